// A project's own pattern for the line with its version.
import { compilePythonRegex } from "./python-regex.ts";
import { findMention, type VersionMention } from "./version-mentions.ts";

const longestLine = 500;

/** @param group the name of the group that holds the version: `version` for hatch, `value` for scikit-build-core */
export function findByPythonPattern(text: string, file: string, pattern: string, group: string): VersionMention | null {
	const compiled = compilePythonRegex(pattern);
	if (compiled === null) return null;
	const short = text.split(/\r?\n/).map((line) => (line.length > longestLine ? "" : line));
	const named = compiled.source.replace(`(?<${group}>`, "(?<literal>");
	return findMention(short.join("\n"), file, new RegExp(named, compiled.flags));
}
