// docs/benchmarks.md: one section per benchmark, each with its own date and machine, so that one can be run anew alone.
import { formatSize } from "../src/diagnostic/quantity.ts";
import type { Benchmark, Comparison, Figure } from "./benchmark.ts";
import { median, middleHalf } from "./statistics.ts";

const title = "# Benchmarks";
const introduction = [
	title,
	"",
	"Written by `npm run bench` (`npm run bench -- NAME…` renews single sections). Each figure is the median of runs that",
	"took turns with its peer on the same machine; the middle half says how far the runs were apart. What needs minutes ran once.",
].join("\n");

/** One section, without the empty line at its end. */
export function formatSection(
	benchmark: Pick<Benchmark, "name" | "story">,
	figures: Figure[],
	machine: string,
): string {
	const rounds = Math.max(...figures.map((figure) => figure.runs.length));
	return [
		`## ${benchmark.name}`,
		"",
		benchmark.story,
		"",
		`${machine}; ${rounds} runs each${figures.some(({ isOnce }) => isOnce) ? ", where the table does not say one" : ""}.`,
		"",
		"| what | median | middle half | compared | goal |",
		"|---|---|---|---|---|",
		...figures.map((figure) => formatRow(figure, figures)),
		"",
		...[...Map.groupBy(figures, ({ commands }) => commands.join("\n"))].flatMap(formatCommands),
	].join("\n");
}

/** The page with a section in its place: where it stood, or at the end. */
export function putSection(page: string, section: string): string {
	const [, ...sections] = splitSections(page);
	const heading = firstLine(section);
	const place = sections.findIndex((other) => firstLine(other) === heading);
	const all = place < 0 ? [...sections, section] : sections.with(place, section);
	return `${[introduction, ...all].map((part) => part.trimEnd()).join("\n\n")}\n`;
}

/** Sorts the sections of a page like `names`; a section of a benchmark that is gone goes with it. */
export function orderSections(page: string, names: readonly string[]): string {
	const sections = new Map(splitSections(page).map((section) => [firstLine(section), section]));
	const kept = names.map((name) => sections.get(`## ${name}`)).filter((section) => section !== undefined);
	return kept.reduce(putSection, "");
}

/** `26 ms`, `1.34 s`, `1 min 5 s`: three digits, for readers. */
export function formatTime(milliseconds: number): string {
	if (milliseconds < 999.5) return `${milliseconds < 9.95 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`;
	const seconds = milliseconds / 1000;
	if (seconds < 59.95) return `${seconds.toFixed(seconds < 9.995 ? 2 : 1)} s`;
	return `${Math.floor(Math.round(seconds) / 60)} min ${Math.round(seconds) % 60} s`;
}

function formatRow(figure: Figure, all: Figure[]): string {
	const { low, high } = middleHalf(figure.runs);
	const title = figure.remark === undefined ? figure.title : `${figure.title}: ${figure.remark()}`;
	const compared = figure.against === null ? ["", ""] : formatComparison(figure, figure.against, all);
	const format = figure.unit === "memory" ? formatSize : formatTime;
	const spread = figure.isOnce ? "one run" : `${format(low)} – ${format(high)}`;
	return row(title, format(median(figure.runs)), spread, ...compared);
}

function formatComparison(figure: Figure, { peer, goal }: Comparison, all: Figure[]): string[] {
	const other = all.find((candidate) => candidate.title === peer);
	if (other === undefined) throw new RangeError(`${figure.title} is held against ${peer}, which was not run`);
	const [ours, theirs] = [median(figure.runs), median(other.runs)];
	const format = figure.unit === "memory" ? formatSize : formatTime;
	const difference = `${ours < theirs ? "−" : "+"}${format(Math.abs(ours - theirs))}`;
	// What is many times smaller shows it better the other way round.
	const ratio = ours * 10 <= theirs ? `1/${(theirs / ours).toFixed(1)} of` : `${(ours / theirs).toFixed(2)} ×`;
	const compared = `${difference}, ${ratio} ${peer}`;
	return [compared, goal === null ? "" : `${goal.text}: ${goal.isMet(ours, theirs) ? "met" : "**missed**"}`];
}

/** Figures of the same command, taken at different moments of it, show it once. */
function formatCommands([commands, figures]: [string, Figure[]]): string[] {
	return [`${figures.map(({ title }) => title).join("; ")}:`, "", "```sh", commands, "```", ""];
}

function row(...cells: string[]): string {
	return `| ${cells.join(" | ")} |`;
}

function splitSections(page: string): string[] {
	return page.split(/^(?=## )/m);
}

function firstLine(text: string): string {
	return text.split(/\r?\n/, 1)[0] ?? "";
}
