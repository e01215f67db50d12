// maturin: one stable-ABI wheel per platform when the crate's pyo3 features say so, else one per Python and platform; a
// crate without pyo3 gives `py3-none` wheels (cffi, uniffi, bin).
import { defaultTargets, type TargetWord } from "../data/targets.ts";
import type { Finding } from "../diagnostic/finding.ts";
import type { Cell, Exclusion } from "../document/plan.ts";
import { compareVersions, parseVersion } from "../python/version.ts";
import type { FrontendContext, FrontendPlan } from "./frontend-plan.ts";
import { planSdist } from "./sdist-cell.ts";
import { planTargetCell, toPythonTag } from "./wheel-cell.ts";

export function planMaturinWheels(context: FrontendContext): FrontendPlan {
	const { cargo } = context.facts;
	const findings: Finding[] = [];
	if (cargo === null) findings.push(missingCargo(context));
	if (cargo?.abi3Floor === "plain") findings.push(plainAbi3(cargo.file));
	const floor = cargo?.abi3Floor === "plain" ? (context.pythons[0] ?? null) : (cargo?.abi3Floor ?? null);
	const chosen = context.facts.settings.settings.targets ?? defaultTargets;
	const exclusions: Exclusion[] = [];
	const cells = chosen.flatMap((word): Cell[] => {
		if (cargo?.usesPyo3 === false) {
			return [
				planTargetCell(
					context,
					"maturin",
					word,
					{ python: "py3", abi: "none", buildPython: null },
					"the crate does not use Python's ABI",
				),
			];
		}
		if (floor !== null) {
			const tags = { python: toPythonTag(floor), abi: "abi3", buildPython: floor };
			return [planTargetCell(context, "maturin", word, tags, describeStable(word, chosen, floor))];
		}
		return context.supportedPythons.map((python) => {
			const tag = toPythonTag(python);
			return planTargetCell(
				context,
				"maturin",
				word,
				{ python: tag, abi: tag, buildPython: python },
				`wheel for Python ${python} alone`,
			);
		});
	});
	if (floor !== null && cargo?.usesPyo3) exclusions.push(...explainStableAbi(context, floor));
	return {
		cells,
		sdist: planSdist(context, "maturin"),
		exclusions,
		findings,
		abi3Floor: cargo?.usesPyo3 === false ? null : floor,
	};
}

function describeStable(word: TargetWord, chosen: readonly TargetWord[], floor: string): string {
	const hasThin = chosen.includes("macosx_x86_64") && chosen.includes("macosx_arm64");
	if (word === "macosx_universal2" && hasThin)
		return "redundant beside the two thin macOS wheels; some installers ask for it";
	return `one wheel for every Python from ${floor} on (stable ABI)`;
}

function explainStableAbi(context: FrontendContext, floor: string): Exclusion[] {
	const start = parseVersion(floor);
	const perPython = context.pythons
		.filter((python) => start && compareVersions(parseVersion(python) ?? start, start) > 0)
		.map(
			(python): Exclusion => ({
				what: `${toPythonTag(python)}-${toPythonTag(python)}`,
				code: "plan/covered-by-abi3",
				reason: `Python ${python} takes the ${toPythonTag(floor)}-abi3 wheel`,
			}),
		);
	return [
		...perPython,
		{
			what: "cp314-cp314t",
			code: "plan/free-threaded-off",
			reason: "free-threaded interpreters take no abi3 wheel (PEP 703); their users build from the sdist",
		},
	];
}

function missingCargo(context: FrontendContext): Finding {
	return {
		code: "plan/no-cargo-manifest",
		level: "error",
		message:
			"the build backend is maturin, but there is no Cargo.toml beside pyproject.toml or at [tool.maturin] manifest-path",
		file: context.facts.pyproject.file,
		help: 'Set [tool.maturin] manifest-path = "rust/Cargo.toml" (the path is relative to pyproject.toml).',
	};
}

function plainAbi3(file: string): Finding {
	return {
		code: "plan/stable-abi-floor",
		level: "warning",
		message:
			"pyo3's feature `abi3` names no floor, so the Python that happens to build the wheel decides which Pythons can use it",
		file,
		help: 'Write features = ["abi3-py39"] (the oldest Python you support).',
	};
}
