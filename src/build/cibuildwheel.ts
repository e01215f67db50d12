// cibuildwheel for one cell: the one identifier that makes the wheel, or that one and those which test it. The project's own
// options and the caller's CIBW_ variables stay in force; what is added says what the plan promised: identifiers and image.
import { cibuildwheelVersions } from "../data/cibuildwheel/table.ts";
import { EnvironmentError } from "../diagnostic/errors.ts";
import type { Cell, Plan } from "../document/plan.ts";
import { engineVariablesOf } from "../tools/container-engine.ts";
import type { BuildCommand, BuildPlaces } from "./command.ts";

/** @throws EnvironmentError when the plan was made for another version than the locked one */
export function decideCibuildwheel(cell: Cell, plan: Plan, places: BuildPlaces): BuildCommand {
	checkVersion(plan);
	const configFile = readSetting(plan, "cibuildwheel.config-file");
	const common = ["--output-dir", places.out, ...(configFile === null ? [] : ["--config-file", configFile]), "."];
	const [only, ...others] = cell.buildIdentifiers;
	const isOne = only !== undefined && others.length === 0;
	return {
		program: "cibuildwheel",
		toolSet: "cibuildwheel",
		args: isOne ? ["--only", only, ...common] : ["--platform", systemOf(cell), "--archs", "all", ...common],
		env: {
			...plan.versionInBuild.environment,
			...(isOne ? {} : selectOf(cell, places.environment)),
			...(cell.image === null ? {} : containerVariables(cell, plan, places)),
			...inheritOf(cell, isOne, places.environment),
		},
		needsRepair: false,
	};
}

/** `--only` turns on every group and leaves out `skip` by itself; several identifiers need the same said. */
function selectOf({ buildIdentifiers }: Cell, environment: BuildPlaces["environment"]): Record<string, string> {
	const enable = new Set([...(environment.CIBW_ENABLE ?? "").split(/\s+/).filter((word) => word !== ""), "all"]);
	return { CIBW_BUILD: buildIdentifiers.join(" "), CIBW_SKIP: "", CIBW_ENABLE: [...enable].join(" ") };
}

/** A container sees nothing of this machine's environment but what `environment-pass` names. */
function containerVariables(cell: Cell, plan: Plan, places: BuildPlaces): Record<string, string> {
	const { environment, containerEngine } = places;
	const chosen = environment.CIBW_CONTAINER_ENGINE_LINUX ?? environment.CIBW_CONTAINER_ENGINE;
	return {
		...engineVariablesOf(environment),
		// The plan names the image; a word in a variable or a table could mean another one by now.
		[`${imageVariable(cell)}_LINUX`]: cell.image ?? "",
		[passVariable]: [
			...new Set([
				...(environment[passVariable] ?? "").split(/\s+/).filter((name) => name !== ""),
				...Object.keys(plan.versionInBuild.environment),
				...Object.keys(cell.environment).filter((name) => !name.startsWith("CIBW_")),
				"SOURCE_DATE_EPOCH",
			]),
		].join(" "),
		...(containerEngine === "podman" && chosen === undefined ? { CIBW_CONTAINER_ENGINE: "podman" } : {}),
	};
}

const passVariable = "CIBW_ENVIRONMENT_PASS_LINUX";

/**
 * Ours is added to what the project passes itself (cibuildwheel 4.3: CIBW_INHERIT). Who replaces that by the same variable has
 * said so, and goes on doing it.
 */
function inheritOf(cell: Cell, isOne: boolean, environment: BuildPlaces["environment"]): Record<string, string> {
	const adds = cell.image !== null && environment[passVariable] === undefined;
	const own = adds ? ["environment-pass-linux: append"] : [];
	const given = environment.CIBW_INHERIT;
	const taken = [...(adds ? ["environment-pass-linux"] : []), ...(isOne ? [] : ["build", "skip"])];
	const kept = given === undefined ? [] : splitRules(given).filter(({ name }) => !taken.includes(name));
	const rules = [...kept.map(({ rule }) => rule), ...own];
	return given === undefined && rules.length === 0 ? {} : { CIBW_INHERIT: rules.join("; ") };
}

/** `build skip; environment: prepend` as one rule each. */
function splitRules(text: string): { name: string; rule: string }[] {
	return text.split(";").flatMap((field) => {
		const trimmed = field.trim();
		const at = trimmed.indexOf(":");
		if (at !== -1) return [{ name: trimmed.slice(0, at), rule: trimmed }];
		return trimmed.split(/\s+/).flatMap((name) => (name === "" ? [] : [{ name, rule: name }]));
	});
}

/** `CIBW_MANYLINUX_X86_64_IMAGE` */
function imageVariable({ target }: Cell): string {
	return `CIBW_${target.toUpperCase()}_IMAGE`;
}

function systemOf({ expect, image }: Cell): string {
	if (image !== null) return "linux";
	return expect.family === "macosx" ? "macos" : "windows";
}

function checkVersion(plan: Plan): void {
	const planned = readSetting(plan, "cibuildwheel.version");
	const locked = cibuildwheelVersions.at(-1);
	if (planned === null || planned === locked) return;
	throw new EnvironmentError(
		"build/other-cibuildwheel",
		`the plan is for cibuildwheel ${planned}, and wheel-release installs ${locked}`,
		{ help: "Remove cibuildwheel.version from the settings, or set it to the installed one, and plan again." },
	);
}

function readSetting({ settings }: Plan, key: string): string | null {
	return settings.find((row) => row.key === key)?.value ?? null;
}
