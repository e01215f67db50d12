// Values that cibuildwheel reads before it builds anything, and stops at when it cannot: of every option, for one identifier.
// What needs files of the machine (a constraints file) is taken as it is written.
import { isTable, readPath, type TomlTable } from "../../project/toml.ts";
import { splitSpace } from "../../python/white-space.ts";
import { readEnvironmentOption } from "./environment-option.ts";
import { readFields } from "./key-value-fields.ts";
import {
	environmentFormat,
	fieldTableFormat,
	listFormat,
	type OptionFormat,
	settingsTableFormat,
} from "./option-format.ts";
import type { OptionsReader } from "./options.ts";
import { Refusal } from "./refusal.ts";
import { quoteShell, ShlexError, splitShell } from "./shlex.ts";

const words = listFormat(" ");
const commaList = listFormat(",");
const quotedList = listFormat(" ", { quote: quoteShell });
const toolList = listFormat(" ", { quote: quoteShell, nullValue: "\u0000" });
const commands = listFormat(" && ");

/** @throws Refusal */
export function checkOptions(options: OptionsReader, identifier: string | null, pyproject: TomlTable | null): void {
	const { table, platform } = options;
	const isBefore41 = /^(3|4\.0)\./.test(table.version);
	const read = (name: string, format?: OptionFormat, hasPlatformVariable = true) =>
		name in table.defaults
			? options.read(name, { identifier, hasPlatformVariable, ...(format ? { format } : {}) })
			: "";
	const readRequirements = (name: string) => {
		const text = read(name, isBefore41 ? words : quotedList);
		if (!isBefore41) splitOrFail(text, name);
	};
	// In the order in which cibuildwheel reads them: the first mistake is the one that it tells.
	for (const name of ["before-all"]) read(name, commands);
	const environment = read("environment", environmentFormat);
	read("environment-pass", words);
	for (const name of ["before-build", "repair-wheel-command"]) read(name, commands);
	read("config-settings", settingsTableFormat);
	for (const name of ["test-command", "before-test"]) read(name, commands);
	splitOrFail(read("xbuild-tools", toolList), "xbuild-tools");
	fieldsOrFail(read("xbuild-files", fieldTableFormat), [], null, 1, "xbuild-files");
	splitOrFail(read("test-sources", quotedList), "test-sources");
	readEnvironmentOption(read("test-environment", environmentFormat));
	fieldsOrFail(read("test-runtime", fieldTableFormat, !isBefore41), [], ["args"], 2, "test-runtime");
	readRequirements("test-requires");
	read("test-extras", commaList);
	checkGroups(splitSpace(read("test-groups", words)), pyproject);
	read("build-verbosity");
	checkFrontend(read("build-frontend", fieldTableFormat, false), options);
	readEnvironmentOption(environment);
	checkDependencies(read("dependency-versions", fieldTableFormat));
	if (platform === "linux") checkImages(options, identifier);
	checkEngine(read("container-engine", fieldTableFormat));
	read("pyodide-version", undefined, false);
	read("audit-command", commands);
	readRequirements("audit-requires");
}

function splitOrFail(text: string, name: string): void {
	try {
		splitShell(text);
	} catch (error) {
		throw asRefusal(error, 1, name);
	}
}

function fieldsOrFail(
	text: string,
	positional: readonly string[],
	named: readonly string[] | null,
	exitStatus: 1 | 2,
	name: string,
): ReadonlyMap<string, string[]> {
	try {
		const fields = readFields(text, positional, named);
		if (!("problem" in fields)) return fields;
		throw new Refusal(exitStatus, `Failed to parse ${name}. ${fields.problem}`, { path: [name] });
	} catch (error) {
		throw asRefusal(error, exitStatus, name);
	}
}

function asRefusal(error: unknown, exitStatus: 1 | 2, name: string): unknown {
	return error instanceof ShlexError ? new Refusal(exitStatus, `${name}: ${error.message}`, { path: [name] }) : error;
}

function checkFrontend(text: string, { platform, table }: OptionsReader): void {
	if (text === "" || text === "default") return;
	const name = nameOf(fieldsOrFail(text, ["name"], ["args"], 2, "build-frontend"), "build-frontend");
	const hasPyodideBuild = "build-frontend" in table.platformDefaults.pyodide;
	const known = ["pip", "build", "build[uv]", "uv", ...(hasPyodideBuild ? ["pyodide-build"] : [])];
	const path = ["build-frontend"];
	if (!known.includes(name))
		throw new Refusal(2, `Unrecognised build frontend '${name}', must be one of ${known.join(", ")}`, { path });
	if (name === "pyodide-build" && platform !== "pyodide")
		throw new Refusal(2, "The 'pyodide-build' build frontend is only supported on the pyodide platform", { path });
}

function checkEngine(text: string): void {
	const named = ["create_args", "create-args", "disable_host_mount", "disable-host-mount"];
	const name = nameOf(fieldsOrFail(text, ["name"], named, 2, "container-engine"), "container-engine");
	if (name !== "docker" && name !== "podman")
		throw new Refusal(2, `unknown container engine ${name}`, { path: ["container-engine"] });
}

/** Python looks the name up without asking whether there is one. */
function nameOf(fields: ReadonlyMap<string, string[]>, option: string): string {
	const name = fields.get("name");
	if (name === undefined) throw new Refusal(1, `${option} has no name`, { path: [option] });
	return name.join(" ");
}

function checkDependencies(text: string): void {
	if (!/^(file|packages):/.test(text)) return;
	const fields = fieldsOrFail(text, [], ["file", "packages"], 2, "dependency-versions");
	const files = fields.get("file") ?? [];
	const path = ["dependency-versions"];
	if (files.length > 0 && (fields.get("packages") ?? []).length > 0)
		throw new Refusal(2, "Cannot specify both a file and packages in dependency-versions", { path });
	if (files.length > 1) throw new Refusal(2, "Only one file can be specified in dependency-versions", { path });
}

function checkImages(options: OptionsReader, identifier: string | null): void {
	const { defaults, removedImages, version } = options.table;
	for (const name of Object.keys(defaults).filter((option) => /^(many|musl)linux-.*-image$/.test(option))) {
		const image = options.read(name, { identifier, ignoresEmpty: true });
		if (removedImages.includes(image))
			throw new Refusal(4, `cibuildwheel ${version} does not support the image '${image}' any more`, {
				help: "Choose a supported image, or write the whole reference of the old one, registry and tag.",
				path: [name],
			});
	}
}

/** PEP 735; a group that is not there ends cibuildwheel with a traceback. */
function checkGroups(groups: readonly string[], pyproject: TomlTable | null): void {
	if (groups.length === 0) return;
	const table = pyproject === null ? undefined : readPath(pyproject, ["dependency-groups"]);
	const known = isTable(table) ? Object.keys(table).map(normalizeGroup) : [];
	const missing = groups.find((group) => !known.includes(normalizeGroup(group)));
	if (missing !== undefined)
		throw new Refusal(1, `test-groups names "${missing}", and [dependency-groups] has no such group`, {
			path: ["test-groups"],
		});
}

function normalizeGroup(name: string): string {
	return name.toLowerCase().replace(/[-_.]+/g, "-");
}
