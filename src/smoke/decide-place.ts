// Which interpreter tests a wheel: one of this machine, or the one of a container image when this machine has another C
// library. Pure.
import type { Finding } from "../diagnostic/finding.ts";
import type { SmokeCell } from "../document/plan.ts";
import { compareVersions, parseVersion } from "../python/version.ts";

/** What an interpreter of this machine, or of a container image, says about itself. */
export interface InterpreterFacts {
	path: string;
	implementation: string;
	/** `3.9.18` */
	version: string;
	/** `3.9` */
	minor: string;
	freeThreaded: boolean;
	machine: string;
	system: SmokeCell["system"];
	libc: "glibc" | "musl" | null;
}

export interface TestHost {
	system: SmokeCell["system"];
	machine: string;
	glibc: readonly [number, number] | null;
}

/** The interpreter for a test, or the finding that says why there is none. */
export function chooseInterpreter(
	cell: SmokeCell,
	interpreters: readonly InterpreterFacts[],
	host: TestHost,
): { interpreter: InterpreterFacts } | { finding: Finding } {
	const level = levelOf(cell);
	const able = interpreters.filter((interpreter) => isAble(cell, interpreter));
	if (able.length === 0 && !isHostAble(cell, host)) {
		return {
			finding: {
				code: "smoke/cannot-run-here",
				level,
				message: `${cell.id} needs ${describeNeed(cell)}; this machine is ${describeHost(host)}`,
				help: explainWhere(cell, host),
			},
		};
	}
	const [interpreter] = able
		.filter((one) => nameOf(one) === cell.python)
		.sort((a, b) => newestFirst(a.version, b.version));
	if (interpreter !== undefined) return { interpreter };
	const there = [...new Set(able.map(nameOf))].sort((a, b) => newestFirst(b, a));
	return {
		finding: {
			code: "smoke/no-interpreter",
			level,
			message: `${cell.id} needs Python ${cell.python}; this machine has ${there.join(", ") || "none for this wheel"}`,
			help: `Install it: uv python install ${cell.python}\nor test on others: smoke = { pythons = "${there.filter((name) => /^3/.test(name)).join(",") || "min,max"}" }`,
		},
	};
}

/** The image in which a test can run on this host though its own interpreters cannot; null when there is none. */
export function chooseImage(cell: SmokeCell, host: TestHost): string | null {
	if (host.system !== "linux" || cell.system !== "linux") return null;
	const isNative = cell.architecture === null || cell.architecture === host.machine;
	const is32Bit = cell.architecture === "i686" && host.machine === "x86_64";
	// QEMU, where it is registered, runs the image of another processor.
	return isNative || is32Bit || cell.isEmulated ? cell.image : null;
}

/** @param output of the try to fetch it; empty when there was none */
export function describeMissingImage(cell: SmokeCell, image: string, program: string, output: string): Finding {
	const how = output === "" ? "which this machine does not have" : `which ${program} could not fetch`;
	return {
		code: "smoke/no-image",
		level: levelOf(cell),
		message: [`${cell.id} runs in the container image ${image}, ${how}`, ...indent(output)].join("\n"),
		help: `Fetch it, then run wheel-release smoke again:\n  ${program} pull ${image}`,
	};
}

/** @param interpreter what Python says in the image; null when none answers, and then `output` says why */
export function acceptImage(
	cell: SmokeCell,
	image: string,
	interpreter: InterpreterFacts | null,
	output: string,
): { interpreter: InterpreterFacts } | { finding: Finding } {
	if (interpreter !== null && nameOf(interpreter) === cell.python && isAble(cell, interpreter)) return { interpreter };
	const has =
		interpreter === null
			? "has no python3 that answers"
			: `has ${interpreter.implementation} ${interpreter.minor}${interpreter.freeThreaded ? "t" : ""} for ${describePlace(interpreter)}`;
	return {
		finding: {
			code: "smoke/wrong-image",
			level: levelOf(cell),
			message: [
				`${cell.id} needs Python ${cell.python} for ${describeNeed(cell)}; the container image ${image} ${has}`,
				...(interpreter === null ? indent(output) : []),
			].join("\n"),
			help:
				interpreter === null && cell.isEmulated
					? "An image of another processor needs QEMU: docker run --privileged --rm tonistiigi/binfmt --install all"
					: "Fetch the image again, and see what gave another one this name.",
		},
	};
}

/** Lines of output below a message. */
export function indent(text: string): string[] {
	return text === "" ? [] : text.split("\n").map((line) => `  ${line}`);
}

export function levelOf(cell: SmokeCell): Finding["level"] {
	return cell.policy === "required" ? "error" : "warning";
}

function explainWhere(cell: SmokeCell, host: TestHost): string {
	const runner = `Run it on the planned runner: ${Array.isArray(cell.runner) ? cell.runner.join(" + ") : cell.runner}`;
	if (cell.family !== "musllinux") return runner;
	if (cell.image === null)
		return `No container image of Python ${cell.python} with musl is known: choose others by smoke.pythons`;
	return chooseImage(cell, host) === null
		? runner
		: `Install Docker or Podman and start it; the test then runs in ${cell.image}\nor ${runner.replace(/^R/, "r")}`;
}

function isAble(cell: SmokeCell, interpreter: InterpreterFacts): boolean {
	if (interpreter.system !== cell.system) return false;
	if (cell.architecture !== null && interpreter.machine !== cell.architecture) return false;
	if (cell.family === "musllinux") return interpreter.libc === "musl";
	return cell.family !== "manylinux" || interpreter.libc === "glibc";
}

/** Whether an interpreter could be installed here that runs the wheel. */
function isHostAble(cell: SmokeCell, host: TestHost): boolean {
	if (host.system !== cell.system) return false;
	if (cell.architecture !== null && host.machine !== cell.architecture) return false;
	if (cell.family === "musllinux") return host.glibc === null;
	return cell.family !== "manylinux" || host.glibc !== null;
}

function describeNeed(cell: SmokeCell): string {
	const libc = cell.family === "musllinux" ? " with musl" : cell.family === "manylinux" ? " with glibc" : "";
	return [cell.system + libc, ...(cell.architecture === null ? [] : [cell.architecture])].join(", ");
}

function describePlace({ system, libc, machine }: InterpreterFacts): string {
	return `${system}${libc === null ? "" : ` with ${libc}`}, ${machine}`;
}

function describeHost({ system, machine, glibc }: TestHost): string {
	const libc = system === "linux" ? ` with ${glibc === null ? "musl" : `glibc ${glibc.join(".")}`}` : "";
	return `${system}${libc}, ${machine}`;
}

/** As a plan calls it: `3.12`, `3.14t`, `pypy3.11`. */
function nameOf({ implementation, minor, freeThreaded }: InterpreterFacts): string {
	return `${implementation === "cpython" ? "" : implementation}${minor}${freeThreaded ? "t" : ""}`;
}

function newestFirst(a: string, b: string): number {
	const [left, right] = [a, b].map((text) => parseVersion(text.replace(/^[a-z]+|t$/g, "")));
	return left && right ? compareVersions(right, left) : 0;
}
