// One process at a time in a work folder: two would replace each other's plan, wheels and environments half way.
import { existsSync, promises as fs } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { IncompleteError } from "../diagnostic/errors.ts";
import { fileError } from "./file-error.ts";

export interface Claim {
	release(): Promise<void>;
}

/** @throws IncompleteError `world/busy` while another process works there; one that was killed does not count. */
export async function claimFolder(folder: string): Promise<Claim> {
	const lock = join(folder, "lock");
	const own = `${process.pid} ${hostname()}`;
	try {
		if (!existsSync(folder)) await fs.mkdir(folder, { recursive: true });
		if (!(await createFile(lock, own))) {
			const owner = (await readOwner(lock)) || (await wait(200).then(() => readOwner(lock)));
			if (isAlive(owner)) throw busy(folder, lock, owner);
			await fs.rm(lock, { force: true });
			if (!(await createFile(lock, own))) throw busy(folder, lock, "");
		}
	} catch (cause) {
		throw cause instanceof IncompleteError ? cause : fileError(cause, "write", lock);
	}
	return { release: () => fs.unlink(lock).catch(() => {}) };
}

/** False when it is there already. */
async function createFile(path: string, text: string): Promise<boolean> {
	try {
		await fs.writeFile(path, text, { flag: "wx" });
		return true;
	} catch (cause) {
		if ((cause as NodeJS.ErrnoException).code === "EEXIST") return false;
		throw cause;
	}
}

/** Empty for the moment in which the other process has made the file and not yet written it. */
async function readOwner(lock: string): Promise<string> {
	return await fs.readFile(lock, "utf8").catch(() => "");
}

function isAlive(owner: string): boolean {
	const [, pid, host] = /^(\d+) (.+)$/.exec(owner) ?? [];
	if (pid === undefined) return false;
	if (host !== hostname()) return true;
	try {
		process.kill(Number(pid), 0);
		return true;
	} catch (cause) {
		// EPERM: it lives, and belongs to somebody else.
		return (cause as NodeJS.ErrnoException).code === "EPERM";
	}
}

function busy(folder: string, lock: string, owner: string): IncompleteError {
	const [, pid, host] = /^(\d+) (.+)$/.exec(owner) ?? [];
	const who = pid === undefined ? "" : ` (process ${pid}${host === hostname() ? "" : ` on ${host}`})`;
	return new IncompleteError("world/busy", `another wheel-release${who} works in ${folder}`, {
		help: `Wait for it, or use another folder with --work DIR. If nothing runs there, delete ${lock}`,
	});
}
