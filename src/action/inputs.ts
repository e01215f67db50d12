// Every input of action.yml, read once, held to its grammar and handed on as values (security rule S24). Nothing else in
// the product looks at INPUT_* variables.
import { posix } from "node:path";
import { UsageError } from "../diagnostic/errors.ts";
import { type StageName, stageNames } from "../diagnostic/event.ts";
import { type FindingLevel, findingLevels } from "../diagnostic/finding.ts";
import { findNearest } from "../diagnostic/nearest.ts";
import { CellId, Sha256 } from "../document/fields.ts";

const commandNames = [...stageNames, "check"] as const;

export interface ActionInputs {
	command: StageName | "check";
	/** Relative to the project, `/`-separated. */
	configFile: string | null;
	/** Relative to the workspace, `/`-separated, never outside of it. */
	workingDirectory: string;
	tag: string | null;
	fromRun: string | null;
	isDryRun: boolean;
	githubToken: string | null;
	/** Null: error; for `check` what the project says. */
	failOn: FindingLevel | null;
	python: string | null;
	cell: string | null;
	smokeCell: string | null;
	/** Both or none: files of another job are held to what that job said. */
	plan: { artifactId: string; digest: string } | null;
	bundle: { artifactId: string; manifestSha256: string } | null;
	/** Null: before a release. */
	preflight: boolean | null;
	index: PublicIndex;
	destinationFile: string | null;
	check: CheckInputs;
}

/** Of `command: check` alone. */
interface CheckInputs {
	/** Files, folders, patterns, URLs, relative to the project; null: what was frozen, else dist. */
	files: string[] | null;
	/** The last release, named alike. */
	previous: string[];
	/** Codes or rooms; null: all. */
	select: string[] | null;
	ignore: string[];
	/** Brings PyPI's renderer of descriptions; without it one that is there is used. */
	isRendering: boolean;
	/** Where to write SARIF, relative to the project, `/`-separated. */
	sarif: string | null;
}

const publicIndexes = ["pypi", "testpypi"] as const;
type PublicIndex = (typeof publicIndexes)[number];

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws UsageError that names the input, what it got and what it accepts. */
export function loadInputs(environment: Environment): ActionInputs {
	const read = (name: string) => readInput(name, environment);
	const command = readCommand(read("command"));
	const inputs: ActionInputs = {
		command,
		configFile: readRelativePath("config", read("config")),
		workingDirectory: readRelativePath("working-directory", read("working-directory")) ?? ".",
		tag: readTag(read("tag")),
		fromRun: matching("from-run", read("from-run"), /^[1-9]\d{0,18}$/, "a run id"),
		isDryRun: readBoolean("dry-run", read("dry-run")),
		githubToken: read("github-token"),
		failOn: readFailOn(read("fail-on")),
		python: notOption("python", read("python")),
		cell: matching("cell", read("cell"), CellId, "the id of a cell, from the build-matrix of the plan"),
		smokeCell: matching(
			"smoke-cell",
			read("smoke-cell"),
			CellId,
			"the id of a test, from the smoke-matrix of the plan",
		),
		plan: readPair(read, "plan-artifact-id", "plan-digest", (artifactId, digest) => ({ artifactId, digest })),
		bundle: readPair(read, "bundle-artifact-id", "manifest-sha256", (artifactId, manifestSha256) => ({
			artifactId,
			manifestSha256,
		})),
		preflight: read("preflight") === "auto" ? null : readOptionalBoolean("preflight", read("preflight")),
		index: oneOf("index", read("index") ?? "pypi", publicIndexes),
		destinationFile: notOption("destination-file", read("destination-file")),
		check: {
			files: readLines("files", read("files")),
			previous: readLines("previous", read("previous")) ?? [],
			select: readWords(read("select")),
			ignore: readWords(read("ignore")) ?? [],
			isRendering: readBoolean("render", read("render")),
			sarif: readRelativePath("sarif", read("sarif")),
		},
	};
	requireBundle(inputs);
	if (command !== "check") refuseForeign(read);
	return inputs;
}

/** As the runner spells it: upper case, blanks as `_`, dashes kept. An empty value means that nothing was given. */
function readInput(name: string, environment: Environment): string | null {
	const value = environment[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`]?.trim() ?? "";
	return value === "" ? null : value;
}

function readCommand(word: string | null): ActionInputs["command"] {
	const known = commandNames.find((name) => name === word);
	if (known) return known;
	const nearest = word === null ? null : findNearest(word, commandNames);
	throw new UsageError(
		"action/unknown-command",
		word === null
			? "the input command is missing"
			: `the input command is "${word}"${nearest ? `; did you mean "${nearest}"?` : ""}`,
		{ help: `One of: ${commandNames.join(", ")}` },
	);
}

/** Publishing uploads what an earlier job froze; only a rehearsal may take what lies in the work folder. */
function requireBundle({ command, bundle, destinationFile }: ActionInputs): void {
	if (command !== "publish" || bundle !== null || destinationFile !== null) return;
	throw new UsageError("action/missing-input", "publish needs bundle-artifact-id and manifest-sha256", {
		help: [
			"Hand over what the wheels job gives:",
			"    bundle-artifact-id: ${{ needs.wheels.outputs.bundle-artifact-id }}",
			"    manifest-sha256: ${{ needs.wheels.outputs.manifest-sha256 }}",
		].join("\n"),
	});
}

/** What a stage would not look at: nobody must take a release for checked by it. */
function refuseForeign(read: (name: string) => string | null): void {
	const foreign = ["files", "previous", "select", "ignore", "render", "sarif"].find((name) => read(name) !== null);
	if (foreign === undefined) return;
	throw new UsageError("action/invalid-input", `the input ${foreign} belongs to command: check`, {
		help: "Settings of [tool.wheel-release.check] count in freeze as well.",
	});
}

function readFailOn(text: string | null): FindingLevel | null {
	return text === null ? null : oneOf("fail-on", text, findingLevels);
}

/** One name per line, so that names may hold blanks; null for none. */
function readLines(name: string, text: string | null): string[] | null {
	const lines = (text ?? "")
		.split(/\r\n|\r|\n/)
		.map((line) => line.trim())
		.filter((line) => line !== "");
	for (const line of lines) notOption(name, line);
	return lines.length === 0 ? null : lines;
}

/** Rules, between commas, blanks or line ends. */
function readWords(text: string | null): string[] | null {
	const words = (text ?? "").split(/[\s,]+/).filter((word) => word !== "");
	return words.length === 0 ? null : words;
}

function readPair<T>(
	read: (name: string) => string | null,
	idName: string,
	digestName: string,
	make: (id: string, digest: string) => T,
): T | null {
	const id = matching(idName, read(idName), /^[1-9]\d{0,18}$/, "the id of a workflow artifact");
	const digest = matching(digestName, read(digestName), Sha256, "64 lower-case hex digits");
	if (id === null && digest === null) return null;
	if (id !== null && digest !== null) return make(id, digest);
	const [given, absent] = id === null ? [digestName, idName] : [idName, digestName];
	throw new UsageError("action/missing-input", `the input ${given} needs ${absent} beside it`, {
		help: `Hand over both outputs of the earlier step: ${idName} and ${digestName}`,
	});
}

/** git accepts nearly every character in a tag; the planner judges what follows the prefix and names the odd one. */
function readTag(text: string | null): string | null {
	const tag = text?.replace(/^refs\/tags\//, "") ?? null;
	return matching(
		"tag",
		tag,
		/^[^-\s~^:?*[\\\u0000-\u001f\u007f][^\s~^:?*[\\\u0000-\u001f\u007f]{0,254}$/,
		"the name of a git tag",
	);
}

function readRelativePath(name: string, text: string | null): string | null {
	if (text === null) return null;
	const path = posix.normalize(text.replaceAll("\\", "/")).replace(/(?<=.)\/$/, "");
	if (path.startsWith("/") || /^[A-Za-z]:/.test(path) || path === ".." || path.startsWith("../")) {
		throw invalid(name, text, "a path inside the repository");
	}
	return notOption(name, path);
}

/** YAML 1.2 core schema, as GitHub reads booleans. */
function readBoolean(name: string, text: string | null): boolean {
	if (text === null || /^(false|False|FALSE)$/.test(text)) return false;
	if (/^(true|True|TRUE)$/.test(text)) return true;
	throw invalid(name, text, "true or false");
}

function readOptionalBoolean(name: string, text: string | null): boolean | null {
	return text === null ? null : readBoolean(name, text);
}

/** A value that will stand in a command line must not be taken for an option. */
function notOption(name: string, text: string | null): string | null {
	if (text?.startsWith("-")) throw invalid(name, text, "no value that begins with -");
	return text;
}

function oneOf<T extends string>(name: string, text: string, words: readonly T[]): T {
	const known = words.find((word) => word === text);
	if (known) return known;
	throw invalid(name, text, words.join(", "));
}

function matching(
	name: string,
	text: string | null,
	grammar: RegExp | { safeParse(value: unknown): { success: boolean } },
	expected: string,
): string | null {
	if (text === null) return null;
	const isGood = grammar instanceof RegExp ? grammar.test(text) : grammar.safeParse(text).success;
	if (isGood) return text;
	throw invalid(name, text, expected);
}

function invalid(name: string, text: string, expected: string): UsageError {
	const shown = text.replace(/[^\x20-\x7e]/g, "?").slice(0, 100);
	return new UsageError("action/invalid-input", `the input ${name} is "${shown}"; expected ${expected}`);
}
