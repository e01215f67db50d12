// npm drops optional packages of other platforms from package-lock.json when a registry does not serve them;
// `npm ci` then calls the lock out of sync. This script adds them back as the optional entries they are.
// Run it after each change of the lock: node scripts/fix-lock.ts
import { readFileSync, writeFileSync } from "node:fs";

interface LockEntry {
	version: string;
	optionalDependencies?: Record<string, string>;
	cpu?: string[];
	os?: string[];
	libc?: string[];
	dev?: boolean;
	optional?: boolean;
}

const systems = "android darwin freebsd linux openharmony win32 netbsd openbsd sunos aix".split(" ");
const processors = "arm64 arm x64 ia32 ppc64 riscv64 s390x loong64 wasm32 mips64el".split(" ");

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, LockEntry> };
const packages = lock.packages;
const added: string[] = [];

for (const [path, entry] of Object.entries({ ...packages })) {
	for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
		const found = findInstalled(path, name);
		if (found && (found.version === version || !/^\d/.test(version))) continue;
		const words = (name.split("/").pop() ?? "").split("-");
		const os = words.find((word) => systems.includes(word));
		const cpu = words.find((word) => processors.includes(word));
		if (!cpu || !(os || cpu === "wasm32")) throw new Error(`cannot tell the platform of ${name}@${version}`);
		packages[found ? `${path}/node_modules/${name}` : `node_modules/${name}`] = {
			version,
			cpu: [cpu],
			...(entry.dev ? { dev: true } : {}),
			...(os === "linux" && /musl|gnu/.test(name) ? { libc: [/musl/.test(name) ? "musl" : "glibc"] } : {}),
			optional: true,
			...(os ? { os: [os] } : {}),
		};
		added.push(`${name}@${version}`);
	}
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added.length} optional entries added`);

/** The entry npm would resolve `name` to, walking up from the folder of the package at `path`. */
function findInstalled(path: string, name: string): LockEntry | undefined {
	for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
		const entry = packages[`${folder ? `${folder}/` : ""}node_modules/${name}`];
		if (entry || folder === "") return entry;
	}
}
