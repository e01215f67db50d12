// Who is meant on the command line: an interpreter, platforms as pip's --platform takes them, or a typical user.
import { findUser, type TypicalUser, typicalUsers, usersPythons } from "../data/users.ts";
import { UsageError } from "../diagnostic/errors.ts";
import { findNearest } from "../diagnostic/nearest.ts";
import { type Interpreter, parseInterpreter } from "../python/interpreter.ts";
import { expandPlatforms } from "../python/pip-platforms.ts";
import { supportedPlatforms } from "../python/supported-platforms.ts";
import type { Installer } from "./decide.ts";

export interface WhoAsks {
	interpreter: string | null;
	/** Separated by commas. */
	platforms: string | null;
	user: string | null;
}

/** Null when nobody in particular is meant. @throws UsageError that names the nearest word. */
export function readInstaller({ interpreter, platforms, user }: WhoAsks): Installer | null {
	if (user !== null && platforms !== null) {
		throw new UsageError("config/unknown-option", "--user and --platforms exclude each other", {
			help: "A user of the table has platforms of its own.",
		});
	}
	if (user !== null) {
		const found = readUser(user);
		return {
			interpreter: readInterpreter(interpreter ?? found.python),
			platforms: supportedPlatforms(found.system),
		};
	}
	if (interpreter === null && platforms === null) return null;
	if (interpreter === null || platforms === null) {
		const missing = interpreter === null ? "--interpreter" : "--platforms";
		throw new UsageError("config/unknown-option", `${missing} is missing: an installer is a Python on a system`, {
			help: "wheel-release pick --interpreter cp312 --platforms manylinux_2_28_x86_64,manylinux2014_x86_64 dist/*\nwheel-release pick --user debian-12 dist/*",
		});
	}
	return { interpreter: readInterpreter(interpreter), platforms: expandPlatforms(readPlatforms(platforms)) };
}

function readInterpreter(word: string): Interpreter {
	const found = parseInterpreter(word.trim().toLowerCase());
	if (found !== null) return found;
	const minors = Array.from({ length: 8 }, (_, index) => index + 9);
	const known = [
		...minors.flatMap((minor) => [`cp3${minor}`, `3.${minor}`]),
		...["cp313t", "cp314t", "cp315t", "3.13t", "3.14t", "3.15t"],
		...["pp39", "pp310", "pp311", "pypy3.11", "gp311", "gp312", "graalpy3.12"],
	];
	throw unknownWord("interpreter", word, known, `Words like ${usersPythons.join(", ")}, cp312, cp314t, gp312.`);
}

function readUser(word: string): TypicalUser {
	const found = findUser(word);
	if (found !== null) return found;
	const names = typicalUsers.map(({ name }) => name);
	const known = [...names, ...typicalUsers.flatMap(({ aliases }) => aliases)];
	throw unknownWord("user", word, known, `Users: ${names.join(", ")}.`);
}

const machines = [
	...["x86_64", "i686", "aarch64", "armv7l", "armv8l", "armv6l"],
	...["ppc64le", "ppc64", "s390x", "riscv64", "loongarch64"],
];
const knownPlatforms = [
	new RegExp(`^(?:linux|manylinux1|manylinux2010|manylinux2014)_(?:${machines.join("|")})$`),
	new RegExp(`^(?:many|musl)linux_\\d+_\\d+_(?:${machines.join("|")})$`),
	/^macosx_\d+_\d+_(?:arm64|x86_64|universal2|universal|intel|fat|fat3|fat64|i386|ppc|ppc64)$/,
	/^win(?:32|_amd64|_arm64|_ia64|_arm32)$/,
	/^ios_\d+_\d+_(?:arm64|x86_64)_(?:iphoneos|iphonesimulator)$/,
	/^android_\d+_(?:arm64_v8a|armeabi_v7a|x86_64|x86)$/,
	/^(?:pyemscripten|pyodide|emscripten)(?:_\d+)+_wasm32$/,
	/^any$/,
];
const platformExamples = [
	...machines.flatMap((machine) => [
		...["linux", "manylinux2014", "manylinux_2_17", "manylinux_2_28", "manylinux_2_34"].map((p) => `${p}_${machine}`),
		...["musllinux_1_1", "musllinux_1_2"].map((policy) => `${policy}_${machine}`),
	]),
	...["macosx_11_0_arm64", "macosx_13_0_arm64", "macosx_10_12_x86_64", "macosx_13_0_x86_64", "macosx_11_0_universal2"],
	...["win32", "win_amd64", "win_arm64", "any", "ios_13_0_arm64_iphoneos", "android_24_arm64_v8a"],
];

function readPlatforms(text: string): string[] {
	const words = text
		.split(/[\s,]+/)
		// Installers normalise `macosx-13.0-arm64` like this.
		.map((word) => word.toLowerCase().replace(/[.-]/g, "_"))
		.filter((word) => word !== "");
	for (const word of words) {
		if (knownPlatforms.some((pattern) => pattern.test(word))) continue;
		const help = "Platform tags like manylinux_2_28_x86_64, musllinux_1_2_aarch64, macosx_13_0_arm64, win_amd64.";
		throw unknownWord("platform", word, platformExamples, help);
	}
	if (words.length > 0) return words;
	throw new UsageError("config/unknown-option", "--platforms names no platform");
}

function unknownWord(what: string, word: string, known: readonly string[], help: string): UsageError {
	const nearest = findNearest(word, known);
	const hint = nearest === null ? "" : `; did you mean "${nearest}"?`;
	return new UsageError("pick/unknown-word", `unknown ${what} "${word}"${hint}`, { help });
}
