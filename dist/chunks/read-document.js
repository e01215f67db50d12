import { F as ConflictError } from "./start.js";
import { a as ByteSize, c as Finding, f as Seconds, h as ToolVersion, m as Timestamp, o as CellId, p as Sha256, r as destinationNames, s as FileName, t as Plan, u as RunnerKind } from "./plan.js";
import { S as string, d as _enum, f as array, h as literal, p as boolean, x as strictObject } from "./zod.js";
import { kn as digestOf } from "./planning.js";
// src/document/build-receipt.ts
/** A file that a cell made, before it is frozen. */
const BuiltFile = strictObject({
	file: FileName,
	size: ByteSize,
	sha256: Sha256
});
/** What one cell made, and from what. It lies beside the files it names. */
const BuildReceipt = strictObject({
	schema: literal(1),
	kind: literal("build-receipt"),
	/** See cell-digest.ts. */
	cellDigest: Sha256,
	/** A cell's id, or `sdist`. */
	cell: CellId,
	files: array(BuiltFile).min(1),
	/** Sources, configuration and tool versions: equal digests may skip the build on this host. */
	inputDigest: Sha256,
	tools: array(ToolVersion),
	runnerKind: RunnerKind,
	startedAt: Timestamp,
	seconds: Seconds
});
/** ledger.json: what is where, as last observed. Never trusted: every run observes the outside world again. */
const Ledger = strictObject({
	schema: literal(1),
	kind: literal("ledger"),
	project: string(),
	version: string(),
	destinations: array(strictObject({
		name: _enum(destinationNames),
		files: array(strictObject({
			file: FileName,
			sha256: Sha256,
			state: _enum([
				"absent",
				"present",
				"conflict",
				"published",
				"verified"
			]),
			at: Timestamp
		}))
	}))
});
// src/document/manifest.ts
/** One frozen distribution: from here on only these bytes exist. */
const FrozenDistribution = strictObject({
	file: FileName,
	size: ByteSize,
	sha256: Sha256,
	kind: _enum(["wheel", "sdist"]),
	/** Expanded compatibility tags; empty for an sdist. */
	tags: array(string()),
	/** The cell that made it. */
	cell: CellId,
	runnerKind: RunnerKind
});
/**
* manifest.json: the exact set of distributions of a release. Readers get the sha256 of this document's bytes from a
* job output, never from the document's own folder.
*/
const Manifest = strictObject({
	schema: literal(1),
	kind: literal("manifest"),
	planDigest: Sha256,
	/** PEP 503. */
	project: string(),
	version: string(),
	distributions: array(FrozenDistribution).min(1),
	findings: array(Finding)
});
// src/document/smoke-receipt.ts
const Probe = strictObject({
	/** `install`, `dependencies`, `import mypkg`, `version`, `entry point mypkg`, `command`. */
	name: string(),
	outcome: _enum(["passed", "failed"]),
	seconds: Seconds,
	/** The last lines the probe printed, capped; empty when it passed silently. */
	outputTail: string()
});
/** What happened when the frozen wheel was installed and used. */
const SmokeReceipt = strictObject({
	schema: literal(1),
	kind: literal("smoke-receipt"),
	planDigest: Sha256,
	smokeCell: CellId,
	file: FileName,
	/** Of the file that was installed, computed from its bytes in this job. */
	sha256: Sha256,
	interpreter: strictObject({
		implementation: string(),
		version: string(),
		machine: string(),
		system: string()
	}),
	/** Version of torch that was installed beside it, `2.9.1+cu126`; absent where there is none. */
	torch: string().optional(),
	probes: array(Probe).min(1),
	runnerKind: RunnerKind,
	startedAt: Timestamp,
	seconds: Seconds
});
// src/document/verdict.ts
/** verdict.json: is what was planned what was frozen, and is what was frozen what was tested? */
const Verdict = strictObject({
	schema: literal(1),
	kind: literal("verdict"),
	planDigest: Sha256,
	manifestSha256: Sha256,
	shouldPublish: boolean(),
	/** One row per planned test. */
	tests: array(strictObject({
		smokeCell: CellId,
		state: _enum([
			"passed",
			"failed",
			"missing",
			"other-bytes"
		])
	})),
	findings: array(Finding)
});
// src/document/read-document.ts
const documentSchemas = {
	plan: Plan,
	"build-receipt": BuildReceipt,
	manifest: Manifest,
	"smoke-receipt": SmokeReceipt,
	verdict: Verdict,
	ledger: Ledger
};
/**
* The document in `text`, which `file` held.
* @throws ConflictError when it is not such a document, has unknown fields, or its own digest does not fit.
*/
function parseDocument(kind, text, file) {
	const value = parseJson(kind, text, file);
	const result = documentSchemas[kind].safeParse(value);
	if (!result.success) {
		const issues = result.error.issues.slice(0, 5).map((issue) => `${issue.path.join(".") || "top"}: ${issue.message}`);
		throw new ConflictError("document/invalid", `${file} is not a ${kind} that this version reads: ${issues.join("; ")}`, {
			file,
			help: "Documents are written by the stages and never edited. Run the stage that makes it again."
		});
	}
	const document = result.data;
	if (document.digest !== void 0 && document.digest !== digestOf(document)) throw new ConflictError("document/digest-mismatch", `${file} says digest ${document.digest}, its contents give ${digestOf(document)}`, {
		file,
		help: "Somebody changed the document after it was written. Run the stage that makes it again."
	});
	return document;
}
function parseJson(kind, text, file) {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new ConflictError("document/invalid", `${file} is not JSON, so it is not the ${kind}: ${cause.message}`, {
			file,
			cause
		});
	}
}
export { parseDocument as n, documentSchemas as t };
