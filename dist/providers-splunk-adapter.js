import { asSearch, fillQuery, indexIn, linkAt, malformed, objectsIn, originOf, refusal, sourceApi } from "./shared-config.js";
import { logsOf } from "./shared-providers-log-lines.js";
import { nearHint } from "./shared-providers-near-hint.js";
import { numberProvider } from "./shared-providers-check-source.js";
import { oneSeries } from "./shared-providers-numbers-ended.js";
import { byOrigin } from "./shared-providers-numbers-origins.js";
import { numberIn, numbersOfRows } from "./shared-providers-numbers-rows.js";
import { wholeCounts } from "./shared-providers-numbers-whole-counts.js";
import { excerpt } from "./shared-common.js";
// build/providers/splunk/search.js
function splunkApi(access, called) {
	const { send, startMeasuring } = sourceApi(access, {
		key: called,
		title: "Splunk",
		api: "Splunk's management API",
		base: "the base URL of the management port, such as https://splunk:8089",
		lessHint: "end the search in a number, such as `| stats count`",
		query: "search"
	}, {
		said: ({ status }, json = {}) => messagesOf(json, status === 200 ? ["FATAL", "ERROR"] : [
			"FATAL",
			"ERROR",
			"WARN"
		]).join("; "),
		lacks: (json) => json.preview === true ? "it is a preview, and the search was not complete" : messagesOf(json, ["WARN"]).filter((text) => lacking.test(text)).join("; ")
	});
	const list = (path, context) => send({ path: `/services/${path}` }, ({ entry }) => Array.isArray(entry), context);
	return {
		startMeasuring,
		search: async (query, { start, end }, context) => {
			const form = {
				search: asSearch(query),
				earliest_time: seconds(start),
				latest_time: seconds(end),
				exec_mode: "oneshot",
				output_mode: "json",
				count: "1000",
				segmentation: "none"
			};
			const order = {
				path: "/services/search/v2/jobs",
				method: "POST",
				headers: { "content-type": "application/x-www-form-urlencoded" },
				body: new URLSearchParams(form).toString()
			};
			const found = await send(order, ({ results }) => Array.isArray(results), context);
			if (found.kind === "failed") return found;
			const { results, fields: named } = found.json;
			const warnings = messagesOf(found.json, ["WARN"]).map((text) => excerpt(text, 300));
			const rows = objectsIn(results);
			return {
				kind: "rows",
				rows,
				fields: Array.isArray(named) ? namesIn(named) : Object.keys(rows[0] ?? {}),
				warnings
			};
		},
		indexes: async (context) => {
			const found = await list("data/indexes?output_mode=json&count=0", context);
			return found.kind === "failed" ? [] : namesIn(found.json.entry);
		},
		reach: (context) => list("authentication/current-context?output_mode=json", context)
	};
}
const lacking = /incomplete|partial|truncat|unable to distribute|peer|auto-?finali[sz]ed|terminated|time[d -]*out|limit|exceed|maxout|skipped|dropped|missing/i;
const namesIn = (items) => objectsIn(items).map(({ name }) => String(name));
const seconds = (ms) => (ms / 1e3).toFixed(3);
const messagesOf = ({ messages }, types) => objectsIn(messages).filter(({ type }) => types.includes(String(type))).map(({ text }) => String(text));
// build/providers/splunk/adapter.js
const open = async (settings, { called = "splunk" }) => {
	const { externalUrl, settleMs, url: where } = settings;
	const splunk = splunkApi(settings, called);
	const ask = async (query, over, context) => {
		const { parts, counts } = over;
		if (!counts && parts.count > 1) return refusal("Splunk is queried over the window as a whole");
		const search = counts ? countsOf(query, over) : fillQuery(query, over.window);
		const found = await splunk.search(search, timesOf(parts), context);
		if (found.kind === "failed") return found;
		return counts ? readCounts(found, parts) : readRows(found);
	};
	const numbers = numberProvider({
		id: "splunk",
		title: "Splunk",
		where,
		counted: "events",
		settleMs,
		severalHint: "one number, such as `| stats count`",
		write: (query, { window, counts }) => counts ? `${query} | stats count` : fillQuery(query, window),
		ask,
		reach: splunk.reach,
		...byOrigin({
			ask,
			counts: true,
			of: (query) => {
				const origin = originOf(query);
				const event = `no event of ${origin || "the default indexes"}`;
				return [{
					all: origin || "*",
					about: origin || query,
					names: [indexIn(query) ?? ""],
					early: `${event} has arrived in the last hour`,
					silent: `${event} arrived in the window`
				}];
			},
			known: splunk.indexes,
			hints: {
				early: "nothing may have sent it yet",
				silent: `is the index right, and are the events shipped in time? If events arrive later, raise ${called}.settle`
			}
		}),
		explainUnknown: async (query, context) => {
			const index = indexIn(query);
			const names = await splunk.indexes(context);
			if (index === void 0 || names.length === 0 || names.includes(index)) return void 0;
			const hint = nearHint(index, names, "is its name right?");
			return {
				detail: `there is no index ${index}`,
				hint
			};
		},
		standsIn: () => true,
		isWithin: (part, total) => originOf(part) !== "" && originOf(part) === originOf(total),
		link: (_, { start, end }, query) => externalUrl && linkAt(externalUrl, () => [
			["q", asSearch(query)],
			["earliest", start.toFixed(3)],
			["latest", end.toFixed(3)]
		], "/app/search/search"),
		startMeasuring: splunk.startMeasuring
	});
	const logs = logsOf({
		settleMs,
		find: async (order, { start, end }, context) => {
			const span = {
				start: start * 1e3,
				end: end * 1e3
			};
			const found = await splunk.search(linesOf(order), span, context);
			return found.kind === "failed" ? found : found.rows.map((row) => readLine(row, order));
		}
	});
	return {
		...numbers,
		logs
	};
};
function linesOf({ query, by, ids }) {
	return `${query} (${ids.map((id) => by === void 0 ? `"${id}"` : `"${by}"="${id}"`).join(" OR ")}) | sort 500 _time | table _time, _raw${by === void 0 ? "" : `, "${by}"`}`;
}
const readLine = ({ _time, _raw = "", ...row }, { by = "" }) => ({
	at: Date.parse(String(_time)),
	text: String(_raw),
	beside: String(row[by] ?? "")
});
const timesOf = ({ count, ms, end }) => ({
	start: end - count * ms,
	end
});
function countsOf(query, { window, parts }) {
	const filled = fillQuery(query, window);
	if (parts.count === 1) return `${filled} | stats count`;
	return `${filled} | eval part=floor((_time-${(timesOf(parts).start / 1e3).toFixed(3)})/${parts.ms / 1e3}) | stats count by part`;
}
function readCounts({ rows, warnings }, parts) {
	const values = Array.from({ length: parts.count }, () => void 0);
	for (const { part = "0", count } of rows) {
		const [at, value] = [Number(part), numberIn(String(count))];
		if (value === void 0 || !(at in values)) return malformed("Splunk's management API");
		if (value > 0) values[at] = value;
	}
	return wholeCounts({
		...oneSeries(values),
		warnings
	}, "one search");
}
function readRows({ rows, fields, warnings }) {
	const shown = fields.filter((name) => !name.startsWith("_"));
	const cells = rows.map((row) => shown.map((name) => [name, row[name] === void 0 ? void 0 : String(row[name])]));
	return numbersOfRows(cells, {
		query: "search",
		example: "| stats count",
		warnings
	});
}
export { open };
