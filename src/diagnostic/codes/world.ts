import type { CodeEntry } from "../code-entry.ts";

export const worldCodes = {
	"world/disk-full": {
		what: "A file could not be written: the disk is full, a quota is used up, or the disk reports errors.",
		why: "Files are written whole or not at all, so nothing half-written was left behind.",
		fix: "Make room (`.wheel-release/scratch` may be deleted) and run the same command again; it continues.",
	},
	"world/not-writable": {
		what: "The operating system does not let this user write a file or make a folder.",
		why: "Stages hand each other documents through the work folder, and tools live in the cache folder.",
		fix: "Give the user write permission for the folder named, or move the work folder with `--work DIR`.",
	},
	"world/busy": {
		what: "Another wheel-release works in the same work folder.",
		why: "Two of them would replace each other's plan, wheels and test environments half way.",
		fix: "Wait for it to end, or give this one a folder of its own with `--work DIR`.",
	},
	"world/not-readable": {
		what: "The operating system does not let this user read a file.",
		why: "A stage that skipped what it cannot read would judge less than it says.",
		fix: "Give the user read permission for the file named.",
	},
	"world/no-file": {
		what: "A file that was named does not exist.",
		why: "There is nothing to read.",
		fix: "Check the spelling of the path; relative paths start at the current folder.",
	},
	"world/not-a-file": {
		what: "A folder, a pipe or a device was named where a file is read.",
		why: "A folder has no bytes, a pipe can be read once only, and a device may never end.",
		fix: "Name the file itself; of a folder, the files in it.",
	},
	"world/not-served": {
		what: "A server does not hand out the file at a URL.",
		why: "Without the file there is nothing to judge.",
		fix: "Check the URL; where the server names another place, use that one.",
	},
	"world/no-ranges": {
		what: "A server hands out whole files only, no ranges of bytes.",
		why: "A part of a large file cannot be read without the rest of it.",
		fix: "Download the file and name it instead of the URL.",
	},
	"world/other-bytes": {
		what: "A file that was fetched does not have the sha256 that its URL promises.",
		why: "Indexes link files together with their hash, so that nobody on the way can replace them.",
		fix: "Do not use the file. Look at the link, and at what the server really has there.",
	},
	"world/no-program": {
		what: "A program that a stage needs is not on the PATH, or is no program for this machine.",
		why: "wheel-release starts build tools, it does not contain them.",
		fix: "Install the program named, or add its folder to the PATH.",
	},
	"world/cancelled": {
		what: "The command was stopped by Ctrl-C, SIGTERM or a cancelled job.",
		why: "What was finished before stays finished; what was half way was thrown away.",
		fix: "Run the same command again; it continues.",
	},
	"world/no-connection": {
		what: "A server gave no complete answer: no connection, a broken one, or none within the idle time.",
		why: "Without an answer nobody knows whether the request was carried out; the next run looks first.",
		fix: "Run the same command again. If it stays, check the network, proxies and certificates of this machine.",
	},
	"world/untrusted-certificate": {
		what: "A server shows a certificate that this machine does not trust.",
		why: "Without trust in the certificate anybody between could read tokens and change files. There is no switch to skip it.",
		fix: "Behind a company proxy, set NODE_EXTRA_CA_CERTS to the file that holds its certificate; else check the host name and the clock.",
	},
	"world/unknown-system": {
		what: "wheel-release does not run on this operating system.",
		why: "Platform tags, paths and processes are known for Linux, macOS and Windows.",
		fix: "Use one of these; a container will do.",
	},
	"world/answer-too-large": {
		what: "A server sent more bytes than such an answer may have.",
		why: "A reader without a limit can be made to fill memory or disk.",
		fix: "Check that the URL is the right one; if it is, report the size the server really needs.",
	},
	"world/insecure-url": {
		what: "A URL is not https, holds a user name or password, or is no URL.",
		why: "Plain http is allowed to the rehearsal index on 127.0.0.1 only; a password in a URL ends up in logs.",
		fix: "Use an https URL without credentials.",
	},
	"world/no-id-token": {
		what: "The job may not ask GitHub for an identity token.",
		why: "Trusted Publishing proves with that token which workflow is publishing; there is no password to fall back on.",
		fix: "Add `permissions: id-token: write` to the job that publishes (to that job alone).",
	},
	"world/id-token-refused": {
		what: "GitHub's token service did not give an identity token.",
		why: "Without it the index cannot know which workflow is publishing.",
		fix: "Run the job again; if it stays, look at GitHub's status page and the organisation's OIDC settings.",
	},
} as const satisfies Record<string, CodeEntry>;
