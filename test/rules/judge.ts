import { createHash } from "node:crypto";
import { memorySource } from "../../src/archive/byte-source.ts";
import { answerCheck, type CheckRequest } from "../../src/check/check-answer.ts";
import type { Finding } from "../../src/diagnostic/finding.ts";
import { runCheck } from "../../src/pipeline/check.ts";
import { createFiles } from "../../src/world/files.ts";
import type { Files } from "../../src/world/ports.ts";
import type { Brought, BroughtFile } from "./rule-pair.ts";

const nothingSaid = {
	failOn: null,
	ignore: [],
	source: null,
	topLevel: null,
	files: null,
	wheelBudget: null,
	releaseBudget: null,
};

/** All that the command finds in files that lie in memory. */
export async function judge({ files, previous = [], rules, plan, receipts }: Brought): Promise<readonly Finding[]> {
	const world = placeFiles([...files, ...previous]);
	const requests = [...files, ...previous].map(({ fileName }, index) => ({
		file: fileName,
		path: `/${index}/${fileName}`,
	}));
	const order = {
		files: requests.slice(0, files.length),
		previous: requests.slice(files.length),
		lost: [],
		rules: rules === undefined ? null : { ...nothingSaid, ...rules },
		plan: plan ?? null,
		receipts: receipts ?? [],
		select: null,
		ignore: [],
		failOn: null,
		wheelBudget: null,
	};
	const askThreads = (asked: readonly object[]) =>
		Promise.all(asked.map((request) => answerCheck(request as CheckRequest, world)));
	return (await runCheck(order, { files: world, askThreads, onFile: () => {} })).findings;
}

/** Each in a folder of its own, called by its place: `/0/mypkg-1.0-py3-none-any.whl`. */
function placeFiles(files: readonly BroughtFile[]): Files {
	return {
		...createFiles(),
		async open(path) {
			const file = files[Number(path.split("/")[1])];
			if (file === undefined) throw new Error(`nobody brought ${path}`);
			return {
				...memorySource(file.bytes),
				isUnchanged: async () => file.isWrittenTo !== true,
				sha256: async () => createHash("sha256").update(file.bytes).digest("hex"),
				close: async () => {},
			};
		},
	};
}
