// versioneer 0.29: believes tags alone, so a build of a release needs the tag in its checkout.
import { readSetupCfg } from "../../../project/setup-cfg.ts";
import { readString } from "../../../project/toml.ts";
import { findTomlLine } from "../../../project/toml-position.ts";
import { formatPublicVersion, parseVersion } from "../../../python/version.ts";
import { canonicalPublic } from "./next-version.ts";
import type { ToolDetector } from "./version-tool.ts";

export const detectVersioneer: ToolDetector = ({ pyproject, setupPy, setupCfg }) => {
	const at = ["tool", "versioneer"];
	const line = findTomlLine(pyproject.text, at);
	const read = (key: string) =>
		readString(pyproject.table, [...at, key]) ??
		readSetupCfg(setupCfg ?? "", "versioneer", key.toLowerCase())?.value ??
		null;
	const style = read("style");
	const vcs = read("VCS");
	if ((style === null && vcs === null) || !/\bversioneer\b/.test(setupPy ?? "versioneer")) return null;
	// An empty prefix may be written as two quotes in setup.cfg.
	const prefix = (read("tag_prefix") ?? "").replace(/^(["'])\1$/, "");
	return {
		name: "versioneer",
		place: line === null ? "setup.cfg" : `${pyproject.file}:${line}`,
		nearestTag: [`${prefix}[[:digit:]]*`],
		needsCommitTime: false,
		readTag: (tag) => (tag.startsWith(prefix) ? parseVersion(tag.slice(prefix.length)) : null),
		compute({ nearest, isDirty }) {
			if (nearest === null) return null;
			const { version, distance } = nearest;
			const text = formatPublicVersion(version);
			if (distance === 0 && !isDirty) return text;
			// pep440 says everything else in the local version label.
			if (style === "pep440" || style === null) return text;
			if (style === "pep440-pre" && distance === 0) return text;
			if (style === "pep440-pre" && version.post === null) return canonicalPublic(`${text}.post0.dev${distance}`);
			if (style === "pep440-post") return canonicalPublic(`${text}.post${distance}${isDirty ? ".dev0" : ""}`);
			return null;
		},
		tell: null,
		formatTag: (version) => `${prefix}${version}`,
	};
};
