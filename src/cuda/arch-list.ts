// Lists of architectures as people write them: ours (`86, 89, +ptx89`), torch's (`8.6 8.9+PTX`, `Ada`), CMake's
// (`86-real;89-virtual`). One list says what machine code to compile and what PTX to embed.
import { type Arch, compareArchs, formatArch, type GpuCode, parseArch } from "./arch.ts";

export interface ArchList {
	readonly sass: readonly Arch[];
	readonly ptx: readonly Arch[];
}

/** A word that is not an architecture. */
export interface UnknownArch {
	readonly word: string;
}

// torch/utils/cpp_extension.py, named_arches (2.9).
const torchNames: ReadonlyMap<string, string> = new Map(
	Object.entries({
		maxwell: "5.0 5.2+PTX",
		"maxwell+tegra": "5.3",
		pascal: "6.0 6.1+PTX",
		"pascal+tegra": "6.2",
		volta: "7.0+PTX",
		"volta+tegra": "7.2",
		turing: "7.5+PTX",
		ampere: "8.0 8.6+PTX",
		"ampere+tegra": "8.7",
		ada: "8.9+PTX",
		hopper: "9.0+PTX",
		blackwell: "10.0 10.3 12.0 12.1+PTX",
		"blackwell+tegra": "11.0",
	}),
);

export const archNames: readonly string[] = [...torchNames.keys()];

/** Reads each text as one or more words between commas, semicolons or spaces. */
export function parseArchList(texts: readonly string[]): { list: ArchList; unknown: UnknownArch[] } {
	const codes: GpuCode[] = [];
	const unknown: UnknownArch[] = [];
	for (const word of texts.flatMap((text) => text.split(/[\s,;]+/)).filter((part) => part !== "")) {
		const read = parseWord(word);
		if (read === null) unknown.push({ word });
		else codes.push(...read);
	}
	return { list: { sass: archsOf("sass", codes), ptx: archsOf("ptx", codes) }, unknown };
}

function parseWord(word: string): GpuCode[] | null {
	const named = torchNames.get(word.toLowerCase().replace(/\+ptx$/, ""));
	if (named !== undefined) return named.split(" ").flatMap((part) => parseWord(part) ?? []);
	const groups = /^(?<plus>\+?ptx_?)?(?<arch>[a-z0-9_.]+?)(?<kind>-real|-virtual|\+ptx)?$/i.exec(word)?.groups;
	const arch = groups && parseArch(groups.arch ?? "");
	if (!arch) return null;
	const kind = groups.kind?.toLowerCase();
	const isPtxAlone = groups.plus !== undefined || kind === "-virtual" || /^compute_/i.test(groups.arch ?? "");
	if (isPtxAlone) return [{ kind: "ptx", arch }];
	return kind === "+ptx"
		? [
				{ kind: "sass", arch },
				{ kind: "ptx", arch },
			]
		: [{ kind: "sass", arch }];
}

/** Sorted, each once. */
function archsOf(kind: GpuCode["kind"], codes: readonly GpuCode[]): Arch[] {
	const archs = codes.filter((code) => code.kind === kind).map((code) => code.arch);
	return [...new Map(archs.map((arch) => [formatArch(arch), arch])).values()].sort(compareArchs);
}
