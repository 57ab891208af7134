const id = 698, ids = [698], modules = {
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
  487: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Ek: () => (
          /* binding */
          usualSeverities
        ),
        /* harmony export */
        TH: () => (
          /* binding */
          meantOf
        ),
        /* harmony export */
        cr: () => (
          /* binding */
          alertActions
        ),
        /* harmony export */
        qj: () => (
          /* binding */
          actionOf
        ),
        /* harmony export */
        xJ: () => (
          /* binding */
          severityOf
        )
        /* harmony export */
      });
      const alertActions = ["fail", "warn", "ignore"], usualSeverities = { critical: "fail", warning: "warn", "*": "fail" }, meantOf = (rules, { match, severities }) => rules.filter((rule) => Object.entries(match).every(([label, values]) => values.includes(labelOf(rule, label))) && actionOf(severityOf(rule), severities) !== "ignore"), labelOf = ({ name, labels }, label) => label === "alertname" ? name : Object.hasOwn(labels, label) ? labels[label] : "", severityOf = (rule) => labelOf(rule, "severity"), actionOf = (severity, severities) => (Object.hasOwn(severities, severity) ? severities[severity] : severities["*"]) ?? "fail";
    })
  ),
  /***/
  7294: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        ES: () => (
          /* binding */
          resources
        ),
        /* harmony export */
        Nr: () => (
          /* binding */
          resourceNames
        ),
        /* harmony export */
        QY: () => (
          /* binding */
          trafficNames
        ),
        /* harmony export */
        iN: () => (
          /* binding */
          traffic
        )
        /* harmony export */
      });
      const resources = {
        cpu: { title: "CPU", unit: "cores" },
        memory: { title: "Memory", unit: "MB" },
        heap: { title: "Heap in use", unit: "MB" },
        event_loop: { title: "Event-loop lag", unit: "ms" },
        gc: { title: "Time in garbage collection", unit: "ratio" },
        threads: { title: "Threads or goroutines", unit: "none" },
        open_files: { title: "Open files", unit: "none" },
        restarts: { title: "Restarts", unit: "none" }
      }, traffic = {
        rate: { title: "Requests a second", unit: "/s" },
        errors: { title: "Answers with 5xx", unit: "ratio" },
        latency: { title: "Latency p95", unit: "ms" }
      }, resourceNames = Object.keys(resources), trafficNames = Object.keys(traffic);
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
        MA: () => (
          /* binding */
          asksSource
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
      const settlingSeconds = 0.5, profiles = ["load", "stress", "spike", "soak", "scalability"], isStepped = (profile) => profile === "stress" || profile === "scalability", profileOf = { capacity: "stress", recovery: "spike", linearity: "scalability", slope: "soak" }, profileWith = (metric) => Object.hasOwn(profileOf, metric.kind) ? profileOf[metric.kind] : void 0, isProfileMetric = (metric) => profileWith(metric) !== void 0, isOfProfile = (objective) => objective.source === "load" && isProfileMetric(objective.metric), asksSource = (objective) => objective.source === "prometheus" || objective.source === "alerts", isOfLoad = (objective) => objective.source === "load" && !isProfileMetric(objective.metric);
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
        Ig: () => (
          /* binding */
          parsePromDuration
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
        fu: () => (
          /* binding */
          formatLeft
        ),
        /* harmony export */
        lo: () => (
          /* binding */
          parsePercent
        ),
        /* harmony export */
        n1: () => (
          /* binding */
          formatDays
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
      const promUnits = { y: 31536e6, w: 6048e5, d: 864e5, h: 36e5, m: 6e4, s: 1e3, ms: 1 }, promForm = /^(?=.)(?:(\d+)y)?(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/;
      function parsePromDuration(text) {
        if (text.trim() === "0")
          return 0;
        const counts = promForm.exec(text.trim())?.slice(1), sizes = Object.values(promUnits);
        return counts?.reduce((sum, count, i) => sum + Number(count ?? 0) * sizes[i], 0);
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
      const formatDays = (ms) => ms >= 864e5 ? `${formatNumber(ms / 864e5)} d` : formatDuration(ms);
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
      const formatLeft = (share) => `${share < 0 ? "−" : ""}${formatNumber(100 * Math.abs(share))} %`, formatRelative = (change) => `${formatNumber(100 * change, 2)} %`;
    })
  ),
  /***/
  7716: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        DW: () => (
          /* binding */
          locateSelectors
        ),
        /* harmony export */
        Qi: () => (
          /* binding */
          parseSelectors
        ),
        /* harmony export */
        ak: () => (
          /* binding */
          metricOf
        ),
        /* harmony export */
        cT: () => (
          /* binding */
          formatMatcher
        ),
        /* harmony export */
        z6: () => (
          /* binding */
          matchersOf
        )
        /* harmony export */
      });
      const string = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/, token = new RegExp([
        /(?<skip>\s+|#[^\n]*)/,
        new RegExp(`(?<string>${string.source})`),
        new RegExp(`(?<braces>\\{(?:[^{}"'\`]|${string.source})*\\})`),
        /(?<range>\[[^\]]*\])/,
        /(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)/,
        /(?<number>\.?\d[\w.]*)/,
        /(?<other>.)/
      ].map((part) => part.source).join("|"), "gsy"), operators = /* @__PURE__ */ new Set(["and", "or", "unless", "atan2", "bool", "offset", "inf", "nan"]), groupings = /* @__PURE__ */ new Set(["by", "without", "on", "ignoring", "group_left", "group_right"]);
      function locateSelectors(query) {
        const tokens = tokenize(query), found = [], within = [];
        for (let i = 0; i < tokens.length; i += 1) {
          const { kind, text } = tokens[i], next = tokens[i + 1];
          if (text === "(")
            within.push(nameAt(tokens, i - 1));
          else if (text === ")")
            within.pop();
          else if (isGrouping(tokens[i]))
            i = next?.text === "(" ? closing(tokens, i + 1) : i;
          else if (kind === "braces" || kind === "name" && isMetric(text, next)) {
            const parts = kind === "name" && next?.kind === "braces" ? 2 : 1;
            found.push({ ...selectorAt(tokens, i, parts), within: [...within] }), i += parts - 1;
          }
        }
        return found;
      }
      const nameAt = (tokens, index) => tokens[index]?.kind === "name" ? tokens[index].text : "", isGrouping = ({ kind, text }) => kind === "name" && groupings.has(text.toLowerCase());
      function selectorAt(tokens, index, parts) {
        const own = tokens.slice(index, index + parts), last = own.at(-1);
        return { text: own.map((token2) => token2.text).join(""), from: own[0].at, to: last.at + last.text.length, ...behind(tokens, index + parts) };
      }
      function behind(tokens, index) {
        const first = tokens[index], range = first?.kind === "range" ? first : void 0, modifier = range ? tokens[index + 1] : first, modified = modifier?.text === "@" || modifier?.text.toLowerCase() === "offset";
        return { ...range && { range: { text: range.text, to: range.at + range.text.length } }, modified };
      }
      const parseSelectors = (query) => [...new Set(locateSelectors(query).map(({ text }) => text))];
      function metricOf(selector) {
        return /^[a-zA-Z_:][a-zA-Z0-9_:]*/.exec(selector)?.[0];
      }
      function matchersOf(selector) {
        const braces = selector.slice(metricOf(selector)?.length ?? 0), matcher = new RegExp(`([a-zA-Z_][a-zA-Z0-9_]*)\\s*(?:=~|!~|!=|=)\\s*(?:${string.source})`, "g");
        return [...braces.matchAll(matcher)].map(([text, name]) => ({ name, text }));
      }
      function formatMatcher(name, values) {
        const expression = values.map((value) => value.replace(/[\\.+*?()|[\]{}^$]/g, "\\$&")).join("|");
        return `${name}=~"${expression.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n")}"`;
      }
      function tokenize(query) {
        const tokens = [];
        for (const { groups, index } of query.matchAll(token))
          for (const [kind, text] of Object.entries(groups ?? {}))
            text !== void 0 && kind !== "skip" && tokens.push({ kind, text, at: index });
        return tokens;
      }
      function isMetric(name, next) {
        return operators.has(name.toLowerCase()) || next?.text === "(" ? !1 : !(next?.kind === "name" && ["by", "without"].includes(next.text.toLowerCase()));
      }
      function closing(tokens, from) {
        const end = tokens.findIndex(({ text }, i) => i > from && text === ")");
        return end < 0 ? tokens.length : end;
      }
    })
  )
};
export {
  id,
  ids,
  modules
};
