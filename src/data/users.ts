// Typical users: the system they have and the Python that comes with it. Typed in; glibc and musl as
// mayeut/pep600_compliance DETAILS.rst (2026-08) lists them where a row names no other source. As of 2026-11-22.
import type { System } from "../python/supported-platforms.ts";

export interface TypicalUser {
	/** On the command line. */
	name: string;
	/** Titles that differ in their number share a line of the table. */
	title: string;
	/** Other words for it. */
	aliases: readonly string[];
	system: System;
	/** The Python that `python3` is there, or the one that people install first. */
	python: string;
	source: string;
	asOf: string;
}

const glibc = (machine: string, minor: number): System => ({
	kind: "linux",
	machine,
	libc: { name: "glibc", version: [2, minor] },
});
const musl = (machine: string): System => ({ kind: "linux", machine, libc: { name: "musl", version: [1, 2] } });
const macos = (machine: "arm64" | "x86_64", major: number): System => ({ kind: "macos", machine, version: [major, 0] });
const asOf = "2026-11-22";

export const typicalUsers: readonly TypicalUser[] = [
	{
		name: "manylinux2014",
		title: "manylinux2014 image",
		aliases: ["centos-7", "rhel-7"],
		system: glibc("x86_64", 17),
		python: "3.12",
		source: "pypa/manylinux README: CentOS 7, glibc 2.17",
		asOf,
	},
	{
		name: "rhel-8",
		title: "RHEL 8",
		aliases: ["almalinux-8", "alma-8", "rocky-8", "rockylinux-8", "manylinux_2_28", "debian-10"],
		system: glibc("x86_64", 28),
		python: "3.12",
		source: "RHEL 8: glibc 2.28; python3.12 from AppStream (the platform's own python3 is 3.6)",
		asOf,
	},
	{
		name: "debian-11",
		title: "Debian 11",
		aliases: ["bullseye", "ubuntu-20.04", "focal"],
		system: glibc("x86_64", 31),
		python: "3.9",
		source: "Debian 11: libc6 2.31, python3 3.9",
		asOf,
	},
	{
		name: "rhel-9",
		title: "RHEL 9",
		aliases: ["almalinux-9", "alma-9", "rocky-9", "rockylinux-9", "manylinux_2_34"],
		system: glibc("x86_64", 34),
		python: "3.9",
		source: "RHEL 9: glibc 2.34, python3 3.9",
		asOf,
	},
	{
		name: "amazon-linux-2023",
		title: "Amazon Linux 2023",
		aliases: ["al2023", "amazonlinux-2023", "aws-lambda"],
		system: glibc("x86_64", 34),
		python: "3.9",
		source: "Amazon Linux 2023: glibc 2.34, python3 3.9; Lambda's Python 3.12 to 3.14 run on it",
		asOf,
	},
	{
		name: "ubuntu-22.04",
		title: "Ubuntu 22.04",
		aliases: ["jammy", "colab"],
		system: glibc("x86_64", 35),
		python: "3.10",
		source: "Ubuntu 22.04: libc6 2.35, python3 3.10",
		asOf,
	},
	{
		name: "debian-12",
		title: "Debian 12",
		aliases: ["bookworm"],
		system: glibc("x86_64", 36),
		python: "3.11",
		source: "Debian 12: libc6 2.36, python3 3.11 (apt, 2026-11-22)",
		asOf,
	},
	{
		name: "ubuntu-24.04",
		title: "Ubuntu 24.04",
		aliases: ["noble", "rhel-10", "almalinux-10", "rocky-10"],
		system: glibc("x86_64", 39),
		python: "3.12",
		source: "Ubuntu 24.04: libc6 2.39, python3 3.12",
		asOf,
	},
	{
		name: "debian-13",
		title: "Debian 13",
		aliases: ["trixie", "python-slim"],
		system: glibc("x86_64", 41),
		python: "3.13",
		source: "Debian 13: libc6 2.41, python3 3.13",
		asOf,
	},
	{
		name: "ubuntu-26.04",
		title: "Ubuntu 26.04",
		aliases: ["resolute"],
		system: glibc("x86_64", 43),
		python: "3.14",
		source: "Ubuntu 26.04: libc6 2.43, python3 3.14",
		asOf,
	},
	{
		name: "conda-linux",
		title: "conda",
		aliases: ["conda", "miniforge"],
		// pip in a conda environment asks the system's glibc, whatever conda-forge's own sysroot is.
		system: glibc("x86_64", 35),
		python: "3.13",
		source: "conda-forge python; the glibc of Ubuntu 22.04",
		asOf,
	},
	{
		name: "linux-32bit",
		title: "Linux i686",
		aliases: ["i686", "debian-12-i386"],
		system: glibc("i686", 36),
		python: "3.11",
		source: "Debian 12 i386: libc6 2.36, python3 3.11",
		asOf,
	},
	{
		name: "rhel-8-aarch64",
		title: "RHEL 8 aarch64",
		aliases: ["almalinux-8-aarch64", "alma-8-aarch64", "rocky-8-aarch64"],
		system: glibc("aarch64", 28),
		python: "3.12",
		source: "RHEL 8: glibc 2.28; python3.12 from AppStream",
		asOf,
	},
	{
		name: "amazon-linux-2023-aarch64",
		title: "Amazon Linux 2023 aarch64",
		aliases: ["al2023-aarch64", "graviton", "aws-lambda-arm64"],
		system: glibc("aarch64", 34),
		python: "3.9",
		source: "Amazon Linux 2023: glibc 2.34, python3 3.9",
		asOf,
	},
	{
		name: "raspberry-pi",
		title: "Raspberry Pi OS",
		aliases: ["raspberry-pi-os", "raspbian", "debian-12-aarch64", "debian-12-arm64"],
		system: glibc("aarch64", 36),
		python: "3.11",
		source: "Raspberry Pi OS on Debian 12, arm64: libc6 2.36, python3 3.11",
		asOf,
	},
	{
		name: "ubuntu-24.04-aarch64",
		title: "Ubuntu 24.04 aarch64",
		aliases: ["ubuntu-24.04-arm64", "linux-aarch64", "dgx-spark"],
		system: glibc("aarch64", 39),
		python: "3.12",
		source: "Ubuntu 24.04 arm64: libc6 2.39, python3 3.12",
		asOf,
	},
	{
		name: "raspberry-pi-32bit",
		title: "Raspberry Pi OS 32-bit",
		aliases: ["raspberry-pi-os-32bit", "armv7l", "armhf"],
		// Since 2023 the 32-bit system boots a 64-bit kernel on a Pi 4 and newer: installers say armv8l, which takes armv7l.
		system: glibc("armv8l", 36),
		python: "3.11",
		source: "Raspberry Pi OS on Debian 12, armhf: libc6 2.36, python3 3.11",
		asOf,
	},
	{
		name: "alpine",
		title: "Alpine",
		aliases: ["alpine-3", "alpine-3.20", "alpine-3.21", "alpine-3.22", "alpine-3.23", "python-alpine"],
		system: musl("x86_64"),
		python: "3.12",
		source: "Alpine 3.20 to 3.23: musl 1.2.5, python3 3.12",
		asOf,
	},
	{
		name: "alpine-aarch64",
		title: "Alpine aarch64",
		aliases: ["alpine-arm64"],
		system: musl("aarch64"),
		python: "3.12",
		source: "Alpine 3.20 to 3.23: musl 1.2.5, python3 3.12",
		asOf,
	},
	...[13, 14, 15, 26].map(
		(major): TypicalUser => ({
			name: `macos-${major}`,
			title: `macOS ${major} arm64`,
			aliases: [`macos-${major}-arm64`, ...(major === 26 ? ["macos"] : [])],
			system: macos("arm64", major),
			python: "3.14",
			source: "python.org's or Homebrew's Python; Apple's own is 3.9",
			asOf,
		}),
	),
	...[13, 14, 15, 26].map(
		(major): TypicalUser => ({
			name: `macos-${major}-intel`,
			title: `macOS ${major} x86_64`,
			aliases: [`macos-${major}-x86_64`],
			system: macos("x86_64", major),
			python: "3.14",
			source: "python.org's or Homebrew's Python; Apple's own is 3.9",
			asOf,
		}),
	),
	{
		name: "windows",
		title: "Windows x64",
		aliases: ["windows-x64", "windows-amd64", "win_amd64", "windows-10", "windows-11"],
		system: { kind: "windows", platform: "win_amd64" },
		python: "3.14",
		source: "python.org's installer, 64-bit",
		asOf,
	},
	{
		name: "windows-arm64",
		title: "Windows arm64",
		aliases: ["win_arm64", "windows-11-arm"],
		system: { kind: "windows", platform: "win_arm64" },
		python: "3.14",
		source: "python.org's installer, ARM64",
		asOf,
	},
	{
		name: "windows-32bit",
		title: "Windows 32-bit",
		aliases: ["windows-x86", "win32"],
		system: { kind: "windows", platform: "win32" },
		python: "3.14",
		source: "python.org's installer, 32-bit",
		asOf,
	},
];

/** Null for an unknown name. `Debian 12` and `debian12` are the same. */
export function findUser(name: string): TypicalUser | null {
	const wanted = squash(name);
	return typicalUsers.find((user) => [user.name, ...user.aliases].some((word) => squash(word) === wanted)) ?? null;
}

function squash(name: string): string {
	return name.toLowerCase().replace(/[\s._-]/g, "");
}

/** Interpreters whose users are looked at, oldest first. */
export const usersPythons = [
	...["3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15"],
	...["3.14t", "3.15t", "pp311"],
] as const;
