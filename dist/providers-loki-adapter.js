import {
  selectorsOf,
  writeQuery
} from "./shared-providers-loki-logql.js";
import {
  byPart,
  numberProvider
} from "./shared-providers-numbers-number-source.js";
import {
  parseLabels,
  parsePoint,
  parsePoints,
  parseWarnings
} from "./shared-providers-numbers-samples.js";
import {
  exploreAt
} from "./shared-providers-link-at.js";
import "./shared-promql-placeholders.js";
import "./shared-providers-numbers-one-number.js";
import "./shared-stats-quantile-type7.js";
import {
  explainDenial,
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
  excerpt,
  isHtml
} from "./shared-net-redaction-excerpt.js";
import "./shared-model-version.js";
import "./shared-model-problem.js";
import "./shared-model-basics-joiners.js";
import "./shared-model-basics-defined.js";

// build/providers/loki/adapter.js
var open = async (settings, { called = "loki" }) => {
  let words = wordsOf(called), http = sourceHttp(settings), get = async (path, form, context) => {
    let order = { path: `/loki/api/v1/${path}?${new URLSearchParams(form)}` }, { response } = await http.ask(order, context);
    return openResponse(response, words, {
      isOwn,
      refused: (own, json) => explainError(own, json, words)
    });
  }, ask = async (query, over, context) => {
    let { parts } = over, parameters = { query: writeQuery(query, over), ...timesOf(parts) }, result = await get(parts.count > 1 ? "query_range" : "query", parameters, context);
    return result.kind === "failed" ? result : parseNumbers(result.json, parts);
  };
  return numberProvider({
    id: "loki",
    title: "Loki",
    where: settings.url,
    counted: "log lines",
    settleMs: settings.settleMs,
    severalHint: "sum(…) or max(…)",
    write: writeQuery,
    ask,
    reach: async (context) => {
      let result = await get("labels", lastHour(context), context);
      return result.kind === "failed" ? result : { kind: "reached" };
    },
    findMissing: async (query, context) => {
      let hour = lastHour(context);
      return (await Promise.all(selectorsOf(query).map(async (selector) => {
        let streams = await get("series", { "match[]": selector, ...hour }, context);
        if (streams.kind === "failed" || listOf(streams.json.data).length > 0)
          return [];
        let message = `no stream of ${selector} has had a line in the last hour`, labels = await get("labels", hour, context), names = labels.kind === "failed" ? [] : listOf(labels.json.data).map(String);
        return [{ message, about: selector, hint: hintAt(selector, names) }];
      }))).flat();
    },
    explainSilence: async (query, over, context) => {
      for (let selector of selectorsOf(query)) {
        let result = await ask(selector, { ...over, counts: !0 }, context);
        if (result.kind === "failed")
          return result;
        if (result.series.length === 0)
          return describeSilence(selector, called);
      }
    },
    standsIn: (query) => /\bvector\s*\(/.test(query),
    isWithin: (part, total) => selectorsOf(part).every((selector) => selectorsOf(total).includes(selector)),
    link: (query, window) => {
      let { externalUrl, datasource } = settings;
      return externalUrl && exploreAt(externalUrl, { datasource, type: "loki", query }, window);
    },
    startMeasuring: http.startMeasuring
  });
}, describeSilence = (selector, called) => ({
  detail: `no line of ${selector} came in the window`,
  hint: `is the selector right, and does what ships the logs keep up? ${called}.settle says how long lines take`
});
function hintAt(selector, labels) {
  for (let [, label = ""] of selector.matchAll(/([A-Za-z_]\w*)\s*(?:=~|!~|!=|=)/g)) {
    let near = labels.includes(label) ? void 0 : nearest(label, labels);
    if (near)
      return `did you mean \`${near}\`?`;
  }
  return "nothing may have been logged yet";
}
var hourMs = 36e5, nanoseconds = (ms) => `${Math.round(ms)}000000`, justBefore = (ms) => String(BigInt(nanoseconds(ms)) - 1n), lastHour = ({ clock }) => ({
  start: nanoseconds(clock.now() - hourMs),
  end: nanoseconds(clock.now())
}), timesOf = ({ count, ms, end }) => count === 1 ? { time: justBefore(end) } : { start: justBefore(end - (count - 1) * ms), end: justBefore(end), step: `${ms}ms` }, wordsOf = (key) => ({
  key,
  title: "Loki",
  base: "the base URL, without /loki/api/v1",
  api: "Loki",
  lessHint: "aggregate in the query, for example with sum(…)"
}), isOwn = ({ status }) => status === "success";
function explainError({ status, body }, json, words) {
  let said = [json?.message, json?.error].find((one) => typeof one == "string") ?? body, text = isHtml(body) ? "" : excerpt(said, 300);
  if (status === 401 && /no org id/i.test(text))
    return refusal(`it refuses access (401): ${text}`, `name the tenant in ${words.key}.headers: { X-Scope-OrgID: … }`);
  if (status === 401 || status === 403)
    return explainDenial(status, words, text);
  if (!(status !== 400 || text === ""))
    return { ...refusal(`it refuses the query: ${text}`), isWrong: !0 };
}
var malformed = refusal("its response has an unknown format", "is it Loki?");
function parseNumbers(json, parts) {
  let { resultType, result } = isObject(json.data) ? json.data : {}, warnings = parseWarnings(json.warnings), numbers = (series2) => ({ kind: "numbers", series: series2, warnings }), items = listOf(result);
  if (resultType === "streams")
    return refusal("the query returns log lines, not a number", "count them: sum(count_over_time({…} [$window]))");
  if (resultType === "scalar") {
    let point = parsePoint(items);
    return point ? numbers([{ labels: {}, values: [point[1]] }]) : malformed;
  }
  if (resultType !== (parts.count > 1 ? "matrix" : "vector"))
    return malformed;
  let series = items.filter(isObject).map(({ metric, value, values }) => ({
    labels: parseLabels(metric),
    values: parts.count > 1 ? byPart(parsePoints(values), parts) : [parsePoint(value)?.[1]]
  }));
  return (parts.count > 1 || series.every(({ values }) => values[0] !== void 0)) && series.length === items.length ? numbers(series) : malformed;
}
var listOf = (data) => Array.isArray(data) ? data : [];
export {
  open
};
