// Distributions for tests of what `check` shows: one that is right, some that are wrong, and one of which every name is hostile.
import { buildElf, type ElfRequest } from "./elf-writer.ts";
import { type BuiltDistribution, buildSdist, buildWheel, type WheelRequest } from "./wheel-builder.ts";

const tags = "cp312-cp312-manylinux_2_17_x86_64";

/** A wheel for Linux with one module, whose initialisation is there. */
export function buildNativeWheel(elf: ElfRequest = {}, request: Partial<WheelRequest> = {}): BuiltDistribution {
	const module = buildElf({
		needed: ["libc.so.6"],
		imports: ["memcpy@GLIBC_2.14:libc.so.6", "PyLong_FromLong"],
		exports: ["PyInit__C"],
		...elf,
	});
	const digits = /^cp(\d+)-cp/.exec(request.tags ?? "")?.[1] ?? "312";
	const name = `mypkg/_C.cpython-${digits}-x86_64-linux-gnu.so`;
	const files = { "mypkg/__init__.py": "", [name]: module, ...request.files };
	return buildWheel({ name: "mypkg", version: "1.4.0", tags, isPure: false, ...request, files });
}

export const goodSdist = () => buildSdist({ name: "mypkg", version: "1.4.0" });
export const goodWheel = () => buildNativeWheel();

/** Debian 11 and RHEL 8 have no such pthread_create. */
export const lyingWheel = () => buildNativeWheel({ imports: ["pthread_create@GLIBC_2.34:libc.so.6"] });

/** What a stranger would write to be taken for something else: commands, Markdown, HTML, terminal sequences, turned text. */
export const hostileWords = [
	"::set-output name=error-count::0",
	"::error file=a.py::forged",
	"##[error]forged",
	"\u001b[31mred\u001b[0m",
	"\u202egnp.exe",
	"`](https://evil.invalid) | **bold** <img src=x onerror=alert(1)>",
	"\\| @everyone #1 [click](https://evil.invalid)",
	"line\nbreak ::warning::forged\r\n::stop-commands::x",
];

/** Names of members: the archive is refused for them. */
export const hostileMembers = () =>
	hostileWords.map((word, index) =>
		buildWheel({
			name: `odd${index}`,
			version: "1.0",
			files: { [`odd${index}/${word}.py`]: "", [`odd${index}/${word}`]: "" },
		}),
	);

/** METADATA, entry points and the module quote them, where `check` reads the whole wheel. */
export function hostileWheel(): BuiltDistribution {
	return buildNativeWheel(
		{ needed: ["libc.so.6", ...hostileWords], imports: hostileWords.map((word) => `${word}@GLIBC_9.9:libc.so.6`) },
		{
			entryPoints: { console_scripts: Object.fromEntries(hostileWords.map((word) => [flat(word), flat(word)])) },
			metadata: hostileWords.flatMap((word) => [
				["Requires-Dist", flat(word)],
				["Classifier", flat(word)],
				["Project-URL", flat(word)],
				["License-File", flat(word)],
			]),
		},
	);
}

function flat(word: string): string {
	return word.replace(/\s+/g, " ");
}
