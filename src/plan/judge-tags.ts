// Are the file names of a plan a set that an index takes and an installer can choose from? Two files of one name, two files
// that serve the same users, and platforms that PyPI refuses are found before anything is built.
import { isPlatformTagAccepted } from "../data/platform-tags.ts";
import type { Finding } from "../diagnostic/finding.ts";
import { parseWheelFilename } from "../distribution/wheel-filename.ts";
import type { Cell, Release } from "../document/plan.ts";
import { plannedFileName } from "../document/planned-file.ts";
import { canonicalPlatformTag } from "../python/platform-tag.ts";

export function judgeTags(cells: readonly Cell[], releases: readonly Release[]): Finding[] {
	const clashes = findClashes(cells);
	return [...clashes, ...(clashes.length > 0 ? [] : findOverlaps(cells)), ...findRefused(cells, releases)];
}

/** An index takes each file name once. */
function findClashes(cells: readonly Cell[]): Finding[] {
	const seen = new Map<string, Cell>();
	return cells.flatMap((cell): Finding[] => {
		const file = plannedFileName(cell);
		const other = seen.get(file);
		if (other === undefined) seen.set(file, cell);
		if (other === undefined) return [];
		return [
			{
				code: "plan/name-clash",
				level: "error",
				message:
					cell.source === null
						? `the cells ${other.id} and ${cell.id} would both make ${file}`
						: `${other.source} and ${cell.source} are both called ${file}`,
				help:
					cell.source === null
						? "An index takes each file name once. Remove one of the two targets."
						: "An index takes each file name once. Remove one of them, or narrow the patterns of `wheels`.",
			},
		];
	});
}

/** The same interpreter would take either of two files by the same tag; a build tag decides between them (PEP 427). */
function findOverlaps(cells: readonly Cell[]): Finding[] {
	const seen = new Map<string, Cell>();
	const told = new Set<string>();
	// maturin's universal2 wheel carries the tags of the thin ones too; the plan calls it redundant.
	const thin = cells.filter(({ expect }) => !expect.platformTag.includes("_universal2"));
	return thin.flatMap((cell): Finding[] => {
		const keys = listKeys(cell);
		for (const key of keys) {
			const other = seen.get(key);
			if (other === undefined) seen.set(key, cell);
			else if (!told.has(`${other.id} ${cell.id}`)) {
				told.add(`${other.id} ${cell.id}`);
				return [overlap(other, cell, key, keys.join() === listKeys(other).join())];
			}
		}
		return [];
	});
}

/** A wheel of an index of one's own may be for any platform. */
function findRefused(cells: readonly Cell[], releases: readonly Release[]): Finding[] {
	const goesToPypi = (cell: Cell) =>
		releases.some(({ route, cells: ids }) => route !== "index" && ids.includes(cell.id));
	const isOwnTag = ({ frontend }: Cell) => frontend === "none" || frontend === "command";
	return cells.flatMap((cell): Finding[] => {
		const refused = cell.expect.platformTag.split(".").filter((tag) => !isPlatformTagAccepted(tag));
		if (refused.length === 0 || !isOwnTag(cell) || !goesToPypi(cell)) return [];
		return [
			{
				code: "plan/refused-platform-tag",
				level: "warning",
				message: `${cell.source ?? cell.id}: PyPI does not accept wheels for the platform ${refused.join(", ")}`,
				help: "Repair the wheel (auditwheel, delocate), or keep it for an index of your own.",
			},
		];
	});
}

function overlap(other: Cell, cell: Cell, key: string, isSame: boolean): Finding {
	const [, , , ...tag] = key.split(" ");
	const [first, second] = [other, cell].map(({ source, id }) => source ?? id);
	return {
		code: "plan/tag-overlap",
		level: isSame ? "error" : "warning",
		message: `${first} and ${second} both serve ${tag.join(" ")}; an installer would take either`,
		help: "Keep one of them; aliases like manylinux2014 and manylinux_2_17 are the same platform.",
	};
}

/** Name, version, build tag or variant label, and each tag, with the platform's aliases as one. */
function listKeys({ expect, cuda }: Cell): string[] {
	const head = `${expect.name} ${expect.version} ${buildTagOf(expect.file) ?? cuda?.variantLabel ?? "-"}`;
	const keys = expect.pythonTag
		.split(".")
		.flatMap((python) =>
			expect.abiTag
				.split(".")
				.flatMap((abi) =>
					expect.platformTag.split(".").map((platform) => `${head} ${python}-${abi}-${canonicalPlatformTag(platform)}`),
				),
		);
	return [...new Set(keys)].sort();
}

function buildTagOf(file: string | null): string | null {
	const parsed = file === null ? null : parseWheelFilename(file);
	return parsed === null || "problem" in parsed ? null : parsed.buildTag;
}
