// Traces of the machine that built the wheel: interpreters that nobody else has, files that installers write, paths.
import type { Finding } from "../../diagnostic/finding.ts";
import { listSome, show } from "../rule.ts";
import type { WheelContents } from "./installed.ts";
import { choose } from "./rule.ts";

export function checkMachineTraces(contents: WheelContents): Finding[] {
	return [
		...checkInterpreters(contents),
		...checkInstallerFiles(contents),
		...checkPaths(contents),
		...checkLengths(contents),
	];
}

// Installers write the path of their own Python behind `#!python`; everything else stays as it is.
const usualInterpreter = /^#!\s*(?:pythonw?\b|\/usr\/(?:local\/)?bin\/|\/bin\/)/;

function checkInterpreters({ wheel }: WheelContents): Finding[] {
	const odd = (wheel.contents?.interpreters ?? []).filter(({ line }) => !usualInterpreter.test(line));
	const [first] = odd;
	if (first === undefined) return [];
	return [
		{
			code: "contents/script-interpreter",
			level: "error",
			message: `${listSome(odd.map(({ path }) => path))} ${choose(odd.length, "starts", "start")} ${show(first.line.slice(2).trim())}, which is there on the building machine alone`,
			help: "Declare it in [project.scripts], and installers write a script that starts; or begin it with #!python.",
		},
	];
}

const installerFiles = new Set(["direct_url.json", "INSTALLER", "REQUESTED"]);

function checkInstallerFiles({ files }: WheelContents): Finding[] {
	const found = files.filter(
		({ place, parts }) => place === "info" && parts.length === 1 && installerFiles.has(parts[0] ?? ""),
	);
	if (found.length === 0) return [];
	return [
		{
			code: "contents/installer-files",
			level: "warning",
			message: `${listSome(found.map(({ name }) => name))} ${choose(found.length, "is", "are")} what an installer writes: the wheel was packed from an installed project`,
			help: "Build the wheel from the sources: python -m build --wheel.",
		},
	];
}

function checkPaths({ wheel }: WheelContents): Finding[] {
	const found = wheel.contents?.buildPaths ?? [];
	const [first] = found;
	if (first === undefined) return [];
	const names = [...new Set(found.map(({ path }) => path))];
	return [
		{
			code: "contents/build-path",
			level: "notice",
			message: `${listSome(names)} ${choose(names.length, "names", "name")} folders of the machine that built the wheel, the first ${show(first.text)}… in line ${first.line}`,
			help: "They lead nowhere for users and differ from build to build. Write paths relative to the file, or leave them out.",
		},
	];
}

/** Windows takes 260 characters by default, and site-packages of a user has about 80 of them. */
const longestPath = 180;

function checkLengths({ library }: WheelContents): Finding[] {
	const long = library.filter(({ parts }) => parts.join("/").length > longestPath);
	const [first] = long;
	if (first === undefined) return [];
	return [
		{
			code: "contents/long-path",
			level: "notice",
			message: `${show(first.name)}${long.length > 1 ? ` and ${long.length - 1} more` : ""} ${choose(long.length, "has", "have")} more than ${longestPath} characters: below a user's site-packages Windows refuses paths over 260`,
			help: "Shorten the names of folders, or leave the files out of the wheel.",
		},
	];
}
