// Which code runs on which device (facts of NVIDIA's compatibility guides, "Ada", "Hopper" and "Blackwell"):
// machine code runs on its own compute capability and on later minors of the same major; PTX on that and everything newer;
// `a` code nowhere else, `f` code within its family. Tegra devices share no machine code with the others.
//
// The answer is for one kernel container. A file serves a device as well as its weakest container does: a union over
// containers would hide the translation unit that lacks the architecture.
import { gpus } from "../data/cuda/gpus.ts";
import { type Arch, formatCapability, type GpuCode } from "./arch.ts";

/** Best first: machine code for the very device, machine code of a lower minor, compiled by the driver, not at all. */
const coverageLevels = ["native", "binary", "ptx", "none"] as const;
export type Coverage = (typeof coverageLevels)[number];

/** A device is its compute capability, so a suffix of `device` is of no meaning here. */
export function coverDevice(device: Arch, codes: readonly GpuCode[]): Coverage {
	const levels = codes.map((code) => levelOf(device, code));
	return coverageLevels.find((level) => levels.includes(level)) ?? "none";
}

/** What a file serves a device with, from what each of its kernel containers does; "none" without any. */
export function weakestCoverage(levels: readonly Coverage[]): Coverage {
	return coverageLevels.findLast((level) => levels.includes(level)) ?? "none";
}

function levelOf(device: Arch, { kind, arch }: GpuCode): Coverage {
	const isSame = device.major === arch.major && device.minor === arch.minor;
	if (kind === "sass" && isSame) return "native";
	if (arch.suffix === "a") return kind === "ptx" && isSame ? "ptx" : "none";
	const isLaterMinor = device.major === arch.major && device.minor >= arch.minor;
	if (kind === "sass") return isLaterMinor && !isTegra(device) && !isTegra(arch) ? "binary" : "none";
	if (arch.suffix === "f") return isLaterMinor ? "ptx" : "none";
	return arch.major < device.major || isLaterMinor ? "ptx" : "none";
}

function isTegra(arch: Arch): boolean {
	const capability = formatCapability({ ...arch, suffix: "" });
	return Object.entries(gpus).some(([key, row]) => row.isTegra && (key === capability || row.formerly === capability));
}
