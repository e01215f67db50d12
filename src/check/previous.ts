// This release beside the last one: what vanished (requirements, commands), and what grew. A setup.py that a [project]
// table has silenced loses its dependencies without a word; this is where it shows.
import type { Finding } from "../diagnostic/finding.ts";
import { formatSize } from "../diagnostic/quantity.ts";
import type { DistributionFacts } from "../distribution/read-distribution.ts";
import type { CheckedFile } from "../document/checked-file.ts";
import { normalizeName } from "../python/project-name.ts";
import { parseRequirement } from "../python/requirement.ts";
import { compareContents } from "./contents/new-contents.ts";
import { listSome } from "./rule.ts";

const growthWorthAWord = 1.2;

/** The wheel of the last release that this one replaces: same kind and tags; else any of the same kind. */
export function findCounterpart(file: CheckedFile, previous: readonly CheckedFile[]): CheckedFile | null {
	const { facts } = file;
	if (facts === null) return null;
	const ofKind = previous.filter((old) => old.kind === file.kind && old.facts?.filename.name === facts.filename.name);
	if (facts.kind === "sdist") return ofKind[0] ?? null;
	const tags = (other: DistributionFacts | null) =>
		other?.kind === "wheel"
			? [other.filename.pythonTags, other.filename.abiTags, other.filename.platformTags].join("-")
			: "";
	return ofKind.find((old) => tags(old.facts) === tags(facts)) ?? null;
}

export function comparePrevious(files: readonly CheckedFile[], previous: readonly CheckedFile[]): Finding[] {
	return files.flatMap((file) => {
		const old =
			findCounterpart(file, previous) ??
			previous.find(({ kind, facts }) => kind === file.kind && facts?.filename.name === file.facts?.filename.name);
		if (old === undefined || old === null || file.facts === null || old.facts === null) return [];
		return [
			...compareRequirements(file.facts, old.facts),
			...compareEntryPoints(file.facts, old.facts),
			...compareSizes(file, old),
			...(file.facts.kind === "wheel" && old.facts.kind === "wheel" ? compareContents(file.facts, old.facts) : []),
		];
	});
}

function compareRequirements(now: DistributionFacts, before: DistributionFacts): Finding[] {
	const names = (facts: DistributionFacts) =>
		new Set(
			(facts.metadata?.requiresDist ?? []).flatMap((text) => parseRequirement(text)?.name ?? []).map(normalizeName),
		);
	const kept = names(now);
	const gone = [...names(before)].filter((name) => !kept.has(name));
	if (gone.length === 0) return [];
	return [
		{
			code: "distribution/vanished",
			level: "warning",
			file: now.fileName,
			message: `the last release (${before.fileName}) required ${listSome(gone)}; this one does not`,
			help: "If that is meant, all is well. A [project] table without `dependencies` silences those of setup.py and setup.cfg.",
		},
	];
}

function compareEntryPoints(now: DistributionFacts, before: DistributionFacts): Finding[] {
	if (now.kind === "sdist" || before.kind === "sdist") return [];
	const kept = new Set(now.entryPoints.map(({ group, name }) => `${group}: ${name}`));
	const gone = before.entryPoints.map(({ group, name }) => `${group}: ${name}`).filter((name) => !kept.has(name));
	if (gone.length === 0) return [];
	return [
		{
			code: "distribution/vanished",
			level: "warning",
			file: now.fileName,
			message: `the last release (${before.fileName}) had the entry points ${listSome(gone)}; this one has not`,
			help: "Users call them by name. Put them into [project.scripts] or [project.entry-points] again, or announce it.",
		},
	];
}

function compareSizes(now: CheckedFile, before: CheckedFile): Finding[] {
	if (now.size < before.size * growthWorthAWord || now.size - before.size < 500_000) return [];
	const old = new Map((before.facts?.members ?? []).map(({ name, size }) => [withoutRelease(name), size]));
	const grown = (now.facts?.members ?? [])
		.map(({ name, size }) => ({ name, more: size - (old.get(withoutRelease(name)) ?? 0) }))
		.filter(({ more }) => more > (now.size - before.size) / 100)
		.sort((a, b) => b.more - a.more)
		.slice(0, 3)
		.map(({ name, more }) => `${name} (+${formatSize(more)})`);
	const times = now.size / before.size;
	const growth = times < 2 ? `${Math.round((times - 1) * 100)} % more than` : `${times.toFixed(1)} times the size of`;
	return [
		{
			code: "distribution/grown",
			level: "notice",
			file: now.facts?.fileName,
			message: `${formatSize(now.size)}, ${growth} ${before.facts?.fileName}${grown.length === 0 ? "" : `: ${listSome(grown)}`}`,
			help: "If that was not meant: wheel-release check --tree lists all members with their sizes.",
		},
	];
}

/** Folders that are named after the version: `mypkg-1.0.dist-info/`, and the one folder of an sdist. */
function withoutRelease(name: string): string {
	return name.replace(/^[^/]+-\d[^/]*?(\.dist-info|\.data)?\//, "$1/");
}
