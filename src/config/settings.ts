// Our own configuration: `[tool.wheel-release]` in pyproject.toml, or wheel-release.toml. Every key is optional; zero
// configuration must work. A key that is not here is an error with the nearest name.
import { z } from "zod";
import { targetWords } from "../data/targets.ts";
import { frontends } from "../document/plan.ts";

const pythonWord = /^(min|max|3\.\d{1,2}t?)$/;

export const Settings = z.strictObject({
	frontend: z
		.enum(["auto", ...frontends])
		.describe("What builds: maturin, build (PEP 517), none (bring your own wheels); auto reads the build backend."),
	tag: z
		.string()
		.regex(/^[^\s{}]*\{version\}[^\s{}]*$/, 'expected "{version}" once, as in "v{version}"')
		.describe("How release tags are written."),
	sdist: z.boolean().describe("Whether the release has a source distribution."),
	targets: z.array(z.enum(targetWords)).min(1).describe("Platforms of the wheels of a native project."),
	wheels: z
		.array(z.string().min(1))
		.min(1)
		.describe("With frontend none: patterns of the distributions brought along."),
	smoke: z
		.strictObject({
			import: z
				.array(z.string().regex(/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/, "expected a module name"))
				.describe("Modules to import; by default those at the top of the wheel."),
			command: z
				.string()
				.min(1)
				.describe("A command run in an empty folder; {project} and {wheel} are replaced. No shell."),
			pythons: z
				.string()
				.refine(
					(text) => text.split(",").every((word) => pythonWord.test(word.trim())),
					'expected words like "min,max,3.12"',
				)
				.describe("Interpreters to test each wheel on."),
		})
		.partial(),
});

/** What a project may configure; everything is optional. */
export const PartialSettings = Settings.partial();
export type PartialSettings = z.infer<typeof PartialSettings>;

/** All values, after defaults. `targets` null: the frontend's own default. */
export interface ResolvedSettings {
	frontend: z.infer<typeof Settings>["frontend"];
	tag: string;
	sdist: boolean;
	targets: z.infer<typeof Settings>["targets"] | null;
	wheels: string[];
	smokeImports: string[];
	smokeCommand: string | null;
	smokePythons: string[];
}
