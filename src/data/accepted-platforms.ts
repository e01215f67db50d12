// Platform tags that PyPI takes. Source: pypi/warehouse warehouse/forklift/legacy.py at 6b62157 (2026-08-21).
// Changes there come a few times a year (macOS 26: 2025-11-10; PyEmscripten, PEP 783: 2026-04-21). As of 2026-11-22.

const literal = new Set([
	...["any", "win32", "win_arm64", "win_amd64", "win_ia64", "linux_armv6l", "linux_armv7l"],
	...["manylinux1_x86_64", "manylinux1_i686", "manylinux2010_x86_64", "manylinux2010_i686"],
	...["x86_64", "i686", "aarch64", "armv7l", "ppc64", "ppc64le", "s390x"].map((machine) => `manylinux2014_${machine}`),
]);

const linuxMachines = "x86_64|i686|aarch64|armv7l|ppc64le|s390x|riscv64";
const macMachines = "ppc|ppc64|i386|x86_64|arm64|intel|fat|fat3|fat64|universal|universal2";

const patterns = [
	// Since macOS 11 only the major number tells versions apart, so PyPI takes minor 0 alone.
	new RegExp(`^macosx_10_\\d+_(${macMachines})$`),
	new RegExp(`^macosx_(11|12|13|14|15|26)_0_(${macMachines})$`),
	new RegExp(`^manylinux_\\d+_\\d+_(${linuxMachines}|ppc64)$`),
	new RegExp(`^musllinux_\\d+_\\d+_(${linuxMachines})$`),
	/^ios_\d+_\d+_(arm64|x86_64)_(iphoneos|iphonesimulator)$/,
	/^android_\d+_(armeabi_v7a|arm64_v8a|x86|x86_64)$/,
	// Not anchored at its end there either.
	/^pyemscripten_\d+_\d+_wasm32/,
];

export function isAcceptedPlatformTag(tag: string): boolean {
	return literal.has(tag) || patterns.some((pattern) => pattern.test(tag));
}
