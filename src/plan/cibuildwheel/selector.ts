// Which build identifiers a list of patterns, the enabled groups and `requires-python` let through. The order of the rules
// is cibuildwheel's, so that the first one that fails is the reason.
import type { CibuildwheelTable, EnableGroup } from "../../data/cibuildwheel/table.ts";
import { findNearest } from "../../diagnostic/nearest.ts";
import type { SpecifierSet } from "../../python/specifier.ts";
import { specifierContains } from "../../python/specifier.ts";
import { parseVersion } from "../../python/version.ts";
import { splitSpace } from "../../python/white-space.ts";
import { BraceLimitError, expandBraces } from "./brace-expansion.ts";
import { type CaseRule, matchesGlob } from "./glob-pattern.ts";
import { Refusal } from "./refusal.ts";

export interface BuildSelector {
	build: string;
	skip: string;
	/** Null: every Python. */
	requiresPython: SpecifierSet | null;
	/** Names of groups. */
	enable: ReadonlySet<string>;
	caseRule: CaseRule;
}

/** The first rule that turns an identifier away; null when it is selected. */
export type Rejection =
	| { rule: "requires-python" }
	| { rule: "group-not-enabled"; group: string }
	| { rule: "build-pattern" }
	| { rule: "skip-pattern"; pattern: string };

export function rejectIdentifier(
	identifier: string,
	selector: BuildSelector,
	groups: readonly EnableGroup[],
): Rejection | null {
	if (selector.requiresPython !== null && !allowsPython(identifier, selector.requiresPython))
		return { rule: "requires-python" };
	const group = groups.find(
		(candidate) => !selector.enable.has(candidate.name) && isHiddenBy(identifier, candidate, selector.caseRule),
	);
	if (group) return { rule: "group-not-enabled", group: group.name };
	// Both are always matched: a pattern that cannot be expanded ends the run even when the other one decides.
	const isBuilt = matchesSelector(selector.build, identifier, selector.caseRule);
	const skipping = findMatch(selector.skip, identifier, selector.caseRule);
	if (!isBuilt) return { rule: "build-pattern" };
	return skipping === null ? null : { rule: "skip-pattern", pattern: skipping };
}

/** `cp312-* pp{310,311}-*`: whether one of the patterns, which blanks separate, matches. */
export function matchesSelector(patterns: string, identifier: string, rule: CaseRule): boolean {
	return findMatch(patterns, identifier, rule) !== null;
}

/** The first pattern that matches, as it was written. @throws Refusal for one that stands for too many words */
function findMatch(patterns: string, identifier: string, rule: CaseRule): string | null {
	return (
		splitPatterns(patterns).find((pattern) => expand(pattern).some((glob) => matchesGlob(identifier, glob, rule))) ??
		null
	);
}

export function isHiddenBy(identifier: string, group: EnableGroup, rule: CaseRule): boolean {
	const matches = (pattern: string) => matchesGlob(identifier, pattern, rule);
	return group.hides.some(matches) && !(group.except ?? []).some(matches);
}

/** Names of groups, `all` included. @throws Refusal for an unknown one */
export function parseEnable(text: string, table: CibuildwheelTable): string[] {
	const names: string[] = [];
	for (const word of splitSpace(text)) {
		if (word === "all") return table.groups.filter(({ inAll }) => inAll).map(({ name }) => name);
		if (!table.groups.some(({ name }) => name === word)) throw unknownGroup(word, table);
		names.push(word);
	}
	return names;
}

/** `cp313t` and `gp312_250` are of Python 3.13 and 3.12; a late patch release stands for the minor. */
export function pythonOf(identifier: string): string {
	const [, major = "", minor = ""] = /^..(\d)(\d+)/.exec(identifier) ?? [];
	return `${major}.${minor}`;
}

/** A dozen Pythons of hundreds of identifiers. */
const allowed = new WeakMap<SpecifierSet, Map<string, boolean>>();

function allowsPython(identifier: string, requiresPython: SpecifierSet): boolean {
	const python = pythonOf(identifier);
	const answers = allowed.get(requiresPython) ?? new Map<string, boolean>();
	allowed.set(requiresPython, answers);
	const known = answers.get(python);
	if (known !== undefined) return known;
	const version = parseVersion(`${python}.99`);
	const answer = version !== null && specifierContains(requiresPython, version);
	answers.set(python, answer);
	return answer;
}

const split = new Map<string, string[]>();
const expanded = new Map<string, string[] | BraceLimitError>();

/** The same few patterns are matched with hundreds of identifiers. */
function splitPatterns(patterns: string): string[] {
	const known = split.get(patterns) ?? splitSpace(patterns);
	split.set(patterns, known);
	return known;
}

function expand(pattern: string): string[] {
	const known = expanded.get(pattern) ?? tryExpand(pattern);
	expanded.set(pattern, known);
	if (Array.isArray(known)) return known;
	throw new Refusal(1, `the pattern ${pattern} stands for ${known.message}`);
}

function tryExpand(pattern: string): string[] | BraceLimitError {
	try {
		return expandBraces(pattern);
	} catch (error) {
		if (error instanceof BraceLimitError) return error;
		throw error;
	}
}

/** Groups that earlier versions had. */
const removedGroups: Record<string, string> = {
	"cpython-freethreading":
		"It was for cp313t, which cibuildwheel 4.0 dropped; cp314t and later need no group. Remove it.",
	"cpython-experimental-riscv64":
		"riscv64 needs no group since cibuildwheel 3.1.2: name it in archs. Remove the group.",
};

function unknownGroup(word: string, table: CibuildwheelTable): Refusal {
	const names = table.groups.map(({ name }) => name);
	const nearest = findNearest(word, names);
	const help = removedGroups[word] ?? (nearest ? `Did you mean ${nearest}?` : undefined);
	return new Refusal(2, `Unknown enable group: ${word}. Valid group names are: ${names.join(", ")}`, {
		...(help ? { help } : {}),
		path: ["enable"],
	});
}
