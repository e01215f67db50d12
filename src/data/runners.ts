// Hosted runners, their prices and ends. Sources: GitHub's runner-images README (2026-08-20), its announcement issues and
// the price list of 2026-01-01 (US dollars per minute in private repositories; free on public ones). As of 2026-11-22.

/** Where a job ran. A `self-hosted` producer is untrusted until a hosted runner checked its files. */
export const runnerKinds = ["local", "github-hosted", "self-hosted"] as const;
export type RunnerKind = (typeof runnerKinds)[number];

interface HostedRunner {
	system: "linux" | "macos" | "windows";
	/** As Python's platform tags spell it. */
	machine: string;
	dollarsPerMinute: number;
}

export const hostedRunners = {
	"ubuntu-24.04": { system: "linux", machine: "x86_64", dollarsPerMinute: 0.006 },
	"ubuntu-24.04-arm": { system: "linux", machine: "aarch64", dollarsPerMinute: 0.005 },
	"macos-15-intel": { system: "macos", machine: "x86_64", dollarsPerMinute: 0.062 },
	"macos-15": { system: "macos", machine: "arm64", dollarsPerMinute: 0.062 },
	"windows-2025": { system: "windows", machine: "amd64", dollarsPerMinute: 0.01 },
	"windows-11-arm": { system: "windows", machine: "arm64", dollarsPerMinute: 0.008 },
} as const satisfies Record<string, HostedRunner>;

export type HostedRunnerLabel = keyof typeof hostedRunners;
