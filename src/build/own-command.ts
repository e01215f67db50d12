// The frontend `command`: a program of the project's own, run once for all the wheels that it makes on this machine. Each
// cell takes its own file from the output; a wheel that no cell expects is told.
import { isAbsolute, join } from "node:path";
import type { Finding } from "../diagnostic/finding.ts";
import { parseWheelFilename, type WheelFilename } from "../distribution/wheel-filename.ts";
import { canonicalJson, sha256Of } from "../document/canonical-json.ts";
import type { Cell, ExpectedWheel, Plan } from "../document/plan.ts";
import { parsePlatformTag } from "../python/platform-tag.ts";
import { parseTagSet } from "../python/tag.ts";

/** What replaces the words in braces. */
export interface CommandPlaces {
	out: string;
	project: string;
	python: string | null;
}

/** The program as it is started, and its arguments; a relative path with a folder is one of the project. */
export function fillCommand(command: readonly string[], places: CommandPlaces): { program: string; args: string[] } {
	const values: Readonly<Record<string, string>> = {
		out: places.out,
		project: places.project,
		python: places.python ?? "python3",
	};
	const [program = "", ...args] = command.map((word) =>
		word.replace(/\{(out|project|python)\}/g, (_, name: string) => values[name] ?? ""),
	);
	const isOfProject = /[\\/]/.test(program) && !isAbsolute(program);
	return { program: isOfProject ? join(places.project, ...program.split(/[\\/]/)) : program, args };
}

/** Cells whose command would do the same share one run; part of a folder's name. */
export function nameCommandRun(cell: Cell, interpreter: string | null): string {
	const { command, environment } = cell;
	return `command-${sha256Of(canonicalJson({ command, environment, interpreter })).slice(0, 12)}`;
}

/** The file of a cell among those that a command left, or why there is none. */
export function chooseOwnOutput(cell: Cell, names: readonly string[]): { file: string } | { finding: Finding } {
	const wheels = readWheels(names);
	const fitting = wheels.filter(({ name }) => fits(cell.expect, name));
	const exact = fitting.filter(({ name }) => isSame(name.platformTags, cell.expect.platformTag));
	const [only] = exact.length === 1 ? exact : fitting;
	if (only !== undefined && (fitting.length === 1 || exact.length === 1)) return { file: only.file };
	return {
		finding: {
			code: "build/not-one-file",
			level: "error",
			message: `the command should leave one wheel for ${cell.id} in {out}; it left ${names.length === 0 ? "nothing" : names.join(", ")}`,
			help: "Let it write its wheels into the folder {out}, with the tags of build.tags.",
		},
	};
}

/** Null when every wheel that the command left is one of the plan. */
export function findUnplannedWheels(plan: Plan, names: readonly string[]): Finding | null {
	const expected = listExpected(plan);
	const unplanned = readWheels(names).filter(({ name }) => !expected.some((expect) => fits(expect, name)));
	return unplanned.length === 0 ? null : unplannedWheel(unplanned.map(({ file }) => file));
}

function readWheels(names: readonly string[]): { file: string; name: WheelFilename }[] {
	return names.flatMap((file) => {
		const name = parseWheelFilename(file);
		return file.endsWith(".whl") && !("problem" in name) ? [{ file, name }] : [];
	});
}

/** What this release expects of commands, also what a rehearsal on this host leaves out. */
function listExpected(
	plan: Plan,
): Pick<ExpectedWheel, "pythonTag" | "abiTag" | "platformTag" | "family" | "architecture">[] {
	const cut = plan.leftOut.flatMap(({ id }) => {
		const set = parseTagSet(id);
		if (set === null) return [];
		const { family, architecture } = parsePlatformTag(set.platformTags[0] ?? "");
		const tags = {
			pythonTag: set.pythonTags.join("."),
			abiTag: set.abiTags.join("."),
			platformTag: set.platformTags.join("."),
		};
		return [{ ...tags, family: family === "linux" ? ("other" as const) : family, architecture }];
	});
	return [...plan.cells.map(({ expect }) => expect), ...cut];
}

/** Freeze judges the policy; here it is enough to know which cell a file is meant for. */
function fits(expect: ReturnType<typeof listExpected>[number], wheel: WheelFilename): boolean {
	if (!isSame(wheel.pythonTags, expect.pythonTag) || !isSame(wheel.abiTags, expect.abiTag)) return false;
	if (isSame(wheel.platformTags, expect.platformTag)) return true;
	const platforms = wheel.platformTags.map(parsePlatformTag);
	return (
		expect.family === "manylinux" &&
		platforms.every(({ family, architecture }) => family === "manylinux" && architecture === expect.architecture)
	);
}

function isSame(tags: readonly string[], compressed: string): boolean {
	const expected = compressed.split(".");
	return tags.length === expected.length && expected.every((tag) => tags.includes(tag));
}

function unplannedWheel(files: readonly string[]): Finding {
	return {
		code: "build/unplanned-wheel",
		level: "error",
		message: `the command also made ${files.join(", ")}, which the plan does not have`,
		help: `Add ${files.length === 1 ? "its tag" : "their tags"} to build.tags in [tool.wheel-release], or let the command not make ${files.length === 1 ? "it" : "them"}.`,
	};
}
