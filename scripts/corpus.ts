// Fetches the real distributions that `check` is measured with and compared on: npm run corpus. The list with their hashes
// is bench/corpus.json; the files stay outside of the repository, in $XDG_CACHE_HOME/wheel-release/corpus.

import { createWriteStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { corpusFolder, readCorpus, sha256OfFile } from "../bench/corpus.ts";
import { publicDestinations } from "../src/index/destination.ts";
import { parseSimpleJson, simpleAccept, simpleProjectUrl } from "../src/index/simple.ts";

const folder = corpusFolder();
await mkdir(folder, { recursive: true });
const pages = new Map<string, Promise<Map<string, string>>>();
let fetched = 0;
for (const { project, file, sha256, size } of await readCorpus()) {
	const path = join(folder, file);
	if ((await stat(path).catch(() => null))?.size === size) continue;
	const links = pages.get(project) ?? readLinks(project);
	pages.set(project, links);
	const url = (await links).get(file);
	if (url === undefined) throw new Error(`${file} is no longer on the index: replace its row in bench/corpus.json`);
	const response = await fetch(url);
	if (!response.ok || response.body === null) throw new Error(`${file}: status ${response.status}`);
	const part = `${path}.part`;
	await pipeline(Readable.fromWeb(response.body), createWriteStream(part));
	if ((await sha256OfFile(part)) !== sha256) {
		await rm(part);
		throw new Error(`${file}: other bytes than bench/corpus.json says`);
	}
	await rename(part, path);
	fetched += 1;
	console.log(`${file}  ${(size / 1e6).toFixed(1)} MB`);
}
console.log(`${fetched} files fetched; all stand in ${folder}`);

async function readLinks(project: string): Promise<Map<string, string>> {
	const destination = publicDestinations.pypi;
	const response = await fetch(simpleProjectUrl(destination, project), { headers: { accept: simpleAccept } });
	const { files } = parseSimpleJson(await response.text(), { project, destination });
	return new Map(files.map((file) => [file.filename, file.url]));
}
