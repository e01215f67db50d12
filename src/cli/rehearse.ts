// `wheel-release rehearse`: the whole release on this machine, against an index and an issuer of its own.
import { join } from "node:path";
import { formatDocument } from "../document/format-document.ts";
import { rehearsalDestination } from "../index/destination.ts";
import { exitStatuses } from "../pipeline/exit-status.ts";
import { rehearse } from "../pipeline/rehearse.ts";
import { type RehearsalIndex, startRehearsalIndex } from "../rehearsal/index-server.ts";
import { formatFindings } from "../report/finding-text.ts";
import { formatRehearsalPage, formatRehearsalReport, type RehearsalFacts } from "../report/rehearsal-report.ts";
import { rememberRendering, rendererOf } from "../tools/render-descriptions.ts";
import { withIssuer } from "../world/issuer-world.ts";
import type { CommandContext } from "./command.ts";
import { sayFindings } from "./stage.ts";

export async function rehearseCommand(context: CommandContext): Promise<number> {
	return context.line.isServe ? await serve(context) : await rehearseProject(context);
}

async function rehearseProject(context: CommandContext): Promise<number> {
	const { line, projectFolder, workFolder, world, screen, tool } = context;
	const started = world.clock.monotonic();
	let index: RehearsalIndex | null = null;
	try {
		const rehearsal = await rehearse(
			{
				projectFolder,
				workFolder,
				tool,
				tag: line.tag,
				configFile: line.configFile,
				isForced: line.isRebuild,
				keepsIndex: line.isKeep,
				openIndex: async (folder, project) => {
					index = await startRehearsalIndex({
						folder,
						clock: world.clock,
						port: line.port,
						publisher: { projects: [], pendingProject: project },
						render: rememberRendering(rendererOf(world, { isWanted: false })),
					});
					return { destination: rehearsalDestination(index.url), world: withIssuer(world, index) };
				},
			},
			world,
		);
		const last = rehearsal.results.at(-1);
		const facts: RehearsalFacts = {
			plan: rehearsal.plan,
			planned: rehearsal.planned,
			stages: rehearsal.results,
			exitStatus: last?.exitStatus ?? 0,
			exitMeaning: exitStatuses[(last?.exitStatus ?? 0) as keyof typeof exitStatuses],
			seconds: world.clock.monotonic() - started,
		};
		const report = join(workFolder.root, "report.html");
		await world.files.writeText(report, formatRehearsalPage(facts));
		if (line.isJson) screen.print([JSON.stringify({ ...facts, report }, null, 2)]);
		const findings = rehearsal.results.flatMap((result) => result.findings);
		if (last && last.exitStatus !== 0) sayFindings(last, context);
		else if (findings.length > 0) screen.say(["", ...formatFindings(findings, line.isVerbose)]);
		screen.say(["", ...formatRehearsalReport(facts), `report: ${report}`]);
		return facts.exitStatus;
	} finally {
		await (index as RehearsalIndex | null)?.close();
	}
}

/** Only the index: for trying twine, uv and pip against it, or `publish --destination-file`. */
async function serve(context: CommandContext): Promise<number> {
	const { line, workFolder, world, screen } = context;
	const folder = workFolder.index("served");
	const project = await readProjectName(context);
	const index = await startRehearsalIndex({
		folder,
		clock: world.clock,
		port: line.port,
		publisher: { projects: [], pendingProject: project },
		render: rememberRendering(rendererOf(world, { isWanted: false })),
	});
	const file = join(workFolder.root, "rehearsal-index.json");
	const { url, idTokenRequestUrl, idTokenRequestToken } = index;
	await world.files.writeText(
		file,
		formatDocument({ schema: 1, kind: "rehearsal-index", url, idTokenRequestUrl, idTokenRequestToken }),
	);
	screen.print(
		line.isJson
			? [JSON.stringify({ url, destinationFile: file })]
			: [
					`Rehearsal index for ${project} at ${url}`,
					`  wheel-release publish --destination-file ${file}`,
					`  pip install --index-url ${url}simple/ ${project}`,
					"Ctrl-C ends it; its files stay.",
				],
	);
	await new Promise<void>((resolve) => world.signal.addEventListener("abort", () => resolve(), { once: true }));
	await index.close();
	await world.files.remove(file);
	return 0;
}

async function readProjectName({ projectFolder, workFolder, tool, world }: CommandContext): Promise<string> {
	const request = { projectFolder, configFile: null, tag: null, planBefore: workFolder.plan, isRehearsal: true, tool };
	const { runPlan } = await import("../plan/run.ts");
	return (await runPlan(request, world)).plan?.project.name ?? "project";
}
