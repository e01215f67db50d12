import { expect, it } from "vitest";
import { makeCell, makePlan } from "../../test/world/plan-builder.ts";
import { buildSdist, buildWheel } from "../../test/world/wheel-builder.ts";
import { memorySource } from "../archive/byte-source.ts";
import { noGpuCode } from "../cuda/gpu-facts.ts";
import { readDistribution } from "../distribution/read-distribution.ts";
import type { CheckedFile } from "../document/checked-file.ts";
import { checkCoverage } from "./gpu/coverage.ts";
import { holdAgainstPlan } from "./planned-files.ts";

async function checked(tags: string | null): Promise<CheckedFile> {
	const common = { name: "my-pkg", version: "1.0" };
	const { fileName, bytes, sha256 } = tags === null ? buildSdist(common) : buildWheel({ ...common, tags });
	const facts = await readDistribution(fileName, memorySource(bytes));
	return { file: `dist/${fileName}`, kind: facts.kind, size: bytes.length, sha256, findings: [], truth: null, facts };
}

it("says which cell each file is, what is missing and what nobody planned", async () => {
	const plan = {
		...makePlan(),
		cells: [makeCell(), makeCell({ id: "other", expect: { ...makeCell().expect, abiTag: "cp312" } })],
	};
	const good = await checked("cp39-abi3-manylinux_2_17_x86_64");
	const { cells, findings } = holdAgainstPlan(
		[good, await checked("cp39-abi3-manylinux_2_34_x86_64"), await checked("py3-none-any")],
		plan,
	);
	expect([...cells]).toEqual([[good.file, "cp39-abi3-manylinux_x86_64"]]);
	const codes = findings.map(({ code }) => code);
	expect(codes.slice(0, 2)).toEqual(["freeze/glibc-floor", "freeze/unplanned"]);
	expect(codes.slice(2).every((code) => code === "freeze/missing")).toBe(true);
	expect(findings.some(({ message }) => message.startsWith("cell other has no file"))).toBe(true);
});

it("names the kernel container that lacks a planned architecture", () => {
	const entry = (arch: string) => ({ arch, compression: "none", stub: false });
	const gpu = {
		...noGpuCode(),
		containers: [
			{ source: "add.cu", entries: [entry("sm_86"), entry("compute_86")] },
			{ source: "reduce.cu", entries: [entry("sm_86")] },
			{ source: null, entries: [{ ...entry("sm_90"), stub: true }] },
		],
	};
	const findings = checkCoverage({ toolkit: "12.6", archs: ["86", "90"], ptx: ["86"] }, { "mypkg/_C.so": gpu });
	expect(findings.map(({ code, message }) => `${code} ${message}`)).toEqual([
		expect.stringMatching(
			/^cuda\/coverage mypkg\/_C\.so: kernel container reduce\.cu \(1 of 2\) has no code for sm_90 and no PTX/,
		),
		expect.stringMatching(
			/^cuda\/coverage mypkg\/_C\.so: kernel container reduce\.cu \(1 of 2\) has no PTX of compute_86 or older/,
		),
	]);
	expect(checkCoverage({ toolkit: "12.6", archs: ["86", "89"], ptx: [] }, { "mypkg/_C.so": gpu })).toEqual([]);
	expect(checkCoverage({ toolkit: "12.6", archs: ["86"], ptx: [] }, {})).toMatchObject([{ code: "cuda/no-gpu-code" }]);
	expect(checkCoverage({ toolkit: "12.6", archs: [], ptx: [] }, { a: { ...gpu, toolkit: ["13.0"] } })).toMatchObject([
		{ code: "cuda/toolkit", level: "error" },
	]);
});
