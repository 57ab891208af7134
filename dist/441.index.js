const id = 441, ids = [441], modules = {
  /***/
  6538: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Q: () => (
          /* binding */
          parseBaseUrl
        ),
        /* harmony export */
        p: () => (
          /* binding */
          baseUrl
        )
        /* harmony export */
      });
      var _text_option_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(808);
      const hint = "an address such as https://preview.example";
      function parseBaseUrl(written) {
        const text = written.trim();
        if (text === "")
          return { refused: "expected an address; found an empty text", hint };
        if (text.includes("${"))
          return { refused: "variables are read in header values only", hint: "give the address by an input instead" };
        const index = text.search(/[\s\p{Cc}\p{Cf}]/u);
        if (index >= 0)
          return { refused: "an address holds no blanks", hint, index };
        if (!URL.canParse(text))
          return { refused: "expected an address that begins with http:// or https://", hint };
        const url = new URL(text);
        return /^https?:\/\//i.test(text) ? url.search !== "" || url.hash !== "" || /[?#]$/.test(text) ? {
          refused: "a base address has no query and no fragment",
          hint: "paths are joined to it; give keys as headers"
        } : { value: url.username === "" && url.password === "" ? { url: text, secrets: [] } : splitCredentials(url) } : { refused: `expected an address that begins with http:// or https://${/^[a-z]+:\/\//i.test(text) ? `; found ${url.protocol}//` : ""}`, hint };
      }
      function splitCredentials(url) {
        const user = decoded(url.username), password = decoded(url.password), basic = base64(`${user}:${password}`), secrets = password === "" ? [user, url.username, basic] : [password, url.password, basic];
        return url.username = "", url.password = "", { url: url.href, authorization: `Basic ${basic}`, secrets: [...new Set(secrets)] };
      }
      function decoded(text) {
        try {
          return decodeURIComponent(text);
        } catch {
          return text;
        }
      }
      const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text))), form = (0, _text_option_js__WEBPACK_IMPORTED_MODULE_0__.vU)({
        type: "address",
        expected: "an address",
        hint,
        parse: parseBaseUrl,
        schema: { pattern: "^\\s*[Hh][Tt][Tt][Pp][Ss]?://[^\\s?#]+\\s*$" },
        secret: !0
      }), baseUrl = {
        ...form,
        read: (spot) => {
          const base = spot.node.kind === "text" ? (0, _text_option_js__WEBPACK_IMPORTED_MODULE_0__.yR)(spot, parseBaseUrl) : form.read(spot);
          for (const secret of base?.secrets ?? [])
            spot.reading.secrets.add(secret);
          return base;
        }
      };
    })
  ),
  /***/
  9807: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        A: () => (
          /* binding */
          familyOf
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069);
      const slowTolerance = 0.01, errorTolerance = 2e-3;
      function familyOf(tolerance, hasTwoSides = !0) {
        const percent = `${(0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.ZV)(100 * tolerance, 6)}%`;
        return [
          compared(`p(50) <= base + ${percent}`, { kind: "quantile", quantile: 0.5 }, { relative: tolerance }),
          compared(`p(95) <= base + ${percent}`, { kind: "quantile", quantile: 0.95 }, { relative: tolerance }),
          ...hasTwoSides ? [compared("slow <= base + 1%", { kind: "slow" }, { absolute: slowTolerance })] : [],
          compared("error_rate <= base + 0.2%", { kind: "error_rate" }, { absolute: errorTolerance })
        ];
      }
      const compared = (name, metric, tolerance) => ({
        name,
        source: "baseline",
        metric,
        comparator: "<=",
        unit: metric.kind === "quantile" ? "ms" : "ratio",
        tolerance,
        key: !1,
        weight: 1,
        advisory: !1
      });
    })
  ),
  /***/
  3709: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        b3: () => (
          /* binding */
          headers
        ),
        /* harmony export */
        lF: () => (
          /* binding */
          mergeHeaders
        ),
        /* harmony export */
        oR: () => (
          /* binding */
          parseHeaderLines
        )
        /* harmony export */
      });
      var _reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7099), _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3815);
      const engineHeaders = [
        "connection",
        "content-length",
        "expect",
        "keep-alive",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade"
      ], runnersOwn = /^(ACTIONS|INPUT|STATE)_/, mostHeaders = 50, headers = {
        type: "headers",
        schema: {
          type: "object",
          propertyNames: { pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$" },
          additionalProperties: { type: "string" },
          maxProperties: mostHeaders
        },
        read: (spot) => {
          const { node, reading } = spot;
          if (node.kind !== "map")
            return (0, _reading_js__WEBPACK_IMPORTED_MODULE_0__.R)(spot, {
              message: `expected a mapping of header names to values; found ${(0, _tree_js__WEBPACK_IMPORTED_MODULE_1__.SB)(node)}`,
              hint: 'such as { X-Preview: "1" }'
            });
          if (node.entries.length > mostHeaders)
            return (0, _reading_js__WEBPACK_IMPORTED_MODULE_0__.R)(spot, { message: `more than ${mostHeaders} headers` });
          const before = reading.found.length, pairs = node.entries.map((entry) => [entry.key, readHeader(entry, spot)]);
          for (const [index, { key, at }] of node.entries.entries())
            pairs.findIndex(([name]) => name.toLowerCase() === key.toLowerCase()) < index && (0, _reading_js__WEBPACK_IMPORTED_MODULE_0__.R)(spot, { message: "a header is there twice", hint: "case does not count in their names", at });
          return reading.found.length > before ? void 0 : Object.fromEntries(pairs);
        }
      };
      function readHeader({ key, at, value: node }, spot) {
        const refusal = refuseName(key);
        if (refusal)
          return (0, _reading_js__WEBPACK_IMPORTED_MODULE_0__.R)(spot, { message: refusal, at });
        const path = `${spot.path}.${key}`;
        if (node.kind !== "text") {
          const hint = node.kind === "number" || node.kind === "boolean" ? "put the value into quotes" : void 0;
          return (0, _reading_js__WEBPACK_IMPORTED_MODULE_0__.R)({ ...spot, node, path }, { message: `expected a text; found ${(0, _tree_js__WEBPACK_IMPORTED_MODULE_1__.SB)(node)}`, hint });
        }
        const resolved = resolveVariables(node.text, spot.reading.environment), parsed = "value" in resolved ? checkValue(resolved.value.text) : resolved;
        if ("value" in parsed) {
          for (const secret of secretsOf(parsed.value))
            spot.reading.secrets.add(secret);
          if ("value" in resolved)
            for (const part of resolved.value.parts)
              spot.reading.secrets.add(part);
          return parsed.value;
        }
        const index = parsed.index !== void 0 && node.textAt !== void 0 ? node.textAt + parsed.index : void 0;
        return (0, _reading_js__WEBPACK_IMPORTED_MODULE_0__.R)({ ...spot, node, path }, { message: parsed.refused, hint: parsed.hint, at: index });
      }
      function resolveVariables(value, environment) {
        if (!environment)
          return { value: { text: value, parts: [] } };
        const parts = [];
        let text = "", end = 0;
        for (let index = value.indexOf("${"); index >= 0; index = value.indexOf("${", end)) {
          const name = /^\$\{([A-Za-z_][A-Za-z0-9_]*)\}/.exec(value.slice(index, index + 204))?.[1];
          if (!name)
            return {
              refused: "expected the name of an environment variable, in braces after the dollar sign, such as TOKEN",
              index
            };
          if (runnersOwn.test(name))
            return { refused: `${name} belongs to the runner and is not for headers`, index };
          const found = Object.hasOwn(environment, name) ? environment[name]?.trim() : void 0;
          if (!found)
            return { refused: `the environment variable ${name} is not set or empty`, hint: "set it in the step's `env`, or remove the header", index };
          parts.push(found), text += value.slice(end, index) + found, end = index + name.length + 3;
        }
        return { value: { text: text + value.slice(end), parts } };
      }
      function refuseName(name) {
        if (!/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/.test(name))
          return "a header name is made of letters, digits and dashes, 100 at most";
        if (engineHeaders.includes(name.toLowerCase()))
          return `the header ${name} is set by the load engine itself`;
      }
      function checkValue(written) {
        const value = written.trim();
        return value === "" ? { refused: "expected a value; found an empty text" } : value.length > 8e3 ? { refused: "the value is longer than 8000 characters" } : /[^\t\x20-\x7e\x80-\xff]/.test(value) ? { refused: "the value holds a line break or a character that no header may hold" } : { value };
      }
      function secretsOf(value) {
        const credentials = /^(?:basic|bearer|token|apikey|digest)\s+(\S.*)$/i.exec(value)?.[1];
        return credentials ? [value, credentials] : [value];
      }
      function parseHeaderLines(text) {
        const found = /* @__PURE__ */ new Map(), mistakes = [];
        for (const [index, raw] of text.split(/\r?\n/).entries()) {
          const line = raw.trim();
          if (line === "")
            continue;
          const colon = line.indexOf(":"), name = line.slice(0, colon).trim(), refused = colon <= 0 ? "expected `Name: value`" : refuseName(name) ?? (found.has(name.toLowerCase()) ? "the header is there twice" : void 0), value = checkValue(line.slice(colon + 1));
          refused ? mistakes.push({ message: `line ${index + 1}: ${refused}` }) : "refused" in value ? mistakes.push({ message: `line ${index + 1}: ${value.refused}` }) : found.set(name.toLowerCase(), [name, value.value]);
        }
        const pairs = [...found.values()];
        return { headers: Object.fromEntries(pairs), secrets: pairs.flatMap(([, value]) => secretsOf(value)), mistakes };
      }
      function mergeHeaders(...several) {
        const merged = /* @__PURE__ */ new Map();
        for (const headers2 of several)
          for (const [name, value] of Object.entries(headers2))
            merged.set(name.toLowerCase(), [name, value]);
        return Object.fromEntries(merged.values());
      }
    })
  ),
  /***/
  9711: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        F: () => (
          /* binding */
          limits
        )
        /* harmony export */
      });
      const limits = {
        ratePerSecond: 1e5,
        users: 1e4,
        connections: 1e4,
        durationMs: 6 * 36e5,
        warmupMs: 36e5,
        thinkMs: 6e5,
        requestTimeoutMs: 3e5,
        readyTimeoutMs: 36e5,
        deploymentTimeoutMs: 36e5,
        requests: 200,
        steps: 50,
        workers: 64,
        objectives: 100,
        hosts: 100
      };
    })
  ),
  /***/
  9445: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        p: () => (
          /* binding */
          nearest
        )
        /* harmony export */
      });
      function nearest(word, candidates) {
        const limit = Math.max(1, Math.floor(word.length / 3));
        return word.length > 100 ? void 0 : candidates.map((candidate) => ({ candidate, distance: editDistance(word.toLowerCase(), candidate.toLowerCase()) })).filter(({ distance }) => distance <= limit).sort((a, b) => a.distance - b.distance)[0]?.candidate;
      }
      function editDistance(a, b) {
        const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)];
        for (let i = 1; i <= a.length; i++) {
          const row = [i];
          for (let j = 1; j <= b.length; j++) {
            const substituted = rows[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1), swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? rows[i - 2][j - 2] + 1 : 1 / 0;
            row.push(Math.min(rows[i - 1][j] + 1, row[j - 1] + 1, substituted, swapped));
          }
          rows.push(row);
        }
        return rows[a.length][b.length];
      }
    })
  ),
  /***/
  9114: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        H: () => (
          /* binding */
          defaultOf
        ),
        /* harmony export */
        N: () => (
          /* binding */
          later
        )
        /* harmony export */
      });
      var _tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3815);
      function later(doc) {
        return { option: {
          type: "not supported yet",
          read: () => {
          },
          schema: { not: {}, doNotSuggest: !0 }
        }, doc, later: !0 };
      }
      function defaultOf(setting) {
        const place = { file: "", line: 1, column: 1 }, reading = {
          file: "",
          environment: {},
          place: () => place,
          found: [],
          secrets: /* @__PURE__ */ new Set(),
          references: []
        }, value = setting.default === void 0 ? void 0 : setting.option.read({ node: (0, _tree_js__WEBPACK_IMPORTED_MODULE_0__.E7)(setting.default), path: "", reading });
        if (value === void 0)
          throw new TypeError("an option was asked for a default that it does not have");
        return value;
      }
    })
  ),
  /***/
  534: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        TG: () => (
          /* binding */
          baselineFields
        ),
        e5: () => (
          /* binding */
          configFields
        ),
        dL: () => (
          /* binding */
          deploymentFields
        ),
        Q8: () => (
          /* binding */
          historyFields
        ),
        SE: () => (
          /* binding */
          loadFields
        ),
        uD: () => (
          /* binding */
          policyFields
        ),
        ti: () => (
          /* binding */
          readyFields
        )
      });
      var plan = __webpack_require__(4519), base_url = __webpack_require__(6538), headers = __webpack_require__(3709), limits = __webpack_require__(9711), reading = __webpack_require__(7099), tree = __webpack_require__(3815);
      function list(item, { most, name, what }) {
        return {
          type: `list of ${item.type}`,
          ...item.fields && { fields: item.fields },
          schema: { type: "array", items: item.schema, minItems: 1, maxItems: most },
          read: (spot) => {
            const { node } = spot;
            if (node.kind !== "list") {
              const hint = node.kind === "nothing" ? void 0 : "each item stands on a line of its own after `- `";
              return (0, reading.R)(spot, { message: `expected a list of ${what}; found ${(0, tree.q0)(node)}`, hint });
            }
            if (node.items.length === 0)
              return (0, reading.R)(spot, { message: "the list is empty", hint: `remove it, or name ${what}` });
            if (node.items.length > most)
              return (0, reading.R)(spot, { message: `${node.items.length} ${what}; at most ${most} are allowed` });
            const before = spot.reading.found.length, values = node.items.map((itemNode, index) => readItem(item, { ...spot, node: itemNode, path: `${spot.path}[${index}]` }));
            return name && noteDuplicates(spot, node.items, values.map((value) => value === void 0 ? void 0 : name(value))), spot.reading.found.length > before ? void 0 : values;
          }
        };
      }
      function readItem(item, spot) {
        return spot.node.kind === "nothing" ? (0, reading.R)(spot, { message: "the item is empty", hint: "remove the `-`" }) : item.read(spot);
      }
      function noteDuplicates(spot, items, names) {
        names.forEach((name, index) => {
          const first = names.indexOf(name);
          if (name === void 0 || first === index)
            return;
          const { line } = spot.reading.place(items[first].at);
          (0, reading.R)({ ...spot, node: items[index], path: `${spot.path}[${index}]` }, {
            message: `the name \`${name}\` is there twice`,
            hint: `first in line ${line}; give one of them another \`name\``
          });
        });
      }
      var scalars = __webpack_require__(4118), section = __webpack_require__(3988);
      const spikeFields = {
        rate: {
          option: (0, scalars.TS)({ most: limits.F.ratePerSecond }),
          doc: "Arrivals while it lasts, above `load.rate`.",
          required: !0,
          example: "500/s"
        },
        at: {
          option: (0, scalars.p0)({ least: 1e3, most: limits.F.durationMs }),
          doc: "When it begins, in the measured part; what comes before is the load that the objectives are asked of.",
          otherwise: "a quarter of `load.duration`",
          example: "30s"
        },
        duration: {
          option: (0, scalars.p0)({ least: 1e3, most: limits.F.durationMs }),
          doc: "How long it lasts; the rest of `load.duration` is there to recover.",
          otherwise: "a sixth of `load.duration`",
          example: "20s"
        }
      }, written = (0, section.uW)(spikeFields), spike = {
        ...written,
        read: (spot) => {
          const read = written.read(spot);
          return read && { ...read, place: spot.reading.place(spot.node.at) };
        }
      }, stepRate = (0, scalars.TS)({ most: limits.F.ratePerSecond }), stepUsers = (0, scalars.nd)({ least: 1, most: limits.F.users }), step = {
        type: "rate or number of users",
        schema: { anyOf: [stepRate.schema, stepUsers.schema] },
        read: (spot) => {
          const place = spot.reading.place(spot.node.at), { kind } = spot.node;
          if (kind !== "text" && kind !== "number")
            return (0, reading.R)(spot, { message: `expected a rate or a number of users; found ${(0, tree.q0)(spot.node)}` });
          const level = kind === "text" ? stepRate.read(spot) : stepUsers.read(spot);
          return level === void 0 ? void 0 : { kind: kind === "text" ? "rate" : "users", level, place };
        }
      }, steps = (() => {
        const all = list(step, { most: limits.F.steps, what: "steps" });
        return {
          ...all,
          read: (spot) => {
            const read = all.read(spot);
            for (const [index, { kind, level }] of (read ?? []).entries()) {
              const before = read[index - 1];
              if (!before)
                continue;
              const node = spot.node.kind === "list" ? spot.node.items[index] : spot.node, own = { ...spot, node, path: `${spot.path}[${index}]` };
              if (kind !== before.kind)
                return (0, reading.R)(own, { message: "a rate and a number of users do not mix" });
              if (level > before.level)
                continue;
              return (0, reading.R)(own, { message: "this step does not go up", hint: "each step loads more than the one before" });
            }
            return read && read.length < 2 ? (0, reading.R)(spot, { message: "one step is none", hint: "name at least two" }) : read;
          }
        };
      })();
      var units = __webpack_require__(5069), text_option = __webpack_require__(808), nearest = __webpack_require__(9445);
      const atMost = ["<", "<="], atLeast = [">=", ">"], time = { unit: "ms", comparators: atMost, parse: units.E9, example: "200ms" }, share = { unit: "ratio", comparators: atMost, parse: units.lo, example: "1%" }, goodShare = { unit: "ratio", comparators: atLeast, parse: units.lo, example: "99.9%" }, perSecond = { unit: "/s", comparators: atLeast, parse: units.WN, example: "95/s" }, straightness = { unit: "ratio", comparators: atLeast, parse: units.lo, example: "80%" }, growth = (unit2, sign) => ({
        unit: `${unit2}/min`,
        comparators: atMost,
        parse: (text) => parsePerMinute(text, sign),
        example: `1${sign}/min`
      });
      function parsePerMinute(text, sign) {
        const number2 = /^(\d+(?:\.\d+)?)\s*(%|MB)\s*\/\s*min$/.exec(text.trim());
        return number2?.[2] === sign ? Number(number2[1]) : void 0;
      }
      const both = (metric, bound2) => ({ bound: bound2, fixed: metric, compared: metric }), metrics = {
        availability: both({ kind: "availability" }, goodShare),
        error_rate: both({ kind: "error_rate" }, share),
        throughput: both({ kind: "throughput" }, perSecond),
        avg: both({ kind: "avg" }, time),
        max: { bound: time, fixed: { kind: "max" } },
        slow: { bound: share, compared: { kind: "slow" } },
        capacity: { bound: perSecond, fixed: { kind: "capacity" } },
        recovery: { bound: time, fixed: { kind: "recovery" } },
        linearity: { bound: straightness, fixed: { kind: "linearity" } }
      }, slopes = {
        error_rate: { bound: growth("points", "%"), fixed: { kind: "slope", of: { kind: "error_rate" } } },
        memory: { bound: growth("MB", "MB"), fixed: { kind: "slope", of: { kind: "memory" } } }
      }, otherNames = /* @__PURE__ */ new Map([
        ["med", "p(50)"],
        ["median", "p(50)"],
        ["mean", "avg"],
        ["average", "avg"],
        ["errors", "error_rate"],
        ["rate", "error_rate"],
        ["http_req_failed", "error_rate"],
        ["http_req_duration", "p(95)"],
        ["http_reqs", "throughput"],
        ["latency", "p(95)"],
        ["rps", "throughput"],
        ["uptime", "availability"],
        ["base", "p(95) <= base + 10%"],
        ["baseline", "p(95) <= base + 10%"]
      ]), known = "availability, error_rate, throughput, avg, max, p(95), slow, and of a profile capacity, recovery, linearity, slope(p(95))", isAtLeast = ({ comparators }) => comparators === atLeast, boundOf = (metric) => metric.kind !== "slope" ? metrics[metric.kind]?.bound ?? time : slopes[metric.of.kind]?.bound ?? growth("%", "%");
      function readMeasure(word, index) {
        const simple = Object.hasOwn(metrics, word) ? metrics[word] : void 0;
        if (simple)
          return { ...simple, text: word };
        const percentile = /^p\((\d+(?:\.\d+)?)\)$/.exec(word)?.[1];
        if (percentile !== void 0)
          return readQuantile(word, percentile, index);
        const over = /^slow\((.*)\)$/.exec(word)?.[1];
        if (over !== void 0)
          return readSlow(word, over, index);
        const slope = /^slope\((.*)\)$/.exec(word)?.[1];
        if (slope !== void 0)
          return readSlope(word, slope, index);
        const bare = /^p\(?(\d{1,2}(?:\.\d+)?)\)?$/i.exec(word)?.[1], near = bare ? `p(${bare})` : otherNames.get(word.toLowerCase().replace(/:$/, "")) ?? (0, nearest.p)(word, Object.keys(metrics));
        return { refused: word === "" ? "expected what is measured" : `there is no metric ${(0, tree.hD)(word)}`, hint: near ? `did you mean ${near}?` : `known are ${known}`, index };
      }
      function readQuantile(word, percentile, index) {
        const quantile = +`${percentile}e-2`;
        if (quantile > 0 && quantile < 1)
          return { ...both({ kind: "quantile", quantile }, time), text: word };
        const hint = quantile >= 1 ? "for the slowest answer write max" : void 0;
        return { refused: `expected a percentile above 0 and below 100; found ${word}`, hint, index };
      }
      function readSlope(word, of, index) {
        const simple = Object.hasOwn(slopes, of) ? slopes[of] : void 0;
        if (simple)
          return { ...simple, text: word };
        const quantile = +`${/^p\((\d+(?:\.\d+)?)\)$/.exec(of)?.[1]}e-2`;
        return quantile > 0 && quantile < 1 ? { bound: growth("%", "%"), fixed: { kind: "slope", of: { kind: "quantile", quantile } }, text: word } : { refused: `there is no slope of ${(0, tree.hD)(of)}`, hint: "known are slope(p(95)), slope(error_rate) and slope(memory)", index: index + 6 };
      }
      function readSlow(word, over, index) {
        const overMs = (0, units.E9)(over);
        return overMs ? { bound: share, compared: { kind: "slow", overMs }, text: word } : { refused: `expected a time above zero in the parentheses; found ${(0, tree.hD)(over)}`, hint: "such as slow(300ms); slow alone counts what is slower than base's p(99)", index: index + 5 };
      }
      const namesBase = (written2) => /\bbase(line)?\b/i.test(written2), number = "\\d+(\\.\\d+)?", percent = `${number}\\s*%`, larger = (amount) => `max\\s*\\(\\s*(${percent}\\s*,\\s*${amount}|${amount}\\s*,\\s*${percent})\\s*\\)`, anyOf = (amount) => `(${percent}|${amount}|${larger(amount)})`, tolerancePatterns = {
        share: `base\\s*\\+\\s*${percent}`,
        goodShare: `base\\s*-\\s*${percent}`,
        time: `base\\s*\\+\\s*${anyOf(`${number}(ms|s|m|h)`)}`,
        perSecond: `base\\s*-\\s*${anyOf(`${number}\\s*/\\s*[smh]`)}`
      }, exampleOf = ({ text, bound: bound2 }) => `${text} ${isAtLeast(bound2) ? ">=" : "<="} ${formsOf(bound2)[0]}`;
      function readTolerance(written2, index, measure) {
        const { bound: bound2 } = measure, forms = formsOf(bound2), [, lead, sign, blanks, amount] = /^(base\s*)([-+])(\s*)(.*)$/s.exec(written2) ?? [];
        if (lead === void 0 || blanks === void 0 || !amount)
          return { refused: `expected a form such as ${forms[0]}; found ${(0, tree.hD)(written2)}`, hint: tolerance_known(forms), index };
        if (sign !== signOf(bound2))
          return { refused: `expected base ${signOf(bound2)}; found base ${sign}`, hint: `write ${exampleOf(measure)}`, index: index + lead.length };
        const start = index + lead.length + sign.length + blanks.length, inner = /^max\s*\((.*)\)$/s.exec(amount)?.[1], read = inner === void 0 ? readAmount(amount, bound2) : readLarger(inner, bound2);
        return "refused" in read ? { ...read, index: start } : { value: { tolerance: read.value.tolerance, text: `base ${sign} ${read.value.text}` } };
      }
      function readAmount(written2, { unit: unit2, parse, comparators, example }) {
        const text = written2.trim().replace(/\s+/g, ""), relative = unit2 === "ratio" ? void 0 : (0, units.lo)(written2), absolute = parse(written2), value = relative ?? absolute, shown = (0, tree.hD)(written2);
        if (value === void 0) {
          const bare = /^\d+(\.\d+)?$/.test(text), needs = unit2 === "ratio" ? `${text}%` : `${text}% or ${text}${unit2}`, points = unit2 === "ratio" ? "the difference of two shares, in percentage points" : void 0;
          return {
            refused: `expected a tolerance such as ${unit2 === "ratio" ? "0.1%" : `5% or ${example}`}; found ${shown}`,
            hint: bare ? `it needs a unit, such as ${needs}` : points
          };
        }
        return value === 0 ? { refused: `expected a tolerance above zero; found ${shown}` } : (unit2 === "ratio" || relative !== void 0 && isAtLeast({ unit: unit2, parse, comparators, example })) && value >= 1 ? { refused: `expected a tolerance below 100%, which nothing breaks; found ${shown}` } : { value: { tolerance: relative === void 0 ? { absolute: value } : { relative }, text } };
      }
      function readLarger(inner, bound2) {
        if (bound2.unit === "ratio")
          return { refused: "shares have one tolerance, in percentage points", hint: tolerance_known(formsOf(bound2)) };
        const hint = tolerance_known(formsOf(bound2).slice(-1)), parts = inner.split(",");
        if (parts.length !== 2)
          return { refused: `expected two tolerances in max; found ${(0, tree.hD)(inner)}`, hint };
        const texts = [], tolerance = {};
        for (const part of parts) {
          const read = readAmount(part.trim(), bound2);
          if ("refused" in read)
            return read;
          Object.assign(tolerance, read.value.tolerance), texts.push(read.value.text);
        }
        return tolerance.relative === void 0 || tolerance.absolute === void 0 ? { refused: `expected a percentage and an amount in max; found ${(0, tree.hD)(inner)}`, hint } : { value: { tolerance, text: `max(${texts.join(", ")})` } };
      }
      const signOf = (bound2) => isAtLeast(bound2) ? "-" : "+";
      function formsOf(bound2) {
        return bound2.unit === "ratio" ? [`base ${signOf(bound2)} 0.1%`] : bound2.unit === "/s" ? ["base - 5%", "base - 5/s", "base - max(5%, 5/s)"] : ["base + 10%", "base + 20ms", "base + max(10%, 20ms)"];
      }
      function tolerance_known(forms) {
        return forms.length === 1 ? `write ${forms[0]}` : `write ${forms.slice(0, -1).join(", ")} or ${forms.at(-1)}`;
      }
      const condition_number = "-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?", conditionPattern = `^\\s*value\\s*(<=?|>=?)\\s*${condition_number}\\s*\\S*\\s*$`;
      function parseCondition(text, unit2) {
        if (text.length > text_option.PS)
          return { refused: `a condition of more than ${text_option.PS} characters` };
        const match = /^(\s*)(\S*?)(\s*)([<>=!]+)(\s*)(.*?)\s*$/s.exec(text), example = "such as value < 0.5";
        if (!match)
          return { refused: `expected \`value\`, a comparator and a number; found ${(0, tree.hD)(text)}`, hint: example };
        const [, lead, subject, gap, symbol, blanks, written2] = match;
        if (subject !== "value")
          return {
            refused: `expected \`value\`; found ${(0, tree.hD)(subject)}`,
            hint: "it stands for what the query answers",
            index: lead.length
          };
        const symbolIndex = lead.length + subject.length + gap.length, comparator = ["<", "<=", ">", ">="].find((known2) => known2 === symbol);
        if (!comparator)
          return { refused: `expected <, <=, > or >=; found ${symbol}`, index: symbolIndex };
        const threshold = parseThreshold(written2, unit2);
        return "value" in threshold ? { value: { comparator, threshold: threshold.value } } : { ...threshold, index: symbolIndex + symbol.length + blanks.length };
      }
      function parseThreshold(written2, unit2) {
        const match = new RegExp(`^(${condition_number})\\s*(\\S*)$`).exec(written2.trim()), [, digits, suffix] = match ?? [];
        if (digits === void 0 || suffix === void 0)
          return namesBase(written2) ? { refused: "what a query answers is not compared with a baseline", hint: "such as 0.5" } : { refused: `expected a number; found ${(0, tree.hD)(written2)}`, hint: "such as 0.5" };
        const value = suffix === "" || suffix === unit2 ? Number(digits) : convert(digits, suffix, unit2);
        return value === void 0 || !Number.isFinite(value) ? { refused: `${(0, tree.hD)(written2)} is not in the query's unit`, hint: unitHint(suffix, unit2) } : { value };
      }
      function convert(digits, suffix, unit2) {
        if (unit2 === "ratio" && suffix === "%")
          return /e/i.test(digits) ? Number(digits) / 100 : +`${digits}e-2`;
        if (unit2 === "/s")
          return (0, units.WN)(`${digits}${suffix}`);
        const ms = unit2 === "ms" || unit2 === "s" ? (0, units.E9)(`${digits}${suffix}`) : void 0;
        return ms !== void 0 && unit2 === "s" ? ms / 1e3 : ms;
      }
      function unitHint(suffix, unit2) {
        return unit2 !== "none" ? `the query answers in ${unit2}, so write the bound in it` : /^(ms|s|m|h)$/.test(suffix) ? "say what the query answers in: `unit: s` or `unit: ms`" : suffix === "%" ? 'say what the query answers in: `unit: ratio` (0 to 1) or `unit: "%"` (0 to 100)' : `say what the query answers in: \`unit: ${JSON.stringify(suffix.slice(0, 20))}\``;
      }
      const expressionPattern = (() => {
        const request2 = "(\\s*\\{.+\\})?";
        return `^\\s*(${[
          `availability${request2}\\s*>=?\\s*\\d+(\\.\\d+)?\\s*%`,
          `error_rate${request2}\\s*<=?\\s*\\d+(\\.\\d+)?\\s*%`,
          `throughput${request2}\\s*>=?\\s*\\d+(\\.\\d+)?\\s*/\\s*[smh]`,
          `(avg|max|p\\(\\d+(\\.\\d+)?\\))${request2}\\s*<=?\\s*\\d+(\\.\\d+)?\\s*(ms|s|m|h)`,
          `availability${request2}\\s*>=?\\s*${tolerancePatterns.goodShare}`,
          `(error_rate|slow(\\(\\d+(\\.\\d+)?(ms|s|m|h)\\))?)${request2}\\s*<=?\\s*${tolerancePatterns.share}`,
          `throughput${request2}\\s*>=?\\s*${tolerancePatterns.perSecond}`,
          `(avg|p\\(\\d+(\\.\\d+)?\\))${request2}\\s*<=?\\s*${tolerancePatterns.time}`,
          "capacity\\s*>=?\\s*\\d+(\\.\\d+)?\\s*/\\s*[smh]",
          "recovery\\s*<=?\\s*\\d+(\\.\\d+)?\\s*(ms|s|m|h)",
          "linearity\\s*>=?\\s*\\d+(\\.\\d+)?\\s*%",
          "slope\\((p\\(\\d+(\\.\\d+)?\\)|error_rate)\\)\\s*<=?\\s*\\d+(\\.\\d+)?\\s*%\\s*/\\s*min",
          "slope\\(memory\\)\\s*<=?\\s*\\d+(\\.\\d+)?\\s*MB\\s*/\\s*min"
        ].join("|")})\\s*$`;
      })();
      function parseExpression(text) {
        if (text.length > text_option.PS)
          return { refused: `an expression of more than ${text_option.PS} characters` };
        const start = skipBlanks(text, 0), word = /^[^\s{<>=!]+/.exec(text.slice(start))?.[0] ?? "", measure = readMeasure(word, start);
        if ("refused" in measure)
          return measure;
        const request2 = readRequest(text, skipBlanks(text, start + word.length));
        if ("refused" in request2)
          return request2;
        if (request2.name !== void 0 && measure.fixed && (0, plan.wK)(measure.fixed))
          return { refused: `${measure.text} is of the whole load, not of one request`, index: start + word.length };
        const comparison = readComparison(text, skipBlanks(text, request2.end), measure, start);
        if ("refused" in comparison)
          return comparison;
        const { comparator, claim, written: written2 } = comparison, subject = request2.name === void 0 ? measure.text : `${measure.text}{${request2.name}}`;
        return {
          value: {
            ...claim,
            text: `${subject} ${comparator} ${written2}`,
            ...request2.name !== void 0 && { request: request2.name, requestIndex: request2.index },
            comparator,
            unit: measure.bound.unit
          }
        };
      }
      function parseBound(text, metric) {
        return readBound(text.trim(), 0, boundOf(metric));
      }
      function readRequest(text, index) {
        if (text[index] !== "{")
          return { end: index };
        let depth = 0;
        for (let end = index; end < text.length; end++) {
          if (text[end] === "{" && depth++, text[end] !== "}" || --depth > 0)
            continue;
          const inner = text.slice(index + 1, end), name = inner.trim();
          return name === "" ? { refused: "expected the name of a request between the braces", index } : { name, index: index + 1 + skipBlanks(inner, 0), end: end + 1 };
        }
        return { refused: "the brace is not closed", index };
      }
      function readComparison(text, index, measure, metricIndex) {
        const symbol = /^[<>=!]+/.exec(text.slice(index))?.[0] ?? "", start = skipBlanks(text, index + symbol.length), written2 = text.slice(start).trim(), isCompared = namesBase(written2);
        if (isCompared && !measure.compared) {
          const hint = measure.text === "max" ? "it is one request; write p(99.9)" : void 0;
          return { refused: `${measure.text} cannot be compared with a baseline`, hint, index: metricIndex };
        }
        const comparator = readComparator(symbol, index, measure, isCompared);
        if (typeof comparator != "string")
          return comparator;
        const claimed = isCompared ? readCompared(written2, start, measure) : readFixed(written2, start, measure);
        if ("refused" in claimed)
          return claimed;
        const { claim } = claimed, threshold = claim.kind === "fixed" && measure.bound.unit === "ratio" ? claim.threshold : void 0;
        return comparator === ">" && threshold === 1 || comparator === "<" && threshold === 0 ? { refused: `nothing can be ${comparator} ${written2}`, hint: `write ${comparator}= ${written2}`, index } : { comparator, ...claimed };
      }
      function readComparator(symbol, index, measure, isCompared) {
        const { bound: bound2 } = measure, allowed = bound2.comparators.join(" or ");
        if (symbol === "") {
          const example = measure.fixed ? `${bound2.comparators[0]} ${bound2.example}` : exampleOf(measure);
          return { refused: `expected ${allowed}`, hint: `such as ${example}`, index };
        }
        const comparator = ["<", "<=", ">", ">="].find((known2) => known2 === symbol);
        if (!comparator) {
          const meant = { "=<": "<=", "=>": ">=" }[symbol], hint2 = bound2.comparators.find((known2) => known2 === meant);
          return { refused: `expected ${allowed}; found ${symbol}`, hint: hint2 && `write ${hint2}`, index };
        }
        if (bound2.comparators.includes(comparator))
          return comparator;
        const better = isAtLeast(bound2) ? "more of it is better" : "less of it is better", hint = isCompared ? `${better}; write ${exampleOf(measure)}` : better;
        return { refused: `expected ${allowed}; found ${comparator}`, hint, index };
      }
      function readFixed(written2, index, measure) {
        if (!measure.fixed)
          return { refused: `${measure.text} is held against a baseline only; found ${(0, tree.hD)(written2)}`, hint: `write ${exampleOf(measure)}`, index };
        const threshold = readBound(written2, index, measure.bound);
        return "refused" in threshold ? threshold : { claim: { kind: "fixed", metric: measure.fixed, threshold: threshold.value }, written: written2.replace(/\s+/g, "") };
      }
      function readCompared(written2, index, measure) {
        if (!measure.compared)
          throw new TypeError("readCompared is for metrics that can be compared");
        const read = readTolerance(written2, index, measure);
        if ("refused" in read)
          return read;
        const { tolerance, text } = read.value;
        return { claim: { kind: "compared", metric: measure.compared, tolerance }, written: text };
      }
      function readBound(written2, index, { unit: unit2, parse, example }) {
        const value = parse(written2);
        return value === void 0 ? { refused: written2 === "" ? "expected a value" : `expected a value such as ${example}; found ${(0, tree.hD)(written2)}`, hint: boundHint(written2, unit2), index } : unit2 === "ratio" && value > 1 ? { refused: `a share cannot be more than 100%; found ${(0, tree.hD)(written2)}`, index } : unit2 !== "ratio" && value === 0 ? { refused: `expected a value above zero; found ${(0, tree.hD)(written2)}`, index } : { value };
      }
      function boundHint(written2, unit2) {
        return /^\d+(\.\d+)?$/.test(written2) ? unit2 === "ms" ? `it needs a unit, such as ${written2}ms` : unit2 === "/s" ? `it needs a time, such as ${written2}/s` : `write a percentage, such as ${Number(written2) <= 1 ? +`${written2}e2` : Number(written2)}%` : void 0;
      }
      function skipBlanks(text, index) {
        let at = index;
        for (; /\s/.test(text[at] ?? ""); )
          at++;
        return at;
      }
      var config_option = __webpack_require__(9114);
      const condition = {
        type: "expression",
        schema: { type: "string" },
        read: (spot) => spot.node.kind === "text" ? spot : (0, reading.R)(spot, {
          message: `expected an expression; found ${(0, tree.q0)(spot.node)}`,
          hint: "such as p(95) < 500ms"
        })
      }, bound = {
        type: "bound",
        schema: { type: ["string", "number"] },
        read: (spot) => spot.node.kind === "text" || spot.node.kind === "number" ? spot : (0, reading.R)(spot, { message: `expected a bound; found ${(0, tree.q0)(spot.node)}`, hint: "such as 400ms" })
      }, namedUnits = /* @__PURE__ */ new Map([
        ["seconds", "s"],
        ["second", "s"],
        ["sec", "s"],
        ["milliseconds", "ms"],
        ["percent", "%"],
        ["rps", "/s"]
      ]), unit = (0, text_option.vU)({
        type: "unit",
        expected: "a unit",
        hint: "such as s, ms, ratio or /s",
        schema: { minLength: 1, maxLength: 20, pattern: "^[^\\s\\d.<>=+-]\\S*$", examples: ["s", "ms", "ratio", "/s", "MB"] },
        parse: (written2) => {
          const meant = namedUnits.get(written2.trim().toLowerCase());
          return meant ? { refused: `expected a unit's sign; found ${(0, tree.hD)(written2)}`, hint: `did you mean \`${meant}\`?` } : /^[^\s\d.<>=+-]\S{0,19}$/.test(written2) && !/[\p{Cc}\p{Cf}]/u.test(written2) ? { value: written2 } : {
            refused: `expected a unit of at most 20 characters without blanks; found ${(0, tree.hD)(written2)}`,
            hint: "such as s, ms, ratio, /s or MB"
          };
        }
      }), query = (0, text_option.vU)({
        type: "PromQL",
        expected: "a PromQL query as a text",
        hint: "ratios and histograms as a mapping are not supported yet",
        schema: { minLength: 1, maxLength: 1e4 },
        parse: (0, scalars.Qq)({ most: 1e4, expected: "a PromQL query" }).parse
      }), objectiveFields = {
        name: {
          option: scalars.UU,
          doc: "What the scorecard calls it. A Prometheus objective needs one.",
          otherwise: "the expression",
          example: "snappy"
        },
        when: {
          option: condition,
          required: !0,
          doc: "What must hold: an expression as in the short form, or `value`, a comparator and a number for what `prometheus` answers.",
          example: "p(95) < 500ms"
        },
        warn: {
          option: bound,
          doc: "A stricter bound on the same side: what holds `when` but not this is a warning. Not for comparisons with a baseline.",
          otherwise: "no warnings",
          example: "400ms"
        },
        key: { option: scalars.Jt, doc: "A failed key objective makes the grade F.", default: !1 },
        weight: { option: scalars.VA, doc: "How much it counts in the score.", default: 1, example: 2 },
        advisory: { option: scalars.Jt, doc: "Shown, never counted.", default: !1 },
        prometheus: {
          option: query,
          otherwise: "the load is judged",
          doc: "A PromQL query that answers with one value. `$window` is the measured window, `$start` and `$end` its ends in Unix seconds.",
          example: "histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[$window])))"
        },
        unit: {
          option: unit,
          doc: "What the query answers in: `s`, `ms`, `ratio`, `/s`, or any other short unit, which is shown as it is.",
          otherwise: "none",
          example: "s"
        },
        alerts: (0, config_option.N)("a Prometheus rule file, judged over the window of the test")
      }, objective = {
        type: "expression, or mapping",
        fields: objectiveFields,
        schema: {
          anyOf: [
            { type: "string", pattern: expressionPattern, examples: ["availability >= 99.9%", "p(95) <= base + 10%"] },
            {
              ...(0, section.vW)(objectiveFields),
              if: { required: ["prometheus"] },
              // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
              then: { required: ["name"], properties: { when: { pattern: conditionPattern } } },
              else: { properties: { when: { pattern: expressionPattern }, unit: !1 } }
            }
          ]
        },
        read: (spot) => {
          if (spot.node.kind === "text")
            return readShort(spot);
          if (spot.node.kind !== "map")
            return (0, reading.R)(spot, {
              message: `expected an objective; found ${(0, tree.q0)(spot.node)}`,
              hint: "such as p(95) < 200ms"
            });
          const { values, whole } = (0, section.GU)(objectiveFields, {}, spot);
          values.key && values.advisory && (0, reading.R)(spot, {
            message: "`key` and `advisory` exclude each other",
            hint: "an advisory objective is never counted"
          });
          const read = (0, tree.Ms)(spot.node, "prometheus") ? readPrometheus(values, spot) : readLoad(values, spot);
          return whole ? read : void 0;
        }
      };
      function readShort(spot) {
        const expression = readExpression(spot);
        return expression && loadObjective(expression, {}, void 0, spot);
      }
      function readExpression(spot) {
        const expression = (0, text_option.yR)(spot, parseExpression);
        return expression?.request !== void 0 && spot.reading.references.push({ request: expression.request, spot: inText(spot, expression.requestIndex ?? 0) }), expression;
      }
      function readLoad(values, spot) {
        if (values.unit !== void 0 && (0, reading.R)(spot, { message: "`unit` belongs to `prometheus`; an expression has its own unit" }), !values.when)
          return;
        const expression = readExpression(values.when);
        if (!expression)
          return;
        const warnEntry = (0, tree.Ms)(spot.node, "warn");
        if (warnEntry && expression.kind === "compared")
          return (0, reading.R)(spot, { message: "`warn` is not for comparisons with a baseline", hint: "write a second objective with the smaller tolerance and `advisory: true`", at: warnEntry.at });
        if (!values.warn || expression.kind === "compared")
          return loadObjective(expression, values, void 0, values.when);
        const warn = readWarn(values.warn, expression, (written2) => parseBound(written2, expression.metric));
        return warn === void 0 ? void 0 : loadObjective(expression, values, warn, values.when);
      }
      function loadObjective(expression, values, warn, spot) {
        const { request: request2, comparator, unit: unit2 } = expression, head = headOf(values, { name: values.name ?? expression.text, comparator, unit: unit2 }), named = request2 !== void 0 && { request: request2 }, place = spot.reading.place(spot.node.at);
        if (expression.kind === "compared") {
          const { metric: metric2, tolerance } = expression;
          return { objective: { source: "baseline", metric: metric2, ...head, tolerance, ...named }, place };
        }
        const { metric, threshold } = expression, terms = withWarn(head, threshold, warn);
        return { objective: (0, plan.eh)(metric) ? { source: "load", metric, ...terms } : { source: "load", metric, ...terms, ...named }, place };
      }
      function readPrometheus(values, spot) {
        if ((0, tree.Ms)(spot.node, "name") || (0, reading.R)(spot, { message: "a Prometheus objective needs a `name`", hint: "the scorecard shows it" }), (0, tree.Ms)(spot.node, "unit") && values.unit === void 0)
          return;
        const unit2 = values.unit ?? "none", when = values.when && (0, text_option.yR)(values.when, (written2) => parseCondition(written2, unit2)), warn = values.warn && when && readWarn(values.warn, when, (written2) => parseThreshold(written2, unit2));
        if (!when || values.warn && warn === void 0 || values.prometheus === void 0 || values.name === void 0)
          return;
        const head = headOf(values, { name: values.name, comparator: when.comparator, unit: unit2 });
        return {
          objective: {
            source: "prometheus",
            indicator: { kind: "value", query: values.prometheus },
            ...withWarn(head, when.threshold, warn)
          },
          place: spot.reading.place(spot.node.at)
        };
      }
      function headOf(values, said) {
        return {
          ...said,
          key: values.key ?? (0, config_option.H)(objectiveFields.key),
          weight: values.weight ?? (0, config_option.H)(objectiveFields.weight),
          advisory: values.advisory ?? (0, config_option.H)(objectiveFields.advisory)
        };
      }
      function withWarn(head, threshold, warn) {
        return { ...head, threshold, ...warn !== void 0 && { warn } };
      }
      function readWarn(spot, { comparator, threshold }, parse) {
        const { node } = spot, written2 = node.kind === "number" ? node.source : node.kind === "text" ? node.text : "", parsed = parse(written2);
        if ("refused" in parsed)
          return (0, reading.R)(spot, { message: parsed.refused, hint: parsed.hint });
        const below = comparator === "<" || comparator === "<=";
        if (below ? parsed.value < threshold : parsed.value > threshold)
          return parsed.value;
        const hint = `with ${comparator} a warning comes ${below ? "below" : "above"} the threshold`;
        return (0, reading.R)(spot, { message: `expected a bound stricter than the threshold; found ${(0, tree.hD)(written2)}`, hint });
      }
      function inText(spot, index) {
        const { node } = spot;
        return node.kind === "text" && node.textAt !== void 0 ? { ...spot, node: { ...node, at: node.textAt + index } } : spot;
      }
      const mostCharacters = 64 * 1024, jsonValue = {
        type: "any value",
        schema: { type: ["object", "array", "string", "number", "boolean"] },
        read: (spot) => {
          const before = spot.reading.found.length, value = plain(spot.node, spot);
          if (!(spot.reading.found.length > before))
            return JSON.stringify(value).length > mostCharacters ? (0, reading.R)(spot, { message: `a body of more than ${mostCharacters} characters` }) : value;
        }
      };
      function plain(node, spot) {
        return node.kind === "text" ? node.text : node.kind === "boolean" ? node.value : node.kind === "nothing" ? null : node.kind === "list" ? node.items.map((item) => plain(item, spot)) : node.kind === "map" ? Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value, spot)])) : Number.isFinite(node.value) && (!Number.isInteger(node.value) || Number.isSafeInteger(node.value)) ? node.value : (0, reading.R)({ ...spot, node }, { message: "JSON cannot hold this number as it is written", hint: "put it into quotes" });
      }
      const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"], mostBodyCharacters = 64 * 1024, requestFields = {
        name: {
          option: scalars.UU,
          doc: "What objectives and the scorecard call it.",
          otherwise: "method and path, such as `GET /products`",
          example: "checkout"
        },
        method: { option: (0, scalars.Yq)(methods), doc: "The HTTP method.", default: "GET", example: "POST" },
        path: {
          option: scalars.Ae,
          required: !0,
          doc: "Joined to the target's own path; it may hold a query.",
          example: "/checkout"
        },
        headers: { option: headers.b3, doc: "Sent with this request beside those of the target.", otherwise: "none" },
        json: { option: jsonValue, doc: "A body, sent as JSON.", otherwise: "no body" },
        body: {
          option: (0, scalars.Qq)({ most: mostBodyCharacters, expected: "a text" }),
          doc: "A body, sent as it is.",
          otherwise: "no body",
          example: "sku=1"
        },
        weight: { option: scalars.VA, doc: "How often it is sent, compared with the others.", default: 1, example: 3 },
        expect: {
          option: (0, section.uW)({
            status: { option: scalars.bM, doc: "The status codes that are good.", otherwise: "2xx and 3xx", example: 201 }
          }),
          doc: "What a good answer is.",
          otherwise: "2xx and 3xx are good"
        }
      }, exclusive = [["json", "body"]], request = {
        type: "`METHOD /path`, or mapping",
        fields: requestFields,
        schema: {
          anyOf: [
            { type: "string", pattern: `^(${methods.join("|")}) /(?!/)[!"$-~]*$`, examples: ["GET /products"] },
            {
              ...(0, section.vW)(requestFields, { exclusive }),
              dependentSchemas: Object.fromEntries(exclusive[0].map((key) => [key, { required: ["method"], properties: { method: { enum: withBody() } } }]))
            }
          ]
        },
        read: (spot) => spot.node.kind === "text" ? requests_readShort(spot) : spot.node.kind !== "map" ? (0, reading.R)(spot, {
          message: `expected a request; found ${(0, tree.q0)(spot.node)}`,
          hint: "such as GET /products"
        }) : readLong(spot)
      };
      function requests_readShort(spot) {
        const parsed = (0, text_option.yR)(spot, parseShort);
        return parsed && planOf(parsed);
      }
      function parseShort(written2) {
        const match = /^(\S+)( +)(.*)$/.exec(written2), hint = `such as ${written2.startsWith("/") ? "GET " : ""}${written2.startsWith("/") ? written2.slice(0, 60) : "GET /products"}`;
        if (!match)
          return { refused: `expected a method and a path; found ${(0, tree.hD)(written2)}`, hint };
        const [, method, blanks, rest] = match;
        if (!methods.some((known2) => known2 === method)) {
          const near = (0, nearest.p)(method, methods);
          return {
            refused: `expected a method such as GET; found ${(0, tree.hD)(method)}`,
            hint: near && `did you mean ${near}?`,
            index: 0
          };
        }
        const parsed = scalars.Ae.parse(rest);
        return "value" in parsed ? { value: { method, path: parsed.value } } : { ...parsed, index: method.length + blanks.length + (parsed.index ?? 0) };
      }
      function readLong(spot) {
        const { values, whole } = (0, section.GU)(requestFields, { exclusive }, spot), bodyKey = exclusive[0].map((key) => (0, tree.Ms)(spot.node, key)).find((entry) => entry !== void 0), method = values.method ?? ((0, tree.Ms)(spot.node, "method") ? void 0 : (0, config_option.H)(requestFields.method));
        if (bodyKey && method && !withBody().includes(method))
          return (0, reading.R)(spot, {
            message: `a ${method} request has no body`,
            hint: "write a method such as `method: POST`",
            at: bodyKey.at
          });
        if (!(!whole || method === void 0 || values.path === void 0))
          return planOf({ ...values, method, path: values.path });
      }
      function planOf(values) {
        const { method, path, json } = values, body = json === void 0 ? values.body : JSON.stringify(json), typed = Object.keys(values.headers ?? {}).some((header) => header.toLowerCase() === "content-type");
        return {
          name: values.name ?? `${method} ${path}`,
          method,
          path,
          headers: { ...json !== void 0 && !typed && { "content-type": "application/json" }, ...values.headers },
          ...body !== void 0 && { body },
          weight: values.weight ?? (0, config_option.H)(requestFields.weight),
          expect: values.expect?.status ? { status: values.expect.status } : {}
        };
      }
      function withBody() {
        return methods.filter((method) => method !== "GET" && method !== "HEAD");
      }
      const date = (0, text_option.vU)({
        type: "date",
        expected: "a date",
        hint: "such as 2026-12-31",
        schema: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
        parse: (text) => {
          const value = text.trim();
          return /^\d{4}-\d{2}-\d{2}$/.test(value) && isOfCalendar(value) ? { value } : { refused: `expected a date; found ${(0, tree.hD)(text)}`, hint: "such as 2026-12-31" };
        }
      }), isOfCalendar = (text) => {
        const time2 = Date.parse(`${text}T00:00:00Z`);
        return !Number.isNaN(time2) && new Date(time2).toISOString().startsWith(text);
      }, waivers_link = (0, text_option.vU)({
        type: "link",
        expected: "a link",
        hint: "such as https://issues.example/123",
        schema: { pattern: "^https?://" },
        parse: (text) => {
          const value = text.trim();
          return /^https?:\/\/\S{1,500}$/.test(value) && URL.canParse(value) ? { value } : { refused: `expected a link that begins with https://; found ${(0, tree.hD)(text)}` };
        }
      }), waiverFields = {
        objective: {
          option: scalars.UU,
          doc: "Name of the objective, as it is written under `objectives`.",
          required: !0,
          example: "p(95) < 200ms"
        },
        until: { option: date, doc: "The last day (UTC) on which it holds.", required: !0, example: "2026-12-31" },
        reason: {
          option: scalars.UU,
          doc: "Why, for whoever reads the scorecard.",
          required: !0,
          example: "the new index lands next week"
        },
        link: { option: waivers_link, doc: "Where the mending is tracked.", otherwise: "none" }
      }, waiver = {
        type: "waiver",
        fields: waiverFields,
        schema: (0, section.vW)(waiverFields),
        read: (spot) => {
          const { values, whole } = (0, section.GU)(waiverFields, {}, spot);
          return values.until !== void 0 && noteExpired(values.until, spot), whole ? values : void 0;
        }
      }, waivers = list(waiver, {
        most: limits.F.objectives,
        name: ({ objective: objective2 }) => objective2,
        what: "waivers"
      });
      function noteExpired(until, spot) {
        const { today } = spot.reading;
        if (today === void 0 || until >= today)
          return;
        const { value: node } = (0, tree.Ms)(spot.node, "until");
        (0, reading.R)({ ...spot, node, path: `${spot.path}.until` }, { message: `the waiver has ended on ${until}`, hint: "remove it, or agree on another day" });
      }
      const readyFields = {
        path: {
          option: scalars.Ae,
          doc: "Asked for until the target is ready; joined to the target's own path.",
          default: "/",
          example: "/health"
        },
        status: {
          option: (0, scalars.nd)({ least: 100, most: 599 }),
          doc: "The status of a good answer.",
          otherwise: "anything below 500",
          example: 200
        },
        timeout: {
          option: (0, scalars.p0)({ least: 1, most: limits.F.readyTimeoutMs }),
          doc: "How long to wait for three good answers in a row.",
          default: "5m"
        }
      }, deploymentFields = {
        environment: {
          option: scalars.UU,
          doc: "Name of the environment, or a pattern with `*`.",
          otherwise: "any environment",
          example: "Preview"
        },
        timeout: {
          option: (0, scalars.p0)({ least: 1, most: limits.F.deploymentTimeoutMs }),
          doc: "How long to wait for this commit's deployment.",
          default: "10m"
        }
      }, tlsFields = {
        ca: {
          option: scalars.NJ,
          doc: "PEM file of the authorities that are trusted.",
          otherwise: "Node's own",
          example: "preview-ca.pem"
        },
        cert: { option: scalars.NJ, doc: "PEM file of the client's certificate.", otherwise: "none" },
        key: { option: scalars.NJ, doc: "PEM file of the key to `cert`; a secret.", otherwise: "none" }
      }, routeFields = {
        resolve: {
          option: scalars.hl,
          doc: "Address that is connected to in place of what the name resolves to.",
          otherwise: "every address of the name, in turn",
          example: "10.1.2.3"
        },
        tls: { option: (0, section.uW)(tlsFields), doc: "Files for TLS, beside the config.", otherwise: "Node's own authorities" }
      }, targetFields = {
        url: {
          option: base_url.p,
          doc: "Base address of the preview. Credentials in it become Basic authorization.",
          otherwise: "this commit's deployment",
          example: "https://preview.example"
        },
        deployment: {
          option: (0, section.uW)(deploymentFields),
          doc: "Look up this commit's deployment on GitHub. Excludes `url`.",
          otherwise: "where there is no `url`"
        },
        ready: {
          option: (0, section.uW)(readyFields),
          doc: "When the target counts as ready.",
          otherwise: "`/` answers below 500, three times in a row, within 5m"
        },
        headers: {
          option: headers.b3,
          doc: "Sent with every request to the target; every value is a secret.",
          otherwise: "none"
        },
        ...routeFields
      }, baselineDeploymentFields = {
        environment: {
          option: scalars.UU,
          doc: "Name of the environment, or a pattern with `*`; its newest deployment that is up is the baseline.",
          example: "production",
          required: !0
        }
      }, historyFields = {
        runs: {
          option: (0, scalars.nd)({ least: 5, most: 50 }),
          doc: "How many of the newest runs are compared with.",
          default: 20
        },
        dir: {
          option: scalars.NJ,
          doc: "Folder that they are kept in, from the working folder.",
          otherwise: "the check runs of the base branch",
          example: ".reliability-gate"
        }
      }, baselineFields = {
        url: {
          option: base_url.p,
          doc: "Base address of the deployment to compare with. Credentials in it become Basic authorization.",
          otherwise: "the input `baseline`",
          example: "https://production.example"
        },
        deployment: {
          option: (0, section.uW)(baselineDeploymentFields),
          doc: "Look the baseline up among the deployments on GitHub. Excludes `url`.",
          otherwise: "where there is no `url`"
        },
        ready: {
          option: (0, section.uW)(readyFields),
          doc: "When the baseline counts as ready.",
          otherwise: "as `target.ready` says"
        },
        headers: {
          option: headers.b3,
          doc: "Sent with every request to the baseline; every value is a secret.",
          otherwise: "none"
        },
        ...routeFields,
        design: {
          option: (0, scalars.Yq)(["paired", "abba"]),
          doc: "How both are loaded: `paired`, arrivals alternate between them; `abba`, one at a time in turns, for deployments that disturb each other.",
          default: "paired"
        },
        tolerance: {
          option: scalars.X1,
          doc: "The change of p(50) and p(95) that must not be missed, where no objective against base is written.",
          default: "10%"
        },
        calibration: {
          option: scalars.NJ,
          doc: "File of `reliability-gate calibrate`: what two deployments of the same build differ by. Beside the config.",
          otherwise: "an offset of 2 % is assumed for each deployment",
          example: "reliability-gate.calibration.json"
        },
        history: {
          option: (0, section.uW)(historyFields),
          doc: "Compare with earlier runs that passed, where there is no second deployment; weaker evidence. Excludes `url` and `deployment`.",
          otherwise: "none"
        }
      }, prometheusFields = {
        url: {
          option: base_url.p,
          doc: "Base address of a Prometheus-compatible API. Credentials in it become Basic authorization.",
          otherwise: "the input `prometheus-url`",
          example: "http://prometheus:9090"
        },
        headers: { option: headers.b3, doc: "Sent with every query; every value is a secret.", otherwise: "none" },
        memory: {
          option: (0, scalars.Qq)({ most: 1e4, expected: "a PromQL query" }),
          doc: "PromQL of the target's memory in bytes, for the trend of a `soak`; several series are added up.",
          otherwise: "`process_resident_memory_bytes`, where one process has it",
          example: 'process_resident_memory_bytes{job="checkout"}'
        },
        scrape: (0, config_option.N)("a Prometheus of its own that scrapes the target")
      }, loadFields = {
        profile: {
          option: (0, scalars.Yq)(plan.xD),
          doc: "The shape of the load, see [profiles](profiles.md): constant; in steps until an objective breaks; up and down; for long; in steps for its own sake.",
          default: "load",
          example: "stress"
        },
        rate: {
          option: (0, scalars.TS)({ most: limits.F.ratePerSecond }),
          doc: "Open model: arrivals at the target, which never wait for answers. Excludes `users`.",
          default: "20/s",
          example: "100/s"
        },
        users: {
          option: (0, scalars.nd)({ least: 1, most: limits.F.users }),
          doc: "Closed model: so many users, each of whom sends again when answered. Excludes `rate`.",
          otherwise: "the open model",
          example: 50
        },
        arrivals: {
          option: (0, scalars.Yq)(["even", "poisson"]),
          doc: "How a `rate` arrives: evenly spaced, or as many independent users do (`poisson`), which queues more.",
          default: "even"
        },
        "think-time": {
          option: (0, scalars.p0)({ least: 1, most: limits.F.thinkMs }),
          doc: "How long each of `users` waits after an answer.",
          otherwise: "none",
          example: "500ms"
        },
        steps: {
          option: steps,
          doc: "Of `stress` and `scalability`: rates or numbers of users, ascending. Excludes `rate` and `users`.",
          otherwise: "doublings of `rate` or `users`",
          example: ["100/s", "200/s", "400/s"]
        },
        spike: {
          option: spike,
          doc: "Of the profile `spike`: how high, when and for how long.",
          otherwise: "5 × `rate`, after a quarter of `duration`, for a sixth of it"
        },
        duration: {
          option: (0, scalars.p0)({ least: 100, most: limits.F.durationMs }),
          doc: "The measured part, after the warm-up. Of `stress` and `scalability` each step, then 20s by default; of a `spike` 2m, of a `soak` 10m.",
          default: "1m",
          example: "2m"
        },
        warmup: {
          option: (0, scalars.p0)({ least: 0, most: limits.F.warmupMs }),
          doc: "Sent first and left out of every number.",
          default: "5s",
          example: "10s"
        },
        timeout: {
          option: (0, scalars.p0)({ least: 1, most: limits.F.requestTimeoutMs }),
          doc: "A request slower than this is an error.",
          default: "10s"
        },
        "max-connections": {
          option: (0, scalars.nd)({ least: 1, most: limits.F.connections }),
          doc: "Most connections open at once. An arrival that finds all of them held is dropped and counted; dropped is not good.",
          default: 1e3
        },
        "keep-alive": {
          option: scalars.Jt,
          doc: "Without it each request has a connection of its own, and its handshakes are part of its time.",
          default: !0
        },
        http: {
          option: (0, scalars.nd)({ least: 1, most: 2 }),
          doc: "Version of HTTP; `2` by ALPN over TLS, and with prior knowledge without it.",
          default: 1
        },
        phases: {
          option: scalars.Jt,
          doc: "Keep where the time of the answers goes: DNS, connection, TLS, first byte, download.",
          default: !1
        },
        workers: {
          option: scalars.EH,
          doc: "Threads that send. A comparison has one.",
          default: "auto",
          example: 2
        },
        requests: {
          option: list(request, { most: limits.F.requests, name: ({ name }) => name, what: "requests" }),
          doc: "What is sent, mixed by weight.",
          default: ["GET /"],
          example: ["GET /products"]
        }
      }, policyFields = {
        inconclusive: {
          option: (0, scalars.Yq)(["neutral", "block"]),
          doc: "Where the measurement leaves it open: `neutral` is a grey check, `block` a red one.",
          default: "neutral"
        },
        "no-data": {
          option: (0, scalars.Yq)(["block", "neutral"]),
          doc: "Where an objective had nothing to measure.",
          default: "block"
        },
        error: { option: (0, scalars.Yq)(["block", "neutral"]), doc: "Where the gate could not do its work.", default: "block" },
        waivers: {
          option: (0, scalars.Yq)(["base", "head"]),
          doc: "Whose waivers hold on a pull request: those of its `base` branch, or of its own `head`. Read from the base branch.",
          default: "base"
        },
        "allowed-hosts": {
          option: list(scalars.JF, { most: limits.F.hosts, what: "hosts" }),
          doc: "Hosts that the target may have; a leading `*.` stands for every name below. Link-local and metadata addresses are refused always.",
          otherwise: "any host",
          example: ["*.preview.example"]
        }
      }, configFields = {
        version: { option: (0, scalars.nd)({ least: 1, most: 1 }), doc: "Version of this format.", default: 1 },
        service: {
          option: scalars.UU,
          doc: "The name on the scorecard; one comment and one check per service.",
          otherwise: "the repository's name",
          example: "checkout-api"
        },
        target: {
          option: (0, section.uW)(targetFields, { exclusive: [["url", "deployment"]] }),
          doc: "What is measured.",
          otherwise: "this commit's deployment"
        },
        prometheus: { option: (0, section.uW)(prometheusFields), doc: "Where server-side metrics come from.", otherwise: "none" },
        load: {
          option: (0, section.uW)(loadFields, {
            exclusive: [
              ["rate", "users"],
              ["rate", "steps"],
              ["users", "steps"],
              ["rate", "think-time"],
              ["users", "arrivals"]
            ]
          }),
          doc: "What load is sent.",
          otherwise: "20/s of `GET /` for 1m after 5s of warm-up"
        },
        objectives: {
          option: list(objective, {
            most: limits.F.objectives,
            name: ({ objective: objective2 }) => objective2.name,
            what: "objectives"
          }),
          doc: "What must hold.",
          default: ["availability >= 99%", "p(95) < 1s"],
          example: ["availability >= 99.9%", "p(95) < 200ms"]
        },
        baseline: {
          option: (0, section.uW)(baselineFields, {
            exclusive: [
              ["url", "deployment"],
              ["url", "history"],
              ["deployment", "history"]
            ]
          }),
          doc: "What the target is compared with; see [comparison](comparison.md).",
          otherwise: "no comparison"
        },
        slos: (0, config_option.N)("error budgets and imported SLO files"),
        waivers: {
          option: waivers,
          doc: "Objectives that are set aside for a time; on a pull request those of its base branch hold.",
          otherwise: "none"
        },
        policy: {
          option: (0, section.uW)(policyFields),
          doc: "What blocks the pull request.",
          otherwise: "each key by its own default"
        }
      };
    })
  ),
  /***/
  5697: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        ap: () => (
          /* binding */
          configFiles
        ),
        sb: () => (
          /* binding */
          defaultConfig
        ),
        o4: () => (
          /* binding */
          parseConfig
        ),
        rI: () => (
          /* binding */
          readServiceName
        )
      });
      var problem = __webpack_require__(9241), config_family = __webpack_require__(9807), nearest = __webpack_require__(9445), config_option = __webpack_require__(9114), config_options = __webpack_require__(534), dist = __webpack_require__(8815), config_reading = __webpack_require__(7099), tree = __webpack_require__(3815);
      const mostConfigBytes = 256 * 1024, deepest = 64;
      function parseYaml(text, options) {
        const lines = new dist.HN(), reading = {
          ...options,
          place: (at) => {
            const { line, col } = lines.linePos(at);
            return { file: options.file, line: Math.max(1, line), column: Math.max(1, col) };
          },
          found: [],
          secrets: /* @__PURE__ */ new Set(),
          references: []
        }, refuse = (remark) => ((0, config_reading.R)({ node: (0, tree.E7)(""), path: "", reading }, remark), [reading, void 0]);
        if (new TextEncoder().encode(text).length > mostConfigBytes)
          return refuse({ message: "the file is larger than 256 KB" });
        lines.addNewLine(0);
        for (const { index } of text.matchAll(/\n/g))
          lines.addNewLine(index + 1);
        const refused = refusedTokens(text);
        if (refused.length > 0) {
          for (const remark of refused)
            refuse(remark);
          return [reading, void 0];
        }
        const document = (0, dist.Tp)(text, {
          uniqueKeys: !1,
          // quadratic in the library; `treeOf` finds the duplicates
          stringKeys: !0,
          prettyErrors: !1,
          // a pretty error quotes the line, which may hold a secret
          logLevel: "silent"
        }), broken = /* @__PURE__ */ new Map();
        for (const { code, pos } of document.errors) {
          const { line } = reading.place(pos[0]);
          broken.has(line) || broken.set(line, { ...syntaxRemark(code, lineOf(text, lines, line)), at: pos[0] });
        }
        if (broken.size > 0) {
          for (const remark of broken.values())
            refuse(remark);
          return [reading, void 0];
        }
        return isEmpty(document.contents) ? refuse({
          message: "the config is empty",
          hint: "remove the file to run with the defaults, or write `version: 1`"
        }) : [reading, treeOf(document.contents, text, reading, deepest)];
      }
      const isEmpty = (node) => !node || (0, dist.jn)(node) && node.value === null || (0, dist.jh)(node) && node.items.length === 0, refusals = {
        alias: ["YAML aliases are not allowed", "write the value out, or put a text that begins with * into quotes"],
        anchor: ["YAML anchors are not allowed", "write the value out, or put a text that begins with & into quotes"],
        tag: ["YAML tags are not allowed", "remove the tag, or put a text that begins with ! into quotes"],
        "directive-line": ["YAML directives are not allowed", "remove the line"]
      }, aroundDocuments = ["space", "newline", "comment", "doc-start", "doc-end", "byte-order-mark", "directive-line"];
      function refusedTokens(text) {
        const found = [];
        let at = 0, inScalar = !1, hasContent = !1;
        for (const source of new dist.JG().lex(text)) {
          const type = inScalar ? "scalar" : dist.DB.tokenType(source) ?? "scalar";
          if (inScalar = source === dist.DB.SCALAR, source === dist.DB.SCALAR || source === dist.DB.DOCUMENT || source === dist.DB.FLOW_END)
            continue;
          const refusal = refusals[type];
          refusal && found.push({ message: refusal[0], hint: refusal[1], at }), type === "doc-start" && hasContent && found.push({ message: "a config is one YAML document", hint: "remove what follows `---`", at }), hasContent ||= !aroundDocuments.includes(type), at += source.length;
        }
        return found;
      }
      function lineOf(text, lines, line) {
        return text.slice(lines.lineStarts[line - 1], lines.lineStarts[line]);
      }
      const syntaxMessages = {
        BAD_INDENT: "the indentation does not fit the lines above",
        BAD_DQ_ESCAPE: "an escape in double quotes that YAML does not know",
        BAD_SCALAR_START: "a value without quotes cannot begin with this character",
        BLOCK_AS_IMPLICIT_KEY: "a second `key: value` on one line, or a wrong indentation",
        MISSING_CHAR: "a closing quote, bracket or colon is missing",
        MULTILINE_IMPLICIT_KEY: "a colon is missing, or the indentation is wrong",
        MULTIPLE_DOCS: "a config is one YAML document",
        NON_STRING_KEY: "a key must be a plain text",
        RESOURCE_EXHAUSTION: "the values are nested too deeply",
        TAB_AS_INDENT: "YAML is indented with blanks, not with tabs"
      };
      function syntaxRemark(code, line) {
        const message = `${syntaxMessages[code] ?? "this is not valid YAML here"} (YAML syntax)`;
        return /[$)\w]\{/.test(line) ? { message, hint: "inside { … } a value that holds a brace or a comma needs quotes" } : code === "BAD_SCALAR_START" ? { message, hint: "put the value into quotes" } : code === "BLOCK_AS_IMPLICIT_KEY" ? { message, hint: "a value that holds `: ` needs quotes" } : { message };
      }
      function treeOf(node, text, reading, depth, fallbackAt = 0) {
        const at = node?.range?.[0] ?? fallbackAt, nothing = { kind: "nothing", at }, note = (remark) => (0, config_reading.R)({ node: nothing, path: "", reading }, remark);
        if (depth === 0)
          return note({ message: "the values are nested too deeply", hint: `at most ${deepest} levels` }), nothing;
        if ((0, dist.oP)(node))
          return { kind: "list", at, items: node.items.map((item) => treeOf(item, text, reading, depth - 1, at)) };
        if ((0, dist.jh)(node)) {
          const entries = /* @__PURE__ */ new Map();
          for (const { key, value } of node.items) {
            const entry = { key: String(key.value), at: key.range?.[0] ?? at }, first = entries.get(entry.key);
            first ? note({
              message: `the key \`${entry.key}\` is there twice`,
              hint: `first in line ${reading.place(first.at).line}`,
              at: entry.at
            }) : entries.set(entry.key, { ...entry, value: treeOf(value, text, reading, depth - 1, entry.at) });
          }
          return { kind: "map", at, entries: [...entries.values()] };
        }
        return (0, dist.jn)(node) ? scalarOf(node, at, text) : nothing;
      }
      function scalarOf(node, at, text) {
        const { value } = node;
        if (typeof value == "number")
          return { kind: "number", at, value, source: node.source ?? String(value) };
        if (typeof value == "boolean")
          return { kind: "boolean", at, value };
        if (typeof value != "string")
          return { kind: "nothing", at };
        const textAt = node.type === dist.X5.PLAIN ? at : at + 1;
        return { kind: "text", at, text: value, ...text.startsWith(value, textAt) && { textAt } };
      }
      var section = __webpack_require__(3988);
      const configFiles = ["reliability-gate.yml", ".github/reliability-gate.yml"];
      function parseConfig(text, options) {
        const [reading, node] = parseYaml(text, options), spot = node && { node, path: "", reading }, read = spot && (0, section.GU)(config_options.e5, { elsewhere }, spot);
        spot && read && (noteUnknownRequests(read.values, spot), noteUnknownWaivers(read.values, spot));
        const mistakes = (0, config_reading.N)(reading);
        if (read && mistakes.length === 0)
          return { file: options.file, settings: read.values, secrets: [...reading.secrets].filter((secret) => secret !== "") };
        const count = mistakes.length === 1 ? "a mistake" : `${mistakes.length} mistakes`;
        throw new problem.AF("config", `${options.file} has ${count}`, { mistakes });
      }
      function readServiceName(text, file) {
        const [reading, node] = parseYaml(text, { file, environment: void 0 }), entry = node && (0, tree.Ms)(node, "service");
        return entry && config_options.e5.service.option.read({ node: entry.value, path: "service", reading });
      }
      function defaultConfig() {
        return { file: void 0, settings: {}, secrets: [] };
      }
      function noteUnknownRequests({ load }, spot) {
        if ((0, tree.Ms)((0, tree.Ms)(spot.node, "load")?.value, "requests") && !load?.requests)
          return;
        const names = (load?.requests ?? (0, config_option.H)(config_options.SE.requests)).map(({ name }) => name);
        for (const { request, spot: named } of spot.reading.references) {
          if (names.includes(request))
            continue;
          const near = (0, nearest.p)(request, names), hint = near ? `did you mean \`${near}\`?` : `the requests are ${names.slice(0, 10).join(", ")}`;
          (0, config_reading.R)(named, { message: `no request is named \`${request}\``, hint });
        }
      }
      function noteUnknownWaivers({ objectives, waivers, baseline }, spot) {
        if (!waivers || (0, tree.Ms)(spot.node, "objectives") && !objectives)
          return;
        const written = (objectives ?? (0, config_option.H)(config_options.e5.objectives)).map(({ objective }) => objective), family = written.some(({ source }) => source === "baseline") ? [] : (0, config_family.A)(baseline?.tolerance ?? (0, config_option.H)(config_options.TG.tolerance)), names = [...written, ...family].map(({ name }) => name), list = (0, tree.Ms)(spot.node, "waivers").value;
        for (const [index, { objective }] of waivers.entries()) {
          if (names.includes(objective))
            continue;
          const item = list.kind === "list" ? list.items[index] : void 0, node = (0, tree.Ms)(item, "objective")?.value ?? list, near = (0, nearest.p)(objective, names), hint = near ? `did you mean \`${near}\`?` : `the objectives are ${names.slice(0, 10).join(", ")}`;
          (0, config_reading.R)({ ...spot, node, path: `waivers[${index}].objective` }, { message: `no objective is named \`${objective}\``, hint });
        }
      }
      function elsewhere(key) {
        for (const [section2, { option }] of Object.entries(config_options.e5))
          if (isMapping(option) && Object.hasOwn(option.fields, key))
            return `${section2}.${key}`;
      }
      const isMapping = (option) => option.type === "mapping";
    })
  ),
  /***/
  7099: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        N: () => (
          /* binding */
          sortedMistakes
        ),
        /* harmony export */
        R: () => (
          /* binding */
          mistake
        )
        /* harmony export */
      });
      function mistake(spot, { message, hint, at }) {
        const place = spot.reading.place(at ?? spot.node.at), text = spot.path ? `${spot.path}: ${message}` : message;
        spot.reading.found.push({ place, mistake: { message: text, ...hint && { hint }, place } });
      }
      const mostMistakes = 100;
      function sortedMistakes(reading) {
        const sorted = reading.found.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column).map(({ mistake: mistake2 }) => mistake2), rest = sorted.length - mostMistakes;
        return rest <= 0 ? sorted : [...sorted.slice(0, mostMistakes), { message: `${rest} more mistakes follow` }];
      }
    })
  ),
  /***/
  4118: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Ae: () => (
          /* binding */
          path
        ),
        /* harmony export */
        EH: () => (
          /* binding */
          workers
        ),
        /* harmony export */
        JF: () => (
          /* binding */
          hostPattern
        ),
        /* harmony export */
        Jt: () => (
          /* binding */
          flag
        ),
        /* harmony export */
        NJ: () => (
          /* binding */
          file
        ),
        /* harmony export */
        Qq: () => (
          /* binding */
          text
        ),
        /* harmony export */
        TS: () => (
          /* binding */
          rate
        ),
        /* harmony export */
        UU: () => (
          /* binding */
          name
        ),
        /* harmony export */
        VA: () => (
          /* binding */
          weight
        ),
        /* harmony export */
        X1: () => (
          /* binding */
          percentage
        ),
        /* harmony export */
        Yq: () => (
          /* binding */
          choice
        ),
        /* harmony export */
        bM: () => (
          /* binding */
          statuses
        ),
        /* harmony export */
        hl: () => (
          /* binding */
          address
        ),
        /* harmony export */
        nd: () => (
          /* binding */
          integer
        ),
        /* harmony export */
        p0: () => (
          /* binding */
          duration
        )
        /* harmony export */
      });
      var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069), _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9711), _nearest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9445), _reading_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7099), _text_option_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(808), _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3815);
      const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u, longestName = 100, longestPath = 500;
      function duration({ least, most }) {
        const hint = "a number and a unit, ms, s, m or h, such as 30s";
        return (0, _text_option_js__WEBPACK_IMPORTED_MODULE_2__.vU)({
          type: "duration",
          expected: "a duration",
          hint: "a duration needs a unit, such as 30s",
          schema: { pattern: "^\\s*\\d+(\\.\\d+)?(ms|s|m|h)\\s*$" },
          parse: (text2) => {
            const value = (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.E9)(text2);
            return /^\s*-/.test(text2) ? { refused: `a duration cannot be negative; found ${(0, _tree_js__WEBPACK_IMPORTED_MODULE_3__.hD)(text2)}` } : value === void 0 ? { refused: `expected a duration; found ${(0, _tree_js__WEBPACK_IMPORTED_MODULE_3__.hD)(text2)}`, hint } : value >= least && value <= most ? { value } : { refused: `expected a duration between ${span(least)} and ${span(most)}; found ${(0, _tree_js__WEBPACK_IMPORTED_MODULE_3__.hD)(text2)}` };
          }
        });
      }
      const span = (ms) => (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.a3)(ms) || "0s";
      function rate({ most }) {
        const hint = "a number, a slash and s, m or h, such as 100/s";
        return (0, _text_option_js__WEBPACK_IMPORTED_MODULE_2__.vU)({
          type: "rate",
          expected: "a rate",
          hint: "a rate says a time, such as 100/s",
          schema: { pattern: "^\\s*\\d+(\\.\\d+)?\\s*/\\s*[smh]\\s*$" },
          parse: (text2) => {
            const value = (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.WN)(text2);
            return value === void 0 ? { refused: `expected a rate; found ${(0, _tree_js__WEBPACK_IMPORTED_MODULE_3__.hD)(text2)}`, hint } : value > 0 && value <= most ? { value } : { refused: `expected a rate above 0/s and up to ${most}/s; found ${(0, _tree_js__WEBPACK_IMPORTED_MODULE_3__.hD)(text2)}` };
          }
        });
      }
      const percentage = (0, _text_option_js__WEBPACK_IMPORTED_MODULE_2__.vU)({
        type: "percentage",
        expected: "a percentage",
        hint: "a percentage has its sign, such as 10%",
        schema: { pattern: "^\\s*\\d+(\\.\\d+)?\\s*%\\s*$" },
        parse: (text2) => {
          const value = (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.lo)(text2);
          return value === void 0 ? { refused: `expected a percentage; found ${(0, _tree_js__WEBPACK_IMPORTED_MODULE_3__.hD)(text2)}`, hint: "such as 10%" } : value > 0 && value <= 1 ? { value } : { refused: `expected a percentage above 0% and up to 100%; found ${(0, _tree_js__WEBPACK_IMPORTED_MODULE_3__.hD)(text2)}` };
        }
      }), name = (0, _text_option_js__WEBPACK_IMPORTED_MODULE_2__.vU)({
        type: "text",
        expected: "a text",
        hint: "put it into quotes",
        schema: { minLength: 1, maxLength: longestName, pattern: "\\S" },
        parse: (text2) => {
          const value = text2.trim();
          if (value === "")
            return { refused: "expected a text; found an empty one" };
          if ([...value].length > longestName)
            return { refused: `a text of ${[...value].length} characters; at most ${longestName} are allowed` };
          const index = value.search(unprintable);
          return index >= 0 ? { refused: "the text holds a line break or another character that cannot be shown", index } : value === "__proto__" ? { refused: "this name is taken" } : { value };
        }
      }), file = (0, _text_option_js__WEBPACK_IMPORTED_MODULE_2__.vU)({
        type: "file",
        expected: "the path of a file",
        hint: "put it into quotes",
        schema: { minLength: 1, maxLength: longestPath },
        parse: (text2) => {
          const value = text2.trim();
          if (value === "")
            return { refused: "expected the path of a file; found an empty text" };
          const index = value.search(unprintable);
          return index >= 0 ? { refused: "the path holds a character that cannot be shown", index } : value.length <= longestPath ? { value } : { refused: "the path is too long" };
        }
      }), address = (0, _text_option_js__WEBPACK_IMPORTED_MODULE_2__.vU)({
        type: "IP address",
        expected: "an IP address",
        hint: "put it into quotes",
        schema: { pattern: "^\\s*[\\dA-Fa-f:.]+\\s*$" },
        parse: (text2) => {
          const value = text2.trim();
          return isAddress(value) ? { value } : { refused: `expected an IP address; found ${(0, _tree_js__WEBPACK_IMPORTED_MODULE_3__.hD)(text2)}`, hint: "such as 10.1.2.3" };
        }
      }), isAddress = (text2) => text2.includes(":") ? /^[\da-fA-F:.]+$/.test(text2) && URL.canParse(`http://[${text2}]`) : /^\d{1,3}(\.\d{1,3}){3}$/.test(text2) && text2.split(".").every((part) => Number(part) < 256);
      function text({ most, expected }) {
        return (0, _text_option_js__WEBPACK_IMPORTED_MODULE_2__.vU)({
          type: "text",
          expected,
          hint: "put it into quotes",
          schema: { minLength: 1, maxLength: most },
          parse: (value) => value.trim() === "" ? { refused: `expected ${expected}; found an empty text` } : value.length > most ? { refused: `a text of ${value.length} characters; at most ${most} are allowed` } : { value }
        });
      }
      function choice(words) {
        const expected = words.length === 1 ? `\`${words[0]}\`` : `one of ${words.map((word) => `\`${word}\``).join(", ")}`;
        return (0, _text_option_js__WEBPACK_IMPORTED_MODULE_2__.vU)({
          type: words.map((word) => `\`${word}\``).join(" or "),
          expected,
          hint: "put it into quotes",
          schema: { enum: words },
          parse: (written) => {
            const value = words.find((word) => word === written.trim());
            if (value)
              return { value };
            const near = (0, _nearest_js__WEBPACK_IMPORTED_MODULE_4__.p)(written, words);
            return { refused: `expected ${expected}; found ${(0, _tree_js__WEBPACK_IMPORTED_MODULE_3__.hD)(written)}`, hint: near && `did you mean \`${near}\`?` };
          }
        });
      }
      const flag = {
        type: "`true` or `false`",
        schema: { type: "boolean" },
        read: (spot) => spot.node.kind === "boolean" ? spot.node.value : (0, _reading_js__WEBPACK_IMPORTED_MODULE_5__.R)(spot, { message: `expected true or false; found ${(0, _tree_js__WEBPACK_IMPORTED_MODULE_3__.q0)(spot.node)}` })
      };
      function integer({ least, most }) {
        return {
          type: "integer",
          schema: { type: "integer", minimum: least, maximum: most },
          read: (spot) => {
            const { node } = spot;
            if (node.kind === "number" && Number.isInteger(node.value) && node.value >= least && node.value <= most)
              return node.value;
            const expected = least === most ? `the number ${least}` : `a whole number from ${least} to ${most}`, hint = node.kind === "text" && /^\s*\d+\s*$/.test(node.text) ? "without quotes" : void 0;
            return (0, _reading_js__WEBPACK_IMPORTED_MODULE_5__.R)(spot, { message: `expected ${expected}; found ${(0, _tree_js__WEBPACK_IMPORTED_MODULE_3__.q0)(node)}`, hint });
          }
        };
      }
      const workers = (() => {
        const count = integer({ least: 1, most: _limits_js__WEBPACK_IMPORTED_MODULE_1__.F.workers });
        return {
          type: "`auto` or integer",
          schema: { anyOf: [{ enum: ["auto"] }, count.schema] },
          read: (spot) => spot.node.kind === "text" && spot.node.text.trim() === "auto" ? "auto" : count.read(spot)
        };
      })(), weight = {
        type: "number",
        schema: { type: "number", exclusiveMinimum: 0, maximum: 1e6 },
        read: (spot) => {
          const { node } = spot;
          return node.kind === "number" && node.value > 0 && node.value <= 1e6 ? node.value : (0, _reading_js__WEBPACK_IMPORTED_MODULE_5__.R)(spot, { message: `expected a number above 0 and up to 1000000; found ${(0, _tree_js__WEBPACK_IMPORTED_MODULE_3__.q0)(node)}` });
        }
      }, statuses = (() => {
        const status = integer({ least: 100, most: 599 });
        return {
          type: "status code, or a list of them",
          schema: { anyOf: [status.schema, { type: "array", items: status.schema, minItems: 1, maxItems: 20 }] },
          read: (spot) => {
            const { node } = spot;
            if (node.kind !== "list") {
              const single = status.read(spot);
              return single === void 0 ? void 0 : [single];
            }
            if (node.items.length === 0 || node.items.length > 20)
              return (0, _reading_js__WEBPACK_IMPORTED_MODULE_5__.R)(spot, { message: "expected 1 to 20 status codes" });
            const codes = node.items.map((item, index) => status.read({ ...spot, node: item, path: `${spot.path}[${index}]` }));
            return codes.every((code) => code !== void 0) ? codes : void 0;
          }
        };
      })(), path = (0, _text_option_js__WEBPACK_IMPORTED_MODULE_2__.vU)({
        type: "path",
        expected: "a path",
        hint: "a path begins with a slash, such as /products",
        schema: { pattern: '^/(?!/)[!"$-~]*$', maxLength: 2e3 },
        parse: (value) => {
          if (!value.startsWith("/"))
            return { refused: "expected a path that begins with a slash", hint: /^https?:/i.test(value) ? "the address of the target stands in `target.url`" : "such as /products" };
          if (value.startsWith("//"))
            return { refused: "a path begins with one slash, not with two" };
          if (value.length > 2e3)
            return { refused: "the path is longer than 2000 characters" };
          const index = value.search(/[^!"$-~]/);
          return index < 0 ? { value } : { refused: "a path holds no blanks, no # and only ASCII", hint: "percent-encode it, such as %20", index };
        }
      }), hostForm = "^(([A-Za-z0-9_*-]+(\\.[A-Za-z0-9_*-]+)*|\\[[0-9A-Fa-f:.]+\\])(:\\d{1,5})?|[0-9A-Fa-f]*:[0-9A-Fa-f]*:[0-9A-Fa-f:.]*)$", hostPattern = (0, _text_option_js__WEBPACK_IMPORTED_MODULE_2__.vU)({
        type: "host pattern",
        expected: "a host",
        hint: 'such as "*.preview.example", in quotes',
        schema: { pattern: hostForm },
        parse: (written) => new RegExp(hostForm).test(written) ? { value: written.toLowerCase() } : {
          refused: `expected a host name, an address or a pattern such as *.preview.example; found ${(0, _tree_js__WEBPACK_IMPORTED_MODULE_3__.hD)(written)}`,
          hint: "without scheme and path"
        }
      });
    })
  ),
  /***/
  3988: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        GU: () => (
          /* binding */
          readSection
        ),
        /* harmony export */
        uW: () => (
          /* binding */
          section
        ),
        /* harmony export */
        vW: () => (
          /* binding */
          sectionSchema
        )
        /* harmony export */
      });
      var _nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9445), _reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7099), _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3815);
      function section(fields, rules = {}) {
        return {
          type: "mapping",
          fields,
          schema: sectionSchema(fields, rules),
          read: (spot) => {
            const { values, whole } = readSection(fields, rules, spot);
            return whole ? values : void 0;
          }
        };
      }
      function readSection(fields, rules, spot) {
        const { node } = spot, before = spot.reading.found.length;
        if (node.kind !== "map")
          return (0, _reading_js__WEBPACK_IMPORTED_MODULE_0__.R)(spot, { message: `expected a mapping with the keys ${listed(supported(fields))}; found ${(0, _tree_js__WEBPACK_IMPORTED_MODULE_1__.q0)(node)}` }), { values: {}, whole: !1 };
        const values = [];
        for (const entry of node.entries) {
          const value = readEntry(entry, spot, fields, rules);
          value !== void 0 && values.push([entry.key, value]);
        }
        const hasLater = node.entries.some(({ key }) => Object.hasOwn(fields, key) && fields[key].later);
        for (const [key, setting] of Object.entries(fields))
          setting.required && !hasLater && !(0, _tree_js__WEBPACK_IMPORTED_MODULE_1__.Ms)(node, key) && (0, _reading_js__WEBPACK_IMPORTED_MODULE_0__.R)(spot, { message: `\`${key}\` is missing` });
        for (const [one, other] of rules.exclusive ?? []) {
          const second = (0, _tree_js__WEBPACK_IMPORTED_MODULE_1__.Ms)(node, other);
          !second || !(0, _tree_js__WEBPACK_IMPORTED_MODULE_1__.Ms)(node, one) || (0, _reading_js__WEBPACK_IMPORTED_MODULE_0__.R)(spot, {
            message: `\`${one}\` and \`${other}\` exclude each other`,
            hint: "keep one of them",
            at: second.at
          });
        }
        return { values: Object.fromEntries(values), whole: spot.reading.found.length === before };
      }
      function readEntry(entry, spot, fields, rules) {
        const setting = Object.hasOwn(fields, entry.key) ? fields[entry.key] : void 0, path = spot.path ? `${spot.path}.${entry.key}` : entry.key;
        return setting ? setting.later ? (0, _reading_js__WEBPACK_IMPORTED_MODULE_0__.R)({ ...spot, path: "" }, { message: `\`${path}\` is not supported yet`, hint: setting.doc, at: entry.at }) : entry.value.kind === "nothing" ? (0, _reading_js__WEBPACK_IMPORTED_MODULE_0__.R)({ ...spot, path }, { message: "there is no value", hint: "remove the key, or give it one", at: entry.at }) : setting.option.read({ ...spot, node: entry.value, path }) : (0, _reading_js__WEBPACK_IMPORTED_MODULE_0__.R)(spot, { ...unknownKey(entry.key, fields, rules), at: entry.at });
      }
      function unknownKey(key, fields, rules) {
        if (key === "<<")
          return { message: "YAML merge keys are not allowed", hint: "write the values out" };
        const message = `unknown key \`${key.slice(0, 60)}\``, elsewhere = rules.elsewhere?.(key), near = (0, _nearest_js__WEBPACK_IMPORTED_MODULE_2__.p)(key, Object.keys(fields)) ?? elsewhere;
        return { message, hint: near ? `did you mean \`${near}\`?` : `known here: ${supported(fields).join(", ")}` };
      }
      function sectionSchema(fields, { exclusive = [] } = {}) {
        const entries = Object.entries(fields), required = entries.filter(([, { required: required2 }]) => required2).map(([key]) => key), properties = entries.map(([key, { option, doc, default: fallback, example, later }]) => [
          key,
          {
            ...option.schema,
            description: later ? `Not supported yet: ${doc}` : doc,
            ...fallback !== void 0 && { default: fallback },
            ...example !== void 0 && { examples: [example] }
          }
        ]);
        return {
          type: "object",
          properties: Object.fromEntries(properties),
          additionalProperties: !1,
          ...required.length > 0 && { required },
          ...exclusive.length > 0 && { allOf: exclusive.map((pair) => ({ not: { required: pair } })) }
        };
      }
      const supported = (fields) => Object.keys(fields).filter((key) => !fields[key].later), listed = (keys) => keys.map((key) => `\`${key}\``).join(", ");
    })
  ),
  /***/
  808: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        PS: () => (
          /* binding */
          longestExpression
        ),
        /* harmony export */
        vU: () => (
          /* binding */
          textOption
        ),
        /* harmony export */
        yR: () => (
          /* binding */
          readText
        )
        /* harmony export */
      });
      var _reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7099), _tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3815);
      const longestExpression = 500;
      function textOption({ type, expected, hint, parse, schema = {}, secret }) {
        return {
          type,
          parse,
          schema: { type: "string", ...schema },
          read: (spot) => {
            if (spot.node.kind === "text")
              return readText(spot, parse);
            const found = secret ? (0, _tree_js__WEBPACK_IMPORTED_MODULE_0__.SB)(spot.node) : (0, _tree_js__WEBPACK_IMPORTED_MODULE_0__.q0)(spot.node);
            return (0, _reading_js__WEBPACK_IMPORTED_MODULE_1__.R)(spot, { message: `expected ${expected}; found ${found}`, hint });
          }
        };
      }
      function readText(spot, parse) {
        const { node } = spot;
        if (node.kind !== "text")
          throw new TypeError("readText is for texts");
        const parsed = parse(node.text);
        if ("value" in parsed)
          return parsed.value;
        const { refused, hint, index } = parsed, at = index !== void 0 && node.textAt !== void 0 ? node.textAt + index : void 0;
        return (0, _reading_js__WEBPACK_IMPORTED_MODULE_1__.R)(spot, { message: refused, hint, at });
      }
    })
  ),
  /***/
  3815: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        E7: () => (
          /* binding */
          nodeOf
        ),
        /* harmony export */
        Ms: () => (
          /* binding */
          entryOf
        ),
        /* harmony export */
        SB: () => (
          /* binding */
          describeKind
        ),
        /* harmony export */
        hD: () => (
          /* binding */
          quote
        ),
        /* harmony export */
        q0: () => (
          /* binding */
          describe
        )
        /* harmony export */
      });
      function nodeOf(written) {
        return typeof written == "string" ? { kind: "text", at: 0, text: written } : typeof written == "number" ? { kind: "number", at: 0, value: written, source: String(written) } : typeof written == "boolean" ? { kind: "boolean", at: 0, value: written } : { kind: "list", at: 0, items: written.map(nodeOf) };
      }
      function describe(node) {
        return node.kind === "text" ? quote(node.text) : node.kind === "number" ? `the number ${node.source}` : node.kind === "boolean" ? `${node.value}` : describeKind(node);
      }
      function describeKind(node) {
        return {
          text: "a text",
          number: "a number",
          boolean: "true or false",
          nothing: "nothing",
          list: "a list",
          map: "a mapping"
        }[node.kind];
      }
      function quote(text) {
        const characters = [...text], short = characters.length > 60 ? `${characters.slice(0, 57).join("")}...` : text;
        return JSON.stringify(short).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "?");
      }
      function entryOf(node, key) {
        return node?.kind === "map" ? node.entries.find((entry) => entry.key === key) : void 0;
      }
    })
  ),
  /***/
  3757: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        JM: () => (
          /* binding */
          usualCalibrationFile
        ),
        /* harmony export */
        hL: () => (
          /* binding */
          readCalibration
        ),
        /* harmony export */
        ik: () => (
          /* binding */
          keepCalibration
        )
        /* harmony export */
      });
      var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455), node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760), _model_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9241);
      const usualCalibrationFile = "reliability-gate.calibration.json", mostRuns = 50;
      async function readCalibration(path, service) {
        const text = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, "utf8").catch((error) => {
          if (error.code !== "ENOENT")
            throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_2__.AF("config", `calibration file ${path}: it cannot be read (${error.code ?? error.message})`);
        });
        if (text === void 0)
          return;
        const data = parse(text);
        if (!isCalibration(data))
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_2__.AF("config", `calibration file ${path}: it is not what \`reliability-gate calibrate\` writes`, {
            hint: "calibrate again into a new file"
          });
        if (data.service !== service)
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_2__.AF("config", `calibration file ${path}: it is of the service ${data.service}, not of ${service}`);
        return { file: path, runs: data.runs.slice(-mostRuns) };
      }
      async function keepCalibration(path, service, run) {
        const runs = [...(await readCalibration(path, service))?.runs ?? [], run].slice(-mostRuns);
        return await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: !0 }), await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(`${path}.new`, `${JSON.stringify({ schemaVersion: 1, service, runs }, null, 2)}
`), await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(`${path}.new`, path), { file: path, runs };
      }
      function parse(text) {
        try {
          return JSON.parse(text);
        } catch {
          return;
        }
      }
      function isCalibration(data) {
        return !isObject(data) || data.schemaVersion !== 1 || typeof data.service != "string" ? !1 : Array.isArray(data.runs) && data.runs.every(isRun);
      }
      function isRun(run) {
        return !isObject(run) || typeof run.at != "string" || typeof run.seconds != "number" || !isObject(run.offsets) ? !1 : Object.values(run.offsets).every((offset) => isObject(offset) && isLog(offset.offset) && isLog(offset.error) && offset.error >= 0);
      }
      const isLog = (value) => typeof value == "number" && Math.abs(value) < 100, isObject = (value) => typeof value == "object" && value !== null;
    })
  ),
  /***/
  4441: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        g: () => (
          /* binding */
          findServiceName
        ),
        m: () => (
          /* binding */
          readPlan
        )
      });
      var promises_ = __webpack_require__(1455), external_node_path_ = __webpack_require__(6760), problem = __webpack_require__(9241), base_url = __webpack_require__(6538), plan = __webpack_require__(4519), units = __webpack_require__(5069), config_option = __webpack_require__(9114), config_options = __webpack_require__(534);
      const comparisonMs = 18e4, usualMs = { stress: 2e4, scalability: 2e4, spike: 12e4, soak: 6e5 }, usualSpike = { times: 5, at: 1 / 4, duration: 1 / 6 };
      function buildLoad(load, given, { compares, lastSeconds }) {
        const profile = load?.profile ?? (0, config_option.H)(config_options.SE.profile), pace = buildPace(load, given), most = load?.["max-connections"] ?? (0, config_option.H)(config_options.SE["max-connections"]), durationMs = given.durationMs ?? load?.duration ?? usualDuration(load, compares, lastSeconds), steps = load?.steps?.map(({ level }) => level);
        return {
          profile,
          pace,
          durationMs,
          ...profile === "spike" && { spike: buildSpike(load, pace, durationMs) },
          ...(0, plan.Ih)(profile) && steps && { steps },
          warmupMs: load?.warmup ?? (0, config_option.H)(config_options.SE.warmup),
          timeoutMs: load?.timeout ?? (0, config_option.H)(config_options.SE.timeout),
          // Each user holds a connection; only a limit that was asked for stands against that.
          maxConnections: load?.["max-connections"] === void 0 && pace.kind === "users" ? Math.max(most, mostUsers(pace.users, steps)) : most,
          ...typeof load?.workers == "number" && { workers: load.workers },
          ...load?.["keep-alive"] === !1 && { keepAlive: !1 },
          ...load?.http === 2 && { http: 2 },
          ...load?.phases && { phases: !0 },
          requests: load?.requests ?? (0, config_option.H)(config_options.SE.requests)
        };
      }
      const mostUsers = (users, steps = []) => Math.max(users, ...steps);
      function buildPace(load, { perSecond }) {
        const [first] = load?.steps ?? [], users = first?.kind === "users" ? first.level : load?.users, think = load?.["think-time"];
        if (perSecond === void 0 && users !== void 0)
          return { kind: "users", users, ...think !== void 0 && { thinkMs: think } };
        const rate = first?.kind === "rate" ? first.level : load?.rate;
        return {
          kind: "rate",
          perSecond: perSecond ?? rate ?? (0, config_option.H)(config_options.SE.rate),
          ...load?.arrivals === "poisson" && { arrivals: "poisson" }
        };
      }
      function buildSpike(load, pace, durationMs) {
        const { rate, at, duration } = load?.spike ?? {};
        return {
          perSecond: rate ?? usualSpike.times * (pace.kind === "rate" ? pace.perSecond : 0),
          atMs: at ?? usualSpike.at * durationMs,
          durationMs: duration ?? usualSpike.duration * durationMs
        };
      }
      function usualDuration(load, compares, lastSeconds) {
        return lastSeconds !== void 0 ? (Math.floor(lastSeconds) + 1) * 1e3 : compares && load === void 0 ? comparisonMs : usualMs[load?.profile ?? "load"] ?? (0, config_option.H)(config_options.SE.duration);
      }
      function loadMistakes({ pace, durationMs, maxConnections }, { settings: { load }, file }, { perSecond }) {
        if (load?.steps && perSecond !== void 0)
          return [
            placed({ message: "load.steps says the rates; no other one can be given", hint: "remove the override, or load.steps" }, load.steps[0].place, file)
          ];
        if (pace.kind === "users") {
          const users = mostUsers(pace.users, load?.steps?.map(({ level }) => level));
          return users <= maxConnections ? [] : [{ message: `${users} users need as many connections; load.max-connections is ${maxConnections}` }];
        }
        return pace.perSecond * durationMs / 1e3 < 1 ? [{ message: "at this load.rate not one request is sent within load.duration", hint: "raise one of them" }] : [];
      }
      function profileMistakes(load, { settings, file }, { objectives, compares }) {
        const { profile } = load, { spike, steps } = settings.load ?? {}, foreign = objectives.flatMap(({ objective, place }) => {
          const own = (0, plan.$d)(objective) ? (0, plan.wK)(objective.metric) : void 0;
          if (own === void 0 || own === profile)
            return [];
          const message = `the objective \`${objective.name}\` is of the profile \`${own}\`; load.profile is \`${profile}\``;
          return [placed({ message }, place, file)];
        }), ofUsers = objectives.flatMap(({ objective, place }) => (0, plan.$d)(objective) && objective.metric.kind === "capacity" && load.pace.kind === "users" ? [placed({ message: "capacity is a rate, and this load is one of users" }, place, file)] : []);
        return [
          ...spike && profile !== "spike" ? [
            placed({ message: `load.spike is of the profile \`spike\`; load.profile is \`${profile}\`` }, spike.place, file)
          ] : [],
          ...steps && !(0, plan.Ih)(profile) ? [
            placed({ message: `load.steps is of the profiles \`stress\` and \`scalability\`; load.profile is \`${profile}\`` }, steps[0].place, file)
          ] : [],
          ...compares && profile !== "load" ? [
            {
              message: `a baseline is compared with under the profile \`load\` only; load.profile is \`${profile}\``,
              hint: "use a config of its own for this profile"
            }
          ] : [],
          ...foreign,
          ...ofUsers,
          ...load.spike ? spikeMistakes(load, load.spike, spike?.place, file) : []
        ];
      }
      function spikeMistakes({ pace, durationMs }, spike, place, file) {
        const at = (mistake) => [place ? placed(mistake, place, file) : mistake];
        if (pace.kind === "users")
          return at({ message: "the profile `spike` takes a load.rate, not load.users" });
        if (spike.perSecond <= pace.perSecond) {
          const [high, usual] = [spike.perSecond, pace.perSecond].map((rate) => `${(0, units.ZV)(rate)}/s`);
          return at({ message: `the spike of ${high} does not rise above load.rate, ${usual}` });
        }
        const endsAt = spike.atMs + spike.durationMs;
        return endsAt < durationMs ? [] : at({
          message: `the spike ends after ${(0, units.a3)(endsAt)}, which leaves no time to recover within load.duration, ${(0, units.a3)(durationMs)}`,
          hint: "raise load.duration, or let the spike begin or end earlier"
        });
      }
      const placed = (mistake, place, file) => ({
        ...mistake,
        ...file !== void 0 && { place }
      });
      var family = __webpack_require__(9807), headers = __webpack_require__(3709), limits = __webpack_require__(9711), scalars = __webpack_require__(4118);
      function buildPlan(config, overrides = {}, options = {}) {
        const { settings } = config, read = readOverrides(overrides, options.nameOverride ?? ((input) => `input ${input}`)), prometheus = buildPrometheus(settings, read), baseline = buildBaseline(settings, read), history = baseline || options.calibrates ? void 0 : buildHistory(settings), hasTwoSides = baseline !== void 0 || options.sampled?.compares === !0 || options.calibrates === !0, compares = hasTwoSides || history !== void 0, load = buildLoad(settings.load, read, { compares: hasTwoSides, lastSeconds: options.sampled?.lastSeconds }), objectives = settings.objectives ?? (0, config_option.H)(config_options.e5.objectives), mistakes = [
          ...read.mistakes,
          ...options.offline ? [] : prometheusMistakes(config, read, prometheus, objectives),
          ...compares || options.offline ? [] : baselineMistakes(config, read, objectives),
          ...history && !hasTwoSides ? historyMistakes(config, objectives) : [],
          ...loadMistakes(load, config, read),
          ...profileMistakes(load, config, { objectives, compares })
        ];
        if (mistakes.length > 0)
          throw new problem.AF("config", "the inputs and the config do not make a plan", { mistakes });
        const secrets = new Set([...config.secrets, ...read.secrets].filter((secret) => secret !== ""));
        return {
          plan: {
            service: read.service ?? settings.service ?? serviceOf(options.repository),
            target: buildTarget(settings, read),
            ...baseline && { baseline },
            ...history && !hasTwoSides && { history },
            ...prometheus && { prometheus },
            load,
            objectives: withFamily(objectives, compares && (0, family.A)(toleranceOf(settings), hasTwoSides)),
            policy: buildPolicy(settings),
            ...settings.waivers && { waivers: settings.waivers }
          },
          secrets: [...secrets]
        };
      }
      function readOverrides(overrides, nameOverride) {
        const mistakes = [], secrets = [], read = (input, given, parse) => {
          if (given === void 0 || given.trim() === "")
            return;
          const parsed = parse(given);
          if ("value" in parsed)
            return parsed.value;
          mistakes.push({ message: `${nameOverride(input)}: ${parsed.refused}`, ...parsed.hint && { hint: parsed.hint } });
        }, readUrl = (input, given) => {
          const base = read(input, given, base_url.Q);
          return secrets.push(...base?.secrets ?? []), base;
        }, readHeaders = (input, given) => {
          const lines = (0, headers.oR)(given ?? "");
          return secrets.push(...lines.secrets), mistakes.push(...lines.mistakes.map(({ message }) => ({ message: `${nameOverride(input)}: ${message}` }))), lines.headers;
        };
        return {
          target: readUrl("target", overrides.target),
          baseline: readUrl("baseline", overrides.baseline),
          prometheusUrl: readUrl("prometheus-url", overrides.prometheusUrl),
          perSecond: read("rate", overrides.rate, (0, scalars.TS)({ most: limits.F.ratePerSecond }).parse),
          durationMs: read("duration", overrides.duration, (0, scalars.p0)({ least: 100, most: limits.F.durationMs }).parse),
          service: read("service", overrides.service, scalars.UU.parse),
          targetHeaders: readHeaders("target-headers", overrides.targetHeaders),
          baselineHeaders: readHeaders("baseline-headers", overrides.baselineHeaders),
          prometheusHeaders: readHeaders("prometheus-headers", overrides.prometheusHeaders),
          secrets,
          mistakes
        };
      }
      const headersFor = (base, ...several) => (0, headers.lF)(base?.authorization ? { authorization: base.authorization } : {}, ...several.map((headers2) => headers2 ?? {}));
      function buildTarget({ target }, { target: input, targetHeaders }) {
        const base = input ?? target?.url, { environment, timeout = (0, config_option.H)(config_options.dL.timeout) } = target?.deployment ?? {};
        return {
          from: base ? { kind: "url", url: base.url, source: input ? "input" : "config" } : { kind: "deployment", ...environment !== void 0 && { environment }, timeoutMs: timeout },
          ready: buildReady(target?.ready),
          headers: headersFor(base, target?.headers, targetHeaders),
          ...target?.resolve !== void 0 && { route: { address: target.resolve } }
        };
      }
      const buildReady = (ready) => ({
        path: ready?.path ?? (0, config_option.H)(config_options.ti.path),
        ...ready?.status !== void 0 && { status: ready.status },
        timeoutMs: ready?.timeout ?? (0, config_option.H)(config_options.ti.timeout)
      }), toleranceOf = ({ baseline }) => baseline?.tolerance ?? (0, config_option.H)(config_options.TG.tolerance);
      function buildBaseline(settings, { baseline: input, baselineHeaders }) {
        const { baseline, target } = settings, base = input ?? baseline?.url, environment = baseline?.deployment?.environment;
        if (!(!base && environment === void 0))
          return {
            from: base ? { kind: "url", url: base.url, source: input ? "input" : "config" } : { kind: "deployment", ...environment !== void 0 && { environment }, timeoutMs: 0 },
            ready: buildReady(baseline?.ready ?? target?.ready),
            headers: headersFor(base, baseline?.headers, baselineHeaders),
            ...baseline?.resolve !== void 0 && { route: { address: baseline.resolve } },
            ...baseline?.design && { design: baseline.design },
            tolerance: toleranceOf(settings)
          };
      }
      function buildHistory({ baseline }) {
        if (!baseline?.history)
          return;
        const { runs = (0, config_option.H)(config_options.Q8.runs), dir } = baseline.history;
        return { runs, ...dir !== void 0 && { dir } };
      }
      function withFamily(written, family2) {
        const objectives = written.map(({ objective }) => objective), isNamed = objectives.some(({ source }) => source === "baseline");
        return !family2 || isNamed ? objectives : [...objectives, ...family2];
      }
      function buildPrometheus({ prometheus }, { prometheusUrl, prometheusHeaders }) {
        const base = prometheusUrl ?? prometheus?.url;
        if (!base)
          return;
        const { memory } = prometheus ?? {}, headers2 = headersFor(base, prometheus?.headers, prometheusHeaders);
        return { url: base.url, headers: headers2, ...memory !== void 0 && { memory } };
      }
      function buildPolicy({ policy }) {
        return {
          inconclusive: policy?.inconclusive ?? (0, config_option.H)(config_options.uD.inconclusive),
          noData: policy?.["no-data"] ?? (0, config_option.H)(config_options.uD["no-data"]),
          error: policy?.error ?? (0, config_option.H)(config_options.uD.error),
          ...policy?.["allowed-hosts"] && { allowedHosts: policy["allowed-hosts"] }
        };
      }
      function prometheusMistakes({ settings, file }, { prometheusHeaders, mistakes }, prometheus, objectives) {
        if (prometheus || mistakes.length > 0)
          return [];
        const hint = "set prometheus.url in the config, or the input prometheus-url", asking = objectives.filter(({ objective }) => objective.source === "prometheus");
        return asking.length > 0 ? asking.map(({ objective, place }) => ({
          message: `the objective \`${objective.name}\` asks Prometheus, but no address of one is given`,
          hint,
          ...file !== void 0 && { place }
        })) : settings.prometheus !== void 0 || Object.keys(prometheusHeaders).length > 0 ? [{ message: "there are headers for Prometheus, but no address of one is given", hint }] : [];
      }
      function baselineMistakes({ settings, file }, { mistakes, baselineHeaders }, objectives) {
        if (mistakes.length > 0)
          return [];
        const hint = "set baseline.url in the config, or the input baseline", asking = objectives.filter(({ objective }) => objective.source === "baseline");
        return asking.length > 0 ? asking.map(({ objective, place }) => ({
          message: `the objective \`${objective.name}\` compares with a baseline, but none is given`,
          hint,
          ...file !== void 0 && { place }
        })) : settings.baseline !== void 0 || Object.keys(baselineHeaders).length > 0 ? [{ message: "there is a `baseline`, but neither its url nor its deployment is given", hint }] : [];
      }
      function historyMistakes({ file }, objectives) {
        return objectives.filter(({ objective }) => objective.source === "baseline" && objective.metric.kind === "slow").map(({ objective, place }) => ({
          message: `the objective \`${objective.name}\` needs a second deployment; earlier runs cannot tell it`,
          hint: "use p(99) instead, or baseline.url",
          ...file !== void 0 && { place }
        }));
      }
      const serviceOf = (repository) => repository?.split("/").at(-1) || "service";
      var parse_config = __webpack_require__(5697), calibration_file = __webpack_require__(3757), system_clock = __webpack_require__(8322), external_node_tls_ = __webpack_require__(1692);
      async function readTlsFiles(section, named, resolve) {
        const files = Object.entries(named), texts = await Promise.all(files.map(async ([key, file]) => [key, await readPem(`${section}.tls.${key}`, file, resolve)])), tls = Object.fromEntries(texts);
        try {
          (0, external_node_tls_.createSecureContext)(tls);
        } catch (error) {
          throw new problem.AF("config", `${section}.tls: the files cannot be used (${codeOf(error)})`, {
            hint: "expected PEM; `key` has to be the key of `cert`, without a passphrase"
          });
        }
        return tls;
      }
      async function readPem(key, file, resolve) {
        try {
          return await (0, promises_.readFile)(resolve(file), "utf8");
        } catch (error) {
          throw new problem.AF("config", `${key}: ${file} cannot be read (${codeOf(error)})`, {
            hint: "the path is taken from the folder of the config"
          });
        }
      }
      const codeOf = (error) => error.code ?? "unknown";
      async function readPlan({ config, folder, environment, overrides, options }) {
        const read = await readConfig(config, folder, environment), { plan: plan2, secrets } = buildPlan(read, overrides, options), named = read.settings.baseline?.calibration, calibrationFile = named && (0, external_node_path_.resolve)(folder, (0, external_node_path_.dirname)(read.file ?? ""), named), calibration = calibrationFile && await (0, calibration_file.hL)(calibrationFile, plan2.service);
        if (named && !calibration && !options.calibrates)
          throw new problem.AF("config", `calibration file ${named}: there is no such file`, {
            hint: "`reliability-gate calibrate` writes it; without baseline.calibration an offset is assumed"
          });
        const fromConfig = (file) => (0, external_node_path_.resolve)(folder, (0, external_node_path_.dirname)(read.file ?? ""), file), secured = await withTls(plan2, read.settings, fromConfig);
        return {
          plan: { ...secured.plan, ...calibration && { calibration: { ...calibration, file: named } } },
          secrets: [...secrets, ...secured.secrets],
          file: read.file,
          calibrationFile
        };
      }
      async function withTls(plan2, { target, baseline }, resolve) {
        const read = (section, named) => named && readTlsFiles(section, named, resolve), [ofTarget, ofBaseline] = [await read("target", target?.tls), await read("baseline", baseline?.tls)];
        return {
          plan: {
            ...plan2,
            target: withRoute(plan2.target, ofTarget),
            ...plan2.baseline && { baseline: withRoute(plan2.baseline, ofBaseline) }
          },
          secrets: [ofTarget?.key, ofBaseline?.key].filter((key) => key !== void 0)
        };
      }
      const withRoute = (target, tls) => tls ? { ...target, route: { ...target.route, tls } } : target;
      async function findServiceName({ config, folder }) {
        const { text, path } = await readFirst(config, folder).catch(() => {
        }) ?? {};
        return text !== void 0 && path !== void 0 ? (0, parse_config.rI)(text, path) : void 0;
      }
      async function readConfig(named, folder, environment) {
        const found = await readFirst(named, folder);
        return found ? (0, parse_config.o4)(found.text, { file: found.path, environment, today: (0, system_clock._)(system_clock.m.now()) }) : (0, parse_config.sb)();
      }
      async function readFirst(named, folder) {
        for (const path of named ? [named] : parse_config.ap) {
          const text = await readText((0, external_node_path_.resolve)(folder, path), named !== void 0);
          if (text !== void 0)
            return { path, text };
        }
      }
      async function readText(path, mustExist) {
        try {
          return await (0, promises_.readFile)(path, "utf8");
        } catch (error) {
          const code = error.code;
          if (code === "ENOENT" && !mustExist)
            return;
          const why = code === "ENOENT" ? "there is no such file" : `it cannot be read (${code ?? String(error)})`;
          throw new problem.AF("config", `config file ${path}: ${why}`, {
            hint: "check the path, relative to the working folder"
          });
        }
      }
    })
  )
};
export {
  id,
  ids,
  modules
};
