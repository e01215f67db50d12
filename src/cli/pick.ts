import { UsageError } from "../diagnostic/errors.ts";
import { count } from "../diagnostic/quantity.ts";
import { decidePick, type PickDecision } from "../pick/decide.ts";
import { type Offer, readOffer } from "../pick/offer.ts";
import { gatherOffers } from "../pick/run.ts";
import { decideUserOutcomes } from "../pick/users.ts";
import { readInstaller } from "../pick/words.ts";
import { formatInterpreter } from "../python/interpreter.ts";
import { formatColumns } from "../report/columns.ts";
import { formatUsersTable } from "../report/users-table.ts";
import type { CommandContext } from "./command.ts";

/** `wheel-release pick FILE…`: which of these a user's installer takes; without a user, what every typical user gets. */
export async function pickFiles(context: CommandContext): Promise<number> {
	const { line, screen, world } = context;
	if (line.operands.length === 0) {
		throw new UsageError("config/unknown-option", "pick needs at least one file name, folder or pattern", {
			help: "wheel-release pick --user debian-12 dist/*",
		});
	}
	const installer = readInstaller(line);
	const offers = await gatherOffers(line.operands, process.cwd(), world);
	const read = offers.map(readOffer);
	if (installer === null) {
		const readable = read.filter((offer) => "project" in offer);
		const users = decideUserOutcomes(Map.groupBy(readable, ({ project }) => project));
		const rest = read.flatMap((offer) => ("project" in offer ? [] : [[`  ✗ ${offer.file}`, offer.reason]]));
		const table = [...(users.length === 0 ? [] : formatUsersTable(users)), ...formatColumns(rest)];
		screen.print(line.isJson ? [JSON.stringify({ users }, null, 2)] : table);
		return 0;
	}
	const decision = decidePick(read, installer);
	if (line.isJson) {
		const accepted = decision.accepted.map(({ offer, tag }) => ({ file: offer.file, tag }));
		screen.print([JSON.stringify({ accepted, rejected: decision.rejected }, null, 2)]);
		return 0;
	}
	const who = `Python ${formatInterpreter(installer.interpreter)} on ${describePlatforms(installer.platforms)}`;
	screen.print([...formatDecision(decision, who), ...noteUnread(offers)]);
	return 0;
}

function formatDecision({ accepted, rejected }: PickDecision, who: string): string[] {
	const rows = accepted.map(({ offer, tag, behind }) => [
		`  ${behind === null ? "✓" : "·"} ${offer.file}`,
		tag,
		behind ?? (tag === "sdist" ? "would be compiled" : ""),
	]);
	const taken = accepted.filter(({ behind }) => behind === null).map(({ offer }) => offer.file);
	return [
		`${who} takes ${taken.join(", ") || "none of these"}`,
		...formatColumns(rows),
		...formatColumns(rejected.map(({ file, reason }) => [`  ✗ ${file}`, reason])),
	];
}

function describePlatforms(platforms: readonly string[]): string {
	return platforms.length > 1 ? `${platforms[0]} and ${platforms.length - 1} older or wider tags` : `${platforms[0]}`;
}

/** A name alone does not tell its Requires-Python. */
function noteUnread(offers: readonly Offer[]): string[] {
	const unread = offers.filter(({ requiresPython }) => requiresPython === undefined).length;
	return unread === 0 ? [] : ["", `Requires-Python of ${count(unread, "file")} is unknown: only the names are here.`];
}
