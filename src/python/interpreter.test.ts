import { expect, it } from "vitest";
import { formatInterpreter, interpreterWord, parseInterpreter } from "./interpreter.ts";

it.each([
	["cp312", "cp312", "3.12", "cp312"],
	["3.12", "cp312", "3.12", "cp312"],
	["312", "cp312", "3.12", "cp312"],
	["py312", "cp312", "3.12", "cp312"],
	["python3.9", "cp39", "3.9", "cp39"],
	["cp314t", "cp314t", "3.14t", "cp314t"],
	["3.14t", "cp314t", "3.14t", "cp314t"],
	["cp37", "cp37", "3.7", "cp37m"],
	["pp311", "pp311", "PyPy 3.11", "pypy311_pp73"],
	["pypy3.11", "pp311", "PyPy 3.11", "pypy311_pp73"],
	["pp312", "pp312", "PyPy 3.12", "pypy312_pp80"],
	["gp312_250", "gp312", "GraalPy 3.12", "graalpy250_312_native"],
	["graalpy3.12", "gp312", "GraalPy 3.12", "graalpy250_312_native"],
	["gp311_241", "gp311", "GraalPy 3.11", "graalpy241_311_native"],
])("%s is %s, called %s, with the ABI tag %s", (word, short, name, abi) => {
	const interpreter = parseInterpreter(word);
	if (interpreter === null) throw new Error(`${word} should be an interpreter`);
	expect([interpreterWord(interpreter), formatInterpreter(interpreter), interpreter.abi]).toEqual([short, name, abi]);
	expect(parseInterpreter(interpreterWord(interpreter))).toMatchObject({ implementation: interpreter.implementation });
});

it.each(["cp27", "cp", "cp31x", "cp399", "cp312t", "3.12.1", "pp3", "pp314t", "gp39", "gp312_2", "", "CP312"])(
	"%j names no interpreter",
	(word) => {
		expect(parseInterpreter(word)).toBe(null);
	},
);
