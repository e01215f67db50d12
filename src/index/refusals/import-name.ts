// Import-Name and Import-Namespace (PEP 794): a dotted name, optionally followed by `; private`.
import { isIdentifier, isKeyword } from "../../python/identifier.ts";
import { trimSpace } from "../../python/white-space.ts";
import { type Fault, fault } from "./refusal.ts";

export function judgeImportName(value: string): Fault | null {
	const semicolon = value.indexOf(";");
	const written = semicolon < 0 ? value : value.slice(0, semicolon);
	const name = trimEnd(written);
	for (const part of name.split(".")) {
		if (!isIdentifier(part)) return fault("import-identifier", { value, name, identifier: part });
		if (isKeyword(part)) return fault("import-keyword", { value, name, identifier: part });
	}
	const option = semicolon < 0 ? "private" : trimStart(value.slice(semicolon + 1));
	return option === "private" ? null : fault("import-option", { value });
}

function trimEnd(text: string): string {
	return trimSpace(`.${text}`).slice(1);
}

function trimStart(text: string): string {
	return trimSpace(`${text}.`).slice(0, -1);
}
