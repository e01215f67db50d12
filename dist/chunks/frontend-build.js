import { t as chooseNativeWheels } from "./native-wheels.js";
import { N as planSdist, o as hostedPlatform, s as planTargetCell } from "./planning.js";
// src/plan/frontend-build.ts
const possibleTargets = [
	"manylinux_x86_64",
	"manylinux_aarch64",
	"win_amd64",
	"win_arm64"
];
function planNativeWheels(context) {
	const { targets } = context.facts.settings.settings;
	const sdist = planSdist(context, "build");
	const findings = [];
	const { pyproject, setupPy, setupCfg } = context.facts;
	const files = {
		pyproject: pyproject.table,
		setupPy,
		setupCfg
	};
	const cells = (targets ?? possibleTargets.slice(0, 1)).flatMap((word) => {
		if (!possibleTargets.includes(word)) findings.push(impossibleTarget(word));
		return chooseNativeWheels(context, word, files).map((wheel) => planNativeCell(context, word, wheel));
	});
	const stable = cells.find(({ expect }) => expect.abiTag.startsWith("abi3"));
	return {
		cells,
		sdist,
		exclusions: targets === null ? explainNative() : [],
		findings,
		abi3Floor: stable ? stable.expect.pythonTag.replace("cp3", "3.") : null
	};
}
function planNativeCell(context, word, wheel) {
	const tags = {
		python: wheel.pythonTag,
		abi: wheel.abiTag,
		buildPython: wheel.buildPython
	};
	const hint = context.nativeHint ?? "configured target";
	const why = wheel.abiTag.startsWith("abi3") ? `one wheel for every Python from ${wheel.pythonTag.replace("cp3", "3.")} on, as its backend is told (stable ABI)` : wheel.abiTag === "none" ? "one wheel for every Python, as its backend is told" : `${hint}; wheel for Python ${wheel.buildPython} alone`;
	return planTargetCell(context, "build", word, {
		...tags,
		...hostedPlatform(word)
	}, why);
}
function explainNative() {
	return [{
		what: "other platforms",
		code: "plan/host-builds-only",
		reason: "`build` makes wheels for the machine it runs on; list `targets` to run it on more hosted runners"
	}];
}
function impossibleTarget(word) {
	return {
		code: "plan/target-not-possible",
		level: "error",
		message: `the frontend "build" cannot make ${word} wheels with a tag that is known before the build`,
		help: `Targets it can make: ${possibleTargets.join(", ")}.`
	};
}
export { planNativeWheels };
