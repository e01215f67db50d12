// What the rehearsal index remembers: one SQLite database, beside the files themselves.

/** Stands in SQLite's user_version; a folder of another one is refused, never migrated: rehearsals are thrown away. */
export const storeVersion = 1;

export const storeSchema = `
CREATE TABLE projects (
	name TEXT PRIMARY KEY,                -- PEP 503
	display_name TEXT NOT NULL
) STRICT;
CREATE TABLE releases (
	id INTEGER PRIMARY KEY,
	project TEXT NOT NULL REFERENCES projects (name),
	version TEXT NOT NULL,                -- as the first file wrote it
	canonical_version TEXT NOT NULL,      -- without trailing zeros
	created TEXT NOT NULL,                -- UTC, ISO 8601
	metadata TEXT NOT NULL,               -- JSON: the form fields of the first file
	UNIQUE (project, canonical_version)
) STRICT;
CREATE TABLE files (
	file_name TEXT PRIMARY KEY,
	project TEXT NOT NULL REFERENCES projects (name),
	release INTEGER NOT NULL REFERENCES releases (id),
	kind TEXT NOT NULL CHECK (kind IN ('sdist', 'bdist_wheel')),
	python_version TEXT NOT NULL,
	requires_python TEXT,
	comment TEXT NOT NULL,
	size INTEGER NOT NULL,
	sha256 TEXT NOT NULL,
	md5 TEXT NOT NULL,
	blake2b256 TEXT NOT NULL UNIQUE,
	metadata_sha256 TEXT,                 -- of METADATA, which is served beside the file; null for an sdist
	metadata_size INTEGER NOT NULL,
	uploaded TEXT NOT NULL
) STRICT;
CREATE TABLE journal (
	serial INTEGER PRIMARY KEY AUTOINCREMENT,
	project TEXT NOT NULL,
	action TEXT NOT NULL,
	at TEXT NOT NULL
) STRICT;
CREATE TABLE publishers (
	id INTEGER PRIMARY KEY,
	repository TEXT NOT NULL,
	repository_owner_id TEXT NOT NULL,
	workflow TEXT NOT NULL,
	environment TEXT NOT NULL,            -- lower case; empty for any
	UNIQUE (repository, repository_owner_id, workflow, environment)
) STRICT;
CREATE TABLE publisher_projects (
	publisher INTEGER NOT NULL REFERENCES publishers (id),
	project TEXT NOT NULL,
	pending INTEGER NOT NULL CHECK (pending IN (0, 1)),
	PRIMARY KEY (publisher, project)
) STRICT;
CREATE TABLE used_tokens (
	jti TEXT PRIMARY KEY,
	expires INTEGER NOT NULL              -- Unix seconds
) STRICT;
CREATE TABLE upload_tokens (
	sha256 TEXT PRIMARY KEY,              -- of the token: the database holds no secret
	publisher INTEGER NOT NULL REFERENCES publishers (id),
	projects TEXT NOT NULL,               -- JSON: what the publisher had when it was minted
	not_before INTEGER NOT NULL,
	expires INTEGER NOT NULL
) STRICT;
`;
