// What GitHub's code scanning asks of SARIF beyond the standard: the properties that its documentation marks as required, its
// limits, and how github/codeql-action resolves addresses before an upload (src/fingerprints.ts).

interface Log {
	$schema?: string;
	version?: string;
	runs?: Run[];
}

interface Run {
	tool?: { driver?: { name?: string; semanticVersion?: string; informationUri?: string; rules?: Rule[] } };
	results?: Result[];
}

interface Rule {
	id?: string;
	shortDescription?: { text?: string };
	fullDescription?: { text?: string };
	help?: { text?: string; markdown?: string };
	helpUri?: string;
	defaultConfiguration?: { level?: string };
	properties?: { tags?: string[] };
}

interface Result {
	ruleId?: string;
	ruleIndex?: number;
	level?: string;
	message?: { text?: string };
	locations?: { physicalLocation?: { artifactLocation?: { uri?: string }; region?: Record<string, number> } }[];
	partialFingerprints?: { primaryLocationLineHash?: string };
}

/** Why an upload would be refused, or an alert would not be shown; empty for a good file. */
export function codeScanningFaults(log: Log): string[] {
	const faults: string[] = [];
	const expect = (isTrue: boolean, fault: string) => void (isTrue || faults.push(fault));
	expect(/^https:/.test(log.$schema ?? ""), "$schema is no https URI");
	expect(log.version === "2.1.0", "version is not 2.1.0");
	expect(log.runs?.length === 1, "not one run");
	const [run] = log.runs ?? [];
	const { driver } = run?.tool ?? {};
	const { rules = [], name, semanticVersion = "", informationUri = "" } = driver ?? {};
	expect(!!name && /^\d+\.\d+\.\d+/.test(semanticVersion), "no tool, or no version of it");
	expect(informationUri.startsWith("https://"), "informationUri");
	expect(new Set(rules.map(({ id }) => id)).size === rules.length, "a rule stands there twice");
	for (const rule of rules) faults.push(...ruleFaults(rule));
	const results = run?.results ?? [];
	expect(results.length <= 25_000, "too many results");
	for (const [index, result] of results.entries()) {
		for (const fault of resultFaults(result, rules)) faults.push(`result ${index}: ${fault}`);
	}
	const alerts = results.map(({ partialFingerprints: { primaryLocationLineHash } = {} }) => primaryLocationLineHash);
	expect(new Set(alerts).size === alerts.length, "two results are one alert");
	return faults;
}

function ruleFaults(rule: Rule): string[] {
	const texts = [rule.shortDescription?.text, rule.fullDescription?.text, rule.help?.text, rule.help?.markdown];
	return [
		...(texts.every(Boolean) ? [] : [`rule ${rule.id} lacks a description`]),
		...(texts.slice(0, 2).every((text = "") => text.length <= 1024) ? [] : [`rule ${rule.id} has a long description`]),
		...(rule.helpUri?.startsWith("https://") ? [] : [`rule ${rule.id} has no helpUri`]),
		...(isLevel(rule.defaultConfiguration?.level) ? [] : [`rule ${rule.id} has no level`]),
		...((rule.properties?.tags ?? []).length <= 20 ? [] : [`rule ${rule.id} has many tags`]),
	];
}

function resultFaults(result: Result, rules: readonly Rule[]): string[] {
	const [{ physicalLocation } = {}, ...others] = result.locations ?? [];
	const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = physicalLocation?.region ?? {};
	return [
		...(rules[result.ruleIndex ?? -1]?.id === result.ruleId ? [] : ["ruleIndex is another rule"]),
		...(isLevel(result.level) ? [] : ["no level"]),
		...(result.message?.text ? [] : ["no message"]),
		...(others.length === 0 ? [] : ["several locations"]),
		...(isRelative(physicalLocation?.artifactLocation?.uri) ? [] : ["its address is not relative to the repository"]),
		...([startLine, startColumn, endLine, endColumn].every((number) => number >= 1) ? [] : ["no region"]),
		...(/^[0-9a-f]+:\d+$/.test(result.partialFingerprints?.primaryLocationLineHash ?? "") ? [] : ["no fingerprint"]),
	];
}

function isLevel(word: string | undefined): boolean {
	return word === "error" || word === "warning" || word === "note";
}

function isRelative(uri: string | undefined): boolean {
	if (uri === undefined || uri === "") return false;
	const path = decodeURIComponent(uri);
	return !/^(?:[a-z]+:|\/|\.\.?(?:\/|$))/i.test(path) && !/[\u0000-\u0020]/.test(uri);
}
