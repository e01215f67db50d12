import type { CodeEntry } from "../code-entry.ts";

export const planMaturinCodes = {
	"plan/maturin-option": {
		what: "A value in [tool.maturin] is not one that maturin takes.",
		why: "maturin stops before it compiles anything, on every runner.",
		fix: "Write one of the words that the message lists, or remove the key.",
	},
	"plan/maturin-unknown-key": {
		what: "[tool.maturin] has a key that maturin does not know.",
		why: "maturin ignores it without a word, so a misspelt option has no effect.",
		fix: "Correct the name, or remove the key.",
	},
	"plan/maturin-version": {
		what: "[build-system] requires asks for another maturin than the one that builds the wheels here.",
		why: "Wheels are built with the hash-locked maturin of wheel-release; users who compile the sdist get the one that is asked for.",
		fix: 'Widen the requirement, for example `requires = ["maturin>=1.9,<2"]`.',
	},
	"plan/virtual-manifest": {
		what: "The Cargo.toml that maturin would build is a workspace without a package.",
		why: "maturin builds one crate and does not guess which member it is.",
		fix: "Set `[tool.maturin] manifest-path` to the member's Cargo.toml.",
	},
	"plan/no-bindings": {
		what: "Nothing in the crate says how it meets Python: no pyo3, no uniffi, no cdylib and no program.",
		why: "maturin stops with the same question.",
		fix: "Depend on pyo3, or set `[tool.maturin] bindings`.",
	},
	"plan/cargo-unsure": {
		what: "Something that decides which wheels come out cannot be read from the files of the project.",
		why: "The plan runs no tool, so it does not ask cargo; freeze will refuse wheels that differ from the plan.",
		fix: "Turn the feature on where it can be read: for pyo3 in the crate's own Cargo.toml, or in `[tool.maturin] features`.",
	},
	"plan/unknown-cargo-feature": {
		what: "A Cargo feature is asked for that does not exist.",
		why: "cargo refuses the build.",
		fix: "Correct its name in [tool.maturin] features or in Cargo.toml.",
	},
	"plan/below-abi3-floor": {
		what: "A Python that `requires-python` allows is older than the floor of the stable ABI.",
		why: "No wheel of this release fits it, so its users compile the sdist.",
		fix: "Lower the floor (`abi3-pyXY` of pyo3), or raise `requires-python`.",
	},
	"plan/outside-pyo3-range": {
		what: "A Python gets no wheel, because this version of PyO3 does not build for it.",
		why: "PyO3's build script stops with an error.",
		fix: "Update pyo3, or change `requires-python`.",
	},
	"plan/pypy-off": {
		what: "PyPy gets no wheel.",
		why: "It takes no abi3 wheel and needs one of its own for every platform.",
		fix: "Set `pypy = true` in [tool.wheel-release], or leave its users to the sdist.",
	},
	"plan/graalpy-off": {
		what: "GraalPy gets no wheel.",
		why: "It takes no abi3 wheel and needs one of its own for every platform.",
		fix: "Nothing to do; its users build from the sdist.",
	},
	"plan/target-not-chosen": {
		what: "A platform that maturin would build for is not among the targets of this release.",
		why: "Its users build from the sdist.",
		fix: "Add it to `targets` in [tool.wheel-release].",
	},
	"plan/refused-platform-tag": {
		what: "The configuration asks for a platform tag that PyPI refuses.",
		why: "Everything would be built and then not uploaded.",
		fix: "Remove the option, or choose a value that the message names.",
	},
	"plan/policy-not-possible": {
		what: "The configured manylinux policy is older than what Rust's standard library needs.",
		why: "A wheel with that tag would not load where the tag promises that it does.",
		fix: "Set `compatibility` to the policy that the message names, or remove it.",
	},
	"plan/platform-tag-unchecked": {
		what: "maturin is told not to check whether the Linux wheels keep their policy.",
		why: "A library that the wheel needs and users do not have is then found by nobody but them.",
		fix: "Remove `auditwheel` or `skip-auditwheel` from [tool.maturin].",
	},
	"plan/no-build-command": {
		what: 'The frontend is "command", and no command is configured.',
		why: "There is nothing to run.",
		fix: 'Set `command = "make wheels OUT={out}"` in [tool.wheel-release.build].',
	},
	"plan/no-build-tags": {
		what: "It is not known which wheels the configured command makes.",
		why: "The plan is the contract of a release: freeze accepts exactly the files that it names.",
		fix: "List the tags in `build.tags`, or the platforms in `targets` for one wheel per Python on each.",
	},
	"plan/invalid-build-tag": {
		what: "An entry of `build.tags` is not the tag of a wheel.",
		why: "No file could ever match it.",
		fix: 'Write Python tag, ABI tag and platform tag as in a file name: "cp39-abi3-manylinux_2_28_x86_64".',
	},
	"plan/tag-overlap": {
		what: "Two wheels of a release carry the same tag under different file names.",
		why: "Which of them a user gets is left to the installer; only a build tag decides between them.",
		fix: "Keep one of the two, or give the one that replaces the other a build tag.",
	},
	"plan/policy-matches-nothing": {
		what: "A pattern of `policy` matches no wheel of the plan.",
		why: "The wheel that it was meant for is required like any other, and holds the release when it fails.",
		fix: "Write it as the plan names its cells: `wheel-release plan --json`, or `cp315-*`.",
	},
	"plan/sdist-off": {
		what: "The release has no source distribution.",
		why: "Whoever has no fitting wheel cannot install it, and conda-forge and Linux distributions have nothing to build from.",
		fix: "Nothing to do if that is meant; else remove `sdist = false` from [tool.wheel-release].",
	},
} as const satisfies Record<string, CodeEntry>;
