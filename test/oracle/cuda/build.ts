// Makes the library of a case with a real toolkit.
import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { readElf } from "../../../src/binary/elf.ts";
import { wholeBytes } from "../../../src/binary/kept-bytes.ts";
import { buildPe } from "../../world/pe-writer.ts";
import { type CudaCase, sources } from "./cases.ts";
import type { CudaToolkit } from "./toolkits.ts";

const run = promisify(execFile);

/** @param isSmall without symbols, padding and the libraries of the system @returns path of a shared library */
export async function buildCase(
	one: CudaCase,
	toolkit: CudaToolkit,
	folder: string,
	{ isSmall = false } = {},
): Promise<string> {
	await mkdir(folder, { recursive: true });
	const root = dirname(dirname(toolkit.nvcc));
	// nvlink loads the compiler of intermediate code by name.
	const libraries = ["lib64", "lib", "nvvm/lib64"].map((name) => join(root, name)).join(":");
	const env = { ...process.env, LD_LIBRARY_PATH: libraries };
	const nvcc = (args: readonly string[]) => run(toolkit.nvcc, [...common(toolkit), ...args], { cwd: folder, env });
	const library = join(folder, one.after === "windows" ? "library.pyd" : "library.so");
	if (one.asData !== undefined) {
		await buildData(one, { nvcc, folder, more: isSmall ? small : [] }, library);
		return library;
	}
	const objects: string[] = [];
	for (const { source, codes, flags = "" } of one.units) {
		await writeFile(join(folder, `${source}.cu`), sources[source]);
		await nvcc(["-c", `${source}.cu`, "-o", `${source}.o`, "-Xcompiler", "-fPIC", ...gencode(codes), ...words(flags)]);
		objects.push(`${source}.o`);
	}
	await link(one, objects, { nvcc, folder, more: isSmall ? small : [] });
	if (one.after === "strip") await run("strip", ["--strip-all", "library.so"], { cwd: folder });
	if (one.after === "strip-sections") await forgetSections(library);
	if (one.after === "windows") await wrapForWindows(join(folder, "library.so"), library);
	return library;
}

interface Bench {
	nvcc: (args: readonly string[]) => Promise<unknown>;
	folder: string;
	/** Options of the host's linker. */
	more: readonly string[];
}

const small = ["-nostdlib", "-s", "-Wl,-z,noseparate-code,--build-id=none,--hash-style=gnu"];

async function link(one: CudaCase, objects: readonly string[], { nvcc, folder, more }: Bench): Promise<void> {
	const host = (inputs: readonly string[]) =>
		run("g++", ["-shared", "-o", "library.so", ...inputs, ...more], { cwd: folder });
	const asked = [...gencode(one.linkCodes ?? ""), ...words(one.linkFlags ?? "")];
	if (one.link === "nvcc") {
		const runtime = one.linkFlags === undefined ? ["-cudart", "shared"] : [];
		const forHost = more.flatMap((option) => ["-Xcompiler", option.replaceAll(",", "\\,")]);
		await nvcc(["-shared", "-o", "library.so", ...objects, ...runtime, ...asked, ...forHost]);
		return;
	}
	if (one.link === "archive") await run("ar", ["cr", "units.a", ...objects], { cwd: folder });
	const inputs = one.link === "archive" ? ["-Wl,--whole-archive", "units.a", "-Wl,--no-whole-archive"] : objects;
	if (one.link === undefined || one.link === "host") {
		await host(inputs);
		return;
	}
	const forDevice = one.link === "archive" ? ["units.a"] : objects;
	await nvcc(["-dlink", "-Xcompiler", "-fPIC", ...forDevice, "-o", "device.o", ...asked]);
	await host([...inputs, "device.o"]);
}

/** As xxd -i writes it. */
async function buildData(one: CudaCase, { nvcc, folder, more }: Bench, library: string): Promise<void> {
	const parts: string[] = [];
	for (const form of one.asData ?? []) {
		for (const { source, codes } of one.units) {
			await writeFile(join(folder, `${source}.cu`), sources[source]);
			const [first = ""] = words(codes);
			const asked = form === "fatbin" ? gencode(codes) : [`-arch=${first}`];
			await nvcc([`-${form}`, `${source}.cu`, "-o", `${source}.${form}`, ...asked]);
			const bytes = [...(await readFile(join(folder, `${source}.${form}`)))];
			parts.push(`const unsigned char ${source}_${form}[] = {${[...bytes, 0].join(",")}};`);
		}
	}
	await writeFile(join(folder, "data.c"), parts.join("\n"));
	await run("gcc", ["-shared", "-fPIC", "data.c", "-o", library, ...more], { cwd: folder });
}

function common({ version }: CudaToolkit): string[] {
	// 11.8 takes gcc 11 and older, and has no trouble with 12 here.
	return version === "11.8" ? ["-allow-unsupported-compiler"] : [];
}

/** `sm_86 compute_89 lto_80` */
function gencode(codes: string): string[] {
	return words(codes).flatMap((code) => {
		const arch = code.replace(/^(sm|lto)_/, "compute_");
		return ["-gencode", `arch=${arch},code=${code}`];
	});
}

function words(text: string): string[] {
	return text.split(" ").filter((word) => word !== "");
}

/** As sstrip does: no section headers, all that is loaded stays. */
async function forgetSections(path: string): Promise<void> {
	const bytes = await readFile(path);
	bytes.writeBigUInt64LE(0n, 40);
	bytes.fill(0, 58, 64);
	await writeFile(path, bytes);
}

/** nvcc for Windows needs Microsoft's compiler; the section that it would write is the same. */
async function wrapForWindows(from: string, to: string): Promise<void> {
	const bytes = await readFile(from);
	const section = readElf(wholeBytes(bytes)).sections.find(({ name }) => name === ".nv_fatbin");
	if (section === undefined) throw new Error(`${from} has no .nv_fatbin`);
	const code = bytes.subarray(section.offset, section.offset + section.size);
	await writeFile(to, buildPe({ sections: { ".nv_fatb": code, ".nvFatBi": Buffer.alloc(24) } }));
}
