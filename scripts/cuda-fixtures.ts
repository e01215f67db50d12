// Makes test/fixtures/cuda again, with real toolkits: node scripts/cuda-fixtures.ts --toolkits DIR (DIR/cuda-11.8/bin/nvcc …).
// What they are is listed in test/oracle/cuda/fixtures.ts; the options of nvcc stand in test/oracle/cuda/cases.ts.
import { chmod, copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildCase } from "../test/oracle/cuda/build.ts";
import { fixtures } from "../test/oracle/cuda/fixtures.ts";
import { prepareCudaToolkits } from "../test/oracle/cuda/toolkits.ts";

const target = resolve(import.meta.dirname, "../test/fixtures/cuda");
const toolkits = await prepareCudaToolkits(process.argv[3] ?? null, console.log);
await mkdir(target, { recursive: true });
for (const { file, toolkit: version, made } of fixtures) {
	const toolkit = toolkits.find((one) => one.version === version);
	if (toolkit === undefined) continue;
	const folder = await mkdtemp(join(tmpdir(), "cuda-fixture-"));
	await copyFile(await buildCase(made, toolkit, folder, { isSmall: true }), join(target, file));
	await chmod(join(target, file), 0o644);
	await rm(folder, { recursive: true, force: true });
	console.log(file);
}
