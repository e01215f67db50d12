// Versions, tags and events of a plan.
import type { CodeEntry } from "../code-entry.ts";

export const planVersionCodes = {
	"plan/nothing-to-do": {
		what: "The event that started the job asks for no release.",
		why: "A deleted tag or an edited GitHub release changes nothing that could be built.",
		fix: "Nothing to do.",
	},
	"plan/tag-moved": {
		what: "The tag that was pushed had pointed to another commit before.",
		why: "Files of a published version can never be replaced, and others have the old commit under this name.",
		fix: "Release a new version; move a tag only while nothing of it is published.",
	},
	"plan/repository-moved": {
		what: "The repository was renamed or transferred after the event was made.",
		why: "A Trusted Publisher names owner and repository; the index refuses the identity of the new one.",
		fix: "Register the publisher again under the new owner and name.",
	},
	"plan/not-github-com": {
		what: "The workflow runs on a GitHub Enterprise server.",
		why: "PyPI trusts the identity tokens of github.com alone, and there is no other way to publish here.",
		fix: "Publish from github.com; everything up to the gate works on the server.",
	},
	"plan/dev-version": {
		what: "Nothing is tagged, so the build gets a dev version: the next patch, then `.dev` and the time in UTC.",
		why: "It sorts after the last release and before the next, and no two builds share a name.",
		fix: "Nothing to do; push a tag to release.",
	},
	"plan/static-version": {
		what: "A file states the version in a way that a dev version cannot be written over.",
		why: "An untagged build under the version of a release could be taken for the release.",
		fix: 'Write `version = "…"` on a line of its own in [project], or build tags only.',
	},
	"plan/shallow-clone": {
		what: "The version comes from tags, and the clone was cut off before the last one.",
		why: "actions/checkout fetches one commit and no tags unless it is told otherwise.",
		fix: "Give actions/checkout `fetch-depth: 0`; on a laptop `git fetch --unshallow --tags`.",
	},
	"plan/no-tags": {
		what: "The version comes from tags, and no tag that fits leads to this commit.",
		why: "The dev version can then only begin at 0.0.1, before every release.",
		fix: "Fetch the tags, or correct the `tag` pattern; before the first release there is nothing to do.",
	},
	"plan/tool-believes-tags": {
		what: "The version tool of the project cannot be told a version, and nothing is tagged.",
		why: "A tag would have to be made in your own clone for it.",
		fix: "Tag HEAD for the rehearsal and delete the tag afterwards.",
	},
	"plan/tool-ignores-tag": {
		what: "The version tool of the project does not read the released version from this tag.",
		why: "The release is told its version, but whoever builds from the repository gets another one.",
		fix: "Make the tag pattern of the tool and `tag` in [tool.wheel-release] the same.",
	},
	"plan/head-not-tag": {
		what: "What is checked out is not the commit of the tag.",
		why: "The files would be built from sources that the tag does not show.",
		fix: "Check out the tag: `ref: refs/tags/…` for actions/checkout, `git switch --detach TAG` on a laptop.",
	},
	"plan/tag-missing": {
		what: "The named tag is not in this clone.",
		why: "Nobody can tell whether what is checked out is what the tag names.",
		fix: "Check out the tag in the job that plans, or fetch the tags.",
	},
	"plan/already-tagged": {
		what: "The version has a tag on another commit.",
		why: "An index takes each file name once, and a version can be released once.",
		fix: "Release a new version.",
	},
	"plan/many-tags": {
		what: "More than three tags stand on this commit.",
		why: "GitHub starts no workflow at all when more than three tags are pushed at once.",
		fix: "Push the release tag by itself, or start the workflow by hand with the tag as its input.",
	},
	"plan/no-release-notes": {
		what: "The change log has no heading for this version.",
		why: "Users read there what a release changes, and the GitHub release is made from it.",
		fix: "Add the section, or let the tool that writes your change log run before the tag.",
	},
	"plan/git-unreadable": {
		what: "There is a git repository, and git does not read it.",
		why: "The plan cannot hold commit and tag against what is checked out.",
		fix: 'Do what git says; in containers: `git config --global --add safe.directory "$PWD"`.',
	},
} as const satisfies Record<string, CodeEntry>;
