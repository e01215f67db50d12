// What compilers leave in the notes of an ELF file: the processor it needs, the Android it was built for (gABI chapter 5,
// "Note Section").
import {
	type ElfHeader,
	type ElfSection,
	type ElfSegment,
	fieldsOf,
	sectionTypes,
	segmentTypes,
} from "./elf-headers.ts";
import type { KeptBytes } from "./kept-bytes.ts";

const property = { type: 5, isaNeeded: 0xc0008002 } as const;

/** `.note.gnu.property`: x86 ISA level that the file needs (x86-64 psABI, "program property"). */
export function readIsaLevel(bytes: KeptBytes, header: ElfHeader, sections: readonly ElfSection[]): 2 | 3 | 4 | null {
	const section = sections.find((row) => row.name === ".note.gnu.property");
	if (section === undefined || section.type === sectionTypes.noBits || section.size > mostNoteBytes) return null;
	const align = header.is64 ? 8 : 4;
	for (const note of listNotes(bytes.slice(section.offset, section.size), header, align)) {
		if (note.owner !== "GNU" || note.type !== property.type) continue;
		const fields = fieldsOf(note.contents, header.isLittleEndian, header.is64);
		for (let at = 0; at + 8 <= note.contents.length; ) {
			const [type, length] = [fields.u32(at), fields.u32(at + 4)];
			if (type === property.isaNeeded && length === 4) return highestLevel(fields.u32(at + 8));
			at += 8 + roundUp(length, align);
		}
	}
	return null;
}

/** The NDK's start files say for which API level they were made (bionic, libc/arch-common/bionic/crtbrand.S). */
export function readAndroidApi(bytes: KeptBytes, header: ElfHeader, segments: readonly ElfSegment[]): number | null {
	for (const segment of segments.filter((row) => row.type === segmentTypes.note && row.fileSize <= mostNoteBytes)) {
		for (const note of listNotes(bytes.slice(segment.offset, segment.fileSize), header, 4)) {
			if (note.owner !== "Android" || note.type !== 1 || note.contents.length < 4) continue;
			return fieldsOf(note.contents, header.isLittleEndian, header.is64).u32(0);
		}
	}
	return null;
}

// Real ones have a few hundred; core dumps, which have more, are in no wheel.
export const mostNoteBytes = 64 * 1024;

interface Note {
	owner: string;
	type: number;
	contents: Buffer;
}

function listNotes(table: Buffer, header: ElfHeader, align: number): Note[] {
	const fields = fieldsOf(table, header.isLittleEndian, header.is64);
	const notes: Note[] = [];
	for (let at = 0; at + 12 <= table.length; ) {
		const [nameSize, size, type] = [fields.u32(at), fields.u32(at + 4), fields.u32(at + 8)];
		const start = at + 12 + roundUp(nameSize, 4);
		const owner = table.toString("latin1", at + 12, at + 12 + Math.max(0, nameSize - 1));
		notes.push({ owner, type, contents: table.subarray(start, Math.max(start, Math.min(start + size, table.length))) });
		at = start + roundUp(size, align);
	}
	return notes;
}

function highestLevel(bits: number): 2 | 3 | 4 | null {
	if ((bits & 8) !== 0) return 4;
	if ((bits & 4) !== 0) return 3;
	return (bits & 2) !== 0 ? 2 : null;
}

function roundUp(value: number, step: number): number {
	return Math.ceil(value / step) * step;
}
