// Flags of `check`, as one value.
import { resolve } from "node:path";
import { UsageError } from "../diagnostic/errors.ts";
import { type FindingLevel, findingLevels } from "../diagnostic/finding.ts";
import { findNearest } from "../diagnostic/nearest.ts";

export const checkFlags = {
	select: { type: "string", multiple: true },
	ignore: { type: "string", multiple: true },
	"fail-on": { type: "string" },
	plan: { type: "string" },
	receipt: { type: "string", multiple: true },
	previous: { type: "string", multiple: true },
	budget: { type: "string" },
	tree: { type: "boolean" },
	render: { type: "boolean" },
	"no-render": { type: "boolean" },
	sarif: { type: "string" },
	"fix-tags": { type: "string" },
	tags: { type: "string" },
	"build-tag": { type: "string" },
	local: { type: "string" },
	name: { type: "string" },
} as const;

export interface CheckLine {
	/** Codes or rooms; null: all. */
	select: string[] | null;
	ignore: string[];
	failOn: FindingLevel | null;
	/** A plan.json, or a folder that has one, absolute; null: hold the files against none. */
	plan: string | null;
	/** Smoke receipts, absolute. */
	receipts: string[];
	/** Distributions of the last release, as they were named: files, folders, patterns. */
	previous: string[];
	/** In bytes. */
	budget: number | null;
	isTree: boolean;
	/** Descriptions: true brings the renderer, false leaves one alone that is there; null: use one that is there. */
	render: boolean | null;
	/** Where to write SARIF, absolute. */
	sarif: string | null;
	/** Folder for wheels under honest names, absolute. */
	fixTags: string | null;
	retag: { tags?: string; buildTag?: string; local?: string; name?: string };
}

type Values = { [key in keyof typeof checkFlags]?: string | string[] | boolean };

/** @throws UsageError for words that are none. */
export function readCheckFlags(values: Values, cwd: string): CheckLine {
	const text = (key: keyof typeof checkFlags) => (typeof values[key] === "string" ? values[key] : undefined);
	const path = (key: keyof typeof checkFlags) => {
		const value = text(key);
		return value === undefined ? null : resolve(cwd, value);
	};
	const words = (key: keyof typeof checkFlags) =>
		[values[key] ?? []]
			.flat()
			.flatMap((word) => String(word).split(","))
			.map((word) => word.trim())
			.filter((word) => word !== "");
	const select = words("select");
	const optional = { tags: text("tags"), buildTag: text("build-tag"), local: text("local"), name: text("name") };
	if (text("fix-tags") === undefined) refuseLonely(values);
	return {
		select: select.length > 0 ? select : null,
		ignore: words("ignore"),
		failOn: readLevel(text("fail-on")),
		plan: text("plan") === undefined ? null : resolve(cwd, text("plan") || "."),
		receipts: [values.receipt ?? []].flat().map((file) => resolve(cwd, String(file))),
		previous: [values.previous ?? []].flat().map(String),
		budget: readSize(text("budget")),
		isTree: values.tree === true,
		render: values["no-render"] === true ? false : values.render === true ? true : null,
		sarif: path("sarif"),
		fixTags: path("fix-tags"),
		retag: Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
	};
}

/** New names are for wheels that are written. */
function refuseLonely(values: Values): void {
	const lonely = (["tags", "build-tag", "local", "name"] as const).find((key) => values[key] !== undefined);
	if (lonely === undefined) return;
	throw new UsageError("config/unknown-option", `--${lonely} needs --fix-tags beside it`, {
		help: `wheel-release check --fix-tags OUT --${lonely} … FILE: the wheel is written again into the folder OUT.`,
	});
}

function readLevel(text: string | undefined): FindingLevel | null {
	if (text === undefined) return null;
	const level = findingLevels.find((word) => word === text);
	if (level !== undefined) return level;
	const nearest = findNearest(text, [...findingLevels]);
	throw new UsageError(
		"config/unknown-option",
		`--fail-on "${text}" is no level${nearest ? `; did you mean "${nearest}"?` : ""}`,
		{
			help: `Levels: ${findingLevels.join(", ")}.`,
		},
	);
}

const units: Readonly<Record<string, number>> = { kB: 1e3, MB: 1e6, GB: 1e9, KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30 };

function readSize(text: string | undefined): number | null {
	if (text === undefined) return null;
	const [, number, unit = ""] = /^(\d+(?:\.\d+)?)\s?(kB|MB|GB|KiB|MiB|GiB)$/.exec(text) ?? [];
	const factor = units[unit];
	if (number !== undefined && factor !== undefined) return Math.floor(Number(number) * factor);
	throw new UsageError("config/unknown-option", `--budget "${text}" is not a size like 60MB`);
}
