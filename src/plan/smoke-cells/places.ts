// Where a wheel is tested: on which system, processor and runner, in which container.
import { type HostedRunner, runnerOf, usualRunner } from "../../data/runners.ts";
import { smokeImageOf } from "../../data/smoke-images.ts";
import { rowOf } from "../../data/table.ts";
import type { Tables } from "../../data/tables.ts";
import type { RunsOn } from "../../document/fields.ts";
import type { Cell, SmokeCell } from "../../document/plan.ts";
import type { Interpreter } from "../../python/interpreter.ts";
import { type PlatformTag, parsePlatformTag } from "../../python/platform-tag.ts";
import type { TagSet } from "../../python/tag.ts";

export interface Place {
	family: SmokeCell["family"];
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
export function listPlaces(cell: Cell, { platformTags }: TagSet, tables: Tables, own: OwnRunners): Place[] {
	const places = platformTags.flatMap((tag) => placesOf(parsePlatformTag(tag)));
	const unique = [...new Map(places.map((place) => [Object.values(place).join(" "), place])).values()];
	return unique.sort(compareHomes).map((place) => {
		const runner = chooseRunner(cell, place, tables, own);
		const suffix = unique.length === 1 ? "" : describeDifference(place, unique);
		return { ...place, ...containerOf(place, tables), runner, gpuArch: null, suffix };
	});
}

type Spot = Pick<Place, "family" | "system" | "architecture">;

/** Formats of several processors: half of such a wheel is dead code on either. */
const fatMachines: Readonly<Record<string, readonly string[]>> = {
	universal2: ["arm64", "x86_64"],
	universal: ["x86_64"],
	intel: ["x86_64"],
};

function placesOf({ family, architecture }: PlatformTag): Spot[] {
	switch (family) {
		case "any":
			return (["linux", "macos", "windows"] as const).map((system) => ({ family, system, architecture: null }));
		case "macosx":
			return (fatMachines[architecture ?? ""] ?? [architecture]).map((machine) => ({
				family,
				system: "macos",
				architecture: machine,
			}));
		case "win":
			return [{ family, system: "windows", architecture }];
		case "manylinux":
		case "musllinux":
			return [{ family, system: "linux", architecture }];
		case "linux":
			// `linux_x86_64` promises nothing about the C library; the one of hosted runners is the usual one.
			return [{ family: "other", system: "linux", architecture }];
		case "other":
			return [];
	}
}

/** Of two Macs the one that is made still; else as the wheel names them. */
function compareHomes(a: Spot, b: Spot): number {
	const isNew = ({ system, architecture }: Spot) => system === "macos" && architecture === "arm64";
	return a.system === b.system ? Number(isNew(b)) - Number(isNew(a)) : 0;
}

function describeDifference(place: Spot, all: readonly Spot[]): string {
	const differs = (key: keyof Spot) => new Set(all.map((other) => other[key])).size > 1;
	if (differs("system")) return place.system;
	const parts = [differs("family") ? place.family : null, differs("architecture") ? place.architecture : null];
	return parts.filter((part) => part !== null).join("-");
}

function containerOf(spot: Spot, tables: Tables): Pick<Place, "container" | "isEmulated"> {
	const { family, system, architecture } = spot;
	if (system !== "linux" || architecture === null) return { container: null, isEmulated: false };
	const row = rowOf(tables.targets, targetOf(spot));
	const usual = usualRunner("linux", architecture);
	const isNative = usual !== null && rowOf<HostedRunner>(tables.runners, usual)?.machine === architecture;
	const container = family === "musllinux" ? "musl" : isNative ? null : "glibc";
	return { isEmulated: row?.isEmulated ?? !isNative, container };
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
function chooseRunner(cell: Cell, spot: Spot, tables: Tables, own: OwnRunners): RunsOn {
	const { system, architecture } = spot;
	const target = rowOf(tables.targets, cell.target) === null ? targetOf(spot) : cell.target;
	const given = Object.hasOwn(own, target) ? own[target] : undefined;
	if (given !== undefined && canLoad(given, system, architecture, tables)) return given;
	const row = rowOf(tables.targets, target);
	if (row !== null && canLoad(row.runner, system, architecture, tables) && row.architecture === architecture) {
		return row.runner;
	}
	return usualRunner(system, architecture) ?? row?.runner ?? usualRunner(system, null) ?? "ubuntu-24.04";
}

/** The target word that a wheel without one, because it was brought along, would have. */
function targetOf({ family, system, architecture }: Spot): string {
	return `${family === "other" && system === "linux" ? "manylinux" : family}_${architecture}`;
}

function canLoad(runner: RunsOn, system: Place["system"], machine: string | null, tables: Tables): boolean {
	const row = typeof runner === "string" ? runnerOf(tables.runners, runner) : null;
	if (row === null) return true;
	if (row.system !== system) return false;
	const loads = { x86_64: ["x86_64", "i686"], amd64: ["amd64", "x86"], aarch64: ["aarch64"], arm64: ["arm64"] };
	return machine === null || loads[row.machine].includes(machine);
}
