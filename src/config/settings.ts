// Our own configuration: `[tool.wheel-release]` in pyproject.toml, or wheel-release.toml. Every key is optional; zero
// configuration must work. A key that is not here is an error with the nearest name.
import { z } from "zod";
import { targetWords } from "../data/targets.ts";
import { RunsOn } from "../document/fields.ts";
import { cudaRoutes, frontends } from "../document/plan.ts";

const pythonWord = /^(min|max|3\.\d{1,2}t?)$/;
const ModuleName = z.string().regex(/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/, "expected a module name");
const ByteText = z.string().regex(/^\d+(\.\d+)?\s?(kB|MB|GB|KiB|MiB|GiB)$/, 'expected a size like "60MB"');
const Environment = z.record(z.string().regex(/^[A-Za-z_]\w*$/, "expected the name of a variable"), z.string());
const TagPattern = z.string().regex(/^[^\s{}]*\{version\}[^\s{}]*$/, 'expected "{version}" once, as in "v{version}"');

export const smokePresets = ["torch", "torch-cpu", "torch-cuda", "cuda"] as const;

const Source = z.strictObject({
	repo: z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'expected "owner/name"'),
	tag: z.string().min(1).optional(),
});

const Cuda = z
	.strictObject({
		toolkits: z.array(z.string()).min(1).describe("CUDA toolkits to build with: 11.8, 12.6, 13.0."),
		archs: z.array(z.string()).min(1).describe("Compute capabilities to compile for: 86, 89, 90a."),
		ptx: z.string().describe('"newest" embeds PTX of the newest arch, "none" nothing; or a list like "80,90".'),
		torch: z.array(z.string()).describe("Ranges of torch, one build each: >=2.8,<2.10."),
		route: z.array(z.enum(cudaRoutes)).min(1).describe("How the wheels reach users: suffix, index, variant."),
		runners: z.strictObject({ build: RunsOn, smoke: RunsOn }).partial().describe("Where to build and test."),
		platforms: z.array(z.enum(targetWords)).min(1).describe("Platforms of the CUDA wheels."),
		extra: z.string().describe("Name of the extra that requires the suffix distribution."),
		"expect-gpu-code": z.enum(["true", "false", "auto"]).describe("Whether a wheel without GPU code is an error."),
		split: z.enum(["auto", "arch", "none"]).describe("One wheel with all archs, or one per arch."),
		"gpu-tests": z.enum(["required", "hold", "best-effort", "off"]).describe("Policy of tests on GPU runners."),
	})
	.partial();

const Variant = z.strictObject({
	name: z.string().min(1).describe("One more project name from the same source."),
	env: Environment.optional(),
	tag: TagPattern.optional(),
	source: Source.optional(),
	smoke: z
		.strictObject({ import: z.array(ModuleName) })
		.partial()
		.optional(),
});

const Publish = z
	.strictObject({
		testpypi: z.boolean().describe("Publish to TestPyPI and verify there first."),
		release: z.boolean().describe("Make a GitHub release."),
		"release-notes": z.string().describe("File whose section of this version becomes the release notes."),
		index: z.string().describe("Static index to write."),
		"conda-forge": z.boolean(),
		notify: z.array(z.record(z.string(), z.unknown())),
	})
	.partial();

export const Settings = z.strictObject({
	frontend: z
		.enum(["auto", ...frontends])
		.describe(
			"What builds: maturin, cibuildwheel, build (PEP 517), command, none (bring your own wheels); auto reads the project.",
		),
	tag: TagPattern.describe("How release tags are written."),
	sdist: z.boolean().describe("Whether the release has a source distribution."),
	targets: z.array(z.enum(targetWords)).min(1).describe("Platforms of the wheels of a native project."),
	"free-threaded": z.boolean().describe("Add wheels for free-threaded Pythons."),
	wheels: z
		.array(z.string().min(1))
		.min(1)
		.describe("With frontend none: patterns of the distributions brought along."),
	build: z
		.strictObject({
			command: z
				.union([z.string().min(1), z.array(z.string()).min(1)])
				.describe("With frontend command: program and arguments, no shell; {out} and {project} are replaced."),
			tags: z.array(z.string()).min(1).describe("With frontend command: tags of the wheels it makes."),
			env: Environment,
		})
		.partial(),
	smoke: z
		.strictObject({
			import: z.array(ModuleName).describe("Modules to import; by default those at the top of the wheel."),
			command: z
				.string()
				.min(1)
				.describe("A command run in an empty folder; {project} and {wheel} are replaced. No shell."),
			pythons: z
				.string()
				.refine(
					(text) => text.split(",").every((word) => pythonWord.test(word.trim())),
					'expected words like "min,max,3.12"',
				)
				.describe("Interpreters to test each wheel on."),
			presets: z.array(z.enum(smokePresets)).describe("Probes for torch and CUDA wheels."),
			budget: z.number().positive().describe("Minutes that all tests together may take; pairs are kept first."),
		})
		.partial(),
	budget: z.strictObject({ wheel: ByteText, release: ByteText }).partial().describe("Largest sizes allowed."),
	runners: z.record(z.string(), RunsOn).describe("Runner of a target word, instead of the hosted one."),
	policy: z
		.record(z.string(), z.enum(["required", "hold", "best-effort"]))
		.describe("Policy of the cells that a pattern matches: cp315-* = best-effort."),
	tables: z.string().describe("A TOML file whose rows extend or replace those of our dated tables."),
	cuda: Cuda,
	variant: z.array(Variant).describe("More project names from the same source (not PEP 817's variants)."),
	publish: Publish,
});

/** What a project may configure; everything is optional. */
export const PartialSettings = Settings.partial();
export type PartialSettings = z.infer<typeof PartialSettings>;
export type CudaSettings = z.infer<typeof Cuda>;
export type VariantSettings = z.infer<typeof Variant>;

/** All values, after defaults. `targets` null: the frontend's own default. */
export interface ResolvedSettings {
	frontend: z.infer<typeof Settings>["frontend"];
	tag: string;
	sdist: boolean;
	targets: z.infer<typeof Settings>["targets"] | null;
	freeThreaded: boolean;
	wheels: string[];
	buildCommand: string[] | null;
	buildTags: string[] | null;
	buildEnvironment: Record<string, string>;
	smokeImports: string[];
	smokeCommand: string | null;
	smokePythons: string[];
	smokePresets: (typeof smokePresets)[number][];
	/** Minutes; null without a limit. */
	smokeBudget: number | null;
	/** In bytes; null without a limit. */
	wheelBudget: number | null;
	releaseBudget: number | null;
	runners: Readonly<Record<string, RunsOn>>;
	policy: Readonly<Record<string, "required" | "hold" | "best-effort">>;
	/** Relative to the project. */
	tables: string | null;
	cuda: CudaSettings | null;
	variants: readonly VariantSettings[];
	publish: z.infer<typeof Publish>;
}
