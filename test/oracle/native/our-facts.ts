// What our readers say, in the words of ask.py.
import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { ByteSource } from "../../../src/archive/byte-source.ts";
import type { ElfFacts } from "../../../src/binary/elf.ts";
import type { MachoSlice } from "../../../src/binary/macho.ts";
import type { PeFacts } from "../../../src/binary/pe.ts";
import { BinaryCollector, type NativeFile } from "../../../src/distribution/binary-scan.ts";
import { readDistribution } from "../../../src/distribution/read-distribution.ts";
import type { NativeAnswer } from "./ask.ts";

export async function readWheel(path: string, source: ByteSource): Promise<Record<string, NativeAnswer>> {
	const facts = await readDistribution(basename(path), source, { hashMembers: true, readNative: true });
	const files = facts.kind === "wheel" ? (facts.native ?? []) : [];
	return Object.fromEntries(files.flatMap((file) => (isWasm(file) ? [] : [[file.path, describe(file)]])));
}

export async function readBare(path: string, source: ByteSource): Promise<Record<string, NativeAnswer>> {
	const collector = new BinaryCollector(source.size);
	const scan = collector.start({ name: path, size: source.size });
	scan?.take(Buffer.from(await source.read(0, source.size)));
	scan?.end();
	return Object.fromEntries(collector.files.map((file) => [path, describe(file)]));
}

function isWasm({ facts }: NativeFile): boolean {
	return facts?.format === "wasm";
}

function describe({ facts, problem }: Pick<NativeFile, "facts" | "problem">): NativeAnswer {
	if (facts === null || facts.format === "wasm") return { error: problem };
	if (facts.format === "elf") return describeElf(facts);
	return facts.format === "pe" ? describePe(facts) : { format: "macho", slices: facts.slices.map(describeSlice) };
}

function describeElf(facts: ElfFacts): NativeAnswer {
	const { machine, machineCode, needed, soname, rpath, runpath, interpreter, loadAlignment, androidApi } = facts;
	return {
		format: "elf",
		machine,
		machineCode,
		needed,
		soname,
		rpath,
		runpath,
		hasTextRelocations: facts.hasTextRelocations,
		hasExecutableStack: facts.hasExecutableStack,
		interpreter,
		loadAlignment,
		androidApi,
		versionNeeds: facts.versionNeeds.map(({ library, versions }) => [library, versions]),
		imports: digest(
			facts.imports.map((row) => `${row.name} ${row.version ?? ""} ${row.library ?? ""} ${row.isWeak ? "weak" : ""}`),
		),
		moduleInits: digest(facts.moduleInits),
	};
}

function describeSlice(slice: MachoSlice): NativeAnswer {
	const { machine, kind, minimum, platform, needed, weak, installName, rpaths, isSigned } = slice;
	return {
		...{ machine, kind, minimum, platform, needed, weak, installName, rpaths, isSigned },
		imports: digest(slice.imports),
		moduleInits: digest(slice.moduleInits),
	};
}

function describePe(facts: PeFacts): NativeAnswer {
	const rows = (imports: PeFacts["imports"]) => imports.map(({ library, symbols }) => [library, digest(symbols)]);
	return {
		format: "pe",
		machine: facts.machine,
		isDll: facts.isDll,
		imports: rows(facts.imports),
		delayImports: rows(facts.delayImports),
		exports: digest(facts.exports),
		isManaged: facts.isManaged,
		sections: facts.sections.map(({ name, address, virtualSize, size }) => [name, address, virtualSize, size]),
	};
}

function digest(rows: readonly string[]): string {
	const unique = [...new Set(rows)].sort((a, b) => Buffer.compare(Buffer.from(a, "latin1"), Buffer.from(b, "latin1")));
	const hash = createHash("sha256")
		.update(Buffer.from(unique.join("\n"), "latin1"))
		.digest("hex");
	return `${unique.length} ${hash.slice(0, 16)}`;
}
