import { type CibuildwheelTable, cibuildwheelPlatforms } from "../../../src/data/cibuildwheel/table.ts";
import {
	answerPrintIdentifiers,
	answerRealRun,
	type PrintAnswer,
	type PrintRequest,
} from "../../../src/plan/cibuildwheel/print-identifiers.ts";
import type { RunStart } from "../../../src/plan/cibuildwheel/real-run.ts";
import type { Case } from "./cases.ts";

/** Our answer to a case, with its flags taken as the command line takes them. */
export function answerCase(made: Case, table: CibuildwheelTable): PrintAnswer {
	return answerPrintIdentifiers(requestOf(made, table));
}

export function answerRunCase(made: Case, table: CibuildwheelTable): RunStart {
	return answerRealRun(requestOf(made, table));
}

function requestOf(made: Case, table: CibuildwheelTable): PrintRequest {
	const { host, files, env, args } = made;
	const values = (flag: string) => args.flatMap((word, index) => (args[index - 1] === flag ? [word] : []));
	const last = (flag: string) => values(flag).at(-1) ?? null;
	const configName = last("--config-file");
	const [system, machine, runsArmv7l] = host;
	return {
		table,
		host: { system, machine, runsArmv7l },
		environment: env,
		flags: { platform: last("--platform"), archs: last("--archs"), only: last("--only"), enable: values("--enable") },
		configFile:
			configName === null ? null : { name: configName, text: files[configName.replace("{package}/", "")] ?? null },
		files: {
			pyproject: files["pyproject.toml"] ?? null,
			setupCfg: files["setup.cfg"] ?? null,
			setupPy: files["setup.py"] ?? null,
		},
	};
}

/** Which options, groups, hosts and exit statuses a case exercises, for the count that shows none was left out. */
export function countCase(
	made: Case,
	exitStatus: number,
	identifiers: readonly string[],
	counts: Map<string, number>,
): void {
	const [system, machine, runsArmv7l] = made.host;
	const text = Object.values(made.files).join("\n");
	const words = new Set([
		`host ${system}/${machine}${runsArmv7l ? "+armv7l" : ""}`,
		`exit ${exitStatus}`,
		exitStatus === 0 && identifiers.length === 0 ? "nothing selected" : "",
		...made.args.filter((word) => word.startsWith("--")),
		...Object.keys(made.env),
		...(text.match(/^(?:build|skip|test-skip|enable|archs|inherit|select)(?= =)/gm) ?? []).map(
			(name) => `option ${name}`,
		),
		...cibuildwheelPlatforms
			.filter((name) => text.includes(`[tool.cibuildwheel.${name}]`))
			.map((name) => `table ${name}`),
		...identifiers.map(
			(identifier) => `built ${/^(?:cp3\d+t?|[pg]p)/.exec(identifier)?.[0]} for ${identifier.split(/[-_]/)[1]}`,
		),
		...Object.keys(made.files).map((name) => `file ${name}`),
	]);
	for (const word of words) if (word !== "") counts.set(word, (counts.get(word) ?? 0) + 1);
	for (const group of [
		...text.matchAll(/enable = .*/g),
		...Object.entries(made.env).filter(([name]) => name === "CIBW_ENABLE"),
	])
		for (const name of String(group).match(/[a-z]+(?:-[a-z]+)*/g) ?? [])
			if (/^(cpython|pypy|graalpy|pyodide|all)/.test(name))
				counts.set(`group ${name}`, (counts.get(`group ${name}`) ?? 0) + 1);
}
