// Platform tags of Android (PEP 738), iOS (PEP 730) and WebAssembly (PEP 783, and Pyodide's own before it).

export interface AndroidTag {
	apiLevel: number;
	/** As Android spells machines, with `_` for `-`. */
	abi: "arm64_v8a" | "armeabi_v7a" | "x86" | "x86_64";
}

export interface IosTag {
	minimum: readonly [number, number];
	architecture: "arm64" | "x86_64";
	sdk: "iphoneos" | "iphonesimulator";
}

/** `android_24_arm64_v8a`; null for every other tag. */
export function parseAndroidTag(tag: string): AndroidTag | null {
	const { level, abi } = /^android_(?<level>\d{1,4})_(?<abi>arm64_v8a|armeabi_v7a|x86|x86_64)$/.exec(tag)?.groups ?? {};
	return abi === undefined ? null : { apiLevel: Number(level), abi: abi as AndroidTag["abi"] };
}

/** `ios_13_0_arm64_iphoneos`; null for every other tag. */
export function parseIosTag(tag: string): IosTag | null {
	const found =
		/^ios_(?<major>\d{1,4})_(?<minor>\d{1,4})_(?<architecture>arm64|x86_64)_(?<sdk>iphoneos|iphonesimulator)$/.exec(
			tag,
		);
	if (found?.groups === undefined) return null;
	const { major, minor, architecture, sdk } = found.groups;
	return {
		minimum: [Number(major), Number(minor)],
		architecture: architecture as IosTag["architecture"],
		sdk: sdk as IosTag["sdk"],
	};
}

/** `pyemscripten_2026_0_wasm32`, `pyodide_2024_0_wasm32`, `emscripten_3_1_58_wasm32`. */
export function isWasmTag(tag: string): boolean {
	return /^(pyemscripten|pyodide|emscripten|wasi)_\w+$/.test(tag);
}
