import { describe, expect, it } from "vitest";
import { judgeRunner } from "./judge-runner.ts";
import { describeLargerRunner, hostedRunners, runnerOf, usualRunner } from "./runners.ts";
import { builtInTables } from "./tables.ts";
import { targets, targetWords } from "./targets.ts";

const use = { now: new Date("2026-11-22T00:00:00Z"), isConfigured: true, usedBy: "cell x" };
const judge = (label: string, change: Partial<typeof use> = {}) =>
	judgeRunner(label, hostedRunners, { ...use, ...change });

describe("removed labels are refused with their successor", () => {
	it.each([
		["ubuntu-20.04", "ubuntu-24.04"],
		["ubuntu-18.04", "ubuntu-24.04"],
		["macos-11", "macos-15-intel"],
		["macos-12", "macos-15-intel"],
		["macos-13", "macos-15-intel"],
		["macos-13-xlarge", "macos-15-xlarge"],
		["macos-14", "macos-15"],
		["macos-14-large", "macos-15-large"],
		["windows-2016", "windows-2022"],
		["windows-2019", "windows-2022"],
		["Windows-2019", "windows-2022"],
	])("%s → %s", (label, successor) => {
		expect(judge(label)).toMatchObject({
			code: "plan/runner-removed",
			level: "error",
			help: `Use ${successor} instead.`,
		});
		expect(judge(successor)?.level).not.toBe("error");
	});
});

describe("ending labels are named with their date", () => {
	it.each([
		["ubuntu-22.04", "2026-11-22", "warning", "ends on 2027-04-17"],
		["ubuntu-22.04", "2026-09-20", "notice", "ends on 2027-04-17"],
		["ubuntu-22.04", "2027-05-01", "warning", "was announced to end on 2027-04-17"],
		["macos-15-intel", "2026-11-22", "notice", "ends on 2027-08"],
		["macos-15-intel", "2027-03-15", "warning", "ends on 2027-08"],
		["macos-26-large", "2027-08-31", "warning", "ends on 2027-08"],
	])("%s on %s: %s", (label, day, level, words) => {
		const finding = judge(label, { now: new Date(`${day}T12:00:00Z`) });
		expect(finding).toMatchObject({ code: "plan/runner-ending", level });
		expect(finding?.message).toContain(words);
	});

	it("says nothing of a label that our own table chose until half a year before", () => {
		expect(judge("macos-15-intel", { isConfigured: false })).toBe(null);
		expect(judge("macos-15-intel", { isConfigured: false, now: new Date("2027-04-01") })?.level).toBe("warning");
	});
});

it.each(["ubuntu-24.04", "ubuntu-latest", "macos-26", "windows-2022", "windows-11-vs2026-arm", "ubuntu-slim"])(
	"%s is fine",
	(label) => {
		expect(judge(label)).toBe(null);
	},
);

it.each(["gpu-a100", "ubuntu-8-core", "linux.g5.4xlarge.nvidia.gpu", "self-hosted", "my-ubuntu-20.04", "constructor"])(
	"%s is somebody's own and fine",
	(label) => {
		expect(judge(label)).toBe(null);
	},
);

it.each([
	["ubuntu-24.4", "tables/unknown-word", "did you mean ubuntu-24.04?"],
	["windows-2023", "tables/unknown-word", "did you mean windows-2025?"],
	["macos-16", "tables/unknown-word", "did you mean macos-26?"],
	["macos-15-arm", "tables/unknown-word", "did you mean"],
	["macos-27", "tables/newer-word", "newer than the table"],
	["ubuntu-28.04-arm", "tables/newer-word", "newer than the table"],
])("%s is none of GitHub's", (label, code, words) => {
	const finding = judge(label);
	expect(finding).toMatchObject({ code });
	expect(finding?.message).toContain(words);
});

it.each([
	["ubuntu-24.04-16core", { system: "linux", machine: "x86_64", cores: 16, dollarsPerMinute: 0.042 }],
	["ubuntu-latest-8-cores", { system: "linux", cores: 8, dollarsPerMinute: 0.022 }],
	["linux-arm-64core", { machine: "aarch64", cores: 64, dollarsPerMinute: 0.098 }],
	["windows-2022-8-cores", { system: "windows", cores: 8, dollarsPerMinute: 0.042 }],
])("the larger runner %s has a price", (label, expected) => {
	expect(describeLargerRunner(label)).toMatchObject({ ...expected, isLarger: true });
});

it.each(["ubuntu-24.04", "my-16-core-box", "ubuntu-24.04-17core"])(
	"%s is not written like a larger runner",
	(label) => {
		expect(describeLargerRunner(label)).toBe(null);
	},
);

it("an alias ends with its image", () => {
	expect(runnerOf(builtInTables.runners, "macos-latest-large")?.ends).toBe("2027-08");
});

it.each(Object.entries(hostedRunners))("%s: alias and successor exist", (_, row) => {
	for (const other of [row.sameAs, row.successor])
		if (other !== null) expect(Object.keys(hostedRunners)).toContain(other);
	expect(row.isRemoved && row.ends === null).toBe(false);
});

it.each(targetWords)("%s is built on a runner that lives and fits", (word) => {
	const { runner, family, architecture } = targets[word];
	expect(judge(runner)?.level).not.toBe("error");
	const { system, machine } = runnerOf(hostedRunners, runner) ?? {};
	expect(system).toBe(family === "macosx" ? "macos" : family === "win" ? "windows" : "linux");
	if (!targets[word].isEmulated)
		expect([runner, machine]).toContain(usualRunner(system ?? "linux", architecture) ?? machine);
});
