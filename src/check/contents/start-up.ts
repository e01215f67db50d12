// Code that runs at every start of Python, whether the project is used or not. Several stolen releases hid theirs there.
import type { Finding } from "../../diagnostic/finding.ts";
import { listSome, show } from "../rule.ts";
import type { WheelContents } from "./installed.ts";
import { choose } from "./rule.ts";

export function checkStartUp(contents: WheelContents): Finding[] {
	const { startUp } = contents.wheel.contents ?? { startUp: [] };
	const code = startUp.filter((file) => file.code !== null && !isEditable(file.path));
	const custom = contents.library.map(({ name }) => name).filter((name) => customization.test(name));
	const first = code[0];
	const shown = first?.code == null ? "" : `: ${shorten(first.code)}`;
	const names = [...code.map(({ path }) => path), ...custom];
	const quiet = startUp.filter((file) => file.code === null && !isEditable(file.path)).map(({ path }) => path);
	return [
		...(names.length === 0 ? [] : [startUpCode(names, shown, isOld(code))]),
		...(quiet.length === 0 ? [] : [pathOnly(quiet)]),
		...checkEditable(contents),
	];
}

const customization = /^(?:[^/]+\.data\/(?:purelib|platlib)\/)?(?:sitecustomize|usercustomize)(?:\.py$|\/)/;

function isOld(code: readonly { path: string }[]): boolean {
	return code.some(({ path }) => path.endsWith(".pth"));
}

function startUpCode(names: readonly string[], shown: string, isImportLine: boolean): Finding {
	return {
		code: "contents/start-up-code",
		level: "warning",
		message: `the wheel installs ${listSome(names)}, which Python runs at every start${shown}`,
		help: isImportLine
			? "Leave it out unless the project cannot work without it; Python 3.18 and newer skip import lines of .pth files (PEP 829)."
			: "Leave it out unless the project cannot work without it, and tell users why it is there.",
	};
}

function pathOnly(names: readonly string[]): Finding {
	return {
		code: "contents/path-file",
		level: "notice",
		message: `the wheel installs ${listSome(names)}, which ${choose(names.length, "adds", "add")} folders to the path of every Python program`,
		help: "Put the modules into a package that is found without it.",
	};
}

/** What `pip install -e` makes: it leads to a folder of the developer's machine. */
function checkEditable({ wheel, library }: WheelContents): Finding[] {
	const made = library.map(({ name }) => name).filter(isEditable);
	const leading = (wheel.contents?.startUp ?? []).find(({ folder }) => folder !== null);
	if (made.length === 0 && leading === undefined) return [];
	const names = made.length > 0 ? made : [leading?.path ?? ""];
	const where = leading?.folder == null ? "a folder of the machine that built it" : show(leading.folder);
	return [
		{
			code: "contents/editable",
			level: "error",
			message: `${listSome(names)} ${choose(names.length, "leads", "lead")} to ${where}: the wheel was built for an editable installation`,
			help: "Build it again: python -m build --wheel (not pip install -e, not build_editable).",
		},
	];
}

function isEditable(name: string): boolean {
	return /^__editable__|^__editable___\w+_finder\.py$|\.egg-link$/.test(name.split("/").at(-1) ?? "");
}

function shorten(line: string): string {
	const text = show(line.trim());
	return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
