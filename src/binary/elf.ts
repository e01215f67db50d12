// What an ELF file says about where it can run: machine, C library, needed libraries and symbol versions, search paths,
// and what a release should not carry (executable stack, text relocations, debug sections). Reading only; verdicts are
// linux-policy.ts and check's rules.
import { type ElfDynamic, readDynamic } from "./elf-dynamic.ts";
import {
	type ElfHeader,
	type ElfSection,
	type ElfSegment,
	readElfHeader,
	readSections,
	readSegments,
	sectionTypes,
	segmentTypes,
	stringAt,
} from "./elf-headers.ts";
import { mostNoteBytes, readAndroidApi, readIsaLevel } from "./elf-notes.ts";
import type { KeptBytes } from "./kept-bytes.ts";

/** As platform tags spell machines; null for others and for ABIs that no tag describes (soft-float ARM). */
export type LinuxMachine =
	| "x86_64"
	| "i686"
	| "aarch64"
	| "armv7l"
	| "ppc64le"
	| "ppc64"
	| "s390x"
	| "riscv64"
	| "loongarch64";

export interface ElfFacts extends ElfDynamic {
	format: "elf";
	machine: LinuxMachine | null;
	/** For messages when `machine` is null: what the header says. */
	machineName: string;
	/** e_machine */
	machineCode: number;
	/** `x86-64-v2` and up, when the file says that it needs it (GNU property note); null for the baseline. */
	isaLevel: 2 | 3 | 4 | null;
	kind: "shared" | "executable" | "object" | "other";
	/** PT_INTERP; null in libraries. */
	interpreter: string | null;
	hasExecutableStack: boolean;
	/** Smallest p_align of what is loaded: the largest memory page that the file can live with; null when nothing is. */
	loadAlignment: number | null;
	/** Android's API level that the file was built for (note of the NDK); null elsewhere. */
	androidApi: number | null;
	/** Bytes of sections that only a debugger reads. */
	debugBytes: number;
	sections: readonly ElfSection[];
	hasSectionHeaders: boolean;
}

/** @throws BinaryError for a damaged file, NotKeptError when a window is missing. */
export function readElf(bytes: KeptBytes): ElfFacts {
	const header = readElfHeader(bytes);
	const segments = readSegments(bytes, header);
	const sections = readSections(bytes, header);
	const machine = readMachine(header);
	return {
		format: "elf",
		machine,
		machineName: machine ?? `e_machine ${header.machine}, ${header.is64 ? 64 : 32} bit`,
		machineCode: header.machine,
		isaLevel: machine === "x86_64" ? readIsaLevel(bytes, header, sections) : null,
		kind: header.type === 3 ? "shared" : header.type === 2 ? "executable" : header.type === 1 ? "object" : "other",
		interpreter: readInterpreter(bytes, segments),
		hasExecutableStack: segments.some((row) => row.type === segmentTypes.stack && (row.flags & 1) !== 0),
		loadAlignment: smallestAlignment(segments),
		androidApi: readAndroidApi(bytes, header, segments),
		debugBytes: sumDebug(sections),
		...readDynamic(bytes, header, segments, sections),
		sections,
		hasSectionHeaders: sections.length > 0,
	};
}

/**
 * The windows of a large ELF file that readElf will look at, from its first bytes: headers, dynamic table, segments that
 * hold symbols, section headers with the names before them.
 */
export function listElfWindows(start: KeptBytes, wanted: number): { start: number; end: number }[] {
	const header = readElfHeader(start);
	const table = header.sectionHeaders;
	const windows = [
		{ start: Math.max(0, table.offset - 128 * 1024), end: table.offset + (table.count + 1) * table.entrySize },
	];
	let left = wanted;
	const segments = readSegments(start, header);
	const dynamic = segments.find((row) => row.type === segmentTypes.dynamic);
	if (dynamic !== undefined) windows.push(rangeOf(dynamic, dynamic.fileSize));
	const notes = segments.filter((row) => row.type === segmentTypes.note && row.fileSize <= mostNoteBytes);
	windows.push(...notes.map((row) => rangeOf(row, row.fileSize)));
	// Small ones first: tools that edit search paths move the tables into a segment of their own.
	const data = segments.filter((row) => row.type === segmentTypes.load && (row.flags & 1) === 0);
	for (const segment of data.sort((a, b) => a.fileSize - b.fileSize)) {
		const length = Math.min(segment.fileSize, left);
		left -= length;
		windows.push(rangeOf(segment, length));
	}
	return windows;
}

function rangeOf(segment: ElfSegment, length: number): { start: number; end: number } {
	return { start: segment.offset, end: segment.offset + length };
}

const machines: ReadonlyMap<string, LinuxMachine> = new Map([
	["3 32 little", "i686"],
	["62 64 little", "x86_64"],
	["183 64 little", "aarch64"],
	["40 32 little", "armv7l"],
	["21 64 little", "ppc64le"],
	["21 64 big", "ppc64"],
	["22 64 big", "s390x"],
	["243 64 little", "riscv64"],
	["258 64 little", "loongarch64"],
]);

function readMachine(header: ElfHeader): LinuxMachine | null {
	const key = `${header.machine} ${header.is64 ? 64 : 32} ${header.isLittleEndian ? "little" : "big"}`;
	const machine = machines.get(key) ?? null;
	if (machine !== "armv7l") return machine;
	// PEP 599: armv7l means EABI version 5 with hard floats.
	const isHardFloat = (header.flags & 0x400) !== 0;
	return header.flags >>> 24 === 5 && isHardFloat ? machine : null;
}

function readInterpreter(bytes: KeptBytes, segments: readonly ElfSegment[]): string | null {
	const segment = segments.find((row) => row.type === segmentTypes.interpreter);
	return segment === undefined ? null : stringAt(bytes.slice(segment.offset, segment.fileSize), 0);
}

function smallestAlignment(segments: readonly ElfSegment[]): number | null {
	const loaded = segments.filter((row) => row.type === segmentTypes.load).map((row) => row.align);
	return loaded.length === 0 ? null : Math.min(...loaded);
}

function sumDebug(sections: readonly ElfSection[]): number {
	return sections
		.filter((row) => row.type !== sectionTypes.noBits && /^\.(z?debug_|symtab$|strtab$|gdb_index$)/.test(row.name))
		.reduce((sum, row) => sum + row.size, 0);
}
