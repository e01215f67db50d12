/** Rules whose pair is still to be written; a rule leaves the list with its pair. */
export const toWrite: readonly string[] = [];
