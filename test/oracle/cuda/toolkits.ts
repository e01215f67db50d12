// CUDA toolkits for the oracle: 13.x whole from PyPI wheels, older ones from a folder that somebody made (--toolkits DIR
// with cuda-11.8/bin/nvcc and so on; PyPI has no nvcc of theirs). No GPU and no installer is needed.
import { execFile } from "node:child_process";
import { access, chmod, mkdir, readdir, rename, rm, symlink } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

export interface CudaToolkit {
	/** `12.4` */
	version: string;
	/** The program. */
	nvcc: string;
	cuobjdump: string;
}

const wheels: Readonly<Record<string, readonly string[]>> = {
	"13.0": [
		"nvidia-cuda-nvcc==13.0.88",
		"nvidia-nvvm==13.0.88",
		"nvidia-cuda-crt==13.0.88",
		"nvidia-cuda-runtime==13.0.96",
		"nvidia-cuda-cccl==13.0.85",
	],
	"13.5": [
		"nvidia-cuda-nvcc==13.5.37",
		"nvidia-nvvm==13.5.37",
		"nvidia-cuda-crt==13.5.37",
		"nvidia-cuda-runtime==13.5.37",
		"nvidia-cuda-cccl==13.3.5.0.6",
	],
};
const dumpWheels = ["nvidia-cuda-cuobjdump==13.5.37", "nvidia-cuda-nvdisasm==13.5.37"];
const versions = ["11.8", "12.4", ...Object.keys(wheels)];

/** Those that are there or can be fetched, oldest first. @param folder with `cuda-VERSION` in it, or null */
export async function prepareCudaToolkits(folder: string | null, say: (line: string) => void): Promise<CudaToolkit[]> {
	const newest = await prepareCuobjdump();
	const found: CudaToolkit[] = [];
	for (const version of versions) {
		const root = await findToolkit(version, folder);
		if (root === null) {
			say(`  no toolkit ${version}: --toolkits DIR with DIR/cuda-${version}/bin/nvcc`);
			continue;
		}
		const own = join(root, "bin", "cuobjdump");
		const cuobjdump = (await exists(own)) ? own : newest;
		found.push({ version, nvcc: join(root, "bin", "nvcc"), cuobjdump });
	}
	return found;
}

/** The newest there is: it reads what every toolkit made. */
export async function prepareCuobjdump(): Promise<string> {
	return join(await installWheels("cuobjdump-13.5", dumpWheels), "nvidia", "cu13", "bin", "cuobjdump");
}

async function findToolkit(version: string, folder: string | null): Promise<string | null> {
	if (folder !== null && (await exists(join(folder, `cuda-${version}`, "bin", "nvcc")))) {
		return join(folder, `cuda-${version}`);
	}
	const pinned = wheels[version];
	return pinned === undefined ? null : join(await installWheels(`toolkit-${version}`, pinned), "nvidia", "cu13");
}

async function installWheels(name: string, requirements: readonly string[]): Promise<string> {
	const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "wheel-release", "cuda");
	const target = join(cache, name);
	if (await exists(target)) return target;
	await mkdir(cache, { recursive: true });
	const part = `${target}.part`;
	await rm(part, { recursive: true, force: true });
	await run("python3", ["-m", "pip", "install", "--quiet", "--no-deps", "--target", part, ...requirements], {
		env: { ...process.env, PIP_ROOT_USER_ACTION: "ignore", PIP_DISABLE_PIP_VERSION_CHECK: "1" },
	});
	const root = join(part, "nvidia", "cu13");
	for (const programs of [join(root, "bin"), join(root, "nvvm", "bin")]) {
		for (const program of await readdir(programs).catch(() => [])) await chmod(join(programs, program), 0o755);
	}
	if (await exists(join(root, "lib"))) {
		// nvcc looks for lib64 and for the library without its version.
		await symlink("lib", join(root, "lib64"));
		await symlink("libcudart.so.13", join(root, "lib", "libcudart.so")).catch(() => {});
		// nvlink compiles intermediate code with it, and looks here.
		await mkdir(join(root, "nvvm", "lib64"), { recursive: true });
		await symlink("../../lib/libnvvm.so.4", join(root, "nvvm", "lib64", "libnvvm.so")).catch(() => {});
	}
	await rename(part, target);
	return target;
}

async function exists(path: string): Promise<boolean> {
	return access(path).then(
		() => true,
		() => false,
	);
}
