// Links inside an sdist. Build tools make them, and pip follows those that stay inside; what leads out of the archive would
// let a later reader write or read elsewhere, and pip refuses it (PEP 706).
import { ArchiveError, quoteName } from "./archive-error.ts";
import { decodeMemberName } from "./member-name.ts";

export interface TarLink {
	readonly name: string;
	readonly target: string;
	readonly isHard: boolean;
	/** Which member it is. */
	readonly index: number;
}

/** @param files of the archive, by name, and which member each is @throws ArchiveError */
export function checkLinks(links: readonly TarLink[], files: ReadonlyMap<string, number>): void {
	for (const link of links) {
		const problem = findProblem(link, files);
		if (problem === null) continue;
		throw new ArchiveError(
			"archive/member-kind",
			`${quoteName(link.name)} is a link to ${quoteName(link.target)}, ${problem}`,
			{
				help: "Replace the link by the file it points to, or leave it out of the sdist.",
			},
		);
	}
}

function findProblem({ name, target, isHard, index }: TarLink, files: ReadonlyMap<string, number>): string | null {
	const place = files.get(target);
	if (isHard && place === undefined) return "which is no file of the archive";
	// Python looks ahead for it; tar and readers in Rust have nothing to link to.
	if (isHard) return (place ?? 0) < index ? null : "which comes later in the archive";
	if (target.startsWith("/") || target.includes("\\") || /^[A-Za-z]:/.test(target))
		return "which is outside of the archive";
	const parts = target.replace(/\/$/, "").split("/");
	const ups = parts.lastIndexOf("..") + 1;
	// Behind another link ".." leads elsewhere than it seems to.
	if (parts.slice(0, ups).some((part) => part !== "..")) return "which goes back up behind a folder";
	// At least the top folder must stay: beside it lies what is not of this sdist.
	if (ups > 0 && name.split("/").length - 1 - ups < 1) return "which is outside of the archive";
	return isPlain(
		parts
			.slice(ups)
			.filter((part) => part !== ".")
			.join("/"),
	)
		? null
		: "which is no plain path";
}

function isPlain(path: string): boolean {
	if (path === "") return true;
	try {
		decodeMemberName(Buffer.from(path));
		return true;
	} catch (error) {
		if (error instanceof ArchiveError) return false;
		throw error;
	}
}
