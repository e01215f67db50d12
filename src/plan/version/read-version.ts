// Where the files of a project state its version: the place that its build backend reads, and the literals that must agree.
import { join } from "node:path";
import { locateVersion, usesSetuptools, type VersionFiles } from "../../project/dynamic-version.ts";
import { readSetupCfg } from "../../project/setup-cfg.ts";
import { findSetupArgument } from "../../project/setup-py.ts";
import { readString } from "../../project/toml.ts";
import {
	findCondaVersion,
	findLiteral,
	findPixiVersion,
	findRecipeVersion,
	type VersionMention,
} from "../../project/version-mentions.ts";
import type { World } from "../../world/ports.ts";

export interface ReadVersions {
	/** What the build backend reads, outside [project] and Cargo.toml; null when it is computed. */
	dynamicVersion: VersionMention | null;
	/** Literals elsewhere. */
	mentions: VersionMention[];
}

/** @param folder of the project, absolute */
export async function readVersions(given: VersionFiles, folder: string, world: World): Promise<ReadVersions> {
	const read = (file: string) => world.files.readText(join(folder, file));
	const [dynamicVersion, modules, recipes] = await Promise.all([
		readDynamicVersion(given, read),
		readModules(given, folder, world),
		readRecipes(read),
	]);
	const mentions = [...modules, ...listSetupMentions(given), ...recipes];
	return { dynamicVersion, mentions: mentions.filter((mention) => mention.file !== dynamicVersion?.file) };
}

type Read = (file: string) => Promise<string | null>;

async function readDynamicVersion(given: VersionFiles, read: Read): Promise<VersionMention | null> {
	const found = locateVersion(given);
	if (found === null || !("find" in found)) return found;
	for (const file of found.files) {
		const text = await read(file);
		const mention = text === null ? null : found.find(text, file);
		if (mention) return mention;
	}
	return null;
}

// Folders beside the code that setuptools' own discovery leaves out as well (FlatLayoutPackageFinder).
const notPackages =
	/^(ci|bin|debian|docs?|documentation|manpages|news|newsfragments|changelog|tests?|unit_?tests?|examples?|scripts|tools|utils?|python|build|dist|bench(marks?)?|exercises?|htmlcov|node_modules|venv|[._].*)$/;

/** `__version__` in the packages at the top of the project, or of its source folder. */
async function readModules({ pyproject }: VersionFiles, folder: string, { files }: World): Promise<VersionMention[]> {
	const source = readString(pyproject.table, ["tool", "maturin", "python-source"]);
	const roots = source === null ? ["src", "."] : [source];
	const found = await Promise.all(
		roots.map(async (root) => {
			const entries = await files.list(join(folder, root));
			const packages = entries.filter(
				({ name, kind }) => kind === "folder" && !(root === "." && notPackages.test(name)),
			);
			return packages.map(({ name }) => (root === "." ? name : `${root}/${name}`));
		}),
	);
	const modules = found.flat().flatMap((name) => [`${name}/__init__.py`, `${name}/__about__.py`]);
	const mentions = await Promise.all(
		modules.map(async (file) => findLiteral((await files.readText(join(folder, file))) ?? "", file, ["__version__"])),
	);
	return mentions.filter((mention) => mention !== null);
}

/** What setuptools is told a second time. Where others build, setup.py is what was left behind. */
function listSetupMentions({ pyproject, setupPy, setupCfg }: VersionFiles): VersionMention[] {
	if (!usesSetuptools(pyproject.backend)) return [];
	const inPy = setupPy === null ? null : findSetupArgument(setupPy, "setup.py", "version");
	const inCfg = setupCfg === null ? null : readSetupCfg(setupCfg, "metadata", "version");
	const isLiteral = inCfg !== null && /^[0-9]\S*$/.test(inCfg.value);
	return [
		...(inPy === null ? [] : [inPy]),
		...(isLiteral ? [{ file: "setup.cfg", line: inCfg.line, version: inCfg.value, literal: inCfg.value }] : []),
	];
}

const recipeFolders = ["", "conda/", "recipe/", "conda.recipe/", "conda-recipe/", "conda/recipe/", "ci/recipe/"];

async function readRecipes(read: Read): Promise<VersionMention[]> {
	const places = [
		...recipeFolders.flatMap((folder) => [
			{ file: `${folder}meta.yaml`, find: findCondaVersion },
			{ file: `${folder}recipe.yaml`, find: findRecipeVersion },
		]),
		{ file: "pixi.toml", find: findPixiVersion },
	];
	const found = await Promise.all(places.map(async ({ file, find }) => find((await read(file)) ?? "", file)));
	return found.filter((mention) => mention !== null);
}
