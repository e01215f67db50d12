import { UsageError } from "../diagnostic/errors.ts";
import { type Destination, publicDestinations, RehearsalFile, rehearsalDestination } from "../index/destination.ts";
import { createIdentityProvider } from "../world/identity.ts";
import type { World } from "../world/ports.ts";
import type { ActionInputs } from "./inputs.ts";

/** Where to publish, and the world with the issuer of identity tokens that belongs to it. */
export async function chooseDestination(
	{ index, destinationFile }: Pick<ActionInputs, "index" | "destinationFile">,
	world: World,
): Promise<{ destination: Destination; world: World }> {
	if (destinationFile === null) return { destination: publicDestinations[index], world };
	const running = RehearsalFile.safeParse(parseJson(await world.files.readText(destinationFile)));
	if (!running.success) {
		throw new UsageError(
			"publish/unknown-destination",
			`${destinationFile} is not the file of a running rehearsal index`,
			{
				help: "destination-file is for rehearsals on one machine. To publish, leave it away and set index.",
			},
		);
	}
	const { url, idTokenRequestUrl, idTokenRequestToken } = running.data;
	const variables = {
		ACTIONS_ID_TOKEN_REQUEST_URL: idTokenRequestUrl,
		ACTIONS_ID_TOKEN_REQUEST_TOKEN: idTokenRequestToken,
	};
	const identity = createIdentityProvider(world.http, variables, world.secrets);
	return { destination: rehearsalDestination(url), world: { ...world, identity } };
}

function parseJson(text: string | null): unknown {
	try {
		return JSON.parse(text ?? "");
	} catch {
		return null;
	}
}
