const id = 918, ids = [918], modules = {
  /***/
  4918: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__), __webpack_require__.d(__webpack_exports__, {
        startLoad: () => (
          /* binding */
          startLoad
        )
      });
      var grammar_namespaceObject = {};
      __webpack_require__.r(grammar_namespaceObject), __webpack_require__.d(grammar_namespaceObject, {
        Hn: () => answerStart,
        mw: () => broken,
        ZF: () => chunkDataEnd,
        j2: () => chunkDigit,
        f3: () => chunkLineEnd,
        OX: () => chunkStart,
        zq: () => chunkedLast,
        lY: () => closeAndMore,
        Dc: () => closeLast,
        ij: () => codingColon,
        Jg: () => fieldStart,
        Jn: () => firstPlain,
        WO: () => headEnd,
        Rz: () => keepAliveAndMore,
        pu: () => keepAliveLast,
        kV: () => lengthColon,
        KD: () => lengthDigit,
        K2: () => next,
        Zt: () => otherVersion,
        XO: () => statusDigit1,
        eP: () => statusDigit2,
        Xd: () => statusDigit3,
        J_: () => timeoutDigit,
        kh: () => timeoutRead,
        J8: () => version11
      });
      var version = __webpack_require__(178), lookup = __webpack_require__(9616), stats_random = __webpack_require__(2681), engine = __webpack_require__(2104), plan = __webpack_require__(4519);
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
        /** Most requests fall into the window of the one before. */
        latest = { window: Number.NaN, cells: [] };
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
            cells: this.packed.filter(({ window }) => window < end).toSorted((a2, b) => a2.window - b.window),
            service: service.filter(({ time }) => time.count > 0),
            ...this.phases && { phases: this.phases.flatMap((own, series) => phasesOf(this.series[series], own)) },
            errorSamples: [...this.samples.values()].map((sample) => ({ ...sample }))
          };
        }
        finish() {
          return this.until(Number.POSITIVE_INFINITY);
        }
        cell(series, dueAt) {
          const window = Math.floor(dueAt / this.windowMs);
          window !== this.latest.window && (this.latest = { window, cells: this.openWindow(window) });
          const { cells } = this.latest;
          return cells[series] ??= {
            sent: 0,
            dropped: 0,
            completed: 0,
            good: 0,
            statuses: {},
            errors: {},
            latency: this.spare.pop() ?? new histogram.dq()
          }, cells[series];
        }
        openWindow(window) {
          const cells = this.open.get(window) ?? this.series.map(() => {
          });
          return this.open.set(window, cells), cells;
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
          this.open.delete(window), window === this.latest.window && (this.latest.window = Number.NaN);
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
          slot.request = request, slot.dueAt = dueAt, slot.isCounted = isCounted, slot.sentAt = this.options.now(), this.inFlight.add(slot), this.recentSent += 1, slot.connection.send(prepared, slot.onEnd);
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
          if (pool.open >= this.options.load.maxConnections)
            return;
          pool.open += 1, pool.most = Math.max(pool.most, pool.open);
          const slot = {
            connection: pool.connect(),
            request: 0,
            dueAt: 0,
            sentAt: 0,
            isCounted: !1,
            onEnd: (outcome) => this.ended(slot, outcome)
          };
          return slot;
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
      const leastGapMs = 0.18, mostAtOnce = 32, givenUpMs = 1e3;
      function startPacer({ schedule, now, alarm, fire, done }) {
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
        [/^ETIMEDOUT$/, "refused"],
        [/^ENOTFOUND$|^EAI_/, "dns"],
        [/^ECONNRESET$|^EPIPE$/, "reset"],
        // Reset or cancelled by the server; what else goes wrong in HTTP/2 is the protocol's.
        [/^ERR_HTTP2_(STREAM|SESSION|GOAWAY|INVALID_SESSION|INVALID_STREAM)/, "reset"],
        [/^ERR_HTTP2_/, "protocol"],
        [/^ERR_TLS_|^ERR_SSL_|^CERT_|^EPROTO$|^DEPTH_ZERO|^SELF_SIGNED|^UNABLE_TO_|^HOSTNAME_MISMATCH/, "tls"]
      ];
      function failureOf(error) {
        const { code = "", message = String(error) } = error;
        return { kind: "failed", error: kinds.find(([pattern]) => pattern.test(code))?.[1] ?? "other", message: (0, excerpt.K)(message || code) };
      }
      var external_node_net_ = __webpack_require__(7030), external_node_tls_ = __webpack_require__(1692);
      const bufferBytes = 64 * 1024, probeAfterMs = 6e4;
      function socketOpener({ url, lookup: lookup2, tls, via }) {
        const { protocol, hostname, port } = new URL(url), isSecure = protocol === "https:", host = via === void 0 ? hostname.replace(/^\[|\]$/g, "") : "127.0.0.1", buffer = Buffer.allocUnsafeSlow(bufferBytes), common = {
          host,
          port: via ?? Number(port || (isSecure ? 443 : 80)),
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
      const broken = 0, version11 = 1, otherVersion = 2, [statusDigit1, statusDigit2, statusDigit3] = [3, 4, 5], lengthColon = 6, lengthDigit = 7, codingColon = 8, chunkedLast = 9, [closeAndMore, closeLast] = [10, 11], [keepAliveAndMore, keepAliveLast] = [12, 13], timeoutRead = 14, timeoutDigit = 15, chunkDigit = 16, headEnd = 17, chunkLineEnd = 18, firstPlain = 19, [answerStart, fieldStart, chunkStart, chunkDataEnd] = [19, 20, 21, 22];
      let states = 23;
      const state = () => states++, next = new Uint8Array(192 * 256), matching = (pattern) => Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => pattern.test(String.fromCharCode(byte))), digit = matching(/\d/), hexDigit = matching(/[\da-fA-F]/), token = matching(/[!#$%&'*+\-.^_`|~\w]/), grammar_text = matching(/[\t\x20-\x7e\x80-\xff]/), exactly = (word2) => [...word2].map((char) => [char.charCodeAt(0)]), anyCase = (word2) => exactly(word2).map(([byte]) => matching(new RegExp(`[${String.fromCharCode(byte)}]`, "i")));
      function rule(from, by, to) {
        const bytes = typeof by == "string" ? exactly(by).flat() : by;
        for (const byte of bytes)
          next[from * 256 + byte] = to;
      }
      const like = (from, there) => {
        next.copyWithin(from * 256, there * 256, (there + 1) * 256);
      };
      function word(from, bytes, to, other) {
        let at = from;
        for (const [index, by] of bytes.entries()) {
          const known = next[at * 256 + by[0]], reached = index === bytes.length - 1 ? to : known === other ? state() : known;
          reached !== known && like(reached, other), rule(at, by, reached), at = reached;
        }
      }
      const [lineFeed, statusStart, reason] = [state(), state(), state()];
      rule(lineFeed, `
`, fieldStart), rule(answerStart, `\r
`, answerStart), word(answerStart, exactly("HTTP/1.1"), version11, broken);
      for (const version2 of ["HTTP/0.9", "HTTP/1.0", "HTTP/2.0"])
        word(answerStart, exactly(version2), otherVersion, broken);
      for (const version2 of [version11, otherVersion])
        rule(version2, " ", statusStart);
      rule(statusStart, "123456789", statusDigit1), rule(statusDigit1, digit, statusDigit2), rule(statusDigit2, digit, statusDigit3), rule(statusDigit3, " ", reason), rule(reason, matching(/[^\n]/s), reason);
      for (const from of [statusDigit3, reason])
        rule(from, "\r", lineFeed);
      const [grammar_name, value, lastLineFeed] = [state(), state(), state()];
      rule(fieldStart, token, grammar_name), rule(fieldStart, "\r", lastLineFeed), rule(lastLineFeed, `
`, headEnd), rule(grammar_name, token, grammar_name), rule(grammar_name, ":", value), rule(value, grammar_text, value), rule(value, "\r", lineFeed);
      function field(fieldName, colon) {
        const end = state();
        word(fieldStart, anyCase(fieldName), end, grammar_name), rule(end, ":", colon);
      }
      const [lengthBlank, lengthLast] = [state(), state()];
      field("content-length", lengthColon);
      for (const from of [lengthColon, lengthBlank])
        rule(from, " 	", lengthBlank);
      for (const from of [lengthColon, lengthBlank, lengthDigit])
        rule(from, digit, lengthDigit);
      for (const from of [lengthDigit, lengthLast])
        rule(from, " 	", lengthLast);
      for (const from of [lengthDigit, lengthLast])
        rule(from, "\r", lineFeed);
      function list(start, words) {
        const other = state();
        rule(other, grammar_text, other), rule(other, ",", start), rule(other, "\r", lineFeed), like(start, other), rule(start, " 	", start);
        for (const [chars, andMore, last] of words) {
          const end = state();
          word(start, anyCase(chars), end, other), rule(end, " 	", end), rule(end, ",", andMore), rule(end, "\r", last), like(last, lineFeed);
        }
        for (const [, andMore] of words)
          like(andMore, start);
        return other;
      }
      field("transfer-encoding", codingColon), list(codingColon, [["chunked", codingColon, chunkedLast]]);
      const [connection, keepAlive] = [state(), state()];
      for (const named of ["connection", "proxy-connection"])
        field(named, connection);
      list(connection, [
        ["close", closeAndMore, closeLast],
        ["keep-alive", keepAliveAndMore, keepAliveLast]
      ]), field("keep-alive", keepAlive), word(keepAlive, anyCase("timeout="), timeoutRead, list(keepAlive, [])), rule(timeoutRead, digit, timeoutDigit), like(timeoutDigit, timeoutRead);
      const [chunkFeed, chunkDataFeed] = [state(), state()];
      for (const from of [chunkStart, chunkDigit])
        rule(from, hexDigit, chunkDigit);
      rule(chunkFeed, `
`, chunkLineEnd), rule(chunkDataEnd, "\r", chunkDataFeed), rule(chunkDataFeed, `
`, chunkStart);
      const [extension, extensionName, extensionValue] = [state(), state(), state()], [quoted, quotedPair, quotedEnd] = [state(), state(), state()];
      for (const from of [extension, extensionName])
        rule(from, token, extensionName);
      for (const from of [extension, extensionName])
        rule(from, "=", extensionValue);
      rule(extensionValue, token, extensionValue), rule(extensionValue, '"', quoted), rule(quoted, grammar_text, quoted), rule(quoted, '"', quotedEnd), rule(quoted, "\\", quotedPair), rule(quotedPair, grammar_text, quoted);
      for (const from of [chunkDigit, extension, extensionName, extensionValue, quotedEnd])
        rule(from, ";", extension);
      for (const from of [chunkDigit, extensionName, extensionValue, quotedEnd])
        rule(from, "\r", chunkFeed);
      const mostLineBytes = 20 * 1024, mostLength = 2 ** 64, closingSoonMs = 2e3, usuallyKeptMs = 4e3, mostKeptMs = 6e5, [zero, nine, a, lowerCase] = [48, 57, 97, 32];
      class ResponseParser {
        status = 0;
        /** Whether the head of the final answer has been read. */
        hasHead = !1;
        /** Whether the close of the connection is the end of the answer. */
        endsWithClose = !1;
        /** How many of the bytes given last belong to the answer, where it is whole. */
        used = 0;
        isToHead = !1;
        isWhole = !1;
        state = answerStart;
        lineBytes = 0;
        /** Bytes of the body or of a chunk that are still to come. */
        left = 0;
        chunk = 0;
        isVersion11 = !1;
        /** Content-Length; -1 where there is none. */
        length = -1;
        /** Whether there is a Transfer-Encoding, and whether `chunked` is the last of it. */
        isEncoded = !1;
        isChunked = !1;
        saysClose = !1;
        saysKeepAlive = !1;
        keepAliveSeconds = -1;
        /** Gets ready for the next answer. */
        begin(isToHead) {
          this.isToHead = isToHead, this.isWhole = !1, this.hasHead = !1, this.endsWithClose = !1, this.left = 0, this.chunk = 0, this.beginHead();
        }
        /** Reads the first `end` of these bytes. */
        read(bytes, end) {
          let done = 0;
          for (; done < end && !this.isWhole && this.state !== broken; )
            this.endsWithClose ? done = end : this.left > 0 ? done += this.skip(end - done) : done = this.readLines(bytes, done, end);
          return this.used = done, this.state === broken ? "broken" : this.isWhole ? "whole" : "more";
        }
        /** Why it is broken. */
        get fault() {
          return this.hasHead ? "a chunk or a trailer of the answer is none" : this.status > 99 ? "the head of the answer is none" : "the answer does not begin with a status line";
        }
        /** How long after this answer the connection can be used again, in ms; 0 where it cannot. */
        get keptMs() {
          return this.persists() ? this.keepAliveSeconds < 0 ? usuallyKeptMs : Math.max(0, Math.min(this.keepAliveSeconds * 1e3 - closingSoonMs, mostKeptMs)) : 0;
        }
        beginHead() {
          this.state = answerStart, this.status = 0, this.lineBytes = 0, this.length = -1, this.isEncoded = !1, this.isChunked = !1, this.saysClose = !1, this.saysKeepAlive = !1, this.keepAliveSeconds = -1;
        }
        skip(most) {
          const skipped = Math.min(this.left, most);
          return this.left -= skipped, this.isWhole = this.left === 0 && !this.isChunked, skipped;
        }
        /** Reads lines until a head, trailers or the line before a chunk end, and returns where. */
        readLines(bytes, from, end) {
          const {
            /* next */
            K2: next2,
            /* firstPlain */
            Jn: firstPlain2
          } = grammar_namespaceObject;
          let { state: state2 } = this, done = from;
          for (; done < end; ) {
            const byte = bytes[done];
            done += 1;
            const reached = next2[state2 * 256 + byte];
            if (reached < firstPlain2) {
              if (state2 = this.isFit(reached, byte) ? reached : broken, state2 === broken || state2 === headEnd || state2 === chunkLineEnd)
                break;
            } else if (reached === state2) {
              const row = state2 * 256;
              for (; done < end && next2[row + bytes[done]] === reached; )
                done += 1;
            } else
              state2 = reached;
          }
          return this.lineBytes += done - from, this.state = this.lineBytes > mostLineBytes ? broken : state2, this.state === headEnd ? this.endHead() : this.state === chunkLineEnd && this.endChunkLine(), done;
        }
        /** Does what is to be done at a state; false where the answer contradicts itself. */
        isFit(state2, byte) {
          switch (state2) {
            case version11:
            case otherVersion:
              return this.isVersion11 = state2 === version11, !0;
            case statusDigit1:
            case statusDigit2:
            case statusDigit3:
              return this.status = this.status * 10 + byte - zero, !0;
            case lengthColon:
              return this.isEncoded || this.length >= 0 ? !1 : (this.length = 0, !0);
            case lengthDigit:
              return this.length = this.length * 10 + byte - zero, this.length < mostLength;
            case codingColon:
              return this.isEncoded = !0, this.isChunked = !1, this.length < 0;
            case chunkedLast:
              return this.isChunked = !0, !0;
            case chunkDigit:
              return this.chunk = this.chunk * 16 + (byte > nine ? (byte | lowerCase) - a + 10 : byte - zero), this.chunk < mostLength;
            default:
              return this.hear(state2, byte), !0;
          }
        }
        /** What the server says of its connection. */
        hear(state2, byte) {
          state2 === closeAndMore || state2 === closeLast ? this.saysClose = !0 : state2 === keepAliveAndMore || state2 === keepAliveLast ? this.saysKeepAlive = !0 : state2 === timeoutRead ? this.keepAliveSeconds = -1 : state2 === timeoutDigit && (this.keepAliveSeconds = Math.max(0, this.keepAliveSeconds) * 10 + byte - zero);
        }
        endHead() {
          this.lineBytes = 0, this.hasHead ? this.isWhole = !0 : this.status >= 200 ? this.startBody() : this.status !== 101 && this.maintains() ? this.beginHead() : this.state = broken;
        }
        startBody() {
          this.hasHead = !0, this.isToHead || isBodiless(this.status) ? this.isWhole = !0 : this.isChunked ? this.state = chunkStart : this.length < 0 ? this.endsWithClose = !0 : (this.left = this.length, this.isWhole = this.length === 0);
        }
        endChunkLine() {
          this.lineBytes = 0, this.left = this.chunk, this.state = this.chunk > 0 ? chunkDataEnd : fieldStart, this.chunk = 0;
        }
        /** By version and `Connection`. */
        maintains() {
          return this.isVersion11 ? !this.saysClose : this.saysKeepAlive;
        }
        persists() {
          if (this.isToHead && this.saysKeepAlive && !this.saysClose)
            return !0;
          const isFramed = this.isChunked || this.length >= 0, isNone = this.length <= 0 && !this.isEncoded;
          return this.maintains() && (isBodiless(this.status) ? this.isToHead || isNone : isFramed);
        }
      }
      const isBodiless = (status) => status === 204 || status === 304;
      var problem = __webpack_require__(9241);
      const request_bytes_token = /^[!#$%&'*+\-.^_`|~\w]+$/, request_bytes_value = /^[\t\x20-\x7e\x80-\xff]*$/, target = /^\/[\x21-\xff]*$/, ofConnection = [
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
        ], head = Buffer.from(`${lines.join(`\r
`)}\r
\r
`, "latin1"), bytes = Buffer.concat([head, Buffer.from(body)]);
        return { bytes, text: bytes.toString("latin1"), isHead: method === "HEAD", servername: nameOf(host) };
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
          if (!request_bytes_value.test(text))
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
          this.parser.begin(this.request.isHead), this.isSent = !0, this.phases.firstByte = 0, "encrypted" in socket ? socket.write(this.request.bytes) : socket.write(this.request.text, "latin1");
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
          if (bytes[at] !== 13 && bytes[at] !== 10)
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
            session.error = Object.assign(new Error("the server does not speak HTTP/2"), { code: "ERR_HTTP2_ERROR" }), http2.destroy(session.error);
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
      function openSocket({ url, lookup: lookup2, tls, via }) {
        const { protocol, hostname, port } = new URL(url), host = hostname.replace(/^\[|\]$/g, ""), common = { ...via === void 0 ? { host, port: Number(port || (protocol === "https:" ? 443 : 80)) } : { host: "127.0.0.1", port: via }, lookup: lookup2, noDelay: !0 };
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
        const { load, head, base, seed } = order, sides = [{ side: "head", ...head }, ...base ? [{ side: "base", ...base }] : []], weights = load.requests.map(({ weight }) => weight), choose = weightedChoice(weights, (0, stats_random.I)(seed + order.share.index)), disturbance = new Disturbance(load.warmupMs);
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
                ...route?.tls && { tls: route.tls },
                ...order.vias?.[side] !== void 0 && { via: order.vias[side] }
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
          ms > 0 ? setTimeout(send, ms, side) : send(side);
        };
        for (let user = 0; user < users; user += 1)
          for (const side of sides)
            setTimeout(send, thinkMs * random(), side);
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
