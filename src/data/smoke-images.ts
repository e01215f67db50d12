// Containers in which a musllinux wheel is tried on a Linux machine with glibc: the official `python` images on Alpine.
// Source: docker-library/official-images, library/python (tags `X.Y-alpine` of 3.10 to 3.14; 3.15 follows the same rule
// once it is final); 3.8 and 3.9 are not rebuilt any more, their last images stay. As of 2026-11-22.
// By tag: digests change with every rebuild of Alpine, and a pinned one would test old patch releases; a test resolves
// the tag once, runs every command in that one image and reports its digest. No image is free-threaded.

const pythonsOnAlpine = ["3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15"];

/** Fully qualified, because Podman asks no registry by itself; null when there is no image of that Python. */
export function alpineImageOf(python: string): string | null {
	return pythonsOnAlpine.includes(python) ? `docker.io/library/python:${python}-alpine` : null;
}
