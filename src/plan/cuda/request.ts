// What `[tool.wheel-release.cuda]` asks for, with each word looked up in its table. A word that no table knows is an error
// with the nearest one; a toolkit, torch or architecture that is newer than its table is planned like the newest row.
import type { CudaSettings } from "../../config/settings.ts";
import type { ArchList } from "../../cuda/arch-list.ts";
import type { Toolkit } from "../../data/cuda/toolkits.ts";
import type { TorchRelease } from "../../data/cuda/torch.ts";
import { lookUpVersion } from "../../data/look-up.ts";
import { compareDotted } from "../../data/table.ts";
import type { Tables } from "../../data/tables.ts";
import type { Finding } from "../../diagnostic/finding.ts";
import { parseSpecifierSet, type SpecifierSet, specifierContains } from "../../python/specifier.ts";
import { parseVersion } from "../../python/version.ts";
import { readArchs } from "./asked-archs.ts";

export interface AskedToolkit {
	/** `12.6`, as asked. */
	version: string;
	/** Its row, or the newest one when it is newer than the table. */
	row: Toolkit;
}

export interface AskedTorch {
	/** `>=2.8,<2.10` as configured. */
	range: string;
	/** `2.8` */
	minor: string;
	row: TorchRelease;
}

export interface CudaRequest {
	/** Oldest first. */
	toolkits: readonly AskedToolkit[];
	archs: ArchList;
	/** PTX of the newest architecture of each wheel, beside what `archs` lists. */
	embedsNewestPtx: boolean;
	/** Oldest first; empty for plain CUDA. */
	torch: readonly AskedTorch[];
}

/** `12.6` → `12` */
export function majorOf(toolkit: string): string {
	return toolkit.split(".")[0] ?? "";
}

/** Where a key of the settings was set. */
export type Locate = (path: readonly string[]) => Place;

export type Place = Pick<Finding, "file" | "line">;

/** `request` is null when there is nothing to plan: a finding says why. */
export function readCudaRequest(
	settings: CudaSettings,
	tables: Tables,
	locate: Locate,
): { request: CudaRequest | null; findings: Finding[] } {
	const findings: Finding[] = [];
	const toolkits = readToolkits(settings.toolkits ?? [], tables, locate, findings);
	const archs = readArchs(settings, tables, locate(["cuda", "archs"]), findings);
	const torch = (settings.torch ?? []).flatMap((range) => readTorchRange(range, tables, locate, findings));
	for (const key of ["toolkits", "archs"] as const) {
		if (settings[key] === undefined) findings.push(missingKey(key, tables, locate));
	}
	if (findings.some((finding) => finding.level === "error")) return { request: null, findings };
	const ptx = settings.ptx ?? (archs.ptx.length > 0 ? "none" : "newest");
	return {
		request: {
			toolkits: [...toolkits.values()].sort((a, b) => compareDotted(a.version, b.version)),
			archs,
			embedsNewestPtx: ptx === "newest",
			torch: [...new Map(torch.map((asked) => [asked.minor, asked])).values()].sort((a, b) =>
				compareDotted(a.minor, b.minor),
			),
		},
		findings,
	};
}

function readToolkits(
	words: readonly string[],
	tables: Tables,
	locate: Locate,
	findings: Finding[],
): Map<string, AskedToolkit> {
	const toolkits = new Map<string, AskedToolkit>();
	for (const word of words) {
		// The third number is a build of the same toolkit.
		const version = /^(\d+\.\d+)(?:\.\d+)*$/.exec(word.trim())?.[1] ?? word;
		const found = lookUpVersion(tables.toolkits, version, { what: "CUDA toolkit", ...locate(["cuda", "toolkits"]) });
		if (found.finding) findings.push(found.finding);
		if (found.row) toolkits.set(version, { version, row: renamePackages(found.row, found.word, version) });
	}
	return toolkits;
}

/** Packages carry the version of their toolkit: `cuda-nvcc-12-6`. */
function renamePackages(row: Toolkit, rowVersion: string, version: string): Toolkit {
	if (rowVersion === version) return row;
	const [from, to] = [rowVersion, version].map((text) => `-${text.replace(".", "-")}`);
	const rename = (name: string) => name.replace(from ?? "", to ?? "");
	return { ...row, rpms: row.rpms.map(rename), debs: row.debs.map(rename) };
}

/** Minors of the table that a range allows, oldest first; `2.8` alone means every patch of it. */
function readTorchRange(range: string, tables: Tables, locate: Locate, findings: Finding[]): AskedTorch[] {
	const where = locate(["cuda", "torch"]);
	const specifiers = parseSpecifierSet(/^\s*\d+\.\d+\s*$/.test(range) ? `==${range.trim()}.*` : range);
	const minors = Object.keys(tables.torch).sort(compareDotted);
	if (specifiers === null || specifiers.length === 0) {
		findings.push(invalidTorchRange(range, minors, where));
		return [];
	}
	const fitting = minors.filter((minor) => allowsMinor(specifiers, minor));
	if (fitting.length > 0) {
		return fitting.flatMap((minor) => {
			const row = tables.torch[minor];
			return row ? [{ range, minor, row }] : [];
		});
	}
	const wanted = /\d+\.\d+/.exec(range)?.[0] ?? range;
	const found = lookUpVersion(tables.torch, wanted, { what: "torch", ...where });
	if (found.finding) findings.push(found.finding);
	else findings.push(invalidTorchRange(range, minors, where));
	return found.row && found.finding ? [{ range, minor: wanted, row: found.row }] : [];
}

/** True when some patch release of the minor is allowed. */
function allowsMinor(specifiers: SpecifierSet, minor: string): boolean {
	return ["0", "1", "2", "3", "4", "5", "99"].some((patch) => {
		const version = parseVersion(`${minor}.${patch}`);
		return version !== null && specifierContains(specifiers, version);
	});
}

function invalidTorchRange(range: string, minors: readonly string[], where: Place): Finding {
	return {
		code: "cuda/torch-range",
		level: "error",
		message: `cuda.torch = ${JSON.stringify(range)} is not a range that allows a torch release`,
		...where,
		help: `Write it like ">=2.8,<2.10". Known: torch ${minors.join(", ")}.`,
	};
}

function missingKey(key: "toolkits" | "archs", tables: Tables, locate: Locate): Finding {
	const newest = Object.keys(tables.toolkits).sort(compareDotted).at(-1);
	return {
		code: "cuda/missing-key",
		level: "error",
		message: `[tool.wheel-release.cuda] has no "${key}", so no CUDA wheel can be planned`,
		...locate(["cuda"]),
		help: key === "toolkits" ? `Add toolkits = ["12.6", "${newest}"].` : 'Add archs = ["86", "89"].',
	};
}
