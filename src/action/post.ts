// Entry of the action's post step (action.yml, post): keeps the tools of a pull request's build for its next one.
import { loadRunner } from "../world/runner.ts";
import { keepTools } from "./tool-cache.ts";

const runner = await loadRunner();
await keepTools(runner, process.env);
process.stdout.write("", () => process.exit(0));
