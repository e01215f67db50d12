// One platform: what is selected, what each identifier's wheel will be called, and what there is to say about it.
import type { Finding } from "../../diagnostic/finding.ts";
import type { PlanFacts } from "../facts.ts";
import { type BuildOptions, readBuildOptions } from "./build-options.ts";
import { checkOptions } from "./check-options.ts";
import { type Assignments, readEnvironmentOption } from "./environment-option.ts";
import { expectTags } from "./expected-wheel.ts";
import type { CibuildwheelFacts } from "./facts.ts";
import type { PlannedIdentifier } from "./group-wheels.ts";
import { type ConfigurationPlace, judgeOverrides, judgeSelectors, judgeTags } from "./judge.ts";
import type { Place } from "./places.ts";
import { type PlatformSelection, selectPlatform } from "./select-platform.ts";
import { askedPython } from "./stable-abi/asked-python.ts";
import { readAbi } from "./stable-abi/read-abi.ts";

export interface PlannedPlatform {
	platform: PlatformSelection;
	identifiers: PlannedIdentifier[];
	findings: Finding[];
}

/** @throws Refusal */
export function planPlatform(
	facts: PlanFacts,
	own: CibuildwheelFacts,
	place: Place,
	where: ConfigurationPlace,
): PlannedPlatform {
	const { pyproject, setupCfg, setupPy, environment, settings } = facts;
	const { table } = own;
	const platform = selectPlatform(
		{
			table,
			environment,
			document: (own.config ?? pyproject).table,
			files: { pyproject: pyproject.table, setupCfg, setupPy },
			only: null,
			enable: [],
		},
		place,
		settings.settings.targets,
	);
	const { options } = platform.selection;
	const doubts: string[] = [];
	const files = { pyproject: pyproject.table, setupCfg, setupPy };
	const known = new Map<string, { build: BuildOptions; variables: Assignments }>();
	const checked = new Set<string>();
	const readOptions = (identifier: string, overrides: string) => {
		// What is checked depends on nothing of an identifier but the overrides that are for it.
		if (!checked.has(overrides)) checkOptions(options, identifier, pyproject.table);
		checked.add(overrides);
		const build = readBuildOptions(options, identifier);
		const assigned = readEnvironmentOption(build.environment, environment);
		return { build, variables: withOutside(assigned, environment) };
	};
	const identifiers = platform.identifiers.map((identifier): PlannedIdentifier => {
		const overrides = options.overridesOf(identifier);
		const key = `${identifier.split("-")[1]} ${overrides}`;
		const { build, variables } = known.get(key) ?? readOptions(identifier, overrides);
		known.set(key, { build, variables });
		const asked = askedPython(identifier, build.configSettings, variables);
		const abi = readAbi(facts, files, asked);
		if (abi.doubt) doubts.push(abi.doubt);
		return { identifier, options: build, tags: expectTags(identifier, abi.tags, build, asked.environment, table) };
	});
	return {
		platform,
		identifiers,
		findings: [
			...judgeSelectors(platform.selection, where, own),
			...judgeOverrides(options.configuration, where, table),
			...judgeTags(
				identifiers.map(({ tags }) => tags),
				where,
			),
			...doubts.map(
				(doubt): Finding => ({
					code: "plan/stable-abi-doubt",
					level: "error",
					message: doubt,
					file: pyproject.file,
					help: "The build of that identifier would fail.",
				}),
			),
		],
	};
}

/** What the job has set already reaches builds on macOS and Windows; the option `environment` wins. */
function withOutside(assigned: Assignments, environment: PlanFacts["environment"]): Assignments {
	const outside = Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined);
	return new Map<string, string | null>([...outside, ...assigned]);
}
