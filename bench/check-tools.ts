// The five tools that tell together what `check` tells: which files of the corpus each takes, how its users start it, and on
// how many files it came to a verdict. A tool that gives up on a file is fast there for the wrong reason.
import { basename, dirname, join } from "node:path";
import {
	abi3auditTools,
	abi3auditVersion,
	auditwheelTools,
	auditwheelVersion,
	contentsTools,
	contentsVersion,
	pydistcheckTools,
	pydistcheckVersion,
	twineTools,
	twineVersion,
} from "../test/oracle/pinned-tools.ts";
import { preparePythonEnvironment } from "../test/world/python-environment.ts";
import { type Followed, runToEnd } from "./run-process.ts";

export interface PeerTool {
	/** `` `twine check` 7.0.0 `` */
	title: string;
	/** How its users start it. */
	command: string;
	packages: readonly string[];
	/** Of a file of the corpus, by name. */
	takes(file: string): boolean;
	argv: readonly [program: string, ...args: string[]];
	/** True where one process takes one file only. */
	isPerFile: boolean;
	/** Reads native code; `check` must be faster on its files than it. */
	opensBinaries: boolean;
	/** Files, by name, with a verdict in what it wrote. */
	judged(output: Pick<Followed, "stdout" | "ending">, files: readonly string[]): ReadonlySet<string>;
}

export const peerTools: readonly PeerTool[] = [
	{
		title: `\`twine check\` ${twineVersion}`,
		command: "twine check *.whl *.tar.gz",
		packages: twineTools,
		takes: () => true,
		argv: ["twine", "check"],
		isPerFile: false,
		opensBinaries: false,
		judged: ({ stdout }) => namesIn(stdout, /^Checking (.+?): *\n? *(?:PASSED|FAILED)/gm),
	},
	{
		title: `\`check-wheel-contents\` ${contentsVersion}`,
		command: "check-wheel-contents --no-config *.whl",
		packages: contentsTools,
		takes: (file) => file.endsWith(".whl"),
		argv: ["check-wheel-contents", "--no-config"],
		isPerFile: false,
		opensBinaries: false,
		judged: ({ stdout }) => namesIn(stdout, /^(.+?): (?:W\d{3}|OK)\b/gm),
	},
	{
		title: `\`abi3audit\` ${abi3auditVersion}`,
		command: "abi3audit --report *-abi3-*.whl *-abi3.abi3t-*.whl",
		packages: abi3auditTools,
		takes: isAbi3Wheel,
		argv: ["abi3audit", "--report"],
		isPerFile: false,
		opensBinaries: true,
		judged: ({ stdout }) => new Set(Object.keys(readSpecs(stdout)).map((path) => basename(path))),
	},
	{
		title: `\`auditwheel show\` ${auditwheelVersion}`,
		command: "for file in *linux*.whl; do auditwheel show $file; done",
		packages: auditwheelTools,
		takes: isLinuxWheel,
		argv: ["auditwheel", "show"],
		isPerFile: true,
		opensBinaries: true,
		judged: ({ ending }, files) => new Set(ending === "exit 0" ? files : []),
	},
	{
		title: `\`pydistcheck\` ${pydistcheckVersion}`,
		command: "pydistcheck *.whl *.tar.gz",
		packages: pydistcheckTools,
		takes: () => true,
		argv: ["pydistcheck"],
		isPerFile: false,
		opensBinaries: true,
		judged: ({ stdout }) =>
			namesIn(stdout, /^checking '(.+)'\n-+ check results -+$[\s\S]*?^errors found while checking/gm),
	},
];

export function isAbi3Wheel(file: string): boolean {
	return /-abi3(?:\.abi3t)?-[^-]+\.whl$/.test(file);
}

export function isLinuxWheel(file: string): boolean {
	return /linux[^-]*\.whl$/.test(file);
}

/** Milliseconds for all files, and how many of them have a verdict. */
export async function runPeer(tool: PeerTool, paths: readonly string[]): Promise<{ elapsed: number; judged: number }> {
	const { python } = await preparePythonEnvironment(tool.packages);
	const [program, ...args] = tool.argv;
	const { AUDITWHEEL_LD_LIBRARY_PATH, ...inherited } = process.env;
	const env = { ...inherited, NO_COLOR: "1", COLUMNS: "1000" };
	let elapsed = 0;
	const judged = new Set<string>();
	for (const some of tool.isPerFile ? paths.map((path) => [path]) : [paths]) {
		const ended = await runToEnd(join(dirname(python), program), { arguments: [...args, ...some], env });
		elapsed += ended.elapsed;
		const plain = { ...ended, stdout: ended.stdout.replace(/\u001b\[[\d;]*m/g, "") };
		for (const file of tool.judged(
			plain,
			some.map((path) => basename(path)),
		))
			judged.add(file);
		if (judged.size === 0) throw new Error(`${tool.title} judged nothing:\n${ended.output.slice(-4000)}`);
	}
	return { elapsed, judged: judged.size };
}

function namesIn(text: string, pattern: RegExp): ReadonlySet<string> {
	return new Set([...text.matchAll(pattern)].map(([, path = ""]) => basename(path)));
}

/** The report stands behind whatever it said on the way. */
function readSpecs(stdout: string): Record<string, unknown> {
	const start = stdout.indexOf('{"specs"');
	if (start < 0) return {};
	return (JSON.parse(stdout.slice(start)) as { specs: Record<string, unknown> }).specs;
}
