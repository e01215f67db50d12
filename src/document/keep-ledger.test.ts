import { expect, it } from "vitest";
import { openLedger } from "./keep-ledger.ts";
import type { FrozenDistribution } from "./manifest.ts";
import { parseDocument } from "./read-document.ts";

const a = "a".repeat(64);
const b = "b".repeat(64);

function frozen(file: string, sha256 = a): FrozenDistribution {
	return { file, size: 1, sha256, kind: "wheel", tags: [], cell: "any", runnerKind: "local" };
}

function start() {
	const written: string[] = [];
	let minute = 0;
	const ports = {
		files: {
			readText: async () => written.at(-1) ?? null,
			writeText: async (_: string, text: string) => {
				await Promise.resolve();
				written.push(text);
			},
		},
		clock: { now: () => new Date(Date.UTC(2026, 10, 22, 12, minute++)) },
	};
	const subject = {
		project: "widget",
		version: "1.0",
		distributions: [frozen("w-1-a.whl"), frozen("w-1-b.whl")],
		destination: "rehearsal" as const,
	};
	const last = () => parseDocument("ledger", written.at(-1) ?? "", "ledger.json");
	const states = () => last().destinations.map(({ name, files }) => [name, files.map(({ state }) => state)]);
	return { ports, subject, written, states };
}

it("writes the whole ledger after each change and ends with the newest", async () => {
	const { ports, subject, written, states } = start();
	const ledger = await openLedger(ports, "ledger.json", subject);
	await Promise.all([ledger.record({ "w-1-a.whl": "published" }), ledger.record({ "w-1-b.whl": "published" })]);
	expect(written).toHaveLength(2);
	expect(states()).toEqual([["rehearsal", ["published", "published"]]]);
});

it("keeps what is known of other destinations", async () => {
	const { ports, subject, states } = start();
	const first = await openLedger(ports, "ledger.json", subject);
	await first.record({ "w-1-a.whl": "verified", "w-1-b.whl": "verified" });
	const second = await openLedger(ports, "ledger.json", { ...subject, destination: "testpypi" });
	await second.record({ "w-1-a.whl": "present" });
	expect(states()).toEqual([
		["rehearsal", ["verified", "verified"]],
		["testpypi", ["present", "absent"]],
	]);
});

it("does not forget that a file was verified because it is still there", async () => {
	const { ports, subject, states } = start();
	await (await openLedger(ports, "ledger.json", subject)).record({ "w-1-a.whl": "verified" });
	await (await openLedger(ports, "ledger.json", subject)).record({ "w-1-a.whl": "present", "w-1-b.whl": "present" });
	expect(states()).toEqual([["rehearsal", ["verified", "present"]]]);
});

it("begins anew for other bytes, another version and a damaged ledger", async () => {
	const { ports, subject, written, states } = start();
	await (await openLedger(ports, "ledger.json", subject)).record({ "w-1-a.whl": "verified" });
	const rebuilt = { ...subject, distributions: [frozen("w-1-a.whl", b)] };
	await (await openLedger(ports, "ledger.json", rebuilt)).record({});
	expect(states()).toEqual([["rehearsal", ["absent"]]]);
	await (await openLedger(ports, "ledger.json", { ...subject, version: "2.0", destination: "pypi" })).record({});
	expect(states()).toEqual([["pypi", ["absent", "absent"]]]);
	written.push("not json");
	await (await openLedger(ports, "ledger.json", subject)).record({});
	expect(states()).toEqual([["rehearsal", ["absent", "absent"]]]);
});
