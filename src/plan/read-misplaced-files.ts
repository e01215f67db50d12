// Files that somebody took for our configuration, and that nobody reads.
import { join } from "node:path";
import type { Finding } from "../diagnostic/finding.ts";
import type { World } from "../world/ports.ts";

const lookalikes = [
	"wheel_release.toml",
	"wheelrelease.toml",
	".wheel-release.toml",
	"wheel-release.yml",
	"wheel-release.yaml",
	"wheel-release.json",
];

export async function findMisplacedFiles(folder: string, setupCfg: string | null, world: World): Promise<Finding[]> {
	const found = await Promise.all(
		lookalikes.map(async (file) => ((await world.files.exists(join(folder, file))) ? [file] : [])),
	);
	const header = /^\[(?:tool[:.])?wheel[-_]?release\b/m.exec(setupCfg ?? "");
	return [
		...found.flat().map((file): Finding => misplaced(`nobody reads ${file}; did you mean wheel-release.toml?`, file)),
		...(header
			? [
					misplaced(
						`nobody reads ${header[0]}] in setup.cfg`,
						"setup.cfg",
						(setupCfg ?? "").slice(0, header.index).split("\n").length,
					),
				]
			: []),
	];
}

function misplaced(message: string, file: string, line?: number): Finding {
	return {
		code: "config/misplaced-table",
		level: "error",
		message,
		help: "Write the settings into [tool.wheel-release] of pyproject.toml, or into wheel-release.toml (TOML, keys at the top).",
		file,
		line,
	};
}
