import type { CodeEntry } from "../code-entry.ts";

export const contentsCodes = {
	"contents/start-up-code": {
		what: "The wheel installs code that Python runs at every start: a .pth file with an import line, a .start file, sitecustomize or usercustomize.",
		why: "It runs in every program of the user, whether the project is used or not. Several stolen releases hid their code there.",
		fix: "Leave it out if you can. If it is wanted, say so in the release notes: users will ask.",
	},
	"contents/new-start-up-code": {
		what: "This release installs code that Python runs at every start; the last release did not.",
		why: "That is how stolen releases of well-known projects ran their code in 2026; a change like this must be meant.",
		fix: "Look at who added it and what it does. If it is meant, ignore the rule for this release, with the reason.",
	},
	"contents/new-top-level": {
		what: "This release installs something at the top of site-packages that the last one did not.",
		why: "Most often a folder of the checkout was packed by mistake; sometimes somebody put a module there.",
		fix: "Leave it out, or announce the new module.",
	},
	"contents/new-large-file": {
		what: "This release holds a large script or program that the last one did not.",
		why: "Bundled JavaScript or a binary that nobody expects is how a stolen release brings its code along.",
		fix: "Look at what made the file. If it is meant, ignore the rule for this release, with the reason.",
	},
	"contents/path-file": {
		what: "The wheel installs a .pth file that adds folders to the path of every Python program.",
		why: "Everything in those folders becomes importable for everybody, also what was never meant to be.",
		fix: "Put the modules into a package that is found without it.",
	},
	"contents/editable": {
		what: "The wheel was built for an editable installation.",
		why: "It holds a path of the developer's machine instead of the package: on other machines nothing can be imported.",
		fix: "Build it with `python -m build --wheel`.",
	},
	"contents/top-level-file": {
		what: "The wheel puts files that are no modules into site-packages itself: README, LICENSE, data, loose type stubs.",
		why: "Everybody's files meet there; the last project that is installed overwrites those of the others.",
		fix: "Move data into the package, licences into dist-info.",
	},
	"contents/top-level-tests": {
		what: "The wheel installs its tests beside its package.",
		why: "`tests` at the top of site-packages is one folder for all projects that make this mistake: they overwrite each other.",
		fix: "Exclude the tests from the wheel, or move them into the package.",
	},
	"contents/common-name": {
		what: "The wheel installs a module or folder with a name that other projects use as well: src, utils, docs, setup.py.",
		why: "The last one that is installed wins, and the other project imports the wrong module.",
		fix: "Keep out what is not part of the package, and move the rest into it.",
	},
	"contents/top-level-init": {
		what: "The wheel puts an __init__.py into site-packages itself.",
		why: "The package folder got lost: nothing of it can be imported under its name.",
		fix: "Check the package directory that is configured for the build backend.",
	},
	"contents/several-top-levels": {
		what: "The wheel installs several things at the top of site-packages.",
		why: "Often one of them is a mistake: a folder of the checkout that looks like a package.",
		fix: "Name those that are meant in `[tool.wheel-release.check] top-level`; the others are then told by name.",
	},
	"contents/no-modules": {
		what: "A folder at the top of site-packages holds no Python module.",
		why: "Nothing can be imported from it: data were packed beside the package instead of into it.",
		fix: "Move the folder into the package that reads it.",
	},
	"contents/not-importable": {
		what: "A module has a path that is no Python name, such as my-module.py.",
		why: "`import` cannot name it.",
		fix: "Rename it, unless it is read by its path.",
	},
	"contents/missing-init": {
		what: "A folder of modules inside of a package has no __init__.py.",
		why: "Tools that look for packages (find_packages, mypy, freezers) pass it by, and its modules are lost in some builds.",
		fix: "Add an empty __init__.py.",
	},
	"contents/empty": {
		what: "The wheel installs no file.",
		why: "Users get an import error after an installation that succeeded.",
		fix: "Tell the build backend where the package is.",
	},
	"contents/empty-library": {
		what: "The wheel installs nothing that could be imported.",
		why: "Right for programs; a lost package folder otherwise.",
		fix: "Tell the build backend where the package is.",
	},
	"contents/bytecode": {
		what: "The distribution holds .pyc files.",
		why: "They are for one Python, may be older than their source, and hide code from whoever reads the sources.",
		fix: "Exclude __pycache__ and *.py[cod].",
	},
	"contents/stray-files": {
		what: "The distribution holds files of editors, operating systems, version control or test runs.",
		why: "They tell more about the developer than about the project; a .git folder has its whole history and sometimes its passwords.",
		fix: "Exclude them and build in a clean checkout.",
	},
	"contents/build-leftovers": {
		what: "The distribution holds object files, import libraries or other files that a build leaves behind.",
		why: "Users download them and cannot use them.",
		fix: "Install the finished modules only, and build outside of the package folder.",
	},
	"contents/duplicate-files": {
		what: "Files of the wheel have the same contents.",
		why: "After a rename an old build folder brings the old file along.",
		fix: "Delete the build folder and build again.",
	},
	"contents/unknown-data-folder": {
		what: "A file lies in a folder of .data that installers do not know.",
		why: "pip refuses to install the wheel.",
		fix: "Use purelib, platlib, headers, scripts or data.",
	},
	"contents/installed-twice": {
		what: "Two members of the wheel are installed as the same file.",
		why: "Which of the two a user gets is left to the installer.",
		fix: "Keep one of them.",
	},
	"contents/data-outside": {
		what: "The wheel puts files into the prefix of Python itself, beside those of the system.",
		why: "Without a virtual environment they land in /usr or the like, where all projects meet.",
		fix: "Ship data inside of the package.",
	},
	"contents/nested-distribution": {
		what: "The distribution holds other distributions.",
		why: "Most often dist/ was packed along: the release grows by its own size with every build.",
		fix: "Exclude dist/ and build in a clean checkout.",
	},
	"contents/secret": {
		what: "A token or a private key stands in a file of the distribution.",
		why: "Everybody can download it. Bots read every upload within minutes, and a published file stays in mirrors.",
		fix: "Revoke it where it was issued, remove it, build again.",
	},
	"contents/secret-file": {
		what: "The distribution holds a file that people keep passwords or keys in.",
		why: "A .env or .pypirc that was packed by mistake is read by everybody.",
		fix: "Change what it opens, and exclude the file.",
	},
	"contents/script-interpreter": {
		what: "A script of the wheel starts an interpreter by a path of the building machine.",
		why: "It cannot start anywhere else: installers rewrite `#!python` only.",
		fix: "Use [project.scripts], or begin the script with `#!python`.",
	},
	"contents/installer-files": {
		what: "The dist-info folder holds files that installers write.",
		why: "The wheel was packed from an installed project; direct_url.json tells where it lay on that machine.",
		fix: "Build the wheel from the sources.",
	},
	"contents/build-path": {
		what: "A file names folders of the machine that built the wheel.",
		why: "They lead nowhere for users, tell about the machine, and make every build differ.",
		fix: "Write paths relative to the file.",
	},
	"contents/long-path": {
		what: "A file has a very long path.",
		why: "Windows refuses paths over 260 characters by default, and the user's folders come before it.",
		fix: "Shorten the names of folders.",
	},
	"contents/no-license": {
		what: "The distribution says that it has a licence, and its text is not there.",
		why: "Most licences ask that the text goes with every copy.",
		fix: "Name it in `[project] license-files` (PEP 639).",
	},
	"contents/sbom": {
		what: "A file below dist-info/sboms/ is no bill of materials that scanners know (PEP 770).",
		why: "Scanners skip it, and the libraries it should name stay unknown to them.",
		fix: "Write CycloneDX or SPDX.",
	},
	"contents/large-file": {
		what: "One file that is no native code makes the wheel large.",
		why: "Users download and keep it whether they need it or not.",
		fix: "Fetch it when it is used, or put it into a distribution of its own.",
	},
	"contents/foreign-module": {
		what: "The wheel installs a module that belongs to another well-known project.",
		why: "It overwrites what users have installed, and is overwritten by it.",
		fix: "Require the other project, or keep a copy inside of your package.",
	},
	"contents/standard-module": {
		what: "The wheel installs a module that is called like one of the standard library.",
		why: "Python finds the standard one first: nobody can import it.",
		fix: "Move it into the package or rename it.",
	},
	"contents/missing-top-level": {
		what: "The wheel does not install what `top-level` says that it does.",
		why: "The package was lost on the way into the wheel.",
		fix: "Look at what the build backend packs.",
	},
	"contents/undeclared-top-level": {
		what: "The wheel installs something at the top of site-packages that `top-level` does not name.",
		why: "It may be a folder that was packed by mistake, or a module that somebody added.",
		fix: "Leave it out, or add it to `top-level`.",
	},
	"contents/left-out": {
		what: "The wheel lacks files that the package folder has.",
		why: "Users get an import error or miss data that the developer has.",
		fix: "Tell the build backend to pack them.",
	},
	"contents/not-in-source": {
		what: "The wheel holds files that the package folder has not.",
		why: "An old build folder brought them along.",
		fix: "Delete build/ and build again.",
	},
	"contents/not-buildable": {
		what: "The sdist has neither pyproject.toml nor setup.py.",
		why: "No installer can build it.",
		fix: "Build the sdist with the project's build backend.",
	},
} as const satisfies Record<string, CodeEntry>;
