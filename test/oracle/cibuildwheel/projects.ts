// The jobs of public projects' releases (test/fixtures/projects), and each project on all platforms without a job's variables.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type PublicRelease, readReleases } from "../../accuracy/release.ts";
import type { Case, FakeHost } from "./cases.ts";

export function projectCases(): Case[] {
	return readReleases()
		.filter(({ tool }) => tool.startsWith("cibuildwheel"))
		.flatMap((release) => {
			const files = filesOf(release);
			const plain = ["linux", "macos", "windows"].map((platform) => ({
				host: ["linux", "x86_64", false] as FakeHost,
				files,
				env: {},
				args: ["--platform", platform],
			}));
			const jobs = release.runs.map(({ host, environment }) => {
				const [system, machine = ""] = host.split("/") as [FakeHost[0], string];
				return { host: [system, machine, false] as FakeHost, files, env: environment, args: [] };
			});
			return [...plain, ...jobs];
		});
}

function filesOf({ folder }: PublicRelease): Record<string, string> {
	const names = ["pyproject.toml", "setup.cfg", "setup.py"].filter((name) => existsSync(join(folder, name)));
	return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}
