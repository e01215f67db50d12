// The oldest macOS that a wheel is for (cibuildwheel's platforms/macos.py): a floor per Python and machine, which
// MACOSX_DEPLOYMENT_TARGET can raise and not lower. The wheel's platform tag says it.
import { compareVersions, parseVersion } from "../../python/version.ts";
import { pythonOf } from "./selector.ts";

export interface DeploymentTarget {
	/** `10.13` */
	version: string;
	/** What was asked for and is too old; null when it counted, or nothing was asked for. */
	raisedFrom: string | null;
}

export function chooseDeploymentTarget(identifier: string, asked: string | null): DeploymentTarget {
	const floor = floorOf(identifier);
	const [wanted, least] = [parseVersion(asked ?? ""), parseVersion(floor)];
	if (asked === null || wanted === null || least === null) return { version: floor, raisedFrom: null };
	return compareVersions(wanted, least) < 0
		? { version: floor, raisedFrom: asked }
		: { version: asked, raisedFrom: null };
}

/** `macosx_10_13_x86_64`; from macOS 11 on the minor version says nothing and is 0. */
export function formatMacosTag(version: string, architecture: string): string {
	const [major = "10", minor = "0"] = version.split(".");
	return `macosx_${major}_${Number(major) >= 11 ? "0" : minor}_${architecture}`;
}

function floorOf(identifier: string): string {
	const minor = Number(pythonOf(identifier).split(".")[1]);
	if (identifier.endsWith("arm64")) return "11.0";
	if (minor >= 14 || (identifier.startsWith("pp") && minor >= 9)) return "10.15";
	return minor >= 12 ? "10.13" : "10.9";
}
