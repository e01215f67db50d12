import { expect, it } from "vitest";
import { buildImageFor } from "./build-images.ts";

it.each<[number, string, string]>([
	[5, "x86_64", "quay.io/pypa/manylinux2014_x86_64"],
	[12, "i686", "quay.io/pypa/manylinux2014_i686"],
	[17, "x86_64", "quay.io/pypa/manylinux2014_x86_64"],
	[24, "x86_64", "quay.io/pypa/manylinux2014_x86_64"],
	[27, "aarch64", "quay.io/pypa/manylinux2014_aarch64"],
	[28, "aarch64", "quay.io/pypa/manylinux_2_28_aarch64"],
	[31, "x86_64", "quay.io/pypa/manylinux_2_28_x86_64"],
	[31, "armv7l", "quay.io/pypa/manylinux_2_31_armv7l"],
	[17, "armv7l", "quay.io/pypa/manylinux_2_31_armv7l"],
	[36, "armv7l", "quay.io/pypa/manylinux_2_35_armv7l"],
	[39, "x86_64", "quay.io/pypa/manylinux_2_34_x86_64"],
	[40, "aarch64", "quay.io/pypa/manylinux_2_39_aarch64"],
	[35, "riscv64", "quay.io/pypa/manylinux_2_39_riscv64"],
	[36, "loongarch64", "of a system with glibc 2.36"],
])("glibc 2.%i on %s is built in %s", (minor, machine, image) => {
	expect(buildImageFor([2, minor], machine)).toBe(image);
});
