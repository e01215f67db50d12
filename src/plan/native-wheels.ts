// Which wheels one platform gets when the project's own backend builds a native wheel on each Python: Pythons that would take
// the same stable-ABI wheel share it, built by the oldest of them.
import type { TargetWord } from "../data/targets.ts";
import type { AskedPython } from "./cibuildwheel/stable-abi/asked-python.ts";
import { readAbi } from "./cibuildwheel/stable-abi/read-abi.ts";
import type { SetuptoolsFiles } from "./cibuildwheel/stable-abi/setuptools.ts";
import type { FrontendContext } from "./frontend-plan.ts";
import { toPythonTag } from "./wheel-cell.ts";

export interface NativeWheel {
	pythonTag: string;
	abiTag: string;
	/** `3.12`, `3.14t` */
	buildPython: string;
}

/** First Python whose free-threaded build is supported (PEP 779). */
const freeThreadedStart = 14;

/** `3.11` … and, when they are asked for, `3.14t` …. */
export function listBuilders({ supportedPythons, facts }: FrontendContext): string[] {
	const freeThreaded = supportedPythons.filter((python) => minorOf(python) >= freeThreadedStart);
	const isAsked = facts.settings.settings.freeThreaded;
	return [...supportedPythons, ...(isAsked ? freeThreaded.map((python) => `${python}t`) : [])];
}

/** @param files the same object for every platform: what is read from setup.py is kept by it */
export function chooseNativeWheels(context: FrontendContext, word: TargetWord, files: SetuptoolsFiles): NativeWheel[] {
	const { facts } = context;
	const target = facts.tables.targets[word];
	const environment = new Map<string, string | null>(Object.entries(facts.settings.settings.buildEnvironment));
	const wheels: NativeWheel[] = [];
	for (const python of listBuilders(context)) {
		const asked: AskedPython = {
			implementation: "cpython",
			minor: minorOf(python),
			isFreeThreaded: python.endsWith("t"),
			platform: target.family === "macosx" ? "darwin" : target.family === "win" ? "win32" : "linux",
			machine: target.architecture,
			configSettings: new Map(),
			environment,
		};
		const { tags } = readAbi(facts, files, asked);
		const own = toPythonTag(python.replace(/t$/, ""));
		const wheel = { ...(tags ?? { pythonTag: own, abiTag: toPythonTag(python) }), buildPython: python };
		if (!wheels.some((earlier) => serves(earlier, wheel, asked))) wheels.push(wheel);
	}
	return wheels;
}

/** meson-python takes the building Python for the floor, so that each would make a wheel that the oldest one's covers. */
function serves(earlier: NativeWheel, wheel: NativeWheel, { minor, isFreeThreaded }: AskedPython): boolean {
	if (earlier.pythonTag === wheel.pythonTag && earlier.abiTag === wheel.abiTag) return true;
	const abis = earlier.abiTag.split(".");
	const isStable = abis.includes(isFreeThreaded ? "abi3t" : "abi3") && wheel.abiTag.includes("abi3");
	return isStable && Number(/^cp3(\d+)$/.exec(earlier.pythonTag)?.[1] ?? Number.NaN) <= minor;
}

function minorOf(python: string): number {
	return Number.parseInt(python.split(".")[1] ?? "", 10);
}
