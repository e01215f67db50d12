// The form that a client sends with a file: made from its METADATA where that can be read, else from its name.
import { createHash } from "node:crypto";
import { ArchiveError } from "../../../src/archive/archive-error.ts";
import { memorySource } from "../../../src/archive/byte-source.ts";
import { UsageError } from "../../../src/diagnostic/errors.ts";
import type { CoreMetadata } from "../../../src/distribution/core-metadata.ts";
import { readDistribution } from "../../../src/distribution/read-distribution.ts";
import { uploadFields, uploadMetadata } from "../../../src/index/upload-form.ts";

export async function formOf(fileName: string, bytes: Uint8Array): Promise<[string, string][]> {
	const kind = /\.(?:whl|egg)(?:\.whl)?$/i.test(fileName) ? "wheel" : "sdist";
	const metadata = await readMetadata(fileName, bytes);
	const sha256 = createHash("sha256").update(bytes).digest("hex");
	const facts = {
		kind,
		pythonTag: kind === "wheel" ? "py3" : null,
		metadata: metadata === null ? fromName(fileName) : uploadMetadata(metadata),
	} as const;
	return uploadFields(facts, { sha256 });
}

/** Also of a file whose name says nothing: then as if it were called like a good one. */
async function readMetadata(fileName: string, bytes: Uint8Array): Promise<CoreMetadata | null> {
	const plain = fileName.endsWith(".tar.gz") ? "mypkg-1.0.tar.gz" : "mypkg-1.0-py3-none-any.whl";
	for (const name of [fileName, plain]) {
		try {
			const { metadata } = await readDistribution(name, memorySource(bytes));
			return metadata;
		} catch (error) {
			if (!(error instanceof ArchiveError || error instanceof UsageError)) throw error;
		}
	}
	return null;
}

function fromName(fileName: string): [string, string][] {
	const [name = "", version = ""] = fileName.replace(/\.(?:tar\.gz|zip|whl)$/i, "").split("-");
	return [
		["Metadata-Version", "2.4"],
		["Name", name],
		["Version", version],
	];
}
