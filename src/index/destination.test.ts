import { expect, it } from "vitest";
import { parseRehearsalFile, publicDestinations, rehearsalDestination } from "./destination.ts";

const running = {
	schema: 1,
	kind: "rehearsal-index",
	url: "http://127.0.0.1:8123/",
	idTokenRequestUrl: "http://127.0.0.1:8123/issuer/token?api-version=2.0",
	idTokenRequestToken: "0123456789abcdef",
};

it("a rehearsal file leads to this machine and to an audience that no other index has", () => {
	const destination = rehearsalDestination(parseRehearsalFile(JSON.stringify(running), "index.json").url);
	expect(destination).toMatchObject({ name: "rehearsal", fileHosts: ["127.0.0.1:8123"] });
	expect(Object.values(publicDestinations).map(({ audience }) => audience)).not.toContain(destination.audience);
});

it.each([
	["another machine", { url: "http://192.0.2.1:8123/" }],
	["this machine by a name that may lead elsewhere", { url: "http://localhost:8123/" }],
	["a user name that looks like this machine", { url: "http://127.0.0.1:80@index.example.invalid/" }],
	["https", { url: "https://127.0.0.1:8123/" }],
	["a port that is none", { url: "http://127.0.0.1:99999/" }],
	["an issuer elsewhere", { idTokenRequestUrl: "http://192.0.2.1:8123/issuer" }],
	["an audience of its own", { audience: "pypi" }],
])("refuses a rehearsal file that names %s", (_, change) => {
	const read = () => rehearsalDestination(parseRehearsalFile(JSON.stringify({ ...running, ...change }), "i.json").url);
	expect(read).toThrow(expect.objectContaining({ code: "publish/unknown-destination", exitStatus: 2 }));
});

it.each([[null], [""], ["[]"], ["null"]])("refuses %j as a rehearsal file", (text) => {
	expect(() => parseRehearsalFile(text, "i.json")).toThrow("i.json is not the file of a running rehearsal index");
});
