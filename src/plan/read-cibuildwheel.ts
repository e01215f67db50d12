// The table of the cibuildwheel that is planned for, and the file that configures it when it is not pyproject.toml.
import { join } from "node:path";
import {
	type CibuildwheelVersion,
	cibuildwheelVersions,
	loadCibuildwheelTable,
	loadIdentifierHistory,
} from "../data/cibuildwheel/table.ts";
import { UsageError } from "../diagnostic/errors.ts";
import { parseToml } from "../project/toml.ts";
import { compareVersions, parseVersion } from "../python/version.ts";
import type { World } from "../world/ports.ts";
import type { CibuildwheelFacts } from "./cibuildwheel/facts.ts";

export async function readCibuildwheel(
	settings: { version: string | null; configFile: string | null },
	projectFolder: string,
	world: World,
	buildsCrates: boolean,
): Promise<CibuildwheelFacts> {
	const version = chooseVersion(settings.version);
	const [table, history, config, maturin] = await Promise.all([
		loadCibuildwheelTable(version),
		loadIdentifierHistory(),
		settings.configFile === null ? null : readConfig(settings.configFile, projectFolder, world),
		buildsCrates ? import("./cibuildwheel/stable-abi/maturin.ts") : null,
	]);
	const hasTable = settings.version === null || settings.version === version;
	const readMaturinAbi = maturin?.readMaturinAbi ?? null;
	return { table, history, config, askedVersion: hasTable ? null : settings.version, readMaturinAbi };
}

/** The newest that is not newer than what is asked for; the newest of all when nothing is. */
function chooseVersion(asked: string | null): CibuildwheelVersion {
	const wanted = asked === null ? null : parseVersion(asked);
	const fitting = cibuildwheelVersions.filter((version) => {
		const own = parseVersion(version);
		return wanted === null || (own !== null && compareVersions(own, wanted) <= 0);
	});
	return fitting.at(-1) ?? cibuildwheelVersions[0];
}

async function readConfig(file: string, projectFolder: string, world: World): Promise<CibuildwheelFacts["config"]> {
	const text = await world.files.readText(join(projectFolder, ...file.split("/")));
	if (text !== null) return { file, text, table: parseToml(text, file) };
	throw new UsageError("config/unknown-option", `cibuildwheel.config-file = "${file}": there is no such file`, {
		help: "Name a TOML file with [tool.cibuildwheel], relative to the project.",
	});
}
