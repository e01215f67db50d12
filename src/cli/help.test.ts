import { expect, it } from "vitest";
import { commands } from "./commands.ts";
import { formatHelp } from "./help.ts";

it.each([null, ...commands])("fits 100 columns: %o", (command) => {
	for (const line of formatHelp(command).split("\n")) expect(line.length, line).toBeLessThanOrEqual(100);
});
