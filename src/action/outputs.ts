// The outputs of action.yml: names, and which stage results they come from.
export const outputNames = [
	"version",
	"tag",
	"commit",
	"plan-digest",
	"plan-artifact-id",
	"build-matrix",
	"build-matrix-2",
	"build-matrix-3",
	"build-matrix-4",
	"build-count",
	"build-gpu-matrix",
	"build-gpu-matrix-2",
	"build-gpu-count",
	"smoke-matrix",
	"smoke-matrix-2",
	"smoke-matrix-3",
	"smoke-matrix-4",
	"smoke-count",
	"smoke-gpu-matrix",
	"smoke-gpu-matrix-2",
	"smoke-gpu-count",
	"should-publish",
	"should-publish-dev",
	"manifest-sha256",
	"bundle-artifact-id",
	"published",
	"error-count",
	"warning-count",
	"notice-count",
	"check-json",
	"check-sarif",
] as const;
export type OutputName = (typeof outputNames)[number];

/** What a stage told under names of its own becomes what action.yml promises; everything else stays inside. */
export function outputsOf(told: Readonly<Record<string, string>>): [OutputName, string][] {
	const { uploaded, present } = told;
	const published = uploaded === undefined ? {} : { published: String(Number(uploaded) + Number(present ?? 0)) };
	const all: Readonly<Record<string, string>> = { ...told, ...published };
	return outputNames.flatMap((name) => {
		const value = all[name];
		return value === undefined ? [] : [[name, value] satisfies [OutputName, string]];
	});
}
