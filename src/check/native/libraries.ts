// Libraries that a Linux wheel needs and does not carry. Each must come from somewhere: the system that the policy
// describes, the wheel itself, or a dependency that METADATA declares (torch, the CUDA distributions).

import { isLibpython } from "../../binary/linux-libraries.ts";
import type { Blocker } from "../../binary/linux-policy.ts";
import type { Finding } from "../../diagnostic/finding.ts";
import { listSome, show } from "../rule.ts";
import { judgeWheel } from "./linux-verdict.ts";
import { isLinux, type NativeWheel } from "./native-wheel.ts";
import { findProvider, kindOfLibrary, requiredNames } from "./provider.ts";

export function checkLibraries(native: NativeWheel): Finding[] {
	// Files for another system are data here (a debugger's helpers): its own wheels say where they load.
	if (!native.platforms.some((platform) => isLinux(platform) || platform.family === "any")) return [];
	const verdict = judgeWheel(native);
	const newest = verdict?.policies.at(-1);
	if (verdict === null || newest === undefined) return [];
	const rows = newest.blockers.filter((row) => row.kind === "library");
	const missing = [...Map.groupBy(rows, ({ library }) => library)].map(([library, users]) =>
		describeMissing(library, users, native),
	);
	const late = missing.filter(({ stopsImport }) => !stopsImport);
	return [
		...[
			...Map.groupBy(
				missing.filter(({ stopsImport }) => stopsImport),
				({ story }) => story,
			).values(),
		].flatMap((group) =>
			// Of many the first few show what went wrong: the repair did not run, or a dependency is not told.
			group.length > mostApart ? [stoppingTogether(group, native)] : group.map((library) => stopping(library, native)),
		),
		...[...Map.groupBy(late, ({ story }) => story).values()].map((group) => waiting(group, native)),
		...checkGrafted(native),
	];
}

const mostApart = 5;

interface Missing {
	library: string;
	/** First of the files that need it, and how many more do. */
	user: string;
	others: number;
	/** Needed by a module, or by what a module needs; else a program loads it when it may use it. */
	stopsImport: boolean;
	story: "inside" | "nowhere" | "undeclared" | "python";
	/** In the wheel, where no RUNPATH leads. */
	within: string | null;
	/** Distributions that would bring it. */
	distributions: readonly string[];
}

function describeMissing(
	library: string,
	rows: readonly Extract<Blocker, { kind: "library" }>[],
	native: NativeWheel,
): Missing {
	const within = native.elf.find(({ path }) => path.split("/").at(-1) === library)?.path ?? null;
	const provider = findProvider(library, native.wheel);
	return {
		library,
		user: rows[0]?.path ?? "",
		others: rows.length - 1,
		// What lies in the wheel may have been loaded before by somebody who knows where it is.
		stopsImport: within === null && rows.some((row) => row.stopsImport),
		story: isLibpython(library) ? "python" : within !== null ? "inside" : provider === null ? "nowhere" : "undeclared",
		within,
		distributions: provider?.distributions ?? [],
	};
}

function stopping({ library, user, others, story, distributions }: Missing, { wheel }: NativeWheel): Finding {
	const users = `${show(user)}${others > 0 ? ` and ${others} more need` : " needs"}`;
	if (story === "python") return linkedPython(library, users, "error");
	const message = `${users} ${show(library)}, which is neither in the wheel nor promised by the platform`;
	if (story === "nowhere") {
		return {
			code: "binary/missing-library",
			level: "error",
			message,
			help: `Link it statically, or let the repair graft it:\nauditwheel repair ${wheel.fileName}`,
		};
	}
	return {
		code: "binary/undeclared-library",
		level: "error",
		message: `${message}; a dependency would bring it, but METADATA requires none of ${listSome(distributions)}`,
		help: `Add to [project] dependencies: "${distributions[0] ?? "torch"}"`,
	};
}

function stoppingTogether(group: readonly Missing[], native: NativeWheel): Finding {
	const [first] = group;
	const libraries = listSome(group.map(({ library }) => library));
	const users = group.length > 1 || (first?.others ?? 0) > 0 ? " and others need" : " needs";
	const message = `${show(first?.user ?? "")}${users} ${libraries}, which are neither in the wheel nor promised by the platform`;
	if (first?.story === "undeclared") {
		const distributions = [...new Set(group.map((row) => row.distributions[0] ?? "torch"))];
		return {
			code: "binary/undeclared-library",
			level: "error",
			message: `${message}; dependencies would bring them, but METADATA requires none of ${listSome(distributions)}`,
			help: `Add to [project] dependencies: ${distributions.map((name) => `"${name}"`).join(", ")}`,
		};
	}
	return {
		code: "binary/missing-library",
		level: "error",
		message,
		help: `Let the repair graft them (auditwheel repair ${native.wheel.fileName}), link them statically, or require the project that brings them and set RUNPATH=$ORIGIN/… into its folder.`,
	};
}

/** Of libraries that a program loads by itself, sixty are one story: code for machines that have them. */
function waiting(group: readonly Missing[], { wheel }: NativeWheel): Finding {
	const [first] = group;
	const names = listSome(group.map(({ library }) => library));
	const users = new Set(group.map(({ user }) => user));
	const who = `${show(first?.user ?? "")}${users.size > 1 || (first?.others ?? 0) > 0 ? " and others need" : " needs"}`;
	if (first?.story === "python") return linkedPython(first.library, who, "warning");
	if (first?.story === "inside") {
		const place = group.length === 1 ? `has it as ${show(first.within ?? "")}` : "has them";
		return {
			code: "binary/missing-library",
			level: "warning",
			message: `${who} ${names}; the wheel ${place}, but no RUNPATH leads there`,
			help: "It loads only when something has loaded that library before. Set RUNPATH=$ORIGIN/… at the link step.",
		};
	}
	const message = `${who} ${names}, which ${group.length === 1 ? "is" : "are"} neither in the wheel nor promised by the platform`;
	if (first?.story === "nowhere") {
		return {
			code: "binary/missing-library",
			level: "warning",
			message: `${message}; no Python module is linked against ${group.length === 1 ? "it" : "them"}, so what matters is who loads ${users.size === 1 ? "this file" : "these files"} (ctypes, dlopen)`,
			help: `Right when that happens only on machines that have them. Else let the repair graft them:\nauditwheel repair ${wheel.fileName}`,
		};
	}
	const distributions = [...new Set(group.map((row) => row.distributions[0] ?? "torch"))];
	return {
		code: "binary/undeclared-library",
		level: "warning",
		message: `${message}; dependencies would bring them, but METADATA requires none of ${listSome(distributions)}`,
		help: `Add to [project] dependencies what users need: ${distributions.map((name) => `"${name}"`).join(", ")}`,
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
