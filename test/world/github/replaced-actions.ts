// Third-party actions that need the network, replaced by what they do on this machine. Keyed by `owner/name`; the
// commit in `uses:` is held by test/workflows.
import { spawnSync } from "node:child_process";
import { cp, stat } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";

interface ReplacedStep {
	inputs: Readonly<Record<string, string>>;
	workspace: string;
	/** The PATH that later steps of the job see. */
	path: string;
}

interface ReplacedOutcome {
	path?: string;
	variables?: Record<string, string>;
	outputs?: Record<string, string>;
}

export type ReplacedAction = (step: ReplacedStep) => Promise<ReplacedOutcome>;

/** actions/checkout: a copy of a repository on this machine, at `ref` when one is asked for. */
export function checkoutFrom(folder: string): ReplacedAction {
	return async ({ inputs, workspace }) => {
		refuseOthers("actions/checkout", inputs, ["persist-credentials", "ref", "fetch-depth", "filter"]);
		await cp(folder, workspace, { recursive: true });
		const ref = inputs.ref ?? "";
		if (ref === "") return {};
		await stat(join(workspace, ".git"));
		const git = spawnSync("git", ["-C", workspace, "checkout", "--quiet", "--detach", ref], { encoding: "utf8" });
		if (git.status !== 0) throw new Error(`actions/checkout: ${git.stderr}`);
		return { outputs: { ref } };
	};
}

/** actions/setup-python: the interpreters of this machine by `3.13`; the last version asked for is first on PATH. */
export function setupPythonFrom(interpreters: Readonly<Record<string, string>>): ReplacedAction {
	return async ({ inputs, path }) => {
		refuseOthers("actions/setup-python", inputs, ["python-version", "allow-prereleases"]);
		const versions = (inputs["python-version"] ?? "").split("\n").filter((line) => line.trim() !== "");
		let newPath = path;
		let location = "";
		for (const version of versions) {
			const interpreter = interpreters[version.trim()];
			if (!interpreter) throw new Error(`The version '${version}' with architecture 'x64' was not found`);
			newPath = `${dirname(interpreter)}${delimiter}${newPath}`;
			location = dirname(dirname(interpreter));
		}
		return {
			path: newPath,
			variables: { pythonLocation: location },
			outputs: { "python-version": versions.at(-1) ?? "" },
		};
	};
}

function refuseOthers(action: string, inputs: Readonly<Record<string, string>>, known: readonly string[]): void {
	const unknown = Object.keys(inputs).filter((name) => !known.includes(name));
	if (unknown.length > 0) throw new Error(`the stand-in of ${action} does not know ${unknown.join(", ")}`);
}
