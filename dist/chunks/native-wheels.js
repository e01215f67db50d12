import { c as toPythonTag, i as readAbi } from "./planning.js";
// src/plan/native-wheels.ts
/** First Python whose free-threaded build is supported (PEP 779). */
const freeThreadedStart = 14;
/** `3.11` … and, when they are asked for, `3.14t` …. */
function listBuilders({ supportedPythons, facts }) {
	const freeThreaded = supportedPythons.filter((python) => minorOf(python) >= freeThreadedStart);
	const isAsked = facts.settings.settings.freeThreaded;
	return [...supportedPythons, ...isAsked ? freeThreaded.map((python) => `${python}t`) : []];
}
/** @param files the same object for every platform: what is read from setup.py is kept by it */
function chooseNativeWheels(context, word, files) {
	const { facts } = context;
	const target = facts.tables.targets[word];
	const environment = new Map(Object.entries(facts.settings.settings.buildEnvironment));
	const wheels = [];
	for (const python of listBuilders(context)) {
		const asked = {
			implementation: "cpython",
			minor: minorOf(python),
			isFreeThreaded: python.endsWith("t"),
			platform: target.family === "macosx" ? "darwin" : target.family === "win" ? "win32" : "linux",
			machine: target.architecture,
			configSettings: /* @__PURE__ */ new Map(),
			environment
		};
		const { tags } = readAbi(facts, files, asked);
		const own = toPythonTag(python.replace(/t$/, ""));
		const wheel = {
			...tags ?? {
				pythonTag: own,
				abiTag: toPythonTag(python)
			},
			buildPython: python
		};
		if (!wheels.some((earlier) => serves(earlier, wheel, asked))) wheels.push(wheel);
	}
	return wheels;
}
/** meson-python takes the building Python for the floor, so that each would make a wheel that the oldest one's covers. */
function serves(earlier, wheel, { minor, isFreeThreaded }) {
	if (earlier.pythonTag === wheel.pythonTag && earlier.abiTag === wheel.abiTag) return true;
	return earlier.abiTag.split(".").includes(isFreeThreaded ? "abi3t" : "abi3") && wheel.abiTag.includes("abi3") && Number(/^cp3(\d+)$/.exec(earlier.pythonTag)?.[1] ?? NaN) <= minor;
}
function minorOf(python) {
	return Number.parseInt(python.split(".")[1] ?? "", 10);
}
export { listBuilders as n, chooseNativeWheels as t };
