// RECORD against the archive: every file listed once, nothing else listed, hash and size of each as listed. PyPI looks at
// the names only; the hashes are ours to check.
import type { Finding } from "../diagnostic/finding.ts";
import { count } from "../diagnostic/quantity.ts";
import type { DistributionFacts, DistributionMember } from "../distribution/read-distribution.ts";
import type { RecordRow } from "../distribution/record.ts";
import { listSome } from "./rule.ts";

const repack = "Something changed the wheel after it was built. Repack it: wheel unpack FILE, then wheel pack FOLDER.";
const strongHashes = ["sha256", "sha384", "sha512"];

export function checkRecord(facts: DistributionFacts): Finding[] {
	if (facts.kind === "sdist" || facts.record === null) return [];
	const rows = new Map(facts.record.map((row) => [row.path, row]));
	const members = new Map(facts.members.map((member) => [member.name, member]));
	return [...checkNames(facts.record, rows, members), ...checkContents(facts.record, members)];
}

function checkNames(
	record: readonly RecordRow[],
	rows: ReadonlyMap<string, RecordRow>,
	members: ReadonlyMap<string, DistributionMember>,
): Finding[] {
	const unlisted = [...members.keys()].filter((name) => !rows.has(name) && !isSignature(name));
	const absent = [...rows.keys()].filter((path) => !members.has(path));
	// The table keeps the last row of a path; every other row is one too many.
	const twice = record.filter((row) => rows.get(row.path) !== row).map(({ path }) => path);
	const faults = [
		...say(unlisted, "does not list", ""),
		...say(absent, "lists", ", which the wheel does not hold"),
		...say([...new Set(twice)], "lists", " more than once"),
	];
	if (faults.length === 0) return [];
	const isSpelling = absent.some((path) => unlisted.includes(asInArchives(path)));
	return [
		{
			code: "distribution/record-names",
			level: "error",
			message: `RECORD ${faults.join("; it ")}`,
			help: isSpelling
				? "Paths in RECORD are spelled as in the archive, with / between folders and no ./ in front. Let the build backend write it, or repack: wheel unpack FILE, then wheel pack FOLDER."
				: repack,
		},
	];
}

function say(names: readonly string[], verb: string, more: string): string[] {
	return names.length === 0 ? [] : [`${verb} ${count(names.length, "file")}${more}: ${listSome(names)}`];
}

function asInArchives(path: string): string {
	return path.replaceAll("\\", "/").replace(/^(?:\.?\/)+/, "");
}

function checkContents(record: readonly RecordRow[], members: ReadonlyMap<string, DistributionMember>): Finding[] {
	const findings: Finding[] = [];
	const add = (paths: readonly string[], what: string): void => {
		if (paths.length === 0) return;
		findings.push({
			code: "distribution/record-hash",
			level: "error",
			message: `${count(paths.length, "file")} ${what}: ${listSome(paths)}`,
			help: repack,
		});
	};
	const pairs = record.flatMap((row) => {
		const member = members.get(row.path);
		return member === undefined || isOwnRow(row.path) ? [] : [{ row, member }];
	});
	const paths = (test: (pair: RecordPair) => boolean): string[] => pairs.filter(test).map(({ row }) => row.path);
	add(
		paths(({ row }) => row.hash === null),
		"without a hash in RECORD",
	);
	add(
		paths(({ row }) => row.hash !== null && !strongHashes.includes(row.hash.algorithm)),
		"with a weak hash in RECORD",
	);
	const hex = paths(isWrittenInHex);
	if (hex.length > 0) {
		findings.push({
			code: "distribution/record-format",
			level: "warning",
			message: `RECORD has the sha256 of ${count(hex.length, "file")} in hexadecimal digits: ${listSome(hex)}`,
			help: `Installers that compare hashes expect urlsafe base64 without "=" (43 characters) and refuse the wheel; pip and uv do not look. ${repack}`,
		});
	}
	add(paths(hasOtherHash), "with other contents than RECORD says");
	// Where the contents are other ones the size says nothing more.
	add(
		paths((pair) => pair.row.size !== null && pair.row.size !== pair.member.size && !hasOtherHash(pair)),
		"with another size than RECORD says",
	);
	return findings;
}

interface RecordPair {
	row: RecordRow;
	member: DistributionMember;
}

function hasOtherHash(pair: RecordPair): boolean {
	const { row, member } = pair;
	const isOther = row.hash?.algorithm === "sha256" && member.sha256 !== null && row.hash.digest !== member.sha256;
	return isOther && !isWrittenInHex(pair);
}

/** The right hash in the wrong spelling (gmsh 4.15.2). */
function isWrittenInHex({ row, member }: RecordPair): boolean {
	const { digest = "" } = row.hash ?? {};
	if (!/^[0-9a-f]{64}$/i.test(digest) || member.sha256 === null) return false;
	return Buffer.from(digest, "hex").toString("base64url") === member.sha256;
}

/** RECORD cannot hold its own hash, and the signatures are made after it. */
function isOwnRow(path: string): boolean {
	return /^[^/]+\.dist-info\/RECORD$/.test(path) || isSignature(path);
}

function isSignature(path: string): boolean {
	return /^[^/]+\.dist-info\/RECORD\.(?:jws|p7s)$/.test(path);
}
