// The variables that a CUDA build needs: where the toolkit is, which compiler it takes, and what to compile for in the
// words of torch's BuildExtension, of CMake and of nvcc itself.
import { formatCmakeArchitectures, formatGencode, formatTorchArchList } from "../../cuda/arch-flags.ts";
import type { ArchList } from "../../cuda/arch-list.ts";
import type { CudaHost } from "./host.ts";

/** What one nvcc thread takes at its worst (flash-attention's setup.py reckons so). */
const gigabytesPerThread = 5;

export interface EnvironmentRequest {
	version: string;
	archs: ArchList;
	host: CudaHost;
	isWindows: boolean;
	/** What it is compiled against, `2.8` and `cu126`; null for plain CUDA. */
	torch: { minor: string; index: string } | null;
	/** True when nothing but a variable tells nvcc its architectures: neither torch nor CMake calls it. */
	callsNvccItself: boolean;
}

export function cudaEnvironment(request: EnvironmentRequest): Record<string, string> {
	const { version, archs, host, isWindows, torch, callsNvccItself } = request;
	const home = isWindows
		? `C:\\Program Files\\NVIDIA GPU Computing Toolkit\\CUDA\\v${version}`
		: `/usr/local/cuda-${version}`;
	const nvcc = isWindows ? `${home}\\bin\\nvcc.exe` : `${home}/bin/nvcc`;
	return {
		CUDA_HOME: home,
		CUDA_PATH: home,
		CUDACXX: nvcc,
		TORCH_CUDA_ARCH_LIST: formatTorchArchList(archs),
		CMAKE_CUDA_ARCHITECTURES: formatCmakeArchitectures(archs),
		// CMake itself reads this one.
		CUDAARCHS: formatCmakeArchitectures(archs),
		NVCC_GENCODE: formatGencode(archs),
		...(callsNvccItself ? { NVCC_APPEND_FLAGS: formatGencode(archs) } : {}),
		// No build machine has a GPU; extensions would leave their kernels out.
		FORCE_CUDA: "1",
		...(host.memory === null ? {} : jobs(host.memory)),
		...hostCompiler(host),
		...(isWindows && torch ? { DISTUTILS_USE_SDK: "1" } : {}),
		...(torch ? torchToInstall(torch) : {}),
	};
}

/** For the step that installs torch before the build: of pip's own choice it would be another one. */
function torchToInstall({ minor, index }: { minor: string; index: string }): Record<string, string> {
	return { TORCH_VERSION: minor, TORCH_INDEX_URL: `https://download.pytorch.org/whl/${index}` };
}

function jobs(memory: number): Record<string, string> {
	return { MAX_JOBS: String(Math.max(1, Math.floor(memory / gigabytesPerThread))), NVCC_THREADS: "1" };
}

function hostCompiler({ hostCompiler: toolset }: CudaHost): Record<string, string> {
	if (toolset === null || !toolset.startsWith("gcc-toolset-")) return {};
	const bin = `/opt/rh/${toolset}/root/usr/bin`;
	const [c, cxx] = [`${bin}/gcc`, `${bin}/g++`];
	return { CC: c, CXX: cxx, CUDAHOSTCXX: cxx, NVCC_CCBIN: cxx };
}
