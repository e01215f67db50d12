import { expect, it } from "vitest";
import { parseCommandFile } from "../../world/github/command-files.ts";
import { readWorkflowCommands } from "../../world/github/workflow-commands.ts";

it.each([
	["name=value\n", { name: "value" }],
	["name=a<<b\n", { name: "a<<b" }],
	["name<<END\none\ntwo\nEND\n", { name: "one\ntwo" }],
	["a=1\n\nb=2\n", { a: "1", b: "2" }],
])("reads the command file %j", (text, values) => {
	expect(parseCommandFile(text)).toEqual(values);
});

it.each([["no sign"], ["name<<END\nnever closed\n"], ["=value"]])("fails the step for the command file %j", (text) => {
	expect(() => parseCommandFile(text)).toThrow();
});

it("reads annotations with file, line and escapes", () => {
	const { annotations } = readWorkflowCommands("::error file=a%2Cb.py,line=3,title=T::one%0Atwo 100%25\n");
	expect(annotations).toEqual([{ level: "error", message: "one\ntwo 100%", file: "a,b.py", line: 3, title: "T" }]);
});

it.each([["::add-mask::e"], ["   ::add-mask::e"], ["text ##[add-mask]e"]])("takes %j as a command", (line) => {
	expect(readWorkflowCommands(line).masks).toEqual(["e"]);
});

it("takes nothing as a command between stop-commands and its token", () => {
	const log = readWorkflowCommands("::stop-commands::t0k\n::add-mask::e\n##[error]x\n::t0k::\n::warning::after\n");
	expect(log.masks).toEqual([]);
	expect(log.annotations).toEqual([{ level: "warning", message: "after" }]);
});
