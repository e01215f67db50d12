import type { WorkFolder } from "../document/work-folder.ts";
import type { World } from "../world/ports.ts";
import type { CommandLine, FlagName } from "./options.ts";
import type { Screen } from "./screen.ts";

/** What a command gets: parsed flags, the world, a screen to draw on. Its number is the exit status. */
export interface CommandContext {
	line: CommandLine;
	/** Absolute. */
	projectFolder: string;
	workFolder: WorkFolder;
	world: World;
	screen: Screen;
	/** `wheel-release 0.1.0` */
	tool: string;
}

export interface Command {
	name: string;
	/** After the name: operands. */
	usage: string;
	about: string;
	flags: readonly FlagName[];
	/** True when the operand is the project's folder. */
	takesFolder: boolean;
	run(context: CommandContext): Promise<number>;
}
