// `[[variant]]`: more project names from one source, each with an environment of its own; one version, one plan. (Not the
// variants of PEP 817.) What a frontend says about the project it has said once, so only the wheels are taken from it.
import type { VariantSettings } from "../config/settings.ts";
import type { Finding } from "../diagnostic/finding.ts";
import type { Cell, Exclusion, Plan } from "../document/plan.ts";
import { isProjectName, normalizeName, toFileNamePart } from "../python/project-name.ts";
import type { PlanFacts } from "./facts.ts";
import type { FrontendContext } from "./frontend-plan.ts";
import { placeOfSetting } from "./setting-place.ts";

type Place = Pick<Finding, "file" | "line">;

/** The context in which a frontend plans the wheels of a variant. */
export function contextOfVariant(context: FrontendContext, { name, env }: VariantSettings): FrontendContext {
	const { facts } = context;
	const { settings } = facts.settings;
	return {
		...context,
		facts: {
			...facts,
			// Some variables are settings of the frontend: CIBW_SKIP, MATURIN_PEP517_ARGS.
			environment: { ...facts.environment, ...env },
			settings: {
				...facts.settings,
				settings: { ...settings, buildEnvironment: { ...settings.buildEnvironment, ...env } },
			},
		},
		releaseName: normalizeName(name),
		distributionName: toFileNamePart(name),
	};
}

/** A cell of a variant: its id begins with the name, because the tags are those of the other names. */
export function asVariantCell(cell: Cell, { name, env }: VariantSettings): Cell {
	return {
		...cell,
		id: `${normalizeName(name)}-${cell.id}`,
		environment: { ...cell.environment, ...env },
		why: `${cell.why}; the same source under the name ${name}${describeEnvironment(env)}`,
	};
}

function describeEnvironment(env: VariantSettings["env"]): string {
	const words = Object.entries(env ?? {}).map(([key, value]) => `${key}=${value}`);
	return words.length === 0 ? "" : ` with ${words.join(" ")}`;
}

export function explainVariantSdists(variants: readonly VariantSettings[], project: string): Exclusion[] {
	return variants.map(({ name }) => ({
		what: `sdist of ${name}`,
		code: "plan/variant-sdist",
		reason: `its sources are those of ${project}, whose sdist is in this release`,
	}));
}

/** @param taken names of the release and who has them, `my-pkg` → `[project] name` */
export function checkVariantNames(
	variants: readonly VariantSettings[],
	taken: ReadonlyMap<string, string>,
	place: Place,
): Finding[] {
	const owners = new Map(taken);
	return variants.flatMap(({ name }): Finding[] => {
		if (!isProjectName(name)) return [invalidName(name, place)];
		const normalized = normalizeName(name);
		const owner = owners.get(normalized);
		owners.set(normalized, `the variant "${name}"`);
		return owner === undefined ? [] : [sameName(name, owner, place)];
	});
}

function invalidName(name: string, place: Place): Finding {
	return {
		code: "plan/variant-name",
		level: "error",
		message: `variant name = ${JSON.stringify(name)} is not a project name`,
		...place,
		help: "Use letters, digits, `.`, `_` and `-`, with a letter or digit at both ends.",
	};
}

function sameName(name: string, owner: string, place: Place): Finding {
	return {
		code: "plan/name-clash",
		level: "error",
		message: `the variant "${name}" has the name of ${owner}: an index knows both as ${normalizeName(name)}`,
		...place,
		help: "Give each variant a project name of its own.",
	};
}

/** The one repository that the sources of all variants come from; two of them would be two releases. */
export function decideSource(facts: PlanFacts, version: string): { source: Plan["source"]; findings: Finding[] } {
	const place = placeOfSetting(facts, ["variant"]);
	const { variants } = facts.settings.settings;
	const sources = variants.flatMap(({ name, source }) => (source ? [{ name, ...source }] : []));
	const first = sources[0];
	if (first === undefined) return { source: null, findings: [] };
	const other = sources.find(({ repo, tag }) => repo !== first.repo || tag !== first.tag);
	const bare = variants.find(({ source }) => source === undefined);
	const findings: Finding[] = [];
	if (other) findings.push(twoSources(first.name, describeSource(first), other.name, describeSource(other), place));
	else if (bare) findings.push(twoSources(first.name, describeSource(first), bare.name, "this repository", place));
	const tag = first.tag?.replaceAll("{version}", version) ?? null;
	const commit = facts.sourceRefs?.get(tag === null ? "HEAD" : `refs/tags/${tag}`) ?? null;
	if (commit === null) findings.push(unknownCommit(first.repo, tag, place));
	return { source: { repository: first.repo, tag, commit }, findings };
}

function describeSource({ repo, tag }: { repo: string; tag?: string | undefined }): string {
	return tag === undefined ? repo : `${repo} at ${tag}`;
}

function twoSources(name: string, source: string, other: string, otherSource: string, place: Place): Finding {
	return {
		code: "plan/variant-source",
		level: "error",
		message: `the variants "${name}" and "${other}" have different sources: ${source}, and ${otherSource}`,
		...place,
		help: "One plan has one source. Give all variants the same `source`, or release them from two repositories.",
	};
}

function unknownCommit(repository: string, tag: string | null, place: Place): Finding {
	return {
		code: "plan/source-commit",
		level: "warning",
		message: `the commit of ${repository}${tag === null ? "" : ` at ${tag}`} could not be read, so the plan cannot hold the builds to it`,
		...place,
		help: `See that the repository and the tag exist: git ls-remote https://github.com/${repository} ${tag ?? "HEAD"}`,
	};
}
