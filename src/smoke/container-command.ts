// The argument list of one command in a container, the same for Docker and Podman. Pure. A container sees what is mounted
// and no more: no socket of the engine, no capability, no variable of this process, no network unless it is asked for.

export interface Mount {
	/** The same path outside and inside, so that every command reads the same in both. */
	path: string;
	isWritable: boolean;
}

export interface ContainerCommand {
	/** Name or id; it is here already. */
	image: string;
	/** Options that make files of the container files of this user. */
	userOptions: readonly string[];
	/** `none`, `host`; null: the engine's own. */
	network: string | null;
	mounts: readonly Mount[];
	/** Shown on the command line: nothing secret. */
	variables: Readonly<Record<string, string>>;
	/** Names only; their values come from the environment of the engine's program and stay off the command line. */
	inherited: readonly string[];
	folder: string | null;
	argv: readonly string[];
}

/** What follows `docker run` or `podman run`. */
export function formatRunArguments(command: ContainerCommand): string[] {
	const [program = "", ...args] = command.argv;
	return [
		"--rm",
		// Whoever wants an image fetched has fetched it before; here it would count as time of the test.
		"--pull=never",
		...(command.network === null ? [] : [`--network=${command.network}`]),
		"--read-only",
		"--tmpfs=/tmp:rw,exec,nosuid,nodev,mode=1777",
		"--cap-drop=ALL",
		"--security-opt=no-new-privileges",
		// SELinux would deny the mounts, or want the user's files relabelled for them.
		"--security-opt=label=disable",
		...command.userOptions,
		...command.mounts.map(formatMount),
		...Object.entries(command.variables).map(([name, value]) => `--env=${name}=${value}`),
		...command.inherited.map((name) => `--env=${name}`),
		...(command.folder === null ? [] : [`--workdir=${command.folder}`]),
		// Whatever entry point the image has, this is what runs.
		`--entrypoint=${program}`,
		command.image,
		...args,
	];
}

// The value is one record of comma-separated values: a path may hold commas and quotes.
function formatMount({ path, isWritable }: Mount): string {
	const fields = ["type=bind", `source=${path}`, `target=${path}`, ...(isWritable ? [] : ["readonly"])];
	return `--mount=${fields.map((field) => (/[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(",")}`;
}
