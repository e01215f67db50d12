// src/index/wait.ts
/** Answers that may be different in a moment; everything else is the index's last word. */
const transientStatuses = [
	408,
	425,
	429,
	500,
	501,
	502,
	503,
	504,
	507,
	520,
	521,
	522,
	523,
	524,
	525,
	526,
	527
];
function isTransientStatus(status) {
	return transientStatuses.includes(status);
}
/** Seconds before the try after `failures` (1, 2, …) of them: somewhere between nothing and 1, 2, 4 … 60. */
function backoffSeconds(failures, random) {
	return random() * Math.min(60, 2 ** (failures - 1));
}
/** Between 30 seconds and 1, 2, 4, 5 minutes: for an index whose people closed it for a while. */
function closedSeconds(failures, random) {
	const longest = Math.min(300, 30 * 2 ** failures);
	return 30 + random() * (longest - 30);
}
/** What `Retry-After` asks for in seconds, or null when there is none or it is nonsense. `headers` have lower-case names. */
function retryAfterSeconds(headers, now) {
	const value = headers["retry-after"]?.trim();
	if (value === void 0 || value === "") return null;
	if (/^\d{1,9}$/.test(value)) return Number(value);
	if (!/GMT$/.test(value)) return null;
	const until = Date.parse(value);
	if (Number.isNaN(until)) return null;
	const sent = Date.parse(headers.date ?? "");
	const from = Number.isNaN(sent) ? now.getTime() : sent;
	return Math.max(0, (until - from) / 1e3);
}
// src/index/index-response.ts
/** Ask for JSON first: the reason phrase does not exist in HTTP/2 and proxies drop it. */
const uploadAccept = "application/json;q=0.9, text/plain;q=0.8, text/html;q=0.7";
function readUploadAnswer(response) {
	const { status } = response;
	if (isOwnSuccess(response)) return {
		kind: "stored",
		words: readWords(response)
	};
	const words = readRefusal(response);
	if (status >= 200 && status < 300) return {
		kind: "unclear",
		words
	};
	if (isTransientStatus(status)) return {
		kind: "busy",
		words
	};
	if (status === 409 || status === 400 && /already exists?/i.test(words)) return {
		kind: "exists",
		words
	};
	if (status === 403 && /read-only mode|temporarily disabled/i.test(words)) return {
		kind: "closed",
		words
	};
	if (status === 403 && /invalid or non-existent authentication|token is expired/i.test(words)) return {
		kind: "token-refused",
		words
	};
	return {
		kind: "refused",
		words
	};
}
/** The server's own words, as one line of printable text without its status: at most 500 characters. */
function readRefusal(response) {
	return readWords(response) || `no text with HTTP status ${response.status}`;
}
function readWords(response) {
	const text = Buffer.from(response.body.subarray(0, 65536)).toString("utf8");
	return showWords(jsonWords(text) ?? (isHtml(response, text) ? htmlWords(text) : text));
}
function isOwnSuccess(response) {
	const text = Buffer.from(response.body.subarray(0, 1024)).toString("utf8");
	return response.status === 200 && !isHtml(response, text);
}
function isHtml(response, text) {
	return /^\s*<(!doctype|html|head|body)/i.test(text) || isHtmlType(response) && text.includes("<");
}
function isHtmlType(response) {
	return /^(text\/html|application\/xhtml)/i.test(response.headers["content-type"] ?? "");
}
function jsonWords(text) {
	if (!text.trimStart().startsWith("{")) return null;
	try {
		const { code, message } = JSON.parse(text);
		if (typeof code === "string") return code.replace(/^\d{3}\s+/, "");
		return typeof message === "string" ? message : null;
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}
function htmlWords(text) {
	const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/i.exec(text)?.[1]?.replace(/^\s*\d{3}\s+/, "");
	const body = /<body[^>]*>([\s\S]*)/i.exec(text)?.[1];
	return (heading ?? body ?? text).replace(/<(script|style|head)\b[\s\S]*?<\/\1>/gi, " ").replace(/<[^<>]*>/g, " ").replace(/&(lt|gt|quot|apos|amp|#39|#x27);/gi, (entity) => entities[entity.toLowerCase()] ?? entity);
}
const entities = {
	"&lt;": "<",
	"&gt;": ">",
	"&quot;": "\"",
	"&apos;": "'",
	"&#39;": "'",
	"&#x27;": "'",
	"&amp;": "&"
};
/** Somebody else's words as one line of at most 500 characters: escapes would let a server draw on the user's screen. */
function showWords(text) {
	const line = text.replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, "").replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").trim();
	return line.length <= 500 ? line : `${line.slice(0, 499)}…`;
}
export { backoffSeconds as a, retryAfterSeconds as c, uploadAccept as i, readUploadAnswer as n, closedSeconds as o, showWords as r, isTransientStatus as s, readRefusal as t };
