// What a file is that is not what its name says, by its first bytes: the usual mix-ups of a download or a copy.

const signatures: readonly (readonly [string, string])[] = [
	["504b0304", "a zip file"],
	["504b0506", "an empty zip file"],
	["1f8b", "a gzip file"],
	["425a68", "a bzip2 file"],
	["fd377a585a00", "an xz file"],
	["28b52ffd", "a zstd file"],
	["377abcaf271c", "a 7z archive"],
	["526172211a07", "a RAR archive"],
	["7f454c46", "an ELF file"],
	["4d5a", "a Windows program"],
	["cffaedfe", "a Mach-O file"],
	["cafebabe", "a Mach-O file"],
	["303730373", "a cpio archive"],
	["c771", "a cpio archive"],
	["78617221", "a xar archive"],
	["213c617263683e", "an ar archive"],
	["25504446", "a PDF file"],
	["efbbbf", "a text file"],
];

/** @param start some hundred bytes from the start of the file */
export function describeKind(start: Uint8Array): string {
	const bytes = Buffer.from(start.buffer, start.byteOffset, start.byteLength);
	const hex = bytes.toString("hex", 0, 8);
	const known = signatures.find(([signature]) => hex.startsWith(signature));
	if (known !== undefined) return known[1];
	if (bytes.toString("latin1", 257, 262) === "ustar") return "a tar file without compression";
	if (bytes.every((byte) => byte === 0)) return "a file of zeros";
	const text = bytes.toString("latin1");
	if (/^\s*<(?:!doctype|html|\?xml)/i.test(text)) return "a web page";
	if (text.startsWith("version https://git-lfs")) return "a pointer of Git LFS";
	if (text.startsWith("{")) return "a JSON text";
	return /^[\t\n\r -~]*$/.test(text) ? "a text file" : `a file that starts with the bytes ${hex}`;
}
