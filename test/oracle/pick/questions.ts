// Interpreters and systems to ask packaging and pip about.
import fc from "fast-check";
import { type Interpreter, parseInterpreter } from "../../../src/python/interpreter.ts";
import { type System, supportedPlatforms } from "../../../src/python/supported-platforms.ts";

const minor = fc.integer({ min: 6, max: 16 });
const interpreters = fc
	.oneof(
		{ weight: 6, arbitrary: minor.map((number) => `cp3${number}`) },
		{ weight: 3, arbitrary: fc.integer({ min: 13, max: 16 }).map((number) => `cp3${number}t`) },
		{ weight: 2, arbitrary: fc.integer({ min: 6, max: 11 }).map((number) => `pp3${number}`) },
		{ weight: 1, arbitrary: fc.constantFrom("gp310", "gp311_241", "gp311", "gp312_250", "gp313_253") },
	)
	.map((word): Interpreter => {
		const interpreter = parseInterpreter(word);
		if (interpreter === null) throw new Error(`${word} should be an interpreter`);
		return interpreter;
	});

const machines = ["x86_64", "i686", "aarch64", "armv7l", "armv8l", "armv6l", "ppc64le", "ppc64", "s390x", "riscv64"];
const linux = fc.record({
	kind: fc.constant("linux" as const),
	machine: fc.constantFrom(...machines, "loongarch64", "mips64"),
	libc: fc.oneof(
		fc.record({
			name: fc.constant("glibc" as const),
			version: fc.tuple(fc.constantFrom(2, 2, 2, 2, 2, 2, 3), fc.integer({ min: 0, max: 44 })),
		}),
		fc.record({
			name: fc.constant("musl" as const),
			version: fc.tuple(fc.constant(1), fc.integer({ min: 0, max: 3 })),
		}),
		fc.constant(null),
	),
});
const macos = fc.record({
	kind: fc.constant("macos" as const),
	machine: fc.constantFrom("x86_64", "arm64", "x86_64", "arm64", "i386", "ppc", "ppc64", "intel", "universal2"),
	version: fc.oneof(
		fc.tuple(fc.constant(10), fc.integer({ min: 0, max: 16 })),
		fc.tuple(fc.integer({ min: 11, max: 27 }), fc.integer({ min: 0, max: 7 })),
	),
});
const ios = fc.record({
	kind: fc.constant("ios" as const),
	multiarch: fc.constantFrom("arm64_iphoneos", "arm64_iphonesimulator", "x86_64_iphonesimulator"),
	version: fc.tuple(fc.integer({ min: 11, max: 27 }), fc.integer({ min: 0, max: 9 })),
});
const android = fc.record({
	kind: fc.constant("android" as const),
	abi: fc.constantFrom("arm64_v8a", "x86_64", "armeabi_v7a", "x86"),
	apiLevel: fc.integer({ min: 14, max: 37 }),
});
const windows = fc.record({
	kind: fc.constant("windows" as const),
	platform: fc.constantFrom("win32" as const, "win_amd64" as const, "win_arm64" as const),
});
const pyodide = fc.record({
	kind: fc.constant("pyodide" as const),
	pyemscripten: fc.constantFrom("2025_0", "2026_0", null),
	emscripten: fc.constantFrom("4_0_9", "3_1_58"),
});
const systems: fc.Arbitrary<System> = fc.oneof(
	{ weight: 6, arbitrary: linux },
	{ weight: 4, arbitrary: macos },
	{ weight: 1, arbitrary: ios },
	{ weight: 1, arbitrary: android },
	{ weight: 1, arbitrary: windows },
	{ weight: 1, arbitrary: pyodide },
);

/** Without a platform there is nothing to ask: packaging would look at this machine instead. */
export function sampleSystems(count: number, seed: number): [Interpreter, System][] {
	const askable = fc.tuple(interpreters, systems).filter(([, system]) => supportedPlatforms(system).length > 0);
	return fc.sample(askable, { seed, numRuns: count });
}

const pipWord = fc.oneof(
	fc
		.tuple(fc.integer({ min: 5, max: 42 }), fc.constantFrom("x86_64", "i686", "aarch64", "armv7l"))
		.map(([number, machine]) => `manylinux_2_${number}_${machine}`),
	fc
		.tuple(fc.constantFrom("1", "2010", "2014"), fc.constantFrom("x86_64", "i686", "aarch64"))
		.map(([alias, machine]) => `manylinux${alias}_${machine}`),
	fc.constantFrom("linux_x86_64", "musllinux_1_1_x86_64", "musllinux_1_2_aarch64", "win_amd64", "win32", "any"),
	fc
		.tuple(fc.constantFrom("10_9", "10_15", "11_0", "13_0", "14_5", "26_0"), fc.constantFrom("x86_64", "arm64"))
		.map(([version, machine]) => `macosx_${version}_${machine}`),
	fc.constantFrom("macosx_11_0_universal2", "macosx_10_9_intel", "ios_13_0_arm64_iphoneos", "android_24_arm64_v8a"),
);

/** What people give to pip: a version, perhaps free-threaded, and platform words. */
export function samplePipTargets(count: number, seed: number): [Interpreter, string[]][] {
	const cpython = interpreters.filter(({ implementation }) => implementation === "cpython");
	const words = fc.uniqueArray(pipWord, { minLength: 1, maxLength: 5 });
	return fc.sample(fc.tuple(cpython, words), { seed, numRuns: count });
}
