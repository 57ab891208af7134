import { blockingRules, decodeText, grades, objectsIn, providers, readPlainFile, sum, verdicts } from "./shared-config.js";
import { largestRecord, renderings, reportOf } from "./shared-gate.js";
import { Problem, defined, isObject } from "./shared-common.js";
import { healthFacts } from "./shared-engines-embedded-health-health-facts.js";
// build/gate/record/schema-parts.js
const count = {
	type: "integer",
	minimum: 0
};
const nullable = (type) => ({ type: [type, "null"] });
const time$1 = {
	type: "string",
	format: "date-time"
};
const orNull = (schema) => ({ anyOf: [schema, { type: "null" }] });
const required = (properties, optional = []) => ({
	type: "object",
	properties,
	required: Object.keys(properties).filter((key) => !optional.includes(key))
});
const schemaOf = (name, title, description, properties, optional = []) => ({
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: `https://raw.githubusercontent.com/reliability-gate/reliability-gate/v1/schema/${name}.schema.json`,
	title: `Reliability Gate: ${title}`,
	description,
	...required(properties, optional)
});
// build/gate/record/record-schema.js
const verdict = {
	enum: verdicts,
	description: "error: the gate could not do its work."
};
const finite = (description) => ({
	type: "number",
	description
});
const latencies = [
	"p50",
	"p90",
	"p95",
	"p99",
	"max"
];
const target = required({
	url: {
		type: "string",
		description: "The URL that was measured."
	},
	source: {
		enum: [
			"input",
			"config",
			"deployment",
			"started"
		],
		description: "Where the URL came from."
	},
	deploymentId: { type: "integer" }
}, ["deploymentId"]);
const side$1 = required({
	intended: {
		...count,
		description: "sent + dropped"
	},
	sent: {
		...count,
		description: "Attempted, a refused connection included."
	},
	completed: {
		...count,
		description: "Answered in time."
	},
	dropped: {
		...count,
		description: "Not attempted, because the target held every allowed connection."
	},
	errors: {
		...count,
		description: "sent less the good ones."
	},
	latency: {
		...required(Object.fromEntries(latencies.map((name) => [name, {
			type: ["number", "null"],
			minimum: 0
		}]))),
		description: "ms from the intended start (unless `latencyFrom` says otherwise), of successful responses, and timeouts at the value of the timeout."
	},
	bytes: {
		...required({
			sent: count,
			received: count
		}),
		description: "On the wire, of all requests that were sent: heads, framing, and bodies as they are coded. Absent where the engine does not count them."
	}
}, ["bytes"]);
const generator = {
	...required({
		healthy: { type: "boolean" },
		lateness: required({
			p50: finite("ms"),
			p99: finite("ms")
		}),
		achievedRatio: {
			type: "number",
			minimum: 0
		},
		cpu: {
			type: "number",
			minimum: 0,
			description: "Cores."
		}
	}, [
		"lateness",
		"achievedRatio",
		"cpu"
	]),
	description: "What only the gate's own generator knows of itself is absent of other engines."
};
const engine = required({
	name: { type: "string" },
	version: { type: "string" }
});
const interval = required({
	lower: {
		...nullable("number"),
		description: "null: no bound on this side"
	},
	upper: {
		...nullable("number"),
		description: "null: no bound on this side"
	}
});
const objective = required({
	name: { type: "string" },
	source: {
		type: "string",
		description: "`load`, `baseline`, `alerts` or the name of a provider."
	},
	verdict,
	cause: {
		type: "string",
		description: "Why it is not simply pass or fail, such as `no-data`."
	},
	value: {
		...nullable("number"),
		description: "In `unit`; null where nothing was measured."
	},
	unit: {
		type: "string",
		description: "Shares are fractions (`ratio`), times of the load are `ms`."
	},
	threshold: {
		...nullable("number"),
		description: "In `unit`; null where the baseline has no value to add a tolerance to."
	},
	interval: {
		...orNull(interval),
		description: "Of `change` where there is one, else of `value`."
	},
	base: {
		...nullable("number"),
		description: "The baseline's value."
	},
	change: {
		...nullable("number"),
		description: "Relative: 0.12 is 12% more."
	},
	reason: { type: "string" },
	query: {
		type: "string",
		description: "As it was sent, all placeholders filled in."
	},
	during: {
		type: "string",
		description: "The segment of the run that it is asked of."
	}
}, [
	"cause",
	"base",
	"change",
	"query",
	"during"
]);
const buildRecordSchema = () => schemaOf("record", "run record", "record.json: a run in one file. The fields described here are fixed within schemaVersion 1; others may be added. Absent is absent or null, never zero.", {
	schemaVersion: { const: 1 },
	verdict,
	reason: {
		type: "string",
		minLength: 1,
		description: "One sentence."
	},
	score: {
		type: ["number", "null"],
		minimum: 0,
		maximum: 100,
		description: "null where it would mislead."
	},
	grade: {
		enum: [...grades, null],
		description: "null where it would mislead."
	},
	service: {
		type: "string",
		minLength: 1
	},
	commit: {
		...nullable("string"),
		description: "SHA of the head commit."
	},
	window: {
		...orNull(required({
			start: time$1,
			end: time$1
		})),
		description: "The measured part without the warm-up."
	},
	decidedAfter: {
		type: ["number", "null"],
		minimum: 0,
		description: "Seconds of the measured window after which the run stopped."
	},
	target,
	load: {
		...required({
			head: orNull(side$1),
			base: orNull(side$1),
			generator: orNull(generator),
			engine: {
				...engine,
				description: "Absent where no load ran, and in older records."
			},
			latencyFrom: {
				enum: ["intended", "sent"],
				description: "What times count from: the intended start, or the actual send."
			}
		}, [
			"base",
			"engine",
			"latencyFrom"
		]),
		description: "All counts are of the measured window."
	},
	objectives: {
		type: "array",
		items: objective
	},
	wouldBlock: {
		enum: blockingRules,
		description: "Of an advisory run that would have blocked: by which rule."
	}
}, ["wouldBlock"]);
// build/gate/record/read-schema.js
const text = { type: "string" };
const number = { type: "number" };
const yesOrNo = { type: "boolean" };
const object = { type: "object" };
const time = {
	type: "number",
	minimum: 0
};
const side = { enum: ["head", "base"] };
const listOf = (items) => ({
	type: "array",
	items
});
const eachOf = (additionalProperties) => ({
	type: "object",
	additionalProperties
});
const mostWindows = 1e6;
const histogram = required({
	count,
	sum: time,
	min: time,
	max: time,
	buckets: listOf(count)
});
const cell = required({
	window: {
		...count,
		maximum: mostWindows
	},
	side,
	name: text,
	sent: count,
	again: count,
	dropped: count,
	completed: count,
	good: count,
	marked: eachOf(count),
	statuses: eachOf(count),
	errors: eachOf(count),
	latency: histogram,
	ofTarget: histogram,
	excused: count,
	bytes: required({
		sent: count,
		received: count
	}),
	phases: eachOf(required({
		count,
		sumLog: number
	}))
}, [
	"again",
	"marked",
	"ofTarget",
	"excused",
	"bytes",
	"phases"
]);
const fact = required({
	name: text,
	unit: text,
	advice: text,
	value: number,
	limit: number
});
const allOptional = (properties) => required(properties, Object.keys(properties));
const lateness = allOptional({
	p50: number,
	p99: number,
	max: number
});
const load = required({
	engine: object,
	latencyFrom: { enum: ["intended", "sent"] },
	grain: { enum: [
		"requests",
		"histograms",
		"summary"
	] },
	seconds: {
		type: "number",
		minimum: 0,
		maximum: mostWindows
	},
	windowSeconds: {
		type: "number",
		exclusiveMinimum: 0,
		maximum: mostWindows
	},
	cells: listOf(cell),
	iterations: required({ cells: listOf(cell) }),
	window: object,
	service: listOf(required({
		side,
		name: text,
		time: histogram
	})),
	phases: listOf(required({
		side,
		name: text,
		time: histogram
	})),
	errorSamples: listOf(object),
	times: listOf(object),
	health: listOf(fact),
	warmup: required({
		sent: count,
		good: count
	}),
	answered: eachOf(listOf(count)),
	answeredOf: listOf(required({
		side,
		name: text,
		windows: listOf(count)
	})),
	remarks: listOf(text),
	ranOut: required({
		data: text,
		rows: count
	}),
	generator: allOptional({
		achievedRatio: number,
		lateness,
		ownShare: lateness,
		eventLoopDelay: allOptional({ p99: number }),
		cpu: number,
		workers: count,
		connections: allOptional({
			most: count,
			allowed: count
		})
	})
}, [...[
	"iterations",
	"window",
	"service",
	"phases",
	"errorSamples",
	"times",
	"health"
], ...[
	"warmup",
	"answered",
	"answeredOf",
	"remarks",
	"ranOut",
	"generator"
]]);
const plannedLoad = required({
	pace: required({
		kind: { enum: [
			"rate",
			"users",
			"script"
		] },
		perSecond: time,
		users: count,
		thinkMs: time
	}, [
		"perSecond",
		"users",
		"thinkMs"
	]),
	durationMs: time,
	warmupMs: time,
	timeoutMs: time,
	steps: listOf(time),
	spike: required({
		perSecond: time,
		atMs: time,
		durationMs: time
	}),
	requests: listOf(required({
		name: text,
		weight: time
	}, ["weight"])),
	scenarios: listOf(required({ name: text }))
}, [
	"warmupMs",
	"timeoutMs",
	"steps",
	"spike",
	"requests",
	"scenarios"
]);
const rest = required({
	objectives: listOf(required({
		of: number,
		key: yesOrNo,
		weight: time,
		advisory: yesOrNo,
		comparator: text
	})),
	gate: required({ version: text }),
	startedAt: text,
	blocks: yesOrNo,
	advisory: yesOrNo,
	context: object,
	plan: required({
		load: plannedLoad,
		target: object,
		policy: object,
		objectives: listOf(required({
			id: number,
			kind: text,
			name: text,
			unit: text,
			weight: time
		}))
	}),
	evidence: required({
		target: object,
		answers: listOf(required({
			of: number,
			measured: object
		})),
		load,
		steps: listOf(required({
			level: number,
			report: load
		}))
	}, ["load", "steps"]),
	notes: listOf(required({
		source: text,
		message: text
	}))
});
const readSchemas = [buildRecordSchema(), rest];
// build/gate/record/count-mistake.js
function countMistake({ load, evidence, plan }) {
	return paceMistake(plan.load.pace) ?? nameMistake(evidence.load, plan.load) ?? summaryMistake(load.head, "load.head") ?? summaryMistake(load.base, "load.base") ?? reportMistake(evidence.load, "evidence.load") ?? firstOf(evidence.steps, "evidence.steps", ({ report }, path) => reportMistake(report, `${path}.report`));
}
function paceMistake(pace) {
	const name = pace.kind === "rate" ? "perSecond" : pace.kind === "users" ? "users" : void 0;
	if (name === void 0 || typeof pace[name] === "number") return void 0;
	return {
		path: `plan.load.pace.${name}`,
		found: "missing",
		expected: "a number"
	};
}
function nameMistake(report, { requests }) {
	if (report?.engine.name !== "embedded") return void 0;
	const { cells } = report;
	const names = new Set((requests.length > 0 ? requests : cells.slice(0, 1)).map(({ name }) => name));
	const at = cells.findIndex(({ name }) => !names.has(name));
	if (at < 0) return void 0;
	return {
		path: `evidence.load.cells[${at}].name`,
		found: "another text",
		expected: "the name of a request of the plan"
	};
}
function summaryMistake(summary, path) {
	if (!summary) return void 0;
	const { sent, completed, errors } = summary;
	return atMostSent(completed, sent, `${path}.completed`) ?? atMostSent(errors, sent, `${path}.errors`);
}
function reportMistake(report, path) {
	if (!report) return void 0;
	const { seconds, windowSeconds, cells, iterations, service, phases } = report;
	if (seconds / windowSeconds >= 1e6) {
		const expected = `at least a millionth of \`${path}.seconds\``;
		return {
			path: `${path}.windowSeconds`,
			found: `${windowSeconds}`,
			expected
		};
	}
	const timed = ({ time }, at) => timesMistake(time, `${at}.time`);
	return firstOf(cells, `${path}.cells`, cellMistake) ?? firstOf(iterations?.cells, `${path}.iterations.cells`, cellMistake) ?? firstOf(service, `${path}.service`, timed) ?? firstOf(phases, `${path}.phases`, timed);
}
function cellMistake(cell, path) {
	const { sent, good, completed, latency, ofTarget, excused = 0 } = cell;
	const bad = sent - good;
	return atMostSent(good, sent, `${path}.good`) ?? atMostSent(completed, sent, `${path}.completed`) ?? atMostSent(sum(Object.values(cell.statuses)), sent, `${path}.statuses`) ?? atMost(sum(Object.values(cell.errors)), `${path}.errors`, bad, "requests that were not good") ?? atMost(excused, `${path}.excused`, bad, "requests that were not good") ?? atMost(Math.max(0, ...Object.values(cell.marked ?? {})), `${path}.marked`, good, "good responses") ?? atMostSent(latency.count, sent, `${path}.latency.count`) ?? timesMistake(latency, `${path}.latency`) ?? (ofTarget && timesMistake(ofTarget, `${path}.ofTarget`));
}
function timesMistake({ count, min, max, buckets }, path) {
	const counted = sum(buckets.filter((_, index) => index % 2 === 1));
	if (counted !== count) return {
		path: `${path}.count`,
		found: `${count}`,
		expected: `${counted}, as in its buckets`
	};
	return min <= max || count === 0 ? void 0 : {
		path: `${path}.min`,
		found: `${min}`,
		expected: `at most ${max}, its maximum`
	};
}
const atMostSent = (found, sent, path) => atMost(found, path, sent, "requests that were sent");
const atMost = (found, path, most, what) => found <= most ? void 0 : {
	path,
	found: `${found}`,
	expected: `at most ${most}, the number of ${what}`
};
function firstOf(list, path, mistakeOf) {
	for (const [index, part] of (list ?? []).entries()) {
		const found = mistakeOf(part, `${path}[${index}]`);
		if (found) return found;
	}
}
// build/gate/record/schema-mistake.js
function schemaMistake(data, schema, path = "") {
	if (schema.anyOf) return anyMistake(data, schema.anyOf, path);
	const expected = expectedOf(data, schema);
	if (expected !== void 0) return {
		path,
		found: foundOf(data),
		expected
	};
	if (Array.isArray(data)) return listMistake(data, schema.items, path);
	return isObject(data) ? objectMistake(data, schema, path) : void 0;
}
function anyMistake(data, several, path) {
	const mistakes = several.map((one) => schemaMistake(data, one, path));
	return mistakes.includes(void 0) ? void 0 : mistakes[0];
}
function listMistake(list, items, path) {
	if (!items) return void 0;
	for (const [index, one] of list.entries()) {
		const mistake = schemaMistake(one, items, `${path}[${index}]`);
		if (mistake) return mistake;
	}
}
function objectMistake(data, schema, path) {
	const { properties = {}, required = [], additionalProperties: each } = schema;
	for (const [name, one] of Object.entries(properties)) {
		const value = Object.hasOwn(data, name) ? data[name] : void 0;
		if (!required.includes(name) && (value === void 0 || value === null)) continue;
		const mistake = schemaMistake(value, one, path === "" ? name : `${path}.${name}`);
		if (mistake) return mistake;
	}
	return (each ? Object.values(data).map((value) => schemaMistake(value, each, path)) : []).find((mistake) => mistake !== void 0);
}
function expectedOf(data, schema) {
	const allowed = schema.enum ?? ("const" in schema ? [schema.const] : void 0);
	if (allowed && !allowed.includes(data)) return allowed.map((one) => JSON.stringify(one)).join(" or ");
	const types = typeof schema.type === "string" ? [schema.type] : schema.type;
	if (types && !types.some((one) => isOfType(data, one))) return types.map((one) => typeNames[one] ?? one).join(" or ");
	if (typeof data === "number") return expectedNumber(data, schema);
	return typeof data === "string" ? expectedText(data, schema) : void 0;
}
function expectedNumber(data, { minimum, maximum, exclusiveMinimum }) {
	if (minimum !== void 0 && data < minimum) return `at least ${minimum}`;
	if (maximum !== void 0 && data > maximum) return `at most ${maximum}`;
	return exclusiveMinimum !== void 0 && data <= exclusiveMinimum ? `more than ${exclusiveMinimum}` : void 0;
}
function expectedText(data, { minLength = 0, format }) {
	if (data.length < minLength) return "a text that is not empty";
	return format === "date-time" && Number.isNaN(Date.parse(data)) ? "a date and time" : void 0;
}
const typeNames = {
	object: "an object",
	array: "a list",
	string: "a text",
	number: "a number",
	integer: "a whole number",
	boolean: "true or false"
};
function isOfType(data, type) {
	if (type === "array") return Array.isArray(data);
	if (type === "object") return isObject(data) && !Array.isArray(data);
	if (type === "integer") return Number.isSafeInteger(data);
	if (type === "null") return data === null;
	return typeof data === type;
}
function foundOf(data) {
	if (data === void 0) return "missing";
	if (typeof data === "number" || typeof data === "boolean" || data === null) return `${data}`;
	if (typeof data === "string") return data === "" ? "an empty text" : "a text";
	return Array.isArray(data) ? "a list" : "an object";
}
// build/gate/record/older-report.js
function upgradedReport(report) {
	if (!isObject(report) || report.latencyFrom !== void 0) return report;
	const { generator, cells } = report;
	if (generator === void 0) return {
		...report,
		...known
	};
	if (!isGenerator(generator) || !Array.isArray(cells) || !cells.every(isObject)) return report;
	return {
		...report,
		...known,
		health: healthFacts(report)
	};
}
const known = {
	latencyFrom: "intended",
	grain: "requests"
};
function isGenerator(generator) {
	if (!isObject(generator)) return false;
	const { achievedRatio, cpu, lateness, eventLoopDelay, latenessBySide, shortages } = generator;
	const sides = isObject(latenessBySide) ? [latenessBySide.head, latenessBySide.base] : [];
	return [
		...[
			achievedRatio,
			cpu,
			p99Of(lateness),
			p99Of(eventLoopDelay)
		],
		...sides.map(p99Of),
		...isObject(shortages) ? Object.values(shortages) : []
	].every((value) => typeof value === "number");
}
const p99Of = (part) => isObject(part) ? part.p99 : void 0;
// build/gate/record/upgrade-record.js
function upgraded(data) {
	return isObject(data) && isObject(data.plan) && isObject(data.evidence) ? steps.reduce((record, step) => step(record), data) : data;
}
const ofSources = (record) => providers.reduce((upgrading, { upgrade }) => upgrade?.(upgrading) ?? upgrading, record);
const steps = [
	withIndicators,
	joinedById,
	withLoadsOfEngines,
	ofSources
];
function withIndicators(record) {
	const objectives = objectsIn(record.plan.objectives).map((objective) => {
		const { query, ...rest } = objective;
		return typeof query === "string" && objective.source !== void 0 ? {
			...rest,
			indicator: {
				kind: "value",
				query
			}
		} : objective;
	});
	return {
		...record,
		plan: {
			...record.plan,
			objectives
		}
	};
}
function joinedById(record) {
	const { measurements, serverSeries, budgets, ...evidence } = record.evidence;
	if (!isObject(measurements) || !Array.isArray(serverSeries)) return record;
	const planned = objectsIn(record.plan.objectives).map((objective, id) => {
		const measured = ownOf(measurements, objective.name);
		return {
			...objective,
			id,
			measured
		};
	});
	const idOf = (name) => planned.find((one) => one.name === name)?.id ?? noObjective;
	return {
		...record,
		plan: {
			...record.plan,
			objectives: planned.map(({ measured: _, ...objective }) => objective)
		},
		objectives: objectsIn(record.objectives).map((row) => ({
			of: idOfRow(row, planned),
			...row
		})),
		...defined({ budgets: record.budgets === void 0 ? void 0 : objectsIn(record.budgets).map((row) => ({
			of: idOf(row.name),
			...row
		})) }),
		evidence: {
			...evidence,
			answers: [
				...planned.flatMap(({ id, name }) => {
					const budget = ownOf(budgets, name);
					return budget ? [{
						of: id,
						purpose: "budget",
						...budget
					}] : [];
				}),
				...planned.flatMap(({ id, measured }) => measured ? [{
					of: id,
					purpose: "objective",
					measured
				}] : []),
				...objectsIn(serverSeries).map(({ objective, ...series }) => ({
					of: idOf(objective),
					purpose: "chart",
					measured: {
						kind: "series",
						warnings: [],
						...series
					}
				}))
			]
		}
	};
}
function withLoadsOfEngines(record) {
	const { load, steps } = record.evidence;
	return {
		...record,
		evidence: {
			...record.evidence,
			...defined({
				load: load === void 0 ? void 0 : upgradedReport(load),
				steps: Array.isArray(steps) ? steps.map((step) => isObject(step) ? {
					...step,
					report: upgradedReport(step.report)
				} : step) : void 0
			})
		}
	};
}
const noObjective = -1;
function idOfRow({ name, source, query }, planned) {
	const named = planned.find((one) => one.name === name && one.source === source);
	const own = planned.filter((one) => source === "alerts" && one.source === "alerts");
	const byRule = own.find(({ measured }) => objectsIn(measured?.rules).some((rule) => rule.query === query));
	return (named ?? byRule ?? own[0])?.id ?? noObjective;
}
function ownOf(of, name) {
	const found = isObject(of) && Object.hasOwn(of, String(name)) ? of[String(name)] : void 0;
	return isObject(found) ? found : void 0;
}
// build/gate/record/read-record.js
const usualRecord = "expected the record.json of a report folder";
async function readRecord(path) {
	const read = await readPlainFile(path, largestRecord);
	const decoded = read.kind === "bytes" ? decodeText(read.bytes) : read;
	if (decoded.kind === "missing") {
		const hint = decoded.hint ?? (decoded.isThere ? void 0 : "a run writes it into its report folder");
		throw new Problem("record", `record ${path}: ${decoded.why}`, defined({ hint }));
	}
	const data = ofRecord(path, () => upgraded(parseRecord(decoded.text, path)));
	if (isObject(data) && typeof data.schemaVersion === "number" && data.schemaVersion !== 1) throw new Problem("record", `${path} has schemaVersion ${data.schemaVersion}; this gate reads version 1`, { hint: "use a newer gate" });
	const mistake = mistakeIn(data);
	if (mistake) throw new Problem("record", `${path} is not a record of a run${toldOf(mistake)}`, { hint: usualRecord });
	return data;
}
const toldOf = ({ path, found, expected }) => path === "" ? "" : `: \`${path}\` is ${found}; expected ${expected}`;
function parseRecord(text, path) {
	try {
		return JSON.parse(text);
	} catch (error) {
		const at = /at position \d+|\(line \d+ column \d+\)/.exec(error.message)?.[0];
		throw new Problem("record", `${path} is not JSON${at ? ` ${at}` : ""}`, { hint: usualRecord });
	}
}
function mistakeIn(data) {
	for (const schema of readSchemas) {
		const mistake = schemaMistake(data, schema);
		if (mistake) return mistake;
	}
	return countMistake(data);
}
function ofRecord(name, make) {
	try {
		return make();
	} catch (error) {
		if (error instanceof Problem) throw error;
		const why = error instanceof Error ? error.message : String(error);
		throw new Problem("record", `${name} is not a record of a run: it contains what no run can measure (${why.slice(0, 200)})`, { hint: "if a run wrote it and nothing has changed it since, report this as a bug" });
	}
}
function showable(record) {
	const report = reportOf(record);
	for (const render of Object.values(renderings)) render(report);
	return record;
}
export { ofRecord, readRecord, showable };
