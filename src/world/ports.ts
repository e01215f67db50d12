// The outside world as the stages see it: types only. Adapters beside this file implement them; only the entries
// (action/, cli/) and tests choose which. Every port is as small as what the stages ask of it.
import type { ByteSource } from "../archive/byte-source.ts";
import type { RunnerKind } from "../data/runners.ts";
import type { StageEvent } from "../diagnostic/event.ts";

interface OpenFile extends ByteSource {
	/** False when somebody has written to the file since it was opened. */
	isUnchanged(): Promise<boolean>;
	/** Of the whole file, lower-case hex; holds a piece of it at a time. */
	sha256(): Promise<string>;
	close(): Promise<void>;
}

/** Paths are absolute. Errors of the operating system arrive as ReleaseError (`world/disk-full`, `world/not-writable`). */
export interface Files {
	/** UTF-8; null when there is no such file. */
	readText(path: string): Promise<string | null>;
	/** Whole and durable or not at all: a temporary file beside it, flushed, then renamed. Makes missing folders. */
	writeText(path: string, text: string): Promise<void>;
	/** Like writeText, for bytes as they come. */
	writeBytes(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void>;
	appendText(path: string, text: string): Promise<void>;
	/** Like writeText, for any bytes. */
	copy(from: string, to: string): Promise<void>;
	/** Size in bytes and lower-case hex sha256, streamed; null when there is no such file. */
	hash(path: string): Promise<{ size: number; sha256: string } | null>;
	/** Random access; the caller closes it. Throws UsageError when there is no such file. */
	open(path: string): Promise<OpenFile>;
	/** Names of the entries, sorted; empty when there is no such folder. */
	list(folder: string): Promise<{ name: string; kind: "file" | "folder" | "other" }[]>;
	/**
	 * Files below `folder` that match, as `/`-separated paths relative to it, sorted; links are left out, unless `isWithLinks`
	 * takes those that lead to no folder. The search ends once more than `limit` files are found.
	 */
	glob(folder: string, patterns: readonly string[], limit?: number, isWithLinks?: boolean): Promise<string[]>;
	/** Where a path leads once every link is followed; null when there is nothing. */
	realPath(path: string): Promise<string | null>;
	makeFolder(path: string): Promise<void>;
	/** A file or a folder with all in it; nothing happens when it is not there. */
	remove(path: string): Promise<void>;
	exists(path: string): Promise<boolean>;
	isFolder(path: string): Promise<boolean>;
}

export interface ProcessRequest {
	/** Absolute, or a name that is looked up on the PATH of `env`. */
	command: string;
	args: readonly string[];
	cwd: string;
	/** The whole environment of the child: made by childEnvironment, never inherited (security rule S18). */
	env: Readonly<Record<string, string>>;
	timeoutSeconds: number;
	/** For its standard input, which is closed otherwise. */
	input?: string;
	/** Called with each line of stdout and stderr, terminal escapes stripped. */
	onLine?: (line: string) => void;
}

export interface ProcessResult {
	/** 0–255; null when it was killed. */
	exitStatus: number | null;
	timedOut: boolean;
	stdout: string;
	/** stdout and stderr interleaved, the last 64 KiB. */
	output: string;
	seconds: number;
}

export interface Query {
	command: string;
	args: readonly string[];
	cwd: string;
	/** See ProcessRequest. */
	env: Readonly<Record<string, string>>;
}

export interface Processes {
	/** No shell; the whole process group ends with a time-out or with the signal. Throws EnvironmentError when the program does not exist. */
	run(request: ProcessRequest): Promise<ProcessResult>;
	/** Stdout of a short question such as `git rev-parse HEAD`; null when the program is missing or ended with an error. */
	ask(query: Query): Promise<string | null>;
	/** Absolute path of a program, or null. */
	find(name: string): Promise<string | null>;
}

export interface HttpRequest {
	method: "GET" | "HEAD" | "POST";
	url: string;
	headers?: Record<string, string>;
	/** With a length, so that it is sent as it is read. */
	body?: { length: number; chunks: () => AsyncIterable<Uint8Array> };
	/** Without any progress for this long the request fails. */
	idleSeconds?: number;
	/** However much progress there is, the request fails when it takes longer. */
	totalSeconds?: number;
	/** More than this many bytes in the answer is an error. Default 64 MiB. */
	maxBytes?: number;
}

export interface HttpResponse {
	status: number;
	/** Lower-case names. */
	headers: Record<string, string>;
	body: Uint8Array;
}

export interface Http {
	/**
	 * One request, one answer, no redirect followed, no retry. Plain http only to loopback addresses of a rehearsal.
	 * @throws RemoteError `world/no-connection`, retryable, when there was no complete answer.
	 */
	send(request: HttpRequest): Promise<HttpResponse>;
	/**
	 * Streams the body of a GET into a file and hashes it on the way.
	 * @throws RemoteError `world/answer-too-large` once more than `maxBytes` came.
	 */
	download(
		url: string,
		path: string,
		limits: { maxBytes: number },
	): Promise<{ status: number; size: number; sha256: string }>;
}

export interface Clock {
	now(): Date;
	/** Seconds that never go back; for ages and deadlines. */
	monotonic(): number;
	/** Ends early with CancelledError. */
	sleep(seconds: number): Promise<void>;
}

/** What this machine is, gathered once at the start. */
export interface Host {
	system: "linux" | "macos" | "windows";
	/** As Python's platform tags spell it: `x86_64`, `aarch64`, `arm64`, `amd64`. */
	machine: string;
	/** `[2, 36]`; null on musl, macOS and Windows. */
	glibc: readonly [number, number] | null;
	runnerKind: RunnerKind;
	homeFolder: string;
	/** Where tools are cached between projects. */
	cacheFolder: string;
	temporaryFolder: string;
	/** The project brings its own tools, locks and data here (dist/). */
	productFolder: string;
	/** The interpreter that `--python` names for the tools; null: look for one. */
	python: string | null;
}

/** Gives JSON Web Tokens for the job that runs, for one audience at a time. */
export interface IdentityProvider {
	/** @throws EnvironmentError `world/no-id-token` when the job may not have one. */
	requestToken(audience: string): Promise<string>;
}

export interface Secrets {
	/** From here on the value never appears in any output. Call it where the value is made. */
	hide(value: string): void;
	/** `value` with every string in it as any sink may have it: logs, events, summaries, reports, messages. */
	redact<T>(value: T): T;
}

export interface Events {
	emit(event: StageEvent): void;
}

/** Files that travel between the jobs of one run. */
export interface WorkflowArtifacts {
	/** Uploads `paths` (absolute, all below `root`); a name can be used once in a run. */
	upload(name: string, root: string, paths: readonly string[]): Promise<{ id: string }>;
	/** Downloads by id into a new folder. `fromRun` reads another run of this repository. */
	download(id: string, folder: string, fromRun?: string): Promise<void>;
	list(fromRun?: string): Promise<{ id: string; name: string }[]>;
}

/** Everything a stage may touch. */
export interface World {
	files: Files;
	processes: Processes;
	http: Http;
	clock: Clock;
	host: Host;
	secrets: Secrets;
	events: Events;
	/** Of this process; read it at the border, hand values on. */
	environment: Readonly<Record<string, string | undefined>>;
	/** Aborted by Ctrl-C, SIGTERM or a cancelled job. */
	signal: AbortSignal;
	identity: IdentityProvider;
}
