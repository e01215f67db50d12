import { describe, expect, it } from "vitest";
import { RemoteError } from "../diagnostic/errors.ts";
import { publicDestinations, rehearsalDestination } from "./destination.ts";
import { parseSimpleJson, simpleProjectUrl } from "./simple.ts";

const destination = rehearsalDestination("http://127.0.0.1:8123/");
const sha256 = "ab".repeat(32);

function file(changes: Record<string, unknown> = {}): Record<string, unknown> {
	const filename = "my_project-1.0-py3-none-any.whl";
	return {
		filename,
		url: `http://127.0.0.1:8123/packages/${filename}`,
		hashes: { sha256 },
		"requires-python": ">=3.9",
		size: 10,
		"upload-time": "2026-11-22T10:00:00.000000Z",
		yanked: false,
		...changes,
	};
}

function listing(changes: Record<string, unknown> = {}): string {
	return JSON.stringify({
		meta: { "api-version": "1.4" },
		name: "my-project",
		versions: ["1.0"],
		files: [file()],
		...changes,
	});
}

function parse(text: string) {
	return parseSimpleJson(text, { project: "My.Project", destination });
}

describe("parseSimpleJson", () => {
	it("reads what PyPI writes", () => {
		expect(parse(listing())).toEqual({
			versions: ["1.0"],
			status: "active",
			statusReason: null,
			files: [
				{
					filename: "my_project-1.0-py3-none-any.whl",
					url: "http://127.0.0.1:8123/packages/my_project-1.0-py3-none-any.whl",
					sha256,
					size: 10,
					requiresPython: ">=3.9",
					yanked: null,
					uploadTime: "2026-11-22T10:00:00.000000Z",
					provenance: null,
				},
			],
		});
	});

	it("reads the status of the project", () => {
		const status = { status: "archived", reason: "moved to other-project" };
		expect(parse(listing({ "project-status": status }))).toMatchObject({
			status: "archived",
			statusReason: "moved to other-project",
		});
	});

	it.each([
		["http://127.0.0.1:8123/integrity/p", "http://127.0.0.1:8123/integrity/p"],
		["/integrity/p", "http://127.0.0.1:8123/integrity/p"],
		["https://elsewhere.invalid/p", null],
		[null, null],
	])("takes attestations at %s for %s: they are read from the index alone", (provenance, expected) => {
		expect(parse(listing({ files: [file({ provenance })] })).files[0]?.provenance).toBe(expected);
	});

	it.each([
		[true, ""],
		["broken on Windows", "broken on Windows"],
		[false, null],
	])("reads yanked: %s", (yanked, expected) => {
		expect(parse(listing({ files: [file({ yanked })] })).files[0]?.yanked).toBe(expected);
	});

	it("resolves an address that is relative to the page", () => {
		const files = [file({ url: "../../packages/x.whl" })];
		expect(parse(listing({ files })).files[0]?.url).toBe("http://127.0.0.1:8123/packages/x.whl");
	});

	it("passes over fields of newer minor versions", () => {
		expect(
			parse(listing({ meta: { "api-version": "1.99" }, news: 1, files: [file({ more: {} })] })).files,
		).toHaveLength(1);
	});

	it.each([
		["another project's wheel", "other-1.0-py3-none-any.whl"],
		["an egg", "my_project-1.0-py2.7.egg"],
		["an installer", "my-project-1.0.win32.exe"],
		["a folder in the name", "../my_project-1.0-py3-none-any.whl"],
	])("passes over %s, wherever it lies", (_, filename) => {
		expect(parse(listing({ files: [file({ filename, url: "https://example.invalid/x" })] })).files).toEqual([]);
	});

	it.each([
		["a web page", "<!DOCTYPE html>", "index/invalid-answer", "is not JSON"],
		["a cut answer", listing().slice(0, -5), "index/invalid-answer", "is not JSON"],
		[
			"no version",
			JSON.stringify({ name: "my-project", files: [] }),
			"index/invalid-answer",
			"does not say which version",
		],
		["API 2.0", listing({ meta: { "api-version": "2.0" } }), "index/unknown-api-version", "1.x is known"],
		["API 10.0", listing({ meta: { "api-version": "10.0" } }), "index/unknown-api-version", "1.x is known"],
		["another project", listing({ name: "other" }), "index/invalid-answer", 'the project "other"'],
		["no files", listing({ files: undefined }), "index/invalid-answer", "files: "],
		["a file without a size", listing({ files: [file({ size: null })] }), "index/invalid-answer", "files.0.size"],
		["a file twice", listing({ files: [file(), file()] }), "index/invalid-answer", "lists a file twice"],
		[
			"another host",
			listing({ files: [file({ url: "http://127.0.0.1:9/x" })] }),
			"index/foreign-file",
			"its files are on",
		],
		["another scheme", listing({ files: [file({ url: "file:///etc/x" })] }), "index/foreign-file", "its files are on"],
		[
			"a user in the address",
			listing({ files: [file({ url: "http://u:p@127.0.0.1:8123/x" })] }),
			"index/foreign-file",
			"its files are on",
		],
		["only md5", listing({ files: [file({ hashes: { md5: "x" } })] }), "index/foreign-file", "without a sha256"],
		["half a hash", listing({ files: [file({ hashes: { sha256: "ab" } })] }), "index/foreign-file", "without a sha256"],
	])("refuses %s", (_, text, code, words) => {
		let thrown: unknown;
		try {
			parse(text);
		} catch (error) {
			thrown = error;
		}
		expect(thrown).toBeInstanceOf(RemoteError);
		expect(thrown).toMatchObject({ code, retryable: code === "index/invalid-answer" });
		expect((thrown as RemoteError).message).toContain(words);
	});

	it("wants https from the public indexes", () => {
		const { pypi } = publicDestinations;
		const url = `http://${pypi.fileHosts[0]}/x.whl`;
		const text = listing({ files: [file({ url })] });
		expect(() => parseSimpleJson(text, { project: "my-project", destination: pypi })).toThrow("its files are on");
	});
});

describe("simpleProjectUrl", () => {
	it("asks for the normalised name, so that no redirect has to be followed", () => {
		expect(simpleProjectUrl(destination, "My_.Project")).toBe("http://127.0.0.1:8123/simple/my-project/");
	});
});
