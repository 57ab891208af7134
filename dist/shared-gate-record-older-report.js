import { decodeText, isListOf, isObject, objectsIn, providers, readPlainFile } from "./shared-config.js";
import { Problem, defined } from "./shared-common.js";
import { healthFacts } from "./shared-engines-embedded-health-health-facts.js";
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
const mostWindows = 1e6;
const usualRecord = "expected the record.json of a report folder";
const largestBytes = 268435456;
async function readRecord(path) {
	const read = await readPlainFile(path, largestBytes);
	const decoded = read.kind === "bytes" ? decodeText(read.bytes) : read;
	if (decoded.kind === "missing") {
		const hint = decoded.hint ?? (decoded.isThere ? void 0 : "a run writes it into its report folder");
		throw new Problem("record", `record ${path}: ${decoded.why}`, defined({ hint }));
	}
	const data = upgraded(parseRecord(decoded.text, path));
	if (!isRecord(data)) throw new Problem("record", `${path} is not a record of a run`, { hint: usualRecord });
	if (data.schemaVersion !== 1) throw new Problem("record", `${path} has schemaVersion ${String(data.schemaVersion)}; this gate reads version 1`, { hint: "use a newer gate" });
	return data;
}
function parseRecord(text, path) {
	try {
		return JSON.parse(text);
	} catch (error) {
		const at = /at position \d+|\(line \d+ column \d+\)/.exec(error.message)?.[0];
		throw new Problem("record", `${path} is not JSON${at ? ` ${at}` : ""}`, { hint: usualRecord });
	}
}
function isRecord(data) {
	if (!isObject(data) || !isObject(data.plan) || !isObject(data.evidence)) return false;
	const { plan, evidence } = data;
	const parts = [
		plan.load,
		plan.target,
		plan.policy,
		evidence.target,
		data.context,
		data.gate
	];
	const lists = [
		data.objectives,
		data.notes,
		plan.objectives
	];
	return typeof data.schemaVersion === "number" && [
		data.verdict,
		data.reason,
		data.service,
		data.startedAt
	].every((text) => typeof text === "string") && parts.every(isObject) && lists.every((list) => isListOf(list)) && isListOf(evidence.answers, ({ measured }) => isObject(measured)) && (evidence.load === void 0 || isLoad(evidence.load)) && isListOf(evidence.steps ?? [], (step) => isLoad(step.report));
}
function isLoad(load) {
	if (!isObject(load) || [load.generator, load.window].some((part) => part !== void 0 && part !== null && !isObject(part)) || !isObject(load.engine)) return false;
	const lists = [
		load.service ?? [],
		load.errorSamples ?? [],
		load.times ?? []
	];
	const numbers = [load.seconds, load.windowSeconds];
	return lists.every((list) => isListOf(list)) && isListOf(load.health ?? [], isFact) && ["intended", "sent"].includes(load.latencyFrom) && [
		"requests",
		"histograms",
		"summary"
	].includes(load.grain) && numbers.every((number) => typeof number === "number" && number >= 0 && number < 1e6) && Number(load.seconds) / Number(load.windowSeconds) < mostWindows && isListOf(load.cells, ({ latency }) => isObject(latency) && Array.isArray(latency.buckets));
}
const isFact = ({ name, unit, advice, value, limit }) => [
	name,
	unit,
	advice
].every((text) => typeof text === "string") && [value, limit].every((number) => typeof number === "number");
export { readRecord };
