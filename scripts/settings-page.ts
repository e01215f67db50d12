// The table of settings in docs/configuration.md, made of the published schema and of the defaults.
import { listSources } from "../src/config/setting-sources.ts";
import { formatSchemas } from "./schemas.ts";

type Schema = Record<string, unknown> & { properties?: Record<string, Schema>; items?: Schema; anyOf?: Schema[] };

const start = "<!-- settings: npm run golden writes this table -->";
const end = "<!-- end of settings -->";

export const settingsPage = "docs/configuration.md";

export function renderSettings(markdown: string): string {
	const from = markdown.indexOf(start);
	const to = markdown.indexOf(end);
	if (from === -1 || to === -1) throw new Error(`${settingsPage} has lost its marks`);
	return `${markdown.slice(0, from)}${start}\n${formatTable()}\n${markdown.slice(to)}`;
}

function formatTable(): string {
	const schema = JSON.parse(formatSchemas().get("settings.json") ?? "{}") as Schema;
	const defaults = new Map(listSources({}, null).map(({ key, value }) => [key, value]));
	const rows = listKeys(schema, "").map(({ key, node }) => {
		const value = defaults.get(key);
		const shown = value === undefined || value === "none" ? "" : code(value);
		return `| ${code(key)} | ${describeShape(node)} | ${shown} | ${escapeCell(String(node.description ?? ""))} |`;
	});
	return ["| key | value | default | meaning |", "|---|---|---|---|", ...rows].join("\n");
}

function listKeys(node: Schema, path: string): { key: string; node: Schema }[] {
	return Object.entries(node.properties ?? {}).flatMap(([name, member]) => {
		const key = path === "" ? name : `${path}.${name}`;
		const inner =
			member.type === "array" && member.items?.properties ? listKeys(member.items, `${key}[]`) : listKeys(member, key);
		return inner.length > 0 && member.description === undefined ? inner : [{ key, node: member }, ...inner];
	});
}

function describeShape(node: Schema): string {
	if (node.enum)
		return (node.enum as string[]).length > 12 ? "target words" : (node.enum as string[]).map(code).join(", ");
	if (node.const !== undefined) return code(String(node.const));
	if (node.anyOf && node.type === undefined) return [...new Set(node.anyOf.map(describeShape))].join(" or ");
	switch (node.type) {
		case "array":
			return node.items?.properties
				? "list of tables"
				: `list of ${node.items?.enum ? describeShape(node.items) : "strings"}`;
		case "object":
			return "table";
		case "boolean":
			return "`true`, `false`";
		default:
			return String(node.type ?? "any");
	}
}

function code(text: string): string {
	return `\`${text.replaceAll("|", "\\|")}\``;
}

function escapeCell(text: string): string {
	return text
		.replaceAll("|", "\\|")
		.replace(/(?<![`\w])(\{\w+\}|"[^"]+"(?: = "[^"]+")?|<=?|>=?[\d.,<>=]*\d)/g, (part) => `\`${part}\``);
}
