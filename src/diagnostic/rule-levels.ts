// How the findings of each rule of `check` count unless `fail-on` says otherwise, and what PyPI does with such a file. The pages
// of the rules and `explain` say it; test/house/rules-pages.test.ts holds it against what the rules find.
import type { archiveCodes } from "./codes/archive.ts";
import type { binaryCodes } from "./codes/binary.ts";
import type { contentsCodes } from "./codes/contents.ts";
import type { cudaTruthCodes } from "./codes/cuda-truth.ts";
import type { distributionCodes } from "./codes/distribution.ts";
import type { metadataCodes } from "./codes/metadata.ts";
import type { torchCodes } from "./codes/torch.ts";
import type { FindingLevel } from "./finding.ts";

export interface RuleLevel {
	/** Worst first; several where faults of one kind weigh differently. */
	readonly levels: readonly FindingLevel[];
	/** `refuses some`: of the worst ones, those that its own rules know as well. */
	readonly pypi: "refuses" | "refuses some" | "takes";
}

type RuleCode =
	| keyof typeof archiveCodes
	| keyof typeof binaryCodes
	| keyof typeof contentsCodes
	| keyof typeof cudaTruthCodes
	| keyof typeof distributionCodes
	| keyof typeof metadataCodes
	| keyof typeof torchCodes;

/** `error, warning or notice; PyPI refuses the errors`; null for a code that is no rule of `check`. */
export function describeLevel(code: string): string | null {
	const row = (ruleLevels as Readonly<Record<string, RuleLevel>>)[code];
	if (row === undefined) return null;
	const { levels, pypi } = row;
	const words = [levels.slice(0, -1).join(", "), ...levels.slice(-1)].filter((word) => word !== "").join(" or ");
	if (pypi === "takes") return `${words}; PyPI takes the file`;
	const what = levels.length === 1 ? "the upload" : "the errors";
	return `${words}; PyPI refuses ${pypi === "refuses" ? what : levels.length === 1 ? "some of these" : "some of the errors"}`;
}

export const ruleLevels = {
	"archive/comment": { levels: ["warning"], pypi: "takes" },
	"archive/compression": { levels: ["error"], pypi: "refuses" },
	"archive/damaged": { levels: ["error"], pypi: "refuses some" },
	"archive/data-descriptor": { levels: ["error"], pypi: "refuses" },
	"archive/duplicate-member": { levels: ["error"], pypi: "refuses some" },
	"archive/member-kind": { levels: ["error"], pypi: "takes" },
	"archive/member-name": { levels: ["error"], pypi: "refuses some" },
	"archive/not-for-uv": { levels: ["warning"], pypi: "takes" },
	"archive/structure": { levels: ["error"], pypi: "refuses some" },
	"archive/too-large": { levels: ["error"], pypi: "refuses" },
	"archive/unknown-format": { levels: ["error"], pypi: "refuses" },
	"distribution/budget": { levels: ["error"], pypi: "takes" },
	"distribution/changed-meanwhile": { levels: ["error"], pypi: "takes" },
	"distribution/direct-dependency": { levels: ["error"], pypi: "refuses" },
	"distribution/disagreement": { levels: ["error"], pypi: "takes" },
	"distribution/entry-point": { levels: ["error", "warning"], pypi: "refuses some" },
	"distribution/file-limit": { levels: ["warning"], pypi: "refuses" },
	"distribution/file-name": { levels: ["error", "warning"], pypi: "refuses" },
	"distribution/grown": { levels: ["notice"], pypi: "takes" },
	"distribution/layout": { levels: ["error", "warning"], pypi: "refuses some" },
	"distribution/local-version": { levels: ["error"], pypi: "refuses" },
	"distribution/metadata": { levels: ["error"], pypi: "refuses some" },
	"distribution/metadata-mismatch": { levels: ["error"], pypi: "refuses" },
	"distribution/missing-file": { levels: ["error"], pypi: "refuses" },
	"distribution/platform-tag": { levels: ["error"], pypi: "refuses" },
	"distribution/record-format": { levels: ["error"], pypi: "takes" },
	"distribution/record-hash": { levels: ["error"], pypi: "takes" },
	"distribution/record-names": { levels: ["error"], pypi: "takes" },
	"distribution/retag": { levels: ["error"], pypi: "takes" },
	"distribution/retag-exists": { levels: ["error"], pypi: "takes" },
	"distribution/second-sdist": { levels: ["error"], pypi: "refuses" },
	"distribution/several-releases": { levels: ["warning"], pypi: "takes" },
	"distribution/vanished": { levels: ["warning"], pypi: "takes" },
	"distribution/wheel-tags": { levels: ["error"], pypi: "takes" },
	"distribution/wheel-version": { levels: ["error"], pypi: "takes" },
	"metadata/classifier": { levels: ["error"], pypi: "refuses" },
	"metadata/description": { levels: ["error", "warning", "notice"], pypi: "refuses" },
	"metadata/dynamic": { levels: ["error"], pypi: "refuses" },
	"metadata/email": { levels: ["error"], pypi: "refuses" },
	"metadata/extra": { levels: ["error", "warning"], pypi: "refuses" },
	"metadata/import-name": { levels: ["error"], pypi: "refuses" },
	"metadata/license-expression": { levels: ["error", "notice"], pypi: "refuses" },
	"metadata/license-file": { levels: ["error"], pypi: "refuses" },
	"metadata/newer-field": { levels: ["error"], pypi: "refuses" },
	"metadata/requires-python": { levels: ["error"], pypi: "takes" },
	"metadata/summary": { levels: ["error", "notice"], pypi: "refuses" },
	"metadata/typed": { levels: ["warning", "notice"], pypi: "takes" },
	"metadata/unknown-field": { levels: ["warning"], pypi: "takes" },
	"metadata/url": { levels: ["error", "warning"], pypi: "refuses" },
	"binary/android-api": { levels: ["error"], pypi: "takes" },
	"binary/could-be-abi3": { levels: ["notice"], pypi: "takes" },
	"binary/cpp-runtime": { levels: ["notice"], pypi: "takes" },
	"binary/damaged": { levels: ["error"], pypi: "takes" },
	"binary/debug-runtime": { levels: ["error"], pypi: "takes" },
	"binary/debug-sections": { levels: ["notice"], pypi: "takes" },
	"binary/executable-stack": { levels: ["warning"], pypi: "takes" },
	"binary/forbidden-symbol": { levels: ["error"], pypi: "takes" },
	"binary/glibc-floor": { levels: ["error"], pypi: "takes" },
	"binary/grafted-library": { levels: ["error"], pypi: "takes" },
	"binary/ios-minimum": { levels: ["error"], pypi: "takes" },
	"binary/isa-level": { levels: ["error"], pypi: "takes" },
	"binary/machine": { levels: ["error", "notice"], pypi: "takes" },
	"binary/macos-minimum": { levels: ["error", "warning"], pypi: "takes" },
	"binary/missing-library": { levels: ["error", "warning"], pypi: "takes" },
	"binary/not-judged": { levels: ["notice"], pypi: "takes" },
	"binary/page-size": { levels: ["warning"], pypi: "takes" },
	"binary/other-python": { levels: ["error", "warning"], pypi: "takes" },
	"binary/pure-tag": { levels: ["error", "warning"], pypi: "takes" },
	"binary/python-dll": { levels: ["error"], pypi: "takes" },
	"binary/search-path": { levels: ["warning"], pypi: "takes" },
	"binary/stable-abi": { levels: ["error", "warning"], pypi: "takes" },
	"binary/stable-abi-floor": { levels: ["error"], pypi: "takes" },
	"binary/text-relocations": { levels: ["warning"], pypi: "takes" },
	"binary/undeclared-library": { levels: ["error", "warning"], pypi: "takes" },
	"binary/unsigned": { levels: ["error"], pypi: "takes" },
	"cuda/coverage": { levels: ["error"], pypi: "takes" },
	"cuda/damaged": { levels: ["warning"], pypi: "takes" },
	"cuda/no-gpu-code": { levels: ["warning"], pypi: "takes" },
	"cuda/not-linked": { levels: ["error"], pypi: "takes" },
	"cuda/partial-code": { levels: ["warning", "notice"], pypi: "takes" },
	"cuda/runtime-major": { levels: ["error"], pypi: "takes" },
	"cuda/toolkit": { levels: ["error"], pypi: "takes" },
	"torch/abi-range": { levels: ["error"], pypi: "takes" },
	"torch/cxx11-abi": { levels: ["error"], pypi: "takes" },
	"torch/local-version": { levels: ["error", "warning"], pypi: "takes" },
	"torch/undefined-symbol": { levels: ["error", "warning"], pypi: "takes" },
	"contents/build-leftovers": { levels: ["warning"], pypi: "takes" },
	"contents/build-path": { levels: ["notice"], pypi: "takes" },
	"contents/bytecode": { levels: ["warning"], pypi: "takes" },
	"contents/common-name": { levels: ["warning"], pypi: "takes" },
	"contents/data-outside": { levels: ["warning"], pypi: "takes" },
	"contents/duplicate-files": { levels: ["notice"], pypi: "takes" },
	"contents/editable": { levels: ["error"], pypi: "takes" },
	"contents/empty": { levels: ["warning", "notice"], pypi: "takes" },
	"contents/empty-library": { levels: ["notice"], pypi: "takes" },
	"contents/foreign-module": { levels: ["warning"], pypi: "takes" },
	"contents/installed-twice": { levels: ["error"], pypi: "takes" },
	"contents/installer-files": { levels: ["warning"], pypi: "takes" },
	"contents/large-file": { levels: ["notice"], pypi: "takes" },
	"contents/left-out": { levels: ["warning", "notice"], pypi: "takes" },
	"contents/long-path": { levels: ["notice"], pypi: "takes" },
	"contents/missing-init": { levels: ["notice"], pypi: "takes" },
	"contents/missing-top-level": { levels: ["error"], pypi: "takes" },
	"contents/nested-distribution": { levels: ["warning", "notice"], pypi: "takes" },
	"contents/new-large-file": { levels: ["warning"], pypi: "takes" },
	"contents/new-start-up-code": { levels: ["error"], pypi: "takes" },
	"contents/new-top-level": { levels: ["warning"], pypi: "takes" },
	"contents/no-license": { levels: ["notice"], pypi: "takes" },
	"contents/no-modules": { levels: ["warning", "notice"], pypi: "takes" },
	"contents/not-buildable": { levels: ["error"], pypi: "takes" },
	"contents/not-importable": { levels: ["warning", "notice"], pypi: "takes" },
	"contents/not-in-source": { levels: ["warning"], pypi: "takes" },
	"contents/path-file": { levels: ["notice"], pypi: "takes" },
	"contents/sbom": { levels: ["warning"], pypi: "takes" },
	"contents/script-interpreter": { levels: ["error"], pypi: "takes" },
	"contents/secret": { levels: ["error", "notice"], pypi: "takes" },
	"contents/secret-file": { levels: ["warning", "notice"], pypi: "takes" },
	"contents/several-top-levels": { levels: ["notice"], pypi: "takes" },
	"contents/standard-module": { levels: ["warning"], pypi: "takes" },
	"contents/start-up-code": { levels: ["warning"], pypi: "takes" },
	"contents/stray-files": { levels: ["warning"], pypi: "takes" },
	"contents/top-level-file": { levels: ["warning", "notice"], pypi: "takes" },
	"contents/top-level-init": { levels: ["warning"], pypi: "takes" },
	"contents/top-level-tests": { levels: ["warning"], pypi: "takes" },
	"contents/undeclared-top-level": { levels: ["warning"], pypi: "takes" },
	"contents/unknown-data-folder": { levels: ["error"], pypi: "takes" },
} as const satisfies Record<RuleCode, RuleLevel>;
