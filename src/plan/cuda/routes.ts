// Where wheels of a route may go. PyPI and TestPyPI take neither local versions nor variant labels, so such wheels need an
// index of the project's own; refused here, before anything compiles.
import type { Finding } from "../../diagnostic/finding.ts";
import type { Cell, CudaRoute } from "../../document/plan.ts";
import type { FrontendContext } from "../frontend-plan.ts";
import type { Locate } from "./request.ts";

export function judgeRoutes(context: FrontendContext, cells: readonly Cell[], locate: Locate): Finding[] {
	const { publish } = context.facts.settings.settings;
	const findings: Finding[] = [];
	for (const route of ["index", "variant"] as const) {
		const first = cells.find((cell) => cell.cuda?.route === route);
		if (first === undefined) continue;
		if (publish.index === undefined) findings.push(needsIndex(context, first, route, locate));
		if (route === "variant") findings.push(isExperimental(first, locate));
	}
	return findings;
}

/** An error once PyPI is the only place that the settings name; else a warning that the wheels have no place yet. */
function needsIndex(context: FrontendContext, cell: Cell, route: CudaRoute, locate: Locate): Finding {
	const { publish } = context.facts.settings.settings;
	const isForPypi = publish.testpypi === true;
	const project = context.facts.pyproject.name ?? context.releaseName;
	const file = describeFile(cell);
	const refusal =
		route === "index" ? "PyPI refuses local versions" : "PyPI refuses file names with a variant label (PEP 825)";
	const major = cell.cuda?.toolkit.split(".")[0];
	return {
		code: route === "index" ? "plan/local-version" : "cuda/variant-destination",
		level: isForPypi ? "error" : "warning",
		message: isForPypi
			? `${file} cannot go where publish sends it: ${refusal}`
			: `${file} will be built and tested and has nowhere to go: ${refusal}, and no index of your own is configured`,
		...locate(isForPypi ? ["publish", "testpypi"] : ["cuda", "route"]),
		help: [
			'Publish it to an index of your own: [tool.wheel-release.publish] index = "gh-pages"',
			`or give it a project name of its own: [tool.wheel-release.cuda] route = ["suffix"]  → ${project}-cu${major} ${context.version}`,
		].join("\n"),
	};
}

function isExperimental(cell: Cell, locate: Locate): Finding {
	return {
		code: "cuda/variant-experimental",
		level: "warning",
		message: `${describeFile(cell)} has a variant label: PEP 825 is a draft, and no released installer chooses by it`,
		...locate(["cuda", "route"]),
		help: "Keep another route beside it, until installers take such names.",
	};
}

function describeFile({ expect, cuda }: Cell): string {
	const tail = cuda?.variantLabel ? `-${cuda.variantLabel}` : "";
	return `${expect.name}-${expect.version}-${expect.pythonTag}-${expect.abiTag}-${expect.platformTag}${tail}.whl`;
}
