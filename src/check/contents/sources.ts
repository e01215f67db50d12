// A wheel beside the sdist that it was built from: modules of a package that did not get into the wheel. `find_packages`
// passes folders without __init__.py by, and nobody notices until a user's import fails.
import type { Finding } from "../../diagnostic/finding.ts";
import type { DistributionFacts, SdistFacts, WheelFacts } from "../../distribution/read-distribution.ts";
import { compareVersions } from "../../python/version.ts";
import { listSome } from "../rule.ts";
import { contentsOf } from "./installed.ts";
import { choose } from "./rule.ts";

/** For each wheel whose sdist is among the files. */
export function compareWithSdists(distributions: readonly DistributionFacts[]): Finding[] {
	const sdists = distributions.filter((facts) => facts.kind === "sdist");
	return distributions.flatMap((facts) => {
		if (facts.kind === "sdist") return [];
		const own = sdists.find(
			({ filename }) =>
				filename.name === facts.filename.name && compareVersions(filename.version, facts.filename.version) === 0,
		);
		return own === undefined ? [] : compareWithSdist(facts, own);
	});
}

function compareWithSdist(wheel: WheelFacts, sdist: SdistFacts): Finding[] {
	const { library, top } = contentsOf(wheel);
	const held = new Set(library.map(({ parts }) => parts.join("/")));
	const sources = sdist.members.map(({ name }) => name);
	const lacking = [...top].flatMap(([name, { isFolder }]) => {
		const root = isFolder && held.has(`${name}/__init__.py`) ? findPackage(name, sources) : null;
		if (root === null) return [];
		const inside = sources.filter((path) => path.startsWith(root)).map((path) => `${name}/${path.slice(root.length)}`);
		return inside.filter((path) => isCode(path) && !held.has(path));
	});
	if (lacking.length === 0) return [];
	return [
		{
			code: "contents/left-out",
			level: "notice",
			file: wheel.fileName,
			message: `the package of the sdist has ${listSome(lacking)}, the wheel has not`,
			help: `If users need ${choose(lacking.length, "it", "them")}: add the missing __init__.py, or name the files for the build backend (package-data, include).`,
		},
	];
}

/** `mypkg-1.0/src/mypkg/`: the folder with the package's `__init__.py` that lies least deep. */
function findPackage(name: string, sources: readonly string[]): string | null {
	const found = sources.filter((path) => path.endsWith(`/${name}/__init__.py`));
	const nearest = found.sort((a, b) => a.split("/").length - b.split("/").length)[0];
	return nearest === undefined ? null : nearest.slice(0, -"__init__.py".length);
}

/** Modules and markers; tests, build scripts and what is generated may stay behind. */
function isCode(path: string): boolean {
	const parts = path.split("/");
	if (
		parts.some((part) =>
			/^(?:tests?|testing|benchmarks?|examples?|docs?|_?build.*|setup.*|conftest\.py|test_.*|.*_test\.py|.*\.egg-info)$/.test(
				part,
			),
		)
	)
		return false;
	return /\.pyi?$|(?:^|\/)py\.typed$/.test(path);
}
