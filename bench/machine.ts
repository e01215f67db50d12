import { availableParallelism, cpus, loadavg, platform, release } from "node:os";

/** What a reader needs to know to judge a figure; no host name, no path. */
export function describeMachine(now: Date): string {
	const model = cpus()[0]?.model.trim() ?? "unknown processor";
	const cores = availableParallelism();
	const date = now.toISOString().slice(0, 10);
	// Windows has no load average and says 0.
	const [load = 0] = loadavg();
	const busy = load > 0 ? `, load ${load.toFixed(1)} before` : "";
	return `${date}, ${cores} ${cores === 1 ? "core" : "cores"} (${model}), ${platform()} ${release()}, Node ${process.versions.node}${busy}`;
}
