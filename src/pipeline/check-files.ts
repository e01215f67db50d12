// Reads many files for `check`, on all cores where that pays: the largest first, so that no thread ends with it alone.
import { setFlagsFromString } from "node:v8";
import { answerCheck, type CheckAnswer, type CheckRequest } from "../check/check-answer.ts";
import type { Finding } from "../diagnostic/finding.ts";
import type { CheckedFile } from "../document/checked-file.ts";
import type { Files } from "../world/ports.ts";

/** Work on several threads, as world/threads.ts does it. */
type AskThreads = (requests: readonly object[], entry: URL, onStart: (index: number) => void) => Promise<unknown[]>;

export interface FileReader {
	files: Files;
	askThreads: AskThreads;
	/** Told each file when its turn comes. */
	onFile: (file: string, number: number, total: number) => void;
}

export interface ReadFiles {
	files: CheckedFile[];
	/** Not there, not readable, changed meanwhile. */
	refused: { finding: Finding; exitStatus: number }[];
}

// Below this a second thread costs more than it gives.
const worthThreads = 8 * 1024 * 1024;
const hugeFile = 256 * 1024 * 1024;

/**
 * A library of half a gigabyte must not need a large machine. With many files, the same would cost a quarter of their time.
 * No word of the language does it, and V8 may drop these: then it is as it would be without.
 */
function preferMemory(): void {
	setFlagsFromString("--optimize-for-size");
	// What is young stays little: most of it is garbage when the next chunk comes.
	setFlagsFromString("--semi-space-growth-factor=1");
}

/** In the order of the requests. */
export async function readFiles(requests: readonly CheckRequest[], reader: FileReader): Promise<ReadFiles> {
	const sizes = await Promise.all(requests.map(({ path }) => sizeOf(path, reader.files)));
	const isWorthThreads = requests.length > 1 && sizes.reduce((sum, size) => sum + size, 0) > worthThreads;
	if (!isWorthThreads && sizes.some((size) => size > hugeFile)) preferMemory();
	const answers = isWorthThreads ? await readOnThreads(requests, sizes, reader) : await readHere(requests, reader);
	const files: CheckedFile[] = [];
	const refused: ReadFiles["refused"] = [];
	for (const answer of answers) {
		if (answer.kind === "checked") files.push(answer.checked);
		else if (answer.kind === "refused") refused.push(answer);
		else throw new Error(`a file could not be checked: ${answer.stack}`);
	}
	return { files, refused };
}

async function readOnThreads(
	requests: readonly CheckRequest[],
	sizes: readonly number[],
	{ askThreads, onFile }: FileReader,
): Promise<CheckAnswer[]> {
	const order = [...requests.keys()].sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0));
	const sorted = order.map((index) => requests[index] as CheckRequest);
	const answers = await askThreads(sorted, workerEntry(), (index) =>
		onFile(sorted[index]?.file ?? "", index + 1, sorted.length),
	);
	const back: CheckAnswer[] = [];
	for (const [place, index] of order.entries()) back[index] = answers[place] as CheckAnswer;
	return back;
}

async function readHere(requests: readonly CheckRequest[], { files, onFile }: FileReader): Promise<CheckAnswer[]> {
	const answers: CheckAnswer[] = [];
	for (const [index, request] of requests.entries()) {
		onFile(request.file, index + 1, requests.length);
		answers.push(await answerCheck(request, files));
	}
	return answers;
}

/** src/cli/ in development; beside the chunks in a release. */
function workerEntry(): URL {
	const here = import.meta.url;
	return here.endsWith(".ts") ? new URL("../cli/check-worker.ts", here) : new URL("../check-worker.js", here);
}

async function sizeOf(path: string, files: Files): Promise<number> {
	try {
		const source = await files.open(path);
		await source.close();
		return source.size;
	} catch {
		return 0;
	}
}
