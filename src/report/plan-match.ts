// Whether a planned wheel is the one that a part of a tag asks for, or one that an interpreter takes in its place.
import type { Cell } from "../document/plan.ts";
import { type Interpreter, interpreterWord } from "../python/interpreter.ts";
import { canonicalPlatformTag } from "../python/platform-tag.ts";
import { createTagRanker } from "../python/supported-tags.ts";
import type { WheelQuestion } from "./plan-question.ts";

/** `cp313-cp313t`, `cp312 on win_arm64` */
export function formatWheelQuestion({ interpreter, abi, platform }: WheelQuestion): string {
	const ownAbi = abi ?? (interpreter?.isFreeThreaded ? interpreter.abi : null);
	const python = interpreter ? interpreterWord({ ...interpreter, isFreeThreaded: false }) : null;
	return [python, ownAbi, platform].filter((part) => part !== null).join("-");
}

export function isOwn({ expect }: Cell, { interpreter, abi }: WheelQuestion): boolean {
	if (abi !== null && !expect.abiTag.split(".").includes(abi)) return false;
	if (interpreter === null) return true;
	const tag = `${interpreter.implementation === "cpython" ? "cp" : interpreter.implementation === "pypy" ? "pp" : "graalpy"}3${interpreter.minor}`;
	if (!expect.pythonTag.split(".").includes(tag)) return false;
	return abi !== null || expect.abiTag.split(".").includes(interpreter.abi);
}

/** Whatever the platform: only Python and ABI are compared. */
export function takes(interpreter: Interpreter, { expect }: Cell): boolean {
	const platformTags = expect.platformTag.split(".");
	const rank = createTagRanker(interpreter, platformTags);
	return rank({ pythonTags: expect.pythonTag.split("."), abiTags: expect.abiTag.split("."), platformTags }) !== null;
}

const systems: Readonly<Record<string, readonly Cell["expect"]["family"][]>> = {
	linux: ["manylinux", "musllinux"],
	manylinux: ["manylinux"],
	musllinux: ["musllinux"],
	alpine: ["musllinux"],
	macos: ["macosx"],
	macosx: ["macosx"],
	windows: ["win"],
	win: ["win"],
};

export function isOn({ target, expect }: Cell, platform: string): boolean {
	if (expect.family === "any") return true;
	const families = Object.hasOwn(systems, platform.toLowerCase()) ? systems[platform.toLowerCase()] : undefined;
	if (families) return families.includes(expect.family);
	if (target === platform || expect.architecture === platform) return true;
	const plain = canonicalPlatformTag(platform);
	return expect.platformTag.split(".").some((tag) => {
		const own = canonicalPlatformTag(tag);
		return own === plain || own.replace(/_\d+_\d+(?=_)/, "") === plain.replace(/_\d+_\d+(?=_)/, "");
	});
}
