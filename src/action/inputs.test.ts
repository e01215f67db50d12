import { describe, expect, it } from "vitest";
import { loadInputs } from "./inputs.ts";

function load(inputs: Record<string, string>) {
	const variables = Object.entries({ command: "plan", ...inputs }).map(([name, value]) => [
		`INPUT_${name.toUpperCase()}`,
		value,
	]);
	return loadInputs(Object.fromEntries(variables));
}

const digest = "a".repeat(64);

it("needs only the command", () => {
	expect(load({})).toMatchObject({
		command: "plan",
		workingDirectory: ".",
		isDryRun: false,
		failOn: null,
		preflight: null,
		index: "pypi",
		bundle: null,
	});
});

it.each([
	[{ tag: "py-v1.0" }, { tag: "py-v1.0" }],
	[{ tag: "refs/tags/py-v1.0" }, { tag: "py-v1.0" }],
	[{ "dry-run": "True" }, { isDryRun: true }],
	[{ preflight: "auto" }, { preflight: null }],
	[{ preflight: "false" }, { preflight: false }],
	[{ preflight: "true" }, { preflight: true }],
	[{ "working-directory": "python\\pkg/" }, { workingDirectory: "python/pkg" }],
	[{ "working-directory": "./a/../b" }, { workingDirectory: "b" }],
	[{ "plan-artifact-id": "12", "plan-digest": digest }, { plan: { artifactId: "12", digest } }],
	[
		{ command: "smoke", "smoke-cell": "any-3.9" },
		{ command: "smoke", smokeCell: "any-3.9" },
	],
	[
		{
			command: "check",
			files: " a b/*.whl \r\n\nc.tar.gz\n",
			select: "binary, W001\narchive",
			ignore: " ",
			"fail-on": "notice",
		},
		{
			command: "check",
			failOn: "notice",
			check: {
				...{ files: ["a b/*.whl", "c.tar.gz"], select: ["binary", "W001", "archive"] },
				...{ ignore: [], previous: [], isRendering: false, sarif: null },
			},
		},
	],
])("reads %j", (inputs, expected) => {
	expect(load(inputs)).toMatchObject(expected);
});

describe("refuses", () => {
	it.each([
		[{ command: "plane" }, 'the input command is "plane"; did you mean "plan"?'],
		[{ command: "" }, "the input command is missing"],
		[{ "dry-run": "yes" }, 'the input dry-run is "yes"; expected true or false'],
		[{ preflight: "sometimes" }, 'the input preflight is "sometimes"; expected true or false'],
		[{ "fail-on": "info" }, 'the input fail-on is "info"; expected error, warning, notice'],
		[{ "working-directory": "../other" }, "expected a path inside the repository"],
		[{ "working-directory": "/etc" }, "expected a path inside the repository"],
		[{ "working-directory": "C:\\x" }, "expected a path inside the repository"],
		[{ config: "-x.toml" }, "expected no value that begins with -"],
		[{ python: "--version" }, "expected no value that begins with -"],
		[{ tag: "-d" }, "expected the name of a git tag"],
		[{ tag: "v1\n::error::x" }, 'the input tag is "v1?::error::x"'],
		[{ cell: "../x" }, "expected the id of a cell"],
		[{ "from-run": "1e3" }, "expected a run id"],
		[{ "plan-artifact-id": "12" }, "the input plan-artifact-id needs plan-digest beside it"],
		[{ "manifest-sha256": digest }, "the input manifest-sha256 needs bundle-artifact-id beside it"],
		[{ "bundle-artifact-id": "12", "manifest-sha256": "A".repeat(64) }, "expected 64 lower-case hex digits"],
		[{ index: "https://example.invalid" }, "expected pypi, testpypi"],
		[
			{ command: "check", files: "dist/*\n--json" },
			'the input files is "--json"; expected no value that begins with -',
		],
		[{ command: "check", sarif: "../check.sarif" }, "expected a path inside the repository"],
		[{ command: "freeze", files: "dist" }, "the input files belongs to command: check"],
		[{ command: "publish" }, "publish needs bundle-artifact-id and manifest-sha256"],
	])("%j", (inputs, message) => {
		expect(() => load(inputs)).toThrow(message);
	});
});

it("lets only a rehearsal publish what lies in the work folder", () => {
	expect(load({ command: "publish", "destination-file": "index.json" }).bundle).toBeNull();
});
