// What a file's check comes to, as data that can leave a thread: errors lose their class on the way.
import { ReleaseError } from "../diagnostic/errors.ts";
import type { Finding } from "../diagnostic/finding.ts";
import type { CheckedFile } from "../document/checked-file.ts";
import type { Files } from "../world/ports.ts";
import { checkFile } from "./check-file.ts";

export interface CheckRequest {
	/** As the user named it. */
	file: string;
	/** Absolute. */
	path: string;
}

/** On a server, not on this machine. */
export function isRemote(operand: string): boolean {
	return /^https?:\/\//i.test(operand) && URL.canParse(operand);
}

export type CheckAnswer =
	| { kind: "checked"; checked: CheckedFile }
	| { kind: "refused"; finding: Finding; exitStatus: number }
	| { kind: "bug"; stack: string };

export async function answerCheck({ file, path }: CheckRequest, files: Files): Promise<CheckAnswer> {
	try {
		return { kind: "checked", checked: await checkFile(file, path, files) };
	} catch (error) {
		if (error instanceof ReleaseError) {
			return { kind: "refused", finding: { ...describe(error, file), file }, exitStatus: error.exitStatus };
		}
		return { kind: "bug", stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
	}
}

/** A pattern that no shell and no folder has expanded comes here as it was written, and so does a folder without files. */
function describe(error: ReleaseError, file: string): Finding {
	if (
		error.code === "world/not-a-file" &&
		/is a folder/.test(error.message) &&
		!/\.(?:whl|tar\.gz)[/\\]*$/.test(file)
	) {
		return {
			...error.toFinding(),
			message: "this folder holds no wheel (.whl) and no sdist (.tar.gz)",
			help: `Is it built (python -m build)? Other files are checked by name: ${file.replace(/[/\\]+$/, "")}/*`,
		};
	}
	if (error.code !== "world/no-file" || !/[*?[\]{}]/.test(file)) return error.toFinding();
	return {
		...error.toFinding(),
		message: "no file fits this pattern",
		help: "Is it built (python -m build)? Relative patterns start at the current folder.",
	};
}
