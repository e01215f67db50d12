// cuobjdump over the libraries of the corpus's wheels with GPU code, Linux ones: it does not read Windows libraries.
import { execFile } from "node:child_process";
import { mkdir, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { corpusFolder, readCorpus } from "../../../bench/corpus.ts";
import type { GpuFacts } from "../../../src/cuda/gpu-facts.ts";
import type { OracleRow } from "../oracle.ts";
import { compareWithCuobjdump, judgeOurselves } from "./compare.ts";

const run = promisify(execFile);

export async function compareCorpus(
	cuobjdumps: readonly string[],
	folder: string,
	say: (line: string) => void,
): Promise<OracleRow> {
	const disagreements: string[] = [];
	let count = 0;
	for (const { file, kind } of await readCorpus()) {
		const wheel = join(corpusFolder(), file);
		if (kind !== "gpu" || !/linux/.test(file) || (await stat(wheel).catch(() => null)) === null) continue;
		await rm(folder, { recursive: true, force: true });
		await mkdir(folder, { recursive: true });
		await run("python3", ["-m", "zipfile", "-e", wheel, folder]);
		const { stdout } = await run("find", [folder, "-type", "f", "-name", "*.so*"]);
		for (const library of stdout.split("\n").filter((path) => path !== "")) {
			const gpu = await judgeOurselves(library);
			const lines = gpu.isData ? [] : await compareWithOneOf(cuobjdumps, gpu, library, join(folder, `x${count}`));
			if (gpu.containers.length > 0) count += 1;
			disagreements.push(...lines.map((line) => `${basename(library)} of ${file}: ${line}`));
		}
		say(`  ${file}`);
	}
	return {
		what: "libraries of the corpus's wheels that have GPU code (all others have none for both)",
		cases: count,
		agreed: count - new Set(disagreements.map((line) => line.split(": ")[0])).size,
		disagreements,
	};
}

/** Later ones refuse files with architectures that were removed. */
async function compareWithOneOf(
	cuobjdumps: readonly string[],
	gpu: GpuFacts,
	library: string,
	folder: string,
): Promise<string[]> {
	for (const [index, cuobjdump] of cuobjdumps.entries()) {
		const place = `${folder}-${index}`;
		const lines = await compareWithCuobjdump(gpu, cuobjdump, library, place).catch(() => null);
		await rm(place, { recursive: true, force: true });
		if (lines !== null) return lines;
	}
	return ["no cuobjdump here reads it"];
}
