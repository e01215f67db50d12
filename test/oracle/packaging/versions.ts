import fc from "fast-check";
import {
	compareVersions,
	formatPublicVersion,
	formatVersion,
	hasLocal,
	isPrerelease,
	parseVersion,
} from "../../../src/python/version.ts";
import { slipped, validVersion } from "./inputs.ts";
import { question } from "./question.ts";

export const versions = question({
	kind: "version",
	what: "whether a text is a version, its canonical and public form, pre-release, local label",
	python: `
def version(text):
    v = Version(text)
    return [str(v), v.public, v.is_prerelease, v.is_devrelease, v.is_postrelease, v.local is not None]
`,
	ours(text: string) {
		const version = parseVersion(text);
		if (version === null) return null;
		const isOf = [isPrerelease(version), version.dev !== null, version.post !== null, hasLocal(version)];
		return [formatVersion(version), formatPublicVersion(version), ...isOf];
	},
	inputs: fc.tuple(
		fc.oneof({ weight: 12, arbitrary: slipped(validVersion) }, fc.string({ unit: "binary", maxLength: 6 })),
	),
	cases: 120_000,
});

export const orders = question({
	kind: "order",
	what: "the order of several versions, and which of them are equal",
	python: `
def order(*texts):
    vs = [Version(t) for t in texts]
    ranks = sorted(range(len(vs)), key=lambda i: vs[i])
    return [ranks, [vs[i] == vs[i - 1] for i in range(1, len(vs))]]
`,
	ours(...texts: string[]) {
		const versions = texts.map((text) => parseVersion(text));
		const compare = (a: number, b: number) => {
			const [left, right] = [versions[a], versions[b]];
			if (!left || !right) throw new Error(`one of ${texts} should be a version`);
			return compareVersions(left, right);
		};
		return [
			texts.map((_, index) => index).sort(compare),
			texts.slice(1).map((_, index) => compare(index, index + 1) === 0),
		];
	},
	// Many of one family, so that the last numbers decide.
	inputs: fc
		.tuple(
			fc.array(validVersion, { minLength: 1, maxLength: 3 }),
			fc.array(validVersion, { minLength: 2, maxLength: 6 }),
		)
		.map(([few, more]) => [...few, ...few.map((text) => `${text.split(/[+]/)[0]}`), ...more]),
	cases: 20_000,
});
