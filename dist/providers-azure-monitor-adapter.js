import {
  writeQuery
} from "./shared-providers-azure-monitor-query.js";
import {
  edgesOf,
  spanOf
} from "./shared-providers-numbers-whole-periods.js";
import {
  wholeCounts
} from "./shared-providers-numbers-whole-counts.js";
import {
  byPart,
  numberProvider
} from "./shared-providers-numbers-number-source.js";
import {
  describeReduced,
  reduceTo
} from "./shared-providers-numbers-one-number.js";
import "./shared-stats-quantile-type7.js";
import {
  openResponse,
  refusal,
  sourceHttp
} from "./shared-net-auth-google.js";
import "./shared-net-waiting.js";
import "./shared-files-plain-file.js";
import "./shared-model-basics-parse-json.js";
import {
  isObject
} from "./shared-model-basics-is-object.js";
import "./shared-net-http.js";
import "./shared-net-proxy.js";
import "./shared-net-addresses-address-guard.js";
import {
  nearest
} from "./shared-model-basics-nearest.js";
import "./shared-model-secret.js";
import "./shared-model-basics-units.js";
import "./shared-net-addresses-wildcard.js";
import "./shared-net-join-url.js";
import {
  excerpt
} from "./shared-net-redaction-excerpt.js";
import "./shared-model-version.js";
import "./shared-model-problem.js";
import "./shared-model-basics-joiners.js";
import "./shared-model-basics-defined.js";

// build/providers/azure-monitor/responses.js
var malformed = refusal("its response has an unknown format", "is it Azure's management API?"), parsePoints = ({ value }) => listOf(value).flatMap(({ timeseries }) => listOf(timeseries)).map(({ metadatavalues, data }) => ({
  labels: Object.fromEntries(listOf(metadatavalues).map(({ name, value: value2 }) => [
    excerpt(String(isObject(name) ? name.value : name), 100),
    excerpt(String(value2), 200)
  ])),
  points: listOf(data).map(({ timeStamp, ...of }) => ({ time: Date.parse(String(timeStamp)) / 1e3, of })).filter(({ of }) => Object.values(of).some((one) => typeof one == "number"))
})), listOf = (value) => Array.isArray(value) ? value.filter(isObject) : [];
function parseNumbers(json, query, over, span) {
  let ends = String(json.timespan).split("/").map(Date.parse);
  if (ends[0] !== span.from * 1e3 || ends[1] !== span.to * 1e3)
    return refusal(`its response is for another time: ${excerpt(String(json.timespan), 80)}`);
  let odd = listOf(json.value).find(({ errorCode = "Success" }) => errorCode !== "Success");
  if (odd)
    return refusal(`its response is incomplete (${excerpt(`${odd.errorCode} ${odd.errorMessage ?? ""}`.trim(), 200)})`);
  let read = parsePoints(json).filter(({ points }) => points.length > 0);
  if (read.some(({ points }) => points.some(({ time }) => !Number.isFinite(time))))
    return malformed;
  let numbers = { kind: "numbers", series: [], warnings: [] }, key = query.aggregation.toLowerCase(), series = read.map(({ labels, points }) => ({ labels, points: valuesOf(points, key), all: points })).filter(({ points }) => points.length > 0), { parts, counts, reduce } = over;
  if (parts.count > 1)
    return {
      ...numbers,
      series: series.map(({ labels, points }) => ({
        labels,
        values: byPart(points.map(([time, value]) => [Math.min(time + query.interval, parts.end / 1e3), value]), parts)
      }))
    };
  let count = series[0]?.points.length ?? 0, detail = reduce ? describeReduced(reduce, count) : `${query.aggregation} over ${count} ${count === 1 ? "point" : "points"} of ${query.interval} s`, whole = {
    ...numbers,
    ...series.length === 1 && { detail },
    series: series.map(({ labels, points, all }) => ({
      labels,
      values: [reduce ? reduceTo(reduce, points) : oneOf(query, points, all)]
    }))
  };
  return counts ? wholeCounts(whole, "leave `eq '*'` out of the filter") : whole;
}
var valuesOf = (points, key) => points.flatMap(({ time, of }) => {
  let value = of[key];
  return typeof value == "number" ? [[time, value]] : [];
});
function oneOf({ aggregation }, points, all) {
  let values = points.map(([, value]) => value);
  if (aggregation === "Maximum")
    return Math.max(...values);
  if (aggregation === "Minimum")
    return Math.min(...values);
  if (aggregation !== "Average")
    return sum(values);
  let counts = all.map(({ of }) => typeof of.count == "number" ? of.count : Number.NaN), weighed = all.map(({ of }, at) => Number(of.average ?? 0) * counts[at]), known = sum(weighed) / sum(counts);
  return Number.isFinite(known) ? known : sum(values) / values.length;
}
var sum = (values) => values.reduce((all, one) => all + one, 0);

// build/providers/azure-monitor/adapter.js
var version = "2024-02-01", mostNames = 20, open = async (settings, { called = "azure-monitor" }) => {
  let http = sourceHttp(settings), words = {
    key: called,
    title: "Azure Monitor",
    api: "Azure's management API",
    base: "the base URL, without the resource",
    lessHint: "query less, without `*` in the filter"
  }, get = async (what, form, context) => {
    let query = new URLSearchParams({ ...form, "api-version": version }), path = `${settings.resource}/providers/Microsoft.Insights/${what}?${query}`, { response } = await http.ask({ path }, context);
    return openResponse(response, words, {
      isOwn: ({ value }) => Array.isArray(value),
      refused: (own, json) => explainError(own, json, called)
    });
  }, pointsOf = (names, { namespace, filter, interval }, { over, kinds }, context) => {
    let { from, to } = spanOf(over, interval), form = {
      timespan: `${iso(from)}/${iso(to)}`,
      interval: `PT${interval / 60}M`,
      // A comma stands between names, so that one in a name is written otherwise.
      metricnames: names.map((name) => name.replaceAll(",", "%2")).join(","),
      aggregation: kinds,
      AutoAdjustTimegrain: "false",
      ...namespace !== void 0 && { metricnamespace: namespace },
      ...filter !== void 0 && { $filter: filter, top: "100" }
    };
    return get("metrics", form, context);
  }, namesOf = async (namespace, context) => {
    let result = await get("metricDefinitions", namespace === void 0 ? {} : { metricnamespace: namespace }, context);
    return result.kind === "failed" ? result : result.json.value.map((one) => isObject(one) && isObject(one.name) ? one.name.value : void 0).filter((name) => typeof name == "string");
  }, ask = async (query, over, context) => {
    let { parts, counts } = over;
    if (counts && parts.count > 1)
      return refusal(`points of ${query.interval} s do not divide the window into equal parts`);
    let kinds = query.aggregation === "Average" ? "Average,Count" : query.aggregation, result = await pointsOf([query.metric], query, { over, kinds }, context);
    if (result.kind === "failed")
      return result;
    let span = spanOf(over, query.interval), found = parseNumbers(result.json, query, over, span);
    return found.kind === "failed" || found.series.length === 0 ? found : { ...found, warnings: [...found.warnings, ...edgesOf(words.title, over, span)] };
  }, unknown = (metric, names) => {
    let near = nearest(metric, names);
    return {
      detail: `the resource has no metric ${metric}`,
      hint: near ? `did you mean \`${excerpt(near, 100)}\`?` : `is ${called}.resource right, and the namespace?`
    };
  }, isKnown = (metric, names) => names.some((name) => name.toLowerCase() === metric.toLowerCase());
  return numberProvider({
    id: "azure-monitor",
    title: words.title,
    where: settings.resource,
    counted: "points",
    settleMs: settings.settleMs,
    severalHint: "a filter on one value, without `eq '*'`",
    reducesItself: !0,
    write: writeQuery,
    ask,
    reach: async (context) => {
      let result = await get("metricDefinitions", {}, context);
      return result.kind === "failed" ? result : { kind: "reached" };
    },
    findMissing: async ({ metric, namespace }, context) => {
      let names = await namesOf(namespace, context);
      if (!Array.isArray(names) || isKnown(metric, names))
        return [];
      let { detail, hint } = unknown(metric, names);
      return [{ message: detail, about: metric, hint }];
    },
    explainUnknown: async ({ metric, namespace }, context) => {
      let names = await namesOf(namespace, context);
      return Array.isArray(names) && !isKnown(metric, names) ? unknown(metric, names) : void 0;
    },
    /** A metric without points is a proof of zero where others of the resource have some. */
    explainSilence: async (query, over, context) => {
      let names = await namesOf(query.namespace, context);
      if (!Array.isArray(names))
        return names;
      if (!isKnown(query.metric, names))
        return unknown(query.metric, names);
      let others = names.filter((name) => name !== query.metric).slice(0, mostNames), { filter: _, ...beside } = query, result = others.length > 0 && await pointsOf(others, beside, { over, kinds: "Count,Total,Average" }, context);
      if (result && result.kind === "failed")
        return result;
      if (!(result && parsePoints(result.json).some(({ points }) => points.length > 0)))
        return {
          detail: "no metric of the resource has points in the window, so nothing shows that it ran",
          hint: `is ${called}.resource right? ${called}.settle says how long points take`
        };
    },
    isWithin: () => !1,
    startMeasuring: http.startMeasuring
  });
}, iso = (seconds) => new Date(seconds * 1e3).toISOString();
function explainError({ status }, json, called) {
  if (status < 400 || !json)
    return;
  let { code, message } = isObject(json.error) ? json.error : json;
  if (typeof code != "string" && typeof message != "string")
    return;
  let text = excerpt([code, message].filter((one) => typeof one == "string").join(": "), 300);
  return status === 401 || status === 403 ? {
    ...refusal(`it refuses access (${status}): ${text}`, `does the identity have the role Monitoring Reader on ${called}.resource?`),
    isWrong: !0
  } : status === 404 ? refusal(text, `is ${called}.resource right?`) : status === 400 ? { ...refusal(`it refuses the query: ${text}`), isWrong: !0 } : refusal(`it responded with ${status}: ${text}`);
}
export {
  open
};
