// PyPI's verdicts as data: made by `npm run oracle -- pypi --source DIR --write`, compared on every test run.
import verdicts from "../../vectors/pypi-verdicts.json" with { type: "json" };

export interface KeptVerdict {
	name: string;
	status: number;
	words: string;
}

export interface KeptVerdicts {
	/** Commit of pypi/warehouse. */
	commit: string;
	python: string;
	libraries: readonly string[];
	uploads: readonly KeptVerdict[];
}

export const keptVerdicts: KeptVerdicts = verdicts;
