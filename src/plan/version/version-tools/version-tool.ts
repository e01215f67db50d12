import type { VersionFiles } from "../../../project/dynamic-version.ts";
import { readPath } from "../../../project/toml.ts";
import { findTomlLine } from "../../../project/toml-position.ts";
import type { Version } from "../../../python/version.ts";

/** The commit as a version tool sees it. */
export interface ToolState {
	/** The nearest tag, as the tool reads it, and the commits after it; null without one. */
	nearest: { version: Version; distance: number } | null;
	branch: string | null;
	isDirty: boolean;
	/** Of HEAD, in seconds since 1970. */
	commitTime: number | null;
}

/** A tool that takes the version of a build from git, as a project configures it. */
export interface VersionTool {
	name: string;
	/** Where it is configured. */
	place: string;
	/** Patterns of its tags, as `git describe --match` takes them. */
	nearestTag: readonly string[];
	needsCommitTime: boolean;
	/** The version in a tag; null for a tag that the tool does not take. */
	readTag(tag: string): Version | null;
	/** What it calls the commit, without a local version label; null when only running it could tell. */
	compute(state: ToolState): string | null;
	/** Variables that tell it a version; null when it believes tags alone. */
	tell: ((version: string) => Record<string, string>) | null;
	/** The tag that makes it say a version. */
	formatTag(version: string): string;
}

/** Null when the project does not use the tool. A new tool is a file and a line in version-tools.ts. */
export type ToolDetector = (files: VersionFiles) => VersionTool | null;

/** `pyproject.toml:7`, the first of the tables that is there; without a line when none is. */
export function placeOf(pyproject: VersionFiles["pyproject"], ...tables: readonly (readonly string[])[]): string {
	const found = tables.find((at) => readPath(pyproject.table, at) !== undefined);
	const line = found === undefined ? null : findTomlLine(pyproject.text, found);
	return line === null ? pyproject.file : `${pyproject.file}:${line}`;
}
