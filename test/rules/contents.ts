import { buildWheel, type WheelRequest } from "../world/wheel-builder.ts";
import { type Brought, noise, type RulePairs, sdist, wheel, wheelPair } from "./rule-pair.ts";

type Files = NonNullable<WheelRequest["files"]>;
const init = { "mypkg/__init__.py": "" };
const data = "mypkg-1.0.data";
const info = "mypkg-1.0.dist-info";
const key = [
	"-----BEGIN ",
	"PRIVATE KEY-----\n",
	"MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj",
].join("");
const licensed: WheelRequest["metadata"] = [["License-Expression", "MIT"]];

/** What two wheels hold beside `mypkg/__init__.py`. */
const files = (level: "error" | "warning" | "notice", says: RegExp, bad: Files, good: Files) =>
	wheelPair(level, says, { files: { ...init, ...bad } }, { files: { ...init, ...good } });

/** A wheel that follows another one. */
const since = (added: Files): Brought => ({
	...wheel({ files: { ...init, ...added } }),
	previous: [buildWheel({ name: "mypkg", version: "0.9", files: init })],
});

/** A wheel and the sdist from which it was built. */
const besideSdist = (request: Partial<WheelRequest>): Brought => ({
	files: [
		...wheel(request).files,
		...sdist({
			files: { "setup.py": "", "src/mypkg/__init__.py": "", "src/mypkg/a/__init__.py": "", "src/mypkg/a/b.py": "" },
		}).files,
	],
});

const expecting = (rules: Brought["rules"]): Brought => ({ ...wheel({ files: init }), ...(rules && { rules }) });

export const pairs: RulePairs = {
	"contents/start-up-code": files(
		"warning",
		/hook\.pth.*: import os/,
		{ "hook.pth": "import os\n" },
		{ "mypkg/data/hook.pth": "import os\n" },
	),
	"contents/new-start-up-code": {
		level: "error",
		says: /^hook\.pth runs .*mypkg-0\.9-/,
		bad: () => since({ "hook.pth": "import os\n" }),
		good: () => since({ "mypkg/hook.pth": "import os\n" }),
		besides: ["contents/start-up-code"],
	},
	"contents/new-top-level": {
		level: "warning",
		says: /installs other_pkg at the top/,
		bad: () => since({ "other_pkg/__init__.py": "" }),
		good: () => since({ "mypkg/other_pkg/__init__.py": "" }),
		besides: ["contents/several-top-levels"],
	},
	"contents/new-large-file": {
		level: "warning",
		says: /mypkg\/bundle\.js \(1\.0 MB\) is new/,
		bad: () => since({ "mypkg/bundle.js": noise(1_000_000) }),
		good: () => since({ "mypkg/bundle.js": noise(900_000) }),
	},
	"contents/path-file": files(
		"notice",
		/more\.pth/,
		{ "more.pth": "mypkg_more\n" },
		{ "mypkg/more.pth": "mypkg_more\n" },
	),
	"contents/editable": [
		files(
			"error",
			/leads to \/home\/anna\/mypkg/,
			{ "__editable__.mypkg-1.0.pth": "/home/anna/mypkg\n" },
			{ "mypkg/a.pth": "/home/anna\n" },
		),
		files(
			"error",
			/__editable___mypkg_1_0_finder\.py lead to a folder/,
			{
				"__editable__.mypkg-1.0.pth": "import __editable___mypkg_1_0_finder\n",
				"__editable___mypkg_1_0_finder.py": "",
			},
			{},
		),
	],
	"contents/top-level-file": [
		files("notice", /^py\.typed lies beside/, { "py.typed": "" }, { "mypkg/py.typed": "" }),
		files("warning", /README\.md/, { "README.md": "x" }, { "mypkg/README.md": "x" }),
	],
	"contents/top-level-init": files("warning", /__init__\.py/, { "__init__.py": "" }, { "mypkg/sub/__init__.py": "" }),
	"contents/top-level-tests": files(
		"warning",
		/tests\//,
		{ "tests/__init__.py": "" },
		{ "mypkg/tests/__init__.py": "" },
	),
	"contents/common-name": [
		files("warning", /utils\//, { "utils/__init__.py": "" }, { "mypkg/utils/__init__.py": "" }),
		files("warning", /src\//, { "src/mypkg/__init__.py": "" }, { "mypkg/src/__init__.py": "" }),
	],
	"contents/several-top-levels": files(
		"notice",
		/mypkg\/, other_pkg\//,
		{ "other_pkg/__init__.py": "" },
		{ "mypkg.libs/libz-1a2b3c4d.so.1": "x" },
	),
	"contents/foreign-module": {
		level: "warning",
		says: /numpy/,
		bad: () => wheel({ files: { "numpy/__init__.py": "" } }),
		good: () => wheel({ name: "numpy-nightly", files: { "numpy/__init__.py": "" } }),
	},
	"contents/standard-module": {
		level: "warning",
		says: /typing/,
		bad: () => wheel({ files: { "typing.py": "" } }),
		good: () => wheel({ files: { "mypkg/typing.py": "" } }),
	},
	"contents/no-modules": [
		files("warning", /assets\//, { "assets/a.txt": "" }, { "mypkg/assets/a.txt": "" }),
		files("notice", /nvidia\/ at the top/, { "nvidia/lib/libx.so.12": "x" }, { "mypkg/lib/libx.so.12": "x" }),
	],
	"contents/not-importable": [
		files("notice", /my-module\.py/, { "mypkg/my-module.py": "" }, { "mypkg/my_module.py": "" }),
		files("warning", /^my-module\.py cannot be imported/, { "my-module.py": "" }, { "my_module.py": "" }),
	],
	"contents/missing-init": files(
		"notice",
		/mypkg\/sub\/ has modules/,
		{ "mypkg/sub/a.py": "" },
		{ "mypkg/sub/a.py": "", "mypkg/sub/__init__.py": "" },
	),
	"contents/empty": [
		wheelPair("warning", /no file and requires nothing/, { files: {} }, { files: init }),
		wheelPair(
			"notice",
			/only its dependencies/,
			{ files: {}, metadata: [["Requires-Dist", "numpy"]] },
			{ files: init, metadata: [["Requires-Dist", "numpy"]] },
		),
	],
	"contents/empty-library": wheelPair(
		"notice",
		/./,
		{ files: { [`${data}/scripts/tool`]: "x" } },
		{ files: { ...init, [`${data}/scripts/tool`]: "x" } },
	),
	"contents/bytecode": files(
		"warning",
		/a\.cpython-313\.pyc/,
		{ "mypkg/__pycache__/a.cpython-313.pyc": "x" },
		{ "mypkg/a.py": "" },
	),
	"contents/stray-files": [
		files("warning", /\.DS_Store/, { "mypkg/.DS_Store": "x" }, { "mypkg/store.py": "" }),
		files("warning", /\.venv\/lib\/my-tool\.py/, { ".venv/lib/my-tool.py": "", ".venv/pyvenv.cfg": "" }, {}),
		{
			level: "warning",
			says: /\.git/,
			bad: () => sdist({ files: { "setup.py": "", ".git/config": "x" } }),
			good: () => sdist({ files: { "setup.py": "", ".gitignore": "x" } }),
		},
	],
	"contents/build-leftovers": files("warning", /mypkg\/core\.o/, { "mypkg/core.o": "x" }, { "mypkg/core.json": "{}" }),
	"contents/duplicate-files": files(
		"notice",
		/mypkg\/a\.py, mypkg\/b\.py/,
		{ "mypkg/a.py": "a = 1\n", "mypkg/b.py": "a = 1\n" },
		{ "mypkg/a.py": "a = 1\n", "mypkg/b.py": "b = 1\n" },
	),
	"contents/unknown-data-folder": files(
		"error",
		/\.data\/lib\/a\.txt/,
		{ [`${data}/lib/a.txt`]: "x" },
		{ [`${data}/headers/a.h`]: "x" },
	),
	"contents/installed-twice": files(
		"error",
		/^mypkg\/__init__\.py and .*purelib\/mypkg\/__init__\.py/,
		{ [`${data}/purelib/mypkg/__init__.py`]: "" },
		{ [`${data}/purelib/mypkg/a.py`]: "" },
	),
	"contents/data-outside": files(
		"warning",
		/\/usr\/README/,
		{ [`${data}/data/README`]: "x" },
		{ [`${data}/data/share/man/man1/mypkg.1`]: "x" },
	),
	"contents/nested-distribution": [
		files(
			"warning",
			/mypkg\/mypkg-1\.0-py3-none-any\.whl/,
			{ "mypkg/mypkg-1.0-py3-none-any.whl": "x" },
			{ "mypkg/wheel.txt": "x" },
		),
		files(
			"notice",
			/other-2\.0-py3-none-any\.whl \(1 B\) is a distribution of other projects/,
			{ "mypkg/other-2.0-py3-none-any.whl": "x" },
			{ "mypkg/other-2.0.txt": "x" },
		),
	],
	"contents/secret": [
		files(
			"error",
			/^mypkg\/key\.py:1 holds a private key/,
			{ "mypkg/key.py": key },
			{ "mypkg/key.py": key.slice(0, 40) },
		),
		files(
			"notice",
			/mypkg\/tests\/key\.py/,
			{ "mypkg/tests/__init__.py": "", "mypkg/tests/key.py": key },
			{ "mypkg/tests/__init__.py": "", "mypkg/tests/key.py": "key = None\n" },
		),
		{
			level: "error",
			says: /deploy\.pem/,
			bad: () => sdist({ files: { "setup.py": "", "deploy.pem": key } }),
			good: () => sdist({ files: { "setup.py": "", "deploy.pem": "" } }),
		},
	],
	"contents/secret-file": [
		files("warning", /mypkg\/\.env/, { "mypkg/.env": "A=1" }, { "mypkg/.env.example": "A=1" }),
		files("notice", /mypkg\/tests\/\.env/, { "mypkg/tests/.env": "A=1" }, { "mypkg/tests/.env.example": "A=1" }),
	],
	"contents/script-interpreter": files(
		"error",
		/starts \/tmp\/e\/bin\/python/,
		{ [`${data}/scripts/t`]: "#!/tmp/e/bin/python\n" },
		{ [`${data}/scripts/t`]: "#!python\n" },
	),
	"contents/installer-files": files(
		"warning",
		/direct_url\.json/,
		{ [`${info}/direct_url.json`]: "{}" },
		{ [`${info}/top_level.txt`]: "mypkg" },
	),
	"contents/build-path": files(
		"notice",
		/mypkg\/mypkg\.pc names .*\/home\/anna/,
		{ "mypkg/mypkg.pc": "prefix=/home/anna/out/" },
		{ "mypkg/mypkg.pc": "prefix=../.." },
	),
	"contents/long-path": files(
		"notice",
		/more than 180 characters/,
		{ [`mypkg/${"a".repeat(90)}/${"b".repeat(90)}.txt`]: "" },
		{ [`mypkg/${"a".repeat(90)}/${"b".repeat(60)}.txt`]: "" },
	),
	"contents/no-license": [
		wheelPair(
			"notice",
			/licen[cs]e/i,
			{ metadata: licensed, files: init },
			{ metadata: licensed, files: { ...init, [`${info}/licenses/LICENSE`]: "x" } },
		),
		{
			level: "notice",
			says: /licen[cs]e/i,
			bad: () => sdist({ metadata: licensed }),
			good: () => sdist({ metadata: licensed, files: { "pyproject.toml": "", LICENSE: "x" } }),
		},
	],
	"contents/sbom": files(
		"warning",
		/sboms\/a\.json/,
		{ [`${info}/sboms/a.json`]: "{}" },
		{ [`${info}/sboms/a.json`]: '{"bomFormat":"CycloneDX"}' },
	),
	"contents/large-file": files(
		"notice",
		/mypkg\/a\.bin unpacks to 20\.0 MB/,
		{ "mypkg/a.bin": Buffer.alloc(20_000_001, 1) },
		{ "mypkg/a.bin": "x" },
	),
	"contents/missing-top-level": {
		level: "error",
		says: /does not install other/,
		bad: () => expecting({ topLevel: ["mypkg", "other"] }),
		good: () => expecting({ topLevel: ["mypkg"] }),
	},
	"contents/undeclared-top-level": {
		level: "warning",
		says: /installs mypkg/,
		bad: () => expecting({ topLevel: [] }),
		good: () => expecting({ topLevel: ["mypkg"] }),
	},
	"contents/left-out": [
		{
			level: "warning",
			says: /lacks mypkg\/data\.json/,
			bad: () => expecting({ files: ["mypkg/__init__.py", "mypkg/data.json"] }),
			good: () => expecting({ files: ["mypkg/__init__.py"] }),
		},
		{
			level: "notice",
			says: /the sdist has mypkg\/a\/__init__\.py, mypkg\/a\/b\.py/,
			bad: () => besideSdist({ files: init }),
			good: () => besideSdist({ files: { ...init, "mypkg/a/__init__.py": "", "mypkg/a/b.py": "b = 1\n" } }),
		},
	],
	"contents/not-in-source": {
		level: "warning",
		says: /holds mypkg\/__init__\.py/,
		bad: () => expecting({ files: [] }),
		good: () => expecting({ files: ["mypkg/__init__.py"] }),
	},
	"contents/not-buildable": {
		level: "error",
		says: /pyproject\.toml/,
		bad: () => sdist({ files: { "mypkg/__init__.py": "" } }),
		good: () => sdist({ files: { "setup.py": "", "mypkg/__init__.py": "" } }),
	},
};
