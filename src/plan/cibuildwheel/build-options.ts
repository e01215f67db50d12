// What cibuildwheel would do for one build identifier, as far as the plan must know it: the image, the commands that make a
// container of its own, the environment, and what the build backend is told.

import { environmentFormat, fieldTableFormat, listFormat, settingsTableFormat } from "./option-format.ts";
import type { OptionsReader } from "./options.ts";
import { Refusal } from "./refusal.ts";
import { ShlexError, splitShell } from "./shlex.ts";

export interface BuildOptions {
	/** Short name or reference, as written; null outside Linux. */
	image: string | null;
	beforeAll: string;
	containerEngine: string;
	/** As written; see environment-option.ts. */
	environment: string;
	/** Variables of the caller that are handed into the container. */
	environmentPass: string[];
	/** Empty: the wheel is left as the backend made it. */
	repairCommand: string;
	configSettings: ReadonlyMap<string, string>;
	beforeBuild: string;
	testCommand: string;
}

/** @throws Refusal */
export function readBuildOptions(options: OptionsReader, identifier: string): BuildOptions {
	const image = options.platform === "linux" ? readImage(options, identifier) : null;
	return { image, ...readCommonOptions(options, identifier) };
}

const commands = listFormat(" && ");
const known = new WeakMap<OptionsReader, Map<string, Omit<BuildOptions, "image">>>();

/** All but the image depends on nothing of an identifier but the overrides that are for it. */
function readCommonOptions(options: OptionsReader, identifier: string): Omit<BuildOptions, "image"> {
	const ofReader = known.get(options) ?? new Map<string, Omit<BuildOptions, "image">>();
	known.set(options, ofReader);
	const key = options.overridesOf(identifier);
	const common = ofReader.get(key) ?? readOptions(options, identifier);
	ofReader.set(key, common);
	return common;
}

function readOptions(options: OptionsReader, identifier: string): Omit<BuildOptions, "image"> {
	const read = (name: string, format = commands) => options.read(name, { identifier, format });
	return {
		beforeAll: read("before-all"),
		containerEngine: read("container-engine", fieldTableFormat),
		environment: read("environment", environmentFormat),
		environmentPass: read("environment-pass", listFormat(" "))
			.split(/\s+/)
			.filter((name) => name !== ""),
		repairCommand: read("repair-wheel-command"),
		configSettings: readSettings(read("config-settings", settingsTableFormat)),
		beforeBuild: read("before-build"),
		testCommand: read("test-command"),
	};
}

/** `cp312-manylinux_x86_64` is built in the image of `manylinux-x86_64-image`. */
function readImage(options: OptionsReader, identifier: string): string {
	const [family = "", ...arch] = (identifier.split("-")[1] ?? "").split("_");
	const name = `${family}-${arch.join("_")}-image`;
	return options.read(name, { identifier, ignoresEmpty: true });
}

/** `key=value` words; a key that comes twice keeps its last value here. */
function readSettings(text: string): ReadonlyMap<string, string> {
	try {
		return new Map(
			splitShell(text).map((word) => {
				const at = word.indexOf("=");
				return at === -1 ? [word, ""] : [word.slice(0, at), word.slice(at + 1)];
			}),
		);
	} catch (error) {
		if (error instanceof ShlexError)
			throw new Refusal(1, `config-settings: ${error.message}`, { path: ["config-settings"] });
		throw error;
	}
}
