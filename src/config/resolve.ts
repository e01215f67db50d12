// From what a project wrote to what holds: defaults filled in, texts turned into values. The schema has refused the rest.
import { splitCommandLine } from "../project/command-line.ts";
import type { PartialSettings, ResolvedSettings } from "./settings.ts";

export function resolveSettings(given: PartialSettings): ResolvedSettings {
	const command = given.build?.command ?? null;
	return {
		frontend: given.frontend ?? "auto",
		tag: given.tag ?? "v{version}",
		sdist: given.sdist ?? true,
		targets: given.targets ?? null,
		freeThreaded: given["free-threaded"] ?? false,
		pypy: given.pypy ?? false,
		wheels: given.wheels ?? ["dist/*.whl", "dist/*.tar.gz"],
		buildCommand: typeof command === "string" ? splitCommandLine(command) : command,
		buildTags: given.build?.tags ?? null,
		buildEnvironment: given.build?.env ?? {},
		smokeImports: given.smoke?.import ?? [],
		smokeCommand: given.smoke?.command ?? null,
		smokePythons: splitWords(given.smoke?.pythons ?? "min,max"),
		smokePresets: given.smoke?.presets ?? [],
		smokeBudget: given.smoke?.budget ?? null,
		wheelBudget: parseSize(given.budget?.wheel),
		releaseBudget: parseSize(given.budget?.release),
		runners: Object.fromEntries(Object.entries(given.runners ?? {}).filter(([, runner]) => runner !== undefined)),
		policy: given.policy ?? {},
		tables: given.tables ?? null,
		cibuildwheel: {
			version: given.cibuildwheel?.version ?? null,
			configFile: given.cibuildwheel?.["config-file"] ?? null,
		},
		cuda: given.cuda ?? null,
		variants: given.variant ?? [],
		publish: given.publish ?? {},
		check: {
			failOn: given.check?.["fail-on"] ?? null,
			ignore: given.check?.ignore ?? [],
			topLevel: given.check?.["top-level"] ?? null,
			packages: given.check?.packages ?? null,
			render: given.check?.render ?? false,
		},
	};
}

function splitWords(words: string | readonly string[]): string[] {
	return typeof words === "string" ? words.split(",").map((word) => word.trim()) : [...words];
}

/** `60MB` in bytes. */
function parseSize(text: string | undefined): number | null {
	const [, number, unit = ""] = /^([\d.]+)\s?(\w+)$/.exec(text ?? "") ?? [];
	const powers: Record<string, number> = { kB: 1e3, MB: 1e6, GB: 1e9, KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30 };
	return number === undefined ? null : Math.floor(Number(number) * (powers[unit] ?? 1));
}
