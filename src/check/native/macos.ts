// macOS wheels: the oldest system that the files load on against the tag, both halves of a universal2 wheel, libraries
// that only the builder's machine has, and the signature without which arm64 code is killed (delocate's questions).
import type { MachoSlice } from "../../binary/macho.ts";
import type { Finding } from "../../diagnostic/finding.ts";
import { comparePolicies } from "../../python/platform-tag.ts";
import { listSome, show } from "../rule.ts";
import { checkMacosLibraries } from "./macos-libraries.ts";
import { honestMacos, isLoaded, machinesOfTag, minimumMacosOf, promisedMacos } from "./macos-tags.ts";
import { isExtensionName, type NativeWheel } from "./native-wheel.ts";

export function checkMacos(native: NativeWheel): Finding[] {
	const tags = native.platforms.filter(({ family }) => family === "macosx");
	if (tags.length === 0 || native.macho.length === 0) return [];
	return [...checkMinimum(native), ...checkHalves(native), ...checkMacosLibraries(native), ...checkSignatures(native)];
}

interface Late {
	path: string;
	machine: string;
	minimum: readonly [number, number];
	promised: readonly [number, number];
}

function checkMinimum(native: NativeWheel): Finding[] {
	const promises = promisedMacos(native.platforms);
	const late = native.macho
		.flatMap(({ path, facts }) => facts.slices.filter(isLoaded).flatMap((slice) => lateness(path, slice, promises)))
		.sort((a, b) => comparePolicies(b.minimum, a.minimum));
	const [worst] = late;
	if (worst === undefined) return [];
	const within = isWithinMajor(worst);
	const files = new Set(late.filter((row) => isWithinMajor(row) === within).map(({ path }) => path));
	const { minimum, promised } = worst;
	const others = files.size > 1 ? ` and ${files.size - 1} more need` : " needs";
	return [
		{
			code: "binary/macos-minimum",
			level: within ? "warning" : "error",
			message: `${show(worst.path)}${others} macOS ${minimum.join(".")}; the tag promises ${promised.join(".")}${within ? ", and tags have no minor versions since macOS 11" : ", so pip installs it on systems where it does not load"}`,
			help: within
				? `Users of macOS ${promised[0]}.0${minimum[1] > 1 ? ` to ${minimum[0]}.${minimum[1] - 1}` : ""} get this wheel, and it may not load. Set MACOSX_DEPLOYMENT_TARGET=${promised[0]}.0 for the whole build, or ${minimum[0] + 1}.0 where that cannot be.`
				: `Set MACOSX_DEPLOYMENT_TARGET=${promised.join(".")} for the whole build, grafted libraries too. Or let the tag tell the truth (${honestMacos(native)?.tag ?? ""}):\nwheel-release check --fix-tags OUT ${native.wheel.fileName}`,
		},
	];
}

function lateness(path: string, slice: MachoSlice, promises: ReadonlyMap<string, readonly [number, number]>): Late[] {
	const { machine } = slice;
	const minimum = minimumMacosOf(slice);
	const promised = promises.get(machine ?? "");
	if (machine === null || minimum === null || promised === undefined || comparePolicies(minimum, promised) <= 0)
		return [];
	return [{ path, machine, minimum, promised }];
}

/** macosx_13_0 is the only tag for all of macOS 13: delocate writes it too where files need 13.3, and warns. */
function isWithinMajor({ minimum, promised }: Late): boolean {
	return promised[0] >= 11 && minimum[0] === promised[0];
}

function checkHalves(native: NativeWheel): Finding[] {
	const promised = new Set(
		native.platforms.flatMap(({ architecture }) => (architecture === null ? [] : machinesOfTag(architecture))),
	);
	const lacking = native.macho.flatMap(({ path, facts }) => {
		const slices = facts.slices.filter(isLoaded);
		if (!isExtensionName(path) || slices.length === 0) return [];
		const has = new Set(slices.map(({ machine }) => machine as string | null));
		const missing = [...promised].filter((machine) => !has.has(machine));
		return missing.length > 0 ? [{ path, missing }] : [];
	});
	const [first] = lacking;
	if (first === undefined) return [];
	const archs = [...promised].map((machine) => `-arch ${machine}`).join(" ");
	return [
		{
			code: "binary/machine",
			level: "error",
			message: `${show(first.path)}${lacking.length > 1 ? ` and ${lacking.length - 1} more have` : " has"} no code for ${first.missing.join(" and ")}, which the tag promises`,
			help:
				promised.size > 1
					? `Build both halves (ARCHFLAGS='${archs}'), or release two thin wheels.`
					: `Build it for that machine: ARCHFLAGS='${archs}'.`,
		},
	];
}

function checkSignatures(native: NativeWheel): Finding[] {
	const unsigned = native.macho
		.filter(({ facts }) =>
			facts.slices.some((slice) => slice.machine === "arm64" && !slice.isSigned && isLoaded(slice)),
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
