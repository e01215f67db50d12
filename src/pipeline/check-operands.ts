// Which files `check` is asked about: names, folders of distributions, patterns that no shell has expanded (Windows).
import { dirname, join, resolve } from "node:path";
import { type CheckRequest, isRemote } from "../check/check-answer.ts";
import { UsageError } from "../diagnostic/errors.ts";
import type { Files } from "../world/ports.ts";

/** Each file once (build tools such as Bazel leave links to files), in the order they were named. @throws UsageError for nothing, and for a folder without distributions. */
export async function expandOperands(operands: readonly string[], cwd: string, files: Files): Promise<CheckRequest[]> {
	if (operands.length === 0) {
		throw new UsageError("config/unknown-option", "check needs at least one file", {
			help: "wheel-release check dist/*",
		});
	}
	if (operands.includes("")) {
		throw new UsageError("config/unknown-option", 'check was given an empty file name ("")', {
			help: "A variable of the shell was not set, or a command printed nothing.",
		});
	}
	if (operands.includes("-")) {
		throw new UsageError("config/unknown-option", 'check reads files, not standard input ("-")', {
			help: "The name of a distribution says what it promises: save it under its name. A file called -: ./-",
		});
	}
	const named = await Promise.all(operands.map((operand) => expand(operand, cwd, files)));
	const requests = new Map<string, CheckRequest>();
	for (const file of named.flat()) {
		const path = resolve(cwd, file);
		if (!requests.has(path)) requests.set(path, { file, path });
	}
	const judged = [...requests.values()].filter(({ file }) => !companion.test(file));
	return judged.length > 0 ? judged : [...requests.values()];
}

// What signs a distribution lies beside it, and `dist/*` names it too; twine passes it by in the same way.
const companion = /\.(?:whl|tar\.gz|zip)\.(?:asc|sig|sigstore(?:\.json)?|(?:[\w-]+\.)*attestation)$/;

const distributions = ["**/*.whl", "**/*.tar.gz"];
const mostFiles = 20_000;

async function expand(operand: string, cwd: string, files: Files): Promise<string[]> {
	if (isRemote(operand)) return [operand];
	// What cannot be looked at is told with the others, when it is read.
	if (await files.isFolder(resolve(cwd, operand)).catch(() => false)) {
		const found = await files.glob(resolve(cwd, operand), distributions, mostFiles, true);
		return found.length > 0 ? found.map((name) => joinAsWritten(operand, name)) : [operand];
	}
	if (!/[*?[\]{}]/.test(operand) || (await files.exists(resolve(cwd, operand)))) return [operand];
	const pattern = process.platform === "win32" ? operand.replaceAll("\\", "/") : operand;
	const fixed = fixedFolder(pattern);
	const found = await files.glob(
		resolve(cwd, fixed),
		[pattern.slice(fixed === "" ? 0 : fixed.length + 1)],
		mostFiles,
		true,
	);
	return found.length > 0 ? found.map((name) => joinAsWritten(fixed, name)) : [operand];
}

/** What stands before the first folder with a wildcard: `C:/dist` of `C:/dist/*.whl`. */
function fixedFolder(pattern: string): string {
	const folder = dirname(pattern.slice(0, pattern.search(/[*?[\]{}]/) + 1));
	return folder === "." ? "" : folder;
}

function joinAsWritten(folder: string, name: string): string {
	return folder === "" || folder === "." ? name : join(folder, name);
}
