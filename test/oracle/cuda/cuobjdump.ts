// What NVIDIA's own tool finds in a file: the entries in their order, and of extracted code whether there is a kernel in it.
import { execFile } from "node:child_process";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const options = { maxBuffer: 256 * 1024 * 1024 };

export interface SeenEntry {
	/** `sm_100f`, `compute_89`, `lto_86` */
	arch: string;
	isCompressed: boolean;
	/** Source file. */
	identifier: string | null;
}

/** Empty for a file without device code. */
export async function listEntries(cuobjdump: string, file: string): Promise<SeenEntry[]> {
	const stdout = await run(cuobjdump, [file], options).then(
		(result) => result.stdout,
		(error: { stderr?: string }) => {
			if (error.stderr?.includes("does not contain device code")) return "";
			throw error;
		},
	);
	const blocks = stdout.split(/^Fatbin (?=\w+ (?:code|ir))/m).slice(1);
	return blocks.map((block) => {
		const word = { elf: "sm", ptx: "compute" }[/^\w+/.exec(block)?.[0] ?? ""] ?? "lto";
		const arch = /^arch = sm_(\w+)/m.exec(block)?.[1] ?? "";
		return {
			arch: `${word}_${arch}`,
			isCompressed: /^compressed/m.test(block),
			identifier: /^identifier = (.+)$/m.exec(block)?.[1]?.trim() ?? null,
		};
	});
}

/** Which of the cubins and which of the PTX texts have a kernel or a device function, in the order of the file. */
export async function listKernels(
	cuobjdump: string,
	file: string,
	folder: string,
): Promise<{ sass: boolean[]; ptx: boolean[] }> {
	await mkdir(folder, { recursive: true });
	// It has files of one name for entries of one architecture: the number in it tells them apart.
	await run(cuobjdump, ["-xelf", "all", "-xptx", "all", file], { ...options, cwd: folder });
	const names = await readdir(folder);
	const ordered = (end: string) => names.filter((name) => name.endsWith(end)).sort((a, b) => placeOf(a) - placeOf(b));
	const sass: boolean[] = [];
	for (const name of ordered(".cubin")) {
		const { stdout } = await run("readelf", ["-SW", name], { ...options, cwd: folder });
		sass.push(/\] \.text\.\S+ +PROGBITS/.test(stdout));
	}
	const ptx: boolean[] = [];
	for (const name of ordered(".ptx")) {
		ptx.push(/^\s*(\.\w+ )*\.(entry|func)\b/m.test(await readFile(join(folder, name), "latin1")));
	}
	return { sass, ptx };
}

/** `7` of `library.7.sm_86.cubin` */
function placeOf(name: string): number {
	return Number(/\.(\d+)\.sm_\w+\.\w+$/.exec(name)?.[1] ?? 0);
}
