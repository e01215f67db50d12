// CPython releases and their ends of life. Source: python/peps release_management/python-releases.toml (2026-08-22).
// As of 2026-11-22.
export interface PythonRelease {
	/** `3.12` */
	minor: string;
	/** Last month with security fixes. */
	endOfLife: string;
	hasEnded: boolean;
}

/** Oldest first. The newest row stands for every newer Python until the table is refreshed. */
export const pythonReleases: readonly PythonRelease[] = [
	{ minor: "3.8", endOfLife: "2024-10", hasEnded: true },
	{ minor: "3.9", endOfLife: "2025-10", hasEnded: true },
	{ minor: "3.10", endOfLife: "2026-10", hasEnded: true },
	{ minor: "3.11", endOfLife: "2027-10", hasEnded: false },
	{ minor: "3.12", endOfLife: "2028-10", hasEnded: false },
	{ minor: "3.13", endOfLife: "2029-10", hasEnded: false },
	{ minor: "3.14", endOfLife: "2030-10", hasEnded: false },
	{ minor: "3.15", endOfLife: "2031-10", hasEnded: false },
];
