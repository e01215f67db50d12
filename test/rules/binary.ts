import { buildElf, type ElfRequest } from "../world/elf-writer.ts";
import { buildFatMacho, buildMacho, type MachoRequest } from "../world/macho-writer.ts";
import { buildPe, type PeRequest } from "../world/pe-writer.ts";
import { buildWasm } from "../world/wasm-writer.ts";
import type { WheelRequest } from "../world/wheel-builder.ts";
import { type RulePair, type RulePairs, wheelPair } from "./rule-pair.ts";

type Level = RulePair["level"];
type Files = Record<string, Uint8Array | string>;

const moduleName = "mypkg/_core";
/** A module that uses what no stable ABI has, so that no wheel could be abi3. */
const module: ElfRequest = { needed: ["libc.so.6"], exports: ["PyInit__core"], imports: ["_PyLong_AsByteArray"] };

function wheelOf(tags: string, files: Files, more: Partial<WheelRequest> = {}): Partial<WheelRequest> {
	return { tags, isPure: false, files: { "mypkg/__init__.py": "", ...files }, ...more };
}

function linux(
	request: ElfRequest,
	more: Files = {},
	tags = "cp313-cp313-manylinux_2_28_x86_64",
): Partial<WheelRequest> {
	const machine = /_(x86_64|aarch64)$/.exec(tags)?.[1] as ElfRequest["machine"];
	return wheelOf(tags, {
		[`${moduleName}.so`]: buildElf({ machine: machine ?? "x86_64", ...module, ...request }),
		...more,
	});
}

function linuxPair(level: Level, says: RegExp, bad: ElfRequest, good: ElfRequest, tags?: string): RulePair {
	return wheelPair(level, says, linux(bad, {}, tags), linux(good, {}, tags));
}

const dylib: MachoRequest = {
	machine: "arm64",
	minimum: [11, 0],
	isSigned: true,
	exports: ["PyInit__core"],
	imports: ["_PyLong_AsByteArray"],
};

function macos(request: MachoRequest, more: Files = {}): Partial<WheelRequest> {
	return wheelOf("cp313-cp313-macosx_11_0_arm64", {
		[`${moduleName}.so`]: buildMacho({ ...dylib, ...request }),
		...more,
	});
}

const pyd: PeRequest = {
	exports: ["PyInit__core"],
	imports: { "python313.dll": ["_PyLong_AsByteArray"], "kernel32.dll": ["Sleep"] },
};

function windows(request: PeRequest, more: Files = {}): Partial<WheelRequest> {
	return wheelOf("cp313-cp313-win_amd64", { [`${moduleName}.pyd`]: buildPe({ ...pyd, ...request }), ...more });
}

function windowsThatImports(libraries: Record<string, string[]>): Partial<WheelRequest> {
	return windows({ imports: { "python313.dll": ["_PyLong_AsByteArray"], ...libraries } });
}

function android(request: ElfRequest): Partial<WheelRequest> {
	const own: ElfRequest = {
		machine: "aarch64",
		needed: ["libc.so", "libpython3.13.so", "liblog.so"],
		exports: ["PyInit__core"],
		imports: ["_PyLong_AsByteArray"],
		alignment: 16_384,
		androidApi: 24,
	};
	return wheelOf("cp313-cp313-android_24_arm64_v8a", { [`${moduleName}.so`]: buildElf({ ...own, ...request }) });
}

function ios(request: MachoRequest): Partial<WheelRequest> {
	const own: MachoRequest = {
		kind: "library",
		platform: 2,
		minimum: [13, 0],
		needed: ["@rpath/Python.framework/Python", "/System/Library/Frameworks/UIKit.framework/UIKit"],
		exports: ["PyInit__core"],
	};
	return wheelOf("cp313-cp313-ios_13_0_arm64_iphoneos", { [`${moduleName}.so`]: buildMacho({ ...own, ...request }) });
}

function wasm(module: Uint8Array): Partial<WheelRequest> {
	return wheelOf("cp314-cp314-pyemscripten_2026_0_wasm32", { [`${moduleName}.so`]: module });
}

function abi3(imports: readonly string[], tags = "cp39-abi3-manylinux_2_28_x86_64"): Partial<WheelRequest> {
	return linux({ imports }, {}, tags);
}

const qt = ["A", "B", "C", "D", "E", "F"].map((name) => `libQt6${name}.so.6`);
const shiboken: ElfRequest = {
	needed: ["libshiboken6.abi3.so.6.12"],
	runpath: "$ORIGIN/../shiboken6",
	imports: ["PyDate_FromDate"],
};

const requires = (name: string): Partial<WheelRequest> => ({ metadata: [["Requires-Dist", name]] });
const both = buildFatMacho([{ ...dylib, machine: "x86_64" }, dylib]);

export const pairs: RulePairs = {
	"binary/damaged": [
		wheelPair(
			"error",
			/mypkg\/_core\.so cannot be read as a native file/,
			wheelOf("cp313-cp313-manylinux_2_28_x86_64", { [`${moduleName}.so`]: buildElf(module).subarray(0, 400) }),
			linux({}),
		),
		wheelPair(
			"error",
			/mypkg\/_core\.so cannot be loaded by Python: WebAssembly without the section dylink\.0/,
			wasm(buildWasm({ isProgram: true })),
			wasm(buildWasm()),
		),
	],
	"binary/other-python": [
		wheelPair(
			"error",
			/_core\.cpython-312-x86_64-linux-gnu\.so is called after Python 3\.12; Python 3\.13, which the tag promises/,
			wheelOf("cp313-cp313-manylinux_2_28_x86_64", { "mypkg/_core.cpython-312-x86_64-linux-gnu.so": buildElf({}) }),
			wheelOf("cp313-cp313-manylinux_2_28_x86_64", { "mypkg/_core.cpython-313-x86_64-linux-gnu.so": buildElf({}) }),
		),
		wheelPair(
			"error",
			/_core\.cp312-win_amd64\.pyd is called after Python 3\.12; a Python of the stable ABI/,
			wheelOf("cp39-abi3-win_amd64", { "mypkg/_core.cp312-win_amd64.pyd": buildPe({}) }),
			wheelOf("cp39-abi3-win_amd64", { "mypkg/_core.pyd": buildPe({}) }),
		),
		wheelPair(
			"warning",
			/_core\.cpython-312-darwin\.so is of another Python than the wheel/,
			wheelOf("cp314-cp314t-macosx_11_0_arm64", {
				"mypkg/_core.cpython-314t-darwin.so": buildMacho(dylib),
				"mypkg/_core.cpython-312-darwin.so": buildMacho({ ...dylib, needed: ["/usr/lib/libSystem.B.dylib"] }),
			}),
			wheelOf("cp314-cp314t-macosx_11_0_arm64", { "mypkg/_core.cpython-314t-darwin.so": buildMacho(dylib) }),
		),
	],
	"binary/machine": [
		linuxPair("error", /mypkg\/_core\.so is for aarch64; the tag says x86_64/, { machine: "aarch64" }, {}),
		wheelPair(
			"notice",
			/mypkg\/firmware\.elf is for aarch64; the tag says x86_64/,
			linux({}, { "mypkg/firmware.elf": buildElf({ machine: "aarch64" }) }),
			linux({}, { "mypkg/firmware.elf": buildElf({ machine: "x86_64" }) }),
		),
		wheelPair(
			"error",
			/mypkg\/_core\.so is a module of another operating system than manylinux_2_28_x86_64/,
			wheelOf("cp313-cp313-manylinux_2_28_x86_64", { [`${moduleName}.so`]: buildMacho(dylib) }),
			linux({}),
		),
		wheelPair(
			"error",
			/mypkg\/_core\.so has no code for x86_64, which the tag promises/,
			wheelOf("cp313-cp313-macosx_11_0_universal2", { [`${moduleName}.so`]: buildMacho(dylib) }),
			wheelOf("cp313-cp313-macosx_11_0_universal2", { [`${moduleName}.so`]: both }),
		),
		wheelPair("error", /_core\.pyd is for x86; the tag says amd64/, windows({ machine: "x86" }), windows({})),
		wheelPair("error", /is for x86_64; the tag says arm64_v8a/, android({ machine: "x86_64" }), android({})),
		wheelPair("error", /is for arm64 on iossimulator; the tag says arm64 on ios$/, ios({ platform: 7 }), ios({})),
		wheelPair(
			"error",
			/_core\.so is a module of another operating system than pyemscripten_2026_0_wasm32/,
			wasm(buildElf(module)),
			wasm(buildWasm()),
		),
		wheelPair(
			"error",
			/_core\.so is a module of another operating system than manylinux_2_28_x86_64/,
			wheelOf("cp313-cp313-manylinux_2_28_x86_64", { [`${moduleName}.so`]: buildWasm() }),
			linux({}),
		),
	],
	"binary/pure-tag": [
		wheelPair(
			"error",
			/every platform will do, but mypkg\/_core\.so is for one machine$/,
			wheelOf("py3-none-any", { [`${moduleName}.so`]: buildElf(module) }, { isPure: true }),
			{},
		),
		// As tkinterdnd2 does: a library for each system, chosen at run time.
		wheelPair(
			"warning",
			/every platform will do, but mypkg\/x64\/tkdnd\.so, mypkg\/arm64\/tkdnd\.so are for one machine each$/,
			wheelOf(
				"py3-none-any",
				{ "mypkg/x64/tkdnd.so": buildElf(), "mypkg/arm64/tkdnd.so": buildElf({ machine: "aarch64" }) },
				{ isPure: true },
			),
			{},
		),
	],
	"binary/glibc-floor": [
		linuxPair(
			"error",
			/needs GLIBC_2\.34 \(pthread_create\); the tag promises manylinux_2_28, .* \(honest is manylinux_2_34_x86_64\)/,
			{ imports: ["_PyLong_AsByteArray", "pthread_create@GLIBC_2.34:libc.so.6"] },
			{ imports: ["_PyLong_AsByteArray", "pthread_create@GLIBC_2.28:libc.so.6"] },
		),
		linuxPair(
			"error",
			/needs GLIBC_2\.99 \(future\); the tag promises manylinux_2_28, .* \(no policy allows that\)/,
			{ imports: ["_PyLong_AsByteArray", "future@GLIBC_2.99:libc.so.6"] },
			{},
		),
	],
	"binary/forbidden-symbol": [
		linuxPair(
			"error",
			/uses inflate_table of libz\.so\.1, which that library does not promise to have/,
			{ needed: ["libc.so.6", "libz.so.1"], imports: ["_PyLong_AsByteArray", "inflate_table"] },
			{ needed: ["libc.so.6", "libz.so.1"], imports: ["_PyLong_AsByteArray", "inflate"] },
		),
		linuxPair(
			"error",
			/uses PyFPE_jbuf, which interpreters of today do not have/,
			{ imports: ["_PyLong_AsByteArray", "PyFPE_jbuf"] },
			{},
		),
	],
	"binary/isa-level": linuxPair("error", /says that it needs x86-64-v3; the tag promises every/, { isaLevel: 3 }, {}),
	"binary/missing-library": [
		linuxPair(
			"error",
			/_core\.so needs libssl\.so\.3, which is neither in the wheel nor promised by the platform/,
			{ needed: ["libc.so.6", "libssl.so.3"] },
			{ needed: ["libc.so.6", "libX11.so.6"] },
		),
		linuxPair(
			"error",
			/needs libpython3\.13\.so\.1\.0; most interpreters have Python in the program/,
			{ needed: ["libc.so.6", "libpython3.13.so.1.0"] },
			{},
		),
		wheelPair(
			"warning",
			/needs libfoo\.so\.1; the wheel has it as mypkg\/lib\/libfoo\.so\.1, but no RUNPATH leads there/,
			linux({ needed: ["libfoo.so.1"] }, { "mypkg/lib/libfoo.so.1": buildElf() }),
			linux({ needed: ["libfoo.so.1"], runpath: "$ORIGIN/lib" }, { "mypkg/lib/libfoo.so.1": buildElf() }),
		),
		wheelPair(
			"warning",
			/needs libhelper\.so\.2, which is neither.*no Python module is linked against it, so what matters is who loads/,
			linux({}, { "mypkg/libplugin.so": buildElf({ needed: ["libhelper.so.2"] }) }),
			linux({}, { "mypkg/libplugin.so": buildElf({ needed: ["libc.so.6"] }) }),
		),
		wheelPair(
			"error",
			/_core\.so needs libvtkCommonCore\.so, which is neither in the wheel nor promised/,
			{ ...linux({ needed: ["libvtkCommonCore.so"], runpath: "$ORIGIN/../vtkmodules" }) },
			{ ...linux({ needed: ["libvtkCommonCore.so"], runpath: "$ORIGIN/../vtkmodules" }), ...requires("vtk") },
		),
		// A dependency is no excuse for what the repair should have grafted.
		wheelPair(
			"error",
			/_core\.so needs libfoo-1a2b3c4d\.so\.1, which is neither in the wheel nor promised/,
			{ ...linux({ needed: ["libfoo-1a2b3c4d.so.1"], runpath: "$ORIGIN/../mypkg.libs" }), ...requires("numpy") },
			{
				...linux(
					{ needed: ["libfoo-1a2b3c4d.so.1"], runpath: "$ORIGIN/../mypkg.libs" },
					{ "mypkg.libs/libfoo-1a2b3c4d.so.1": buildElf() },
				),
				...requires("numpy"),
			},
		),
		// As PyQt6 is built: its libraries are in another project, whose files lie in its own folder.
		wheelPair(
			"error",
			/_core\.so and others need libQt6A\.so\.6, libQt6B\.so\.6, libQt6C\.so\.6, libQt6D\.so\.6, libQt6E\.so\.6 and 1 more,/,
			linux({ needed: qt, runpath: "$ORIGIN/Qt6/lib" }),
			{ ...linux({ needed: qt, runpath: "$ORIGIN/Qt6/lib" }), ...requires("PyQt6-Qt6") },
		),
		wheelPair(
			"warning",
			/libplugin\.dylib loads \/usr\/local\/lib\/libpq\.dylib, which users do not have; no Python module is linked to it/,
			macos(
				{},
				{ "mypkg/libplugin.dylib": buildMacho({ ...dylib, exports: [], needed: ["/usr/local/lib/libpq.dylib"] }) },
			),
			macos({}, { "mypkg/libplugin.dylib": buildMacho({ ...dylib, exports: [], needed: ["/usr/lib/libz.dylib"] }) }),
		),
		wheelPair(
			"error",
			/_core\.so loads \/opt\/homebrew\/lib\/libomp\.dylib, which users do not have/,
			macos({ needed: ["/opt/homebrew/lib/libomp.dylib"] }),
			macos({ weak: ["/opt/homebrew/lib/libomp.dylib"], needed: ["/usr/lib/libSystem.B.dylib"] }),
		),
		wheelPair(
			"warning",
			/_core\.so loads @rpath\/libomp\.dylib, which is not in the wheel, and no search path leads to a dependency/,
			macos({ needed: ["@rpath/libomp.dylib"], rpaths: ["/opt/homebrew/lib"] }),
			macos(
				{ needed: ["@rpath/libomp.dylib"] },
				{ "mypkg/.dylibs/libomp.dylib": buildMacho({ ...dylib, exports: [] }) },
			),
		),
		wheelPair(
			"error",
			/_core\.pyd needs zlib1\.dll, which is neither in the wheel nor a part of Windows or Python$/,
			windowsThatImports({ "zlib1.dll": ["inflate"] }),
			windowsThatImports({ "KERNEL32.dll": ["Sleep"], "python3.dll": ["PyLong_FromLong"], "nvcuda.dll": ["cuInit"] }),
		),
		wheelPair(
			"warning",
			/_core\.pyd needs glib-2\.0-0\.dll, which is neither.*, unless a dependency brings it$/,
			{ ...windowsThatImports({ "glib-2.0-0.dll": ["g_free"] }), ...requires("kivy-deps.gstreamer") },
			{
				...windows(
					{ imports: { "python313.dll": ["_PyLong_AsByteArray"], "glib-2.0-0-1a2b.dll": ["g_free"] } },
					{ "mypkg.libs/GLib-2.0-0-1a2b.dll": buildPe({ exports: ["g_free"] }) },
				),
				...requires("kivy-deps.gstreamer"),
			},
		),
		wheelPair(
			"warning",
			/_core\.pyd needs late\.dll, which is neither.*no module needs it to be imported/,
			windows({ delayImports: { "late.dll": ["f"] } }),
			windows({ delayImports: { "user32.dll": ["f"] } }),
		),
		wheelPair(
			"error",
			/needs libvulkan\.so\.1, which is neither in the wheel nor a part of Android/,
			android({ needed: ["libc.so", "libvulkan.so.1"] }),
			android({ needed: ["libc.so", "libvulkan.so"] }),
		),
		wheelPair(
			"error",
			/needs libaaudio\.so, which is neither in the wheel nor in Android before API level 26/,
			android({ needed: ["libaaudio.so"] }),
			android({ needed: ["libstdc++.so", "libcrypto_python.so"] }),
		),
		wheelPair(
			"error",
			/loads \/usr\/local\/lib\/libz\.dylib, which no iOS device has/,
			ios({ needed: ["/usr/local/lib/libz.dylib"] }),
			ios({ needed: ["/usr/lib/libz.dylib"] }),
		),
	],
	"binary/undeclared-library": [
		wheelPair(
			"error",
			/needs libcudart\.so\.12, which.*requires none of nvidia-cuda-runtime-cu12, cuda-toolkit$/,
			linux({ needed: ["libcudart.so.12"] }),
			{ ...linux({ needed: ["libcudart.so.12"] }), ...requires("nvidia-cuda-runtime-cu12") },
		),
		wheelPair(
			"warning",
			/needs libcudart\.so\.13, which.*requires none of nvidia-cuda-runtime/,
			linux({}, { "mypkg/libkernels.so": buildElf({ needed: ["libcudart.so.13"] }) }),
			{ ...linux({}, { "mypkg/libkernels.so": buildElf({ needed: ["libcudart.so.13"] }) }), ...requires("torch>=2.9") },
		),
	],
	"binary/grafted-library": [
		wheelPair(
			"error",
			/carries mypkg\.libs\/libcuda-1a2b3c4d\.so\.1, a part of the GPU driver/,
			linux({}, { "mypkg.libs/libcuda-1a2b3c4d.so.1": buildElf() }),
			linux({ needed: ["libcuda.so.1"] }),
		),
		wheelPair(
			"error",
			/carries mypkg\.libs\/libc10-1a2b3c4d\.so and requires torch, which brings its own/,
			{ ...linux({}, { "mypkg.libs/libc10-1a2b3c4d.so": buildElf() }), ...requires("torch>=2.9") },
			{ ...linux({ needed: ["libc10.so"] }), ...requires("torch>=2.9") },
		),
	],
	"binary/macos-minimum": [
		wheelPair(
			"error",
			/needs macOS 12\.0; the tag promises 11\.0, so pip installs it/,
			macos({ minimum: [12, 0] }),
			macos({}),
		),
		wheelPair(
			"warning",
			/needs macOS 11\.3; the tag promises 11\.0, and tags have/,
			macos({ minimum: [11, 3] }),
			macos({}),
		),
	],
	"binary/android-api": wheelPair(
		"error",
		/is built for Android API level 26; the tag promises 24$/,
		android({ androidApi: 26 }),
		android({ androidApi: 21 }),
	),
	"binary/ios-minimum": wheelPair(
		"error",
		/needs iOS 15\.4; the tag promises 13\.0$/,
		ios({ minimum: [15, 4] }),
		ios({ minimum: [12, 0] }),
	),
	"binary/page-size": [
		linuxPair(
			"warning",
			/_core\.so is aligned to pages of 4 KB; aarch64 kernels with pages of 64 KB refuse it/,
			{ alignment: 4096 },
			{ alignment: 65_536 },
			"cp313-cp313-manylinux_2_28_aarch64",
		),
		wheelPair(
			"warning",
			/_core\.so is aligned to pages of 4 KB; Google Play asks for 16 KB/,
			android({ alignment: 4096 }),
			android({ alignment: 16_384 }),
		),
	],
	"binary/not-judged": wheelPair(
		"notice",
		/^1 module is WebAssembly: .* They need libssl\.so, which the Python they run in must have\.$/,
		wasm(buildWasm({ needed: ["libssl.so"] })),
		linux({}),
	),
	"binary/unsigned": wheelPair("error", /_core\.so has no code signature/, macos({ isSigned: false }), macos({})),
	"binary/python-dll": wheelPair(
		"error",
		/_core\.pyd loads python312\.dll; the tag cp313-cp313 asks for python3 or python313\.dll/,
		windows({ imports: { "python312.dll": ["_PyLong_AsByteArray"] } }),
		windows({}),
	),
	"binary/debug-runtime": wheelPair(
		"error",
		/_core\.pyd loads vcruntime140d\.dll, a debug library that only compilers bring/,
		windowsThatImports({ "vcruntime140d.dll": ["memcpy"] }),
		windowsThatImports({ "vcruntime140.dll": ["memcpy"] }),
	),
	"binary/cpp-runtime": wheelPair(
		"notice",
		/^msvcp140\.dll is needed and not in the wheel/,
		windowsThatImports({ "MSVCP140.dll": ["_Xlen"] }),
		windows(
			{ imports: { "python313.dll": ["_PyLong_AsByteArray"], "msvcp140-1a2b3c4d.dll": ["_Xlen"] } },
			{ "mypkg.libs/msvcp140-1a2b3c4d.dll": buildPe({ exports: ["_Xlen"] }) },
		),
	),
	"binary/stable-abi": [
		wheelPair(
			"error",
			/_core\.so uses _PyLong_AsByteArray, which is not of the stable ABI$/,
			abi3(["PyLong_FromLong", "_PyLong_AsByteArray"]),
			abi3(["PyLong_FromLong"]),
		),
		// As PySide6 does, whose libshiboken6 has functions that are called like Python's.
		wheelPair(
			"warning",
			/uses PyDate_FromDate, which is not of the stable ABI, unless libshiboken6\.abi3\.so\.6\.12 of a dependency defines it$/,
			{ ...linux(shiboken, {}, "cp310-abi3-manylinux_2_28_x86_64"), ...requires("shiboken6==6.12.0") },
			{
				...linux(
					shiboken,
					{ "shiboken6/libshiboken6.abi3.so.6.12": buildElf({ exports: ["PyDate_FromDate"] }) },
					"cp310-abi3-manylinux_2_28_x86_64",
				),
				...requires("shiboken6==6.12.0"),
			},
		),
		wheelPair(
			"error",
			/_core\.pyd uses PyDate_FromDate, which is not of the stable ABI$/,
			{ ...windows({ imports: { "python3.dll": ["PyDate_FromDate"] } }), tags: "cp310-abi3-win_amd64" },
			{ ...windows({ imports: { "shiboken6.abi3.dll": ["PyDate_FromDate"] } }), tags: "cp310-abi3-win_amd64" },
		),
	],
	"binary/stable-abi-floor": wheelPair(
		"error",
		/_core\.so uses PyType_GetName \(3\.11\), newer than Python 3\.9 that the tag promises/,
		abi3(["PyType_GetName"]),
		abi3(["PyType_GetName"], "cp311-abi3-manylinux_2_28_x86_64"),
	),
	"binary/could-be-abi3": wheelPair(
		"notice",
		/is in the stable ABI of Python 3\.2; compiled for it, one cp39-abi3 wheel would serve all later Pythons/,
		linux({ imports: ["PyLong_FromLong"] }),
		linux({}),
	),
	"binary/executable-stack": linuxPair(
		"warning",
		/_core\.so asks for an executable stack; glibc 2\.41 and newer refuse/,
		{ hasExecutableStack: true },
		{},
	),
	"binary/text-relocations": linuxPair("warning", /_core\.so has text relocations/, { hasTextRelocations: true }, {}),
	"binary/search-path": linuxPair(
		"warning",
		/_core\.so looks for libraries in \/home\/runner\/work\/lib, a folder of the machine that built it/,
		{ runpath: "$ORIGIN/../mypkg.libs:/home/runner/work/lib" },
		{ runpath: "$ORIGIN/../mypkg.libs:/lib:/usr/lib64:/usr/local/cuda/lib64:/opt/rocm/lib" },
	),
	"binary/debug-sections": linuxPair(
		"notice",
		/^2\.0 MB of the native files are for debuggers alone, most in mypkg\/_core\.so/,
		{ sections: { ".debug_info": new Uint8Array(2_000_000) } },
		{ sections: { ".debug_info": new Uint8Array(2000) } },
	),
};
