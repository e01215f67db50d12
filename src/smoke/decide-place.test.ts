import { describe, expect, it } from "vitest";
import type { SmokeCell } from "../document/plan.ts";
import {
	acceptImage,
	chooseImage,
	chooseInterpreter,
	describeMissingImage,
	type InterpreterFacts,
} from "./decide-place.ts";

const cell: SmokeCell = {
	id: "manylinux_x86_64-py3.9",
	cell: "manylinux_x86_64",
	python: "3.9",
	architecture: "x86_64",
	family: "manylinux",
	system: "linux",
	runner: "ubuntu-24.04",
	isEmulated: false,
	torch: null,
	gpuArch: null,
	presets: [],
	image: null,
	imports: [],
	command: null,
	timeoutMinutes: 30,
	predictedMinutes: 1,
	predictedCost: 0.006,
	policy: "required",
	why: "oldest Python that takes the wheel",
};

function interpreter(version: string, more: Partial<InterpreterFacts> = {}): InterpreterFacts {
	const minor = version.split(".").slice(0, 2).join(".");
	return {
		path: `/opt/${version}/bin/python`,
		implementation: "cpython",
		version,
		minor,
		freeThreaded: false,
		machine: "x86_64",
		system: "linux",
		libc: "glibc",
		...more,
	};
}

const image = "docker.io/library/python:3.9-alpine";
const musl: SmokeCell = { ...cell, id: "musllinux_x86_64-py3.9", family: "musllinux", image };

const host = { system: "linux", machine: "x86_64", glibc: [2, 36] } as const;

describe("the interpreter of a test", () => {
	it.each([
		[
			"the newest of the planned Python",
			cell,
			[interpreter("3.9.2"), interpreter("3.9.18"), interpreter("3.10.1")],
			"3.9.18",
		],
		[
			"PyPy for PyPy's wheel",
			{ ...cell, python: "pypy3.11" },
			[interpreter("3.11.9"), interpreter("3.11.13", { implementation: "pypy" })],
			"3.11.13",
		],
		["not PyPy", cell, [interpreter("3.9.19", { implementation: "pypy" }), interpreter("3.9.2")], "3.9.2"],
		[
			"not one of another machine",
			cell,
			[interpreter("3.9.19", { machine: "aarch64" }), interpreter("3.9.2")],
			"3.9.2",
		],
		["not one of another C library", cell, [interpreter("3.9.19", { libc: "musl" }), interpreter("3.9.2")], "3.9.2"],
		[
			"the free-threaded one for 3.14t",
			{ ...cell, python: "3.14t" },
			[interpreter("3.14.2"), interpreter("3.14.1", { freeThreaded: true })],
			"3.14.1",
		],
		[
			"not the free-threaded one for 3.14",
			{ ...cell, python: "3.14" },
			[interpreter("3.14.2", { freeThreaded: true }), interpreter("3.14.1")],
			"3.14.1",
		],
		[
			"any machine for a pure wheel",
			{ ...cell, family: "any", architecture: null } as const,
			[interpreter("3.9.4", { machine: "aarch64", libc: "musl" })],
			"3.9.4",
		],
		[
			"a musl one for a musllinux wheel, wherever it comes from",
			{ ...cell, family: "musllinux" } as const,
			[interpreter("3.9.5"), interpreter("3.9.4", { libc: "musl" })],
			"3.9.4",
		],
	])("is %s", (_, wanted, interpreters, version) => {
		expect(chooseInterpreter(wanted, interpreters, host)).toMatchObject({ interpreter: { version } });
	});

	it("that is missing is named, with those that are there", () => {
		const choice = chooseInterpreter(cell, [interpreter("3.10.1"), interpreter("3.12.0"), interpreter("3.10.2")], host);
		expect(choice).toEqual({
			finding: {
				code: "smoke/no-interpreter",
				level: "error",
				message: "manylinux_x86_64-py3.9 needs Python 3.9; this machine has 3.10, 3.12",
				help: 'Install it: uv python install 3.9\nor test on others: smoke = { pythons = "3.10,3.12" }',
			},
		});
	});

	it.each([
		["another system", { ...cell, system: "macos" as const, family: "macosx" as const }, "needs macos, x86_64"],
		["another processor", { ...cell, architecture: "aarch64" }, "needs linux with glibc, aarch64"],
	])("of %s cannot run here", (_, wanted, need) => {
		const choice = chooseInterpreter(wanted, [interpreter("3.9.18")], host);
		expect(choice).toMatchObject({
			finding: {
				code: "smoke/cannot-run-here",
				message: `${cell.id} ${need}; this machine is linux with glibc 2.36, x86_64`,
				help: "Run it on the planned runner: ubuntu-24.04",
			},
		});
	});

	it.each([
		[
			"a container engine is missing",
			{ ...musl, runner: ["self-hosted", "linux"] },
			`Install Docker or Podman and start it; the test then runs in ${image}\nor run it on the planned runner: self-hosted + linux`,
		],
		[
			"the processor is another one",
			{ ...musl, architecture: "aarch64" },
			"Run it on the planned runner: ubuntu-24.04",
		],
		[
			"there is no such image",
			{ ...musl, python: "3.14t", image: null },
			"No container image of Python 3.14t with musl is known: choose others by smoke.pythons",
		],
	])("of another C library cannot run here when %s", (_, wanted, help) => {
		const choice = chooseInterpreter(wanted, [interpreter("3.9.18")], host);
		expect(choice).toMatchObject({ finding: { code: "smoke/cannot-run-here", level: "error", help } });
	});

	it("that is missing for a best-effort wheel is a warning", () => {
		expect(chooseInterpreter({ ...cell, policy: "best-effort" }, [], host)).toMatchObject({
			finding: { level: "warning" },
		});
	});
});

describe("the container image of a test", () => {
	it.each([
		["is the planned one on Linux", musl, host, image],
		["is none when none is planned", cell, host, null],
		["is none on macOS, where Docker's machine is not this machine", musl, { ...host, system: "macos" as const }, null],
		["is none for another processor", { ...musl, architecture: "aarch64" }, host, null],
		["is the planned one for an emulated processor", { ...musl, architecture: "s390x", isEmulated: true }, host, image],
		["is the planned one for 32 bits on 64", { ...musl, architecture: "i686" }, host, image],
	])("%s", (_, wanted, here, expected) => {
		expect(chooseImage(wanted, here)).toBe(expected);
	});

	it("that is not here is named with the command that fetches it", () => {
		expect(describeMissingImage(musl, image, "podman", "")).toEqual({
			code: "smoke/no-image",
			level: "error",
			message: `musllinux_x86_64-py3.9 runs in the container image ${image}, which this machine does not have`,
			help: `Fetch it, then run wheel-release smoke again:\n  podman pull ${image}`,
		});
	});

	it("that cannot be fetched is named with what the engine said", () => {
		expect(
			describeMissingImage({ ...musl, policy: "hold" }, image, "docker", "toomanyrequests\n(exit status 1)"),
		).toMatchObject({
			level: "warning",
			message: `musllinux_x86_64-py3.9 runs in the container image ${image}, which docker could not fetch\n  toomanyrequests\n  (exit status 1)`,
		});
	});

	it("is accepted with the planned Python for musl", () => {
		const facts = interpreter("3.9.20", { libc: "musl" });
		expect(acceptImage(musl, image, facts, "")).toEqual({ interpreter: facts });
	});

	it.each([
		["another C library", interpreter("3.9.20"), "has cpython 3.9 for linux with glibc, x86_64"],
		["another Python", interpreter("3.10.2", { libc: "musl" }), "has cpython 3.10 for linux with musl, x86_64"],
		[
			"another processor",
			interpreter("3.9.20", { libc: "musl", machine: "aarch64" }),
			"has cpython 3.9 for linux with musl, aarch64",
		],
		["another implementation", interpreter("3.9.20", { libc: "musl", implementation: "pypy" }), "has pypy 3.9"],
		["no Python", null, "has no python3 that answers\n  exec format error\n  (exit status 1)"],
	])("is refused with %s", (_, facts, what) => {
		expect(acceptImage(musl, image, facts, "exec format error\n(exit status 1)")).toMatchObject({
			finding: {
				code: "smoke/wrong-image",
				message: expect.stringContaining(
					`musllinux_x86_64-py3.9 needs Python 3.9 for linux with musl, x86_64; the container image ${image} ${what}`,
				),
			},
		});
	});
});
