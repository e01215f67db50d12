// Holds a configuration against its schema and against itself: all that is wrong with it at once, and what of it holds.
import type { z } from "zod";
import { hasErrors } from "../diagnostic/finding.ts";
import { isTable, readPath } from "../project/toml.ts";
import { findContradictions } from "./contradictions.ts";
import { describeIssue } from "./describe-issue.ts";
import { allKeys } from "./known-keys.ts";
import { findCopiedHeader } from "./misplaced-table.ts";
import { checkPaths, listConfiguredPaths } from "./paths.ts";
import type { ReadSettings } from "./read-settings.ts";
import { resolveSettings } from "./resolve.ts";
import { listSources } from "./setting-sources.ts";
import { PartialSettings } from "./settings.ts";
import { placeOf, type SettingsTable } from "./settings-table.ts";
import { checkStrings } from "./written-strings.ts";

/** More than this of one file says nothing new to anybody. */
const maxIssues = 200;

export function checkSettings(from: SettingsTable): ReadSettings {
	const copied = findCopiedHeader(from);
	if (copied) return { settings: resolveSettings({}), sources: [], paths: [], places: {}, findings: [copied] };
	const result = PartialSettings.safeParse(from.table);
	const issues = result.success ? [] : withoutEcho(result.error.issues);
	// What is right still holds, so that one wrong key does not make the rest of the plan speak of defaults.
	const given = result.success ? result.data : keepSound(from.table, issues);
	const findings = [
		...issues.slice(0, maxIssues).flatMap((issue) => describeIssue(issue, from)),
		...(isTable(from.table) ? checkStrings(from) : []),
		...checkPaths(given, from),
		...findContradictions(given, from),
	].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
	return {
		settings: resolveSettings(given),
		sources: hasErrors(findings) ? [] : listSources(given, from),
		paths: listConfiguredPaths(given, from),
		places: Object.fromEntries(
			[
				...allKeys(),
				...Object.keys(given.runners ?? {}).map((word) => `runners.${word}`),
				...Object.keys(given.policy ?? {}).map((pattern) => `policy.${pattern}`),
			]
				.map((key) => [key, key.split(".")] as const)
				.filter(([, path]) => readPath(from.table, path) !== undefined)
				.map(([key, path]) => [key, placeOf(from, path)]),
		),
		findings,
	};
}

type Issue = z.core.$ZodIssue;

/** A list that is too long is one mistake, not one for each of its elements. */
function withoutEcho(issues: readonly Issue[]): Issue[] {
	const long = issues.filter((issue) => issue.code === "too_big" && issue.origin === "array").map(({ path }) => path);
	const isInside = (issue: Issue) =>
		long.some((path) => path.length < issue.path.length && path.every((part, index) => part === issue.path[index]));
	return issues.filter((issue) => !isInside(issue));
}

/** The table without the top keys that something is wrong with. */
function keepSound(table: unknown, issues: readonly Issue[]): PartialSettings {
	if (!isTable(table)) return {};
	const broken = new Set(
		issues.flatMap((issue) =>
			issue.path.length > 0 ? [String(issue.path[0])] : issue.code === "unrecognized_keys" ? issue.keys : [],
		),
	);
	const sound = Object.fromEntries(Object.entries(table).filter(([key]) => !broken.has(key)));
	const result = PartialSettings.safeParse(sound);
	return result.success ? result.data : {};
}
