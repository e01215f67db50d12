import { r as sha256Of } from "./canonical-json.js";
import { n as ConflictError, s as UsageError } from "./errors.js";
import { a as literal, d as string, u as strictObject } from "./zod.js";
import { l as formatRunner, n as parseDocument } from "./read-document.js";
import { n as exitStatusOf, t as describeThrown } from "./exit-status2.js";
import { t as findNearest } from "./nearest.js";
import { r as targets } from "./targets.js";
import { t as count } from "./quantity.js";
import { n as cutText, r as formatColumns, t as createIdentityProvider } from "./identity.js";
// src/pipeline/request.ts
const defaultOptions = {
	tag: null,
	configFile: null,
	isRehearsal: false,
	cells: null,
	isForced: false,
	destination: null,
	manifestSha256: null,
	isDryRun: false
};
function hasFailed(result) {
	return result.exitStatus !== 0;
}
// src/plan/matrix.ts
/** Rows of the build job: every wheel, then the sdist. */
function buildMatrix(plan) {
	const cells = plan.cells.map((cell) => ({
		cell: cell.id,
		runner: cell.runner
	}));
	return { include: plan.sdist ? [...cells, {
		cell: plan.sdist.id,
		runner: plan.sdist.runner
	}] : cells };
}
function smokeMatrix(plan) {
	return { include: plan.smokeCells.map((smoke) => ({
		cell: smoke.id,
		runner: smoke.runner,
		python: smoke.python
	})) };
}
// src/report/plan-table.ts
const wheelWidth = 34;
const runnerWidth = 16;
/** One line: `7 wheels + sdist, 14 tests`. */
function summarizePlan(plan) {
	return `${count(plan.cells.length, "wheel")}${plan.sdist ? " + sdist" : ""}, ${count(plan.smokeCells.length, "test")}`;
}
/** `edgequake-python 0.3.0   tag py-v0.3.0 = pyproject.toml:7   maturin, abi3 from 3.9` */
function formatPlanHeading(plan) {
	const [first, ...others] = plan.versionSources.map((source) => `${source.file}${source.line ? `:${source.line}` : ""}`);
	const crate = plan.project.crate;
	const isCrateUsed = plan.versionSources.some((source) => source.file.split("/").at(-1) === "Cargo.toml");
	const version = [[first ?? "", ...others].join(" = "), ...crate && !isCrateUsed ? [`${crate.file} not used`] : []].join(" · ");
	const kind = plan.project.isPure ? "pure Python" : plan.project.abi3Floor ? `abi3 from ${plan.project.abi3Floor}` : plan.cells.every((cell) => cell.expect.abiTag === "none") ? "one wheel per platform" : "one wheel per Python";
	return `${plan.project.name} ${plan.version}   ${version}   ${plan.frontend}, ${kind}`;
}
function formatPlanTable(plan) {
	const header = [
		"platform",
		"",
		"wheel",
		"runner",
		"min",
		"$",
		""
	];
	const rows = plan.cells.map((cell, index) => formatRow(cell, plan.cells[index - 1]));
	const sdist = plan.sdist;
	if (sdist) rows.push([
		"source",
		"",
		cutText(sdist.file, wheelWidth),
		cutText(formatRunner(sdist.runner), runnerWidth),
		minutes(sdist.predictedMinutes),
		dollars(sdist.predictedCost),
		""
	]);
	const lines = formatColumns([header, ...rows], [4, 5]).map((line) => `  ${line}`);
	return [
		formatPlanHeading(plan),
		"",
		...lines,
		"",
		...formatTotals(plan)
	];
}
function formatRow(cell, before) {
	const title = platformTitle(cell);
	const tag = `${cell.expect.pythonTag}-${cell.expect.abiTag}-${cell.expect.platformTag}`;
	return [
		before && platformTitle(before) === title ? "" : title,
		cell.expect.architecture ?? "",
		cutText(tag, wheelWidth),
		cutText(formatRunner(cell.runner), runnerWidth),
		minutes(cell.predictedMinutes),
		dollars(cell.predictedCost),
		cell.why.startsWith("redundant") ? "redundant" : ""
	];
}
function formatTotals(plan) {
	const all = [...plan.cells, ...plan.sdist ? [plan.sdist] : []];
	const minutes = all.reduce((sum, cell) => sum + cell.predictedMinutes, 0);
	const cost = all.reduce((sum, cell) => sum + cell.predictedCost, 0);
	const pythons = [...new Set(plan.smokeCells.map((smoke) => smoke.python))];
	const tests = plan.smokeCells.length === 0 ? "no tests" : `${count(plan.smokeCells.length, "test")} on Python ${joinWords(pythons)}`;
	const lines = [`  ${count(plan.cells.length, "wheel")}${plan.sdist ? " + sdist" : ""} · ${tests}`, `  builds: about ${Math.ceil(minutes)} runner minutes, ${cost.toFixed(2)} $ in a private repository`];
	if (plan.destinations.length > 0) lines.push(`  may go to: ${plan.destinations.join(", ")}`);
	else lines.push(`  nothing is published: event ${plan.event}${plan.tag ? "" : " without a release tag"}`);
	if (plan.exclusions.length > 0) lines.push(`  left out: ${count(plan.exclusions.length, "combination")}     wheel-release plan --explain shows each with its reason`);
	return lines;
}
/** Every exclusion with its reason, then every setting with where it came from. */
function formatPlanReasons(plan) {
	const wheels = plan.cells.map((cell) => [`  ${cell.id}`, cell.why]);
	const left = plan.exclusions.map((row) => [
		`  ${row.what}`,
		row.reason,
		row.code
	]);
	const cut = plan.leftOut.map((row) => [`  ${row.id}`, row.reason]);
	const settings = plan.settings.map((row) => [
		`  ${row.key}`,
		row.value,
		row.source
	]);
	return [
		"Wheels",
		...formatColumns(wheels),
		...left.length > 0 ? [
			"",
			"Not built",
			...formatColumns(left)
		] : [],
		...cut.length > 0 ? [
			"",
			"Not rehearsed on this host",
			...formatColumns(cut)
		] : [],
		"",
		"Settings",
		...formatColumns(settings)
	];
}
function platformTitle(cell) {
	const target = Object.hasOwn(targets, cell.target) ? targets[cell.target] : void 0;
	if (target) return target.title;
	return cell.expect.family === "any" ? "any" : cell.expect.family;
}
function joinWords(words) {
	if (words.length < 2) return words.join("");
	return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
function minutes(value) {
	return String(Math.ceil(value));
}
function dollars(value) {
	return value.toFixed(2);
}
// src/pipeline/documents.ts
async function loadPlan(workFolder, world) {
	return (await load("plan", workFolder.plan, "plan", world)).document;
}
async function loadVerdict(workFolder, plan, world) {
	const { document } = await load("verdict", workFolder.verdict, "gate", world);
	refuseOtherPlan(document.planDigest, plan, "the verdict", "gate");
	return document;
}
/**
* The manifest of the plan. `expectedSha256` is what the freezing job said about its bytes; null trusts the folder, which is
* right on one machine only.
*/
async function loadManifest(workFolder, plan, expectedSha256, world) {
	const { document, text } = await load("manifest", workFolder.manifest, "freeze", world);
	const manifestSha256 = sha256Of(text);
	if (expectedSha256 !== null && expectedSha256 !== manifestSha256) throw new ConflictError("document/digest-mismatch", `manifest.json has sha256 ${manifestSha256}, the job that froze said ${expectedSha256}`, {
		file: workFolder.manifest,
		help: "The manifest was changed after freeze. Run freeze, smoke and gate again."
	});
	refuseOtherPlan(document.planDigest, plan, "the manifest", "freeze");
	return {
		manifest: document,
		manifestSha256
	};
}
function refuseOtherPlan(digest, plan, what, stage) {
	if (digest === plan.digest) return;
	throw new ConflictError("document/other-plan", `${what} belongs to plan ${digest.slice(0, 12)}…, this is plan ${plan.digest.slice(0, 12)}…`, { help: `Run the stages again from: wheel-release ${stage}` });
}
async function load(kind, path, stage, world) {
	const text = await world.files.readText(path);
	if (text === null) throw new UsageError("document/missing", `there is no ${kind} at ${path}`, { help: `Make it first: wheel-release ${stage}` });
	return {
		document: parseDocument(kind, text, path),
		text
	};
}
// src/pipeline/stages.ts
const stages = [
	{
		name: "plan",
		run: plan
	},
	{
		name: "build",
		run: build
	},
	{
		name: "freeze",
		run: freeze
	},
	{
		name: "smoke",
		run: smoke
	},
	{
		name: "gate",
		run: gate
	},
	{
		name: "publish",
		run: publish
	},
	{
		name: "verify",
		run: verify
	}
];
async function plan({ projectFolder, workFolder, options }, world) {
	const { configFile, tag, isRehearsal, tool } = options;
	const { runPlan, writePlan } = await import("./plan-run.js");
	const decision = await runPlan({
		projectFolder,
		configFile,
		tag,
		isRehearsal,
		tool
	}, world);
	if (decision.plan === null) {
		const summary = decision.isNotOurs ? "not a tag of this project; nothing to do" : "no plan";
		return {
			findings: decision.findings,
			summary,
			didNothing: decision.isNotOurs,
			outputs: {
				"build-count": "0",
				"smoke-count": "0"
			}
		};
	}
	await writePlan(decision.plan, workFolder, world);
	return {
		findings: decision.findings,
		summary: summarizePlan(decision.plan),
		outputs: planOutputs(decision.plan)
	};
}
function planOutputs(plan) {
	const [build, smoke] = [buildMatrix(plan), smokeMatrix(plan)];
	return {
		version: plan.version,
		tag: plan.tag ?? "",
		commit: plan.commit ?? "",
		"plan-digest": plan.digest,
		"build-matrix": JSON.stringify(build),
		"build-count": String(build.include.length),
		"smoke-matrix": JSON.stringify(smoke),
		"smoke-count": String(smoke.include.length)
	};
}
async function build({ projectFolder, workFolder, options }, world) {
	const plan = await loadPlan(workFolder, world);
	const ids = [...plan.cells.map((cell) => cell.id), ...plan.sdist ? [plan.sdist.id] : []];
	const only = options.cells && checkIds(options.cells, ids);
	const { runBuild } = await import("./build-run.js");
	return await runBuild({
		plan,
		projectFolder,
		workFolder,
		only,
		isForced: options.isForced
	}, world);
}
async function freeze({ workFolder }, world) {
	const { runFreeze } = await import("./freeze-run.js");
	return await runFreeze({
		plan: await loadPlan(workFolder, world),
		workFolder
	}, world);
}
async function smoke({ projectFolder, workFolder, options }, world) {
	const plan = await loadPlan(workFolder, world);
	const { manifest } = await loadManifest(workFolder, plan, options.manifestSha256, world);
	const only = options.cells && checkIds(options.cells, plan.smokeCells.map((cell) => cell.id));
	const { runSmoke } = await import("./smoke-run.js");
	return await runSmoke({
		plan,
		manifest,
		workFolder,
		projectFolder,
		...only ? { only: [...only] } : {}
	}, world);
}
async function gate({ workFolder, options }, world) {
	const plan = await loadPlan(workFolder, world);
	const frozen = await loadManifest(workFolder, plan, options.manifestSha256, world);
	const { runGate } = await import("./gate-run.js");
	return await runGate({
		plan,
		...frozen,
		workFolder
	}, world);
}
async function publish({ workFolder, options }, world) {
	const plan = await loadPlan(workFolder, world);
	const destination = requireDestination(options.destination, plan);
	const verdict = await loadVerdict(workFolder, plan, world);
	const frozen = await loadManifest(workFolder, plan, options.manifestSha256 ?? verdict.manifestSha256, world);
	const { runPublish } = await import("./publish-run.js");
	return await runPublish({
		plan,
		...frozen,
		verdict,
		workFolder,
		destination,
		dryRun: options.isDryRun
	}, world);
}
async function verify({ workFolder, options }, world) {
	const plan = await loadPlan(workFolder, world);
	const destination = requireDestination(options.destination, plan);
	const { manifest } = await loadManifest(workFolder, plan, options.manifestSha256, world);
	const { runVerify } = await import("./verify-run.js");
	return await runVerify({
		plan,
		manifest,
		workFolder,
		destination
	}, world);
}
/** A plan names where its files may go: an untagged one, or that of a pull request, never to a public index. */
function requireDestination(destination, plan) {
	if (destination === null) throw new UsageError("publish/unknown-destination", "no destination is named", { help: "wheel-release publish --index pypi (or testpypi), or --destination-file of a running rehearsal index" });
	if (plan.destinations.includes(destination.name)) return destination;
	throw new UsageError("publish/unplanned-destination", `this plan (event ${plan.event}, ${plan.tag ?? "no tag"}) does not go to ${destination.title}`, { help: `Plan a tagged release: wheel-release plan --tag ${plan.tagPattern.replace("{version}", plan.version)}` });
}
function checkIds(given, known) {
	for (const id of given) {
		if (known.includes(id)) continue;
		const nearest = findNearest(id, known);
		throw new UsageError("plan/unknown-cell", `the plan has no cell "${id}"${nearest ? `; did you mean "${nearest}"?` : ""}`, { help: `Cells: ${known.join(", ")}` });
	}
	return given;
}
// src/pipeline/run-stage.ts
/** Runs one stage. Never throws: what went wrong is in the result, with its exit status. */
async function runStage(request, world) {
	const stage = findStage(request.stage);
	const started = world.clock.monotonic();
	world.events.emit({
		type: "stage-started",
		stage: stage.name
	});
	const settled = await settle(stage.name, async () => await stage.run(request, world), () => world.clock.monotonic() - started);
	const result = world.secrets.redact(settled);
	for (const finding of result.findings) world.events.emit({
		type: "finding",
		stage: stage.name,
		finding
	});
	world.events.emit({
		type: "stage-finished",
		stage: stage.name,
		summary: result.summary,
		seconds: result.seconds
	});
	return result;
}
async function settle(stage, run, seconds) {
	try {
		const outcome = await run();
		return {
			...outcome,
			stage,
			exitStatus: exitStatusOf(outcome.findings),
			seconds: seconds()
		};
	} catch (error) {
		const { exitStatus, finding, stack } = describeThrown(error);
		return {
			stage,
			exitStatus,
			findings: finding ? [finding] : [],
			summary: finding?.message ?? "a bug of wheel-release",
			seconds: seconds(),
			...stack === void 0 ? {} : { stack }
		};
	}
}
function findStage(name) {
	const stage = stages.find((candidate) => candidate.name === name);
	if (stage === void 0) throw new RangeError(`no stage ${name}`);
	return stage;
}
// src/index/destination.ts
const publicDestinations = {
	pypi: {
		name: "pypi",
		title: "PyPI",
		uploadUrl: "https://upload.pypi.org/legacy/",
		simpleUrl: "https://pypi.org/simple/",
		oidcUrl: "https://pypi.org/_/oidc/",
		audience: "pypi",
		fileHosts: ["files.pythonhosted.org"],
		publisherPage: (project) => `https://pypi.org/manage/project/${project}/settings/publishing/`
	},
	testpypi: {
		name: "testpypi",
		title: "TestPyPI",
		uploadUrl: "https://test.pypi.org/legacy/",
		simpleUrl: "https://test.pypi.org/simple/",
		oidcUrl: "https://test.pypi.org/_/oidc/",
		audience: "testpypi",
		fileHosts: ["test-files.pythonhosted.org", "files.pythonhosted.org"],
		publisherPage: (project) => `https://test.pypi.org/manage/project/${project}/settings/publishing/`
	}
};
/** Written by the rehearsal index when it starts; how other processes find it and its issuer. */
const RehearsalFile = strictObject({
	schema: literal(1),
	kind: literal("rehearsal-index"),
	/** `http://127.0.0.1:PORT/` */
	url: string().regex(/^http:\/\/127\.0\.0\.1:\d{1,5}\/$/, "a rehearsal index listens on 127.0.0.1 only").refine((url) => URL.canParse(url), "no such port"),
	/** The issuer's stand-in for ACTIONS_ID_TOKEN_REQUEST_URL and _TOKEN; the token dies with the process. */
	idTokenRequestUrl: string().regex(/^http:\/\/127\.0\.0\.1:\d{1,5}\/\S*$/),
	idTokenRequestToken: string().min(16)
});
/** @throws UsageError when `text` is not the file of a rehearsal index; null stands for a missing file. */
function parseRehearsalFile(text, file) {
	const result = RehearsalFile.safeParse(parseJson(text));
	if (result.success) return result.data;
	throw new UsageError("publish/unknown-destination", `${file} is not the file of a running rehearsal index`, { help: "Start one (wheel-release rehearse --serve prints where its file is). To publish to a public index, name it by `index` instead." });
}
function parseJson(text) {
	try {
		return JSON.parse(text ?? "");
	} catch {
		return null;
	}
}
/** The third row of the table: a rehearsal index on this machine. */
function rehearsalDestination(url) {
	if (!RehearsalFile.shape.url.safeParse(url).success) throw new UsageError("publish/unknown-destination", `"${url}" is not a rehearsal index: those are http://127.0.0.1:PORT/`);
	return {
		name: "rehearsal",
		title: "the rehearsal index",
		uploadUrl: `${url}legacy/`,
		simpleUrl: `${url}simple/`,
		oidcUrl: `${url}_/oidc/`,
		audience: "rehearsal",
		fileHosts: [new URL(url).host],
		publisherPage: null
	};
}
// src/world/issuer-world.ts
/** The same world, with identity tokens from the issuer of a rehearsal instead of GitHub's. */
function withIssuer(world, issuer) {
	const variables = {
		ACTIONS_ID_TOKEN_REQUEST_URL: issuer.idTokenRequestUrl,
		ACTIONS_ID_TOKEN_REQUEST_TOKEN: issuer.idTokenRequestToken
	};
	return {
		...world,
		identity: createIdentityProvider(world.http, variables, world.secrets)
	};
}
export { runStage as a, formatPlanReasons as c, buildMatrix as d, smokeMatrix as f, rehearsalDestination as i, formatPlanTable as l, hasFailed as m, parseRehearsalFile as n, loadManifest as o, defaultOptions as p, publicDestinations as r, loadPlan as s, withIssuer as t, platformTitle as u };
