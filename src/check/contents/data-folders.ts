// The folders of `<name>-<version>.data`: which of them installers know, what lands outside of the environment's own
// folders, and files that two members would be installed as.
import type { Finding } from "../../diagnostic/finding.ts";
import { listSome } from "../rule.ts";
import type { InstalledFile, WheelContents } from "./installed.ts";
import { choose } from "./rule.ts";

export function checkDataFolders(contents: WheelContents): Finding[] {
	return [...checkPlaces(contents), ...checkTwice(contents), ...checkOutside(contents)];
}

function checkPlaces({ files }: WheelContents): Finding[] {
	const unknown = files.filter(({ place }) => place === "other").map(({ name }) => name);
	if (unknown.length === 0) return [];
	return [
		{
			code: "contents/unknown-data-folder",
			level: "error",
			message: `${listSome(unknown)} ${choose(unknown.length, "lies", "lie")} in no folder of .data that installers know; pip refuses the wheel`,
			help: "The folders are purelib, platlib, headers, scripts and data (binary distribution format).",
		},
	];
}

/** Root and `.data/purelib` or `.data/platlib` meet in site-packages: which file wins is left to the installer. */
function checkTwice({ library }: WheelContents): Finding[] {
	const groups = [...Map.groupBy(library, ({ parts }) => parts.join("/")).values()].filter((group) => group.length > 1);
	if (groups.length === 0) return [];
	return [
		{
			code: "contents/installed-twice",
			level: "error",
			message: `${listSome(groups.map((group) => group.map(({ name }) => name).join(" and ")))} are installed as the same file`,
			help: "Keep one of them: the root of the wheel is purelib or platlib already (Root-Is-Purelib in WHEEL).",
		},
	];
}

// Folders below the prefix that systems agree on: man pages, desktop files, Jupyter's, configuration, libraries.
const usualFolders = new Set([
	"share",
	"etc",
	"lib",
	"lib64",
	"bin",
	"include",
	"man",
	"libexec",
	"Library",
	"Scripts",
	"opt",
]);

function checkOutside({ files }: WheelContents): Finding[] {
	const data = files.filter(({ place }) => place === "data");
	const odd = data.filter(
		({ parts }) => parts.length < 2 || !usualFolders.has(parts[0] ?? "") || isSitePackages(parts),
	);
	if (odd.length === 0) return [];
	return [
		{
			code: "contents/data-outside",
			level: "warning",
			message: `${listSome(odd.map(({ name }) => name))} ${choose(odd.length, "lands", "land")} in the prefix of Python itself (${whereOf(odd[0])}), which all projects share`,
			help: "Data belong into the package (importlib.resources finds them), or below share/ or etc/ when other programs read them. setuptools: package-data, not data_files.",
		},
	];
}

function isSitePackages(parts: readonly string[]): boolean {
	return parts.includes("site-packages") || parts.includes("dist-packages");
}

function whereOf(file: InstalledFile | undefined): string {
	return `/usr/${file?.parts.join("/") ?? ""}`.slice(0, 60);
}
