// A configuration file as text, refused when it is not the UTF-8 that TOML asks for. Secrets in it are hidden from here on,
// before anything can quote them.
import { isUtf8 } from "node:buffer";
import { findPastedSecrets } from "../config/pasted-secrets.ts";
import { UsageError } from "../diagnostic/errors.ts";
import { formatSize } from "../diagnostic/quantity.ts";
import type { World } from "../world/ports.ts";

/** Nobody writes more; what is larger was put there by a mistake. */
const maxLength = 8_000_000;

/**
 * Null when there is no such file.
 * @param shown the file as the user would type it
 */
export async function readTomlText(path: string, shown: string, world: World): Promise<string | null> {
	const text = await world.files.readText(path);
	if (text === null) return null;
	if (text.length > maxLength) {
		throw new UsageError(
			"config/not-text",
			`${shown} has ${formatSize(text.length)}; a TOML file of a project has less`,
			{
				file: shown,
				help: "Look what was written into it; nothing was read from the file.",
			},
		);
	}
	// U+FFFD stands where bytes were no UTF-8, unless somebody wrote it; NUL is no character of TOML.
	const odd = text.search(/[\uFFFD\u0000]/);
	if (odd !== -1) refuseOtherEncoding(await readBytes(path, world), shown, text.slice(0, odd).split("\n").length);
	for (const { value } of findPastedSecrets(text)) world.secrets.hide(value);
	return text;
}

function refuseOtherEncoding(bytes: Uint8Array, shown: string, line: number): void {
	const hasNul = bytes.includes(0);
	if (isUtf8(bytes) && !hasNul) return;
	const encoding = hasNul ? "UTF-16" : "ISO-8859-1";
	throw new UsageError(
		"config/not-text",
		hasNul ? `${shown} is UTF-16 or has NUL bytes; TOML is UTF-8` : `${shown} is not UTF-8 (line ${line}); TOML is`,
		{
			file: shown,
			line: hasNul ? 1 : line,
			help: `Save it as UTF-8, or: iconv -f ${encoding} -t UTF-8 ${shown} > converted.toml && mv converted.toml ${shown}`,
		},
	);
}

async function readBytes(path: string, world: World): Promise<Uint8Array> {
	const source = await world.files.open(path);
	try {
		return await source.read(0, source.size);
	} finally {
		await source.close();
	}
}
