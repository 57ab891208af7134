import {
  asSearch,
  originOf
} from "./shared-providers-splunk-spl.js";
import {
  linkAt
} from "./shared-providers-link-at.js";
import {
  fillQuery
} from "./shared-providers-fill-query.js";
import {
  wholeCounts
} from "./shared-providers-numbers-whole-counts.js";
import {
  numberProvider
} from "./shared-providers-numbers-number-source.js";
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
  excerpt
} from "./shared-net-redaction-excerpt.js";
import "./shared-model-version.js";
import "./shared-model-problem.js";
import "./shared-model-basics-joiners.js";
import "./shared-model-basics-defined.js";

// build/providers/splunk/search.js
function splunkApi(access, called) {
  let http = sourceHttp(access), words = {
    key: called,
    title: "Splunk",
    api: "Splunk's management API",
    base: "the base URL of the management port, such as https://splunk:8089",
    lessHint: "end the search in a number, such as `| stats count`"
  }, send = async (order, isOwn, context) => {
    let { response } = await http.ask(order, context);
    return openResponse(response, words, {
      isOwn,
      refused: (own, json) => explainMessages(own, json, words)
    });
  };
  return {
    startMeasuring: http.startMeasuring,
    search: async (query, { start, end }, context) => {
      let form = {
        search: asSearch(query),
        earliest_time: seconds(start),
        latest_time: seconds(end),
        exec_mode: "oneshot",
        output_mode: "json",
        count: "1000"
      }, order = {
        path: "/services/search/v2/jobs",
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams(form).toString()
      }, found = await send(order, ({ results }) => Array.isArray(results), context);
      if (found.kind === "failed")
        return found;
      if (found.json.preview === !0)
        return refusal("its response is a preview: the search was not complete");
      let warnings = messagesOf(found.json, ["WARN"]).map((text) => excerpt(text, 300)), rows = found.json.results.filter(isObject), named = found.json.fields, fields = Array.isArray(named) ? named.filter(isObject).map(({ name }) => String(name)) : Object.keys(rows[0] ?? {});
      return { kind: "rows", rows, fields, warnings };
    },
    indexes: async (context) => {
      let found = await send({ path: "/services/data/indexes?output_mode=json&count=0" }, ({ entry }) => Array.isArray(entry), context);
      return found.kind === "failed" ? void 0 : found.json.entry.filter(isObject).map(({ name }) => String(name));
    },
    reach: async (context) => {
      let found = await send({ path: "/services/authentication/current-context?output_mode=json" }, ({ entry }) => Array.isArray(entry), context);
      return found.kind === "failed" ? found : { kind: "reached" };
    }
  };
}
var seconds = (ms) => (ms / 1e3).toFixed(3), messagesOf = ({ messages }, types) => (Array.isArray(messages) ? messages : []).filter(isObject).filter(({ type }) => types.includes(String(type))).map(({ text }) => String(text));
function explainMessages({ status }, json, words) {
  let text = excerpt(messagesOf(json ?? {}, ["FATAL", "ERROR", "WARN"]).join("; "), 300);
  if (status === 401 || status === 403)
    return json ? { ...explainDenial(status, words, text), isWrong: !0 } : void 0;
  let fatal = excerpt(messagesOf(json ?? {}, ["FATAL", "ERROR"]).join("; "), 300);
  if (status === 200)
    return fatal ? refusal(`its response is incomplete: ${fatal}`) : void 0;
  if (text !== "")
    return status === 400 ? { ...refusal(`it refuses the search: ${text}`), isWrong: !0 } : refusal(`it responded with ${status}: ${text}`);
}

// build/providers/splunk/adapter.js
var hourMs = 36e5, open = async (settings, { called = "splunk" }) => {
  let splunk = splunkApi(settings, called), ask = async (query, over, context) => {
    let { parts, counts, reduce } = over;
    if (reduce)
      return noReduce;
    if (!counts && parts.count > 1)
      return refusal("Splunk is queried over the window as a whole");
    let search = counts ? countsOf(query, over) : fillQuery(query, over.window), found = await splunk.search(search, timesOf(parts), context);
    return found.kind === "failed" ? found : counts ? readCounts(found, parts) : readRows(found);
  }, countAll = (query, over, context) => ask(originOf(query) || "*", { ...over, counts: !0 }, context);
  return numberProvider({
    id: "splunk",
    title: "Splunk",
    where: settings.url,
    counted: "events",
    settleMs: settings.settleMs,
    severalHint: "one number, such as `| stats count`",
    reducesItself: !0,
    write: (query, { window, counts }) => counts ? `${query} | stats count` : fillQuery(query, window),
    ask,
    reach: splunk.reach,
    findMissing: async (query, context) => {
      let end = context.clock.now(), parts = { count: 1, ms: hourMs, end }, over = {
        window: { start: (end - hourMs) / 1e3, end: end / 1e3 },
        parts,
        counts: !0
      }, found = await countAll(query, over, context);
      if (found.kind === "failed" || found.series.length > 0)
        return [];
      let origin = originOf(query), index = /\bindex="?([\w*-]+)/.exec(origin)?.[1] ?? "", names = await splunk.indexes(context) ?? [], near = names.includes(index) ? void 0 : nearest(index, names), hint = near ? `did you mean \`${excerpt(near, 100)}\`?` : "nothing may have sent it yet";
      return [{ message: `no event of ${origin || "the default indexes"} has come in the last hour`, about: origin || query, hint }];
    },
    explainUnknown: async (query, context) => {
      let index = /\bindex="?([\w-]+)"?(?:\s|$)/.exec(originOf(query))?.[1], names = await splunk.indexes(context);
      if (index === void 0 || !names || names.length === 0 || names.includes(index))
        return;
      let near = nearest(index, names);
      return {
        detail: `there is no index ${index}`,
        hint: near ? `did you mean \`${excerpt(near, 100)}\`?` : "is its name right?"
      };
    },
    explainSilence: async (query, over, context) => {
      let found = await countAll(query, { ...over, parts: wholeParts(over.parts) }, context);
      if (found.kind === "failed")
        return found;
      if (!(found.series.length > 0))
        return {
          detail: `no event of ${originOf(query) || "the default indexes"} came in the window`,
          hint: `is the index right, and does what ships the events keep up? ${called}.settle says how long events take`
        };
    },
    // `stats count` counts nothing as 0.
    standsIn: () => !0,
    isWithin: (part, total) => originOf(part) !== "" && originOf(part) === originOf(total),
    link: (_, { start, end }, query) => settings.externalUrl && linkAt(settings.externalUrl, () => [
      ["q", asSearch(query)],
      ["earliest", start.toFixed(3)],
      ["latest", end.toFixed(3)]
    ], "/app/search/search"),
    startMeasuring: splunk.startMeasuring
  });
}, noReduce = {
  ...refusal("Splunk gives one number for the window, and `reduce` needs several over time", "reduce in the search itself, such as `| stats max(took)`"),
  isWrong: !0
}, timesOf = ({ count, ms, end }) => ({ start: end - count * ms, end }), wholeParts = ({ count, ms, end }) => ({ count: 1, ms: count * ms, end });
function countsOf(query, { window, parts }) {
  let filled = fillQuery(query, window);
  if (parts.count === 1)
    return `${filled} | stats count`;
  let start = (timesOf(parts).start / 1e3).toFixed(3);
  return `${filled} | eval part=floor((_time-${start})/${parts.ms / 1e3}) | stats count by part`;
}
function readCounts({ rows, warnings }, parts) {
  let values = Array.from({ length: parts.count }, () => {
  });
  for (let { part = "0", count } of rows) {
    let [at, value] = [Number(part), numberOf(count)];
    if (value === void 0 || !(at in values))
      return refusal("its response has an unknown format", "is it Splunk's management API?");
    value > 0 && (values[at] = value);
  }
  let isFound = values.some((value) => value !== void 0);
  return wholeCounts({
    kind: "numbers",
    warnings,
    series: isFound ? [{ labels: {}, values }] : []
  }, "one search");
}
function readRows({ rows, fields, warnings }) {
  let shown = fields.filter((name) => !name.startsWith("_")), read = rows.map((row) => {
    let labels = shown.slice(0, -1).map((name) => [excerpt(name, 100), excerpt(String(row[name] ?? ""), 200)]);
    return { labels: Object.fromEntries(labels), value: row[shown.at(-1) ?? ""] };
  }), odd = read.find(({ value }) => value !== void 0 && numberOf(value) === void 0);
  return odd ? refusal(`the search returns \`${excerpt(String(odd.value), 40)}\`, which is no number`, "its last column has to be a number, such as of `| stats count`") : { kind: "numbers", series: read.filter(({ value }) => value !== void 0).map(({ labels, value }) => ({ labels, values: [numberOf(value)] })), warnings };
}
var numberOf = (value) => {
  let text = String(value).trim();
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : void 0;
};
export {
  open
};
