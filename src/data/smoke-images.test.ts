import { expect, it } from "vitest";
import { parseInterpreter } from "../python/interpreter.ts";
import { finalPythons, pythons } from "./pythons.ts";
import { pythonInImage, smokeImageOf } from "./smoke-images.ts";

function imageOf(word: string, libc: "glibc" | "musl", machine: string): string | null {
	const interpreter = parseInterpreter(word);
	if (interpreter === null) throw new Error(`${word} should be an interpreter`);
	return smokeImageOf({ libc, machine, interpreter });
}

it.each(finalPythons(pythons))("Python %s can be tried on musl, in an image with its full name", (minor) => {
	expect(imageOf(minor, "musl", "x86_64")).toBe(`docker.io/library/python:${minor}-alpine`);
});

it.each([
	["3.12", "glibc", "s390x", "docker.io/s390x/python:3.12-slim"],
	["3.12", "musl", "i686", "docker.io/i386/python:3.12-alpine"],
	["3.9", "glibc", "armv7l", "docker.io/arm32v7/python:3.9-slim"],
	["3.14t", "musl", "aarch64", "quay.io/pypa/musllinux_1_2_aarch64:latest"],
	["3.14t", "glibc", "riscv64", "quay.io/pypa/manylinux_2_39_riscv64:latest"],
	["pp311", "glibc", "i686", "docker.io/i386/pypy:3.11-slim"],
	["3.13t", "musl", "x86_64", null],
	["pp311", "musl", "x86_64", null],
	["pp311", "glibc", "s390x", null],
	["gp312", "glibc", "x86_64", null],
	["3.7", "musl", "x86_64", null],
	["3.16", "musl", "x86_64", null],
	["3.12", "musl", "loongarch64", null],
] as const)("Python %s with %s on %s is in the image %s", (word, libc, machine, image) => {
	expect(imageOf(word, libc, machine)).toBe(image);
});

it.each([
	["docker.io/library/python:3.12-alpine", "3.12", "python3"],
	["quay.io/pypa/musllinux_1_2_x86_64:latest", "3.14t", "/opt/python/cp314-cp314t/bin/python"],
	["quay.io/pypa/musllinux_1_2_x86_64:latest", "3.15", "/opt/python/cp315-cp315/bin/python"],
])("in %s, Python %s is %s", (image, name, program) => {
	expect(pythonInImage(image, name)).toBe(program);
});
