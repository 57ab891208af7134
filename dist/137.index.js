const id = 137, ids = [137], modules = {
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
  9233: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        e: () => (
          /* binding */
          evidencePorts
        )
      });
      var units = __webpack_require__(5069), wildcard = __webpack_require__(4956);
      const quickIntervalMs = 3e3, quickPhaseMs = 6e4, slowIntervalMs = 1e4, progressIntervalMs = 3e4, mostLooked = 10, otherwise = "give the address as the input target, or as target.url in the config; some providers (Netlify) make no deployments";
      async function findDeployment(source, order, { clock, log, signal }) {
        const start = clock.now();
        let told = { what: "", at: start };
        for (; !signal.aborted; ) {
          const look = await Promise.race([lookForDeployments(source, order), untilAborted(signal)]);
          if (!look)
            break;
          if (look.kind === "refused")
            return look;
          const decided = look.kind === "seen" ? decide(look.standings, order.sha) : void 0;
          if (decided)
            return decided;
          const what = describe(look, order), elapsedMs = clock.now() - start;
          if (elapsedMs >= order.timeoutMs)
            return giveUp(what, order);
          (what !== told.what || clock.now() - told.at >= progressIntervalMs) && (log.info(`Waiting for the deployment: ${what} (${(0, units.a3)(elapsedMs)} of ${(0, units.a3)(order.timeoutMs)})`), told = { what, at: clock.now() });
          const intervalMs2 = elapsedMs < quickPhaseMs ? quickIntervalMs : slowIntervalMs;
          await clock.sleep(Math.min(intervalMs2, order.timeoutMs - elapsedMs), signal);
        }
        return { kind: "none", message: "interrupted while waiting for the deployment" };
      }
      const untilAborted = (signal) => new Promise((resolve) => signal.addEventListener("abort", () => resolve(void 0), { once: !0 }));
      async function findRunning(source, environment) {
        const listed = await source.listDeployments(environment.includes("*") ? {} : { environment });
        if (listed.kind === "refused")
          return listed;
        const look = listed.kind === "ok" ? await lookAt(source, listed.value, environment) : listed;
        if (look.kind === "refused")
          return look;
        const up = look.kind === "seen" ? look.standings.find((one) => one.kind === "up") : void 0;
        return up ? { kind: "found", url: up.url, deploymentId: up.id, environment: up.environment } : { kind: "none", message: look.kind === "seen" ? `no deployment to "${environment}" is up` : look.message, hint: "give its address as baseline.url, or as the input baseline" };
      }
      async function lookForDeployments(source, { sha, environment }) {
        const listed = await source.listDeployments({ sha });
        if (listed.kind !== "ok")
          return listed;
        const look = await lookAt(source, listed.value, environment);
        return look.kind === "seen" ? { kind: "seen", standings: newestOfEach(look.standings) } : look;
      }
      async function lookAt(source, listed, environment) {
        const matching = listed.filter((one) => environment === void 0 || (0, wildcard._)(environment.toLowerCase(), one.environment.toLowerCase())), standings = [];
        for (const deployment of matching.slice(0, mostLooked)) {
          const statuses = await source.listDeploymentStatuses(deployment.id);
          if (statuses.kind !== "ok")
            return statuses;
          const standing = standingOf(deployment, statuses.value);
          standing && standings.push(standing);
        }
        return { kind: "seen", standings };
      }
      function standingOf(deployment, statuses) {
        const newest = statuses.reduce((a, b) => a && a.id > b.id ? a : b, void 0), state = newest?.state ?? "pending";
        switch (state) {
          case "inactive":
            return;
          case "success":
            return newest?.url ? { ...deployment, kind: "up", url: newest.url } : { ...deployment, kind: "dead", why: "names no environment_url" };
          case "failure":
          case "error":
            return { ...deployment, kind: "dead", why: newest?.description ? `failed: ${newest.description}` : "failed" };
          default:
            return { ...deployment, kind: "pending", state };
        }
      }
      function newestOfEach(standings) {
        const seen = /* @__PURE__ */ new Set();
        return standings.filter(({ environment }) => !seen.has(environment) && seen.add(environment));
      }
      function decide(standings, sha) {
        const up = standings.find((one) => one.kind === "up");
        if (up)
          return { kind: "found", url: up.url, deploymentId: up.id, environment: up.environment };
        const dead = standings.filter((one) => one.kind === "dead");
        if (dead.length === 0 || dead.length < standings.length)
          return;
        const what = dead.map(({ environment, why }) => `the deployment to "${environment}" ${why}`);
        return { kind: "none", message: `commit ${github_deployment_short(sha)}: ${what.join("; ")}`, hint: otherwise };
      }
      function describe(look, { sha, environment }) {
        if (look.kind !== "seen")
          return look.message;
        const pending = look.standings.filter((one) => one.kind === "pending"), where = environment === void 0 ? "" : ` to "${environment}"`;
        return pending.length === 0 ? `commit ${github_deployment_short(sha)} has no deployment${where} yet` : pending.map((one) => `the deployment to "${one.environment}" is ${one.state}`).join("; ");
      }
      function giveUp(what, { timeoutMs: timeoutMs2 }) {
        return { kind: "none", message: `no deployment within ${(0, units.a3)(timeoutMs2)}: ${what}`, hint: otherwise };
      }
      const github_deployment_short = (sha) => sha.slice(0, 7);
      var excerpt = __webpack_require__(8217), undici = __webpack_require__(6752), version = __webpack_require__(178), address_guard = __webpack_require__(1741), lookup = __webpack_require__(9616);
      function splitUserinfo(address) {
        if (!URL.canParse(address))
          return { url: address };
        const url = new URL(address);
        if (url.username === "" && url.password === "")
          return { url: address };
        const credentials = `${decoded(url.username)}:${decoded(url.password)}`;
        return url.username = "", url.password = "", { url: url.href, authorization: `Basic ${Buffer.from(credentials, "utf8").toString("base64")}` };
      }
      function decoded(text) {
        try {
          return decodeURIComponent(text);
        } catch {
          return text;
        }
      }
      const direct = {}, agents = /* @__PURE__ */ new WeakMap(), proxyAgents = /* @__PURE__ */ new Map();
      function proxyAgentFor(proxy2, tls) {
        const key = `${proxy2.href} ${JSON.stringify(tls ?? {})}`, agent = proxyAgents.get(key) ?? new undici.kT({ uri: proxy2.href, proxyTunnel: !0, ...tls && { requestTls: tls }, ...endless });
        return proxyAgents.set(key, agent), agent;
      }
      const endless = { allowH2: !1, headersTimeout: 0, bodyTimeout: 0 };
      function agentFor(route = direct) {
        const { address, tls } = route, connect = { lookup: address === void 0 ? address_guard.rN : (0, lookup.l)(address), ...tls }, agent = agents.get(route) ?? new undici.g6({ connect, ...endless });
        return agents.set(route, agent), agent;
      }
      async function fetchText(order) {
        const deadline = AbortSignal.timeout(Math.max(1, Math.ceil(order.timeoutMs))), signal = order.signal ? AbortSignal.any([order.signal, deadline]) : deadline;
        try {
          return await follow(order, signal);
        } catch (error) {
          return order.signal?.aborted ? { kind: "failed", reason: "aborted", message: "interrupted" } : deadline.aborted ? { kind: "failed", reason: "timeout", message: `no complete answer within ${order.timeoutMs / 1e3} s` } : describeFailure(error);
        }
      }
      async function follow(order, signal) {
        const { url: first, authorization } = splitUserinfo(order.url), headers = {
          "user-agent": `reliability-gate/${version.A}`,
          ...authorization && { authorization },
          ...lowerCaseNames(order.headers ?? {})
        };
        let sent = { url: first, method: order.method ?? "GET", body: order.body };
        for (let left = order.maxRedirects ?? 5; ; left -= 1) {
          const answer = await send(sent, headers, order, signal), next = answer.kind === "answer" && left > 0 ? redirectWithin(answer) : void 0;
          if (answer.kind === "failed" || next === void 0)
            return answer;
          sent = answer.status === 307 || answer.status === 308 ? { ...sent, url: next } : { url: next, method: "GET", body: void 0 };
        }
      }
      async function send({ url, method, body }, headers, { maxBytes: maxBytes2 = 1e6, route, proxy: proxy2 }, signal) {
        const reason = (0, address_guard.xO)(new URL(url).hostname);
        if (reason)
          return { kind: "failed", reason: "refused-address", message: reason };
        const answer = await (0, undici.Em)(url, {
          dispatcher: proxy2 && route?.address === void 0 ? proxyAgentFor(proxy2, route?.tls) : agentFor(route),
          method,
          headers,
          body: body ?? null,
          signal
        }), { text, truncated } = await readBody(answer.body, maxBytes2);
        return { kind: "answer", status: answer.statusCode, headers: flatten(answer.headers), body: text, truncated, url };
      }
      async function readBody(body, maxBytes2) {
        const decoder = new TextDecoder();
        let text = "", left = maxBytes2;
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
        return to && to.origin === new URL(answer.url).origin ? splitUserinfo(to.href).url : void 0;
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
        [/^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, "reset", "the connection was closed before the answer was complete"],
        [/^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/, "timeout", "no connection in time"],
        [/^(ERR_TLS_|ERR_SSL_|CERT_|EPROTO|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH)/, "tls", "TLS failed"],
        [/^HPE_/, "other", "the answer is no HTTP"],
        [/^UND_ERR_/, "other", "the request failed"]
      ];
      function describeFailure(error) {
        const { code = codeOfName(error), message } = error;
        if (code === void 0)
          throw error;
        if (code === address_guard.Ml)
          return { kind: "failed", reason: "refused-address", message: message ?? code };
        const known = reasons.find(([pattern]) => pattern.test(code));
        return known?.[1] === "tls" || known?.[1] === "other" ? { kind: "failed", reason: known[1], message: `${known[2]}: ${message || code}` } : { kind: "failed", reason: known?.[1] ?? "other", message: `${known?.[2] ?? "the request failed"} (${code})` };
      }
      const codeOfName = (error) => error instanceof Error && error.name === "HTTPParserError" ? "HPE_OTHER" : void 0;
      var join_url = __webpack_require__(9486), proxy = __webpack_require__(5312);
      const goodAnswersInARow = 3, intervalMs = 500, longestPauseMs = 2e3, tryTimeoutMs = 1e4, redirectPatienceMs = 15e3, bypassHint = "the preview seems to be protected: give the header that lets automation through as target-headers (Vercel: x-vercel-protection-bypass; Cloudflare Access: CF-Access-Client-Id and CF-Access-Client-Secret)";
      async function waitUntilReady(target, context) {
        const { clock, signal } = context, { timeoutMs: timeoutMs2 } = target.ready, url = (0, join_url.w)(target.url, target.ready.path), start = clock.now();
        let last = { kind: "bad", what: "it was not asked" }, good = 0, goodAt = start, pauseMs2 = intervalMs;
        for (let left = timeoutMs2; left > 0 && !signal.aborted; left = start + timeoutMs2 - clock.now()) {
          const found = await ask(url, target, Math.min(tryTimeoutMs, left), context);
          if (signal.aborted)
            break;
          if (good = found.kind === "good" ? good + 1 : 0, found.kind === "good") {
            if (good === goodAnswersInARow)
              return ready(url, found.status, context);
            goodAt = clock.now();
          } else if (clock.now() - goodAt >= (found.patienceMs ?? Number.POSITIVE_INFINITY))
            return never(url, found);
          pauseMs2 = found.kind === "good" ? intervalMs : Math.min(longestPauseMs, pauseMs2 * 1.5), last = remember(last, found, context), await clock.sleep(Math.min(pauseMs2, Math.max(0, start + timeoutMs2 - clock.now())), signal);
        }
        return signal.aborted ? { kind: "never", message: `interrupted while waiting for ${url}` } : never(url, last, timeoutMs2);
      }
      function remember(last, found, { log }) {
        return found.kind === "good" ? found : found.cut && last.kind === "bad" && last.status !== void 0 ? last : ((last.kind === "good" || last.what !== found.what) && log.info(`Not ready yet: ${found.what}`), found);
      }
      async function ask(url, { headers, ready: ready2, route }, timeoutMs2, { signal, proxies }) {
        const redirectIsMeant = ready2.status !== void 0 && ready2.status >= 300 && ready2.status < 400, answer = await fetchText({
          url,
          headers,
          timeoutMs: timeoutMs2,
          signal,
          maxBytes: 1e4,
          ...route && { route },
          proxy: (0, proxy.iJ)(url, proxies),
          ...redirectIsMeant && { maxRedirects: 0 }
        });
        if (answer.kind === "failed") {
          const cut = answer.reason === "timeout" && timeoutMs2 < tryTimeoutMs;
          return { kind: "bad", what: answer.message, cut, ...answer.reason === "refused-address" && { patienceMs: 0 } };
        }
        const { status, body } = answer;
        if (status === ready2.status)
          return { kind: "good", status };
        const elsewhere = redirectElsewhere(answer);
        return elsewhere ? { kind: "bad", what: `it redirects to ${elsewhere}`, status, body, hint: bypassHint, patienceMs: redirectPatienceMs } : ready2.status === void 0 && status < 500 ? { kind: "good", status } : { kind: "bad", what: `it answered ${status}`, status, body, ...isRefusal(status) && { hint: bypassHint } };
      }
      function redirectElsewhere(answer) {
        const to = redirectOf(answer);
        return to && to.origin !== new URL(answer.url).origin ? to.origin === "null" ? to.protocol : to.origin : void 0;
      }
      const isRefusal = (status) => status === 401 || status === 403;
      function ready(url, status, { log }) {
        return isRefusal(status) && log.warn(`${url} answers ${status}, which counts as ready; ${bypassHint}`), { kind: "ready" };
      }
      function never(url, last, waitedMs) {
        const within = waitedMs === void 0 ? "" : ` within ${(0, units.a3)(waitedMs)}`;
        if (last.kind === "good")
          return {
            kind: "never",
            message: `${url} did not give ${goodAnswersInARow} good answers in a row${within}; the last status was ${last.status}`,
            lastStatus: last.status
          };
        const shown = last.body === void 0 ? "" : (0, excerpt.K)(last.body);
        return {
          kind: "never",
          message: `${url} was not ready${within}: ${last.what}${shown ? `: "${shown}"` : ""}`,
          ...last.status !== void 0 && { lastStatus: last.status },
          ...shown && { excerpt: shown },
          ...last.hint && { hint: last.hint }
        };
      }
      var external_node_worker_threads_ = __webpack_require__(5919), problem = __webpack_require__(9241), histogram = __webpack_require__(4414);
      function mergeReports(reports) {
        const [first] = reports;
        if (!first)
          throw new RangeError("there is no report");
        const cells = byKey(reports.flatMap((report) => report.cells), cellKey, mergeCells), intended = cells.reduce((sum, { sent, dropped }) => sum + sent + dropped, 0), generators = reports.map(({ generator }) => generator), add = (of) => generators.reduce((sum, generator) => sum + of(generator), 0), most = (of) => Math.max(...generators.map(of)), missed = add((generator) => generator.missed);
        return {
          ...first,
          seconds: Math.min(...reports.map(({ seconds }) => seconds)),
          cells: cells.toSorted((a, b) => a.window - b.window),
          answered: {
            head: addLists(reports.map(({ answered }) => answered?.head ?? [])),
            ...first.answered?.base && { base: first.answered.base }
          },
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
      const cellKey = ({ window, side, name }) => `${window} ${side} ${name}`, serviceKey = ({ side, name }) => `${side} ${name}`, phaseKey = ({ side, name, phase }) => `${side} ${phase} ${name}`, sampleKey = ({ side, name, kind, status, message }) => `${side} ${kind} ${status ?? ""} ${name} ${message}`;
      function mergeCells(several) {
        const add = (of) => several.reduce((sum, cell) => sum + of(cell), 0), phases = several.flatMap((cell) => cell.phases ? [cell.phases] : []);
        return {
          ...several[0],
          sent: add(({ sent }) => sent),
          dropped: add(({ dropped }) => dropped),
          completed: add(({ completed }) => completed),
          good: add(({ good }) => good),
          statuses: addCounts(several.map(({ statuses }) => statuses)),
          errors: addCounts(several.map(({ errors }) => errors)),
          latency: (0, histogram.Q7)(several.map(({ latency }) => latency)),
          ...phases.length > 0 && { phases: addPhases(phases) }
        };
      }
      const mergeTimes = (several) => ({
        ...several[0],
        time: (0, histogram.Q7)(several.map(({ time }) => time))
      }), mergeSamples = (several) => ({
        ...several[0],
        count: several.reduce((sum, { count }) => sum + count, 0)
      }), addLists = (lists) => Array.from({ length: Math.max(0, ...lists.map(({ length }) => length)) }, (_, at) => lists.reduce((sum, list) => sum + (list[at] ?? 0), 0));
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
        return Array.from({ length: of }, (_, index) => ({ ...order, load: ownPart(load, index, of), share: { index, of } }));
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
      const stopBudgetMs = 1e3, embedded = { id: "embedded", run: runInWorkers };
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
      const died = (why) => new problem.AF("engine", `the load generator failed: ${why}`, { hint: "a lower load.rate needs less memory and CPU" }), engines = { embedded };
      function isPassing(answer) {
        return answer.kind === "failed" ? answer.reason === "refused" || answer.reason === "reset" || answer.reason === "dns" : answer.status === 429 || answer.status >= 500;
      }
      function parseAnswer(answer) {
        if (answer.kind === "failed")
          return parseFailure(answer);
        const { status, body, truncated } = answer, json = truncated ? void 0 : parseObject(body);
        if (json && (json.status === "error" || status >= 400))
          return parseError(status, json);
        if (status !== 200)
          return parseStatus(answer);
        if (truncated)
          return failed("the answer is too large to read", "aggregate in the query, for example with sum(…) or sum by (le) (…)");
        if ((0, excerpt._)(body)) {
          const title = (0, excerpt.K)(body, 80);
          return failed(`it answered HTML, not JSON${title ? ` ("${title}")` : ""}`, "is this a login page or the wrong path? prometheus.url is the base URL, without /api/v1 and /graph");
        }
        return json?.status !== "success" ? failed(body.trim() === "" ? "it answered with an empty body" : `it did not answer as Prometheus does: "${(0, excerpt.K)(body, 80)}"`, "is prometheus.url the base URL of a Prometheus-compatible API?") : parseData(json);
      }
      const failed = (detail, hint) => ({ kind: "failed", detail, ...hint && { hint } });
      function parseFailure({ reason, message }) {
        return reason === "timeout" ? failed(message, "the query may be too expensive, or the server overloaded") : reason === "refused-address" ? failed(message, "link-local and metadata addresses are never asked") : failed(message, reason === "aborted" ? void 0 : "is prometheus.url right, and reachable from where this runs?");
      }
      const authHint = "give credentials as prometheus-headers, for example `Authorization: Bearer …`";
      function parseError(status, json) {
        const text = (0, excerpt.K)(typeof json.error == "string" ? json.error : `status ${status}`, 300);
        return status === 401 || status === 403 ? failed(`it refuses access (${status}): ${text}`, authHint) : json.errorType === "bad_data" || status === 400 ? { ...failed(`it refuses the query: ${text}`), refusedQuery: !0 } : json.errorType === "execution" || status === 422 ? { ...failed(`it could not execute the query: ${text}`), refusedQuery: !0 } : failed(`it answered ${status}: ${text}`);
      }
      function parseStatus(answer) {
        const { status, body } = answer, to = redirectOf(answer);
        if (to)
          return failed(`it redirects to ${to.origin}`, "headers are not sent to another origin: give that address as prometheus.url, or the credentials that a login page asks for as prometheus-headers");
        if (status === 401 || status === 403)
          return failed(`it refuses access (${status})`, authHint);
        if (status === 404)
          return failed("it answered 404", "is a path prefix missing? prometheus.url is the base URL, without /api/v1 and /graph");
        const shown = (0, excerpt.K)(body, 80);
        return failed(`it answered ${status}${shown ? `: "${shown}"` : ""}`);
      }
      function parseData(json) {
        const warnings = [...strings(json.warnings), ...strings(json.infos)].map((text) => (0, excerpt.K)(text, 300)), { resultType, result } = isObject(json.data) ? json.data : {}, items = Array.isArray(result) ? result : [];
        if (resultType === "scalar") {
          const value = parsePoint(items)?.[1];
          return value === void 0 ? malformed : { kind: "scalar", value, warnings };
        }
        if (resultType === "vector") {
          if (items.some((item) => isObject(item) && "histogram" in item))
            return answer_histogram;
          const samples = items.map(parseSample);
          return samples.every((sample) => sample !== void 0) ? { kind: "vector", samples, warnings } : malformed;
        }
        if (resultType === "matrix") {
          const series = items.map(parseSeries);
          return series.every((one) => one !== void 0) ? { kind: "matrix", series, warnings } : malformed;
        }
        return resultType === "string" ? failed("the query gives a string", "an objective needs a number") : malformed;
      }
      const malformed = failed("its answer has a form that is not known", "is it a Prometheus-compatible API?"), answer_histogram = failed("the query gives a histogram, not a number", "wrap it, for example in histogram_quantile(0.95, …) or histogram_count(…)");
      function parseSample(item) {
        if (!isObject(item) || !Array.isArray(item.value))
          return;
        const point = parsePoint(item.value);
        return point && { labels: parseLabels(item.metric), value: point[1] };
      }
      function parseSeries(item) {
        if (!isObject(item))
          return;
        const values = (Array.isArray(item.values) ? item.values.map((value) => parsePoint(value)) : []).filter((point) => point !== void 0).filter(([, value]) => Number.isFinite(value));
        return { labels: parseLabels(item.metric), values };
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
        const [time, text] = point;
        if (typeof time != "number" || typeof text != "string" || text.trim() === "")
          return;
        const value = specialValues[text] ?? Number(text);
        return Number.isNaN(value) && text !== "NaN" ? void 0 : [time, value];
      }
      function parseLabels(metric) {
        return isObject(metric) ? Object.fromEntries(Object.entries(metric).map(([name, value]) => [(0, excerpt.K)(name, 100), (0, excerpt.K)(String(value), 200)])) : {};
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
      const isObject = (value) => typeof value == "object" && value !== null && !Array.isArray(value), unitsMs = [
        [36e5, "h"],
        [6e4, "m"],
        [1e3, "s"]
      ];
      function formatPromDuration(ms) {
        const whole = Math.max(1, Math.round(ms));
        if (whole % 1e3 !== 0)
          return `${whole}ms`;
        let left = whole;
        return unitsMs.map(([size, unit]) => {
          const count = Math.floor(left / size);
          return left -= count * size, count > 0 ? `${count}${unit}` : "";
        }).join("");
      }
      const formatPromTime = (seconds) => String(Number(seconds.toFixed(3))), windowMs = ({ start, end }) => Math.round((end - start) * 1e3);
      function fillPlaceholders(query, window, rangeMs = windowMs(window)) {
        const values = {
          window: formatPromDuration(rangeMs),
          start: formatPromTime(window.start),
          end: formatPromTime(window.end)
        };
        return query.replace(/\$(window|start|end)\b/g, (_, name) => values[name]);
      }
      const timeoutMs = 3e4, maxBytes = 4e6, tries = 3, firstPauseMs = 300, longestRetryAfterMs = 5e3;
      function prometheusApi({ url, headers }) {
        const ask2 = async (path, form, context) => {
          for (let left = tries - 1; ; left -= 1) {
            const answer = await fetchText({
              url: (0, join_url.w)(url, path),
              method: "POST",
              headers: { ...headers, "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
              body: new URLSearchParams(form).toString(),
              timeoutMs,
              maxBytes,
              signal: context.signal,
              proxy: (0, proxy.iJ)(url, context.proxies)
            });
            if (left === 0 || !isPassing(answer) || context.signal.aborted)
              return parseAnswer(answer);
            await context.clock.sleep(pauseMs(answer, tries - 1 - left, context), context.signal);
          }
        };
        return {
          query: (query, context, time) => ask2("/api/v1/query", { query, ...time !== void 0 && { time: formatPromTime(time) } }, context),
          queryRange: (query, { start, end, stepSeconds }, context) => {
            const range = { start: formatPromTime(start), end: formatPromTime(end), step: formatPromTime(stepSeconds) };
            return ask2("/api/v1/query_range", { query, ...range }, context);
          }
        };
      }
      function pauseMs(answer, retry, { random }) {
        const asked = answer.kind === "answer" ? Number(answer.headers["retry-after"]) * 1e3 : Number.NaN;
        return asked >= 0 ? Math.min(asked, longestRetryAfterMs) : firstPauseMs * 2 ** retry * (0.5 + random());
      }
      const usualScrapeIntervalMs = 15e3, gapsUsed = 20;
      async function readScrapeInterval(selector, api, context) {
        const one = await api.query(`topk(1, ${selector})`, context), labels = one.kind === "vector" ? one.samples[0]?.labels : void 0;
        if (!labels)
          return;
        const raw = await api.query(`${formatSelector(labels)}[5m]`, context), values = raw.kind === "matrix" ? raw.series[0]?.values : void 0;
        return values && inferInterval(values.map(([time]) => time));
      }
      function inferInterval(times) {
        const recent = times.slice(-gapsUsed - 1), gaps = recent.slice(1).map((time, i) => time - recent[i]);
        if (!(gaps.length < 2))
          return Math.round(gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] * 1e3);
      }
      function formatSelector(labels) {
        return `{${Object.entries(labels).filter(([name]) => /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name)).map(([name, value]) => `${name}="${value.replace(/[\\"]/g, "\\$&")}"`).join(",")}}`;
      }
      const string = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/, token = new RegExp([
        /(?<skip>\s+|#[^\n]*)/,
        new RegExp(`(?<string>${string.source})`),
        new RegExp(`(?<braces>\\{(?:[^{}"'\`]|${string.source})*\\})`),
        /(?<range>\[[^\]]*\])/,
        /(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)/,
        /(?<number>\.?\d[\w.]*)/,
        /(?<other>.)/
      ].map((part) => part.source).join("|"), "gsy"), operators = /* @__PURE__ */ new Set(["and", "or", "unless", "atan2", "bool", "offset", "inf", "nan"]), groupings = /* @__PURE__ */ new Set(["by", "without", "on", "ignoring", "group_left", "group_right"]);
      function parseSelectors(query) {
        const tokens = tokenize(query), found = /* @__PURE__ */ new Set();
        let at = 0;
        for (; at < tokens.length; ) {
          const { kind, text } = tokens[at], next = tokens[at + 1];
          kind === "braces" ? found.add(text) : kind === "name" && groupings.has(text.toLowerCase()) ? next?.text === "(" && (at = closing(tokens, at + 1)) : kind === "name" && isMetric(text, next) && (found.add(next?.kind === "braces" ? text + next.text : text), next?.kind === "braces" && (at += 1)), at += 1;
        }
        return [...found];
      }
      function metricOf(selector) {
        return /^[a-zA-Z_:][a-zA-Z0-9_:]*/.exec(selector)?.[0];
      }
      function tokenize(query) {
        const tokens = [];
        for (const { groups } of query.matchAll(token))
          for (const [kind, text] of Object.entries(groups ?? {}))
            text !== void 0 && kind !== "skip" && tokens.push({ kind, text });
        return tokens;
      }
      function isMetric(name, next) {
        return operators.has(name.toLowerCase()) || next?.text === "(" ? !1 : !(next?.kind === "name" && ["by", "without"].includes(next.text.toLowerCase()));
      }
      function closing(tokens, from) {
        const end = tokens.findIndex(({ text }, i) => i > from && text === ")");
        return end < 0 ? tokens.length : end;
      }
      const selectorsExplained = 3;
      async function explainEmpty(query, { api, rangeMs, time }, context) {
        const range = formatPromDuration(rangeMs), most = async (selector) => {
          const answer = await api.query(`max(count_over_time(${selector}[${range}]))`, context, time);
          return answer.kind === "vector" ? answer.samples[0]?.value ?? 0 : Number.NaN;
        }, findings = [];
        for (const selector of parseSelectors(query).slice(0, selectorsExplained)) {
          const samples = await most(selector), metric = metricOf(selector);
          samples === 1 ? findings.push(`${selector} has only one sample in the ${range} of the window, and rate and increase need two`) : samples === 0 && metric !== void 0 && metric !== selector && await most(metric) > 0 ? findings.push(`no series of ${metric} matches ${selector.slice(metric.length)} in the window`) : samples === 0 && findings.push(`there is no series of ${selector} in the window`);
        }
        return `the query gave no series${findings.length > 0 ? `: ${findings.join("; ")}` : ""}`;
      }
      const deliveryMs = 3e4, longestAbsenceMs = 6e4, shortestPollMs = 250, longestPollMs = 500;
      async function waitUntilScraped(query, settling, context) {
        const selectors = parseSelectors(query);
        if (selectors.length === 0)
          return { kind: "settled", warnings: [] };
        const waited = await Promise.all(selectors.map((selector) => waitForSeries(selector, settling, context))), bad = waited.find((one) => one.kind === "failed") ?? waited.find((one) => one.kind === "late");
        return bad || (waited.every((one) => one.kind === "absent") ? await waitForTargets(selectors, settling, context) : { kind: "settled", warnings: waited.flatMap((one) => one.kind === "settled" ? one.warnings : []) });
      }
      async function waitForTargets(selectors, settling, context) {
        const waited = await waitForSeries("up", settling, context, longestAbsenceMs);
        return waited.kind === "settled" && waited.warnings.length === 0 || waited.kind === "late" || waited.kind === "failed" ? waited : (waited.kind === "absent" && await context.clock.sleep(usualScrapeIntervalMs, context.signal), { kind: "settled", warnings: [`no series of ${selectors.join(", ")}, and it is not certain that every target was scraped since the end of the test`] });
      }
      async function waitForSeries(selector, { api, window, intervalOf }, context, longestMs = Number.POSITIVE_INFINITY) {
        const { clock, signal } = context, intervalMs2 = await intervalOf(selector, context) ?? usualScrapeIntervalMs, deadline = clock.now() + Math.min(longestMs, 3 * intervalMs2 + deliveryMs), pollMs = Math.min(longestPollMs, Math.max(shortestPollMs, intervalMs2 / 4)), since = window.start - 2 * intervalMs2 / 1e3;
        for (; ; ) {
          const seen = await readFreshness(selector, since, window.end, api, context);
          if (seen.kind !== "fresh")
            return seen;
          if (seen.behind === 0)
            return { kind: "settled", warnings: [] };
          if (clock.now() >= deadline || signal.aborted)
            return settle_giveUp(selector, seen, window.end, intervalMs2);
          await clock.sleep(pollMs, signal);
        }
      }
      async function readFreshness(selector, since, end, api, context) {
        const living = `(timestamp(${selector}) >= ${formatPromTime(since)})`, asked = {
          newest: `max(${living})`,
          live: `count(${living})`,
          behind: `count(${living} < ${formatPromTime(end)})`
        }, query = Object.entries(asked).map(([name, expression]) => `label_replace(${expression}, "of", "${name}", "", "")`).join(" or "), answer = await api.query(query, context);
        if (answer.kind === "failed")
          return answer;
        const samples = answer.kind === "vector" ? answer.samples : [], of = (name) => samples.find(({ labels }) => labels.of === name)?.value, newest = of("newest");
        return newest === void 0 ? { kind: "absent" } : { kind: "fresh", newest, live: of("live") ?? 0, behind: of("behind") ?? 0 };
      }
      function settle_giveUp(selector, { newest, live, behind }, end, intervalMs2) {
        if (newest >= end)
          return { kind: "settled", warnings: [`${behind} of ${live} series of ${selector} ended before the test did`] };
        const age = Math.round((end - newest) * 10) / 10, interval = Math.round(intervalMs2 / 100) / 10;
        return {
          kind: "late",
          detail: `the newest sample of ${selector} is ${age} s older than the end of the test, and no newer one came (scrape interval: about ${interval} s)`
        };
      }
      const chartPoints = 400, seriesKept = 20;
      async function measureValue({ query }, { api, window, intervalOf }, context) {
        const resolved = fillPlaceholders(query, window), settled = await waitUntilScraped(resolved, { api, window, intervalOf }, context);
        return await readValue(resolved, settled, window, api, context);
      }
      async function seriesOfValue({ query }, { api, window, intervalOf }, context) {
        const [first] = parseSelectors(query), intervalMs2 = (first === void 0 ? void 0 : await intervalOf(first, context)) ?? usualScrapeIntervalMs, resolved = fillPlaceholders(query, window, Math.max(4 * intervalMs2, 1e4));
        return await readSeries(resolved, window, api, context);
      }
      async function readValue(query, settled, window, api, context) {
        if (settled.kind === "late")
          return { kind: "no-data", detail: settled.detail, query, warnings: [] };
        if (settled.kind === "failed" && !settled.refusedQuery)
          return withFailure(query, settled);
        const answer = await api.query(query, context, window.end);
        if (answer.kind === "failed")
          return withFailure(query, answer);
        if (settled.kind === "failed")
          return withFailure(query, settled);
        const measured = { query, warnings: [...settled.warnings, ...answer.warnings] };
        if (answer.kind === "scalar")
          return withValue(measured, answer.value);
        if (answer.kind === "matrix")
          return { ...measured, kind: "failed", detail: "the query gives ranges, not a number", hint: "wrap the range in a function, for example rate(…[$window]) or max_over_time(…[$window])" };
        const [first, second] = answer.samples;
        if (first === void 0) {
          const detail = await explainEmpty(query, { api, rangeMs: windowMs(window), time: window.end }, context);
          return { ...measured, kind: "no-data", detail };
        }
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
        const series = samples.slice(0, seriesKept).map(({ labels, value }) => {
          const values = Number.isFinite(value) ? [[end, value]] : [];
          return { labels, values };
        });
        return { ...withCount(measured, samples.length), kind: "series", series };
      }
      async function readSeries(query, window, api, context) {
        const stepSeconds = Math.max(1, Math.ceil((window.end - window.start) / chartPoints)), answer = await api.queryRange(query, { ...window, stepSeconds }, context);
        if (answer.kind === "failed")
          return withFailure(query, answer);
        if (answer.kind !== "matrix")
          return withFailure(query, { kind: "failed", detail: "the query gives no series over time" });
        const series = answer.series.filter(({ values }) => values.length > 0), measured = { query, warnings: answer.warnings };
        return series.length === 0 ? { ...measured, kind: "no-data", detail: "the query gave no points in the window" } : { ...withCount(measured, series.length), kind: "series", series: series.slice(0, seriesKept) };
      }
      function withCount(measured, count) {
        return count <= seriesKept ? measured : { ...measured, warnings: [...measured.warnings, `only the first ${seriesKept} of ${count} series are kept`] };
      }
      function withFailure(query, { detail, hint }) {
        const foreign = /\$\{?[a-zA-Z_]\w*/.exec(query.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, ""))?.[0], better = foreign ? `${foreign} is not known here: there are $window, $start and $end` : hint;
        return { kind: "failed", detail, ...better && { hint: better }, query, warnings: [] };
      }
      const readers = {
        value: { measure: measureValue, series: seriesOfValue }
      };
      function prometheus(plan) {
        const api = prometheusApi(plan), intervals = /* @__PURE__ */ new Map(), intervalOf = (selector, context) => {
          const known = intervals.get(selector) ?? readScrapeInterval(selector, api, context);
          return intervals.set(selector, known), known;
        }, readerOf = (indicator) => readers[indicator.kind];
        return {
          id: "prometheus",
          check: (_, context) => check(plan.url, api, context),
          measure: (indicator, window, context) => readerOf(indicator).measure(indicator, { api, window, intervalOf }, context),
          series: (indicator, window, context) => readerOf(indicator).series(indicator, { api, window, intervalOf }, context)
        };
      }
      async function check(url, api, context) {
        const answer = await api.query("1", context);
        if (answer.kind !== "failed")
          return;
        const { hint } = answer;
        throw new problem.AF("provider", `Prometheus at ${url} cannot be asked: ${answer.detail}`, { ...hint && { hint } });
      }
      const providers = {
        prometheus: (plan) => prometheus(plan)
      };
      function evidencePorts(plan, deployments) {
        const { allowedHosts } = plan.policy, asksPrometheus = plan.objectives.some((objective) => objective.source === "prometheus") || plan.load.profile === "soak";
        return {
          locateTarget: async (target, context) => {
            const located = await locate(target, deployments, context);
            return (0, address_guard.aJ)(located.url, allowedHosts), located;
          },
          locateBaseline: async (baseline) => {
            const located = await locateRunning(baseline, deployments);
            return (0, address_guard.aJ)(located.url, allowedHosts), located;
          },
          waitUntilReady: (located, { headers, ready: ready2, route }, context) => waitUntilReady({ url: located.url, headers, ready: ready2, ...route && { route } }, context),
          engine: engines.embedded,
          ...plan.prometheus && asksPrometheus && { provider: providers.prometheus(plan.prometheus) },
          seed: 1
        };
      }
      async function locate({ from }, deployments, context) {
        if (from.kind === "url")
          return { url: from.url, source: from.source };
        if (!deployments)
          throw new problem.AF("target", "no target: there is no URL to measure", {
            hint: "give --target URL, or target.url in the config; deployments are found in a workflow run with a token"
          });
        const { environment, timeoutMs: timeoutMs2 } = from, order = { sha: deployments.sha, timeoutMs: timeoutMs2, ...environment && { environment } };
        return locatedAt(await findDeployment(deployments.source, order, context));
      }
      async function locateRunning({ from }, deployments) {
        if (from.kind === "url")
          return { url: from.url, source: from.source };
        if (!deployments)
          throw new problem.AF("target", "the baseline has no URL", {
            hint: "give --baseline URL, or baseline.url in the config; deployments are found in a workflow run with a token"
          });
        return locatedAt(await findRunning(deployments.source, from.environment ?? "*"));
      }
      function locatedAt(found) {
        if (found.kind === "found")
          return { url: found.url, source: "deployment", deploymentId: found.deploymentId };
        throw new problem.AF("target", found.message, { ...found.hint && { hint: found.hint } });
      }
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
