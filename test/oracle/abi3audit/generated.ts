// abi3 wheels around small modules at random: symbols of every Python and of none, weak, local and inlined ones, for Linux,
// macOS and Windows.
import table from "../../../src/data/stable-abi.json" with { type: "json" };
import { buildElf, type ElfRequest } from "../../world/elf-writer.ts";
import { buildFatMacho, buildMacho, type MachoRequest } from "../../world/macho-writer.ts";
import { buildPe, type PeRequest } from "../../world/pe-writer.ts";
import { buildWheel } from "../../world/wheel-builder.ts";
import type { Random } from "../cibuildwheel/random.ts";

export interface GeneratedWheel {
	fileName: string;
	bytes: Uint8Array;
	recipe: object;
}

const stable = Object.values(table.symbols).flatMap((names) => names.split(" "));
const foreign = [
	..."_PyLong_New PyUnicode_AsUTF8AndSizeX _Py_FatalErrorFunc PyFloat_AS_DOUBLE PyModExport_m _PyObject_GC_New".split(
		" ",
	),
	..."PyInit_other Pyramid _Pyrex Py _Py PyTypeX_Type".split(" "),
];
const others = "malloc helper pyfoo _py_bar initm".split(" ");

export function makeAbi3Wheel(random: Random, index: number): GeneratedWheel {
	const system = random.pick(["linux", "linux", "macos", "windows"] as const);
	const python = random.some(["cp32", "cp37", "cp39", "cp310", "cp312", "cp315"], 1, 2);
	const { recipe, bytes, file, platform } = makers[system](random);
	const abi = random.chance(0.1) ? "abi3.abi3t" : "abi3";
	const wheel = buildWheel({
		name: `case${index}`,
		version: "1.0",
		tags: `${[...new Set(python)].join(".")}-${abi}-${platform}`,
		files: { [file]: bytes },
	});
	return { fileName: wheel.fileName, bytes: wheel.bytes, recipe };
}

const makers = {
	linux(random: Random) {
		const recipe: ElfRequest = {
			machine: random.pick(["x86_64", "aarch64", "i686", "s390x"] as const),
			needed: ["libc.so.6"],
			imports: [...new Set([...names(random).map((name) => (random.chance(0.1) ? `${name}?` : name)), "malloc"])],
			exports: ["PyInit_m", ...(random.chance(0.2) ? names(random).slice(0, 2) : [])],
			...(random.chance(0.4) ? { inlined: names(random) } : {}),
			...(random.chance(0.3) ? { localSymbols: names(random) } : {}),
			...(random.chance(0.3) ? { uniqueSymbols: names(random).slice(0, 2) } : {}),
			...(random.chance(0.5)
				? { sections: { ".comment": Buffer.from(random.pick(["GCC: (GNU) 12\0", "clang\0"])) } }
				: {}),
		};
		return { recipe, bytes: buildElf(recipe), file: "pkg/m.abi3.so", platform: "manylinux_2_17_x86_64" };
	},
	macos(random: Random) {
		const slice = (machine: "x86_64" | "arm64"): MachoRequest => ({
			machine,
			minimum: [11, 0],
			imports: [...new Set(names(random))],
			exports: ["PyInit_m"],
			locals: random.chance(0.5) ? names(random) : [],
		});
		const recipe = random.chance(0.5) ? [slice("x86_64"), slice("arm64")] : [slice("arm64")];
		const [first] = recipe;
		const bytes = recipe.length === 1 && first !== undefined ? buildMacho(first) : buildFatMacho(recipe);
		return { recipe, bytes, file: "pkg/m.abi3.so", platform: "macosx_11_0_universal2" };
	},
	windows(random: Random) {
		const recipe: PeRequest = {
			machine: random.pick(["amd64", "x86", "arm64"] as const),
			imports: { "python3.dll": [...names(random), "#12"], "KERNEL32.dll": ["Sleep"] },
			exports: ["PyInit_m"],
		};
		return { recipe, bytes: buildPe(recipe), file: "pkg/m.pyd", platform: "win_amd64" };
	},
};

function names(random: Random): string[] {
	return [
		...random.some(stable, 1, 4),
		...(random.chance(0.4) ? random.some(foreign, 1, 2) : []),
		...random.some(others, 0, 2),
	];
}
