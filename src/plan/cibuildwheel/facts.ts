import type { CibuildwheelTable } from "../../data/cibuildwheel/table.ts";
import type { TomlTable } from "../../project/toml.ts";
import type { readMaturinAbi } from "./stable-abi/maturin.ts";

/** What the planner of the frontend cibuildwheel asks for beside the facts of every plan. */
export interface CibuildwheelFacts {
	table: CibuildwheelTable;
	/** Identifier → oldest and newest version that has it, of the versions with a table. */
	history: Readonly<Record<string, readonly string[]>>;
	/** The file with `[tool.cibuildwheel]`, when it is not pyproject.toml. */
	config: { file: string; text: string; table: TomlTable } | null;
	/** A version that was asked for and has no table; null otherwise. */
	askedVersion: string | null;
	/** Reads crates; null unless maturin is the build backend. */
	readMaturinAbi: typeof readMaturinAbi | null;
}
