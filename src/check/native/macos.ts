// macOS wheels: the oldest system that the files load on against the tag, both halves of a universal2 wheel, libraries
// that only the builder's machine has, and the signature without which arm64 code is killed (delocate's questions).
import type { MachoSlice } from "../../binary/macho.ts";
import type { Finding } from "../../diagnostic/finding.ts";
import { comparePolicies } from "../../python/platform-tag.ts";
import { listSome, show } from "../rule.ts";
import { isExtensionName, type NativeWheel } from "./native-wheel.ts";

export function checkMacos(native: NativeWheel): Finding[] {
	const tags = native.platforms.filter(({ family }) => family === "macosx");
	if (tags.length === 0 || native.macho.length === 0) return [];
	return [...checkMinimum(native), ...checkHalves(native), ...checkPlaces(native), ...checkSignatures(native)];
}

function checkMinimum(native: NativeWheel): Finding[] {
	const promised = native.platforms
		.flatMap(({ policy, family }) => (family === "macosx" && policy !== null ? [policy] : []))
		.sort(comparePolicies)[0];
	if (promised === undefined) return [];
	const late = native.macho.flatMap(({ path, facts }) =>
		facts.slices.flatMap((slice) => {
			const minimum = slice.minimumMacos;
			// arm64 Macs begin with macOS 11: a lower promise is harmless there.
			const floor = slice.machine === "arm64" && promised[0] < 11 ? ([11, 0] as const) : promised;
			return minimum !== null && comparePolicies(minimum, floor) > 0 ? [{ path, minimum }] : [];
		}),
	);
	const worst = late.sort((a, b) => comparePolicies(b.minimum, a.minimum))[0];
	if (worst === undefined) return [];
	return [
		{
			code: "binary/macos-minimum",
			level: "error",
			message: `${show(worst.path)}${late.length > 1 ? ` and ${late.length - 1} more` : ""} needs macOS ${worst.minimum.join(".")}; the tag promises ${promised.join(".")}`,
			help: `Set MACOSX_DEPLOYMENT_TARGET=${promised.join(".")} for the whole build, grafted libraries too, or let the tag say macosx_${tagVersion(worst.minimum)}.`,
		},
	];
}

/** From macOS 11 on the minor version of a tag is 0. */
function tagVersion([major, minor]: readonly [number, number]): string {
	return major >= 11 ? `${major}_0` : `${major}_${minor}`;
}

function checkHalves(native: NativeWheel): Finding[] {
	const promised = new Set(
		native.platforms.flatMap(({ architecture }) =>
			architecture === "universal2" ? ["x86_64", "arm64"] : architecture === null ? [] : [architecture],
		),
	);
	const lacking = native.macho.flatMap(({ path, facts }) => {
		if (!isExtensionName(path)) return [];
		const has = new Set(facts.slices.map(({ machine }) => machine as string | null));
		const missing = [...promised].filter((machine) => !has.has(machine));
		return missing.length > 0 ? [{ path, missing }] : [];
	});
	const [first] = lacking;
	if (first === undefined) return [];
	return [
		{
			code: "binary/machine",
			level: "error",
			message: `${show(first.path)}${lacking.length > 1 ? ` and ${lacking.length - 1} more` : ""} has no code for ${first.missing.join(" and ")}, which the tag promises`,
			help: "Build both halves (ARCHFLAGS='-arch x86_64 -arch arm64'), or release two thin wheels.",
		},
	];
}

function checkPlaces(native: NativeWheel): Finding[] {
	const own = new Set(native.macho.map(({ path }) => path.split("/").at(-1)));
	const lost = native.macho.flatMap(({ path, facts }) =>
		[...new Set(facts.slices.flatMap((slice) => outside(slice, own)))].map((library) => ({ path, library })),
	);
	return lost.slice(0, 5).map(({ path, library }) => ({
		code: "binary/missing-library",
		level: "error",
		message: `${show(path)} loads ${show(library)}, which users do not have`,
		help: `Let the repair copy it into the wheel: delocate-wheel -w fixed ${native.wheel.fileName}`,
	}));
}

/** Absolute paths that are not the system's own. `@rpath` and `@loader_path` lead into the wheel or to a dependency. */
function outside(slice: MachoSlice, own: ReadonlySet<string | undefined>): string[] {
	return slice.needed.filter(
		(library) =>
			library.startsWith("/") && !/^\/(usr\/lib|System)\//.test(library) && !own.has(library.split("/").at(-1)),
	);
}

function checkSignatures(native: NativeWheel): Finding[] {
	const unsigned = native.macho
		.filter(({ facts }) =>
			facts.slices.some(({ machine, isSigned, kind }) => machine === "arm64" && !isSigned && kind !== "object"),
		)
		.map(({ path }) => path);
	if (unsigned.length === 0) return [];
	return [
		{
			code: "binary/unsigned",
			level: "error",
			message: `${listSome(unsigned)} ${unsigned.length === 1 ? "has" : "have"} no code signature; macOS kills processes that load such arm64 code`,
			help: "Sign it ad hoc after the last tool that changes it: codesign --force --sign - FILE (delocate does).",
		},
	];
}
