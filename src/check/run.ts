import { ArchiveError } from "../archive/archive-error.ts";
import type { ByteSource } from "../archive/byte-source.ts";
import { readTarGz } from "../archive/tar.ts";
import { openZip } from "../archive/zip.ts";
import { UsageError } from "../diagnostic/errors.ts";
import type { Finding } from "../diagnostic/finding.ts";
import { type DistributionFacts, readDistribution } from "../distribution/read-distribution.ts";
import { judgeSdistName, judgeSdistText, judgeUploadName, judgeWheelText } from "../index/refusals/file-name.ts";
import type { Fault } from "../index/refusals/refusal.ts";
import { parseVersion } from "../python/version.ts";
import { decideCheck } from "./decide.ts";
import { loadTorchSymbols } from "./gpu/load-torch-symbols.ts";
import { judgeTorch, type TorchVerdict } from "./gpu/torch-verdict.ts";
import { describeAnswer } from "./refused-finding.ts";
import { escapeControls } from "./rule.ts";

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
		if (error instanceof ArchiveError) return unread([await describeArchive(error, fileName, source)]);
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
		return [await describeArchive(error, fileName, source)];
	}
}

async function describeArchive(error: ArchiveError, fileName: string, source: ByteSource): Promise<Finding> {
	const { describeArchiveAnswer } = await import("./archive-answer.ts");
	const answer = await describeArchiveAnswer(fileName, source);
	const help = [answer, error.help].filter((line) => line !== null && line !== undefined).join("\n");
	return { ...escaped(error, fileName), ...(help === "" ? {} : { help }) };
}

function toFinding(error: UsageError, fileName: string): Finding {
	const finding = escaped(error, fileName);
	return { ...finding, help: adviseOnName(fileName, finding.help) };
}

function escaped(error: ArchiveError | UsageError, fileName: string): Finding {
	const found = error.toFinding();
	return { ...found, message: escapeControls(found.message), file: fileName };
}

/** PyPI opens zip files as sdists still, and refuses the name of any. */
function judgeZipName(fileName: string): Fault | null {
	const [, projectName = "", version = ""] = /^(.*)-([^-]*)\.zip$/s.exec(fileName) ?? [];
	return projectName === "" ? null : judgeSdistName({ fileName, projectName, version: parseVersion(version) });
}

function adviseOnName(
	fileName: string,
	advice = "Build it with a current version of the build backend; renaming the file is not enough.",
): string {
	const isWheel = /\.whl$/i.test(fileName);
	const refusal =
		judgeUploadName(fileName, isWheel ? "bdist_wheel" : "sdist") ??
		(isWheel ? judgeWheelText(fileName) : (judgeSdistText(fileName) ?? judgeZipName(fileName)));
	return refusal === null ? advice : `${describeAnswer(refusal)}\n${advice}`;
}
