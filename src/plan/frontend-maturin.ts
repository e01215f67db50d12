// maturin: one stable-ABI wheel per platform when the crate's pyo3 features say so, else one per Python and platform; a
// crate without pyo3 gives `py3-none` wheels (cffi, uniffi, bin). What maturin does stands in plan/maturin/.
import { findPyo3Range } from "../data/maturin/pyo3.ts";
import { defaultTargets, type TargetWord } from "../data/targets.ts";
import type { Finding } from "../diagnostic/finding.ts";
import type { Cell } from "../document/plan.ts";
import type { Crate } from "../project/cargo.ts";
import { type Bindings, detectBindings } from "../project/cargo-bindings.ts";
import { type MaturinTable, readMaturinTable } from "../project/maturin-table.ts";
import type { FrontendContext, FrontendPlan } from "./frontend-plan.ts";
import { explainPythons, explainTargets } from "./maturin/explain.ts";
import { listCiRows } from "./maturin/generate-ci.ts";
import { judgeCrate, judgePlatform, judgeTable } from "./maturin/judge.ts";
import { choosePlatform } from "./maturin/platform.ts";
import { chooseWheels, type MaturinWheel, type MaturinWheels } from "./maturin/wheels.ts";
import { planSdist } from "./sdist-cell.ts";
import { planTargetCell } from "./wheel-cell.ts";

export function planMaturinWheels(context: FrontendContext): FrontendPlan {
	const { cargo, pyproject, settings, tables } = context.facts;
	const table = readMaturinTable(pyproject);
	const findings = judgeTable(pyproject, table);
	const sdist = planSdist(context, "maturin");
	if (cargo === null) {
		return { cells: [], sdist, exclusions: [], findings: [...findings, missingCargo(context, table)], abi3Floor: null };
	}
	const chosen = settings.settings.targets ?? defaultTargets;
	const made = chosen.map((word) => planTarget(word, cargo, table, context));
	const first = made[0] ?? planTarget("manylinux_x86_64", cargo, table, context);
	findings.push(...judgeCrate(cargo, mergeBindings(made), first.wheels.isFloorUnnamed));
	const cells = made.flatMap(({ word, wheels, platform }) => {
		findings.push(...judgePlatform(word, platform, tables.targets[word]));
		return wheels.wheels.map((wheel) => planCell(context, word, wheel, platform, chosen));
	});
	const rows = listCiRows(pyproject.table, first.bindings.kind === "bin" || first.bindings.kind === "pyo3-bin");
	const range = findPyo3Range(first.bindings.version);
	return {
		cells,
		sdist,
		exclusions: [
			...explainPythons({ made: first.wheels, range, targets: chosen, pythons: context.pythons }),
			...("problem" in rows ? [] : explainTargets(rows, chosen)),
		],
		findings,
		abi3Floor: first.wheels.abi3Floor,
	};
}

interface PlannedTarget {
	word: TargetWord;
	bindings: Bindings;
	wheels: MaturinWheels;
	platform: ReturnType<typeof choosePlatform>;
}

/** Dependencies may differ by platform, so each target is resolved on its own. */
function planTarget(word: TargetWord, crate: Crate, table: MaturinTable, context: FrontendContext): PlannedTarget {
	const target = context.facts.tables.targets[word];
	const { settings } = context.facts.settings;
	const request = {
		features: table.features,
		all: table.allFeatures,
		usesDefault: !table.noDefaultFeatures,
	};
	const bindings = detectBindings(crate, request, table.bindings, target.rustTarget);
	return {
		word,
		bindings,
		platform: choosePlatform(target, table, { ...context.facts.environment, ...settings.buildEnvironment }),
		wheels: chooseWheels({
			bindings,
			range: findPyo3Range(bindings.version),
			conditional: table.conditionalFeatures,
			pythons: context.pythons,
			supported: context.supportedPythons,
			wantsFreeThreaded: settings.freeThreaded,
			wantsPypy: settings.pypy && hasPypy(word),
		}),
	};
}

function planCell(
	context: FrontendContext,
	word: TargetWord,
	wheel: MaturinWheel,
	platform: PlannedTarget["platform"],
	chosen: readonly TargetWord[],
): Cell {
	const tags = {
		python: wheel.pythonTag,
		abi: wheel.abiTag,
		buildPython: wheel.buildPython,
		platformTag: platform.platformTag,
		policyCeiling: platform.policyCeiling,
	};
	return planTargetCell(context, "maturin", word, tags, describeWheel(word, wheel, chosen));
}

function describeWheel(word: TargetWord, wheel: MaturinWheel, chosen: readonly TargetWord[]): string {
	const hasThin = chosen.includes("macosx_x86_64") && chosen.includes("macosx_arm64");
	if (word === "macosx_universal2" && hasThin)
		return "redundant beside the two thin macOS wheels; some installers ask for it";
	const [python] = wheel.pythons;
	switch (wheel.kind) {
		case "stable":
			return wheel.abiTag === "abi3.abi3t"
				? `one wheel for every Python from ${floorOf(wheel)} on, free-threaded ones too (PEP 803)`
				: `one wheel for every Python from ${floorOf(wheel)} on (stable ABI)`;
		case "free-threaded":
			return `wheel for the free-threaded Python ${python} alone, which takes no abi3 wheel (PEP 703)`;
		case "pypy":
			return "wheel for PyPy 3.11 alone, which takes no CPython wheel";
		case "specific":
			return `wheel for Python ${python} alone`;
		case "no-abi":
			return "the crate does not use Python's ABI";
	}
}

/** Where PyPy can be downloaded for (its site, 2026-11). */
function hasPypy(word: TargetWord): boolean {
	return /^(manylinux_(x86_64|i686|aarch64)|macosx_(x86_64|arm64)|win_amd64)$/.test(word);
}

function floorOf({ pythonTag }: MaturinWheel): string {
	return pythonTag.replace("cp3", "3.");
}

/** What is doubtful or wrong on any platform, once. */
function mergeBindings(made: readonly PlannedTarget[]): Bindings {
	const all = made.map(({ bindings }) => bindings);
	const first = all[0] as Bindings;
	return {
		...first,
		kind: all.find(({ kind }) => kind === "none")?.kind ?? first.kind,
		doubts: [...new Set(all.flatMap(({ doubts }) => doubts))],
		unknownFeatures: [...new Set(all.flatMap(({ unknownFeatures }) => unknownFeatures))],
	};
}

function missingCargo({ facts }: FrontendContext, { manifestPath }: MaturinTable): Finding {
	if (facts.virtualManifest !== null) {
		return {
			code: "plan/virtual-manifest",
			level: "error",
			message: `${facts.virtualManifest} is a workspace without a package, and maturin builds one package`,
			file: facts.virtualManifest,
			help: 'Name the member in pyproject.toml: [tool.maturin] manifest-path = "crates/py/Cargo.toml"',
		};
	}
	return {
		code: "plan/no-cargo-manifest",
		level: "error",
		message:
			manifestPath === null
				? "the build backend is maturin, but there is no Cargo.toml beside pyproject.toml or at [tool.maturin] manifest-path"
				: `[tool.maturin] manifest-path = "${manifestPath}" names no file`,
		file: facts.pyproject.file,
		help: 'Set [tool.maturin] manifest-path = "rust/Cargo.toml" (the path is relative to pyproject.toml).',
	};
}
