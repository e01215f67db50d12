import { delimiter } from "node:path";
import { describe, expect, it } from "vitest";
import { childEnvironment, mayChildSee } from "./child-environment.ts";

describe("what a child process may see", () => {
	it.each([
		"PATH",
		"Path",
		"HOME",
		"LANG",
		"LC_ALL",
		"TMPDIR",
		"SystemRoot",
		"ProgramFiles(x86)",
		"PIP_CERT",
		"SSL_CERT_FILE",
		"SSL_CERT_DIR",
		"REQUESTS_CA_BUNDLE",
		"CARGO_HTTP_CAINFO",
		"https_proxy",
		"NO_PROXY",
		"CARGO_HOME",
		"CARGO_TARGET_DIR",
		"RUSTUP_HOME",
		"RUSTFLAGS",
		"CIBW_BUILD",
		"MATURIN_PEP517_ARGS",
		"CC",
		"CFLAGS",
		"MACOSX_DEPLOYMENT_TARGET",
		"CUDA_HOME",
		"LD_LIBRARY_PATH",
		"CI",
	])("%s reaches it", (name) => {
		expect(mayChildSee(name)).toBe(true);
		expect(childEnvironment({ [name]: "x" })[name]).toMatch(/^x/);
	});

	it.each([
		"GITHUB_TOKEN",
		"GH_TOKEN",
		"INPUT_GITHUB-TOKEN",
		"ACTIONS_RUNTIME_TOKEN",
		"ACTIONS_RESULTS_URL",
		"ACTIONS_CACHE_URL",
		"ACTIONS_ID_TOKEN_REQUEST_URL",
		"ACTIONS_ID_TOKEN_REQUEST_TOKEN",
		"GITHUB_ENV",
		"GITHUB_PATH",
		"GITHUB_OUTPUT",
		"GITHUB_STATE",
		"GITHUB_STEP_SUMMARY",
		"STATE_isPost",
		"CARGO_REGISTRY_TOKEN",
		"CARGO_REGISTRIES_MINE_TOKEN",
		"CARGO_REGISTRIES_MINE_CREDENTIAL_PROVIDER",
		"TWINE_PASSWORD",
		"TWINE_USERNAME",
		"UV_PUBLISH_TOKEN",
		"UV_INDEX",
		"UV_INDEX_MINE_PASSWORD",
		"UV_EXTRA_INDEX_URL",
		"UV_FIND_LINKS",
		"PIP_EXTRA_INDEX_URL",
		"PIP_FIND_LINKS",
		"PIP_CONSTRAINT",
		"PIP_USER",
		"PYTHONPATH",
		"PYTHONHOME",
		"PYTHONSTARTUP",
		"VIRTUAL_ENV",
		"LD_PRELOAD",
		"DYLD_INSERT_LIBRARIES",
		"NODE_OPTIONS",
		"SSLKEYLOGFILE",
		"SSH_AUTH_SOCK",
		"AWS_SECRET_ACCESS_KEY",
		"AWS_ACCESS_KEY_ID",
		"SLACK_WEBHOOK",
		"CUDA_API_KEY",
		"RUST_SECRET",
		"ANYTHING_ELSE",
	])("%s does not", (name) => {
		expect(mayChildSee(name)).toBe(false);
		expect(Object.keys(childEnvironment({ [name]: "x" }))).not.toContain(name);
	});

	it("pip and uv read no configuration file and never ask", () => {
		expect(childEnvironment({ PIP_CONFIG_FILE: "/home/me/pip.conf", UV_CONFIG_FILE: "uv.toml" })).toMatchObject({
			PIP_CONFIG_FILE: process.platform === "win32" ? "\\\\.\\nul" : "/dev/null",
			PIP_DISABLE_PIP_VERSION_CHECK: "1",
			PIP_NO_INPUT: "1",
			UV_NO_CONFIG: "1",
		});
	});

	const index = "https://index.example.invalid/simple/";
	it.each([
		[{ PIP_INDEX_URL: index }, { PIP_INDEX_URL: index, UV_DEFAULT_INDEX: index }],
		[{ UV_DEFAULT_INDEX: index }, { PIP_INDEX_URL: index, UV_DEFAULT_INDEX: index }],
		[{ UV_DEFAULT_INDEX: `mine=${index}` }, { PIP_INDEX_URL: index, UV_DEFAULT_INDEX: index }],
		[{ UV_INDEX_URL: index }, { PIP_INDEX_URL: index, UV_DEFAULT_INDEX: index }],
	])("pip and uv use the one index that is configured: %o", (given, expected) => {
		expect(childEnvironment(given)).toMatchObject(expected);
	});

	it.each([{}, { PIP_INDEX_URL: "" }, { PIP_INDEX_URL: `${index} https://other.example.invalid/` }])(
		"no index is made up: %o",
		(given) => {
			expect(childEnvironment(given)).not.toHaveProperty("PIP_INDEX_URL");
		},
	);

	it("what the caller adds wins over what is inherited", () => {
		expect(childEnvironment({ CC: "gcc" }, { CC: "clang", MYPKG_FLAG: "1" })).toMatchObject({
			CC: "clang",
			MYPKG_FLAG: "1",
		});
	});

	it("folders of tools stand before the inherited PATH, also when Windows spells it Path", () => {
		expect(childEnvironment({ Path: "b" }, {}, { path: ["a"] })).toMatchObject({ Path: `a${delimiter}b` });
		expect(childEnvironment({}, {}, { path: ["a"] }).PATH).toBe("a");
	});
});
