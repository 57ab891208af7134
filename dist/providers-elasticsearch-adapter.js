import {
  writeSearch
} from "./shared-providers-elasticsearch-search.js";
import {
  numberProvider,
  timeOfPart
} from "./shared-providers-numbers-number-source.js";
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

// build/providers/elasticsearch/adapter.js
var open = async (settings, { called = "elasticsearch" }) => {
  let http = sourceHttp(settings), words = wordsOf(called), send = async (order, isOwn, context) => {
    let { response } = await http.ask(order, context);
    return openResponse(response, words, {
      isOwn,
      refused: (own, json) => explainError(own, json, words)
    });
  }, ask = async ({ index, query }, over, context) => {
    let order = searchOf({ index, query }, over, settings.timeField), result = await send(order, isSearch, context);
    return result.kind !== "failed" ? parseCounts(result.json, index, over) : result.isMissing ? { kind: "numbers", series: [], warnings: [] } : result;
  }, explainSilence = async ({ index }, over, context) => {
    let all = await ask({ index, query: "*" }, over, context);
    if (all.kind === "failed")
      return all;
    if (all.series.length > 0)
      return;
    let detail = `${index} has no document in the window`, hint = `is the name right, and is \`${settings.timeField}\` the time? ${called}.settle says how long documents take`;
    return { detail, hint };
  };
  return numberProvider({
    id: "elasticsearch",
    title: "Elasticsearch",
    where: settings.url,
    counted: "documents",
    settleMs: settings.settleMs,
    severalHint: "one query",
    ask,
    explainSilence,
    write: writeSearch,
    reach: async (context) => {
      let result = await send({ path: "/" }, isGreeting, context);
      return result.kind === "failed" && !result.isOwn ? result : { kind: "reached" };
    },
    findMissing: async (query, context) => {
      let end = context.clock.now() / 1e3, window = { start: end - hourSeconds, end }, parts = { count: 1, ms: hourSeconds * 1e3, end: Math.round(end * 1e3) };
      return await explainSilence(query, { window, parts, counts: !0 }, context) ? [{ message: `${query.index} has had no document in the last hour`, about: query.index, hint: "nothing may have been logged yet" }] : [];
    },
    isWithin: (part, total) => part.index === total.index,
    startMeasuring: http.startMeasuring
  });
}, hourSeconds = 3600;
function searchOf({ index, query }, { parts }, field) {
  let { count, ms, end } = parts, format = "epoch_millis", within = { [field]: { gte: end - count * ms, lt: end, format } }, ranges = Array.from({ length: count }, (_, part) => {
    let to = Math.round(timeOfPart(part, parts) * 1e3);
    return { from: to - ms, to };
  }), search = {
    size: 0,
    track_total_hits: !0,
    query: { bool: { filter: [{ range: within }, { query_string: { query } }] } },
    ...count > 1 && { aggs: { parts: { date_range: { field, format, ranges } } } }
  };
  return {
    path: `/${encodeURIComponent(index)}/_search`,
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(search)
  };
}
var isSearch = ({ hits, _shards: shards }) => isObject(hits) && isObject(shards), isGreeting = ({ version }) => isObject(version), wordsOf = (key) => ({
  key,
  title: "Elasticsearch",
  base: "the base URL, without /_search",
  api: "Elasticsearch or OpenSearch",
  lessHint: "query less"
});
function explainError({ status }, json, words) {
  let { error } = json ?? {};
  if (status < 400 || !isObject(error))
    return;
  let [cause = error] = Array.isArray(error.root_cause) ? error.root_cause.filter(isObject) : [], text = excerpt(String(cause.reason ?? cause.type ?? `status ${status}`), 300);
  if (status === 401 || status === 403) {
    let denial = explainDenial(status, words, text);
    return status === 403 ? { ...denial, isOwn: !0 } : denial;
  }
  return cause.type === "index_not_found_exception" ? { ...refusal(text), isMissing: !0 } : status === 400 ? { ...refusal(`it refuses the query: ${text}`), isWrong: !0 } : refusal(`it responded with ${status}: ${text}`);
}
function parseCounts(json, index, { parts }) {
  let shards = json._shards, { total } = json.hits;
  if (json.timed_out === !0 || Number(shards.failed) > 0)
    return refusal("its response is partial: not every shard responded in time");
  if (shards.total === 0)
    return { kind: "numbers", series: [], warnings: [`no index is ${index}`] };
  let count = isObject(total) && total.relation === "eq" ? total.value : void 0, found = parts.count > 1 ? bucketsOf(json.aggregations) : [count];
  if (typeof count != "number" || found.length !== parts.count || !found.every((one) => typeof one == "number"))
    return malformed;
  let values = found.map((one) => one > 0 ? one : void 0);
  return { kind: "numbers", series: count > 0 ? [{ labels: {}, values }] : [], warnings: [] };
}
var malformed = refusal("its response has an unknown format", "is it Elasticsearch, or OpenSearch?");
function bucketsOf(aggregations) {
  let { buckets } = isObject(aggregations) && isObject(aggregations.parts) && aggregations.parts || {};
  return Array.isArray(buckets) ? buckets.filter(isObject).map((one) => one.doc_count) : [];
}
export {
  open
};
