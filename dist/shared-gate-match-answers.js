import {
  answerOf,
  formatIndicator,
  mask
} from "./shared-judge-judge.js";
import {
  meantOf
} from "./shared-stats-slow-noise.js";
import {
  asksSource
} from "./shared-model-plan.js";
import {
  matchesWildcard
} from "./shared-net-address-guard.js";
import {
  defined
} from "./shared-model-problem.js";

// build/gate/match-answers.js
function evidenceFor(plan, { plan: asked, evidence }) {
  let before = asked.objectives.filter(asksSource), isSource = matches(sourceOf(asked), sourceOf(plan)), matched = plan.objectives.filter(asksSource).map((now) => ({
    now,
    same: isSource ? pick(now, before, (other) => matches(questionOf(other, asked), questionOf(now, plan))) : void 0,
    budget: isSource ? pick(now, before, (other) => asksSameBudget(other, now)) : void 0
  })), memory = memoryFor(plan, asked, evidence, isSource);
  if (matched.every(isUnmoved) && memory === evidence.memory)
    return evidence;
  let answers = matched.flatMap((match) => [
    ...match.same ? answersTo(match.same, evidence, ["objective", "chart"]) : [notAsked(match.now, before, isSource ? void 0 : asked)],
    ...match.budget ? answersTo(match.budget, evidence, ["budget"]) : []
  ].map((answer) => ({ ...answer, of: match.now.id })));
  return { ...evidence, answers, ...defined({ memory }) };
}
var answersTo = ({ id }, evidence, purposes) => purposes.flatMap((purpose) => answerOf(evidence, id, purpose) ?? []), isUnmoved = ({ now, same, budget }) => same?.id === now.id && (budgetOf(now) === void 0 || budget?.id === now.id);
function pick(now, before, isSame) {
  let same = before.filter(isSame);
  return same.find(({ name }) => name === now.name) ?? same[0];
}
var budgetOf = (objective) => objective.source === "prometheus" && objective.slo?.budget ? canonical([objective.slo.windowMs, objective.slo.budget]) : void 0;
function asksSameBudget(recorded, now) {
  let [before, budget] = [budgetOf(recorded), budgetOf(now)];
  return before !== void 0 && budget !== void 0 && matches(before, budget);
}
function questionOf({ indicator }, plan) {
  switch (indicator.kind) {
    case "histogram":
      return canonical(["histogram", indicator.metric, indicator.by]);
    case "conventional":
      return canonical([
        "conventional",
        indicator.what,
        (plan.prometheus ?? plan.ownPrometheus)?.target
      ]);
    case "alerts": {
      let { from, match, severities, forMs, intervalMs } = indicator, which = from.kind === "files" ? meantOf(from.rules, indicator).map(({ annotations: _, ...rule }) => rule) : ["server", match, severities];
      return canonical(["alerts", which, forMs, intervalMs]);
    }
    default:
      return canonical(indicator);
  }
}
function sourceOf({ prometheus, ownPrometheus }) {
  return prometheus ? prometheus.url : ownPrometheus && canonical(ownPrometheus.scrape.map(({ url, path }) => [url, path]));
}
var matches = (recorded, now) => recorded === void 0 || now === void 0 || matchesWildcard(recorded, now, mask), canonical = (data) => JSON.stringify(data, (_, value) => typeof value == "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => a < b ? -1 : 1)) : value);
function notAsked({ id, name, indicator }, before, source) {
  let sameName = before.find((other) => other.name === name), found = source ? `it asked another source, ${source.prometheus?.url ?? "a Prometheus of its own"}` : sameName ? `under this name its run asked ${describe(sameName.indicator)}` : "its run did not ask it", measured = {
    kind: "no-data",
    query: describe(indicator),
    detail: `the record holds no answer to this question: ${found}`,
    hint: "run it again under this config",
    warnings: []
  };
  return { of: id, purpose: "objective", measured };
}
var describe = (indicator) => indicator.kind === "alerts" ? "other alert rules" : formatIndicator(indicator);
function memoryFor(plan, asked, { memory }, isSource) {
  let of = ({ prometheus, ownPrometheus }) => {
    let { memory: query, target } = prometheus ?? ownPrometheus ?? {};
    return canonical([query, target]);
  };
  return !memory || isSource && matches(of(asked), of(plan)) ? memory : { kind: "no-data", query: "", detail: "the record holds no answer to this question: its run asked for other memory", warnings: [] };
}

export {
  evidenceFor
};
