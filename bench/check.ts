import { join } from "node:path";
import { formatSize } from "../src/diagnostic/quantity.ts";
import type { Benchmark, Contender, Setting } from "./benchmark.ts";
import { type PeerTool, peerTools, runPeer } from "./check-tools.ts";
import { type CorpusFile, corpusFolder, readCorpus, sha256OfFile } from "./corpus.ts";
import { runToEnd } from "./run-process.ts";

const sumTitle = "the five in sum";

export const check: Benchmark = {
	name: "check",
	story:
		"Real wheels and sdists of PyPI (`npm run corpus`; bench/corpus.json has their hashes, which are compared first and so " +
		"bring all files into memory), judged by five tools as their users start them, one process for all files where the tool " +
		"takes many, and by one `wheel-release check`. The tools need minutes and run once; `check` runs several times. A tool's " +
		"share are the files it is made for, and beside it stands `check` of exactly these. `of N judged`: so many of its files a " +
		"tool came to a verdict on. pydistcheck starts what it finds of binutils and LLVM for each library, here both.",
	rounds: 5,
	warmUps: 1,
	prepare,
};

interface Share {
	tool: PeerTool;
	paths: string[];
	/** Runs the tool at the first call; all later ones get the same answer. */
	measured: () => ReturnType<typeof runPeer>;
}

async function prepare(): Promise<Setting> {
	const corpus = await readCorpus();
	await expectSameBytes(corpus);
	const shares = peerTools.map((tool): Share => {
		const paths = corpus.filter(({ file }) => tool.takes(file)).map(pathOf);
		let measured: ReturnType<typeof runPeer> | null = null;
		return {
			tool,
			paths,
			measured: () => {
				measured ??= runPeer(tool, paths);
				return measured;
			},
		};
	});
	const all = corpus.map(pathOf);
	const size = formatSize(corpus.reduce((sum, file) => sum + file.size, 0));
	const contenders: Contender[] = [
		...shares.map(theirs),
		{
			title: sumTitle,
			commands: ["npm run bench -- check"],
			isOnce: true,
			measure: async () => {
				let milliseconds = 0;
				for (const { measured } of shares) milliseconds += (await measured()).elapsed;
				return milliseconds;
			},
			against: null,
		},
		ours(`\`wheel-release check\` of all ${all.length} files, ${size}`, all, {
			peer: sumTitle,
			goal: { text: "≥ 30 × faster", isMet: (our, peer) => our * 30 <= peer },
		}),
		ours(
			"the same, and descriptions in reStructuredText rendered, as twine does",
			all,
			{ peer: sumTitle, goal: null },
			"--render",
		),
		...shares
			.filter(({ tool }) => tool.opensBinaries)
			.map(({ tool, paths }) =>
				ours(`\`wheel-release check\` of the ${paths.length} files of ${tool.title}`, paths, {
					peer: tool.title,
					goal: { text: "faster", isMet: (our, peer) => our < peer },
				}),
			),
	];
	return { contenders, close: () => Promise.resolve() };
}

function theirs({ tool, paths, measured }: Share): Contender {
	let judged: number | null = null;
	return {
		title: tool.title,
		commands: [tool.command],
		isOnce: true,
		measure: async () => {
			const result = await measured();
			judged = result.judged;
			return result.elapsed;
		},
		remark: () => `${judged} of ${paths.length} judged`,
		against: null,
	};
}

// Rendering needs PyPI's renderer, which is on no machine where nobody asked for it, so it has a row of its own.
function ours(
	title: string,
	paths: readonly string[],
	against: Contender["against"],
	rendering: "--render" | "--no-render" = "--no-render",
): Contender {
	return {
		title,
		commands: [`node dist/cli.js check --json ${rendering} *.whl *.tar.gz`],
		measure: async () => {
			const { elapsed, ending, output, stdout } = await runToEnd(process.execPath, {
				arguments: ["dist/cli.js", "check", "--json", rendering, ...paths],
			});
			// Some files of the corpus have findings, which is exit 1.
			const isEnded = ending === "exit 0" || ending === "exit 1";
			const judged = isEnded ? countJudged(stdout) : 0;
			if (judged === paths.length) return elapsed;
			throw new Error(`check judged ${judged} of ${paths.length} files (${ending}):\n${output.slice(-4000)}`);
		},
		against,
	};
}

/** A file that could not be read is of no kind. */
function countJudged(json: string): number {
	const { files } = JSON.parse(json) as { files: { kind: string }[] };
	return files.filter(({ kind }) => kind === "wheel" || kind === "sdist").length;
}

async function expectSameBytes(corpus: readonly CorpusFile[]): Promise<void> {
	for (const file of corpus) {
		const sha256 = await sha256OfFile(pathOf(file)).catch(() => null);
		if (sha256 === null) throw new Error(`${file.file} is not here; fetch the corpus first: npm run corpus`);
		if (sha256 !== file.sha256) throw new Error(`${file.file} has other bytes than bench/corpus.json says`);
	}
}

function pathOf({ file }: CorpusFile): string {
	return join(corpusFolder(), file);
}
