import type { CodeEntry } from "../code-entry.ts";

export const indexCodes = {
	"index/invalid-answer": {
		what: "An index answered a listing of files with something that is not the Simple API's JSON.",
		why: "What is published is decided by comparing hashes with that listing, so a guess is never good enough.",
		fix: "Run the same command again later; if it stays, look at the status page of the index and at proxies on the way.",
	},
	"index/unknown-api-version": {
		what: "The index speaks a newer major version of the Simple API.",
		why: "PEP 629: a client must refuse a major version that it does not know, because the meaning of fields may differ.",
		fix: "Update wheel-release.",
	},
	"index/foreign-file": {
		what: "A listing names a file on another host than the ones this index stores its files on, or without a sha256.",
		why: "Files are downloaded and executed by the verification. A listing that points elsewhere is broken or forged.",
		fix: "Do not install the project from this index until its operators have explained the listing.",
	},
	"index/unreadable": {
		what: "An index refused to show which files a project has.",
		why: "What is there decides what may be uploaded and what is verified; an upload on a guess could mix two releases.",
		fix: "Open the address of the message in a browser; look at proxies on the way and at the status page of the index.",
	},
	"index/file-changed": {
		what: "A distribution changed its size while it was uploaded.",
		why: "Only the bytes that were frozen and tested may reach an index.",
		fix: "Find what writes into the work folder, then freeze the release again.",
	},
} as const satisfies Record<string, CodeEntry>;
