// src/data/platform-tags.ts
const linuxMachines = [
	"x86_64",
	"i686",
	"aarch64",
	"armv7l",
	"ppc64le",
	"s390x",
	"riscv64"
];
const macosMachines = "ppc|ppc64|i386|x86_64|arm64|intel|fat|fat3|fat64|universal|universal2";
const acceptedTags = [
	"any",
	"win32",
	"win_arm64",
	"win_amd64",
	"win_ia64",
	...["x86_64", "i686"].flatMap((machine) => [`manylinux1_${machine}`, `manylinux2010_${machine}`]),
	...[
		"x86_64",
		"i686",
		"aarch64",
		"armv7l",
		"ppc64",
		"ppc64le",
		"s390x"
	].map((machine) => `manylinux2014_${machine}`),
	"linux_armv6l",
	"linux_armv7l"
];
const acceptedPatterns = [
	new RegExp(`^macosx_10_\\d+_(?:${macosMachines})$`),
	new RegExp(`^macosx_(?:11|12|13|14|15|26)_0_(?:${macosMachines})$`),
	new RegExp(`^manylinux_\\d+_\\d+_(?:${[...linuxMachines, "ppc64"].join("|")})$`),
	new RegExp(`^musllinux_\\d+_\\d+_(?:${linuxMachines.join("|")})$`),
	/^ios_\d+_\d+_(?:arm64|x86_64)_(?:iphoneos|iphonesimulator)$/,
	/^android_\d+_(?:armeabi_v7a|arm64_v8a|x86|x86_64)$/,
	/^pyemscripten_\d+_\d+_wasm32$/
];
function isPlatformTagAccepted(tag) {
	return acceptedTags.includes(tag) || acceptedPatterns.some((pattern) => pattern.test(tag));
}
export { isPlatformTagAccepted as t };
