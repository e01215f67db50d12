// Builds what is committed and shipped: dist/ (the action and the CLI from one bundle) and schema/ (JSON Schemas of the
// documents). Byte-reproducible: the same sources give the same files on any machine.
import { chmod, copyFile, glob, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type GetModuleInfo, type OutputBundle, rolldown } from "rolldown";
import { cibuildwheelVersions } from "../src/data/cibuildwheel/table.ts";
import { codes } from "../src/diagnostic/codes.ts";
import { formatRulesPages } from "./rules-pages.ts";
import { formatSchemas } from "./schemas.ts";

/** What every command loads, and what `plan` loads beside it. */
const starts: readonly { name: string; entries: readonly string[]; modules: Set<string> }[] = [
	{ name: "start", entries: ["src/cli/command-line.ts"], modules: new Set() },
	{
		// With what most native projects need beside it: another file costs more than its code.
		name: "planning",
		entries: [
			"src/cli/plan.ts",
			"src/plan/run.ts",
			"src/plan/frontend-cibuildwheel.ts",
			`src/data/cibuildwheel/${cibuildwheelVersions.at(-1)}.json`,
			"src/data/cibuildwheel/history.json",
		],
		modules: new Set(),
	},
	{
		name: "maturin",
		entries: ["src/plan/frontend-maturin.ts", "src/plan/read-cargo.ts", "src/plan/cibuildwheel/stable-abi/maturin.ts"],
		modules: new Set(),
	},
	{ name: "cuda", entries: ["src/plan/cuda/plan-cuda.ts"], modules: new Set() },
];

await buildBundle();
await writeSchemas();
await writeCodes();
await writeRules();

async function buildBundle(): Promise<void> {
	// Built beside and swapped in at the end: a run of the old bundle keeps its files for as long as possible.
	const folder = "dist.new";
	await rm(folder, { recursive: true, force: true });
	const licenses = new Map<string, string>();
	const bundle = await rolldown({
		input: {
			main: "src/action/main.ts",
			post: "src/action/post.ts",
			cli: "src/cli/main.ts",
			"check-worker": "src/cli/check-worker.ts",
		},
		platform: "node",
		plugins: [
			{
				name: "starts",
				buildEnd() {
					gatherStarts((id) => this.getModuleInfo(id));
				},
			},
			{ name: "licenses", moduleParsed: ({ id }) => void rememberPackage(id, licenses) },
			{ name: "facades", generateBundle: (_, files) => skipFacades(files) },
			{ name: "ascii", generateBundle: (_, files) => writeInAscii(files) },
			{ name: "builtins", renderChunk: (code, chunk) => (chunk.isEntry ? null : readBuiltinsDirectly(code)) },
		],
	});
	await bundle.write({
		dir: folder,
		format: "esm",
		chunkFileNames: ({ facadeModuleId, name }) => `chunks/${nameChunk(facadeModuleId, name)}.js`,
		// Third-party code apart, so that a change of ours touches small files only.
		codeSplitting: {
			groups: [
				{
					debugName: "third party",
					name: (id) => packageOf(id),
					test: /[\\/]node_modules[\\/](zod|smol-toml|hash-wasm|semver)[\\/]/,
				},
				// Each file costs its search, its reading and its linking: what starts together lies together. The first that
				// needs a module has it, so the ones below may lean on those above, and never the other way.
				...starts.map(({ name, modules }, index) => ({
					name,
					priority: starts.length - index,
					test: (id: string) => modules.has(id),
				})),
			],
		},
		comments: { legal: true },
	});
	await bundle.close();
	const { version } = JSON.parse(await readFile("package.json", "utf8")) as { version: string };
	await writeFile(join(folder, "package.json"), `${JSON.stringify({ type: "module", version }, null, 2)}\n`);
	await mkdir(join(folder, "tools"), { recursive: true });
	for await (const file of glob("src/tools/*.{txt,py}"))
		await copyFile(file, join(folder, "tools", file.split(/[\\/]/).at(-1) ?? ""));
	await writeLicenses(licenses, join(folder, "licenses.txt"));
	await chmod(join(folder, "cli.js"), 0o755);
	await rm("dist", { recursive: true, force: true });
	await rename(folder, "dist");
}

/** Everything that the entries of a start load before they run. */
function gatherStarts(getModuleInfo: (id: string) => ReturnType<GetModuleInfo>): void {
	for (const { entries, modules } of starts) {
		for (const entry of entries) modules.add(resolve(entry));
		for (const module of modules) {
			for (const imported of getModuleInfo(module)?.importedIds ?? []) {
				if (!imported.startsWith("node:") && packageOf(imported) === null) modules.add(imported);
			}
		}
	}
}

/**
 * A module that is loaded when it is needed and lies in a chunk with others gets a file of its own that only names it. The
 * chunk itself is asked instead: each file costs half a millisecond.
 */
function skipFacades(files: OutputBundle): void {
	for (const [file, facade] of Object.entries(files)) {
		const [, names, chunk] =
			(facade.type === "chunk" && /^export \{ ([^}]+) \} from "\.\/([\w.-]+)";\s*$/.exec(facade.code)) || [];
		if (names === undefined || chunk === undefined || !file.startsWith("chunks/")) continue;
		const pairs = names.split(", ").map((pair) => pair.split(" as "));
		const given = pairs.map(([inner, outer = inner]) => `${outer}: chunk.${inner}`).join(", ");
		const name = file.replace(/^chunks\//, "").replaceAll(".", "\\.");
		let isAsked = false;
		for (const asking of Object.values(files)) {
			if (asking.type !== "chunk") continue;
			asking.code = asking.code.replaceAll(
				new RegExp(`\\bimport\\("(\\./(?:chunks/)?)${name}"\\)`, "g"),
				(_, folder: string) => `import("${folder}${chunk}").then((chunk) => ({ ${given} }))`,
			);
			isAsked ||= asking !== facade && new RegExp(`"\\./(?:chunks/)?${name}"`).test(asking.code);
		}
		if (!isAsked) delete files[file];
	}
}

/** One letter outside Latin-1 makes V8 hold and read a whole file in two bytes a character. */
function writeInAscii(files: OutputBundle): void {
	for (const chunk of Object.values(files)) {
		if (chunk.type !== "chunk" || !starts.some(({ name }) => name === chunk.name)) continue;
		const raw = /String\.raw`[^`]*[^\0-\x7f]|\\[^\0-\x7f]/.exec(chunk.code);
		if (raw) throw new Error(`an escape would change the meaning of ${raw[0]}`);
		chunk.code = chunk.code.replaceAll(
			/[^\0-\x7f]/g,
			(unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
		);
	}
}

/**
 * An ESM import of a built-in module reads every export of it, and with that loads what is lazy there: 30 ms for node:http,
 * 3 ms for node:fs. The module itself is the same object.
 */
function readBuiltinsDirectly(code: string): string {
	return code.replaceAll(
		/^import (?:(?<whole>[\w$]+)|\* as (?<space>[\w$]+)|(?:(?<main>[\w$]+), )?\{ (?<names>[^}]+) \}) from "(?<id>node:[\w/]+)";$/gm,
		(...match) => {
			const { whole, space, main, names, id } = match.at(-1) as Record<string, string | undefined>;
			const module = `process.getBuiltinModule("${id}")`;
			const single = whole ?? space ?? main;
			const members = names === undefined ? [] : [`const { ${names.replaceAll(" as ", ": ")} } = ${module};`];
			return [...(single === undefined ? [] : [`const ${single} = ${module};`]), ...members].join(" ");
		},
	);
}

/** `build/run.ts` → `build-run`: half of the rooms have a run.ts. */
function nameChunk(facadeModuleId: string | null | undefined, name: string): string {
	const match = /[\\/]src[\\/]([^\\/]+)[\\/]([^\\/]+)\.ts$/.exec(facadeModuleId ?? "");
	return match && /^(run|decide|main|stage)$/.test(match[2] ?? "") ? `${match[1]}-${match[2]}` : name;
}

function packageOf(id: string): string | null {
	return /[\\/]node_modules[\\/]([^\\/]+)[\\/]/.exec(id)?.[1] ?? null;
}

/** Folder of the package that a bundled module comes from. */
function rememberPackage(id: string, licenses: Map<string, string>): void {
	const match = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(id.replaceAll("\\", "/"));
	if (match?.[1] && match[2]) licenses.set(match[1], match[2]);
}

async function writeLicenses(packages: ReadonlyMap<string, string>, file: string): Promise<void> {
	const texts: string[] = [];
	for (const [folder, name] of packages) {
		const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as {
			version: string;
			license?: string;
		};
		const files = await Array.fromAsync(glob("{LICENSE,LICENCE,License,license}*", { cwd: folder }));
		const text = files[0] ? (await readFile(join(folder, files.sort()[0] ?? ""), "utf8")).trim() : "";
		texts.push(`${name} ${version} (${license ?? "see its repository"})\n\n${text}`.trimEnd().replaceAll("\r\n", "\n"));
	}
	const unique = [...new Set(texts)].sort();
	await writeFile(file, `${unique.join("\n\n----------------------------------------\n\n")}\n`);
}

async function writeSchemas(): Promise<void> {
	await rm("schema", { recursive: true, force: true });
	await mkdir("schema", { recursive: true });
	for (const [file, text] of formatSchemas()) await writeFile(join("schema", file), text);
}

async function writeRules(): Promise<void> {
	const folder = join("docs", "rules");
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	for (const [file, text] of await formatRulesPages()) await writeFile(join(folder, file), text);
}

async function writeCodes(): Promise<void> {
	const sections = Object.entries(codes)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(
			([code, { what, why, fix }]) =>
				`## \`${code}\`\n\n${what}\n\n**Why it matters.** ${why}\n\n**What to do.** ${fix}\n`,
		);
	await mkdir("docs", { recursive: true });
	const head =
		"# Codes\n\nEvery finding and error carries one of these words; `wheel-release explain CODE` prints the same text.\nGenerated by `npm run build` from `src/diagnostic/codes/`.\n";
	await writeFile("docs/codes.md", `${[head, ...sections].join("\n")}`);
}
