// check-wheel-contents' checks against ours, code by code, on the corpus and on generated odd wheels.
//   npm run oracle -- check-wheel-contents [--cases 320] [--corpus no]
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { corpusFolder, readCorpus } from "../../bench/corpus.ts";
import { answerCheck } from "../../src/check/check-answer.ts";
import { wCodes } from "../../src/data/check-wheel-contents.ts";
import { createFiles } from "../../src/world/files.ts";
import { preparePythonEnvironment } from "../world/python-environment.ts";
import { buildWheel } from "../world/wheel-builder.ts";
import { type CheckComparison, writeContentsSection } from "./check-wheel-contents/page.ts";
import type { Oracle, OracleRow } from "./oracle.ts";
import { contentsTools, contentsVersion } from "./pinned-tools.ts";

// These ask for options; src/check/contents/rules.test.ts holds ours.
const asked = Object.keys(wCodes).filter((name) => name.startsWith("W0"));

export const oracle: Oracle = async function* ({ options }) {
	const environment = await preparePythonEnvironment(contentsTools);
	const folder = await mkdtemp(join(tmpdir(), "wheel-release-contents-"));
	try {
		const generated = await writeOddWheels(folder, Number(options.get("cases") ?? 320));
		const corpus = options.get("corpus") === "no" ? [] : await readCorpus();
		const real = corpus.map(({ file }) => join(corpusFolder(), file)).filter((path) => path.endsWith(".whl"));
		const paths = [...real, ...generated];
		const { output } = await environment.run("check-wheel-contents", ["--no-config", ...paths]);
		const theirs = Map.groupBy(
			[...output.matchAll(/^(.+?): (W\d{3}|OK)\b/gm)].map(([, path = "", word = ""]) => ({ path, word })),
			({ path }) => path,
		);
		const ours = new Map<string, ReadonlySet<string>>();
		const files = createFiles();
		for (const path of paths) {
			const answer = await answerCheck({ file: path, path }, files);
			const codes = answer.kind === "checked" ? answer.checked.findings.map(({ code }) => code) : [];
			ours.set(path, new Set(codes));
		}
		// Wheels that the tool calls invalid have no verdict of it.
		const judged = paths.filter((path) => theirs.has(path));
		const checks = asked.map((name): CheckComparison => {
			const isTheirs = (path: string) => theirs.get(path)?.some(({ word }) => word === name) === true;
			const isOurs = (path: string) => wCodes[name]?.codes.some((code) => ours.get(path)?.has(code)) === true;
			return {
				name,
				wheels: judged.length,
				theirsAlone: judged.filter((path) => isTheirs(path) && !isOurs(path)).map((path) => basename(path)),
				oursAlone: judged.filter((path) => isOurs(path) && !isTheirs(path)).map((path) => basename(path)),
			};
		});
		if (real.length > 0) {
			const invalid = paths.filter((path) => !theirs.has(path)).map((path) => basename(path));
			const counts = { real: real.length, generated: generated.length };
			await writeContentsSection({ version: contentsVersion, invalid, ...counts }, checks);
		}
		yield* checks.map(toRow);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
};

/** Where a difference is meant, it counts as agreement and is told on the page. */
function toRow({ name, wheels, theirsAlone, oursAlone }: CheckComparison): OracleRow {
	const what = `${name} (check-wheel-contents ${contentsVersion})`;
	const differing = [...theirsAlone, ...oursAlone];
	if (wCodes[name]?.difference === "") {
		return { what, cases: wheels, agreed: wheels - differing.length, disagreements: differing };
	}
	return { what: `${what}, ${differing.length} of them explained`, cases: wheels, agreed: wheels, disagreements: [] };
}

const pieces: readonly (readonly [string, string])[] = [
	["mypkg/a.py", "a = 1\n"],
	["mypkg/b.py", "a = 1\n"],
	["mypkg/__pycache__/a.cpython-313.pyc", "x"],
	["mypkg/my-module.py", "b = 2\n"],
	["mypkg/class/c.py", "c = 3\n"],
	["README.md", "read me\n"],
	["__init__.py", "d = 4\n"],
	["tests/test_a.py", "e = 5\n"],
	["src/mypkg/__init__.py", "f = 6\n"],
	["docs/index.rst", "docs\n"],
	["assets/logo.svg", "<svg/>\n"],
	["other_pkg/__init__.py", "g = 7\n"],
	["_private/__init__.py", "h = 8\n"],
	["mypkg.pth", "mypkg\n"],
	["mypkg-stubs/a.pyi", "i: int\n"],
	["mypkg-1.0.data/scripts/tool", "#!python\n"],
];

/** Every wheel holds the pieces whose bits a number has; the numbers spread over all combinations. */
async function writeOddWheels(folder: string, count: number): Promise<string[]> {
	const paths: string[] = [];
	for (let index = 0; index < count; index += 1) {
		const bits = (index * 40_503 + (index % 3)) % 2 ** pieces.length;
		const files = Object.fromEntries(pieces.filter((_, bit) => (bits >> bit) % 2 === 1));
		const name = `mypkg${index}`;
		const own = index % 5 === 0 ? {} : { "mypkg/__init__.py": `j = ${index}\n` };
		const { fileName, bytes } = buildWheel({ name, version: "1.0", files: renameData({ ...own, ...files }, name) });
		const path = join(folder, fileName);
		await writeFile(path, bytes);
		paths.push(path);
	}
	return paths;
}

function renameData(files: Record<string, string>, name: string): Record<string, string> {
	return Object.fromEntries(
		Object.entries(files).map(([path, text]) => [path.replace(/^mypkg-1\.0\.data/, `${name}-1.0.data`), text]),
	);
}
