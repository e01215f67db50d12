// Why the plan has no wheel for an interpreter or a platform: what the plan itself says, else what follows from the
// settings and the tables; and what would add one.
import { finalPythons, pythons, stateOf } from "../data/pythons.ts";
import { rowOf } from "../data/table.ts";
import { count } from "../diagnostic/quantity.ts";
import type { Plan } from "../document/plan.ts";
import { type Interpreter, interpreterWord } from "../python/interpreter.ts";
import { parseSpecifierSet, specifierContains } from "../python/specifier.ts";
import { parseVersion } from "../python/version.ts";
import { formatWheelQuestion, isOn } from "./plan-match.ts";
import { findExclusions, spellings, type WheelQuestion } from "./plan-question.ts";
import { sentence } from "./plan-sentences.ts";

/** Reasons of the plan itself first, then what follows from settings and tables. */
export function whyNot(question: WheelQuestion, plan: Plan, isServed: boolean): string[] {
	const { interpreter, platform } = question;
	const own = listReasons(question, plan, isServed);
	if (own.length > 0 || isServed) return own;
	if (platform && !plan.cells.some((cell) => isOn(cell, platform))) return [whyNotPlatform(platform, plan)];
	return interpreter ? [whyNotInterpreter(interpreter, plan)] : ["nothing in the plan asks for it."];
}

/** What the exclusions of the plan say, of the narrowest name that any of them has; the reason of most of them first. */
function listReasons(question: WheelQuestion, plan: Plan, isServed: boolean): string[] {
	const { interpreter, platform } = question;
	const names = [
		[
			formatWheelQuestion(question),
			...(interpreter && platform ? [`${interpreterWord(interpreter)}-${platform}`] : []),
		],
		...(interpreter ? [spellings(interpreter)] : []),
		...(platform && !interpreter ? [[platform]] : []),
	];
	for (const words of names) {
		// What takes its place has been said already.
		const found = findExclusions(plan, words).filter(({ code }) => !isServed || !/^plan\/covered-by-/.test(code));
		if (found.length === 0) continue;
		const kinds = [...Map.groupBy(found, ({ code }) => code)].sort((a, b) => b[1].length - a[1].length);
		return kinds.slice(0, 3).map(([code, rows]) => {
			const others = rows.length > 1 ? `, like ${rows.length - 1} more` : "";
			return `${sentence(rows[0]?.reason ?? "")} (${code}${others})`;
		});
	}
	return [];
}

function whyNotPlatform(platform: string, plan: Plan): string {
	const targets = plan.settings.find(({ key }) => key === "targets");
	const how =
		plan.frontend === "cibuildwheel"
			? "[tool.cibuildwheel] build, skip and archs choose platforms."
			: `Add "${platform}" to targets (${targets?.value ?? "default"}, ${targets?.source ?? "default"}).`;
	return `no wheel of the plan is for ${platform}. ${how}`;
}

function whyNotInterpreter({ implementation, minor, isFreeThreaded }: Interpreter, plan: Plan): string {
	if (implementation !== "cpython")
		return `the plan has no ${implementation === "pypy" ? "PyPy" : "GraalPy"} wheels. cibuildwheel builds them with enable = ["${implementation}"].`;
	const known = finalPythons(pythons);
	const newest = known.at(-1) ?? "";
	if (Number(newest.split(".")[1]) < minor)
		return `Python 3.${minor} is newer than the last final one that this version knows, ${newest}.`;
	const allowed = plan.project.requiresPython;
	const place = plan.settings.find(({ key }) => key === "project.requires-python")?.source;
	if (!isAllowed({ implementation, minor, isFreeThreaded, abi: "" }, plan))
		return `requires-python = "${allowed}"${place ? ` (${place})` : ""} does not allow it.`;
	if (isFreeThreaded) return whyNotFreeThreaded(minor, known, plan);
	const row = rowOf(pythons, `3.${minor}`);
	if (row && stateOf(row) === "ended") return `Python 3.${minor} ended in ${row.endOfLife}.`;
	return allowed ? `requires-python = "${allowed}", and nothing asks for it.` : "nothing asks for it.";
}

/** PEP 779: supported from 3.14 on; the build tools have dropped 3.13t. */
function whyNotFreeThreaded(minor: number, known: readonly string[], plan: Plan): string {
	const first = known.find((python) => rowOf(pythons, python)?.freeThreaded === "supported") ?? "";
	const from = Math.max(minor, Number(first.split(".")[1]));
	const targets = new Set(plan.cells.filter(({ expect }) => expect.family !== "any").map(({ target }) => target)).size;
	const early = minor < from ? `free-threaded wheels start at ${first} here. ` : "";
	const more = targets > 0 ? ` (${count(targets, "more wheel")})` : "";
	if (plan.frontend === "cibuildwheel") return `${early}[tool.cibuildwheel] build, skip and enable choose the others.`;
	return `${early}Set free-threaded = true to add cp3${from}-cp3${from}t${more}.`;
}

export function withoutWheel(interpreter: Interpreter | null, plan: Plan): string {
	if (interpreter && !isAllowed(interpreter, plan))
		return "Installers there take an older release that still allows it.";
	return plan.sdist ? "Its users build from the sdist." : "Its users cannot install this release: there is no sdist.";
}

/** A late patch release stands for its minor, as in the rest of the plan. */
function isAllowed({ minor }: Interpreter, plan: Plan): boolean {
	const set = parseSpecifierSet(plan.project.requiresPython ?? "");
	const version = parseVersion(`3.${minor}.99`);
	return set === null || version === null || specifierContains(set, version, { prereleases: true });
}
