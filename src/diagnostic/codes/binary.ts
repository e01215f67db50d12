import type { CodeEntry } from "../code-entry.ts";

export const binaryCodes = {
	"binary/damaged": {
		what: "A file named like a native library cannot be read as one.",
		why: "The loader would refuse it: the import fails on every machine.",
		fix: "Build the wheel again, without the tool that changed the file last.",
	},
	"binary/machine": {
		what: "A native file is for another machine or operating system than the tags say, or half of a universal2 wheel is missing.",
		why: "Installers choose by the tag alone; the import fails where the file does not fit.",
		fix: "Build every file of the wheel for the machine that its tag names, in a clean folder.",
	},
	"binary/other-python": {
		what: "A module is called after another Python than the wheel is for.",
		why: "Python looks for its own suffixes alone: the wheel is installed and its import fails.",
		fix: "Build the wheel with the Python that its tag names, in a clean folder; a new tag alone does not make it fit.",
	},
	"binary/pure-tag": {
		what: "The tag says that every platform will do, but the wheel has native modules.",
		why: "It is installed on machines for which it has no code.",
		fix: "Tell the build backend that the project is native, so that the tag names the platform.",
	},
	"binary/glibc-floor": {
		what: "A native file needs a newer C library than the manylinux tag promises.",
		why: "On the older systems that the tag promises the wheel is installed and then does not load.",
		fix: "Build in the image of the policy (quay.io/pypa/manylinux…), or let the tag say what the files need: `check --fix-tags`.",
	},
	"binary/forbidden-symbol": {
		what: "A native file uses a private symbol of a system library, which the policy forbids (PEP 513, PEP 600).",
		why: "Distributions build that library without the symbol.",
		fix: "Link the library statically or graft it into the wheel.",
	},
	"binary/isa-level": {
		what: "A native file says that it needs a newer processor than the tag promises.",
		why: "On older processors it does not load, or stops with an illegal instruction.",
		fix: "Compile for the baseline and choose faster code at run time.",
	},
	"binary/missing-library": {
		what: "A native file needs a library that is neither in the wheel nor on every user's system.",
		why: "The import fails with “cannot open shared object file” or its like on other machines.",
		fix: "Run the repair step: auditwheel, delocate or delvewheel copies the library into the wheel.",
	},
	"binary/undeclared-library": {
		what: "A needed library would come from another distribution (CUDA, torch, MKL), but the metadata does not require it.",
		why: "Leaving it out of the repair is right only when a dependency brings it.",
		fix: "Add the dependency that the finding names to [project] dependencies.",
	},
	"binary/grafted-library": {
		what: "The wheel carries a library that must come from elsewhere: the GPU driver, or torch beside a dependency on torch.",
		why: "A copied driver does not fit the user's card; two copies of torch in one process crash.",
		fix: "Exclude it in the repair: auditwheel repair --exclude 'libcuda.so*'.",
	},
	"binary/macos-minimum": {
		what: "A native file needs a newer macOS than the tag promises.",
		why: "dyld refuses to load it on the older systems that installers choose it for.",
		fix: "Set MACOSX_DEPLOYMENT_TARGET for the whole build, grafted libraries included.",
	},
	"binary/android-api": {
		what: "A native file is built for a newer Android API level than the tag promises.",
		why: "It may ask for names that older devices do not have; there the import fails.",
		fix: "Build every file with ANDROID_API_LEVEL of the tag, or raise the tag.",
	},
	"binary/ios-minimum": {
		what: "A native file needs a newer iOS than the tag promises.",
		why: "Devices with the older system that the tag allows do not load it.",
		fix: "Set IPHONEOS_DEPLOYMENT_TARGET for the whole build, or raise the tag.",
	},
	"binary/page-size": {
		what: "A native file is laid out for smaller memory pages than the machines of the tag may have.",
		why: "Loaders refuse it there: arm64 and POWER servers with pages of 64 KB, new Android devices with 16 KB.",
		fix: "Link with -z max-page-size of the largest pages, and give the same to patchelf.",
	},
	"binary/not-judged": {
		what: "The wheel has native code that check does not look into.",
		why: "What this wheel needs of the system is then known to nobody before its users.",
		fix: "Install and import it on the system that the tag names.",
	},
	"binary/unsigned": {
		what: "arm64 code for macOS has no code signature.",
		why: "macOS kills a process that loads it.",
		fix: "Sign it, at least ad hoc, after the last tool that changed it.",
	},
	"binary/python-dll": {
		what: "A Windows module loads another Python DLL than its tag implies.",
		why: "Two Pythons in one process, or an import that fails.",
		fix: "Build with the Python of the tag; for abi3 define Py_LIMITED_API.",
	},
	"binary/debug-runtime": {
		what: "A Windows module needs a debug run time that only compilers install.",
		why: "The import fails on every user's machine.",
		fix: "Build the release configuration.",
	},
	"binary/cpp-runtime": {
		what: "A Windows module needs the C++ run time, which Python does not bring.",
		why: "On a fresh Windows the import fails with “DLL load failed”.",
		fix: "Run delvewheel repair, which copies it into the wheel.",
	},
	"binary/stable-abi": {
		what: "A module of an abi3 wheel uses symbols that are not of Python's stable ABI.",
		why: "The next Python may not have them: the promise of the tag is broken (PEP 384).",
		fix: "Compile with Py_LIMITED_API, or release one wheel per Python.",
	},
	"binary/stable-abi-floor": {
		what: "A module of an abi3 wheel uses symbols that are newer than the Python that its tag promises.",
		why: "On the older Pythons the import fails with an undefined symbol.",
		fix: "Set Py_LIMITED_API to the version of the tag, or raise the tag.",
	},
	"binary/could-be-abi3": {
		what: "Every module of the wheel uses the stable ABI alone, though the wheel is for one Python.",
		why: "One abi3 wheel per platform would serve all later Pythons, from their first day.",
		fix: "Compile with Py_LIMITED_API and let the build backend write an abi3 tag.",
	},
	"binary/executable-stack": {
		what: "A library asks for an executable stack.",
		why: "It weakens every process that loads it; glibc 2.41 and newer refuse it.",
		fix: "Give assembler files a .note.GNU-stack section or link with -z noexecstack.",
	},
	"binary/text-relocations": {
		what: "A library changes its own code while it is loaded.",
		why: "Hardened systems and musl refuse such libraries.",
		fix: "Compile every object with -fPIC.",
	},
	"binary/search-path": {
		what: "A library searches folders of the machine that built it.",
		why: "Whoever can write to that folder on a user's machine can run code there.",
		fix: "Use $ORIGIN paths, or let the repair set them.",
	},
	"binary/debug-sections": {
		what: "Native files carry megabytes that only a debugger reads.",
		why: "Every user downloads them; limits of the index are reached earlier.",
		fix: "Strip debug sections for the release.",
	},
} as const satisfies Record<string, CodeEntry>;
