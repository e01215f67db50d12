// Sdists: can a user build from it, and does the licence go with it?
import type { Finding } from "../../diagnostic/finding.ts";
import type { SdistFacts } from "../../distribution/read-distribution.ts";
import { checkLicenseFiles } from "../metadata/license-files.ts";
import { declaresLicense, licenseFile } from "./declared.ts";

export function checkSdist(facts: SdistFacts): Finding[] {
	const { members, topFolders, metadata, metadataText } = facts;
	const atTop = members.flatMap(({ name }) => {
		const [folder = "", file = "", ...rest] = name.split("/");
		return rest.length === 0 && topFolders.includes(folder) ? [file] : [];
	});
	// Without PKG-INFO it is no sdist at all, and of what License-File names each file must be there: both have findings.
	const isTold = checkLicenseFiles(facts).length > 0;
	return [
		...(metadataText === null ? [] : checkBuildable(atTop)),
		...(declaresLicense(metadata) && !isTold ? checkLicense(members) : []),
	];
}

function checkBuildable(atTop: readonly string[]): Finding[] {
	if (atTop.includes("pyproject.toml") || atTop.includes("setup.py")) return [];
	return [
		{
			code: "contents/not-buildable",
			level: "error",
			message:
				"the sdist has neither pyproject.toml nor setup.py at its top: pip does not take it for a Python project",
			help: "Build the sdist with the project's build backend: python -m build --sdist",
		},
	];
}

function checkLicense(members: SdistFacts["members"]): Finding[] {
	if (members.some(({ name }) => name.split("/").some((part) => licenseFile.test(part)))) return [];
	return [
		{
			code: "contents/no-license",
			level: "notice",
			message:
				"PKG-INFO names a licence and the sdist does not carry its text, though most licences ask that it goes with every copy",
			help: 'Name it in pyproject.toml: [project] license-files = ["LICENSE*"] (PEP 639).',
		},
	];
}
