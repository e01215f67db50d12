import { expect, it } from "vitest";
import { buildSdist, buildWheel } from "../../test/world/wheel-builder.ts";
import { memorySource } from "../archive/byte-source.ts";
import { readDistribution } from "./read-distribution.ts";

it("metadata of a wheel whose dist-info folder is named otherwise are still found", async () => {
	const { bytes } = buildWheel({ name: "mypkg", version: "1.0" });
	const facts = await readDistribution("mypkg-1.0.0-py3-none-any.whl", memorySource(bytes));
	expect(facts).toMatchObject({ infoFolders: ["mypkg-1.0.dist-info"], metadata: { version: "1.0" } });
});

it("files that cannot be read are told, not guessed", async () => {
	const { fileName, bytes } = buildWheel({
		name: "mypkg",
		version: "1.0",
		metadataText: "nonsense",
		wheelText: "nonsense",
		recordText: "nonsense",
	});
	const facts = await readDistribution(fileName, memorySource(bytes));
	expect(facts).toMatchObject({ metadata: null, wheel: null, record: null });
	expect(facts.problems.map(({ code }) => code)).toEqual([
		"distribution/metadata",
		"distribution/wheel-version",
		"distribution/record-format",
	]);
});

it("metadata that are not UTF-8 are told", async () => {
	const { fileName, bytes } = buildSdist({
		name: "mypkg",
		version: "1.0",
		changeEntries: (entries) =>
			entries.map((entry) => (entry.name.endsWith("PKG-INFO") ? { ...entry, bytes: Buffer.from([0xff]) } : entry)),
	});
	const facts = await readDistribution(fileName, memorySource(bytes));
	expect(facts.problems).toEqual([{ code: "distribution/metadata", message: "mypkg-1.0/PKG-INFO is not UTF-8" }]);
});

it("metadata of more than a megabyte are not read", async () => {
	const { fileName, bytes } = buildWheel({ name: "mypkg", version: "1.0", description: "x".repeat(1024 * 1024) });
	await expect(readDistribution(fileName, memorySource(bytes))).rejects.toThrow("at most 1048576 are read");
});

it.each(["notes.txt", "mypkg-1.0.zip", "mypkg.whl"])("%s is no distribution", async (fileName) => {
	await expect(readDistribution(fileName, memorySource(new Uint8Array(0)))).rejects.toMatchObject({
		code: "distribution/file-name",
		exitStatus: 2,
	});
});

it("members are hashed only when somebody asks", async () => {
	const { fileName, bytes } = buildWheel({ name: "mypkg", version: "1.0" });
	const plain = await readDistribution(fileName, memorySource(bytes));
	const hashed = await readDistribution(fileName, memorySource(bytes), { hashMembers: true });
	expect(plain.members[0]).toMatchObject({ name: "mypkg/__init__.py", sha256: null });
	expect(hashed.members[0]?.sha256).toMatch(/^[A-Za-z0-9_-]{43}$/);
});
