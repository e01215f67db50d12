// Waits until the index shows the whole release. Indexes answer from caches that are not equally fresh, so one good answer
// of a public index proves little: two in a row, some seconds apart, have to agree (facts: pypi §4.4).
import { ConflictError, IncompleteError } from "../diagnostic/errors.ts";
import type { Manifest } from "../document/manifest.ts";
import type { Destination } from "../index/destination.ts";
import { type Patience, persist, TryAgain } from "../index/persist.ts";
import { fetchProjectFiles } from "../index/project-files.ts";
import type { Http } from "../world/ports.ts";
import { judgeVisibility, type Visibility } from "./decide.ts";

export interface VisibleRequest {
	manifest: Manifest;
	destination: Destination;
	http: Http;
	patience: Patience;
}

const secondsBetweenReads = 5;

/** Every frozen file with its address. @throws ConflictError as soon as the index shows other bytes. */
export async function waitUntilVisible(request: VisibleRequest): Promise<Visibility["right"]> {
	const { manifest, destination, http, patience } = request;
	const readsWanted = destination.name === "rehearsal" ? 1 : 2;
	let goodReads = 0;
	const read = async (): Promise<Visibility["right"]> => {
		const shown = await fetchProjectFiles(http, destination, manifest.project, patience).catch((error: unknown) => {
			goodReads = 0;
			throw error;
		});
		const { missing, others, right } = judgeVisibility(manifest.distributions, shown);
		if (others.length > 0) {
			throw otherBytes(
				others.map((other) => ({ ...other, shown: `sha256 ${other.shown}` })),
				destination,
			);
		}
		goodReads = missing.length === 0 ? goodReads + 1 : 0;
		if (goodReads >= readsWanted) return right;
		const why =
			missing.length === 0
				? `${destination.title} shows all files; looking once more, because its caches may differ`
				: `${destination.title} does not show ${missing.length} of ${manifest.distributions.length} files yet: ${missing.join(", ")}`;
		const isAgreeing = missing.length === 0;
		throw new TryAgain(why, (failures) => (isAgreeing ? secondsBetweenReads : pause(failures, patience)));
	};
	return persist(patience, read, (why, cause) => notVisible(why, cause));
}

/** Between 5 and 10 seconds at first, up to 35 later. */
function pause(failures: number, { random }: Patience): number {
	return Math.min(30, secondsBetweenReads * failures) + random() * secondsBetweenReads;
}

/** Other bytes under our name, shown by the index or downloaded from it; `shown` says in words which. */
export function otherBytes(
	others: readonly { file: string; frozen: string; shown: string }[],
	destination: Destination,
): ConflictError {
	const lines = others.map(
		({ file, frozen, shown }) => `${file}\n  frozen here  sha256 ${frozen}\n  on the index ${shown}`,
	);
	return new ConflictError(
		"verify/other-bytes",
		`${destination.title} gives other bytes than were published:\n${lines.join("\n")}`,
		{
			help: [
				"This is an incident, not a delay: do not publish again before it is understood.",
				"Yank the release on the index and look at the project's security history.",
			].join("\n"),
		},
	);
}

function notVisible(why: string, cause: unknown): IncompleteError {
	return new IncompleteError("verify/not-visible", `the index did not show the release in time: ${why}`, {
		cause,
		help: "Published is not yet visible. Run `wheel-release verify` again later; if publish did not end well, run that first.",
	});
}
