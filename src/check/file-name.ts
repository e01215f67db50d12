import type { Finding } from "../diagnostic/finding.ts";
import type { DistributionFacts } from "../distribution/read-distribution.ts";
import { formatSdistFilename } from "../distribution/sdist-filename.ts";
import { formatWheelFilename } from "../distribution/wheel-filename.ts";
import { judgeNameLength, judgeSdistName, judgeWheelSpelling } from "../index/refusals/file-name.ts";
import { fault } from "../index/refusals/refusal.ts";
import { formatPublicVersion, formatVersion, hasLocal, parseVersion } from "../python/version.ts";
import { toRefusedFinding } from "./refused-finding.ts";

/** The name could be read; is it also spelled the one way that PyPI accepts (PEP 427, PEP 625)? */
export function checkFileName(facts: DistributionFacts): Finding[] {
	const length = judgeNameLength(facts.fileName);
	return [...(length === null ? [] : [toRefusedFinding(length)]), ...checkSpelling(facts)];
}

function checkSpelling(facts: DistributionFacts): Finding[] {
	const { fileName } = facts;
	const expected = facts.kind === "wheel" ? formatWheelFilename(facts.filename) : formatSdistFilename(facts.filename);
	if (fileName === expected) return [];
	const upload = { fileName, projectName: facts.filename.name, version: facts.filename.version };
	const refusal = facts.kind === "wheel" ? judgeWheelSpelling(upload) : judgeSdistName(upload);
	if (refusal !== null) return [toRefusedFinding(refusal, { expected })];
	// PyPI compares the version of a wheel as a version; that of an sdist letter by letter.
	return [
		{
			code: "distribution/file-name",
			level: "warning",
			message: `the file name is not in its canonical spelling, which is ${expected}`,
			help: "Build it with a current version of the build backend; renaming the file is not enough.",
		},
	];
}

/** Where METADATA has a version, either that is found to be a local one or to be another than the file name's. */
export function checkLocalVersion(facts: DistributionFacts): Finding[] {
	const { version } = facts.filename;
	if (!hasLocal(version) || parseVersion(facts.metadata?.version ?? "") !== null) return [];
	const values = { value: formatVersion(version), public: formatPublicVersion(version) };
	return [toRefusedFinding(fault("local-version", values))];
}
