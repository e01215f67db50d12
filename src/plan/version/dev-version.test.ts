import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareVersions, parseVersion, type Version } from "../../python/version.ts";
import { decideDevVersion } from "./dev-version.ts";

const now = new Date("2026-11-22T03:04:05.678Z");
const stamp = "dev20261122030405";

function read(text: string | null): Version | null {
	const version = text === null ? null : parseVersion(text);
	if (text !== null && version === null) throw new Error(`${text} should be a version`);
	return version;
}

describe("a build without a release tag", () => {
	it.each([
		["the next patch after the last tag", "1.2.3", null, `1.2.4.${stamp}`],
		["missing numbers count as zero", "1.2", null, `1.2.1.${stamp}`],
		["the last of four numbers", "1.2.3.4", null, `1.2.3.5.${stamp}`],
		["a calendar version", "2026.11", null, `2026.11.1.${stamp}`],
		["an epoch stays", "1!2.0.0", null, `1!2.0.1.${stamp}`],
		["between two candidates", "2.0.0rc1", null, `2.0.0rc2.${stamp}`],
		["after a post-release", "1.2.3.post1", null, `1.2.4.${stamp}`],
		["a tag that opens the development of 1.3.0", "1.3.0.dev0", null, `1.3.0.${stamp}`],
		["before the first tag", null, null, `0.0.1.${stamp}`],
		["after what the files say, when no tag is known", null, "0.3.0", `0.3.1.${stamp}`],
		["files and tag agree", "0.3.0", "0.3.0", `0.3.1.${stamp}`],
		["the files are ahead of the tag: it is being developed", "0.3.0", "0.4.0", `0.4.0.${stamp}`],
		["the files are behind the tag", "0.5.0", "0.4.0", `0.5.1.${stamp}`],
		["numpy's main branch", "2.3.4", "2.4.0.dev0", `2.4.0.${stamp}`],
		["no tag known, and a dev version in the files", null, "2.4.0.dev0+git1", `2.4.0.${stamp}`],
		["a candidate in the files that is not tagged", "1.0b2", "1.0rc1", `1.0rc1.${stamp}`],
		["a candidate in the files that is tagged", "1.0rc1", "1.0rc1", `1.0rc2.${stamp}`],
		["a dev version in the files of what is released", "2.4.0", "2.4.0.dev0", `2.4.1.${stamp}`],
		["a post-release of a candidate", "1.0rc1.post1", null, `1.0rc1.post2.${stamp}`],
	])("%s: tag %s, files %s → %s", (_, released, stated, expected) => {
		expect(decideDevVersion(read(released), read(stated), now)).toBe(expected);
	});

	const number = fc.bigInt({ min: 0n, max: 40n });
	const version = fc.record({
		epoch: fc.bigInt({ min: 0n, max: 1n }),
		release: fc.array(number, { minLength: 1, maxLength: 4 }),
		pre: fc.option(fc.record({ phase: fc.constantFrom("a" as const, "b" as const, "rc" as const), number })),
		post: fc.option(number),
		dev: fc.option(number),
		local: fc.constant(null),
	});

	it("is newer than every release before it and is made of the time alone", () => {
		fc.assert(
			fc.property(version, fc.option(version), (released, stated) => {
				const made = read(decideDevVersion(released, stated, now));
				expect(made?.dev).toBe(20261122030405n);
				expect(made && compareVersions(made, released)).toBeGreaterThan(0);
			}),
		);
	});
});
