import { homedir, tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
import type { RunnerKind } from "../data/runners.ts";
import { EnvironmentError } from "../diagnostic/errors.ts";
import type { Host } from "./ports.ts";

type Environment = Readonly<Record<string, string | undefined>>;

export function readHost(environment: Environment, productFolder: string, python: string | null = null): Host {
	const system = systemOf(process.platform);
	return {
		system,
		machine: machineOf(system, process.arch),
		get glibc() {
			return system === "linux" ? readGlibc() : null;
		},
		runnerKind: runnerKindOf(environment),
		homeFolder: homedir(),
		cacheFolder: cacheFolderOf(system, environment, homedir()),
		temporaryFolder: environment.RUNNER_TEMP ?? tmpdir(),
		productFolder,
		python,
	};
}

export function systemOf(platform: NodeJS.Platform): Host["system"] {
	if (platform === "linux") return "linux";
	if (platform === "darwin") return "macos";
	if (platform === "win32") return "windows";
	throw new EnvironmentError("world/unknown-system", `wheel-release does not run on ${platform}`, {
		help: "Use Linux, macOS or Windows.",
	});
}

/** Node's name of the processor as Python's platform tags spell it (sysconfig.get_platform). */
export function machineOf(system: Host["system"], architecture: string): string {
	const names: Record<string, string> =
		system === "windows"
			? { x64: "amd64", arm64: "arm64", ia32: "win32" }
			: system === "macos"
				? { x64: "x86_64", arm64: "arm64" }
				: { x64: "x86_64", arm64: "aarch64", ia32: "i686", arm: "armv7l", ppc64: "ppc64le" };
	return names[architecture] ?? architecture;
}

/** Whoever says nothing about being GitHub's own runner is treated as the less trusted kind. */
export function runnerKindOf(environment: Environment): RunnerKind {
	if (environment.GITHUB_ACTIONS !== "true") return "local";
	return environment.RUNNER_ENVIRONMENT === "github-hosted" ? "github-hosted" : "self-hosted";
}

/** XDG Base Directory Specification: a relative value is invalid and ignored. */
export function cacheFolderOf(system: Host["system"], environment: Environment, home: string): string {
	const xdg = environment.XDG_CACHE_HOME;
	if (xdg !== undefined && isAbsolute(xdg)) return join(xdg, "wheel-release");
	if (system === "windows") return join(environment.LOCALAPPDATA ?? join(home, "AppData", "Local"), "wheel-release");
	if (system === "macos") return join(home, "Library", "Caches", "wheel-release");
	return join(home, ".cache", "wheel-release");
}

/** Of the C library this process runs on; a Node for musl names none. */
function readGlibc(): readonly [number, number] | null {
	// The network part of the report asks the name service and can take seconds.
	const report: NodeJS.ProcessReport & { excludeNetwork?: boolean } = process.report;
	report.excludeNetwork = true;
	const { header } = report.getReport() as { header: { glibcVersionRuntime?: string } };
	const match = /^(\d+)\.(\d+)/.exec(header.glibcVersionRuntime ?? "");
	return match ? [Number(match[1]), Number(match[2])] : null;
}
