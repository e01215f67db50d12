// Secrets that would be published with the files. What was found is told by kind and place, never shown.
import type { Finding, FindingLevel } from "../../diagnostic/finding.ts";
import type { ContentFacts, FoundSecret } from "../../distribution/content-facts.ts";
import { listSome, show } from "../rule.ts";
import { choose } from "./rule.ts";

export function checkSecrets(contents: ContentFacts | null, members: readonly { readonly name: string }[]): Finding[] {
	const secrets = contents?.secrets ?? [];
	return [...groupSecrets(secrets), ...checkNames(members, new Set(secrets.map(({ path }) => path)))];
}

/** One finding per kind and level: a folder of test keys is one story. */
function groupSecrets(secrets: readonly FoundSecret[]): Finding[] {
	const groups = Map.groupBy(secrets, (secret) => `${levelOf(secret)} ${secret.kind}`);
	return [...groups.values()].flatMap((group): Finding[] => {
		const [first] = group;
		if (first === undefined) return [];
		const level = levelOf(first);
		const places = [...new Set(group.map(({ path, line }) => `${path}:${line}`))];
		const what = places.length === 1 ? first.kind : `${first.kind} each`;
		return [
			{
				code: "contents/secret",
				level,
				message: `${listSome(places)} ${choose(places.length, "holds", "hold")} ${what}`,
				help:
					level === "error"
						? "Revoke it now: whoever has the file has it too, and what reaches an index cannot be taken back. Then remove it and build again."
						: "If it was made for tests it may stay; if it opens anything, revoke it now and remove it.",
			},
		];
	});
}

/** Keys made up for tests and examples are usual there; a token whose checksum is right was issued by somebody. */
function levelOf({ path, isProven }: FoundSecret): FindingLevel {
	return isProven || !isExample(path) ? "error" : "notice";
}

const examplePart =
	/^(?:(?:unit|integration|self)?_?tests?|testing|test_?data|test_?suite|fixtures?|examples?|samples?|docs?|documentation|vectors|demos?|mocks?|dummy\w*|conftest\.py|test_.*|.*_test\.\w+|.*\.(?:md|rst))$/i;

function isExample(path: string): boolean {
	return path.split("/").some((part) => examplePart.test(part));
}

const secretFile =
	/(?:^|\/)(?:\.pypirc|[._]netrc|\.git-credentials|\.env(?:\.(?!example|sample|template|dist|defaults?|test)[\w-]+)?|id_(?:rsa|dsa|ecdsa|ed25519)|\.htpasswd|\.aws\/credentials|\.docker\/config\.json|\.kube\/config|terraform\.tfstate|[^/]+\.(?:p12|pfx|jks|keystore|kdbx|ppk))$/i;

function checkNames(members: readonly { readonly name: string }[], told: ReadonlySet<string>): Finding[] {
	const names = members.map(({ name }) => name).filter((name) => secretFile.test(name) && !told.has(name));
	const [usual, example] = [names.filter((name) => !isExample(name)), names.filter(isExample)];
	return [
		...(usual.length === 0 ? [] : [secretFileFinding(usual, "warning")]),
		...(example.length === 0 ? [] : [secretFileFinding(example, "notice")]),
	];
}

function secretFileFinding(names: readonly string[], level: FindingLevel): Finding {
	return {
		code: "contents/secret-file",
		level,
		message: `${names.length === 1 ? `${show(names[0] ?? "")} is a file` : `${listSome(names)} are files`} that people keep passwords or keys in`,
		help: "Look what it holds. If it opens anything, change that password or key now; then exclude the file from the build.",
	};
}
