import { describe, expect, it } from "vitest";
import { readSetupCfg } from "./setup-cfg.ts";

const text = `[metadata]
name = x
# version = 9
version: attr: x.__version__
Long-Description = file: README
classifiers =
    A
    B

[options]
version = 2
`;

describe("readSetupCfg", () => {
	it.each([
		["metadata", "name", 2, "x"],
		["metadata", "version", 4, "attr: x.__version__"],
		["metadata", "long_description", 5, "file: README"],
		["metadata", "classifiers", 6, "A\nB"],
		["options", "version", 11, "2"],
	])("[%s] %s", (section, key, line, value) => {
		expect(readSetupCfg(text, section, key)).toEqual({ line, value });
	});

	it.each([
		["options", "name"],
		["tool", "version"],
	])("has no [%s] %s", (section, key) => {
		expect(readSetupCfg(text, section, key)).toBeNull();
	});
});

it("reads a hostile setup.cfg in no time", () => {
	const started = performance.now();
	readSetupCfg(`[metadata]\na${" ".repeat(1 << 20)}x\n`, "metadata", "version");
	readSetupCfg(`[metadata]\nversion = 1\n${"  \n".repeat(300_000)}`, "metadata", "version");
	readSetupCfg("[".repeat(1 << 20), "metadata", "version");
	expect(performance.now() - started).toBeLessThan(1000);
});
