// For whom the last release had a wheel and this one has none: platforms, Pythons, and those that are not out yet. Asked of
// a whole release only: one wheel alone says nothing about the others.
import type { Finding } from "../diagnostic/finding.ts";
import type { WheelFacts } from "../distribution/read-distribution.ts";
import type { CheckedFile } from "../document/checked-file.ts";
import { allowsPython } from "./previous-metadata.ts";
import { listSome } from "./rule.ts";

/** A later Python, which only wheels for all Pythons serve. */
const later = "later";

export function compareCoverage(files: readonly CheckedFile[], previous: readonly CheckedFile[]): Finding[] {
	const [current, last] = [wheelsByProject(files), wheelsByProject(previous)];
	return [...current].flatMap(([name, now]) => {
		const before = last.get(name) ?? [];
		const isRelease = now.length > 1 || now.some(({ filename }) => filename.platformTags.includes("any"));
		return isRelease && before.length > 0 ? compareWheels(now, before) : [];
	});
}

function compareWheels(now: readonly WheelFacts[], before: readonly WheelFacts[]): Finding[] {
	const requires = now[0]?.metadata?.requiresPython ?? null;
	const pythons = listPythons([...now, ...before]).filter(
		(python) => python === later || allowsPython(requires, minorOf(python)),
	);
	const version = before[0]?.filename.versionText ?? "";
	const gone: string[] = [];
	const lost = new Map<string, string[]>();
	for (const platform of new Set(before.flatMap(listPlatforms))) {
		const unserved = pythons.filter((python) => serves(before, platform, python) && !serves(now, platform, python));
		if (unserved.length === 0) continue;
		if (!now.some((wheel) => isFor(wheel, platform))) gone.push(platform);
		else lost.set(unserved.join(), [...(lost.get(unserved.join()) ?? []), platform]);
	}
	const isUniversal = ({ filename }: WheelFacts) => filename.platformTags.includes("any");
	return [
		...(before.some(isUniversal) && !now.some(isUniversal)
			? [
					tell(
						`the last release (${version}) had a wheel for every platform (any); this one has wheels for ${listSome([...new Set(now.flatMap(listPlatforms))])} alone`,
						"Users elsewhere compile the sdist from now on. If the project has native code now, build for them as well, or announce it.",
					),
				]
			: []),
		...(gone.length === 0
			? []
			: [
					tell(
						`the last release (${version}) had wheels for ${listSome(gone)}; this one has none`,
						"Users there compile the sdist, or stay at the last release. Name all files of this release, build the missing ones, or announce it.",
					),
				]),
		...[...lost].map(([words, platforms]) => describeLost(words.split(","), platforms, version)),
	];
}

function describeLost(pythons: readonly string[], platforms: readonly string[], version: string): Finding {
	const named = pythons.filter((python) => python !== later).map(nameOf);
	const who = [
		...(named.length === 0 ? [] : [`for ${listSome(named)}`]),
		...(named.length < pythons.length ? ["for all Pythons to come (stable ABI)"] : []),
	].join(" and ");
	return tell(
		`the last release (${version}) had wheels ${who} on ${listSome(platforms)}; this one has none, and Requires-Python does not say so`,
		"Users there compile the sdist. Build these wheels as well, or raise requires-python.",
	);
}

function tell(message: string, help: string): Finding {
	return { code: "distribution/vanished", level: "warning", message, help };
}

function wheelsByProject(files: readonly CheckedFile[]): Map<string, WheelFacts[]> {
	const wheels = files.flatMap(({ facts }) => (facts?.kind === "wheel" ? [facts] : []));
	return Map.groupBy(wheels, ({ filename }) => filename.name);
}

/** `Linux x86_64`, `Alpine aarch64`, `macOS arm64`, `Windows amd64`; of others the tag. */
export function listPlatforms({ filename }: WheelFacts): string[] {
	return filename.platformTags.flatMap((tag) => {
		if (tag === "any" || tag === "linux") return [];
		const { system = "", arch = "" } =
			/^(?<system>manylinux|musllinux|linux|macosx|win)(?:(?<=manylinux)(?:1|20\d\d))?(?:_\d+)*_?(?<arch>.*)$/.exec(tag)
				?.groups ?? {};
		if (system === "") return [tag];
		const name = { manylinux: "Linux", linux: "Linux", musllinux: "Alpine", macosx: "macOS", win: "Windows" }[system];
		return arch === "universal2" ? [`${name} arm64`, `${name} x86_64`] : [`${name} ${arch === "32" ? "x86" : arch}`];
	});
}

function isFor(wheel: WheelFacts, platform: string): boolean {
	return wheel.filename.platformTags.includes("any") || listPlatforms(wheel).includes(platform);
}

/** Every Python that a wheel names: `cp312`, `cp313t`, `pp311`; and `later` where a wheel serves those. */
function listPythons(wheels: readonly WheelFacts[]): string[] {
	const named = wheels.flatMap(({ filename }) => [
		...filename.pythonTags.filter((tag) => /^(?:cp3|pp3)\d+$/.test(tag)),
		...filename.abiTags.filter((tag) => /^cp3\d+t$/.test(tag)),
	]);
	return [...[...new Set(named)].sort(byMinor), later];
}

function serves(wheels: readonly WheelFacts[], platform: string, python: string): boolean {
	return wheels.some((wheel) => isFor(wheel, platform) && servesPython(wheel, python));
}

function servesPython({ filename: { pythonTags, abiTags } }: WheelFacts, python: string): boolean {
	const isThreaded = python.endsWith("t");
	const isPyPy = python.startsWith("pp");
	return pythonTags.some((tag) => {
		const isFrom = python === later || numberOf(python) >= numberOf(tag);
		if (tag.startsWith("py")) return abiTags.includes("none") && isFrom;
		if (isPyPy || tag.startsWith("pp")) return tag === python;
		if (abiTags.includes("abi3") && isFrom && !isThreaded) return true;
		if (abiTags.includes("abi3t") && isFrom) return true;
		return tag === python.replace(/t$/, "") && isThreaded === abiTags.some((abi) => /^cp3\d+t$/.test(abi));
	});
}

/** 12 of `cp312`, `cp312t` and `py312`; 0 of `py3`. */
function numberOf(tag: string): number {
	return Number(/^[a-z]+3(\d+)/.exec(tag)?.[1] ?? 0);
}

function byMinor(a: string, b: string): number {
	return numberOf(a) - numberOf(b) || (a < b ? -1 : 1);
}

function minorOf(python: string): string {
	return `3.${numberOf(python)}`;
}

function nameOf(python: string): string {
	const name = python.startsWith("pp") ? "PyPy" : "Python";
	return `${name} ${minorOf(python)}${python.endsWith("t") ? "t" : ""}`;
}
