// Small ELF files in memory, with just the tables that a loader reads. For tests of the readers and of check's rules.

export interface ElfRequest {
	/** e_machine and layout; x86_64 unless told. */
	machine?: "x86_64" | "aarch64" | "i686" | "s390x" | "ppc64le" | "armv7l" | "riscv64";
	needed?: readonly string[];
	soname?: string;
	rpath?: string;
	runpath?: string | undefined;
	/** Undefined symbols: `pthread_create@GLIBC_2.34:libc.so.6`, `PyLong_FromLong`, `optional?` for weak ones. */
	imports?: readonly string[];
	/** Functions that are defined. */
	exports?: readonly string[];
	/** Only in .symtab: code that was linked in. */
	inlined?: readonly string[];
	/** Only in .symtab, seen by nobody outside (STB_LOCAL), and GCC's STB_GNU_UNIQUE. */
	localSymbols?: readonly string[];
	uniqueSymbols?: readonly string[];
	interpreter?: string;
	hasExecutableStack?: boolean;
	hasTextRelocations?: boolean;
	/** x86-64 ISA level in the GNU property note. */
	isaLevel?: 2 | 3 | 4;
	/** More sections: name and contents. */
	sections?: Readonly<Record<string, Uint8Array>>;
	/** Without section headers, as sstrip leaves it. */
	isStripped?: boolean;
	/** Symbols are counted by DT_GNU_HASH instead of DT_HASH. */
	hasGnuHash?: boolean;
	/** Android's API level, in the NDK's note. */
	androidApi?: number;
	/** p_align of what is loaded; 64 KB unless told. */
	alignment?: number;
	/** e_flags; EABI 5 with hard floats for armv7l unless told. */
	flags?: number;
}

const machines = {
	x86_64: { code: 62, is64: true, isLittle: true },
	aarch64: { code: 183, is64: true, isLittle: true },
	i686: { code: 3, is64: false, isLittle: true },
	s390x: { code: 22, is64: true, isLittle: false },
	ppc64le: { code: 21, is64: true, isLittle: true },
	armv7l: { code: 40, is64: false, isLittle: true },
	riscv64: { code: 243, is64: true, isLittle: true },
} as const;

export function buildElf(request: ElfRequest = {}): Buffer {
	const machine = machines[request.machine ?? "x86_64"];
	const put = numbersOf(machine.is64, machine.isLittle);
	const strings = new Strings();
	const symbols = listSymbols(request);
	const versions = listVersions(symbols);
	const sections: Section[] = [];
	const add = (section: Omit<Section, "offset">) => sections.push({ ...section, offset: 0 }) - 1;
	const dynsym = encodeSymbols(symbols, strings, put, machine.is64);
	const versionTable = Buffer.concat([
		put.u16(0),
		...symbols.map(({ version, library }) => put.u16(versions.indexOf(version, library))),
	]);
	const versionNeeds = encodeVersions(versions, strings, put);
	const at = (name: string) => sections.find((section) => section.name === name)?.offset ?? 0;
	const dynamicRows = (address: number, size: number): [number, number][] => [
		...(request.needed ?? []).map((name): [number, number] => [1, strings.add(name)]),
		...(request.soname ? [[14, strings.add(request.soname)] as [number, number]] : []),
		...(request.rpath ? [[15, strings.add(request.rpath)] as [number, number]] : []),
		...(request.runpath ? [[29, strings.add(request.runpath)] as [number, number]] : []),
		...(request.hasTextRelocations ? [[22, 0] as [number, number]] : []),
		[5, address],
		[10, size],
		[6, at(".dynsym")],
		[request.hasGnuHash ? 0x6ffffef5 : 4, at(request.hasGnuHash ? ".gnu.hash" : ".hash")],
		...(versions.libraries.size > 0
			? [[0x6ffffff0, at(".gnu.version")] as [number, number], [0x6ffffffe, at(".gnu.version_r")] as [number, number]]
			: []),
		[0, 0],
	];
	// Once for the side effect on the string table, whose size must be known before the dynamic table is laid out.
	dynamicRows(0, 0);
	const dynamicSize = dynamicRows(0, 0).length * (machine.is64 ? 16 : 8);
	const dynstr = add({ name: ".dynstr", type: 3, bytes: strings.bytes(), link: 0, entrySize: 0 });
	add({ name: ".dynsym", type: 11, bytes: dynsym, link: dynstr + 1, entrySize: machine.is64 ? 24 : 16 });
	add({ name: ".gnu.version", type: 0x6fffffff, bytes: versionTable, link: 2, entrySize: 2 });
	add({
		name: ".gnu.version_r",
		type: 0x6ffffffe,
		bytes: versionNeeds,
		link: dynstr + 1,
		entrySize: 0,
		info: versions.libraries.size,
	});
	const hash = request.hasGnuHash ? gnuHash(symbols.length + 1, put) : sysvHash(symbols.length + 1, machine, put);
	add({ name: request.hasGnuHash ? ".gnu.hash" : ".hash", type: 5, bytes: hash, link: 2, entrySize: 4 });
	if (request.isaLevel)
		add({ name: ".note.gnu.property", type: 7, bytes: isaNote(request.isaLevel, put), link: 0, entrySize: 0 });
	const note = request.androidApi === undefined ? null : androidNote(request.androidApi, put);
	const noteSection =
		note === null ? null : add({ name: ".note.android.ident", type: 7, bytes: note, link: 0, entrySize: 0 });
	const linked = [
		...(request.localSymbols ?? []).map((name) => ({ ...plain, name, isDefined: true, binding: 0 })),
		...(request.inlined ?? []).map((name) => ({ ...plain, name, isDefined: true })),
		...(request.uniqueSymbols ?? []).map((name) => ({ ...plain, name, isDefined: true, binding: 10 })),
	];
	if (linked.length > 0) {
		const own = new Strings();
		const table = encodeSymbols(linked, own, put, machine.is64);
		const strtab = add({ name: ".strtab", type: 3, bytes: own.bytes(), link: 0, entrySize: 0 });
		add({ name: ".symtab", type: 2, bytes: table, link: strtab + 1, entrySize: machine.is64 ? 24 : 16 });
	}
	for (const [name, bytes] of Object.entries(request.sections ?? {})) {
		add({ name, type: 1, bytes: Buffer.from(bytes), link: 0, entrySize: 0 });
	}
	const interpreter = request.interpreter === undefined ? null : Buffer.from(`${request.interpreter}\0`);
	const segmentCount = 3 + (interpreter ? 1 : 0) + (note ? 1 : 0);
	let offset = (machine.is64 ? 64 : 52) + segmentCount * (machine.is64 ? 56 : 32);
	for (const section of sections) {
		offset = align(offset);
		section.offset = offset;
		offset += section.bytes.length;
	}
	const interpreterOffset = align(offset);
	offset = interpreterOffset + (interpreter?.length ?? 0);
	const dynamicOffset = align(offset);
	const dynstrSection = sections[dynstr];
	const dynamic = Buffer.concat(
		dynamicRows(dynstrSection?.offset ?? 0, dynstrSection?.bytes.length ?? 0).flatMap(([tag, value]) => [
			put.word(tag),
			put.word(value),
		]),
	);
	offset = dynamicOffset + dynamicSize;
	const names = new Strings();
	for (const { name } of sections) names.add(name);
	names.add(".shstrtab");
	const namesOffset = align(offset);
	const headersOffset = align(namesOffset + names.bytes().length);
	const segments: [number, number, number, number][] = [
		[1, 4, 0, dynamicOffset + dynamicSize],
		[2, 6, dynamicOffset, dynamicSize],
		[0x6474e551, request.hasExecutableStack ? 7 : 6, 0, 0],
		...(interpreter ? [[3, 4, interpreterOffset, interpreter.length] as [number, number, number, number]] : []),
		...(note ? [[4, 4, sections[noteSection ?? 0]?.offset ?? 0, note.length] as [number, number, number, number]] : []),
	];
	const count = sections.length + 2;
	const headerSize = machine.is64 ? 64 : 40;
	const size = request.isStripped ? dynamicOffset + dynamicSize : headersOffset + count * headerSize;
	const file = Buffer.alloc(size);
	const write = (at: number, bytes: Buffer) => bytes.copy(file, at);
	write(
		0,
		fileHeader(request, machine, put, segmentCount, request.isStripped ? null : { offset: headersOffset, count }),
	);
	write(
		machine.is64 ? 64 : 52,
		Buffer.concat(segments.map((row) => programHeader(row, put, machine.is64, request.alignment ?? 65_536))),
	);
	for (const section of sections) write(section.offset, section.bytes);
	if (interpreter) write(interpreterOffset, interpreter);
	write(dynamicOffset, dynamic);
	if (request.isStripped) return file;
	write(namesOffset, names.bytes());
	const all = [
		...sections,
		{ name: ".shstrtab", type: 3, bytes: names.bytes(), link: 0, entrySize: 0, offset: namesOffset },
	];
	write(
		headersOffset + headerSize,
		Buffer.concat(all.map((section) => sectionHeader(section, names, put, machine.is64))),
	);
	return file;
}

interface Section {
	name: string;
	type: number;
	bytes: Buffer;
	link: number;
	entrySize: number;
	offset: number;
	/** sh_info; 0 unless told. */
	info?: number;
}

interface RequestedSymbol {
	name: string;
	version: string | null;
	library: string | null;
	isWeak: boolean;
	isDefined: boolean;
	/** Instead of what `isWeak` says. */
	binding?: number;
}

const plain: RequestedSymbol = { name: "", version: null, library: null, isWeak: false, isDefined: false };

function listSymbols({ imports = [], exports = [] }: ElfRequest): RequestedSymbol[] {
	const asked = imports.map((text) => {
		const [, name = "", weak = "", version, library] = /^([^@?]+)(\??)(?:@([^:]+):(.+))?$/.exec(text) ?? [];
		return { ...plain, name, isWeak: weak !== "", version: version ?? null, library: library ?? null };
	});
	return [...asked, ...exports.map((name) => ({ ...plain, name, isDefined: true }))];
}

class Strings {
	#text = "\0";
	readonly #at = new Map<string, number>();

	add(text: string): number {
		const known = this.#at.get(text);
		if (known !== undefined) return known;
		const at = Buffer.byteLength(this.#text);
		this.#at.set(text, at);
		this.#text += `${text}\0`;
		return at;
	}

	bytes(): Buffer {
		return Buffer.from(this.#text);
	}
}

function listVersions(symbols: readonly RequestedSymbol[]) {
	const pairs = [
		...new Set(
			symbols.filter(({ version }) => version !== null).map(({ version, library }) => `${library} ${version}`),
		),
	];
	return {
		libraries: Map.groupBy(pairs, (pair) => pair.split(" ")[0] ?? ""),
		indexOf: (version: string | null, library: string | null) =>
			version === null ? 1 : pairs.indexOf(`${library} ${version}`) + 2,
	};
}

type Put = ReturnType<typeof numbersOf>;

function numbersOf(is64: boolean, isLittle: boolean) {
	const number = (size: number, value: number) => {
		const bytes = Buffer.alloc(size);
		if (size === 8) isLittle ? bytes.writeBigUInt64LE(BigInt(value)) : bytes.writeBigUInt64BE(BigInt(value));
		else isLittle ? bytes.writeUIntLE(value, 0, size) : bytes.writeUIntBE(value, 0, size);
		return bytes;
	};
	return {
		u8: (value: number) => number(1, value),
		u16: (value: number) => number(2, value),
		u32: (value: number) => number(4, value),
		word: (value: number) => number(is64 ? 8 : 4, value),
	};
}

function encodeSymbols(symbols: readonly RequestedSymbol[], strings: Strings, put: Put, is64: boolean): Buffer {
	const rows = symbols.map(({ name, isWeak, isDefined, binding }) => {
		const info = put.u8(((binding ?? (isWeak ? 2 : 1)) << 4) | (isDefined ? 2 : 0));
		const place = put.u16(isDefined ? 1 : 0);
		const at = put.u32(strings.add(name));
		return is64
			? Buffer.concat([at, info, put.u8(0), place, put.word(0), put.word(0)])
			: Buffer.concat([at, put.u32(0), put.u32(0), info, put.u8(0), place]);
	});
	return Buffer.concat([Buffer.alloc(is64 ? 24 : 16), ...rows]);
}

function encodeVersions(versions: ReturnType<typeof listVersions>, strings: Strings, put: Put): Buffer {
	const libraries = [...versions.libraries];
	return Buffer.concat(
		libraries.flatMap(([library, pairs], index) => {
			const entries = pairs.map((pair, row) => {
				const version = pair.slice(library.length + 1);
				const isLast = row === pairs.length - 1;
				return Buffer.concat([
					put.u32(0),
					put.u16(0),
					put.u16(versions.indexOf(version, library)),
					put.u32(strings.add(version)),
					put.u32(isLast ? 0 : 16),
				]);
			});
			const size = 16 + entries.length * 16;
			return [
				put.u16(1),
				put.u16(entries.length),
				put.u32(strings.add(library)),
				put.u32(16),
				put.u32(index === libraries.length - 1 ? 0 : size),
				...entries,
			];
		}),
	);
}

function isaNote(level: number, put: Put): Buffer {
	const property = Buffer.concat([put.u32(0xc0008002), put.u32(4), put.u32(1 | (1 << (level - 1))), put.u32(0)]);
	return Buffer.concat([put.u32(4), put.u32(property.length), put.u32(5), Buffer.from("GNU\0"), property]);
}

/** One bucket, and a chain entry per symbol; on s390x all of them are words of 64 bit. */
function sysvHash(symbols: number, machine: { code: number }, put: Put): Buffer {
	const number = machine.code === 22 ? put.word : put.u32;
	return Buffer.concat([number(1), number(symbols), number(0), ...Array.from({ length: symbols }, () => number(0))]);
}

/** As if all symbols but the first were in one bucket, whose chain ends at the last. */
function gnuHash(symbols: number, put: Put): Buffer {
	const chain = Array.from({ length: symbols - 1 }, (_, index) => put.u32(index === symbols - 2 ? 1 : 0));
	return Buffer.concat([
		put.u32(1),
		put.u32(1),
		put.u32(1),
		put.u32(0),
		put.word(0),
		put.u32(symbols > 1 ? 1 : 0),
		...chain,
	]);
}

function androidNote(apiLevel: number, put: Put): Buffer {
	const brand = Buffer.alloc(128);
	brand.write("r27c");
	return Buffer.concat([put.u32(8), put.u32(132), put.u32(1), Buffer.from("Android\0"), put.u32(apiLevel), brand]);
}

function fileHeader(
	request: ElfRequest,
	machine: (typeof machines)[keyof typeof machines],
	put: Put,
	segmentCount: number,
	sections: { offset: number; count: number } | null,
): Buffer {
	const ident = Buffer.alloc(16);
	ident.set([0x7f, 0x45, 0x4c, 0x46, machine.is64 ? 2 : 1, machine.isLittle ? 1 : 2, 1]);
	const headerSize = machine.is64 ? 64 : 52;
	return Buffer.concat([
		ident,
		put.u16(3),
		put.u16(machine.code),
		put.u32(1),
		put.word(0),
		put.word(headerSize),
		put.word(sections?.offset ?? 0),
		put.u32(request.flags ?? (machine.code === 40 ? 0x05000400 : 0)),
		put.u16(headerSize),
		put.u16(machine.is64 ? 56 : 32),
		put.u16(segmentCount),
		put.u16(machine.is64 ? 64 : 40),
		put.u16(sections?.count ?? 0),
		put.u16(sections === null ? 0 : sections.count - 1),
	]);
}

function programHeader(
	[type, flags, offset, size]: [number, number, number, number],
	put: Put,
	is64: boolean,
	alignment: number,
): Buffer {
	const align = type === 1 ? alignment : 8;
	return is64
		? Buffer.concat([
				put.u32(type),
				put.u32(flags),
				put.word(offset),
				put.word(offset),
				put.word(offset),
				put.word(size),
				put.word(size),
				put.word(align),
			])
		: Buffer.concat([
				put.u32(type),
				put.u32(offset),
				put.u32(offset),
				put.u32(offset),
				put.u32(size),
				put.u32(size),
				put.u32(flags),
				put.u32(align),
			]);
}

function sectionHeader(section: Section, names: Strings, put: Put, is64: boolean): Buffer {
	const { type, offset, bytes, link, entrySize } = section;
	const start = [put.u32(names.add(section.name)), put.u32(type)];
	const rest = [put.u32(link), put.u32(section.info ?? 0)];
	return is64
		? Buffer.concat([
				...start,
				put.word(2),
				put.word(offset),
				put.word(offset),
				put.word(bytes.length),
				...rest,
				put.word(8),
				put.word(entrySize),
			])
		: Buffer.concat([
				...start,
				put.u32(2),
				put.u32(offset),
				put.u32(offset),
				put.u32(bytes.length),
				...rest,
				put.u32(4),
				put.u32(entrySize),
			]);
}

function align(offset: number): number {
	return Math.ceil(offset / 8) * 8;
}
