// How tightly an extension is bound to the torch it is compiled against. The classic C++ ABI changes with every minor; the
// stable one (torch/csrc/stable, usable since 2.9) holds for every later release.
import type { FrontendContext } from "../frontend-plan.ts";

export interface TorchAbi {
	kind: "classic" | "stable";
	/** What says so. */
	reason: string;
}

export function findTorchAbi({ facts }: FrontendContext): TorchAbi {
	const configured = facts.settings.settings.cuda?.["torch-abi"];
	if (configured === "classic" || configured === "stable") return { kind: configured, reason: "configured" };
	const texts = [
		["setup.py", facts.setupPy],
		["setup.cfg", facts.setupCfg],
		[facts.pyproject.file, facts.pyproject.text],
	] as const;
	for (const [file, text] of texts) {
		const word = /\b(TORCH_TARGET_VERSION|TORCH_STABLE_ONLY)\b/.exec(text ?? "")?.[1];
		if (word !== undefined) return { kind: "stable", reason: `${file}: ${word}` };
	}
	return { kind: "classic", reason: "no TORCH_TARGET_VERSION in the build's files" };
}
