import { excerpt, nearest } from "./shared-common.js";
import { asSearch, explainDenial, fillQuery, isObject, linkAt, openResponse, originOf, refusal, sourceHttp } from "./shared-config.js";
import { lineOf, logsOf } from "./shared-providers-log-lines.js";
import { numberProvider } from "./shared-providers-check-source.js";
import { wholeCounts } from "./shared-providers-numbers-whole-counts.js";
// build/providers/splunk/search.js
function splunkApi(access, called) {
	const http = sourceHttp(access);
	const words = {
		key: called,
		title: "Splunk",
		api: "Splunk's management API",
		base: "the base URL of the management port, such as https://splunk:8089",
		lessHint: "end the search in a number, such as `| stats count`"
	};
	const send = async (order, isOwn, context) => {
		const { response } = await http.ask(order, context);
		return openResponse(response, words, {
			isOwn,
			refused: (own, json) => explainMessages(own, json, words)
		});
	};
	return {
		startMeasuring: http.startMeasuring,
		search: async (query, { start, end }, context) => {
			const form = {
				search: asSearch(query),
				earliest_time: seconds(start),
				latest_time: seconds(end),
				exec_mode: "oneshot",
				output_mode: "json",
				count: "1000"
			};
			const order = {
				path: "/services/search/v2/jobs",
				method: "POST",
				headers: { "content-type": "application/x-www-form-urlencoded" },
				body: new URLSearchParams(form).toString()
			};
			const isOwn = ({ results }) => Array.isArray(results);
			const found = await send(order, isOwn, context);
			if (found.kind === "failed") return found;
			if (found.json.preview === true) return refusal("its response is a preview: the search was not complete");
			const warnings = messagesOf(found.json, ["WARN"]).map((text) => excerpt(text, 300));
			const rows = found.json.results.filter(isObject);
			const named = found.json.fields;
			return {
				kind: "rows",
				rows,
				fields: Array.isArray(named) ? named.filter(isObject).map(({ name }) => String(name)) : Object.keys(rows[0] ?? {}),
				warnings
			};
		},
		indexes: async (context) => {
			const found = await send({ path: "/services/data/indexes?output_mode=json&count=0" }, ({ entry }) => Array.isArray(entry), context);
			return found.kind === "failed" ? void 0 : found.json.entry.filter(isObject).map(({ name }) => String(name));
		},
		reach: async (context) => {
			const found = await send({ path: "/services/authentication/current-context?output_mode=json" }, ({ entry }) => Array.isArray(entry), context);
			return found.kind === "failed" ? found : { kind: "reached" };
		}
	};
}
const seconds = (ms) => (ms / 1e3).toFixed(3);
const messagesOf = ({ messages }, types) => (Array.isArray(messages) ? messages : []).filter(isObject).filter(({ type }) => types.includes(String(type))).map(({ text }) => String(text));
function explainMessages({ status }, json, words) {
	const text = excerpt(messagesOf(json ?? {}, [
		"FATAL",
		"ERROR",
		"WARN"
	]).join("; "), 300);
	if (status === 401 || status === 403) return json ? {
		...explainDenial(status, words, text),
		isWrong: true
	} : void 0;
	const fatal = excerpt(messagesOf(json ?? {}, ["FATAL", "ERROR"]).join("; "), 300);
	if (status === 200) return fatal ? refusal(`its response is incomplete: ${fatal}`) : void 0;
	if (text === "") return void 0;
	if (status === 400) return {
		...refusal(`it refuses the search: ${text}`),
		isWrong: true
	};
	return refusal(`it responded with ${status}: ${text}`);
}
// build/providers/splunk/adapter.js
const hourMs = 36e5;
const open = async (settings, { called = "splunk" }) => {
	const splunk = splunkApi(settings, called);
	const ask = async (query, over, context) => {
		const { parts, counts, reduce } = over;
		if (reduce) return noReduce;
		if (!counts && parts.count > 1) return refusal("Splunk is queried over the window as a whole");
		const search = counts ? countsOf(query, over) : fillQuery(query, over.window);
		const found = await splunk.search(search, timesOf(parts), context);
		if (found.kind === "failed") return found;
		return counts ? readCounts(found, parts) : readRows(found);
	};
	const countAll = (query, over, context) => ask(originOf(query) || "*", {
		...over,
		counts: true
	}, context);
	const numbers = numberProvider({
		id: "splunk",
		title: "Splunk",
		where: settings.url,
		counted: "events",
		settleMs: settings.settleMs,
		severalHint: "one number, such as `| stats count`",
		reducesItself: true,
		write: (query, { window, counts }) => counts ? `${query} | stats count` : fillQuery(query, window),
		ask,
		reach: splunk.reach,
		findMissing: async (query, context) => {
			const end = context.clock.now();
			const parts = {
				count: 1,
				ms: hourMs,
				end
			};
			const over = {
				window: {
					start: (end - hourMs) / 1e3,
					end: end / 1e3
				},
				parts,
				counts: true
			};
			const found = await countAll(query, over, context);
			if (found.kind === "failed" || found.series.length > 0) return [];
			const origin = originOf(query);
			const index = /\bindex="?([\w*-]+)/.exec(origin)?.[1] ?? "";
			const names = await splunk.indexes(context) ?? [];
			const near = names.includes(index) ? void 0 : nearest(index, names);
			const hint = near ? `did you mean \`${excerpt(near, 100)}\`?` : "nothing may have sent it yet";
			return [{
				message: `no event of ${origin || "the default indexes"} has arrived in the last hour`,
				about: origin || query,
				hint
			}];
		},
		explainUnknown: async (query, context) => {
			const index = /\bindex="?([\w-]+)"?(?:\s|$)/.exec(originOf(query))?.[1];
			const names = await splunk.indexes(context);
			if (index === void 0 || !names || names.length === 0 || names.includes(index)) return void 0;
			const near = nearest(index, names);
			return {
				detail: `there is no index ${index}`,
				hint: near ? `did you mean \`${excerpt(near, 100)}\`?` : "is its name right?"
			};
		},
		explainSilence: async (query, over, context) => {
			const found = await countAll(query, {
				...over,
				parts: wholeParts(over.parts)
			}, context);
			if (found.kind === "failed") return found;
			if (found.series.length > 0) return void 0;
			return {
				detail: `no event of ${originOf(query) || "the default indexes"} arrived in the window`,
				hint: `is the index right, and does what ships the events keep up? ${called}.settle says how long events take`
			};
		},
		standsIn: () => true,
		isWithin: (part, total) => originOf(part) !== "" && originOf(part) === originOf(total),
		link: (_, { start, end }, query) => settings.externalUrl && linkAt(settings.externalUrl, () => [
			["q", asSearch(query)],
			["earliest", start.toFixed(3)],
			["latest", end.toFixed(3)]
		], "/app/search/search"),
		startMeasuring: splunk.startMeasuring
	});
	const logs = logsOf({
		settleMs: settings.settleMs,
		read: async (order, { start, end }, context) => {
			const span = {
				start: start * 1e3,
				end: end * 1e3
			};
			const found = await splunk.search(linesOf(order), span, context);
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
function linesOf({ query, by, ids }) {
	return `${query} (${ids.map((id) => by === void 0 ? `"${id}"` : `"${by}"="${id}"`).join(" OR ")}) | sort 500 _time | table _time, _raw${by === void 0 ? "" : `, "${by}"`}`;
}
const readLine = (row, order) => lineOf({
	at: Date.parse(String(row._time)),
	text: String(row._raw ?? ""),
	beside: String(row[order.by ?? ""] ?? "")
}, order);
const noReduce = {
	...refusal("Splunk gives one number for the window, and `reduce` needs several over time", "reduce in the search itself, such as `| stats max(took)`"),
	isWrong: true
};
const timesOf = ({ count, ms, end }) => ({
	start: end - count * ms,
	end
});
const wholeParts = ({ count, ms, end }) => ({
	count: 1,
	ms: count * ms,
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
		const [at, value] = [Number(part), numberOf(count)];
		if (value === void 0 || !(at in values)) return refusal("its response has an unknown format", "is it Splunk's management API?");
		if (value > 0) values[at] = value;
	}
	const numbers = {
		kind: "numbers",
		warnings,
		series: values.some((value) => value !== void 0) ? [{
			labels: {},
			values
		}] : []
	};
	return wholeCounts(numbers, "one search");
}
function readRows({ rows, fields, warnings }) {
	const shown = fields.filter((name) => !name.startsWith("_"));
	const read = rows.map((row) => {
		const labels = shown.slice(0, -1).map((name) => [excerpt(name, 100), excerpt(String(row[name] ?? ""), 200)]);
		return {
			labels: Object.fromEntries(labels),
			value: row[shown.at(-1) ?? ""]
		};
	});
	const odd = read.find(({ value }) => value !== void 0 && numberOf(value) === void 0);
	if (odd) return refusal(`the search returns \`${excerpt(String(odd.value), 40)}\`, which is not a number`, "its last column has to be a number, such as of `| stats count`");
	return {
		kind: "numbers",
		series: read.filter(({ value }) => value !== void 0).map(({ labels, value }) => ({
			labels,
			values: [numberOf(value)]
		})),
		warnings
	};
}
const numberOf = (value) => {
	const text = String(value).trim();
	return text !== "" && Number.isFinite(Number(text)) ? Number(text) : void 0;
};
export { open };
