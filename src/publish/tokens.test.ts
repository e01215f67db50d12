import { describe, expect, it } from "vitest";
import { keepTokens } from "./tokens.ts";

function start(life = 900) {
	let time = 0;
	let count = 0;
	const mint = async () => {
		count += 1;
		await Promise.resolve();
		return { token: `token-${count}`, expiresAt: time + life, claims: {} };
	};
	const tokens = keepTokens(mint, () => time);
	return { tokens, pass: (seconds: number) => (time += seconds) };
}

describe("the upload token", () => {
	it("is minted once for uploads that start together", async () => {
		const { tokens } = start();
		const all = await Promise.all([tokens.current(), tokens.current(), tokens.current()]);
		expect(all).toEqual(["token-1", "token-1", "token-1"]);
		expect(tokens.minted()).toBe(1);
	});

	it("is renewed when less than five minutes are left", async () => {
		const { tokens, pass } = start();
		await tokens.current();
		pass(600);
		expect(await tokens.current()).toBe("token-1");
		pass(1);
		expect(await tokens.current()).toBe("token-2");
	});

	it("is renewed once when several uploads were refused with it", async () => {
		const { tokens } = start();
		const first = await tokens.current();
		tokens.drop(first);
		const second = await tokens.current();
		tokens.drop(first);
		expect([second, await tokens.current()]).toEqual(["token-2", "token-2"]);
	});

	it("of a release that lasts an hour needs several mints", async () => {
		const { tokens, pass } = start();
		for (let file = 0; file < 180; file += 1) {
			await tokens.current();
			pass(20);
		}
		expect(tokens.minted()).toBe(6);
	});

	it("is asked for again after a mint that failed", async () => {
		let isBroken = true;
		const tokens = keepTokens(
			async () => {
				if (isBroken) throw new Error("refused");
				return { token: "token", expiresAt: 900, claims: {} };
			},
			() => 0,
		);
		await expect(tokens.current()).rejects.toThrow("refused");
		isBroken = false;
		expect(await tokens.current()).toBe("token");
	});
});
