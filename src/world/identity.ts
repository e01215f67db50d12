import { EnvironmentError, RemoteError } from "../diagnostic/errors.ts";
import type { Http, IdentityProvider, Secrets } from "./ports.ts";

/** GitHub's identity tokens for the running job, or those of a rehearsal's issuer: both speak the same two variables. */
export function createIdentityProvider(
	http: Http,
	environment: Readonly<Record<string, string | undefined>>,
	secrets: Pick<Secrets, "hide">,
): IdentityProvider {
	return {
		async requestToken(audience) {
			const requestUrl = environment.ACTIONS_ID_TOKEN_REQUEST_URL;
			const bearer = environment.ACTIONS_ID_TOKEN_REQUEST_TOKEN;
			if (!requestUrl || !bearer) throw noIdToken(environment.GITHUB_ACTIONS === "true");
			secrets.hide(bearer);
			const url = new URL(requestUrl);
			url.searchParams.append("audience", audience);
			const { status, body } = await http.send({
				method: "GET",
				url: url.href,
				headers: { authorization: `bearer ${bearer}`, accept: "application/json" },
				maxBytes: 64 * 1024,
			});
			const text = Buffer.from(body).toString("utf8");
			if (status !== 200) throw refused(`the token service answered ${status}`, status);
			const token = tokenIn(text);
			if (token === null) throw refused("the token service answered without a token", status);
			secrets.hide(token);
			return token;
		},
	};
}

function tokenIn(text: string): string | null {
	let answer: unknown;
	try {
		answer = JSON.parse(text);
	} catch {
		// Not JSON, as a proxy or a captive portal answers.
		return null;
	}
	const value = (answer as { value?: unknown } | null)?.value;
	return typeof value === "string" && value !== "" ? value : null;
}

// Its words stay out of the message: an answer of a token service may hold a token.
function refused(message: string, status: number): RemoteError {
	return new RemoteError("world/id-token-refused", message, { status, retryable: status >= 500 || status === 429 });
}

function noIdToken(isJob: boolean): EnvironmentError {
	return isJob
		? new EnvironmentError("world/no-id-token", "this job may not ask for an identity token", {
				help: [
					"Add to the job that publishes, and to that job alone:",
					"    permissions:",
					"      contents: read",
					"      id-token: write",
					"Jobs for pull requests from forks never get one.",
				].join("\n"),
			})
		: new EnvironmentError("world/no-id-token", "there is no identity token outside of a GitHub Actions job", {
				help: "Publish from the release workflow, or try everything here first: wheel-release rehearse",
			});
}
