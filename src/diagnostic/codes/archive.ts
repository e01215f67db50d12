import type { CodeEntry } from "../code-entry.ts";

const oneReading =
	"Tools that read such an archive differently see different files: what was checked is not what gets installed, and PyPI refuses it.";
const rebuild =
	"Build the distribution again with a current build backend. Do not edit the file with other archive tools.";

export const archiveCodes = {
	"archive/unknown-format": {
		what: "The file is not the kind of archive that its name says: a zip file for a wheel, a gzipped tar for an sdist.",
		why: "No installer can read it, and the index refuses it. Often a download or a copy ended half way.",
		fix: rebuild,
	},
	"archive/structure": {
		what: "The parts of the archive do not fit together: bytes before, between or behind them, or two records that disagree.",
		why: oneReading,
		fix: rebuild,
	},
	"archive/comment": {
		what: "The zip file ends with a comment.",
		why: "PyPI and installers take it and show it nowhere. Data behind the end of an archive is where attacks hide a second one.",
		fix: "Build the wheel with its build backend, which writes none.",
	},
	"archive/data-descriptor": {
		what: "The archive was written as a stream: the sizes of a member stand behind its data instead of before it.",
		why: "Readers that go through the file from its start cannot know where a member ends, so PyPI refuses such archives.",
		fix: "Write the wheel with a tool that knows the sizes first (every usual build backend does), not through a pipe.",
	},
	"archive/duplicate-member": {
		what: "Two members of the archive have one name, or names that are one file on Windows or macOS, or a file holds others as a folder does.",
		why: "Whichever is unpacked last overwrites the other, and tools differ in which that is; PyPI refuses equal names.",
		fix: rebuild,
	},
	"archive/member-name": {
		what: "The name of a member is not a plain relative path in UTF-8 that means the same on every system.",
		why: "Unpacked carelessly it would be written somewhere else, or under another name than the one that was checked.",
		fix: rebuild,
	},
	"archive/member-kind": {
		what: "A member is a link, a device, a sparse file, or encrypted.",
		why: "Installers ignore, refuse or follow such members, each in its own way.",
		fix: "Replace links by the files they point to, leave the rest out, and build the distribution again.",
	},
	"archive/compression": {
		what: "A member is compressed with something else than deflate.",
		why: "The wheel format allows others, but installers and PyPI do not read them.",
		fix: "Build the wheel with deflate or no compression.",
	},
	"archive/damaged": {
		what: "The bytes of a member do not have the size or checksum that the archive declares, or cannot be decompressed.",
		why: "The file changed after it was built, or its writer was broken.",
		fix: rebuild,
	},
	"archive/not-for-uv": {
		what: "An sdist is written in a way that pip and PyPI read and uv (0.13) does not.",
		why: "Users of uv cannot install from it. Old tar formats, times before 1970, labels of volumes and checksums in the gzip header are what it refuses.",
		fix: "Build the sdist with its build backend, not with a tar of your own.",
	},
	"archive/too-large": {
		what: "The archive unpacks to far more than its size, has tens of thousands of members, or a metadata file has megabytes.",
		why: "PyPI refuses archives above 64 MiB that shrank more than 50 times, and a reader must not run out of memory.",
		fix: "Leave generated data out of the distribution.",
	},
} as const satisfies Record<string, CodeEntry>;
