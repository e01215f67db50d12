import { type Node, readMapping } from "./workflow-file.ts";

export type Permissions = Readonly<Record<string, string>>;

const levels = ["none", "read", "write"];

/**
 * What the token of a job may do: the job's own block, else the file's, else what the caller granted.
 * @throws Error when a called workflow asks for more than its caller granted, as GitHub refuses to start such a run.
 */
export function resolvePermissions(
	job: Node | undefined,
	file: Node | undefined,
	granted: Permissions | null,
	id: string,
): Permissions {
	const own = job ?? file;
	if (own === undefined) return granted ?? { contents: "read", packages: "read", metadata: "read" };
	if (typeof own === "string") throw new Error(`the stand-in does not know permissions: ${own}`);
	const asked = Object.fromEntries(Object.entries(readMapping(own)).map(([name, level]) => [name, String(level)]));
	for (const [name, level] of Object.entries(granted ? asked : {})) {
		if (levels.indexOf(level) > levels.indexOf(granted?.[name] ?? "none")) {
			throw new Error(
				`job ${id} asks for '${name}: ${level}', but is only allowed '${name}: ${granted?.[name] ?? "none"}'`,
			);
		}
	}
	return asked;
}
