// plan.json: the contract of a release. Everything later executes or checks it.
import { z } from "zod";
import { CellId, CodeField, FileName, Policy, RunsOn, Sha256 } from "./fields.ts";
import { FileRules } from "./file-rules.ts";

export const frontends = ["maturin", "cibuildwheel", "build", "command", "none"] as const;
export type Frontend = (typeof frontends)[number];

const releaseEvents = ["tag", "dispatch", "pull-request", "branch", "schedule", "release", "local"] as const;
export type ReleaseEvent = (typeof releaseEvents)[number];

export const destinationNames = ["pypi", "testpypi", "rehearsal"] as const;
export type DestinationName = (typeof destinationNames)[number];

/**
 * What the one file of a cell must be. The Python and ABI tag, family and architecture are exact; a manylinux policy is
 * an upper bound (`policyCeiling`), because a repair may prove a lower one (PEP 600: a lower policy runs wherever a
 * higher one runs). Everything but manylinux must carry exactly `platformTag`.
 */
export const ExpectedWheel = z.strictObject({
	/** As in file names: lower case, `_`. */
	name: z.string(),
	version: z.string(),
	pythonTag: z.string(),
	abiTag: z.string(),
	family: z.enum(["any", "manylinux", "musllinux", "macosx", "win", "other"]),
	/** As the platform tag spells it (`x86_64`, `arm64`, `universal2`, `amd64`); null for `any`. */
	architecture: z.string().nullable(),
	/** `2_17`, with the meaning of PEP 600; null where the tag is exact. */
	policyCeiling: z.string().nullable(),
	/** Possibly compressed, as the frontend writes it; with a ceiling: the tag of the ceiling. */
	platformTag: z.string(),
	/** Known only for wheels that were brought along. */
	file: FileName.nullable(),
});
export type ExpectedWheel = z.infer<typeof ExpectedWheel>;

/** How a CUDA distribution reaches its users: a name of its own, a local version on an index of one's own, a variant label. */
export const cudaRoutes = ["suffix", "index", "variant"] as const;
export type CudaRoute = (typeof cudaRoutes)[number];

/** What is special about building with one CUDA toolkit. */
export const CudaFacts = z.strictObject({
	/** `12.6` */
	toolkit: z.string(),
	/** SASS to compile, as in `sm_86`: `86`, `90a`. */
	archs: z.array(z.string()),
	/** PTX to embed, as in `compute_89`: `89`. */
	ptx: z.array(z.string()),
	/** Compiler that the toolkit accepts on the image or runner, `gcc-toolset-13`; null when the default one fits. */
	hostCompiler: z.string().nullable(),
	/** System packages that bring the toolkit into the image; empty when the image has it. */
	packages: z.array(z.string()),
	/** Oldest driver that runs every code path of the wheel; null when the vendor names none for this system. */
	minimumDriver: z.string().nullable(),
	/** The torch it is compiled against; null for plain CUDA. */
	torch: z
		.strictObject({
			/** `>=2.8,<2.10` as configured. */
			range: z.string(),
			/** Minor it is built with, `2.8`. */
			build: z.string(),
			/** Folder of torch's own index, `cu126`. */
			index: z.string(),
			usesCxx11Abi: z.boolean(),
			/** Minors that the wheel serves, oldest first: the one it is built with, and later ones with torch's stable ABI. */
			minors: z.array(z.string()).min(1),
		})
		.nullable(),
	route: z.enum(cudaRoutes).nullable(),
	/** Label at the end of the file name (PEP 825); null on every other route. */
	variantLabel: z.string().nullable(),
});
export type CudaFacts = z.infer<typeof CudaFacts>;

/** One build job. */
export const Cell = z.strictObject({
	id: CellId,
	/** Normalised name of the project whose release it belongs to. */
	release: z.string(),
	frontend: z.enum(frontends),
	/** The target word of the configuration (`manylinux_x86_64`), or `any`. */
	target: z.string(),
	/** Rust's target triple, for maturin. */
	rustTarget: z.string().nullable(),
	/** Interpreter to build with (`3.9`); null: any supported one gives the same wheel. */
	buildPython: z.string().nullable(),
	/** cibuildwheel's identifiers that this job runs: several when one stable-ABI wheel serves them all. */
	buildIdentifiers: z.array(z.string()),
	/** Of the frontend `command`: the program and its arguments, with `{out}` and `{project}`. */
	command: z.array(z.string()).nullable(),
	runner: RunsOn,
	/** True when the runner's processor is another one (QEMU). */
	isEmulated: z.boolean(),
	image: z.string().nullable(),
	environment: z.record(z.string(), z.string()),
	cuda: CudaFacts.nullable(),
	expect: ExpectedWheel,
	/** For wheels that were brought along: where the file is, relative to the project. */
	source: z.string().nullable(),
	timeoutMinutes: z.int().positive(),
	predictedMinutes: z.number().nonnegative(),
	/** US dollars in a private repository. */
	predictedCost: z.number().nonnegative(),
	policy: Policy,
	why: z.string(),
});
export type Cell = z.infer<typeof Cell>;

export const SdistCell = z.strictObject({
	id: z.literal("sdist"),
	frontend: z.enum(frontends),
	file: FileName,
	source: z.string().nullable(),
	runner: RunsOn,
	timeoutMinutes: z.int().positive(),
	predictedMinutes: z.number().nonnegative(),
	predictedCost: z.number().nonnegative(),
	why: z.string(),
});
export type SdistCell = z.infer<typeof SdistCell>;

/** One test of one wheel on one interpreter. */
export const SmokeCell = z.strictObject({
	id: CellId,
	cell: CellId,
	/** `3.9`, `3.14t` for a free-threaded interpreter, `pypy3.11`. */
	python: z.string(),
	/** Null: any; else the machine as Python's platform tag spells it. */
	architecture: z.string().nullable(),
	family: ExpectedWheel.shape.family,
	/** Operating system of the test: an `any` wheel is tested on several. */
	system: z.enum(["linux", "macos", "windows"]),
	runner: RunsOn,
	isEmulated: z.boolean(),
	image: z.string().nullable(),
	/** Minor of torch to install beside the wheel, `2.8`; null without torch. */
	torch: z.string().nullable(),
	/** Compute capability of the GPU it must run on, `86`; null without a GPU. */
	gpuArch: z.string().nullable(),
	/** Probe presets: `torch`, `torch-cpu`, `torch-cuda`, `cuda`. */
	presets: z.array(z.string()),
	imports: z.array(z.string()),
	/** Run in an empty folder; `{project}` and `{wheel}` are replaced. */
	command: z.string().nullable(),
	timeoutMinutes: z.int().positive(),
	predictedMinutes: z.number().nonnegative(),
	/** US dollars in a private repository. */
	predictedCost: z.number().nonnegative(),
	policy: Policy,
	why: z.string(),
});
export type SmokeCell = z.infer<typeof SmokeCell>;

/** Something a reader might look for in the plan and will not find. */
export const Exclusion = z.strictObject({
	what: z.string(),
	code: CodeField,
	reason: z.string(),
	/** How many combinations of all axes it takes with it, where that can be counted. */
	combinations: z.int().positive().optional(),
});
export type Exclusion = z.infer<typeof Exclusion>;

/** All distributions of one project name in this plan. */
export const Release = z.strictObject({
	/** Normalised. */
	name: z.string(),
	version: z.string(),
	cells: z.array(CellId),
	/** Null: wheels without CUDA, or a project name of its own. */
	route: z.enum(cudaRoutes).nullable(),
	/** Extras that another release of this plan fulfils: `gpu` requires `pkg-cu12==1.4.0`. */
	extras: z.array(z.strictObject({ name: z.string(), requires: z.string() })),
});
export type Release = z.infer<typeof Release>;

export const Plan = z.strictObject({
	schema: z.literal(1),
	kind: z.literal("plan"),
	/** Over everything else in the document; see canonical-json.ts. */
	digest: Sha256,
	/** The wheel-release that planned. */
	tool: z.string(),
	project: z.strictObject({
		/** As the project writes it. */
		name: z.string(),
		/** PEP 503. */
		normalizedName: z.string(),
		/** Relative to the repository; `.` at its top. */
		folder: z.string(),
		requiresPython: z.string().nullable(),
		backend: z.string().nullable(),
		isPure: z.boolean(),
		/** `abi3` floor, `3.9`; null when the project does not use the stable ABI. */
		abi3Floor: z.string().nullable(),
		/** The Rust crate beside the Python project, whose version may be its own. */
		crate: z
			.strictObject({
				name: z.string(),
				version: z.string().nullable(),
				file: z.string(),
				/** `rust-version`: the oldest Rust that compiles it. */
				rustVersion: z.string().nullable(),
			})
			.nullable(),
	}),
	version: z.string(),
	/** Where the version stands, tag first; all agree. */
	versionSources: z.array(
		z.strictObject({ file: z.string(), line: z.int().positive().nullable(), version: z.string() }),
	),
	/** How the builds come by the version: at most one of variables, edits and a tag. */
	versionInBuild: z.strictObject({
		/** For a tool that would ask git. */
		environment: z.record(z.string(), z.string()),
		/** Literals that the build writes over in its checkout, and puts back: a static version under a dev version. */
		edits: z.array(
			z.strictObject({
				/** Relative to the project, in it. */
				file: z.string().regex(/^(?![\\/]|[A-Za-z]:)(?!.*(^|[\\/])\.\.([\\/]|$))/),
				line: z.int().positive(),
				from: z.string().min(1),
				to: z.string(),
			}),
		),
		/** A tag that the build makes in its checkout, for tools that believe tags alone. */
		tag: z.string().nullable(),
		why: z.string(),
	}),
	/** `py-v{version}` */
	tagPattern: z.string(),
	/** The tag of this release; null when nothing is tagged. */
	tag: z.string().nullable(),
	commit: z
		.string()
		.regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/)
		.nullable(),
	event: z.enum(releaseEvents),
	frontend: z.enum(frontends),
	releases: z.array(Release),
	/** Another repository that the sources come from; null: this one. */
	source: z
		.strictObject({ repository: z.string(), tag: z.string().nullable(), commit: z.string().nullable() })
		.nullable(),
	cells: z.array(Cell),
	sdist: SdistCell.nullable(),
	smokeCells: z.array(SmokeCell),
	exclusions: z.array(Exclusion),
	/** What a rehearsal on this host leaves out; empty in a release. */
	leftOut: z.array(z.strictObject({ id: CellId, kind: z.enum(["build", "smoke"]), reason: z.string() })),
	destinations: z.array(z.enum(destinationNames)),
	/** What the project says about the files of the release; absent when it says nothing. */
	fileRules: FileRules.optional(),
	/** Every configured value and where it came from. */
	settings: z.array(z.strictObject({ key: z.string(), value: z.string(), source: z.string() })),
});
export type Plan = z.infer<typeof Plan>;
