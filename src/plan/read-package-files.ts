// The files that the configured packages have in this checkout: what every wheel must hold (check-wheel-contents calls it
// --package, and passes the same names by).
import { basename, join } from "node:path";
import type { World } from "../world/ports.ts";

/** Paths as in site-packages, sorted; null when no packages are configured. */
export async function readPackageFiles(
	packages: readonly string[] | null,
	folder: string,
	{ files }: Pick<World, "files">,
): Promise<string[] | null> {
	if (packages === null) return null;
	const found = await Promise.all(
		packages.map(async (path) => {
			const place = path.replaceAll("\\", "/").replace(/\/+$/, "");
			const name = basename(place);
			const inside = await files.glob(join(folder, place), ["**/*"]);
			if (inside.length > 0) return inside.filter((file) => !isPassedBy(file)).map((file) => `${name}/${file}`);
			return (await files.exists(join(folder, place))) ? [name] : [];
		}),
	);
	return [...new Set(found.flat())].sort();
}

function isPassedBy(path: string): boolean {
	const parts = path.split("/");
	const isOdd = (part: string) => part.startsWith(".") || /^(?:CVS|RCS|__pycache__)$|\.egg-info$/.test(part);
	return parts.some(isOdd) || /\.py[co]$/.test(path);
}
