// The table of commands. A new one is one row and one file.
import type { StageName } from "../diagnostic/event.ts";
import type { Command } from "./command.ts";
import { loadWhole } from "./compiled-code.ts";
import { type FlagName, identifierFlags } from "./options.ts";

export const commands: readonly Command[] = [
	{
		name: "plan",
		usage: "[DIR]",
		about: "work out every wheel of the release, with reasons",
		flags: [
			"tag",
			"config",
			"explain",
			"diff",
			"matrix",
			"users",
			"preflight",
			"no-preflight",
			"index",
			"destination-file",
			...identifierFlags,
		],
		takesFolder: true,
		run: async (context) => {
			const { planCommand } = await loadWhole(() => import("./plan.ts"));
			if (!context.line.cibuildwheel.isPrint) return await planCommand(context);
			return await (await import("./print-identifiers.ts")).printBuildIdentifiers(context);
		},
	},
	{
		name: "build",
		usage: "[DIR]",
		about: "build the cells of the plan",
		flags: ["cell", "rebuild"],
		takesFolder: true,
		run: stage("build"),
	},
	{
		name: "freeze",
		usage: "[DIR]",
		about: "hold the built files against the plan and fix their bytes",
		flags: [],
		takesFolder: true,
		run: stage("freeze"),
	},
	{
		name: "smoke",
		usage: "[DIR]",
		about: "install the frozen files and try them",
		flags: ["cell", "manifest-sha256"],
		takesFolder: true,
		run: stage("smoke"),
	},
	{
		name: "gate",
		usage: "[DIR]",
		about: "decide: planned = frozen = tested?",
		flags: ["manifest-sha256"],
		takesFolder: true,
		run: stage("gate"),
	},
	{
		name: "publish",
		usage: "[DIR]",
		about: "upload what the index lacks, by Trusted Publishing",
		flags: ["index", "destination-file", "manifest-sha256", "dry-run"],
		takesFolder: true,
		run: stage("publish"),
	},
	{
		name: "verify",
		usage: "[DIR]",
		about: "wait for the index, download, compare, install",
		flags: ["index", "destination-file", "manifest-sha256"],
		takesFolder: true,
		run: stage("verify"),
	},
	{
		name: "check",
		usage: "FILE…",
		about: "judge wheels, sdists and native files as the index and installers would",
		flags: [
			...["config", "select", "ignore", "fail-on", "plan", "receipt", "previous", "budget", "tree", "sarif"],
			...["render", "no-render"],
			...["fix-tags", "tags", "build-tag", "local", "name"],
		] as FlagName[],
		takesFolder: false,
		run: async (context) => (await import("./check.ts")).checkFiles(context),
	},
	{
		name: "pick",
		usage: "FILE…",
		about: "which of these distributions an installer takes, and why not the others",
		flags: ["interpreter", "platforms", "user"],
		takesFolder: false,
		run: async (context) => (await import("./pick.ts")).pickFiles(context),
	},
	{
		name: "rehearse",
		usage: "[DIR]",
		about: "the whole release on this machine, to an index of its own",
		flags: ["tag", "config", "rebuild", "keep", "serve", "port"],
		takesFolder: true,
		run: async (context) => (await import("./rehearse.ts")).rehearseCommand(context),
	},
	{
		name: "explain",
		usage: "CODE",
		about: "what a finding means, why it matters, how to mend it",
		flags: [],
		takesFolder: false,
		run: async (context) => (await import("./explain.ts")).explainCode(context),
	},
];

/** Loaded when it runs, so that `plan` starts without what `publish` needs. */
function stage(name: StageName): Command["run"] {
	return async (context) => (await import("./stage.ts")).runStageCommand(name, context);
}
