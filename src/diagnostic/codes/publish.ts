import type { CodeEntry } from "../code-entry.ts";

export const publishCodes = {
	"publish/unknown-destination": {
		what: "The named destination is neither PyPI, TestPyPI nor a running rehearsal index.",
		why: "Tokens are only ever asked for indexes of the one built-in table, so that no other host can redeem them.",
		fix: "Use `pypi` or `testpypi`, or start a rehearsal index with `wheel-release rehearse --serve`.",
	},
	"publish/unplanned-destination": {
		what: "The plan of this release does not publish to this index.",
		why: "The plan is what was reviewed. Nothing reaches an index that was not planned for it.",
		fix: "Add the index in `[tool.wheel-release.publish]` and plan again, or name a planned destination.",
	},
	"publish/not-gated": {
		what: "The gate did not pass for exactly this plan and these frozen files.",
		why: "Only files that were planned, built, checked and exercised, byte for byte, are published.",
		fix: "Run `wheel-release gate` and mend what it names.",
	},
	"publish/stored-token": {
		what: "A password or API token for an index stands in the environment.",
		why: "Long-lived tokens are what attackers steal from workflows. Trusted Publishing needs none, so one that is there is only a risk.",
		fix: "Remove the variable, delete the secret it came from, and revoke the token on the index.",
	},
	"publish/unsafe-environment": {
		what: "An environment variable lets other code run in the publishing process or lets somebody read its connections.",
		why: "The publishing process holds a token that can upload in the project's name.",
		fix: "Unset the named variables for the publish step.",
	},
	"publish/self-hosted-runner": {
		what: "The publish job runs on a self-hosted runner.",
		why: "Whatever ran there before may have stayed and can read the upload token. GitHub-hosted runners are new for each job.",
		fix: "Give the publish job `runs-on: ubuntu-latest`. It runs no project code and needs no special machine.",
	},
	"publish/other-bytes": {
		what: "The files in `dist/` are not exactly the ones in the manifest: other bytes, a missing file, or one too many.",
		why: "The manifest is what was checked and tested. Anything else was never looked at.",
		fix: "Nothing was uploaded. Find out what changed the files, then run `wheel-release freeze`, `smoke` and `gate` again.",
	},
	"publish/metadata": {
		what: "The metadata inside a frozen file cannot be read, or names another project or version than the manifest.",
		why: "An index files a distribution under the name and version of its metadata. It would appear in another release, or be refused.",
		fix: "Build and freeze the release again; `wheel-release check FILE` names what is wrong.",
	},
	"publish/conflict": {
		what: "The index has a file of the same name with other bytes.",
		why: "An index never replaces a file, and a release whose files come from two builds is one that nobody tested.",
		fix: "Publish the files of the run that uploaded them, or release a new version. If nobody of you uploaded them, treat it as an incident.",
	},
	"publish/refused": {
		what: "The index refused a file for good.",
		why: "The message quotes the index. Files that went up before are live; an upload to PyPI cannot be taken back as one.",
		fix: "Follow the index's words; then run the same command again, which sends only what is missing.",
	},
	"publish/exists-elsewhere": {
		what: "The index says that the file exists, but the project does not show it.",
		why: "Indexes refuse the same bytes under a second name too, in any project. So `exists` does not prove that this release has the file.",
		fix: "Look for an upload of the same bytes under another file name or project. Usually a new build or version is the way on.",
	},
	"publish/incomplete": {
		what: "The time for publishing ran out before all files were on the index.",
		why: "The index was busy, closed or out of reach. What went up is right and stays.",
		fix: "Run the same command again: it sends what is missing and nothing else.",
	},
	"publish/cancelled": {
		what: "Publishing was stopped by Ctrl-C, a signal or a cancelled job.",
		why: "A file is on the index as a whole or not at all, so stopping is safe at any moment.",
		fix: "Run the same command again to finish.",
	},
	"publish/no-identity-in-dry-run": {
		what: "The dry run could not look at the identity of a job, because there is none here.",
		why: "Claims can only be checked where an identity token can be asked for: in a job with `id-token: write`.",
		fix: "Nothing to do on a laptop. In a workflow, give the job `permissions: id-token: write`.",
	},
} as const satisfies Record<string, CodeEntry>;
