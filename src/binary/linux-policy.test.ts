import { describe, expect, it } from "vitest";
import { buildElf, type ElfRequest } from "../../test/world/elf-writer.ts";
import policies from "../data/auditwheel-policies.json" with { type: "json" };
import { readElf } from "./elf.ts";
import { wholeBytes } from "./kept-bytes.ts";
import { judgeLinux, type PolicyTable } from "./linux-policy.ts";

const tables = {
	glibc: policies.manylinux as unknown as PolicyTable,
	musl: policies.musllinux as unknown as PolicyTable,
};

function judge(files: Record<string, ElfRequest>, libc: "glibc" | "musl" | null = null) {
	const elfs = Object.entries(files).map(([path, request]) => ({
		path,
		facts: readElf(wholeBytes(buildElf(request))),
	}));
	return judgeLinux(elfs, { libc, machine: null }, tables);
}

const module = (request: ElfRequest): ElfRequest => ({ needed: ["libc.so.6"], exports: ["PyInit_m"], ...request });

describe("judgeLinux", () => {
	// The versions are those of auditwheel's policies: GLIBC_2.17 is manylinux2014's newest.
	it.each<[string, ElfRequest, string | null]>([
		["only the oldest symbols", { imports: ["malloc@GLIBC_2.2.5:libc.so.6"] }, "manylinux_2_5"],
		["a symbol of glibc 2.17", { imports: ["clock_gettime@GLIBC_2.17:libc.so.6"] }, "manylinux_2_17"],
		["a symbol of glibc 2.34", { imports: ["pthread_create@GLIBC_2.34:libc.so.6"] }, "manylinux_2_34"],
		["a version that no policy has", { imports: ["future@GLIBC_2.99:libc.so.6"] }, null],
		["a private symbol of zlib", { needed: ["libc.so.6", "libz.so.1"], imports: ["inflate_table"] }, null],
		["a library that is given from manylinux_2_12 on", { needed: ["libc.so.6", "libexpat.so.1"] }, "manylinux_2_12"],
		["a library that is never given", { needed: ["libc.so.6", "libssl.so.3"] }, null],
		["a newer processor", { isaLevel: 3 }, null],
	])("%s", (_, request, policy) => {
		expect(judge({ "m.so": module(request) })?.policy).toBe(policy);
	});

	it("follows RUNPATH into the wheel, and what is found there needs no policy", () => {
		const found = judge({
			"pkg/m.so": module({ needed: ["libc.so.6", "libfoo-1234abcd.so.1"], runpath: "$ORIGIN/../pkg.libs" }),
			"pkg.libs/libfoo-1234abcd.so.1": { needed: ["libc.so.6"] },
		});
		expect(found?.policy).toBe("manylinux_2_5");
		const lost = judge({
			"pkg/m.so": module({ needed: ["libc.so.6", "libfoo-1234abcd.so.1"] }),
			"pkg.libs/libfoo-1234abcd.so.1": { needed: ["libc.so.6"] },
		});
		expect(lost?.policy).toBe(null);
		expect(lost?.policies.at(-1)?.blockers).toEqual([
			{ kind: "library", path: "pkg/m.so", library: "libfoo-1234abcd.so.1", stopsImport: true },
		]);
	});

	it("names the symbols that ask for the version", () => {
		const verdict = judge({
			"m.so": module({ imports: ["pthread_create@GLIBC_2.34:libc.so.6", "dlopen@GLIBC_2.34:libc.so.6"] }),
		});
		expect(verdict?.policies[0]?.blockers).toContainEqual({
			kind: "symbol-version",
			path: "m.so",
			library: "libc.so.6",
			version: "GLIBC_2.34",
			symbols: ["pthread_create", "dlopen"],
		});
		expect(verdict?.floor).toBe("manylinux_2_34");
	});

	it("knows musl by its C library", () => {
		expect(judge({ "m.so": module({ needed: ["libc.musl-x86_64.so.1"] }) })).toMatchObject({
			libc: "musl",
			policy: "musllinux_1_2",
		});
		expect(judge({ "m.so": module({ needed: ["libc.musl-x86_64.so.1", "libssl.so.3"] }) })?.policy).toBe(null);
	});

	it("leaves out files of other machines, and has nothing to say about none", () => {
		const verdict = judge({ "m.so": module({}), "data/other.so": { machine: "aarch64", needed: ["libmissing.so"] } });
		expect(verdict).toMatchObject({ machine: "x86_64", policy: "manylinux_2_5" });
		expect(verdict?.foreign.map(({ path }) => path)).toEqual(["data/other.so"]);
		expect(judge({})).toBe(null);
	});
});
