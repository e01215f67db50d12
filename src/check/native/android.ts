// Android wheels (PEP 738): machine, API level and libraries against the tag. The loader finds what the NDK promises for
// the API level, what lies in the wheel, and Python itself, to which modules are linked here.

import { isLibpython } from "../../binary/linux-libraries.ts";
import policies from "../../data/auditwheel-policies.json" with { type: "json" };
import type { Finding } from "../../diagnostic/finding.ts";
import { type AndroidTag, parseAndroidTag } from "../../python/mobile-tag.ts";
import { show } from "../rule.ts";
import type { NativeWheel } from "./native-wheel.ts";

/** Null for wheels of other systems. */
export function androidTagOf(native: NativeWheel): AndroidTag | null {
	const tags = native.wheel.filename.platformTags.map(parseAndroidTag);
	const known = tags.filter((tag) => tag !== null).sort((a, b) => a.apiLevel - b.apiLevel);
	return known.length === tags.length ? (known[0] ?? null) : null;
}

export function checkAndroid(native: NativeWheel): Finding[] {
	const tag = androidTagOf(native);
	if (tag === null) return [];
	return [...checkMachine(native, tag), ...checkApiLevel(native, tag), ...checkLibraries(native, tag)];
}

/** EM_… of each ABI: Android has its own for 32-bit ARM, with soft floats. */
const machineCodes: Readonly<Record<AndroidTag["abi"], number>> = {
	arm64_v8a: 183,
	armeabi_v7a: 40,
	x86: 3,
	x86_64: 62,
};

function checkMachine(native: NativeWheel, { abi }: AndroidTag): Finding[] {
	const wrong = native.elf.filter(({ facts }) => facts.machineCode !== machineCodes[abi]);
	const [first] = wrong;
	if (first === undefined) return [];
	return [
		{
			code: "binary/machine",
			level: "error",
			message: `${show(first.path)} is for ${first.facts.machineName}${wrong.length > 1 ? `, and ${wrong.length - 1} more are for other machines` : ""}; the tag says ${abi}`,
			help: "Build every file of the wheel with the NDK's compiler of that ABI.",
		},
	];
}

function checkApiLevel({ elf }: NativeWheel, { apiLevel }: AndroidTag): Finding[] {
	const late = elf
		.flatMap(({ path, facts }) => (facts.androidApi !== null && facts.androidApi > apiLevel ? [{ path, facts }] : []))
		.sort((a, b) => (b.facts.androidApi ?? 0) - (a.facts.androidApi ?? 0));
	const [worst] = late;
	if (worst === undefined) return [];
	return [
		{
			code: "binary/android-api",
			level: "error",
			message: `${show(worst.path)}${late.length > 1 ? ` and ${late.length - 1} more` : ""} is built for Android API level ${worst.facts.androidApi}; the tag promises ${apiLevel}`,
			help: `Set ANDROID_API_LEVEL=${apiLevel} for the whole build, or let the tag say android_${worst.facts.androidApi}.`,
		},
	];
}

function checkLibraries({ elf, wheel }: NativeWheel, { apiLevel }: AndroidTag): Finding[] {
	const carried = new Set(elf.map(({ path }) => path.split("/").at(-1) ?? ""));
	const lost = elf.flatMap(({ path, facts }) =>
		facts.needed
			.filter((soname) => !carried.has(soname) && !isGiven(soname, apiLevel))
			.map((soname) => ({ path, soname })),
	);
	return [...Map.groupBy(lost, ({ soname }) => soname)].map(([soname, users]) => {
		const since = levelOf(soname);
		return {
			code: "binary/missing-library",
			level: "error",
			message: `${show(users[0]?.path ?? "")}${users.length > 1 ? ` and ${users.length - 1} more need` : " needs"} ${show(soname)}, which is neither in the wheel nor ${since === null ? "a part of Android" : `in Android before API level ${since}`}`,
			help:
				since === null
					? `Let the repair graft it: auditwheel repair ${wheel.fileName}`
					: `Let the tag promise android_${since}, or load it with dlopen() where it is there.`,
		};
	});
}

/** Not in the NDK's list of stable libraries, but in the list of those that apps may load since Android 7. */
const oldStandardCpp = "libstdc++.so";

function isGiven(soname: string, apiLevel: number): boolean {
	if (isLibpython(soname) || soname === oldStandardCpp) return true;
	const since = levelOf(soname);
	return since !== null && since <= apiLevel;
}

/** API level that a library came with; null for those that no Android has for apps. */
function levelOf(soname: string): number | null {
	const { libraries, policies: levels } = policies.android;
	const index = (libraries as Readonly<Record<string, number>>)[soname];
	const name = index === undefined ? undefined : levels[index]?.name;
	return name === undefined ? null : Number(name.replace("android_", ""));
}

/** Highest API level that a file asks for, for the table of what the wheel really is. */
export function describeAndroid(
	native: NativeWheel,
	{ abi }: AndroidTag,
): { honestTag: string | null; floor: string | null } {
	const levels = native.elf.flatMap(({ facts }) => facts.androidApi ?? []);
	if (levels.length === 0) return { honestTag: null, floor: null };
	const level = Math.max(...levels);
	return { honestTag: `android_${level}_${abi}`, floor: `Android API ${level}` };
}
