// The page of messages: everything on it is what the command prints about real, bad files.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { distributions } from "../messages/distributions.ts";
import { messagesPage, needsRenderer, renderMessages, spawnMessage } from "../messages/render-page.ts";

const page = readFileSync(join(import.meta.dirname, "..", "..", messagesPage), "utf8").replaceAll("\r\n", "\n");

it("quotes what check prints: npm run golden writes it", async () => {
	expect(await renderMessages(page, (command) => !needsRenderer(command))).toBe(page);
});

it("quotes what a process of its own prints as well", async () => {
	const [, name = "", command = "", answer] =
		/<!-- distributions: (\S+) -->\n```console\n\$ (.+)\n([\s\S]*?)```/.exec(page) ?? [];
	expect(await spawnMessage(name, command)).toBe(answer);
});

it("shows every distribution that was built for it, and at least ten rules by which files are refused", () => {
	for (const name of Object.keys(distributions)) expect(page).toContain(`<!-- distributions: ${name} -->`);
	const refusing = new Set([...page.matchAll(/^ {2}error +([a-z]+\/[a-z0-9-]+) /gm)].map(([, code]) => code));
	expect(refusing.size).toBeGreaterThanOrEqual(10);
});
