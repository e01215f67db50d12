// Gathers the distributions that are asked about: paths, folders, patterns, and names of files that need not exist.
import { basename, dirname, join, resolve } from "node:path";
import { ArchiveError } from "../archive/archive-error.ts";
import { UsageError } from "../diagnostic/errors.ts";
import { readDistribution } from "../distribution/read-distribution.ts";
import type { World } from "../world/ports.ts";
import type { Offer } from "./offer.ts";

/** @param cwd absolute */
export async function gatherOffers(operands: readonly string[], cwd: string, world: World): Promise<Offer[]> {
	const files = (await Promise.all(operands.map((operand) => expandOperand(operand, cwd, world)))).flat();
	const offers: Offer[] = [];
	for (const file of new Set(files)) offers.push(await readFile(file, cwd, world));
	if (offers.length === 0) {
		throw new UsageError("world/no-file", `there is no wheel and no sdist in ${operands.join(", ")}`, {
			help: "Build them first (python -m build), or name files: they need not exist.",
		});
	}
	return offers;
}

/** A folder stands for its distributions; a pattern that the shell left alone for what it matches. */
async function expandOperand(operand: string, cwd: string, world: World): Promise<string[]> {
	const path = resolve(cwd, operand);
	if (await isFolder(path, world)) {
		const entries = await world.files.list(path);
		return entries.filter(({ name }) => isDistribution(name)).map(({ name }) => join(operand, name));
	}
	if (!/[*?]/.test(operand) || (await world.files.exists(path))) return [operand];
	const matched = await world.files.glob(cwd, [operand.replaceAll("\\", "/")]);
	if (matched.length > 0) return matched;
	throw new UsageError("world/no-file", `no file fits the pattern ${operand}`, {
		help: "Is it built (python -m build)? Relative patterns start at the current folder.",
	});
}

async function isFolder(path: string, world: World): Promise<boolean> {
	const entry = (await world.files.list(dirname(path))).find(({ name }) => name === basename(path));
	return entry?.kind === "folder" || (entry?.kind === "other" && !isDistribution(path));
}

function isDistribution(name: string): boolean {
	return /\.(whl|tar\.gz)$/.test(name);
}

/** Requires-Python stands in the file; a name alone, or a file that cannot be read, leaves it unknown. */
async function readFile(file: string, cwd: string, world: World): Promise<Offer> {
	const fileName = basename(file.replaceAll("\\", "/"));
	const path = resolve(cwd, file);
	const isReadable = isDistribution(fileName) && (await world.files.exists(path));
	if (!isReadable) return { file, fileName, requiresPython: undefined };
	const source = await world.files.open(path);
	try {
		const { metadata } = await readDistribution(fileName, source);
		return { file, fileName, requiresPython: metadata === null ? undefined : (metadata.requiresPython ?? null) };
	} catch (error) {
		// What is wrong with an archive is for `check` to say; here its name is asked about.
		if (!(error instanceof ArchiveError || error instanceof UsageError)) throw error;
		return { file, fileName, requiresPython: undefined };
	} finally {
		await source.close();
	}
}
