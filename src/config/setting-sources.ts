// Every value and where it came from: what `plan --explain` shows and the plan keeps.
import { readPath } from "../project/toml.ts";
import { findTomlLine } from "../project/toml-position.ts";
import { maskSecrets } from "./pasted-secrets.ts";
import { resolveSettings } from "./resolve.ts";
import type { PartialSettings } from "./settings.ts";
import type { SettingsTable } from "./settings-table.ts";

/** One resolved value and where it was set: `pyproject.toml:12`, `default`. */
export interface SettingSource {
	key: string;
	value: string;
	source: string;
}

export function listSources(given: PartialSettings, from: SettingsTable | null): SettingSource[] {
	const resolved = resolveSettings(given);
	const row = (path: readonly string[], value: unknown): SettingSource => {
		const isSet = from !== null && isWritten(given, path);
		const line = isSet ? findTomlLine(from.text, [...from.prefix, ...path]) : null;
		return {
			key: path.join("."),
			value: showValue(value),
			source: isSet ? `${from.file}${line ? `:${line}` : ""}` : "default",
		};
	};
	return [
		row(["frontend"], resolved.frontend),
		row(["tag"], resolved.tag),
		row(["sdist"], resolved.sdist),
		row(["targets"], resolved.targets ?? "of the frontend"),
		row(["free-threaded"], resolved.freeThreaded),
		row(["pypy"], resolved.pypy),
		row(["wheels"], resolved.wheels),
		row(["build", "command"], given.build?.command ?? "none"),
		row(["build", "tags"], given.build?.tags ?? "none"),
		...membersOf(["build", "env"], given.build?.env).map(({ path, value }) => row(path, value)),
		row(["smoke", "import"], given.smoke?.import ?? "of the wheel"),
		row(["smoke", "command"], resolved.smokeCommand ?? "none"),
		row(["smoke", "pythons"], resolved.smokePythons.join(",")),
		row(["smoke", "presets"], given.smoke?.presets ?? "none"),
		row(["smoke", "budget"], given.smoke?.budget ?? "none"),
		row(["budget", "wheel"], given.budget?.wheel ?? "none"),
		row(["budget", "release"], given.budget?.release ?? "none"),
		...membersOf(["check"], given.check).map(({ path, value }) => row(path, value)),
		row(["tables"], resolved.tables ?? "none"),
		...membersOf(["runners"], given.runners).map(({ path, value }) => row(path, value)),
		...membersOf(["policy"], given.policy).map(({ path, value }) => row(path, value)),
		...membersOf(["cibuildwheel"], given.cibuildwheel).map(({ path, value }) => row(path, value)),
		...(given.cuda ? membersOf(["cuda"], given.cuda) : [{ path: ["cuda"], value: "none" }]).map(({ path, value }) =>
			row(path, value),
		),
		...(given.variant ?? []).flatMap((variant, index) =>
			membersOf(["variant", String(index)], variant).map(({ path, value }) => row(path, value)),
		),
		...membersOf(["publish"], given.publish).map(({ path, value }) => row(path, value)),
	];
}

/** Whether the project set it: elements of lists are set when their list is. */
function isWritten(given: PartialSettings, path: readonly string[]): boolean {
	const list = path.findIndex((part) => /^\d+$/.test(part));
	return readPath(given, list === -1 ? path : path.slice(0, list)) !== undefined;
}

/** The members of a table that are set; a table inside it gives its own. */
function membersOf(path: readonly string[], table: object | undefined): { path: string[]; value: unknown }[] {
	return Object.entries(table ?? {}).flatMap(([key, value]) => {
		const inner = [...path, key];
		const isPlain = typeof value !== "object" || value === null || Array.isArray(value) || "group" in value;
		return value === undefined ? [] : isPlain ? [{ path: inner, value }] : membersOf(inner, value as object);
	});
}

const shownLength = 200;

function showValue(value: unknown): string {
	const text = maskSecrets(typeof value === "string" ? value : (JSON.stringify(value) ?? ""));
	return text.length > shownLength ? `${text.slice(0, shownLength)}… (${text.length} characters)` : text;
}
