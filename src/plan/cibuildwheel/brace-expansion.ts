// Brace expansion as cibuildwheel's library does it (bracex 3.2): bash's rules, `{a,b}`, `{13..15}`, `{a..e..2}`, nested and
// with empty branches; what is no group stays as it stands. The structure follows the library's, because its odd corners
// (`{}`, `${`, unbalanced braces, sequences that are none) are what has to agree.

/** More words than this from one pattern are refused. */
const mostWords = 1000;

const largest = 2n ** 63n - 1n;
const smallest = -(2n ** 63n);

const integerRange =
	/(?<first>[-+]?(?<firstZeros>(?:0(?=\d))*)\d+)\.\.(?<last>[-+]?(?<lastZeros>(?:0(?=\d))*)\d+)(?:\.\.[-+]?(?<step>\d+))?(?=\})/y;
const letterRange = /(?<first>[A-Za-z])\.\.(?<last>[A-Za-z])(?:\.\.[-+]?(?<step>\d+))?(?=\})/y;
const separator = /\.(?!\})/y;
const termStart = /^(?:[-+]?\d|[A-Za-z]\.)/;
const termEnd = /^(?:[-+]?\d|[A-Za-z][.}])/;

/** `A` to `z` as bash counts them; the backslash between is nothing. */
const letters = Array.from({ length: 58 }, (_, index) => String.fromCharCode(65 + index).replace("\\", ""));

/** A word in the making; null is the empty branch of a group, which leaves no word when nothing else stands there. */
type Word = string | null;
type Words = Iterable<Word>;
/** What stands one after the other in a word; a group stands for each of its words. */
type Part = Word | { words: Words };

/** Thrown when a pattern stands for more than a thousand words, where the library gives up. */
export class BraceLimitError extends Error {}

/** @throws BraceLimitError */
export function expandBraces(text: string): string[] {
	if (text === "") return [];
	const { parts } = new Expansion().readLiterals(new Reader(text), 0, false);
	return [...joinAll(parts)].filter((word): word is string => word !== null);
}

class Reader {
	readonly text: string;
	index = 0;
	/** Index of the last `..`: behind it no group can be a sequence. */
	readonly lastDots: number;
	/** Start of a nested group → where it ends and whether it is a sequence, found while the group around it was scanned. */
	readonly scanned = new Map<number, { end: number; isSequence: boolean }>();

	constructor(text: string) {
		this.text = text;
		this.lastDots = text.lastIndexOf("..");
	}

	next(): string | undefined {
		const character = this.text[this.index];
		if (character !== undefined) this.index += 1;
		return character;
	}

	match(pattern: RegExp): RegExpExecArray | null {
		pattern.lastIndex = this.index;
		const match = pattern.exec(this.text);
		if (match) this.index = pattern.lastIndex;
		return match;
	}
}

class Expansion {
	private isExpanding = false;

	/** Text up to a brace or, inside a group, up to the `,` or `}` that ends the branch; that one is read again. */
	readLiterals(
		reader: Reader,
		depth: number,
		ignoresEnd: boolean,
		first = reader.next(),
	): { parts: Part[]; count: number; hasDots: boolean } {
		const parts: Part[] = [];
		let wordStart = 0;
		let afterDollar = false;
		let dollarDepth = 0;
		let count = 1;
		let literal = "";
		let hasDots = false;
		let ignores = ignoresEnd;
		const flush = () => {
			if (literal !== "") parts.push(literal);
			literal = "";
		};
		for (let c = first; c !== undefined; c = reader.next()) {
			const isProtected = afterDollar;
			afterDollar = false;
			if (c === "$") {
				afterDollar = true;
				literal += c;
			} else if (c === "\\") {
				literal += reader.next() ?? c;
			} else if ((isProtected && c === "{") || (dollarDepth > 0 && c === "}")) {
				literal += c;
				dollarDepth += c === "{" ? 1 : -1;
			} else if (c === "{") {
				flush();
				const inner = reader.next();
				if (inner === undefined) {
					literal = c;
					break;
				}
				const group = this.readGroup(inner, reader, depth + 1, wordStart);
				if (group.isExpanded) wordStart = reader.index;
				count *= group.count;
				parts.push({ words: group.words });
			} else if (this.isExpanding && dollarDepth === 0 && (c === "," || (c === "}" && !ignores))) {
				flush();
				reader.index -= 1;
				return { parts, count: checkCount(count), hasDots };
			} else if (dollarDepth === 0 && c === "." && reader.match(separator)) {
				ignores = false;
				hasDots = true;
				literal += "..";
			} else {
				literal += c;
			}
		}
		flush();
		return { parts, count: checkCount(count), hasDots };
	}

	/** What stands behind a `{`: a sequence, branches, or text that only looks like a group. */
	private readGroup(
		first: string,
		reader: Reader,
		depth: number,
		wordStart: number,
	): { words: Words; count: number; isExpanded: boolean } {
		const start = reader.index - 1;
		const isOutermost = !this.isExpanding;
		this.isExpanding = true;
		const end = () => {
			if (isOutermost) this.isExpanding = false;
		};
		reader.index -= 1;
		const range = readRange(reader);
		reader.index += 1;
		if (range) {
			end();
			return { words: range.words, count: checkCount(range.count), isExpanded: true };
		}
		const scan = reader.lastDots >= start ? scanGroup(reader, start, depth > 1) : { end: -1, isSequence: false };
		if (scan.isSequence && scan.end !== -1) {
			end();
			const inner = reader.text.slice(start, scan.end);
			if (looksLikeSequence(`${inner}}`)) {
				reader.index = scan.end + 1;
				return { words: [`{${withoutEscapes(inner)}}`], count: 1, isExpanded: false };
			}
			if (depth === 1) {
				reader.index = start;
				return { words: ["{"], count: 1, isExpanded: false };
			}
			const alone = this.expandAlone(`${inner}}`);
			reader.index = scan.end + 1;
			return { words: join(["{"], alone.words), count: alone.count, isExpanded: false };
		}
		return this.readBranches(first, reader, depth, wordStart, end);
	}

	private readBranches(
		first: string,
		reader: Reader,
		depth: number,
		wordStart: number,
		end: () => void,
	): { words: Words; count: number; isExpanded: boolean } {
		const branches: Part[][] = [];
		const counts: number[] = [];
		let hasComma = false;
		let hasDots = false;
		let isEmpty = true;
		for (let c: string | undefined = first; c !== undefined; c = reader.next()) {
			const keepsLooking = depth === 1 && !hasComma && !hasDots;
			if (c === "}" && (!keepsLooking || reader.index === wordStart + 2)) {
				end();
				if (isEmpty) {
					branches.push([null]);
					if (hasComma) counts.push(1);
				}
				if (hasComma) return { words: alternatives(branches), count: checkCount(sum(counts)), isExpanded: true };
				return {
					words: joinAll(["{", ...branches.flat(), "}"]),
					count: checkCount(product(counts)),
					isExpanded: false,
				};
			}
			if (c === ",") {
				hasComma = true;
				if (isEmpty) {
					branches.push([null]);
					counts.push(1);
				} else isEmpty = true;
				continue;
			}
			const literals = this.readLiterals(reader, depth, keepsLooking, c);
			hasDots = literals.hasDots;
			counts.push(literals.count);
			branches.push(literals.parts);
			isEmpty = false;
		}
		// The text ended inside the group: it stays as it stands, with what is expanded in it.
		end();
		if (hasComma && isEmpty) branches.push([null]);
		const members = branches.flatMap((branch, index) => [index > 0 ? "," : "", ...branch]);
		return { words: joinAll(["{", ...members]), count: checkCount(product(counts)), isExpanded: false };
	}

	private expandAlone(text: string): { words: Words; count: number } {
		const { isExpanding } = this;
		this.isExpanding = false;
		const { parts, count } = this.readLiterals(new Reader(text), 0, false);
		this.isExpanding = isExpanding;
		return { words: joinAll(parts), count };
	}
}

/**
 * Looks ahead for the `}` that ends the group at `start`, as bash does: -1 without one. A sequence has `..` at its top level
 * (not before `}`) and no comma there. Groups inside a `bounded` one end where their slot ends.
 */
function scanGroup(reader: Reader, start: number, bounded: boolean): { end: number; isSequence: boolean } {
	const known = bounded ? reader.scanned.get(start) : undefined;
	if (known) return known;
	const { text } = reader;
	const open: ({ start: number; isFound: boolean; isSequence: boolean } | null)[] = [];
	let isFound = false;
	let isSequence = false;
	for (let index = start; index < text.length; index += 1) {
		const c = text[index];
		if (c === "\\") index += 1;
		else if (c === "$" && text[index + 1] === "{") {
			open.push(null);
			index += 1;
		} else if (c === "{") open.push({ start: index + 1, isFound: false, isSequence: false });
		else if (c === "}") {
			if (open.length > 0) {
				const nested = open.pop();
				if (nested)
					reader.scanned.set(
						nested.start,
						nested.isFound ? { end: index, isSequence: nested.isSequence } : { end: -1, isSequence: false },
					);
			} else if (isFound) return { end: index, isSequence };
			else if (bounded) break;
		} else if (c === "," || (c === "." && text.startsWith("..", index) && text[index + 2] !== "}")) {
			if (open.length === 0) {
				if (c === "," || !isFound) {
					isFound = true;
					isSequence = c === ".";
				}
			} else {
				const top = open.at(-1);
				if (top && (c === "," || !top.isFound)) {
					top.isFound = true;
					top.isSequence = c === ".";
				}
			}
		}
	}
	return { end: -1, isSequence: false };
}

/** Bash's loose test: both sides of the first `..` start like the same kind of term. */
function looksLikeSequence(group: string): boolean {
	const dots = group.indexOf("..");
	if (dots < 1 || group.startsWith(".")) return false;
	const right = group.slice(dots + 2);
	return termStart.test(group) && termEnd.test(right) && isLetter(group) === isLetter(right);
}

function isLetter(text: string): boolean {
	return /^[A-Za-z]/.test(text);
}

function withoutEscapes(text: string): string {
	return text.replace(/\\([\s\S])/g, "$1");
}

/** `1..5`, `01..10..2`, `a..e` before a `}`; null when it is none, or out of 64 bits. */
function readRange(reader: Reader): { words: Words; count: number } | null {
	const start = reader.index;
	const integers = reader.match(integerRange)?.groups;
	if (integers) {
		const range = integersOf(integers);
		if (range) return range;
		reader.index = start;
		return null;
	}
	const match = reader.match(letterRange)?.groups;
	if (!match) return null;
	const step = stepOf(match.step);
	if (step !== null) {
		const [first, last] = [letters.indexOf(match.first ?? ""), letters.indexOf(match.last ?? "")];
		const indexes = rangeOf(BigInt(first), BigInt(last), step);
		return { words: map(indexes.values, (index) => letters[Number(index)] ?? ""), count: indexes.count };
	}
	reader.index = start;
	return null;
}

function integersOf(groups: Record<string, string | undefined>): { words: Words; count: number } | null {
	const { firstZeros = "", lastZeros = "" } = groups;
	const firstText = significant(groups.first ?? "", firstZeros);
	const lastText = significant(groups.last ?? "", lastZeros);
	const first = toInt64(firstText);
	const last = toInt64(lastText);
	const step = stepOf(groups.step);
	if (first === null || last === null || step === null) return null;
	// A leading zero on either side pads all to the wider one; a `+` never turns padding on.
	const isPadded = (firstZeros !== "" && !firstText.startsWith("+")) || (lastZeros !== "" && !lastText.startsWith("+"));
	const width = isPadded ? Math.max(firstZeros.length + firstText.length, lastZeros.length + lastText.length) : 0;
	const range = rangeOf(first, last, step);
	return { words: map(range.values, (value) => padded(value, width)), count: range.count };
}

/** Without the leading zeros and with at most 20 digits: one more than 64 bits can have. */
function significant(text: string, zeros: string): string {
	const sign = /^[-+]/.exec(text)?.[0] ?? "";
	return sign + text.slice(sign.length + zeros.length).slice(0, 20);
}

function toInt64(text: string): bigint | null {
	const value = BigInt(text.replace(/^[-+]/, "")) * (text.startsWith("-") ? -1n : 1n);
	return value < smallest || value > largest ? null : value;
}

/** At least one; null when it is out of 64 bits. */
function stepOf(text: string | undefined): bigint | null {
	const step = text === undefined ? 1n : toInt64(significant(text, /^(?:0(?=\d))*/.exec(text)?.[0] ?? ""));
	return step === null || step >= 1n ? step : 1n;
}

function rangeOf(first: bigint, last: bigint, step: bigint): { values: Iterable<bigint>; count: number } {
	const isUp = first < last;
	const span = (isUp ? last - first : first - last) + 1n;
	const count = step <= span ? (span + step - 1n) / step : 1n;
	return { values: steps(first, isUp ? step : -step, count), count: Number(count) };
}

function* steps(first: bigint, step: bigint, count: bigint): Iterable<bigint> {
	for (let index = 0n; index < count; index += 1n) yield first + index * step;
}

/** Zeros stand behind the sign, and the sign counts. */
function padded(value: bigint, width: number): string {
	const text = String(value < 0n ? -value : value);
	return value < 0n ? `-${text.padStart(width - 1, "0")}` : text.padStart(width, "0");
}

function checkCount(count: number): number {
	if (count > mostWords) throw new BraceLimitError(`more than ${mostWords} words`);
	return count;
}

function* map<T>(values: Iterable<T>, change: (value: T) => string): Words {
	for (const value of values) yield change(value);
}

/** Every word of `a` before every word of `b`. */
function* join(a: Words, b: Words): Words {
	const after = [...b];
	for (const left of a)
		for (const right of after) yield left === null && right === null ? null : (left ?? "") + (right ?? "");
}

function joinAll(parts: readonly Part[]): Words {
	return parts.map((part) => (isGroup(part) ? part.words : [part])).reduce<Words>(join, [null]);
}

function isGroup(part: Part): part is { words: Words } {
	return typeof part === "object" && part !== null;
}

function* alternatives(branches: readonly Part[][]): Words {
	for (const branch of branches) yield* joinAll(branch);
}

function sum(counts: readonly number[]): number {
	return counts.reduce((a, b) => a + b, 0);
}

function product(counts: readonly number[]): number {
	return counts.reduce((a, b) => a * b, 1);
}
