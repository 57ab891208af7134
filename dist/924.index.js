const id = 924, ids = [924], modules = {
  /***/
  6297: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        closeRun: () => (
          /* binding */
          closeRun
        )
        /* harmony export */
      });
      var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(143), _github_github_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1437), _net_redact_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3567), _publish_check_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1940), _publish_comment_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8597), _render_cancelled_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7618), _event_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8623), _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7126), _job_log_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9175), _publishers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3929);
      async function closeRun(open) {
        const { token, comment } = (0, _inputs_js__WEBPACK_IMPORTED_MODULE_4__.K)();
        token && (0, _actions_core__WEBPACK_IMPORTED_MODULE_0__.Pq)(token);
        const log = (0, _job_log_js__WEBPACK_IMPORTED_MODULE_5__.W)((0, _net_redact_js__WEBPACK_IMPORTED_MODULE_7__.l)([token]).redact), { owner, repo, apiUrl } = (0, _event_js__WEBPACK_IMPORTED_MODULE_3__.j)(), github = (0, _github_github_js__WEBPACK_IMPORTED_MODULE_8__.U)({ token, apiUrl, owner, repo, signal: AbortSignal.timeout(2e4), log }), body = (0, _render_cancelled_js__WEBPACK_IMPORTED_MODULE_2__.e)((0, _publishers_js__WEBPACK_IMPORTED_MODULE_6__.$b)({ service: open.service, context: open.where }));
        log.info("The step ended before its run did: closing what it had opened");
        const closed = await (0, _publish_check_run_js__WEBPACK_IMPORTED_MODULE_1__.tQ)(github, open.check, {
          conclusion: "cancelled",
          title: "cancelled",
          summary: () => body
        });
        closed.kind === "denied" && log.warn(`check: ${closed.why}`);
        const { pullRequest } = open.where;
        if (pullRequest !== void 0) {
          const marked = await (0, _publish_comment_js__WEBPACK_IMPORTED_MODULE_9__._)(github, { pullRequest, service: open.service, mode: comment, body });
          marked.kind === "denied" && log.warn(`comment: ${marked.why}`);
        }
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
      var _engines_engine_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2104), _judge_comparison_looks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3311), _judge_is_decided_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2215), _model_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9241), _model_units_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5069), _history_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6402);
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
          if (!context.signal.aborted && !(error instanceof _model_problem_js__WEBPACK_IMPORTED_MODULE_2__.AF))
            throw error;
          error instanceof _model_problem_js__WEBPACK_IMPORTED_MODULE_2__.AF && (evidence.failure = { code: error.code, message: error.message, ...error.hint && { hint: error.hint } });
        }
        if (context.signal.aborted) {
          const seconds = evidence.load ? ` after ${Math.round(evidence.load.seconds)} s of load` : " before any load";
          evidence.failure = { code: interrupted, message: `The run was cancelled${seconds}.` };
        }
        return evidence;
      }
      async function gather(evidence, plan, ports, context) {
        const { log, signal } = context, target = await ports.locateTarget(plan.target, context);
        if (evidence.target = target, await ports.provider?.check(context), await awaitReady(target, plan.target, ports, context), signal.aborted)
          return;
        if (plan.baseline && (evidence.baseline = await findBaseline(plan.baseline, ports, context)), plan.history && ports.history) {
          const { runs, from, failure } = await ports.history(), fingerprint = (0, _history_js__WEBPACK_IMPORTED_MODULE_4__.ax)(plan);
          evidence.history = { from, fingerprint, runs: runs.slice(-plan.history.runs), ...failure && { failure } }, failure && log.warn(`No comparison with ${from}: ${failure.message}`);
        }
        if (signal.aborted)
          return;
        const atLook = (load) => (0, _judge_is_decided_js__WEBPACK_IMPORTED_MODULE_1__.d)(plan, { ...evidence, load });
        if (evidence.load = await ports.engine.run(orderOf(plan, evidence, ports.seed), context, atLook), log.info(`The load has ended after ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_3__.a3)(evidence.load.seconds * 1e3)}`), signal.aborted)
          return;
        const { window } = evidence.load;
        ports.provider && window && await measure(evidence, window, plan, ports.provider, context);
      }
      async function awaitReady(target, plan, ports, context) {
        context.log.info(`Waiting until ${target.url} is ready`);
        const readiness = await ports.waitUntilReady(target, plan, context);
        if (readiness.kind !== "ready")
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_2__.AF("target", readiness.message, { ...readiness.hint && { hint: readiness.hint } });
      }
      async function findBaseline(plan, ports, context) {
        const { from } = plan;
        let baseline = from.kind === "url" ? { url: from.url, source: from.source } : { url: "", source: "deployment" };
        try {
          return baseline = await ports.locateBaseline(plan, context), await awaitReady(baseline, plan, ports, context), baseline;
        } catch (error) {
          if (!(error instanceof _model_problem_js__WEBPACK_IMPORTED_MODULE_2__.AF))
            throw error;
          const { message, hint } = error;
          context.log.warn(`No comparison: the baseline is not there: ${message}`);
          const failure = { code: "baseline", message: `the baseline is not there: ${message}`, ...hint && { hint } };
          return { ...baseline, failure };
        }
      }
      function orderOf({ load, target, baseline: plan }, { target: head, baseline }, seed) {
        const order = { load, head: { url: head.url, headers: target.headers }, seed };
        if (!plan || !baseline || baseline.failure)
          return order;
        const base = { url: baseline.url, headers: plan.headers, ...plan.design && { design: plan.design } };
        return { ...order, base, looks: (0, _judge_comparison_looks_js__WEBPACK_IMPORTED_MODULE_0__.u)(load.durationMs / 1e3, _engines_engine_js__WEBPACK_IMPORTED_MODULE_5__.O).slice(0, -1) };
      }
      async function measure(evidence, { start, end }, plan, provider, context) {
        const window = { start: Date.parse(start) / 1e3, end: Date.parse(end) / 1e3 }, asked = plan.objectives.filter((objective) => objective.source === "prometheus");
        asked.length > 0 && context.log.info(`Asking Prometheus ${asked.length} question${asked.length > 1 ? "s" : ""}`), await Promise.all(asked.map(async ({ name, query, unit }) => {
          evidence.measurements[name] = { ...await provider.measure(query, window, context), unit };
        }));
        for (const { name, query, unit } of asked) {
          const chart = await provider.series(query, window, context);
          chart.kind === "series" && evidence.serverSeries.push({ objective: name, unit, query: chart.query, series: chart.series });
        }
      }
      const sourceOf = ({ target: { from } }) => from.kind === "url" ? from.source : "deployment";
    })
  ),
  /***/
  6402: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        As: () => (
          /* binding */
          formatHistory
        ),
        /* harmony export */
        Ou: () => (
          /* binding */
          nextHistory
        ),
        /* harmony export */
        ax: () => (
          /* binding */
          fingerprintOf
        ),
        /* harmony export */
        i6: () => (
          /* binding */
          parseHistory
        )
        /* harmony export */
      });
      var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598), _judge_comparison_metric_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8544), _judge_comparison_past_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(118);
      const mostPastRuns = 50, mostBytes = 5e4, mostValues = 200;
      function fingerprintOf({ load, target: { from } }) {
        const requests = load.requests.map(({ name, method, path, weight, expect }) => ({
          name,
          method,
          path,
          weight,
          expect
        })), target = from.kind === "url" ? "url" : { deployment: from.environment ?? "*" }, measured = JSON.stringify([{ ...load, requests }, target]);
        return (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(measured).digest("hex").slice(0, 16);
      }
      const usual = [
        ...[0.5, 0.95, 0.99].map((quantile) => ({ kind: "quantile", quantile })),
        { kind: "avg" },
        { kind: "throughput" },
        { kind: "error_rate" },
        { kind: "availability" }
      ];
      function nextHistory(record, most) {
        const known = record.evidence.history?.runs ?? [], run = mayBeBaseline(record) ? pastRunOf(record) : void 0;
        return bounded(run ? [...known, run] : known, most);
      }
      function mayBeBaseline({ objectives, evidence }) {
        const counted = objectives.filter(({ advisory }) => !advisory), isFine = ({ verdict, cause }) => verdict === "pass" || verdict === "warn" || cause === "short-history";
        return evidence.failure === void 0 && counted.length > 0 && counted.every(isFine) && !objectives.some(({ waiver }) => waiver);
      }
      function pastRunOf({ plan, evidence: { load, history }, window, startedAt, commit }) {
        if (!load || !history)
          return;
        const asked = plan.objectives.flatMap((objective) => objective.source === "baseline" ? [{ metric: objective.metric, request: objective.request }] : []), values = {};
        for (const { metric, request } of [...usual.map((metric2) => ({ metric: metric2, request: void 0 })), ...asked]) {
          const value = (0, _judge_comparison_past_js__WEBPACK_IMPORTED_MODULE_2__.c_)(load, metric, request);
          value !== void 0 && (values[(0, _judge_comparison_metric_key_js__WEBPACK_IMPORTED_MODULE_1__.C)(metric, request)] = Number(value.toPrecision(6)));
        }
        return { at: window?.start ?? startedAt, commit, fingerprint: history.fingerprint, values };
      }
      function bounded(runs, most) {
        let kept = runs.slice(-most);
        for (; Buffer.byteLength(JSON.stringify(kept)) > mostBytes; )
          kept = kept.slice(1);
        return kept;
      }
      const formatHistory = (service, runs) => JSON.stringify({ schemaVersion: 1, service, runs });
      function parseHistory(text, service) {
        if (text.length > 4 * mostBytes)
          return;
        let data;
        try {
          data = JSON.parse(text);
        } catch {
          return;
        }
        if (!isObject(data) || data.schemaVersion !== 1 || data.service !== service || !Array.isArray(data.runs))
          return;
        const runs = data.runs;
        return runs.length <= mostPastRuns && runs.every(isPastRun) ? runs : void 0;
      }
      function isPastRun(run) {
        if (!isObject(run) || !isObject(run.values))
          return !1;
        const { at, commit, fingerprint, values } = run, numbers = Object.values(values);
        return typeof at == "string" && !Number.isNaN(Date.parse(at)) && (commit === null || typeof commit == "string" && /^[0-9a-f]{40,64}$/.test(commit)) && typeof fingerprint == "string" && /^[0-9a-f]{16}$/.test(fingerprint) && numbers.length <= mostValues && numbers.every((value) => typeof value == "number" && Number.isFinite(value) && value >= 0);
      }
      const isObject = (value) => typeof value == "object" && value !== null;
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
      const plainIntervalMs = 5e3, clearLine = "\r\x1B[2K";
      function streamLog({ write, live, redact, clock, warning, debug }) {
        let lineIsLive = !1, lastPlain = Number.NEGATIVE_INFINITY, lastPhase = "";
        const line = (message) => {
          lineIsLive && write(clearLine), lineIsLive = !1, write(`${clean(redact(message))}
`);
        };
        return {
          info: line,
          warn: (message) => line(warning(message)),
          debug: (message) => {
            debug && line(message);
          },
          progress: (progress) => {
            if (live) {
              write(`${clearLine}${formatProgress(progress)}`), lineIsLive = !0;
              return;
            }
            const now = clock.now();
            progress.phase === lastPhase && now - lastPlain < plainIntervalMs || (lastPhase = progress.phase, lastPlain = now, line(formatProgress(progress)));
          }
        };
      }
      function formatProgress({ phase, elapsedMs, totalMs, rate, p95, errors }) {
        return [
          `${phase.padEnd(7)} ${elapsedMs < 1e3 ? "0s" : (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.a3)(Math.floor(elapsedMs / 1e3) * 1e3)} of ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.a3)(totalMs)}`,
          `${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.ZV)(rate)}/s`,
          p95 === null ? "p95 –" : `p95 ${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.MH)(p95)}`,
          `${errors} error${errors === 1 ? "" : "s"}`
        ].join(" · ");
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
        _: () => (
          /* binding */
          isoDate
        ),
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
        sleep: (ms, signal) => (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, void 0, { ...signal && { signal } }).catch(() => {
        })
      }, isoDate = (ms) => new Date(ms).toISOString().slice(0, 10);
    })
  ),
  /***/
  5069: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        B0: () => (
          /* binding */
          formatRatio
        ),
        /* harmony export */
        B4: () => (
          /* binding */
          formatCount
        ),
        /* harmony export */
        E9: () => (
          /* binding */
          parseDuration
        ),
        /* harmony export */
        Fl: () => (
          /* binding */
          formatValue
        ),
        /* harmony export */
        Gp: () => (
          /* binding */
          formatSigned
        ),
        /* harmony export */
        MH: () => (
          /* binding */
          formatMilliseconds
        ),
        /* harmony export */
        U6: () => (
          /* binding */
          formatMeasured
        ),
        /* harmony export */
        WN: () => (
          /* binding */
          parseRate
        ),
        /* harmony export */
        Xf: () => (
          /* binding */
          formatPoints
        ),
        /* harmony export */
        ZV: () => (
          /* binding */
          formatNumber
        ),
        /* harmony export */
        a3: () => (
          /* binding */
          formatDuration
        ),
        /* harmony export */
        lo: () => (
          /* binding */
          parsePercent
        ),
        /* harmony export */
        om: () => (
          /* binding */
          formatRelative
        )
        /* harmony export */
      });
      const durationUnits = { ms: 1, s: 1e3, m: 6e4, h: 36e5 };
      function parseDuration(text) {
        const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text.trim());
        return match ? Number(match[1]) * durationUnits[match[2]] : void 0;
      }
      function parseRate(text) {
        const match = /^(\d+(?:\.\d+)?)\s*\/\s*(s|m|h)$/.exec(text.trim());
        return match ? Number(match[1]) * 1e3 / durationUnits[match[2]] : void 0;
      }
      function parsePercent(text) {
        const match = /^(\d+(?:\.\d+)?)\s*%$/.exec(text.trim());
        return match ? +`${match[1]}e-2` : void 0;
      }
      function formatNumber(value, digits = 3) {
        if (!Number.isFinite(value))
          return value > 0 ? "∞" : value < 0 ? "-∞" : "NaN";
        if (value === 0)
          return "0";
        const magnitude = Math.floor(Math.log10(Math.abs(value))), decimals = Math.max(0, Math.min(20, digits - 1 - magnitude)), fixed = value.toFixed(decimals);
        return decimals > 0 ? fixed.replace(/\.?0+$/, "") : fixed;
      }
      function formatCount(count) {
        return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ",");
      }
      function formatMilliseconds(ms, digits = 3) {
        const rounded = Number(ms.toPrecision(Math.max(1, digits)));
        return Math.abs(rounded) >= 1e3 ? `${formatNumber(ms / 1e3, digits)} s` : `${formatNumber(ms, digits)} ms`;
      }
      function formatDuration(ms) {
        if (Math.round(ms) < 1e3)
          return `${Math.round(ms)}ms`;
        const seconds = Math.round(ms / 1e3);
        return [
          [Math.floor(seconds / 3600), "h"],
          [Math.floor(seconds / 60) % 60, "m"],
          [seconds % 60, "s"]
        ].filter(([count]) => count > 0).map(([count, unit]) => `${count}${unit}`).join(" ");
      }
      function formatRatio(ratio, digits = 3) {
        const percent = ratio * 100, gap = 100 - percent;
        if (percent > 90 && gap > 0) {
          const decimals = Math.min(6, Math.max(1, 1 - Math.floor(Math.log10(gap))) + digits - 3);
          return `${percent.toFixed(decimals).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "")} %`;
        }
        return `${formatNumber(percent, digits)} %`;
      }
      function formatValue(value, unit, digits = 3) {
        return unit === "ms" ? formatMilliseconds(value, digits) : unit === "s" ? formatMilliseconds(value * 1e3, digits) : unit === "ratio" ? formatRatio(value, digits) : unit === "/s" ? `${formatNumber(value, digits)}/s` : unit === "none" ? formatNumber(value, digits) : `${formatNumber(value, digits)} ${unit}`;
      }
      function formatMeasured(value, unit, than) {
        for (let digits = 3; digits < 7; digits += 1) {
          const text = formatValue(value, unit, digits);
          if (value === than || text !== formatValue(than, unit, digits))
            return text;
        }
        return formatValue(value, unit, 7);
      }
      function formatPoints(difference, digits = 3) {
        const text = formatNumber(100 * difference, digits);
        return `${text} ${text === "1" || text === "-1" ? "point" : "points"}`;
      }
      function formatSigned(change, format) {
        const size = format(Math.abs(change));
        return `${/^0(?![.\d])/.test(size) ? "±" : change > 0 ? "+" : "−"}${size}`;
      }
      const formatRelative = (change) => `${formatNumber(100 * change, 2)} %`;
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
      const leastLength = 4, leastBase64Length = 8, mask = "***";
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
        return { add, redact: (text) => {
          const bare = hideUserinfo(text);
          return any?.test(bare) ? hide(bare, forms) : bare;
        } };
      }
      const literal = (text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"), hideUserinfo = (text) => text.replace(/:\/\/[^\s/?#\\"'`<>]*@/g, `://${mask}@`);
      function parts(secret) {
        const whole = secret.trim(), [, scheme = "", token = ""] = /^([A-Za-z][\w-]*) +(\S+)$/.exec(whole) ?? [], credentials = scheme.toLowerCase() === "basic" ? Buffer.from(token, "base64").toString("utf8") : "", password = credentials.slice(credentials.indexOf(":") + 1);
        return [secret, whole, token, credentials, password].filter((part) => part.length >= leastLength);
      }
      function writtenForms(secret) {
        const text = secret.toWellFormed(), encoded = encodeURIComponent(text), form = new URLSearchParams({ "": text }).toString().slice(1), inUrls = [encoded, encodeURI(text), form, form.replaceAll("+", "%20")], inJson = JSON.stringify(secret).slice(1, -1);
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
        const whole = bytes.toString("base64").replace(/=+$/, ""), within = [0, 1, 2].map((dropped) => bytes.subarray(dropped, dropped + Math.floor((bytes.length - dropped) / 3) * 3).toString("base64")).filter((piece) => piece.length >= leastBase64Length);
        return [whole, ...within].flatMap((form) => [form, form.replaceAll("+", "-").replaceAll("/", "_")]);
      }
      function hide(text, forms) {
        const found = [];
        for (const form of forms)
          for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
            found.push([at, at + form.length]);
        found.sort((a, b) => a[0] - b[0]);
        let hidden = "", done = 0;
        for (const [start, end] of found)
          (start > done || start === 0 && done === 0) && (hidden += text.slice(done, start) + mask), done = Math.max(done, end);
        return hidden + text.slice(done);
      }
    })
  )
};
export {
  id,
  ids,
  modules
};
