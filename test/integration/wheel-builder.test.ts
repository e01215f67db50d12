import { expect, it } from "vitest";
import { memorySource } from "../../src/archive/byte-source.ts";
import { readDistribution } from "../../src/distribution/read-distribution.ts";
import { buildSdist, buildWheel } from "../world/wheel-builder.ts";

it("a built wheel says what was asked for", async () => {
	const { fileName, bytes } = buildWheel({
		name: "My.Pkg",
		version: "1.0",
		tags: "cp39-abi3-manylinux_2_17_x86_64.manylinux2014_x86_64",
		metadata: [["Requires-Dist", "numpy>=2"]],
		entryPoints: { console_scripts: { mypkg: "my_pkg:main" } },
		description: "# Text\n",
	});
	expect(fileName).toBe("my_pkg-1.0-cp39-abi3-manylinux_2_17_x86_64.manylinux2014_x86_64.whl");
	const facts = await readDistribution(fileName, memorySource(bytes), { hashMembers: true });
	expect(facts).toMatchObject({
		kind: "wheel",
		infoFolders: ["my_pkg-1.0.dist-info"],
		metadata: { name: "My.Pkg", version: "1.0", requiresDist: ["numpy>=2"], description: "# Text\n" },
		wheel: { isPure: false, tags: ["cp39-abi3-manylinux_2_17_x86_64", "cp39-abi3-manylinux2014_x86_64"] },
		entryPoints: [{ group: "console_scripts", name: "mypkg", value: "my_pkg:main" }],
		topLevelModules: ["my_pkg"],
		problems: [],
	});
	expect(facts.members.map(({ name }) => name)).toEqual([
		"my_pkg/__init__.py",
		"my_pkg-1.0.dist-info/METADATA",
		"my_pkg-1.0.dist-info/WHEEL",
		"my_pkg-1.0.dist-info/entry_points.txt",
		"my_pkg-1.0.dist-info/RECORD",
	]);
});

it("a built sdist says what was asked for", async () => {
	const { fileName, bytes } = buildSdist({ name: "My.Pkg", version: "1.0" });
	expect(fileName).toBe("my_pkg-1.0.tar.gz");
	expect(await readDistribution(fileName, memorySource(bytes))).toMatchObject({
		kind: "sdist",
		topFolders: ["my_pkg-1.0"],
		metadata: { name: "My.Pkg", version: "1.0" },
		members: [{ name: "my_pkg-1.0/pyproject.toml" }, { name: "my_pkg-1.0/PKG-INFO" }],
	});
});

it("two builds of the same request are the same bytes", () => {
	const request = { name: "mypkg", version: "1.0" };
	expect(buildWheel(request).sha256).toBe(buildWheel(request).sha256);
	expect(buildSdist(request).sha256).toBe(buildSdist(request).sha256);
});
