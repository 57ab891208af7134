import { fillQuery, isObject, openResponse, refusal, sourceHttp, typesOf } from "./shared-config.js";
import { excerpt, nearest } from "./shared-common.js";
import { lineOf, logsOf } from "./shared-providers-log-lines.js";
import { numberProvider, wholeOf } from "./shared-providers-check-source.js";
import { wholeCounts } from "./shared-providers-numbers-whole-counts.js";
import { byPart } from "./shared-providers-numbers-settled.js";
// build/providers/newrelic/responses.js
function readResult(json) {
	const account = at(json, "data", "actor", "account");
	const nrql = at(account, "nrql");
	const results = at(nrql, "results");
	if (!Array.isArray(results) || !results.every(isObject)) return void 0;
	const window = at(nrql, "metadata", "timeWindow");
	return {
		rows: results,
		begin: at(window, "begin"),
		end: at(window, "end")
	};
}
const at = (value, ...keys) => keys.reduce((one, key) => isObject(one) ? one[key] : void 0, value);
function readNumbers({ rows }, { parts, counts }) {
	const read = rows.map((row) => ({
		row,
		value: numberIn(row)
	}));
	const odd = read.find(({ value }) => value === "none" || value === "several");
	if (odd) return refusal(odd.value === "none" ? `the query returns \`${excerpt(JSON.stringify(odd.row), 60)}\`, which holds no number` : "the query returns several numbers where one is needed", "select one number, such as `SELECT count(*)`");
	const known = (value) => typeof value === "number" && !(counts && value === 0) ? value : void 0;
	if (parts.count === 1) return {
		kind: "numbers",
		warnings: [],
		series: read.flatMap(({ row, value }) => {
			const found = known(value);
			return found === void 0 ? [] : [{
				labels: labelsOf(row),
				values: [found]
			}];
		})
	};
	const ends = rows.map(({ endTimeSeconds }) => endTimeSeconds);
	if (!ends.every((end) => typeof end === "number")) return malformed;
	const first = parts.end / 1e3 - (parts.count - 1) * parts.ms / 1e3;
	if (counts && ends.some((end, index) => end !== first + index * parts.ms / 1e3)) return refusal("it returned other intervals than requested");
	const points = read.flatMap(({ value }, index) => {
		const found = known(value);
		return found === void 0 ? [] : [[ends[index], found]];
	});
	const values = byPart(points, parts);
	return {
		kind: "numbers",
		warnings: [],
		series: points.length > 0 ? [{
			labels: {},
			values
		}] : []
	};
}
const malformed = refusal("its response has an unknown format", "is it New Relic's NerdGraph?");
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
	const http = sourceHttp(settings);
	const words = {
		key: called,
		title: "New Relic",
		api: "New Relic's NerdGraph",
		base: "the base URL, without /graphql",
		lessHint: "query less, without FACET"
	};
	const run = async (nrql, context) => {
		const variables = {
			account: settings.account,
			nrql
		};
		const order = {
			path: "/graphql",
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify({
				query: document,
				variables
			})
		};
		const { response } = await http.ask(order, context);
		const opened = openResponse(response, words, {
			isOwn: (json) => readResult(json) !== void 0,
			refused: (own, json) => explainErrors(own, json, called)
		});
		return opened.kind === "failed" ? opened : {
			kind: "result",
			...readResult(opened.json)
		};
	};
	const ask = async (query, over, context) => {
		const { parts, counts } = over;
		const [begin, end] = [parts.end - parts.count * parts.ms, parts.end];
		if (parts.count > 1 && parts.ms % 1e3 !== 0) return refusal("New Relic has no intervals of fractions of a second");
		const every = parts.count > 1 ? ` TIMESERIES ${parts.ms / 1e3} seconds` : "";
		const written = fillQuery(query, over.window);
		const found = await run(`${written} SINCE ${begin} UNTIL ${end}${every}`, context);
		if (found.kind === "failed") return found;
		if (found.begin !== begin || found.end !== end) return refusal(`its response is for another time: ${excerpt(`${found.begin} to ${found.end}`, 60)} instead of ${begin} to ${end}`);
		const numbers = readNumbers(found, over);
		return numbers.kind === "numbers" && counts ? wholeCounts(numbers, "leave FACET out") : numbers;
	};
	const countAll = (types, over, context) => ask(`SELECT count(*) FROM ${types}`, {
		...over,
		counts: true
	}, context);
	const numbers = numberProvider({
		id: "newrelic",
		title: "New Relic",
		where: settings.url,
		counted: "events",
		settleMs: settings.settleMs,
		severalHint: "a query without FACET",
		ask,
		write: (query, { window }) => fillQuery(query, window),
		reach: async (context) => {
			const found = await run("SHOW EVENT TYPES", context);
			return found.kind === "failed" ? found : { kind: "reached" };
		},
		findMissing: async (query, context) => {
			const types = typesOf(query) ?? "";
			const end = Math.floor(context.clock.now() / 1e3);
			const hour = wholeOf({
				start: end - 3600,
				end
			}, true);
			const found = await countAll(types, hour, context);
			if (found.kind === "failed" || found.series.length > 0) return [];
			const known = await run("SHOW EVENT TYPES", context);
			const names = known.kind === "failed" ? [] : known.rows.map((row) => String(row.eventType));
			const near = names.includes(types) ? void 0 : nearest(types, names);
			const hint = near ? `did you mean \`${near}\`?` : "nothing may have sent it yet";
			return [{
				message: `no ${types} has arrived in the last hour`,
				about: types,
				hint
			}];
		},
		explainUnknown: async (query, context) => {
			const types = typesOf(query) ?? "";
			const known = await run("SHOW EVENT TYPES SINCE 1 month ago", context);
			const names = (known.kind === "failed" ? [] : known.rows).map((row) => row.eventType).filter((name) => typeof name === "string");
			if (names.length === 0 || /[,`]/.test(types) || names.includes(types)) return void 0;
			const near = nearest(types, names);
			return {
				detail: `no ${types} has arrived in the last month`,
				hint: near ? `did you mean \`${near}\`?` : "is the name of the event type right?"
			};
		},
		explainSilence: async (query, { window }, context) => {
			const types = typesOf(query) ?? "";
			const found = await countAll(types, wholeOf(window, true), context);
			if (found.kind === "failed") return found;
			if (found.series.length > 0) return void 0;
			return {
				detail: `no ${types} arrived in the window`,
				hint: `is the account right, and does the agent send? ${called}.settle says how long events take`
			};
		},
		standsIn: () => true,
		isWithin: (part, total) => typesOf(part) === typesOf(total),
		startMeasuring: http.startMeasuring
	});
	const logs = logsOf({
		settleMs: settings.settleMs,
		read: async (order, { start, end }, context) => {
			const times = `SINCE ${start * 1e3} UNTIL ${end * 1e3}`;
			const found = await run(`${linesOf(order)} ${times}`, context);
			if (found.kind === "failed") return found;
			return {
				kind: "lines",
				lines: found.rows.flatMap((row) => readLine(row, order))
			};
		}
	});
	return {
		...numbers,
		logs
	};
};
const linesOf = ({ query, by = "trace.id", ids }) => `SELECT * FROM ${query} WHERE \`${by}\` IN (${ids.map((id) => `'${id}'`).join(", ")}) ORDER BY timestamp ASC LIMIT 500`;
const readLine = (row, order) => {
	const whole = JSON.stringify(row);
	const text = typeof row.message === "string" ? row.message : whole;
	return lineOf({
		at: Number(row.timestamp),
		text,
		beside: whole
	}, order);
};
const document = `query($account: Int!, $nrql: Nrql!) {
  actor { account(id: $account) { nrql(query: $nrql, timeout: 30) { results metadata { timeWindow { begin end } } } } }
}`;
function explainErrors({ status }, json, called) {
	const [error] = Array.isArray(json?.errors) ? json.errors.filter(isObject) : [];
	if (!error) return void 0;
	const { errorClass = "" } = isObject(error.extensions) ? error.extensions : {};
	const text = excerpt(String(error.message ?? errorClass), 300);
	const said = `${errorClass} ${text}`;
	if (status === 401 || status === 403 || /access.?denied|unauthor|forbidden|api.?key/i.test(said)) return {
		...refusal(`it refuses access: ${text}`, `is ${called}.api-key a user key of that region that may query account ${called}.account?`),
		isWrong: true
	};
	if (/syntax|INVALID_INPUT|NRQL/i.test(said) && !/timeout|timed out|limit/i.test(said)) return {
		...refusal(`it refuses the query: ${text}`),
		isWrong: true
	};
	return refusal(`it could not run the query: ${text}`);
}
export { open };
