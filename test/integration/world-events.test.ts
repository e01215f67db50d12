import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { StageEvent } from "../../src/diagnostic/event.ts";
import { createClock } from "../../src/world/clock.ts";
import { createEventLog } from "../../src/world/event-log.ts";
import { createFiles } from "../../src/world/files.ts";
import { createSecrets } from "../../src/world/secrets.ts";

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "world-events-"));
});
afterEach(async () => {
	await rm(folder, { recursive: true, force: true });
});

const output = (line: string): StageEvent => ({ type: "output", stage: "smoke", item: "any-3.9", line });
const noon = { now: () => new Date("2026-11-22T12:00:00Z") };

it("events are lines of JSON with the UTC time, in the order in which they happened", async () => {
	const path = join(folder, "work/events.jsonl");
	const log = createEventLog(
		createFiles(),
		path,
		noon,
		createSecrets(() => {}),
		() => {},
	);
	for (let n = 0; n < 500; n++) log.emit(output(`line ${n}`));
	await log.close();
	const lines = (await readFile(path, "utf8")).trimEnd().split("\n");
	expect(lines.map((line) => JSON.parse(line).line)).toEqual(Array.from({ length: 500 }, (_, n) => `line ${n}`));
	expect(JSON.parse(lines[0] ?? "")).toEqual({ time: "2026-11-22T12:00:00.000Z", ...output("line 0") });
});

it("a second run appends to the log of the first", async () => {
	const path = join(folder, "events.jsonl");
	for (const line of ["first run", "second run"]) {
		const log = createEventLog(
			createFiles(),
			path,
			noon,
			createSecrets(() => {}),
			() => {},
		);
		log.emit(output(line));
		await log.close();
	}
	expect((await readFile(path, "utf8")).trimEnd().split("\n")).toHaveLength(2);
});

it("a secret appears neither in the log nor on the screen, also where JSON escapes it", async () => {
	const secrets = createSecrets(() => {});
	secrets.hide('tok"en-value');
	const drawn: StageEvent[] = [];
	const path = join(folder, "events.jsonl");
	const log = createEventLog(createFiles(), path, noon, secrets, (event) => drawn.push(event));
	log.emit(output('with tok"en-value inside \\tok"en-value'));
	await log.close();
	expect(drawn).toEqual([output("with *** inside \\***")]);
	const text = await readFile(path, "utf8");
	expect(text).not.toContain("en-value");
	expect(JSON.parse(text)).toMatchObject(output("with *** inside \\***"));
});

it.runIf(process.platform === "linux")(
	"a log that cannot be written stops no stage and is told at the end",
	async () => {
		const drawn: StageEvent[] = [];
		const log = createEventLog(
			createFiles(),
			"/dev/full",
			noon,
			createSecrets(() => {}),
			(event) => drawn.push(event),
		);
		log.emit(output("one"));
		await new Promise((done) => setTimeout(done, 50));
		log.emit(output("two"));
		await expect(log.close()).rejects.toMatchObject({ code: "world/disk-full" });
		expect(drawn).toHaveLength(2);
	},
);

it("the clock sleeps, never goes back, and wakes up for Ctrl-C", async () => {
	const controller = new AbortController();
	const clock = createClock(controller.signal);
	const before = clock.monotonic();
	await clock.sleep(0.05);
	expect(clock.monotonic() - before).toBeGreaterThanOrEqual(0.045);
	setTimeout(() => controller.abort(), 20);
	await expect(clock.sleep(60)).rejects.toMatchObject({ code: "world/cancelled", exitStatus: 130 });
});
