// Finds the change log: the file that the configuration names, else the first that projects usually have.
import { join } from "node:path";
import type { World } from "../../world/ports.ts";
import { type ReleaseNotes, usualNotes } from "./release-notes.ts";

/** @param folder of the project, absolute @param configured relative to it */
export async function readNotes(
	configured: string | undefined,
	folder: string,
	{ files }: World,
): Promise<ReleaseNotes | null> {
	if (configured !== undefined) {
		const isInside = !/^([\\/]|[A-Za-z]:)/.test(configured) && !configured.split(/[\\/]/).includes("..");
		const text = isInside ? await files.readText(join(folder, configured)) : null;
		return { file: configured, text: text ?? "", isConfigured: true };
	}
	// Names are looked up, not tried: a file system that ignores case would find one file under many names.
	const [top, docs] = await Promise.all([files.list(folder), files.list(join(folder, "docs"))]);
	const names = new Set(
		[...top, ...docs.map((entry) => ({ ...entry, name: `docs/${entry.name}` }))]
			.filter(({ kind }) => kind === "file")
			.map(({ name }) => name),
	);
	const file = usualNotes.find((name) => names.has(name));
	if (file === undefined) return null;
	return { file, text: (await files.readText(join(folder, file))) ?? "", isConfigured: false };
}
