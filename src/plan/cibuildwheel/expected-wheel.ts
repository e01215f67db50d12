// What the file of one build identifier will be called: Python and ABI tag of its interpreter or of the stable ABI, and the
// platform tag that image, repair and deployment target lead to.
import type { CibuildwheelTable } from "../../data/cibuildwheel/table.ts";
import type { ExpectedWheel } from "../../document/plan.ts";
import type { BuildOptions } from "./build-options.ts";
import { chooseDeploymentTarget, formatMacosTag } from "./deployment-target.ts";
import type { Assignments } from "./environment-option.ts";
import { readImagePolicy, readRepairPolicy } from "./image-policy.ts";
import { pythonOf } from "./selector.ts";
import type { AbiAnswer } from "./stable-abi/asked-python.ts";

export interface ExpectedTags
	extends Pick<ExpectedWheel, "pythonTag" | "abiTag" | "family" | "architecture" | "policyCeiling" | "platformTag"> {
	/** `manylinux_x86_64`: a word of the table of targets. */
	target: string;
	/** What a reader should know, each with its code's word. */
	notes: {
		kind: "deployment-target" | "unknown-image" | "image-not-for-arch" | "no-repair" | "unknown-deployment-target";
		text: string;
	}[];
}

export function expectTags(
	identifier: string,
	abi: AbiAnswer["tags"],
	options: BuildOptions,
	environment: Assignments,
	table: CibuildwheelTable,
): ExpectedTags {
	const [interpreter = "", target = ""] = identifier.split("-");
	const { pythonTag, abiTag } = abi ?? ownTags(interpreter, table);
	const platform = expectPlatform(identifier, target, options, environment, table);
	return { pythonTag, abiTag, target, ...platform };
}

/** `cp314t` → `cp314-cp314t` */
function ownTags(interpreter: string, table: CibuildwheelTable): { pythonTag: string; abiTag: string } {
	const [python, abi] = (table.interpreterTags[interpreter] ?? "").split("-");
	if (python && abi) return { pythonTag: python, abiTag: abi };
	return { pythonTag: interpreter.replace(/t$/, ""), abiTag: interpreter };
}

type ExpectedPlatform = Omit<ExpectedTags, "pythonTag" | "abiTag" | "target">;

function expectPlatform(
	identifier: string,
	target: string,
	options: BuildOptions,
	environment: Assignments,
	table: CibuildwheelTable,
): ExpectedPlatform {
	const [family = "", ...rest] = target.split("_");
	const architecture = rest.join("_");
	if (family === "macosx") return expectMacos(identifier, architecture, environment);
	if (family === "manylinux" || family === "musllinux") return expectLinux(target, architecture, options, table);
	return {
		family: "win",
		architecture: target === "win32" ? "x86" : architecture,
		policyCeiling: null,
		platformTag: target,
		notes: [],
	};
}

function expectMacos(identifier: string, architecture: string, environment: Assignments): ExpectedPlatform {
	const name = "MACOSX_DEPLOYMENT_TARGET";
	const asked = environment.get(name) ?? null;
	const chosen = chooseDeploymentTarget(identifier, asked);
	const notes: ExpectedTags["notes"] = [];
	// Every arm64 wheel is for macOS 11 at least; whoever names an older one means the other machine.
	if (chosen.raisedFrom !== null && architecture !== "arm64") {
		const text = `${name} = ${chosen.raisedFrom} is raised to ${chosen.version}, which Python ${pythonOf(identifier)} needs on ${architecture}`;
		notes.push({ kind: "deployment-target", text });
	}
	if (environment.has(name) && asked === null) {
		const text = `${name} is computed by a command, so only the build knows it; planned with ${chosen.version}`;
		notes.push({ kind: "unknown-deployment-target", text });
	}
	return {
		family: "macosx",
		architecture,
		policyCeiling: null,
		platformTag: formatMacosTag(chosen.version, architecture),
		notes,
	};
}

function expectLinux(
	target: string,
	architecture: string,
	options: BuildOptions,
	table: CibuildwheelTable,
): ExpectedPlatform {
	const image = options.image ?? "";
	const known = table.images[architecture] ?? {};
	const notes: ExpectedTags["notes"] = [];
	// A word without registry or tag that is no short name of this machine is looked for on Docker Hub.
	if (known[image] === undefined && /^(many|musl)linux[\w]*$/.test(image)) {
		const text = `there is no image ${image} for ${architecture}; there are ${Object.keys(known).join(", ")}`;
		notes.push({ kind: "image-not-for-arch", text });
	}
	if (options.repairCommand.trim() === "") {
		const text = `repair-wheel-command is empty, so the wheels of ${target} keep the tag linux_${architecture}, which no index takes`;
		notes.push({ kind: "no-repair", text });
		return { family: "other", architecture, policyCeiling: null, platformTag: `linux_${architecture}`, notes };
	}
	const own = readImagePolicy(image);
	const family = target.startsWith("musllinux") ? "musllinux" : "manylinux";
	const policy = readRepairPolicy(options.repairCommand) ?? own ?? newestPolicy(family, known);
	if (own === null) {
		const text = `the image ${image} does not say its policy in its name; planned with at most ${family}_${policy.policy}`;
		notes.push({ kind: "unknown-image", text });
	}
	return {
		family: policy.family,
		architecture,
		policyCeiling: policy.family === "manylinux" ? policy.policy : null,
		platformTag: `${policy.family}_${policy.policy}_${architecture}`,
		notes,
	};
}

/** The newest policy that a machine has an image for: an upper bound. */
function newestPolicy(family: "manylinux" | "musllinux", images: Readonly<Record<string, string>>) {
	const policies = Object.keys(images)
		.map(readImagePolicy)
		.filter((policy) => policy !== null && policy.family === family);
	return policies.at(-1) ?? { family, policy: family === "manylinux" ? "2_39" : "1_2" };
}

/** The pinned image behind a short name; other references as they are. */
export function resolveImage(image: string | null, target: string, table: CibuildwheelTable): string | null {
	const architecture = target.split("_").slice(1).join("_");
	return image === null ? null : (table.images[architecture]?.[image] ?? image);
}
