// What extensions ask of torch, module by module, against torch-abi-audit: does it use torch, by the stable ABI alone, which
// names are not of it, and from which minor on does torch have its functions? Over the corpus and some more real wheels.
//   npm run oracle -- torch-abi-audit
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { corpusFolder } from "../../bench/corpus.ts";
import { readNativeFile } from "../../src/check/check-file.ts";
import { loadTorchSymbols } from "../../src/check/gpu/load-torch-symbols.ts";
import { judgeTorch } from "../../src/check/gpu/torch-verdict.ts";
import { isTorchOwn } from "../../src/cuda/torch-names.ts";
import { torchReleases } from "../../src/data/cuda/torch.ts";
import { createFiles } from "../../src/world/files.ts";
import { preparePythonEnvironment } from "../world/python-environment.ts";
import { writeAccuracySection } from "./accuracy-page.ts";
import type { Oracle } from "./oracle.ts";

const run = promisify(execFile);
const tool = "torch-abi-audit==0.3.0";
const wheels = [
	"fbgemm-gpu-cpu==1.9.0",
	"torchao==0.18.0",
	"torchaudio==2.11.0",
	"torchcodec==0.7.0",
	"torchrl==0.14.1",
	"torchtext==0.18.0",
	"torchvision==0.23.0",
	"xformers==0.0.35",
];
const ofCorpus = /^(torchvision|torchcodec|pymomentum_gpu)-/;

export const oracle: Oracle = async function* ({ say }) {
	const environment = await preparePythonEnvironment([tool]);
	const folder = await mkdtemp(join(tmpdir(), "torch-oracle-"));
	const disagreements: string[] = [];
	let count = 0;
	let stable = 0;
	try {
		for (const wheel of await gatherWheels()) {
			const place = join(folder, basename(wheel));
			await run("python3", ["-m", "zipfile", "-e", wheel, place]);
			const { stdout } = await run("find", [place, "-type", "f", "-name", "*.so*"]);
			for (const module of stdout.split("\n").filter((path) => path !== "" && !/\.libs\//.test(path))) {
				const { output } = await environment.run("torch-abi-audit", ["--json", module]);
				const [ours, theirs] = [await judge(module), readAudit(output)];
				if (ours === null && theirs === null) continue;
				count += 1;
				if (theirs?.isStable) stable += 1;
				const said = differences(ours, theirs);
				if (said !== "") disagreements.push(`${basename(wheel)} ${module.slice(place.length + 1)}: ${said}`);
			}
			say(`  ${basename(wheel)}`);
			await rm(place, { recursive: true, force: true });
		}
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
	const row = {
		what: `modules that use torch (${tool})`,
		cases: count,
		agreed: count - disagreements.length,
		disagreements,
	};
	await writeAccuracySection("torch-abi-audit", [
		`${tool.replace("==", " ")}, asked module by module about real Linux wheels: ${wheels
			.map((name) => name.replace("==", " "))
			.join(", ")},`,
		"and torchvision, torchcodec and pymomentum-gpu of the corpus. Compared are whether it uses torch, whether by the stable ABI",
		"alone, which names are not of it, and the oldest torch that has all functions of the stable ABI that it asks for. Names of",
		"`caffe2::` and Python objects (`THP…`) come from torch's libraries as well; it does not look for these, `check` does;",
		"weak names (`_ZTH…`) need not be there, and `check` passes over them.",
		"",
		"| what | modules | equal | of them on the stable ABI alone |",
		"|---|---|---|---|",
		`| ${row.what} | ${row.cases} | ${row.agreed} | ${stable} |`,
		...disagreements.map((line) => `- ${line}`),
	]);
	yield row;
};

/** Of pinned versions, fetched once. */
async function gatherWheels(): Promise<string[]> {
	const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "wheel-release", "torch-wheels");
	await mkdir(cache, { recursive: true });
	const there = await readdir(cache);
	for (const requirement of wheels) {
		const [name = "", version] = requirement.split("==");
		if (there.some((file) => file.startsWith(`${name.replaceAll("-", "_")}-${version}-`))) continue;
		// For one Python and system, so that the same files come everywhere.
		const target = [
			"--python-version",
			"3.11",
			"--platform",
			"manylinux_2_28_x86_64",
			"--platform",
			"manylinux1_x86_64",
		];
		const options = ["--quiet", "--no-deps", "--only-binary", ":all:", ...target, "--dest", cache];
		await run("python3", ["-m", "pip", "download", ...options, requirement]);
	}
	const corpus = (await readdir(corpusFolder()).catch(() => [])).filter((file) => ofCorpus.test(file));
	const more = await readdir(cache);
	const all = [...corpus.map((file) => join(corpusFolder(), file)), ...more.map((file) => join(cache, file))];
	const sizes = await Promise.all(all.map(async (path) => (await stat(path)).size));
	return all.filter((_, index) => (sizes[index] ?? 0) > 0);
}

interface Verdict {
	isStable: boolean;
	/** Names that are not of the stable ABI, as C++ writes them: those that torch would define, and all that speak of its types. */
	own: string[];
	unstable: string[];
	/** Of modules on the stable ABI alone: `2.10`; null where nothing tells. */
	oldest: string | null;
}

async function judge(path: string): Promise<Verdict | null> {
	const source = await createFiles().open(path);
	const native = await readNativeFile(basename(path), source).finally(() => source.close());
	const verdict = native === null ? null : await judgeTorch([native], loadTorchSymbols);
	const [use] = verdict?.uses ?? [];
	if (verdict === null || use === undefined) return null;
	const isStable = use.abi === "stable";
	const [own, unstable] = [await demangle(use.unstable.filter(isTorchOwn)), await demangle(use.unstable)];
	return { isStable, own, unstable, oldest: isStable ? (verdict.truth.fits[0] ?? null) : null };
}

async function demangle(names: readonly string[]): Promise<string[]> {
	const running = run("c++filt", [], { maxBuffer: 64 * 1024 * 1024 });
	running.child.stdin?.end(names.join("\n"));
	const { stdout } = await running;
	return [...new Set(stdout.split("\n").filter(Boolean).map(closeUp))].sort();
}

/** The two write `> >` and `>>`, and streams and strings by their long or their short name. */
function closeUp(name: string): string {
	const short = name.replace(/ (?=>)/g, "").replaceAll("[abi:cxx11]", "");
	return short
		.replaceAll("std::basic_ostream<char, std::char_traits<char>>", "std::ostream")
		.replaceAll("std::basic_string<char, std::char_traits<char>, std::allocator<char>>", "std::string");
}

/** Weak names, which need not be there. */
const onlyTheirs = /^thread-local initialization routine for /;
/** libc10 defines names of caffe2 too, and libtorch_python Python objects: it does not look for these. */
const onlyOurs = /^(?:\w+ for )?(?:caffe2::|THP)/;

function readAudit(output: string): Verdict | null {
	const { extensions, bundled_libs: libraries } = JSON.parse(output.slice(output.indexOf("{"))) as Audit;
	const torch = [...extensions, ...libraries][0]?.torch;
	if (torch?.uses_torch !== true) return null;
	const unstable = [...new Set(torch.unstable_symbols.map(closeUp))].sort();
	return {
		isStable: torch.stable,
		own: unstable,
		unstable,
		oldest: torch.stable ? (/^\d+\.\d+/.exec(torch.min_torch_version ?? "")?.[0] ?? null) : null,
	};
}

interface Audit {
	extensions: AuditedModule[];
	bundled_libs: AuditedModule[];
}

interface AuditedModule {
	torch: {
		uses_torch: boolean;
		stable: boolean;
		unstable_symbols: string[];
		min_torch_version: string | null;
	};
}

function differences(ours: Verdict | null, theirs: Verdict | null): string {
	if (ours === null || theirs === null) return `uses torch: ours ${ours !== null}, theirs ${theirs !== null}`;
	const lines: string[] = [];
	if (ours.isStable !== theirs.isStable) lines.push(`stable: ours ${ours.isStable}, theirs ${theirs.isStable}`);
	const more = ours.own.filter((name) => !theirs.unstable.includes(name) && !onlyOurs.test(name));
	const fewer = theirs.unstable.filter((name) => !ours.unstable.includes(name) && !onlyTheirs.test(name));
	if (more.length > 0) lines.push(`${more.length} names that only we call unstable, as ${more[0]}`);
	if (fewer.length > 0) lines.push(`${fewer.length} names that only they call unstable, as ${fewer[0]}`);
	// What was there before our table begins.
	const known = Object.keys(torchReleases)[0];
	if (ours.isStable && theirs.isStable && ours.oldest !== (theirs.oldest ?? known)) {
		lines.push(`oldest torch: ours ${ours.oldest}, theirs ${theirs.oldest}`);
	}
	return lines.join("; ");
}
