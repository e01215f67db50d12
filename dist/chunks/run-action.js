import { n as parseDocument } from "./read-document.js";
import { A as countFindings, B as UsageError, E as findNearest, F as ConflictError, I as EnvironmentError, N as sortFindings, O as formatSeconds, S as exitStatuses, a as createWorld, b as describeThrown, h as codeSpan, j as findingLevels, k as formatSize, m as codeBlock, v as stripInvisible, y as workFolderAt, z as RemoteError } from "./start.js";
import { Ct as formatMinutes, Et as defaultOptions, St as formatDollars, _t as describeEffort, bt as describeSection, dt as formatRunner, ft as isPullRequestFromFork, gt as describeDestinations, mt as runStage, ot as listSections, pt as withIssuer, vt as describeLeftOut, xt as describeTests, yt as describeProject } from "./planning.js";
import { n as publicDestinations, r as rehearsalDestination, t as parseRehearsalFile } from "./destination2.js";
import { n as publishingEvents } from "./decide.js";
import { o as CellId, p as Sha256, s as FileName } from "./plan.js";
import { t as formatUsersMarkdown } from "./users-table2.js";
import { n as restoreTools } from "./tool-cache.js";
const { isAbsolute, join, posix, relative, resolve, sep } = process.getBuiltinModule("node:path");
// src/world/artifacts.ts
function createWorkflowArtifacts(access) {
	return {
		async upload(name, root, paths) {
			const client = await loadClient();
			const { id } = await naming(`upload of ${name}`, () => client.uploadArtifact(name, [...paths], root));
			if (id === void 0) throw unavailable(`upload of ${name}`, "no id came back");
			return { id: String(id) };
		},
		async download(id, folder, fromRun) {
			const client = await loadClient();
			const origin = findBy(access, fromRun);
			const { artifacts } = await naming("list of workflow artifacts", () => client.listArtifacts(origin));
			const wanted = artifacts.find((artifact) => String(artifact.id) === id);
			if (!wanted) throw missing(id, fromRun);
			const { digest } = wanted;
			if ((await naming(`download of ${wanted.name}`, () => client.downloadArtifact(wanted.id, {
				path: folder,
				...digest === void 0 ? {} : { expectedHash: digest },
				...origin
			}))).digestMismatch) throw new RemoteError("github/damaged-artifact", `the workflow artifact ${wanted.name} is not what was uploaded`);
		},
		async list(fromRun) {
			const client = await loadClient();
			const options = {
				latest: true,
				...findBy(access, fromRun)
			};
			const { artifacts } = await naming("list of workflow artifacts", () => client.listArtifacts(options));
			return artifacts.map(({ id, name }) => ({
				id: String(id),
				name
			}));
		}
	};
}
async function loadClient() {
	const { DefaultArtifactClient } = await import("./artifact.js");
	return new DefaultArtifactClient();
}
function findBy(access, run) {
	if (run === void 0) return {};
	if (access === null) throw new EnvironmentError("github/no-run", "reading another run needs the token of the job", { help: "Leave the input github-token at its default, and give the job:\n    permissions:\n      actions: read" });
	const [repositoryOwner = "", repositoryName = ""] = access.repository.split("/");
	return { findBy: {
		token: access.token,
		workflowRunId: Number(run),
		repositoryOwner,
		repositoryName
	} };
}
/** The client throws plain errors; the words of the service are all there is to tell them apart. */
async function naming(what, call) {
	try {
		return await call();
	} catch (cause) {
		const message = cause instanceof Error ? cause.message : String(cause);
		if (/already.?exists|\b409\b/i.test(message)) throw new RemoteError("github/artifact-exists", `${what}: this run has one of that name`, { cause });
		throw unavailable(what, message, cause);
	}
}
function unavailable(what, message, cause) {
	const firstLine = message.split("\n")[0]?.slice(0, 300);
	return new RemoteError("github/artifacts-unavailable", `${what} failed: ${firstLine}`, {
		retryable: true,
		cause
	});
}
function missing(id, run) {
	return new EnvironmentError("github/no-artifact", `no workflow artifact ${id} in ${run ? `run ${run}` : "this run"}`);
}
// src/action/destination.ts
/** Where to publish, and the world with the issuer of identity tokens that belongs to it. */
async function chooseDestination({ index, destinationFile }, world) {
	if (destinationFile === null) return {
		destination: publicDestinations[index],
		world
	};
	const running = parseRehearsalFile(await world.files.readText(destinationFile), destinationFile);
	return {
		destination: rehearsalDestination(running.url),
		world: withIssuer(world, running)
	};
}
// src/action/event-lines.ts
const marks = {
	done: "✓",
	unchanged: "=",
	failed: "✗",
	"left-out": "–"
};
function createEventLines(runner) {
	let open = null;
	function close() {
		if (open !== null) runner.closeGroup();
		open = null;
	}
	return (event) => {
		if (event.type === "output") {
			if (open !== event.item) {
				close();
				runner.openGroup(`${event.stage} ${event.item}`);
				open = event.item;
			}
			runner.childLine(event.line);
			return;
		}
		close();
		if (event.type === "item-finished") runner.line(itemLine(event));
		if (event.type === "waiting") runner.line(event.message);
		if (event.type === "stage-finished") runner.line(`${event.stage}: ${event.summary} (${formatSeconds(event.seconds)})`);
	};
}
function itemLine(event) {
	const time = event.seconds === void 0 ? [] : [formatSeconds(event.seconds)];
	const reason = event.reason === void 0 ? [] : [event.reason];
	return [
		`${marks[event.outcome]} ${event.item}`,
		...event.details,
		...reason,
		...time
	].join("   ");
}
// src/action/fork-guard.ts
/**
* A machine that outlives the job must not run a stranger's code (security rule S2). The workflow's `if` says so first;
* a workflow of one's own may have forgotten it.
* @throws UsageError on a self-hosted runner, for a pull request from a fork
*/
async function refuseForkOnOwnRunner({ environment, files, host }) {
	if (host.runnerKind !== "self-hosted") return;
	const { GITHUB_EVENT_PATH: path, GITHUB_REPOSITORY: repository } = environment;
	const payload = path ? await files.readText(path) : null;
	if (!isPullRequestFromFork(payload, repository)) return;
	throw new UsageError("action/fork-on-own-runner", "this is a pull request from a fork, and its code would run on a self-hosted runner", { help: ["Give the job this condition, which is judged before a runner is assigned:", "    if: github.event.pull_request == null || github.event.pull_request.head.repo.full_name == github.repository"].join("\n") });
}
// src/action/from-run.ts
const help = "Name a finished run of this repository at the planned commit, or leave from-run away and build.";
/**
* A run of a fork, or for an event that strangers can cause, was written by somebody else; one at another commit built
* something else; one that still runs may change. Whether its files are the planned ones is freeze's question.
* @throws UsageError with every reason at once.
*/
function refuseUnfitRun(run, repository, commit) {
	const reasons = [
		...run.repository === repository && run.headRepository === repository ? [] : [`its source is ${run.headRepository ?? "a deleted repository"}, not ${repository}`],
		...publishingEvents.includes(run.event) ? [] : [`it ran for the event ${run.event}`],
		...commit !== null && run.headSha === commit ? [] : [`it ran at ${run.headSha}, the plan is for ${commit ?? "no commit"}`],
		...run.isComplete ? [] : ["it has not finished"],
		...run.conclusion === "cancelled" ? ["it was cancelled"] : []
	];
	if (reasons.length > 0) throw new UsageError("action/run-refused", `run ${run.id}: ${reasons.join("; ")}`, { help });
}
// src/action/hand-over.ts
const artifactNames = {
	plan: "wheel-release-plan",
	bundle: "wheel-release-bundle",
	verdict: "wheel-release-verdict",
	/** Followed by the id of the cell. */
	cell: "wheel-release-cell-",
	/** Followed by the id of the test. */
	smoke: "wheel-release-smoke-"
};
/** @throws ConflictError when it is not the plan that the planning job announced. */
async function receivePlan(given, context) {
	const file = join(await receive$1(given.artifactId, "plan", (path) => path === "plan.json", context), "plan.json");
	const plan = parseDocument("plan", await context.files.readText(file) ?? "", "plan.json");
	if (plan.digest !== given.digest) {
		const message = `plan.json has digest ${plan.digest}, the planning job said ${given.digest}`;
		throw new ConflictError("document/other-plan", message);
	}
	await context.files.copy(file, context.workFolder.plan);
}
/** The files of every cell, each in a folder of its own; freeze holds them against the plan. */
async function receiveCells(context, fromRun) {
	const { files, artifacts, workFolder } = context;
	const run = fromRun ?? void 0;
	for (const [cell, id] of await findLatest(artifactNames.cell, context, run)) {
		const folder = workFolder.cell(checkCellId(cell));
		await files.remove(folder);
		await artifacts.download(id, folder, run);
		await refuseOthers(folder, (path) => FileName.safeParse(path).success, `the workflow artifact of ${cell}`, context);
	}
}
/** The frozen distributions, their manifest and their plan. The stage holds the manifest to its sha256. */
async function receiveBundle(artifactId, context) {
	const { files, artifacts, workFolder } = context;
	await files.remove(workFolder.root);
	await artifacts.download(artifactId, workFolder.root);
	const isDistribution = (path) => path.startsWith("dist/") && FileName.safeParse(path.slice(5)).success;
	const isOurs = (path) => path === "plan.json" || path === "manifest.json" || isDistribution(path);
	await refuseOthers(workFolder.root, isOurs, "the bundle", context);
}
async function receiveSmokeReceipts(context) {
	for (const [test, id] of await findLatest(artifactNames.smoke, context)) {
		const cell = checkCellId(test);
		const folder = await receive$1(id, `smoke-${cell}`, (path) => path === `smoke/${cell}.json`, context);
		await context.files.copy(join(folder, "smoke", `${cell}.json`), context.workFolder.smokeReceipt(cell));
	}
}
/** The gate's own word, of the same run; what it lets through is bound by the sha256 of the manifest. */
async function receiveVerdict(context) {
	const id = (await findLatest(artifactNames.verdict, context)).get("");
	if (id === void 0) throw new EnvironmentError("github/no-artifact", "the gate of this run left no verdict");
	const folder = await receive$1(id, "verdict", (path) => path === "verdict.json", context);
	await context.files.copy(join(folder, "verdict.json"), context.workFolder.verdict);
}
/** Uploads those of `patterns` below the work folder that exist; null when none does. */
async function send(name, patterns, context) {
	const { files, artifacts, workFolder } = context;
	const found = await files.glob(workFolder.root, patterns);
	if (found.length === 0) return null;
	const paths = found.map((path) => join(workFolder.root, path));
	return (await artifacts.upload(inAttempt(name, context), workFolder.root, paths)).id;
}
/** A cell's folder is the root of its workflow artifact: whoever downloads it by hand finds the wheel at the top. */
async function sendCell(cell, context) {
	const { files, artifacts, workFolder } = context;
	const folder = workFolder.cell(cell);
	const paths = (await files.list(folder)).filter(({ kind }) => kind === "file").map((entry) => join(folder, entry.name));
	if (paths.length > 0) await artifacts.upload(inAttempt(`${artifactNames.cell}${cell}`, context), folder, paths);
}
/** Names are used once in a run, and a re-run is the same run: later attempts carry their number. */
function inAttempt(name, { attempt }) {
	return attempt > 1 ? `${name}@${attempt}` : name;
}
/** Ids by what follows `prefix` in the name, of the latest attempt that uploaded it. */
async function findLatest(prefix, context, run) {
	const latest = /* @__PURE__ */ new Map();
	for (const { id, name } of await context.artifacts.list(run)) {
		if (!name.startsWith(prefix)) continue;
		const [, rest = "", number = "1"] = /^(.*?)(?:@([2-9]|[1-9]\d+))?$/.exec(name.slice(prefix.length)) ?? [];
		const attempt = Number(number);
		if (run === void 0 && attempt > context.attempt) throw unexpected(name);
		if (attempt > (latest.get(rest)?.attempt ?? 0)) latest.set(rest, {
			id,
			attempt
		});
	}
	return new Map([...latest].map(([rest, { id }]) => [rest, id]));
}
/** Into a new folder of its own, which is returned. */
async function receive$1(id, name, isExpected, context) {
	const folder = join(context.workFolder.scratch, "received", name);
	await context.files.remove(folder);
	await context.artifacts.download(id, folder);
	await refuseOthers(folder, isExpected, `workflow artifact ${id}`, context);
	return folder;
}
async function refuseOthers(folder, isExpected, what, { files }) {
	const other = (await listAll(folder, "", files)).find(({ path, isFile }) => !isFile || !isExpected(path));
	if (other === void 0) return;
	await files.remove(folder);
	throw new ConflictError("action/unexpected-file", `${what} holds ${JSON.stringify(other.path)}, which does not belong there`);
}
/** Everything below a folder, links and devices too: only plain files are ever expected. */
async function listAll(folder, prefix, files) {
	const entries = await files.list(join(folder, prefix));
	return (await Promise.all(entries.map(async ({ name, kind }) => kind === "folder" ? listAll(folder, `${prefix}${name}/`, files) : [{
		path: `${prefix}${name}`,
		isFile: kind === "file"
	}]))).flat();
}
function checkCellId(id) {
	if (CellId.safeParse(id).success) return id;
	throw unexpected(id);
}
function unexpected(name) {
	return new ConflictError("action/unexpected-file", `the run has a workflow artifact ${JSON.stringify(name)} that no job of ours made`);
}
// src/action/inputs.ts
const commandNames = [...[
	"plan",
	"build",
	"freeze",
	"smoke",
	"gate",
	"publish",
	"verify"
], "check"];
const publicIndexes = ["pypi", "testpypi"];
/** @throws UsageError that names the input, what it got and what it accepts. */
function loadInputs(environment) {
	const read = (name) => readInput(name, environment);
	const command = readCommand(read("command"));
	const inputs = {
		command,
		configFile: readRelativePath("config", read("config")),
		workingDirectory: readRelativePath("working-directory", read("working-directory")) ?? ".",
		tag: readTag(read("tag")),
		fromRun: matching("from-run", read("from-run"), /^[1-9]\d{0,18}$/, "a run id"),
		isDryRun: readBoolean("dry-run", read("dry-run")),
		githubToken: read("github-token"),
		failOn: readFailOn(read("fail-on")),
		python: notOption("python", read("python")),
		cell: matching("cell", read("cell"), CellId, "the id of a cell, from the build-matrix of the plan"),
		smokeCell: matching("smoke-cell", read("smoke-cell"), CellId, "the id of a test, from the smoke-matrix of the plan"),
		plan: readPair(read, "plan-artifact-id", "plan-digest", (artifactId, digest) => ({
			artifactId,
			digest
		})),
		bundle: readPair(read, "bundle-artifact-id", "manifest-sha256", (artifactId, manifestSha256) => ({
			artifactId,
			manifestSha256
		})),
		preflight: read("preflight") === "auto" ? null : readOptionalBoolean("preflight", read("preflight")),
		index: oneOf("index", read("index") ?? "pypi", publicIndexes),
		destinationFile: notOption("destination-file", read("destination-file")),
		check: {
			files: readLines("files", read("files")),
			previous: readLines("previous", read("previous")) ?? [],
			select: readWords(read("select")),
			ignore: readWords(read("ignore")) ?? [],
			isRendering: readBoolean("render", read("render")),
			sarif: readRelativePath("sarif", read("sarif"))
		}
	};
	requireBundle(inputs);
	if (command !== "check") refuseForeign(read);
	return inputs;
}
/** As the runner spells it: upper case, blanks as `_`, dashes kept. An empty value means that nothing was given. */
function readInput(name, environment) {
	const value = environment[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`]?.trim() ?? "";
	return value === "" ? null : value;
}
function readCommand(word) {
	const known = commandNames.find((name) => name === word);
	if (known) return known;
	const nearest = word === null ? null : findNearest(word, commandNames);
	throw new UsageError("action/unknown-command", word === null ? "the input command is missing" : `the input command is "${word}"${nearest ? `; did you mean "${nearest}"?` : ""}`, { help: `One of: ${commandNames.join(", ")}` });
}
/** Publishing uploads what an earlier job froze; only a rehearsal may take what lies in the work folder. */
function requireBundle({ command, bundle, destinationFile }) {
	if (command !== "publish" || bundle !== null || destinationFile !== null) return;
	throw new UsageError("action/missing-input", "publish needs bundle-artifact-id and manifest-sha256", { help: [
		"Hand over what the wheels job gives:",
		"    bundle-artifact-id: ${{ needs.wheels.outputs.bundle-artifact-id }}",
		"    manifest-sha256: ${{ needs.wheels.outputs.manifest-sha256 }}"
	].join("\n") });
}
/** What a stage would not look at: nobody must take a release for checked by it. */
function refuseForeign(read) {
	const foreign = [
		"files",
		"previous",
		"select",
		"ignore",
		"render",
		"sarif"
	].find((name) => read(name) !== null);
	if (foreign === void 0) return;
	throw new UsageError("action/invalid-input", `the input ${foreign} belongs to command: check`, { help: "Settings of [tool.wheel-release.check] count in freeze as well." });
}
function readFailOn(text) {
	return text === null ? null : oneOf("fail-on", text, findingLevels);
}
/** One name per line, so that names may hold blanks; null for none. */
function readLines(name, text) {
	const lines = (text ?? "").split(/\r\n|\r|\n/).map((line) => line.trim()).filter((line) => line !== "");
	for (const line of lines) notOption(name, line);
	return lines.length === 0 ? null : lines;
}
/** Rules, between commas, blanks or line ends. */
function readWords(text) {
	const words = (text ?? "").split(/[\s,]+/).filter((word) => word !== "");
	return words.length === 0 ? null : words;
}
function readPair(read, idName, digestName, make) {
	const id = matching(idName, read(idName), /^[1-9]\d{0,18}$/, "the id of a workflow artifact");
	const digest = matching(digestName, read(digestName), Sha256, "64 lower-case hex digits");
	if (id === null && digest === null) return null;
	if (id !== null && digest !== null) return make(id, digest);
	const [given, absent] = id === null ? [digestName, idName] : [idName, digestName];
	throw new UsageError("action/missing-input", `the input ${given} needs ${absent} beside it`, { help: `Hand over both outputs of the earlier step: ${idName} and ${digestName}` });
}
/** git accepts nearly every character in a tag; the planner judges what follows the prefix and names the odd one. */
function readTag(text) {
	return matching("tag", text?.replace(/^refs\/tags\//, "") ?? null, /^[^-\s~^:?*[\\\u0000-\u001f\u007f][^\s~^:?*[\\\u0000-\u001f\u007f]{0,254}$/, "the name of a git tag");
}
function readRelativePath(name, text) {
	if (text === null) return null;
	const path = posix.normalize(text.replaceAll("\\", "/")).replace(/(?<=.)\/$/, "");
	if (path.startsWith("/") || /^[A-Za-z]:/.test(path) || path === ".." || path.startsWith("../")) throw invalid(name, text, "a path inside the repository");
	return notOption(name, path);
}
/** YAML 1.2 core schema, as GitHub reads booleans. */
function readBoolean(name, text) {
	if (text === null || /^(false|False|FALSE)$/.test(text)) return false;
	if (/^(true|True|TRUE)$/.test(text)) return true;
	throw invalid(name, text, "true or false");
}
function readOptionalBoolean(name, text) {
	return text === null ? null : readBoolean(name, text);
}
/** A value that will stand in a command line must not be taken for an option. */
function notOption(name, text) {
	if (text?.startsWith("-")) throw invalid(name, text, "no value that begins with -");
	return text;
}
function oneOf(name, text, words) {
	const known = words.find((word) => word === text);
	if (known) return known;
	throw invalid(name, text, words.join(", "));
}
function matching(name, text, grammar, expected) {
	if (text === null) return null;
	if (grammar instanceof RegExp ? grammar.test(text) : grammar.safeParse(text).success) return text;
	throw invalid(name, text, expected);
}
function invalid(name, text, expected) {
	const shown = text.replace(/[^\x20-\x7e]/g, "?").slice(0, 100);
	return new UsageError("action/invalid-input", `the input ${name} is "${shown}"; expected ${expected}`);
}
// src/report/findings-markdown.ts
function formatFindingsMarkdown(findings) {
	if (findings.length === 0) return "";
	const rows = sortFindings(findings).slice(0, 50).map((finding) => {
		const place = finding.file ? `${finding.file}${finding.line ? `:${finding.line}` : ""}` : "";
		return `| ${finding.level} | ${codeSpan(finding.code)} | ${codeSpan(place)} | ${codeSpan(finding.message)} |`;
	});
	const helps = sortFindings(findings).filter((finding) => finding.level === "error" && finding.help).slice(0, 10).map((finding) => codeBlock(finding.help ?? ""));
	return [
		`**${countFindings(findings)}**\n`,
		"| level | code | where | what |",
		"|---|---|---|---|",
		...rows,
		...helps.length > 0 ? [
			"",
			"What to do:",
			...helps
		] : []
	].join("\n");
}
// src/report/plan-markdown.ts
/** GitHub shows 1 MiB of a summary; a plan of a thousand rows is read elsewhere. */
const maxRows = 500;
function formatPlanMarkdown(plan) {
	const sections = listSections(plan);
	const needsTitles = sections.length > 1 || sections.some(({ cuda }) => cuda !== null);
	const body = sections.flatMap((section) => [...needsTitles ? [`| **${codeSpan(describeSection(section, plan).join(" · "))}** | | | | | | | |`] : [], ...section.rows.map(formatRow)]);
	const shown = body.slice(0, maxRows);
	const sdist = plan.sdist;
	const leftOut = describeLeftOut(plan);
	return [
		describeProject(plan).map((text) => codeSpan(text)).join(" · "),
		"",
		"| platform | | from | n | wheels | runner | min | $ |",
		"|---|---|---|--:|---|---|--:|--:|",
		...shown,
		...body.length > shown.length ? [`| … | | | | ${body.length - shown.length} more rows: see plan.json | | | |`] : [],
		...sdist ? [`| source | | | 1 | ${codeSpan(sdist.file)} | ${codeSpan(formatRunner(sdist.runner))} | ${formatMinutes(sdist.predictedMinutes)} | ${formatDollars(sdist.predictedCost)} |`] : [],
		"",
		`${describeTests(plan)} · builds: ${describeEffort(plan)} · ${describeDestinations(plan)}`,
		...leftOut === null ? [] : [
			"",
			`<details><summary>Left out: ${leftOut.total}: ${leftOut.reasons.join(", ")}</summary>`,
			"",
			...formatExclusions(plan),
			"",
			"</details>"
		]
	].join("\n");
}
function formatRow(row) {
	const notes = row.notes.length > 0 ? ` (${row.notes.join(", ")})` : "";
	return `| ${row.platform} | ${codeSpan(row.architecture)} | ${row.floor} | ${row.cells.length} | ${codeSpan(row.wheels)}${notes} | ${codeSpan(row.runner)} | ${formatMinutes(row.minutes)} | ${formatDollars(row.cost)} |`;
}
function formatExclusions(plan) {
	return [
		"| not built | why |",
		"|---|---|",
		...plan.exclusions.slice(0, maxRows).map(({ what, reason }) => `| ${codeSpan(what)} | ${codeSpan(reason)} |`)
	];
}
// src/report/job-summary.ts
function formatJobSummary(facts) {
	const { plan, exitStatus, stage } = facts;
	return `${[
		`### ${exitStatus === 0 ? "✓" : "✗"} ${stage}${plan ? ` ${codeSpan(`${plan.project.name} ${plan.version}`)}` : ""}`,
		`${exitStatus === 0 ? "" : `**exit ${exitStatus}**: ${facts.exitMeaning}. `}${codeSpan(facts.summary)} in ${formatSeconds(facts.seconds)}`,
		nextStep(facts),
		formatFindingsMarkdown(facts.findings),
		stage === "plan" && plan ? formatPlanMarkdown(plan) : "",
		stage === "plan" && facts.users.length > 0 ? formatUsers(facts.users) : "",
		facts.ledger && facts.manifest ? ledgerTable(facts.ledger, facts.manifest) : "",
		!facts.ledger && facts.manifest ? manifestTable(facts.manifest) : ""
	].filter((section) => section !== "").join("\n\n")}\n`;
}
function formatUsers(users) {
	return `<details><summary>What typical users get</summary>\n\n${formatUsersMarkdown(users)}\n\n</details>`;
}
function nextStep({ exitStatus, stage }) {
	if (exitStatus === 5) return "**Next:** re-run the failed job; it continues where this one stopped and sends nothing twice.";
	if (exitStatus === 6 && stage === "publish") return "**Next:** do not re-run. Other bytes stand where ours should; find out who made them.";
	if (exitStatus === 1) return "**Next:** mend what the findings name, then run again. Nothing was published by this job.";
	return "";
}
function manifestTable(manifest) {
	return [
		"| file | size | sha256 |",
		"|---|--:|---|",
		...manifest.distributions.map(({ file, size, sha256 }) => `| ${codeSpan(file)} | ${formatSize(size)} | ${codeSpan(sha256)} |`)
	].join("\n");
}
function ledgerTable(ledger, manifest) {
	const names = ledger.destinations.map((destination) => destination.name);
	const rows = manifest.distributions.map(({ file, size, sha256 }) => {
		const states = ledger.destinations.map((destination) => {
			const state = destination.files.find((row) => row.file === file)?.state ?? "absent";
			return state === "absent" || state === "conflict" ? `**${state}**` : state;
		});
		return `| ${codeSpan(file)} | ${formatSize(size)} | ${states.join(" | ")} | ${codeSpan(sha256)} |`;
	});
	return [
		`| file | size | ${names.join(" | ")} | sha256 |`,
		`|---|--:|${names.map(() => "---|").join("")}---|`,
		...rows
	].join("\n");
}
// src/action/annotations.ts
const shownPerLevel = 10;
/** The runner cuts longer ones (`_maxIssueMessageLength`), in the middle of what is to be pasted. */
const longestMessage = 4e3;
function annotationsOf(findings, folders) {
	return findingLevels.flatMap((level) => {
		const all = findings.filter((finding) => finding.level === level);
		const shown = all.length > shownPerLevel ? chooseKinds(all).slice(0, 9) : all;
		const rest = all.length - shown.length;
		const annotations = shown.map((finding) => annotate(finding, folders));
		if (rest === 0) return annotations;
		const message = `and ${rest} more of this level; the job summary lists them`;
		return [...annotations, {
			level,
			message,
			place: { title: "wheel-release" }
		}];
	});
}
/** The first of each kind, then the others, each in their order. */
function chooseKinds(findings) {
	const first = new Set([...Map.groupBy(findings, ({ code }) => code).values()].flatMap(([finding]) => finding ?? []));
	return [...first, ...findings.filter((finding) => !first.has(finding))];
}
function annotate(finding, folders) {
	const named = finding.file === void 0 ? void 0 : fileInRepository(finding.file, folders);
	const file = named === void 0 ? void 0 : stripInvisible(named);
	const message = stripInvisible(finding.help ? `${finding.message}\n${finding.help}` : finding.message);
	return {
		level: finding.level,
		message: message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message,
		place: {
			title: finding.code,
			...file === void 0 ? {} : {
				file,
				line: finding.line
			}
		}
	};
}
/** GitHub wants paths from the top of the repository; a file outside of it cannot be annotated. */
function fileInRepository(file, { workspace, project }) {
	if (/^https?:\/\//i.test(file)) return void 0;
	const toSlashes = (text) => text.split(sep).join("/");
	const path = isAbsolute(file) ? toSlashes(relative(workspace, file)) : posix.join(toSlashes(relative(workspace, project)), toSlashes(file));
	return path === "" || path.startsWith("../") || isAbsolute(path) ? void 0 : path;
}
// src/action/outputs.ts
const outputNames = [
	"version",
	"tag",
	"commit",
	"plan-digest",
	"plan-artifact-id",
	"build-matrix",
	"build-matrix-2",
	"build-matrix-3",
	"build-matrix-4",
	"build-count",
	"build-gpu-matrix",
	"build-gpu-matrix-2",
	"build-gpu-count",
	"smoke-matrix",
	"smoke-matrix-2",
	"smoke-matrix-3",
	"smoke-matrix-4",
	"smoke-count",
	"smoke-gpu-matrix",
	"smoke-gpu-matrix-2",
	"smoke-gpu-count",
	"should-publish",
	"should-publish-dev",
	"manifest-sha256",
	"bundle-artifact-id",
	"published",
	"error-count",
	"warning-count",
	"notice-count",
	"check-json",
	"check-sarif"
];
/** What a stage told under names of its own becomes what action.yml promises; everything else stays inside. */
function outputsOf(told) {
	const { uploaded, present } = told;
	const published = uploaded === void 0 ? {} : { published: String(Number(uploaded) + Number(present ?? 0)) };
	const all = {
		...told,
		...published
	};
	return outputNames.flatMap((name) => {
		const value = all[name];
		return value === void 0 ? [] : [[name, value]];
	});
}
// src/action/report.ts
/** The exit status of the step: the stage's, or 1 when a finding is at least as bad as `fail-on`. */
async function reportResult(result, { runner, workspace, projectFolder, context, failOn }) {
	const findings = sortFindings(result.findings);
	const worst = findings.some(({ level }) => findingLevels.indexOf(level) <= findingLevels.indexOf(failOn ?? "error"));
	const exitStatus = result.exitStatus === 0 && worst ? 1 : result.exitStatus;
	for (const [name, value] of outputsOf(result.outputs ?? {})) runner.setOutput(name, value);
	const annotations = annotationsOf(findings, {
		workspace,
		project: projectFolder
	});
	const isFolded = result.isTold === true && annotations.length > 0;
	if (isFolded) runner.openGroup("annotations");
	for (const { level, message, place } of annotations) runner.annotate(level, message, place);
	if (isFolded) runner.closeGroup();
	if (result.stack !== void 0) {
		runner.line(result.stack);
		runner.annotate("error", `${result.summary}. Please report it with the lines of the log.`, { title: "wheel-release" });
	}
	const meaning = exitStatuses[exitStatus];
	if (result.markdown !== void 0) await runner.writeSummary(result.markdown);
	else if (result.stage !== null && context !== null) {
		const facts = {
			...result,
			stage: result.stage,
			findings,
			exitStatus,
			exitMeaning: meaning
		};
		const documents = await readDocuments(context);
		const users = result.stage === "plan" && documents.plan !== null ? await listUsers(documents.plan) : [];
		await runner.writeSummary(formatJobSummary({
			...facts,
			...documents,
			users
		}));
	}
	runner.line(`${countFindings(findings)} · exit ${exitStatus}: ${meaning}`);
	return exitStatus;
}
/** Only the plan's summary has them, so only it loads what they need. */
async function listUsers(plan) {
	const { decideUserOutcomes, plannedOffers } = await import("./users.js").then((chunk) => ({ decideUserOutcomes: chunk.t, plannedOffers: chunk.n }));
	return decideUserOutcomes(plannedOffers(plan));
}
async function readDocuments(context) {
	const { plan, manifest, ledger } = context.workFolder;
	return {
		plan: await readDocument("plan", plan, context),
		manifest: await readDocument("manifest", manifest, context),
		ledger: await readDocument("ledger", ledger, context)
	};
}
/** For the summary alone: what cannot be read is left out, because the stage has said so already. */
async function readDocument(kind, path, { files }) {
	const text = await files.readText(path);
	if (text === null) return null;
	try {
		return parseDocument(kind, text, path);
	} catch {
		return null;
	}
}
// src/action/run-action.ts
/** The exit status of the step. Throws only when the report itself cannot be written. */
async function runAction(start) {
	const { environment, productFolder, version, signal, runner } = start;
	const workspace = environment.GITHUB_WORKSPACE ?? process.cwd();
	let inputs;
	try {
		inputs = loadInputs(environment);
	} catch (error) {
		return reportResult({
			...thrown(error),
			stage: null
		}, {
			runner,
			workspace,
			projectFolder: workspace,
			context: null,
			failOn: null
		});
	}
	const projectFolder = resolve(workspace, inputs.workingDirectory);
	const workFolder = workFolderAt(join(projectFolder, ".wheel-release"));
	const world = createWorld({
		environment,
		productFolder,
		signal,
		eventLog: workFolder.events,
		onEvent: createEventLines(runner),
		announceSecret: runner.mask,
		python: inputs.python
	});
	if (inputs.githubToken) world.secrets.hide(inputs.githubToken);
	const access = inputs.githubToken ? {
		token: inputs.githubToken,
		repository: environment.GITHUB_REPOSITORY ?? ""
	} : null;
	const handOver = {
		files: world.files,
		artifacts: createWorkflowArtifacts(access),
		workFolder,
		attempt: Number(environment.GITHUB_RUN_ATTEMPT ?? 1)
	};
	const step = {
		inputs,
		workspace,
		projectFolder,
		world,
		handOver,
		runner,
		tool: `wheel-release ${version}`
	};
	try {
		const result = await run(step);
		return await reportResult(world.secrets.redact(result), {
			runner,
			workspace,
			projectFolder,
			context: handOver,
			failOn: inputs.failOn
		});
	} finally {
		await world.close();
	}
}
async function run(step) {
	const { inputs, handOver, world } = step;
	const { command } = inputs;
	try {
		if (command === "build" || command === "smoke") await refuseForkOnOwnRunner(world);
		await receive(step);
		if (command === "check") return await (await import("./check.js")).checkInStep(step);
		if (command === "build" || command === "smoke") await restoreTools(world, step.runner);
		const result = await runStageOf(command, step);
		if (!world.environment.ACTIONS_RUNTIME_TOKEN) return {
			...result,
			findings: [...result.findings, nothingHandedOn()]
		};
		const sent = await handOn(result, handOver, inputs);
		return {
			...result,
			outputs: {
				...result.outputs,
				...sent
			}
		};
	} catch (error) {
		return {
			...thrown(error),
			stage: command
		};
	}
}
/** What the stage reads, from where an earlier job left it; without ids it lies in the work folder already. */
async function receive({ inputs, handOver, world }) {
	const { command, plan, bundle, fromRun } = inputs;
	if (bundle) await receiveBundle(bundle.artifactId, handOver);
	if (plan) await receivePlan(plan, handOver);
	if (command === "freeze" && fromRun !== null) await checkFromRun(fromRun, inputs, handOver, world);
	if (command === "freeze" && (plan || fromRun)) await receiveCells(handOver, fromRun);
	if (command === "gate" && bundle) await receiveSmokeReceipts(handOver);
	if (command === "publish" && bundle) await receiveVerdict(handOver);
}
async function checkFromRun(fromRun, inputs, handOver, world) {
	const { readRun } = await import("./github3.js");
	const repository = world.environment.GITHUB_REPOSITORY ?? "";
	const run = await readRun(inputs.githubToken ?? "", repository, fromRun);
	const text = await world.files.readText(handOver.workFolder.plan) ?? "";
	refuseUnfitRun(run, repository, parseDocument("plan", text, "plan.json").commit);
}
async function runStageOf(command, { inputs, projectFolder, world, handOver, tool }) {
	const { cell, smokeCell } = inputs;
	const target = command === "plan" || command === "publish" || command === "verify" ? await chooseDestination(inputs, world) : {
		destination: null,
		world
	};
	const wanted = command === "build" ? cell : command === "smoke" ? smokeCell : null;
	const options = {
		...defaultOptions,
		tool,
		tag: inputs.tag,
		preflight: inputs.preflight,
		configFile: inputs.configFile === null ? null : join(projectFolder, inputs.configFile),
		cells: wanted === null ? null : [wanted],
		destination: target.destination,
		manifestSha256: inputs.bundle?.manifestSha256 ?? null,
		isDryRun: inputs.isDryRun
	};
	return runStage({
		stage: command,
		projectFolder,
		workFolder: handOver.workFolder,
		options
	}, target.world);
}
/** What later jobs read. A test that failed is handed on too: the gate says what failed. */
async function handOn({ stage, exitStatus }, context, inputs) {
	if (stage === "smoke" && inputs.smokeCell) await send(`${artifactNames.smoke}${inputs.smokeCell}`, [`smoke/${inputs.smokeCell}.json`], context);
	if (exitStatus !== 0) return {};
	if (stage === "plan") {
		const id = await send(artifactNames.plan, ["plan.json"], context);
		return id === null ? {} : { "plan-artifact-id": id };
	}
	if (stage === "build" && inputs.plan) await sendCells(inputs.cell, context);
	if (stage === "gate" && inputs.bundle) await send(artifactNames.verdict, ["verdict.json"], context);
	if (stage !== "freeze") return {};
	const id = await send(artifactNames.bundle, [
		"plan.json",
		"manifest.json",
		"dist/*"
	], context);
	return id === null ? {} : { "bundle-artifact-id": id };
}
async function sendCells(cell, context) {
	const built = (await context.files.list(join(context.workFolder.root, "cells"))).filter(({ kind }) => kind === "folder").map(({ name }) => name);
	for (const name of cell === null ? built : [cell]) await sendCell(name, context);
}
function nothingHandedOn() {
	return {
		code: "github/nothing-handed-on",
		level: "notice",
		message: "this runner has no service for workflow artifacts, so what this step made is in .wheel-release/ only",
		help: "Later steps of the same job find it there; other jobs cannot."
	};
}
function thrown(error) {
	const { exitStatus, finding, stack } = describeThrown(error);
	return {
		exitStatus,
		findings: finding ? [finding] : [],
		summary: finding?.message ?? "a bug of wheel-release",
		seconds: 0,
		...stack === void 0 ? {} : { stack }
	};
}
export { runAction };
