import {
  linkAt,
  publicUrl
} from "./shared-providers-link-at.js";
import {
  formatQuantile
} from "./shared-net-auth-google.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/model/plan/alerts.js
var alertActions = ["fail", "warn", "ignore"], usualSeverities = {
  critical: "fail",
  warning: "warn",
  info: "report",
  none: "report",
  "": "report",
  "*": "fail"
}, withUsualSeverities = (said) => ({
  ...usualSeverities,
  ...said["*"] && { "": said["*"] },
  ...said
}), meantOf = (rules, { match, severities }) => rules.filter((rule) => Object.entries(match).every(([label, values]) => values.includes(labelOf(rule, label))) && actionOf(severityOf(rule), severities) !== "ignore"), labelOf = ({ name, labels }, label) => label === "alertname" ? name : Object.hasOwn(labels, label) ? labels[label] : "", severityOf = (rule) => labelOf(rule, "severity"), actionOf = (severity, severities) => (Object.hasOwn(severities, severity) ? severities[severity] : severities["*"]) ?? "fail";
function ruleNames(rules) {
  let inGroup = rules.map(({ name, group }) => rules.filter((other) => other.name === name).length > 1 ? `${name} (${group})` : name);
  return inGroup.map((name, i) => {
    let before = inGroup.slice(0, i).filter((other) => other === name).length;
    return before > 0 ? `${name} ${before + 1}` : name;
  });
}

// build/promql/indicator.js
var language = "promql";
function sourceQueryOf(indicator) {
  return { ...sourceQueryFor(indicator), language };
}
function sourceQueryFor(indicator) {
  let query = formatIndicator(indicator);
  switch (indicator.kind) {
    case "value": {
      let { reduce, absent } = indicator;
      return {
        question: { kind: "value", ...reduce && { reduce }, ...absent && { absent } },
        ask: { query },
        query
      };
    }
    case "counts": {
      let { partIs, part: part2, total, absent } = indicator;
      return {
        question: { kind: "share", partIs, ...absent && { absent } },
        ask: { part: part2, total },
        query
      };
    }
    case "histogram": {
      let { quantile, metric, by } = indicator;
      return { question: { kind: "quantile", quantile }, ask: { metric, by }, query };
    }
    case "conventional":
      return { question: { kind: "use", of: indicator.what }, ask: {}, query };
    case "alerts": {
      let { match, severities, from, forMs, intervalMs } = indicator, rules = from.kind === "files" && { files: from.files, rules: from.rules };
      return {
        question: { kind: "alerts", match, severities, ...rules },
        ask: {
          ...forMs !== void 0 && { forMs },
          ...intervalMs !== void 0 && { intervalMs }
        },
        query
      };
    }
  }
}
function indicatorOf({ question, ask }, of) {
  let { query, part: part2, total, metric, by, forMs, intervalMs } = ask ?? {};
  switch (question.kind) {
    case "value":
      return { ...question, query: query ?? "", ...of && { of } };
    case "share":
      return {
        kind: "counts",
        partIs: question.partIs,
        part: part2 ?? "",
        total: total ?? "",
        ...question.absent && { absent: question.absent },
        ...of && { of }
      };
    case "quantile":
      return { kind: "histogram", metric: metric ?? "", by: by ?? [], quantile: question.quantile };
    case "use":
      return { kind: "conventional", what: question.of, ...of && { of } };
    case "alerts": {
      let { match, severities = usualSeverities, files, rules = [] } = question;
      return {
        kind: "alerts",
        match,
        severities,
        from: files ? { kind: "files", files, rules } : { kind: "server" },
        ...forMs !== void 0 && { forMs },
        ...intervalMs !== void 0 && { intervalMs }
      };
    }
  }
}
function formatIndicator(indicator) {
  switch (indicator.kind) {
    case "value":
      return indicator.query;
    case "counts":
      return `${indicator.part} / ${indicator.total}`;
    case "histogram": {
      let { quantile, metric, by } = indicator;
      return `${formatQuantile(quantile)} of ${metric}${by.length > 0 ? ` by ${by.join(", ")}` : ""}`;
    }
    case "conventional":
      return `${indicator.what} of the target`;
    case "alerts":
      return "other alert rules";
  }
}

// build/providers/prometheus/graph-link.js
function graphLink({ url, externalUrl, ...access }, window, query) {
  let base = externalUrl ?? (url === void 0 ? void 0 : publicUrl({ url, ...access })), [start, end] = [Math.floor(window.start), Math.ceil(window.end)];
  if (!(base === void 0 || !(end > start)))
    return linkAt(base, () => [
      ["g0.expr", query],
      ["g0.tab", "0"],
      ["g0.range_input", `${end - start}s`],
      ["g0.end_input", new Date(end * 1e3).toISOString().slice(0, 19).replace("T", " ")]
    ], "/graph");
}

// build/providers/prometheus/values/several-hint.js
var severalHint = (series) => series > 1 ? "sum(…) or max(…)" : "max_over_time(…)";

// build/providers/prometheus/use/reported.js
var reportedUses = [
  "cpu",
  "memory",
  "heap",
  "event_loop",
  "gc",
  "threads",
  "open_files",
  "restarts"
];

// build/promql/selector.js
var plainMetric = "[a-zA-Z_:][a-zA-Z0-9_:]*", plainLabel = "[a-zA-Z_][a-zA-Z0-9_]*", literal = "(?:\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|`[^`]*`)", matcher = `(?:${plainLabel}|${literal})\\s*(?:=~|!~|!=|=)\\s*${literal}`, matchers = `${matcher}\\s*(?:,\\s*${matcher}\\s*)*,?`, matchersForm = `\\{\\s*${matchers}\\s*\\}`, quotedForm = `\\{\\s*(?:${matcher}\\s*,\\s*)*${literal}\\s*(?:,\\s*${matcher}\\s*)*,?\\s*\\}`, selectorForm = `(?:${plainMetric}(?:\\s*\\{\\s*(?:${matchers})?\\s*\\})?|${quotedForm})`, metricAhead = new RegExp(`^${plainMetric}`), part = new RegExp(`[\\s,]*(?:(?<text>(?<label>${plainLabel}|${literal})\\s*(?<operator>=~|!~|!=|=)\\s*(?<value>${literal}))|(?<quoted>${literal}))`, "y");
function readSelector(selector) {
  let ahead = metricAhead.exec(selector)?.[0], read = { ...defined({ metric: ahead }), matchers: [], whole: !0 }, braces = selector.slice(ahead?.length ?? 0).trim();
  part.lastIndex = 1;
  let end = 1;
  for (let found = part.exec(braces); found?.groups; found = part.exec(braces)) {
    let { text: text2, label, operator, value, quoted } = found.groups;
    end = part.lastIndex;
    let name = label && unquote(label);
    quoted !== void 0 ? read.metric ??= unquote(quoted) : name === "__name__" && operator === "=" ? read.metric ??= unquote(value) : read.matchers.push({ name, operator, value, text: text2 });
  }
  return read.whole = braces === "" || /^[\s,]*\}$/.test(braces.slice(end)), read;
}
var metricOf = (selector) => readSelector(selector).metric, matchersOf = (selector) => readSelector(selector).matchers;
function selectorOf(metric, matchers2 = []) {
  let isPlain = new RegExp(`^${plainMetric}$`).test(metric), all = [...isPlain ? [] : [JSON.stringify(metric)], ...matchers2];
  return `${isPlain ? metric : ""}${all.length > 0 ? `{${all.join(",")}}` : ""}`;
}
var formatLabel = (label) => new RegExp(`^${plainLabel}$`).test(label) ? label : JSON.stringify(label), unquote = (text2) => /^["'`]/.test(text2) ? text2.slice(1, -1) : text2;

// build/promql/query-variables.js
var text = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g, matched = /(?:=~|!~|!=|=)\s*(["'`])(\$\{?[a-zA-Z_]\w*(?::\w+)?\}?)\1/, variable = /\$\{?[a-zA-Z_]\w*/g;
function foreignVariable(query) {
  let bare = query.replace(text, '""').match(variable) ?? [], inLabel = matched.exec(query)?.[2];
  return [...bare, ...inLabel ? [inLabel] : []].find((found) => !/^\$(window|start|end)$/.test(found));
}
var knownVariables = "there are $window, $start and $end";
function variableHint(query) {
  let foreign = foreignVariable(query);
  return foreign && `${foreign} is not known here: ${knownVariables}`;
}

export {
  foreignVariable,
  knownVariables,
  variableHint,
  alertActions,
  usualSeverities,
  withUsualSeverities,
  meantOf,
  severityOf,
  actionOf,
  ruleNames,
  sourceQueryOf,
  indicatorOf,
  matchersForm,
  selectorForm,
  readSelector,
  metricOf,
  matchersOf,
  selectorOf,
  formatLabel,
  graphLink,
  severalHint,
  reportedUses
};
