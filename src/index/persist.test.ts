import { describe, expect, it } from "vitest";
import { RemoteError, UsageError } from "../diagnostic/errors.ts";
import { publicDestinations } from "./destination.ts";
import { type Patience, persist, TryAgain, tryAgain } from "./persist.ts";
import { fetchProjectFiles } from "./project-files.ts";

function start(deadline = 1000) {
	let time = 0;
	const told: [string, number][] = [];
	const patience: Patience = {
		clock: {
			now: () => new Date(0),
			monotonic: () => time,
			sleep: async (seconds) => {
				time += seconds;
			},
		},
		random: () => 1,
		deadline,
		onWait: (why, seconds) => told.push([why, seconds]),
	};
	return { patience, told, time: () => time };
}

const giveUp = (why: string) => new Error(`gave up: ${why}`);

describe("persisting", () => {
	it("repeats what may pass, with waits that grow, and tells each", async () => {
		const { patience, told } = start();
		let tries = 0;
		const result = await persist(
			patience,
			async () => {
				tries += 1;
				if (tries === 1) throw new RemoteError("index/unreadable", "connection lost", { retryable: true });
				if (tries < 4) throw tryAgain("busy", "busy", {}, patience);
				return "done";
			},
			giveUp,
		);
		expect(result).toBe("done");
		expect(told).toEqual([
			["connection lost", 1],
			["busy", 2],
			["busy", 4],
		]);
	});

	it("obeys Retry-After, but not past the deadline", async () => {
		const { patience, told, time } = start(100);
		const step = async () => {
			throw tryAgain("busy", "busy", { "retry-after": "60" }, patience);
		};
		await expect(persist(patience, step, giveUp)).rejects.toThrow("gave up: busy");
		expect(told).toEqual([["busy", 61]]);
		expect(time()).toBe(61);
	});

	it.each([
		["a final refusal", new RemoteError("index/unreadable", "no")],
		["a mistake of the user", new UsageError("publish/unknown-destination", "no")],
		["a bug of ours", new TypeError("no")],
	])("does not repeat after %s", async (_, error) => {
		const { patience, told } = start();
		const step = async () => {
			throw error;
		};
		await expect(persist(patience, step, giveUp)).rejects.toBe(error);
		expect(told).toEqual([]);
	});
});

describe("reading which files a project has", () => {
	const read = (status: number, body = "", headers: Record<string, string> = {}) => {
		const http = { send: async () => ({ status, headers, body: Buffer.from(body) }) };
		return fetchProjectFiles(http, publicDestinations.pypi, "demo", start().patience);
	};

	it("a project that the index does not know has none", async () => {
		expect(await read(404, "404 Not Found")).toEqual([]);
	});

	it("a project without files has none", async () => {
		expect(await read(200, JSON.stringify({ meta: { "api-version": "1.4" }, name: "demo", files: [] }))).toEqual([]);
	});

	it.each([429, 500, 503])("status %d is worth another try", async (status) => {
		await expect(read(status, "later")).rejects.toBeInstanceOf(TryAgain);
	});

	it("a web page in place of the listing is worth another try", async () => {
		await expect(read(200, "<html>Sign in</html>")).rejects.toMatchObject({ retryable: true });
	});

	it.each([301, 403, 410])("status %d is the last word, in the index's own words", async (status) => {
		await expect(read(status, "go away")).rejects.toMatchObject({
			code: "index/unreadable",
			exitStatus: 4,
			serverText: "go away",
		});
	});
});
