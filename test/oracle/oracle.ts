/** What one oracle compared. */
export interface OracleRow {
	/** `tags of cp312 on glibc 2.28 (packaging 26.3)` */
	what: string;
	cases: number;
	agreed: number;
	/** One line each: input, ours, theirs. */
	disagreements: readonly string[];
}

/** Compares generated cases with a real tool and yields a row per kind of question. */
export type Oracle = (context: {
	options: ReadonlyMap<string, string>;
	say: (line: string) => void;
}) => AsyncIterable<OracleRow>;
