// What git knows about the commit that is planned, read from the machine-readable output of three questions. Pure.

export interface GitTag {
	name: string;
	/** The commit it leads to. */
	commit: string;
	/** An annotated or signed tag is an object of its own; a lightweight one is only a name. */
	isAnnotated: boolean;
}

export interface GitFacts {
	/** HEAD. */
	commit: string;
	/** Null on a detached HEAD. */
	branch: string | null;
	/** A clone that was cut off: tags and commits before the cut are not known. */
	isShallow: boolean;
	/** Tracked files that differ from HEAD, relative to the repository. */
	dirtyFiles: readonly string[];
	/** With a named tag: all of the repository; else those of HEAD and the commits before it. */
	tags: readonly GitTag[];
	/** The nearest tag, as the project's version tool asks for it; null when it does not ask, or there is none. */
	described: { tag: string; distance: number } | null;
	/** Of HEAD, in seconds since 1970; null when nobody needs it. */
	commitTime: number | null;
}

// Options before the command: no index is written, and no program that .git/config names is started.
const safely = ["--no-optional-locks", "-c", "core.fsmonitor=false"];

export const statusArguments = [
	...safely,
	"status",
	"--porcelain=v2",
	"--branch",
	"--untracked-files=no",
	"--ignore-submodules=untracked",
	"-z",
];

/** @param isTagNamed whether a tag was given; else those count that lead to HEAD */
export function tagArguments(isTagNamed: boolean): string[] {
	const format = "%(refname:strip=2)%09%(objecttype)%09%(objectname)%09%(*objecttype)%09%(*objectname)";
	return ["for-each-ref", `--format=${format}`, ...(isTagNamed ? [] : ["--merged=HEAD"]), "refs/tags"];
}

/** Null before the first commit. */
export function parseStatus(output: string): Pick<GitFacts, "commit" | "branch" | "dirtyFiles"> | null {
	const entries = output.split("\0");
	let commit: string | null = null;
	let branch: string | null = null;
	const dirtyFiles: string[] = [];
	for (let at = 0; at < entries.length; at += 1) {
		const entry = entries[at] ?? "";
		if (entry.startsWith("# branch.oid ")) commit = entry.slice("# branch.oid ".length);
		else if (entry.startsWith("# branch.head ")) branch = entry.slice("# branch.head ".length);
		// git-status(1), porcelain 2: the path is the last of 9, 10 or 11 fields, and may contain spaces.
		else if (entry.startsWith("1 ")) dirtyFiles.push(afterFields(entry, 8));
		else if (entry.startsWith("u ")) dirtyFiles.push(afterFields(entry, 10));
		else if (entry.startsWith("2 ")) {
			dirtyFiles.push(afterFields(entry, 9));
			at += 1; // the path before a rename
		}
	}
	if (commit === null || !/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(commit)) return null;
	return { commit, branch: branch === "(detached)" ? null : branch, dirtyFiles };
}

export function parseTags(output: string): GitTag[] {
	const rows = output
		.split("\n")
		.filter((line) => line !== "")
		.map((line) => {
			const [name = "", type = "", object = "", peeledType = "", peeled = ""] = line.split("\t");
			return { name, type, object, peeledType, peeled };
		});
	const byObject = new Map(rows.map((row) => [row.object, row]));
	return rows.flatMap(({ name, ...row }): GitTag[] => {
		// A tag of a tag is peeled once only.
		let found: Omit<typeof row, "name"> | undefined = row;
		for (let depth = 0; depth < 10 && found?.peeledType === "tag"; depth += 1) found = byObject.get(found.peeled);
		if (found?.type === "commit") return [{ name, commit: found.object, isAnnotated: row.type === "tag" }];
		if (found?.peeledType === "commit") return [{ name, commit: found.peeled, isAnnotated: true }];
		return []; // of a file or a folder
	});
}

/** `v1.2.3-5-g<commit>`; null for anything else. */
export function parseDescription(output: string): GitFacts["described"] {
	const [, tag, distance] = /^(.+)-(\d+)-g[0-9a-f]+$/.exec(output.trim()) ?? [];
	return tag === undefined ? null : { tag, distance: Number(distance) };
}

function afterFields(entry: string, count: number): string {
	let start = 0;
	for (let field = 0; field < count; field += 1) start = entry.indexOf(" ", start) + 1;
	return entry.slice(start);
}
