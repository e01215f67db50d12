// `[tool.wheel-release.cuda]`: which CUDA wheels a project has.
import { z } from "zod";
import { targetWords } from "../data/targets.ts";
import { RunsOn } from "../document/fields.ts";
import { cudaRoutes } from "../document/plan.ts";
import { PlainText, wordList } from "./setting-shapes.ts";

const Toolkit = z.string().regex(/^\d{1,2}\.\d{1,2}(\.\d{1,3})?$/, 'expected a toolkit like "12.6"');
// The spellings of torch and CMake are read too; which words exist is for the tables to say, with the nearest one.
const Arch = z.string().regex(/^[\w.+ ,;-]{1,80}$/, 'expected a compute capability, like "86" or "90a"');
const TorchRange = z
	.string()
	.max(255)
	.regex(
		/^\s*([<>=!~]=?\s*)?\d[\w.*+]*(\s*,\s*[<>=!~]=?\s*\d[\w.*+]*)*\s*$/,
		'expected a range like ">=2.8,<2.10", or a minor like "2.8"',
	);

export const CudaSettings = z
	.strictObject({
		toolkits: wordList(Toolkit).describe("CUDA toolkits to build with: 11.8, 12.6, 13.0."),
		archs: wordList(Arch).describe("Compute capabilities to compile for: 86, 89, 90a."),
		ptx: z
			.string()
			.regex(/^(newest|none|\d{2,3}[af]?(\s*,\s*\d{2,3}[af]?)*)$/, 'expected "newest", "none" or a list like "80,90"')
			.describe(
				'PTX to embed for GPUs that are newer than every arch: "newest" (of the archs), "none", or a list like "80,90".',
			),
		torch: wordList(TorchRange).describe("Ranges of torch, one build each: >=2.8,<2.10."),
		route: wordList(z.enum(cudaRoutes)).describe(
			"How the wheels reach users: suffix (a project name of their own, pkg-cu12, on PyPI), index (a local version on an index of your own), variant (PEP 817/825, experimental).",
		),
		"torch-abi": z
			.enum(["auto", "classic", "stable"])
			.describe(
				"Whether a wheel serves one torch minor (classic) or all later ones (stable); auto reads the build's files.",
			),
		"torch-cuda": z
			.enum(["exact", "same-major"])
			.describe(
				"Which torch a toolkit is paired with: of the very CUDA version, or also of an earlier minor of its major.",
			),
		per: z
			.enum(["major", "toolkit"])
			.describe("One wheel per CUDA major, which serves all its drivers (major), or per listed toolkit."),
		image: PlainText.describe(
			"Linux image to build in, when it has its toolkit: pytorch/manylinux2_28-builder:cuda{toolkit}; {arch} is replaced too.",
		),
		runners: z
			.strictObject({
				build: RunsOn.describe("Where CUDA wheels are built; no GPU is needed."),
				smoke: RunsOn.describe("Where they are tested: labels of a machine with a GPU; {arch} becomes 86, 89…"),
			})
			.partial()
			.describe("Where to build and test."),
		cpu: z
			.boolean()
			.describe(
				"Whether the release has CPU wheels too, under the name of the project; false for code that needs CUDA.",
			),
		platforms: wordList(z.enum(targetWords)).describe("Platforms of the CUDA wheels."),
		extra: z
			.string()
			.regex(/^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/, 'expected the name of an extra, like "gpu"')
			.describe("Name of the extra that requires the suffix distribution: pip install pkg[gpu]."),
		"expect-gpu-code": z
			.union([z.boolean(), z.literal("auto")])
			.describe("Whether a wheel without GPU code is an error; auto: when the project compiles device code."),
		split: z
			.enum(["auto", "arch", "none"])
			.describe("One wheel with all archs (none), one per arch (arch), or as the size budget asks (auto)."),
		"gpu-tests": z
			.enum(["required", "hold", "best-effort", "off"])
			.describe("Policy of tests on GPU runners; hold: the release waits for them."),
	})
	.partial();
export type CudaSettings = z.infer<typeof CudaSettings>;
