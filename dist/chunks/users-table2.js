import { h as codeSpan, l as formatColumns, s as cutText } from "./start.js";
// src/report/users-table.ts
const usersWidth = 38;
const pythonsWidth = 18;
const getsWidth = 38;
function formatUsersTable(rows) {
	const projects = [...Map.groupBy(rows, ({ project }) => project)];
	return projects.flatMap(([project, own], index) => [
		...index > 0 ? [""] : [],
		...projects.length > 1 ? [`${project}`] : [],
		...formatColumns([[
			"users",
			"Python",
			"gets"
		], ...groupUsers(own).flatMap(formatGroup)]).map((line) => `  ${line}`)
	]);
}
/** The same for a job summary. */
function formatUsersMarkdown(rows) {
	const projects = [...Map.groupBy(rows, ({ project }) => project)];
	const lines = projects.flatMap(([project, own]) => groupUsers(own).flatMap(({ titles, answers }) => answers.map(({ pythons, gets }, index) => {
		const who = index === 0 ? mergeTitles(titles).join(", ") : "";
		return `| ${projects.length > 1 ? `${codeSpan(project)} | ` : ""}${who} | ${pythons.join(", ")} | ${codeSpan(gets)} |`;
	})));
	return [...projects.length > 1 ? ["| project | users | Python | gets |", "|---|---|---|---|"] : ["| users | Python | gets |", "|---|---|---|"], ...lines].join("\n");
}
/** Users whose answers are the same on every Python, in the order of the table. */
function groupUsers(rows) {
	const groups = /* @__PURE__ */ new Map();
	for (const [title, own] of Map.groupBy(rows, (row) => row.title)) {
		const answers = [...Map.groupBy(own, describeAnswer)].map(([gets, same]) => ({
			pythons: joinPythons(same.map(({ python }) => python), own.map(({ python }) => python)),
			gets
		}));
		const key = JSON.stringify(answers);
		const group = groups.get(key);
		if (group) group.titles.push(title);
		else groups.set(key, {
			titles: [title],
			answers
		});
	}
	return [...groups.values()];
}
function describeAnswer({ gets, tag, python, reason }) {
	if (gets === "nothing") return `nothing: ${reason}`;
	if (tag === null) return "the sdist, to compile";
	const own = /^(?<python>cp3\d+)-(?<abi>cp3\d+t?)-(?<platform>.+)$/.exec(tag)?.groups;
	return own?.python === `cp${python.replace(/[.t]/g, "")}` && own.abi?.startsWith(own.python ?? "") ? `cp3XY-cp3XY${own.abi?.endsWith("t") ? "t" : ""}-${own.platform}` : tag;
}
/** `Debian 11`, `Debian 12` → `Debian 11/12` */
function mergeTitles(titles) {
	const number = /(?<= )\d[\d.]*(?= |$)/;
	return [...Map.groupBy(titles, (title) => title.replace(number, "#"))].map(([pattern, same]) => pattern.replace("#", same.map((title) => number.exec(title)?.[0] ?? "").join("/")));
}
/** `3.9–3.12`, `3.14t`, `PyPy 3.11`: neighbours of `all` become a range. */
function joinPythons(some, all) {
	if (some.length === all.length && all.length > 1) return ["every Python"];
	const ordinary = all.filter((python) => /^3\.\d+$/.test(python));
	const runs = [];
	for (const python of some) {
		const last = runs.at(-1);
		const at = ordinary.indexOf(python);
		if (last !== void 0 && at > 0 && ordinary[at - 1] === last.at(-1)) last.push(python);
		else runs.push([python]);
	}
	return runs.flatMap((run) => run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run);
}
function formatGroup({ titles, answers }) {
	const users = wrap(mergeTitles(titles), usersWidth);
	const lines = answers.flatMap(({ pythons, gets }) => wrap(pythons, pythonsWidth).map((line, index) => [line, index === 0 ? cutText(gets, getsWidth) : ""]));
	return Array.from({ length: Math.max(users.length, lines.length) }, (_, index) => [users[index] ?? "", ...lines[index] ?? ["", ""]]);
}
/** Words on lines of at most `width`, separated by commas; a longer one is cut. */
function wrap(words, width) {
	const lines = [];
	for (const [index, word] of words.entries()) {
		const piece = cutText(index === words.length - 1 ? word : `${word},`, width);
		const last = lines.at(-1);
		if (last !== void 0 && last.length + 1 + piece.length <= width) lines[lines.length - 1] = `${last} ${piece}`;
		else lines.push(piece);
	}
	return lines;
}
export { formatUsersTable as n, formatUsersMarkdown as t };
