// What we say holds for a target against `rustc --print cfg`.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { targets } from "../../../src/data/targets.ts";
import { describeTarget } from "../../../src/project/cargo-cfg.ts";
import type { OracleRow } from "../oracle.ts";

const run = promisify(execFile);
const known = /^(unix|windows|panic=|target_(arch|os|env|vendor|pointer_width|endian|family|abi)=)/;

export async function compareTargetCfg(): Promise<OracleRow> {
	const triples = new Set(Object.values(targets).map(({ rustTarget }) => rustTarget));
	triples.delete("universal2-apple-darwin");
	const disagreements: string[] = [];
	for (const triple of triples) {
		const { stdout } = await run("rustc", ["--print", "cfg", "--target", triple]);
		const pick = (lines: Iterable<string>) => [...lines].filter((line) => known.test(line)).sort();
		const [ours, theirs] = [pick(describeTarget(triple)), pick(stdout.split(/\r?\n/))];
		if (ours.join() !== theirs.join()) disagreements.push(`${triple}: ours ${ours.join()}, rustc's ${theirs.join()}`);
	}
	const version = (await run("rustc", ["--version"])).stdout.trim();
	const agreed = triples.size - disagreements.length;
	return { what: `what holds for a Rust target (${version})`, cases: triples.size, agreed, disagreements };
}
