// Containers in which a wheel is tried that no interpreter of a hosted runner can load: musl on a machine with glibc, and
// processors that no runner has. Sources: docker-library/official-images library/python and library/pypy (one repository
// per processor beside the common one), pypa/manylinux README (2026-06-28). As of 2026-11-22; Python 3.8 and 3.9 are not
// rebuilt any more, their last images stay, and 3.15 follows the same rule.
// By tag: digests change with every rebuild, and a pinned one would test old patch releases; a test resolves the tag once,
// runs every command in that one image and reports its digest.
import type { Interpreter } from "../python/interpreter.ts";

export interface ImageNeed {
	libc: "glibc" | "musl";
	/** As platform tags spell it. */
	machine: string;
	interpreter: Interpreter;
}

// Repositories of one processor need no `--platform`, and never stand for another image of the same name.
const officialRepositories: Readonly<Record<string, string>> = {
	x86_64: "library",
	aarch64: "library",
	i686: "i386",
	armv7l: "arm32v7",
	ppc64le: "ppc64le",
	s390x: "s390x",
	riscv64: "riscv64",
};
/** Newest policy image of each processor: a test wants a system that takes every wheel. */
const pypaImages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	glibc: {
		x86_64: "manylinux_2_34",
		aarch64: "manylinux_2_34",
		i686: "manylinux_2_34",
		armv7l: "manylinux_2_35",
		ppc64le: "manylinux_2_34",
		s390x: "manylinux_2_34",
		riscv64: "manylinux_2_39",
	},
	musl: Object.fromEntries(Object.keys(officialRepositories).map((machine) => [machine, "musllinux_1_2"])),
};

/** Fully qualified, because Podman asks no registry by itself; null when there is no such image. */
export function smokeImageOf({ libc, machine, interpreter }: ImageNeed): string | null {
	const { implementation, minor, isFreeThreaded } = interpreter;
	const repository = officialRepositories[machine];
	if (repository === undefined || minor < 8 || minor > 15) return null;
	if (implementation === "pypy") {
		const isThere = libc === "glibc" && minor >= 9 && minor <= 11 && ["library", "i386"].includes(repository);
		return isThere ? `docker.io/${repository}/pypy:3.${minor}-slim` : null;
	}
	if (implementation === "graalpy") return null;
	// No official image is free-threaded; those that wheels are built in are, from 3.14 on.
	if (isFreeThreaded) {
		return minor < 14 ? null : `quay.io/pypa/${pypaImages[libc]?.[machine]}_${machine}:latest`;
	}
	return `docker.io/${repository}/python:3.${minor}-${libc === "musl" ? "alpine" : "slim"}`;
}

/** The program that is Python in an image of smokeImageOf. */
export function pythonInImage(image: string, interpreterName: string): string {
	if (!image.startsWith("quay.io/pypa/")) return "python3";
	const minor = interpreterName.replace(/^3\.|t$/g, "");
	const tag = `cp3${minor}`;
	return `/opt/python/${tag}-${tag}${interpreterName.endsWith("t") ? "t" : ""}/bin/python`;
}
