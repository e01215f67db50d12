import { N as planSdist, R as placeOfSetting, Zt as parsePlatformTag, c as toPythonTag, o as hostedPlatform, s as planTargetCell, un as parseTagSet } from "./planning.js";
import { n as readForeignCudaName, t as explainForeignName } from "./file-name.js";
import { n as listBuilders } from "./native-wheels.js";
// src/plan/frontend-command.ts
/** Minutes; nobody but the project knows what its command does. */
const timeout = 120;
function planCommandWheels(context) {
	const { settings } = context.facts.settings;
	const sdist = planSdist(context, "build");
	const findings = settings.buildCommand === null ? [noCommand(context)] : [];
	const tags = settings.buildTags ?? listTags(context);
	if (tags === null) findings.push(noTags(context));
	const cells = (tags ?? []).flatMap((tag) => {
		const set = parseTagSet(tag);
		if (set === null) findings.push(invalidTag(tag, context));
		return set === null ? [] : [planTaggedCell(tag, set, context)];
	});
	return {
		cells,
		sdist,
		exclusions: [],
		findings,
		abi3Floor: floorOf(cells)
	};
}
/** Without `build.tags`: one wheel for all when nothing is compiled, else one per target and Python. */
function listTags(context) {
	const { settings } = context.facts.settings;
	if (settings.targets === null) return context.nativeHint === null ? ["py3-none-any"] : null;
	return settings.targets.flatMap((word) => listBuilders(context).map((python) => {
		return `${toPythonTag(python.replace(/t$/, ""))}-${toPythonTag(python)}-${hostedPlatform(word).platformTag}`;
	}));
}
function planTaggedCell(tag, set, context) {
	const { facts } = context;
	const { settings } = facts.settings;
	const platforms = set.platformTags.map(parsePlatformTag);
	const [first] = platforms;
	const policies = platforms.flatMap(({ family, policy }) => family === "manylinux" && policy ? [policy] : []);
	const isManylinux = policies.length === platforms.length;
	const [policy] = [...policies].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
	const family = first?.family === "linux" ? "other" : first?.family ?? "other";
	const word = findTarget(first?.family ?? "other", first?.architecture ?? null, context);
	const usesPython = settings.buildCommand?.some((part) => part.includes("{python}")) ?? false;
	const tags = {
		python: set.pythonTags.join("."),
		abi: set.abiTags.join("."),
		buildPython: usesPython ? chooseBuilder(set, context) : null,
		platformTag: set.platformTags.join("."),
		policyCeiling: isManylinux && policy ? policy.join("_") : null
	};
	const why = settings.buildTags === null ? "one wheel per target and Python; `build.tags` would name others" : "build.tags";
	const cell = planTargetCell(context, "command", word ?? "manylinux_x86_64", tags, why);
	return {
		...cell,
		id: tag.toLowerCase(),
		target: word ?? set.platformTags.join("."),
		runner: first?.family === "any" ? settings.runners.any ?? "ubuntu-24.04" : cell.runner,
		isEmulated: false,
		expect: {
			...cell.expect,
			family,
			architecture: first?.architecture ?? null
		},
		timeoutMinutes: timeout
	};
}
/** The target whose runner builds such a wheel; null for platforms without a row, and for `any`. */
function findTarget(family, architecture, { facts }) {
	const wanted = family === "linux" ? "manylinux" : family;
	return Object.entries(facts.tables.targets).find(([, target]) => target.family === wanted && target.architecture === architecture)?.[0] ?? null;
}
/** The interpreter that `{python}` becomes: the wheel's own, or the oldest that a stable-ABI or pure wheel serves. */
function chooseBuilder({ pythonTags, abiTags }, { supportedPythons, pythons }) {
	const minors = pythonTags.flatMap((tag) => /^(?:cp|py)3(\d+)$/.exec(tag)?.[1] ?? []).map(Number);
	const oldest = Math.min(...minors, 99);
	const own = `3.${oldest}`;
	if (abiTags.some((abi) => /^cp3\d+t$/.test(abi))) return `${own}t`;
	if (abiTags.some((abi) => abi.startsWith("cp3"))) return own;
	const serves = (python) => minors.length === 0 || Number(python.split(".")[1]) >= oldest;
	return supportedPythons.find(serves) ?? pythons.find(serves) ?? null;
}
function floorOf(cells) {
	const stable = cells.find(({ expect }) => expect.abiTag.split(".").includes("abi3"));
	const minor = /^cp3(\d+)/.exec(stable?.expect.pythonTag ?? "")?.[1];
	return minor === void 0 ? null : `3.${minor}`;
}
function noCommand({ facts }) {
	return {
		code: "plan/no-build-command",
		level: "error",
		message: "the frontend is \"command\", and no command is set",
		help: "[tool.wheel-release.build]\ncommand = \"make wheels OUT={out}\"",
		...placeOfSetting(facts, ["frontend"])
	};
}
function noTags({ facts, nativeHint }) {
	return {
		code: "plan/no-build-tags",
		level: "error",
		message: `what the command will make is not known before it runs (native: ${nativeHint})`,
		help: "[tool.wheel-release.build]\ntags = [\"cp312-cp312-manylinux_2_28_x86_64\"]   # each wheel that it makes",
		...placeOfSetting(facts, ["build", "command"])
	};
}
function invalidTag(tag, { facts, distributionName, version }) {
	const foreign = readForeignCudaName(`${distributionName}-${version}-${tag}.whl`);
	if (foreign) return explainForeignName(foreign, `build.tags "${tag}"`, placeOfSetting(facts, ["build", "tags"]));
	return {
		code: "plan/invalid-build-tag",
		level: "error",
		message: `"${tag}" is not the tag of a wheel: a Python tag, an ABI tag and a platform tag`,
		help: "Write it as in the file name: \"cp39-abi3-manylinux_2_28_x86_64\".",
		...placeOfSetting(facts, ["build", "tags"])
	};
}
export { planCommandWheels };
