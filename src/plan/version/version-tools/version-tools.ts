// Tools that take the version of a build from git; the first that a project uses counts.

import type { VersionFiles } from "../../../project/dynamic-version.ts";
import { readPath } from "../../../project/toml.ts";
import { normalizeName } from "../../../python/project-name.ts";
import { detectPoetryDynamic, detectUvDynamic } from "./dunamai.ts";
import { detectGitVersioning } from "./git-versioning.ts";
import { detectPbr } from "./pbr.ts";
import { detectPdmScm } from "./pdm-scm.ts";
import { detectSetuptoolsScm } from "./setuptools-scm.ts";
import type { ToolDetector, VersionTool } from "./version-tool.ts";
import { detectVersioneer } from "./versioneer.ts";
import { detectVersioningit } from "./versioningit.ts";

const detectors: readonly ToolDetector[] = [
	detectPdmScm,
	detectPoetryDynamic,
	detectUvDynamic,
	detectVersioningit,
	detectGitVersioning,
	detectVersioneer,
	// Behind those that a project may use although setuptools-scm is among its requirements.
	detectSetuptoolsScm,
	detectPbr,
];

/** Null for a version that a file states, or that comes from elsewhere. */
export function detectVersionTool(files: VersionFiles): VersionTool | null {
	const { pyproject } = files;
	if (pyproject.version !== null) return null;
	if (readPath(pyproject.table, ["project"]) !== undefined && !pyproject.dynamic.includes("version")) return null;
	return detectors.map((detect) => detect(files)).find((tool) => tool !== null) ?? null;
}

/** What the environment tells the tool already, as whoever started us wanted it. */
export function readToldVersion(
	tool: VersionTool | null,
	project: string | null,
	environment: Readonly<Record<string, string | undefined>>,
): { variable: string; version: string } | null {
	const general = Object.keys(tool?.tell?.("") ?? {});
	// setuptools-scm prefers the one for a project (vcs_versioning.overrides).
	const suffix = normalizeName(project ?? "")
		.replaceAll("-", "_")
		.toUpperCase();
	const own = general
		.filter((name) => name === "SETUPTOOLS_SCM_PRETEND_VERSION" && suffix !== "")
		.map((name) => `${name}_FOR_${suffix}`);
	const variable = [...own, ...general].find((name) => environment[name]);
	return variable === undefined ? null : { variable, version: environment[variable] ?? "" };
}
