import {
  typesOf
} from "./shared-providers-newrelic-nrql.js";
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

// build/providers/newrelic/responses.js
function readResult(json) {
  let account = at(json, "data", "actor", "account"), nrql = at(account, "nrql"), results = at(nrql, "results");
  if (!Array.isArray(results) || !results.every(isObject))
    return;
  let window = at(nrql, "metadata", "timeWindow");
  return { rows: results, begin: at(window, "begin"), end: at(window, "end") };
}
var at = (value, ...keys) => keys.reduce((one, key) => isObject(one) ? one[key] : void 0, value);
function readNumbers({ rows }, { parts, counts }) {
  let read = rows.map((row) => ({ row, value: numberIn(row) })), odd = read.find(({ value }) => value === "none" || value === "several");
  if (odd)
    return refusal(odd.value === "none" ? `the query returns \`${excerpt(JSON.stringify(odd.row), 60)}\`, which holds no number` : "the query returns several numbers where one is needed", "select one number, such as `SELECT count(*)`");
  let known = (value) => typeof value == "number" && !(counts && value === 0) ? value : void 0;
  if (parts.count === 1)
    return {
      kind: "numbers",
      warnings: [],
      series: read.flatMap(({ row, value }) => {
        let found = known(value);
        return found === void 0 ? [] : [{ labels: labelsOf(row), values: [found] }];
      })
    };
  let ends = rows.map(({ endTimeSeconds }) => endTimeSeconds);
  if (!ends.every((end) => typeof end == "number"))
    return malformed;
  let first = parts.end / 1e3 - (parts.count - 1) * parts.ms / 1e3;
  if (counts && ends.some((end, index) => end !== first + index * parts.ms / 1e3))
    return refusal("it returned other intervals than requested");
  let points = read.flatMap(({ value }, index) => {
    let found = known(value);
    return found === void 0 ? [] : [[ends[index], found]];
  }), values = byPart(points, parts);
  return {
    kind: "numbers",
    warnings: [],
    series: points.length > 0 ? [{ labels: {}, values }] : []
  };
}
var malformed = refusal("its response has an unknown format", "is it New Relic's NerdGraph?"), ofRow = /* @__PURE__ */ new Set([
  "facet",
  "beginTimeSeconds",
  "endTimeSeconds",
  "inspectedCount",
  "timestamp"
]);
function numberIn(row) {
  let isFacet = "facet" in row, found = Object.entries(row).filter(([key]) => !ofRow.has(key)).flatMap(([, value]) => isObject(value) ? Object.values(value) : [value]).filter((value) => typeof value == "number" || value === null && !isFacet);
  return found.length > 1 ? "several" : found.length === 0 ? "none" : found[0];
}
var labelsOf = ({ facet }) => facet === void 0 ? {} : { facet: excerpt([facet].flat().map(String).join(", "), 200) };

// build/providers/newrelic/adapter.js
var open = async (settings, { called = "newrelic" }) => {
  let http = sourceHttp(settings), words = {
    key: called,
    title: "New Relic",
    api: "New Relic's NerdGraph",
    base: "the base URL, without /graphql",
    lessHint: "query less, without FACET"
  }, run = async (nrql, context) => {
    let variables = { account: settings.account, nrql }, order = {
      path: "/graphql",
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: document, variables })
    }, { response } = await http.ask(order, context), opened = openResponse(response, words, {
      isOwn: (json) => readResult(json) !== void 0,
      refused: (own, json) => explainErrors(own, json, called)
    });
    return opened.kind === "failed" ? opened : { kind: "result", ...readResult(opened.json) };
  }, ask = async (query, over, context) => {
    let { parts, counts } = over, [begin, end] = [parts.end - parts.count * parts.ms, parts.end];
    if (parts.count > 1 && parts.ms % 1e3 !== 0)
      return refusal("New Relic has no intervals of parts of a second");
    let every = parts.count > 1 ? ` TIMESERIES ${parts.ms / 1e3} seconds` : "", written = fillQuery(query, over.window), found = await run(`${written} SINCE ${begin} UNTIL ${end}${every}`, context);
    if (found.kind === "failed")
      return found;
    if (found.begin !== begin || found.end !== end)
      return refusal(`its response is for another time: ${excerpt(`${found.begin} to ${found.end}`, 60)} instead of ${begin} to ${end}`);
    let numbers = readNumbers(found, over);
    return numbers.kind === "numbers" && counts ? wholeCounts(numbers, "leave FACET out") : numbers;
  }, countAll = (types, over, context) => ask(`SELECT count(*) FROM ${types}`, { ...over, counts: !0 }, context);
  return numberProvider({
    id: "newrelic",
    title: "New Relic",
    where: settings.url,
    counted: "events",
    settleMs: settings.settleMs,
    severalHint: "a query without FACET",
    ask,
    write: (query, { window }) => fillQuery(query, window),
    reach: async (context) => {
      let found = await run("SHOW EVENT TYPES", context);
      return found.kind === "failed" ? found : { kind: "reached" };
    },
    findMissing: async (query, context) => {
      let types = typesOf(query) ?? "", end = Math.floor(context.clock.now() / 1e3), hour = wholeOf({ start: end - 3600, end }, !0), found = await countAll(types, hour, context);
      if (found.kind === "failed" || found.series.length > 0)
        return [];
      let known = await run("SHOW EVENT TYPES", context), names = known.kind === "failed" ? [] : known.rows.map((row) => String(row.eventType)), near = names.includes(types) ? void 0 : nearest(types, names), hint = near ? `did you mean \`${near}\`?` : "nothing may have sent it yet";
      return [{ message: `no ${types} has come in the last hour`, about: types, hint }];
    },
    explainSilence: async (query, { window }, context) => {
      let types = typesOf(query) ?? "", found = await countAll(types, wholeOf(window, !0), context);
      if (found.kind === "failed")
        return found;
      if (!(found.series.length > 0))
        return {
          detail: `no ${types} came in the window`,
          hint: `is the account right, and does the agent send? ${called}.settle says how long events take`
        };
    },
    // NRQL counts nothing as 0.
    standsIn: () => !0,
    isWithin: (part, total) => typesOf(part) === typesOf(total),
    startMeasuring: http.startMeasuring
  });
}, document = `query($account: Int!, $nrql: Nrql!) {
  actor { account(id: $account) { nrql(query: $nrql, timeout: 30) { results metadata { timeWindow { begin end } } } } }
}`;
function explainErrors({ status }, json, called) {
  let errors = Array.isArray(json?.errors) ? json.errors.filter(isObject) : [], [error] = errors;
  if (!error)
    return;
  let { errorClass = "" } = isObject(error.extensions) ? error.extensions : {}, text = excerpt(String(error.message ?? errorClass), 300), said = `${errorClass} ${text}`;
  return status === 401 || status === 403 || /access.?denied|unauthor|forbidden|api.?key/i.test(said) ? {
    ...refusal(`it refuses access: ${text}`, `is ${called}.api-key a user key of that region that may query account ${called}.account?`),
    isWrong: !0
  } : /syntax|INVALID_INPUT|NRQL/i.test(said) && !/timeout|timed out|limit/i.test(said) ? { ...refusal(`it refuses the query: ${text}`), isWrong: !0 } : refusal(`it could not run the query: ${text}`);
}
export {
  open
};
