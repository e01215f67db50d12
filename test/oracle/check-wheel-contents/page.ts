// The section about check-wheel-contents in docs/check-accuracy.md.
import { wCodes } from "../../../src/data/check-wheel-contents.ts";
import { writeAccuracySection } from "../accuracy-page.ts";

export interface CheckComparison {
	/** `W009` */
	name: string;
	wheels: number;
	/** File names of the wheels about which one side alone says it. */
	theirsAlone: readonly string[];
	oursAlone: readonly string[];
}

interface Judged {
	version: string;
	/** Of wheels. */
	real: number;
	generated: number;
	/** File names of wheels that the tool judges not at all. */
	invalid: readonly string[];
}

export async function writeContentsSection(judged: Judged, checks: readonly CheckComparison[]): Promise<void> {
	const { version, real, generated, invalid } = judged;
	await writeAccuracySection("check-wheel-contents", [
		`check-wheel-contents ${version} over ${real} wheels of the corpus and ${generated} generated ones, made of every kind of thing that`,
		"its checks are about. W101 to W202 ask for options there and for settings here (`packages`, `top-level`); they are held by",
		`tests of ours. ${invalid.length === 0 ? "" : `It calls these wheels invalid and judges no further: ${invalid.join(", ")}.`}`.trimEnd(),
		"",
		"| check | ours | wheels | equal | said by it alone | said by `check` alone |",
		"|---|---|---|---|---|---|",
		...checks.map(({ name, wheels, theirsAlone, oursAlone }) => {
			const codes = wCodes[name]?.codes.map((code) => `\`${code}\``).join(", ");
			const equal = wheels - theirsAlone.length - oursAlone.length;
			return `| ${name} | ${codes} | ${wheels} | ${equal} | ${theirsAlone.length} | ${oursAlone.length} |`;
		}),
		"",
		"Every difference is a question that is asked differently:",
		"",
		...checks.flatMap(describeDifference),
	]);
}

function describeDifference({ name, theirsAlone, oursAlone }: CheckComparison): string[] {
	if (theirsAlone.length + oursAlone.length === 0) return [];
	const sides = [
		...(theirsAlone.length > 0 ? [`said by it alone about ${list(theirsAlone)}`] : []),
		...(oursAlone.length > 0 ? [`said by \`check\` alone about ${list(oursAlone)}`] : []),
	];
	return [`- **${name}**: ${wCodes[name]?.difference} (${sides.join("; ")})`];
}

/** Real ones by name, generated ones by number. */
function list(wheels: readonly string[]): string {
	const real = wheels.filter((name) => !isGenerated(name)).map((name) => name.replace(/\.whl$/, ""));
	const generated = wheels.length - real.length;
	return [...real, ...(generated > 0 ? [`${generated} generated`] : [])].join(", ");
}

function isGenerated(name: string): boolean {
	return /^mypkg\d+-1\.0-/.test(name);
}
