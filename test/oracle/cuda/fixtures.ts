// Libraries of a few KiB that real toolkits made, kept in test/fixtures/cuda: they show on every machine what a writer of
// ours could get wrong together with the reader. `node scripts/cuda-fixtures.ts --toolkits DIR` makes them again.
import { type CudaCase, cases } from "./cases.ts";

export interface CudaFixture {
	file: string;
	toolkit: string;
	made: CudaCase;
}

const kept: readonly [file: string, toolkit: string, name: string][] = [
	["lz4-ptx.so", "11.8", "two architectures and PTX"],
	["kepler.so", "11.8", "Kepler"],
	["one-chip.so", "12.4", "code for one chip"],
	["ptx-alone.so", "12.4", "PTX alone"],
	["partly-stubs.so", "12.4", "kernels that one architecture leaves out"],
	["zstd-ptx.so", "13.0", "two architectures and PTX"],
	["families.so", "13.0", "code of families"],
	["host-code.so", "13.0", "a unit with host code alone"],
	["nvcc-link.so", "13.0", "linked by nvcc as it comes"],
	["device-link.so", "13.0", "relocatable and linked for the device"],
	["never-linked.so", "13.0", "relocatable and never linked"],
	["intermediate.so", "13.0", "intermediate code, linked for the device"],
	["debugger.so", "13.0", "for a debugger"],
	["data.so", "13.0", "a cubin as data"],
	["rubin.so", "13.5", "Rubin"],
];

export const fixtures: readonly CudaFixture[] = kept.map(([file, toolkit, name]) => {
	const made = cases.find((one) => one.name === name);
	if (made === undefined) throw new Error(`no case is called ${name}`);
	return { file, toolkit, made };
});
