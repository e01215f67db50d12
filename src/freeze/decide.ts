// The lock: every planned distribution exists exactly once, and nothing else. Pure; run.ts gathers what lies there.
import type { RunnerKind } from "../data/runners.ts";
import { ConflictError } from "../diagnostic/errors.ts";
import type { Finding } from "../diagnostic/finding.ts";
import type { DistributionFacts } from "../distribution/read-distribution.ts";
import { expandTags, parseWheelFilename } from "../distribution/wheel-filename.ts";
import type { BuildReceipt } from "../document/build-receipt.ts";
import { digestCell } from "../document/cell-digest.ts";
import type { FrozenDistribution } from "../document/manifest.ts";
import { findMismatch } from "../document/match-wheel.ts";
import type { Cell, Plan, SdistCell } from "../document/plan.ts";

/** A file as it lies in the folder of a cell, beside what its receipt says. */
export interface FoundFile {
	cell: string;
	file: string;
	size: number;
	sha256: string;
	receipt: BuildReceipt | null;
	runnerKind: RunnerKind;
	/** Null when it could not be read; the findings say why. */
	facts: DistributionFacts | null;
	findings: readonly Finding[];
}

export interface FreezeDecision {
	distributions: FrozenDistribution[];
	findings: Finding[];
}

/** @throws ConflictError when a receipt is of another plan or commit, or describes other bytes. */
export function decideFreeze(plan: Plan, found: readonly FoundFile[]): FreezeDecision {
	const cells = new Map<string, Cell | SdistCell>(plan.cells.map((cell) => [cell.id, cell]));
	if (plan.sdist) cells.set(plan.sdist.id, plan.sdist);
	const findings: Finding[] = [];
	const distributions: FrozenDistribution[] = [];
	for (const [id, cell] of cells) {
		const files = found.filter((file) => file.cell === id);
		for (const file of files) refuseForeignReceipt(plan, cell, file);
		const [file] = files;
		if (file === undefined) findings.push(missing(cell));
		else if (files.length > 1) findings.push(...files.slice(1).map(unplanned));
		else {
			findings.push(...checkReceipt(file), ...checkAgainstPlan(cell, file), ...file.findings);
			distributions.push(freezeFile(file));
		}
	}
	findings.push(...found.filter((file) => !cells.has(file.cell)).map(unplanned), ...findDuplicates(distributions));
	distributions.sort((a, b) => (a.file < b.file ? -1 : 1));
	return { distributions, findings };
}

function refuseForeignReceipt(plan: Plan, cell: Cell | SdistCell, { receipt, file, sha256 }: FoundFile): void {
	if (receipt === null) return;
	if (receipt.cellDigest !== digestCell(plan, cell)) {
		throw new ConflictError(
			"document/other-plan",
			`the files of cell ${cell.id} were built for another plan or commit`,
			{
				help: `Build them for this one: wheel-release build --cell ${cell.id}`,
			},
		);
	}
	const said = receipt.files.find((entry) => entry.file === file);
	if (said && said.sha256 !== sha256) {
		throw new ConflictError(
			"freeze/other-bytes",
			`${file} has sha256 ${sha256}, its build receipt says ${said.sha256}`,
			{
				file,
				help: `The file was changed after it was built. Build it again: wheel-release build --cell ${cell.id} --rebuild`,
			},
		);
	}
}

/** Who made the file, with what, is known from its receipt alone. */
function checkReceipt({ cell, file, receipt }: FoundFile): Finding[] {
	if (receipt?.files.some((entry) => entry.file === file)) return [];
	return [
		{
			code: "freeze/no-receipt",
			level: "error",
			message: `${file} lies in the folder of cell ${cell}, and ${receipt === null ? "there is no build receipt" : "its build receipt does not name it"}`,
			file,
			help: `Let the build stage make or bring it: wheel-release build --cell ${cell} --rebuild`,
		},
	];
}

function checkAgainstPlan(cell: Cell | SdistCell, found: FoundFile): Finding[] {
	const { file, cell: id } = found;
	if (!("expect" in cell)) {
		if (found.facts?.members.some((member) => member.name.split("/")[1] === ".wheel-release"))
			return [workFolderInside(file)];
		return file === cell.file
			? []
			: [{ ...other(file, `the sdist is ${file}, planned is ${cell.file} (PEP 625)`), code: "freeze/other-wheel" }];
	}
	const name = parseWheelFilename(file);
	if ("problem" in name) return [other(file, name.problem)];
	const mismatch = findMismatch(cell.expect, name, file);
	if (mismatch === null) return [];
	if (mismatch.kind === "other-wheel") return [other(file, `cell ${id}: ${mismatch.reason}`)];
	return [
		{
			code: "freeze/glibc-floor",
			level: "error",
			message: `cell ${id}: ${mismatch.reason}; users of older distributions would get no wheel`,
			file,
			help: "Build with zig or in the manylinux image of the planned policy, and look at what was linked: auditwheel show FILE",
		},
	];
}

function freezeFile({ file, size, sha256, cell, runnerKind }: FoundFile): FrozenDistribution {
	const name = file.endsWith(".whl") ? parseWheelFilename(file) : null;
	const tags = name === null || "problem" in name ? [] : expandTags(name);
	return { file, size, sha256, kind: name === null ? "sdist" : "wheel", tags, cell, runnerKind };
}

function workFolderInside(file: string): Finding {
	return {
		code: "freeze/work-folder-inside",
		level: "error",
		message: `${file} contains .wheel-release/, the files of this release run`,
		file,
		help: "Build backends leave out what .gitignore lists: echo .wheel-release/ >> .gitignore, then build again.",
	};
}

function missing(cell: Cell | SdistCell): Finding {
	const what =
		"expect" in cell ? `${cell.expect.pythonTag}-${cell.expect.abiTag}-${cell.expect.platformTag}` : cell.file;
	return {
		code: "freeze/missing",
		level: "error",
		message: `cell ${cell.id} has no file: ${what} was planned and not built`,
		help: `Look at its build, then run it again: wheel-release build --cell ${cell.id}`,
	};
}

function unplanned({ cell, file }: FoundFile): Finding {
	return {
		code: "freeze/unplanned",
		level: "error",
		message: `${file} (cell ${cell}) is not in the plan`,
		file,
		help: "Remove the file, or plan it; nothing unplanned is published.",
	};
}

function other(file: string, reason: string): Finding {
	return {
		code: "freeze/other-wheel",
		level: "error",
		message: `${file} is not the planned wheel: ${reason}`,
		file,
		help: "Mend the build so that it gives the planned name, or change the plan's settings and plan again.",
	};
}

function findDuplicates(distributions: readonly FrozenDistribution[]): Finding[] {
	const first = new Map<string, string>();
	return distributions.flatMap(({ file, cell }): Finding[] => {
		const before = first.get(file);
		first.set(file, cell);
		if (before === undefined) return [];
		return [
			{
				code: "freeze/duplicate-name",
				level: "error",
				message: `the cells ${before} and ${cell} both made ${file}`,
				file,
				help: "Remove one of the two targets.",
			},
		];
	});
}
