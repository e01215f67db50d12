import { describe, expect, it } from "vitest";
import { createSecrets, hideIndexPasswords } from "./secrets.ts";

const token = 'pypi-AgEIcHlwa"S5v\\cmc/+= ü';

describe("a hidden value", () => {
	it.each([
		["itself", token],
		["base64", Buffer.from(token).toString("base64")],
		["as the upload's Basic credentials", Buffer.from(`__token__:${token}`).toString("base64")],
		["base64url", Buffer.from(token).toString("base64url")],
		["in a URL", encodeURIComponent(token)],
		["in a form", new URLSearchParams({ token }).toString().slice(6)],
		["in JSON", JSON.stringify(token).slice(1, -1)],
	])("appears in no output, %s", (_, form) => {
		const secrets = createSecrets(() => {});
		secrets.hide(token);
		expect(secrets.redact(`before ${form} after ${form}`)).toBe("before *** after ***");
	});

	it("is announced to the runner in every form, once", () => {
		const announced: string[] = [];
		const secrets = createSecrets((form) => announced.push(form));
		secrets.hide(token);
		secrets.hide(token);
		expect(announced).toContain(token);
		expect(announced).toContain(Buffer.from(`__token__:${token}`).toString("base64"));
		expect(new Set(announced).size).toBe(announced.length);
	});

	it("is masked whole when another secret is a part of it", () => {
		const secrets = createSecrets(() => {});
		secrets.hide("secret");
		secrets.hide("secret-and-more");
		expect(secrets.redact("x secret-and-more y")).toBe("x *** y");
	});

	it("does not blacken ordinary words when it is empty or very short", () => {
		const secrets = createSecrets(() => {});
		secrets.hide("");
		secrets.hide("e");
		expect(secrets.redact("release")).toBe("release");
	});
});

it.each([
	["PIP_INDEX_URL", "https://ci:hunter%2F2-pass@packages.example.invalid/simple"],
	["UV_DEFAULT_INDEX", "company=https://ci:hunter%2F2-pass@packages.example.invalid/simple"],
	["https_proxy", "http://ci:hunter%2F2-pass@proxy.example.invalid:3128"],
])("the password in %s, which children get, appears in no output", (name, value) => {
	const secrets = createSecrets(() => {});
	hideIndexPasswords({ [name]: value, PIP_RETRIES: "3" }, secrets);
	expect(secrets.redact(`Looking in indexes: ${value}; password hunter/2-pass`)).not.toMatch(/hunter/);
});
