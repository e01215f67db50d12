// How a real run of cibuildwheel would begin: everything that it checks before the first build, and the exit status when one
// of the checks stops it. An empty selection is an error there.
import {
	type CibuildwheelPlatform,
	type CibuildwheelTable,
	cibuildwheelPlatforms,
} from "../../data/cibuildwheel/table.ts";
import { splitSpace } from "../../python/white-space.ts";
import { allArchsOf, parseArchs } from "./architectures.ts";
import { checkOptions } from "./check-options.ts";
import { listFormat } from "./option-format.ts";
import type { Environment, OptionsReader } from "./options.ts";
import { Refusal } from "./refusal.ts";
import { readRequiredPython } from "./requires-python.ts";
import { type Selection, type SelectionRequest, selectIdentifiers } from "./select.ts";
import { isHiddenBy, matchesSelector } from "./selector.ts";

export interface RunStart {
	/** 3: nothing to do. */
	exitStatus: 0 | 1 | 2 | 3 | 4;
	/** Null with 0. */
	reason: string | null;
}

/** @throws Refusal where cibuildwheel would stop before it has selected anything */
export function startRealRun(request: SelectionRequest): RunStart {
	const { table, platform, host, environment, files } = request;
	const selection = selectIdentifiers(request);
	const { options, identifiers } = selection;
	try {
		// It shows its options beside their defaults, which it reads as if nothing was configured.
		readRequiredPython(files, {});
		parseArchs("auto", platform, host, table);
		checkOptions(options, null, files.pyproject);
		const checked = new Set<string>();
		for (const identifier of identifiers) {
			const overrides = options.overridesOf(identifier);
			if (!checked.has(overrides)) checkOptions(options, identifier, files.pyproject);
			checked.add(overrides);
		}
		const [dead] = findDeadPatterns("build", selection.selector.build, selection);
		if (dead) return { exitStatus: dead.exitStatus, reason: `Invalid build selector: '${dead.written}'` };
		// Dead ones get no more than a warning there; what cannot be expanded ends the run.
		findDeadPatterns("skip", selection.selector.skip, selection);
		findDeadPatterns("test-skip", selection.testSkip, selection);
		checkRemovedWords(selection, environment);
		checkBeforeAll(selection);
		checkArchs(selection, platform);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return { exitStatus: error.exitStatus, reason: error.message };
	}
	if (identifiers.length > 0 || /^(y|yes|t|true|on|1)$/i.test(environment.CIBW_ALLOW_EMPTY ?? ""))
		return { exitStatus: 0, reason: null };
	return { exitStatus: 3, reason: "No build identifiers selected" };
}

export interface DeadPattern {
	written: string;
	/** Identifiers that it matches in groups that are not enabled. */
	hidden: string[];
	/** What a run would end with, if it stands in `build`. */
	exitStatus: 2 | 4;
}

/** Patterns that match no enabled identifier of any platform. */
export function findDeadPatterns(
	option: "build" | "skip" | "test-skip",
	patterns: string,
	{ options, selector }: Selection,
): DeadPattern[] {
	const { table } = options;
	const { caseRule } = selector;
	const all = cibuildwheelPlatforms.flatMap((platform) => splitSpace(table.identifiers[platform]));
	const isEnabled = (identifier: string) =>
		table.groups.every((group) => selector.enable.has(group.name) || !isHiddenBy(identifier, group, caseRule));
	const matches = (pattern: string, identifier: string) => matchesSelector(pattern, identifier, caseRule);
	return splitSpace(patterns).flatMap((written): DeadPattern[] => {
		const pattern = option === "test-skip" ? withoutMachine(written, all, matches) : written;
		if (all.some((identifier) => matches(pattern, identifier) && isEnabled(identifier))) return [];
		const hidden = all.filter((identifier) => matches(pattern, identifier));
		return [{ written, hidden, exitStatus: isOfRemoved(pattern, table) ? 4 : 2 }];
	});
}

/** Tests of universal2 wheels may be skipped for one machine: `cp312-macosx_universal2:arm64`. */
function withoutMachine(
	written: string,
	all: readonly string[],
	matches: (pattern: string, text: string) => boolean,
): string {
	const parts = written.split(":");
	const universal = all.filter((identifier) => identifier.endsWith("-macosx_universal2"));
	const machines = ["arm64", "x86_64"];
	const isMachine =
		parts.length === 2 &&
		universal.some((identifier) => machines.some((machine) => matches(written, `${identifier}:${machine}`)));
	return isMachine ? (parts[0] ?? written) : written;
}

function isOfRemoved(pattern: string, table: CibuildwheelTable): boolean {
	return table.removedSelectors.some(({ words }) => words.some((word) => pattern.includes(word)));
}

function checkRemovedWords({ options, identifiers }: Selection, environment: Environment): void {
	if (environment.CIBW_FREE_THREADED_SUPPORT !== undefined)
		throw new Refusal(2, "CIBW_FREE_THREADED_SUPPORT environment variable is no longer supported.");
	for (const identifier of identifiers) {
		for (const name of ["test-command", "before-build"])
			if (/\{(python|pip)\}/.test(readCommands(options, name, identifier)))
				throw new Refusal(2, `${name}: '{python}' and '{pip}' are no longer supported; write python or pip instead`, {
					path: [name],
				});
	}
}

function readCommands(options: OptionsReader, name: string, identifier: string): string {
	return options.read(name, { identifier, format: listFormat(" && ") });
}

/** There it runs once, for all. */
function checkBeforeAll({ options, identifiers }: Selection): void {
	if (options.platform !== "macos" && options.platform !== "windows") return;
	const values = new Set(identifiers.map((identifier) => readCommands(options, "before-all", identifier)));
	if (values.size > 1) throw new Refusal(4, "before-all cannot be set to multiple values", { path: ["before-all"] });
}

function checkArchs({ archs }: Selection, platform: CibuildwheelPlatform): void {
	const known = allArchsOf(platform);
	const foreign = [...archs].find((arch) => !known.includes(arch));
	if (foreign !== undefined || archs.size === 0)
		throw new Refusal(
			4,
			`${platform} supports ${known.join(", ")}, not ${foreign ?? "an empty list of architectures"}`,
			{
				path: ["archs"],
			},
		);
}
