import type { CodeEntry } from "../code-entry.ts";

/** Why a combination of toolkit, GPU architecture, torch, Python and platform gets no wheel, and what is wrong with the words. */
export const cudaCodes = {
	"cuda/missing-key": {
		what: "[tool.wheel-release.cuda] does not say which toolkits or architectures the wheels are for.",
		why: "Both decide what is compiled; a guess would leave out the GPUs of your users.",
		fix: 'Set `toolkits = ["12.6", "13.0"]` and `archs = ["86", "89"]`.',
	},
	"cuda/torch-range": {
		what: "A range in `cuda.torch` is not a version specifier, or it allows no torch release.",
		why: "The torch that a wheel is compiled against decides which toolkits and Pythons it can have.",
		fix: 'Write it like `torch = [">=2.8,<2.10"]`.',
	},
	"cuda/platform": {
		what: "CUDA wheels cannot be built for a platform.",
		why: "NVIDIA has no toolkit for it, or only newer ones.",
		fix: "Nothing to do; list `platforms` in [tool.wheel-release.cuda] to say which platforms have CUDA wheels.",
	},
	"cuda/arch-too-new": {
		what: "A toolkit is too old to compile for an architecture.",
		why: "`nvcc` refuses an architecture that came after it.",
		fix: "Add the toolkit that the reason names, or leave the architecture to wheels of newer toolkits.",
	},
	"cuda/arch-removed": {
		what: "A toolkit no longer compiles for an architecture.",
		why: "CUDA 13 removed Maxwell, Pascal and Volta, and gave Thor another number.",
		fix: "Keep an older toolkit for those GPUs, or write the number that the reason names.",
	},
	"cuda/torch-toolkit": {
		what: "There are no wheels of a torch release for a CUDA toolkit.",
		why: "An extension is compiled against a torch of the same CUDA; another major is refused at build time, another minor is untested.",
		fix: "Use the toolkit or the torch that the reason names.",
	},
	"cuda/torch-python": {
		what: "There are no wheels of a torch release for a Python.",
		why: "Without torch the extension can be neither built nor used on it.",
		fix: "Widen the range of torch, or leave the Python out with `requires-python`.",
	},
	"cuda/torch-arch": {
		what: "The wheels of a torch release have no code for a GPU that the extension is compiled for.",
		why: "The extension would load there, and the first operation of torch itself would fail.",
		fix: "Drop the architecture, or build it with the toolkit that the reason names.",
	},
	"cuda/minor-covered": {
		what: "A toolkit gets no wheel of its own, because the wheel of another minor of the same major serves its users.",
		why: "A driver runs every binary of its CUDA major that has machine code for the GPU; more wheels would only cost time and space.",
		fix: 'Nothing to do. `per = "toolkit"` in [tool.wheel-release.cuda] builds each of them.',
	},
	"cuda/stable-abi-covered": {
		what: "A torch release gets no wheel of its own, because the extension uses torch's stable ABI.",
		why: "The wheel that is built with the oldest torch of the range loads in every newer one.",
		fix: "Nothing to do; the oldest and the newest torch of the range are tested.",
	},
	"cuda/host-compiler": {
		what: "A toolkit does not accept the compiler of the machine that should build with it.",
		why: "`nvcc` refuses a host compiler that is newer than itself: Visual Studio 2026 needs CUDA 13.2.",
		fix: "Use the runner or the toolkit that the reason names.",
	},
	"cuda/nothing-legal": {
		what: "Every combination of toolkit, architecture, torch, Python and platform is excluded.",
		why: "The release would promise CUDA wheels and have none.",
		fix: "Change one of the lists in [tool.wheel-release.cuda] as the reasons say.",
	},
	"cuda/no-cpu-wheels": {
		what: "The release has no CPU wheels under the name of the project.",
		why: "The configuration says that the code needs CUDA; users without it build from the sdist and fail there.",
		fix: "Nothing to do; remove `cpu = false` from [tool.wheel-release.cuda] once the code builds without CUDA.",
	},
	"cuda/archs-in-one-wheel": {
		what: "Architectures get no wheels of their own, because one wheel holds the code of all.",
		why: "An installer cannot choose by GPU; one wheel serves every user, as long as it stays small enough.",
		fix: 'Nothing to do. `split = "arch"` in [tool.wheel-release.cuda] makes one wheel for each.',
	},
	"cuda/extra-disagrees": {
		what: "An extra of pyproject.toml should require the CUDA distribution of this release and requires something else.",
		why: "`pip install pkg[gpu]` would install no GPU code, or that of another version.",
		fix: "Write the requirement that the message names, with the exact version.",
	},
	"cuda/extra-missing": {
		what: "The extra that should bring the CUDA distribution is not in pyproject.toml.",
		why: "Extras are metadata of the CPU wheel; nothing can add them after the build.",
		fix: "Add the lines that the message names to [project.optional-dependencies].",
	},
	"cuda/extra-ambiguous": {
		what: "Several distributions of this release could be what an extra for GPU users brings.",
		why: "They install the same modules, so an extra can require one of them, and nobody but you can say which.",
		fix: "Write the requirement in [project.optional-dependencies], with the exact version.",
	},
	"cuda/extra-needs-suffix": {
		what: "An extra for GPU users cannot be promised without a CUDA distribution under a name of its own.",
		why: "An extra can require another project; it cannot choose another wheel of the same name.",
		fix: 'Add `"suffix"` to `route` in [tool.wheel-release.cuda], or remove the extra.',
	},
	"cuda/variant-destination": {
		what: "Wheels with a variant label have no index to go to.",
		why: "PyPI reads the label as a build tag and refuses the file name.",
		fix: "Configure an index of your own in [tool.wheel-release.publish], or use another route.",
	},
	"cuda/variant-experimental": {
		what: "Wheels are planned with variant labels, which are a draft (PEP 825).",
		why: "Released installers do not know them, and the format may still change.",
		fix: "Keep another route beside `variant`.",
	},
	"cuda/file-name": {
		what: "A wheel has words for CUDA and GPU behind its platform tag.",
		why: "The parts of a wheel's file name are fixed; pip and uv skip such a file, and every index refuses it.",
		fix: "Use one of the names that the message gives, by the route that the wheels should take.",
	},
} as const satisfies Record<string, CodeEntry>;
