// `[tool.wheel-release.publish]`: what happens to a release beside its upload.
import { z } from "zod";
import { PlainText, wordList } from "./setting-shapes.ts";

/** Where a message goes is a secret, so the configuration names the variable that holds it. */
const FromEnvironment = z
	.string()
	.regex(/^env:[A-Za-z_]\w*$/, 'expected the variable that holds it, like "env:SLACK_WEBHOOK"');

const Notification = z
	.strictObject({
		slack: FromEnvironment.optional().describe("Variable with the address of a Slack webhook."),
		webhook: FromEnvironment.optional().describe("Variable with an address that takes a JSON document by POST."),
		on: wordList(z.enum(["published", "failed", "held"]))
			.optional()
			.describe("When to send it; default published and failed."),
	})
	.meta({ anyOf: [{ required: ["slack"] }, { required: ["webhook"] }] });

export const PublishSettings = z
	.strictObject({
		testpypi: z.boolean().describe("Publish to TestPyPI and verify there first."),
		release: z.boolean().describe("Make a GitHub release with the files."),
		"release-notes": PlainText.describe("File whose section of this version becomes the release notes."),
		index: PlainText.describe('Static index to write for what PyPI does not take: "gh-pages" or a folder.'),
		"conda-forge": z.boolean().describe("Hand the published sdist over to the conda-forge recipe."),
		notify: z.array(Notification).max(20).describe("Whom to tell."),
	})
	.partial();
export type PublishSettings = z.infer<typeof PublishSettings>;
