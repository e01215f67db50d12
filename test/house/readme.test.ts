import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";

const root = join(import.meta.dirname, "..", "..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const action: { inputs: Record<string, unknown>; outputs: Record<string, unknown> } = parse(
	readFileSync(join(root, "action.yml"), "utf8"),
);

/** Names in the first column of the table under a heading that ends with the word. */
function namesUnder(word: string): string[] {
	const section =
		readme.split(/^#+ /m).find((part) => new RegExp(`^.*\\b${word}\\s*$`, "im").test(part.split("\n")[0] ?? "")) ?? "";
	return [...section.matchAll(/^\| *`([a-z0-9-]+)` *\|/gm)].map(([, name = ""]) => name);
}

it.each(["inputs", "outputs"] as const)(
	"lists the %s of action.yml in the README, all of them and no others",
	(kind) => {
		expect(namesUnder(kind).sort()).toEqual(Object.keys(action[kind]).sort());
	},
);
