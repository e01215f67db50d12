// The release settings of public projects (test/fixtures/projects): only what selects wheels, rewritten, with the commit
// they were read at, the jobs of the release workflow, and the files that the index has of that version.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const folder = join(import.meta.dirname, "..", "fixtures", "projects");

const Release = z.strictObject({
	project: z.string(),
	version: z.string(),
	/** `owner/name` of the repository with the release workflow. */
	repository: z.string(),
	commit: z.string().regex(/^[0-9a-f]{40}$/),
	/** Where the sources are, when they are elsewhere. */
	source: z.string().optional(),
	/** Files that were read at the commit. */
	read: z.array(z.string()).min(1),
	/** What built the wheels. */
	tool: z.string(),
	/** Where [tool.cibuildwheel] is, when not in pyproject.toml. */
	configFile: z.string().optional(),
	/** When the index was asked for its files. */
	seen: z.iso.date(),
	/** Jobs of the workflow: on which machine, with which environment. */
	runs: z
		.array(
			z.strictObject({
				job: z.string(),
				/** As `--host` takes it. */
				host: z.string().regex(/^(linux|macos|windows)\/\w+$/),
				environment: z.record(z.string(), z.string()),
			}),
		)
		.min(1),
	differences: z.array(
		z.strictObject({
			side: z.enum(["planned", "published"]),
			files: z.array(z.string()).min(1),
			reason: z.string().min(20),
		}),
	),
});

export interface PublicRelease extends z.infer<typeof Release> {
	/** Absolute. */
	folder: string;
	/** File names on the index. */
	published: string[];
}

export type ReleaseRun = PublicRelease["runs"][number];

export function readReleases(): PublicRelease[] {
	return readdirSync(folder).map((name) => {
		const path = join(folder, name);
		const release = Release.parse(JSON.parse(readFileSync(join(path, "release.json"), "utf8")));
		const published = readFileSync(join(path, "published.txt"), "utf8").split(/\r?\n/);
		return { ...release, folder: path, published: published.filter((line) => line !== "") };
	});
}
