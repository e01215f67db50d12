import type { Finding } from "../diagnostic/finding.ts";
import type { DistributionFacts, SdistFacts, WheelFacts } from "../distribution/read-distribution.ts";
import { distInfoOf, judgeRequiredFile, judgeSdistFolders, judgeWheelFile } from "../index/refusals/contents.ts";
import { type Fault, fault } from "../index/refusals/refusal.ts";
import { toFileNamePart } from "../python/project-name.ts";
import { formatVersion, parseVersion } from "../python/version.ts";
import { checkFileName } from "./file-name.ts";
import { checkIdentity } from "./metadata/identity.ts";
import { describeAnswer, toRefusedFinding } from "./refused-finding.ts";
import { listSome } from "./rule.ts";

/** Folders that are named after the file, and the files that must be in them. */
export function checkLayout(facts: DistributionFacts): Finding[] {
	return facts.kind === "wheel" ? checkWheelLayout(facts) : checkSdistLayout(facts);
}

function checkWheelLayout(facts: WheelFacts): Finding[] {
	if (facts.members.length === 0) return [nothingIn("wheel")];
	const { fileName, infoFolders } = facts;
	const names = new Set(facts.members.map(({ name }) => name));
	const expected = distInfoOf(fileName);
	const contents = { fileName, names };
	if (infoFolders.join() === expected || infoFolders.length === 0) {
		const refusals = [
			judgeWheelFile(contents),
			judgeRequiredFile("METADATA", contents),
			judgeRequiredFile("RECORD", contents),
		].filter((refusal) => refusal !== null);
		return refusals.length === 3
			? [noInfo(expected, refusals[0])]
			: refusals.map((refusal) => toRefusedFinding(refusal));
	}
	// PyPI looks at the one place only; what is missing at another one is missing for installers.
	const folder = infoFolders.includes(expected) ? expected : (infoFolders[0] ?? expected);
	const missing = ["METADATA", "WHEEL", "RECORD"].map((name) => `${folder}/${name}`).filter((name) => !names.has(name));
	const refusal = judgeWheelFile(contents);
	const fix = infoFolders.includes(expected)
		? "What another build or an installed project left in the folder was packed along: build in a clean checkout."
		: "A wheel must not be renamed. Build it again under the right name and version.";
	const layout: Finding = {
		code: "distribution/layout",
		level: "error",
		message: `the wheel has ${listSome(infoFolders)}, expected ${expected} alone`,
		help: `${refusal === null ? "" : `${describeAnswer(refusal)}\n`}${fix}`,
	};
	const isTold = infoFolders.length === 1 && isOwnStem(folder.slice(0, -".dist-info".length), facts);
	return [
		...(isTold ? [] : [layout]),
		...missing.map(
			(name): Finding => ({
				code: "distribution/missing-file",
				level: "error",
				message: `the wheel has no ${name}`,
				help: "Build the wheel with the project's build backend: python -m build --wheel",
			}),
		),
	];
}

/** One fault, not three: somebody zipped a folder. */
function noInfo(folder: string, refusal: Fault | undefined): Finding {
	return {
		code: "distribution/missing-file",
		level: "error",
		message: `the wheel has no ${folder}/ with METADATA, WHEEL and RECORD in it`,
		help: `${refusal === undefined ? "" : `${describeAnswer(refusal)}\n`}Build the wheel with the project's build backend instead of zipping a folder: python -m build --wheel`,
	};
}

/** The folder is right for the metadata in it, and what is wrong with the file name has a finding of its own. */
function isOwnStem(stem: string, facts: DistributionFacts): boolean {
	const version = parseVersion(facts.metadata?.version ?? "");
	if (facts.metadata === null || facts.metadata.name === null || version === null) return false;
	if (stem !== `${toFileNamePart(facts.metadata.name)}-${formatVersion(version)}`) return false;
	return [...checkFileName(facts), ...checkIdentity(facts, facts.metadata, "")].some(({ level }) => level === "error");
}

function checkSdistLayout(facts: SdistFacts): Finding[] {
	if (facts.members.length === 0) return [nothingIn("sdist")];
	const findings: Finding[] = [];
	const { fileName, topFolders } = facts;
	const expected = `${facts.filename.nameText}-${facts.filename.versionText}`;
	const refusal = judgeSdistFolders({ fileName, names: facts.members.map(({ name }) => name) });
	const isTold = topFolders.length === 1 && isOwnStem(topFolders[0] ?? "", facts);
	if (topFolders.join() !== expected && !isTold) {
		const layout = fault("sdist-folders", { value: listSome(topFolders) || "nothing", expected });
		const finding = toRefusedFinding(layout);
		// One folder under another name is PEP 625's business, not PyPI's, and pip and uv build from it.
		const accepted: Finding = { ...finding, level: "warning", help: finding.help?.split("\n")[1] };
		findings.push(refusal?.id === "sdist-folders" ? finding : accepted);
	}
	const folder = topFolders.includes(expected) ? expected : (topFolders[0] ?? expected);
	const path = `${folder}/PKG-INFO`;
	// Who packed no folder at all is told about the folder.
	const hasFolder = facts.members.some(({ name }) => name.startsWith(`${folder}/`));
	if (!facts.members.some(({ name }) => name === path)) {
		if (!hasFolder) return findings;
		return [...findings, toRefusedFinding(fault("pkg-info-missing", { path }))];
	}
	// PyPI looks in the folder that all members share, which is deeper when they are few or all in one.
	return refusal?.id === "pkg-info-missing" ? [...findings, toRefusedFinding(refusal)] : findings;
}

function nothingIn(kind: "wheel" | "sdist"): Finding {
	return {
		code: "distribution/missing-file",
		level: "error",
		message: `the ${kind} is an empty archive: it has no files at all`,
		help: `Build the ${kind} with the project's build backend: python -m build --${kind}`,
	};
}
