import { createIdentityProvider } from "./identity.ts";
import type { World } from "./ports.ts";

/** The same world, with identity tokens from the issuer of a rehearsal instead of GitHub's. */
export function withIssuer(world: World, issuer: { idTokenRequestUrl: string; idTokenRequestToken: string }): World {
	const variables = {
		ACTIONS_ID_TOKEN_REQUEST_URL: issuer.idTokenRequestUrl,
		ACTIONS_ID_TOKEN_REQUEST_TOKEN: issuer.idTokenRequestToken,
	};
	return { ...world, identity: createIdentityProvider(world.http, variables, world.secrets) };
}
