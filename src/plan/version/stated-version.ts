// What the files of the project state as its version, the one that the build backend reads first.
import { findTomlLine } from "../../project/toml-position.ts";
import { parseVersion } from "../../python/version.ts";
import type { PlanFacts } from "../facts.ts";
import { cargoToPythonVersion } from "./cargo-version.ts";

export interface StatedVersion {
	file: string;
	line: number | null;
	version: string;
	/** As it stands in the line, to be written over; null when that is not enough to change it. */
	literal: string | null;
}

/** Null when no file states it as a literal. */
export function readStatedVersion(facts: PlanFacts): StatedVersion | null {
	const { pyproject, dynamicVersion } = facts;
	if (pyproject.version === null) return dynamicVersion ?? readCrateVersion(facts);
	const line = findTomlLine(pyproject.text, ["project", "version"]);
	const literal = /version["']?\s*=\s*(["'][^"']*["'])/.exec(pyproject.text.split(/\r?\n/)[(line ?? 0) - 1] ?? "")?.[1];
	return { file: pyproject.file, line, version: pyproject.version, literal: literal ?? null };
}

/** The literals elsewhere that must agree with it. */
export function listMentions(facts: PlanFacts): StatedVersion[] {
	const isOpen = facts.pyproject.version === null;
	// `0.0.0` stands for "filled in when it is built" in projects whose version comes from elsewhere.
	return facts.mentions.filter(({ version }) => !(isOpen && isPlaceholder(version)));
}

/** What whoever started us tells the version tool. */
export function listTold({ toldVersion }: PlanFacts): StatedVersion[] {
	return toldVersion === null
		? []
		: [{ file: toldVersion.variable, line: null, version: toldVersion.version, literal: null }];
}

/** maturin takes the version from the crate when [project] has none. */
function readCrateVersion({ pyproject, cargo }: PlanFacts): StatedVersion | null {
	if (pyproject.backend !== "maturin" || !cargo?.version) return null;
	const version = cargoToPythonVersion(cargo.version) ?? cargo.version;
	return { file: cargo.versionFile, line: cargo.versionLine, version, literal: null };
}

function isPlaceholder(text: string): boolean {
	return parseVersion(text)?.release.every((number) => number === 0n) ?? false;
}
