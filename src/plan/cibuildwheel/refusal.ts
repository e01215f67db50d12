/**
 * Where cibuildwheel itself would stop, with the exit status it would end with: 1 for what it does not expect (it shows a
 * Python traceback), 2 for configuration it refuses, 4 for what it once took.
 */
export class Refusal extends Error {
	readonly exitStatus: 1 | 2 | 4;
	readonly help: string | undefined;
	/** Keys that lead to the place in the TOML file, `["skip"]` below `[tool.cibuildwheel]`; empty when it is not there. */
	readonly path: readonly string[];

	constructor(
		exitStatus: 1 | 2 | 4,
		message: string,
		{ help, path = [] }: { help?: string; path?: readonly string[] } = {},
	) {
		super(message);
		this.name = "Refusal";
		this.exitStatus = exitStatus;
		this.help = help;
		this.path = path;
	}
}
