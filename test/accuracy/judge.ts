import { compareFiles } from "./compare.ts";
import type { JudgedRelease } from "./page.ts";
import { predict } from "./predict.ts";
import { readReleases } from "./release.ts";

export async function judgeReleases(): Promise<JudgedRelease[]> {
	const judged: JudgedRelease[] = [];
	for (const release of readReleases()) {
		const { wheels, sdists } = await predict(release);
		judged.push({ release, ...compareFiles(wheels, sdists, release.published, release.differences) });
	}
	return judged;
}
