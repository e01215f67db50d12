import { describe, expect, it } from "vitest";
import { RemoteError } from "../diagnostic/errors.ts";
import { publicDestinations } from "../index/destination.ts";
import { basicCredentials, checkIdentity, type ExchangeRequest, mintToken } from "./exchange.ts";

const uploadToken = `pypi-${"Ab9_-".repeat(20)}`;
const minted = { status: 200, body: { success: true, token: uploadToken, expires: 0 } };
const notFound = {
	status: 422,
	body: { errors: [{ code: "invalid-publisher", description: "Publisher with matching claims was not found" }] },
};

interface Scripted {
	status: number;
	body?: unknown;
	headers?: Record<string, string>;
	/** No answer at all. */
	lost?: boolean;
}

/** An index that answers mint requests from a script, and remembers what it was asked. */
function startExchange(script: Scripted[], audience: Scripted = { status: 200, body: { audience: "pypi" } }) {
	let time = 1000;
	let tokens = 0;
	const seen = { mints: [] as string[], waits: [] as number[], hidden: [] as string[], reasons: [] as string[] };
	const answers = [...script];
	const answer = ({ status, body, headers = {}, lost }: Scripted) => {
		if (lost) throw new RemoteError("trust/unavailable", "connection reset", { retryable: true });
		return { status, headers, body: Buffer.from(typeof body === "string" ? body : JSON.stringify(body ?? "")) };
	};
	const claims = {
		aud: "pypi",
		repository: "octo/widget",
		job_workflow_ref: "octo/widget/.github/workflows/release.yml@refs/tags/v1",
		workflow_ref: "octo/widget/.github/workflows/release.yml@refs/tags/v1",
		ref: "refs/tags/v1",
		event_name: "push",
		environment: "pypi",
	};
	const request: ExchangeRequest = {
		destination: publicDestinations.pypi,
		project: "widget",
		requireEnvironment: true,
		deadline: 1000 + 3600,
		random: () => 0.5,
		onWait: (why) => seen.reasons.push(why),
		identity: {
			requestToken: async () => {
				tokens += 1;
				return `h.${Buffer.from(JSON.stringify({ ...claims, jti: tokens })).toString("base64url")}.s${tokens}`;
			},
		},
		secrets: { hide: (value) => seen.hidden.push(value) },
		clock: {
			now: () => new Date(Date.UTC(2026, 10, 22) + time * 1000),
			monotonic: () => time,
			sleep: async (seconds) => {
				seen.waits.push(seconds);
				time += seconds;
			},
		},
		http: {
			send: async ({ url, body }) => {
				if (url.endsWith("audience")) return answer(audience);
				const parts: Uint8Array[] = [];
				for await (const chunk of body?.chunks() ?? []) parts.push(chunk);
				seen.mints.push(JSON.parse(Buffer.concat(parts).toString("utf8")).token);
				return answer(answers.shift() ?? { status: 500 });
			},
		},
	};
	return { request, seen, claims };
}

describe("minting an upload token", () => {
	it("gives a token that ends by the server's own clock, whatever ours says", async () => {
		const headers = { date: "Sun, 22 Nov 2020 10:00:00 GMT" };
		const expires = Date.UTC(2020, 10, 22, 10, 10) / 1000;
		const { request } = startExchange([{ ...minted, body: { ...minted.body, expires }, headers }]);
		const { token, expiresAt } = await mintToken(request);
		expect(token).toBe(uploadToken);
		expect(expiresAt).toBe(1000 + 600);
	});

	it.each([
		["without a Date", {}, 1_800_000_000],
		["whose token ended before it was made", { date: "Sun, 22 Nov 2026 10:00:00 GMT" }, 1],
	])("takes the usual 15 minutes from a server %s", async (_, headers, expires) => {
		const { request } = startExchange([{ ...minted, body: { ...minted.body, expires }, headers }]);
		expect((await mintToken(request)).expiresAt).toBe(1000 + 900);
	});

	it("hides the identity token, the upload token and the credentials made of it", async () => {
		const { request, seen } = startExchange([minted]);
		await mintToken(request);
		expect(seen.hidden).toEqual([seen.mints[0], uploadToken, basicCredentials(uploadToken)]);
	});

	it.each<[string, Scripted]>([
		["the answer was lost", { status: 0, lost: true }],
		["the index was busy", { status: 503, body: "<html>" }],
		["a proxy answered in its place", { status: 200, body: "<html>log in</html>" }],
		[
			"the identity was used before",
			{ status: 422, body: { errors: [{ code: "invalid-reuse-token", description: "" }] } },
		],
		["the publisher was not found at first", notFound],
	])("asks again with a new identity when %s", async (_, failure) => {
		const { request, seen } = startExchange([failure, minted]);
		await mintToken(request);
		expect(seen.mints).toHaveLength(2);
		expect(seen.mints[0]).not.toBe(seen.mints[1]);
		expect(seen.reasons).toHaveLength(1);
	});

	it("waits as long as the index asks for", async () => {
		const { request, seen } = startExchange([{ status: 429, headers: { "retry-after": "7" } }, minted]);
		await mintToken(request);
		expect(seen.waits).toEqual([7.5]);
	});

	it("says how far the clocks are apart when the identity seems expired", async () => {
		const headers = { date: "Sun, 22 Nov 2026 00:26:40 GMT" };
		const stale = { status: 422, headers, body: { errors: [{ code: "invalid-token", description: "" }] } };
		const { request, seen } = startExchange([stale, minted]);
		await mintToken(request);
		expect(seen.reasons[0]).toContain("600 s behind the index's");
	});

	it("takes a refusal of the publisher as final after a second look", async () => {
		const { request, seen } = startExchange([notFound, notFound, minted]);
		await expect(mintToken(request)).rejects.toMatchObject({ code: "trust/invalid-publisher", exitStatus: 4 });
		expect(seen.mints).toHaveLength(2);
	});

	it("does not go on for ever with identities that are refused as used", async () => {
		const used = { status: 422, body: { errors: [{ code: "invalid-reuse-token", description: "already used" }] } };
		const { request, seen } = startExchange([used, used, used, used, minted]);
		await expect(mintToken(request)).rejects.toMatchObject({ code: "trust/refused", exitStatus: 4 });
		expect(seen.mints).toHaveLength(4);
	});

	it("gives up at the deadline with an end that can be run again", async () => {
		const { request } = startExchange([]);
		await expect(mintToken({ ...request, deadline: 1030 })).rejects.toMatchObject({
			code: "trust/unavailable",
			exitStatus: 5,
		});
	});

	it("puts no token into any message, even when the index echoes what it was sent", async () => {
		const { request, seen } = startExchange([]);
		const { send } = request.http;
		request.http.send = async (sent) => {
			await send(sent);
			const echo = `not for ${seen.mints.at(-1)}`;
			if (sent.url.endsWith("audience")) return send(sent);
			if (seen.mints.length === 1) return { status: 503, headers: {}, body: Buffer.from(echo) };
			const errors = [{ code: "invalid-payload", description: echo }];
			return { status: 422, headers: {}, body: Buffer.from(JSON.stringify({ errors })) };
		};
		const error = await mintToken(request).catch((cause: RemoteError) => cause);
		expect(error).toBeInstanceOf(RemoteError);
		const text = JSON.stringify([(error as RemoteError).toFinding(), (error as Error).stack, seen.reasons]);
		expect(text.match(/not for \*\*\*/g)?.length).toBeGreaterThanOrEqual(2);
		expect(seen.mints).toHaveLength(2);
		for (const secret of seen.mints) expect(text).not.toContain(secret);
	});
});

describe("before anything is minted", () => {
	it.each([
		[
			"an index that asks for another audience",
			{ status: 200, body: { audience: "sigstore" } },
			"trust/audience-mismatch",
		],
		["an index without Trusted Publishing", { status: 404 }, "trust/not-offered"],
	])("%s gets no token", async (_, audience, code) => {
		const { request, seen } = startExchange([minted], audience);
		await expect(mintToken(request)).rejects.toMatchObject({ code, exitStatus: 4 });
		expect(seen.hidden).toEqual([]);
		expect(seen.mints).toEqual([]);
	});

	it.each([
		["was made for another audience", { aud: "testpypi" }, "trust/audience-mismatch", 4],
		["was made for several audiences", { aud: ["pypi", "sigstore"] }, "trust/audience-mismatch", 4],
		["has no environment", { environment: undefined }, "trust/no-environment", 3],
		["comes from a pull request", { event_name: "pull_request_target" }, "trust/event", 3],
	])("an identity that %s is not handed over", async (_, change, code, exitStatus) => {
		const { request, seen, claims } = startExchange([minted]);
		Object.assign(claims, change);
		await expect(mintToken(request)).rejects.toMatchObject({ code, exitStatus });
		expect(seen.mints).toEqual([]);
	});

	it("an identity can be looked at without spending it", async () => {
		const { request, seen } = startExchange([]);
		expect(await checkIdentity(request)).toMatchObject({ repository: "octo/widget" });
		expect(seen.mints).toEqual([]);
	});
});
