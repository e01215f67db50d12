// Wheels whose file name says CUDA and GPU at its end (`…-linux_x86_64-cuda11.8-sm86.whl`), as projects have published them
// beside PyPI. No installer takes such a name: what follows the third-last dash is the platform tag, and nothing may come
// after it. Each is answered with the names that can be had.
import { formatArch } from "../../cuda/arch.ts";
import { parseArchList } from "../../cuda/arch-list.ts";
import type { Finding } from "../../diagnostic/finding.ts";

export interface ForeignCudaName {
	name: string;
	version: string;
	/** `cp312-cp312` */
	tags: string;
	platform: string;
	/** `118` */
	cuda: string;
	archs: readonly string[];
	torch: string | null;
}

const tailPattern = /(?:-(?:(?:cuda|cu)_?\d+(?:\.\d+)*|sm_?\d{2,3}[af]?|torch_?\d+(?:\.\d+)*))+$/i;

/** Null for every name that is not of this kind; a legal one is none. */
export function readForeignCudaName(file: string): ForeignCudaName | null {
	const stem = file.replace(/\.whl$/, "");
	const tail = tailPattern.exec(stem)?.[0];
	const cuda = /(?:cuda|cu)_?(\d+(?:\.\d+)*)/i.exec(tail ?? "")?.[1];
	if (tail === undefined || cuda === undefined) return null;
	const parts = stem.slice(0, -tail.length).split("-");
	const [platform = "", abi = "", python = "", version = "", ...name] = parts.reverse();
	if (!/^(?:(?:many|musl)?linux|win)/.test(platform) || !/^(?:cp|py|pp)\d/.test(python)) return null;
	const words = tail.split("-").filter((word) => /^sm/i.test(word));
	return {
		name: name.reverse().join("_"),
		version: version.replace(/^v/, ""),
		tags: `${python}-${abi}`,
		platform,
		cuda: toolkitDigits(cuda),
		archs: parseArchList(words.map((word) => word.replace(/^sm_?/i, ""))).list.sass.map(formatArch),
		torch: /torch_?(\d+\.\d+)/i.exec(tail)?.[1] ?? null,
	};
}

/** `11.8` and `118` → `118`, `12.6.3` → `126`. */
function toolkitDigits(cuda: string): string {
	return cuda.split(".").slice(0, 2).join("");
}

/** The file names that say the same and that installers take, by route. */
export function legalNames(foreign: ForeignCudaName): { suffix: string; index: string; variant: string } {
	const { name, version, tags, cuda, torch } = foreign;
	// PyPI takes no `linux_*`: a repair proves which glibc the wheel needs.
	const platform = foreign.platform.replace(/^linux_/, "manylinux_2_28_");
	const sm = foreign.archs.map((arch) => `sm${arch}`);
	const major = `cu${cuda.slice(0, 2)}`;
	const torchWord = torch === null ? [] : [`torch${torch.replace(".", "")}`];
	return {
		suffix: `${[name, major, ...torchWord, ...sm].join("_")}-${version}-${tags}-${platform}.whl`,
		index: `${name}-${version}+${[`cu${cuda}${torch === null ? "" : `torch${torch}`}`, ...sm].join(".")}-${tags}-${platform}.whl`,
		variant: `${name}-${version}-${tags}-${platform}-${[`cu${cuda}`, ...(torch === null ? [] : [`torch${torch}`]), ...sm].join("_")}.whl`,
	};
}

/** @param written the file, or the setting that names it, as the user wrote it */
export function explainForeignName(
	foreign: ForeignCudaName,
	written: string,
	where: { file?: string | undefined; line?: number | undefined },
): Finding {
	const names = legalNames(foreign);
	const linux = foreign.platform.startsWith("linux_")
		? `\n${foreign.platform} becomes manylinux by a repair (auditwheel); PyPI takes no linux tag.`
		: "";
	return {
		code: "cuda/file-name",
		level: "error",
		message: `${written}: nothing may follow the platform tag, so no installer takes the words for CUDA and GPU at its end`,
		...where,
		help: `route = ["suffix"], for PyPI: ${names.suffix}\nroute = ["index"], for an index of your own: ${names.index}\nroute = ["variant"], experimental: ${names.variant}${linux}`,
	};
}
