import { describe, expect, it } from "vitest";
import { type EntryRequest, writeContainer, writeFatbins } from "../../test/world/fatbin-writer.ts";
import { CodeFinder } from "./code-finder.ts";
import { CodeInspector } from "./payload.ts";

function find(bytes: Buffer) {
	const finder = new CodeFinder(new CodeInspector());
	finder.take(bytes);
	finder.end();
	return finder;
}

/** `sm_86 compute_89.zstd lto_80`, `(sm_86)` for a stub. */
function describeContainers(bytes: Buffer): string[] {
	const fatbins = find(bytes).containers.filter(({ form }) => form === "fatbin");
	return fatbins.map(({ entries }) =>
		entries
			.map(({ arch, compression, isStub }) => {
				const word = compression === "none" ? arch : `${arch}.${compression}`;
				return isStub === true ? `(${word})` : word;
			})
			.join(" "),
	);
}

describe("entries are named and told as the compiler made them", () => {
	it.each<[string, EntryRequest[]]>([
		["sm_86", [{ arch: "sm_86" }]],
		[
			"sm_86 sm_89 compute_89.zstd",
			[{ arch: "sm_86" }, { arch: "sm_89" }, { arch: "compute_89", compression: "zstd" }],
		],
		["compute_89.lz4", [{ arch: "compute_89", compression: "lz4", toolkit: "12.4" }]],
		["sm_90a sm_100f compute_120f", [{ arch: "sm_90a" }, { arch: "sm_100f" }, { arch: "compute_120f" }]],
		[
			"sm_103.zstd sm_90.lz4",
			[
				{ arch: "sm_103", compression: "zstd" },
				{ arch: "sm_90", compression: "lz4" },
			],
		],
		["lto_80", [{ arch: "lto_80" }]],
		["(sm_52)", [{ arch: "sm_52", kernels: 0, toolkit: "12.4" }]],
		[
			"(sm_75) (compute_75)",
			[
				{ arch: "sm_75", kernels: 0 },
				{ arch: "compute_75", kernels: 0 },
			],
		],
		[
			"(sm_75.zstd) (compute_75.lz4)",
			[
				{ arch: "sm_75", kernels: 0, compression: "zstd" },
				{ arch: "compute_75", kernels: 0, compression: "lz4" },
			],
		],
		["sm_86", [{ arch: "sm_86", kernels: 40, codeSize: 8192 }]],
	])("%s", (expected, entries) => {
		expect(describeContainers(writeContainer(entries))).toEqual([expected]);
	});

	it("names the kind that it does not know", () => {
		const odd = writeContainer([{ arch: "sm_86", changeHeader: (header) => header.writeUInt16LE(0x40, 0) }]);
		expect(find(odd).containers[0]?.entries[0]).toMatchObject({ arch: "kind64_86", kind: "other" });
	});

	it("keeps the source that the entry names", () => {
		expect(find(writeContainer([{ arch: "sm_86", source: "src/größe.cu" }])).containers[0]?.source).toBe(
			"src/größe.cu",
		);
	});
});

describe("toolkits", () => {
	it.each([
		["11.8", { arch: "sm_86", toolkit: "11.8" }],
		["12.6", { arch: "sm_90a", toolkit: "12.6", compression: "lz4" }],
		["12.9", { arch: "sm_120", toolkit: "12.9" }],
		["13.0", { arch: "sm_86", compression: "zstd" }],
		["13.5", { arch: "sm_86", kernels: 80, codeSize: 16_384, compression: "zstd", toolkit: "13.5" }],
		["11.8", { arch: "sm_86", kernels: 80, codeSize: 16_384, compression: "lz4", toolkit: "11.8" }],
		["13.2", { arch: "sm_86", kernels: 80, codeSize: 16_384, toolkit: "13.2" }],
		["13.1", { arch: "sm_86", kernels: 2, codeSize: 16_384, toolkit: "13.1", debugSize: 700_000 }],
		["13.1", { arch: "sm_86", kernels: 2, toolkit: "13.1", debugSize: 700_000, compression: "zstd" }],
	] as const)("%s is what %j says", (toolkit, entry) => {
		expect(find(writeContainer([entry])).containers[0]?.toolkits).toEqual([toolkit]);
	});
});

describe("sections", () => {
	it("are walked over the zeros between containers", () => {
		const [a, b] = [writeContainer([{ arch: "sm_86" }]), writeContainer([{ arch: "sm_89" }])];
		expect(describeContainers(Buffer.concat([a, Buffer.alloc(8), b, Buffer.alloc(40)]))).toEqual(["sm_86", "sm_89"]);
	});

	it("may be followed by anything", () => {
		const bytes = Buffer.concat([writeFatbins([[{ arch: "sm_86" }], [{ arch: "sm_89" }]]), Buffer.from("other data")]);
		expect(describeContainers(bytes)).toEqual(["sm_86", "sm_89"]);
		expect(find(bytes).problems).toEqual([]);
	});

	it.each([
		["a container without entries", writeContainer([]), [""], []],
		[
			"a section that ends within a container",
			writeContainer([{ arch: "sm_86" }]).subarray(0, 200),
			["sm_86"],
			["the section ends within a container"],
		],
		["a header of 0 bytes", withHeaderSize(0), [""], ["an entry header of 0 bytes"]],
		["a header of 4 GB", withHeaderSize(0xffffffff), [""], ["an entry header of 4294967295 bytes"]],
		[
			"an entry that is larger than its container",
			withEntrySize(1n << 40n),
			[""],
			["an entry reaches past its container"],
		],
		["an entry of 2^64 - 1 bytes", withEntrySize((1n << 64n) - 1n), [""], ["an entry reaches past its container"]],
		[
			"a container of 2^64 - 1 bytes",
			withContainerSize((1n << 64n) - 1n),
			[""],
			["a container has an impossible size"],
		],
		["a container of 2^50 bytes", withContainerSize(1n << 50n), ["sm_86"], ["the section ends within a container"]],
	])("%s", (_, bytes, containers, problems) => {
		expect(describeContainers(bytes)).toEqual(containers);
		expect(find(bytes).problems.map(({ what }) => what)).toEqual(problems);
	});
});

function withHeaderSize(size: number): Buffer {
	return writeContainer([{ arch: "sm_86", changeHeader: (header) => header.writeUInt32LE(size, 4) }]);
}

function withEntrySize(size: bigint): Buffer {
	return writeContainer([{ arch: "sm_86", changeHeader: (header) => header.writeBigUInt64LE(size, 8) }]);
}

function withContainerSize(size: bigint): Buffer {
	const bytes = writeContainer([{ arch: "sm_86" }]);
	bytes.writeBigUInt64LE(size, 8);
	return bytes;
}
