// src/plan/diff.ts
function diffPlans(old, now) {
	const left = new Set(now.cells.map(({ id }) => id));
	const gone = new Set(old.cells.map(({ id }) => id).filter((id) => !left.has(id)));
	const diff = {
		facts: listChanges(factsOf(old), factsOf(now)),
		cells: diffLists(jobsOf(old), jobsOf(now), (cell) => reasonFor(cell, now)),
		smokeCells: diffLists(old.smokeCells, now.smokeCells, ({ cell }) => gone.has(cell) ? `${cell} is not built` : null),
		exclusions: diffLists(exclusionsOf(old), exclusionsOf(now), () => "no longer left out"),
		settings: diffSettings(old, now)
	};
	const isSame = diff.facts.length + diff.settings.length === 0 && [
		diff.cells,
		diff.smokeCells,
		diff.exclusions
	].every(({ added, removed, changed }) => added.length + removed.length + changed.length === 0);
	return {
		kind: "plan-diff",
		from: identityOf(old),
		to: identityOf(now),
		isSame,
		...diff
	};
}
function identityOf(plan) {
	return {
		project: plan.project.name,
		version: plan.version,
		digest: plan.digest
	};
}
function factsOf(plan) {
	const { tool, project, version, tag, tagPattern, commit, event, frontend, destinations, source } = plan;
	return {
		tool,
		project,
		version,
		tag,
		tagPattern,
		commit,
		event,
		frontend,
		destinations,
		source,
		releases: Object.fromEntries(plan.releases.map(({ name, version: own, route, extras }) => [`${name}${route === "index" ? ` ${own.split("+")[1] ?? ""}` : ""}`.trim(), {
			route,
			extras: extras.map((extra) => extra.name)
		}]))
	};
}
/** What the new plan says about a wheel that it no longer has. */
function reasonFor({ id, ...cell }, now) {
	const tag = cell.expect ? `${cell.expect.pythonTag}-${cell.expect.abiTag}` : id;
	const names = [
		id,
		tag,
		...cell.target ? [
			cell.target,
			`${tag}-${cell.target}`,
			`${cell.expect?.pythonTag}-${cell.target}`
		] : []
	];
	const found = now.exclusions.find(({ what }) => names.includes(what));
	return found ? `${found.reason} (${found.code})` : null;
}
/** Wheels and the sdist, with the version of the release taken out of what follows from it. */
function jobsOf(plan) {
	const versions = [...new Set(plan.releases.map(({ version }) => version))];
	const withoutVersion = (file) => versions.reduce((text, version) => text?.replaceAll(`-${version}`, "-VERSION") ?? null, file);
	const cells = plan.cells.map((cell) => ({
		...cell,
		source: withoutVersion(cell.source),
		why: withoutVersion(cell.why) ?? "",
		expect: {
			...cell.expect,
			version: versions.includes(cell.expect.version) ? "VERSION" : cell.expect.version,
			file: withoutVersion(cell.expect.file)
		}
	}));
	const { sdist } = plan;
	if (sdist === null) return cells;
	const source = {
		...sdist,
		file: withoutVersion(sdist.file),
		source: withoutVersion(sdist.source),
		why: withoutVersion(sdist.why) ?? ""
	};
	return [...cells, source];
}
function exclusionsOf(plan) {
	return plan.exclusions.map(({ what, code, reason }) => ({
		id: what,
		why: reason,
		code
	}));
}
function diffLists(old, now, reasonOf) {
	const before = new Map(old.map((item) => [item.id, item]));
	const after = new Map(now.map((item) => [item.id, item]));
	return {
		added: now.filter(({ id }) => !before.has(id)).map(({ id, why }) => ({
			id,
			why
		})),
		removed: old.filter(({ id }) => !after.has(id)).map((item) => ({
			id: item.id,
			why: item.why,
			reason: reasonOf(item)
		})),
		changed: [...after.values()].flatMap((item) => {
			const earlier = before.get(item.id);
			const changes = earlier ? listChanges(earlier, item) : [];
			return changes.length > 0 ? [{
				id: item.id,
				changes
			}] : [];
		})
	};
}
function diffSettings(old, now) {
	const text = (plan, key) => {
		const row = plan.settings.find((setting) => setting.key === key);
		return row ? `${row.value} (${row.source.replace(/:\d+$/, "")})` : null;
	};
	return [...new Set([...old.settings, ...now.settings].map(({ key }) => key))].map((key) => ({
		key,
		from: text(old, key),
		to: text(now, key)
	})).filter(({ from, to }) => from !== to);
}
/** Tables are compared member by member, lists as a whole. */
function listChanges(old, now, path = "") {
	return [.../* @__PURE__ */ new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((field) => {
		const [from, to] = [old[field], now[field]];
		if (isTable(from) && isTable(to)) return listChanges(from, to, `${path}${field}.`);
		const [left, right] = [show(from), show(to)];
		return left === right ? [] : [{
			field: `${path}${field}`,
			from: left,
			to: right
		}];
	});
}
function isTable(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function show(value) {
	if (value === null || value === void 0) return "none";
	return typeof value === "string" ? value : JSON.stringify(value);
}
export { diffPlans };
