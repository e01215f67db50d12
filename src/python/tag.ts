// Compatibility tags (PEP 425): python tag, abi tag, platform tag, and the compressed sets of them that file names carry.

export interface Tag {
	readonly python: string;
	readonly abi: string;
	readonly platform: string;
}

/** `py2.py3-none-any`: every combination is meant. */
export interface TagSet {
	readonly pythonTags: readonly string[];
	readonly abiTags: readonly string[];
	readonly platformTags: readonly string[];
}

// One file name can name thousands of combinations; nobody publishes more than a few dozen.
const mostTags = 4096;

/** Null when `text` is not three parts of letters, digits and `_`. Tags are compared without regard to case. */
export function parseTagSet(text: string): TagSet | null {
	// Before lower-casing: the Kelvin sign would become an ordinary k.
	if (/[^A-Za-z0-9_.-]/.test(text)) return null;
	const parts = text.toLowerCase().split("-");
	const [pythonTags, abiTags, platformTags] = parts.map((part) => part.split("."));
	if (parts.length !== 3 || pythonTags === undefined || abiTags === undefined || platformTags === undefined)
		return null;
	if (!pythonTags.every((tag) => /^[a-z_][a-z0-9_]*$/.test(tag))) return null;
	if (![...abiTags, ...platformTags].every((tag) => /^[a-z0-9_]+$/.test(tag))) return null;
	if (pythonTags.length * abiTags.length * platformTags.length > mostTags) return null;
	return { pythonTags, abiTags, platformTags };
}

export function formatTagSet(set: TagSet): string {
	return [set.pythonTags, set.abiTags, set.platformTags].map((tags) => tags.join(".")).join("-");
}

/** Every combination once, in the order of the file name. */
export function listTags(set: TagSet): Tag[] {
	const tags = set.pythonTags.flatMap((python) =>
		set.abiTags.flatMap((abi) => set.platformTags.map((platform) => ({ python, abi, platform }))),
	);
	return [...new Map(tags.map((tag) => [formatTag(tag), tag])).values()];
}

/** Like listTags, as text. */
export function expandTagSet(set: TagSet): string[] {
	return listTags(set).map(formatTag);
}

function formatTag(tag: Tag): string {
	return `${tag.python}-${tag.abi}-${tag.platform}`;
}
