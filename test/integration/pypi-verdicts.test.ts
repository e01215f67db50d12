// What PyPI's own upload view says of 680 odd uploads (test/vectors/pypi-verdicts.json), beside what `check` and the
// rehearsal index say. New uploads get their verdict by `npm run oracle -- pypi` (test/oracle/pypi.oracle.ts).
import { describe, expect, it } from "vitest";
import { compareOutcome, compareWords } from "../oracle/pypi/agree.ts";
import { withFiles } from "../oracle/pypi/ask.ts";
import { uploadCases } from "../oracle/pypi/cases.ts";
import { formOf } from "../oracle/pypi/form-of.ts";
import { keptVerdicts } from "../oracle/pypi/kept-verdicts.ts";
import { findingsOf, rehearse } from "../oracle/pypi/ours.ts";
import { milder, otherWords, stricter } from "../oracle/pypi/reasons.ts";

const verdicts = new Map(keptVerdicts.uploads.map((verdict) => [verdict.name, verdict]));
const known = uploadCases.flatMap((upload) => {
	const verdict = verdicts.get(upload.name);
	return verdict === undefined ? [] : [{ upload, verdict }];
});

describe("PyPI's own upload view", () => {
	it("has judged every upload", () => {
		const names = uploadCases.map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
		expect(names.filter((name) => !verdicts.has(name))).toEqual([]);
		expect(keptVerdicts.uploads.map(({ name }) => name).filter((name) => !names.includes(name))).toEqual([]);
		expect(keptVerdicts.commit).toMatch(/^[0-9a-f]{40}$/);
	});

	it("takes and refuses what check takes and refuses, or there is a reason", async () => {
		const unexplained: string[] = [];
		const reasons = new Set<string>();
		let agreed = 0;
		for (const { upload, verdict } of known) {
			const { fileName, bytes } = upload.make();
			const { agrees, why } = compareOutcome(verdict, await findingsOf(fileName, bytes));
			if (agrees) agreed += 1;
			else if (why === null) unexplained.push(upload.name);
			else reasons.add(why);
		}
		expect(unexplained).toEqual([]);
		expect(agreed).toBeGreaterThan(540);
		// A reason that explains nothing any more is out of date.
		const used = [...reasons].join(" ");
		expect(Object.values({ ...stricter, ...milder }).filter((why) => !used.includes(why))).toEqual([]);
	}, 60_000);

	it("is quoted by check about each archive that check refuses", async () => {
		const wrong: string[] = [];
		let told = 0;
		for (const { upload, verdict } of known.filter(({ upload: { name } }) => /^(?:zip|tar)\b/.test(name))) {
			const { fileName, bytes } = upload.make();
			const refused = (await findingsOf(fileName, bytes)).find(
				({ code, level, message }) => code.startsWith("archive/") && level === "error" && !isAboutNested(message),
			);
			if (refused === undefined) continue;
			const words = verdict.status === 500 ? "Internal Server Error" : verdict.words;
			const isOfArchive = verdict.status === 500 || words.startsWith("Invalid distribution file.");
			const expected = isOfArchive
				? `PyPI's answer: ${verdict.status} ${words}`
				: "PyPI does not look for this: it would take the archive.";
			if (isOfArchive) told += 1;
			if (refused.help?.split("\n")[0] !== expected) wrong.push(`${upload.name}: ${verdict.words} | ${refused.help}`);
		}
		expect(wrong).toEqual([]);
		expect(told).toBeGreaterThan(60);
	}, 60_000);

	it("answers what the rehearsal index answers, word for word, or there is a reason", async () => {
		const unexplained: string[] = [];
		const used = new Set<string>();
		await withFiles(async (place) => {
			for (const { upload, verdict } of known) {
				const { fileName, bytes } = upload.make();
				const file = { fileName, bytes, path: await place(bytes) };
				const fields = await formOf(fileName, bytes);
				const ours = await rehearse({ fields, file, hasSdist: upload.hasSdist ?? false });
				const { agrees, why } = compareWords(verdict, ours);
				if (!agrees && why === null) unexplained.push(`${upload.name}: ${verdict.words} | ${ours}`);
				if (!agrees && why !== null) used.add(why);
			}
		});
		expect(unexplained).toEqual([]);
		expect(otherWords.filter(({ why }) => !used.has(why))).toEqual([]);
	}, 60_000);
});

/** Found by looking into a member, when the archive itself is one that can be read. */
function isAboutNested(message: string): boolean {
	return message.includes("is an archive of");
}
