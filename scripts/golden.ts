// `npm run golden [-- --check]`: the plan of each project of examples/ and of test/fixtures/golden/ (settings alone), as people
// read it and as JSON, under test/golden/; and the answers in the consoles of the documentation (console.ts) and in its page of messages.
import { cpSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { Json } from "../src/document/canonical-json.ts";
import { formatDocument } from "../src/document/format-document.ts";
import type { Plan } from "../src/document/plan.ts";
import { formatFindings } from "../src/report/finding-text.ts";
import { formatPlanReasons } from "../src/report/plan-reasons.ts";
import { formatPlanTable } from "../src/report/plan-table.ts";
import { messagesPage, renderMessages } from "../test/messages/render-page.ts";
import { consolePages, renderConsoles } from "./console.ts";
import { leftovers, planFolder, root } from "./example-plan.ts";
import { renderSettings, settingsPage } from "./settings-page.ts";

const projects = new Map(
	[join(root, "examples"), join(root, "test", "fixtures", "golden")]
		.flatMap((parent) => readdirSync(parent, { withFileTypes: true }))
		.filter((entry) => entry.isDirectory())
		.map(({ name, parentPath }) => [name, join(parentPath, name)]),
);

export const exampleNames: readonly string[] = [...projects.keys()].sort();

/** Name of the file in test/golden/ → its text. */
export async function makeGolden(example: string): Promise<Map<string, string>> {
	const folder = mkdtempSync(join(tmpdir(), "wheel-release-golden-"));
	try {
		cpSync(projects.get(example) ?? "", folder, {
			recursive: true,
			filter: (path) => !leftovers.has(basename(path)),
		});
		const { plan, lines } = await planRelease(folder);
		return new Map([
			[`${example}.txt`, `${lines.join("\n")}\n`],
			...(plan ? [[`${example}.json`, formatDocument(plan as unknown as Json)] as const] : []),
		]);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** The release that the tag of the version would start. */
async function planRelease(folder: string): Promise<{ plan: Plan | null; lines: string[] }> {
	const first = (await planFolder(folder, null)).plan;
	const { plan, findings } = await planFolder(folder, first?.tagPattern.replace("{version}", first.version) ?? null);
	const shown = findings.length > 0 ? [...formatFindings(findings, true), ""] : [];
	return { plan, lines: [...shown, ...(plan ? [...formatPlanTable(plan), "", ...formatPlanReasons(plan)] : [])] };
}

if (import.meta.main) await main(process.argv.includes("--check"));

async function main(isCheck: boolean): Promise<void> {
	const golden = (await Promise.all(exampleNames.map(makeGolden))).flatMap((files) => [...files]);
	const made = new Map(golden.map(([file, text]) => [join("test", "golden", file), text]));
	for (const page of consolePages) made.set(page, await renderConsoles(readText(page) ?? ""));
	made.set(settingsPage, renderSettings(readText(settingsPage) ?? ""));
	made.set(messagesPage, await renderMessages(readText(messagesPage) ?? ""));
	const stale = globSync("test/golden/*", { cwd: root }).filter((file) => !made.has(file));
	const differing = [...made].filter(([file, text]) => readText(file) !== text);
	for (const [file, text] of differing) {
		console.log(isCheck ? `✗ ${file} differs` : `✎ ${file} written`);
		if (isCheck) continue;
		mkdirSync(dirname(join(root, file)), { recursive: true });
		writeFileSync(join(root, file), text);
	}
	for (const file of stale) {
		console.log(`${isCheck ? "✗" : "✎"} ${file} belongs to no example`);
		if (!isCheck) rmSync(join(root, file));
	}
	const changes = differing.length + stale.length;
	console.log(`${made.size} files of ${exampleNames.length} projects, ${changes} ${isCheck ? "differ" : "changed"}`);
	if (isCheck && changes > 0) process.exitCode = 1;
}

function readText(file: string): string | null {
	try {
		return readFileSync(join(root, file), "utf8").replaceAll("\r\n", "\n");
	} catch {
		return null;
	}
}
