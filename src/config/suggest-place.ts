// A key that stands where it does not belong: in which table of ours, or of which tool, it was probably meant.
import { allKeys } from "./known-keys.ts";

/** Words of other tools and earlier habits, and what to do with them here. */
const elsewhere: Readonly<Record<string, string>> = {
	...Object.fromEntries(
		[
			...["skip", "archs", "enable", "before-all", "before-build", "before-test", "test-command", "test-requires"],
			...[
				"test-extras",
				"test-groups",
				"test-skip",
				"test-sources",
				"repair-wheel-command",
				"environment",
				"overrides",
			],
			...["manylinux-x86_64-image", "build-frontend", "config-settings", "dependency-versions", "build-verbosity"],
		].map((key) => [key, `that is cibuildwheel's own: [tool.cibuildwheel] ${key}`]),
	),
	...Object.fromEntries(
		["features", "manifest-path", "python-source", "module-name", "compatibility", "strip", "bindings"].map((key) => [
			key,
			`that is maturin's own: [tool.maturin] ${key}`,
		]),
	),
	...Object.fromEntries(
		["name", "version", "requires-python", "description", "classifiers", "dependencies"].map((key) => [
			key,
			`it stands in [project]`,
		]),
	),
	platforms: "platforms are listed by `targets`",
	platform: "platforms are listed by `targets`",
	python: "Pythons to test on are listed by `smoke.pythons`; wheels follow requires-python",
	"python-versions": "Pythons to test on are listed by `smoke.pythons`; wheels follow requires-python",
	artifacts: "distributions brought along are listed by `wheels`",
	token: "there is no token: uploads use Trusted Publishing",
	password: "there is no password: uploads use Trusted Publishing",
	username: "there is no user name: uploads use Trusted Publishing",
	"repository-url": "there is no upload address: the destination is chosen by --index",
	"index-url": "there is no upload address: the destination is chosen by --index",
};

/** @param prefix of the table in its file */
export function suggestPlace(key: string, path: readonly string[], prefix: readonly string[]): string | null {
	const found = allKeys().filter((known) => known.split(".").at(-1) === key && known !== [...path, key].join("."));
	if (path.length > 0 && found.includes(key))
		return `it belongs into ${prefix.length > 0 ? `[${prefix.join(".")}]` : "the top of the file"}`;
	if (Object.hasOwn(elsewhere, key)) return elsewhere[key] ?? null;
	const [only] = found;
	return only === undefined ? null : `did you mean "${found.join('" or "')}"?`;
}
