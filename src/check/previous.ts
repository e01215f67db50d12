// This release beside the last one: what vanished, what is new, and what grew.
import type { Finding } from "../diagnostic/finding.ts";
import { formatSize } from "../diagnostic/quantity.ts";
import type { WheelFacts } from "../distribution/read-distribution.ts";
import type { CheckedFile } from "../document/checked-file.ts";
import { compareContents } from "./contents/new-contents.ts";
import { compareCoverage, listPlatforms } from "./previous-coverage.ts";
import { compareMetadata } from "./previous-metadata.ts";
import { listSome } from "./rule.ts";

const growthWorthAWord = 1.2;

/** The file of the last release that this one replaces: an sdist, or a wheel for the same Pythons and platform. */
export function findCounterpart({ facts }: CheckedFile, previous: readonly CheckedFile[]): CheckedFile | null {
	if (facts === null) return null;
	const alike = previous.filter((old) => old.kind === facts.kind && old.facts?.filename.name === facts.filename.name);
	if (facts.kind === "sdist") return alike[0] ?? null;
	// The same tags in any order; else the same system and machine, whatever the policy or minimum.
	const keys: ((wheel: WheelFacts) => string)[] = [
		({ filename }) => keyOf(filename, filename.platformTags),
		(wheel) => keyOf(wheel.filename, listPlatforms(wheel)),
	];
	for (const key of keys) {
		const found = alike.find((old) => old.facts?.kind === "wheel" && key(old.facts) === key(facts));
		if (found !== undefined) return found;
	}
	return null;
}

function keyOf({ pythonTags, abiTags }: WheelFacts["filename"], platforms: readonly string[]): string {
	return [pythonTags, abiTags, platforms].map((tags) => [...tags].sort().join(".")).join("-");
}

/** What all wheels of a release have lost alike is told of the first. */
export function comparePrevious(files: readonly CheckedFile[], previous: readonly CheckedFile[]): Finding[] {
	const told = new Set<string>();
	const compared = files.flatMap((file) => {
		const old =
			findCounterpart(file, previous) ??
			previous.find(({ kind, facts }) => kind === file.kind && facts?.filename.name === file.facts?.filename.name);
		if (old === undefined || old === null || file.facts === null || old.facts === null) return [];
		const [now, before] = [file.facts, old.facts];
		const lost = compareMetadata(now, before).filter(({ message }) => {
			const words = `${now.filename.name}: ${message.replaceAll(before.fileName, "")}`;
			const isNew = !told.has(words);
			told.add(words);
			return isNew;
		});
		const contents = now.kind === "wheel" && before.kind === "wheel" ? compareContents(now, before) : [];
		return [...lost, ...compareSizes(file, old), ...contents];
	});
	return [...compared, ...compareCoverage(files, previous)];
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
