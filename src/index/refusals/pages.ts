// Where PyPI's refusals send people: the pages are PyPI's, whose rules a rehearsal index applies.
import { publicDestinations } from "../destination.ts";

const host = new URL(publicDestinations.pypi.simpleUrl).host;

export function helpUrl(anchor: string): string {
	return `https://${host}/help/#${anchor}`;
}

export function docsUrl(path: string): string {
	return `https://docs.${host}/${path}`;
}

export const coreMetadataUrl = "https://packaging.python.org/specifications/core-metadata";
export const localVersionUrl =
	"https://packaging.python.org/en/latest/specifications/version-specifiers/#local-version-identifiers";
