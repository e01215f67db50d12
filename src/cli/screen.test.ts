import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { parseCommandLine } from "./options.ts";
import { createScreen } from "./screen.ts";

// Clears the screen (C0 and C1 spelling), sets the window's title, turns the direction of the text around.
const hostile = "a\u001b[2Jb\u009b2Jc\u001b]0;title\u0007d\u202ee\u007ff";

function screenOf(...args: string[]) {
	const stream = new PassThrough() as unknown as NodeJS.WriteStream;
	const line = parseCommandLine(["plan", "--verbose", ...args], "/");
	return { screen: createScreen({ stdout: stream, stderr: stream, line }), written: () => String(stream.read()) };
}

it("names and words of others cannot draw on the terminal", () => {
	const { screen, written } = screenOf();
	screen.show({ type: "stage-started", stage: "build" });
	screen.show({ type: "item-started", stage: "build", item: hostile });
	screen.show({ type: "output", stage: "build", item: hostile, line: hostile });
	screen.show({ type: "waiting", stage: "build", message: hostile });
	const details = [hostile];
	screen.show({ type: "item-finished", stage: "build", item: hostile, outcome: "failed", details, reason: hostile });
	screen.show({ type: "stage-finished", stage: "build", summary: hostile, seconds: 1 });
	screen.say([hostile]);
	screen.print([hostile]);
	const text = written();
	expect(text.match(/a.*b.*c.*d.*e.*f/g)?.length).toBeGreaterThanOrEqual(6);
	expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
});

it("JSON keeps every character, as an escape where a terminal would obey it", () => {
	const { screen, written } = screenOf("--json");
	screen.print([JSON.stringify({ name: hostile }, null, 2)]);
	const text = written();
	expect(JSON.parse(text)).toEqual({ name: hostile });
	expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
});
