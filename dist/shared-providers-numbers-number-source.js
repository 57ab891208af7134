import {
  describeReduced,
  keptOf,
  reduceTo,
  withCount,
  withGaps,
  withSeveral,
  withValue
} from "./shared-providers-numbers-one-number.js";
import {
  shortWaitMs,
  waitReporter
} from "./shared-net-waiting.js";
import {
  formatCount
} from "./shared-model-basics-units.js";
import {
  Problem
} from "./shared-model-problem.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/providers/numbers/window-parts.js
function partsOf({ start, end }, { most, leastMs }) {
  let endMs = Math.round(end * 1e3), wholeMs = endMs - Math.round(start * 1e3);
  for (let count = most; count > 1; count -= 1)
    if (wholeMs % count === 0 && wholeMs / count >= leastMs)
      return { count, ms: wholeMs / count, end: endMs };
  return { count: 1, ms: wholeMs, end: endMs };
}
var timeOfPart = (part, { count, ms, end }) => (end - (count - 1 - part) * ms) / 1e3;
function byPart(points2, { count, ms, end }) {
  let values = Array.from({ length: count }, () => {
  });
  for (let [time, value] of points2) {
    let part = count - 1 - Math.round((end - time * 1e3) / ms);
    part in values && (values[part] = value);
  }
  return values;
}

// build/providers/numbers/numbers.js
var queriesOf = (ask) => "query" in ask ? [[ask.query, !1]] : [
  [ask.part, !0],
  [ask.total, !0]
], wholeOf = (window, counts) => ({
  window,
  parts: partsOf(window, { most: 1, leastMs: 0 }),
  counts
}), reducedBy = ({ reducesItself }, question) => reducesItself && question.kind === "value" && question.reduce ? { reduce: question.reduce } : {};

// build/providers/check-source.js
var checkedSeconds = 60;
async function checkSource(source, objectives, context) {
  let { id, title, where } = source, reached = await source.reach(context);
  if (reached.kind === "failed")
    throw problem(`${title} at ${where} cannot be queried`, reached);
  let end = context.clock.now() / 1e3, window = { start: end - checkedSeconds, end }, notes = [], queries = objectives.flatMap(({ question, ask }) => queriesOf(ask).map(([query, counts]) => ({
    query,
    over: { ...wholeOf(window, counts), ...reducedBy(source, question) }
  })));
  for (let { query, over } of queries) {
    let result = await source.ask(query, over, context), about = source.write(query, over);
    if (result.kind === "failed") {
      let { detail, hint } = result;
      if (result.isWrong)
        throw problem(`\`${about}\``, result);
      let message = `\`${about}\`, tried before the load: ${detail}`;
      notes.push({ source: id, message, about, ...defined({ hint }) });
    }
    let missing = await source.findMissing?.(query, context) ?? [];
    notes.push(...missing.map((note) => ({ source: id, ...note })));
  }
  return notes.filter(({ message }, index) => notes.findIndex((other) => other.message === message) === index);
}
var problem = (what, { detail, hint }) => new Problem("provider", `${what}: ${detail}`, defined({ hint }));

// build/providers/numbers/settled.js
var betweenReadsMs = 2e3, longestMs = 6e4;
async function readSettled(read, { window, settleMs, what }, context) {
  let { clock, signal } = context, waitMs = window.end * 1e3 + settleMs - clock.now();
  waitMs > 0 && (waitReporter(context, waitMs, shortWaitMs)(`Waiting for ${what}`), await clock.sleep(waitMs, signal));
  let deadline = clock.now() + longestMs, before = await read();
  for (; before.kind !== "failed" && !signal.aborted; ) {
    await clock.sleep(betweenReadsMs, signal);
    let now = await read();
    if (now.kind === "failed" || JSON.stringify(now) === JSON.stringify(before))
      return now;
    if (clock.now() >= deadline) {
      let seconds = Math.round(clock.now() / 1e3 - window.end);
      return {
        kind: "late",
        detail: `${what} of the test were still arriving ${seconds} s after it`
      };
    }
    before = now;
  }
  return before;
}

// build/providers/numbers/number-source.js
var batches = { most: 12, leastMs: 1e3 }, points = { most: 60, leastMs: 5e3 };
function numberProvider(source) {
  let linked = (measured, ask, window) => {
    let query = "query" in ask ? ask.query : ask.total;
    return { ...measured, ...defined({ url: source.link?.(measured.query, window, query) }) };
  }, reading = (window, context) => (source.startMeasuring(context), { source, window, context });
  return {
    check: (queries, context) => checkSource(source, queries, context),
    measure: async ({ question, ask }, window, context) => linked(await measure(question, ask, reading(window, context)), ask, window),
    series: async ({ ask }, window, context) => linked(await drawCourse(ask, reading(window, context)), ask, window)
  };
}
function measure(question, ask, reading) {
  if (question.kind === "value" && "query" in ask)
    return measureValue(question, ask.query, reading);
  if (question.kind === "share" && "part" in ask)
    return measureShare(question, ask, reading);
  let detail = `${reading.source.title} returns one number, or two counts`;
  return Promise.resolve({ kind: "failed", detail, query: "", warnings: [] });
}
async function measureValue(question, query, { source, window, context }) {
  let whole = wholeOf(window, !1), own = reducedBy(source, question), isInParts = question.reduce && !own.reduce, over = isInParts ? { ...whole, parts: partsOf(window, points) } : { ...whole, ...own }, written = source.write(query, over), reading = await readSettled(() => source.ask(query, over, context), { window, ...arrivalOf(source) }, context);
  if (reading.kind !== "numbers")
    return unread(reading, written);
  let measured = { query: written, warnings: reading.warnings }, { reduce: _, ...plain } = question, one = oneOf(reading, isInParts ? question : plain, { measured, window, hint: source.severalHint }), said = reading.detail ?? (own.reduce && describeReducer(own.reduce, source)), found = one?.kind === "value" && said !== void 0 ? { ...one, detail: said } : one;
  if (found && !(found.kind === "value" && source.standsIn?.(query)))
    return found;
  let why = await source.explainSilence(query, whole, context);
  if (why)
    return noData(measured, why);
  if (found)
    return found;
  if (question.absent === "ok")
    return { ...measured, kind: "value", value: 0, detail: "nothing matches, which counts as zero" };
  let detail = `there are ${source.counted} in the window, and the query finds none of them`;
  return noData(measured, { detail, hint: "`absent: ok` counts that as zero" });
}
var describeReducer = ({ kind }, { title }) => `${kind} over the window, worked out by ${title}`, noData = (measured, { detail, hint }) => ({
  ...measured,
  kind: "no-data",
  detail,
  ...defined({ hint })
}), arrivalOf = ({ settleMs, counted: what }) => ({ settleMs, what }), unread = (reading, query) => ({
  ...reading,
  kind: reading.kind === "late" ? "no-data" : "failed",
  query,
  warnings: []
});
function oneOf({ series }, { reduce, absent }, { measured, window, hint }) {
  let reduced = series.map(({ labels, values }) => {
    let known = (absent === "ok" ? values.map((value) => value ?? 0) : values).filter((value) => value !== void 0), finite = known.filter(Number.isFinite);
    return {
      labels,
      expected: values.length,
      count: finite.length,
      value: reduce ? reduceTo(reduce, finite.map((value) => [0, value])) : known[0]
    };
  });
  if (reduced.length > 1)
    return { ...withSeveral(measured, reduced, window), hint };
  let [one] = reduced;
  if (!one)
    return;
  let own = { ...measured, ...Object.keys(one.labels).length > 0 && { labels: one.labels } };
  if (!reduce || one.value === void 0)
    return withValue(own, one.value ?? Number.NaN);
  let detail = describeReduced(reduce, one.count);
  return { ...withGaps(own, one.count, one.expected), kind: "value", value: one.value, detail };
}
async function measureShare({ partIs, absent }, { part, total }, { source, window, context }) {
  let over = wholeOf(window, !0), [ofPart, ofTotal] = [source.write(part, over), source.write(total, over)], reading = await readSettled(() => countBoth({ part, total }, over, { source, context }), { window, ...arrivalOf(source) }, context), query = `${ofPart} / ${ofTotal}`;
  if (reading.kind !== "counts")
    return unread(reading, query);
  let measured = { query, warnings: reading.warnings }, [some, all = 0] = [reading.part[0], reading.total[0]];
  if (all === 0) {
    let nothing = { detail: `${ofTotal} found nothing in the window: there was nothing to count` };
    return noData(measured, await source.explainSilence(total, over, context) ?? nothing);
  }
  if (some === void 0 && absent !== "ok" && !source.isWithin(part, total))
    return noData(measured, {
      detail: `${ofPart} found nothing in the window: whether nothing happened or the query is wrong is not known`,
      hint: "`absent: ok` counts that as zero"
    });
  let counted = some ?? 0;
  if (counted > all) {
    let detail = `${ofPart} found ${formatCount(counted)} in the window, and ${ofTotal} ${formatCount(all)}`, hint = `what is ${partIs} must be a part of the total`;
    return { ...measured, kind: "failed", detail, hint };
  }
  let badOf = (ofIt, of) => {
    let within = Math.min(ofIt, of);
    return { bad: partIs === "bad" ? within : of - within, total: of };
  }, course = await countBoth({ part, total }, inParts(over), { source, context }), counts = course.kind === "counts" ? course : { part: [], total: [] }, found = counts.total.map((of = 0, batch) => badOf(counts.part[batch] ?? 0, of)), ratio = badOf(counted, all), inBatches = sumOf(found, "bad") === ratio.bad && sumOf(found, "total") === ratio.total && { batches: found };
  return { ...measured, kind: "ratio", ...ratio, of: source.counted, ...inBatches };
}
var inParts = (over) => ({ ...over, parts: partsOf(over.window, batches) }), sumOf = (counts, key) => counts.reduce((sum, one) => sum + one[key], 0);
async function countBoth({ part, total }, over, { source, context }) {
  let [some, all] = await Promise.all([
    source.ask(part, over, context),
    source.ask(total, over, context)
  ]);
  if (some.kind === "failed")
    return some;
  if (all.kind === "failed")
    return all;
  let nothing = Array.from({ length: over.parts.count }, () => {
  }), valuesOf = ({ series }) => series[0]?.values ?? nothing, warnings = [.../* @__PURE__ */ new Set([...some.warnings, ...all.warnings])];
  return { kind: "counts", part: valuesOf(some), total: valuesOf(all), warnings };
}
async function drawCourse(ask, { source, window, context }) {
  let over = { window, parts: partsOf(window, points), counts: "part" in ask }, query = queriesOf(ask).map(([one]) => source.write(one, over)).join(" / "), reading = "part" in ask ? shareOf(await countBoth(ask, over, { source, context })) : await source.ask(ask.query, over, context);
  if (reading.kind === "failed")
    return unread(reading, query);
  let series = reading.series.map(({ labels, values }) => ({
    labels,
    values: values.flatMap((value, part) => value === void 0 || !Number.isFinite(value) ? [] : [[timeOfPart(part, over.parts), value]])
  })).filter(({ values }) => values.length > 0), measured = withCount({ query, warnings: reading.warnings }, series.length);
  return series.length === 0 ? { ...measured, kind: "no-data", detail: "the query returned no points in the window" } : { ...measured, kind: "series", series: keptOf(series) };
}
var shareOf = (counts) => counts.kind === "failed" ? counts : {
  kind: "numbers",
  series: [
    {
      labels: {},
      values: counts.total.map((all, part) => all ? (counts.part[part] ?? 0) / all : void 0)
    }
  ],
  warnings: counts.warnings
};

export {
  timeOfPart,
  byPart,
  wholeOf,
  numberProvider
};
