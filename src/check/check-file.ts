// One file on disk, judged: a wheel or sdist with every rule, a bare native library with those about native code. What
// comes back is plain data, small enough to travel from a worker thread, and all that reports and comparisons need.
import { hash } from "node:crypto";
import { basename } from "node:path";
import { type ByteSource, memorySource, toBuffer } from "../archive/byte-source.ts";
import { UsageError } from "../diagnostic/errors.ts";
import type { Finding } from "../diagnostic/finding.ts";
import { BinaryCollector, isNativeCode, type NativeFile } from "../distribution/binary-scan.ts";
import type { CheckedFile } from "../document/checked-file.ts";
import type { Files } from "../world/ports.ts";
import { loadTorchSymbols } from "./gpu/load-torch-symbols.ts";
import { judgeTorch } from "./gpu/torch-verdict.ts";
import { checkDistribution } from "./run.ts";
import { describeTruth } from "./truth.ts";

const chunkSize = 1024 * 1024;
const headSize = 4096;

// Read in one go: nearly all distributions, whose members and sha256 then come from the same reading.
const heldSize = 64 * 1024 * 1024;
// Of what cannot be read anyway, no more than this is hashed: a gigabyte of zeros is refused at once.
const hashedWhenRefused = 64 * 1024 * 1024;

/** @throws UsageError, EnvironmentError when there is no such file or it may not be read. */
export async function checkFile(file: string, path: string, files: Files): Promise<CheckedFile> {
	const source = await files.open(path);
	try {
		const held = source.size <= heldSize ? await source.read(0, source.size) : null;
		const judged = await judge(basename(path), held === null ? source : memorySource(held));
		const isHashed = judged.truth !== null || judged.facts !== null || source.size <= hashedWhenRefused;
		const sha256 = held !== null ? hash("sha256", held) : isHashed ? await source.sha256() : "";
		if (!(await source.isUnchanged())) throw changedMeanwhile(file);
		return { file, size: source.size, sha256, ...judged };
	} finally {
		await source.close();
	}
}

type Judged = Pick<CheckedFile, "kind" | "findings" | "truth" | "facts">;

async function judge(name: string, source: ByteSource): Promise<Judged> {
	if (isNativeName(name)) return checkNativeFile(name, source);
	const { facts, findings, torch } = await checkDistribution(name, source);
	return {
		kind: facts?.kind ?? "other",
		findings,
		truth: facts === null ? null : describeTruth(facts, torch?.truth ?? null),
		facts: facts?.kind === "wheel" ? { ...facts, native: null } : facts,
	};
}

function isNativeName(path: string): boolean {
	return /\.(so(\.\d+)*|pyd|dll|dylib)$/i.test(path);
}

async function checkNativeFile(name: string, source: ByteSource): Promise<Judged> {
	const native = await readNativeFile(name, source);
	const findings: Finding[] = [];
	if (native === null || native.problem !== null) {
		findings.push({
			code: "binary/damaged",
			level: "error",
			message: native === null ? "it is no ELF, Mach-O or PE file" : `it cannot be read: ${native.problem}`,
			file: name,
			help: "A module that looks like this cannot be loaded.",
		});
	}
	const torch = native === null ? null : await judgeTorch([native], loadTorchSymbols);
	return {
		kind: "native",
		findings,
		truth: native === null ? null : describeTruth([native], torch?.truth ?? null),
		facts: null,
	};
}

export async function readNativeFile(name: string, source: ByteSource): Promise<NativeFile | null> {
	if (!isNativeCode(toBuffer(await source.read(0, Math.min(headSize, source.size))))) return null;
	const collector = new BinaryCollector(source.size);
	const scan = collector.start({ name, size: source.size });
	if (scan === null) return null;
	do {
		for (let offset = 0; offset < source.size; offset += chunkSize) {
			const chunk = await source.read(offset, Math.min(chunkSize, source.size - offset));
			scan.take(toBuffer(chunk));
		}
	} while (scan.end() === "again");
	return collector.files[0] ?? null;
}

function changedMeanwhile(file: string): UsageError {
	return new UsageError("distribution/changed-meanwhile", `${file} changed while it was read`, {
		help: "Wait until the build or copy that writes it has ended, then check it again.",
	});
}
