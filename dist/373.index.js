const id = 373;
const ids = [373];
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
  5956: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        e: () => (
          /* binding */
          evidencePorts
        )
      });
      var units = __webpack_require__(5069);
      var wildcard = __webpack_require__(4956);
      ;
      const quickIntervalMs = 3e3;
      const quickPhaseMs = 6e4;
      const slowIntervalMs = 1e4;
      const progressIntervalMs = 3e4;
      const mostLooked = 10;
      const otherwise = "give the address as the input target, or as target.url in the config; some providers (Netlify) make no deployments";
      async function findDeployment(source, order, { clock, log, signal }) {
        const start = clock.now();
        let told = { what: "", at: start };
        while (!signal.aborted) {
          const look = await Promise.race([lookForDeployments(source, order), untilAborted(signal)]);
          if (!look)
            break;
          if (look.kind === "refused")
            return look;
          const decided = look.kind === "seen" ? decide(look.standings, order.sha) : void 0;
          if (decided)
            return decided;
          const what = describe(look, order);
          const elapsedMs = clock.now() - start;
          if (elapsedMs >= order.timeoutMs)
            return giveUp(what, order);
          if (what !== told.what || clock.now() - told.at >= progressIntervalMs) {
            log.info(`Waiting for the deployment: ${what} (${(0, units.a3)(elapsedMs)} of ${(0, units.a3)(order.timeoutMs)})`);
            told = { what, at: clock.now() };
          }
          const intervalMs2 = elapsedMs < quickPhaseMs ? quickIntervalMs : slowIntervalMs;
          await clock.sleep(Math.min(intervalMs2, order.timeoutMs - elapsedMs), signal);
        }
        return { kind: "none", message: "interrupted while waiting for the deployment" };
      }
      const untilAborted = (signal) => new Promise((resolve) => signal.addEventListener("abort", () => resolve(void 0), { once: true }));
      async function lookForDeployments(source, { sha, environment }) {
        const listed = await source.listDeployments(sha);
        if (listed.kind !== "ok")
          return listed;
        const matching = listed.value.filter((one) => environment === void 0 || (0, wildcard._)(environment.toLowerCase(), one.environment.toLowerCase()));
        const standings = [];
        for (const deployment of matching.slice(0, mostLooked)) {
          const statuses = await source.listDeploymentStatuses(deployment.id);
          if (statuses.kind !== "ok")
            return statuses;
          const standing = standingOf(deployment, statuses.value);
          if (standing)
            standings.push(standing);
        }
        return { kind: "seen", standings: newestOfEach(standings) };
      }
      function standingOf(deployment, statuses) {
        const newest = statuses.reduce((a, b) => a && a.id > b.id ? a : b, void 0);
        const state = newest?.state ?? "pending";
        switch (state) {
          case "inactive":
            return void 0;
          case "success":
            if (newest?.url)
              return { ...deployment, kind: "up", url: newest.url };
            return { ...deployment, kind: "dead", why: "names no environment_url" };
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
          return void 0;
        const what = dead.map(({ environment, why }) => `the deployment to "${environment}" ${why}`);
        return { kind: "none", message: `commit ${github_deployment_short(sha)}: ${what.join("; ")}`, hint: otherwise };
      }
      function describe(look, { sha, environment }) {
        if (look.kind !== "seen")
          return look.message;
        const pending = look.standings.filter((one) => one.kind === "pending");
        const where = environment === void 0 ? "" : ` to "${environment}"`;
        if (pending.length === 0)
          return `commit ${github_deployment_short(sha)} has no deployment${where} yet`;
        return pending.map((one) => `the deployment to "${one.environment}" is ${one.state}`).join("; ");
      }
      function giveUp(what, { timeoutMs: timeoutMs2 }) {
        return { kind: "none", message: `no deployment within ${(0, units.a3)(timeoutMs2)}: ${what}`, hint: otherwise };
      }
      const github_deployment_short = (sha) => sha.slice(0, 7);
      var excerpt = __webpack_require__(8217);
      var undici = __webpack_require__(6752);
      var version = __webpack_require__(178);
      var address_guard = __webpack_require__(1741);
      ;
      function splitUserinfo(address) {
        if (!URL.canParse(address))
          return { url: address };
        const url = new URL(address);
        if (url.username === "" && url.password === "")
          return { url: address };
        const credentials = `${decoded(url.username)}:${decoded(url.password)}`;
        url.username = "";
        url.password = "";
        return { url: url.href, authorization: `Basic ${Buffer.from(credentials, "utf8").toString("base64")}` };
      }
      function decoded(text) {
        try {
          return decodeURIComponent(text);
        } catch {
          return text;
        }
      }
      ;
      let agent;
      function sharedAgent() {
        agent ??= new undici.g6({ connect: { lookup: address_guard.rN }, allowH2: false, headersTimeout: 0, bodyTimeout: 0 });
        return agent;
      }
      async function fetchText(order) {
        const deadline = AbortSignal.timeout(Math.max(1, Math.ceil(order.timeoutMs)));
        const signal = order.signal ? AbortSignal.any([order.signal, deadline]) : deadline;
        try {
          return await follow(order, signal);
        } catch (error) {
          if (order.signal?.aborted)
            return { kind: "failed", reason: "aborted", message: "interrupted" };
          if (deadline.aborted) {
            return { kind: "failed", reason: "timeout", message: `no complete answer within ${order.timeoutMs / 1e3} s` };
          }
          return describeFailure(error);
        }
      }
      async function follow(order, signal) {
        const { url: first, authorization } = splitUserinfo(order.url);
        const headers = {
          "user-agent": `reliability-gate/${version.A}`,
          ...authorization && { authorization },
          ...lowerCaseNames(order.headers ?? {})
        };
        let sent = { url: first, method: order.method ?? "GET", body: order.body };
        for (let left = order.maxRedirects ?? 5; ; left -= 1) {
          const answer = await send(sent, headers, order.maxBytes ?? 1e6, signal);
          const next = answer.kind === "answer" && left > 0 ? redirectWithin(answer) : void 0;
          if (answer.kind === "failed" || next === void 0)
            return answer;
          const keepsMethod = answer.status === 307 || answer.status === 308;
          sent = keepsMethod ? { ...sent, url: next } : { url: next, method: "GET", body: void 0 };
        }
      }
      async function send({ url, method, body }, headers, maxBytes2, signal) {
        const reason = (0, address_guard.xO)(new URL(url).hostname);
        if (reason)
          return { kind: "failed", reason: "refused-address", message: reason };
        const answer = await (0, undici.Em)(url, { dispatcher: sharedAgent(), method, headers, body: body ?? null, signal });
        const { text, truncated } = await readBody(answer.body, maxBytes2);
        return { kind: "answer", status: answer.statusCode, headers: flatten(answer.headers), body: text, truncated, url };
      }
      async function readBody(body, maxBytes2) {
        const decoder = new TextDecoder();
        let text = "";
        let left = maxBytes2;
        for await (const chunk of body) {
          text += decoder.decode(chunk.subarray(0, left), { stream: true });
          left -= chunk.length;
          if (left < 0)
            return { text: text + decoder.decode(), truncated: true };
        }
        return { text: text + decoder.decode(), truncated: false };
      }
      function redirectOf({ status, headers, url }) {
        const location = headers.location;
        if (![301, 302, 303, 307, 308].includes(status) || location === void 0)
          return void 0;
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
        if (known?.[1] === "tls" || known?.[1] === "other") {
          return { kind: "failed", reason: known[1], message: `${known[2]}: ${message || code}` };
        }
        return { kind: "failed", reason: known?.[1] ?? "other", message: `${known?.[2] ?? "the request failed"} (${code})` };
      }
      const codeOfName = (error) => error instanceof Error && error.name === "HTTPParserError" ? "HPE_OTHER" : void 0;
      var join_url = __webpack_require__(9486);
      ;
      const goodAnswersInARow = 3;
      const intervalMs = 500;
      const longestPauseMs = 2e3;
      const tryTimeoutMs = 1e4;
      const redirectPatienceMs = 15e3;
      const bypassHint = "the preview seems to be protected: give the header that lets automation through as target-headers (Vercel: x-vercel-protection-bypass; Cloudflare Access: CF-Access-Client-Id and CF-Access-Client-Secret)";
      async function waitUntilReady(target, context) {
        const { clock, signal } = context;
        const { timeoutMs: timeoutMs2 } = target.ready;
        const url = (0, join_url.w)(target.url, target.ready.path);
        const start = clock.now();
        let last = { kind: "bad", what: "it was not asked" };
        let good = 0;
        let goodAt = start;
        let pauseMs2 = intervalMs;
        for (let left = timeoutMs2; left > 0 && !signal.aborted; left = start + timeoutMs2 - clock.now()) {
          const found = await ask(url, target, Math.min(tryTimeoutMs, left), signal);
          if (signal.aborted)
            break;
          good = found.kind === "good" ? good + 1 : 0;
          if (found.kind === "good") {
            if (good === goodAnswersInARow)
              return ready(url, found.status, context);
            goodAt = clock.now();
          } else if (clock.now() - goodAt >= (found.patienceMs ?? Number.POSITIVE_INFINITY)) {
            return never(url, found);
          }
          pauseMs2 = found.kind === "good" ? intervalMs : Math.min(longestPauseMs, pauseMs2 * 1.5);
          last = remember(last, found, context);
          await clock.sleep(Math.min(pauseMs2, Math.max(0, start + timeoutMs2 - clock.now())), signal);
        }
        return signal.aborted ? { kind: "never", message: `interrupted while waiting for ${url}` } : never(url, last, timeoutMs2);
      }
      function remember(last, found, { log }) {
        if (found.kind === "good")
          return found;
        if (found.cut && last.kind === "bad" && last.status !== void 0)
          return last;
        if (last.kind === "good" || last.what !== found.what)
          log.info(`Not ready yet: ${found.what}`);
        return found;
      }
      async function ask(url, { headers, ready: ready2 }, timeoutMs2, signal) {
        const redirectIsMeant = ready2.status !== void 0 && ready2.status >= 300 && ready2.status < 400;
        const answer = await fetchText({
          url,
          headers,
          timeoutMs: timeoutMs2,
          signal,
          maxBytes: 1e4,
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
        if (elsewhere) {
          const what = `it redirects to ${elsewhere}`;
          return { kind: "bad", what, status, body, hint: bypassHint, patienceMs: redirectPatienceMs };
        }
        if (ready2.status === void 0 && status < 500)
          return { kind: "good", status };
        return { kind: "bad", what: `it answered ${status}`, status, body, ...isRefusal(status) && { hint: bypassHint } };
      }
      function redirectElsewhere(answer) {
        const to = redirectOf(answer);
        return to && to.origin !== new URL(answer.url).origin ? to.origin === "null" ? to.protocol : to.origin : void 0;
      }
      const isRefusal = (status) => status === 401 || status === 403;
      function ready(url, status, { log }) {
        if (isRefusal(status))
          log.warn(`${url} answers ${status}, which counts as ready; ${bypassHint}`);
        return { kind: "ready" };
      }
      function never(url, last, waitedMs) {
        const within = waitedMs === void 0 ? "" : ` within ${(0, units.a3)(waitedMs)}`;
        if (last.kind === "good") {
          return {
            kind: "never",
            message: `${url} did not give ${goodAnswersInARow} good answers in a row${within}; the last status was ${last.status}`,
            lastStatus: last.status
          };
        }
        const shown = last.body === void 0 ? "" : (0, excerpt.K)(last.body);
        return {
          kind: "never",
          message: `${url} was not ready${within}: ${last.what}${shown ? `: "${shown}"` : ""}`,
          ...last.status !== void 0 && { lastStatus: last.status },
          ...shown && { excerpt: shown },
          ...last.hint && { hint: last.hint }
        };
      }
      var external_node_worker_threads_ = __webpack_require__(5919);
      var problem = __webpack_require__(9241);
      var messages = __webpack_require__(8715);
      ;
      const stopBudgetMs = 1e3;
      const embedded = { id: "embedded", run: runInWorker };
      async function runInWorker(order, context) {
        const reason = (0, address_guard.xO)(new URL(order.head.url).hostname);
        if (reason)
          throw new problem.AF("target", `the target is refused: ${reason}`);
        const worker = new external_node_worker_threads_.Worker(workerEntry(), { workerData: order, name: "load" });
        try {
          return await reportOf(worker, context);
        } finally {
          await worker.terminate();
        }
      }
      function workerEntry() {
        const here = import.meta.url;
        return new URL(here.endsWith(".ts") ? "./worker.ts" : "./index.js", here);
      }
      function reportOf(worker, { signal, log }) {
        return new Promise((resolve, reject) => {
          const stop = () => {
            worker.postMessage(messages.k);
            setTimeout(() => reject(died("it did not stop when it was told to")), stopBudgetMs).unref();
          };
          if (signal.aborted)
            stop();
          signal.addEventListener("abort", stop, { once: true });
          worker.on("message", (message) => {
            if (message.kind === "progress")
              return log.progress(message.progress);
            signal.removeEventListener("abort", stop);
            resolve(message.report);
          });
          worker.on("error", (error) => reject(died(error instanceof Error ? error.message : String(error))));
          worker.on("exit", (code) => reject(died(`it ended with code ${code} before it reported`)));
        });
      }
      const died = (why) => new problem.AF("engine", `the load generator failed: ${why}`, { hint: "a lower load.rate needs less memory and CPU" });
      ;
      const engines = { embedded };
      ;
      function isPassing(answer) {
        if (answer.kind === "failed")
          return answer.reason === "refused" || answer.reason === "reset" || answer.reason === "dns";
        return answer.status === 429 || answer.status >= 500;
      }
      function parseAnswer(answer) {
        if (answer.kind === "failed")
          return parseFailure(answer);
        const { status, body, truncated } = answer;
        const json = truncated ? void 0 : parseObject(body);
        if (json && (json.status === "error" || status >= 400))
          return parseError(status, json);
        if (status !== 200)
          return parseStatus(answer);
        if (truncated) {
          return failed("the answer is too large to read", "aggregate in the query, for example with sum(…) or sum by (le) (…)");
        }
        if ((0, excerpt._)(body)) {
          const title = (0, excerpt.K)(body, 80);
          return failed(`it answered HTML, not JSON${title ? ` ("${title}")` : ""}`, "is this a login page or the wrong path? prometheus.url is the base URL, without /api/v1 and /graph");
        }
        if (json?.status !== "success") {
          return failed(body.trim() === "" ? "it answered with an empty body" : `it did not answer as Prometheus does: "${(0, excerpt.K)(body, 80)}"`, "is prometheus.url the base URL of a Prometheus-compatible API?");
        }
        return parseData(json);
      }
      const failed = (detail, hint) => ({ kind: "failed", detail, ...hint && { hint } });
      function parseFailure({ reason, message }) {
        if (reason === "timeout")
          return failed(message, "the query may be too expensive, or the server overloaded");
        if (reason === "refused-address")
          return failed(message, "link-local and metadata addresses are never asked");
        return failed(message, reason === "aborted" ? void 0 : "is prometheus.url right, and reachable from where this runs?");
      }
      const authHint = "give credentials as prometheus-headers, for example `Authorization: Bearer …`";
      function parseError(status, json) {
        const text = (0, excerpt.K)(typeof json.error === "string" ? json.error : `status ${status}`, 300);
        if (status === 401 || status === 403)
          return failed(`it refuses access (${status}): ${text}`, authHint);
        if (json.errorType === "bad_data" || status === 400)
          return { ...failed(`it refuses the query: ${text}`), refusedQuery: true };
        if (json.errorType === "execution" || status === 422)
          return { ...failed(`it could not execute the query: ${text}`), refusedQuery: true };
        return failed(`it answered ${status}: ${text}`);
      }
      function parseStatus(answer) {
        const { status, body } = answer;
        const to = redirectOf(answer);
        if (to) {
          return failed(`it redirects to ${to.origin}`, "headers are not sent to another origin: give that address as prometheus.url, or the credentials that a login page asks for as prometheus-headers");
        }
        if (status === 401 || status === 403)
          return failed(`it refuses access (${status})`, authHint);
        if (status === 404) {
          return failed("it answered 404", "is a path prefix missing? prometheus.url is the base URL, without /api/v1 and /graph");
        }
        const shown = (0, excerpt.K)(body, 80);
        return failed(`it answered ${status}${shown ? `: "${shown}"` : ""}`);
      }
      function parseData(json) {
        const warnings = [...strings(json.warnings), ...strings(json.infos)].map((text) => (0, excerpt.K)(text, 300));
        const { resultType, result } = isObject(json.data) ? json.data : {};
        const items = Array.isArray(result) ? result : [];
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
          const series = items.map(parseSeries);
          return series.every((one) => one !== void 0) ? { kind: "matrix", series, warnings } : malformed;
        }
        if (resultType === "string")
          return failed("the query gives a string", "an objective needs a number");
        return malformed;
      }
      const malformed = failed("its answer has a form that is not known", "is it a Prometheus-compatible API?");
      const histogram = failed("the query gives a histogram, not a number", "wrap it, for example in histogram_quantile(0.95, …) or histogram_count(…)");
      function parseSample(item) {
        if (!isObject(item) || !Array.isArray(item.value))
          return void 0;
        const point = parsePoint(item.value);
        return point && { labels: parseLabels(item.metric), value: point[1] };
      }
      function parseSeries(item) {
        if (!isObject(item))
          return void 0;
        const points = Array.isArray(item.values) ? item.values.map((value) => parsePoint(value)) : [];
        const values = points.filter((point) => point !== void 0).filter(([, value]) => Number.isFinite(value));
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
          return void 0;
        const [time, text] = point;
        if (typeof time !== "number" || typeof text !== "string" || text.trim() === "")
          return void 0;
        const value = specialValues[text] ?? Number(text);
        return Number.isNaN(value) && text !== "NaN" ? void 0 : [time, value];
      }
      function parseLabels(metric) {
        if (!isObject(metric))
          return {};
        return Object.fromEntries(Object.entries(metric).map(([name, value]) => [(0, excerpt.K)(name, 100), (0, excerpt.K)(String(value), 200)]));
      }
      const strings = (value) => Array.isArray(value) ? value.filter((item) => typeof item === "string").slice(0, 10) : [];
      function parseObject(text) {
        try {
          const value = JSON.parse(text);
          return isObject(value) ? value : void 0;
        } catch {
          return void 0;
        }
      }
      const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
      ;
      const unitsMs = [
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
          left -= count * size;
          return count > 0 ? `${count}${unit}` : "";
        }).join("");
      }
      const formatPromTime = (seconds) => String(Number(seconds.toFixed(3)));
      const windowMs = ({ start, end }) => Math.round((end - start) * 1e3);
      function fillPlaceholders(query, window, rangeMs = windowMs(window)) {
        const values = {
          window: formatPromDuration(rangeMs),
          start: formatPromTime(window.start),
          end: formatPromTime(window.end)
        };
        return query.replace(/\$(window|start|end)\b/g, (_, name) => values[name]);
      }
      ;
      const timeoutMs = 3e4;
      const maxBytes = 4e6;
      const tries = 3;
      const firstPauseMs = 300;
      const longestRetryAfterMs = 5e3;
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
              signal: context.signal
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
        if (asked >= 0)
          return Math.min(asked, longestRetryAfterMs);
        return firstPauseMs * 2 ** retry * (0.5 + random());
      }
      ;
      const string = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/;
      const token = new RegExp([
        /(?<skip>\s+|#[^\n]*)/,
        new RegExp(`(?<string>${string.source})`),
        new RegExp(`(?<braces>\\{(?:[^{}"'\`]|${string.source})*\\})`),
        /(?<range>\[[^\]]*\])/,
        /(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)/,
        /(?<number>\.?\d[\w.]*)/,
        /(?<other>.)/
      ].map((part) => part.source).join("|"), "gsy");
      const operators = /* @__PURE__ */ new Set(["and", "or", "unless", "atan2", "bool", "offset", "inf", "nan"]);
      const groupings = /* @__PURE__ */ new Set(["by", "without", "on", "ignoring", "group_left", "group_right"]);
      function parseSelectors(query) {
        const tokens = tokenize(query);
        const found = /* @__PURE__ */ new Set();
        let at = 0;
        while (at < tokens.length) {
          const { kind, text } = tokens[at];
          const next = tokens[at + 1];
          if (kind === "braces") {
            found.add(text);
          } else if (kind === "name" && groupings.has(text.toLowerCase())) {
            if (next?.text === "(")
              at = closing(tokens, at + 1);
          } else if (kind === "name" && isMetric(text, next)) {
            found.add(next?.kind === "braces" ? text + next.text : text);
            if (next?.kind === "braces")
              at += 1;
          }
          at += 1;
        }
        return [...found];
      }
      function metricOf(selector) {
        return /^[a-zA-Z_:][a-zA-Z0-9_:]*/.exec(selector)?.[0];
      }
      function tokenize(query) {
        const tokens = [];
        for (const { groups } of query.matchAll(token)) {
          for (const [kind, text] of Object.entries(groups ?? {})) {
            if (text !== void 0 && kind !== "skip")
              tokens.push({ kind, text });
          }
        }
        return tokens;
      }
      function isMetric(name, next) {
        if (operators.has(name.toLowerCase()) || next?.text === "(")
          return false;
        return !(next?.kind === "name" && ["by", "without"].includes(next.text.toLowerCase()));
      }
      function closing(tokens, from) {
        const end = tokens.findIndex(({ text }, i) => i > from && text === ")");
        return end < 0 ? tokens.length : end;
      }
      ;
      const selectorsExplained = 3;
      async function explainEmpty(query, { api, rangeMs, time }, context) {
        const range = formatPromDuration(rangeMs);
        const most = async (selector) => {
          const answer = await api.query(`max(count_over_time(${selector}[${range}]))`, context, time);
          return answer.kind === "vector" ? answer.samples[0]?.value ?? 0 : Number.NaN;
        };
        const findings = [];
        for (const selector of parseSelectors(query).slice(0, selectorsExplained)) {
          const samples = await most(selector);
          const metric = metricOf(selector);
          if (samples === 1) {
            findings.push(`${selector} has only one sample in the ${range} of the window, and rate and increase need two`);
          } else if (samples === 0 && metric !== void 0 && metric !== selector && await most(metric) > 0) {
            findings.push(`no series of ${metric} matches ${selector.slice(metric.length)} in the window`);
          } else if (samples === 0) {
            findings.push(`there is no series of ${selector} in the window`);
          }
        }
        return `the query gave no series${findings.length > 0 ? `: ${findings.join("; ")}` : ""}`;
      }
      ;
      const usualScrapeIntervalMs = 15e3;
      const gapsUsed = 20;
      async function readScrapeInterval(selector, api, context) {
        const one = await api.query(`topk(1, ${selector})`, context);
        const labels = one.kind === "vector" ? one.samples[0]?.labels : void 0;
        if (!labels)
          return void 0;
        const raw = await api.query(`${formatSelector(labels)}[5m]`, context);
        const values = raw.kind === "matrix" ? raw.series[0]?.values : void 0;
        return values && inferInterval(values.map(([time]) => time));
      }
      function inferInterval(times) {
        const recent = times.slice(-gapsUsed - 1);
        const gaps = recent.slice(1).map((time, i) => time - recent[i]);
        if (gaps.length < 2)
          return void 0;
        return Math.round(gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] * 1e3);
      }
      function formatSelector(labels) {
        const matchers = Object.entries(labels).filter(([name]) => /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name)).map(([name, value]) => `${name}="${value.replace(/[\\"]/g, "\\$&")}"`);
        return `{${matchers.join(",")}}`;
      }
      ;
      const deliveryMs = 3e4;
      const longestAbsenceMs = 6e4;
      const shortestPollMs = 250;
      const longestPollMs = 500;
      async function waitUntilScraped(query, settling, context) {
        const selectors = parseSelectors(query);
        if (selectors.length === 0)
          return { kind: "settled", warnings: [] };
        const waited = await Promise.all(selectors.map((selector) => waitForSeries(selector, settling, context)));
        const bad = waited.find((one) => one.kind === "failed") ?? waited.find((one) => one.kind === "late");
        if (bad)
          return bad;
        if (waited.every((one) => one.kind === "absent"))
          return await waitForTargets(selectors, settling, context);
        return { kind: "settled", warnings: waited.flatMap((one) => one.kind === "settled" ? one.warnings : []) };
      }
      async function waitForTargets(selectors, settling, context) {
        const waited = await waitForSeries("up", settling, context, longestAbsenceMs);
        if (waited.kind === "settled" && waited.warnings.length === 0)
          return waited;
        if (waited.kind === "late" || waited.kind === "failed")
          return waited;
        if (waited.kind === "absent")
          await context.clock.sleep(usualScrapeIntervalMs, context.signal);
        const warning = `no series of ${selectors.join(", ")}, and it is not certain that every target was scraped since the end of the test`;
        return { kind: "settled", warnings: [warning] };
      }
      async function waitForSeries(selector, { api, window, intervalOf }, context, longestMs = Number.POSITIVE_INFINITY) {
        const { clock, signal } = context;
        const intervalMs2 = await intervalOf(selector, context) ?? usualScrapeIntervalMs;
        const deadline = clock.now() + Math.min(longestMs, 3 * intervalMs2 + deliveryMs);
        const pollMs = Math.min(longestPollMs, Math.max(shortestPollMs, intervalMs2 / 4));
        const since = window.start - 2 * intervalMs2 / 1e3;
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
        const living = `(timestamp(${selector}) >= ${formatPromTime(since)})`;
        const asked = {
          newest: `max(${living})`,
          live: `count(${living})`,
          behind: `count(${living} < ${formatPromTime(end)})`
        };
        const query = Object.entries(asked).map(([name, expression]) => `label_replace(${expression}, "of", "${name}", "", "")`).join(" or ");
        const answer = await api.query(query, context);
        if (answer.kind === "failed")
          return answer;
        const samples = answer.kind === "vector" ? answer.samples : [];
        const of = (name) => samples.find(({ labels }) => labels.of === name)?.value;
        const newest = of("newest");
        if (newest === void 0)
          return { kind: "absent" };
        return { kind: "fresh", newest, live: of("live") ?? 0, behind: of("behind") ?? 0 };
      }
      function settle_giveUp(selector, { newest, live, behind }, end, intervalMs2) {
        if (newest >= end) {
          return { kind: "settled", warnings: [`${behind} of ${live} series of ${selector} ended before the test did`] };
        }
        const age = Math.round((end - newest) * 10) / 10;
        const interval = Math.round(intervalMs2 / 100) / 10;
        return {
          kind: "late",
          detail: `the newest sample of ${selector} is ${age} s older than the end of the test, and no newer one came (scrape interval: about ${interval} s)`
        };
      }
      ;
      const chartPoints = 400;
      const seriesKept = 20;
      function prometheus(plan) {
        const api = prometheusApi(plan);
        const intervals = /* @__PURE__ */ new Map();
        const intervalOf = (selector, context) => {
          const known = intervals.get(selector) ?? readScrapeInterval(selector, api, context);
          intervals.set(selector, known);
          return known;
        };
        return {
          id: "prometheus",
          check: (context) => check(plan.url, api, context),
          measure: async (query, window, context) => {
            const resolved = fillPlaceholders(query, window);
            const settled = await waitUntilScraped(resolved, { api, window, intervalOf }, context);
            return await readValue(resolved, settled, window, api, context);
          },
          series: async (query, window, context) => {
            const [first] = parseSelectors(query);
            const known = first === void 0 ? void 0 : await intervalOf(first, context);
            const intervalMs2 = known ?? usualScrapeIntervalMs;
            const resolved = fillPlaceholders(query, window, Math.max(4 * intervalMs2, 1e4));
            return await readSeries(resolved, window, api, context);
          }
        };
      }
      async function check(url, api, context) {
        const answer = await api.query("1", context);
        if (answer.kind !== "failed")
          return;
        const { hint } = answer;
        throw new problem.AF("provider", `Prometheus at ${url} cannot be asked: ${answer.detail}`, { ...hint && { hint } });
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
        if (answer.kind === "matrix") {
          const hint = "wrap the range in a function, for example rate(…[$window]) or max_over_time(…[$window])";
          return { ...measured, kind: "failed", detail: "the query gives ranges, not a number", hint };
        }
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
        const stepSeconds = Math.max(1, Math.ceil((window.end - window.start) / chartPoints));
        const answer = await api.queryRange(query, { ...window, stepSeconds }, context);
        if (answer.kind === "failed")
          return withFailure(query, answer);
        if (answer.kind !== "matrix")
          return withFailure(query, { kind: "failed", detail: "the query gives no series over time" });
        const series = answer.series.filter(({ values }) => values.length > 0);
        const measured = { query, warnings: answer.warnings };
        if (series.length === 0)
          return { ...measured, kind: "no-data", detail: "the query gave no points in the window" };
        return { ...withCount(measured, series.length), kind: "series", series: series.slice(0, seriesKept) };
      }
      function withCount(measured, count) {
        if (count <= seriesKept)
          return measured;
        return { ...measured, warnings: [...measured.warnings, `only the first ${seriesKept} of ${count} series are kept`] };
      }
      function withFailure(query, { detail, hint }) {
        const foreign = /\$\{?[a-zA-Z_]\w*/.exec(query.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, ""))?.[0];
        const better = foreign ? `${foreign} is not known here: there are $window, $start and $end` : hint;
        return { kind: "failed", detail, ...better && { hint: better }, query, warnings: [] };
      }
      ;
      const providers = {
        prometheus: (plan) => prometheus(plan)
      };
      ;
      function evidencePorts(plan, deployments) {
        const { allowedHosts } = plan.policy;
        const asksPrometheus = plan.objectives.some((objective) => objective.source === "prometheus");
        return {
          locateTarget: async (target, context) => {
            const located = await locate(target, deployments, context);
            (0, address_guard.aJ)(located.url, allowedHosts);
            return located;
          },
          waitUntilReady: (located, { headers, ready: ready2 }, context) => waitUntilReady({ url: located.url, headers, ready: ready2 }, context),
          engine: engines.embedded,
          ...plan.prometheus && asksPrometheus && { provider: providers.prometheus(plan.prometheus) },
          seed: 1
        };
      }
      async function locate({ from }, deployments, context) {
        if (from.kind === "url")
          return { url: from.url, source: from.source };
        if (!deployments) {
          throw new problem.AF("target", "no target: there is no URL to measure", {
            hint: "give --target URL, or target.url in the config; deployments are found in a workflow run with a token"
          });
        }
        const { environment, timeoutMs: timeoutMs2 } = from;
        const order = { sha: deployments.sha, timeoutMs: timeoutMs2, ...environment && { environment } };
        const found = await findDeployment(deployments.source, order, context);
        if (found.kind !== "found") {
          throw new problem.AF("target", found.message, { ...found.hint && { hint: found.hint } });
        }
        return { url: found.url, source: "deployment", deploymentId: found.deploymentId };
      }
    })
  ),
  /***/
  7593: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        V: () => (
          /* binding */
          interrupted
        ),
        /* harmony export */
        h: () => (
          /* binding */
          gatherEvidence
        )
        /* harmony export */
      });
      var _model_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9241);
      var _model_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5069);
      const interrupted = "interrupted";
      async function gatherEvidence(plan, ports, context) {
        const evidence = {
          target: { url: plan.target.from.kind === "url" ? plan.target.from.url : "", source: sourceOf(plan) },
          measurements: {},
          serverSeries: []
        };
        try {
          await gather(evidence, plan, ports, context);
        } catch (error) {
          if (!context.signal.aborted && !(error instanceof _model_problem_js__WEBPACK_IMPORTED_MODULE_0__.AF))
            throw error;
          if (error instanceof _model_problem_js__WEBPACK_IMPORTED_MODULE_0__.AF) {
            evidence.failure = { code: error.code, message: error.message, ...error.hint && { hint: error.hint } };
          }
        }
        if (context.signal.aborted) {
          const seconds = evidence.load ? ` after ${Math.round(evidence.load.seconds)} s of load` : " before any load";
          evidence.failure = { code: interrupted, message: `The run was cancelled${seconds}.` };
        }
        return evidence;
      }
      async function gather(evidence, plan, ports, context) {
        const { log, signal } = context;
        const target = await ports.locateTarget(plan.target, context);
        evidence.target = target;
        await ports.provider?.check(context);
        log.info(`Waiting until ${target.url} is ready`);
        const readiness = await ports.waitUntilReady(target, plan.target, context);
        if (readiness.kind === "never") {
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_0__.AF("target", readiness.message, { ...readiness.hint && { hint: readiness.hint } });
        }
        if (signal.aborted)
          return;
        const order = { load: plan.load, head: { url: target.url, headers: plan.target.headers }, seed: ports.seed };
        evidence.load = await ports.engine.run(order, context);
        log.info(`The load has ended after ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_1__.a3)(evidence.load.seconds * 1e3)}`);
        if (signal.aborted)
          return;
        if (ports.provider)
          await measure(evidence, evidence.load, plan, ports.provider, context);
      }
      async function measure(evidence, load, plan, provider, context) {
        const window = {
          start: Date.parse(load.window.start) / 1e3,
          end: Date.parse(load.window.end) / 1e3
        };
        const asked = plan.objectives.filter((objective) => objective.source === "prometheus");
        if (asked.length > 0)
          context.log.info(`Asking Prometheus ${asked.length} question${asked.length > 1 ? "s" : ""}`);
        await Promise.all(asked.map(async ({ name, query, unit }) => {
          evidence.measurements[name] = { ...await provider.measure(query, window, context), unit };
        }));
        for (const { name, query, unit } of asked) {
          const chart = await provider.series(query, window, context);
          if (chart.kind === "series") {
            evidence.serverSeries.push({ objective: name, unit, query: chart.query, series: chart.series });
          }
        }
      }
      const sourceOf = ({ target: { from } }) => from.kind === "url" ? from.source : "deployment";
    })
  ),
  /***/
  3227: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        R: () => (
          /* binding */
          runGate
        )
      });
      var judge = __webpack_require__(8622);
      var build_record = __webpack_require__(2924);
      var gather_evidence = __webpack_require__(7593);
      var publish_record = __webpack_require__(1887);
      ;
      const foreignKeys = /* @__PURE__ */ new Set(["measurements", "labels", "headers"]);
      const ownWords = /* @__PURE__ */ new Set([
        ...["kind", "verdict", "cause", "source", "comparator", "side", "profile", "grade"],
        ...["inconclusive", "noData", "error", "start", "end", "startedAt", "commit"]
      ]);
      function redactDeep(data, redact) {
        return walk(data, "", redact);
      }
      function walk(data, name, redact) {
        if (typeof data === "string")
          return ownWords.has(name) ? data : redact(data);
        if (Array.isArray(data))
          return data.map((item) => walk(item, name, redact));
        if (data === null || typeof data !== "object")
          return data;
        const keyOf = foreignKeys.has(name) ? redact : (key) => key;
        return Object.fromEntries(Object.entries(data).map(([key, value]) => [keyOf(key), walk(value, key, redact)]));
      }
      ;
      async function runGate(plan, options, ports, context) {
        const startedAt = new Date(context.clock.now()).toISOString();
        const evidence = await (0, gather_evidence.h)(plan, ports, context);
        const record = (0, build_record.k)({ plan, evidence, judgement: (0, judge.S)(plan, evidence), startedAt, ...options });
        return (0, publish_record.l)(redactDeep(record, ports.redact), ports.publishers);
      }
    })
  ),
  /***/
  8811: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        V: () => (
          /* binding */
          streamLog
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069);
      const plainIntervalMs = 5e3;
      const clearLine = "\r\x1B[2K";
      function streamLog({ write, live, redact, clock, warning, debug }) {
        let lineIsLive = false;
        let lastPlain = Number.NEGATIVE_INFINITY;
        let lastPhase = "";
        const line = (message) => {
          if (lineIsLive)
            write(clearLine);
          lineIsLive = false;
          write(`${clean(redact(message))}
`);
        };
        return {
          info: line,
          warn: (message) => line(warning(message)),
          debug: (message) => {
            if (debug)
              line(message);
          },
          progress: (progress) => {
            if (live) {
              write(`${clearLine}${formatProgress(progress)}`);
              lineIsLive = true;
              return;
            }
            const now = clock.now();
            if (progress.phase === lastPhase && now - lastPlain < plainIntervalMs)
              return;
            lastPhase = progress.phase;
            lastPlain = now;
            line(formatProgress(progress));
          }
        };
      }
      function formatProgress({ phase, elapsedMs, totalMs, rate, p95, errors }) {
        const parts = [
          `${phase.padEnd(7)} ${elapsedMs < 1e3 ? "0s" : (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.a3)(Math.floor(elapsedMs / 1e3) * 1e3)} of ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.a3)(totalMs)}`,
          `${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.ZV)(rate)}/s`,
          p95 === null ? "p95 –" : `p95 ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.MH)(p95)}`,
          `${errors} error${errors === 1 ? "" : "s"}`
        ];
        return parts.join(" · ");
      }
      const clean = (message) => message.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, " ");
    })
  ),
  /***/
  8322: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        m: () => (
          /* binding */
          systemClock
        )
        /* harmony export */
      });
      var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
      const systemClock = {
        now: () => Date.now(),
        sleep: (ms, signal) => (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, void 0, { ...signal && { signal } }).catch(() => void 0)
      };
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
  3567: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        l: () => (
          /* binding */
          createRedactor
        )
        /* harmony export */
      });
      const leastLength = 4;
      const leastBase64Length = 8;
      const mask = "***";
      function createRedactor(secrets) {
        const forms = /* @__PURE__ */ new Set();
        let any;
        const add = (secret) => {
          for (const part of parts(secret))
            for (const form of writtenForms(part))
              forms.add(form);
          any = forms.size > 0 ? new RegExp([...forms].map(literal).join("|")) : void 0;
        };
        for (const secret of secrets)
          add(secret);
        const redact = (text) => {
          const bare = hideUserinfo(text);
          return any?.test(bare) ? hide(bare, forms) : bare;
        };
        return { add, redact };
      }
      const literal = (text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
      const hideUserinfo = (text) => text.replace(/:\/\/[^\s/?#\\"'`<>]*@/g, `://${mask}@`);
      function parts(secret) {
        const whole = secret.trim();
        const [, scheme = "", token = ""] = /^([A-Za-z][\w-]*) +(\S+)$/.exec(whole) ?? [];
        const credentials = scheme.toLowerCase() === "basic" ? Buffer.from(token, "base64").toString("utf8") : "";
        const password = credentials.slice(credentials.indexOf(":") + 1);
        return [secret, whole, token, credentials, password].filter((part) => part.length >= leastLength);
      }
      function writtenForms(secret) {
        const text = secret.toWellFormed();
        const encoded = encodeURIComponent(text);
        const form = new URLSearchParams({ "": text }).toString().slice(1);
        const inUrls = [encoded, encodeURI(text), form, form.replaceAll("+", "%20")];
        const inJson = JSON.stringify(secret).slice(1, -1);
        return [
          secret,
          ...inUrls,
          ...inUrls.map((url) => url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())),
          inJson,
          inJson.replaceAll("/", "\\/"),
          ...base64Forms(Buffer.from(text, "utf8"))
        ];
      }
      function base64Forms(bytes) {
        const whole = bytes.toString("base64").replace(/=+$/, "");
        const within = [0, 1, 2].map((dropped) => bytes.subarray(dropped, dropped + Math.floor((bytes.length - dropped) / 3) * 3).toString("base64")).filter((piece) => piece.length >= leastBase64Length);
        return [whole, ...within].flatMap((form) => [form, form.replaceAll("+", "-").replaceAll("/", "_")]);
      }
      function hide(text, forms) {
        const found = [];
        for (const form of forms) {
          for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
            found.push([at, at + form.length]);
        }
        found.sort((a, b) => a[0] - b[0]);
        let hidden = "";
        let done = 0;
        for (const [start, end] of found) {
          if (start > done || start === 0 && done === 0)
            hidden += text.slice(done, start) + mask;
          done = Math.max(done, end);
        }
        return hidden + text.slice(done);
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
