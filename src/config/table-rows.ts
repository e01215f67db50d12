// What a row of the user's table file may say, table by table: every key optional, none unknown. Keys are written with
// dashes, like all of our configuration, and named after what they say; `fields` tells which field of the row each one is.
import { z } from "zod";

const Word = z.string().min(1).max(100);
const Version = z.string().regex(/^\d+\.\d+$/, 'expected a version like "12.6"');
const Driver = z.string().regex(/^\d+(\.\d+){0,2}$/, 'expected a driver version like "570.26"');
const Arch = z.string().regex(/^\d{2,3}[af]?$/, 'expected an arch like "86" or "90a"');
const Python = z.string().regex(/^3\.\d+t?$/, 'expected a Python like "3.14" or "3.14t"');
const Day = z.string().regex(/^20\d\d-\d\d-\d\d$/, 'expected a date like "2026-11-22"');
const Month = z.string().regex(/^20\d\d-\d\d$/, 'expected a month like "2026-11"');
const MonthOrDay = z.string().regex(/^20\d\d-\d\d(-\d\d)?$/, 'expected a date like "2026-11-22" or "2026-11"');
const Capability = z.string().regex(/^\d+\.\d$/, 'expected a compute capability like "8.6"');
const Words = z.array(Word);

/** In every table. */
const provenance = { like: Word, source: z.string().min(1), "as-of": MonthOrDay };

function row<Shape extends z.ZodRawShape>(shape: Shape) {
	return z.strictObject({ ...provenance, ...shape }).partial();
}

export const tableRows = {
	runner: row({
		system: z.enum(["linux", "macos", "windows"]),
		machine: z.enum(["x86_64", "aarch64", "arm64", "amd64"]),
		"dollars-per-minute": z.number().nonnegative(),
		larger: z.boolean(),
		cores: z.int().positive(),
		containers: z.boolean(),
		"job-minutes": z.int().positive(),
		ends: MonthOrDay,
		removed: z.boolean(),
		successor: Word,
		gpu: z.strictObject({ name: Word, capability: Capability }),
		msvc: z.int().positive(),
	}),
	python: row({
		final: Day,
		"bugfix-until": Month,
		"end-of-life": Month,
		"free-threaded": z.enum(["none", "experimental", "supported"]),
	}),
	target: row({ runner: Word, emulated: z.boolean(), minutes: z.number().positive() }),
	toolkit: row({
		archs: z.array(Arch).min(1),
		"ptx-isa": Version,
		driver: z.strictObject({ linux: Driver, windows: Driver.nullable().default(null) }),
		"minor-compatible-driver": z.strictObject({ linux: Driver, windows: Driver }),
		gcc: z.int().positive(),
		clang: z.int().positive(),
		msvc: z.tuple([z.int().positive(), z.int().positive()]),
		"gcc-toolset": z.string().regex(/^gcc-toolset-\d+$/, 'expected a toolset like "gcc-toolset-13"'),
		rpms: Words,
		debs: Words,
	}),
	gpu: row({ generation: Word, examples: Words, clouds: Words, tegra: z.boolean(), formerly: Capability }),
	torch: row({
		released: Month,
		pythons: z.array(Python).min(1),
		"linux-only-pythons": z.array(Python),
		"experimental-pythons": z.array(Python),
		cuda: z
			.strictObject({
				manylinux_x86_64: z.array(Version),
				manylinux_aarch64: z.array(Version),
				win_amd64: z.array(Version),
			})
			.partial(),
		"pypi-cuda": Version,
		"old-abi-cuda": z.array(Version),
		archs: z.record(Version, z.array(Arch)),
		"cxx-standard": z.union([z.literal(17), z.literal(20)]),
		"stable-abi": z.enum(["none", "usable", "recommended"]),
	}),
	library: row({
		kind: z.enum(["driver", "toolkit", "torch"]),
		dlls: Words,
		providers: z.record(z.string().regex(/^\d+$/, 'expected a CUDA major like "12"'), Word),
	}),
} as const;
export type TableName = keyof typeof tableRows;

/** Tables whose words are versions: a new row is like the newest, and rows stay in order. */
export function isVersioned(name: TableName): boolean {
	return name === "python" || name === "toolkit" || name === "gpu" || name === "torch";
}

/** How the word of a row is written. */
export const rowWords: Readonly<Record<TableName, { pattern: RegExp; example: string }>> = {
	runner: { pattern: /^[^\s,A-Z]+$/, example: '[runner."my-label"], in lower case' },
	python: { pattern: /^3\.\d+$/, example: '[python."3.17"]' },
	target: { pattern: /^\w+$/, example: "[target.manylinux_x86_64]" },
	toolkit: { pattern: /^\d+\.\d+$/, example: '[toolkit."13.5"]' },
	gpu: { pattern: /^\d+\.\d$/, example: '[gpu."12.2"]' },
	torch: { pattern: /^\d+\.\d+$/, example: '[torch."2.16"]' },
	library: { pattern: /^lib\S+$/, example: '[library."libnvpl.so.*"]' },
};

/** Keys whose field is not their own name in camel case. */
const fields: Readonly<Record<string, string>> = {
	larger: "isLarger",
	containers: "hasContainers",
	removed: "isRemoved",
	emulated: "isEmulated",
	minutes: "typicalMinutes",
	tegra: "isTegra",
};

/** The fields that a row of the file sets. */
export function fieldsOf(given: Readonly<Record<string, unknown>>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(given)
			.filter(([key]) => key !== "like")
			.map(([key, value]) => [fields[key] ?? key.replace(/-(.)/g, (_, letter) => letter.toUpperCase()), value]),
	);
}
