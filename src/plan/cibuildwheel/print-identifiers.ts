// The answer of `cibuildwheel --print-build-identifiers`: the same list in the same order, and the same exit status, without
// starting it. It looks at one platform, and nothing selected is no error there.
import {
	type CibuildwheelPlatform,
	type CibuildwheelTable,
	cibuildwheelPlatforms,
} from "../../data/cibuildwheel/table.ts";
import { UsageError } from "../../diagnostic/errors.ts";
import { findNearest } from "../../diagnostic/nearest.ts";
import { parseToml, type TomlTable } from "../../project/toml.ts";
import { splitSpace } from "../../python/white-space.ts";
import type { CibuildwheelHost } from "./architectures.ts";
import type { Environment } from "./options.ts";
import { type RunStart, startRealRun } from "./real-run.ts";
import { Refusal } from "./refusal.ts";
import { type Exclusion, type SelectionRequest, selectIdentifiers } from "./select.ts";

export interface PrintRequest {
	table: CibuildwheelTable;
	host: CibuildwheelHost;
	environment: Environment;
	flags: { platform: string | null; archs: string | null; only: string | null; enable: readonly string[] };
	/** `--config-file`; null without the flag, and with null as text when it is not there. */
	configFile: { name: string; text: string | null } | null;
	/** Texts; null for a file that is not there. */
	files: { pyproject: string | null; setupCfg: string | null; setupPy: string | null };
}

export interface PrintAnswer {
	exitStatus: 0 | 1 | 2 | 4;
	identifiers: string[];
	excluded: { identifier: string; why: Exclusion }[];
	/** Null with exit status 0. */
	refusal: { message: string; help: string | undefined } | null;
}

export function answerPrintIdentifiers(request: PrintRequest): PrintAnswer {
	try {
		const { identifiers, excluded } = selectIdentifiers(toSelectionRequest(request));
		return { exitStatus: 0, identifiers, excluded, refusal: null };
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		const refusal = { message: error.message, help: error.help };
		return { exitStatus: error.exitStatus, identifiers: [], excluded: [], refusal };
	}
}

/** What a run with the same words would end with before its first build. */
export function answerRealRun(request: PrintRequest): RunStart {
	try {
		return startRealRun(toSelectionRequest(request));
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return { exitStatus: error.exitStatus, reason: error.message };
	}
}

function toSelectionRequest(request: PrintRequest): SelectionRequest {
	const { table, host, environment, flags, files, configFile } = request;
	checkFlags(flags, table);
	const platform = choosePlatform(flags, host, environment);
	if (platform === "pyodide" && host.system === "windows")
		throw new Refusal(2, "Building for pyodide is not supported on Windows");
	if (configFile?.text === null) throw new Refusal(1, `the file ${configFile.name} does not exist`);
	const config = configFile
		? readToml(configFile.text, configFile.name)
		: files.pyproject === null
			? null
			: readToml(files.pyproject, "pyproject.toml");
	return {
		table,
		platform,
		host,
		environment,
		document: config,
		// Read after the configuration: a broken pyproject.toml beside another --config-file counts then only.
		files: {
			get pyproject() {
				if (files.pyproject === null) return null;
				return configFile ? readToml(files.pyproject, "pyproject.toml") : config;
			},
			setupCfg: files.setupCfg,
			setupPy: files.setupPy,
		},
		archs: flags.archs,
		only: flags.only,
		enable: flags.enable,
	};
}

function checkFlags({ platform, only }: PrintRequest["flags"], table: CibuildwheelTable): void {
	const known = ["auto", ...cibuildwheelPlatforms];
	if (platform !== null && !known.includes(platform)) throw unknownWord("--platform", platform, known);
	const identifiers = cibuildwheelPlatforms.flatMap((name) => splitSpace(table.identifiers[name]));
	if (only !== null && !identifiers.includes(only)) throw unknownWord("--only", only, identifiers);
}

function unknownWord(flag: string, word: string, known: readonly string[]): Refusal {
	const nearest = findNearest(word, known);
	return new Refusal(2, `${flag} ${word}: unknown${nearest ? `; did you mean ${nearest}?` : ""}`, {
		help: known.length < 10 ? `Words: ${known.join(", ")}.` : "Leave --only away to list them all.",
	});
}

function choosePlatform(
	{ platform, archs, only }: PrintRequest["flags"],
	host: CibuildwheelHost,
	environment: Environment,
): CibuildwheelPlatform {
	const word = platform || environment.CIBW_PLATFORM || "auto";
	if (only !== null && platform !== null)
		throw new Refusal(2, "--platform cannot be specified with --only, it is computed from --only");
	if (only !== null && archs !== null)
		throw new Refusal(2, "--archs cannot be specified with --only, it is computed from --only");
	const known: readonly string[] = cibuildwheelPlatforms;
	if (word !== "auto" && !known.includes(word))
		throw new Refusal(2, `Unsupported platform: ${word}`, { help: `Words: auto, ${known.join(", ")}.` });
	if (only !== null) return platformOf(only);
	return word === "auto" ? host.system : (word as CibuildwheelPlatform);
}

/** Of a build identifier. */
function platformOf(identifier: string): CibuildwheelPlatform {
	if (identifier.includes("linux_")) return "linux";
	if (identifier.includes("macosx_")) return "macos";
	if (/win(_|32)/.test(identifier)) return "windows";
	return cibuildwheelPlatforms.find((name) => identifier.includes(`-${name}_`)) ?? "linux";
}

/** Whatever is no TOML ends cibuildwheel with a traceback. */
function readToml(text: string, name: string): TomlTable {
	try {
		return parseToml(text, name);
	} catch (error) {
		if (error instanceof UsageError)
			throw new Refusal(1, error.message, { ...(error.help ? { help: error.help } : {}) });
		throw error;
	}
}
