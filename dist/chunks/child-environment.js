import { delimiter } from "node:path";
import { devNull } from "node:os";
// src/world/child-environment.ts
/**
* The whole environment of a child. `extra` is added last and wins; `path` stands before the PATH of the parent.
* pip and uv see no configuration file and one index at most: the one the user configured.
*/
function childEnvironment(environment, extra = {}, { path = [] } = {}) {
	const child = {};
	for (const [name, value] of Object.entries(environment)) if (value !== void 0 && mayChildSee(name)) child[name] = value;
	Object.assign(child, indexOf(environment), toolSettings, extra);
	const pathName = Object.keys(child).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
	child[pathName] = [...path, ...child[pathName] ? [child[pathName]] : []].join(delimiter);
	return child;
}
/** Whether a variable of this name is handed on. Names compare without case, as Windows does. */
function mayChildSee(name) {
	const upper = name.toUpperCase();
	if (secretName.test(upper)) return false;
	return allowedNames.has(upper) || allowedPrefixes.some((prefix) => upper.startsWith(prefix)) || certificate.test(upper);
}
const toolSettings = {
	PIP_CONFIG_FILE: devNull,
	PIP_DISABLE_PIP_VERSION_CHECK: "1",
	PIP_NO_INPUT: "1",
	UV_NO_CONFIG: "1",
	PYTHONUTF8: "1"
};
/** One index for pip and uv alike; `--extra-index-url` in any spelling is dependency confusion (S28). */
function indexOf(environment) {
	const forUv = oneUrl(environment.UV_DEFAULT_INDEX) ?? oneUrl(environment.UV_INDEX_URL);
	const index = oneUrl(environment.PIP_INDEX_URL) ?? forUv;
	if (index === void 0) return {};
	return {
		PIP_INDEX_URL: index,
		UV_DEFAULT_INDEX: forUv ?? index
	};
}
/** uv also accepts `name=url`, pip does not. */
function oneUrl(value) {
	const url = value?.trim().replace(/^[\w.-]+=(?=https?:)/, "");
	return url === void 0 || url === "" || /\s/.test(url) ? void 0 : url;
}
const secretName = /(TOKEN|SECRET|PASSW|PASSPHRASE|CREDENTIAL|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|SIGNING_?KEY|WEBHOOK|_AUTH$|_PAT$|^INPUT_|^ACTIONS_|^TWINE_|^UV_PUBLISH|^STATE_)/;
const certificate = /(^SSL_CERT_|_CERT$|_CERTS$|_CERT_FILE$|_CERT_DIR$|_CAINFO$|_CA_BUNDLE$)/;
const allowedNames = new Set([
	"PATH HOME USER LOGNAME SHELL LANG LANGUAGE TZ TERM TMPDIR TEMP TMP NO_COLOR FORCE_COLOR",
	"CI GITHUB_ACTIONS GITHUB_REPOSITORY GITHUB_SHA GITHUB_REF GITHUB_REF_NAME GITHUB_REF_TYPE GITHUB_RUN_ID",
	"GITHUB_WORKSPACE RUNNER_OS RUNNER_ARCH RUNNER_TEMP RUNNER_TOOL_CACHE AGENT_TOOLSDIRECTORY",
	"SYSTEMROOT SYSTEMDRIVE WINDIR COMSPEC PATHEXT OS NUMBER_OF_PROCESSORS USERNAME USERPROFILE HOMEDRIVE HOMEPATH",
	"APPDATA LOCALAPPDATA ALLUSERSPROFILE PUBLIC PROGRAMDATA PROGRAMFILES PROGRAMFILES(X86) PROGRAMW6432",
	"COMMONPROGRAMFILES COMMONPROGRAMFILES(X86) COMMONPROGRAMW6432",
	"INCLUDE LIB LIBPATH DISTUTILS_USE_SDK MSSDK VCINSTALLDIR VSINSTALLDIR VSCMD_ARG_TGT_ARCH WINDOWSSDKDIR",
	"HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY",
	"CC CXX CPP LD AR AS NM RANLIB STRIP OBJCOPY LDSHARED CFLAGS CXXFLAGS CPPFLAGS LDFLAGS MAKEFLAGS ARCHFLAGS",
	"CPATH C_INCLUDE_PATH CPLUS_INCLUDE_PATH LIBRARY_PATH LD_LIBRARY_PATH MACOSX_DEPLOYMENT_TARGET SDKROOT",
	"DEVELOPER_DIR MAX_JOBS SOURCE_DATE_EPOCH PROTOC JAVA_HOME",
	"_PYTHON_HOST_PLATFORM PYTHONUTF8 PYTHONHASHSEED PYTHONDONTWRITEBYTECODE PYENV_ROOT PYENV_VERSION",
	"PIP_CACHE_DIR PIP_DEFAULT_TIMEOUT PIP_TIMEOUT PIP_RETRIES PIP_PROXY PIP_CLIENT_CERT",
	"UV_CACHE_DIR UV_HTTP_TIMEOUT UV_NATIVE_TLS UV_SYSTEM_CERTS UV_PYTHON_INSTALL_DIR UV_LINK_MODE UV_OFFLINE",
	"UV_CONCURRENT_DOWNLOADS UV_CONCURRENT_BUILDS UV_CONCURRENT_INSTALLS"
].flatMap((line) => line.split(" ")));
const allowedPrefixes = [
	"LC_",
	"XDG_",
	"PROCESSOR_",
	"PKG_CONFIG",
	"CARGO_",
	"RUSTUP_",
	"RUST",
	"PYO3_",
	"MATURIN_",
	"CIBW_",
	"ZIG_",
	"CMAKE_",
	"SKBUILD_",
	"MESON",
	"NINJA",
	"SETUPTOOLS_",
	"HATCH_",
	"CCACHE_",
	"CUDA",
	"NVCC_",
	"NVIDIA_",
	"TORCH_",
	"OMP_",
	"MKL_"
];
export { childEnvironment as t };
