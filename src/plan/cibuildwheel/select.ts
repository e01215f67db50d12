// The build identifiers that cibuildwheel would build for one platform on one host: the list of its option
// --print-build-identifiers, in its order, and for each identifier that is not there the first rule that turns it away.
import type { CibuildwheelPlatform, CibuildwheelTable } from "../../data/cibuildwheel/table.ts";
import type { TomlTable } from "../../project/toml.ts";
import { splitSpace } from "../../python/white-space.ts";
import { type Arch, allArchsOf, type CibuildwheelHost, parseArchs } from "./architectures.ts";
import { listFormat } from "./option-format.ts";
import { createOptions, type Environment, type OptionsReader } from "./options.ts";
import { Refusal } from "./refusal.ts";
import { type ProjectFiles, type RequiredPython, readRequiredPython } from "./requires-python.ts";
import { type BuildSelector, parseEnable, type Rejection, rejectIdentifier } from "./selector.ts";

export interface SelectionRequest {
	table: CibuildwheelTable;
	platform: CibuildwheelPlatform;
	host: CibuildwheelHost;
	/** For CIBW_* variables. */
	environment: Environment;
	/** The file that has `[tool.cibuildwheel]`; null without one. */
	document: TomlTable | null;
	files: ProjectFiles;
	/** `--archs`; empty or null: the option. */
	archs: string | null;
	/** `--only`, an identifier of the table. */
	only: string | null;
	/** `--enable`, each. */
	enable: readonly string[];
}

/** Why an identifier is not built. */
export type Exclusion = Rejection | { rule: "arch-not-requested" } | { rule: "host-cannot-build" };

export interface Selection {
	options: OptionsReader;
	selector: BuildSelector;
	/** Patterns of identifiers whose tests are skipped. */
	testSkip: string;
	archs: ReadonlySet<Arch>;
	requiredPython: RequiredPython | null;
	identifiers: string[];
	excluded: { identifier: string; why: Exclusion }[];
}

/**
 * @param judged what patterns, groups and requires-python say of an identifier: the same on every machine of a platform
 * @throws Refusal where cibuildwheel would stop
 */
export function selectIdentifiers(
	request: SelectionRequest,
	judged: Map<string, Rejection | null> = new Map(),
): Selection {
	const { table, platform, host, environment } = request;
	const caseRule = host.system === "windows" ? "windows" : "exact";
	const options = createOptions(request.document, platform, table, environment, caseRule);
	const format = listFormat(" ");
	const build = options.read("build", { format, hasPlatformVariable: false }) || "*";
	const skip = options.read("skip", { format, hasPlatformVariable: false });
	const testSkip = options.read("test-skip", { format, hasPlatformVariable: false });
	const enabled = options.read("enable", { format, hasPlatformVariable: false, variableRule: "append" });
	const enable = [...parseEnable(enabled, table), ...parseEnable(request.enable.join(" "), table)];
	const requiredPython = readRequiredPython(request.files, environment);
	const archsText = request.archs || options.read("archs", { format, ignoresEmpty: true });
	const archs = parseArchs(archsText, platform, host, table);
	const { only, files } = request;
	if (files.pyproject === null && files.setupCfg === null && files.setupPy === null)
		throw new Refusal(2, "Could not find any of {setup.py, setup.cfg, pyproject.toml} at root of package");
	const selector: BuildSelector = {
		build: only ?? build,
		skip: only === null ? skip : "",
		requiresPython: requiredPython?.set ?? null,
		enable: new Set(only === null ? enable : [...enable, ...groupsOf(only, table)]),
		caseRule,
	};
	const chosen = only === null ? archs : new Set(allArchsOf(platform));
	const judge = (identifier: string) => {
		const known = judged.get(identifier);
		if (known !== undefined) return known;
		const answer = rejectIdentifier(identifier, selector, table.groups);
		judged.set(identifier, answer);
		return answer;
	};
	const identifiers: string[] = [];
	const excluded: Selection["excluded"] = [];
	for (const identifier of splitSpace(table.identifiers[platform])) {
		const why = exclude(identifier, request, judge, chosen);
		if (why === null) identifiers.push(identifier);
		else excluded.push({ identifier, why });
	}
	return { options, selector, testSkip, archs: chosen, requiredPython, identifiers, excluded };
}

/** `--only` turns on every group that `all` does, and the one it cannot do without. */
function groupsOf(only: string, table: CibuildwheelTable): string[] {
	return table.groups
		.filter(({ inAll, hides }) => inAll || hides.some((pattern) => only.startsWith(pattern.replace("*", ""))))
		.map(({ name }) => name);
}

function exclude(
	identifier: string,
	{ platform, host }: SelectionRequest,
	judge: (identifier: string) => Rejection | null,
	archs: ReadonlySet<Arch>,
): Exclusion | null {
	// On Windows cibuildwheel looks at the patterns first; a pattern it cannot expand ends it even for other machines.
	if (platform === "windows") judge(identifier);
	if (!isForArchs(identifier, platform, archs)) return { rule: "arch-not-requested" };
	const why = judge(identifier);
	if (why !== null) return why;
	// Rosetta runs x86_64 interpreters on arm64; nothing runs arm64 ones on x86_64.
	const isForeign = platform === "macos" && host.machine === "x86_64" && /^[pg]p.*arm64$/.test(identifier);
	return isForeign ? { rule: "host-cannot-build" } : null;
}

function isForArchs(identifier: string, platform: CibuildwheelPlatform, archs: ReadonlySet<Arch>): boolean {
	switch (platform) {
		case "windows":
			return archs.has(identifier.endsWith("win32") ? "x86" : identifier.endsWith("amd64") ? "AMD64" : "ARM64");
		case "pyodide":
			return true;
		case "android":
			return [...archs].some((arch) => identifier.split("-")[1] === `android_${arch}`);
		case "ios":
			return [...archs].some((arch) => identifier.endsWith(`-ios_${arch}`));
		default:
			return [...archs].some((arch) => identifier.endsWith(arch));
	}
}
