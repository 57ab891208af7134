const id = 581;
const ids = [581];
const modules = {
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
  1581: (
    /***/
    ((__unused_webpack___webpack_module__, __unused_webpack___webpack_exports__, __webpack_require__) => {
      var external_node_worker_threads_ = __webpack_require__(5919);
      var messages = __webpack_require__(8715);
      var version = __webpack_require__(178);
      var histogram = __webpack_require__(4414);
      var undici = __webpack_require__(6752);
      var address_guard = __webpack_require__(1741);
      var excerpt = __webpack_require__(8217);
      ;
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
        const kind = isGarbage(name, message) ? "protocol" : kinds.find(([pattern]) => pattern.test(code))?.[1] ?? "other";
        return { kind: "failed", error: kind, message: (0, excerpt.K)(message || code) };
      }
      const isGarbage = (name, message) => name === "HTTPParserError" || /^bad (response|upgrade)$/.test(message);
      ;
      function undiciConnect(url, connectTimeoutMs) {
        const { origin } = new URL(url);
        return () => {
          const client = new undici.Kj(origin, {
            pipelining: 1,
            allowH2: false,
            headersTimeout: 0,
            bodyTimeout: 0,
            connect: { lookup: address_guard.rN, timeout: connectTimeoutMs }
          });
          let onEnd;
          let status = 0;
          const end = (outcome) => {
            const ended = onEnd;
            onEnd = void 0;
            ended?.(outcome);
          };
          const handler = {
            onRequestStart() {
            },
            onResponseStart(_, code) {
              status = code;
            },
            onResponseData() {
            },
            onResponseEnd() {
              end({ kind: "answered", status });
            },
            onResponseError(_, error) {
              end(failureOf(error));
            }
          };
          return {
            send: ({ method, path, headers, body }, whenEnded) => {
              onEnd = whenEnded;
              const keep = method === "HEAD" ? { reset: false } : void 0;
              client.dispatch({ method, path, headers, body: body ?? null, ...keep }, handler);
            },
            close: () => {
              onEnd = void 0;
              client.destroy().catch(() => void 0);
            }
          };
        };
      }
      var random = __webpack_require__(2681);
      ;
      const windowMs = 2500;
      const mostSamples = 20;
      const longestMessage = 200;
      class Recorder {
        lateness = new histogram.dq();
        packed = [];
        open = /* @__PURE__ */ new Map();
        spare = [];
        service;
        samples = /* @__PURE__ */ new Map();
        names;
        timeoutMs;
        constructor(names, timeoutMs) {
          this.names = names;
          this.timeoutMs = timeoutMs;
          this.service = names.map(() => new histogram.dq());
        }
        drop(request, dueAt) {
          this.cell(request, dueAt).dropped += 1;
        }
        end({ request, dueAt, sentAt, endedAt, outcome, good }) {
          const cell = this.cell(request, dueAt);
          cell.sent += 1;
          this.lateness.record(sentAt - dueAt);
          const timedOut = outcome.kind === "failed" && outcome.error === "timeout";
          if (outcome.kind === "answered") {
            cell.completed += 1;
            cell.statuses[outcome.status] = (cell.statuses[outcome.status] ?? 0) + 1;
          }
          if (good)
            cell.good += 1;
          else
            this.fault(cell, request, outcome);
          if (good || timedOut) {
            cell.latency.record(timedOut ? this.timeoutMs : endedAt - dueAt);
            this.service[request].record(timedOut ? Math.max(0, this.timeoutMs - (sentAt - dueAt)) : endedAt - sentAt);
          }
        }
        /** Packs the windows of which nothing is outstanding any more. */
        pack(now) {
          for (const window of this.open.keys()) {
            if ((window + 1) * windowMs + this.timeoutMs + windowMs < now)
              this.packWindow(window);
          }
        }
        finish() {
          for (const window of [...this.open.keys()])
            this.packWindow(window);
          const service = this.service.map((time, request) => ({ side: "head", name: this.names[request], time: time.toData() }));
          return {
            cells: this.packed.toSorted((a, b) => a.window - b.window),
            service: service.filter(({ time }) => time.count > 0),
            errorSamples: [...this.samples.values()]
          };
        }
        cell(request, dueAt) {
          const window = Math.floor(dueAt / windowMs);
          const cells = this.open.get(window) ?? this.names.map(() => void 0);
          this.open.set(window, cells);
          cells[request] ??= {
            sent: 0,
            dropped: 0,
            completed: 0,
            good: 0,
            statuses: {},
            errors: {},
            latency: this.spare.pop() ?? new histogram.dq()
          };
          return cells[request];
        }
        fault(cell, request, outcome) {
          const kind = outcome.kind === "answered" ? "status" : outcome.error;
          cell.errors[kind] = (cell.errors[kind] ?? 0) + 1;
          const status = outcome.kind === "answered" ? outcome.status : void 0;
          const key = `${request} ${kind} ${status ?? ""}`;
          const known = this.samples.get(key);
          if (known)
            known.count += 1;
          else if (this.samples.size < mostSamples) {
            const message = outcome.kind === "answered" ? "" : outcome.message.slice(0, longestMessage);
            const name = this.names[request];
            this.samples.set(key, { side: "head", name, kind, ...status !== void 0 && { status }, message, count: 1 });
          }
        }
        packWindow(window) {
          for (const [request, cell] of this.open.get(window).entries()) {
            if (!cell)
              continue;
            const { latency, ...counts } = cell;
            const data = latency.toData();
            this.packed.push({ window, side: "head", name: this.names[request], ...counts, latency: data });
            latency.reset();
            this.spare.push(latency);
          }
          this.open.delete(window);
        }
      }
      var join_url = __webpack_require__(9486);
      ;
      function prepareRequests(requests, base, common) {
        return requests.map(({ name, method, path, headers, body, expect }) => {
          const { pathname, search } = new URL((0, join_url.w)(base, path));
          const merged = /* @__PURE__ */ new Map([["user-agent", ["user-agent", `reliability-gate/${version.A}`]]]);
          for (const [key, value] of [...Object.entries(common), ...Object.entries(headers)]) {
            merged.set(key.toLowerCase(), [key, value]);
          }
          const expected = expect.status;
          return {
            name,
            method,
            path: pathname + search,
            headers: [...merged.values()].flat(),
            body,
            isGood: expected ? (status) => expected.includes(status) : (status) => status >= 200 && status < 400
          };
        });
      }
      function weightedChoice(weights, random2) {
        let total = 0;
        const upTo = weights.map((weight) => {
          total += weight;
          return total;
        });
        return () => {
          const drawn = random2() * total;
          const index = upTo.findIndex((edge) => drawn < edge);
          return index < 0 ? weights.length - 1 : index;
        };
      }
      ;
      class Generator {
        recorder;
        warmup = { sent: 0, good: 0 };
        most = 0;
        idle = [];
        /** Busy ones by their deadline: all have the same timeout, so that the order of due times is that of deadlines. */
        inFlight = /* @__PURE__ */ new Set();
        recent = new histogram.dq();
        recentSent = 0;
        errors = 0;
        open = 0;
        choose;
        options;
        constructor(options) {
          this.options = options;
          const { load, seed } = options;
          this.recorder = new Recorder(load.requests.map((request) => request.name), load.timeoutMs);
          this.choose = weightedChoice(load.requests.map(({ weight }) => weight), (0, random.I)(seed));
        }
        /** Sends the next request, due at `dueAt`; where every allowed connection is held it is dropped, at once. */
        fire(dueAt) {
          const request = this.choose();
          const slot = this.idle.pop() ?? this.openSlot();
          if (!slot) {
            if (dueAt >= 0)
              this.recorder.drop(request, dueAt);
            return;
          }
          slot.request = request;
          slot.dueAt = dueAt;
          slot.sentAt = this.options.now();
          this.inFlight.add(slot);
          this.recentSent += 1;
          slot.connection.send(this.options.requests[request], (outcome) => this.ended(slot, outcome));
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
        /** Closes every connection; what is in flight is not counted. */
        close() {
          for (const slot of [...this.idle, ...this.inFlight])
            slot.connection.close();
          this.inFlight.clear();
        }
        takeRecent() {
          const recent = { sent: this.recentSent, p95: (0, histogram.YV)(this.recent.toData(), 0.95) ?? null, errors: this.errors };
          this.recentSent = 0;
          this.recent.reset();
          return recent;
        }
        openSlot() {
          if (this.open >= this.options.load.maxConnections)
            return void 0;
          this.open += 1;
          this.most = Math.max(this.most, this.open);
          return { connection: this.options.connect(), request: 0, dueAt: 0, sentAt: 0 };
        }
        ended(slot, given) {
          const { load, requests, now, onFree } = this.options;
          const { request, dueAt, sentAt } = slot;
          const endedAt = now();
          this.inFlight.delete(slot);
          const late = given.kind === "answered" && endedAt - dueAt > load.timeoutMs;
          const outcome = late ? { kind: "failed", error: "timeout", message: "the answer came too late" } : given;
          const good = outcome.kind === "answered" && requests[request].isGood(outcome.status);
          if (dueAt >= 0)
            this.recorder.end({ request, dueAt, sentAt, endedAt, outcome, good });
          else {
            this.warmup.sent += 1;
            if (good)
              this.warmup.good += 1;
          }
          if (good)
            this.recent.record(endedAt - dueAt);
          else if (dueAt >= 0)
            this.errors += 1;
          const fault = outcome.kind === "failed";
          if (fault) {
            slot.connection.close();
            slot.connection = this.options.connect();
          }
          this.idle.push(slot);
          onFree(fault);
        }
      }
      var external_node_perf_hooks_ = __webpack_require__(643);
      ;
      const resolutionMs = 10;
      function startHealth(now, durationMs) {
        const delay = (0, external_node_perf_hooks_.monitorEventLoopDelay)({ resolution: resolutionMs });
        let since = now();
        let used = process.threadCpuUsage();
        let cpu;
        const begin = () => {
          since = now();
          used = process.threadCpuUsage();
          delay.enable();
        };
        const end = () => {
          delay.disable();
          const { user, system } = process.threadCpuUsage(used);
          cpu ??= (user + system) / 1e3 / Math.max(1, now() - since);
        };
        const timers = [setTimeout(begin, Math.max(0, -now())), setTimeout(end, durationMs - now())];
        return () => {
          for (const timer of timers)
            clearTimeout(timer);
          end();
          return {
            eventLoopDelayP99: delay.count > 0 ? Math.max(0, delay.percentile(99) / 1e6 - resolutionMs) : 0,
            cpu: cpu ?? 0
          };
        };
      }
      ;
      const spinBelowPerSecond = 300;
      const mostAtOnce = 32;
      const givenUpMs = 1e3;
      function startPacer(schedule, perSecond, now, fire, done) {
        const spins = perSecond < spinBelowPerSecond;
        let next = 0;
        let missed = 0;
        let timer;
        let immediate;
        const fireDue = () => {
          const last = next + mostAtOnce;
          for (let time = now(); next < schedule.total && schedule.dueAt(next) <= time; next += 1) {
            if (next === last)
              return false;
            const dueAt = schedule.dueAt(next);
            if (time - dueAt <= givenUpMs)
              fire(dueAt);
            else if (dueAt >= 0)
              missed += 1;
          }
          return true;
        };
        const tick = () => {
          if (!fireDue()) {
            immediate = setImmediate(tick);
            return;
          }
          if (next >= schedule.total)
            return done();
          const waitMs = schedule.dueAt(next) - now();
          if (spins && waitMs < 1)
            immediate = setImmediate(tick);
          else
            timer = setTimeout(tick, Math.max(1, spins ? Math.floor(waitMs) : Math.round(waitMs)));
        };
        tick();
        return {
          missed: () => missed,
          stop: () => {
            clearTimeout(timer);
            clearImmediate(immediate);
          }
        };
      }
      ;
      function constantRate(perSecond, warmupMs, durationMs) {
        const gapMs = 1e3 / perSecond;
        const warmup = Math.floor(warmupMs * perSecond / 1e3 + 1e-9);
        const measured = Math.ceil(durationMs * perSecond / 1e3 - 1e-9);
        return { dueAt: (n) => (n - warmup) * gapMs, warmup, total: warmup + measured };
      }
      ;
      const sweepMs = 5;
      const progressMs = 500;
      const faultPauseMs = 100;
      function startLoad({ load, head, seed }, onProgress, onReport) {
        const start = performance.now() + load.warmupMs;
        const now = () => performance.now() - start;
        const pacing = load.pace.kind === "rate" ? paceByRate : paceByUsers;
        const generator = new Generator({
          load,
          requests: prepareRequests(load.requests, head.url, head.headers),
          connect: undiciConnect(head.url, load.timeoutMs),
          seed,
          now,
          onFree: (fault) => pace.onFree(fault)
        });
        const health = startHealth(now, load.durationMs);
        const pace = pacing(load, generator, now);
        const sweeping = setInterval(() => {
          generator.sweep();
          generator.recorder.pack(now());
          if (now() >= load.durationMs && pace.isDone() && generator.outstanding === 0)
            finish(load.durationMs);
        }, sweepMs);
        const reporting = setInterval(() => onProgress(progressOf(load, now(), generator)), progressMs);
        let finished = false;
        const finish = (measuredMs) => {
          if (finished)
            return;
          finished = true;
          clearInterval(sweeping);
          clearInterval(reporting);
          pace.stop();
          generator.close();
          onReport(reportOf(load, start, measuredMs, generator, pace, health()));
        };
        return { stop: () => finish(Math.max(0, Math.min(now(), load.durationMs))) };
      }
      function paceByRate({ pace, warmupMs, durationMs }, generator, now) {
        const perSecond = pace.kind === "rate" ? pace.perSecond : 0;
        let isDone = false;
        const fire = (dueAt) => generator.fire(dueAt);
        const pacer = startPacer(constantRate(perSecond, warmupMs, durationMs), perSecond, now, fire, () => {
          isDone = true;
        });
        return { onFree: () => void 0, isDone: () => isDone, missed: pacer.missed, stop: pacer.stop };
      }
      function paceByUsers({ pace, durationMs }, generator, now) {
        const users = pace.kind === "users" ? pace.users : 0;
        let stopped = false;
        const send = () => {
          if (!stopped && now() < durationMs)
            generator.fire(now());
        };
        for (let user = 0; user < users; user += 1)
          setImmediate(send);
        return {
          onFree: (fault) => {
            if (fault)
              setTimeout(send, faultPauseMs);
            else
              setImmediate(send);
          },
          isDone: () => true,
          missed: () => 0,
          stop: () => {
            stopped = true;
          }
        };
      }
      function progressOf({ warmupMs, durationMs }, at, generator) {
        const { sent, p95, errors } = generator.takeRecent();
        const rate = sent * 1e3 / progressMs;
        if (at < 0) {
          const { sent: ended, good } = generator.warmup;
          return { phase: "warm-up", elapsedMs: at + warmupMs, totalMs: warmupMs, rate, p95, errors: ended - good };
        }
        return { phase: "load", elapsedMs: Math.min(at, durationMs), totalMs: durationMs, rate, p95, errors };
      }
      function reportOf(load, start, measuredMs, generator, pace, health) {
        const from = performance.timeOrigin + Math.min(start, performance.now());
        const wall = (ms) => new Date(from + ms).toISOString();
        const late = generator.recorder.lateness.toData();
        const recorded = generator.recorder.finish();
        const intended = recorded.cells.reduce((sum, { sent, dropped }) => sum + sent + dropped, 0);
        const missed = pace.missed();
        return {
          engine: { name: "embedded", version: version.A },
          window: { start: wall(0), end: wall(measuredMs) },
          seconds: measuredMs / 1e3,
          windowSeconds: windowMs / 1e3,
          ...recorded,
          warmup: generator.warmup,
          generator: {
            achievedRatio: intended + missed > 0 ? intended / (intended + missed) : 1,
            lateness: {
              p50: (0, histogram.YV)(late, 0.5) ?? 0,
              p99: (0, histogram.YV)(late, 0.99) ?? 0,
              max: late.max
            },
            eventLoopDelay: { p99: health.eventLoopDelayP99 },
            cpu: health.cpu,
            connections: { most: generator.most, allowed: load.maxConnections }
          }
        };
      }
      ;
      const port = external_node_worker_threads_.parentPort;
      if (port) {
        const say = (message) => port.postMessage(message);
        const load = startLoad(external_node_worker_threads_.workerData, (progress) => say({ kind: "progress", progress }), (report) => {
          say({ kind: "report", report });
          port.close();
        });
        port.on("message", (message) => {
          if (message === messages.k)
            load.stop();
        });
      }
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
          super(message);
          this.name = "Problem";
          this.code = code;
          this.hint = options.hint;
          this.mistakes = options.mistakes ?? [];
        }
      }
      function formatMistake({ place, message, hint }) {
        const where = place ? `${place.file}:${place.line}:${place.column}: ` : "";
        return `${where}${message}${hint ? ` (${hint})` : ""}`;
      }
      function formatProblem(problem) {
        if (problem.mistakes.length > 0)
          return problem.mistakes.map(formatMistake).join("\n");
        return formatMistake({ message: problem.message, ...problem.hint && { hint: problem.hint } });
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
      var external_node_dns_ = __webpack_require__(610);
      var external_node_net_ = __webpack_require__(7030);
      var problem = __webpack_require__(9241);
      var wildcard = __webpack_require__(4956);
      ;
      function matchesHost(pattern, url) {
        const { host, port } = splitPort(pattern.trim().toLowerCase());
        if (port !== void 0 && port !== Number(url.port || (url.protocol === "https:" ? 443 : 80)))
          return false;
        const wanted = plain(host);
        const given = plain(url.hostname);
        if (wanted === "")
          return false;
        if (wanted === "*" || wanted === given)
          return true;
        return !given.includes(":") && matchesLabels(wanted.split("."), given.split("."));
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
      ;
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
        for (const [address, prefix] of ipv4.map((range) => range.split("/"))) {
          list.addSubnet(address, Number(prefix), "ipv4");
          list.addSubnet(`64:ff9b::${address}`, 96 + Number(prefix), "ipv6");
        }
        for (const [address, prefix] of ipv6.map((range) => range.split("/"))) {
          list.addSubnet(address, Number(prefix), "ipv6");
        }
        return list;
      }
      function refusedAddress(ip) {
        const address = ip.replace(/%.*$/, "");
        const family = (0, external_node_net_.isIP)(address);
        if (family === 0)
          return void 0;
        for (const [kind, list] of Object.entries(refused)) {
          if (list.check(address, family === 6 ? "ipv6" : "ipv4"))
            return `${address} is a ${kind} address`;
        }
        return void 0;
      }
      function refusedHost(hostname) {
        return refusedAddress(hostname.replace(/^\[|\]$/g, ""));
      }
      const refusedAddressCode = "EREFUSEDADDRESS";
      const guardedLookup = (hostname, options, callback) => {
        (0, external_node_dns_.lookup)(hostname, options, (error, address, family) => {
          if (error)
            return callback(error, address, family);
          const found = typeof address === "string" ? [address] : address.map((one) => one.address);
          const reason = found.map(refusedAddress).find((one) => one !== void 0);
          if (reason === void 0)
            return callback(null, address, family);
          callback(Object.assign(new Error(`${hostname} is refused: ${reason}`), { code: refusedAddressCode }), "", 0);
        });
      };
      function assertAllowedUrl(url, allowedHosts) {
        const parsed = URL.canParse(url) ? new URL(url) : void 0;
        if (!parsed || !["http:", "https:"].includes(parsed.protocol) || parsed.hostname === "") {
          throw new problem.AF("target", "the address of the target is no http or https URL", {
            hint: "give one such as https://preview.example"
          });
        }
        const reason = refusedHost(parsed.hostname);
        if (reason) {
          throw new problem.AF("target", `the target is refused: ${reason}`, {
            hint: "link-local and metadata addresses are never tested; name the deployment itself"
          });
        }
        if (allowedHosts && !allowedHosts.some((pattern) => matchesHost(pattern, parsed))) {
          throw new problem.AF("target", `the host ${parsed.host} is not among the allowed hosts (${allowedHosts.join(", ")})`, {
            hint: "add it to policy.allowed-hosts, where it is meant to be tested"
          });
        }
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
        const head = text.slice(0, 1e4);
        const title = isHtml(head) ? /<title[^>]*>([^<]+)/i.exec(head)?.[1] : void 0;
        const line = (title ?? head).replace(/[\s\u2028\u2029]+/g, " ").replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, "").trim();
        const characters = [...line];
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
        const [first, ...pieces] = pattern.split("*");
        const last = pieces.pop();
        if (last === void 0)
          return text === first;
        if (!text.startsWith(first))
          return false;
        let at = first.length;
        for (const piece of pieces) {
          const found = text.indexOf(piece, at);
          if (found < 0)
            return false;
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
        dq: () => (
          /* binding */
          Histogram
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
      const bits = 8;
      const half = 1 << bits;
      const bucketCount = (32 - bits) * half + half;
      const largest = 2 ** 32 - 1;
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
          const us = Math.min(largest, Math.max(0, Math.round(ms * 1e3)));
          const bucket = bucketOf(us);
          this.buckets[bucket] = this.buckets[bucket] + 1;
          this.count += 1;
          const rounded = us / 1e3;
          this.sum += rounded;
          if (rounded < this.min)
            this.min = rounded;
          if (rounded > this.max)
            this.max = rounded;
        }
        add(data) {
          for (const [bucket, count] of filledBuckets(data))
            this.buckets[bucket] = this.buckets[bucket] + count;
          this.count += data.count;
          this.sum += data.sum;
          if (data.count > 0) {
            this.min = Math.min(this.min, data.min);
            this.max = Math.max(this.max, data.max);
          }
        }
        /** Empties it for the next use, without allocating. */
        reset() {
          this.buckets.fill(0);
          this.count = 0;
          this.sum = 0;
          this.min = Number.POSITIVE_INFINITY;
          this.max = 0;
        }
        toData() {
          const buckets = [];
          let previous = 0;
          for (let bucket = 0; bucket < bucketCount; bucket += 1) {
            const count = this.buckets[bucket];
            if (count === 0)
              continue;
            buckets.push(bucket - previous, count);
            previous = bucket;
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
        for (let i = 0; i < data.buckets.length; i += 2) {
          bucket += data.buckets[i];
          yield [bucket, data.buckets[i + 1]];
        }
      }
      function mergeHistograms(several) {
        const merged = new Histogram();
        for (const data of several)
          merged.add(data);
        return merged.toData();
      }
      function quantile(data, q) {
        if (data.count === 0)
          return void 0;
        const rank = Math.max(1, Math.ceil(q * data.count - 1e-9));
        let seen = 0;
        for (const [bucket, count] of filledBuckets(data)) {
          seen += count;
          if (seen >= rank)
            return bucketTime(bucket, data);
        }
        return data.max;
      }
      function countAbove(data, ms) {
        let above = 0;
        for (const [bucket, count] of filledBuckets(data))
          if (bucketTime(bucket, data) > ms)
            above += count;
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
          mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61);
          return ((mixed ^ mixed >>> 14) >>> 0) / 4294967296;
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
