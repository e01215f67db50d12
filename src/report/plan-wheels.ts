// A tag, or a part of one, held against the wheels of a plan: built, served by another wheel, or left out.
import type { Plan } from "../document/plan.ts";
import { formatInterpreter } from "../python/interpreter.ts";
import { formatWheelQuestion, isOn, isOwn, takes } from "./plan-match.ts";
import type { WheelQuestion } from "./plan-question.ts";
import { platformTitle } from "./plan-rows.ts";
import { type Answer, answer, answerCells, describeCell, describeTests } from "./plan-sentences.ts";
import { whyNot, withoutWheel } from "./plan-why-not.ts";

export function answerWheels(question: WheelQuestion, plan: Plan): Answer {
	const here = plan.cells.filter((cell) => question.platform === null || isOn(cell, question.platform));
	const own = here.filter((cell) => isOwn(cell, question));
	if (own.length === 1 && own[0]) return answer(describeCell(own[0], plan), own);
	const title = formatWheelQuestion(question);
	if (own.length > 1) return answerCells(`${title} has`, own, plan);
	const { interpreter } = question;
	const takers = interpreter ? here.filter((cell) => takes(interpreter, cell)) : [];
	const reasons = whyNot(question, plan, takers.length > 0);
	if (takers.length === 0)
		return answer([
			`${title} is not built: ${reasons[0]}`,
			...reasons.slice(1),
			...(reasons.some((reason) => reason.includes("sdist")) ? [] : [withoutWheel(interpreter, plan)]),
		]);
	const place = question.platform ? ` on ${question.platform}` : "";
	const taken = [...new Set(takers.map(({ expect }) => `${expect.pythonTag}-${expect.abiTag}`))].join(" or ");
	const where = [
		...new Set(takers.map((cell) => [platformTitle(cell), cell.expect.architecture ?? ""].join(" ").trim())),
	].join(", ");
	return answer(
		[
			`${title} is not built of its own: Python ${interpreter ? formatInterpreter(interpreter) : ""}${place} takes the ${taken} wheel (${where}).`,
			...reasons,
			describeTests(plan.smokeCells.filter((smoke) => takers.some(({ id }) => id === smoke.cell))),
		],
		takers,
	);
}
