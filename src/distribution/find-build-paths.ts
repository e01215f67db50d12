// Paths of the machine that built a distribution: they tell strangers about it and lead nowhere on theirs.

// Workspaces of CI services and folders that build frontends make for one build; nobody writes them into a program.
const buildFolders = [
	"/(?:home|Users)/runner/work/",
	"/__w/",
	"/(?:tmp|var/folders/[^\\s\"'<>]{1,80})/(?:build-env-|pip-(?:build|req|install|wheel|ephem))",
	"[A-Z]:(?:\\\\\\\\?|/)a(?:\\\\\\\\?|/)[\\w.-]+(?:\\\\\\\\?|/)",
	"C:(?:\\\\\\\\?|/)Users(?:\\\\\\\\?|/)runneradmin",
];

/** Finds where one may begin; source of a larger expression. */
export const buildPathStarts = "/(?:home|Users)/|/__w/|/tmp/|/var/folders/|[CD]:\\\\|[CD]:/";

const buildFolder = new RegExp(buildFolders.join("|"), "y");
const homeFolder = /\/(?:home|Users)\/(?!user\/|you\/|me\/|foo\/|username\/|\w*example)[a-z_][\w.-]*\//y;
// Written by a build to be read by other builds: what it says about places is meant.
const buildDescription =
	/\.(?:pc|cmake|la|prl|pri|mk)$|(?:^|\/)(?:Makefile|_sysconfigdata[^/]*\.py|__config__\.py|_?build_(?:config|info)\.py|config\.h)$/;

/** The path that begins at `index`, as far as it says where; null for what nobody would call one. */
export function readBuildPath(text: string, index: number, file: string): string | null {
	const patterns = buildDescription.test(file) ? [buildFolder, homeFolder] : [buildFolder];
	for (const pattern of patterns) {
		pattern.lastIndex = index;
		const match = pattern.exec(text);
		if (match !== null) return match[0];
	}
	return null;
}
