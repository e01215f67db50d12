// Core metadata as the form sends it, judged by the rules of `check`; the answer has room for one fault.
import { firstMetadataRefusal } from "../index/refusals/metadata.ts";
import { type Refusal, refuse } from "./answer.ts";
import type { UploadForm } from "./form-reader.ts";

export function checkMetadata({ fields }: UploadForm): Refusal | null {
	return refuse(firstMetadataRefusal(fields));
}
