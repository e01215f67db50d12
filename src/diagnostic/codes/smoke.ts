import type { CodeEntry } from "../code-entry.ts";

export const smokeCodes = {
	"smoke/probe-failed": {
		what: "A frozen wheel was installed into a clean environment, and one of the things tried with it failed.",
		why: "Users would meet the same on their first day, and a release on an index cannot be taken back, only yanked.",
		fix: "Run the command that the finding shows, mend the project, build and freeze again. The environment of the failed test is kept.",
	},
	"smoke/no-interpreter": {
		what: "This machine could test the wheel, but has no interpreter of the Python version that the plan names.",
		why: "A wheel is tested on the oldest and newest Python that it says it runs on.",
		fix: "Install that Python (pyenv, uv python install, actions/setup-python), or name others with `smoke.pythons`.",
	},
	"smoke/cannot-run-here": {
		what: "The wheel is for another operating system, processor or C library than this machine has.",
		why: "A wheel that was not installed and imported on what it is for is not tested.",
		fix: "Run this test on the runner that the plan names; a rehearsal leaves it out and says so. On Linux a musllinux wheel is tried in a container when Docker or Podman answers.",
	},
	"smoke/no-image": {
		what: "The test runs in a container, and its image is not on this machine or could not be fetched.",
		why: "In continuous integration images are fetched when they are missing; on a machine of your own nothing is fetched unasked.",
		fix: "Run the `docker pull` or `podman pull` that the finding shows, then `wheel-release smoke` again.",
	},
	"smoke/wrong-image": {
		what: "The Python in the container image is not the planned one, is for another C library or processor, or does not start.",
		why: "A wheel that was tried on something else than it is for is not tested.",
		fix: "Fetch the image again and see what gave another image its name; the plan names the image it wants.",
	},
	"smoke/not-frozen": {
		what: "The plan wants a test of a wheel that the manifest does not have.",
		why: "Only frozen bytes are tested: they are the ones that would be published.",
		fix: "Run `wheel-release freeze`, then smoke again.",
	},
	"smoke/other-bytes": {
		what: "A file in the frozen folder is missing or is not the one that the manifest names.",
		why: "Testing other bytes than the ones that are published proves nothing; somebody or something changed them.",
		fix: "Find out what changed the file, run `wheel-release freeze` and every later stage again.",
	},
	"smoke/not-supported": {
		what: "A planned test wants torch beside the wheel, a GPU or a preset that this version cannot provide.",
		why: "A test that is not run never counts as passed: a required one keeps the gate closed.",
		fix: "Run such a test in a job of your own and plan the release without it, or use a newer wheel-release.",
	},
} as const satisfies Record<string, CodeEntry>;
