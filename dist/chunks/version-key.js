import { $t as parseVersion, Xt as formatVersion } from "./planning.js";
// src/python/version-key.ts
/** As an index tells releases apart: `1.0` and `v1` are one. Other text is its own key. */
function canonicalVersionText(text) {
	const version = parseVersion(text);
	if (version === null) return text;
	const last = version.release.findLastIndex((number) => number !== 0n);
	return formatVersion({
		...version,
		release: version.release.slice(0, Math.max(1, last + 1))
	});
}
export { canonicalVersionText as t };
