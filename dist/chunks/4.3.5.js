// src/data/cibuildwheel/4.3.5.json
var source = "cibuildwheel 4.3.5: resources/*.toml, resources/*.cfg, resources/cibuildwheel.schema.json, selector.py";
var version = "4.3.5";
var identifiers = {
	"linux": "cp39-manylinux_x86_64 cp310-manylinux_x86_64 cp311-manylinux_x86_64 cp312-manylinux_x86_64 cp313-manylinux_x86_64 cp314-manylinux_x86_64 cp314t-manylinux_x86_64 cp315-manylinux_x86_64 cp315t-manylinux_x86_64 cp39-manylinux_i686 cp310-manylinux_i686 cp311-manylinux_i686 cp312-manylinux_i686 cp313-manylinux_i686 cp314-manylinux_i686 cp314t-manylinux_i686 cp315-manylinux_i686 cp315t-manylinux_i686 pp39-manylinux_x86_64 pp310-manylinux_x86_64 pp311-manylinux_x86_64 pp312-manylinux_x86_64 gp312_250-manylinux_x86_64 gp313_253-manylinux_x86_64 cp39-manylinux_aarch64 cp310-manylinux_aarch64 cp311-manylinux_aarch64 cp312-manylinux_aarch64 cp313-manylinux_aarch64 cp314-manylinux_aarch64 cp314t-manylinux_aarch64 cp315-manylinux_aarch64 cp315t-manylinux_aarch64 cp39-manylinux_ppc64le cp310-manylinux_ppc64le cp311-manylinux_ppc64le cp312-manylinux_ppc64le cp313-manylinux_ppc64le cp314-manylinux_ppc64le cp314t-manylinux_ppc64le cp315-manylinux_ppc64le cp315t-manylinux_ppc64le cp39-manylinux_s390x cp310-manylinux_s390x cp311-manylinux_s390x cp312-manylinux_s390x cp313-manylinux_s390x cp314-manylinux_s390x cp314t-manylinux_s390x cp315-manylinux_s390x cp315t-manylinux_s390x cp39-manylinux_armv7l cp310-manylinux_armv7l cp311-manylinux_armv7l cp312-manylinux_armv7l cp313-manylinux_armv7l cp314-manylinux_armv7l cp314t-manylinux_armv7l cp315-manylinux_armv7l cp315t-manylinux_armv7l cp39-manylinux_riscv64 cp310-manylinux_riscv64 cp311-manylinux_riscv64 cp312-manylinux_riscv64 cp313-manylinux_riscv64 cp314-manylinux_riscv64 cp314t-manylinux_riscv64 cp315-manylinux_riscv64 cp315t-manylinux_riscv64 pp39-manylinux_aarch64 pp310-manylinux_aarch64 pp311-manylinux_aarch64 pp312-manylinux_aarch64 gp312_250-manylinux_aarch64 gp313_253-manylinux_aarch64 pp39-manylinux_i686 pp310-manylinux_i686 pp311-manylinux_i686 pp312-manylinux_i686 cp39-musllinux_x86_64 cp310-musllinux_x86_64 cp311-musllinux_x86_64 cp312-musllinux_x86_64 cp313-musllinux_x86_64 cp314-musllinux_x86_64 cp314t-musllinux_x86_64 cp315-musllinux_x86_64 cp315t-musllinux_x86_64 cp39-musllinux_i686 cp310-musllinux_i686 cp311-musllinux_i686 cp312-musllinux_i686 cp313-musllinux_i686 cp314-musllinux_i686 cp314t-musllinux_i686 cp315-musllinux_i686 cp315t-musllinux_i686 cp39-musllinux_aarch64 cp310-musllinux_aarch64 cp311-musllinux_aarch64 cp312-musllinux_aarch64 cp313-musllinux_aarch64 cp314-musllinux_aarch64 cp314t-musllinux_aarch64 cp315-musllinux_aarch64 cp315t-musllinux_aarch64 cp39-musllinux_ppc64le cp310-musllinux_ppc64le cp311-musllinux_ppc64le cp312-musllinux_ppc64le cp313-musllinux_ppc64le cp314-musllinux_ppc64le cp314t-musllinux_ppc64le cp315-musllinux_ppc64le cp315t-musllinux_ppc64le cp39-musllinux_s390x cp310-musllinux_s390x cp311-musllinux_s390x cp312-musllinux_s390x cp313-musllinux_s390x cp314-musllinux_s390x cp314t-musllinux_s390x cp315-musllinux_s390x cp315t-musllinux_s390x cp39-musllinux_armv7l cp310-musllinux_armv7l cp311-musllinux_armv7l cp312-musllinux_armv7l cp313-musllinux_armv7l cp314-musllinux_armv7l cp314t-musllinux_armv7l cp315-musllinux_armv7l cp315t-musllinux_armv7l cp39-musllinux_riscv64 cp310-musllinux_riscv64 cp311-musllinux_riscv64 cp312-musllinux_riscv64 cp313-musllinux_riscv64 cp314-musllinux_riscv64 cp314t-musllinux_riscv64 cp315-musllinux_riscv64 cp315t-musllinux_riscv64",
	"macos": "cp39-macosx_x86_64 cp39-macosx_arm64 cp39-macosx_universal2 cp310-macosx_x86_64 cp310-macosx_arm64 cp310-macosx_universal2 cp311-macosx_x86_64 cp311-macosx_arm64 cp311-macosx_universal2 cp312-macosx_x86_64 cp312-macosx_arm64 cp312-macosx_universal2 cp313-macosx_x86_64 cp313-macosx_arm64 cp313-macosx_universal2 cp314-macosx_x86_64 cp314-macosx_arm64 cp314-macosx_universal2 cp314t-macosx_x86_64 cp314t-macosx_arm64 cp314t-macosx_universal2 cp315-macosx_x86_64 cp315-macosx_arm64 cp315-macosx_universal2 cp315t-macosx_x86_64 cp315t-macosx_arm64 cp315t-macosx_universal2 pp39-macosx_x86_64 pp39-macosx_arm64 pp310-macosx_x86_64 pp310-macosx_arm64 pp311-macosx_x86_64 pp311-macosx_arm64 pp312-macosx_x86_64 pp312-macosx_arm64 gp312_250-macosx_x86_64 gp312_250-macosx_arm64 gp313_253-macosx_arm64",
	"windows": "cp39-win32 cp39-win_amd64 cp310-win32 cp310-win_amd64 cp311-win32 cp311-win_amd64 cp312-win32 cp312-win_amd64 cp313-win32 cp313-win_amd64 cp314-win32 cp314t-win32 cp314-win_amd64 cp314t-win_amd64 cp315-win32 cp315t-win32 cp315-win_amd64 cp315t-win_amd64 cp39-win_arm64 cp310-win_arm64 cp311-win_arm64 cp312-win_arm64 cp313-win_arm64 cp314-win_arm64 cp314t-win_arm64 cp315-win_arm64 cp315t-win_arm64 pp39-win_amd64 pp310-win_amd64 pp311-win_amd64 pp312-win_amd64 gp312_250-win_amd64 gp313_253-win_amd64",
	"pyodide": "cp312-pyodide_wasm32 cp313-pyodide_wasm32 cp314-pyodide_wasm32 cp315-pyodide_wasm32",
	"android": "cp313-android_arm64_v8a cp313-android_x86_64 cp314-android_arm64_v8a cp314-android_x86_64 cp315-android_arm64_v8a cp315-android_x86_64",
	"ios": "cp313-ios_arm64_iphoneos cp313-ios_x86_64_iphonesimulator cp313-ios_arm64_iphonesimulator cp314-ios_arm64_iphoneos cp314-ios_x86_64_iphonesimulator cp314-ios_arm64_iphonesimulator cp315-ios_arm64_iphoneos cp315-ios_x86_64_iphonesimulator cp315-ios_arm64_iphonesimulator"
};
var pyodideVersions = {
	"cp312-pyodide_wasm32": "0.27.8",
	"cp313-pyodide_wasm32": "0.29.5",
	"cp314-pyodide_wasm32": "314.0.7",
	"cp315-pyodide_wasm32": "315.0.0a2"
};
var interpreterTags = {
	"pp39": "pp39-pypy39_pp73",
	"pp310": "pp310-pypy310_pp73",
	"pp311": "pp311-pypy311_pp80",
	"pp312": "pp312-pypy312_pp80",
	"gp312_250": "graalpy312-graalpy250_312_native",
	"gp313_253": "graalpy313-graalpy253_313_native"
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
		"manylinux2014": "quay.io/pypa/manylinux2014_x86_64@sha256:296069bc05d85275248f168f6e3b34ba8aa06181b67e40cd7447c64d56d3a851",
		"manylinux_2_28": "quay.io/pypa/manylinux_2_28_x86_64@sha256:e0adf18521ad35192df733a6c62d35df7801957d24e0470238aacecfab2188a3",
		"manylinux_2_34": "quay.io/pypa/manylinux_2_34_x86_64@sha256:834a2a31de5eabacd4411417b3bbc9fcb6ff9f959972711ab3b73355e7b0928d",
		"musllinux_1_2": "quay.io/pypa/musllinux_1_2_x86_64@sha256:04e877afa939007f6784f9076d2aa797d1156f31281cfe19f203945d7b624970"
	},
	"i686": {
		"manylinux2014": "quay.io/pypa/manylinux2014_i686@sha256:b89ff42fdc19d9f03b4abb7c4acc0fbafdf883a08bab96be4edbe688875a4fa0",
		"manylinux_2_28": "quay.io/pypa/manylinux_2_28_i686@sha256:541324ddb178a1611c25485a8fcce73c227131f273a510006b9fb0bfa0672d27",
		"manylinux_2_34": "quay.io/pypa/manylinux_2_34_i686@sha256:64b9b88abdf34d30ba8c8c18741e5622f019e0e58793b57bd5d981157c3e5707",
		"musllinux_1_2": "quay.io/pypa/musllinux_1_2_i686@sha256:b2ad7d04f327b3b2e805e50b11a009a2cf2a4ce22aec3463cd89caa72f4a128c"
	},
	"aarch64": {
		"manylinux2014": "quay.io/pypa/manylinux2014_aarch64@sha256:ec445e2688785976c727d304f421ae8af5489715c19508526a749716e240541a",
		"manylinux_2_28": "quay.io/pypa/manylinux_2_28_aarch64@sha256:a3e02308c822fb6ce0d12248b0c941817ba5e1a1bc9e7bb5929f29c50eaa40a9",
		"manylinux_2_34": "quay.io/pypa/manylinux_2_34_aarch64@sha256:934a318cec5315c720ed4e5b6d7285d41604d90f55bacc0dbc852160d872a405",
		"musllinux_1_2": "quay.io/pypa/musllinux_1_2_aarch64@sha256:1db347533f8a7ea39aa20b0203f4e4af00630cdb621216a2b43771523c9983c5"
	},
	"ppc64le": {
		"manylinux2014": "quay.io/pypa/manylinux2014_ppc64le@sha256:abd1119b9ee8cce9c730d9152d4c28eeef99a75af0c8c329b56ab818f9a0c123",
		"manylinux_2_28": "quay.io/pypa/manylinux_2_28_ppc64le@sha256:5f5f44183366b4aa080355c6f226ab0dad21549678590b7c15831db588c26aae",
		"manylinux_2_34": "quay.io/pypa/manylinux_2_34_ppc64le@sha256:c40376a2b985714218a3ccd66c6ddb881c11dd8c26be72f465a0496aec13e8e0",
		"musllinux_1_2": "quay.io/pypa/musllinux_1_2_ppc64le@sha256:e1d66fc80892cc6275597e1179f84a3b38460cfc483fee00ebb01b362df1f5b9"
	},
	"s390x": {
		"manylinux2014": "quay.io/pypa/manylinux2014_s390x@sha256:dea1ac3df28fa9d881276eae1db16bca4b19918c32f9f04e65f6e7f13e11897f",
		"manylinux_2_28": "quay.io/pypa/manylinux_2_28_s390x@sha256:ab63144a4fedb556b0f003220cd246d2338bcec33ad715557dbd1101b11b8c42",
		"manylinux_2_34": "quay.io/pypa/manylinux_2_34_s390x@sha256:4242ab49348a8bca2d5c92e49228cf5843b778550269c5769ac6eafda2747998",
		"musllinux_1_2": "quay.io/pypa/musllinux_1_2_s390x@sha256:f5cd9250de3b4c9577606d9097b91b4ad960193e38d1b4f6c5b931a6018e2e80"
	},
	"pypy_x86_64": {
		"manylinux2014": "quay.io/pypa/manylinux2014_x86_64@sha256:296069bc05d85275248f168f6e3b34ba8aa06181b67e40cd7447c64d56d3a851",
		"manylinux_2_28": "quay.io/pypa/manylinux_2_28_x86_64@sha256:e0adf18521ad35192df733a6c62d35df7801957d24e0470238aacecfab2188a3",
		"manylinux_2_34": "quay.io/pypa/manylinux_2_34_x86_64@sha256:834a2a31de5eabacd4411417b3bbc9fcb6ff9f959972711ab3b73355e7b0928d"
	},
	"pypy_i686": {
		"manylinux2014": "quay.io/pypa/manylinux2014_i686@sha256:b89ff42fdc19d9f03b4abb7c4acc0fbafdf883a08bab96be4edbe688875a4fa0",
		"manylinux_2_28": "quay.io/pypa/manylinux_2_28_i686@sha256:541324ddb178a1611c25485a8fcce73c227131f273a510006b9fb0bfa0672d27",
		"manylinux_2_34": "quay.io/pypa/manylinux_2_34_i686@sha256:64b9b88abdf34d30ba8c8c18741e5622f019e0e58793b57bd5d981157c3e5707"
	},
	"pypy_aarch64": {
		"manylinux2014": "quay.io/pypa/manylinux2014_aarch64@sha256:ec445e2688785976c727d304f421ae8af5489715c19508526a749716e240541a",
		"manylinux_2_28": "quay.io/pypa/manylinux_2_28_aarch64@sha256:a3e02308c822fb6ce0d12248b0c941817ba5e1a1bc9e7bb5929f29c50eaa40a9",
		"manylinux_2_34": "quay.io/pypa/manylinux_2_34_aarch64@sha256:934a318cec5315c720ed4e5b6d7285d41604d90f55bacc0dbc852160d872a405"
	},
	"armv7l": {
		"manylinux_2_31": "quay.io/pypa/manylinux_2_31_armv7l@sha256:ff4a72812594311c071eebce43efcaa9061bd1205649d864c1054d4e56e6bdae",
		"manylinux_2_35": "quay.io/pypa/manylinux_2_35_armv7l@sha256:8291cb9bfbe981215819fd4a9a481e20edb17970afad553f1c655ff614e62bae",
		"musllinux_1_2": "quay.io/pypa/musllinux_1_2_armv7l@sha256:22d2d1303b4e78e5d73055f50dc5d6fb0ebbc26a65c9c1256134c52d4975634e"
	},
	"riscv64": {
		"manylinux_2_39": "quay.io/pypa/manylinux_2_39_riscv64@sha256:7c353f5e76199618437ec0c187cb7d6bb1777d85f2c13d95636b1a55a6b2ca72",
		"musllinux_1_2": "quay.io/pypa/musllinux_1_2_riscv64@sha256:c1ecafb83d4442f542877a469c53e45e1bbd4c32aef4d8f81fd009a8fcd6ad97"
	}
};
var ignoresCaseOfArchs = true;
var inheritsEverywhere = true;
var _4_3_5_default = {
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
export { _4_3_5_default as default, defaults, groups, identifiers, ignoresCaseOfArchs, images, inheritsEverywhere, interpreterTags, overrideOptions, platformDefaults, pyodideVersions, removedImages, removedSelectors, source, types, version };
