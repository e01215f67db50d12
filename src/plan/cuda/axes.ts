import type { TargetWord } from "../../data/targets.ts";
import type { HostChoices } from "./host.ts";
import type { CudaRequest } from "./request.ts";

/** Python and ABI tag of a wheel, and what compiles it. */
export interface WheelTag {
	/** `cp312` */
	python: string;
	/** `cp312`, `abi3`, `none` */
	abi: string;
	/** `3.12`, `3.13t`; of a stable-ABI wheel the oldest one; null when the wheel does not depend on Python. */
	interpreter: string | null;
	/** One wheel for every Python from `interpreter` on. */
	isStableAbi: boolean;
}

/** Everything the solver multiplies. */
export interface CudaAxes {
	request: CudaRequest;
	platforms: readonly { word: TargetWord; tags: readonly WheelTag[] }[];
	hosts: HostChoices;
	/** How tightly the extension is bound to torch's minor. */
	torchAbi: "classic" | "stable";
	/** Whether a toolkit may be paired with a torch of another minor of its major. */
	pairing: "exact" | "same-major";
	/** True: one wheel per toolkit even where a later minor of the same major would serve everybody. */
	keepsMinors: boolean;
	/** True: one wheel per architecture. */
	splitsArchs: boolean;
}
