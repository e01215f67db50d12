// The version of what is built without a release tag: later than everything released, earlier than the next release, and
// different each time: the next patch, then `.devYYYYMMDDhhmmss`.
import { compareVersions, formatVersion, publicPart, type Version } from "../../python/version.ts";

/** @param released the last release before this commit @param stated what the files of the project say */
export function decideDevVersion(released: Version | null, stated: Version | null, now: Date): string {
	return formatVersion({ ...chooseBase(released, stated), dev: BigInt(formatTimestamp(now)) });
}

/** Whether it was made by decideDevVersion after the same release, at any time. */
export function isDevVersionOf(text: string, released: Version | null): boolean {
	const stamp = /\.dev(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text)?.slice(1).map(Number);
	if (stamp === undefined) return false;
	const [year = 0, month = 1, ...rest] = stamp;
	return decideDevVersion(released, null, new Date(Date.UTC(year, month - 1, ...rest))) === text;
}

/** UTC, to the second: `20261122030405`. */
function formatTimestamp(now: Date): string {
	return now.toISOString().replace(/\D/g, "").slice(0, 14);
}

function chooseBase(released: Version | null, stated: Version | null): Version {
	if (stated === null) return released === null ? patch([0n, 0n, 1n]) : nextAfter(released);
	// A version that is being developed already, as numpy's 2.4.0.dev0 on its main branch.
	const isComing = stated.dev !== null || (released !== null && compareVersions(stated, released) > 0);
	if (!isComing) return nextAfter(released ?? stated);
	const coming: Version = { ...publicPart(stated), dev: null };
	return released !== null && compareVersions({ ...coming, dev: 0n }, released) < 0 ? nextAfter(released) : coming;
}

/** The least that sorts after `version` and all its local versions and post-releases. */
function nextAfter(version: Version): Version {
	const { epoch, release, pre, post, dev } = version;
	if (dev !== null) return { ...publicPart(version), dev: null };
	// Anything of 2.0.0 would sort before 2.0.0rc1.
	if (pre !== null && post === null) return { ...publicPart(version), pre: { ...pre, number: pre.number + 1n } };
	if (pre !== null) return { ...publicPart(version), post: (post ?? 0n) + 1n };
	const numbers = [...release, 0n, 0n].slice(0, Math.max(release.length, 3));
	const last = numbers.length - 1;
	return { ...patch(numbers.map((number, index) => (index === last ? number + 1n : number))), epoch };
}

function patch(release: readonly bigint[]): Version {
	return { epoch: 0n, release, pre: null, post: null, dev: null, local: null };
}
