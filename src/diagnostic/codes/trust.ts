import type { CodeEntry } from "../code-entry.ts";

export const trustCodes = {
	"trust/unreadable-token": {
		what: "What the identity provider gave is not a JSON Web Token with claims that can be read.",
		why: "The claims are checked before the index sees them, so that a refusal can be explained and a token for the wrong audience never leaves this job.",
		fix: "Run the job again. If it stays, the runner is not GitHub's or its identity provider is broken.",
	},
	"trust/audience-mismatch": {
		what: "The index asks for an identity token for another audience than the one built in for it, or the provider made one for another.",
		why: "A token is worth something wherever its audience is accepted. An index that could choose the audience could redeem the token somewhere else.",
		fix: "Do not work around it. Check that the destination is the one you meant and that nothing sits between this machine and the index.",
	},
	"trust/no-environment": {
		what: "The publish job has no GitHub environment, so its identity token has no `environment` claim.",
		why: "Without it every workflow run that somebody can start from any branch looks the same to the index. An environment with reviewers and a tag rule is what stops a pushed branch from publishing.",
		fix: "Add `environment: pypi` to the publish job, protect that environment (required reviewers, tags only) and enter its name at the Trusted Publisher.",
	},
	"trust/reusable-workflow": {
		what: "The job that publishes is defined in another workflow file than the one that was started.",
		why: "PyPI finds the Trusted Publisher by the file that defines the job, while attestations name the file that was started. No registration satisfies both, and a file of another repository is never accepted.",
		fix: "Put the publish step in a job of your own top-level workflow file, after the reusable workflow that builds and tests.",
	},
	"trust/event": {
		what: "This event may not publish.",
		why: "Events that strangers can cause, such as comments and pull requests, run with the rights of the repository. They are how releases were forged. PyPI refuses pull_request_target itself.",
		fix: "Publish on a pushed tag, a release, a manual run (workflow_dispatch) or a schedule.",
	},
	"trust/not-offered": {
		what: "The index has no Trusted Publishing.",
		why: "There is no other way to publish here: stored passwords and tokens are not accepted as input.",
		fix: "Check the destination. PyPI, TestPyPI and the rehearsal index all offer it.",
	},
	"trust/invalid-publisher": {
		what: "The index knows no Trusted Publisher with exactly the claims of this job.",
		why: "Owner, owner id, repository, workflow file and environment must all be equal to what was registered; a renamed file or a forgotten environment is enough.",
		fix: "Register the values that the message prints on the page it names, or change the job to what is registered.",
	},
	"trust/invalid-pending-publisher": {
		what: "The project of the pending publisher exists by now, so it cannot be created by it.",
		why: "A pending publisher does not reserve the name; somebody else, or an earlier run, created the project.",
		fix: "If the project is yours, register the publisher on the project's own page. If not, choose another name.",
	},
	"trust/refused": {
		what: "The index refused to exchange the identity token for an upload token.",
		why: "Nothing can be uploaded without it. The message holds the index's own words and the claims it saw.",
		fix: "Follow the index's words. If they speak of a used or expired token, run the job again.",
	},
	"trust/unavailable": {
		what: "The identity provider or the token exchange of the index gave no usable answer until the time ran out.",
		why: "Tokens live for minutes and are made for one job, so they cannot be fetched earlier or kept.",
		fix: "Run the same command again when the service is back; nothing was uploaded in between.",
	},
} as const satisfies Record<string, CodeEntry>;
