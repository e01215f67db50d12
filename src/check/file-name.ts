import type { Finding } from "../diagnostic/finding.ts";
import type { DistributionFacts } from "../distribution/read-distribution.ts";
import { formatSdistFilename } from "../distribution/sdist-filename.ts";
import { formatWheelFilename } from "../distribution/wheel-filename.ts";
import { toFileNamePart } from "../python/project-name.ts";
import { formatPublicVersion, formatVersion, hasLocal } from "../python/version.ts";

/** The name could be read; is it also spelled the one way that PyPI accepts (PEP 427, PEP 625)? */
export function checkFileName(facts: DistributionFacts): Finding[] {
	const { filename, fileName } = facts;
	const expected = facts.kind === "wheel" ? formatWheelFilename(facts.filename) : formatSdistFilename(facts.filename);
	if (fileName === expected) return [];
	const isNameWrong = filename.nameText !== toFileNamePart(filename.nameText);
	// PyPI compares the version of a wheel as a version; that of an sdist letter by letter.
	const isRefused = isNameWrong || (facts.kind === "sdist" && filename.versionText !== formatVersion(filename.version));
	return [
		{
			code: "distribution/file-name",
			level: isRefused ? "error" : "warning",
			message: `the file name is not in its canonical spelling, which is ${expected}`,
			help: "Build it with a current version of the build backend; renaming the file is not enough.",
		},
	];
}

export function checkLocalVersion(facts: DistributionFacts): Finding[] {
	const { version } = facts.filename;
	if (!hasLocal(version)) return [];
	return [
		{
			code: "distribution/local-version",
			level: "error",
			message: `version ${formatVersion(version)} has a local version label, which PyPI and TestPyPI refuse`,
			help: `Build and release it as ${formatPublicVersion(version)}.`,
		},
	];
}
