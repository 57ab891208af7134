import { awsHttp, isObject, refusal, writeQuery$1 as writeQuery } from "./shared-config.js";
import { asXray, lineOf, logsOf } from "./shared-providers-log-lines.js";
import { numberProvider } from "./shared-providers-check-source.js";
import { defined, excerpt, formatNumber, nearest } from "./shared-common.js";
import { wholeCounts } from "./shared-providers-numbers-whole-counts.js";
import { describeReduced, reduceTo } from "./shared-providers-numbers-one-number.js";
import { edgesOf, spanOf } from "./shared-providers-numbers-whole-periods.js";
import { byPart } from "./shared-providers-numbers-settled.js";
// build/providers/cloudwatch/console-link.js
const site = "console";
function consoleAt(region, query, window) {
	const domain = region.startsWith("cn-") ? "amazonaws.cn" : "aws.amazon.com";
	const [start, end] = [window.start, window.end].map((seconds) => new Date(seconds * 1e3).toISOString());
	const times = {
		start,
		end
	};
	const place = query.kind === "metric" ? `metricsV2:graph=${write({
		metrics: [[
			query.namespace,
			query.metric,
			...Object.entries(query.dimensions).flat()
		]],
		...times,
		region,
		stat: query.stat,
		period: query.period,
		view: "timeSeries"
	})}` : `logsV2:logs-insights$3FqueryDetail$3D${write({
		...times,
		timeType: "ABSOLUTE",
		tz: "UTC",
		editorString: writeQuery(query, false, window),
		source: query.groups
	}).replaceAll("*", "$2A")}`;
	return `https://${region}.${site}.${domain}/cloudwatch/home?region=${region}#${place}`;
}
function write(value) {
	if (typeof value === "number") return `~${value}`;
	if (typeof value === "string") return `~'${encode(value)}`;
	if (Array.isArray(value)) return `~(${value.map(write).join("")})`;
	return `~(${Object.entries(value ?? {}).filter(([, one]) => one !== void 0).map(([key, one]) => `${encode(key)}${write(one)}`).join("~")})`;
}
const encode = (text) => text.toWellFormed().replace(/[^\w.-]/g, (char) => {
	const code = char.charCodeAt(0);
	if (char === "$") return "!";
	return code < 256 ? `*${code.toString(16).padStart(2, "0")}` : `**${code.toString(16).padStart(4, "0")}`;
});
// build/providers/cloudwatch/lines.js
const groupsOf = (query) => query.split(",").map((group) => group.trim()).filter((group) => group !== "");
function commandsFor({ ids, by }) {
	const all = ids.flatMap((id) => [id, asXray(id)]);
	const filter = by === void 0 ? `@message like /${all.join("|")}/` : `\`${by}\` in [${all.map((id) => `"${id}"`).join(", ")}]`;
	return `fields @timestamp, @message${by === void 0 ? "" : `, \`${by}\``} | filter ${filter} | sort @timestamp asc | limit 500`;
}
function linesOf(found, order) {
	if (found.kind === "failed") return found;
	return {
		kind: "lines",
		lines: (Array.isArray(found.json.results) ? found.json.results : []).filter(Array.isArray).flatMap((row) => {
			const cells = new Map(row.filter(isObject).map(({ field, value }) => [field, String(value)]));
			const at = Date.parse(`${cells.get("@timestamp") ?? ""}Z`.replace(" ", "T"));
			const beside = order.by && cells.get(order.by);
			return lineOf({
				at,
				text: cells.get("@message") ?? "",
				beside: beside ?? ""
			}, order);
		})
	};
}
// build/providers/cloudwatch/logs.js
const firstPollMs = 300;
const longestPollMs = 2e3;
const longestMs = 6e4;
function cloudWatchLogs({ send }, called) {
	const call = (operation, body, isOwn, context) => send({
		path: "/",
		method: "POST",
		headers: {
			"content-type": "application/x-amz-json-1.1",
			"x-amz-target": `Logs_20140328.${operation}`
		},
		body: JSON.stringify(body)
	}, isOwn, context);
	const run = async ({ groups }, queryString, { window }, context) => {
		const order = {
			logGroupNames: groups,
			startTime: Math.floor(window.start),
			endTime: Math.ceil(window.end),
			queryString
		};
		const started = await call("StartQuery", order, isStarted, context);
		if (started.kind === "failed") return started;
		const { queryId } = started.json;
		const { clock, signal } = context;
		const deadline = clock.now() + longestMs;
		for (let poll = 0; clock.now() < deadline && !signal.aborted; poll += 1) {
			const result = await call("GetQueryResults", { queryId }, isResult, context);
			if (result.kind === "failed") return result;
			const state = result.json.status;
			if (state === "Complete") return result;
			if (state !== "Scheduled" && state !== "Running") return refusal(`the query failed: its state is ${excerpt(String(state), 40)}`);
			await clock.sleep(Math.min(longestPollMs, firstPollMs * 2 ** poll), signal);
		}
		await call("StopQuery", { queryId }, () => true, context);
		return refusal(`the query was not complete after ${longestMs / 1e3} s, and was stopped`, "query fewer groups");
	};
	const ask = async (query, over, context) => {
		const { parts, counts, reduce } = over;
		if (parts.count > 1) return refusal("Logs Insights is queried over the window as a whole");
		if (reduce) return noReduce;
		const result = await run(query, writeQuery(query, counts, over.window), over, context);
		if (result.kind === "failed") return result.isMissing ? nothing : result;
		const found = readRows(result.json, context);
		return found.kind === "numbers" && counts ? wholeCounts(found, "leave `stats` out") : found;
	};
	const countAll = async ({ groups }, over, context) => {
		const all = {
			kind: "logs",
			groups,
			commands: "stats count(*) as n"
		};
		const result = await run(all, all.commands, over, context);
		return result.kind === "failed" ? result : readRows(result.json, context);
	};
	return {
		ask,
		lines: async (order, window, context) => {
			const query = { groups: groupsOf(order.query) };
			return linesOf(await run(query, commandsFor(order), { window }, context), order);
		},
		findMissing: async ({ groups }, context) => {
			const isOwn = ({ logGroups }) => Array.isArray(logGroups);
			return (await Promise.all(groups.map(async (group) => {
				const own = await call("DescribeLogGroups", {
					logGroupNamePrefix: group,
					limit: 50
				}, isOwn, context);
				if (own.kind === "failed" || namesOf(own.json).includes(group)) return [];
				const all = await call("DescribeLogGroups", { limit: 50 }, isOwn, context);
				const near = all.kind === "failed" ? void 0 : nearest(group, namesOf(all.json));
				const hint = near ? `did you mean \`${excerpt(near, 200)}\`?` : `is ${called}.region right? Nothing may have been logged yet`;
				return [{
					message: `there is no log group ${group}`,
					about: group,
					hint
				}];
			}))).flat();
		},
		explainSilence: async (query, over, context) => {
			const all = await countAll(query, over, context);
			if (all.kind === "failed") return all.isMissing ? gone(query, called) : all;
			return (all.series[0]?.values[0] ?? 0) > 0 ? void 0 : noRecords(query, called);
		}
	};
}
const nothing = {
	kind: "numbers",
	series: [],
	warnings: []
};
const isStarted = ({ queryId }) => typeof queryId === "string";
const isResult = ({ status, results }) => typeof status === "string" && (results === void 0 || Array.isArray(results));
const namesOf = ({ logGroups }) => logGroups.filter(isObject).map((one) => String(one.logGroupName));
const noReduce = {
	...refusal("Logs Insights gives one number for the window, and `reduce` needs several over time", "reduce in the query itself, such as `stats max(took)`"),
	isWrong: true
};
const noRecords = ({ groups }, called) => ({
	detail: `no line of ${groups.join(", ")} was found in the window`,
	hint: `does the target log there? ${called}.settle says how long lines take`
});
const gone = ({ groups }, called) => ({
	detail: `there is no log group ${groups.join(" or ")}`,
	hint: `are the names and ${called}.region right?`
});
function readRows(json, { log }) {
	const series = (json.results ?? []).map((row) => Array.isArray(row) ? row.filter(isCell).filter(({ field }) => !field.startsWith("@ptr")) : []).map((cells) => ({
		labels: Object.fromEntries(cells.slice(0, -1).map(({ field, value }) => [excerpt(field, 100), excerpt(value, 200)])),
		text: cells.at(-1)?.value ?? ""
	}));
	const odd = series.find(({ text }) => text.trim() === "" || !Number.isFinite(Number(text)));
	if (odd) return refusal(`the query returns \`${excerpt(odd.text, 40)}\`, which is not a number`, "its last column has to be a number, such as of `stats count(*) as n`");
	const scanned = isObject(json.statistics) ? json.statistics.bytesScanned : void 0;
	const detail = typeof scanned === "number" ? `Logs Insights scanned ${formatNumber(scanned / 1e6)} MB` : void 0;
	if (detail) log.info(detail);
	return {
		...nothing,
		series: series.map(({ labels, text }) => ({
			labels,
			values: [Number(text)]
		})),
		...defined({ detail: detail || void 0 })
	};
}
const isCell = (one) => isObject(one) && typeof one.field === "string" && typeof one.value === "string";
// build/providers/cloudwatch/metrics.js
function cloudWatchMetrics({ send }, called) {
	const call = (operation, body, isOwn, context) => send({
		path: "/",
		method: "POST",
		headers: {
			"content-type": "application/x-amz-json-1.0",
			"x-amz-target": `GraniteServiceVersion20100801.${operation}`
		},
		body: JSON.stringify(body)
	}, isOwn, context);
	const pages = async (operation, body, list, context) => {
		const items = [];
		let next;
		for (let page = 0; page < mostPages; page += 1) {
			const order = next === void 0 ? body : {
				...body,
				NextToken: next
			};
			const isOwn = (json) => Array.isArray(json[list]);
			const result = await call(operation, order, isOwn, context);
			if (result.kind === "failed") return result;
			items.push(...result.json[list]);
			next = result.json.NextToken;
			if (typeof next !== "string" || next === "") break;
		}
		return {
			kind: "items",
			items
		};
	};
	const pointsOf = async (queries, { from, to }, context) => {
		const order = {
			StartTime: from,
			EndTime: to,
			ScanBy: "TimestampAscending",
			MetricDataQueries: queries.map((query, index) => ({
				Id: `q${index}`,
				MetricStat: {
					Metric: metricOf(query),
					Period: query.period,
					Stat: query.stat
				},
				ReturnData: true
			}))
		};
		const result = await pages("GetMetricData", order, "MetricDataResults", context);
		return result.kind === "failed" ? result : readPoints(result.items, queries.length);
	};
	const listed = async (query, context) => {
		const order = {
			Namespace: query.namespace,
			...defined({
				MetricName: query.metric,
				Dimensions: query.dimensions && dimensionsOf(query.dimensions)
			})
		};
		const result = await pages("ListMetrics", order, "Metrics", context);
		if (result.kind === "failed") return result;
		return result.items.filter(isMetric).filter((one) => isMeant(one, query));
	};
	const ask = async (query, over, context) => {
		const { parts, counts, reduce } = over;
		const isWhole = parts.count === 1;
		if (isWhole && !reduce && !sums.has(query.stat)) return noSum(query);
		if (!isWhole && counts) return refusal(`points of ${query.period} s do not divide the window into equal parts`);
		const span = spanOf(over, query.period);
		const isMean = query.stat === "Average" && isWhole && !reduce;
		const queries = isMean ? ["Sum", "SampleCount"].map((stat) => ({
			...query,
			stat
		})) : [query];
		const found = await pointsOf(queries, span, context);
		if (found.kind === "failed") return found;
		const [points = [], beside = []] = found.points;
		const numbers = {
			kind: "numbers",
			series: [],
			warnings: edgesOf("CloudWatch", over, span)
		};
		if (points.length === 0) return {
			...numbers,
			warnings: []
		};
		if (!isWhole) {
			const ended = points.map(([time, value]) => [Math.min(time + query.period, parts.end / 1e3), value]);
			return {
				...numbers,
				series: [{
					labels: {},
					values: byPart(ended, parts)
				}]
			};
		}
		const value = oneOf({
			stat: query.stat,
			...defined({ reduce }),
			isMean
		}, points, beside);
		const detail = reduce ? describeReduced(reduce, points.length) : describePoints(query, points.length);
		const whole = {
			...numbers,
			detail,
			series: [{
				labels: {},
				values: [value]
			}]
		};
		return counts ? wholeCounts(whole, "name one metric") : whole;
	};
	const findMissing = async (query, context) => {
		const own = await listed(query, context);
		if (!Array.isArray(own) || own.length > 0) return [];
		const all = await listed({ namespace: query.namespace }, context);
		const names = Array.isArray(all) ? all.map(({ MetricName }) => MetricName) : [];
		const near = names.includes(query.metric) ? void 0 : nearest(query.metric, names);
		return [{
			message: `CloudWatch has had no ${query.metric} with these dimensions in the last two weeks`,
			about: query.metric,
			hint: names.length === 0 ? `${query.namespace} has no metrics: are the namespace and ${called}.region right?` : near ? `did you mean \`${excerpt(near, 100)}\`?` : "are the dimensions right? It may also be that nothing has happened yet that it counts"
		}];
	};
	const explainSilence = async (query, over, context) => {
		const { namespace, metric, dimensions } = query;
		const [named, beside] = [await listed({
			namespace,
			metric
		}, context), await listed({
			namespace,
			dimensions
		}, context)];
		if (!Array.isArray(named)) return named;
		if (!Array.isArray(beside)) return beside;
		if (named.length === 0) return {
			detail: `${namespace} has no metric ${metric}`,
			hint: `are its name and ${called}.region right?`
		};
		const others = beside.filter((one) => one.MetricName !== metric).slice(0, mostBeside).map((one) => ({
			...query,
			metric: one.MetricName,
			stat: "SampleCount"
		}));
		const found = others.length > 0 ? await pointsOf(others, spanOf(over, query.period), context) : {
			kind: "points",
			points: []
		};
		if (found.kind === "failed") return found;
		return found.points.some((points) => points.length > 0) ? void 0 : {
			detail: `no metric with the dimensions of ${metric} has points in the window, so nothing shows that it was watched`,
			hint: `are the dimensions right? ${called}.settle says how long points take`
		};
	};
	const explainUnknown = async (query, context) => {
		const known = await listed({
			namespace: query.namespace,
			metric: query.metric
		}, context);
		if (!Array.isArray(known) || known.length > 0) return void 0;
		const [missing] = await findMissing(query, context);
		return missing && {
			detail: missing.message,
			...defined({ hint: missing.hint })
		};
	};
	return {
		ask,
		findMissing,
		explainUnknown,
		explainSilence
	};
}
const mostPages = 10;
const mostBeside = 50;
const sumOf = (points) => points.reduce((sum, [, value]) => sum + value, 0);
const sums = new Map([
	["Sum", sumOf],
	["SampleCount", sumOf],
	["Average", sumOf],
	["Maximum", (points) => Math.max(...points.map(([, value]) => value))],
	["Minimum", (points) => Math.min(...points.map(([, value]) => value))]
]);
function oneOf({ stat, reduce, isMean }, points, counts) {
	if (reduce) return reduceTo(reduce, points);
	return isMean ? sumOf(points) / sumOf(counts) : sums.get(stat)?.(points);
}
const noSum = ({ stat, period }) => ({
	...refusal(`${stat} is known for each ${period} s, and not for the window as a whole`, "reduce those values to one, such as by `reduce: max`"),
	isWrong: true
});
const describePoints = ({ stat, period }, count) => `${stat} over ${count} ${count === 1 ? "point" : "points"} of ${period} s`;
const dimensionsOf = (dimensions) => Object.entries(dimensions).map(([Name, Value]) => ({
	Name,
	Value
}));
const metricOf = ({ namespace, metric, dimensions }) => ({
	Namespace: namespace,
	MetricName: metric,
	Dimensions: dimensionsOf(dimensions)
});
const isMetric = (one) => isObject(one) && typeof one.MetricName === "string" && Array.isArray(one.Dimensions);
const isMeant = ({ MetricName, Dimensions }, { metric, dimensions }) => (metric === void 0 || MetricName === metric) && (dimensions === void 0 || Dimensions.length === Object.keys(dimensions).length);
function readPoints(items, count) {
	const points = Array.from({ length: count }, () => []);
	const states = new Map();
	for (const item of items) {
		if (!isObject(item)) return malformed;
		const { Id, Timestamps, Values, StatusCode } = item;
		const index = /^q(\d+)$/.exec(String(Id))?.[1];
		const list = points[Number(index)];
		if (!list || !Array.isArray(Timestamps) || !Array.isArray(Values)) return malformed;
		const pairs = Timestamps.map((time, at) => [time, Values[at]]);
		if (Values.length !== pairs.length || !pairs.flat().every((one) => typeof one === "number")) return malformed;
		list.push(...pairs);
		states.set(Number(index), StatusCode);
	}
	const odd = [...states.values()].find((state) => state !== "Complete");
	if (odd === "Forbidden") return {
		...refusal("it refuses access to this metric (Forbidden)"),
		isWrong: true
	};
	if (odd !== void 0) return refusal(`its response is incomplete (${excerpt(String(odd), 40)})`);
	return states.size === count ? {
		kind: "points",
		points
	} : malformed;
}
const malformed = refusal("its response has an unknown format", "is it CloudWatch's API?");
// build/providers/cloudwatch/adapter.js
const open = async (settings, { called = "cloudwatch" }) => {
	const { url, logsUrl = url, region, settleMs } = settings;
	const words = {
		key: called,
		title: "CloudWatch",
		api: "CloudWatch's API",
		base: "the base URL of the endpoint",
		lessHint: "query less"
	};
	const http = awsHttp(settings, {
		...words,
		service: "monitoring",
		needs: "cloudwatch:GetMetricData and cloudwatch:ListMetrics"
	});
	const logsHttp = awsHttp({
		...settings,
		url: logsUrl
	}, {
		...words,
		service: "logs",
		needs: "logs:StartQuery, logs:GetQueryResults, logs:StopQuery and logs:DescribeLogGroups"
	});
	const metrics = cloudWatchMetrics(http, called);
	const logs = cloudWatchLogs(logsHttp, called);
	const ask = (query, over, context) => query.kind === "metric" ? metrics.ask(query, over, context) : logs.ask(query, over, context);
	return {
		...numberProvider({
			id: "cloudwatch",
			title: "CloudWatch",
			where: url,
			counted: "points",
			settleMs,
			severalHint: "a query that gives one row",
			ask,
			reducesItself: true,
			write: (query, { window, counts }) => writeQuery(query, counts, window),
			reach: (context) => reach(http, context),
			findMissing: (query, context) => query.kind === "metric" ? metrics.findMissing(query, context) : logs.findMissing(query, context),
			explainUnknown: async (query, context) => query.kind === "metric" ? metrics.explainUnknown(query, context) : void 0,
			explainSilence: (query, over, context) => query.kind === "metric" ? metrics.explainSilence(query, over, context) : logs.explainSilence(query, over, context),
			isWithin: (part, total) => part.kind === "logs" && total.kind === "logs" && part.groups.every((group) => total.groups.includes(group)),
			link: (_, window, query) => region && consoleAt(region, query, window),
			startMeasuring: (context) => {
				http.startMeasuring(context);
				logsHttp.startMeasuring(context);
			}
		}),
		logs: logsOf({
			settleMs,
			read: logs.lines
		})
	};
};
async function reach({ send }, context) {
	const result = await send({
		path: "/",
		method: "POST",
		headers: {
			"content-type": "application/x-amz-json-1.0",
			"x-amz-target": "GraniteServiceVersion20100801.ListMetrics"
		},
		body: JSON.stringify({ Namespace: "AWS/Usage" })
	}, ({ Metrics }) => Array.isArray(Metrics), context);
	return result.kind === "failed" && !result.isDenied ? result : { kind: "reached" };
}
export { open };
