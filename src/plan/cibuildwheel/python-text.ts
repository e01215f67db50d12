// What Python's str() makes of a value of a TOML file. cibuildwheel joins such texts into patterns and commands.
import { isTable } from "../../project/toml.ts";

export function pythonText(value: unknown): string {
	return typeof value === "string" ? value : pythonLiteral(value);
}

/** repr(): as Python would write the value. */
function pythonLiteral(value: unknown): string {
	if (typeof value === "string") return quote(value);
	if (typeof value === "boolean") return value ? "True" : "False";
	if (Array.isArray(value)) return `[${value.map(pythonLiteral).join(", ")}]`;
	if (isTable(value)) {
		const pairs = Object.entries(value).map(([key, item]) => `${quote(key)}: ${pythonLiteral(item)}`);
		return `{${pairs.join(", ")}}`;
	}
	return String(value);
}

function quote(text: string): string {
	const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
	const inner = text
		.replaceAll("\\", "\\\\")
		.replaceAll("\n", "\\n")
		.replaceAll("\r", "\\r")
		.replaceAll("\t", "\\t")
		.replaceAll(mark, `\\${mark}`);
	return `${mark}${inner}${mark}`;
}
