// What one platform tag says: which family of systems, which machine, and how new the system must be.

type PlatformFamily = "any" | "manylinux" | "musllinux" | "linux" | "macosx" | "win" | "other";

export interface PlatformTag {
	readonly family: PlatformFamily;
	/** As the tag spells it (`x86_64`, `arm64`, `universal2`, `amd64`); `x86` for `win32`; null for `any` and `other`. */
	readonly architecture: string | null;
	/** glibc (PEP 600), musl (PEP 656) or macOS version that the system must have at least; null for other families. */
	readonly policy: readonly [number, number] | null;
}

// PEP 600: the older names are aliases.
const manylinuxAliases: Record<string, readonly [number, number]> = {
	manylinux1: [2, 5],
	manylinux2010: [2, 12],
	manylinux2014: [2, 17],
};

const versionedTag =
	/^(?<family>manylinux|musllinux|macosx)_(?<major>\d{1,4})_(?<minor>\d{1,4})_(?<architecture>[a-z]\w*)$/;
const aliasTag = /^(?<alias>manylinux(?:1|2010|2014))_(?<architecture>[a-z]\w*)$/;
const plainTag = /^(?<family>linux|win)_(?<architecture>[a-z]\w*)$/;

export function parsePlatformTag(tag: string): PlatformTag {
	if (tag === "any") return { family: "any", architecture: null, policy: null };
	if (tag === "win32") return { family: "win", architecture: "x86", policy: null };
	const versioned = versionedTag.exec(tag)?.groups;
	if (versioned !== undefined) {
		return {
			family: versioned.family as "manylinux" | "musllinux" | "macosx",
			architecture: versioned.architecture ?? null,
			policy: [Number(versioned.major), Number(versioned.minor)],
		};
	}
	const alias = aliasTag.exec(tag)?.groups;
	if (alias !== undefined) {
		return {
			family: "manylinux",
			architecture: alias.architecture ?? null,
			policy: manylinuxAliases[alias.alias ?? ""] ?? null,
		};
	}
	const plain = plainTag.exec(tag)?.groups;
	if (plain !== undefined) {
		return { family: plain.family as "linux" | "win", architecture: plain.architecture ?? null, policy: null };
	}
	return { family: "other", architecture: null, policy: null };
}

/** The tag without its aliases: `manylinux2014_x86_64` is `manylinux_2_17_x86_64`. */
export function canonicalPlatformTag(tag: string): string {
	const parsed = parsePlatformTag(tag);
	if (parsed.policy === null || parsed.architecture === null) return tag;
	return `${parsed.family}_${parsed.policy.join("_")}_${parsed.architecture}`;
}

/** Negative, zero or positive: which of two policies asks for the older system. */
export function comparePolicies(a: readonly [number, number], b: readonly [number, number]): number {
	return a[0] - b[0] || a[1] - b[1];
}
