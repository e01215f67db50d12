// Description-Content-Type: one of three types, UTF-8, and for Markdown a variant (core metadata 2.1). The grammar is that of
// Python's mail package, which tells packaging what the field says.
import { type Fault, fault } from "./refusal.ts";

interface ContentType {
	/** `text/markdown` */
	readonly type: string;
	/** By lower-case name. */
	readonly parameters: ReadonlyMap<string, string>;
}

const separators = String.raw`\s\x00-\x20\x7f()<>@,:;"\[\]/?=\\`;
const token = `[^${separators}]+`;
const attribute = `[^${separators}*'%]+`;
const quoted = String.raw`"((?:\\.|[^"\\\n])*)"`;
const gap = "[ \\t]*";
const beginning = new RegExp(`^${gap}(${token}/${token})${gap}(?=;|$)`);
const parameter = new RegExp(`;${gap}(?:$|(${attribute})${gap}=${gap}(?:${quoted}|(${attribute}))${gap}(?=;|$))`, "y");

/** Null for what is no content type. */
function parseContentType(text: string): ContentType | null {
	const first = beginning.exec(text);
	if (first === null) return null;
	const parameters = new Map<string, string>();
	for (parameter.lastIndex = first[0].length; parameter.lastIndex < text.length; ) {
		const match = parameter.exec(text);
		if (match === null) return null;
		const [, name, inQuotes, plain = ""] = match;
		if (name === undefined) break;
		if (parameters.has(name.toLowerCase())) return null;
		parameters.set(name.toLowerCase(), inQuotes?.replace(/\\(.)/g, "$1") ?? plain);
	}
	return { type: first[1]?.toLowerCase() ?? "", parameters };
}

/** What PyPI takes a description for: without a content type it is reStructuredText. */
export function isRestructuredText(contentType: string | null): boolean {
	return !contentType || parseContentType(contentType)?.type === "text/x-rst";
}

const descriptionTypes: readonly string[] = ["text/plain", "text/x-rst", "text/markdown"];
const markdownVariants = ["GFM", "CommonMark"];

export function judgeContentType(value: string): Fault | null {
	const parsed = parseContentType(value);
	if (parsed === null || !descriptionTypes.includes(parsed.type)) return fault("content-type", { value });
	const charset = parsed.parameters.get("charset") ?? "UTF-8";
	// packaging 26.3 takes utf-8 too, the release that PyPI ran in August 2026 does not.
	if (charset !== "UTF-8") return fault("content-charset", { charset });
	const variant = parsed.parameters.get("variant") ?? "GFM";
	const isMarkdown = parsed.type === "text/markdown";
	return isMarkdown && !markdownVariants.includes(variant) ? fault("content-variant", { variant }) : null;
}
