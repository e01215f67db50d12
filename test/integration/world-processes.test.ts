import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { childEnvironment } from "../../src/world/child-environment.ts";
import { findProgram } from "../../src/world/find-program.ts";
import type { ProcessRequest } from "../../src/world/ports.ts";
import { createProcesses } from "../../src/world/processes.ts";

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "world-processes-"));
});
afterEach(async () => {
	await rm(folder, { recursive: true, force: true });
});

const env = childEnvironment(process.env);

/** Runs a script in Node, which is here on every system. */
function script(source: string, more: Partial<ProcessRequest> = {}): ProcessRequest {
	return { command: process.execPath, args: ["-e", source], cwd: folder, env, timeoutSeconds: 20, ...more };
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		// A zombie counts as ended: nobody reaps it in some containers.
		return process.platform !== "linux" || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
	} catch {
		return false;
	}
}

async function untilWritten(path: string): Promise<number> {
	for (let n = 0; n < 500; n++) {
		try {
			const pid = Number(readFileSync(path, "utf8"));
			if (pid > 0) return pid;
		} catch {
			// Not written yet.
		}
		await wait(10);
	}
	throw new Error(`nothing was written to ${path}`);
}

const processes = createProcesses(new AbortController().signal);

describe("a child that ends by itself", () => {
	it("gives its status, its stdout and both streams together", async () => {
		const lines: string[] = [];
		const result = await processes.run(
			script(`console.log("out"); console.error("\\x1b[31mred\\x1b[0m"); process.exitCode = 3`, {
				onLine: (line) => lines.push(line),
			}),
		);
		expect(result).toMatchObject({ exitStatus: 3, timedOut: false, stdout: "out\n" });
		expect(lines.sort()).toEqual(["out", "red"]);
		expect(result.output).toContain("red\n");
		expect(result.output).not.toContain("\u001b");
		expect(result.seconds).toBeGreaterThan(0);
	});

	it("gets exactly the environment it was given, and arguments as they are", async () => {
		const result = await processes.run(
			script("console.log(JSON.stringify([process.argv.slice(1), Object.keys(process.env)]))", {
				args: [
					"-e",
					"console.log(JSON.stringify([process.argv.slice(1), process.env]))",
					"--",
					"$(id)",
					"a b",
					'"',
					"*",
				],
				env: { ONLY: "this" },
			}),
		);
		const [args, seen] = JSON.parse(result.stdout);
		expect(args).toEqual(["$(id)", "a b", '"', "*"]);
		// macOS and Windows add names of their own to every process.
		if (process.platform === "linux") expect(seen).toEqual({ ONLY: "this" });
		else expect(seen).not.toHaveProperty("PATH");
	});

	it("reads its input to the end, and none where none is given", async () => {
		const count = `let size = 0; process.stdin.on("data", (chunk) => (size += chunk.length)).on("end", () => console.log(size))`;
		const input = "ä".repeat(500_000);
		expect(await processes.run(script(count, { input }))).toMatchObject({ stdout: "1000000\n" });
		expect(await processes.run(script(count))).toMatchObject({ stdout: "0\n" });
	});

	it("may end before it has read its input", async () => {
		const result = await processes.run(script("process.exit(4)", { input: "x".repeat(4_000_000) }));
		expect(result).toMatchObject({ exitStatus: 4, timedOut: false });
	});

	it("keeps the last 64 KiB of what it printed, and all of stdout", async () => {
		const result = await processes.run(script(`for (let n = 0; n < 30000; n++) console.log("line " + n)`));
		expect(result.output.length).toBeLessThanOrEqual(64 * 1024);
		expect(result.output.endsWith("line 29999\n")).toBe(true);
		expect(result.stdout.split("\n")).toHaveLength(30001);
	});

	it("does not hang on a grandchild that keeps its output open", async () => {
		const result = await processes.run(
			script(`
				const { spawn } = require("node:child_process");
				spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"], { stdio: "inherit" }).unref();
				console.log("done");
			`),
		);
		expect(result).toMatchObject({ exitStatus: 0, stdout: "done\n" });
		expect(result.seconds).toBeLessThan(10);
	}, 20_000);
});

describe("a child that must end", () => {
	const tree = (ignore: string) => `
		const { spawn } = require("node:child_process");
		${ignore}
		spawn(process.execPath, ["-e", ${JSON.stringify(`${ignore} require("fs").writeFileSync("grandchild", String(process.pid)); setInterval(() => {}, 1000)`)}]);
		setInterval(() => {}, 1000);
	`;

	it("ends with all its children when its time is over", async () => {
		const running = processes.run(script(tree(""), { timeoutSeconds: 1.5 }));
		const grandchild = await untilWritten(join(folder, "grandchild"));
		expect(isAlive(grandchild)).toBe(true);
		expect(await running).toMatchObject({ exitStatus: null, timedOut: true });
		expect(isAlive(grandchild)).toBe(false);
	}, 20_000);

	it.skipIf(process.platform === "win32")(
		"is killed after five seconds when it ignores SIGTERM",
		async () => {
			const running = processes.run(script(tree(`process.on("SIGTERM", () => {});`), { timeoutSeconds: 1.5 }));
			const grandchild = await untilWritten(join(folder, "grandchild"));
			const result = await running;
			expect(result).toMatchObject({ exitStatus: null, timedOut: true });
			expect(result.seconds).toBeGreaterThan(6);
			expect(result.seconds).toBeLessThan(12);
			await wait(50);
			expect(isAlive(grandchild)).toBe(false);
		},
		20_000,
	);

	it("ends with all its children when the command is cancelled, with exit status 130", async () => {
		const controller = new AbortController();
		const running = createProcesses(controller.signal).run(script(tree("")));
		const outcome = expect(running).rejects.toMatchObject({ code: "world/cancelled", exitStatus: 130 });
		const grandchild = await untilWritten(join(folder, "grandchild"));
		controller.abort();
		await outcome;
		expect(isAlive(grandchild)).toBe(false);
	}, 20_000);

	it("is not even started after the command was cancelled", async () => {
		const running = createProcesses(AbortSignal.abort()).run(script(`require("node:fs").writeFileSync("started", "")`));
		await expect(running).rejects.toMatchObject({ code: "world/cancelled" });
		expect(() => readFileSync(join(folder, "started"))).toThrow();
	});
});

describe("looking for a program", () => {
	it("names the program that is missing, with exit status 3", async () => {
		const running = processes.run(script("", { command: "no-such-program-here" }));
		await expect(running).rejects.toMatchObject({ code: "world/no-program", exitStatus: 3 });
		await expect(running).rejects.toThrow('"no-such-program-here"');
		expect(await processes.find("no-such-program-here")).toBeNull();
	});

	it("uses the PATH of the child, not the one of this process", async () => {
		await expect(processes.run(script("", { command: "node", env: { PATH: folder } }))).rejects.toMatchObject({
			code: "world/no-program",
		});
	});

	it.skipIf(process.platform === "win32")(
		"passes over folders, plain files and relative entries of the PATH",
		async () => {
			const [first, second] = [join(folder, "first"), join(folder, "second")];
			mkdirSync(join(first, "tool"), { recursive: true });
			mkdirSync(second);
			writeFileSync(join(second, "tool"), "#!/bin/sh\n");
			const path = ["relative", first, second].join(delimiter);
			const search = { path, system: "linux" } as const;
			expect(await findProgram("tool", search)).toBeNull();
			chmodSync(join(second, "tool"), 0o755);
			expect(await findProgram("tool", search)).toBe(join(second, "tool"));
			expect(await findProgram("first/tool", search)).toBeNull();
		},
	);

	it.skipIf(process.platform === "win32")(
		"on Windows finds .exe by PATHEXT and no script that needs a shell",
		async () => {
			for (const name of ["uv.exe", "pyenv.bat", "npm.cmd"]) writeFileSync(join(folder, name), "");
			const search = { path: folder, system: "win32", extensions: ".COM;.EXE;.BAT;.CMD" } as const;
			expect(await findProgram("uv", search)).toBe(join(folder, "uv.exe"));
			expect(await findProgram("uv.exe", search)).toBe(join(folder, "uv.exe"));
			expect(await findProgram("pyenv", search)).toBeNull();
			expect(await findProgram("npm", search)).toBeNull();
		},
	);
});
