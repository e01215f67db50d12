// The frozen files on disk, before anybody is asked anything: exactly those of the manifest, byte for byte, each with the
// upload form that its own metadata gives.
import { join } from "node:path";
import { ConflictError } from "../diagnostic/errors.ts";
import type { Finding } from "../diagnostic/finding.ts";
import type { DistributionFacts } from "../distribution/read-distribution.ts";
import { readDistribution } from "../distribution/read-distribution.ts";
import type { FrozenDistribution, Manifest } from "../document/manifest.ts";
import type { WorkFolder } from "../document/work-folder.ts";
import { uploadFields, uploadMetadata } from "../index/upload-form.ts";
import { normalizeName } from "../python/project-name.ts";
import { formatVersion, parseVersion } from "../python/version.ts";
import type { Files } from "../world/ports.ts";
import type { UploadItem } from "./upload.ts";

const pieceSize = 1024 * 1024;

/** @throws ConflictError when `dist/` is not exactly what the manifest says. */
export async function readFrozen(
	manifest: Manifest,
	workFolder: WorkFolder,
	files: Files,
): Promise<{ items: UploadItem[]; findings: Finding[] }> {
	await refuseOtherBytes(manifest, workFolder, files);
	const items: UploadItem[] = [];
	const findings: Finding[] = [];
	for (const distribution of manifest.distributions) {
		const path = join(workFolder.dist, distribution.file);
		const facts = await readFacts(path, distribution, files);
		const problem = judgeMetadata(facts, manifest);
		if (problem !== null) findings.push({ ...problem, file: path });
		const fields = uploadFields(formFacts(facts), { sha256: distribution.sha256 });
		items.push({ distribution, fields, chunks: () => readPieces(path, files) });
	}
	return { items, findings };
}

async function refuseOtherBytes(manifest: Manifest, workFolder: WorkFolder, files: Files): Promise<void> {
	const problems: string[] = [];
	for (const { file, size, sha256 } of manifest.distributions) {
		const found = await files.hash(join(workFolder.dist, file));
		if (found === null) problems.push(`${file} is missing`);
		else if (found.sha256 !== sha256) {
			problems.push(
				`${file} has other bytes:\n  in the manifest  sha256 ${sha256}, ${size} bytes\n  in dist/         sha256 ${found.sha256}, ${found.size} bytes`,
			);
		}
	}
	const known = new Set(manifest.distributions.map(({ file }) => file));
	for (const { name } of await files.list(workFolder.dist)) {
		if (!known.has(name)) problems.push(`${name} is not in the manifest`);
	}
	if (problems.length === 0) return;
	throw new ConflictError("publish/other-bytes", `${workFolder.dist} is not what was frozen:\n${problems.join("\n")}`, {
		file: workFolder.dist,
		help: "Nothing was uploaded. Find out what changed the files, then run freeze, smoke and gate again.",
	});
}

async function readFacts(path: string, { file }: FrozenDistribution, files: Files): Promise<DistributionFacts> {
	const source = await files.open(path);
	try {
		return await readDistribution(file, source);
	} finally {
		await source.close();
	}
}

// An index keeps the name and version of the form and puts the file into that release, whatever its name says.
function judgeMetadata({ metadata }: DistributionFacts, { project, version }: Manifest): Finding | null {
	const name = metadata?.name ?? null;
	const parsed = parseVersion(metadata?.version ?? "");
	const wanted = parseVersion(version);
	if (name !== null && parsed !== null && wanted !== null) {
		if (normalizeName(name) === project && formatVersion(parsed) === formatVersion(wanted)) return null;
	}
	return {
		code: "publish/metadata",
		level: "error",
		message: `the metadata says ${name ?? "no name"} ${metadata?.version ?? "without a version"}, the manifest ${project} ${version}`,
		help: "Nothing was uploaded. Build and freeze the release again; `wheel-release check` names what is wrong in the file.",
	};
}

function formFacts(facts: DistributionFacts) {
	return {
		kind: facts.kind,
		pythonTag: facts.kind === "wheel" ? facts.filename.pythonTags.join(".") : null,
		metadata: facts.metadata === null ? [] : uploadMetadata(facts.metadata),
	};
}

async function* readPieces(path: string, files: Files): AsyncIterable<Uint8Array> {
	const source = await files.open(path);
	try {
		for (let offset = 0; offset < source.size; offset += pieceSize) {
			yield await source.read(offset, Math.min(pieceSize, source.size - offset));
		}
	} finally {
		await source.close();
	}
}
