import { B as UsageError, R as ReleaseError } from "./start.js";
import { _ as memorySource, v as toBuffer } from "./entry-points.js";
import { l as BinaryCollector, u as isNativeCode } from "./read-distribution.js";
import { D as judgeTorch, O as loadTorchSymbols, a as honestMacos, b as newestDriver, c as isExtensionName, d as iosTagOf, f as androidTagOf, g as isGraftedCuda, h as gpuFactsOf, i as stableFloorOf, l as nativeWheelOf, n as listModules, p as describeAndroid, r as promisedFloor, s as judgeWheel, t as checkDistribution, u as describeIos } from "./run.js";
const { basename } = process.getBuiltinModule("node:path");
const { hash } = process.getBuiltinModule("node:crypto");
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
	if (families.has("macosx")) {
		const honest = honestMacos(native);
		return {
			honestTag: honest?.tag ?? null,
			floor: honest?.floor ?? null
		};
	}
	const [android, ios] = [androidTagOf(native), iosTagOf(native)];
	if (android !== null) return describeAndroid(native, android);
	if (ios !== null) return describeIos(native, ios);
	return {
		honestTag: families.has("win") ? honestWindows(native) : null,
		floor: null
	};
}
/** The machine of the modules: DLLs and programs beside them may be for others (launchers, debuggers). */
function honestWindows({ pe }) {
	const modules = pe.filter(({ path }) => isExtensionName(path));
	const machines = new Set((modules.length > 0 ? modules : pe).map(({ facts }) => facts.machine));
	const [machine] = machines;
	if (machines.size !== 1 || machine === void 0 || machine === null) return null;
	return machine === "x86" ? "win32" : `win_${machine}`;
}
// src/check/check-file.ts
const chunkSize = 1048576;
const headSize = 4096;
const heldSize = 67108864;
const hashedWhenRefused = 67108864;
/** @throws UsageError, EnvironmentError when there is no such file or it may not be read. */
async function checkFile(file, path, files) {
	const source = await files.open(path);
	try {
		const held = source.size <= heldSize ? await source.read(0, source.size) : null;
		const judged = await judge(basename(path), held === null ? source : memorySource(held));
		const isHashed = judged.truth !== null || judged.facts !== null || source.size <= hashedWhenRefused;
		const sha256 = held !== null ? hash("sha256", held) : isHashed ? await source.sha256() : "";
		if (!await source.isUnchanged()) throw changedMeanwhile(file);
		return {
			file,
			size: source.size,
			sha256,
			...judged
		};
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
function changedMeanwhile(file) {
	return new UsageError("distribution/changed-meanwhile", `${file} changed while it was read`, { help: "Wait until the build or copy that writes it has ended, then check it again." });
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
				...describe(error, file),
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
/** A pattern that no shell and no folder has expanded comes here as it was written, and so does a folder without files. */
function describe(error, file) {
	if (error.code === "world/not-a-file" && /is a folder/.test(error.message) && !/\.(?:whl|tar\.gz)[/\\]*$/.test(file)) return {
		...error.toFinding(),
		message: "this folder holds no wheel (.whl) and no sdist (.tar.gz)",
		help: `Is it built (python -m build)? Other files are checked by name: ${file.replace(/[/\\]+$/, "")}/*`
	};
	if (error.code !== "world/no-file" || !/[*?[\]{}]/.test(file)) return error.toFinding();
	return {
		...error.toFinding(),
		message: "no file fits this pattern",
		help: "Is it built (python -m build)? Relative patterns start at the current folder."
	};
}
export { isRemote as n, answerCheck as t };
