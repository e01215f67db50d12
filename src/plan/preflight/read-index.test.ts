// Over recorded answers of real shape; test/integration/preflight.test.ts asks a running index.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { publicDestinations } from "../../index/destination.ts";
import type { HttpRequest } from "../../world/ports.ts";
import { createProjectIndex } from "./read-index.ts";

const destination = publicDestinations.pypi;
const own = new URL(destination.simpleUrl).origin;
const recordings = join(import.meta.dirname, "../../../test/fixtures/preflight");

/** Answers each address with a recording, any other with 404. */
function answering(answers: Record<string, string | number>) {
	const asked: HttpRequest[] = [];
	const send = async (request: HttpRequest) => {
		asked.push(request);
		const answer = answers[request.url.slice(own.length)] ?? 404;
		const status = typeof answer === "number" ? answer : 200;
		const text = typeof answer === "number" ? "no" : readFileSync(join(recordings, answer), "utf8");
		const body = text.replaceAll("{index}", own).replaceAll("{files}", `https://${destination.fileHosts[0]}`);
		return { status, headers: {}, body: Buffer.from(body) };
	};
	return { asked, index: createProjectIndex({ send }, destination) };
}

it("reads files with sizes, times and versions, the status and the links", async () => {
	const { index, asked } = answering({
		"/simple/orbit-sketch/": "simple-active.json",
		"/pypi/Orbit.Sketch/json": "project.json",
	});
	const project = await index.readProject("Orbit.Sketch");
	expect(project).toMatchObject({ status: "active", statusReason: null });
	expect(project?.links).toContain("https://github.com/orbit-labs/orbit-sketch");
	expect(project?.files.map(({ version, size, isYanked }) => [version, size, isYanked])).toEqual([
		["1.2.0", 50331648, true],
		["1.3.0", 75497472, false],
		["1.3.0", 41012, false],
		["1.4.0rc1", 41300, false],
	]);
	expect(project?.files[1]?.uploadTime).toBe("2026-06-20T18:00:00.000001Z");
	expect(asked.map(({ headers }) => headers?.accept)).toEqual([
		"application/vnd.pypi.simple.v1+json",
		"application/json",
	]);
});

it("knows no project where the index has none", async () => {
	expect(await answering({}).index.readProject("orbit-sketch")).toBeNull();
});

it("reads an archived project with the owner's words, also without files", async () => {
	const { index } = answering({ "/simple/orbit-sketch/": "simple-archived.json" });
	expect(await index.readProject("orbit-sketch")).toEqual({
		status: "archived",
		statusReason: "continued as orbit-drawing",
		files: [],
		links: [],
	});
});

it("reads who published a file, where the file says it has a provenance", async () => {
	const { index } = answering({
		"/simple/orbit-sketch/": "simple-active.json",
		"/integrity/orbit-sketch/1.3.0/orbit_sketch-1.3.0.tar.gz/provenance": "provenance.json",
	});
	const [first, wheel, sdist] = (await index.readProject("orbit-sketch"))?.files ?? [];
	if (!first || !wheel || !sdist) throw new Error("the recording has four files");
	expect(await index.readPublisher(first)).toBeNull();
	expect(await index.readPublisher(wheel)).toBeNull();
	expect(await index.readPublisher(sdist)).toEqual({
		repository: "orbit-labs/orbit-sketch",
		workflow: "release.yml",
		environment: "pypi",
	});
});

it("an index that is busy is an error that may pass", async () => {
	await expect(answering({ "/simple/orbit-sketch/": 503 }).index.readProject("orbit-sketch")).rejects.toMatchObject({
		code: "index/unreadable",
		retryable: true,
	});
});
