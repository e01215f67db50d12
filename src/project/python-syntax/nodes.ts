// A syntax tree of Python source, with the names and the order of children of Python's own `ast`. Read only, never run:
// it answers what stands where, for files like setup.py that no other reader may execute.

export interface PythonNode {
	/** As `ast` calls it: `Call`, `keyword`, `Constant`, `If`. */
	kind: string;
	/** In the order of the fields in `ast`, without fields that are None. */
	children: readonly PythonNode[];
	/** Of `Constant`: the text of a string; null for other constants and for strings with named characters. */
	text?: string | null;
	/**
	 * Of `Name` the name, of `Attribute` the part behind the dot, of `keyword` the parameter (null for `**x`), of a `Constant`
	 * that is no string how it is written.
	 */
	name?: string | null;
	/** Of `Compare`, `BinOp`, `BoolOp` and `UnaryOp`. */
	operators?: readonly string[];
	/** Of `If`: how many children behind the test are its body; the others are `else`. */
	bodyLength?: number;
	/** Of `Dict`; the key is null for `**x`. */
	pairs?: readonly (readonly [PythonNode | null, PythonNode])[];
	/** 1-based, of statements and calls. */
	line?: number;
}

/** Python would not accept the file. */
export class PythonSyntaxError extends Error {
	readonly line: number;

	constructor(message: string, line: number) {
		super(message);
		this.line = line;
	}
}
