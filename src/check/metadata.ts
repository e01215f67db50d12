// METADATA and PKG-INFO: complete, well-formed, and about the same thing as the file name.
import type { Finding } from "../diagnostic/finding.ts";
import { type CoreMetadata, singleFields } from "../distribution/core-metadata.ts";
import { listValues } from "../distribution/header-block.ts";
import type { DistributionFacts } from "../distribution/read-distribution.ts";
import { isProjectName, normalizeName } from "../python/project-name.ts";
import { parseRequirement } from "../python/requirement.ts";
import { parseSpecifierSet } from "../python/specifier.ts";
import { compareVersions, formatVersion, parseVersion } from "../python/version.ts";
import { listSome, show } from "./rule.ts";

// As PyPI accepts them (2026-08-21).
const metadataVersions = ["1.0", "1.1", "1.2", "2.1", "2.2", "2.3", "2.4", "2.5"];

export function checkMetadata(facts: DistributionFacts): Finding[] {
	const { metadata } = facts;
	if (metadata === null) return [];
	const where = facts.kind === "wheel" ? "METADATA" : "PKG-INFO";
	return [
		...checkFields(metadata, where),
		...checkIdentity(facts, metadata, where),
		...checkDependencies(metadata, where),
	];
}

function checkFields(metadata: CoreMetadata, where: string): Finding[] {
	const required = { "Metadata-Version": metadata.metadataVersion, Name: metadata.name, Version: metadata.version };
	const findings = Object.entries(required)
		.filter(([, value]) => value === null)
		.map(([field]) => malformed(`${where} has no ${field}`));
	if (metadata.metadataVersion !== null && !metadataVersions.includes(metadata.metadataVersion)) {
		findings.push(
			malformed(
				`${where} has Metadata-Version ${show(metadata.metadataVersion)}; PyPI accepts ${metadataVersions.join(", ")}`,
			),
		);
	}
	const repeated = singleFields.filter((field) => listValues(metadata, field).length > 1);
	return [...findings, ...repeated.map((field) => malformed(`${where} has ${field} more than once`))];
}

function checkIdentity(facts: DistributionFacts, metadata: CoreMetadata, where: string): Finding[] {
	const findings: Finding[] = [];
	const { filename } = facts;
	if (metadata.name !== null && !isProjectName(metadata.name)) {
		findings.push(malformed(`${where} has the Name "${show(metadata.name)}", which is not a project name`));
	} else if (metadata.name !== null && normalizeName(metadata.name) !== filename.name) {
		findings.push(mismatch(`${where} is about ${show(metadata.name)}, the file name about ${filename.nameText}`));
	}
	const version = metadata.version === null ? null : parseVersion(metadata.version);
	if (metadata.version !== null && version === null) {
		findings.push(malformed(`${where} has the Version "${show(metadata.version)}", which is not a PEP 440 version`));
	} else if (version !== null && compareVersions(version, filename.version) !== 0) {
		findings.push(
			mismatch(`${where} says version ${formatVersion(version)}, the file name ${formatVersion(filename.version)}`),
		);
	}
	return findings;
}

function checkDependencies(metadata: CoreMetadata, where: string): Finding[] {
	const findings: Finding[] = [];
	if (metadata.requiresPython !== null && parseSpecifierSet(metadata.requiresPython) === null) {
		findings.push(
			malformed(`${where} has Requires-Python "${show(metadata.requiresPython)}", which is not a version specifier`),
		);
	}
	const requirements = metadata.requiresDist.map((text) => ({ text, parsed: parseRequirement(text) }));
	const unreadable = requirements.filter(({ parsed }) => parsed === null);
	findings.push(
		...unreadable.map(({ text }) =>
			malformed(`${where} has Requires-Dist "${show(text)}", which is not a dependency (PEP 508)`),
		),
	);
	const direct = requirements.filter(({ parsed }) => parsed !== null && parsed.url !== null);
	if (direct.length > 0) {
		findings.push({
			code: "distribution/direct-dependency",
			level: "error",
			message: `${where} has dependencies by URL, which PyPI refuses: ${listSome(direct.map(({ text }) => text))}`,
			help: `Write the name and a version instead, as in ${direct[0]?.parsed?.name}>=1.0.`,
		});
	}
	return findings;
}

/** License-File entries must exist: below `licenses/` in a wheel (PEP 639), below the top folder in an sdist. */
export function checkLicenseFiles(facts: DistributionFacts): Finding[] {
	const version = parseVersion(facts.metadata?.metadataVersion ?? "");
	const since = parseVersion("2.4");
	if (facts.metadata === null || version === null || since === null || compareVersions(version, since) < 0) return [];
	const stem = `${facts.filename.nameText}-${facts.filename.versionText}`;
	const folder = facts.kind === "wheel" ? `${stem}.dist-info/licenses` : stem;
	const names = new Set(facts.members.map(({ name }) => name));
	const missing = facts.metadata.licenseFiles.filter((path) => !names.has(`${folder}/${path}`));
	if (missing.length === 0) return [];
	return [
		{
			code: "distribution/missing-file",
			level: "error",
			message: `License-File names ${listSome(missing)}, but ${folder}/ does not hold it`,
			help: "Check the patterns of [project] license-files in pyproject.toml and build again.",
		},
	];
}

function malformed(message: string): Finding {
	return {
		code: "distribution/metadata",
		level: "error",
		message,
		help: "Correct it in pyproject.toml and build again.",
	};
}

function mismatch(message: string): Finding {
	return {
		code: "distribution/metadata-mismatch",
		level: "error",
		message,
		help: "A distribution must not be renamed. Build it again under the right name and version.",
	};
}
