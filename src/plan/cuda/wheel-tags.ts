// On which platforms, and for which Pythons, the CUDA wheels are built: the ones that the CPU wheels of the release are for,
// so that a user who adds CUDA never loses a Python.
import { type TargetWord, targets } from "../../data/targets.ts";
import type { Cell } from "../../document/plan.ts";
import type { FrontendContext } from "../frontend-plan.ts";
import { toPythonTag } from "../wheel-cell.ts";
import type { CudaAxes, WheelTag } from "./axes.ts";

export function choosePlatforms(context: FrontendContext, cells: readonly Cell[]): CudaAxes["platforms"] {
	const native = cells.filter((cell) => cell.expect.family !== "any");
	const planned = [...new Set(native.flatMap((cell) => targetOf(cell) ?? []))];
	const words = context.facts.settings.settings.cuda?.platforms ?? (planned.length > 0 ? planned : defaultPlatforms);
	const everywhere = uniqueTags(native);
	const fallback = everywhere.length > 0 ? everywhere : context.supportedPythons.map(tagOfPython);
	return words.map((word) => {
		const own = uniqueTags(native.filter((cell) => targetOf(cell) === word));
		return { word, tags: own.length > 0 ? own : fallback };
	});
}

const defaultPlatforms: readonly TargetWord[] = ["manylinux_x86_64"];

/** Finds the cell of the CPU wheel that a CUDA wheel has the tags of. */
export function indexBaseCells(cells: readonly Cell[]): (word: TargetWord, tag: WheelTag) => Cell | null {
	const byTags = new Map(
		cells.map((cell) => [`${targetOf(cell)} ${cell.expect.pythonTag} ${cell.expect.abiTag}`, cell]),
	);
	return (word, tag) => byTags.get(`${word} ${tag.python} ${tag.abi}`) ?? null;
}

function targetOf({ expect }: Cell): TargetWord | null {
	const words = Object.keys(targets) as TargetWord[];
	return (
		words.find(
			(word) => targets[word].family === expect.family && targets[word].architecture === expect.architecture,
		) ?? null
	);
}

function uniqueTags(cells: readonly Cell[]): WheelTag[] {
	const tags = cells.map(({ expect }) => toWheelTag(expect.pythonTag, expect.abiTag));
	return [...new Map(tags.map((tag) => [`${tag.python}-${tag.abi}`, tag])).values()];
}

function toWheelTag(python: string, abi: string): WheelTag {
	const isStableAbi = abi.split(".").some((word) => /^abi3t?$/.test(word));
	const [, minor] = /^cp3(\d+)$/.exec(python.split(".")[0] ?? "") ?? [];
	const isFreeThreaded = /^cp3\d+t$/.test(abi);
	const interpreter = minor === undefined ? (python.startsWith("py") ? null : python) : `3.${minor}`;
	return { python, abi, interpreter: isFreeThreaded ? `${interpreter}t` : interpreter, isStableAbi };
}

function tagOfPython(python: string): WheelTag {
	return toWheelTag(toPythonTag(python), toPythonTag(python));
}
