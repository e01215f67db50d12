// ptxas refuses PTX that a chip cannot run: by that the rule of coverage for PTX, `a` and `f` code is proven.
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { parseArch } from "../../../src/cuda/arch.ts";
import { coverDevice } from "../../../src/cuda/coverage.ts";
import { toolkits } from "../../../src/data/cuda/toolkits.ts";
import type { OracleRow } from "../oracle.ts";
import type { CudaToolkit } from "./toolkits.ts";

const run = promisify(execFile);

export async function compareFamilies({ nvcc, version }: CudaToolkit): Promise<OracleRow> {
	const chips = (await run(nvcc, ["--list-gpu-code"])).stdout.match(/(?<=sm_)\d+/g) ?? [];
	const isa = toolkits[version]?.ptxIsa ?? Object.values(toolkits).at(-1)?.ptxIsa ?? "";
	const folder = await mkdtemp(join(tmpdir(), "cuda-families-"));
	const takes = async (code: string, chip: string) => {
		const text = `.version ${isa}\n.target sm_${code}\n.address_size 64\n.visible .entry kernel()\n{\nret;\n}\n`;
		await writeFile(join(folder, `${code}.ptx`), text);
		const args = ["-arch", `sm_${chip}`, `${code}.ptx`, "-o", "out.cubin"];
		return run(join(dirname(nvcc), "ptxas"), args, { cwd: folder }).then(
			() => true,
			() => false,
		);
	};
	const disagreements: string[] = [];
	let count = 0;
	try {
		for (const code of chips.flatMap((chip) => [chip, `${chip}a`, `${chip}f`])) {
			// Not every chip has special code.
			if (!(await takes(code, code))) continue;
			for (const chip of chips) {
				// A driver compiles with all that the chip can.
				const theirs = (await takes(code, chip)) || (await takes(code, `${chip}a`));
				const [arch, device] = [parseArch(code), parseArch(chip)];
				const ours = arch !== null && device !== null && coverDevice(device, [{ kind: "ptx", arch }]) === "ptx";
				count += 1;
				if (ours !== theirs) disagreements.push(`PTX of compute_${code} on ${chip}: ours ${ours}, ptxas ${theirs}`);
			}
		}
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
	const agreed = count - disagreements.length;
	return { what: `which PTX is compiled for which chip (ptxas ${version})`, cases: count, agreed, disagreements };
}
