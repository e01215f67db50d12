import { expect, it } from "vitest";
import { finalPythons, pythons } from "./pythons.ts";
import { alpineImageOf } from "./smoke-images.ts";

it("every Python of the table can be tried on musl, in an image with its full name", () => {
	for (const minor of finalPythons(pythons))
		expect(alpineImageOf(minor)).toBe(`docker.io/library/python:${minor}-alpine`);
});

it.each(["3.14t", "3.99", "2.7"])("no image is made up for Python %s", (python) => {
	expect(alpineImageOf(python)).toBe(null);
});
