import type { CodeEntry } from "../codes.ts";

export const publishCodes = {
	"publish/unknown-destination": {
		what: "The named destination is neither PyPI, TestPyPI nor a running rehearsal index.",
		why: "Tokens are only ever asked for indexes of the one built-in table, so that no other host can redeem them.",
		fix: "Use `pypi` or `testpypi`, or start a rehearsal index with `wheel-release rehearse --serve`.",
	},
} as const satisfies Record<string, CodeEntry>;
