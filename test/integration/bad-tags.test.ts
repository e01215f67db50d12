// Malformed, odd and contradicting tags: each row of the corpus is a tag as somebody could push it or type it. Malformed
// ones are wrong usage (2), contradictions are findings (1), odd but valid ones are accepted and shown in canonical form.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { githubVariables, planProject } from "../world/plan-project.ts";
import { makeProject, type ProjectFolder } from "../world/project-folder.ts";

/** A project of one version, with `tag` as configured, null for the default. */
function project(version: string, tag: string | null = null, { isRepository = false } = {}): ProjectFolder {
	return makeProject(
		{
			"pyproject.toml": `[build-system]\nbuild-backend = "flit_core.buildapi"\n[project]\nname = "my-pkg"\nversion = "${version}"\n${tag ? `[tool.wheel-release]\ntag = "${tag}"\n` : ""}`,
			".gitignore": ".event/\n",
		},
		{ isRepository },
	);
}

const canary = "wheel_release_was_here";

describe("TAG: malformed tags are refused before anything else, whoever gives them", () => {
	it.each([
		[1, `v1.0;touch ${canary}`, /contains ";"/],
		[2, `v1.0$(touch${"${IFS}"}${canary})`, /contains "\$"/],
		[3, `v1.0\`touch ${canary}\``, /contains "`"/],
		[4, "v1.0'\"", /contains "'"/],
		[5, `v1.0&&touch ${canary}`, /contains "&"/],
		[6, "v1.0|x", /contains "\|"/],
		[7, `v1.0>${canary}`, /contains ">"/],
		[8, "v1.0%0A::set-output name=x::y", /contains "%"/],
		[9, "v1.0{a,b}", /contains "\{"/],
		[10, "-v1", /does not fit the pattern/],
		[11, "v", /no version follows/],
		[12, "", /it is empty/],
		[13, "refs/heads/v1", /no tag but another kind of ref/],
		[14, "refs/tags/", /it is empty/],
		[15, "refs/tags/v1/2", /contains "\/"/],
		[16, "v1..0", /"1..0" is not a version/],
		[26, "v1.0\u00a0", /contains U\+00A0/],
		[27, "v١.٠", /contains U\+0661/],
		[28, "ｖ１", /does not fit the pattern/],
		[29, "v1.\u200b0", /contains U\+200B/],
		[30, `v${"1.".repeat(150)}1`, /longer than 255 characters/],
	])("TAG %i %j", async (_, tag, reason) => {
		using folder = project("1.0", "v{version}");
		const { result, plan } = await planProject(folder, { tag });
		expect(plan).toBeNull();
		expect(result).toMatchObject({
			exitStatus: 2,
			findings: [
				{ code: "plan/invalid-tag", level: "error", message: expect.stringMatching(reason), help: expect.any(String) },
			],
		});
		expect(result.stack).toBeUndefined();
		// Nothing that a terminal, a log or a workflow command would take for its own.
		expect(result.findings[0]?.message).toMatch(/^[\x20-\x7e]*$/);
		expect(existsSync(join(folder.path, canary))).toBe(false);
		expect(existsSync(folder.workFolder.plan)).toBe(false);
	});

	it.each([
		[1, "v1.0;id"],
		[8, "v1.0%0A::set-output"],
		[11, "v"],
		[14, ""],
		[15, "v1/2"],
		[16, "v1..0"],
		[27, "v١.٠"],
		[30, `v${"1.".repeat(150)}1`],
	])("TAG %i %j, pushed", async (_, tag) => {
		using folder = project("1.0");
		const { result } = await planProject(folder, {}, githubVariables(folder, "push", `refs/tags/${tag}`));
		expect(result).toMatchObject({ exitStatus: 2, findings: [{ code: "plan/invalid-tag" }] });
	});
});

describe("TAG: odd but valid tags are accepted and shown in canonical form", () => {
	it.each([
		[17, "1.0.0.0.0.0", "1.0.0.0.0.0"],
		[18, "01.002", "1.2"],
		[19, "1.0-1", "1.0.post1"],
		[20, "1.0.post", "1.0.post0"],
		[21, "1!2.0", "1!2.0"],
		[23, "1.0rc1", "1.0rc1"],
		[23, "1.0-rc.1", "1.0rc1"],
		[24, "1.0.dev", "1.0.dev0"],
		[25, "V1.0", "1.0"],
	])("TAG %i %s is %s", async (_, tag, canonical) => {
		for (const [given, pattern] of [
			[tag, null],
			[tag.replace(/^V?/, "V"), "v{version}"],
			[`py-v${tag.replace(/^V/, "")}`, "py-v{version}"],
		] as const) {
			using folder = project(canonical, pattern);
			const variables = githubVariables(folder, "push", `refs/tags/${given}`);
			for (const { plan } of [await planProject(folder, { tag: given }), await planProject(folder, {}, variables)]) {
				expect(plan).toMatchObject({ version: canonical, tag: given, event: expect.any(String) });
			}
		}
	});

	it("with nothing configured a tag needs no v, and a lone number is something else", async () => {
		using folder = project("2024.1");
		const push = (tag: string) => planProject(folder, {}, githubVariables(folder, "push", `refs/tags/${tag}`));
		expect((await push("2024.1")).plan?.tag).toBe("2024.1");
		expect((await push("20241122")).result).toMatchObject({ exitStatus: 0, didNothing: true });
	});
});

describe("TAG: a tag that contradicts what it names is a finding", () => {
	const codes = async (folder: ProjectFolder, tag: string, variables: Record<string, string> = {}) => {
		const { result } = await planProject(folder, { tag }, variables);
		return { exitStatus: result.exitStatus, first: result.findings[0] };
	};

	it("TAG 22: a local version label, which PyPI refuses", async () => {
		using folder = project("1.0+cu126");
		expect(await codes(folder, "v1.0+cu126")).toMatchObject({ exitStatus: 1, first: { code: "plan/local-version" } });
	});

	it("TAG 31: another version in pyproject.toml", async () => {
		using folder = project("1.1");
		expect(await codes(folder, "v1.0")).toMatchObject({
			exitStatus: 1,
			first: {
				code: "plan/tag-disagrees",
				file: "pyproject.toml",
				line: 5,
				message: "tag v1.0 says 1.0, pyproject.toml says 1.1",
			},
		});
	});

	it("TAG 32: another version in __version__", async () => {
		using folder = project("1.0");
		folder.write("my_pkg/__init__.py", '__version__ = "0.9"\n');
		expect(await codes(folder, "v1.0")).toMatchObject({
			exitStatus: 1,
			first: { code: "plan/tag-disagrees", file: "my_pkg/__init__.py", line: 1 },
		});
	});

	it.each([
		["lightweight", []],
		["annotated", ["-a", "-m", "1.0"]],
	])("TAG 33: a %s tag on another commit", async (kind, flags) => {
		using folder = project("1.0", null, { isRepository: true });
		folder.git("tag", ...flags, "v1.0");
		folder.git("commit", "-q", "--allow-empty", "-m", "later");
		expect(await codes(folder, "v1.0")).toMatchObject({
			exitStatus: 1,
			first: {
				code: "plan/head-not-tag",
				message: expect.stringMatching(new RegExp(`^HEAD is [0-9a-f]{12}, the ${kind} tag v1.0 is [0-9a-f]{12}`)),
				help: "git switch --detach v1.0",
			},
		});
		folder.git("checkout", "-q", "v1.0");
		expect((await codes(folder, "v1.0")).exitStatus).toBe(0);
	});

	it("TAG 33: a tag that the clone does not have is a preview on a laptop and refused in a workflow", async () => {
		using folder = project("1.0", null, { isRepository: true });
		expect(await codes(folder, "v1.0")).toMatchObject({
			exitStatus: 0,
			first: { code: "plan/tag-missing", level: "warning" },
		});
		const variables = githubVariables(folder, "workflow_dispatch", "refs/heads/main", { inputs: { tag: "v1.0" } });
		expect(await codes(folder, "v1.0", variables)).toMatchObject({
			exitStatus: 1,
			first: { code: "plan/tag-missing", help: expect.stringContaining("ref: refs/tags/${{ inputs.tag }}") },
		});
	});

	it("TAG 34: a version that is tagged already under another spelling", async () => {
		using folder = project("1.0", null, { isRepository: true });
		folder.git("tag", "v1.0.0");
		folder.git("commit", "-q", "--allow-empty", "-m", "later");
		folder.git("tag", "v1.0");
		expect(await codes(folder, "v1.0")).toMatchObject({
			exitStatus: 0,
			first: {
				code: "plan/already-tagged",
				level: "warning",
				message: expect.stringContaining("1.0 has another tag: v1.0.0"),
			},
		});
	});
});

it("several tags on one commit: the one that the files agree with, else the newest", async () => {
	using folder = project("1.0rc1", null, { isRepository: true });
	for (const tag of ["v1.0rc1", "v1.0", "other"]) folder.git("tag", tag);
	expect((await planProject(folder)).plan?.tag).toBe("v1.0rc1");
	folder.git("tag", "-d", "v1.0rc1");
	expect((await planProject(folder)).result.findings).toMatchObject([{ code: "plan/tag-disagrees" }]);
});

it("more than three tags on one commit: GitHub would start nothing for a push of them all", async () => {
	using folder = project("1.0", null, { isRepository: true });
	for (const tag of ["v1.0", "a", "b", "c"]) folder.git("tag", tag);
	expect((await planProject(folder)).result).toMatchObject({
		exitStatus: 0,
		findings: [{ code: "plan/many-tags", level: "notice", help: expect.stringContaining("git push origin v1.0") }],
	});
});

it("tracked files that differ from the tag are named", async () => {
	using folder = project("1.0", null, { isRepository: true });
	folder.git("tag", "v1.0");
	folder.write(".gitignore", ".event/\nchanged\n");
	expect((await planProject(folder)).result).toMatchObject({
		exitStatus: 0,
		findings: [{ code: "plan/dirty-tree", level: "warning", message: expect.stringContaining(": .gitignore") }],
	});
});

it("words of others behind one letter are others' tags", async () => {
	using folder = project("1.0");
	for (const tag of ["vendor-2024", "vscode-v1.0", "crate-1.0", "nightly"]) {
		const { result } = await planProject(folder, {}, githubVariables(folder, "push", `refs/tags/${tag}`));
		expect(result).toMatchObject({ exitStatus: 0, didNothing: true, findings: [{ code: "plan/not-our-tag" }] });
	}
});
