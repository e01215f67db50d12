// The upload form's own fields, in the order in which PyPI finds fault with them: warehouse/forklift/forms.py.
import { sanitizeForm } from "../index/refusals/metadata-form.ts";
import { judgeName } from "../index/refusals/packaging-rules.ts";
import { serverWords } from "../index/refusals/refusal.ts";
import { bad, type Refusal } from "./answer.ts";
import { fieldOf, type UploadForm } from "./form-reader.ts";

const hexDigest = /^[A-F0-9]{64}$/i;

/** The refusal is for a field that came as a file. */
export function cleanForm(form: UploadForm): Refusal | null {
	const clean = sanitizeForm(form.fields);
	for (const name of form.fields.keys()) {
		const values = clean.get(name);
		if (values === undefined) form.fields.delete(name);
		else form.fields.set(name, values);
	}
	const field = form.filesAsFields[0];
	return field === undefined ? null : bad(`${field}: Should not be a tuple.`);
}

export function checkProtocolVersion(form: UploadForm): Refusal | null {
	return (fieldOf(form, "protocol_version") || "1") === "1" ? null : bad("Unknown protocol version.");
}

export function checkFormFields(form: UploadForm): Refusal | null {
	for (const check of fieldChecks) {
		const fault = check(form);
		if (fault !== null) return bad(fault);
	}
	return null;
}

/** Alphabetical after the name, as warehouse sorts the errors of a form before it shows the first. */
const fieldChecks: readonly ((form: UploadForm) => string | null)[] = [
	checkName,
	checkBlake2,
	checkFileType,
	checkPythonVersion,
	checkSha256,
	checkAnyDigest,
];

function checkName(form: UploadForm): string | null {
	const [refusal] = judgeName(fieldOf(form, "name"));
	return refusal === undefined ? null : serverWords(refusal);
}

function checkBlake2(form: UploadForm): string | null {
	const digest = fieldOf(form, "blake2_256_digest");
	if (digest === "" || hexDigest.test(digest)) return null;
	return "Invalid value for blake2_256_digest. Error: Use a valid, hex-encoded, BLAKE2 message digest.";
}

function checkFileType(form: UploadForm): string | null {
	const kind = fieldOf(form, "filetype");
	if (["sdist", "bdist_wheel"].includes(kind)) return null;
	return `Invalid value for filetype. Error: ${kind === "" ? "This field is required." : "Use a known file type."}`;
}

function checkPythonVersion(form: UploadForm): string | null {
	const pythonVersion = fieldOf(form, "pyversion");
	if (fieldOf(form, "filetype") === "bdist_wheel" && pythonVersion === "") {
		return "Invalid value for pyversion. Error: Python version is required for binary distribution uploads.";
	}
	if (fieldOf(form, "filetype") === "sdist" && !["", "source"].includes(pythonVersion)) {
		return "Invalid value for pyversion. Error: Use 'source' as Python version for an sdist.";
	}
	return null;
}

function checkSha256(form: UploadForm): string | null {
	const digest = fieldOf(form, "sha256_digest");
	if (digest === "" || hexDigest.test(digest)) return null;
	return "Invalid value for sha256_digest. Error: Use a valid, hex-encoded, SHA256 message digest.";
}

function checkAnyDigest(form: UploadForm): string | null {
	const digests = ["md5_digest", "sha256_digest", "blake2_256_digest"];
	return digests.every((name) => fieldOf(form, name) === "") ? "Error: Include at least one message digest." : null;
}
