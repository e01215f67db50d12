// What a toolkit cannot do: platforms it is not made for, architectures it does not know. Each refusal is the rule in a
// sentence with the nearest legal choice; a pair of axes is judged once, however many combinations it takes with it.
import { type Arch, formatArch, formatCapability, type GpuCode } from "../../cuda/arch.ts";
import { gpuOf } from "../../data/cuda/gpus.ts";
import { compareDotted, rowOf } from "../../data/table.ts";
import type { Tables } from "../../data/tables.ts";
import { type TargetWord, targets } from "../../data/targets.ts";
import type { Exclusion } from "../../document/plan.ts";
import type { AskedToolkit, CudaRequest } from "./request.ts";

/** The first toolkit for Windows on Arm. */
const firstOnWindowsArm = "13.4";

export function refusePlatform(word: TargetWord): Exclusion | null {
	const { family, architecture } = targets[word];
	if (family === "manylinux" || family === "win") return null;
	const reason =
		family === "musllinux"
			? `NVIDIA has no toolkit and no driver library for musl; nearest: manylinux_${architecture}`
			: "NVIDIA has had no toolkit for macOS since 10.2; nearest: manylinux_x86_64 or win_amd64";
	return { what: `CUDA on ${word}`, code: "cuda/platform", reason };
}

export function refuseToolkitOnPlatform(word: TargetWord, { version }: AskedToolkit): Exclusion | null {
	if (word !== "win_arm64" || compareDotted(version, firstOnWindowsArm) >= 0) return null;
	return {
		what: `CUDA ${version} on ${word}`,
		code: "cuda/platform",
		reason: `toolkits for Windows on Arm start with ${firstOnWindowsArm}; nearest: toolkit ${firstOnWindowsArm}, or win_amd64`,
	};
}

export function refuseArch(
	toolkit: AskedToolkit,
	{ kind: codeKind, arch }: GpuCode,
	request: CudaRequest,
	tables: Tables,
): Exclusion | null {
	const kind = codeKind === "sass" ? "sm" : "compute";
	const word = formatArch(arch);
	if (toolkit.row.archs.includes(word)) return null;
	const versions = Object.keys(tables.toolkits).sort(compareDotted);
	const able = versions.filter((version) => rowOf(tables.toolkits, version)?.archs.includes(word));
	// An architecture that is newer than the tables: nobody but the newest toolkit can know it.
	const [first = versions.at(-1) ?? "", last] = [able[0], able.at(-1)];
	if (last === undefined && compareDotted(toolkit.version, first) >= 0) return null;
	const what = `CUDA ${toolkit.version} × ${kind}_${word}`;
	if (compareDotted(toolkit.version, first) < 0) {
		const asked = request.toolkits.find(({ version }) => compareDotted(version, first) >= 0);
		return {
			what,
			code: "cuda/arch-too-new",
			reason: `${kind}_${word} needs toolkit ${first} or newer; nearest: ${asked ? `toolkit ${asked.version}, which this plan has` : `toolkit ${first}`}`,
		};
	}
	return { what, code: "cuda/arch-removed", reason: explainRemoved(arch, kind, last ?? "", tables) };
}

function explainRemoved(arch: Arch, kind: string, last: string, tables: Tables): string {
	const device = gpuOf(tables.gpus, formatArch({ ...arch, suffix: "" }));
	if (device && device.capability !== formatCapability({ ...arch, suffix: "" })) {
		const renamed = `${kind}_${device.capability.replace(".", "")}${arch.suffix}`;
		return `toolkits after ${last} call ${kind}_${formatArch(arch)} ${renamed}; nearest: ${renamed}, or toolkit ${last}`;
	}
	return `toolkits after ${last} compile no ${kind}_${formatArch(arch)}${device ? ` (${device.gpu.generation})` : ""} any more; nearest: toolkit ${last}`;
}
