// Files with odd names, tags and contents.
import {
	type BuiltDistribution,
	buildSdist,
	buildWheel,
	type SdistRequest,
	type WheelRequest,
} from "../../world/wheel-builder.ts";
import type { UploadCase } from "./upload-case.ts";

const demo = { name: "mypkg", version: "1.0" };
const wheel = (what: string, request: Partial<WheelRequest>): UploadCase => ({
	name: `wheel: ${what}`,
	make: () => buildWheel({ ...demo, ...request }),
});
const sdist = (what: string, request: Partial<SdistRequest>, more: Partial<UploadCase> = {}): UploadCase => ({
	name: `sdist: ${what}`,
	make: () => buildSdist({ ...demo, ...request }),
	...more,
});
/** The good wheel under another name. */
const renamed = (fileName: string): UploadCase => wheel(`called ${fileName}`, { fileName });
const renamedSdist = (fileName: string): UploadCase => sdist(`called ${fileName}`, { fileName });
const scripts = (what: string, text: string | Uint8Array): UploadCase =>
	wheel(`entry points: ${what}`, {
		files: { "mypkg/__init__.py": "", "mypkg-1.0.dist-info/entry_points.txt": text },
	});
const recorded = (what: string, change: (text: string) => string | Uint8Array): UploadCase =>
	wheel(`RECORD: ${what}`, {
		changeEntries: (entries) =>
			entries.map((entry) =>
				entry.name.endsWith("/RECORD")
					? { ...entry, bytes: change(Buffer.from(entry.bytes as Uint8Array).toString()) }
					: entry,
			),
	});

const platforms = [
	...[
		"any",
		"win32",
		"win_amd64",
		"win_arm64",
		"win_arm32",
		"win_ia64",
		"linux_x86_64",
		"linux_aarch64",
		"linux_armv6l",
		"linux_armv7l",
	],
	...[
		"manylinux1_x86_64",
		"manylinux1_aarch64",
		"manylinux2010_i686",
		"manylinux2014_riscv64",
		"manylinux2014_ppc64",
		"manylinux_2_17_x86_64",
	],
	...[
		"manylinux_2_39_riscv64",
		"manylinux_2_36_loongarch64",
		"manylinux_2_17_ppc64",
		"musllinux_1_2_x86_64",
		"musllinux_1_2_ppc64",
		"musllinux_1_1_armv7l",
	],
	...[
		"macosx_10_9_x86_64",
		"macosx_10_13_universal2",
		"macosx_11_0_arm64",
		"macosx_11_1_arm64",
		"macosx_12_3_x86_64",
		"macosx_15_0_arm64",
	],
	...[
		"macosx_16_0_arm64",
		"macosx_26_0_arm64",
		"macosx_26_1_arm64",
		"macosx_27_0_arm64",
		"macosx_14_0_fat64",
		"macosx_11_0_riscv64",
	],
	...[
		"ios_13_0_arm64_iphoneos",
		"ios_13_0_x86_64_iphonesimulator",
		"ios_13_0_armv7_iphoneos",
		"android_21_arm64_v8a",
		"android_21_mips",
		"freebsd_14_0_release_amd64",
	],
	...[
		"pyemscripten_2026_0_wasm32",
		"pyodide_2025_0_wasm32",
		"emscripten_4_0_9_wasm32",
		"wasi_0_0_0_wasm32",
		"manylinux_2_17_x86_64.linux_x86_64",
	],
	...[
		"manylinux_2_17_x86_64.manylinux2014_x86_64",
		"musllinux_1_2_x86_64.manylinux_2_28_x86_64",
		"macosx_11_0_arm64.macosx_11_1_arm64",
		"manylinux_2_5_x86_64_v3",
	],
];

export const fileCases: readonly UploadCase[] = [
	...platforms.map((platform) => wheel(`platform ${platform}`, { tags: `cp312-cp312-${platform}` })),
	...[
		"cp312-abi3-win_amd64",
		"py2.py3-none-any",
		"cp315-abi3.abi3t-win_amd64",
		"foo-bar-any",
		"cp314-cp314t-win_arm64",
	].map((tags) => wheel(`tags ${tags}`, { tags })),
	wheel("a compressed tag set of 200", {
		tags: `${Array.from({ length: 200 }, (_, index) => `cp3${index}`).join(".")}-none-any`,
	}),
	wheel("a build tag", { buildTag: "1" }),
	wheel("a build tag with letters", { buildTag: "2abc" }),
	...[
		...[
			"MyPkg-1.0-py3-none-any.whl",
			"my.pkg-1.0-py3-none-any.whl",
			"my-pkg-1.0-py3-none-any.whl",
			"my__pkg-1.0-py3-none-any.whl",
		],
		...[
			"other-1.0-py3-none-any.whl",
			"mypkg-2.0-py3-none-any.whl",
			"mypkg-1.0.0-py3-none-any.whl",
			"mypkg-one-py3-none-any.whl",
		],
		...[
			"mypkg-1.0-0abc-py3-none-any.whl",
			"mypkg-1.0-abc-py3-none-any.whl",
			"mypkg-1.0-none-any.whl",
			"mypkg-1.0.whl",
			"mypkg.whl",
		],
		...[
			"mypkg-1.0-py3-none-any.WHL",
			"mypkg-1.0-py3-none-any.zip",
			"mypkg-1.0-py3-none-any.egg",
			"mypkg-1.0-1-2-py3-none-any.whl",
		],
		...[
			"mypkg-1.0-py3-none-any(1).whl",
			"mypkg-1.0-py3-none-any.whl.whl",
			"mypkg-1.0-py3-none-.whl",
			"mypkg-1.0-py3--any.whl",
		],
		...[
			"mypkg-1.0+cu126-py3-none-any.whl",
			"mypkg-1.0-py3-none-any\u0001.whl",
			"a/mypkg-1.0-py3-none-any.whl",
			"mýpkg-1.0-py3-none-any.whl",
		],
		...["mypkg-01.0-py3-none-any.whl", "mypkg-1.0.post0-py3-none-any.whl", "mypkg-1.0-py3-none-any-x.whl"],
	].map(renamed),
	wheel("a version that is spelled otherwise in the file name", {
		version: "2025.9.4",
		fileName: "mypkg-2025.09.4-py3-none-any.whl",
	}),
	wheel("a release candidate", { version: "1.0rc1" }),
	wheel("a release candidate spelled otherwise", { version: "1.0-rc.1", fileName: "mypkg-1.0_rc.1-py3-none-any.whl" }),
	wheel("an epoch", { version: "1!2.0" }),
	// What must be in a wheel.
	wheel("no METADATA", { metadataText: null }),
	wheel("no WHEEL", { wheelText: null }),
	wheel("no RECORD", { recordText: null }),
	wheel("an empty METADATA", { metadataText: "" }),
	wheel("an empty WHEEL", { wheelText: "" }),
	wheel("another WHEEL", { wheelText: "Wheel-Version: 9.0\nRoot-Is-Purelib: maybe\n" }),
	wheel("tags in WHEEL that differ", {
		wheelText: "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: cp312-cp312-win_amd64\n",
	}),
	wheel("two dist-info folders", { files: { "mypkg/a.py": "", "other-1.0.dist-info/METADATA": "Name: other\n" } }),
	wheel("dist-info in capitals", {
		changeEntries: (entries) =>
			entries.map((entry) => ({ ...entry, name: entry.name.replace("mypkg-1.0.dist", "MyPkg-1.0.dist") })),
	}),
	wheel("METADATA that is not UTF-8", {
		files: { "mypkg/a.py": "" },
		changeEntries: (entries) =>
			entries.map((entry) =>
				entry.name.endsWith("METADATA")
					? {
							...entry,
							bytes: Buffer.from("Metadata-Version: 2.1\nName: mypkg\nVersion: 1.0\nAuthor: J\xfcrgen\n", "latin1"),
						}
					: entry,
			),
	}),
	wheel("a license file that is there", {
		metadata: [["License-File", "LICENSE"]],
		files: { "mypkg/a.py": "", "mypkg-1.0.dist-info/licenses/LICENSE": "MIT" },
	}),
	wheel("a license file in the old place", {
		metadata: [["License-File", "LICENSE"]],
		files: { "mypkg/a.py": "", "mypkg-1.0.dist-info/LICENSE": "MIT" },
	}),
	wheel("a license file in a folder", {
		metadata: [["License-File", "vendored/x/LICENSE.txt"]],
		files: { "mypkg/a.py": "", "mypkg-1.0.dist-info/licenses/vendored/x/LICENSE.txt": "MIT" },
	}),
	// RECORD.
	recorded("a file too few", (text) => text.replace(/^mypkg\/__init__.*\n/, "")),
	recorded("a file too many", (text) => `ghost.py,,\n${text}`),
	recorded("a row twice", (text) => text.replace(/^(.*\n)/, "$1$1")),
	recorded("a wrong hash", (text) => text.replace(/sha256=..../, "sha256=AAAA")),
	recorded("a wrong size", (text) => text.replace(/,\d+\n/, ",99\n")),
	recorded("backslashes", (text) => text.replace("mypkg/__init__", "mypkg\\__init__")),
	recorded("not itself", (text) => text.replace(/^.*RECORD,,\n/m, "")),
	recorded("quotes", (text) => text.replace("mypkg/__init__.py", '"mypkg/__init__.py"')),
	recorded("an open quote", (text) => `"${text}`),
	recorded("not UTF-8", (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xff])])),
	recorded("empty", () => ""),
	recorded("an empty line", (text) => `${text}\n`),
	recorded("an empty line at the start", (text) => `\r\n${text}`),
	recorded("an empty line within quotes", (text) => text.replace("mypkg/__init__.py", '"mypkg/\n\n__init__.py"')),
	recorded("a form feed", (text) => text.replace("\n", "\n\f\n")),
	wheel("RECORD: a signature beside it", {
		changeEntries: (entries) => [...entries, { name: "mypkg-1.0.dist-info/RECORD.jws", bytes: "{}" }],
	}),
	// Entry points.
	scripts("a good one", "[console_scripts]\ntool = mypkg:main\n"),
	scripts("a path", "[console_scripts]\n../x = mypkg:main\n"),
	scripts("a path in another group", "[plugins]\n../x = mypkg:main\n"),
	scripts("a space in a name", "[gui_scripts]\nmy tool = mypkg:main\n"),
	scripts("letters beyond ASCII", "[console_scripts]\nwerkzeug-ü = mypkg:main\n"),
	scripts("dots alone", "[console_scripts]\n.. = mypkg:main\n"),
	scripts("no object", "[console_scripts]\ntool = mypkg\n"),
	scripts("no group", "tool = mypkg:main\n"),
	scripts("no equals sign", "[console_scripts]\ntool\n"),
	scripts("a colon", "[console_scripts]\ntool: mypkg:main\n"),
	scripts("one twice", "[console_scripts]\ntool = mypkg:main\ntool = mypkg:other\n"),
	scripts("a group twice", "[console_scripts]\na = mypkg:main\n[console_scripts]\nb = mypkg:main\n"),
	scripts("comments", "# a\n[console_scripts]\n; b\ntool = mypkg:main ; not a comment\n"),
	scripts("extras", "[console_scripts]\ntool = mypkg:main [extra]\n"),
	scripts("nothing", ""),
	scripts("not UTF-8", Buffer.from("[console_scripts]\nt\xfc = mypkg:main\n", "latin1")),
	scripts("a byte order mark", "\ufeff[console_scripts]\ntool = mypkg:main\n"),
	scripts("a continued line", "[console_scripts]\ntool = mypkg:main\n  [extra]\n"),
	scripts("names that differ in letter case", "[console_scripts]\nTool = mypkg:main\ntool = mypkg:main\n"),
	scripts("a percent sign", "[console_scripts]\ntool = mypkg:main%(x)s\n"),
	scripts("an empty name", "[console_scripts]\n= mypkg:main\n"),
	// Sdists.
	sdist("a good one", { files: { "pyproject.toml": "", "a.py": "" } }),
	sdist("a second one", { files: { "pyproject.toml": "", "a.py": "" } }, { hasSdist: true }),
	sdist("no PKG-INFO", { metadataText: null, files: { "a.py": "", "b.py": "" } }),
	sdist("one file alone", { files: {} }),
	sdist("two top folders", { changeEntries: (entries) => [...entries, { name: "more/x", bytes: "" }] }),
	sdist("a file beside the folder", { changeEntries: (entries) => [...entries, { name: "README", bytes: "" }] }),
	sdist("another top folder", { topFolder: "project" }),
	sdist("everything one folder deeper", { topFolder: "mypkg-1.0/inner" }),
	sdist("a license file that is there", {
		metadata: [["License-File", "LICENSE"]],
		files: { "a.py": "", LICENSE: "MIT" },
	}),
	sdist("a license file that is not there", {
		metadata: [["License-File", "LICENSE"]],
		files: { "a.py": "", "b.py": "" },
	}),
	sdist("a local version", { version: "1.0+local" }),
	sdist("a version with one zero more in the name", { fileName: "mypkg-1.0.0.tar.gz" }),
	sdist("a release candidate spelled otherwise", { version: "1.0-rc.1", fileName: "mypkg-1.0-rc.1.tar.gz" }),
	sdist("a post-release with a dash", { version: "1.0-1", fileName: "mypkg-1.0-1.tar.gz" }),
	sdist("a name with dashes", { name: "my-pkg", fileName: "my-pkg-1.0.tar.gz" }),
	sdist("a name with capitals", { name: "MyPkg", fileName: "MyPkg-1.0.tar.gz" }),
	...[
		"mypkg-1.0.zip",
		"mypkg-1.0.tgz",
		"mypkg-1.0.tar.bz2",
		"mypkg-1.0.tar",
		"mypkg.tar.gz",
		"mypkg-one.tar.gz",
		"other-1.0.tar.gz",
		"mypkg-1.0.TAR.GZ",
	].map(renamedSdist),
	{ name: "sdist: a zip file", make: zipSdist },
];

function zipSdist(): BuiltDistribution {
	const built = buildWheel({
		...demo,
		fileName: "mypkg-1.0.zip",
		changeEntries: (entries) =>
			entries.map((entry) => ({
				...entry,
				name: entry.name.replace(/^.*\/METADATA$/, "PKG-INFO").replace(/^/, "mypkg-1.0/"),
			})),
	});
	return built;
}
