// Which wheels one platform gets: maturin is asked for one interpreter per wheel, and this is what it makes of each
// (src/build_orchestrator.rs and src/bridge/, 1.16.0). Pythons that would give the same wheel share it.
import type { Pyo3Range } from "../../data/maturin/pyo3.ts";
import { type Bindings, readStableAbis, type StableAbis } from "../../project/cargo-bindings.ts";
import type { ConditionalFeature } from "../../project/maturin-table.ts";
import { specifierContains } from "../../python/specifier.ts";
import { parseVersion } from "../../python/version.ts";
import { toPythonTag } from "../wheel-cell.ts";

export interface MaturinWheel {
	pythonTag: string;
	/** `abi3`, `abi3.abi3t`, `cp312`, `cp314t`, `none` */
	abiTag: string;
	/** What to build with, `3.12`, `3.14t` or `pypy3.11`; null: whatever there is gives the same wheel. */
	buildPython: string | null;
	kind: "stable" | "specific" | "free-threaded" | "pypy" | "no-abi";
	/** Pythons that it was planned for, oldest first. */
	pythons: readonly string[];
}

/** A Python that gets no wheel. */
export interface UnservedPython {
	python: string;
	reason: "below-floor" | "below-pyo3" | "above-pyo3" | "free-threaded-off" | "free-threaded-unsupported";
}

export interface MaturinWheels {
	wheels: MaturinWheel[];
	unserved: UnservedPython[];
	/** Floor of the stable ABI, `3.9`; null without one. */
	abi3Floor: string | null;
	/** True when no feature names the floor, so that the interpreter of the build sets it. */
	isFloorUnnamed: boolean;
	/** True when the features choose abi3t, for free-threaded Pythons from 3.15 on as well (PEP 803). */
	hasAbi3t: boolean;
}

export interface WheelRequest {
	bindings: Bindings;
	range: Pyo3Range | null;
	conditional: readonly ConditionalFeature[];
	/** All that requires-python allows, oldest first. */
	pythons: readonly string[];
	/** Of those, the ones that still get fixes. */
	supported: readonly string[];
	wantsFreeThreaded: boolean;
	/** False also where there is no PyPy. */
	wantsPypy?: boolean;
}

/** PyPy's only living line; every PyPy since 7.3 has this ABI. */
const pypy = { minor: 11, pythonTag: "pp311", abiTag: "pypy311_pp73", buildPython: "pypy3.11" } as const;

const abi3tStart = 15;
/** maturin builds for free-threaded Pythons from 3.14 on (PEP 779). */
const freeThreadedStart = 14;

export function chooseWheels(request: WheelRequest): MaturinWheels {
	const { bindings } = request;
	if (bindings.kind !== "pyo3" && bindings.kind !== "pyo3-bin") {
		const wheel = {
			pythonTag: "py3",
			abiTag: "none",
			buildPython: null,
			kind: "no-abi",
			pythons: request.pythons,
		} as const;
		return { wheels: [wheel], unserved: [], abi3Floor: null, isFloorUnnamed: false, hasAbi3t: false };
	}
	const plain = readStableAbis(bindings.features);
	const isProgram = bindings.kind === "pyo3-bin";
	const { fitting, outside } = splitByRange(request);
	const stable = isProgram ? [] : groupStable(fitting, request, plain);
	// A stable-ABI wheel runs on Pythons that this PyO3 cannot build for.
	const unserved = outside.filter(({ python }) => !stable.some((wheel) => servesFrom(wheel) <= minorOf(python)));
	const specific = fitting.filter((python) => !stable.some(({ pythons }) => pythons.includes(python)));
	const floor = fixedFloor(plain);
	const belowFloor = isProgram || floor === null ? [] : specific.filter((python) => minorOf(python) < floor);
	const freeThreaded = chooseFreeThreaded(request, isProgram ? null : plain);
	return {
		wheels: [
			...stable.filter((wheel) => !isOnlyForFreeThreaded(wheel, stable) || freeThreaded.usesAbi3t),
			...specific
				.filter((python) => request.supported.includes(python) && !belowFloor.includes(python))
				.map((python) => specificWheel(python)),
			...freeThreaded.wheels,
			...choosePypy(request),
		],
		unserved: [
			...unserved,
			...belowFloor.map((python): UnservedPython => ({ python, reason: "below-floor" })),
			...freeThreaded.unserved,
		],
		abi3Floor: stable[0] ? `3.${servesFrom(stable[0])}` : null,
		isFloorUnnamed: !isProgram && stable.length > 0 && (plain.abi3 ?? plain.abi3t) === "current",
		hasAbi3t: !isProgram && plain.abi3t !== null,
	};
}

/** A stable-ABI wheel for each floor that some Python's features choose. */
function groupStable(fitting: readonly string[], request: WheelRequest, plain: StableAbis): MaturinWheel[] {
	const groups = new Map<string, { pythonTag: string; abiTag: string; pythons: string[]; isUnnamed: boolean }>();
	for (const python of fitting) {
		const chosen = chooseStable(python, request);
		if (chosen === null) continue;
		// Without a named floor every interpreter sets its own; the oldest one's wheel serves the others.
		const isUnnamed = chosen.floor === "current";
		const key = isUnnamed ? chosen.kind : `${chosen.kind} ${chosen.floor}`;
		const pythonTag = toPythonTag(isUnnamed ? python : chosen.floor);
		const abiTag = chosen.kind === "abi3t" ? "abi3.abi3t" : "abi3";
		const group = groups.get(key) ?? { pythonTag, abiTag, pythons: [], isUnnamed };
		group.pythons.push(python);
		groups.set(key, group);
	}
	const isPlain =
		groups.size === 1 && request.conditional.length === 0 && plain.abi3 !== "current" && plain.abi3t === null;
	return [...groups.values()].map(({ isUnnamed, ...group }) => ({
		...group,
		kind: "stable",
		// Any interpreter gives the wheel of the one floor; otherwise it must be one that chooses this floor.
		buildPython: isPlain
			? null
			: isUnnamed
				? (group.pythons[0] ?? null)
				: chooseBuilder(group.pythons, request.supported),
	}));
}

/** maturin prefers abi3t where the interpreter has it, and looks at the features that hold for this Python. */
function chooseStable(python: string, request: WheelRequest): { kind: "abi3" | "abi3t"; floor: string } | null {
	const abis = readStableAbis(
		new Set([...request.bindings.features, ...conditionalFeatures(python, request.conditional)]),
	);
	const minor = minorOf(python);
	if (abis.abi3t !== null && minor >= abi3tStart && fits(abis.abi3t, minor))
		return { kind: "abi3t", floor: abis.abi3t };
	if (abis.abi3 !== null && fits(abis.abi3, minor)) return { kind: "abi3", floor: abis.abi3 };
	return null;
}

function fits(floor: string, minor: number): boolean {
	return floor === "current" || minor >= minorOf(floor);
}

/** Features of pyo3 itself that a build for this CPython turns on; maturin asks nothing else of conditional ones here. */
function conditionalFeatures(python: string, conditional: readonly ConditionalFeature[]): string[] {
	const version = parseVersion(python);
	return conditional
		.filter(({ pythons }) => pythons === null || (version !== null && specifierContains(pythons, version)))
		.filter(({ implementation }) => implementation === null || implementation.toLowerCase() === "cpython")
		.flatMap(({ feature }) => /^pyo3(?:-ffi)?\/(.+)$/.exec(feature)?.[1] ?? []);
}

function chooseBuilder(pythons: readonly string[], supported: readonly string[]): string | null {
	return pythons.find((python) => supported.includes(python)) ?? pythons[0] ?? null;
}

/** An abi3t wheel whose Pythons with a GIL all take an abi3 wheel already. */
function isOnlyForFreeThreaded(wheel: MaturinWheel, stable: readonly MaturinWheel[]): boolean {
	return wheel.abiTag === "abi3.abi3t" && stable.some((other) => other.abiTag === "abi3");
}

function chooseFreeThreaded(request: WheelRequest, stable: StableAbis | null) {
	const { range, supported, wantsFreeThreaded } = request;
	const candidates = supported.filter((python) => minorOf(python) >= freeThreadedStart);
	const from = range === null ? Number.POSITIVE_INFINITY : (range.freeThreaded ?? Number.POSITIVE_INFINITY);
	const isSupported = (python: string) => minorOf(python) >= from && minorOf(python) <= (range?.newest ?? 99);
	const takesAbi3t = (python: string) => {
		const floor = stable?.abi3t ?? null;
		return floor !== null && minorOf(python) >= abi3tStart && fits(floor, minorOf(python));
	};
	const refused = (python: string): UnservedPython => ({
		python: `${python}t`,
		reason: isSupported(python) ? "free-threaded-off" : "free-threaded-unsupported",
	});
	const isServed = (python: string) =>
		isSupported(python) && (wantsFreeThreaded || (takesAbi3t(python) && stable?.abi3 === null));
	return {
		usesAbi3t: wantsFreeThreaded,
		wheels: candidates
			.filter((python) => isServed(python) && !takesAbi3t(python))
			.map(
				(python): MaturinWheel => ({
					pythonTag: toPythonTag(python),
					abiTag: `${toPythonTag(python)}t`,
					buildPython: `${python}t`,
					kind: "free-threaded",
					pythons: [`${python}t`],
				}),
			),
		unserved: candidates.filter((python) => !isServed(python)).map(refused),
	};
}

/** It takes no stable-ABI wheel, and PyO3 builds for some of them only. */
function choosePypy({ range, pythons, wantsPypy }: WheelRequest): MaturinWheel[] {
	const [oldest, newest] = range?.pypy ?? [Number.POSITIVE_INFINITY, null];
	const fits = pypy.minor >= oldest && pypy.minor <= (newest ?? pypy.minor);
	if (!wantsPypy || !fits || !pythons.includes(`3.${pypy.minor}`)) return [];
	const { minor: _, ...tags } = pypy;
	return [{ ...tags, kind: "pypy", pythons: [pypy.buildPython] }];
}

function specificWheel(python: string): MaturinWheel {
	const tag = toPythonTag(python);
	return { pythonTag: tag, abiTag: tag, buildPython: python, kind: "specific", pythons: [python] };
}

/** PyO3's build script refuses Pythons outside its range. */
function splitByRange({ pythons, range }: WheelRequest): { fitting: string[]; outside: UnservedPython[] } {
	const fitting: string[] = [];
	const outside: UnservedPython[] = [];
	for (const python of pythons) {
		const minor = minorOf(python);
		if (range && minor < range.oldest) outside.push({ python, reason: "below-pyo3" });
		else if (range?.newest && minor > range.newest) outside.push({ python, reason: "above-pyo3" });
		else fitting.push(python);
	}
	return { fitting, outside };
}

/** Minor version of the oldest Python that takes a stable-ABI wheel. */
function servesFrom({ pythonTag }: MaturinWheel): number {
	return Number(pythonTag.slice("cp3".length));
}

/** The floor that holds for every Python, as a minor version. */
function fixedFloor({ abi3 }: StableAbis): number | null {
	return abi3 === null || abi3 === "current" ? null : minorOf(abi3);
}

function minorOf(python: string): number {
	return Number.parseInt(python.split(".")[1] ?? "", 10);
}
