// Where a wheel is tested: on which system, processor and runner, in which container.
import { type HostedRunner, runnerOf, usualRunner } from "../../data/runners.ts";
import { smokeImageOf } from "../../data/smoke-images.ts";
import { rowOf } from "../../data/table.ts";
import type { Tables } from "../../data/tables.ts";
import type { RunsOn } from "../../document/fields.ts";
import type { Cell, SmokeCell } from "../../document/plan.ts";
import type { Interpreter } from "../../python/interpreter.ts";

export interface Place {
	system: SmokeCell["system"];
	/** Null: any; else as Python's platform tags spell it. */
	architecture: string | null;
	runner: RunsOn;
	/** Under QEMU. */
	isEmulated: boolean;
	/** The C library of the container that the test runs in; null: on the runner itself. */
	container: "glibc" | "musl" | null;
	/** Compute capability of the GPU it has, `86`; null without one. */
	gpuArch: string | null;
	/** What tells its tests from those of other places of the same wheel; empty when there is one place. */
	suffix: string;
}

type OwnRunners = Readonly<Record<string, RunsOn>>;

/** Where the wheel can be loaded, GPUs aside; empty for platforms that no runner has (iOS, Android, Pyodide). */
export function listPlaces(cell: Cell, tables: Tables, own: OwnRunners): Place[] {
	const { family, architecture } = cell.expect;
	const place = (system: Place["system"], machine: string | null, suffix = ""): Place => ({
		system,
		architecture: machine,
		isEmulated: false,
		container: null,
		gpuArch: null,
		suffix,
		runner: chooseRunner(cell, system, machine, tables, own),
	});
	switch (family) {
		case "any":
			return (["linux", "macos", "windows"] as const).map((system) => place(system, null, system));
		case "macosx":
			// Half of a universal2 wheel is dead code on either processor.
			return architecture === "universal2"
				? ["arm64", "x86_64"].map((machine) => place("macos", machine, machine))
				: [place("macos", architecture)];
		case "win":
			return [place("windows", architecture)];
		case "manylinux":
		case "musllinux":
			return architecture === null ? [] : [linuxPlace(place("linux", architecture), family, tables)];
		case "other":
			return [];
	}
}

function linuxPlace(place: Place, family: "manylinux" | "musllinux", tables: Tables): Place {
	const machine = place.architecture ?? "";
	const row = rowOf(tables.targets, `${family}_${machine}`);
	const usual = usualRunner("linux", machine);
	const isNative = usual !== null && rowOf<HostedRunner>(tables.runners, usual)?.machine === machine;
	const container = family === "musllinux" ? "musl" : isNative ? null : "glibc";
	return { ...place, isEmulated: row?.isEmulated ?? !isNative, container };
}

/** Null: the runner's own interpreters. Undefined: there is no such interpreter at the place. */
export function imageAt({ container, architecture }: Place, interpreter: Interpreter): string | null | undefined {
	if (container === null) return null;
	return smokeImageOf({ libc: container, machine: architecture ?? "", interpreter }) ?? undefined;
}

/** Whether the place can have the interpreter. Source: actions/python-versions, PyPy's downloads (2026-11). */
export function canHave(place: Place, interpreter: Interpreter): boolean {
	if (imageAt(place, interpreter) === undefined) return false;
	if (place.container !== null || place.system !== "windows" || place.architecture === "amd64") return true;
	if (place.architecture === null) return true;
	// python.org has installers for Windows on ARM since 3.11; PyPy has none, nor one for 32 bits.
	if (interpreter.implementation !== "cpython") return false;
	return place.architecture !== "arm64" || interpreter.minor >= 11;
}

/** The project's own runner when it can load the wheel: one that only cross-compiles cannot. */
function chooseRunner(
	cell: Cell,
	system: Place["system"],
	machine: string | null,
	tables: Tables,
	own: OwnRunners,
): RunsOn {
	const given = Object.hasOwn(own, cell.target) ? own[cell.target] : undefined;
	if (given !== undefined && canLoad(given, system, machine, tables)) return given;
	const row = rowOf(tables.targets, cell.target);
	if (row !== null && canLoad(row.runner, system, machine, tables) && row.architecture === machine) return row.runner;
	return usualRunner(system, machine) ?? row?.runner ?? usualRunner(system, null) ?? "ubuntu-24.04";
}

function canLoad(runner: RunsOn, system: Place["system"], machine: string | null, tables: Tables): boolean {
	const row = typeof runner === "string" ? runnerOf(tables.runners, runner) : null;
	if (row === null) return true;
	if (row.system !== system) return false;
	const loads = { x86_64: ["x86_64", "i686"], amd64: ["amd64", "x86"], aarch64: ["aarch64"], arm64: ["arm64"] };
	return machine === null || loads[row.machine].includes(machine);
}
