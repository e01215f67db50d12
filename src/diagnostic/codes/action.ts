import type { CodeEntry } from "../code-entry.ts";

export const actionCodes = {
	"action/unknown-command": {
		what: "The input `command` names no command of wheel-release.",
		why: "One step runs one stage; a misspelt one must not pass as done.",
		fix: "Use plan, build, freeze, smoke, gate, publish, verify or check.",
	},
	"action/invalid-input": {
		what: "An input of the step has a value that it cannot have.",
		why: "Inputs become file names, references and decisions; each is held to its grammar before anything runs.",
		fix: "Correct the value in the workflow; the message names the input and what it accepts.",
	},
	"action/missing-input": {
		what: "The step lacks an input that this command needs.",
		why: "What travels between jobs is named by id and held to a sha256 that came as a job output. With one of the two missing nobody could tell whether these are the frozen bytes.",
		fix: "Hand over both outputs of the earlier job, as the starter workflows do.",
	},
	"action/unexpected-file": {
		what: "A workflow artifact holds a file that does not belong into it.",
		why: "Every job of a run can write workflow artifacts, also one that runs code of the project. Only the files that the stage wrote are accepted.",
		fix: "Find out which job uploaded it. If no job of yours did, treat the run as compromised and release again from a clean one.",
	},
	"action/fork-on-own-runner": {
		what: "A pull request from a fork would be built or tested on a self-hosted runner.",
		why: "Whoever opens a pull request could run code on that machine, which lives on after the job.",
		fix: "Give the job the condition that the message shows; wheels.yml has it.",
	},
	"action/run-refused": {
		what: "The run named by `from-run` cannot give its files to this release.",
		why: "Only a finished run of this repository at the planned commit built what is planned; a run of a fork was written by somebody else.",
		fix: "Name a finished run of this repository at the commit of the tag, or leave `from-run` away and build.",
	},
} as const satisfies Record<string, CodeEntry>;
