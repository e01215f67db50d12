import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { builtInTables } from "../data/tables.ts";
import { readTables } from "./read-tables.ts";
import { tableRows } from "./table-rows.ts";

const read = (text: string) => readTables({ file: "tables.toml", text }, builtInTables);

describe("rows that are good", () => {
	it("a new toolkit starts from the newest and stands in order", () => {
		const { tables, findings } = read(
			'[toolkit."13.5"]\nptx-isa = "9.5"\narchs = ["75", "86", "89"]\nas-of = "2027-01"\n[toolkit."12.7"]\nlike = "12.6"\n',
		);
		expect(findings).toEqual([]);
		expect(Object.keys(tables.toolkits).slice(-2)).toEqual(["13.4", "13.5"]);
		expect(Object.keys(tables.toolkits).indexOf("12.7")).toBe(Object.keys(tables.toolkits).indexOf("12.6") + 1);
		expect(tables.toolkits["13.5"]).toEqual({
			...builtInTables.toolkits["13.4"],
			ptxIsa: "9.5",
			archs: ["75", "86", "89"],
			source: "tables.toml:1",
			asOf: "2027-01",
		});
		expect(tables.toolkits["12.7"]?.gcc).toBe(13);
	});

	it("a row of a known word changes what it names and nothing else", () => {
		const { tables, findings } = read('[runner."ubuntu-24.04"]\ndollars-per-minute = 0.004\n');
		expect(findings).toEqual([]);
		expect(tables.runners["ubuntu-24.04"]).toEqual({
			...builtInTables.runners["ubuntu-24.04"],
			dollarsPerMinute: 0.004,
			source: "tables.toml:1",
		});
		expect(builtInTables.runners["ubuntu-24.04"]?.dollarsPerMinute).toBe(0.006);
	});

	it("a runner of one's own costs nothing unless it says so", () => {
		const { tables } = read('[runner."big-arm"]\nsystem = "linux"\nmachine = "aarch64"\ncores = 64\n');
		expect(tables.runners["big-arm"]).toMatchObject({ machine: "aarch64", cores: 64, dollarsPerMinute: 0, ends: null });
	});

	it("a torch release changes one platform and keeps the others", () => {
		const { tables, findings } = read('[torch."2.14".cuda]\nwin_amd64 = ["12.6"]\n');
		expect(findings).toEqual([]);
		expect(tables.torch["2.14"]?.cuda.win_amd64).toEqual(["12.6"]);
		expect(tables.torch["2.14"]?.cuda.manylinux_x86_64).toEqual(["12.6", "13.0", "13.2"]);
	});

	it("a GPU and the toolkit that compiles for it may come together", () => {
		const { tables, findings } = read(
			'[gpu."13.0"]\ngeneration = "Feynman"\n[toolkit."14.0"]\narchs = ["120", "130", "130a"]\n',
		);
		expect(findings).toEqual([]);
		expect(tables.gpus["13.0"]?.generation).toBe("Feynman");
	});

	it("targets, Pythons and libraries have rows too", () => {
		const { tables, findings } = read(
			'[target.manylinux_riscv64]\nrunner = "riscv-box"\nemulated = false\nminutes = 7\n[python."3.17"]\nfinal = "2028-10-03"\n[library."libnvpl_blas.so.*"]\nkind = "toolkit"\nproviders = { 13 = "nvidia-nvpl" }\n',
		);
		expect(findings).toEqual([]);
		expect(tables.targets.manylinux_riscv64).toMatchObject({
			runner: "riscv-box",
			isEmulated: false,
			typicalMinutes: 7,
		});
		expect(Object.keys(tables.pythons).at(-1)).toBe("3.17");
		expect(tables.cudaLibraries["libnvpl_blas.so.*"]?.providers).toEqual({ "13": "nvidia-nvpl" });
	});
});

describe("rows that are wrong", () => {
	it.each([
		['[toolkits."13.5"]\n', 1, "tables.toml has an unknown table [toolkits]; did you mean [toolkit]?"],
		['[toolkit."13.5"]\nptx_isa = "9.5"\n', 2, 'unknown key toolkit."13.5".ptx_isa; did you mean "ptx-isa"?'],
		['[toolkit."13.5"]\narchs = [86]\n', 2, 'toolkit."13.5".archs.0 = 86: expected a string'],
		[
			'[toolkit."13.5"]\narchs = ["sm_86"]\n',
			2,
			'toolkit."13.5".archs.0 = "sm_86": expected an arch like "86" or "90a"',
		],
		[
			'[toolkit."13.5"]\narchs = ["136"]\n',
			2,
			'toolkit."13.5".archs = ["136"]: no GPU of the tables has the arch "136": add its row, [gpu."13.6"]',
		],
		["[toolkit.13.5]\n", 1, '[toolkit.13.5] is a table "5" inside a table "13"; a version wants quotes'],
		['[toolkit."13.5.1"]\n', 1, '[toolkit] has a row "13.5.1", which is no word of this table'],
		[
			'[toolkit."13.5"]\nlike = "13,4"\n',
			2,
			'toolkit."13.5".like = "13,4": there is no such row; did you mean "13.4"?',
		],
		['[torch."2.16".cuda]\nwin_amd64 = ["12.7"]\n', 2, 'there is no toolkit "12.7" in the tables; did you mean'],
		['[torch."2.16"]\nstable-abi = "recomended"\n', 2, 'did you mean "recommended"?'],
		['[runner."my-box"]\ncores = 4\n', 1, '[runner.my-box] is new and lacks the key "system"'],
		[
			'[runner."my-box"]\nsystem = "linus"\n',
			2,
			'runner.my-box.system = "linus": not one of the known words; did you mean "linux"?',
		],
		['[runner."My Box"]\n', 1, '[runner] has a row "My Box", which is no word of this table'],
		['[runner."ubuntu-22.04"]\nsuccessor = "ubuntu-24.4"\n', 2, 'there is no runner "ubuntu-24.4" in the tables'],
		[
			"[target.manylinux_x86_46]\nminutes = 4\n",
			1,
			"there is no target manylinux_x86_46; did you mean manylinux_x86_64?",
		],
		["runner = 3\n", 1, "runner = 3: expected a table of rows"],
		['runner."a" = "b"\n', 1, 'runner.a = "b": expected a table'],
		["[gpu.constructor]\n", 1, '[gpu] has a row "constructor"'],
	])("%j", (text, line, message) => {
		const { tables, findings } = read(text);
		expect(findings).toHaveLength(1);
		expect(findings[0]).toMatchObject({ level: "error", file: "tables.toml", line });
		expect(findings[0]?.message).toContain(message);
		expect(tables).toBe(builtInTables);
	});

	it("everything that is wrong is told at once", () => {
		const { findings } = read('[toolkit."13.5"]\nfoo = 1\nptx-isa = 9\n[runners."x"]\n[python."3.17"]\nfinal = 2028\n');
		expect(findings.map(({ line }) => line)).toEqual([2, 3, 4, 6]);
	});

	it("text that is not TOML is refused with its line", () => {
		expect(() => read("[toolkit\n")).toThrow(expect.objectContaining({ code: "project/broken-toml", line: 1 }));
	});
});

it("docs/tables.md shows every table with its keys, and its example is good", () => {
	const page = readFileSync(join(import.meta.dirname, "../../docs/tables.md"), "utf8");
	const rows = [...page.matchAll(/^\| `\[(\w+)[^|]*\| (.*) \|$/gm)].map(([, name, keys = ""]) => [
		name,
		[...keys.matchAll(/`([\w-]+)`/g)].map(([, key]) => key),
	]);
	const known = Object.entries(tableRows).map(([name, { shape }]) => [
		name,
		Object.keys(shape).filter((key) => !["like", "source", "as-of"].includes(key)),
	]);
	expect(rows).toEqual(known);
	const example = page.split("```toml\n")[2]?.split("```")[0] ?? "";
	expect(read(example).findings).toEqual([]);
	expect(Object.keys(read(example).tables.torch)).toContain("2.16");
});
