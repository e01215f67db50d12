// What goes with the code: licences (PEP 639), bills of materials (PEP 770), and files that weigh more than all others.
import type { Finding } from "../../diagnostic/finding.ts";
import { formatSize } from "../../diagnostic/quantity.ts";
import type { CoreMetadata } from "../../distribution/core-metadata.ts";
import { listValues } from "../../distribution/header-block.ts";
import { checkLicenseFiles } from "../metadata/license-files.ts";
import { listSome, show } from "../rule.ts";
import type { WheelContents } from "./installed.ts";

export function checkDeclared(contents: WheelContents): Finding[] {
	return [...checkLicenses(contents), ...checkSboms(contents), ...checkLargeFiles(contents)];
}

export const licenseFile = /^(?:licen[cs]es?|copying|copyright|unlicense|notice|authors)\b/i;

/** A licence that METADATA or PKG-INFO names, in any of the three ways. */
export function declaresLicense(metadata: CoreMetadata | null): boolean {
	if (metadata === null) return false;
	const named = [...listValues(metadata, "License-Expression"), ...listValues(metadata, "License")];
	const classified = listValues(metadata, "Classifier").some((value) => value.startsWith("License ::"));
	return classified || named.some((value) => value !== "" && !/^(?:unknown|proprietary|none)$/i.test(value));
}

function checkLicenses({ wheel, files, library }: WheelContents): Finding[] {
	const info = files.filter(({ place }) => place === "info");
	const has = info.some(({ parts }) => parts[0] === "licenses" || licenseFile.test(parts.at(-1) ?? ""));
	// In the package itself (onnxruntime/LICENSE) or among the data it goes with every copy too.
	const hasElsewhere = files.some(
		({ place, parts }) =>
			(place === "data" || (place === "library" && parts.length <= 2)) &&
			/^(?:licen[cs]es?|copying|unlicense)(?:\.(?:txt|md|rst))?$/i.test(parts.at(-1) ?? ""),
	);
	if (has || hasElsewhere || library.length === 0 || !declaresLicense(wheel.metadata)) return [];
	// License-File names what is missing, and that is said.
	if (checkLicenseFiles(wheel).length > 0) return [];
	return [
		{
			code: "contents/no-license",
			level: "notice",
			message:
				"METADATA names a licence and the wheel does not carry its text, though most licences ask that it goes with every copy",
			help: 'Name it in pyproject.toml: [project] license-files = ["LICENSE*"] (PEP 639).',
		},
	];
}

function checkSboms({ wheel }: WheelContents): Finding[] {
	const odd = (wheel.contents?.sboms ?? []).filter(({ format }) => format === null).map(({ path }) => path);
	if (odd.length === 0) return [];
	return [
		{
			code: "contents/sbom",
			level: "warning",
			message: `${listSome(odd)} lies where bills of materials belong (PEP 770) and is neither CycloneDX nor SPDX`,
			help: "Scanners skip it. Write CycloneDX JSON (*.cdx.json) or SPDX JSON (*.spdx.json) there, and nothing else.",
		},
	];
}

const worthAWord = 20_000_000;

function checkLargeFiles({ wheel, files }: WheelContents): Finding[] {
	const native = new Set((wheel.native ?? []).map(({ path }) => path));
	const large = files
		.filter(({ name, size }) => size >= worthAWord && !native.has(name))
		.sort((a, b) => b.size - a.size);
	const [first] = large;
	if (first === undefined) return [];
	return [
		{
			code: "contents/large-file",
			level: "notice",
			message: `${show(first.name)} unpacks to ${formatSize(first.size)}${large.length > 1 ? `, and ${large.length - 1} more to over ${formatSize(worthAWord)}` : ""}`,
			help: "Users download and keep it whether they need it or not. Fetch data when they are used, or put them into a distribution of their own.",
		},
	];
}
