// The one door through which documents come in. Another job wrote them, perhaps after running project code: unknown
// fields, digests that do not fit and names with a path in them are refused here.
import type { z } from "zod";
import { ConflictError } from "../diagnostic/errors.ts";
import { BuildReceipt } from "./build-receipt.ts";
import { digestOf } from "./canonical-json.ts";
import { Ledger } from "./ledger.ts";
import { Manifest } from "./manifest.ts";
import { Plan } from "./plan.ts";
import { SmokeReceipt } from "./smoke-receipt.ts";
import { Verdict } from "./verdict.ts";

export const documentSchemas = {
	plan: Plan,
	"build-receipt": BuildReceipt,
	manifest: Manifest,
	"smoke-receipt": SmokeReceipt,
	verdict: Verdict,
	ledger: Ledger,
} as const;

export type DocumentKind = keyof typeof documentSchemas;
export type DocumentOf<K extends DocumentKind> = z.infer<(typeof documentSchemas)[K]>;

/**
 * The document in `text`, which `file` held.
 * @throws ConflictError when it is not such a document, has unknown fields, or its own digest does not fit.
 */
export function parseDocument<K extends DocumentKind>(kind: K, text: string, file: string): DocumentOf<K> {
	const value = parseJson(kind, text, file);
	const result = documentSchemas[kind].safeParse(value);
	if (!result.success) {
		const issues = result.error.issues.slice(0, 5).map((issue) => `${issue.path.join(".") || "top"}: ${issue.message}`);
		throw new ConflictError(
			"document/invalid",
			`${file} is not a ${kind} that this version reads: ${issues.join("; ")}`,
			{
				file,
				help: "Documents are written by the stages and never edited. Run the stage that makes it again.",
			},
		);
	}
	// The schemas differ by K, which TypeScript cannot follow through the lookup above.
	const document = result.data as DocumentOf<K> & { digest?: string };
	if (document.digest !== undefined && document.digest !== digestOf(document)) {
		throw new ConflictError(
			"document/digest-mismatch",
			`${file} says digest ${document.digest}, its contents give ${digestOf(document)}`,
			{
				file,
				help: "Somebody changed the document after it was written. Run the stage that makes it again.",
			},
		);
	}
	return document;
}

function parseJson(kind: DocumentKind, text: string, file: string): unknown {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new ConflictError(
			"document/invalid",
			`${file} is not JSON, so it is not the ${kind}: ${(cause as Error).message}`,
			{
				file,
				cause,
			},
		);
	}
}
