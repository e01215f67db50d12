import { entryPoints } from "./entry-points.ts";
import { importNames } from "./import-names.ts";
import { licenseExpressions } from "./licenses.ts";
import { coreMetadata } from "./metadata.ts";
import { headers, records, wheelFile } from "./metadata-files.ts";
import { names, sdistNames, tagSets, wheelNames } from "./names.ts";
import type { Question } from "./question.ts";
import { markers, requirements } from "./requirements.ts";
import { specifiers } from "./specifiers.ts";
import { orders, versions } from "./versions.ts";

/** Which wheels an interpreter takes is asked by pick.oracle.ts. */
export const questions: readonly Question[] = [
	versions,
	orders,
	specifiers,
	names,
	requirements,
	markers,
	tagSets,
	wheelNames,
	sdistNames,
	licenseExpressions,
	coreMetadata,
	entryPoints,
	headers,
	wheelFile,
	records,
	importNames,
];
