// The rules about native code, as one rule of check. A new one is one function and one line here.
import type { Finding } from "../../diagnostic/finding.ts";
import type { DistributionFacts } from "../../distribution/read-distribution.ts";
import { checkAndroid } from "./android.ts";
import { checkHygiene } from "./hygiene.ts";
import { checkIos } from "./ios.ts";
import { checkLibraries } from "./libraries.ts";
import { checkLinuxFloor } from "./linux-floor.ts";
import { checkMachines } from "./machine.ts";
import { checkMacos } from "./macos.ts";
import { type NativeWheel, nativeWheelOf } from "./native-wheel.ts";
import { checkOtherPython } from "./other-python.ts";
import { checkPageSize } from "./page-size.ts";
import { checkStableAbi } from "./stable-abi.ts";
import { checkWasm } from "./wasm.ts";
import { checkWindows } from "./windows.ts";

const rules: readonly ((native: NativeWheel) => Finding[])[] = [
	checkMachines,
	checkLinuxFloor,
	checkLibraries,
	checkMacos,
	checkWindows,
	checkAndroid,
	checkIos,
	checkWasm,
	checkPageSize,
	checkOtherPython,
	checkStableAbi,
	checkHygiene,
];

export function checkNative(facts: DistributionFacts): Finding[] {
	const native = nativeWheelOf(facts);
	return native === null ? [] : rules.flatMap((rule) => rule(native));
}
