import { r as parseArchList, s as formatArch } from "./cuda.js";
// src/plan/cuda/file-name.ts
const tailPattern = /(?:-(?:(?:cuda|cu)_?\d+(?:\.\d+)*|sm_?\d{2,3}[af]?|torch_?\d+(?:\.\d+)*))+$/i;
/** Null for every name that is not of this kind; a legal one is none. */
function readForeignCudaName(file) {
	const stem = file.replace(/\.whl$/, "");
	const tail = tailPattern.exec(stem)?.[0];
	const cuda = /(?:cuda|cu)_?(\d+(?:\.\d+)*)/i.exec(tail ?? "")?.[1];
	if (tail === void 0 || cuda === void 0) return null;
	const [platform = "", abi = "", python = "", version = "", ...name] = stem.slice(0, -tail.length).split("-").reverse();
	if (!/^(?:(?:many|musl)?linux|win)/.test(platform) || !/^(?:cp|py|pp)\d/.test(python)) return null;
	const words = tail.split("-").filter((word) => /^sm/i.test(word));
	return {
		name: name.reverse().join("_"),
		version: version.replace(/^v/, ""),
		tags: `${python}-${abi}`,
		platform,
		cuda: toolkitDigits(cuda),
		archs: parseArchList(words.map((word) => word.replace(/^sm_?/i, ""))).list.sass.map(formatArch),
		torch: /torch_?(\d+\.\d+)/i.exec(tail)?.[1] ?? null
	};
}
/** `11.8` and `118` → `118`, `12.6.3` → `126`. */
function toolkitDigits(cuda) {
	return cuda.split(".").slice(0, 2).join("");
}
/** The file names that say the same and that installers take, by route. */
function legalNames(foreign) {
	const { name, version, tags, cuda, torch } = foreign;
	const platform = foreign.platform.replace(/^linux_/, "manylinux_2_28_");
	const sm = foreign.archs.map((arch) => `sm${arch}`);
	return {
		suffix: `${[
			name,
			`cu${cuda.slice(0, 2)}`,
			...torch === null ? [] : [`torch${torch.replace(".", "")}`],
			...sm
		].join("_")}-${version}-${tags}-${platform}.whl`,
		index: `${name}-${version}+${[`cu${cuda}${torch === null ? "" : `torch${torch}`}`, ...sm].join(".")}-${tags}-${platform}.whl`,
		variant: `${name}-${version}-${tags}-${platform}-${[
			`cu${cuda}`,
			...torch === null ? [] : [`torch${torch}`],
			...sm
		].join("_")}.whl`
	};
}
/** @param written the file, or the setting that names it, as the user wrote it */
function explainForeignName(foreign, written, where) {
	const names = legalNames(foreign);
	const linux = foreign.platform.startsWith("linux_") ? `\n${foreign.platform} becomes manylinux by a repair (auditwheel); PyPI takes no linux tag.` : "";
	return {
		code: "cuda/file-name",
		level: "error",
		message: `${written}: nothing may follow the platform tag, so no installer takes the words for CUDA and GPU at its end`,
		...where,
		help: `route = ["suffix"], for PyPI: ${names.suffix}\nroute = ["index"], for an index of your own: ${names.index}\nroute = ["variant"], experimental: ${names.variant}${linux}`
	};
}
export { readForeignCudaName as n, explainForeignName as t };
