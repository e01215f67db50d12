// What stands in the way of a maturin build, or should be known before it: found here instead of on every runner.
import { maturinVersion } from "../../data/maturin/version.ts";
import type { Target } from "../../data/targets.ts";
import type { Finding } from "../../diagnostic/finding.ts";
import { findNearest } from "../../diagnostic/nearest.ts";
import type { Crate } from "../../project/cargo.ts";
import { type Bindings, readStableAbis } from "../../project/cargo-bindings.ts";
import { type MaturinTable, maturinKeys } from "../../project/maturin-table.ts";
import { hasTable, lineOf, type Pyproject } from "../../project/pyproject.ts";
import { readStrings } from "../../project/toml.ts";
import { parseRequirement } from "../../python/requirement.ts";
import { parseSpecifierSet, specifierContains } from "../../python/specifier.ts";
import { parseVersion } from "../../python/version.ts";
import type { WheelPlatform } from "./platform.ts";

export function judgeTable(pyproject: Pyproject, table: MaturinTable): Finding[] {
	const at = (key: string) => ({ file: pyproject.file, line: lineOf(pyproject, ["tool", "maturin", key]) });
	return [
		...table.problems.map(({ key, problem, words }): Finding => {
			return {
				code: "plan/maturin-option",
				level: "error",
				message: `[tool.maturin] ${key}: ${problem}`,
				...(words.length > 0 ? { help: `maturin takes: ${words.join(", ")}.` } : {}),
				...at(key),
			};
		}),
		...table.unknownKeys.map((key): Finding => {
			const nearest = findNearest(key, maturinKeys);
			return {
				code: "plan/maturin-unknown-key",
				level: "warning",
				message: `maturin does not know [tool.maturin] ${key} and ignores it${nearest ? `; did you mean "${nearest}"?` : ""}`,
				help: nearest ? `${nearest} = …` : "Remove the key.",
				...at(key),
			};
		}),
		...judgeRequirement(pyproject),
		...judgeLinuxTags(table).map(({ keys, ...finding }) => ({
			...finding,
			...at(keys.find((key) => hasTable(pyproject, ["tool", "maturin", key])) ?? ""),
		})),
	];
}

export function judgeCrate(crate: Crate, bindings: Bindings, isFloorUnnamed: boolean): Finding[] {
	const file = crate.file;
	return [
		...(bindings.kind === "none" ? [noBindings(crate)] : []),
		...bindings.unknownFeatures.map(
			(feature): Finding => ({
				code: "plan/unknown-cargo-feature",
				level: "error",
				message: `cargo would refuse the build: there is no feature ${feature}`,
				file,
				help: "Correct the name in [tool.maturin] features or in Cargo.toml.",
			}),
		),
		...bindings.doubts.map((doubt): Finding => unsure(doubt, bindings, file)),
		...(isFloorUnnamed ? [unnamedFloor(file)] : []),
	];
}

export function judgePlatform(word: string, platform: WheelPlatform, target: Target): Finding[] {
	if (platform.note !== null) {
		return [
			{
				code: "plan/policy-not-possible",
				level: "warning",
				message: `${word}: ${platform.note}; the wheel gets ${platform.platformTag}`,
				help: `Set [tool.maturin] compatibility = "${platform.policyCeiling}", or remove it.`,
			},
		];
	}
	const unaccepted = platform.platformTag.split(".").find((tag) => /^macosx_(1[1-9]|[2-9]\d)_[1-9]/.test(tag));
	if (target.family !== "macosx" || unaccepted === undefined) return [];
	return [
		{
			code: "plan/refused-platform-tag",
			level: "error",
			message: `${word} would be tagged ${unaccepted}; PyPI takes macOS 11 and newer with the minor version 0 only`,
			help: "Write [tool.maturin.target.…] macos-deployment-target with the minor version 0.",
		},
	];
}

function judgeRequirement(pyproject: Pyproject): Finding[] {
	const requirement = readStrings(pyproject.table, ["build-system", "requires"])
		.map(parseRequirement)
		.find((parsed) => parsed?.name.toLowerCase() === "maturin");
	const set = parseSpecifierSet(requirement?.specifier ?? "");
	const version = parseVersion(maturinVersion);
	if (!requirement || set === null || version === null || specifierContains(set, version)) return [];
	return [
		{
			code: "plan/maturin-version",
			level: "warning",
			message: `[build-system] requires "maturin${requirement.specifier}", and the wheels are built with maturin ${maturinVersion}`,
			file: pyproject.file,
			line: lineOf(pyproject, ["build-system", "requires"]),
			help: 'Widen the requirement: requires = ["maturin>=1.9,<2"]',
		},
	];
}

function judgeLinuxTags(table: MaturinTable): (Finding & { keys: string[] })[] {
	const findings: (Finding & { keys: string[] })[] = [];
	if (table.compatibility?.kind === "linux") {
		findings.push({
			keys: ["compatibility", "manylinux"],
			code: "plan/refused-platform-tag",
			level: "warning",
			message:
				"[tool.maturin] compatibility asks for plain linux tags, which PyPI refuses; each wheel is built for its manylinux policy instead",
			help: 'Remove the key, or name a policy: compatibility = "manylinux_2_28".',
		});
	}
	if (table.auditwheel === "skip") {
		findings.push({
			keys: ["auditwheel", "skip-auditwheel"],
			code: "plan/platform-tag-unchecked",
			level: "notice",
			message:
				"maturin is told to skip its check of the Linux wheels (auditwheel); `check` reads them before anything is published",
			help: "Remove skip-auditwheel, or auditwheel, from [tool.maturin].",
		});
	}
	return findings;
}

function noBindings(crate: Crate): Finding {
	return {
		code: "plan/no-bindings",
		level: "error",
		message: `${crate.file} is neither a pyo3 or uniffi library, nor a cdylib, nor a program, so maturin cannot tell what to build`,
		file: crate.file,
		help: 'Depend on pyo3, or set [tool.maturin] bindings = "pyo3".',
	};
}

function unsure(doubt: string, bindings: Bindings, file: string): Finding {
	return {
		code: "plan/cargo-unsure",
		level: "warning",
		message: `${doubt}; taken as ${describeTaken(bindings)}`,
		file,
		help: 'Say it where it can be read: pyo3 = { version = "…", features = ["abi3-py39"] } in the crate\'s own Cargo.toml.',
	};
}

function describeTaken({ kind, features }: Bindings): string {
	if (kind !== "pyo3" && kind !== "pyo3-bin") return "a crate that does not use Python's ABI";
	const { abi3, abi3t } = readStableAbis(features);
	if (kind === "pyo3-bin" || (abi3 ?? abi3t) === null) return "pyo3 without a stable ABI, one wheel per Python";
	return abi3 === null ? `abi3t from ${abi3t}` : `abi3 from ${abi3}`;
}

function unnamedFloor(file: string): Finding {
	return {
		code: "plan/stable-abi-floor",
		level: "warning",
		message:
			"pyo3's feature `abi3` names no floor, so the Python that happens to build the wheel decides which Pythons can use it",
		file,
		help: 'Write features = ["abi3-py39"] (the oldest Python you support).',
	};
}
