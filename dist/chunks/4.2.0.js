// src/data/cibuildwheel/4.2.0.json
var source = "cibuildwheel 4.2.0: resources/*.toml, resources/*.cfg, resources/cibuildwheel.schema.json, selector.py";
var version = "4.2.0";
var identifiers = {
	"linux": "cp39-manylinux_x86_64 cp310-manylinux_x86_64 cp311-manylinux_x86_64 cp312-manylinux_x86_64 cp313-manylinux_x86_64 cp314-manylinux_x86_64 cp314t-manylinux_x86_64 cp315-manylinux_x86_64 cp315t-manylinux_x86_64 cp39-manylinux_i686 cp310-manylinux_i686 cp311-manylinux_i686 cp312-manylinux_i686 cp313-manylinux_i686 cp314-manylinux_i686 cp314t-manylinux_i686 cp315-manylinux_i686 cp315t-manylinux_i686 pp39-manylinux_x86_64 pp310-manylinux_x86_64 pp311-manylinux_x86_64 gp312_250-manylinux_x86_64 cp39-manylinux_aarch64 cp310-manylinux_aarch64 cp311-manylinux_aarch64 cp312-manylinux_aarch64 cp313-manylinux_aarch64 cp314-manylinux_aarch64 cp314t-manylinux_aarch64 cp315-manylinux_aarch64 cp315t-manylinux_aarch64 cp39-manylinux_ppc64le cp310-manylinux_ppc64le cp311-manylinux_ppc64le cp312-manylinux_ppc64le cp313-manylinux_ppc64le cp314-manylinux_ppc64le cp314t-manylinux_ppc64le cp315-manylinux_ppc64le cp315t-manylinux_ppc64le cp39-manylinux_s390x cp310-manylinux_s390x cp311-manylinux_s390x cp312-manylinux_s390x cp313-manylinux_s390x cp314-manylinux_s390x cp314t-manylinux_s390x cp315-manylinux_s390x cp315t-manylinux_s390x cp39-manylinux_armv7l cp310-manylinux_armv7l cp311-manylinux_armv7l cp312-manylinux_armv7l cp313-manylinux_armv7l cp314-manylinux_armv7l cp314t-manylinux_armv7l cp315-manylinux_armv7l cp315t-manylinux_armv7l cp39-manylinux_riscv64 cp310-manylinux_riscv64 cp311-manylinux_riscv64 cp312-manylinux_riscv64 cp313-manylinux_riscv64 cp314-manylinux_riscv64 cp314t-manylinux_riscv64 cp315-manylinux_riscv64 cp315t-manylinux_riscv64 pp39-manylinux_aarch64 pp310-manylinux_aarch64 pp311-manylinux_aarch64 gp312_250-manylinux_aarch64 pp39-manylinux_i686 pp310-manylinux_i686 pp311-manylinux_i686 cp39-musllinux_x86_64 cp310-musllinux_x86_64 cp311-musllinux_x86_64 cp312-musllinux_x86_64 cp313-musllinux_x86_64 cp314-musllinux_x86_64 cp314t-musllinux_x86_64 cp315-musllinux_x86_64 cp315t-musllinux_x86_64 cp39-musllinux_i686 cp310-musllinux_i686 cp311-musllinux_i686 cp312-musllinux_i686 cp313-musllinux_i686 cp314-musllinux_i686 cp314t-musllinux_i686 cp315-musllinux_i686 cp315t-musllinux_i686 cp39-musllinux_aarch64 cp310-musllinux_aarch64 cp311-musllinux_aarch64 cp312-musllinux_aarch64 cp313-musllinux_aarch64 cp314-musllinux_aarch64 cp314t-musllinux_aarch64 cp315-musllinux_aarch64 cp315t-musllinux_aarch64 cp39-musllinux_ppc64le cp310-musllinux_ppc64le cp311-musllinux_ppc64le cp312-musllinux_ppc64le cp313-musllinux_ppc64le cp314-musllinux_ppc64le cp314t-musllinux_ppc64le cp315-musllinux_ppc64le cp315t-musllinux_ppc64le cp39-musllinux_s390x cp310-musllinux_s390x cp311-musllinux_s390x cp312-musllinux_s390x cp313-musllinux_s390x cp314-musllinux_s390x cp314t-musllinux_s390x cp315-musllinux_s390x cp315t-musllinux_s390x cp39-musllinux_armv7l cp310-musllinux_armv7l cp311-musllinux_armv7l cp312-musllinux_armv7l cp313-musllinux_armv7l cp314-musllinux_armv7l cp314t-musllinux_armv7l cp315-musllinux_armv7l cp315t-musllinux_armv7l cp39-musllinux_riscv64 cp310-musllinux_riscv64 cp311-musllinux_riscv64 cp312-musllinux_riscv64 cp313-musllinux_riscv64 cp314-musllinux_riscv64 cp314t-musllinux_riscv64 cp315-musllinux_riscv64 cp315t-musllinux_riscv64",
	"macos": "cp39-macosx_x86_64 cp39-macosx_arm64 cp39-macosx_universal2 cp310-macosx_x86_64 cp310-macosx_arm64 cp310-macosx_universal2 cp311-macosx_x86_64 cp311-macosx_arm64 cp311-macosx_universal2 cp312-macosx_x86_64 cp312-macosx_arm64 cp312-macosx_universal2 cp313-macosx_x86_64 cp313-macosx_arm64 cp313-macosx_universal2 cp314-macosx_x86_64 cp314-macosx_arm64 cp314-macosx_universal2 cp314t-macosx_x86_64 cp314t-macosx_arm64 cp314t-macosx_universal2 cp315-macosx_x86_64 cp315-macosx_arm64 cp315-macosx_universal2 cp315t-macosx_x86_64 cp315t-macosx_arm64 cp315t-macosx_universal2 pp39-macosx_x86_64 pp39-macosx_arm64 pp310-macosx_x86_64 pp310-macosx_arm64 pp311-macosx_x86_64 pp311-macosx_arm64 gp312_250-macosx_x86_64 gp312_250-macosx_arm64",
	"windows": "cp39-win32 cp39-win_amd64 cp310-win32 cp310-win_amd64 cp311-win32 cp311-win_amd64 cp312-win32 cp312-win_amd64 cp313-win32 cp313-win_amd64 cp314-win32 cp314t-win32 cp314-win_amd64 cp314t-win_amd64 cp315-win32 cp315t-win32 cp315-win_amd64 cp315t-win_amd64 cp39-win_arm64 cp310-win_arm64 cp311-win_arm64 cp312-win_arm64 cp313-win_arm64 cp314-win_arm64 cp314t-win_arm64 cp315-win_arm64 cp315t-win_arm64 pp39-win_amd64 pp310-win_amd64 pp311-win_amd64 gp312_250-win_amd64",
	"pyodide": "cp312-pyodide_wasm32 cp313-pyodide_wasm32 cp314-pyodide_wasm32 cp315-pyodide_wasm32",
	"android": "cp313-android_arm64_v8a cp313-android_x86_64 cp314-android_arm64_v8a cp314-android_x86_64 cp315-android_arm64_v8a cp315-android_x86_64",
	"ios": "cp313-ios_arm64_iphoneos cp313-ios_x86_64_iphonesimulator cp313-ios_arm64_iphonesimulator cp314-ios_arm64_iphoneos cp314-ios_x86_64_iphonesimulator cp314-ios_arm64_iphonesimulator cp315-ios_arm64_iphoneos cp315-ios_x86_64_iphonesimulator cp315-ios_arm64_iphonesimulator"
};
var pyodideVersions = {
	"cp312-pyodide_wasm32": "0.27.7",
	"cp313-pyodide_wasm32": "0.29.4",
	"cp314-pyodide_wasm32": "314.0.4",
	"cp315-pyodide_wasm32": "315.0.0a2"
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
		"hides": ["cp316*"],
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
		"hides": [],
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
	"pyodide": {
		"audit-command": "",
		"build-frontend": "pyodide-build"
	},
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
		"manylinux2014": "quay.io/pypa/manylinux2014_x86_64@sha256:c163a278006f45883c117b4166b93cdc7b574b62e58292ed9e52879579841d77",
		"manylinux_2_28": "quay.io/pypa/manylinux_2_28_x86_64@sha256:012f4a50472412f18bb2b450c1cce7158434cfae4ae878591c2748a13a30c2be",
		"manylinux_2_34": "quay.io/pypa/manylinux_2_34_x86_64@sha256:db817cd4c670f1191d74db6a94a0b115954af78861db7da660de4e93ebf2984c",
		"musllinux_1_2": "quay.io/pypa/musllinux_1_2_x86_64@sha256:f130bd3e3aebb39abcdec28a89f987f0d31b52d74bac5852318303698e9a5033"
	},
	"i686": {
		"manylinux2014": "quay.io/pypa/manylinux2014_i686@sha256:abfc526a4f9d9692ed6d53b60ffd6be764aa7a4dc1d61522a1ce5ea64138aa53",
		"manylinux_2_28": "quay.io/pypa/manylinux_2_28_i686@sha256:605a71b7fa720562ad76147860e33d97b2a884ca9d5a454b2f7f353caec40ded",
		"manylinux_2_34": "quay.io/pypa/manylinux_2_34_i686@sha256:82e74fcb11aa1d425260804292b8a25533f37eda280570b2441a465dc159351a",
		"musllinux_1_2": "quay.io/pypa/musllinux_1_2_i686@sha256:2ccf31ab3685cf8952f2d9251f79a29c7ffcb663bbc58c10b2317a15a86ac96d"
	},
	"aarch64": {
		"manylinux2014": "quay.io/pypa/manylinux2014_aarch64@sha256:5d366450eeff9abe09cc93db50fd2c9832bafaf473daa7a911d8b184424bbefd",
		"manylinux_2_28": "quay.io/pypa/manylinux_2_28_aarch64@sha256:52e4da6e9348db7cd0b529a827623b62b7c1fe867ba515ae752fa13d41f7f46e",
		"manylinux_2_34": "quay.io/pypa/manylinux_2_34_aarch64@sha256:86585a1adfa6cdb4e3aea2f5bf11d6fffa37acf17aa902605d7237c55d3c88ce",
		"musllinux_1_2": "quay.io/pypa/musllinux_1_2_aarch64@sha256:1fa8dcacab5e13769abb36028f98bd2c0a1af4dbde492505f774d7f0ce01e87f"
	},
	"ppc64le": {
		"manylinux2014": "quay.io/pypa/manylinux2014_ppc64le@sha256:405ac40dffd7a76b4864a185d0440c6449c855eaffd1a20b56af9e4cc15318a6",
		"manylinux_2_28": "quay.io/pypa/manylinux_2_28_ppc64le@sha256:ad99a0b35b8820b0ccd1d117e23097da224df11c98f19e2783735d5b7e717526",
		"manylinux_2_34": "quay.io/pypa/manylinux_2_34_ppc64le@sha256:bc61f200bea02d2a507bb292d6210297bd12abc71fa1e8e1f05b1755495b8518",
		"musllinux_1_2": "quay.io/pypa/musllinux_1_2_ppc64le@sha256:0acbe90fc63807d3ce52249d1d21e5625fe105aee7f3de60583b8485d82401c8"
	},
	"s390x": {
		"manylinux2014": "quay.io/pypa/manylinux2014_s390x@sha256:3797dba7137e416c67ca1f45222dd382a2bfdaee8c751e95a79503adf38071e7",
		"manylinux_2_28": "quay.io/pypa/manylinux_2_28_s390x@sha256:43b1c58ab1a37f3bf45d65026c968be18f2a4dddd4f923291d1122b3e42380da",
		"manylinux_2_34": "quay.io/pypa/manylinux_2_34_s390x@sha256:b9bba263ab1309ddd2b41560f8ea15138fdb31fa31daf5858878d00b19d57d77",
		"musllinux_1_2": "quay.io/pypa/musllinux_1_2_s390x@sha256:aec126e37ce315e724217342bb62533cbfeae88b4ed5aa2a8bfd5ee4a4a1ca77"
	},
	"pypy_x86_64": {
		"manylinux2014": "quay.io/pypa/manylinux2014_x86_64@sha256:c163a278006f45883c117b4166b93cdc7b574b62e58292ed9e52879579841d77",
		"manylinux_2_28": "quay.io/pypa/manylinux_2_28_x86_64@sha256:012f4a50472412f18bb2b450c1cce7158434cfae4ae878591c2748a13a30c2be",
		"manylinux_2_34": "quay.io/pypa/manylinux_2_34_x86_64@sha256:db817cd4c670f1191d74db6a94a0b115954af78861db7da660de4e93ebf2984c"
	},
	"pypy_i686": {
		"manylinux2014": "quay.io/pypa/manylinux2014_i686@sha256:abfc526a4f9d9692ed6d53b60ffd6be764aa7a4dc1d61522a1ce5ea64138aa53",
		"manylinux_2_28": "quay.io/pypa/manylinux_2_28_i686@sha256:605a71b7fa720562ad76147860e33d97b2a884ca9d5a454b2f7f353caec40ded",
		"manylinux_2_34": "quay.io/pypa/manylinux_2_34_i686@sha256:82e74fcb11aa1d425260804292b8a25533f37eda280570b2441a465dc159351a"
	},
	"pypy_aarch64": {
		"manylinux2014": "quay.io/pypa/manylinux2014_aarch64@sha256:5d366450eeff9abe09cc93db50fd2c9832bafaf473daa7a911d8b184424bbefd",
		"manylinux_2_28": "quay.io/pypa/manylinux_2_28_aarch64@sha256:52e4da6e9348db7cd0b529a827623b62b7c1fe867ba515ae752fa13d41f7f46e",
		"manylinux_2_34": "quay.io/pypa/manylinux_2_34_aarch64@sha256:86585a1adfa6cdb4e3aea2f5bf11d6fffa37acf17aa902605d7237c55d3c88ce"
	},
	"armv7l": {
		"manylinux_2_31": "quay.io/pypa/manylinux_2_31_armv7l@sha256:bbd7f67c0fc2a9541ed462a41bd9abbfa696801483533ba44ec5fe3120e8cda6",
		"manylinux_2_35": "quay.io/pypa/manylinux_2_35_armv7l@sha256:1335af18598960ecc4b57ccf239cacbca847af9f197e65e495ba376d0178385a",
		"musllinux_1_2": "quay.io/pypa/musllinux_1_2_armv7l@sha256:fd4998e62ec4476d76d7b180b523e21ac7557d7f41f1b1e7d02ced21a3eee8b5"
	},
	"riscv64": {
		"manylinux_2_39": "quay.io/pypa/manylinux_2_39_riscv64@sha256:41197d59628c256b0fde14a5dd5bb306e17665c515a8385e43cc72c1da1d7866",
		"musllinux_1_2": "quay.io/pypa/musllinux_1_2_riscv64@sha256:aaf12357d794dc375e797dce7fd71e92013bc46f269bc4cffe4da1f188080afb"
	}
};
var ignoresCaseOfArchs = true;
var inheritsEverywhere = false;
var _4_2_0_default = {
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
export { _4_2_0_default as default, defaults, groups, identifiers, ignoresCaseOfArchs, images, inheritsEverywhere, interpreterTags, overrideOptions, platformDefaults, pyodideVersions, removedImages, removedSelectors, source, types, version };
