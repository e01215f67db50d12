// `pip install pkg[gpu]`: an extra can require another project, so it can bring the suffix distribution of the same version;
// it cannot choose another wheel of its own name. The requirement stands in pyproject.toml, and the plan holds it to what
// it builds.
import type { Finding } from "../../diagnostic/finding.ts";
import type { Exclusion, Release } from "../../document/plan.ts";
import { lineOf, type Pyproject } from "../../project/pyproject.ts";
import { isTable, readPath, readStrings } from "../../project/toml.ts";
import { normalizeName } from "../../python/project-name.ts";
import { parseRequirement } from "../../python/requirement.ts";
import { parseSpecifierSet, specifierContains } from "../../python/specifier.ts";
import { parseVersion } from "../../python/version.ts";

/** CUDA 11 is not built for by torch, cupy and RAPIDS any more; every later driver runs binaries of an older major. */
const oldestMaintainedMajor = 12;

export interface ExtraRequest {
	pyproject: Pyproject;
	/** `cuda.extra`; null: `gpu`, without insisting on it. */
	configured: string | null;
	project: string;
	version: string;
	/** Releases of route `suffix`, in the order of their toolkits. */
	suffixed: readonly { release: Release; major: number }[];
	locate(path: readonly string[]): { file?: string | undefined; line?: number | undefined };
}

export interface DecidedExtras {
	extras: Release["extras"];
	exclusions: Exclusion[];
	findings: Finding[];
}

export function decideExtras(request: ExtraRequest): DecidedExtras {
	const name = request.configured ?? "gpu";
	const written = readExtras(request.pyproject);
	if (request.suffixed.length === 0) return refuseWithoutSuffix(name, written, request);
	const names = new Map(request.suffixed.map(({ release }) => [release.name, release]));
	const findings: Finding[] = [];
	const extras = new Map<string, string>();
	for (const [extra, requirements] of written) {
		for (const text of requirements) {
			const requirement = parseRequirement(text);
			if (requirement === null) continue;
			const release = names.get(normalizeName(requirement.name));
			if (release === undefined) {
				if (isCudaName(requirement.name, request.project)) findings.push(notPlanned(extra, text, request));
				continue;
			}
			const wanted = `${release.name}==${release.version}`;
			if (isExactly(requirement.specifier, release.version)) extras.set(extra, wanted);
			else findings.push(disagreement(extra, text, wanted, request));
		}
	}
	if (extras.has(name) || findings.length > 0) return { extras: listExtras(extras), exclusions: [], findings };
	const candidates = candidatesFor(request);
	const [only] = candidates;
	if (only === undefined || candidates.length > 1) {
		return { extras: listExtras(extras), exclusions: [explainAmbiguous(name, candidates, request)], findings };
	}
	extras.set(name, only);
	const other = written.get(name);
	if (other !== undefined) findings.push(disagreement(name, other.join(", "), only, request));
	else if (!request.pyproject.dynamic.includes("optional-dependencies")) findings.push(missing(name, only, request));
	return { extras: listExtras(extras), exclusions: [], findings };
}

function isCudaName(name: string, project: string): boolean {
	return (
		/^-cu\d/.test(normalizeName(name).slice(normalizeName(project).length)) &&
		normalizeName(name).startsWith(normalizeName(project))
	);
}

function notPlanned(extra: string, text: string, { pyproject, suffixed }: ExtraRequest): Finding {
	const planned = suffixed.map(({ release }) => `${release.name}==${release.version}`);
	return {
		code: "cuda/extra-disagrees",
		level: "error",
		message: `[${extra}] requires "${text}", which is no distribution of this release`,
		file: pyproject.file,
		line: lineOf(pyproject, ["project", "optional-dependencies", extra]),
		help: `Write ${extra} = ["${planned[0]}"] in [project.optional-dependencies]; there ${planned.length > 1 ? "are" : "is"} ${planned.join(", ")}.`,
	};
}

function listExtras(extras: ReadonlyMap<string, string>): Release["extras"] {
	return [...extras].map(([name, requires]) => ({ name, requires }));
}

/** Of the oldest CUDA major that is still maintained: later drivers run it too, earlier ones run nothing newer. */
function candidatesFor({ suffixed }: ExtraRequest): string[] {
	const majors = suffixed.map(({ major }) => major).sort((a, b) => a - b);
	const chosen = majors.find((major) => major >= oldestMaintainedMajor) ?? majors.at(-1);
	return suffixed.filter(({ major }) => major === chosen).map(({ release }) => `${release.name}==${release.version}`);
}

/** Distributions that share their modules cannot be installed together, so an extra requires one of them. */
function explainAmbiguous(name: string, candidates: readonly string[], { project }: ExtraRequest): Exclusion {
	const shown = candidates.slice(0, 3).join(" or ");
	return {
		what: `${project}[${name}]`,
		code: "cuda/extra-ambiguous",
		reason: `an extra brings one distribution, and it could be ${shown}${candidates.length > 3 ? ` or ${candidates.length - 3} more` : ""}: choose one in [project.optional-dependencies]`,
	};
}

/** `==1.4`, `==1.4.0` and `===1.4.0`, for 1.4.0: allows it and nothing beside it. */
function isExactly(specifier: string, version: string): boolean {
	const set = parseSpecifierSet(specifier);
	const parsed = parseVersion(version);
	if (set === null || parsed === null || !specifierContains(set, parsed)) return false;
	return set.some((one) => one.kind !== "prefix" && (one.operator === "==" || one.operator === "==="));
}

function readExtras(pyproject: Pyproject): Map<string, string[]> {
	const table = readPath(pyproject.table, ["project", "optional-dependencies"]);
	if (!isTable(table)) return new Map();
	return new Map(
		Object.keys(table).map((extra) => [
			extra,
			readStrings(pyproject.table, ["project", "optional-dependencies", extra]),
		]),
	);
}

function disagreement(extra: string, text: string, wanted: string, { pyproject }: ExtraRequest): Finding {
	return {
		code: "cuda/extra-disagrees",
		level: "error",
		message: `[${extra}] requires "${text}", and this release has ${wanted}: pip would install another version beside it, or none`,
		file: pyproject.file,
		line: lineOf(pyproject, ["project", "optional-dependencies", extra]),
		help: `Write ${extra} = ["${wanted}"] in [project.optional-dependencies].`,
	};
}

function missing(extra: string, wanted: string, { pyproject, configured, project, locate }: ExtraRequest): Finding {
	const where =
		configured === null ? { file: pyproject.file, line: lineOf(pyproject, ["project"]) } : locate(["cuda", "extra"]);
	return {
		code: "cuda/extra-missing",
		level: configured === null ? "warning" : "error",
		message: `${project}[${extra}] would install nothing more: [project.optional-dependencies] has no "${extra}"`,
		...where,
		help: `Add to pyproject.toml:\n[project.optional-dependencies]\n${extra} = ["${wanted}"]`,
	};
}

/** Without a project of its own for CUDA there is nothing that an extra could require. */
function refuseWithoutSuffix(name: string, written: Map<string, string[]>, request: ExtraRequest): DecidedExtras {
	const { pyproject, project, version, configured, locate } = request;
	const reason = `an extra cannot choose another wheel of the same name; [${name}] needs route = ["suffix"], as ${project}-cu12==${version}`;
	const exclusions: Exclusion[] = [{ what: `${project}[${name}]`, code: "cuda/extra-needs-suffix", reason }];
	const ownName = normalizeName(project);
	const own = [...written].find(([, requirements]) =>
		requirements.some((text) => {
			const requirement = parseRequirement(text);
			const other = requirement && normalizeName(requirement.name);
			if (!requirement || !other) return false;
			return isCudaName(other, project) || (other === ownName && requirement.specifier.includes("+"));
		}),
	);
	if (configured === null && own === undefined) return { extras: [], exclusions, findings: [] };
	const finding: Finding = {
		code: "cuda/extra-needs-suffix",
		level: "error",
		message: `the extra [${own?.[0] ?? name}] of ${project} cannot be promised: no distribution of this release could be required by it, and an extra cannot choose another wheel of the same name`,
		...(own
			? { file: pyproject.file, line: lineOf(pyproject, ["project", "optional-dependencies", own[0]]) }
			: locate(["cuda", "extra"])),
		help: `Add the route: [tool.wheel-release.cuda] route = ["suffix", …], or remove the extra and tell users the index to install from.`,
	};
	return { extras: [], exclusions, findings: [finding] };
}
