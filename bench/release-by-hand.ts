// A release with the bare tools, as a careful maintainer would script it: the same commands, the same installs and as much
// at once as `wheel-release rehearse`, without its plan, receipts, hashes, gate and comparison.
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { timeProcess } from "./run-process.ts";

export interface HandTools {
	/** With maturin, uv and twine on its PATH. */
	env: Record<string, string>;
	/** The Python that pip is run with. */
	python: string;
	/** Absolute. */
	project: string;
	/** Interpreters to test on, oldest first. */
	interpreters: readonly { path: string; minor: string }[];
}

export interface HandIndex {
	uploadUrl: string;
	simpleUrl: string;
	token: string;
}

/** For the page of benchmarks. */
export function describeByHand({ interpreters }: Pick<HandTools, "interpreters">): string[] {
	const minors = interpreters.map(({ minor }) => minor);
	return [
		"# in examples/abi3-maturin",
		"maturin build --release --locked --zig --out dist",
		"maturin sdist --out dist",
		`# for Python ${minors.join(" and ")}, at the same time`,
		`uv venv --python ${minors[0]} env`,
		"uv pip install --python env --only-binary :all: pytest",
		"uv pip install --python env --no-index --no-deps --no-cache --link-mode copy dist/*.whl",
		"uv pip check --python env",
		'env/bin/python -I -c "import latency_sketch"',
		"env/bin/latency-sketch --version",
		"env/bin/pytest tests/smoke",
		"# then",
		"twine upload --repository-url $INDEX/legacy/ dist/*",
		"# in an environment each",
		"pip --python with-pip install --no-cache-dir --no-deps --index-url $INDEX/simple/ latency-sketch",
		"uv pip install --python with-uv --refresh --no-deps --index-url $INDEX/simple/ latency-sketch",
		'with-pip/bin/python -I -c "import latency_sketch" && with-uv/bin/python -I -c "import latency_sketch"',
	];
}

/** @param folder is made and filled */
export async function releaseByHand(folder: string, tools: HandTools, index: HandIndex): Promise<void> {
	const run = (command: string, ...args: string[]) =>
		timeProcess(command, { arguments: args, cwd: tools.project, env: tools.env });
	const dist = join(folder, "dist");
	await mkdir(dist, { recursive: true });
	await run("maturin", "build", "--release", "--locked", "--zig", "--out", dist);
	await run("maturin", "sdist", "--out", dist);
	const files = (await readdir(dist)).map((file) => join(dist, file));
	const wheel = files.find((file) => file.endsWith(".whl"));
	if (wheel === undefined) throw new Error("maturin made no wheel");

	await Promise.all(
		tools.interpreters.map(async ({ path, minor }) => {
			const env = join(folder, `env-${minor}`);
			const into = ["pip", "install", "--python", env];
			await run("uv", "venv", "--no-project", "--python", path, env);
			await run("uv", ...into, "--only-binary", ":all:", "pytest");
			await run("uv", ...into, "--no-index", "--no-deps", "--no-cache", "--link-mode", "copy", wheel);
			await run("uv", "pip", "check", "--python", env);
			await run(join(env, "bin", "python"), "-I", "-c", "import latency_sketch");
			await run(join(env, "bin", "latency-sketch"), "--version");
			await run(join(env, "bin", "pytest"), join(tools.project, "tests", "smoke"));
		}),
	);

	const account = ["--username", "__token__", "--password", index.token, "--non-interactive"];
	await run("twine", "upload", "--disable-progress-bar", "--repository-url", index.uploadUrl, ...account, ...files);

	const newest = tools.interpreters.at(-1)?.path ?? "";
	const fromIndex = ["--no-deps", "--only-binary", ":all:", "--index-url", index.simpleUrl, "latency-sketch"];
	for (const installer of ["pip", "uv"]) {
		const env = join(folder, `with-${installer}`);
		const python = join(env, "bin", "python");
		await run(newest, "-I", "-m", "venv", "--without-pip", env);
		if (installer === "uv") await run("uv", "pip", "install", "--python", python, "--refresh", ...fromIndex);
		else await run(tools.python, "-I", "-m", "pip", "--python", python, "install", "--no-cache-dir", ...fromIndex);
		await run(python, "-I", "-c", "import latency_sketch");
	}
}
