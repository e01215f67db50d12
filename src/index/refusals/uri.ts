// Which addresses PyPI takes for Home-page, Download-URL and Project-URL: those with the scheme http or https. What the
// rfc3986 package cannot read as an authority it forgets, and every other part it escapes, so hardly more is refused
// (warehouse/utils/http.py, is_valid_uri).

export function isTakenUri(text: string): boolean {
	const [, scheme, authority] = /^([a-z][a-z0-9+.-]*):(?:\/\/([^\\/?#]*))?/i.exec(text) ?? [];
	if (scheme === undefined || !/^https?$/i.test(scheme)) return false;
	const port = portOf(authority ?? "");
	return port === null || port <= 65_535;
}

/** Whether a browser gets anywhere with it: there is a host, and the whole can be read. */
export function isUsefulUri(text: string): boolean {
	return /^https?:\/\/[^/?#\s]/i.test(text) && !/\s/.test(text) && URL.canParse(text);
}

const name = `(?:%[0-9a-f]{2}|[a-z0-9._~!$&'()*+,;=-])*`;
const literal = String.raw`\[(?:[0-9a-f:.]+(?:%[a-z0-9._~-]+)?|v[0-9a-f]+\.[a-z0-9._~!$&'()*+,;=:-]+)\]`;
const readable = new RegExp(
	`^(?:(?:%[0-9a-f]{2}|[a-z0-9._~!$&'()*+,;=:-])+@)?(?:${name}|${literal}):?(\\d{1,5})?$`,
	"i",
);

function portOf(authority: string): number | null {
	const port = readable.exec(authority)?.[1];
	return port === undefined ? null : Number(port);
}
