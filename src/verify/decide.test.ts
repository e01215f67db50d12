import { describe, expect, it } from "vitest";
import type { FrozenDistribution, Manifest } from "../document/manifest.ts";
import type { Plan } from "../document/plan.ts";
import {
	chooseProof,
	formatRequirements,
	type HostInterpreter,
	judgeInstalled,
	judgeVisibility,
	namesToImport,
	readDependencies,
} from "./decide.ts";

const a = "a".repeat(64);
const b = "b".repeat(64);

function frozen(file: string, tags: string[] = [], sha256 = a): FrozenDistribution {
	const kind = file.endsWith(".whl") ? "wheel" : "sdist";
	return { file, size: 1, sha256, kind, tags, cell: `cell-${file}`, runnerKind: "local" };
}

const anyWheel = frozen("w-1-py3-none-any.whl", ["py3-none-any"]);
const linuxWheel = frozen("w-1-cp39-abi3-manylinux_2_17_x86_64.whl", ["cp39-abi3-manylinux_2_17_x86_64"]);
const sdist = frozen("w-1.tar.gz", [], b);

function manifestOf(...distributions: FrozenDistribution[]): Manifest {
	return { schema: 1, kind: "manifest", planDigest: a, project: "w", version: "1", distributions, findings: [] };
}

describe("what the index shows", () => {
	const url = "https://files.example.invalid/w";
	it("sorts each frozen file into missing, right and other bytes", () => {
		const shown = [
			{ filename: anyWheel.file, sha256: a, url },
			{ filename: sdist.file, sha256: a, url },
			{ filename: "w-0.9.tar.gz", sha256: b, url },
		];
		expect(judgeVisibility([anyWheel, linuxWheel, sdist], shown)).toEqual({
			missing: [linuxWheel.file],
			others: [{ file: sdist.file, frozen: b, shown: a }],
			right: [{ distribution: anyWheel, url }],
		});
	});

	it("is wrong as soon as one of two rows of a name is", () => {
		const shown = [a, b].map((sha256) => ({ filename: anyWheel.file, sha256, url }));
		expect(judgeVisibility([anyWheel], shown).others).toHaveLength(1);
	});
});

describe("the proof on this machine", () => {
	const python = (version: string, change: Partial<HostInterpreter> = {}): HostInterpreter => ({
		path: `/python/${version}`,
		implementation: "cpython",
		version,
		freeThreaded: false,
		machine: "x86_64",
		system: "linux",
		libc: "glibc",
		...change,
	});
	const choose = (manifest: Manifest, interpreters: HostInterpreter[], requiresPython: string | null = null) => {
		const proof = chooseProof(manifest, requiresPython, interpreters, [2, 36]);
		return proof === null ? null : [proof.interpreter.version, proof.wheel.file];
	};

	it("takes the newest Python, by version and not by text", () => {
		expect(choose(manifestOf(anyWheel), [python("3.9.18"), python("3.13.1"), python("3.10.4")])).toEqual([
			"3.13.1",
			anyWheel.file,
		]);
	});

	it("takes the wheel for the platform where there is one", () => {
		expect(choose(manifestOf(anyWheel, linuxWheel), [python("3.11.2")])).toEqual(["3.11.2", linuxWheel.file]);
		expect(choose(manifestOf(anyWheel, linuxWheel), [python("3.11.2", { libc: "musl" })])).toEqual([
			"3.11.2",
			anyWheel.file,
		]);
	});

	it("obeys Requires-Python", () => {
		expect(choose(manifestOf(anyWheel), [python("3.9.1"), python("3.13.1")], ">=3.8,<3.12")).toEqual([
			"3.9.1",
			anyWheel.file,
		]);
	});

	it.each([
		["there is no wheel", manifestOf(sdist), [python("3.11.2")]],
		["no wheel is for this machine", manifestOf(linuxWheel), [python("3.11.2", { machine: "aarch64" })]],
		["there is only another implementation", manifestOf(anyWheel), [python("3.11.2", { implementation: "pypy" })]],
		["there is no interpreter", manifestOf(anyWheel), []],
	])("is not possible when %s", (_, manifest, interpreters) => {
		expect(choose(manifest, interpreters)).toBeNull();
	});

	it("uses a free-threaded Python only when nothing else will do", () => {
		const threads = python("3.14.0", { freeThreaded: true });
		expect(choose(manifestOf(anyWheel), [threads, python("3.11.2")])?.[0]).toBe("3.11.2");
		expect(choose(manifestOf(anyWheel), [threads])?.[0]).toBe("3.14.0");
	});
});

it("every frozen file's hash stands in the requirement, so that no other file can be installed", () => {
	expect(formatRequirements(manifestOf(anyWheel, sdist))).toBe(
		`w==1 \\\n    --hash=sha256:${a} \\\n    --hash=sha256:${b}\n`,
	);
});

it("a dependency that is none is not handed to an installer, where it could be an option", () => {
	const good = ["numpy>=2", "tomli; python_version < '3.11'", "pytest ; extra == 'test'"];
	const bad = ["--extra-index-url https://example.invalid", "numpy\n--pre", "-r other.txt", ""];
	expect(readDependencies([...good, ...bad])).toEqual({ lines: good, refused: bad });
});

it("what the tests of the wheel import is imported, or else all that it brings", () => {
	const cells = [
		{ cell: anyWheel.cell, imports: ["w.core"] },
		{ cell: anyWheel.cell, imports: ["w.core", "w.io"] },
		{ cell: "other", imports: ["x"] },
	];
	expect(namesToImport({ smokeCells: cells } as Plan, anyWheel, ["w"])).toEqual(["w.core", "w.io"]);
	expect(namesToImport({ smokeCells: [] as Plan["smokeCells"] } as Plan, anyWheel, ["w"])).toEqual(["w"]);
});

describe("an installed release", () => {
	it.each([
		["is right in another spelling of the version", "1.0rc1", "1.0-rc.1", [], []],
		["has another version", "1.0", "1.1", [], ["verify/other-version"]],
		["is not there", "1.0", null, [], ["verify/other-version"]],
		["cannot be imported", "1.0", "1.0", [{ name: "w", error: "ImportError: x" }], ["verify/install-failed"]],
	])("%s", (_, wanted, version, failedImports, codes) => {
		const findings = judgeInstalled("pip", { ...manifestOf(anyWheel), version: wanted }, { version, failedImports });
		expect(findings.map(({ code }) => code)).toEqual(codes);
	});
});
