// Software bills of materials inside a wheel (PEP 770: `.dist-info/sboms/`), as far as to say what they are.
import type { Sbom } from "./content-facts.ts";

/** @param latin1 the bytes, one character each */
export function readSbom(path: string, latin1: string): Sbom {
	const text = Buffer.from(latin1, "latin1").toString("utf8");
	const document = /^\s*\{/.test(text) ? parseObject(text) : null;
	if (document?.bomFormat === "CycloneDX") {
		return { path, format: `CycloneDX ${word(document.specVersion)}`, components: lengthOf(document.components) };
	}
	if (typeof document?.spdxVersion === "string") {
		return { path, format: word(document.spdxVersion), components: lengthOf(document.packages) };
	}
	// SPDX 3 is a graph in JSON-LD.
	if (/spdx\.org\/rdf\/3/.test(String(document?.["@context"]))) {
		return { path, format: "SPDX 3", components: lengthOf(document?.["@graph"]) };
	}
	if (/<bom[^>]*cyclonedx\.org\/schema/.test(text)) {
		return { path, format: "CycloneDX XML", components: text.match(/<component[ >]/g)?.length ?? 0 };
	}
	const tagged = /^SPDXVersion: *(SPDX-[\d.]{1,8})/m.exec(text)?.[1];
	if (tagged !== undefined) return { path, format: tagged, components: text.match(/^PackageName:/gm)?.length ?? 0 };
	return { path, format: null, components: null };
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
	try {
		return JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}

function lengthOf(list: unknown): number {
	return Array.isArray(list) ? list.length : 0;
}

function word(value: unknown): string {
	return typeof value === "string" && /^[\w.-]{1,20}$/.test(value) ? value : "";
}
