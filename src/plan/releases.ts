// All project names of a plan: the project itself, with what its frontend makes; CUDA wheels beside it, under names or
// versions of their own; variants, the same source under other names. One plan, one version, gated together.
import type { Finding } from "../diagnostic/finding.ts";
import type { Cell, Exclusion, Release, SdistCell } from "../document/plan.ts";
import { normalizeName } from "../python/project-name.ts";
import type { Planners } from "./frontend.ts";
import type { FrontendContext, FrontendPlan } from "./frontend-plan.ts";
import { placeOfSetting } from "./setting-place.ts";
import { asVariantCell, checkVariantNames, contextOfVariant, explainVariantSdists } from "./variants.ts";

export interface PlannedReleases {
	releases: Release[];
	cells: Cell[];
	/** What the wheels of a release import when they are tested, by its name; else as the settings say. */
	imports: ReadonlyMap<string, readonly string[]>;
	sdist: SdistCell | null;
	exclusions: Exclusion[];
	findings: Finding[];
	/** `3.9` when the wheels of the project itself use the stable ABI. */
	abi3Floor: string | null;
}

export function planReleases(context: FrontendContext, planners: Planners): PlannedReleases {
	const { settings } = context.facts.settings;
	const { variants } = settings;
	const { frontend, planWheels, planCuda, planBrought } = planners;
	if (planBrought !== null) return planBrought(context);
	const whole = planWheels(context);
	const cuda = planCuda === null ? null : planCuda(context, whole, frontend);
	const base = settings.cuda?.cpu === false ? withoutWheels(whole) : whole;
	const own: Release = {
		name: context.releaseName,
		version: context.version,
		cells: [...base.cells.map((cell) => cell.id), ...(base.sdist ? [base.sdist.id] : [])],
		route: null,
		extras: cuda?.extras ?? [],
	};
	const others = variants.map((variant) => {
		const varied = contextOfVariant(context, variant);
		const cells = planWheels(varied).cells.map((cell) => asVariantCell(cell, variant));
		return { variant, cells };
	});
	return {
		releases: [
			own,
			...(cuda?.releases ?? []),
			...others.map(({ variant, cells }) => releaseOf(variant.name, cells, context)),
		],
		cells: [...base.cells, ...(cuda?.cells ?? []), ...others.flatMap(({ cells }) => cells)],
		imports: new Map(
			variants.flatMap(({ name, smoke }) => (smoke?.import ? [[normalizeName(name), smoke.import] as const] : [])),
		),
		sdist: base.sdist,
		exclusions: [
			...base.exclusions,
			...(cuda?.exclusions ?? []),
			...(base.sdist ? explainVariantSdists(variants, context.releaseName) : []),
		],
		findings: [
			...base.findings,
			...(cuda?.findings ?? []),
			...checkVariantNames(
				variants,
				namesOf([own, ...(cuda?.releases ?? [])]),
				placeOfSetting(context.facts, ["variant"]),
			),
		],
		abi3Floor: base.abi3Floor,
	};
}

/** The CUDA wheels still take their tags from the wheels that a CPU build would have had. */
function withoutWheels(plan: FrontendPlan): FrontendPlan {
	const exclusion: Exclusion = {
		what: "CPU wheels",
		code: "cuda/no-cpu-wheels",
		reason: "cpu = false: the project needs CUDA",
	};
	return { ...plan, cells: [], exclusions: [...plan.exclusions, exclusion] };
}

function releaseOf(name: string, cells: readonly Cell[], { version }: FrontendContext): Release {
	return { name: normalizeName(name), version, cells: cells.map((cell) => cell.id), route: null, extras: [] };
}

function namesOf(releases: readonly Release[]): Map<string, string> {
	return new Map(
		releases.map(({ name, route }) => [
			name,
			route === null ? `the project ${name} itself` : `the CUDA distribution ${name}`,
		]),
	);
}
