import type { Finding } from "../diagnostic/finding.ts";
import type { BuildReceipt } from "../document/build-receipt.ts";
import { canonicalJson, sha256Of } from "../document/canonical-json.ts";
import type { Cell, SdistCell } from "../document/plan.ts";

/** What a cell is built from. Equal facts, equal wheel: then it need not be built again on this host. */
export interface BuildInputs {
	cell: Cell | SdistCell;
	/** Digest over the project's files. */
	sourceDigest: string;
	/** Lock digests of the tools, and versions of the compilers. */
	tools: readonly string[];
	/** Variables that the build alone gets. */
	environment: Readonly<Record<string, string>>;
}

export function digestInputs(inputs: BuildInputs): string {
	const { cell, sourceDigest, tools, environment } = inputs;
	const { id, frontend } = cell;
	const expect = "expect" in cell ? { ...cell.expect } : { file: cell.file };
	const command = "command" in cell && cell.command ? { command: cell.command } : {};
	return sha256Of(canonicalJson({ id, frontend, expect, ...command, sourceDigest, tools: [...tools], environment }));
}

/** True when the receipt was made from the same inputs and the files it names are still the same bytes. */
export function isUpToDate(
	receipt: BuildReceipt | null,
	inputDigest: string,
	filesNow: ReadonlyMap<string, string | null>,
): boolean {
	if (receipt === null || receipt.inputDigest !== inputDigest) return false;
	return receipt.files.every((file) => filesNow.get(file.file) === file.sha256);
}

/** The one file a frontend should have left behind for a cell, or a finding that lists what it left. */
export function chooseOutput(
	cell: Cell | SdistCell,
	names: readonly string[],
): { file: string } | { finding: Finding } {
	const suffix = "expect" in cell ? ".whl" : ".tar.gz";
	const fitting = names.filter((name) => name.endsWith(suffix));
	const [only] = fitting;
	if (only !== undefined && fitting.length === 1) return { file: only };
	return {
		finding: {
			code: "build/not-one-file",
			level: "error",
			message: `${cell.id} should give one ${suffix} file; the frontend left ${names.length === 0 ? "nothing" : names.join(", ")}`,
			help: "Look at the configuration of the build backend; the log of the build is in .wheel-release/logs.",
		},
	};
}

export function describeFailure(
	cell: Cell | SdistCell,
	command: { folder: string; words: readonly string[] },
	outputTail: string,
	logFile: string,
	timedOut: boolean,
): Finding {
	return {
		code: "build/failed",
		level: "error",
		message: `${cell.id} was not built: ${timedOut ? `no end after ${cell.timeoutMinutes} minutes` : "the frontend ended with an error"}\n${outputTail}`,
		help: `Reproduce it: cd ${quote(command.folder)} && ${command.words.map(quote).join(" ")}\nThe whole output: ${logFile}`,
	};
}

function quote(word: string): string {
	return /\s/.test(word) ? JSON.stringify(word) : word;
}
