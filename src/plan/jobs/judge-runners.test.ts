import { expect, it } from "vitest";
import { makeCell, makePlan, makeSmokeCell } from "../../../test/world/plan-builder.ts";
import { readSettings } from "../../config/read-settings.ts";
import { builtInTables } from "../../data/tables.ts";
import type { RunsOn } from "../../document/fields.ts";
import { judgeRunners } from "./judge-runners.ts";

const now = new Date("2026-11-22T00:00:00Z");

async function judge(toml: string, runners: readonly RunsOn[]) {
	const settings = await readSettings(null, { file: "wheel-release.toml", text: toml });
	const cells = runners.map((runner, index) => makeCell({ id: `c${index}`, runner }));
	return judgeRunners({ settings, tables: builtInTables, now }, { cells, sdist: null, smokeCells: [] });
}

it("names the setting that asks for a removed label, once for all its cells", async () => {
	const toml = '[runners]\nmanylinux_x86_64 = "ubuntu-20.04"\n';
	expect(await judge(toml, ["ubuntu-20.04", "ubuntu-20.04", "ubuntu-24.04"])).toEqual([
		{
			code: "plan/runner-removed",
			level: "error",
			message:
				"GitHub removed the runner label ubuntu-20.04 (2025-04-15), which c0 (and 1 more job) asks for; the job would wait and then fail",
			help: "Use ubuntu-24.04 instead.",
			file: "wheel-release.toml",
			line: 2,
		},
	]);
});

it("takes any label of self-hosted runners and of groups", async () => {
	expect(await judge("", [["self-hosted", "ubuntu-20.04"], { group: "gpus", labels: ["macos-11"] }, "my-box"])).toEqual(
		[],
	);
});

it("judges each label of a list that is not self-hosted", async () => {
	expect((await judge("", [["windows-2019", "x64"]])).map(({ code }) => code)).toEqual(["plan/runner-removed"]);
});

it("finds nothing wrong with what our own tables choose", async () => {
	const plan = makePlan({ smokeCells: [makeSmokeCell(makeCell())] });
	expect(judgeRunners({ settings: await readSettings(null, null), tables: builtInTables, now }, plan)).toEqual([]);
});
