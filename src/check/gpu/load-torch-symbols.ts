import { readTorchSymbols, type TorchSymbolData, type TorchSymbols } from "../../cuda/torch-symbols.ts";

let loaded: Promise<TorchSymbols> | null = null;

/** Read once, and only for a wheel that uses torch: 355 kB that most runs have no use for. */
export function loadTorchSymbols(): Promise<TorchSymbols> {
	loaded ??= import("../../data/torch-symbols.json", { with: { type: "json" } }).then(({ default: data }) =>
		readTorchSymbols(data as unknown as TorchSymbolData),
	);
	return loaded;
}
