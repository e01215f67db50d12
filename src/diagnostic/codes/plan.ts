import type { CodeEntry } from "../code-entry.ts";

export const planCodes = {
	"plan/no-project": {
		what: "The folder holds neither pyproject.toml nor setup.py nor setup.cfg, so there is no project to release.",
		why: "Name, version and build backend are read from it; nothing is ever executed to find them.",
		fix: "Run the command in the project's folder, or name it: `wheel-release plan DIR`.",
	},
	"plan/no-name": {
		what: "The project states no valid name, in [project] or where older backends read it.",
		why: "An index knows a project by its name (PEP 621, PEP 508).",
		fix: 'Add `name = "…"` to [project]: letters, digits, `.`, `_` and `-`, starting and ending with a letter or digit.',
	},
	"plan/no-version": {
		what: "The version of the project cannot be read without running its code, and no tag gives it.",
		why: "Every file name of the release contains the version; the plan must know it before anything is built.",
		fix: 'Write `version = "…"` in [project], or release from a tag: `wheel-release plan --tag v1.2.3`.',
	},
	"plan/invalid-version": {
		what: "A version is not a version as PEP 440 defines it.",
		why: "Installers and indexes refuse such files.",
		fix: "Write it like 1.4.0, 1.4.0rc1 or 1.4.0.post1.",
	},
	"plan/local-version": {
		what: "The version has a local part (`+…`), which PyPI refuses on every upload.",
		why: "Everything would be built and then nothing could be uploaded.",
		fix: 'Drop the part after `+`; with setuptools-scm set `local_scheme = "no-local-version"`.',
	},
	"plan/version-disagrees": {
		what: "Two files of the project state different versions.",
		why: "Users would install one version and see another.",
		fix: "Make them equal, or let all but one read it from there.",
	},
	"plan/tag-disagrees": {
		what: "The tag and the project's metadata state different versions.",
		why: "The release page and the files would be of different versions.",
		fix: "Change the version in the named file and tag again, or delete the tag and push the right one.",
	},
	"plan/invalid-tag": {
		what: "The tag does not consist of the configured pattern and a version.",
		why: "Only what parses as a version travels on; a tag may legally contain shell syntax.",
		fix: 'Tag as the pattern says, or set `tag = "…{version}"` in [tool.wheel-release].',
	},
	"plan/not-our-tag": {
		what: "The pushed tag belongs to something else: it does not start as the configured pattern does.",
		why: "A repository may tag other things, for example the crate beside the Python project.",
		fix: "Nothing to do. If it was meant to be a release, change the `tag` pattern.",
	},
	"plan/event-refused": {
		what: "The workflow was started by an event that must never lead to a release.",
		why: "Events like pull_request_target run with the repository's rights on code of strangers; attackers used exactly these.",
		fix: "Trigger the workflow by a pushed tag, workflow_dispatch, schedule or a published release.",
	},
	"plan/broken-event": {
		what: "The description of the event that GitHub gave the job is missing or not what GitHub writes.",
		why: "Without it the plan cannot tell a release from a pull request.",
		fix: "Re-run the job; outside GitHub do not set GITHUB_ACTIONS.",
	},
	"plan/dirty-tree": {
		what: "Tracked files differ from the commit of the tag.",
		why: "What is built would not be what the tag shows.",
		fix: "Commit or discard the changes (`git status` lists them).",
	},
	"plan/invalid-requires-python": {
		what: "`requires-python` is not a version specifier (PEP 440).",
		why: "PyPI refuses the upload, and no installer could tell which Pythons fit.",
		fix: 'Write it like `requires-python = ">=3.9"`.',
	},
	"plan/no-python-fits": {
		what: "No known Python fits `requires-python`.",
		why: "There would be nothing to build with and nothing to test on.",
		fix: 'Widen it, for example `requires-python = ">=3.9"`.',
	},
	"plan/no-cargo-manifest": {
		what: "A maturin project has no Cargo.toml where it should be.",
		why: "The crate tells whether the wheel uses the stable ABI, and maturin builds nothing without it.",
		fix: "Set `[tool.maturin] manifest-path`, or run the command in the folder that has both files.",
	},
	"plan/target-not-possible": {
		what: "A configured target cannot be built by the frontend.",
		why: "PEP 517 frontends build for the machine they run on, with the tags of that machine.",
		fix: "Remove the target from `targets`.",
	},
	"plan/no-wheels": {
		what: 'With `frontend = "none"` no file matches the patterns in `wheels`.',
		why: "There is nothing to release.",
		fix: 'Build first, or point `wheels = ["…/*.whl"]` at the files.',
	},
	"plan/foreign-file": {
		what: "A file that was brought along is not a distribution of this project and version.",
		why: "It would be published under a name that is not yours, or not with this release.",
		fix: "Remove the file, or narrow the patterns in `wheels`.",
	},
	"plan/name-clash": {
		what: "Two cells of the plan would make a file of the same name.",
		why: "An index takes each file name once; one of the two would be lost.",
		fix: "Remove one of the targets, or build them in different releases.",
	},
	"plan/unknown-cell": {
		what: "The named cell is not in the plan.",
		why: "Only planned wheels are built, tested and published.",
		fix: "`wheel-release plan` lists the cells.",
	},
	"plan/python-end-of-life": {
		what: "A Python that `requires-python` allows gets no wheel, because it has ended.",
		why: "No interpreter with security fixes exists to test it on.",
		fix: "Nothing to do; users of that Python build from the sdist.",
	},
	"plan/stable-abi-floor": {
		what: "The crate turns on `abi3` without a floor such as `abi3-py39`.",
		why: "The floor would be whatever Python happens to build the wheel.",
		fix: 'Write `features = ["abi3-py39"]` for pyo3 in Cargo.toml.',
	},
	"plan/work-folder-not-ignored": {
		what: "The build backend would pack .wheel-release into the sdist, because no .gitignore names it.",
		why: "Freeze refuses such an sdist (`freeze/work-folder-inside`), after everything was built.",
		fix: "Add `.wheel-release/` to .gitignore.",
	},
	"plan/untested-wheel": {
		what: "A planned wheel fits none of the Pythons that `smoke.pythons` names.",
		why: "Nothing is published that nobody has seen load; the gate would refuse it after everything is built.",
		fix: "Add `min` or `max`, or a Python that takes the wheel, to `smoke.pythons`.",
	},
	"plan/covered-by-abi3": {
		what: "A Python gets no wheel of its own, because the stable-ABI wheel serves it.",
		why: "One wheel from the floor on is smaller to publish and works on Pythons that do not exist yet.",
		fix: "Nothing to do; the wheel is tested on the oldest and the newest Python.",
	},
	"plan/covered-by-pure-wheel": {
		what: "A Python gets no wheel of its own, because one `py3-none-any` wheel serves all.",
		why: "A pure project built on many Pythons gives the same bytes many times.",
		fix: "Nothing to do; tests fan out instead of builds.",
	},
	"plan/free-threaded-off": {
		what: "Free-threaded interpreters get no wheel.",
		why: "They take no abi3 wheel and need one of their own.",
		fix: "Nothing to do; their users build from the sdist.",
	},
	"plan/host-builds-only": {
		what: "A native project built by `build` gets wheels for the listed targets only.",
		why: "A PEP 517 frontend makes wheels for the machine it runs on.",
		fix: "List more `targets` in [tool.wheel-release].",
	},
} as const satisfies Record<string, CodeEntry>;
