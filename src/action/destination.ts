import {
	type Destination,
	parseRehearsalFile,
	publicDestinations,
	rehearsalDestination,
} from "../index/destination.ts";
import { withIssuer } from "../world/issuer-world.ts";
import type { World } from "../world/ports.ts";
import type { ActionInputs } from "./inputs.ts";

/** Where to publish, and the world with the issuer of identity tokens that belongs to it. */
export async function chooseDestination(
	{ index, destinationFile }: Pick<ActionInputs, "index" | "destinationFile">,
	world: World,
): Promise<{ destination: Destination; world: World }> {
	if (destinationFile === null) return { destination: publicDestinations[index], world };
	const running = parseRehearsalFile(await world.files.readText(destinationFile), destinationFile);
	return { destination: rehearsalDestination(running.url), world: withIssuer(world, running) };
}
