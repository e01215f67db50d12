// Our own configuration: `[tool.wheel-release]` in pyproject.toml, or wheel-release.toml. Every key is optional; zero
// configuration must work. A key that is not here is an error with the nearest name. schema/settings.json is made of this.
import { z } from "zod";
import { targetWords } from "../data/targets.ts";
import type { FindingLevel } from "../diagnostic/finding.ts";
import { Policy, RunsOn } from "../document/fields.ts";
import { frontends } from "../document/plan.ts";
import { CheckSettings } from "./check-rules.ts";
import { CudaSettings } from "./cuda-settings.ts";
import { PublishSettings } from "./publish-settings.ts";
import { Command, Environment, ModuleNames, PlainText, SizeText, TagPattern, wordList } from "./setting-shapes.ts";

const smokePresets = ["torch", "torch-cpu", "torch-cuda", "cuda"] as const;

const pythonWord = "(min|max|3\\.\\d{1,2}t?)";
const Pythons = z
	.union([
		z
			.string()
			.regex(new RegExp(`^\\s*${pythonWord}(\\s*,\\s*${pythonWord})*\\s*$`), 'expected words like "min,max,3.12"'),
		wordList(
			z.string().regex(new RegExp(`^${pythonWord}$`), 'expected "min", "max" or a Python like "3.12" or "3.14t"'),
		),
	])
	.describe(
		'Interpreters to test each wheel on: "min" and "max" are the oldest and the newest that take the wheel; "3.12", "3.14t".',
	);

const Build = z
	.strictObject({
		command: z
			.union([Command, z.array(z.string()).min(1).max(200)])
			.describe("With frontend command: program and arguments, no shell; {out} and {project} are replaced."),
		tags: wordList(z.string().min(1).max(255)).describe(
			"With frontend command: tags of the wheels it makes, as in file names: cp39-abi3-manylinux_2_28_x86_64.",
		),
		env: Environment.describe("Variables of the environment of every build."),
	})
	.partial()
	.describe("How wheels are made by a command of your own.");

const Smoke = z
	.strictObject({
		import: ModuleNames.describe("Modules to import; by default those at the top of the wheel."),
		command: Command.describe(
			"A command run in an empty folder beside the installed wheel; {project} and {wheel} are replaced. No shell.",
		),
		pythons: Pythons,
		presets: wordList(z.enum(smokePresets)).describe("Probes for torch and CUDA wheels."),
		budget: z
			.number()
			.positive()
			.max(100_000)
			.describe("Minutes that all tests together may take; pairs are kept first."),
	})
	.partial()
	.describe("How the frozen wheels are tried.");

const Variant = z
	.strictObject({
		name: PlainText.describe("The project name on the index."),
		env: Environment.optional().describe("Variables of the environment of its builds."),
		tag: TagPattern.optional().describe("How its release tags are written, when it is released by tags of its own."),
		source: z
			.strictObject({
				repo: z
					.string()
					.regex(/^[\w.-]+\/[\w.-]+$/, 'expected "owner/name"')
					.describe("Repository that the sources come from."),
				tag: PlainText.optional().describe("Its tag to build, {version} is replaced."),
			})
			.optional()
			.describe("Another repository to build from."),
		smoke: z
			.strictObject({ import: ModuleNames.optional().describe("Modules to import.") })
			.optional()
			.describe("What its wheels import."),
	})
	.describe("One more project name from the same source (not a variant in the sense of PEP 817).");

export const Settings = z.strictObject({
	frontend: z
		.enum(["auto", ...frontends])
		.describe(
			"What builds: maturin, cibuildwheel, build (PEP 517), command, none (bring your own wheels); auto reads the project.",
		),
	tag: TagPattern.describe("How release tags are written."),
	sdist: z.boolean().describe("Whether the release has a source distribution."),
	targets: wordList(z.enum(targetWords)).describe("Platforms of the wheels of a native project."),
	"free-threaded": z.boolean().describe("Add wheels for free-threaded Pythons."),
	pypy: z.boolean().describe("With frontend maturin: add wheels for PyPy (cibuildwheel has its own `enable`)."),
	wheels: wordList(PlainText).describe("With frontend none: patterns of the distributions brought along."),
	build: Build,
	smoke: Smoke,
	budget: z
		.strictObject({
			wheel: SizeText.describe("Largest size of one wheel."),
			release: SizeText.describe("Largest size of all files of the release together."),
		})
		.partial()
		.describe("Largest sizes allowed."),
	runners: z
		.partialRecord(z.enum([...targetWords, "any", "sdist"]), RunsOn)
		.describe("Runner of a target word, instead of the hosted one: a label, a list of labels, or a group."),
	policy: z
		.record(PlainText, Policy)
		.describe('Policy of the cells whose id a pattern matches: "cp315-*" = "best-effort".'),
	check: CheckSettings,
	tables: PlainText.describe("A TOML file whose rows extend or replace those of our dated tables."),
	cibuildwheel: z
		.strictObject({
			version: z
				.string()
				.regex(/^\d{1,3}(\.\d{1,3}){1,2}$/, 'expected a version like "4.3.5"')
				.describe("cibuildwheel that the wheels are planned for; default: the one that builds them."),
			"config-file": PlainText.describe("TOML file with [tool.cibuildwheel], instead of pyproject.toml."),
		})
		.partial()
		.describe("Of the frontend cibuildwheel, whose own options stay in [tool.cibuildwheel]."),
	cuda: CudaSettings.describe("CUDA wheels: which toolkits, which GPUs, which torch, and how they reach their users."),
	variant: z.array(Variant).max(200).describe("More project names from the same source."),
	publish: PublishSettings.describe("What happens to a release beside its upload."),
});

/** What a project may configure; everything is optional. */
export const PartialSettings = Settings.partial();
export type PartialSettings = z.infer<typeof PartialSettings>;
export type VariantSettings = z.infer<typeof Variant>;
export type { CudaSettings };

/** All values, after defaults. `targets` null: the frontend's own default. */
export interface ResolvedSettings {
	frontend: z.infer<typeof Settings>["frontend"];
	tag: string;
	sdist: boolean;
	targets: z.infer<typeof Settings>["targets"] | null;
	freeThreaded: boolean;
	pypy: boolean;
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
	cibuildwheel: { version: string | null; configFile: string | null };
	cuda: CudaSettings | null;
	variants: readonly VariantSettings[];
	publish: PublishSettings;
	check: {
		failOn: FindingLevel | null;
		ignore: readonly { rule: string; file?: string | undefined; reason: string }[];
		topLevel: readonly string[] | null;
		/** Relative to the project. */
		packages: readonly string[] | null;
		render: boolean;
	};
}
