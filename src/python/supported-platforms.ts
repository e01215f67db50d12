// The platform tags that a system takes, best first: `packaging` 26.3 (PEP 600 manylinux, PEP 656 musllinux, PEP 730 iOS,
// PEP 738 Android, PEP 783 Pyodide). A system is described by facts, never asked.

type VersionPair = readonly [major: number, minor: number];

export type System =
	/** `machine` as the kernel and interpreter together give it: a 32-bit Python on a 64-bit kernel is i686 or armv8l. */
	| { readonly kind: "linux"; readonly machine: string; readonly libc: Libc | null }
	| { readonly kind: "macos"; readonly machine: string; readonly version: VersionPair }
	| { readonly kind: "windows"; readonly platform: "win32" | "win_amd64" | "win_arm64" }
	| { readonly kind: "ios"; readonly multiarch: string; readonly version: VersionPair }
	| { readonly kind: "android"; readonly abi: string; readonly apiLevel: number }
	/** `pyemscripten`: `2026_0`; null before PEP 783. `emscripten`: `4_0_9`. */
	| { readonly kind: "pyodide"; readonly pyemscripten: string | null; readonly emscripten: string };

interface Libc {
	readonly name: "glibc" | "musl";
	readonly version: VersionPair;
}

export interface PlatformRules {
	/** `packaging` 26.3 and newer try `linux_x86_64` before every manylinux tag, older ones after them. */
	readonly isLinuxFirst: boolean;
}

export function supportedPlatforms(system: System, rules: PlatformRules = { isLinuxFirst: true }): string[] {
	switch (system.kind) {
		case "linux":
			return listLinux(system.machine, system.libc, rules);
		case "macos":
			return listMacos(system.version, system.machine);
		case "windows":
			return [system.platform];
		case "ios":
			return listIos(system.version, system.multiarch);
		case "android":
			return countDown(system.apiLevel, 16).map((level) => `android_${level}_${system.abi}`);
		case "pyodide":
			return [
				...(system.pyemscripten === null ? [] : [`pyemscripten_${system.pyemscripten}_wasm32`]),
				`emscripten_${system.emscripten}_wasm32`,
			];
	}
}

// A 32-bit Python on a 64-bit ARM kernel runs what was made for armv7l as well.
const machineAliases: Readonly<Record<string, readonly string[]>> = { armv8l: ["armv8l", "armv7l"] };
// Machines with a glibc baseline: armv6l is none (no wheel may claim manylinux there).
const manylinuxMachines = [
	...["x86_64", "i686", "aarch64", "armv7l", "armv8l"],
	...["ppc64", "ppc64le", "s390x", "loongarch64", "riscv64"],
];
const manylinuxAliases: Readonly<Record<string, string>> = {
	"2_17": "manylinux2014",
	"2_12": "manylinux2010",
	"2_5": "manylinux1",
};
// Should glibc ever reach 3.0, `packaging` assumes that 2.50 was the last before it.
const lastGlibc2 = 50;

function listLinux(machine: string, libc: Libc | null, { isLinuxFirst }: PlatformRules): string[] {
	const machines = machineAliases[machine] ?? [machine];
	const plain = machines.map((name) => `linux_${name}`);
	const versioned =
		libc === null ? [] : libc.name === "glibc" ? listManylinux(machines, libc) : listMusllinux(machines, libc);
	return isLinuxFirst ? [...plain, ...versioned] : [...versioned, ...plain];
}

function listManylinux(machines: readonly string[], { version: [major, minor] }: Libc): string[] {
	if (!machines.some((machine) => manylinuxMachines.includes(machine))) return [];
	const oldest = machines.some((machine) => machine === "x86_64" || machine === "i686") ? 5 : 17;
	const versions = [
		...countDown(minor, major === 2 ? oldest : 0).map((number) => `${major}_${number}`),
		...countDown(major - 1, 2).flatMap((older) =>
			countDown(lastGlibc2, older === 2 ? oldest : 0).map((number) => `${older}_${number}`),
		),
	];
	return machines.flatMap((machine) =>
		versions.flatMap((version) => {
			const alias = manylinuxAliases[version];
			const tag = `manylinux_${version}_${machine}`;
			return alias === undefined ? [tag] : [tag, `${alias}_${machine}`];
		}),
	);
}

function listMusllinux(machines: readonly string[], { version: [major, minor] }: Libc): string[] {
	return machines.flatMap((machine) => countDown(minor, 0).map((number) => `musllinux_${major}_${number}_${machine}`));
}

function listMacos([major, minor]: VersionPair, machine: string): string[] {
	if (major === 10) return countDown(minor, 0).flatMap((number) => listMacosFormats([10, number], machine));
	if (major < 11) return [];
	const modern = countDown(major, 11).flatMap((number) => listMacosFormats([number, 0], machine));
	// arm64 began with macOS 11, but a universal2 wheel may name the older system that its x86_64 half runs on.
	const old = countDown(16, 4).flatMap((number) =>
		machine === "x86_64" ? listMacosFormats([10, number], machine) : [`macosx_10_${number}_universal2`],
	);
	return [...modern, ...old];
}

function listMacosFormats([major, minor]: VersionPair, machine: string): string[] {
	return macosFormats([major, minor], machine).map((format) => `macosx_${major}_${minor}_${format}`);
}

function macosFormats(version: VersionPair, machine: string): string[] {
	const isBefore = (other: VersionPair) => version[0] < other[0] || (version[0] === other[0] && version[1] < other[1]);
	switch (machine) {
		case "x86_64":
			return isBefore([10, 4]) ? [] : ["x86_64", "intel", "fat64", "fat3", "universal2", "universal"];
		case "i386":
			return isBefore([10, 4]) ? [] : ["i386", "intel", "fat3", "fat", "universal"];
		case "ppc64":
			return isBefore([10, 4]) || !isBefore([10, 6]) ? [] : ["ppc64", "fat64", "universal"];
		case "ppc":
			return isBefore([10, 7]) ? ["ppc", "fat3", "fat", "universal"] : [];
		case "arm64":
			return ["arm64", "universal2"];
		case "intel":
			return ["intel", "universal"];
		default:
			return [machine];
	}
}

function listIos([major, minor]: VersionPair, multiarch: string): string[] {
	if (major < 12) return [];
	const versions = [
		...countDown(minor, 0).map((number) => [major, number]),
		...countDown(major - 1, 12).flatMap((older) => countDown(9, 0).map((number) => [older, number])),
	];
	return versions.map(([x, y]) => `ios_${x}_${y}_${multiarch}`);
}

/** From `first` down to `last`, both included; empty when `first` is lower. */
function countDown(first: number, last: number): number[] {
	return Array.from({ length: Math.max(0, first - last + 1) }, (_, index) => first - index);
}
