// Which platform tag the wheels of an image get. Images of manylinux set AUDITWHEEL_PLAT, and auditwheel repairs to it; a
// lower policy comes out where nothing newer is needed, so that of manylinux is an upper bound.

export interface ImagePolicy {
	family: "manylinux" | "musllinux";
	/** `2_28` of glibc (PEP 600), `1_2` of musl (PEP 656). */
	policy: string;
}

const aliases: Record<string, string> = { manylinux1: "2_5", manylinux2010: "2_12", manylinux2014: "2_17" };

/** From a short name or from what a reference is called: `quay.io/pypa/manylinux_2_28_x86_64:2026.08.04-1`. */
export function readImagePolicy(image: string): ImagePolicy | null {
	const [, family, policy] = /\b(manylinux|musllinux)_(\d+_\d+)/.exec(image) ?? [];
	if (family === "manylinux" || family === "musllinux") return { family, policy: policy ?? "" };
	const alias = /\bmanylinux(?:1|2010|2014)(?![0-9])/.exec(image)?.[0];
	return alias === undefined ? null : { family: "manylinux", policy: aliases[alias] ?? "" };
}

/** What the repair is told instead: `auditwheel repair --plat manylinux_2_17_x86_64`; null when it says nothing. */
export function readRepairPolicy(command: string): ImagePolicy | null {
	const platform = /--plat(?:form)?[= ]["']?([\w.]+)/.exec(command)?.[1];
	return platform === undefined ? null : readImagePolicy(platform);
}
