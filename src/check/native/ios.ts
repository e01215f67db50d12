// iOS wheels (PEP 730): device or simulator, machine, oldest iOS and libraries against the tag. Code is signed when the app
// is made, so signatures are not asked for here.

import type { MachoSlice } from "../../binary/macho.ts";
import type { Finding } from "../../diagnostic/finding.ts";
import { type IosTag, parseIosTag } from "../../python/mobile-tag.ts";
import { comparePolicies } from "../../python/platform-tag.ts";
import { show } from "../rule.ts";
import type { NativeWheel } from "./native-wheel.ts";

/** Null for wheels of other systems. */
export function iosTagOf(native: NativeWheel): IosTag | null {
	const tags = native.wheel.filename.platformTags.map(parseIosTag);
	return tags.length === 1 ? (tags[0] ?? null) : null;
}

export function checkIos(native: NativeWheel): Finding[] {
	const tag = iosTagOf(native);
	if (tag === null) return [];
	return [...checkTarget(native, tag), ...checkMinimum(native, tag), ...checkPlaces(native)];
}

const platforms: Readonly<Record<IosTag["sdk"], string>> = { iphoneos: "ios", iphonesimulator: "iossimulator" };

function isFor({ sdk, architecture }: IosTag, slice: MachoSlice): boolean {
	if (slice.machine !== architecture) return false;
	if (slice.platform === null || slice.platform === platforms[sdk]) return true;
	// Before LC_BUILD_VERSION nothing told the simulator apart; Intel code was always for it.
	return sdk === "iphonesimulator" && slice.machine === "x86_64" && slice.platform === "ios";
}

function checkTarget(native: NativeWheel, tag: IosTag): Finding[] {
	const wrong = native.macho.filter(({ facts }) => !facts.slices.some((slice) => isFor(tag, slice)));
	const [first] = wrong;
	const slice = first?.facts.slices[0];
	if (first === undefined || slice === undefined) return [];
	return [
		{
			code: "binary/machine",
			level: "error",
			message: `${show(first.path)}${wrong.length > 1 ? ` and ${wrong.length - 1} more` : ""} is for ${slice.machineName} on ${slice.platform ?? "an unknown system"}; the tag says ${tag.architecture} on ${platforms[tag.sdk]}`,
			help: "Build device and simulator wheels apart, each with its own SDK and in a clean folder.",
		},
	];
}

/** Every simulator on Apple's own processors has iOS 14: a lower promise is harmless there, and linkers write 14. */
function promiseOf({ minimum, architecture, sdk }: IosTag): readonly [number, number] {
	const isLate = sdk === "iphonesimulator" && architecture === "arm64" && minimum[0] < 14;
	return isLate ? [14, 0] : minimum;
}

function checkMinimum(native: NativeWheel, tag: IosTag): Finding[] {
	const promised = promiseOf(tag);
	const late = native.macho
		.flatMap(({ path, facts }) =>
			facts.slices.flatMap((slice) =>
				isFor(tag, slice) && slice.minimum !== null && comparePolicies(slice.minimum, promised) > 0
					? [{ path, minimum: slice.minimum }]
					: [],
			),
		)
		.sort((a, b) => comparePolicies(b.minimum, a.minimum));
	const [worst] = late;
	if (worst === undefined) return [];
	return [
		{
			code: "binary/ios-minimum",
			level: "error",
			message: `${show(worst.path)}${late.length > 1 ? ` and ${late.length - 1} more` : ""} needs iOS ${worst.minimum.join(".")}; the tag promises ${tag.minimum.join(".")}`,
			help: `Set IPHONEOS_DEPLOYMENT_TARGET=${tag.minimum.join(".")} for the whole build, or let the tag say ios_${worst.minimum.join("_")}.`,
		},
	];
}

/** `@rpath/Python.framework/Python` is the app's; paths of the system are on every device; the rest must be in the wheel. */
function checkPlaces(native: NativeWheel): Finding[] {
	const lost = native.macho.flatMap(({ path, facts }) =>
		[...new Set(facts.slices.flatMap(({ needed, weak }) => needed.filter((library) => !weak.includes(library))))]
			.filter((library) => library.startsWith("/") && !/^\/(usr\/lib|System)\//.test(library))
			.map((library) => ({ path, library })),
	);
	return lost.slice(0, 5).map(({ path, library }) => ({
		code: "binary/missing-library",
		level: "error",
		message: `${show(path)} loads ${show(library)}, which no iOS device has`,
		help: "Link it statically: on iOS a wheel cannot bring libraries that are no modules.",
	}));
}

/** Oldest iOS that the files load on, for the table of what the wheel really is. */
export function describeIos(native: NativeWheel, tag: IosTag): { honestTag: string | null; floor: string | null } {
	const minima = native.macho.flatMap(({ facts }) =>
		facts.slices.flatMap((slice) => (isFor(tag, slice) && slice.minimum !== null ? [slice.minimum] : [])),
	);
	const newest = minima.sort((a, b) => comparePolicies(b, a))[0];
	if (newest === undefined) return { honestTag: null, floor: null };
	const isKept = comparePolicies(newest, promiseOf(tag)) <= 0 && comparePolicies(newest, tag.minimum) > 0;
	const minimum = isKept ? tag.minimum : newest;
	return { honestTag: `ios_${minimum.join("_")}_${tag.architecture}_${tag.sdk}`, floor: `iOS ${newest.join(".")}` };
}
