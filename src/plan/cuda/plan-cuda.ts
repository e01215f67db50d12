// CUDA wheels beside the CPU wheels of a release: what `[tool.wheel-release.cuda]` asks for, solved into the wheels that can
// be, each under the name of its route. The CPU wheels stay what the frontend planned.
import { type Arch, formatArch } from "../../cuda/arch.ts";
import type { Finding } from "../../diagnostic/finding.ts";
import type { Cell, CudaRoute, Exclusion, Frontend, Release } from "../../document/plan.ts";
import { plannedFileName } from "../../document/planned-file.ts";
import { readStrings } from "../../project/toml.ts";
import type { FrontendContext, FrontendPlan } from "../frontend-plan.ts";
import { placeOfSetting } from "../setting-place.ts";
import type { CudaAxes } from "./axes.ts";
import { planCudaCell } from "./cuda-cell.ts";
import { decideExtras } from "./extra.ts";
import { decideHost, type HostChoices } from "./host.ts";
import { decideNameParts, nameCudaWheel } from "./names.ts";
import { type Locate, readCudaRequest } from "./request.ts";
import { judgeRoutes, type RoutedFile } from "./routes.ts";
import { type CudaWheel, solveCuda } from "./solve.ts";
import { findTorchAbi } from "./torch-abi.ts";
import { choosePlatforms, indexBaseCells } from "./wheel-tags.ts";

export interface CudaPlan {
	cells: Cell[];
	/** One per project name, and one per local version on an index of one's own. */
	releases: Release[];
	/** Of the release of the CPU wheels. */
	extras: Release["extras"];
	exclusions: Exclusion[];
	findings: Finding[];
}

export function planCudaWheels(context: FrontendContext, base: FrontendPlan, frontend: Frontend): CudaPlan {
	const settings = context.facts.settings.settings.cuda ?? {};
	const locate: Locate = (path) => placeOfSetting(context.facts, path);
	const { request, findings } = readCudaRequest(settings, context.facts.tables, locate);
	if (request === null) return { cells: [], releases: [], extras: [], exclusions: [], findings };
	const abi = findTorchAbi(context);
	const choices: HostChoices = {
		runner: settings.runners?.build ?? null,
		runners: context.facts.settings.settings.runners,
		image: settings.image ?? null,
		usesTorch: request.torch.length > 0,
		table: context.facts.tables.runners,
	};
	const axes: CudaAxes = {
		request,
		platforms: choosePlatforms(context, base.cells),
		hosts: choices,
		torchAbi: abi.kind,
		pairing: settings["torch-cuda"] ?? "exact",
		keepsMinors: settings.per === "toolkit",
		splitsArchs: settings.split === "arch",
	};
	const solution = solveCuda(axes, context.facts.tables);
	const routes = settings.route ?? ["suffix"];
	const cells = routes.flatMap((route) => nameCells(context, solution.wheels, route, routes, axes, base, frontend));
	const releases = listReleases(cells);
	const extras = decideExtras({
		pyproject: context.facts.pyproject,
		configured: settings.extra ?? null,
		project: context.facts.pyproject.name ?? context.releaseName,
		version: context.version,
		suffixed: releases.flatMap((release) => {
			const toolkit = cells.find((cell) => cell.release === release.name)?.cuda?.toolkit;
			return release.route === "suffix" && toolkit ? [{ release, major: Number(toolkit.split(".")[0]) }] : [];
		}),
		locate,
	});
	return {
		cells,
		releases,
		extras: extras.extras,
		exclusions: [...solution.exclusions, ...explainOneWheel(solution.wheels, settings.split), ...extras.exclusions],
		findings: [
			...findings,
			...judgeRoutes(context.facts, cells.map(toRoutedFile)),
			...(cells.length === 0 ? [nothingLegal(solution.exclusions, locate)] : []),
			...(cells.length === 0 ? [] : extras.findings),
		],
	};
}

function nameCells(
	context: FrontendContext,
	wheels: readonly CudaWheel[],
	route: CudaRoute,
	routes: readonly CudaRoute[],
	axes: CudaAxes,
	base: FrontendPlan,
	frontend: Frontend,
): Cell[] {
	const findBaseCell = indexBaseCells(base.cells);
	const parts = decideNameParts(wheels, axes.splitsArchs);
	const project = context.facts.pyproject.name ?? context.releaseName;
	return wheels.flatMap((wheel) => {
		const host = decideHost(wheel.platform, wheel.toolkit, axes.hosts);
		if ("refusal" in host) return [];
		const name = nameCudaWheel(wheel, route, parts, project, context.version);
		return planCudaCell(context, {
			wheel,
			name,
			route,
			idTail: routes.length > 1 ? `${name.word}-${route}` : name.word,
			host,
			asked: axes.request,
			torchAbi: axes.torchAbi,
			base: findBaseCell(wheel.platform, wheel.tag),
			frontend,
			callsNvccItself: axes.request.torch.length === 0 && !usesCmake(context),
		});
	});
}

function explainOneWheel(wheels: readonly CudaWheel[], split: "auto" | "arch" | "none" | undefined): Exclusion[] {
	const most = wheels.reduce<readonly Arch[]>((found, { archs }) => longer(found, archs.sass), []);
	if (split === "arch" || most.length < 2) return [];
	const words = most.map((arch) => `sm_${formatArch(arch)}`).join(", ");
	return [
		{
			what: "one wheel per GPU architecture",
			code: "cuda/archs-in-one-wheel",
			reason: `one wheel holds ${words}, because no installer chooses by GPU; should it grow past the size budget: split = "arch"`,
		},
	];
}

function longer<T>(a: readonly T[], b: readonly T[]): readonly T[] {
	return b.length > a.length ? b : a;
}

function toRoutedFile(cell: Cell): RoutedFile {
	return { file: plannedFileName(cell), route: cell.cuda?.route ?? null };
}

function usesCmake({ facts }: FrontendContext): boolean {
	const backend = facts.pyproject.backend ?? "";
	if (/^(scikit_build_core|skbuild|py_build_cmake)\b/.test(backend)) return true;
	const requires = readStrings(facts.pyproject.table, ["build-system", "requires"]);
	return requires.some((text) => /^(cmake|scikit-build)\b/i.test(text));
}

/** The CPU wheels' release is not among them. */
function listReleases(cells: readonly Cell[]): Release[] {
	const groups = Map.groupBy(cells, (cell) => `${cell.release} ${cell.expect.version} ${cell.cuda?.route}`);
	return [...groups.values()].flatMap(([first, ...others]) =>
		first
			? {
					name: first.release,
					version: first.expect.version,
					cells: [first, ...others].map((cell) => cell.id),
					route: first.cuda?.route ?? null,
					extras: [],
				}
			: [],
	);
}

function nothingLegal(exclusions: readonly Exclusion[], locate: Locate): Finding {
	const most = [...exclusions].sort((a, b) => (b.combinations ?? 0) - (a.combinations ?? 0)).slice(0, 3);
	return {
		code: "cuda/nothing-legal",
		level: "error",
		message: `[tool.wheel-release.cuda] allows no wheel at all: ${most.map(({ what, reason }) => `${what}: ${reason}`).join("\n")}`,
		...locate(["cuda"]),
		help: "Change one of the lists as the reasons say; docs/cuda.md has the tables.",
	};
}
