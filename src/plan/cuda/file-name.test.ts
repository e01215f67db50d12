import { describe, expect, it } from "vitest";
import { parseWheelFilename } from "../../distribution/wheel-filename.ts";
import { explainForeignName, legalNames, readForeignCudaName } from "./file-name.ts";

describe("a wheel with words behind its platform tag", () => {
	it.each([
		[
			"hyperlane-1.0-cp312-cp312-linux_x86_64-cuda11.8-sm86.whl",
			"hyperlane_cu11_sm86-1.0-cp312-cp312-manylinux_2_28_x86_64.whl",
			"hyperlane-1.0+cu118.sm86-cp312-cp312-manylinux_2_28_x86_64.whl",
			"hyperlane-1.0-cp312-cp312-manylinux_2_28_x86_64-cu118_sm86.whl",
		],
		[
			"my_pkg-2.1.0rc1-cp39-abi3-manylinux_2_28_aarch64-cu126.whl",
			"my_pkg_cu12-2.1.0rc1-cp39-abi3-manylinux_2_28_aarch64.whl",
			"my_pkg-2.1.0rc1+cu126-cp39-abi3-manylinux_2_28_aarch64.whl",
			"my_pkg-2.1.0rc1-cp39-abi3-manylinux_2_28_aarch64-cu126.whl",
		],
		[
			"my-pkg-1.0-cp311-cp311-win_amd64-cuda12.6.3-torch2.8-sm_86-sm_90a.whl",
			"my_pkg_cu12_torch28_sm86_sm90a-1.0-cp311-cp311-win_amd64.whl",
			"my_pkg-1.0+cu126torch2.8.sm86.sm90a-cp311-cp311-win_amd64.whl",
			"my_pkg-1.0-cp311-cp311-win_amd64-cu126_torch2.8_sm86_sm90a.whl",
		],
	])("%s has a legal name by each route", (file, suffix, index, variant) => {
		const foreign = readForeignCudaName(file);
		if (foreign === null) throw new Error("not recognised");
		expect(legalNames(foreign)).toEqual({ suffix, index, variant });
		for (const name of [suffix, index]) expect(parseWheelFilename(name)).not.toHaveProperty("problem");
		const finding = explainForeignName(foreign, `dist/${file}`, { file: `dist/${file}` });
		expect(finding.message).toBe(
			`dist/${file}: nothing may follow the platform tag, so no installer takes the words for CUDA and GPU at its end`,
		);
		for (const name of [suffix, index, variant]) expect(finding.help).toContain(name);
	});

	it("is told that PyPI takes no linux tag", () => {
		const foreign = readForeignCudaName("x-1.0-cp312-cp312-linux_x86_64-cuda11.8-sm86.whl");
		expect(foreign && explainForeignName(foreign, "x", {}).help).toContain("PyPI takes no linux tag");
	});
});

it.each([
	"my_pkg-1.0-cp312-cp312-manylinux_2_28_x86_64.whl",
	"my_pkg_cu12-1.0-cp312-cp312-manylinux_2_28_x86_64.whl",
	"my_pkg-1.0+cu126-cp312-cp312-linux_x86_64.whl",
	"cuda12-1.0-py3-none-any.whl",
	"my_pkg-1.0-cp312-cp312-linux_x86_64-sm86.whl",
	"-cuda11.8.whl",
	"",
])("%j is none of these", (file) => {
	expect(readForeignCudaName(file)).toBeNull();
});
