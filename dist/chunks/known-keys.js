import { lt as targetWords } from "./planning.js";
import { d as RunsOn, i as frontends, l as Policy, n as cudaRoutes } from "./plan.js";
import { S as string, _ as number, a as ZodObject, b as record, d as _enum, f as array, h as literal, l as ZodType, o as ZodOptional, p as boolean, s as ZodRecord, t as ZodArray, u as ZodUnion, w as union, x as strictObject, y as partialRecord } from "./zod.js";
import { j as findingLevels } from "./start.js";
// src/config/setting-shapes.ts
/** A list of words: not empty, none twice, no longer than anybody writes. */
function wordList(word) {
	return array(word).min(1).max(200).meta({ uniqueItems: true });
}
/** One short line. Whether a path stays inside the project is judged beside the schema (paths.ts), with the reason. */
const PlainText = string().min(1).max(255).regex(/^[^\u0000-\u001f\u007f]*$/, "expected one line of text");
/** A command line; it is split as a shell would, but no shell runs. */
const Command = string().min(1).max(1e4);
const ModuleNames = wordList(string().max(255).regex(/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/, "expected the name of a module, like \"mypkg.core\""));
const Environment = record(string().max(255).regex(/^[A-Za-z_]\w*$/, "expected the name of a variable"), string().max(1e4));
const TagPattern = string().max(255).regex(/^[^\s{}]*\{version\}[^\s{}]*$/, "expected \"{version}\" once, as in \"v{version}\"");
const SizeText = string().regex(/^\d{1,9}(\.\d{1,3})?\s?(kB|MB|GB|KiB|MiB|GiB)$/, "expected a size like \"60MB\"");
// src/config/check-rules.ts
const Ignored = strictObject({
	rule: PlainText.describe("A rule (binary/debug-sections), a room of rules (binary), or a check-wheel-contents name (W005)."),
	file: PlainText.optional().describe("Pattern of the file names it is for: *musllinux*; default: all."),
	reason: string().max(500).regex(/^[^\u0000-\u001f\u007f]*\S[^\u0000-\u001f\u007f]*$/, "expected one line that says why").describe("Why it is right here; it is shown with each finding that is left out.")
});
const CheckSettings = strictObject({
	"fail-on": _enum(findingLevels).describe("Least level of a finding that refuses the files."),
	ignore: array(Ignored).min(1).max(200).describe("Findings that do not count, each with its reason."),
	"top-level": wordList(PlainText).describe("What a wheel installs at the top of site-packages: mypkg, six.py."),
	packages: wordList(PlainText).describe("Package folders or modules whose files every wheel must hold, and no others: src/mypkg."),
	render: boolean().describe("Render descriptions in reStructuredText with PyPI's renderer, installed from hashes: by check and freeze.")
}).partial().describe("What `check` lets pass, and what it expects of the contents of wheels.");
// src/config/cuda-settings.ts
const Toolkit = string().regex(/^\d{1,2}\.\d{1,2}(\.\d{1,3})?$/, "expected a toolkit like \"12.6\"");
const Arch = string().regex(/^[\w.+ ,;-]{1,80}$/, "expected a compute capability, like \"86\" or \"90a\"");
const TorchRange = string().max(255).regex(/^\s*([<>=!~]=?\s*)?\d[\w.*+]*(\s*,\s*[<>=!~]=?\s*\d[\w.*+]*)*\s*$/, "expected a range like \">=2.8,<2.10\", or a minor like \"2.8\"");
const CudaSettings = strictObject({
	toolkits: wordList(Toolkit).describe("CUDA toolkits to build with: 11.8, 12.6, 13.0."),
	archs: wordList(Arch).describe("Compute capabilities to compile for: 86, 89, 90a."),
	ptx: string().regex(/^(newest|none|\d{2,3}[af]?(\s*,\s*\d{2,3}[af]?)*)$/, "expected \"newest\", \"none\" or a list like \"80,90\"").describe("PTX to embed for GPUs that are newer than every arch: \"newest\" (of the archs), \"none\", or a list like \"80,90\"."),
	torch: wordList(TorchRange).describe("Ranges of torch, one build each: >=2.8,<2.10."),
	route: wordList(_enum(cudaRoutes)).describe("How the wheels reach users: suffix (a project name of their own, pkg-cu12, on PyPI), index (a local version on an index of your own), variant (PEP 817/825, experimental)."),
	"torch-abi": _enum([
		"auto",
		"classic",
		"stable"
	]).describe("Whether a wheel serves one torch minor (classic) or all later ones (stable); auto reads the build's files."),
	"torch-cuda": _enum(["exact", "same-major"]).describe("Which torch a toolkit is paired with: of the very CUDA version, or also of an earlier minor of its major."),
	per: _enum(["major", "toolkit"]).describe("One wheel per CUDA major, which serves all its drivers (major), or per listed toolkit."),
	image: PlainText.describe("Linux image to build in, when it has its toolkit: pytorch/manylinux2_28-builder:cuda{toolkit}; {arch} is replaced too."),
	runners: strictObject({
		build: RunsOn.describe("Where CUDA wheels are built; no GPU is needed."),
		smoke: RunsOn.describe("Where they are tested: labels of a machine with a GPU; {arch} becomes 86, 89…")
	}).partial().describe("Where to build and test."),
	cpu: boolean().describe("Whether the release has CPU wheels too, under the name of the project; false for code that needs CUDA."),
	platforms: wordList(_enum(targetWords)).describe("Platforms of the CUDA wheels."),
	extra: string().regex(/^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/, "expected the name of an extra, like \"gpu\"").describe("Name of the extra that requires the suffix distribution: pip install pkg[gpu]."),
	"expect-gpu-code": union([boolean(), literal("auto")]).describe("Whether a wheel without GPU code is an error; auto: when the project compiles device code."),
	split: _enum([
		"auto",
		"arch",
		"none"
	]).describe("One wheel with all archs (none), one per arch (arch), or as the size budget asks (auto)."),
	"gpu-tests": _enum([
		"required",
		"hold",
		"best-effort",
		"off"
	]).describe("Policy of tests on GPU runners; hold: the release waits for them.")
}).partial();
// src/config/publish-settings.ts
/** Where a message goes is a secret, so the configuration names the variable that holds it. */
const FromEnvironment = string().regex(/^env:[A-Za-z_]\w*$/, "expected the variable that holds it, like \"env:SLACK_WEBHOOK\"");
const Notification = strictObject({
	slack: FromEnvironment.optional().describe("Variable with the address of a Slack webhook."),
	webhook: FromEnvironment.optional().describe("Variable with an address that takes a JSON document by POST."),
	on: wordList(_enum([
		"published",
		"failed",
		"held"
	])).optional().describe("When to send it; default published and failed.")
}).meta({ anyOf: [{ required: ["slack"] }, { required: ["webhook"] }] });
const PublishSettings = strictObject({
	testpypi: boolean().describe("Publish to TestPyPI and verify there first."),
	release: boolean().describe("Make a GitHub release with the files."),
	"release-notes": PlainText.describe("File whose section of this version becomes the release notes."),
	index: PlainText.describe("Static index to write for what PyPI does not take: \"gh-pages\" or a folder."),
	"conda-forge": boolean().describe("Hand the published sdist over to the conda-forge recipe."),
	notify: array(Notification).max(20).describe("Whom to tell.")
}).partial();
// src/config/settings.ts
const smokePresets = [
	"torch",
	"torch-cpu",
	"torch-cuda",
	"cuda"
];
const pythonWord = "(min|max|3\\.\\d{1,2}t?)";
const Pythons = union([string().regex(new RegExp(`^\\s*${pythonWord}(\\s*,\\s*${pythonWord})*\\s*$`), "expected words like \"min,max,3.12\""), wordList(string().regex(new RegExp(`^${pythonWord}$`), "expected \"min\", \"max\" or a Python like \"3.12\" or \"3.14t\""))]).describe("Interpreters to test each wheel on: \"min\" and \"max\" are the oldest and the newest that take the wheel; \"3.12\", \"3.14t\".");
const Build = strictObject({
	command: union([Command, array(string()).min(1).max(200)]).describe("With frontend command: program and arguments, no shell; {out} and {project} are replaced."),
	tags: wordList(string().min(1).max(255)).describe("With frontend command: tags of the wheels it makes, as in file names: cp39-abi3-manylinux_2_28_x86_64."),
	env: Environment.describe("Variables of the environment of every build.")
}).partial().describe("How wheels are made by a command of your own.");
const Smoke = strictObject({
	import: ModuleNames.describe("Modules to import; by default those at the top of the wheel."),
	command: Command.describe("A command run in an empty folder beside the installed wheel; {project} and {wheel} are replaced. No shell."),
	pythons: Pythons,
	presets: wordList(_enum(smokePresets)).describe("Probes for torch and CUDA wheels."),
	budget: number().positive().max(1e5).describe("Minutes that all tests together may take; pairs are kept first.")
}).partial().describe("How the frozen wheels are tried.");
const Variant = strictObject({
	name: PlainText.describe("The project name on the index."),
	env: Environment.optional().describe("Variables of the environment of its builds."),
	tag: TagPattern.optional().describe("How its release tags are written, when it is released by tags of its own."),
	source: strictObject({
		repo: string().regex(/^[\w.-]+\/[\w.-]+$/, "expected \"owner/name\"").describe("Repository that the sources come from."),
		tag: PlainText.optional().describe("Its tag to build, {version} is replaced.")
	}).optional().describe("Another repository to build from."),
	smoke: strictObject({ import: ModuleNames.optional().describe("Modules to import.") }).optional().describe("What its wheels import.")
}).describe("One more project name from the same source (not a variant in the sense of PEP 817).");
const Settings = strictObject({
	frontend: _enum(["auto", ...frontends]).describe("What builds: maturin, cibuildwheel, build (PEP 517), command, none (bring your own wheels); auto reads the project."),
	tag: TagPattern.describe("How release tags are written."),
	sdist: boolean().describe("Whether the release has a source distribution."),
	targets: wordList(_enum(targetWords)).describe("Platforms of the wheels of a native project."),
	"free-threaded": boolean().describe("Add wheels for free-threaded Pythons."),
	pypy: boolean().describe("With frontend maturin: add wheels for PyPy (cibuildwheel has its own `enable`)."),
	wheels: wordList(PlainText).describe("With frontend none: patterns of the distributions brought along."),
	build: Build,
	smoke: Smoke,
	budget: strictObject({
		wheel: SizeText.describe("Largest size of one wheel."),
		release: SizeText.describe("Largest size of all files of the release together.")
	}).partial().describe("Largest sizes allowed."),
	runners: partialRecord(_enum([
		...targetWords,
		"any",
		"sdist"
	]), RunsOn).describe("Runner of a target word, instead of the hosted one: a label, a list of labels, or a group."),
	policy: record(PlainText, Policy).describe("Policy of the cells whose id a pattern matches: \"cp315-*\" = \"best-effort\"."),
	check: CheckSettings,
	tables: PlainText.describe("A TOML file whose rows extend or replace those of our dated tables."),
	cibuildwheel: strictObject({
		version: string().regex(/^\d{1,3}(\.\d{1,3}){1,2}$/, "expected a version like \"4.3.5\"").describe("cibuildwheel that the wheels are planned for; default: the one that builds them."),
		"config-file": PlainText.describe("TOML file with [tool.cibuildwheel], instead of pyproject.toml.")
	}).partial().describe("Of the frontend cibuildwheel, whose own options stay in [tool.cibuildwheel]."),
	cuda: CudaSettings.describe("CUDA wheels: which toolkits, which GPUs, which torch, and how they reach their users."),
	variant: array(Variant).max(200).describe("More project names from the same source."),
	publish: PublishSettings.describe("What happens to a release beside its upload.")
});
/** What a project may configure; everything is optional. */
const PartialSettings = Settings.partial();
// src/config/known-keys.ts
/** The schema of the value at a path; null where the path leaves the schema. */
function schemaAt(path) {
	const found = findSchema(path);
	return found && unwrap(found);
}
/** With its wrappers, which carry the description. */
function findSchema(path) {
	let schema = Settings;
	for (const part of path) {
		const outer = tableOrList(schema);
		if (outer instanceof ZodObject) schema = outer.shape[part] ?? null;
		else if (outer instanceof ZodArray) schema = outer.element;
		else if (outer instanceof ZodRecord) schema = outer.valueType;
		else return null;
		if (schema === null) return null;
	}
	return schema;
}
function knownKeys(path) {
	const schema = tableOrList(schemaAt(path));
	return schema instanceof ZodObject ? Object.keys(schema.shape) : [];
}
/** Every key of the schema with its table, `smoke.import`; tables of lists without a number. */
function allKeys() {
	return keysBelow(Settings, []);
}
function keysBelow(schema, path) {
	const table = tableOrList(schema);
	if (table instanceof ZodArray) return keysBelow(table.element, path);
	if (!(table instanceof ZodObject)) return [];
	return Object.entries(table.shape).flatMap(([key, inner]) => [[...path, key].join("."), ...keysBelow(inner, [...path, key])]);
}
/** What a key means, in the words of the published schema. */
function describeKey(key) {
	const schema = findSchema(key.split("."));
	if (!(schema instanceof ZodType)) return null;
	const inner = unwrap(schema);
	return schema.description ?? (inner instanceof ZodType ? inner.description : void 0) ?? null;
}
function unwrap(schema) {
	return schema instanceof ZodOptional ? unwrap(schema.unwrap()) : schema;
}
/** Of a union, the member that has members of its own. */
function tableOrList(schema) {
	if (schema === null) return null;
	const plain = unwrap(schema);
	if (!(plain instanceof ZodUnion)) return plain;
	return plain.options.find((option) => option instanceof ZodObject || option instanceof ZodArray) ?? plain;
}
export { PartialSettings as a, schemaAt as i, describeKey as n, knownKeys as r, allKeys as t };
