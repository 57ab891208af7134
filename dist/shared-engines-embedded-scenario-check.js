import { compileFirst, formatDuration, isTemplate, matchesWildcard } from "./shared-common.js";
import { clip } from "./shared-config.js";
import { compile } from "./shared-engines-embedded-scenario-render.js";
import { isDeepStrictEqual } from "node:util";
// build/engines/embedded/scenario/check.js
function compileChecks({ headers, body, json, size, time }) {
	const checks = [
		...Object.entries(headers ?? {}).map(([name, pattern]) => ofHeader(name, pattern)),
		...size ? [ofSize(size)] : [],
		...body === void 0 ? [] : [ofBody(body)],
		...(json ?? []).map(({ path, value }) => ofJson(path, value)),
		...time ? [ofTime(time)] : []
	];
	return (response, ms, values) => {
		for (const check of checks) {
			const why = check(response, ms, values);
			if (why !== void 0) return why;
		}
	};
}
function markersIn(response, markers) {
	try {
		const { text } = response;
		return markers.filter((marker) => text.includes(marker));
	} catch {
		return [];
	}
}
function ofHeader(name, pattern) {
	const render = compile(pattern);
	return (response, _, values) => {
		const found = response.header(name);
		if (found === void 0) return `the response has no header ${name}`;
		return matchesWildcard(render(values), found) ? void 0 : `the header ${name} is not ${pattern}`;
	};
}
function ofBody(text) {
	const render = compile(text);
	return (response, _, values) => response.text.includes(render(values)) ? void 0 : `the body does not contain ${shown(text)}`;
}
function ofJson(path, expected) {
	const find = compileFirst(path);
	const render = isTemplate(JSON.stringify(expected)) && compile(JSON.stringify(expected), "json");
	return (response, _, values) => {
		const found = find(response.json);
		if (found === void 0) return `${path} finds nothing`;
		const wanted = render ? JSON.parse(render(values)) : expected;
		return isDeepStrictEqual(found, wanted) ? void 0 : `${path} is not ${shown(expected)}`;
	};
}
const ofSize = (limit) => ({ bytes }) => holds(bytes.length, limit) ? void 0 : `the body has ${bytes.length} bytes, expected ${limit.comparator} ${limit.value}`;
const ofTime = (limit) => (_, ms) => holds(ms, limit) ? void 0 : `the response time is not ${limit.comparator} ${formatDuration(limit.value)}`;
function holds(value, { comparator, value: limit }) {
	switch (comparator) {
		case "<": return value < limit;
		case "<=": return value <= limit;
		case ">": return value > limit;
		case ">=": return value >= limit;
	}
}
const mostShown = 60;
const shown = (value) => clip(JSON.stringify(value), mostShown);
export { compileChecks, holds, markersIn };
