// Security rule S28 as argument lists: dependencies from the configured index alone, our own file without any index. The
// host has our uv; an image has its own pip, kept out of the environment so that a wheel cannot lean on it by accident.

export interface Installer {
	/** A virtual environment with nothing in it. */
	makeEnvironment: readonly string[];
	installDependencies(requirements: string): string[];
	/** Each requirement is a path and a hash. */
	installFrozen(requirements: string): string[];
	/** Whether all that is installed fits together. */
	check: readonly string[];
}

interface Environment {
	venv: string;
	/** Of the virtual environment. */
	python: string;
}

/** @param interpreter to make the environment of */
export function installByUv(uv: string, interpreter: string, { venv, python }: Environment): Installer {
	const into = [uv, "pip", "install", "--python", python];
	return {
		makeEnvironment: [uv, "venv", "--no-project", "--python", interpreter, venv],
		installDependencies: (file) => [...into, "--only-binary", ":all:", "-r", file],
		// Without a cache, so that what is unpacked is what is hashed.
		installFrozen: (file) => [
			...into,
			"--no-index",
			"--no-deps",
			"--require-hashes",
			"--no-cache",
			"--link-mode",
			"copy",
			"-r",
			file,
		],
		check: [uv, "pip", "check", "--python", python],
	};
}

/** @param interpreter that has pip 22.3 or newer, the first with `--python` */
export function installByPip(interpreter: string, { venv, python }: Environment): Installer {
	const pip = [interpreter, "-I", "-m", "pip", "--python", python];
	const into = [...pip, "install", "--no-cache-dir", "--no-compile", "--progress-bar", "off"];
	return {
		makeEnvironment: [interpreter, "-I", "-m", "venv", "--without-pip", venv],
		installDependencies: (file) => [...into, "--only-binary", ":all:", "-r", file],
		installFrozen: (file) => [...into, "--no-index", "--no-deps", "--require-hashes", "-r", file],
		check: [...pip, "check"],
	};
}
