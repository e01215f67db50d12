// What is to be said about a runner label before a job waits for it: GitHub queues a job for a label that nobody has for
// 24 hours and then gives up.
import type { Finding } from "../diagnostic/finding.ts";
import { findNearest } from "../diagnostic/nearest.ts";
import { type HostedRunner, runnerOf } from "./runners.ts";
import { compareDotted, type Table } from "./table.ts";

interface LabelUse {
	now: Date;
	/** Whether the project chose it; what our own tables chose is spoken of only shortly before its end. */
	isConfigured: boolean;
	/** What needs it: the ids of cells, or the key of the settings. */
	usedBy: string;
	file?: string | undefined;
	line?: number | undefined;
}

/** Months before its end in which a label is a warning, and a mere notice before them. */
const warningMonths = 6;

/** Labels as GitHub forms them for its own images; every other label is somebody's own, and fine. */
const hostedLabel = /^(ubuntu|windows|macos)-(latest|\d[\d.]*)((?:-(?:arm|intel|large|xlarge|slim|vs\d{4}))*)$/;

/** Null when all is well. Labels compare without case, as GitHub does. */
export function judgeRunner(written: string, table: Table<HostedRunner>, use: LabelUse): Finding | null {
	const label = written.toLowerCase();
	const runner = runnerOf(table, label);
	const at = { file: use.file, line: use.line };
	if (runner === null) return judgeUnknown(label, table, use);
	if (runner.ends === null) return null;
	const instead = runner.successor === null ? howToLeave(runner) : `Use ${runner.successor} instead.`;
	if (runner.isRemoved) {
		const message = `GitHub removed the runner label ${label} (${runner.ends}), which ${use.usedBy} asks for; the job would wait and then fail`;
		return { code: "plan/runner-removed", level: "error", message, help: instead, ...at };
	}
	const months = monthsUntil(runner.ends, use.now);
	if (months > warningMonths && !use.isConfigured) return null;
	const level = months > warningMonths ? "notice" : "warning";
	const when = months < 0 ? `was announced to end on ${runner.ends}` : `ends on ${runner.ends}`;
	const message = `the runner label ${label}, which ${use.usedBy} asks for, ${when} (${runner.source.split(";")[0]})`;
	return { code: "plan/runner-ending", level, message, help: instead, ...at };
}

function judgeUnknown(label: string, table: Table<HostedRunner>, { usedBy, file, line }: LabelUse): Finding | null {
	const [, family, version = "", rest] = hostedLabel.exec(label) ?? [];
	if (family === undefined) return null;
	const alike = Object.keys(table).flatMap((known) => {
		const [, of, number = "", ending] = hostedLabel.exec(known) ?? [];
		return of === family && ending === rest && /^\d/.test(number) ? [number] : [];
	});
	const isNewer = alike.length > 0 && alike.every((known) => compareDotted(version, known) > 0);
	if (isNewer) {
		const message = `the runner label ${label}, which ${usedBy} asks for, is newer than the table of this wheel-release`;
		const help = 'If the job waits forever, GitHub has no such runner. Its price can be given: `tables = "FILE.toml"`.';
		return { code: "tables/newer-word", level: "warning", message, help, file, line };
	}
	const living = Object.keys(table).filter((known) => runnerOf(table, known)?.isRemoved === false);
	const nearest = findNearest(label, living);
	return {
		code: "tables/unknown-word",
		level: "error",
		message: `GitHub has no runner label ${label}, which ${usedBy} asks for${nearest ? `; did you mean ${nearest}?` : ""}`,
		help: `Hosted labels: ${living.join(", ")}. Larger and self-hosted runners may have any other name.`,
		file,
		line,
	};
}

function howToLeave(runner: HostedRunner): string {
	return runner.system === "macos" && runner.machine === "x86_64"
		? "No hosted runner follows it: build macosx_universal2 (or cross-compile) on macos-15, or leave macosx_x86_64 out."
		: "Choose another label before then.";
}

/** Negative once it has passed. A month ends with its last day. */
function monthsUntil(ends: string, now: Date): number {
	const [year = 0, month = 1, day = 31] = ends.split("-").map(Number);
	const days = (Date.UTC(year, month - 1, day + 1) - now.getTime()) / 86_400_000;
	return days / 30.4;
}
