const id = 277, ids = [277], modules = {
  /***/
  9860: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Lc: () => (
          /* binding */
          matchesEnvironment
        ),
        /* harmony export */
        MH: () => (
          /* binding */
          plainName
        ),
        /* harmony export */
        Z9: () => (
          /* binding */
          otherEnvironments
        )
        /* harmony export */
      });
      var _model_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(376), _net_wildcard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4956);
      const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, plainName = (name) => name.normalize("NFC").toLowerCase().replace(dashes, "-").replace(/\s+/g, " "), matchesEnvironment = (pattern, environment) => pattern === void 0 || (0, _net_wildcard_js__WEBPACK_IMPORTED_MODULE_0__._)(plainName(pattern), plainName(environment));
      function otherEnvironments(pattern, environments) {
        const names = [...new Set(environments)];
        if (names.length === 0)
          return "";
        const plain = pattern === void 0 ? void 0 : (0, _model_nearest_js__WEBPACK_IMPORTED_MODULE_1__.p)(plainName(pattern), names.map(plainName)), meant = plain === void 0 ? void 0 : names.find((name) => plainName(name) === plain), more = names.length > mostNamed ? " and more" : "";
        return `; there are deployments to ${quoted(names)}${more}${meant === void 0 ? "" : ` (did you mean "${meant}"?)`}`;
      }
      const mostNamed = 10, quoted = (names) => names.slice(0, mostNamed).map((name) => `"${name}"`).join(", ");
    })
  ),
  /***/
  5925: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        I: () => (
          /* binding */
          isSafe
        ),
        /* harmony export */
        d: () => (
          /* binding */
          probe
        )
        /* harmony export */
      });
      var _model_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4519), _net_excerpt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8217), _net_http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2550), _net_join_url_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9486), _net_proxy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5312);
      const timeoutMs = 5e3, atOnce = 10, longestLocation = 120, refusals = [401, 403, 404, 405], safeMethods = ["GET", "HEAD", "OPTIONS"], isSafe = ({ method }) => safeMethods.includes(method);
      async function probe(target, requests, context) {
        const found = [];
        for (let from = 0; from < requests.length && !context.signal.aborted; from += atOnce) {
          const some = requests.slice(from, from + atOnce), probes = await Promise.all(some.map((request) => probeOne(target, request, context)));
          if (found.push(...probes), probes.some(({ kind }) => kind === "unanswered"))
            break;
        }
        return found;
      }
      async function probeOne({ url, headers, ask, route }, { name, method, path, headers: own, body, expect }, { signal, proxies }) {
        const address = (0, _net_join_url_js__WEBPACK_IMPORTED_MODULE_4__.w)(url, path), answer = await ask({
          url: address,
          method,
          headers: { ...headers, ...own },
          timeoutMs,
          signal,
          maxBytes: 1e3,
          maxRedirects: 0,
          ...body !== void 0 && { body },
          ...route && { route },
          proxy: (0, _net_proxy_js__WEBPACK_IMPORTED_MODULE_3__.iJ)(address, proxies)
        });
        if (answer.kind === "failed")
          return { name, kind: "unanswered" };
        if (expect.status && (0, _model_plan_js__WEBPACK_IMPORTED_MODULE_0__.Dn)(expect, answer.status))
          return { name, kind: "other" };
        const { status } = answer;
        if (refusals.includes(status))
          return { name, kind: "refused", status };
        const location = locationOf(answer);
        return location === void 0 ? { name, kind: "other" } : { name, kind: "redirected", status, location };
      }
      function locationOf(answer) {
        const to = (0, _net_http_js__WEBPACK_IMPORTED_MODULE_2__.Yx)(answer);
        if (!to)
          return;
        const { origin, pathname, protocol } = to;
        return origin === "null" ? protocol : (0, _net_excerpt_js__WEBPACK_IMPORTED_MODULE_1__.Kb)(origin === new URL(answer.url).origin ? pathname : origin + pathname, longestLocation);
      }
    })
  ),
  /***/
  7703: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        O: () => (
          /* binding */
          lookAfterLoad
        ),
        b: () => (
          /* binding */
          waitUntilReady
        )
      });
      var units = __webpack_require__(5069), excerpt = __webpack_require__(8217), http = __webpack_require__(2550), join_url = __webpack_require__(9486), proxy = __webpack_require__(5312), waiting = __webpack_require__(8495);
      const bypassHint = "the preview seems to be protected: give the header that lets automation through as target-headers (Vercel: x-vercel-protection-bypass; Cloudflare Access: CF-Access-Client-Id and CF-Access-Client-Secret)", login = (of) => ({
        what: `it is the login page of ${of}`,
        hint: bypassHint,
        stays: !0
      }), building = (of) => ({ what: `${of} is still building it` }), pages = [
        {
          is: ({ headers, body }) => /_vercel_sso_nonce=/.test(headers["set-cookie"] ?? "") || body.includes("vercel.com/sso-api"),
          page: () => login("Vercel")
        },
        {
          is: ({ headers, body }) => headers["cf-access-domain"] !== void 0 || /https:\/\/[\w-]+\.cloudflareaccess\.com\/cdn-cgi\/access\//.test(body),
          page: () => login("Cloudflare Access")
        },
        {
          is: ({ headers }) => headers["cf-mitigated"] === "challenge",
          page: () => ({
            what: "Cloudflare asks for a human",
            hint: "let the runner past the challenge",
            stays: !0
          })
        },
        {
          is: ({ headers }) => headers["x-vercel-error"] !== void 0,
          page: ({ headers }) => ({
            what: `Vercel answers ${(0, excerpt.Kb)(headers["x-vercel-error"], 100)} in its place`
          })
        },
        {
          is: ({ headers, body }) => "x-vercel-id" in headers && /<title>[^<]*\bbuilding\b[^<]*<\/title>/i.test(body),
          page: () => building("Vercel")
        },
        {
          is: ({ status, headers, body }) => status === 404 && headers.server === "Netlify" && body.startsWith("Not Found - Request ID"),
          page: () => ({ what: "Netlify has no deploy there" })
        },
        {
          is: ({ headers }) => headers["x-railway-fallback"] === "true",
          page: () => ({ what: "Railway has no app there" })
        },
        {
          is: ({ headers }) => /^(no-server|hibernate|suspend|dynamic-paid-error)/.test(headers["x-render-routing"] ?? ""),
          page: ({ headers }) => ({
            what: `Render answers ${(0, excerpt.Kb)(headers["x-render-routing"], 100)} in its place`
          })
        }
      ], knownPageOf = (answer) => pages.find(({ is }) => is(answer))?.page(answer), asksPassword = ({ headers, body }) => /^text\/html\b/.test(headers["content-type"] ?? "") && /<input\b[^>]*\btype=["']?password\b/i.test(body), leastDigits = 7, placeholder = "$commit", staleHint = "another build may be there still: see target.ready";
      function lackOf({ headers, body }, { header, body: text }, commit) {
        if (commit === void 0 && [header?.value, text].some((of) => of?.includes(placeholder)))
          return "which commit is to be there is not known here: this folder is no git checkout";
        if (header) {
          const found = headers[header.name.toLowerCase()];
          if (found === void 0)
            return `its answer has no header ${header.name}`;
          if (!this_commit_forms(header.value, commit).includes(found.trim()))
            return `its header ${header.name} is "${(0, excerpt.Kb)(found)}", not "${shown(header.value, commit)}"`;
        }
        if (text !== void 0 && !this_commit_forms(text, commit).some((form) => body.includes(form)))
          return `its answer does not hold "${shown(text, commit)}"`;
      }
      function this_commit_forms(text, commit) {
        return commit === void 0 || !text.includes(placeholder) ? [text] : Array.from({ length: commit.length - leastDigits + 1 }, (_, i) => text.replaceAll(placeholder, commit.slice(0, commit.length - i)));
      }
      const shown = (text, commit) => (0, excerpt.Kb)(commit === void 0 ? text : text.replaceAll(placeholder, commit.slice(0, leastDigits))), goodAnswersInARow = 3, intervalMs = 500, longestPauseMs = 2e3, tryTimeoutMs = 1e4, redirectPatienceMs = 15e3;
      async function waitUntilReady(target, context) {
        const { clock, signal } = context, { timeoutMs } = target.ready, url = (0, join_url.w)(target.url, target.ready.path), start = clock.now();
        let last = { kind: "bad", what: "it was not asked" }, good = 0, goodAt = start, pauseMs = intervalMs;
        const tell = (0, waiting.o)(context, timeoutMs);
        for (let left = timeoutMs; left > 0 && !signal.aborted; left = start + timeoutMs - clock.now()) {
          const found = await tryOnce(url, target, Math.min(tryTimeoutMs, left), context);
          if (signal.aborted)
            break;
          if (good = found.kind === "good" ? good + 1 : 0, found.kind === "good") {
            if (good === goodAnswersInARow)
              return ready(url, found, context);
            goodAt = clock.now();
          } else if (clock.now() - goodAt >= (found.patienceMs ?? Number.POSITIVE_INFINITY))
            return never(url, found);
          pauseMs = found.kind === "good" ? intervalMs : Math.min(longestPauseMs, pauseMs * 1.5), last = remember(last, found), last.kind === "bad" && tell(`Not ready yet: ${last.what}`), await clock.sleep(Math.min(pauseMs, Math.max(0, start + timeoutMs - clock.now())), signal);
        }
        return signal.aborted ? { kind: "never", message: `interrupted while waiting for ${url}` } : never(url, last, timeoutMs);
      }
      const afterLoadMs = 1e4;
      async function lookAfterLoad(target, context) {
        const { clock, signal } = context, url = (0, join_url.w)(target.url, target.ready.path), start = clock.now();
        let last = { kind: "bad", what: "it was not asked" };
        for (let left = afterLoadMs; left > 0 && !signal.aborted; left = start + afterLoadMs - clock.now()) {
          const found = await tryOnce(url, target, left, context);
          if (found.kind === "good")
            return { isUp: !0 };
          last = found, await clock.sleep(intervalMs, signal);
        }
        return { isUp: !1, message: last.what };
      }
      const remember = (last, found) => found.kind === "bad" && found.cut && last.kind === "bad" && last.status !== void 0 ? last : found;
      async function tryOnce(url, { headers, ready: ready2, ask, route, commit }, timeoutMs, { signal, proxies }) {
        const redirectIsMeant = ready2.status !== void 0 && ready2.status >= 300 && ready2.status < 400, answer = await ask({
          url,
          headers,
          timeoutMs,
          signal,
          maxBytes: 1e4,
          ...route && { route },
          proxy: (0, proxy.iJ)(url, proxies),
          ...redirectIsMeant && { maxRedirects: 0 }
        });
        if (answer.kind === "failed") {
          const { reason, message: what, hint } = answer, cut = reason === "timeout" && timeoutMs < tryTimeoutMs;
          return {
            kind: "bad",
            what,
            cut,
            ...hint && { hint },
            ...reason === "refused-address" && { patienceMs: 0 }
          };
        }
        const { status, body } = answer, page = knownPageOf(answer);
        if (page) {
          const { what, hint, stays } = page;
          return {
            kind: "bad",
            what,
            status,
            ...hint && { hint },
            ...stays && { patienceMs: redirectPatienceMs }
          };
        }
        if (status === ready2.status)
          return orStale(answer, ready2, commit);
        const elsewhere = redirectElsewhere(answer);
        return elsewhere ? { kind: "bad", what: `it redirects to ${elsewhere}`, status, body, hint: bypassHint, patienceMs: redirectPatienceMs } : ready2.status === void 0 && status < 500 ? orStale(answer, ready2, commit) : {
          kind: "bad",
          what: `it answered ${status}`,
          status,
          body,
          ...isRefusal(status) && { hint: bypassHint }
        };
      }
      function orStale(answer, ready2, commit) {
        const lacks = lackOf(answer, ready2, commit), { status, body } = answer;
        return lacks === void 0 ? { kind: "good", status, asksPassword: asksPassword(answer) } : { kind: "bad", what: lacks, status, body, hint: staleHint };
      }
      function redirectElsewhere(answer) {
        const to = (0, http.Yx)(answer);
        return to && to.origin !== new URL(answer.url).origin ? to.origin === "null" ? to.protocol : to.origin : void 0;
      }
      const isRefusal = (status) => status === 401 || status === 403;
      function ready(url, { status, asksPassword: asksPassword2 }, { log }) {
        return isRefusal(status) ? log.warn(`${url} answers ${status}, which counts as ready; ${bypassHint}`) : asksPassword2 && log.warn(`${url} asks for a password, which counts as ready; ${bypassHint}`), { kind: "ready" };
      }
      function never(url, last, waitedMs) {
        const within = waitedMs === void 0 ? "" : ` within ${(0, units.a3)(waitedMs)}`;
        if (last.kind === "good")
          return {
            kind: "never",
            message: `${url} did not give ${goodAnswersInARow} good answers in a row${within}; the last status was ${last.status}`,
            lastStatus: last.status
          };
        const shown2 = last.body === void 0 ? "" : (0, excerpt.Kb)(last.body);
        return {
          kind: "never",
          message: `${url} was not ready${within}: ${last.what}${shown2 ? `: "${shown2}"` : ""}`,
          ...last.status !== void 0 && { lastStatus: last.status },
          ...shown2 && { excerpt: shown2 },
          ...last.hint && { hint: last.hint }
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
  9437: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        s: () => (
          /* binding */
          engines
        )
      });
      var external_node_worker_threads_ = __webpack_require__(5919), problem = __webpack_require__(9241), address_guard = __webpack_require__(1592), net_http = __webpack_require__(2550), lookup = __webpack_require__(9616), net_tunnel = __webpack_require__(4804), outcome = __webpack_require__(1387);
      class ResponseText {
        status = 0;
        fields = /* @__PURE__ */ new Map();
        decoder = new TextDecoder();
        text = "";
        left;
        onFull;
        /** Of the body `maxBytes` are read; `onFull` is told where there is more, which may have no end. */
        constructor(maxBytes, onFull) {
          this.left = maxBytes, this.onFull = onFull;
        }
        head(status, fields) {
          this.status = status;
          for (const [name, value] of fields) {
            const before = this.fields.get(name);
            this.fields.set(name, before === void 0 ? value : `${before}, ${value}`);
          }
        }
        body(bytes, from, to) {
          this.left < 0 || (this.text += this.decoder.decode(bytes.subarray(from, Math.min(to, from + this.left)), {
            stream: !0
          }), this.left -= to - from, this.left < 0 && this.onFull());
        }
        /** What has been read, of who has that URL. */
        toAnswer(url) {
          this.text += this.decoder.decode();
          const headers = Object.fromEntries([...this.fields].filter(([name]) => !name.startsWith(":")));
          return {
            kind: "answer",
            status: this.status,
            headers,
            body: this.text,
            truncated: this.left < 0,
            url
          };
        }
      }
      var transports = __webpack_require__(7045);
      const askAs = (load) => (order) => (0, net_http.Sy)(order, exchangeAs(load)), exchangeAs = (load) => async ({ url, method, body }, headers, order, signal) => {
        const { timeoutMs, maxBytes = net_http.AF, route } = order, tunnel = await tunnelTo(url, order), { promise: isFull, resolve: full } = Promise.withResolvers(), text = new ResponseText(maxBytes, () => full("full")), connection = (0, transports.J)(load)({
          url,
          connectTimeoutMs: timeoutMs,
          keepAlive: load.keepAlive !== !1,
          taker: text,
          lookup: (0, lookup.l)(route?.address),
          ...route?.tls && { tls: route.tls },
          ...tunnel && { via: tunnel.port }
        })();
        try {
          const { pathname, search } = new URL(url), request = {
            side: "head",
            name: "readiness",
            method,
            path: pathname + search,
            body,
            isGood: () => !0,
            headers: Object.entries(headers).flat()
          }, outcome2 = await Promise.race([isFull, sent(connection, request, signal)]);
          return outcome2 !== "full" && outcome2.kind === "failed" ? toHttpFailure(outcome2, load, tunnel?.fault) : text.toAnswer(url);
        } finally {
          connection.close();
        }
      }, sent = (connection, request, signal) => new Promise((resolve, reject) => {
        signal.throwIfAborted(), signal.addEventListener("abort", () => reject(signal.reason), { once: !0 }), connection.send(request, resolve);
      }), tunnels = /* @__PURE__ */ new Map();
      async function tunnelTo(url, { proxy, route }) {
        if (!proxy || route?.address !== void 0)
          return;
        const { protocol, hostname: host, port } = new URL(url), to = { host, port: Number(port || (protocol === "https:" ? 443 : 80)) }, key = `${proxy.href} ${host}:${to.port}`, tunnel = tunnels.get(key) ?? openTunnel(proxy, to);
        return tunnels.set(key, tunnel), (await tunnel).fault = void 0, tunnel;
      }
      async function openTunnel(proxy, to) {
        const tunnel = { port: 0 };
        return tunnel.port = await (0, net_tunnel.D)(proxy, to, (error) => {
          tunnel.fault = error;
        }), tunnel;
      }
      function toHttpFailure({ error, message, code }, { http }, ofProxy) {
        if (ofProxy) {
          const failure = (0, net_http.Ic)(ofProxy);
          return (0, net_tunnel.A)(ofProxy) ? failure : { ...failure, message: `the proxy: ${failure.message}` };
        }
        return code !== void 0 ? { ...(0, net_http.Ic)({ code, message }), ...hintOf(message, http) } : {
          kind: "failed",
          reason: error === "reset" ? "reset" : "other",
          message,
          ...hintOf(message, http)
        };
      }
      function hintOf(message, http) {
        return message === outcome.Ut ? { hint: "load.http is 2: leave it out for a server that speaks HTTP/1.1 only" } : http !== 2 && /no.application.protocol/i.test(message) ? { hint: "set load.http to 2 for a server that speaks HTTP/2 only" } : {};
      }
      var histogram = __webpack_require__(4414), answered_windows = __webpack_require__(5233);
      function mergeReports(reports) {
        const [first] = reports;
        if (!first)
          throw new RangeError("there is no report");
        const cells = byKey(reports.flatMap((report) => report.cells), cellKey, mergeCells), intended = cells.reduce((sum, { sent: sent2, dropped }) => sum + sent2 + dropped, 0), generators = reports.map(({ generator }) => generator), add = (of) => generators.reduce((sum, generator) => sum + of(generator), 0), most = (of) => Math.max(...generators.map(of)), shortages = addCounts(generators.map((generator) => generator.shortages)), lacking = Object.values(shortages).reduce((sum, count) => sum + count, 0), missed = add((generator) => generator.missed) + lacking;
        return {
          ...first,
          seconds: Math.min(...reports.map(({ seconds }) => seconds)),
          cells: cells.toSorted((a, b) => a.window - b.window),
          ...(0, answered_windows.d)(reports.flatMap(({ answeredOf }) => answeredOf ?? [])),
          service: byKey(reports.flatMap((report) => report.service), serviceKey, mergeTimes),
          ...first.phases && {
            phases: byKey(reports.flatMap((report) => report.phases ?? []), phaseKey, mergeTimes)
          },
          errorSamples: byKey(reports.flatMap((report) => report.errorSamples), sampleKey, mergeSamples),
          warmup: {
            sent: reports.reduce((sum, { warmup }) => sum + warmup.sent, 0),
            good: reports.reduce((sum, { warmup }) => sum + warmup.good, 0)
          },
          generator: {
            achievedRatio: intended + missed > 0 ? intended / (intended + missed) : 1,
            lateness: summarize(generators.map(({ lateness }) => lateness)),
            ...first.generator.latenessBySide && {
              latenessBySide: {
                head: summarize(generators.flatMap(({ latenessBySide }) => latenessBySide?.head ?? [])),
                base: summarize(generators.flatMap(({ latenessBySide }) => latenessBySide?.base ?? []))
              }
            },
            ownShare: summarize(generators.map(({ ownShare }) => ownShare)),
            ...lacking > 0 && { shortages },
            eventLoopDelay: { p99: most(({ eventLoopDelayP99 }) => eventLoopDelayP99) },
            cpu: most(({ cpu }) => cpu),
            ...reports.length > 1 && { workers: reports.length },
            connections: {
              most: add(({ connections }) => connections.most),
              allowed: add(({ connections }) => connections.allowed)
            }
          }
        };
      }
      const mergeProgress = (all) => ({
        ...all[0],
        rate: all.reduce((sum, { rate }) => sum + rate, 0),
        p95: all.some(({ p95 }) => p95 !== null) ? Math.max(...all.map(({ p95 }) => p95 ?? 0)) : null,
        errors: all.reduce((sum, { errors }) => sum + errors, 0)
      });
      function byKey(all, keyOf, merge) {
        return [...Map.groupBy(all, keyOf).values()].map((several) => several.length > 1 ? merge(several) : several[0]);
      }
      const cellKey = ({ window, side, name }) => `${window} ${side} ${name}`, serviceKey = ({ side, name }) => `${side} ${name}`, phaseKey = ({ side, name, phase }) => `${side} ${phase} ${name}`, sampleKey = ({ side, name, kind, status, message }) => `${side} ${kind} ${status ?? message} ${name}`;
      function mergeCells(several) {
        const add = (of) => several.reduce((sum, cell) => sum + of(cell), 0), phases = several.flatMap((cell) => cell.phases ? [cell.phases] : []), excused = add((cell) => cell.excused ?? 0);
        return {
          ...several[0],
          sent: add(({ sent: sent2 }) => sent2),
          ...several.some(({ again }) => again !== void 0) && {
            again: add(({ again = 0 }) => again)
          },
          dropped: add(({ dropped }) => dropped),
          completed: add(({ completed }) => completed),
          good: add(({ good }) => good),
          statuses: addCounts(several.map(({ statuses }) => statuses)),
          errors: addCounts(several.map(({ errors }) => errors)),
          latency: (0, histogram.Q7)(several.map(({ latency }) => latency)),
          ...several.some(({ ofTarget }) => ofTarget) && {
            ofTarget: (0, histogram.Q7)(several.map(({ latency, ofTarget }) => ofTarget ?? latency))
          },
          ...excused > 0 && { excused },
          ...phases.length > 0 && { phases: addPhases(phases) }
        };
      }
      const mergeTimes = (several) => ({
        ...several[0],
        time: (0, histogram.Q7)(several.map(({ time }) => time))
      }), mergeSamples = (several) => ({
        ...several[0],
        count: several.reduce((sum, { count }) => sum + count, 0)
      });
      function addCounts(several) {
        const sums = /* @__PURE__ */ new Map();
        for (const counts of several)
          for (const [key, count] of Object.entries(counts))
            sums.set(key, (sums.get(key) ?? 0) + (count ?? 0));
        return Object.fromEntries(sums);
      }
      function addPhases(several) {
        const sums = /* @__PURE__ */ new Map();
        for (const phases of several)
          for (const [phase, { count, sumLog }] of Object.entries(phases)) {
            const sum = sums.get(phase) ?? { count: 0, sumLog: 0 };
            sums.set(phase, { count: sum.count + count, sumLog: sum.sumLog + sumLog });
          }
        return Object.fromEntries(sums);
      }
      function summarize(several) {
        const late = (0, histogram.Q7)(several);
        return { p50: (0, histogram.YV)(late, 0.5) ?? 0, p99: (0, histogram.YV)(late, 0.99) ?? 0, max: late.max };
      }
      var messages = __webpack_require__(8715), external_node_os_ = __webpack_require__(8161);
      const comfortablePerSecond = 2e4;
      function cutIntoShares(order, cores = (0, external_node_os_.availableParallelism)()) {
        const { load } = order, of = order.base ? 1 : Math.min(load.workers ?? usualWorkers(load, cores), mostUseful(load));
        return Array.from({ length: of }, (_, index) => ({
          ...order,
          load: ownPart(load, index, of),
          share: { index, of }
        }));
      }
      function usualWorkers({ pace, spike }, cores) {
        if (pace.kind === "users")
          return 1;
        const perSecond = Math.max(pace.perSecond, spike?.perSecond ?? 0);
        return Math.max(1, Math.min(Math.ceil(perSecond / comfortablePerSecond), cores - 1));
      }
      const mostUseful = ({ pace, maxConnections }) => Math.min(maxConnections, pace.kind === "users" ? pace.users : maxConnections);
      function ownPart(load, index, of) {
        const own = (all) => Math.floor(all / of) + (index < all % of ? 1 : 0);
        return {
          ...load,
          ...load.pace.kind === "users" && { pace: { ...load.pace, users: own(load.pace.users) } },
          maxConnections: own(load.maxConnections)
        };
      }
      var worker_entry = __webpack_require__(500);
      const stopBudgetMs = 1e3, embedded = { id: "embedded", run: runInWorkers, askAs };
      async function runInWorkers(order, context, atLook) {
        refuse("target", order.head.url), order.base && refuse("baseline", order.base.url);
        const workers = cutIntoShares(order).map((share) => new external_node_worker_threads_.Worker((0, worker_entry.x)(), { workerData: share, name: "load" }));
        try {
          return await reportOf(workers, context, atLook);
        } finally {
          await Promise.all(workers.map((worker) => worker.terminate()));
        }
      }
      function refuse(what, url) {
        const reason = (0, address_guard.xO)(new URL(url).hostname);
        if (reason)
          throw new problem.AF("target", `the ${what} is refused: ${reason}`);
      }
      function reportOf(workers, { signal, log }, atLook) {
        return new Promise((resolve, reject) => {
          const stop = () => {
            for (const worker of workers)
              worker.postMessage(messages.k);
            setTimeout(() => reject(died("it did not stop when it was told to")), stopBudgetMs).unref();
          };
          signal.aborted && stop(), signal.addEventListener("abort", stop, { once: !0 });
          const end = (report) => {
            signal.removeEventListener("abort", stop), resolve(report);
          }, whenAll = (act) => gather(workers.length, act), onProgress = whenAll((all) => log.progress(mergeProgress(all))), onLook = whenAll((all) => {
            const report = mergeReports(all);
            atLook?.(report) && end(report);
          }), onReport = whenAll((all) => end(mergeReports(all)));
          for (const [index, worker] of workers.entries()) {
            let hasReported = !1;
            worker.on("message", (message) => {
              hasReported = message.kind === "report", message.kind === "progress" ? onProgress(index, message.progress) : message.kind === "look" ? onLook(index, message.report) : onReport(index, message.report);
            }), worker.on("error", (error) => reject(died(error instanceof Error ? error.message : String(error)))), worker.on("exit", (code) => {
              hasReported || reject(died(`it ended with code ${code} before it reported`));
            });
          }
        });
      }
      function gather(count, act) {
        const queues = Array.from({ length: count }, () => []);
        return (index, one) => {
          queues[index].push(one), queues.every((queue) => queue.length > 0) && act(queues.map((queue) => queue.shift()));
        };
      }
      const died = (why) => new problem.AF("engine", `the load generator failed: ${why}`, {
        hint: "a lower load.rate needs less memory and CPU"
      }), engines = { embedded };
    })
  ),
  /***/
  2550: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        AF: () => (
          /* binding */
          usualMaxBytes
        ),
        /* harmony export */
        Ic: () => (
          /* binding */
          describeFailure
        ),
        /* harmony export */
        Sy: () => (
          /* binding */
          fetchText
        ),
        /* harmony export */
        Yx: () => (
          /* binding */
          redirectOf
        )
        /* harmony export */
      });
      var undici__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6752), _model_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9241), _model_version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(178), _address_guard_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1592), _lookup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9616), _proxy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5312), _userinfo_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2949);
      const direct = {}, agents = /* @__PURE__ */ new WeakMap(), proxyAgents = /* @__PURE__ */ new Map();
      function proxyAgentFor(proxy, tls) {
        const key = `${proxy.href} ${JSON.stringify(tls ?? {})}`, agent = proxyAgents.get(key) ?? new undici__WEBPACK_IMPORTED_MODULE_0__.kT({
          uri: proxy.href,
          proxyTunnel: !0,
          proxyTls: { lookup: _address_guard_js__WEBPACK_IMPORTED_MODULE_2__.rN },
          ...tls && { requestTls: tls },
          ...endless
        });
        return proxyAgents.set(key, agent), agent;
      }
      const usualMaxBytes = 1e6, endless = { allowH2: !1, headersTimeout: 0, bodyTimeout: 0 };
      function agentFor(route = direct) {
        const { address, tls } = route, connect = {
          lookup: address === void 0 ? _address_guard_js__WEBPACK_IMPORTED_MODULE_2__.rN : (0, _lookup_js__WEBPACK_IMPORTED_MODULE_3__.l)(address),
          ...tls
        }, agent = agents.get(route) ?? new undici__WEBPACK_IMPORTED_MODULE_0__.g6({ connect, ...endless });
        return agents.set(route, agent), agent;
      }
      async function fetchText(order, exchange = exchangeByUndici) {
        const deadline = AbortSignal.timeout(Math.max(1, Math.ceil(order.timeoutMs))), signal = order.signal ? AbortSignal.any([order.signal, deadline]) : deadline;
        try {
          return await follow(order, exchange, signal);
        } catch (error) {
          if (error instanceof _model_problem_js__WEBPACK_IMPORTED_MODULE_1__.AF)
            throw error;
          return order.signal?.aborted ? { kind: "failed", reason: "aborted", message: "interrupted" } : deadline.aborted ? {
            kind: "failed",
            reason: "timeout",
            message: `no complete answer within ${order.timeoutMs / 1e3} s`
          } : describeFailure(error);
        }
      }
      async function follow(order, exchange, signal) {
        const { url: first, authorization } = (0, _userinfo_js__WEBPACK_IMPORTED_MODULE_5__.G)(order.url), headers = {
          "user-agent": `reliability-gate/${_model_version_js__WEBPACK_IMPORTED_MODULE_6__.A}`,
          ...authorization && { authorization },
          ...lowerCaseNames(order.headers ?? {})
        };
        let sent = { url: first, method: order.method ?? "GET", body: order.body };
        for (let left = order.maxRedirects ?? 5; ; left -= 1) {
          const reason = (0, _address_guard_js__WEBPACK_IMPORTED_MODULE_2__.xO)(new URL(sent.url).hostname);
          if (reason)
            return { kind: "failed", reason: "refused-address", message: reason };
          const answer = await exchange(sent, headers, order, signal), next = answer.kind === "answer" && left > 0 ? redirectWithin(answer) : void 0;
          if (answer.kind === "failed" || next === void 0)
            return answer;
          sent = answer.status === 307 || answer.status === 308 ? { ...sent, url: next } : { url: next, method: "GET", body: void 0 };
        }
      }
      async function exchangeByUndici({ url, method, body }, headers, { maxBytes = usualMaxBytes, route, proxy }, signal) {
        const answer = await (0, undici__WEBPACK_IMPORTED_MODULE_0__.Em)(url, {
          dispatcher: proxy && route?.address === void 0 ? proxyAgentFor(proxy, route?.tls) : agentFor(route),
          method,
          headers,
          body: body ?? null,
          signal
        }), { text, truncated } = await readBody(answer.body, maxBytes);
        return {
          kind: "answer",
          status: answer.statusCode,
          headers: flatten(answer.headers),
          body: text,
          truncated,
          url
        };
      }
      async function readBody(body, maxBytes) {
        const decoder = new TextDecoder();
        let text = "", left = maxBytes;
        for await (const chunk of body)
          if (text += decoder.decode(chunk.subarray(0, left), { stream: !0 }), left -= chunk.length, left < 0)
            return { text: text + decoder.decode(), truncated: !0 };
        return { text: text + decoder.decode(), truncated: !1 };
      }
      function redirectOf({ status, headers, url }) {
        const location = headers.location;
        if (!(![301, 302, 303, 307, 308].includes(status) || location === void 0))
          return URL.canParse(location, url) ? new URL(location, url) : void 0;
      }
      function redirectWithin(answer) {
        const to = redirectOf(answer);
        return to && to.origin === new URL(answer.url).origin ? (0, _userinfo_js__WEBPACK_IMPORTED_MODULE_5__.G)(to.href).url : void 0;
      }
      function lowerCaseNames(headers) {
        return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
      }
      function flatten(headers) {
        const entries = Object.entries(headers).filter((entry) => entry[1] !== void 0);
        return Object.fromEntries(entries.map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]));
      }
      const reasons = [
        [/^(ENOTFOUND|EAI_)/, "dns", "the name does not resolve"],
        [/^ECONNREFUSED$/, "refused", "the connection was refused"],
        [/^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/, "refused", "the host is unreachable"],
        [
          /^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/,
          "reset",
          "the connection was closed before the answer was complete"
        ],
        [/^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/, "timeout", "no connection in time"],
        [
          /^(ERR_TLS_|ERR_SSL_|CERT_|EPROTO|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH)/,
          "tls",
          "TLS failed"
        ],
        [/^HPE_/, "other", "the answer is no HTTP"],
        [new RegExp(`^${_proxy_js__WEBPACK_IMPORTED_MODULE_4__.dG}$`), "other", "the proxy opened no tunnel"],
        [/^UND_ERR_/, "other", "the request failed"]
      ], nodesAdvice = /; if the root CA is installed locally, try running Node\.js with --use-system-ca$/, untrusted = /^(DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/, trustHint = "give the certificate's authority as a PEM file: target.tls.ca (for the baseline baseline.tls.ca, for Prometheus prometheus.tls.ca)";
      function describeFailure(error) {
        const { code = codeOfName(error), message } = error;
        if (code === void 0)
          throw error;
        if (code === _address_guard_js__WEBPACK_IMPORTED_MODULE_2__.Ml)
          return { kind: "failed", reason: "refused-address", message: message ?? code };
        const known = reasons.find(([pattern]) => pattern.test(code));
        if (known?.[1] === "tls" || known?.[1] === "other") {
          const words = message?.replace(nodesAdvice, "") || code, hint = untrusted.test(code) && trustHint;
          return {
            kind: "failed",
            reason: known[1],
            message: `${known[2]}: ${words}`,
            ...hint && { hint }
          };
        }
        return {
          kind: "failed",
          reason: known?.[1] ?? "other",
          message: `${known?.[2] ?? "the request failed"} (${code})`
        };
      }
      const codeOfName = (error) => error instanceof Error && error.name === "HTTPParserError" ? "HPE_OTHER" : void 0;
    })
  ),
  /***/
  4804: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        A: () => (
          /* binding */
          hasNoTunnel
        ),
        /* harmony export */
        D: () => (
          /* binding */
          startTunnel
        )
        /* harmony export */
      });
      var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474), node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7030), node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1692), _address_guard_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1592), _proxy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5312);
      const longestHead = 16 * 1024;
      async function startTunnel(proxy, { host, port }, onFault = () => {
      }) {
        const authorization = (0, _proxy_js__WEBPACK_IMPORTED_MODULE_4__.YB)(proxy), request = [
          `CONNECT ${host}:${port} HTTP/1.1`,
          `Host: ${host}:${port}`,
          ...authorization === "" ? [] : [`Proxy-Authorization: ${authorization}`]
        ], server = (0, node_net__WEBPACK_IMPORTED_MODULE_1__.createServer)((socket) => lead(socket, openProxy(proxy), `${request.join(`\r
`)}\r
\r
`, onFault));
        return server.unref(), server.listen(0, "127.0.0.1"), await (0, node_events__WEBPACK_IMPORTED_MODULE_0__.once)(server, "listening"), server.address().port;
      }
      function openProxy({ protocol, hostname, port }) {
        const host = hostname.replace(/^\[|\]$/g, ""), isSecure = protocol === "https:", options = {
          host,
          port: Number(port || (isSecure ? 443 : 80)),
          lookup: _address_guard_js__WEBPACK_IMPORTED_MODULE_3__.rN,
          noDelay: !0
        };
        return isSecure ? (0, node_tls__WEBPACK_IMPORTED_MODULE_2__.connect)({ ...options, servername: host }) : (0, node_net__WEBPACK_IMPORTED_MODULE_1__.connect)(options);
      }
      const hasNoTunnel = (error) => error.code === _proxy_js__WEBPACK_IMPORTED_MODULE_4__.dG;
      function lead(near, far, request, onFault) {
        const end = () => {
          near.destroy(), far.destroy();
        };
        near.setNoDelay(!0), far.on("error", onFault);
        for (const socket of [near, far])
          socket.on("error", end).on("close", end);
        far.write(request);
        let head = Buffer.alloc(0);
        const read = (chunk) => {
          head = Buffer.concat([head, chunk]);
          const at = head.indexOf(`\r
\r
`);
          if (at < 0 && head.length < longestHead)
            return;
          const [, status = "with no status"] = /^HTTP\/1\.[01] (\d\d\d)/.exec(head.toString("latin1", 0, 12)) ?? [];
          if (at < 0 || !status.startsWith("2"))
            return onFault(Object.assign(new Error(`it answered ${status}`), { code: _proxy_js__WEBPACK_IMPORTED_MODULE_4__.dG })), end();
          far.off("data", read), near.write(head.subarray(at + 4)), near.pipe(far), far.pipe(near);
        };
        far.on("data", read);
      }
    })
  ),
  /***/
  8495: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        o: () => (
          /* binding */
          waitTeller
        ),
        /* harmony export */
        w: () => (
          /* binding */
          shortWaitMs
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069);
      const shortWaitMs = 5e3, silenceMs = 15e3;
      function waitTeller({ clock, log }, mostMs, quietMs = 0) {
        const start = clock.now();
        let told;
        return (what) => {
          const now = clock.now();
          if (now - start < quietMs || told?.what === what && now - told.at < silenceMs)
            return;
          const most = (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.a3)(mostMs);
          log.info(told ? `${what}; ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.a3)(now - start)} of at most ${most}` : `${what}; waiting at most ${most}`), told = { what, at: now };
        };
      }
    })
  ),
  /***/
  4672: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        M: () => (
          /* binding */
          skewOf
        ),
        /* harmony export */
        d: () => (
          /* binding */
          certainSkewMs
        )
        /* harmony export */
      });
      const toleratedMs = 1e3;
      function skewOf({ said, askedAt, answeredAt }) {
        const grainMs = Number.isInteger(said) ? 1e3 : 0;
        return { least: said * 1e3 - answeredAt, most: said * 1e3 + grainMs - askedAt };
      }
      function certainSkewMs({ least, most }) {
        return least > toleratedMs || most < -toleratedMs ? Math.round((least + most) / 2) : 0;
      }
    })
  ),
  /***/
  2664: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        F: () => (
          /* binding */
          findServer
        )
      });
      var problem = __webpack_require__(9241), promises_ = __webpack_require__(1455), external_node_path_ = __webpack_require__(6760);
      async function findTool({ name, command, image }, { environment, toolCache }, { platform, arch }) {
        const program = command !== void 0 ? await namedProgram(command, environment.PATH) : await onPath(name, environment.PATH) ?? (toolCache === void 0 ? void 0 : await inToolCache(toolCache, name, arch));
        if (program !== void 0)
          return { kind: "program", path: program };
        if (command !== void 0 || image === void 0 || platform !== "linux")
          return;
        const docker = await onPath("docker", environment.PATH);
        return docker === void 0 ? void 0 : { kind: "container", path: docker, image };
      }
      async function namedProgram(command, path) {
        return !(0, external_node_path_.isAbsolute)(command) && !/[\\/]/.test(command) ? onPath(command, path) : await isProgram(command) ? (0, external_node_path_.resolve)(command) : void 0;
      }
      async function onPath(name, path = "") {
        for (const folder of path.split(external_node_path_.delimiter))
          if (folder !== "" && await isProgram((0, external_node_path_.join)(folder, name)))
            return (0, external_node_path_.join)(folder, name);
      }
      async function inToolCache(cache, name, arch) {
        const versions = (await namesIn((0, external_node_path_.join)(cache, name))).toSorted(byVersion).reverse();
        for (const version of versions) {
          const folder = (0, external_node_path_.join)(cache, name, version, arch);
          if (!await (0, promises_.stat)(`${folder}.complete`).then(() => !0, () => !1))
            continue;
          const unpacked = (await namesIn(folder)).filter((entry) => entry.startsWith(`${name}-`));
          for (const path of [".", ...unpacked].map((entry) => (0, external_node_path_.join)(folder, entry, name)))
            if (await isProgram(path))
              return path;
        }
      }
      const namesIn = (folder) => (0, promises_.readdir)(folder).catch(() => []);
      function byVersion(a, b) {
        const [ofA, ofB] = [a, b].map((version) => version.split(".").map((part) => Number.parseInt(part, 10) || 0));
        for (const [index, part] of ofA.entries()) {
          const other = ofB[index] ?? 0;
          if (part !== other)
            return part - other;
        }
        return ofA.length - ofB.length;
      }
      async function isProgram(path) {
        return (await (0, promises_.stat)(path).catch(() => {
        }))?.isFile() ? (0, promises_.access)(path, promises_.constants.X_OK).then(() => !0, () => !1) : !1;
      }
      const prometheusTool = {
        name: "prometheus",
        title: "Prometheus",
        image: "prom/prometheus:v3.5.0"
      };
      async function findServer(machine, platform) {
        const found = await findTool(prometheusTool, machine, platform);
        if (found)
          return found;
        throw new problem.AF("provider", "there is no Prometheus to start: none on the PATH, none in the tool cache, no Docker", {
          hint: 'put one on the PATH in a step before, for example `apt-get download prometheus && dpkg-deb -x prometheus_*.deb p && echo "$PWD/p/usr/bin" >> "$GITHUB_PATH"`; on macOS `brew install prometheus`'
        });
      }
    })
  ),
  /***/
  6989: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        P: () => (
          /* binding */
          scrapeJobs
        )
        /* harmony export */
      });
      var _net_join_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9486);
      function scrapeJobs({ scrape }, head, base) {
        return scrape.flatMap((one, index) => one.url !== void 0 ? [jobOf(one, index, { url: one.url, headers: {} }, void 0)] : [jobOf(one, index, head, "head"), ...base ? [jobOf(one, index, base, "base")] : []]);
      }
      function jobOf({ path, headers, intervalMs, labels }, index, deployment, side) {
        return {
          path: `/${index}/${side ?? "metrics"}`,
          side,
          url: (0, _net_join_url_js__WEBPACK_IMPORTED_MODULE_0__.w)(deployment.url, path),
          headers: { ...lowerCase(deployment.headers), ...lowerCase(headers) },
          ...deployment.route && { route: deployment.route },
          intervalMs,
          labels: {
            job: "target",
            instance: instanceOf(deployment.url),
            ...labels,
            ...side && { side }
          }
        };
      }
      function instanceOf(url) {
        const { protocol, hostname, port } = new URL(url);
        return `${hostname}:${port || (protocol === "https:" ? 443 : 80)}`;
      }
      const lowerCase = (headers) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    })
  ),
  /***/
  3279: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        j: () => (
          /* binding */
          prometheus
        )
      });
      var model_alerts = __webpack_require__(487), units = __webpack_require__(5069);
      function replayAlert(evaluations, replay) {
        const { steps, intervalMs, forMs, keepFiringMs } = replay, present = new Set(evaluations.map(({ step }) => step)), states = [];
        let state = "inactive", activeAt = 0, keptSince;
        for (let step = 0; step < steps; step += 1)
          present.has(step) ? (keptSince = void 0, state === "inactive" && (state = "pending", activeAt = step), state === "pending" && (step - activeAt) * intervalMs >= forMs - 1e-6 && (state = "firing")) : (keptSince ??= step, state === "firing" && (step - keptSince) * intervalMs < keepFiringMs || (state = "inactive")), states.push(state);
        return states;
      }
      function activeTimes(evaluations, { steps, intervalMs }, since) {
        const present = new Set(evaluations.map(({ step }) => step));
        let longest, begun2;
        for (let step = 0; step < steps; step += 1)
          begun2 = present.has(step) ? begun2 ?? step : void 0, begun2 !== void 0 && step >= since && (longest = Math.max(longest ?? 0, step - begun2));
        const inMs = (length) => length === void 0 ? void 0 : length * intervalMs;
        return {
          longestMs: inMs(longest),
          lastMs: inMs(begun2 === void 0 ? void 0 : steps - 1 - begun2)
        };
      }
      var excerpt = __webpack_require__(8217);
      const longestMessage = 300;
      function expandTemplate(text, alert) {
        const filled = text.replace(/\{\{-?\s*([^{}]*?)\s*-?\}\}/g, (whole, inside) => evaluate(inside, alert) ?? whole);
        return (0, excerpt.Kb)(filled, longestMessage);
      }
      const readsValue = (text) => /\{\{[^{}]*(?:\$value|\.Value)\b/.test(text);
      function evaluate(inside, alert) {
        let value;
        for (const [i, part] of splitPipes(inside).entries()) {
          const words = part.match(/"(?:[^"\\]|\\.)*"|[^\s"]+/g) ?? [];
          if (value = call(words, i === 0 ? void 0 : value, alert), value === void 0)
            return;
        }
        return typeof value == "number" ? formatGo(value) : value;
      }
      const splitPipes = (inside) => inside.match(/(?:"(?:[^"\\]|\\.)*"|[^|"])+/g) ?? [];
      function call([first, ...rest], given, alert) {
        if (first === void 0)
          return;
        const args = [...rest.map((word) => operand(word, alert)), ...given === void 0 ? [] : [given]];
        if (!args.some((arg) => arg === void 0))
          return Object.hasOwn(functions, first) ? functions[first](...args) : args.length === 0 ? operand(first, alert) : void 0;
      }
      function operand(word, { labels, value }) {
        if (word === "$value" || word === ".Value")
          return value;
        const label = /^(?:\$labels|\.Labels)\.(\w+)$/.exec(word)?.[1];
        return label !== void 0 ? Object.hasOwn(labels, label) ? labels[label] : "" : /^".*"$/s.test(word) ? word.slice(1, -1).replace(/\\(["\\])/g, "$1") : void 0;
      }
      const functions = {
        humanize: of(humanize),
        humanize1024: of(humanize1024),
        humanizePercentage: of((value) => `${formatG(100 * value, 4)}%`),
        humanizeDuration: of(humanizeDuration),
        printf: (format, ...args) => typeof format == "string" ? printf(format, args) : void 0,
        toUpper: (text) => String(text).toUpperCase(),
        toLower: (text) => String(text).toLowerCase()
      };
      function of(format) {
        return (given, ...more) => {
          const value = typeof given == "string" && given.trim() !== "" ? Number(given) : given;
          return typeof value != "number" || more.length > 0 ? void 0 : format(value);
        };
      }
      function printf(format, args) {
        let used = 0, isKnown = !0;
        const text = format.replace(/%(?:(\.\d{1,2})?([a-z])|%)/g, (whole, precision, verb) => {
          if (verb === void 0)
            return "%";
          const arg = args[used];
          used += 1;
          const shown = arg === void 0 ? void 0 : formatVerb(verb, arg, precision && Number(precision.slice(1)));
          return isKnown &&= shown !== void 0, shown ?? whole;
        });
        return isKnown && used === args.length ? text : void 0;
      }
      function formatVerb(verb, arg, precision) {
        if (verb === "v" || verb === "s" && typeof arg == "string")
          return typeof arg == "number" ? formatGo(arg) : arg;
        if (typeof arg == "number") {
          if (verb === "f")
            return Number.isFinite(arg) ? arg.toFixed(precision || precision === 0 ? precision : 6) : formatGo(arg);
          if (verb === "g")
            return precision ? formatG(arg, precision) : formatGo(arg);
        }
      }
      const larger = ["", "k", "M", "G", "T", "P", "E", "Z", "Y"], smaller = ["", "m", "u", "n", "p", "f", "a", "z", "y"];
      function humanize(value) {
        return value === 0 || !Number.isFinite(value) ? formatG(value, 4) : Math.abs(value) >= 1 ? scaled(value, 1e3, larger) : scaledUp(value);
      }
      function humanize1024(value) {
        return Math.abs(value) <= 1 || !Number.isFinite(value) ? formatG(value, 4) : scaled(value, 1024, ["", "ki", "Mi", "Gi", "Ti", "Pi", "Ei", "Zi", "Yi"]);
      }
      function scaled(value, base, prefixes) {
        let [left, i] = [value, 0];
        for (; Math.abs(left) >= base && i < prefixes.length - 1; i += 1)
          left /= base;
        return formatG(left, 4) + prefixes[i];
      }
      function scaledUp(value) {
        let [left, i] = [value, 0];
        for (; Math.abs(left) < 1 && i < smaller.length - 1; i += 1)
          left *= 1e3;
        return formatG(left, 4) + smaller[i];
      }
      function humanizeDuration(value) {
        if (!Number.isFinite(value))
          return formatG(value, 4);
        if (value === 0)
          return "0s";
        if (Math.abs(value) < 1)
          return `${scaledUp(value)}s`;
        const sign = value < 0 ? "-" : "", whole = Math.floor(Math.abs(value)), [days, hours, minutes] = [
          Math.floor(whole / 86400),
          Math.floor(whole / 3600) % 24,
          Math.floor(whole / 60) % 60
        ];
        if (whole < 60)
          return `${sign}${formatG(Math.abs(value), 4)}s`;
        const parts = [`${days}d`, `${hours}h`, `${minutes}m`, `${whole % 60}s`];
        return sign + parts.slice(days > 0 ? 0 : hours > 0 ? 1 : 2).join(" ");
      }
      function formatG(value, digits) {
        if (!Number.isFinite(value) || value === 0)
          return formatGo(value);
        const [mantissa, exponent] = value.toExponential(digits - 1).split("e"), power = Number(exponent), trim = (text) => text.includes(".") ? text.replace(/\.?0+$/, "") : text;
        return power < -4 || power >= digits ? trim(mantissa) + formatPower(power) : trim(value.toFixed(Math.max(0, digits - 1 - power)));
      }
      function formatGo(value) {
        if (Number.isNaN(value))
          return "NaN";
        if (!Number.isFinite(value))
          return value > 0 ? "+Inf" : "-Inf";
        const size = Math.abs(value);
        if (value === 0 || size >= 1e-4 && size < 1e21)
          return String(value);
        const [mantissa, exponent] = value.toExponential().split("e");
        return mantissa + formatPower(Number(exponent));
      }
      const formatPower = (power) => `e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`, labelKey = (labels) => JSON.stringify(Object.entries(labels).toSorted(([a], [b]) => a < b ? -1 : 1)), mostOfQuery = 11e3, mostSteps = 5 * mostOfQuery;
      function gridOf({ forMs, keepFiringMs, offsetMs = 0, ...rule }, window) {
        const intervalMs = Math.max(1, Math.round(rule.intervalMs)), endMs = Math.round(window.end * 1e3), startMs = Math.round(window.start * 1e3), backMs = forMs + keepFiringMs + intervalMs, ofWindow = Math.floor((endMs - startMs) / intervalMs);
        if (ofWindow + 1 > mostSteps)
          return;
        const wanted = Math.ceil((endMs - startMs + backMs) / intervalMs) + 1, steps = Math.min(mostSteps, wanted), timeOfMs = (step) => endMs - (steps - 1 - step) * intervalMs, askedAt = (step) => (timeOfMs(step) - offsetMs) / 1e3, parts = Array.from({ length: Math.ceil(steps / mostOfQuery) }, (_, i) => i * mostOfQuery);
        return {
          steps,
          intervalMs,
          forMs,
          keepFiringMs,
          since: steps - 1 - ofWindow,
          window,
          askedAt,
          timeOf: (step) => timeOfMs(step) / 1e3,
          ranges: parts.map((first) => ({
            start: askedAt(first),
            end: askedAt(Math.min(first + mostOfQuery, steps) - 1),
            stepSeconds: intervalMs / 1e3
          })),
          isCut: steps < wanted
        };
      }
      function joinParts(parts) {
        const joined = /* @__PURE__ */ new Map();
        for (const { labels, values } of parts.flat()) {
          const key = labelKey(labels);
          joined.set(key, { labels, values: [...joined.get(key)?.values ?? [], ...values] });
        }
        return [...joined.values()];
      }
      function replayRule(series, rule, grid) {
        return series.flatMap((one) => splitByLabels(one, rule, grid)).map(({ labels, evaluations }) => {
          const states = replayAlert(evaluations, grid), { longestMs, lastMs } = activeTimes(evaluations, grid, grid.since), isPending = states.at(-1) === "pending";
          return { labels, evaluations, states, longestMs, lastMs: isPending ? lastMs : void 0 };
        });
      }
      function splitByLabels({ labels: all, values }, rule, { askedAt, intervalMs }) {
        const { __name__: _, ...labels } = all, changing = Object.values(rule.labels).filter(readsValue), alerts = /* @__PURE__ */ new Map();
        for (const [time2, value] of values) {
          const step = Math.round((time2 - askedAt(0)) * 1e3 / intervalMs), key = changing.map((text) => expandTemplate(text, { labels: all, value })).join(`
`), known = alerts.get(key);
          known ? known.push({ step, value }) : alerts.set(key, [{ step, value }]);
        }
        return [...alerts.values()].map((evaluations) => ({ labels, evaluations }));
      }
      function mostAtOnce(alerts, { steps }) {
        const active = new Array(steps).fill(0);
        for (const { states } of alerts)
          for (const [step, state] of states.entries())
            state !== "inactive" && (active[step] += 1);
        return active.reduce((most, count) => Math.max(most, count), 0);
      }
      const mostFirings = 20;
      function firingsOf(alerts, rule, grid) {
        return alerts.flatMap((alert) => firingOf(alert, rule, grid) ?? []).toSorted((a, b) => a.from - b.from);
      }
      function firingOf(alert, rule, grid) {
        const { window } = grid, stretches = stretchesOf(alert.states, grid), [first, last] = [stretches[0], stretches.at(-1)];
        if (!first || !last)
          return;
        const value = alert.evaluations.findLast(({ step }) => step <= first.step)?.value ?? Number.NaN, message = messageOf(rule, { labels: alert.labels, value }), firedSeconds = stretches.reduce((sum2, { from, to }) => sum2 + to - from, 0);
        return {
          labels: alert.labels,
          from: first.from,
          to: last.to,
          firedMs: Math.round(firedSeconds * 1e3),
          ...first.from === window.start && alert.states[first.step - 1] === "firing" && { wasFiring: !0 },
          value: Number.isFinite(value) ? value : null,
          ...message !== void 0 && { message }
        };
      }
      function stretchesOf(states, { since, steps, timeOf, window }) {
        const stretches = [];
        for (let step = since; step < steps; step += 1) {
          if (states[step] !== "firing")
            continue;
          const begun2 = step;
          for (; step + 1 < steps && states[step + 1] === "firing"; )
            step += 1;
          const from = begun2 === since && states[begun2 - 1] === "firing" ? window.start : timeOf(begun2);
          stretches.push({ step: begun2, from, to: step + 1 < steps ? timeOf(step + 1) : window.end });
        }
        return stretches;
      }
      function messageOf({ annotations }, alert) {
        const text = ["summary", "description", "message"].map((key) => annotations[key]).find((text2) => text2?.trim());
        return text === void 0 ? void 0 : expandTemplate(text, alert);
      }
      var prometheus_selectors = __webpack_require__(7716);
      const ofTime = /^(time|hour|minute|month|year|day_of_month|day_of_week|day_of_year|days_in_month)$/i;
      function isConstant(query2) {
        return (0, prometheus_selectors.DW)(query2).length === 0 && !(0, prometheus_selectors.wX)(query2).some((name) => ofTime.test(name));
      }
      function partConstant(rules) {
        const constant = rules.filter(({ query: query2 }) => isConstant(query2)).map(({ name }) => name);
        return {
          rules: rules.filter(({ query: query2 }) => !isConstant(query2)),
          leftOut: constant.length > 0 ? { leftOut: constant } : {}
        };
      }
      var model_selector = __webpack_require__(297), placeholders = __webpack_require__(5006);
      const absence = /* @__PURE__ */ new Set(["absent", "absent_over_time"]);
      async function explainMissing(query2, { api, window }, context) {
        const located = (0, prometheus_selectors.DW)(query2), selectors = new Set(located.filter(mustBeThere).map(({ text }) => text));
        if (selectors.size === 0)
          return;
        const range = (0, placeholders.wz)((0, placeholders.$b)(window)), missing = [];
        for (const selector of selectors) {
          const found = await isThere(selector);
          if (found.kind === "failed")
            return asFailed(found);
          found.kind === "missing" && missing.push(selector);
        }
        if (missing.length === selectors.size)
          return { state: "no-data", detail: `there is no series of ${listed(missing)} in the window` };
        if (doesWithout(query2, located))
          return;
        for (const selector of missing) {
          const metric = (0, model_selector.ak)(selector);
          if (metric === void 0)
            continue;
          const found = (0, model_selector.z6)(selector).length === 0 ? { kind: "missing" } : await isThere((0, model_selector.Bk)(metric));
          if (found.kind === "failed")
            return asFailed(found);
          if (found.kind === "there")
            continue;
          return { state: "no-data", detail: `there is no series of ${metric} in the window; if it may not be there yet, the rule has to say so, as with \`or vector(0)\`` };
        }
        return;
        async function isThere(selector) {
          const answer = await api.query(`count(last_over_time(${selector}[${range}]) or ${selector})`, context, window.end);
          return answer.kind === "failed" ? answer : { kind: (answer.kind === "vector" ? answer.samples[0]?.value ?? 0 : 0) > 0 ? "there" : "missing" };
        }
      }
      const asFailed = ({ detail, hint: hint2 }) => ({
        state: "failed",
        detail,
        ...hint2 && { hint: hint2 }
      });
      function doesWithout(query2, located) {
        const rest = located.reduceRight((text, { from, to }) => `${text.slice(0, from)} ${text.slice(to)}`, query2);
        return /\b(?:or|unless)\b/i.test(rest.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g, '""'));
      }
      const mustBeThere = ({ within }) => !within.some((name) => absence.has(name.toLowerCase())), mostListed = 3, listed = (selectors) => selectors.slice(0, mostListed).join(", ") + (selectors.length > mostListed ? ", …" : "");
      function explainUnsettled(settled) {
        return settled.kind === "failed" ? asFailed(settled) : settled.kind === "late" ? { state: "no-data", detail: settled.detail } : settled.gap === void 0 ? void 0 : { state: "no-data", detail: settled.gap };
      }
      async function explainQuiet(query2, alerts, reading, context) {
        const pending = alerts.flatMap(({ lastMs }) => lastMs ?? []);
        if (pending.length > 0)
          return { state: "pending", pendingMs: Math.max(...pending) };
        const active = alerts.flatMap(({ longestMs }) => longestMs ?? []);
        return active.length > 0 ? { state: "inactive", activeMs: Math.max(...active) } : await explainMissing(query2, reading, context) ?? { state: "inactive" };
      }
      const atOnce = 8;
      async function inTurns(items, work) {
        const done = [];
        for (let at = 0; at < items.length; at += atOnce)
          done.push(...await Promise.all(items.slice(at, at + atOnce).map(work)));
        return done;
      }
      var net_waiting = __webpack_require__(8495), http = __webpack_require__(2550);
      function parseNative(point) {
        if (!Array.isArray(point))
          return;
        const [time2, data] = point;
        if (typeof time2 != "number" || typeof data != "object" || data === null)
          return;
        const { count, buckets = [] } = data;
        if (!Array.isArray(buckets))
          return;
        const parsed = buckets.map(parseBucket), all = parseNumber(count);
        return all !== void 0 && parsed.every((bucket) => bucket !== void 0) ? [time2, { count: all, buckets: parsed }] : void 0;
      }
      function parseBucket(bucket) {
        if (!Array.isArray(bucket))
          return;
        const [lower, upper, count] = bucket.slice(1).map(parseNumber);
        return lower !== void 0 && upper !== void 0 && count !== void 0 ? { lower, upper, count } : void 0;
      }
      function parseNumber(text) {
        if (typeof text != "string" || text.trim() === "")
          return;
        const value = Number(text.replace(/^([+-]?)Inf$/, "$1Infinity"));
        return Number.isNaN(value) ? void 0 : value;
      }
      function isPassing(answer) {
        return answer.kind === "failed" ? answer.passing ?? (answer.reason === "refused" || answer.reason === "reset" || answer.reason === "dns") : answer.status === 429 || answer.status >= 500;
      }
      function parseAnswer(answer, kept = "finite") {
        const opened = openAnswer(answer);
        return opened.kind === "failed" ? opened : parseData(opened.json, kept);
      }
      function parseTold(answer) {
        const opened = openAnswer(answer);
        return opened.kind === "failed" ? opened : { kind: "told", data: opened.json.data };
      }
      function openAnswer(answer) {
        if (answer.kind === "failed")
          return parseFailure(answer);
        const { status, body, truncated } = answer, json = truncated ? void 0 : parseObject(body);
        if (json && (json.status === "error" || status >= 400))
          return parseError(status, json);
        if (status !== 200)
          return parseStatus(answer);
        if (truncated)
          return { ...failed("the answer is too large to read", "aggregate in the query, for example with sum(…) or sum by (le) (…)"), tooLarge: !0 };
        if ((0, excerpt._6)(body)) {
          const title = (0, excerpt.Kb)(body, 80);
          return failed(`it answered HTML, not JSON${title ? ` ("${title}")` : ""}`, "is this a login page or the wrong path? prometheus.url is the base URL, without /api/v1 and /graph");
        }
        return json?.status !== "success" ? failed(body.trim() === "" ? "it answered with an empty body" : `it did not answer as Prometheus does: "${(0, excerpt.Kb)(body, 80)}"`, "is prometheus.url the base URL of a Prometheus-compatible API?") : { kind: "opened", json };
      }
      const failed = (detail, hint2) => ({
        kind: "failed",
        detail,
        ...hint2 && { hint: hint2 }
      });
      function parseFailure({ reason, message, hint: hint2 }) {
        return reason === "auth" ? failed(message, hint2) : reason === "timeout" ? failed(message, "the query may be too expensive, or the server overloaded") : reason === "refused-address" ? failed(message, "link-local and metadata addresses are never asked") : failed(message, reason === "aborted" ? void 0 : "is prometheus.url right, and reachable from where this runs?");
      }
      const authHint = "give credentials in prometheus.auth, or as prometheus-headers, for example `Authorization: Bearer …`";
      function parseError(status, json) {
        const text = (0, excerpt.Kb)(typeof json.error == "string" ? json.error : `status ${status}`, 300);
        if (status === 401 || status === 403)
          return failed(`it refuses access (${status}): ${text}`, authHint);
        if (json.errorType === "bad_data" || status === 400 || isMisread(json.errorType, text))
          return { ...failed(`it refuses the query: ${text}`), refused: "wrong" };
        if (json.errorType === "execution" || status === 422) {
          const isTooLarge = /too many samples|too many points|max-samples|maxSamples/i.test(text);
          return {
            ...failed(`it could not execute the query: ${text}`),
            refused: "executed",
            ...isTooLarge && { tooLarge: !0 }
          };
        }
        return failed(`it answered ${status}: ${text}`);
      }
      const isMisread = (errorType, text) => errorType === "422" && /unparsed data|unsupported function|unexpected token|cannot parse|expecting/.test(text);
      function parseStatus(answer) {
        const { status, body } = answer, to = (0, http.Yx)(answer);
        if (to)
          return failed(`it redirects to ${to.origin}`, "headers are not sent to another origin: give that address as prometheus.url, or the credentials that a login page asks for as prometheus-headers");
        if (status === 401 || status === 403)
          return failed(`it refuses access (${status})`, authHint);
        const shown = (0, excerpt.Kb)(body, 80), isLost = status === 404 || status === 400;
        return failed(`it answered ${status}${shown && status !== 404 ? `: "${shown}"` : ""}`, isLost ? "is a path prefix missing? prometheus.url is the base URL, without /api/v1 and /graph" : void 0);
      }
      function parseData(json, kept) {
        const said = [...strings(json.warnings), ...strings(json.infos)].map((text) => (0, excerpt.Kb)(text, 300)), warnings = json.isPartial === !0 ? ["the answer is partial", ...said] : said, { resultType, result } = isObject(json.data) ? json.data : {}, items = Array.isArray(result) ? result : [];
        if (resultType === "scalar") {
          const value = parsePoint(items)?.[1];
          return value === void 0 ? malformed : { kind: "scalar", value, warnings };
        }
        if (resultType === "vector") {
          if (items.some((item) => isObject(item) && "histogram" in item))
            return histogram;
          const samples = items.map(parseSample);
          return samples.every((sample) => sample !== void 0) ? { kind: "vector", samples, warnings } : malformed;
        }
        if (resultType === "matrix") {
          const series = items.map((item) => parseSeries(item, kept));
          return series.every((one) => one !== void 0) ? { kind: "matrix", series, warnings } : malformed;
        }
        return resultType === "string" ? failed("the query gives a string", "an objective needs a number") : malformed;
      }
      function parseNames(answer) {
        if (answer.kind === "failed" || answer.status !== 200 || answer.truncated)
          return;
        const { data } = parseObject(answer.body) ?? {};
        return Array.isArray(data) ? data.filter((name) => typeof name == "string").map((name) => (0, excerpt.Kb)(name, 200)) : void 0;
      }
      const malformed = failed("its answer has a form that is not known", "is it a Prometheus-compatible API?"), histogram = failed("the query gives a histogram, not a number", "ask for it with `prometheus: { histogram: … }`, or wrap it, for example in histogram_quantile(0.95, …)");
      function parseSample(item) {
        if (!isObject(item) || !Array.isArray(item.value))
          return;
        const point = parsePoint(item.value);
        return point && { labels: parseLabels(item.metric), value: point[1] };
      }
      function parseSeries(item, kept) {
        if (!isObject(item))
          return;
        const values = (Array.isArray(item.values) ? item.values.map((value) => parsePoint(value)) : []).filter((point) => point !== void 0).filter(([, value]) => kept === "all" || Number.isFinite(value)), labels = parseLabels(item.metric);
        if (!Array.isArray(item.histograms))
          return { labels, values };
        const histograms = item.histograms.map(parseNative);
        return histograms.every((one) => one !== void 0) ? { labels, values, histograms } : void 0;
      }
      const specialValues = {
        NaN: Number.NaN,
        "+Inf": Number.POSITIVE_INFINITY,
        Inf: Number.POSITIVE_INFINITY,
        "-Inf": Number.NEGATIVE_INFINITY
      };
      function parsePoint(point) {
        if (!Array.isArray(point))
          return;
        const [time2, text] = point;
        if (typeof time2 != "number" || typeof text != "string" || text.trim() === "")
          return;
        const value = specialValues[text] ?? Number(text);
        return Number.isNaN(value) && text !== "NaN" ? void 0 : [time2, value];
      }
      function parseLabels(metric) {
        return isObject(metric) ? Object.fromEntries(Object.entries(metric).map(([name, value]) => [
          (0, excerpt.Kb)(name, 100),
          (0, excerpt.Kb)(String(value), 200)
        ])) : {};
      }
      const strings = (value) => Array.isArray(value) ? value.filter((item) => typeof item == "string").slice(0, 10) : [];
      function parseObject(text) {
        try {
          const value = JSON.parse(text);
          return isObject(value) ? value : void 0;
        } catch {
          return;
        }
      }
      const isObject = (value) => typeof value == "object" && value !== null && !Array.isArray(value), usualScrapeIntervalMs = 15e3, gapsUsed = 20;
      async function readScrapeInterval(selector, api, context) {
        const one = await api.query(`topk(1, ${selector})`, context), labels = one.kind === "vector" ? one.samples[0]?.labels : void 0;
        if (!labels)
          return;
        const raw = await api.query(`${formatSelector(labels)}[5m]`, context), values = raw.kind === "matrix" ? raw.series[0]?.values : void 0;
        return values && inferInterval(values.map(([time2]) => time2));
      }
      function inferInterval(times) {
        const recent = times.slice(-gapsUsed - 1), gaps = recent.slice(1).map((time2, i) => time2 - recent[i]);
        if (!(gaps.length < 2))
          return Math.round(gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] * 1e3);
      }
      function formatSelector(labels) {
        return `{${Object.entries(labels).filter(([name]) => /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name)).map(([name, value]) => `${name}="${value.replace(/[\\"]/g, "\\$&")}"`).join(",")}}`;
      }
      const deliveryMs = 3e4, shortestPollMs = 250, longestPollMs = 500;
      async function waitForSeries(selector, { api, window, intervalOf: intervalOf2 }, context, longestMs = Number.POSITIVE_INFINITY) {
        const { clock, signal } = context, intervalMs = await intervalOf2(selector, context) ?? usualScrapeIntervalMs, mostMs = Math.min(longestMs, 3 * intervalMs + deliveryMs), deadline = clock.now() + mostMs, tell2 = (0, net_waiting.o)(context, mostMs, net_waiting.w), pollMs2 = Math.min(longestPollMs, Math.max(shortestPollMs, intervalMs / 4)), since = livingSince(window.start, intervalMs);
        for (; ; ) {
          const seen = await readFreshness(selector, since, window.end, api, context);
          if (seen.kind !== "fresh")
            return seen;
          if (seen.behind === 0)
            return { kind: "settled", warnings: [] };
          if (clock.now() >= deadline || signal.aborted)
            return giveUp(selector, seen, window.end, intervalMs);
          tell2(`Waiting until Prometheus has scraped ${(0, excerpt.Kb)(selector, 100)} once more after the load`), await clock.sleep(pollMs2, signal);
        }
      }
      const livingSince = (start, intervalMs) => start - 2 * intervalMs / 1e3;
      async function readFreshness(selector, since, end, api, context) {
        const living = `((timestamp(${selector}) and ${selector}) >= ${(0, placeholders.xi)(since)})`, asked = {
          newest: `max(${living})`,
          live: `count(${living})`,
          behind: `count(${living} < ${(0, placeholders.xi)(end)})`
        }, query2 = Object.entries(asked).map(([name, expression]) => `label_replace(${expression}, "of", "${name}", "", "")`).join(" or "), answer = await api.query(query2, context);
        if (answer.kind === "failed")
          return answer;
        const samples = answer.kind === "vector" ? answer.samples : [], of2 = (name) => samples.find(({ labels }) => labels.of === name)?.value, newest = of2("newest");
        return newest === void 0 ? { kind: "absent" } : { kind: "fresh", newest, live: of2("live") ?? 0, behind: of2("behind") ?? 0 };
      }
      function giveUp(selector, { newest, live, behind }, end, intervalMs) {
        if (newest >= end)
          return {
            kind: "settled",
            warnings: [`${behind} of ${live} series of ${selector} ended before the test did`]
          };
        const interval = Math.round(intervalMs / 100) / 10;
        return {
          kind: "late",
          detail: `${tellAge(selector, newest, end)}, and no newer one came (scrape interval: about ${interval} s)`
        };
      }
      const tellAge = (selector, newest, end) => `the newest sample of ${selector} is ${Math.round((end - newest) * 10) / 10} s older than the end of the test`, shortestSeconds = 1, mostSamples = 1e6;
      async function readRaw(selector, { from, to }, api, context) {
        const series = /* @__PURE__ */ new Map(), warnings = /* @__PURE__ */ new Set(), open = [{ from, to }];
        let samples = 0;
        for (; open.length > 0; ) {
          const range = open.shift(), answer = await api.query(`${selector}[${(0, placeholders.wz)(lengthMs(range))}]`, context, range.to);
          if (answer.kind === "failed" && answer.tooLarge && range.to - range.from > shortestSeconds) {
            const middle = (range.from + range.to) / 2;
            open.unshift({ from: range.from, to: middle }, { from: middle, to: range.to });
            continue;
          }
          if (answer.kind === "failed")
            return answer;
          if (answer.kind !== "matrix")
            return { kind: "failed", detail: `it gave no samples of ${selector}` };
          for (const warning of answer.warnings)
            warnings.add(warning);
          const added = append(series, answer.series);
          if (added === void 0)
            return ambiguous(selector);
          if (samples += added, samples > mostSamples)
            return tooMany(selector);
        }
        return { kind: "raw", series: [...series.values()], warnings: [...warnings] };
      }
      const lengthMs = ({ from, to }) => Math.ceil((to - from) * 1e3) + 1;
      function append(known, added) {
        const seen = /* @__PURE__ */ new Set();
        let samples = 0;
        for (const { labels, values, histograms = [] } of added) {
          const key = labelKey(labels);
          if (seen.has(key))
            return;
          seen.add(key);
          const own = known.get(key) ?? { labels, values: [], histograms: [] };
          known.set(key, own), samples += addLater(own.values, values) + addLater(own.histograms, histograms);
        }
        return samples;
      }
      function addLater(samples, more) {
        const newest = samples.at(-1)?.[0] ?? Number.NEGATIVE_INFINITY, later = more.filter(([time2]) => time2 > newest);
        for (const sample of later)
          samples.push(sample);
        return later.length;
      }
      const ambiguous = (selector) => ({
        kind: "failed",
        detail: `two series of ${selector} cannot be told apart: their labels begin with the same 200 characters`
      }), tooMany = (selector) => ({
        kind: "failed",
        detail: `${selector} has more than a million samples in the window`,
        hint: 'select fewer series with matchers, such as {job="shop"}'
      });
      function healthOf(ups, window, usualMs) {
        const { end } = window, scrapes = ups.filter(([, value]) => value === 1).map(([time2]) => time2), intervalMs = inferInterval(ups.map(([time2]) => time2)) ?? usualMs, last = scrapes.at(-1), isListed = (ups.at(-1)?.[0] ?? Number.NEGATIVE_INFINITY) >= end, failedFor = (ups.at(-1)?.[0] ?? 0) - (last ?? Number.NEGATIVE_INFINITY), gap = intervalMs === void 0 ? void 0 : longestGap(ups, scrapes, window, intervalMs / 1e3);
        return {
          ...last !== void 0 && { lastScrape: last },
          isDown: ups.some(([time2, value]) => value === 0 && time2 <= end && !(last !== void 0 && last >= time2)),
          goesOn: last !== void 0 && last >= end,
          hasLeft: !isListed && failedFor <= toleratedSeconds(window, (intervalMs ?? 0) / 1e3),
          ...gap && { gap }
        };
      }
      const leastGapSeconds = 2, scrapesTolerated = 3, shareTolerated = 0.1, toleratedSeconds = ({ start, end }, intervalSeconds) => Math.max(leastGapSeconds, Math.min(scrapesTolerated * intervalSeconds, shareTolerated * (end - start)));
      function longestGap(ups, scrapes, window, intervalSeconds) {
        const { start, end } = window, first = ups[0]?.[0] ?? Number.POSITIVE_INFINITY, last = ups.at(-1)?.[0] ?? Number.NEGATIVE_INFINITY, times = [...first <= start ? [first] : [], ...scrapes, ...last >= end ? [last] : []], most = times.slice(1).map((time2, i) => ({ from: Math.max(times[i], start), to: Math.min(time2, end) })).toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
        return most && most.to - most.from - intervalSeconds > Math.max(intervalSeconds / 2, toleratedSeconds(window, intervalSeconds)) ? most : void 0;
      }
      const leastBackSeconds = 60, scrapesBack = 10, deliverySeconds = 30, lookbackSeconds = 300, mostNamed = 100, ofScrape = /^(up|scrape_\w+)$/, ofRules = /^ALERTS(_FOR_STATE)?$/;
      async function coverQuery(query2, reading, context) {
        const selectors = /* @__PURE__ */ new Map();
        for (const located of (0, prometheus_selectors.DW)(query2).filter(mustBeThere)) {
          const back = Math.max(selectors.get(located.text) ?? 0, backSeconds(located.range?.text));
          selectors.set(located.text, back);
        }
        const covered = await Promise.all([...selectors].map(([selector, back]) => reading.once(`coverage of ${JSON.stringify([selector, back, reading.window])}`, () => coverSelector(selector, reading, context, back))));
        return covered.find(({ kind }) => kind === "failed") ?? covered.find(({ kind }) => kind === "late") ?? covered.find((one) => one.kind === "covered" && one.gap !== void 0) ?? covered.find(({ kind }) => kind === "covered") ?? { kind: "none" };
      }
      function backSeconds(range) {
        const [length = "", step] = range?.slice(1, -1).split(":") ?? [], ms = (0, units.Ig)(length.trim());
        return ms === void 0 ? lookbackSeconds : ms / 1e3 + (step === void 0 ? 0 : lookbackSeconds);
      }
      async function coverSelector(selector, reading, context, back = lookbackSeconds) {
        const metric = (0, model_selector.ak)(selector) ?? "";
        if (ofRules.test(metric))
          return { kind: "none" };
        const { window, intervalOf: intervalOf2 } = reading, known = await intervalOf2(selector, context), since = livingSince(window.start, known ?? usualScrapeIntervalMs), asked = { selector, known, isOfScrape: ofScrape.test(metric) }, seen = await readGroups(selector, since, asked, reading, context);
        if (seen.kind === "failed")
          return seen;
        if (seen.all.length > 0)
          return judgeGroups(seen, asked, reading, context);
        const earlier = window.end - back;
        if (earlier >= since)
          return { kind: "none" };
        const older = await readGroups(selector, earlier, asked, reading, context);
        return older.kind === "failed" ? older : older.all.length > 0 ? judgeGroups(older, asked, reading, context) : { kind: "none" };
      }
      const untilOf = ({ end }, intervalMs = usualScrapeIntervalMs) => end + 3 * intervalMs / 1e3 + deliverySeconds;
      async function readGroups(selector, since, { known }, { api, window }, context) {
        const until = untilOf(window, known), before = (0, placeholders.wz)((window.end - since) * 1e3), behind = (0, placeholders.wz)((until - window.end) * 1e3 + 1), had = `last_over_time(${selector}[${before}] offset ${behind})`, has = `last_over_time(${selector}[${behind}])`, asked = {
          all: `count by (job, instance) (${had})`,
          ended: `count by (job, instance) (${had} unless ${has})`,
          fresh: `count(${has})`
        }, query2 = Object.entries(asked).map(([name, expression]) => `label_replace(${expression}, "of", "${name}", "", "")`).join(" or "), answer = await api.query(query2, context, until);
        if (answer.kind === "failed")
          return answer;
        const samples = answer.kind === "vector" ? answer.samples : [], of2 = (name) => samples.filter(({ labels }) => labels.of === name).map(({ labels: { job = "", instance = "" } }) => ({ job, instance }));
        return { kind: "groups", all: of2("all"), ended: of2("ended"), isFresh: of2("fresh").length > 0 };
      }
      async function judgeGroups({ all, ended, isFresh }, { selector, known, isOfScrape }, reading, context) {
        const { window } = reading, matchers = matchersFor(all, ended.length > 0), ups = matchers === void 0 ? noUps : await readUps(`up${matchers}`, known, reading, context, ended.length > 0);
        if (ups.kind === "failed")
          return ups;
        for (const labels of ended) {
          const own = ups.of(labels);
          if (own.length === 0) {
            if (isFresh)
              continue;
            return {
              kind: "late",
              detail: `${await tellNewest(selector, reading, context)}, and no newer one came`
            };
          }
          const health = own.map(({ values }) => healthOf(values, window, known)), othersGoOn = ups.of({ job: labels.job, instance: "" }).some((one) => healthOf(one.values, window).goesOn);
          if (health.some((one) => isExplained(one, othersGoOn)))
            continue;
          const last = Math.max(...health.map(({ lastScrape = Number.NEGATIVE_INFINITY }) => lastScrape));
          return {
            kind: "late",
            detail: `${Number.isFinite(last) ? tellAge(selector, last, window.end) : await tellNewest(selector, reading, context)}, and ${formatTarget(labels)} could not be scraped since`
          };
        }
        const longest = all.flatMap((labels) => findGap(ups.of(labels), labels, window, { known, isOfScrape }) ?? []).toSorted((a, b) => lengthOf(b.gap) - lengthOf(a.gap))[0];
        return { kind: "covered", ...longest && { gap: tellGap(longest, window) } };
      }
      const isExplained = ({ goesOn, isDown, hasLeft }, othersGoOn) => goesOn || (hasLeft ? othersGoOn : !isDown);
      function findGap(ups, labels, window, { known, isOfScrape }) {
        const gaps = ups.map(({ values }) => {
          const read = isOfScrape ? values.map(([time2]) => [time2, 1]) : values;
          return healthOf(read, window, known).gap;
        });
        if (gaps.length === 0 || gaps.some((gap) => gap === void 0))
          return;
        const least = gaps.toSorted((a, b) => lengthOf(a) - lengthOf(b))[0];
        return least && { labels, gap: least };
      }
      const lengthOf = ({ from, to }) => to - from;
      function tellGap({ labels, gap: { from, to } }, { start }) {
        const seconds = (value) => Math.round(value * 10) / 10;
        return `${formatTarget(labels)} was not scraped for ${seconds(to - from)} s of the test, from ${seconds(from - start)} s to ${seconds(to - start)} s into it`;
      }
      const formatTarget = ({ job, instance }) => `{${[job && `job="${job}"`, instance && `instance="${instance}"`].filter(Boolean).join(", ")}}`;
      async function tellNewest(selector, { api, window }, context) {
        const back = (0, placeholders.wz)(Math.max(lookbackSeconds, window.end - window.start + leastBackSeconds) * 1e3), answer = await api.query(`max(max_over_time(timestamp(${selector})[${back}:1s]))`, context, window.end), newest = answer.kind === "vector" ? answer.samples[0]?.value : void 0;
        return newest === void 0 ? `no series of ${selector} has a sample at the end of the test` : tellAge(selector, newest, window.end);
      }
      const upsOf = (series) => ({
        kind: "ups",
        series,
        of: ({ job, instance }) => job === "" && instance === "" ? [] : series.filter(({ labels }) => (job === "" || labels.job === job) && (instance === "" || labels.instance === instance))
      }), noUps = upsOf([]);
      async function readUps(selector, intervalMs, reading, context, waits = !0) {
        const { api, window } = reading;
        if (waits) {
          const waited = await waitForSeries(selector, reading, context);
          if (waited.kind === "failed")
            return waited;
        }
        const back = Math.max(leastBackSeconds, scrapesBack * (intervalMs ?? usualScrapeIntervalMs) / 1e3), raw = await readRaw(selector, { from: window.start - back, to: untilOf(window, intervalMs) }, api, context);
        return raw.kind === "failed" ? raw : upsOf(raw.series);
      }
      function matchersFor(all, isOfJobs) {
        const values = (name) => [
          ...new Set(all.map((labels) => labels[name]).filter(Boolean))
        ], [jobs, instances] = [values("job"), values("instance")], isOfInstances = instances.length > 0 && instances.length <= mostNamed && all.every(({ instance }) => instance), matchers = [
          ...jobs.length > 0 ? [(0, prometheus_selectors.cT)("job", jobs)] : [],
          ...isOfInstances && !(isOfJobs && jobs.length > 0) ? [(0, prometheus_selectors.cT)("instance", instances)] : []
        ];
        return matchers.length > 0 ? `{${matchers.join(",")}}` : void 0;
      }
      const longestAbsenceMs = 6e4, betweenCountsMs = 1e3, mostCounts = 10;
      async function waitUntilScraped(query2, reading, context) {
        const waited = await waitUntilArrived(query2, reading, context);
        if (waited.kind !== "settled")
          return waited;
        const covered = await lookWhetherCovered(query2, reading, context);
        return covered.kind === "settled" ? { ...covered, warnings: waited.warnings } : covered;
      }
      async function lookWhetherCovered(query2, reading, context) {
        const coverage = await coverQuery(query2, reading, context);
        if (coverage.kind === "failed" || coverage.kind === "late")
          return coverage;
        const gap = coverage.kind === "covered" ? coverage.gap : void 0;
        return { kind: "settled", warnings: [], ...gap !== void 0 && { gap } };
      }
      async function waitUntilArrived(query2, reading, context) {
        const selectors = (0, prometheus_selectors.Qi)(query2);
        if (selectors.length === 0)
          return { kind: "settled", warnings: [] };
        const waited = await Promise.all(selectors.map((selector) => waitForSeries(selector, reading, context))), bad = waited.find((one) => one.kind === "failed") ?? waited.find((one) => one.kind === "late");
        if (bad)
          return bad;
        if (waited.every((one) => one.kind === "absent"))
          return await waitForTargets(selectors, reading, context);
        const warnings = waited.flatMap((one) => one.kind === "settled" ? one.warnings : []), { kind } = await reading.api.server(context);
        return kind === "prometheus" ? { kind: "settled", warnings } : {
          kind: "settled",
          warnings: [...warnings, ...await waitUntilStill(selectors, reading, context)]
        };
      }
      async function waitUntilStill(selectors, { api, window }, context) {
        const range = (0, placeholders.wz)((0, placeholders.$b)(window)), query2 = selectors.map((selector, i) => `label_replace(sum(count_over_time(${selector}[${range}])), "of", "${i}", "", "")`).join(" or ");
        let before;
        for (let read = 0; read < mostCounts; read += 1) {
          const answer = await api.query(query2, context, window.end);
          if (answer.kind !== "vector")
            return [];
          const counts = JSON.stringify(answer.samples.map(({ labels, value }) => [labels.of, value]).sort());
          if (counts === before || context.signal.aborted)
            return [];
          before = counts, await context.clock.sleep(betweenCountsMs, context.signal);
        }
        return ["samples of the window were still arriving when it was read"];
      }
      async function waitForTargets(selectors, reading, context) {
        const waited = await waitForSeries("up", reading, context, longestAbsenceMs);
        if (waited.kind === "settled" && waited.warnings.length === 0 || waited.kind === "late" || waited.kind === "failed")
          return waited;
        if (waited.kind === "absent") {
          const waiting = `Waiting for a scrape of any target: there is no series of ${(0, excerpt.Kb)(selectors.join(", "), 100)}`;
          (0, net_waiting.o)(context, usualScrapeIntervalMs)(waiting), await context.clock.sleep(usualScrapeIntervalMs, context.signal);
        }
        return { kind: "settled", warnings: [`no series of ${selectors.join(", ")}, and it is not certain that every target was scraped since the end of the test`] };
      }
      var query_variables = __webpack_require__(6242);
      function withFailure(query2, { detail, hint: hint2 }) {
        const better = (0, query_variables.eo)(query2) ?? hint2;
        return { kind: "failed", detail, ...better && { hint: better }, query: query2, warnings: [] };
      }
      const withUnsettled = (query2, settled) => settled.kind === "late" ? { kind: "no-data", detail: settled.detail, query: query2, warnings: [] } : withFailure(query2, settled), query = 'ALERTS{alertstate="firing"}', server_alerts_deliveryMs = 3e4, pollMs = 500;
      async function measureServerAlerts(indicator2, reading, context) {
        const read = await waitUntilEvaluated(indicator2, reading, context);
        if (read.kind === "failed")
          return withFailure(query, read);
        const { leftOut } = read;
        if (read.rules.length === 0 && !leftOut)
          return { kind: "no-data", detail: `the server ${read.all === 0 ? "has no alert rules" : "has alert rules, and none of them is meant"}`, query, warnings: [] };
        const rules = await inTurns(read.rules, (rule) => measureRule(rule, reading, context));
        return {
          kind: "alerts",
          window: reading.window,
          rules,
          ...leftOut && { leftOut },
          query,
          warnings: []
        };
      }
      async function waitUntilEvaluated(indicator2, { api, window }, context) {
        const { clock, signal } = context, begun2 = clock.now(), tell2 = (0, net_waiting.o)(context, server_alerts_deliveryMs, net_waiting.w);
        for (; ; ) {
          const told = await api.tell("rules?type=alert", context);
          if (told.kind === "failed")
            return told;
          const all = parseRules(told.data);
          if (!all)
            return { kind: "failed", detail: "what it tells of its rules has a form that is not known" };
          const { rules, leftOut } = partConstant((0, model_alerts.TH)(all, indicator2));
          if (!rules.some(({ evaluatedAt, intervalMs }) => evaluatedAt + intervalMs / 1e3 < window.end) || signal.aborted || clock.now() - begun2 > server_alerts_deliveryMs)
            return { kind: "rules", rules, ...leftOut, all: all.length };
          tell2("Waiting until the server has evaluated its alert rules once more after the load"), await clock.sleep(pollMs, signal);
        }
      }
      async function measureRule(rule, reading, context) {
        const { name, group, forMs, health, lastError } = rule, { api, window } = reading, head = { name, group, severity: (0, model_alerts.xJ)(rule), query: rule.query, forMs }, rangeMs = (0, placeholders.$b)(window) + 2 * rule.intervalMs, answer = await api.query(`${selectorOf(rule)}[${(0, placeholders.wz)(rangeMs)}]`, context, window.end);
        if (answer.kind !== "matrix") {
          const failure = answer.kind === "failed" ? answer : { detail: "ALERTS gives no series over time" };
          return { ...head, ...asFailed(failure) };
        }
        const { series } = answer, firing = series.flatMap((one) => one.labels.alertstate === "firing" ? server_alerts_firingOf(one, rule, window) ?? [] : []);
        if (firing.length > 0) {
          const firings = firing.toSorted((a, b) => a.from - b.from).slice(0, mostFirings), told = await inTurns(firings, (one) => withMessage(one, rule, reading, context));
          return { ...head, state: "firing", firings: told, count: firing.length };
        }
        if (health === "err")
          return {
            ...head,
            state: "failed",
            detail: `the server cannot evaluate it: ${lastError || "it does not say why"}`
          };
        const unseen = explainUnseen(rule, series, window);
        if (unseen !== void 0)
          return { ...head, state: "no-data", detail: unseen };
        const pending = series.filter(({ labels }) => labels.alertstate === "pending").map((one) => pendingOf(one, rule, window)), unsettled = explainUnsettled(await lookWhetherCovered(rule.query, reading, context));
        return unsettled ? { ...head, ...unsettled } : { ...head, ...await explainQuiet(rule.query, pending, reading, context) };
      }
      function explainUnseen({ health, evaluatedAt, intervalMs, activeAt }, series, window) {
        if (!(Number.isFinite(evaluatedAt) || health === "ok") || evaluatedAt <= 0)
          return "the server does not say that it has evaluated it";
        if (evaluatedAt < window.start)
          return `the server evaluates it every ${(0, placeholders.wz)(intervalMs)}, and did not within the test`;
        if (series.length === 0 && activeAt < window.end - intervalMs / 1e3)
          return "the server says that it has alerts, and has no ALERTS series of it";
      }
      function selectorOf({ name, labels }) {
        const plain = Object.entries(labels).filter(([label, value]) => label !== "alertstate" && !value.includes("{{"));
        return formatSelector({ __name__: "ALERTS", ...Object.fromEntries(plain), alertname: name });
      }
      function server_alerts_stretchesOf({ values }, { intervalMs }, end) {
        const stretches = [];
        for (const [time2] of values) {
          if (time2 > end)
            break;
          const last = stretches.at(-1);
          last && (time2 - last[1]) * 1e3 <= 1.5 * intervalMs ? last[1] = time2 : stretches.push([time2, time2]);
        }
        return stretches;
      }
      function server_alerts_firingOf(series, rule, window) {
        const { alertname: _, alertstate: __, __name__: ___, ...labels } = series.labels, intervalSeconds = rule.intervalMs / 1e3, stretches = server_alerts_stretchesOf(series, rule, window.end).filter(([, to]) => to >= window.start).map(([from, to]) => ({
          begun: from,
          from: Math.max(from, window.start),
          to: Math.min(to + intervalSeconds, window.end)
        })), [first, last] = [stretches[0], stretches.at(-1)];
        if (!(!first || !last))
          return {
            labels,
            from: first.from,
            to: last.to,
            firedMs: Math.round(1e3 * stretches.reduce((sum2, { from, to }) => sum2 + to - from, 0)),
            ...first.begun < window.start && { wasFiring: !0 },
            value: null
          };
      }
      async function withMessage(firing, rule, { api }, context) {
        const answer = await api.query(rule.query, context, firing.from), found = (answer.kind === "vector" ? answer.samples : []).find(({ labels }) => Object.entries(labels).every(([label, value]) => label === "__name__" || Object.hasOwn(rule.labels, label) || firing.labels[label] === value)), message = found && messageOf(rule, { labels: found.labels, value: found.value });
        return {
          ...firing,
          // The rule's own labels are the same for each.
          labels: Object.fromEntries(Object.entries(firing.labels).filter(([label]) => !Object.hasOwn(rule.labels, label))),
          value: found && Number.isFinite(found.value) ? found.value : null,
          ...message !== void 0 && { message }
        };
      }
      function pendingOf(series, rule, window) {
        const stretches = server_alerts_stretchesOf(series, rule, window.end).filter(([, to]) => to >= window.start), lengths = stretches.map(([from, to]) => Math.round((to - from) * 1e3)), [, last] = stretches.at(-1) ?? [], goesOn = last !== void 0 && (window.end - last) * 1e3 <= 1.5 * rule.intervalMs;
        return {
          longestMs: lengths.length > 0 ? Math.max(...lengths) : void 0,
          lastMs: goesOn ? lengths.at(-1) : void 0
        };
      }
      function parseRules(data) {
        const groups = isObject(data) ? data.groups : void 0;
        if (Array.isArray(groups))
          return groups.filter(isObject).flatMap((group) => (Array.isArray(group.rules) ? group.rules.filter(isObject) : []).filter(({ type }) => type === "alerting").map((rule) => parseRule(rule, group)));
      }
      function parseRule(rule, group) {
        const alerts = Array.isArray(rule.alerts) ? rule.alerts.filter(isObject) : [];
        return {
          name: server_alerts_text(rule.name, 200),
          group: server_alerts_text(group.name, 200),
          // As it is: where it has comments, its lines tell where they end.
          query: typeof rule.query == "string" ? rule.query : "",
          forMs: 1e3 * number(rule.duration),
          intervalMs: 1e3 * number(group.interval) || 6e4,
          labels: texts(rule.labels),
          annotations: texts(rule.annotations),
          health: server_alerts_text(rule.health, 20),
          lastError: server_alerts_text(rule.lastError, 300),
          // Of a rule that was never evaluated it is the year 1.
          evaluatedAt: time(rule.lastEvaluation),
          activeAt: Math.min(...alerts.map((alert) => time(alert.activeAt)))
        };
      }
      const server_alerts_text = (value, most) => typeof value == "string" ? (0, excerpt.Kb)(value, most) : "", time = (value) => {
        const ms = Date.parse(server_alerts_text(value, 100));
        return Number.isFinite(ms) ? ms / 1e3 : Number.POSITIVE_INFINITY;
      }, number = (value) => typeof value == "number" && value > 0 ? value : 0, texts = (value) => isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, of2]) => [key, server_alerts_text(of2, 2e3)])) : {}, usualIntervalMs = 6e4, queriesOfAlerts = (indicator2) => indicator2.from.kind === "server" ? [] : partConstant((0, model_alerts.TH)(indicator2.from.rules, indicator2)).rules.map(({ query: query2 }) => query2);
      async function measureAlerts(indicator2, reading, context) {
        const { from } = indicator2;
        if (from.kind === "server")
          return await measureServerAlerts(indicator2, reading, context);
        const { rules, leftOut } = partConstant((0, model_alerts.TH)(from.rules, indicator2)), needsInterval = rules.some(({ intervalMs: intervalMs2 }) => intervalMs2 === void 0), intervalMs = indicator2.intervalMs ?? (needsInterval ? await readEvaluationInterval(reading, context) : usualIntervalMs), outcomes = await inTurns(rules, (rule) => alerts_measureRule({ intervalMs, ...rule }, reading, context)), query2 = `the rules of ${from.files.join(", ")}`;
        return {
          kind: "alerts",
          window: reading.window,
          rules: outcomes,
          ...leftOut,
          query: query2,
          warnings: []
        };
      }
      const seriesOfAlerts = async () => ({
        kind: "no-data",
        detail: "alert rules have no chart",
        query: "ALERTS",
        warnings: []
      });
      async function readEvaluationInterval({ api }, context) {
        const told = await api.tell("status/config", context), yaml = told.kind === "told" ? told.data?.yaml : void 0, written = /^\s*evaluation_interval:\s*"?(\w+)/m.exec(typeof yaml == "string" ? yaml : "")?.[1];
        return (written === void 0 ? void 0 : (0, units.Ig)(written)) || usualIntervalMs;
      }
      async function alerts_measureRule(rule, reading, context) {
        const { name, group, forMs, writtenForMs } = rule, head = {
          name,
          group,
          severity: (0, model_alerts.xJ)(rule),
          query: rule.query,
          forMs,
          ...writtenForMs !== void 0 && { writtenForMs }
        }, unrecorded = await findUnrecorded(rule, reading, context);
        if (unrecorded !== void 0) {
          const detail = `it reads ${unrecorded}, which the server does not record and which cannot be written out`;
          return { ...head, state: "not-evaluable", detail };
        }
        const grid = gridOf(rule, reading.window);
        if (!grid) {
          const interval = (0, placeholders.wz)(rule.intervalMs);
          return {
            ...head,
            state: "not-evaluable",
            detail: `every ${interval} it has too many evaluations in the test`
          };
        }
        const settled = await waitUntilScraped(rule.query, reading, context), read = await readEvaluations(rule.query, grid, reading, context);
        if (read.kind === "failed")
          return { ...head, ...asFailed(read) };
        const warnings = [
          .../* @__PURE__ */ new Set([...settled.kind === "settled" ? settled.warnings : [], ...read.warnings])
        ], measured = { ...head, ...warnings.length > 0 && { warnings } }, alerts = replayRule(read.series, rule, grid), most = mostAtOnce(alerts, grid);
        if (rule.limit !== void 0 && most > rule.limit) {
          const detail = `it had ${most} alerts at once, and a server drops all of them beyond the limit of its group, ${rule.limit}`;
          return { ...measured, state: "not-evaluable", detail };
        }
        const firings = firingsOf(alerts, rule, grid);
        if (firings.length > 0)
          return {
            ...measured,
            state: "firing",
            firings: firings.slice(0, mostFirings),
            count: firings.length
          };
        const unsettled = explainUnsettled(settled);
        return unsettled ? { ...measured, ...unsettled } : grid.isCut ? { ...measured, state: "not-evaluable", detail: "whether it was firing when the test began goes further back than can be asked for" } : { ...measured, ...await explainQuiet(rule.query, alerts, reading, context) };
      }
      async function readEvaluations(query2, { ranges }, { api }, context) {
        const parts = [], warnings = [];
        for (const range of ranges) {
          const answer = await api.queryRange(query2, range, context, "all");
          if (answer.kind === "failed")
            return answer;
          if (answer.kind !== "matrix")
            return { kind: "failed", detail: "the expression gives no series over time" };
          parts.push(answer.series), warnings.push(...answer.warnings);
        }
        return { kind: "read", series: joinParts(parts), warnings };
      }
      async function findUnrecorded({ recorded = [] }, { api, window }, context) {
        const range = (0, placeholders.wz)((0, placeholders.$b)(window));
        for (const name of recorded) {
          const answer = await api.query(`count(last_over_time(${name}[${range}]))`, context, window.end);
          if (answer.kind === "vector" && answer.samples.length === 0)
            return name;
        }
      }
      var aws4 = __webpack_require__(8832);
      const refused = (message, hint2) => ({
        kind: "failed",
        reason: "auth",
        message,
        ...hint2 && { hint: hint2 }
      });
      var plain_file = __webpack_require__(9119), proxy = __webpack_require__(5312);
      const timeoutMs = 1e4, maxBytes = 2e5, usualLifeMs = 3e5;
      async function askIssuer(order, context) {
        const answer = await (0, http.Sy)({
          ...order,
          timeoutMs,
          maxBytes,
          signal: context.signal,
          proxy: (0, proxy.iJ)(order.url, context.proxies)
        }), { origin } = new URL(order.url);
        if (answer.kind === "failed") {
          if (answer.reason === "aborted")
            return answer;
          const passing = answer.reason === "refused" || answer.reason === "reset" || answer.reason === "dns";
          return { ...refused(`no token from ${origin}: ${answer.message}`), passing };
        }
        if (answer.status >= 200 && answer.status < 300 && !answer.truncated)
          return answer;
        const why = answer.truncated ? "its answer is too large" : `it answered ${answer.status}${wordsOf(answer.body)}`;
        return {
          ...refused(`no token from ${origin}: ${why}`, "are the credentials right, and is this who they are for?"),
          passing: answer.status === 429 || answer.status >= 500
        };
      }
      function wordsOf(body) {
        const { error, error_description: description, message } = parseJson(body) ?? {}, words = [typeof error == "object" && error !== null ? error.message : error, description, message].filter((word) => typeof word == "string"), text = (0, excerpt.Kb)(words.length > 0 ? words.join(": ") : body, 200);
        return text === "" ? "" : `: ${text}`;
      }
      async function postForToken({ url, form, headers = {} }, context) {
        const askedAt = context.clock.now(), answer = await askIssuer({
          url,
          method: "POST",
          headers: {
            ...headers,
            "content-type": "application/x-www-form-urlencoded",
            accept: "application/json"
          },
          body: new URLSearchParams(form).toString()
        }, context);
        if (answer.kind === "failed")
          return answer;
        const { access_token: token, expires_in: seconds } = parseJson(answer.body) ?? {};
        if (!isToken(token))
          return noToken(answer);
        context.hide(token);
        const lifeMs = Number(seconds) > 0 ? Number(seconds) * 1e3 : usualLifeMs;
        return { kind: "lent", value: token, expiresAt: askedAt + lifeMs };
      }
      const isToken = (token) => typeof token == "string" && /^[\x21-\x7e]+$/.test(token);
      function noToken({ url, body }) {
        const what = (0, excerpt._6)(body) ? "it answered with a page" : "there is none in its answer";
        return refused(`no token from ${new URL(url).origin}: ${what}`, "is this the address that gives tokens?");
      }
      function parseJson(text) {
        try {
          const value = JSON.parse(text);
          return typeof value == "object" && value !== null ? value : void 0;
        } catch {
          return;
        }
      }
      const largestBytes = 1024 * 1024;
      async function readCredentialFile(path) {
        const read = await (0, plain_file.b$)(path, largestBytes);
        return read.kind === "bytes" ? read.bytes.toString("utf8") : refused(`the file of credentials ${path} cannot be read: ${read.why}`);
      }
      async function readIdentityFile(path, { hide }) {
        const text = await readCredentialFile(path);
        if (typeof text != "string")
          return text;
        const token = text.trim();
        return isToken(token) ? (hide(token), token) : refused(`the file of credentials ${path} holds no token`);
      }
      async function readWorkflowIdentity({ url, token }, audience2, context) {
        const asked = new URL(url);
        asked.searchParams.set("audience", audience2);
        const answer = await askIssuer({ url: asked.href, headers: { authorization: `Bearer ${token}` } }, context);
        if (answer.kind === "failed")
          return answer;
        const { value } = parseJson(answer.body) ?? {};
        return isToken(value) ? (context.hide(value), value) : noToken(answer);
      }
      const earlyMs = 12e4;
      function keep(obtain) {
        let kept, underway;
        const renew = async (context) => {
          const now = context.clock.now(), found = await obtain(context);
          return found.kind === "lent" && (kept = {
            lent: found,
            until: Math.max(found.expiresAt - earlyMs, (now + found.expiresAt) / 2)
          }), found;
        };
        return {
          get: async (context) => kept && context.clock.now() < kept.until ? kept.lent : (underway ??= renew(context).finally(() => {
            underway = void 0;
          }), await underway),
          forget: (lent) => {
            kept?.lent === lent && (kept = void 0);
          }
        };
      }
      function withToken(obtain) {
        const tokens = keep(obtain);
        return async (_, context) => {
          const token = await tokens.get(context);
          return token.kind === "failed" ? token : {
            kind: "authorization",
            headers: { authorization: `Bearer ${token.value}` },
            forget: () => tokens.forget(token)
          };
        };
      }
      function aws({ region, service, credentials }) {
        const keys = credentials.kind === "keys" ? void 0 : keep((context) => assumeRole(credentials, context));
        return async ({ url, method = "GET", headers = {}, body }, context) => {
          const lent = await keys?.get(context);
          if (lent?.kind === "failed")
            return lent;
          const { accessKeyId, secretAccessKey, sessionToken } = lent?.value ?? credentials, { host, pathname, search } = new URL(url), type = Object.entries(headers).find(([name]) => name.toLowerCase() === "content-type")?.[1], request = {
            host,
            path: `${pathname}${search}`,
            method,
            service,
            region,
            body: body ?? "",
            headers: {
              "X-Amz-Date": amzDate(context.clock.now()),
              ...type && { "Content-Type": type }
            },
            // A proxy may send the body in another form.
            extraHeadersToIgnore: { "content-length": !0 }
          }, signed = aws4.sign(request, {
            accessKeyId,
            secretAccessKey,
            ...sessionToken !== void 0 && { sessionToken }
          }), sent = Object.entries(signed.headers ?? {}).map(([name, value]) => [
            name.toLowerCase(),
            String(value)
          ]).filter(([name]) => name === "authorization" || name.startsWith("x-amz-"));
          return {
            kind: "authorization",
            headers: Object.fromEntries(sent),
            ...lent && { forget: () => keys?.forget(lent) }
          };
        };
      }
      const amzDate = (now) => new Date(now).toISOString().replace(/[-:]|\.\d{3}/g, "");
      async function assumeRole({ roleArn, tokenFile, sessionName, stsUrl }, context) {
        const token = await readIdentityFile(tokenFile, context);
        if (typeof token != "string")
          return token;
        const form = {
          Action: "AssumeRoleWithWebIdentity",
          Version: "2011-06-15",
          RoleArn: roleArn,
          RoleSessionName: sessionName,
          WebIdentityToken: token
        }, answer = await askIssuer({
          url: stsUrl,
          method: "POST",
          body: new URLSearchParams(form).toString(),
          headers: { "content-type": "application/x-www-form-urlencoded" }
        }, context);
        if (answer.kind === "failed")
          return answer;
        const read = (name) => new RegExp(`<${name}>\\s*([^<\\s]+)\\s*</${name}>`).exec(answer.body)?.[1], [accessKeyId, secretAccessKey] = [read("AccessKeyId"), read("SecretAccessKey")], sessionToken = read("SessionToken"), expiresAt = Date.parse(read("Expiration") ?? "");
        if (!accessKeyId || !secretAccessKey || !sessionToken || Number.isNaN(expiresAt))
          return refused(`no keys from ${new URL(stsUrl).origin}: there are none in its answer`);
        for (const secret of [secretAccessKey, sessionToken])
          context.hide(secret);
        return {
          kind: "lent",
          value: { kind: "keys", accessKeyId, secretAccessKey, sessionToken },
          expiresAt
        };
      }
      const audience = "api://AzureADTokenExchange", assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
      function azure({ authorityUrl, tenantId, clientId, scope, proof }) {
        const url = `${authorityUrl.replace(/\/$/, "")}/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`;
        return withToken(async (context) => {
          const proved = await prove(proof, context);
          return "kind" in proved ? proved : await postForToken({
            url,
            form: { grant_type: "client_credentials", client_id: clientId, scope, ...proved.form }
          }, context);
        });
      }
      async function prove(proof, context) {
        if (proof.kind === "secret")
          return { form: { client_secret: proof.secret } };
        const token = proof.kind === "file" ? await readIdentityFile(proof.path, context) : await readWorkflowIdentity(proof, audience, context);
        return typeof token != "string" ? token : { form: { client_assertion_type: assertionType, client_assertion: token } };
      }
      var userinfo = __webpack_require__(2949);
      function basic({ username, password }) {
        const authorization = (0, userinfo.m)(username, password);
        return async () => ({ kind: "authorization", headers: { authorization } });
      }
      const bearer = ({ token }) => async () => ({ kind: "authorization", headers: { authorization: `Bearer ${token}` } });
      var external_node_crypto_ = __webpack_require__(7598);
      const platformScope = "https://www.googleapis.com/auth/cloud-platform", usualTokenUrl = "https://oauth2.googleapis.com/token", exchanges = {
        service_account: signForToken,
        external_account: exchangeIdentity,
        authorized_user: (credentials, _, context) => refresh(credentials, context)
      };
      function google({ credentialsFile, scope }) {
        return withToken(async (context) => {
          const text = await readCredentialFile(credentialsFile);
          if (typeof text != "string")
            return text;
          const credentials = parseJson(text) ?? {}, type = String(credentials.type);
          return Object.hasOwn(exchanges, type) ? await exchanges[type](credentials, scope, context) : refused(`the file of credentials ${credentialsFile} is of no type that is known here`, `known are ${Object.keys(exchanges).join(", ")}`);
        });
      }
      async function signForToken(credentials, scope, context) {
        const url = textOf(credentials.token_uri) ?? usualTokenUrl, key = textOf(credentials.private_key) ?? "";
        context.hide(key);
        const now = Math.floor(context.clock.now() / 1e3), claims = { iss: credentials.client_email, scope, aud: url, iat: now, exp: now + 3600 }, keyId = textOf(credentials.private_key_id), text = [{ alg: "RS256", typ: "JWT", ...keyId !== void 0 && { kid: keyId } }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
        let assertion;
        try {
          assertion = `${text}.${(0, external_node_crypto_.sign)("sha256", Buffer.from(text), (0, external_node_crypto_.createPrivateKey)(key)).toString("base64url")}`;
        } catch {
          return refused("the private key in the file of credentials cannot be used");
        }
        return context.hide(assertion), await postForToken({ url, form: { grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer", assertion } }, context);
      }
      async function refresh(credentials, context) {
        const [clientId, clientSecret] = [
          textOf(credentials.client_id),
          textOf(credentials.client_secret)
        ], refreshToken = textOf(credentials.refresh_token);
        if (!clientId || !clientSecret || !refreshToken)
          return refused("the file of credentials is not complete");
        for (const secret of [clientSecret, refreshToken])
          context.hide(secret);
        const form = {
          grant_type: "refresh_token",
          client_id: clientId,
          client_secret: clientSecret,
          refresh_token: refreshToken
        };
        return await postForToken({ url: textOf(credentials.token_uri) ?? usualTokenUrl, form }, context);
      }
      async function exchangeIdentity(credentials, scope, context) {
        const url = textOf(credentials.token_url);
        if (!url || !URL.canParse(url))
          return refused("the file of credentials is not complete");
        const subject = await readSubject(credentials.credential_source, context);
        if (typeof subject != "string")
          return subject;
        const account = textOf(credentials.service_account_impersonation_url), form = {
          grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
          requested_token_type: "urn:ietf:params:oauth:token-type:access_token",
          audience: textOf(credentials.audience) ?? "",
          scope: account === void 0 ? scope : platformScope,
          subject_token_type: textOf(credentials.subject_token_type) ?? "",
          subject_token: subject
        }, federated = await postForToken({ url, form }, context);
        return federated.kind === "failed" || account === void 0 ? federated : await impersonate({ url: account, token: federated.value, scope }, context);
      }
      async function impersonate({ url, token, scope }, context) {
        const answer = await askIssuer({
          url,
          method: "POST",
          body: JSON.stringify({ scope: [scope], lifetime: "3600s" }),
          headers: { "content-type": "application/json", authorization: `Bearer ${token}` }
        }, context);
        if (answer.kind === "failed")
          return answer;
        const { accessToken, expireTime } = parseJson(answer.body) ?? {}, expiresAt = Date.parse(String(expireTime));
        return !isToken(accessToken) || Number.isNaN(expiresAt) ? noToken(answer) : (context.hide(accessToken), { kind: "lent", value: accessToken, expiresAt });
      }
      async function readSubject(source, context) {
        const { file, url, headers, format } = source ?? {}, path = textOf(file), address = textOf(url);
        let text = refused("the file of credentials names a source that is not known here");
        if (path !== void 0)
          text = await readCredentialFile(path);
        else if (address !== void 0 && URL.canParse(address)) {
          const sent = headersOf(headers);
          for (const value of Object.values(sent))
            context.hide(value);
          const answer = await askIssuer({ url: address, headers: sent }, context);
          text = answer.kind === "failed" ? answer : answer.body;
        }
        if (typeof text != "string")
          return text;
        const { type, subject_token_field_name: field } = format ?? {}, token = type === "json" ? parseJson(text)?.[String(field)] : text.trim();
        return isToken(token) ? (context.hide(token), token) : refused("there is no token in what the file of credentials names");
      }
      const textOf = (value) => typeof value == "string" && value !== "" ? value : void 0, headersOf = (headers) => Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name, String(value)]));
      function oauth2(plan) {
        const { tokenUrl: url, clientId, clientSecret, clientAuth, scopes, audience: audience2 } = plan, form = {
          grant_type: "client_credentials",
          ...scopes.length > 0 && { scope: scopes.join(" ") },
          ...audience2 !== void 0 && { audience: audience2 }
        };
        if (clientAuth === "form")
          return withToken((context) => postForToken({ url, form: { ...form, client_id: clientId, client_secret: clientSecret } }, context));
        const authorization = (0, userinfo.m)(formEncoded(clientId), formEncoded(clientSecret));
        return withToken((context) => (context.hide(authorization), postForToken({ url, form, headers: { authorization } }, context)));
      }
      const formEncoded = (text) => new URLSearchParams({ "": text }).toString().slice(1), makers = {
        basic,
        bearer,
        oauth2,
        aws,
        google,
        azure
      };
      function authorizerOf(plan) {
        return makers[plan.kind](plan);
      }
      async function fetchAuthorized(order, authorize, context) {
        if (!authorize)
          return await (0, http.Sy)(order);
        for (let mayRenew = !0; ; mayRenew = !1) {
          const authorization = await authorize(order, context);
          if (authorization.kind === "failed")
            return authorization;
          const answer = await (0, http.Sy)({
            ...order,
            headers: { ...order.headers, ...authorization.headers }
          });
          if (answer.kind === "failed" || answer.status !== 401 || !authorization.forget || !mayRenew)
            return answer;
          authorization.forget();
        }
      }
      var join_url = __webpack_require__(9486), prometheus_clock = __webpack_require__(4672);
      const unknown = { kind: "other", name: "a server that does not say what it is" };
      function parseServer(answer) {
        if (answer.kind === "failed")
          return unknown;
        if (answer.headers["x-server-hostname"] !== void 0)
          return { kind: "victoriametrics", name: "VictoriaMetrics" };
        const { application, version, goVersion } = parseBuild(answer.body);
        return typeof version != "string" || !/^v?\d[\w.+-]{0,40}$/.test(version) ? unknown : typeof application == "string" ? { kind: "other", name: `${(0, excerpt.Kb)(application, 40)} ${version}` } : /^v?0\./.test(version) || goVersion === void 0 ? { ...unknown, name: `version ${version} of another server` } : { kind: "prometheus", name: `Prometheus ${version}` };
      }
      function parseBuild(body) {
        try {
          return JSON.parse(body)?.data ?? {};
        } catch {
          return {};
        }
      }
      const formHeaders = { "content-type": "application/x-www-form-urlencoded" }, api_timeoutMs = 3e4, introductionMs = 5e3, api_maxBytes = 4e6, tries = 3, retriesOfRun = 20, firstPauseMs = 300, longestRetryAfterMs = 5e3, measuringMs = 8 * 6e4, hourSeconds = 3600, unheld = { nocache: "1", latency_offset: "1ms" }, ownDisagreementMs = 3e3;
      function prometheusApi({ url, headers, auth, tls }) {
        const authorize = auth && authorizerOf(auth), route = tls && { tls };
        let retriesLeft = retriesOfRun, deadline = Number.POSITIVE_INFINITY, introduced;
        const send = (order, context) => fetchAuthorized({
          ...order,
          url: (0, join_url.w)(url, order.path),
          headers: { ...headers, accept: "application/json", ...order.headers },
          maxBytes: api_maxBytes,
          signal: context.signal,
          proxy: (0, proxy.iJ)(url, context.proxies),
          ...route && { route }
        }, authorize, context), server = (context) => (introduced ??= send({ path: "/api/v1/status/buildinfo", timeoutMs: introductionMs }, context).then(parseServer), introduced), ask = async (path, form, context) => {
          const { kind } = await server(context), body = form && new URLSearchParams({ ...form, ...kind === "victoriametrics" && unheld }).toString(), posted = body !== void 0 && { method: "POST", body, headers: formHeaders };
          for (let retry = 0; ; retry += 1) {
            const askedAt = context.clock.now(), leftMs = deadline - askedAt;
            if (leftMs <= 0)
              return { answer: tooLate, askedAt, answeredAt: askedAt };
            const answer = await send({ path, timeoutMs: Math.min(api_timeoutMs, leftMs), ...posted }, context), asked = { answer, askedAt, answeredAt: context.clock.now() };
            if (retry + 1 >= tries || !isPassing(answer) || context.signal.aborted || retriesLeft <= 0)
              return asked;
            retriesLeft -= 1, await context.clock.sleep(pauseMs(answer, retry, context), context.signal);
          }
        };
        return {
          server,
          query: async (query2, context, time2) => {
            const form = { query: query2, ...time2 !== void 0 && { time: (0, placeholders.xi)(time2) } };
            return parseAnswer((await ask("/api/v1/query", form, context)).answer);
          },
          queryRange: async (query2, { start, end, stepSeconds }, context, kept) => {
            const range = {
              start: (0, placeholders.xi)(start),
              end: (0, placeholders.xi)(end),
              step: (0, placeholders.xi)(stepSeconds)
            };
            return parseAnswer((await ask("/api/v1/query_range", { query: query2, ...range }, context)).answer, kept);
          },
          metricNames: async (context) => {
            const end = context.clock.now() / 1e3, times = new URLSearchParams({
              start: (0, placeholders.xi)(end - hourSeconds),
              end: (0, placeholders.xi)(end)
            });
            return parseNames(await send({ path: `/api/v1/label/__name__/values?${times}`, timeoutMs: api_timeoutMs }, context));
          },
          clock: async (context) => {
            const asked = await ask("/api/v1/query", { query: "time()" }, context), answer = parseAnswer(asked.answer);
            return answer.kind === "failed" ? answer : { kind: "clock", skew: skewIn(answer, asked) };
          },
          startMeasuring: ({ clock }) => {
            deadline === Number.POSITIVE_INFINITY && (deadline = clock.now() + measuringMs);
          },
          tell: async (path, context) => parseTold((await ask(`/api/v1/${path}`, void 0, context)).answer)
        };
      }
      const tooLate = {
        kind: "failed",
        reason: "timeout",
        message: `the ${measuringMs / 6e4} minutes in which everything has to be read are over`
      };
      function skewIn(answer, { answer: raw, askedAt, answeredAt }) {
        const said = answer.kind === "scalar" ? answer.value : answer.kind === "vector" ? answer.samples[0]?.value : void 0;
        if (said === void 0 || !Number.isFinite(said))
          return;
        const dated = raw.kind === "answer" ? Date.parse(raw.headers.date ?? "") : Number.NaN;
        if (!(Math.abs(dated - said * 1e3) > ownDisagreementMs))
          return (0, prometheus_clock.M)({ said, askedAt, answeredAt });
      }
      function pauseMs(answer, retry, { random }) {
        const asked = answer.kind === "answer" ? Number(answer.headers["retry-after"]) * 1e3 : Number.NaN;
        return asked >= 0 ? Math.min(asked, longestRetryAfterMs) : firstPauseMs * 2 ** retry * (0.5 + random());
      }
      var nearest = __webpack_require__(376), problem = __webpack_require__(9241);
      const recordedRate = /:(?:[a-z0-9]+_)*(?:i?rate|increase|ratio|i?delta|deriv|avg|mean|percent|quantile|p\d+)_?(?:\d+[smhdwy])?$/i, counterName = /_(?:total|count|sum|bucket)$/, noCounters = /* @__PURE__ */ new Set(["gauge", "info", "stateset"]), fewestFalls = 2, shallow = 0.5, hint = "bad, good and total count things up, as http_requests_total does; of a rate or a share ask for a query, such as `prometheus: a / b`";
      async function explainNoCounter(selector, api, context) {
        const metric = (0, model_selector.ak)(selector);
        if (metric === void 0)
          return;
        if (recordedRate.test(metric))
          return no_counter_failed(`${metric} is no counter: by its name a rule records a rate or a share`);
        if (counterName.test(metric))
          return;
        const types = await readTypes(metric, api, context);
        return types.length > 0 && types.every((type) => noCounters.has(type)) ? no_counter_failed(`${metric} is no counter: its type is ${types.join(" and ")}`) : void 0;
      }
      async function readTypes(metric, api, context) {
        const told = await api.tell(`metadata?metric=${encodeURIComponent(metric)}`, context), found = told.kind === "told" && isObject(told.data) && Object.hasOwn(told.data, metric) ? told.data[metric] : [], entries = Array.isArray(found) ? found : [];
        return [
          ...new Set(entries.flatMap((entry) => isObject(entry) && typeof entry.type == "string" ? [entry.type] : []))
        ];
      }
      function explainFalls(selector, series, timesOf) {
        for (const one of series) {
          const { restarts } = timesOf(one), falls = one.values.filter(([time2, value], i) => {
            const [before, most] = one.values[i - 1] ?? [time2, value], isRestart = restarts.some((restart) => before < restart && restart <= time2);
            return value < most && value > shallow * most && !isRestart;
          });
          if (!(falls.length < fewestFalls))
            return no_counter_failed(`${selector} is no counter: it went down ${falls.length} times, and not to the beginning`);
        }
      }
      const no_counter_failed = (detail) => ({ kind: "failed", detail, hint }), windowSeconds = 60, mostNames = 2e4, ownOfAlerts = /* @__PURE__ */ new Set(["ALERTS", "ALERTS_FOR_STATE"]);
      async function checkServer(queries, { url, api }, context) {
        const clock = await api.clock(context);
        if (clock.kind === "failed") {
          const { detail, hint: hint2 } = clock;
          throw new problem.AF("provider", `Prometheus at ${url} cannot be asked: ${detail}`, {
            ...hint2 && { hint: hint2 }
          });
        }
        context.log.debug(`Prometheus at ${url} is ${(await api.server(context)).name}`);
        const skewMs = clock.skew ? (0, prometheus_clock.d)(clock.skew) : 0, end = (context.clock.now() + skewMs) / 1e3, filled = [...new Set(queries)].map((query2) => ({
          query: query2,
          asked: (0, placeholders.Ct)(query2, { start: end - windowSeconds, end })
        }));
        return {
          skewMs,
          notes: [
            ...skewMs === 0 ? [] : [skewNote(skewMs)],
            ...await tryQueries(filled, api, context),
            ...await findMetrics(filled.map(({ asked }) => asked), api, context)
          ]
        };
      }
      async function checkCounters(asked, api, context) {
        for (const indicator2 of asked)
          if (indicator2.kind === "counts")
            for (const selector of [indicator2.part, indicator2.total]) {
              const wrong = await explainNoCounter(selector, api, context);
              if (wrong)
                throw new problem.AF("provider", wrong.detail, { ...wrong.hint && { hint: wrong.hint } });
            }
      }
      async function tryQueries(filled, api, context) {
        const failed2 = (await Promise.all(filled.map(async ({ query: query2, asked }) => ({ query: query2, answer: await api.query(asked, context) })))).filter((one) => one.answer.kind === "failed"), wrong = failed2.filter(({ answer }) => answer.refused === "wrong");
        if (wrong.length > 0) {
          const hint2 = wrong.map(({ query: query2, answer }) => (0, query_variables.eo)(query2) ?? answer.hint).find(Boolean);
          throw new problem.AF("provider", wrong.map(({ query: query2, answer }) => `\`${query2}\`: ${answer.detail}`).join("; "), {
            ...hint2 && { hint: hint2 }
          });
        }
        return failed2.map(({ query: query2, answer: { detail, hint: hint2 } }) => ({
          source: "prometheus",
          message: `\`${query2}\`, tried before the load: ${detail}`,
          about: query2,
          ...hint2 && { hint: hint2 }
        }));
      }
      async function findMetrics(queries, api, context) {
        const wanted = [...new Set(queries.flatMap(prometheus_selectors.Qi).map(model_selector.ak))].filter((metric) => metric !== void 0).filter((metric) => !ownOfAlerts.has(metric));
        if (wanted.length === 0)
          return [];
        const asked = [.../* @__PURE__ */ new Set([...wanted, ...wanted.map(nativeOf)])], found = await api.query(`count by (__name__) ({${(0, prometheus_selectors.cT)("__name__", asked)}})`, context);
        if (found.kind !== "vector")
          return [];
        const there = new Set(found.samples.map(({ labels }) => labels.__name__)), missing = wanted.filter((metric) => !there.has(metric) && !there.has(nativeOf(metric)));
        if (missing.length === 0)
          return [];
        const names = await api.metricNames(context) ?? [];
        return missing.map((metric) => {
          const near = names.includes(metric) ? void 0 : nearestMetric(metric, names), hint2 = near ? `did you mean ${near}?` : "it may not have been scraped yet, or not have happened yet";
          return {
            source: "prometheus",
            message: `no metric ${metric} is there before the load`,
            hint: hint2,
            about: metric
          };
        });
      }
      const nativeOf = (metric) => metric.replace(/_bucket$/, "");
      function nearestMetric(metric, names) {
        const most = Math.max(2, Math.floor(metric.length / 8)), similar = names.filter((name) => Math.abs(name.length - metric.length) <= most).slice(0, mostNames), longer = names.filter((name) => `_${name}_`.includes(`_${metric}_`) || `_${metric}_`.includes(`_${name}_`));
        return (0, nearest.p)(metric, similar, most) ?? longer.toSorted((a, b) => a.length - b.length)[0];
      }
      function skewNote(skewMs) {
        return {
          source: "prometheus",
          message: `its clock is ${Math.abs(skewMs / 1e3).toFixed(1)} s ${skewMs > 0 ? "ahead of" : "behind"} ours; the measured window is read by its clock`,
          hint: "set both clocks, for example by NTP"
        };
      }
      const chartPoints = 400, seriesKept = 20, chartRangeMs = (intervalMs = usualScrapeIntervalMs) => Math.max(4 * intervalMs, 1e4);
      async function intervalOfQuery(query2, { intervalOf: intervalOf2 }, context) {
        const [first] = (0, prometheus_selectors.Qi)(query2);
        return first === void 0 ? void 0 : await intervalOf2(first, context);
      }
      async function seriesOfQuery(query2, intervalMs, { api, window }, context) {
        const resolved = (0, placeholders.Ct)(query2, window, chartRangeMs(intervalMs)), stepSeconds = Math.max(1, Math.ceil((window.end - window.start) / chartPoints)), answer = await api.queryRange(resolved, { ...window, stepSeconds }, context);
        if (answer.kind === "failed")
          return withFailure(resolved, answer);
        if (answer.kind !== "matrix")
          return withFailure(resolved, { detail: "the query gives no series over time" });
        const series = answer.series.filter(({ values }) => values.length > 0), measured = { query: resolved, warnings: answer.warnings };
        if (series.length === 0)
          return { ...measured, kind: "no-data", detail: "the query gave no points in the window" };
        const kept = keptOf(series).map(({ labels, values }) => ({ labels, values }));
        return { ...withCount(measured, series.length), kind: "series", series: kept };
      }
      const keptOf = (several) => several.slice(0, seriesKept);
      function withCount(measured, count) {
        return count <= seriesKept ? measured : {
          ...measured,
          warnings: [...measured.warnings, `only the first ${seriesKept} of ${count} series are kept`]
        };
      }
      const spent = (metric, scale = "", ...matchers) => ({
        metric,
        course: (select) => `sum(rate(${select(metric, ...matchers)}[$window]))${scale}`
      }), held = (metric, scale = "", ...matchers) => ({
        metric,
        course: (select) => `sum(${select(metric, ...matchers)})${scale}`,
        average: (select) => `sum(avg_over_time(${select(metric, ...matchers)}[$window]))${scale}`
      }), delay = (metric) => ({
        metric,
        course: (select) => `max(${select(metric)}) * 1000`,
        average: (select) => `max(avg_over_time(${select(metric)}[$window])) * 1000`
      }), pause = (metric) => ({
        metric,
        course: (select) => `max(sum by (job, instance) (rate(${select(metric)}[$window])))`
      }), inMegabytes = " / 1e6", ofContainers = (recipe) => [
        { ...recipe('container!~"|POD"'), label: "container" },
        { ...recipe('name!=""'), label: "name" }
      ], failing = (metric, label) => ({
        metric,
        label,
        course: (select) => `(sum(rate(${select(metric, `${label}=~"5.."`)}[$window])) or vector(0)) / sum(rate(${select(metric)}[$window]))`
      }), slow = (metric) => ({
        metric,
        course: (select) => `histogram_quantile(0.95, sum by (le) (rate(${select(metric)}[$window]))) * 1000`
      }), recipes = {
        cpu: [
          spent("process_cpu_seconds_total"),
          spent("process_cpu_time_ns_total", " / 1e9"),
          {
            metric: "process_cpu_usage",
            course: (select) => `sum(${select("process_cpu_usage")} * ${select("system_cpu_count")})`,
            average: (select) => `sum(avg_over_time(${select("process_cpu_usage")}[$window]) * avg_over_time(${select("system_cpu_count")}[$window]))`
          },
          {
            metric: "process_cpu_user_seconds_total",
            course: (select) => `sum(rate(${select("process_cpu_user_seconds_total")}[$window])) + sum(rate(${select("process_cpu_system_seconds_total")}[$window]))`
          },
          ...ofContainers((...matchers) => spent("container_cpu_usage_seconds_total", "", ...matchers))
        ],
        memory: [
          held("process_resident_memory_bytes", inMegabytes),
          ...ofContainers((...matchers) => held("container_memory_working_set_bytes", inMegabytes, ...matchers)),
          held("jvm_memory_used_bytes", inMegabytes),
          held("jvm_memory_bytes_used", inMegabytes)
        ],
        heap: [
          held("go_memstats_heap_inuse_bytes", inMegabytes),
          held("nodejs_heap_size_used_bytes", inMegabytes),
          held("jvm_memory_used_bytes", inMegabytes, 'area="heap"'),
          held("jvm_memory_bytes_used", inMegabytes, 'area="heap"')
        ],
        event_loop: [delay("nodejs_eventloop_lag_p99_seconds"), delay("nodejs_eventloop_lag_seconds")],
        gc: [
          pause("go_gc_duration_seconds_sum"),
          pause("nodejs_gc_duration_seconds_sum"),
          pause("jvm_gc_pause_seconds_sum"),
          pause("jvm_gc_collection_seconds_sum")
        ],
        threads: [
          held("go_goroutines"),
          held("jvm_threads_live_threads"),
          held("jvm_threads_current"),
          held("process_num_threads")
        ],
        open_files: [held("process_open_fds"), held("process_files_open_files")],
        restarts: [
          {
            metric: "process_start_time_seconds",
            isCount: !0,
            // A boot time that is read anew may differ by a second, and is no restart.
            course: (select) => {
              const started = select("process_start_time_seconds");
              return `sum(changes(${started}[$window]) * (max_over_time(${started}[$window]) - min_over_time(${started}[$window]) > bool 2))`;
            }
          },
          {
            metric: "kube_pod_container_status_restarts_total",
            label: "container",
            isCount: !0,
            course: (select) => {
              const restarts = select("kube_pod_container_status_restarts_total");
              return `sum(max_over_time(${restarts}[$window]) - min_over_time(${restarts}[$window]))`;
            }
          }
        ],
        rate: [
          spent("http_requests_total"),
          spent("http_server_request_duration_seconds_count"),
          spent("http_request_duration_seconds_count"),
          spent("http_server_requests_seconds_count")
        ],
        errors: [
          failing("http_requests_total", "code"),
          failing("http_requests_total", "status"),
          failing("http_requests_total", "status_code"),
          failing("http_server_request_duration_seconds_count", "http_response_status_code"),
          failing("http_request_duration_seconds_count", "status_code"),
          failing("http_request_duration_seconds_count", "code"),
          failing("http_request_duration_seconds_count", "status"),
          failing("http_server_requests_seconds_count", "status")
        ],
        latency: [
          slow("http_server_request_duration_seconds_bucket"),
          slow("http_request_duration_seconds_bucket"),
          slow("http_server_requests_seconds_bucket")
        ]
      };
      var indicator = __webpack_require__(1627), quantile_type7 = __webpack_require__(8055);
      const mostPoints = 1e3;
      async function readReduced(query2, reduce, reading, context) {
        const { api, window } = reading, intervalMs = await intervalOfQuery(query2, reading, context) ?? usualScrapeIntervalMs, rangeMs = chartRangeMs(intervalMs), resolved = (0, placeholders.Ct)(query2, window, rangeMs), range = pointsOf(window, intervalMs, /\$window\b/.test(query2) ? rangeMs : 0);
        if (range.start > range.end) {
          const detail = `the window is shorter than the ${rangeMs / 1e3} s that $window is over time`;
          return { query: resolved, warnings: [], kind: "no-data", detail };
        }
        const answer = await api.queryRange(resolved, range, context);
        if (answer.kind === "failed")
          return withFailure(resolved, answer);
        if (answer.kind !== "matrix")
          return withFailure(resolved, { detail: "the query gives no series over time" });
        const measured = { query: resolved, warnings: answer.warnings }, [series, ...others] = answer.series;
        if (series === void 0)
          return { ...measured, kind: "empty" };
        const reduced = answer.series.map(({ labels: labels2, values }) => ({
          labels: labels2,
          value: reduceTo(reduce, values)
        }));
        if (others.length > 0) {
          const several = keptOf(reduced).map(({ labels: labels2, value: value2 }) => {
            const values = value2 === void 0 ? [] : [[window.end, value2]];
            return { labels: labels2, values };
          });
          return { ...withCount(measured, reduced.length), kind: "series", series: several };
        }
        const value = reduced[0].value;
        if (value === void 0)
          return { ...measured, kind: "no-data", detail: "the query gave nothing but NaN and Inf: nothing that it counts happened in the window" };
        const labels = Object.keys(series.labels).length > 0 ? { labels: series.labels } : {}, asked = Math.round((range.end - range.start) / range.stepSeconds) + 1;
        return {
          ...withGaps(measured, series.values.length, asked),
          ...labels,
          kind: "value",
          value,
          detail: tell(reduce, series.values.length)
        };
      }
      function pointsOf({ start, end }, intervalMs, rangeMs) {
        const from = start + rangeMs / 1e3, stepSeconds = Math.max(1, Math.round(intervalMs / 1e3), Math.ceil((end - from) / mostPoints));
        return { start: end - Math.floor((end - from) / stepSeconds) * stepSeconds, end, stepSeconds };
      }
      function reduceTo(reduce, points) {
        const values = points.map(([, value]) => value);
        if (values.length !== 0)
          switch (reduce.kind) {
            case "max":
              return values.reduce((most, value) => Math.max(most, value));
            case "min":
              return values.reduce((least, value) => Math.min(least, value));
            case "avg":
              return values.reduce((sum2, value) => sum2 + value, 0) / values.length;
            case "last":
              return values.at(-1);
            case "quantile":
              return (0, quantile_type7.m)(values.sort((a, b) => a - b), reduce.quantile);
          }
      }
      function tell(reduce, count) {
        const values = `${count} ${count === 1 ? "value" : "values"} over the window`;
        return reduce.kind === "quantile" ? `${(0, indicator.R)(reduce.quantile)} of ${values}` : `${reduce.kind} of ${values}`;
      }
      function withGaps(measured, count, asked) {
        return 2 * count >= asked ? measured : {
          ...measured,
          warnings: [...measured.warnings, `only ${count} of ${asked} points in time have a value`]
        };
      }
      var conventional = __webpack_require__(7294);
      const identity = ["job", "instance", "namespace", "pod", "container", "name"], observers = "(prometheus|alertmanager|grafana|pushgateway|.+_exporter)_build_info", subject_hint = `say which series are its own in prometheus.target, such as '{job="checkout"}'`, subject_mostNamed = 4;
      async function findWhose(subject, reading, context) {
        if (subject.matchers !== void 0)
          return { kind: "whose", matchers: [withoutBraces(subject.matchers)] };
        for (const { metrics, familyOf } of kinds) {
          const found = await findMembers(metrics, reading, context);
          if (!Array.isArray(found))
            return found;
          if (found.length > 0)
            return chooseAmong(found, familyOf, subject);
        }
        return {
          kind: "unknown",
          detail: "no process and no container tells anything under a usual name",
          hint: subject_hint
        };
      }
      async function findTarget(subject, reading, context) {
        if (subject.matchers !== void 0)
          return `{${withoutBraces(subject.matchers)}}`;
        const found = await findMembers(["up"], reading, context);
        if (!Array.isArray(found) || found.length === 0)
          return;
        const whose = chooseAmong(found, () => ["job"], subject);
        return whose.kind === "whose" ? `{${whose.matchers.join(",")}}` : void 0;
      }
      const ofResources = conventional.Nr.flatMap((name) => recipes[name]), metricsOf = (several) => [
        ...new Set(several.map(({ metric }) => metric))
      ], kinds = [
        {
          metrics: metricsOf(ofResources.filter(({ label }) => label === void 0)),
          familyOf: () => ["job"]
        },
        {
          metrics: metricsOf(ofResources.filter(({ label }) => label !== void 0)),
          familyOf: (member) => member.container ? ["namespace", "container"] : ["name"]
        },
        { metrics: metricsOf(conventional.QY.flatMap((name) => recipes[name])), familyOf: () => ["job"] }
      ];
      async function findMembers(metrics, { api, window }, context) {
        const names = `${metrics.join("|")}|${observers}`, query2 = `count by (__name__, ${identity.join(", ")}) ({__name__=~"${names}"})`, answer = await api.query(query2, context, window.end);
        if (answer.kind === "failed")
          return answer;
        const all = answer.kind === "vector" ? answer.samples.map(({ labels }) => labels) : [], isObserver = ({ __name__ = "" }) => __name__.endsWith("_build_info"), watching = new Set(all.filter(isObserver).map(processOf));
        return all.filter((member) => !isObserver(member) && !watching.has(processOf(member)) && !isGroup(member));
      }
      const processOf = ({ job, instance }) => JSON.stringify([job, instance]), isGroup = ({ __name__ = "", container, name }) => __name__.startsWith("container_") && (container === "POD" || !container && !name);
      function chooseAmong(members, familyOf, { hosts, service }) {
        const here = members.find(({ instance }) => instance !== void 0 && hosts.includes(instance));
        if (here)
          return { kind: "whose", matchers: equalTo(here, ["job", "instance"]) };
        const named = members.find((member) => ["job", "container", "name"].some((label) => member[label] === service)), families = new Map(members.map((member) => [equalTo(member, familyOf(member)).join(","), member]));
        if (named) {
          const label = ["job", "container", "name"].find((one) => named[one] === service);
          return {
            kind: "whose",
            matchers: equalTo(named, label === "container" ? ["namespace", label] : [label])
          };
        }
        const [only, other] = families.values();
        if (only && !other)
          return { kind: "whose", matchers: equalTo(only, familyOf(only)) };
        const names = [...families.keys()].sort(), more = names.length > subject_mostNamed ? ` and ${names.length - subject_mostNamed} more` : "";
        return { kind: "unknown", detail: `several may be the target: ${names.slice(0, subject_mostNamed).map((name) => `{${name}}`).join(", ")}${more}`, hint: subject_hint };
      }
      const equalTo = (member, labels) => labels.flatMap((label) => member[label] ? [`${label}="${escapeLabel(member[label])}"`] : []), escapeLabel = (value) => value.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n"), withoutBraces = (matchers) => matchers.trim().slice(1, -1).trim().replace(/,$/, ""), queriesOfConventional = () => [];
      async function measureConventional(indicator2, reading, context) {
        const found = await findTold(indicator2, reading, context);
        if (found.kind !== "told")
          return asMeasurement(indicator2, found);
        const { course, average, processes, isCount } = found, { api, window } = reading, resolved = (0, placeholders.Ct)(average, window), settled = await waitUntilScraped(resolved, reading, context);
        if (settled.kind !== "settled")
          return withUnsettled(resolved, settled);
        if (settled.gap !== void 0 && !isCount)
          return { kind: "no-data", detail: settled.gap, query: resolved, warnings: settled.warnings };
        const answer = await api.query(resolved, context, window.end);
        if (answer.kind === "failed")
          return withFailure(resolved, answer);
        const value = answer.kind === "vector" ? answer.samples[0]?.value : void 0, measured = {
          query: resolved,
          warnings: [...settled.warnings, ...answer.warnings]
        };
        if (value === void 0 || !Number.isFinite(value))
          return {
            ...measured,
            kind: "no-data",
            detail: "the query gave no number: it may have one sample in the window"
          };
        if (isCount)
          return { ...measured, kind: "use", most: value, processes };
        const read = await readReduced(course, { kind: "max" }, reading, context), most = read.kind === "value" ? { query: read.query, most: read.value } : { most: value };
        return { ...measured, ...most, kind: "use", average: value, processes };
      }
      async function seriesOfConventional(indicator2, reading, context) {
        const found = await findTold(indicator2, reading, context);
        return found.kind !== "told" ? asMeasurement(indicator2, found) : await seriesOfQuery(found.course, await reading.intervalOf(found.selector, context), reading, context);
      }
      async function findTold({ what, of: of2 = { hosts: [], service: "" } }, reading, context) {
        const key = `whose ${JSON.stringify([of2, reading.window])}`, whose = await reading.once(key, () => findWhose(of2, reading, context));
        if (whose.kind === "failed")
          return whose;
        if (whose.kind === "unknown")
          return { kind: "absent", detail: whose.detail, hint: whose.hint };
        const select = (metric, ...matchers) => `${metric}{${[...whose.matchers, ...matchers].filter(Boolean).join(",")}}`, metrics = [...new Set(recipes[what].map(({ metric }) => metric))], labels = [.../* @__PURE__ */ new Set([...identity, ...recipes[what].flatMap(({ label }) => label ?? [])])], named = `__name__=~"${metrics.join("|")}"`, query2 = `count by (__name__, ${labels.join(", ")}) (${select("", named)})`, answer = await reading.api.query(query2, context, reading.window.end);
        if (answer.kind === "failed")
          return answer;
        const members = answer.kind === "vector" ? answer.samples.map(({ labels: labels2 }) => labels2) : [];
        for (const recipe of recipes[what]) {
          const own = members.filter((labels2) => labels2.__name__ === recipe.metric && hasLabel(labels2, recipe));
          if (own.length === 0)
            continue;
          const processes = new Set(own.map((labels2) => JSON.stringify(identity.map((label) => labels2[label])))).size, course = recipe.course(select), { average = () => course, isCount = !1 } = recipe;
          return {
            kind: "told",
            selector: select(recipe.metric),
            course,
            average: average(select),
            processes,
            isCount
          };
        }
        return { kind: "absent", detail: `${select("")} has none of ${metrics.join(", ")}` };
      }
      const hasLabel = (labels, { label }) => label === void 0 || (labels[label] ?? "") !== "";
      function asMeasurement({ what }, found) {
        const query2 = `${what} of the target`;
        if (found.kind === "failed")
          return withFailure(query2, found);
        const { detail, hint: hint2 } = found;
        return { kind: "no-data", detail, ...hint2 !== void 0 && { hint: hint2 }, query: query2, warnings: [] };
      }
      const ofTwo = /* @__PURE__ */ new Set([
        "rate",
        "irate",
        "increase",
        "delta",
        "idelta",
        "deriv",
        "predict_linear",
        "changes",
        "resets"
      ]);
      async function explainAbsence(query2, meant, reading, context) {
        return explainNeeded(await countNeeded(query2, reading, context), meant, reading, context);
      }
      async function explainStandIn(query2, meant, reading, context) {
        if (!doesWithout(query2, (0, prometheus_selectors.DW)(query2)))
          return;
        const needed = await countNeeded(query2, reading, context), { count, single, missing } = needed;
        return count > 0 && single.length + missing.length === count ? explainNeeded(needed, meant, reading, context) : void 0;
      }
      async function explainNeeded({ single, missing }, meant, reading, context) {
        if (single[0] !== void 0)
          return tellSingle(single[0], reading);
        for (const selector of missing) {
          const why = await explainUnscraped(selector, meant, reading, context);
          if (why !== void 0)
            return why;
        }
      }
      async function countNeeded(query2, { api, window }, context) {
        const range = (0, placeholders.wz)((0, placeholders.$b)(window)), needed = { count: 0, single: [], missing: [] };
        for (const located of new Map((0, prometheus_selectors.DW)(query2).map((one) => [one.text, one])).values()) {
          if (!mustBeThere(located))
            continue;
          needed.count += 1;
          const answer = await api.query(`max(count_over_time(${located.text}[${range}]))`, context, window.end), most = answer.kind === "vector" ? answer.samples[0]?.value ?? 0 : 0, needsTwo = located.within.some((name) => ofTwo.has(name.toLowerCase()));
          most === 0 ? needed.missing.push(located.text) : most === 1 && needsTwo && needed.single.push(located.text);
        }
        return needed;
      }
      const tellSingle = (selector, { window }) => `${selector} has only one sample in the ${(0, placeholders.wz)((0, placeholders.$b)(window))} of the window, and rate and increase need two`;
      async function explainUnscraped(selector, { of: of2, beside }, reading, context) {
        const named = (0, model_selector.z6)(selector).filter(({ name }) => name === "job" || name === "instance"), target = named.length > 0 ? `{${named.map(({ text }) => text).join(",")}}` : await findTarget(of2 ?? { hosts: [], service: "" }, reading, context), ups = target === void 0 ? void 0 : await readUps(`up${target}`, void 0, reading, context);
        if (ups?.kind === "failed")
          return ups.detail;
        if (target !== void 0 && ups && ups.series.length > 0)
          return explainHealth(target, ups.series, reading);
        const metric = (0, model_selector.ak)(selector), others = [
          ...metric === void 0 ? [] : [(0, model_selector.Bk)(metric, target === void 0 ? [] : [target.slice(1, -1)])],
          ...target === void 0 ? [] : [target],
          ...beside === void 0 || named.length > 0 ? [] : [beside]
        ];
        for (const other of others) {
          const coverage = await coverSelector(other, reading, context);
          if (coverage.kind === "covered")
            return coverage.gap;
          if (coverage.kind !== "none")
            return coverage.detail;
        }
        return target === void 0 ? `there is no series of ${selector}, and whether the target was scraped is not known: name its job in the query, or give prometheus.target` : `there is no series of ${selector}, and none of ${target} either: its target was not scraped in the window`;
      }
      function explainHealth(target, ups, { window }) {
        const scraped = ups.map(({ labels, values }) => ({ labels: asTarget(labels), health: healthOf(values, window) })).filter(({ health: { lastScrape } }) => lastScrape !== void 0 && lastScrape >= window.start);
        if (scraped.length === 0)
          return `no target of up${target} was scraped in the window`;
        const othersGoOn = scraped.some(({ health }) => health.goesOn);
        for (const { labels, health } of scraped) {
          if (!isExplained(health, othersGoOn))
            return `${tellAge(`up${target}`, health.lastScrape, window.end)}, and ${formatTarget(labels)} could not be scraped since`;
          if (health.gap)
            return tellGap({ labels, gap: health.gap }, window);
        }
      }
      const asTarget = ({ job = "", instance = "" }) => ({
        job,
        instance
      });
      function spansOf(samples, { start, end }, scrapes) {
        const first = Math.max(0, samples.findLastIndex(([time2]) => time2 <= start)), stop = samples.findIndex(([time2]) => time2 >= end), covering = samples.slice(first, stop < 0 ? samples.length : Math.max(stop, first) + 1), spans = covering.slice(1).map(([to2, after2], i) => {
          const [from2, before] = covering[i];
          return { from: from2, to: to2, before, after: after2 };
        }), born = covering[0];
        if (!born || born[0] <= start)
          return { spans };
        const [to, after] = born, from = scrapes.findLast((time2) => time2 < to);
        return from === void 0 ? { spans, leftOut: after } : from >= end ? { spans: [] } : { spans: [{ from, to, after }, ...spans] };
      }
      const isAtEdge = ({ from, to }, { start, end }) => from < start && start < to || from < end && end < to;
      function medianSpanMs(spans) {
        const lengths = spans.map(({ from, to }) => to - from).sort((a, b) => a - b), middle = lengths[Math.floor(lengths.length / 2)];
        return middle === void 0 ? void 0 : Math.round(middle * 1e3);
      }
      const mostBatches = 12, batchCount = ({ start, end }, intervalMs) => Math.max(1, Math.min(mostBatches, Math.floor((end - start) * 1e3 / intervalMs + 0.01)));
      function batchOf({ from, to }, { start, end }, count) {
        const middle = (Math.max(from, start) + Math.min(to, end)) / 2;
        return Math.max(0, Math.min(count - 1, Math.floor((middle - start) / (end - start) * count)));
      }
      function readCounter(samples, window, scrapes = [], knownResets = []) {
        const { spans, leftOut = 0 } = spansOf(samples, window, scrapes), isReset = ({ from, to, before, after }) => before !== void 0 && (after < before || knownResets.some((time2) => from < time2 && time2 <= to)), grown = spans.map((span) => ({
          span,
          count: span.after - (isReset(span) ? 0 : span.before ?? 0)
        }));
        return {
          count: total(grown),
          hidden: total(grown.filter(({ span }) => isAtEdge(span, window))),
          resets: spans.filter(isReset).length,
          leftOut,
          spans: grown.map(({ span: { from, to }, count }) => ({ from, to, count }))
        };
      }
      const resetTimes = (samples) => samples.flatMap(([time2, value], i) => i > 0 && value < samples[i - 1][1] ? [time2] : []);
      function inBatches(growths, window, batches) {
        const counts = Array.from({ length: batches }, () => 0);
        for (const growth of growths)
          counts[batchOf(growth, window, batches)] += growth.count;
        return counts;
      }
      const total = (counted) => counted.reduce((sum2, { count }) => sum2 + count, 0), selectorsExplained = 3;
      async function explainEmpty(query2, { api, rangeMs, time: time2 }, context) {
        const range = (0, placeholders.wz)(rangeMs), most = async (selector) => {
          const answer = await api.query(`max(count_over_time(${selector}[${range}]))`, context, time2);
          return answer.kind === "vector" ? answer.samples[0]?.value ?? 0 : Number.NaN;
        }, findings = [];
        for (const selector of (0, prometheus_selectors.Qi)(query2).slice(0, selectorsExplained)) {
          const samples = await most(selector), metric = (0, model_selector.ak)(selector), matchers = (0, model_selector.z6)(selector).map(({ text }) => text);
          samples === 1 ? findings.push(`${selector} has only one sample in the ${range} of the window, and rate and increase need two`) : samples === 0 && metric !== void 0 && matchers.length > 0 && await most((0, model_selector.Bk)(metric)) > 0 ? findings.push(`no series of ${metric} matches {${matchers.join(",")}} in the window`) : samples === 0 && findings.push(`there is no series of ${selector} in the window`);
        }
        return `the query gave no series${findings.length > 0 ? `: ${findings.join("; ")}` : ""}`;
      }
      const nothingKnown = { scrapes: [], restarts: [] };
      async function readTargetTimes(series, start, read, context) {
        const asked = series.filter((one) => isBornAfter(one, start) || resetTimes(one.values).length > 0);
        if (asked.length === 0)
          return { kind: "times", of: () => nothingKnown };
        const matchers = target_times_matchersFor(asked), ask = (metric) => matchers === void 0 ? { kind: "raw", series: [], warnings: [] } : readRaw(metric + matchers, read, read.api, context), up = await ask("up");
        if (up.kind === "failed")
          return up;
        const processes = await ask("process_start_time_seconds");
        if (processes.kind === "failed")
          return processes;
        const scrapes = collect([
          ...series.map((one) => ({ of: one, times: sampleTimes(one) })),
          ...up.series.map((one) => ({
            of: one,
            times: one.values.filter(([, value]) => value === 1).map(([time2]) => time2)
          })),
          ...processes.series.map((one) => ({ of: one, times: begun(one, start) }))
        ]), restarts = collect(processes.series.map((one) => ({ of: one, times: changes(one) })));
        return { kind: "times", of: (one) => ({
          scrapes: scrapes.get(targetOf(one)) ?? [],
          restarts: restarts.get(targetOf(one)) ?? []
        }) };
      }
      const isBornAfter = (series, start) => (sampleTimes(series)[0] ?? Number.NEGATIVE_INFINITY) > start, sampleTimes = ({ values, histograms = [] }) => [...values, ...histograms].map(([time2]) => time2), begun = ({ values }, start) => values.map(([, begin]) => begin).filter((begin) => begin >= start), changes = ({ values }) => values.flatMap(([time2, begin], i) => i > 0 && begin !== values[i - 1][1] ? [time2] : []), targetOf = ({ labels }) => JSON.stringify([labels.job ?? "", labels.instance ?? ""]);
      function collect(several) {
        const found = /* @__PURE__ */ new Map();
        for (const { of: of2, times } of several) {
          const target = targetOf(of2), own = found.get(target) ?? /* @__PURE__ */ new Set();
          found.set(target, own);
          for (const time2 of times)
            own.add(time2);
        }
        return new Map([...found].map(([target, times]) => [target, [...times].sort((a, b) => a - b)]));
      }
      function target_times_matchersFor(series) {
        const matchers = ["job", "instance"].flatMap((name) => {
          const values = [
            ...new Set(series.map(({ labels }) => labels[name]).filter((value) => value !== void 0))
          ];
          return values.length > 0 ? [(0, prometheus_selectors.cT)(name, values)] : [];
        });
        return matchers.length > 0 ? `{${matchers.join(",")}}` : void 0;
      }
      const window_samples_scrapesBack = 10, window_samples_leastBackSeconds = 60, window_samples_deliverySeconds = 30;
      async function readWindow(selectors, { api, window, intervalOf: intervalOf2 }, context) {
        const known = await Promise.all(selectors.map((selector) => intervalOf2(selector, context))), seconds = Math.max(...known.map((ms) => ms ?? usualScrapeIntervalMs)) / 1e3, range = {
          from: window.start - Math.max(window_samples_leastBackSeconds, window_samples_scrapesBack * seconds),
          to: window.end + 3 * seconds + window_samples_deliverySeconds
        }, read = [];
        for (const selector of selectors) {
          const raw = await readRaw(selector, range, api, context);
          if (raw.kind === "failed")
            return raw;
          read.push(raw);
        }
        const of2 = read.map((raw) => raw.series), times = await readTargetTimes(of2.flat(), window.start, { ...range, api }, context);
        return times.kind === "failed" ? times : {
          kind: "samples",
          of: of2,
          timesOf: times.of,
          warnings: [...new Set(read.flatMap((raw) => raw.warnings))]
        };
      }
      const queriesOfCounts = ({ part, total: total2 }) => [part, total2];
      async function measureCounts(indicator2, reading, context) {
        const [part, total2] = [(0, prometheus_selectors.zM)(indicator2.part), (0, prometheus_selectors.zM)(indicator2.total)], { window } = reading, increase = (selector) => `sum(increase(${selector}[${(0, placeholders.wz)((0, placeholders.$b)(window))}]))`, query2 = `${increase(part)} / ${increase(total2)}`, wrong = await findNoCounter(indicator2, reading, context);
        if (wrong)
          return withFailure(query2, wrong);
        const settled = await waitUntilScraped(`${part} or ${total2}`, reading, context);
        if (settled.kind !== "settled")
          return withUnsettled(query2, settled);
        const samples = await readWindow([part, total2], reading, context);
        if (samples.kind === "failed")
          return withFailure(query2, samples);
        const [ofPart = [], ofTotal = []] = samples.of, falls = explainFalls(part, ofPart, samples.timesOf) ?? explainFalls(total2, ofTotal, samples.timesOf);
        if (falls)
          return withFailure(query2, falls);
        const warnings = [...settled.warnings, ...samples.warnings, ...tellBridged(settled.gap)], missing = await counts_explainMissing(indicator2, ofPart, ofTotal, reading, context) ?? (ofPart.length === 0 ? await explainZero(indicator2, reading, context) : void 0);
        if (missing !== void 0)
          return { kind: "no-data", detail: missing, query: query2, warnings };
        const read = (series) => series.map((one) => {
          const { scrapes, restarts } = samples.timesOf(one);
          return readCounter(one.values, window, scrapes, restarts);
        }), readings = { part: read(ofPart), total: read(ofTotal) }, lost = tellLost(total2, readings.total);
        return warnings.push(...lost.length > 0 ? lost : tellLost(part, readings.part)), withCounts(indicator2, readings, window, { query: query2, warnings });
      }
      async function findNoCounter({ part, total: total2 }, { api, once }, context) {
        for (const selector of [part, total2]) {
          const wrong = await once(`no counter ${(0, model_selector.ak)(selector)}`, () => explainNoCounter(selector, api, context));
          if (wrong)
            return wrong;
        }
      }
      async function seriesOfCounts({ part, total: total2 }, reading, context) {
        const rate = (selector) => `sum(rate(${(0, prometheus_selectors.zM)(selector)}[$window]))`, intervalMs = await reading.intervalOf(total2, context);
        return await seriesOfQuery(`(${rate(part)} or vector(0)) / ${rate(total2)}`, intervalMs, reading, context);
      }
      async function counts_explainMissing({ part, partIs, total: total2, absent }, ofPart, ofTotal, { api, window }, context) {
        const asked = { api, rangeMs: (0, placeholders.$b)(window), time: window.end };
        if (ofTotal.length === 0)
          return await explainEmpty(total2, asked, context);
        if (ofPart.length > 0 || absent === "ok")
          return;
        const metric = (0, model_selector.ak)(part);
        if (metric !== (0, model_selector.ak)(total2))
          return `there is no series of ${part} in the window: whether nothing was counted or the name is wrong cannot be told${partIs === "bad" ? "; `absent: ok` says that it counts as zero" : ""}`;
        const unknown2 = (0, model_selector.z6)(part).find(({ name }) => ofTotal.every(({ labels }) => labels[name] === void 0));
        return unknown2 && `no series of ${metric} has a label \`${unknown2.name}\`, which ${part} asks for`;
      }
      async function explainZero({ part, total: total2, of: of2 }, reading, context) {
        if ((0, model_selector.ak)(part) !== (0, model_selector.ak)(total2))
          return explainUnscraped(part, { of: of2, beside: total2 }, reading, context);
      }
      function withCounts({ partIs, part, total: total2 }, readings, window, measured) {
        const counted = { part: sum(readings.part, "count"), total: sum(readings.total, "count") }, hidden = { part: sum(readings.part, "hidden"), total: sum(readings.total, "hidden") };
        if (counted.part > counted.total + hidden.total) {
          const detail = `${part} went up by ${(0, units.B4)(counted.part)} in the window, and ${total2} by ${(0, units.B4)(counted.total)}`;
          return {
            ...measured,
            kind: "failed",
            detail,
            hint: `what is ${partIs} must be a part of the total`
          };
        }
        if (counted.total === 0)
          return {
            ...measured,
            kind: "no-data",
            detail: `${total2} did not go up in the window: there was nothing to count`
          };
        const intervalMs = medianSpanMs(readings.total.flatMap(({ spans }) => spans)) ?? usualScrapeIntervalMs, batches = batchCount(window, intervalMs), inParts = (several) => inBatches(several.flatMap(({ spans }) => spans), window, batches), parts = inParts(readings.part), badOf = (ofPart, ofTotal) => {
          const within = Math.min(ofPart, ofTotal);
          return { bad: partIs === "bad" ? within : ofTotal - within, total: ofTotal };
        };
        return {
          ...measured,
          kind: "ratio",
          ...badOf(counted.part, counted.total),
          hidden: badOf(hidden.part, hidden.total),
          intervalMs,
          batches: inParts(readings.total).map((all, batch) => badOf(parts[batch], all))
        };
      }
      const sum = (readings, key) => readings.reduce((all, reading) => all + reading[key], 0), tellBridged = (gap) => gap === void 0 ? [] : [`${gap}; what was counted meanwhile is in the counts, unless the process began anew`];
      function tellLost(selector, readings) {
        const resets = readings.filter((reading) => reading.resets > 0).length, leftOut = readings.filter((reading) => reading.leftOut > 0), firsts = leftOut.reduce((all, reading) => all + reading.leftOut, 0), ofReset = `${resets} series of ${selector} began anew in the window, as with a restart: what was counted after the last scrape before that is lost`, ofLeftOut = `${leftOut.length} series of ${selector} came with a target that had not been scraped before: the ${(0, units.B4)(firsts)} of their first samples are left out`;
        return [...resets > 0 ? [ofReset] : [], ...leftOut.length > 0 ? [ofLeftOut] : []];
      }
      function readBuckets(series, window, { scrapes, restarts }) {
        const resets = [.../* @__PURE__ */ new Set([...restarts, ...series.flatMap(({ values }) => resetTimes(values))])];
        return series.map(({ labels, values }) => ({
          upper: parseBound(labels.le),
          reading: readCounter(values, window, scrapes, resets)
        })).filter(({ upper }) => !Number.isNaN(upper)).sort((a, b) => a.upper - b.upper);
      }
      const parseBound = (le) => le === void 0 || le.trim() === "" ? Number.NaN : Number(le.replace(/^\+?Inf$/, "Infinity"));
      function mergeBuckets(histograms, window, batches) {
        const filled = histograms.filter((buckets2) => buckets2.some(({ reading }) => reading.count > 0)), used = filled.length > 0 ? filled : histograms, all = new Set(used.flatMap((buckets2) => buckets2.map(({ upper }) => upper))), common = [...all].filter((bound) => used.every((buckets2) => buckets2.some(({ upper }) => upper === bound))).sort((a, b) => a - b);
        if (common.at(-1) !== Number.POSITIVE_INFINITY)
          return;
        const cumulative = common.map((bound) => {
          const growths = used.flatMap((buckets2) => buckets2.find(({ upper }) => upper === bound).reading.spans);
          return inBatches(growths, window, batches);
        });
        return { buckets: common.map((upper, i) => {
          const counts = cumulative[i].map((count, batch) => Math.max(0, count - highest(cumulative.slice(0, i), batch)));
          return {
            lower: i > 0 ? common[i - 1] : upper > 0 ? 0 : null,
            upper: Number.isFinite(upper) ? upper : null,
            count: counts.reduce((sum2, count) => sum2 + count, 0),
            batches: counts
          };
        }), boundsLeftOut: all.size - common.length };
      }
      const highest = (cumulative, batch) => cumulative.reduce((most, counts) => Math.max(most, counts[batch]), 0);
      function observedBetween(before, after) {
        const counts = after.buckets.map(({ count }) => count);
        for (const { lower, upper, count } of before.buckets) {
          const middle = middleOf(lower, upper), own = after.buckets.findIndex((bucket) => bucket.lower <= middle && middle <= bucket.upper);
          if (count > 0 && own < 0)
            return;
          own >= 0 && (counts[own] -= count);
        }
        if (!(after.count < before.count || counts.some((count) => count < 0)))
          return after.buckets.map((bucket, i) => ({ ...bucket, count: counts[i] }));
      }
      const middleOf = (lower, upper) => Number.isFinite(lower) && Number.isFinite(upper) ? (lower + upper) / 2 : Number.isFinite(lower) ? upper : lower;
      function readNative(samples, window, { scrapes, restarts }) {
        const { spans, leftOut } = spansOf(samples, window, scrapes);
        let resets = 0;
        const observed = spans.map((span) => {
          const isKnown = restarts.some((time2) => span.from < time2 && time2 <= span.to), between = span.before && !isKnown ? observedBetween(span.before, span.after) : void 0;
          return span.before && !between && (resets += 1), { from: span.from, to: span.to, buckets: between ?? span.after.buckets };
        });
        return {
          count: countOf(observed),
          hidden: countOf(observed.filter((span) => isAtEdge(span, window))),
          resets,
          leftOut: leftOut?.count ?? 0,
          spans: observed
        };
      }
      const countOf = (spans) => spans.reduce((sum2, { buckets }) => buckets.reduce((all, { count }) => all + count, sum2), 0), closeness = 1e-9, justBelow = (bound) => Number.isFinite(bound) ? bound - closeness * Math.abs(bound) : bound;
      function mergeNative(histograms, window, batches) {
        const filled = histograms.flatMap(({ spans }) => spans.flatMap((span) => span.buckets.filter(({ count }) => count > 0).map((bucket) => ({ ...bucket, batch: batchOf(span, window, batches) })))), merged = [];
        for (const { lower, upper, count, batch } of filled.sort((a, b) => a.lower - b.lower || b.upper - a.upper)) {
          const last = merged.at(-1), isWithin = last !== void 0 && lower < justBelow(last.upper), own = isWithin ? last : { lower, upper, batches: Array.from({ length: batches }, () => 0) };
          isWithin || merged.push(own), own.upper = Math.max(own.upper, upper), own.batches[batch] += count;
        }
        return merged.map(({ lower, upper, batches: counts }) => ({
          lower: Number.isFinite(lower) ? lower : null,
          upper: Number.isFinite(upper) ? upper : null,
          count: counts.reduce((sum2, count) => sum2 + count, 0),
          batches: counts
        }));
      }
      const rangeLabel = "vmrange";
      function readRanges(series, window, { scrapes, restarts }) {
        const resets = [.../* @__PURE__ */ new Set([...restarts, ...series.flatMap(({ values }) => resetTimes(values))])];
        return series.flatMap(({ labels, values }) => {
          const [lower, upper] = (labels[rangeLabel] ?? "").split("...").map(parseBound);
          if (lower === void 0 || upper === void 0 || !(lower < upper))
            return [];
          const { spans, ...reading } = readCounter(values, window, scrapes, resets);
          return {
            ...reading,
            spans: spans.map(({ from, to, count }) => ({ from, to, buckets: [{ lower, upper, count }] }))
          };
        });
      }
      const mostGroups = 50, queriesOfHistogram = (indicator2) => [
        selectorsOf(indicator2).bucket
      ];
      async function measureHistogram(indicator2, reading, context) {
        const { api, window } = reading, { bucket, native } = selectorsOf(indicator2), query2 = quantileOf(indicator2, "classic", (0, placeholders.$b)(window)), settled = await waitUntilScraped(`${bucket} or ${native}`, reading, context);
        if (settled.kind !== "settled")
          return withUnsettled(query2, settled);
        const classicOnes = await readWindow([bucket], reading, context);
        if (classicOnes.kind === "failed")
          return withFailure(query2, classicOnes);
        const isClassic = classicOnes.of[0].length > 0, samples = isClassic ? classicOnes : await readWindow([native], reading, context);
        if (samples.kind === "failed")
          return withFailure(query2, samples);
        const series = samples.of[0];
        if (series.length === 0) {
          const asked = { api, rangeMs: (0, placeholders.$b)(window), time: window.end };
          return {
            kind: "no-data",
            detail: await explainEmpty(bucket, asked, context),
            query: query2,
            warnings: settled.warnings
          };
        }
        if (!isClassic && series.every(({ histograms = [] }) => histograms.length === 0)) {
          const hint2 = `${(0, model_selector.ak)(native)} has numbers of its own and no ${(0, model_selector.ak)(bucket)}: is it a summary?`;
          return withFailure(query2, { detail: `${native} is no histogram`, hint: hint2 });
        }
        const found = (isClassic ? series.some(({ labels }) => "le" in labels) ? groupClassic : groupRanges : groupNative)(series, indicator2.by, window, samples.timesOf), warnings = [
          ...settled.warnings,
          ...samples.warnings,
          ...tellBridged(settled.gap),
          ...tellLost(isClassic ? bucket : native, found.readings)
        ];
        return withGroups(found, { query: quantileOf(indicator2, isClassic ? "classic" : "native", (0, placeholders.$b)(window)), warnings }, isClassic ? bucket : native);
      }
      function quantileOf(indicator2, form, rangeMs) {
        const { bucket, native } = selectorsOf(indicator2), { quantile, by } = indicator2, [labels, selector] = form === "classic" ? [["le", ...by], bucket] : [by, native], sum2 = labels.length > 0 ? `sum by (${labels.join(", ")})` : "sum";
        return `histogram_quantile(${quantile}, ${sum2} (increase(${selector}[${(0, placeholders.wz)(rangeMs)}])))`;
      }
      async function seriesOfHistogram(indicator2, reading, context) {
        const { bucket, native } = selectorsOf(indicator2), { quantile, by } = indicator2, intervalMs = await reading.intervalOf(bucket, context), grouped = (labels, selector) => `histogram_quantile(${quantile}, sum by (${labels.map(model_selector.wR).join(", ")}) (rate(${selector}[$window])))`, { kind } = await reading.api.server(context);
        return await seriesOfQuery(intervalMs === void 0 ? grouped(by, native) : grouped([...kind === "victoriametrics" ? ["le", rangeLabel] : ["le"], ...by], bucket), intervalMs, reading, context);
      }
      function selectorsOf({ metric }) {
        const matchers = (0, model_selector.z6)(metric).map(({ text }) => text);
        return { bucket: (0, model_selector.Bk)(`${(0, model_selector.ak)(metric)}_bucket`, matchers), native: metric };
      }
      function groupClassic(series, by, window, timesOf) {
        const histograms = groupBy(series, ({ labels: { le: _, ...labels } }) => labels).map(({ labels, items }) => ({
          labels,
          buckets: readBuckets(items, window, timesOf(items[0]))
        })), whole = histograms.flatMap(({ buckets }) => buckets.slice(-1).map(({ reading }) => reading)), intervalMs = intervalOf(whole), merged = groupBy(histograms, ({ labels }) => picked(labels, by)).map(({ labels, items }) => ({
          labels,
          hidden: histogram_sum(items.map(({ buckets }) => buckets.at(-1)?.reading.hidden ?? 0)),
          merged: mergeBuckets(items.map(({ buckets }) => buckets), window, batchCount(window, intervalMs))
        }));
        return {
          groups: merged.map(({ labels, hidden, merged: found }) => found ? { labels, hidden, buckets: found.buckets } : "unbounded"),
          readings: whole,
          intervalMs,
          boundsLeftOut: Math.max(0, ...merged.map(({ merged: found }) => found?.boundsLeftOut ?? 0))
        };
      }
      function groupRanges(series, by, window, timesOf) {
        const histograms = groupBy(series, ({ labels: { [rangeLabel]: _, ...labels } }) => labels);
        return groupSparse(histograms.flatMap(({ labels, items }) => readRanges(items, window, timesOf(items[0])).map((reading) => ({ labels, reading }))), by, window);
      }
      function groupNative(series, by, window, timesOf) {
        const histograms = series.map((one) => ({
          labels: one.labels,
          reading: readNative(one.histograms ?? [], window, timesOf(one))
        }));
        return groupSparse(histograms, by, window);
      }
      function groupSparse(histograms, by, window) {
        const readings = histograms.map(({ reading }) => reading), intervalMs = intervalOf(readings);
        return { groups: groupBy(histograms, ({ labels }) => picked(labels, by)).map(({ labels, items }) => {
          const own = items.map(({ reading }) => reading), hidden = histogram_sum(own.map((reading) => reading.hidden));
          return { labels, hidden, buckets: mergeNative(own, window, batchCount(window, intervalMs)) };
        }), readings, intervalMs, boundsLeftOut: 0 };
      }
      function withGroups({ groups, intervalMs, boundsLeftOut }, { query: query2, warnings }, selector) {
        const bounded = groups.filter((group) => group !== "unbounded");
        if (bounded.length < groups.length)
          return withFailure(query2, {
            detail: `${selector} has no bucket le="+Inf" that all its targets share`,
            hint: "without it nobody knows how many observations there were"
          });
        const filled = bounded.filter(({ buckets }) => observations(buckets) > 0).sort((a, b) => observations(b.buckets) - observations(a.buckets));
        if (filled.length === 0)
          return {
            kind: "no-data",
            detail: `${selector} observed nothing in the window`,
            query: query2,
            warnings
          };
        const told = [
          ...boundsLeftOut > 0 ? [
            `not all targets have the same buckets: ${boundsLeftOut} bounds that some of them lack are left out`
          ] : [],
          ...filled.length > mostGroups ? [`only the ${mostGroups} groups with the most observations of ${filled.length} are judged`] : []
        ];
        return { kind: "histogram", groups: filled.slice(0, mostGroups), intervalMs, query: query2, warnings: [...warnings, ...told] };
      }
      const observations = (buckets) => histogram_sum(buckets.map(({ count }) => count)), intervalOf = (readings) => medianSpanMs(readings.flatMap(({ spans }) => spans)) ?? usualScrapeIntervalMs, picked = (labels, names) => Object.fromEntries(names.map((name) => [name, labels[name] ?? ""]));
      function groupBy(items, labelsOf) {
        const groups = /* @__PURE__ */ new Map();
        for (const item of items) {
          const labels = labelsOf(item), key = labelKey(labels), group = groups.get(key);
          group ? group.items.push(item) : groups.set(key, { labels, items: [item] });
        }
        return [...groups.values()];
      }
      const histogram_sum = (values) => values.reduce((all, value) => all + value, 0), queriesOfValue = ({ query: query2 }) => [query2];
      async function measureValue({ query: query2, reduce, absent, of: of2, isPast }, reading, context) {
        const { api, window } = reading, resolved = (0, placeholders.Ct)(query2, window), settled = await (isPast ? waitUntilArrived : waitUntilScraped)(resolved, reading, context), isRefused = settled.kind === "failed" && settled.refused !== void 0;
        if (settled.kind !== "settled" && !isRefused)
          return withUnsettled(resolved, settled);
        const read = reduce ? await readReduced(query2, reduce, reading, context) : await readValue(resolved, reading, context);
        if (read.kind === "failed")
          return read;
        if (settled.kind !== "settled")
          return withUnsettled(resolved, settled);
        const found = { ...read, warnings: [...settled.warnings, ...read.warnings] }, noData = (detail2) => ({
          kind: "no-data",
          detail: detail2,
          query: found.query,
          warnings: found.warnings
        });
        if (settled.gap !== void 0 && (reduce || looksBack(resolved)))
          return noData(settled.gap);
        if (found.kind !== "empty") {
          if (found.kind !== "value" || isPast)
            return found;
          const why = await explainStandIn(resolved, { of: of2 }, reading, context);
          return why === void 0 ? found : noData(why);
        }
        if (absent === "ok") {
          const why = await explainAbsence(resolved, { of: of2 }, reading, context);
          return why === void 0 ? { ...found, kind: "value", value: 0, detail: "no series, which counts as zero" } : noData(why);
        }
        const detail = await explainEmpty(found.query, { api, rangeMs: (0, placeholders.$b)(window), time: window.end }, context);
        return noData(detail);
      }
      const looksBack = (query2) => (0, prometheus_selectors.DW)(query2).some(({ range }) => range !== void 0);
      async function seriesOfValue({ query: query2 }, reading, context) {
        return await seriesOfQuery(query2, await intervalOfQuery(query2, reading, context), reading, context);
      }
      async function readValue(query2, { api, window }, context) {
        const answer = await api.query(query2, context, window.end);
        if (answer.kind === "failed")
          return withFailure(query2, answer);
        const measured = { query: query2, warnings: answer.warnings };
        if (answer.kind === "scalar")
          return withValue(measured, answer.value);
        if (answer.kind === "matrix")
          return { ...measured, kind: "failed", detail: "the query gives ranges, not a number", hint: "wrap the range in a function, for example rate(…[$window]) or max_over_time(…[$window])" };
        const [first, second] = answer.samples;
        if (first === void 0)
          return { ...measured, kind: "empty" };
        if (second !== void 0)
          return withSeveral(measured, answer.samples, window);
        const labels = Object.keys(first.labels).length > 0 ? { labels: first.labels } : {};
        return withValue({ ...measured, ...labels }, first.value);
      }
      function withValue(measured, value) {
        if (Number.isFinite(value))
          return { ...measured, kind: "value", value };
        const detail = Number.isNaN(value) ? "the query gave NaN, as 0/0 does: nothing that it counts happened in the window" : `the query gave ${value > 0 ? "+" : "-"}Inf, as a division by zero does: what it divides by did not happen in the window`;
        return { ...measured, kind: "no-data", detail };
      }
      function withSeveral(measured, samples, { end }) {
        const series = keptOf(samples).map(({ labels, value }) => {
          const values = Number.isFinite(value) ? [[end, value]] : [];
          return { labels, values };
        });
        return { ...withCount(measured, samples.length), kind: "series", series };
      }
      const readers = {
        value: { queries: queriesOfValue, measure: measureValue, series: seriesOfValue },
        counts: { queries: queriesOfCounts, measure: measureCounts, series: seriesOfCounts },
        histogram: { queries: queriesOfHistogram, measure: measureHistogram, series: seriesOfHistogram },
        conventional: {
          queries: queriesOfConventional,
          measure: measureConventional,
          series: seriesOfConventional
        },
        alerts: { queries: queriesOfAlerts, measure: measureAlerts, series: seriesOfAlerts }
      };
      function prometheus(plan) {
        const api = prometheusApi(plan);
        let skewMs = 0;
        const known = /* @__PURE__ */ new Map(), once = (key, ask) => {
          const asked = known.get(key) ?? ask();
          return known.set(key, asked), asked;
        }, intervalOf2 = (selector, context) => once(`interval of ${selector}`, () => readScrapeInterval(selector, api, context)), readerOf = (indicator2) => readers[indicator2.kind], byItsClock = (window) => shifted(window, skewMs / 1e3);
        return {
          id: "prometheus",
          check: async (asked, context) => {
            const queries = asked.flatMap((indicator2) => readerOf(indicator2).queries(indicator2)), checked = await checkServer(queries, { url: plan.url, api }, context);
            return skewMs = checked.skewMs, await checkCounters(asked, api, context), checked.notes;
          },
          measure: (indicator2, window, context) => (api.startMeasuring(context), readerOf(indicator2).measure(indicator2, { api, window: byItsClock(window), intervalOf: intervalOf2, once }, context)),
          series: async (indicator2, window, context) => {
            api.startMeasuring(context);
            const reading = { api, window: byItsClock(window), intervalOf: intervalOf2, once }, found = await readerOf(indicator2).series(indicator2, reading, context);
            return found.kind === "series" ? { ...found, series: found.series.map((one) => byOurClock(one, skewMs)) } : found;
          }
        };
      }
      const shifted = ({ start, end }, seconds) => ({
        start: start + seconds,
        end: end + seconds
      }), byOurClock = ({ labels, values }, skewMs) => ({
        labels,
        values: values.map(([time2, value]) => [time2 - skewMs / 1e3, value])
      });
    })
  ),
  /***/
  4431: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        r: () => (
          /* binding */
          providers
        )
        /* harmony export */
      });
      var _prometheus_prometheus_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3279);
      const providers = {
        prometheus: (plan) => (0, _prometheus_prometheus_js__WEBPACK_IMPORTED_MODULE_0__.j)(plan)
      };
    })
  ),
  /***/
  5021: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        V: () => (
          /* binding */
          machineOf
        )
        /* harmony export */
      });
      const passedOn = [
        "PATH",
        "HOME",
        "TMPDIR",
        "XDG_RUNTIME_DIR",
        "DOCKER_HOST",
        "DOCKER_CONTEXT",
        "DOCKER_CONFIG",
        "DOCKER_CERT_PATH",
        "DOCKER_TLS_VERIFY"
      ];
      function machineOf(environment) {
        const given = passedOn.flatMap((name) => environment[name] ? [[name, environment[name]]] : []), { RUNNER_TOOL_CACHE: toolCache, RUNNER_TEMP: temporary } = environment;
        return {
          environment: Object.fromEntries(given),
          ...toolCache && { toolCache },
          ...temporary && { temporary }
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
