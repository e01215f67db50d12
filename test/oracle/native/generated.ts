// Small native files of every kind, for readers to agree about.
import { buildElf, type ElfRequest } from "../../world/elf-writer.ts";
import { buildFatMacho, buildMacho, type MachoRequest } from "../../world/macho-writer.ts";
import { buildPe, type PeRequest } from "../../world/pe-writer.ts";
import type { Random } from "../cibuildwheel/random.ts";

export function makeNativeFile(random: Random): Buffer {
	const kind = random.pick(["elf", "macho", "fat", "pe"] as const);
	if (kind === "elf") return buildElf(elf(random));
	if (kind === "pe") return buildPe(pe(random));
	return kind === "macho" ? buildMacho(macho(random)) : buildFatMacho([macho(random), macho(random)]);
}

const names = ["PyLong_FromLong", "pthread_create", "_PyLong_New", "x", "a_rather_long_name_of_a_function", "memcpy"];
const libraries = ["libc.so.6", "libm.so.6", "libfoo-1a2b3c4d.so.1", "libz.so.1"];
const versions = ["@GLIBC_2.17:libc.so.6", "@GLIBC_2.2.5:libm.so.6", "@GLIBC_2.34:libc.so.6", "?", ""];

function some<T>(random: Random, values: readonly T[]): T[] {
	return values.filter(() => random.chance(0.4));
}

function maybe<T>(random: Random, value: T): T | undefined {
	return random.chance(0.5) ? value : undefined;
}

function elf(random: Random): ElfRequest {
	const runpath = maybe(random, "$ORIGIN/../mypkg.libs");
	const interpreter = maybe(random, "/lib64/ld-linux-x86-64.so.2");
	const soname = maybe(random, "libx.so.1");
	return {
		machine: random.pick(["x86_64", "aarch64", "i686", "s390x", "ppc64le", "armv7l", "riscv64"]),
		needed: some(random, libraries),
		imports: some(random, names).map((name) => `${name}${random.pick(versions)}`),
		exports: some(random, ["PyInit_core", "initcore", "helper", "_cffi_pypyinit_core"]),
		hasExecutableStack: random.chance(0.3),
		hasTextRelocations: random.chance(0.3),
		alignment: random.pick([4096, 16_384, 65_536]),
		...(runpath === undefined ? {} : { runpath }),
		...(interpreter === undefined ? {} : { interpreter }),
		...(soname === undefined ? {} : { soname }),
		...(random.chance(0.3) ? { androidApi: 24 } : {}),
	};
}

function macho(random: Random): MachoRequest {
	return {
		machine: random.pick(["x86_64", "arm64", "i386"]),
		kind: random.pick(["library", "bundle"]),
		platform: random.pick([1, 2, 7]),
		minimum: random.pick([
			[10, 12],
			[11, 0],
			[13, 3],
		] as const),
		needed: some(random, ["/usr/lib/libSystem.B.dylib", "@rpath/libfoo.dylib", "/opt/homebrew/lib/libz.dylib"]),
		weak: some(random, ["/usr/lib/libweak.dylib"]),
		rpaths: some(random, ["@loader_path/../lib", "/usr/local/lib"]),
		imports: some(random, names),
		exports: some(random, ["PyInit_core", "helper"]),
		locals: some(random, ["hidden"]),
		isOldStyle: random.chance(0.2),
	};
}

function pe(random: Random): PeRequest {
	const imports = (all: readonly string[]) =>
		Object.fromEntries(some(random, all).map((library) => [library, ["#7", ...some(random, names)]]));
	return {
		machine: random.pick(["amd64", "x86", "arm64"]),
		imports: imports(["python313.dll", "KERNEL32.dll", "msvcp140.dll"]),
		delayImports: imports(["cuda.dll", "late.dll"]),
		isDelayByAddress: false,
		exports: some(random, ["PyInit_core", "helper", "DllMain"]),
		isExecutable: random.chance(0.2),
		isManaged: random.chance(0.1),
	};
}
