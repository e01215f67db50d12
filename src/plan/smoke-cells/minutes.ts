// How long a test takes, when no earlier release measured it. Typical minutes of a small wheel, rounded up as GitHub bills them; the time of
// the project's own command is unknown, and two minutes is what most projects keep for it.
import type { Place } from "./places.ts";

interface Work {
	place: Place;
	hasCommand: boolean;
	hasTorch: boolean;
	isCuda: boolean;
}

/** Checkout, Python and the tools, then installing and importing. */
const usualMinutes = { linux: 2, macos: 2, windows: 3 } as const;

export function predictMinutes({ place, hasCommand, hasTorch, isCuda }: Work): number {
	const image = place.container === null ? 0 : 1;
	// torch for CUDA brings some 3 GB of libraries with it, torch for CPUs 0.2 GB.
	const torch = hasTorch ? (isCuda ? 4 : 1) : 0;
	const minutes = usualMinutes[place.system] + image + torch + (hasCommand ? 2 : 0);
	// QEMU interprets every instruction: measured 5 to 10 times as slow.
	return place.isEmulated ? minutes * 6 : minutes;
}
