// The texts of a dist-info folder, read by the modules of Python's standard library that installers read them with.
import fc from "fast-check";
import { parseHeaderBlock } from "../../../src/distribution/header-block.ts";
import { parseRecord } from "../../../src/distribution/record.ts";
import { parseWheelMetadata } from "../../../src/distribution/wheel-metadata.ts";
import { slipped } from "./inputs.ts";
import { question } from "./question.ts";

const lines = (line: fc.Arbitrary<string>, maxLength: number) =>
	fc
		.tuple(fc.array(line, { maxLength }), fc.constantFrom("\n", "\n", "\n", "\r\n"))
		.map(([all, end]) => all.map((text) => text + end).join(""));

const value = fc.constantFrom(
	"1.0",
	"  1.0",
	"a: b",
	"x ; extra == 'y'",
	"",
	"ünï",
	"tab\there",
	"a  ",
	"#x",
	"Requires-Dist: z",
);
const field = fc
	.tuple(
		fc.constantFrom("Name", "version", "Requires-Dist", "X-Y.z", "License", "From"),
		fc.constantFrom(": ", ":", ":\t"),
		value,
	)
	.map((parts) => parts.join(""));
const continuation = fc.tuple(fc.constantFrom(" ", "        ", "\t", "       |"), value).map((parts) => parts.join(""));
const headerLine = fc.oneof({ weight: 5, arbitrary: field }, continuation);
const block = fc
	.tuple(field, lines(headerLine, 5), fc.constantFrom("", "\n", "\r\n", "\n\n"), lines(fc.oneof(value, field), 3))
	.map(([first, head, gap, body]) => `${first}\n${head}${gap}${gap === "" ? "" : body}`);

// Where a line is none, the mail parser goes on with what it takes for the body; this project does not read the file at all.
const headerInputs = slipped(block).map((text): [string, boolean] => [text, "badLine" in parseHeaderBlock(text)]);

export const headers = question({
	kind: "headers",
	what: "fields and body of METADATA as the mail parser reads them",
	python: `
import email

def headers(text, refused):
    if refused:
        return None
    message = email.message_from_string(text)
    fields = [[name, re.sub("\\r\\n?", "\\n", value)] for name, value in message.items()]
    return {"fields": fields, "body": message.get_payload()}
`,
	ours(text: string) {
		const read = parseHeaderBlock(text);
		return "badLine" in read ? null : { fields: read.fields, body: read.body ?? "" };
	},
	inputs: headerInputs,
	cases: 50_000,
});

const wheelLine = fc.constantFrom(
	"Wheel-Version: 1.0",
	"wheel-version: 1.9",
	"Generator: x (1)",
	"Root-Is-Purelib: true",
	"Root-Is-Purelib: False",
	"ROOT-IS-PURELIB: FALSE ",
	"Tag: py3-none-any",
	"tag: cp39-abi3-win_amd64",
	"Build: 1a",
);
const wheelText = lines(wheelLine, 5).map((rest) => `Wheel-Version: 1.0\nRoot-Is-Purelib: true\n${rest}`);
const wheelInputs = slipped(wheelText).map((text): [string, boolean] => [text, "problem" in parseWheelMetadata(text)]);

export const wheelFile = question({
	kind: "wheel_file",
	what: "WHEEL, as pip reads it, spaces at the end of a line aside",
	python: `
import email

def wheel_file(text, refused):
    if refused:
        return None
    message = email.message_from_string(text)
    try:
        version = [int(part) for part in message["Wheel-Version"].strip().split(".")]
    except (AttributeError, ValueError) as error:
        return repr(error)
    pure = message.get("Root-Is-Purelib", "").strip().lower() == "true"
    tags = [re.sub("\\r\\n?", "\\n", tag).strip() for tag in message.get_all("Tag", [])]
    return {"version": version, "pure": pure, "tags": tags}
`,
	ours(text: string) {
		const read = parseWheelMetadata(text);
		if ("problem" in read) return null;
		return { version: read.wheelVersion.split(".").map(Number), pure: read.isPure, tags: read.tags };
	},
	inputs: wheelInputs,
	cases: 20_000,
});

const path = fc.constantFrom(
	"a.py",
	"mypkg/ünï.py",
	'"b,c.py"',
	'"d ""e"".py"',
	"x-1.0.dist-info/RECORD",
	'"f\ng.py"',
	" h.py",
);
const row = fc
	.tuple(
		path,
		fc.constantFrom("sha256=AA_-", "sha256=AA", "md5=x", "", '"sha256=AA"'),
		fc.constantFrom("0", "12", "", '"3"'),
	)
	.map((cells) => cells.join(","));

export const records = question({
	kind: "record",
	what: "rows of RECORD as the csv module reads them",
	// Text behind a closing quote and quotes that stay open are refused, and so are empty rows; csv is asked to refuse them.
	python: `
import csv, io

def record(text):
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error:
        return None
    for row in rows:
        if len(row) != 3 or row[0] == "" or not re.fullmatch("([a-z0-9_]+=[A-Za-z0-9_-]+)?", row[1]):
            return None
        if not re.fullmatch("[0-9]{0,15}", row[2]):
            return None
    return rows
`,
	ours(text: string) {
		const read = parseRecord(text);
		if ("problem" in read) return null;
		return read.map(({ path: name, hash, size }) => [
			name,
			hash === null ? "" : `${hash.algorithm}=${hash.digest}`,
			size === null ? "" : String(size),
		]);
	},
	canonical: (answer) =>
		Array.isArray(answer)
			? answer.map(([name, hash, size]) => [name, hash, size === "" ? "" : String(Number(size))])
			: answer,
	inputs: fc.tuple(slipped(lines(row, 4))),
	cases: 50_000,
});
