import {
  startTool,
  versionOf
} from "./shared-tools-start-tool.js";
import {
  runForOutput
} from "./shared-tools-run-for-output.js";
import {
  findTool
} from "./shared-tools-find-tool.js";
import {
  hideVariables,
  throughProxy,
  variablesFor
} from "./shared-language-environment.js";
import {
  makeToolFolder
} from "./shared-tools-folder.js";
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
  Histogram,
  emptyHistogram
} from "./shared-stats-histogram.js";
import {
  formatDuration
} from "./shared-model-basics-units.js";
import {
  excerpt
} from "./shared-net-redaction-excerpt.js";
import {
  Problem
} from "./shared-model-problem.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/engines/foreign/tool-failure.js
var wordsShown = 3, longestWord = 300;
function toolFailure(title, { how, lines }, what, hint) {
  let words = lines.map((line) => excerpt(line, longestWord)).filter((line) => line !== "").slice(-wordsShown), said = words.length > 0 ? `: ${words.join(" | ")}` : "";
  return new Problem("engine", `${title} ${what} (${how})${said}`, defined({ hint }));
}
var unreadable = (title, line) => new Problem("engine", `${title} wrote what cannot be read: ${excerpt(line, 200)}`);
function failedEnd(title, end) {
  return end.how === "SIGKILL" ? toolFailure(title, end, "was killed", "did the machine run out of memory?") : toolFailure(title, end, "failed");
}

// build/engines/foreign/find-engine.js
import { isAbsolute, join } from "node:path";
async function findEngine({ name, title, least, install }, { command, folder, machine }) {
  let named = command !== void 0 && /[\\/]/.test(command) && !isAbsolute(command) ? join(folder, command) : command, tool = await findTool({ name, title, ...named !== void 0 && { command: named } }, machine, process);
  if (!tool) {
    let where = command === void 0 ? "none on the PATH, none in the tool cache" : `there is no ${command}`;
    throw new Problem("engine", `${title} cannot be started: ${where}`, {
      hint: `in a workflow: ${install}`
    });
  }
  let version = await versionOf(tool, machine);
  if (version === void 0)
    throw new Problem("engine", `${title} (${tool.path}) does not report its version`, {
      hint: `does \`${tool.path} --version\` work?`
    });
  if (isBefore(version, least))
    throw new Problem("engine", `${title} ${version} (${tool.path}) is too old`, {
      hint: `the gate reads what ${title} ${least} and newer write`
    });
  return { tool, path: tool.path, version };
}
function isBefore(version, least) {
  let [a, b] = [version, least].map((one) => one.split(".").map((part) => Number.parseInt(part, 10))), at = b.findIndex((part, i) => (a[i] ?? 0) !== part);
  return at >= 0 && (a[at] ?? 0) < b[at];
}

// build/engines/foreign/run-sides.js
import { availableParallelism } from "node:os";

// build/engines/foreign/byte-taker.js
import { StringDecoder } from "node:string_decoder";
var longestLine = 1 << 20;
function byLine(take) {
  let decoder = new StringDecoder("utf8"), rest = "";
  return {
    push: (chunk) => {
      let lines = (rest + decoder.write(chunk)).split(`
`);
      rest = lines.pop().slice(-longestLine);
      for (let line of lines)
        take(line);
    },
    end: () => {
      rest += decoder.end(), rest !== "" && take(rest);
    }
  };
}

// build/engines/foreign/common-clock.js
function commonClock(sides, warmupMs, take) {
  let first = /* @__PURE__ */ new Map(), waiting = [], start, earliest = sides.length === 1 && warmupMs === 0 ? 0 : Number.NEGATIVE_INFINITY, give = (side, request, from) => take(side, Math.max(earliest, (request.startMs - from) / 1e3), request);
  return {
    add: (side, request) => {
      if (start !== void 0) {
        give(side, request, start);
        return;
      }
      if (waiting.push([side, request]), first.has(side) || first.set(side, request.startMs), !(first.size < sides.length)) {
        start = Math.max(...first.values()) + warmupMs;
        for (let [of, one] of waiting)
          give(of, one, start);
        waiting = [];
      }
    },
    start: () => start
  };
}

// build/engines/foreign/cpu.js
import { readFile } from "node:fs/promises";
var everyMs = 1e3, ticksPerSecond = 100;
function watchCpu(pids) {
  let watched = [];
  for (let pid of pids)
    pid.then((id) => watched.push(id));
  let first, last, look = async () => {
    let ticks = await Promise.all(watched.map(ticksOf));
    if (watched.length === 0 || ticks.some((one) => one === void 0))
      return;
    let now = { at: performance.now(), ticks: ticks.reduce((sum, one) => sum + one, 0) };
    first?.processes !== watched.length ? first = { ...now, processes: watched.length } : last = { ...now, processes: watched.length };
  }, timer = setInterval(() => {
    look();
  }, everyMs);
  return timer.unref(), {
    stop: () => {
      if (clearInterval(timer), !(!first || !last || last.processes !== first.processes))
        return (last.ticks - first.ticks) / ticksPerSecond / ((last.at - first.at) / 1e3);
    }
  };
}
async function ticksOf(pid) {
  let stat = await readFile(`/proc/${pid}/stat`, "latin1").catch(() => {
  });
  if (stat === void 0)
    return;
  let own = stat.slice(stat.lastIndexOf(")") + 2).split(" ").slice(11, 15).reduce((sum, field) => sum + Number(field), 0), children = await readFile(`/proc/${pid}/task/${pid}/children`, "latin1").catch(() => ""), theirs = await Promise.all(children.split(" ").filter(Boolean).map(Number).map(ticksOf));
  return own + theirs.reduce((sum, ticks) => sum + (ticks ?? 0), 0);
}

// build/engines/foreign/progress.js
function progressOf({ warmupMs, durationMs }, { log }) {
  let since, times = [], count = 0, errors = 0, isMeasured = !1;
  return (t, { ms, failed }) => {
    let now = t + ms / 1e3;
    if (now >= 0 && !isMeasured && (isMeasured = !0, errors = 0), since ??= now, count += 1, failed === void 0 ? times.push(ms) : errors += 1, now - since < 1)
      return;
    let sorted = times.toSorted((a, b) => a - b);
    log.progress({
      phase: isMeasured ? "load" : "warm-up",
      elapsedMs: Math.round(isMeasured ? now * 1e3 : warmupMs + now * 1e3),
      totalMs: isMeasured ? durationMs : warmupMs,
      rate: count / (now - since),
      p95: sorted[Math.ceil(0.95 * sorted.length) - 1] ?? null,
      errors
    }), since = now, times = [], count = 0;
  };
}

// build/engines/foreign/request-log.js
var mostNames = 200, otherRequests = "other requests", openWindows = 4, mostOpenTimes = 4096, mostErrorSamples = 100, RequestLog = class {
  /** The latest start and end within the measured part, by side, in seconds. */
  last = {
    head: { start: 0, end: 0 },
    base: { start: 0, end: 0 }
  };
  count = 0;
  mostNames = mostNames;
  names = /* @__PURE__ */ new Set();
  cells = /* @__PURE__ */ new Map();
  open = /* @__PURE__ */ new Map();
  newest = 0;
  answered = /* @__PURE__ */ new Map();
  errors = /* @__PURE__ */ new Map();
  warmup = { sent: 0, good: 0 };
  histogram = new Histogram();
  seconds;
  /** @param seconds of the measured part: what starts later is left out. */
  constructor(seconds) {
    this.seconds = seconds;
  }
  /**
   * @param t its start in seconds from the start of the measured part, before which it is negative.
   */
  add(side, t, request) {
    let name = this.nameOf(request.name);
    if (this.noteResponse(side, name, t, request), t < 0) {
      this.warmup.sent += 1, request.failed === void 0 && (this.warmup.good += 1);
      return;
    }
    if (t >= this.seconds)
      return;
    this.count += 1;
    let last = this.last[side];
    last.start = Math.max(last.start, t), last.end = Math.max(last.end, t + request.ms / 1e3);
    let cell = this.cellOf(Math.floor(t / 2.5), side, name);
    countRequest(cell.counts, request.failed, request.code), request.failed === void 0 ? cell.times.push(request.ms) : request.failed === "timeout" && (cell.timeouts.count += 1, cell.timeouts.ms = Math.max(cell.timeouts.ms, request.ms)), cell.times.length >= mostOpenTimes && this.close(cell), request.failed !== void 0 && this.noteError(side, name, request);
  }
  /** What was found in the first `seconds`. */
  take(seconds) {
    let windows = windowsIn(seconds), answeredOf = [...this.answered.values()].map((series) => ({
      ...series,
      windows: Array.from({ length: windows }, (_, at) => series.windows[at] ?? 0)
    })).toSorted((a, b) => order(a.side, b.side) || order(a.name, b.name));
    return {
      cells: [...this.cells.values()].filter(({ counts: { window } }) => window < windows).map((cell) => ({ ...cell.counts, latency: this.latencyOf(cell) })).sort((a, b) => a.window - b.window || order(a.side, b.side) || order(a.name, b.name)),
      ...answeredBy(answeredOf),
      errorSamples: [...this.errors.values()],
      warmup: this.warmup
    };
  }
  /** Requests before the measured part. */
  get warmed() {
    return this.warmup.sent;
  }
  /** Whether there were more names than are told apart. */
  get hasOthers() {
    return this.names.has(otherRequests);
  }
  nameOf(name) {
    if (this.names.has(name))
      return name;
    let known = this.names.size < mostNames ? name : otherRequests;
    return this.names.add(known), known;
  }
  cellOf(window, side, name) {
    let key = `${window} ${side} ${name}`, cell = this.cells.get(key);
    cell || (cell = {
      counts: emptyCell({ window, side, name }),
      closed: emptyHistogram,
      times: [],
      timeouts: noTimeouts()
    }, this.cells.set(key, cell)), window > this.newest && this.advance(window);
    let open2 = this.open.get(window) ?? /* @__PURE__ */ new Set();
    return this.open.set(window, open2.add(cell)), cell;
  }
  /** A request that was very slow opens its window again, until the next one comes. */
  advance(window) {
    this.newest = window;
    for (let [of, cells] of this.open)
      if (!(of > window - openWindows)) {
        for (let cell of cells)
          this.close(cell);
        this.open.delete(of);
      }
  }
  close(cell) {
    if (cell.times.length !== 0) {
      this.histogram.reset(), this.histogram.add(cell.closed);
      for (let ms of cell.times)
        this.histogram.record(ms);
      cell.closed = this.histogram.toData(), cell.times = [];
    }
  }
  latencyOf(cell) {
    return this.close(cell), cell.timeouts.count === 0 ? cell.closed : (this.histogram.reset(), this.histogram.add(cell.closed), recordTimeouts(this.histogram, cell.timeouts), this.histogram.toData());
  }
  /** By the window in which it ended, whenever it started. */
  noteResponse(side, name, t, { ms, failed }) {
    let endedAt = t + ms / 1e3;
    if (failed !== void 0 || endedAt < 0 || endedAt >= this.seconds)
      return;
    let key = `${side} ${name}`, series = this.answered.get(key) ?? { side, name, windows: [] };
    this.answered.set(key, series);
    let at = Math.floor(endedAt / 2.5);
    for (; series.windows.length <= at; )
      series.windows.push(0);
    series.windows[at] += 1;
  }
  noteError(side, name, { failed, code, message = "" }) {
    let key = `${side} ${failed} ${code ?? message} ${name}`, known = this.errors.get(key);
    known ? known.count += 1 : this.errors.size < mostErrorSamples && this.errors.set(key, {
      side,
      name,
      kind: failed,
      message,
      count: 1,
      ...defined({ status: code || void 0 })
    });
  }
}, windowsIn = (seconds) => Math.ceil(seconds / 2.5 - 1e-9), order = (a, b) => a < b ? -1 : a > b ? 1 : 0;

// build/engines/foreign/follow-file.js
import { open } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
var everyMs2 = 200, chunkBytes = 65536;
async function* followFile(find, ended) {
  let isOver = !1, over = ended.then(() => {
    isOver = !0;
  }), file;
  try {
    for (; ; ) {
      let isLast = isOver;
      for (file ??= await openOnceThere(find); file; ) {
        let { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(chunkBytes));
        if (bytesRead === 0)
          break;
        yield buffer.subarray(0, bytesRead);
      }
      if (isLast)
        return;
      await Promise.race([over, delay(everyMs2)]);
    }
  } finally {
    await file?.close();
  }
}
async function openOnceThere(find) {
  let path = await find();
  return path === void 0 ? void 0 : open(path).catch(() => {
  });
}

// build/engines/foreign/run-tool.js
var graceMs = { deadline: 2e4, cancelled: 2e3 }, goneMs = 1e4;
function runTool({ tool, machine, leave, writes, ...order2 }, taker, { signal }) {
  let { output, started, ended, interrupt, stop } = startTool(tool, { ...order2, ...writes ? { speaks: !0 } : { reportsLines: !0 } }, machine, leave), stopped, killer, isOver = !1, end = (why) => {
    isOver || stopped !== void 0 || (stopped = why, interrupt(), killer = setTimeout(() => {
      stop(goneMs);
    }, graceMs[why]));
  }, cancel = () => end("cancelled");
  return signal.aborted && cancel(), signal.addEventListener("abort", cancel, { once: !0 }), { started, done: (async () => {
    try {
      for await (let chunk of writes ? followFile(writes, ended) : output)
        taker.push(chunk);
      return taker.end(), { ...await ended, ...stopped && { stopped } };
    } finally {
      isOver = !0, signal.removeEventListener("abort", cancel), clearTimeout(killer), await stop(goneMs);
    }
  })(), stop: end };
}

// build/engines/foreign/run-sides.js
var mostOfCores = 0.8;
async function runSides(tool, { load, head, base }, { machine, leave }, context) {
  let { warmupMs, durationMs } = load, sides = { head, ...base && { base } }, names = Object.keys(sides), log = new RequestLog(durationMs / 1e3), report = progressOf(load, context), clock = commonClock(names, warmupMs, (side, t, request) => {
    log.add(side, t, request), report(t, request);
  }), opened = [], stopAll = (why) => {
    for (let { running } of opened)
      running.stop(why);
  }, deadline = deadlineOf(() => stopAll("deadline")), open2 = async (side) => {
    let folder = await makeToolFolder({ name: tool.engine.name, title: tool.title }, machine, leave), of = { side, deployment: sides[side], folder: folder.path }, hasBegun = !1, reader = tool.reader(of, (request) => {
      hasBegun || deadline.set(warmupMs + durationMs + (tool.overtimeMs ?? 0)), hasBegun = !0, clock.add(side, request);
    }), launch = { ...await tool.launch(of), folder: folder.path, machine, leave };
    opened.push({ folder, reader, running: runTool(launch, takerOf(tool, reader), context) });
  };
  try {
    deadline.set(tool.startMs);
    for (let side of names)
      await open2(side);
    let cpu = watchCpu(opened.map(({ running }) => running.started)), outcomes = await Promise.all(opened.map(async ({ running, reader }) => {
      let end = await running.done;
      return { end, ...await reader.end(end) };
    })), start = clock.start();
    if (start === void 0 || log.count === 0)
      throw sentNothing(tool, outcomes[0].end, log, context);
    let seconds = measuredSeconds(names.map((side) => log.last[side]));
    return {
      engine: tool.engine,
      latencyFrom: "sent",
      grain: "requests",
      window: { start: iso(start), end: iso(start + seconds * 1e3) },
      seconds,
      windowSeconds: 2.5,
      ...base && { design: "paired" },
      ...log.take(seconds),
      health: [
        ...cpuFact(tool, opened.length, cpu.stop()),
        ...outcomes.flatMap(({ health = [] }) => health)
      ],
      // What the base's script says of itself is nothing that the head has to answer for.
      ...defined({ thresholds: outcomes[0].thresholds }),
      ...remarksOn(tool, log, load, outcomes[0].end)
    };
  } finally {
    deadline.clear(), stopAll("cancelled"), await Promise.allSettled(opened.map(({ running }) => running.done));
    for (let { folder } of opened)
      await folder.remove();
  }
}
function takerOf({ title }, { read }) {
  return typeof read != "function" ? read : byLine((line) => {
    try {
      read(line);
    } catch {
      throw unreadable(title, line);
    }
  });
}
function deadlineOf(act) {
  let timer, clear = () => clearTimeout(timer);
  return {
    clear,
    set: (ms) => {
      clear(), timer = setTimeout(act, ms);
    }
  };
}
function measuredSeconds(lasts) {
  let each = lasts.map(({ start, end }) => Math.max(start, Math.min(end, 2.5))), least = Math.max(1e-3, Math.ceil(Math.min(...each) * 1e3) / 1e3);
  return each.length === 1 || least < 2.5 ? least : Math.floor(least / 2.5) * 2.5;
}
function sentNothing(tool, end, { warmed }, { signal }) {
  return signal.aborted ? new Problem("engine", `${tool.title} was interrupted before its first request`) : warmed > 0 ? new Problem("engine", `${tool.title} sent requests during the warm-up only`, {
    hint: "lower load.warmup, or let the script run for longer"
  }) : toolFailure(tool.title, end, end.stopped === void 0 ? "ended without a request" : `sent no request within ${formatDuration(tool.startMs)}`, "does the script send any, and do they end?");
}
function cpuFact({ title, cores = availableParallelism() }, sides, used) {
  return used === void 0 ? [] : [
    {
      name: `CPU of ${title}`,
      value: used,
      limit: mostOfCores * Math.min(availableParallelism(), cores * sides),
      unit: "cores",
      doubts: "adds time",
      advice: "lower the load of the script, or run on a larger machine"
    }
  ];
}
function remarksOn({ title }, { hasOthers, mostNames: mostNames2 }, { warmupMs, durationMs }, { stopped }) {
  let remarks = [
    ...stopped === "deadline" ? [
      `the gate ended ${title} after ${formatDuration(warmupMs + durationMs)}: load.warmup and load.duration allow no more`
    ] : [],
    ...hasOthers ? [
      `${title} sent requests of more than ${mostNames2} names: the rest are counted as \`${otherRequests}\``
    ] : []
  ];
  return remarks.length > 0 ? { remarks } : {};
}
var iso = (ms) => new Date(ms).toISOString();

// build/engines/foreign/script-engine.js
var prepareScript = (engine) => async (order2, preparing) => {
  let { settings, folder, machine, leave } = order2, { name, title, own } = engine;
  hideVariables(machine, own, preparing);
  let found = await findEngine(engine, { command: settings.command, folder, machine }), plan = await engine.plan(order2, found), identity = { name, version: found.version }, launch = async (of) => {
    let { url, proxy } = of.deployment, words = await plan.launch(of), variables = {
      ...scriptVariables(engine, order2, url),
      ...throughProxy(proxy),
      ...words.variables
    };
    return { tool: found.tool, title, cwd: folder, ...words, variables };
  };
  return {
    engine: identity,
    found: `${found.path} runs ${engine.script(settings)}`,
    run: (load, context) => runSides({ ...plan, title, engine: identity, launch }, load, { machine, leave }, context)
  };
}, surveyFile = (key) => async (settings, locate) => ({
  settings: { ...settings, [key]: (await locate(settings[key])).path }
}), scriptVariables = ({ own, variables = {} }, order2, url) => ({ ...variablesFor(order2, own, url), ...variables }), trialMs = 6e4;
async function tryScript(engine, order2, { path }, { args, verb, retry, why }) {
  let { settings, folder, machine } = order2, variables = scriptVariables(engine, order2, "http://localhost"), { code, stderr } = await runForOutput(path, args, {
    environment: { ...machine.environment, ...variables },
    cwd: folder,
    timeoutMs: trialMs
  });
  if (code === 0)
    return;
  let said = code === null ? `it took longer than ${trialMs / 1e3} s` : excerpt(why(stderr), 500), script = engine.script(settings);
  throw new Problem("engine", `${engine.title} cannot ${verb} ${script}: ${said}`, {
    hint: `try \`${retry}\``
  });
}
var lastLine = (text) => text.split(`
`).findLast((line) => line.trim() !== "") ?? "";

export {
  toolFailure,
  failedEnd,
  prepareScript,
  surveyFile,
  tryScript,
  lastLine
};
