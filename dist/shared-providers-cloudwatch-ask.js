import {
  accessAddresses,
  accessFields,
  accessMistakes,
  awsEndpoint,
  awsFields,
  awsSection,
  baseUrl,
  buildAccess,
  writeQuery
} from "./shared-language-access-auth.js";
import {
  defaultOf
} from "./shared-language-option.js";
import {
  isCount,
  readsOf
} from "./shared-providers-datadog-query.js";
import {
  writeSearch
} from "./shared-providers-elasticsearch-search.js";
import {
  hasRange,
  selectorsOf
} from "./shared-providers-loki-logql.js";
import {
  isSampled,
  timeClauseOf,
  typesOf
} from "./shared-providers-newrelic-nrql.js";
import {
  foreignVariable,
  graphLink,
  indicatorOf,
  knownVariables,
  matchersForm,
  matchersOf,
  readSelector,
  reportedUses,
  selectorForm,
  severalHint,
  sourceQueryOf
} from "./shared-promql-indicator.js";
import {
  dashboardAt
} from "./shared-providers-link-at.js";
import {
  isObject
} from "./shared-model-basics-is-object.js";
import {
  Histogram,
  bucketTime,
  countAbove,
  emptyHistogram,
  filledBuckets,
  interpolatedQuantile,
  mergeHistograms,
  quantile,
  withoutLargest
} from "./shared-stats-histogram.js";
import {
  path
} from "./shared-language-scalars-network.js";
import {
  duration,
  integer
} from "./shared-language-scalars-amounts.js";
import {
  secretText
} from "./shared-language-access-credential.js";
import {
  readSection,
  section,
  sectionSchema
} from "./shared-language-section.js";
import {
  limits
} from "./shared-language-limits.js";
import {
  list
} from "./shared-language-list.js";
import {
  choice,
  flag,
  name,
  text
} from "./shared-language-scalars-texts.js";
import {
  headers,
  mergeHeaders
} from "./shared-language-access-headers.js";
import {
  readText,
  textOption
} from "./shared-language-text-option.js";
import {
  mistake
} from "./shared-language-yaml-reading.js";
import {
  isStepped
} from "./shared-model-plan-load.js";
import {
  formatCount,
  formatDuration,
  formatMeasured,
  formatNumber,
  formatRelative,
  formatValue
} from "./shared-model-basics-units.js";
import {
  describe,
  entryOf,
  quote
} from "./shared-language-yaml-tree.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/gate/system-clock.js
import { setTimeout as delay } from "node:timers/promises";
var systemClock = {
  now: () => Date.now(),
  sleep: (ms, signal) => delay(ms, void 0, defined({ signal })).catch(() => {
  })
}, isoDate = (ms) => new Date(ms).toISOString().slice(0, 10);

// build/providers/query-ask.js
function queryText(expected2, check = () => {
}) {
  let plain = text({ most: limits.queryLength, expected: expected2 });
  return textOption({
    type: "text",
    expected: expected2,
    hint: "put it into quotes",
    schema: { minLength: 1, maxLength: limits.queryLength },
    parse: (written) => refuseVariable(written) ?? check(written) ?? plain.parse(written)
  });
}
function refuseVariable(written) {
  let foreign = foreignVariable(written);
  return foreign === void 0 ? void 0 : {
    refused: `the query holds the variable ${quote(foreign)}, which nothing fills in`,
    hint: knownVariables,
    index: written.indexOf(foreign)
  };
}
function queryAsk({ language: language2, expected: expected2, value: value2, idle, ...words2 }) {
  let fields10 = countsFields(words2);
  return {
    setting: { option: {
      type: "query, or mapping",
      fields: fields10,
      schema: { anyOf: [value2.schema, countsSchema(fields10)] },
      read: (spot) => {
        if (spot.node.kind === "text") {
          let query4 = value2.read(spot);
          return query4 === void 0 ? void 0 : { of: { kind: "value" }, ask: { query: query4 }, query: query4, language: language2 };
        }
        if (spot.node.kind !== "map")
          return mistake(spot, {
            message: `expected ${expected2}, or a mapping with \`total\`; found ${describe(spot.node)}`,
            hint: "put a query into quotes"
          });
        let { values, whole } = readSection(fields10, { exclusive }, spot), read = readPart(values, spot, "query");
        if (!whole || !read)
          return;
        let { partIs, ...ask3 } = read, query3 = `${ask3.part} / ${ask3.total}`;
        return { of: { kind: "share", partIs }, ask: ask3, query: query3, language: language2 };
      }
    }, otherwise: "the load is judged", doc: words2.doc, example: words2.example },
    forms: [
      { of: "value", form: { type: "string" } },
      { of: "share", form: {} }
    ],
    ...defined({ idle })
  };
}
var exclusive = [["bad", "good"]], countsSchema = (fields10) => ({
  ...sectionSchema(fields10),
  required: ["total"],
  oneOf: [{ required: ["bad"] }, { required: ["good"] }]
}), countsFields = ({ counts: option2, counted, examples }) => ({
  bad: {
    option: option2,
    doc: `${counted} that were bad, a part of \`total\`. Then \`ratio\` is the share of bad ones. Excludes \`good\`.`,
    otherwise: "`good` is there",
    example: examples.bad
  },
  good: {
    option: option2,
    doc: `${counted} that were good, a part of \`total\`. Then \`ratio\` is the share of good ones. Excludes \`bad\`.`,
    otherwise: "`bad` is there",
    example: examples.good
  },
  total: {
    option: option2,
    doc: `${counted}, all of them.`,
    otherwise: "needed beside `bad` and `good`",
    example: examples.total
  }
});
function readPart({ bad, good, total: total2 }, spot, what2) {
  let missing = (key) => !entryOf(spot.node, key);
  if (missing("total"))
    return mistake(spot, {
      message: "`total` is missing",
      hint: `the ${what2} of all, of which \`bad\` or \`good\` is a part`
    });
  if (missing("bad") && missing("good"))
    return mistake(spot, {
      message: "`bad` or `good` is missing",
      hint: `the ${what2} of the part that matters`
    });
  let part = bad ?? good;
  if (!(part === void 0 || total2 === void 0))
    return { partIs: bad === void 0 ? "good" : "bad", part, total: total2 };
}

// build/providers/cloudwatch/ask.js
var matching = (form2, expected2, hint3) => textOption({
  type: "text",
  expected: expected2,
  hint: hint3,
  schema: { pattern: form2.source },
  parse: (written) => form2.test(written) ? { value: written } : { refused: `expected ${expected2}; found ${quote(written)}`, hint: hint3 }
}), namespace = matching(/^[^\s:][^:\p{Cc}]{0,254}$/u, "a namespace of CloudWatch", "such as AWS/ApplicationELB"), stat = matching(/^(Sum|Average|Minimum|Maximum|SampleCount|IQM|(p|tm|wm|tc|ts)\d{1,2}(\.\d{1,10})?|p100|(TM|WM|PR|TC|TS)\([\d.%:]+\))$/, "a statistic of CloudWatch", "such as Sum, Average, Maximum or p99"), group = matching(/^[\w./#-]{1,512}$/, "the name of a log group", "such as /ecs/shop"), metric = text({ most: 255, expected: "the name of a metric" }), commands = queryText("commands of Logs Insights"), logsQuery = queryText("a query of Logs Insights", (written) => /(^|\|)\s*stats\s/i.test(written) ? void 0 : {
  refused: `expected a query of Logs Insights that ends in a number; found ${quote(written)}`,
  hint: "end it with a number, such as `| stats count(*) as n`"
}), dimensions = {
  type: "mapping of names to values",
  schema: {
    type: "object",
    additionalProperties: { type: "string", minLength: 1, maxLength: 1024 },
    maxProperties: 30
  },
  read: (spot) => {
    if (spot.node.kind !== "map")
      return mistake(spot, {
        message: `expected a mapping of dimensions to values; found ${describe(spot.node)}`,
        hint: "such as { LoadBalancer: app/shop/1 }"
      });
    let value2 = text({ most: 1024, expected: "the value of a dimension" }), pairs = spot.node.entries.map((entry) => [
      entry.key,
      value2.read({ ...spot, node: entry.value, path: `${spot.path}.${entry.key}` })
    ]);
    return pairs.every((pair) => pair[1] !== void 0) ? Object.fromEntries(pairs) : void 0;
  }
}, metricFields = {
  namespace: {
    option: namespace,
    doc: "Namespace of the metric.",
    otherwise: "`groups` is there",
    example: "AWS/ApplicationELB"
  },
  dimensions: {
    option: dimensions,
    doc: "All dimensions of the metric: CloudWatch keeps each set of them as a metric of its own.",
    otherwise: "none"
  },
  period: {
    option: duration({ least: 1e3, most: 36e5 }),
    doc: "What one point covers: 60s or a multiple; of a high-resolution metric 1s, 5s, 10s or 30s too.",
    default: "60s"
  }
}, groupsField = {
  option: list(group, { most: 50, what: "log groups", name: (one) => one }),
  doc: "Log groups that are queried by Logs Insights.",
  otherwise: "`namespace` is there"
}, valueFields = {
  metric: {
    option: metric,
    doc: "Name of the metric. Excludes `total` and `logs`.",
    otherwise: "`total` or `logs` is there",
    example: "TargetResponseTime"
  },
  stat: {
    option: stat,
    doc: "Its statistic. `Sum`, `SampleCount`, `Average`, `Minimum` and `Maximum` give one number for the window; any other needs `reduce`.",
    otherwise: "needed beside `metric`",
    example: "Sum"
  },
  logs: {
    option: logsQuery,
    doc: "A query of Logs Insights whose last column is the number. Excludes `metric` and `total`.",
    otherwise: "`metric` or `total` is there",
    example: 'filter level = "error" | stats count(*) as n'
  }
}, what = "Name of a metric whose sum is taken; with `groups` commands of Logs Insights whose lines are counted", shareFields = {
  bad: {
    option: commands,
    doc: `${what}: what was bad, a part of \`total\`. Then \`ratio\` is the share of bad ones. Excludes \`good\`.`,
    otherwise: "`good` is there",
    example: "HTTPCode_Target_5XX_Count"
  },
  good: {
    option: commands,
    doc: `${what}: what was good, a part of \`total\`. Then \`ratio\` is the share of good ones. Excludes \`bad\`.`,
    otherwise: "`bad` is there",
    example: "HTTPCode_Target_2XX_Count"
  },
  total: {
    option: commands,
    doc: `${what}: all of it.`,
    otherwise: "needed beside `bad` and `good`",
    example: "RequestCount"
  }
}, askFields = { ...metricFields, groups: groupsField, ...valueFields, ...shareFields }, rules = {
  exclusive: [
    ...exclusive,
    ["namespace", "groups"],
    ["namespace", "logs"],
    ["metric", "groups"],
    ["metric", "total"],
    ["logs", "total"],
    ["dimensions", "groups"],
    ["period", "groups"],
    ["stat", "total"],
    ["stat", "logs"]
  ]
}, ask = {
  type: "mapping",
  fields: askFields,
  schema: {
    anyOf: [
      {
        ...sectionSchema({ ...metricFields, ...pick("metric", "stat") }),
        required: ["namespace", "metric", "stat"]
      },
      { ...sectionSchema({ groups: groupsField, ...pick("logs") }), required: ["groups", "logs"] },
      withPart({ ...metricFields, ...shareFields }, "namespace"),
      withPart({ groups: groupsField, ...shareFields }, "groups")
    ]
  },
  read: (spot) => {
    if (spot.node.kind !== "map")
      return mistake(spot, {
        message: `expected a mapping with \`namespace\` or \`groups\`; found ${describe(spot.node)}`,
        hint: "such as { namespace: AWS/SQS, metric: ApproximateAgeOfOldestMessage, stat: Maximum, dimensions: { QueueName: jobs } }"
      });
    let { values, whole } = readSection(askFields, rules, spot);
    return whole ? values.namespace === void 0 && values.groups === void 0 ? mistake(spot, {
      message: "expected `namespace`, of a metric, or `groups`, of logs",
      hint: "metrics have a namespace such as AWS/ApplicationELB; log groups are named like /ecs/shop"
    }) : entryOf(spot.node, "metric") || entryOf(spot.node, "logs") ? readValue(values, spot) : readShare(values, spot) : void 0;
  }
};
function pick(...keys) {
  return Object.fromEntries(keys.map((key) => [key, valueFields[key]]));
}
function withPart(fields10, needed) {
  let schema = countsSchema(fields10);
  return { ...schema, required: [needed, ...schema.required] };
}
function readValue(values, spot) {
  let { metric: metric2, stat: stat2, logs } = values;
  if (metric2 !== void 0 && stat2 === void 0)
    return mistake(spot, { message: "`stat` is missing", hint: "such as Sum, Average or p99" });
  if (logs !== void 0 && values.groups === void 0)
    return mistake(spot, { message: "`groups` is missing", hint: "such as [/ecs/shop]" });
  let query3 = queryOf(values, logs ?? metric2, stat2 ?? "Sum", spot);
  return query3 && {
    of: { kind: "value" },
    ask: { query: query3 },
    query: writeQuery(query3, !1),
    language: "text"
  };
}
function readShare(values, spot) {
  let read = readPart(values, spot, "metric or query"), [part, total2] = [read?.part, read?.total].map((one) => one && queryOf(values, one, "Sum", spot));
  if (!(!read || !part || !total2))
    return {
      of: { kind: "share", partIs: read.partIs },
      ask: { part, total: total2 },
      query: `${writeQuery(part, !0)} / ${writeQuery(total2, !0)}`,
      language: "text"
    };
}
function queryOf({ groups, namespace: namespace2 = "", dimensions: dimensions2 = {}, period = 6e4 }, written, stat2, spot) {
  if (groups)
    return { kind: "logs", groups, commands: written };
  let seconds = period / 1e3;
  return seconds % 60 !== 0 && ![1, 5, 10, 30].includes(seconds) ? mistake(spot, {
    message: "`period` is 1s, 5s, 10s, 30s or a multiple of 60s",
    at: entryOf(spot.node, "period")?.at
  }) : { kind: "metric", namespace: namespace2, metric: written, stat: stat2, dimensions: dimensions2, period: seconds };
}

// build/providers/cloudwatch/options.js
var fields = {
  ...awsFields,
  settle: {
    option: duration({ least: 0, most: limits.settleMs }),
    doc: "How long after the test its last points and lines take to be found. They are then read until two reads agree.",
    default: "120s"
  }
}, cloudwatch = {
  id: "cloudwatch",
  title: "CloudWatch",
  page: "sources/cloudwatch.md",
  key: "cloudwatch",
  setting: {
    option: awsSection(fields),
    doc: "Where metrics and logs on AWS are; see [CloudWatch](sources/cloudwatch.md).",
    otherwise: "none"
  },
  ask: {
    setting: {
      option: ask,
      doc: "The query for CloudWatch: a metric, a query of Logs Insights, or two of either. In commands `$window` is the length of the measured window in seconds, `$start` and `$end` its ends in Unix milliseconds.",
      otherwise: "the load is judged"
    },
    forms: [
      { of: "value", form: { anyOf: [{ required: ["metric"] }, { required: ["logs"] }] } },
      { of: "share", form: {} }
    ]
  },
  plan: (written) => {
    if (!written)
      return;
    let { region = "us-east-1", url } = written, own = (service) => ({ url: awsEndpoint(service, region), secrets: [] }), access = buildAccess({ ...written, url: url ?? own("monitoring") });
    return access && {
      ...access,
      settleMs: written.settle ?? defaultOf(fields.settle),
      // What a proxy has is not known to belong to the console of a region.
      ...!url && { logsUrl: own("logs").url, region }
    };
  },
  mistakes: accessMistakes,
  missing: "set cloudwatch.region in the config",
  addresses: (settings) => [
    ...accessAddresses(settings),
    ...settings.logsUrl ? [{ path: ["url"], url: settings.logsUrl, role: "source" }] : []
  ],
  rerun: ({ headers: headers2 }) => ({ sends: Object.keys(headers2) }),
  describe: ({ url }) => url,
  load: () => import("./providers-cloudwatch-adapter.js")
};

// build/providers/datadog/options.js
var fields2 = {
  site: {
    option: choice([
      "datadoghq.com",
      "us3.datadoghq.com",
      "us5.datadoghq.com",
      "datadoghq.eu",
      "ap1.datadoghq.com",
      "ap2.datadoghq.com",
      "ddog-gov.com"
    ]),
    doc: "The organisation's site. Queries go to its host `api.<site>`.",
    default: "datadoghq.com"
  },
  "api-key": {
    option: secretText,
    doc: "An API key. May hold `${NAME}`. A secret.",
    required: !0
  },
  "app-key": {
    option: secretText,
    doc: "An application key that may query metrics (`timeseries_query`). May hold `${NAME}`. A secret.",
    required: !0
  },
  url: {
    option: baseUrl,
    doc: "An address that is used in place of `https://api.<site>`.",
    otherwise: "`https://api.<site>`"
  },
  ...accessFields,
  settle: {
    option: duration({ least: 0, most: limits.settleMs }),
    doc: "How long after the test its last points take to be found. They are then read until two reads agree.",
    default: "60s"
  }
}, example = "max:shop.queue.depth{service:shop}", metricsQuery = queryText("a metrics query", (written) => readsOf(written).length > 0 ? void 0 : {
  refused: `expected a metrics query, which names how series become one, a metric and its tags; found ${quote(written)}`,
  hint: `such as ${example}`
}), countQuery = queryText("a metrics query that counts", (written) => readsOf(written).length > 0 && isCount(written) ? void 0 : {
  refused: `expected a metrics query with .as_count(), whose counts are added up; found ${quote(written)}`,
  hint: "such as sum:trace.http.request.hits{service:shop}.as_count()"
}), datadog = {
  id: "datadog",
  title: "Datadog",
  page: "sources/datadog.md",
  key: "datadog",
  setting: {
    option: section(fields2),
    doc: "Where metrics are; see [Datadog](sources/datadog.md).",
    otherwise: "none"
  },
  ask: queryAsk({
    language: "text",
    expected: "a metrics query",
    doc: "The query for Datadog: a metrics query that returns one value, or a mapping of queries with `.as_count()`. `$window` is the length of the measured window in seconds, `$start` and `$end` its ends in Unix milliseconds.",
    example,
    value: metricsQuery,
    counts: countQuery,
    counted: "Counts",
    examples: {
      bad: "sum:trace.http.request.errors{service:shop}.as_count()",
      good: "sum:shop.requests{service:shop,outcome:ok}.as_count()",
      total: "sum:trace.http.request.hits{service:shop}.as_count()"
    }
  }),
  plan: (written) => {
    if (!written)
      return;
    let site = written.site ?? defaultOf(fields2.site), access = buildAccess({
      ...written,
      url: written.url ?? { url: `https://api.${site}`, secrets: [] },
      headers: mergeHeaders(written.headers ?? {}, {
        "DD-API-KEY": written["api-key"],
        "DD-APPLICATION-KEY": written["app-key"]
      })
    });
    return access && {
      ...access,
      settleMs: written.settle ?? defaultOf(fields2.settle),
      // Whose pages belong to another address is not known, unless the site is said as well.
      ...defined({ site: written.url && !written.site ? void 0 : site })
    };
  },
  mistakes: accessMistakes,
  missing: "set datadog.api-key and datadog.app-key in the config",
  addresses: accessAddresses,
  rerun: ({ headers: headers2 }) => ({ sends: Object.keys(headers2) }),
  describe: ({ url }) => url,
  load: () => import("./providers-datadog-adapter.js")
};

// build/providers/elasticsearch/options.js
var fields3 = {
  url: {
    option: baseUrl,
    doc: "Base address of Elasticsearch or OpenSearch. Credentials in it become Basic authorization.",
    required: !0,
    example: "https://elastic:9200"
  },
  ...accessFields,
  "time-field": {
    option: name,
    doc: "The field that says when a document happened.",
    default: "@timestamp"
  },
  settle: {
    option: duration({ least: 0, most: limits.settleMs }),
    doc: "How long after the test its last documents take to be found. They are then read until two reads agree.",
    default: "10s"
  }
}, index = textOption({
  type: "text",
  expected: "the name of an index",
  hint: "such as shop-*",
  schema: { pattern: "^[^_\\s/][^\\s/]*$", maxLength: 500 },
  parse: (written) => /^[^_\s/][^\s/]{0,499}$/.test(written) ? { value: written } : {
    refused: `expected the name of an index; found ${quote(written)}`,
    hint: "such as shop-*"
  }
}), query = queryText("a query"), indexField = {
  option: index,
  required: !0,
  doc: "Index, data stream or alias; `*` stands for any part of its name, and commas stand between several.",
  example: "shop-*"
}, valueFields2 = {
  index: indexField,
  query: {
    option: query,
    doc: "What is counted, as Lucene writes it; `value` is the number of documents. Excludes `total`.",
    otherwise: "`total` is there",
    example: "level:error"
  }
}, shareFields2 = {
  index: indexField,
  bad: {
    option: query,
    doc: "Documents that were bad, a part of `total`. Then `ratio` is the share of bad ones. Excludes `good`.",
    otherwise: "`good` is there",
    example: "level:error"
  },
  good: {
    option: query,
    doc: "Documents that were good, a part of `total`. Then `ratio` is the share of good ones. Excludes `bad`.",
    otherwise: "`bad` is there",
    example: "NOT level:error"
  },
  total: {
    option: query,
    doc: "Documents, all of them.",
    otherwise: "needed beside `bad` and `good`",
    example: "*"
  }
}, askFields2 = { ...valueFields2, ...shareFields2 }, ask2 = {
  type: "mapping",
  fields: askFields2,
  schema: {
    anyOf: [
      { ...sectionSchema(valueFields2), required: ["index", "query"] },
      { ...countsSchema(shareFields2), required: ["index", "total"] }
    ]
  },
  read: (spot) => {
    if (spot.node.kind !== "map")
      return mistake(spot, {
        message: `expected a mapping with \`index\`; found ${describe(spot.node)}`,
        hint: "such as { index: 'shop-*', query: 'level:error' }"
      });
    let rules2 = { exclusive: [...exclusive, ["query", "total"]] }, { values, whole } = readSection(askFields2, rules2, spot);
    return entryOf(spot.node, "query") ? readValue2(values, whole) : readShare2(values, whole, spot);
  }
}, language = "lucene";
function readValue2({ index: index2, query: query3 }, whole) {
  if (!whole || index2 === void 0 || query3 === void 0)
    return;
  let ask3 = { query: { index: index2, query: query3 } };
  return { of: { kind: "value" }, ask: ask3, query: writeSearch(ask3.query), language };
}
function readShare2(values, whole, spot) {
  let part = readPart(values, spot, "query"), { index: index2 } = values;
  if (!whole || !part || index2 === void 0)
    return;
  let of = (query3) => ({ index: index2, query: query3 }), ask3 = { part: of(part.part), total: of(part.total) };
  return {
    of: { kind: "share", partIs: part.partIs },
    ask: ask3,
    query: `${writeSearch(ask3.part)} / ${writeSearch(ask3.total)}`,
    language
  };
}
var elasticsearch = {
  id: "elasticsearch",
  title: "Elasticsearch",
  page: "sources/elasticsearch.md",
  key: "elasticsearch",
  setting: {
    option: section(fields3),
    doc: "Where documents are, such as logs; see [Elasticsearch](sources/elasticsearch.md).",
    otherwise: "none"
  },
  ask: {
    setting: {
      option: ask2,
      doc: "The query for Elasticsearch or OpenSearch: how many documents of an index a query finds, or two queries.",
      otherwise: "the load is judged"
    },
    forms: [
      { of: "value", form: { required: ["query"] } },
      { of: "share", form: {} }
    ]
  },
  plan: (written) => {
    let access = buildAccess(written);
    return access && {
      ...access,
      settleMs: written?.settle ?? defaultOf(fields3.settle),
      timeField: written?.["time-field"] ?? defaultOf(fields3["time-field"])
    };
  },
  mistakes: accessMistakes,
  missing: "set elasticsearch.url in the config",
  addresses: accessAddresses,
  rerun: ({ headers: headers2 }) => ({ sends: Object.keys(headers2) }),
  describe: ({ url }) => url,
  identity: ({ timeField }) => timeField,
  load: () => import("./providers-elasticsearch-adapter.js")
};

// build/language/link.js
var hint = "an address such as https://grafana.example/d/abc/checkout", link = textOption({
  type: "address",
  expected: "an address",
  hint,
  schema: { pattern: "^\\s*[Hh][Tt][Tt][Pp][Ss]?://[^\\s#]+\\s*$", maxLength: 1e3 },
  secret: !0,
  parse: (written) => {
    let text2 = written.trim();
    if (text2.includes("${"))
      return { refused: "variables are read in header values only" };
    if (!/^https?:\/\//i.test(text2) || !URL.canParse(text2) || /[\s\p{Cc}\p{Cf}]/u.test(text2) || text2.length > 1e3)
      return { refused: "expected an address that begins with http:// or https://", hint };
    let { username, password, hash, href } = new URL(text2);
    return username !== "" || password !== "" ? {
      refused: "an address that is shown has no credentials",
      hint: "leave out what is before the @"
    } : hash === "" ? { value: href } : { refused: "a link has no fragment", hint: "leave out what follows the #" };
  }
});

// build/providers/grafana/options.js
var fields4 = {
  dashboard: {
    option: link,
    doc: "Address of a dashboard, with its variables; the scorecard links to it at exactly the window.",
    required: !0,
    example: "https://grafana.example/d/abc/checkout?var-env=preview"
  }
}, grafana = {
  id: "grafana",
  title: "Grafana",
  page: "scorecard.md",
  key: "grafana",
  setting: {
    option: section(fields4),
    doc: "What the scorecard links to.",
    otherwise: "no link"
  },
  plan: (written) => written,
  missing: "set grafana.dashboard in the config",
  addresses: () => [],
  describe: ({ dashboard }) => dashboard,
  dashboard: ({ dashboard }, window) => dashboardAt(dashboard, window)
};

// build/providers/loki/options.js
var fields5 = {
  url: {
    option: baseUrl,
    doc: "Base address of Loki. Credentials in it become Basic authorization.",
    required: !0,
    example: "http://loki:3100"
  },
  ...accessFields,
  settle: {
    option: duration({ least: 0, most: limits.settleMs }),
    doc: "How long after the test its last log lines take to arrive. They are then read until two reads agree.",
    default: "10s"
  },
  "external-url": {
    option: link,
    doc: "Grafana's address: the scorecard links each query to its Explore over the window.",
    otherwise: "no link",
    example: "https://grafana.example"
  },
  datasource: {
    option: name,
    doc: "Of `external-url`: name or uid of the data source in Grafana.",
    default: "loki"
  }
}, metricQuery = queryText("a LogQL query", (written) => /^\s*\{/.test(written) ? {
  refused: `expected a query that gives a number; found the log query ${quote(written)}`,
  hint: "count its lines: sum(count_over_time({…} [$window]))"
} : void 0), logQuery = queryText("a log query", (written) => /^\s*\{/.test(written) && !hasRange(written) ? void 0 : {
  refused: `expected a log query without a range, whose lines are counted; found ${quote(written)}`,
  hint: 'such as {app="shop"} |= "error"'
}), loki = {
  id: "loki",
  title: "Loki",
  page: "sources/loki.md",
  key: "loki",
  setting: {
    option: section(fields5),
    doc: "Where logs are; see [Loki](sources/loki.md).",
    otherwise: "none"
  },
  ask: queryAsk({
    language: "logql",
    expected: "a LogQL query",
    doc: "The query for Loki: a LogQL query that returns one value, or a mapping of log queries whose lines are counted. `$window`, `$start` and `$end` as of `prometheus`.",
    example: 'sum(count_over_time({app="shop"} |= "login failed" [$window]))',
    value: metricQuery,
    counts: logQuery,
    counted: "Log lines",
    examples: {
      bad: '{app="shop"} | json | level="error"',
      good: '{app="shop"} | json | level!="error"',
      total: '{app="shop"}'
    },
    idle: ({ question, query: query3 }) => question.kind !== "value" || selectorsOf(query3).length > 0 ? [] : [
      {
        message: `queries ${quote(query3)}, which reads no logs: the result is always the same`,
        hint: 'name a stream, such as {app="shop"}'
      }
    ]
  }),
  plan: (written) => {
    let access = buildAccess(written);
    return access && {
      ...access,
      settleMs: written?.settle ?? defaultOf(fields5.settle),
      datasource: written?.datasource ?? defaultOf(fields5.datasource),
      ...defined({ externalUrl: written?.["external-url"] })
    };
  },
  mistakes: accessMistakes,
  missing: "set loki.url in the config",
  addresses: accessAddresses,
  rerun: ({ headers: headers2 }) => ({ sends: Object.keys(headers2) }),
  describe: ({ url }) => url,
  load: () => import("./providers-loki-adapter.js")
};

// build/providers/newrelic/options.js
var hosts = { us: "https://api.newrelic.com", eu: "https://api.eu.newrelic.com" }, fields6 = {
  account: {
    option: integer({ least: 1, most: 2147483647 }),
    doc: "Id of the account that is queried.",
    required: !0,
    example: 1234567
  },
  "api-key": {
    option: secretText,
    doc: "A user key. May hold `${NAME}`. A secret.",
    required: !0
  },
  region: { option: choice(["us", "eu"]), doc: "The account's data centre.", default: "us" },
  url: {
    option: baseUrl,
    doc: "An address that is queried in place of that of the region.",
    otherwise: "that of `region`"
  },
  ...accessFields,
  settle: {
    option: duration({ least: 0, most: limits.settleMs }),
    doc: "How long after the test its last events take to be found. They are then read until two reads agree.",
    default: "60s"
  }
}, checkQuery = (written) => {
  let clause = timeClauseOf(written);
  if (clause)
    return {
      refused: `the query holds ${clause.toUpperCase()}, and it is asked over the measured window`,
      hint: `leave ${clause.toUpperCase()} out`
    };
  if (!(/\bSELECT\b/i.test(written) && typesOf(written)))
    return {
      refused: `expected an NRQL query; found ${quote(written)}`,
      hint: "such as SELECT count(*) FROM Transaction WHERE appName = 'shop'"
    };
}, value = queryText("an NRQL query", checkQuery), counts = queryText("an NRQL query", (written) => checkQuery(written) ?? (isSampled(written) ? {
  refused: "spans and extrapolated numbers are sampled, and no count of all requests",
  hint: "count FROM Transaction or Metric, or select one number instead of a share"
} : void 0)), newrelic = {
  id: "newrelic",
  title: "New Relic",
  page: "sources/newrelic.md",
  key: "newrelic",
  setting: {
    option: section(fields6),
    doc: "Where events and metrics are; see [New Relic](sources/newrelic.md).",
    otherwise: "none"
  },
  ask: queryAsk({
    language: "sql",
    expected: "an NRQL query",
    doc: "The query for New Relic: an NRQL query that selects one number, without `SINCE` and `UNTIL`, or a mapping of queries that count. `$window` is the length of the measured window in seconds, `$start` and `$end` its ends in Unix milliseconds.",
    example: "SELECT percentile(duration, 95) FROM Transaction WHERE appName = 'shop'",
    value,
    counts,
    counted: "Events",
    examples: {
      bad: "SELECT count(*) FROM Transaction WHERE error IS TRUE",
      good: "SELECT count(*) FROM Transaction WHERE error IS FALSE",
      total: "SELECT count(*) FROM Transaction"
    }
  }),
  plan: (written) => {
    if (!written)
      return;
    let access = buildAccess({
      ...written,
      url: written.url ?? {
        url: hosts[written.region ?? defaultOf(fields6.region)],
        secrets: []
      },
      headers: mergeHeaders(written.headers ?? {}, { "API-Key": written["api-key"] })
    });
    return access && {
      ...access,
      account: written.account,
      settleMs: written.settle ?? defaultOf(fields6.settle)
    };
  },
  mistakes: accessMistakes,
  missing: "set newrelic.account and newrelic.api-key in the config",
  addresses: accessAddresses,
  rerun: ({ headers: headers2 }) => ({ sends: Object.keys(headers2) }),
  describe: ({ url }) => url,
  identity: ({ account }) => account,
  load: () => import("./providers-newrelic-adapter.js")
};

// build/providers/opentelemetry/options.js
var form = /^(127\.0\.0\.1|localhost|\[::1\]|0\.0\.0\.0):(\d{1,5})$/, expected = "an address of this machine with a port", hint2 = "such as 127.0.0.1:4318; 0.0.0.0:4318 lets containers reach it", listening = textOption({
  type: "address",
  expected,
  hint: hint2,
  schema: { pattern: form.source },
  parse: (written) => {
    let [, host = "", digits = ""] = form.exec(written.trim()) ?? [], port = Number(digits);
    return host === "" || port < 1 || port > 65535 ? { refused: `expected ${expected}; found ${quote(written)}`, hint: hint2 } : { value: { host: host.replace(/^\[|\]$/g, ""), port } };
  }
}), fields7 = {
  receive: {
    option: listening,
    doc: "Where the gate receives OTLP over HTTP during the run; the target sends its spans there.",
    required: !0,
    example: "127.0.0.1:4318"
  }
}, opentelemetry = {
  id: "opentelemetry",
  title: "OpenTelemetry",
  page: "sources/opentelemetry.md",
  key: "opentelemetry",
  setting: {
    option: section(fields7),
    doc: "Receives the traces of the load from the target itself; see [traces](sources/opentelemetry.md).",
    otherwise: "none"
  },
  plan: (written) => written?.receive,
  missing: "set opentelemetry.receive in the config",
  addresses: () => [],
  describe: ({ host, port }) => `${host}:${port}`,
  isStarted: !0,
  readsTraces: !0,
  load: () => import("./providers-opentelemetry-adapter.js")
};

// build/providers/process/options.js
var fields8 = {
  interval: {
    option: duration({ least: 500, most: limits.scrapeIntervalMs }),
    doc: "How often the processes are looked at. Peaks in between are not seen.",
    default: "1s",
    example: "5s"
  }
}, processes = {
  id: "process",
  title: "Processes",
  page: "sources/process.md",
  key: "process",
  setting: {
    option: section(fields8),
    doc: "How the processes of an app that the run has started are watched.",
    otherwise: "every second"
  },
  plan: (written, { startsTarget }) => startsTarget ? { intervalMs: written?.interval ?? defaultOf(fields8.interval) } : void 0,
  can: ["use", "compared-use"],
  uses: ["cpu", "memory", "threads", "open_files", "io"],
  lacks: "the run starts no target",
  missing: "give target.start, the command that starts the app",
  addresses: () => [],
  describe: () => "the processes of the app",
  isStarted: !0,
  load: () => import("./providers-process-adapter.js")
};

// build/promql/constant-query.js
var words = new Set("and or unless by without on ignoring group_left group_right offset bool atan2 inf nan start end".split(" "));
function readsNothing(query3) {
  let bare = query3.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g, '""').replace(/#[^\n]*/g, "").replace(/\[[^\]]*\]|\$\w+/g, " ");
  return bare.includes("{") ? !1 : (bare.match(/(?<![\w.:])[A-Za-z_:][\w:]*(?!\s*\(|[\w:])/g) ?? []).every((name2) => words.has(name2.toLowerCase()));
}

// build/promql/selector-options.js
var longestSelector = 1e3, matchers = textOption({
  type: "matchers",
  expected: "matchers",
  hint: `such as '{job="checkout"}'`,
  schema: { maxLength: longestSelector, pattern: `^\\s*${matchersForm}\\s*$` },
  parse: (written) => {
    let value2 = written.trim();
    return value2.length <= longestSelector && new RegExp(`^${matchersForm}$`).test(value2) ? { value: value2 } : {
      refused: `expected matchers; found ${quote(written)}`,
      hint: `such as '{job="checkout"}'`
    };
  }
}), selector = textOption({
  type: "selector",
  expected: "a metric, with or without matchers",
  hint: `such as 'http_requests_total{code=~"5.."}'`,
  schema: { maxLength: longestSelector, pattern: `^\\s*${selectorForm}\\s*$` },
  parse: (written) => {
    if (written.length > longestSelector)
      return { refused: `a selector of more than ${longestSelector} characters` };
    let value2 = written.trim();
    return new RegExp(`^${selectorForm}$`).test(value2) ? { value: value2 } : refuse(written);
  }
});
function refuse(written) {
  let lead = written.length - written.trimStart().length, rest = written.slice(lead), metric2 = /^[a-zA-Z_:][a-zA-Z0-9_:]*/.exec(rest)?.[0], example2 = 'such as http_requests_total{code=~"5.."} or {"http.server.requests"}', expected2 = `expected a metric, with or without matchers; found ${quote(written)}`;
  if (metric2 === void 0)
    return {
      refused: expected2,
      hint: `write the name of the metric first, ${example2}`,
      index: lead
    };
  let behind = new RegExp(`^${metric2}\\s*(?:\\{(?:[^{}"'\`]|"(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*'|\`[^\`]*\`)*\\})?\\s*`).exec(rest), next = rest[behind[0].length];
  return next === void 0 || next === "{" ? {
    refused: `expected matchers such as {code=~"5.."} behind the metric; found ${quote(written)}`,
    index: lead + metric2.length
  } : { refused: expected2, hint: "functions, ranges and offsets are for a query: `prometheus: 'PromQL'` with `when: value < …`", index: lead + (next === "(" ? 0 : behind[0].length) };
}
var metricOf = (written) => readSelector(written).metric ?? "", matches = (written, label2) => matchersOf(written).some(({ name: name2 }) => name2 === label2);
function excludingLabel(part, total2) {
  if (metricOf(part.trim()) !== metricOf(total2.trim()))
    return;
  let others = equalitiesOf(total2);
  return equalitiesOf(part).find(({ label: label2, isEqual, value: value2 }) => others.some((other) => other.label === label2 && (isEqual && other.isEqual ? value2 !== other.value : isEqual !== other.isEqual && value2 === other.value)))?.label;
}
var equalitiesOf = (written) => matchersOf(written.trim()).flatMap(({ name: label2, operator, value: value2 }) => operator.endsWith("~") || value2.includes("\\") ? [] : [{ label: label2, isEqual: operator === "=", value: value2.slice(1, -1) }]);

// build/providers/prometheus/ask.js
var labelForm = "^[\\p{L}_][\\p{L}\\p{N}_.:/-]*$", mostLabels = 5, label = textOption({
  type: "label",
  expected: "a label",
  hint: "such as route",
  schema: { pattern: labelForm, not: { const: "le" } },
  parse: (written) => written === "le" ? { refused: "`le` is what the buckets themselves go by" } : new RegExp(labelForm, "u").test(written) ? { value: written } : {
    refused: `expected the name of a label; found ${quote(written)}`,
    hint: "such as route"
  }
}), labels = {
  type: "label, or a list of them",
  schema: {
    anyOf: [
      label.schema,
      { type: "array", items: label.schema, minItems: 1, maxItems: mostLabels, uniqueItems: !0 }
    ]
  },
  read: (spot) => {
    let { node } = spot, items = node.kind === "list" ? node.items : [node];
    if (items.length === 0 || items.length > mostLabels)
      return mistake(spot, { message: `expected 1 to ${mostLabels} labels` });
    let read = items.map((item, index2) => label.read({
      ...spot,
      node: item,
      path: node.kind === "list" ? `${spot.path}[${index2}]` : spot.path
    }));
    if (!read.some((name2) => name2 === void 0))
      return new Set(read).size === read.length ? read : mistake(spot, { message: "duplicate label" });
  }
}, countsFields2 = {
  bad: {
    option: selector,
    doc: "Counter of what was bad, a part of `total`. Then `ratio` is the share of bad ones. Excludes `good`.",
    otherwise: "`good` is there",
    example: 'http_requests_total{code=~"5.."}'
  },
  good: {
    option: selector,
    doc: "Counter of what was good, a part of `total`. Then `ratio` is the share of good ones. Excludes `bad`.",
    otherwise: "`bad` is there",
    example: 'http_requests_total{code!~"5.."}'
  },
  total: {
    option: selector,
    doc: "Counter of all that happened.",
    otherwise: "needed beside `bad` and `good`",
    example: "http_requests_total"
  }
}, histogramFields = {
  histogram: {
    option: selector,
    doc: "Histogram, classic or native, by its name without `_bucket`. `when` is then a percentile, such as `p(95) < 500ms`.",
    otherwise: "counters or a query are needed",
    example: 'http_request_duration_seconds{job="shop"}'
  },
  by: {
    option: labels,
    doc: "Labels whose values are judged apart; the worst decides.",
    otherwise: "all series together",
    example: "route"
  }
}, fields9 = { ...countsFields2, ...histogramFields }, query2 = queryText("a PromQL query"), option = {
  type: "PromQL, or mapping",
  fields: fields9,
  schema: {
    anyOf: [
      query2.schema,
      countsSchema(countsFields2),
      { ...sectionSchema(histogramFields), required: ["histogram"] }
    ]
  },
  read: (spot) => {
    if (spot.node.kind === "text") {
      let written = query2.read(spot);
      return written === void 0 ? void 0 : writtenOf(sourceQueryOf({ kind: "value", query: written }));
    }
    if (spot.node.kind !== "map")
      return mistake(spot, {
        message: `expected a PromQL query, or a mapping with \`total\` or \`histogram\`; found ${describe(spot.node)}`,
        hint: "put a query into quotes"
      });
    let { values, whole } = readSection(fields9, { exclusive }, spot);
    for (let key of ["bad", "good", "total", "histogram"]) {
      let node = entryOf(spot.node, key)?.value, wrong = node && values[key] && refuseVariable(values[key]);
      if (wrong) {
        let at = { ...spot, node, path: `${spot.path}.${key}` };
        return readText(at, () => wrong);
      }
    }
    return entryOf(spot.node, "histogram") ? readHistogram(values, spot, whole) : readCounts(values, spot, whole);
  }
};
function readCounts(values, spot, whole) {
  let by = entryOf(spot.node, "by");
  if (by)
    return mistake(spot, { message: "`by` belongs to `histogram`", at: by.at });
  let part = readPart(values, spot, "counter");
  return whole && part ? writtenOf(sourceQueryOf({ kind: "counts", ...part })) : void 0;
}
function readHistogram(values, spot, whole) {
  let counter = ["bad", "good", "total"].map((key) => entryOf(spot.node, key)).find((entry) => entry);
  if (counter)
    return mistake(spot, {
      message: `\`${counter.key}\` and \`histogram\` exclude each other`,
      at: counter.at
    });
  let { histogram: metric2, by = [] } = values;
  if (!whole || metric2 === void 0)
    return;
  let at = entryOf(spot.node, "histogram").value, own = { ...spot, node: at, path: `${spot.path}.histogram` }, [, base, suffix] = /^(.*)(_bucket|_count|_sum)$/.exec(metricOf(metric2)) ?? [];
  if (base)
    return mistake(own, {
      message: `expected the histogram's name without \`${suffix}\``,
      hint: `write ${base}`
    });
  if (matches(metric2, "le"))
    return mistake(own, { message: "`le` cannot be matched: all buckets are read" });
  let unit = unitOf(metricOf(metric2));
  return {
    of: { kind: "quantile" },
    ask: { metric: metric2, by },
    query: `${metric2}${by.length > 0 ? ` by ${by.join(", ")}` : ""}`,
    language: "promql",
    ...unit ? { unit } : { unitHint: "the histogram's name does not say it: such as `unit: s`" }
  };
}
function unitOf(name2) {
  return name2.endsWith("_seconds") ? "s" : /_(milliseconds|ms)$/.test(name2) ? "ms" : void 0;
}
var writtenOf = ({ question, ...query3 }) => ({
  of: question,
  ...query3
}), promAsk = {
  setting: {
    option,
    otherwise: "the load is judged",
    doc: "The query for Prometheus: a PromQL query that returns one value, or a mapping. In a query `$window` is the measured window, `$start` and `$end` its ends in Unix seconds.",
    example: "histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[$window])))"
  },
  forms: [
    { of: "value", form: { type: "string" } },
    { of: "quantile", form: { required: ["histogram"] } },
    { of: "share", form: {} }
  ],
  idle: idleIn
};
function idleIn(query3) {
  let indicator = indicatorOf(query3);
  if (indicator.kind === "value" && readsNothing(indicator.query))
    return [{ message: `queries ${quote(indicator.query)}, which reads no metric: the result is always the same`, hint: "query a metric of the target" }];
  if (indicator.kind !== "counts")
    return [];
  let { part, total: total2, partIs } = indicator, label2 = excludingLabel(part, total2);
  return label2 === void 0 ? [] : [{ message: `counts \`${partIs}\` and \`total\` whose matchers of \`${label2}\` exclude each other: nothing can be both`, hint: `let \`${partIs}\` be a part of \`total\`` }];
}

// build/providers/prometheus/older-record.js
function upgrade(record) {
  let { prometheus: prometheus2, ownPrometheus: ownPrometheus2, grafana: grafana2, ...plan } = record.plan;
  if (Array.isArray(plan.providers))
    return record;
  let window = windowOf(record.window), link2 = (query3) => isObject(prometheus2) && window && typeof query3 == "string" ? defined({ url: graphLink(prometheus2, window, query3) }) : {}, { dashboard } = isObject(grafana2) ? grafana2 : {}, objectives = listOf(plan.objectives).map(objectiveOf);
  return {
    ...record,
    objectives: listOf(record.objectives).map(rowOf),
    plan: {
      ...plan,
      policy: policyOf(plan.policy),
      providers: [
        ...providerOf("prometheus", prometheus2, (settings) => ({
          flags: { "prometheus-url": settings.url },
          sends: namesOf(settings.headers)
        })),
        ...providerOf("own-prometheus", ownPrometheus2, (settings) => ({
          sends: listOf(settings.scrape).flatMap(({ headers: headers2 }) => namesOf(headers2))
        })),
        ...providerOf("grafana", grafana2, () => ({}))
      ],
      objectives
    },
    evidence: {
      ...withLinks(record.evidence, objectives, link2),
      ...defined({
        dashboard: typeof dashboard == "string" && window ? dashboardAt(dashboard, window) : void 0
      })
    }
  };
}
function windowOf(window) {
  if (!isObject(window))
    return;
  let [start, end] = [window.start, window.end].map((time) => Date.parse(String(time)) / 1e3);
  return Number.isFinite(start) && Number.isFinite(end) ? { start, end } : void 0;
}
var providerOf = (kind, settings, more) => isObject(settings) ? [{ id: kind === "own-prometheus" ? "prometheus" : kind, kind, settings, ...more(settings) }] : [], namesOf = (headers2) => isObject(headers2) ? Object.keys(headers2) : [];
function objectiveOf({ source, indicator, slo, ...rest }) {
  return source === "load" || source === "baseline" ? { ...rest, kind: source } : {
    ...rest,
    ...isObject(indicator) && sourceQueryOf(indicator),
    ...isObject(slo) && { slo: sloOf(slo) },
    kind: "measured",
    provider: "prometheus"
  };
}
var sloOf = ({ budget, ...slo }) => ({
  ...slo,
  ...isObject(budget) && { budget: sourceQueryOf(budget) }
}), rowOf = (row) => row.query !== void 0 && (row.source === "prometheus" || row.source === "alerts") ? { ...row, language: "promql" } : row;
function policyOf(policy) {
  if (!isObject(policy))
    return policy;
  let { prometheusHosts: hosts2, base, ...rest } = policy;
  return {
    ...rest,
    ...hosts2 !== void 0 && { sourceHosts: hosts2, sourceHostsKey: "prometheus-hosts" },
    ...base !== void 0 && { base: policyOf(base) }
  };
}
function withLinks(evidence, objectives, link2) {
  let kindOf = (of) => {
    let question = objectives.find(({ id }) => id === of)?.question;
    return isObject(question) ? question.kind : void 0;
  }, answers = listOf(evidence.answers).map((answer) => {
    let { of, purpose, measured } = answer;
    if (!isObject(measured))
      return answer;
    let kind = kindOf(of), isQuery = kind === "value" || kind === "use" && measured.kind === "use", isDrawn = purpose === "chart" || purpose === "objective" && isQuery, upgraded = {
      ...measured,
      ...hintOf(purpose, measured),
      ...isDrawn && link2(measured.query)
    };
    return { ...answer, measured: upgraded };
  });
  return {
    ...evidence,
    answers,
    ...evidence.resources !== void 0 && {
      resources: listOf(evidence.resources).map((one) => ({ ...one, ...link2(one.query) }))
    }
  };
}
var hintOf = (purpose, { kind, series }) => purpose === "objective" && kind === "series" ? { hint: severalHint(listOf(series).length) } : {}, listOf = (data) => Array.isArray(data) ? data.filter(isObject) : [];

// build/providers/prometheus/own/scrape.js
var nameForm = "^[a-zA-Z_][a-zA-Z0-9_]{0,99}$", longestValue = 200, taken = /^(__.*|side)$/, labels2 = {
  type: "labels",
  schema: {
    type: "object",
    propertyNames: { pattern: nameForm, not: { pattern: taken.source } },
    additionalProperties: { type: "string", minLength: 1, maxLength: longestValue },
    maxProperties: limits.scrapeLabels
  },
  read: (spot) => {
    let { node, reading } = spot;
    if (node.kind !== "map")
      return mistake(spot, {
        message: `expected a mapping of label names to values; found ${describe(node)}`,
        hint: "such as { job: checkout }"
      });
    if (node.entries.length > limits.scrapeLabels)
      return mistake(spot, { message: "there are too many labels" });
    let before = reading.found.length, pairs = node.entries.map(({ key, at, value: value2 }) => {
      let own = { ...spot, node: value2, path: `${spot.path}.${key}` };
      return new RegExp(nameForm).test(key) ? taken.test(key) ? mistake(spot, { message: `the label ${key} is the gate's own`, at }) : value2.kind !== "text" ? mistake(own, {
        message: `expected a text; found ${describe(value2)}`,
        hint: "put it into quotes"
      }) : (value2.text === "" || value2.text.length > longestValue) && mistake(own, { message: `expected a text of 1 to ${longestValue} characters` }) : mistake(spot, { message: "a label name is made of letters, digits and underscores", at }), [key, value2.kind === "text" ? value2.text : ""];
    });
    return reading.found.length > before ? void 0 : Object.fromEntries(pairs);
  }
}, scrapeFields = {
  path: {
    option: path,
    doc: "Where the metrics are, in Prometheus's text format; joined to the path of the target, and of the baseline.",
    default: "/metrics",
    example: "/internal/metrics"
  },
  url: {
    option: baseUrl,
    doc: "Base address of metrics that are elsewhere than the target, such as at another port; `path` is joined to it.",
    otherwise: "target and baseline",
    example: "http://127.0.0.1:9102"
  },
  headers: {
    option: headers,
    doc: "Sent with each scrape; every value is a secret. Those of target and baseline go to their own addresses by themselves.",
    otherwise: "none"
  },
  interval: {
    option: duration({ least: 500, most: limits.scrapeIntervalMs }),
    doc: "How often it is scraped, and how long a scrape may take.",
    default: "1s",
    example: "5s"
  },
  labels: {
    option: labels2,
    doc: "Put on every series, such as the `job` that your queries select.",
    otherwise: '`job="target"`'
  }
}, scrape = {
  ...section(scrapeFields),
  read: (spot) => {
    let { values, whole } = readSection(scrapeFields, {}, spot);
    if (!whole)
      return;
    let { url } = values;
    return {
      ...defined({ url: url?.url }),
      path: values.path ?? defaultOf(scrapeFields.path),
      headers: mergeHeaders(url?.authorization ? { authorization: url.authorization } : {}, values.headers ?? {}),
      intervalMs: values.interval ?? defaultOf(scrapeFields.interval),
      labels: values.labels ?? {}
    };
  }
};

// build/providers/prometheus/written.js
var prometheusFields = {
  url: {
    option: baseUrl,
    doc: "Base address of a Prometheus-compatible API. Credentials in it become Basic authorization.",
    otherwise: "the input `prometheus-url`",
    example: "http://prometheus:9090"
  },
  ...accessFields,
  target: {
    option: matchers,
    doc: "Matchers of the target's own series, for what it uses and how it saw the requests; see [resources](prometheus.md#resource-use).",
    otherwise: "found by its address, the name of the service, or as the only job",
    example: '{job="checkout"}'
  },
  memory: {
    option: text({ most: limits.queryLength, expected: "a PromQL query" }),
    doc: "PromQL of the target's memory in bytes, for the trend of a `soak`; several series are added up.",
    otherwise: "`process_resident_memory_bytes` of `target`, or where one process has it",
    example: 'process_resident_memory_bytes{job="checkout"}'
  },
  "external-url": {
    option: link,
    doc: "Where people open Prometheus: the scorecard links each query to its graph over the window.",
    otherwise: "`url`, where it has a public name and needs no headers",
    example: "https://prometheus.example"
  },
  scrape: {
    option: list(scrape, { most: limits.scrapes, what: "scrapes" }),
    doc: "Start a Prometheus for the run and let it scrape these; see [without one of your own](prometheus.md#without-a-prometheus-of-your-own). Excludes `url`, `headers` and `external-url`.",
    otherwise: "none is started"
  },
  "keep-data": {
    option: flag,
    doc: "Of `scrape`: what was stored stays in the report folder, as `prometheus/`.",
    default: !1
  }
}, setting = {
  option: section(prometheusFields, {
    alternatives: [["url", "scrape"]],
    exclusive: [
      ["headers", "scrape"],
      ["external-url", "scrape"]
    ]
  }),
  doc: "Where server-side metrics come from.",
  otherwise: "none"
}, targetOf = ({ target, memory }) => ({
  ...target !== void 0 && { target },
  ...memory !== void 0 && { memory }
});

// build/providers/prometheus/options.js
var common = {
  key: "prometheus",
  setting,
  ask: promAsk,
  can: ["use", "alerts", "slos"],
  uses: reportedUses,
  missing: "set prometheus.url in the config, or the input prometheus-url"
}, prometheus = {
  ...common,
  id: "prometheus",
  title: "Prometheus",
  page: "prometheus.md",
  plan: (written) => {
    let access = buildAccess(written), externalUrl = written?.["external-url"];
    return access && {
      ...access,
      ...targetOf(written ?? {}),
      ...externalUrl !== void 0 && { externalUrl }
    };
  },
  mistakes: accessMistakes,
  addresses: accessAddresses,
  rerun: ({ url, headers: headers2 }) => ({ flags: { "prometheus-url": url }, sends: Object.keys(headers2) }),
  describe: ({ url }) => url,
  identity: (settings, of) => wholeOf(settings, of),
  load: () => import("./providers-prometheus-adapter.js"),
  upgrade
};
function wholeOf({ target, memory }, of) {
  return of === "memory" ? [target, memory] : of?.kind === "use" ? target : void 0;
}

// build/providers/prometheus/own/options.js
var ownPrometheus = {
  ...common,
  id: "own-prometheus",
  title: "Prometheus",
  page: "prometheus.md",
  plan: (written) => written?.scrape && {
    scrape: written.scrape,
    keepsData: written["keep-data"] ?? defaultOf(prometheusFields["keep-data"]),
    ...targetOf(written)
  },
  addresses: ({ scrape: scrape2 }) => scrape2.flatMap(({ url }, index2) => url === void 0 ? [] : [{ path: ["scrape", String(index2), "url"], url, role: "scraped" }]),
  rerun: ({ scrape: scrape2 }) => ({ sends: scrape2.flatMap(({ headers: headers2 }) => Object.keys(headers2)) }),
  describe: () => "a Prometheus of its own",
  identity: ({ scrape: scrape2, ...settings }, of) => [
    scrape2.map(({ url, path: path2 }) => [url, path2]),
    wholeOf(settings, of)
  ],
  isStarted: !0,
  load: () => import("./providers-prometheus-own-adapter.js")
};

// build/providers/providers.js
var providers = [
  prometheus,
  ownPrometheus,
  loki,
  elasticsearch,
  datadog,
  cloudwatch,
  newrelic,
  opentelemetry,
  processes,
  grafana
], providerKindOf = ({ kind }, table = providers) => table.find(({ id }) => id === kind);
function keysOf({ id, kind }, table = providers) {
  let { key = id } = providerKindOf({ kind }, table) ?? {};
  return id === key ? [key] : ["sources", id, key];
}
var providerKeys = (table = providers) => table.filter(({ key }, index2) => table.findIndex((other) => other.key === key) === index2);

// build/model/plan/objective.js
function sourceOf(objective) {
  return objective.kind !== "measured" ? objective.kind : objective.question.kind === "alerts" ? "alerts" : objective.provider;
}
var withIds = (objectives) => objectives.map((objective, id) => ({ ...objective, id })), profileOf = {
  capacity: "stress",
  recovery: "spike",
  linearity: "scalability",
  slope: "soak"
}, profileWith = (metric2) => isProfileMetric(metric2) && !("after" in metric2) ? profileOf[metric2.kind] : void 0, isProfileMetric = (metric2) => Object.hasOwn(profileOf, metric2.kind), isOfProfile = (objective) => objective.kind === "load" && isProfileMetric(objective.metric), isAlertsObjective = (objective) => objective.kind === "measured" && objective.question.kind === "alerts", isMeasured = (objective) => objective.kind === "measured", isOfLoad = (objective) => objective.kind === "load" && !isProfileMetric(objective.metric);

// build/model/plan/policy.js
var boundsOf = ({ base, ...own }) => [own, ...base ? [base] : []];

// build/model/plan/chaos.js
var recoveryOf = (experiment) => `${experiment}: recovery`;
var steadySegment = "steady", longestMs = ({ steadyMs, experiments }) => experiments.reduce((sum, { forMs, switchMs, watchMs }) => sum + forMs + 2 * switchMs + watchMs, steadyMs);

// build/model/evidence/same-deployment.js
function sameDeployment(one, other) {
  if (!(!sameAddress(one.url, other.url) || one.route?.address !== other.route?.address))
    return sameHeaders(one.headers, other.headers) ? "same" : "address";
}
var sameAddress = (one, other) => addressOf(one) === addressOf(other);
function addressOf(written) {
  let { protocol, hostname, port, pathname } = new URL(written), host = hostname.replace(/\.$/, "");
  return `${protocol}//${host === "localhost" ? "127.0.0.1" : host}:${port}${pathname.replace(/\/+$/, "")}`;
}
function sameHeaders(one, other) {
  let [values, others] = [byLowerCase(one), byLowerCase(other)];
  return values.size === others.size && [...values].every(([name2, value2]) => others.get(name2)?.equals(value2) === !0);
}
var byLowerCase = (headers2) => new Map(Object.entries(headers2).map(([name2, value2]) => [name2.toLowerCase(), value2]));

// build/model/plan/segments.js
var plannedSegments = ({ load, chaos }) => chaos ? ofExperiments(chaos) : ofSpike(load);
function ofSpike({ spike, durationMs }) {
  if (!spike)
    return [];
  let [from, to, end] = [spike.atMs, spike.atMs + spike.durationMs, durationMs].map((ms) => ms / 1e3);
  return [
    { name: "before", from: 0, to: from, usual: !0 },
    { name: "spike", from, to },
    { name: "after", from: to, to: end }
  ];
}
function ofExperiments({ steadyMs, experiments }) {
  let segments = [{ name: steadySegment, from: 0, to: steadyMs / 1e3, usual: !0 }];
  for (let { name: name2, forMs, watchMs } of experiments) {
    let from = segments.at(-1).to, to = from + forMs / 1e3;
    segments.push({ name: name2, from, to }, { name: recoveryOf(name2), from: to, to: to + watchMs / 1e3 });
  }
  return segments;
}

// build/stats/distributions/beta.js
function regularizedBeta(x, a, b) {
  if (x <= 0)
    return 0;
  if (x >= 1)
    return 1;
  let logFront = a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b);
  return x <= (a + 1) / (a + b + 2) ? Math.exp(logFront) / (a * betaFraction(x, a, b)) : 1 - Math.exp(logFront) / (b * betaFraction(1 - x, b, a));
}
var tiny = 1e-300, enough = 1e-15, mostTerms = 1e4;
function betaFraction(x, a, b) {
  let c = 1, d = 0, value2 = 1;
  for (let n = 1; n <= mostTerms; n += 1) {
    let m = n >> 1, coefficient = n % 2 === 0 ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)) : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    if (d = 1 / nonZero(1 + coefficient * d), c = nonZero(1 + coefficient / c), value2 *= c * d, Math.abs(c * d - 1) < enough)
      break;
  }
  return value2;
}
var nonZero = (value2) => Math.abs(value2) < tiny ? tiny : value2;
function inverseBeta(p, a, b) {
  if (p <= 0)
    return 0;
  if (p >= 1)
    return 1;
  let low = 0, high = 1;
  for (let step2 = 0; step2 < 200 && high - low > 1e-16 * high; step2 += 1) {
    let middle = (low + high) / 2;
    regularizedBeta(middle, a, b) < p ? low = middle : high = middle;
  }
  return (low + high) / 2;
}
var logBeta = (a, b) => logGamma(a) + logGamma(b) - logGamma(a + b), halfLogTwoPi = Math.log(2 * Math.PI) / 2;
function logGamma(x) {
  let shift = 0, z = x;
  for (; z < 15; )
    shift += Math.log(z), z += 1;
  let s = 1 / (z * z), series = (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * 691 / 360360))))) / z;
  return (z - 0.5) * Math.log(z) - z + halfLogTwoPi + series - shift;
}

// build/stats/clopper-pearson.js
var level = 0.05;
function clopperPearson(k, n, alpha = level) {
  return n <= 0 ? { lower: 0, upper: 1 } : { lower: lowerBound(k, n, alpha), upper: upperBound(k, n, alpha) };
}
function lowerBound(k, n, alpha) {
  return k <= 0 ? 0 : k >= n ? alpha ** (1 / n) : inverseBeta(alpha, k, n - k + 1);
}
function upperBound(k, n, alpha) {
  return k >= n ? 1 : k <= 0 ? -Math.expm1(Math.log(alpha) / n) : inverseBeta(1 - alpha, k + 1, n - k);
}
function isShownAtMost(k, n, share, alpha = level) {
  return n <= 0 || share >= 1 ? share >= 1 : k >= n || share <= 0 ? !1 : k <= 0 ? n * Math.log1p(-share) <= Math.log(alpha) : regularizedBeta(1 - share, n - k, k + 1) <= alpha;
}
function isShownAbove(k, n, share, alpha = level) {
  return n <= 0 || k <= 0 || share >= 1 ? !1 : share <= 0 ? !0 : k >= n ? n * Math.log(share) < Math.log(alpha) : regularizedBeta(share, k, n - k + 1) < alpha;
}
function trialsNeeded(k, share, alpha = level) {
  return share <= 0 ? Number.POSITIVE_INFINITY : fewestTrials((n) => isShownAtMost(k, n, share, alpha));
}
var mostTrials = 1e9;
function fewestTrials(isEnough) {
  let high = 1;
  for (; !isEnough(high); )
    if (high *= 2, high > mostTrials)
      return Number.POSITIVE_INFINITY;
  let low = Math.floor(high / 2);
  for (; high - low > 1; ) {
    let middle = Math.floor((low + high) / 2);
    isEnough(middle) ? high = middle : low = middle;
  }
  return high;
}

// build/stats/distributions/student-t.js
function studentQuantile(p, df) {
  let x = inverseBeta(2 * (1 - p), df / 2, 0.5);
  return Math.sqrt(df * (1 - x) / x);
}
function studentTail(t, df) {
  return regularizedBeta(df / (df + t * t), df / 2, 0.5) / 2;
}

// build/stats/distributions/normal.js
var centre = {
  top: [
    -39.69683028665376,
    220.9460984245205,
    -275.9285104469687,
    138.357751867269,
    -30.66479806614716,
    2.506628277459239
  ],
  bottom: [
    -54.47609879822406,
    161.5858368580409,
    -155.6989798598866,
    66.80131188771972,
    -13.28068155288572,
    1
  ]
}, tail = {
  top: [
    -0.007784894002430293,
    -0.3223964580411365,
    -2.400758277161838,
    -2.549732539343734,
    4.374664141464968,
    2.938163982698783
  ],
  bottom: [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1]
}, tailFrom = 0.02425, polynomial = (coefficients, x) => coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
function normalQuantile(p) {
  if (p > 1 - tailFrom)
    return -normalQuantile(1 - p);
  if (p < tailFrom) {
    let x2 = Math.sqrt(-2 * Math.log(p));
    return polynomial(tail.top, x2) / polynomial(tail.bottom, x2);
  }
  let x = p - 0.5;
  return x * polynomial(centre.top, x * x) / polynomial(centre.bottom, x * x);
}
function normalTail(z) {
  if (z < 0)
    return 1 - normalTail(-z);
  let density = Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z > 3) {
    let fraction = z;
    for (let term2 = 60; term2 >= 1; term2 -= 1)
      fraction = z + term2 / fraction;
    return density / fraction;
  }
  let term = z, sum = z;
  for (let n = 3; term > 1e-17 * sum; n += 2)
    term *= z * z / n, sum += term;
  return 0.5 - density * sum;
}

// build/stats/slow-noise.js
var even = { time: 0, share: 0 }, ofOneSide = {
  independent: 0.8,
  inClusters: 0.15,
  slowest: 8 / 3,
  powers: { time: 0.5, share: 4 }
}, ofManyHits = { ...ofOneSide, independent: 0.4 }, ofCounts = {
  independent: 0.8,
  inClusters: 0.15,
  slowest: 4 / 3,
  powers: even
}, ofTimes = { independent: 0.93, inClusters: 0, slowest: 4 / 3, powers: even }, fewestValues = 4, times = [1 / 48, 1 / 24, 1 / 12, 1 / 6, 1 / 3, 2 / 3, 4 / 3, 8 / 3], slowShares = [0.1, 0.25, 0.5, 0.75, 0.95], step = 1.6, reach = 4, unlikely = 1e-5;
function meanBound(values, alpha, prior) {
  let { length } = values;
  if (length < fewestValues)
    return Number.POSITIVE_INFINITY;
  if (!(varianceOf(values) > 0))
    return 0;
  let df = length - 1, models = [
    { filtered: filter(values, 0, 0), prior: prior.independent },
    ...spreadOver(slowOnes(values, prior), 1 - prior.independent)
  ], noises = weigh(models, ({ filtered }) => -0.5 * (filtered.volume + df * Math.log(filtered.squares)), ({ filtered: { squares, information } }) => Math.sqrt(squares / df / information));
  return quantileOf(noises, alpha, (t) => studentTail(t, df));
}
function errorBeside(known, values, prior) {
  if (values.length < fewestValues)
    return Number.POSITIVE_INFINITY;
  let variance = varianceOf(values);
  if (!(variance > 0))
    return Math.sqrt(known / values.length);
  let flat = filter(values, 0, 0), clustered = sizesFrom(step * known, variance).map((size) => ({
    filtered: flat,
    size,
    weight: 1
  })), slow = slowOnes(values, prior).flatMap((one) => {
    let sizes = sizesFrom(known / (1 - one.share), variance);
    return sizes.map((size) => ({ ...one, size, weight: one.weight / sizes.length }));
  }), models = [
    { filtered: flat, size: known, prior: prior.independent },
    ...spreadOver(clustered, prior.inClusters),
    ...spreadOver(slow, 1 - prior.independent - prior.inClusters)
  ], noises = weigh(models, ({ filtered, size }) => likelihoodOf(filtered, size, values.length), ({ filtered, size }) => Math.sqrt(size / filtered.information)), [first] = noises;
  return first.weight >= prior.independent ? first.error : quantileOf(noises, level, normalTail) / normalQuantile(1 - level);
}
function varianceOf(values) {
  let mean = values.reduce((sum, value2) => sum + value2, 0) / values.length;
  return values.reduce((sum, value2) => sum + (value2 - mean) ** 2, 0) / (values.length - 1);
}
function weigh(models, likelihood, errorOf) {
  let logs = models.map((model) => Math.log(model.prior) + likelihood(model)), best = Math.max(...logs), weights = logs.map((log) => Math.exp(log - best)), total2 = weights.reduce((sum, weight) => sum + weight, 0);
  return models.map((model, index2) => ({ weight: weights[index2] / total2, error: errorOf(model) }));
}
function spreadOver(models, prior) {
  let total2 = models.reduce((sum, { weight }) => sum + weight, 0);
  return models.map((model) => ({ ...model, prior: prior * model.weight / total2 }));
}
var slowOnes = (values, { slowest, powers }) => slowShares.flatMap((share) => times.filter((time) => time <= slowest).map((time) => ({
  filtered: filter(values, share, Math.exp(-1 / (time * values.length))),
  share,
  weight: time ** powers.time * share ** powers.share
})));
function sizesFrom(least, variance) {
  let most = reach * Math.max(variance, least);
  return Array.from({ length: 1 + Math.floor(Math.log(most / least) / Math.log(step)) }, (_, i) => least * step ** i);
}
function filter(values, share, kept) {
  let [ofValues, ofMean, variance] = [0, 0, share], [information, cross, total2, volume] = [0, 0, 0, 0];
  for (let value2 of values) {
    let spread = variance + 1 - share, [left, leftOfMean] = [value2 - ofValues, 1 - ofMean];
    information += leftOfMean ** 2 / spread, cross += leftOfMean * left / spread, total2 += left ** 2 / spread, volume += Math.log(spread);
    let gain = variance / spread;
    ofValues = kept * (ofValues + gain * left), ofMean = kept * (ofMean + gain * leftOfMean), variance = kept ** 2 * variance * (1 - gain) + share * (1 - kept ** 2);
  }
  return {
    information,
    squares: total2 - cross ** 2 / information,
    volume: volume + Math.log(information)
  };
}
var likelihoodOf = ({ squares, volume }, size, count) => -0.5 * (volume + (count - 1) * Math.log(size) + squares / size);
function quantileOf(noises, alpha, tailOf) {
  let likely = noises.filter(({ weight }) => weight > unlikely), tail2 = (bound) => likely.reduce((sum, { weight, error }) => sum + weight * tailOf(bound / error), 0), low = 0, high = Math.max(...likely.map(({ error }) => error));
  for (; tail2(high) > alpha; )
    [low, high] = [high, 2 * high];
  for (; high - low > 1e-3 * high; ) {
    let middle = (low + high) / 2;
    tail2(middle) > alpha ? low = middle : high = middle;
  }
  return high;
}

// build/stats/design-effect.js
function designEffect(batches) {
  let off = offOf(batches);
  return off ? effectOf(off, areMany(batches) ? ofManyHits : ofOneSide) : 1;
}
var many = 20;
function areMany(batches) {
  let { hits, trials } = totalOf(batches);
  return Math.min(hits, trials - hits) >= many * batches.length;
}
function differenceEffect(head, base) {
  let off = offOfDifference(head, base);
  return off ? effectOf(off, ofCounts) : 1;
}
var isSlowEffect = (batches, effect) => isSlow(offOf(batches), effect), isSlowDifference = (head, base, effect) => isSlow(offOfDifference(head, base), effect);
function offOf(batches) {
  let filled = batches.filter(({ trials: trials2 }) => trials2 > 0), { hits, trials } = totalOf(filled);
  if (filled.length < fewestValues || hits <= 1 || trials - hits <= 1)
    return;
  let share = hits / trials;
  return { values: filled.map((batch) => (batch.hits - share * batch.trials) / Math.sqrt(batch.trials * share * (1 - share))), known: 1 };
}
function offOfDifference(head, base) {
  let [of, to] = [totalOf(head), totalOf(base)];
  if (head.length < fewestValues || of.hits + to.hits <= 1)
    return;
  let [share, other] = [of.hits / of.trials, to.hits / to.trials], values = head.map((batch, index2) => (batch.hits - share * batch.trials) / of.trials - (base[index2].hits - other * base[index2].trials) / to.trials), variance = share * (1 - share) / of.trials + other * (1 - other) / to.trials;
  return variance > 0 ? { values, known: variance / head.length } : void 0;
}
var effectOf = ({ values, known }, prior) => Math.max(1, errorBeside(known, values, prior) ** 2 * values.length / known), slowFrom = 1.5 ** 2;
function isSlow(off, effect) {
  if (!off)
    return !1;
  let { values, known } = off, scatter = values.reduce((sum, value2) => sum + value2 ** 2, 0) / (values.length - 1) / known;
  return effect > slowFrom * Math.max(1, scatter);
}
var totalOf = (counts2) => ({
  hits: counts2.reduce((sum, { hits }) => sum + hits, 0),
  trials: counts2.reduce((sum, { trials }) => sum + trials, 0)
});

// build/judge/failures/lasting-rise.js
var starts = [1 / 4, 1 / 3, 1 / 2], leastSeconds = 60, leastBatches = 12, clearly = 2;
function lastingRise(batches, limit, level3, seconds) {
  let { trials } = totalOf(batches), rises = starts.flatMap((start) => {
    let first = Math.round(start * batches.length), after = batches.slice(first), from = first / batches.length * seconds;
    if (after.length < leastBatches || seconds - from < leastSeconds - 1e-6)
      return [];
    let share = totalOf(after).trials / trials, isClear = (lower2) => lower2 > clearly * limit && lower2 * share > limit, lowerBy = (effect) => lowerBound2(after, effect, level3 / starts.length), lower = isClear(lowerBy(1)) ? lowerBy(designEffect(after)) : 0;
    return isClear(lower) ? [{ from, lower, atLeast: lower * share }] : [];
  }), [clearest] = rises.toSorted((a, b) => b.lower - a.lower);
  return clearest && { from: clearest.from, atLeast: clearest.atLeast };
}
function lowerBound2(counts2, effect, level3) {
  let { hits, trials } = totalOf(counts2);
  return clopperPearson(hits / effect, trials / effect, level3).lower;
}
var formatRise = ({ from }) => `, more than twice what is allowed from ${formatDuration(from * 1e3)} to the end`;

// build/judge/failures/terminal-outage.js
var down = 0.5, total = 0.95, clearly2 = 2, leastSeconds2 = 5, mostBatches = 60;
function terminalOutage({ moments, end }, limit) {
  let { first, began } = startOf(moments, end), start = began ?? first;
  if (start === void 0)
    return;
  let outage = sumOf(moments.slice(start)), whole = sumOf(moments), before = moments.slice(0, start), isBeyondLimit = outage.hits >= clearly2 * limit * whole.trials && outage.seconds >= clearly2 * limit * whole.seconds, isLongest = outage.seconds >= clearly2 * longestOutage(before), isSeen = end.stillDown || outage.seconds >= leastSeconds2;
  if (!isBeyondLimit || !isLongest || !isSeen)
    return;
  let { hits, trials } = sumOf(moments.slice(first ?? moments.length));
  return {
    from: began === void 0 ? moments[start].from : amid(moments[began]),
    isTotal: hits >= total * trials,
    stillDown: end.stillDown,
    before: inBatches(before)
  };
}
function formatOutage({ from, isTotal, stillDown }) {
  let since = from < 0.5 ? "from the start" : `from ${formatDuration(from * 1e3)}`;
  return `, ${isTotal ? "down" : "failing"} ${since} to the end${stillDown ? ", and still down afterwards" : ""}`;
}
function startOf(moments, { stillDown }) {
  let lastUp = moments.findLastIndex((moment) => !isDown(moment)), first = moments.findIndex(({ trials }, at) => at > lastUp && trials > 0);
  return first < 0 ? stillDown && lastUp >= 0 && moments[lastUp].hits > 0 ? { began: lastUp } : {} : { first, ...lastUp >= 0 && moments[lastUp].hits > 0 && { began: lastUp } };
}
var amid = ({ from, seconds, hits, trials }) => from + seconds * (1 - hits / trials), isDown = ({ hits, trials }) => hits >= down * trials, isUp = (count) => count.trials > 0 && !isDown(count);
function longestOutage(moments) {
  let longest = 0, lasted = 0;
  for (let moment of moments)
    lasted = isDown(moment) && (lasted > 0 || moment.trials > 0) ? lasted + moment.seconds : 0, longest = Math.max(longest, lasted);
  return longest;
}
function inBatches(moments) {
  let size = Math.ceil(moments.length / mostBatches), count = size > 0 ? Math.ceil(moments.length / size) : 0;
  return Array.from({ length: count }, (_, batch) => sumOf(moments.slice(batch * size, (batch + 1) * size)));
}
var sumOf = (moments) => ({
  hits: moments.reduce((sum, { hits }) => sum + hits, 0),
  trials: moments.reduce((sum, { trials }) => sum + trials, 0),
  seconds: moments.reduce((sum, { seconds }) => sum + seconds, 0)
});

// build/judge/verdict/share-decision.js
function decideShare(batches, limit, level3, { isStrict = !1, effect: known, course, seconds } = {}) {
  let { hits, trials } = totalOf(batches), outage = course && terminalOutage(course, limit), before = outage?.before ?? batches, effect = known ?? designEffect(before), isAll = isStrict && limit >= 1 && hits === trials, found = isAll ? "open" : outcomeOf(hits / effect, trials / effect, limit, level3), rise = found === "open" && !isAll && !outage && seconds !== void 0 ? lastingRise(batches, limit, level3, seconds) : void 0, outcome = rise ? "broken" : found, isSlow2 = isSlowEffect(before, effect);
  return { outcome, hits, trials, effect, isSlow: isSlow2, ...defined({ outage, rise }) };
}
var outcomeOf = (hits, trials, limit, level3) => isShownAtMost(hits, trials, limit, level3) ? "holds" : isShownAbove(hits, trials, limit, level3) ? "broken" : "open", opposite = (outcome) => outcome === "holds" ? "broken" : outcome === "broken" ? "holds" : "open", wantsLittle = (comparator) => comparator === "<" || comparator === "<=", isStrictAtMost = (comparator) => comparator === "<" || comparator === ">=", complement = (share) => Number((1 - share).toFixed(12));

// build/judge/verdict/wording.js
var signs = { "<": "<", "<=": "≤", ">": ">", ">=": "≥" }, formatTerms = ({ comparator, threshold, unit }) => `${signs[comparator]} ${formatValue(threshold, unit)}`;
function formatValueBeside(value2, interval, verdict, terms) {
  let format = (number) => formatMeasured(number, terms.unit, terms.threshold), { lower, upper } = {
    lower: endOf(interval?.lower, value2),
    upper: endOf(interval?.upper, value2)
  }, isBelow = wantsLittle(terms.comparator) !== (verdict === "fail"), parts = [format(value2)];
  if (verdict === "inconclusive") {
    let shown = [
      lower === null || lower <= 0 ? "" : `as low as ${format(lower)}`,
      upper === null ? "" : `as high as ${format(upper)}`
    ].filter((end) => end !== "").join(" or ");
    shown !== "" && parts.push(`may be ${shown}`);
    let open = wantsLittle(terms.comparator) ? "upper" : "lower";
    interval && interval[open] === null && parts.push(`and this run shows no ${open} bound`);
  } else isBelow && upper !== null ? parts.push(`at most ${format(upper)} with 95 % confidence`) : !isBelow && lower !== null && parts.push(`at least ${format(lower)} with 95 % confidence`);
  return parts.join(", ");
}
var endOf = (end, value2) => end === void 0 || end === value2 ? null : end;
function formatWarn(objective, outcome) {
  if (outcome === void 0 || outcome === "holds")
    return "";
  let terms = formatTerms({ ...objective, threshold: objective.warn });
  return outcome === "broken" ? `, but not ${terms}` : `, but ${terms} is not shown`;
}
var formatTimeouts = (timeouts) => timeouts > 0 ? `, ${formatCount(timeouts)} timed out` : "", mostLabels2 = 4, formatLabels = (labels3) => `{${labels3.slice(0, mostLabels2).map(([name2, value2]) => `${name2}=${JSON.stringify(value2)}`).join(", ")}}`;

// build/model/judgement.js
var lacksData = (cause) => cause === "no-data" || cause === "not-evaluable";

// build/judge/load/own-share.js
function withoutOwnShare(report) {
  let { generator } = report;
  if (generator)
    return {
      ...report,
      cells: report.cells.map(generator.ownShare ? cleared : (cell) => shortened(cell, generator))
    };
}
var cleared = (cell) => withTimes(cell, cell.ofTarget ?? cell.latency, cell.excused ?? 0), mostCpu = 0.8;
function shortened(cell, { lateness, eventLoopDelay, cpu }) {
  let own = cpu > mostCpu ? Number.POSITIVE_INFINITY : lateness.max + Math.max(lateness.max, eventLoopDelay.p99), times2 = new Histogram();
  for (let [bucket, count] of filledBuckets(cell.latency))
    times2.record(Math.max(0, bucketTime(bucket, cell.latency) - own), count);
  return withTimes(cell, times2.toData(), cell.errors.timeout ?? 0);
}
function withTimes(cell, latency, excused) {
  if (excused === 0)
    return { ...cell, latency };
  let { timeout = 0 } = cell.errors;
  return {
    ...cell,
    latency,
    good: cell.good + excused,
    errors: { ...cell.errors, timeout: timeout - excused }
  };
}
function asIfAllWereSent(report) {
  if (!report.generator)
    return;
  let { achievedRatio } = report.generator;
  if (achievedRatio <= 0 || achievedRatio >= 1)
    return report;
  let missingOf = ({ sent, dropped }) => (1 / achievedRatio - 1) * (sent + dropped), filled = (windows, isOwn) => {
    let sums = [...windows];
    for (let cell of report.cells.filter(isOwn))
      sums[cell.window] = (sums[cell.window] ?? 0) + missingOf(cell);
    return sums;
  }, { answered, answeredOf } = report, isOf = (side, name2) => (cell) => cell.side === side && (name2 === void 0 || cell.name === name2);
  return {
    ...report,
    cells: report.cells.map((cell) => ({
      ...cell,
      sent: cell.sent + missingOf(cell),
      good: cell.good + missingOf(cell)
    })),
    ...answered?.head && { answered: { ...answered, head: filled(answered.head, isOf("head")) } },
    ...answeredOf && {
      answeredOf: answeredOf.map((one) => ({
        ...one,
        windows: filled(one.windows, isOf(one.side, one.name))
      }))
    }
  };
}

// build/judge/doubt/doubt.js
var moves = {
  "adds time": {
    quantile: "up",
    avg: "up",
    max: "up",
    slow: "up",
    error_rate: "up",
    availability: "down",
    throughput: "down"
  },
  "sends less": {
    quantile: "down",
    avg: "down",
    max: "down",
    slow: "down",
    error_rate: "down",
    availability: "up",
    throughput: "down"
  }
}, breachesOf = (checks, ...effects) => checks.filter(({ ok, effect }) => !ok && effect !== void 0 && effects.includes(effect));
function doubtsOfSide(question, report, checks) {
  let { metric: metric2, find: find2 } = question, addsTime = breachesOf(checks, "adds time"), sendsLess = breachesOf(checks, "sends less"), found = addsTime.length + sendsLess.length > 0 ? find2(report) : "inconclusive", isSuspect = (effect) => isMadeBy(moves[effect][metric2], found, question.comparator), isTimeInDoubt = addsTime.length > 0 && (isSuspect("adds time") || found === "inconclusive") && !isShownBy(withoutOwnShare(report), find2, found), isLoadInDoubt = sendsLess.length > 0 && (isSuspect("sends less") || found === "inconclusive") && !(metric2 === "throughput" && isShownBy(asIfAllWereSent(report), find2, found));
  return [...isTimeInDoubt ? addsTime : [], ...isLoadInDoubt ? sendsLess : []];
}
var isShownBy = (without, find2, found) => without !== void 0 && isAlike(find2(without), found);
function isMadeBy(move, found, comparator) {
  let isForTheWorse = wantsLittle(comparator) === (move === "up");
  return isHolding(found) ? !isForTheWorse : found === "fail" && isForTheWorse;
}
var isHolding = (verdict) => verdict === "pass" || verdict === "warn", isAlike = (one, other) => one === other || isHolding(one) && isHolding(other);
function doubtsOfComparison(find2, report, checks) {
  let isKnown = checks.some(({ effect }) => effect === "adds time to a side"), lacking = breachesOf(checks, "sends a side less", ...isKnown ? [] : ["sends less"]), late = breachesOf(checks, "adds time", "adds time to a side");
  if (late.length === 0)
    return lacking;
  let found = find2(report), isApart = late.some(({ effect }) => effect === "adds time to a side"), isDiluted = isHolding(found) && report.generator?.ownShare !== void 0;
  return (isApart || !isKnown || isDiluted) && !isShownBy(withoutOwnShare(report), find2, found) ? [...lacking, ...late] : lacking;
}
function doubtsOfServer({ verdict }, { comparator, unit }, checks) {
  return (unit === "/s" && !wantsLittle(comparator) ? verdict === "fail" : isHolding(verdict)) ? breachesOf(checks, "sends less") : [];
}
function doubt(finding, doubts, report) {
  let [first] = doubts;
  if (!first || finding.verdict === "error" || lacksData(finding.cause))
    return finding;
  let named = doubts.map(({ name: name2, value: value2, limit, unit }) => `${name2} ${formatMeasured(value2, unit, limit)}, limit ${formatValue(limit, unit)}`);
  return {
    ...finding,
    verdict: "inconclusive",
    cause: "generator",
    reason: `The load generator did not keep up (${named.join("; ")}), ${consequence(doubts, report)}; ${first.advice}.`
  };
}
function consequence(doubts, report) {
  let addsTime = breachesOf(doubts, "adds time", "adds time to a side").length > 0, sendsLess = breachesOf(doubts, "sends less", "sends a side less").length > 0;
  if (!addsTime)
    return "so the target got less load than planned, and this is not shown for the whole load";
  let time = report && !withoutOwnShare(report) ? "and how much of the times is its own is not known" : "and without its own share of the times this is not shown";
  return sendsLess ? `${time}, nor for the whole load` : time;
}
function describeDoubt(objectives, checks) {
  if (checks.every(({ ok }) => ok))
    return "No verdict is in doubt because of it.";
  let open = objectives.filter(({ cause }) => cause === "generator"), rest = objectives.length - open.length;
  if (open.length === 0)
    return "That changed no verdict: it cannot have caused any of them.";
  let shown = open.slice(0, mostNamed).map(({ name: name2 }) => name2), names = open.length > mostNamed ? `${shown.join(", ")} and ${open.length - mostNamed} more` : shown.join(", "), others = rest > 0 ? `; the other ${rest === 1 ? "verdict" : `${rest} verdicts`} cannot be caused by it` : "";
  return `That leaves ${names} undecided${others}.`;
}
var mostNamed = 5;

// build/judge/doubt/engine-health.js
function checksOf({ health = [], cells }, plan) {
  let isShared = plan?.target.from.kind === "started", latency = mergeHistograms(cells.filter(({ side }) => side === "head").map((cell) => cell.latency)), median = quantile(latency, 0.5) ?? 0;
  return health.map(({ name: name2, value: value2, unit, advice: usual, adviceShared, doubts, atLeast, ...fact }) => {
    let limit = limitOf(fact, median), ok = atLeast ? value2 >= limit : value2 <= limit;
    return { name: name2, value: value2, limit, unit, ok, advice: (isShared ? adviceShared : void 0) ?? usual, effect: doubts };
  });
}
var limitOf = ({ limit, ofMedian = 0 }, median) => Math.max(limit, ofMedian * median);

// build/judge/verdict/compare.js
function compare(value2, comparator, threshold) {
  return comparator === "<" ? value2 < threshold : comparator === "<=" ? value2 <= threshold : comparator === ">" ? value2 > threshold : value2 >= threshold;
}

// build/judge/verdict/finding.js
function verdictOf(threshold, warn) {
  return threshold === "broken" ? "fail" : threshold === "open" ? "inconclusive" : warn === void 0 || warn === "holds" ? "pass" : "warn";
}
var withoutPass = (finding, why2) => finding.verdict === "pass" || finding.verdict === "warn" ? {
  ...finding,
  verdict: "inconclusive",
  cause: "undecided",
  reason: `${finding.reason.replace(/\.$/, "")}; ${why2}.`
} : finding, noData = (reason) => unmeasured("inconclusive", "no-data", reason), notMeasured = (cause, reason) => unmeasured("error", cause, reason), unmeasured = (verdict, cause, reason) => ({
  verdict,
  cause,
  value: null,
  interval: null,
  reason
});
function judged(objective, finding, more = {}) {
  let { id, name: name2, unit, comparator, key, weight, advisory, during } = objective, { threshold = null, warn } = objective.kind === "baseline" ? {} : objective, { verdict, cause, value: value2, interval, reason } = finding;
  return {
    of: id,
    name: name2,
    source: sourceOf(objective),
    verdict,
    ...cause && { cause },
    value: value2,
    unit,
    comparator,
    threshold,
    ...defined({ warn }),
    interval,
    reason,
    key,
    weight,
    advisory,
    ...defined({ during }),
    ...more
  };
}

// build/judge/doubt/grain.js
var why = "the load engine reports totals of the run alone, from which no interval can be worked out";
function findOfSummary(objective, report) {
  let { comparator, threshold, unit } = objective, value2 = figureOf(objective, report);
  if (value2 === void 0)
    return noData(`The load engine reports no ${nameOf(objective)}.`);
  let said = formatValue(value2, unit);
  if (objective.metric.kind === "max")
    return { verdict: compare(value2, comparator, threshold) ? "pass" : "fail", value: value2, interval: null, reason: `${said} (the slowest request).` };
  let reason = `${said}, required: ${formatTerms(objective)}; ${why}.`;
  return { verdict: "inconclusive", cause: "no-interval", value: value2, interval: null, reason };
}
var notCompared = () => ({
  verdict: "inconclusive",
  cause: "no-interval",
  value: null,
  interval: null,
  reason: `Not compared: ${why}.`
});
function figureOf({ metric: metric2, request }, report) {
  let times2 = report.times?.find(({ side, name: name2 }) => side === "head" && name2 === request);
  switch (metric2.kind) {
    case "quantile":
      return quantileOf2(times2, metric2.quantile);
    case "avg":
      return times2?.mean;
    case "max":
      return times2?.max;
    default:
      return shareOrRate(metric2.kind, report, request);
  }
}
var quantileOf2 = (times2, level3) => times2?.quantiles.find(({ quantile: quantile2 }) => Math.abs(quantile2 - level3) < 1e-9)?.ms;
function shareOrRate(kind, { cells, seconds }, request) {
  let own = cells.filter(({ side, name: name2 }) => side === "head" && (request === void 0 || name2 === request)), intended = own.reduce((sum, { sent, dropped }) => sum + sent + dropped, 0);
  if (intended === 0)
    return;
  let good = own.reduce((sum, cell) => sum + cell.good, 0);
  return kind === "throughput" ? good / seconds : kind === "availability" ? good / intended : 1 - good / intended;
}
function nameOf({ metric: metric2, request }) {
  let name2 = metric2.kind === "quantile" ? `p(${Number((100 * metric2.quantile).toFixed(6))})` : metric2.kind;
  return request === void 0 ? name2 : `${name2} of ${request}`;
}
var ofTime = ["quantile", "avg", "max", "slow"], withLatencyFromSend = (finding, { metric: metric2 }, { latencyFrom }) => latencyFrom === "sent" && finding.value !== null && ofTime.includes(metric2.kind) ? {
  ...finding,
  reason: `${finding.reason.replace(/\.$/, "")}; times count from the send, so that waiting before it is not part of them.`
} : finding;

// build/judge/load/answered.js
function answeredIn(report, side, request, from = 0, to = Number.POSITIVE_INFINITY) {
  return report.design === "abba" ? void 0 : (request === void 0 ? report.answered?.[side] : report.answeredOf?.find((one) => one.side === side && one.name === request)?.windows)?.slice(from, to).reduce((sum, count) => sum + count, 0);
}
function answeredPart({ answered, answeredOf }, stretches) {
  let partOf = (windows) => stretches.flatMap(({ from, to }, index2) => {
    let own = windows.slice(from, to);
    return index2 === stretches.length - 1 ? own : [...own, ...Array(to - from - own.length).fill(0)];
  });
  return {
    ...answered && {
      answered: Object.fromEntries(Object.entries(answered).map(([side, own]) => [side, partOf(own)]))
    },
    ...answeredOf && {
      answeredOf: answeredOf.map((one) => ({ ...one, windows: partOf(one.windows) }))
    }
  };
}

// build/judge/load/timed.js
function timedOf(cells) {
  let late = cells.filter(({ errors }) => (errors.timeout ?? 0) > 0);
  return late.length === 0 ? { responses: merged(cells.map(({ latency }) => latency)), timeouts: 0, timeoutMs: 0 } : {
    responses: merged(cells.map(({ latency, errors }) => withoutLargest(latency, errors.timeout ?? 0))),
    timeouts: late.reduce((sum, { errors, latency }) => sum + Math.min(errors.timeout ?? 0, latency.count), 0),
    timeoutMs: Math.max(...late.map(({ latency }) => latency.max))
  };
}
var merged = (several) => several.length > 0 ? mergeHistograms(several) : emptyHistogram, mergeTimed = (several) => ({
  responses: merged(several.map(({ responses }) => responses)),
  timeouts: several.reduce((sum, { timeouts }) => sum + timeouts, 0),
  timeoutMs: Math.max(0, ...several.map(({ timeoutMs }) => timeoutMs))
}), countOf = ({ responses, timeouts }) => responses.count + timeouts, leastSum = ({ responses, timeouts, timeoutMs }) => responses.sum + timeouts * timeoutMs, countSlower = ({ responses, timeouts }, ms) => countAbove(responses, ms) + timeouts, percentileOf = (timed, q) => percentile(timed, q, Math.ceil(q * countOf(timed) - 1e-9), quantile), smoothPercentileOf = (timed, q) => percentile(timed, q, Math.ceil((countOf(timed) - 1) * q - 1e-9) + 1, interpolatedQuantile);
function percentile(timed, q, rank, of) {
  let { responses, timeouts, timeoutMs } = timed;
  if (countOf(timed) === 0)
    return;
  if (rank > responses.count)
    return { ms: timeoutMs, isCensored: !0 };
  let ms = of(timeouts === 0 ? responses : padded(responses, timeouts), q);
  return ms === void 0 ? void 0 : { ms, isCensored: !1 };
}
function padded(responses, timeouts) {
  let buckets = [...responses.buckets];
  return buckets[buckets.length - 1] = buckets.at(-1) + timeouts, { ...responses, count: responses.count + timeouts, buckets };
}

// build/judge/load/batches.js
var mostBatches2 = 60, mostMoments = 600;
function batchesOf(report, side, request, most = mostBatches2) {
  let windows = Math.max(1, Math.ceil(report.seconds / report.windowSeconds - 0.01)), count = Math.min(most, windows), cells = Array.from({ length: count }, () => []);
  for (let cell of report.cells) {
    if (cell.side !== side || request !== void 0 && cell.name !== request)
      continue;
    let batch = Math.floor(Math.min(cell.window, windows - 1) * count / windows);
    cells[batch].push(cell);
  }
  let edge = (batch) => batch === count ? Number.POSITIVE_INFINITY : Math.ceil(batch * windows / count);
  return cells.map((own, batch) => {
    let [from, to] = [edge(batch), edge(batch + 1)], sums = sumOf2(own);
    return {
      from: from * report.windowSeconds,
      seconds: secondsLoaded(report, side, from, to),
      ...sums,
      answered: answeredIn(report, side, request, from, to) ?? sums.good
    };
  });
}
function secondsLoaded({ cells, design, seconds, windowSeconds }, side, from = 0, to = Number.POSITIVE_INFINITY) {
  if (design !== "abba")
    return Math.min(seconds, to * windowSeconds) - Math.min(seconds, from * windowSeconds);
  let turns = cells.filter((cell) => cell.side === side && cell.window >= from && cell.window < to);
  return new Set(turns.map(({ window }) => window)).size * (windowSeconds - 0.5);
}
function sumOf2(cells) {
  let total2 = (count) => cells.reduce((sum, cell) => sum + count(cell), 0);
  return {
    sent: total2((cell) => cell.sent),
    intended: total2((cell) => cell.sent + cell.dropped),
    good: total2((cell) => cell.good),
    times: timedOf(cells)
  };
}

// build/judge/verdict/settle.js
var longestSeconds = 3600;
function settleShare({ decision, limit, wantsMore, terms, without, seconds, level: level3 }) {
  let { hits, trials } = decision, fewest = wantsMore ? fewestTrials((n) => isShownAbove(n, n, limit, level3)) : trialsNeeded(0, limit, level3);
  if (!Number.isFinite(fewest))
    return { cause: "undecided", reason: `no run of any length can show ${terms}: require less` };
  if (trials < fewest) {
    let best = wantsMore ? `it takes ${formatCount(fewest)} requests` : `even ${without} it takes ${formatCount(fewest)} requests`, longer = runLonger(fewest / trials, seconds, hits > 0 && !wantsMore);
    return {
      cause: "too-few-requests",
      reason: `${best} to show ${terms}, and this run had ${formatCount(trials)}: ${longer}`
    };
  }
  let needed = requestsToSettle(decision, limit, level3), requests = `about ${formatCount(needed)} requests would decide it: `;
  return { cause: "undecided", reason: `${decision.isSlow ? `${slowNoise}; ` : ""}${settleClose(needed / trials, seconds, requests)}` };
}
var slowNoise = "this run's noise is slower than the run can average";
function settleClose(longer, seconds, requests = "") {
  return longer * seconds <= longestSeconds ? `too close to call; if it stays like this, ${requests}${runLonger(longer, seconds)}` : "too close to the threshold for a run of an hour to decide it";
}
function requestsToSettle({ hits, trials, effect }, limit, level3) {
  let share = hits / trials;
  return share === limit ? Number.POSITIVE_INFINITY : Math.ceil(fewestTrials((n) => outcomeOf(share * n, n, limit, level3) !== "open") * effect);
}
function runLonger(longer, seconds, isLeast = !1) {
  let factor = Math.max(1.1, longer), atLeast = isLeast ? "at least " : "", times2 = formatNumber(factor < 10 ? Math.ceil(factor * 10 - 1e-9) / 10 : Math.ceil(factor), 7), needed = roundUp(factor * seconds), instead = needed > longestSeconds ? ", send more per second, or require less" : "";
  return `run ${atLeast}${times2} × as long (${formatDuration(needed * 1e3)})${instead}`;
}
function roundUp(seconds) {
  let step2 = seconds <= 120 ? 5 : seconds <= 600 ? 30 : seconds <= 7200 ? 60 : 3600;
  return Math.ceil(seconds / step2 - 1e-9) * step2;
}

// build/judge/load/quantile-question.js
function quantileQuestion(batches, q, level3) {
  let times2 = batches.map((batch) => batch.times), whole = mergeTimed(times2), found = percentileOf(whole, q);
  if (found === void 0)
    return;
  let columns = columnsOf(times2), limit = complement(q), countsAfter = (passed) => times2.map((own, batch) => ({
    hits: countOf(own) - (columns[passed - 1]?.upTo[batch] ?? 0),
    trials: countOf(own)
  })), effectAfter = effectsAlong(columns.length, (passed) => designEffect(countsAfter(passed))), seconds = batches.reduce((sum, batch) => sum + batch.seconds, 0), decideAfter = (passed) => decideShare(countsAfter(passed), limit, level3, { effect: effectAfter(passed), seconds }), { holdsFrom, brokenUntil } = shownEnds(columns.length, decideAfter);
  return {
    found,
    interval: {
      // Broken at every answer's time is broken up to the timeout.
      lower: brokenUntil > columns.length ? whole.timeoutMs : columns[brokenUntil - 1]?.ms ?? null,
      upper: columns[holdsFrom - 1]?.ms ?? null
    },
    timeouts: whole.timeouts,
    decide: (ms, isStrict) => {
      let passed = columns.filter((column) => isStrict ? column.ms < ms : column.ms <= ms).length, outcome = passed >= holdsFrom ? "holds" : passed < brokenUntil ? "broken" : "open";
      return { ...decideAfter(passed), outcome };
    }
  };
}
function shownEnds(columns, decideAfter) {
  let holdsFrom = columns + 1;
  for (; holdsFrom > 0 && decideAfter(holdsFrom - 1).outcome === "holds"; )
    holdsFrom -= 1;
  let brokenUntil = 0;
  for (; brokenUntil <= columns && decideAfter(brokenUntil).outcome === "broken"; )
    brokenUntil += 1;
  return { holdsFrom, brokenUntil };
}
var mostEffects = 24;
function effectsAlong(columns, effectAfter) {
  let stride = Math.max(1, Math.ceil(columns / mostEffects)), known = /* @__PURE__ */ new Map(), effectAt = (passed) => {
    let effect = known.get(passed) ?? effectAfter(passed);
    return known.set(passed, effect), effect;
  };
  return (passed) => {
    let before = Math.floor(passed / stride) * stride;
    if (passed === before)
      return effectAt(before);
    let after = Math.min(columns, before + stride), way = (passed - before) / (after - before);
    return (1 - way) * effectAt(before) + way * effectAt(after);
  };
}
function columnsOf(batches) {
  let counts2 = /* @__PURE__ */ new Map();
  for (let [index2, { responses }] of batches.entries())
    for (let [bucket, count] of filledBuckets(responses)) {
      let column = counts2.get(bucket) ?? batches.map(() => 0);
      column[index2] = count, counts2.set(bucket, column);
    }
  let extremes = mergeHistograms(batches.map(({ responses }) => responses)), upTo = batches.map(() => 0);
  return [...counts2].toSorted(([a], [b]) => a - b).map(([bucket, column]) => (upTo = upTo.map((sum, batch) => sum + column[batch]), { ms: bucketTime(bucket, extremes), upTo }));
}

// build/judge/load/share-objective.js
var mirrored = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" };
function findShare(objective, batches, moments, stretch) {
  let isOfGood = objective.metric.kind === "availability", badOf = ({ intended, sent, good, from, seconds }) => {
    let trials = isOfGood ? intended : sent;
    return { hits: trials - good, trials, from, seconds };
  }, bad = batches.map(badOf);
  if (bad.every(({ trials }) => trials === 0))
    return noData("No request was sent: all were dropped.");
  let dropped = isOfGood ? batches.reduce((sum, { intended, sent }) => sum + intended - sent, 0) : 0, counts2 = {
    bad,
    moments: moments.map(badOf),
    isOfGood,
    describe: (decision) => formatBad(decision, dropped)
  };
  return findShareOf(objective, counts2, stretch);
}
function findShareOf(objective, { bad, moments, isOfGood, describe: describe2 }, { seconds, level: level3, end }) {
  let toOwn = isOfGood ? complement : (share) => share, wantsMore = wantsLittle(objective.comparator) === isOfGood, more = { isStrict: isStrictAtMost(isOfGood ? mirrored[objective.comparator] : objective.comparator), course: end && !wantsMore ? { moments, end } : void 0, ...!wantsMore && { seconds } }, decideAt = (bound) => decideShare(bad, toOwn(bound), level3, more), outcomeAt = (bound) => wantsMore ? opposite(decideAt(bound).outcome) : decideAt(bound).outcome, decision = decideAt(objective.threshold), { hits, trials, effect, rise } = decision, ends = clopperPearson(hits / effect, trials / effect, level3), own = [toOwn(Math.max(ends.lower, rise?.atLeast ?? 0)), toOwn(ends.upper)], interval = { lower: Math.min(...own), upper: Math.max(...own) }, value2 = (isOfGood ? trials - hits : hits) / trials, outcome = outcomeAt(objective.threshold), warn = objective.warn === void 0 ? void 0 : outcomeAt(objective.warn), verdict = verdictOf(outcome, warn), said = `${formatValueBeside(value2, interval, verdict, objective)} (${describe2(decision)})`;
  if (verdict === "inconclusive") {
    let open = {
      decision,
      limit: toOwn(objective.threshold),
      wantsMore,
      terms: formatTerms(objective)
    }, { reason, ...cause } = settleShare({
      ...open,
      without: "without an error",
      seconds,
      level: level3
    });
    return { verdict, ...cause, value: value2, interval, reason: `${said}; ${reason}.` };
  }
  return { verdict, value: value2, interval, reason: `${said}${formatWarn(objective, warn)}.` };
}
function formatBad(decision, dropped) {
  let { hits, trials } = decision, ofThem = dropped > 0 ? `, ${formatCount(dropped)} of them dropped` : "";
  return `${formatCount(hits)} of ${formatCount(trials)} requests failed${ofThem}${formatClusters(decision)}`;
}
function formatClusters({ effect, outage, rise }) {
  if (rise)
    return formatRise(rise);
  let ended = outage ? formatOutage(outage) : "", before = outage ? " before" : "";
  return effect > 1.5 ? `${ended}, in clusters${before}: design effect ${formatNumber(effect, 2)}` : ended;
}

// build/judge/load/quantile-objective.js
var noLatency = "No successful response to measure latency from.";
function findQuantile(objective, q, batches, { seconds, level: level3 }) {
  let question = quantileQuestion(batches, q, level3);
  if (!question)
    return noData(noLatency);
  let { comparator, threshold } = objective, { found, interval, timeouts } = question, value2 = found.ms, wantsMore = !wantsLittle(comparator), isStrict = isStrictAtMost(comparator), decideAt = (ms) => question.decide(ms, isStrict), outcomeAt = (ms) => wantsMore ? opposite(decideAt(ms).outcome) : decideAt(ms).outcome, decision = decideAt(threshold), warn = objective.warn === void 0 ? void 0 : outcomeAt(objective.warn), verdict = verdictOf(outcomeAt(threshold), warn), slow = isStrict ? "not below" : "above", counts2 = `${formatCount(decision.hits)} of ${formatCount(decision.trials)} requests were ${slow} ${formatValue(threshold, objective.unit)}${formatTimeouts(timeouts)}`, said = `${found.isCensored ? "more than " : ""}${formatValueBeside(value2, interval, verdict, objective)} (${counts2}${formatClusters(decision)})`;
  if (verdict !== "inconclusive")
    return { verdict, value: value2, interval, reason: `${said}${formatWarn(objective, warn)}.` };
  let open = { decision, limit: complement(q), wantsMore, terms: formatTerms(objective) }, { reason, ...cause } = settleShare({
    ...open,
    without: "with none of them",
    seconds,
    level: level3
  });
  return { verdict, ...cause, value: value2, interval, reason: `${said}; ${reason}.` };
}

// build/judge/load/max-objective.js
function findMax(objective, batches) {
  let whole = mergeTimed(batches.map(({ times: times2 }) => times2)), { responses, timeouts, timeoutMs } = whole, count = countOf(whole);
  if (count === 0)
    return noData(noLatency);
  let { comparator, threshold, warn } = objective, slowest = timeouts > 0 ? Number.POSITIVE_INFINITY : responses.max, value2 = timeouts > 0 ? timeoutMs : responses.max, outcomeAt = (bound) => compare(slowest, comparator, bound) ? "holds" : "broken", warned = warn === void 0 ? void 0 : outcomeAt(warn), verdict = verdictOf(outcomeAt(threshold), warned), said = `${timeouts > 0 ? "more than " : ""}${formatValueBeside(value2, null, verdict, objective)} (the slowest of ${formatCount(count)} requests${formatTimeouts(timeouts)})`;
  return { verdict, value: value2, interval: null, reason: `${said}${formatWarn(objective, warned)}.` };
}

// build/stats/mean-bounds.js
var fewestOfSlow = 12;
function meanBounds(batches, alpha = level) {
  let filled = batches.filter(({ weight }) => weight > 0), count = filled.length;
  if (count < 2)
    return;
  let weights = filled.reduce((total2, { weight }) => total2 + weight, 0), mean = filled.reduce((total2, { sum }) => total2 + sum, 0) / weights, squares = filled.reduce((total2, { sum, weight }) => total2 + (sum - mean * weight) ** 2, 0), student = studentQuantile(1 - alpha, count - 1) * Math.sqrt(count / (count - 1) * squares) / weights, off = filled.map(({ sum, weight }) => (sum - mean * weight) * count / weights), half = count < fewestOfSlow ? student : Math.max(student, meanBound(off, alpha, ofOneSide));
  return { mean, lower: mean - half, upper: mean + half };
}

// build/judge/load/mean-objective.js
function findAverage(objective, batches, stretch) {
  let whole = mergeTimed(batches.map(({ times: times2 }) => times2)), timed = countOf(whole);
  if (timed === 0)
    return noData(noLatency);
  let totals = batches.map(({ times: times2 }) => ({ sum: leastSum(times2), weight: countOf(times2) })), counts2 = `over ${formatCount(timed)} requests${formatTimeouts(whole.timeouts)}`;
  return findMean(objective, { totals, isLeast: whole.timeouts > 0 }, stretch, counts2);
}
var unknownAverage = "how long the timeouts would have taken is not known, so that no average is shown to hold: use a percentile such as p(95)";
function findThroughput(objective, batches, stretch) {
  let isBehind = fallsBehind(batches), totals = batches.map(({ good, answered, seconds }) => ({
    sum: isBehind ? answered : good,
    weight: seconds
  })), counts2 = `${formatCount(totals.reduce((all, { sum }) => all + sum, 0))} successful responses in ${formatDuration(stretch.seconds * 1e3)}`;
  return findMean(objective, { totals, isLeast: !1 }, stretch, counts2);
}
function fallsBehind(batches) {
  let behind = batches.reduce((sum, { good, answered }) => sum + good - answered, 0), [first] = batches, underWay = first && first.seconds > 0 ? leastSum(first.times) / 1e3 / first.seconds : 0;
  return behind > 1 + underWay + 3 * Math.sqrt(underWay);
}
function findMean(objective, { totals, isLeast }, { seconds, windowSeconds, level: level3 }, counts2) {
  let { threshold, warn, comparator, unit } = objective, filled = totals.filter(({ weight }) => weight > 0), found = meanBounds(filled, level3), bounds = found && isLeast ? { ...found, upper: Number.POSITIVE_INFINITY } : found;
  if (!bounds || filled.length < fewestValues) {
    let value3 = bounds?.mean ?? filled[0].sum / filled[0].weight, least = formatDuration(fewestValues * windowSeconds * 1e3), reason = `${formatValue(value3, unit)} (${counts2}); it takes at least ${fewestValues} stretches of ${windowSeconds} s to know how much it varies: run ${least} or longer.`;
    return { verdict: "inconclusive", cause: "too-few-requests", value: value3, interval: null, reason };
  }
  let { mean: value2 } = bounds, interval = {
    lower: Math.max(0, bounds.lower),
    upper: Number.isFinite(bounds.upper) ? bounds.upper : null
  }, outcomeAt = (bound) => outcomeOf2(bounds, comparator, bound), warned = warn === void 0 ? void 0 : outcomeAt(warn), verdict = verdictOf(outcomeAt(threshold), warned), said = `${formatValueBeside(value2, interval, verdict, objective)} (${counts2})`;
  if (verdict !== "inconclusive")
    return { verdict, value: value2, interval, reason: `${said}${formatWarn(objective, warned)}.` };
  if (isLeast)
    return { verdict, cause: "undecided", value: value2, interval, reason: `${said}; ${unknownAverage}.` };
  let gap = Math.abs(value2 - threshold), factor = ((bounds.upper - value2) / gap) ** 2, settle = settleClose(factor, seconds);
  return { verdict, cause: "undecided", value: value2, interval, reason: `${said}; ${settle}.` };
}
function outcomeOf2({ lower, upper }, comparator, bound) {
  let ends = [compare(lower, comparator, bound), compare(upper, comparator, bound)];
  return ends.every((end) => end) ? "holds" : ends.some((end) => end) ? "open" : "broken";
}

// build/judge/load/load-objective.js
function findOfLoad(objective, report, level3, end) {
  let batches = batchesOf(report, "head", objective.request);
  if (batches.every(({ intended }) => intended === 0))
    return noData(objective.request === void 0 ? "No request was due in the measured window." : `No request named ${objective.request} was due in the measured window.`);
  let { seconds, windowSeconds } = report, stretch = { seconds, windowSeconds, level: level3, ...defined({ end }) }, found = report.grain === "summary" ? findOfSummary(objective, report) : find(objective, report, batches, stretch);
  return withLatencyFromSend(found, objective, report);
}
function find(objective, report, batches, stretch) {
  let { metric: metric2, request } = objective;
  switch (metric2.kind) {
    case "availability":
    case "error_rate":
      return findShare(objective, batches, batchesOf(report, "head", request, mostMoments), stretch);
    case "quantile":
      return findQuantile(objective, metric2.quantile, batches, stretch);
    case "avg":
      return findAverage(objective, batches, stretch);
    case "throughput":
      return findThroughput(objective, batches, stretch);
    case "max":
      return findMax(objective, batches);
  }
}

// build/judge/profile/bar.js
var defaultBar = {
  kind: "load",
  metric: { kind: "availability" },
  name: "availability >= 99%",
  comparator: ">=",
  threshold: 0.99,
  unit: "ratio",
  key: !1,
  weight: 1,
  advisory: !1
}, countingObjectives = ({ objectives }) => objectives.filter(isOfLoad).filter(({ advisory, during }) => !advisory && during === void 0), isAboutErrors = ({ metric: { kind } }) => kind === "availability" || kind === "error_rate" || kind === "throughput", impliedBar = (plan) => countingObjectives(plan).some(isAboutErrors) ? void 0 : defaultBar;
function holdingObjectives(plan) {
  let implied = impliedBar(plan);
  return [...countingObjectives(plan), ...implied ? [implied] : []];
}

// build/judge/profile/holds.js
var level2 = 0.05;
function outcomeOf3(plan, report) {
  let checks = checksOf(report), outcomes = holdingObjectives(plan).map((objective) => {
    let { metric: metric2, comparator } = objective, find2 = (part) => isMet(objective, findOfLoad(objective, part, level2)) ? "pass" : "fail", isInDoubt = doubtsOfSide({ metric: metric2.kind, comparator, find: find2 }, report, checks).length > 0;
    return { name: objective.name, found: isInDoubt ? "unknown" : find2(report) };
  }), broke = outcomes.find(({ found }) => found === "fail");
  return broke ? { outcome: "breaks", broke: broke.name } : { outcome: outcomes.some(({ found }) => found === "unknown") ? "unknown" : "holds" };
}
function isMet({ comparator, threshold }, { verdict, value: value2 }) {
  return verdict !== "inconclusive" ? verdict === "pass" || verdict === "warn" : value2 !== null && compare(value2, comparator, threshold);
}

// build/judge/profile/stage.js
function stageOf(report, from = 0, to = Number.POSITIVE_INFINITY) {
  let cells = cellsOf(report, from, to), sum = (of) => cells.reduce((total2, cell) => total2 + of(cell), 0), times2 = timesOf(report, from, to), at = (q) => percentileOf(times2, q)?.ms ?? null, [sent, good] = [sum((cell) => cell.sent), sum((cell) => cell.good)], intended = sent + sum(({ dropped }) => dropped), { seconds, windowSeconds } = report, answered = answeredIn(report, "head", void 0, from, to) ?? good, lasted = Math.min(seconds, to * windowSeconds) - from * windowSeconds;
  return {
    sent,
    throughput: lasted > 0 ? answered / lasted : 0,
    errorRatio: intended > 0 ? (intended - good) / intended : null,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    ...times2.timeouts > 0 && { timeoutMs: times2.timeoutMs }
  };
}
var timesOf = (report, from = 0, to = Number.POSITIVE_INFINITY) => timedOf(cellsOf(report, from, to)), cellsOf = ({ cells }, from, to) => cells.filter(({ side, window }) => side === "head" && window >= from && window < to);

// build/judge/profile/steps.js
var firstLevel = ({ pace }) => pace.kind === "rate" ? pace.perSecond : pace.kind === "users" ? pace.users : Number.POSITIVE_INFINITY, levelUnit = ({ pace }) => pace.kind === "rate" ? "/s" : "users", formatLevel = (level3, unit) => unit === "/s" ? `${formatNumber(level3)}/s` : `${formatNumber(level3)} users`;
function stepsOf(plan, { load, steps = [] }) {
  return load ? [{ level: firstLevel(plan.load), report: load }, ...steps] : [];
}
function judgeSteps(plan, evidence) {
  let steps = stepsOf(plan, evidence).toSorted((a, b) => a.level - b.level), stages = steps.map(({ report }) => stageOf(report)), first = stages[0] && steps[0] ? stages[0].throughput / steps[0].level : 0;
  return steps.map(({ level: level3, report }, index2) => {
    let stage = stages[index2], linearity = first > 0 ? stage.throughput / level3 / first : null;
    return { level: level3, ...stage, linearity, ...outcomeOf3(plan, report) };
  });
}

// build/judge/profile/scalability.js
var straight = 0.9, usualDoublings = 4;
function nextScalability(load, steps) {
  if (!steps.some(({ outcome }) => outcome === "unknown"))
    return plannedSteps(load)[steps.length];
}
function plannedSteps(load) {
  let first = firstLevel(load);
  return load.steps ?? Array.from({ length: usualDoublings + 1 }, (_, step2) => first * 2 ** step2);
}
var mostScalabilitySteps = (load, ceiling) => plannedSteps(load).filter((level3, index2) => index2 === 0 || level3 <= ceiling);
function findScalability(plan, evidence) {
  let steps = judgeSteps(plan, evidence);
  if (steps.length === 0)
    return;
  let bent = steps.findIndex(({ linearity }) => linearity !== null && linearity < straight), knee = bent > 0 ? steps[bent - 1].level : null;
  return {
    kind: "scalability",
    unit: levelUnit(plan.load),
    steps,
    knee,
    sentence: sentenceOf(plan, steps, knee)
  };
}
function sentenceOf({ load }, steps, knee) {
  let format = (level3) => formatLevel(level3, levelUnit(load)), last = steps.at(-1), share = last.linearity === null ? "" : `${formatRelative(last.linearity)} of it`;
  return steps.length < 2 || share === "" ? "Too few steps ran to judge how it scales." : knee === null ? `Scales straight up to ${format(last.level)} (${share}).` : `Scales straight up to ${format(knee)}; at ${format(last.level)} the throughput is ${share}.`;
}

// build/judge/profile/stress.js
var closeEnough = 0.05, mostSteps = 20, mostDoublings = 10;
function nextStress(load, steps) {
  if (steps.length >= mostSteps || steps.some(({ outcome }) => outcome === "unknown"))
    return;
  let { holds, breaks } = edgeOf(steps);
  if (breaks === null)
    return plannedSteps2(load).find((level3) => level3 > holds);
  if (holds === 0 || breaks - holds <= closeEnough * holds)
    return;
  let between = (holds + breaks) / 2, next = load.pace.kind === "users" || between >= 10 ? Math.round(between) : between;
  return next > holds && next < breaks ? next : void 0;
}
function plannedSteps2(load) {
  let first = firstLevel(load);
  return load.steps ?? Array.from({ length: mostDoublings + 1 }, (_, step2) => first * 2 ** step2);
}
function mostStressSteps(load, ceiling) {
  let planned = plannedSteps2(load).filter((level3, index2) => index2 === 0 || level3 <= ceiling), halvings = planned.slice(1).map((level3, index2) => {
    let holds = planned[index2];
    return Math.ceil(Math.log2((level3 - holds) / (closeEnough * holds)));
  }), between = new Array(Math.max(0, ...halvings)).fill(planned.at(-1));
  return [...planned, ...between].slice(0, mostSteps);
}
function edgeOf(steps) {
  let broken = steps.filter(({ outcome }) => outcome === "breaks").map(({ level: level3 }) => level3), breaks = broken.length > 0 ? Math.min(...broken) : null, held = steps.filter(({ level: level3, outcome }) => outcome === "holds" && (breaks === null || level3 < breaks));
  return { holds: Math.max(0, ...held.map(({ level: level3 }) => level3)), breaks };
}
function findStress(plan, evidence) {
  let steps = judgeSteps(plan, evidence);
  if (steps.length === 0)
    return;
  let { holds, breaks } = edgeOf(steps);
  return {
    kind: "stress",
    unit: levelUnit(plan.load),
    steps,
    holds,
    breaks,
    sentence: sentenceOf2(plan, steps, { holds, breaks })
  };
}
function sentenceOf2({ load }, steps, { holds, breaks }) {
  let format = (level3) => formatLevel(level3, levelUnit(load)), ended = steps.some(({ outcome }) => outcome === "unknown") ? `; the load generator itself did not keep up at ${format(steps.find(({ outcome }) => outcome === "unknown").level)}` : "";
  if (breaks === null)
    return holds > 0 ? `Holds ${format(holds)}, the most that was tried${ended}.` : `Nothing was found${ended}.`;
  let broke = steps.find(({ level: level3, outcome }) => level3 === breaks && outcome === "breaks")?.broke, by = broke === void 0 ? "" : ` (${broke})`;
  return holds > 0 ? `Holds ${format(holds)}, breaks at ${format(breaks)}${by}${ended}.` : `Breaks at ${format(breaks)}, the least that was tried${by}${ended}.`;
}

// build/judge/profile/most-load.js
function mostLoad(plan, sides = plan.baseline ? 2 : 1) {
  let { load } = plan, levels = levelsOf(load, ceilingOf(plan));
  return {
    level: Math.max(...levels, load.spike?.perSecond ?? 0),
    ms: levels.length * (load.warmupMs + load.durationMs),
    requests: sides * mostSteps2(load) * levels.reduce((sum, level3) => sum + requestsAt(load, level3), 0)
  };
}
var mostSteps2 = ({ scenarios = [] }) => Math.max(1, ...scenarios.map(({ steps }) => steps.length));
function levelsOf(load, ceiling) {
  return isStepped(load.profile) ? (load.profile === "stress" ? mostStressSteps : mostScalabilitySteps)(load, load.steps ? Number.POSITIVE_INFINITY : ceiling) : [firstLevel(load)];
}
function requestsAt({ pace, spike, warmupMs, durationMs }, level3) {
  if (pace.kind === "users") {
    let each = pace.thinkMs === void 0 ? Number.POSITIVE_INFINITY : (warmupMs + durationMs) / pace.thinkMs + 1;
    return level3 * Math.ceil(each);
  }
  let more = spike ? (spike.perSecond - level3) * spike.durationMs : 0;
  return Math.ceil((level3 * (warmupMs + durationMs) + more) / 1e3);
}
function ceilingOf({ load, policy }) {
  let bounds = boundsOf(policy).map(({ limits: limits2 }) => load.pace.kind === "rate" ? limits2?.perSecond : limits2?.users);
  return Math.min(...bounds.filter((bound) => bound !== void 0), Number.POSITIVE_INFINITY);
}

export {
  link,
  selector,
  metricOf,
  matches,
  providers,
  providerKindOf,
  keysOf,
  providerKeys,
  recoveryOf,
  steadySegment,
  longestMs,
  withIds,
  profileWith,
  isProfileMetric,
  isOfProfile,
  isAlertsObjective,
  isMeasured,
  isOfLoad,
  sameDeployment,
  sameAddress,
  plannedSegments,
  systemClock,
  isoDate,
  boundsOf,
  level,
  clopperPearson,
  trialsNeeded,
  fewestTrials,
  normalQuantile,
  normalTail,
  studentQuantile,
  studentTail,
  ofTimes,
  fewestValues,
  meanBound,
  differenceEffect,
  isSlowDifference,
  totalOf,
  terminalOutage,
  formatOutage,
  isUp,
  decideShare,
  opposite,
  wantsLittle,
  complement,
  formatTerms,
  formatValueBeside,
  formatWarn,
  formatLabels,
  lacksData,
  withoutOwnShare,
  asIfAllWereSent,
  breachesOf,
  doubtsOfSide,
  isHolding,
  isAlike,
  doubtsOfComparison,
  doubtsOfServer,
  doubt,
  describeDoubt,
  checksOf,
  compare,
  verdictOf,
  withoutPass,
  noData,
  notMeasured,
  judged,
  notCompared,
  withLatencyFromSend,
  answeredIn,
  answeredPart,
  timedOf,
  mergeTimed,
  countOf,
  leastSum,
  countSlower,
  percentileOf,
  smoothPercentileOf,
  mostMoments,
  batchesOf,
  secondsLoaded,
  settleShare,
  slowNoise,
  shownEnds,
  findShareOf,
  formatClusters,
  findOfLoad,
  impliedBar,
  level2,
  outcomeOf3 as outcomeOf,
  isMet,
  stageOf,
  timesOf,
  firstLevel,
  levelUnit,
  formatLevel,
  judgeSteps,
  nextScalability,
  findScalability,
  nextStress,
  findStress,
  mostLoad,
  ceilingOf
};
