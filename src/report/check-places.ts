// Where a finding of `check` is, in the words of a repository: findings carry the bare name of their file.
import { isAbsolute, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { Finding } from "../diagnostic/finding.ts";
import type { CheckResult } from "../document/check-result.ts";
import type { CheckedFile } from "../document/checked-file.ts";
import { stripInvisible } from "./untrusted-text.ts";

export interface CheckFolders {
	/** Absolute; names of files are relative to it. */
	folder: string;
	/** Of the repository, absolute. */
	root: string;
}

/** The findings, each with its file as the user named it. */
export function placeFindings({ files, findings }: CheckResult): Finding[] {
	const about = new Map(files.flatMap(({ file, findings }) => findings.map((finding) => [finding, file] as const)));
	return findings.map((finding) => {
		const file = about.get(finding) ?? finding.file;
		return file === undefined ? finding : { ...finding, file };
	});
}

/**
 * A URI relative to the repository. Of a distribution without its version: an alert stays the same one when the next release
 * has it too, and nobody takes the file for a text whose lines can be hashed.
 */
export function stableAddress(
	named: string | undefined,
	file: CheckedFile | null,
	{ folder, root }: CheckFolders,
): string {
	const name = file?.file ?? named;
	if (name === undefined) return "pyproject.toml";
	const parts = /^https?:\/\//i.test(name) ? [name.split("/").at(-1) ?? name] : splitPath(resolve(folder, name), root);
	if (parts === null) return pathToFileURL(resolve(folder, name)).href;
	return [...parts.slice(0, -1), nameWithoutVersion(file) ?? parts.at(-1) ?? ""].map(encodePart).join("/");
}

/** Null for what lies outside of the repository. */
function splitPath(path: string, root: string): string[] | null {
	const inside = relative(root, path);
	const parts = inside.split(sep);
	return inside === "" || isAbsolute(inside) || parts[0] === ".." ? null : parts;
}

function nameWithoutVersion(file: CheckedFile | null): string | null {
	if (file?.facts?.kind === "sdist") return `${file.facts.filename.nameText}.tar.gz`;
	if (file?.facts?.kind !== "wheel") return null;
	const { nameText, pythonTags, abiTags, platformTags } = file.facts.filename;
	return `${nameText}-${[pythonTags, abiTags, platformTags].map((tags) => tags.join(".")).join("-")}.whl`;
}

function encodePart(text: string): string {
	return encodeURIComponent(stripInvisible(text).toWellFormed()).replaceAll("%2B", "+");
}
