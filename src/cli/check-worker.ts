// The worker thread of `check`: one file at a time, from a path to plain data.
import { parentPort } from "node:worker_threads";
import { answerCheck, type CheckRequest } from "../check/check-answer.ts";
import { createFiles } from "../world/files.ts";

const files = createFiles();

parentPort?.on("message", async (request: CheckRequest) => {
	parentPort?.postMessage(await answerCheck(request, files));
});
