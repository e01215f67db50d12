import type { CodeEntry } from "../code-entry.ts";

export const planSmokeCodes = {
	"plan/smoke-budget": {
		what: "smoke.budget is too small for every test; what is left out is named, with what is then never tested together.",
		why: "The oldest and newest Python of each wheel always stay; below that a budget gives up combinations, which is your choice to make.",
		fix: "Raise smoke.budget to the minutes that the message names, or accept the list of `wheel-release plan --explain`.",
	},
	"plan/no-interpreter": {
		what: "A stable-ABI wheel claims Pythons that no runner can install any more.",
		why: "Its claim is tested from the oldest Python that can be had; below that it rests on the stable ABI alone.",
		fix: "Nothing has to be done. Raise the floor (abi3-py39, py-api = cp39) to promise only what is tested.",
	},
	"plan/no-torch-for-python": {
		what: "A wheel is for Pythons for which no torch of its declared range has wheels.",
		why: "Users of those Pythons cannot install torch beside it, so no test runs there.",
		fix: "Narrow requires-python, or widen cuda.torch to a release that has those Pythons.",
	},
	"plan/untestable-wheel": {
		what: "No interpreter that can be had loads this wheel, so no test of it is planned.",
		why: "It does not stop the release (its policy is best-effort), and nobody runs it before its users do.",
		fix: "Let the frontend test it while it builds (cibuildwheel's test-command), or leave the wheel out.",
	},
	"plan/gpu-tests-off": {
		what: "cuda.gpu-tests is off: CUDA wheels are installed and imported without a GPU only.",
		why: "Whether their device code runs is then known from its static proof alone.",
		fix: 'Set cuda.gpu-tests to "required", "hold" or "best-effort" and name GPU runners in cuda.runners.smoke.',
	},
	"plan/idle-preset": {
		what: "smoke.presets names a probe that no planned test can run.",
		why: "A configured check that never runs looks like one that passed.",
		fix: "Remove the preset, or plan the wheels and machines that it needs.",
	},
} as const satisfies Record<string, CodeEntry>;
