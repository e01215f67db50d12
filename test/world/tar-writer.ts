import { gzipSync } from "node:zlib";

export interface TarEntry {
	name: string;
	bytes?: Uint8Array | string;
	/** `0` a file unless told; `5` a folder, `2` a symbolic link, `x` PAX records, `L` a GNU long name. */
	type?: string;
	linkName?: string;
	/** Instead of the true size: a number, or the text of the field. */
	size?: number | Uint8Array;
	/** Instead of the true checksum. */
	checksum?: number;
	/** Instead of 0644, as the text of the field. */
	mode?: string;
	/** Before the name, in ustar. */
	prefix?: string;
	/** `ustar\0` unless told; GNU's is `ustar  `. */
	magic?: string;
}

/** A .tar.gz as sdists are: ustar headers, two blocks of zeros at the end, the same bytes for the same entries. */
export function writeTarGz(entries: readonly TarEntry[]): Uint8Array {
	return gzipSync(writeTar(entries), { level: 9 });
}

export function writeTar(entries: readonly TarEntry[]): Uint8Array {
	const parts = entries.flatMap((entry) => {
		const bytes = Buffer.from((entry.bytes ?? "") as Uint8Array);
		const padding = Buffer.alloc((512 - (bytes.length % 512)) % 512);
		return [writeHeader(entry, bytes.length), bytes, padding];
	});
	return Buffer.concat([...parts, Buffer.alloc(1024)]);
}

/** An `x` entry about the one that follows. */
export function paxEntry(records: Record<string, string>, type: "x" | "g" = "x"): TarEntry {
	return { name: "PaxHeader", type, bytes: paxRecords(records) };
}

/** The body of an `x` entry. */
export function paxRecords(records: Record<string, string>): Uint8Array {
	const lines = Object.entries(records).map(([key, value]) => {
		const rest = Buffer.byteLength(` ${key}=${value}\n`);
		// The length counts its own digits.
		let length = rest + 1;
		while (length !== rest + String(length).length) length = rest + String(length).length;
		return `${length} ${key}=${value}\n`;
	});
	return Buffer.from(lines.join(""));
}

function writeHeader(entry: TarEntry, size: number): Buffer {
	const header = Buffer.alloc(512);
	const octal = (value: number, length: number): string => `${value.toString(8).padStart(length - 1, "0")}\0`;
	header.write(entry.name, 0, 100);
	header.write(entry.mode ?? octal(0o644, 8), 100);
	header.write(octal(0, 8), 108);
	header.write(octal(0, 8), 116);
	header.set(entry.size instanceof Uint8Array ? entry.size : Buffer.from(octal(entry.size ?? size, 12)), 124);
	header.write(octal(0, 12), 136);
	header.write(" ".repeat(8), 148);
	header.write(entry.type ?? "0", 156);
	header.write(entry.linkName ?? "", 157, 100);
	header.write(entry.magic ?? "ustar\0" + "00", 257, "latin1");
	header.write(entry.prefix ?? "", 345, 155);
	const sum = header.reduce((total, byte) => total + byte, 0);
	header.write(`${(entry.checksum ?? sum).toString(8).padStart(6, "0")}\0 `, 148);
	return header;
}
