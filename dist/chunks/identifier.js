// src/python/identifier.ts
const keywords = new Set("False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(" "));
function isIdentifier(text) {
	return /^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(text);
}
function isKeyword(text) {
	return keywords.has(text);
}
function isImportable(name) {
	return isIdentifier(name) && !isKeyword(name);
}
export { isImportable as n, isKeyword as r, isIdentifier as t };
