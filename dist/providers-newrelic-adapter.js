import { excerpt, isObject } from "./shared-common.js";
import { fillQuery, listIn, malformed, objectsIn, postJson, refusal, sourceApi, typesOf, wrongQuery } from "./shared-config.js";
import { lineOfObject, logsOf } from "./shared-providers-log-lines.js";
import { nearHint } from "./shared-providers-near-hint.js";
import { numberProvider } from "./shared-providers-check-source.js";
import { byOrigin } from "./shared-providers-numbers-origins.js";
import { wholeCounts } from "./shared-providers-numbers-whole-counts.js";
import { byPart, numbersOf, oneSeries } from "./shared-providers-numbers-ended.js";
// build/providers/newrelic/responses.js
const api = "New Relic's NerdGraph";
function readResult(json) {
	const nrql = nrqlIn(json);
	const results = at(nrql, "results");
	if (!Array.isArray(results) || !results.every(isObject)) return void 0;
	const window = at(nrql, "metadata", "timeWindow");
	return {
		kind: "result",
		rows: results,
		begin: at(window, "begin"),
		end: at(window, "end")
	};
}
const messagesIn = (json) => listIn(at(nrqlIn(json), "metadata", "messages")).map(String);
const nrqlIn = (json) => at(json, "data", "actor", "account", "nrql");
const at = (value, ...keys) => keys.reduce((one, key) => isObject(one) ? one[key] : void 0, value);
function readNumbers({ rows }, { parts, counts }) {
	const read = rows.map((row) => ({
		row,
		value: numberIn(row)
	}));
	const odd = read.find(({ value }) => value === "none" || value === "several");
	if (odd) return refusal(odd.value === "none" ? `the query returns \`${excerpt(JSON.stringify(odd.row), 60)}\`, which contains no number` : "the query returns several numbers where one is needed", "select one number, such as `SELECT count(*)`");
	const known = (value) => typeof value === "number" && !(counts && value === 0) ? value : void 0;
	if (parts.count === 1) return numbersOf(read.flatMap(({ row, value }) => {
		const found = known(value);
		return found === void 0 ? [] : [{
			labels: labelsOf(row),
			values: [found]
		}];
	}));
	const ends = rows.map(({ endTimeSeconds }) => endTimeSeconds);
	if (!ends.every((end) => typeof end === "number")) return malformed(api);
	const first = parts.end / 1e3 - (parts.count - 1) * parts.ms / 1e3;
	if (counts && ends.some((end, index) => end !== first + index * parts.ms / 1e3)) return refusal("it returned other intervals than requested");
	const points = read.flatMap(({ value }, index) => {
		const found = known(value);
		return found === void 0 ? [] : [[ends[index], found]];
	});
	return oneSeries(byPart(points, parts));
}
const ofRow = new Set([
	"facet",
	"beginTimeSeconds",
	"endTimeSeconds",
	"inspectedCount",
	"timestamp"
]);
function numberIn(row) {
	const isFacet = "facet" in row;
	const found = Object.entries(row).filter(([key]) => !ofRow.has(key)).flatMap(([, value]) => isObject(value) ? Object.values(value) : [value]).filter((value) => typeof value === "number" || value === null && !isFacet);
	if (found.length > 1) return "several";
	return found.length === 0 ? "none" : found[0];
}
const labelsOf = ({ facet }) => facet === void 0 ? {} : { facet: excerpt([facet].flat().map(String).join(", "), 200) };
// build/providers/newrelic/adapter.js
const open = async (settings, { called = "newrelic" }) => {
	const { account, settleMs, url: where } = settings;
	const { send, startMeasuring } = sourceApi(settings, {
		key: called,
		title: "New Relic",
		api,
		base: "the base URL, without /graphql",
		lessHint: "query less, without FACET"
	}, {
		refused: (response, json) => explainErrors(response, json, called),
		lacks: (json) => messagesIn(json).filter((text) => lacking.test(text)).join("; ")
	});
	const run = async (nrql, context) => {
		const order = postJson("/graphql", {
			query: document,
			variables: {
				account,
				nrql
			}
		});
		const found = await send(order, (json) => readResult(json) !== void 0, context);
		return found.kind === "failed" ? found : readResult(found.json);
	};
	const ask = async (query, over, context) => {
		const { parts, counts } = over;
		const [begin, end] = [parts.end - parts.count * parts.ms, parts.end];
		const every = parts.count > 1 ? ` TIMESERIES ${parts.ms / 1e3} seconds` : "";
		const written = fillQuery(query, over.window);
		const found = await run(`${written} SINCE ${begin} UNTIL ${end}${every}`, context);
		if (found.kind === "failed") return found;
		if (found.begin !== begin || found.end !== end) return refusal(`its response is for another time: ${excerpt(`${found.begin} to ${found.end}`, 60)} instead of ${begin} to ${end}`);
		const numbers = readNumbers(found, over);
		return numbers.kind === "numbers" && counts ? wholeCounts(numbers, "leave FACET out") : numbers;
	};
	const known = async (since, context) => {
		const found = await run(`SHOW EVENT TYPES${since}`, context);
		return (found.kind === "failed" ? [] : found.rows).map((row) => row.eventType).filter((name) => typeof name === "string");
	};
	const numbers = numberProvider({
		id: "newrelic",
		title: "New Relic",
		where,
		counted: "events",
		settleMs,
		severalHint: "a query without FACET",
		unitMs: 1e3,
		ask,
		write: (query, { window }) => fillQuery(query, window),
		reach: async (context) => {
			const found = await run("SHOW EVENT TYPES", context);
			return found.kind === "failed" ? found : { kind: "reached" };
		},
		...byOrigin({
			ask,
			counts: true,
			of: (query) => {
				const types = typesOf(query) ?? "";
				return [{
					all: `SELECT count(*) FROM ${types}`,
					about: types,
					names: [types],
					early: `no ${types} has arrived in the last hour`,
					silent: `no ${types} arrived in the window`
				}];
			},
			known: (context) => known("", context),
			hints: {
				early: "nothing may have sent it yet",
				silent: `is the account right, and does the agent send? If events arrive later, raise ${called}.settle`
			}
		}),
		explainUnknown: async (query, context) => {
			const types = typesOf(query) ?? "";
			const names = await known(" SINCE 1 month ago", context);
			if (names.length === 0 || /[,`]/.test(types) || names.includes(types)) return void 0;
			return {
				detail: `no ${types} has arrived in the last month`,
				hint: nearHint(types, names, "is the name of the event type right?")
			};
		},
		standsIn: () => true,
		isWithin: (part, total) => typesOf(part) === typesOf(total),
		startMeasuring
	});
	const logs = logsOf({
		settleMs,
		find: async (order, { start, end }, context) => {
			const times = `SINCE ${start * 1e3} UNTIL ${end * 1e3}`;
			const found = await run(`${linesOf(order)} ${times}`, context);
			return found.kind === "failed" ? found : found.rows.map((row) => lineOfObject(Number(row.timestamp), row));
		}
	});
	return {
		...numbers,
		logs
	};
};
const linesOf = ({ query, by = "trace.id", ids }) => `SELECT * FROM ${query} WHERE \`${by}\` IN (${ids.map((id) => `'${id}'`).join(", ")}) ORDER BY timestamp ASC LIMIT 500`;
const lacking = /incomplete|partial|truncat|time[d -]*out|limit|exceed|too many|skipped|dropped|missing/i;
const document = `query($account: Int!, $nrql: Nrql!) {
  actor { account(id: $account) { nrql(query: $nrql, timeout: 30) { results metadata { messages timeWindow { begin end } } } } }
}`;
function explainErrors({ status }, json, called) {
	const [error] = objectsIn(json?.errors);
	if (!error) return void 0;
	const { errorClass = "" } = isObject(error.extensions) ? error.extensions : {};
	const text = excerpt(String(error.message ?? errorClass), 300);
	const said = `${errorClass} ${text}`;
	if (status === 401 || status === 403 || /access.?denied|unauthor|forbidden|api.?key/i.test(said)) return wrongQuery(`it refuses access: ${text}`, `is ${called}.api-key a user key of that region that may query account ${called}.account?`);
	if (/syntax|INVALID_INPUT|NRQL/i.test(said) && !/timeout|timed out|limit/i.test(said)) return wrongQuery(`it refuses the query: ${text}`);
	return refusal(`it could not run the query: ${text}`);
}
export { open };
