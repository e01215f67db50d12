// License-File: a resolved relative path (PEP 639), in the order in which packaging.metadata finds fault with it.
import { type Fault, fault } from "./refusal.ts";

export function judgeLicensePath(value: string): Fault | null {
	if (value.includes("..")) return fault("license-file-parent", { value });
	if (value.includes("*")) return fault("license-file-pattern", { value });
	if (/^(?:\/|[A-Za-z]:[\\/]|\\\\[^\\/]+[\\/][^\\/])/.test(value)) return fault("license-file-absolute", { value });
	const parts = value.split(/[\\/]/).filter((part) => part !== "" && part !== ".");
	return (parts.join("/") || ".") === value ? null : fault("license-file-delimiter", { value });
}
