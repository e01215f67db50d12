// A range over several torch minors can be shown to work: by receipts of tests that installed these very bytes beside the
// torch of either end. What the plan will test, and has not tested yet, makes the error a warning.
import type { Finding } from "../../diagnostic/finding.ts";
import type { TorchTruth } from "../../document/checked-file.ts";
import type { SmokeReceipt } from "../../document/smoke-receipt.ts";

/** Minors of torch that the file was tested beside, and passed. */
export function provenMinors(sha256: string, receipts: readonly SmokeReceipt[]): string[] {
	const passed = receipts.filter(
		(receipt) => receipt.sha256 === sha256 && receipt.probes.every(({ outcome }) => outcome === "passed"),
	);
	return [...new Set(passed.flatMap(({ torch }) => (torch === undefined ? [] : [minorOf(torch)])))];
}

/** @param planned minors that tests of the plan will install beside it */
export function weighTorchRange(
	findings: readonly Finding[],
	torch: TorchTruth | null,
	proven: readonly string[],
	planned: readonly string[] = [],
): Finding[] {
	const ends = torch === null ? [] : [torch.allowed[0], torch.allowed.at(-1)];
	const hasBoth = (minors: readonly string[]) =>
		ends.length > 0 && ends.every((end) => end !== undefined && minors.includes(end));
	return findings.flatMap((finding): Finding[] => {
		if (finding.code !== "torch/abi-range" || torch === null) return [finding];
		if (hasBoth(proven)) return torch.isOpen ? [{ ...finding, ...openEnd(finding, torch) }] : [];
		if (!hasBoth([...proven, ...planned])) return [finding];
		return [{ ...finding, level: "warning", message: `${finding.message}; the plan tests both ends` }];
	});
}

function openEnd({ message }: Finding, { allowed }: TorchTruth): Pick<Finding, "level" | "message"> {
	return {
		level: "warning",
		message: `${message}; receipts show it up to torch ${allowed.at(-1)}, and nothing bounds what comes`,
	};
}

/** `2.9` of `2.9.1+cu126` */
function minorOf(version: string): string {
	return version.split(".").slice(0, 2).join(".");
}
