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
  8107: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        b: () => (
          /* binding */
          startLoad
        )
      });
      var version = __webpack_require__(178), stats_random = __webpack_require__(2681), engine = __webpack_require__(2104), plan = __webpack_require__(4519);
      const settlingMs = plan.s_ * 1e3, turnMs = engine.O * 1e3, turnsOfBase = [!0, !1, !1, !0], isMeasured = (dueAt) => dueAt >= 0, aimAtHead = (choose) => ({ requestOf: choose, isCounted: isMeasured });
      function aimAtPairs(choose, requests, random) {
        let pair = -1, request = 0, first = 0;
        return {
          requestOf: (_, n) => {
            const own = Math.floor(n / 2);
            return own !== pair && (pair = own, request = choose(), first = random() < 0.5 ? 0 : 1), n % 2 === first ? requests + request : request;
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
      const nobody = -1;
      var undici = __webpack_require__(6752), address_guard = __webpack_require__(1741), excerpt = __webpack_require__(8217);
      const kinds = [
        // No connection came about; `timeout` is the deadline of a request and nothing else.
        [/^ECONNREFUSED$|^EHOSTUNREACH$|^ENETUNREACH$|^EREFUSEDADDRESS$/, "refused"],
        [/^ETIMEDOUT$|^UND_ERR_CONNECT_TIMEOUT$/, "refused"],
        [/^ENOTFOUND$|^EAI_/, "dns"],
        [/^ECONNRESET$|^EPIPE$|^UND_ERR_SOCKET$/, "reset"],
        [/^ERR_TLS_|^ERR_SSL_|^CERT_|^EPROTO$|^DEPTH_ZERO|^SELF_SIGNED|^UNABLE_TO_|^HOSTNAME_MISMATCH/, "tls"],
        [/^HPE_|^UND_ERR_(RES|HEADERS|RESPONSE|BODY|INVALID_RETURN)/, "protocol"]
      ];
      function failureOf(error) {
        const { code = "", name, message = String(error) } = error;
        return { kind: "failed", error: isGarbage(name, message) ? "protocol" : kinds.find(([pattern]) => pattern.test(code))?.[1] ?? "other", message: (0, excerpt.K)(message || code) };
      }
      const isGarbage = (name, message) => name === "HTTPParserError" || /^bad (response|upgrade)$/.test(message);
      function undiciConnect(url, connectTimeoutMs) {
        const { origin } = new URL(url);
        return () => {
          const client = new undici.Kj(origin, {
            pipelining: 1,
            allowH2: !1,
            headersTimeout: 0,
            bodyTimeout: 0,
            connect: { lookup: address_guard.rN, timeout: connectTimeoutMs }
          });
          let onEnd, status = 0, isOpen = !1, since = 0;
          const phases = { connect: 0, firstByte: 0, download: 0 }, lap = () => {
            const before = since;
            return since = performance.now(), since - before;
          }, end = (outcome) => {
            const ended = onEnd;
            onEnd = void 0, ended?.(outcome);
          }, handler = {
            onRequestStart() {
              phases.connect = isOpen ? 0 : lap(), isOpen = !0;
            },
            onResponseStart(_, code) {
              status = code, phases.firstByte = lap();
            },
            onResponseData() {
            },
            onResponseEnd() {
              phases.download = lap(), end({ kind: "answered", status });
            },
            onResponseError(_, error) {
              end(failureOf(error));
            }
          };
          return client.on("disconnect", () => {
            isOpen = !1;
          }), {
            phases,
            send: ({ method, path, headers, body }, whenEnded) => {
              onEnd = whenEnded, since = performance.now();
              const keep = method === "HEAD" ? { reset: !1 } : void 0;
              client.dispatch({ method, path, headers, body: body ?? null, ...keep }, handler);
            },
            close: () => {
              onEnd = void 0, client.destroy().catch(() => {
              });
            }
          };
        };
      }
      const fewest = 30, leastShift = Math.log(1.1), sureness = 3, nothing = () => ({ count: 0, sum: 0, squares: 0 });
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
        answered = {};
        samples = /* @__PURE__ */ new Map();
        series;
        timeoutMs;
        windowMs;
        constructor(series, { timeoutMs, windowMs }) {
          this.series = series, this.timeoutMs = timeoutMs, this.windowMs = windowMs, this.service = series.map(() => new histogram.dq());
        }
        drop(series, dueAt) {
          this.cell(series, dueAt).dropped += 1;
        }
        end({ series, dueAt, sentAt, endedAt, outcome, good, phases }) {
          const cell = this.cell(series, dueAt);
          cell.sent += 1, this.lateness.record(sentAt - dueAt), this.latenessBySide[this.series[series].side].record(sentAt - dueAt);
          const timedOut = outcome.kind === "failed" && outcome.error === "timeout";
          outcome.kind === "answered" && (cell.completed += 1, cell.statuses[outcome.status] = (cell.statuses[outcome.status] ?? 0) + 1), good ? cell.good += 1 : this.fault(cell, series, outcome), (good || timedOut) && (cell.latency.record(timedOut ? this.timeoutMs : endedAt - dueAt), this.service[series].record(timedOut ? Math.max(0, this.timeoutMs - (sentAt - dueAt)) : endedAt - sentAt)), good && phases && addPhases(cell, phases);
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
        cell.phases ??= {}, times.connect > 0 && addPhase(cell.phases, "connect", times.connect), addPhase(cell.phases, "first byte", times.firstByte), addPhase(cell.phases, "download", times.download);
      }
      function addPhase(phases, phase, ms) {
        phases[phase] ??= { count: 0, sumLog: 0 }, phases[phase].count += 1, phases[phase].sumLog += Math.log(Math.max(shortestMs, ms));
      }
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
          this.recorder = new Recorder(requests.map(({ side, name }) => ({ side, name })), { timeoutMs: load.timeoutMs, windowMs }), this.pools = Object.fromEntries(Object.entries(connects).map(([side, connect]) => [
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
      function startPacer({ schedule, now, alarm, fire, done }) {
        let next = 0, missed = 0, stopped = !1, immediate;
        const fireDue = () => {
          for (let count = 0; count < mostAtOnce; count += 1) {
            const dueAt = schedule.dueAt(next), time = now();
            if (dueAt > time)
              return dueAt;
            time - dueAt <= givenUpMs ? fire(dueAt, next) : dueAt >= 0 && (missed += 1), next += 1;
          }
        }, tick = () => {
          if (stopped)
            return;
          const dueAt = schedule.dueAt(next);
          if (dueAt - now() < 2 * embedded_alarm.iK)
            for (; now() < dueAt; )
              ;
          const nextDueAt = fireDue();
          nextDueAt === void 0 ? immediate = setImmediate(tick) : nextDueAt === Number.POSITIVE_INFINITY ? done() : alarm.set(Math.max(nextDueAt, now() + leastGapMs), tick);
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
          for (const [key, value] of [...Object.entries(common), ...Object.entries(headers)])
            merged.set(key.toLowerCase(), [key, value]);
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
      const sweepMs = 5, progressMs = 500, faultPauseMs = 100;
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
        const { load, head, base, seed } = order, sides = [{ side: "head", ...head }, ...base ? [{ side: "base", ...base }] : []], weights = load.requests.map(({ weight }) => weight), choose = weightedChoice(weights, (0, stats_random.I)(seed + order.share.index)), disturbance = new Disturbance(load.warmupMs);
        return {
          order,
          generator: new Generator({
            load,
            windowMs: (0, engine.N)(load) * 1e3,
            requests: sides.flatMap((side) => prepareRequests(load.requests, side)),
            connects: Object.fromEntries(sides.map(({ side, url }) => [side, undiciConnect(url, load.timeoutMs)])),
            timesPhases: base !== void 0,
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
          var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5919), _alarm_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8686), _alarm_thread_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2919), _messages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8715), _run_load_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8107);
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
