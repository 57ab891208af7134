const id = 258;
const ids = [258];
const modules = {
  /***/
  5258: (
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
      var promises_ = __webpack_require__(1455);
      var external_node_path_ = __webpack_require__(6760);
      var problem = __webpack_require__(9241);
      ;
      function mistake(spot, { message, hint: hint2, at }) {
        const place = spot.reading.place(at ?? spot.node.at);
        const text = spot.path ? `${spot.path}: ${message}` : message;
        spot.reading.found.push({ place, mistake: { message: text, ...hint2 && { hint: hint2 }, place } });
      }
      const mostMistakes = 100;
      function sortedMistakes(reading) {
        const sorted = reading.found.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column).map(({ mistake: mistake2 }) => mistake2);
        const rest = sorted.length - mostMistakes;
        return rest <= 0 ? sorted : [...sorted.slice(0, mostMistakes), { message: `${rest} more mistakes follow` }];
      }
      ;
      function nodeOf(written) {
        if (typeof written === "string")
          return { kind: "text", at: 0, text: written };
        if (typeof written === "number")
          return { kind: "number", at: 0, value: written, source: String(written) };
        if (typeof written === "boolean")
          return { kind: "boolean", at: 0, value: written };
        return { kind: "list", at: 0, items: written.map(nodeOf) };
      }
      function describe(node) {
        if (node.kind === "text")
          return quote(node.text);
        if (node.kind === "number")
          return `the number ${node.source}`;
        if (node.kind === "boolean")
          return `${node.value}`;
        return describeKind(node);
      }
      function describeKind(node) {
        const words = {
          text: "a text",
          number: "a number",
          boolean: "true or false",
          nothing: "nothing",
          list: "a list",
          map: "a mapping"
        };
        return words[node.kind];
      }
      function quote(text) {
        const characters = [...text];
        const short = characters.length > 60 ? `${characters.slice(0, 57).join("")}...` : text;
        return JSON.stringify(short).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "?");
      }
      function entryOf(node, key) {
        return node?.kind === "map" ? node.entries.find((entry) => entry.key === key) : void 0;
      }
      ;
      const longestExpression = 500;
      function textOption({ type, expected, hint: hint2, parse, schema = {}, secret }) {
        return {
          type,
          parse,
          schema: { type: "string", ...schema },
          read: (spot) => {
            if (spot.node.kind === "text")
              return readText(spot, parse);
            const found = secret ? describeKind(spot.node) : describe(spot.node);
            return mistake(spot, { message: `expected ${expected}; found ${found}`, hint: hint2 });
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
        const { refused, hint: hint2, index } = parsed;
        const at = index !== void 0 && node.textAt !== void 0 ? node.textAt + index : void 0;
        return mistake(spot, { message: refused, hint: hint2, at });
      }
      ;
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
        if (!/^https?:\/\//i.test(text)) {
          const scheme = /^[a-z]+:\/\//i.test(text) ? `; found ${url.protocol}//` : "";
          return { refused: `expected an address that begins with http:// or https://${scheme}`, hint };
        }
        if (url.search !== "" || url.hash !== "" || /[?#]$/.test(text)) {
          return {
            refused: "a base address has no query and no fragment",
            hint: "paths are joined to it; give keys as headers"
          };
        }
        return { value: url.username === "" && url.password === "" ? { url: text, secrets: [] } : splitCredentials(url) };
      }
      function splitCredentials(url) {
        const user = decoded(url.username);
        const password = decoded(url.password);
        const basic = base64(`${user}:${password}`);
        const secrets = password === "" ? [user, url.username, basic] : [password, url.password, basic];
        url.username = "";
        url.password = "";
        return { url: url.href, authorization: `Basic ${basic}`, secrets: [...new Set(secrets)] };
      }
      function decoded(text) {
        try {
          return decodeURIComponent(text);
        } catch {
          return text;
        }
      }
      const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
      const base_url_form = textOption({
        type: "address",
        expected: "an address",
        hint,
        parse: parseBaseUrl,
        schema: { pattern: "^\\s*[Hh][Tt][Tt][Pp][Ss]?://[^\\s?#]+\\s*$" },
        secret: true
      });
      const baseUrl = {
        ...base_url_form,
        read: (spot) => {
          const base = spot.node.kind === "text" ? readText(spot, parseBaseUrl) : base_url_form.read(spot);
          for (const secret of base?.secrets ?? [])
            spot.reading.secrets.add(secret);
          return base;
        }
      };
      ;
      const engineHeaders = [
        "connection",
        "content-length",
        "expect",
        "keep-alive",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade"
      ];
      const runnersOwn = /^(ACTIONS|INPUT|STATE)_/;
      const mostHeaders = 50;
      const headers = {
        type: "headers",
        schema: {
          type: "object",
          propertyNames: { pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$" },
          additionalProperties: { type: "string" },
          maxProperties: mostHeaders
        },
        read: (spot) => {
          const { node, reading } = spot;
          if (node.kind !== "map") {
            return mistake(spot, {
              message: `expected a mapping of header names to values; found ${describeKind(node)}`,
              hint: 'such as { X-Preview: "1" }'
            });
          }
          if (node.entries.length > mostHeaders)
            return mistake(spot, { message: `more than ${mostHeaders} headers` });
          const before = reading.found.length;
          const pairs = node.entries.map((entry) => [entry.key, readHeader(entry, spot)]);
          for (const [index, { key, at }] of node.entries.entries()) {
            const first = pairs.findIndex(([name]) => name.toLowerCase() === key.toLowerCase());
            if (first < index)
              mistake(spot, { message: "a header is there twice", hint: "case does not count in their names", at });
          }
          return reading.found.length > before ? void 0 : Object.fromEntries(pairs);
        }
      };
      function readHeader({ key, at, value: node }, spot) {
        const refusal = refuseName(key);
        if (refusal)
          return mistake(spot, { message: refusal, at });
        const path2 = `${spot.path}.${key}`;
        if (node.kind !== "text") {
          const hint2 = node.kind === "number" || node.kind === "boolean" ? "put the value into quotes" : void 0;
          return mistake({ ...spot, node, path: path2 }, { message: `expected a text; found ${describeKind(node)}`, hint: hint2 });
        }
        const resolved = resolveVariables(node.text, spot.reading.environment);
        const parsed = "value" in resolved ? checkValue(resolved.value.text) : resolved;
        if ("value" in parsed) {
          for (const secret of secretsOf(parsed.value))
            spot.reading.secrets.add(secret);
          if ("value" in resolved)
            for (const part of resolved.value.parts)
              spot.reading.secrets.add(part);
          return parsed.value;
        }
        const index = parsed.index !== void 0 && node.textAt !== void 0 ? node.textAt + parsed.index : void 0;
        return mistake({ ...spot, node, path: path2 }, { message: parsed.refused, hint: parsed.hint, at: index });
      }
      function resolveVariables(value, environment) {
        if (!environment)
          return { value: { text: value, parts: [] } };
        const parts = [];
        let text = "";
        let end = 0;
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
          if (!found) {
            const hint2 = `set it in the step's \`env\`, or remove the header`;
            return { refused: `the environment variable ${name} is not set or empty`, hint: hint2, index };
          }
          parts.push(found);
          text += value.slice(end, index) + found;
          end = index + name.length + 3;
        }
        return { value: { text: text + value.slice(end), parts } };
      }
      function refuseName(name) {
        if (!/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/.test(name))
          return "a header name is made of letters, digits and dashes, 100 at most";
        if (engineHeaders.includes(name.toLowerCase()))
          return `the header ${name} is set by the load engine itself`;
        return void 0;
      }
      function checkValue(written) {
        const value = written.trim();
        if (value === "")
          return { refused: "expected a value; found an empty text" };
        if (value.length > 8e3)
          return { refused: "the value is longer than 8000 characters" };
        if (/[^\t\x20-\x7e\x80-\xff]/.test(value))
          return { refused: "the value holds a line break or a character that no header may hold" };
        return { value };
      }
      function secretsOf(value) {
        const credentials = /^(?:basic|bearer|token|apikey|digest)\s+(\S.*)$/i.exec(value)?.[1];
        return credentials ? [value, credentials] : [value];
      }
      function parseHeaderLines(text) {
        const found = /* @__PURE__ */ new Map();
        const mistakes = [];
        for (const [index, raw] of text.split(/\r?\n/).entries()) {
          const line = raw.trim();
          if (line === "")
            continue;
          const colon = line.indexOf(":");
          const name = line.slice(0, colon).trim();
          const refused = colon <= 0 ? "expected `Name: value`" : refuseName(name) ?? (found.has(name.toLowerCase()) ? "the header is there twice" : void 0);
          const value = checkValue(line.slice(colon + 1));
          if (refused)
            mistakes.push({ message: `line ${index + 1}: ${refused}` });
          else if ("refused" in value)
            mistakes.push({ message: `line ${index + 1}: ${value.refused}` });
          else
            found.set(name.toLowerCase(), [name, value.value]);
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
      ;
      const limits = {
        ratePerSecond: 1e5,
        users: 1e4,
        connections: 1e4,
        durationMs: 6 * 36e5,
        warmupMs: 36e5,
        requestTimeoutMs: 3e5,
        readyTimeoutMs: 36e5,
        deploymentTimeoutMs: 36e5,
        requests: 200,
        objectives: 100,
        hosts: 100
      };
      ;
      function later(doc) {
        const option = {
          type: "not supported yet",
          read: () => void 0,
          schema: { not: {}, doNotSuggest: true }
        };
        return { option, doc, later: true };
      }
      function defaultOf(setting) {
        const place = { file: "", line: 1, column: 1 };
        const reading = {
          file: "",
          environment: {},
          place: () => place,
          found: [],
          secrets: /* @__PURE__ */ new Set(),
          references: []
        };
        const value = setting.default === void 0 ? void 0 : setting.option.read({ node: nodeOf(setting.default), path: "", reading });
        if (value === void 0)
          throw new TypeError("an option was asked for a default that it does not have");
        return value;
      }
      ;
      function list(item, { most, name, what }) {
        return {
          type: `list of ${item.type}`,
          ...item.fields && { fields: item.fields },
          schema: { type: "array", items: item.schema, minItems: 1, maxItems: most },
          read: (spot) => {
            const { node } = spot;
            if (node.kind !== "list") {
              const hint2 = node.kind === "nothing" ? void 0 : "each item stands on a line of its own after `- `";
              return mistake(spot, { message: `expected a list of ${what}; found ${describe(node)}`, hint: hint2 });
            }
            if (node.items.length === 0)
              return mistake(spot, { message: `the list is empty`, hint: `remove it, or name ${what}` });
            if (node.items.length > most)
              return mistake(spot, { message: `${node.items.length} ${what}; at most ${most} are allowed` });
            const before = spot.reading.found.length;
            const values = node.items.map((itemNode, index) => readItem(item, { ...spot, node: itemNode, path: `${spot.path}[${index}]` }));
            if (name)
              noteDuplicates(spot, node.items, values.map((value) => value === void 0 ? void 0 : name(value)));
            return spot.reading.found.length > before ? void 0 : values;
          }
        };
      }
      function readItem(item, spot) {
        return spot.node.kind === "nothing" ? mistake(spot, { message: "the item is empty", hint: "remove the `-`" }) : item.read(spot);
      }
      function noteDuplicates(spot, items, names) {
        names.forEach((name, index) => {
          const first = names.indexOf(name);
          if (name === void 0 || first === index)
            return;
          const { line } = spot.reading.place(items[first].at);
          mistake({ ...spot, node: items[index], path: `${spot.path}[${index}]` }, {
            message: `the name \`${name}\` is there twice`,
            hint: `first in line ${line}; give one of them another \`name\``
          });
        });
      }
      var units = __webpack_require__(5069);
      ;
      const number = "-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?";
      const conditionPattern = `^\\s*value\\s*(<=?|>=?)\\s*${number}\\s*\\S*\\s*$`;
      function parseCondition(text, unit2) {
        if (text.length > longestExpression)
          return { refused: `a condition of more than ${longestExpression} characters` };
        const match = /^(\s*)(\S*?)(\s*)([<>=!]+)(\s*)(.*?)\s*$/s.exec(text);
        const example = "such as value < 0.5";
        if (!match)
          return { refused: `expected \`value\`, a comparator and a number; found ${quote(text)}`, hint: example };
        const [, lead, subject, gap, symbol, blanks, written] = match;
        if (subject !== "value") {
          return {
            refused: `expected \`value\`; found ${quote(subject)}`,
            hint: "it stands for what the query answers",
            index: lead.length
          };
        }
        const symbolIndex = lead.length + subject.length + gap.length;
        const comparator = ["<", "<=", ">", ">="].find((known2) => known2 === symbol);
        if (!comparator)
          return { refused: `expected <, <=, > or >=; found ${symbol}`, index: symbolIndex };
        const threshold = parseThreshold(written, unit2);
        if ("value" in threshold)
          return { value: { comparator, threshold: threshold.value } };
        return { ...threshold, index: symbolIndex + symbol.length + blanks.length };
      }
      function parseThreshold(written, unit2) {
        const match = new RegExp(`^(${number})\\s*(\\S*)$`).exec(written.trim());
        const [, digits, suffix] = match ?? [];
        if (digits === void 0 || suffix === void 0) {
          if (/^base\b/.test(written))
            return { refused: "a comparison with a baseline is not supported yet", hint: "for now a fixed value" };
          return { refused: `expected a number; found ${quote(written)}`, hint: "such as 0.5" };
        }
        const value = suffix === "" || suffix === unit2 ? Number(digits) : convert(digits, suffix, unit2);
        if (value === void 0 || !Number.isFinite(value))
          return { refused: `${quote(written)} is not in the query's unit`, hint: unitHint(suffix, unit2) };
        return { value };
      }
      function convert(digits, suffix, unit2) {
        if (unit2 === "ratio" && suffix === "%")
          return /e/i.test(digits) ? Number(digits) / 100 : Number(`${digits}e-2`);
        if (unit2 === "/s")
          return (0, units.WN)(`${digits}${suffix}`);
        const ms = unit2 === "ms" || unit2 === "s" ? (0, units.E9)(`${digits}${suffix}`) : void 0;
        return ms !== void 0 && unit2 === "s" ? ms / 1e3 : ms;
      }
      function unitHint(suffix, unit2) {
        if (unit2 !== "none")
          return `the query answers in ${unit2}, so write the bound in it`;
        if (/^(ms|s|m|h)$/.test(suffix))
          return "say what the query answers in: `unit: s` or `unit: ms`";
        if (suffix === "%")
          return 'say what the query answers in: `unit: ratio` (0 to 1) or `unit: "%"` (0 to 100)';
        return `say what the query answers in: \`unit: ${JSON.stringify(suffix.slice(0, 20))}\``;
      }
      ;
      function nearest(word, candidates) {
        const limit = Math.max(1, Math.floor(word.length / 3));
        if (word.length > 100)
          return void 0;
        const ranked = candidates.map((candidate) => ({ candidate, distance: editDistance(word.toLowerCase(), candidate.toLowerCase()) })).filter(({ distance }) => distance <= limit).sort((a, b) => a.distance - b.distance);
        return ranked[0]?.candidate;
      }
      function editDistance(a, b) {
        const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)];
        for (let i = 1; i <= a.length; i++) {
          const row = [i];
          for (let j = 1; j <= b.length; j++) {
            const substituted = rows[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? rows[i - 2][j - 2] + 1 : Infinity;
            row.push(Math.min(rows[i - 1][j] + 1, row[j - 1] + 1, substituted, swapped));
          }
          rows.push(row);
        }
        return rows[a.length][b.length];
      }
      ;
      const atMost = ["<", "<="];
      const atLeast = [">=", ">"];
      const time = { unit: "ms", comparators: atMost, parse: units.E9, example: "200ms" };
      const metrics = {
        availability: {
          metric: { kind: "availability" },
          bound: { unit: "ratio", comparators: atLeast, parse: units.lo, example: "99.9%" }
        },
        error_rate: {
          metric: { kind: "error_rate" },
          bound: { unit: "ratio", comparators: atMost, parse: units.lo, example: "1%" }
        },
        throughput: {
          metric: { kind: "throughput" },
          bound: { unit: "/s", comparators: atLeast, parse: units.WN, example: "95/s" }
        },
        avg: { metric: { kind: "avg" }, bound: time },
        max: { metric: { kind: "max" }, bound: time }
      };
      const otherNames = /* @__PURE__ */ new Map([
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
        ["uptime", "availability"]
      ]);
      const known = "availability, error_rate, throughput, avg, max and p(95)";
      const expressionPattern = (() => {
        const request2 = "(\\s*\\{.+\\})?";
        const forms = [
          `availability${request2}\\s*>=?\\s*\\d+(\\.\\d+)?\\s*%`,
          `error_rate${request2}\\s*<=?\\s*\\d+(\\.\\d+)?\\s*%`,
          `throughput${request2}\\s*>=?\\s*\\d+(\\.\\d+)?\\s*/\\s*[smh]`,
          `(avg|max|p\\(\\d+(\\.\\d+)?\\))${request2}\\s*<=?\\s*\\d+(\\.\\d+)?\\s*(ms|s|m|h)`
        ];
        return `^\\s*(${forms.join("|")})\\s*$`;
      })();
      function parseExpression(text) {
        if (text.length > longestExpression)
          return { refused: `an expression of more than ${longestExpression} characters` };
        const start = skipBlanks(text, 0);
        const word = /^[^\s{<>=!]+/.exec(text.slice(start))?.[0] ?? "";
        const metric = readMetric(word, start);
        if ("refused" in metric)
          return metric;
        const request2 = readRequest(text, skipBlanks(text, start + word.length));
        if ("refused" in request2)
          return request2;
        const comparison = readComparison(text, skipBlanks(text, request2.end), metric.bound);
        if ("refused" in comparison)
          return comparison;
        const { comparator, threshold, written } = comparison;
        const subject = request2.name === void 0 ? metric.text : `${metric.text}{${request2.name}}`;
        return {
          value: {
            text: `${subject} ${comparator} ${written}`,
            metric: metric.metric,
            ...request2.name !== void 0 && { request: request2.name, requestIndex: request2.index },
            comparator,
            threshold,
            unit: metric.bound.unit
          }
        };
      }
      function parseBound(text, { metric }) {
        const { bound: bound2 } = metrics[metric.kind] ?? { bound: time };
        return readBound(text.trim(), 0, bound2);
      }
      function readMetric(word, index) {
        const simple = Object.hasOwn(metrics, word) ? metrics[word] : void 0;
        if (simple)
          return { ...simple, text: word };
        const percentile = /^p\((\d+(?:\.\d+)?)\)$/.exec(word)?.[1];
        if (percentile !== void 0) {
          const quantile = Number(`${percentile}e-2`);
          if (quantile > 0 && quantile < 1)
            return { metric: { kind: "quantile", quantile }, bound: time, text: word };
          const hint2 = quantile >= 1 ? "for the slowest answer write max" : void 0;
          return { refused: `expected a percentile above 0 and below 100; found ${word}`, hint: hint2, index };
        }
        const bare = /^p\(?(\d{1,2}(?:\.\d+)?)\)?$/i.exec(word)?.[1];
        const near = bare ? `p(${bare})` : otherNames.get(word.toLowerCase().replace(/:$/, "")) ?? nearest(word, Object.keys(metrics));
        const refused = word === "" ? "expected what is measured" : `there is no metric ${quote(word)}`;
        return { refused, hint: near ? `did you mean ${near}?` : `known are ${known}`, index };
      }
      function readRequest(text, index) {
        if (text[index] !== "{")
          return { end: index };
        let depth = 0;
        for (let end = index; end < text.length; end++) {
          if (text[end] === "{")
            depth++;
          if (text[end] !== "}" || --depth > 0)
            continue;
          const inner = text.slice(index + 1, end);
          const name = inner.trim();
          if (name === "")
            return { refused: "expected the name of a request between the braces", index };
          return { name, index: index + 1 + skipBlanks(inner, 0), end: end + 1 };
        }
        return { refused: "the brace is not closed", index };
      }
      function readComparison(text, index, bound2) {
        const symbol = /^[<>=!]+/.exec(text.slice(index))?.[0] ?? "";
        const allowed = bound2.comparators.join(" or ");
        if (symbol === "")
          return { refused: `expected ${allowed}`, hint: `such as ${bound2.comparators[0]} ${bound2.example}`, index };
        const comparator = ["<", "<=", ">", ">="].find((known2) => known2 === symbol);
        if (!comparator) {
          const meant = { "=<": "<=", "=>": ">=" }[symbol];
          const hint2 = bound2.comparators.find((known2) => known2 === meant);
          return { refused: `expected ${allowed}; found ${symbol}`, hint: hint2 && `write ${hint2}`, index };
        }
        if (!bound2.comparators.includes(comparator)) {
          const hint2 = bound2.comparators === atLeast ? "more of it is better" : "less of it is better";
          return { refused: `expected ${allowed}; found ${comparator}`, hint: hint2, index };
        }
        const start = skipBlanks(text, index + symbol.length);
        const written = text.slice(start).trim();
        const threshold = readBound(written, start, bound2);
        if ("refused" in threshold)
          return threshold;
        const impossible = bound2.unit === "ratio" && (comparator === ">" && threshold.value === 1 || comparator === "<" && threshold.value === 0);
        if (impossible)
          return { refused: `nothing can be ${comparator} ${written}`, hint: `write ${comparator}= ${written}`, index };
        return { comparator, threshold: threshold.value, written: written.replace(/\s+/g, "") };
      }
      function readBound(written, index, { unit: unit2, parse, example }) {
        if (/^base\b/.test(written))
          return {
            refused: "a comparison with a baseline is not supported yet",
            hint: `for now a fixed value such as ${example}`,
            index
          };
        const value = parse(written);
        if (value === void 0) {
          const refused = written === "" ? "expected a value" : `expected a value such as ${example}; found ${quote(written)}`;
          return { refused, hint: boundHint(written, unit2), index };
        }
        if (unit2 === "ratio" && value > 1)
          return { refused: `a share cannot be more than 100%; found ${quote(written)}`, index };
        if (unit2 !== "ratio" && value === 0)
          return { refused: `expected a value above zero; found ${quote(written)}`, index };
        return { value };
      }
      function boundHint(written, unit2) {
        if (!/^\d+(\.\d+)?$/.test(written))
          return void 0;
        if (unit2 === "ms")
          return `it needs a unit, such as ${written}ms`;
        if (unit2 === "/s")
          return `it needs a time, such as ${written}/s`;
        const percent = Number(written) <= 1 ? Number(`${written}e2`) : Number(written);
        return `write a percentage, such as ${percent}%`;
      }
      function skipBlanks(text, index) {
        let at = index;
        while (/\s/.test(text[at] ?? ""))
          at++;
        return at;
      }
      ;
      const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
      const longestName = 100;
      function duration({ least, most }) {
        const hint2 = "a number and a unit, ms, s, m or h, such as 30s";
        return textOption({
          type: "duration",
          expected: "a duration",
          hint: "a duration needs a unit, such as 30s",
          schema: { pattern: "^\\s*\\d+(\\.\\d+)?(ms|s|m|h)\\s*$" },
          parse: (text) => {
            const value = (0, units.E9)(text);
            if (/^\s*-/.test(text))
              return { refused: `a duration cannot be negative; found ${quote(text)}` };
            if (value === void 0)
              return { refused: `expected a duration; found ${quote(text)}`, hint: hint2 };
            if (value >= least && value <= most)
              return { value };
            return { refused: `expected a duration between ${span(least)} and ${span(most)}; found ${quote(text)}` };
          }
        });
      }
      const span = (ms) => (0, units.a3)(ms) || "0s";
      function rate({ most }) {
        const hint2 = "a number, a slash and s, m or h, such as 100/s";
        return textOption({
          type: "rate",
          expected: "a rate",
          hint: "a rate says a time, such as 100/s",
          schema: { pattern: "^\\s*\\d+(\\.\\d+)?\\s*/\\s*[smh]\\s*$" },
          parse: (text) => {
            const value = (0, units.WN)(text);
            if (value === void 0)
              return { refused: `expected a rate; found ${quote(text)}`, hint: hint2 };
            if (value > 0 && value <= most)
              return { value };
            return { refused: `expected a rate above 0/s and up to ${most}/s; found ${quote(text)}` };
          }
        });
      }
      const scalars_name = textOption({
        type: "text",
        expected: "a text",
        hint: "put it into quotes",
        schema: { minLength: 1, maxLength: longestName, pattern: "\\S" },
        parse: (text) => {
          const value = text.trim();
          if (value === "")
            return { refused: "expected a text; found an empty one" };
          if ([...value].length > longestName)
            return { refused: `a text of ${[...value].length} characters; at most ${longestName} are allowed` };
          const index = value.search(unprintable);
          if (index >= 0)
            return { refused: "the text holds a line break or another character that cannot be shown", index };
          return value === "__proto__" ? { refused: "this name is taken" } : { value };
        }
      });
      function scalars_text({ most, expected }) {
        return textOption({
          type: "text",
          expected,
          hint: "put it into quotes",
          schema: { minLength: 1, maxLength: most },
          parse: (value) => {
            if (value.trim() === "")
              return { refused: `expected ${expected}; found an empty text` };
            if (value.length > most)
              return { refused: `a text of ${value.length} characters; at most ${most} are allowed` };
            return { value };
          }
        });
      }
      function choice(words, laterWords = []) {
        const expected = words.length === 1 ? `\`${words[0]}\`` : `one of ${words.map((word) => `\`${word}\``).join(", ")}`;
        return textOption({
          type: words.map((word) => `\`${word}\``).join(" or "),
          expected,
          hint: "put it into quotes",
          schema: { enum: words },
          parse: (written) => {
            const value = words.find((word) => word === written.trim());
            if (value)
              return { value };
            if (laterWords.includes(written.trim()))
              return { refused: `\`${written.trim()}\` is not supported yet`, hint: `for now ${expected}` };
            const near = nearest(written, words);
            return { refused: `expected ${expected}; found ${quote(written)}`, hint: near && `did you mean \`${near}\`?` };
          }
        });
      }
      const flag = {
        type: "`true` or `false`",
        schema: { type: "boolean" },
        read: (spot) => spot.node.kind === "boolean" ? spot.node.value : mistake(spot, { message: `expected true or false; found ${describe(spot.node)}` })
      };
      function integer({ least, most }) {
        return {
          type: "integer",
          schema: { type: "integer", minimum: least, maximum: most },
          read: (spot) => {
            const { node } = spot;
            if (node.kind === "number" && Number.isInteger(node.value) && node.value >= least && node.value <= most)
              return node.value;
            const expected = least === most ? `the number ${least}` : `a whole number from ${least} to ${most}`;
            const hint2 = node.kind === "text" && /^\s*\d+\s*$/.test(node.text) ? "without quotes" : void 0;
            return mistake(spot, { message: `expected ${expected}; found ${describe(node)}`, hint: hint2 });
          }
        };
      }
      const weight = {
        type: "number",
        schema: { type: "number", exclusiveMinimum: 0, maximum: 1e6 },
        read: (spot) => {
          const { node } = spot;
          if (node.kind === "number" && node.value > 0 && node.value <= 1e6)
            return node.value;
          return mistake(spot, { message: `expected a number above 0 and up to 1000000; found ${describe(node)}` });
        }
      };
      const statuses = (() => {
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
              return mistake(spot, { message: "expected 1 to 20 status codes" });
            const codes = node.items.map((item, index) => status.read({ ...spot, node: item, path: `${spot.path}[${index}]` }));
            return codes.every((code) => code !== void 0) ? codes : void 0;
          }
        };
      })();
      const path = textOption({
        type: "path",
        expected: "a path",
        hint: "a path begins with a slash, such as /products",
        schema: { pattern: '^/(?!/)[!"$-~]*$', maxLength: 2e3 },
        parse: (value) => {
          if (!value.startsWith("/")) {
            const hint2 = /^https?:/i.test(value) ? "the address of the target stands in `target.url`" : "such as /products";
            return { refused: "expected a path that begins with a slash", hint: hint2 };
          }
          if (value.startsWith("//"))
            return { refused: "a path begins with one slash, not with two" };
          if (value.length > 2e3)
            return { refused: "the path is longer than 2000 characters" };
          const index = value.search(/[^!"$-~]/);
          if (index < 0)
            return { value };
          return { refused: "a path holds no blanks, no # and only ASCII", hint: "percent-encode it, such as %20", index };
        }
      });
      const host = "[A-Za-z0-9_*-]+(\\.[A-Za-z0-9_*-]+)*|\\[[0-9A-Fa-f:.]+\\]";
      const hostForm = `^((${host})(:\\d{1,5})?|[0-9A-Fa-f]*:[0-9A-Fa-f]*:[0-9A-Fa-f:.]*)$`;
      const hostPattern = textOption({
        type: "host pattern",
        expected: "a host",
        hint: 'such as "*.preview.example", in quotes',
        schema: { pattern: hostForm },
        parse: (written) => {
          if (new RegExp(hostForm).test(written))
            return { value: written.toLowerCase() };
          return {
            refused: `expected a host name, an address or a pattern such as *.preview.example; found ${quote(written)}`,
            hint: "without scheme and path"
          };
        }
      });
      ;
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
        const { node } = spot;
        const before = spot.reading.found.length;
        if (node.kind !== "map") {
          mistake(spot, { message: `expected a mapping with the keys ${listed(supported(fields))}; found ${describe(node)}` });
          return { values: {}, whole: false };
        }
        const values = [];
        for (const entry of node.entries) {
          const value = readEntry(entry, spot, fields, rules);
          if (value !== void 0)
            values.push([entry.key, value]);
        }
        const hasLater = node.entries.some(({ key }) => Object.hasOwn(fields, key) && fields[key].later);
        for (const [key, setting] of Object.entries(fields)) {
          if (setting.required && !hasLater && !entryOf(node, key))
            mistake(spot, { message: `\`${key}\` is missing` });
        }
        for (const [one, other] of rules.exclusive ?? []) {
          const second = entryOf(node, other);
          if (!second || !entryOf(node, one))
            continue;
          mistake(spot, {
            message: `\`${one}\` and \`${other}\` exclude each other`,
            hint: "keep one of them",
            at: second.at
          });
        }
        return { values: Object.fromEntries(values), whole: spot.reading.found.length === before };
      }
      function readEntry(entry, spot, fields, rules) {
        const setting = Object.hasOwn(fields, entry.key) ? fields[entry.key] : void 0;
        const path2 = spot.path ? `${spot.path}.${entry.key}` : entry.key;
        if (!setting)
          return mistake(spot, { ...unknownKey(entry.key, fields, rules), at: entry.at });
        if (setting.later)
          return mistake({ ...spot, path: "" }, { message: `\`${path2}\` is not supported yet`, hint: setting.doc, at: entry.at });
        if (entry.value.kind === "nothing") {
          return mistake({ ...spot, path: path2 }, { message: "there is no value", hint: "remove the key, or give it one", at: entry.at });
        }
        return setting.option.read({ ...spot, node: entry.value, path: path2 });
      }
      function unknownKey(key, fields, rules) {
        if (key === "<<")
          return { message: "YAML merge keys are not allowed", hint: "write the values out" };
        const message = `unknown key \`${key.slice(0, 60)}\``;
        const elsewhere2 = rules.elsewhere?.(key);
        const near = nearest(key, Object.keys(fields)) ?? elsewhere2;
        return { message, hint: near ? `did you mean \`${near}\`?` : `known here: ${supported(fields).join(", ")}` };
      }
      function sectionSchema(fields, { exclusive: exclusive2 = [] } = {}) {
        const entries = Object.entries(fields);
        const required = entries.filter(([, { required: required2 }]) => required2).map(([key]) => key);
        const properties = entries.map(([key, { option, doc, default: fallback, example, later: later2 }]) => [
          key,
          {
            ...option.schema,
            description: later2 ? `Not supported yet: ${doc}` : doc,
            ...fallback !== void 0 && { default: fallback },
            ...example !== void 0 && { examples: [example] }
          }
        ]);
        return {
          type: "object",
          properties: Object.fromEntries(properties),
          additionalProperties: false,
          ...required.length > 0 && { required },
          ...exclusive2.length > 0 && { allOf: exclusive2.map((pair) => ({ not: { required: pair } })) }
        };
      }
      const supported = (fields) => Object.keys(fields).filter((key) => !fields[key].later);
      const listed = (keys) => keys.map((key) => `\`${key}\``).join(", ");
      ;
      const condition = {
        type: "expression",
        schema: { type: "string" },
        read: (spot) => spot.node.kind === "text" ? spot : mistake(spot, {
          message: `expected an expression; found ${describe(spot.node)}`,
          hint: "such as p(95) < 500ms"
        })
      };
      const bound = {
        type: "bound",
        schema: { type: ["string", "number"] },
        read: (spot) => spot.node.kind === "text" || spot.node.kind === "number" ? spot : mistake(spot, { message: `expected a bound; found ${describe(spot.node)}`, hint: "such as 400ms" })
      };
      const namedUnits = /* @__PURE__ */ new Map([
        ["seconds", "s"],
        ["second", "s"],
        ["sec", "s"],
        ["milliseconds", "ms"],
        ["percent", "%"],
        ["rps", "/s"]
      ]);
      const unit = textOption({
        type: "unit",
        expected: "a unit",
        hint: "such as s, ms, ratio or /s",
        schema: { minLength: 1, maxLength: 20, pattern: "^[^\\s\\d.<>=+-]\\S*$", examples: ["s", "ms", "ratio", "/s", "MB"] },
        parse: (written) => {
          const meant = namedUnits.get(written.trim().toLowerCase());
          if (meant)
            return { refused: `expected a unit's sign; found ${quote(written)}`, hint: `did you mean \`${meant}\`?` };
          if (/^[^\s\d.<>=+-]\S{0,19}$/.test(written) && !/[\p{Cc}\p{Cf}]/u.test(written))
            return { value: written };
          return {
            refused: `expected a unit of at most 20 characters without blanks; found ${quote(written)}`,
            hint: "such as s, ms, ratio, /s or MB"
          };
        }
      });
      const query = textOption({
        type: "PromQL",
        expected: "a PromQL query as a text",
        hint: "ratios and histograms as a mapping are not supported yet",
        schema: { minLength: 1, maxLength: 1e4 },
        parse: scalars_text({ most: 1e4, expected: "a PromQL query" }).parse
      });
      const objectiveFields = {
        name: {
          option: scalars_name,
          doc: "What the scorecard calls it. A Prometheus objective needs one.",
          otherwise: "the expression",
          example: "snappy"
        },
        when: {
          option: condition,
          required: true,
          doc: "What must hold: an expression as in the short form, or `value`, a comparator and a number for what `prometheus` answers.",
          example: "p(95) < 500ms"
        },
        warn: {
          option: bound,
          doc: "A stricter bound on the same side: what holds `when` but not this is a warning.",
          otherwise: "no warnings",
          example: "400ms"
        },
        key: { option: flag, doc: "A failed key objective makes the grade F.", default: false },
        weight: { option: weight, doc: "How much it counts in the score.", default: 1, example: 2 },
        advisory: { option: flag, doc: "Shown, never counted.", default: false },
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
        alerts: later("a Prometheus rule file, judged over the window of the test")
      };
      const objective = {
        type: "expression, or mapping",
        fields: objectiveFields,
        schema: {
          anyOf: [
            { type: "string", pattern: expressionPattern, examples: ["availability >= 99.9%", "p(95) < 200ms"] },
            {
              ...sectionSchema(objectiveFields),
              if: { required: ["prometheus"] },
              // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
              then: { required: ["name"], properties: { when: { pattern: conditionPattern } } },
              else: { properties: { when: { pattern: expressionPattern }, unit: false } }
            }
          ]
        },
        read: (spot) => {
          if (spot.node.kind === "text")
            return readShort(spot);
          if (spot.node.kind !== "map") {
            return mistake(spot, {
              message: `expected an objective; found ${describe(spot.node)}`,
              hint: "such as p(95) < 200ms"
            });
          }
          const { values, whole } = readSection(objectiveFields, {}, spot);
          if (values.key && values.advisory)
            mistake(spot, {
              message: "`key` and `advisory` exclude each other",
              hint: "an advisory objective is never counted"
            });
          const read = entryOf(spot.node, "prometheus") ? readPrometheus(values, spot) : readLoad(values, spot);
          return whole ? read : void 0;
        }
      };
      function readShort(spot) {
        const expression = readExpression(spot);
        return expression && loadObjective(expression, {}, void 0, spot);
      }
      function readExpression(spot) {
        const expression = readText(spot, parseExpression);
        if (expression?.request !== void 0) {
          spot.reading.references.push({ request: expression.request, spot: inText(spot, expression.requestIndex ?? 0) });
        }
        return expression;
      }
      function readLoad(values, spot) {
        if (values.unit !== void 0)
          mistake(spot, { message: "`unit` belongs to `prometheus`; an expression has its own unit" });
        if (!values.when)
          return void 0;
        const expression = readExpression(values.when);
        if (!expression)
          return void 0;
        const warn = values.warn && readWarn(values.warn, expression, (written) => parseBound(written, expression));
        return values.warn && warn === void 0 ? void 0 : loadObjective(expression, values, warn, values.when);
      }
      function loadObjective(expression, values, warn, spot) {
        const { metric, request: request2, comparator, threshold, unit: unit2 } = expression;
        const named = values.name ?? expression.text;
        const terms = termsOf(values, { name: named, comparator, threshold, unit: unit2, warn });
        return {
          objective: { source: "load", metric, ...terms, ...request2 !== void 0 && { request: request2 } },
          place: spot.reading.place(spot.node.at)
        };
      }
      function readPrometheus(values, spot) {
        if (!entryOf(spot.node, "name")) {
          mistake(spot, { message: "a Prometheus objective needs a `name`", hint: "the scorecard shows it" });
        }
        if (entryOf(spot.node, "unit") && values.unit === void 0)
          return void 0;
        const unit2 = values.unit ?? "none";
        const when = values.when && readText(values.when, (written) => parseCondition(written, unit2));
        const warn = values.warn && when && readWarn(values.warn, when, (written) => parseThreshold(written, unit2));
        if (!when || values.warn && warn === void 0 || values.prometheus === void 0 || values.name === void 0)
          return void 0;
        const terms = termsOf(values, { ...when, name: values.name, unit: unit2, warn });
        return {
          objective: { source: "prometheus", query: values.prometheus, ...terms },
          place: spot.reading.place(spot.node.at)
        };
      }
      function termsOf(values, { warn, ...bounds }) {
        return {
          ...bounds,
          ...warn !== void 0 && { warn },
          key: values.key ?? defaultOf(objectiveFields.key),
          weight: values.weight ?? defaultOf(objectiveFields.weight),
          advisory: values.advisory ?? defaultOf(objectiveFields.advisory)
        };
      }
      function readWarn(spot, { comparator, threshold }, parse) {
        const { node } = spot;
        const written = node.kind === "number" ? node.source : node.kind === "text" ? node.text : "";
        const parsed = parse(written);
        if ("refused" in parsed)
          return mistake(spot, { message: parsed.refused, hint: parsed.hint });
        const below = comparator === "<" || comparator === "<=";
        if (below ? parsed.value < threshold : parsed.value > threshold)
          return parsed.value;
        const hint2 = `with ${comparator} a warning comes ${below ? "below" : "above"} the threshold`;
        return mistake(spot, { message: `expected a bound stricter than the threshold; found ${quote(written)}`, hint: hint2 });
      }
      function inText(spot, index) {
        const { node } = spot;
        return node.kind === "text" && node.textAt !== void 0 ? { ...spot, node: { ...node, at: node.textAt + index } } : spot;
      }
      ;
      const mostCharacters = 64 * 1024;
      const jsonValue = {
        type: "any value",
        schema: { type: ["object", "array", "string", "number", "boolean"] },
        read: (spot) => {
          const before = spot.reading.found.length;
          const value = plain(spot.node, spot);
          if (spot.reading.found.length > before)
            return void 0;
          if (JSON.stringify(value).length > mostCharacters)
            return mistake(spot, { message: `a body of more than ${mostCharacters} characters` });
          return value;
        }
      };
      function plain(node, spot) {
        if (node.kind === "text")
          return node.text;
        if (node.kind === "boolean")
          return node.value;
        if (node.kind === "nothing")
          return null;
        if (node.kind === "list")
          return node.items.map((item) => plain(item, spot));
        if (node.kind === "map")
          return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value, spot)]));
        if (Number.isFinite(node.value) && (!Number.isInteger(node.value) || Number.isSafeInteger(node.value)))
          return node.value;
        return mistake({ ...spot, node }, { message: "JSON cannot hold this number as it is written", hint: "put it into quotes" });
      }
      ;
      const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
      const mostBodyCharacters = 64 * 1024;
      const requestFields = {
        name: {
          option: scalars_name,
          doc: "What objectives and the scorecard call it.",
          otherwise: "method and path, such as `GET /products`",
          example: "checkout"
        },
        method: { option: choice(methods), doc: "The HTTP method.", default: "GET", example: "POST" },
        path: {
          option: path,
          required: true,
          doc: "Joined to the target's own path; it may hold a query.",
          example: "/checkout"
        },
        headers: { option: headers, doc: "Sent with this request beside those of the target.", otherwise: "none" },
        json: { option: jsonValue, doc: "A body, sent as JSON.", otherwise: "no body" },
        body: {
          option: scalars_text({ most: mostBodyCharacters, expected: "a text" }),
          doc: "A body, sent as it is.",
          otherwise: "no body",
          example: "sku=1"
        },
        weight: { option: weight, doc: "How often it is sent, compared with the others.", default: 1, example: 3 },
        expect: {
          option: section({
            status: { option: statuses, doc: "The status codes that are good.", otherwise: "2xx and 3xx", example: 201 }
          }),
          doc: "What a good answer is.",
          otherwise: "2xx and 3xx are good"
        }
      };
      const exclusive = [["json", "body"]];
      const request = {
        type: "`METHOD /path`, or mapping",
        fields: requestFields,
        schema: {
          anyOf: [
            { type: "string", pattern: `^(${methods.join("|")}) /(?!/)[!"$-~]*$`, examples: ["GET /products"] },
            {
              ...sectionSchema(requestFields, { exclusive }),
              dependentSchemas: Object.fromEntries(exclusive[0].map((key) => [key, { required: ["method"], properties: { method: { enum: withBody() } } }]))
            }
          ]
        },
        read: (spot) => {
          if (spot.node.kind === "text")
            return requests_readShort(spot);
          if (spot.node.kind !== "map") {
            return mistake(spot, {
              message: `expected a request; found ${describe(spot.node)}`,
              hint: "such as GET /products"
            });
          }
          return readLong(spot);
        }
      };
      function requests_readShort(spot) {
        const parsed = readText(spot, parseShort);
        return parsed && planOf(parsed);
      }
      function parseShort(written) {
        const match = /^(\S+)( +)(.*)$/.exec(written);
        const hint2 = `such as ${written.startsWith("/") ? "GET " : ""}${written.startsWith("/") ? written.slice(0, 60) : "GET /products"}`;
        if (!match)
          return { refused: `expected a method and a path; found ${quote(written)}`, hint: hint2 };
        const [, method, blanks, rest] = match;
        if (!methods.some((known2) => known2 === method)) {
          const near = nearest(method, methods);
          return {
            refused: `expected a method such as GET; found ${quote(method)}`,
            hint: near && `did you mean ${near}?`,
            index: 0
          };
        }
        const parsed = path.parse(rest);
        if ("value" in parsed)
          return { value: { method, path: parsed.value } };
        return { ...parsed, index: method.length + blanks.length + (parsed.index ?? 0) };
      }
      function readLong(spot) {
        const { values, whole } = readSection(requestFields, { exclusive }, spot);
        const bodyKey = exclusive[0].map((key) => entryOf(spot.node, key)).find((entry) => entry !== void 0);
        const method = values.method ?? (entryOf(spot.node, "method") ? void 0 : defaultOf(requestFields.method));
        if (bodyKey && method && !withBody().includes(method)) {
          return mistake(spot, {
            message: `a ${method} request has no body`,
            hint: "write a method such as `method: POST`",
            at: bodyKey.at
          });
        }
        if (!whole || method === void 0 || values.path === void 0)
          return void 0;
        return planOf({ ...values, method, path: values.path });
      }
      function planOf(values) {
        const { method, path: path2, json } = values;
        const body = json === void 0 ? values.body : JSON.stringify(json);
        const typed = Object.keys(values.headers ?? {}).some((header) => header.toLowerCase() === "content-type");
        return {
          name: values.name ?? `${method} ${path2}`,
          method,
          path: path2,
          headers: { ...json !== void 0 && !typed && { "content-type": "application/json" }, ...values.headers },
          ...body !== void 0 && { body },
          weight: values.weight ?? defaultOf(requestFields.weight),
          expect: values.expect?.status ? { status: values.expect.status } : {}
        };
      }
      function withBody() {
        return methods.filter((method) => method !== "GET" && method !== "HEAD");
      }
      ;
      const readyFields = {
        path: {
          option: path,
          doc: "Asked for until the target is ready; joined to the target's own path.",
          default: "/",
          example: "/health"
        },
        status: {
          option: integer({ least: 100, most: 599 }),
          doc: "The status of a good answer.",
          otherwise: "anything below 500",
          example: 200
        },
        timeout: {
          option: duration({ least: 1, most: limits.readyTimeoutMs }),
          doc: "How long to wait for three good answers in a row.",
          default: "5m"
        }
      };
      const deploymentFields = {
        environment: {
          option: scalars_name,
          doc: "Name of the environment, or a pattern with `*`.",
          otherwise: "any environment",
          example: "Preview"
        },
        timeout: {
          option: duration({ least: 1, most: limits.deploymentTimeoutMs }),
          doc: "How long to wait for this commit's deployment.",
          default: "10m"
        }
      };
      const targetFields = {
        url: {
          option: baseUrl,
          doc: "Base address of the preview. Credentials in it become Basic authorization.",
          otherwise: "this commit's deployment",
          example: "https://preview.example"
        },
        deployment: {
          option: section(deploymentFields),
          doc: "Look up this commit's deployment on GitHub. Excludes `url`.",
          otherwise: "where there is no `url`"
        },
        ready: {
          option: section(readyFields),
          doc: "When the target counts as ready.",
          otherwise: "`/` answers below 500, three times in a row, within 5m"
        },
        headers: {
          option: headers,
          doc: "Sent with every request to the target; every value is a secret.",
          otherwise: "none"
        }
      };
      const prometheusFields = {
        url: {
          option: baseUrl,
          doc: "Base address of a Prometheus-compatible API. Credentials in it become Basic authorization.",
          otherwise: "the input `prometheus-url`",
          example: "http://prometheus:9090"
        },
        headers: { option: headers, doc: "Sent with every query; every value is a secret.", otherwise: "none" },
        scrape: later("a Prometheus of its own that scrapes the target")
      };
      const loadFields = {
        profile: {
          option: choice(["load"], ["stress", "spike", "soak", "scalability"]),
          doc: "The shape of the load: `load` is constant. `stress`, `spike`, `soak` and `scalability` are not supported yet.",
          default: "load"
        },
        rate: {
          option: rate({ most: limits.ratePerSecond }),
          doc: "Open model: arrivals at the target, which never wait for answers. Excludes `users`.",
          default: "20/s",
          example: "100/s"
        },
        users: {
          option: integer({ least: 1, most: limits.users }),
          doc: "Closed model: so many users, each of whom sends again when answered. Excludes `rate`.",
          otherwise: "the open model",
          example: 50
        },
        duration: {
          option: duration({ least: 100, most: limits.durationMs }),
          doc: "The measured part, after the warm-up.",
          default: "1m",
          example: "2m"
        },
        warmup: {
          option: duration({ least: 0, most: limits.warmupMs }),
          doc: "Sent first and left out of every number.",
          default: "5s",
          example: "10s"
        },
        timeout: {
          option: duration({ least: 1, most: limits.requestTimeoutMs }),
          doc: "A request slower than this is an error.",
          default: "10s"
        },
        "max-connections": {
          option: integer({ least: 1, most: limits.connections }),
          doc: "Most connections open at once. An arrival that finds all of them held is dropped and counted; dropped is not good.",
          default: 1e3
        },
        requests: {
          option: list(request, { most: limits.requests, name: ({ name }) => name, what: "requests" }),
          doc: "What is sent, mixed by weight.",
          default: ["GET /"],
          example: ["GET /products"]
        }
      };
      const policyFields = {
        inconclusive: {
          option: choice(["neutral", "block"]),
          doc: "Where the measurement leaves it open: `neutral` is a grey check, `block` a red one.",
          default: "neutral"
        },
        "no-data": {
          option: choice(["block", "neutral"]),
          doc: "Where an objective had nothing to measure.",
          default: "block"
        },
        error: { option: choice(["block", "neutral"]), doc: "Where the gate could not do its work.", default: "block" },
        "allowed-hosts": {
          option: list(hostPattern, { most: limits.hosts, what: "hosts" }),
          doc: "Hosts that the target may have; a leading `*.` stands for every name below. Link-local and metadata addresses are refused always.",
          otherwise: "any host",
          example: ["*.preview.example"]
        }
      };
      const configFields = {
        version: { option: integer({ least: 1, most: 1 }), doc: "Version of this format.", default: 1 },
        service: {
          option: scalars_name,
          doc: "The name on the scorecard; one comment and one check per service.",
          otherwise: "the repository's name",
          example: "checkout-api"
        },
        target: {
          option: section(targetFields, { exclusive: [["url", "deployment"]] }),
          doc: "What is measured.",
          otherwise: "this commit's deployment"
        },
        prometheus: { option: section(prometheusFields), doc: "Where server-side metrics come from.", otherwise: "none" },
        load: {
          option: section(loadFields, { exclusive: [["rate", "users"]] }),
          doc: "What load is sent.",
          otherwise: "20/s of `GET /` for 1m after 5s of warm-up"
        },
        objectives: {
          option: list(objective, {
            most: limits.objectives,
            name: ({ objective: objective2 }) => objective2.name,
            what: "objectives"
          }),
          doc: "What must hold.",
          default: ["availability >= 99%", "p(95) < 1s"],
          example: ["availability >= 99.9%", "p(95) < 200ms"]
        },
        baseline: later("comparison with a second deployment"),
        slos: later("error budgets and imported SLO files"),
        waivers: later("objectives that are set aside for a time"),
        policy: {
          option: section(policyFields),
          doc: "What blocks the pull request.",
          otherwise: "each key by its own default"
        }
      };
      ;
      function buildPlan(config, overrides = {}, options = {}) {
        const { settings } = config;
        const read = readOverrides(overrides, options.nameOverride ?? ((input) => `input ${input}`));
        const prometheus = buildPrometheus(settings, read);
        const load = buildLoad(settings, read);
        const objectives = settings.objectives ?? defaultOf(configFields.objectives);
        const mistakes = [
          ...read.mistakes,
          ...options.offline ? [] : prometheusMistakes(config, read, prometheus, objectives),
          ...loadMistakes(load)
        ];
        if (mistakes.length > 0)
          throw new problem.AF("config", "the inputs and the config do not make a plan", { mistakes });
        const secrets = new Set([...config.secrets, ...read.secrets].filter((secret) => secret !== ""));
        return {
          plan: {
            service: read.service ?? settings.service ?? serviceOf(options.repository),
            target: buildTarget(settings, read),
            ...prometheus && { prometheus },
            load,
            objectives: objectives.map(({ objective: objective2 }) => objective2),
            policy: buildPolicy(settings)
          },
          secrets: [...secrets]
        };
      }
      function readOverrides(overrides, nameOverride) {
        const mistakes = [];
        const secrets = [];
        const read = (input, given, parse) => {
          if (given === void 0 || given.trim() === "")
            return void 0;
          const parsed = parse(given);
          if ("value" in parsed)
            return parsed.value;
          mistakes.push({ message: `${nameOverride(input)}: ${parsed.refused}`, ...parsed.hint && { hint: parsed.hint } });
          return void 0;
        };
        const readUrl = (input, given) => {
          const base = read(input, given, parseBaseUrl);
          secrets.push(...base?.secrets ?? []);
          return base;
        };
        const readHeaders = (input, given) => {
          const lines = parseHeaderLines(given ?? "");
          secrets.push(...lines.secrets);
          mistakes.push(...lines.mistakes.map(({ message }) => ({ message: `${nameOverride(input)}: ${message}` })));
          return lines.headers;
        };
        const refuse = () => ({
          refused: "not supported yet",
          hint: "comparison with a second deployment comes later"
        });
        read("baseline", overrides.baseline, refuse);
        read("baseline-headers", overrides.baselineHeaders, refuse);
        return {
          target: readUrl("target", overrides.target),
          prometheusUrl: readUrl("prometheus-url", overrides.prometheusUrl),
          perSecond: read("rate", overrides.rate, rate({ most: limits.ratePerSecond }).parse),
          durationMs: read("duration", overrides.duration, duration({ least: 100, most: limits.durationMs }).parse),
          service: read("service", overrides.service, scalars_name.parse),
          targetHeaders: readHeaders("target-headers", overrides.targetHeaders),
          prometheusHeaders: readHeaders("prometheus-headers", overrides.prometheusHeaders),
          secrets,
          mistakes
        };
      }
      const headersFor = (base, ...several) => mergeHeaders(base?.authorization ? { authorization: base.authorization } : {}, ...several.map((headers2) => headers2 ?? {}));
      function buildTarget({ target }, { target: input, targetHeaders }) {
        const base = input ?? target?.url;
        const { environment, timeout = defaultOf(deploymentFields.timeout) } = target?.deployment ?? {};
        const ready = target?.ready;
        return {
          from: base ? { kind: "url", url: base.url, source: input ? "input" : "config" } : { kind: "deployment", ...environment !== void 0 && { environment }, timeoutMs: timeout },
          ready: {
            path: ready?.path ?? defaultOf(readyFields.path),
            ...ready?.status !== void 0 && { status: ready.status },
            timeoutMs: ready?.timeout ?? defaultOf(readyFields.timeout)
          },
          headers: headersFor(base, target?.headers, targetHeaders)
        };
      }
      function buildPrometheus({ prometheus }, { prometheusUrl, prometheusHeaders }) {
        const base = prometheusUrl ?? prometheus?.url;
        return base && { url: base.url, headers: headersFor(base, prometheus?.headers, prometheusHeaders) };
      }
      function buildLoad({ load }, { perSecond, durationMs }) {
        const users = perSecond === void 0 ? load?.users : void 0;
        const most = load?.["max-connections"] ?? defaultOf(loadFields["max-connections"]);
        return {
          profile: "load",
          pace: users === void 0 ? { kind: "rate", perSecond: perSecond ?? load?.rate ?? defaultOf(loadFields.rate) } : { kind: "users", users },
          durationMs: durationMs ?? load?.duration ?? defaultOf(loadFields.duration),
          warmupMs: load?.warmup ?? defaultOf(loadFields.warmup),
          timeoutMs: load?.timeout ?? defaultOf(loadFields.timeout),
          // Each user holds a connection; only a limit that was asked for stands against that.
          maxConnections: load?.["max-connections"] === void 0 ? Math.max(most, users ?? 0) : most,
          requests: load?.requests ?? defaultOf(loadFields.requests)
        };
      }
      function buildPolicy({ policy }) {
        return {
          inconclusive: policy?.inconclusive ?? defaultOf(policyFields.inconclusive),
          noData: policy?.["no-data"] ?? defaultOf(policyFields["no-data"]),
          error: policy?.error ?? defaultOf(policyFields.error),
          ...policy?.["allowed-hosts"] && { allowedHosts: policy["allowed-hosts"] }
        };
      }
      function prometheusMistakes({ settings, file }, { prometheusHeaders, mistakes }, prometheus, objectives) {
        if (prometheus || mistakes.length > 0)
          return [];
        const hint2 = "set prometheus.url in the config, or the input prometheus-url";
        const asking = objectives.filter(({ objective: objective2 }) => objective2.source === "prometheus");
        if (asking.length > 0) {
          return asking.map(({ objective: objective2, place }) => ({
            message: `the objective \`${objective2.name}\` asks Prometheus, but no address of one is given`,
            hint: hint2,
            ...file !== void 0 && { place }
          }));
        }
        const headed = settings.prometheus !== void 0 || Object.keys(prometheusHeaders).length > 0;
        return headed ? [{ message: "there are headers for Prometheus, but no address of one is given", hint: hint2 }] : [];
      }
      function loadMistakes({ pace, durationMs, maxConnections }) {
        if (pace.kind === "users" && pace.users > maxConnections) {
          return [{ message: `${pace.users} users need as many connections; load.max-connections is ${maxConnections}` }];
        }
        if (pace.kind === "rate" && pace.perSecond * durationMs / 1e3 < 1) {
          return [{ message: "at this load.rate not one request is sent within load.duration", hint: "raise one of them" }];
        }
        return [];
      }
      const serviceOf = (repository) => repository?.split("/").at(-1) || "service";
      var dist = __webpack_require__(8815);
      ;
      const mostConfigBytes = 256 * 1024;
      const deepest = 64;
      function parseYaml(text, options) {
        const lines = new dist.HN();
        const reading = {
          ...options,
          place: (at) => {
            const { line, col } = lines.linePos(at);
            return { file: options.file, line: Math.max(1, line), column: Math.max(1, col) };
          },
          found: [],
          secrets: /* @__PURE__ */ new Set(),
          references: []
        };
        const refuse = (remark) => {
          mistake({ node: nodeOf(""), path: "", reading }, remark);
          return [reading, void 0];
        };
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
          uniqueKeys: false,
          // quadratic in the library; `treeOf` finds the duplicates
          stringKeys: true,
          prettyErrors: false,
          // a pretty error quotes the line, which may hold a secret
          logLevel: "silent"
        });
        const broken = /* @__PURE__ */ new Map();
        for (const { code, pos } of document.errors) {
          const { line } = reading.place(pos[0]);
          if (!broken.has(line))
            broken.set(line, { ...syntaxRemark(code, lineOf(text, lines, line)), at: pos[0] });
        }
        if (broken.size > 0) {
          for (const remark of broken.values())
            refuse(remark);
          return [reading, void 0];
        }
        if (isEmpty(document.contents)) {
          return refuse({
            message: "the config is empty",
            hint: "remove the file to run with the defaults, or write `version: 1`"
          });
        }
        return [reading, treeOf(document.contents, text, reading, deepest)];
      }
      const isEmpty = (node) => !node || (0, dist.jn)(node) && node.value === null || (0, dist.jh)(node) && node.items.length === 0;
      const refusals = {
        alias: ["YAML aliases are not allowed", "write the value out, or put a text that begins with * into quotes"],
        anchor: ["YAML anchors are not allowed", "write the value out, or put a text that begins with & into quotes"],
        tag: ["YAML tags are not allowed", "remove the tag, or put a text that begins with ! into quotes"],
        "directive-line": ["YAML directives are not allowed", "remove the line"]
      };
      const aroundDocuments = ["space", "newline", "comment", "doc-start", "doc-end", "byte-order-mark", "directive-line"];
      function refusedTokens(text) {
        const found = [];
        let at = 0;
        let inScalar = false;
        let hasContent = false;
        for (const source of new dist.JG().lex(text)) {
          const type = inScalar ? "scalar" : dist.DB.tokenType(source) ?? "scalar";
          inScalar = source === dist.DB.SCALAR;
          if (source === dist.DB.SCALAR || source === dist.DB.DOCUMENT || source === dist.DB.FLOW_END)
            continue;
          const refusal = refusals[type];
          if (refusal)
            found.push({ message: refusal[0], hint: refusal[1], at });
          if (type === "doc-start" && hasContent) {
            found.push({ message: "a config is one YAML document", hint: "remove what follows `---`", at });
          }
          hasContent ||= !aroundDocuments.includes(type);
          at += source.length;
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
        if (/[$)\w]\{/.test(line)) {
          return { message, hint: "inside { … } a value that holds a brace or a comma needs quotes" };
        }
        if (code === "BAD_SCALAR_START")
          return { message, hint: "put the value into quotes" };
        if (code === "BLOCK_AS_IMPLICIT_KEY")
          return { message, hint: "a value that holds `: ` needs quotes" };
        return { message };
      }
      function treeOf(node, text, reading, depth, fallbackAt = 0) {
        const at = node?.range?.[0] ?? fallbackAt;
        const nothing = { kind: "nothing", at };
        const note = (remark) => mistake({ node: nothing, path: "", reading }, remark);
        if (depth === 0) {
          note({ message: "the values are nested too deeply", hint: `at most ${deepest} levels` });
          return nothing;
        }
        if ((0, dist.oP)(node))
          return { kind: "list", at, items: node.items.map((item) => treeOf(item, text, reading, depth - 1, at)) };
        if ((0, dist.jh)(node)) {
          const entries = /* @__PURE__ */ new Map();
          for (const { key, value } of node.items) {
            const entry = { key: String(key.value), at: key.range?.[0] ?? at };
            const first = entries.get(entry.key);
            if (first)
              note({
                message: `the key \`${entry.key}\` is there twice`,
                hint: `first in line ${reading.place(first.at).line}`,
                at: entry.at
              });
            else
              entries.set(entry.key, { ...entry, value: treeOf(value, text, reading, depth - 1, entry.at) });
          }
          return { kind: "map", at, entries: [...entries.values()] };
        }
        return (0, dist.jn)(node) ? scalarOf(node, at, text) : nothing;
      }
      function scalarOf(node, at, text) {
        const { value } = node;
        if (typeof value === "number")
          return { kind: "number", at, value, source: node.source ?? String(value) };
        if (typeof value === "boolean")
          return { kind: "boolean", at, value };
        if (typeof value !== "string")
          return { kind: "nothing", at };
        const textAt = node.type === dist.X5.PLAIN ? at : at + 1;
        return { kind: "text", at, text: value, ...text.startsWith(value, textAt) && { textAt } };
      }
      ;
      const configFiles = ["reliability-gate.yml", ".github/reliability-gate.yml"];
      function parseConfig(text, options) {
        const [reading, node] = parseYaml(text, options);
        const spot = node && { node, path: "", reading };
        const read = spot && readSection(configFields, { elsewhere }, spot);
        if (spot && read)
          noteUnknownRequests(read.values, spot);
        const mistakes = sortedMistakes(reading);
        if (read && mistakes.length === 0) {
          return { file: options.file, settings: read.values, secrets: [...reading.secrets].filter((secret) => secret !== "") };
        }
        const count = mistakes.length === 1 ? "a mistake" : `${mistakes.length} mistakes`;
        throw new problem.AF("config", `${options.file} has ${count}`, { mistakes });
      }
      function readServiceName(text, file) {
        const [reading, node] = parseYaml(text, { file, environment: void 0 });
        const entry = node && entryOf(node, "service");
        return entry && configFields.service.option.read({ node: entry.value, path: "service", reading });
      }
      function defaultConfig() {
        return { file: void 0, settings: {}, secrets: [] };
      }
      function noteUnknownRequests({ load }, spot) {
        const written = entryOf(entryOf(spot.node, "load")?.value, "requests");
        if (written && !load?.requests)
          return;
        const names = (load?.requests ?? defaultOf(loadFields.requests)).map(({ name }) => name);
        for (const { request: request2, spot: named } of spot.reading.references) {
          if (names.includes(request2))
            continue;
          const near = nearest(request2, names);
          const hint2 = near ? `did you mean \`${near}\`?` : `the requests are ${names.slice(0, 10).join(", ")}`;
          mistake(named, { message: `no request is named \`${request2}\``, hint: hint2 });
        }
      }
      function elsewhere(key) {
        for (const [section2, { option }] of Object.entries(configFields)) {
          if (isMapping(option) && Object.hasOwn(option.fields, key))
            return `${section2}.${key}`;
        }
        return void 0;
      }
      const isMapping = (option) => option.type === "mapping";
      ;
      async function readPlan({ config, folder, environment, overrides, options }) {
        const read = await readConfig(config, folder, environment);
        return { ...buildPlan(read, overrides, options), file: read.file };
      }
      async function findServiceName({ config, folder }) {
        const { text, path: path2 } = await readFirst(config, folder).catch(() => void 0) ?? {};
        return text !== void 0 && path2 !== void 0 ? readServiceName(text, path2) : void 0;
      }
      async function readConfig(named, folder, environment) {
        const found = await readFirst(named, folder);
        return found ? parseConfig(found.text, { file: found.path, environment }) : defaultConfig();
      }
      async function readFirst(named, folder) {
        for (const path2 of named ? [named] : configFiles) {
          const text = await read_plan_readText((0, external_node_path_.resolve)(folder, path2), named !== void 0);
          if (text !== void 0)
            return { path: path2, text };
        }
        return void 0;
      }
      async function read_plan_readText(path2, mustExist) {
        try {
          return await (0, promises_.readFile)(path2, "utf8");
        } catch (error) {
          const code = error.code;
          if (code === "ENOENT" && !mustExist)
            return void 0;
          const why = code === "ENOENT" ? "there is no such file" : `it cannot be read (${code ?? String(error)})`;
          throw new problem.AF("config", `config file ${path2}: ${why}`, {
            hint: "check the path, relative to the working folder"
          });
        }
      }
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
        return match ? Number(`${match[1]}e-2`) : void 0;
      }
      function formatNumber(value, digits = 3) {
        if (!Number.isFinite(value))
          return value > 0 ? "∞" : value < 0 ? "-∞" : "NaN";
        if (value === 0)
          return "0";
        const magnitude = Math.floor(Math.log10(Math.abs(value)));
        const decimals = Math.max(0, Math.min(20, digits - 1 - magnitude));
        const fixed = value.toFixed(decimals);
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
        const parts = [
          [Math.floor(seconds / 3600), "h"],
          [Math.floor(seconds / 60) % 60, "m"],
          [seconds % 60, "s"]
        ];
        return parts.filter(([count]) => count > 0).map(([count, unit]) => `${count}${unit}`).join(" ");
      }
      function formatRatio(ratio, digits = 3) {
        const percent = ratio * 100;
        const gap = 100 - percent;
        if (percent > 90 && gap > 0) {
          const decimals = Math.min(6, Math.max(1, 1 - Math.floor(Math.log10(gap))) + digits - 3);
          return `${percent.toFixed(decimals).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "")} %`;
        }
        return `${formatNumber(percent, digits)} %`;
      }
      function formatValue(value, unit, digits = 3) {
        if (unit === "ms")
          return formatMilliseconds(value, digits);
        if (unit === "s")
          return formatMilliseconds(value * 1e3, digits);
        if (unit === "ratio")
          return formatRatio(value, digits);
        if (unit === "/s")
          return `${formatNumber(value, digits)}/s`;
        return unit === "none" ? formatNumber(value, digits) : `${formatNumber(value, digits)} ${unit}`;
      }
      function formatMeasured(value, unit, than) {
        for (let digits = 3; digits < 7; digits += 1) {
          const text = formatValue(value, unit, digits);
          if (value === than || text !== formatValue(than, unit, digits))
            return text;
        }
        return formatValue(value, unit, 7);
      }
    })
  )
};
export {
  id,
  ids,
  modules
};
