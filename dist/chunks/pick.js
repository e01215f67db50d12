import { B as UsageError, D as count, E as findNearest, l as formatColumns } from "./start.js";
import { a as typicalUsers, c as decidePick, i as findUser, o as usersPythons, r as supportedPlatforms, s as readOffer, t as decideUserOutcomes } from "./users.js";
import { d as ArchiveError } from "./entry-points.js";
import { t as readDistribution } from "./read-distribution.js";
import { Q as parseInterpreter, X as formatInterpreter } from "./planning.js";
import { n as formatUsersTable } from "./users-table2.js";
const { basename, dirname, join, resolve } = process.getBuiltinModule("node:path");
// src/pick/run.ts
/** @param cwd absolute */
async function gatherOffers(operands, cwd, world) {
	const files = (await Promise.all(operands.map((operand) => expandOperand(operand, cwd, world)))).flat();
	const offers = [];
	for (const file of new Set(files)) offers.push(await readFile(file, cwd, world));
	if (offers.length === 0) throw new UsageError("world/no-file", `there is no wheel and no sdist in ${operands.join(", ")}`, { help: "Build them first (python -m build), or name files: they need not exist." });
	return offers;
}
/** A folder stands for its distributions; a pattern that the shell left alone for what it matches. */
async function expandOperand(operand, cwd, world) {
	const path = resolve(cwd, operand);
	if (await isFolder(path, world)) return (await world.files.list(path)).filter(({ name }) => isDistribution(name)).map(({ name }) => join(operand, name));
	if (!/[*?]/.test(operand) || await world.files.exists(path)) return [operand];
	const matched = await world.files.glob(cwd, [operand.replaceAll("\\", "/")]);
	if (matched.length > 0) return matched;
	throw new UsageError("world/no-file", `no file fits the pattern ${operand}`, { help: "Is it built (python -m build)? Relative patterns start at the current folder." });
}
async function isFolder(path, world) {
	const entry = (await world.files.list(dirname(path))).find(({ name }) => name === basename(path));
	return entry?.kind === "folder" || entry?.kind === "other" && !isDistribution(path);
}
function isDistribution(name) {
	return /\.(whl|tar\.gz)$/.test(name);
}
/** Requires-Python stands in the file; a name alone, or a file that cannot be read, leaves it unknown. */
async function readFile(file, cwd, world) {
	const fileName = basename(file.replaceAll("\\", "/"));
	const path = resolve(cwd, file);
	if (!(isDistribution(fileName) && await world.files.exists(path))) return {
		file,
		fileName,
		requiresPython: void 0
	};
	const source = await world.files.open(path);
	try {
		const { metadata } = await readDistribution(fileName, source);
		return {
			file,
			fileName,
			requiresPython: metadata === null ? void 0 : metadata.requiresPython ?? null
		};
	} catch (error) {
		if (!(error instanceof ArchiveError || error instanceof UsageError)) throw error;
		return {
			file,
			fileName,
			requiresPython: void 0
		};
	} finally {
		await source.close();
	}
}
// src/python/pip-platforms.ts
/**
* Best first. A list that already names everything it stands for (as `packaging` lists a whole system) keeps its order,
* where pip would move `manylinux2010` and `manylinux1` right behind `manylinux2014`.
*/
function expandPlatforms(given) {
	const expanded = /* @__PURE__ */ new Set();
	for (const platform of given) {
		if (expanded.has(platform)) continue;
		for (const older of expandPlatform(platform)) expanded.add(older);
	}
	const named = new Set(given);
	return [...[...expanded].every((platform) => named.has(platform)) ? named : expanded];
}
const versionedApple = /^(?:macosx|ios)_(?<major>\d+)_(?<minor>\d+)_(?<machine>.+)$/;
const android = /^android_(?<level>\d+)_(?<abi>.+)$/;
function expandPlatform(platform) {
	const apple = versionedApple.exec(platform)?.groups;
	if (apple?.machine !== void 0) {
		const version = [Number(apple.major), Number(apple.minor)];
		return platform.startsWith("macosx") ? supportedPlatforms({
			kind: "macos",
			version,
			machine: apple.machine
		}) : supportedPlatforms({
			kind: "ios",
			version,
			multiarch: apple.machine
		});
	}
	const droid = android.exec(platform)?.groups;
	if (droid?.abi !== void 0) return supportedPlatforms({
		kind: "android",
		apiLevel: Number(droid.level),
		abi: droid.abi
	});
	const machine = platform.slice(platform.indexOf("_") + 1);
	if (platform.startsWith("manylinux2014_")) return machine === "x86_64" || machine === "i686" ? [
		platform,
		`manylinux2010_${machine}`,
		`manylinux1_${machine}`
	] : [platform];
	return platform.startsWith("manylinux2010_") ? [platform, `manylinux1_${machine}`] : [platform];
}
// src/pick/words.ts
/** Null when nobody in particular is meant. @throws UsageError that names the nearest word. */
function readInstaller({ interpreter, platforms, user }) {
	if (user !== null && platforms !== null) throw new UsageError("config/unknown-option", "--user and --platforms exclude each other", { help: "A user of the table has platforms of its own." });
	if (user !== null) {
		const found = readUser(user);
		return {
			interpreter: readInterpreter(interpreter ?? found.python),
			platforms: supportedPlatforms(found.system)
		};
	}
	if (interpreter === null && platforms === null) return null;
	if (interpreter === null || platforms === null) throw new UsageError("config/unknown-option", `${interpreter === null ? "--interpreter" : "--platforms"} is missing: an installer is a Python on a system`, { help: "wheel-release pick --interpreter cp312 --platforms manylinux_2_28_x86_64,manylinux2014_x86_64 dist/*\nwheel-release pick --user debian-12 dist/*" });
	return {
		interpreter: readInterpreter(interpreter),
		platforms: expandPlatforms(readPlatforms(platforms))
	};
}
function readInterpreter(word) {
	const found = parseInterpreter(word.trim().toLowerCase());
	if (found !== null) return found;
	throw unknownWord("interpreter", word, [
		...Array.from({ length: 8 }, (_, index) => index + 9).flatMap((minor) => [`cp3${minor}`, `3.${minor}`]),
		...[
			"cp313t",
			"cp314t",
			"cp315t",
			"3.13t",
			"3.14t",
			"3.15t"
		],
		...[
			"pp39",
			"pp310",
			"pp311",
			"pypy3.11",
			"gp311",
			"gp312",
			"graalpy3.12"
		]
	], `Words like ${usersPythons.join(", ")}, cp312, cp314t, gp312.`);
}
function readUser(word) {
	const found = findUser(word);
	if (found !== null) return found;
	const names = typicalUsers.map(({ name }) => name);
	throw unknownWord("user", word, [...names, ...typicalUsers.flatMap(({ aliases }) => aliases)], `Users: ${names.join(", ")}.`);
}
const machines = [...[
	"x86_64",
	"i686",
	"aarch64",
	"armv7l",
	"armv8l",
	"armv6l"
], ...[
	"ppc64le",
	"ppc64",
	"s390x",
	"riscv64",
	"loongarch64"
]];
const knownPlatforms = [
	new RegExp(`^(?:linux|manylinux1|manylinux2010|manylinux2014)_(?:${machines.join("|")})$`),
	new RegExp(`^(?:many|musl)linux_\\d+_\\d+_(?:${machines.join("|")})$`),
	/^macosx_\d+_\d+_(?:arm64|x86_64|universal2|universal|intel|fat|fat3|fat64|i386|ppc|ppc64)$/,
	/^win(?:32|_amd64|_arm64|_ia64|_arm32)$/,
	/^ios_\d+_\d+_(?:arm64|x86_64)_(?:iphoneos|iphonesimulator)$/,
	/^android_\d+_(?:arm64_v8a|armeabi_v7a|x86_64|x86)$/,
	/^(?:pyemscripten|pyodide|emscripten)(?:_\d+)+_wasm32$/,
	/^any$/
];
const platformExamples = [
	...machines.flatMap((machine) => [...[
		"linux",
		"manylinux2014",
		"manylinux_2_17",
		"manylinux_2_28",
		"manylinux_2_34"
	].map((p) => `${p}_${machine}`), ...["musllinux_1_1", "musllinux_1_2"].map((policy) => `${policy}_${machine}`)]),
	...[
		"macosx_11_0_arm64",
		"macosx_13_0_arm64",
		"macosx_10_12_x86_64",
		"macosx_13_0_x86_64",
		"macosx_11_0_universal2"
	],
	...[
		"win32",
		"win_amd64",
		"win_arm64",
		"any",
		"ios_13_0_arm64_iphoneos",
		"android_24_arm64_v8a"
	]
];
function readPlatforms(text) {
	const words = text.split(/[\s,]+/).map((word) => word.toLowerCase().replace(/[.-]/g, "_")).filter((word) => word !== "");
	for (const word of words) {
		if (knownPlatforms.some((pattern) => pattern.test(word))) continue;
		throw unknownWord("platform", word, platformExamples, "Platform tags like manylinux_2_28_x86_64, musllinux_1_2_aarch64, macosx_13_0_arm64, win_amd64.");
	}
	if (words.length > 0) return words;
	throw new UsageError("config/unknown-option", "--platforms names no platform");
}
function unknownWord(what, word, known, help) {
	const nearest = findNearest(word, known);
	const hint = nearest === null ? "" : `; did you mean "${nearest}"?`;
	return new UsageError("pick/unknown-word", `unknown ${what} "${word}"${hint}`, { help });
}
// src/cli/pick.ts
/** `wheel-release pick FILE…`: which of these a user's installer takes; without a user, what every typical user gets. */
async function pickFiles(context) {
	const { line, screen, world } = context;
	if (line.operands.length === 0) throw new UsageError("config/unknown-option", "pick needs at least one file name, folder or pattern", { help: "wheel-release pick --user debian-12 dist/*" });
	const installer = readInstaller(line);
	const offers = await gatherOffers(line.operands, process.cwd(), world);
	const read = offers.map(readOffer);
	if (installer === null) {
		const readable = read.filter((offer) => "project" in offer);
		const users = decideUserOutcomes(Map.groupBy(readable, ({ project }) => project));
		const rest = read.flatMap((offer) => "project" in offer ? [] : [[`  ✗ ${offer.file}`, offer.reason]]);
		const table = [...users.length === 0 ? [] : formatUsersTable(users), ...formatColumns(rest)];
		screen.print(line.isJson ? [JSON.stringify({ users }, null, 2)] : table);
		return 0;
	}
	const decision = decidePick(read, installer);
	if (line.isJson) {
		const accepted = decision.accepted.map(({ offer, tag }) => ({
			file: offer.file,
			tag
		}));
		screen.print([JSON.stringify({
			accepted,
			rejected: decision.rejected
		}, null, 2)]);
		return 0;
	}
	const who = `Python ${formatInterpreter(installer.interpreter)} on ${describePlatforms(installer.platforms)}`;
	screen.print([...formatDecision(decision, who), ...noteUnread(offers)]);
	return 0;
}
function formatDecision({ accepted, rejected }, who) {
	const rows = accepted.map(({ offer, tag, behind }) => [
		`  ${behind === null ? "✓" : "·"} ${offer.file}`,
		tag,
		behind ?? (tag === "sdist" ? "would be compiled" : "")
	]);
	return [
		`${who} takes ${accepted.filter(({ behind }) => behind === null).map(({ offer }) => offer.file).join(", ") || "none of these"}`,
		...formatColumns(rows),
		...formatColumns(rejected.map(({ file, reason }) => [`  ✗ ${file}`, reason]))
	];
}
function describePlatforms(platforms) {
	return platforms.length > 1 ? `${platforms[0]} and ${platforms.length - 1} older or wider tags` : `${platforms[0]}`;
}
/** A name alone does not tell its Requires-Python. */
function noteUnread(offers) {
	const unread = offers.filter(({ requiresPython }) => requiresPython === void 0).length;
	return unread === 0 ? [] : ["", `Requires-Python of ${count(unread, "file")} is unknown: only the names are here.`];
}
export { pickFiles };
