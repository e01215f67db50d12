import { F as ReleaseError, L as UsageError } from "./start.js";
import { u as toBuffer } from "./entry-points.js";
import { a as BinaryCollector, o as isNativeCode } from "./read-distribution.js";
import { C as loadTorchSymbols, S as judgeTorch, a as judgeWheel, c as isGraftedCuda, f as newestDriver, i as stableFloorOf, n as listModules, o as nativeWheelOf, r as promisedFloor, s as gpuFactsOf, t as checkDistribution } from "./run.js";
const { basename } = process.getBuiltinModule("node:path");
// src/check/truth.ts
function describeTruth(input, torch) {
	const isDistribution = "kind" in input;
	const files = isDistribution ? input.kind === "wheel" ? input.native ?? [] : [] : input;
	const gpu = {};
	for (const file of files) {
		const facts = gpuFactsOf(file);
		if (facts !== null) gpu[file.path] = facts;
	}
	const own = files.flatMap(({ path }) => isGraftedCuda(path) ? [] : gpu[path]?.driver ?? []);
	const code = {
		gpu,
		driver: newestDriver(own),
		torch
	};
	const native = isDistribution ? nativeWheelOf(input) : null;
	if (native === null) return {
		honestTag: null,
		floor: null,
		stableAbi: null,
		...code
	};
	const promised = promisedFloor(native.wheel.filename);
	const stable = promised === null ? null : stableFloorOf(listModules(native), promised);
	return {
		...describePlatform(native),
		stableAbi: stable === null ? null : `from 3.${stable}`,
		...code
	};
}
function describePlatform(native) {
	const families = new Set(native.platforms.map(({ family }) => family));
	if (families.has("manylinux") || families.has("linux") || families.has("musllinux")) {
		const verdict = judgeWheel(native);
		if (verdict === null) return {
			honestTag: null,
			floor: null
		};
		return {
			honestTag: `${verdict.policy ?? "linux"}_${verdict.machine}`,
			floor: verdict.libc === "musl" ? "musl" : verdict.floor?.replace(/^manylinux_(\d+)_(\d+)$/, "glibc $1.$2") ?? null
		};
	}
	if (families.has("macosx")) return describeMacos(native);
	const [machine] = new Set(native.pe.map(({ facts }) => facts.machine));
	const tag = machine === void 0 || machine === null ? null : machine === "x86" ? "win32" : `win_${machine}`;
	return {
		honestTag: families.has("win") ? tag : null,
		floor: null
	};
}
function describeMacos(native) {
	const slices = native.macho.flatMap(({ facts }) => facts.slices);
	const machines = [...new Set(slices.flatMap(({ machine }) => machine ?? []))].sort();
	const minimum = slices.flatMap(({ minimumMacos }) => minimumMacos === null ? [] : [minimumMacos]).sort((a, b) => b[0] - a[0] || b[1] - a[1])[0];
	if (minimum === void 0 || machines.length === 0) return {
		honestTag: null,
		floor: null
	};
	const machine = machines.length > 1 ? "universal2" : machines[0];
	const [major, minor] = minimum;
	return {
		honestTag: `macosx_${major}_${major >= 11 ? 0 : minor}_${machine}`,
		floor: `macOS ${major}.${minor}`
	};
}
// src/check/check-file.ts
const chunkSize = 1048576;
const headSize = 4096;
const hashedWhenRefused = 67108864;
/** @throws UsageError, EnvironmentError when there is no such file or it may not be read. */
async function checkFile(file, path, files) {
	const source = await files.open(path);
	try {
		const judged = await judge(basename(path), source);
		const sha256 = judged.truth !== null || judged.facts !== null || source.size <= hashedWhenRefused ? await source.sha256() : "";
		if (!await source.isUnchanged()) throw changedMeanwhile(file);
		return {
			file,
			size: source.size,
			sha256,
			...judged
		};
	} catch (error) {
		if (error instanceof RangeError && !await source.isUnchanged()) throw changedMeanwhile(file, error);
		throw error;
	} finally {
		await source.close();
	}
}
async function judge(name, source) {
	if (isNativeName(name)) return checkNativeFile(name, source);
	const { facts, findings, torch } = await checkDistribution(name, source);
	return {
		kind: facts?.kind ?? "other",
		findings,
		truth: facts === null ? null : describeTruth(facts, torch?.truth ?? null),
		facts: facts?.kind === "wheel" ? {
			...facts,
			native: null
		} : facts
	};
}
function isNativeName(path) {
	return /\.(so(\.\d+)*|pyd|dll|dylib)$/i.test(path);
}
async function checkNativeFile(name, source) {
	const native = await readNativeFile(name, source);
	const findings = [];
	if (native === null || native.problem !== null) findings.push({
		code: "binary/damaged",
		level: "error",
		message: native === null ? "it is no ELF, Mach-O or PE file" : `it cannot be read: ${native.problem}`,
		file: name,
		help: "A module that looks like this cannot be loaded."
	});
	const torch = native === null ? null : await judgeTorch([native], loadTorchSymbols);
	return {
		kind: "native",
		findings,
		truth: native === null ? null : describeTruth([native], torch?.truth ?? null),
		facts: null
	};
}
async function readNativeFile(name, source) {
	if (!isNativeCode(toBuffer(await source.read(0, Math.min(headSize, source.size))))) return null;
	const collector = new BinaryCollector(source.size);
	const scan = collector.start({
		name,
		size: source.size
	});
	if (scan === null) return null;
	do
		for (let offset = 0; offset < source.size; offset += chunkSize) {
			const chunk = await source.read(offset, Math.min(chunkSize, source.size - offset));
			scan.take(toBuffer(chunk));
		}
	while (scan.end() === "again");
	return collector.files[0] ?? null;
}
function changedMeanwhile(file, cause) {
	return new UsageError("distribution/changed-meanwhile", `${file} changed while it was read`, {
		cause,
		help: "Wait until the build or copy that writes it has ended, then check it again."
	});
}
// src/check/check-answer.ts
/** On a server, not on this machine. */
function isRemote(operand) {
	return /^https?:\/\//i.test(operand) && URL.canParse(operand);
}
async function answerCheck({ file, path }, files) {
	try {
		return {
			kind: "checked",
			checked: await checkFile(file, path, files)
		};
	} catch (error) {
		if (error instanceof ReleaseError) return {
			kind: "refused",
			finding: {
				...error.toFinding(),
				file
			},
			exitStatus: error.exitStatus
		};
		return {
			kind: "bug",
			stack: error instanceof Error ? error.stack ?? error.message : String(error)
		};
	}
}
export { isRemote as n, answerCheck as t };
