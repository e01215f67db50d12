// Whether an address is one to which mail could be sent, in the words of the email-validator package, which PyPI asks without
// looking the domain up. Names of odd Unicode characters are left as their code point: there is no table of them here.
import { pythonRepr } from "../../python/repr.ts";

const atom = "a-zA-Z0-9_!#$%&'*+\\-/=?^`{|}~\\u0080-\\u{10FFFF}";
const dotAtom = new RegExp(`^[${atom}]+(?:\\.[${atom}]+)*$`, "u");
const localCharacter = new RegExp(`[.${atom}]`, "u");
const hostCharacter = /[a-zA-Z0-9\-.\u0080-\u{10FFFF}]/u;
const hostLabel = "(?:[a-zA-Z0-9][a-zA-Z0-9-]*)?[a-zA-Z0-9]";
const hostName = new RegExp(`^${hostLabel}(?:\\.${hostLabel})*$`);

// IANA special-use domain names, as far as nobody can receive mail there.
const reserved = ["arpa", "invalid", "local", "localhost", "onion", "test"];

const longestAddress = 254;
const longestDomain = 253;
const longestLabel = 63;

/** Null for a good one, else what is wrong with it. */
export function judgeMailAddress(address: string): string | null {
	const { local, domain, isQuoted, fault } = split(address);
	if (fault !== null) return fault;
	return (
		judgeLocal(local, isQuoted) ??
		(isQuoted ? "Quoting the part before the @-sign is not allowed here." : null) ??
		judgeDomain(domain) ??
		judgeLength(`${local}@${domain}`)
	);
}

interface Parts {
	local: string;
	domain: string;
	isQuoted: boolean;
	fault: string | null;
}

function split(address: string): Parts {
	const none = { local: "", domain: "", isQuoted: false };
	const before = /^(?:"(?:\\[\s\S]|[^"\\])*"?|[^"@<])*/.exec(address)?.[0] ?? "";
	if (before.length === address.length) {
		if (address.includes("\uff20")) {
			return {
				...none,
				fault: 'The email address has the "full-width" at-sign (@) character instead of a regular at-sign.',
			};
		}
		return { ...none, fault: "An email address must have an @-sign." };
	}
	const quoted = /^"((?:\\[\s\S]|[^"\\])*)"/.exec(before);
	const rest = quoted === null ? "" : before.slice(quoted[0].length);
	if (rest !== "") {
		return { ...none, fault: `Extra character(s) found after close quote: ${[...rest].map(displayed).join(", ")}` };
	}
	const local = quoted?.[1]?.replace(/\\([\s\S])/g, "$1") ?? before;
	const domain = address.slice(before.length).replace(/^@/, "");
	return { local, domain, isQuoted: quoted !== null, fault: null };
}

function judgeLocal(local: string, isQuoted: boolean): string | null {
	if (local === "") return "There must be something before the @-sign.";
	if (dotAtom.test(local)) return judgeSafety(local, false);
	if (isQuoted) return judgeSafety(local, true);
	const odd = oddCharacters(local, localCharacter);
	if (odd !== "") return `The email address contains invalid characters before the @-sign: ${odd}.`;
	return judgeDots(
		local,
		"An email address cannot start with a {}.",
		"An email address cannot have a {} immediately before the @-sign.",
	);
}

function judgeDomain(domain: string): string | null {
	const odd = oddCharacters(domain, hostCharacter);
	if (odd !== "") return `The part after the @-sign contains invalid characters: ${odd}.`;
	const [after, end] = [
		"An email address cannot have a {} immediately after the @-sign.",
		"An email address cannot end with a {}.",
	];
	const ascii = toAscii(domain);
	const fault =
		judgeSafety(domain, false) ?? judgeDots(ascii ?? domain, after, end) ?? judgeHyphens(ascii ?? domain, after, end);
	if (fault !== null) return fault;
	if (ascii === null || !hostName.test(ascii)) return "The part after the @-sign is invalid.";
	return judgeHost(ascii);
}

function judgeHost(host: string): string | null {
	if (host.length > longestDomain) {
		return `The email address is too long after the @-sign ${tooMany(host.length - longestDomain)}.`;
	}
	const labels = host.split(".");
	const long = labels.find((label) => label.length > longestLabel);
	if (long !== undefined) {
		return `After the @-sign, periods cannot be separated by so many characters ${tooMany(long.length - longestLabel)}.`;
	}
	if (labels.length < 2) return "The part after the @-sign is not valid. It should have a period.";
	if (!/[A-Za-z]$/.test(host)) {
		return "The part after the @-sign is not valid. It is not within a valid top-level domain.";
	}
	const isReserved = reserved.includes(labels.at(-1) ?? "");
	return isReserved
		? "The part after the @-sign is a special-use or reserved name that cannot be used with email."
		: null;
}

function judgeLength(address: string): string | null {
	const bytes = Buffer.byteLength(address);
	return bytes > longestAddress ? `The email address is too long ${tooMany(bytes - longestAddress)}.` : null;
}

/** Combining marks in front, separators, controls and unassigned characters (in quotes spaces are fine). */
function judgeSafety(text: string, allowsSpace: boolean): string | null {
	const unsafe = [...text].filter((character, index) => {
		if (/\p{M}/u.test(character)) return index === 0;
		if (/\p{Zs}/u.test(character)) return !allowsSpace;
		return /[\p{C}\p{Z}]/u.test(character);
	});
	if (unsafe.length === 0) return null;
	return `The email address contains unsafe characters: ${[...new Set(unsafe)].sort().map(displayed).join(", ")}.`;
}

function judgeDots(text: string, start: string, end: string): string | null {
	if (text.endsWith(".")) return end.replace("{}", "period");
	if (text.startsWith(".")) return start.replace("{}", "period");
	return text.includes("..") ? "An email address cannot have two periods in a row." : null;
}

function judgeHyphens(host: string, start: string, end: string): string | null {
	if (host.endsWith("-")) return end.replace("{}", "hyphen");
	if (host.startsWith("-")) return start.replace("{}", "hyphen");
	if (/\.-|-\./.test(host)) return "An email address cannot have a period and a hyphen next to each other.";
	// RFC 5890: two letters and two dashes are kept for Punycode.
	return host.split(".").some((label) => /^(?!xn)..--/i.test(label))
		? "An email address cannot have two letters followed by two dashes immediately after the @-sign or after a period, except Punycode."
		: null;
}

/** Punycode where it is needed; null when no host can be called so. */
function toAscii(domain: string): string | null {
	if (/^[\x20-\x7e]*$/.test(domain)) return domain.toLowerCase();
	return URL.parse(`http://${domain}/`)?.hostname ?? null;
}

function oddCharacters(text: string, allowed: RegExp): string {
	const odd = [...text].filter((character) => !allowed.test(character)).map(displayed);
	return [...new Set(odd)].sort().join(", ");
}

function displayed(character: string): string {
	if (character === "\\") return '"\\"';
	if (character === " ") return "SPACE";
	if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(character)) return pythonRepr(character);
	return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function tooMany(count: number): string {
	return `(${count} character${count > 1 ? "s" : ""} too many)`;
}
