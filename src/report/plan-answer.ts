// Why something is in the plan or not, in sentences: what is built and tested and where, what takes its place, which setting
// or rule leaves it out, and what would bring it in.
import { count } from "../diagnostic/quantity.ts";
import type { Cell, Plan } from "../document/plan.ts";
import { findExclusions, type Question } from "./plan-question.ts";
import {
	type Answer,
	answer,
	answerCells,
	describeCell,
	describeSdist,
	describeSmoke,
	sentence,
} from "./plan-sentences.ts";
import { answerWheels } from "./plan-wheels.ts";
import { formatMinutes } from "./plan-words.ts";

export function answerQuestion(question: Question, plan: Plan, describeKey: (key: string) => string | null): Answer {
	switch (question.kind) {
		case "cell":
			return answer(describeCell(question.cell, plan), [question.cell]);
		case "smoke":
			return { ...answer(describeSmoke(question.smoke)), tests: [question.smoke.id] };
		case "sdist":
			return answer(describeSdist(plan));
		case "setting":
			return answer(question.keys.flatMap((key) => describeSetting(key, plan, describeKey)));
		case "code":
			return answer([
				`${question.code} leaves out ${count(question.exclusions.length, "combination")}.`,
				...question.exclusions.map(({ what, reason }) => `${what}: ${sentence(reason)}`),
				`wheel-release explain ${question.code} says what it means.`,
			]);
		case "exclusion":
			return answer(
				question.exclusions.map(({ what, code, reason }) => `${what} is not built: ${sentence(reason)} (${code})`),
			);
		case "file":
			return answer([`${question.file} is no file of this plan: ${question.problem}.`]);
		case "release":
			return answerCells(
				`The release ${question.release.name} ${question.release.version} has`,
				ofRelease(question.release, plan),
				plan,
			);
		case "extra":
			return answer(describeExtra(question.name, plan));
		case "runner":
			return answerRunner(question.label, plan);
		case "cuda":
			return answerCuda(question, plan);
		case "wheels":
			return answerWheels(question.wheels, plan);
	}
}

function describeSetting(key: string, plan: Plan, describeKey: (key: string) => string | null): string[] {
	const row = plan.settings.find((setting) => setting.key === key);
	const about = describeKey(key);
	if (row === undefined) return [`${key} is not set.${about ? ` ${about}` : ""}`];
	return [`${row.key} = ${row.value} (${row.source}).${about ? ` ${about}` : ""}`];
}

function ofRelease(release: Plan["releases"][number], plan: Plan): Cell[] {
	return plan.cells.filter(({ id }) => release.cells.includes(id));
}

function describeExtra(name: string, plan: Plan): string[] {
	return plan.releases.flatMap((release) =>
		release.extras
			.filter((extra) => extra.name === name)
			.map(
				({ requires }) =>
					`The extra ${name} of ${release.name} requires ${requires}: pip install "${release.name}[${name}]" installs both.`,
			),
	);
}

function answerRunner(label: string, plan: Plan): Answer {
	const uses = (runner: Cell["runner"]) => JSON.stringify(runner).includes(JSON.stringify(label));
	const cells = plan.cells.filter(({ runner }) => uses(runner));
	const tests = plan.smokeCells.filter(({ runner }) => uses(runner));
	const minutes = cells.reduce((sum, cell) => sum + cell.predictedMinutes, 0);
	return {
		sentences: [
			`${label}${cells.length > 0 ? ` builds ${count(cells.length, "wheel")} in about ${formatMinutes(minutes)} min and` : ""} runs ${count(tests.length, "test")}.`,
		],
		cells: cells.map(({ id }) => id),
		tests: tests.map(({ id }) => id),
	};
}

function answerCuda({ word, toolkit, arch, torch }: Extract<Question, { kind: "cuda" }>, plan: Plan): Answer {
	const cells = plan.cells.filter(
		({ cuda }) =>
			cuda !== null &&
			(toolkit === null || cuda.toolkit === toolkit) &&
			(arch === null || cuda.archs.includes(arch) || cuda.ptx.includes(arch)) &&
			(torch === null || cuda.torch?.build === torch),
	);
	const words = [
		word,
		...(toolkit ? [toolkit, `CUDA ${toolkit}`] : []),
		...(arch ? [`sm_${arch}`, arch] : []),
		...(torch ? [`torch ${torch}`, torch] : []),
	];
	const title = toolkit ? `CUDA ${toolkit}` : arch ? `sm_${arch}` : `torch ${torch}`;
	const reasons = findExclusions(plan, words).map(
		({ what, code, reason }) => `${what} is left out: ${sentence(reason)} (${code})`,
	);
	if (cells.length > 0) {
		const built = answerCells(`${title} has`, cells, plan);
		return { ...built, sentences: [...built.sentences, ...reasons] };
	}
	const configured = plan.settings.find(
		({ key }) => key === (toolkit ? "cuda.toolkits" : arch ? "cuda.archs" : "cuda.torch"),
	);
	const fallback = configured
		? `${configured.key} = ${configured.value} (${configured.source}) does not name it.`
		: plan.settings.some(({ key }) => key.startsWith("cuda."))
			? "cuda.torch is not set: the wheels are compiled against no torch."
			: "This project has no CUDA wheels: [tool.wheel-release.cuda] toolkits is not set.";
	return answer(reasons.length > 0 ? reasons : [`No wheel is built for ${title}. ${fallback}`]);
}
