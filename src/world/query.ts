import { findProgram, type ProgramSearch } from "./find-program.ts";
import type { Query } from "./ports.ts";

/** Asks a program through @actions/exec, which is made for short answers: no line callbacks, no time-out, no group. */
export async function askProgram(query: Query, search: ProgramSearch): Promise<string | null> {
	const program = await findProgram(query.command, search);
	if (program === null) return null;
	const { getExecOutput } = await import("@actions/exec");
	const { exitCode, stdout } = await getExecOutput(JSON.stringify(program), [...query.args], {
		cwd: query.cwd,
		env: { ...query.env },
		silent: true,
		ignoreReturnCode: true,
	});
	return exitCode === 0 ? stdout : null;
}
