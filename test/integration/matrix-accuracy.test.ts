// Plans of real release settings against what those releases really published.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compareFiles, type Difference } from "../accuracy/compare.ts";
import { judgeReleases } from "../accuracy/judge.ts";
import { formatPage } from "../accuracy/page.ts";
import { makeCell } from "../world/plan-builder.ts";

const judged = await judgeReleases();

it("has releases of cibuildwheel, maturin and build", () => {
	const tools = new Set(judged.map(({ release }) => release.tool.split(" ")[0]));
	expect([...tools].sort()).toEqual(["build", "cibuildwheel", "maturin"]);
	expect(judged.length).toBeGreaterThanOrEqual(20);
});

it.each(judged.map((row) => [`${row.release.project} ${row.release.version}`, row] as const))(
	"every difference of %s has a reason, and every reason a difference",
	(_, { unexplained, idle, both }) => {
		expect(unexplained).toEqual([]);
		expect(idle).toEqual([]);
		expect(both).toBeGreaterThan(0);
	},
);

it("the page says what the plans say: npm run accuracy", () => {
	const page = readFileSync(join(import.meta.dirname, "../../docs/matrix-accuracy.md"), "utf8");
	expect(page.replaceAll("\r\n", "\n")).toBe(formatPage(judged));
});

describe("a comparison", () => {
	const { expect: linux } = makeCell();
	const windows = {
		...linux,
		family: "win",
		architecture: "amd64",
		policyCeiling: null,
		platformTag: "win_amd64",
	} as const;
	const name = (tags: string) => `my_pkg-1.0-${tags}.whl`;
	const compare = (
		planned: readonly (typeof linux)[],
		published: readonly string[],
		differences: readonly Difference[] = [],
	) => compareFiles(planned, [], published, differences);

	it.each([
		["the asked policy with the one that was proven", "cp39-abi3-manylinux2014_x86_64.manylinux_2_5_x86_64", 1],
		["a lower policy alone", "cp39-abi3-manylinux_2_12_x86_64.manylinux2010_x86_64", 1],
		["a higher policy", "cp39-abi3-manylinux_2_28_x86_64", 0],
		["a wheel for both C libraries", "cp39-abi3-manylinux_2_17_x86_64.musllinux_1_1_x86_64", 0],
		["another ABI", "cp39-cp39-manylinux_2_17_x86_64", 0],
	])("of %s", (_, tags, both) => {
		expect(compare([linux], [name(tags)]).both).toBe(both);
	});

	it("gives each of two policies its own file", () => {
		const newer = { ...linux, policyCeiling: "2_28", platformTag: "manylinux_2_28_x86_64" };
		const files = [
			name("cp39-abi3-manylinux_2_26_x86_64.manylinux_2_28_x86_64"),
			name("cp39-abi3-manylinux2014_x86_64.manylinux_2_17_x86_64"),
		];
		expect(compare([newer, linux], files)).toMatchObject({ planned: 2, both: 2, unexplained: [] });
		expect(compare([newer], files).unexplained).toEqual([{ side: "published", file: files[1] }]);
	});

	it("counts a wheel of two jobs once", () => {
		expect(compare([linux, linux], [])).toMatchObject({ planned: 1, both: 0 });
	});

	it("takes no reason for a difference that it does not name, and none that explains nothing", () => {
		const differences: Difference[] = [
			{ side: "planned", files: ["*-win_amd64.whl"], reason: "not built" },
			{ side: "published", files: ["*-win32.whl"], reason: "gone" },
		];
		const { explained, unexplained, idle } = compare([linux, windows], [name("py3-none-any")], differences);
		expect(explained).toEqual([{ side: "planned", reason: "not built", files: [name("cp39-abi3-win_amd64")] }]);
		expect(unexplained).toEqual([
			{ side: "planned", file: name("cp39-abi3-manylinux_2_17_x86_64") },
			{ side: "published", file: name("py3-none-any") },
		]);
		expect(idle).toEqual([differences[1]]);
	});
});
