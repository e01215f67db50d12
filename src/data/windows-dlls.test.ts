import { expect, it } from "vitest";
import { isWindowsDll } from "./windows-dlls.ts";

it.each([
	["KERNEL32.dll", true],
	["ws2_32.dll", true],
	["opengl32.dll", true],
	["api-ms-win-crt-heap-l1-1-0.dll", true],
	["gdiplus.dll", true],
	["d3d12.dll", true],
	["icuuc.dll", true],
	["dwmapi.dll", true],
	["winspool.drv", true],
	["zlib1.dll", false],
	["libssl-3-x64.dll", false],
	["python313.dll", false],
	["msvcp140.dll", false],
])("%s is a part of Windows: %s", (library, isPart) => {
	expect(isWindowsDll(library)).toBe(isPart);
});
