import {
  fillsZero,
  isCount,
  isNarrower,
  metricsOf,
  readsOf
} from "./shared-providers-datadog-query.js";
import {
  wholeCounts
} from "./shared-providers-numbers-whole-counts.js";
import {
  fillQuery
} from "./shared-providers-fill-query.js";
import {
  byPart,
  numberProvider,
  wholeOf
} from "./shared-providers-numbers-number-source.js";
import {
  linkAt
} from "./shared-providers-link-at.js";
import "./shared-promql-placeholders.js";
import "./shared-providers-numbers-one-number.js";
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

// build/providers/datadog/responses.js
var malformed = refusal("its response has an unknown format", "is it Datadog's API?"), numbers = (series) => ({ kind: "numbers", series, warnings: [] });
function parseScalar(json) {
  let columns = attributesOf(json).columns;
  if (columns == null)
    return numbers([]);
  if (!Array.isArray(columns) || !columns.every(isColumn))
    return malformed;
  let groups = columns.filter(({ type }) => type === "group"), found = columns.filter(({ type }) => type === "number");
  if (groups.length + found.length !== columns.length)
    return malformed;
  let rows = found.flatMap(({ values }) => values.map((value, row) => ({
    value,
    labels: Object.fromEntries(groups.map(({ name, values: values2 }) => [name, tagOf(values2[row])]))
  })));
  return rows.every(({ value }) => isValue(value)) ? numbers(rows.flatMap(({ value, labels }) => typeof value == "number" ? [{ labels, values: [value] }] : [])) : malformed;
}
function parseSeries(json, over) {
  let { parts, counts } = over, { times, series, values } = attributesOf(json), [begins, named, found] = [times, series, values].map((one) => one ?? []);
  if (!Array.isArray(begins) || !Array.isArray(named) || !Array.isArray(found) || !(begins.every((time) => typeof time == "number") && found.every((one) => Array.isArray(one) && one.length === begins.length && one.every(isValue)) && named.length === found.length))
    return malformed;
  if (counts && begins.slice(1).some((time, at) => time !== begins[at] + parts.ms))
    return refusal("it returned other intervals than requested");
  let pointsOf = (list) => begins.flatMap((time, at) => {
    let value = list[at];
    return typeof value == "number" ? [[(time + parts.ms) / 1e3, value]] : [];
  });
  return numbers(found.map((list, at) => ({
    labels: labelsOf(named[at]),
    values: byPart(pointsOf(list), parts)
  })).filter((one) => one.values.some((value) => value !== void 0)));
}
var isColumn = (one) => isObject(one) && typeof one.name == "string" && typeof one.type == "string" && Array.isArray(one.values), isValue = (one) => one === null || typeof one == "number";
function attributesOf({ data }) {
  return isObject(data) && isObject(data.attributes) ? data.attributes : {};
}
var tagOf = (cell) => excerpt([cell].flat().map(String).join(","), 200);
function labelsOf(one) {
  let tags = isObject(one) && Array.isArray(one.group_tags) ? one.group_tags.map(String) : [];
  return Object.fromEntries(tags.map((tag) => {
    let [name = "", ...value] = tag.split(":");
    return [excerpt(name, 100), excerpt(value.join(":"), 200)];
  }));
}

// build/providers/datadog/adapter.js
var open = async (settings, { called = "datadog" }) => {
  let http = sourceHttp(settings, { resetHeader: "x-ratelimit-reset" }), words = wordsOf(called), send = async (order, isOwn, context) => {
    let { response } = await http.ask(order, context);
    return openResponse(response, words, {
      isOwn,
      refused: (own, json) => explainError(own, json, called)
    });
  }, ask = async (query, over, context) => {
    if (over.reduce?.kind === "quantile")
      return noQuantile;
    let isWhole = over.parts.count === 1, result = await send(isWhole ? scalarOf(query, over) : seriesOf(query, over), isData, context);
    if (result.kind === "failed")
      return result;
    let found = isWhole ? parseScalar(result.json) : parseSeries(result.json, over);
    return found.kind === "numbers" && over.counts ? wholeCounts(found, "leave `by {…}` out") : found;
  }, isSilent = async (metric, over, context) => {
    let found = await ask(`avg:${metric}{*}`, { ...over, counts: !1 }, context);
    return found.kind === "failed" ? found : found.series.length === 0;
  }, nearOf = async (metric, from, context) => {
    let order = { path: `/api/v1/metrics?from=${Math.floor(from)}` }, result = await send(order, ({ metrics }) => Array.isArray(metrics), context), names = result.kind === "failed" ? [] : result.json.metrics.map(String);
    return nearest(metric, names);
  };
  return numberProvider({
    id: "datadog",
    title: "Datadog",
    where: settings.url,
    counted: "points",
    settleMs: settings.settleMs,
    severalHint: "a query without `by {…}`",
    reducesItself: !0,
    write: (query, { window }) => fillQuery(query, window),
    ask,
    // The very endpoint, which takes both keys; whether the metric is there does not matter.
    reach: async (context) => {
      let found = await ask("avg:system.cpu.user{*}", lastHour(context), context);
      return found.kind === "failed" ? found : { kind: "reached" };
    },
    findMissing: async (query, context) => {
      let hour = lastHour(context);
      return (await Promise.all(metricsOf(query).map(async (metric) => {
        if (await isSilent(metric, hour, context) !== !0)
          return [];
        let near = await nearOf(metric, hour.window.start, context), message = `no point of ${metric} has come in the last hour`, hint = near ? `did you mean \`${near}\`?` : "nothing may have sent it yet";
        return [{ message, about: metric, hint }];
      }))).flat();
    },
    explainSilence: async (query, { window }, context) => {
      for (let metric of metricsOf(query)) {
        let silent = await isSilent(metric, wholeOf(window, !1), context);
        if (typeof silent != "boolean")
          return silent;
        if (silent)
          return describeSilence(metric, called);
      }
    },
    standsIn: fillsZero,
    isWithin: isNarrower,
    link: (query, window) => settings.site && explorerAt(settings.site, query, window),
    startMeasuring: http.startMeasuring
  });
}, describeSilence = (metric, called) => ({
  detail: `no point of ${metric} came in the window`,
  hint: `is the name right, and does its agent send? ${called}.settle says how long points take`
}), noQuantile = {
  ...refusal("Datadog does not reduce points to a percentile", "select the percentile in the query, such as p95:shop.latency{*}, with `reduce: max`"),
  isWrong: !0
}, lastHour = ({ clock }) => {
  let end = clock.now() / 1e3;
  return wholeOf({ start: end - 3600, end }, !1);
}, aggregatorOf = (query, { counts, reduce }) => reduce?.kind ?? (counts || isCount(query) ? "sum" : "avg"), scalarOf = (query, over) => post("scalar", over, { aggregator: aggregatorOf(query, over), query }), seriesOf = (query, over) => post("timeseries", over, { query }, { interval: over.parts.ms });
function post(kind, { window, parts: { count, ms, end } }, { query, ...more }, options = {}) {
  let queries = [{ data_source: "metrics", name: "a", query: fillQuery(query, window), ...more }], formulas = [{ formula: "a" }], attributes = { from: end - count * ms, to: end, queries, formulas, ...options };
  return {
    path: `/api/v2/query/${kind}`,
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ data: { type: `${kind}_request`, attributes } })
  };
}
var isData = ({ data }) => isObject(data) && isObject(data.attributes), wordsOf = (key) => ({
  key,
  title: "Datadog",
  base: "the base URL, without /api/v2",
  api: "Datadog's API",
  lessHint: "query less, without `by {…}`"
});
function explainError({ status }, json, called) {
  let text = errorsOf(json?.errors);
  if (status === 401 || status === 403)
    return {
      ...refusal(`it refuses access (${status})${text && `: ${text}`}`, `are ${called}.api-key and ${called}.app-key those of ${called}.site, and may the application key query metrics (timeseries_query)?`),
      isWrong: !0
    };
  if (text !== "") {
    if (status === 200)
      return refusal(`its response is incomplete: ${text}`);
    if (status === 400 || status === 422)
      return { ...refusal(`it refuses the query: ${text}`), isWrong: !0 };
  }
}
var errorsOf = (errors) => [errors].flat().filter((one) => typeof one == "string" || isObject(one)).map((one) => excerpt(typeof one == "string" ? one : String(one.detail ?? one.title ?? ""), 300)).filter((one) => one !== "").slice(0, 3).join("; ");
function explorerAt(site, query, { start, end }) {
  let [read] = readsOf(query);
  if (!read)
    return;
  let host = site.split(".").length > 2 ? site : `app.${site}`;
  return linkAt(`https://${host}/metric/explorer`, () => [
    ["exp_metric", read.metric],
    ["exp_scope", read.scope],
    ["exp_agg", read.space],
    ["start", String(Math.round(start * 1e3))],
    ["end", String(Math.round(end * 1e3))],
    ["paused", "true"]
  ]);
}
export {
  open
};
