// Files that are laid out for smaller memory pages than the machines of the tag may have: their loader refuses them (glibc's
// elf/dl-load.c, "ELF load command alignment not page-aligned"; Android's guide "Support 16 KB page sizes").
import type { Finding } from "../../diagnostic/finding.ts";
import { show } from "../rule.ts";
import { androidTagOf } from "./android.ts";
import { linuxMachineOf, type NativeWheel } from "./native-wheel.ts";

/** Largest pages that kernels of the machine are configured with: 64 KB on arm64 and POWER servers. */
const largestLinuxPage: Readonly<Record<string, number>> = { aarch64: 65_536, ppc64le: 65_536 };
const androidPage = 16_384;

export function checkPageSize(native: NativeWheel): Finding[] {
	const android = androidTagOf(native);
	const machine = linuxMachineOf(native.platforms);
	if (android !== null) {
		const is64 = android.abi === "arm64_v8a" || android.abi === "x86_64";
		return is64 ? judge(native, androidPage, "Google Play asks for 16 KB, and devices with such pages refuse it") : [];
	}
	const page = machine === null ? undefined : largestLinuxPage[machine];
	if (page === undefined) return [];
	return judge(
		{ ...native, elf: native.elf.filter(({ facts }) => facts.machine === machine) },
		page,
		`${machine} kernels with pages of 64 KB refuse it`,
	);
}

function judge({ elf }: Pick<NativeWheel, "elf">, page: number, why: string): Finding[] {
	const small = elf.filter(({ facts }) => facts.loadAlignment !== null && facts.loadAlignment < page);
	const [first] = small;
	if (first === undefined) return [];
	return [
		{
			code: "binary/page-size",
			level: "warning",
			message: `${show(first.path)}${small.length > 1 ? ` and ${small.length - 1} more are` : " is"} aligned to pages of ${(first.facts.loadAlignment ?? 0) / 1024} KB; ${why}`,
			help: `Link with -Wl,-z,max-page-size=${page} (Android: NDK r28 does by itself), and let the last tool that edits the file keep it: patchelf --page-size ${page}.`,
		},
	];
}
