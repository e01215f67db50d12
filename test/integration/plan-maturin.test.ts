// Crates in the layouts that real projects have, read from a real disk: where the manifest is, what the crate is built from,
// and which wheels follow.
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { planProject } from "../world/plan-project.ts";
import { makeProject } from "../world/project-folder.ts";

const build = '[build-system]\nrequires = ["maturin>=1.9,<2"]\nbuild-backend = "maturin"\n';
const project = (name: string, more = "", requires = ">=3.11") =>
	`${build}[project]\nname = "${name}"\nversion = "1.0"\nrequires-python = "${requires}"\n${more}`;
const linux = '[tool.wheel-release]\ntargets = ["manylinux_x86_64"]\n';

interface Shape {
	files: Record<string, string>;
	/** Folder of the project below the repository. */
	folder?: string;
	cells: string[];
	codes?: string[];
}

const perPython = (abi = "") => [11, 12, 13, 14, 15].map((minor) => `cp3${minor}-cp3${minor}${abi}-manylinux_x86_64`);

const shapes: Record<string, Shape> = {
	"an extension with pyo3 beside pyproject.toml, for one Python each (rpds)": {
		files: {
			"pyproject.toml": project("rpds-py", linux),
			"Cargo.toml":
				'[package]\nname = "rpds-py"\nversion = "1.0.0"\nedition = "2024"\n[lib]\ncrate-type = ["cdylib"]\n[dependencies.pyo3]\nversion = "0.29"\nfeatures = ["generate-import-lib"]\n',
			"src/lib.rs": "",
		},
		cells: perPython(),
	},
	"pyo3-ffi alone, with the features that maturin turns on (orjson)": {
		files: {
			"pyproject.toml": project("orjson", `[tool.maturin]\npython-source = "pysrc"\nfeatures = ["yyjson"]\n${linux}`),
			"Cargo.toml":
				'[package]\nname = "orjson"\nversion = "1.0.0"\n[lib]\ncrate-type = ["cdylib"]\n[features]\ndefault = []\nyyjson = []\n[dependencies]\npyo3-ffi = { version = "0.29", default-features = false }\n',
			"src/lib.rs": "",
			"pysrc/orjson/__init__.py": "",
		},
		cells: perPython(),
	},
	"bindings in a folder of their own, over the crate that they bind (tokenizers)": {
		files: {
			"tokenizers/Cargo.toml": '[package]\nname = "tokenizers"\nversion = "1.0.0"\n[dependencies]\nserde = "1"\n',
			"bindings/python/pyproject.toml": project(
				"tokenizers",
				`[tool.maturin]\npython-source = "py_src"\nmodule-name = "tokenizers.tokenizers"\nbindings = "pyo3"\nfeatures = ["pyo3/extension-module"]\n${linux}`,
			),
			"bindings/python/Cargo.toml":
				'[package]\nname = "tokenizers-python"\nversion = "1.0.0"\n[lib]\nname = "tokenizers"\ncrate-type = ["cdylib"]\n[dependencies]\npyo3 = { version = "0.29", features = ["abi3", "abi3-py310", "py-clone"] }\n[dependencies.tokenizers]\npath = "../../tokenizers"\n',
			"bindings/python/src/lib.rs": "",
		},
		folder: "bindings/python",
		cells: ["cp310-abi3-manylinux_x86_64"],
	},
	"a crate below src/ of a workspace, whose abi3 names no floor (cryptography)": {
		files: {
			"Cargo.toml":
				'[workspace]\nresolver = "2"\nmembers = ["src/rust", "src/rust/keepalive"]\n[workspace.package]\nversion = "0.1.0"\nedition = "2021"\nrust-version = "1.83"\n[workspace.dependencies]\npyo3 = { version = "0.29", features = ["abi3"] }\n',
			"pyproject.toml": project(
				"cryptography",
				`[tool.maturin]\npython-source = "src"\npython-packages = ["cryptography"]\nmanifest-path = "src/rust/Cargo.toml"\nmodule-name = "cryptography.hazmat.bindings._rust"\nlocked = true\nsdist-generator = "git"\n${linux}`,
			),
			"src/rust/Cargo.toml":
				'[package]\nname = "cryptography-rust"\nversion.workspace = true\nedition.workspace = true\nrust-version.workspace = true\n[lib]\nname = "cryptography_rust"\ncrate-type = ["cdylib"]\n[dependencies]\npyo3.workspace = true\nkeepalive = { path = "keepalive" }\n',
			"src/rust/keepalive/Cargo.toml":
				'[package]\nname = "keepalive"\nversion.workspace = true\n[dependencies]\npyo3 = { workspace = true }\n',
			"src/rust/src/lib.rs": "",
			"src/cryptography/__init__.py": "",
		},
		cells: ["cp311-abi3-manylinux_x86_64"],
		codes: ["plan/stable-abi-floor"],
	},
	"a program in a workspace of many crates (ruff, uv)": {
		files: {
			"Cargo.toml": '[workspace]\nmembers = ["crates/*"]\nresolver = "2"\n[workspace.package]\nversion = "0.5.0"\n',
			"pyproject.toml": project(
				"ruff",
				`[tool.maturin]\nbindings = "bin"\nmanifest-path = "crates/ruff/Cargo.toml"\nmodule-name = "ruff"\npython-source = "python"\nstrip = true\nexclude = ["a/**"]\n${linux}`,
				">=3.7",
			),
			"crates/ruff/Cargo.toml":
				'[package]\nname = "ruff"\nversion = { workspace = true }\n[dependencies]\nlinter = { path = "../linter" }\n',
			"crates/ruff/src/main.rs": "",
			"crates/linter/Cargo.toml": '[package]\nname = "linter"\nversion.workspace = true\n',
		},
		cells: ["py3-none-manylinux_x86_64"],
	},
	"a thin runtime crate whose path dependency turns the stable ABI on (polars)": {
		files: {
			"Cargo.toml":
				'[workspace]\nresolver = "2"\nmembers = ["crates/*", "py/runtime"]\n[workspace.dependencies]\npyo3 = "0.29"\nbinding = { version = "0.1", path = "crates/binding", default-features = false }\n',
			"crates/binding/Cargo.toml":
				'[package]\nname = "binding"\nversion = "0.1.0"\n[dependencies]\npyo3 = { workspace = true, features = ["abi3-py310", "chrono"] }\n[features]\ndefault = ["all"]\nall = []\n',
			"py/pyproject.toml": project("polars-runtime", `[tool.maturin]\nmanifest-path = "runtime/Cargo.toml"\n${linux}`),
			"py/runtime/Cargo.toml":
				'[package]\nname = "runtime"\nversion = "0.1.0"\n[lib]\ncrate-type = ["cdylib"]\n[dependencies]\nbinding = { workspace = true, features = ["all"] }\npyo3 = { workspace = true }\n',
			"py/runtime/src/lib.rs": "",
		},
		folder: "py",
		cells: ["cp310-abi3-manylinux_x86_64"],
	},
	"Python first: rust/ beside src/NAME": {
		files: {
			"pyproject.toml": project("my-ext", linux),
			"rust/Cargo.toml":
				'[package]\nname = "my-ext"\nversion = "1.0.0"\n[lib]\ncrate-type = ["cdylib"]\n[dependencies]\npyo3 = { version = "0.29", features = ["abi3-py311"] }\n',
			"rust/src/lib.rs": "",
			"src/my_ext/__init__.py": "",
		},
		cells: ["cp311-abi3-manylinux_x86_64"],
	},
	"rust/ without that layout, which maturin does not look at": {
		files: {
			"pyproject.toml": project("my-ext", linux),
			"rust/Cargo.toml": '[package]\nname = "my-ext"\nversion = "1.0.0"\n[dependencies]\npyo3 = "0.29"\n',
		},
		cells: [],
		codes: ["plan/no-cargo-manifest"],
	},
	"a virtual workspace that names no member": {
		files: { "pyproject.toml": project("my-ext", linux), "Cargo.toml": '[workspace]\nmembers = ["a"]\n' },
		cells: [],
		codes: ["plan/virtual-manifest"],
	},
	"a crate that its neighbour's workspace excludes": {
		files: {
			"Cargo.toml":
				'[workspace]\nmembers = ["a"]\nexclude = ["py"]\n[workspace.dependencies]\npyo3 = { version = "0.29", features = ["abi3-py39"] }\n',
			"py/pyproject.toml": project("my-ext", linux),
			"py/Cargo.toml":
				'[package]\nname = "my-ext"\nversion = "1.0.0"\n[lib]\ncrate-type = ["cdylib"]\n[dependencies]\npyo3 = { version = "0.29", features = ["abi3-py312"] }\n',
			"py/src/lib.rs": "",
		},
		folder: "py",
		cells: ["cp312-abi3-manylinux_x86_64"],
	},
	"a member that points to its workspace beside it": {
		files: {
			"shared/Cargo.toml":
				'[workspace]\nmembers = ["../py"]\n[workspace.dependencies]\nsnake = { package = "pyo3", version = "0.29", features = ["abi3-py312"] }\n',
			"py/pyproject.toml": project("my-ext", linux),
			"py/Cargo.toml":
				'[package]\nname = "my-ext"\nversion = "1.0.0"\nworkspace = "../shared"\n[lib]\ncrate-type = ["cdylib"]\n[dependencies]\nsnake.workspace = true\n',
			"py/src/lib.rs": "",
		},
		folder: "py",
		cells: ["cp312-abi3-manylinux_x86_64"],
	},
	"a path dependency in a submodule that is not checked out": {
		files: {
			"pyproject.toml": project("my-ext", linux),
			"Cargo.toml":
				'[package]\nname = "my-ext"\nversion = "1.0.0"\n[lib]\ncrate-type = ["cdylib"]\n[dependencies]\npyo3 = { version = "0.29", features = ["abi3-py311"] }\nvendored = { path = "vendor/thing" }\n',
			"src/lib.rs": "",
		},
		cells: ["cp311-abi3-manylinux_x86_64"],
		codes: ["plan/cargo-unsure"],
	},
	"features that only some Pythons turn on": {
		files: {
			"pyproject.toml": project(
				"my-ext",
				`[tool.maturin]\nfeatures = ["fast", { feature = "pyo3/abi3-py312", python-version = ">=3.12" }]\n${linux}`,
			),
			"Cargo.toml":
				'[package]\nname = "my-ext"\nversion = "1.0.0"\n[lib]\ncrate-type = ["cdylib"]\n[features]\nfast = []\n[dependencies]\npyo3 = "0.29"\n',
			"src/lib.rs": "",
		},
		cells: ["cp312-abi3-manylinux_x86_64", "cp311-cp311-manylinux_x86_64"],
	},
	"a feature that does not exist": {
		files: {
			"pyproject.toml": project("my-ext", `[tool.maturin]\nfeatures = ["extension-modul"]\n${linux}`),
			"Cargo.toml":
				'[package]\nname = "my-ext"\nversion = "1.0.0"\n[lib]\ncrate-type = ["cdylib"]\n[dependencies]\npyo3 = { version = "0.29", features = ["abi3-py312"] }\n',
			"src/lib.rs": "",
		},
		cells: [],
		codes: ["plan/unknown-cargo-feature"],
	},
	"a library for uniffi": {
		files: {
			"pyproject.toml": project("my-ext", linux),
			"Cargo.toml":
				'[package]\nname = "my-ext"\nversion = "1.0.0"\n[lib]\ncrate-type = ["cdylib"]\n[dependencies]\nuniffi = { version = "0.29", features = ["cli"] }\n',
			"src/lib.rs": "",
		},
		cells: ["py3-none-manylinux_x86_64"],
	},
	"a library that is nothing to Python": {
		files: {
			"pyproject.toml": project("my-ext", linux),
			"Cargo.toml": '[package]\nname = "my-ext"\nversion = "1.0.0"\n',
			"src/lib.rs": "",
		},
		cells: [],
		codes: ["plan/no-bindings"],
	},
};

describe("the wheels of", () => {
	it.each(Object.entries(shapes))("%s", async (_, { files, folder = ".", cells, codes = [] }) => {
		using repository = makeProject(files);
		const { result, plan } = await planProject({ ...repository, path: join(repository.path, folder) });
		expect(result.findings.map(({ code }) => code)).toEqual(codes);
		expect(plan?.cells.map(({ id }) => id) ?? []).toEqual(cells);
	});
});

describe("what a maturin plan says beside its wheels", () => {
	const crate = (features: string, version = "0.29") => ({
		"Cargo.toml": `[package]\nname = "my-ext"\nversion = "1.0.0"\nrust-version = "1.83"\n[lib]\ncrate-type = ["cdylib"]\n[dependencies]\npyo3 = { version = "${version}", features = [${features}] }\n`,
		"src/lib.rs": "",
	});
	const plan = async (files: Record<string, string>) => {
		using repository = makeProject(files);
		const { result, plan: made } = await planProject(repository);
		return {
			made,
			reasons: Object.fromEntries(
				(made?.exclusions ?? []).map(({ what, code, reason }) => [what, `${code}: ${reason}`]),
			),
			findings: result.findings.map(
				({ level, code, message, line }) => `${level} ${code}${line ? `:${line}` : ""}: ${message}`,
			),
		};
	};

	it("gives every combination that is left out a code and a sentence", async () => {
		const { reasons } = await plan({ "pyproject.toml": project("my-ext", "", ">=3.9"), ...crate('"abi3-py310"') });
		expect(reasons).toMatchObject({
			"cp39-cp39":
				"plan/below-abi3-floor: the stable-ABI wheel starts at 3.10; users of Python 3.9 build from the sdist",
			"cp312-cp312": "plan/covered-by-abi3: Python 3.12 takes the cp310-abi3 wheel",
			"cp314-cp314t":
				"plan/free-threaded-off: free-threaded interpreters take no wheel of this plan (PEP 703); `free-threaded = true` adds this one (7 more wheels)",
			manylinux_i686: "plan/target-not-chosen: not among `targets`; maturin generate-ci would build it (linux, x86)",
			win32: "plan/target-not-chosen: not among `targets`; maturin generate-ci would build it (windows, x86)",
			PyPy: expect.stringContaining("plan/pypy-off: "),
			GraalPy: expect.stringContaining("plan/graalpy-off: "),
		});
		expect(reasons).not.toHaveProperty("manylinux_x86_64");
	});

	it("names the Pythons that this PyO3 does not build for", async () => {
		const { reasons, made } = await plan({ "pyproject.toml": project("my-ext", linux), ...crate("", "0.22") });
		expect(made?.cells.map(({ id }) => id)).toEqual(
			[11, 12, 13].map((minor) => `cp3${minor}-cp3${minor}-manylinux_x86_64`),
		);
		expect(reasons["cp314-cp314"]).toBe(
			"plan/outside-pyo3-range: PyO3 0.22 builds for CPython 3.7 to 3.13, not for 3.14",
		);
		expect(reasons["cp314-cp314t"]).toBe("plan/free-threaded-off: PyO3 0.22 does not build for Python 3.14t");
	});

	it("adds the free-threaded wheels by one word", async () => {
		const { made, reasons } = await plan({
			"pyproject.toml": project("my-ext", '[tool.wheel-release]\ntargets = ["win_amd64"]\nfree-threaded = true\n'),
			...crate('"abi3-py311", "abi3t-py315"'),
		});
		expect(made?.cells.map(({ id, buildPython }) => `${id} with ${buildPython}`)).toEqual([
			"cp311-abi3-win_amd64 with 3.11",
			"cp315-abi3.abi3t-win_amd64 with 3.15",
			"cp314-cp314t-win_amd64 with 3.14t",
		]);
		expect(Object.values(reasons).filter((reason) => reason.startsWith("plan/free-threaded-off"))).toEqual([]);
	});

	it("tells options that maturin would ignore or refuse, with their line", async () => {
		const table =
			'[tool.maturin]\ncompatability = "2_28"\nbindings = "pyo4"\nauditwheel = "skip"\ncompatibility = "off"\n';
		const { findings } = await plan({
			"pyproject.toml": project("my-ext", `${table}${linux}`),
			...crate('"abi3-py311"'),
		});
		expect(findings).toEqual([
			'error plan/maturin-option:10: [tool.maturin] bindings: "pyo4" is not one of pyo3, pyo3-ffi, cffi, uniffi, bin',
			'warning plan/maturin-unknown-key:9: maturin does not know [tool.maturin] compatability and ignores it; did you mean "compatibility"?',
			"warning plan/refused-platform-tag:12: [tool.maturin] compatibility asks for plain linux tags, which PyPI refuses; each wheel is built for its manylinux policy instead",
			"notice plan/platform-tag-unchecked:11: maturin is told to skip its check of the Linux wheels (auditwheel); `check` reads them before anything is published",
		]);
	});

	it("warns when the project asks for another maturin than the one that builds", async () => {
		const old = project("my-ext", linux).replace("maturin>=1.9,<2", "maturin>=0.14,<0.15");
		expect((await plan({ "pyproject.toml": old, ...crate('"abi3-py311"') })).findings[0]).toMatch(
			/^warning plan\/maturin-version:2: \[build-system\] requires "maturin<0\.15,>=0\.14|^warning plan\/maturin-version:2: \[build-system\] requires "maturin>=0\.14,<0\.15/,
		);
	});

	it("refuses a deployment target whose tag PyPI does not take", async () => {
		const table =
			'[tool.maturin.target.aarch64-apple-darwin]\nmacos-deployment-target = "14.2"\n[tool.wheel-release]\ntargets = ["macosx_arm64"]\n';
		expect(
			(await plan({ "pyproject.toml": project("my-ext", table), ...crate('"abi3-py311"') })).findings[0],
		).toContain("error plan/refused-platform-tag: macosx_arm64 would be tagged macosx_14_2_arm64");
	});

	it("says what the sdist asks of its users, and why there is none", async () => {
		const with_ = await plan({ "pyproject.toml": project("my-ext", linux), ...crate('"abi3-py311"') });
		expect(with_.made?.sdist?.why).toBe(
			"conda-forge and distributions build from it; whoever has no fitting wheel compiles it, which takes Rust 1.83 or newer",
		);
		const without = await plan({
			"pyproject.toml": project("my-ext", `${linux}sdist = false\n`),
			...crate('"abi3-py311"'),
		});
		expect(without.made?.sdist).toBe(null);
		expect(without.reasons.sdist).toBe(
			"plan/sdist-off: sdist = false (pyproject.toml:10); whoever has no fitting wheel cannot install this release",
		);
	});
});
