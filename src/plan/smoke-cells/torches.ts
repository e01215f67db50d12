// Which torch is installed beside a torch wheel: the lowest and the highest of the declared range that have wheels for the
// Python of the test and for the wheel's toolkit.
import type { ResolvedSettings } from "../../config/settings.ts";
import { rowOf } from "../../data/table.ts";
import type { Tables } from "../../data/tables.ts";
import type { Cell } from "../../document/plan.ts";
import type { Interpreter } from "../../python/interpreter.ts";
import { parseSpecifierSet, specifierContains } from "../../python/specifier.ts";
import { parseVersion } from "../../python/version.ts";
import { pythonName } from "./interpreters.ts";

/** Minors of torch that the wheel can be tested with, oldest first; null for a wheel without torch. */
export function listTorches(cell: Cell, tables: Tables): string[] | null {
	const torch = cell.cuda?.torch ?? null;
	if (torch === null) return null;
	const usable = torch.minors.filter((minor) => hasToolkit(cell, minor, tables));
	return usable.length > 0 ? usable : [torch.build];
}

/** Torches that a wheel without CUDA may meet when its tests ask for torch; null when they do not. */
export function listPresetTorches({ smokePresets, cuda }: ResolvedSettings, tables: Tables): string[] | null {
	if (!smokePresets.some((preset) => preset === "torch" || preset === "torch-cpu")) return null;
	const ranges = cuda?.torch ?? [];
	const minors = Object.keys(tables.torch);
	const declared = minors.filter((minor) => ranges.some((range) => isInRange(minor, range)));
	return declared.length > 0 ? declared : minors;
}

function isInRange(minor: string, range: string): boolean {
	const [set, version] = [parseSpecifierSet(range), parseVersion(`${minor}.0`)];
	return set === null || (version !== null && specifierContains(set, version));
}

export function isTorchFor(minor: string, interpreter: Interpreter, { expect }: Cell, tables: Tables): boolean {
	const isLinux = expect.family === "manylinux" || expect.family === "any";
	return interpreter.implementation === "cpython" && hasTorch(minor, pythonName(interpreter), isLinux, tables);
}

/** Whether torch's own index has the minor for this Python. A minor newer than the table is taken at its word. */
function hasTorch(minor: string, python: string, isLinux: boolean, tables: Tables): boolean {
	const row = rowOf(tables.torch, minor);
	if (row === null) return true;
	return row.pythons.includes(python) && (isLinux || !row.linuxOnlyPythons.includes(python));
}

function hasToolkit(cell: Cell, minor: string, tables: Tables): boolean {
	const row = rowOf(tables.torch, minor);
	const toolkits = row === null || !isCudaPlatform(cell.target) ? [] : row.cuda[cell.target];
	return toolkits.some((toolkit) => `cu${toolkit.replace(".", "")}` === cell.cuda?.torch?.index);
}

function isCudaPlatform(target: string): target is "manylinux_x86_64" | "manylinux_aarch64" | "win_amd64" {
	return ["manylinux_x86_64", "manylinux_aarch64", "win_amd64"].includes(target);
}
