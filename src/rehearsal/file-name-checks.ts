// Whether a file's name says what the form says: PEP 427 and PEP 625 as PyPI enforces them, by the rules of `check`.
import {
	judgePlatforms,
	judgeSdistName,
	judgeWheelProject,
	judgeWheelSpelling,
	judgeWheelText,
	judgeWheelVersion,
	type NamedUpload,
} from "../index/refusals/file-name.ts";
import type { Fault } from "../index/refusals/refusal.ts";
import { parseVersion } from "../python/version.ts";
import { type Refusal, refuse } from "./answer.ts";
import { fieldOf } from "./form-reader.ts";
import type { FileCandidate } from "./upload-candidate.ts";

export function checkDistributionName({ file, form, project }: FileCandidate): Refusal | null {
	const upload = {
		fileName: file.fileName,
		// The project shows the name of the last upload, which is this one.
		projectName: fieldOf(form, "name") || project.displayName,
		version: parseVersion(fieldOf(form, "version")),
	};
	return refuse(fieldOf(form, "filetype") === "sdist" ? judgeSdistName(upload) : judgeWheelName(upload));
}

function judgeWheelName(upload: NamedUpload): Fault | null {
	const { fileName } = upload;
	const platforms =
		fileName
			.replace(/\.whl$/, "")
			.split("-")
			.at(-1)
			?.split(".") ?? [];
	return (
		judgeWheelText(fileName) ??
		judgePlatforms(fileName, platforms)[0] ??
		judgeWheelProject(upload) ??
		judgeWheelSpelling(upload) ??
		judgeWheelVersion(upload)
	);
}
