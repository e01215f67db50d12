// Where wheels of a route may go. PyPI and TestPyPI take neither local versions nor variant labels, so such wheels need an
// index of the project's own; refused here, before anything compiles.
import type { Finding } from "../../diagnostic/finding.ts";
import type { CudaRoute } from "../../document/plan.ts";
import type { PlanFacts } from "../facts.ts";
import { placeOfSetting } from "../setting-place.ts";

export interface RoutedFile {
	file: string;
	route: CudaRoute | null;
}

/** One finding per route: what holds for its first file holds for all. */
export function judgeRoutes(facts: PlanFacts, files: readonly RoutedFile[]): Finding[] {
	const { publish } = facts.settings.settings;
	return (["index", "variant"] as const).flatMap((route) => {
		const first = files.find((file) => file.route === route);
		if (first === undefined) return [];
		return [
			...(publish.index === undefined ? [needsIndex(facts, first.file, route)] : []),
			...(route === "variant" ? [isExperimental(facts, first.file)] : []),
		];
	});
}

/** An error once PyPI is the only place that the settings name; else a warning that the wheels have no place yet. */
function needsIndex(facts: PlanFacts, file: string, route: "index" | "variant"): Finding {
	const isForPypi = facts.settings.settings.publish.testpypi === true;
	const refusal =
		route === "index" ? "PyPI refuses local versions" : "PyPI refuses file names with a variant label (PEP 825)";
	return {
		code: route === "index" ? "plan/local-version" : "cuda/variant-destination",
		level: isForPypi ? "error" : "warning",
		message: isForPypi
			? `${file} cannot go where publish sends it: ${refusal}`
			: `${file} will be built and tested and has nowhere to go: ${refusal}, and no index of your own is configured`,
		...placeOfSetting(facts, isForPypi ? ["publish", "testpypi"] : ["cuda", "route"]),
		help: [
			'Publish it to an index of your own: [tool.wheel-release.publish] index = "gh-pages"',
			`or give it a project name of its own: [tool.wheel-release.cuda] route = ["suffix"] makes ${facts.pyproject.name}-cu12`,
		].join("\n"),
	};
}

function isExperimental(facts: PlanFacts, file: string): Finding {
	return {
		code: "cuda/variant-experimental",
		level: "warning",
		message: `${file} has a variant label: PEP 825 is a draft, and no released installer chooses by it`,
		...placeOfSetting(facts, ["cuda", "route"]),
		help: "Keep another route beside it, until installers take such names.",
	};
}
