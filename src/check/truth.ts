// What a distribution really is, beside what its name says: the figures of the summary table and of --json.

import { newestDriver } from "../cuda/driver.ts";
import type { NativeFile } from "../distribution/binary-scan.ts";
import type { DistributionFacts } from "../distribution/read-distribution.ts";
import type { TorchTruth, Truth } from "../document/checked-file.ts";
import { gpuFactsOf, isGraftedCuda } from "./gpu/gpu-files.ts";
import { androidTagOf, describeAndroid } from "./native/android.ts";
import { describeIos, iosTagOf } from "./native/ios.ts";
import { judgeWheel } from "./native/linux-verdict.ts";
import { honestMacos } from "./native/macos-tags.ts";
import { isExtensionName, nativeWheelOf } from "./native/native-wheel.ts";
import { listModules, promisedFloor, stableFloorOf } from "./native/stable-abi.ts";

export function describeTruth(input: DistributionFacts | readonly NativeFile[], torch: TorchTruth | null): Truth {
	const isDistribution = "kind" in input;
	const files = isDistribution ? (input.kind === "wheel" ? (input.native ?? []) : []) : input;
	const gpu: Truth["gpu"] = {};
	for (const file of files) {
		const facts = gpuFactsOf(file);
		if (facts !== null) gpu[file.path] = facts;
	}
	const own = files.flatMap(({ path }) => (isGraftedCuda(path) ? [] : (gpu[path]?.driver ?? [])));
	const code = { gpu, driver: newestDriver(own), torch };
	const native = isDistribution ? nativeWheelOf(input) : null;
	if (native === null) return { honestTag: null, floor: null, stableAbi: null, ...code };
	const promised = promisedFloor(native.wheel.filename);
	const stable = promised === null ? null : stableFloorOf(listModules(native), promised);
	return {
		...describePlatform(native),
		stableAbi: stable === null ? null : `from 3.${stable}`,
		...code,
	};
}

function describePlatform(native: NonNullable<ReturnType<typeof nativeWheelOf>>): Pick<Truth, "honestTag" | "floor"> {
	const families = new Set(native.platforms.map(({ family }) => family));
	if (families.has("manylinux") || families.has("linux") || families.has("musllinux")) {
		const verdict = judgeWheel(native);
		if (verdict === null) return { honestTag: null, floor: null };
		const honestTag = `${verdict.policy ?? "linux"}_${verdict.machine}`;
		const floor =
			verdict.libc === "musl" ? "musl" : (verdict.floor?.replace(/^manylinux_(\d+)_(\d+)$/, "glibc $1.$2") ?? null);
		return { honestTag, floor };
	}
	if (families.has("macosx")) {
		const honest = honestMacos(native);
		return { honestTag: honest?.tag ?? null, floor: honest?.floor ?? null };
	}
	const [android, ios] = [androidTagOf(native), iosTagOf(native)];
	if (android !== null) return describeAndroid(native, android);
	if (ios !== null) return describeIos(native, ios);
	return { honestTag: families.has("win") ? honestWindows(native) : null, floor: null };
}

/** The machine of the modules: DLLs and programs beside them may be for others (launchers, debuggers). */
function honestWindows({ pe }: NonNullable<ReturnType<typeof nativeWheelOf>>): string | null {
	const modules = pe.filter(({ path }) => isExtensionName(path));
	const machines = new Set((modules.length > 0 ? modules : pe).map(({ facts }) => facts.machine));
	const [machine] = machines;
	if (machines.size !== 1 || machine === undefined || machine === null) return null;
	return machine === "x86" ? "win32" : `win_${machine}`;
}
