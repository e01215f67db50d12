import { describe, expect, it } from "vitest";
import { EnvironmentError } from "../diagnostic/errors.ts";
import { cacheFolderOf, machineOf, readHost, runnerKindOf, systemOf } from "./host.ts";

describe("the machine", () => {
	it.each([
		["linux", "x64", "x86_64"],
		["linux", "arm64", "aarch64"],
		["linux", "ppc64", "ppc64le"],
		["linux", "s390x", "s390x"],
		["macos", "arm64", "arm64"],
		["macos", "x64", "x86_64"],
		["windows", "x64", "amd64"],
		["windows", "arm64", "arm64"],
	] as const)("%s on %s is %s, as platform tags spell it", (system, architecture, machine) => {
		expect(machineOf(system, architecture)).toBe(machine);
	});

	it("an operating system without wheels is refused by name", () => {
		expect(() => systemOf("sunos")).toThrow(EnvironmentError);
		expect(() => systemOf("sunos")).toThrow("does not run on sunos");
	});

	it.each([
		[{}, "local"],
		[{ GITHUB_ACTIONS: "true", RUNNER_ENVIRONMENT: "github-hosted" }, "github-hosted"],
		[{ GITHUB_ACTIONS: "true", RUNNER_ENVIRONMENT: "self-hosted" }, "self-hosted"],
		// act and older runner software say nothing: the less trusted kind.
		[{ GITHUB_ACTIONS: "true" }, "self-hosted"],
	] as const)("%o is a %s runner", (environment, kind) => {
		expect(runnerKindOf(environment)).toBe(kind);
	});

	it.skipIf(process.platform === "win32").each([
		["linux", {}, "/home/me/.cache/wheel-release"],
		["linux", { XDG_CACHE_HOME: "/fast" }, "/fast/wheel-release"],
		["linux", { XDG_CACHE_HOME: "relative" }, "/home/me/.cache/wheel-release"],
		["macos", {}, "/home/me/Library/Caches/wheel-release"],
		["windows", { LOCALAPPDATA: "/appdata" }, "/appdata/wheel-release"],
	] as const)("on %s with %o tools are cached in %s", (system, environment, folder) => {
		expect(cacheFolderOf(system, environment, "/home/me")).toBe(folder);
	});

	it("this one is described in full", () => {
		const host = readHost({ RUNNER_TEMP: "/runner/temp" }, "/product");
		expect(host).toMatchObject({ runnerKind: "local", productFolder: "/product", temporaryFolder: "/runner/temp" });
		expect(host.system).toBe(systemOf(process.platform));
		const isMusl = host.system === "linux" && host.glibc === null;
		if (host.system === "linux" && !isMusl) expect(host.glibc?.[0]).toBe(2);
		else expect(host.glibc).toBeNull();
	});
});
