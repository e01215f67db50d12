// PyPI's own upload view, run from its public source, over odd uploads and generated forms.
//   git clone https://github.com/pypi/warehouse DIR   (at the commit of test/vectors/pypi-verdicts.json)
//   npm run oracle -- pypi --source DIR --commit SHA [--python python3.14] [--forms 5000] [--mutants 2000] [--write yes]
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { compareVersions, parseVersion, type Version } from "../../src/python/version.ts";
import type { Oracle, OracleRow } from "./oracle.ts";
import { compareOutcome, compareWords } from "./pypi/agree.ts";
import { compareArchives, compareZipdata, sampleMutants } from "./pypi/archives.ts";
import { openUploadView, type Upload, withFiles } from "./pypi/ask.ts";
import { uploadCases } from "./pypi/cases.ts";
import { formOf } from "./pypi/form-of.ts";
import { randomForms } from "./pypi/forms.ts";
import { keptVerdicts } from "./pypi/kept-verdicts.ts";
import { findingsOf, rehearse } from "./pypi/ours.ts";
import { type Difference, writePypiSection } from "./pypi/page.ts";

const vectors = resolve(import.meta.dirname, "../vectors/pypi-verdicts.json");

export const oracle: Oracle = async function* ({ options, say }) {
	const source = options.get("source");
	if (source === undefined) throw new Error("--source DIR: a checkout of pypi/warehouse");
	const view = await openUploadView(resolve(source), options.get("python") ?? "python3");
	say(`Python ${view.python}, ${view.pins.join(", ")}`);
	const isOlder = compareVersions(versionOf(view.python), versionOf("3.14")) < 0;
	const seed = Number(options.get("seed") ?? 1);
	const random: OracleRow[] = [];
	if (isOlder) {
		say(
			`PyPI runs Python ${keptVerdicts.python}. Python ${view.python} reads archives and addresses in other words, so`,
		);
		say("only uploads of which both say the same are compared, and nothing random: --python python3.14 compares all.");
	} else {
		random.push(await compareZipdata(resolve(source), view));
		random.push(
			await compareArchives("mutants of archives", view, sampleMutants(Number(options.get("mutants") ?? 2000), seed)),
		);
		random.push(await judgeForms(view, Number(options.get("forms") ?? 5000), seed));
	}
	yield* random;
	const differences: Difference[] = [];
	const inWords: Difference[] = [];

	const uploads = await withFiles(async (place) => {
		const given: Upload[] = [];
		for (const { make, hasSdist = false } of uploadCases) {
			const { fileName, bytes } = make();
			given.push({ fields: await formOf(fileName, bytes), fileName, path: await place(bytes), hasSdist });
		}
		const verdicts = await view.judge(given);
		return verdicts.map(({ status, words }, index) => ({ name: uploadCases[index]?.name ?? "", status, words }));
	});
	const otherPython = (name: string) => {
		const [fresh, kept] = [uploads, keptVerdicts.uploads].map((rows) => rows.find((row) => row.name === name));
		const isSame = fresh?.words === kept?.words && fresh?.status === kept?.status;
		return isOlder && !isSame ? `Python ${view.python} says: ${fresh?.words}` : null;
	};
	if (options.has("write")) {
		const commit = options.get("commit") ?? keptVerdicts.commit;
		const kept = { commit, python: view.python, libraries: view.pins, uploads };
		await writeFile(vectors, `${JSON.stringify(kept, null, "\t")}\n`);
	}
	const outcome: OracleRow = { what: "taken or refused: check", cases: uploads.length, agreed: 0, disagreements: [] };
	const words: OracleRow = {
		what: "the answer word for word: rehearsal index",
		cases: uploads.length,
		agreed: 0,
		disagreements: [],
	};
	await withFiles(async (place) => {
		for (const [index, verdict] of uploads.entries()) {
			const given = uploadCases[index];
			if (given === undefined) continue;
			const { fileName, bytes } = given.make();
			const compared = compareOutcome(verdict, await findingsOf(fileName, bytes));
			compared.why ??= otherPython(verdict.name);
			count(outcome, verdict.name, compared, say);
			if (!compared.agrees) differences.push({ upload: verdict.name, why: compared.why ?? "not explained" });
			const path = await place(bytes);
			const fields = await formOf(fileName, bytes);
			const file = { fileName, bytes, path };
			const said = compareWords(verdict, await rehearse({ fields, file, hasSdist: given.hasSdist ?? false }));
			said.why ??= otherPython(verdict.name);
			count(words, verdict.name, said, say);
			if (!said.agrees) inWords.push({ upload: verdict.name, why: said.why ?? "not explained" });
		}
	});
	const commit = options.get("commit") ?? keptVerdicts.commit;
	if (!isOlder)
		await writePypiSection({ commit, python: view.python }, [outcome, words, ...random], differences, inWords);
	yield outcome;
	yield words;
};

function versionOf(text: string): Version {
	const version = parseVersion(text);
	if (version === null) throw new Error(`no version of Python: ${text}`);
	return version;
}

/** An explained difference counts as agreement, and is said. */
function count(
	row: OracleRow,
	name: string,
	{ agrees, why }: { agrees: boolean; why: string | null },
	say: (line: string) => void,
): void {
	if (agrees || why !== null) row.agreed += 1;
	else row.disagreements = [...row.disagreements, name];
	if (!agrees && why !== null) say(`  ${row.what}: ${name}: ${why}`);
}

async function judgeForms(
	view: Awaited<ReturnType<typeof openUploadView>>,
	cases: number,
	seed: number,
): Promise<OracleRow> {
	const forms = randomForms(cases, seed);
	// A form without a file: what PyPI says last is that there is none.
	const verdicts = await view.judge(forms.map((fields) => ({ fields })));
	const disagreements: string[] = [];
	let refused = 0;
	for (const [index, fields] of forms.entries()) {
		const theirs = verdicts[index]?.words ?? "";
		const words = theirs === "Upload payload does not have a file." ? "" : theirs;
		if (words !== "") refused += 1;
		// Where the view breaks down there is nothing to agree with.
		if (verdicts[index]?.status === 500 || isBeyondComparing(fields)) continue;
		const ours = await rehearse({ fields, file: null });
		if (!compareWords({ name: "", status: 0, words }, ours).agrees) {
			disagreements.push(
				`${JSON.stringify(fields.slice(5))}: PyPI ${JSON.stringify(words)}, ours ${JSON.stringify(ours)}`,
			);
		}
	}
	return { what: `generated forms (${refused} refused)`, cases, agreed: cases - disagreements.length, disagreements };
}

/** White space that nobody wants in a dependency, and extras that are compared with a variable. */
function isBeyondComparing(fields: readonly (readonly [string, string])[]): boolean {
	const odd = /[^\S \t]|[\x1c-\x1f\x85]|extra\s*[<>=!~]+\s*[a-z]/;
	return fields.some(([name, value]) => name === "requires_dist" && odd.test(value));
}
