// What METADATA, entry points and modules of the last release promised and this one does not. A setup.py that a [project]
// table has silenced loses its dependencies without a word; this is where it shows.
import type { Finding } from "../diagnostic/finding.ts";
import type { DistributionFacts } from "../distribution/read-distribution.ts";
import { normalizeName } from "../python/project-name.ts";
import { parseRequirement } from "../python/requirement.ts";
import { parseSpecifierSet, specifierContains } from "../python/specifier.ts";
import { parseVersion } from "../python/version.ts";
import { contentsOf, isGraft, moduleNameOf } from "./contents/installed.ts";
import { choose } from "./contents/rule.ts";
import { listSome } from "./rule.ts";

type Loss = Pick<Finding, "level" | "message" | "help">;
type Compare = (now: DistributionFacts, before: DistributionFacts) => Loss[];

const comparisons: readonly Compare[] = [
	compareRequirements,
	compareExtras,
	compareEntryPoints,
	compareModules,
	compareTyping,
	comparePythons,
];

export function compareMetadata(now: DistributionFacts, before: DistributionFacts): Finding[] {
	return comparisons.flatMap((compare) =>
		compare(now, before).map((loss) => ({ code: "distribution/vanished" as const, file: now.fileName, ...loss })),
	);
}

function compareRequirements(now: DistributionFacts, before: DistributionFacts): Loss[] {
	const [all, always] = [requiredNames(now, false), requiredNames(now, true)];
	const gone = [...requiredNames(before, false)].filter((name) => !all.has(name));
	const demoted = [...requiredNames(before, true)].filter((name) => all.has(name) && !always.has(name));
	const help =
		"If that is meant, all is well. A [project] table without `dependencies` silences those of setup.py and setup.cfg.";
	return [
		...(gone.length === 0 ? [] : [warn(`${last(before)} required ${listSome(gone)}; this one does not`, help)]),
		...(demoted.length === 0
			? []
			: [
					warn(
						`${last(before)} required ${listSome(demoted)} of everybody; this one does for an extra alone`,
						"If that is meant, announce it. What is imported without the extra belongs into [project] dependencies.",
					),
				]),
	];
}

/** @param isAlways leaves out what an extra asks for */
function requiredNames({ metadata }: DistributionFacts, isAlways: boolean): Set<string> {
	const parsed = (metadata?.requiresDist ?? []).flatMap((text) => parseRequirement(text) ?? []);
	const counting = parsed.filter(({ marker }) => !isAlways || !/\bextra\b/.test(marker ?? ""));
	return new Set(counting.map(({ name }) => normalizeName(name)));
}

function compareExtras(now: DistributionFacts, before: DistributionFacts): Loss[] {
	const extras = ({ metadata }: DistributionFacts) => new Set((metadata?.providesExtra ?? []).map(normalizeName));
	const kept = extras(now);
	const gone = [...extras(before)].filter((name) => !kept.has(name));
	if (gone.length === 0) return [];
	return [
		warn(
			`${last(before)} had the ${choose(gone.length, "extra", "extras")} ${listSome(gone)}; this one has not`,
			`pip install "${now.filename.nameText}[${gone[0]}]" goes on with a warning and installs less. Put it into [project.optional-dependencies] again, or announce it.`,
		),
	];
}

function compareEntryPoints(now: DistributionFacts, before: DistributionFacts): Loss[] {
	if (now.kind === "sdist" || before.kind === "sdist") return [];
	const kept = new Set(now.entryPoints.map(({ group, name }) => `${group}: ${name}`));
	const gone = before.entryPoints.map(({ group, name }) => `${group}: ${name}`).filter((name) => !kept.has(name));
	if (gone.length === 0) return [];
	return [
		warn(
			`${last(before)} had the entry points ${listSome(gone)}; this one has not`,
			"Users call them by name. Put them into [project.scripts] or [project.entry-points] again, or announce it.",
		),
	];
}

function compareModules(now: DistributionFacts, before: DistributionFacts): Loss[] {
	if (now.kind === "sdist" || before.kind === "sdist") return [];
	const modules = (wheel: typeof now) =>
		new Set(
			[...contentsOf(wheel).top]
				.filter(([name, { isFolder }]) => !isGraft(name) && (isFolder || moduleNameOf(name) !== null))
				.map(([name]) => moduleNameOf(name) ?? name),
		);
	const kept = modules(now);
	const gone = [...modules(before)].filter((name) => !kept.has(name));
	if (gone.length === 0) return [];
	return [
		warn(
			`${last(before)} installed ${listSome(gone)} at the top of site-packages; this one does not`,
			"Who imports it gets ModuleNotFoundError. If it was packed by mistake, all is well; else add it to the packages of the build backend.",
		),
	];
}

function compareTyping(now: DistributionFacts, before: DistributionFacts): Loss[] {
	const marker = ({ members }: DistributionFacts) => members.find(({ name }) => /(?:^|\/)py\.typed$/.test(name))?.name;
	const was = marker(before);
	if (was === undefined || now.kind !== before.kind || marker(now) !== undefined) return [];
	return [
		warn(
			`${last(before)} had ${was}; this one has no py.typed, so type checkers no longer believe its annotations (PEP 561)`,
			"Put py.typed into the package data of the build backend again.",
		),
	];
}

function comparePythons(now: DistributionFacts, before: DistributionFacts): Loss[] {
	const [is, was] = [now.metadata?.requiresPython ?? null, before.metadata?.requiresPython ?? null];
	const gone = knownMinors.filter((minor) => allowsPython(was, minor) && !allowsPython(is, minor));
	if (gone.length === 0) return [];
	return [
		{
			level: "notice",
			message: `${last(before)} was for Python ${was ?? "of any version"}, this one is for ${is}: users of ${listSome(gone)} stay at the last release`,
			help: "If that is meant, all is well; say it in the release notes.",
		},
	];
}

const knownMinors = Array.from({ length: 14 }, (_, index) => `3.${index + 6}`);

/** @param minor `3.12`; a patch release that nobody excludes by name. */
export function allowsPython(requiresPython: string | null, minor: string): boolean {
	const set = requiresPython === null ? [] : parseSpecifierSet(requiresPython);
	const version = parseVersion(`${minor}.99`);
	return set === null || version === null || specifierContains(set, version);
}

function last({ fileName }: DistributionFacts): string {
	return `the last release (${fileName})`;
}

function warn(message: string, help: string): Loss {
	return { level: "warning", message, help };
}
