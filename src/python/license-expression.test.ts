import { expect, it } from "vitest";
import { parseLicenseExpression } from "./license-expression.ts";

it.each([
	["mit", "MIT", []],
	["MIT AND (Apache-2.0 OR BSD-2-clause)", "MIT AND (Apache-2.0 OR BSD-2-Clause)", []],
	["gpl-3.0-only with classpath-EXCEPTION-2.0", "GPL-3.0-only WITH Classpath-exception-2.0", []],
	["licenseref-Special.1 or cc0-1.0", "LicenseRef-Special.1 OR CC0-1.0", []],
	["eupl-1.1+", "EUPL-1.1+", []],
	["GPL-3.0", "GPL-3.0", ["GPL-3.0"]],
	["( ( MIT ) )", "((MIT))", []],
])("reads %s as %s", (text, canonical, deprecated) => {
	expect(parseLicenseExpression(text)).toEqual({ canonical, deprecated });
});

it.each([
	["", "is malformed at its end"],
	["MIT OR", "is malformed at its end"],
	["MIT Apache-2.0", 'is malformed at "apache-2.0"'],
	["(MIT", "is malformed at its end"],
	["MIT)", 'is malformed at ")"'],
	["MIT WITH (GPL-3.0-only)", 'is malformed at "with"'],
	["MIT WITH Classpath-exception-2.0 WITH Classpath-exception-2.0", 'is malformed at "with"'],
	["BSD", 'names "BSD", which is no SPDX license identifier'],
	["MIT WITH MIT", 'names "MIT", which is no SPDX license exception'],
	["LicenseRef-a_b", 'names "LicenseRef-a_b"'],
	[`${"(".repeat(201)}MIT${")".repeat(201)}`, 'is malformed at "("'],
])("says of %s that it %s", (text, problem) => {
	expect(parseLicenseExpression(text)).toMatchObject({ problem: expect.stringContaining(problem) });
});
