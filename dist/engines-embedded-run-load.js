import {
  windowSecondsOf
} from "./shared-engines-embedded-kind.js";
import {
  mostAhead
} from "./shared-engines-embedded-loop-alarm.js";
import {
  TracedRequests
} from "./shared-engines-embedded-record-traced-requests.js";
import "./shared-engines-embedded-worker-entry.js";
import {
  answeredBy
} from "./shared-engines-answered-windows.js";
import {
  Histogram,
  quantile
} from "./shared-stats-histogram.js";
import {
  addressOf,
  loadProtocols
} from "./shared-engines-embedded-protocols-kafka-fields.js";
import "./shared-language-scalars-network.js";
import "./shared-language-scalars-amounts.js";
import "./shared-language-access-credential.js";
import "./shared-language-section.js";
import "./shared-language-access-telling-names.js";
import "./shared-language-limits.js";
import "./shared-language-list.js";
import "./shared-language-scalars-texts.js";
import {
  seededRandom
} from "./shared-stats-random.js";
import {
  rotatingLookup
} from "./shared-net-addresses-lookup.js";
import "./shared-net-addresses-address-guard.js";
import "./shared-engines-embedded-protocols-grpc-address.js";
import "./shared-language-access-headers.js";
import "./shared-language-variables.js";
import "./shared-language-scalars-socket-address.js";
import "./shared-language-text-option.js";
import "./shared-model-basics-nearest.js";
import "./shared-language-yaml-reading.js";
import "./shared-model-secret.js";
import {
  varies
} from "./shared-engines-embedded-scenario-varies.js";
import "./shared-model-basics-units.js";
import "./shared-net-addresses-wildcard.js";
import {
  excerpt
} from "./shared-net-redaction-excerpt.js";
import {
  gateVersion
} from "./shared-model-version.js";
import "./shared-model-problem.js";
import "./shared-language-template.js";
import "./shared-language-yaml-tree.js";
import "./shared-model-basics-joiners.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/engines/embedded/health/disturbance.js
var leastShift = Math.log(1.1), sureness = 3, nothing = () => ({ count: 0, sum: 0, squares: 0 }), Disturbance = class {
  warmupMs;
  times = { alone: nothing(), together: nothing() };
  constructor(warmupMs) {
    this.warmupMs = warmupMs;
  }
  /** Who is loaded by an arrival of the warm-up. */
  partOf(dueAt) {
    let part = Math.floor(3 * (dueAt + this.warmupMs) / this.warmupMs);
    return part < 1 ? "base" : part < 2 ? "head" : "both";
  }
  /** A good answer of base in the warm-up. */
  record(dueAt, ms) {
    let part = this.partOf(dueAt);
    if (part === "head" || part === "base" && dueAt < -5 / 6 * this.warmupMs)
      return;
    let moments = part === "base" ? this.times.alone : this.times.together, log = Math.log(Math.max(1e-3, ms));
    moments.count += 1, moments.sum += log, moments.squares += log * log;
  }
  /** Undefined where no shift of more than 10 % is shown. */
  shift() {
    let { alone, together } = this.times;
    if (alone.count < 30 || together.count < 30)
      return;
    let difference = mean(together) - mean(alone), error = Math.sqrt(variance(alone) / alone.count + variance(together) / together.count);
    if (!(difference <= leastShift || difference <= sureness * error))
      return { alone: Math.exp(mean(alone)), together: Math.exp(mean(together)) };
  }
}, mean = ({ count, sum }) => sum / count, variance = (moments) => Math.max(0, (moments.squares - moments.count * mean(moments) ** 2) / (moments.count - 1));

// build/engines/embedded/health/health.js
import { monitorEventLoopDelay } from "node:perf_hooks";
var resolutionMs = 10;
function startHealth(now, durationMs) {
  let delay = monitorEventLoopDelay({ resolution: resolutionMs }), since = now(), used = process.threadCpuUsage(), ended, cpuSoFar = () => {
    let { user, system } = process.threadCpuUsage(used);
    return (user + system) / 1e3 / Math.max(1, now() - since);
  }, begin = () => {
    since = now(), used = process.threadCpuUsage(), delay.enable();
  }, end = () => {
    delay.disable(), ended ??= cpuSoFar();
  }, timers = [setTimeout(begin, Math.max(0, -now())), setTimeout(end, durationMs - now())];
  return {
    soFar: () => ({
      eventLoopDelayP99: delay.count > 0 ? Math.max(0, delay.percentile(99) / 1e6 - resolutionMs) : 0,
      cpu: ended ?? cpuSoFar()
    }),
    stop: () => {
      for (let timer of timers)
        clearTimeout(timer);
      end();
    }
  };
}

// build/engines/embedded/loop/aim.js
var settlingMs = 0.5 * 1e3, turnMs = 2.5 * 1e3, turnsOfBase = [!0, !1, !1, !0], isMeasured = (dueAt) => dueAt >= 0, aimAtHead = (choose) => ({
  requestOf: choose,
  isCounted: isMeasured
});
function aimAtPairs(choose, requests, random) {
  let pair = -1, request = 0, first = 0;
  return {
    requestOf: (_, n) => {
      let own = Math.floor(n / 2);
      return own !== pair && (pair = own, request = choose(), first = random() < 0.5 ? 0 : 1), n % 2 === first ? requests + request : request;
    },
    isCounted: isMeasured
  };
}
var aimInTurns = (choose, requests) => ({
  requestOf: (dueAt) => {
    let turn = (Math.floor(dueAt / turnMs) % turnsOfBase.length + turnsOfBase.length) % turnsOfBase.length;
    return choose() + (turnsOfBase[turn] ? requests : 0);
  },
  isCounted: (dueAt, startedAt = dueAt) => dueAt >= 0 && dueAt % turnMs >= settlingMs && Math.floor(dueAt / turnMs) === Math.floor(startedAt / turnMs)
}), aimBy = {
  paired: aimAtPairs,
  abba: aimInTurns
};
function aimAsTheyBear(paired, turns, requests, disturbance) {
  let design, chosen = () => design === "abba" ? turns : paired;
  return {
    requestOf: (dueAt, n) => {
      if (dueAt >= 0 && (design ??= disturbance.shift() ? "abba" : "paired"), design === "abba")
        return n % 2 === 0 ? turns.requestOf(dueAt, n) : noEntry;
      if (design === "paired")
        return paired.requestOf(dueAt, n);
      let part = disturbance.partOf(dueAt), request = paired.requestOf(dueAt, n), side = request < requests ? "head" : "base";
      return part === "both" || part === side ? request : noEntry;
    },
    isCounted: (dueAt, startedAt) => dueAt >= 0 && chosen().isCounted(dueAt, startedAt),
    design: () => design ?? "paired"
  };
}
var noEntry = -1;

// build/engines/embedded/health/stalls.js
var Stalls = class {
  known = [];
  beatAt;
  excess = 0;
  excessAt = 0;
  everyMs;
  /** A beat is expected every `everyMs`, and nothing else tells that the thread runs. */
  constructor(everyMs, now) {
    this.everyMs = everyMs, this.beatAt = now;
  }
  /** The thread runs; stalls that ended before `before` are of no interest any more. */
  beat(now, before) {
    let stalled = this.stalledUntil(now);
    for (stalled > 0 && (this.known.push({ from: this.beatAt, to: now }), this.heldUp(stalled, now)), this.beatAt = now; this.known.length > 0 && this.known[0].to < before; )
      this.known.shift();
  }
  /**
   * By how much a request that is sent now may end later because it, or one before it, was sent
   * late.
   */
  sent(dueAt, sentAt) {
    return this.heldUp(Math.max(sentAt - dueAt, this.stalledUntil(sentAt)), sentAt);
  }
  /**
   * How much of the time from `from` until `now` the thread did not run, as far as it is not sure
   * that it did.
   */
  between(from, now) {
    let ms = Math.min(this.stalledUntil(now), Math.max(0, now - from));
    for (let index = this.known.length - 1; index >= 0 && this.known[index].to > from; index -= 1)
      ms += this.known[index].to - Math.max(from, this.known[index].from);
    return ms;
  }
  /** How long the thread has not been seen to run, where that is longer than it should be. */
  stalledUntil(now) {
    let ms = now - this.beatAt;
    return ms > this.everyMs + 2 ? ms : 0;
  }
  heldUp(ms, now) {
    return this.excess = Math.max(0, ms, this.excess - 0.2 * (now - this.excessAt)), this.excessAt = now, this.excess;
  }
};

// build/engines/embedded/record/error-samples.js
var mostSamples = 20, longestMessage = 200, ErrorSamples = class {
  samples = /* @__PURE__ */ new Map();
  /** `bodyStart`: how the answer begins, where there was one. */
  add(series, kind, outcome, bodyStart) {
    let status = outcome.kind === "answered" ? outcome.code : void 0, key = `${series.side} ${kind} ${status ?? ""} ${series.name}`, known = this.samples.get(key);
    if (known)
      known.count += 1;
    else if (this.samples.size < mostSamples) {
      let said = outcome.kind === "answered" ? outcome.fault?.message ?? bodyStart?.text() ?? "" : outcome.message;
      this.samples.set(key, {
        ...series,
        kind,
        ...defined({ status }),
        message: excerpt(said, longestMessage),
        count: 1
      });
    }
  }
  toData() {
    return [...this.samples.values()].map((sample) => ({ ...sample }));
  }
};

// build/engines/embedded/record/phases.js
var shortestMs = 1e-3;
function addPhases(cell, times) {
  cell.phases ??= {};
  let connect = times.dns + times.connect + times.tls;
  connect > 0 && addPhase(cell.phases, "connect", connect), addPhase(cell.phases, "first byte", times.firstByte), addPhase(cell.phases, "download", times.download);
}
function addPhase(phases, phase, ms) {
  phases[phase] ??= { count: 0, sumLog: 0 }, phases[phase].count += 1, phases[phase].sumLog += Math.log(Math.max(shortestMs, ms));
}
var phaseHistograms = () => ({
  dns: new Histogram(),
  connect: new Histogram(),
  tls: new Histogram(),
  "first byte": new Histogram(),
  download: new Histogram()
});
function recordPhases(own, times) {
  times.dns > 0 && own.dns.record(times.dns), times.connect > 0 && own.connect.record(times.connect), times.tls > 0 && own.tls.record(times.tls), own["first byte"].record(times.firstByte), own.download.record(times.download);
}
var phasesOf = (series, own) => Object.entries(own).filter(([, { count }]) => count > 0).map(([phase, time]) => ({ ...series, phase, time: time.toData() }));

// build/engines/embedded/record/recorder.js
var materialMs = 1, Recorder = class {
  lateness = new Histogram();
  latenessBySide = { head: new Histogram(), base: new Histogram() };
  ownShare = new Histogram();
  /** What could not be sent for want of the machine's own resources. */
  shortages = {};
  packed = [];
  open = /* @__PURE__ */ new Map();
  /** Most requests fall into the window of the one before. */
  latest = {
    window: Number.NaN,
    cells: []
  };
  spare = [];
  service;
  /** By series, where they are asked for. */
  phases;
  /** By series and window. */
  answered;
  samples = new ErrorSamples();
  traced;
  series;
  timeoutMs;
  windowMs;
  constructor(series, { timeoutMs, windowMs, phases }) {
    this.series = series, this.timeoutMs = timeoutMs, this.windowMs = windowMs, this.service = series.map(() => new Histogram()), this.answered = series.map(() => []), this.phases = phases ? series.map(phaseHistograms) : void 0;
  }
  drop(series, dueAt) {
    this.cell(series, dueAt).dropped += 1;
  }
  /**
   * For want of the machine's own resources nothing was attempted: it is as if the generator had
   * not come to it.
   */
  lack(series, outcome) {
    let { side } = this.series[series];
    this.shortages[side] = (this.shortages[side] ?? 0) + 1, this.samples.add(this.series[series], "generator", outcome);
  }
  end(ended) {
    let { series, dueAt, outcome, good, again, excused = !1, bodyStart, phases } = ended, { traceId: id, endedAt } = ended;
    id !== void 0 && (this.traced ??= new TracedRequests(), this.traced.add(this.series[series], { good, id, ms: endedAt - dueAt }));
    let cell = this.cell(series, dueAt);
    cell.sent += 1, again > 0 && (cell.again = (cell.again ?? 0) + 1), outcome.kind === "answered" && (cell.completed += 1, cell.statuses[outcome.code] = (cell.statuses[outcome.code] ?? 0) + 1), good ? cell.good += 1 : this.fault(cell, series, outcome, bodyStart), excused && (cell.excused = (cell.excused ?? 0) + 1), this.time(cell, ended), good && phases && addPhases(cell, phases), good && phases && this.phases && recordPhases(this.phases[series], phases);
  }
  /**
   * Good answers, and timeouts at the timeout's value: a fast error must not make the target look
   * fast.
   */
  time(cell, { series, dueAt, sentAt, endedAt, outcome, good, own = 0, excused }) {
    let late = sentAt - dueAt;
    this.lateness.record(late), this.latenessBySide[this.series[series].side].record(late), this.ownShare.record(own);
    let timedOut = outcome.kind === "failed" && outcome.error === "timeout";
    if (!good && !timedOut)
      return;
    let ms = timedOut ? this.timeoutMs : endedAt - dueAt;
    this.recordTime(cell, ms, timedOut && !excused ? ms : Math.max(0, endedAt - dueAt - own)), this.service[series].record(timedOut ? Math.max(0, this.timeoutMs - late) : endedAt - sentAt);
  }
  /** A good answer that ended, whether it is counted or not. */
  noteResponse(series, endedAt) {
    if (endedAt < 0)
      return;
    let window = Math.floor(endedAt / this.windowMs), own = this.answered[series];
    own[window] = (own[window] ?? 0) + 1;
  }
  /**
   * Packs the windows of which nothing is outstanding any more: nothing that was due before
   * `oldestDue` is in flight.
   */
  pack(now, oldestDue = now) {
    for (let window of this.open.keys())
      (window + 2) * this.windowMs + this.timeoutMs < now && (window + 1) * this.windowMs <= oldestDue && this.packWindow(window);
  }
  /** All that was due before the end of a window, none of which may be outstanding. */
  until(end) {
    for (let window of [...this.open.keys()])
      window < end && this.packWindow(window);
    let service = this.service.map((time, series) => ({ ...this.series[series], time: time.toData() }));
    return {
      ...answeredBy(this.answered.map((own, series) => ({
        ...this.series[series],
        windows: Array.from(own.slice(0, end), (count) => count ?? 0)
      }))),
      cells: this.packed.filter(({ window }) => window < end).toSorted((a, b) => a.window - b.window),
      service: service.filter(({ time }) => time.count > 0),
      ...this.phases && {
        phases: this.phases.flatMap((own, series) => phasesOf(this.series[series], own))
      },
      errorSamples: this.samples.toData(),
      ...this.traced && { traced: this.traced.toData() }
    };
  }
  finish() {
    return this.until(Number.POSITIVE_INFINITY);
  }
  cell(series, dueAt) {
    let window = Math.floor(dueAt / this.windowMs);
    window !== this.latest.window && (this.latest = { window, cells: this.openWindow(window) });
    let { cells } = this.latest;
    return cells[series] ??= {
      sent: 0,
      dropped: 0,
      completed: 0,
      good: 0,
      statuses: {},
      errors: {},
      latency: this.spare.pop() ?? new Histogram()
    }, cells[series];
  }
  openWindow(window) {
    let cells = this.open.get(window) ?? this.series.map(() => {
    });
    return this.open.set(window, cells), cells;
  }
  /**
   * `ofTarget` is kept apart from the first time of a cell on that differs from what was measured.
   */
  recordTime(cell, ms, ofTarget) {
    !cell.ofTarget && ms - ofTarget > materialMs && (cell.ofTarget = this.spare.pop() ?? new Histogram(), cell.ofTarget.add(cell.latency.toData())), cell.latency.record(ms), cell.ofTarget?.record(ofTarget);
  }
  fault(cell, series, outcome, bodyStart) {
    let kind = outcome.kind === "answered" ? outcome.fault?.error ?? "status" : outcome.error;
    cell.errors[kind] = (cell.errors[kind] ?? 0) + 1, this.samples.add(this.series[series], kind, outcome, bodyStart);
  }
  packWindow(window) {
    for (let [series, cell] of this.open.get(window).entries()) {
      if (!cell)
        continue;
      let { latency, ofTarget, ...counts } = cell, times = { latency: latency.toData(), ...ofTarget && { ofTarget: ofTarget.toData() } };
      this.packed.push({ window, ...this.series[series], ...counts, ...times });
      for (let histogram of ofTarget ? [latency, ofTarget] : [latency])
        histogram.reset(), this.spare.push(histogram);
    }
    this.open.delete(window), window === this.latest.window && (this.latest.window = Number.NaN);
  }
};

// build/engines/embedded/loop/flows.js
var Flows = class {
  /** Of iterations as a whole; a step is recorded as any request is. */
  recorder;
  running = /* @__PURE__ */ new Set();
  thinking = /* @__PURE__ */ new Map();
  now;
  send;
  constructor(series, { now, send, ...times }) {
    this.recorder = new Recorder(series, times), this.now = now, this.send = send;
  }
  /** Iterations that think: nothing of them is in flight. */
  get idle() {
    return this.thinking.size;
  }
  /** When the oldest of those on their way was due; `otherwise` where there is none. */
  oldestStart(otherwise) {
    for (let { startedAt } of this.running)
      return startedAt;
    return otherwise;
  }
  begin(iteration) {
    this.running.add(iteration);
  }
  drop({ flow: { series }, startedAt, isCounted }) {
    series !== void 0 && isCounted && this.recorder.drop(series, startedAt);
  }
  /** Whether the iteration of a slot goes on after a step; it is over else, and recorded. */
  goesOn(slot, end) {
    let iteration = slot.iteration, pause = iteration.goOn(end);
    if (pause === void 0)
      return this.over(iteration, end), slot.iteration = void 0, !1;
    let dueAt = end.endedAt + pause;
    return pause === 0 ? this.send(slot, dueAt) : this.sendIn(slot, dueAt), !0;
  }
  close() {
    for (let [slot, timer] of this.thinking)
      clearTimeout(timer), slot.connection.close();
    this.thinking.clear();
  }
  sendIn(slot, dueAt) {
    let act = () => {
      this.thinking.delete(slot), this.send(slot, dueAt);
    };
    this.thinking.set(slot, setTimeout(act, Math.max(0, dueAt - this.now())));
  }
  /** The time of an iteration is that of its steps: what it thought is no part of it. */
  over(iteration, { endedAt, outcome, good }) {
    this.running.delete(iteration);
    let { flow, startedAt: dueAt, sentAt, thoughtMs, own, isCounted } = iteration, { series } = flow;
    if (series === void 0)
      return;
    good && this.recorder.noteResponse(series, endedAt);
    let isOwnFault = outcome.kind === "failed" && outcome.error === "generator";
    if (!isCounted || isOwnFault)
      return;
    let times = { dueAt, sentAt, endedAt: endedAt - thoughtMs, own };
    this.recorder.end({ series, ...times, outcome, good, again: 0 });
  }
};

// build/engines/embedded/loop/iteration.js
var Iteration = class {
  flow;
  values;
  /** When it was due, and whether it is counted as a whole. */
  startedAt;
  isCounted;
  sentAt = 0;
  /** How long it has thought, and how much of its time the generator may have added, in ms. */
  thoughtMs = 0;
  own = 0;
  /** Reads the answer that is due. */
  reading;
  at = 0;
  constructor(flow, values, startedAt, isCounted) {
    this.flow = flow, this.values = values, this.startedAt = startedAt, this.isCounted = isCounted;
  }
  get step() {
    return this.flow.steps[this.at];
  }
  /**
   * Goes on to the next step, and gives the pause before it in ms; undefined after the last, and
   * after one that failed.
   */
  goOn({ good, own }) {
    if (this.own += own, this.at += 1, !good || this.at >= this.flow.steps.length)
      return;
    let { think } = this.step, ms = think ? this.values.between(think.least, think.most) : 0;
    return this.thoughtMs += ms, ms;
  }
};

// build/engines/embedded/loop/pools.js
var Pools = class {
  /** By request. */
  pools;
  all;
  uses = {
    head: { open: 0, most: 0 },
    base: { open: 0, most: 0 }
  };
  maxConnections;
  onEnd;
  /** `channels`: by request; several may have the same. */
  constructor(channels, maxConnections, onEnd) {
    let pools = new Map(channels.map((channel) => [
      channel,
      { channel, use: this.uses[channel.side], idle: [], own: [] }
    ]));
    this.all = [...pools.values()], this.pools = channels.map((channel) => pools.get(channel)), this.maxConnections = maxConnections, this.onEnd = onEnd;
  }
  /**
   * A connection for a request: the idle one that was used last, else a new one; of a user, the one
   * that nobody else has. Undefined where the side holds every allowed one.
   */
  take(request, user) {
    let pool = this.pools[request];
    if (user === void 0)
      return pool.idle.pop() ?? this.open(pool, user);
    let slot = pool.own[user] ?? this.open(pool, user);
    return slot && (pool.own[user] = slot), slot;
  }
  /** Its request has ended. */
  release(slot) {
    slot.user === void 0 && slot.pool.idle.push(slot);
  }
  /** Its connection broke: it gets another one. */
  renew(slot) {
    slot.connection.close(), slot.connection = slot.pool.channel.connect();
  }
  /** Most connections that were open at once. */
  get most() {
    return this.uses.head.most + this.uses.base.most;
  }
  closeIdle() {
    for (let { idle, own } of this.all)
      for (let slot of [...idle, ...Object.values(own)])
        slot.connection.close();
  }
  open(pool, user) {
    let { use } = pool;
    if (use.open >= this.maxConnections && !this.makeRoom(pool, user))
      return;
    use.open += 1, use.most = Math.max(use.most, use.open);
    let slot = {
      connection: pool.channel.connect(),
      pool,
      user,
      request: 0,
      dueAt: 0,
      sentAt: 0,
      late: 0,
      isCounted: !1,
      traceId: void 0,
      iteration: void 0,
      onEnd: (outcome) => this.onEnd(slot, outcome)
    };
    return slot;
  }
  /**
   * An idle connection to another address of the side makes room, and one that the user had there.
   */
  makeRoom(pool, user) {
    let others = this.all.filter((other) => other !== pool && other.use === pool.use);
    for (let other of others) {
      let slot = user === void 0 ? other.idle.shift() : other.own[user];
      if (slot)
        return user !== void 0 && delete other.own[user], slot.connection.close(), pool.use.open -= 1, !0;
    }
    return !1;
  }
};

// build/engines/embedded/loop/generator.js
var Generator = class {
  recorder;
  warmup = { sent: 0, good: 0 };
  pools;
  flows;
  /**
   * Busy ones as they were sent: all have the same timeout, so that this is the order of their
   * deadlines, or nearly.
   */
  inFlight = /* @__PURE__ */ new Set();
  recent = new Histogram();
  stalls;
  recentSent = 0;
  errors = 0;
  options;
  constructor(options) {
    this.options = options;
    let { load, requests, channels, windowMs, now, sweepMs: sweepMs2 } = options;
    this.stalls = new Stalls(sweepMs2, now()), this.recorder = new Recorder(requests.map(({ side, name }) => ({ side, name })), { timeoutMs: load.timeoutMs, windowMs, phases: load.phases === !0 });
    let { program } = options;
    program && (this.flows = new Flows(program.series, {
      timeoutMs: program.mostMs,
      windowMs,
      now,
      send: (slot, dueAt) => this.sendStep(slot, dueAt)
    })), this.pools = new Pools(channels, load.maxConnections, (slot, outcome) => this.ended(slot, outcome));
  }
  /**
   * Sends a request that was due at `dueAt`; where its side holds every allowed connection it is
   * dropped, at once. A user has one request at a time on each side, and a connection that nobody
   * else has.
   */
  fire(dueAt, { entry, isCounted, user, number = 0 }) {
    let flow = this.options.program?.flows[entry];
    if (flow) {
      this.begin(flow, dueAt, { isCounted, user, number });
      return;
    }
    let slot = this.pools.take(entry, user);
    if (!slot) {
      isCounted && this.recorder.drop(entry, dueAt);
      return;
    }
    this.mark(slot, entry, dueAt, isCounted), slot.connection.send(this.options.requests[entry], slot.onEnd);
  }
  /** An iteration holds its connection until it has ended. */
  begin(flow, dueAt, { isCounted, user, number }) {
    let flows = this.flows, values = this.options.program.valuesOf(number, dueAt);
    if (!values)
      return;
    let iteration = new Iteration(flow, values, dueAt, isCounted), { request } = iteration.step, slot = this.pools.take(request, user);
    if (!slot) {
      isCounted && this.recorder.drop(request, dueAt), flows.drop(iteration);
      return;
    }
    flows.begin(iteration), slot.iteration = iteration, this.sendStep(slot, dueAt);
  }
  sendStep(slot, dueAt) {
    let iteration = slot.iteration, { startedAt, isCounted, step, values } = iteration, { requests, program } = this.options, counts = dueAt === startedAt ? isCounted : program.isStepCounted(dueAt, startedAt);
    if (this.mark(slot, step.request, dueAt, counts), dueAt === startedAt && (iteration.sentAt = slot.sentAt), iteration.reading = void 0, !step.dynamic) {
      slot.connection.send(requests[step.request], slot.onEnd);
      return;
    }
    try {
      let { request, reading, traceId } = step.dynamic.begin(values);
      iteration.reading = reading, slot.traceId = traceId, slot.connection.send(request, slot.onEnd, reading);
    } catch (error) {
      let { message } = error;
      setImmediate(() => {
        this.inFlight.has(slot) && this.ended(slot, { kind: "failed", error: "other", message });
      });
    }
  }
  mark(slot, request, dueAt, isCounted) {
    slot.request = request, slot.dueAt = dueAt, slot.isCounted = isCounted, slot.traceId = void 0, slot.sentAt = this.options.now(), slot.late = this.stalls.sent(dueAt, slot.sentAt), this.inFlight.add(slot), this.recentSent += 1;
  }
  /**
   * Ends what is beyond its deadline: its connection is closed, and nobody else waits for that. The
   * target gets its time in full: what the generator itself may have taken of it is added, so that
   * what then has no answer is too slow for sure.
   */
  sweep() {
    let now = this.options.now(), { timeoutMs } = this.options.load;
    this.stalls.beat(now, this.oldestDue(now));
    for (let slot of this.inFlight) {
      if (now - slot.dueAt - this.ownShareOf(slot, now) < timeoutMs)
        break;
      this.ended(slot, {
        kind: "failed",
        error: "timeout",
        message: `no response within ${timeoutMs} ms`
      });
    }
  }
  get outstanding() {
    return this.inFlight.size + (this.flows?.idle ?? 0);
  }
  /** When what is in flight for the longest time was due; now where nothing is. */
  oldestDue(now) {
    for (let slot of this.inFlight)
      return slot.dueAt;
    return now;
  }
  /** Whether all that was due before a time has ended. */
  hasEndedUntil(dueAt) {
    let never = Number.POSITIVE_INFINITY;
    return this.oldestDue(never) >= dueAt && (this.flows?.oldestStart(never) ?? never) >= dueAt;
  }
  /** Packs what nothing can be added to any more. */
  pack(now) {
    this.recorder.pack(now, this.oldestDue(now)), this.flows?.recorder.pack(now, this.flows.oldestStart(now));
  }
  /** What has been counted of all that was due before the end of a window, which has ended. */
  until(end) {
    let recorded = this.recorder.until(end);
    if (!this.flows || this.options.program.series.length === 0)
      return recorded;
    let { cells, answered, answeredOf } = this.flows.recorder.until(end);
    return { ...recorded, iterations: { cells, ...defined({ answered, answeredOf }) } };
  }
  /** Most connections that were open at once. */
  get most() {
    return this.pools.most;
  }
  /** Closes every connection; what is in flight is not counted. */
  close() {
    this.pools.closeIdle();
    for (let slot of this.inFlight)
      slot.connection.close();
    this.flows?.close(), this.inFlight.clear();
  }
  takeRecent() {
    let recent = {
      sent: this.recentSent,
      p95: quantile(this.recent.toData(), 0.95) ?? null,
      errors: this.errors
    };
    return this.recentSent = 0, this.recent.reset(), recent;
  }
  ownShareOf({ late, sentAt }, now) {
    return late + this.stalls.between(sentAt, now);
  }
  ended(slot, reported) {
    let { load, requests, now, onFree } = this.options, { request, dueAt } = slot, endedAt = now(), given = slot.iteration?.reading ? this.read(slot, reported, endedAt) : reported;
    if (!given)
      return;
    this.inFlight.delete(slot);
    let late = given.kind === "answered" && endedAt - dueAt > load.timeoutMs, outcome = late ? { kind: "failed", error: "timeout", message: "the response came too late" } : given, isGood = given.kind === "answered" && !given.fault && requests[request].isGood(given.code), good = isGood && !late;
    this.account(slot, endedAt, outcome, isGood);
    let fault = outcome.kind === "failed";
    fault && this.pools.renew(slot);
    let own = slot.iteration ? this.ownShareOf(slot, endedAt) : 0;
    slot.iteration && this.flows.goesOn(slot, { endedAt, outcome, good, own }) || (this.pools.release(slot), onFree(requests[request].side, fault, slot.user));
  }
  /** `isGood`: the answer is as it should be, in time or not. */
  account(slot, endedAt, outcome, isGood) {
    let { requests, onWarm } = this.options, { request, dueAt, sentAt, isCounted } = slot, good = isGood && outcome.kind === "answered", isOwnFault = outcome.kind === "failed" && outcome.error === "generator";
    isOwnFault ? isCounted && this.recorder.lack(request, outcome) : isCounted ? this.count(slot, endedAt, outcome, isGood) : dueAt < 0 && (this.warmup.sent += 1, good && (this.warmup.good += 1), good && onWarm?.(requests[request].side, dueAt, endedAt - sentAt)), good ? (this.recent.record(endedAt - dueAt), this.recorder.noteResponse(request, endedAt)) : isCounted && !isOwnFault && (this.errors += 1);
  }
  /**
   * What an answer comes to once it has been read; undefined where its request goes on, as after a
   * redirect.
   */
  read(slot, outcome, endedAt) {
    let { reading } = slot.iteration;
    if (outcome.kind === "failed" || !reading)
      return outcome;
    let found = reading.finish(outcome.code, endedAt - slot.dueAt);
    if (!found)
      return outcome;
    if ("fault" in found)
      return { ...outcome, fault: found.fault };
    slot.connection.send(found.next, slot.onEnd, reading);
  }
  count(slot, endedAt, outcome, isGood) {
    let { load, timesPhases } = this.options, { request: series, dueAt, sentAt, traceId, connection } = slot, { phases, again, bodyStart } = connection, own = this.ownShareOf(slot, endedAt), good = isGood && outcome.kind === "answered", excused = isGood && !good && endedAt - dueAt - own <= load.timeoutMs, ended = { series, ...{ dueAt, sentAt, endedAt }, outcome, good, again, own, excused, bodyStart, traceId };
    this.recorder.end(timesPhases ? { ...ended, phases } : ended);
  }
};

// build/engines/embedded/loop/pacer.js
var togetherMs = 0.18, mostAtOnce = 32, givenUpMs = 1e3;
function startPacer({ schedule, now, alarm, fire, done }) {
  let arrivals = schedule(), nextRing = ringsOf(schedule()), next = 0, missed = 0, stopped = !1, isFiring = !1, immediate, fireDue = () => {
    if (!(stopped || isFiring || immediate !== void 0)) {
      isFiring = !0;
      for (let count = 0; count < mostAtOnce && arrivals.dueAt(next) <= now(); count += 1)
        fireNext();
      isFiring = !1, arrivals.dueAt(next) === Number.POSITIVE_INFINITY ? end() : arrivals.dueAt(next) <= now() && (immediate = setImmediate(goOn));
    }
  }, fireNext = () => {
    let dueAt = arrivals.dueAt(next);
    now() - dueAt <= givenUpMs ? fire(dueAt, next) : dueAt >= 0 && (missed += 1), next += 1;
  }, goOn = () => {
    immediate = void 0, fireDue();
  }, setAlarm = () => {
    let at = nextRing();
    for (; at <= now(); )
      at = nextRing();
    at < Number.POSITIVE_INFINITY && alarm.set(at, ring);
  }, ring = () => {
    stopped || (setAlarm(), fireDue());
  }, stop = () => {
    stopped = !0, clearImmediate(immediate);
  }, end = () => {
    stop(), done();
  };
  for (let count = 0; count < mostAhead; count += 1)
    setAlarm();
  return fireDue(), { fireDue, missed: () => missed, stop };
}
function ringsOf(schedule) {
  let next = 0;
  return () => {
    let first = schedule.dueAt(next), last = first;
    for (; schedule.dueAt(next) - first <= togetherMs; )
      last = schedule.dueAt(next), next += 1;
    return last;
  };
}

// build/engines/embedded/loop/schedule.js
function evenArrivals(parts, warmupMs) {
  let course = courseOf(parts), warmup = Math.floor(arrivalsIn(course.first, warmupMs) + 1e-9), total = warmup + Math.ceil(course.arrivals - 1e-9);
  return { dueAt: (n) => n < total ? course.timeOf(n - warmup) : Number.POSITIVE_INFINITY };
}
function poissonArrivals(parts, warmupMs, random) {
  let course = courseOf(parts), at = -1, expected = -arrivalsIn(course.first, warmupMs);
  return {
    dueAt: (n) => {
      for (; at < n; at += 1)
        expected -= Math.log1p(-random());
      return expected < course.arrivals ? course.timeOf(expected) : Number.POSITIVE_INFINITY;
    }
  };
}
var arrivalsIn = ({ perSecond }, ms) => ms * perSecond / 1e3;
function courseOf(parts) {
  let [first] = parts;
  if (!first)
    throw new RangeError("a load has at least one part");
  let [fromMs, from] = [0, 0], legs = parts.map((part) => {
    let leg2 = { fromMs, from, gapMs: 1e3 / part.perSecond };
    return fromMs += part.ms, from += arrivalsIn(part, part.ms), leg2;
  }), leg = 0;
  return {
    first,
    arrivals: from,
    timeOf: (arrivals) => {
      for (; leg > 0 && arrivals < legs[leg].from; )
        leg -= 1;
      for (; leg + 1 < legs.length && arrivals >= legs[leg + 1].from; )
        leg += 1;
      let { fromMs: start, from: before, gapMs } = legs[leg];
      return start + (arrivals - before) * gapMs;
    }
  };
}

// build/engines/embedded/loop/weighted-choice.js
function weightedChoice(weights, random) {
  if (weights.length === 0)
    throw new RangeError("there is nothing to choose from");
  let total = 0, upTo = weights.map((weight) => (total += weight, total));
  return () => {
    let drawn = random() * total, index = upTo.findIndex((edge) => drawn < edge);
    return index < 0 ? weights.length - 1 : index;
  };
}

// build/engines/embedded/loop/pacing.js
var faultPauseMs = 100;
function paceByRate({ order, generator, aim, start }, pace, now, alarm) {
  let isDone = !1, pacer = startPacer({
    schedule: () => scheduleOf(order, pace),
    now,
    alarm: { set: (at, ring) => alarm.set(start + at, ring) },
    fire: (dueAt, n) => {
      let entry = aim.requestOf(dueAt, n);
      entry !== noEntry && generator.fire(dueAt, { entry, isCounted: aim.isCounted(dueAt), number: numberOf(order, n) });
    },
    done: () => {
      isDone = !0;
    }
  });
  return {
    onFree: pacer.fireDue,
    isDone: () => isDone,
    missed: pacer.missed,
    stop: pacer.stop
  };
}
function numberOf({ base, share }, n) {
  let arrival = n * share.of + share.index;
  return base && base.design !== "abba" ? Math.floor(arrival / 2) : arrival;
}
function scheduleOf({ load, base, seed, share }, { arrivals }) {
  let sides = base && base.design !== "abba" ? 2 : 1, parts = partsOf(load).map(({ perSecond, ms }) => ({ perSecond: sides * perSecond, ms })), whole = arrivals === "poisson" ? poissonArrivals(parts, load.warmupMs, seededRandom(seed + 2)) : evenArrivals(parts, load.warmupMs);
  return { dueAt: (n) => whole.dueAt(n * share.of + share.index) };
}
function partsOf({ pace, durationMs, spike }) {
  let perSecond = pace.kind === "rate" ? pace.perSecond : 0;
  if (!spike)
    return [{ perSecond, ms: durationMs }];
  let after = durationMs - spike.atMs - spike.durationMs;
  return [
    { perSecond, ms: spike.atMs },
    { perSecond: spike.perSecond, ms: spike.durationMs },
    { perSecond, ms: after }
  ];
}
function paceByUsers({ order: { load, base, seed, share }, generator, weights }, { users, thinkMs = 0 }, now) {
  let sides = base ? ["head", "base"] : ["head"], random = seededRandom(seed + share.index), choose = weightedChoice(weights, random), begun = { head: 0, base: 0 }, stopped = !1, send = (side, user) => {
    let at = now();
    if (stopped || at >= load.durationMs)
      return;
    let entry = choose() + (side === "base" ? weights.length : 0), number = begun[side] * share.of + share.index;
    begun[side] += 1, generator.fire(at, { entry, isCounted: at >= 0, user, number });
  }, sendIn = (ms, side, user) => {
    ms > 0 ? setTimeout(send, ms, side, user) : send(side, user);
  };
  for (let user = 0; user < users; user += 1)
    for (let side of sides)
      setTimeout(send, thinkMs * random(), side, user);
  return {
    onFree: (side, fault, user) => sendIn(Math.max(thinkMs, fault ? faultPauseMs : 0), side, user),
    isDone: () => !0,
    missed: () => 0,
    stop: () => {
      stopped = !0;
    }
  };
}

// build/engines/embedded/prepare-load.js
function prepareLoad(order, protocolOf) {
  let { load, head, base } = order, all = [
    { side: "head", ...head },
    ...base ? [{ side: "base", ...base }] : []
  ].flatMap((to) => load.requests.map((request) => {
    let protocol = protocolOf(request);
    return {
      to,
      protocol,
      address: addressOf(request, to.url) ?? to.url,
      key: `${to.side} ${request.protocol ?? ""}`,
      request: protocol.prepare(request, to),
      dynamic: protocol.dynamic?.(request, to, load)
    };
  })), isRead = all.some(({ dynamic }) => dynamic !== void 0), channels = /* @__PURE__ */ new Map();
  for (let { to, protocol, address, key } of all) {
    let of = `${key} ${address}`;
    channels.has(of) || channels.set(of, openChannel(address, { to, protocol, order, isRead }));
  }
  return {
    requests: all.map(({ request }) => request),
    channels: all.map(({ key, address }) => channels.get(`${key} ${address}`)),
    dynamics: all.map(({ dynamic }) => dynamic)
  };
}
function openChannel(address, { to: { side, url, route }, protocol: { connect }, order: { load, vias, allowed }, isRead }) {
  let [requested, own] = [new URL(address), new URL(url)], isOwnHost = requested.hostname === own.hostname;
  return {
    side,
    connect: connect({
      ...optionsOf(load),
      url: address,
      lookup: rotatingLookup(isOwnHost ? route?.address : void 0),
      ...isRead && { isRead },
      ...allowed && { allowed },
      ...route?.tls && { tls: route.tls },
      ...requested.host === own.host && vias?.[side] !== void 0 && { via: vias[side] }
    }, load)
  };
}
var optionsOf = (load) => ({
  connectTimeoutMs: load.timeoutMs,
  keepAlive: load.keepAlive !== !1
});

// build/engines/embedded/record/report.js
var progressMs = 500;
function progressOf({ warmupMs, durationMs }, at, generator) {
  let { sent, p95, errors } = generator.takeRecent(), rate = sent * 1e3 / progressMs;
  if (at < 0) {
    let { sent: ended, good } = generator.warmup;
    return {
      phase: "warm-up",
      elapsedMs: at + warmupMs,
      totalMs: warmupMs,
      rate,
      p95,
      errors: ended - good
    };
  }
  return {
    phase: "load",
    elapsedMs: Math.min(at, durationMs),
    totalMs: durationMs,
    rate,
    p95,
    errors
  };
}
function reportOf({ order, generator, design, ranOut, start, health }, measuredMs, pace) {
  let { load, base } = order, from = performance.timeOrigin + Math.min(start, performance.now()), wall = (ms) => new Date(from + ms).toISOString(), { recorder } = generator, windowSeconds = windowSecondsOf(load), recorded = generator.until(Math.ceil(measuredMs / 1e3 / windowSeconds - 1e-9));
  return {
    engine: { name: "embedded", version: gateVersion },
    latencyFrom: "intended",
    grain: "requests",
    window: { start: wall(0), end: wall(measuredMs) },
    seconds: measuredMs / 1e3,
    windowSeconds,
    ...design(),
    ...recorded,
    ...ranOut(),
    warmup: { ...generator.warmup },
    generator: {
      missed: pace.missed(),
      lateness: recorder.lateness.toData(),
      ownShare: recorder.ownShare.toData(),
      shortages: { ...recorder.shortages },
      ...base && {
        latenessBySide: {
          head: recorder.latenessBySide.head.toData(),
          base: recorder.latenessBySide.base.toData()
        }
      },
      ...health.soFar(),
      connections: { most: generator.most, allowed: load.maxConnections * (base ? 2 : 1) }
    }
  };
}

// build/engines/embedded/run-load.js
var sweepMs = 5;
async function loadTools(load) {
  let [protocolOf, program] = await Promise.all([
    loadProtocols(load),
    varies(load) ? import("./engines-embedded-scenario-program.js") : void 0
  ]);
  return { protocolOf, programOf: program?.programOf };
}
function startLoad(order, tools, { onProgress, onLook, onReport }) {
  let { load } = order;
  if (load.pace.kind === "script")
    throw new TypeError("a script is another engine");
  let start = performance.now() + load.warmupMs, now = () => performance.now() - start, run = prepareRun(order, tools, start, now, (side, fault, user) => pace.onFree(side, fault, user)), { generator } = run, pace = load.pace.kind === "rate" ? paceByRate(run, load.pace, now, tools.alarm) : paceByUsers(run, load.pace, now), looks = (order.looks ?? []).map((seconds) => seconds * 1e3), sweeping = setInterval(() => {
    generator.sweep(), generator.pack(now()), looks[0] !== void 0 && now() >= looks[0] && generator.hasEndedUntil(looks[0]) && onLook(reportOf(run, looks.shift(), pace)), run.ranOutAt() !== void 0 && pace.stop();
    let end = Math.max(0, run.ranOutAt() ?? load.durationMs), isDone = pace.isDone() || run.ranOutAt() !== void 0;
    now() >= end && isDone && generator.outstanding === 0 && finish(end);
  }, sweepMs), reporting = setInterval(() => onProgress(progressOf(load, now(), generator)), progressMs), finished = !1, finish = (measuredMs) => {
    finished || (finished = !0, clearInterval(sweeping), clearInterval(reporting), pace.stop(), generator.close(), onReport(reportOf(run, measuredMs, pace)), run.health.stop());
  };
  return { stop: () => finish(Math.max(0, Math.min(now(), load.durationMs))) };
}
function prepareRun(order, tools, start, now, onFree) {
  let { load, base, seed } = order, weights = (load.scenarios ?? load.requests).map(({ weight }) => weight), choose = weightedChoice(weights, seededRandom(seed + order.share.index)), disturbance = new Disturbance(load.warmupMs), { requests, channels, dynamics } = prepareLoad(order, tools.protocolOf), chosen = chooseAim(order, { choose, choices: weights.length }, disturbance), ranOut, program = tools.programOf?.(order, dynamics, {
    isStepCounted: (dueAt, startedAt) => dueAt < load.durationMs && chosen.aim.isCounted(dueAt, startedAt),
    wallOf: (ms) => performance.timeOrigin + start + ms,
    onRanOut: (data) => {
      ranOut ??= { data, at: now() };
    }
  });
  return {
    order,
    generator: new Generator({
      load,
      windowMs: windowSecondsOf(load) * 1e3,
      requests,
      channels,
      ...defined({ program }),
      timesPhases: base !== void 0 || load.phases === !0,
      onWarm: (side, dueAt, ms) => {
        side === "base" && disturbance.record(dueAt, ms);
      },
      now,
      sweepMs,
      onFree
    }),
    ...chosen,
    weights,
    ranOutAt: () => ranOut?.at,
    ranOut: () => {
      let data = load.data?.find(({ name }) => name === ranOut?.data);
      return data ? { ranOut: { data: data.name, rows: data.count } } : {};
    },
    start,
    health: startHealth(now, load.durationMs)
  };
}
function chooseAim({ load, base, seed }, { choose, choices }, disturbance) {
  if (!base)
    return { aim: aimAtHead(choose), design: () => ({}) };
  let aimOf = (design) => aimBy[design](choose, choices, seededRandom(seed + 1)), chosen = base.design ?? (load.pace.kind === "users" || load.warmupMs === 0 ? "paired" : void 0);
  if (chosen)
    return { aim: aimOf(chosen), design: () => ({ design: chosen }) };
  let aim = aimAsTheyBear(aimOf("paired"), aimOf("abba"), choices, disturbance), shift = () => aim.design() === "abba" ? disturbance.shift() : void 0;
  return {
    aim,
    design: () => {
      let disturbed = shift();
      return { design: aim.design(), ...defined({ disturbed }) };
    }
  };
}
export {
  loadTools,
  startLoad
};
