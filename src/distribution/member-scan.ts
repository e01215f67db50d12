// One reading of a distribution serves everybody who wants to see its members: each is inflated once, and its chunks go to
// the hash and to every scan that asked for it.

/** Sees the bytes of one member, in order. */
export interface MemberScan {
	take(chunk: Buffer): void;
	/** "again": the member is shown once more from its start, because what was needed lay before what told where it is. */
	end(): "done" | "again";
}

/** Asked for each file; null when the member is of no interest. */
export type StartScan = (member: { readonly name: string; readonly size: number }) => MemberScan | null;

// Each round must keep a window that the one before missed; a file that asks for more is built to keep us busy.
export const mostRounds = 8;
