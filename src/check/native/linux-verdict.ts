// The policy verdict of a wheel, with the libraries left out that a declared dependency brings. auditwheel, which knows
// neither dependencies nor musl's other names, says "linux" about such wheels (docs/check-accuracy.md).
import { searchFoldersOf, type WheelElf } from "../../binary/linux-libraries.ts";
import { judgeLinux, type LinuxVerdict, type PolicyTable } from "../../binary/linux-policy.ts";
import policies from "../../data/auditwheel-policies.json" with { type: "json" };
import { dependencyFinder } from "./beside.ts";
import { linuxMachineOf, type NativeWheel } from "./native-wheel.ts";
import { findProvider } from "./provider.ts";

const tables = {
	glibc: policies.manylinux as unknown as PolicyTable,
	musl: policies.musllinux as unknown as PolicyTable,
};

/** Which policy the wheel keeps; null when it has no Linux code. */
export function judgeWheel(native: NativeWheel): LinuxVerdict | null {
	const families = new Set(native.platforms.map(({ family }) => family));
	const [musl, glibc] = [families.has("musllinux"), families.has("manylinux")];
	// Under both, the files say which they need; a program without any libc is judged by glibc's policies, as auditwheel does.
	const libc = musl === glibc ? null : musl ? "musl" : "glibc";
	const isOfDependency = dependencyFinder(native.wheel);
	const carried = new Set(native.elf.map(({ path }) => path.split("/").at(-1)));
	const isProvided = (soname: string, users: readonly WheelElf[]) =>
		(libc === "musl" && isPartOfMusl(soname)) ||
		findProvider(soname, native.wheel)?.isDeclared === true ||
		(!carried.has(soname) &&
			users.some((elf) => searchFoldersOf(elf).some((folder) => isOfDependency(soname, folder))));
	return judgeLinux(native.elf, { libc, machine: linuxMachineOf(native.platforms) }, tables, isProvided);
}

/**
 * musl's loader takes these names for itself, whatever stands behind the dot (musl, ldso/dynlink.c, load_library); compilers
 * for other machines than their own write `libc.so`.
 */
function isPartOfMusl(soname: string): boolean {
	return /^lib(c|pthread|rt|m|dl|util|xnet)\./.test(soname);
}
