// Which architectures are asked for: `cuda.archs` and a list in `cuda.ptx`, each word looked up in the toolkits' tables.
import type { CudaSettings } from "../../config/settings.ts";
import { type Arch, compareArchs, formatArch, parseArch } from "../../cuda/arch.ts";
import { type ArchList, archNames, parseArchList } from "../../cuda/arch-list.ts";
import type { Tables } from "../../data/tables.ts";
import type { Finding } from "../../diagnostic/finding.ts";
import { findNearest } from "../../diagnostic/nearest.ts";
import type { Place } from "./request.ts";

export function readArchs(settings: CudaSettings, tables: Tables, where: Place, findings: Finding[]): ArchList {
	const listed = settings.ptx === undefined || settings.ptx === "newest" || settings.ptx === "none" ? "" : settings.ptx;
	const ptxWords = listed.split(/[\s,;]+/).filter((word) => word !== "");
	const { list, unknown } = parseArchList([...(settings.archs ?? []), ...ptxWords.map(toPtxWord)]);
	const known = new Set(Object.values(tables.toolkits).flatMap((row) => row.archs));
	const newest = [...known]
		.flatMap((word) => parseArch(word) ?? [])
		.sort(compareArchs)
		.at(-1);
	for (const { word } of unknown) findings.push(unknownArch(word, known, where));
	const checked = new Set<string>();
	for (const arch of [...list.sass, ...list.ptx]) {
		const word = formatArch(arch);
		if (known.has(word) || checked.has(word)) continue;
		checked.add(word);
		findings.push(isNewer(arch, newest) ? newerArch(arch, newest, where) : unknownArch(word, known, where));
	}
	return list;
}

function toPtxWord(word: string): string {
	return /ptx|virtual|compute/i.test(word) ? word : `+ptx${word}`;
}

function isNewer(arch: Arch, newest: Arch | undefined): newest is Arch {
	return newest !== undefined && (arch.major - newest.major || arch.minor - newest.minor) > 0;
}

function unknownArch(word: string, known: ReadonlySet<string>, where: Place): Finding {
	const bare = word.replace(/^\+?(?:ptx|sm|compute)_?|-(?:real|virtual)$|\+ptx$/gi, "").replace(".", "");
	const nearest = nearestNumber(bare, known) ?? findNearest(bare, known) ?? findNearest(word, archNames);
	const isBuildHost = ["native", "all", "all-major"].includes(word.toLowerCase());
	return {
		code: "tables/unknown-word",
		level: "error",
		message: `there is no GPU architecture ${JSON.stringify(word)}${
			isBuildHost
				? ": what a wheel is compiled for must not depend on the machine or the toolkit that builds it"
				: nearest === null
					? ""
					: `; did you mean ${JSON.stringify(nearest)}?`
		}`,
		...where,
		help: `Write compute capabilities without their dot: archs = ["86", "89"]. Known: ${[...known].join(", ")}.`,
	};
}

function newerArch(arch: Arch, newest: Arch, where: Place): Finding {
	return {
		code: "tables/newer-word",
		level: "warning",
		message: `sm_${formatArch(arch)} is newer than the tables of this wheel-release (sm_${formatArch(newest)} is the newest); only the newest toolkit is taken to compile it`,
		...where,
		help: 'Update wheel-release, or give the row yourself: `tables = "FILE.toml"` (docs/tables.md).',
	};
}

/** `85` is nearer to `86` than to `35`, whatever the letters say. */
function nearestNumber(word: string, known: ReadonlySet<string>): string | null {
	const asked = parseArch(word);
	if (asked === null) return null;
	const distance = ({ major, minor }: Arch) => Math.abs(10 * (major - asked.major) + minor - asked.minor);
	const archs = [...known].flatMap((candidate) => parseArch(candidate) ?? []);
	const nearest = archs.sort((a, b) => distance(a) - distance(b) || compareArchs(a, b))[0];
	return nearest && distance(nearest) <= 5 ? formatArch(nearest) : null;
}
