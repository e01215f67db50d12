// Cargo.lock: which versions were chosen and what depends on what, features aside. Machine-written and often long, so it is
// read line by line instead of as TOML.

export interface LockedPackage {
	name: string;
	version: string;
	/** Names of what it depends on, in any of its features that something turned on. */
	dependencies: readonly string[];
}

export function parseCargoLock(text: string): LockedPackage[] {
	return text
		.split(/^\[\[package\]\]\s*$/m)
		.slice(1)
		.flatMap((block) => {
			const name = /^name = "([^"]+)"/m.exec(block)?.[1];
			const version = /^version = "([^"]+)"/m.exec(block)?.[1];
			if (name === undefined || version === undefined) return [];
			const list = /^dependencies = \[([^\]]*)\]/m.exec(block)?.[1] ?? "";
			const dependencies = [...list.matchAll(/"([^" ]+)[^"]*"/g)].map(([, dependency = ""]) => dependency);
			return [{ name, version, dependencies }];
		});
}

/** The shortest way from one of `from` to a package called `to`, both included; null when there is none. */
export function findLockedPath(lock: readonly LockedPackage[], from: readonly string[], to: string): string[] | null {
	const byName = new Map<string, string[]>();
	for (const { name, dependencies } of lock) byName.set(name, [...(byName.get(name) ?? []), ...dependencies]);
	const seen = new Set(from);
	let paths = from.map((name) => [name]);
	while (paths.length > 0) {
		const found = paths.find((path) => path.at(-1) === to);
		if (found) return found;
		paths = paths.flatMap((path) =>
			(byName.get(path.at(-1) ?? "") ?? []).flatMap((name) => {
				if (seen.has(name)) return [];
				seen.add(name);
				return [[...path, name]];
			}),
		);
	}
	return null;
}
