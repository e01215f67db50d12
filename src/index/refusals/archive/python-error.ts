// An exception of Python's zipfile, tarfile or gzip, under its own name: PyPI expects some of them and answers in words;
// any other ends its view, and the answer is 500.
type PythonErrorName = "BadZipFile" | "EOFError" | "OSError" | "ReadError" | "ValueError" | "zlib.error" | "other";

export class PythonError extends Error {
	override readonly name: PythonErrorName;

	constructor(name: PythonErrorName, message: string) {
		super(message);
		this.name = name;
	}
}

export function badZip(message: string): PythonError {
	return new PythonError("BadZipFile", message);
}

/** To know would take more time or memory than it is worth; not an error of Python's. */
export class TooMuchError extends Error {}
