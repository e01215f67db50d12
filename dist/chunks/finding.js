// src/diagnostic/finding.ts
/** How a finding counts: an error refuses the stage, a warning and a notice do not. */
const findingLevels = [
	"error",
	"warning",
	"notice"
];
/** Errors first, then warnings, then notices; within a level in the order they were found. */
function sortFindings(findings) {
	return [...findings].sort((a, b) => findingLevels.indexOf(a.level) - findingLevels.indexOf(b.level));
}
function hasErrors(findings) {
	return findings.some((finding) => finding.level === "error");
}
/** "3 errors, 1 warning", or "no findings". */
function countFindings(findings) {
	const parts = findingLevels.map((level) => ({
		level,
		count: findings.filter((finding) => finding.level === level).length
	})).filter(({ count }) => count > 0).map(({ level, count }) => `${count} ${level}${count === 1 ? "" : "s"}`);
	return parts.length === 0 ? "no findings" : parts.join(", ");
}
export { sortFindings as i, findingLevels as n, hasErrors as r, countFindings as t };
