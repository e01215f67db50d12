import { B as UsageError, D as count, E as findNearest, p as wrapText } from "./start.js";
import { n as parseSdistFilename } from "./sdist-filename.js";
import { Ct as formatMinutes, En as normalizeName, F as finalPythons, I as pythons, J as createTagRanker, L as stateOf, P as plannedFileName, Q as parseInterpreter, St as formatDollars, X as formatInterpreter, Yt as canonicalPlatformTag, Z as interpreterWord, Zt as parsePlatformTag, dt as formatRunner, hn as specifierContains, ht as describeCuda, mn as parseSpecifierSet, nn as rowOf, on as parseWheelFilename, ot as listSections, st as platformTitle, wt as formatPythons, xn as parseVersion } from "./planning.js";
// src/report/plan-question.ts
/** Null when nobody can tell what is meant. */
function readQuestion(text, plan) {
	const word = text.trim();
	for (const read of readers) {
		const question = read(word, plan);
		if (question) return question;
	}
	return null;
}
/** From what can be only one thing to what can be many. */
const readers = [
	readId,
	readSetting,
	readCode,
	readFile,
	readRelease,
	readCuda,
	readWheels,
	readRunner,
	readWhat
];
function readId(word, plan) {
	const cell = plan.cells.find(({ id }) => id === word);
	if (cell) return {
		kind: "cell",
		cell
	};
	const smoke = plan.smokeCells.find(({ id }) => id === word);
	if (smoke) return {
		kind: "smoke",
		smoke
	};
	const owner = plan.cells.find(({ buildIdentifiers }) => buildIdentifiers.includes(word));
	if (owner) return {
		kind: "cell",
		cell: owner
	};
	return word === "sdist" ? { kind: "sdist" } : null;
}
/** `smoke.pythons`, or a table of settings: `smoke`. */
function readSetting(word, plan) {
	const own = plan.settings.map(({ key }) => key).filter((key) => key === word || key.startsWith(`${word}.`));
	return own.length > 0 ? {
		kind: "setting",
		keys: own
	} : null;
}
function readCode(word, plan) {
	if (!/^[a-z]+\/[a-z0-9-]+$/.test(word)) return null;
	const exclusions = plan.exclusions.filter(({ code }) => code === word);
	return exclusions.length > 0 ? {
		kind: "code",
		code: word,
		exclusions
	} : null;
}
function readFile(word, plan) {
	const file = word.split(/[/\\]/).at(-1) ?? word;
	if (file.endsWith(".tar.gz")) {
		if (plan.sdist?.file === file) return { kind: "sdist" };
		const sdist = parseSdistFilename(file);
		return {
			kind: "file",
			file,
			problem: "problem" in sdist ? `it ${sdist.problem}` : "the sdist of this plan has another name"
		};
	}
	if (!file.endsWith(".whl")) return null;
	const wheel = parseWheelFilename(file);
	if ("problem" in wheel) return {
		kind: "file",
		file,
		problem: `it ${wheel.problem}`
	};
	const named = plan.cells.filter((cell) => normalizeName(cell.expect.name) === normalizeName(wheel.name));
	if (named.length === 0) return {
		kind: "file",
		file,
		problem: `no release of this plan is called ${normalizeName(wheel.name)}`
	};
	const cell = named.find(({ expect }) => isSameWheel(expect, wheel));
	if (cell) return {
		kind: "cell",
		cell
	};
	return {
		kind: "wheels",
		wheels: {
			interpreter: parseInterpreter(wheel.pythonTags[0] ?? ""),
			abi: wheel.abiTags.join("."),
			platform: wheel.platformTags[0] ?? null
		}
	};
}
/** A lower manylinux policy than the planned one is the planned wheel as well. */
function isSameWheel(expect, wheel) {
	if (expect.pythonTag !== wheel.pythonTags.join(".") || expect.abiTag !== wheel.abiTags.join(".")) return false;
	const planned = expect.platformTag.split(".").map(canonicalPlatformTag);
	if (wheel.platformTags.map(canonicalPlatformTag).some((tag) => planned.includes(tag))) return true;
	const parsed = wheel.platformTags.map(parsePlatformTag)[0];
	return expect.policyCeiling !== null && parsed?.family === expect.family && parsed.architecture === expect.architecture;
}
function readRelease(word, plan) {
	const release = plan.releases.find(({ name }) => name === normalizeName(word));
	if (release) return {
		kind: "release",
		release
	};
	return plan.releases.some(({ extras }) => extras.some(({ name }) => name === word)) ? {
		kind: "extra",
		name: word
	} : null;
}
/** `cu126`, `cuda 12.6`, `sm_86`, `torch 2.8`; a bare `12.6` or `86` only where the plan or its exclusions know it. */
function readCuda(word, plan) {
	const [, compact] = /^cu(\d{3})$/.exec(word) ?? [];
	const toolkit = compact ? `${compact.slice(0, -1)}.${compact.slice(-1)}` : /^(?:cuda[- ]?)?(1\d\.\d)$/i.exec(word)?.[1] ?? null;
	const arch = /^(?:sm_?|compute_?)(\d{2,3}[af]?)$/.exec(word)?.[1] ?? null;
	const torch = /^torch[ =-]*(\d+\.\d+)$/i.exec(word)?.[1] ?? null;
	if (toolkit || arch || torch) return {
		kind: "cuda",
		word,
		toolkit,
		arch,
		torch
	};
	if (plan.cells.some(({ cuda }) => cuda?.archs.includes(word) || cuda?.ptx.includes(word))) return {
		kind: "cuda",
		word,
		toolkit: null,
		arch: word,
		torch: null
	};
	return (plan.settings.some(({ key }) => key === "cuda.torch") || plan.cells.some(({ cuda }) => cuda?.torch?.build === word)) && /^[12]\.\d+$/.test(word) ? {
		kind: "cuda",
		word,
		toolkit: null,
		arch: null,
		torch: word
	} : null;
}
const wholeSystems = [
	"linux",
	"alpine",
	"macos",
	"windows",
	"manylinux",
	"musllinux",
	"macosx",
	"win"
];
/** Up to three parts: a Python, an ABI, a platform. */
function readWheels(word, plan) {
	const parts = word.split(/[-\s]+/).filter((part) => part !== "" && !/^python$/i.test(part));
	const wheels = {
		interpreter: null,
		abi: null,
		platform: null
	};
	for (const part of parts) {
		const interpreter = parseInterpreter(part);
		if (interpreter && wheels.interpreter === null) wheels.interpreter = interpreter;
		else if (wheels.abi === null && (isAbi(part) || interpreter && isAbiOf(part))) {
			wheels.abi = part;
			if (part.endsWith("t") && interpreter) wheels.interpreter = interpreter;
		} else if (isPlatform(part, plan) && wheels.platform === null) wheels.platform = part;
		else return null;
	}
	return parts.length > 0 ? {
		kind: "wheels",
		wheels
	} : null;
}
function isAbi(part) {
	return /^(abi3|abi3t|none|pypy3\d+_pp\d+|graalpy\w+_native)$/.test(part);
}
function isAbiOf(part) {
	return /^cp3\d{1,2}t?$/.test(part);
}
const platformPattern = new RegExp(`^((many|musl)linux(_\\d+_\\d+|\\d+)?_(x86_64|i686|aarch64|armv7l|ppc64le|ppc64|s390x|riscv64|loongarch64)|macosx(_\\d+_\\d+)?_(x86_64|arm64|universal2)|win32|win_amd64|win_arm64|(ios|android|pyodide|pyemscripten)_\\w+)$`);
function isPlatform(part, plan) {
	if (wholeSystems.includes(part.toLowerCase()) || platformPattern.test(part)) return true;
	return plan.cells.some(({ target, expect }) => target === part || expect.architecture === part);
}
function readRunner(word, plan) {
	return [...plan.cells, ...plan.smokeCells].some(({ runner }) => JSON.stringify(runner).includes(JSON.stringify(word))) ? {
		kind: "runner",
		label: word
	} : null;
}
/** Words of an exclusion: `one wheel per Python`. */
function readWhat(word, plan) {
	const exclusions = findExclusions(plan, [word]);
	return exclusions.length > 0 ? {
		kind: "exclusion",
		exclusions
	} : null;
}
/** Exclusions about something that is called by one of the words; exact ones alone when there are any. */
function findExclusions(plan, words) {
	const exact = plan.exclusions.filter(({ what }) => words.includes(what));
	if (exact.length > 0) return exact;
	return plan.exclusions.filter(({ what }) => words.some((word) => mentions(what, word)));
}
/** As a whole word: `cp31` is not in `cp313`, and `3.1` not in `3.13`. */
function mentions(text, word) {
	const at = word === "" ? -1 : text.toLowerCase().indexOf(word.toLowerCase());
	if (at === -1) return false;
	const isPart = (character) => character !== void 0 && /[A-Za-z0-9]/.test(character);
	return !isPart(text[at - 1]) && !isPart(text[at + word.length]);
}
/** Every spelling of an interpreter: `cp313t`, `3.13t`, `Python 3.13t`. */
function spellings(interpreter) {
	const word = interpreterWord(interpreter);
	const dotted = word.replace(/^\D+3/, "3.");
	return interpreter.implementation === "cpython" ? [
		`${word}-${interpreter.abi}`,
		word,
		dotted,
		`Python ${dotted}`
	] : [word, interpreter.abi];
}
// src/report/plan-sentences.ts
function answer(sentences, cells = []) {
	return {
		sentences,
		cells: cells.map(({ id }) => id),
		tests: []
	};
}
/** All wheels of a question, a sentence for each row of the table. */
function answerCells(start, cells, plan) {
	const tests = plan.smokeCells.filter((smoke) => cells.some(({ id }) => id === smoke.cell));
	const sections = listSections({
		...plan,
		cells: [...cells]
	});
	const shown = sections.flatMap(({ release, cuda, rows }) => rows.map((row) => {
		const name = sections.length > 1 && release ? `${release.name} ${release.version}` : "";
		const toolkit = sections.length > 1 && cuda ? `CUDA ${cuda.toolkit}` : "";
		const place = [row.platform, row.architecture].filter((text) => text !== "").join(" ");
		const floor = row.cells.length > 1 && row.floor !== "" ? ` (from ${row.floor})` : "";
		return `${[
			name,
			toolkit,
			place
		].filter((text) => text !== "").join(", ")}: ${row.wheels}${floor}, on ${row.runner}.`;
	}));
	return answer([
		`${start} ${count(cells.length, "wheel")}.`,
		...shown,
		describeTests(tests)
	], cells);
}
function describeCell(cell, plan) {
	const { expect } = cell;
	const file = plannedFileName(cell);
	const place = [
		`on ${formatRunner(cell.runner)}`,
		...cell.image ? [`in ${cell.image}`] : [],
		...cell.isEmulated ? ["emulated"] : [],
		...cell.buildPython ? [`with Python ${cell.buildPython}`] : []
	].join(", ");
	return [
		cell.source ? `${cell.id} is in the plan: ${sentence(cell.why)}` : `${cell.id} is built: ${sentence(cell.why)}`,
		`Its file must be ${file}${expect.policyCeiling ? `; a lower manylinux policy than ${expect.policyCeiling} is as good` : ""}.`,
		...cell.source ? [] : [`${cell.frontend} makes it ${place}: about ${formatMinutes(cell.predictedMinutes)} min, ${formatDollars(cell.predictedCost)} $ in a private repository; the job ends after ${cell.timeoutMinutes} min at the latest.`],
		...cell.buildIdentifiers.length > 1 ? [`One run serves ${cell.buildIdentifiers.join(", ")}.`] : [],
		...cell.cuda ? [`It has code for ${describeCuda(cell.cuda)}.`] : [],
		...cell.policy === "required" ? [] : [policySentence(cell.policy)],
		describeTests(plan.smokeCells.filter((smoke) => smoke.cell === cell.id))
	];
}
function policySentence(policy) {
	return policy === "hold" ? "Its policy is hold: the release waits for it outside of the gate." : "Its policy is best-effort: the release goes on without it, and says so.";
}
function describeTests(tests) {
	if (tests.length === 0) return "No test takes it.";
	const reasons = [...Map.groupBy(tests, ({ python, why }) => `${python} (${why})`).keys()];
	const gpus = [...new Set(tests.flatMap(({ gpuArch }) => gpuArch ? [`sm_${gpuArch}`] : []))];
	const runners = [...new Set(tests.map(({ runner }) => Array.isArray(runner) ? `[${formatRunner(runner)}]` : formatRunner(runner)))];
	return `Tested on Python ${reasons.length > 4 ? formatPythons([...new Set(tests.map(({ python }) => python))]) : reasons.join(", ")}, on ${runners.join(", ")}${gpus.length > 0 ? `, on GPUs ${gpus.join(", ")}` : ""}.`;
}
function describeSmoke(smoke) {
	return [
		`${smoke.id} tries the wheel of ${smoke.cell} on Python ${smoke.python}: ${sentence(smoke.why)}`,
		`It runs on ${formatRunner(smoke.runner)}${smoke.image ? ` in ${smoke.image}` : ""}${smoke.isEmulated ? ", emulated" : ""}${smoke.gpuArch ? `, on a GPU of sm_${smoke.gpuArch}` : ""}${smoke.torch ? `, beside torch ${smoke.torch}` : ""}; it ends after ${smoke.timeoutMinutes} min at the latest.`,
		`It installs the wheel, ${smoke.imports.length > 0 ? `imports ${smoke.imports.join(", ")}` : "imports its modules"}${smoke.presets.length > 0 ? `, probes ${smoke.presets.join(", ")}` : ""}${smoke.command ? `, and runs: ${smoke.command}` : ""}.`
	];
}
function describeSdist(plan) {
	if (plan.sdist) return [`${plan.sdist.file} is built: ${sentence(plan.sdist.why)}`, `It is made on ${formatRunner(plan.sdist.runner)}.`];
	const setting = plan.settings.find(({ key }) => key === "sdist");
	return [`There is no sdist: sdist = ${setting?.value ?? "false"} (${setting?.source ?? "configured"}). Who finds no wheel cannot install this release.`];
}
/** With its full stop. */
function sentence(text) {
	return /[.!?]$/.test(text) ? text : `${text}.`;
}
// src/report/plan-match.ts
/** `cp313-cp313t`, `cp312 on win_arm64` */
function formatWheelQuestion({ interpreter, abi, platform }) {
	const ownAbi = abi ?? (interpreter?.isFreeThreaded ? interpreter.abi : null);
	return [
		interpreter ? interpreterWord({
			...interpreter,
			isFreeThreaded: false
		}) : null,
		ownAbi,
		platform
	].filter((part) => part !== null).join("-");
}
function isOwn({ expect }, { interpreter, abi }) {
	if (abi !== null && !expect.abiTag.split(".").includes(abi)) return false;
	if (interpreter === null) return true;
	const tag = `${interpreter.implementation === "cpython" ? "cp" : interpreter.implementation === "pypy" ? "pp" : "graalpy"}3${interpreter.minor}`;
	if (!expect.pythonTag.split(".").includes(tag)) return false;
	return abi !== null || expect.abiTag.split(".").includes(interpreter.abi);
}
/** Whatever the platform: only Python and ABI are compared. */
function takes(interpreter, { expect }) {
	const platformTags = expect.platformTag.split(".");
	return createTagRanker(interpreter, platformTags)({
		pythonTags: expect.pythonTag.split("."),
		abiTags: expect.abiTag.split("."),
		platformTags
	}) !== null;
}
const systems = {
	linux: ["manylinux", "musllinux"],
	manylinux: ["manylinux"],
	musllinux: ["musllinux"],
	alpine: ["musllinux"],
	macos: ["macosx"],
	macosx: ["macosx"],
	windows: ["win"],
	win: ["win"]
};
function isOn({ target, expect }, platform) {
	if (expect.family === "any") return true;
	const families = Object.hasOwn(systems, platform.toLowerCase()) ? systems[platform.toLowerCase()] : void 0;
	if (families) return families.includes(expect.family);
	if (target === platform || expect.architecture === platform) return true;
	const plain = canonicalPlatformTag(platform);
	return expect.platformTag.split(".").some((tag) => {
		const own = canonicalPlatformTag(tag);
		return own === plain || own.replace(/_\d+_\d+(?=_)/, "") === plain.replace(/_\d+_\d+(?=_)/, "");
	});
}
// src/report/plan-why-not.ts
/** Reasons of the plan itself first, then what follows from settings and tables. */
function whyNot(question, plan, isServed) {
	const { interpreter, platform } = question;
	const own = listReasons(question, plan, isServed);
	if (own.length > 0 || isServed) return own;
	if (platform && !plan.cells.some((cell) => isOn(cell, platform))) return [whyNotPlatform(platform, plan)];
	return interpreter ? [whyNotInterpreter(interpreter, plan)] : ["nothing in the plan asks for it."];
}
/** What the exclusions of the plan say, of the narrowest name that any of them has; the reason of most of them first. */
function listReasons(question, plan, isServed) {
	const { interpreter, platform } = question;
	const names = [
		[formatWheelQuestion(question), ...interpreter && platform ? [`${interpreterWord(interpreter)}-${platform}`] : []],
		...interpreter ? [spellings(interpreter)] : [],
		...platform && !interpreter ? [[platform]] : []
	];
	for (const words of names) {
		const found = findExclusions(plan, words).filter(({ code }) => !isServed || !/^plan\/covered-by-/.test(code));
		if (found.length === 0) continue;
		return [...Map.groupBy(found, ({ code }) => code)].sort((a, b) => b[1].length - a[1].length).slice(0, 3).map(([code, rows]) => {
			const others = rows.length > 1 ? `, like ${rows.length - 1} more` : "";
			return `${sentence(rows[0]?.reason ?? "")} (${code}${others})`;
		});
	}
	return [];
}
function whyNotPlatform(platform, plan) {
	const targets = plan.settings.find(({ key }) => key === "targets");
	return `no wheel of the plan is for ${platform}. ${plan.frontend === "cibuildwheel" ? "[tool.cibuildwheel] build, skip and archs choose platforms." : `Add "${platform}" to targets (${targets?.value ?? "default"}, ${targets?.source ?? "default"}).`}`;
}
function whyNotInterpreter({ implementation, minor, isFreeThreaded }, plan) {
	if (implementation !== "cpython") return `the plan has no ${implementation === "pypy" ? "PyPy" : "GraalPy"} wheels. cibuildwheel builds them with enable = ["${implementation}"].`;
	const known = finalPythons(pythons);
	const newest = known.at(-1) ?? "";
	if (Number(newest.split(".")[1]) < minor) return `Python 3.${minor} is newer than the last final one that this version knows, ${newest}.`;
	const allowed = plan.project.requiresPython;
	const place = plan.settings.find(({ key }) => key === "project.requires-python")?.source;
	if (!isAllowed({
		implementation,
		minor,
		isFreeThreaded,
		abi: ""
	}, plan)) return `requires-python = "${allowed}"${place ? ` (${place})` : ""} does not allow it.`;
	if (isFreeThreaded) return whyNotFreeThreaded(minor, known, plan);
	const row = rowOf(pythons, `3.${minor}`);
	if (row && stateOf(row) === "ended") return `Python 3.${minor} ended in ${row.endOfLife}.`;
	return allowed ? `requires-python = "${allowed}", and nothing asks for it.` : "nothing asks for it.";
}
/** PEP 779: supported from 3.14 on; the build tools have dropped 3.13t. */
function whyNotFreeThreaded(minor, known, plan) {
	const first = known.find((python) => rowOf(pythons, python)?.freeThreaded === "supported") ?? "";
	const from = Math.max(minor, Number(first.split(".")[1]));
	const targets = new Set(plan.cells.filter(({ expect }) => expect.family !== "any").map(({ target }) => target)).size;
	const early = minor < from ? `free-threaded wheels start at ${first} here. ` : "";
	const more = targets > 0 ? ` (${count(targets, "more wheel")})` : "";
	if (plan.frontend === "cibuildwheel") return `${early}[tool.cibuildwheel] build, skip and enable choose the others.`;
	return `${early}Set free-threaded = true to add cp3${from}-cp3${from}t${more}.`;
}
function withoutWheel(interpreter, plan) {
	if (interpreter && !isAllowed(interpreter, plan)) return "Installers there take an older release that still allows it.";
	return plan.sdist ? "Its users build from the sdist." : "Its users cannot install this release: there is no sdist.";
}
/** A late patch release stands for its minor, as in the rest of the plan. */
function isAllowed({ minor }, plan) {
	const set = parseSpecifierSet(plan.project.requiresPython ?? "");
	const version = parseVersion(`3.${minor}.99`);
	return set === null || version === null || specifierContains(set, version, { prereleases: true });
}
// src/report/plan-wheels.ts
function answerWheels(question, plan) {
	const here = plan.cells.filter((cell) => question.platform === null || isOn(cell, question.platform));
	const own = here.filter((cell) => isOwn(cell, question));
	if (own.length === 1 && own[0]) return answer(describeCell(own[0], plan), own);
	const title = formatWheelQuestion(question);
	if (own.length > 1) return answerCells(`${title} has`, own, plan);
	const { interpreter } = question;
	const takers = interpreter ? here.filter((cell) => takes(interpreter, cell)) : [];
	const reasons = whyNot(question, plan, takers.length > 0);
	if (takers.length === 0) return answer([
		`${title} is not built: ${reasons[0]}`,
		...reasons.slice(1),
		...reasons.some((reason) => reason.includes("sdist")) ? [] : [withoutWheel(interpreter, plan)]
	]);
	const place = question.platform ? ` on ${question.platform}` : "";
	const taken = [...new Set(takers.map(({ expect }) => `${expect.pythonTag}-${expect.abiTag}`))].join(" or ");
	const where = [...new Set(takers.map((cell) => [platformTitle(cell), cell.expect.architecture ?? ""].join(" ").trim()))].join(", ");
	return answer([
		`${title} is not built of its own: Python ${interpreter ? formatInterpreter(interpreter) : ""}${place} takes the ${taken} wheel (${where}).`,
		...reasons,
		describeTests(plan.smokeCells.filter((smoke) => takers.some(({ id }) => id === smoke.cell)))
	], takers);
}
// src/report/plan-answer.ts
function answerQuestion(question, plan, describeKey) {
	switch (question.kind) {
		case "cell": return answer(describeCell(question.cell, plan), [question.cell]);
		case "smoke": return {
			...answer(describeSmoke(question.smoke)),
			tests: [question.smoke.id]
		};
		case "sdist": return answer(describeSdist(plan));
		case "setting": return answer(question.keys.flatMap((key) => describeSetting(key, plan, describeKey)));
		case "code": return answer([
			`${question.code} leaves out ${count(question.exclusions.length, "combination")}.`,
			...question.exclusions.map(({ what, reason }) => `${what}: ${sentence(reason)}`),
			`wheel-release explain ${question.code} says what it means.`
		]);
		case "exclusion": return answer(question.exclusions.map(({ what, code, reason }) => `${what} is not built: ${sentence(reason)} (${code})`));
		case "file": return answer([`${question.file} is no file of this plan: ${question.problem}.`]);
		case "release": return answerCells(`The release ${question.release.name} ${question.release.version} has`, ofRelease(question.release, plan), plan);
		case "extra": return answer(describeExtra(question.name, plan));
		case "runner": return answerRunner(question.label, plan);
		case "cuda": return answerCuda(question, plan);
		case "wheels": return answerWheels(question.wheels, plan);
	}
}
function describeSetting(key, plan, describeKey) {
	const row = plan.settings.find((setting) => setting.key === key);
	const about = describeKey(key);
	if (row === void 0) return [`${key} is not set.${about ? ` ${about}` : ""}`];
	return [`${row.key} = ${row.value} (${row.source}).${about ? ` ${about}` : ""}`];
}
function ofRelease(release, plan) {
	return plan.cells.filter(({ id }) => release.cells.includes(id));
}
function describeExtra(name, plan) {
	return plan.releases.flatMap((release) => release.extras.filter((extra) => extra.name === name).map(({ requires }) => `The extra ${name} of ${release.name} requires ${requires}: pip install "${release.name}[${name}]" installs both.`));
}
function answerRunner(label, plan) {
	const uses = (runner) => JSON.stringify(runner).includes(JSON.stringify(label));
	const cells = plan.cells.filter(({ runner }) => uses(runner));
	const tests = plan.smokeCells.filter(({ runner }) => uses(runner));
	const minutes = cells.reduce((sum, cell) => sum + cell.predictedMinutes, 0);
	return {
		sentences: [`${label}${cells.length > 0 ? ` builds ${count(cells.length, "wheel")} in about ${formatMinutes(minutes)} min and` : ""} runs ${count(tests.length, "test")}.`],
		cells: cells.map(({ id }) => id),
		tests: tests.map(({ id }) => id)
	};
}
function answerCuda({ word, toolkit, arch, torch }, plan) {
	const cells = plan.cells.filter(({ cuda }) => cuda !== null && (toolkit === null || cuda.toolkit === toolkit) && (arch === null || cuda.archs.includes(arch) || cuda.ptx.includes(arch)) && (torch === null || cuda.torch?.build === torch));
	const words = [
		word,
		...toolkit ? [toolkit, `CUDA ${toolkit}`] : [],
		...arch ? [`sm_${arch}`, arch] : [],
		...torch ? [`torch ${torch}`, torch] : []
	];
	const title = toolkit ? `CUDA ${toolkit}` : arch ? `sm_${arch}` : `torch ${torch}`;
	const reasons = findExclusions(plan, words).map(({ what, code, reason }) => `${what} is left out: ${sentence(reason)} (${code})`);
	if (cells.length > 0) {
		const built = answerCells(`${title} has`, cells, plan);
		return {
			...built,
			sentences: [...built.sentences, ...reasons]
		};
	}
	const configured = plan.settings.find(({ key }) => key === (toolkit ? "cuda.toolkits" : arch ? "cuda.archs" : "cuda.torch"));
	const fallback = configured ? `${configured.key} = ${configured.value} (${configured.source}) does not name it.` : plan.settings.some(({ key }) => key.startsWith("cuda.")) ? "cuda.torch is not set: the wheels are compiled against no torch." : "This project has no CUDA wheels: [tool.wheel-release.cuda] toolkits is not set.";
	return answer(reasons.length > 0 ? reasons : [`No wheel is built for ${title}. ${fallback}`]);
}
// src/report/plan-explain.ts
/** @param describeKey what a setting means, of the published schema */
function explainInPlan(text, plan, describeKey) {
	const isUnset = describeKey(text) !== null;
	const question = readQuestion(text, plan) ?? (isUnset ? {
		kind: "setting",
		keys: [text]
	} : null);
	if (question) return answerQuestion(question, plan, describeKey);
	const nearest = findNearest(text, knownWords(plan));
	throw new UsageError("plan/unknown-cell", `nothing in this plan is called "${text.slice(0, 100)}"${nearest ? `; did you mean "${nearest}"?` : ""}`, { help: "Ask for a cell, a file, a tag or a part of one (cp313t, 3.13, win_arm64), a build identifier, a setting, a toolkit or a code; plan --explain alone lists all." });
}
function formatAnswer({ sentences }) {
	return sentences.flatMap((text) => wrapText(text, 98).map((line, index) => index === 0 ? line : `  ${line}`));
}
function* knownWords(plan) {
	for (const cell of plan.cells) yield* [
		cell.id,
		cell.target,
		`${cell.expect.pythonTag}-${cell.expect.abiTag}`,
		...cell.buildIdentifiers
	];
	for (const smoke of plan.smokeCells) yield smoke.id;
	for (const { key } of plan.settings) yield* [key, key.split(".")[0] ?? key];
	for (const { what, code } of plan.exclusions) yield* [what, code];
	for (const { name } of plan.releases) yield name;
	yield* [
		"sdist",
		"linux",
		"alpine",
		"macos",
		"windows"
	];
}
export { explainInPlan, formatAnswer };
