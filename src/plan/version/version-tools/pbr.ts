// pbr counts commits by the words in their messages; only running it could tell, but it takes a version that it is told.
import { readSetupCfg } from "../../../project/setup-cfg.ts";
import { hasSetupArgument } from "../../../project/setup-py.ts";
import { readStrings } from "../../../project/toml.ts";
import { parseVersion } from "../../../python/version.ts";
import type { ToolDetector } from "./version-tool.ts";

export const detectPbr: ToolDetector = ({ pyproject, setupPy, setupCfg }) => {
	const isBackend = pyproject.backend?.startsWith("pbr") ?? false;
	const isRequired = readStrings(pyproject.table, ["build-system", "requires"]).some((text) => /^pbr\b/.test(text));
	const isUsed =
		isBackend || (isRequired && setupCfg !== null) || (setupPy !== null && hasSetupArgument(setupPy, "pbr"));
	if (!isUsed || (setupCfg !== null && readSetupCfg(setupCfg, "metadata", "version") !== null)) return null;
	return {
		name: "pbr",
		place: isBackend ? pyproject.file : "setup.py",
		nearestTag: ["*"],
		needsCommitTime: false,
		readTag: (tag) => parseVersion(tag),
		compute: () => null,
		tell: (version) => ({ PBR_VERSION: version }),
		formatTag: (version) => version,
	};
};
