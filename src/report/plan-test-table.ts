import { formatRunner } from "../document/format-runner.ts";
import type { SmokeCell } from "../document/plan.ts";
import { fitColumns } from "./columns.ts";
import { indent, indented, lineWidth } from "./plan-lines.ts";
import { formatPythons } from "./python-range.ts";

/** Which wheels are tried where: a line for each place, with all its Pythons. */
export function formatTests(smokeCells: readonly SmokeCell[]): string[] {
	const places = Map.groupBy(smokeCells, (smoke) =>
		JSON.stringify([
			smoke.system,
			smoke.architecture,
			smoke.runner,
			smoke.family,
			smoke.torch,
			smoke.gpuArch,
			smoke.policy,
		]),
	);
	const rows = [...places.values()].map((cells) => {
		const [first] = cells as [SmokeCell, ...SmokeCell[]];
		const system = { linux: first.family === "musllinux" ? "Alpine" : "Linux", macos: "macOS", windows: "Windows" };
		return [
			system[first.system],
			first.architecture ?? "",
			String(cells.length),
			formatPythons([...new Set(cells.map((cell) => cell.python))]),
			formatRunner(first.runner),
			[
				...(first.gpuArch ? [`GPU sm_${first.gpuArch}`] : []),
				...(first.torch ? [`torch ${first.torch}`] : []),
				...(first.isEmulated ? ["emulated"] : []),
				...(first.policy === "required" ? [] : [first.policy]),
			].join(", "),
		];
	});
	return indented(
		fitColumns([["tests", "", "n", "Python", "runner", ""], ...rows], {
			width: lineWidth - indent.length,
			cut: [
				{ column: 5, least: 9 },
				{ column: 4, least: 16 },
				{ column: 3, least: 20 },
				{ column: 1, least: 6 },
			],
			right: [2],
		}),
	);
}
