import { describe, expect, it } from "vitest";
import { type IndexResponse, readRefusal, readUploadAnswer } from "./index-response.ts";

function response(status: number, body = "", headers: Record<string, string> = {}): IndexResponse {
	return { status, headers, body: Buffer.from(body) };
}

function refusal(status: number, detail: string): IndexResponse {
	const body = { message: `generic\n\n\n${detail}\n\n`, code: `${status} ${detail}`, title: "Bad Request" };
	return response(status, JSON.stringify(body), { "content-type": "application/json" });
}

const helpPage = response(200, "<!DOCTYPE html><html><body>Uploads go elsewhere</body></html>", {
	"content-type": "text/html; charset=UTF-8",
});

describe("readUploadAnswer", () => {
	it.each([
		["an empty 200", response(200), "stored"],
		["a 200 with warnings", response(200, "a warning\nanother"), "stored"],
		["a help page with 200", helpPage, "unclear"],
		["a 204", response(204), "unclear"],
		["a name that is taken", refusal(400, "File already exists ('x', with blake2_256 hash 'ab')."), "exists"],
		["409", response(409, "conflict"), "exists"],
		["a name that was deleted", refusal(400, "This filename was previously used by a file that …"), "refused"],
		["the 14-day rule", refusal(400, "Uploading new files to releases older than 14 days is not allowed."), "refused"],
		["read-only mode", refusal(403, "Read-only mode: Uploads are temporarily disabled."), "closed"],
		["a token nobody knows", refusal(403, "Invalid or non-existent authentication information."), "token-refused"],
		["an expired token", refusal(403, "Invalid API Token: token is expired"), "token-refused"],
		["another project's token", refusal(403, "Invalid API Token: OIDC scoped token is not valid …"), "refused"],
		["a redirect", response(308, "", { location: "elsewhere" }), "refused"],
		["too large for the proxy", response(413, "<h1>413 Request Entity Too Large</h1>"), "refused"],
		["a bad gateway", response(502), "busy"],
		["too many requests", response(429), "busy"],
		["an error of the network in front", response(522), "busy"],
	])("understands %s", (_, answer, kind) => {
		expect(readUploadAnswer(answer).kind).toBe(kind);
	});

	it("has no words for a plain success", () => {
		expect(readUploadAnswer(response(200)).words).toBe("");
	});
});

describe("readRefusal", () => {
	it.each([
		["PyPI's JSON", refusal(400, "'x' is not a valid url."), "'x' is not a valid url."],
		["an API's JSON", response(403, '{"message": "not enabled"}'), "not enabled"],
		["broken JSON", response(500, '{"message": "not ena'), '{"message": "not ena'],
		["the heading of an HTML page", response(400, "<html><h1>400 File &amp; &lt;b&gt;</h1><p>x"), "File & <b>"],
		["HTML without a heading", response(503, "<html><head><title>t</title></head><body>a<br>b</body>"), "a b"],
		["plain text", response(404, "404 Not Found"), "404 Not Found"],
		["nothing", response(502), "no text with HTTP status 502"],
	])("finds the words in %s", (_, answer, words) => {
		expect(readRefusal(answer)).toBe(words);
	});

	it("lets no server draw on the terminal or start a line of its own", () => {
		expect(readRefusal(response(400, "a\u001b[31mred\u001b[0m\r\n::error::x\u0007\u009b2J"))).toBe(
			"ared ::error::x 2J",
		);
	});

	it("cuts long words at 500 characters", () => {
		expect(readRefusal(response(400, "x".repeat(5000)))).toBe(`${"x".repeat(499)}…`);
	});
});

it("reads a hostile page of brackets in no time", () => {
	const started = performance.now();
	readRefusal(response(400, `<body>${"<".repeat(1 << 16)}`, { "content-type": "text/html" }));
	expect(performance.now() - started).toBeLessThan(500);
});
