// Asks PyPI's own upload view (upload_view.py), run from a checkout of its source with the libraries that the source pins.
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type PythonEnvironment, preparePythonEnvironment } from "../../world/python-environment.ts";

export interface Upload {
	fields: readonly (readonly [string, string])[];
	fileName?: string;
	/** Of the file's bytes. */
	path?: string;
	hasSdist?: boolean;
	/** The records of a zip file are all that is judged, whatever it holds. */
	zipAlone?: boolean;
}

interface Verdict {
	status: number;
	/** Empty when it is taken. */
	words: string;
	/** Mails to the owners. */
	mails: string[];
}

const libraries = [
	...[
		"docutils",
		"dnspython",
		"email-validator",
		"hupper",
		"idna",
		"legacy-cgi",
		"markupsafe",
		"nh3",
		"packaging",
		"pastedeploy",
	],
	...[
		"plaster",
		"plaster-pastedeploy",
		"pygments",
		"pyramid",
		"readme-renderer",
		"comrak",
		"rfc3986",
		"setuptools",
		"sqlalchemy",
	],
	...["translationstring", "trove-classifiers", "typing-extensions", "urllib3", "venusian", "webob", "wtforms"],
	...["zope-deprecation", "zope-interface"],
];

export interface UploadView {
	/** `name==version` of what was installed. */
	pins: readonly string[];
	python: string;
	judge(uploads: readonly Upload[]): Promise<Verdict[]>;
}

/** @param source folder that holds warehouse/ and requirements/ of a commit of pypi/warehouse */
export async function openUploadView(source: string, interpreter: string): Promise<UploadView> {
	const locks = await Promise.all(
		["main", "deploy"].map((name) => readFile(join(source, "requirements", `${name}.txt`), "utf8").catch(() => "")),
	);
	const pins = libraries.flatMap((name) => {
		const version = new RegExp(`^${name}(?:\\[[a-z]+\\])?==(\\S+)`, "m").exec(locks.join("\n"))?.[1];
		return version === undefined ? [] : [`${name}==${version}`];
	});
	// pyramid 2.1 asks for a module that setuptools 82 has no more.
	const needed = pins.some((pin) => pin.startsWith("setuptools==")) ? pins : [...pins, "setuptools==81.0.0"];
	const environment = await preparePythonEnvironment(needed, interpreter);
	const { output } = await environment.run("python", [
		"-c",
		"import platform; print(platform.python_version(), end='')",
	]);
	return { pins, python: output, judge: (uploads) => run(uploads, source, environment) };
}

/** Gives each file a place for as long as it is judged. */
export async function withFiles<T>(work: (place: (bytes: Uint8Array) => Promise<string>) => Promise<T>) {
	const folder = await mkdtemp(join(tmpdir(), "uploads-"));
	let count = 0;
	try {
		return await work(async (bytes) => {
			count += 1;
			const path = join(folder, String(count));
			await mkdir(folder, { recursive: true });
			await writeFile(path, bytes);
			return path;
		});
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

function run(uploads: readonly Upload[], source: string, { python }: PythonEnvironment): Promise<Verdict[]> {
	const { promise, resolve: done, reject } = Promise.withResolvers<Verdict[]>();
	const script = resolve(import.meta.dirname, "upload_view.py");
	const child = spawn(python, ["-W", "ignore", "-X", "utf8", script, resolve(source)], {
		stdio: ["pipe", "pipe", "inherit"],
		env: { ...process.env, PYTHONHASHSEED: "0" },
	});
	let output = "";
	child.stdout.setEncoding("utf8").on("data", (text: string) => {
		output += text;
	});
	child.once("error", reject);
	child.once("close", (status) => {
		const verdicts = output.trimEnd().split("\n");
		if (status !== 0 || verdicts.length !== uploads.length) {
			return reject(new Error(`the upload view ended with ${status} after ${verdicts.length} of ${uploads.length}`));
		}
		done(verdicts.map((line) => JSON.parse(line) as Verdict));
	});
	child.stdin.end(uploads.map((upload) => `${JSON.stringify(upload)}\n`).join(""));
	return promise;
}
