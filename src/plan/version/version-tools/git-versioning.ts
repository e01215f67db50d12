// setuptools-git-versioning 3.2: templates of the project over the newest tag that leads to the commit.
import { isTable, readPath, readString } from "../../../project/toml.ts";
import { formatPublicVersion, parseVersion } from "../../../python/version.ts";
import { canonicalPublic } from "./next-version.ts";
import { placeOf, type ToolDetector } from "./version-tool.ts";

export const detectGitVersioning: ToolDetector = ({ pyproject }) => {
	const at = ["tool", "setuptools-git-versioning"];
	const table = readPath(pyproject.table, at);
	if (!isTable(table) || table.enabled !== true) return null;
	const isForeign = [
		"version_callback",
		"version_file",
		"tag_formatter",
		"tag_filter",
		"branch_formatter",
		"sort_by",
	].some((key) => table[key] !== undefined);
	return {
		name: "setuptools-git-versioning",
		place: placeOf(pyproject, at, ["tool", "hatch", "version"]),
		nearestTag: ["*"],
		needsCommitTime: false,
		readTag: (tag) => parseVersion(tag),
		compute({ nearest, isDirty }) {
			if (isForeign || nearest === null) return null;
			const { version, distance } = nearest;
			const key = isDirty ? "dirty_template" : distance === 0 ? "template" : "dev_template";
			const template = readString(table, [key]) ?? (key === "template" ? "{tag}" : "{tag}.post{ccount}");
			const text = (template.split("+")[0] ?? "")
				.replaceAll("{tag}", formatPublicVersion(version))
				.replaceAll("{ccount}", String(distance));
			return canonicalPublic(text);
		},
		tell: null,
		formatTag: (version) => `v${version}`,
	};
};
