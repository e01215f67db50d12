// What may become of a mutant: findings, or facts, and nothing else. The source that it is read from minds its own edges.
import { type ByteSource, memorySource } from "../../src/archive/byte-source.ts";
import { readTarGz } from "../../src/archive/tar.ts";
import { openZip } from "../../src/archive/zip.ts";
import { checkDistribution } from "../../src/check/run.ts";
import type { Mutant } from "./archive-mutants.ts";

/** A range that passes an end, or far more bytes than there are. */
class ReadingError extends Error {}

/** How often over a small file may be read: a member in eight rounds, and what stands around it. */
const mostReadings = 40;

/** "accepted": the archive is one plain archive, whatever its contents are. @throws anything else than a verdict */
export async function judgeMutant({ fileName, bytes }: Mutant): Promise<"accepted" | "refused"> {
	const { facts, findings } = await checkDistribution(fileName, guard(bytes));
	const isRefused = findings.some(({ code, level }) => code.startsWith("archive/") && level === "error");
	if (facts === null && !isRefused)
		throw new Error(`no facts, and no finding about the archive: ${JSON.stringify(findings)}`);
	return isRefused ? "refused" : "accepted";
}

function guard(bytes: Uint8Array): ByteSource {
	const memory = memorySource(bytes);
	let total = 0;
	return {
		size: memory.size,
		async read(offset, length) {
			const isWithin = Number.isSafeInteger(offset) && Number.isSafeInteger(length) && offset >= 0 && length >= 0;
			if (!isWithin || offset + length > memory.size) {
				throw new ReadingError(`bytes ${offset}+${length} of ${memory.size} were asked for`);
			}
			total += length;
			if (total > mostReadings * (memory.size + 1024))
				throw new ReadingError(`${total} bytes of ${memory.size} were read`);
			// A copy: a reader that writes into what it was given must not change the file.
			return Buffer.from(await memory.read(offset, length));
		},
	};
}

/** Name and sha256 of each file, and the other members, as another reader would list them. */
export async function listArchive({
	fileName,
	bytes,
}: Mutant): Promise<{ name: string; contents: Uint8Array | null }[]> {
	const source = memorySource(bytes);
	if (fileName.endsWith(".whl")) {
		const zip = await openZip(source);
		return Promise.all(
			zip.members.map(async (member) => ({
				name: member.name,
				contents: member.isFolder ? null : await zip.read(member, { maxBytes: member.size }),
			})),
		);
	}
	const { members, contents } = await readTarGz(source, { wants: () => Number.MAX_SAFE_INTEGER });
	return members.map(({ name, kind }) => ({ name, contents: kind === "file" ? (contents.get(name) ?? null) : null }));
}
