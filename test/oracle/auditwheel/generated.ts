// Small wheels around small ELF files, at random: every machine that the policies know, symbols of every age, libraries
// that are given, grafted or missing, search paths that lead there or not, and what only auditwheel's rules speak of.
import type { PolicyTable } from "../../../src/binary/linux-policy.ts";
import policies from "../../../src/data/auditwheel-policies.json" with { type: "json" };
import { buildElf, type ElfRequest } from "../../world/elf-writer.ts";
import { buildWheel } from "../../world/wheel-builder.ts";
import type { Random } from "../cibuildwheel/random.ts";

export interface GeneratedWheel {
	fileName: string;
	bytes: Uint8Array;
	/** For messages: what the ELF files are made of. */
	recipe: Record<string, ElfRequest>;
}

type Machine = NonNullable<ElfRequest["machine"]>;
const machines: readonly Machine[] = ["x86_64", "aarch64", "i686", "s390x", "ppc64le", "armv7l", "riscv64"];
const glibc = policies.manylinux as unknown as PolicyTable;

export function makeWheel(random: Random, index: number): GeneratedWheel {
	const machine = random.pick(machines);
	const libc = random.chance(0.25) ? "musl" : "glibc";
	const folder = random.pick(["", "pkg/", "pkg/sub/"]);
	const grafted = random.some(graftable, 0, 3).filter((name, place, all) => all.indexOf(name) === place);
	const recipe: Record<string, ElfRequest> = {};
	const modules = 1 + random.integer(2);
	for (let number = 0; number < modules; number += 1) {
		recipe[`${folder}m${number}.so`] = makeModule(random, machine, libc, grafted, `m${number}`);
	}
	for (const name of grafted) {
		recipe[`pkg.libs/${name}`] = { ...makeLibrary(random, machine, libc, grafted, true), soname: name };
	}
	if (random.chance(0.15)) recipe["pkg/data/other.so"] = { machine: random.pick(machines), needed: ["libother.so.9"] };
	const files = Object.fromEntries(Object.entries(recipe).map(([path, request]) => [path, buildElf(request)]));
	const { fileName, bytes } = buildWheel({
		name: `case${index}`,
		version: "1.0",
		tags: `cp312-cp312-${platformOf(random, libc)}_${machine}`,
		files,
	});
	return { fileName, bytes, recipe };
}

function platformOf(random: Random, libc: "glibc" | "musl"): string {
	if (random.chance(0.25)) return "linux";
	return libc === "musl"
		? random.pick(["musllinux_1_1", "musllinux_1_2"])
		: random.pick(["manylinux_2_17", "manylinux_2_28"]);
}

const graftable = ["libfoo-1a2b3c4d.so.1", "libbar-5e6f7a8b.so.2", "libbaz.so", "libexpat.so.1"];
const given = ["libm.so.6", "libpthread.so.0", "libz.so.1", "libexpat.so.1", "libstdc++.so.6", "libmvec.so.1"];
const missing = ["libssl.so.3", "libcudart.so.12", "libtorch.so", "libpython3.12.so.1.0", "libc.so"];

function makeModule(
	random: Random,
	machine: Machine,
	libc: "glibc" | "musl",
	grafted: readonly string[],
	name: string,
): ElfRequest {
	const start = random.pick([`PyInit_${name}`, `PyInit_${name}`, `PyInit_${name}`, "PyInit_other", "start"]);
	return {
		...makeLibrary(random, machine, libc, grafted, true),
		...random.pick<ElfRequest>([
			{ runpath: "$ORIGIN/../pkg.libs:$ORIGIN/pkg.libs:$ORIGIN/../../pkg.libs" },
			// Never with a RUNPATH of a folder that is not there: the loader turns RPATH off then, auditwheel does not.
			{ rpath: "$ORIGIN/../pkg.libs:$ORIGIN/pkg.libs", runpath: undefined },
			{ runpath: "${ORIGIN}/../pkg.libs", rpath: "$ORIGIN/nowhere" },
			{},
		]),
		exports: [start, "helper"],
		// Only of modules: the loader passes by a library with other floats, and auditwheel does not look.
		...(machine === "armv7l" && random.chance(0.1) ? { flags: random.pick([0x05000200, 0x04000400]) } : {}),
	};
}

function makeLibrary(
	random: Random,
	machine: Machine,
	libc: "glibc" | "musl",
	grafted: readonly string[],
	isModule: boolean,
): ElfRequest {
	const own = libc === "musl" ? muslNames[machine] : "libc.so.6";
	const needed = [
		...(isModule || random.chance(0.95) ? [own] : []),
		...(grafted.length > 0 ? random.some(grafted, 0, 2) : []),
		...random.some(given, 0, 2),
		...(random.chance(0.2) ? [random.pick(missing)] : []),
		...(libc === "glibc" && random.chance(0.2) ? ["ld-linux-x86-64.so.2"] : []),
	];
	const imports = [
		...random
			.some(forbiddable, 0, random.chance(0.15) ? 2 : 0)
			.map((name) => `${name}${random.chance(0.3) ? "?" : ""}`),
		...(libc === "glibc" ? versionedImports(random, machine) : ["malloc"]),
		...(random.chance(0.05) ? ["PyFPE_jbuf"] : []),
	];
	return {
		machine,
		needed: [...new Set(needed)],
		imports: [...new Set(imports)],
		...(random.chance(0.06) ? { isaLevel: random.pick([2, 3, 4] as const) } : {}),
		...(random.chance(0.05) ? { runpath: random.pick(["$ORIGIN", "/usr/lib", "$ORIGIN/../pkg.libs"]) } : {}),
	};
}

const muslNames: Record<Machine, string> = {
	x86_64: "libc.musl-x86_64.so.1",
	aarch64: "libc.musl-aarch64.so.1",
	i686: "libc.musl-x86.so.1",
	s390x: "libc.musl-s390x.so.1",
	ppc64le: "libc.musl-ppc64le.so.1",
	armv7l: "libc.musl-armv7.so.1",
	riscv64: "libc.musl-riscv64.so.1",
};

const forbiddable = [
	...Object.keys(glibc.forbidden["libz.so.1"] ?? {}).slice(0, 12),
	...Object.keys(glibc.forbidden["libc.so.6"] ?? {}),
];
const homes: Readonly<Record<string, string>> = {
	GLIBC: "libc.so.6",
	GLIBCXX: "libstdc++.so.6",
	CXXABI: "libstdc++.so.6",
	GCC: "libgcc_s.so.1",
	ZLIB: "libz.so.1",
	LIBATOMIC: "libatomic.so.1",
};

function versionedImports(random: Random, machine: Machine): string[] {
	const namespaces = glibc.symbols[machine] ?? {};
	return Array.from({ length: random.integer(4) }, (_, index) => {
		if (random.chance(0.06))
			return `odd${index}@${random.pick(["GLIBC_2.99", "GLIBC_PRIVATE", "OPENSSL_3.0.0", "X"])}:libc.so.6`;
		const namespace = random.pick(Object.keys(namespaces));
		const version = random.pick(Object.keys(namespaces[namespace] ?? { "1.0": 0 }));
		return `f${index}@${namespace}_${version}:${homes[namespace] ?? "libc.so.6"}`;
	});
}
