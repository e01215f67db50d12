import { n as ConflictError } from "./errors.js";
import { n as findingLevels } from "./finding.js";
import { a as literal, d as string, i as int, l as record, n as array, p as union, r as boolean, s as number, t as _enum, u as strictObject } from "./zod.js";
import { n as digestOf } from "./canonical-json.js";
// src/data/runners.ts
/** Where a job ran. A `self-hosted` producer is untrusted until a hosted runner checked its files. */
const runnerKinds = [
	"local",
	"github-hosted",
	"self-hosted"
];
const hostedRunners = {
	"ubuntu-24.04": {
		system: "linux",
		machine: "x86_64",
		dollarsPerMinute: .006
	},
	"ubuntu-24.04-arm": {
		system: "linux",
		machine: "aarch64",
		dollarsPerMinute: .005
	},
	"macos-15-intel": {
		system: "macos",
		machine: "x86_64",
		dollarsPerMinute: .062
	},
	"macos-15": {
		system: "macos",
		machine: "arm64",
		dollarsPerMinute: .062
	},
	"windows-2025": {
		system: "windows",
		machine: "amd64",
		dollarsPerMinute: .01
	},
	"windows-11-arm": {
		system: "windows",
		machine: "arm64",
		dollarsPerMinute: .008
	}
};
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
/** `self-hosted, gpu`, for people. */
function formatRunner(runner) {
	if (typeof runner === "string") return runner;
	if (Array.isArray(runner)) return runner.join(", ");
	const labels = runner.labels === void 0 ? [] : [runner.labels].flat();
	return [`group ${runner.group}`, ...labels].join(", ");
}
// src/document/build-receipt.ts
/** A file that a cell made, before it is frozen. */
const BuiltFile = strictObject({
	file: FileName,
	size: ByteSize,
	sha256: Sha256
});
/** What one cell made, and from what. It lies beside the files it names. */
const BuildReceipt = strictObject({
	schema: literal(1),
	kind: literal("build-receipt"),
	/** See cell-digest.ts. */
	cellDigest: Sha256,
	/** A cell's id, or `sdist`. */
	cell: CellId,
	files: array(BuiltFile).min(1),
	/** Sources, configuration and tool versions: equal digests may skip the build on this host. */
	inputDigest: Sha256,
	tools: array(ToolVersion),
	runnerKind: RunnerKind,
	startedAt: Timestamp,
	seconds: Seconds
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
		usesCxx11Abi: boolean()
	}).nullable(),
	route: _enum(cudaRoutes).nullable()
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
	/** `3.9`, or `3.14t` for a free-threaded interpreter. */
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
	policy: Policy,
	why: string()
});
/** Something a reader might look for in the plan and will not find. */
const Exclusion = strictObject({
	what: string(),
	code: CodeField,
	reason: string()
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
	/** `py-v{version}` */
	tagPattern: string(),
	/** The tag of this release; null when nothing is tagged. */
	tag: string().nullable(),
	commit: string().regex(/^[0-9a-f]{40}$/).nullable(),
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
	/** Every configured value and where it came from. */
	settings: array(strictObject({
		key: string(),
		value: string(),
		source: string()
	}))
});
/** ledger.json: what is where, as last observed. Never trusted: every run observes the outside world again. */
const Ledger = strictObject({
	schema: literal(1),
	kind: literal("ledger"),
	project: string(),
	version: string(),
	destinations: array(strictObject({
		name: _enum(destinationNames),
		files: array(strictObject({
			file: FileName,
			sha256: Sha256,
			state: _enum([
				"absent",
				"present",
				"conflict",
				"published",
				"verified"
			]),
			at: Timestamp
		}))
	}))
});
// src/document/manifest.ts
/** One frozen distribution: from here on only these bytes exist. */
const FrozenDistribution = strictObject({
	file: FileName,
	size: ByteSize,
	sha256: Sha256,
	kind: _enum(["wheel", "sdist"]),
	/** Expanded compatibility tags; empty for an sdist. */
	tags: array(string()),
	/** The cell that made it. */
	cell: CellId,
	runnerKind: RunnerKind
});
/**
* manifest.json: the exact set of distributions of a release. Readers get the sha256 of this document's bytes from a
* job output, never from the document's own folder.
*/
const Manifest = strictObject({
	schema: literal(1),
	kind: literal("manifest"),
	planDigest: Sha256,
	/** PEP 503. */
	project: string(),
	version: string(),
	distributions: array(FrozenDistribution).min(1),
	findings: array(Finding)
});
// src/document/smoke-receipt.ts
const Probe = strictObject({
	/** `install`, `dependencies`, `import mypkg`, `version`, `entry point mypkg`, `command`. */
	name: string(),
	outcome: _enum(["passed", "failed"]),
	seconds: Seconds,
	/** The last lines the probe printed, capped; empty when it passed silently. */
	outputTail: string()
});
// src/document/read-document.ts
const documentSchemas = {
	plan: Plan,
	"build-receipt": BuildReceipt,
	manifest: Manifest,
	"smoke-receipt": strictObject({
		schema: literal(1),
		kind: literal("smoke-receipt"),
		planDigest: Sha256,
		smokeCell: CellId,
		file: FileName,
		/** Of the file that was installed, computed from its bytes in this job. */
		sha256: Sha256,
		interpreter: strictObject({
			implementation: string(),
			version: string(),
			machine: string(),
			system: string()
		}),
		probes: array(Probe).min(1),
		runnerKind: RunnerKind,
		startedAt: Timestamp,
		seconds: Seconds
	}),
	verdict: strictObject({
		schema: literal(1),
		kind: literal("verdict"),
		planDigest: Sha256,
		manifestSha256: Sha256,
		shouldPublish: boolean(),
		/** One row per planned test. */
		tests: array(strictObject({
			smokeCell: CellId,
			state: _enum([
				"passed",
				"failed",
				"missing",
				"other-bytes"
			])
		})),
		findings: array(Finding)
	}),
	ledger: Ledger
};
/**
* The document in `text`, which `file` held.
* @throws ConflictError when it is not such a document, has unknown fields, or its own digest does not fit.
*/
function parseDocument(kind, text, file) {
	const value = parseJson(kind, text, file);
	const result = documentSchemas[kind].safeParse(value);
	if (!result.success) {
		const issues = result.error.issues.slice(0, 5).map((issue) => `${issue.path.join(".") || "top"}: ${issue.message}`);
		throw new ConflictError("document/invalid", `${file} is not a ${kind} that this version reads: ${issues.join("; ")}`, {
			file,
			help: "Documents are written by the stages and never edited. Run the stage that makes it again."
		});
	}
	const document = result.data;
	if (document.digest !== void 0 && document.digest !== digestOf(document)) throw new ConflictError("document/digest-mismatch", `${file} says digest ${document.digest}, its contents give ${digestOf(document)}`, {
		file,
		help: "Somebody changed the document after it was written. Run the stage that makes it again."
	});
	return document;
}
/** The text of a document as stages write it: readable, one trailing newline, members in schema order. */
function formatDocument(document) {
	return `${JSON.stringify(document, null, 2)}\n`;
}
function parseJson(kind, text, file) {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new ConflictError("document/invalid", `${file} is not JSON, so it is not the ${kind}: ${cause.message}`, {
			file,
			cause
		});
	}
}
export { CellId as a, Sha256 as c, frontends as i, formatRunner as l, parseDocument as n, FileName as o, cudaRoutes as r, RunsOn as s, formatDocument as t, hostedRunners as u };
