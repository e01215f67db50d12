import type { CodeEntry } from "../code-entry.ts";

export const documentCodes = {
	"document/invalid": {
		what: "A plan, receipt, manifest, verdict or ledger is damaged, has unknown fields, or names a file outside its folder.",
		why: "Documents are what jobs trust instead of each other. One that was edited may ask for other files than the plan.",
		fix: "Run the stage that writes the document again; never edit it.",
	},
	"document/digest-mismatch": {
		what: "The digest inside a document is not the digest of its contents.",
		why: "Somebody changed it between the stage that wrote it and the stage that reads it.",
		fix: "Run the stage that writes it again and look for what changed it.",
	},
	"document/missing": {
		what: "A stage was started before the stage that makes what it reads.",
		why: "Stages hand each other documents; without them there is nothing to execute or check.",
		fix: "Run the earlier stages first: plan, build, freeze, smoke, gate, publish, verify.",
	},
	"document/other-plan": {
		what: "A receipt, manifest or verdict was made for another plan.",
		why: "Files of two plans must never mix in one release.",
		fix: "Run the stages again from `wheel-release plan`, or use `--work` to keep two releases apart.",
	},
} as const satisfies Record<string, CodeEntry>;
