// The upload token while files go up: minted when the first upload needs it, renewed before it ends. It lives in this
// closure and in request headers, nowhere else (security rule S17).
import type { UploadToken } from "../trust/exchange.ts";

export interface Tokens {
	/** A token with enough life left for an upload. */
	current(): Promise<string>;
	/** The index refused `token`: the next `current` is another one. */
	drop(token: string): void;
	/** Tokens that were minted so far. */
	minted(): number;
}

/** Less than this left, and an upload that starts now might outlive the token (pypa/gh-action-pypi-publish#307). */
const marginSeconds = 300;

/** `mint` is never called twice at the same time. */
export function keepTokens(mint: () => Promise<UploadToken>, monotonic: () => number): Tokens {
	let token: UploadToken | null = null;
	let minting: Promise<UploadToken> | null = null;
	let count = 0;
	return {
		async current() {
			if (token !== null && token.expiresAt - monotonic() >= marginSeconds) return token.token;
			minting ??= mint().finally(() => {
				minting = null;
			});
			const fresh = await minting;
			if (fresh !== token) {
				token = fresh;
				count += 1;
			}
			return fresh.token;
		},
		drop(refused) {
			if (token?.token === refused) token = null;
		},
		minted: () => count,
	};
}
