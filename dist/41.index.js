const id = 41, ids = [41], modules = {
  /***/
  2919: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        X: () => (
          /* binding */
          keepAlarm
        )
        /* harmony export */
      });
      var _alarm_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8686);
      function keepAlarm({ cells, time }, port) {
        for (port.postMessage("ready"), Atomics.wait(cells, 0, 0); ; ) {
          const setting = Atomics.load(cells, 0), ms = time[0] - _alarm_js__WEBPACK_IMPORTED_MODULE_0__.iK - (0, _alarm_js__WEBPACK_IMPORTED_MODULE_0__.dR)();
          ms > 0 && Atomics.wait(cells, 0, setting, ms) !== "timed-out" || (port.postMessage("ring"), Atomics.wait(cells, 0, setting));
        }
      }
    })
  ),
  /***/
  8686: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        MP: () => (
          /* binding */
          startAlarm
        ),
        /* harmony export */
        dR: () => (
          /* binding */
          monotonicMs
        ),
        /* harmony export */
        iK: () => (
          /* binding */
          earlyMs
        )
        /* harmony export */
      });
      var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5919), _worker_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(500);
      const earlyMs = 0.1, monotonicMs = () => Number(process.hrtime.bigint()) / 1e6;
      async function startAlarm() {
        const alarm = {
          cells: new Int32Array(new SharedArrayBuffer(4)),
          time: new Float64Array(new SharedArrayBuffer(8))
        }, thread = new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker((0, _worker_entry_js__WEBPACK_IMPORTED_MODULE_1__.x)(), { workerData: { alarm }, name: "alarm" });
        await new Promise((resolve, reject) => {
          thread.once("message", resolve), thread.once("error", reject);
        });
        const offset = monotonicMs() - performance.now();
        let onRing;
        return thread.on("message", () => {
          const ring = onRing;
          onRing = void 0, ring?.();
        }), {
          set: (at, ring) => {
            onRing = ring, alarm.time[0] = at + offset, Atomics.add(alarm.cells, 0, 1), Atomics.notify(alarm.cells, 0);
          },
          stop: () => {
            onRing = void 0, thread.terminate();
          }
        };
      }
    })
  ),
  /***/
  8715: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        k: () => (
          /* binding */
          stopMessage
        )
        /* harmony export */
      });
      const stopMessage = "stop";
    })
  ),
  /***/
  2101: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        b: () => (
          /* binding */
          startLoad
        )
      });
      var version = __webpack_require__(178), lookup = __webpack_require__(9616), stats_random = __webpack_require__(2681), engine = __webpack_require__(2104), plan = __webpack_require__(4519);
      const settlingMs = plan.s_ * 1e3, turnMs = engine.O * 1e3, turnsOfBase = [!0, !1, !1, !0], isMeasured = (dueAt) => dueAt >= 0, aimAtHead = (choose) => ({ requestOf: choose, isCounted: isMeasured });
      function aimAtPairs(choose, requests, random) {
        let pair2 = -1, request = 0, first = 0;
        return {
          requestOf: (_, n) => {
            const own = Math.floor(n / 2);
            return own !== pair2 && (pair2 = own, request = choose(), first = random() < 0.5 ? 0 : 1), n % 2 === first ? requests + request : request;
          },
          isCounted: isMeasured
        };
      }
      const aimBy = {
        paired: aimAtPairs,
        abba: (choose, requests) => ({
          requestOf: (dueAt) => {
            const turn = (Math.floor(dueAt / turnMs) % turnsOfBase.length + turnsOfBase.length) % turnsOfBase.length;
            return choose() + (turnsOfBase[turn] ? requests : 0);
          },
          isCounted: (dueAt) => dueAt >= 0 && dueAt % turnMs >= settlingMs
        })
      };
      function aimAsTheyBear(paired, turns, requests, disturbance) {
        let design;
        const chosen = () => design === "abba" ? turns : paired;
        return {
          requestOf: (dueAt, n) => {
            if (dueAt >= 0 && (design ??= disturbance.shift() ? "abba" : "paired"), design === "abba")
              return n % 2 === 0 ? turns.requestOf(dueAt, n) : nobody;
            if (design === "paired")
              return paired.requestOf(dueAt, n);
            const part = disturbance.partOf(dueAt), request = paired.requestOf(dueAt, n), side = request < requests ? "head" : "base";
            return part === "both" || part === side ? request : nobody;
          },
          isCounted: (dueAt) => dueAt >= 0 && chosen().isCounted(dueAt),
          design: () => design ?? "paired"
        };
      }
      const nobody = -1, fewest = 30, leastShift = Math.log(1.1), sureness = 3, nothing = () => ({ count: 0, sum: 0, squares: 0 });
      class Disturbance {
        warmupMs;
        times = { alone: nothing(), together: nothing() };
        constructor(warmupMs) {
          this.warmupMs = warmupMs;
        }
        /** Who is loaded by an arrival of the warm-up. */
        partOf(dueAt) {
          const part = Math.floor(3 * (dueAt + this.warmupMs) / this.warmupMs);
          return part < 1 ? "base" : part < 2 ? "head" : "both";
        }
        /** A good answer of base in the warm-up. */
        record(dueAt, ms) {
          const part = this.partOf(dueAt);
          if (part === "head" || part === "base" && dueAt < -5 / 6 * this.warmupMs)
            return;
          const moments = part === "base" ? this.times.alone : this.times.together, log = Math.log(Math.max(1e-3, ms));
          moments.count += 1, moments.sum += log, moments.squares += log * log;
        }
        /** Undefined where no shift of more than 10 % is shown. */
        shift() {
          const { alone, together } = this.times;
          if (alone.count < fewest || together.count < fewest)
            return;
          const difference = mean(together) - mean(alone), error = Math.sqrt(variance(alone) / alone.count + variance(together) / together.count);
          if (!(difference <= leastShift || difference <= sureness * error))
            return { alone: Math.exp(mean(alone)), together: Math.exp(mean(together)) };
        }
      }
      const mean = ({ count, sum }) => sum / count, variance = (moments) => Math.max(0, (moments.squares - moments.count * mean(moments) ** 2) / (moments.count - 1));
      var histogram = __webpack_require__(4414);
      const mostSamples = 20, longestMessage = 200;
      class Recorder {
        lateness = new histogram.dq();
        latenessBySide = { head: new histogram.dq(), base: new histogram.dq() };
        packed = [];
        open = /* @__PURE__ */ new Map();
        spare = [];
        service;
        /** By series, where they are asked for. */
        phases;
        answered = {};
        samples = /* @__PURE__ */ new Map();
        series;
        timeoutMs;
        windowMs;
        constructor(series, { timeoutMs, windowMs, phases }) {
          this.series = series, this.timeoutMs = timeoutMs, this.windowMs = windowMs, this.service = series.map(() => new histogram.dq()), this.phases = phases ? series.map(phaseHistograms) : void 0;
        }
        drop(series, dueAt) {
          this.cell(series, dueAt).dropped += 1;
        }
        end({ series, dueAt, sentAt, endedAt, outcome, good, phases }) {
          const cell = this.cell(series, dueAt);
          cell.sent += 1, this.lateness.record(sentAt - dueAt), this.latenessBySide[this.series[series].side].record(sentAt - dueAt);
          const timedOut = outcome.kind === "failed" && outcome.error === "timeout";
          outcome.kind === "answered" && (cell.completed += 1, cell.statuses[outcome.status] = (cell.statuses[outcome.status] ?? 0) + 1), good ? cell.good += 1 : this.fault(cell, series, outcome), (good || timedOut) && (cell.latency.record(timedOut ? this.timeoutMs : endedAt - dueAt), this.service[series].record(timedOut ? Math.max(0, this.timeoutMs - (sentAt - dueAt)) : endedAt - sentAt)), good && phases && addPhases(cell, phases), good && phases && this.phases && recordPhases(this.phases[series], phases);
        }
        /** A good answer that ended, whether it is counted or not. */
        answer(side, endedAt) {
          if (endedAt < 0)
            return;
          const window = Math.floor(endedAt / this.windowMs);
          this.answered[side] ??= [];
          const own = this.answered[side];
          own[window] = (own[window] ?? 0) + 1;
        }
        /** Packs the windows of which nothing is outstanding any more. */
        pack(now) {
          for (const window of this.open.keys())
            (window + 2) * this.windowMs + this.timeoutMs < now && this.packWindow(window);
        }
        /** All that was due before the end of a window, none of which may be outstanding. */
        until(end) {
          for (const window of [...this.open.keys()])
            window < end && this.packWindow(window);
          const service = this.service.map((time, series) => ({ ...this.series[series], time: time.toData() }));
          return {
            answered: Object.fromEntries(Object.entries(this.answered).map(([side, own]) => [side, Array.from(own.slice(0, end), (count) => count ?? 0)])),
            cells: this.packed.filter(({ window }) => window < end).toSorted((a, b) => a.window - b.window),
            service: service.filter(({ time }) => time.count > 0),
            ...this.phases && { phases: this.phases.flatMap((own, series) => phasesOf(this.series[series], own)) },
            errorSamples: [...this.samples.values()].map((sample) => ({ ...sample }))
          };
        }
        finish() {
          return this.until(Number.POSITIVE_INFINITY);
        }
        cell(series, dueAt) {
          const window = Math.floor(dueAt / this.windowMs), cells = this.open.get(window) ?? this.series.map(() => {
          });
          return this.open.set(window, cells), cells[series] ??= {
            sent: 0,
            dropped: 0,
            completed: 0,
            good: 0,
            statuses: {},
            errors: {},
            latency: this.spare.pop() ?? new histogram.dq()
          }, cells[series];
        }
        fault(cell, series, outcome) {
          const kind = outcome.kind === "answered" ? "status" : outcome.error;
          cell.errors[kind] = (cell.errors[kind] ?? 0) + 1;
          const status = outcome.kind === "answered" ? outcome.status : void 0, key = `${series} ${kind} ${status ?? ""}`, known = this.samples.get(key);
          if (known)
            known.count += 1;
          else if (this.samples.size < mostSamples) {
            const message = outcome.kind === "answered" ? "" : outcome.message.slice(0, longestMessage);
            this.samples.set(key, {
              ...this.series[series],
              kind,
              ...status !== void 0 && { status },
              message,
              count: 1
            });
          }
        }
        packWindow(window) {
          for (const [series, cell] of this.open.get(window).entries()) {
            if (!cell)
              continue;
            const { latency, ...counts } = cell, data = latency.toData();
            this.packed.push({ window, ...this.series[series], ...counts, latency: data }), latency.reset(), this.spare.push(latency);
          }
          this.open.delete(window);
        }
      }
      const shortestMs = 1e-3;
      function addPhases(cell, times) {
        cell.phases ??= {};
        const connect = times.dns + times.connect + times.tls;
        connect > 0 && addPhase(cell.phases, "connect", connect), addPhase(cell.phases, "first byte", times.firstByte), addPhase(cell.phases, "download", times.download);
      }
      function addPhase(phases, phase, ms) {
        phases[phase] ??= { count: 0, sumLog: 0 }, phases[phase].count += 1, phases[phase].sumLog += Math.log(Math.max(shortestMs, ms));
      }
      const phaseHistograms = () => ({
        dns: new histogram.dq(),
        connect: new histogram.dq(),
        tls: new histogram.dq(),
        "first byte": new histogram.dq(),
        download: new histogram.dq()
      });
      function recordPhases(own, times) {
        times.dns > 0 && own.dns.record(times.dns), times.connect > 0 && own.connect.record(times.connect), times.tls > 0 && own.tls.record(times.tls), own["first byte"].record(times.firstByte), own.download.record(times.download);
      }
      const phasesOf = (series, own) => Object.entries(own).filter(([, { count }]) => count > 0).map(([phase, time]) => ({ ...series, phase, time: time.toData() }));
      class Generator {
        recorder;
        warmup = { sent: 0, good: 0 };
        pools;
        /** Busy ones by their deadline: all have the same timeout, so that the order of due times is that of deadlines. */
        inFlight = /* @__PURE__ */ new Set();
        recent = new histogram.dq();
        recentSent = 0;
        errors = 0;
        options;
        constructor(options) {
          this.options = options;
          const { load, requests, connects, windowMs } = options;
          this.recorder = new Recorder(requests.map(({ side, name }) => ({ side, name })), { timeoutMs: load.timeoutMs, windowMs, phases: load.phases === !0 }), this.pools = Object.fromEntries(Object.entries(connects).map(([side, connect]) => [
            side,
            { connect, idle: [], open: 0, most: 0 }
          ]));
        }
        /** Sends a request that was due at `dueAt`; where its side holds every allowed connection it is dropped, at once. */
        fire(dueAt, request, isCounted) {
          const prepared = this.options.requests[request], pool = this.poolOf(request), slot = pool.idle.pop() ?? this.openSlot(pool);
          if (!slot) {
            isCounted && this.recorder.drop(request, dueAt);
            return;
          }
          slot.request = request, slot.dueAt = dueAt, slot.isCounted = isCounted, slot.sentAt = this.options.now(), this.inFlight.add(slot), this.recentSent += 1, slot.connection.send(prepared, (outcome) => this.ended(slot, outcome));
        }
        /** Ends what is beyond its deadline: its connection is closed, and nobody else waits for that. */
        sweep() {
          const now = this.options.now();
          for (const slot of this.inFlight) {
            if (now - slot.dueAt < this.options.load.timeoutMs)
              return;
            const { timeoutMs } = this.options.load;
            this.ended(slot, { kind: "failed", error: "timeout", message: `no answer within ${timeoutMs} ms` });
          }
        }
        get outstanding() {
          return this.inFlight.size;
        }
        /** Whether all that was due before a time has ended. */
        hasEndedUntil(dueAt) {
          for (const slot of this.inFlight)
            return slot.dueAt >= dueAt;
          return !0;
        }
        /** Most connections that were open at once. */
        get most() {
          return Object.values(this.pools).reduce((sum, { most }) => sum + most, 0);
        }
        /** Closes every connection; what is in flight is not counted. */
        close() {
          const idle = Object.values(this.pools).flatMap((pool) => pool.idle);
          for (const slot of [...idle, ...this.inFlight])
            slot.connection.close();
          this.inFlight.clear();
        }
        takeRecent() {
          const recent = { sent: this.recentSent, p95: (0, histogram.YV)(this.recent.toData(), 0.95) ?? null, errors: this.errors };
          return this.recentSent = 0, this.recent.reset(), recent;
        }
        poolOf(request) {
          return this.pools[this.options.requests[request].side];
        }
        openSlot(pool) {
          if (!(pool.open >= this.options.load.maxConnections))
            return pool.open += 1, pool.most = Math.max(pool.most, pool.open), { connection: pool.connect(), request: 0, dueAt: 0, sentAt: 0, isCounted: !1 };
        }
        ended(slot, given) {
          const { load, requests, now, onFree, onWarm, timesPhases } = this.options, { request, dueAt, sentAt, isCounted } = slot, endedAt = now();
          this.inFlight.delete(slot);
          const outcome = given.kind === "answered" && endedAt - dueAt > load.timeoutMs ? { kind: "failed", error: "timeout", message: "the answer came too late" } : given, good = outcome.kind === "answered" && requests[request].isGood(outcome.status);
          if (isCounted) {
            const { phases } = slot.connection;
            this.recorder.end({ series: request, dueAt, sentAt, endedAt, outcome, good, ...timesPhases && { phases } });
          } else dueAt < 0 && (this.warmup.sent += 1, good && (this.warmup.good += 1), good && onWarm?.(requests[request].side, dueAt, endedAt - sentAt));
          good ? (this.recent.record(endedAt - dueAt), this.recorder.answer(requests[request].side, endedAt)) : isCounted && (this.errors += 1);
          const fault = outcome.kind === "failed", pool = this.poolOf(request);
          fault && (slot.connection.close(), slot.connection = pool.connect()), pool.idle.push(slot), onFree(requests[request].side, fault);
        }
      }
      var external_node_perf_hooks_ = __webpack_require__(643);
      const resolutionMs = 10;
      function startHealth(now, durationMs) {
        const delay = (0, external_node_perf_hooks_.monitorEventLoopDelay)({ resolution: resolutionMs });
        let since = now(), used = process.threadCpuUsage(), ended;
        const cpuSoFar = () => {
          const { user, system } = process.threadCpuUsage(used);
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
            for (const timer of timers)
              clearTimeout(timer);
            end();
          }
        };
      }
      var embedded_alarm = __webpack_require__(8686);
      const leastGapMs = 0.25, mostAtOnce = 32, givenUpMs = 1e3;
      function startPacer({ schedule, now, alarm, fire, done: done2 }) {
        let next2 = 0, missed = 0, stopped = !1, immediate;
        const fireDue = () => {
          for (let count = 0; count < mostAtOnce; count += 1) {
            const dueAt = schedule.dueAt(next2), time = now();
            if (dueAt > time)
              return dueAt;
            time - dueAt <= givenUpMs ? fire(dueAt, next2) : dueAt >= 0 && (missed += 1), next2 += 1;
          }
        }, tick = () => {
          if (stopped)
            return;
          const dueAt = schedule.dueAt(next2);
          if (dueAt - now() < 2 * embedded_alarm.iK)
            for (; now() < dueAt; )
              ;
          const nextDueAt = fireDue();
          nextDueAt === void 0 ? immediate = setImmediate(tick) : nextDueAt === Number.POSITIVE_INFINITY ? done2() : alarm.set(Math.max(nextDueAt, now() + leastGapMs), tick);
        };
        return tick(), {
          missed: () => missed,
          stop: () => {
            stopped = !0, clearImmediate(immediate);
          }
        };
      }
      var join_url = __webpack_require__(9486);
      function prepareRequests(requests, { side, url, headers: common }) {
        return requests.map(({ name, method, path, headers, body, expect }) => {
          const { pathname, search } = new URL((0, join_url.w)(url, path)), merged = /* @__PURE__ */ new Map([["user-agent", ["user-agent", `reliability-gate/${version.A}`]]]);
          for (const [key, value2] of [...Object.entries(common), ...Object.entries(headers)])
            merged.set(key.toLowerCase(), [key, value2]);
          const expected = expect.status;
          return {
            side,
            name,
            method,
            path: pathname + search,
            headers: [...merged.values()].flat(),
            body,
            isGood: expected ? (status) => expected.includes(status) : (status) => status >= 200 && status < 400
          };
        });
      }
      function weightedChoice(weights, random) {
        if (weights.length === 0)
          throw new RangeError("there is nothing to choose from");
        let total = 0;
        const upTo = weights.map((weight) => (total += weight, total));
        return () => {
          const drawn = random() * total, index = upTo.findIndex((edge) => drawn < edge);
          return index < 0 ? weights.length - 1 : index;
        };
      }
      function evenArrivals(parts, warmupMs) {
        const course = courseOf(parts), warmup = Math.floor(arrivalsIn(course.first, warmupMs) + 1e-9), total = warmup + Math.ceil(course.arrivals - 1e-9);
        return { dueAt: (n) => n < total ? course.timeOf(n - warmup) : Number.POSITIVE_INFINITY };
      }
      function poissonArrivals(parts, warmupMs, random) {
        const course = courseOf(parts);
        let at = -1, expected = -arrivalsIn(course.first, warmupMs);
        return {
          dueAt: (n) => {
            for (; at < n; at += 1)
              expected -= Math.log1p(-random());
            return expected < course.arrivals ? course.timeOf(expected) : Number.POSITIVE_INFINITY;
          }
        };
      }
      const arrivalsIn = ({ perSecond }, ms) => ms * perSecond / 1e3;
      function courseOf(parts) {
        const [first] = parts;
        if (!first)
          throw new RangeError("a load has at least one part");
        let [fromMs, from] = [0, 0];
        const legs = parts.map((part) => {
          const leg2 = { fromMs, from, gapMs: 1e3 / part.perSecond };
          return fromMs += part.ms, from += arrivalsIn(part, part.ms), leg2;
        });
        let leg = 0;
        return {
          first,
          arrivals: from,
          timeOf: (arrivals) => {
            for (; leg > 0 && arrivals < legs[leg].from; )
              leg -= 1;
            for (; leg + 1 < legs.length && arrivals >= legs[leg + 1].from; )
              leg += 1;
            const { fromMs: start, from: before, gapMs } = legs[leg];
            return start + (arrivals - before) * gapMs;
          }
        };
      }
      const noPhases = () => ({ dns: 0, connect: 0, tls: 0, firstByte: 0, download: 0 });
      var excerpt = __webpack_require__(8217);
      const kinds = [
        // No connection came about; `timeout` is the deadline of a request and nothing else.
        [/^ECONNREFUSED$|^EHOSTUNREACH$|^ENETUNREACH$|^EREFUSEDADDRESS$/, "refused"],
        [/^ETIMEDOUT$|^UND_ERR_CONNECT_TIMEOUT$/, "refused"],
        [/^ENOTFOUND$|^EAI_/, "dns"],
        [/^ECONNRESET$|^EPIPE$|^UND_ERR_SOCKET$/, "reset"],
        // Reset or cancelled by the server; what else goes wrong in HTTP/2 is the protocol's.
        [/^ERR_HTTP2_(STREAM|SESSION|GOAWAY|INVALID_SESSION|INVALID_STREAM)/, "reset"],
        [/^ERR_HTTP2_/, "protocol"],
        [/^ERR_TLS_|^ERR_SSL_|^CERT_|^EPROTO$|^DEPTH_ZERO|^SELF_SIGNED|^UNABLE_TO_|^HOSTNAME_MISMATCH/, "tls"],
        [/^HPE_|^UND_ERR_(RES|HEADERS|RESPONSE|BODY|INVALID_RETURN)/, "protocol"]
      ];
      function failureOf(error) {
        const { code = "", name, message = String(error) } = error;
        return { kind: "failed", error: isGarbage(name, message) ? "protocol" : kinds.find(([pattern2]) => pattern2.test(code))?.[1] ?? "other", message: (0, excerpt.K)(message || code) };
      }
      const isGarbage = (name, message) => name === "HTTPParserError" || /^bad (response|upgrade)$/.test(message), tab = 9, lf = 10, cr = 13, space = 32, quote = 34, comma = 44, zero = 48, nine = 57, colon = 58, semicolon = 59, equals = 61, backslash = 92, tokens = new Uint8Array(256);
      for (const char of "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyz")
        tokens[char.charCodeAt(0)] = char.charCodeAt(0), tokens[char.toUpperCase().charCodeAt(0)] = char.charCodeAt(0);
      const values = new Uint8Array(256).fill(1, space).fill(1, tab, tab + 1);
      values[127] = 0;
      const hexDigits = new Uint8Array(256).fill(255);
      for (let digit = 0; digit < 16; digit += 1)
        hexDigits[digit.toString(16).charCodeAt(0)] = digit, hexDigits[digit.toString(16).toUpperCase().charCodeAt(0)] = digit;
      const isDigit = (byte) => byte >= zero && byte <= nine;
      var external_node_net_ = __webpack_require__(7030), external_node_tls_ = __webpack_require__(1692);
      const bufferBytes = 64 * 1024, probeAfterMs = 6e4;
      function socketOpener({ url, lookup: lookup2, tls }) {
        const { protocol, hostname, port } = new URL(url), isSecure = protocol === "https:", host = hostname.replace(/^\[|\]$/g, ""), buffer = Buffer.allocUnsafeSlow(bufferBytes), common = {
          host,
          port: Number(port || (isSecure ? 443 : 80)),
          lookup: lookup2,
          noDelay: !0,
          keepAlive: !0,
          keepAliveInitialDelay: probeAfterMs
        };
        if (!isSecure)
          return (_, callback) => (0, external_node_net_.connect)({ ...common, onread: { buffer, callback } });
        const secureContext = (0, external_node_tls_.createSecureContext)(tls), sessions = /* @__PURE__ */ new Map();
        return (servername, callback) => {
          const session = sessions.get(servername), options = {
            ...common,
            secureContext,
            servername,
            ALPNProtocols: ["http/1.1"],
            onread: { buffer, callback },
            ...session && { session }
          };
          return (0, external_node_tls_.connect)(options).on("session", (given) => sessions.set(servername, given));
        };
      }
      const [chunkBroken, chunkStart, chunkSize, chunkLineEnd] = [0, 1, 2, 3], [extension, chunk_line_name, argument, quoted, pair, unquoted, lineFeed] = [4, 5, 6, 7, 8, 9, 10], hexDigit = (byte) => hexDigits[byte] < 16, token = (byte) => tokens[byte] !== 0, chunk_line_text = (byte) => values[byte] === 1, rules = [
        [chunkStart, hexDigit, chunkSize],
        [chunkSize, hexDigit, chunkSize],
        ...[extension, chunk_line_name].flatMap((from) => [[from, token, chunk_line_name], [from, "=", argument]]),
        [argument, token, argument],
        [argument, '"', quoted],
        [quoted, chunk_line_text, quoted],
        [quoted, '"', unquoted],
        [quoted, "\\", pair],
        [pair, chunk_line_text, quoted],
        ...[chunkSize, extension, chunk_line_name, argument, unquoted].map((from) => [from, ";", extension]),
        ...[chunkSize, chunk_line_name, argument, unquoted].map((from) => [from, "\r", lineFeed]),
        [lineFeed, `
`, chunkLineEnd]
      ], next = new Uint8Array(11 * 256);
      for (const [from, by, to] of rules)
        for (let byte = 0; byte < 256; byte += 1)
          (typeof by == "string" ? by.charCodeAt(0) === byte : by(byte)) && (next[from * 256 + byte] = to);
      const afterChunkByte = (state, byte) => next[state * 256 + byte], statusLine = 0, afterStatus = 1, reason = 2, head_reader_lineFeed = 3, fieldStart = 4, fieldName = 5, valueStart = 6, plainValue = 7, listValue = 8, lengthValue = 9, lengthEnd = 10, lastLineFeed = 11, done = 12, general = 0, contentLength = 1, transferEncoding = 2, connection = 3, matter = [
        ["content-length", contentLength],
        ["transfer-encoding", transferEncoding],
        ["connection", connection],
        ["proxy-connection", connection],
        ["keep-alive", 4]
      ], longestName = 17, fieldsByLength = Array.from({ length: longestName + 1 }, (_, length) => matter.filter(([name]) => name.length === length).map(([name, field]) => ({ name: Buffer.from(name), field }))), chunked = Buffer.from("chunked"), head_reader_close = Buffer.from("close"), keep = Buffer.from("keep-alive"), timeout = Buffer.from("timeout="), pattern = Buffer.from("HTTP/0.0 000"), versions = [9, 10, 11, 20], mostHeadBytes = 16 * 1024, mostLength = 2 ** 64;
      class HeadReader {
        status = 0;
        /** 11 is HTTP/1.1. */
        version = 0;
        /** Content-Length; -1 where there is none. */
        length = -1;
        /** Whether there is a Transfer-Encoding, and whether `chunked` is the last of it. */
        isEncoded = !1;
        isChunked = !1;
        saysClose = !1;
        saysKeepAlive = !1;
        /** From `Keep-Alive: timeout=`; -1 where there is none. */
        keepAliveSeconds = -1;
        /** Why it is no head. */
        fault = "";
        state = statusLine;
        field = general;
        /** The word that is being read, in lower case; what is too long to matter is cut. */
        word = new Uint8Array(32);
        wordLength = 0;
        /** Without the blanks at the end. */
        wordEnd = 0;
        size = 0;
        begin() {
          this.length = -1, this.isEncoded = !1, this.isChunked = !1, this.saysClose = !1, this.saysKeepAlive = !1, this.keepAliveSeconds = -1, this.state = statusLine, this.wordLength = 0, this.size = 0;
        }
        /** What the head said before stays. */
        beginTrailers() {
          this.state = fieldStart, this.size = 0;
        }
        get isDone() {
          return this.state === done;
        }
        /** Reads on until the head is done or the bytes end, and returns where; -1 where it is no head. */
        read(bytes, from, end) {
          let at = from;
          for (; at >= 0 && at < end && this.state !== done; )
            at = this.step(bytes, at, end);
          return at;
        }
        step(bytes, at, end) {
          switch (this.state) {
            case fieldStart:
              return this.startName(bytes[at], at);
            case fieldName:
              return this.readName(bytes, at, end);
            case valueStart:
              return this.startValue(bytes[at], at);
            case plainValue:
              return this.readValue(bytes, at, end);
            case listValue:
              return this.readList(bytes, at, end);
            case lengthValue:
            case lengthEnd:
              return this.readLength(bytes[at], at);
            case head_reader_lineFeed:
              return this.expect(bytes[at], lf, fieldStart, at);
            case lastLineFeed:
              return this.expect(bytes[at], lf, done, at);
            case statusLine:
              return this.readStatusLine(bytes, at, end);
            case afterStatus:
              return bytes[at] === cr ? this.go(head_reader_lineFeed, at) : this.expect(bytes[at], space, reason, at);
            default:
              return this.readReason(bytes, at, end);
          }
        }
        readStatusLine(bytes, from, end) {
          const { word } = this;
          let at = from;
          for (; at < end && this.wordLength < pattern.length; at += 1) {
            const byte = bytes[at];
            if (this.wordLength === 0 && (byte === cr || byte === lf))
              continue;
            const wanted = pattern[this.wordLength];
            if (wanted === zero ? !isDigit(byte) : byte !== wanted)
              return this.fail("it does not begin with a status line");
            word[this.wordLength] = byte, this.wordLength += 1;
          }
          return this.wordLength < pattern.length ? at : (this.version = numberIn(word, 5, 6) * 10 + numberIn(word, 7, 8), this.status = numberIn(word, 9, 12), versions.includes(this.version) ? this.status < 100 ? this.fail("its status is below 100") : (this.state = afterStatus, at) : this.fail("its version of HTTP is unknown"));
        }
        readReason(bytes, from, end) {
          let at = from;
          for (; at < end && bytes[at] !== cr && bytes[at] !== lf; )
            at += 1;
          return this.fits(at - from) ? (at < end && (this.size = 0), at === end ? at : this.expect(bytes[at], cr, head_reader_lineFeed, at)) : -1;
        }
        startName(byte, at) {
          return byte === cr ? this.go(lastLineFeed, at) : (this.state = fieldName, this.wordLength = 0, at);
        }
        readName(bytes, from, end) {
          const { word } = this;
          let length = this.wordLength, at = from;
          for (; at < end; at += 1) {
            const byte = tokens[bytes[at]];
            if (byte === 0)
              break;
            length <= longestName && (word[length] = byte), length += 1;
          }
          return this.wordLength = length, this.fits(at - from) ? at === end ? at : bytes[at] !== colon || length === 0 ? this.fail("the name of a header is none") : (this.field = length > longestName ? general : this.fieldOf(length), this.field === contentLength && (this.isEncoded || this.length >= 0) ? this.fail("it has two lengths") : this.field === transferEncoding && this.length >= 0 ? this.fail("it has two lengths") : this.go(valueStart, at)) : -1;
        }
        fieldOf(length) {
          for (const { name, field } of fieldsByLength[length])
            if (startsWith(this.word, name))
              return field;
          return general;
        }
        startValue(byte, at) {
          if (byte === space || byte === tab)
            return at + 1;
          if (byte === cr)
            return this.field === contentLength ? this.fail("its length is no number") : this.go(head_reader_lineFeed, at);
          if (this.wordLength = 0, this.wordEnd = 0, this.field === general)
            this.state = plainValue;
          else if (this.field === contentLength) {
            if (this.length = 0, this.state = lengthValue, !isDigit(byte))
              return this.fail("its length is no number");
          } else
            this.state = listValue;
          return at;
        }
        readValue(bytes, from, end) {
          let at = from;
          for (; at < end && values[bytes[at]] === 1; )
            at += 1;
          return this.fits(at - from) ? at === end ? at : this.endValue(bytes[at], at) : -1;
        }
        /** A list of words between commas. */
        readList(bytes, from, end) {
          let at = from;
          for (; at < end && values[bytes[at]] === 1; at += 1) {
            const byte = bytes[at];
            byte === comma ? this.endWord() : byte !== space && byte !== tab ? this.addToWord(byte) : this.wordLength > 0 && this.addToWord(space, this.wordEnd);
          }
          return this.fits(at - from) ? at === end ? at : (this.endWord(), this.endValue(bytes[at], at)) : -1;
        }
        addToWord(byte, wordEnd = this.wordLength + 1) {
          this.wordLength < this.word.length && (this.word[this.wordLength] = tokens[byte] || byte), this.wordLength += 1, this.wordEnd = wordEnd;
        }
        endWord() {
          const { field, word, wordEnd } = this;
          if (this.wordLength = 0, this.wordEnd = 0, field === transferEncoding)
            this.isEncoded = !0, this.isChunked = wordEnd === chunked.length && startsWith(word, chunked);
          else if (field === connection)
            wordEnd === head_reader_close.length && startsWith(word, head_reader_close) && (this.saysClose = !0), wordEnd === keep.length && startsWith(word, keep) && (this.saysKeepAlive = !0);
          else if (this.keepAliveSeconds < 0 && wordEnd > timeout.length && startsWith(word, timeout)) {
            const seconds = numberIn(word, timeout.length, Math.min(wordEnd, word.length));
            isDigit(word[timeout.length]) && (this.keepAliveSeconds = seconds);
          }
        }
        readLength(byte, at) {
          return this.state === lengthValue && isDigit(byte) ? (this.length = this.length * 10 + byte - zero, this.length >= mostLength ? this.fail("its length is too long") : this.fits(1) ? at + 1 : -1) : byte === space || byte === tab ? this.go(lengthEnd, at) : byte === cr ? this.go(head_reader_lineFeed, at) : this.fail("its length is no number");
        }
        /** A value goes on in no second line. */
        endValue(byte, at) {
          return byte === cr ? this.go(head_reader_lineFeed, at) : this.fail("a header holds a character that no header may hold");
        }
        expect(byte, wanted, next2, at) {
          return byte === wanted ? this.go(next2, at) : this.fail("a line does not end as lines do");
        }
        go(next2, at) {
          return this.state = next2, at + 1;
        }
        fits(bytes) {
          return this.size += bytes, this.size >= mostHeadBytes && this.fail("its head is too long"), this.size < mostHeadBytes;
        }
        fail(fault) {
          return this.fault = fault, -1;
        }
      }
      function startsWith(word, wanted) {
        for (let at = 0; at < wanted.length; at += 1)
          if (word[at] !== wanted[at])
            return !1;
        return !0;
      }
      function numberIn(word, from, end) {
        let number = 0;
        for (let at = from; at < end && isDigit(word[at]); at += 1)
          number = number * 10 + word[at] - zero;
        return number;
      }
      const head = 0, bodyByLength = 1, bodyUntilClose = 2, chunkLine = 3, chunkData = 4, chunkDataEnd = 5, chunkLineFeed = 6, trailers = 7, complete = 8, closingSoonMs = 2e3, usuallyKeptMs = 4e3, mostKeptMs = 6e5;
      class ResponseParser {
        /** How many of the bytes given last belong to the answer, where it is whole. */
        used = 0;
        head = new HeadReader();
        state = head;
        isToHead = !1;
        /** Bytes of the body or of a chunk that are still to come. */
        left = 0;
        lineState = chunkStart;
        lineLength = 0;
        ownFault = "";
        /** Gets ready for the next answer. */
        begin(isToHead) {
          this.isToHead = isToHead, this.state = head, this.head.begin();
        }
        /** Reads the first `end` of these bytes. */
        read(bytes, end) {
          let at = 0;
          for (; at < end && this.state !== complete; )
            if (at = this.step(bytes, at, end), at < 0)
              return "broken";
          return this.used = at, this.state === complete ? "whole" : "more";
        }
        get status() {
          return this.head.status;
        }
        /** Whether the head of the final answer has been read. */
        get hasHead() {
          return this.state !== head;
        }
        /** Whether the close of the connection is the end of the answer. */
        get endsWithClose() {
          return this.state === bodyUntilClose;
        }
        /** Why it is broken. */
        get fault() {
          return this.ownFault || this.head.fault;
        }
        /** How long after this answer the connection can be used again, in ms; 0 where it cannot. */
        get keptMs() {
          if (!this.persists())
            return 0;
          const { keepAliveSeconds } = this.head;
          return keepAliveSeconds < 0 ? usuallyKeptMs : Math.max(0, Math.min(keepAliveSeconds * 1e3 - closingSoonMs, mostKeptMs));
        }
        step(bytes, at, end) {
          switch (this.state) {
            case head:
              return this.readHead(bytes, at, end);
            case bodyByLength:
            case chunkData:
              return this.skip(at, end);
            case bodyUntilClose:
              return end;
            case chunkLine:
              return this.readChunkLine(bytes, at, end);
            case chunkDataEnd:
              return bytes[at] === cr ? this.go(chunkLineFeed, at) : this.fail("a chunk is longer than its size");
            case chunkLineFeed:
              return bytes[at] === lf ? this.startChunk(at) : this.fail("a chunk is longer than its size");
            default:
              return this.readTrailers(bytes, at, end);
          }
        }
        readHead(bytes, from, end) {
          const at = this.head.read(bytes, from, end);
          return at < 0 || !this.head.isDone ? at : this.startBody(at);
        }
        startBody(at) {
          const { status, length, isChunked, isEncoded } = this.head;
          if (status === 101)
            return this.fail("it changes the protocol, which nobody asked for");
          if (status < 200) {
            if (!this.maintains())
              return this.fail("its connection ends before the final answer");
            this.head.begin();
          } else if (this.isToHead || isBodiless(status) || length === 0 && !isEncoded)
            this.state = complete;
          else {
            if (isChunked)
              return this.startChunk(at - 1);
            isEncoded || length < 0 ? this.state = bodyUntilClose : (this.left = length, this.state = bodyByLength);
          }
          return at;
        }
        skip(at, end) {
          const taken = Math.min(this.left, end - at);
          return this.left -= taken, this.left === 0 && (this.state = this.state === chunkData ? chunkDataEnd : complete), at + taken;
        }
        startChunk(at) {
          return this.left = 0, this.lineState = chunkStart, this.lineLength = 0, this.go(chunkLine, at);
        }
        readChunkLine(bytes, from, end) {
          let at = from;
          for (; at < end && this.lineState !== chunkLineEnd; at += 1) {
            const byte = bytes[at];
            if (this.lineState = afterChunkByte(this.lineState, byte), this.lineState === chunkBroken)
              return this.fail("the line before a chunk is none");
            if (this.lineState === chunkSize && (this.left = this.left * 16 + hexDigits[byte]), this.lineLength += 1, this.left >= mostLength || this.lineLength >= mostHeadBytes)
              return this.fail("the line of a chunk is too long");
          }
          return this.lineState !== chunkLineEnd || (this.left > 0 ? this.state = chunkData : (this.state = trailers, this.head.beginTrailers())), at;
        }
        readTrailers(bytes, from, end) {
          const at = this.head.read(bytes, from, end);
          return at >= 0 && this.head.isDone && (this.state = complete), at;
        }
        /** By version and `Connection`. */
        maintains() {
          return this.head.version === 11 ? !this.head.saysClose : this.head.saysKeepAlive;
        }
        persists() {
          const { status, length, isChunked, isEncoded, saysClose, saysKeepAlive } = this.head;
          if (this.isToHead && saysKeepAlive && !saysClose)
            return !0;
          const isFramed = isBodiless(status) ? this.isToHead || length <= 0 && !isEncoded : isChunked || length >= 0;
          return this.maintains() && isFramed;
        }
        go(next2, at) {
          return this.state = next2, at + 1;
        }
        fail(fault) {
          return this.ownFault = fault, -1;
        }
      }
      const isBodiless = (status) => status === 204 || status === 304;
      var problem = __webpack_require__(9241);
      const request_bytes_token = /^[!#$%&'*+\-.^_`|~\w]+$/, value = /^[\t\x20-\x7e\x80-\xff]*$/, target = /^\/[\x21-\xff]*$/, ofConnection = [
        "connection",
        "content-length",
        "transfer-encoding",
        "keep-alive",
        "upgrade",
        "expect",
        "te",
        "trailer"
      ], withBody = ["POST", "PUT", "PATCH", "QUERY", "PROPFIND", "PROPPATCH"];
      function requestBytes(request, { url, keepAlive: keepAlive2 }) {
        const { method, path, body = "" } = request;
        if (!request_bytes_token.test(method))
          throw refused(request, "its method is none");
        if (!target.test(path))
          throw refused(request, "its path holds a character that no path may hold");
        const fields = fieldsOf(request), hosts = fields.filter(([name]) => name.toLowerCase() === "host");
        if (hosts.length > 1)
          throw refused(request, "it has two headers Host");
        const host = hosts[0]?.[1] ?? new URL(url).host, length = Buffer.byteLength(body), lines = [
          `${method} ${path} HTTP/1.1`,
          `host: ${host}`,
          `connection: ${keepAlive2 ? "keep-alive" : "close"}`,
          ...fields.filter(([name]) => name.toLowerCase() !== "host").map(([name, value2]) => `${name}: ${value2}`),
          ...length > 0 || withBody.includes(method) ? [`content-length: ${length}`] : []
        ], head2 = Buffer.from(`${lines.join(`\r
`)}\r
\r
`, "latin1");
        return { bytes: Buffer.concat([head2, Buffer.from(body)]), isHead: method === "HEAD", servername: nameOf(host) };
      }
      function fieldsOf(request) {
        const fields = [];
        for (let at = 0; at < request.headers.length; at += 2)
          fields.push([request.headers[at], request.headers[at + 1]]);
        for (const [name, text] of fields) {
          if (!request_bytes_token.test(name))
            throw refused(request, "the name of a header is none");
          if (ofConnection.includes(name.toLowerCase()))
            throw refused(request, `the header ${name} cannot be set`);
          if (!value.test(text))
            throw refused(request, `its header ${name} holds a character that no header may hold`);
        }
        return fields;
      }
      function nameOf(host) {
        const name = host.replace(/:\d*$/, "");
        return (0, external_node_net_.isIP)(name.replace(/^\[|\]$/g, "")) ? "" : name;
      }
      const refused = ({ name }, why) => new problem.AF("engine", `the request ${JSON.stringify(name)} cannot be sent: ${why}`);
      function http1Connect(options) {
        const known = /* @__PURE__ */ new Map(), bytesOf = (request) => {
          const bytes = known.get(request) ?? requestBytes(request, options);
          return known.set(request, bytes), bytes;
        }, shared = { ...options, open: socketOpener(options), bytesOf };
        return () => new Http1Connection(shared);
      }
      class Http1Connection {
        phases = noPhases();
        parser = new ResponseParser();
        shared;
        /** The one in use, open or not yet; another one that was given up is not heard any more. */
        socket;
        isOpen = !1;
        servername = "";
        request;
        onEnd;
        /** Whether an answer is due; what comes when none is due closes the connection. */
        isSent = !1;
        since = 0;
        unusedAfter = 0;
        constructor(shared) {
          this.shared = shared;
        }
        send(request, onEnd) {
          this.request = this.shared.bytesOf(request), this.onEnd = onEnd, this.since = performance.now(), this.phases.dns = 0, this.phases.connect = 0, this.phases.tls = 0, this.socket ? nextTurn(this) : this.open();
        }
        close() {
          this.onEnd = void 0, this.drop();
        }
        /** Writes on a connection that was used before, unless it is no longer fit for that. */
        write() {
          if (!this.onEnd)
            return;
          const { servername } = this.request;
          this.socket && (this.since >= this.unusedAfter || servername !== this.servername) && this.drop(), this.socket ? this.put(this.socket) : this.open();
        }
        open() {
          const { open, connectTimeoutMs } = this.shared;
          this.servername = this.request.servername;
          const socket = open(this.servername, (length, bytes) => (this.socket === socket && this.read(bytes, length), !0));
          this.socket = socket;
          const fail = (outcome) => {
            clearTimeout(timer), this.socket === socket && this.fail(outcome);
          }, timer = setTimeout(fail, connectTimeoutMs, connect_refused(`no connection within ${connectTimeoutMs} ms`)), opened = () => {
            clearTimeout(timer), this.socket === socket && (this.isOpen = !0, this.put(socket));
          }, time = (phase) => {
            this.socket === socket && (this.phases[phase] = this.lap());
          }, isSecure = "encrypted" in socket;
          socket.once("lookup", () => time("dns")), socket.once("connect", () => {
            time("connect"), isSecure || opened();
          }), socket.once("secureConnect", () => {
            time("tls"), opened();
          }), socket.on("error", (error) => fail(failureOf(error))), socket.on("end", () => {
            this.socket === socket && this.isSent && this.parser.endsWithClose ? this.answered(0) : fail(closedByServer);
          }), socket.on("close", () => fail(closedByServer));
        }
        put(socket) {
          this.parser.begin(this.request.isHead), this.isSent = !0, this.phases.firstByte = 0, socket.write(this.request.bytes);
        }
        read(bytes, length) {
          if (!this.isSent) {
            isBlank(bytes, 0, length) || this.drop();
            return;
          }
          const { parser, phases } = this, progress = parser.read(bytes, length);
          parser.hasHead && phases.firstByte === 0 && (phases.firstByte = this.lap()), progress === "broken" ? this.fail({ kind: "failed", error: "protocol", message: parser.fault }) : progress === "whole" && this.answered(isBlank(bytes, parser.used, length) ? parser.keptMs : 0);
        }
        answered(keptMs) {
          this.phases.download = this.lap(), this.unusedAfter = this.since + keptMs, (keptMs === 0 || !this.shared.keepAlive) && this.drop(), this.end(outcomeOf(this.parser.status));
        }
        /** What nobody waits for is no failure: the next request opens another connection. */
        fail(outcome) {
          const isAwaited = this.isSent || !this.isOpen;
          this.drop(), isAwaited && this.end(outcome);
        }
        end(outcome) {
          const { onEnd } = this;
          this.onEnd = void 0, this.isSent = !1, onEnd?.(outcome);
        }
        drop() {
          const { socket } = this;
          this.socket = void 0, this.isOpen = !1, this.isSent = !1, socket?.destroy();
        }
        /** Milliseconds since the last phase ended. */
        lap() {
          const before = this.since;
          return this.since = performance.now(), this.since - before;
        }
      }
      const connect_refused = (message) => ({ kind: "failed", error: "refused", message }), closedByServer = { kind: "failed", error: "reset", message: "the server closed the connection" }, outcomes = [];
      function outcomeOf(status) {
        return outcomes[status] ??= { kind: "answered", status }, outcomes[status];
      }
      function isBlank(bytes, from, end) {
        for (let at = from; at < end; at += 1)
          if (bytes[at] !== cr && bytes[at] !== lf)
            return !1;
        return !0;
      }
      let waiting = [];
      function nextTurn(connection2) {
        waiting.length === 0 && setImmediate(writeAll), waiting.push(connection2);
      }
      function writeAll() {
        const now = waiting;
        waiting = [];
        for (const connection2 of now)
          connection2.write();
      }
      var external_node_http2_ = __webpack_require__(2467);
      const streamsPerSession = 100;
      function sessionsTo(options) {
        let sessions = [];
        const forget = (session) => {
          sessions = sessions.filter((one) => one !== session);
        };
        return {
          take: () => {
            let session = sessions.find(({ streams }) => streams < streamsPerSession);
            return session || (session = openSession(options, forget), sessions.push(session)), session.streams += 1, options.keepAlive || forget(session), session;
          },
          give: (session) => {
            session.streams -= 1, options.keepAlive || session.http2.close();
          }
        };
      }
      function openSession(options, forget) {
        const { url, connectTimeoutMs } = options, phases = { dns: 0, connect: 0, tls: 0 }, http2 = (0, external_node_http2_.connect)(url, { createConnection: () => timed(openSocket(options), phases) }), session = { http2, streams: 0, isOpen: !1, onOpen: [] }, end = (error) => {
          clearTimeout(timer), error && (session.error ??= error), forget(session);
        }, timer = setTimeout(() => {
          const error = Object.assign(new Error(`no connection within ${connectTimeoutMs} ms`), { code: "ETIMEDOUT" });
          session.error = error, http2.destroy(error);
        }, connectTimeoutMs);
        return http2.on("connect", (_, socket) => {
          clearTimeout(timer);
          const { alpnProtocol } = socket;
          if (alpnProtocol !== void 0 && alpnProtocol !== "h2") {
            session.error = Object.assign(new Error("the server does not speak HTTP/2"), { code: "HPE_INVALID_VERSION" }), http2.destroy(session.error);
            return;
          }
          session.isOpen = !0;
          for (const opened of session.onOpen)
            opened(phases);
        }), http2.on("error", end), http2.on("goaway", () => forget(session)), http2.on("close", () => end()), session;
      }
      function timed(socket, phases) {
        let since = performance.now();
        const time = (phase) => {
          const before = since;
          since = performance.now(), phases[phase] = since - before;
        };
        return socket.once("lookup", () => time("dns")), socket.once("connect", () => time("connect")), socket.once("secureConnect", () => time("tls")), socket;
      }
      function openSocket({ url, lookup: lookup2, tls }) {
        const { protocol, hostname, port } = new URL(url), host = hostname.replace(/^\[|\]$/g, ""), common = { host, port: Number(port || (protocol === "https:" ? 443 : 80)), lookup: lookup2, noDelay: !0 };
        return protocol === "http:" ? (0, external_node_net_.connect)(common) : (0, external_node_tls_.connect)({ ...common, ...tls, servername: (0, external_node_net_.isIP)(host) ? "" : host, ALPNProtocols: ["h2", "http/1.1"] });
      }
      function http2Connect(options) {
        const sessions = sessionsTo(options), { protocol, host } = new URL(options.url), known = /* @__PURE__ */ new Map(), headersOf = (request) => {
          const headers = known.get(request) ?? headersFor(request, protocol.slice(0, -1), host);
          return known.set(request, headers), headers;
        };
        return () => new Http2Connection(sessions, headersOf);
      }
      class Http2Connection {
        phases = noPhases();
        sessions;
        headersOf;
        stream;
        onEnd;
        since = 0;
        constructor(sessions, headersOf) {
          this.sessions = sessions, this.headersOf = headersOf;
        }
        send(request, onEnd) {
          this.onEnd = onEnd, this.since = performance.now(), Object.assign(this.phases, noPhases());
          const session = this.sessions.take();
          session.isOpen || session.onOpen.push((opening) => {
            Object.assign(this.phases, opening), this.lap();
          });
          try {
            this.follow(session.http2.request(this.headersOf(request), { endStream: request.body === void 0 }), request);
          } catch (error) {
            this.sessions.give(session), setImmediate(() => this.end(failureOf(session.error ?? error)));
            return;
          }
          const { stream } = this;
          let status = 0;
          stream.on("response", (headers) => {
            status = Number(headers[external_node_http2_.constants.HTTP2_HEADER_STATUS]), this.phases.firstByte = this.lap();
          });
          let isWhole = !1;
          stream.on("end", () => {
            isWhole = !0;
          }), stream.on("error", (error) => {
            this.stream === stream && this.end(failureOf(session.error ?? error));
          }), stream.on("close", () => {
            this.sessions.give(session), this.stream === stream && (this.phases.download = this.lap(), this.end(isWhole && status > 0 ? { kind: "answered", status } : cutOff));
          }), stream.resume();
        }
        close() {
          this.onEnd = void 0;
          const { stream } = this;
          this.stream = void 0, stream?.close(external_node_http2_.constants.NGHTTP2_CANCEL);
        }
        follow(stream, { body }) {
          this.stream = stream, body !== void 0 && stream.end(body);
        }
        end(outcome) {
          const { onEnd } = this;
          this.onEnd = void 0, this.stream = void 0, onEnd?.(outcome);
        }
        /** Milliseconds since the last phase ended. */
        lap() {
          const before = this.since;
          return this.since = performance.now(), this.since - before;
        }
      }
      const cutOff = { kind: "failed", error: "reset", message: "the stream was closed before the answer was whole" };
      function headersFor({ method, path, headers }, scheme, host) {
        const fields = {};
        for (let at = 0; at < headers.length; at += 2)
          fields[headers[at].toLowerCase()] = headers[at + 1];
        const { host: authority = host, ...rest } = fields;
        return { ":method": method, ":scheme": scheme, ":authority": authority, ":path": path, ...rest };
      }
      const transportOf = ({ http }) => http === 2 ? http2Connect : http1Connect, sweepMs = 5, progressMs = 500, faultPauseMs = 100;
      function startLoad(order, alarm, { onProgress, onLook, onReport }) {
        const { load } = order, start = performance.now() + load.warmupMs, now = () => performance.now() - start, run = prepareRun(order, start, now, (side, fault) => pace.onFree(side, fault)), { generator } = run, pace = load.pace.kind === "rate" ? paceByRate(run, load.pace, now, alarm) : paceByUsers(run, load.pace, now), looks = (order.looks ?? []).map((seconds) => seconds * 1e3), sweeping = setInterval(() => {
          generator.sweep(), generator.recorder.pack(now()), looks[0] !== void 0 && now() >= looks[0] && generator.hasEndedUntil(looks[0]) && onLook(reportOf(run, looks.shift(), pace)), now() >= load.durationMs && pace.isDone() && generator.outstanding === 0 && finish(load.durationMs);
        }, sweepMs), reporting = setInterval(() => onProgress(progressOf(load, now(), generator)), progressMs);
        let finished = !1;
        const finish = (measuredMs) => {
          finished || (finished = !0, clearInterval(sweeping), clearInterval(reporting), pace.stop(), generator.close(), onReport(reportOf(run, measuredMs, pace)), run.health.stop());
        };
        return { stop: () => finish(Math.max(0, Math.min(now(), load.durationMs))) };
      }
      function prepareRun(order, start, now, onFree) {
        const { load, head: head2, base, seed } = order, sides = [{ side: "head", ...head2 }, ...base ? [{ side: "base", ...base }] : []], weights = load.requests.map(({ weight }) => weight), choose = weightedChoice(weights, (0, stats_random.I)(seed + order.share.index)), disturbance = new Disturbance(load.warmupMs);
        return {
          order,
          generator: new Generator({
            load,
            windowMs: (0, engine.N)(load) * 1e3,
            requests: sides.flatMap((side) => prepareRequests(load.requests, side)),
            connects: Object.fromEntries(sides.map(({ side, url, route }) => [
              side,
              transportOf(load)({
                url,
                connectTimeoutMs: load.timeoutMs,
                keepAlive: load.keepAlive !== !1,
                lookup: (0, lookup.l)(route?.address),
                ...route?.tls && { tls: route.tls }
              })
            ])),
            timesPhases: base !== void 0 || load.phases === !0,
            onWarm: (side, dueAt, ms) => {
              side === "base" && disturbance.record(dueAt, ms);
            },
            now,
            onFree
          }),
          ...chooseAim(order, choose, disturbance),
          requests: weights.length,
          start,
          health: startHealth(now, load.durationMs)
        };
      }
      function chooseAim({ load, base, seed }, choose, disturbance) {
        if (!base)
          return { aim: aimAtHead(choose), design: () => ({}) };
        const requests = load.requests.length, aimOf = (design) => aimBy[design](choose, requests, (0, stats_random.I)(seed + 1)), asked = base.design ?? (load.pace.kind === "users" || load.warmupMs === 0 ? "paired" : void 0);
        if (asked)
          return { aim: aimOf(asked), design: () => ({ design: asked }) };
        const aim = aimAsTheyBear(aimOf("paired"), aimOf("abba"), requests, disturbance), shift = () => aim.design() === "abba" ? disturbance.shift() : void 0;
        return {
          aim,
          design: () => {
            const disturbed = shift();
            return { design: aim.design(), ...disturbed && { disturbed } };
          }
        };
      }
      function paceByRate({ order, generator, aim, start }, pace, now, alarm) {
        let isDone = !1;
        const fire = (dueAt, n) => {
          const request = aim.requestOf(dueAt, n);
          request !== nobody && generator.fire(dueAt, request, aim.isCounted(dueAt));
        }, pacer = startPacer({
          schedule: scheduleOf(order, pace),
          now,
          alarm: { set: (at, ring) => alarm.set(start + at, ring) },
          fire,
          done: () => {
            isDone = !0;
          }
        });
        return { onFree: () => {
        }, isDone: () => isDone, missed: pacer.missed, stop: pacer.stop };
      }
      function scheduleOf({ load, base, seed, share }, { arrivals }) {
        const sides = base && base.design !== "abba" ? 2 : 1, parts = partsOf(load).map(({ perSecond, ms }) => ({ perSecond: sides * perSecond, ms })), whole = arrivals === "poisson" ? poissonArrivals(parts, load.warmupMs, (0, stats_random.I)(seed + 2)) : evenArrivals(parts, load.warmupMs);
        return { dueAt: (n) => whole.dueAt(n * share.of + share.index) };
      }
      function partsOf({ pace, durationMs, spike }) {
        const perSecond = pace.kind === "rate" ? pace.perSecond : 0;
        if (!spike)
          return [{ perSecond, ms: durationMs }];
        const after = durationMs - spike.atMs - spike.durationMs;
        return [
          { perSecond, ms: spike.atMs },
          { perSecond: spike.perSecond, ms: spike.durationMs },
          { perSecond, ms: after }
        ];
      }
      function paceByUsers({ order: { load, base, seed, share }, generator, requests }, { users, thinkMs = 0 }, now) {
        const sides = base ? ["head", "base"] : ["head"], random = (0, stats_random.I)(seed + share.index), choose = weightedChoice(load.requests.map(({ weight }) => weight), random);
        let stopped = !1;
        const send = (side) => {
          const at = now();
          !stopped && at < load.durationMs && generator.fire(at, choose() + (side === "base" ? requests : 0), at >= 0);
        }, sendIn = (ms, side) => {
          ms > 0 ? setTimeout(send, ms, side) : setImmediate(send, side);
        };
        for (let user = 0; user < users; user += 1)
          for (const side of sides)
            sendIn(thinkMs * random(), side);
        return {
          onFree: (side, fault) => sendIn(Math.max(thinkMs, fault ? faultPauseMs : 0), side),
          isDone: () => !0,
          missed: () => 0,
          stop: () => {
            stopped = !0;
          }
        };
      }
      function progressOf({ warmupMs, durationMs }, at, generator) {
        const { sent, p95, errors } = generator.takeRecent(), rate = sent * 1e3 / progressMs;
        if (at < 0) {
          const { sent: ended, good } = generator.warmup;
          return { phase: "warm-up", elapsedMs: at + warmupMs, totalMs: warmupMs, rate, p95, errors: ended - good };
        }
        return { phase: "load", elapsedMs: Math.min(at, durationMs), totalMs: durationMs, rate, p95, errors };
      }
      function reportOf({ order, generator, design, start, health }, measuredMs, pace) {
        const { load, base } = order, from = performance.timeOrigin + Math.min(start, performance.now()), wall = (ms) => new Date(from + ms).toISOString(), { recorder } = generator, windowSeconds = (0, engine.N)(load), recorded = recorder.until(Math.ceil(measuredMs / 1e3 / windowSeconds - 1e-9));
        return {
          engine: { name: "embedded", version: version.A },
          window: { start: wall(0), end: wall(measuredMs) },
          seconds: measuredMs / 1e3,
          windowSeconds,
          ...design(),
          ...recorded,
          warmup: { ...generator.warmup },
          generator: {
            missed: pace.missed(),
            lateness: recorder.lateness.toData(),
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
    })
  ),
  /***/
  500: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        x: () => (
          /* binding */
          workerEntry
        )
        /* harmony export */
      });
      function workerEntry() {
        const here = import.meta.url;
        return new URL(here.endsWith(".ts") ? "./worker.ts" : "./index.js", here);
      }
    })
  ),
  /***/
  4041: (
    /***/
    ((__webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => {
        try {
          __webpack_require__.r(__webpack_exports__);
          var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5919), _alarm_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8686), _alarm_thread_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2919), _messages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8715), _run_load_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2101);
          if (node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort) {
            const order = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData;
            "alarm" in order && (0, _alarm_thread_js__WEBPACK_IMPORTED_MODULE_2__.X)(order.alarm, node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort), await runShare(order, node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort);
          }
          async function runShare(order, port) {
            const say = (message) => port.postMessage(message), alarm = await (0, _alarm_js__WEBPACK_IMPORTED_MODULE_1__.MP)(), load = (0, _run_load_js__WEBPACK_IMPORTED_MODULE_3__.b)(order, alarm, {
              onProgress: (progress) => say({ kind: "progress", progress }),
              onLook: (report) => say({ kind: "look", report }),
              onReport: (report) => {
                alarm.stop(), say({ kind: "report", report }), port.close();
              }
            });
            port.on("message", (message) => {
              message === _messages_js__WEBPACK_IMPORTED_MODULE_4__.k && load.stop();
            });
          }
          __webpack_async_result__();
        } catch (e) {
          __webpack_async_result__(e);
        }
      }, 1);
    })
  ),
  /***/
  2104: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        N: () => (
          /* binding */
          windowSecondsOf
        ),
        /* harmony export */
        O: () => (
          /* binding */
          windowSeconds
        )
        /* harmony export */
      });
      const windowSeconds = 2.5, spikeWindowSeconds = 0.5, windowSecondsOf = ({ spike }) => spike ? spikeWindowSeconds : windowSeconds;
    })
  ),
  /***/
  4519: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        $d: () => (
          /* binding */
          isOfProfile
        ),
        /* harmony export */
        Ih: () => (
          /* binding */
          isStepped
        ),
        /* harmony export */
        Wk: () => (
          /* binding */
          isOfLoad
        ),
        /* harmony export */
        eh: () => (
          /* binding */
          isProfileMetric
        ),
        /* harmony export */
        s_: () => (
          /* binding */
          settlingSeconds
        ),
        /* harmony export */
        wK: () => (
          /* binding */
          profileWith
        ),
        /* harmony export */
        xD: () => (
          /* binding */
          profiles
        )
        /* harmony export */
      });
      const settlingSeconds = 0.5, profiles = ["load", "stress", "spike", "soak", "scalability"], isStepped = (profile) => profile === "stress" || profile === "scalability", profileOf = { capacity: "stress", recovery: "spike", linearity: "scalability", slope: "soak" }, profileWith = (metric) => Object.hasOwn(profileOf, metric.kind) ? profileOf[metric.kind] : void 0, isProfileMetric = (metric) => profileWith(metric) !== void 0, isOfProfile = (objective) => objective.source === "load" && isProfileMetric(objective.metric), isOfLoad = (objective) => objective.source === "load" && !isProfileMetric(objective.metric);
    })
  ),
  /***/
  9241: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        AF: () => (
          /* binding */
          Problem
        ),
        /* harmony export */
        Vw: () => (
          /* binding */
          formatProblem
        ),
        /* harmony export */
        _P: () => (
          /* binding */
          formatMistake
        )
        /* harmony export */
      });
      class Problem extends Error {
        code;
        hint;
        mistakes;
        constructor(code, message, options = {}) {
          super(message), this.name = "Problem", this.code = code, this.hint = options.hint, this.mistakes = options.mistakes ?? [];
        }
      }
      function formatMistake({ place, message, hint }) {
        return `${place ? `${place.file}:${place.line}:${place.column}: ` : ""}${message}${hint ? ` (${hint})` : ""}`;
      }
      function formatProblem(problem) {
        return problem.mistakes.length > 0 ? problem.mistakes.map(formatMistake).join(`
`) : formatMistake({ message: problem.message, ...problem.hint && { hint: problem.hint } });
      }
    })
  ),
  /***/
  178: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        A: () => (
          /* binding */
          gateVersion
        )
        /* harmony export */
      });
      const gateVersion = "0.1.0";
    })
  ),
  /***/
  1741: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        aJ: () => (
          /* binding */
          assertAllowedUrl
        ),
        rN: () => (
          /* binding */
          guardedLookup
        ),
        pg: () => (
          /* binding */
          refusedAddress
        ),
        Ml: () => (
          /* binding */
          refusedAddressCode
        ),
        xO: () => (
          /* binding */
          refusedHost
        )
      });
      var external_node_dns_ = __webpack_require__(610), external_node_net_ = __webpack_require__(7030), problem = __webpack_require__(9241), wildcard = __webpack_require__(4956);
      function matchesHost(pattern, url) {
        const { host, port } = splitPort(pattern.trim().toLowerCase());
        if (port !== void 0 && port !== Number(url.port || (url.protocol === "https:" ? 443 : 80)))
          return !1;
        const wanted = plain(host), given = plain(url.hostname);
        return wanted === "" ? !1 : wanted === "*" || wanted === given ? !0 : !given.includes(":") && matchesLabels(wanted.split("."), given.split("."));
      }
      function splitPort(pattern) {
        const match = /^(\[[^\]]*\]|[^:]*):(\d+)$/.exec(pattern);
        return match ? { host: match[1], port: Number(match[2]) } : { host: pattern };
      }
      const plain = (host) => host.replace(/^\[|\]$/g, "").replace(/\.$/, "");
      function matchesLabels(pattern, labels) {
        if (pattern[0] === "*") {
          const rest = pattern.slice(1);
          return labels.length > rest.length && matchesLabels(rest, labels.slice(labels.length - rest.length));
        }
        return pattern.length === labels.length && pattern.every((label, i) => (0, wildcard._)(label, labels[i]));
      }
      const refused = {
        "link-local": listOf({ ipv4: ["169.254.0.0/16"], ipv6: ["fe80::/10"] }),
        "cloud metadata": listOf({
          // Alibaba, Azure's host agent, Oracle · AWS, Google. The usual 169.254.169.254 is link-local.
          ipv4: ["100.100.100.200/32", "168.63.129.16/32", "192.0.0.192/32"],
          ipv6: ["fd00:ec2::/32", "fd20:ce::254/128"]
        })
      };
      function listOf({ ipv4, ipv6 }) {
        const list = new external_node_net_.BlockList();
        for (const [address, prefix] of ipv4.map((range) => range.split("/")))
          list.addSubnet(address, Number(prefix), "ipv4"), list.addSubnet(`64:ff9b::${address}`, 96 + Number(prefix), "ipv6");
        for (const [address, prefix] of ipv6.map((range) => range.split("/")))
          list.addSubnet(address, Number(prefix), "ipv6");
        return list;
      }
      function refusedAddress(ip) {
        const address = ip.replace(/%.*$/, ""), family = (0, external_node_net_.isIP)(address);
        if (family !== 0) {
          for (const [kind, list] of Object.entries(refused))
            if (list.check(address, family === 6 ? "ipv6" : "ipv4"))
              return `${address} is a ${kind} address`;
        }
      }
      function refusedHost(hostname) {
        return refusedAddress(hostname.replace(/^\[|\]$/g, ""));
      }
      const refusedAddressCode = "EREFUSEDADDRESS", guardedLookup = (hostname, options, callback) => {
        (0, external_node_dns_.lookup)(hostname, options, (error, address, family) => {
          if (error)
            return callback(error, address, family);
          const reason = (typeof address == "string" ? [address] : address.map((one) => one.address)).map(refusedAddress).find((one) => one !== void 0);
          if (reason === void 0)
            return callback(null, address, family);
          callback(Object.assign(new Error(`${hostname} is refused: ${reason}`), { code: refusedAddressCode }), "", 0);
        });
      };
      function assertAllowedUrl(url, allowedHosts) {
        const parsed = URL.canParse(url) ? new URL(url) : void 0;
        if (!parsed || !["http:", "https:"].includes(parsed.protocol) || parsed.hostname === "")
          throw new problem.AF("target", "the address of the target is no http or https URL", {
            hint: "give one such as https://preview.example"
          });
        const reason = refusedHost(parsed.hostname);
        if (reason)
          throw new problem.AF("target", `the target is refused: ${reason}`, {
            hint: "link-local and metadata addresses are never tested; name the deployment itself"
          });
        if (allowedHosts && !allowedHosts.some((pattern) => matchesHost(pattern, parsed)))
          throw new problem.AF("target", `the host ${parsed.host} is not among the allowed hosts (${allowedHosts.join(", ")})`, {
            hint: "add it to policy.allowed-hosts, where it is meant to be tested"
          });
        return parsed;
      }
    })
  ),
  /***/
  8217: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        K: () => (
          /* binding */
          excerpt
        ),
        /* harmony export */
        _: () => (
          /* binding */
          isHtml
        )
        /* harmony export */
      });
      function excerpt(text, length = 200) {
        const head = text.slice(0, 1e4), line = ((isHtml(head) ? /<title[^>]*>([^<]+)/i.exec(head)?.[1] : void 0) ?? head).replace(/[\s\u2028\u2029]+/g, " ").replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, "").trim(), characters = [...line];
        return characters.length > length ? `${characters.slice(0, length - 1).join("")}…` : line;
      }
      function isHtml(text) {
        return /^\s*(<!doctype html|<html|<head|<body|<!--)/i.test(text.slice(0, 1e3));
      }
    })
  ),
  /***/
  9486: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        w: () => (
          /* binding */
          joinUrl
        )
        /* harmony export */
      });
      function joinUrl(base, path) {
        const { origin, pathname } = new URL(base);
        return new URL(`${origin}${pathname.replace(/\/$/, "")}${path.startsWith("/") ? path : `/${path}`}`).href;
      }
    })
  ),
  /***/
  9616: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        l: () => (
          /* binding */
          rotatingLookup
        )
        /* harmony export */
      });
      var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030), _address_guard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1741);
      const keptMs = 1e3;
      function rotatingLookup(address) {
        if (address !== void 0)
          return fixedLookup(address);
        const known = /* @__PURE__ */ new Map();
        return (hostname, options, callback) => {
          const key = `${hostname} ${options.family ?? 0}`, answer = ({ found, turn }) => {
            const rotated = found.map((_, index) => found[(index + turn) % found.length]);
            options.all ? callback(null, rotated) : callback(null, rotated[0].address, rotated[0].family);
          }, kept = known.get(key);
          if (kept && performance.now() < kept.until) {
            kept.turn += 1, process.nextTick(answer, kept);
            return;
          }
          (0, _address_guard_js__WEBPACK_IMPORTED_MODULE_1__.rN)(hostname, { ...options, all: !0 }, (error, addresses) => {
            if (error)
              return callback(error, "", 0);
            const entry = { found: addresses, until: performance.now() + keptMs, turn: (kept?.turn ?? -1) + 1 };
            known.set(key, entry), answer(entry);
          });
        };
      }
      const fixedLookup = (address) => (_, options, callback) => {
        const family = (0, node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address), reason = (0, _address_guard_js__WEBPACK_IMPORTED_MODULE_1__.pg)(address);
        reason ? process.nextTick(callback, Object.assign(new Error(reason), { code: _address_guard_js__WEBPACK_IMPORTED_MODULE_1__.Ml }), "", 0) : process.nextTick(() => options.all ? callback(null, [{ address, family }]) : callback(null, address, family));
      };
    })
  ),
  /***/
  4956: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        _: () => (
          /* binding */
          matchesWildcard
        )
        /* harmony export */
      });
      function matchesWildcard(pattern, text) {
        const [first, ...pieces] = pattern.split("*"), last = pieces.pop();
        if (last === void 0)
          return text === first;
        if (!text.startsWith(first))
          return !1;
        let at = first.length;
        for (const piece of pieces) {
          const found = text.indexOf(piece, at);
          if (found < 0)
            return !1;
          at = found + piece.length;
        }
        return text.length - last.length >= at && text.endsWith(last);
      }
    })
  ),
  /***/
  4414: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Q7: () => (
          /* binding */
          mergeHistograms
        ),
        /* harmony export */
        YV: () => (
          /* binding */
          quantile
        ),
        /* harmony export */
        Yv: () => (
          /* binding */
          filledBuckets
        ),
        /* harmony export */
        d2: () => (
          /* binding */
          countAbove
        ),
        /* harmony export */
        dq: () => (
          /* binding */
          Histogram
        ),
        /* harmony export */
        lI: () => (
          /* binding */
          interpolatedQuantile
        ),
        /* harmony export */
        uv: () => (
          /* binding */
          bucketTime
        ),
        /* harmony export */
        wv: () => (
          /* binding */
          emptyHistogram
        )
        /* harmony export */
      });
      const bits = 8, half = 1 << bits, bucketCount = (32 - bits) * half + half, largest = 2 ** 32 - 1;
      function bucketOf(us) {
        if (us < 2 * half)
          return us;
        const shift = 31 - bits - Math.clz32(us);
        return shift * half + (us >>> shift);
      }
      function lowerBound(bucket) {
        if (bucket < 2 * half)
          return bucket;
        const shift = Math.floor(bucket / half) - 1;
        return (bucket - shift * half) * 2 ** shift;
      }
      function bucketTime(bucket, { min, max }) {
        const middle = (lowerBound(bucket) + lowerBound(bucket + 1) - 1) / 2e3;
        return Math.min(max, Math.max(min, middle));
      }
      class Histogram {
        count = 0;
        sum = 0;
        min = Number.POSITIVE_INFINITY;
        max = 0;
        buckets = new Uint32Array(bucketCount);
        record(ms) {
          const us = Math.min(largest, Math.max(0, Math.round(ms * 1e3))), bucket = bucketOf(us);
          this.buckets[bucket] = this.buckets[bucket] + 1, this.count += 1;
          const rounded = us / 1e3;
          this.sum += rounded, rounded < this.min && (this.min = rounded), rounded > this.max && (this.max = rounded);
        }
        add(data) {
          for (const [bucket, count] of filledBuckets(data))
            this.buckets[bucket] = this.buckets[bucket] + count;
          this.count += data.count, this.sum += data.sum, data.count > 0 && (this.min = Math.min(this.min, data.min), this.max = Math.max(this.max, data.max));
        }
        /** Empties it for the next use, without allocating. */
        reset() {
          this.buckets.fill(0), this.count = 0, this.sum = 0, this.min = Number.POSITIVE_INFINITY, this.max = 0;
        }
        toData() {
          const buckets = [];
          let previous = 0;
          for (let bucket = 0; bucket < bucketCount; bucket += 1) {
            const count = this.buckets[bucket];
            count !== 0 && (buckets.push(bucket - previous, count), previous = bucket);
          }
          return {
            count: this.count,
            sum: Math.round(this.sum * 1e3) / 1e3,
            min: this.count > 0 ? this.min : 0,
            max: this.max,
            buckets
          };
        }
      }
      const emptyHistogram = { count: 0, sum: 0, min: 0, max: 0, buckets: [] };
      function* filledBuckets(data) {
        let bucket = 0;
        for (let i = 0; i < data.buckets.length; i += 2)
          bucket += data.buckets[i], yield [bucket, data.buckets[i + 1]];
      }
      function mergeHistograms(several) {
        if (several.length === 1)
          return several[0];
        const merged = new Histogram();
        for (const data of several)
          merged.add(data);
        return merged.toData();
      }
      function quantile(data, q) {
        if (data.count === 0)
          return;
        const rank = Math.max(1, Math.ceil(q * data.count - 1e-9));
        let seen = 0;
        for (const [bucket, count] of filledBuckets(data))
          if (seen += count, seen >= rank)
            return bucketTime(bucket, data);
        return data.max;
      }
      function interpolatedQuantile(data, q) {
        if (data.count === 0)
          return;
        const rank = (data.count - 1) * q, below = Math.floor(rank), low = timeAt(data, below);
        return rank === below ? low : low + (rank - below) * (timeAt(data, below + 1) - low);
      }
      function timeAt(data, rank) {
        let seen = 0;
        for (const [bucket, count] of filledBuckets(data))
          if (seen += count, seen > rank)
            return bucketTime(bucket, data);
        return data.max;
      }
      function countAbove(data, ms) {
        let above = 0;
        for (const [bucket, count] of filledBuckets(data))
          bucketTime(bucket, data) > ms && (above += count);
        return above;
      }
    })
  ),
  /***/
  2681: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        I: () => (
          /* binding */
          seededRandom
        )
        /* harmony export */
      });
      function seededRandom(seed) {
        let state = seed >>> 0;
        return () => {
          state = state + 1831565813 >>> 0;
          let mixed = Math.imul(state ^ state >>> 15, state | 1);
          return mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61), ((mixed ^ mixed >>> 14) >>> 0) / 4294967296;
        };
      }
    })
  )
};
export {
  id,
  ids,
  modules
};
