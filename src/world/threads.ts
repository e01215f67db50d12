// Work on all cores: one thread per core, each takes the next request when it has finished one. Answers come back in the
// order of the requests, whoever was faster.
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

/** Megabytes of young garbage per thread: buffers that were scanned are garbage at once and must not pile up. */
const youngGeneration = 8;

/**
 * @param entry file of the worker; it answers every message with one message
 * @param onStart told the index of each request that a thread begins with
 */
export async function askThreads(
	requests: readonly object[],
	entry: URL,
	onStart: (index: number) => void = () => {},
): Promise<unknown[]> {
	const answers: unknown[] = Array(requests.length);
	let next = 0;
	const size = Math.min(availableParallelism(), requests.length);
	await Promise.all(
		Array.from({ length: size }, async () => {
			const worker = new Worker(entry, { resourceLimits: { maxYoungGenerationSizeMb: youngGeneration } });
			try {
				for (let index = next++; index < requests.length; index = next++) {
					onStart(index);
					answers[index] = await ask(worker, requests[index]);
				}
			} finally {
				await worker.terminate();
			}
		}),
	);
	return answers;
}

function ask(worker: Worker, request: object | undefined): Promise<unknown> {
	return new Promise((resolve, reject) => {
		worker.once("message", (answer) => {
			worker.off("error", reject);
			resolve(answer);
		});
		worker.once("error", reject);
		worker.postMessage(request);
	});
}
