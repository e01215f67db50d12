// Wires the adapters together; only the entries call it.
import type { StageEvent } from "../diagnostic/event.ts";
import { createClock } from "./clock.ts";
import { createEventLog } from "./event-log.ts";
import { createFiles } from "./files.ts";
import { readHost } from "./host.ts";
import { createHttp } from "./http.ts";
import { createIdentityProvider } from "./identity.ts";
import type { World } from "./ports.ts";
import { createProcesses } from "./processes.ts";
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
	const http = createHttp(signal, environment);
	const events = createEventLog(files, options.eventLog, clock, secrets, options.onEvent);
	return {
		files,
		processes: createProcesses(signal, environment),
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
