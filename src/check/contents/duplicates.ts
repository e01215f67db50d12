// Files with the same contents (check-wheel-contents' W002): a folder that was renamed and built again, a copy by mistake.
import type { Finding } from "../../diagnostic/finding.ts";
import { formatSize } from "../../diagnostic/quantity.ts";
import { listSome } from "../rule.ts";
import type { ContentsRule } from "./rule.ts";

export const checkDuplicates: ContentsRule = ({ wheel, files }) => {
	// Licences of vendored code are copied into dist-info on purpose, headers into .data/headers.
	const copies = new Set(files.filter(({ place }) => place === "info" || place === "headers").map(({ name }) => name));
	const hashed = wheel.members.filter(({ name, size, sha256 }) => sha256 !== null && size > 0 && !copies.has(name));
	const groups = [...Map.groupBy(hashed, ({ sha256 }) => sha256 ?? "").values()]
		.filter((group) => group.length > 1 && !isHarmless(group))
		.sort((a, b) => waste(b) - waste(a));
	const [first] = groups;
	if (first === undefined) return [];
	const more = groups.length > 1 ? `; and ${groups.length - 1} more groups like this` : "";
	return [
		{
			code: "contents/duplicate-files",
			level: "notice",
			message: `${listSome(first.map(({ name }) => name))} have the same contents${more}: ${formatSize(groups.reduce((sum, group) => sum + waste(group), 0))} could be saved`,
			help: "If a file was renamed, delete the build folder and build again. If the copy is meant, all is well.",
		},
	] satisfies Finding[];
};

type Group = readonly { readonly name: string; readonly size: number }[];

/** `__init__.py`, py.typed, conftest.py, licences: short files that every package has again. */
function isHarmless(group: Group): boolean {
	const [first] = group;
	const fileNames = new Set(group.map(({ name }) => name.split("/").at(-1) ?? ""));
	if (first === undefined || first.size <= 2) return true;
	if ([...fileNames].every((name) => /^(?:licen[cs]e|copying|notice)/i.test(name))) return true;
	return (
		first.size <= 4096 &&
		fileNames.size === 1 &&
		/^(?:__init__\.pyi?|py\.typed|conftest\.py)$/.test([...fileNames][0] ?? "")
	);
}

function waste(group: Group): number {
	return (group.length - 1) * (group[0]?.size ?? 0);
}
