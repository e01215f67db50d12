// Flags of the command line, parsed once (node:util parseArgs) into one typed value.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { UsageError } from "../diagnostic/errors.ts";
import { findNearest } from "../diagnostic/nearest.ts";
import { workFolderAt } from "../document/work-folder.ts";
import { type CheckLine, checkFlags, readCheckFlags } from "./check-flags.ts";

const flags = {
	help: { type: "boolean", short: "h" },
	version: { type: "boolean" },
	json: { type: "boolean" },
	quiet: { type: "boolean", short: "q" },
	verbose: { type: "boolean", short: "v" },
	work: { type: "string" },
	config: { type: "string" },
	python: { type: "string" },
	tag: { type: "string" },
	explain: { type: "string" },
	diff: { type: "string" },
	matrix: { type: "boolean" },
	preflight: { type: "boolean" },
	"no-preflight": { type: "boolean" },
	cell: { type: "string", multiple: true },
	rebuild: { type: "boolean" },
	index: { type: "string" },
	"destination-file": { type: "string" },
	"manifest-sha256": { type: "string" },
	"dry-run": { type: "boolean" },
	serve: { type: "boolean" },
	keep: { type: "boolean" },
	port: { type: "string" },
	interpreter: { type: "string" },
	platforms: { type: "string" },
	user: { type: "string" },
	users: { type: "boolean" },
	"print-build-identifiers": { type: "boolean" },
	platform: { type: "string" },
	archs: { type: "string" },
	only: { type: "string" },
	enable: { type: "string", multiple: true },
	"config-file": { type: "string" },
	"cibuildwheel-version": { type: "string" },
	host: { type: "string" },
	...checkFlags,
} as const;

export type FlagName = keyof typeof flags;

/** Flags that every command takes. */
export const commonFlags: readonly FlagName[] = ["help", "version", "json", "quiet", "verbose", "work", "python"];

/** What goes with `plan --print-build-identifiers`: what cibuildwheel's own option of that name looks at. */
export const identifierFlags: readonly FlagName[] = [
	"print-build-identifiers",
	"platform",
	"archs",
	"only",
	"enable",
	"config-file",
	"cibuildwheel-version",
	"host",
];

export interface CommandLine {
	command: string | null;
	/** After the command. */
	operands: string[];
	isHelp: boolean;
	isVersion: boolean;
	isJson: boolean;
	isQuiet: boolean;
	isVerbose: boolean;
	/** Absolute; null: `.wheel-release` in the project. */
	workFolder: string | null;
	configFile: string | null;
	python: string | null;
	tag: string | null;
	isExplain: boolean;
	/** The word after --explain. */
	question: string | null;
	/** A plan.json, or a folder that holds one; absolute. */
	diff: string | null;
	isMatrix: boolean;
	/** Null: as the event asks for. */
	preflight: boolean | null;
	cells: string[] | null;
	isRebuild: boolean;
	index: string | null;
	destinationFile: string | null;
	manifestSha256: string | null;
	isDryRun: boolean;
	isServe: boolean;
	isKeep: boolean;
	port: number;
	interpreter: string | null;
	platforms: string | null;
	user: string | null;
	isUsers: boolean;
	/** Of `plan --print-build-identifiers`, as cibuildwheel takes them. */
	cibuildwheel: {
		isPrint: boolean;
		platform: string | null;
		archs: string | null;
		only: string | null;
		enable: readonly string[];
		configFile: string | null;
		version: string | null;
		host: string | null;
	};
	check: CheckLine;
	/** Flags that were given, to be held against what the command takes. */
	given: FlagName[];
}

/** @throws UsageError that names the nearest flag. */
export function parseCommandLine(args: readonly string[], cwd: string): CommandLine {
	const { values, positionals } = parse(bindPlan(bindExplain(args, cwd), cwd));
	const path = (text: string | undefined) => (text === undefined ? null : resolve(cwd, text));
	const [command = null, ...operands] = positionals;
	return {
		command,
		operands,
		isHelp: values.help ?? false,
		isVersion: values.version ?? false,
		isJson: values.json ?? false,
		isQuiet: values.quiet ?? false,
		isVerbose: values.verbose ?? false,
		workFolder: path(values.work),
		configFile: path(values.config),
		python: values.python ?? null,
		tag: values.tag ?? null,
		isExplain: values.explain !== undefined,
		question: values.explain || null,
		diff: path(values.diff),
		isMatrix: values.matrix ?? false,
		preflight: values["no-preflight"] ? false : (values.preflight ?? null),
		cells: values.cell ?? null,
		isRebuild: values.rebuild ?? false,
		index: values.index ?? null,
		destinationFile: path(values["destination-file"]),
		manifestSha256: checkSha256(values["manifest-sha256"]),
		isDryRun: values["dry-run"] ?? false,
		isServe: values.serve ?? false,
		isKeep: values.keep ?? false,
		port: checkPort(values.port),
		interpreter: values.interpreter ?? null,
		platforms: values.platforms ?? null,
		user: values.user ?? null,
		isUsers: values.users ?? false,
		cibuildwheel: {
			isPrint: values["print-build-identifiers"] ?? false,
			platform: values.platform ?? null,
			archs: values.archs ?? null,
			only: values.only ?? null,
			enable: values.enable ?? [],
			configFile: values["config-file"] || null,
			version: values["cibuildwheel-version"] ?? null,
			host: values.host ?? null,
		},
		check: readCheckFlags(values, cwd),
		given: Object.keys(values) as FlagName[],
	};
}

/** The word after --explain may be missing, and then what follows is a flag or the project's folder. */
function bindExplain(args: readonly string[], cwd: string): string[] {
	const at = args.indexOf("--explain");
	const end = args.indexOf("--");
	if (at === -1 || (end !== -1 && end < at)) return [...args];
	const word = args[at + 1];
	const isWord = word !== undefined && !word.startsWith("-") && !isProjectFolder(resolve(cwd, word), word);
	return [...args.slice(0, at), `--explain=${isWord ? word : ""}`, ...args.slice(at + (isWord ? 2 : 1))];
}

/** The file after `check --plan` may be missing, and then what follows is a distribution. */
function bindPlan(args: readonly string[], cwd: string): string[] {
	const at = args.indexOf("--plan");
	const end = args.indexOf("--");
	if (at === -1 || (end !== -1 && end < at)) return [...args];
	const word = args[at + 1];
	const isPlan = word !== undefined && (word.endsWith(".json") || holdsPlan(resolve(cwd, word)));
	return [...args.slice(0, at), `--plan=${isPlan ? word : ""}`, ...args.slice(at + (isPlan ? 2 : 1))];
}

function holdsPlan(folder: string): boolean {
	return [join(folder, "plan.json"), workFolderAt(join(folder, ".wheel-release")).plan].some((path) =>
		existsSync(path),
	);
}

function isProjectFolder(path: string, word: string): boolean {
	return /^\.{1,2}$|\/$/.test(word) || existsSync(join(path, "pyproject.toml"));
}

function parse(args: readonly string[]) {
	try {
		return parseArgs({ args: [...args], options: flags, allowPositionals: true, strict: true });
	} catch (cause) {
		const message = (cause as Error).message;
		const unknown = /Unknown option '(-{1,2}[^']+)'/.exec(message)?.[1];
		if (unknown === undefined)
			throw new UsageError("config/unknown-option", message.split(". ")[0] ?? message, {
				help: "wheel-release --help",
				cause,
			});
		const file = args.find((argument) => /^-.*\.(?:whl|tar\.gz|so|pyd|dll)$/.test(argument));
		const nearest = findNearest(unknown.replace(/^-+/, ""), Object.keys(flags));
		throw new UsageError(
			"config/unknown-option",
			`unknown flag ${unknown}${nearest ? `; did you mean --${nearest}?` : ""}`,
			{
				help:
					file === undefined
						? "wheel-release --help lists the flags of each command."
						: `If a file has that name, write it as a path: ./${file}`,
				cause,
			},
		);
	}
}

function checkSha256(text: string | undefined): string | null {
	if (text === undefined) return null;
	if (/^[0-9a-f]{64}$/.test(text)) return text;
	throw new UsageError("config/unknown-option", `--manifest-sha256 "${text}" is not 64 lower-case hex digits`);
}

function checkPort(text: string | undefined): number {
	const port = text === undefined ? 0 : Number(text);
	if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
	throw new UsageError("config/unknown-option", `--port "${text}" is not a port number`);
}
