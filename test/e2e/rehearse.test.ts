import { execFileSync } from "node:child_process";
import {
	appendFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { describe, expect, it } from "vitest";
import { copyExample, runCli, startCli } from "./command-line.ts";

const read = (folder: string, file: string) => readFileSync(join(folder, ".wheel-release", file), "utf8");

/** A PATH that has these programs and nothing else. */
function pathWith(...programs: string[]): { PATH: string } & Disposable {
	const folder = mkdtempSync(join(tmpdir(), "wheel-release-path-"));
	for (const program of programs) {
		const found = (process.env.PATH ?? "").split(delimiter).find((entry) => existsSync(join(entry, program)));
		if (found) symlinkSync(join(found, program), join(folder, program));
	}
	return { PATH: folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

describe("rehearse of the pure example", () => {
	it("releases it, and a second time builds and uploads nothing but tests again", async () => {
		using project = copyExample("pure-conda");
		const first = await runCli(["rehearse"], project.path);
		expect(first.stderr).toBe("");
		expect(first.exitStatus).toBe(0);
		expect(first.stdout).toMatch(/✓ py3-none-any +build \d/);
		expect(first.stdout).toMatch(/2 files uploaded, token minted once/);
		expect(first.stdout).toMatch(/pip and uv install 1\.2\.0 by hash/);
		expect(first.stdout).toContain("Not rehearsed on this host:");
		expect(first.stdout).toContain("Ready to commit, then to tag: git tag -a v1.2.0");

		const second = await runCli(["rehearse"], project.path);
		expect(second.exitStatus).toBe(0);
		expect(second.stdout).toContain("0 built, 2 unchanged");
		expect(second.stdout).toMatch(/nothing to do: all 2 files are on the rehearsal index/);
		expect(second.stdout).toMatch(/✓ py3-none-any-py3\.\d+-linux +Python 3/);
		expect(second.stdout).not.toContain("token minted");
	});

	it("gives one JSON document on stdout, progress on stderr, and a page", async () => {
		using project = copyExample("pure-conda");
		const { stdout, stderr, exitStatus } = await runCli(["rehearse", "--json"], project.path);
		expect(exitStatus).toBe(0);
		const report = JSON.parse(stdout);
		expect(report.stages.map((stage: { stage: string }) => stage.stage)).toEqual([
			"plan",
			"build",
			"freeze",
			"smoke",
			"gate",
			"publish",
			"verify",
		]);
		expect(stderr).toContain("freeze");
		expect(readFileSync(report.report, "utf8")).toContain("<h1>Rehearsal of hillcurve 1.2.0</h1>");
		const events = read(project.path, "events.jsonl")
			.trim()
			.split("\n")
			.map((line) => JSON.parse(line));
		expect(events.every((event) => /^\d{4}-\d\d-\d\dT.*Z$/.test(event.time))).toBe(true);
	});

	it("takes an edit at an unchanged version for no conflict, but does with --keep", async () => {
		using project = copyExample("pure-conda");
		expect((await runCli(["rehearse", "--keep"], project.path)).exitStatus).toBe(0);
		appendFileSync(join(project.path, "src", "hillcurve", "curve.py"), "\n# edited\n");
		expect((await runCli(["rehearse"], project.path)).exitStatus).toBe(0);
		const kept = await runCli(["rehearse", "--keep"], project.path);
		expect(kept.exitStatus).toBe(6);
		expect(kept.stdout).toContain("publish/conflict");
	});

	it("stops at a failing smoke test with exit 1 and goes on after the mending", async () => {
		using project = copyExample("pure-conda");
		const test = join(project.path, "tests", "smoke", "test_installed.py");
		const good = readFileSync(test, "utf8");
		writeFileSync(
			test,
			`${good}\n\nclass Broken(unittest.TestCase):\n    def test_it(self):\n        self.fail("the answer is wrong")\n`,
		);
		const failed = await runCli(["rehearse"], project.path);
		expect(failed.exitStatus).toBe(1);
		expect(failed.stdout).toContain("smoke/probe-failed");
		expect(failed.stdout).toContain("the answer is wrong");
		expect(existsSync(join(project.path, ".wheel-release", "verdict.json"))).toBe(false);
		writeFileSync(test, good);
		const mended = await runCli(["rehearse"], project.path);
		expect(mended.exitStatus).toBe(0);
	});
});

describe("rehearse of the stable-ABI example", () => {
	it("builds every abi3 wheel this host can, each with a true tag, and installs one from the index", async () => {
		using project = copyExample("abi3-maturin");
		const { stdout, exitStatus } = await runCli(["rehearse"], project.path);
		expect(exitStatus, stdout).toBe(0);
		const wheels: Record<string, string> = {
			"x86_64-unknown-linux-gnu": "manylinux2014_x86_64.manylinux_2_17_x86_64",
			"aarch64-unknown-linux-gnu": "manylinux2014_aarch64.manylinux_2_17_aarch64",
			"x86_64-unknown-linux-musl": "musllinux_1_2_x86_64",
		};
		const targets = execFileSync("rustup", ["target", "list", "--installed"], { encoding: "utf8" }).trim().split("\n");
		const expected = Object.keys(wheels).filter((target) => targets.includes(target));
		const files = readdirSync(join(project.path, ".wheel-release", "dist"));
		expect(files).toEqual(
			[
				...expected.map((target) => `latency_sketch-0.3.0-cp39-abi3-${wheels[target]}.whl`),
				"latency_sketch-0.3.0.tar.gz",
			].sort(),
		);
		expect(expected).toContain("x86_64-unknown-linux-gnu");
		expect(stdout).toMatch(/✓ pip \d/);
		expect(stdout).toMatch(/macOS wheels need the runner macos-15-intel/);
		expect(stdout).toMatch(/Windows wheels need the runner windows-2025/);
		for (const target of Object.keys(wheels).filter((name) => !expected.includes(name)))
			expect(stdout).toContain(`rustup target add ${target}`);
	});

	it("says in one finding that there is no cargo, and pretends nothing", async () => {
		using project = copyExample("abi3-maturin");
		using path = pathWith("git", "python3");
		const { stdout, exitStatus } = await runCli(["rehearse"], project.path, { PATH: path.PATH });
		expect(exitStatus).toBe(3);
		expect(stdout.match(/^error /gm)).toHaveLength(1);
		expect(stdout).toContain("build/no-rust");
		expect(stdout).toContain("https://rustup.rs");
		expect(existsSync(join(project.path, ".wheel-release", "dist"))).toBe(false);
	});
});

describe("a machine that lacks something", () => {
	it("ends with exit 3 and the YAML to add when there is no Python", async () => {
		using project = copyExample("pure-conda");
		using path = pathWith("git");
		using cache = pathWith();
		const { stdout, exitStatus } = await runCli(["rehearse"], project.path, {
			PATH: path.PATH,
			XDG_CACHE_HOME: cache.PATH,
		});
		expect(exitStatus).toBe(3);
		expect(stdout.match(/^error /gm)).toHaveLength(1);
		expect(stdout).toContain("tools/no-python");
		expect(stdout).toContain("actions/setup-python@");
	});

	it("ends with exit 2 outside a project", async () => {
		using folder = pathWith();
		const { stdout, exitStatus } = await runCli(["rehearse"], folder.PATH);
		expect(exitStatus).toBe(2);
		expect(stdout).toContain("plan/no-project");
	});
});

describe("Ctrl-C", () => {
	it.each([
		["build", "item-started"],
		["smoke", "item-started"],
		["verify", "stage-started"],
	])("at %s (%s) ends with exit 130, and the same command finishes the work", async (stage, event) => {
		using project = copyExample("pure-conda");
		const running = startCli(["rehearse"], project.path);
		const events = join(project.path, ".wheel-release", "events.jsonl");
		const deadline = Date.now() + 120_000;
		while (!existsSync(events) || !readFileSync(events, "utf8").includes(`"${event}","stage":"${stage}"`)) {
			if (Date.now() > deadline) throw new Error(`no ${stage} began`);
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
		running.interrupt();
		const stopped = await running.done;
		expect(stopped.exitStatus, stopped.stdout).toBe(130);
		expect(stopped.stdout).toContain("exit 130: cancelled");
		const again = await runCli(["rehearse"], project.path);
		expect(again.exitStatus, again.stdout).toBe(0);
	});
});

describe("publish by hand to a served rehearsal index", () => {
	it("refuses a wheel of which one byte changed after freeze: exit 6, nothing uploaded", async () => {
		using project = copyExample("pure-conda");
		expect((await runCli(["rehearse"], project.path)).exitStatus).toBe(0);
		const server = startCli(["rehearse", "--serve", "--json"], project.path);
		const { url, destinationFile } = JSON.parse(await server.waitFor("}"));
		const wheel = join(project.path, ".wheel-release", "dist", "hillcurve-1.2.0-py3-none-any.whl");
		const bytes = readFileSync(wheel);
		bytes[100] = (bytes[100] ?? 0) ^ 1;
		writeFileSync(wheel, bytes);

		const refused = await runCli(["publish", "--destination-file", destinationFile], project.path);
		expect(refused.exitStatus).toBe(6);
		expect(refused.stdout).toContain("publish/other-bytes");
		expect((await fetch(`${url}pypi/hillcurve/json`)).status).toBe(404);

		bytes[100] = (bytes[100] ?? 0) ^ 1;
		writeFileSync(wheel, bytes);
		const published = await runCli(["publish", "--destination-file", destinationFile], project.path);
		expect(published.exitStatus, published.stdout).toBe(0);
		const verified = await runCli(["verify", "--destination-file", destinationFile], project.path);
		expect(verified.exitStatus, verified.stdout).toBe(0);
		server.interrupt();
		expect((await server.done).exitStatus).toBe(0);
	});

	it("tells the index's own words when it refuses: exit 4", async () => {
		using project = copyExample("pure-conda");
		using other = copyExample("abi3-maturin");
		expect((await runCli(["rehearse"], project.path)).exitStatus).toBe(0);
		const server = startCli(["rehearse", "--serve", "--json"], other.path);
		const { destinationFile } = JSON.parse(await server.waitFor("}"));
		const refused = await runCli(["publish", "--destination-file", destinationFile], project.path);
		server.interrupt();
		await server.done;
		expect(refused.exitStatus, refused.stdout).toBe(4);
		expect(refused.stdout).toMatch(/Non-user identities cannot create new projects/);
	});

	it("refuses PyPI for an untagged plan before any request", async () => {
		using project = copyExample("pure-conda");
		expect((await runCli(["rehearse"], project.path)).exitStatus).toBe(0);
		const refused = await runCli(["publish", "--index", "pypi"], project.path);
		expect(refused.stdout).toContain("publish/unplanned-destination");
		expect(refused.exitStatus).toBe(2);
	});
});

describe("a full disk", () => {
	it("ends with exit 5 and the path, and the same command finishes when there is room", async () => {
		using project = copyExample("pure-conda");
		mkdirSync(join(project.path, ".wheel-release", "cells"), { recursive: true });
		// /dev/full answers every write with "no space left on device".
		symlinkSync("/dev/full", join(project.path, ".wheel-release", "events.jsonl"));
		const full = await runCli(["rehearse"], project.path);
		expect(full.exitStatus, full.stdout + full.stderr).toBe(5);
		expect(full.stdout + full.stderr).toContain("world/disk-full");
		expect(full.stdout + full.stderr).toContain("events.jsonl");
		rmSync(join(project.path, ".wheel-release", "events.jsonl"));
		expect((await runCli(["rehearse"], project.path)).exitStatus).toBe(0);
	});
});
