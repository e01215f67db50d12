import { describe, expect, it } from "vitest";
import { publicDestinations, rehearsalDestination } from "../index/destination.ts";
import { judgeSurroundings } from "./surroundings.ts";

const hosted = { runnerKind: "github-hosted" } as const;

describe("publishing to a public index is refused", () => {
	it.each([
		["with twine's password", { TWINE_PASSWORD: "x" }, "publish/stored-token"],
		["with an API token", { PYPI_API_TOKEN: "x" }, "publish/stored-token"],
		["with uv's token", { UV_PUBLISH_TOKEN: "x" }, "publish/stored-token"],
		["with code loaded into Node", { NODE_OPTIONS: "--require ./x.cjs" }, "publish/unsafe-environment"],
		["without certificate checks", { NODE_TLS_REJECT_UNAUTHORIZED: "0" }, "publish/unsafe-environment"],
		["with more certificate authorities", { NODE_EXTRA_CA_CERTS: "/ca" }, "publish/unsafe-environment"],
		["with logged session keys", { SSLKEYLOGFILE: "/keys" }, "publish/unsafe-environment"],
		["with a preloaded library", { LD_PRELOAD: "/x.so" }, "publish/unsafe-environment"],
		["with a preloaded library on macOS", { DYLD_INSERT_LIBRARIES: "/x" }, "publish/unsafe-environment"],
		["with PYTHONPATH", { PYTHONPATH: "/x" }, "publish/unsafe-environment"],
		["through a proxy", { https_proxy: "http://proxy.example.invalid" }, "publish/unsafe-environment"],
	])("%s", (_, environment, code) => {
		const [refusal] = judgeSurroundings(environment, hosted, publicDestinations.pypi);
		expect(refusal?.code).toBe(code);
		expect(refusal?.message).toContain(Object.keys(environment)[0]);
	});

	it("on a self-hosted runner", () => {
		const refusals = judgeSurroundings({}, { runnerKind: "self-hosted" }, publicDestinations.testpypi);
		expect(refusals.map(({ code }) => code)).toEqual(["publish/self-hosted-runner"]);
	});

	it("with every reason at once, and never with the value of a secret", () => {
		const environment = { TWINE_PASSWORD: "pypi-very-secret", NODE_OPTIONS: "-r x" };
		const refusals = judgeSurroundings(environment, { runnerKind: "self-hosted" }, publicDestinations.pypi);
		expect(refusals).toHaveLength(3);
		expect(JSON.stringify(refusals)).not.toContain("very-secret");
	});
});

describe("publishing is not refused", () => {
	it.each([
		["in an ordinary environment", { PATH: "/bin", HOME: "/home/me", NO_PROXY: "localhost" }],
		["by a variable that is set to nothing", { TWINE_PASSWORD: "", NODE_OPTIONS: "" }],
		["by certificate checks that are on", { NODE_TLS_REJECT_UNAUTHORIZED: "1" }],
		["by a user name without a password", { TWINE_USERNAME: "__token__" }],
	])("%s", (_, environment) => {
		expect(judgeSurroundings(environment, hosted, publicDestinations.pypi)).toEqual([]);
	});

	it("on a rehearsal index, which leaves this machine never", () => {
		const environment = { TWINE_PASSWORD: "x", NODE_OPTIONS: "x" };
		const rehearsal = rehearsalDestination("http://127.0.0.1:9/");
		expect(judgeSurroundings(environment, { runnerKind: "self-hosted" }, rehearsal)).toEqual([]);
	});
});
