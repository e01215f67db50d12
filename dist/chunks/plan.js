import { kt as runnerKinds } from "./planning.js";
import { j as findingLevels } from "./start.js";
import { S as string, _ as number, b as record, d as _enum, f as array, h as literal, m as int, p as boolean, w as union, x as strictObject } from "./zod.js";
// src/document/fields.ts
/** Lower-case hex. */
const Sha256 = string().regex(/^[0-9a-f]{64}$/, "expected 64 lower-case hex digits");
/** UTC, ISO 8601, as Date.toISOString writes it. */
const Timestamp = string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, "expected a UTC time");
/** In bytes. */
const ByteSize = int().nonnegative();
const Seconds = number().nonnegative();
/** A plain file name: it can never leave the folder it is joined to, on any operating system. */
const FileName = string().min(1).max(255).regex(/^[^/\\:\u0000-\u001f\u007f]+$/, "expected a plain file name without a folder").refine((name) => name !== "." && name !== ".." && !name.startsWith("-"), "expected a plain file name");
/** Of a cell: part of file names, workflow artifact names and matrices. */
const CellId = string().regex(/^[A-Za-z0-9][A-Za-z0-9._+-]{0,199}$/, "expected a cell id");
/** A word of the table of codes. Kept open: a document of a newer version may carry newer words. */
const CodeField = string();
const Finding = strictObject({
	code: CodeField,
	level: _enum(findingLevels),
	message: string(),
	file: string().optional(),
	line: int().positive().optional(),
	help: string().optional()
});
/** Name and version of a tool that made or tested something. */
const ToolVersion = strictObject({
	name: string(),
	version: string()
});
/** Where a job ran. A `self-hosted` producer is untrusted until a hosted runner checked its files. */
const RunnerKind = _enum(runnerKinds);
const Policy = _enum([
	"required",
	"hold",
	"best-effort"
]);
/** A runner label, the labels that a self-hosted runner must all have, or a runner group with labels. */
const RunsOn = union([
	string().min(1),
	array(string().min(1)).min(1),
	strictObject({
		group: string().min(1),
		labels: union([string(), array(string())]).optional()
	})
]);
// src/document/file-rules.ts
const FileRules = strictObject({
	/** Least level of a finding that refuses the files; null: error. */
	failOn: _enum(findingLevels).nullable(),
	/** Findings that do not count. */
	ignore: array(strictObject({
		/** A code or a room of codes. */
		rule: string().min(1),
		/** Pattern of the file name, with `*`; null: every file. */
		file: string().nullable(),
		/** Why; null on the command line. */
		reason: string().nullable()
	})),
	/** Where `ignore` is written: `pyproject.toml:12`. */
	source: string().nullable(),
	/** Names at the top of site-packages; null: not said. */
	topLevel: array(string()).nullable(),
	/** Paths that every wheel holds in site-packages, and no others; null: not said. */
	files: array(string()).nullable(),
	/** Bring PyPI's renderer for descriptions in reStructuredText. */
	render: literal(true).optional(),
	wheelBudget: ByteSize.nullable(),
	releaseBudget: ByteSize.nullable()
});
// src/document/plan.ts
const frontends = [
	"maturin",
	"cibuildwheel",
	"build",
	"command",
	"none"
];
const releaseEvents = [
	"tag",
	"dispatch",
	"pull-request",
	"branch",
	"schedule",
	"release",
	"local"
];
const destinationNames = [
	"pypi",
	"testpypi",
	"rehearsal"
];
/**
* What the one file of a cell must be. The Python and ABI tag, family and architecture are exact; a manylinux policy is
* an upper bound (`policyCeiling`), because a repair may prove a lower one (PEP 600: a lower policy runs wherever a
* higher one runs). Everything but manylinux must carry exactly `platformTag`.
*/
const ExpectedWheel = strictObject({
	/** As in file names: lower case, `_`. */
	name: string(),
	version: string(),
	pythonTag: string(),
	abiTag: string(),
	family: _enum([
		"any",
		"manylinux",
		"musllinux",
		"macosx",
		"win",
		"other"
	]),
	/** As the platform tag spells it (`x86_64`, `arm64`, `universal2`, `amd64`); null for `any`. */
	architecture: string().nullable(),
	/** `2_17`, with the meaning of PEP 600; null where the tag is exact. */
	policyCeiling: string().nullable(),
	/** Possibly compressed, as the frontend writes it; with a ceiling: the tag of the ceiling. */
	platformTag: string(),
	/** Known only for wheels that were brought along. */
	file: FileName.nullable()
});
/** How a CUDA distribution reaches its users: a name of its own, a local version on an index of one's own, a variant label. */
const cudaRoutes = [
	"suffix",
	"index",
	"variant"
];
/** What is special about building with one CUDA toolkit. */
const CudaFacts = strictObject({
	/** `12.6` */
	toolkit: string(),
	/** SASS to compile, as in `sm_86`: `86`, `90a`. */
	archs: array(string()),
	/** PTX to embed, as in `compute_89`: `89`. */
	ptx: array(string()),
	/** Compiler that the toolkit accepts on the image or runner, `gcc-toolset-13`; null when the default one fits. */
	hostCompiler: string().nullable(),
	/** System packages that bring the toolkit into the image; empty when the image has it. */
	packages: array(string()),
	/** Oldest driver that runs every code path of the wheel; null when the vendor names none for this system. */
	minimumDriver: string().nullable(),
	/** The torch it is compiled against; null for plain CUDA. */
	torch: strictObject({
		/** `>=2.8,<2.10` as configured. */
		range: string(),
		/** Minor it is built with, `2.8`. */
		build: string(),
		/** Folder of torch's own index, `cu126`. */
		index: string(),
		usesCxx11Abi: boolean(),
		/** Minors that the wheel serves, oldest first: the one it is built with, and later ones with torch's stable ABI. */
		minors: array(string()).min(1)
	}).nullable(),
	route: _enum(cudaRoutes).nullable(),
	/** Label at the end of the file name (PEP 825); null on every other route. */
	variantLabel: string().nullable()
});
/** One build job. */
const Cell = strictObject({
	id: CellId,
	/** Normalised name of the project whose release it belongs to. */
	release: string(),
	frontend: _enum(frontends),
	/** The target word of the configuration (`manylinux_x86_64`), or `any`. */
	target: string(),
	/** Rust's target triple, for maturin. */
	rustTarget: string().nullable(),
	/** Interpreter to build with (`3.9`); null: any supported one gives the same wheel. */
	buildPython: string().nullable(),
	/** cibuildwheel's identifiers that this job runs: several when one stable-ABI wheel serves them all. */
	buildIdentifiers: array(string()),
	/** Of the frontend `command`: the program and its arguments, with `{out}` and `{project}`. */
	command: array(string()).nullable(),
	runner: RunsOn,
	/** True when the runner's processor is another one (QEMU). */
	isEmulated: boolean(),
	image: string().nullable(),
	environment: record(string(), string()),
	cuda: CudaFacts.nullable(),
	expect: ExpectedWheel,
	/** For wheels that were brought along: where the file is, relative to the project. */
	source: string().nullable(),
	timeoutMinutes: int().positive(),
	predictedMinutes: number().nonnegative(),
	/** US dollars in a private repository. */
	predictedCost: number().nonnegative(),
	policy: Policy,
	why: string()
});
const SdistCell = strictObject({
	id: literal("sdist"),
	frontend: _enum(frontends),
	file: FileName,
	source: string().nullable(),
	runner: RunsOn,
	timeoutMinutes: int().positive(),
	predictedMinutes: number().nonnegative(),
	predictedCost: number().nonnegative(),
	why: string()
});
/** One test of one wheel on one interpreter. */
const SmokeCell = strictObject({
	id: CellId,
	cell: CellId,
	/** `3.9`, `3.14t` for a free-threaded interpreter, `pypy3.11`. */
	python: string(),
	/** Null: any; else the machine as Python's platform tag spells it. */
	architecture: string().nullable(),
	family: ExpectedWheel.shape.family,
	/** Operating system of the test: an `any` wheel is tested on several. */
	system: _enum([
		"linux",
		"macos",
		"windows"
	]),
	runner: RunsOn,
	isEmulated: boolean(),
	image: string().nullable(),
	/** Minor of torch to install beside the wheel, `2.8`; null without torch. */
	torch: string().nullable(),
	/** Compute capability of the GPU it must run on, `86`; null without a GPU. */
	gpuArch: string().nullable(),
	/** Probe presets: `torch`, `torch-cpu`, `torch-cuda`, `cuda`. */
	presets: array(string()),
	imports: array(string()),
	/** Run in an empty folder; `{project}` and `{wheel}` are replaced. */
	command: string().nullable(),
	timeoutMinutes: int().positive(),
	predictedMinutes: number().nonnegative(),
	/** US dollars in a private repository. */
	predictedCost: number().nonnegative(),
	policy: Policy,
	why: string()
});
/** Something a reader might look for in the plan and will not find. */
const Exclusion = strictObject({
	what: string(),
	code: CodeField,
	reason: string(),
	/** How many combinations of all axes it takes with it, where that can be counted. */
	combinations: int().positive().optional()
});
/** All distributions of one project name in this plan. */
const Release = strictObject({
	/** Normalised. */
	name: string(),
	version: string(),
	cells: array(CellId),
	/** Null: wheels without CUDA, or a project name of its own. */
	route: _enum(cudaRoutes).nullable(),
	/** Extras that another release of this plan fulfils: `gpu` requires `pkg-cu12==1.4.0`. */
	extras: array(strictObject({
		name: string(),
		requires: string()
	}))
});
const Plan = strictObject({
	schema: literal(1),
	kind: literal("plan"),
	/** Over everything else in the document; see canonical-json.ts. */
	digest: Sha256,
	/** The wheel-release that planned. */
	tool: string(),
	project: strictObject({
		/** As the project writes it. */
		name: string(),
		/** PEP 503. */
		normalizedName: string(),
		/** Relative to the repository; `.` at its top. */
		folder: string(),
		requiresPython: string().nullable(),
		backend: string().nullable(),
		isPure: boolean(),
		/** `abi3` floor, `3.9`; null when the project does not use the stable ABI. */
		abi3Floor: string().nullable(),
		/** The Rust crate beside the Python project, whose version may be its own. */
		crate: strictObject({
			name: string(),
			version: string().nullable(),
			file: string(),
			/** `rust-version`: the oldest Rust that compiles it. */
			rustVersion: string().nullable()
		}).nullable()
	}),
	version: string(),
	/** Where the version stands, tag first; all agree. */
	versionSources: array(strictObject({
		file: string(),
		line: int().positive().nullable(),
		version: string()
	})),
	/** How the builds come by the version: at most one of variables, edits and a tag. */
	versionInBuild: strictObject({
		/** For a tool that would ask git. */
		environment: record(string(), string()),
		/** Literals that the build writes over in its checkout, and puts back: a static version under a dev version. */
		edits: array(strictObject({
			/** Relative to the project, in it. */
			file: string().regex(/^(?![\\/]|[A-Za-z]:)(?!.*(^|[\\/])\.\.([\\/]|$))/),
			line: int().positive(),
			from: string().min(1),
			to: string()
		})),
		/** A tag that the build makes in its checkout, for tools that believe tags alone. */
		tag: string().nullable(),
		why: string()
	}),
	/** `py-v{version}` */
	tagPattern: string(),
	/** The tag of this release; null when nothing is tagged. */
	tag: string().nullable(),
	commit: string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/).nullable(),
	event: _enum(releaseEvents),
	frontend: _enum(frontends),
	releases: array(Release),
	/** Another repository that the sources come from; null: this one. */
	source: strictObject({
		repository: string(),
		tag: string().nullable(),
		commit: string().nullable()
	}).nullable(),
	cells: array(Cell),
	sdist: SdistCell.nullable(),
	smokeCells: array(SmokeCell),
	exclusions: array(Exclusion),
	/** What a rehearsal on this host leaves out; empty in a release. */
	leftOut: array(strictObject({
		id: CellId,
		kind: _enum(["build", "smoke"]),
		reason: string()
	})),
	destinations: array(_enum(destinationNames)),
	/** What the project says about the files of the release; absent when it says nothing. */
	fileRules: FileRules.optional(),
	/** Every configured value and where it came from. */
	settings: array(strictObject({
		key: string(),
		value: string(),
		source: string()
	}))
});
export { ByteSize as a, Finding as c, RunsOn as d, Seconds as f, ToolVersion as h, frontends as i, Policy as l, Timestamp as m, cudaRoutes as n, CellId as o, Sha256 as p, destinationNames as r, FileName as s, Plan as t, RunnerKind as u };
