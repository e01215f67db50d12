import { t as codes } from "./codes.js";
import { B as UsageError, E as findNearest } from "./start.js";
// src/diagnostic/rule-levels.ts
/** `error, warning or notice; PyPI refuses the errors`; null for a code that is no rule of `check`. */
function describeLevel(code) {
	const row = ruleLevels[code];
	if (row === void 0) return null;
	const { levels, pypi } = row;
	const words = [levels.slice(0, -1).join(", "), ...levels.slice(-1)].filter((word) => word !== "").join(" or ");
	if (pypi === "takes") return `${words}; PyPI takes the file`;
	const what = levels.length === 1 ? "the upload" : "the errors";
	return `${words}; PyPI refuses ${pypi === "refuses" ? what : levels.length === 1 ? "some of these" : "some of the errors"}`;
}
const ruleLevels = {
	"archive/comment": {
		levels: ["warning"],
		pypi: "takes"
	},
	"archive/compression": {
		levels: ["error"],
		pypi: "refuses"
	},
	"archive/damaged": {
		levels: ["error"],
		pypi: "refuses some"
	},
	"archive/data-descriptor": {
		levels: ["error"],
		pypi: "refuses"
	},
	"archive/duplicate-member": {
		levels: ["error"],
		pypi: "refuses some"
	},
	"archive/member-kind": {
		levels: ["error"],
		pypi: "takes"
	},
	"archive/member-name": {
		levels: ["error"],
		pypi: "refuses some"
	},
	"archive/not-for-uv": {
		levels: ["warning"],
		pypi: "takes"
	},
	"archive/structure": {
		levels: ["error"],
		pypi: "refuses some"
	},
	"archive/too-large": {
		levels: ["error"],
		pypi: "refuses"
	},
	"archive/unknown-format": {
		levels: ["error"],
		pypi: "refuses"
	},
	"distribution/budget": {
		levels: ["error"],
		pypi: "takes"
	},
	"distribution/changed-meanwhile": {
		levels: ["error"],
		pypi: "takes"
	},
	"distribution/direct-dependency": {
		levels: ["error"],
		pypi: "refuses"
	},
	"distribution/disagreement": {
		levels: ["error"],
		pypi: "takes"
	},
	"distribution/entry-point": {
		levels: ["error", "warning"],
		pypi: "refuses some"
	},
	"distribution/file-limit": {
		levels: ["warning"],
		pypi: "refuses"
	},
	"distribution/file-name": {
		levels: ["error", "warning"],
		pypi: "refuses"
	},
	"distribution/grown": {
		levels: ["notice"],
		pypi: "takes"
	},
	"distribution/layout": {
		levels: ["error", "warning"],
		pypi: "refuses some"
	},
	"distribution/local-version": {
		levels: ["error"],
		pypi: "refuses"
	},
	"distribution/metadata": {
		levels: ["error"],
		pypi: "refuses some"
	},
	"distribution/metadata-mismatch": {
		levels: ["error"],
		pypi: "refuses"
	},
	"distribution/missing-file": {
		levels: ["error"],
		pypi: "refuses"
	},
	"distribution/platform-tag": {
		levels: ["error"],
		pypi: "refuses"
	},
	"distribution/record-format": {
		levels: ["error"],
		pypi: "takes"
	},
	"distribution/record-hash": {
		levels: ["error"],
		pypi: "takes"
	},
	"distribution/record-names": {
		levels: ["error"],
		pypi: "takes"
	},
	"distribution/retag": {
		levels: ["error"],
		pypi: "takes"
	},
	"distribution/retag-exists": {
		levels: ["error"],
		pypi: "takes"
	},
	"distribution/second-sdist": {
		levels: ["error"],
		pypi: "refuses"
	},
	"distribution/several-releases": {
		levels: ["warning"],
		pypi: "takes"
	},
	"distribution/vanished": {
		levels: ["warning"],
		pypi: "takes"
	},
	"distribution/wheel-tags": {
		levels: ["error"],
		pypi: "takes"
	},
	"distribution/wheel-version": {
		levels: ["error"],
		pypi: "takes"
	},
	"metadata/classifier": {
		levels: ["error"],
		pypi: "refuses"
	},
	"metadata/description": {
		levels: [
			"error",
			"warning",
			"notice"
		],
		pypi: "refuses"
	},
	"metadata/dynamic": {
		levels: ["error"],
		pypi: "refuses"
	},
	"metadata/email": {
		levels: ["error"],
		pypi: "refuses"
	},
	"metadata/extra": {
		levels: ["error", "warning"],
		pypi: "refuses"
	},
	"metadata/import-name": {
		levels: ["error"],
		pypi: "refuses"
	},
	"metadata/license-expression": {
		levels: ["error", "notice"],
		pypi: "refuses"
	},
	"metadata/license-file": {
		levels: ["error"],
		pypi: "refuses"
	},
	"metadata/newer-field": {
		levels: ["error"],
		pypi: "refuses"
	},
	"metadata/requires-python": {
		levels: ["error"],
		pypi: "takes"
	},
	"metadata/summary": {
		levels: ["error", "notice"],
		pypi: "refuses"
	},
	"metadata/typed": {
		levels: ["warning", "notice"],
		pypi: "takes"
	},
	"metadata/unknown-field": {
		levels: ["warning"],
		pypi: "takes"
	},
	"metadata/url": {
		levels: ["error", "warning"],
		pypi: "refuses"
	},
	"binary/android-api": {
		levels: ["error"],
		pypi: "takes"
	},
	"binary/could-be-abi3": {
		levels: ["notice"],
		pypi: "takes"
	},
	"binary/cpp-runtime": {
		levels: ["notice"],
		pypi: "takes"
	},
	"binary/damaged": {
		levels: ["error"],
		pypi: "takes"
	},
	"binary/debug-runtime": {
		levels: ["error"],
		pypi: "takes"
	},
	"binary/debug-sections": {
		levels: ["notice"],
		pypi: "takes"
	},
	"binary/executable-stack": {
		levels: ["warning"],
		pypi: "takes"
	},
	"binary/forbidden-symbol": {
		levels: ["error"],
		pypi: "takes"
	},
	"binary/glibc-floor": {
		levels: ["error"],
		pypi: "takes"
	},
	"binary/grafted-library": {
		levels: ["error"],
		pypi: "takes"
	},
	"binary/ios-minimum": {
		levels: ["error"],
		pypi: "takes"
	},
	"binary/isa-level": {
		levels: ["error"],
		pypi: "takes"
	},
	"binary/machine": {
		levels: ["error", "notice"],
		pypi: "takes"
	},
	"binary/macos-minimum": {
		levels: ["error", "warning"],
		pypi: "takes"
	},
	"binary/missing-library": {
		levels: ["error", "warning"],
		pypi: "takes"
	},
	"binary/not-judged": {
		levels: ["notice"],
		pypi: "takes"
	},
	"binary/page-size": {
		levels: ["warning"],
		pypi: "takes"
	},
	"binary/other-python": {
		levels: ["error", "warning"],
		pypi: "takes"
	},
	"binary/pure-tag": {
		levels: ["error", "warning"],
		pypi: "takes"
	},
	"binary/python-dll": {
		levels: ["error"],
		pypi: "takes"
	},
	"binary/search-path": {
		levels: ["warning"],
		pypi: "takes"
	},
	"binary/stable-abi": {
		levels: ["error", "warning"],
		pypi: "takes"
	},
	"binary/stable-abi-floor": {
		levels: ["error"],
		pypi: "takes"
	},
	"binary/text-relocations": {
		levels: ["warning"],
		pypi: "takes"
	},
	"binary/undeclared-library": {
		levels: ["error", "warning"],
		pypi: "takes"
	},
	"binary/unsigned": {
		levels: ["error"],
		pypi: "takes"
	},
	"cuda/coverage": {
		levels: ["error"],
		pypi: "takes"
	},
	"cuda/damaged": {
		levels: ["warning"],
		pypi: "takes"
	},
	"cuda/no-gpu-code": {
		levels: ["warning"],
		pypi: "takes"
	},
	"cuda/not-linked": {
		levels: ["error"],
		pypi: "takes"
	},
	"cuda/partial-code": {
		levels: ["warning", "notice"],
		pypi: "takes"
	},
	"cuda/runtime-major": {
		levels: ["error"],
		pypi: "takes"
	},
	"cuda/toolkit": {
		levels: ["error"],
		pypi: "takes"
	},
	"torch/abi-range": {
		levels: ["error"],
		pypi: "takes"
	},
	"torch/cxx11-abi": {
		levels: ["error"],
		pypi: "takes"
	},
	"torch/local-version": {
		levels: ["error", "warning"],
		pypi: "takes"
	},
	"torch/undefined-symbol": {
		levels: ["error", "warning"],
		pypi: "takes"
	},
	"contents/build-leftovers": {
		levels: ["warning"],
		pypi: "takes"
	},
	"contents/build-path": {
		levels: ["notice"],
		pypi: "takes"
	},
	"contents/bytecode": {
		levels: ["warning"],
		pypi: "takes"
	},
	"contents/common-name": {
		levels: ["warning"],
		pypi: "takes"
	},
	"contents/data-outside": {
		levels: ["warning"],
		pypi: "takes"
	},
	"contents/duplicate-files": {
		levels: ["notice"],
		pypi: "takes"
	},
	"contents/editable": {
		levels: ["error"],
		pypi: "takes"
	},
	"contents/empty": {
		levels: ["warning", "notice"],
		pypi: "takes"
	},
	"contents/empty-library": {
		levels: ["notice"],
		pypi: "takes"
	},
	"contents/foreign-module": {
		levels: ["warning"],
		pypi: "takes"
	},
	"contents/installed-twice": {
		levels: ["error"],
		pypi: "takes"
	},
	"contents/installer-files": {
		levels: ["warning"],
		pypi: "takes"
	},
	"contents/large-file": {
		levels: ["notice"],
		pypi: "takes"
	},
	"contents/left-out": {
		levels: ["warning", "notice"],
		pypi: "takes"
	},
	"contents/long-path": {
		levels: ["notice"],
		pypi: "takes"
	},
	"contents/missing-init": {
		levels: ["notice"],
		pypi: "takes"
	},
	"contents/missing-top-level": {
		levels: ["error"],
		pypi: "takes"
	},
	"contents/nested-distribution": {
		levels: ["warning", "notice"],
		pypi: "takes"
	},
	"contents/new-large-file": {
		levels: ["warning"],
		pypi: "takes"
	},
	"contents/new-start-up-code": {
		levels: ["error"],
		pypi: "takes"
	},
	"contents/new-top-level": {
		levels: ["warning"],
		pypi: "takes"
	},
	"contents/no-license": {
		levels: ["notice"],
		pypi: "takes"
	},
	"contents/no-modules": {
		levels: ["warning", "notice"],
		pypi: "takes"
	},
	"contents/not-buildable": {
		levels: ["error"],
		pypi: "takes"
	},
	"contents/not-importable": {
		levels: ["warning", "notice"],
		pypi: "takes"
	},
	"contents/not-in-source": {
		levels: ["warning"],
		pypi: "takes"
	},
	"contents/path-file": {
		levels: ["notice"],
		pypi: "takes"
	},
	"contents/sbom": {
		levels: ["warning"],
		pypi: "takes"
	},
	"contents/script-interpreter": {
		levels: ["error"],
		pypi: "takes"
	},
	"contents/secret": {
		levels: ["error", "notice"],
		pypi: "takes"
	},
	"contents/secret-file": {
		levels: ["warning", "notice"],
		pypi: "takes"
	},
	"contents/several-top-levels": {
		levels: ["notice"],
		pypi: "takes"
	},
	"contents/standard-module": {
		levels: ["warning"],
		pypi: "takes"
	},
	"contents/start-up-code": {
		levels: ["warning"],
		pypi: "takes"
	},
	"contents/stray-files": {
		levels: ["warning"],
		pypi: "takes"
	},
	"contents/top-level-file": {
		levels: ["warning", "notice"],
		pypi: "takes"
	},
	"contents/top-level-init": {
		levels: ["warning"],
		pypi: "takes"
	},
	"contents/top-level-tests": {
		levels: ["warning"],
		pypi: "takes"
	},
	"contents/undeclared-top-level": {
		levels: ["warning"],
		pypi: "takes"
	},
	"contents/unknown-data-folder": {
		levels: ["error"],
		pypi: "takes"
	}
};
// src/cli/explain.ts
/** `wheel-release explain plan/tag-disagrees` */
async function explainCode({ line, screen }) {
	const [word] = line.operands;
	const known = Object.keys(codes);
	if (word === void 0) {
		screen.print(line.isJson ? [JSON.stringify(codes, null, 2)] : known);
		return 0;
	}
	if (!Object.hasOwn(codes, word)) {
		const nearest = findNearest(word, known);
		throw new UsageError("config/unknown-option", `unknown code "${word}"${nearest ? `; did you mean "${nearest}"?` : ""}`, { help: "wheel-release explain lists all codes." });
	}
	const entry = codes[word];
	const level = describeLevel(word);
	if (line.isJson) {
		const rule = ruleLevels[word] ?? {};
		screen.print([JSON.stringify({
			code: word,
			...entry,
			...rule
		}, null, 2)]);
		return 0;
	}
	screen.print([
		word,
		...level === null ? [] : [level],
		"",
		entry.what,
		""
	]);
	screen.print([
		`Why it matters: ${entry.why}`,
		"",
		`What to do: ${entry.fix}`
	]);
	if (level !== null) screen.print(["", `More, with an example: docs/rules/${word.split("/")[0]}.md`]);
	return 0;
}
export { explainCode };
