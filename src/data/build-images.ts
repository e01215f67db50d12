// Images that manylinux wheels are built in and that are still kept (pypa/manylinux README, 2026-06-28): those of
// manylinux1, manylinux2010 and manylinux_2_24 are not rebuilt any more. As of 2026-11-22.
import { comparePolicies } from "../python/platform-tag.ts";

type Policy = readonly [number, number];

const every = ["x86_64", "i686", "aarch64", "ppc64le", "s390x"];
const kept: readonly { name: string; policy: Policy; machines: readonly string[] }[] = [
	{ name: "manylinux2014", policy: [2, 17], machines: every },
	{ name: "manylinux_2_28", policy: [2, 28], machines: every },
	{ name: "manylinux_2_31", policy: [2, 31], machines: ["armv7l"] },
	{ name: "manylinux_2_34", policy: [2, 34], machines: every },
	{ name: "manylinux_2_35", policy: [2, 35], machines: ["armv7l"] },
	{ name: "manylinux_2_39", policy: [2, 39], machines: ["aarch64", "riscv64"] },
];

/**
 * The newest kept image whose C library is no newer than the policy: `quay.io/pypa/manylinux2014_x86_64` for
 * manylinux_2_24. Where all are newer, the oldest.
 */
export function buildImageFor(policy: Policy, machine: string): string {
	const images = kept.filter(({ machines }) => machines.includes(machine));
	const image = images.findLast((row) => comparePolicies(row.policy, policy) <= 0) ?? images[0];
	// Of other machines (loongarch64) PyPA keeps none.
	return image === undefined ? `of a system with glibc ${policy.join(".")}` : `quay.io/pypa/${image.name}_${machine}`;
}
