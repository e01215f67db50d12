import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { makePlan } from "../../test/world/plan-builder.ts";
import { workFolderAt } from "../document/work-folder.ts";
import { createFiles } from "../world/files.ts";
import type { WorkflowArtifacts } from "../world/ports.ts";
import {
	type HandOver,
	receiveBundle,
	receiveCells,
	receivePlan,
	receiveSmokeReceipts,
	send,
	sendCell,
} from "./hand-over.ts";

let folder: string;
let uploads: { id: string; name: string; folder: string }[];

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "hand-over-"));
	uploads = [];
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Workflow artifacts as folders on disk. */
function artifacts(): WorkflowArtifacts {
	return {
		upload: async (name, root, paths) => {
			const id = String(uploads.length + 1);
			for (const path of paths) cpSync(path, join(folder, "stored", id, relative(root, path)));
			uploads.push({ id, name, folder: join(folder, "stored", id) });
			return { id };
		},
		download: async (id, to) =>
			cpSync(uploads.find((upload) => upload.id === id)?.folder ?? "", to, { recursive: true, verbatimSymlinks: true }),
		list: async () => uploads.map(({ id, name }) => ({ id, name })),
	};
}

function job(name: string, attempt = 1): HandOver {
	return { files: createFiles(), artifacts: artifacts(), workFolder: workFolderAt(join(folder, name)), attempt };
}

function write(path: string, text = "x"): void {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
}

/** Another job of the run uploads whatever it likes. */
async function upload(name: string, files: Record<string, string>): Promise<string> {
	const root = mkdtempSync(join(folder, "other-"));
	for (const [path, text] of Object.entries(files)) write(join(root, path), text);
	return (
		await artifacts().upload(
			name,
			root,
			Object.keys(files).map((path) => join(root, path)),
		)
	).id;
}

it("brings the files of every cell into a folder of its own", async () => {
	const build = job("build");
	for (const cell of ["one", "two"]) {
		write(join(build.workFolder.cell(cell), `${cell}.whl`));
		write(build.workFolder.buildReceipt(cell), "{}");
		await sendCell(cell, build);
	}
	const freeze = job("freeze");
	await receiveCells(freeze, null);
	expect(readdirSync(freeze.workFolder.cell("one"))).toEqual(["one.whl", "receipt.json"]);
	expect(readdirSync(freeze.workFolder.cell("two"))).toEqual(["receipt.json", "two.whl"]);
});

it("takes the latest attempt of a cell that was built again", async () => {
	for (const attempt of [1, 2]) {
		const build = job(`build-${attempt}`, attempt);
		write(join(build.workFolder.cell("one"), "one.whl"), `attempt ${attempt}`);
		await sendCell("one", build);
	}
	expect(uploads.map(({ name }) => name)).toEqual(["wheel-release-cell-one", "wheel-release-cell-one@2"]);
	const freeze = job("freeze", 2);
	await receiveCells(freeze, null);
	expect(readFileSync(join(freeze.workFolder.cell("one"), "one.whl"), "utf8")).toBe("attempt 2");
});

it.each([
	["an attempt that has not begun", "wheel-release-cell-one@2"],
	["a path instead of a cell", "wheel-release-cell-..@1"],
	["no cell", "wheel-release-cell-"],
])("refuses a workflow artifact that names %s", async (_, name) => {
	await upload(name, { "one.whl": "x" });
	await expect(receiveCells(job("freeze"), null)).rejects.toMatchObject({
		code: "action/unexpected-file",
		exitStatus: 6,
	});
});

it.each([
	["a folder in a cell", "wheel-release-cell-one", { "deep/one.whl": "x" }],
	["a file that pip would take for an option", "wheel-release-cell-one", { "--index-url=x.whl": "x" }],
])("refuses %s", async (_, name, files) => {
	await upload(name, files);
	const freeze = job("freeze");
	await expect(receiveCells(freeze, null)).rejects.toMatchObject({ code: "action/unexpected-file" });
	expect(await freeze.files.exists(freeze.workFolder.cell("one"))).toBe(false);
});

it("refuses a link where a file should be", async () => {
	const id = await upload("wheel-release-cell-one", { "one.whl": "x" });
	symlinkSync("/etc/passwd", join(folder, "stored", id, "two.whl"));
	await expect(receiveCells(job("freeze"), null)).rejects.toMatchObject({ code: "action/unexpected-file" });
});

it("replaces whatever lies in the work folder by the bundle, and takes nothing else from it", async () => {
	const smoke = job("smoke");
	write(join(smoke.workFolder.dist, "left-over.whl"));
	const id = await upload("wheel-release-bundle", { "plan.json": "{}", "manifest.json": "{}", "dist/one.whl": "x" });
	await receiveBundle(id, smoke);
	expect(readdirSync(smoke.workFolder.dist)).toEqual(["one.whl"]);
	const odd = await upload("wheel-release-bundle", { "plan.json": "{}", "dist/one.whl": "x", "verdict.json": "{}" });
	await expect(receiveBundle(odd, smoke)).rejects.toThrow(/"verdict.json", which does not belong there/);
});

it("takes only the receipt of the test that the workflow artifact names", async () => {
	const test = job("smoke");
	write(test.workFolder.smokeReceipt("one-py3.9"), "receipt");
	write(test.workFolder.plan, "plan");
	await send("wheel-release-smoke-one-py3.9", ["smoke/one-py3.9.json"], test);
	const gate = job("gate");
	await receiveSmokeReceipts(gate);
	expect(readFileSync(gate.workFolder.smokeReceipt("one-py3.9"), "utf8")).toBe("receipt");
	await upload("wheel-release-smoke-two", { "smoke/one-py3.9.json": "forged" });
	await expect(receiveSmokeReceipts(gate)).rejects.toMatchObject({ code: "action/unexpected-file" });
});

it("sends nothing when there is nothing", async () => {
	expect(await send("wheel-release-plan", ["plan.json"], job("empty"))).toBeNull();
	expect(uploads).toEqual([]);
});

it("takes the plan that the planning job announced and no other", async () => {
	const plan = makePlan();
	const id = await upload("wheel-release-plan", { "plan.json": JSON.stringify(plan) });
	const build = job("build");
	await receivePlan({ artifactId: id, digest: plan.digest }, build);
	expect(JSON.parse(readFileSync(build.workFolder.plan, "utf8"))).toEqual(plan);
	const other = receivePlan({ artifactId: id, digest: "0".repeat(64) }, job("other"));
	await expect(other).rejects.toMatchObject({ code: "document/other-plan", exitStatus: 6 });
});
