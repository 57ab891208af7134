import {
  awsHttp,
  writeQuery
} from "./shared-language-access-auth.js";
import "./shared-language-option.js";
import {
  wholeCounts
} from "./shared-providers-numbers-whole-counts.js";
import "./shared-providers-fill-query.js";
import {
  byPart,
  numberProvider
} from "./shared-providers-numbers-number-source.js";
import "./shared-promql-placeholders.js";
import {
  describeReduced,
  reduceTo
} from "./shared-providers-numbers-one-number.js";
import "./shared-stats-quantile-type7.js";
import {
  refusal
} from "./shared-net-auth-google.js";
import "./shared-net-waiting.js";
import "./shared-files-plain-file.js";
import "./shared-model-basics-parse-json.js";
import {
  isObject
} from "./shared-model-basics-is-object.js";
import "./shared-language-access-credential.js";
import "./shared-language-section.js";
import "./shared-language-list.js";
import "./shared-language-scalars-texts.js";
import "./shared-net-http.js";
import "./shared-net-proxy.js";
import "./shared-net-addresses-address-guard.js";
import "./shared-language-access-headers.js";
import "./shared-language-variables.js";
import "./shared-language-text-option.js";
import {
  nearest
} from "./shared-model-basics-nearest.js";
import "./shared-language-yaml-reading.js";
import "./shared-model-secret.js";
import {
  formatNumber
} from "./shared-model-basics-units.js";
import "./shared-net-addresses-wildcard.js";
import "./shared-net-join-url.js";
import {
  excerpt
} from "./shared-net-redaction-excerpt.js";
import "./shared-model-version.js";
import "./shared-model-problem.js";
import "./shared-language-yaml-tree.js";
import "./shared-model-basics-joiners.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/providers/cloudwatch/console-link.js
var site = "console";
function consoleAt(region, query, window) {
  let domain = region.startsWith("cn-") ? "amazonaws.cn" : "aws.amazon.com", [start, end] = [window.start, window.end].map((seconds) => new Date(seconds * 1e3).toISOString()), times = { start, end }, place = query.kind === "metric" ? `metricsV2:graph=${write({
    metrics: [[query.namespace, query.metric, ...Object.entries(query.dimensions).flat()]],
    ...times,
    region,
    stat: query.stat,
    period: query.period,
    view: "timeSeries"
  })}` : `logsV2:logs-insights$3FqueryDetail$3D${write({
    ...times,
    timeType: "ABSOLUTE",
    tz: "UTC",
    editorString: writeQuery(query, !1, window),
    source: query.groups
  }).replaceAll("*", "$2A")}`;
  return `https://${region}.${site}.${domain}/cloudwatch/home?region=${region}#${place}`;
}
function write(value) {
  return typeof value == "number" ? `~${value}` : typeof value == "string" ? `~'${encode(value)}` : Array.isArray(value) ? `~(${value.map(write).join("")})` : `~(${Object.entries(value ?? {}).filter(([, one]) => one !== void 0).map(([key, one]) => `${encode(key)}${write(one)}`).join("~")})`;
}
var encode = (text) => text.toWellFormed().replace(/[^\w.-]/g, (char) => {
  let code = char.charCodeAt(0);
  return char === "$" ? "!" : code < 256 ? `*${code.toString(16).padStart(2, "0")}` : `**${code.toString(16).padStart(4, "0")}`;
});

// build/providers/cloudwatch/logs.js
var firstPollMs = 300, longestPollMs = 2e3, longestMs = 6e4;
function cloudWatchLogs({ send }, called) {
  let call = (operation, body, isOwn, context) => send({
    path: "/",
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": `Logs_20140328.${operation}`
    },
    body: JSON.stringify(body)
  }, isOwn, context), run = async ({ groups }, queryString, { window }, context) => {
    let times = { startTime: Math.floor(window.start), endTime: Math.ceil(window.end) }, order = { logGroupNames: groups, ...times, queryString }, started = await call("StartQuery", order, isStarted, context);
    if (started.kind === "failed")
      return started;
    let { queryId } = started.json, { clock, signal } = context, deadline = clock.now() + longestMs;
    for (let poll = 0; clock.now() < deadline && !signal.aborted; poll += 1) {
      let result = await call("GetQueryResults", { queryId }, isResult, context);
      if (result.kind === "failed")
        return result;
      let state = result.json.status;
      if (state === "Complete")
        return result;
      if (state !== "Scheduled" && state !== "Running")
        return refusal(`the query did not end well: it is ${excerpt(String(state), 40)}`);
      await clock.sleep(Math.min(longestPollMs, firstPollMs * 2 ** poll), signal);
    }
    return await call("StopQuery", { queryId }, () => !0, context), refusal(`the query was not complete after ${longestMs / 1e3} s, and was stopped`, "query fewer groups");
  }, ask = async (query, over, context) => {
    let { parts, counts, reduce } = over;
    if (parts.count > 1)
      return refusal("Logs Insights is queried over the window as a whole");
    if (reduce)
      return noReduce;
    let result = await run(query, writeQuery(query, counts, over.window), over, context);
    if (result.kind === "failed")
      return result.isMissing ? nothing : result;
    let found = readRows(result.json, context);
    return found.kind === "numbers" && counts ? wholeCounts(found, "leave `stats` out") : found;
  }, countAll = async ({ groups }, over, context) => {
    let all = { kind: "logs", groups, commands: "stats count(*) as n" }, result = await run(all, all.commands, over, context);
    return result.kind === "failed" ? result : readRows(result.json, context);
  };
  return {
    ask,
    findMissing: async ({ groups }, context) => {
      let isOwn = ({ logGroups }) => Array.isArray(logGroups);
      return (await Promise.all(groups.map(async (group) => {
        let own = await call("DescribeLogGroups", { logGroupNamePrefix: group, limit: 50 }, isOwn, context);
        if (own.kind === "failed" || groupsOf(own.json).includes(group))
          return [];
        let all = await call("DescribeLogGroups", { limit: 50 }, isOwn, context), near = all.kind === "failed" ? void 0 : nearest(group, groupsOf(all.json)), hint = near ? `did you mean \`${excerpt(near, 200)}\`?` : `is ${called}.region right? Nothing may have been logged yet`;
        return [{ message: `there is no log group ${group}`, about: group, hint }];
      }))).flat();
    },
    explainSilence: async (query, over, context) => {
      let all = await countAll(query, over, context);
      return all.kind === "failed" ? all.isMissing ? gone(query, called) : all : (all.series[0]?.values[0] ?? 0) > 0 ? void 0 : noRecords(query, called);
    }
  };
}
var nothing = { kind: "numbers", series: [], warnings: [] }, isStarted = ({ queryId }) => typeof queryId == "string", isResult = ({ status, results }) => typeof status == "string" && (results === void 0 || Array.isArray(results)), groupsOf = ({ logGroups }) => logGroups.filter(isObject).map((one) => String(one.logGroupName)), noReduce = {
  ...refusal("Logs Insights gives one number for the window, and `reduce` needs several over time", "reduce in the query itself, such as `stats max(took)`"),
  isWrong: !0
}, noRecords = ({ groups }, called) => ({
  detail: `no line of ${groups.join(", ")} was found in the window`,
  hint: `does the target log there? ${called}.settle says how long lines take`
}), gone = ({ groups }, called) => ({
  detail: `there is no log group ${groups.join(" or ")}`,
  hint: `are the names and ${called}.region right?`
});
function readRows(json, { log }) {
  let series = (json.results ?? []).map((row) => Array.isArray(row) ? row.filter(isCell).filter(({ field }) => !field.startsWith("@ptr")) : []).map((cells) => ({
    labels: Object.fromEntries(cells.slice(0, -1).map(({ field, value }) => [excerpt(field, 100), excerpt(value, 200)])),
    text: cells.at(-1)?.value ?? ""
  })), odd = series.find(({ text }) => text.trim() === "" || !Number.isFinite(Number(text)));
  if (odd)
    return refusal(`the query returns \`${excerpt(odd.text, 40)}\`, which is no number`, "its last column has to be a number, such as of `stats count(*) as n`");
  let scanned = isObject(json.statistics) ? json.statistics.bytesScanned : void 0, detail = typeof scanned == "number" ? `Logs Insights scanned ${formatNumber(scanned / 1e6)} MB` : void 0;
  return detail && log.info(detail), {
    ...nothing,
    series: series.map(({ labels, text }) => ({ labels, values: [Number(text)] })),
    ...detail && { detail }
  };
}
var isCell = (one) => isObject(one) && typeof one.field == "string" && typeof one.value == "string";

// build/providers/cloudwatch/metrics.js
function cloudWatchMetrics({ send }, called) {
  let call = (operation, body, isOwn, context) => send({
    path: "/",
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": `GraniteServiceVersion20100801.${operation}`
    },
    body: JSON.stringify(body)
  }, isOwn, context), pages = async (operation, body, list, context) => {
    let items = [], next;
    for (let page = 0; page < mostPages; page += 1) {
      let order = next === void 0 ? body : { ...body, NextToken: next }, result = await call(operation, order, (json) => Array.isArray(json[list]), context);
      if (result.kind === "failed")
        return result;
      if (items.push(...result.json[list]), next = result.json.NextToken, typeof next != "string" || next === "")
        break;
    }
    return { kind: "items", items };
  }, pointsOf = async (queries, { from, to }, context) => {
    let MetricDataQueries = queries.map((query, index) => ({
      Id: `q${index}`,
      MetricStat: { Metric: metricOf(query), Period: query.period, Stat: query.stat },
      ReturnData: !0
    })), result = await pages("GetMetricData", { StartTime: from, EndTime: to, ScanBy: "TimestampAscending", MetricDataQueries }, "MetricDataResults", context);
    return result.kind === "failed" ? result : readPoints(result.items, queries.length);
  }, listed = async (query, context) => {
    let order = {
      Namespace: query.namespace,
      ...query.metric !== void 0 && { MetricName: query.metric },
      ...query.dimensions && { Dimensions: dimensionsOf(query.dimensions) }
    }, result = await pages("ListMetrics", order, "Metrics", context);
    return result.kind === "failed" ? result : result.items.filter(isMetric).filter((one) => isMeant(one, query));
  };
  return { ask: async (query, over, context) => {
    let { parts, counts, reduce } = over, isWhole = parts.count === 1;
    if (isWhole && !reduce && !sums.has(query.stat))
      return noSum(query);
    if (!isWhole && counts)
      return refusal(`points of ${query.period} s do not divide the window into equal parts`);
    let span = spanOf(over, query.period), isMean = query.stat === "Average" && isWhole && !reduce, queries = isMean ? ["Sum", "SampleCount"].map((stat) => ({ ...query, stat })) : [query], found = await pointsOf(queries, span, context);
    if (found.kind === "failed")
      return found;
    let [points = [], beside = []] = found.points, numbers = { kind: "numbers", series: [], warnings: edgesOf(over, span) };
    if (points.length === 0)
      return { ...numbers, warnings: [] };
    if (!isWhole) {
      let ended = points.map(([time, value2]) => [
        Math.min(time + query.period, parts.end / 1e3),
        value2
      ]);
      return { ...numbers, series: [{ labels: {}, values: byPart(ended, parts) }] };
    }
    let value = oneOf({ stat: query.stat, ...defined({ reduce }), isMean }, points, beside), detail = reduce ? describeReduced(reduce, points.length) : describePoints(query, points.length), whole = { ...numbers, detail, series: [{ labels: {}, values: [value] }] };
    return counts ? wholeCounts(whole, "name one metric") : whole;
  }, findMissing: async (query, context) => {
    let own = await listed(query, context);
    if (!Array.isArray(own) || own.length > 0)
      return [];
    let all = await listed({ namespace: query.namespace }, context), names = Array.isArray(all) ? all.map(({ MetricName }) => MetricName) : [], near = names.includes(query.metric) ? void 0 : nearest(query.metric, names);
    return [
      {
        message: `CloudWatch has had no ${query.metric} with these dimensions in the last two weeks`,
        about: query.metric,
        hint: names.length === 0 ? `no metric of ${query.namespace} is there: are the namespace and ${called}.region right?` : near ? `did you mean \`${excerpt(near, 100)}\`?` : "are the dimensions right? It may also be that nothing has happened yet that it counts"
      }
    ];
  }, explainSilence: async (query, over, context) => {
    let { namespace, metric, dimensions } = query, [named, beside] = [
      await listed({ namespace, metric }, context),
      await listed({ namespace, dimensions }, context)
    ];
    if (!Array.isArray(named))
      return named;
    if (!Array.isArray(beside))
      return beside;
    if (named.length === 0)
      return {
        detail: `${namespace} has no metric ${metric}`,
        hint: `are its name and ${called}.region right?`
      };
    let others = beside.filter((one) => one.MetricName !== metric).slice(0, mostBeside).map((one) => ({ ...query, metric: one.MetricName, stat: "SampleCount" })), found = others.length > 0 ? await pointsOf(others, spanOf(over, query.period), context) : { kind: "points", points: [] };
    return found.kind === "failed" ? found : found.points.some((points) => points.length > 0) ? void 0 : {
      detail: `no metric with the dimensions of ${metric} has points in the window, so nothing shows that it was watched`,
      hint: `are the dimensions right? ${called}.settle says how long points take`
    };
  } };
}
var mostPages = 10, mostBeside = 50;
function spanOf({ parts: { count, ms, end } }, period) {
  let [start, last] = [(end - count * ms) / 1e3, end / 1e3];
  return { from: Math.floor(start / period) * period, to: Math.ceil(last / period) * period };
}
function edgesOf({ parts: { count, ms, end } }, { from, to }) {
  let before = Math.round((end - count * ms) / 1e3 - from), after = Math.round(to - end / 1e3);
  return before === 0 && after === 0 ? [] : [
    `CloudWatch has whole periods only: ${before} s before the window and ${after} s after it are in the numbers`
  ];
}
var sumOf = (points) => points.reduce((sum, [, value]) => sum + value, 0), sums = /* @__PURE__ */ new Map([
  ["Sum", sumOf],
  ["SampleCount", sumOf],
  ["Average", sumOf],
  ["Maximum", (points) => Math.max(...points.map(([, value]) => value))],
  ["Minimum", (points) => Math.min(...points.map(([, value]) => value))]
]);
function oneOf({ stat, reduce, isMean }, points, counts) {
  return reduce ? reduceTo(reduce, points) : isMean ? sumOf(points) / sumOf(counts) : sums.get(stat)?.(points);
}
var noSum = ({ stat, period }) => ({
  ...refusal(`${stat} is known for each ${period} s, and not for the window as a whole`, "say what is wanted of those values, such as `reduce: max`"),
  isWrong: !0
}), describePoints = ({ stat, period }, count) => `${stat} over ${count} ${count === 1 ? "point" : "points"} of ${period} s`, dimensionsOf = (dimensions) => Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })), metricOf = ({ namespace, metric, dimensions }) => ({
  Namespace: namespace,
  MetricName: metric,
  Dimensions: dimensionsOf(dimensions)
}), isMetric = (one) => isObject(one) && typeof one.MetricName == "string" && Array.isArray(one.Dimensions), isMeant = ({ MetricName, Dimensions }, { metric, dimensions }) => (metric === void 0 || MetricName === metric) && (dimensions === void 0 || Dimensions.length === Object.keys(dimensions).length);
function readPoints(items, count) {
  let points = Array.from({ length: count }, () => []), states = /* @__PURE__ */ new Map();
  for (let item of items) {
    if (!isObject(item))
      return malformed;
    let { Id, Timestamps, Values, StatusCode } = item, index = /^q(\d+)$/.exec(String(Id))?.[1], list = points[Number(index)];
    if (!list || !Array.isArray(Timestamps) || !Array.isArray(Values))
      return malformed;
    let pairs = Timestamps.map((time, at) => [time, Values[at]]);
    if (Values.length !== pairs.length || !pairs.flat().every((one) => typeof one == "number"))
      return malformed;
    list.push(...pairs), states.set(Number(index), StatusCode);
  }
  let odd = [...states.values()].find((state) => state !== "Complete");
  return odd === "Forbidden" ? { ...refusal("it refuses access to this metric (Forbidden)"), isWrong: !0 } : odd !== void 0 ? refusal(`its response is incomplete (${excerpt(String(odd), 40)})`) : states.size === count ? { kind: "points", points } : malformed;
}
var malformed = refusal("its response has an unknown format", "is it CloudWatch's API?");

// build/providers/cloudwatch/adapter.js
var open = async (settings, { called = "cloudwatch" }) => {
  let { url, logsUrl = url, region, settleMs } = settings, words = {
    key: called,
    title: "CloudWatch",
    api: "CloudWatch's API",
    base: "the base URL of the endpoint",
    lessHint: "query less"
  }, http = awsHttp(settings, {
    ...words,
    service: "monitoring",
    needs: "cloudwatch:GetMetricData and cloudwatch:ListMetrics"
  }), logsHttp = awsHttp({ ...settings, url: logsUrl }, {
    ...words,
    service: "logs",
    needs: "logs:StartQuery, logs:GetQueryResults, logs:StopQuery and logs:DescribeLogGroups"
  }), metrics = cloudWatchMetrics(http, called), logs = cloudWatchLogs(logsHttp, called);
  return numberProvider({
    id: "cloudwatch",
    title: "CloudWatch",
    where: url,
    counted: "points",
    settleMs,
    severalHint: "a query that gives one row",
    ask: (query, over, context) => query.kind === "metric" ? metrics.ask(query, over, context) : logs.ask(query, over, context),
    reducesItself: !0,
    write: (query, { window, counts }) => writeQuery(query, counts, window),
    reach: (context) => reach(http, context),
    findMissing: (query, context) => query.kind === "metric" ? metrics.findMissing(query, context) : logs.findMissing(query, context),
    explainSilence: (query, over, context) => query.kind === "metric" ? metrics.explainSilence(query, over, context) : logs.explainSilence(query, over, context),
    isWithin: (part, total) => part.kind === "logs" && total.kind === "logs" && part.groups.every((group) => total.groups.includes(group)),
    link: (_, window, query) => region && consoleAt(region, query, window),
    startMeasuring: (context) => {
      http.startMeasuring(context), logsHttp.startMeasuring(context);
    }
  });
};
async function reach({ send }, context) {
  let order = {
    path: "/",
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": "GraniteServiceVersion20100801.ListMetrics"
    },
    body: JSON.stringify({ Namespace: "AWS/Usage" })
  }, result = await send(order, ({ Metrics }) => Array.isArray(Metrics), context);
  return result.kind === "failed" && !result.isDenied ? result : { kind: "reached" };
}
export {
  open
};
