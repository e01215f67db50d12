import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { describeCheck } from "../../src/report/check-json.ts";

it("docs/check.md names every key of check --json", () => {
	const page = readFileSync(join(import.meta.dirname, "../../docs/check.md"), "utf8");
	const [, section = ""] = /## As JSON\n([\s\S]+?)\n## /.exec(page) ?? [];
	const told = new Set([...section.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell]) => cell?.match(/\w+(?=`)/g) ?? []));
	const file = { file: "", kind: "other", size: 0, sha256: "", findings: [], truth: null, facts: null } as const;
	const document = describeCheck({
		files: [{ ...file, findings: [] }],
		findings: [],
		ignored: [],
		cells: null,
		changes: new Map(),
		descriptions: new Map(),
		exitStatus: 0,
	});
	expect([...told].sort()).toEqual(Object.keys(document.files[0] ?? {}).sort());
	for (const key of Object.keys(document)) expect(section).toContain(`"${key}": `);
});
