// The frontends that the examples do not show: a native project built by a PEP 517 frontend, and wheels brought along.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeProject } from "../world/project-folder.ts";
import { buildWheel } from "../world/wheel-builder.ts";
import { runCli } from "./command-line.ts";

const extension = {
	"pyproject.toml": `[build-system]
requires = ["setuptools>=77"]
build-backend = "setuptools.build_meta"
[project]
name = "fastsum"
version = "0.1.0"
requires-python = ">=3.12,<3.13"
[tool.setuptools]
package-dir = {"" = "src"}
packages = ["fastsum"]
[[tool.setuptools.ext-modules]]
name = "fastsum._sum"
sources = ["src/fastsum/_sum.c"]
[tool.wheel-release]
frontend = "build"
[tool.wheel-release.smoke]
command = 'python -c "import fastsum; assert fastsum.add(1, 2) == 3"'
`,
	"src/fastsum/__init__.py": 'from fastsum._sum import add\n\n__version__ = "0.1.0"\n',
	"src/fastsum/_sum.c": `#include <Python.h>
static PyObject *add(PyObject *self, PyObject *args) {
	double a, b;
	if (!PyArg_ParseTuple(args, "dd", &a, &b)) return NULL;
	return PyFloat_FromDouble(a + b);
}
static PyMethodDef methods[] = {{"add", add, METH_VARARGS, "a + b"}, {NULL, NULL, 0, NULL}};
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_sum", NULL, -1, methods};
PyMODINIT_FUNC PyInit__sum(void) { return PyModule_Create(&module); }
`,
	".gitignore": ".wheel-release/\n",
};

describe("a native project without maturin", () => {
	it("is compiled by its own Python and repaired, so that the tag is true; a second time nothing is built", async () => {
		using project = makeProject(extension, { isRepository: true });
		const first = await runCli(["rehearse"], project.path);
		expect(first.exitStatus, first.stdout).toBe(0);
		expect(first.stdout).toMatch(/✓ cp312-cp312-manylinux_x86_64 +uv \d[^ ]*, auditwheel \d/);
		const wheels = readdirSync(join(project.path, ".wheel-release", "dist")).filter((file) => file.endsWith(".whl"));
		expect(wheels).toEqual([expect.stringMatching(/^fastsum-0\.1\.0-cp312-cp312-manylinux.*_x86_64\.whl$/)]);
		const second = await runCli(["rehearse"], project.path);
		expect(second.exitStatus, second.stdout).toBe(0);
		expect(second.stdout).toContain("0 built, 2 unchanged");

		writeFileSync(join(project.path, ".wheel-release", "cells", "sdist", "receipt.json"), "{}");
		expect((await runCli(["build"], project.path)).stdout).toContain("1 built, 1 unchanged");
	});

	it("shows the compiler's words and the command to reproduce when it does not compile", async () => {
		using project = makeProject({ ...extension, "src/fastsum/_sum.c": "this is not C\n" });
		const { exitStatus, stdout } = await runCli(["rehearse"], project.path);
		expect(exitStatus).toBe(1);
		expect(stdout).toContain("build/failed");
		expect(stdout).toMatch(/error: unknown type name|error: expected/);
		expect(stdout).toMatch(/Reproduce it: cd \S+ && \S+[\\/]uv build --wheel --python/);
		const log = /The whole output: (\S+)/.exec(stdout)?.[1] ?? "";
		expect(readFileSync(log, "utf8")).toContain("_sum.c");
	});
});

describe("wheels that were brought along", () => {
	const wheel = buildWheel({
		name: "carried",
		version: "2.0",
		files: { "carried/__init__.py": '__version__ = "2.0"\n' },
	});
	const pyproject =
		'[project]\nname = "carried"\nversion = "2.0"\n[tool.wheel-release]\nfrontend = "none"\nwheels = ["out/*"]\n';

	it("are frozen as they are, tested, published and verified", async () => {
		using project = makeProject({ "pyproject.toml": pyproject });
		project.write(`out/${wheel.fileName}`, wheel.bytes);
		const { exitStatus, stdout } = await runCli(["rehearse"], project.path);
		expect(exitStatus, stdout).toBe(0);
		expect(
			readFileSync(join(project.path, ".wheel-release", "dist", wheel.fileName)).equals(Buffer.from(wheel.bytes)),
		).toBe(true);
	});

	it("are refused when freeze finds another one in the cell", async () => {
		using project = makeProject({ "pyproject.toml": pyproject });
		project.write(`out/${wheel.fileName}`, wheel.bytes);
		for (const command of ["plan", "build"]) expect((await runCli([command], project.path)).exitStatus).toBe(0);
		const cell = join(project.path, ".wheel-release", "cells", "py3-none-any");
		mkdirSync(cell, { recursive: true });
		cpSync(join(cell, wheel.fileName), join(cell, wheel.fileName.replace("2.0", "2.1")));
		const extra = await runCli(["freeze"], project.path);
		expect(extra.exitStatus).toBe(1);
		expect(extra.stdout).toContain("freeze/unplanned");
		writeFileSync(join(cell, wheel.fileName), "other bytes");
		const other = await runCli(["freeze"], project.path);
		expect(other.exitStatus).toBe(6);
		expect(other.stdout).toContain("freeze/other-bytes");
	});
});
