// Where the files of a project state its version: the place that its build backend reads, and the literals that must agree.
import { join } from "node:path";
import { locateDynamicVersion, readPoetryVersion, readVersionPlace } from "../../project/dynamic-version.ts";
import type { Pyproject } from "../../project/pyproject.ts";
import { readString } from "../../project/toml.ts";
import { findCondaVersion, findLiteral, type VersionMention } from "../../project/version-mentions.ts";
import type { World } from "../../world/ports.ts";

/** @param folder of the project, absolute */
export async function readVersions(
	pyproject: Pyproject,
	folder: string,
	world: World,
): Promise<{ dynamicVersion: VersionMention | null; mentions: VersionMention[] }> {
	const [dynamicVersion, mentions] = await Promise.all([
		readDynamicVersion(pyproject, folder, world),
		readMentions(pyproject, folder, world),
	]);
	return { dynamicVersion, mentions: mentions.filter((mention) => mention.file !== dynamicVersion?.file) };
}

async function readDynamicVersion(pyproject: Pyproject, folder: string, world: World): Promise<VersionMention | null> {
	const place = locateDynamicVersion(pyproject);
	for (const file of place?.files ?? []) {
		const text = await world.files.readText(join(folder, file));
		const mention = place && text !== null ? readVersionPlace(text, file, place) : null;
		if (mention) return mention;
	}
	return readPoetryVersion(pyproject);
}

async function readMentions(pyproject: Pyproject, folder: string, world: World): Promise<VersionMention[]> {
	const modules = await findModules(pyproject, folder, world);
	const recipes = await world.files.glob(folder, [
		"meta.yaml",
		"conda/meta.yaml",
		"recipe/meta.yaml",
		"conda.recipe/meta.yaml",
	]);
	const read = async (file: string, find: (text: string, file: string) => VersionMention | null) =>
		find((await world.files.readText(join(folder, file))) ?? "", file);
	const found = await Promise.all([
		...modules.map((file) => read(file, (text) => findLiteral(text, file, ["__version__"]))),
		...recipes.map((file) => read(file, findCondaVersion)),
	]);
	return found.filter((mention) => mention !== null);
}

/** Modules at the top of the project's packages whose `__init__.py` may state a version. */
async function findModules(pyproject: Pyproject, folder: string, world: World): Promise<string[]> {
	const source = readString(pyproject.table, ["tool", "maturin", "python-source"]);
	const roots = source ? [source] : ["src", "."];
	const patterns = roots.map((root) => (root === "." ? "*/__init__.py" : `${root}/*/__init__.py`));
	const found = await world.files.glob(folder, patterns);
	return found.filter((file) => !/^(tests?|docs|examples|bench|build|dist)\//.test(file));
}
