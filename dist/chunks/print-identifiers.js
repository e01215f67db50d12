import { B as selectIdentifiers, Cn as splitSpace, Ot as childEnvironment, Ut as parseToml, V as Refusal, at as loadCibuildwheelTable, it as cibuildwheelVersions, rt as cibuildwheelPlatforms, z as startRealRun } from "./planning.js";
import { B as UsageError, E as findNearest } from "./start.js";
const { join, resolve } = process.getBuiltinModule("node:path");
// src/plan/cibuildwheel/print-identifiers.ts
function answerPrintIdentifiers(request) {
	try {
		const { identifiers, excluded } = selectIdentifiers(toSelectionRequest(request));
		return {
			exitStatus: 0,
			identifiers,
			excluded,
			refusal: null
		};
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		const refusal = {
			message: error.message,
			help: error.help
		};
		return {
			exitStatus: error.exitStatus,
			identifiers: [],
			excluded: [],
			refusal
		};
	}
}
/** What a run with the same words would end with before its first build. */
function answerRealRun(request) {
	try {
		return startRealRun(toSelectionRequest(request));
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return {
			exitStatus: error.exitStatus,
			reason: error.message
		};
	}
}
function toSelectionRequest(request) {
	const { table, host, environment, flags, files, configFile } = request;
	checkFlags(flags, table);
	const platform = choosePlatform(flags, host, environment);
	if (platform === "pyodide" && host.system === "windows") throw new Refusal(2, "Building for pyodide is not supported on Windows");
	if (configFile?.text === null) throw new Refusal(1, `the file ${configFile.name} does not exist`);
	const config = configFile ? readToml(configFile.text, configFile.name) : files.pyproject === null ? null : readToml(files.pyproject, "pyproject.toml");
	return {
		table,
		platform,
		host,
		environment,
		document: config,
		files: {
			get pyproject() {
				if (files.pyproject === null) return null;
				return configFile ? readToml(files.pyproject, "pyproject.toml") : config;
			},
			setupCfg: files.setupCfg,
			setupPy: files.setupPy
		},
		archs: flags.archs,
		only: flags.only,
		enable: flags.enable
	};
}
function checkFlags({ platform, only }, table) {
	const known = ["auto", ...cibuildwheelPlatforms];
	if (platform !== null && !known.includes(platform)) throw unknownWord("--platform", platform, known);
	const identifiers = cibuildwheelPlatforms.flatMap((name) => splitSpace(table.identifiers[name]));
	if (only !== null && !identifiers.includes(only)) throw unknownWord("--only", only, identifiers);
}
function unknownWord(flag, word, known) {
	const nearest = findNearest(word, known);
	return new Refusal(2, `${flag} ${word}: unknown${nearest ? `; did you mean ${nearest}?` : ""}`, { help: known.length < 10 ? `Words: ${known.join(", ")}.` : "Leave --only away to list them all." });
}
function choosePlatform({ platform, archs, only }, host, environment) {
	const word = platform || environment.CIBW_PLATFORM || "auto";
	if (only !== null && platform !== null) throw new Refusal(2, "--platform cannot be specified with --only, it is computed from --only");
	if (only !== null && archs !== null) throw new Refusal(2, "--archs cannot be specified with --only, it is computed from --only");
	const known = cibuildwheelPlatforms;
	if (word !== "auto" && !known.includes(word)) throw new Refusal(2, `Unsupported platform: ${word}`, { help: `Words: auto, ${known.join(", ")}.` });
	if (only !== null) return platformOf(only);
	return word === "auto" ? host.system : word;
}
/** Of a build identifier. */
function platformOf(identifier) {
	if (identifier.includes("linux_")) return "linux";
	if (identifier.includes("macosx_")) return "macos";
	if (/win(_|32)/.test(identifier)) return "windows";
	return cibuildwheelPlatforms.find((name) => identifier.includes(`-${name}_`)) ?? "linux";
}
/** Whatever is no TOML ends cibuildwheel with a traceback. */
function readToml(text, name) {
	try {
		return parseToml(text, name);
	} catch (error) {
		if (error instanceof UsageError) throw new Refusal(1, error.message, { ...error.help ? { help: error.help } : {} });
		throw error;
	}
}
// src/cli/print-identifiers.ts
async function printBuildIdentifiers(context) {
	const { line, projectFolder, world, screen } = context;
	const { cibuildwheel: flags } = line;
	const read = (name) => world.files.readText(join(projectFolder, name));
	const configPath = flags.configFile?.replaceAll("{package}", projectFolder);
	const [table, host, pyproject, setupCfg, setupPy, configText] = await Promise.all([
		loadCibuildwheelTable(chooseVersion(flags.version)),
		flags.host === null ? thisHost(world) : parseHost(flags.host),
		read("pyproject.toml"),
		read("setup.cfg"),
		read("setup.py"),
		configPath ? world.files.readText(resolve(configPath)) : null
	]);
	const request = {
		table,
		host,
		environment: world.environment,
		flags,
		configFile: configPath ? {
			name: configPath,
			text: configText
		} : null,
		files: {
			pyproject,
			setupCfg,
			setupPy
		}
	};
	const answer = answerPrintIdentifiers(request);
	if (line.isJson) screen.print([JSON.stringify({
		cibuildwheel: table.version,
		host,
		...answer,
		run: answerRealRun(request)
	}, null, 2)]);
	else if (answer.identifiers.length > 0) screen.print(answer.identifiers);
	if (answer.refusal) {
		const { message, help } = answer.refusal;
		process.stderr.write([
			`cibuildwheel ${table.version}: ${message}`,
			...help ? [help] : [],
			""
		].join("\n"));
	}
	return answer.exitStatus;
}
function chooseVersion(word) {
	const newest = cibuildwheelVersions.at(-1) ?? "4.3.5";
	if (word === null) return newest;
	const known = cibuildwheelVersions.find((version) => version === word);
	if (known) return known;
	throw new UsageError("config/unknown-option", `--cibuildwheel-version ${word}: there is no table of it`, { help: `Tables: ${cibuildwheelVersions.join(", ")}.` });
}
const systems = [
	"linux",
	"macos",
	"windows"
];
function parseHost(word) {
	const [name = "", machine = "", ...rest] = word.split("/");
	const system = systems.find((known) => known === name);
	if (system && machine !== "" && rest.length === 0) return {
		system,
		machine,
		runsArmv7l: false
	};
	const nearest = findNearest(name, systems);
	throw new UsageError("config/unknown-option", `--host ${word} is not a system, a slash and its machine`, { help: `${nearest && nearest !== name ? `Did you mean ${nearest}? ` : ""}Like linux/x86_64, linux/aarch64, macos/arm64, windows/AMD64.` });
}
/** Python's platform.machine() gives Windows' machines in capitals. */
async function thisHost({ host, processes, environment }) {
	const machine = host.system === "windows" ? host.machine === "win32" ? "x86" : host.machine.toUpperCase() : host.machine;
	if (host.system !== "linux" || machine !== "aarch64") return {
		system: host.system,
		machine,
		runsArmv7l: false
	};
	const query = {
		command: "linux32",
		args: ["uname", "-m"],
		cwd: host.temporaryFolder,
		env: childEnvironment(environment)
	};
	return {
		system: host.system,
		machine,
		runsArmv7l: (await processes.ask(query))?.startsWith("armv") ?? false
	};
}
export { printBuildIdentifiers };
