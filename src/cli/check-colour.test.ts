import { Writable } from "node:stream";
import { expect, it } from "vitest";
import { paintLine } from "./check-colour.ts";

/** A terminal as styleText asks for it. */
const terminal = Object.assign(new Writable(), { isTTY: true, getColorDepth: () => 24, hasColors: () => true });

it.each([
	["✗ a.whl  1 kB", "\u001b[31m✗\u001b[39m a.whl  1 kB"],
	["  error   binary/machine  wrong", "  \u001b[31merror\u001b[39m   binary/machine  wrong"],
	["  notice  a/b  c", "  \u001b[36mnotice\u001b[39m  a/b  c"],
	["          error in a sentence", "          error in a sentence"],
	["error", "error"],
	["!", "!"],
	["dist/  size", "dist/  size"],
	["", ""],
])("%j is painted as %j", (line, painted) => {
	const { FORCE_COLOR, NO_COLOR, NODE_DISABLE_COLORS } = process.env;
	for (const name of ["FORCE_COLOR", "NO_COLOR", "NODE_DISABLE_COLORS"]) delete process.env[name];
	try {
		expect(paintLine(line, terminal)).toBe(painted);
	} finally {
		Object.assign(process.env, JSON.parse(JSON.stringify({ FORCE_COLOR, NO_COLOR, NODE_DISABLE_COLORS })));
	}
});
