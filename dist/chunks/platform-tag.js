// src/python/platform-tag.ts
const manylinuxAliases = {
	manylinux1: [2, 5],
	manylinux2010: [2, 12],
	manylinux2014: [2, 17]
};
const versionedTag = /^(?<family>manylinux|musllinux|macosx)_(?<major>\d{1,4})_(?<minor>\d{1,4})_(?<architecture>[a-z]\w*)$/;
const aliasTag = /^(?<alias>manylinux(?:1|2010|2014))_(?<architecture>[a-z]\w*)$/;
const plainTag = /^(?<family>linux|win)_(?<architecture>[a-z]\w*)$/;
function parsePlatformTag(tag) {
	if (tag === "any") return {
		family: "any",
		architecture: null,
		policy: null
	};
	if (tag === "win32") return {
		family: "win",
		architecture: "x86",
		policy: null
	};
	const versioned = versionedTag.exec(tag)?.groups;
	if (versioned !== void 0) return {
		family: versioned.family,
		architecture: versioned.architecture ?? null,
		policy: [Number(versioned.major), Number(versioned.minor)]
	};
	const alias = aliasTag.exec(tag)?.groups;
	if (alias !== void 0) return {
		family: "manylinux",
		architecture: alias.architecture ?? null,
		policy: manylinuxAliases[alias.alias ?? ""] ?? null
	};
	const plain = plainTag.exec(tag)?.groups;
	if (plain !== void 0) return {
		family: plain.family,
		architecture: plain.architecture ?? null,
		policy: null
	};
	return {
		family: "other",
		architecture: null,
		policy: null
	};
}
/** Negative, zero or positive: which of two policies asks for the older system. */
function comparePolicies(a, b) {
	return a[0] - b[0] || a[1] - b[1];
}
export { parsePlatformTag as n, comparePolicies as t };
