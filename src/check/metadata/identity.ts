// Whether METADATA is about what the file name says.
import type { Finding } from "../../diagnostic/finding.ts";
import type { CoreMetadata } from "../../distribution/core-metadata.ts";
import type { DistributionFacts } from "../../distribution/read-distribution.ts";
import { formatSdistFilename } from "../../distribution/sdist-filename.ts";
import { fault } from "../../index/refusals/refusal.ts";
import { isProjectName, normalizeName, toFileNamePart } from "../../python/project-name.ts";
import { compareVersions, formatVersion, parseVersion } from "../../python/version.ts";
import { toRefusedFinding } from "../refused-finding.ts";

export function checkIdentity({ filename, kind, fileName }: DistributionFacts, metadata: CoreMetadata, where: string) {
	const findings: Finding[] = [];
	const { name } = metadata;
	if (name !== null && isProjectName(name) && normalizeName(name) !== filename.name) {
		const values = { project: name, part: toFileNamePart(name), value: filename.nameText };
		findings.push(toRefusedFinding(fault("other-project", values), { where }));
	}
	const version = parseVersion(metadata.version ?? "");
	if (version === null) return findings;
	// Of an sdist PyPI compares the whole name, which follows from PKG-INFO.
	const project = name !== null && isProjectName(name) ? name : filename.name;
	const expected = `${toFileNamePart(project)}-${formatVersion(version)}.tar.gz`;
	const spelling = toRefusedFinding(fault("sdist-spelling", { file: fileName, expected }));
	if (compareVersions(version, filename.version) !== 0) {
		const written = { version: formatVersion(version), written: formatVersion(filename.version) };
		const finding = toRefusedFinding(fault("other-version", written), { where });
		const [answer] = spelling.help?.split("\n") ?? [];
		const [, fix] = finding.help?.split("\n") ?? [];
		findings.push(kind === "wheel" ? finding : { ...finding, help: `${answer}\n${fix}` });
	} else if (
		findings.length === 0 &&
		kind === "sdist" &&
		fileName === formatSdistFilename(filename) &&
		fileName !== expected
	) {
		findings.push({
			...spelling,
			message: `the file name has another spelling of the version than PKG-INFO, from which it should be ${expected}`,
		});
	}
	return findings;
}
