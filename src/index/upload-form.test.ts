import { describe, expect, it } from "vitest";
import { uploadFields } from "./upload-form.ts";

const digests = { sha256: "ab".repeat(32) };

function fieldsOf(metadata: [string, string][], kind: "wheel" | "sdist" = "wheel"): [string, string][] {
	return uploadFields({ kind, pythonTag: kind === "wheel" ? "cp39" : null, metadata }, digests);
}

describe("uploadFields", () => {
	it("says what is uploaded", () => {
		expect(fieldsOf([])).toEqual([
			[":action", "file_upload"],
			["protocol_version", "1"],
			["filetype", "bdist_wheel"],
			["pyversion", "cp39"],
			["sha256_digest", digests.sha256],
		]);
	});

	it("calls the Python version of an sdist source", () => {
		expect(fieldsOf([], "sdist")).toContainEqual(["pyversion", "source"]);
		expect(fieldsOf([], "sdist")).toContainEqual(["filetype", "sdist"]);
	});

	it.each([
		["Metadata-Version", "metadata_version"],
		["NAME", "name"],
		["Description", "description"],
		["Home-page", "home_page"],
		["Classifier", "classifiers"],
		["Project-URL", "project_urls"],
		["Platform", "platform"],
		["Supported-Platform", "supported_platform"],
		["Requires-Dist", "requires_dist"],
		["Provides-Extra", "provides_extra"],
		["Import-Name", "import_name"],
		["Import-Namespace", "import_namespace"],
	])("sends the header %s as %s", (header, field) => {
		expect(fieldsOf([[header, "value"]])).toContainEqual([field, "value"]);
	});

	it("repeats a field once per header line, in their order", () => {
		const fields = fieldsOf([
			["Requires-Dist", "a"],
			["Requires-Dist", "b"],
		]);
		expect(fields.filter(([name]) => name === "requires_dist")).toEqual([
			["requires_dist", "a"],
			["requires_dist", "b"],
		]);
	});

	it.each([
		["2.1", false],
		["2.3", false],
		["2.4", true],
		["2.5", true],
		["2.10", true],
		["3.0", true],
	])("sends license files of metadata %s: %s", (version, isSent) => {
		const fields = fieldsOf([
			["Metadata-Version", version],
			["License-File", "LICENSE"],
		]);
		expect(fields.some(([name]) => name === "license_file")).toBe(isSent);
	});

	it("leaves out headers that no index knows", () => {
		expect(fieldsOf([["X-Secret", "1"]])).toHaveLength(5);
	});
});

it.each(["Constructor", "__proto__", "toString", "X-Custom"])(
	"leaves out a header %s that no index knows",
	(header) => {
		expect(fieldsOf([[header, "value"]])).toEqual(fieldsOf([]));
	},
);
