// What PyPI says of an archive that `check` refuses. The two read differently: PyPI as Python does, with a walk of its own
// over zip files; `check` so that no installer sees something else.
import type { ByteSource } from "../archive/byte-source.ts";
import { isFault, openPypiArchive } from "../index/refusals/archive/pypi-archive.ts";
import { TooMuchError } from "../index/refusals/archive/python-error.ts";
import { judgeUploadName } from "../index/refusals/file-name.ts";
import { describeAnswer } from "./refused-finding.ts";

// Nobody waits for gigabytes of zeros to hear what PyPI makes of them.
const mostUnpacked = 128 * 1024 * 1024;

/** Null: PyPI has looked at the name before, or it would take longer to know. */
export async function describeArchiveAnswer(fileName: string, source: ByteSource): Promise<string | null> {
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
