// The artifact half of GitHub's results service (v4 and later): twirp methods over blob storage.
// Recorded from @actions/artifact 6.2; field names are the protobuf ones.
import { z } from "zod";
import type { BlobStorage } from "./blob-storage.ts";
import { TwirpError, type TwirpMethod, twirpMethod } from "./twirp.ts";

export interface StoredArtifact {
	id: string;
	run: string;
	job: string;
	name: string;
	blob: string;
	createdAt: string;
	size: string;
	digest: string;
	isFinal: boolean;
}

const ids = { workflow_run_backend_id: z.string().min(1), workflow_job_run_backend_id: z.string().min(1) };
const Create = z.strictObject({
	...ids,
	name: z
		.string()
		.min(1)
		.regex(/^[^":<>|*?\r\n\\/]+$/),
	version: z.literal(7),
	mime_type: z.string().optional(),
	expires_at: z.unknown().optional(),
});
const Finalize = z.strictObject({
	...ids,
	name: z.string(),
	size: z.string().regex(/^\d+$/),
	hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
});
const List = z.strictObject({ ...ids, name_filter: z.string().optional(), id_filter: z.string().optional() });
const Named = z.strictObject({ ...ids, name: z.string() });

export function createArtifactService(blobs: BlobStorage): {
	methods: Record<string, TwirpMethod>;
	artifacts: readonly StoredArtifact[];
} {
	const artifacts: StoredArtifact[] = [];

	function find(run: string, name: string): StoredArtifact {
		const found = artifacts.find((artifact) => artifact.run === run && artifact.name === name);
		if (!found) throw new TwirpError(404, "not_found", `artifact ${name} not found`);
		return found;
	}

	const methods = {
		CreateArtifact: twirpMethod(Create, (request, caller) => {
			// A job can list and delete what others uploaded; it can only create under its own id.
			if (request.workflow_job_run_backend_id !== caller.job) {
				throw new TwirpError(403, "permission_denied", "token of another job");
			}
			if (artifacts.some((artifact) => artifact.run === caller.run && artifact.name === request.name)) {
				throw new TwirpError(409, "already_exists", "an artifact with this name already exists on the workflow run");
			}
			const id = String(artifacts.length + 1);
			const blob = `artifact-${id}`;
			artifacts.push({
				id,
				run: caller.run,
				job: caller.job,
				name: request.name,
				blob,
				createdAt: new Date().toISOString(),
				size: "0",
				digest: "",
				isFinal: false,
			});
			return { ok: true, signed_upload_url: blobs.create(blob, request.mime_type ?? "application/zip") };
		}),
		FinalizeArtifact: twirpMethod(Finalize, (request, caller) => {
			const artifact = find(caller.run, request.name);
			const stored = blobs.describe(artifact.blob);
			if (!stored) throw new TwirpError(412, "failed_precondition", "nothing was uploaded");
			if (request.size !== String(stored.size) || request.hash !== `sha256:${stored.sha256}`) {
				throw new TwirpError(400, "invalid_argument", "size or hash differ from what was uploaded");
			}
			Object.assign(artifact, { size: request.size, digest: request.hash, isFinal: true });
			blobs.seal(artifact.blob);
			return { ok: true, artifact_id: artifact.id };
		}),
		ListArtifacts: twirpMethod(List, (request, caller) => ({
			artifacts: artifacts
				.filter((artifact) => artifact.isFinal && artifact.run === caller.run)
				.filter((artifact) => !request.name_filter || artifact.name === request.name_filter)
				.filter((artifact) => !request.id_filter || artifact.id === request.id_filter)
				.map((artifact) => ({
					workflow_run_backend_id: artifact.run,
					workflow_job_run_backend_id: artifact.job,
					database_id: artifact.id,
					name: artifact.name,
					size: artifact.size,
					created_at: artifact.createdAt,
					digest: artifact.digest,
				})),
		})),
		GetSignedArtifactURL: twirpMethod(Named, (request, caller) => {
			const artifact = find(caller.run, request.name);
			return { name: artifact.name, signed_url: blobs.signedUrl(artifact.blob) };
		}),
		DeleteArtifact: twirpMethod(Named, (request, caller) => {
			const artifact = find(caller.run, request.name);
			// Ids are never used twice: what stays in the list is only marked, under a name nobody can ask for.
			Object.assign(artifact, { name: `/deleted/${artifact.id}`, isFinal: false });
			return { ok: true, artifact_id: artifact.id };
		}),
	};
	return { methods, artifacts };
}
