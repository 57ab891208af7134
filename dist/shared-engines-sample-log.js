import {
  openPlainFile
} from "./shared-files-plain-file.js";
import {
  parseJson
} from "./shared-model-basics-parse-json.js";
import {
  countRequest,
  emptyCell,
  noTimeouts,
  recordTimeouts
} from "./shared-engines-count-request.js";
import {
  answeredBy
} from "./shared-engines-answered-windows.js";
import {
  Histogram
} from "./shared-stats-histogram.js";
import {
  formatCount
} from "./shared-model-basics-units.js";
import {
  gateVersion
} from "./shared-model-version.js";
import {
  Problem
} from "./shared-model-problem.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/engines/samples/samples.js
import { resolve } from "node:path";

// build/engines/samples/notes-on-others.js
function notesOnOthers(samples, seconds) {
  let { before, after } = samples.outside(seconds), [start, end] = [
    "before the measured window (t below 0)",
    `at or after its end (t from ${seconds} s on)`
  ], found = [
    ...before > 0 ? [`${formatCount(before)} ${start}`] : [],
    ...after > 0 ? [`${formatCount(after)} ${end}`] : []
  ];
  return found.length === 0 ? [] : [{ source: "samples", message: `of ${formatCount(samples.count)} samples not judged: ${found.join(", ")}`, hint: "the window is load.duration of the config, or without one ends with the data" }];
}

// build/engines/samples/read-samples.js
import { createGunzip } from "node:zlib";

// build/engines/sample-log.js
var errorKinds = [
  "timeout",
  "refused",
  "reset",
  "dns",
  "tls",
  "protocol",
  "status",
  "expect",
  "capture",
  "other"
], firstCapacity = 65536, mostDecimals = 3, SampleLog = class {
  count = 0;
  /** The latest intended start, in seconds. */
  last = 0;
  /** The most digits after the decimal point that any duration has. */
  decimals = 0;
  series = /* @__PURE__ */ new Map();
  names = [];
  times = new Float64Array(firstCapacity);
  durations = new Float64Array(firstCapacity);
  of = new Uint32Array(firstCapacity);
  /** An index of `errorKinds` for what was not good, or one beyond. */
  kinds = new Uint8Array(firstCapacity);
  codes = new Uint16Array(firstCapacity);
  /** What reports at several looks have in common, until more comes in. */
  shared;
  add({ t, side, name, duration, ok, code, error }) {
    this.count === this.times.length && this.grow();
    let key = `${side} ${name}`, series = this.series.get(key);
    series === void 0 && (series = this.names.push({ side, name }) - 1, this.series.set(key, series));
    let at = this.count;
    this.times[at] = t, this.durations[at] = duration, this.of[at] = series, this.decimals = decimalsOf(duration, this.decimals), this.kinds[at] = ok ? errorKinds.length : kindOf(code, error), this.codes[at] = code ?? 0, this.count += 1, this.shared = void 0, t > this.last && (this.last = t);
  }
  compares() {
    return this.names.some(({ side }) => side === "base");
  }
  /** How many start before the measured window of so many seconds, and how many when it is over. */
  outside(seconds) {
    let found = { before: 0, after: 0 };
    for (let at = 0; at < this.count; at += 1)
      this.times[at] < 0 ? found.before += 1 : this.times[at] >= seconds && (found.after += 1);
    return found;
  }
  /**
   * Requests per second within the first `seconds`, of the side that has more, or of both where
   * they take turns.
   */
  rate(seconds) {
    let counts = { head: 0, base: 0 }, windows = { head: /* @__PURE__ */ new Set(), base: /* @__PURE__ */ new Set() };
    for (let at = 0; at < this.count; at += 1) {
      let time = this.times[at];
      if (time < 0 || time >= seconds)
        continue;
      let { side } = this.names[this.of[at]];
      counts[side] += 1, windows[side].add(Math.floor(time / 2.5));
    }
    let { head, base } = counts;
    return (takeTurns(windows) ? head + base : Math.max(head, base)) / seconds;
  }
  /**
   * As an engine would have reported the first `seconds`; what started before or later is left out.
   */
  toReport(seconds) {
    this.shared ??= { members: this.membersByCell(), cells: /* @__PURE__ */ new Map() };
    let { members, cells } = this.shared, histogram = new Histogram(), ordered = [...members].flatMap(([cell, own]) => {
      let { side, name } = this.names[cell % this.names.length], window = Math.floor(cell / this.names.length), key = { window, side, name };
      if ((window + 1) * 2.5 > seconds) {
        let part = own.filter((at) => this.times[at] < seconds);
        return part.length > 0 ? [this.cellOf(key, part, histogram)] : [];
      }
      let whole = cells.get(cell) ?? this.cellOf(key, own, histogram);
      return cells.set(cell, whole), [whole];
    });
    return {
      engine: { name: "samples", version: gateVersion },
      latencyFrom: "intended",
      grain: "requests",
      window: null,
      seconds,
      windowSeconds: 2.5,
      ...this.decimals < mostDecimals && { resolutionMs: 10 ** -this.decimals },
      ...this.compares() && {
        design: takeTurns({ head: windowsOf(ordered, "head"), base: windowsOf(ordered, "base") }) ? "abba" : "paired"
      },
      cells: ordered.sort((a, b) => a.window - b.window || order(a.side, b.side) || order(a.name, b.name)),
      ...answeredBy(this.answeredWindows(seconds))
    };
  }
  /**
   * What started in each window of each series; what started before the measured window is in none.
   */
  membersByCell() {
    let members = /* @__PURE__ */ new Map();
    for (let at = 0; at < this.count; at += 1) {
      if (this.times[at] < 0)
        continue;
      let cell = Math.floor(this.times[at] / 2.5) * this.names.length + this.of[at], own = members.get(cell);
      own ? own.push(at) : members.set(cell, [at]);
    }
    return members;
  }
  /** Good answers by the window in which they ended, whenever they were due. */
  answeredWindows(seconds) {
    let windows = this.names.map(() => Array.from({ length: Math.ceil(seconds / 2.5 - 1e-9) }, () => 0));
    for (let at = 0; at < this.count; at += 1) {
      let endedAt = this.times[at] + this.durations[at] / 1e3;
      this.kinds[at] !== errorKinds.length || endedAt < 0 || endedAt >= seconds || (windows[this.of[at]][Math.floor(endedAt / 2.5)] += 1);
    }
    return windows.map((own, series) => ({ ...this.names[series], windows: own })).toSorted((a, b) => order(a.side, b.side) || order(a.name, b.name));
  }
  cellOf(key, own, latency) {
    let cell = emptyCell(key), timeouts = noTimeouts();
    latency.reset();
    for (let at of own) {
      let kind = errorKinds[this.kinds[at]];
      countRequest(cell, kind, this.codes[at]);
      let ms = this.durations[at];
      kind === void 0 ? latency.record(ms) : kind === "timeout" && (timeouts.count += 1, timeouts.ms = Math.max(timeouts.ms, ms));
    }
    return recordTimeouts(latency, timeouts), { ...cell, latency: latency.toData() };
  }
  grow() {
    let size = 2 * this.times.length, grown = (into, from) => (into.set(from), into);
    this.times = grown(new Float64Array(size), this.times), this.durations = grown(new Float64Array(size), this.durations), this.of = grown(new Uint32Array(size), this.of), this.kinds = grown(new Uint8Array(size), this.kinds), this.codes = grown(new Uint16Array(size), this.codes);
  }
};
function decimalsOf(duration, least) {
  let decimals = least;
  for (; decimals < mostDecimals && !isWhole(duration * 10 ** decimals); )
    decimals += 1;
  return decimals;
}
var isWhole = (value) => Math.abs(value - Math.round(value)) < 1e-6, takeTurns = ({ head, base }) => ![...head].some((window) => base.has(window)), windowsOf = (cells, side) => new Set(cells.flatMap((cell) => cell.side === side ? [cell.window] : [])), order = (a, b) => a < b ? -1 : a > b ? 1 : 0;
function kindOf(code, error) {
  let named = errorKinds.indexOf(error);
  return named >= 0 ? named : errorKinds.indexOf(code === void 0 ? "other" : "status");
}

// build/engines/samples/read-samples.js
var mostMistakes = 10, longestLine = 65536, mostSamples = 2e7, mostPerSample = 1e3, mostBefore = 8 * 1024 * 1024, latestSeconds = 6 * 3600;
async function readSamples(opened, path = opened) {
  let log = new SampleLog(), mistakes = [], line = 0, read = 0;
  try {
    for await (let lines of linesOf(await openText(opened, path))) {
      if (read > mostBefore + mostPerSample * log.count)
        throw tooSparse(path, line, log);
      for (let text of lines) {
        if (line += 1, read += text.length + 1, text === "" || text === "\r")
          continue;
        let refused = addLine(text, log);
        if (refused !== void 0 && (mistakes.push({ message: refused, place: { file: path, line, column: 1 } }), mistakes.length === mostMistakes))
          throw badSamples(mistakes);
      }
    }
  } catch (error) {
    if (error instanceof Problem)
      throw error;
    let { code, message } = error;
    throw new Problem("config", `samples file ${path}: it cannot be read after line ${line} (${code ?? message})`);
  }
  if (mistakes.length > 0)
    throw badSamples(mistakes);
  return log;
}
var badSamples = (mistakes) => new Problem("config", "the samples cannot be read", { mistakes }), tooSparse = (path, line, { count }) => new Problem("config", `samples file ${path}: ${count} samples in its first ${line} lines`, {
  hint: "it holds too much else to be a log of requests"
});
async function openText(opened, path) {
  let found = await openPlainFile(opened);
  if (found.kind === "missing")
    throw new Problem("config", `samples file ${path}: ${found.why}`);
  let { file } = found, head = Buffer.alloc(2);
  if (await file.read(head, 0, 2, 0), head.equals(utf16))
    throw await file.close(), new Problem("config", `samples file ${path}: it is UTF-16, not UTF-8`, {
      hint: "save it as UTF-8"
    });
  let bytes = file.createReadStream({ start: 0, highWaterMark: 1 << 20 });
  if (head[0] !== 31 || head[1] !== 139)
    return bytes.setEncoding("utf8");
  let unpacked = createGunzip({ chunkSize: 1 << 18 });
  return bytes.on("error", (error) => unpacked.destroy(error)), bytes.pipe(unpacked).setEncoding("utf8");
}
var utf16 = Buffer.from([255, 254]);
async function* linesOf(text) {
  let rest;
  for await (let chunk of text) {
    let lines = (rest === void 0 ? chunk.replace(/^\uFEFF/, "") : rest + chunk).split(`
`);
    if (rest = lines.pop(), rest.length > longestLine)
      throw new Error("a line is too long");
    yield lines;
  }
  rest && (yield [rest]);
}
var expected = 'expected {"t": seconds, "duration": ms, "ok": true or false} and, if you like, side, name, code, error';
function addLine(text, log) {
  let value = parseJson(text);
  if (value === void 0)
    return `this is no JSON; ${expected}`;
  if (typeof value != "object" || value === null || Array.isArray(value))
    return `this is no object; ${expected}`;
  let { t, side = "head", name = "request", duration, ok, code, error } = value, refused = refuse(!isNumber(t, latestSeconds, -latestSeconds), `t: expected seconds, at most ${latestSeconds}`) ?? refuse(!isNumber(duration, 1e9), "duration: expected milliseconds from 0") ?? refuse(typeof ok != "boolean", "ok: expected true or false") ?? refuse(side !== "head" && side !== "base", 'side: expected "head" or "base"') ?? refuse(typeof name != "string" || name === "" || name.length > 200, "name: expected text") ?? refuse(code !== void 0 && !isNumber(code, 65535), "code: expected a status code") ?? refuse(error !== void 0 && typeof error != "string", "error: expected text") ?? refuse(log.count >= mostSamples, `there are more than ${mostSamples} samples`);
  if (refused !== void 0)
    return refused;
  log.add({
    t,
    side,
    name,
    duration,
    ok,
    ...defined({ code, error })
  });
}
var refuse = (isWrong, message) => isWrong ? message : void 0, isNumber = (value, most, least = 0) => typeof value == "number" && value >= least && value <= most;

// build/engines/samples/samples.js
var sampledOf = (log) => ({
  lastSeconds: log.last,
  compares: log.compares(),
  perSecond: (seconds) => log.rate(seconds)
});
function reportOf(log, { durationMs }, looks = [], atLook = () => !1) {
  for (let look of looks) {
    let part = log.toReport(look);
    if (atLook(part))
      return part;
  }
  return log.toReport(durationMs / 1e3);
}
var surveyed = /* @__PURE__ */ new WeakMap(), survey = async (settings, locate) => {
  let { path, opened } = await locate(settings.file), log = await readSamples(opened, path), located = { ...settings, file: path };
  return surveyed.set(located, log), { settings: located, sampled: sampledOf(log) };
}, prepare = async ({ load, settings, folder }) => {
  let { file, start } = settings, log = surveyed.get(settings) ?? await readSamples(resolve(folder, file), file);
  return {
    engine: { name: "samples", version: gateVersion },
    notes: notesOnOthers(log, load.durationMs / 1e3),
    ...log.compares() && { compares: !0 },
    run: async (order2, _, atLook) => {
      let report = reportOf(log, order2.load, order2.looks, atLook);
      return start === void 0 ? report : { ...report, window: windowFrom(start, report.seconds) };
    }
  };
};
function windowFrom(start, seconds) {
  let from = Date.parse(start), iso = (ms) => new Date(ms).toISOString();
  return { start: iso(from), end: iso(from + seconds * 1e3) };
}

export {
  notesOnOthers,
  readSamples,
  sampledOf,
  reportOf,
  survey,
  prepare
};
