// What cibuildwheel would refuse or ignore without telling the planner: refusals with their exit status, patterns that match
// nothing, keys that have no effect in an override, images and targets that are not what they seem.
import { type CibuildwheelTable, cibuildwheelPlatforms, cibuildwheelVersions } from "../../data/cibuildwheel/table.ts";
import type { Finding } from "../../diagnostic/finding.ts";
import { readPath, type TomlTable } from "../../project/toml.ts";
import { findTomlLine } from "../../project/toml-position.ts";
import type { Configuration } from "./configuration.ts";
import type { ExpectedTags } from "./expected-wheel.ts";
import type { CibuildwheelFacts } from "./facts.ts";
import type { Environment } from "./options.ts";
import { findDeadPatterns } from "./real-run.ts";
import type { Refusal } from "./refusal.ts";
import type { Selection } from "./select.ts";
import { isHiddenBy, matchesSelector } from "./selector.ts";

/** Where `[tool.cibuildwheel]` stands. */
export interface ConfigurationPlace {
	file: string;
	text: string;
	table: TomlTable;
	/** Its CIBW_ variables win over the file. */
	environment: Environment;
}

export function describeRefusal(refusal: Refusal, place: ConfigurationPlace, { table }: CibuildwheelFacts): Finding {
	const meaning = { 1: "a Python traceback", 2: "a configuration error", 4: "something it no longer takes" };
	return {
		code: "plan/cibuildwheel-refuses",
		level: "error",
		message: `cibuildwheel ${table.version} would stop with exit status ${refusal.exitStatus} (${meaning[refusal.exitStatus]}): ${refusal.message}`,
		help:
			refusal.help ??
			"Mend [tool.cibuildwheel] or the CIBW_ variable; `plan --print-build-identifiers` shows the effect.",
		...locate(place, refusal.path),
	};
}

/** As check_for_invalid_selectors: a dead `build` pattern ends a run, a dead `skip` pattern does nothing. */
export function judgeSelectors(selection: Selection, place: ConfigurationPlace, facts: CibuildwheelFacts): Finding[] {
	const { selector, testSkip } = selection;
	return [
		...judgePatterns("build", selector.build, selection, place, facts),
		...judgePatterns("skip", selector.skip, selection, place, facts),
		...judgePatterns("test-skip", testSkip, selection, place, facts),
	];
}

function judgePatterns(
	option: "build" | "skip" | "test-skip",
	patterns: string,
	selection: Selection,
	place: ConfigurationPlace,
	facts: CibuildwheelFacts,
): Finding[] {
	return findDeadPatterns(option, patterns, selection).map(({ written, hidden, exitStatus }) => ({
		code: "plan/unmatched-selector",
		level: option === "build" ? "error" : "warning",
		message: `${option} has "${written}", which matches ${hidden.length > 0 ? "only identifiers of groups that are not enabled" : "no build identifier"}; ${
			option === "build"
				? `cibuildwheel ${facts.table.version} would stop with exit status ${exitStatus}`
				: "it has no effect"
		}`,
		help: explainDead(written, hidden, selection.selector.caseRule, facts),
		...locate(place, [option]),
	}));
}

function explainDead(
	pattern: string,
	hidden: readonly string[],
	caseRule: Selection["selector"]["caseRule"],
	{ table, history }: CibuildwheelFacts,
): string {
	const groups = table.groups.filter((group) => hidden.some((identifier) => isHiddenBy(identifier, group, caseRule)));
	if (groups.length > 0)
		return `Add it to enable: ${groups.map(({ name }) => name).join(", ")}; or remove the pattern.`;
	const removed = table.removedSelectors.find(({ words }) => words.some((word) => pattern.includes(word)));
	if (removed)
		return `${removed.what}: the last to build it was cibuildwheel ${removed.lastSeries}. Remove the pattern.`;
	const elsewhere = Object.entries(history).find(([identifier]) => matchesSelector(pattern, identifier, caseRule));
	const [since, until] = elsewhere?.[1] ?? [];
	if (since !== undefined && until !== undefined)
		return `${elsewhere?.[0]} is in cibuildwheel ${since} to ${until}, not in ${table.version}. Remove the pattern.`;
	return "Remove or correct it; `plan --print-build-identifiers --archs all --enable all` lists all identifiers of a platform.";
}

/** Selections are made before any override is looked at. */
export function judgeOverrides(
	configuration: Configuration,
	place: ConfigurationPlace,
	table: CibuildwheelTable,
): Finding[] {
	const ignored = configuration.overrides.flatMap(({ select, options }) =>
		Object.keys(options)
			.filter((name) => !table.overrideOptions.includes(name))
			.map((name) => ({ select, name, isOption: name in table.defaults })),
	);
	return ignored.map(({ select, name, isOption }) => ({
		code: "plan/ignored-override-key",
		level: "warning",
		message: `the override for "${select}" sets ${name}, which ${isOption ? "has no effect in an override" : "is no option"}`,
		help: isOption
			? `${name} chooses identifiers for the whole run: write it in [tool.cibuildwheel] itself.`
			: "cibuildwheel ignores it without a word; remove or correct it.",
		...locate(place, ["overrides", name]),
	}));
}

export function judgeVersion({ askedVersion, table }: CibuildwheelFacts): Finding[] {
	if (askedVersion === null) return [];
	return [
		{
			code: "plan/no-cibuildwheel-table",
			level: "warning",
			message: `there is no table of cibuildwheel ${askedVersion}; planned with that of ${table.version}`,
			help: `Tables: ${cibuildwheelVersions.join(", ")}. Without cibuildwheel.version the newest holds.`,
		},
	];
}

const removedVariables: Record<string, string> = {
	CIBW_FREE_THREADED_SUPPORT: "Remove it: cp314t and later need no switch.",
	CIBW_PRERELEASE_PYTHONS: 'Use CIBW_ENABLE="cpython-prerelease".',
};

export function judgeVariables(environment: Environment, table: CibuildwheelTable): Finding[] {
	return Object.entries(removedVariables)
		.filter(([name]) => environment[name] !== undefined)
		.map(([name, help]) => ({
			code: "plan/cibuildwheel-refuses",
			level: name === "CIBW_FREE_THREADED_SUPPORT" ? "error" : "warning",
			message: `${name} means nothing to cibuildwheel ${table.version}`,
			help,
		}));
}

const codes = {
	"deployment-target": [
		"plan/deployment-target-raised",
		"notice",
		"MACOSX_DEPLOYMENT_TARGET cannot be older than the Python itself; remove it or name the newer one.",
	],
	"unknown-deployment-target": [
		"plan/deployment-target-unknown",
		"warning",
		"Write the version as text, so that the plan can name the wheel.",
	],
	"unknown-image": [
		"plan/image-policy-unknown",
		"warning",
		"Name the policy in the image (…manylinux_2_28…) or in repair-wheel-command (--plat manylinux_2_28_x86_64).",
	],
	"image-not-for-arch": [
		"plan/image-not-for-machine",
		"error",
		"Choose one of them, or write the whole reference of an image.",
	],
	"no-repair": [
		"plan/no-repair",
		"warning",
		"Remove the empty repair-wheel-command; auditwheel finds out the true platform tag.",
	],
} as const;

/** Of all wheels; the same words once. */
export function judgeTags(tags: readonly ExpectedTags[], place: ConfigurationPlace): Finding[] {
	const texts = new Map<string, Finding>();
	for (const { kind, text } of tags.flatMap(({ notes }) => notes)) {
		const [code, level, help] = codes[kind];
		texts.set(text, { code, level, message: text, help, file: place.file });
	}
	return [...texts.values()];
}

/** A variable wins over the file; else the table of a platform that has the key, or the common one. */
function locate(
	{ file, text, table, environment }: ConfigurationPlace,
	path: readonly string[],
): Pick<Finding, "file" | "line"> {
	const variable = `CIBW_${(path.at(-1) ?? "").toUpperCase().replaceAll("-", "_")}`;
	if (path.length === 1 && environment[variable] !== undefined) return {};
	const places = [path, ...cibuildwheelPlatforms.map((platform) => [platform, ...path])];
	const found = places.find((keys) => readPath(table, ["tool", "cibuildwheel", ...keys]) !== undefined);
	const line = findTomlLine(text, ["tool", "cibuildwheel", ...(found ?? path)]);
	return { file, ...(line === null ? {} : { line }) };
}
