import { i as IncompleteError, s as UsageError } from "./errors.js";
import { t as findNearest } from "./nearest.js";
import { n as fileError, r as workFolderAt, t as createWorld } from "./create-world.js";
import { r as exitStatuses, t as describeThrown } from "./exit-status2.js";
import { t as formatFinding } from "./finding-text.js";
import { a as stripInvisible, i as escapeInvisible } from "./untrusted-text.js";
import { r as formatColumns } from "./identity.js";
import { n as formatSeconds } from "./quantity.js";
import { promises, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { parseArgs, styleText } from "node:util";
import { hostname } from "node:os";
import { setTimeout } from "node:timers/promises";
// src/world/claim.ts
/** @throws IncompleteError `world/busy` while another process works there; one that was killed does not count. */
async function claimFolder(folder) {
	const lock = join(folder, "lock");
	const own = `${process.pid} ${hostname()}`;
	try {
		await promises.mkdir(folder, { recursive: true });
		if (!await createFile(lock, own)) {
			const owner = await readOwner(lock) || await setTimeout(200).then(() => readOwner(lock));
			if (isAlive(owner)) throw busy(folder, lock, owner);
			await promises.rm(lock, { force: true });
			if (!await createFile(lock, own)) throw busy(folder, lock, "");
		}
	} catch (cause) {
		throw cause instanceof IncompleteError ? cause : fileError(cause, "write", lock);
	}
	return { release: () => promises.rm(lock, { force: true }).catch(() => {}) };
}
/** False when it is there already. */
async function createFile(path, text) {
	try {
		await promises.writeFile(path, text, { flag: "wx" });
		return true;
	} catch (cause) {
		if (cause.code === "EEXIST") return false;
		throw cause;
	}
}
/** Empty for the moment in which the other process has made the file and not yet written it. */
async function readOwner(lock) {
	return await promises.readFile(lock, "utf8").catch(() => "");
}
function isAlive(owner) {
	const [, pid, host] = /^(\d+) (.+)$/.exec(owner) ?? [];
	if (pid === void 0) return false;
	if (host !== hostname()) return true;
	try {
		process.kill(Number(pid), 0);
		return true;
	} catch (cause) {
		return cause.code === "EPERM";
	}
}
function busy(folder, lock, owner) {
	const [, pid, host] = /^(\d+) (.+)$/.exec(owner) ?? [];
	const who = pid === void 0 ? "" : ` (process ${pid}${host === hostname() ? "" : ` on ${host}`})`;
	return new IncompleteError("world/busy", `another wheel-release${who} works in ${folder}`, { help: `Wait for it, or use another folder with --work DIR. If nothing runs there, delete ${lock}` });
}
// src/cli/commands.ts
const commands = [
	{
		name: "plan",
		usage: "[DIR]",
		about: "work out every wheel of the release, with reasons",
		flags: [
			"tag",
			"config",
			"explain",
			"matrix"
		],
		takesFolder: true,
		run: stage("plan")
	},
	{
		name: "build",
		usage: "[DIR]",
		about: "build the cells of the plan",
		flags: ["cell", "rebuild"],
		takesFolder: true,
		run: stage("build")
	},
	{
		name: "freeze",
		usage: "[DIR]",
		about: "hold the built files against the plan and fix their bytes",
		flags: [],
		takesFolder: true,
		run: stage("freeze")
	},
	{
		name: "smoke",
		usage: "[DIR]",
		about: "install the frozen files and try them",
		flags: ["cell", "manifest-sha256"],
		takesFolder: true,
		run: stage("smoke")
	},
	{
		name: "gate",
		usage: "[DIR]",
		about: "decide: planned = frozen = tested?",
		flags: ["manifest-sha256"],
		takesFolder: true,
		run: stage("gate")
	},
	{
		name: "publish",
		usage: "[DIR]",
		about: "upload what the index lacks, by Trusted Publishing",
		flags: [
			"index",
			"destination-file",
			"manifest-sha256",
			"dry-run"
		],
		takesFolder: true,
		run: stage("publish")
	},
	{
		name: "verify",
		usage: "[DIR]",
		about: "wait for the index, download, compare, install",
		flags: [
			"index",
			"destination-file",
			"manifest-sha256"
		],
		takesFolder: true,
		run: stage("verify")
	},
	{
		name: "check",
		usage: "FILE…",
		about: "judge wheels and sdists as the index and installers would",
		flags: [],
		takesFolder: false,
		run: async (context) => (await import("./check.js")).checkFiles(context)
	},
	{
		name: "rehearse",
		usage: "[DIR]",
		about: "the whole release on this machine, to an index of its own",
		flags: [
			"tag",
			"config",
			"rebuild",
			"keep",
			"serve",
			"port"
		],
		takesFolder: true,
		run: async (context) => (await import("./rehearse.js")).rehearseCommand(context)
	},
	{
		name: "explain",
		usage: "CODE",
		about: "what a finding means, why it matters, how to mend it",
		flags: [],
		takesFolder: false,
		run: async (context) => (await import("./explain.js")).explainCode(context)
	}
];
/** Loaded when it runs, so that `plan` starts without what `publish` needs. */
function stage(name) {
	return async (context) => (await import("./cli-stage.js")).runStageCommand(name, context);
}
// src/cli/options.ts
const flags = {
	help: {
		type: "boolean",
		short: "h"
	},
	version: { type: "boolean" },
	json: { type: "boolean" },
	quiet: {
		type: "boolean",
		short: "q"
	},
	verbose: {
		type: "boolean",
		short: "v"
	},
	work: { type: "string" },
	config: { type: "string" },
	python: { type: "string" },
	tag: { type: "string" },
	explain: { type: "boolean" },
	matrix: { type: "boolean" },
	cell: {
		type: "string",
		multiple: true
	},
	rebuild: { type: "boolean" },
	index: { type: "string" },
	"destination-file": { type: "string" },
	"manifest-sha256": { type: "string" },
	"dry-run": { type: "boolean" },
	serve: { type: "boolean" },
	keep: { type: "boolean" },
	port: { type: "string" }
};
/** Flags that every command takes. */
const commonFlags = [
	"help",
	"version",
	"json",
	"quiet",
	"verbose",
	"work",
	"python"
];
/** @throws UsageError that names the nearest flag. */
function parseCommandLine(args, cwd) {
	const { values, positionals } = parse(args);
	const path = (text) => text === void 0 ? null : resolve(cwd, text);
	const [command = null, ...operands] = positionals;
	return {
		command,
		operands,
		isHelp: values.help ?? false,
		isVersion: values.version ?? false,
		isJson: values.json ?? false,
		isQuiet: values.quiet ?? false,
		isVerbose: values.verbose ?? false,
		workFolder: path(values.work),
		configFile: path(values.config),
		python: values.python ?? null,
		tag: values.tag ?? null,
		isExplain: values.explain ?? false,
		isMatrix: values.matrix ?? false,
		cells: values.cell ?? null,
		isRebuild: values.rebuild ?? false,
		index: values.index ?? null,
		destinationFile: path(values["destination-file"]),
		manifestSha256: checkSha256(values["manifest-sha256"]),
		isDryRun: values["dry-run"] ?? false,
		isServe: values.serve ?? false,
		isKeep: values.keep ?? false,
		port: checkPort(values.port),
		given: Object.keys(values)
	};
}
function parse(args) {
	try {
		return parseArgs({
			args: [...args],
			options: flags,
			allowPositionals: true,
			strict: true
		});
	} catch (cause) {
		const message = cause.message;
		const unknown = /Unknown option '(-{1,2}[^']+)'/.exec(message)?.[1];
		if (unknown === void 0) throw new UsageError("config/unknown-option", message.split(". ")[0] ?? message, {
			help: "wheel-release --help",
			cause
		});
		const nearest = findNearest(unknown.replace(/^-+/, ""), Object.keys(flags));
		throw new UsageError("config/unknown-option", `unknown flag ${unknown}${nearest ? `; did you mean --${nearest}?` : ""}`, {
			help: "wheel-release --help lists the flags of each command.",
			cause
		});
	}
}
function checkSha256(text) {
	if (text === void 0) return null;
	if (/^[0-9a-f]{64}$/.test(text)) return text;
	throw new UsageError("config/unknown-option", `--manifest-sha256 "${text}" is not 64 lower-case hex digits`);
}
function checkPort(text) {
	const port = text === void 0 ? 0 : Number(text);
	if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
	throw new UsageError("config/unknown-option", `--port "${text}" is not a port number`);
}
// src/cli/help.ts
const about = {
	help: "this text; after a command: that command",
	version: "the version",
	json: "one JSON document on stdout, progress on stderr",
	quiet: "findings and the last line only",
	verbose: "every finding, and what tools print",
	work: "DIR  where documents and files lie (default: .wheel-release in the project)",
	config: "FILE  configuration instead of wheel-release.toml",
	python: "PATH  Python that the tools are installed with (3.11 or newer)",
	tag: "TAG  plan the release of this tag",
	explain: "every wheel, exclusion and setting with its reason",
	matrix: "the job matrices as JSON",
	cell: "ID  only this cell (may be repeated)",
	rebuild: "build also what has not changed",
	index: "NAME  pypi or testpypi",
	"destination-file": "FILE  written by a running rehearsal index",
	"manifest-sha256": "HEX  refuse any other manifest.json",
	"dry-run": "everything but asking for a token and uploading",
	serve: "only run the rehearsal index, until Ctrl-C",
	keep: "one rehearsal index over all edits, as a real index would be",
	port: "NUMBER  of the rehearsal index (default: any free one)"
};
function formatHelp(command) {
	const flagRows = (names) => formatColumns(names.map((name) => [`  --${name}`, about[name]]));
	if (command) return [
		`wheel-release ${command.name} ${command.usage}`,
		`  ${command.about}`,
		"",
		...flagRows([...command.flags, ...commonFlags]),
		""
	].join("\n");
	return [
		"wheel-release: from a tag to installed-and-verified wheels",
		"",
		"Commands",
		...formatColumns(commands.map((row) => [`  ${row.name} ${row.usage}`, row.about])),
		"",
		"Flags of every command",
		...flagRows(commonFlags),
		"",
		"Exit status",
		...formatColumns(Object.entries(exitStatuses).map(([status, meaning]) => [`  ${status}`, meaning]), []),
		""
	].join("\n");
}
// src/cli/screen.ts
const headingWidth = 10;
const itemWidth = 34;
const marks = {
	done: "✓",
	unchanged: "=",
	failed: "✗",
	"left-out": "–"
};
function createScreen({ stdout, stderr, line }) {
	const stream = line.isJson || line.isMatrix ? stderr : stdout;
	const isLive = stream.isTTY === true && !line.isQuiet;
	const running = /* @__PURE__ */ new Map();
	let heading = null;
	let timer = null;
	function clearLive() {
		if (isLive && running.size > 0) stream.write("\r\x1B[K");
	}
	function drawLive() {
		if (!isLive || running.size === 0) return;
		const now = performance.now();
		const text = [...running].map(([item, since]) => `${item} ${Math.round((now - since) / 1e3)} s`).join(", ");
		stream.write(`\r\u001b[K${" ".repeat(headingWidth)}… ${text}`.slice(0, (stream.columns ?? 100) + 3));
	}
	function write(text) {
		clearLive();
		stream.write(`${text}\n`);
		drawLive();
	}
	/** One line under the heading of its stage, the time at the right. */
	function writeItem(text, seconds) {
		const label = (heading ?? "").padEnd(headingWidth);
		heading = null;
		const time = seconds === void 0 ? "" : formatSeconds(seconds);
		const gap = " ".repeat(Math.max(2, 88 - visibleLength(text) - time.length));
		write(`${styleText("bold", label, { stream })}${text}${time && gap + time}`);
	}
	function show(shown) {
		if (line.isQuiet) return;
		const event = withoutInvisible(shown);
		switch (event.type) {
			case "stage-started":
				heading = event.stage;
				break;
			case "item-started":
				clearLive();
				running.set(event.item, performance.now());
				timer ??= isLive ? setInterval(drawLive, 1e3).unref() : null;
				drawLive();
				break;
			case "item-finished": {
				clearLive();
				running.delete(event.item);
				const colour = event.outcome === "failed" ? "red" : event.outcome === "done" ? "green" : "dim";
				const words = [
					shortenItem(event.item).padEnd(itemWidth),
					...event.details,
					...event.reason ? [event.reason] : []
				].join("  ");
				writeItem(`${styleText(colour, marks[event.outcome], { stream })} ${words}`, event.seconds);
				break;
			}
			case "stage-finished":
				running.clear();
				writeItem(event.summary, event.seconds);
				break;
			case "waiting":
				writeItem(`… ${event.message}`, void 0);
				break;
			case "output": if (line.isVerbose) write(styleText("dim", `${" ".repeat(headingWidth)}│ ${event.line}`, { stream }));
		}
	}
	return {
		show,
		print: (lines) => {
			const text = lines.join("\n");
			stdout.write(`${line.isJson || line.isMatrix ? escapeInvisible(text) : stripInvisible(text)}\n`);
		},
		say: (lines) => {
			clearLive();
			if (lines.length > 0) stream.write(`${stripInvisible(lines.join("\n"))}\n`);
		},
		end: () => {
			if (timer) clearInterval(timer);
			clearLive();
		}
	};
}
function withoutInvisible(event) {
	return JSON.parse(JSON.stringify(event), (_, part) => typeof part === "string" ? stripInvisible(part) : part);
}
/** Name and version of a wheel stand in the first line already; its tags are what tells files apart. */
function shortenItem(item) {
	return item.endsWith(".whl") ? item.replace(/^[^-]+-[^-]+-/, "…") : item;
}
function visibleLength(text) {
	return text.replace(/\u001b\[[0-9;]*m/g, "").length;
}
// src/cli/command-line.ts
/** Sets process.exitCode; never throws. @param entryFolder of the file that was started: dist/, or src/cli in development */
async function runCommandLine(args, entryFolder) {
	const productFolder = basename(entryFolder) === "cli" ? dirname(entryFolder) : entryFolder;
	const output = watchOutput();
	try {
		process.exitCode = await run(args, productFolder);
	} catch (error) {
		const { exitStatus, finding } = describeThrown(error);
		if (args.includes("--json")) print(`${JSON.stringify({
			exitStatus,
			findings: finding ? [finding] : []
		}, null, 2)}\n`);
		process.exitCode = sayThrown(error);
	}
	const lost = await output.settle();
	if (lost !== null) process.exitCode = sayThrown(lost);
}
/** What was thrown, on stderr, and the exit status that it means. */
function sayThrown(error) {
	const { exitStatus, finding, stack } = describeThrown(error);
	const text = finding ? formatFinding(finding).join("\n") : `${stack}\n\nThis is a bug of wheel-release. Please report it with the lines above.`;
	process.stderr.write(`${stripInvisible(text)}\nexit ${exitStatus}\n`);
	return exitStatus;
}
/** A reader that has had enough (head, less) ends nobody's release; output that cannot be kept is told at the end. */
function watchOutput() {
	let failure = null;
	process.stdout.on("error", (cause) => {
		if (cause.code !== "EPIPE") failure ??= fileError(cause, "write", "standard output");
	});
	process.stderr.on("error", () => {});
	return { async settle() {
		await new Promise((resolve) => process.stdout.write("", resolve));
		return failure;
	} };
}
async function run(args, productFolder) {
	const line = parseCommandLine(args, process.cwd());
	const version = readVersion(productFolder);
	if (line.isVersion) return print(`wheel-release ${version}\n`);
	if (line.command === null || line.isHelp) return print(formatHelp(line.command === null ? null : findCommand(line.command)), line.command === null && !line.isHelp ? 2 : 0);
	const command = findCommand(line.command);
	refuseForeignFlags(command, line);
	if (command.takesFolder && line.operands.length > 1) throw new UsageError("config/unknown-option", `${command.name} takes one folder, got ${line.operands.join(" ")}`, { help: `wheel-release ${command.name} ${command.usage}` });
	const projectFolder = resolve(process.cwd(), command.takesFolder ? line.operands[0] ?? "." : ".");
	const workFolder = workFolderAt(line.workFolder ?? join(projectFolder, ".wheel-release"));
	const screen = createScreen({
		stdout: process.stdout,
		stderr: process.stderr,
		line
	});
	const claim = command.takesFolder && !line.isServe ? await claimFolder(workFolder.root) : null;
	const { signal, release } = cancelOnSignals();
	const world = createWorld({
		environment: process.env,
		productFolder,
		signal,
		eventLog: workFolder.events,
		onEvent: screen.show,
		announceSecret: () => {},
		python: line.python
	});
	const context = {
		line,
		projectFolder,
		workFolder,
		world,
		screen,
		tool: `wheel-release ${version}`
	};
	let exitStatus;
	let log = null;
	try {
		exitStatus = await command.run(context);
	} finally {
		release();
		screen.end();
		log = await world.close().then(() => null, (error) => ({ error }));
		await claim?.release();
	}
	return log !== null && exitStatus === 0 ? sayThrown(log.error) : exitStatus;
}
function findCommand(name) {
	const command = commands.find((row) => row.name === name);
	if (command) return command;
	const nearest = findNearest(name, commands.map((row) => row.name));
	throw new UsageError("config/unknown-option", `unknown command "${name}"${nearest ? `; did you mean "${nearest}"?` : ""}`, { help: `Commands: ${commands.map((row) => row.name).join(", ")}. wheel-release --help describes them.` });
}
function refuseForeignFlags(command, line) {
	const foreign = line.given.find((flag) => !command.flags.includes(flag) && !commonFlags.includes(flag));
	if (foreign === void 0) return;
	throw new UsageError("config/unknown-option", `--${foreign} does not fit "${command.name}"`, { help: `wheel-release ${command.name} --help` });
}
/** Ctrl-C and SIGTERM abort the work in hand; a second Ctrl-C ends at once. */
function cancelOnSignals() {
	const controller = new AbortController();
	const cancel = () => {
		if (controller.signal.aborted) process.exit(130);
		controller.abort();
	};
	process.on("SIGINT", cancel).on("SIGTERM", cancel);
	return {
		signal: controller.signal,
		release: () => process.off("SIGINT", cancel).off("SIGTERM", cancel)
	};
}
function print(text, exitStatus = 0) {
	process.stdout.write(text);
	return exitStatus;
}
/** dist/package.json carries the version of the bundle; in development the repository's does. */
function readVersion(productFolder) {
	const folder = basename(productFolder) === "src" ? dirname(productFolder) : productFolder;
	const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
	return version;
}
export { runCommandLine };
