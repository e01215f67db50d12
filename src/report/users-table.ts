// What typical users get, compact: users and Pythons with the same answers share lines; ≤ 100 columns.
import { cutText, formatColumns } from "./columns.ts";
import { codeSpan } from "./untrusted-text.ts";

/** One user on one Python. */
export interface UserRow {
	project: string;
	title: string;
	/** `3.12`, `3.14t`, `PyPy 3.11` */
	python: string;
	gets: "wheel" | "sdist" | "nothing";
	tag: string | null;
	/** Why it gets nothing. */
	reason: string | null;
}

// With two spaces between columns and at the start these make 100.
const usersWidth = 38;
const pythonsWidth = 18;
const getsWidth = 38;

export function formatUsersTable(rows: readonly UserRow[]): string[] {
	const projects = [...Map.groupBy(rows, ({ project }) => project)];
	return projects.flatMap(([project, own], index) => [
		...(index > 0 ? [""] : []),
		...(projects.length > 1 ? [`${project}`] : []),
		...formatColumns([["users", "Python", "gets"], ...groupUsers(own).flatMap(formatGroup)]).map((line) => `  ${line}`),
	]);
}

/** The same for a job summary. */
export function formatUsersMarkdown(rows: readonly UserRow[]): string {
	const projects = [...Map.groupBy(rows, ({ project }) => project)];
	const lines = projects.flatMap(([project, own]) =>
		groupUsers(own).flatMap(({ titles, answers }) =>
			answers.map(({ pythons, gets }, index) => {
				const who = index === 0 ? mergeTitles(titles).join(", ") : "";
				const whose = projects.length > 1 ? `${codeSpan(project)} | ` : "";
				return `| ${whose}${who} | ${pythons.join(", ")} | ${codeSpan(gets)} |`;
			}),
		),
	);
	const head =
		projects.length > 1
			? ["| project | users | Python | gets |", "|---|---|---|---|"]
			: ["| users | Python | gets |", "|---|---|---|"];
	return [...head, ...lines].join("\n");
}

interface Group {
	titles: string[];
	answers: { pythons: string[]; gets: string }[];
}

/** Users whose answers are the same on every Python, in the order of the table. */
function groupUsers(rows: readonly UserRow[]): Group[] {
	const groups = new Map<string, Group>();
	for (const [title, own] of Map.groupBy(rows, (row) => row.title)) {
		const answers = [...Map.groupBy(own, describeAnswer)].map(([gets, same]) => ({
			pythons: joinPythons(
				same.map(({ python }) => python),
				own.map(({ python }) => python),
			),
			gets,
		}));
		const key = JSON.stringify(answers);
		const group = groups.get(key);
		if (group) group.titles.push(title);
		else groups.set(key, { titles: [title], answers });
	}
	return [...groups.values()];
}

function describeAnswer({ gets, tag, python, reason }: UserRow): string {
	if (gets === "nothing") return `nothing: ${reason}`;
	if (tag === null) return "the sdist, to compile";
	// A wheel of each Python's own: said once for all of them.
	const own = /^(?<python>cp3\d+)-(?<abi>cp3\d+t?)-(?<platform>.+)$/.exec(tag)?.groups;
	const isOwn = own?.python === `cp${python.replace(/[.t]/g, "")}` && own.abi?.startsWith(own.python ?? "");
	return isOwn ? `cp3XY-cp3XY${own.abi?.endsWith("t") ? "t" : ""}-${own.platform}` : tag;
}

/** `Debian 11`, `Debian 12` → `Debian 11/12` */
function mergeTitles(titles: readonly string[]): string[] {
	const number = /(?<= )\d[\d.]*(?= |$)/;
	return [...Map.groupBy(titles, (title) => title.replace(number, "#"))].map(([pattern, same]) =>
		pattern.replace("#", same.map((title) => number.exec(title)?.[0] ?? "").join("/")),
	);
}

/** `3.9–3.12`, `3.14t`, `PyPy 3.11`: neighbours of `all` become a range. */
function joinPythons(some: readonly string[], all: readonly string[]): string[] {
	if (some.length === all.length && all.length > 1) return ["every Python"];
	const ordinary = all.filter((python) => /^3\.\d+$/.test(python));
	const runs: string[][] = [];
	for (const python of some) {
		const last = runs.at(-1);
		const at = ordinary.indexOf(python);
		if (last !== undefined && at > 0 && ordinary[at - 1] === last.at(-1)) last.push(python);
		else runs.push([python]);
	}
	return runs.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run));
}

function formatGroup({ titles, answers }: Group): string[][] {
	const users = wrap(mergeTitles(titles), usersWidth);
	const lines = answers.flatMap(({ pythons, gets }) =>
		wrap(pythons, pythonsWidth).map((line, index) => [line, index === 0 ? cutText(gets, getsWidth) : ""]),
	);
	return Array.from({ length: Math.max(users.length, lines.length) }, (_, index) => [
		users[index] ?? "",
		...(lines[index] ?? ["", ""]),
	]);
}

/** Words on lines of at most `width`, separated by commas; a longer one is cut. */
function wrap(words: readonly string[], width: number): string[] {
	const lines: string[] = [];
	for (const [index, word] of words.entries()) {
		const piece = cutText(index === words.length - 1 ? word : `${word},`, width);
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + piece.length <= width) lines[lines.length - 1] = `${last} ${piece}`;
		else lines.push(piece);
	}
	return lines;
}
