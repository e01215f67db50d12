// Wheels that were brought along, as real releases have them: their names are the plan.
import { describe, expect, it } from "vitest";
import { planProject } from "../world/plan-project.ts";
import { makeProject } from "../world/project-folder.ts";
import { buildWheel } from "../world/wheel-builder.ts";

async function plan(files: readonly string[], patterns: readonly string[] = ["dist/*"]) {
	using project = makeProject({
		"pyproject.toml": `[project]\nname = "my-pkg"\nversion = "1.0"\nrequires-python = ">=3.9"\n[tool.wheel-release]\nfrontend = "none"\nwheels = ${JSON.stringify(patterns)}\n`,
	});
	for (const file of files) project.write(file, "bytes");
	const { result, plan: made } = await planProject(project);
	return {
		made,
		findings: result.findings.map(({ level, code, message }) => `${level} ${code}: ${message}`),
		codes: result.findings.filter(({ level }) => level === "error").map(({ code }) => code),
	};
}
const name = (tags: string, build = "") => `my_pkg-1.0-${build}${tags}.whl`;

describe("wheels that were brought along", () => {
	it("may be for several platforms, policies and interpreters, each a cell of its own", async () => {
		const tags = [
			"cp312-cp312-macosx_10_13_x86_64",
			"cp312-cp312-macosx_14_0_x86_64",
			"cp312-cp312-manylinux_2_17_aarch64.manylinux2014_aarch64",
			"cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64",
			"cp312-cp312-manylinux_2_28_x86_64",
			"cp312-cp312-musllinux_1_2_x86_64",
			"cp312-cp312-win_amd64",
			"cp314-cp314t-win_amd64",
			"pp311-pypy311_pp73-manylinux_2_17_x86_64",
			"py3-none-linux_armv6l",
			"py3-none-manylinux_2_17_i686.musllinux_1_1_i686",
		];
		const { made, findings } = await plan([...tags.map((tag) => `dist/${name(tag)}`), "dist/my_pkg-1.0.tar.gz"]);
		expect(findings).toEqual([]);
		expect(made?.cells.map(({ id }) => id)).toEqual(tags);
		expect(made?.cells.map(({ expect: { file } }) => file)).toEqual(tags.map((tag) => name(tag)));
		expect(made?.sdist).toMatchObject({
			file: "my_pkg-1.0.tar.gz",
			frontend: "none",
			source: "dist/my_pkg-1.0.tar.gz",
		});
		const mixed = made?.cells.at(-1)?.expect;
		expect(mixed).toMatchObject({ platformTag: "manylinux_2_17_i686.musllinux_1_1_i686", policyCeiling: null });
	});

	it("may replace each other by a build tag, and are told apart by it", async () => {
		const { made, findings } = await plan([`dist/${name("py3-none-any")}`, `dist/${name("py3-none-any", "1-")}`]);
		expect(findings).toEqual([]);
		expect(made?.cells.map(({ id }) => id)).toEqual(["py3-none-any-1", "py3-none-any"]);
	});

	it("tell the floor of their stable ABI", async () => {
		const wheels = ["cp310-abi3-win_amd64", "cp39-abi3-manylinux_2_17_x86_64"].map((tag) => `dist/${name(tag)}`);
		expect((await plan(wheels)).made?.project.abi3Floor).toBe("3.9");
		expect((await plan([...wheels, `dist/${name("cp312-cp312-win32")}`])).made?.project.abi3Floor).toBe(null);
	});

	it("clash when two folders have a file of one name, or two sdists", async () => {
		const twice = await plan([`a/${name("py3-none-any")}`, `b/${name("py3-none-any")}`], ["a/*", "b/*"]);
		expect(twice.findings).toEqual([
			`error plan/name-clash: a/${name("py3-none-any")} and b/${name("py3-none-any")} are both called ${name("py3-none-any")}`,
		]);
		const sdists = [`a/${name("py3-none-any")}`, "a/my_pkg-1.0.tar.gz", "b/my_pkg-1.0.tar.gz"];
		expect((await plan(sdists, ["a/*", "b/*"])).codes).toEqual(["plan/name-clash"]);
	});

	it("clash when an alias makes two files of the same tags, and are doubted when only some are shared", async () => {
		const aliases = ["cp312-cp312-manylinux2014_x86_64", "cp312-cp312-manylinux_2_17_x86_64"];
		expect((await plan(aliases.map((tag) => `dist/${name(tag)}`))).findings).toEqual([
			`error plan/tag-overlap: dist/${name(aliases[0] ?? "")} and dist/${name(aliases[1] ?? "")} both serve cp312-cp312-manylinux_2_17_x86_64; an installer would take either`,
		]);
		const some = ["py2.py3-none-any", "py3-none-any"].map((tag) => `dist/${name(tag)}`);
		expect((await plan(some)).findings[0]).toMatch(/^warning plan\/tag-overlap: .* both serve py3-none-any;/);
	});

	it("are warned about when PyPI refuses their platform, and refused when they are not this release", async () => {
		expect((await plan([`dist/${name("cp312-cp312-linux_x86_64")}`])).findings).toContain(
			`warning plan/refused-platform-tag: dist/${name("cp312-cp312-linux_x86_64")}: PyPI does not accept wheels for the platform linux_x86_64`,
		);
		const others = [
			"dist/other-1.0-py3-none-any.whl",
			"dist/my_pkg-1.1-py3-none-any.whl",
			"dist/my_pkg-1.0-py3-any.whl",
			"dist/my_pkg-0.9.tar.gz",
		];
		const { codes } = await plan([`dist/${name("py3-none-any")}`, ...others]);
		expect(codes).toEqual(others.map(() => "plan/foreign-file"));
	});

	it("are planned by their exact name, and by the place they lie at", async () => {
		const wheel = buildWheel({ name: "my-pkg", version: "1.0" });
		const { made } = await plan([`dist/${wheel.fileName}`]);
		expect(made?.cells[0]).toMatchObject({ source: `dist/${wheel.fileName}`, expect: { file: wheel.fileName } });
	});
});
