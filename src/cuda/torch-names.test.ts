import { describe, expect, it } from "vitest";
import { abiOfSymbol, cxx11AbiOf, isTorchOwn } from "./torch-names.ts";

describe("which ABI of torch a name belongs to", () => {
	it.each<[string, "stable" | "unstable" | null]>([
		["_ZN2at6TensorD1Ev", "unstable"],
		["_ZNK3c1010TensorImpl15decref_pyobjectEv", "unstable"],
		["_ZTIN3c1021AutogradMetaInterfaceE", "unstable"],
		["_ZN6caffe28TypeMeta13typeMetaDatasEv", "unstable"],
		["_ZN5torch7LibraryC1ENS0_4KindE", "unstable"],
		["_Z16THPVariable_WrapN2at10TensorBaseE", "unstable"],
		["THPVariableClass", "unstable"],
		// A name of the project's own that takes a Tensor is as unstable as the Tensor.
		["_ZN5mylib3runERKN2at6TensorE", "unstable"],
		["_ZN8pybind116detail11type_casterIN2at6TensorEvE4loadENS_6handleEb", "unstable"],
		["aoti_torch_empty_strided", "stable"],
		["torch_call_dispatcher", "stable"],
		["_ZN5torch6stable6TensorD1Ev", null],
		["_ZN5torch10headeronly6detail3fooEv", null],
		["_ZN5mylib3runEv", null],
		// Identifiers that only look alike.
		["_ZN7latency3c10Ev", null],
		["pthread_create", null],
		["PyInit_torch", null],
		["?sizes@Tensor@at@@QEBA?AV?$ArrayRef@_J@c10@@XZ", "unstable"],
		["??0Tensor@stable@torch@@QEAA@XZ", null],
		["?run@mylib@@YAXXZ", null],
	])("%s: %s", (name, abi) => {
		expect(abiOfSymbol(name)).toBe(abi);
	});

	it.each([
		["_ZN2at6TensorD1Ev", true],
		["_ZTVN5torch8autograd4NodeE", true],
		["aoti_torch_empty_strided", true],
		["THPVariableClass", true],
		["_ZN5mylib3runERKN2at6TensorE", false],
		["_ZSt4moveIN2at6TensorEEvv", false],
	])("%s is torch's own: %s", (name, expected) => {
		expect(isTorchOwn(name)).toBe(expected);
	});
});

describe("which C++ ABI a name was compiled for", () => {
	it.each<[string, boolean | null]>([
		["_ZN3c105ErrorC2ENS_14SourceLocationENSt7__cxx1112basic_stringIcSt11char_traitsIcESaIcEEE", true],
		["_ZNK5torch8autograd4Node4nameB5cxx11Ev", true],
		["_ZN3c105ErrorC2ENS_14SourceLocationESs", false],
		["_ZN3c106detail14torchCheckFailEPKcS2_jRKSs", false],
		["_ZN5torch7LibraryC1ENS0_4KindESsSt8optionalIN3c1011DispatchKeyEEPKcj", false],
		["_ZN2at6TensorD1Ev", null],
		// "Ss" inside of an identifier, behind a literal, a substitution, an array bound.
		["_ZN2at8SsTensor3fooEv", null],
		["_ZN2at3fooILi3EEEv7SsThing", null],
		["_ZN2at3barIS0_T0_EEvA4_c", null],
		["_ZN2at3barILi12EEEvSs", false],
		["memcpy", null],
	])("%s: %s", (name, abi) => {
		expect(cxx11AbiOf(name)).toBe(abi);
	});
});
