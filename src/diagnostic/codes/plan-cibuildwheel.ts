import type { CodeEntry } from "../code-entry.ts";

export const planCibuildwheelCodes = {
	"plan/cibuildwheel-refuses": {
		what: "cibuildwheel would refuse the configuration, with the exit status that is named.",
		why: "Every build job would stop before it builds anything.",
		fix: "Change the named option or variable; docs/cibuildwheel.md lists the exit statuses.",
	},
	"plan/no-cibuildwheel-table": {
		what: "There is no table of the cibuildwheel that the settings name.",
		why: "Another version may have other identifiers, groups and images.",
		fix: "Name a version that has a table, or none: then the newest holds, which is the one that builds.",
	},
	"plan/unmatched-selector": {
		what: "A pattern in `build`, `skip` or `test-skip` of cibuildwheel matches no identifier that is enabled.",
		why: "A dead `build` pattern ends a run of cibuildwheel; a dead `skip` pattern protects nobody.",
		fix: "Remove or correct the pattern, or enable the group that its identifiers belong to.",
	},
	"plan/ignored-override-key": {
		what: "An override of [tool.cibuildwheel] sets a key that has no effect there.",
		why: "cibuildwheel says nothing, and what was meant does not happen.",
		fix: "Write the key in [tool.cibuildwheel] or its platform's table, or remove it.",
	},
	"plan/nothing-selected": {
		what: "cibuildwheel selects no identifier on any platform.",
		why: "A release without wheels would be planned, and a run of cibuildwheel ends with exit status 3.",
		fix: "`wheel-release plan --print-build-identifiers --json` shows the rule that turns each identifier away.",
	},
	"plan/pure-project": {
		what: "The frontend is cibuildwheel and nothing in the project compiles.",
		why: "cibuildwheel stops with exit status 5 when a build gives a `none-any` wheel.",
		fix: 'Set `frontend = "build"` in [tool.wheel-release]: one wheel serves every Python and platform.',
	},
	"plan/stable-abi-doubt": {
		what: "The build backend refuses the stable ABI for an interpreter that is selected.",
		why: "The build of that identifier would fail.",
		fix: "Skip the identifier, or turn the stable ABI off for it.",
	},
	"plan/deployment-target-raised": {
		what: "MACOSX_DEPLOYMENT_TARGET is older than the Python that the wheel is for.",
		why: "cibuildwheel raises it, so the wheel is for a newer macOS than was asked for.",
		fix: "Remove the variable, or name the version that the Python needs.",
	},
	"plan/deployment-target-unknown": {
		what: "MACOSX_DEPLOYMENT_TARGET is computed while the wheel is built.",
		why: "The plan names the platform tag of each wheel, and cannot run commands to find it out.",
		fix: "Write the version as text.",
	},
	"plan/image-policy-unknown": {
		what: "A container image does not say in its name which manylinux or musllinux policy it is for.",
		why: "The plan names the oldest glibc that a wheel may need, and freeze holds the file against it.",
		fix: "Name the policy in the image's name, or repair to a named policy: `auditwheel repair --plat manylinux_2_28_x86_64`.",
	},
	"plan/image-not-for-machine": {
		what: "A short name of an image is not there for the machine that it is chosen for.",
		why: "cibuildwheel would take the word for the name of an image on Docker Hub and fail to pull it.",
		fix: "Choose one of the images that the message lists, or write the whole reference.",
	},
	"plan/no-repair": {
		what: "`repair-wheel-command` is empty for Linux.",
		why: "The wheel keeps the tag `linux_x86_64`, which PyPI refuses.",
		fix: "Remove the empty command.",
	},
	"plan/arch-not-requested": {
		what: "An identifier is not built, because `archs` does not ask for its machine.",
		why: "`auto` means the machine of the runner; others have to be named.",
		fix: "Nothing to do; or name the machine in `archs` of [tool.cibuildwheel].",
	},
	"plan/python-not-allowed": {
		what: "An identifier is not built, because `requires-python` does not allow its Python.",
		why: "Installers would not take the wheel there.",
		fix: "Nothing to do; or widen `requires-python`.",
	},
	"plan/group-not-enabled": {
		what: "An identifier is not built, because it belongs to a group that is not enabled.",
		why: "cibuildwheel hides pre-releases, PyPy, GraalPy and what has ended until they are asked for.",
		fix: 'Nothing to do; or add the group: `enable = ["pypy"]` in [tool.cibuildwheel].',
	},
	"plan/build-pattern": {
		what: "An identifier is not built, because no pattern of `build` matches it.",
		why: "`build` of [tool.cibuildwheel] names everything that is built.",
		fix: "Nothing to do; or add a pattern.",
	},
	"plan/skip-pattern": {
		what: "An identifier is not built, because a pattern of `skip` matches it.",
		why: "`skip` of [tool.cibuildwheel] wins over `build`.",
		fix: "Nothing to do; or narrow the pattern.",
	},
	"plan/host-cannot-build": {
		what: "An identifier is not built, because none of the planned runners can.",
		why: "An Intel Mac runs no arm64 interpreter of PyPy or GraalPy.",
		fix: "Nothing to do.",
	},
	"plan/not-targeted": {
		what: "An identifier is not built, because `targets` of wheel-release does not list its platform.",
		why: "`targets` narrows what cibuildwheel's own options select.",
		fix: "Nothing to do; or add the word to `targets`.",
	},
	"plan/duplicate-wheel": {
		what: "An identifier is not built, because the file would be the one of an earlier identifier.",
		why: "An index takes each file name once; cibuildwheel stops with exit status 6, or overwrites the first.",
		fix: "Nothing to do; to test it as well, use the same image and commands for both.",
	},
	"plan/platform-not-planned": {
		what: "Wheels for iOS, Android and Pyodide are not planned.",
		why: "No runner of the release could install and test them, and nothing untested is published.",
		fix: "Build them in a job of your own; `--print-build-identifiers --platform ios` lists them.",
	},
} as const satisfies Record<string, CodeEntry>;
