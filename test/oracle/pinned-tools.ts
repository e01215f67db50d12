// The Python tools that `check` is held against, each with the versions that oracles and benchmarks ask.

export const twineVersion = "7.0.0";
export const twineTools: readonly string[] = [`twine==${twineVersion}`];

export const contentsVersion = "0.6.3";
export const contentsTools: readonly string[] = [`check-wheel-contents==${contentsVersion}`];

export const pydistcheckVersion = "0.11.3";
export const pydistcheckTools: readonly string[] = [`pydistcheck==${pydistcheckVersion}`];

export const auditwheelVersion = "6.8.2";
export const auditwheelTools: readonly string[] = [
	`auditwheel==${auditwheelVersion}`,
	"packaging==26.4",
	"pyelftools==0.33",
];

export const abi3auditVersion = "0.0.26";
// Its lists of symbols are those of abi3info, which src/data/stable-abi.json is made from as well.
export const abi3auditTools: readonly string[] = [
	`abi3audit==${abi3auditVersion}`,
	"abi3info==2026.9.25",
	...["attrs==26.1.0", "cattrs==26.2.1", "certifi==2026.10.19.post1", "charset-normalizer==3.5.3", "idna==3.20"],
	...["kaitaistruct==0.11", "markdown-it-py==4.3.0", "mdurl==0.1.2", "packaging==26.4", "pefile==2024.8.26"],
	...["platformdirs==4.14.8", "pyelftools==0.33", "Pygments==2.21.0", "requests==2.34.2", "requests-cache==1.3.3"],
	...["rich==15.0.0", "typing_extensions==4.16.0", "url-normalize==3.1.0", "urllib3==2.8.0"],
];

/** Readers of ELF, Mach-O and PE files. */
export const nativeReaderTools: readonly string[] = ["pyelftools==0.33", "lief==1.0.0", "pefile==2024.8.26"];
