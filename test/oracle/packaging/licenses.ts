import fc from "fast-check";
import lists from "../../../src/data/licenses.json" with { type: "json" };
import { parseLicenseExpression } from "../../../src/python/license-expression.ts";
import { slipped } from "./inputs.ts";
import { question } from "./question.ts";

const id = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom(...lists.licenses) },
	{ weight: 1, arbitrary: fc.constantFrom("LicenseRef-Own", "licenseref-own.2", "LICENSEREF-Own-3", "LicenseRef-Ä") },
	{
		weight: 1,
		arbitrary: fc.constantFrom("LicenseRef-", "LicenseRef-Own+", "Unknown-1.0", "BSD", "Apache 2.0", "MIT++"),
	},
);
const spelled = fc
	.tuple(id, fc.constantFrom("as it is", "as it is", "lower", "upper"), fc.constantFrom("", "", "", "+"))
	.map(
		([text, way, plus]) => (way === "lower" ? text.toLowerCase() : way === "upper" ? text.toUpperCase() : text) + plus,
	);
const gap = fc.constantFrom(" ", " ", " ", "  ", "\t", "\n", "\u00a0");
const leaf = fc.oneof(
	{ weight: 4, arbitrary: spelled },
	fc
		.tuple(
			spelled,
			gap,
			fc.constantFrom("WITH", "with", "With"),
			gap,
			fc.constantFrom(...lists.exceptions, "No-exception"),
		)
		.map((parts) => parts.join("")),
);
const expression: fc.Arbitrary<string> = fc.letrec<{ expression: string; atom: string }>((tie) => ({
	atom: fc.oneof(
		{ depthSize: "small" },
		{ weight: 4, arbitrary: leaf },
		fc
			.tuple(fc.constantFrom("(", "( ", "(("), tie("expression"), fc.constantFrom(")", " )", ")", "))"))
			.map((parts) => parts.join("")),
	),
	expression: fc.oneof(
		{ depthSize: "small" },
		{ weight: 2, arbitrary: tie("atom") },
		fc
			.tuple(tie("atom"), gap, fc.constantFrom("AND", "or", "OR", "and", "AND", "XOR", ""), gap, tie("expression"))
			.map((parts) => parts.join("")),
	),
})).expression;

export const licenseExpressions = question({
	kind: "license",
	what: "the canonical form of an SPDX license expression",
	python: `
from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

REFUSALS += (InvalidLicenseExpression,)

def license(text):
    return canonicalize_license_expression(text)
`,
	ours(text: string) {
		const parsed = parseLicenseExpression(text);
		return "problem" in parsed ? null : parsed.canonical;
	},
	inputs: fc.tuple(slipped(expression)),
	cases: 60_000,
});
