// Where a test runs: on an interpreter of this machine, or, for another C library than its own, in a container.
import { pythonInImage } from "../data/smoke-images.ts";
import type { Finding } from "../diagnostic/finding.ts";
import type { SmokeCell } from "../document/plan.ts";
import { type ContainerEngine, findContainerEngine } from "../tools/container-engine.ts";
import { interpreterQuestion, readInterpreter } from "../tools/interpreters.ts";
import type { World } from "../world/ports.ts";
import { tailOf } from "./bench.ts";
import type { Container } from "./container-bench.ts";
import { type ContainerImage, findImage, pullImage, runInContainer } from "./container-engine.ts";
import {
	acceptImage,
	chooseImage,
	chooseInterpreter,
	describeMissingImage,
	type InterpreterFacts,
} from "./decide-place.ts";

export interface Place {
	interpreter: InterpreterFacts;
	/** Null: this machine itself. */
	container: Container | null;
}

export type FoundPlace = { place: Place } | { finding: Finding };

/** Finds the places of one run of the stage: the engine is asked once, and an image is fetched once. */
export function createPlaceFinder(interpreters: readonly InterpreterFacts[], world: World) {
	let engine: Promise<ContainerEngine | null> | null = null;
	const images = new Map<string, Promise<FetchedImage>>();
	return async (cell: SmokeCell): Promise<FoundPlace> => {
		const choice = chooseInterpreter(cell, interpreters, world.host);
		if ("interpreter" in choice) return { place: { interpreter: choice.interpreter, container: null } };
		const name = chooseImage(cell, world.host);
		if (name === null) return choice;
		engine ??= findContainerEngine(world);
		const found = await engine;
		if (found === null) return choice;
		// One image of pypa's has several Pythons.
		const key = `${name} ${pythonInImage(name, cell.python)}`;
		const fetched = images.get(key) ?? fetchImage(name, found, cell, world);
		images.set(key, fetched);
		const { image, interpreter, output } = await fetched;
		if (image === null) return { finding: describeMissingImage(cell, name, found.program, output) };
		const accepted = acceptImage(cell, name, interpreter, output);
		if ("finding" in accepted) return accepted;
		return { place: { ...accepted, container: { engine: found, image, python: accepted.interpreter.path } } };
	};
}

/** Names of the images that are on this machine already. */
export async function findLocalImages(names: readonly string[], world: World): Promise<string[]> {
	const engine = names.length === 0 ? null : await findContainerEngine(world);
	if (engine === null) return [];
	const found = await Promise.all(names.map((name) => findImage(name, engine, world)));
	return found.flatMap((image) => (image === null ? [] : [image.name]));
}

interface FetchedImage {
	/** Null: the image is not here. */
	image: ContainerImage | null;
	/** Null: no Python answers in it. */
	interpreter: InterpreterFacts | null;
	/** Of what failed. */
	output: string;
}

/** On a machine of one's own nothing is fetched unasked: the finding says the command. */
async function fetchImage(name: string, engine: ContainerEngine, cell: SmokeCell, world: World): Promise<FetchedImage> {
	let image = await findImage(name, engine, world);
	let output = "";
	if (image === null && world.host.runnerKind !== "local") {
		output = tailOf(await pullImage(name, engine, world));
		image = await findImage(name, engine, world);
	}
	if (image === null) return { image, interpreter: null, output };
	if (image.digest !== null) {
		world.events.emit({ type: "output", stage: "smoke", item: cell.id, line: `${name} is ${image.digest}` });
	}
	const answer = await runInContainer(
		{
			image: image.id,
			userOptions: engine.userOptions,
			network: "none",
			mounts: [],
			variables: {},
			inherited: [],
			folder: null,
			argv: [pythonInImage(name, cell.python), "-I", "-c", interpreterQuestion],
		},
		engine,
		{ timeoutSeconds: 120 },
		world,
	);
	const interpreter = answer.exitStatus === 0 ? readInterpreter(answer.stdout) : null;
	return { image, interpreter, output: tailOf(answer) };
}
