import { c as checkRuleWords } from "./coverage.js";
import { B as UsageError, F as ConflictError, O as formatSeconds, _ as escapeInvisible, j as findingLevels, v as stripInvisible } from "./start.js";
import { a as formatCheck, c as describeCheck, i as formatCheckMarkdown, l as answerQuestion, n as openHttpSource, o as formatCheckTotal, r as formatSarif, s as placeFindings, t as askThreads } from "./threads.js";
import { n as loadPlan, t as loadManifest } from "./documents2.js";
import { n as rendererOf } from "./render-descriptions2.js";
const { join, posix, relative, sep } = process.getBuiltinModule("node:path");
// src/action/check.ts
async function checkInStep(step) {
	const { inputs, projectFolder, world, handOver, runner } = step;
	const { select, ignore, previous } = inputs.check;
	checkRuleWords(select ?? [], "the input select");
	checkRuleWords(ignore, "the input ignore");
	const started = world.clock.monotonic();
	const { operands, manifest } = await chooseFiles(step);
	const question = {
		operands,
		previous,
		folder: projectFolder,
		workFolder: handOver.workFolder,
		receipts: [],
		configFile: inputs.configFile === null ? null : join(projectFolder, inputs.configFile),
		plan: inputs.plan === null && manifest === null ? null : handOver.workFolder.plan,
		select,
		ignore,
		failOn: inputs.failOn,
		wheelBudget: null
	};
	const render = rendererOf(world, { isWanted: inputs.check.isRendering });
	return await answerQuestion(question, world, {
		openHttpSource,
		askThreads,
		onFile: () => {},
		render
	}, async ({ result, isJudged }) => {
		if (manifest !== null) holdToManifest(result, manifest);
		const seconds = world.clock.monotonic() - started;
		const summary = formatCheckTotal(result);
		if (isJudged) {
			const lines = formatCheck(result, {
				isVerbose: false,
				isQuiet: false
			});
			for (const line of lines) runner.line(stripInvisible(line));
			runner.line(`check: ${summary} (${formatSeconds(seconds)})`);
		}
		return {
			stage: "check",
			findings: placeFindings(result),
			exitStatus: result.exitStatus,
			summary,
			seconds,
			outputs: {
				...countLevels(result),
				...await writeReports(result, step)
			},
			...isJudged ? {
				isTold: true,
				markdown: `${formatCheckMarkdown(result).join("\n")}\n`
			} : {}
		};
	});
}
/** What was named; else the frozen files, exactly those of the manifest where a job handed them over; else `dist`. */
async function chooseFiles(step) {
	const { inputs, projectFolder, world, handOver } = step;
	const { workFolder } = handOver;
	const { files } = inputs.check;
	if (inputs.bundle !== null) {
		if (files !== null) throw new UsageError("action/invalid-input", "files and bundle-artifact-id exclude each other", { help: "The bundle holds the files to check. Leave one of the two away." });
		const plan = await loadPlan(workFolder, world);
		const { manifest } = await loadManifest(workFolder, plan, inputs.bundle.manifestSha256, world);
		return {
			operands: manifest.distributions.map(({ file }) => fromProject(join(workFolder.dist, file))),
			manifest
		};
	}
	if (files !== null) return {
		operands: files,
		manifest: null
	};
	for (const folder of [workFolder.dist, join(projectFolder, "dist")]) if (await world.files.isFolder(folder)) return {
		operands: [fromProject(folder)],
		manifest: null
	};
	throw new UsageError("action/missing-input", "there is nothing to check: no folder dist, and nothing was frozen here", { help: [
		"Name the files, one pattern per line:",
		"    files: |",
		"      wheelhouse/*.whl",
		"      sdist/*.tar.gz"
	].join("\n") });
	function fromProject(path) {
		return relative(projectFolder, path).split(sep).join("/");
	}
}
/** The bundle travelled through the workflow artifacts of the run; its files are those that were frozen, or nothing is told of them. */
function holdToManifest({ files }, { distributions }) {
	const frozen = new Map(distributions.map(({ file, sha256 }) => [file, sha256]));
	for (const { file, sha256 } of files) {
		const expected = frozen.get(posix.basename(file));
		if (expected === sha256) continue;
		throw new ConflictError("document/digest-mismatch", `${file} has sha256 ${sha256}, the manifest says ${expected}`, { help: "The file was changed after freeze. Run freeze, smoke and gate again." });
	}
}
function countLevels({ findings }) {
	return Object.fromEntries(findingLevels.map((level) => [`${level}-count`, String(findings.filter((row) => row.level === level).length)]));
}
/** Paths from the top of the repository, where later steps begin. */
async function writeReports(result, { inputs, projectFolder, workspace, world, handOver, tool }) {
	const fromTop = (path) => relative(workspace, path).split(sep).join("/");
	const { checkJson } = handOver.workFolder;
	await world.files.writeText(checkJson, `${escapeInvisible(JSON.stringify(describeCheck(result), null, 2))}\n`);
	if (inputs.check.sarif === null) return { "check-json": fromTop(checkJson) };
	const sarif = join(projectFolder, inputs.check.sarif);
	await world.files.writeText(sarif, formatSarif(result, tool, {
		folder: projectFolder,
		root: workspace
	}));
	return {
		"check-json": fromTop(checkJson),
		"check-sarif": fromTop(sarif)
	};
}
export { checkInStep };
