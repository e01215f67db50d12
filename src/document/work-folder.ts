import { join } from "node:path";

/** Where the documents and files of a release lie: `.wheel-release/` in the project, or `--work DIR`. Pure names. */
export interface WorkFolder {
	root: string;
	plan: string;
	/** One folder per cell: its files and `receipt.json`. */
	cell(id: string): string;
	buildReceipt(id: string): string;
	/** The frozen distributions. */
	dist: string;
	manifest: string;
	smokeReceipts: string;
	smokeReceipt(id: string): string;
	verdict: string;
	ledger: string;
	/** What `check` said in a step of a workflow. */
	checkJson: string;
	events: string;
	logs: string;
	/** State of a rehearsal index. */
	index(id: string): string;
	/** Virtual environments and build folders; may be removed at any time. */
	scratch: string;
}

export function workFolderAt(root: string): WorkFolder {
	const cells = join(root, "cells");
	const smokeReceipts = join(root, "smoke");
	return {
		root,
		plan: join(root, "plan.json"),
		cell: (id) => join(cells, id),
		buildReceipt: (id) => join(cells, id, "receipt.json"),
		dist: join(root, "dist"),
		manifest: join(root, "manifest.json"),
		smokeReceipts,
		smokeReceipt: (id) => join(smokeReceipts, `${id}.json`),
		verdict: join(root, "verdict.json"),
		ledger: join(root, "ledger.json"),
		checkJson: join(root, "check.json"),
		events: join(root, "events.jsonl"),
		logs: join(root, "logs"),
		index: (id) => join(root, "index", id),
		scratch: join(root, "scratch"),
	};
}
