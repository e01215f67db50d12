// Distributions inside of a distribution: most often a dist/ folder of an earlier build that was packed along.
import type { Finding } from "../../diagnostic/finding.ts";
import { formatSize } from "../../diagnostic/quantity.ts";
import { parseWheelFilename } from "../../distribution/wheel-filename.ts";
import { normalizeName } from "../../python/project-name.ts";
import { listSome } from "../rule.ts";
import { choose } from "./rule.ts";

export function checkNested(
	members: readonly { readonly name: string; readonly size: number }[],
	project: string,
): Finding[] {
	const found = members.filter(({ name }) => isDistribution(name));
	const own = found.filter(({ name }) => isOf(name, project));
	const other = found.filter((member) => !own.includes(member));
	return [
		...(own.length === 0 ? [] : [nested(own, "warning", "of this very project")]),
		...(other.length === 0 ? [] : [nested(other, "notice", "of other projects")]),
	];
}

function nested(members: readonly { name: string; size: number }[], level: Finding["level"], whose: string): Finding {
	const size = formatSize(members.reduce((sum, file) => sum + file.size, 0));
	const [one, several] = ["is a distribution", "are distributions"];
	return {
		code: "contents/nested-distribution",
		level,
		message: `${listSome(members.map(({ name }) => name))} (${size}) ${choose(members.length, one, several)} ${whose}`,
		help: "Exclude dist/ and build in a clean checkout. If installing them is what the project does, all is well.",
	};
}

function isDistribution(name: string): boolean {
	return (
		/\.(?:whl|egg)$/i.test(name) ||
		/(?:^|\/)dist\/[^/]+\.(?:tar\.gz|zip)$/i.test(name) ||
		/-\d[\w.]*\.tar\.gz$/.test(name)
	);
}

function isOf(path: string, project: string): boolean {
	const file = path.split("/").at(-1) ?? "";
	const wheel = parseWheelFilename(file);
	if (!("problem" in wheel)) return wheel.name === project;
	return normalizeName(file.replace(/-\d.*$/, "")) === project;
}
