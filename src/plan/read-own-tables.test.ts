import { expect, it } from "vitest";
import { readSettings } from "../config/read-settings.ts";
import { builtInTables } from "../data/tables.ts";
import type { Files } from "../world/ports.ts";
import { readOwnTables } from "./read-own-tables.ts";

async function read(toml: string, texts: Record<string, string>) {
	const asked: string[] = [];
	const readText = async (path: string) => {
		asked.push(path.replaceAll("\\", "/"));
		return texts[path.replaceAll("\\", "/")] ?? null;
	};
	const settings = await readSettings(null, { file: "wheel-release.toml", text: toml });
	const world = { files: { readText } as unknown as Files };
	return { asked, result: readOwnTables(settings, settings.findings, "/project", world) };
}

it("gives our tables when the project has none", async () => {
	const { asked, result } = await read("", {});
	expect(await result).toEqual({ tables: builtInTables, findings: [] });
	expect(asked).toEqual([]);
});

it("reads the file that the settings name, relative to the project", async () => {
	const text = '[python."3.17"]\nfinal = "2028-10-03"\n';
	const { result } = await read('tables = "ci/tables.toml"\n', { "/project/ci/tables.toml": text });
	expect(Object.keys((await result).tables.pythons).at(-1)).toBe("3.17");
});

it("says at the setting that the file is not there", async () => {
	const { result } = await read('sdist = true\ntables = "ci/tables.toml"\n', {});
	expect((await result).findings).toMatchObject([{ code: "config/no-match", file: "wheel-release.toml", line: 2 }]);
});

it("reads nothing outside the project", async () => {
	const { asked, result } = await read('tables = "../tables.toml"\n', {});
	expect((await result).findings).toEqual([]);
	expect(asked).toEqual([]);
});
