import type { CodeEntry } from "../code-entry.ts";

export const preflightCodes = {
	"preflight/unreachable": {
		what: "The index could not be asked what it has of this project, so preflight checked nothing that it alone knows.",
		why: "A plan does not need the network; but what the index would refuse shows only when the wheels are built.",
		fix: "Plan again when the index answers, or leave preflight out: --no-preflight.",
	},
	"preflight/new-project": {
		what: "The index knows no project of this name.",
		why: "The first upload by Trusted Publishing needs a pending publisher, and the name is not reserved before.",
		fix: "Register a pending publisher with the values of the message, or correct the name.",
	},
	"preflight/name-taken": {
		what: "The project of this name on the index links to another source repository.",
		why: "Uploads to somebody else's project are refused after everything is built; and your users would install theirs.",
		fix: "Choose another name; if the project moved, correct its links.",
	},
	"preflight/publisher-differs": {
		what: "The last release was published by another workflow than the one that runs.",
		why: "A Trusted Publisher matches one repository, one workflow file and one environment, each by its name.",
		fix: "Register one for this workflow with the values of the message, or publish from the old one.",
	},
	"preflight/version-exists": {
		what: "The index has files of this version already.",
		why: "A file name can be used once, ever. The same bytes are skipped, other bytes under the same name are refused.",
		fix: "Go on to finish an interrupted release; raise the version to release something else.",
	},
	"preflight/window-closed": {
		what: "Planned files are missing from a release that is older than 14 days.",
		why: "The index takes no new files for such a release, so they could never be published.",
		fix: "Release the next version or a post-release.",
	},
	"preflight/file-size": {
		what: "A wheel will probably be larger than the index takes.",
		why: "The limit is 100 MiB for a file unless it was raised for the project; a larger one is refused at upload.",
		fix: "Make it smaller (strip, fewer GPU architectures), or ask the index for a higher limit in time.",
	},
	"preflight/project-size": {
		what: "With this release the project will probably pass the limit of the index for a project.",
		why: "The limit is 10 GiB for all files together unless it was raised; the file that passes it is refused.",
		fix: "Delete old dev versions and pre-releases by hand, or ask the index for a higher limit in time.",
	},
	"preflight/invalid-classifier": {
		what: "A classifier is unknown to the index or deprecated.",
		why: "Every upload with such a classifier is refused.",
		fix: "Write the one of the message, or remove it.",
	},
	"preflight/private-project": {
		what: 'A classifier starts with "Private ::".',
		why: "No index knows such a classifier: people write it to be sure that a project is never published by accident.",
		fix: "Remove it when the project is meant to be public.",
	},
	"preflight/project-archived": {
		what: "The project is archived on the index.",
		why: "Nobody may upload to an archived project.",
		fix: "An owner can unarchive it in its settings.",
	},
	"preflight/project-quarantined": {
		what: "The administrators of the index have quarantined the project.",
		why: "Trusted Publishers may not upload to it, and installers do not see it.",
		fix: "Answer the mail that they sent to the owners.",
	},
} as const satisfies Record<string, CodeEntry>;
