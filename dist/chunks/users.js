import { J as createTagRanker, Q as parseInterpreter, X as formatInterpreter, Xt as comparePolicies, Y as supportedTags, Z as interpreterWord, Zt as parsePlatformTag, bn as isPrerelease, gn as compareVersions, hn as specifierContains, mn as parseSpecifierSet, on as parseWheelFilename, vn as formatVersion, xn as parseVersion } from "./planning.js";
import { n as parseSdistFilename } from "./sdist-filename.js";
// src/python/explain-platform.ts
/** Null when one of the wheel's platforms is taken. @param taken platforms of the user, best first */
function explainPlatforms(wheel, taken) {
	if (wheel.some((tag) => tag === "any" || taken.includes(tag))) return null;
	const user = describeUser(taken);
	return wheel.map((tag) => explainPlatform(tag, user)).sort((a, b) => b.weight - a.weight)[0]?.text ?? null;
}
function describeUser(taken) {
	const platforms = taken.map(parsePlatformTag);
	const unique = (words) => [...new Set(words)];
	const machines = platforms.flatMap(({ architecture }) => architecture === null || fatFormats.includes(architecture) ? [] : [architecture]);
	return {
		platforms,
		systems: unique(taken.map(systemOf)),
		machines: unique(machines)
	};
}
/** Mach-O files for several machines: none of them is a machine. */
const fatFormats = [
	"universal2",
	"universal",
	"intel",
	"fat",
	"fat3",
	"fat64"
];
function explainPlatform(tag, user) {
	const wheel = parsePlatformTag(tag);
	const system = systemOf(tag);
	if (system === tag) return {
		text: `"${tag}" is no platform that installers know`,
		weight: 0
	};
	if (!user.systems.includes(system)) return {
		text: `for ${system}, this user has ${user.systems.join(" or ")}`,
		weight: 1
	};
	const machine = wheel.architecture;
	const isFat = machine !== null && fatFormats.includes(machine);
	if (machine !== null && !isFat && !user.machines.includes(machine)) return {
		text: `for ${nameMachine(tag)}, this user has ${listMachines(user)}`,
		weight: 2
	};
	const same = user.platforms.filter(({ family }) => family === wheel.family);
	if (same.length === 0) return {
		text: explainLibc(wheel, tag, user),
		weight: 3
	};
	return {
		text: explainPolicy(tag, wheel, same),
		weight: 4
	};
}
function explainLibc(wheel, tag, user) {
	const has = ["manylinux", "musllinux"].find((family) => user.platforms.some((platform) => platform.family === family));
	if (wheel.family === "linux") return `"${tag}" is not among the platforms asked for`;
	const [needs, hasName] = [libcNames[wheel.family], has === void 0 ? "neither glibc nor musl" : libcNames[has]];
	return `for ${needs ?? tag}, this user has ${hasName}`;
}
const libcNames = {
	manylinux: "Linux with glibc",
	musllinux: "Linux with musl (Alpine)"
};
const needNames = {
	manylinux: "glibc",
	musllinux: "musl",
	macosx: "macOS"
};
function explainPolicy(tag, wheel, same) {
	const newest = same.map(({ policy }) => policy).filter((policy) => policy !== null).reduce((best, policy) => best === null || comparePolicies(policy, best) > 0 ? policy : best, null);
	const what = needNames[wheel.family];
	if (wheel.policy !== null && newest !== null && what !== void 0) {
		if (comparePolicies(wheel.policy, newest) > 0) return `needs ${what} ${wheel.policy.join(".")}, this user has ${newest.join(".")}`;
		if (wheel.family === "macosx" && wheel.policy[0] > 10 && wheel.policy[1] !== 0) return `"${tag}": from macOS 11 on installers take tags with the minor 0 alone`;
	}
	return `"${tag}" is not among the platforms asked for, and each has to be named`;
}
/** `Linux`, `macOS`, `Windows`, `iOS`, `Android`, `Pyodide`; the tag itself when it is of no known system. */
function systemOf(tag) {
	const [family = ""] = /^(?:many|musl)?linux|^macosx|^win|^ios|^android|^(?:pyemscripten|pyodide|emscripten)/.exec(tag) ?? [];
	return family === "" ? tag : {
		linux: "Linux",
		manylinux: "Linux",
		musllinux: "Linux",
		macosx: "macOS",
		win: "Windows",
		ios: "iOS",
		android: "Android"
	}[family] ?? "Pyodide";
}
function nameMachine(tag) {
	if (tag === "win32") return "32-bit Windows";
	const { architecture } = parsePlatformTag(tag);
	return architecture ?? tag;
}
function listMachines({ machines, systems }) {
	const isWindows = systems.length === 1 && systems[0] === "Windows";
	return machines.map((machine) => isWindows && machine === "x86" ? "32-bit Windows" : machine).join(" or ");
}
// src/python/explain-refusal.ts
/** `for CPython 3.11 alone, this user has 3.12; needs glibc 2.34, this user has 2.28` */
function explainRefusal(tags, interpreter, platforms) {
	const abis = explainInterpreter(tags, interpreter);
	const places = explainPlatforms(tags.platformTags, platforms);
	if (abis === null && places === null) return explainCombination(tags, interpreter);
	return [abis, places].filter((reason) => reason !== null).join("; ");
}
/** Null when some pair of Python and ABI tag fits. */
function explainInterpreter({ pythonTags, abiTags }, interpreter) {
	const taken = new Set(supportedTags(interpreter, [""]).map(({ python, abi }) => `${python}-${abi}`));
	const pairs = pythonTags.flatMap((python) => abiTags.map((abi) => [python, abi]));
	if (pairs.some((pair) => taken.has(pair.join("-")))) return null;
	return pairs.map(([python, abi]) => explainPair(python, abi, interpreter)).sort((a, b) => b.weight - a.weight || a.distance - b.distance)[0]?.text ?? null;
}
function explainPair(python, abi, interpreter) {
	const has = `this user has ${formatInterpreter(interpreter)}`;
	const groups = /^(?<name>[a-z]+)(?<major>\d)(?<minor>\d*)$/.exec(python)?.groups;
	const minor = Number(groups?.minor || 0);
	const reason = (weight, text) => ({
		text,
		weight,
		distance: Math.abs(minor - interpreter.minor)
	});
	if (groups === void 0) return reason(0, `for "${python}", which no known interpreter is called`);
	if (groups.major === "2") return reason(1, `for Python 2, ${has}`);
	const name = implementations[groups.name ?? ""];
	if (name === void 0) return reason(0, `for "${python}", which no known interpreter is called`);
	const wheel = `${name} 3.${groups.minor}`;
	if (groups.name === "py") {
		if (abi !== "none") return reason(1, `no installer takes the ABI tag "${abi}" with the Python tag "${python}"`);
		return reason(3, `needs Python 3.${minor} or newer, ${has}`);
	}
	if (groups.name !== prefixOf(interpreter)) return reason(2, `for ${abi === "abi3" || abi === "abi3t" ? "CPython's stable ABI" : wheel}, ${has}`);
	if (abi === "abi3" || abi === "abi3t") return reason(4, explainStable(abi, minor, interpreter, has));
	if (abi === "none") return reason(3, `for ${wheel} alone, ${has}`);
	if (minor !== interpreter.minor) return reason(abi.startsWith(python) ? 3 : 1, `for ${wheel} alone, ${has}`);
	return reason(4, explainOwnAbi(abi, interpreter, has));
}
const implementations = {
	cp: "CPython",
	py: "Python",
	pp: "PyPy",
	graalpy: "GraalPy"
};
function prefixOf({ implementation }) {
	return {
		cpython: "cp",
		pypy: "pp",
		graalpy: "graalpy"
	}[implementation];
}
function explainStable(abi, minor, interpreter, has) {
	if (abi === "abi3" && interpreter.isFreeThreaded) {
		const own = interpreterWord(interpreter);
		const alternative = interpreter.minor >= 15 ? " or abi3t" : "";
		return `a free-threaded Python never takes abi3 wheels, ${has}: it needs ${own.replace("t", "")}-${own}${alternative}`;
	}
	if (abi === "abi3t" && !interpreter.isFreeThreaded) return `abi3t alone is for free-threaded Pythons (PEP 803), ${has}: it needs abi3.abi3t or abi3`;
	return `stable ABI from Python 3.${minor} on, ${has}`;
}
/** The same Python, another build of it. */
function explainOwnAbi(abi, interpreter, has) {
	const plain = `cp3${interpreter.minor}`;
	if (abi === plain && interpreter.isFreeThreaded) return `for the build of 3.${interpreter.minor} with the GIL, ${has}`;
	if (abi === `${plain}t`) return `for the free-threaded 3.${interpreter.minor}t, ${has}`;
	if (abi === `${plain}d` || abi === `${plain}td`) return `for a debug build of Python, ${has}`;
	return `for the ABI "${abi}", this user's is ${interpreter.abi}`;
}
/** Every part fits, no combination does: `cp39-none-any` on 3.12, `cp312-cp312-any`. */
function explainCombination({ platformTags }, interpreter) {
	return platformTags.includes("any") ? `a wheel for any platform is taken with the ABI tag "none" and py3, an older py3XY or the user's own ${interpreterWord(interpreter)}` : `no combination of its tags is one that Python ${formatInterpreter(interpreter)} takes`;
}
// src/pick/decide.ts
function decidePick(offers, installer) {
	const accepted = rankOffers(offers.filter((offer) => "project" in offer), installer);
	const isTaken = new Set(accepted.map(({ offer }) => offer));
	const rankOf = createTagRanker(installer.interpreter, installer.platforms);
	return {
		accepted: accepted.map((row, index) => ({
			...row,
			behind: explainBehind(row, accepted[index - 1])
		})),
		rejected: offers.filter((offer) => !("project" in offer && isTaken.has(offer))).map((offer) => ({
			file: offer.file,
			reason: "project" in offer ? explainRejection(offer, rankOf, installer) : offer.reason
		}))
	};
}
/** What the installer takes, best first, without a word about the rest. */
function rankOffers(offers, { interpreter, platforms }) {
	const rankOf = createTagRanker(interpreter, platforms);
	const fitting = offers.filter((offer) => takesPython(offer, interpreter)).flatMap((offer) => {
		if (offer.tags === null) return [{
			offer,
			tag: "sdist",
			rank: Number.POSITIVE_INFINITY
		}];
		const best = rankOf(offer.tags);
		return best === null ? [] : [{
			offer,
			tag: Object.values(best.tag).join("-"),
			rank: best.rank
		}];
	});
	return [...Map.groupBy(fitting, ({ offer }) => offer.project).values()].flatMap((rows) => {
		const final = rows.filter(({ offer }) => !isPrerelease(offer.version));
		return (final.length > 0 ? final : rows).sort(comparePreference);
	});
}
/** Whether Requires-Python allows it, as far as it is known. Which patch release the user has is not: a late one. */
function takesPython({ pythons }, interpreter) {
	const version = parseVersion(`3.${interpreter.minor}.99`);
	return pythons === null || version === null || specifierContains(pythons, version, { prereleases: true });
}
/** Negative when `a` is taken rather than `b`. */
function comparePreference(a, b) {
	const byVersion = compareVersions(b.offer.version, a.offer.version);
	if (byVersion !== 0) return byVersion;
	if (a.rank !== b.rank) return a.rank - b.rank;
	return compareBuildTags(b.offer.buildTag, a.offer.buildTag);
}
/** By number, then by the rest; none is lower than any (PEP 427). */
function compareBuildTags(a, b) {
	const [left, right] = [splitBuildTag(a), splitBuildTag(b)];
	if (left === null || right === null) return (left === null ? 0 : 1) - (right === null ? 0 : 1);
	if (left.number !== right.number) return left.number < right.number ? -1 : 1;
	return left.rest < right.rest ? -1 : left.rest > right.rest ? 1 : 0;
}
function splitBuildTag(text) {
	const groups = /^(?<number>\d+)(?<rest>.*)$/.exec(text ?? "")?.groups;
	return groups === void 0 ? null : {
		number: BigInt(groups.number ?? 0),
		rest: groups.rest ?? ""
	};
}
function explainRejection(offer, rankOf, { interpreter, platforms }) {
	if (offer.tags !== null && rankOf(offer.tags) === null) return explainRefusal(offer.tags, interpreter, platforms);
	return takesPython(offer, interpreter) ? "a pre-release: taken only when asked for (--pre), or when no final version fits" : `Requires-Python ${offer.requiresPython}, this user has ${formatInterpreter(interpreter)}`;
}
/** Why a file that fits stands behind the one before it; null for the first of its project. */
function explainBehind(row, before) {
	if (before === void 0 || before.offer.project !== row.offer.project) return null;
	if (compareVersions(row.offer.version, before.offer.version) !== 0) return `older than ${formatVersion(before.offer.version)}`;
	if (row.offer.tags === null) return before.offer.tags === null ? "the same version" : "would be compiled";
	if (row.rank !== before.rank) return "its tag is less specific";
	return compareBuildTags(row.offer.buildTag, before.offer.buildTag) < 0 ? "its build tag is lower" : "the same tag";
}
// src/pick/offer.ts
function readOffer(offer) {
	const pythons = offer.requiresPython ? parseSpecifierSet(offer.requiresPython) : null;
	if (offer.fileName.endsWith(".whl")) {
		const wheel = parseWheelFilename(offer.fileName);
		if ("problem" in wheel) return {
			...offer,
			reason: `malformed name: it ${wheel.problem}`
		};
		const { name: project, version, buildTag } = wheel;
		return {
			...offer,
			project,
			version,
			tags: wheel,
			buildTag,
			pythons
		};
	}
	if (offer.fileName.endsWith(".tar.gz")) {
		const sdist = parseSdistFilename(offer.fileName);
		if ("problem" in sdist) return {
			...offer,
			reason: `malformed name: it ${sdist.problem}`
		};
		return {
			...offer,
			project: sdist.name,
			version: sdist.version,
			tags: null,
			buildTag: null,
			pythons
		};
	}
	return {
		...offer,
		reason: "neither a wheel (.whl) nor an sdist (.tar.gz)"
	};
}
// src/data/users.ts
const glibc = (machine, minor) => ({
	kind: "linux",
	machine,
	libc: {
		name: "glibc",
		version: [2, minor]
	}
});
const musl = (machine) => ({
	kind: "linux",
	machine,
	libc: {
		name: "musl",
		version: [1, 2]
	}
});
const macos = (machine, major) => ({
	kind: "macos",
	machine,
	version: [major, 0]
});
const asOf = "2026-11-22";
const typicalUsers = [
	{
		name: "manylinux2014",
		title: "manylinux2014 image",
		aliases: ["centos-7", "rhel-7"],
		system: glibc("x86_64", 17),
		python: "3.12",
		source: "pypa/manylinux README: CentOS 7, glibc 2.17",
		asOf
	},
	{
		name: "rhel-8",
		title: "RHEL 8",
		aliases: [
			"almalinux-8",
			"alma-8",
			"rocky-8",
			"rockylinux-8",
			"manylinux_2_28",
			"debian-10"
		],
		system: glibc("x86_64", 28),
		python: "3.12",
		source: "RHEL 8: glibc 2.28; python3.12 from AppStream (the platform's own python3 is 3.6)",
		asOf
	},
	{
		name: "debian-11",
		title: "Debian 11",
		aliases: [
			"bullseye",
			"ubuntu-20.04",
			"focal"
		],
		system: glibc("x86_64", 31),
		python: "3.9",
		source: "Debian 11: libc6 2.31, python3 3.9",
		asOf
	},
	{
		name: "rhel-9",
		title: "RHEL 9",
		aliases: [
			"almalinux-9",
			"alma-9",
			"rocky-9",
			"rockylinux-9",
			"manylinux_2_34"
		],
		system: glibc("x86_64", 34),
		python: "3.9",
		source: "RHEL 9: glibc 2.34, python3 3.9",
		asOf
	},
	{
		name: "amazon-linux-2023",
		title: "Amazon Linux 2023",
		aliases: [
			"al2023",
			"amazonlinux-2023",
			"aws-lambda"
		],
		system: glibc("x86_64", 34),
		python: "3.9",
		source: "Amazon Linux 2023: glibc 2.34, python3 3.9; Lambda's Python 3.12 to 3.14 run on it",
		asOf
	},
	{
		name: "ubuntu-22.04",
		title: "Ubuntu 22.04",
		aliases: ["jammy", "colab"],
		system: glibc("x86_64", 35),
		python: "3.10",
		source: "Ubuntu 22.04: libc6 2.35, python3 3.10",
		asOf
	},
	{
		name: "debian-12",
		title: "Debian 12",
		aliases: ["bookworm"],
		system: glibc("x86_64", 36),
		python: "3.11",
		source: "Debian 12: libc6 2.36, python3 3.11 (apt, 2026-11-22)",
		asOf
	},
	{
		name: "ubuntu-24.04",
		title: "Ubuntu 24.04",
		aliases: [
			"noble",
			"rhel-10",
			"almalinux-10",
			"rocky-10"
		],
		system: glibc("x86_64", 39),
		python: "3.12",
		source: "Ubuntu 24.04: libc6 2.39, python3 3.12",
		asOf
	},
	{
		name: "debian-13",
		title: "Debian 13",
		aliases: ["trixie", "python-slim"],
		system: glibc("x86_64", 41),
		python: "3.13",
		source: "Debian 13: libc6 2.41, python3 3.13",
		asOf
	},
	{
		name: "ubuntu-26.04",
		title: "Ubuntu 26.04",
		aliases: ["resolute"],
		system: glibc("x86_64", 43),
		python: "3.14",
		source: "Ubuntu 26.04: libc6 2.43, python3 3.14",
		asOf
	},
	{
		name: "conda-linux",
		title: "conda",
		aliases: ["conda", "miniforge"],
		system: glibc("x86_64", 35),
		python: "3.13",
		source: "conda-forge python; the glibc of Ubuntu 22.04",
		asOf
	},
	{
		name: "linux-32bit",
		title: "Linux i686",
		aliases: ["i686", "debian-12-i386"],
		system: glibc("i686", 36),
		python: "3.11",
		source: "Debian 12 i386: libc6 2.36, python3 3.11",
		asOf
	},
	{
		name: "rhel-8-aarch64",
		title: "RHEL 8 aarch64",
		aliases: [
			"almalinux-8-aarch64",
			"alma-8-aarch64",
			"rocky-8-aarch64"
		],
		system: glibc("aarch64", 28),
		python: "3.12",
		source: "RHEL 8: glibc 2.28; python3.12 from AppStream",
		asOf
	},
	{
		name: "amazon-linux-2023-aarch64",
		title: "Amazon Linux 2023 aarch64",
		aliases: [
			"al2023-aarch64",
			"graviton",
			"aws-lambda-arm64"
		],
		system: glibc("aarch64", 34),
		python: "3.9",
		source: "Amazon Linux 2023: glibc 2.34, python3 3.9",
		asOf
	},
	{
		name: "raspberry-pi",
		title: "Raspberry Pi OS",
		aliases: [
			"raspberry-pi-os",
			"raspbian",
			"debian-12-aarch64",
			"debian-12-arm64"
		],
		system: glibc("aarch64", 36),
		python: "3.11",
		source: "Raspberry Pi OS on Debian 12, arm64: libc6 2.36, python3 3.11",
		asOf
	},
	{
		name: "ubuntu-24.04-aarch64",
		title: "Ubuntu 24.04 aarch64",
		aliases: [
			"ubuntu-24.04-arm64",
			"linux-aarch64",
			"dgx-spark"
		],
		system: glibc("aarch64", 39),
		python: "3.12",
		source: "Ubuntu 24.04 arm64: libc6 2.39, python3 3.12",
		asOf
	},
	{
		name: "raspberry-pi-32bit",
		title: "Raspberry Pi OS 32-bit",
		aliases: [
			"raspberry-pi-os-32bit",
			"armv7l",
			"armhf"
		],
		system: glibc("armv8l", 36),
		python: "3.11",
		source: "Raspberry Pi OS on Debian 12, armhf: libc6 2.36, python3 3.11",
		asOf
	},
	{
		name: "alpine",
		title: "Alpine",
		aliases: [
			"alpine-3",
			"alpine-3.20",
			"alpine-3.21",
			"alpine-3.22",
			"alpine-3.23",
			"python-alpine"
		],
		system: musl("x86_64"),
		python: "3.12",
		source: "Alpine 3.20 to 3.23: musl 1.2.5, python3 3.12",
		asOf
	},
	{
		name: "alpine-aarch64",
		title: "Alpine aarch64",
		aliases: ["alpine-arm64"],
		system: musl("aarch64"),
		python: "3.12",
		source: "Alpine 3.20 to 3.23: musl 1.2.5, python3 3.12",
		asOf
	},
	...[
		13,
		14,
		15,
		26
	].map((major) => ({
		name: `macos-${major}`,
		title: `macOS ${major} arm64`,
		aliases: [`macos-${major}-arm64`, ...major === 26 ? ["macos"] : []],
		system: macos("arm64", major),
		python: "3.14",
		source: "python.org's or Homebrew's Python; Apple's own is 3.9",
		asOf
	})),
	...[
		13,
		14,
		15,
		26
	].map((major) => ({
		name: `macos-${major}-intel`,
		title: `macOS ${major} x86_64`,
		aliases: [`macos-${major}-x86_64`],
		system: macos("x86_64", major),
		python: "3.14",
		source: "python.org's or Homebrew's Python; Apple's own is 3.9",
		asOf
	})),
	{
		name: "windows",
		title: "Windows x64",
		aliases: [
			"windows-x64",
			"windows-amd64",
			"win_amd64",
			"windows-10",
			"windows-11"
		],
		system: {
			kind: "windows",
			platform: "win_amd64"
		},
		python: "3.14",
		source: "python.org's installer, 64-bit",
		asOf
	},
	{
		name: "windows-arm64",
		title: "Windows arm64",
		aliases: ["win_arm64", "windows-11-arm"],
		system: {
			kind: "windows",
			platform: "win_arm64"
		},
		python: "3.14",
		source: "python.org's installer, ARM64",
		asOf
	},
	{
		name: "windows-32bit",
		title: "Windows 32-bit",
		aliases: ["windows-x86", "win32"],
		system: {
			kind: "windows",
			platform: "win32"
		},
		python: "3.14",
		source: "python.org's installer, 32-bit",
		asOf
	}
];
/** Null for an unknown name. `Debian 12` and `debian12` are the same. */
function findUser(name) {
	const wanted = squash(name);
	return typicalUsers.find((user) => [user.name, ...user.aliases].some((word) => squash(word) === wanted)) ?? null;
}
function squash(name) {
	return name.toLowerCase().replace(/[\s._-]/g, "");
}
/** Interpreters whose users are looked at, oldest first. */
const usersPythons = [...[
	"3.9",
	"3.10",
	"3.11",
	"3.12",
	"3.13",
	"3.14",
	"3.15"
], ...[
	"3.14t",
	"3.15t",
	"pp311"
]];
// src/python/supported-platforms.ts
function supportedPlatforms(system, rules = { isLinuxFirst: true }) {
	switch (system.kind) {
		case "linux": return listLinux(system.machine, system.libc, rules);
		case "macos": return listMacos(system.version, system.machine);
		case "windows": return [system.platform];
		case "ios": return listIos(system.version, system.multiarch);
		case "android": return countDown(system.apiLevel, 16).map((level) => `android_${level}_${system.abi}`);
		case "pyodide": return [...system.pyemscripten === null ? [] : [`pyemscripten_${system.pyemscripten}_wasm32`], `emscripten_${system.emscripten}_wasm32`];
	}
}
const machineAliases = { armv8l: ["armv8l", "armv7l"] };
const manylinuxMachines = [...[
	"x86_64",
	"i686",
	"aarch64",
	"armv7l",
	"armv8l"
], ...[
	"ppc64",
	"ppc64le",
	"s390x",
	"loongarch64",
	"riscv64"
]];
const manylinuxAliases = {
	"2_17": "manylinux2014",
	"2_12": "manylinux2010",
	"2_5": "manylinux1"
};
const lastGlibc2 = 50;
function listLinux(machine, libc, { isLinuxFirst }) {
	const machines = machineAliases[machine] ?? [machine];
	const plain = machines.map((name) => `linux_${name}`);
	const versioned = libc === null ? [] : libc.name === "glibc" ? listManylinux(machines, libc) : listMusllinux(machines, libc);
	return isLinuxFirst ? [...plain, ...versioned] : [...versioned, ...plain];
}
function listManylinux(machines, { version: [major, minor] }) {
	if (!machines.some((machine) => manylinuxMachines.includes(machine))) return [];
	const oldest = machines.some((machine) => machine === "x86_64" || machine === "i686") ? 5 : 17;
	const versions = [...countDown(minor, major === 2 ? oldest : 0).map((number) => `${major}_${number}`), ...countDown(major - 1, 2).flatMap((older) => countDown(lastGlibc2, older === 2 ? oldest : 0).map((number) => `${older}_${number}`))];
	return machines.flatMap((machine) => versions.flatMap((version) => {
		const alias = manylinuxAliases[version];
		const tag = `manylinux_${version}_${machine}`;
		return alias === void 0 ? [tag] : [tag, `${alias}_${machine}`];
	}));
}
function listMusllinux(machines, { version: [major, minor] }) {
	return machines.flatMap((machine) => countDown(minor, 0).map((number) => `musllinux_${major}_${number}_${machine}`));
}
function listMacos([major, minor], machine) {
	if (major === 10) return countDown(minor, 0).flatMap((number) => listMacosFormats([10, number], machine));
	if (major < 11) return [];
	const modern = countDown(major, 11).flatMap((number) => listMacosFormats([number, 0], machine));
	const old = countDown(16, 4).flatMap((number) => machine === "x86_64" ? listMacosFormats([10, number], machine) : [`macosx_10_${number}_universal2`]);
	return [...modern, ...old];
}
function listMacosFormats([major, minor], machine) {
	return macosFormats([major, minor], machine).map((format) => `macosx_${major}_${minor}_${format}`);
}
function macosFormats(version, machine) {
	const isBefore = (other) => version[0] < other[0] || version[0] === other[0] && version[1] < other[1];
	switch (machine) {
		case "x86_64": return isBefore([10, 4]) ? [] : [
			"x86_64",
			"intel",
			"fat64",
			"fat3",
			"universal2",
			"universal"
		];
		case "i386": return isBefore([10, 4]) ? [] : [
			"i386",
			"intel",
			"fat3",
			"fat",
			"universal"
		];
		case "ppc64": return isBefore([10, 4]) || !isBefore([10, 6]) ? [] : [
			"ppc64",
			"fat64",
			"universal"
		];
		case "ppc": return isBefore([10, 7]) ? [
			"ppc",
			"fat3",
			"fat",
			"universal"
		] : [];
		case "arm64": return ["arm64", "universal2"];
		case "intel": return ["intel", "universal"];
		default: return [machine];
	}
}
function listIos([major, minor], multiarch) {
	if (major < 12) return [];
	return [...countDown(minor, 0).map((number) => [major, number]), ...countDown(major - 1, 12).flatMap((older) => countDown(9, 0).map((number) => [older, number]))].map(([x, y]) => `ios_${x}_${y}_${multiarch}`);
}
/** From `first` down to `last`, both included; empty when `first` is lower. */
function countDown(first, last) {
	return Array.from({ length: Math.max(0, first - last + 1) }, (_, index) => first - index);
}
// src/pick/users.ts
/** @param projects what each project offers, by its name */
function decideUserOutcomes(projects) {
	const interpreters = usersPythons.map(parseInterpreter).filter((interpreter) => interpreter !== null);
	return [...projects].flatMap(([project, own]) => typicalUsers.flatMap(({ name, title, system }) => {
		const platforms = supportedPlatforms(system);
		return interpreters.map((interpreter) => {
			const best = rankOffers(own, {
				interpreter,
				platforms
			})[0];
			const common = {
				project,
				user: name,
				title,
				python: formatInterpreter(interpreter)
			};
			if (best === void 0) return {
				...common,
				gets: "nothing",
				file: null,
				tag: null,
				reason: explainNothing(own, interpreter)
			};
			const { file, tags } = best.offer;
			return tags === null ? {
				...common,
				gets: "sdist",
				file,
				tag: null,
				reason: null
			} : {
				...common,
				gets: "wheel",
				file,
				tag: best.tag,
				reason: null
			};
		});
	}));
}
function explainNothing(offers, interpreter) {
	const excluding = offers.find((offer) => !takesPython(offer, interpreter));
	return excluding === void 0 ? "no wheel fits, no sdist" : `Requires-Python ${excluding.requiresPython}`;
}
/**
* What the releases of a plan offer, each by itself: local versions stand on an index of one's own, where nobody looks who
* installs the plain one. A repair may add aliases and lower policies to a planned tag, never take one away.
*/
function plannedOffers(plan) {
	const { requiresPython } = plan.project;
	return new Map(plan.releases.map((release) => {
		const wheels = plan.cells.filter(({ id }) => release.cells.includes(id)).map(wheelName);
		const offers = (plan.sdist !== null && release.cells.includes(plan.sdist.id) ? [...wheels, plan.sdist.file] : wheels).map((file) => ({
			file,
			fileName: file,
			requiresPython
		})).map(readOffer).filter((offer) => "project" in offer);
		return [release.route !== null && release.route !== "suffix" ? `${release.name} ${release.version}` : release.name, offers];
	}));
}
function wheelName({ expect: { file, name, version, pythonTag, abiTag, platformTag } }) {
	return file ?? `${name}-${version.replaceAll("-", "_")}-${pythonTag}-${abiTag}-${platformTag}.whl`;
}
export { typicalUsers as a, decidePick as c, findUser as i, plannedOffers as n, usersPythons as o, supportedPlatforms as r, readOffer as s, decideUserOutcomes as t };
