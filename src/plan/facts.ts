import type { ReadSettings } from "../config/read-settings.ts";
import type { Tables } from "../data/tables.ts";
import type { Crate } from "../project/cargo.ts";
import type { Pyproject } from "../project/pyproject.ts";
import type { VersionMention } from "../project/version-mentions.ts";
import type { CibuildwheelFacts } from "./cibuildwheel/facts.ts";
import type { PlanEvent } from "./event/event.ts";
import type { SourceRefs } from "./read-source.ts";
import type { GitFacts } from "./version/git-facts.ts";
import type { ReleaseNotes } from "./version/release-notes.ts";
import type { VersionTool } from "./version/version-tools/version-tool.ts";

/** Everything a plan is made from: files of the repository, the event, flags. Gathered by run.ts, judged by decide.ts. */
export interface PlanFacts {
	tool: string;
	/** Relative to the repository. */
	folder: string;
	pyproject: Pyproject;
	settings: ReadSettings;
	/** Of the packages that `check.packages` names; null when it names none. */
	packageFiles: readonly string[] | null;
	setupPy: string | null;
	setupCfg: string | null;
	/** Null also when maturin's manifest-path points nowhere. */
	cargo: Crate | null;
	/** The Cargo.toml that maturin would take, when it is a workspace without a package. */
	virtualManifest: string | null;
	/** Literal versions in modules and conda recipes, and the one a dynamic version is read from. */
	mentions: readonly VersionMention[];
	dynamicVersion: VersionMention | null;
	/** What takes the version from git when no file states it. */
	versionTool: VersionTool | null;
	/** The version that a variable of the environment tells it. */
	toldVersion: { variable: string; version: string } | null;
	git: GitFacts | null;
	/** Why a repository is not read, in git's own words. */
	gitProblem: string | null;
	event: PlanEvent;
	/** The change log, when there is one. */
	releaseNotes: ReleaseNotes | null;
	/** The plan that lies in the work folder already. */
	planBefore: { version: string; commit: string } | null;
	/** Of the other repository that the variants are built from; null without one, and when its host did not answer. */
	sourceRefs: SourceRefs | null;
	/** A pull request whose code is not this repository's. */
	isFromFork: boolean;
	/** From `--tag` or the input `tag`. */
	requestedTag: string | null;
	/** Files that match `wheels`, relative to the project; for the frontend `none`. */
	broughtFiles: readonly string[];
	/** True when the project's .gitignore, or the repository's, names the work folder. */
	ignoresWorkFolder: boolean;
	/** True in `rehearse`: destinations become the rehearsal index alone. */
	isRehearsal: boolean;
	/** Toolkits, runners, Pythons and all else that ages: ours, with the project's own rows. */
	tables: Tables;
	/** Seconds that cells and tests took when they last ran, by id. */
	measured: ReadonlyMap<string, number>;
	/** CIBW_*, MATURIN_* and MACOSX_DEPLOYMENT_TARGET: what decides wheels outside the files. */
	environment: Readonly<Record<string, string | undefined>>;
	/** Null when the frontend is another one. */
	cibuildwheel: CibuildwheelFacts | null;
	/** When the plan is made; read once. */
	now: Date;
}
