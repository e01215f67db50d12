// `command: check` as a step of a job sees it and leaves it, run from the sources: outputs, annotations, summary, log, files.
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import {
	buildNativeWheel,
	goodSdist,
	goodWheel,
	hostileMembers,
	hostileWheel,
	hostileWords,
	lyingWheel,
} from "../world/checked-wheels.ts";
import { codeScanningFaults } from "../world/code-scanning.ts";
import { makeProject, type ProjectFolder } from "../world/project-folder.ts";
import { runCheckStep } from "../world/run-check-step.ts";
import { type BuiltDistribution, buildWheel } from "../world/wheel-builder.ts";

function makeFolder(files: Readonly<Record<string, readonly BuiltDistribution[]>>): ProjectFolder {
	const project = makeProject({});
	for (const [folder, built] of Object.entries(files)) {
		for (const { fileName, bytes } of built) {
			mkdirSync(dirname(join(project.path, folder, fileName)), { recursive: true });
			writeFileSync(join(project.path, folder, fileName), bytes);
		}
	}
	return project;
}

const read = (folder: ProjectFolder, path: string | undefined) =>
	JSON.parse(readFileSync(join(folder.path, path ?? "nothing"), "utf8"));

it("takes dist without being told, and passes with what is right", async () => {
	using folder = makeFolder({ dist: [goodWheel(), goodSdist()] });
	const step = await runCheckStep(folder.path, {});
	expect(step.exitStatus, step.stdout + step.stderr).toBe(0);
	expect(step.outputs).toEqual({
		...{ "error-count": "0", "warning-count": "0", "notice-count": "1" },
		"check-json": ".wheel-release/check.json",
	});
	expect(read(folder, step.outputs["check-json"]).files.map(({ file }: { file: string }) => file)).toEqual([
		"dist/mypkg-1.4.0-cp312-cp312-manylinux_2_17_x86_64.whl",
		"dist/mypkg-1.4.0.tar.gz",
	]);
	expect(step.summary).toContain("### ✓ check: 1 notice · 2 files");
	expect(step.log.lines).toContainEqual(
		expect.stringMatching(/^✓ mypkg-1\.4\.0-cp312\S+\.whl +\d kB {2}manylinux_2_17 ✓/),
	);
	expect(step.log.lines.at(-2)).toBe("1 notice · exit 0: done, or nothing to do");
});

it("fails with a wheel that lies, and says so everywhere", async () => {
	const [lying, sdist] = [lyingWheel(), goodSdist()];
	using folder = makeFolder({ "python/wheelhouse": [lying], "python/sdist": [sdist] });
	const step = await runCheckStep(folder.path, {
		"working-directory": "python",
		files: "wheelhouse/*.whl\n\n  sdist/*.tar.gz  \n",
		sarif: "out/check.sarif",
	});
	expect(step.exitStatus).toBe(1);
	expect(step.outputs).toMatchObject({ "error-count": "1", "check-sarif": "python/out/check.sarif" });
	expect(step.log.annotations.filter(({ level }) => level === "error")).toEqual([
		{
			level: "error",
			title: "binary/glibc-floor",
			file: `python/wheelhouse/${lying.fileName}`,
			message: expect.stringMatching(/needs GLIBC_2\.34 \(pthread_create\);.*\nBuild it in the image quay\.io/s),
		},
	]);
	expect(step.summary).toContain("needs\u00a0glibc\u00a02.34\u00a0✗");
	expect(step.summary).toContain(`${lying.sha256}  wheelhouse/${lying.fileName}`);
	expect(step.log.lines.at(-2)).toBe("1 error, 1 notice · exit 1: findings refuse it");
	const sarif = read(folder, step.outputs["check-sarif"]);
	expect(codeScanningFaults(sarif)).toEqual([]);
	expect(sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
		"python/wheelhouse/mypkg-cp312-cp312-manylinux_2_17_x86_64.whl",
	);
});

it("whatever strangers wrote is a word of ours and nothing else", async () => {
	const { bytes } = goodWheel();
	// Windows has no such names.
	const names =
		process.platform === "win32" ? [] : hostileWords.map((word) => `dist/a\n${word.replaceAll("/", "")}.whl`);
	using folder = makeFolder({ dist: [hostileWheel(), ...hostileMembers()] });
	for (const name of names) folder.write(name, bytes);
	const step = await runCheckStep(folder.path, { sarif: "check.sarif" });
	expect(step.exitStatus).toBe(1);
	expect(Number(step.outputs["error-count"])).toBeGreaterThan(48);
	expect(new Set(step.log.commands)).toEqual(new Set(["group", "error", "notice", "endgroup"]));
	expect(step.log.annotations).toHaveLength(12);
	expect(step.log.annotations[9]).toMatchObject({ level: "error", message: expect.stringMatching(/^and \d+ more of/) });
	// Each kind of finding before a second one of any.
	expect(new Set(step.log.annotations.slice(0, 9).map(({ title }) => title)).size).toBe(9);
	const everything = `${step.stdout}${step.summary}${JSON.stringify(step.log.annotations)}`;
	expect(everything).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
	expect(outsideCode(step.summary)).not.toMatch(/evil|@everyone|<img|\*\*bold|forged/);
	expect(codeScanningFaults(read(folder, "check.sarif"))).toEqual([]);
});

/** Markdown without code blocks and spans, by the rules of CommonMark: a span ends with as many backticks as it began with. */
function outsideCode(markdown: string): string {
	const prose = markdown.replace(/^ *(`{3,})text\n[\s\S]*?\n *\1$/gm, "");
	return prose.replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, "");
}

describe("the project's settings", () => {
	const settings = (text: string) =>
		`[project]\nname = "mypkg"\nversion = "1.4.0"\n[tool.wheel-release.check]\n${text}\n`;

	it("count, until an input says otherwise", async () => {
		using folder = makeFolder({ dist: [goodWheel()] });
		folder.write("pyproject.toml", settings('fail-on = "notice"'));
		expect((await runCheckStep(folder.path, {})).exitStatus).toBe(1);
		expect((await runCheckStep(folder.path, { "fail-on": "error" })).exitStatus).toBe(0);
	});

	it("let findings pass with a reason that the summary gives", async () => {
		using folder = makeFolder({ dist: [lyingWheel()] });
		folder.write("pyproject.toml", settings('ignore = [{ rule = "binary/glibc-floor", reason = "ours is newer" }]'));
		const step = await runCheckStep(folder.path, {});
		expect(step.exitStatus, step.stdout).toBe(0);
		expect(step.summary).toContain("- ignored 1 × `binary/glibc-floor`: `ours is newer`");
	});

	it("are told at their line when nothing can be judged by them", async () => {
		using folder = makeFolder({ dist: [goodWheel()] });
		folder.write("pyproject.toml", settings('fail-onn = "notice"'));
		const step = await runCheckStep(folder.path, {});
		expect(step.exitStatus).toBe(2);
		expect(step.log.annotations[0]).toMatchObject({ level: "error", file: "pyproject.toml", line: 5 });
		expect(step.summary).toContain("### ✗ check");
		expect(step.outputs).toMatchObject({ "error-count": "1" });
	});
});

describe("inputs", () => {
	it("choose rules, between commas or lines", async () => {
		using folder = makeFolder({ dist: [lyingWheel()] });
		expect((await runCheckStep(folder.path, { select: "metadata, contents\narchive" })).outputs).toMatchObject({
			...{ "error-count": "0", "notice-count": "0" },
		});
	});

	it("compare with the last release", async () => {
		const before = buildWheel({ name: "mypkg", version: "1.3.0", metadata: [["Requires-Dist", "numpy"]] });
		using folder = makeFolder({ dist: [buildWheel({ name: "mypkg", version: "1.4.0" })], last: [before] });
		const step = await runCheckStep(folder.path, { previous: "last" });
		expect(step.log.annotations).toContainEqual(
			expect.objectContaining({
				level: "warning",
				message: expect.stringContaining("required numpy; this one does not"),
			}),
		);
	});

	it.each([
		[{}, "there is nothing to check: no folder dist, and nothing was frozen here"],
		[{ select: "binray" }, 'the input select "binray" is no rule; did you mean "binary"?'],
	])("%j is refused in words, exit 2", async (inputs, words) => {
		using folder = makeFolder({ other: [goodWheel()] });
		const step = await runCheckStep(folder.path, inputs);
		expect(step.exitStatus, step.stdout).toBe(2);
		expect(step.log.annotations[0]?.message).toContain(words);
	});
});

it("links to files are files, as Bazel leaves them; a broken one is told", async () => {
	const wheel = goodWheel();
	using folder = makeFolder({ elsewhere: [wheel] });
	mkdirSync(join(folder.path, "dist"));
	symlinkSync(join("..", "elsewhere", wheel.fileName), join(folder.path, "dist", wheel.fileName));
	symlinkSync("nowhere", join(folder.path, "dist", "other-1.0-py3-none-any.whl"));
	const step = await runCheckStep(folder.path, { files: "dist/*.whl" });
	expect(step.exitStatus).toBe(2);
	expect(step.log.annotations[0]).toMatchObject({ title: "world/no-file", file: "dist/other-1.0-py3-none-any.whl" });
	expect(step.summary).toContain(wheel.sha256);
});

it("many files are read on threads, and each is told once", async () => {
	const versions = Array.from({ length: 12 }, (_, index) => `3.${index + 9}`);
	const wheels = versions.map((version) => {
		const python = `cp${version.replace(".", "")}`;
		const files = { "mypkg/data.bin": Buffer.alloc(2 ** 20, version) };
		return buildNativeWheel({}, { tags: `${python}-${python}-manylinux_2_17_x86_64`, files });
	});
	using folder = makeFolder({ dist: wheels });
	const step = await runCheckStep(folder.path, {});
	expect(step.exitStatus, step.stdout + step.stderr).toBe(0);
	expect(read(folder, step.outputs["check-json"]).files).toHaveLength(12);
	expect(step.summary).toMatch(/and 9 more<br>/);
});
