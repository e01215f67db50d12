import { describe, expect, it } from "vitest";
import { readUploadAnswer } from "../index/index-response.ts";
import { adviceFor, decideNext } from "./retry.ts";

function next(status: number, text: string, renewals = 0) {
	const headers = { "content-type": "text/plain" };
	return decideNext(readUploadAnswer({ status, headers, body: Buffer.from(text) }), renewals);
}

describe("after an answer to an upload", () => {
	it.each([
		[200, "", { do: "finish" }],
		[200, "<html>Sign in to this network</html>", { do: "look-and-resend", pause: "busy" }],
		[503, "client read error", { do: "look-and-resend", pause: "busy" }],
		[429, "slow down", { do: "look-and-resend", pause: "busy" }],
		[403, "Read-only mode: Uploads are temporarily disabled.", { do: "look-and-resend", pause: "closed" }],
		[403, "New uploads are temporarily disabled.", { do: "look-and-resend", pause: "closed" }],
		[400, "File already exists ('w-1.whl', with blake2_256 hash 'aa').", { do: "look-only" }],
		[403, "Invalid or non-existent authentication information.", { do: "renew-token" }],
		[403, "Invalid API Token: token is expired", { do: "renew-token" }],
		[403, "The given token isn't allowed to upload to project 'w'.", { do: "give-up" }],
		[400, "This filename was previously used by a file that has since been deleted.", { do: "give-up" }],
		[400, "Uploading new files to releases older than 14 days is not allowed.", { do: "give-up" }],
		[308, "", { do: "give-up" }],
		[401, "", { do: "give-up" }],
		[404, "", { do: "give-up" }],
		[413, "", { do: "give-up" }],
	])("%d %s", (status, text, expected) => {
		expect(next(status, text)).toEqual(expected);
	});

	it("a second new token is not tried for one file", () => {
		expect(next(403, "Invalid or non-existent authentication information.", 1)).toEqual({ do: "give-up" });
	});
});

describe("advice after a final refusal", () => {
	it.each([
		[
			"This filename was previously used by a file that has since been deleted. Use a different version.",
			"new version",
		],
		["Uploading new files to releases older than 14 days is not allowed.", "new version"],
		["Only one sdist may be uploaded per release.", "another sdist"],
		["File too large. Limit for project 'w' is 100 MB.", "higher limit"],
		["The use of local versions in '1.0+cu126' is not allowed.", "your own index"],
		["Binary wheel 'w.whl' has an unsupported platform tag 'linux_x86_64'.", "auditwheel"],
		["Non-user identities cannot create new projects.", "pending publisher"],
		["The given token isn't allowed to upload to project 'w'.", "another project"],
		["Something that nobody has seen before", "wheel-release check"],
	])("%s", (words, expected) => {
		expect(adviceFor(words)).toContain(expected);
	});
});
