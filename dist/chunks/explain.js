import { s as UsageError } from "./errors.js";
import { t as findNearest } from "./nearest.js";
// src/diagnostic/codes/action.ts
const actionCodes = {
	"action/unknown-command": {
		what: "The input `command` names no command of wheel-release.",
		why: "One step runs one stage; a misspelt one must not pass as done.",
		fix: "Use plan, build, freeze, smoke, gate, publish or verify."
	},
	"action/invalid-input": {
		what: "An input of the step has a value that it cannot have.",
		why: "Inputs become file names, references and decisions; each is held to its grammar before anything runs.",
		fix: "Correct the value in the workflow; the message names the input and what it accepts."
	},
	"action/missing-input": {
		what: "The step lacks an input that this command needs.",
		why: "What travels between jobs is named by id and held to a sha256 that came as a job output. With one of the two missing nobody could tell whether these are the frozen bytes.",
		fix: "Hand over both outputs of the earlier job, as the starter workflows do."
	},
	"action/unexpected-file": {
		what: "A workflow artifact holds a file that does not belong into it.",
		why: "Every job of a run can write workflow artifacts, also one that runs code of the project. Only the files that the stage wrote are accepted.",
		fix: "Find out which job uploaded it. If no job of yours did, treat the run as compromised and release again from a clean one."
	},
	"action/run-refused": {
		what: "The run named by `from-run` cannot give its files to this release.",
		why: "Only a finished run of this repository at the planned commit built what is planned; a run of a fork was written by somebody else.",
		fix: "Name a finished run of this repository at the commit of the tag, or leave `from-run` away and build."
	}
};
// src/diagnostic/codes/build.ts
const buildCodes = {
	"build/failed": {
		what: "The build frontend ended with an error.",
		why: "A planned wheel is missing, so the release would be incomplete.",
		fix: "Read the end of its output in the message, the rest in the named log; run the printed command by hand to reproduce it."
	},
	"build/not-one-file": {
		what: "The build frontend made no distribution, or more than one.",
		why: "A cell of the plan is exactly one file.",
		fix: "Look at the build backend's configuration; the message lists what was made."
	},
	"build/no-rust": {
		what: "The project is built by maturin, and there is no Rust toolchain on PATH.",
		why: "maturin compiles with cargo.",
		fix: "Install Rust (https://rustup.rs), or use a hosted runner, where it is installed."
	},
	"build/rust-too-old": {
		what: "The Rust toolchain is older than the crate's `rust-version`.",
		why: "cargo would refuse to compile it.",
		fix: "Update it: `rustup update stable`."
	},
	"build/no-rust-target": {
		what: "The Rust standard library for a cross-compiled platform is not installed.",
		why: "maturin cannot build the wheel of that platform without it.",
		fix: "Install it: `rustup target add <target>`."
	},
	"build/no-interpreter": {
		what: "The Python that a wheel is built for is not on this machine.",
		why: "A version-specific wheel needs its own interpreter to be compiled against.",
		fix: "Install that Python, or build the cell on the runner that the plan names."
	},
	"build/source-missing": {
		what: "A wheel that was to be brought along is not where the plan saw it.",
		why: "The plan fixed the exact files of the release.",
		fix: "Put the file back, or plan again."
	}
};
// src/diagnostic/codes/config.ts
const configCodes = {
	"config/two-places": {
		what: "Both wheel-release.toml and [tool.wheel-release] in pyproject.toml configure the project.",
		why: "Nobody could tell which value holds.",
		fix: "Keep one of the two and delete the other."
	},
	"config/unknown-key": {
		what: "The configuration has a key that this version does not know.",
		why: "A misspelt key would silently leave the default in force.",
		fix: "Use the named nearest key, or remove it. schema/settings.json lists every key for your editor."
	},
	"config/invalid-value": {
		what: "A configured value has the wrong type or is not one of the known words.",
		why: "The plan would not mean what you wrote.",
		fix: "Use one of the words that the message lists; schema/settings.json describes every key."
	},
	"config/unknown-option": {
		what: "A command, flag or input of the action is unknown, lacks its value, or does not fit the command.",
		why: "Guessing what was meant could publish something else.",
		fix: "`wheel-release --help` lists commands and flags; the README has the table of inputs."
	},
	"project/broken-toml": {
		what: "A TOML file of the project cannot be parsed.",
		why: "Name, version and settings stand in it; build tools would refuse it as well.",
		fix: "Mend the line and column that the message names."
	}
};
// src/diagnostic/codes/distribution.ts
const oneReading = "Tools that read such an archive differently see different files: what was checked is not what gets installed, and PyPI refuses it.";
const rebuild = "Build the distribution again with a current build backend. Do not edit the file with other archive tools.";
const distributionCodes = {
	"archive/unknown-format": {
		what: "The file is not the kind of archive that its name says: a zip file for a wheel, a gzipped tar for an sdist.",
		why: "No installer can read it, and the index refuses it. Often a download or a copy ended half way.",
		fix: rebuild
	},
	"archive/structure": {
		what: "The parts of the archive do not fit together: bytes before, between or behind them, or two records that disagree.",
		why: oneReading,
		fix: rebuild
	},
	"archive/data-descriptor": {
		what: "The archive was written as a stream: the sizes of a member stand behind its data instead of before it.",
		why: "Readers that go through the file from its start cannot know where a member ends, so PyPI refuses such archives.",
		fix: "Write the wheel with a tool that knows the sizes first (every usual build backend does), not through a pipe."
	},
	"archive/duplicate-member": {
		what: "Two members of the archive have the same name, or a file holds others as a folder does.",
		why: oneReading,
		fix: rebuild
	},
	"archive/member-name": {
		what: "The name of a member is not a plain relative path in UTF-8.",
		why: "Unpacked carelessly it would be written somewhere else, or under another name than the one that was checked.",
		fix: rebuild
	},
	"archive/member-kind": {
		what: "A member is a link, a device, a sparse file, or encrypted.",
		why: "Installers ignore, refuse or follow such members, each in its own way.",
		fix: "Replace links by the files they point to and build the distribution again."
	},
	"archive/compression": {
		what: "A member is compressed with something else than deflate.",
		why: "The wheel format allows others, but installers and PyPI do not read them.",
		fix: "Build the wheel with deflate or no compression."
	},
	"archive/damaged": {
		what: "The bytes of a member do not have the size or checksum that the archive declares, or cannot be decompressed.",
		why: "The file changed after it was built, or its writer was broken.",
		fix: rebuild
	},
	"archive/too-large": {
		what: "The archive unpacks to far more than its size, has tens of thousands of members, or a metadata file has megabytes.",
		why: "PyPI refuses archives above 64 MiB that shrank more than 50 times, and a reader must not run out of memory.",
		fix: "Leave generated data out of the distribution."
	},
	"distribution/file-name": {
		what: "The file name is not that of a wheel (PEP 427) or an sdist (PEP 625) in its canonical spelling.",
		why: "Installers read name, version and tags from the file name alone, and PyPI accepts one spelling only.",
		fix: "Build with a current build backend; older ones kept capital letters, `-` and `.` in the name."
	},
	"distribution/missing-file": {
		what: "A file that every distribution must have is missing: METADATA, WHEEL or RECORD in a wheel, PKG-INFO in an sdist.",
		why: "Without it the distribution cannot be installed, and the index refuses it.",
		fix: "Build the distribution again with its build backend instead of zipping a folder."
	},
	"distribution/layout": {
		what: "The folders of the distribution are not named after the file.",
		why: "PyPI and installers look for `<name>-<version>.dist-info` in a wheel and `<name>-<version>` in an sdist, spelled as in the file name.",
		fix: "Never rename a distribution; build it again under the right name and version."
	},
	"distribution/metadata": {
		what: "METADATA or PKG-INFO is malformed: unreadable, a required field missing or given twice, or a value that is no version, name or dependency.",
		why: "The index refuses the upload, or the installer reads something else than you meant.",
		fix: "Correct the field in pyproject.toml and build again."
	},
	"distribution/metadata-mismatch": {
		what: "Name or version inside the distribution differ from its file name.",
		why: "Installers trust the file name when they choose and the metadata when they install; PyPI refuses the pair.",
		fix: "Never rename a distribution. Set name and version in one place and build again."
	},
	"distribution/direct-dependency": {
		what: "A dependency is given by URL.",
		why: "PyPI refuses distributions that make installers download from elsewhere.",
		fix: "Depend on a released version of that project, by name."
	},
	"distribution/wheel-tags": {
		what: "The tags inside the wheel (WHEEL) are not the tags of its file name.",
		why: "The wheel was renamed instead of repaired or retagged; the name promises platforms that nobody checked.",
		fix: "Use `auditwheel repair`, `delocate-wheel` or `wheel tags`, which change both."
	},
	"distribution/wheel-version": {
		what: "WHEEL is malformed or asks for a newer wheel format than 1.x.",
		why: "Installers refuse a wheel with a format version that they do not know.",
		fix: "Build with a current build backend."
	},
	"distribution/record-format": {
		what: "RECORD is not a table of path, hash and size.",
		why: "It is what uninstalling and every later check of the installed files rely on.",
		fix: "Let the build backend write RECORD; after changes use `wheel unpack` and `wheel pack`."
	},
	"distribution/record-names": {
		what: "RECORD does not list exactly the files of the wheel.",
		why: "PyPI warns owners about such wheels and has announced to refuse them; unlisted files stay behind when a user uninstalls.",
		fix: "A step changed the wheel after it was built. Run `wheel unpack` and `wheel pack`, or do the step before building."
	},
	"distribution/record-hash": {
		what: "A file of the wheel does not have the hash or size that RECORD gives.",
		why: "The file was changed after the wheel was built. pip and uv install it all the same, so nobody would notice.",
		fix: "Find the step that changed it. If it was meant, repack with `wheel unpack` and `wheel pack`."
	},
	"distribution/platform-tag": {
		what: "The index does not accept the platform tag of the wheel.",
		why: "PyPI takes tags only that say how old a system may be; `linux_x86_64` promises nothing but the building machine.",
		fix: "On Linux repair the wheel with auditwheel, or build in a manylinux or musllinux image. On macOS 11 and later the minor version must be 0."
	},
	"distribution/local-version": {
		what: "The version has a local version label, like `1.4.0+cu126`.",
		why: "PyPI and TestPyPI refuse local versions; they are for rebuilds that stay in house.",
		fix: "Release under the public version, or on your own index."
	},
	"distribution/entry-point": {
		what: "entry_points.txt is malformed, or the name of a script is not letters, digits, `_`, `.` and `-`.",
		why: "Script names become file names in the user's environment; PyPI refuses others.",
		fix: "Correct [project.scripts] or [project.entry-points] in pyproject.toml."
	},
	"distribution/path-configuration": {
		what: "The wheel installs a `.pth` file.",
		why: "Python runs such files at every start, whether the project is used or not. Several stolen releases hid their code there.",
		fix: "Leave it out if you can. If it is wanted, say so in the release notes: users will ask."
	},
	"distribution/disagreement": {
		what: "Distributions of one release say different things about name, version, dependencies or supported Pythons.",
		why: "The index shows the metadata of whichever file came first, and installers resolve with one file and install another.",
		fix: "Build all distributions from one commit, and use environment markers instead of conditions in the build script."
	}
};
// src/diagnostic/codes/document.ts
const documentCodes = {
	"document/invalid": {
		what: "A plan, receipt, manifest, verdict or ledger is damaged, has unknown fields, or names a file outside its folder.",
		why: "Documents are what jobs trust instead of each other. One that was edited may ask for other files than the plan.",
		fix: "Run the stage that writes the document again; never edit it."
	},
	"document/digest-mismatch": {
		what: "The digest inside a document is not the digest of its contents.",
		why: "Somebody changed it between the stage that wrote it and the stage that reads it.",
		fix: "Run the stage that writes it again and look for what changed it."
	},
	"document/missing": {
		what: "A stage was started before the stage that makes what it reads.",
		why: "Stages hand each other documents; without them there is nothing to execute or check.",
		fix: "Run the earlier stages first: plan, build, freeze, smoke, gate, publish, verify."
	},
	"document/other-plan": {
		what: "A receipt, manifest or verdict was made for another plan.",
		why: "Files of two plans must never mix in one release.",
		fix: "Run the stages again from `wheel-release plan`, or use `--work` to keep two releases apart."
	}
};
// src/diagnostic/codes/freeze.ts
const freezeCodes = {
	"freeze/missing": {
		what: "A planned distribution was not built.",
		why: "An incomplete release cannot be completed after 14 days, and users of the missing platform would compile from source.",
		fix: "Look at the build of the named cell, then run it again: `wheel-release build --cell ID`."
	},
	"freeze/unplanned": {
		what: "There is a file that no cell of the plan asked for.",
		why: "Nothing that was not planned reaches an index.",
		fix: "Remove it, or plan it."
	},
	"freeze/other-wheel": {
		what: "The wheel that was built is not the planned one: name, version, Python, ABI or platform tag differ.",
		why: "Users on the planned platform would not get it, or get one that does not load.",
		fix: "Mend the build so that it gives the planned tag; the message says which part differs and why."
	},
	"freeze/glibc-floor": {
		what: "A Linux wheel needs a newer glibc than planned.",
		why: "Users of older distributions would not get a wheel; a higher floor is never accepted silently.",
		fix: "Build with zig (maturin does) or in the manylinux image of the planned policy."
	},
	"freeze/duplicate-name": {
		what: "Two cells made files of the same name.",
		why: "An index takes each name once; which of the two would win is left to chance.",
		fix: "Remove one of the two targets."
	},
	"freeze/other-bytes": {
		what: "A file is not the one its build receipt describes.",
		why: "It was changed or replaced after the build.",
		fix: "Build the cell again and look for what touched the file."
	},
	"freeze/no-receipt": {
		what: "A file lies in the folder of a cell, and no build receipt names it.",
		why: "Nobody can tell which tools made it on which kind of runner; it may have been put there.",
		fix: "Let the build stage make it (`wheel-release build`), or bring it along with `frontend = \"none\"`."
	},
	"freeze/work-folder-inside": {
		what: "The sdist contains the folder .wheel-release.",
		why: "Built wheels, logs and test environments would be published with the sources.",
		fix: "Add `.wheel-release/` to .gitignore, or exclude it in the build backend's configuration."
	}
};
// src/diagnostic/codes/gate.ts
const gateCodes = {
	"gate/test-missing": {
		what: "A planned test has no receipt.",
		why: "A wheel that was not exercised where it was planned to run may not load there.",
		fix: "Run the test again: `wheel-release smoke --cell ID`, or re-run the failed job."
	},
	"gate/test-failed": {
		what: "A planned test failed.",
		why: "Users of that Python and platform would meet the same failure.",
		fix: "Read the end of the probe's output in the receipt or the job's log."
	},
	"gate/other-bytes": {
		what: "A test exercised other bytes than the frozen ones.",
		why: "What is published must be exactly what was tested.",
		fix: "Run the tests again on the frozen files."
	},
	"gate/not-frozen": {
		what: "The manifest does not hold exactly the planned distributions.",
		why: "The plan is the contract: nothing missing, nothing more.",
		fix: "Run freeze again after all cells are built."
	},
	"gate/untested": {
		what: "A wheel has no test in this plan.",
		why: "Nobody has seen it load.",
		fix: "Let smoke.pythons name a Python that takes the wheel (\"min,max\" always does where one exists), or leave the wheel out. In a rehearsal nothing has to be done: the release tests it on its own runner."
	}
};
// src/diagnostic/codes/github.ts
const githubCodes = {
	"github/no-artifact": {
		what: "A workflow artifact that this step needs does not exist in the run.",
		why: "Jobs hand files over as workflow artifacts; without it the earlier job did not finish, or its files have expired.",
		fix: "Re-run the job that makes it. Workflow artifacts of old runs expire after the retention time of the repository."
	},
	"github/damaged-artifact": {
		what: "The bytes of a workflow artifact are not the ones that were uploaded.",
		why: "Its digest was recorded at upload time and differs from what came back.",
		fix: "Re-run the job. If it happens again, do not release from this run."
	},
	"github/artifact-exists": {
		what: "A workflow artifact with this name exists already in this run.",
		why: "Workflow artifacts are never replaced: whatever is there may have been read by another job.",
		fix: "Start a new run. Two steps of one run must not do the same cell."
	},
	"github/artifacts-unavailable": {
		what: "GitHub did not store or give back a workflow artifact.",
		why: "The service failed, the storage quota is used up, or the step does not run as an action in a job.",
		fix: "Re-run the failed job; look at GitHub's status page and the storage quota when it stays."
	},
	"github/no-run": {
		what: "GitHub does not show the workflow run that `from-run` names.",
		why: "Either there is no such run in this repository, or the token of the job may not read it.",
		fix: "Check the run id, and give the job `permissions: actions: read`."
	},
	"github/unavailable": {
		what: "GitHub's API gave no usable answer.",
		why: "Facts about another run are needed before its files may be used.",
		fix: "Run the job again later."
	},
	"github/nothing-handed-on": {
		what: "The runner offers no service for workflow artifacts, so nothing was handed to other jobs.",
		why: "Jobs of a workflow get plan, wheels and receipts as workflow artifacts.",
		fix: "Run all steps in one job, or use a runner that has the service (GitHub's own do)."
	}
};
// src/diagnostic/codes/index-room.ts
const indexCodes = {
	"index/invalid-answer": {
		what: "An index answered a listing of files with something that is not the Simple API's JSON.",
		why: "What is published is decided by comparing hashes with that listing, so a guess is never good enough.",
		fix: "Run the same command again later; if it stays, look at the status page of the index and at proxies on the way."
	},
	"index/unknown-api-version": {
		what: "The index speaks a newer major version of the Simple API.",
		why: "PEP 629: a client must refuse a major version that it does not know, because the meaning of fields may differ.",
		fix: "Update wheel-release."
	},
	"index/foreign-file": {
		what: "A listing names a file on another host than the ones this index stores its files on, or without a sha256.",
		why: "Files are downloaded and executed by the verification. A listing that points elsewhere is broken or forged.",
		fix: "Do not install the project from this index until its operators have explained the listing."
	},
	"index/unreadable": {
		what: "An index refused to show which files a project has.",
		why: "What is there decides what may be uploaded and what is verified; an upload on a guess could mix two releases.",
		fix: "Open the address of the message in a browser; look at proxies on the way and at the status page of the index."
	},
	"index/file-changed": {
		what: "A distribution changed its size while it was uploaded.",
		why: "Only the bytes that were frozen and tested may reach an index.",
		fix: "Find what writes into the work folder, then freeze the release again."
	}
};
// src/diagnostic/codes/plan.ts
const planCodes = {
	"plan/no-project": {
		what: "The folder holds no pyproject.toml, so there is no project to release.",
		why: "Name, version and build backend are read from it; nothing is ever executed to find them.",
		fix: "Run the command in the project's folder, or name it: `wheel-release plan DIR`."
	},
	"plan/no-name": {
		what: "The project has no valid name in [project].",
		why: "An index knows a project by its name (PEP 621, PEP 508).",
		fix: "Add `name = \"…\"` to [project]: letters, digits, `.`, `_` and `-`, starting and ending with a letter or digit."
	},
	"plan/no-version": {
		what: "The version of the project cannot be read without running its code, and no tag gives it.",
		why: "Every file name of the release contains the version; the plan must know it before anything is built.",
		fix: "Write `version = \"…\"` in [project], or release from a tag: `wheel-release plan --tag v1.2.3`."
	},
	"plan/invalid-version": {
		what: "A version is not a version as PEP 440 defines it.",
		why: "Installers and indexes refuse such files.",
		fix: "Write it like 1.4.0, 1.4.0rc1 or 1.4.0.post1."
	},
	"plan/local-version": {
		what: "The version has a local part (`+…`), which PyPI refuses on every upload.",
		why: "Everything would be built and then nothing could be uploaded.",
		fix: "Drop the part after `+`; with setuptools-scm set `local_scheme = \"no-local-version\"`."
	},
	"plan/version-disagrees": {
		what: "Two files of the project state different versions.",
		why: "Users would install one version and see another.",
		fix: "Make them equal, or let all but one read it from there."
	},
	"plan/tag-disagrees": {
		what: "The tag and the project's metadata state different versions.",
		why: "The release page and the files would be of different versions.",
		fix: "Change the version in the named file and tag again, or delete the tag and push the right one."
	},
	"plan/invalid-tag": {
		what: "The tag does not consist of the configured pattern and a version.",
		why: "Only what parses as a version travels on; a tag may legally contain shell syntax.",
		fix: "Tag as the pattern says, or set `tag = \"…{version}\"` in [tool.wheel-release]."
	},
	"plan/not-our-tag": {
		what: "The pushed tag belongs to something else: it does not start as the configured pattern does.",
		why: "A repository may tag other things, for example the crate beside the Python project.",
		fix: "Nothing to do. If it was meant to be a release, change the `tag` pattern."
	},
	"plan/event-refused": {
		what: "The workflow was started by an event that must never lead to a release.",
		why: "Events like pull_request_target run with the repository's rights on code of strangers; attackers used exactly these.",
		fix: "Trigger the workflow by a pushed tag, workflow_dispatch, schedule or a published release."
	},
	"plan/broken-event": {
		what: "The description of the event that GitHub gave the job is missing or not what GitHub writes.",
		why: "Without it the plan cannot tell a release from a pull request.",
		fix: "Re-run the job; outside GitHub do not set GITHUB_ACTIONS."
	},
	"plan/dirty-tree": {
		what: "Tracked files differ from the commit of the tag.",
		why: "What is built would not be what the tag shows.",
		fix: "Commit or discard the changes (`git status` lists them)."
	},
	"plan/invalid-requires-python": {
		what: "`requires-python` is not a version specifier (PEP 440).",
		why: "PyPI refuses the upload, and no installer could tell which Pythons fit.",
		fix: "Write it like `requires-python = \">=3.9\"`."
	},
	"plan/no-python-fits": {
		what: "No known Python fits `requires-python`.",
		why: "There would be nothing to build with and nothing to test on.",
		fix: "Widen it, for example `requires-python = \">=3.9\"`."
	},
	"plan/no-cargo-manifest": {
		what: "A maturin project has no Cargo.toml where it should be.",
		why: "The crate tells whether the wheel uses the stable ABI, and maturin builds nothing without it.",
		fix: "Set `[tool.maturin] manifest-path`, or run the command in the folder that has both files."
	},
	"plan/target-not-possible": {
		what: "A configured target cannot be built by the frontend.",
		why: "PEP 517 frontends build for the machine they run on, with the tags of that machine.",
		fix: "Remove the target from `targets`."
	},
	"plan/no-wheels": {
		what: "With `frontend = \"none\"` no file matches the patterns in `wheels`.",
		why: "There is nothing to release.",
		fix: "Build first, or point `wheels = [\"…/*.whl\"]` at the files."
	},
	"plan/foreign-file": {
		what: "A file that was brought along is not a distribution of this project and version.",
		why: "It would be published under a name that is not yours, or not with this release.",
		fix: "Remove the file, or narrow the patterns in `wheels`."
	},
	"plan/name-clash": {
		what: "Two cells of the plan would make a file of the same name.",
		why: "An index takes each file name once; one of the two would be lost.",
		fix: "Remove one of the targets, or build them in different releases."
	},
	"plan/unknown-cell": {
		what: "The named cell is not in the plan.",
		why: "Only planned wheels are built, tested and published.",
		fix: "`wheel-release plan` lists the cells."
	},
	"plan/python-end-of-life": {
		what: "A Python that `requires-python` allows gets no wheel, because it has ended.",
		why: "No interpreter with security fixes exists to test it on.",
		fix: "Nothing to do; users of that Python build from the sdist."
	},
	"plan/stable-abi-floor": {
		what: "The crate turns on `abi3` without a floor such as `abi3-py39`.",
		why: "The floor would be whatever Python happens to build the wheel.",
		fix: "Write `features = [\"abi3-py39\"]` for pyo3 in Cargo.toml."
	},
	"plan/work-folder-not-ignored": {
		what: "The build backend would pack .wheel-release into the sdist, because no .gitignore names it.",
		why: "Freeze refuses such an sdist (`freeze/work-folder-inside`), after everything was built.",
		fix: "Add `.wheel-release/` to .gitignore."
	},
	"plan/untested-wheel": {
		what: "A planned wheel fits none of the Pythons that `smoke.pythons` names.",
		why: "Nothing is published that nobody has seen load; the gate would refuse it after everything is built.",
		fix: "Add `min` or `max`, or a Python that takes the wheel, to `smoke.pythons`."
	},
	"plan/covered-by-abi3": {
		what: "A Python gets no wheel of its own, because the stable-ABI wheel serves it.",
		why: "One wheel from the floor on is smaller to publish and works on Pythons that do not exist yet.",
		fix: "Nothing to do; the wheel is tested on the oldest and the newest Python."
	},
	"plan/covered-by-pure-wheel": {
		what: "A Python gets no wheel of its own, because one `py3-none-any` wheel serves all.",
		why: "A pure project built on many Pythons gives the same bytes many times.",
		fix: "Nothing to do; tests fan out instead of builds."
	},
	"plan/free-threaded-off": {
		what: "Free-threaded interpreters get no wheel.",
		why: "They take no abi3 wheel and need one of their own.",
		fix: "Nothing to do; their users build from the sdist."
	},
	"plan/host-builds-only": {
		what: "A native project built by `build` gets wheels for the listed targets only.",
		why: "A PEP 517 frontend makes wheels for the machine it runs on.",
		fix: "List more `targets` in [tool.wheel-release]."
	}
};
// src/diagnostic/codes/publish.ts
const publishCodes = {
	"publish/unknown-destination": {
		what: "The named destination is neither PyPI, TestPyPI nor a running rehearsal index.",
		why: "Tokens are only ever asked for indexes of the one built-in table, so that no other host can redeem them.",
		fix: "Use `pypi` or `testpypi`, or start a rehearsal index with `wheel-release rehearse --serve`."
	},
	"publish/unplanned-destination": {
		what: "The plan of this release does not publish to this index.",
		why: "The plan is what was reviewed. Nothing reaches an index that was not planned for it.",
		fix: "Add the index in `[tool.wheel-release.publish]` and plan again, or name a planned destination."
	},
	"publish/not-gated": {
		what: "The gate did not pass for exactly this plan and these frozen files.",
		why: "Only files that were planned, built, checked and exercised, byte for byte, are published.",
		fix: "Run `wheel-release gate` and mend what it names."
	},
	"publish/stored-token": {
		what: "A password or API token for an index stands in the environment.",
		why: "Long-lived tokens are what attackers steal from workflows. Trusted Publishing needs none, so one that is there is only a risk.",
		fix: "Remove the variable, delete the secret it came from, and revoke the token on the index."
	},
	"publish/unsafe-environment": {
		what: "An environment variable lets other code run in the publishing process or lets somebody read its connections.",
		why: "The publishing process holds a token that can upload in the project's name.",
		fix: "Unset the named variables for the publish step."
	},
	"publish/self-hosted-runner": {
		what: "The publish job runs on a self-hosted runner.",
		why: "Whatever ran there before may have stayed and can read the upload token. GitHub-hosted runners are new for each job.",
		fix: "Give the publish job `runs-on: ubuntu-latest`. It runs no project code and needs no special machine."
	},
	"publish/other-bytes": {
		what: "The files in `dist/` are not exactly the ones in the manifest: other bytes, a missing file, or one too many.",
		why: "The manifest is what was checked and tested. Anything else was never looked at.",
		fix: "Nothing was uploaded. Find out what changed the files, then run `wheel-release freeze`, `smoke` and `gate` again."
	},
	"publish/metadata": {
		what: "The metadata inside a frozen file cannot be read, or names another project or version than the manifest.",
		why: "An index files a distribution under the name and version of its metadata. It would appear in another release, or be refused.",
		fix: "Build and freeze the release again; `wheel-release check FILE` names what is wrong."
	},
	"publish/conflict": {
		what: "The index has a file of the same name with other bytes.",
		why: "An index never replaces a file, and a release whose files come from two builds is one that nobody tested.",
		fix: "Publish the files of the run that uploaded them, or release a new version. If nobody of you uploaded them, treat it as an incident."
	},
	"publish/refused": {
		what: "The index refused a file for good.",
		why: "The message quotes the index. Files that went up before are live; an upload to PyPI cannot be taken back as one.",
		fix: "Follow the index's words; then run the same command again, which sends only what is missing."
	},
	"publish/exists-elsewhere": {
		what: "The index says that the file exists, but the project does not show it.",
		why: "Indexes refuse the same bytes under a second name too, in any project. So `exists` does not prove that this release has the file.",
		fix: "Look for an upload of the same bytes under another file name or project. Usually a new build or version is the way on."
	},
	"publish/incomplete": {
		what: "The time for publishing ran out before all files were on the index.",
		why: "The index was busy, closed or out of reach. What went up is right and stays.",
		fix: "Run the same command again: it sends what is missing and nothing else."
	},
	"publish/cancelled": {
		what: "Publishing was stopped by Ctrl-C, a signal or a cancelled job.",
		why: "A file is on the index as a whole or not at all, so stopping is safe at any moment.",
		fix: "Run the same command again to finish."
	},
	"publish/no-identity-in-dry-run": {
		what: "The dry run could not look at the identity of a job, because there is none here.",
		why: "Claims can only be checked where an identity token can be asked for: in a job with `id-token: write`.",
		fix: "Nothing to do on a laptop. In a workflow, give the job `permissions: id-token: write`."
	}
};
// src/diagnostic/codes/rehearsal.ts
const rehearsalCodes = {
	"rehearsal/other-folder": {
		what: "The folder of a rehearsal index was written by another version of wheel-release.",
		why: "Its state would be misread, and a rehearsal that judges by wrong state proves nothing.",
		fix: "Remove the folder and rehearse again; a rehearsal index holds nothing worth keeping."
	},
	"rehearsal/port-in-use": {
		what: "The port that was asked for a rehearsal index is taken.",
		why: "The index listens on one fixed address of this machine only.",
		fix: "Stop what listens there, or leave the port out so that a free one is taken."
	}
};
// src/diagnostic/codes/smoke.ts
const smokeCodes = {
	"smoke/probe-failed": {
		what: "A frozen wheel was installed into a clean environment, and one of the things tried with it failed.",
		why: "Users would meet the same on their first day, and a release on an index cannot be taken back, only yanked.",
		fix: "Run the command that the finding shows, mend the project, build and freeze again. The environment of the failed test is kept."
	},
	"smoke/no-interpreter": {
		what: "This machine could test the wheel, but has no interpreter of the Python version that the plan names.",
		why: "A wheel is tested on the oldest and newest Python that it says it runs on.",
		fix: "Install that Python (pyenv, uv python install, actions/setup-python), or name others with `smoke.pythons`."
	},
	"smoke/cannot-run-here": {
		what: "The wheel is for another operating system, processor or C library than this machine has.",
		why: "A wheel that was not installed and imported on what it is for is not tested.",
		fix: "Run this test on the runner that the plan names; a rehearsal leaves it out and says so. On Linux a musllinux wheel is tried in a container when Docker or Podman answers."
	},
	"smoke/no-image": {
		what: "The test runs in a container, and its image is not on this machine or could not be fetched.",
		why: "In continuous integration images are fetched when they are missing; on a machine of your own nothing is fetched unasked.",
		fix: "Run the `docker pull` or `podman pull` that the finding shows, then `wheel-release smoke` again."
	},
	"smoke/wrong-image": {
		what: "The Python in the container image is not the planned one, is for another C library or processor, or does not start.",
		why: "A wheel that was tried on something else than it is for is not tested.",
		fix: "Fetch the image again and see what gave another image its name; the plan names the image it wants."
	},
	"smoke/not-frozen": {
		what: "The plan wants a test of a wheel that the manifest does not have.",
		why: "Only frozen bytes are tested: they are the ones that would be published.",
		fix: "Run `wheel-release freeze`, then smoke again."
	},
	"smoke/other-bytes": {
		what: "A file in the frozen folder is missing or is not the one that the manifest names.",
		why: "Testing other bytes than the ones that are published proves nothing; somebody or something changed them.",
		fix: "Find out what changed the file, run `wheel-release freeze` and every later stage again."
	}
};
// src/diagnostic/codes/tools.ts
const toolsCodes = {
	"tools/no-python": {
		what: "There is no Python of version 3.11 or newer that runs.",
		why: "Build frontends and installers are Python tools; they live in private environments made with it.",
		fix: "In a workflow add actions/setup-python before the step; elsewhere install Python, or name one with `--python PATH`."
	},
	"tools/no-lock": {
		what: "The hash-locked list of a tool set is missing from the product folder.",
		why: "Tools are installed by version and hash only; without the list nothing is.",
		fix: "The installation of wheel-release is damaged: check it out or install it again."
	},
	"tools/install-failed": {
		what: "The private environment of a tool set could not be made.",
		why: "Without its tools a stage cannot build, repair or install anything.",
		fix: "Read the last lines of the installer: most often the index cannot be reached, or the machine has no ready-made wheel of a tool."
	}
};
// src/diagnostic/codes/trust.ts
const trustCodes = {
	"trust/unreadable-token": {
		what: "What the identity provider gave is not a JSON Web Token with claims that can be read.",
		why: "The claims are checked before the index sees them, so that a refusal can be explained and a token for the wrong audience never leaves this job.",
		fix: "Run the job again. If it stays, the runner is not GitHub's or its identity provider is broken."
	},
	"trust/audience-mismatch": {
		what: "The index asks for an identity token for another audience than the one built in for it, or the provider made one for another.",
		why: "A token is worth something wherever its audience is accepted. An index that could choose the audience could redeem the token somewhere else.",
		fix: "Do not work around it. Check that the destination is the one you meant and that nothing sits between this machine and the index."
	},
	"trust/no-environment": {
		what: "The publish job has no GitHub environment, so its identity token has no `environment` claim.",
		why: "Without it every workflow run that somebody can start from any branch looks the same to the index. An environment with reviewers and a tag rule is what stops a pushed branch from publishing.",
		fix: "Add `environment: pypi` to the publish job, protect that environment (required reviewers, tags only) and enter its name at the Trusted Publisher."
	},
	"trust/reusable-workflow": {
		what: "The job that publishes is defined in another workflow file than the one that was started.",
		why: "PyPI finds the Trusted Publisher by the file that defines the job, while attestations name the file that was started. No registration satisfies both, and a file of another repository is never accepted.",
		fix: "Put the publish step in a job of your own top-level workflow file, after the reusable workflow that builds and tests."
	},
	"trust/event": {
		what: "This event may not publish.",
		why: "Events that strangers can cause, such as comments and pull requests, run with the rights of the repository. They are how releases were forged. PyPI refuses pull_request_target itself.",
		fix: "Publish on a pushed tag, a release, a manual run (workflow_dispatch) or a schedule."
	},
	"trust/not-offered": {
		what: "The index has no Trusted Publishing.",
		why: "There is no other way to publish here: stored passwords and tokens are not accepted as input.",
		fix: "Check the destination. PyPI, TestPyPI and the rehearsal index all offer it."
	},
	"trust/invalid-publisher": {
		what: "The index knows no Trusted Publisher with exactly the claims of this job.",
		why: "Owner, owner id, repository, workflow file and environment must all be equal to what was registered; a renamed file or a forgotten environment is enough.",
		fix: "Register the values that the message prints on the page it names, or change the job to what is registered."
	},
	"trust/invalid-pending-publisher": {
		what: "The project of the pending publisher exists by now, so it cannot be created by it.",
		why: "A pending publisher does not reserve the name; somebody else, or an earlier run, created the project.",
		fix: "If the project is yours, register the publisher on the project's own page. If not, choose another name."
	},
	"trust/refused": {
		what: "The index refused to exchange the identity token for an upload token.",
		why: "Nothing can be uploaded without it. The message holds the index's own words and the claims it saw.",
		fix: "Follow the index's words. If they speak of a used or expired token, run the job again."
	},
	"trust/unavailable": {
		what: "The identity provider or the token exchange of the index gave no usable answer until the time ran out.",
		why: "Tokens live for minutes and are made for one job, so they cannot be fetched earlier or kept.",
		fix: "Run the same command again when the service is back; nothing was uploaded in between."
	}
};
// src/diagnostic/codes/verify.ts
const verifyCodes = {
	"verify/other-bytes": {
		what: "The index gives other bytes than the ones that were frozen and published.",
		why: "Users would install something that nobody built, checked or tested here. This is an incident, not a delay.",
		fix: "Yank the release on the index, find out who uploaded or changed the file, and do not publish again before that is known."
	},
	"verify/not-visible": {
		what: "The index did not show all files of the release in time.",
		why: "Indexes answer from caches that may lag behind by minutes. Published and visible are two things; nothing is lost.",
		fix: "Run `wheel-release verify` again later. If publish did not end well, run that first."
	},
	"verify/no-wheel-for-host": {
		what: "No wheel of the release installs on this machine, so only the downloads were compared.",
		why: "Installing from the index is the last proof. It needs an interpreter and a machine that one of the wheels is for.",
		fix: "Nothing to mend. To have it proven, verify on a machine that a wheel is for."
	},
	"verify/install-failed": {
		what: "The published release cannot be installed from the index, or what was installed does not work.",
		why: "This is exactly what users do first. The files are right byte for byte, so something they need is wrong.",
		fix: "Read the installer's words in the message. Usually a dependency does not exist on the index, or the metadata forbids this Python."
	},
	"verify/other-version": {
		what: "The installed release says another version than the plan.",
		why: "Users and other projects decide by that number.",
		fix: "Yank the release and mend where the version comes from; `wheel-release plan --explain` shows it."
	},
	"verify/cancelled": {
		what: "Verifying was stopped by Ctrl-C, a signal or a cancelled job.",
		why: "It only reads from the index, so stopping is safe at any moment.",
		fix: "Run the same command again."
	}
};
// src/diagnostic/codes/world.ts
const worldCodes = {
	"world/disk-full": {
		what: "A file could not be written: the disk is full, a quota is used up, or the disk reports errors.",
		why: "Files are written whole or not at all, so nothing half-written was left behind.",
		fix: "Make room (`.wheel-release/scratch` may be deleted) and run the same command again; it continues."
	},
	"world/not-writable": {
		what: "The operating system does not let this user write a file or make a folder.",
		why: "Stages hand each other documents through the work folder, and tools live in the cache folder.",
		fix: "Give the user write permission for the folder named, or move the work folder with `--work DIR`."
	},
	"world/busy": {
		what: "Another wheel-release works in the same work folder.",
		why: "Two of them would replace each other's plan, wheels and test environments half way.",
		fix: "Wait for it to end, or give this one a folder of its own with `--work DIR`."
	},
	"world/not-readable": {
		what: "The operating system does not let this user read a file.",
		why: "A stage that skipped what it cannot read would judge less than it says.",
		fix: "Give the user read permission for the file named."
	},
	"world/no-file": {
		what: "A file that was named does not exist.",
		why: "There is nothing to read.",
		fix: "Check the spelling of the path; relative paths start at the current folder."
	},
	"world/no-program": {
		what: "A program that a stage needs is not on the PATH, or is no program for this machine.",
		why: "wheel-release starts build tools, it does not contain them.",
		fix: "Install the program named, or add its folder to the PATH."
	},
	"world/cancelled": {
		what: "The command was stopped by Ctrl-C, SIGTERM or a cancelled job.",
		why: "What was finished before stays finished; what was half way was thrown away.",
		fix: "Run the same command again; it continues."
	},
	"world/no-connection": {
		what: "A server gave no complete answer: no connection, a broken one, or none within the idle time.",
		why: "Without an answer nobody knows whether the request was carried out; the next run looks first.",
		fix: "Run the same command again. If it stays, check the network, proxies and certificates of this machine."
	},
	"world/untrusted-certificate": {
		what: "A server shows a certificate that this machine does not trust.",
		why: "Without trust in the certificate anybody between could read tokens and change files. There is no switch to skip it.",
		fix: "Behind a company proxy, set NODE_EXTRA_CA_CERTS to the file that holds its certificate; else check the host name and the clock."
	},
	"world/unknown-system": {
		what: "wheel-release does not run on this operating system.",
		why: "Platform tags, paths and processes are known for Linux, macOS and Windows.",
		fix: "Use one of these; a container will do."
	},
	"world/answer-too-large": {
		what: "A server sent more bytes than such an answer may have.",
		why: "A reader without a limit can be made to fill memory or disk.",
		fix: "Check that the URL is the right one; if it is, report the size the server really needs."
	},
	"world/insecure-url": {
		what: "A URL is not https, holds a user name or password, or is no URL.",
		why: "Plain http is allowed to the rehearsal index on 127.0.0.1 only; a password in a URL ends up in logs.",
		fix: "Use an https URL without credentials."
	},
	"world/no-id-token": {
		what: "The job may not ask GitHub for an identity token.",
		why: "Trusted Publishing proves with that token which workflow is publishing; there is no password to fall back on.",
		fix: "Add `permissions: id-token: write` to the job that publishes (to that job alone)."
	},
	"world/id-token-refused": {
		what: "GitHub's token service did not give an identity token.",
		why: "Without it the index cannot know which workflow is publishing.",
		fix: "Run the job again; if it stays, look at GitHub's status page and the organisation's OIDC settings."
	}
};
// src/diagnostic/codes.ts
const codes = {
	...actionCodes,
	...buildCodes,
	...configCodes,
	...distributionCodes,
	...documentCodes,
	...freezeCodes,
	...gateCodes,
	...githubCodes,
	...indexCodes,
	...planCodes,
	...publishCodes,
	...rehearsalCodes,
	...smokeCodes,
	...toolsCodes,
	...trustCodes,
	...verifyCodes,
	...worldCodes
};
// src/cli/explain.ts
/** `wheel-release explain plan/tag-disagrees` */
async function explainCode({ line, screen }) {
	const [word] = line.operands;
	const known = Object.keys(codes);
	if (word === void 0) {
		screen.print(line.isJson ? [JSON.stringify(codes, null, 2)] : known);
		return 0;
	}
	if (!Object.hasOwn(codes, word)) {
		const nearest = findNearest(word, known);
		throw new UsageError("config/unknown-option", `unknown code "${word}"${nearest ? `; did you mean "${nearest}"?` : ""}`, { help: "wheel-release explain lists all codes." });
	}
	const entry = codes[word];
	if (line.isJson) screen.print([JSON.stringify({
		code: word,
		...entry
	}, null, 2)]);
	else screen.print([
		word,
		"",
		entry.what,
		"",
		`Why it matters: ${entry.why}`,
		"",
		`What to do: ${entry.fix}`
	]);
	return 0;
}
export { explainCode };
