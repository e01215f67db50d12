// What to write instead of a word that is no SPDX identifier: projects write what people call a license.
import { findNearest } from "../../diagnostic/nearest.ts";
import { licenseIds } from "../../python/license-expression.ts";

/** Names in use that are near no identifier, or near a wrong one. */
const usual: Readonly<Record<string, string>> = {
	apache: "Apache-2.0",
	"apache-2": "Apache-2.0",
	apache2: "Apache-2.0",
	"apache2.0": "Apache-2.0",
	asl: "Apache-2.0",
	bsd: "BSD-3-Clause",
	"bsd-3": "BSD-3-Clause",
	"bsd-2": "BSD-2-Clause",
	"new-bsd": "BSD-3-Clause",
	expat: "MIT",
	gpl: "GPL-3.0-or-later",
	gplv2: "GPL-2.0-only",
	gplv3: "GPL-3.0-only",
	"gplv3+": "GPL-3.0-or-later",
	lgpl: "LGPL-3.0-or-later",
	lgplv3: "LGPL-3.0-only",
	agplv3: "AGPL-3.0-only",
	mpl: "MPL-2.0",
	mpl2: "MPL-2.0",
	psf: "PSF-2.0",
	proprietary: "LicenseRef-Proprietary",
	"public-domain": "CC0-1.0",
};

export function adviseOnLicense(word: string | null): string {
	const own = "Licenses that SPDX does not list are called LicenseRef-Name.";
	if (word === null) return 'Write an SPDX expression, as in license = "MIT OR Apache-2.0".';
	const meant = Object.hasOwn(usual, word) ? usual[word] : undefined;
	const nearest = meant ?? findNearest(word, licenseIds);
	return nearest === null ? own : `Write "${nearest}" if that is meant. ${own}`;
}
