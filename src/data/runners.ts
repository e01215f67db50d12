// GitHub's hosted runners: what they are, what a minute costs in a private repository (they are free on public ones) and
// when a label ends. Larger runners and GPU runners are billed everywhere; most of their labels are chosen by the owner.
import { type Dated, rowOf, type Table } from "./table.ts";

/** Where a job ran. A `self-hosted` producer is untrusted until a hosted runner checked its files. */
export const runnerKinds = ["local", "github-hosted", "self-hosted"] as const;
export type RunnerKind = (typeof runnerKinds)[number];

export interface HostedRunner extends Dated {
	system: "linux" | "macos" | "windows";
	/** As Python's platform tags spell it. */
	machine: "x86_64" | "aarch64" | "arm64" | "amd64";
	/** US dollars, in private repositories. */
	dollarsPerMinute: number;
	/** Larger runners are billed in public repositories too. */
	isLarger: boolean;
	/** Of the private one; public standard runners of Linux and Windows have 4. */
	cores: number;
	/** Whether Docker can run in it: manylinux and musllinux images need it. */
	hasContainers: boolean;
	/** Minutes after which GitHub ends a job. */
	jobMinutes: number;
	/** The label that this one stands for at present; null for an image of its own. */
	sameAs: string | null;
	/** Last day or month of the label; null when none is announced. */
	ends: string | null;
	/** True once it was seen to be gone, not only announced. */
	isRemoved: boolean;
	/** Label to use instead, when it ends. */
	successor: string | null;
	gpu: { name: string; capability: string } | null;
	/** Largest `_MSC_VER` installed; null outside Windows and where unknown. */
	msvc: number | null;
}

const images = {
	source: "actions/runner-images README.md (74951446, 2026-08-20); prices: GitHub's list of 2026-01-01",
	asOf: "2026-11-22",
};
const announced = (issue: number) => ({ ...images, source: `actions/runner-images#${issue}; ${images.source}` });

const standard = {
	isLarger: false,
	cores: 2,
	hasContainers: true,
	jobMinutes: 360,
	sameAs: null,
	ends: null,
	isRemoved: false,
	successor: null,
	gpu: null,
	msvc: null,
	...images,
};
const linux = { ...standard, system: "linux", machine: "x86_64", dollarsPerMinute: 0.006 } as const;
const linuxArm = { ...linux, machine: "aarch64", dollarsPerMinute: 0.005 } as const;
const windows = {
	...standard,
	system: "windows",
	machine: "amd64",
	dollarsPerMinute: 0.01,
	hasContainers: false,
} as const;
const windowsArm = { ...windows, machine: "arm64", dollarsPerMinute: 0.008 } as const;
const mac = {
	...standard,
	system: "macos",
	machine: "arm64",
	dollarsPerMinute: 0.062,
	cores: 3,
	hasContainers: false,
} as const;
const macIntel = { ...mac, machine: "x86_64", cores: 4 } as const;
const macLarge = { ...mac, machine: "x86_64", cores: 12, dollarsPerMinute: 0.077, isLarger: true } as const;
const macXlarge = { ...mac, machine: "arm64", cores: 5, dollarsPerMinute: 0.102, isLarger: true } as const;

/** Apple's and GitHub's last images for Intel Macs end together. */
const lastIntel = { ends: "2027-08", ...announced(13045) };

function removed(ends: string, successor: string): Pick<HostedRunner, "ends" | "isRemoved" | "successor"> {
	return { ends, isRemoved: true, successor };
}

export const hostedRunners = {
	"ubuntu-latest": { ...linux, sameAs: "ubuntu-26.04", ...announced(14748) },
	"ubuntu-26.04": { ...linux, ...announced(14748) },
	"ubuntu-26.04-arm": { ...linuxArm, ...announced(14748) },
	"ubuntu-24.04": linux,
	"ubuntu-24.04-arm": linuxArm,
	"ubuntu-22.04": { ...linux, ends: "2027-04-17", successor: "ubuntu-24.04", ...announced(14254) },
	"ubuntu-22.04-arm": { ...linuxArm, ends: "2027-04-17", successor: "ubuntu-24.04-arm", ...announced(14254) },
	// A container of its own, for short jobs.
	"ubuntu-slim": { ...linux, dollarsPerMinute: 0.002, cores: 1, hasContainers: false, jobMinutes: 15 },
	"ubuntu-20.04": { ...linux, ...removed("2025-04-15", "ubuntu-24.04") },
	"ubuntu-18.04": { ...linux, ...removed("2023-04-03", "ubuntu-24.04") },
	"ubuntu-16.04": { ...linux, ...removed("2021-09-20", "ubuntu-24.04") },
	"windows-latest": { ...windows, sameAs: "windows-2025", msvc: 1950 },
	"windows-2025": { ...windows, msvc: 1950 },
	"windows-2025-vs2026": { ...windows, sameAs: "windows-2025", msvc: 1950 },
	"windows-2022": { ...windows, msvc: 1944 },
	"windows-2019": { ...windows, ...removed("2025-06-30", "windows-2022") },
	"windows-2016": { ...windows, ...removed("2022-03-15", "windows-2022") },
	"windows-11-arm": windowsArm,
	"windows-11-vs2026-arm": { ...windowsArm, msvc: 1950 },
	"macos-latest": { ...mac, sameAs: "macos-26" },
	"macos-26": mac,
	"macos-26-intel": { ...macIntel, ...lastIntel },
	"macos-15": mac,
	"macos-15-intel": { ...macIntel, ...lastIntel },
	"macos-14": { ...mac, ...removed("2026-11-02", "macos-15"), ...announced(13518) },
	"macos-13": { ...macIntel, ...removed("2025-12-04", "macos-15-intel") },
	"macos-12": { ...macIntel, ...removed("2024-12-03", "macos-15-intel") },
	"macos-11": { ...macIntel, ...removed("2024-06-28", "macos-15-intel") },
	"macos-10.15": { ...macIntel, ...removed("2022-12-01", "macos-15-intel") },
	"macos-latest-large": { ...macLarge, sameAs: "macos-26-large", ...lastIntel },
	"macos-26-large": { ...macLarge, ...lastIntel },
	"macos-15-large": { ...macLarge, ...lastIntel },
	"macos-14-large": { ...macLarge, ...removed("2026-11-02", "macos-15-large"), ...announced(13518) },
	"macos-13-large": { ...macLarge, ...removed("2025-12-04", "macos-15-large") },
	"macos-12-large": { ...macLarge, ...removed("2024-12-03", "macos-15-large") },
	"macos-latest-xlarge": { ...macXlarge, sameAs: "macos-26-xlarge" },
	"macos-26-xlarge": macXlarge,
	"macos-15-xlarge": macXlarge,
	"macos-14-xlarge": { ...macXlarge, ...removed("2026-11-02", "macos-15-xlarge"), ...announced(13518) },
	"macos-13-xlarge": { ...macXlarge, ...removed("2025-12-04", "macos-15-xlarge") },
	// The owner chooses these labels; these two are what projects call the only GPU size there is (T4, 16 GB, 4 cores).
	"4-core-ubuntu-gpu-t4": {
		...linux,
		dollarsPerMinute: 0.052,
		cores: 4,
		isLarger: true,
		gpu: { name: "T4", capability: "7.5" },
	},
	"4-core-windows-gpu-t4": {
		...windows,
		dollarsPerMinute: 0.102,
		cores: 4,
		isLarger: true,
		gpu: { name: "T4", capability: "7.5" },
	},
} as const satisfies Table<HostedRunner>;

export type HostedRunnerLabel = keyof typeof hostedRunners;

/** Where work for a machine goes by default; null when no hosted runner is one. */
export function usualRunner(system: HostedRunner["system"], machine: string | null): HostedRunnerLabel | null {
	return usualRunners[`${system}/${machine ?? "any"}`] ?? null;
}

const usualRunners: Readonly<Record<string, HostedRunnerLabel>> = {
	"linux/any": "ubuntu-24.04",
	"linux/x86_64": "ubuntu-24.04",
	"linux/i686": "ubuntu-24.04",
	"linux/aarch64": "ubuntu-24.04-arm",
	"macos/any": "macos-15",
	"macos/arm64": "macos-15",
	"macos/universal2": "macos-15",
	"macos/x86_64": "macos-15-intel",
	"windows/any": "windows-2025",
	"windows/amd64": "windows-2025",
	"windows/x86": "windows-2025",
	"windows/arm64": "windows-11-arm",
};

/** Dollars per minute of larger runners by cores. */
const largerPrices: Readonly<Record<"x64" | "arm" | "windows", Readonly<Record<number, number>>>> = {
	x64: { 4: 0.012, 8: 0.022, 16: 0.042, 32: 0.082, 64: 0.162, 96: 0.252 },
	arm: { 4: 0.008, 8: 0.014, 16: 0.026, 32: 0.05, 64: 0.098 },
	windows: { 4: 0.022, 8: 0.042, 16: 0.082, 32: 0.162, 64: 0.322, 96: 0.552 },
};

/**
 * What the label of a larger runner says, when it is written as GitHub proposes (`ubuntu-24.04-16core`,
 * `windows-2022-8-cores`, `linux-arm-64core`); null for any other label.
 */
export function describeLargerRunner(label: string): HostedRunner | null {
	const [, family, rest = "", digits] = /^(ubuntu|linux|windows)\b(.*?)[-_](\d+)-?cores?$/.exec(label) ?? [];
	if (family === undefined) return null;
	const cores = Number(digits);
	const isArm = /\barm(64)?\b/.test(rest);
	const dollarsPerMinute = largerPrices[family === "windows" ? "windows" : isArm ? "arm" : "x64"][cores];
	const base = family === "windows" ? (isArm ? windowsArm : windows) : isArm ? linuxArm : linux;
	return dollarsPerMinute === undefined ? null : { ...base, cores, dollarsPerMinute, isLarger: true };
}

/** The runner behind a label, past `-latest`; null for labels of one's own. */
export function runnerOf(table: Table<HostedRunner>, label: string): HostedRunner | null {
	const row = rowOf(table, label) ?? describeLargerRunner(label);
	return row?.sameAs ? { ...row, ...pick(rowOf(table, row.sameAs)) } : row;
}

/** Of an alias only what can end with its image. */
function pick(row: HostedRunner | null): Partial<HostedRunner> {
	return row === null || row.ends === null
		? {}
		: { ends: row.ends, isRemoved: row.isRemoved, successor: row.successor };
}
