// `[tool.wheel-release.check]`: which findings of `check` count, and what the project says about the contents of its wheels.
import { z } from "zod";
import { findingLevels } from "../diagnostic/finding.ts";
import { PlainText, wordList } from "./setting-shapes.ts";

const Ignored = z.strictObject({
	rule: PlainText.describe(
		"A rule (binary/debug-sections), a room of rules (binary), or a check-wheel-contents name (W005).",
	),
	file: PlainText.optional().describe("Pattern of the file names it is for: *musllinux*; default: all."),
	reason: z
		.string()
		.max(500)
		.regex(/^[^\u0000-\u001f\u007f]*\S[^\u0000-\u001f\u007f]*$/, "expected one line that says why")
		.describe("Why it is right here; it is shown with each finding that is left out."),
});

export const CheckSettings = z
	.strictObject({
		"fail-on": z.enum(findingLevels).describe("Least level of a finding that refuses the files."),
		ignore: z.array(Ignored).min(1).max(200).describe("Findings that do not count, each with its reason."),
		"top-level": wordList(PlainText).describe("What a wheel installs at the top of site-packages: mypkg, six.py."),
		packages: wordList(PlainText).describe(
			"Package folders or modules whose files every wheel must hold, and no others: src/mypkg.",
		),
		render: z
			.boolean()
			.describe(
				"Render descriptions in reStructuredText with PyPI's renderer, installed from hashes: by check and freeze.",
			),
	})
	.partial()
	.describe("What `check` lets pass, and what it expects of the contents of wheels.");
export type CheckSettings = z.infer<typeof CheckSettings>;
