// Libraries that a Linux wheel needs and does not carry. Each must come from somewhere: the system that the policy
// describes, the wheel itself, or a dependency that METADATA declares (torch, the CUDA distributions).

import { isLibpython } from "../../binary/linux-libraries.ts";
import type { Blocker } from "../../binary/linux-policy.ts";
import type { Finding } from "../../diagnostic/finding.ts";
import { listSome, show } from "../rule.ts";
import { judgeWheel } from "./linux-verdict.ts";
import type { NativeWheel } from "./native-wheel.ts";
import { findProvider, kindOfLibrary, requiredNames } from "./provider.ts";

export function checkLibraries(native: NativeWheel): Finding[] {
	const verdict = judgeWheel(native);
	const newest = verdict?.policies.at(-1);
	if (verdict === null || newest === undefined) return [];
	const missing = newest.blockers.filter((row) => row.kind === "library");
	const byLibrary = Map.groupBy(missing, ({ library }) => library);
	return [...[...byLibrary].map(([library, rows]) => missingLibrary(library, rows, native)), ...checkGrafted(native)];
}

type MissingLibrary = Extract<Blocker, { kind: "library" }>;

function missingLibrary(library: string, rows: readonly MissingLibrary[], native: NativeWheel): Finding {
	const { wheel } = native;
	const [first] = rows;
	const users = `${show(first?.path ?? "")}${rows.length > 1 ? ` and ${rows.length - 1} more need` : " needs"}`;
	// Libraries that a program loads by itself may be meant for some machines only; a module is imported everywhere.
	const level = rows.some(({ stopsImport }) => stopsImport) ? "error" : "warning";
	if (isLibpython(library)) return linkedPython(library, users, level);
	const within = native.elf.find(({ path }) => path.split("/").at(-1) === library);
	if (within !== undefined) {
		return {
			code: "binary/missing-library",
			level: "warning",
			message: `${users} ${show(library)}; the wheel has it as ${show(within.path)}, but no RUNPATH leads there`,
			help: "It loads only when something has loaded that library before. Set RUNPATH=$ORIGIN/… at the link step.",
		};
	}
	const provider = findProvider(library, wheel);
	const message = `${users} ${show(library)}, which is neither in the wheel nor promised by the platform`;
	if (provider === null) {
		return {
			code: "binary/missing-library",
			level,
			message,
			help: `Let the repair graft it (auditwheel repair ${wheel.fileName}), or link it statically.`,
		};
	}
	return {
		code: "binary/undeclared-library",
		level,
		message: `${message}; a dependency would bring it, but METADATA requires none of ${listSome(provider.distributions)}`,
		help: `Add to [project] dependencies: "${provider.distributions[0] ?? "torch"}"`,
	};
}

function linkedPython(library: string, users: string, level: Finding["level"]): Finding {
	return {
		code: "binary/missing-library",
		level,
		message: `${users} ${show(library)}; most interpreters have Python in the program and no such library (PEP 513)`,
		help: "Do not link modules with -lpython: Python's names are there when a module is loaded. CMake: find_package(Python COMPONENTS Development.Module).",
	};
}

/** What must stay outside: the driver fits the GPU of the machine, and a second torch in one process crashes. */
function checkGrafted(native: NativeWheel): Finding[] {
	const required = requiredNames(native.wheel);
	return native.elf.flatMap(({ path }): Finding[] => {
		const file = path.split("/").at(-1) ?? "";
		// Grafted copies carry a hash: libcudart-1a2b3c4d.so.12
		const soname = file.replace(/-[0-9a-f]{8}(?=\.so)/, "").replace(/\.[0-9a-f]{8}(?=\.so)/, "");
		const isGrafted = soname !== file || /\.libs\//.test(path);
		const kind = kindOfLibrary(soname);
		if (!isGrafted || kind === null || kind === "toolkit") return [];
		if (kind === "torch" && !required.has("torch")) return [];
		return [
			{
				code: "binary/grafted-library",
				level: "error",
				message:
					kind === "driver"
						? `the wheel carries ${show(path)}, a part of the GPU driver; it must be the one of the user's machine`
						: `the wheel carries ${show(path)} and requires torch, which brings its own: two copies in one process crash`,
				help: `Leave it out of the repair: auditwheel repair --exclude '${soname.replace(/\.so.*$/, ".so*")}' …`,
			},
		];
	});
}
