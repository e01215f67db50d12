/** The only third-party actions in what we run or ship: tag and commit, looked up in their repositories (2026-11-22). */
export const pinnedActions: Readonly<Record<string, { tag: string; commit: string }>> = {
	"actions/checkout": { tag: "v7.0.1", commit: "3d3c42e5aac5ba805825da76410c181273ba90b1" },
	"actions/setup-python": { tag: "v7.0.0", commit: "5fda3b95a4ea91299a34e894583c3862153e4b97" },
	"actions/setup-node": { tag: "v7.0.0", commit: "820762786026740c76f36085b0efc47a31fe5020" },
	"docker/setup-qemu-action": { tag: "v4.2.0", commit: "96fe6ef7f33517b61c61be40b68a1882f3264fb8" },
	"actions/attest": { tag: "v4.2.2", commit: "1e69f48acb82d1966a394da916b4c1698aa569d6" },
};

/** Our own repository, which starters call by its major tag and hardened files by commit. */
export const ourRepository = "wheel-release/wheel-release";
