import { expect, it } from "vitest";
import { publicDestinations, rehearsalDestination } from "../index/destination.ts";
import { explainRefusal } from "./explain.ts";

const facts = {
	status: 422,
	errors: [{ code: "invalid-publisher", description: "Publisher with matching claims was not found" }],
	claims: {
		repository: "octo/widget",
		job_workflow_ref: "octo/widget/.github/workflows/release.yml@refs/tags/v1.0",
		environment: "pypi",
	},
	destination: publicDestinations.pypi,
	project: "my-widget",
};

it("an unknown publisher is answered with the exact values to register and the page to do it on", () => {
	const error = explainRefusal(facts);
	expect(error.code).toBe("trust/invalid-publisher");
	expect(error.exitStatus).toBe(4);
	expect(error.message).toContain("invalid-publisher: Publisher with matching claims was not found");
	expect(error.help).toContain("  owner        octo\n");
	expect(error.help).toContain("  repository   widget\n");
	expect(error.help).toContain("  workflow     release.yml\n");
	expect(error.help).toContain("  environment  pypi\n");
	const page = publicDestinations.pypi.publisherPage("my-widget");
	const query = "?provider=github&owner=octo&repository=widget&workflow_filename=release.yml&environment=pypi";
	expect(error.help).toContain(`${page}${query}`);
	expect(error.help).toContain(`/manage/account/publishing/${query}&project_name=my-widget`);
});

it("a job without an environment is told to leave the field empty", () => {
	const { environment: _, ...claims } = facts.claims;
	const error = explainRefusal({ ...facts, claims });
	expect(error.help).toContain("  environment  (leave empty");
	expect(error.help).not.toContain("&environment=");
	expect(error.help).toMatch(/environment +MISSING/);
});

it("a rehearsal index has no page to send people to", () => {
	const error = explainRefusal({ ...facts, destination: rehearsalDestination("http://127.0.0.1:9/") });
	expect(error.help).toContain("at the rehearsal index, for the project my-widget");
});

it("claims that name no workflow are said to match nothing", () => {
	expect(explainRefusal({ ...facts, claims: {} }).help).toContain("no Trusted Publisher can match");
});

it("a refusal that we do not know is shown in the index's words alone", () => {
	const error = explainRefusal({ ...facts, errors: [{ code: "invalid-payload", description: "malformed JWT" }] });
	expect(error.code).toBe("trust/refused");
	expect(error.message).toContain("invalid-payload: malformed JWT");
});
