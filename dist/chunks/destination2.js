import { B as UsageError } from "./start.js";
import { S as string, h as literal, x as strictObject } from "./zod.js";
// src/index/destination.ts
const publicDestinations = {
	pypi: {
		name: "pypi",
		title: "PyPI",
		uploadUrl: "https://upload.pypi.org/legacy/",
		simpleUrl: "https://pypi.org/simple/",
		oidcUrl: "https://pypi.org/_/oidc/",
		audience: "pypi",
		fileHosts: ["files.pythonhosted.org"],
		publisherPage: (project) => `https://pypi.org/manage/project/${project}/settings/publishing/`
	},
	testpypi: {
		name: "testpypi",
		title: "TestPyPI",
		uploadUrl: "https://test.pypi.org/legacy/",
		simpleUrl: "https://test.pypi.org/simple/",
		oidcUrl: "https://test.pypi.org/_/oidc/",
		audience: "testpypi",
		fileHosts: ["test-files.pythonhosted.org", "files.pythonhosted.org"],
		publisherPage: (project) => `https://test.pypi.org/manage/project/${project}/settings/publishing/`
	}
};
/** Written by the rehearsal index when it starts; how other processes find it and its issuer. */
const RehearsalFile = strictObject({
	schema: literal(1),
	kind: literal("rehearsal-index"),
	/** `http://127.0.0.1:PORT/` */
	url: string().regex(/^http:\/\/127\.0\.0\.1:\d{1,5}\/$/, "a rehearsal index listens on 127.0.0.1 only").refine((url) => URL.canParse(url), "no such port"),
	/** The issuer's stand-in for ACTIONS_ID_TOKEN_REQUEST_URL and _TOKEN; the token dies with the process. */
	idTokenRequestUrl: string().regex(/^http:\/\/127\.0\.0\.1:\d{1,5}\/\S*$/),
	idTokenRequestToken: string().min(16)
});
/** @throws UsageError when `text` is not the file of a rehearsal index; null stands for a missing file. */
function parseRehearsalFile(text, file) {
	const result = RehearsalFile.safeParse(parseJson(text));
	if (result.success) return result.data;
	throw new UsageError("publish/unknown-destination", `${file} is not the file of a running rehearsal index`, { help: "Start one (wheel-release rehearse --serve prints where its file is). To publish to a public index, name it by `index` instead." });
}
function parseJson(text) {
	try {
		return JSON.parse(text ?? "");
	} catch {
		return null;
	}
}
/** The third row of the table: a rehearsal index on this machine. */
function rehearsalDestination(url) {
	if (!RehearsalFile.shape.url.safeParse(url).success) throw new UsageError("publish/unknown-destination", `"${url}" is not a rehearsal index: those are http://127.0.0.1:PORT/`);
	return {
		name: "rehearsal",
		title: "the rehearsal index",
		uploadUrl: `${url}legacy/`,
		simpleUrl: `${url}simple/`,
		oidcUrl: `${url}_/oidc/`,
		audience: "rehearsal",
		fileHosts: [new URL(url).host],
		publisherPage: null
	};
}
export { publicDestinations as n, rehearsalDestination as r, parseRehearsalFile as t };
