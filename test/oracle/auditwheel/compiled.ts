// Wheels around what a real compiler and linker make: the option that is odd about each is its name.
import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildWheel } from "../../world/wheel-builder.ts";

interface Recipe {
	/** C unless it ends in `.cpp`. */
	source: keyof typeof sources;
	/** Of the link step as well. */
	flags: readonly string[];
	/** Also in the wheel, linked to by the module. */
	helper?: { name: string; flags: readonly string[] };
	strip?: readonly string[];
}

const sources = {
	"plain.c": `
#include <pthread.h>
#include <dlfcn.h>
#include <math.h>
#include <sys/stat.h>
static void *run(void *x) { return x; }
double helper(double);
int PyInit_m(void) {
	pthread_t t; struct stat s; pthread_create(&t, 0, run, 0); stat("/", &s);
	return dlopen("x", 1) != 0 ? (int)(pow(s.st_size, 0.5) + exp(s.st_mtime)) : 0;
}`,
	"user.c": "extern double helper(double); int PyInit_m(void) { return (int)helper(2); }",
	"words.cpp": `
#include <filesystem>
#include <string>
#include <charconv>
extern "C" int PyInit_m(void) {
	std::string text = std::filesystem::current_path().string();
	double value = 0; std::from_chars(text.data(), text.data() + text.size(), value);
	return static_cast<int>(value);
}`,
	"program.c": '#include <stdio.h>\nint main(int n, char **a) { return printf("%d %s\\n", n, a[0]); }',
	"packed.c":
		"extern unsigned long crc32(unsigned long, const void *, unsigned); int PyInit_m(void) { return (int)crc32(0, 0, 0); }",
} as const;

const helperSource = "#include <math.h>\ndouble helper(double x) { return log(x) + fmod(x, 3); }";
const helper = { name: "libhelper-1a2b3c4d.so", flags: ["-lm"] };
const origin = "-Wl,-rpath,$ORIGIN/../x.libs";

const recipes: Readonly<Record<string, Recipe>> = {
	plain: { source: "plain.c", flags: ["-lm"] },
	stripped: { source: "plain.c", flags: ["-lm"], strip: ["--strip-all"] },
	debug: { source: "plain.c", flags: ["-lm", "-g3"] },
	"sysv-hash": { source: "plain.c", flags: ["-lm", "-Wl,--hash-style=sysv"] },
	relr: { source: "plain.c", flags: ["-lm", "-Wl,-z,pack-relative-relocs"] },
	execstack: { source: "plain.c", flags: ["-lm", "-Wl,-z,execstack"] },
	"one-segment": { source: "plain.c", flags: ["-lm", "-Wl,-z,noseparate-code"] },
	"isa-v3": { source: "plain.c", flags: ["-lm", "-march=x86-64-v3", "-Wl,-z,x86-64-v3"] },
	"isa-v2-used": { source: "plain.c", flags: ["-lm", "-mneeded", "-march=x86-64-v2"] },
	"c-plus-plus": { source: "words.cpp", flags: ["-std=c++17"] },
	"old-cxx-abi": { source: "words.cpp", flags: ["-std=c++17", "-D_GLIBCXX_USE_CXX11_ABI=0"] },
	"static-c-plus-plus": { source: "words.cpp", flags: ["-std=c++17", "-static-libstdc++", "-static-libgcc"] },
	runpath: { source: "user.c", flags: [origin, "-Wl,--enable-new-dtags"], helper },
	rpath: { source: "user.c", flags: [origin, "-Wl,--disable-new-dtags"], helper },
	"no-path": { source: "user.c", flags: [], helper },
	"foreign-path": { source: "user.c", flags: ["-Wl,-rpath,/opt/lib"], helper },
	"indirect-runpath": {
		source: "user.c",
		flags: [origin],
		helper: { ...helper, flags: ["-lm", "-Wl,-rpath,$ORIGIN"] },
	},
	program: { source: "program.c", flags: ["-fPIE", "-pie"] },
	"static-program": { source: "program.c", flags: ["-static"] },
	libpython: { source: "user.c", flags: [], helper: { name: "libpython3.12.so.1.0", flags: ["-lm"] } },
};

/** Paths of the wheels; none, and a word about it, where there is no gcc for x86-64. */
export async function compileWheels(folder: string, say: (line: string) => void): Promise<string[]> {
	if (!hasCompiler()) {
		say("  no gcc for x86_64 here: nothing was compiled");
		return [];
	}
	const wheels: string[] = [];
	for (const [name, recipe] of Object.entries(recipes)) {
		const work = join(folder, name);
		await mkdir(work, { recursive: true });
		const files = await compile(work, recipe).catch((error: unknown) => {
			say(`  ${name} cannot be compiled here: ${error instanceof Error ? error.message.split("\n", 1)[0] : error}`);
			return null;
		});
		if (files === null) continue;
		const tags = "cp312-cp312-manylinux_2_17_x86_64";
		const { fileName, bytes } = buildWheel({ name: name.replaceAll("-", "_"), version: "1.0", tags, files });
		wheels.push(join(folder, fileName));
		await writeFile(join(folder, fileName), bytes);
	}
	return wheels;
}

async function compile(work: string, recipe: Recipe): Promise<Record<string, Uint8Array>> {
	const isProgram = recipe.source === "program.c";
	const compiler = recipe.source.endsWith(".cpp") ? "g++" : "gcc";
	await writeFile(join(work, recipe.source), sources[recipe.source]);
	const links: string[] = [];
	if (recipe.helper !== undefined) {
		const { name, flags } = recipe.helper;
		await writeFile(join(work, "helper.c"), helperSource);
		run("gcc", ["-O1", "-shared", "-fPIC", "helper.c", "-o", name, `-Wl,-soname,${name}`, ...flags], work);
		links.push(name);
	}
	const target = isProgram ? "tool" : "m.so";
	const kind = isProgram ? [] : ["-shared", "-fPIC"];
	run(compiler, ["-O1", "-w", ...kind, recipe.source, "-o", target, ...links, ...recipe.flags], work);
	if (recipe.strip !== undefined) run("strip", [...recipe.strip, target], work);
	const files: Record<string, Uint8Array> = {
		[isProgram ? "x/bin/tool" : "x/m.so"]: await readFile(join(work, target)),
	};
	for (const name of await readdir(work)) {
		if (name === recipe.helper?.name) files[`x.libs/${name}`] = await readFile(join(work, name));
	}
	return files;
}

function hasCompiler(): boolean {
	try {
		return execFileSync("gcc", ["-dumpmachine"], { encoding: "utf8" }).startsWith("x86_64-linux-gnu");
	} catch {
		return false;
	}
}

function run(command: string, args: readonly string[], cwd: string): void {
	execFileSync(command, args, { cwd, stdio: ["ignore", "ignore", "pipe"] });
}
