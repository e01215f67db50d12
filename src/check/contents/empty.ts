import type { Finding } from "../../diagnostic/finding.ts";
import type { WheelContents } from "./installed.ts";

/** Wheels that install nothing, or nothing that can be imported. */
export function checkEmpty({ files, library, wheel }: WheelContents): Finding[] {
	// Without its dist-info nothing is known of it; others say so.
	if (library.length > 0 || wheel.infoFolders.length === 0) return [];
	const others = files.filter(({ place }) => place !== "info");
	if (others.length > 0) {
		return [
			{
				code: "contents/empty-library",
				level: "notice",
				message: `the wheel installs nothing into site-packages, only ${[...new Set(others.map(({ place }) => (place === "other" ? "unknown files" : place)))].join(" and ")}`,
				help: "Right for a program that is no Python package; else the package folder was not found by the build backend.",
			},
		];
	}
	const isMeta = (wheel.metadata?.requiresDist.length ?? 0) > 0;
	return [
		{
			code: "contents/empty",
			level: isMeta ? "notice" : "warning",
			message: isMeta
				? "the wheel installs no file, only its dependencies"
				: "the wheel installs no file and requires nothing",
			help: "If it should hold a package, tell the build backend where that is (setuptools: packages, hatchling: packages, maturin: python-source).",
		},
	];
}
