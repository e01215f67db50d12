// A torch extension against the torch that its users will have. libtorch's C++ interface changes with every minor, so a
// wheel that uses it fits the minors that have all of its names, and METADATA must not allow others; the stable ABI is
// kept, from the minor on that introduced its newest function.
import { cxx11AbiOf } from "../../cuda/torch-names.ts";
import { torchReleases } from "../../data/cuda/torch.ts";
import type { Finding } from "../../diagnostic/finding.ts";
import type { WheelFacts } from "../../distribution/read-distribution.ts";
import { formatVersion } from "../../python/version.ts";
import { show } from "../rule.ts";
import { cudaLabelOf } from "./cuda-label.ts";
import { readTorchRange, sayMinors, type TorchRange } from "./torch-range.ts";
import type { TorchVerdict } from "./torch-verdict.ts";

/** @param verdict null for a wheel whose code does not use torch: its METADATA may still ask for one that is nowhere */
export function checkTorch(wheel: WheelFacts, verdict: TorchVerdict | null): Finding[] {
	const range = verdict?.range ?? readTorchRange(wheel.metadata?.requiresDist ?? []);
	if (verdict === null) return checkLocal(wheel, range);
	const promise = promiseOf(wheel, range);
	const abi = checkCxx11(wheel, verdict, promise);
	return [
		...checkLocal(wheel, range),
		...abi,
		// Names with the other kind of string are missing for that reason.
		...(abi.length > 0 ? [] : checkMissing(verdict, promise)),
		// A range below the table asks for a torch whose names are not known here.
		...(range.text !== "" && range.minors.length === 0 && !range.isOpen ? [] : checkUnknown(verdict)),
		...checkRange(verdict, range),
	];
}

function checkLocal({ filename }: WheelFacts, { local }: TorchRange): Finding[] {
	const [first] = local;
	if (first === undefined) return [];
	return [
		{
			code: "torch/local-version",
			level: filename.version.local === null ? "error" : "warning",
			message: `METADATA requires ${show(first)}; no index but torch's own has that, so pip does not find it on PyPI`,
			help: `Require the public version (${show(first.replace(/\+.*$/, ""))}), and tell users which index has the build they want.`,
		},
	];
}

/** The torch that a wheel is for: the one of its name, or those of METADATA; none where neither says anything. */
interface TorchPromise {
	minors: readonly string[];
	/** "which torch 2.9 does not have" goes on with this. */
	words: string;
	/** CUDA of torch's build, `12.6`; null for the build that PyPI has. */
	toolkit: string | null;
}

function promiseOf(wheel: WheelFacts, range: TorchRange): TorchPromise {
	const label = cudaLabelOf(wheel);
	const toolkit = label === null || label.minor === null ? null : `${label.major}.${label.minor}`;
	const local = formatVersion(wheel.filename.version).split("+")[1] ?? "";
	const [, major, minor] = /torch_?(\d)\.?(\d+)/.exec(local) ?? [];
	if (minor !== undefined) return { minors: [`${major}.${minor}`], words: "the name of the wheel says", toolkit };
	// Without any requirement the range rule speaks.
	return { minors: range.text === "" ? [] : range.minors, words: `METADATA allows (${show(range.text)})`, toolkit };
}

/** `cxx11abiTRUE` of the name and the C++ ABI of the promised torch against that of the names. */
function checkCxx11({ filename }: WheelFacts, { truth, uses }: TorchVerdict, promise: TorchPromise): Finding[] {
	const { cxx11 } = truth;
	if (cxx11 === null) return [];
	const [word, other] = cxx11 ? ["new", "old"] : ["old", "new"];
	const path = show(uses.find((use) => use.cxx11 === cxx11)?.path ?? "");
	const error = (message: string, help: string): Finding[] => [
		{ code: "torch/cxx11-abi", level: "error", message, help },
	];
	const flag = `Compile with the ABI of that torch: -D_GLIBCXX_USE_CXX11_ABI=${cxx11 ? 0 : 1} (torch.compiled_with_cxx11_abi()).`;
	const named = /cxx11abi(true|false)/i.exec(formatVersion(filename.version))?.[1]?.toUpperCase();
	if (named !== undefined && (named === "TRUE") !== cxx11) {
		return error(`the name says cxx11abi${named}, but ${path} uses the ${word} C++ ABI`, flag);
	}
	const unfit = promise.minors.filter((minor) => hasCxx11Abi(minor, promise.toolkit) !== cxx11);
	if (unfit.length === 0) return [];
	const have = unfit.length === 1 ? "has" : "have";
	return error(
		`${path} uses the ${word} C++ ABI; torch ${sayMinors(unfit)}, which ${promise.words}, ${have} the ${other} one`,
		cxx11 ? "Require torch>=2.7, which has the new ABI everywhere, or compile another wheel for the older ones." : flag,
	);
}

/** Of the build with that toolkit, or of the one that PyPI has. */
function hasCxx11Abi(minor: string, toolkit: string | null): boolean {
	const release = torchReleases[minor];
	if (release === undefined || release.oldAbiCuda.length === 0) return true;
	return !release.oldAbiCuda.includes(toolkit ?? release.pypiCuda ?? "");
}

/** Promised minors that lack a name. */
function checkMissing({ uses, truth }: TorchVerdict, promise: TorchPromise): Finding[] {
	const lacking = uses.flatMap(({ path, missing }) =>
		missing.flatMap(({ minor, names }) => {
			// The table is of PyPI's builds: names with strings in them are others where the ABI is another.
			const isOtherBuild = hasCxx11Abi(minor, promise.toolkit) !== hasCxx11Abi(minor, null);
			const certain = isOtherBuild ? names.filter((name) => cxx11AbiOf(name) === null) : names;
			return promise.minors.includes(minor) && certain.length > 0 ? [{ path, minor, names: certain }] : [];
		}),
	);
	const [first] = lacking;
	if (first === undefined) return [];
	const minors = promise.minors.filter((minor) => lacking.some((row) => row.minor === minor));
	const names = new Set(lacking.flatMap((row) => row.names));
	const more = names.size > 1 ? ` and ${names.size - 1} more` : "";
	const { fits } = truth;
	const fitting =
		fits.length === 0
			? "no torch known has all of its names"
			: `torch ${sayMinors(fits)} ${fits.length === 1 ? "has" : "have"} all of its names`;
	return [
		{
			code: "torch/undefined-symbol",
			level: "error",
			message: `${show(first.path)} needs ${show(first.names[0] ?? "")}${more}, which torch ${sayMinors(minors)} ${minors.length === 1 ? "does" : "do"} not have and ${promise.words}; ${fitting}`,
			help:
				truth.abi === "stable"
					? `Require torch>=${fits[0] ?? ""}, or compile for an older one: -DTORCH_TARGET_VERSION=….`
					: requireMinor(fits),
		},
	];
}

function requireMinor(fits: readonly string[]): string {
	const newest = fits.at(-1);
	return newest === undefined
		? "Compile all modules of the wheel against one torch, and require that one."
		: `Require the torch that it was compiled with, in [project] dependencies: "torch==${newest}.*"`;
}

/** Names in torch's namespaces that no torch has: a module that was not linked in, or a torch newer than the table. */
function checkUnknown({ uses }: TorchVerdict): Finding[] {
	return uses
		.filter(({ unknown }) => unknown.length > 0)
		.slice(0, 1)
		.map(({ path, unknown }) => ({
			code: "torch/undefined-symbol",
			level: "warning",
			message: `${show(path)} needs ${show(unknown[0] ?? "")}${unknown.length > 1 ? ` and ${unknown.length - 1} more` : ""}, which no torch from ${Object.keys(torchReleases)[0]} to ${Object.keys(torchReleases).at(-1)} has`,
			help: "It was compiled against a newer torch than this version of wheel-release knows, or a source file was left out of the link.",
		}));
}

/** The unstable interface over several minors: it may happen to fit, and nobody has promised it. */
function checkRange({ uses, truth }: TorchVerdict, range: TorchRange): Finding[] {
	const several = range.minors.length > 1 || (range.minors.length === 1 && range.isOpen);
	if (truth.abi === "stable" || !several) return [];
	const [first] = uses.filter(({ abi }) => abi === "unstable").sort((a, b) => b.unstable.length - a.unstable.length);
	const allowed =
		range.text === ""
			? "METADATA requires no torch at all, so any may be there"
			: `METADATA allows torch ${sayMinors(range.minors)}${range.isOpen ? " and later" : ""} (${show(range.text)})`;
	// Names of Mach-O and PE files are not known by minor: nothing is said where all fit.
	const isTold = truth.fits.length > 0 && truth.fits.length < Object.keys(torchReleases).length;
	const fits = !isTold ? "" : `; by its names it fits torch ${sayMinors(truth.fits)}`;
	return [
		{
			code: "torch/abi-range",
			level: "error",
			message: `${show(first?.path ?? "")} uses ${first?.unstable.length} names of libtorch's C++ interface, which changes with every minor; ${allowed}${fits}`,
			help: `${requireMinor(truth.fits)}; or use the stable ABI (docs/native.md); or show that both ends work: check --receipt FILE…`,
		},
	];
}
