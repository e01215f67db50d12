// Paths of the configuration stay inside the project, in every spelling of every operating system: a release is made from
// a checkout, on another machine.
import type { Finding } from "../diagnostic/finding.ts";
import type { PartialSettings } from "./settings.ts";
import { placeOf, quoteValue, type SettingsTable } from "./settings-table.ts";

/** Every configured path with the key that holds it. */
function listPaths(given: PartialSettings): { path: string[]; text: string }[] {
	return [
		...(given.wheels ?? []).map((text, index) => ({ path: ["wheels", String(index)], text })),
		...(given.tables === undefined ? [] : [{ path: ["tables"], text: given.tables }]),
		...(given.publish?.["release-notes"] === undefined
			? []
			: [{ path: ["publish", "release-notes"], text: given.publish["release-notes"] }]),
	];
}

export function checkPaths(given: PartialSettings, from: SettingsTable): Finding[] {
	return listPaths(given).flatMap(({ path, text }) => {
		const reason = leaves(text);
		return reason === null ? [] : [pathOutside(from, path, text, reason)];
	});
}

/** Also for what only the file system can tell: a link that leads out. */
function pathOutside(from: SettingsTable, path: readonly string[], text: string, reason: string): Finding {
	return {
		code: "config/path-outside",
		level: "error",
		message: `${path.join(".")} = ${quoteValue(from, path, text)}: ${reason}`,
		help: "Name a file inside the project, relative to it, with `/` between folders.",
		...placeOf(from, path),
	};
}

function leaves(text: string): string | null {
	if (/^([/\\~]|[A-Za-z]:)/.test(text)) return "an absolute path names a file of one machine only";
	if (text.split(/[/\\]/).includes("..")) return "the path leaves the project";
	return null;
}
