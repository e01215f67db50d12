// What must not surround an upload to a public index (security rules S2, S7, S19): stored credentials, machines that
// strangers' jobs may have prepared, and settings with which something can read along.
import type { Code } from "../diagnostic/codes.ts";
import type { Destination } from "../index/destination.ts";
import type { Host } from "../world/ports.ts";

export interface SurroundingsRefusal {
	code: Code;
	message: string;
	help: string;
}

/** Passwords and tokens of the usual upload tools. */
const storedCredentials = [
	"TWINE_PASSWORD",
	"TWINE_API_KEY",
	"PYPI_API_TOKEN",
	"PYPI_TOKEN",
	"PYPI_PASSWORD",
	"TEST_PYPI_API_TOKEN",
	"TESTPYPI_API_TOKEN",
	"UV_PUBLISH_TOKEN",
	"UV_PUBLISH_PASSWORD",
	"MATURIN_PYPI_TOKEN",
	"MATURIN_PASSWORD",
	"POETRY_PYPI_TOKEN_PYPI",
	"FLIT_PASSWORD",
	"HATCH_INDEX_AUTH",
	"INPUT_PASSWORD",
];

/** Variables that load code into this process, or let others read or replace what it sends. */
const readAlong = ["NODE_OPTIONS", "NODE_EXTRA_CA_CERTS", "SSLKEYLOGFILE", "LD_PRELOAD", "PYTHONPATH"];

/** All reasons not to publish from here; a rehearsal index never leaves this machine and has none. */
export function judgeSurroundings(
	environment: Readonly<Record<string, string | undefined>>,
	host: Pick<Host, "runnerKind">,
	destination: Destination,
): SurroundingsRefusal[] {
	if (destination.name === "rehearsal") return [];
	const set = Object.keys(environment).filter((name) => environment[name] !== undefined && environment[name] !== "");
	const refusals: SurroundingsRefusal[] = [];
	const stored = set.filter((name) => storedCredentials.includes(name.toUpperCase()));
	if (stored.length > 0) {
		refusals.push({
			code: "publish/stored-token",
			message: `a stored password or token stands in the environment: ${stored.join(", ")}. Publishing to ${destination.title} uses Trusted Publishing alone`,
			help: "Remove it from the workflow, delete the secret, and revoke the token on the index: a token that exists can be stolen.",
		});
	}
	const unsafe = set.filter((name) => isUnsafe(name.toUpperCase(), environment[name] ?? ""));
	if (unsafe.length > 0) {
		refusals.push({
			code: "publish/unsafe-environment",
			message: `${unsafe.join(", ")} can load code into this process or let others read the upload token`,
			help: `Unset it for the publish step: unset ${unsafe.join(" ")}`,
		});
	}
	if (host.runnerKind === "self-hosted") {
		refusals.push({
			code: "publish/self-hosted-runner",
			message: `this is a self-hosted runner; publishing to ${destination.title} expects a GitHub-hosted one`,
			help: "Set `runs-on: ubuntu-latest` for the publish job. Building and testing may stay on your own runners.",
		});
	}
	return refusals;
}

function isUnsafe(name: string, value: string): boolean {
	if (name === "NODE_TLS_REJECT_UNAUTHORIZED") return value === "0";
	return readAlong.includes(name) || name.startsWith("DYLD_") || (name.endsWith("_PROXY") && name !== "NO_PROXY");
}
