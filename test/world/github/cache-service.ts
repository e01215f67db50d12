// The cache half of GitHub's results service (v2). Entries are immutable; a key finds itself first, then the newest
// entry that it is a prefix of, then the restore keys in order.
import { z } from "zod";
import type { BlobStorage } from "./blob-storage.ts";
import { TwirpError, type TwirpMethod, twirpMethod } from "./twirp.ts";

export interface CacheEntry {
	id: string;
	key: string;
	version: string;
	blob: string;
	isFinal: boolean;
}

const metadata = z.unknown().optional();
const Key = z
	.string()
	.min(1)
	.max(512)
	.regex(/^[^,]+$/);
const Version = z.string().regex(/^[0-9a-f]{64}$/);
const Create = z.strictObject({ metadata, key: Key, version: Version });
const Finalize = z.strictObject({ metadata, key: Key, version: Version, size_bytes: z.string().regex(/^\d+$/) });
const Find = z.strictObject({ metadata, key: Key, restore_keys: z.array(Key).max(10).optional(), version: Version });

export function createCacheService(blobs: BlobStorage): {
	methods: Record<string, TwirpMethod>;
	entries: readonly CacheEntry[];
} {
	const entries: CacheEntry[] = [];

	const methods = {
		CreateCacheEntry: twirpMethod(Create, ({ key, version }, caller) => {
			if (caller.cacheMode === "read") return { ok: false, message: "cache write denied: this job may only read" };
			if (entries.some((entry) => entry.key === key && entry.version === version)) {
				throw new TwirpError(409, "already_exists", "cache entry with the same key, version, and scope already exists");
			}
			const id = String(entries.length + 1);
			const blob = `cache-${id}`;
			entries.push({ id, key, version, blob, isFinal: false });
			return { ok: true, signed_upload_url: blobs.create(blob, "application/octet-stream") };
		}),
		FinalizeCacheEntryUpload: twirpMethod(Finalize, ({ key, version, size_bytes }) => {
			const entry = entries.find((candidate) => candidate.key === key && candidate.version === version);
			if (!entry) throw new TwirpError(404, "not_found", "no such cache entry");
			if (size_bytes !== String(blobs.describe(entry.blob)?.size)) {
				throw new TwirpError(400, "invalid_argument", "size differs from what was uploaded");
			}
			entry.isFinal = true;
			blobs.seal(entry.blob);
			return { ok: true, entry_id: entry.id };
		}),
		GetCacheEntryDownloadURL: twirpMethod(Find, ({ key, restore_keys = [], version }) => {
			const usable = entries.filter((entry) => entry.isFinal && entry.version === version).reverse();
			for (const wanted of [key, ...restore_keys]) {
				const hit =
					usable.find((entry) => entry.key === wanted) ?? usable.find((entry) => entry.key.startsWith(wanted));
				if (hit) return { ok: true, signed_download_url: blobs.signedUrl(hit.blob), matched_key: hit.key };
			}
			return { ok: false };
		}),
	};
	return { methods, entries };
}
