import type { CodeEntry } from "../code-entry.ts";

export const buildCodes = {
	"build/failed": {
		what: "The build frontend ended with an error.",
		why: "A planned wheel is missing, so the release would be incomplete.",
		fix: "Read the end of its output in the message, the rest in the named log; run the printed command by hand to reproduce it.",
	},
	"build/not-one-file": {
		what: "The build frontend made no distribution, or more than one.",
		why: "A cell of the plan is exactly one file.",
		fix: "Look at the build backend's configuration; the message lists what was made.",
	},
	"build/no-rust": {
		what: "The project is built by maturin, and there is no Rust toolchain on PATH.",
		why: "maturin compiles with cargo.",
		fix: "Install Rust (https://rustup.rs), or use a hosted runner, where it is installed.",
	},
	"build/rust-too-old": {
		what: "The Rust toolchain is older than the crate's `rust-version`.",
		why: "cargo would refuse to compile it.",
		fix: "Update it: `rustup update stable`.",
	},
	"build/no-rust-target": {
		what: "The Rust standard library for a cross-compiled platform is not installed.",
		why: "maturin cannot build the wheel of that platform without it.",
		fix: "Install it: `rustup target add <target>`.",
	},
	"build/no-interpreter": {
		what: "The Python that a wheel is built for is not on this machine.",
		why: "A version-specific wheel needs its own interpreter to be compiled against.",
		fix: "Install that Python, or build the cell on the runner that the plan names.",
	},
	"build/unplanned-wheel": {
		what: "The project's command made a wheel that the plan does not have.",
		why: "It would be left behind without a word; only what is planned is frozen, tested and published.",
		fix: "Add its tag to `build.tags` in [tool.wheel-release], or let the command not make it.",
	},
	"build/other-sources": {
		what: "A file no longer states the version where the plan saw it.",
		why: "The build writes the dev version over that literal, and over nothing else.",
		fix: "Build the commit that was planned (`git status` shows what differs), or plan again.",
	},
	"build/source-missing": {
		what: "A wheel that was to be brought along is not where the plan saw it.",
		why: "The plan fixed the exact files of the release.",
		fix: "Put the file back, or plan again.",
	},
	"build/no-container-engine": {
		what: "A Linux wheel of cibuildwheel is to be built, and no container engine answers.",
		why: "The image decides which glibc or musl the wheel needs; without it the tag would not be true.",
		fix: "Build on a hosted Linux runner, or start Docker or Podman.",
	},
	"build/other-cibuildwheel": {
		what: "The plan was made for another cibuildwheel than the one that wheel-release installs.",
		why: "Another version selects other identifiers and uses other images, so the plan would not be what is built.",
		fix: "Remove `cibuildwheel.version` from the settings and plan again.",
	},
} as const satisfies Record<string, CodeEntry>;
