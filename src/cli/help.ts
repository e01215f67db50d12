import { exitStatuses } from "../pipeline/exit-status.ts";
import { formatColumns } from "../report/columns.ts";
import type { Command } from "./command.ts";
import { commands } from "./commands.ts";
import { commonFlags, type FlagName } from "./options.ts";

const about: Record<FlagName, string> = {
	help: "this text; after a command: that command",
	version: "the version",
	json: "one JSON document on stdout, progress on stderr",
	quiet: "findings and the last line only",
	verbose: "every finding, and what tools print",
	work: "DIR  where documents and files lie (default .wheel-release)",
	config: "FILE  configuration instead of wheel-release.toml",
	python: "PATH  Python that the tools are installed with (3.11 or newer)",
	tag: "TAG  plan the release of this tag",
	explain: "[WORD]  every reason; or one: cp313t, win_arm64, a cell, a setting",
	diff: "FILE  what changes against an older plan.json",
	matrix: "the job matrices as JSON",
	preflight: "ask the index what it would refuse (by itself before a release in CI)",
	"no-preflight": "ask no index",
	cell: "ID  only this cell (may be repeated)",
	rebuild: "build also what has not changed",
	index: "NAME  pypi or testpypi",
	"destination-file": "FILE  written by a running rehearsal index",
	"manifest-sha256": "HEX  refuse any other manifest.json",
	"dry-run": "everything but asking for a token and uploading",
	serve: "only run the rehearsal index, until Ctrl-C",
	keep: "one rehearsal index over all edits, as a real index would be",
	port: "NUMBER  of the rehearsal index (default: any free one)",
	interpreter: "WORD  cp312, 3.14t, pp311: the Python that asks",
	platforms: "LIST  what it runs on, as --platform of pip: manylinux_2_28_x86_64,…",
	user: "NAME  a typical user instead: debian-12, alpine, macos-15, windows",
	users: "what each typical user gets",
	"print-build-identifiers": "what cibuildwheel would print, with its exit status",
	platform: "NAME  with it: linux, macos, windows, pyodide, android, ios",
	archs: "LIST  with it: auto, native, all or names",
	only: "ID  with it: one build identifier",
	enable: "GROUP  with it: pypy, cpython-prerelease, … (may be repeated)",
	"config-file": "FILE  with it: [tool.cibuildwheel] of another file",
	"cibuildwheel-version": "VERSION  with it: of the table that is asked",
	host: "SYSTEM/MACHINE  with it: where cibuildwheel would run, linux/x86_64",
	select: "RULES  only these rules or rooms: binary,distribution/record-hash",
	ignore: "RULES  all but these; for good and with a reason: [tool.wheel-release.check]",
	"fail-on": "LEVEL  error (default), warning or notice: what refuses the files",
	plan: "[FILE]  hold the files against a plan.json (default .wheel-release/plan.json)",
	receipt: "FILE  a smoke receipt (may be repeated): with which torch the file was tested",
	previous: "FILE  a distribution of the last release (may be repeated): what vanished, what grew",
	budget: "SIZE  the most that a wheel may have: 60MB",
	tree: "the members of each file with their sizes",
	render: "render descriptions with PyPI's renderer, installed once; later by itself",
	"no-render": "render no description",
	sarif: "FILE  findings for code scanning (SARIF 2.1.0)",
	"fix-tags": "DIR  write wheels again under names that are honest",
	tags: "TAGS  with --fix-tags: these instead of the honest ones",
	"build-tag": "TAG  with --fix-tags: the optional part before the tags",
	local: "LABEL  with --fix-tags: behind the + of the version",
	name: "NAME  with --fix-tags: another project",
};

export function formatHelp(command: Command | null): string {
	const flagRows = (names: readonly FlagName[]) => formatColumns(names.map((name) => [`  --${name}`, about[name]]));
	if (command) {
		return [
			`wheel-release ${command.name} ${command.usage}`,
			`  ${command.about}`,
			"",
			...flagRows([...command.flags, ...commonFlags]),
			"",
		].join("\n");
	}
	return [
		"wheel-release: from a tag to installed-and-verified wheels",
		"",
		"Commands",
		...formatColumns(commands.map((row) => [`  ${row.name} ${row.usage}`, row.about])),
		"",
		"Flags of every command",
		...flagRows(commonFlags),
		"",
		"Exit status",
		...formatColumns(
			Object.entries(exitStatuses).map(([status, meaning]) => [`  ${status}`, meaning]),
			[],
		),
		"",
	].join("\n");
}
