import { createHash, randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { helpUrl } from "../../src/index/refusals/pages.ts";
import { type BuiltDistribution, buildSdist, buildWheel } from "../world/wheel-builder.ts";
import {
	demoSdist,
	demoWheel,
	formOf,
	listing,
	mintToken,
	startIndex,
	type UploadChanges,
	upload,
} from "./rehearsal-setup.ts";

const day = 24 * 60 * 60;

describe("an upload to the rehearsal index", () => {
	it("is there afterwards, for wheel and sdist", async () => {
		const index = await startIndex();
		const token = await mintToken(index);
		expect(await upload(index, token, demoWheel())).toEqual({ status: 200, words: "", reason: "OK" });
		expect((await upload(index, token, demoSdist())).status).toBe(200);
		const page = await listing(index);
		expect(page?.files.map(({ filename }) => filename)).toEqual(["demo-1.0-py3-none-any.whl", "demo-1.0.tar.gz"]);
		expect(page?.versions).toEqual(["1.0"]);
	});

	it("may come with :action in the query and a bearer token", async () => {
		const index = await startIndex();
		const token = await mintToken(index);
		const response = await fetch(`${index.url}legacy/?:action=file_upload`, {
			method: "POST",
			headers: { authorization: `bearer ${token}` },
			body: formOf(demoWheel(), { fields: { ":action": [] } }),
		});
		expect(response.status).toBe(200);
	});

	it("is refused for a description that cannot be rendered, before its name is looked at", async () => {
		const asked: string[] = [];
		const index = await startIndex({
			render: async (texts) => {
				asked.push(...texts);
				return texts.map((text) => ({ kind: text.includes("toctree") ? "refused" : "rendered" }));
			},
		});
		const token = await mintToken(index);
		const send = (description: string, type: string) =>
			upload(index, token, demoWheel(), {
				fileName: "demo-1.0.exe",
				fields: { description, description_content_type: type },
			});
		const see = `See ${helpUrl("description-content-type")} for more information.`;
		expect((await send(".. toctree::", "text/x-rst")).words).toBe(
			`The description failed to render for 'text/x-rst'. ${see}`,
		);
		expect((await send(".. toctree::", "")).words).toBe(
			`The description failed to render in the default format of reStructuredText. ${see}`,
		);
		expect((await send(" ", "text/x-rst")).words).toContain("failed to render");
		for (const type of ["text/x-rst", "text/markdown"]) {
			expect((await send(type === "text/markdown" ? ".. toctree::" : "text", type)).words).toContain("extension");
		}
		expect(asked).toEqual([".. toctree::", ".. toctree::", "text"]);
	});

	it("of the same file again ends well and changes nothing, also of a release that is closed", async () => {
		const index = await startIndex();
		await upload(index, await mintToken(index), demoWheel());
		const before = await listing(index);
		index.pass(15 * day);
		expect((await upload(index, await mintToken(index), demoWheel())).status).toBe(200);
		expect(await listing(index)).toEqual(before);
	});

	it("is refused for other bytes under a name that is taken", async () => {
		const index = await startIndex();
		const token = await mintToken(index);
		await upload(index, token, demoWheel());
		const other = await upload(index, token, demoWheel("1.0", { "demo/other.py": "" }));
		expect(other.status).toBe(400);
		expect(other.words).toMatch(
			/^File already exists \('demo-1\.0-py3-none-any\.whl', with blake2_256 hash '[0-9a-f]{64}'\)\. See \S+#file-name-reuse for/,
		);
	});

	it("is refused for the same bytes under another name", async () => {
		const index = await startIndex();
		const token = await mintToken(index);
		await upload(index, token, demoWheel());
		const { words } = await upload(index, token, { ...demoWheel(), fileName: "demo-1.0-1-py3-none-any.whl" });
		expect(words).toContain("File already exists ('demo-1.0-1-py3-none-any.whl'");
	});

	it("adds to a release for 14 days and not a second longer", async () => {
		const index = await startIndex();
		await upload(index, await mintToken(index), demoWheel());
		index.pass(14 * day);
		const token = await mintToken(index);
		expect((await upload(index, token, buildWheel({ name: "demo", version: "1.0", buildTag: "1" }))).status).toBe(200);
		index.pass(1);
		expect((await upload(index, token, demoSdist())).words).toBe(
			"Uploading new files to releases older than 14 days is not allowed.",
		);
	});

	it("brings one sdist per release", async () => {
		const index = await startIndex();
		const token = await mintToken(index);
		await upload(index, token, demoSdist());
		const second = { ...buildSdist({ name: "demo", version: "1.0.0" }), fileName: "demo-1.0.0.tar.gz" };
		expect((await upload(index, token, second)).words).toBe("Only one sdist may be uploaded per release.");
	});

	it("counts 1.0 and 1.0.0 as one release, told as the first file wrote it", async () => {
		const index = await startIndex();
		const token = await mintToken(index);
		await upload(index, token, demoWheel("1.0"));
		await upload(index, token, demoWheel("1.0.0"));
		expect((await listing(index))?.versions).toEqual(["1.0"]);
	});

	it("is refused above the size limits of a file and of a project", async () => {
		const size = demoWheel().bytes.byteLength;
		const index = await startIndex({ limits: { file: size, project: 2 * size } });
		const token = await mintToken(index);
		const large = demoWheel("1.0", { "demo/data": randomBytes(2000).toString("hex") });
		expect((await upload(index, token, large)).words).toMatch(/^File too large\. Limit for project 'demo' is /);
		for (const version of ["1.0", "1.1"]) expect((await upload(index, token, demoWheel(version))).status).toBe(200);
		expect((await upload(index, token, demoWheel("1.2"))).words).toMatch(/^Project size too large\. Limit for project/);
	});

	it("says its refusal in the reason phrase, with ? for what ISO 8859-1 lacks", async () => {
		const index = await startIndex();
		const { reason } = await upload(index, await mintToken(index), demoWheel(), { fields: { name: "dé→mo" } });
		expect(reason).toMatch(/^'d.?.?\?mo' is an invalid value for Name/);
	});

	it("says its refusal in HTML to who does not ask for JSON", async () => {
		const index = await startIndex();
		const response = await fetch(`${index.url}legacy/`, { method: "POST", body: formOf(demoWheel()) });
		expect(response.headers.get("content-type")).toContain("text/html");
		expect(await response.text()).toContain("<h1>403 Invalid or non-existent authentication information.");
	});
});

interface Row {
	changes: UploadChanges;
	words: string;
}

const field = (name: string, ...values: string[]): UploadChanges => ({ fields: { [name]: values } });
const coreMetadata = "See https://packaging.python.org/specifications/core-metadata for more information.";

describe("a form is refused", () => {
	it.each<[string, Row]>([
		["with another protocol", { changes: field("protocol_version", "2"), words: "Unknown protocol version." }],
		[
			"with a name that ends in a dot",
			{ changes: field("name", "demo."), words: "'demo.' is an invalid value for Name. Error: Start and end with" },
		],
		[
			"with a file type nobody knows",
			{ changes: field("filetype", "bdist_egg"), words: "Invalid value for filetype. Error: Use a known file type." },
		],
		[
			"for a wheel without a Python version",
			{
				changes: field("pyversion"),
				words: "Invalid value for pyversion. Error: Python version is required for binary distribution uploads.",
			},
		],
		["without any digest", { changes: field("sha256_digest"), words: "Error: Include at least one message digest." }],
		[
			"with half a sha256",
			{
				changes: field("sha256_digest", "ab"),
				words: "Invalid value for sha256_digest. Error: Use a valid, hex-encoded, SHA256 message digest.",
			},
		],
		[
			"with half a BLAKE2",
			{
				changes: field("blake2_256_digest", "ab"),
				words: "Invalid value for blake2_256_digest. Error: Use a valid, hex-encoded, BLAKE2 message digest.",
			},
		],
		[
			"without a metadata version",
			{ changes: field("metadata_version"), words: "None is not a valid metadata version." },
		],
		[
			"with metadata 2.6",
			{ changes: field("metadata_version", "2.6"), words: "'2.6' is not a valid metadata version." },
		],
		["without a name", { changes: field("name"), words: "'' is an invalid value for Name. Error: This field is" }],
		["with UNKNOWN for a version", { changes: field("version", "UNKNOWN"), words: "'version' is a required field." }],
		["with a version that is none", { changes: field("version", "abc"), words: "'abc' is invalid for 'version'." }],
		[
			"with a local version",
			{
				changes: field("version", "1.0+cu126"),
				words: "The use of local versions in '1.0+cu126' is not allowed. See https",
			},
		],
		["with two summaries", { changes: field("summary", "a", "b"), words: "'summary' has invalid data." }],
		[
			"with a long summary",
			{ changes: field("summary", "x".repeat(513)), words: "'summary' field must be 512 characters" },
		],
		["with a summary of two lines", { changes: field("summary", "a\nb"), words: "'summary' must be a single line." }],
		[
			"with bad Requires-Python",
			{
				changes: field("requires_python", "three"),
				words: `'three' is invalid for 'requires-python'. ${coreMetadata}`,
			},
		],
		[
			"with bad Requires-Dist",
			{ changes: field("requires_dist", "x @@ y"), words: "'x @@ y' is invalid for 'requires-dist'." },
		],
		[
			"with a dependency on an address",
			{
				changes: field("requires_dist", "x @ https://example.invalid/x.whl"),
				words: "Can't have direct dependency: x @ https://example.invalid/x.whl.",
			},
		],
		[
			"with a field newer than its metadata version",
			{
				changes: { fields: { metadata_version: "2.1", license_expression: "MIT" } },
				words: "license-expression introduced in metadata version 2.4, not 2.1.",
			},
		],
		[
			"with both kinds of license",
			{
				changes: { fields: { license: "MIT", license_expression: "MIT" } },
				words: "License is deprecated when License-Expression is present.",
			},
		],
		[
			"with an unknown content type",
			{
				changes: field("description_content_type", "text/asciidoc"),
				words: "'description-content-type' must be one of",
			},
		],
		[
			"with a project URL twice",
			{ changes: field("project_urls", "A, https://a.b", "A, https://c.d"), words: "'project_urls' has" },
		],
		[
			"with a project URL that is none",
			{ changes: field("project_urls", "Docs, nowhere"), words: "'nowhere' is not a valid url." },
		],
		["without a file", { changes: { hasNoFile: true }, words: "Upload payload does not have a file." }],
		[
			"for a project that nobody made",
			{ changes: field("name", "nobodys"), words: "Non-user identities cannot create new projects. This was probably" },
		],
	])("%s", async (_, { changes, words }) => {
		const index = await startIndex();
		const answer = await upload(index, await mintToken(index), demoWheel(), changes);
		expect(answer.status).toBe(400);
		expect(answer.words).toMatch(startOf(words));
		expect((await listing(index))?.files).toEqual([]);
	});
});

describe("a file is refused", () => {
	const demo = { name: "demo", version: "1.0" };
	const info = "demo-1.0.dist-info";
	it.each<[string, Row & { distribution?: ReturnType<typeof buildWheel> }]>([
		[
			"with a control character in its name",
			{ changes: { fileName: "demo-1.0\u007f.whl" }, words: "Cannot upload a file with non-printable" },
		],
		[
			"with a folder in its name",
			{
				changes: { fileName: "x\\demo-1.0-py3-none-any.whl" },
				words: "Cannot upload a file with '/' or '\\' in the name.",
			},
		],
		[
			"that is an egg",
			{
				changes: { fileName: "demo-1.0-py3.egg" },
				words: "Invalid file extension: Use .tar.gz, .whl or .zip extension.",
			},
		],
		[
			"that is an sdist sent as a wheel",
			{
				changes: { fileName: "demo-1.0.zip" },
				words: "Invalid file extension: Extension .zip is invalid for filetype bdist_wheel.",
			},
		],
		["sent as a picture", { changes: { contentType: "image/png" }, words: "Invalid distribution file." }],
		[
			"with another digest",
			{
				changes: field("sha256_digest", "0".repeat(64)),
				words: "The digest supplied does not match a digest calculated from the uploaded file.",
			},
		],
		[
			"that is no zip",
			{
				changes: {},
				distribution: { ...demoWheel(), ...bytesOf("no zip at all, but long enough to look for an end record") },
				words: "Invalid distribution file. File is not a zipfile",
			},
		],
		[
			"written as a stream",
			{
				changes: {},
				distribution: buildWheel({
					...demo,
					changeEntries: (entries) =>
						entries.map((entry) => ({ ...entry, local: { flags: 8 }, central: { flags: 8 } })),
				}),
				words: "Invalid distribution file. ZIP archive not accepted: ZIP contains a data descriptor. See ",
			},
		],
		[
			"without WHEEL",
			{
				changes: {},
				distribution: buildWheel({ ...demo, wheelText: null }),
				words: `Invalid distribution file. WHEEL not found at ${info}/WHEEL`,
			},
		],
		[
			"without RECORD",
			{
				changes: {},
				distribution: buildWheel({ ...demo, recordText: null }),
				words: `Wheel 'demo-1.0-py3-none-any.whl' does not contain the required RECORD file: ${info}/RECORD`,
			},
		],
		[
			"without METADATA",
			{
				changes: {},
				distribution: buildWheel({ ...demo, metadataText: null }),
				words: `Wheel 'demo-1.0-py3-none-any.whl' does not contain the required METADATA file: ${info}/METADATA`,
			},
		],
		[
			"with a Linux tag of no policy",
			{
				changes: {},
				distribution: buildWheel({ ...demo, tags: "cp39-abi3-linux_x86_64" }),
				words: "Binary wheel 'demo-1.0-cp39-abi3-linux_x86_64.whl' has an unsupported platform tag 'linux_x86_64'.",
			},
		],
		[
			"with one bad tag of a set",
			{
				changes: {},
				distribution: buildWheel({ ...demo, tags: "cp39-abi3-manylinux_2_17_x86_64.linux_x86_64" }),
				words: "Binary wheel 'demo-1.0-cp39-abi3-manylinux_2_17_x86_64.linux_x86_64.whl' has an unsupported",
			},
		],
		[
			"that is another project's",
			{
				changes: { fields: { name: "demo" } },
				distribution: buildWheel({ name: "other", version: "1.0" }),
				words: "Start filename for 'demo' with 'demo'.",
			},
		],
		[
			"with a capital letter",
			{
				changes: { fields: { name: "demo" } },
				distribution: renamed(buildWheel({ ...demo, changeEntries: capital }), "Demo-1.0-py3-none-any.whl"),
				words: "Filename 'Demo-1.0-py3-none-any.whl' should contain the normalized project name 'demo', not 'Demo'.",
			},
		],
		[
			"of another version",
			{
				changes: field("version", "1.0"),
				distribution: demoWheel("1.0.1"),
				words: "Version in filename should be '1.0' not '1.0.1'.",
			},
		],
		[
			"with a license file that it lacks",
			{
				changes: field("license_file", "LICENSE"),
				words: `License-File LICENSE does not exist in distribution file demo-1.0-py3-none-any.whl at ${info}/licenses/LICENSE`,
			},
		],
		[
			"with attestations, which are not verified here",
			{ changes: field("attestations", "[]"), words: "Invalid attestations supplied during" },
		],
		[
			"that is an sdist in an old spelling",
			{
				changes: field("version", "1.0"),
				distribution: renamed(demoSdist(), "demo-1.0.0.tar.gz"),
				words: "Filename 'demo-1.0.0.tar.gz' is invalid, should be 'demo-1.0.tar.gz'.",
			},
		],
		[
			"that is an sdist under the name of a zip file",
			{
				changes: field("version", "1.0"),
				distribution: renamed(demoSdist(), "demo-1.0.zip"),
				words: "Invalid distribution file. File is not a zipfile",
			},
		],
		[
			"that is an sdist without PKG-INFO",
			{
				changes: {},
				distribution: buildSdist({ ...demo, metadataText: null, files: { "a.py": "", "b.py": "" } }),
				words: "Invalid distribution file. PKG-INFO not found at demo-1.0/PKG-INFO",
			},
		],
		[
			"that is an sdist with two top folders",
			{
				changes: {},
				distribution: buildSdist({ ...demo, changeEntries: (entries) => [...entries, { name: "more/x", bytes: "" }] }),
				words: "Invalid distribution file. Incorrect number of top-level directories in sdist",
			},
		],
		[
			"that is an sdist and no tar",
			{
				changes: {},
				distribution: { ...demoSdist(), ...bytesOf("no tar at all, really") },
				words: "Invalid distribution file. File is not a tarfile",
			},
		],
	])("%s", async (_, { changes, words, distribution = demoWheel() }) => {
		const index = await startIndex();
		const answer = await upload(index, await mintToken(index), distribution, changes);
		expect(answer.status).toBe(400);
		expect(answer.words).toMatch(startOf(words));
		expect((await listing(index))?.files).toEqual([]);
	});
});

describe("of two faults the one that PyPI finds first is told:", () => {
	it.each<[string, { token: "none" | "good"; changes: UploadChanges; words: string }]>([
		[
			"no token before a bad form",
			{ token: "none", changes: field("filetype", "x"), words: "Invalid or non-existent" },
		],
		[
			"a field that came as a file before no token",
			{ token: "none", changes: {}, words: "summary: Should not be a tuple." },
		],
		[
			"the form before the metadata",
			{ token: "good", changes: { fields: { filetype: "x", version: "abc" } }, words: "Invalid value for filetype" },
		],
		[
			"the metadata before a missing file",
			{ token: "good", changes: { hasNoFile: true, fields: { version: "abc" } }, words: "'abc' is invalid" },
		],
		[
			"a missing file before an unknown project",
			{ token: "good", changes: { hasNoFile: true, fields: { name: "x" } }, words: "Upload payload" },
		],
		[
			"an unknown project before a bad file name",
			{ token: "good", changes: { fileName: "x", fields: { name: "x" } }, words: "Non-user identities" },
		],
		[
			"the extension before the content type",
			{ token: "good", changes: { fileName: "x", contentType: "image/x" }, words: "Invalid file extension" },
		],
		[
			"the digest before the tag",
			{
				token: "good",
				changes: { fileName: "demo-1.0-py3-none-bad.whl", fields: { md5_digest: "0" } },
				words: "The digest supplied",
			},
		],
		[
			"the version before a missing license file",
			{ token: "good", changes: { fields: { version: "2.0", license_file: "LICENSE" } }, words: "Version in filename" },
		],
	])("%s", async (_, { token, changes, words }) => {
		const index = await startIndex();
		const minted = token === "good" ? await mintToken(index) : null;
		const form = formOf(demoWheel(), changes);
		if (words.startsWith("summary")) form.set("summary", new Blob(["x"]), "summary.txt");
		const response = await fetch(`${index.url}legacy/`, {
			method: "POST",
			body: form,
			headers: { accept: "application/json", ...(minted === null ? {} : { authorization: `token ${minted}` }) },
		});
		expect((await response.json()) as object).toMatchObject({ code: expect.stringContaining(words) });
	});
});

describe("what is no upload", () => {
	it("is answered with a page for people", async () => {
		const index = await startIndex();
		const other = formOf(demoWheel(), field(":action", "login"));
		const page = await fetch(`${index.url}legacy/`, { method: "POST", body: other });
		expect(page.status).toBe(200);
		expect(await page.text()).toContain("<html>");
	});

	it.each([
		["text", "text/plain", "x"],
		[
			"a form that ends too early",
			"multipart/form-data; boundary=B",
			'--B\r\nContent-Disposition: form-data; name="a"\r\n\r\nx',
		],
		["megabytes of no form", "multipart/form-data; boundary=B", `--B\r\nX: y\r\n\r\n${"x".repeat(4_000_000)}`],
		["a part without a name", "multipart/form-data; boundary=B", "--B\r\nX: y\r\n\r\nx\r\n--B--\r\n"],
	])("is refused when it is %s", async (_, type, body) => {
		const index = await startIndex();
		const response = await fetch(`${index.url}legacy/`, { method: "POST", body, headers: { "content-type": type } });
		expect(response.status).toBe(400);
		expect(response.statusText).toMatch(/^Invalid form: /);
	});

	it.each(["submit", "submit_pkg_info", "doc_upload"])("is gone when it is called %s", async (action) => {
		const index = await startIndex();
		const body = formOf(demoWheel(), field(":action", action));
		expect((await fetch(`${index.url}legacy/`, { method: "POST", body })).status).toBe(410);
	});

	it("is sent to the address with the slash", async () => {
		const index = await startIndex();
		const response = await fetch(`${index.url}legacy`, { method: "POST", body: "x", redirect: "manual" });
		expect([response.status, response.headers.get("location")]).toEqual([308, `${index.url}legacy/`]);
		expect(await response.text()).toContain("expected upload URL is /legacy/");
	});

	it("is gone at the old address", async () => {
		const index = await startIndex();
		expect((await fetch(`${index.url}pypi?:action=file_upload`, { method: "POST", body: "x" })).status).toBe(410);
	});
});

function startOf(words: string): RegExp {
	return new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`);
}

function bytesOf(text: string): Pick<BuiltDistribution, "bytes" | "sha256"> {
	return { bytes: Buffer.from(text), sha256: createHash("sha256").update(text).digest("hex") };
}

function renamed(distribution: BuiltDistribution, fileName: string): BuiltDistribution {
	return { ...distribution, fileName };
}

function capital<T extends { name: string }>(entries: T[]): T[] {
	return entries.map((entry) => ({ ...entry, name: entry.name.replace(/^demo-/, "Demo-") }));
}
