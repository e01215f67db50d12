// Names of libtorch among the symbols of a module: which are its own at all, which belong to the stable ABI, and which
// C++ ABI they were compiled for. Itanium manglings (Linux, macOS), Microsoft's, and plain C names.

/** C functions of the stable ABI (torch/csrc/stable/c/shim.h and its like): promised to stay. */
const shim = /^(aoti_torch_|torch_)/;

/**
 * A nested name that begins with `at`, `c10`, `torch` or `caffe2`, anywhere in a mangled name: as what is asked for, or as a
 * type of its parameters. `torch::stable` and `torch::headeronly` are header code of the stable ABI.
 */
const unstable = /N[KVRO]*(?:2at|3c10|6caffe2|5torch(?!6stable|10headeronly))/;
/** Python objects of torch (libtorch_python). */
const pythonObject = /^(?:_Z\d+)?THP/;
const microsoft = /@(?:at|c10|caffe2|torch)@@/;

export type TorchAbi = "stable" | "unstable";

/** Null for a name that has nothing to do with torch. */
export function abiOfSymbol(name: string): TorchAbi | null {
	if (shim.test(name)) return "stable";
	if (name.startsWith("_Z")) return unstable.test(name) || pythonObject.test(name) ? "unstable" : null;
	if (name.startsWith("?"))
		return microsoft.test(name.replace(/@(?:stable|headeronly)@torch@@/g, "")) ? "unstable" : null;
	return pythonObject.test(name) ? "unstable" : null;
}

/** Names that a torch library would define: those of its own namespaces, not of others that speak of its types. */
export function isTorchOwn(name: string): boolean {
	return (
		/^_Z(?:T[IVT]|GV)?N[KVRO]*(?:2at|3c10|5torch|6caffe2)/.test(name) || pythonObject.test(name) || shim.test(name)
	);
}

/**
 * True for the C++ ABI since C++11 (`_GLIBCXX_USE_CXX11_ABI=1`), false for the one before; null when the name has no string
 * or list in it that would tell.
 */
export function cxx11AbiOf(name: string): boolean | null {
	if (!name.startsWith("_Z")) return null;
	if (/NSt7__cxx11|B5cxx11/.test(name)) return true;
	return hasOldString(name) ? false : null;
}

// Itanium C++ ABI, 5.1: literals (`Li3E`), substitutions (`S0_`), template parameters (`T0_`), array bounds (`A4_`).
const counted = /L[a-z]n?\d+E|S[0-9A-Z]*_|T\d*_|A\d+_|\d+/y;

/** `Ss` is std::string of the old ABI, unless it stands inside of an identifier. */
function hasOldString(name: string): boolean {
	for (let at = 2; at < name.length; ) {
		counted.lastIndex = at;
		const token = counted.exec(name)?.[0];
		if (token === undefined) {
			if (name.startsWith("Ss", at)) return true;
			at += 1;
		} else {
			// Digits by themselves are the length of the identifier that follows.
			at += token.length + (/^\d/.test(token) ? Number(token) : 0);
		}
	}
	return false;
}
