// What an index meant by its answer to an upload. PyPI's words travel three ways (reason phrase, JSON, HTML), proxies in
// front of it speak others, and a 200 may be somebody else's web page: facts are read from the body, never guessed.
import { isTransientStatus } from "./wait.ts";

/** As world/ports.ts gives it: status, lower-case header names, the whole body. */
export interface IndexResponse {
	status: number;
	headers: Readonly<Record<string, string>>;
	body: Uint8Array;
}

/** Ask for JSON first: the reason phrase does not exist in HTTP/2 and proxies drop it. */
export const uploadAccept = "application/json;q=0.9, text/plain;q=0.8, text/html;q=0.7";

/**
 * - `stored`: the index has these bytes now, also when it had them before. `words` are its warnings, mostly none.
 * - `exists`: this file name or these bytes are on the index; only reading the index tells which bytes.
 * - `unclear`: success without the index's own form of it; only reading the index tells.
 * - `busy`: not now; it may have been stored all the same.
 * - `closed`: the index takes no uploads for a while.
 * - `token-refused`: another token may do.
 * - `refused`: for good.
 */
export interface UploadAnswer {
	kind: "stored" | "exists" | "unclear" | "busy" | "closed" | "token-refused" | "refused";
	words: string;
}

export function readUploadAnswer(response: IndexResponse): UploadAnswer {
	const { status } = response;
	if (isOwnSuccess(response)) return { kind: "stored", words: readWords(response) };
	const words = readRefusal(response);
	if (status >= 200 && status < 300) return { kind: "unclear", words };
	if (isTransientStatus(status)) return { kind: "busy", words };
	if (status === 409 || (status === 400 && /already exists?/i.test(words))) return { kind: "exists", words };
	if (status === 403 && /read-only mode|temporarily disabled/i.test(words)) return { kind: "closed", words };
	if (status === 403 && /invalid or non-existent authentication|token is expired/i.test(words)) {
		return { kind: "token-refused", words };
	}
	return { kind: "refused", words };
}

/** The server's own words, as one line of printable text without its status: at most 500 characters. */
export function readRefusal(response: IndexResponse): string {
	return readWords(response) || `no text with HTTP status ${response.status}`;
}

function readWords(response: IndexResponse): string {
	const text = Buffer.from(response.body.subarray(0, 64 * 1024)).toString("utf8");
	const words = jsonWords(text) ?? (isHtml(response, text) ? htmlWords(text) : text);
	return showWords(words);
}

// PyPI answers a good upload with nothing, or with one warning per line. Help pages and captive portals are HTML.
function isOwnSuccess(response: IndexResponse): boolean {
	const text = Buffer.from(response.body.subarray(0, 1024)).toString("utf8");
	return response.status === 200 && !isHtml(response, text);
}

function isHtml(response: IndexResponse, text: string): boolean {
	return /^\s*<(!doctype|html|head|body)/i.test(text) || (isHtmlType(response) && text.includes("<"));
}

function isHtmlType(response: IndexResponse): boolean {
	return /^(text\/html|application\/xhtml)/i.test(response.headers["content-type"] ?? "");
}

// `{"message": …, "code": "400 <words>", "title": …}`, or an API's plain `{"message": …}`.
function jsonWords(text: string): string | null {
	if (!text.trimStart().startsWith("{")) return null;
	try {
		const { code, message } = JSON.parse(text) as { code?: unknown; message?: unknown };
		if (typeof code === "string") return code.replace(/^\d{3}\s+/, "");
		return typeof message === "string" ? message : null;
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}

function htmlWords(text: string): string {
	const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/i.exec(text)?.[1]?.replace(/^\s*\d{3}\s+/, "");
	const body = /<body[^>]*>([\s\S]*)/i.exec(text)?.[1];
	return (heading ?? body ?? text)
		.replace(/<(script|style|head)\b[\s\S]*?<\/\1>/gi, " ")
		.replace(/<[^<>]*>/g, " ")
		.replace(/&(lt|gt|quot|apos|amp|#39|#x27);/gi, (entity) => entities[entity.toLowerCase()] ?? entity);
}

const entities: Record<string, string> = {
	"&lt;": "<",
	"&gt;": ">",
	"&quot;": '"',
	"&apos;": "'",
	"&#39;": "'",
	"&#x27;": "'",
	"&amp;": "&",
};

/** Somebody else's words as one line of at most 500 characters: escapes would let a server draw on the user's screen. */
export function showWords(text: string): string {
	const line = text
		.replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, "")
		.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ")
		.trim();
	return line.length <= 500 ? line : `${line.slice(0, 499)}…`;
}
