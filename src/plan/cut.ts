// A rehearsal runs on one host. The plan is cut to the cells that this host can really build and test; what is cut is named
// with its reason. Freeze and gate then judge the cut plan with the same rules as a release.
import { formatRunner } from "../document/format-runner.ts";
import type { Cell, Plan, SmokeCell } from "../document/plan.ts";
import { compareVersions, parseVersion } from "../python/version.ts";
import { sealPlan } from "./decide.ts";

/** What the host of a rehearsal can do. */
export interface RehearsalHost {
	system: "linux" | "macos" | "windows";
	/** As Python's platform tags spell it. */
	machine: string;
	/** `3.9`, `3.14t`, `pypy3.11`: interpreters that really run here, of the host's own machine and C library. */
	pythons: readonly string[];
	/** True when the host's C library is musl. */
	isMusl: boolean;
	/** Container images that are here already: a rehearsal fetches none. */
	images: readonly string[];
	/** Whether Docker or Podman answers, which cibuildwheel builds Linux wheels in. */
	hasContainers: boolean;
	/** Version of rustc, or null without a Rust toolchain. */
	rust: string | null;
	/** Installed Rust targets; null without rustup, when only a build can tell. */
	rustTargets: readonly string[] | null;
}

type LeftOut = Plan["leftOut"][number];

/** A plan of what `host` can rehearse; everything else stands in `leftOut`. */
export function cutPlan(plan: Plan, host: RehearsalHost): Plan {
	const leftOut: LeftOut[] = [];
	const cells = plan.cells.filter((cell) => {
		const reason = explainCannotBuild(cell, host);
		if (reason !== null) leftOut.push({ id: cell.id, kind: "build", reason });
		return reason === null;
	});
	const isHere = new Set(cells.map((cell) => cell.id));
	const smokeCells = plan.smokeCells.flatMap((smoke): SmokeCell[] => {
		const reason = isHere.has(smoke.cell) ? explainCannotTest(smoke, host) : "the wheel is not built here";
		if (reason === null) return [smoke];
		leftOut.push({ id: smoke.id, kind: "smoke", reason });
		return [];
	});
	const { digest: _, ...rest } = plan;
	return sealPlan({
		...rest,
		cells,
		smokeCells: [...smokeCells, ...standIns(plan, smokeCells, isHere, host)],
		releases: plan.releases.map((release) => ({
			...release,
			cells: release.cells.filter((id) => id === "sdist" || isHere.has(id)),
		})),
		leftOut,
	});
}

function explainCannotBuild(cell: Cell, host: RehearsalHost): string | null {
	if (cell.frontend === "none" || cell.expect.family === "any") return null;
	if (cell.frontend === "maturin" && host.rust === null) return "no Rust toolchain on this host (cargo is not on PATH)";
	const { family, architecture } = cell.expect;
	const isOwnSystem =
		familySystem(family) === host.system && (host.system !== "linux" || (family === "musllinux") === host.isMusl);
	// The project's own command may cross-compile; it runs wherever its system is.
	if (cell.frontend === "command") {
		if (familySystem(family) !== host.system) return `${cell.target} needs the runner ${runnerName(cell)}`;
		return explainNoPython(cell, host);
	}
	if (cell.frontend === "cibuildwheel") return explainNoCibuildwheel(cell, host);
	if (cell.frontend === "build") {
		if (!isOwnSystem || architecture !== host.machine) return `${cell.target} needs the runner ${runnerName(cell)}`;
		return explainNoPython(cell, host);
	}
	if (familySystem(family) !== host.system) return `${systemTitle(family)} wheels need the runner ${runnerName(cell)}`;
	// maturin cross-compiles for Linux by the name of a Python; for the host itself it asks the interpreter.
	const isCrossed = host.system === "linux" && (!isOwnSystem || architecture !== host.machine);
	const noPython = isCrossed ? null : explainNoPython(cell, host);
	if (noPython !== null) return noPython;
	if (cell.rustTarget !== null && host.rustTargets?.includes(cell.rustTarget) === false) {
		return `Rust target not installed; \`rustup target add ${cell.rustTarget}\` lets this host build it`;
	}
	return null;
}

function explainNoPython({ buildPython }: Cell, host: RehearsalHost): string | null {
	return buildPython === null || host.pythons.includes(buildPython) ? null : `no Python ${buildPython} on this host`;
}

/** In containers for Linux, whatever the host's C library is. */
function explainNoCibuildwheel(cell: Cell, host: RehearsalHost): string | null {
	const { family, architecture } = cell.expect;
	const isOwnMachine = architecture === host.machine || (architecture === "i686" && host.machine === "x86_64");
	if (familySystem(family) !== host.system || !isOwnMachine)
		return `${cell.target} needs the runner ${runnerName(cell)}`;
	if (host.system === "macos")
		return "cibuildwheel installs Pythons for the whole system on macOS, and only in a CI job";
	if (host.system === "windows") return null;
	if (!host.hasContainers)
		return "cibuildwheel builds Linux wheels in containers, and neither Docker nor Podman answers on this host";
	// A rehearsal fetches no image: a gigabyte is for whoever pays for the line to decide.
	return cell.image === null || host.images.includes(cell.image)
		? null
		: `the build image is not on this host; \`docker pull ${cell.image}\` (or podman) lets this host build it`;
}

function explainCannotTest(smoke: SmokeCell, host: RehearsalHost): string | null {
	if (smoke.gpuArch !== null) {
		return `needs a GPU (sm_${smoke.gpuArch}): the release tests it on the runner ${formatRunner(smoke.runner)}`;
	}
	if (smoke.torch !== null || smoke.presets.length > 0) {
		const wanted = [...(smoke.torch === null ? [] : [`torch ${smoke.torch}`]), ...smoke.presets];
		return `needs ${wanted.join(", ")}, which this version cannot provide yet`;
	}
	if (smoke.system !== host.system) return `tests on ${smoke.system} need the runner ${formatRunner(smoke.runner)}`;
	if (smoke.architecture !== null && smoke.architecture !== host.machine)
		return `no ${smoke.architecture} interpreter on this host`;
	if (smoke.family === "musllinux" && !host.isMusl) {
		if (smoke.image === null) return "no musl interpreter on this host";
		if (host.images.includes(smoke.image)) return null;
		return `no musl interpreter on this host; with Docker or Podman, the image ${smoke.image} lets this host test it`;
	}
	return host.pythons.includes(smoke.python) ? null : `no Python ${smoke.python} on this host`;
}

/**
 * Where a planned Python is missing, the nearest one of this host stands in, so that no wheel goes untried: the newest one
 * for the newest planned Python, the oldest for the oldest.
 */
function standIns(
	plan: Plan,
	kept: readonly SmokeCell[],
	isHere: ReadonlySet<string>,
	host: RehearsalHost,
): SmokeCell[] {
	const wanted = plan.smokeCells.filter(
		(smoke) =>
			isHere.has(smoke.cell) &&
			!kept.includes(smoke) &&
			explainCannotTest({ ...smoke, python: host.pythons[0] ?? "" }, host) === null,
	);
	const made = new Map<string, SmokeCell>();
	for (const smoke of wanted) {
		const range = plan.smokeCells
			.filter((other) => other.cell === smoke.cell && isOrdinary(other.python))
			.map((other) => other.python);
		// A wheel for free-threaded Pythons or PyPy fits no other, and theirs stand in for no other.
		const candidates = host.pythons.filter((python) => isOrdinary(python) && isOrdinary(smoke.python));
		const fitting = sortPythons(candidates).filter((python) => isBetween(python, range));
		const python = smoke.python === sortPythons(range).at(-1) ? fitting.at(-1) : fitting[0];
		if (python === undefined) continue;
		const id = smoke.id.replace(`-py${smoke.python}`, `-py${python}`);
		if (kept.some((other) => other.id === id) || made.has(id)) continue;
		made.set(id, { ...smoke, id, python, why: `stands in for Python ${smoke.python}, which this host does not have` });
	}
	return [...made.values()];
}

/** CPython with the GIL. */
function isOrdinary(python: string): boolean {
	return /^3\.\d+$/.test(python);
}

function isBetween(python: string, range: readonly string[]): boolean {
	const sorted = sortPythons([...range, python]);
	return sorted.length > 2 ? sorted[0] !== python && sorted.at(-1) !== python : range.includes(python);
}

function sortPythons(pythons: readonly string[]): string[] {
	return [...pythons].sort((a, b) => {
		const [left, right] = [parseVersion(a), parseVersion(b)];
		return left && right ? compareVersions(left, right) : 0;
	});
}

function familySystem(family: Cell["expect"]["family"]): string {
	return family === "macosx" ? "macos" : family === "win" ? "windows" : "linux";
}

function systemTitle(family: Cell["expect"]["family"]): string {
	return family === "macosx" ? "macOS" : family === "win" ? "Windows" : "Linux";
}

function runnerName(cell: Cell): string {
	return formatRunner(cell.runner);
}
