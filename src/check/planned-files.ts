// Files held against a plan: which cell each is, what is missing, what nobody planned, and whether the GPU code is what the
// plan promises. The same questions that freeze asks, for files that lie anywhere.
import type { Finding } from "../diagnostic/finding.ts";
import type { CheckedFile } from "../document/checked-file.ts";
import { findMismatch, type Mismatch } from "../document/match-wheel.ts";
import type { Cell, Plan } from "../document/plan.ts";
import { checkCoverage } from "./gpu/coverage.ts";
import { isGraftedCuda } from "./gpu/gpu-files.ts";
import { show } from "./rule.ts";

export interface PlannedFiles {
	/** Id of the cell by file, as the user named it. */
	cells: Map<string, string>;
	findings: Finding[];
}

export function holdAgainstPlan(files: readonly CheckedFile[], plan: Plan): PlannedFiles {
	const cells = new Map<string, string>();
	const findings: Finding[] = [];
	const taken = new Map<string, string>();
	for (const file of files) {
		const { facts } = file;
		if (facts === null) continue;
		const found = facts.kind === "sdist" ? findSdist(facts.fileName, plan) : findCell(file, plan, taken);
		if ("finding" in found) {
			findings.push({ ...found.finding, file: facts.fileName });
			continue;
		}
		const before = taken.get(found.id);
		if (before !== undefined) findings.push({ ...duplicate(found.id, before), file: facts.fileName });
		else taken.set(found.id, facts.fileName);
		cells.set(file.file, found.id);
		const cuda = plan.cells.find(({ id }) => id === found.id)?.cuda ?? null;
		if (cuda !== null) {
			const own = Object.entries(file.truth?.gpu ?? {}).filter(([path]) => !isGraftedCuda(path));
			findings.push(
				...checkCoverage(cuda, Object.fromEntries(own)).map((finding) => ({ ...finding, file: facts.fileName })),
			);
		}
	}
	return { cells, findings: [...findings, ...findMissing(plan, taken)] };
}

type Found = { id: string } | { finding: Finding };

function findSdist(fileName: string, plan: Plan): Found {
	if (plan.sdist?.file === fileName) return { id: plan.sdist.id };
	const why = plan.sdist === null ? "the plan has no sdist" : `the plan's sdist is ${plan.sdist.file}`;
	return { finding: unplanned(why) };
}

/** The cell that the wheel is; else why it is none, told against the cell that is nearest to it. */
function findCell(file: CheckedFile, plan: Plan, taken: ReadonlyMap<string, string>): Found {
	const { facts } = file;
	if (facts?.kind !== "wheel") return { finding: unplanned("it is no wheel") };
	const judged = plan.cells.map((cell) => ({
		cell,
		mismatch: findMismatch(cell.expect, facts.filename, facts.fileName),
	}));
	const fitting = judged.filter(({ mismatch }) => mismatch === null).map(({ cell }) => cell);
	const [first] = fitting;
	if (first !== undefined) return { id: (fitting.find(({ id }) => !taken.has(id)) ?? first).id };
	const [nearest] = judged.sort((a, b) => likeness(b.cell, file) - likeness(a.cell, file));
	if (nearest?.mismatch == null || likeness(nearest.cell, file) < 3)
		return { finding: unplanned("no cell expects such a wheel") };
	return { finding: otherWheel(nearest.cell, nearest.mismatch) };
}

/** How many of name, Python tag, ABI tag, platform family and architecture are the cell's. */
function likeness({ expect }: Cell, { facts }: CheckedFile): number {
	if (facts?.kind !== "wheel") return 0;
	const { filename } = facts;
	const platform = filename.platformTags.join(".");
	return [
		filename.nameText === expect.name,
		filename.pythonTags.join(".") === expect.pythonTag,
		filename.abiTags.join(".") === expect.abiTag,
		platform.includes(expect.family),
		expect.architecture === null || platform.includes(expect.architecture),
	].filter(Boolean).length;
}

function otherWheel({ id }: Cell, { kind, reason }: Mismatch): Finding {
	return kind === "glibc-floor"
		? {
				code: "freeze/glibc-floor",
				level: "error",
				message: `cell ${id}: ${reason}; users of older distributions would get no wheel`,
				help: "Build with zig or in the manylinux image of the planned policy.",
			}
		: {
				code: "freeze/other-wheel",
				level: "error",
				message: `it is not the planned wheel of cell ${id}: ${reason}`,
				help: "Mend the build so that it gives the planned name, or change the settings and plan again.",
			};
}

function unplanned(why: string): Finding {
	return {
		code: "freeze/unplanned",
		level: "error",
		message: `the file is not in the plan: ${why}`,
		help: "Remove the file, or plan it; nothing unplanned is published.",
	};
}

function duplicate(cell: string, before: string): Finding {
	return {
		code: "freeze/duplicate-name",
		level: "error",
		message: `cell ${cell} has a file already: ${show(before)}`,
		help: "Keep one of the two.",
	};
}

function findMissing(plan: Plan, taken: ReadonlyMap<string, string>): Finding[] {
	const lacking = [
		...plan.cells.map(({ id, expect }) => ({ id, what: `${expect.pythonTag}-${expect.abiTag}-${expect.platformTag}` })),
		...(plan.sdist === null ? [] : [{ id: plan.sdist.id, what: plan.sdist.file }]),
	].filter(({ id }) => !taken.has(id));
	return lacking.map(({ id, what }) => ({
		code: "freeze/missing",
		level: "error",
		message: `cell ${id} has no file: ${what} is planned and not here`,
		help: `Name it as well, or build it: wheel-release build --cell ${id}`,
	}));
}
