// Why a system does not take a platform tag. The system is known by the platform tags it takes, best first.
import { comparePolicies, type PlatformTag, parsePlatformTag } from "./platform-tag.ts";

type Policy = readonly [number, number];

/** Null when one of the wheel's platforms is taken. @param taken platforms of the user, best first */
export function explainPlatforms(wheel: readonly string[], taken: readonly string[]): string | null {
	if (wheel.some((tag) => tag === "any" || taken.includes(tag))) return null;
	const user = describeUser(taken);
	const reasons = wheel.map((tag) => explainPlatform(tag, user)).sort((a, b) => b.weight - a.weight);
	return reasons[0]?.text ?? null;
}

interface UserSystem {
	platforms: readonly PlatformTag[];
	/** `Linux`, `macOS`, or several */
	systems: readonly string[];
	machines: readonly string[];
}

function describeUser(taken: readonly string[]): UserSystem {
	const platforms = taken.map(parsePlatformTag);
	const unique = (words: readonly string[]) => [...new Set(words)];
	const machines = platforms.flatMap(({ architecture }) =>
		architecture === null || fatFormats.includes(architecture) ? [] : [architecture],
	);
	return { platforms, systems: unique(taken.map(systemOf)), machines: unique(machines) };
}

/** Mach-O files for several machines: none of them is a machine. */
const fatFormats = ["universal2", "universal", "intel", "fat", "fat3", "fat64"];

interface Reason {
	text: string;
	/** Of several platforms of one wheel the one that nearly fits says most. */
	weight: number;
}

function explainPlatform(tag: string, user: UserSystem): Reason {
	const wheel = parsePlatformTag(tag);
	const system = systemOf(tag);
	if (system === tag) return { text: `"${tag}" is no platform that installers know`, weight: 0 };
	if (!user.systems.includes(system)) {
		return { text: `for ${system}, this user has ${user.systems.join(" or ")}`, weight: 1 };
	}
	const machine = wheel.architecture;
	const isFat = machine !== null && fatFormats.includes(machine);
	if (machine !== null && !isFat && !user.machines.includes(machine)) {
		return { text: `for ${nameMachine(tag)}, this user has ${listMachines(user)}`, weight: 2 };
	}
	const same = user.platforms.filter(({ family }) => family === wheel.family);
	if (same.length === 0) return { text: explainLibc(wheel, tag, user), weight: 3 };
	return { text: explainPolicy(tag, wheel, same), weight: 4 };
}

function explainLibc(wheel: PlatformTag, tag: string, user: UserSystem): string {
	const has = (["manylinux", "musllinux"] as const).find((family) =>
		user.platforms.some((platform) => platform.family === family),
	);
	if (wheel.family === "linux") return `"${tag}" is not among the platforms asked for`;
	const [needs, hasName] = [libcNames[wheel.family], has === undefined ? "neither glibc nor musl" : libcNames[has]];
	return `for ${needs ?? tag}, this user has ${hasName}`;
}

const libcNames: Readonly<Record<string, string>> = {
	manylinux: "Linux with glibc",
	musllinux: "Linux with musl (Alpine)",
};
const needNames: Readonly<Record<string, string>> = { manylinux: "glibc", musllinux: "musl", macosx: "macOS" };

function explainPolicy(tag: string, wheel: PlatformTag, same: readonly PlatformTag[]): string {
	const newest = same
		.map(({ policy }) => policy)
		.filter((policy) => policy !== null)
		.reduce<Policy | null>(
			(best, policy) => (best === null || comparePolicies(policy, best) > 0 ? policy : best),
			null,
		);
	const what = needNames[wheel.family];
	if (wheel.policy !== null && newest !== null && what !== undefined) {
		if (comparePolicies(wheel.policy, newest) > 0) {
			return `needs ${what} ${wheel.policy.join(".")}, this user has ${newest.join(".")}`;
		}
		if (wheel.family === "macosx" && wheel.policy[0] > 10 && wheel.policy[1] !== 0) {
			return `"${tag}": from macOS 11 on installers take tags with the minor 0 alone`;
		}
	}
	return `"${tag}" is not among the platforms asked for, and each has to be named`;
}

/** `Linux`, `macOS`, `Windows`, `iOS`, `Android`, `Pyodide`; the tag itself when it is of no known system. */
function systemOf(tag: string): string {
	const [family = ""] =
		/^(?:many|musl)?linux|^macosx|^win|^ios|^android|^(?:pyemscripten|pyodide|emscripten)/.exec(tag) ?? [];
	const names: Readonly<Record<string, string>> = {
		linux: "Linux",
		manylinux: "Linux",
		musllinux: "Linux",
		macosx: "macOS",
		win: "Windows",
		ios: "iOS",
		android: "Android",
	};
	return family === "" ? tag : (names[family] ?? "Pyodide");
}

function nameMachine(tag: string): string {
	if (tag === "win32") return "32-bit Windows";
	const { architecture } = parsePlatformTag(tag);
	return architecture ?? tag;
}

function listMachines({ machines, systems }: UserSystem): string {
	const isWindows = systems.length === 1 && systems[0] === "Windows";
	return machines.map((machine) => (isWindows && machine === "x86" ? "32-bit Windows" : machine)).join(" or ");
}
