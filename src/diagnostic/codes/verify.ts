import type { CodeEntry } from "../code-entry.ts";

export const verifyCodes = {
	"verify/other-bytes": {
		what: "The index gives other bytes than the ones that were frozen and published.",
		why: "Users would install something that nobody built, checked or tested here. This is an incident, not a delay.",
		fix: "Yank the release on the index, find out who uploaded or changed the file, and do not publish again before that is known.",
	},
	"verify/not-visible": {
		what: "The index did not show all files of the release in time.",
		why: "Indexes answer from caches that may lag behind by minutes. Published and visible are two things; nothing is lost.",
		fix: "Run `wheel-release verify` again later. If publish did not end well, run that first.",
	},
	"verify/no-wheel-for-host": {
		what: "No wheel of the release installs on this machine, so only the downloads were compared.",
		why: "Installing from the index is the last proof. It needs an interpreter and a machine that one of the wheels is for.",
		fix: "Nothing to mend. To have it proven, verify on a machine that a wheel is for.",
	},
	"verify/install-failed": {
		what: "The published release cannot be installed from the index, or what was installed does not work.",
		why: "This is exactly what users do first. The files are right byte for byte, so something they need is wrong.",
		fix: "Read the installer's words in the message. Usually a dependency does not exist on the index, or the metadata forbids this Python.",
	},
	"verify/other-version": {
		what: "The installed release says another version than the plan.",
		why: "Users and other projects decide by that number.",
		fix: "Yank the release and mend where the version comes from; `wheel-release plan --explain` shows it.",
	},
	"verify/cancelled": {
		what: "Verifying was stopped by Ctrl-C, a signal or a cancelled job.",
		why: "It only reads from the index, so stopping is safe at any moment.",
		fix: "Run the same command again.",
	},
} as const satisfies Record<string, CodeEntry>;
