import { n as source, r as valid, t as deprecated$1 } from "./classifiers.js";
import { D as pythonRepr, E as pythonListRepr, y as fault } from "./contents.js";
import { a as formatRequirement, o as parseRequirement } from "./maturin.js";
import { Cn as splitSpace, Tn as isProjectName, _n as formatPublicVersion, mn as parseSpecifierSet, vn as formatVersion, wn as trimSpace, xn as parseVersion, yn as hasLocal } from "./planning.js";
import { a as metadataVersions, i as metadataFields, r as isKnownSince, t as fieldOfForm } from "./metadata-fields.js";
import { r as isKeyword, t as isIdentifier } from "./identifier.js";
// src/index/refusals/license-path.ts
function judgeLicensePath(value) {
	if (value.includes("..")) return fault("license-file-parent", { value });
	if (value.includes("*")) return fault("license-file-pattern", { value });
	if (/^(?:\/|[A-Za-z]:[\\/]|\\\\[^\\/]+[\\/][^\\/])/.test(value)) return fault("license-file-absolute", { value });
	return (value.split(/[\\/]/).filter((part) => part !== "" && part !== ".").join("/") || ".") === value ? null : fault("license-file-delimiter", { value });
}
// src/index/refusals/uri.ts
function isTakenUri(text) {
	const [, scheme, authority] = /^([a-z][a-z0-9+.-]*):(?:\/\/([^\\/?#]*))?/i.exec(text) ?? [];
	if (scheme === void 0 || !/^https?$/i.test(scheme)) return false;
	const port = portOf(authority ?? "");
	return port === null || port <= 65535;
}
/** Whether a browser gets anywhere with it: there is a host, and the whole can be read. */
function isUsefulUri(text) {
	return /^https?:\/\/[^/?#\s]/i.test(text) && !/\s/.test(text) && URL.canParse(text);
}
const name = `(?:%[0-9a-f]{2}|[a-z0-9._~!$&'()*+,;=-])*`;
const literal = String.raw`\[(?:[0-9a-f:.]+(?:%[a-z0-9._~-]+)?|v[0-9a-f]+\.[a-z0-9._~!$&'()*+,;=:-]+)\]`;
const readable = new RegExp(`^(?:(?:%[0-9a-f]{2}|[a-z0-9._~!$&'()*+,;=:-])+@)?(?:${name}|${literal}):?(\\d{1,5})?$`, "i");
function portOf(authority) {
	const port = readable.exec(authority)?.[1];
	return port === void 0 ? null : Number(port);
}
// src/data/licenses.json
var licenses$1 = [
	"0BSD",
	"3D-Slicer-1.0",
	"AAL",
	"Abstyles",
	"AdaCore-doc",
	"Adobe-2006",
	"Adobe-Display-PostScript",
	"Adobe-Glyph",
	"Adobe-Utopia",
	"ADSL",
	"AFL-1.1",
	"AFL-1.2",
	"AFL-2.0",
	"AFL-2.1",
	"AFL-3.0",
	"Afmparse",
	"AGPL-1.0",
	"AGPL-1.0-only",
	"AGPL-1.0-or-later",
	"AGPL-3.0",
	"AGPL-3.0-only",
	"AGPL-3.0-or-later",
	"Aladdin",
	"AMD-newlib",
	"AMDPLPA",
	"AML",
	"AML-glslang",
	"AMPAS",
	"ANTLR-PD",
	"ANTLR-PD-fallback",
	"any-OSI",
	"any-OSI-perl-modules",
	"Apache-1.0",
	"Apache-1.1",
	"Apache-2.0",
	"APAFML",
	"APL-1.0",
	"App-s2p",
	"APSL-1.0",
	"APSL-1.1",
	"APSL-1.2",
	"APSL-2.0",
	"Arphic-1999",
	"Artistic-1.0",
	"Artistic-1.0-cl8",
	"Artistic-1.0-Perl",
	"Artistic-2.0",
	"Artistic-dist",
	"Aspell-RU",
	"ASWF-Digital-Assets-1.0",
	"ASWF-Digital-Assets-1.1",
	"Baekmuk",
	"Bahyph",
	"Barr",
	"bcrypt-Solar-Designer",
	"Beerware",
	"Bitstream-Charter",
	"Bitstream-Vera",
	"BitTorrent-1.0",
	"BitTorrent-1.1",
	"blessing",
	"BlueOak-1.0.0",
	"Boehm-GC",
	"Boehm-GC-without-fee",
	"Borceux",
	"Brian-Gladman-2-Clause",
	"Brian-Gladman-3-Clause",
	"BSD-1-Clause",
	"BSD-2-Clause",
	"BSD-2-Clause-Darwin",
	"BSD-2-Clause-first-lines",
	"BSD-2-Clause-FreeBSD",
	"BSD-2-Clause-NetBSD",
	"BSD-2-Clause-Patent",
	"BSD-2-Clause-pkgconf-disclaimer",
	"BSD-2-Clause-Views",
	"BSD-3-Clause",
	"BSD-3-Clause-acpica",
	"BSD-3-Clause-Attribution",
	"BSD-3-Clause-Clear",
	"BSD-3-Clause-flex",
	"BSD-3-Clause-HP",
	"BSD-3-Clause-LBNL",
	"BSD-3-Clause-Modification",
	"BSD-3-Clause-No-Military-License",
	"BSD-3-Clause-No-Nuclear-License",
	"BSD-3-Clause-No-Nuclear-License-2014",
	"BSD-3-Clause-No-Nuclear-Warranty",
	"BSD-3-Clause-Open-MPI",
	"BSD-3-Clause-Sun",
	"BSD-4-Clause",
	"BSD-4-Clause-Shortened",
	"BSD-4-Clause-UC",
	"BSD-4.3RENO",
	"BSD-4.3TAHOE",
	"BSD-Advertising-Acknowledgement",
	"BSD-Attribution-HPND-disclaimer",
	"BSD-Inferno-Nettverk",
	"BSD-Protection",
	"BSD-Source-beginning-file",
	"BSD-Source-Code",
	"BSD-Systemics",
	"BSD-Systemics-W3Works",
	"BSL-1.0",
	"BUSL-1.1",
	"bzip2-1.0.5",
	"bzip2-1.0.6",
	"C-UDA-1.0",
	"CAL-1.0",
	"CAL-1.0-Combined-Work-Exception",
	"Caldera",
	"Caldera-no-preamble",
	"Catharon",
	"CATOSL-1.1",
	"CC-BY-1.0",
	"CC-BY-2.0",
	"CC-BY-2.5",
	"CC-BY-2.5-AU",
	"CC-BY-3.0",
	"CC-BY-3.0-AT",
	"CC-BY-3.0-AU",
	"CC-BY-3.0-DE",
	"CC-BY-3.0-IGO",
	"CC-BY-3.0-NL",
	"CC-BY-3.0-US",
	"CC-BY-4.0",
	"CC-BY-NC-1.0",
	"CC-BY-NC-2.0",
	"CC-BY-NC-2.5",
	"CC-BY-NC-3.0",
	"CC-BY-NC-3.0-DE",
	"CC-BY-NC-4.0",
	"CC-BY-NC-ND-1.0",
	"CC-BY-NC-ND-2.0",
	"CC-BY-NC-ND-2.5",
	"CC-BY-NC-ND-3.0",
	"CC-BY-NC-ND-3.0-DE",
	"CC-BY-NC-ND-3.0-IGO",
	"CC-BY-NC-ND-4.0",
	"CC-BY-NC-SA-1.0",
	"CC-BY-NC-SA-2.0",
	"CC-BY-NC-SA-2.0-DE",
	"CC-BY-NC-SA-2.0-FR",
	"CC-BY-NC-SA-2.0-UK",
	"CC-BY-NC-SA-2.5",
	"CC-BY-NC-SA-3.0",
	"CC-BY-NC-SA-3.0-DE",
	"CC-BY-NC-SA-3.0-IGO",
	"CC-BY-NC-SA-4.0",
	"CC-BY-ND-1.0",
	"CC-BY-ND-2.0",
	"CC-BY-ND-2.5",
	"CC-BY-ND-3.0",
	"CC-BY-ND-3.0-DE",
	"CC-BY-ND-4.0",
	"CC-BY-SA-1.0",
	"CC-BY-SA-2.0",
	"CC-BY-SA-2.0-UK",
	"CC-BY-SA-2.1-JP",
	"CC-BY-SA-2.5",
	"CC-BY-SA-3.0",
	"CC-BY-SA-3.0-AT",
	"CC-BY-SA-3.0-DE",
	"CC-BY-SA-3.0-IGO",
	"CC-BY-SA-4.0",
	"CC-PDDC",
	"CC-PDM-1.0",
	"CC-SA-1.0",
	"CC0-1.0",
	"CDDL-1.0",
	"CDDL-1.1",
	"CDL-1.0",
	"CDLA-Permissive-1.0",
	"CDLA-Permissive-2.0",
	"CDLA-Sharing-1.0",
	"CECILL-1.0",
	"CECILL-1.1",
	"CECILL-2.0",
	"CECILL-2.1",
	"CECILL-B",
	"CECILL-C",
	"CERN-OHL-1.1",
	"CERN-OHL-1.2",
	"CERN-OHL-P-2.0",
	"CERN-OHL-S-2.0",
	"CERN-OHL-W-2.0",
	"CFITSIO",
	"check-cvs",
	"checkmk",
	"ClArtistic",
	"Clips",
	"CMU-Mach",
	"CMU-Mach-nodoc",
	"CNRI-Jython",
	"CNRI-Python",
	"CNRI-Python-GPL-Compatible",
	"COIL-1.0",
	"Community-Spec-1.0",
	"Condor-1.1",
	"copyleft-next-0.3.0",
	"copyleft-next-0.3.1",
	"Cornell-Lossless-JPEG",
	"CPAL-1.0",
	"CPL-1.0",
	"CPOL-1.02",
	"Cronyx",
	"Crossword",
	"CryptoSwift",
	"CrystalStacker",
	"CUA-OPL-1.0",
	"Cube",
	"curl",
	"cve-tou",
	"D-FSL-1.0",
	"DEC-3-Clause",
	"diffmark",
	"DL-DE-BY-2.0",
	"DL-DE-ZERO-2.0",
	"DOC",
	"DocBook-DTD",
	"DocBook-Schema",
	"DocBook-Stylesheet",
	"DocBook-XML",
	"Dotseqn",
	"DRL-1.0",
	"DRL-1.1",
	"DSDP",
	"dtoa",
	"dvipdfm",
	"ECL-1.0",
	"ECL-2.0",
	"eCos-2.0",
	"EFL-1.0",
	"EFL-2.0",
	"eGenix",
	"Elastic-2.0",
	"Entessa",
	"EPICS",
	"EPL-1.0",
	"EPL-2.0",
	"ErlPL-1.1",
	"etalab-2.0",
	"EUDatagrid",
	"EUPL-1.0",
	"EUPL-1.1",
	"EUPL-1.2",
	"Eurosym",
	"Fair",
	"FBM",
	"FDK-AAC",
	"Ferguson-Twofish",
	"Frameworx-1.0",
	"FreeBSD-DOC",
	"FreeImage",
	"FSFAP",
	"FSFAP-no-warranty-disclaimer",
	"FSFUL",
	"FSFULLR",
	"FSFULLRSD",
	"FSFULLRWD",
	"FSL-1.1-ALv2",
	"FSL-1.1-MIT",
	"FTL",
	"Furuseth",
	"fwlw",
	"Game-Programming-Gems",
	"GCR-docs",
	"GD",
	"generic-xts",
	"GFDL-1.1",
	"GFDL-1.1-invariants-only",
	"GFDL-1.1-invariants-or-later",
	"GFDL-1.1-no-invariants-only",
	"GFDL-1.1-no-invariants-or-later",
	"GFDL-1.1-only",
	"GFDL-1.1-or-later",
	"GFDL-1.2",
	"GFDL-1.2-invariants-only",
	"GFDL-1.2-invariants-or-later",
	"GFDL-1.2-no-invariants-only",
	"GFDL-1.2-no-invariants-or-later",
	"GFDL-1.2-only",
	"GFDL-1.2-or-later",
	"GFDL-1.3",
	"GFDL-1.3-invariants-only",
	"GFDL-1.3-invariants-or-later",
	"GFDL-1.3-no-invariants-only",
	"GFDL-1.3-no-invariants-or-later",
	"GFDL-1.3-only",
	"GFDL-1.3-or-later",
	"Giftware",
	"GL2PS",
	"Glide",
	"Glulxe",
	"GLWTPL",
	"gnuplot",
	"GPL-1.0",
	"GPL-1.0+",
	"GPL-1.0-only",
	"GPL-1.0-or-later",
	"GPL-2.0",
	"GPL-2.0+",
	"GPL-2.0-only",
	"GPL-2.0-or-later",
	"GPL-2.0-with-autoconf-exception",
	"GPL-2.0-with-bison-exception",
	"GPL-2.0-with-classpath-exception",
	"GPL-2.0-with-font-exception",
	"GPL-2.0-with-GCC-exception",
	"GPL-3.0",
	"GPL-3.0+",
	"GPL-3.0-only",
	"GPL-3.0-or-later",
	"GPL-3.0-with-autoconf-exception",
	"GPL-3.0-with-GCC-exception",
	"Graphics-Gems",
	"gSOAP-1.3b",
	"gtkbook",
	"Gutmann",
	"HaskellReport",
	"HDF5",
	"hdparm",
	"HIDAPI",
	"Hippocratic-2.1",
	"HP-1986",
	"HP-1989",
	"HPND",
	"HPND-DEC",
	"HPND-doc",
	"HPND-doc-sell",
	"HPND-export-US",
	"HPND-export-US-acknowledgement",
	"HPND-export-US-modify",
	"HPND-export2-US",
	"HPND-Fenneberg-Livingston",
	"HPND-INRIA-IMAG",
	"HPND-Intel",
	"HPND-Kevlin-Henney",
	"HPND-Markus-Kuhn",
	"HPND-merchantability-variant",
	"HPND-MIT-disclaimer",
	"HPND-Netrek",
	"HPND-Pbmplus",
	"HPND-sell-MIT-disclaimer-xserver",
	"HPND-sell-regexpr",
	"HPND-sell-variant",
	"HPND-sell-variant-MIT-disclaimer",
	"HPND-sell-variant-MIT-disclaimer-rev",
	"HPND-UC",
	"HPND-UC-export-US",
	"HTMLTIDY",
	"IBM-pibs",
	"ICU",
	"IEC-Code-Components-EULA",
	"IJG",
	"IJG-short",
	"ImageMagick",
	"iMatix",
	"Imlib2",
	"Info-ZIP",
	"Inner-Net-2.0",
	"InnoSetup",
	"Intel",
	"Intel-ACPI",
	"Interbase-1.0",
	"IPA",
	"IPL-1.0",
	"ISC",
	"ISC-Veillard",
	"Jam",
	"JasPer-2.0",
	"jove",
	"JPL-image",
	"JPNIC",
	"JSON",
	"Kastrup",
	"Kazlib",
	"Knuth-CTAN",
	"LAL-1.2",
	"LAL-1.3",
	"Latex2e",
	"Latex2e-translated-notice",
	"Leptonica",
	"LGPL-2.0",
	"LGPL-2.0+",
	"LGPL-2.0-only",
	"LGPL-2.0-or-later",
	"LGPL-2.1",
	"LGPL-2.1+",
	"LGPL-2.1-only",
	"LGPL-2.1-or-later",
	"LGPL-3.0",
	"LGPL-3.0+",
	"LGPL-3.0-only",
	"LGPL-3.0-or-later",
	"LGPLLR",
	"Libpng",
	"libpng-1.6.35",
	"libpng-2.0",
	"libselinux-1.0",
	"libtiff",
	"libutil-David-Nugent",
	"LiLiQ-P-1.1",
	"LiLiQ-R-1.1",
	"LiLiQ-Rplus-1.1",
	"Linux-man-pages-1-para",
	"Linux-man-pages-copyleft",
	"Linux-man-pages-copyleft-2-para",
	"Linux-man-pages-copyleft-var",
	"Linux-OpenIB",
	"LOOP",
	"LPD-document",
	"LPL-1.0",
	"LPL-1.02",
	"LPPL-1.0",
	"LPPL-1.1",
	"LPPL-1.2",
	"LPPL-1.3a",
	"LPPL-1.3c",
	"lsof",
	"Lucida-Bitmap-Fonts",
	"LZMA-SDK-9.11-to-9.20",
	"LZMA-SDK-9.22",
	"Mackerras-3-Clause",
	"Mackerras-3-Clause-acknowledgment",
	"magaz",
	"mailprio",
	"MakeIndex",
	"man2html",
	"Martin-Birgmeier",
	"McPhee-slideshow",
	"metamail",
	"Minpack",
	"MIPS",
	"MirOS",
	"MIT",
	"MIT-0",
	"MIT-advertising",
	"MIT-Click",
	"MIT-CMU",
	"MIT-enna",
	"MIT-feh",
	"MIT-Festival",
	"MIT-Khronos-old",
	"MIT-Modern-Variant",
	"MIT-open-group",
	"MIT-testregex",
	"MIT-Wu",
	"MITNFA",
	"MMIXware",
	"Motosoto",
	"MPEG-SSG",
	"mpi-permissive",
	"mpich2",
	"MPL-1.0",
	"MPL-1.1",
	"MPL-2.0",
	"MPL-2.0-no-copyleft-exception",
	"mplus",
	"MS-LPL",
	"MS-PL",
	"MS-RL",
	"MTLL",
	"MulanPSL-1.0",
	"MulanPSL-2.0",
	"Multics",
	"Mup",
	"NAIST-2003",
	"NASA-1.3",
	"Naumen",
	"NBPL-1.0",
	"NCBI-PD",
	"NCGL-UK-2.0",
	"NCL",
	"NCSA",
	"Net-SNMP",
	"NetCDF",
	"Newsletr",
	"NGPL",
	"ngrep",
	"NICTA-1.0",
	"NIST-PD",
	"NIST-PD-fallback",
	"NIST-Software",
	"NLOD-1.0",
	"NLOD-2.0",
	"NLPL",
	"Nokia",
	"NOSL",
	"Noweb",
	"NPL-1.0",
	"NPL-1.1",
	"NPOSL-3.0",
	"NRL",
	"NTIA-PD",
	"NTP",
	"NTP-0",
	"Nunit",
	"O-UDA-1.0",
	"OAR",
	"OCCT-PL",
	"OCLC-2.0",
	"ODbL-1.0",
	"ODC-By-1.0",
	"OFFIS",
	"OFL-1.0",
	"OFL-1.0-no-RFN",
	"OFL-1.0-RFN",
	"OFL-1.1",
	"OFL-1.1-no-RFN",
	"OFL-1.1-RFN",
	"OGC-1.0",
	"OGDL-Taiwan-1.0",
	"OGL-Canada-2.0",
	"OGL-UK-1.0",
	"OGL-UK-2.0",
	"OGL-UK-3.0",
	"OGTSL",
	"OLDAP-1.1",
	"OLDAP-1.2",
	"OLDAP-1.3",
	"OLDAP-1.4",
	"OLDAP-2.0",
	"OLDAP-2.0.1",
	"OLDAP-2.1",
	"OLDAP-2.2",
	"OLDAP-2.2.1",
	"OLDAP-2.2.2",
	"OLDAP-2.3",
	"OLDAP-2.4",
	"OLDAP-2.5",
	"OLDAP-2.6",
	"OLDAP-2.7",
	"OLDAP-2.8",
	"OLFL-1.3",
	"OML",
	"OpenPBS-2.3",
	"OpenSSL",
	"OpenSSL-standalone",
	"OpenVision",
	"OPL-1.0",
	"OPL-UK-3.0",
	"OPUBL-1.0",
	"OSET-PL-2.1",
	"OSL-1.0",
	"OSL-1.1",
	"OSL-2.0",
	"OSL-2.1",
	"OSL-3.0",
	"PADL",
	"Parity-6.0.0",
	"Parity-7.0.0",
	"PDDL-1.0",
	"PHP-3.0",
	"PHP-3.01",
	"Pixar",
	"pkgconf",
	"Plexus",
	"pnmstitch",
	"PolyForm-Noncommercial-1.0.0",
	"PolyForm-Small-Business-1.0.0",
	"PostgreSQL",
	"PPL",
	"PSF-2.0",
	"psfrag",
	"psutils",
	"Python-2.0",
	"Python-2.0.1",
	"python-ldap",
	"Qhull",
	"QPL-1.0",
	"QPL-1.0-INRIA-2004",
	"radvd",
	"Rdisc",
	"RHeCos-1.1",
	"RPL-1.1",
	"RPL-1.5",
	"RPSL-1.0",
	"RSA-MD",
	"RSCPL",
	"Ruby",
	"Ruby-pty",
	"SAX-PD",
	"SAX-PD-2.0",
	"Saxpath",
	"SCEA",
	"SchemeReport",
	"Sendmail",
	"Sendmail-8.23",
	"Sendmail-Open-Source-1.1",
	"SGI-B-1.0",
	"SGI-B-1.1",
	"SGI-B-2.0",
	"SGI-OpenGL",
	"SGP4",
	"SHL-0.5",
	"SHL-0.51",
	"SimPL-2.0",
	"SISSL",
	"SISSL-1.2",
	"SL",
	"Sleepycat",
	"SMAIL-GPL",
	"SMLNJ",
	"SMPPL",
	"SNIA",
	"snprintf",
	"SOFA",
	"softSurfer",
	"Soundex",
	"Spencer-86",
	"Spencer-94",
	"Spencer-99",
	"SPL-1.0",
	"ssh-keyscan",
	"SSH-OpenSSH",
	"SSH-short",
	"SSLeay-standalone",
	"SSPL-1.0",
	"StandardML-NJ",
	"SugarCRM-1.1.3",
	"SUL-1.0",
	"Sun-PPP",
	"Sun-PPP-2000",
	"SunPro",
	"SWL",
	"swrule",
	"Symlinks",
	"TAPR-OHL-1.0",
	"TCL",
	"TCP-wrappers",
	"TermReadKey",
	"TGPPL-1.0",
	"ThirdEye",
	"threeparttable",
	"TMate",
	"TORQUE-1.1",
	"TOSL",
	"TPDL",
	"TPL-1.0",
	"TrustedQSL",
	"TTWL",
	"TTYP0",
	"TU-Berlin-1.0",
	"TU-Berlin-2.0",
	"Ubuntu-font-1.0",
	"UCAR",
	"UCL-1.0",
	"ulem",
	"UMich-Merit",
	"Unicode-3.0",
	"Unicode-DFS-2015",
	"Unicode-DFS-2016",
	"Unicode-TOU",
	"UnixCrypt",
	"Unlicense",
	"Unlicense-libtelnet",
	"Unlicense-libwhirlpool",
	"UPL-1.0",
	"URT-RLE",
	"Vim",
	"VOSTROM",
	"VSL-1.0",
	"W3C",
	"W3C-19980720",
	"W3C-20150513",
	"w3m",
	"Watcom-1.0",
	"Widget-Workshop",
	"Wsuipa",
	"WTFPL",
	"wwl",
	"wxWindows",
	"X11",
	"X11-distribute-modifications-variant",
	"X11-swapped",
	"Xdebug-1.03",
	"Xerox",
	"Xfig",
	"XFree86-1.1",
	"xinetd",
	"xkeyboard-config-Zinoviev",
	"xlock",
	"Xnet",
	"xpp",
	"XSkat",
	"xzoom",
	"YPL-1.0",
	"YPL-1.1",
	"Zed",
	"Zeeff",
	"Zend-2.0",
	"Zimbra-1.3",
	"Zimbra-1.4",
	"Zlib",
	"zlib-acknowledgement",
	"ZPL-1.1",
	"ZPL-2.0",
	"ZPL-2.1"
];
var exceptions$1 = [
	"389-exception",
	"Asterisk-exception",
	"Asterisk-linking-protocols-exception",
	"Autoconf-exception-2.0",
	"Autoconf-exception-3.0",
	"Autoconf-exception-generic",
	"Autoconf-exception-generic-3.0",
	"Autoconf-exception-macro",
	"Bison-exception-1.24",
	"Bison-exception-2.2",
	"Bootloader-exception",
	"CGAL-linking-exception",
	"Classpath-exception-2.0",
	"CLISP-exception-2.0",
	"cryptsetup-OpenSSL-exception",
	"Digia-Qt-LGPL-exception-1.1",
	"DigiRule-FOSS-exception",
	"eCos-exception-2.0",
	"erlang-otp-linking-exception",
	"Fawkes-Runtime-exception",
	"FLTK-exception",
	"fmt-exception",
	"Font-exception-2.0",
	"freertos-exception-2.0",
	"GCC-exception-2.0",
	"GCC-exception-2.0-note",
	"GCC-exception-3.1",
	"Gmsh-exception",
	"GNAT-exception",
	"GNOME-examples-exception",
	"GNU-compiler-exception",
	"gnu-javamail-exception",
	"GPL-3.0-389-ds-base-exception",
	"GPL-3.0-interface-exception",
	"GPL-3.0-linking-exception",
	"GPL-3.0-linking-source-exception",
	"GPL-CC-1.0",
	"GStreamer-exception-2005",
	"GStreamer-exception-2008",
	"harbour-exception",
	"i2p-gpl-java-exception",
	"Independent-modules-exception",
	"KiCad-libraries-exception",
	"LGPL-3.0-linking-exception",
	"libpri-OpenH323-exception",
	"Libtool-exception",
	"Linux-syscall-note",
	"LLGPL",
	"LLVM-exception",
	"LZMA-exception",
	"mif-exception",
	"mxml-exception",
	"Nokia-Qt-exception-1.1",
	"OCaml-LGPL-linking-exception",
	"OCCT-exception-1.0",
	"OpenJDK-assembly-exception-1.0",
	"openvpn-openssl-exception",
	"PCRE2-exception",
	"polyparse-exception",
	"PS-or-PDF-font-exception-20170817",
	"QPL-1.0-INRIA-2004-exception",
	"Qt-GPL-exception-1.0",
	"Qt-LGPL-exception-1.1",
	"Qwt-exception-1.0",
	"romic-exception",
	"RRDtool-FLOSS-exception-2.0",
	"SANE-exception",
	"SHL-2.0",
	"SHL-2.1",
	"stunnel-exception",
	"SWI-exception",
	"Swift-exception",
	"Texinfo-exception",
	"u-boot-exception-2.0",
	"UBDL-exception",
	"Universal-FOSS-exception-1.0",
	"vsftpd-openssl-exception",
	"WxWindows-exception-3.1",
	"x11vnc-openssl-exception"
];
var deprecated = [
	"AGPL-1.0",
	"AGPL-3.0",
	"BSD-2-Clause-FreeBSD",
	"BSD-2-Clause-NetBSD",
	"bzip2-1.0.5",
	"eCos-2.0",
	"GFDL-1.1",
	"GFDL-1.2",
	"GFDL-1.3",
	"GPL-1.0",
	"GPL-1.0+",
	"GPL-2.0",
	"GPL-2.0+",
	"GPL-2.0-with-autoconf-exception",
	"GPL-2.0-with-bison-exception",
	"GPL-2.0-with-classpath-exception",
	"GPL-2.0-with-font-exception",
	"GPL-2.0-with-GCC-exception",
	"GPL-3.0",
	"GPL-3.0+",
	"GPL-3.0-with-autoconf-exception",
	"GPL-3.0-with-GCC-exception",
	"LGPL-2.0",
	"LGPL-2.0+",
	"LGPL-2.1",
	"LGPL-2.1+",
	"LGPL-3.0",
	"LGPL-3.0+",
	"Net-SNMP",
	"Nunit",
	"StandardML-NJ",
	"wxWindows",
	"Nokia-Qt-exception-1.1"
];
// src/python/license-expression.ts
/** All identifiers that an expression may name. */
const licenseIds = licenses$1;
const licenses = new Map(licenses$1.map((id) => [id.toLowerCase(), id]));
const exceptions = new Map(exceptions$1.map((id) => [id.toLowerCase(), id]));
const deprecatedIds = new Set(deprecated);
const grammar = /* @__PURE__ */ new Set([
	"or",
	"and",
	"with",
	"(",
	")"
]);
const referencePrefix = "licenseref-";
const deepest$1 = 200;
function parseLicenseExpression(text) {
	const words = splitSpace(text.replaceAll("(", " ( ").replaceAll(")", " ) "));
	const tokens = words.map((word) => word.toLowerCase());
	const fault = findGrammarFault(tokens);
	if (fault !== null) return fault;
	const references = new Map(words.map((word) => [word.toLowerCase(), `LicenseRef-${word.slice(11)}`]));
	const spelled = [];
	for (const [index, token] of tokens.entries()) {
		const word = grammar.has(token) ? token.toUpperCase() : tokens[index - 1] === "with" ? spellException(token, words[index] ?? token) : spellLicense(token, words[index] ?? token, references);
		if (typeof word !== "string") return word;
		spelled.push(word);
	}
	return {
		canonical: spelled.join(" ").replaceAll("( ", "(").replaceAll(" )", ")"),
		deprecated: spelled.filter((word) => deprecatedIds.has(word))
	};
}
/** Operands and operators in turn, parentheses in pairs; WITH joins one license and one exception. */
function findGrammarFault(tokens) {
	let depth = 0;
	let wantsOperand = true;
	for (const [index, token] of tokens.entries()) {
		const isWord = !grammar.has(token);
		const opens = token === "(";
		if ((isWord || opens) !== wantsOperand) return malformed(token);
		if (opens) depth += 1;
		else if (token === ")") depth -= 1;
		else wantsOperand = !isWord;
		if (depth < 0 || depth > deepest$1) return malformed(token);
		if (token === "with" && !joinsException(tokens, index)) return malformed(token);
	}
	return wantsOperand || depth > 0 ? malformed(null) : null;
}
function joinsException(tokens, index) {
	const [before, after] = [tokens[index - 1], tokens[index + 1]];
	const isException = tokens[index - 2] === "with";
	return before !== void 0 && after !== void 0 && !grammar.has(before) && !grammar.has(after) && !isException;
}
/** @param written in the letters of the expression, for people; a token is in small ones */
function spellException(token, written) {
	return exceptions.get(token) ?? {
		problem: `names "${written}", which is no SPDX license exception`,
		word: token
	};
}
function spellLicense(token, written, references) {
	if (token.startsWith(referencePrefix)) {
		if (/^[a-z0-9.-]+$/.test(token.slice(11))) return references.get(token) ?? token;
		return {
			problem: `names "${written}", but after LicenseRef- only letters, digits, "." and "-" may stand`,
			word: token
		};
	}
	const plain = token.replace(/\+$/, "");
	const id = licenses.get(plain);
	if (id === void 0) return {
		problem: `names "${written.slice(0, plain.length)}", which is no SPDX license identifier`,
		word: plain
	};
	return plain === token ? id : `${id}+`;
}
function malformed(word) {
	return {
		problem: `is malformed ${word === null ? "at its end" : `at "${word}"`}; licenses are joined by AND, OR and WITH, with parentheses in pairs`,
		word
	};
}
// src/data/classifiers.ts
const classifierSource = source;
const classifiers = new Set(valid);
/** What to write instead, possibly nothing; null for a classifier that was never deprecated. */
function replacementsOf(classifier) {
	const deprecated = deprecated$1;
	return Object.hasOwn(deprecated, classifier) ? deprecated[classifier] ?? [] : null;
}
// src/index/refusals/mail-address.ts
const spaces = " 	\r\n";
const specials = "()<>@,:;.\"[]";
const atomEnds = specials + spaces;
const phraseEnds = atomEnds.replace(".", "");
/** Empty when there is none, or more than one. */
function findMailAddress(text) {
	if (!hasPairedParentheses(text)) return "";
	const addresses = readAddresses(text);
	const [address = ""] = addresses;
	return addresses.length > 1 || address.includes("[") ? "" : address;
}
function hasPairedParentheses(text) {
	const unquoted = text.replace(/\\[\s\S]/g, "\\").replace(/"[^"]*"/g, "");
	let open = 0;
	for (const character of unquoted) {
		if (character === "(") open += 1;
		if (character === ")") open -= 1;
		if (open < 0) return false;
	}
	return open === 0;
}
function readAddresses(text) {
	const reader = {
		text,
		at: 0
	};
	const found = [];
	while (!isDone(reader)) {
		const addresses = readAddress(reader, 0);
		found.push(...addresses.length > 0 ? addresses : [""]);
	}
	return found;
}
const deepest = 50;
function readAddress(reader, depth) {
	skipComments(reader);
	const start = reader.at;
	const phrase = readPhrase(reader);
	skipComments(reader);
	const found = readAfterPhrase(reader, start, phrase, depth);
	skipComments(reader);
	if (look(reader) === ",") reader.at += 1;
	return found;
}
function readAfterPhrase(reader, start, phrase, depth) {
	const next = look(reader);
	if (next === "." || next === "@") {
		reader.at = start;
		return [readAddressSpec(reader)];
	}
	if (next === ":" && depth < deepest) return readGroup(reader, depth);
	if (next === "<") return [readRoute(reader)];
	if (phrase.length > 0) return [phrase[0] ?? ""];
	if (specials.includes(next)) reader.at += 1;
	return [];
}
function readGroup(reader, depth) {
	const found = [];
	reader.at += 1;
	while (!isDone(reader)) {
		skipComments(reader);
		if (look(reader) === ";") {
			reader.at += 1;
			break;
		}
		found.push(...readAddress(reader, depth + 1));
	}
	return found;
}
/** What stands between `<` and `>`, without a route in front of it. */
function readRoute(reader) {
	reader.at += 1;
	skipComments(reader);
	for (let isRoute = false; !isDone(reader); skipComments(reader)) {
		const next = look(reader);
		if (isRoute) {
			readDomain(reader);
			isRoute = false;
		} else if (next === ">") {
			reader.at += 1;
			return "";
		} else if (next === "@") {
			reader.at += 1;
			isRoute = true;
		} else if (next === ":") reader.at += 1;
		else {
			const address = readAddressSpec(reader);
			reader.at += 1;
			return address;
		}
	}
	return "";
}
function readAddressSpec(reader) {
	const parts = [];
	skipComments(reader);
	while (!isDone(reader)) {
		const next = look(reader);
		const keepsSpace = next !== ".";
		if (next === ".") {
			if (parts.at(-1)?.trim() === "") parts.pop();
			parts.push(".");
			reader.at += 1;
		} else if (next === "\"") parts.push(`"${readDelimited(reader, "\"", false).replace(/[\\"]/g, "\\$&")}"`);
		else if (atomEnds.includes(next)) {
			if (parts.at(-1)?.trim() === "") parts.pop();
			break;
		} else parts.push(readAtom(reader, atomEnds));
		const space = skipComments(reader);
		if (keepsSpace && space !== "") parts.push(space);
	}
	if (look(reader) !== "@") return parts.join("");
	reader.at += 1;
	skipComments(reader);
	const domain = readDomain(reader);
	return domain === "" ? "" : `${parts.join("")}@${domain}`;
}
function readDomain(reader) {
	let domain = "";
	while (!isDone(reader)) {
		const next = look(reader);
		if (next === " " || next === "	") reader.at += 1;
		else if (next === "(") readDelimited(reader, ")", true);
		else if (next === "[") domain += `[${readDelimited(reader, "]", false)}]`;
		else if (next === ".") {
			reader.at += 1;
			domain += ".";
		} else if (next === "@") return "";
		else if (atomEnds.includes(next)) break;
		else domain += readAtom(reader, atomEnds);
	}
	return domain;
}
function readPhrase(reader) {
	const words = [];
	while (!isDone(reader)) {
		const next = look(reader);
		if (spaces.includes(next)) reader.at += 1;
		else if (next === "\"") words.push(readDelimited(reader, "\"", false));
		else if (next === "(") readDelimited(reader, ")", true);
		else if (phraseEnds.includes(next)) break;
		else words.push(readAtom(reader, phraseEnds));
	}
	return words;
}
function readAtom(reader, ends) {
	const start = reader.at;
	while (!isDone(reader) && !ends.includes(look(reader))) reader.at += 1;
	return reader.text.slice(start, reader.at);
}
/** From its opening character to `end`, with comments in comments counted. */
function readDelimited(reader, end, isNested) {
	let inside = "";
	let open = 1;
	for (reader.at += 1; !isDone(reader); reader.at += 1) {
		const next = look(reader);
		if (next === "\\") {
			reader.at += 1;
			inside += look(reader);
			continue;
		}
		if (next === end || next === "\r") {
			open -= 1;
			if (open > 0) continue;
			reader.at += 1;
			break;
		}
		if (isNested && next === "(") open += 1;
		else inside += next;
	}
	return inside;
}
function skipComments(reader) {
	let space = "";
	while (!isDone(reader)) {
		const next = look(reader);
		if (next === "(") readDelimited(reader, ")", true);
		else if (spaces.includes(next)) {
			if (next === " " || next === "	") space += next;
			reader.at += 1;
		} else break;
	}
	return space;
}
function look(reader) {
	return reader.text.charAt(reader.at);
}
function isDone(reader) {
	return reader.at >= reader.text.length;
}
// src/index/refusals/mail-syntax.ts
const atom = "a-zA-Z0-9_!#$%&'*+\\-/=?^`{|}~\\u0080-\\u{10FFFF}";
const dotAtom = new RegExp(`^[${atom}]+(?:\\.[${atom}]+)*$`, "u");
const localCharacter = new RegExp(`[.${atom}]`, "u");
const hostCharacter = /[a-zA-Z0-9\-.\u0080-\u{10FFFF}]/u;
const hostLabel = "(?:[a-zA-Z0-9][a-zA-Z0-9-]*)?[a-zA-Z0-9]";
const hostName = new RegExp(`^${hostLabel}(?:\\.${hostLabel})*$`);
const reserved = [
	"arpa",
	"invalid",
	"local",
	"localhost",
	"onion",
	"test"
];
const longestAddress = 254;
const longestDomain = 253;
const longestLabel$1 = 63;
/** Null for a good one, else what is wrong with it. */
function judgeMailAddress(address) {
	const { local, domain, isQuoted, fault } = split(address);
	if (fault !== null) return fault;
	return judgeLocal(local, isQuoted) ?? (isQuoted ? "Quoting the part before the @-sign is not allowed here." : null) ?? judgeDomain(domain) ?? judgeLength(`${local}@${domain}`);
}
function split(address) {
	const none = {
		local: "",
		domain: "",
		isQuoted: false
	};
	const before = /^(?:"(?:\\[\s\S]|[^"\\])*"?|[^"@<])*/.exec(address)?.[0] ?? "";
	if (before.length === address.length) {
		if (address.includes("＠")) return {
			...none,
			fault: "The email address has the \"full-width\" at-sign (@) character instead of a regular at-sign."
		};
		return {
			...none,
			fault: "An email address must have an @-sign."
		};
	}
	const quoted = /^"((?:\\[\s\S]|[^"\\])*)"/.exec(before);
	const rest = quoted === null ? "" : before.slice(quoted[0].length);
	if (rest !== "") return {
		...none,
		fault: `Extra character(s) found after close quote: ${[...rest].map(displayed).join(", ")}`
	};
	return {
		local: quoted?.[1]?.replace(/\\([\s\S])/g, "$1") ?? before,
		domain: address.slice(before.length).replace(/^@/, ""),
		isQuoted: quoted !== null,
		fault: null
	};
}
function judgeLocal(local, isQuoted) {
	if (local === "") return "There must be something before the @-sign.";
	if (dotAtom.test(local)) return judgeSafety(local, false);
	if (isQuoted) return judgeSafety(local, true);
	const odd = oddCharacters(local, localCharacter);
	if (odd !== "") return `The email address contains invalid characters before the @-sign: ${odd}.`;
	return judgeDots(local, "An email address cannot start with a {}.", "An email address cannot have a {} immediately before the @-sign.");
}
function judgeDomain(domain) {
	const odd = oddCharacters(domain, hostCharacter);
	if (odd !== "") return `The part after the @-sign contains invalid characters: ${odd}.`;
	const [after, end] = ["An email address cannot have a {} immediately after the @-sign.", "An email address cannot end with a {}."];
	const ascii = toAscii(domain);
	const fault = judgeSafety(domain, false) ?? judgeDots(ascii ?? domain, after, end) ?? judgeHyphens(ascii ?? domain, after, end);
	if (fault !== null) return fault;
	if (ascii === null || !hostName.test(ascii)) return "The part after the @-sign is invalid.";
	return judgeHost(ascii);
}
function judgeHost(host) {
	if (host.length > longestDomain) return `The email address is too long after the @-sign ${tooMany(host.length - longestDomain)}.`;
	const labels = host.split(".");
	const long = labels.find((label) => label.length > longestLabel$1);
	if (long !== void 0) return `After the @-sign, periods cannot be separated by so many characters ${tooMany(long.length - longestLabel$1)}.`;
	if (labels.length < 2) return "The part after the @-sign is not valid. It should have a period.";
	if (!/[A-Za-z]$/.test(host)) return "The part after the @-sign is not valid. It is not within a valid top-level domain.";
	return reserved.includes(labels.at(-1) ?? "") ? "The part after the @-sign is a special-use or reserved name that cannot be used with email." : null;
}
function judgeLength(address) {
	const bytes = Buffer.byteLength(address);
	return bytes > longestAddress ? `The email address is too long ${tooMany(bytes - longestAddress)}.` : null;
}
/** Combining marks in front, separators, controls and unassigned characters (in quotes spaces are fine). */
function judgeSafety(text, allowsSpace) {
	const unsafe = [...text].filter((character, index) => {
		if (/\p{M}/u.test(character)) return index === 0;
		if (/\p{Zs}/u.test(character)) return !allowsSpace;
		return /[\p{C}\p{Z}]/u.test(character);
	});
	if (unsafe.length === 0) return null;
	return `The email address contains unsafe characters: ${[...new Set(unsafe)].sort().map(displayed).join(", ")}.`;
}
function judgeDots(text, start, end) {
	if (text.endsWith(".")) return end.replace("{}", "period");
	if (text.startsWith(".")) return start.replace("{}", "period");
	return text.includes("..") ? "An email address cannot have two periods in a row." : null;
}
function judgeHyphens(host, start, end) {
	if (host.endsWith("-")) return end.replace("{}", "hyphen");
	if (host.startsWith("-")) return start.replace("{}", "hyphen");
	if (/\.-|-\./.test(host)) return "An email address cannot have a period and a hyphen next to each other.";
	return host.split(".").some((label) => /^(?!xn)..--/i.test(label)) ? "An email address cannot have two letters followed by two dashes immediately after the @-sign or after a period, except Punycode." : null;
}
/** Punycode where it is needed; null when no host can be called so. */
function toAscii(domain) {
	if (/^[\x20-\x7e]*$/.test(domain)) return domain.toLowerCase();
	return URL.parse(`http://${domain}/`)?.hostname ?? null;
}
function oddCharacters(text, allowed) {
	const odd = [...text].filter((character) => !allowed.test(character)).map(displayed);
	return [...new Set(odd)].sort().join(", ");
}
function displayed(character) {
	if (character === "\\") return "\"\\\"";
	if (character === " ") return "SPACE";
	if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(character)) return pythonRepr(character);
	return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
function tooMany(count) {
	return `(${count} character${count > 1 ? "s" : ""} too many)`;
}
// src/index/refusals/metadata-form.ts
/** A field that was sent once and empty counts as not sent. */
function allValues(form, name) {
	const values = form.get(name) ?? [];
	return values.length === 1 && values[0] === "" ? [] : values;
}
function oneValue(form, name) {
	return allValues(form, name)[0] ?? null;
}
/**
* What old tools wrote for "nothing" is dropped, and NUL, which a database cannot store, is escaped. Of a repeated field
* the last value decides, as in warehouse/forklift/decorators.py.
*/
function sanitizeForm(fields) {
	const kept = /* @__PURE__ */ new Map();
	for (const [name, values] of fields) {
		const last = values.at(-1) ?? "";
		if (trimSpace(last) === "UNKNOWN") continue;
		kept.set(name, last.includes("\0") ? [last.replaceAll("\0", "\\x00")] : [...values]);
	}
	return kept;
}
// src/index/refusals/index-rules.ts
const longestSummary = 512;
const longestLabel = 32;
function judgeForIndex(form) {
	return rules.flatMap(({ field, header, judge }) => judge(form).map(({ id, values }) => ({
		id,
		field,
		values: {
			field,
			header,
			...values
		}
	})));
}
const rule = (header, judge) => ({
	field: header.toLowerCase(),
	header,
	judge
});
/** In the order of the function there: of several faults of one field the first is told. */
const rules = [
	rule("Version", judgeLocalVersion),
	rule("Summary", judgeSummary),
	rule("Author-email", (form) => judgeMail(oneValue(form, "author_email"))),
	rule("Maintainer-email", (form) => judgeMail(oneValue(form, "maintainer_email"))),
	rule("Classifier", judgeClassifiers),
	rule("Home-page", (form) => judgeUri(oneValue(form, "home_page"))),
	rule("Download-URL", (form) => judgeUri(oneValue(form, "download_url"))),
	rule("Project-URL", (form) => allValues(form, "project_urls").flatMap((value) => judgeProjectUrl(value) ?? [])),
	rule("Provides-Dist", (form) => allValues(form, "provides_dist").flatMap(judgeOtherRequirement)),
	rule("Obsoletes-Dist", (form) => allValues(form, "obsoletes_dist").flatMap(judgeOtherRequirement)),
	rule("Requires-Dist", (form) => allValues(form, "requires_dist").flatMap(judgeRequirement)),
	rule("Dynamic", judgeDynamic$1),
	rule("License", judgeLicense)
];
function judgeLocalVersion(form) {
	const version = parseVersion(oneValue(form, "version") ?? "");
	if (version === null || !hasLocal(version)) return [];
	return [fault("local-version", {
		value: formatVersion(version),
		public: formatPublicVersion(version)
	})];
}
function judgeSummary(form) {
	const { length } = [...oneValue(form, "summary") ?? ""];
	return length > longestSummary ? [fault("summary-length", { length: String(length) })] : [];
}
function judgeMail(text) {
	const value = findMailAddress(text ?? "");
	const why = value === "" ? null : judgeMailAddress(value);
	return why === null ? [] : [fault("mail-address", {
		value,
		why
	})];
}
function judgeClassifiers(form) {
	const sorted = [...new Set(allValues(form, "classifiers"))].sort();
	return [...sorted.filter((value) => !classifiers.has(value) && replacementsOf(value) === null).map((value) => value.startsWith("Private ::") ? fault("classifier-private", { value }) : fault("classifier-unknown", {
		value,
		source: classifierSource
	})), ...sorted.flatMap((value) => {
		const replacements = replacementsOf(value);
		if (replacements === null) return [];
		const replacement = replacements.length > 0 ? `, use one of ${pythonListRepr(replacements)} instead` : "";
		return [fault("classifier-deprecated", {
			value,
			replacement
		})];
	})];
}
function judgeUri(value) {
	return value === null || isTakenUri(value) ? [] : [fault("home-page", { value })];
}
function judgeProjectUrl(value) {
	const comma = value.indexOf(",");
	const label = trimSpace(comma < 0 ? value : value.slice(0, comma));
	const url = comma < 0 ? "" : trimSpace(value.slice(comma + 1));
	const { length } = [...label];
	if (length === 0) return fault("url-label-missing", { value });
	if (length > longestLabel) return fault("url-label-length", {
		label,
		length: String(length)
	});
	if (url === "") return fault("url-missing", { label });
	return isTakenUri(url) ? null : fault("url-malformed", {
		label,
		value: url
	});
}
function judgeRequirement(value) {
	const requirement = parseRequirement(value);
	return requirement === null ? [] : judgeDirect(requirement, formatRequirement(requirement), value);
}
function judgeOtherRequirement(value) {
	const requirement = parseRequirement(value);
	if (requirement === null) return [fault("requirement-words", { value })];
	return judgeDirect(requirement, pythonListRepr([value]).slice(1, -1), value);
}
function judgeDirect({ name, url }, requirement, value) {
	return url === null ? [] : [fault("direct-dependency", {
		requirement,
		value,
		name
	})];
}
function judgeDynamic$1(form) {
	return allValues(form, "dynamic").some((value) => value.toLowerCase() === "dynamic") ? [fault("dynamic-itself", { value: "dynamic" })] : [];
}
function judgeLicense(form) {
	return [oneValue(form, "license"), oneValue(form, "license_expression")].includes(null) ? [] : [fault("license-twice")];
}
// src/index/refusals/content-type.ts
const separators = String.raw`\s\x00-\x20\x7f()<>@,:;"\[\]/?=\\`;
const token = `[^${separators}]+`;
const attribute = `[^${separators}*'%]+`;
const quoted = String.raw`"((?:\\.|[^"\\\n])*)"`;
const gap = "[ \\t]*";
const beginning = new RegExp(`^${gap}(${token}/${token})${gap}(?=;|$)`);
const parameter = new RegExp(`;${gap}(?:$|(${attribute})${gap}=${gap}(?:${quoted}|(${attribute}))${gap}(?=;|$))`, "y");
/** Null for what is no content type. */
function parseContentType(text) {
	const first = beginning.exec(text);
	if (first === null) return null;
	const parameters = /* @__PURE__ */ new Map();
	for (parameter.lastIndex = first[0].length; parameter.lastIndex < text.length;) {
		const match = parameter.exec(text);
		if (match === null) return null;
		const [, name, inQuotes, plain = ""] = match;
		if (name === void 0) break;
		if (parameters.has(name.toLowerCase())) return null;
		parameters.set(name.toLowerCase(), inQuotes?.replace(/\\(.)/g, "$1") ?? plain);
	}
	return {
		type: first[1]?.toLowerCase() ?? "",
		parameters
	};
}
/** What PyPI takes a description for: without a content type it is reStructuredText. */
function isRestructuredText(contentType) {
	return !contentType || parseContentType(contentType)?.type === "text/x-rst";
}
const descriptionTypes = [
	"text/plain",
	"text/x-rst",
	"text/markdown"
];
const markdownVariants = ["GFM", "CommonMark"];
function judgeContentType(value) {
	const parsed = parseContentType(value);
	if (parsed === null || !descriptionTypes.includes(parsed.type)) return fault("content-type", { value });
	const charset = parsed.parameters.get("charset") ?? "UTF-8";
	if (charset !== "UTF-8") return fault("content-charset", { charset });
	const variant = parsed.parameters.get("variant") ?? "GFM";
	return parsed.type === "text/markdown" && !markdownVariants.includes(variant) ? fault("content-variant", { variant }) : null;
}
// src/index/refusals/import-name.ts
function judgeImportName(value) {
	const semicolon = value.indexOf(";");
	const name = trimEnd(semicolon < 0 ? value : value.slice(0, semicolon));
	for (const part of name.split(".")) {
		if (!isIdentifier(part)) return fault("import-identifier", {
			value,
			name,
			identifier: part
		});
		if (isKeyword(part)) return fault("import-keyword", {
			value,
			name,
			identifier: part
		});
	}
	return (semicolon < 0 ? "private" : trimStart(value.slice(semicolon + 1))) === "private" ? null : fault("import-option", { value });
}
function trimEnd(text) {
	return trimSpace(`.${text}`).slice(1);
}
function trimStart(text) {
	return trimSpace(`${text}.`).slice(0, -1);
}
// src/index/refusals/packaging-rules.ts
/** What cannot be read as fields at all: PyPI stops there. */
function judgeShape(form) {
	const repeated = metadataFields.filter((field) => !field.isRepeatable && allValues(form, field.form).length > 1).map((field) => refuse("repeated-field", field.form, {
		form: field.form,
		header: field.header
	}));
	const label = findRepeatedLabel(allValues(form, "project_urls"));
	if (label === null) return repeated;
	return [...repeated, refuse("repeated-label", "project_urls", {
		form: "project_urls",
		value: label
	})];
}
function judgeFields(form) {
	const version = oneValue(form, "metadata_version");
	const isKnown = version !== null && metadataVersions.includes(version);
	const findings = isKnown ? [] : [refuseVersion(version)];
	for (const field of metadataFields) {
		if (field.form === "metadata_version") continue;
		const values = allValues(form, field.form);
		const name = field.header.toLowerCase();
		if (values.length > 0 && isKnown && !isKnownSince(field.since, version)) {
			findings.push(refuse("field-too-new", name, {
				field: name,
				header: field.header,
				since: field.since,
				version
			}));
			continue;
		}
		findings.push(...(judges[field.form]?.(values) ?? []).map((found) => locate(found, field.form)));
	}
	return findings;
}
const eachValue = (judge) => (values) => values.flatMap((value) => judge(value) ?? []);
/** The form asks for it even before the metadata is looked at. */
function judgeName(value) {
	if (value === "") return [fault("name-missing")];
	const shortened = value.length > 60 ? `${value.slice(0, 30)}...${value.slice(-30)}` : value;
	return isProjectName(value) ? [] : [fault("name-characters", {
		value,
		shortened
	})];
}
function judgeVersion(value) {
	if (value === "") return [fault("field-missing")];
	return parseVersion(value) === null ? [fault("version-malformed", { value })] : [];
}
const judges = {
	name: (values) => judgeName(values[0] ?? ""),
	version: (values) => judgeVersion(values[0] ?? ""),
	summary: eachValue((value) => lineBreak.test(value) ? fault("summary-lines", {}) : null),
	description_content_type: eachValue(judgeContentType),
	dynamic: eachValue(judgeDynamic),
	provides_extra: eachValue((value) => isProjectName(value) ? null : fault("extra-malformed", { value })),
	requires_python: eachValue((value) => parseSpecifierSet(value) === null ? fault("requires-python-malformed", { value }) : null),
	requires_dist: eachValue((value) => parseRequirement(value) === null ? fault("requirement-malformed", { value }) : null),
	license_expression: eachValue((value) => {
		const parsed = parseLicenseExpression(value);
		if (!("problem" in parsed)) return null;
		const problem = parsed.problem.replace(`names "${value}", which `, "");
		return fault("license-expression", {
			value,
			problem,
			word: parsed.word ?? ""
		});
	}),
	license_file: eachValue(judgeLicensePath),
	import_name: eachValue(judgeImportName),
	import_namespace: eachValue(judgeImportName)
};
const lineBreak = /[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/;
function judgeDynamic(value) {
	const name = value.toLowerCase();
	if ([
		"name",
		"version",
		"metadata-version"
	].includes(name)) return fault("dynamic-never", { value: name });
	return metadataFields.some(({ header }) => header.toLowerCase() === name) ? null : fault("dynamic-unknown", { value: name });
}
function findRepeatedLabel(urls) {
	const seen = /* @__PURE__ */ new Set();
	for (const url of urls) {
		const label = trimSpace(url.split(",", 1)[0] ?? "");
		if (seen.has(label)) return label;
		seen.add(label);
	}
	return null;
}
function refuseVersion(version) {
	if (version === null) return refuse("version-missing", "metadata-version", {});
	return refuse("version-unknown", "metadata-version", {
		value: version,
		known: metadataVersions.join(", ")
	});
}
function locate({ id, values }, form) {
	const header = fieldOfForm(form)?.header ?? form;
	const field = header.toLowerCase();
	return {
		id,
		field,
		values: {
			field,
			header,
			...values
		}
	};
}
function refuse(id, field, values) {
	return {
		id,
		field,
		values
	};
}
// src/index/refusals/metadata.ts
function findMetadataRefusals(form) {
	return [
		judgeShape,
		judgeFields,
		judgeForIndex
	].flatMap((judge) => judge(form));
}
/** Three looks, each only when the one before found nothing; of one look the refusal of the first field. */
function firstMetadataRefusal(form) {
	for (const judge of [
		judgeShape,
		judgeFields,
		judgeForIndex
	]) {
		const refusals = judge(form);
		const field = fieldToTell(refusals);
		const first = refusals.find((refusal) => refusal.field === field);
		if (first !== void 0) return first;
	}
	return null;
}
const toldFirst = [
	"metadata-version",
	"name",
	"version"
];
function fieldToTell(refusals) {
	const fields = refusals.map(({ field }) => field);
	return toldFirst.find((field) => fields.includes(field)) ?? fields.sort()[0];
}
export { oneValue as a, replacementsOf as c, isTakenUri as d, isUsefulUri as f, isRestructuredText as i, licenseIds as l, firstMetadataRefusal as n, sanitizeForm as o, judgeLicensePath as p, judgeName as r, classifiers as s, findMetadataRefusals as t, parseLicenseExpression as u };
