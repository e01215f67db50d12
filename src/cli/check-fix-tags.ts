// `check --fix-tags OUT`: each wheel whose name promises too much, again under an honest one; with --tags, --build-tag,
// --local or --name under the given one. Nothing is overwritten, and a file is whole or not there.
import { basename, join } from "node:path";
import { honestTags, lowerTags } from "../check/honest-tags.ts";
import { ConflictError, ReleaseError } from "../diagnostic/errors.ts";
import { type Retag, retagWheel } from "../distribution/retag.ts";
import type { CheckedFile } from "../document/checked-file.ts";
import type { CommandContext } from "./command.ts";

export async function writeHonestWheels(
	files: readonly CheckedFile[],
	operands: readonly { file: string; path: string }[],
	folder: string,
	{ line, screen, world }: CommandContext,
): Promise<void> {
	let failure: ReleaseError | null = null;
	for (const file of files) {
		const path = operands.find((operand) => operand.file === file.file)?.path;
		const change = decideRetag(file, line.check.retag);
		if (path === undefined || file.kind !== "wheel") continue;
		if (change === null) {
			screen.say([`= ${file.file}: ${sayKept(file)}`]);
			continue;
		}
		const source = await world.files.open(path);
		try {
			const wheel = await retagWheel(basename(path), source, change);
			const target = join(folder, wheel.fileName);
			if (await world.files.exists(target)) {
				throw new ConflictError("distribution/retag-exists", `${target} exists already`, {
					help: "Nothing was overwritten. Remove it, or give another folder.",
				});
			}
			await world.files.writeBytes(target, wheel.bytes);
			screen.say([`✓ ${file.file} → ${target}`]);
		} catch (error) {
			if (!(error instanceof ReleaseError)) throw error;
			// The other wheels are written all the same.
			if (failure !== null) screen.say([`✗ ${file.file}: ${error.message}`]);
			failure ??= error;
		} finally {
			await source.close();
		}
	}
	if (failure !== null) throw failure;
}

/** Why a wheel keeps its name. */
function sayKept(file: CheckedFile): string {
	const { facts, truth } = file;
	const promised = facts?.kind === "wheel" ? facts.filename.platformTags : [];
	if (truth?.honestTag?.startsWith("linux_") && !promised.some((tag) => tag.startsWith("linux_"))) {
		return "no manylinux or musllinux tag is true of it, whatever its name; repair it first: auditwheel repair";
	}
	return `its tags are honest, nothing to write${sayLower(file)}`;
}

/** A tag that serves older systems too, where the files keep it. */
function sayLower({ facts, truth }: CheckedFile): string {
	const lower = facts?.kind !== "wheel" || truth === null ? null : lowerTags(facts, truth);
	return lower === null ? "" : `; older systems could have it as well: --tags ${lower}`;
}

function decideRetag(file: CheckedFile, given: Retag): Retag | null {
	if (file.facts?.kind !== "wheel" || file.truth === null) return null;
	const tags = given.tags ?? honestTags(file.facts, file.truth) ?? undefined;
	const change = { ...given, ...(tags === undefined ? {} : { tags }) };
	return Object.keys(change).length === 0 ? null : change;
}
