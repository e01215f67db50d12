import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { preparePythonEnvironment } from "../../world/python-environment.ts";

export const abi3auditVersion = "0.0.26";
// Its lists of symbols are those of abi3info, which src/data/stable-abi.json is made from as well.
const tools = [
	`abi3audit==${abi3auditVersion}`,
	"abi3info==2026.9.25",
	...["attrs==26.1.0", "cattrs==26.2.1", "certifi==2026.10.19.post1", "charset-normalizer==3.5.3", "idna==3.20"],
	...["kaitaistruct==0.11", "markdown-it-py==4.3.0", "mdurl==0.1.2", "packaging==26.4", "pefile==2024.8.26"],
	...["platformdirs==4.14.8", "pyelftools==0.33", "Pygments==2.21.0", "requests==2.34.2", "requests-cache==1.3.3"],
	...["rich==15.0.0", "typing_extensions==4.16.0", "url-normalize==3.1.0", "urllib3==2.8.0"],
];

/** What is said about one module; `late` by symbol, with the version that introduced it. */
export type ModuleVerdict =
	| { baseline: string; computed: string; foreign: string[]; late: Record<string, string> }
	| { error: string };

/** By member of the wheel. */
export async function askAbi3audit(paths: readonly string[]): Promise<Record<string, ModuleVerdict>[]> {
	if (paths.length === 0) return [];
	const { python } = await preparePythonEnvironment(tools);
	const output = execFileSync(python, ["-I", join(import.meta.dirname, "ask.py")], {
		input: `${paths.join("\n")}\n`,
		encoding: "utf8",
		maxBuffer: 1 << 28,
	});
	return output
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line));
}
