// Wires the adapters together; only the entries call it.
import type { StageEvent } from "../diagnostic/event.ts";
import { createClock } from "./clock.ts";
import { createEventLog } from "./event-log.ts";
import { createFiles } from "./files.ts";
import { readHost } from "./host.ts";
import { createIdentityProvider } from "./identity.ts";
import type { Http, Processes, World } from "./ports.ts";
import { createSecrets, hideIndexPasswords } from "./secrets.ts";

export interface WorldOptions {
	environment: Readonly<Record<string, string | undefined>>;
	/** Where the product's locks lie: dist/, or src/ in development. */
	productFolder: string;
	signal: AbortSignal;
	/** events.jsonl, absolute. */
	eventLog: string;
	onEvent: (event: StageEvent) => void;
	/** Tells the runner what to mask; the CLI has nobody to tell. */
	announceSecret: (value: string) => void;
	/** `--python` */
	python: string | null;
}

export interface OwnedWorld extends World {
	/** Flushes the event log and closes connections. */
	close(): Promise<void>;
}

export function createWorld(options: WorldOptions): OwnedWorld {
	const { environment, signal } = options;
	const files = createFiles();
	const clock = createClock(signal);
	const secrets = createSecrets(options.announceSecret);
	hideIndexPasswords(environment, secrets);
	const http = openHttpLater(signal, environment);
	const events = createEventLog(files, options.eventLog, clock, secrets, options.onEvent);
	return {
		files,
		processes: openProcessesLater(signal, environment),
		http,
		clock,
		host: readHost(environment, options.productFolder, options.python),
		secrets,
		events,
		environment,
		signal,
		identity: createIdentityProvider(http, environment, secrets),
		async close() {
			http.close();
			await events.close();
		},
	};
}

type Environment = WorldOptions["environment"];

/** Node's HTTP and TLS take longer to load than a whole plan takes: they come with the first request. */
function openHttpLater(signal: AbortSignal, environment: Environment): Http & { close(): void } {
	let opened: Promise<Http & { close(): void }> | null = null;
	const open = () => {
		opened ??= import("./http.ts").then(({ createHttp }) => createHttp(signal, environment));
		return opened;
	};
	return {
		send: async (request) => await (await open()).send(request),
		download: async (...request) => await (await open()).download(...request),
		close: () => void opened?.then((http) => http.close()),
	};
}

/** The same for child processes. */
function openProcessesLater(signal: AbortSignal, environment: Environment): Processes {
	const open = async () => (await import("./processes.ts")).createProcesses(signal, environment);
	return {
		run: async (request) => await (await open()).run(request),
		ask: async (query) => await (await open()).ask(query),
		find: async (name) => await (await open()).find(name),
	};
}
