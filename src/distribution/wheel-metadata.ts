// The WHEEL file of a wheel: which wheel format, which tags, where its files go.
import { firstValue, listValues, parseHeaderBlock } from "./header-block.ts";

export interface WheelMetadata {
	/** `1.0` */
	readonly wheelVersion: string;
	readonly generator: string | null;
	readonly isPure: boolean;
	/** One line per expanded tag. */
	readonly tags: readonly string[];
	readonly buildTag: string | null;
}

export function parseWheelMetadata(text: string): WheelMetadata | { problem: string } {
	const block = parseHeaderBlock(text);
	if ("badLine" in block) return { problem: `line ${block.badLine} is not "Field: value"` };
	const wheelVersion = firstValue(block, "Wheel-Version");
	if (wheelVersion === null || !/^\d+\.\d+$/.test(wheelVersion))
		return { problem: "Wheel-Version is missing or no version" };
	const root = firstValue(block, "Root-Is-Purelib")?.toLowerCase();
	if (root !== "true" && root !== "false") return { problem: "Root-Is-Purelib is neither true nor false" };
	return {
		wheelVersion,
		generator: firstValue(block, "Generator"),
		isPure: root === "true",
		tags: listValues(block, "Tag"),
		buildTag: firstValue(block, "Build"),
	};
}
