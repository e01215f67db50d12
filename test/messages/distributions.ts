// The bad distributions of docs/check-messages.md: each has the mistake of a real release, and nothing else that is wrong.
import { buildElf } from "../world/elf-writer.ts";
import { writeFatbins } from "../world/fatbin-writer.ts";
import { buildMacho } from "../world/macho-writer.ts";
import { type BuiltDistribution, buildSdist, buildWheel, type WheelRequest } from "../world/wheel-builder.ts";

const linux = "cp312-cp312-manylinux_2_17_x86_64";
const libc = ["libc.so.6"];
const init = { exports: ["PyInit__core"] };
/** What no stable ABI has: a module for one Python. */
const onePython = { ...init, imports: ["_PyLong_AsByteArray"] };

/** `mypkg` 1.4.0 unless told, uncompressed, so that size and hash are the same whatever zlib packs it. */
function wheel(request: Partial<WheelRequest>): BuiltDistribution {
	const { changeEntries } = request;
	return buildWheel({
		name: "mypkg",
		version: "1.4.0",
		...request,
		changeEntries: (entries) =>
			(changeEntries?.(entries) ?? entries).map((entry) => ({ ...entry, method: "stored" as const })),
	});
}

const metadata = (...fields: [string, string][]) => wheel({ metadata: fields });
const files = (more: Record<string, Uint8Array | string>) => ({ "mypkg/__init__.py": "", ...more });
const native = (tags: string, module: Uint8Array, more: Partial<WheelRequest> = {}) =>
	wheel({
		tags,
		files: files({ [tags.includes("abi3") ? "mypkg/_core.abi3.so" : "mypkg/_core.so"]: module }),
		...more,
	});

/** By folder, so that several may have one name. */
export const distributions: Readonly<Record<string, readonly BuiltDistribution[]>> = {
	floor: [
		native(
			linux,
			buildElf({
				...init,
				needed: libc,
				imports: [...onePython.imports, "malloc@GLIBC_2.2.5:libc.so.6", "pthread_create@GLIBC_2.34:libc.so.6"],
			}),
		),
	],
	"linux-tag": [native("cp312-cp312-linux_x86_64", buildElf({ ...onePython, needed: libc }))],
	"missing-library": [native(linux, buildElf({ ...onePython, needed: [...libc, "libjpeg.so.8"] }))],
	"no-dependency": [native(linux, buildElf({ ...onePython, needed: [...libc, "libcublas.so.12"] }))],
	"abi3-newer": [
		native(
			"cp39-abi3-manylinux_2_17_x86_64",
			buildElf({ ...init, needed: libc, imports: ["PyModule_AddObjectRef", "PyLong_FromLong"] }),
		),
	],
	"abi3-private": [
		native(
			"cp39-abi3-manylinux_2_17_x86_64",
			buildElf({ ...init, needed: libc, imports: ["_PyLong_AsByteArray", "PyLong_FromLong"] }),
		),
	],
	machine: [native("cp312-cp312-manylinux_2_17_aarch64", buildElf({ ...onePython, needed: libc }))],
	macos: [
		native(
			"cp312-cp312-macosx_11_0_arm64",
			buildMacho({ minimum: [14, 0], isSigned: true, needed: ["/usr/lib/libSystem.B.dylib"], ...init }),
		),
	],
	"local-version": [wheel({ name: "mypkg", version: "1.4.0+cu126" })],
	name: [wheel({ name: "My.Pkg", fileName: "My.Pkg-1.4.0-py3-none-any.whl" })],
	license: [
		wheel({
			metadata: [
				["License-Expression", "BSD"],
				["License-File", "LICENSE"],
			],
			files: files({ "mypkg-1.4.0.dist-info/licenses/LICENSE": "" }),
		}),
	],
	readme: [
		wheel({
			metadata: [["Description-Content-Type", "text/x-rst"]],
			description: [
				"mypkg",
				"=====",
				"",
				"Call :func:`mypkg.run` as in `the guide <https://mypkg.example>`_.",
				"",
				".. include:: CHANGES.rst",
				"",
				"Installation",
				"-----",
				"",
				"pip install mypkg",
				"",
			].join("\n"),
		}),
	],
	classifier: [metadata(["Classifier", "Programming Language :: Python 3"])],
	url: [metadata(["Requires-Dist", "helper @ git+https://github.com/acme/helper@v1"])],
	"torch-cpu": [metadata(["Requires-Dist", "torch==2.9.0+cpu"])],
	record: [
		wheel({
			files: files({ "mypkg/version.py": '__version__ = "1.4.0"\n' }),
			changeEntries: (entries) =>
				entries.map((entry) =>
					entry.name === "mypkg/version.py" ? { ...entry, bytes: '__version__ = "1.4.1"\n' } : entry,
				),
		}),
	],
	"entry-point": [wheel({ entryPoints: { console_scripts: { mypkg: "mypkg.cli:main" } } })],
	secret: [wheel({ files: files({ "mypkg/settings.py": `TOKEN = "ghp_${"aB3dE6gH9jK2".repeat(3)}"\n` }) })],
	tests: [wheel({ files: files({ "tests/__init__.py": "", "tests/test_mypkg.py": "def test(): ...\n" }) })],
	limit: [wheel({ files: files({ "mypkg/model.bin": Buffer.alloc(110_000_000) }) })],
	gpu: [
		wheel({
			name: "mypkg-cu12",
			tags: "cp312-cp312-manylinux_2_28_x86_64",
			metadata: [["Requires-Dist", "nvidia-cuda-runtime-cu12"]],
			files: {
				"mypkg_cu12/__init__.py": "",
				"mypkg_cu12/_C.so": buildElf({
					...onePython,
					needed: [...libc, "libcudart.so.12"],
					sections: {
						".nv_fatbin": writeFatbins([
							[
								{ arch: "sm_86", source: "attention.cu", toolkit: "12.8" },
								{ arch: "sm_90", source: "attention.cu", toolkit: "12.8" },
							],
							[{ arch: "sm_86", source: "reduce.cu", toolkit: "12.8" }],
						]),
					},
				}),
			},
		}),
	],
	"duplicate-member": [
		wheel({
			files: files({ "mypkg/core.py": "VALUE = 1\n" }),
			changeEntries: (entries) => [...entries, { name: "mypkg/core.py", bytes: "VALUE = 2\n" }],
		}),
	],
	release: [
		wheel({ tags: "cp312-cp312-win_amd64", files: files({}), metadata: [["Requires-Dist", "numpy>=2"]] }),
		wheel({ tags: "cp313-cp313-win_amd64", files: files({}), metadata: [["Requires-Dist", "numpy>=1.26"]] }),
	],
	sdist: [buildSdist({ name: "my-pkg", version: "1.4.0", fileName: "my-pkg-1.4.0.tar.gz", topFolder: "my-pkg-1.4.0" })],
};
