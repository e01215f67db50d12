import { join } from "node:path";
import { ConflictError } from "../diagnostic/errors.ts";
import { formatSize } from "../diagnostic/quantity.ts";
import type { BuildReceipt } from "../document/build-receipt.ts";
import { formatDocument } from "../document/format-document.ts";
import type { Cell, SdistCell } from "../document/plan.ts";
import { parseDocument } from "../document/read-document.ts";
import type { BuildCommand } from "./command.ts";
import type { BuildSession } from "./session.ts";

/** Null also for one that cannot be read: of an older version, or damaged. Then the cell is built again. */
export async function readReceipt(cell: Cell | SdistCell, session: BuildSession): Promise<BuildReceipt | null> {
	const path = session.workFolder.buildReceipt(cell.id);
	const text = await session.world.files.readText(path);
	try {
		return text === null ? null : parseDocument("build-receipt", text, path);
	} catch (error) {
		if (error instanceof ConflictError) return null;
		throw error;
	}
}

export async function writeReceipt(receipt: BuildReceipt, session: BuildSession): Promise<void> {
	await session.world.files.writeText(session.workFolder.buildReceipt(receipt.cell), formatDocument(receipt));
}

export async function hashOutputs(
	receipt: BuildReceipt | null,
	cell: Cell | SdistCell,
	session: BuildSession,
): Promise<Map<string, string | null>> {
	const hashes = new Map<string, string | null>();
	for (const { file } of receipt?.files ?? []) {
		const hash = await session.world.files.hash(join(session.workFolder.cell(cell.id), file));
		hashes.set(file, hash?.sha256 ?? null);
	}
	return hashes;
}

/** Which tools and how much came out, for one line. */
export function describeFiles(receipt: BuildReceipt | null, command: BuildCommand | null): string[] {
	const byProgram = new Map([
		["maturin", ["maturin", "ziglang"]],
		["python", ["build"]],
		["uv", ["uv", "auditwheel"]],
		["cibuildwheel", ["cibuildwheel"]],
	]);
	const shown = command?.toolSet ? (byProgram.get(command.program) ?? []) : [];
	const tools = shown.flatMap((name) => {
		const tool = receipt?.tools.find((candidate) => candidate.name === name);
		return tool ? [`${name.replace("ziglang", "zig")} ${tool.version}`] : [];
	});
	const sizes = (receipt?.files ?? []).map(({ size }) => formatSize(size));
	return [...(tools.length > 0 ? [tools.join(", ")] : []), ...sizes];
}
