import { formatVersion, parseVersion } from "../../python/version.ts";

/**
 * A crate's version as maturin writes it into METADATA: what PEP 440 reads in the SemVer text (`1.0.0-alpha.1` is `1.0.0a1`,
 * `1.0.0-dev.3` is `1.0.0.dev3`). Null where maturin fails as well: `1.0.0-nightly` is no version of a Python project.
 */
export function cargoToPythonVersion(text: string): string | null {
	const version = parseVersion(text);
	return version && formatVersion(version);
}
