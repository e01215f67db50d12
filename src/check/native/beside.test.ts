import { expect, it } from "vitest";
import type { WheelFacts } from "../../distribution/read-distribution.ts";
import { dependencyFinder, dependencyNames } from "./beside.ts";

function wheel(requiresDist: string[], paths: string[] = ["mypkg/core/_core.so"]): WheelFacts {
	return { metadata: { requiresDist }, members: paths.map((name) => ({ name })) } as unknown as WheelFacts;
}

it.each([
	["libvtkCommonCore.so", "vtkmodules", ["vtk==9.6.2"], true],
	["libQt6Core.so.6", "PyQt6/Qt6/lib", ["PyQt6-Qt6>=6.11"], true],
	["libarrow.so.2600", "pyarrow", ["pyarrow"], true],
	["libcudf.so", "libcudf/lib64", ["libcudf-cu12==26.*"], true],
	["libshiboken6.abi3.6.12.dylib", "shiboken6", ["shiboken6==6.12.0"], true],
	// In the wheel, out of site-packages, or of a name that no dependency has.
	["libvtkCommonCore.so", "mypkg/core", ["vtk"], false],
	["libvtkCommonCore.so", "../../lib", ["vtk"], false],
	["libvtkCommonCore.so", "", ["vtk"], false],
	["libfoo-1a2b3c4d.so.1", "mypkg.libs", ["numpy"], false],
	["libvtkCommonCore.so", "vtkmodules", [], false],
])("%s in %s with Requires-Dist %j: %s", (library, folder, requires, isThere) => {
	expect(dependencyFinder(wheel(requires))(library, folder)).toBe(isThere);
});

it("ends on names that no wheel should have", () => {
	const find = dependencyFinder(
		wheel(["vtk"], ["/etc/vtk/x.so", "../up.so", "", "//", "a//b", "x.data/platlib/vtk/c.so"]),
	);
	expect(find("libvtk.so", "vtk")).toBe(false);
	expect(find("libvtk.so", "other")).toBe(true);
});

it("asks for a word, not for a letter or two", () => {
	expect(dependencyNames(wheel(["py", "a-b"]))("libabc.so")).toBe(false);
	expect(dependencyNames(wheel(["tbb"]))("tbb12.dll")).toBe(true);
});
