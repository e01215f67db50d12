// Machine code says more about itself than its fatbin does. A cubin is an ELF file for e_machine 190 whose header tells the
// architecture, and up to toolkit 12.9 (ABI 7) the toolkit too; later ones (ABI 8) keep that in a note, as the words of
// `nvcc --version` and the options of the compiler.
import { isElf, readElfHeader, readSections } from "../binary/elf-headers.ts";
import { BinaryError, wholeBytes } from "../binary/kept-bytes.ts";

export const cubinHeaderSize = 64;
const machine = 190;
const toolkitWords = "Cuda compilation tools, release ";
/** The words and the version behind them. */
export const toolkitNote = 48;
/** One for each object that was linked in. */
const mostNotes = 4096;

/** Of the first bytes of a cubin. */
export interface CubinHeader {
	/** `sm_86`; with `a` or `f` where header or note say so. */
	arch: string;
	/** Of the whole file, by its tables. */
	size: number;
}

/** Null for anything but a cubin. */
export function readCubinHeader(bytes: Buffer): CubinHeader | null {
	if (bytes.length < cubinHeaderSize || !isElf(bytes) || bytes[4] !== 2 || bytes[5] !== 1) return null;
	const header = readElfHeader(wholeBytes(bytes));
	if (header.machine !== machine) return null;
	const [isOld, flags] = [bytes[8] === 7, header.flags];
	const sm = isOld ? flags & 0xff : (flags >> 8) & 0xff;
	const { programHeaders, sectionHeaders } = header;
	const size = Math.max(
		cubinHeaderSize,
		programHeaders.offset + programHeaders.count * programHeaders.entrySize,
		sectionHeaders.offset + sectionHeaders.count * sectionHeaders.entrySize,
	);
	return { arch: `sm_${sm}${isOld && (flags & 0x800) !== 0 ? "a" : (suffixOf(bytes, sm) ?? "")}`, size };
}

/** The note of ABI 8 has the options of ptxas: `-arch sm_100f -m 64`. */
function suffixOf(bytes: Buffer, sm: number): string | null {
	const at = bytes.indexOf(`-arch sm_${sm}`);
	if (at < 0) return null;
	return /^[af]?/.exec(bytes.toString("latin1", at + `-arch sm_${sm}`.length).slice(0, 1))?.[0] ?? null;
}

/** `12.6` by the header, up to ABI 7; null where it does not tell. */
export function readCubinVersion(bytes: Buffer): string | null {
	if (bytes.length < cubinHeaderSize) return null;
	const version = bytes.readUInt32LE(20);
	return version >= 100 && version < 200 ? `${Math.floor(version / 10)}.${version % 10}` : null;
}

/** By the notes in some part of a cubin; several where a device link brought code of others in. */
export function findToolkits(bytes: Buffer): string[] {
	const found = new Set<string>();
	for (let at = bytes.indexOf(toolkitWords), count = 0; at >= 0 && count < mostNotes; count += 1) {
		const toolkit = /release (\d{1,2}\.\d{1,2}),/.exec(bytes.toString("latin1", at, at + toolkitNote))?.[1];
		if (toolkit !== undefined) found.add(toolkit);
		at = bytes.indexOf(toolkitWords, at + toolkitWords.length);
	}
	return [...found];
}

/** False for what a device link leaves behind: sections of bookkeeping and no code. Null when it cannot be read. */
export function hasKernel(bytes: Buffer): boolean | null {
	try {
		const whole = wholeBytes(bytes);
		const sections = readSections(whole, readElfHeader(whole));
		return sections.some(({ name, size }) => name.startsWith(".text.") && size > 0);
	} catch (error) {
		if (error instanceof BinaryError) return null;
		throw error;
	}
}
