import { expect, it } from "vitest";
import { type ContainerCommand, formatRunArguments } from "./container-command.ts";

const command: ContainerCommand = {
	image: "sha256:0123",
	userOptions: ["--user=1001:118"],
	network: "none",
	mounts: [
		{ path: "/home/me/dist/demo-1.0-py3-none-any.whl", isWritable: false },
		{ path: "/home/me/scratch", isWritable: true },
	],
	variables: { HOME: "/home/me/scratch/home", PYTEST_ADDOPTS: "-p no:cacheprovider" },
	inherited: [],
	folder: "/home/me/scratch/empty",
	argv: ["python3", "-I", "-c", "print('a b')"],
};

it("a command in a container has no network, no capability, nothing of this process and two mounts", () => {
	expect(formatRunArguments(command)).toEqual([
		"--rm",
		"--pull=never",
		"--network=none",
		"--read-only",
		"--tmpfs=/tmp:rw,exec,nosuid,nodev,mode=1777",
		"--cap-drop=ALL",
		"--security-opt=no-new-privileges",
		"--security-opt=label=disable",
		"--user=1001:118",
		"--mount=type=bind,source=/home/me/dist/demo-1.0-py3-none-any.whl,target=/home/me/dist/demo-1.0-py3-none-any.whl,readonly",
		"--mount=type=bind,source=/home/me/scratch,target=/home/me/scratch",
		"--env=HOME=/home/me/scratch/home",
		"--env=PYTEST_ADDOPTS=-p no:cacheprovider",
		"--workdir=/home/me/scratch/empty",
		"--entrypoint=python3",
		"sha256:0123",
		"-I",
		"-c",
		"print('a b')",
	]);
});

it("the index and its password are named, never shown", () => {
	const args = formatRunArguments({ ...command, network: null, inherited: ["PIP_INDEX_URL"] });
	expect(args).toContain("--env=PIP_INDEX_URL");
	expect(args.some((argument) => argument.startsWith("--network"))).toBe(false);
});

it.each([
	["/a,b", '--mount=type=bind,"source=/a,b","target=/a,b",readonly'],
	['/say "hi"', '--mount=type=bind,"source=/say ""hi""","target=/say ""hi""",readonly'],
	["/with space", "--mount=type=bind,source=/with space,target=/with space,readonly"],
])("a folder called %s is mounted as one", (path, expected) => {
	expect(formatRunArguments({ ...command, mounts: [{ path, isWritable: false }] })).toContain(expected);
});
