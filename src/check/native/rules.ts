// The rules about native code, as one rule of check. A new one is one function and one line here.
import type { Finding } from "../../diagnostic/finding.ts";
import type { DistributionFacts } from "../../distribution/read-distribution.ts";
import { checkHygiene } from "./hygiene.ts";
import { checkLibraries } from "./libraries.ts";
import { checkLinuxFloor } from "./linux-floor.ts";
import { checkMachines } from "./machine.ts";
import { checkMacos } from "./macos.ts";
import { type NativeWheel, nativeWheelOf } from "./native-wheel.ts";
import { checkStableAbi } from "./stable-abi.ts";
import { checkWindows } from "./windows.ts";

const rules: readonly ((native: NativeWheel) => Finding[])[] = [
	checkMachines,
	checkLinuxFloor,
	checkLibraries,
	checkMacos,
	checkWindows,
	checkStableAbi,
	checkHygiene,
];

export function checkNative(facts: DistributionFacts): Finding[] {
	const native = nativeWheelOf(facts);
	return native === null ? [] : rules.flatMap((rule) => rule(native));
}
