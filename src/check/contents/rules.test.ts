// A bad and a good distribution for every rule about contents: the bad one gives that code and no other of the room.
import { describe, expect, it } from "vitest";
import { buildSdist, buildWheel, type SdistRequest, type WheelRequest } from "../../../test/world/wheel-builder.ts";
import { memorySource } from "../../archive/byte-source.ts";
import { wCodes } from "../../data/check-wheel-contents.ts";
import { codes } from "../../diagnostic/codes.ts";
import type { Finding } from "../../diagnostic/finding.ts";
import { readDistribution, type WheelFacts } from "../../distribution/read-distribution.ts";
import { checkDistribution } from "../run.ts";
import { checkExpected } from "./expected.ts";
import { compareContents } from "./new-contents.ts";
import { compareWithSdists } from "./sources.ts";

type Files = Record<string, string | Uint8Array>;
const init = { "mypkg/__init__.py": "" };
const data = "mypkg-1.0.data";
const info = "mypkg-1.0.dist-info";
const key = [
	"-----BEGIN ",
	"PRIVATE KEY-----\n",
	"MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj",
].join("");
const licensed: WheelRequest["metadata"] = [["License-Expression", "MIT"]];

async function wheel(request: Partial<WheelRequest>): Promise<Finding[]> {
	const { fileName, bytes } = buildWheel({ name: "mypkg", version: "1.0", ...request });
	return (await checkDistribution(fileName, memorySource(bytes))).findings;
}

async function sdist(request: Partial<SdistRequest>): Promise<Finding[]> {
	const { fileName, bytes } = buildSdist({ name: "mypkg", version: "1.0", ...request });
	return (await checkDistribution(fileName, memorySource(bytes))).findings;
}

async function factsOf(files: Files, fileName?: string): Promise<WheelFacts> {
	const built = buildWheel({ name: "mypkg", version: "1.0", files, ...(fileName === undefined ? {} : { fileName }) });
	const options = { hashMembers: true, readNative: true, readContents: true };
	return (await readDistribution(built.fileName, memorySource(built.bytes), options)) as WheelFacts;
}

function contentsCodes(findings: readonly Finding[]): string[] {
	return [...new Set(findings.map(({ code }) => code).filter((code) => code.startsWith("contents/")))];
}

/** Code → what a wheel holds beside `mypkg/__init__.py`: bad, then good. */
const wheelPairs: Readonly<Record<string, readonly [Files, Files]>> = {
	"contents/start-up-code": [{ "hook.pth": "import os\n" }, { "mypkg/data/hook.pth": "import os\n" }],
	"contents/path-file": [{ "more.pth": "mypkg_more\n" }, { "mypkg/more.pth": "mypkg_more\n" }],
	"contents/editable": [{ "__editable__.mypkg-1.0.pth": "/home/anna/mypkg\n" }, { "mypkg/a.pth": "/home/anna\n" }],
	"contents/top-level-file": [{ "py.typed": "" }, { "mypkg/py.typed": "" }],
	"contents/top-level-init": [{ "__init__.py": "" }, { "mypkg/sub/__init__.py": "" }],
	"contents/several-top-levels": [{ "other_pkg/__init__.py": "" }, { "mypkg.libs/libz-1a2b3c4d.so.1": "x" }],
	"contents/not-importable": [{ "mypkg/my-module.py": "" }, { "mypkg/my_module.py": "" }],
	"contents/missing-init": [{ "mypkg/sub/a.py": "" }, { "mypkg/sub/a.py": "", "mypkg/sub/__init__.py": "" }],
	"contents/bytecode": [{ "mypkg/__pycache__/a.cpython-313.pyc": "x" }, { "mypkg/a.py": "" }],
	"contents/stray-files": [{ "mypkg/.DS_Store": "x" }, { "mypkg/store.py": "" }],
	"contents/build-leftovers": [{ "mypkg/core.o": "x" }, { "mypkg/core.json": "{}" }],
	"contents/duplicate-files": [{ "mypkg/a.py": "a = 1\n", "mypkg/b.py": "a = 1\n" }, { "mypkg/a.py": "a = 1\n" }],
	"contents/unknown-data-folder": [{ [`${data}/lib/a.txt`]: "x" }, { [`${data}/headers/a.h`]: "x" }],
	"contents/installed-twice": [{ [`${data}/purelib/mypkg/__init__.py`]: "" }, { [`${data}/purelib/mypkg/a.py`]: "" }],
	"contents/data-outside": [{ [`${data}/data/README`]: "x" }, { [`${data}/data/share/man/man1/mypkg.1`]: "x" }],
	"contents/nested-distribution": [{ "mypkg/mypkg-1.0-py3-none-any.whl": "x" }, { "mypkg/wheel.txt": "x" }],
	"contents/secret": [{ "mypkg/key.py": key }, { "mypkg/key.py": key.slice(0, 40) }],
	"contents/secret-file": [{ "mypkg/.env": "A=1" }, { "mypkg/.env.example": "A=1" }],
	"contents/script-interpreter": [
		{ [`${data}/scripts/t`]: "#!/tmp/e/bin/python\n" },
		{ [`${data}/scripts/t`]: "#!python\n" },
	],
	"contents/installer-files": [{ [`${info}/direct_url.json`]: "{}" }, { [`${info}/top_level.txt`]: "mypkg" }],
	"contents/build-path": [{ "mypkg/mypkg.pc": "prefix=/home/anna/out/" }, { "mypkg/mypkg.pc": "prefix=../.." }],
	"contents/long-path": [{ [`mypkg/${"a".repeat(90)}/${"b".repeat(90)}.txt`]: "" }, { "mypkg/a.txt": "" }],
	"contents/sbom": [{ [`${info}/sboms/a.json`]: "{}" }, { [`${info}/sboms/a.json`]: '{"bomFormat":"CycloneDX"}' }],
	"contents/large-file": [{ "mypkg/a.bin": Buffer.alloc(20_000_001, 1) }, { "mypkg/a.bin": "x" }],
};

describe("wheels", () => {
	it.each(Object.entries(wheelPairs))("%s", async (code, [bad, good]) => {
		expect(contentsCodes(await wheel({ files: { ...init, ...bad } }))).toEqual([code]);
		expect(contentsCodes(await wheel({ files: { ...init, ...good } }))).toEqual([]);
	});

	it.each<[string, Files, string]>([
		["contents/common-name", { "utils/__init__.py": "" }, "utils"],
		["contents/common-name", { "src/mypkg/__init__.py": "" }, "src/"],
		["contents/foreign-module", { "numpy/__init__.py": "" }, "numpy"],
		["contents/standard-module", { "typing.py": "" }, "typing"],
		["contents/no-modules", { "assets/a.txt": "" }, "assets/"],
		["contents/top-level-tests", { "tests/__init__.py": "" }, "tests/"],
	])("%s of a wheel that installs %j besides names it", async (code, files, name) => {
		const findings = await wheel({ files: { ...init, ...files } });
		const found = findings.find((finding) => finding.code === code);
		expect(found).toMatchObject({ level: "warning" });
		expect(found?.message).toContain(name);
	});

	it.each<[string, Partial<WheelRequest>, string[]]>([
		["nothing at all", { files: {} }, ["warning contents/empty"]],
		["only requirements", { files: {}, metadata: [["Requires-Dist", "numpy"]] }, ["notice contents/empty"]],
		["a program", { files: { [`${data}/scripts/tool`]: "x" } }, ["notice contents/empty-library"]],
		["a licence without its text", { metadata: licensed }, ["notice contents/no-license"]],
		["a licence with its text", { metadata: licensed, files: { ...init, [`${info}/licenses/LICENSE`]: "x" } }, []],
	])("%s", async (_what, request, expected) => {
		const found = (await wheel(request)).filter(({ code }) => code.startsWith("contents/"));
		expect(found.map(({ level, code }) => `${level} ${code}`)).toEqual(expected);
	});

	it("keys made for tests are a notice, tokens that somebody issued never are", async () => {
		const findings = await wheel({ files: { ...init, "mypkg/tests/__init__.py": "", "mypkg/tests/key.py": key } });
		expect(findings).toMatchObject([{ code: "contents/secret", level: "notice" }]);
		expect(JSON.stringify(findings)).not.toContain("MIIEvQ");
	});

	it("a rebuild of a well-known project is not another project's module", async () => {
		const files = { "numpy/__init__.py": "" };
		expect(contentsCodes(await wheel({ name: "numpy-nightly", files }))).toEqual([]);
	});
});

describe("sdists", () => {
	it.each<[string, Partial<SdistRequest>, string[]]>([
		["no pyproject.toml", { files: { "mypkg/__init__.py": "" } }, ["contents/not-buildable"]],
		["a folder of git", { files: { "setup.py": "", ".git/config": "x" } }, ["contents/stray-files"]],
		["a licence without its text", { metadata: licensed }, ["contents/no-license"]],
		["a key", { files: { "setup.py": "", "deploy.pem": key } }, ["contents/secret"]],
		["a proper one", {}, []],
	])("%s", async (_what, request, expected) => {
		expect(contentsCodes(await sdist(request))).toEqual(expected);
	});
});

describe("beside the last release", () => {
	it.each<[string, Files]>([
		["contents/new-start-up-code", { "hook.pth": "import os\n" }],
		["contents/new-top-level", { "other_pkg/__init__.py": "" }],
		["contents/new-large-file", { "mypkg/bundle.js": Buffer.alloc(1_000_000, 65) }],
	])("%s", async (code, added) => {
		const [now, before] = [await factsOf({ ...init, ...added }), await factsOf(init)];
		expect(compareContents(now, before).map((finding) => finding.code)).toEqual([code]);
		expect(compareContents(now, now)).toEqual([]);
	});
});

describe("what the project says about its wheels", () => {
	it.each<[string, string[] | null, string[] | null]>([
		["contents/missing-top-level", ["mypkg", "other"], null],
		["contents/undeclared-top-level", [], null],
		["contents/left-out", null, ["mypkg/__init__.py", "mypkg/data.json"]],
		["contents/not-in-source", null, []],
	])("%s", async (code, topLevel, files) => {
		const facts = await factsOf(init);
		expect(checkExpected(facts, { topLevel, files }).map((finding) => finding.code)).toEqual([code]);
		expect(checkExpected(facts, { topLevel: ["mypkg"], files: ["mypkg/__init__.py"] })).toEqual([]);
	});

	it("modules of the sdist that did not get into the wheel", async () => {
		const built = buildSdist({
			name: "mypkg",
			version: "1.0",
			files: { "src/mypkg/__init__.py": "", "src/mypkg/a/b.py": "" },
		});
		const source = await readDistribution(built.fileName, memorySource(built.bytes));
		const [finding, ...rest] = compareWithSdists([await factsOf(init), source]);
		expect(finding?.message).toContain("mypkg/a/b.py");
		expect(rest).toEqual([]);
	});
});

it("each check of check-wheel-contents has counterparts that exist", () => {
	const known = Object.keys(codes);
	expect(Object.keys(wCodes)).toHaveLength(14);
	for (const { codes: ours } of Object.values(wCodes)) expect(ours.filter((code) => !known.includes(code))).toEqual([]);
});
