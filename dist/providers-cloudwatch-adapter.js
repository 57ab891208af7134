import { api, awsApi, awsPages, groupsOf, incomplete, isWhole, listIn, malformed, notWhole, objectsIn, operationOf, refusal, sum, writeQuery$1 as writeQuery, wrongQuery } from "./shared-config.js";
import { asXray, logsOf } from "./shared-providers-log-lines.js";
import { numberProvider } from "./shared-providers-check-source.js";
import { defined, excerpt, formatNumber, isObject } from "./shared-common.js";
import { nearHint } from "./shared-providers-near-hint.js";
import { numbersOf } from "./shared-providers-numbers-ended.js";
import { numbersOfRows } from "./shared-providers-numbers-rows.js";
import { wholeCounts } from "./shared-providers-numbers-whole-counts.js";
import { reduceTo } from "./shared-providers-numbers-one-number.js";
import { numbersOfPeriods, spanOf, undivided } from "./shared-providers-numbers-whole-periods.js";
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
function commandsFor({ ids, by }) {
	const all = ids.flatMap((id) => [id, asXray(id)]);
	const filter = by === void 0 ? `@message like /${all.join("|")}/` : `\`${by}\` in [${all.map((id) => `"${id}"`).join(", ")}]`;
	return `fields @timestamp, @message${by === void 0 ? "" : `, \`${by}\``} | filter ${filter} | sort @timestamp asc | limit 500`;
}
const rowsIn = ({ results }) => listIn(results).filter(Array.isArray).map((row) => row.filter(isObject).map(({ field, value }) => [String(field), typeof value === "string" ? value : ""]).filter(([field]) => !field.startsWith("@ptr")));
const linesIn = (json, { by = "" }) => rowsIn(json).map((row) => {
	const cells = new Map(row);
	return {
		at: Date.parse(`${cells.get("@timestamp") ?? ""}Z`.replace(" ", "T")),
		text: cells.get("@message") ?? "",
		beside: cells.get(by) ?? ""
	};
});
// build/providers/cloudwatch/logs.js
const firstPollMs = 300;
const longestPollMs = 2e3;
const longestMs = 6e4;
function cloudWatchLogs({ send }, called) {
	const call = (operation, body, isOwn, context) => send(operationOf("1.1", `Logs_20140328.${operation}`, body), isOwn, context);
	const run = async (groups, queryString, window, context) => {
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
	const groupsAt = async (query, context) => {
		const isOwn = ({ logGroups }) => Array.isArray(logGroups);
		const found = await call("DescribeLogGroups", {
			...query,
			limit: 50
		}, isOwn, context);
		if (found.kind === "failed") return void 0;
		return objectsIn(found.json.logGroups).map((one) => String(one.logGroupName));
	};
	return {
		ask: async (query, over, context) => {
			const { parts, counts, reduce, window } = over;
			if (parts.count > 1 || reduce) return refusal("Logs Insights is queried over the window as a whole");
			const result = await run(query.groups, writeQuery(query, counts, window), window, context);
			if (result.kind === "failed") return result.isMissing ? numbersOf([]) : result;
			const found = readNumbers(result.json, context);
			return found.kind === "numbers" && counts ? wholeCounts(found, "leave `stats` out") : found;
		},
		lines: async (order, window, context) => {
			const found = await run(groupsOf(order.query), commandsFor(order), window, context);
			return found.kind === "failed" ? found : linesIn(found.json, order);
		},
		findMissing: async ({ groups }, context) => {
			const notes = groups.map(async (group) => {
				const own = await groupsAt({ logGroupNamePrefix: group }, context);
				if (!own || own.includes(group)) return [];
				const known = await groupsAt({}, context) ?? [];
				const otherwise = `is ${called}.region right? Nothing may have been logged yet`;
				const hint = nearHint(group, known, otherwise);
				return [{
					message: `there is no log group ${group}`,
					about: group,
					hint
				}];
			});
			return (await Promise.all(notes)).flat();
		},
		explainSilence: async ({ groups }, { window }, context) => {
			const all = await run(groups, "stats count(*) as n", window, context);
			if (all.kind === "failed") return all.isMissing ? {
				detail: `there is no log group ${groups.join(" or ")}`,
				hint: `are the names and ${called}.region right?`
			} : all;
			const found = readNumbers(all.json, context);
			if (found.kind === "failed") return found;
			return (found.series[0]?.values[0] ?? 0) > 0 ? void 0 : {
				detail: `no line of ${groups.join(", ")} was found in the window`,
				hint: `does the target log there? If lines arrive later, raise ${called}.settle`
			};
		}
	};
}
const isStarted = ({ queryId }) => typeof queryId === "string";
const isResult = ({ status, results }) => typeof status === "string" && (results === void 0 || Array.isArray(results));
function readNumbers(json, { log }) {
	const found = numbersOfRows(rowsIn(json), {
		query: "query",
		example: "stats count(*) as n"
	});
	const scanned = isObject(json.statistics) ? json.statistics.bytesScanned : void 0;
	if (found.kind === "failed" || typeof scanned !== "number") return found;
	const detail = `Logs Insights scanned ${formatNumber(scanned / 1e6)} MB`;
	log.info(detail);
	return {
		...found,
		detail
	};
}
// build/providers/cloudwatch/metrics.js
function cloudWatchMetrics({ send }, called) {
	const listed = async (operation, body, list, context) => {
		const found = await awsPages((next) => {
			return send(operationOf("1.0", operation, {
				...body,
				...next
			}), (json) => Array.isArray(json[list]), context);
		}, { most: mostPages });
		return found.kind === "failed" ? found : found.pages.flatMap((json) => json[list]);
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
		const items = await listed(getMetricData, order, "MetricDataResults", context);
		return Array.isArray(items) ? readPoints(items, queries.length) : items;
	};
	const metricsOf = async (wanted, context) => {
		const { namespace, metric, dimensions } = wanted;
		const order = {
			Namespace: namespace,
			...defined({
				MetricName: metric,
				Dimensions: dimensions && dimensionsOf(dimensions)
			})
		};
		const items = await listed(listMetrics, order, "Metrics", context);
		if (!Array.isArray(items)) return items;
		return items.filter(isMetric).filter((one) => isMeant(one, wanted));
	};
	const ask = async (query, over, context) => {
		const { period, stat } = query;
		const isReadWhole = over.parts.count === 1 && !over.reduce;
		if (isReadWhole && !isWhole(stat)) {
			const { message, hint } = notWhole(stat, period);
			return refusal(message, hint);
		}
		const refused = undivided(period, over);
		if (refused) return refused;
		const isMean = stat === "Average" && isReadWhole;
		const queries = (isMean ? ["Sum", "SampleCount"] : [stat]).map((one) => ({
			...query,
			stat: one
		}));
		const found = await pointsOf(queries, spanOf(over, period), context);
		if (found.kind === "failed") return found;
		const [points = [], counts = []] = found.points;
		const own = isWhole(stat) ? wholes[stat](points) : void 0;
		const whole = isMean ? totalOf(points) / totalOf(counts) : own;
		return numbersOfPeriods([{
			labels: {},
			points,
			whole
		}], {
			title: "CloudWatch",
			stat,
			period,
			severalHint: "name one metric"
		}, over);
	};
	const findMissing = async (query, context) => {
		const { metric, namespace } = query;
		const own = await metricsOf(query, context);
		if (!Array.isArray(own) || own.length > 0) return [];
		const all = await metricsOf({ namespace }, context);
		const names = Array.isArray(all) ? all.map(({ MetricName }) => MetricName) : [];
		const otherwise = names.length === 0 ? `${namespace} has no metrics: are the namespace and ${called}.region right?` : "are the dimensions right? Perhaps nothing that it counts has happened yet";
		return [{
			message: `CloudWatch has had no ${metric} with these dimensions in the last two weeks`,
			about: metric,
			hint: nearHint(metric, names, otherwise)
		}];
	};
	return {
		ask,
		findMissing,
		explainUnknown: async (query, context) => {
			const { namespace, metric } = query;
			const known = await metricsOf({
				namespace,
				metric
			}, context);
			if (!Array.isArray(known) || known.length > 0) return void 0;
			const [missing] = await findMissing(query, context);
			return missing && {
				detail: missing.message,
				...defined({ hint: missing.hint })
			};
		},
		explainSilence: async (query, over, context) => {
			const { namespace, metric, dimensions } = query;
			const named = await metricsOf({
				namespace,
				metric
			}, context);
			if (!Array.isArray(named)) return named;
			if (named.length === 0) return {
				detail: `${namespace} has no metric ${metric}`,
				hint: `are its name and ${called}.region right?`
			};
			const beside = await metricsOf({
				namespace,
				dimensions
			}, context);
			if (!Array.isArray(beside)) return beside;
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
				hint: `are the dimensions right? If points arrive later, raise ${called}.settle`
			};
		}
	};
}
const getMetricData = "GraniteServiceVersion20100801.GetMetricData";
const listMetrics = "GraniteServiceVersion20100801.ListMetrics";
const mostPages = 10;
const mostBeside = 50;
const totalOf = (points) => sum(points.map(([, value]) => value));
const wholes = {
	Sum: totalOf,
	SampleCount: totalOf,
	Average: totalOf,
	Maximum: (points) => reduceTo({ kind: "max" }, points),
	Minimum: (points) => reduceTo({ kind: "min" }, points)
};
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
		if (!isObject(item)) return malformed(api);
		const { Id, Timestamps, Values, StatusCode } = item;
		const index = Number(/^q(\d+)$/.exec(String(Id))?.[1]);
		const list = points[index];
		if (!list || !Array.isArray(Timestamps) || !Array.isArray(Values)) return malformed(api);
		const pairs = Timestamps.map((time, at) => [time, Values[at]]);
		if (Values.length !== pairs.length || !pairs.flat().every((one) => typeof one === "number")) return malformed(api);
		list.push(...pairs);
		states.set(index, StatusCode);
	}
	const odd = [...states.values()].find((state) => state !== "Complete");
	if (odd === "Forbidden") return wrongQuery("it refuses access to this metric (Forbidden)");
	if (odd !== void 0) return incomplete(String(odd));
	return states.size === count ? {
		kind: "points",
		points
	} : malformed(api);
}
// build/providers/cloudwatch/adapter.js
const open = async (settings, { called = "cloudwatch" }) => {
	const { url, logsUrl = url, region, settleMs } = settings;
	const words = {
		key: called,
		title: "CloudWatch",
		api,
		base: "the base URL of the endpoint",
		lessHint: "query less"
	};
	const ofMetrics = awsApi(settings, {
		...words,
		service: "monitoring",
		needs: "cloudwatch:GetMetricData and cloudwatch:ListMetrics"
	});
	const ofLogs = awsApi({
		...settings,
		url: logsUrl
	}, {
		...words,
		service: "logs",
		needs: "logs:StartQuery, logs:GetQueryResults, logs:StopQuery and logs:DescribeLogGroups"
	});
	const metrics = cloudWatchMetrics(ofMetrics, called);
	const logs = cloudWatchLogs(ofLogs, called);
	return {
		...numberProvider({
			id: "cloudwatch",
			title: "CloudWatch",
			where: url,
			counted: "points",
			settleMs,
			severalHint: "a query that gives one row",
			reducesItself: true,
			write: (query, { window, counts }) => writeQuery(query, counts, window),
			reach: async (context) => {
				const order = operationOf("1.0", listMetrics, { Namespace: "AWS/Usage" });
				const result = await ofMetrics.send(order, ({ Metrics }) => Array.isArray(Metrics), context);
				return result.kind === "failed" && !result.isDenied ? result : { kind: "reached" };
			},
			ask: (query, ...rest) => query.kind === "metric" ? metrics.ask(query, ...rest) : logs.ask(query, ...rest),
			findMissing: (query, context) => query.kind === "metric" ? metrics.findMissing(query, context) : logs.findMissing(query, context),
			explainUnknown: async (query, context) => query.kind === "metric" ? metrics.explainUnknown(query, context) : void 0,
			explainSilence: (query, ...rest) => query.kind === "metric" ? metrics.explainSilence(query, ...rest) : logs.explainSilence(query, ...rest),
			goesOn: (query) => query.kind === "metric" ? {
				by: "periods",
				seconds: query.period
			} : {
				by: "events",
				of: [{
					...query,
					commands: "fields @timestamp"
				}]
			},
			isWithin: (part, total) => part.kind === "logs" && total.kind === "logs" && part.groups.every((group) => total.groups.includes(group)),
			link: (_, window, query) => region && consoleAt(region, query, window),
			startMeasuring: (context) => {
				ofMetrics.startMeasuring(context);
				ofLogs.startMeasuring(context);
			}
		}),
		logs: logsOf({
			settleMs,
			find: logs.lines
		})
	};
};
export { open };
