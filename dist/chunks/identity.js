import { o as RemoteError, r as EnvironmentError } from "./errors.js";
// src/report/columns.ts
/** Rows as aligned text, two spaces between columns; columns named in `right` are aligned to the right. */
function formatColumns(rows, right = []) {
	const widths = [];
	for (const row of rows) for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, cell.length);
	return rows.map((row) => row.map((cell, index) => {
		const width = widths[index] ?? 0;
		if (right.includes(index)) return cell.padStart(width);
		return index === row.length - 1 ? cell : cell.padEnd(width);
	}).join("  ").trimEnd());
}
/** At most `width` characters, the end cut and marked. */
function cutText(text, width) {
	return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}
// src/world/identity.ts
/** GitHub's identity tokens for the running job, or those of a rehearsal's issuer: both speak the same two variables. */
function createIdentityProvider(http, environment, secrets) {
	return { async requestToken(audience) {
		const requestUrl = environment.ACTIONS_ID_TOKEN_REQUEST_URL;
		const bearer = environment.ACTIONS_ID_TOKEN_REQUEST_TOKEN;
		if (!requestUrl || !bearer) throw noIdToken(environment.GITHUB_ACTIONS === "true");
		secrets.hide(bearer);
		const url = new URL(requestUrl);
		url.searchParams.append("audience", audience);
		const { status, body } = await http.send({
			method: "GET",
			url: url.href,
			headers: {
				authorization: `bearer ${bearer}`,
				accept: "application/json"
			},
			maxBytes: 65536
		});
		const text = Buffer.from(body).toString("utf8");
		if (status !== 200) throw refused(`the token service answered ${status}`, status);
		const token = tokenIn(text);
		if (token === null) throw refused("the token service answered without a token", status);
		secrets.hide(token);
		return token;
	} };
}
function tokenIn(text) {
	let answer;
	try {
		answer = JSON.parse(text);
	} catch {
		return null;
	}
	const value = answer?.value;
	return typeof value === "string" && value !== "" ? value : null;
}
function refused(message, status) {
	return new RemoteError("world/id-token-refused", message, {
		status,
		retryable: status >= 500 || status === 429
	});
}
function noIdToken(isJob) {
	return isJob ? new EnvironmentError("world/no-id-token", "this job may not ask for an identity token", { help: [
		"Add to the job that publishes, and to that job alone:",
		"    permissions:",
		"      contents: read",
		"      id-token: write",
		"Jobs for pull requests from forks never get one."
	].join("\n") }) : new EnvironmentError("world/no-id-token", "there is no identity token outside of a GitHub Actions job", { help: "Publish from the release workflow, or try everything here first: wheel-release rehearse" });
}
export { cutText as n, formatColumns as r, createIdentityProvider as t };
