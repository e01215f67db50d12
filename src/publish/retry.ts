// What follows from an index's answer to one upload. Pure; upload.ts does it. The answer's meaning is read in
// index/index-response.ts, how long to wait in index/wait.ts.
import type { UploadAnswer } from "../index/index-response.ts";

export type NextStep =
	/** The index has these bytes. */
	| { do: "finish" }
	/** Wait, look whether it was stored after all, and send it again if not. */
	| { do: "look-and-resend"; pause: "busy" | "closed" }
	/** Never send it again: look until the index shows which bytes it has. */
	| { do: "look-only" }
	/** The same upload with another token, at once. */
	| { do: "renew-token" }
	| { do: "give-up" };

/** `renewals`: how many tokens were replaced for this file already. */
export function decideNext(answer: UploadAnswer, renewals: number): NextStep {
	switch (answer.kind) {
		case "stored":
			return { do: "finish" };
		case "busy":
		case "unclear":
			return { do: "look-and-resend", pause: "busy" };
		case "closed":
			return { do: "look-and-resend", pause: "closed" };
		case "exists":
			return { do: "look-only" };
		case "token-refused":
			return renewals === 0 ? { do: "renew-token" } : { do: "give-up" };
		case "refused":
			return { do: "give-up" };
	}
}

/** What to do about a final refusal, by the words that indexes are known to use (facts of warehouse/forklift). */
export function adviceFor(words: string): string {
	const known = knownRefusals.find((row) => row.words.test(words));
	return (
		known?.advice ??
		"Follow the index's words above. `wheel-release check` tells most refusals before anything is uploaded."
	);
}

const newVersion = "Only a new version (or a post-release, 1.2.post1) can be published from here.";

const knownRefusals: readonly { words: RegExp; advice: string }[] = [
	{
		words: /previously used by a file that has since been deleted/i,
		advice: `A deleted file name is never free again. ${newVersion}`,
	},
	{ words: /older than 14 days/i, advice: `This release is closed for new files. ${newVersion}` },
	{ words: /only one sdist/i, advice: `This release has another sdist already. ${newVersion}` },
	{
		words: /file too large|project size too large/i,
		advice:
			"Make the file smaller, delete old releases, or ask the index for a higher limit; then run the same command again.",
	},
	{
		words: /use of local versions/i,
		advice: "Public indexes take no local versions (1.0+cu126): publish under another version or to your own index.",
	},
	{
		words: /unsupported platform tag/i,
		advice: "Repair the wheel (auditwheel, delocate) so that its tag is one that the index accepts, and freeze again.",
	},
	{
		words: /non-user identities cannot create/i,
		advice:
			"The project name at the pending publisher differs from the one in the metadata. Register the publisher under exactly this project's name.",
	},
	{
		words: /isn't allowed to upload to project|OIDC scoped token is not valid for project/i,
		advice:
			"The Trusted Publisher of this workflow belongs to another project. Register it on this project's publishing page too.",
	},
	{
		words: /too many new projects/i,
		advice: "The index limits new projects per day. Run the same command again tomorrow.",
	},
	{
		words: /file already exists/i,
		advice:
			"The same bytes are on the index under another file name or project. Look for an earlier upload of this file.",
	},
];
