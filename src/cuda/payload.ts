// Looks into the payloads of GPU code: is there a kernel in it at all, and which toolkit made it? A .cu file with host code
// alone, and a device link, leave code for every architecture that has no kernel; to count it would be to promise what no
// GPU can launch, or to miss what the rest of the file has.
import { findToolkits, hasKernel, readCubinVersion, toolkitNote } from "./cubin.ts";
import type { CodeContainer, CodeEntry, PayloadInspector } from "./gpu-code.ts";
import { hasPtxKernel } from "./ptx.ts";
import { unpackStart } from "./unpack.ts";

/** Larger code has a kernel: variables of headers like thrust's make 12 KiB without one. */
const largestStub = 128 * 1024;
/** Of larger cubins the beginning is looked at, for what it says of its toolkit behind the tables of symbols. */
const head = { packed: 512 * 1024, unpacked: 4 * 1024 * 1024, plain: 128 * 1024 } as const;
/** Beyond this much in one file no more is opened. */
const most = { opened: 50_000, heads: 32, unpacked: 512 * 1024 * 1024 } as const;

/** Marks code without kernels, and collects the toolkits that say so. */
export class CodeInspector implements PayloadInspector {
	#opened = 0;
	#heads = 0;
	#unpacked = 0;
	/** Of a large cubin that is shown piece by piece, the end of the piece before; null before its first. */
	#before: Buffer | null = null;

	wants(entry: CodeEntry, container: CodeContainer): number {
		if (entry.kind !== "sass" && entry.kind !== "ptx") return 0;
		entry.isStub = false;
		this.#before = null;
		if (this.#opened >= most.opened || this.#unpacked >= most.unpacked || entry.size === 0) return 0;
		this.#opened += 1;
		if (entry.unpackedSize <= largestStub) return Math.min(entry.size, largestStub);
		if (entry.kind === "ptx" || container.toolkits.length > 0 || this.#heads >= most.heads) return 0;
		this.#heads += 1;
		return entry.compression === "none" ? head.plain : head.packed;
	}

	look(payload: Buffer, entry: CodeEntry, container: CodeContainer): number {
		const isSmall = entry.unpackedSize <= largestStub;
		if (!isSmall && entry.compression === "none") return this.#lookOn(payload, container);
		const limit = isSmall ? largestStub : head.unpacked;
		const bytes = unpackStart(payload, entry, limit);
		if (entry.compression !== "none") this.#unpacked += bytes?.length ?? limit;
		if (bytes === null) return 0;
		if (entry.kind === "ptx") {
			entry.isStub = !hasPtxKernel(bytes);
			return 0;
		}
		addToolkits(container, readToolkits(bytes));
		if (isSmall) entry.isStub = hasKernel(bytes) === false;
		return 0;
	}

	/** The note stands behind symbols and debug information, anywhere in the file. */
	#lookOn(piece: Buffer, container: CodeContainer): number {
		const before = this.#before;
		const found = before === null ? readToolkits(piece) : findToolkits(Buffer.concat([before, piece]));
		addToolkits(container, found);
		this.#before = Buffer.from(piece.subarray(-toolkitNote));
		return found.length > 0 ? 0 : head.plain;
	}
}

function readToolkits(bytes: Buffer): string[] {
	const version = readCubinVersion(bytes);
	return version === null ? findToolkits(bytes) : [version];
}

function addToolkits(container: CodeContainer, toolkits: readonly string[]): void {
	container.toolkits = [...new Set([...container.toolkits, ...toolkits])];
}
