// Which features cargo turns on in each package that a crate is built from. A static reading of the manifests on disk:
// what a crate of the registry turns on in its own dependencies is not in them (cargo-crate.ts says so when it matters).
// (The Cargo Book, "Features", "Dependency Resolution" and its feature resolver versions 1 and 2.)
import { matchesTarget } from "./cargo-cfg.ts";
import type { CargoDependency, CargoPackage } from "./cargo-manifest.ts";

/** The packages that are on disk, by their manifest; every other dependency comes from a registry or from git. */
export interface CargoGraph {
	root: string;
	packages: ReadonlyMap<string, CargoPackage>;
	/** Manifests whose dev-dependencies count: the members of the workspace. */
	members: ReadonlySet<string>;
	/** `[patch]`: package name to the manifest that replaces the registry's. */
	patches: ReadonlyMap<string, string>;
}

export interface FeatureRequest {
	/** As `--features` takes them: `a`, `dep/a`, several in one string. */
	features: readonly string[];
	all: boolean;
	usesDefault: boolean;
}

export interface FeatureRules {
	/** Rust's triples: a dependency of any of them is built; null: of every target. */
	targets: readonly string[] | null;
	/** Whether dependencies of other targets still turn features on (feature resolver 1, and `cargo metadata`). */
	countsOtherTargets: boolean;
	/** `dep?/feature` turns `dep` on, as the resolver behind Cargo.lock and `cargo metadata` takes it. */
	weakActivates: boolean;
	/** Feature resolver 2: build dependencies and procedural macros are resolved apart, for this triple. */
	host: string | null;
}

/** A package of the graph with the features that are on in it. */
interface ResolvedPackage {
	name: string;
	/** Null: from a registry or from git. */
	manifest: string | null;
	/** Of a registry package: the version requirements that led to it. */
	requirements: ReadonlySet<string>;
	features: ReadonlySet<string>;
}

export interface FeatureResolution {
	packages: readonly ResolvedPackage[];
	/** Platform expressions that could not be decided; their dependencies are taken for there. */
	undecided: readonly string[];
	/** Features that were asked for and do not exist, `name of crate`. */
	unknownFeatures: readonly string[];
}

interface Node {
	name: string;
	/** Built for the machine that builds. */
	isHost: boolean;
	package: CargoPackage | null;
	requirements: Set<string>;
	features: Set<string>;
	/** Aliases of the optional dependencies that are on. */
	enabled: Set<string>;
	/** `dep?/feature` of dependencies that are off as yet. */
	waiting: Map<string, Set<string>>;
	isVisited: boolean;
}

export function resolveFeatures(graph: CargoGraph, request: FeatureRequest, rules: FeatureRules): FeatureResolution {
	return new Resolver(graph, rules).resolve(request);
}

class Resolver {
	readonly nodes = new Map<string, Node>();
	readonly undecided = new Set<string>();
	readonly unknown = new Set<string>();
	readonly graph: CargoGraph;
	readonly rules: FeatureRules;

	constructor(graph: CargoGraph, rules: FeatureRules) {
		this.graph = graph;
		this.rules = rules;
	}

	resolve(request: FeatureRequest): FeatureResolution {
		const root = this.nodeOf(this.graph.root, false);
		this.visit(root, [], request.usesDefault);
		const asked = request.features.flatMap((text) => text.split(/[\s,]+/)).filter((word) => word !== "");
		for (const feature of asked) this.activate(root, feature, true);
		if (request.all && root.package) {
			for (const feature of Object.keys(root.package.features)) this.activate(root, feature, true);
			for (const { alias, isOptional } of root.package.dependencies) if (isOptional) this.enable(root, alias);
		}
		return {
			packages: this.listReachable(root),
			undecided: [...this.undecided],
			unknownFeatures: [...this.unknown],
		};
	}

	visit(node: Node, features: readonly string[], usesDefault: boolean): void {
		if (!node.isVisited) {
			node.isVisited = true;
			for (const dependency of this.dependenciesOf(node)) {
				if (!dependency.isOptional) this.follow(node, dependency, []);
			}
		}
		for (const feature of features) this.activate(node, feature, true);
		if (usesDefault && (node.package === null || Object.hasOwn(node.package.features, "default")))
			this.activate(node, "default", true);
	}

	/** @param isAsked false where a feature of that name need not exist */
	activate(node: Node, feature: string, isAsked: boolean): void {
		const forwarded = /^([^/?]+)(\??)\/(.+)$/.exec(feature);
		if (feature.startsWith("dep:")) this.enable(node, feature.slice("dep:".length));
		else if (forwarded) this.forward(node, forwarded[1] ?? "", forwarded[3] ?? "", forwarded[2] === "?");
		else if (node.package === null) node.features.add(feature);
		else this.activateNamed(node, node.package, feature, isAsked);
	}

	activateNamed(node: Node, own: CargoPackage, feature: string, isAsked: boolean): void {
		const values = Object.hasOwn(own.features, feature) ? own.features[feature] : undefined;
		const isImplicit = values === undefined && hasImplicitFeature(own, feature);
		if (values === undefined && !isImplicit) {
			if (isAsked && feature !== "default") this.unknown.add(`${feature} of ${own.name}`);
			return;
		}
		if (node.features.has(feature)) return;
		node.features.add(feature);
		if (isImplicit) this.enable(node, feature);
		for (const value of values ?? []) this.activate(node, value, true);
	}

	enable(node: Node, alias: string): void {
		if (node.enabled.has(alias)) return;
		node.enabled.add(alias);
		const waiting = [...(node.waiting.get(alias) ?? [])];
		for (const dependency of this.dependenciesOf(node)) {
			if (dependency.alias === alias && dependency.isOptional) this.follow(node, dependency, waiting);
		}
	}

	/** `alias/feature`; of an optional dependency it turns the dependency and the feature of its name on as well. */
	forward(node: Node, alias: string, feature: string, isWeak: boolean): void {
		const dependencies = this.dependenciesOf(node).filter((dependency) => dependency.alias === alias);
		if (dependencies.length === 0 && !node.package?.dependencies.some((dependency) => dependency.alias === alias))
			this.unknown.add(`${alias}/${feature} of ${node.name}`);
		for (const dependency of dependencies) {
			if (dependency.isOptional && isWeak && !this.rules.weakActivates && !node.enabled.has(alias)) {
				node.waiting.set(alias, (node.waiting.get(alias) ?? new Set()).add(feature));
				continue;
			}
			if (dependency.isOptional) {
				this.enable(node, alias);
				if (!isWeak) this.activate(node, alias, false);
			}
			this.activate(this.targetOf(node, dependency), feature, true);
		}
	}

	follow(node: Node, dependency: CargoDependency, more: readonly string[]): void {
		this.visit(this.targetOf(node, dependency), [...dependency.features, ...more], dependency.usesDefaultFeatures);
	}

	/** Dependencies whose features count here. */
	dependenciesOf(node: Node): CargoDependency[] {
		const isMember = node.package !== null && this.graph.members.has(node.package.file);
		return (node.package?.dependencies ?? []).filter(
			(dependency) =>
				(dependency.kind !== "dev" || isMember) && (this.rules.countsOtherTargets || this.isBuilt(node, dependency)),
		);
	}

	isBuilt(node: Node, { target, kind }: CargoDependency): boolean {
		const { targets, host } = this.rules;
		const triples = host !== null && (node.isHost || kind === "build") ? [host] : targets;
		if (target === null || triples === null) return true;
		const answers = triples.map((triple) => matchesTarget(target, triple));
		if (!answers.includes(true) && answers.includes(null)) this.undecided.add(target);
		return answers.some((answer) => answer !== false);
	}

	targetOf(from: Node, dependency: CargoDependency): Node {
		const manifest = dependency.path ?? this.graph.patches.get(dependency.package) ?? null;
		const own = manifest === null ? undefined : this.graph.packages.get(manifest);
		const isHost =
			from.isHost || (this.rules.host !== null && (dependency.kind === "build" || own?.library?.isProcMacro === true));
		const node =
			manifest !== null && own
				? this.nodeOf(manifest, isHost)
				: this.makeNode(`registry ${dependency.package}`, dependency.package, null, isHost);
		if (dependency.requirement !== null) node.requirements.add(dependency.requirement);
		return node;
	}

	nodeOf(manifest: string, isHost: boolean): Node {
		const own = this.graph.packages.get(manifest) ?? null;
		return this.makeNode(manifest, own?.name ?? manifest, own, isHost);
	}

	makeNode(id: string, name: string, own: CargoPackage | null, isHost: boolean): Node {
		const key = `${isHost ? "host" : "target"} ${id}`;
		const known = this.nodes.get(key);
		if (known) return known;
		const node: Node = {
			name,
			isHost,
			package: own,
			requirements: new Set(),
			features: new Set(),
			enabled: new Set(),
			waiting: new Map(),
			isVisited: false,
		};
		this.nodes.set(key, node);
		return node;
	}

	/** What is below the root over dependencies that are on and built for these targets; the root itself is left out. */
	listReachable(root: Node): ResolvedPackage[] {
		const seen = new Set<Node>();
		for (const open = [root]; open.length > 0; ) {
			const node = open.pop() as Node;
			for (const dependency of this.dependenciesOf(node)) {
				if (dependency.isOptional && !node.enabled.has(dependency.alias)) continue;
				const next = this.targetOf(node, dependency);
				if (!this.isBuilt(node, dependency) || seen.has(next)) continue;
				seen.add(next);
				open.push(next);
			}
		}
		return [...seen].map(({ name, package: own, requirements, features }) => ({
			name,
			manifest: own?.file ?? null,
			requirements,
			features,
		}));
	}
}

/** An optional dependency is a feature of its own name, unless `dep:` names it anywhere. */
function hasImplicitFeature(own: CargoPackage, name: string): boolean {
	if (!own.dependencies.some((dependency) => dependency.alias === name && dependency.isOptional)) return false;
	return !Object.values(own.features).some((values) => values.includes(`dep:${name}`));
}
