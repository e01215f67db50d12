// Does the change log have a section for this version? Read, never written: changelogs are the work of other tools.
import type { Finding } from "../../diagnostic/finding.ts";
import { compareVersions, parseVersion } from "../../python/version.ts";

export interface ReleaseNotes {
	file: string;
	text: string;
	/** True when the configuration names the file. */
	isConfigured: boolean;
}

/** Where projects keep them when the configuration says nothing; the first that exists counts. */
export const usualNotes = [
	"CHANGELOG.md",
	"CHANGES.md",
	"HISTORY.md",
	"NEWS.md",
	"RELEASE_NOTES.md",
	"CHANGELOG.rst",
	"CHANGES.rst",
	"HISTORY.rst",
	"NEWS.rst",
	"CHANGELOG.txt",
	"CHANGES.txt",
	"CHANGELOG",
	"CHANGES",
	"docs/changelog.md",
	"docs/changelog.rst",
	"docs/CHANGELOG.md",
	"docs/changes.md",
	"docs/release-notes.md",
];

export function checkReleaseNotes(notes: ReleaseNotes | null, version: string): Finding[] {
	if (notes === null || findSection(notes.text, version) !== null) return [];
	return [
		{
			code: "plan/no-release-notes",
			level: notes.isConfigured ? "warning" : "notice",
			message: `no heading of ${notes.file} names ${version}`,
			file: notes.file,
			help: `Add a section before the tag is pushed:  ## ${version}`,
		},
	];
}

const longestHeading = 300;

/** Line of the heading of a version, Markdown or reStructuredText, with a date, a link or a name around it. */
export function findSection(text: string, version: string): number | null {
	const wanted = parseVersion(version);
	const lines = text.split(/\r?\n/);
	const found = lines.findIndex((line, index) => {
		if (line.length > longestHeading) return false;
		const isHeading =
			/^ {0,3}(#{1,6}\s|\*\*|==+\s*\S)/.test(line) || /^(=+|-+|~+|\^+|\*+|#+|\++)\s*$/.test(lines[index + 1] ?? "");
		if (!isHeading || wanted === null) return false;
		return line.split(/[\s[\]()*,:`"'<>|/#=]+/).some((word) => {
			// "1" or "2026" in a heading is a number of something else, unless the release is called that.
			const read = /\d/.test(word)
				? parseVersion(word.replace(/[.\-–—]+$/, "").replace(/^.*?[-_@](?=v?\d)/, ""))
				: null;
			return (
				read !== null && (read.release.length > 1 || wanted.release.length === 1) && compareVersions(read, wanted) === 0
			);
		});
	});
	return found < 0 ? null : found + 1;
}
