// The runner's reading of an action's stdout: `::command key=value::data`, at the start of a line (blanks before it are
// trimmed), the legacy `##[command]data` anywhere in a line, and stop-commands, between which nothing is a command.
// https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs
interface Annotation {
	level: "error" | "warning" | "notice";
	message: string;
	file?: string;
	line?: number;
	title?: string;
}

export interface CommandLog {
	annotations: Annotation[];
	masks: string[];
	/** Every command that took effect, by name. */
	commands: string[];
	/** What people read, masked. */
	lines: string[];
}

const known = ["error", "warning", "notice", "debug", "group", "endgroup", "add-mask", "add-matcher", "remove-matcher"];
const legacy = ["set-output", "save-state", "set-env", "add-path", "echo"];

export function readWorkflowCommands(stdout: string): CommandLog {
	const log: CommandLog = { annotations: [], masks: [], commands: [], lines: [] };
	let stopToken: string | null = null;
	for (const line of stdout.split(/\r\n|\n|\r/)) {
		if (stopToken !== null) {
			if (line.trim() === `::${stopToken}::`) stopToken = null;
			else log.lines.push(line);
			continue;
		}
		const command = parseCommand(line);
		if (!command) {
			log.lines.push(line);
			continue;
		}
		log.commands.push(command.name);
		if (command.name === "stop-commands") stopToken = command.data;
		else apply(command, log);
	}
	log.lines = log.lines.map((line) => mask(line, log.masks));
	return log;
}

export function mask(text: string, masks: readonly string[]): string {
	return masks.reduce((masked, secret) => masked.replaceAll(secret, "***"), text);
}

interface Command {
	name: string;
	properties: Record<string, string>;
	data: string;
}

function parseCommand(line: string): Command | null {
	const match = /^\s*::(?<name>[a-z-]+)(?: (?<properties>.*?))?::(?<data>.*)$/i.exec(line);
	const old = /##\[(?<name>[a-z-]+)(?: (?<properties>[^\]]*))?\](?<data>.*)$/i.exec(line);
	const groups = (match ?? old)?.groups;
	const name = groups?.name?.toLowerCase() ?? "";
	if (![...known, ...legacy, "stop-commands"].includes(name)) return null;
	const properties: Record<string, string> = {};
	for (const pair of (groups?.properties ?? "").split(match ? "," : ";")) {
		const [key = "", ...value] = pair.split("=");
		if (key.trim() !== "") properties[key.trim()] = unescapeProperty(value.join("="));
	}
	return { name, properties, data: unescapeData(groups?.data ?? "") };
}

function apply(command: Command, log: CommandLog): void {
	if (command.name === "add-mask" && command.data !== "") log.masks.push(command.data);
	if (command.name !== "error" && command.name !== "warning" && command.name !== "notice") return;
	const { file, line, title } = command.properties;
	log.annotations.push({
		level: command.name,
		message: command.data,
		...(file === undefined ? {} : { file }),
		...(line === undefined ? {} : { line: Number(line) }),
		...(title === undefined ? {} : { title }),
	});
}

function unescapeData(text: string): string {
	return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}

function unescapeProperty(text: string): string {
	return unescapeData(text.replaceAll("%3A", ":").replaceAll("%2C", ","));
}
