// One library three times: what was asked for, what cuobjdump sees, what we say.
import { basename, join } from "node:path";
import { checkFile } from "../../../src/check/check-file.ts";
import type { GpuFacts } from "../../../src/cuda/gpu-facts.ts";
import { describeCheck } from "../../../src/report/check-json.ts";
import { createFiles } from "../../../src/world/files.ts";
import type { CudaCase } from "./cases.ts";
import { listEntries, listKernels } from "./cuobjdump.ts";
import type { CudaToolkit } from "./toolkits.ts";

/** @returns what disagrees, a line each */
export async function compareCase(
	one: CudaCase,
	toolkit: CudaToolkit,
	library: string,
	folder: string,
): Promise<string[]> {
	const gpu = await judgeOurselves(library);
	const seen = one.isUnseen === true ? [] : await compareWithCuobjdump(gpu, toolkit.cuobjdump, library, folder);
	return [...compareWithOrder(one, toolkit.version, gpu), ...seen];
}

/** As `check --json FILE` has it. */
export async function judgeOurselves(library: string): Promise<GpuFacts> {
	const file = await checkFile(basename(library), library, createFiles());
	const [described] = describeCheck({
		files: [file],
		findings: file.findings,
		ignored: [],
		cells: null,
		changes: new Map(),
		descriptions: new Map(),
		exitStatus: 0,
	}).files;
	return described?.gpu as GpuFacts;
}

/** @param version of the toolkit that made it */
export function compareWithOrder(one: CudaCase, version: string, gpu: GpuFacts): string[] {
	const lines: string[] = [];
	const tell = (what: string, ours: string, theirs: string) => {
		if (ours !== theirs) lines.push(`${what}: ours ${ours}, asked for ${theirs}`);
	};
	const isPacked = one.containers?.some((text) => text.includes(".")) ?? false;
	const ours = gpu.containers.map((container) => spell(container.entries, isPacked));
	const byDefault = Number.parseFloat(version) < 13 ? "sm_52" : "sm_75";
	const asked = (one.containers ?? []).map((text) => text.replaceAll("DEFAULT", byDefault).split(" ").sort().join(" "));
	if (one.containers !== null) tell("containers", ours.sort().join(" | "), asked.sort().join(" | "));
	const kernels = asked.map((text) =>
		text
			.split(" ")
			.filter((word) => /^(sm|compute)_/.test(word))
			.map(plain),
	);
	const withCode = kernels.filter((words) => words.length > 0);
	const all = [...new Set(kernels.flat())];
	tell(
		"sass",
		[...gpu.sass].sort().join(" "),
		all
			.filter((word) => word.startsWith("sm_"))
			.sort()
			.join(" "),
	);
	tell(
		"ptx",
		[...gpu.ptx].sort().join(" "),
		all
			.filter((word) => word.startsWith("compute_"))
			.sort()
			.join(" "),
	);
	const common = all.filter((word) => withCode.every((words) => words.includes(word)));
	tell("inEveryContainer", [...gpu.inEveryContainer].sort().join(" "), common.sort().join(" "));
	// Intermediate code and the PTX of a toolkit that the table does not know yet say nothing.
	const isTold = all.some((word) => word.startsWith("sm_")) || asked.some((text) => text.includes("(sm_"));
	if (isTold || version !== "13.5") tell("toolkit", gpu.toolkit.join(" "), all.length > 0 || isTold ? version : "");
	for (const pair of one.coverage.split(", ")) {
		const [device = "", level = ""] = pair.split(" ");
		tell(`coverage of ${device}`, gpu.coverage[device] ?? "", level);
	}
	tell("problems", JSON.stringify(gpu.problems), "[]");
	return lines;
}

function plain(word: string): string {
	return word.replace(/\..*/, "");
}

function spell(entries: GpuFacts["containers"][number]["entries"], isPacked: boolean): string {
	const words = entries.map(({ arch, compression, stub }) => {
		const word = isPacked && compression !== "none" ? `${arch}.${compression}` : arch;
		return stub ? `(${word})` : word;
	});
	return words.sort().join(" ");
}

export async function compareWithCuobjdump(
	gpu: GpuFacts,
	cuobjdump: string,
	library: string,
	folder: string,
): Promise<string[]> {
	const lines: string[] = [];
	const entries = await listEntries(cuobjdump, library);
	const ours = gpu.containers.flatMap((container) => container.entries);
	const spellAll = (rows: readonly { arch: string; isCompressed: boolean }[]) =>
		rows.map(({ arch, isCompressed }) => `${arch}${isCompressed ? " compressed" : ""}`).join(", ");
	const mine = spellAll(ours.map(({ arch, compression }) => ({ arch, isCompressed: compression !== "none" })));
	if (mine !== spellAll(entries)) lines.push(`entries: ours ${mine}; cuobjdump ${spellAll(entries)}`);
	const sources = [...new Set(gpu.containers.flatMap(({ source }) => source ?? []))].sort().join(" ");
	const identifiers = [...new Set(entries.flatMap(({ identifier }) => identifier ?? []))].sort().join(" ");
	if (sources !== identifiers) lines.push(`sources: ours ${sources}; cuobjdump ${identifiers}`);
	if (entries.length === 0) return lines;
	const kernels = await listKernels(cuobjdump, library, join(folder, "extracted"));
	for (const kind of ["sass", "ptx"] as const) {
		const word = kind === "sass" ? "sm_" : "compute_";
		const told = ours.filter(({ arch }) => arch.startsWith(word)).map(({ stub }) => !stub);
		if (JSON.stringify(told) !== JSON.stringify(kernels[kind])) {
			lines.push(
				`kernels in ${kind}: ours ${told.map(Number).join("")}; extracted ${kernels[kind].map(Number).join("")}`,
			);
		}
	}
	return lines;
}
