// Paths of the configuration stay inside the project, in every spelling of every operating system: a release is made from
// a checkout, on another machine.
import type { Finding } from "../diagnostic/finding.ts";
import type { PartialSettings } from "./settings.ts";
import { placeOf, type SettingsTable } from "./settings-table.ts";

/** A path that the configuration names, for those who can see the file system. */
export interface ConfiguredPath {
	/** `wheels.0` */
	key: string;
	text: string;
	file: string;
	line: number | undefined;
}

export function listConfiguredPaths(given: PartialSettings, from: SettingsTable): ConfiguredPath[] {
	return listPaths(given).map(({ path, text }) => ({ key: path.join("."), text, ...placeOf(from, path) }));
}

/** Every configured path with the key that holds it. */
function listPaths(given: PartialSettings): { path: string[]; text: string }[] {
	return [
		...(given.wheels ?? []).map((text, index) => ({ path: ["wheels", String(index)], text })),
		...(given.check?.packages ?? []).map((text, index) => ({ path: ["check", "packages", String(index)], text })),
		...(given.tables === undefined ? [] : [{ path: ["tables"], text: given.tables }]),
		...(given.cibuildwheel?.["config-file"] === undefined
			? []
			: [{ path: ["cibuildwheel", "config-file"], text: given.cibuildwheel["config-file"] }]),
		...(given.publish?.["release-notes"] === undefined
			? []
			: [{ path: ["publish", "release-notes"], text: given.publish["release-notes"] }]),
	];
}

export function checkPaths(given: PartialSettings, from: SettingsTable): Finding[] {
	return listConfiguredPaths(given, from).flatMap((configured) => {
		const reason = leaves(configured.text);
		return reason === null ? [] : [pathOutside(configured, reason)];
	});
}

/** Also for what only the file system can tell: a link that leads out. */
export function pathOutside({ key, text, file, line }: ConfiguredPath, reason: string): Finding {
	return {
		code: "config/path-outside",
		level: "error",
		message: `${key} = ${JSON.stringify(text)}: ${reason}`,
		help: "Name a file inside the project, relative to it, with `/` between folders.",
		file,
		line,
	};
}

function leaves(text: string): string | null {
	if (/^([/\\~]|[A-Za-z]:)/.test(text)) return "an absolute path names a file of one machine only";
	if (text.split(/[/\\]/).includes("..")) return "the path leaves the project";
	return null;
}
