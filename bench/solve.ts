import { builtInTables as tables } from "../src/data/tables.ts";
import type { CudaAxes, WheelTag } from "../src/plan/cuda/axes.ts";
import { readCudaRequest } from "../src/plan/cuda/request.ts";
import { solveCuda } from "../src/plan/cuda/solve.ts";
import type { Benchmark, Contender, Setting } from "./benchmark.ts";

export const solve: Benchmark = {
	name: "solve",
	story:
		"The CUDA solver alone, in process: toolkits × GPU architectures × torch releases × Pythons × platforms, about half of " +
		"the combinations legal, each of the others with its reason. Growth from 1,000 to 10,000 candidates has the exponent " +
		"log(ratio of the times) / log(ratio of the candidates); 1 is linear.",
	rounds: 31,
	warmUps: 5,
	prepare,
};

function prepare(): Promise<Setting> {
	const small = axesFor(["86", "90"], ["3.10", "3.11", "3.12", "3.13", "3.14"]);
	const large = axesFor(
		["75", "80", "86", "89", "90", "100", "120", "121"],
		["3.9", "3.10", "3.11", "3.12", "3.13", "3.13t", "3.14", "3.14t", "3.15", "3.15t", "abi3", "none"],
	);
	const growth = Math.log(solveCuda(large, tables).candidates / solveCuda(small, tables).candidates);
	const peer = describe(small);
	const goal = {
		text: "≤ 1 s, exponent ≤ 1.1",
		isMet: (ours: number, theirs: number) => ours <= 1000 && Math.log(ours / theirs) / growth <= 1.1,
	};
	const contender = (title: string, axes: CudaAxes, against: Contender["against"]): Contender => ({
		title,
		commands: ["npm run bench -- solve"],
		measure: () => Promise.resolve(time(axes)),
		against,
	});
	return Promise.resolve({
		contenders: [contender(peer, small, null), contender(describe(large), large, { peer, goal })],
		close: () => Promise.resolve(),
	});
}

function axesFor(archs: string[], pythons: string[]): CudaAxes {
	const toolkits = ["12.6", "12.8", "13.0", "13.2"];
	const { request } = readCudaRequest({ toolkits, archs, torch: [">=2.7"], ptx: "none" }, tables, () => ({}));
	if (request === null) throw new Error("the tables do not know the words of this benchmark");
	const tags = pythons.map(tagOf);
	return {
		request,
		platforms: (["manylinux_x86_64", "manylinux_aarch64", "win_amd64"] as const).map((word) => ({ word, tags })),
		hosts: { runner: null, runners: {}, image: null, usesTorch: true, table: tables.runners },
		torchAbi: "classic",
		pairing: "exact",
		keepsMinors: false,
		splitsArchs: false,
	};
}

function tagOf(python: string): WheelTag {
	if (python === "none") return { python: "py3", abi: "none", interpreter: null, isStableAbi: false };
	if (python === "abi3") return { python: "cp310", abi: "abi3", interpreter: "3.10", isStableAbi: true };
	const digits = python.replace(".", "");
	return { python: `cp${digits.replace("t", "")}`, abi: `cp${digits}`, interpreter: python, isStableAbi: false };
}

/** `10,368 candidates, 54 % legal` */
function describe(axes: CudaAxes): string {
	const { candidates, legal } = solveCuda(axes, tables);
	return `${candidates.toLocaleString("en")} candidates, ${Math.round((100 * legal) / candidates)} % legal`;
}

/** A millisecond is too short to be timed well, so each figure is the mean of many runs. */
function time(axes: CudaAxes): number {
	const times = 20;
	const started = performance.now();
	for (let run = 0; run < times; run += 1) solveCuda(axes, tables);
	return (performance.now() - started) / times;
}
