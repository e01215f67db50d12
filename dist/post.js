import { r as loadRunner } from "./chunks/runner2.js";
import { t as keepTools } from "./chunks/tool-cache.js";
// src/action/post.ts
const runner = await loadRunner();
await keepTools(runner, process.env);
process.stdout.write("", () => process.exit(0));
export {};
