/** What a code means, why it matters and how to mend it: one to three sentences each. */
export interface CodeEntry {
	what: string;
	why: string;
	fix: string;
}
