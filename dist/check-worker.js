import { t as answerCheck } from "./chunks/check-answer.js";
import { C as createFiles } from "./chunks/start.js";
import { parentPort } from "node:worker_threads";
// src/cli/check-worker.ts
const files = createFiles();
parentPort?.on("message", async (request) => {
	parentPort?.postMessage(await answerCheck(request, files));
});
export {};
