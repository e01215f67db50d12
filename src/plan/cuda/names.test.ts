import { describe, expect, it } from "vitest";
import { builtInTables as tables } from "../../data/tables.ts";
import { formatVersion, parseVersion } from "../../python/version.ts";
import { decideNameParts, nameCudaWheel } from "./names.ts";
import { readCudaRequest } from "./request.ts";
import type { CudaWheel } from "./solve.ts";

function wheel(toolkit: string, torch: string | null, arch = "86"): CudaWheel {
	const { request } = readCudaRequest(
		{ toolkits: [toolkit], archs: [arch], torch: torch === null ? undefined : [torch] },
		tables,
		() => ({}),
	);
	const [asked, row] = [request?.toolkits[0], request?.torch[0]];
	if (request === null || asked === undefined) throw new Error(`no toolkit ${toolkit}`);
	return {
		platform: "manylinux_x86_64",
		tag: { python: "cp312", abi: "cp312", interpreter: "3.12", isStableAbi: false },
		toolkit: asked,
		torch: row ? { ...row, cuda: toolkit } : null,
		archs: request.archs,
	};
}

function names(wheels: CudaWheel[], splitsArchs = false) {
	const parts = decideNameParts(wheels, splitsArchs);
	return wheels.map((one) => {
		const [suffix, index, variant] = (["suffix", "index", "variant"] as const).map((route) =>
			nameCudaWheel(one, route, parts, "my-pkg", "1.4.0"),
		);
		return [suffix?.project, index?.version, variant?.variantLabel];
	});
}

describe("the names of CUDA wheels", () => {
	it.each<[string, CudaWheel[], boolean, (string | undefined)[][]]>([
		[
			"one toolkit per major",
			[wheel("11.8", null), wheel("12.6", null), wheel("13.0", null)],
			false,
			[
				["my-pkg-cu11", "1.4.0+cu118", "cu118"],
				["my-pkg-cu12", "1.4.0+cu126", "cu126"],
				["my-pkg-cu13", "1.4.0+cu130", "cu130"],
			],
		],
		[
			"two toolkits of a major",
			[wheel("12.4", null), wheel("12.6", null), wheel("13.0", null)],
			false,
			[
				["my-pkg-cu124", "1.4.0+cu124", "cu124"],
				["my-pkg-cu126", "1.4.0+cu126", "cu126"],
				["my-pkg-cu13", "1.4.0+cu130", "cu130"],
			],
		],
		["one torch", [wheel("12.6", "2.8")], false, [["my-pkg-cu12", "1.4.0+cu126", "cu126"]]],
		[
			"two torches",
			[wheel("12.6", "2.9"), wheel("12.6", "2.10")],
			false,
			[
				["my-pkg-cu12-torch29", "1.4.0+cu126torch2.9", "cu126_torch2.9"],
				["my-pkg-cu12-torch210", "1.4.0+cu126torch2.10", "cu126_torch2.10"],
			],
		],
		[
			"another torch for each toolkit",
			[wheel("12.6", "2.8"), wheel("13.0", "2.9")],
			false,
			[
				["my-pkg-cu12", "1.4.0+cu126", "cu126"],
				["my-pkg-cu13", "1.4.0+cu130", "cu130"],
			],
		],
		[
			"one wheel per architecture",
			[wheel("12.6", null, "86"), wheel("12.6", null, "90a")],
			true,
			[
				["my-pkg-cu12-sm86", "1.4.0+cu126.sm86", "cu126_sm86"],
				["my-pkg-cu12-sm90a", "1.4.0+cu126.sm90a", "cu126_sm90a"],
			],
		],
	])("with %s", (_, wheels, splitsArchs, expected) => {
		const made = names(wheels, splitsArchs);
		expect(made).toEqual(expected);
		for (const [, version, label] of made) {
			const parsed = parseVersion(version ?? "");
			expect(parsed && formatVersion(parsed)).toBe(version);
			expect(label).toMatch(/^[0-9a-z_.]+$/);
		}
	});
});
