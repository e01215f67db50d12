// pdm-backend's `source = "scm"` (pdm.backend.hooks.version.scm 2.5.0): one scheme, which a function of the project may replace.
import { compilePythonRegex } from "../../../project/python-regex.ts";
import { readPath, readString } from "../../../project/toml.ts";
import { formatPublicVersion } from "../../../python/version.ts";
import { bumpLast, defaultTagRegex, readByRegex } from "./next-version.ts";
import { placeOf, type ToolDetector } from "./version-tool.ts";

export const detectPdmScm: ToolDetector = ({ pyproject }) => {
	const at = ["tool", "pdm", "version"];
	const { table } = pyproject;
	if (readString(table, [...at, "source"]) !== "scm") return null;
	const pattern = readString(table, [...at, "tag_regex"]);
	const regex = pattern === null ? defaultTagRegex : compilePythonRegex(pattern);
	const isForeign = regex === null || readPath(table, [...at, "version_format"]) !== undefined;
	return {
		name: "pdm-backend",
		place: placeOf(pyproject, at, ["tool", "hatch", "version"]),
		nearestTag: [readString(table, [...at, "tag_filter"]) ?? "*.*"],
		needsCommitTime: false,
		readTag: (tag) => (regex === null ? null : readByRegex(tag, regex)),
		compute({ nearest }) {
			if (isForeign || nearest === null) return null;
			if (nearest.distance === 0) return formatPublicVersion(nearest.version);
			const next = bumpLast(nearest.version);
			return next === null ? null : `${next}.dev${nearest.distance}`;
		},
		tell: (version) => ({ PDM_BUILD_SCM_VERSION: version }),
		formatTag: (version) => `v${version}`,
	};
};
