// Plans the releases of test/fixtures/projects and writes docs/matrix-accuracy.md: npm run accuracy [-- --check]
// With --check nothing is written. Exit status 1 when a difference has no reason, or the page is not fresh.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { judgeReleases } from "../test/accuracy/judge.ts";
import { formatPage } from "../test/accuracy/page.ts";

const page = join(import.meta.dirname, "..", "docs", "matrix-accuracy.md");
const judged = await judgeReleases();
for (const { release, planned, published, both, unexplained, idle } of judged) {
	const isGood = unexplained.length + idle.length === 0;
	console.log(
		`${isGood ? "✓" : "✗"} ${release.project} ${release.version}: ${planned} planned, ${published} published, ${both} both`,
	);
	for (const { side, file } of unexplained) console.log(`    no reason known, ${side} only: ${file}`);
	for (const { side, files } of idle) console.log(`    explains nothing: ${side} ${files.join(" ")}`);
	if (!isGood) process.exitCode = 1;
}
const text = formatPage(judged);
if (!process.argv.includes("--check")) writeFileSync(page, text);
else if (readFileSync(page, "utf8").replaceAll("\r\n", "\n") !== text) {
	console.log("docs/matrix-accuracy.md is not what the plans say. Run: npm run accuracy");
	process.exitCode = 1;
}
