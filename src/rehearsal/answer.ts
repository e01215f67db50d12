// One answer of the index, as a value: routes make them, the server sends them.
import { STATUS_CODES } from "node:http";
import { type Fault, serverStatus, serverWords } from "../index/refusals/refusal.ts";

export interface Answer {
	status: number;
	headers: Record<string, string>;
	body: string | Uint8Array | StoredBody;
	/** Of HTTP/1.1, where it is not the usual one. */
	reason?: string;
}

/** A file that is streamed. */
interface StoredBody {
	path: string;
	size: number;
}

/** A refusal of an upload: what was wrong, in PyPI's words. */
export interface Refusal {
	status: number;
	detail: string;
}

/** A rule's verdict as the answer that PyPI gives. */
export function refuse(fault: Fault | null | undefined): Refusal | null {
	return fault ? { status: serverStatus(fault), detail: serverWords(fault) } : null;
}

/** What nearly all refusals are. */
export function bad(detail: string): Refusal {
	return { status: 400, detail };
}

export function textAnswer(status: number, text: string): Answer {
	return { status, headers: { "content-type": "text/plain; charset=UTF-8" }, body: text };
}

export function jsonAnswer(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
	return { status, headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(value) };
}

export function movedTo(status: 301 | 308, location: string, text = ""): Answer {
	return { ...textAnswer(status, text), headers: { "content-type": "text/plain; charset=UTF-8", location } };
}

export const notFound: Answer = textAnswer(404, "404 Not Found");

/**
 * PyPI says a refusal three times: in the reason phrase, which old clients read and HTTP/2 does not have, and in a body
 * of JSON or HTML, whichever `accept` prefers.
 */
export function refusalAnswer(refusal: Refusal, wantsJson: boolean): Answer {
	const { status, detail } = refusal;
	const title = STATUS_CODES[status] ?? "Error";
	const reason = reasonPhrase(detail);
	if (wantsJson) {
		const generic = genericWords[status] ?? title;
		return {
			...jsonAnswer(status, { message: `${generic}\n\n\n${detail}\n\n`, code: `${status} ${detail}`, title }),
			reason,
		};
	}
	const shown = escapeHtml(detail);
	return {
		status,
		reason,
		headers: { "content-type": "text/html; charset=UTF-8" },
		body:
			`<html>\n <head>\n  <title>${status} ${shown}</title>\n </head>\n <body>\n  <h1>${status} ${shown}</h1>\n` +
			`  ${escapeHtml(genericWords[status] ?? title)}<br/><br/>\n${shown}\n\n </body>\n</html>\n`,
	};
}

export function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

// RFC 9112 allows no line break; everything outside of ISO 8859-1 becomes a question mark.
function reasonPhrase(detail: string): string {
	return detail.replace(/[\u0000-\u001f\u007f]+/g, " ").replace(/[^\u0020-\u00ff]/gu, "?");
}

const genericWords: Record<number, string> = {
	400: "The server could not comply with the request since it is either malformed or otherwise incorrect.",
	403: "Access was denied to this resource.",
	410: "This resource is no longer available. No forwarding address is given.",
	500: "The server has either erred or is incapable of performing the requested operation.",
	429: "The client has sent too many requests in a given amount of time.",
};
