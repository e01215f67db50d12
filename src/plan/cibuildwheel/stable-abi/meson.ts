// meson-python (0.22.1): `limited-api = true` tags the wheel with abi3 from the interpreter that builds it, unless the Meson
// option python.allow_limited_api turns it off.
import { readPath, readStrings, type TomlTable } from "../../../project/toml.ts";
import { type AbiAnswer, type AskedPython, ownAbi } from "./asked-python.ts";

const turnedOff = /-Dpython\.allow_limited_api=false\b/;

export function readMesonAbi(pyproject: TomlTable, asked: AskedPython): AbiAnswer {
	const isAsked = readPath(pyproject, ["tool", "meson-python", "limited-api"]) === true;
	const setup = readStrings(pyproject, ["tool", "meson-python", "args", "setup"]);
	const settings = asked.configSettings.get("setup-args") ?? "";
	if (!isAsked || asked.implementation !== "cpython" || turnedOff.test(`${setup.join(" ")} ${settings}`)) return ownAbi;
	const pythonTag = `cp3${asked.minor}`;
	if (!asked.isFreeThreaded) return { tags: { pythonTag, abiTag: "abi3" } };
	if (asked.minor >= 15) return { tags: { pythonTag, abiTag: "abi3.abi3t" } };
	return {
		tags: null,
		doubt: `meson-python refuses limited-api on free-threaded Pythons before 3.15; skip cp3${asked.minor}t-*, or set -Dpython.allow_limited_api=false for it`,
	};
}
