import type { Finding } from "../../diagnostic/finding.ts";
import type { DistributionFacts } from "../../distribution/read-distribution.ts";
import { judgeLicenseFiles } from "../../index/refusals/contents.ts";
import { judgeLicensePath } from "../../index/refusals/license-path.ts";
import { compareVersions, parseVersion } from "../../python/version.ts";
import { toRefusedFinding } from "../refused-finding.ts";
import { listSome } from "../rule.ts";

const firstWithLicenseFiles = parseVersion("2.4");

/** License-File entries must exist: below `licenses/` in a wheel (PEP 639), below the top folder in an sdist. */
export function checkLicenseFiles(facts: DistributionFacts): Finding[] {
	const version = parseVersion(facts.metadata?.metadataVersion ?? "");
	// What setuptools wrote into older metadata has no meaning, and no client sends it.
	if (facts.metadata === null || version === null || firstWithLicenseFiles === null) return [];
	if (compareVersions(version, firstWithLicenseFiles) < 0) return [];
	const stem = `${facts.filename.nameText}-${facts.filename.versionText}`;
	const folder = facts.kind === "wheel" ? `${stem}.dist-info/licenses` : stem;
	const names = new Set(facts.members.map(({ name }) => name));
	// What is no path has a finding of its own.
	const paths = facts.metadata.licenseFiles.filter((path) => judgeLicensePath(path) === null);
	const refusals = judgeLicenseFiles(paths, { fileName: facts.fileName, names, folder });
	const [first] = refusals;
	if (first === undefined) return [];
	const finding = toRefusedFinding(first);
	const missing = listSome(refusals.map(({ values }) => values.value ?? ""));
	return [{ ...finding, message: `License-File names ${missing}, but ${folder}/ does not hold it` }];
}
