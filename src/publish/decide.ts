// What publish decides before and between its requests: what the index has and lacks, in which order files go up, and
// whether this release may go up at all. Pure.
import type { Finding } from "../diagnostic/finding.ts";
import type { FrozenDistribution, Manifest } from "../document/manifest.ts";
import type { Plan } from "../document/plan.ts";
import type { Verdict } from "../document/verdict.ts";
import type { SimpleFile } from "../index/simple.ts";

/** A file as the index shows it. */
export type ObservedFile = Pick<SimpleFile, "filename" | "sha256">;

export interface Reconciled {
	distribution: FrozenDistribution;
	state: "absent" | "present" | "conflict";
	/** What the index holds under this name; null when absent. */
	remoteSha256: string | null;
}

/** Each frozen distribution against what the index shows. A name alone never counts: the bytes must be the same. */
export function reconcile(
	distributions: readonly FrozenDistribution[],
	observed: readonly ObservedFile[],
): Reconciled[] {
	return distributions.map((distribution) => {
		const seen = observed.filter(({ filename }) => filename === distribution.file);
		const other = seen.find(({ sha256 }) => sha256 !== distribution.sha256);
		if (other !== undefined) return { distribution, state: "conflict", remoteSha256: other.sha256 };
		const isPresent = seen.length > 0;
		return {
			distribution,
			state: isPresent ? "present" : "absent",
			remoteSha256: isPresent ? distribution.sha256 : null,
		};
	});
}

/**
 * Wheels for one platform, then `any` wheels, then the sdist: while wheels are missing, installers would take what is
 * there already, and an sdist is built on the user's machine. Within a group by name, so that two runs do the same.
 */
export function uploadOrder(distributions: readonly FrozenDistribution[]): FrozenDistribution[] {
	return [...distributions].sort((a, b) => rank(a) - rank(b) || (a.file < b.file ? -1 : 1));
}

function rank({ kind, tags }: FrozenDistribution): number {
	if (kind === "sdist") return 2;
	return tags.every((tag) => tag.endsWith("-any")) ? 1 : 0;
}

/** Why the documents do not allow this upload; empty when they do. */
export function judgeDocuments(plan: Plan, manifest: Manifest, manifestSha256: string, verdict: Verdict): Finding[] {
	const findings: Finding[] = [];
	if (verdict.planDigest !== plan.digest || verdict.manifestSha256 !== manifestSha256) {
		findings.push({
			code: "publish/not-gated",
			level: "error",
			message: `the verdict is about plan ${short(verdict.planDigest)} and manifest ${short(verdict.manifestSha256)}; these are plan ${short(plan.digest)} and manifest ${short(manifestSha256)}`,
			help: "Run `wheel-release gate` again: it judges exactly the frozen files.",
		});
	} else if (!verdict.shouldPublish) {
		const reasons = verdict.findings.filter(({ level }) => level === "error").map(({ message }) => message);
		findings.push({
			code: "publish/not-gated",
			level: "error",
			message: `the gate refused ${manifest.project} ${manifest.version}: ${reasons.join("; ") || "its verdict says so"}`,
			help: "Mend what the gate names, then run build, freeze, smoke and gate again.",
		});
	}
	return findings;
}

function short(digest: string): string {
	return digest.slice(0, 12);
}
