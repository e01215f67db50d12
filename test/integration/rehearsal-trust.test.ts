import { describe, expect, it } from "vitest";
import type { Claims } from "../../src/rehearsal/json-web-token.ts";
import { demoWheel, listing, mint, mintToken, requestIdentity, startIndex, upload } from "./rehearsal-setup.ts";

describe("the issuer of the rehearsal index", () => {
	it("gives tokens to who has its bearer token, for one audience", async () => {
		const index = await startIndex();
		const jwt = await requestIdentity(index, "sigstore");
		const claims = JSON.parse(Buffer.from(jwt.split(".")[1] ?? "", "base64url").toString()) as Claims;
		expect(claims).toMatchObject({
			aud: "sigstore",
			repository: "rehearsal/demo",
			repository_owner: "rehearsal",
			environment: "rehearsal",
			event_name: "push",
			runner_environment: "github-hosted",
			job_workflow_ref: "rehearsal/demo/.github/workflows/release.yml@refs/tags/v0",
		});
		expect(Number(claims.exp) - Number(claims.iat)).toBe(300);
	});

	it.each([
		["no bearer token", {}],
		["another bearer token", { authorization: "bearer x" }],
	])("gives nothing for %s", async (_, headers) => {
		const index = await startIndex();
		expect((await fetch(`${index.idTokenRequestUrl}&audience=rehearsal`, { headers })).status).toBe(401);
	});

	it("publishes its keys where its configuration says", async () => {
		const index = await startIndex();
		const response = await fetch(`${index.url}issuer/.well-known/openid-configuration`);
		const { jwks_uri } = (await response.json()) as { jwks_uri: string };
		const { keys } = (await (await fetch(jwks_uri)).json()) as { keys: Record<string, string>[] };
		expect(keys).toHaveLength(1);
		expect(keys[0]).toMatchObject({ kty: "RSA", alg: "RS256", use: "sig" });
		expect(keys[0]).not.toHaveProperty("d");
	});
});

describe("minting a token", () => {
	it("names the audience that it wants", async () => {
		const index = await startIndex();
		expect(await (await fetch(`${index.url}_/oidc/audience`)).json()).toEqual({ audience: "rehearsal" });
	});

	it("gives one that lives 900 seconds", async () => {
		const index = await startIndex();
		const { status, body } = await mint(index, { token: await requestIdentity(index) });
		expect(status).toBe(200);
		expect(body).toMatchObject({ success: true, expires: index.now().getTime() / 1000 + 900 });
		expect(body.token).toMatch(/^pypi-[A-Za-z0-9_-]{85,}$/);
		index.pass(899);
		expect((await upload(index, body.token ?? "", demoWheel())).status).toBe(200);
		index.pass(1);
		const late = await upload(index, body.token ?? "", demoWheel("1.1"));
		expect([late.status, late.words]).toEqual([403, "Invalid API Token: token is expired"]);
	});

	it("works at the old address too", async () => {
		const index = await startIndex();
		const body = JSON.stringify({ token: await requestIdentity(index) });
		expect((await fetch(`${index.url}_/oidc/github/mint-token`, { method: "POST", body })).status).toBe(200);
	});

	it("takes each identity once", async () => {
		const index = await startIndex();
		const token = await requestIdentity(index);
		expect((await mint(index, { token })).status).toBe(200);
		expect(await mint(index, { token })).toEqual({
			status: 422,
			body: {
				message: "Token request failed",
				errors: [{ code: "invalid-reuse-token", description: "invalid token: already used" }],
			},
		});
	});

	it("forgives a clock that is 30 seconds behind, not more", async () => {
		const index = await startIndex();
		const [early, late] = [await requestIdentity(index), await requestIdentity(index)];
		index.pass(330);
		expect((await mint(index, { token: early })).status).toBe(200);
		index.pass(1);
		expect((await mint(index, { token: late })).body.errors?.[0]?.code).toBe("invalid-token");
	});

	it.each([
		["nothing", "", "invalid-payload", "Invalid JSON"],
		["no token", "{}", "invalid-payload", "token: Field required"],
		["a number", '{"token": 1}', "invalid-payload", "token: Input should be a valid string"],
		["no JSON Web Token", '{"token": "abc"}', "invalid-payload", "malformed JWT"],
	])("is refused for %s", async (_, body, code, description) => {
		const index = await startIndex();
		expect(await mint(index, body)).toMatchObject({ status: 422, body: { errors: [{ code, description }] } });
	});

	it("is refused for the identity of another audience", async () => {
		const index = await startIndex();
		const { body } = await mint(index, { token: await requestIdentity(index, "sigstore") });
		expect(body.errors).toEqual([{ code: "invalid-token", description: "malformed or invalid token" }]);
	});

	it("is refused for the identity of another issuer", async () => {
		const [one, other] = [await startIndex(), await startIndex()];
		const { body } = await mint(one, { token: await requestIdentity(other) });
		expect(body.errors).toEqual([{ code: "invalid-payload", description: "unknown trusted publishing issuer" }]);
	});
});

describe("the publisher of a token", () => {
	const workflow = "rehearsal/demo/.github/workflows";
	it.each<[string, Claims, string]>([
		["another repository", { repository: "else/demo" }, "Publisher with matching claims was not found"],
		[
			"a repository of another spelling",
			{ repository: "Rehearsal/demo" },
			"Publisher with matching claims was not found",
		],
		["another owner id", { repository_owner_id: "2" }, "Publisher with matching claims was not found"],
		["another owner", { repository_owner: "else" }, "Check failed for required claim 'repository_owner'"],
		["another environment", { environment: "else" }, "Publisher with matching claims was not found"],
		["no environment", { environment: undefined }, "Publisher with matching claims was not found"],
		[
			"another workflow",
			{ job_workflow_ref: `${workflow}/else.yml@refs/tags/v0` },
			"Publisher with matching claims was not found",
		],
		[
			"a reusable workflow of another repository",
			{ job_workflow_ref: "else/shared/.github/workflows/release.yml@refs/heads/main" },
			"The job_workflow_ref claim does not match, expecting one of [",
		],
		[
			"a workflow at another ref",
			{ job_workflow_ref: `${workflow}/release.yml@refs/heads/x` },
			"The job_workflow_ref claim does not match, expecting one of [",
		],
		["no workflow file", { job_workflow_ref: "x" }, "Could not job extract workflow filename from OIDC claims"],
		["neither ref nor sha", { ref: "", sha: "" }, "The ref and sha claims are empty"],
		["a missing ref", { ref: undefined }, "Missing claim 'ref'"],
		["a missing event", { event_name: undefined }, "Missing claim 'event_name'"],
		["an empty jti", { jti: "" }, "Check failed for required claim 'jti'"],
		[
			"a pull_request_target run",
			{ event_name: "pull_request_target" },
			"Publishing from a workflow invoked via 'pull_request_target' is not supported.",
		],
	])("is not found for %s", async (_, changes, why) => {
		const index = await startIndex({ claims: (claims) => ({ ...claims, ...changes }) });
		const { status, body } = await mint(index, { token: await requestIdentity(index) });
		expect(status).toBe(422);
		expect(body.errors?.[0]?.code).toBe("invalid-publisher");
		expect(body.errors?.[0]?.description).toContain(`valid token, but no corresponding publisher (${why}`);
	});

	it.each<[string, Claims]>([
		["an environment in capitals", { environment: "REHEARSAL" }],
		["the workflow at the commit", { job_workflow_ref: `${workflow}/release.yml@${"0".repeat(40)}` }],
	])("is found for %s", async (_, changes) => {
		const index = await startIndex({ claims: (claims) => ({ ...claims, ...changes }) });
		expect((await mint(index, { token: await requestIdentity(index) })).status).toBe(200);
	});

	it("takes any environment when it was registered without one", async () => {
		const publisher = { projects: ["demo"], environment: null };
		const index = await startIndex({ publisher, claims: (claims) => ({ ...claims, environment: "pypi" }) });
		expect((await mint(index, { token: await requestIdentity(index) })).status).toBe(200);
	});

	it("that is pending makes its project when the first token is minted", async () => {
		const index = await startIndex({ publisher: { projects: [], pendingProject: "Demo" } });
		expect(await listing(index)).toBeNull();
		const token = await mintToken(index);
		expect((await listing(index))?.files).toEqual([]);
		expect((await upload(index, token, demoWheel())).status).toBe(200);
		await mintToken(index);
	});

	it("that is pending is worth nothing when somebody else made the project", async () => {
		const folder = (await startIndex()).folder;
		const other = { projects: [], pendingProject: "demo", repository: "else/demo" };
		const index = await startIndex({ folder, publisher: other });
		const { body } = await mint(index, { token: await requestIdentity(index) });
		expect(body.errors).toEqual([
			{ code: "invalid-pending-publisher", description: "valid token, but project already exists" },
		]);
	});
});

describe("an upload token", () => {
	it("is good for all projects of its publisher and for no other", async () => {
		const folder = (await startIndex({ publisher: { projects: ["demo"] } })).folder;
		const index = await startIndex({
			folder,
			publisher: { projects: ["Demo.Extra", "demo-more"], repository: "rehearsal/more" },
		});
		const token = await mintToken(index);
		const extra = { ...demoWheel(), fileName: "demo_extra-1.0-py3-none-any.whl" };
		// Past the token and refused for its contents: the right project.
		expect((await upload(index, token, extra)).words).toMatch(/^Invalid distribution file/);
		expect(await upload(index, token, demoWheel())).toMatchObject({
			status: 403,
			words:
				"Invalid API Token: OIDC scoped token is not valid for project 'demo', project-scoped token is not valid for project: 'demo'",
		});
	});

	const invalid = /^Invalid or non-existent authentication information\. See \S+#invalid-auth for more information\.$/;
	it.each([
		["no header", undefined, invalid],
		["a token nobody minted", `Basic ${btoa(`__token__:pypi-${"x".repeat(128)}`)}`, invalid],
		["no token at all", `Basic ${btoa("__token__:secret")}`, invalid],
		["nonsense", "Basic ???", invalid],
		[
			"a user and a password",
			`Basic ${btoa("me:secret")}`,
			/^Username\/Password authentication is no longer supported\./,
		],
	])("is refused with 403 for %s", async (_, authorization, words) => {
		const index = await startIndex();
		const answer = await upload(index, null, demoWheel(), {
			headers: authorization === undefined ? {} : { authorization },
		});
		expect(answer.status).toBe(403);
		expect(answer.words).toMatch(words);
	});

	it("may have spaces around it", async () => {
		const index = await startIndex();
		const authorization = `Basic ${btoa(`__token__: ${await mintToken(index)}\n`)}`;
		expect((await upload(index, null, demoWheel(), { headers: { authorization } })).status).toBe(200);
	});
});
