// A distribution by its name alone: the file need not exist.
import { parseSdistFilename } from "../distribution/sdist-filename.ts";
import { parseWheelFilename } from "../distribution/wheel-filename.ts";
import { parseSpecifierSet, type SpecifierSet } from "../python/specifier.ts";
import type { TagSet } from "../python/tag.ts";
import type { Version } from "../python/version.ts";

export interface Offer {
	/** As the user wrote it. */
	file: string;
	fileName: string;
	/** From METADATA; null when it says nothing, undefined when nobody has read it. */
	requiresPython: string | null | undefined;
}

/** What an installer reads from a name before it looks at anything else. */
export interface ReadOffer extends Offer {
	/** Normalised. */
	project: string;
	version: Version;
	/** Null for an sdist. */
	tags: TagSet | null;
	buildTag: string | null;
	/** Null: any Python, as far as it is known. */
	pythons: SpecifierSet | null;
}

export interface Unreadable extends Offer {
	reason: string;
}

export function readOffer(offer: Offer): ReadOffer | Unreadable {
	const pythons = offer.requiresPython ? parseSpecifierSet(offer.requiresPython) : null;
	if (offer.fileName.endsWith(".whl")) {
		const wheel = parseWheelFilename(offer.fileName);
		if ("problem" in wheel) return { ...offer, reason: `malformed name: it ${wheel.problem}` };
		const { name: project, version, buildTag } = wheel;
		return { ...offer, project, version, tags: wheel, buildTag, pythons };
	}
	if (offer.fileName.endsWith(".tar.gz")) {
		const sdist = parseSdistFilename(offer.fileName);
		if ("problem" in sdist) return { ...offer, reason: `malformed name: it ${sdist.problem}` };
		return { ...offer, project: sdist.name, version: sdist.version, tags: null, buildTag: null, pythons };
	}
	return { ...offer, reason: "neither a wheel (.whl) nor an sdist (.tar.gz)" };
}
