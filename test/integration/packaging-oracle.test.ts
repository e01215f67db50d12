// packaging and this project agree on generated versions, specifiers, names, tags and dependencies, well-formed and not;
// `npm run oracle -- packaging` asks many times more. What is written back is read again as the same.
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { formatWheelFilename, parseWheelFilename } from "../../src/distribution/wheel-filename.ts";
import { formatSpecifierSet, parseSpecifierSet } from "../../src/python/specifier.ts";
import { formatTagSet, parseTagSet } from "../../src/python/tag.ts";
import { compareVersions, formatVersion, parseVersion } from "../../src/python/version.ts";
import { compareWithPackaging, packagingTools, packagingVersion } from "../oracle/packaging/compare.ts";
import { specifierSet, tagText, validVersion, wheelText } from "../oracle/packaging/inputs.ts";
import { questions } from "../oracle/packaging/questions.ts";
import { type PythonEnvironment, preparePythonEnvironment } from "../world/python-environment.ts";

const seed = 20_261_122;
let environment: PythonEnvironment;

beforeAll(async () => {
	environment = await preparePythonEnvironment(packagingTools);
}, 120_000);

describe(`packaging ${packagingVersion} and this project agree`, () => {
	it.each(questions)("on every $kind", async (question) => {
		const { cases, accepted, disagreements } = await compareWithPackaging(
			question,
			Math.min(1500, question.cases / 10),
			seed,
			environment,
		);
		expect(disagreements).toEqual([]);
		// The comparison would be empty if hardly anything were well-formed.
		expect(accepted / cases).toBeGreaterThan(0.4);
	});
});

describe("what is written back is read again as the same", () => {
	const options = { seed, numRuns: 2000 };

	it("versions", () => {
		fc.assert(
			fc.property(validVersion, (text) => {
				const version = parseVersion(text);
				if (version === null) return false;
				const again = parseVersion(formatVersion(version));
				return (
					again !== null && formatVersion(again) === formatVersion(version) && compareVersions(again, version) === 0
				);
			}),
			options,
		);
	});

	it("specifier sets", () => {
		fc.assert(
			fc.property(specifierSet, (text) => {
				const set = parseSpecifierSet(text);
				if (set !== null) expect(parseSpecifierSet(formatSpecifierSet(set))).toEqual(set);
			}),
			options,
		);
	});

	it("tag sets", () => {
		fc.assert(
			fc.property(tagText, (text) => {
				const set = parseTagSet(text);
				expect(set === null ? null : parseTagSet(formatTagSet(set))).toEqual(set);
				expect(set).not.toBeNull();
			}),
			options,
		);
	});

	it("wheel file names", () => {
		fc.assert(
			fc.property(wheelText, (text) => {
				const wheel = parseWheelFilename(text);
				if ("problem" in wheel) return;
				const written = formatWheelFilename(wheel);
				const again = parseWheelFilename(written);
				expect(again).toEqual({
					...wheel,
					nameText: wheel.name.replaceAll("-", "_"),
					versionText: formatVersion(wheel.version),
				});
			}),
			options,
		);
	});
});
