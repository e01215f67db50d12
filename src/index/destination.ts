// The one table of destinations: the only place where host names of indexes stand (security rule S27).
// The audience is pinned per row: an index that could choose it could ask for a token that is worth something elsewhere.
import { z } from "zod";
import { UsageError } from "../diagnostic/errors.ts";
import type { DestinationName } from "../document/plan.ts";

/** An index that distributions can be published to. */
export interface Destination {
	name: DestinationName;
	/** How people call it. */
	title: string;
	/** Legacy upload API, with the trailing slash. */
	uploadUrl: string;
	/** Simple API, with the trailing slash. */
	simpleUrl: string;
	/** `<oidcUrl>audience` and `<oidcUrl>mint-token`. */
	oidcUrl: string;
	/** The audience that a token for this index must have. */
	audience: string;
	/** Hosts that files may be downloaded from. */
	fileHosts: readonly string[];
	/** Page where the Trusted Publisher of a project is registered. */
	publisherPage: ((project: string) => string) | null;
}

export const publicDestinations = {
	pypi: {
		name: "pypi",
		title: "PyPI",
		uploadUrl: "https://upload.pypi.org/legacy/",
		simpleUrl: "https://pypi.org/simple/",
		oidcUrl: "https://pypi.org/_/oidc/",
		audience: "pypi",
		fileHosts: ["files.pythonhosted.org"],
		publisherPage: (project) => `https://pypi.org/manage/project/${project}/settings/publishing/`,
	},
	testpypi: {
		name: "testpypi",
		title: "TestPyPI",
		uploadUrl: "https://test.pypi.org/legacy/",
		simpleUrl: "https://test.pypi.org/simple/",
		oidcUrl: "https://test.pypi.org/_/oidc/",
		audience: "testpypi",
		fileHosts: ["test-files.pythonhosted.org", "files.pythonhosted.org"],
		publisherPage: (project) => `https://test.pypi.org/manage/project/${project}/settings/publishing/`,
	},
} as const satisfies Record<string, Destination>;

/** Written by the rehearsal index when it starts; how other processes find it and its issuer. */
const RehearsalFile = z.strictObject({
	schema: z.literal(1),
	kind: z.literal("rehearsal-index"),
	/** `http://127.0.0.1:PORT/` */
	url: z
		.string()
		.regex(/^http:\/\/127\.0\.0\.1:\d{1,5}\/$/, "a rehearsal index listens on 127.0.0.1 only")
		.refine((url) => URL.canParse(url), "no such port"),
	/** The issuer's stand-in for ACTIONS_ID_TOKEN_REQUEST_URL and _TOKEN; the token dies with the process. */
	idTokenRequestUrl: z.string().regex(/^http:\/\/127\.0\.0\.1:\d{1,5}\/\S*$/),
	idTokenRequestToken: z.string().min(16),
});
export type RehearsalFile = z.infer<typeof RehearsalFile>;

/** @throws UsageError when `text` is not the file of a rehearsal index; null stands for a missing file. */
export function parseRehearsalFile(text: string | null, file: string): RehearsalFile {
	const result = RehearsalFile.safeParse(parseJson(text));
	if (result.success) return result.data;
	throw new UsageError("publish/unknown-destination", `${file} is not the file of a running rehearsal index`, {
		help: "Start one (wheel-release rehearse --serve prints where its file is). To publish to a public index, name it by `index` instead.",
	});
}

function parseJson(text: string | null): unknown {
	try {
		return JSON.parse(text ?? "");
	} catch {
		return null;
	}
}

/** The third row of the table: a rehearsal index on this machine. */
export function rehearsalDestination(url: string): Destination {
	if (!RehearsalFile.shape.url.safeParse(url).success) {
		throw new UsageError(
			"publish/unknown-destination",
			`"${url}" is not a rehearsal index: those are http://127.0.0.1:PORT/`,
		);
	}
	return {
		name: "rehearsal",
		title: "the rehearsal index",
		uploadUrl: `${url}legacy/`,
		simpleUrl: `${url}simple/`,
		oidcUrl: `${url}_/oidc/`,
		audience: "rehearsal",
		fileHosts: [new URL(url).host],
		publisherPage: null,
	};
}
