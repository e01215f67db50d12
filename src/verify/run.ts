// Verify: what users get is what was frozen. Waits until the index shows the whole release, downloads every file and
// compares its bytes, then installs the release here with pip and with uv and uses it. Runs project code, so it holds no
// permission and writes nothing anywhere but on this machine.
import { join } from "node:path";
import { CancelledError } from "../diagnostic/errors.ts";
import type { StageOutcome } from "../diagnostic/event.ts";
import { type Finding, hasErrors } from "../diagnostic/finding.ts";
import { readDistribution } from "../distribution/read-distribution.ts";
import { openLedger } from "../document/keep-ledger.ts";
import type { Manifest } from "../document/manifest.ts";
import type { Plan } from "../document/plan.ts";
import type { WorkFolder } from "../document/work-folder.ts";
import type { Destination } from "../index/destination.ts";
import type { Patience } from "../index/persist.ts";
import { prepareTools } from "../tools/environment.ts";
import { findInterpreters } from "../tools/interpreters.ts";
import type { World } from "../world/ports.ts";
import { chooseProof, namesToImport, type Proof, readDependencies } from "./decide.ts";
import { downloadAll } from "./download.ts";
import { installers, proveInstall } from "./install.ts";
import { waitUntilVisible } from "./visible.ts";

export interface VerifyRequest {
	plan: Plan;
	manifest: Manifest;
	workFolder: WorkFolder;
	destination: Destination;
	/** For the index to show and to give all files. Default 1800; 30 for a rehearsal index, which hides nothing. */
	deadlineSeconds?: number;
}

/** @param random for the spread of waits; tests give their own. */
export async function runVerify(
	request: VerifyRequest,
	world: World,
	random: () => number = Math.random,
): Promise<StageOutcome> {
	const folder = join(request.workFolder.scratch, `verify-${request.destination.name}`);
	await world.files.remove(folder);
	try {
		return await verify(request, world, folder, random);
	} catch (error) {
		if (!(error instanceof CancelledError)) throw error;
		const message = "Stopped. Verifying changes nothing; run the same command again.";
		throw new CancelledError("verify/cancelled", message, { cause: error });
	} finally {
		await world.files.remove(folder);
	}
}

async function verify(
	request: VerifyRequest,
	world: World,
	folder: string,
	random: () => number,
): Promise<StageOutcome> {
	const { manifest, destination } = request;
	const patience = startPatience(request, world, random);
	const ledger = await openLedger(world, request.workFolder.ledger, {
		project: manifest.project,
		version: manifest.version,
		distributions: manifest.distributions,
		destination: destination.name,
	});
	const visible = await waitUntilVisible({ manifest, destination, http: world.http, patience });
	const downloads = join(folder, "downloads");
	await downloadAll({ visible, destination, folder: downloads, patience, world });
	const count = manifest.distributions.length;
	const same = `${count} ${count === 1 ? "file" : "files"} downloaded, same bytes`;
	const { findings, how } = await proveHere(request, world, folder, downloads);
	if (!hasErrors(findings)) {
		await ledger.record(Object.fromEntries(manifest.distributions.map(({ file }) => [file, "verified" as const])));
	}
	return {
		findings,
		summary: hasErrors(findings) ? `${same}; installing failed` : `${same}; ${how}`,
		outputs: { verified: String(!hasErrors(findings)) },
	};
}

function startPatience({ destination, deadlineSeconds }: VerifyRequest, world: World, random: () => number): Patience {
	const { clock, events } = world;
	const seconds = deadlineSeconds ?? (destination.name === "rehearsal" ? 30 : 1800);
	const deadline = clock.monotonic() + seconds;
	const end = new Date(clock.now().getTime() + seconds * 1000).toISOString().slice(11, 16);
	return {
		clock,
		random,
		deadline,
		onWait(why, pause) {
			const again = `Trying again in ${Math.max(1, Math.round(pause))} s, giving up at ${end} UTC.`;
			const message = `${why}. ${again} Nothing is lost: published files stay published.`;
			events.emit({ type: "waiting", stage: "verify", message });
		},
	};
}

/** Installs on this machine where that is possible. `how` says what was proven, in a few words. */
async function proveHere(
	request: VerifyRequest,
	world: World,
	folder: string,
	downloads: string,
): Promise<{ findings: Finding[]; how: string }> {
	const { plan, manifest, destination } = request;
	const interpreters = await findInterpreters(world);
	const proof = chooseProof(manifest, plan.project.requiresPython, interpreters, world.host.glibc);
	if (proof === null) return nothingFits(request, world);
	const tools = await prepareTools("install", world);
	const { dependencies, topLevelModules } = await readWheel(join(downloads, proof.wheel.file), proof, world);
	if (dependencies.refused.length > 0) return unreadableDependencies(dependencies.refused, proof);
	const imports = namesToImport(plan, proof.wheel, topLevelModules);
	const findings: Finding[] = [];
	for (const installer of installers) {
		const started = world.clock.monotonic();
		const found = await proveInstall(
			{
				installer,
				manifest,
				proof,
				simpleUrl: destination.simpleUrl,
				dependencies: dependencies.lines,
				imports,
				folder: join(folder, installer),
				tools,
			},
			world,
		);
		findings.push(...found);
		const tool = tools.versions.find(({ name }) => name === installer)?.version ?? "";
		world.events.emit({
			type: "item-finished",
			stage: "verify",
			item: `${installer} ${tool}`.trim(),
			outcome: found.length === 0 ? "done" : "failed",
			details: [`Python ${proof.interpreter.version}`, `import ${imports.join(", ") || "nothing"}`],
			seconds: world.clock.monotonic() - started,
			...(found[0] === undefined ? {} : { reason: found[0].message }),
		});
	}
	return { findings, how: `pip and uv install ${manifest.version} by hash on Python ${proof.interpreter.version}` };
}

function nothingFits({ manifest }: VerifyRequest, { host, events }: World): { findings: Finding[]; how: string } {
	const reason = `no wheel of ${manifest.project} ${manifest.version} fits a Python of this machine (${host.system} ${host.machine})`;
	events.emit({ type: "item-finished", stage: "verify", item: "install", outcome: "left-out", details: [], reason });
	return {
		findings: [
			{ code: "verify/no-wheel-for-host", level: "notice", message: `${reason}; the downloads were compared` },
		],
		how: "not installed: no wheel fits this machine",
	};
}

function unreadableDependencies(refused: readonly string[], { wheel }: Proof): { findings: Finding[]; how: string } {
	const message = `not a dependency specifier: ${refused.map((text) => JSON.stringify(text)).join(", ")}`;
	const help = "Installers cannot read it either. Mend the dependencies of the project and release a new version.";
	return {
		findings: [{ code: "verify/install-failed", level: "error", message, file: wheel.file, help }],
		how: "not installed",
	};
}

async function readWheel(path: string, { wheel }: Proof, { files }: World) {
	const source = await files.open(path);
	try {
		const facts = await readDistribution(wheel.file, source);
		const topLevelModules = facts.kind === "wheel" ? facts.topLevelModules : [];
		return { dependencies: readDependencies(facts.metadata?.requiresDist ?? []), topLevelModules };
	} finally {
		await source.close();
	}
}
