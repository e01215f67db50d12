import { describe, expect, it } from "vitest";
import { makeCell, makePlan } from "../../../test/world/plan-builder.ts";
import type { Cell } from "../../document/plan.ts";
import { listJobs } from "./rows.ts";

const rowOf = (change: Partial<Cell>, wheel: Partial<Cell["expect"]> = {}) => {
	const cell = makeCell({ ...change, expect: { ...makeCell().expect, ...wheel } });
	const row = listJobs(makePlan({ cells: [cell], smokeCells: [] }))[0]?.row;
	return [row?.python, row?.architecture].filter((value) => value !== undefined).join(" ");
};
const own = { buildPython: "3.12" };
const windows = { runner: "windows-2025" };

describe("the job of a build sets up the interpreter", () => {
	it.each([
		["of a wheel for one Python", rowOf(own), "3.12"],
		["of a free-threaded one", rowOf({ buildPython: "3.14t" }), "3.14t"],
		["of PyPy", rowOf({ buildPython: "pypy3.11" }), "pypy3.11"],
		["of 32 bits for win32", rowOf({ ...own, ...windows }, { family: "win", architecture: "x86" }), "3.12 x86"],
		[
			"on a runner of the wheel's own processor",
			rowOf({ ...own, runner: "ubuntu-24.04-arm" }, { architecture: "aarch64" }),
			"3.12",
		],
		["of a PEP 517 build", rowOf({ ...own, frontend: "build" }), "3.12"],
		["on no account when any will do", rowOf({ buildPython: null }), ""],
		["on no account for cibuildwheel", rowOf({ ...own, frontend: "cibuildwheel" }), ""],
		["on no account when maturin cross-compiles", rowOf(own, { architecture: "riscv64" }), ""],
		["on no account for musl", rowOf(own, { family: "musllinux", platformTag: "musllinux_1_2_x86_64" }), ""],
	])("%s", (_, row, expected) => {
		expect(row).toBe(expected);
	});
});
