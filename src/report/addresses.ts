// Where readers find more: addresses of our own pages.
import type { Code } from "../diagnostic/codes.ts";

export const productAddress = "https://github.com/wheel-release/wheel-release";

/** Rooms with a page of their own in docs/rules/; all codes stand in docs/codes.md. */
const pages = ["archive", "distribution", "metadata", "binary", "torch", "contents"];

/** The page that explains a code, at its heading. */
export function explainAddress(code: Code): string {
	const [room = ""] = code.split("/");
	const page = pages.includes(room) ? `rules/${room}.md` : "codes.md";
	return `${productAddress}/blob/main/docs/${page}#${code.replace("/", "")}`;
}
