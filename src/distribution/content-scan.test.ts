import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ContentCollector } from "./content-scan.ts";

const secret = [
	"-----BEGIN ",
	"PRIVATE KEY-----\n",
	"MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj",
].join("");

const webhook = ["https://hooks.slack", ".com/services/", "T4Q8K2M9Z/B7R3W5X1V/qZx8Kp2LmV5tRw7YcN3bJd4H"].join("");

/** What is found when the text comes in pieces of that size. */
function scan(name: string, text: string | Buffer, chunkSize = 65_536) {
	const bytes = Buffer.from(text as string);
	const collector = new ContentCollector();
	const member = collector.start({ name, size: bytes.length });
	for (let at = 0; at < bytes.length; at += chunkSize) member?.take(bytes.subarray(at, at + chunkSize));
	member?.end();
	return collector.facts;
}

describe("secrets", () => {
	it("are told by place and kind, never by themselves", () => {
		const { secrets } = scan("mypkg/a.py", `import os\n\nKEY = """${secret}"""\n`);
		expect(secrets).toEqual([{ path: "mypkg/a.py", line: 3, kind: "a private key", isProven: false }]);
	});

	it("are found wherever the pieces of a file end, once", () => {
		fc.assert(
			fc.property(fc.integer({ min: 700, max: 3000 }), fc.integer({ min: 0, max: 6000 }), (chunkSize, before) => {
				const { secrets } = scan("a.txt", `${"x\n".repeat(before)}${secret}\n${"y".repeat(900)}`, chunkSize);
				expect(secrets.map(({ kind }) => kind)).toEqual(["a private key"]);
			}),
			{ numRuns: 200 },
		);
	});

	it("are told by their line, however the file came", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 200_000 }), fc.integer({ min: 0, max: 90_000 }), (chunkSize, before) => {
				const text = `${"x\n".repeat(before)}${secret}\n${webhook}\n${"z".repeat(70_000)}`;
				const { secrets } = scan("a.txt", text, Math.max(chunkSize, text.length / 50));
				expect(secrets.map(({ line }) => line)).toEqual([before + 1, before + 3]);
			}),
			{ numRuns: 60 },
		);
	});

	it("do not begin within a word, even where a piece of the file ends in it", () => {
		const token = ["hf", "_", "qZxKpLmVtRwYcNbJdHgFsAqWeRtYuIoPlK"].join("");
		for (let before = 65_536 - 600; before < 65_536 + 10; before += 1) {
			expect(scan("a.txt", `${" ".repeat(before)}x${token} ${"y".repeat(2000)}`, 1e6).secrets).toEqual([]);
			expect(scan("a.txt", `${" ".repeat(before)}(${token} ${"y".repeat(2000)}`, 1e6).secrets).toHaveLength(1);
		}
	});

	it("in binary data and in RECORD are not looked for", () => {
		expect(scan("a.bin", Buffer.concat([Buffer.from([1, 0, 2]), Buffer.from(secret)])).secrets).toEqual([]);
		expect(scan("mypkg-1.0.dist-info/RECORD", secret).secrets).toEqual([]);
	});
});

describe("paths of the building machine", () => {
	it.each([
		["mypkg/build_info.py", 'PREFIX = "/home/anna/src/mypkg/build"', "/home/anna/"],
		["mypkg/lib/mypkg.pc", "prefix=/Users/anna/dev/install", "/Users/anna/"],
		["mypkg/version.py", "# built in /home/runner/work/mypkg/mypkg", "/home/runner/work/"],
		["mypkg/a.json", '{"python": "/tmp/build-env-1iv5s1t_/bin/python"}', "/tmp/build-env-"],
		["mypkg/a.json", '{"dir": "D:\\\\a\\\\mypkg\\\\mypkg"}', "D:\\\\a\\\\mypkg\\\\"],
	])("%s: %s", (name, text, expected) => {
		expect(scan(name, text).buildPaths.map((found) => found.text)).toEqual([expected]);
	});

	it.each([
		["in a docstring", "mypkg/a.py", "# for example /home/user/mypkg or /home/anna/mypkg"],
		["in what a repair tool writes down", "mypkg-1.0.dist-info/DELVEWHEEL", "C:\\Users\\runneradmin\\x"],
		["in a bill of materials", "mypkg-1.0.dist-info/sboms/a.json", "path+file:///home/runner/work/mypkg"],
	])("%s say nothing", (_what, name, text) => {
		expect(scan(name, text).buildPaths).toEqual([]);
	});
});

describe("code that runs at every start", () => {
	it.each([
		["hook.pth", "import os; os.system('x')\n", { code: "import os; os.system('x')", folder: null }],
		["hook.pth", "\ufeff# comment\nimport\tos\n", { code: "import\tos", folder: null }],
		["hook.pth", "important/folder\n", { code: null, folder: null }],
		["hook.pth", "/home/anna/src\n", { code: null, folder: "/home/anna/src" }],
		["x.data/platlib/hook.pth", "import a\n", { code: "import a", folder: null }],
		["hook.start", "# PEP 829\nmypkg.hook:run\n", { code: "mypkg.hook:run", folder: null }],
	])("%s", (name, text, expected) => {
		expect(scan(name, text).startUp).toEqual([{ path: name, ...expected }]);
	});

	it("is looked for where Python does", () => {
		expect(scan("mypkg/data/hook.pth", "import os\n").startUp).toEqual([]);
	});
});

it.each([
	['{"bomFormat": "CycloneDX", "specVersion": "1.4", "components": [{}, {}]}', "CycloneDX 1.4", 2],
	['{"spdxVersion": "SPDX-2.3", "packages": [{}]}', "SPDX-2.3", 1],
	['{"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": [{}, {}, {}]}', "SPDX 3", 3],
	["SPDXVersion: SPDX-2.3\nPackageName: a\nPackageName: b\n", "SPDX-2.3", 2],
	['<bom xmlns="http://cyclonedx.org/schema/bom/1.6"><component type="library"/></bom>', "CycloneDX XML", 1],
	['{"name": "something else"}', null, null],
	["{ not JSON", null, null],
	["", null, null],
])("a bill of materials: %s", (text, format, components) => {
	const path = "mypkg-1.0.dist-info/sboms/a.json";
	expect(scan(path, text).sboms).toEqual(text === "" ? [] : [{ path, format, components }]);
});

it("the interpreter of a script is its first line", () => {
	const { interpreters } = scan("mypkg-1.0.data/scripts/tool", "#!/tmp/env/bin/python3\nimport mypkg\n");
	expect(interpreters).toEqual([{ path: "mypkg-1.0.data/scripts/tool", line: "#!/tmp/env/bin/python3" }]);
	expect(scan("mypkg/tool.py", "#!/tmp/env/bin/python3\n").interpreters).toEqual([]);
});
