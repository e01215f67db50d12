// More archives than have names: mutants of valid ones, and the zip files that PyPI's own tests are made of. Each is
// uploaded as a wheel or sdist of one name, to the real view and to the rehearsal index.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { mutants } from "../../world/archive-mutants.ts";
import { caseFileName } from "../../world/zip-cases.ts";
import type { OracleRow } from "../oracle.ts";
import { compareWords } from "./agree.ts";
import { type UploadView, withFiles } from "./ask.ts";
import { formOf } from "./form-of.ts";
import { rehearse } from "./ours.ts";

interface GivenFile {
	name: string;
	fileName: string;
	bytes: Uint8Array;
}

export function sampleMutants(count: number, seed: number): GivenFile[] {
	return fc.sample(mutants(6), { numRuns: count, seed }).map((mutant, index) => ({ name: `${index}`, ...mutant }));
}

/** @param source a checkout of pypi/warehouse */
export async function readZipdata(source: string): Promise<GivenFile[]> {
	const folder = join(source, "tests", "unit", "utils", "zipdata");
	const names = await readdir(folder, { recursive: true });
	const zips = names.filter((name) => /\.(?:zip|whl)$/.test(name)).sort();
	return Promise.all(
		zips.map(async (name) => ({ name, fileName: caseFileName, bytes: await readFile(join(folder, name)) })),
	);
}

export async function compareArchives(what: string, view: UploadView, files: readonly GivenFile[]): Promise<OracleRow> {
	return withFiles(async (place) => {
		const uploads = await Promise.all(
			files.map(async ({ fileName, bytes }) => ({
				fields: await formOf(fileName, bytes),
				fileName,
				path: await place(bytes),
			})),
		);
		const verdicts = await view.judge(uploads);
		const disagreements: string[] = [];
		const refused = verdicts.filter(({ status }) => status !== 200).length;
		for (const [index, { fields, fileName, path }] of uploads.entries()) {
			const { name = "", bytes = new Uint8Array() } = files[index] ?? {};
			const { status, words } = verdicts[index] ?? { status: 0, words: "" };
			const ours = await rehearse({ fields, file: { fileName, bytes, path } });
			if (!compareWords({ name, status, words }, ours).agrees)
				disagreements.push(`${name}: PyPI ${status} ${JSON.stringify(words)}, ours ${JSON.stringify(ours)}`);
		}
		const told = `${what} (${refused} refused)`;
		return { what: told, cases: files.length, agreed: files.length - disagreements.length, disagreements };
	});
}
