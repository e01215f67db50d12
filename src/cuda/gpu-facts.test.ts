// The traps of static GPU truth, each as one file with sections.
import { describe, expect, it } from "vitest";
import {
	type EntryRequest,
	writeContainer,
	writeCubin,
	writeFatbins,
	writePtx,
} from "../../test/world/fatbin-writer.ts";
import { CodeFinder } from "./code-finder.ts";
import { type GpuFacts, judgeGpuCode } from "./gpu-facts.ts";
import { CodeInspector } from "./payload.ts";

/** @param parts bytes by the name of their section; a name that comes twice gets a `~` */
function judge(parts: Readonly<Record<string, Buffer>>, hasSections = true): GpuFacts | null {
	const finder = new CodeFinder(new CodeInspector());
	let offset = 0;
	const sections = Object.entries(parts).map(([name, bytes]) => {
		const section = { name: name.replace("~", ""), offset, size: bytes.length };
		const padded = Buffer.concat([bytes, Buffer.alloc((8 - (bytes.length % 8)) % 8)]);
		finder.take(padded);
		offset += padded.length;
		return section;
	});
	finder.end();
	return judgeGpuCode(finder, hasSections ? sections : []);
}

function codes(text: string, more: Partial<EntryRequest> = {}): EntryRequest[] {
	return text.split(" ").map((arch) => ({ arch, ...more }));
}

/** `8.6 native, 8.9 ptx` */
function cover(facts: GpuFacts | null, ...capabilities: string[]): string {
	return capabilities.map((capability) => `${capability} ${facts?.coverage[capability]}`).join(", ");
}

describe("translation units that differ", () => {
	it("a device link leaves containers without kernels, for other architectures: they count for nothing", () => {
		const facts = judge({ ".nv_fatbin": writeFatbins([codes("sm_75", { kernels: 0 }), codes("sm_86 sm_89")]) });
		expect(facts?.containers[0]?.entries).toEqual([{ arch: "sm_75", compression: "none", stub: true }]);
		expect(facts).toMatchObject({ sass: ["sm_86", "sm_89"], inEveryContainer: ["sm_86", "sm_89"] });
		expect(cover(facts, "7.5", "8.6", "8.9")).toBe("7.5 none, 8.6 native, 8.9 native");
	});

	it("nor does a .cu file with host code alone, machine code and PTX alike", () => {
		const host = codes("sm_86 compute_89", { kernels: 0, compression: "zstd" });
		const facts = judge({ ".nv_fatbin": writeFatbins([codes("sm_86 compute_89"), host]) });
		expect(facts).toMatchObject({ sass: ["sm_86"], ptx: ["compute_89"], inEveryContainer: ["sm_86", "compute_89"] });
		expect(cover(facts, "8.6", "8.9")).toBe("8.6 native, 8.9 binary");
	});

	it("one that lacks an architecture makes the file lack it", () => {
		const facts = judge({ ".nv_fatbin": writeFatbins([codes("sm_86 sm_90"), codes("sm_86")]) });
		expect(facts).toMatchObject({ sass: ["sm_86", "sm_90"], inEveryContainer: ["sm_86"] });
		expect(cover(facts, "8.6", "8.9", "9.0")).toBe("8.6 native, 8.9 binary, 9.0 none");
	});

	it("a union over disjoint ones would look right and be wrong", () => {
		const facts = judge({ ".nv_fatbin": writeFatbins([codes("sm_86"), codes("sm_89")]) });
		expect(facts).toMatchObject({ sass: ["sm_86", "sm_89"], inEveryContainer: [] });
		expect(cover(facts, "8.6", "8.9")).toBe("8.6 none, 8.9 binary");
	});

	it("the weakest decides: machine code here and PTX there is PTX", () => {
		const facts = judge({ ".nv_fatbin": writeFatbins([codes("sm_90"), codes("compute_80")]) });
		expect(cover(facts, "8.6", "9.0", "12.0")).toBe("8.6 none, 9.0 ptx, 12.0 none");
	});
});

describe("what is not what it looks like", () => {
	it("relocatable code alone is never loaded", () => {
		const facts = judge({ __nv_relfatbin: writeContainer(codes("sm_86")) });
		expect(facts).toMatchObject({ isUnlinked: true, sass: ["sm_86"] });
		expect(cover(facts, "8.6", "8.9")).toBe("8.6 none, 8.9 none");
	});

	it("relocatable code beside what was linked of it counts for nothing", () => {
		const facts = judge({
			__nv_relfatbin: writeContainer(codes("sm_86 sm_90")),
			".nv_fatbin": writeContainer(codes("sm_86")),
		});
		expect(facts).toMatchObject({ isUnlinked: false, sass: ["sm_86"], inEveryContainer: ["sm_86"] });
		expect(facts?.containers.length).toBe(1);
	});

	it("code of one chip or one family is no code of the plain architecture", () => {
		const facts = judge({ ".nv_fatbin": writeContainer(codes("sm_90a sm_100f compute_120a")) });
		expect(facts).toMatchObject({ sass: ["sm_90a", "sm_100f"], ptx: ["compute_120a"] });
		expect(cover(facts, "9.0", "10.0", "10.3", "12.0", "12.1")).toBe(
			"9.0 native, 10.0 native, 10.3 binary, 12.0 ptx, 12.1 none",
		);
	});

	it("code for the linker of intermediate code is no code", () => {
		const facts = judge({ ".nv_fatbin": writeContainer(codes("lto_80")) });
		expect(facts).toMatchObject({ sass: [], ptx: [], inEveryContainer: [] });
		expect(cover(facts, "8.0")).toBe("8.0 no-gpu-code");
	});

	it("stubs alone are no GPU code", () => {
		const facts = judge({ ".nv_fatbin": writeContainer(codes("sm_52", { kernels: 0, toolkit: "12.4" })) });
		expect(facts).toMatchObject({ sass: [], toolkit: ["12.4"], driver: null });
		expect(cover(facts, "5.2", "8.6")).toBe("5.2 no-gpu-code, 8.6 no-gpu-code");
	});

	it("a file without code has no facts", () => {
		expect(judge({ ".text": Buffer.alloc(4000, 0x90) })).toBeNull();
	});
});

describe("PTX alone", () => {
	it.each([
		["11.8", ["11.8"], "520.61.05"],
		["12.4", ["12.4"], "550.54.14"],
		["12.6", ["12.5", "12.6"], "555.42.02"],
		["13.0", ["13.0"], "580.65.06"],
	])("of toolkit %s tells %j by the version of its language, and needs driver %s", (toolkit, expected, driver) => {
		const facts = judge({ ".nv_fatbin": writeContainer(codes("compute_80", { toolkit, compression: "zstd" })) });
		expect(facts?.toolkit).toEqual(expected);
		expect(facts?.driver).toMatchObject({ sass: null, ptx: { linux: driver } });
		expect(cover(facts, "7.5", "8.0", "9.0")).toBe("7.5 none, 8.0 ptx, 9.0 ptx");
	});

	it("of a language that no known toolkit writes tells none", () => {
		const facts = judge({ ".nv_fatbin": writeContainer(codes("compute_80", { toolkit: "13.9" })) });
		expect(facts).toMatchObject({ toolkit: [], driver: null });
	});

	it("beside machine code the machine code tells", () => {
		const both = writeContainer([
			{ arch: "sm_86", toolkit: "12.6" },
			{ arch: "compute_86", toolkit: "12.4" },
		]);
		expect(judge({ ".nv_fatbin": both })?.toolkit).toEqual(["12.6"]);
	});
});

describe("toolkits", () => {
	it("are several when a library of another was linked in", () => {
		const both = writeFatbins([codes("sm_86", { toolkit: "12.4" }), codes("sm_86", { toolkit: "11.8" })]);
		expect(judge({ ".nv_fatbin": both })?.toolkit).toEqual(["11.8", "12.4"]);
	});

	it("of what is not loaded do not count", () => {
		const facts = judge({
			".nv_fatbin": writeContainer(codes("sm_86", { toolkit: "12.4" })),
			".rodata": writeContainer(codes("sm_86", { toolkit: "11.8" })),
		});
		expect(facts?.toolkit).toEqual(["12.4"]);
	});
});

describe("code that stands in the file as data", () => {
	const cubins = Buffer.concat([writeCubin({ arch: "sm_80" }), writeCubin({ arch: "sm_90a" })]);

	it("is chosen by the program: the best of it counts", () => {
		const facts = judge({ ".rodata": cubins });
		expect(facts).toMatchObject({ isData: true, sass: ["sm_80", "sm_90a"], inEveryContainer: [], toolkit: ["13.0"] });
		expect(cover(facts, "8.0", "8.6", "9.0", "12.0")).toBe("8.0 native, 8.6 binary, 9.0 native, 12.0 none");
	});

	it("may be PTX text", () => {
		const facts = judge({ ".rodata": Buffer.from(`${writePtx({ arch: "compute_75", toolkit: "12.4" })}\0`) });
		expect(facts).toMatchObject({ isData: true, sass: [], ptx: ["compute_75"], toolkit: ["12.4"] });
		expect(cover(facts, "7.0", "7.5", "9.0")).toBe("7.0 none, 7.5 ptx, 9.0 ptx");
	});

	it("may be a fatbin", () => {
		const facts = judge({ ".data": writeContainer(codes("sm_86 compute_86")) });
		expect(facts).toMatchObject({ isData: true, inEveryContainer: ["sm_86", "compute_86"] });
	});

	it("does not count beside code that the runtime loads", () => {
		const facts = judge({ ".nv_fatbin": writeContainer(codes("sm_86")), ".rodata": cubins });
		expect(facts).toMatchObject({ isData: false, sass: ["sm_86"] });
		expect(facts?.containers.length).toBe(1);
	});

	it("counts where the runtime has stubs alone", () => {
		const stub = writeContainer(codes("sm_75", { kernels: 0 }));
		const facts = judge({ ".nv_fatbin": stub, ".rodata": cubins });
		expect(facts).toMatchObject({ isData: true, sass: ["sm_80", "sm_90a"] });
		expect(facts?.containers.length).toBe(3);
	});
});

describe("files without section headers", () => {
	it("tell their fatbins all the same", () => {
		const facts = judge({ anything: writeFatbins([codes("sm_86"), codes("sm_86 sm_89")]) }, false);
		expect(facts).toMatchObject({ isData: false, sass: ["sm_86", "sm_89"], inEveryContainer: ["sm_86"] });
	});
});

describe("a damaged section keeps what was read of it, and says where that ends", () => {
	const first = writeContainer(codes("sm_86"));
	const second = writeContainer(codes("sm_89"));
	const rest = { ".data": Buffer.alloc(4000, 0x11) };

	it("when it ends within a container, at the end of the file or before", () => {
		const bytes = Buffer.concat([first, second.subarray(0, second.length - 104)]);
		const expected = (what: string) => [{ offset: first.length, what }];
		expect(judge({ ".nv_fatbin": bytes })?.problems).toEqual(expected("the section ends within a container"));
		expect(judge({ ".nv_fatbin": bytes, ...rest })?.problems).toEqual(expected("a container reaches past its section"));
	});

	it("when an entry makes no sense", () => {
		const odd = writeContainer([{ arch: "sm_89", changeHeader: (header) => header.writeUInt32LE(0, 4) }]);
		const facts = judge({ ".nv_fatbin": Buffer.concat([first, odd]), ...rest });
		expect(facts?.problems).toEqual([{ offset: first.length, what: "an entry header of 0 bytes" }]);
		expect(facts).toMatchObject({ sass: ["sm_86"], inEveryContainer: ["sm_86"] });
	});
});
