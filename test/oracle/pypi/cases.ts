// Every upload whose fate at PyPI is known: odd metadata, names and contents, and the crafted archives of the readers' tests.
import { oddWheels } from "../../world/odd-wheels.ts";
import { oddSdists, sdistsNotForUv, tarCaseFileName, tarCases } from "../../world/tar-cases.ts";
import { caseFileName, zipCases } from "../../world/zip-cases.ts";
import { fileCases } from "./file-cases.ts";
import { metadataCases } from "./metadata-cases.ts";
import type { UploadCase } from "./upload-case.ts";

const archive = (name: string, fileName: string, make: () => Uint8Array): UploadCase => ({
	name,
	make: () => ({ fileName, bytes: make() }),
});

const archiveCases: readonly UploadCase[] = [
	...zipCases.map(({ item, what, make }) => archive(`zip ${item}: ${what}`, caseFileName, make)),
	...tarCases.map(({ what, make }) => archive(`tar: ${what}`, tarCaseFileName, make)),
	...oddWheels.map(([what, make]) => archive(`odd zip: ${what}`, caseFileName, make)),
	...sdistsNotForUv.map(([what, , make]) => archive(`odd tar: ${what}`, tarCaseFileName, make)),
	...oddSdists.map(([what, make]) => archive(`odd tar: ${what}`, tarCaseFileName, make)),
];

export const uploadCases: readonly UploadCase[] = [...metadataCases, ...fileCases, ...archiveCases];
