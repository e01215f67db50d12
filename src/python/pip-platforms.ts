// What pip makes of `--platform`: macOS, iOS, Android and the two newest aliases of manylinux stand for their older
// forms as well, every other word for itself alone (pip 26.3, _internal/utils/compatibility_tags.py). So
// `--platform manylinux_2_28_x86_64` does not take a manylinux_2_17 wheel: each policy has to be named.
import { supportedPlatforms } from "./supported-platforms.ts";

/**
 * Best first. A list that already names everything it stands for (as `packaging` lists a whole system) keeps its order,
 * where pip would move `manylinux2010` and `manylinux1` right behind `manylinux2014`.
 */
export function expandPlatforms(given: readonly string[]): string[] {
	const expanded = new Set<string>();
	for (const platform of given) {
		if (expanded.has(platform)) continue;
		for (const older of expandPlatform(platform)) expanded.add(older);
	}
	const named = new Set(given);
	return [...([...expanded].every((platform) => named.has(platform)) ? named : expanded)];
}

const versionedApple = /^(?:macosx|ios)_(?<major>\d+)_(?<minor>\d+)_(?<machine>.+)$/;
const android = /^android_(?<level>\d+)_(?<abi>.+)$/;

function expandPlatform(platform: string): string[] {
	const apple = versionedApple.exec(platform)?.groups;
	if (apple?.machine !== undefined) {
		const version = [Number(apple.major), Number(apple.minor)] as const;
		return platform.startsWith("macosx")
			? supportedPlatforms({ kind: "macos", version, machine: apple.machine })
			: supportedPlatforms({ kind: "ios", version, multiarch: apple.machine });
	}
	const droid = android.exec(platform)?.groups;
	if (droid?.abi !== undefined) {
		return supportedPlatforms({ kind: "android", apiLevel: Number(droid.level), abi: droid.abi });
	}
	const machine = platform.slice(platform.indexOf("_") + 1);
	if (platform.startsWith("manylinux2014_")) {
		const isX86 = machine === "x86_64" || machine === "i686";
		return isX86 ? [platform, `manylinux2010_${machine}`, `manylinux1_${machine}`] : [platform];
	}
	return platform.startsWith("manylinux2010_") ? [platform, `manylinux1_${machine}`] : [platform];
}
