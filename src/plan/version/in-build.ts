// How a build comes by the version that is planned: the files state it, a variable tells the tool that would ask git, a tag
// in the checkout of the job, or, for a dev version, the build writes it over the literal. Pure.
import type { Plan } from "../../document/plan.ts";
import type { Pyproject } from "../../project/pyproject.ts";
import { findTomlLine } from "../../project/toml-position.ts";
import type { StatedVersion } from "./stated-version.ts";
import type { VersionTool } from "./version-tools/version-tool.ts";

type VersionInBuild = Plan["versionInBuild"];
type Edit = VersionInBuild["edits"][number];

export function fromFiles({ file, line }: StatedVersion): VersionInBuild {
	return { environment: {}, edits: [], tag: null, why: `${file}${line === null ? "" : `:${line}`} states it` };
}

/** @param alone what the tool would say by itself, when it is something else */
export function fromTool(tool: VersionTool, version: string, tag: string | null, alone: string | null): VersionInBuild {
	const isOther = alone !== null && alone !== version;
	if (tool.tell !== null) {
		const environment = tool.tell(version);
		const instead = isOther ? `, which would say ${alone} by itself` : "";
		const why = `${Object.keys(environment).join(", ")} tells ${tool.name} (${tool.place})${instead}`;
		return { environment, edits: [], tag: null, why };
	}
	const made = tag !== null && tool.readTag(tag) !== null ? tag : tool.formatTag(version);
	return {
		environment: {},
		edits: [],
		tag: made,
		why: `${tool.name} (${tool.place})${isOther ? ` would say ${alone} and` : ""} believes tags alone, so the build has ${made} in its checkout`,
	};
}

/** Every tool that is known to read a version from git is told; one that is not known finds the tag at most. */
export function fromTagAlone(tag: string, version: string): VersionInBuild {
	return {
		environment: {
			SETUPTOOLS_SCM_PRETEND_VERSION: version,
			PDM_BUILD_SCM_VERSION: version,
			POETRY_DYNAMIC_VERSIONING_BYPASS: version,
			UV_DYNAMIC_VERSIONING_BYPASS: version,
		},
		edits: [],
		tag: null,
		why: `the tag ${tag}: no file states the version, and the build backend must come to the same one`,
	};
}

/** Null when a literal stands where nobody can write over it. */
export function fromEdits(
	stated: StatedVersion,
	mentions: readonly StatedVersion[],
	version: string,
	pyproject: Pyproject,
): VersionInBuild | null {
	const own = stated.literal === null ? overrideCrate(pyproject, version) : [editOf(stated, version)];
	// Recipes build from a published sdist, never from these sources.
	const others = mentions.filter(({ file }) => !file.endsWith(".yaml")).map((mention) => editOf(mention, version));
	const edits = [...own, ...others].filter((edit) => edit !== null);
	if (own.length === 0 || edits.length < own.length + others.length) return null;
	const places = edits.map(({ file, line }) => `${file}:${line}`);
	return {
		environment: {},
		edits,
		tag: null,
		why: `the build writes it over ${[...new Set(places)].join(", ")} in its own checkout`,
	};
}

function editOf({ file, line, literal }: StatedVersion, version: string): Edit | null {
	if (line === null || literal === null) return null;
	const quote = /^["']/.exec(literal)?.[0] ?? "";
	return { file, line, from: literal, to: `${quote}${version}${quote}` };
}

/**
 * maturin prefers the version in [project] to the crate's; the crate keeps its own, so Cargo.lock stays true.
 * Empty where `dynamic` is written in a way that is not followed.
 */
function overrideCrate(pyproject: Pyproject, version: string): (Edit | null)[] {
	const { file, text } = pyproject;
	const lines = text.split(/\r?\n/);
	const stated = `version = "${version}"`;
	const line = findTomlLine(text, ["project", "dynamic"]);
	if (line === null || !pyproject.dynamic.includes("version")) {
		const header = findTomlLine(text, ["project"]);
		const from = lines[(header ?? 0) - 1] ?? "";
		return header !== null && /^\s*\[project\]/.test(from)
			? [{ file, line: header, from, to: `${from}\n${stated}` }]
			: [];
	}
	const entry = /(["'])version\1\s*,?\s*/;
	const from = lines[line - 1] ?? "";
	if (entry.test(from)) {
		const rest = from.replace(entry, "").replace(/,\s*\]/, "]");
		return [{ file, line, from, to: /\[\s*\]/.test(rest) ? stated : `${stated}\n${rest}` }];
	}
	const at = lines.findIndex((text, index) => index >= line && entry.test(text));
	const other = lines[at];
	if (other === undefined) return [];
	return [
		{ file, line, from, to: `${stated}\n${from}` },
		{ file, line: at + 1, from: other, to: other.replace(entry, "") },
	];
}
