// Generated crates for the comparison with cargo: a root package, up to two more packages, and stand-ins for pyo3 and
// pyo3-ffi that lie outside the workspace, as the registry's do. Every case is one that cargo accepts.
import type { Choices } from "./random.ts";

export interface CargoCase {
	/** Text by path, below the folder of the case; the project is `project/`. */
	files: Record<string, string>;
	request: { features: string[]; all: boolean; usesDefault: boolean };
	target: string | null;
}

const floors = [
	"abi3-py38",
	"abi3-py39",
	"abi3-py310",
	"abi3-py312",
	"abi3t-py315",
	"abi3",
	"abi3t",
	"extension-module",
];
const targets = [
	null,
	"x86_64-unknown-linux-gnu",
	"aarch64-unknown-linux-musl",
	"x86_64-apple-darwin",
	"x86_64-pc-windows-msvc",
	"i686-pc-windows-msvc",
];
const expressions = [
	"cfg(windows)",
	"cfg(unix)",
	'cfg(target_os = "macos")',
	'cfg(all(unix, not(target_os = "macos")))',
	'cfg(any(target_arch = "aarch64", target_pointer_width = "32"))',
	'cfg(target_env = "musl")',
	"x86_64-pc-windows-msvc",
];

interface Declared {
	alias: string;
	package: string;
	isOptional: boolean;
	featureNames: readonly string[];
}

export function generateCase(choices: Choices): CargoCase {
	const files: Record<string, string> = { ...stubs };
	const layout = choices.pick(["alone", "alone", "root", "virtual"] as const);
	const rootFolder = layout === "alone" || layout === "root" ? "" : "crates/py/";
	// From a folder of the project to the project; the folder beside it is as far from the stand-ins as the project is.
	const up = (from: string) => (from.startsWith("..") ? "" : "../".repeat(from.split("/").length - 1));
	const hasHelper = choices.chance(0.6);
	const hasShared = layout !== "alone" && choices.chance(0.5);
	const shared = hasShared ? writeDependency(choices, "pyo3", `../stubs/pyo3`, floors, { canBeOptional: false }) : null;
	const helperFolder = layout === "alone" ? "../helper/" : choices.pick(["crates/helper/", "../helper/"]);
	const helper = hasHelper ? writePackage(choices, "helper", helperFolder, [], shared, up(helperFolder)) : null;
	if (helper) files[`project/${helperFolder}Cargo.toml`.replace("project/../", "")] = helper.text;
	const root = writePackage(
		choices,
		"core",
		rootFolder,
		helper ? [{ path: `${up(rootFolder)}${helperFolder}`, name: "helper", featureNames: helper.featureNames }] : [],
		shared,
		up(rootFolder),
	);
	const workspace =
		layout === "alone" ? "" : writeWorkspace(choices, layout, shared, hasHelper && !helperFolder.startsWith(".."));
	files[`project/${rootFolder}Cargo.toml`] = layout === "root" ? `${root.text}\n${workspace}` : root.text;
	if (layout === "virtual") files["project/Cargo.toml"] = workspace;
	if (layout !== "alone" && choices.chance(0.6)) {
		const sibling = writePackage(choices, "sibling", "crates/sibling/", [], shared, "../../");
		files["project/crates/sibling/Cargo.toml"] = sibling.text;
	}
	for (const file of Object.keys(files)) {
		if (file.endsWith("Cargo.toml") && files[file]?.includes("[package]"))
			files[file.replace("Cargo.toml", "src/lib.rs")] = "";
	}
	const manifest = rootFolder === "" ? "" : `[tool.maturin]\nmanifest-path = "${rootFolder}Cargo.toml"\n`;
	files["project/pyproject.toml"] = `[build-system]\nbuild-backend = "maturin"\n[project]\nname = "core"\n${manifest}`;
	const forwards = root.declared.flatMap(({ alias, featureNames }) => featureNames.map((name) => `${alias}/${name}`));
	return {
		files,
		request: {
			features: choices.some([...root.featureNames, ...choices.some(forwards, 0.3)], 0.25),
			all: choices.chance(0.1),
			usesDefault: !choices.chance(0.2),
		},
		target: choices.pick(targets),
	};
}

function writePackage(
	choices: Choices,
	name: string,
	_folder: string,
	local: readonly { path: string; name: string; featureNames: readonly string[] }[],
	shared: { line: string } | null,
	up: string,
): { text: string; featureNames: string[]; declared: Declared[] } {
	const declared: Declared[] = [];
	const tables = new Map<string, string[]>();
	const add = (table: string, alias: string, line: string, rest: Omit<Declared, "alias">) => {
		tables.set(table, [...(tables.get(table) ?? []), `${alias} = ${line}`]);
		if (!declared.some((one) => one.alias === alias)) declared.push({ alias, ...rest });
	};
	const crates = choices.pick([["pyo3"], ["pyo3-ffi"], ["pyo3", "pyo3-ffi"], ["pyo3"], []]);
	for (const crate of crates) {
		const path = `${up}../stubs/${crate}`;
		if (crate === "pyo3" && shared && choices.chance(0.6)) {
			const isOptional = choices.chance(0.3);
			const features = choices.some(floors, 0.15);
			add(
				"dependencies",
				"pyo3",
				`{ workspace = true${isOptional ? ", optional = true" : ""}${list("features", features)} }`,
				{
					package: "pyo3",
					isOptional,
					featureNames: floors,
				},
			);
			continue;
		}
		const alias = choices.chance(0.15) ? `snake-${crate}` : crate;
		const one = writeDependency(choices, crate, path, floors, { canBeOptional: true, alias });
		const table = choices.pick([
			"dependencies",
			"dependencies",
			"dependencies",
			`target.'${choices.pick(expressions)}'.dependencies`,
		]);
		add(table, alias, one.line, { package: crate, isOptional: one.isOptional, featureNames: floors });
		if (choices.chance(0.15)) {
			const other = writeDependency(choices, crate, path, floors, { canBeOptional: false, alias });
			const extra = choices.pick([
				"dev-dependencies",
				"build-dependencies",
				`target.'${choices.pick(expressions)}'.dependencies`,
			]);
			if (extra !== table && !one.isOptional)
				add(extra, alias, other.line, { package: crate, isOptional: false, featureNames: floors });
		}
	}
	for (const { path, name: local_, featureNames } of local) {
		const one = writeDependency(choices, local_, path.replace(/\/$/, ""), featureNames, { canBeOptional: true });
		add(choices.pick(["dependencies", "dependencies", "build-dependencies"]), local_, one.line, {
			package: local_,
			isOptional: one.isOptional,
			featureNames,
		});
	}
	const features = writeFeatures(choices, declared);
	const edition = choices.pick(["2018", "2021", "2021", "2024"]);
	const head = `[package]\nname = "${name}"\nversion = "0.1.0"\nedition = "${edition}"\n`;
	const body = [...tables].map(([table, lines]) => `[${table}]\n${lines.join("\n")}\n`).join("");
	return { text: `${head}${body}${features.text}`, featureNames: features.names, declared };
}

function writeDependency(
	choices: Choices,
	name: string,
	path: string,
	featureNames: readonly string[],
	{ canBeOptional, alias = name }: { canBeOptional: boolean; alias?: string },
): { line: string; isOptional: boolean } {
	const isOptional = canBeOptional && choices.chance(0.4);
	const parts = [
		`path = "${path}"`,
		...(alias === name ? [] : [`package = "${name}"`]),
		...(isOptional ? ["optional = true"] : []),
		...(choices.chance(0.25) ? ["default-features = false"] : []),
	];
	return { line: `{ ${parts.join(", ")}${list("features", choices.some(featureNames, 0.18))} }`, isOptional };
}

function writeFeatures(choices: Choices, declared: readonly Declared[]): { text: string; names: string[] } {
	const names = choices.some(["default", "stable", "ext", "more"], 0.6);
	const optional = declared.filter(({ isOptional }) => isOptional);
	const explicit = new Set(optional.filter(() => choices.chance(0.5)).map(({ alias }) => alias));
	const values = (self: string): string[] => [
		...choices.some(
			names.filter((name) => name !== self && name !== "default"),
			0.3,
		),
		...optional.flatMap(({ alias }) => (choices.chance(0.4) ? [explicit.has(alias) ? `dep:${alias}` : alias] : [])),
		...declared.flatMap(({ alias, isOptional, featureNames }) =>
			choices
				.some(featureNames, 0.12)
				.map((feature) => `${alias}${isOptional && choices.chance(0.4) ? "?" : ""}/${feature}`),
		),
	];
	const rows = names.map((name): [string, string[]] => [name, values(name)]);
	// An optional dependency that only `dep:` reaches must be reachable.
	const unused = [...explicit].filter((alias) => !rows.some(([, list]) => list.includes(`dep:${alias}`)));
	if (unused.length > 0) rows.push(["python", unused.map((alias) => `dep:${alias}`)]);
	const implicit = optional
		.filter(({ alias }) => !rows.some(([, list]) => list.includes(`dep:${alias}`)))
		.map(({ alias }) => alias);
	const text = rows.map(([name, list]) => `${name} = [${list.map((value) => `"${value}"`).join(", ")}]\n`).join("");
	return {
		text: rows.length > 0 ? `[features]\n${text}` : "",
		names: [...rows.map(([name]) => name).filter((name) => name !== "default"), ...implicit],
	};
}

function writeWorkspace(
	choices: Choices,
	layout: "root" | "virtual",
	shared: { line: string } | null,
	hasHelper: boolean,
): string {
	const members = layout === "virtual" || hasHelper || choices.chance(0.5) ? ["crates/*"] : [];
	const resolver = choices.pick(["", 'resolver = "1"\n', 'resolver = "2"\n', 'resolver = "3"\n']);
	const dependencies = shared ? `[workspace.dependencies]\npyo3 = ${shared.line}\n` : "";
	return `[workspace]\nmembers = [${members.map((member) => `"${member}"`).join(", ")}]\n${resolver}${dependencies}`;
}

function list(key: string, values: readonly string[]): string {
	return values.length > 0 ? `, ${key} = [${values.map((value) => `"${value}"`).join(", ")}]` : "";
}

const forwarded = floors
	.filter((name) => name !== "extension-module")
	.map((name) => `${name} = ["pyo3-ffi/${name}"]`)
	.join("\n");
const plain = floors.map((name) => `${name} = []`).join("\n");
const stubs = {
	"stubs/pyo3/Cargo.toml": `[package]\nname = "pyo3"\nversion = "0.29.3"\nedition = "2021"\n[dependencies]\npyo3-ffi = { path = "../pyo3-ffi" }\n[features]\ndefault = ["macros"]\nmacros = []\nextension-module = ["pyo3-ffi/extension-module"]\n${forwarded}\n`,
	"stubs/pyo3-ffi/Cargo.toml": `[package]\nname = "pyo3-ffi"\nversion = "0.29.3"\nedition = "2021"\n[features]\n${plain}\n`,
};
