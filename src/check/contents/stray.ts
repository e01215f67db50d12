// Files that editors, operating systems, version control and test runs leave in a folder that is then packed.

const folders = new Set(
	[
		".git .hg .svn .bzr CVS .idea .vscode .vs .fleet .zed .pytest_cache .mypy_cache .ruff_cache",
		".hypothesis .ipynb_checkpoints .tox .nox .venv .eggs __MACOSX __pycache__ .cache .coverage htmlcov",
		".nyc_output .terraform .wheel-release node_modules .direnv",
	].flatMap((names) => names.split(" ")),
);
// Files that a folder of sources may hold on purpose, in an sdist.
const files =
	/^(?:\.DS_Store|\._.+|Thumbs\.db|ehthumbs\.db|desktop\.ini|\.coverage(?:\..+)?|.+~|.+\.(?:swp|swo|swn|orig|rej|bak|tmp)|#.+#|\.#.+|npm-debug\.log|core\.\d+)$/i;

// `cargo vendor` and JupyterLab's builder write them, and read them again: https://github.com/rust-lang/cargo/issues/4063
const meantOriginal = /^(?:Cargo\.toml|package\.json)\.orig$/;

/** @param path in a wheel, or below the top folder of an sdist; bytecode has a rule of its own */
export function isStray(path: string): boolean {
	const parts = path.split("/");
	const file = parts.at(-1) ?? "";
	if (meantOriginal.test(file) || /\.py[co]$/.test(file)) return false;
	return files.test(file) || parts.slice(0, -1).some((part, at) => folders.has(part) && !isNodeItself(parts, at));
}

/** `node_modules/npm`, `node_modules/corepack` beside the program node: its own parts, not what a build installed. */
function isNodeItself(parts: readonly string[], at: number): boolean {
	return parts[at] === "node_modules" && /^(?:npm|corepack)$/.test(parts[at + 1] ?? "");
}
