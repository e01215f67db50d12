import { n as openPypiArchive, r as TooMuchError, t as isFault } from "./pypi-archive.js";
import { m as judgeUploadName } from "./contents.js";
import { t as describeAnswer } from "./refused-finding.js";
// src/check/archive-answer.ts
const mostUnpacked = 134217728;
/** Null: PyPI has looked at the name before, or it would take longer to know. */
async function describeArchiveAnswer(fileName, source) {
	const kind = fileName.endsWith(".whl") ? "bdist_wheel" : "sdist";
	if (judgeUploadName(fileName, kind) !== null) return null;
	try {
		const archive = await openPypiArchive(fileName, source, mostUnpacked);
		return isFault(archive) ? describeAnswer(archive) : "PyPI does not look for this: it would take the archive.";
	} catch (error) {
		if (error instanceof TooMuchError) return null;
		throw error;
	}
}
export { describeArchiveAnswer };
