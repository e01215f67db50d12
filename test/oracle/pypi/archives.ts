// More archives than have names: mutants of valid ones, uploaded to the real view and to the rehearsal index, and the zip
// files that PyPI's own tests are made of.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { type ByteSource, memorySource } from "../../../src/archive/byte-source.ts";
import { PythonError } from "../../../src/index/refusals/archive/python-error.ts";
import { listPythonZip } from "../../../src/index/refusals/archive/python-zip.ts";
import { findFramingFault } from "../../../src/index/refusals/archive/zip-framing.ts";
import { mutants } from "../../world/archive-mutants.ts";
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

/** The records of the zip files that PyPI's own tests are made of. @param source a checkout of pypi/warehouse */
export async function compareZipdata(source: string, view: UploadView): Promise<OracleRow> {
	const folder = join(source, "tests", "unit", "utils", "zipdata");
	const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(?:zip|whl)$/.test(name)).sort();
	const verdicts = await view.judge(names.map((name) => ({ fields: [], path: join(folder, name), zipAlone: true })));
	const disagreements: string[] = [];
	for (const [index, name] of names.entries()) {
		const { status, words } = verdicts[index] ?? { status: 0, words: "" };
		const ours = await judgeRecords(memorySource(await readFile(join(folder, name))));
		// What Python itself cannot read is refused in words of Python, which PyPI keeps to itself.
		if (ours === "BadZipFile" ? status === 400 : ours === words) continue;
		disagreements.push(`${name}: PyPI ${JSON.stringify(words)}, ours ${JSON.stringify(ours)}`);
	}
	const refused = verdicts.filter(({ status }) => status !== 200).length;
	const what = `records of the zip files of PyPI's own tests (${refused} refused)`;
	return { what, cases: names.length, agreed: names.length - disagreements.length, disagreements };
}

async function judgeRecords(source: ByteSource): Promise<string> {
	try {
		return (await findFramingFault(source, await listPythonZip(source))) ?? "";
	} catch (error) {
		if (error instanceof PythonError) return error.name;
		throw error;
	}
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
