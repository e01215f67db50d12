// Our verdict about the modules of an abi3 wheel in the words of ask.py.
import { basename } from "node:path";
import type { ByteSource } from "../../../src/archive/byte-source.ts";
import { indexStableAbi, judgeStableAbi } from "../../../src/binary/stable-abi.ts";
import { nativeWheelOf } from "../../../src/check/native/native-wheel.ts";
import { listModules, promisedFloor } from "../../../src/check/native/stable-abi.ts";
import table from "../../../src/data/stable-abi.json" with { type: "json" };
import { readDistribution } from "../../../src/distribution/read-distribution.ts";
import type { ModuleVerdict } from "./ask.ts";

const introduced = indexStableAbi(table);

export async function judgeModules(path: string, source: ByteSource): Promise<Record<string, ModuleVerdict>> {
	const facts = await readDistribution(basename(path), source, { hashMembers: true, readNative: true });
	const native = nativeWheelOf(facts);
	if (native === null) return {};
	// abi3audit's own assumption where the tags say nothing.
	const promised = promisedFloor(native.wheel.filename) ?? 2;
	const rows = listModules(native).map(({ path: member, symbols }): [string, ModuleVerdict] => {
		const { foreign, late, floor } = judgeStableAbi(symbols, promised, introduced);
		return [
			member,
			{
				baseline: `3.${promised}`,
				computed: `3.${floor}`,
				foreign: [...foreign].sort(),
				late: Object.fromEntries(late.map(({ name, since }) => [name, `3.${since}`])),
			},
		];
	});
	return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
}
