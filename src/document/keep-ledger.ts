// ledger.json while a stage works: after each change of state the whole document is written again, so that a killed run
// leaves behind what was last true. Nobody trusts it: every run observes the outside world again.
import { ReleaseError } from "../diagnostic/errors.ts";
import { formatDocument } from "./format-document.ts";
import type { Ledger, LedgerState } from "./ledger.ts";
import type { FrozenDistribution } from "./manifest.ts";
import type { DestinationName } from "./plan.ts";
import { parseDocument } from "./read-document.ts";

/** What is asked of the world; the ports of world/ports.ts fit. */
interface LedgerPorts {
	files: { readText(path: string): Promise<string | null>; writeText(path: string, text: string): Promise<void> };
	clock: { now(): Date };
}

interface LedgerSubject {
	/** PEP 503. */
	project: string;
	version: string;
	distributions: readonly FrozenDistribution[];
	destination: DestinationName;
}

export interface OpenLedger {
	/** States by file name; written before the promise resolves. */
	record(states: Readonly<Record<string, LedgerState>>): Promise<void>;
}

/** The ledger at `path`, with every file of this destination `absent` until something else is recorded. */
export async function openLedger(ports: LedgerPorts, path: string, subject: LedgerSubject): Promise<OpenLedger> {
	const before = await readLedger(ports, path, subject);
	const others = before?.destinations.filter(({ name }) => name !== subject.destination) ?? [];
	const known = before?.destinations.find(({ name }) => name === subject.destination)?.files ?? [];
	const start = ports.clock.now().toISOString();
	const files = subject.distributions.map(({ file, sha256 }) => {
		const row = known.find((other) => other.file === file && other.sha256 === sha256);
		return row ?? { file, sha256, state: "absent" as LedgerState, at: start };
	});
	let writing = Promise.resolve();
	return {
		record(states) {
			for (const row of files) {
				const state = states[row.file];
				if (state === undefined || !isNews(row.state, state)) continue;
				row.state = state;
				row.at = ports.clock.now().toISOString();
			}
			const { project, version, destination } = subject;
			const ledger: Ledger = {
				schema: 1,
				kind: "ledger",
				project,
				version,
				destinations: [...others, { name: destination, files }],
			};
			const text = formatDocument(ledger);
			// One after the other, so that the newest text is the last one written.
			writing = writing.then(() => ports.files.writeText(path, text));
			return writing;
		},
	};
}

/** That a file which we published or verified is still there says nothing new. */
function isNews(before: LedgerState, now: LedgerState): boolean {
	return before !== now && !(now === "present" && (before === "published" || before === "verified"));
}

async function readLedger(ports: LedgerPorts, path: string, subject: LedgerSubject): Promise<Ledger | null> {
	const text = await ports.files.readText(path);
	if (text === null) return null;
	try {
		const ledger = parseDocument("ledger", text, path);
		return ledger.project === subject.project && ledger.version === subject.version ? ledger : null;
	} catch (error) {
		// Damaged or of another version of ours: it is observed again anyway.
		if (error instanceof ReleaseError) return null;
		throw error;
	}
}
