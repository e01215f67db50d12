// Rebuilds the generated tables of src/data/ from pinned packages: npm run data [-- --check] [-- NAME…]
// Each file of scripts/data/ is one generator. With --check nothing is written: exit status 1 and the first difference of
// each file when the tables in the tree are not what the packages say. Those that need gigabytes are made when named.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createDataContext, type Generate } from "./data-packages.ts";

const root = resolve(import.meta.dirname, "..");
const known = (await readdir(join(root, "scripts/data")))
	.filter((name) => name.endsWith(".ts"))
	.map((name) => name.slice(0, -".ts".length))
	.sort();

const words = process.argv.slice(2);
const isCheck = words.includes("--check");
const named = words.filter((word) => word !== "--check");
const unknown = named.filter((name) => !known.includes(name));
if (unknown.length > 0) {
	console.error(
		`unknown: ${unknown.join(", ")}\nusage: npm run data [-- --check] [-- NAME…]   NAME: ${known.join(", ")}`,
	);
	process.exit(2);
}

const context = createDataContext();
let stale = 0;
for (const name of named.length > 0 ? named : known) {
	const { generate, isLarge } = (await import(pathToFileURL(join(root, "scripts/data", `${name}.ts`)).href)) as {
		generate: Generate;
		isLarge?: boolean;
	};
	if (isLarge && named.length === 0) {
		console.log(`– ${name}: only when it is named`);
		continue;
	}
	for (const [path, text] of [...(await generate(context))].sort()) {
		const file = join(root, path);
		const current = await readFile(file, "utf8").catch(() => null);
		const size = `${(Buffer.byteLength(text) / 1024).toFixed(1)} kB`;
		if (current?.replaceAll("\r\n", "\n") === text) {
			console.log(`✓ ${name}: ${path} is fresh (${size})`);
			continue;
		}
		stale += 1;
		if (isCheck) {
			console.log(`✗ ${name}: ${path} ${current === null ? "is not there" : firstDifference(current, text)}`);
			continue;
		}
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, text);
		console.log(`✎ ${name}: ${path} written (${size})`);
	}
}
if (isCheck && stale > 0) {
	console.log(`${stale} files differ from what the pinned packages say. Run: npm run data`);
	process.exitCode = 1;
}

function firstDifference(current: string, text: string): string {
	const before = current.split("\n");
	const after = text.split("\n");
	const at = after.findIndex((line, index) => line !== before[index]);
	const line = at === -1 ? after.length : at;
	const short = (value: string | undefined): string => (value === undefined ? "(end)" : value.slice(0, 120));
	return `differs from line ${line + 1} on:\n    - ${short(before[line])}\n    + ${short(after[line])}`;
}
