import { ArchiveError } from "../archive/archive-error.ts";
import type { ByteSource } from "../archive/byte-source.ts";
import { readTarGz } from "../archive/tar.ts";
import { openZip } from "../archive/zip.ts";
import { UsageError } from "../diagnostic/errors.ts";
import type { Finding } from "../diagnostic/finding.ts";
import { type DistributionFacts, readDistribution } from "../distribution/read-distribution.ts";
import { judgeUploadName, judgeWheelText } from "../index/refusals/file-name.ts";
import { serverWords } from "../index/refusals/refusal.ts";
import { decideCheck } from "./decide.ts";
import { loadTorchSymbols } from "./gpu/load-torch-symbols.ts";
import { judgeTorch, type TorchVerdict } from "./gpu/torch-verdict.ts";
import { escapeControls, show } from "./rule.ts";

export interface CheckedDistribution {
	/** Null when the name or the archive could not be read; a finding says why. */
	facts: DistributionFacts | null;
	findings: Finding[];
	/** Null for what does not use torch. */
	torch: TorchVerdict | null;
}

/** Everything that is wrong with one distribution, found in one reading of it. */
export async function checkDistribution(fileName: string, source: ByteSource): Promise<CheckedDistribution> {
	try {
		const facts = await readDistribution(fileName, source, { hashMembers: true, readNative: true, readContents: true });
		const torch = await judgeTorch(facts, loadTorchSymbols);
		return { facts, findings: decideCheck(fileName, facts, torch), torch };
	} catch (error) {
		if (error instanceof ArchiveError) return unread([toFinding(error, fileName)]);
		if (!(error instanceof UsageError && error.code === "distribution/file-name")) throw error;
		return unread([toFinding(error, fileName), ...(await checkArchive(fileName, source))]);
	}
}

function unread(findings: Finding[]): CheckedDistribution {
	return { facts: null, findings, torch: null };
}

/** Of a file whose name says nothing more, the archive can be judged all the same. */
async function checkArchive(fileName: string, source: ByteSource): Promise<Finding[]> {
	try {
		if (/\.(?:whl|zip)$/i.test(fileName)) await openZip(source);
		else if (/\.tar\.gz$/i.test(fileName)) await readTarGz(source);
		return [];
	} catch (error) {
		if (!(error instanceof ArchiveError)) throw error;
		return [toFinding(error, fileName)];
	}
}

function toFinding(error: ArchiveError | UsageError, fileName: string): Finding {
	const found = error.toFinding();
	const finding = { ...found, message: escapeControls(found.message), file: fileName };
	return error instanceof UsageError && finding.help === undefined
		? { ...finding, help: adviseOnName(fileName) }
		: finding;
}

function adviseOnName(fileName: string): string {
	const isWheel = fileName.endsWith(".whl");
	const refusal =
		judgeUploadName(fileName, isWheel ? "bdist_wheel" : "sdist") ?? (isWheel ? judgeWheelText(fileName) : null);
	const answer = refusal === null ? "" : `PyPI's answer: ${show(serverWords(refusal))}\n`;
	return `${answer}Build it with a current version of the build backend; renaming the file is not enough.`;
}
