// What each typical user gets of a release: a wheel, the sdist that it would have to compile, or nothing.
import { typicalUsers, usersPythons } from "../data/users.ts";
import type { Cell, Plan } from "../document/plan.ts";
import { formatInterpreter, type Interpreter, parseInterpreter } from "../python/interpreter.ts";
import { supportedPlatforms } from "../python/supported-platforms.ts";
import { rankOffers, takesPython } from "./decide.ts";
import { type Offer, type ReadOffer, readOffer } from "./offer.ts";

export interface UserOutcome {
	/** Normalised name of the project, with its version where an index of one's own has several of them. */
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

/** @param projects what each project offers, by its name */
export function decideUserOutcomes(projects: ReadonlyMap<string, readonly ReadOffer[]>): UserOutcome[] {
	const interpreters = usersPythons.map(parseInterpreter).filter((interpreter) => interpreter !== null);
	return [...projects].flatMap(([project, own]) =>
		typicalUsers.flatMap(({ name, title, system }) => {
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

/**
 * What the releases of a plan offer, each by itself: local versions stand on an index of one's own, where nobody looks who
 * installs the plain one. A repair may add aliases and lower policies to a planned tag, never take one away.
 */
export function plannedOffers(plan: Plan): Map<string, ReadOffer[]> {
	const { requiresPython } = plan.project;
	return new Map(
		plan.releases.map((release) => {
			const wheels = plan.cells.filter(({ id }) => release.cells.includes(id)).map(wheelName);
			const files =
				plan.sdist !== null && release.cells.includes(plan.sdist.id) ? [...wheels, plan.sdist.file] : wheels;
			const offers = files
				.map((file): Offer => ({ file, fileName: file, requiresPython }))
				.map(readOffer)
				.filter((offer) => "project" in offer);
			const isElsewhere = release.route !== null && release.route !== "suffix";
			return [isElsewhere ? `${release.name} ${release.version}` : release.name, offers] as const;
		}),
	);
}

function wheelName({ expect: { file, name, version, pythonTag, abiTag, platformTag } }: Cell): string {
	return file ?? `${name}-${version.replaceAll("-", "_")}-${pythonTag}-${abiTag}-${platformTag}.whl`;
}
