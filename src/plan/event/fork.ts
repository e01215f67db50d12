// Whether the code of a pull request comes from somebody else's repository. Then nothing of it may run on a machine that
// outlives the job (security rule S2).
type Members = Readonly<Record<string, unknown>>;

/** @param payload of the event; without a pull request in it nothing comes from a fork. */
export function isPullRequestFromFork(payload: string | null, repository: string | undefined): boolean {
	const event = membersOf(parseJson(payload));
	if (!("pull_request" in event)) return false;
	const { full_name: name } = membersOf(membersOf(membersOf(event.pull_request).head).repo);
	// The repository of a pull request may be deleted by now; whose code it is then nobody knows.
	return typeof name !== "string" || name.toLowerCase() !== repository?.toLowerCase();
}

function membersOf(value: unknown): Members {
	return typeof value === "object" && value !== null ? (value as Members) : {};
}

function parseJson(text: string | null): unknown {
	try {
		return text === null ? null : JSON.parse(text);
	} catch {
		// Who reads the event says what is wrong with it.
		return null;
	}
}
