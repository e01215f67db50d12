// Rust's platform expressions, `cfg(all(unix, target_arch = "x86_64"))`, as cargo evaluates them to choose dependencies
// (The Cargo Book, "Platform specific dependencies"; The Rust Reference, "Conditional compilation").

/** Flags (`unix`) and values (`target_os = "linux"`) that hold for a target. */
type TargetCfg = ReadonlySet<string>;

/** What `rustc --print cfg --target TRIPLE` says about the platform, without its CPU features. */
export function describeTarget(triple: string): TargetCfg {
	const [machine = "", vendor = "", system = "", environment = ""] = triple.split("-");
	const os = system === "darwin" ? "macos" : system;
	const architecture = rustArchitecture(machine);
	const flags = os === "windows" ? ["windows"] : os.startsWith("wasi") ? [] : ["unix"];
	const libc = /^(gnu|musl|msvc|uclibc)/.exec(environment)?.[1] ?? "";
	const values = {
		target_arch: architecture,
		target_os: environment.startsWith("android") ? "android" : os,
		target_env: libc,
		target_vendor: vendor === "linux" ? "unknown" : vendor,
		target_pointer_width: isNarrow(machine) ? "32" : "64",
		target_endian: /^(s390x|powerpc64|powerpc|mips|mips64|sparc64)$/.test(machine) ? "big" : "little",
		target_abi:
			machine === "powerpc64le"
				? "elfv2"
				: machine === "powerpc64"
					? "elfv1"
					: (/eabihf$/.exec(environment)?.[0] ?? ""),
		panic: "unwind",
	};
	return new Set([
		...flags,
		"debug_assertions",
		...[...flags, ...(machine.startsWith("wasm") ? ["wasm"] : [])].map((family) => `target_family="${family}"`),
		...Object.entries(values).map(([key, value]) => `${key}="${value}"`),
	]);
}

/**
 * Whether a dependency table's key holds for `triple`: a triple names itself, `cfg(…)` is evaluated. Null when it is no
 * expression, or asks for something that only the compiler knows (CPU features, flags of one's own).
 */
export function matchesTarget(key: string, triple: string): boolean | null {
	const expression = /^\s*cfg\s*\((.*)\)\s*$/s.exec(key)?.[1];
	if (expression === undefined) return key === triple;
	const tokens = tokenize(expression);
	if (tokens === null) return null;
	const result = evaluate(tokens, describeTarget(triple));
	return tokens.length === 0 ? result : null;
}

const knownNames =
	/^(unix|windows|debug_assertions|true|false|panic|target_(arch|os|env|vendor|pointer_width|endian|family|abi))$/;

function tokenize(text: string): string[] | null {
	const tokens = text.match(/[A-Za-z_]\w*|"[^"]*"|[(),=]|\S/g) ?? [];
	return tokens.every((token) => /^([A-Za-z_]\w*|"[^"]*"|[(),=])$/.test(token)) ? tokens : null;
}

/** Takes its tokens from the front; null spreads, except where the other operands decide. */
function evaluate(tokens: string[], cfg: TargetCfg): boolean | null {
	const name = tokens.shift() ?? "";
	if (take(tokens, "(")) {
		const operands: (boolean | null)[] = [];
		while (!take(tokens, ")")) {
			if (tokens.length === 0) return null;
			operands.push(evaluate(tokens, cfg));
			if (!take(tokens, ",") && tokens.at(0) !== ")") return null;
		}
		return combine(name, operands);
	}
	if (!/^\w+$/.test(name)) return null;
	if (!take(tokens, "=")) {
		if (name === "true" || name === "false") return name === "true";
		return cfg.has(name) || (knownNames.test(name) ? false : null);
	}
	const value = tokens.shift() ?? "";
	if (!/^".*"$/s.test(value)) return null;
	return cfg.has(`${name}=${value}`) || (knownNames.test(name) ? false : null);
}

function take(tokens: string[], token: string): boolean {
	if (tokens[0] !== token) return false;
	tokens.shift();
	return true;
}

function combine(operator: string, operands: readonly (boolean | null)[]): boolean | null {
	if (operator === "not") {
		const [operand = null] = operands;
		return operands.length === 1 && operand !== null ? !operand : null;
	}
	if (operator === "all") return operands.includes(false) ? false : operands.includes(null) ? null : true;
	if (operator === "any") return operands.includes(true) ? true : operands.includes(null) ? null : false;
	return null;
}

function rustArchitecture(machine: string): string {
	if (/^i[3-6]86$/.test(machine)) return "x86";
	if (/^(arm|thumb)/.test(machine)) return "arm";
	if (machine.startsWith("riscv64")) return "riscv64";
	if (machine === "powerpc64le") return "powerpc64";
	return machine;
}

function isNarrow(machine: string): boolean {
	return /^(i[3-6]86|arm|thumb|wasm32|powerpc$|mips$|mipsel$)/.test(machine) || machine === "riscv32gc";
}
