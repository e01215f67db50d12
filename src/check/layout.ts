import type { Finding } from "../diagnostic/finding.ts";
import type { DistributionFacts, SdistFacts, WheelFacts } from "../distribution/read-distribution.ts";
import { listSome } from "./rule.ts";

/** Folders that are named after the file, and the files that must be in them. */
export function checkLayout(facts: DistributionFacts): Finding[] {
	return facts.kind === "wheel" ? checkWheelLayout(facts) : checkSdistLayout(facts);
}

function checkWheelLayout(facts: WheelFacts): Finding[] {
	const findings: Finding[] = [];
	const expected = `${facts.filename.nameText}-${facts.filename.versionText}.dist-info`;
	if (facts.infoFolders.length > 0 && facts.infoFolders.join() !== expected) {
		findings.push({
			code: "distribution/layout",
			level: "error",
			message: `the wheel has ${listSome(facts.infoFolders)}, expected ${expected} alone`,
			help: "A wheel must not be renamed. Build it again under the right name and version.",
		});
	}
	const folder = facts.infoFolders.includes(expected) ? expected : (facts.infoFolders[0] ?? expected);
	const names = new Set(facts.members.map(({ name }) => name));
	const missing = ["METADATA", "WHEEL", "RECORD"].map((name) => `${folder}/${name}`).filter((name) => !names.has(name));
	return [...findings, ...missing.map((name) => missingFile(name, "wheel"))];
}

function checkSdistLayout(facts: SdistFacts): Finding[] {
	const findings: Finding[] = [];
	const expected = `${facts.filename.nameText}-${facts.filename.versionText}`;
	if (facts.topFolders.join() !== expected) {
		findings.push({
			code: "distribution/layout",
			level: "error",
			message: `the sdist has ${listSome(facts.topFolders) || "nothing"} at its top, expected the folder ${expected} alone`,
			help: "Build the sdist with the project's build backend: python -m build --sdist",
		});
	}
	const folder = facts.topFolders.includes(expected) ? expected : (facts.topFolders[0] ?? expected);
	const names = new Set(facts.members.map(({ name }) => name));
	if (!names.has(`${folder}/PKG-INFO`)) findings.push(missingFile(`${folder}/PKG-INFO`, "sdist"));
	return findings;
}

function missingFile(name: string, kind: string): Finding {
	return {
		code: "distribution/missing-file",
		level: "error",
		message: `the ${kind} has no ${name}`,
		help: `Build the ${kind} with the project's build backend: python -m build --${kind}`,
	};
}

/** site runs `.pth` files at every start of Python, but only those that lie directly in site-packages. */
export function checkPathConfiguration(facts: DistributionFacts): Finding[] {
	if (facts.kind === "sdist") return [];
	const files = facts.members
		.map(({ name }) => name)
		.filter((name) => /^(?:[^/]+\.data\/(?:purelib|platlib)\/)?[^/]+\.pth$/.test(name));
	if (files.length === 0) return [];
	return [
		{
			code: "distribution/path-configuration",
			level: "warning",
			message: `the wheel installs ${listSome(files)}, which Python runs at every start`,
			help: "Leave it out unless the project cannot work without it.",
		},
	];
}
