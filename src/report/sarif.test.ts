import { expect, it } from "vitest";
import { hostileWords } from "../../test/world/checked-wheels.ts";
import type { Finding } from "../diagnostic/finding.ts";
import { parseWheelFilename } from "../distribution/wheel-filename.ts";
import type { CheckedFile } from "../document/checked-file.ts";
import { formatSarif } from "./sarif.ts";

const finding = (change: Partial<Finding> = {}): Finding => ({
	code: "binary/glibc-floor",
	level: "error",
	message: "it needs more",
	...change,
});

/** A wheel as far as SARIF looks at it. */
function wheel(path: string, findings: Finding[]): CheckedFile {
	const fileName = path.split("/").at(-1) ?? "";
	const facts = { kind: "wheel", fileName, filename: parseWheelFilename(fileName) } as unknown as CheckedFile["facts"];
	return { file: path, kind: "wheel", size: 1, sha256: "0".repeat(64), findings, truth: null, facts };
}

function sarif(files: readonly CheckedFile[], others: readonly Finding[] = [], folder = "/srv/repo") {
	const findings = [...files.flatMap((file) => file.findings), ...others];
	const rest = { ignored: [], cells: null, changes: new Map(), descriptions: new Map(), exitStatus: 1 };
	const text = formatSarif({ files, findings, ...rest }, "wheel-release 1.2.3", { folder, root: "/srv/repo" });
	return JSON.parse(text).runs[0] as { results: Result[] };
}

interface Result {
	message: { text: string };
	locations: [{ physicalLocation: { artifactLocation: { uri: string }; region: object } }];
	partialFingerprints: { primaryLocationLineHash: string };
}

const uris = (run: ReturnType<typeof sarif>) =>
	run.results.map(({ locations }) => locations[0].physicalLocation.artifactLocation.uri);
const prints = (run: ReturnType<typeof sarif>) =>
	run.results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);

it("an alert is the same one in the next release, whatever grew or is newer", () => {
	const of = (version: string, size: string) =>
		sarif([
			wheel(`dist/mypkg-${version}-cp312-cp312-win_amd64.whl`, [
				finding({ message: `mypkg-${version} is ${size}`, file: `mypkg-${version}-cp312-cp312-win_amd64.whl` }),
			]),
		]);
	expect(uris(of("1.4.0", "3.1 MB"))).toEqual(["dist/mypkg-cp312-cp312-win_amd64.whl"]);
	expect(prints(of("1.5.0.dev3", "40 MB"))).toEqual(prints(of("1.4.0", "3.1 MB")));
	expect(of("1.4.0", "3.1 MB").results[0]?.message.text).toContain("File: mypkg-1.4.0-cp312-cp312-win_amd64.whl");
});

it("two findings are never one alert", () => {
	const same = [finding(), finding(), finding({ message: "another" }), finding({ code: "binary/machine" })];
	const run = sarif([wheel("a-1-py3-none-any.whl", same), wheel("b-1-py3-none-any.whl", [finding()])]);
	expect(new Set(prints(run)).size).toBe(5);
	expect(prints(run)[1]).toBe(prints(run)[0]?.replace(/1$/, "2"));
});

it.each([
	["a setting of the project", finding({ file: "pyproject.toml", line: 12 }), "python/pyproject.toml", 12],
	["a file outside of the repository", finding({ file: "../../elsewhere/x.so" }), "file:///srv/elsewhere/x.so", 1],
	["a file on a server", finding({ file: "https://host.invalid/a/x%20y.whl" }), "x%2520y.whl", 1],
	["no file at all", finding(), "pyproject.toml", 1],
])("%s has an address that an upload takes", (_, row, uri, startLine) => {
	const run = sarif([], [row], "/srv/repo/python");
	expect(uris(run)).toEqual([uri]);
	expect(run.results[0]?.locations[0].physicalLocation.region).toEqual({
		...{ startLine, startColumn: 1, endLine: startLine, endColumn: 1 },
	});
});

it("names of strangers are addresses and words, never links or directions", () => {
	const rows = hostileWords.map((word) => finding({ file: `dist/${word}`, message: word, help: word }));
	const run = sarif([], rows);
	for (const uri of uris(run)) expect(uri).toMatch(/^dist\/[\w%.+!~*'()/-]+$/);
	for (const { message } of run.results) {
		expect(message.text).not.toMatch(/\]\(|[\u0000-\u0009\u000b-\u001f\u202e]/);
	}
});

it("a lone half of a character ends nothing", () => {
	expect(uris(sarif([], [finding({ file: "dist/\ud800.whl" })]))).toEqual(["dist/%EF%BF%BD.whl"]);
});

it("no more results than code scanning takes, worst first", () => {
	const many = Array.from({ length: 25_010 }, () => finding());
	expect(sarif([], many).results).toHaveLength(25_000);
});
