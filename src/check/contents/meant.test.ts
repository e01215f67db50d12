// What real projects ship on purpose, beside what only looks like it.
import { expect, it } from "vitest";
import { buildMacho } from "../../../test/world/macho-writer.ts";
import { buildSdist, buildWheel } from "../../../test/world/wheel-builder.ts";
import { memorySource } from "../../archive/byte-source.ts";
import { checkDistribution } from "../run.ts";

const secretKey = [
	"-----BEGIN ",
	"PRIVATE KEY-----\n",
	"MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj",
].join("");
const group = "85cae5375ceb5d1ca6c6__mypyc.cpython-313-darwin.so";
const debug = "mypkg/_core.so.dSYM/Contents/Resources/DWARF/my-core.so";

/** Code, a file that is meant, one that is not. */
it.each<[string, string, string]>([
	["contents/stray-files", "mypkg/vendor/anyhow/Cargo.toml.orig", "mypkg/vendor/anyhow/lib.rs.orig"],
	["contents/stray-files", "mypkg/labextension/package.json.orig", "mypkg/labextension/package.json.bak"],
	["contents/stray-files", "mypkg/lib/node_modules/npm/bin/npm-cli.js", "mypkg/node_modules/react/index.js"],
	["contents/build-leftovers", "mypkg-1.0.data/data/lib/crt1.o", "mypkg/_core.o"],
	["contents/build-leftovers", "mypkg/core.pdb", debug],
	["contents/not-importable", group, "my-module.py"],
	["contents/not-importable", debug, "mypkg/my-core.so"],
	["contents/several-top-levels", group, "other_pkg/__init__.py"],
	["contents/several-top-levels", ".libs_mypkg/libz.so.1", "other_pkg/__init__.py"],
	["contents/top-level-tests", "mypkg_test/__init__.py", "test_other/__init__.py"],
])("%s: %s is meant, %s is not", async (code, meant, stray) => {
	expect(await codesOf(meant)).not.toContain(code);
	expect(await codesOf(stray)).toContain(code);
});

async function codesOf(file: string): Promise<string[]> {
	const { fileName, bytes } = buildWheel({
		name: "mypkg",
		version: "1.0",
		fileName: "mypkg-1.0-cp313-cp313-macosx_11_0_arm64.whl",
		files: { "mypkg/__init__.py": "", [file]: buildMacho({ minimum: [11, 0], isSigned: true }) },
	});
	return (await checkDistribution(fileName, memorySource(bytes))).findings.map(({ code }) => code);
}

it.each<[string, string]>([
	["dummyserver/certs/server.key", "notice contents/secret"],
	["mypkg/server.key", "error contents/secret"],
])("a key in %s: %s", async (file, said) => {
	const { fileName, bytes } = buildSdist({ name: "mypkg", version: "1.0", files: { [file]: secretKey } });
	const { findings } = await checkDistribution(fileName, memorySource(bytes));
	expect(findings.map(({ level, code }) => `${level} ${code}`)).toContain(said);
});
