// One build job of a CUDA wheel: like the cell of the CPU wheel with the same tags, in an image with a toolkit, under the
// name of its route.
import { formatArch } from "../../cuda/arch.ts";
import { cudaLabel } from "../../data/cuda/torch.ts";
import { type HostedRunner, runnerOf } from "../../data/runners.ts";
import { compareDotted, type Table } from "../../data/table.ts";
import { type TargetWord, targets } from "../../data/targets.ts";
import type { RunsOn } from "../../document/fields.ts";
import type { Cell, CudaFacts, CudaRoute, Frontend } from "../../document/plan.ts";
import { normalizeName, toFileNamePart } from "../../python/project-name.ts";
import type { FrontendContext } from "../frontend-plan.ts";
import { planTargetCell } from "../wheel-cell.ts";
import type { CudaAxes } from "./axes.ts";
import { describeCoverage, minimumDriver } from "./describe.ts";
import { cudaEnvironment } from "./environment.ts";
import type { CudaHost } from "./host.ts";
import type { CudaName } from "./names.ts";
import { type CudaRequest, majorOf } from "./request.ts";
import type { CudaWheel } from "./solve.ts";
import { offeredBy } from "./torch-rules.ts";

/** Longest a hosted job may take, less the time to say so. */
const longestMinutes = 350;

export interface CellRequest {
	wheel: CudaWheel;
	name: CudaName;
	route: CudaRoute;
	/** What tells the cell from the one of another route. */
	idTail: string;
	host: CudaHost;
	asked: CudaRequest;
	torchAbi: CudaAxes["torchAbi"];
	/** The cell of the CPU wheel with the same tags; null when the release has none. */
	base: Cell | null;
	frontend: Frontend;
	callsNvccItself: boolean;
}

export function planCudaCell(context: FrontendContext, request: CellRequest): Cell {
	const { wheel, name, host, base, frontend } = request;
	const cell = base ?? planTargetCell(context, frontend, wheel.platform, tagsOf(wheel), "");
	const minutes = targets[wheel.platform].typicalMinutes + 3 + 2 * (wheel.archs.sass.length + wheel.archs.ptx.length);
	const environment = cudaEnvironment({
		version: wheel.toolkit.version,
		archs: wheel.archs,
		host,
		isWindows: targets[wheel.platform].family === "win",
		torch: wheel.torch && { minor: wheel.torch.minor, index: cudaLabel(wheel.torch.cuda) },
		callsNvccItself: request.callsNvccItself,
	});
	return {
		...cell,
		id: `${wheel.tag.python}-${wheel.tag.abi}-${wheel.platform}-${request.idTail}`,
		release: normalizeName(name.project),
		target: wheel.platform,
		buildPython: wheel.tag.interpreter === null ? cell.buildPython : buildPythonOf(wheel),
		buildIdentifiers: identifiersOf(wheel, cell),
		runner: host.runner,
		image: pinnedImage(host, cell),
		// What the project sets itself wins.
		environment: { ...environment, ...cell.environment, ...context.facts.settings.settings.buildEnvironment },
		cuda: cudaFacts(request),
		expect: expectedWheel(request, cell),
		timeoutMinutes: Math.min(longestMinutes, Math.max(60, minutes * 10)),
		predictedMinutes: minutes,
		predictedCost: costOf(host.runner, minutes, context.facts.tables.runners),
		policy: "required",
		why: explain(context, request),
	};
}

function cudaFacts(request: CellRequest): CudaFacts {
	const { wheel, host, asked, route, name } = request;
	const { toolkit, torch, archs } = wheel;
	return {
		toolkit: toolkit.version,
		archs: archs.sass.map(formatArch),
		ptx: archs.ptx.map(formatArch),
		hostCompiler: host.hostCompiler,
		packages: [...host.packages],
		minimumDriver: driverOf(wheel, asked),
		torch: torch && {
			range: torch.range,
			build: torch.minor,
			index: cudaLabel(torch.cuda),
			usesCxx11Abi: !torch.row.oldAbiCuda.includes(torch.cuda),
			minors: servedMinors(request),
		},
		route,
		variantLabel: name.variantLabel,
	};
}

/** With the stable ABI every later minor of the range that has the CUDA major at all. */
function servedMinors({ wheel: { torch, platform, toolkit }, torchAbi, asked }: CellRequest): string[] {
	if (torch === null) return [];
	if (torchAbi === "classic") return [torch.minor];
	return asked.torch
		.filter(({ range, minor }) => range === torch.range && compareDotted(minor, torch.minor) >= 0)
		.filter(({ row }) => offeredBy(row, platform).some((version) => majorOf(version) === majorOf(toolkit.version)))
		.map(({ minor }) => minor);
}

function driverOf({ toolkit, archs, platform }: CudaWheel, asked: CudaRequest): string | null {
	return minimumDriver(toolkit, archs, asked.archs, targets[platform].family === "win" ? "windows" : "linux");
}

function expectedWheel({ wheel, name, host, frontend }: CellRequest, cell: Cell): Cell["expect"] {
	const { architecture } = targets[wheel.platform];
	const expect = { ...cell.expect, name: toFileNamePart(name.project), version: name.version, file: null };
	// A command of the project's own says itself which tags it makes.
	if (host.policy === null || frontend === "command") return expect;
	return { ...expect, policyCeiling: host.policy, platformTag: `manylinux_${host.policy}_${architecture}` };
}

function tagsOf({ tag, platform }: CudaWheel) {
	const isWindows = targets[platform].family === "win";
	return {
		python: tag.python,
		abi: tag.abi,
		buildPython: tag.interpreter,
		...(isWindows ? { platformTag: platform } : {}),
	};
}

/** A stable-ABI wheel is built with the oldest Python that has the torch it is built against. */
function buildPythonOf({ tag, torch }: CudaWheel): string | null {
	if (torch === null || !tag.isStableAbi || tag.interpreter === null) return tag.interpreter;
	return torchPythonsFrom(torch.row.pythons, tag.interpreter)[0] ?? tag.interpreter;
}

function torchPythonsFrom(pythons: readonly string[], floor: string): string[] {
	return pythons.filter((python) => !python.endsWith("t") && compareDotted(python, floor) >= 0).sort(compareDotted);
}

/** The frontend pins its image by digest; that of the CPU wheel is taken where it is the same one. */
function pinnedImage({ image }: CudaHost, cell: Cell): string | null {
	return image !== null && cell.image?.startsWith(`${image}@`) ? cell.image : image;
}

/** cibuildwheel's, without the ones for Pythons that have no such torch. */
function identifiersOf({ tag, torch, platform }: CudaWheel, cell: Cell): string[] {
	if (cell.frontend !== "cibuildwheel") return cell.buildIdentifiers;
	const planned = cell.buildIdentifiers.length > 0 ? cell.buildIdentifiers : [identifierOf(tag, platform)];
	if (torch === null) return planned;
	const usable = new Set(torch.row.pythons.map((python) => `cp${python.replace(".", "")}`));
	const kept = planned.filter((identifier) => usable.has(identifier.split("-")[0] ?? ""));
	return kept.length > 0 ? kept : planned;
}

function identifierOf(tag: CudaWheel["tag"], platform: TargetWord): string {
	return `${tag.interpreter?.endsWith("t") ? `${tag.python}t` : tag.python}-${platform}`;
}

function costOf(runner: RunsOn, minutes: number, table: Table<HostedRunner>): number {
	const row = typeof runner === "string" ? runnerOf(table, runner) : null;
	return Math.round((row?.dollarsPerMinute ?? 0) * minutes * 10_000) / 10_000;
}

function explain(context: FrontendContext, request: CellRequest): string {
	const { wheel, route, name, asked, torchAbi } = request;
	const { toolkit, torch } = wheel;
	const driver = driverOf(wheel, asked);
	const routes: Record<CudaRoute, string> = {
		suffix: `a project name of its own, which PyPI takes`,
		index: "a local version, for an index of your own and never for PyPI",
		variant: `variant label ${name.variantLabel} (PEP 825, experimental), never for PyPI`,
	};
	return [
		`CUDA ${toolkit.version}${torch ? ` with torch ${torch.minor} (${cudaLabel(torch.cuda)})` : ""}`,
		...(torch ? [describeAbi(torchAbi, torch)] : []),
		describeCoverage(wheel.archs, context.facts.tables),
		...(driver === null ? [] : [`driver ${driver} or newer`]),
		routes[route],
	].join("; ");
}

function describeAbi(torchAbi: CudaAxes["torchAbi"], { minor, range }: NonNullable<CudaWheel["torch"]>): string {
	return torchAbi === "stable"
		? `torch's stable ABI, so one wheel serves torch ${minor} and every newer one of ${range}`
		: `torch's C++ ABI changes with every minor, so it serves torch ${minor} alone`;
}
