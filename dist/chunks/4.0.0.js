// src/data/cibuildwheel/4.0.0.json
var source = "cibuildwheel 4.0.0: resources/*.toml, resources/*.cfg, resources/cibuildwheel.schema.json, selector.py";
var version = "4.0.0";
var identifiers = {
	"linux": "cp39-manylinux_x86_64 cp310-manylinux_x86_64 cp311-manylinux_x86_64 cp312-manylinux_x86_64 cp313-manylinux_x86_64 cp314-manylinux_x86_64 cp314t-manylinux_x86_64 cp315-manylinux_x86_64 cp315t-manylinux_x86_64 cp39-manylinux_i686 cp310-manylinux_i686 cp311-manylinux_i686 cp312-manylinux_i686 cp313-manylinux_i686 cp314-manylinux_i686 cp314t-manylinux_i686 cp315-manylinux_i686 cp315t-manylinux_i686 pp39-manylinux_x86_64 pp310-manylinux_x86_64 pp311-manylinux_x86_64 gp312_250-manylinux_x86_64 cp39-manylinux_aarch64 cp310-manylinux_aarch64 cp311-manylinux_aarch64 cp312-manylinux_aarch64 cp313-manylinux_aarch64 cp314-manylinux_aarch64 cp314t-manylinux_aarch64 cp315-manylinux_aarch64 cp315t-manylinux_aarch64 cp39-manylinux_ppc64le cp310-manylinux_ppc64le cp311-manylinux_ppc64le cp312-manylinux_ppc64le cp313-manylinux_ppc64le cp314-manylinux_ppc64le cp314t-manylinux_ppc64le cp315-manylinux_ppc64le cp315t-manylinux_ppc64le cp39-manylinux_s390x cp310-manylinux_s390x cp311-manylinux_s390x cp312-manylinux_s390x cp313-manylinux_s390x cp314-manylinux_s390x cp314t-manylinux_s390x cp315-manylinux_s390x cp315t-manylinux_s390x cp39-manylinux_armv7l cp310-manylinux_armv7l cp311-manylinux_armv7l cp312-manylinux_armv7l cp313-manylinux_armv7l cp314-manylinux_armv7l cp314t-manylinux_armv7l cp315-manylinux_armv7l cp315t-manylinux_armv7l cp39-manylinux_riscv64 cp310-manylinux_riscv64 cp311-manylinux_riscv64 cp312-manylinux_riscv64 cp313-manylinux_riscv64 cp314-manylinux_riscv64 cp314t-manylinux_riscv64 cp315-manylinux_riscv64 cp315t-manylinux_riscv64 pp39-manylinux_aarch64 pp310-manylinux_aarch64 pp311-manylinux_aarch64 gp312_250-manylinux_aarch64 pp39-manylinux_i686 pp310-manylinux_i686 pp311-manylinux_i686 cp39-musllinux_x86_64 cp310-musllinux_x86_64 cp311-musllinux_x86_64 cp312-musllinux_x86_64 cp313-musllinux_x86_64 cp314-musllinux_x86_64 cp314t-musllinux_x86_64 cp315-musllinux_x86_64 cp315t-musllinux_x86_64 cp39-musllinux_i686 cp310-musllinux_i686 cp311-musllinux_i686 cp312-musllinux_i686 cp313-musllinux_i686 cp314-musllinux_i686 cp314t-musllinux_i686 cp315-musllinux_i686 cp315t-musllinux_i686 cp39-musllinux_aarch64 cp310-musllinux_aarch64 cp311-musllinux_aarch64 cp312-musllinux_aarch64 cp313-musllinux_aarch64 cp314-musllinux_aarch64 cp314t-musllinux_aarch64 cp315-musllinux_aarch64 cp315t-musllinux_aarch64 cp39-musllinux_ppc64le cp310-musllinux_ppc64le cp311-musllinux_ppc64le cp312-musllinux_ppc64le cp313-musllinux_ppc64le cp314-musllinux_ppc64le cp314t-musllinux_ppc64le cp315-musllinux_ppc64le cp315t-musllinux_ppc64le cp39-musllinux_s390x cp310-musllinux_s390x cp311-musllinux_s390x cp312-musllinux_s390x cp313-musllinux_s390x cp314-musllinux_s390x cp314t-musllinux_s390x cp315-musllinux_s390x cp315t-musllinux_s390x cp39-musllinux_armv7l cp310-musllinux_armv7l cp311-musllinux_armv7l cp312-musllinux_armv7l cp313-musllinux_armv7l cp314-musllinux_armv7l cp314t-musllinux_armv7l cp315-musllinux_armv7l cp315t-musllinux_armv7l cp39-musllinux_riscv64 cp310-musllinux_riscv64 cp311-musllinux_riscv64 cp312-musllinux_riscv64 cp313-musllinux_riscv64 cp314-musllinux_riscv64 cp314t-musllinux_riscv64 cp315-musllinux_riscv64 cp315t-musllinux_riscv64",
	"macos": "cp39-macosx_x86_64 cp39-macosx_arm64 cp39-macosx_universal2 cp310-macosx_x86_64 cp310-macosx_arm64 cp310-macosx_universal2 cp311-macosx_x86_64 cp311-macosx_arm64 cp311-macosx_universal2 cp312-macosx_x86_64 cp312-macosx_arm64 cp312-macosx_universal2 cp313-macosx_x86_64 cp313-macosx_arm64 cp313-macosx_universal2 cp314-macosx_x86_64 cp314-macosx_arm64 cp314-macosx_universal2 cp314t-macosx_x86_64 cp314t-macosx_arm64 cp314t-macosx_universal2 cp315-macosx_x86_64 cp315-macosx_arm64 cp315-macosx_universal2 cp315t-macosx_x86_64 cp315t-macosx_arm64 cp315t-macosx_universal2 pp39-macosx_x86_64 pp39-macosx_arm64 pp310-macosx_x86_64 pp310-macosx_arm64 pp311-macosx_x86_64 pp311-macosx_arm64 gp312_250-macosx_x86_64 gp312_250-macosx_arm64",
	"windows": "cp39-win32 cp39-win_amd64 cp310-win32 cp310-win_amd64 cp311-win32 cp311-win_amd64 cp312-win32 cp312-win_amd64 cp313-win32 cp313-win_amd64 cp314-win32 cp314t-win32 cp314-win_amd64 cp314t-win_amd64 cp315-win32 cp315t-win32 cp315-win_amd64 cp315t-win_amd64 cp39-win_arm64 cp310-win_arm64 cp311-win_arm64 cp312-win_arm64 cp313-win_arm64 cp314-win_arm64 cp314t-win_arm64 cp315-win_arm64 cp315t-win_arm64 pp39-win_amd64 pp310-win_amd64 pp311-win_amd64 gp312_250-win_amd64",
	"pyodide": "cp312-pyodide_wasm32 cp313-pyodide_wasm32 cp314-pyodide_wasm32",
	"android": "cp313-android_arm64_v8a cp313-android_x86_64 cp314-android_arm64_v8a cp314-android_x86_64 cp315-android_arm64_v8a cp315-android_x86_64",
	"ios": "cp313-ios_arm64_iphoneos cp313-ios_x86_64_iphonesimulator cp313-ios_arm64_iphonesimulator cp314-ios_arm64_iphoneos cp314-ios_x86_64_iphonesimulator cp314-ios_arm64_iphonesimulator cp315-ios_arm64_iphoneos cp315-ios_x86_64_iphonesimulator cp315-ios_arm64_iphonesimulator"
};
var pyodideVersions = {
	"cp312-pyodide_wasm32": "0.27.7",
	"cp313-pyodide_wasm32": "0.29.4",
	"cp314-pyodide_wasm32": "314.0.0a2"
};
var interpreterTags = {
	"pp39": "pp39-pypy39_pp73",
	"pp310": "pp310-pypy310_pp73",
	"pp311": "pp311-pypy311_pp73",
	"gp312_250": "graalpy312-graalpy250_312_native"
};
var groups = [
	{
		"name": "cpython-prerelease",
		"hides": ["cp315*"],
		"inAll": true
	},
	{
		"name": "graalpy",
		"hides": ["gp*"],
		"inAll": true
	},
	{
		"name": "pypy",
		"hides": ["pp*"],
		"except": ["pp3?-*", "pp310-*"],
		"inAll": true
	},
	{
		"name": "pypy-eol",
		"hides": ["pp3?-*", "pp310-*"],
		"inAll": true
	},
	{
		"name": "pyodide-eol",
		"hides": ["cp312-pyodide_*"],
		"inAll": true
	},
	{
		"name": "pyodide-prerelease",
		"hides": ["cp314-pyodide_*"],
		"inAll": true
	}
];
var removedSelectors = [
	{
		"words": ["p2", "p35"],
		"what": "Python < 3.9",
		"lastSeries": "1.x"
	},
	{
		"words": ["p36", "p37"],
		"what": "Python < 3.9",
		"lastSeries": "2.x"
	},
	{
		"words": ["p38"],
		"what": "Python < 3.9",
		"lastSeries": "3.x"
	},
	{
		"words": ["cp313t"],
		"what": "Python 3.13 free-threading",
		"lastSeries": "3.x"
	}
];
var removedImages = [
	"manylinux1",
	"manylinux2010",
	"manylinux_2_24",
	"musllinux_1_1"
];
var defaults = {
	"build": "*",
	"skip": "",
	"test-skip": "",
	"enable": [],
	"archs": ["auto"],
	"audit-requires": ["abi3audit"],
	"audit-command": "abi3audit --strict --report {abi3_wheel}",
	"build-frontend": "default",
	"config-settings": {},
	"dependency-versions": "pinned",
	"environment": {},
	"environment-pass": [],
	"build-verbosity": 0,
	"before-all": "",
	"before-build": "",
	"xbuild-tools": ["\0"],
	"repair-wheel-command": "",
	"test-command": "",
	"before-test": "",
	"test-sources": [],
	"test-requires": [],
	"test-extras": [],
	"test-groups": [],
	"test-environment": {},
	"test-runtime": {},
	"container-engine": "docker",
	"pyodide-version": "",
	"manylinux-x86_64-image": "manylinux_2_28",
	"manylinux-i686-image": "manylinux_2_28",
	"manylinux-aarch64-image": "manylinux_2_28",
	"manylinux-ppc64le-image": "manylinux_2_28",
	"manylinux-s390x-image": "manylinux_2_28",
	"manylinux-armv7l-image": "manylinux_2_31",
	"manylinux-riscv64-image": "manylinux_2_39",
	"manylinux-pypy_x86_64-image": "manylinux_2_28",
	"manylinux-pypy_i686-image": "manylinux_2_28",
	"manylinux-pypy_aarch64-image": "manylinux_2_28",
	"musllinux-x86_64-image": "musllinux_1_2",
	"musllinux-i686-image": "musllinux_1_2",
	"musllinux-aarch64-image": "musllinux_1_2",
	"musllinux-ppc64le-image": "musllinux_1_2",
	"musllinux-s390x-image": "musllinux_1_2",
	"musllinux-armv7l-image": "musllinux_1_2",
	"musllinux-riscv64-image": "musllinux_1_2",
	"xbuild-files": { "numpy": [
		"numpy/_core/include/numpy/_numpyconfig.h",
		"numpy/_core/include/numpy/numpyconfig.h",
		"numpy/_core/lib/libnpymath.a",
		"numpy/random/lib/libnpyrandom.a"
	] }
};
var platformDefaults = {
	"linux": { "repair-wheel-command": "auditwheel repair -w {dest_dir} {wheel}" },
	"macos": { "repair-wheel-command": "delocate-wheel --require-archs {delocate_archs} -w {dest_dir} -v {wheel}" },
	"windows": { "repair-wheel-command": "delvewheel repair -w {dest_dir} -v {wheel}" },
	"pyodide": { "audit-command": "" },
	"android": { "repair-wheel-command": "auditwheel repair --ldpaths {ldpaths} -w {dest_dir} {wheel}" },
	"ios": {}
};
var types = {
	"audit-command": "array string",
	"audit-requires": "array string",
	"archs": "array string",
	"before-all": "array string",
	"before-build": "array string",
	"before-test": "array string",
	"build": "array string",
	"build-frontend": "object string",
	"build-verbosity": "integer",
	"config-settings": "object string",
	"container-engine": "object string",
	"dependency-versions": "object string",
	"enable": "array string",
	"environment": "object string",
	"environment-pass": "array string",
	"manylinux-aarch64-image": "string",
	"manylinux-armv7l-image": "string",
	"manylinux-i686-image": "string",
	"manylinux-ppc64le-image": "string",
	"manylinux-pypy_aarch64-image": "string",
	"manylinux-pypy_i686-image": "string",
	"manylinux-pypy_x86_64-image": "string",
	"manylinux-riscv64-image": "string",
	"manylinux-s390x-image": "string",
	"manylinux-x86_64-image": "string",
	"musllinux-aarch64-image": "string",
	"musllinux-armv7l-image": "string",
	"musllinux-i686-image": "string",
	"musllinux-ppc64le-image": "string",
	"musllinux-riscv64-image": "string",
	"musllinux-s390x-image": "string",
	"musllinux-x86_64-image": "string",
	"xbuild-tools": "array string",
	"xbuild-files": "object string",
	"pyodide-version": "string",
	"repair-wheel-command": "array string",
	"skip": "array string",
	"test-command": "array string",
	"test-extras": "array string",
	"test-sources": "array string",
	"test-groups": "array string",
	"test-requires": "array string",
	"test-skip": "array string",
	"test-environment": "object string",
	"test-runtime": "object string"
};
var overrideOptions = [
	"audit-command",
	"audit-requires",
	"before-all",
	"before-build",
	"before-test",
	"build-frontend",
	"build-verbosity",
	"config-settings",
	"container-engine",
	"dependency-versions",
	"environment",
	"environment-pass",
	"manylinux-aarch64-image",
	"manylinux-armv7l-image",
	"manylinux-i686-image",
	"manylinux-ppc64le-image",
	"manylinux-pypy_aarch64-image",
	"manylinux-pypy_i686-image",
	"manylinux-pypy_x86_64-image",
	"manylinux-riscv64-image",
	"manylinux-s390x-image",
	"manylinux-x86_64-image",
	"musllinux-aarch64-image",
	"musllinux-armv7l-image",
	"musllinux-i686-image",
	"musllinux-ppc64le-image",
	"musllinux-riscv64-image",
	"musllinux-s390x-image",
	"musllinux-x86_64-image",
	"xbuild-tools",
	"xbuild-files",
	"pyodide-version",
	"repair-wheel-command",
	"test-command",
	"test-extras",
	"test-sources",
	"test-groups",
	"test-requires",
	"test-environment",
	"test-runtime"
];
var images = {
	"x86_64": {
		"manylinux2014": "quay.io/pypa/manylinux2014_x86_64:2026.06.04-1",
		"manylinux_2_28": "quay.io/pypa/manylinux_2_28_x86_64:2026.06.04-1",
		"manylinux_2_34": "quay.io/pypa/manylinux_2_34_x86_64:2026.06.04-1",
		"musllinux_1_2": "quay.io/pypa/musllinux_1_2_x86_64:2026.06.04-1"
	},
	"i686": {
		"manylinux2014": "quay.io/pypa/manylinux2014_i686:2026.06.04-1",
		"manylinux_2_28": "quay.io/pypa/manylinux_2_28_i686:2026.06.04-1",
		"manylinux_2_34": "quay.io/pypa/manylinux_2_34_i686:2026.06.04-1",
		"musllinux_1_2": "quay.io/pypa/musllinux_1_2_i686:2026.06.04-1"
	},
	"aarch64": {
		"manylinux2014": "quay.io/pypa/manylinux2014_aarch64:2026.06.04-1",
		"manylinux_2_28": "quay.io/pypa/manylinux_2_28_aarch64:2026.06.04-1",
		"manylinux_2_34": "quay.io/pypa/manylinux_2_34_aarch64:2026.06.04-1",
		"musllinux_1_2": "quay.io/pypa/musllinux_1_2_aarch64:2026.06.04-1"
	},
	"ppc64le": {
		"manylinux2014": "quay.io/pypa/manylinux2014_ppc64le:2026.06.04-1",
		"manylinux_2_28": "quay.io/pypa/manylinux_2_28_ppc64le:2026.06.04-1",
		"manylinux_2_34": "quay.io/pypa/manylinux_2_34_ppc64le:2026.06.04-1",
		"musllinux_1_2": "quay.io/pypa/musllinux_1_2_ppc64le:2026.06.04-1"
	},
	"s390x": {
		"manylinux2014": "quay.io/pypa/manylinux2014_s390x:2026.06.04-1",
		"manylinux_2_28": "quay.io/pypa/manylinux_2_28_s390x:2026.06.04-1",
		"manylinux_2_34": "quay.io/pypa/manylinux_2_34_s390x:2026.06.04-1",
		"musllinux_1_2": "quay.io/pypa/musllinux_1_2_s390x:2026.06.04-1"
	},
	"pypy_x86_64": {
		"manylinux2014": "quay.io/pypa/manylinux2014_x86_64:2026.06.04-1",
		"manylinux_2_28": "quay.io/pypa/manylinux_2_28_x86_64:2026.06.04-1",
		"manylinux_2_34": "quay.io/pypa/manylinux_2_34_x86_64:2026.06.04-1"
	},
	"pypy_i686": {
		"manylinux2014": "quay.io/pypa/manylinux2014_i686:2026.06.04-1",
		"manylinux_2_28": "quay.io/pypa/manylinux_2_28_i686:2026.06.04-1",
		"manylinux_2_34": "quay.io/pypa/manylinux_2_34_i686:2026.06.04-1"
	},
	"pypy_aarch64": {
		"manylinux2014": "quay.io/pypa/manylinux2014_aarch64:2026.06.04-1",
		"manylinux_2_28": "quay.io/pypa/manylinux_2_28_aarch64:2026.06.04-1",
		"manylinux_2_34": "quay.io/pypa/manylinux_2_34_aarch64:2026.06.04-1"
	},
	"armv7l": {
		"manylinux_2_31": "quay.io/pypa/manylinux_2_31_armv7l:2026.06.04-1",
		"manylinux_2_35": "quay.io/pypa/manylinux_2_35_armv7l:2026.06.04-1",
		"musllinux_1_2": "quay.io/pypa/musllinux_1_2_armv7l:2026.06.04-1"
	},
	"riscv64": {
		"manylinux_2_39": "quay.io/pypa/manylinux_2_39_riscv64:2026.06.04-1",
		"musllinux_1_2": "quay.io/pypa/musllinux_1_2_riscv64:2026.06.04-1"
	}
};
var ignoresCaseOfArchs = false;
var inheritsEverywhere = false;
var _4_0_0_default = {
	source,
	version,
	identifiers,
	pyodideVersions,
	interpreterTags,
	groups,
	removedSelectors,
	removedImages,
	defaults,
	platformDefaults,
	types,
	overrideOptions,
	images,
	ignoresCaseOfArchs,
	inheritsEverywhere
};
export { _4_0_0_default as default, defaults, groups, identifiers, ignoresCaseOfArchs, images, inheritsEverywhere, interpreterTags, overrideOptions, platformDefaults, pyodideVersions, removedImages, removedSelectors, source, types, version };
