// src/diagnostic/codes/action.ts
const actionCodes = {
	"action/unknown-command": {
		what: "The input `command` names no command of wheel-release.",
		why: "One step runs one stage; a misspelt one must not pass as done.",
		fix: "Use plan, build, freeze, smoke, gate, publish, verify or check."
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
	"action/fork-on-own-runner": {
		what: "A pull request from a fork would be built or tested on a self-hosted runner.",
		why: "Whoever opens a pull request could run code on that machine, which lives on after the job.",
		fix: "Give the job the condition that the message shows; wheels.yml has it."
	},
	"action/run-refused": {
		what: "The run named by `from-run` cannot give its files to this release.",
		why: "Only a finished run of this repository at the planned commit built what is planned; a run of a fork was written by somebody else.",
		fix: "Name a finished run of this repository at the commit of the tag, or leave `from-run` away and build."
	}
};
// src/diagnostic/codes/archive.ts
const oneReading = "Tools that read such an archive differently see different files: what was checked is not what gets installed, and PyPI refuses it.";
const rebuild = "Build the distribution again with a current build backend. Do not edit the file with other archive tools.";
const archiveCodes = {
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
	"archive/comment": {
		what: "The zip file ends with a comment.",
		why: "PyPI and installers take it and show it nowhere. Data behind the end of an archive is where attacks hide a second one.",
		fix: "Build the wheel with its build backend, which writes none."
	},
	"archive/data-descriptor": {
		what: "The archive was written as a stream: the sizes of a member stand behind its data instead of before it.",
		why: "Readers that go through the file from its start cannot know where a member ends, so PyPI refuses such archives.",
		fix: "Write the wheel with a tool that knows the sizes first (every usual build backend does), not through a pipe."
	},
	"archive/duplicate-member": {
		what: "Two members of the archive have one name, or names that are one file on Windows or macOS, or a file holds others as a folder does.",
		why: "Whichever is unpacked last overwrites the other, and tools differ in which that is; PyPI refuses equal names.",
		fix: rebuild
	},
	"archive/member-name": {
		what: "The name of a member is not a plain relative path in UTF-8 that means the same on every system.",
		why: "Unpacked carelessly it would be written somewhere else, or under another name than the one that was checked.",
		fix: rebuild
	},
	"archive/member-kind": {
		what: "A member is a link, a device, a sparse file, or encrypted.",
		why: "Installers ignore, refuse or follow such members, each in its own way.",
		fix: "Replace links by the files they point to, leave the rest out, and build the distribution again."
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
	"archive/not-for-uv": {
		what: "An sdist is written in a way that pip and PyPI read and uv (0.13) does not.",
		why: "Users of uv cannot install from it. Old tar formats, times before 1970, labels of volumes and checksums in the gzip header are what it refuses.",
		fix: "Build the sdist with its build backend, not with a tar of your own."
	},
	"archive/too-large": {
		what: "The archive unpacks to far more than its size, has tens of thousands of members, or a metadata file has megabytes.",
		why: "PyPI refuses archives above 64 MiB that shrank more than 50 times, and a reader must not run out of memory.",
		fix: "Leave generated data out of the distribution."
	}
};
// src/diagnostic/codes/binary.ts
const binaryCodes = {
	"binary/damaged": {
		what: "A file named like a native library cannot be read as one.",
		why: "The loader would refuse it: the import fails on every machine.",
		fix: "Build the wheel again, without the tool that changed the file last."
	},
	"binary/machine": {
		what: "A native file is for another machine or operating system than the tags say, or half of a universal2 wheel is missing.",
		why: "Installers choose by the tag alone; the import fails where the file does not fit.",
		fix: "Build every file of the wheel for the machine that its tag names, in a clean folder."
	},
	"binary/other-python": {
		what: "A module is called after another Python than the wheel is for.",
		why: "Python looks for its own suffixes alone: the wheel is installed and its import fails.",
		fix: "Build the wheel with the Python that its tag names, in a clean folder; a new tag alone does not make it fit."
	},
	"binary/pure-tag": {
		what: "The tag says that every platform will do, but the wheel has native modules.",
		why: "It is installed on machines for which it has no code.",
		fix: "Tell the build backend that the project is native, so that the tag names the platform."
	},
	"binary/glibc-floor": {
		what: "A native file needs a newer C library than the manylinux tag promises.",
		why: "On the older systems that the tag promises the wheel is installed and then does not load.",
		fix: "Build in the image of the policy (quay.io/pypa/manylinux…), or let the tag say what the files need: `check --fix-tags`."
	},
	"binary/forbidden-symbol": {
		what: "A native file uses a private symbol of a system library, which the policy forbids (PEP 513, PEP 600).",
		why: "Distributions build that library without the symbol.",
		fix: "Link the library statically or graft it into the wheel."
	},
	"binary/isa-level": {
		what: "A native file says that it needs a newer processor than the tag promises.",
		why: "On older processors it does not load, or stops with an illegal instruction.",
		fix: "Compile for the baseline and choose faster code at run time."
	},
	"binary/missing-library": {
		what: "A native file needs a library that is neither in the wheel nor on every user's system.",
		why: "The import fails with “cannot open shared object file” or its like on other machines.",
		fix: "Run the repair step: auditwheel, delocate or delvewheel copies the library into the wheel."
	},
	"binary/undeclared-library": {
		what: "A needed library would come from another distribution (CUDA, torch, MKL), but the metadata does not require it.",
		why: "Leaving it out of the repair is right only when a dependency brings it.",
		fix: "Add the dependency that the finding names to [project] dependencies."
	},
	"binary/grafted-library": {
		what: "The wheel carries a library that must come from elsewhere: the GPU driver, or torch beside a dependency on torch.",
		why: "A copied driver does not fit the user's card; two copies of torch in one process crash.",
		fix: "Exclude it in the repair: auditwheel repair --exclude 'libcuda.so*'."
	},
	"binary/macos-minimum": {
		what: "A native file needs a newer macOS than the tag promises.",
		why: "dyld refuses to load it on the older systems that installers choose it for.",
		fix: "Set MACOSX_DEPLOYMENT_TARGET for the whole build, grafted libraries included."
	},
	"binary/android-api": {
		what: "A native file is built for a newer Android API level than the tag promises.",
		why: "It may ask for names that older devices do not have; there the import fails.",
		fix: "Build every file with ANDROID_API_LEVEL of the tag, or raise the tag."
	},
	"binary/ios-minimum": {
		what: "A native file needs a newer iOS than the tag promises.",
		why: "Devices with the older system that the tag allows do not load it.",
		fix: "Set IPHONEOS_DEPLOYMENT_TARGET for the whole build, or raise the tag."
	},
	"binary/page-size": {
		what: "A native file is laid out for smaller memory pages than the machines of the tag may have.",
		why: "Loaders refuse it there: arm64 and POWER servers with pages of 64 KB, new Android devices with 16 KB.",
		fix: "Link with -z max-page-size of the largest pages, and give the same to patchelf."
	},
	"binary/not-judged": {
		what: "The wheel has native code that check does not look into.",
		why: "What this wheel needs of the system is then known to nobody before its users.",
		fix: "Install and import it on the system that the tag names."
	},
	"binary/unsigned": {
		what: "arm64 code for macOS has no code signature.",
		why: "macOS kills a process that loads it.",
		fix: "Sign it, at least ad hoc, after the last tool that changed it."
	},
	"binary/python-dll": {
		what: "A Windows module loads another Python DLL than its tag implies.",
		why: "Two Pythons in one process, or an import that fails.",
		fix: "Build with the Python of the tag; for abi3 define Py_LIMITED_API."
	},
	"binary/debug-runtime": {
		what: "A Windows module needs a debug run time that only compilers install.",
		why: "The import fails on every user's machine.",
		fix: "Build the release configuration."
	},
	"binary/cpp-runtime": {
		what: "A Windows module needs the C++ run time, which Python does not bring.",
		why: "On a fresh Windows the import fails with “DLL load failed”.",
		fix: "Run delvewheel repair, which copies it into the wheel."
	},
	"binary/stable-abi": {
		what: "A module of an abi3 wheel uses symbols that are not of Python's stable ABI.",
		why: "The next Python may not have them: the promise of the tag is broken (PEP 384).",
		fix: "Compile with Py_LIMITED_API, or release one wheel per Python."
	},
	"binary/stable-abi-floor": {
		what: "A module of an abi3 wheel uses symbols that are newer than the Python that its tag promises.",
		why: "On the older Pythons the import fails with an undefined symbol.",
		fix: "Set Py_LIMITED_API to the version of the tag, or raise the tag."
	},
	"binary/could-be-abi3": {
		what: "Every module of the wheel uses the stable ABI alone, though the wheel is for one Python.",
		why: "One abi3 wheel per platform would serve all later Pythons, from their first day.",
		fix: "Compile with Py_LIMITED_API and let the build backend write an abi3 tag."
	},
	"binary/executable-stack": {
		what: "A library asks for an executable stack.",
		why: "It weakens every process that loads it; glibc 2.41 and newer refuse it.",
		fix: "Give assembler files a .note.GNU-stack section or link with -z noexecstack."
	},
	"binary/text-relocations": {
		what: "A library changes its own code while it is loaded.",
		why: "Hardened systems and musl refuse such libraries.",
		fix: "Compile every object with -fPIC."
	},
	"binary/search-path": {
		what: "A library searches folders of the machine that built it.",
		why: "Whoever can write to that folder on a user's machine can run code there.",
		fix: "Use $ORIGIN paths, or let the repair set them."
	},
	"binary/debug-sections": {
		what: "Native files carry megabytes that only a debugger reads.",
		why: "Every user downloads them; limits of the index are reached earlier.",
		fix: "Strip debug sections for the release."
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
	"build/unplanned-wheel": {
		what: "The project's command made a wheel that the plan does not have.",
		why: "It would be left behind without a word; only what is planned is frozen, tested and published.",
		fix: "Add its tag to `build.tags` in [tool.wheel-release], or let the command not make it."
	},
	"build/other-sources": {
		what: "A file no longer states the version where the plan saw it.",
		why: "The build writes the dev version over that literal, and over nothing else.",
		fix: "Build the commit that was planned (`git status` shows what differs), or plan again."
	},
	"build/source-missing": {
		what: "A wheel that was to be brought along is not where the plan saw it.",
		why: "The plan fixed the exact files of the release.",
		fix: "Put the file back, or plan again."
	},
	"build/no-container-engine": {
		what: "A Linux wheel of cibuildwheel is to be built, and no container engine answers.",
		why: "The image decides which glibc or musl the wheel needs; without it the tag would not be true.",
		fix: "Build on a hosted Linux runner, or start Docker or Podman."
	},
	"build/other-cibuildwheel": {
		what: "The plan was made for another cibuildwheel than the one that wheel-release installs.",
		why: "Another version selects other identifiers and uses other images, so the plan would not be what is built.",
		fix: "Remove `cibuildwheel.version` from the settings and plan again."
	}
};
// src/diagnostic/codes/config.ts
const configCodes = {
	"config/unused-ignore": {
		what: "`check.ignore` names a rule that finds nothing here any more.",
		why: "An ignore that is not needed hides the next finding of its rule, which may be a real one.",
		fix: "Remove the entry."
	},
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
	"config/missing-key": {
		what: "A table of the configuration lacks a key that it cannot be without.",
		why: "Nothing sensible could be assumed for it.",
		fix: "Add the key that the message names; schema/settings.json describes it."
	},
	"config/misplaced-table": {
		what: "A table of the configuration stands under a name or in a place that nobody reads.",
		why: "Every default would silently hold.",
		fix: "Call it [tool.wheel-release] in pyproject.toml; in wheel-release.toml the keys stand at the top."
	},
	"config/repeated-entry": {
		what: "A list of the configuration names the same thing twice.",
		why: "Two jobs would make the same file, and an index takes each file name once.",
		fix: "Remove one of the two entries."
	},
	"config/contradiction": {
		what: "Two settings are each well written and cannot hold together.",
		why: "Whichever of them won, the release would not be the one you asked for.",
		fix: "Remove one of them, as the message says."
	},
	"config/no-effect": {
		what: "A setting changes nothing, because another one makes it meaningless.",
		why: "It was most likely meant to do something.",
		fix: "Remove it, or set what it needs; the message names it."
	},
	"config/path-outside": {
		what: "A configured path leaves the project, is absolute, or follows a link that leads out.",
		why: "A release is made from a checkout on another machine; what is outside is not there, or is not the project's.",
		fix: "Name a file inside the project, relative to its folder."
	},
	"config/no-match": {
		what: "A configured pattern or path matches no file.",
		why: "What it was meant to bring into the release would be missing.",
		fix: "Build first, or correct the pattern; it is relative to the project's folder."
	},
	"config/too-many-files": {
		what: "A configured pattern matches more files than any release has.",
		why: "It catches something else, and each file would be read.",
		fix: "Name the folder and the ending of the files, as in wheels = [\"dist/*.whl\"]."
	},
	"config/not-text": {
		what: "A TOML file of the project is not UTF-8, or is far too large.",
		why: "TOML is UTF-8; other readers of the file (pip, build, maturin) refuse it or read other words.",
		fix: "Save it as UTF-8 without a byte order mark; the message has a command for it."
	},
	"config/python-ended": {
		what: "`smoke.pythons` names a Python that has ended and that no runner and no installer brings any more.",
		why: "The test could never run, and the gate would wait for it.",
		fix: "Remove it; `min` is the oldest Python that takes the wheel."
	},
	"config/python-newer": {
		what: "`smoke.pythons` names a Python that this version of wheel-release does not know.",
		why: "Its tests are left out.",
		fix: "Use `max`, or update wheel-release."
	},
	"config/python-without-wheel": {
		what: "`smoke.pythons` names a Python that takes none of the planned wheels.",
		why: "The test that was asked for cannot exist.",
		fix: "Remove the Python, widen `requires-python`, or plan a wheel for it (`free-threaded = true` for 3.14t)."
	},
	"config/secret": {
		what: "A token or a password stands in a file of the project.",
		why: "The file is in the repository, in every clone and in every sdist; whoever reads it can use the token.",
		fix: "Revoke it at once where it was issued, then remove it. Uploads need none: they use Trusted Publishing."
	},
	"config/plain-http": {
		what: "A configured address begins with http://.",
		why: "Anybody on the way can read and change what is sent; indexes and webhooks refuse it anyway.",
		fix: "Write https://."
	},
	"config/unexpanded-expression": {
		what: "A value holds `${{ … }}`, which GitHub expands in workflow files only.",
		why: "It would be used as it stands.",
		fix: "Write the value itself, or give it as an input of the action."
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
// src/diagnostic/codes/contents.ts
const contentsCodes = {
	"contents/start-up-code": {
		what: "The wheel installs code that Python runs at every start: a .pth file with an import line, a .start file, sitecustomize or usercustomize.",
		why: "It runs in every program of the user, whether the project is used or not. Several stolen releases hid their code there.",
		fix: "Leave it out if you can. If it is wanted, say so in the release notes: users will ask."
	},
	"contents/new-start-up-code": {
		what: "This release installs code that Python runs at every start; the last release did not.",
		why: "That is how stolen releases of well-known projects ran their code in 2026; a change like this must be meant.",
		fix: "Look at who added it and what it does. If it is meant, ignore the rule for this release, with the reason."
	},
	"contents/new-top-level": {
		what: "This release installs something at the top of site-packages that the last one did not.",
		why: "Most often a folder of the checkout was packed by mistake; sometimes somebody put a module there.",
		fix: "Leave it out, or announce the new module."
	},
	"contents/new-large-file": {
		what: "This release holds a large script or program that the last one did not.",
		why: "Bundled JavaScript or a binary that nobody expects is how a stolen release brings its code along.",
		fix: "Look at what made the file. If it is meant, ignore the rule for this release, with the reason."
	},
	"contents/path-file": {
		what: "The wheel installs a .pth file that adds folders to the path of every Python program.",
		why: "Everything in those folders becomes importable for everybody, also what was never meant to be.",
		fix: "Put the modules into a package that is found without it."
	},
	"contents/editable": {
		what: "The wheel was built for an editable installation.",
		why: "It holds a path of the developer's machine instead of the package: on other machines nothing can be imported.",
		fix: "Build it with `python -m build --wheel`."
	},
	"contents/top-level-file": {
		what: "The wheel puts files that are no modules into site-packages itself: README, LICENSE, data, loose type stubs.",
		why: "Everybody's files meet there; the last project that is installed overwrites those of the others.",
		fix: "Move data into the package, licences into dist-info."
	},
	"contents/top-level-tests": {
		what: "The wheel installs its tests beside its package.",
		why: "`tests` at the top of site-packages is one folder for all projects that make this mistake: they overwrite each other.",
		fix: "Exclude the tests from the wheel, or move them into the package."
	},
	"contents/common-name": {
		what: "The wheel installs a module or folder with a name that other projects use as well: src, utils, docs, setup.py.",
		why: "The last one that is installed wins, and the other project imports the wrong module.",
		fix: "Keep out what is not part of the package, and move the rest into it."
	},
	"contents/top-level-init": {
		what: "The wheel puts an __init__.py into site-packages itself.",
		why: "The package folder got lost: nothing of it can be imported under its name.",
		fix: "Check the package directory that is configured for the build backend."
	},
	"contents/several-top-levels": {
		what: "The wheel installs several things at the top of site-packages.",
		why: "Often one of them is a mistake: a folder of the checkout that looks like a package.",
		fix: "Name those that are meant in `[tool.wheel-release.check] top-level`; the others are then told by name."
	},
	"contents/no-modules": {
		what: "A folder at the top of site-packages holds no Python module.",
		why: "Nothing can be imported from it: data were packed beside the package instead of into it.",
		fix: "Move the folder into the package that reads it."
	},
	"contents/not-importable": {
		what: "A module has a path that is no Python name, such as my-module.py.",
		why: "`import` cannot name it.",
		fix: "Rename it, unless it is read by its path."
	},
	"contents/missing-init": {
		what: "A folder of modules inside of a package has no __init__.py.",
		why: "Tools that look for packages (find_packages, mypy, freezers) pass it by, and its modules are lost in some builds.",
		fix: "Add an empty __init__.py."
	},
	"contents/empty": {
		what: "The wheel installs no file.",
		why: "Users get an import error after an installation that succeeded.",
		fix: "Tell the build backend where the package is."
	},
	"contents/empty-library": {
		what: "The wheel installs nothing that could be imported.",
		why: "Right for programs; a lost package folder otherwise.",
		fix: "Tell the build backend where the package is."
	},
	"contents/bytecode": {
		what: "The distribution holds .pyc files.",
		why: "They are for one Python, may be older than their source, and hide code from whoever reads the sources.",
		fix: "Exclude __pycache__ and *.py[cod]."
	},
	"contents/stray-files": {
		what: "The distribution holds files of editors, operating systems, version control or test runs.",
		why: "They tell more about the developer than about the project; a .git folder has its whole history and sometimes its passwords.",
		fix: "Exclude them and build in a clean checkout."
	},
	"contents/build-leftovers": {
		what: "The distribution holds object files, import libraries or other files that a build leaves behind.",
		why: "Users download them and cannot use them.",
		fix: "Install the finished modules only, and build outside of the package folder."
	},
	"contents/duplicate-files": {
		what: "Files of the wheel have the same contents.",
		why: "After a rename an old build folder brings the old file along.",
		fix: "Delete the build folder and build again."
	},
	"contents/unknown-data-folder": {
		what: "A file lies in a folder of .data that installers do not know.",
		why: "pip refuses to install the wheel.",
		fix: "Use purelib, platlib, headers, scripts or data."
	},
	"contents/installed-twice": {
		what: "Two members of the wheel are installed as the same file.",
		why: "Which of the two a user gets is left to the installer.",
		fix: "Keep one of them."
	},
	"contents/data-outside": {
		what: "The wheel puts files into the prefix of Python itself, beside those of the system.",
		why: "Without a virtual environment they land in /usr or the like, where all projects meet.",
		fix: "Ship data inside of the package."
	},
	"contents/nested-distribution": {
		what: "The distribution holds other distributions.",
		why: "Most often dist/ was packed along: the release grows by its own size with every build.",
		fix: "Exclude dist/ and build in a clean checkout."
	},
	"contents/secret": {
		what: "A token or a private key stands in a file of the distribution.",
		why: "Everybody can download it. Bots read every upload within minutes, and a published file stays in mirrors.",
		fix: "Revoke it where it was issued, remove it, build again."
	},
	"contents/secret-file": {
		what: "The distribution holds a file that people keep passwords or keys in.",
		why: "A .env or .pypirc that was packed by mistake is read by everybody.",
		fix: "Change what it opens, and exclude the file."
	},
	"contents/script-interpreter": {
		what: "A script of the wheel starts an interpreter by a path of the building machine.",
		why: "It cannot start anywhere else: installers rewrite `#!python` only.",
		fix: "Use [project.scripts], or begin the script with `#!python`."
	},
	"contents/installer-files": {
		what: "The dist-info folder holds files that installers write.",
		why: "The wheel was packed from an installed project; direct_url.json tells where it lay on that machine.",
		fix: "Build the wheel from the sources."
	},
	"contents/build-path": {
		what: "A file names folders of the machine that built the wheel.",
		why: "They lead nowhere for users, tell about the machine, and make every build differ.",
		fix: "Write paths relative to the file."
	},
	"contents/long-path": {
		what: "A file has a very long path.",
		why: "Windows refuses paths over 260 characters by default, and the user's folders come before it.",
		fix: "Shorten the names of folders."
	},
	"contents/no-license": {
		what: "The distribution says that it has a licence, and its text is not there.",
		why: "Most licences ask that the text goes with every copy.",
		fix: "Name it in `[project] license-files` (PEP 639)."
	},
	"contents/sbom": {
		what: "A file below dist-info/sboms/ is no bill of materials that scanners know (PEP 770).",
		why: "Scanners skip it, and the libraries it should name stay unknown to them.",
		fix: "Write CycloneDX or SPDX."
	},
	"contents/large-file": {
		what: "One file that is no native code makes the wheel large.",
		why: "Users download and keep it whether they need it or not.",
		fix: "Fetch it when it is used, or put it into a distribution of its own."
	},
	"contents/foreign-module": {
		what: "The wheel installs a module that belongs to another well-known project.",
		why: "It overwrites what users have installed, and is overwritten by it.",
		fix: "Require the other project, or keep a copy inside of your package."
	},
	"contents/standard-module": {
		what: "The wheel installs a module that is called like one of the standard library.",
		why: "Python finds the standard one first: nobody can import it.",
		fix: "Move it into the package or rename it."
	},
	"contents/missing-top-level": {
		what: "The wheel does not install what `top-level` says that it does.",
		why: "The package was lost on the way into the wheel.",
		fix: "Look at what the build backend packs."
	},
	"contents/undeclared-top-level": {
		what: "The wheel installs something at the top of site-packages that `top-level` does not name.",
		why: "It may be a folder that was packed by mistake, or a module that somebody added.",
		fix: "Leave it out, or add it to `top-level`."
	},
	"contents/left-out": {
		what: "The wheel lacks files that the package folder has.",
		why: "Users get an import error or miss data that the developer has.",
		fix: "Tell the build backend to pack them."
	},
	"contents/not-in-source": {
		what: "The wheel holds files that the package folder has not.",
		why: "An old build folder brought them along.",
		fix: "Delete build/ and build again."
	},
	"contents/not-buildable": {
		what: "The sdist has neither pyproject.toml nor setup.py.",
		why: "No installer can build it.",
		fix: "Build the sdist with the project's build backend."
	}
};
// src/diagnostic/codes/cuda.ts
/** Why a combination of toolkit, GPU architecture, torch, Python and platform gets no wheel, and what is wrong with the words. */
const cudaCodes = {
	"cuda/missing-key": {
		what: "[tool.wheel-release.cuda] does not say which toolkits or architectures the wheels are for.",
		why: "Both decide what is compiled; a guess would leave out the GPUs of your users.",
		fix: "Set `toolkits = [\"12.6\", \"13.0\"]` and `archs = [\"86\", \"89\"]`."
	},
	"cuda/torch-range": {
		what: "A range in `cuda.torch` is not a version specifier, or it allows no torch release.",
		why: "The torch that a wheel is compiled against decides which toolkits and Pythons it can have.",
		fix: "Write it like `torch = [\">=2.8,<2.10\"]`."
	},
	"cuda/platform": {
		what: "CUDA wheels cannot be built for a platform.",
		why: "NVIDIA has no toolkit for it, or only newer ones.",
		fix: "Nothing to do; list `platforms` in [tool.wheel-release.cuda] to say which platforms have CUDA wheels."
	},
	"cuda/arch-too-new": {
		what: "A toolkit is too old to compile for an architecture.",
		why: "`nvcc` refuses an architecture that came after it.",
		fix: "Add the toolkit that the reason names, or leave the architecture to wheels of newer toolkits."
	},
	"cuda/arch-removed": {
		what: "A toolkit no longer compiles for an architecture.",
		why: "CUDA 13 removed Maxwell, Pascal and Volta, and gave Thor another number.",
		fix: "Keep an older toolkit for those GPUs, or write the number that the reason names."
	},
	"cuda/torch-toolkit": {
		what: "There are no wheels of a torch release for a CUDA toolkit.",
		why: "An extension is compiled against a torch of the same CUDA; another major is refused at build time, another minor is untested.",
		fix: "Use the toolkit or the torch that the reason names."
	},
	"cuda/torch-python": {
		what: "There are no wheels of a torch release for a Python.",
		why: "Without torch the extension can be neither built nor used on it.",
		fix: "Widen the range of torch, or leave the Python out with `requires-python`."
	},
	"cuda/torch-arch": {
		what: "The wheels of a torch release have no code for a GPU that the extension is compiled for.",
		why: "The extension would load there, and the first operation of torch itself would fail.",
		fix: "Drop the architecture, or build it with the toolkit that the reason names."
	},
	"cuda/minor-covered": {
		what: "A toolkit gets no wheel of its own, because the wheel of another minor of the same major serves its users.",
		why: "A driver runs every binary of its CUDA major that has machine code for the GPU; more wheels would only cost time and space.",
		fix: "Nothing to do. `per = \"toolkit\"` in [tool.wheel-release.cuda] builds each of them."
	},
	"cuda/stable-abi-covered": {
		what: "A torch release gets no wheel of its own, because the extension uses torch's stable ABI.",
		why: "The wheel that is built with the oldest torch of the range loads in every newer one.",
		fix: "Nothing to do; the oldest and the newest torch of the range are tested."
	},
	"cuda/host-compiler": {
		what: "A toolkit does not accept the compiler of the machine that should build with it.",
		why: "`nvcc` refuses a host compiler that is newer than itself: Visual Studio 2026 needs CUDA 13.2.",
		fix: "Use the runner or the toolkit that the reason names."
	},
	"cuda/nothing-legal": {
		what: "Every combination of toolkit, architecture, torch, Python and platform is excluded.",
		why: "The release would promise CUDA wheels and have none.",
		fix: "Change one of the lists in [tool.wheel-release.cuda] as the reasons say."
	},
	"cuda/no-cpu-wheels": {
		what: "The release has no CPU wheels under the name of the project.",
		why: "The configuration says that the code needs CUDA; users without it build from the sdist and fail there.",
		fix: "Nothing to do; remove `cpu = false` from [tool.wheel-release.cuda] once the code builds without CUDA."
	},
	"cuda/archs-in-one-wheel": {
		what: "Architectures get no wheels of their own, because one wheel holds the code of all.",
		why: "An installer cannot choose by GPU; one wheel serves every user, as long as it stays small enough.",
		fix: "Nothing to do. `split = \"arch\"` in [tool.wheel-release.cuda] makes one wheel for each."
	},
	"cuda/extra-disagrees": {
		what: "An extra of pyproject.toml should require the CUDA distribution of this release and requires something else.",
		why: "`pip install pkg[gpu]` would install no GPU code, or that of another version.",
		fix: "Write the requirement that the message names, with the exact version."
	},
	"cuda/extra-missing": {
		what: "The extra that should bring the CUDA distribution is not in pyproject.toml.",
		why: "Extras are metadata of the CPU wheel; nothing can add them after the build.",
		fix: "Add the lines that the message names to [project.optional-dependencies]."
	},
	"cuda/extra-ambiguous": {
		what: "Several distributions of this release could be what an extra for GPU users brings.",
		why: "They install the same modules, so an extra can require one of them, and nobody but you can say which.",
		fix: "Write the requirement in [project.optional-dependencies], with the exact version."
	},
	"cuda/extra-needs-suffix": {
		what: "An extra for GPU users cannot be promised without a CUDA distribution under a name of its own.",
		why: "An extra can require another project; it cannot choose another wheel of the same name.",
		fix: "Add `\"suffix\"` to `route` in [tool.wheel-release.cuda], or remove the extra."
	},
	"cuda/variant-destination": {
		what: "Wheels with a variant label have no index to go to.",
		why: "PyPI reads the label as a build tag and refuses the file name.",
		fix: "Configure an index of your own in [tool.wheel-release.publish], or use another route."
	},
	"cuda/variant-experimental": {
		what: "Wheels are planned with variant labels, which are a draft (PEP 825).",
		why: "Released installers do not know them, and the format may still change.",
		fix: "Keep another route beside `variant`."
	},
	"cuda/file-name": {
		what: "A wheel has words for CUDA and GPU behind its platform tag.",
		why: "The parts of a wheel's file name are fixed; pip and uv skip such a file, and every index refuses it.",
		fix: "Use one of the names that the message gives, by the route that the wheels should take."
	}
};
// src/diagnostic/codes/cuda-truth.ts
const cudaTruthCodes = {
	"cuda/damaged": {
		what: "The embedded GPU code of a file cannot be walked to its end.",
		why: "What cannot be read cannot be promised; the driver may refuse it too.",
		fix: "Build the file again; if it is from a brand-new toolkit, report it."
	},
	"cuda/partial-code": {
		what: "Some translation units of a file have code for an architecture and others do not.",
		why: "Kernels of the others stop with “no kernel image is available for execution on the device”.",
		fix: "Give every .cu file the same arch list."
	},
	"cuda/coverage": {
		what: "A kernel container of a CUDA wheel has no code that a planned GPU could run.",
		why: "The wheel installs and imports; the first launch of one of these kernels stops with “no kernel image is available”.",
		fix: "Give every .cu file the arch list of the plan."
	},
	"cuda/not-linked": {
		what: "The file has relocatable GPU code that was never linked for the device.",
		why: "The driver loads nothing of it: every kernel launch fails.",
		fix: "Add the device link step, or compile without -rdc=true."
	},
	"cuda/toolkit": {
		what: "The GPU code was compiled by another CUDA toolkit than the name of the wheel says.",
		why: "Users choose by the name; the driver that it implies may be too old for this code.",
		fix: "Fix CUDA_HOME and PATH of the build job, or the name."
	},
	"cuda/no-gpu-code": {
		what: "A wheel that is called CUDA has no GPU code.",
		why: "Most often the build did not find nvcc and fell back to the CPU without failing.",
		fix: "Make the build fail without CUDA (FORCE_CUDA=1), or say that none is expected."
	},
	"cuda/runtime-major": {
		what: "A file loads the run time of another CUDA major version than the name of the wheel says.",
		why: "It is not there: the import fails, or two CUDA versions meet in one process.",
		fix: "Build and link with the toolkit of the name."
	}
};
// src/diagnostic/codes/distribution.ts
const distributionCodes = {
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
		what: "entry_points.txt is malformed, has a line that its readers read differently, names a script with more than letters, digits, `_`, `.` and `-`, or leads to a module that is not in the wheel.",
		why: "Script names become file names in the user's environment; PyPI refuses others. A comment behind `;` makes pip end with a traceback, and a group in spaces is one that nobody looks for.",
		fix: "Correct [project.scripts] or [project.entry-points] in pyproject.toml."
	},
	"distribution/disagreement": {
		what: "Distributions of one release say different things about name, version, dependencies or supported Pythons.",
		why: "The index shows the metadata of whichever file came first, and installers resolve with one file and install another.",
		fix: "Build all distributions from one commit, and use environment markers instead of conditions in the build script."
	},
	"distribution/several-releases": {
		what: "Files of several releases of one project are checked together.",
		why: "What is left of the last release gets uploaded again, or installed instead of what was just built.",
		fix: "Empty the folder before a release is built."
	},
	"distribution/second-sdist": {
		what: "A release has two sdists.",
		why: "PyPI takes one per release and refuses the second after the first has been published.",
		fix: "Keep the one of the commit that is released; a .zip beside a .tar.gz is a leftover of old tools."
	},
	"distribution/changed-meanwhile": {
		what: "The file changed while it was read.",
		why: "What was judged is not what stands there now.",
		fix: "Wait until whatever writes it has ended, then check it again."
	},
	"distribution/retag-exists": {
		what: "A wheel under the new name stands in the folder already.",
		why: "Its bytes may be others; a wheel is never overwritten.",
		fix: "Remove it or give another folder."
	},
	"distribution/vanished": {
		what: "Something of the last release is not there any more: a requirement, an extra, an entry point, a module, py.typed, a platform or a Python.",
		why: "Often a [project] table has silenced what setup.py said, or a job of the matrix is missing; users then miss a dependency, a command or their wheel.",
		fix: "Put it into [project] or build it again; else announce the change."
	},
	"distribution/grown": {
		what: "The distribution is much larger than that of the last release.",
		why: "Most growth is a mistake: debug symbols, data of tests, a second copy of a library.",
		fix: "Look at what is new: check --tree."
	},
	"distribution/budget": {
		what: "A wheel is larger than the budget that the project has set itself.",
		why: "Users download every byte, and indexes have limits.",
		fix: "Leave out what is not needed, or raise the budget."
	},
	"distribution/file-limit": {
		what: "A file is larger than PyPI takes unless the project's limit was raised.",
		why: "The upload would be refused after everything was built.",
		fix: "Make it smaller, or ask for a higher limit before the release."
	},
	"distribution/retag": {
		what: "The new tags, build tag, local label or name for a wheel are not ones.",
		why: "Installers would not understand the file name.",
		fix: "Write tags as python-abi-platform, a build tag with a digit first, a local label of letters, digits and dots."
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
	"freeze/ignored": {
		what: "Findings of `check` were let pass, because the project says why they are right here.",
		why: "Whoever reads the release's findings sees what was not held against it.",
		fix: "Nothing, or remove the entry from `check.ignore`."
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
// src/diagnostic/codes/metadata.ts
const correct = "Correct the field in pyproject.toml and build again.";
const metadataCodes = {
	"metadata/newer-field": {
		what: "A field of METADATA is newer than the metadata version that it declares.",
		why: "PyPI refuses the upload: a reader of that version does not know the field and would miss what it says.",
		fix: "Build with a current release of the build backend, which declares the version that its fields need."
	},
	"metadata/unknown-field": {
		what: "METADATA has a field that no version of core metadata knows.",
		why: "Indexes ignore it and twine refuses to upload such a file, so a slip in a field's name loses what it says.",
		fix: "Correct the name of the field, or leave it out."
	},
	"metadata/summary": {
		what: "The Summary has several lines, is longer than 512 characters, or holds markup.",
		why: "PyPI refuses the first two; it shows the Summary as one line of plain text in lists and search results.",
		fix: "Shorten [project] description in pyproject.toml; the long text belongs into readme."
	},
	"metadata/description": {
		what: "The description has no content type or a wrong one, cannot be rendered, or is missing.",
		why: "It is the project's page on PyPI, which refuses what it cannot render.",
		fix: "Name the readme README.md or README.rst in pyproject.toml; `check --render` tries it with the renderer that PyPI uses."
	},
	"metadata/license-expression": {
		what: "License-Expression is no SPDX expression, names a license that SPDX does not know or has replaced, or stands beside License.",
		why: "PyPI refuses what it cannot read as SPDX (PEP 639); tools that look for licenses rely on it.",
		fix: "Write an SPDX expression, as in license = \"MIT OR Apache-2.0\"; own licenses are called LicenseRef-Name."
	},
	"metadata/license-file": {
		what: "A License-File is not a plain relative path.",
		why: "PyPI refuses paths that lead out of the distribution, patterns and backslashes (PEP 639).",
		fix: "Write license-files relative to pyproject.toml, with /."
	},
	"metadata/classifier": {
		what: "A classifier is not on the list of the index, is deprecated, or forbids publishing.",
		why: "PyPI refuses every file with it. Classifiers that start with Private :: are never on the list.",
		fix: "Take the classifier from the list, spelled exactly as there."
	},
	"metadata/url": {
		what: "A link of the project is no web address, or its label is missing, too long or used twice.",
		why: "PyPI refuses addresses without http:// or https:// and labels of more than 32 characters.",
		fix: "Correct [project.urls] in pyproject.toml and build again."
	},
	"metadata/email": {
		what: "The address of an author or maintainer is not one to which mail could be sent.",
		why: "PyPI refuses such addresses: without @, without a domain, or of a domain that is kept for tests.",
		fix: correct
	},
	"metadata/extra": {
		what: "An extra is called like no project could be, is named twice, or is used without being declared.",
		why: "PyPI refuses the first; installers compare extras by their normal form and pass over requirements of unknown ones.",
		fix: "Declare every extra once in [project.optional-dependencies]."
	},
	"metadata/dynamic": {
		what: "Dynamic names something that cannot be dynamic, or is no field.",
		why: "PyPI refuses it: Dynamic tells which fields an sdist leaves to its wheels (PEP 643).",
		fix: correct
	},
	"metadata/import-name": {
		what: "Import-Name or Import-Namespace is not something that can be imported.",
		why: "PyPI refuses it: indexes and installers tell from these fields what a distribution brings (PEP 794).",
		fix: correct
	},
	"metadata/typed": {
		what: "The classifier Typing :: Typed and the file py.typed do not go together.",
		why: "Type checkers look for py.typed alone (PEP 561): without it they ignore the annotations of the package.",
		fix: "Put an empty py.typed into each typed package and into the package data of the build backend, or drop the classifier."
	},
	"metadata/requires-python": {
		what: "Requires-Python excludes every Python that the tags of the wheel are for.",
		why: "No installer ever takes such a wheel.",
		fix: "Do not build for Pythons that Requires-Python excludes, or widen it."
	}
};
// src/diagnostic/codes/pick.ts
const pickCodes = { "pick/unknown-word": {
	what: "`pick` does not know the interpreter, platform or typical user that it is asked about.",
	why: "A misspelt word would be answered with wheels for somebody else.",
	fix: "Use the named nearest word, or one of those that the message lists; docs/pick.md has them all."
} };
// src/diagnostic/codes/plan.ts
const planCodes = {
	"plan/no-project": {
		what: "The folder holds neither pyproject.toml nor setup.py nor setup.cfg, so there is no project to release.",
		why: "Name, version and build backend are read from it; nothing is ever executed to find them.",
		fix: "Run the command in the project's folder, or name it: `wheel-release plan DIR`."
	},
	"plan/no-name": {
		what: "The project states no valid name, in [project] or where older backends read it.",
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
// src/diagnostic/codes/plan-cibuildwheel.ts
const planCibuildwheelCodes = {
	"plan/cibuildwheel-refuses": {
		what: "cibuildwheel would refuse the configuration, with the exit status that is named.",
		why: "Every build job would stop before it builds anything.",
		fix: "Change the named option or variable; docs/cibuildwheel.md lists the exit statuses."
	},
	"plan/no-cibuildwheel-table": {
		what: "There is no table of the cibuildwheel that the settings name.",
		why: "Another version may have other identifiers, groups and images.",
		fix: "Name a version that has a table, or none: then the newest holds, which is the one that builds."
	},
	"plan/unmatched-selector": {
		what: "A pattern in `build`, `skip` or `test-skip` of cibuildwheel matches no identifier that is enabled.",
		why: "A dead `build` pattern ends a run of cibuildwheel; a dead `skip` pattern protects nobody.",
		fix: "Remove or correct the pattern, or enable the group that its identifiers belong to."
	},
	"plan/ignored-override-key": {
		what: "An override of [tool.cibuildwheel] sets a key that has no effect there.",
		why: "cibuildwheel says nothing, and what was meant does not happen.",
		fix: "Write the key in [tool.cibuildwheel] or its platform's table, or remove it."
	},
	"plan/nothing-selected": {
		what: "cibuildwheel selects no identifier on any platform.",
		why: "A release without wheels would be planned, and a run of cibuildwheel ends with exit status 3.",
		fix: "`wheel-release plan --print-build-identifiers --json` shows the rule that turns each identifier away."
	},
	"plan/pure-project": {
		what: "The frontend is cibuildwheel and nothing in the project compiles.",
		why: "cibuildwheel stops with exit status 5 when a build gives a `none-any` wheel.",
		fix: "Set `frontend = \"build\"` in [tool.wheel-release]: one wheel serves every Python and platform."
	},
	"plan/stable-abi-doubt": {
		what: "The build backend refuses the stable ABI for an interpreter that is selected.",
		why: "The build of that identifier would fail.",
		fix: "Skip the identifier, or turn the stable ABI off for it."
	},
	"plan/deployment-target-raised": {
		what: "MACOSX_DEPLOYMENT_TARGET is older than the Python that the wheel is for.",
		why: "cibuildwheel raises it, so the wheel is for a newer macOS than was asked for.",
		fix: "Remove the variable, or name the version that the Python needs."
	},
	"plan/deployment-target-unknown": {
		what: "MACOSX_DEPLOYMENT_TARGET is computed while the wheel is built.",
		why: "The plan names the platform tag of each wheel, and cannot run commands to find it out.",
		fix: "Write the version as text."
	},
	"plan/image-policy-unknown": {
		what: "A container image does not say in its name which manylinux or musllinux policy it is for.",
		why: "The plan names the oldest glibc that a wheel may need, and freeze holds the file against it.",
		fix: "Name the policy in the image's name, or repair to a named policy: `auditwheel repair --plat manylinux_2_28_x86_64`."
	},
	"plan/image-not-for-machine": {
		what: "A short name of an image is not there for the machine that it is chosen for.",
		why: "cibuildwheel would take the word for the name of an image on Docker Hub and fail to pull it.",
		fix: "Choose one of the images that the message lists, or write the whole reference."
	},
	"plan/no-repair": {
		what: "`repair-wheel-command` is empty for Linux.",
		why: "The wheel keeps the tag `linux_x86_64`, which PyPI refuses.",
		fix: "Remove the empty command."
	},
	"plan/arch-not-requested": {
		what: "An identifier is not built, because `archs` does not ask for its machine.",
		why: "`auto` means the machine of the runner; others have to be named.",
		fix: "Nothing to do; or name the machine in `archs` of [tool.cibuildwheel]."
	},
	"plan/python-not-allowed": {
		what: "An identifier is not built, because `requires-python` does not allow its Python.",
		why: "Installers would not take the wheel there.",
		fix: "Nothing to do; or widen `requires-python`."
	},
	"plan/group-not-enabled": {
		what: "An identifier is not built, because it belongs to a group that is not enabled.",
		why: "cibuildwheel hides pre-releases, PyPy, GraalPy and what has ended until they are asked for.",
		fix: "Nothing to do; or add the group: `enable = [\"pypy\"]` in [tool.cibuildwheel]."
	},
	"plan/build-pattern": {
		what: "An identifier is not built, because no pattern of `build` matches it.",
		why: "`build` of [tool.cibuildwheel] names everything that is built.",
		fix: "Nothing to do; or add a pattern."
	},
	"plan/skip-pattern": {
		what: "An identifier is not built, because a pattern of `skip` matches it.",
		why: "`skip` of [tool.cibuildwheel] wins over `build`.",
		fix: "Nothing to do; or narrow the pattern."
	},
	"plan/host-cannot-build": {
		what: "An identifier is not built, because none of the planned runners can.",
		why: "An Intel Mac runs no arm64 interpreter of PyPy or GraalPy.",
		fix: "Nothing to do."
	},
	"plan/not-targeted": {
		what: "An identifier is not built, because `targets` of wheel-release does not list its platform.",
		why: "`targets` narrows what cibuildwheel's own options select.",
		fix: "Nothing to do; or add the word to `targets`."
	},
	"plan/duplicate-wheel": {
		what: "An identifier is not built, because the file would be the one of an earlier identifier.",
		why: "An index takes each file name once; cibuildwheel stops with exit status 6, or overwrites the first.",
		fix: "Nothing to do; to test it as well, use the same image and commands for both."
	},
	"plan/platform-not-planned": {
		what: "Wheels for iOS, Android and Pyodide are not planned.",
		why: "No runner of the release could install and test them, and nothing untested is published.",
		fix: "Build them in a job of your own; `--print-build-identifiers --platform ios` lists them."
	}
};
// src/diagnostic/codes/plan-jobs.ts
const planJobsCodes = {
	"plan/runner-removed": {
		what: "A cell asks for a hosted runner that GitHub has removed.",
		why: "The job would wait for 24 hours and then fail, after everything else was built.",
		fix: "Use the successor that the message names."
	},
	"plan/runner-ending": {
		what: "A cell asks for a hosted runner whose end is announced.",
		why: "From that day on the job waits in vain; brown-outs come earlier.",
		fix: "Move to the successor before the date."
	},
	"plan/too-many-jobs": {
		what: "The plan has more jobs than the matrices of wheels.yml can hold.",
		why: "GitHub expands a matrix to 256 jobs at most and fails the run otherwise.",
		fix: "Plan fewer targets or Pythons, use the stable ABI, or give the tests a budget."
	},
	"plan/outputs-too-large": {
		what: "The job matrices of the plan are larger than the outputs of a job may be.",
		why: "GitHub counts them as UTF-16 and fails the job above 1 MiB.",
		fix: "Plan fewer cells, or shorten the labels of runners."
	},
	"plan/job-too-long": {
		what: "A cell may run into the time limit of its runner: five hours of the six that hosted jobs may take.",
		why: "GitHub ends the job there, and the release is incomplete after hours.",
		fix: "Split the cell as the message says, or give it a larger or self-hosted runner."
	}
};
// src/diagnostic/codes/plan-maturin.ts
const planMaturinCodes = {
	"plan/maturin-option": {
		what: "A value in [tool.maturin] is not one that maturin takes.",
		why: "maturin stops before it compiles anything, on every runner.",
		fix: "Write one of the words that the message lists, or remove the key."
	},
	"plan/maturin-unknown-key": {
		what: "[tool.maturin] has a key that maturin does not know.",
		why: "maturin ignores it without a word, so a misspelt option has no effect.",
		fix: "Correct the name, or remove the key."
	},
	"plan/maturin-version": {
		what: "[build-system] requires asks for another maturin than the one that builds the wheels here.",
		why: "Wheels are built with the hash-locked maturin of wheel-release; users who compile the sdist get the one that is asked for.",
		fix: "Widen the requirement, for example `requires = [\"maturin>=1.9,<2\"]`."
	},
	"plan/virtual-manifest": {
		what: "The Cargo.toml that maturin would build is a workspace without a package.",
		why: "maturin builds one crate and does not guess which member it is.",
		fix: "Set `[tool.maturin] manifest-path` to the member's Cargo.toml."
	},
	"plan/no-bindings": {
		what: "Nothing in the crate says how it meets Python: no pyo3, no uniffi, no cdylib and no program.",
		why: "maturin stops with the same question.",
		fix: "Depend on pyo3, or set `[tool.maturin] bindings`."
	},
	"plan/cargo-unsure": {
		what: "Something that decides which wheels come out cannot be read from the files of the project.",
		why: "The plan runs no tool, so it does not ask cargo; freeze will refuse wheels that differ from the plan.",
		fix: "Turn the feature on where it can be read: for pyo3 in the crate's own Cargo.toml, or in `[tool.maturin] features`."
	},
	"plan/unknown-cargo-feature": {
		what: "A Cargo feature is asked for that does not exist.",
		why: "cargo refuses the build.",
		fix: "Correct its name in [tool.maturin] features or in Cargo.toml."
	},
	"plan/below-abi3-floor": {
		what: "A Python that `requires-python` allows is older than the floor of the stable ABI.",
		why: "No wheel of this release fits it, so its users compile the sdist.",
		fix: "Lower the floor (`abi3-pyXY` of pyo3), or raise `requires-python`."
	},
	"plan/outside-pyo3-range": {
		what: "A Python gets no wheel, because this version of PyO3 does not build for it.",
		why: "PyO3's build script stops with an error.",
		fix: "Update pyo3, or change `requires-python`."
	},
	"plan/pypy-off": {
		what: "PyPy gets no wheel.",
		why: "It takes no abi3 wheel and needs one of its own for every platform.",
		fix: "Set `pypy = true` in [tool.wheel-release], or leave its users to the sdist."
	},
	"plan/graalpy-off": {
		what: "GraalPy gets no wheel.",
		why: "It takes no abi3 wheel and needs one of its own for every platform.",
		fix: "Nothing to do; its users build from the sdist."
	},
	"plan/target-not-chosen": {
		what: "A platform that maturin would build for is not among the targets of this release.",
		why: "Its users build from the sdist.",
		fix: "Add it to `targets` in [tool.wheel-release]."
	},
	"plan/refused-platform-tag": {
		what: "The configuration asks for a platform tag that PyPI refuses.",
		why: "Everything would be built and then not uploaded.",
		fix: "Remove the option, or choose a value that the message names."
	},
	"plan/policy-not-possible": {
		what: "The configured manylinux policy is older than what Rust's standard library needs.",
		why: "A wheel with that tag would not load where the tag promises that it does.",
		fix: "Set `compatibility` to the policy that the message names, or remove it."
	},
	"plan/platform-tag-unchecked": {
		what: "maturin is told not to check whether the Linux wheels keep their policy.",
		why: "A library that the wheel needs and users do not have is then found by nobody but them.",
		fix: "Remove `auditwheel` or `skip-auditwheel` from [tool.maturin]."
	},
	"plan/no-build-command": {
		what: "The frontend is \"command\", and no command is configured.",
		why: "There is nothing to run.",
		fix: "Set `command = \"make wheels OUT={out}\"` in [tool.wheel-release.build]."
	},
	"plan/no-build-tags": {
		what: "It is not known which wheels the configured command makes.",
		why: "The plan is the contract of a release: freeze accepts exactly the files that it names.",
		fix: "List the tags in `build.tags`, or the platforms in `targets` for one wheel per Python on each."
	},
	"plan/invalid-build-tag": {
		what: "An entry of `build.tags` is not the tag of a wheel.",
		why: "No file could ever match it.",
		fix: "Write Python tag, ABI tag and platform tag as in a file name: \"cp39-abi3-manylinux_2_28_x86_64\"."
	},
	"plan/tag-overlap": {
		what: "Two wheels of a release carry the same tag under different file names.",
		why: "Which of them a user gets is left to the installer; only a build tag decides between them.",
		fix: "Keep one of the two, or give the one that replaces the other a build tag."
	},
	"plan/policy-matches-nothing": {
		what: "A pattern of `policy` matches no wheel of the plan.",
		why: "The wheel that it was meant for is required like any other, and holds the release when it fails.",
		fix: "Write it as the plan names its cells: `wheel-release plan --json`, or `cp315-*`."
	},
	"plan/sdist-off": {
		what: "The release has no source distribution.",
		why: "Whoever has no fitting wheel cannot install it, and conda-forge and Linux distributions have nothing to build from.",
		fix: "Nothing to do if that is meant; else remove `sdist = false` from [tool.wheel-release]."
	}
};
// src/diagnostic/codes/plan-preflight.ts
const preflightCodes = {
	"preflight/unreachable": {
		what: "The index could not be asked what it has of this project, so preflight checked nothing that it alone knows.",
		why: "A plan does not need the network; but what the index would refuse shows only when the wheels are built.",
		fix: "Plan again when the index answers, or leave preflight out: --no-preflight."
	},
	"preflight/new-project": {
		what: "The index knows no project of this name.",
		why: "The first upload by Trusted Publishing needs a pending publisher, and the name is not reserved before.",
		fix: "Register a pending publisher with the values of the message, or correct the name."
	},
	"preflight/name-taken": {
		what: "The project of this name on the index links to another source repository.",
		why: "Uploads to somebody else's project are refused after everything is built; and your users would install theirs.",
		fix: "Choose another name; if the project moved, correct its links."
	},
	"preflight/publisher-differs": {
		what: "The last release was published by another workflow than the one that runs.",
		why: "A Trusted Publisher matches one repository, one workflow file and one environment, each by its name.",
		fix: "Register one for this workflow with the values of the message, or publish from the old one."
	},
	"preflight/version-exists": {
		what: "The index has files of this version already.",
		why: "A file name can be used once, ever. The same bytes are skipped, other bytes under the same name are refused.",
		fix: "Go on to finish an interrupted release; raise the version to release something else."
	},
	"preflight/window-closed": {
		what: "Planned files are missing from a release that is older than 14 days.",
		why: "The index takes no new files for such a release, so they could never be published.",
		fix: "Release the next version or a post-release."
	},
	"preflight/file-size": {
		what: "A wheel will probably be larger than the index takes.",
		why: "The limit is 100 MiB for a file unless it was raised for the project; a larger one is refused at upload.",
		fix: "Make it smaller (strip, fewer GPU architectures), or ask the index for a higher limit in time."
	},
	"preflight/project-size": {
		what: "With this release the project will probably pass the limit of the index for a project.",
		why: "The limit is 10 GiB for all files together unless it was raised; the file that passes it is refused.",
		fix: "Delete old dev versions and pre-releases by hand, or ask the index for a higher limit in time."
	},
	"preflight/invalid-classifier": {
		what: "A classifier is unknown to the index or deprecated.",
		why: "Every upload with such a classifier is refused.",
		fix: "Write the one of the message, or remove it."
	},
	"preflight/private-project": {
		what: "A classifier starts with \"Private ::\".",
		why: "No index knows such a classifier: people write it to be sure that a project is never published by accident.",
		fix: "Remove it when the project is meant to be public."
	},
	"preflight/project-archived": {
		what: "The project is archived on the index.",
		why: "Nobody may upload to an archived project.",
		fix: "An owner can unarchive it in its settings."
	},
	"preflight/project-quarantined": {
		what: "The administrators of the index have quarantined the project.",
		why: "Trusted Publishers may not upload to it, and installers do not see it.",
		fix: "Answer the mail that they sent to the owners."
	}
};
// src/diagnostic/codes/plan-smoke.ts
const planSmokeCodes = {
	"plan/smoke-budget": {
		what: "smoke.budget is too small for every test; what is left out is named, with what is then never tested together.",
		why: "The oldest and newest Python of each wheel always stay; below that a budget gives up combinations, which is your choice to make.",
		fix: "Raise smoke.budget to the minutes that the message names, or accept the list of `wheel-release plan --explain`."
	},
	"plan/no-interpreter": {
		what: "A stable-ABI wheel claims Pythons that no runner can install any more.",
		why: "Its claim is tested from the oldest Python that can be had; below that it rests on the stable ABI alone.",
		fix: "Nothing has to be done. Raise the floor (abi3-py39, py-api = cp39) to promise only what is tested."
	},
	"plan/no-torch-for-python": {
		what: "A wheel is for Pythons for which no torch of its declared range has wheels.",
		why: "Users of those Pythons cannot install torch beside it, so no test runs there.",
		fix: "Narrow requires-python, or widen cuda.torch to a release that has those Pythons."
	},
	"plan/untestable-wheel": {
		what: "No interpreter that can be had loads this wheel, so no test of it is planned.",
		why: "It does not stop the release (its policy is best-effort), and nobody runs it before its users do.",
		fix: "Let the frontend test it while it builds (cibuildwheel's test-command), or leave the wheel out."
	},
	"plan/gpu-tests-off": {
		what: "cuda.gpu-tests is off: CUDA wheels are installed and imported without a GPU only.",
		why: "Whether their device code runs is then known from its static proof alone.",
		fix: "Set cuda.gpu-tests to \"required\", \"hold\" or \"best-effort\" and name GPU runners in cuda.runners.smoke."
	},
	"plan/idle-preset": {
		what: "smoke.presets names a probe that no planned test can run.",
		why: "A configured check that never runs looks like one that passed.",
		fix: "Remove the preset, or plan the wheels and machines that it needs."
	}
};
// src/diagnostic/codes/plan-variants.ts
const planVariantsCodes = {
	"plan/variant-name": {
		what: "The name of a `[[variant]]` is not a project name.",
		why: "An index knows the variant as a project of that name (PEP 508).",
		fix: "Use letters, digits, `.`, `_` and `-`, with a letter or digit at both ends."
	},
	"plan/variant-source": {
		what: "Variants of one configuration come from different sources.",
		why: "One plan has one version and one source; two sources could not be released together.",
		fix: "Give all variants the same `source`, or release them from repositories of their own."
	},
	"plan/source-commit": {
		what: "The commit of the repository that variants are built from is not known.",
		why: "A tag can be moved between the plan and the build; only a commit says what was built.",
		fix: "Check the repository and tag of `source`, and that this machine reaches it."
	},
	"plan/variant-sdist": {
		what: "A variant has no source distribution of its own.",
		why: "Its sources are those of the project, whose sdist is in the release.",
		fix: "Nothing to do; who builds from source sets the variables of the variant."
	}
};
// src/diagnostic/codes/plan-version.ts
const planVersionCodes = {
	"plan/nothing-to-do": {
		what: "The event that started the job asks for no release.",
		why: "A deleted tag or an edited GitHub release changes nothing that could be built.",
		fix: "Nothing to do."
	},
	"plan/tag-moved": {
		what: "The tag that was pushed had pointed to another commit before.",
		why: "Files of a published version can never be replaced, and others have the old commit under this name.",
		fix: "Release a new version; move a tag only while nothing of it is published."
	},
	"plan/repository-moved": {
		what: "The repository was renamed or transferred after the event was made.",
		why: "A Trusted Publisher names owner and repository; the index refuses the identity of the new one.",
		fix: "Register the publisher again under the new owner and name."
	},
	"plan/not-github-com": {
		what: "The workflow runs on a GitHub Enterprise server.",
		why: "PyPI trusts the identity tokens of github.com alone, and there is no other way to publish here.",
		fix: "Publish from github.com; everything up to the gate works on the server."
	},
	"plan/dev-version": {
		what: "Nothing is tagged, so the build gets a dev version: the next patch, then `.dev` and the time in UTC.",
		why: "It sorts after the last release and before the next, and no two builds share a name.",
		fix: "Nothing to do; push a tag to release."
	},
	"plan/static-version": {
		what: "A file states the version in a way that a dev version cannot be written over.",
		why: "An untagged build under the version of a release could be taken for the release.",
		fix: "Write `version = \"…\"` on a line of its own in [project], or build tags only."
	},
	"plan/shallow-clone": {
		what: "The version comes from tags, and the clone was cut off before the last one.",
		why: "actions/checkout fetches one commit and no tags unless it is told otherwise.",
		fix: "Give actions/checkout `fetch-depth: 0`; on a laptop `git fetch --unshallow --tags`."
	},
	"plan/no-tags": {
		what: "The version comes from tags, and no tag that fits leads to this commit.",
		why: "The dev version can then only begin at 0.0.1, before every release.",
		fix: "Fetch the tags, or correct the `tag` pattern; before the first release there is nothing to do."
	},
	"plan/tool-believes-tags": {
		what: "The version tool of the project cannot be told a version, and nothing is tagged.",
		why: "A tag would have to be made in your own clone for it.",
		fix: "Tag HEAD for the rehearsal and delete the tag afterwards."
	},
	"plan/tool-ignores-tag": {
		what: "The version tool of the project does not read the released version from this tag.",
		why: "The release is told its version, but whoever builds from the repository gets another one.",
		fix: "Make the tag pattern of the tool and `tag` in [tool.wheel-release] the same."
	},
	"plan/head-not-tag": {
		what: "What is checked out is not the commit of the tag.",
		why: "The files would be built from sources that the tag does not show.",
		fix: "Check out the tag: `ref: refs/tags/…` for actions/checkout, `git switch --detach TAG` on a laptop."
	},
	"plan/tag-missing": {
		what: "The named tag is not in this clone.",
		why: "Nobody can tell whether what is checked out is what the tag names.",
		fix: "Check out the tag in the job that plans, or fetch the tags."
	},
	"plan/already-tagged": {
		what: "The version has a tag on another commit.",
		why: "An index takes each file name once, and a version can be released once.",
		fix: "Release a new version."
	},
	"plan/many-tags": {
		what: "More than three tags stand on this commit.",
		why: "GitHub starts no workflow at all when more than three tags are pushed at once.",
		fix: "Push the release tag by itself, or start the workflow by hand with the tag as its input."
	},
	"plan/no-release-notes": {
		what: "The change log has no heading for this version.",
		why: "Users read there what a release changes, and the GitHub release is made from it.",
		fix: "Add the section, or let the tool that writes your change log run before the tag."
	},
	"plan/git-unreadable": {
		what: "There is a git repository, and git does not read it.",
		why: "The plan cannot hold commit and tag against what is checked out.",
		fix: "Do what git says; in containers: `git config --global --add safe.directory \"$PWD\"`."
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
	},
	"smoke/not-supported": {
		what: "A planned test wants torch beside the wheel, a GPU or a preset that this version cannot provide.",
		why: "A test that is not run never counts as passed: a required one keeps the gate closed.",
		fix: "Run such a test in a job of your own and plan the release without it, or use a newer wheel-release."
	}
};
// src/diagnostic/codes/tables.ts
const tablesCodes = {
	"tables/newer-word": {
		what: "A configured toolkit, torch, compute capability or Python is newer than the tables of this version.",
		why: "It may well exist by now; it is planned like the newest one that the tables know, which may not fit in every point.",
		fix: "Update wheel-release, or add the row in a file of your own: `tables = \"tables.toml\"`."
	},
	"tables/stale": {
		what: "The tables of this version were read more than half a year ago.",
		why: "Toolkits, torch releases, Pythons and runners have come and gone since; what is newer is planned like the newest known.",
		fix: "Update wheel-release, or add rows in a file of your own: `tables = \"tables.toml\"`."
	},
	"tables/unknown-word": {
		what: "A configured toolkit, torch, compute capability, Python or runner does not exist.",
		why: "Nothing can be planned for it; a guess would build something else than you meant.",
		fix: "Use the named nearest word, or add a row in a file of your own."
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
// src/diagnostic/codes/torch.ts
const torchCodes = {
	"torch/abi-range": {
		what: "A wheel uses libtorch's C++ interface, and METADATA allows several minors of torch.",
		why: "That interface changes with every minor: with another torch than the one it was built with, the import fails with “undefined symbol”, or memory is read as what it is not.",
		fix: "Require the minor it was built with (torch==2.9.*), use the stable ABI, or show by receipts of smoke tests that both ends of the range work."
	},
	"torch/undefined-symbol": {
		what: "A module needs a name of libtorch that a torch which METADATA allows does not have.",
		why: "The import fails there with “undefined symbol”.",
		fix: "Require the torch that the finding names, or compile for the older one."
	},
	"torch/cxx11-abi": {
		what: "A module was compiled for another C++ ABI than its name says, or than the torch that METADATA allows has.",
		why: "Every name with a string in it is spelled differently: the import fails with “undefined symbol”, even with the right torch.",
		fix: "Compile with the ABI of that torch (torch.compiled_with_cxx11_abi()). Since torch 2.7 it is the new one everywhere."
	},
	"torch/local-version": {
		what: "A requirement on torch has a local version label, like torch==2.9.0+cpu.",
		why: "PyPI has no local versions: installers find nothing, and nobody can install the wheel from there.",
		fix: "Require the public version; which build it is, users choose by the index."
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
	"world/not-a-file": {
		what: "A folder, a pipe or a device was named where a file is read.",
		why: "A folder has no bytes, a pipe can be read once only, and a device may never end.",
		fix: "Name the file itself; of a folder, the files in it."
	},
	"world/not-served": {
		what: "A server does not hand out the file at a URL.",
		why: "Without the file there is nothing to judge.",
		fix: "Check the URL; where the server names another place, use that one."
	},
	"world/no-ranges": {
		what: "A server hands out whole files only, no ranges of bytes.",
		why: "A part of a large file cannot be read without the rest of it.",
		fix: "Download the file and name it instead of the URL."
	},
	"world/other-bytes": {
		what: "A file that was fetched does not have the sha256 that its URL promises.",
		why: "Indexes link files together with their hash, so that nobody on the way can replace them.",
		fix: "Do not use the file. Look at the link, and at what the server really has there."
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
	...archiveCodes,
	...binaryCodes,
	...buildCodes,
	...configCodes,
	...contentsCodes,
	...cudaCodes,
	...cudaTruthCodes,
	...torchCodes,
	...distributionCodes,
	...documentCodes,
	...freezeCodes,
	...gateCodes,
	...githubCodes,
	...indexCodes,
	...metadataCodes,
	...pickCodes,
	...planCodes,
	...planCibuildwheelCodes,
	...planSmokeCodes,
	...planJobsCodes,
	...preflightCodes,
	...planMaturinCodes,
	...planVariantsCodes,
	...planVersionCodes,
	...publishCodes,
	...rehearsalCodes,
	...smokeCodes,
	...tablesCodes,
	...toolsCodes,
	...trustCodes,
	...verifyCodes,
	...worldCodes
};
export { codes as t };
