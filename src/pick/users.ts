// What each typical user gets of a release: a wheel, the sdist that it would have to compile, or nothing.
import { type TypicalUser, typicalUsers, usersPythons } from "../data/users.ts";
import type { Plan } from "../document/plan.ts";
import { formatInterpreter, type Interpreter, parseInterpreter } from "../python/interpreter.ts";
import { supportedPlatforms } from "../python/supported-platforms.ts";
import { rankOffers, takesPython } from "./decide.ts";
import { type Offer, type ReadOffer, readOffer } from "./offer.ts";

export interface UserOutcome {
	/** Normalised name of the project. */
	project: string;
	/** Of the table of typical users. */
	user: string;
	title: string;
	/** `3.12`, `3.14t`, `PyPy 3.11` */
	python: string;
	gets: "wheel" | "sdist" | "nothing";
	/** Null when it gets nothing. */
	file: string | null;
	/** The tag that made the installer take the wheel; null without a wheel. */
	tag: string | null;
	/** Why it gets nothing; else null. */
	reason: string | null;
}

export function decideUserOutcomes(
	offers: readonly ReadOffer[],
	users: readonly TypicalUser[] = typicalUsers,
): UserOutcome[] {
	const projects = [...Map.groupBy(offers, ({ project }) => project)];
	const interpreters = usersPythons.map(parseInterpreter).filter((interpreter) => interpreter !== null);
	return projects.flatMap(([project, own]) =>
		users.flatMap(({ name, title, system }) => {
			const platforms = supportedPlatforms(system);
			return interpreters.map((interpreter): UserOutcome => {
				const best = rankOffers(own, { interpreter, platforms })[0];
				const common = { project, user: name, title, python: formatInterpreter(interpreter) };
				if (best === undefined) {
					return { ...common, gets: "nothing", file: null, tag: null, reason: explainNothing(own, interpreter) };
				}
				const { file, tags } = best.offer;
				return tags === null
					? { ...common, gets: "sdist", file, tag: null, reason: null }
					: { ...common, gets: "wheel", file, tag: best.tag, reason: null };
			});
		}),
	);
}

function explainNothing(offers: readonly ReadOffer[], interpreter: Interpreter): string {
	const excluding = offers.find((offer) => !takesPython(offer, interpreter));
	return excluding === undefined ? "no wheel fits, no sdist" : `Requires-Python ${excluding.requiresPython}`;
}

/** The distributions that a plan promises. A repair may add aliases and lower policies to a tag, never take one away. */
export function plannedOffers(plan: Plan): ReadOffer[] {
	const { requiresPython } = plan.project;
	const wheels = plan.cells.map(({ expect }) => {
		const { name, version, pythonTag, abiTag, platformTag } = expect;
		return expect.file ?? `${name}-${version.replaceAll("-", "_")}-${pythonTag}-${abiTag}-${platformTag}.whl`;
	});
	const files = plan.sdist === null ? wheels : [...wheels, plan.sdist.file];
	return files
		.map((file): Offer => ({ file, fileName: file, requiresPython }))
		.map(readOffer)
		.filter((offer) => "project" in offer);
}
