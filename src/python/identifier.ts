// What `import` can name: an identifier of Python's that is no word of the language.

// Python 3.14, keyword.kwlist.
const keywords: ReadonlySet<string> = new Set(
	(
		"False None True and as assert async await break class continue def del elif else except finally for from global if " +
		"import in is lambda nonlocal not or pass raise return try while with yield"
	).split(" "),
);

export function isIdentifier(text: string): boolean {
	return /^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(text);
}

export function isKeyword(text: string): boolean {
	return keywords.has(text);
}

export function isImportable(name: string): boolean {
	return isIdentifier(name) && !isKeyword(name);
}
