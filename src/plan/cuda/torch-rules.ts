// Which toolkits, Pythons and GPUs go with a torch release: the ones that torch's own wheels are for. Each refusal is the
// rule in a sentence with the nearest legal choice.
import { type Arch, compareArchs, formatArch, formatCapability, parseArch } from "../../cuda/arch.ts";
import { cudaLabel } from "../../data/cuda/torch.ts";
import { compareDotted, rowOf } from "../../data/table.ts";
import type { Tables } from "../../data/tables.ts";
import { type TargetWord, targets } from "../../data/targets.ts";
import type { Exclusion } from "../../document/plan.ts";
import type { WheelTag } from "./axes.ts";
import { type AskedToolkit, type AskedTorch, type CudaRequest, majorOf } from "./request.ts";

type TorchPlatform = keyof AskedTorch["row"]["cuda"];

/** The toolkit of torch's own wheels to build against, or why there is none. */
export function pairTorch(
	word: TargetWord,
	toolkit: AskedToolkit,
	torch: AskedTorch,
	pairing: "exact" | "same-major",
	request: CudaRequest,
	tables: Tables,
): { cuda: string } | { refusal: Exclusion } {
	const offered = offeredBy(torch.row, word);
	if (offered.includes(toolkit.version)) return { cuda: toolkit.version };
	const sameMajor = offered.filter((version) => majorOf(version) === majorOf(toolkit.version));
	const below = sameMajor.filter((version) => compareDotted(version, toolkit.version) < 0).at(-1);
	// torch compares majors only; what nvcc of a later minor compiles runs with the libraries of an earlier one.
	if (below !== undefined && pairing === "same-major") return { cuda: below };
	return {
		refusal: refuseTorchToolkit(
			word,
			toolkit,
			torch,
			offered,
			below ?? sameMajor[0],
			nearestTorch(word, toolkit, torch, request, tables),
		),
	};
}

/** Of the plan if it has one, else of the table: the minor that is nearest to the refused one. */
function nearestTorch(
	word: TargetWord,
	toolkit: AskedToolkit,
	torch: AskedTorch,
	request: CudaRequest,
	tables: Tables,
): string | null {
	const offers = (row: AskedTorch["row"]) => offeredBy(row, word).includes(toolkit.version);
	const asked = request.torch.filter(({ row }) => offers(row)).map(({ minor }) => minor);
	const known = Object.keys(tables.torch).filter((minor) => {
		const row = rowOf(tables.torch, minor);
		return row !== null && offers(row);
	});
	const nearest = (asked.length > 0 ? asked : known).sort(
		(a, b) => distance(a, torch.minor) - distance(b, torch.minor),
	)[0];
	return nearest ?? null;
}

/** Toolkits that torch has wheels for on a platform. */
export function offeredBy(row: AskedTorch["row"], word: TargetWord): readonly string[] {
	return row.cuda[word as TorchPlatform] ?? [];
}

function refuseTorchToolkit(
	word: TargetWord,
	toolkit: AskedToolkit,
	torch: AskedTorch,
	offered: readonly string[],
	sibling: string | undefined,
	otherTorch: string | null,
): Exclusion {
	const onPlatform = word === "manylinux_x86_64" ? "" : ` on ${word}`;
	const what = `CUDA ${toolkit.version} × torch ${torch.minor}${onPlatform}`;
	const code = "cuda/torch-toolkit";
	if (offered.length === 0) {
		const nearest = otherTorch === null ? "manylinux_x86_64" : `torch ${otherTorch}, or manylinux_x86_64`;
		return { what, code, reason: `torch ${torch.minor} has no CUDA wheels for ${word}; nearest: ${nearest}` };
	}
	const nearest = [...offered].sort((a, b) => distance(a, toolkit.version) - distance(b, toolkit.version))[0];
	const mismatch =
		sibling === undefined
			? ", and its extensions refuse another CUDA major than torch's own"
			: `; ${cudaLabel(sibling)} is another minor of the same major: allow it with torch-cuda = "same-major"`;
	return {
		what,
		code,
		reason: `torch ${torch.minor} is published for CUDA ${joinWords(offered)}${onPlatform}${mismatch}; nearest: toolkit ${nearest}${otherTorch === null ? "" : `, or torch ${otherTorch}`}`,
	};
}

export function refuseTorchPython(
	word: TargetWord,
	torch: AskedTorch,
	{ interpreter, isStableAbi }: WheelTag,
	tables: Tables,
): Exclusion | null {
	if (interpreter === null) return null;
	const usable = pythonsOn(word, torch.row);
	const serves = (row: AskedTorch["row"]) =>
		pythonsOn(word, row).some((python) => (isStableAbi ? isAtLeast(python, interpreter) : python === interpreter));
	if (serves(torch.row)) return null;
	const where = targets[word].family === "manylinux" ? "" : ` on ${word}`;
	const isExperimental = !isStableAbi && torch.row.experimentalPythons.includes(interpreter);
	const others = Object.entries(tables.torch).filter(([, row]) => serves(row));
	const otherTorch = others.sort(([a], [b]) => distance(a, torch.minor) - distance(b, torch.minor))[0]?.[0];
	return {
		what: `torch ${torch.minor} × Python ${interpreter}${isStableAbi ? " and newer" : ""}${where}`,
		code: "cuda/torch-python",
		reason: [
			`torch ${torch.minor} `,
			isExperimental
				? `calls its wheels for Python ${interpreter} experimental`
				: `has wheels for Python ${joinWords(usable)}${where}`,
			`; nearest: Python ${nearestPython(interpreter, usable)}${otherTorch === undefined ? "" : `, or torch ${otherTorch}`}`,
		].join(""),
	};
}

function pythonsOn(word: TargetWord, { pythons, linuxOnlyPythons }: AskedTorch["row"]): string[] {
	const isLinux = targets[word].family === "manylinux";
	return pythons.filter((python) => isLinux || !linuxOnlyPythons.includes(python));
}

/** Free-threaded for a free-threaded one, if there is any. */
function nearestPython(python: string, usable: readonly string[]): string | undefined {
	const kind = usable.filter((other) => other.endsWith("t") === python.endsWith("t"));
	const number = (text: string) => text.replace("t", "");
	return (kind.length > 0 ? kind : [...usable]).sort(
		(a, b) => distance(number(a), number(python)) - distance(number(b), number(python)),
	)[0];
}

/** torch's own machine code starts at some architecture: on an older GPU the extension would load and torch would not run. */
export function refuseTorchArch(torch: AskedTorch, cuda: string, arch: Arch): Exclusion | null {
	const oldest = oldestArchOf(torch, cuda);
	if (oldest === null || compareArchs(arch, oldest) >= 0) return null;
	const able = Object.keys(torch.row.archs).find((other) => {
		const first = oldestArchOf(torch, other);
		return first !== null && compareArchs(arch, first) >= 0;
	});
	return {
		what: `torch ${torch.minor} for CUDA ${cuda} × sm_${formatArch(arch)}`,
		code: "cuda/torch-arch",
		reason: `torch ${torch.minor} itself has no code for GPUs before ${formatCapability(oldest)} with CUDA ${cuda}; nearest: sm_${formatArch(oldest)}${able ? `, or toolkit ${able}` : ""}`,
	};
}

/** Null when the table does not say. */
function oldestArchOf(torch: AskedTorch, cuda: string): Arch | null {
	const archs = (torch.row.archs[cuda] ?? []).flatMap((word) => parseArch(word) ?? []);
	return archs.sort(compareArchs)[0] ?? null;
}

/** Within a major closer than any other major. */
function distance(a: string, b: string): number {
	const [left = 0, right = 0] = [a, b].map((version) => {
		const [major = 0, minor = 0] = version.split(".").map(Number);
		return major * 1000 + minor;
	});
	return Math.abs(left - right);
}

/** `3.13t` is at least `3.9`; free-threaded interpreters take no abi3 wheel. */
function isAtLeast(python: string, floor: string | null): boolean {
	return floor !== null && !python.endsWith("t") && compareDotted(python, floor.replace("t", "")) >= 0;
}

function joinWords(words: readonly string[]): string {
	return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
