// The interpreter that a build backend runs on, and what a wheel of it is tagged with.
import { pythonOf } from "../selector.ts";

export interface AskedPython {
	/** `cpython`, `pypy`, `graalpy`: sys.implementation.name */
	implementation: "cpython" | "pypy" | "graalpy";
	/** 12 of Python 3.12. */
	minor: number;
	isFreeThreaded: boolean;
	/** sys.platform: `linux`, `darwin`, `win32`. */
	platform: string;
	/** `x86_64`; of the machine that is built for. */
	machine: string;
	/** The backend's own configuration settings (PEP 517). */
	configSettings: ReadonlyMap<string, string>;
	/** Variables of the build; null where only the build knows the value. */
	environment: ReadonlyMap<string, string | null>;
}

/** Python and ABI tag; null: those of the one interpreter. `doubt` is for the reader of the plan. */
export interface AbiAnswer {
	tags: { pythonTag: string; abiTag: string } | null;
	doubt?: string;
}

export const ownAbi: AbiAnswer = { tags: null };

export function askedPython(
	identifier: string,
	configSettings: ReadonlyMap<string, string>,
	environment: ReadonlyMap<string, string | null>,
): AskedPython {
	const [interpreter = "", platform = ""] = identifier.split("-");
	const [family = "", ...machine] = platform.split("_");
	return {
		implementation: interpreter.startsWith("pp") ? "pypy" : interpreter.startsWith("gp") ? "graalpy" : "cpython",
		minor: Number(pythonOf(identifier).split(".")[1]),
		isFreeThreaded: interpreter.endsWith("t"),
		platform: family === "macosx" ? "darwin" : family.startsWith("win") ? "win32" : "linux",
		machine: machine.join("_"),
		configSettings,
		environment,
	};
}
