import { describe, expect, it } from "vitest";
import { formatArch } from "../../cuda/arch.ts";
import { builtInTables as tables } from "../../data/tables.ts";
import { readCudaRequest } from "./request.ts";

const read = (change: Parameters<typeof readCudaRequest>[0]) =>
	readCudaRequest({ toolkits: ["12.6"], archs: ["86"], ...change }, tables, (path) => ({ line: path.length }));

describe("ranges of torch", () => {
	it.each([
		[["2.8"], "2.8"],
		[["2.8", "2.10"], "2.8 2.10"],
		[[">=2.8,<2.10"], "2.8 2.9"],
		[["==2.8.1"], "2.8"],
		[["~=2.8.0"], "2.8"],
		[["~=2.8"], "2.8 2.9 2.10 2.11 2.12 2.13 2.14 2.15"],
		[["==2.9.*"], "2.9"],
		[["!=2.9.*,>=2.8,<2.11"], "2.8 2.10"],
		[["<=2.5"], "2.4 2.5"],
		[[">=2.14", ">=2.13"], "2.13 2.14 2.15"],
	])("%j are the minors %s", (torch, minors) => {
		const { request, findings } = read({ torch });
		expect(findings).toEqual([]);
		expect(request?.torch.map(({ minor }) => minor).join(" ")).toBe(minors);
	});

	it("newer than the table are planned like its newest row, with a warning", () => {
		const { request, findings } = read({ torch: [">=2.17,<2.18"] });
		expect(request?.torch).toMatchObject([{ minor: "2.17", row: tables.torch["2.15"] }]);
		expect(findings).toMatchObject([{ code: "tables/newer-word", level: "warning" }]);
	});

	it.each([[["<2.0"]], [["==2.8.*,==2.9.*"]], [["torch>=2"]]])("%j allow none", (torch) => {
		const { request, findings } = read({ torch });
		expect(request).toBeNull();
		expect(findings).toMatchObject([{ level: "error" }]);
		expect(findings[0]?.code).toMatch(/^(cuda\/torch-range|tables\/unknown-word)$/);
	});
});

describe("toolkits", () => {
	it("are sorted, each once, without the number of their build", () => {
		const { request } = read({ toolkits: ["13.0", "12.6.3", "11.8", "12.6"] });
		expect(request?.toolkits.map(({ version }) => version)).toEqual(["11.8", "12.6", "13.0"]);
	});

	it.each([
		["12.7", "12.6"],
		["12.10", "12.9"],
		["10.2", "11.8"],
	])("%s does not exist, or is older than the table: %s is the nearest", (toolkit, nearest) => {
		const { findings } = read({ toolkits: [toolkit] });
		expect(findings).toMatchObject([{ code: "tables/unknown-word", level: "error", line: 2 }]);
		expect(findings[0]?.message).toContain(`did you mean "${nearest}"`);
	});
});

describe("architectures and PTX", () => {
	const words = (change: Parameters<typeof readCudaRequest>[0]) => {
		const { request } = read(change);
		return {
			sass: request?.archs.sass.map(formatArch).join(" "),
			ptx: request?.archs.ptx.map(formatArch).join(" "),
			newest: request?.embedsNewestPtx,
		};
	};
	it.each([
		[{ archs: ["86", "8.9"] }, "86 89", "", true],
		[{ archs: ["86", "89"], ptx: "none" }, "86 89", "", false],
		[{ archs: ["86"], ptx: "80, 90" }, "86", "80 90", false],
		[{ archs: ["86", "8.9+PTX"] }, "86 89", "89", false],
		[{ archs: ["86", "+ptx75"], ptx: "newest" }, "86", "75", true],
		[{ archs: ["Ada"] }, "89", "89", false],
	])("%j", (change, sass, ptx, newest) => {
		expect(words(change)).toEqual({ sass, ptx, newest });
	});

	it.each([
		["84", "86"],
		["9", "89"],
		["Amper", "ampere"],
		["86a", "86"],
		["sm_88x", "88"],
	])("%s is none; %s is the nearest", (arch, nearest) => {
		const { findings } = read({ archs: [arch] });
		expect(findings).toMatchObject([{ code: "tables/unknown-word", level: "error" }]);
		expect(findings[0]?.message).toContain(`did you mean "${nearest}"`);
	});
});

it("without toolkits and architectures nothing can be planned", () => {
	const { request, findings } = readCudaRequest({}, tables, () => ({}));
	expect(request).toBeNull();
	expect(findings.map(({ code, help }) => `${code}: ${help}`)).toEqual([
		'cuda/missing-key: Add toolkits = ["12.6", "13.4"].',
		'cuda/missing-key: Add archs = ["86", "89"].',
	]);
});
