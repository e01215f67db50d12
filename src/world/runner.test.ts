import { expect, it } from "vitest";
import { readWorkflowCommands } from "../../test/world/github/workflow-commands.ts";
import { cutSummary, largestSummary, loadRunner, neutralizeLine } from "./runner.ts";

const commands = [
	"error",
	"warning",
	"group",
	"endgroup",
	"add-mask",
	"add-matcher",
	"stop-commands",
	"set-output",
	"echo",
];
const spellings = commands.flatMap((name) => [
	`::${name}::x`,
	`   ::${name} a=b::x`,
	`##[${name}]x`,
	`text ##[${name} a=b]x`,
	`\u001b[31m::${name}::x\u001b[0m`,
	`fine\r::${name}::x`,
]);

it.each(spellings)("keeps a child that prints %j from being obeyed", async (line) => {
	let stdout = "";
	const runner = await loadRunner((text) => {
		stdout += text;
	});
	runner.childLine(line);
	runner.line("ours");
	const log = readWorkflowCommands(stdout);
	expect(log.commands).toEqual(["stop-commands"]);
	expect(log.lines.at(-2)).toBe("ours");
});

it("uses another random token each time, which a child cannot guess", async () => {
	let stdout = "";
	const runner = await loadRunner((text) => {
		stdout += text;
	});
	for (const line of ["one", "two"]) {
		runner.childLine(line);
		runner.line("between");
	}
	const tokens = [...stdout.matchAll(/^::stop-commands::(.*)$/gm)].map((match) => match[1]);
	expect(new Set(tokens).size).toBe(2);
	for (const token of tokens) expect(token).toMatch(/^[0-9a-f]{32}$/);
});

it.each([
	["::error::x", ": :error::x"],
	["  ::error::x", "  : :error::x"],
	["a ##[error]x", "a ## [error]x"],
	["std::vector", "std::vector"],
	// White space to the runner (.NET), not to JavaScript.
	["\u0085::error::x", ": :error::x"],
	["\u001b[2Jtitle\u009b", "title"],
])("prints our line %j as %j", (line, shown) => {
	expect(neutralizeLine(line)).toBe(shown);
	expect(readWorkflowCommands(shown).commands).toEqual([]);
});

it("cuts a summary at a line end below what the runner drops whole", () => {
	const cut = cutSummary(`${"ä".repeat(99)}\n`.repeat(8000));
	expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(largestSummary);
	expect(cut).toContain("… cut here");
	expect(cut).not.toContain("\ufffd");
});
