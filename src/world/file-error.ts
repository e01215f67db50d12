import { EnvironmentError, IncompleteError, UsageError } from "../diagnostic/errors.ts";

type Verb = "read" | "write";

// errno(3). EDQUOT is a disk that is full for this user; EIO one that fails: both pass, and the same command continues.
const full: Record<string, string> = {
	ENOSPC: "there is no space left on the disk",
	EDQUOT: "the disk quota of this user is used up",
	EIO: "the disk reports an error",
};
const refused: Record<string, string> = {
	EACCES: "permission denied",
	EPERM: "the operation is not permitted",
	EROFS: "the file system is read-only",
	ENOTDIR: "a part of the path is a file, not a folder",
	EEXIST: "a part of the path is a file, not a folder",
	EISDIR: "it is a folder, not a file",
	ELOOP: "too many links lead to each other",
	ENAMETOOLONG: "the name is too long for this file system",
};

const readHelp: Record<string, string> = {
	EISDIR: "Name a file in it.",
	ELOOP: "Remove the link, and name the file itself.",
	ENAMETOOLONG: "Check the path: so long a name cannot be there.",
};

/** The error of our table for an error of the operating system; anything it does not know comes back as it is. */
export function fileError(cause: unknown, verb: Verb, path: string): unknown {
	const errno = (cause as NodeJS.ErrnoException).code ?? "";
	const details = { file: path, cause };
	if (errno in full) {
		return new IncompleteError("world/disk-full", `cannot ${verb} ${path}: ${full[errno]}`, {
			...details,
			help: "Make room on that disk and run the same command again; it continues where it stopped.",
		});
	}
	// ENOTDIR: a part of the path is a file, so there is nothing at the path either.
	if (["ENOENT", "ENOTDIR"].includes(errno) && verb === "read") {
		const help = path.includes("\ufffd")
			? "The name is not UTF-8, and such names cannot be handed on. Rename the file."
			: "Check the spelling; relative paths start at the current folder.";
		return new UsageError("world/no-file", `there is no file ${path}`, { ...details, help });
	}
	// mkdir(2) through a link that leads nowhere; Node says the same of a read-only file system when it makes parents.
	if (errno in refused || errno === "ENOENT") {
		const reason = refused[errno] ?? "its folder cannot be made: the file system is read-only, or a link leads nowhere";
		return verb === "write"
			? new EnvironmentError("world/not-writable", `cannot write ${path}: ${reason}`, {
					...details,
					help: "Give this user write permission there, or use another folder with --work DIR.",
				})
			: new EnvironmentError("world/not-readable", `cannot read ${path}: ${reason}`, {
					...details,
					help: readHelp[errno] ?? "Give this user read permission for it.",
				});
	}
	return cause;
}
