import { vn as formatVersion, xn as parseVersion } from "./planning.js";
import { y as fault } from "./contents.js";
import { a as oneValue, i as isRestructuredText } from "./metadata.js";
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
// src/index/refusals/rendering.ts
/** Null for what PyPI takes whatever it says. */
function descriptionToRender(form) {
	const text = oneValue(form, "description");
	const contentType = oneValue(form, "description_content_type");
	return text === null || !isRestructuredText(contentType) ? null : {
		text,
		contentType
	};
}
/** White space alone is sent, and renders to nothing: that needs no renderer to be known. */
function showsNothing({ text }) {
	return /^[ \t\r\n\v\f]*$/.test(text);
}
/** What PyPI says when a description could not be rendered. */
function refuseRendering({ contentType }) {
	return contentType === null ? fault("description-render-default") : fault("description-render", { type: contentType });
}
export { canonicalVersionText as i, refuseRendering as n, showsNothing as r, descriptionToRender as t };
