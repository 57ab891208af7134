const id = 2, ids = [2], modules = {
  /***/
  6817: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        f: () => (
          /* binding */
          makeFolder
        )
        /* harmony export */
      });
      var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455), node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
      async function makeFolder(path) {
        const missing = [];
        for (let at = path; !await isThere(at); at = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at))
          missing.unshift(at);
        for (const folder of missing)
          await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder).catch(async (error) => {
            if (error.code !== "EEXIST" || !(await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(folder)).isDirectory())
              throw error;
          });
        if (!(await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isDirectory())
          throw Object.assign(new Error(`${path} is a file`), { code: "EEXIST" });
      }
      async function isThere(path) {
        try {
          return await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path), !0;
        } catch (error) {
          if (error.code === "ENOENT" && (0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) !== path)
            return !1;
          throw error;
        }
      }
    })
  ),
  /***/
  1987: (
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
        totalRequests: 1e9,
        steps: 50,
        workers: 64,
        objectives: 100,
        hosts: 100,
        alertFiles: 50,
        alertRules: 500,
        alertMs: 24 * 36e5,
        scrapes: 20,
        scrapeIntervalMs: 6e4,
        scrapeLabels: 20
      };
    })
  ),
  /***/
  1954: (
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
        iH: () => (
          /* binding */
          headerLine
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
      var _model_joiners_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4214), _model_nearest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(376), _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069), _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1987), _telling_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2499), _text_option_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1788), _yaml_reading_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8575), _yaml_tree_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3483);
      const unprintable = (0, _model_joiners_js__WEBPACK_IMPORTED_MODULE_6__.E)("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]"), longestName = 100, longestPath = 500;
      function duration({ least, most }) {
        const hint = "a number and a unit, ms, s, m or h, such as 30s";
        return (0, _text_option_js__WEBPACK_IMPORTED_MODULE_3__.vU)({
          type: "duration",
          expected: "a duration",
          hint: "a duration needs a unit, such as 30s",
          schema: { pattern: "^\\s*\\d+(\\.\\d+)?(ms|s|m|h)\\s*$" },
          parse: (text2) => {
            const value = (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.E9)(text2);
            return /^\s*-/.test(text2) ? { refused: `a duration cannot be negative; found ${(0, _yaml_tree_js__WEBPACK_IMPORTED_MODULE_5__.hD)(text2)}` } : value === void 0 ? { refused: `expected a duration; found ${(0, _yaml_tree_js__WEBPACK_IMPORTED_MODULE_5__.hD)(text2)}`, hint } : value >= least && value <= most ? { value } : {
              refused: `expected a duration between ${span(least)} and ${span(most)}; found ${(0, _yaml_tree_js__WEBPACK_IMPORTED_MODULE_5__.hD)(text2)}`
            };
          }
        });
      }
      const span = (ms) => (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.a3)(ms) || "0s";
      function rate({ most }) {
        const hint = "a number, a slash and s, m or h, such as 100/s";
        return (0, _text_option_js__WEBPACK_IMPORTED_MODULE_3__.vU)({
          type: "rate",
          expected: "a rate",
          hint: "a rate says a time, such as 100/s",
          schema: { pattern: "^\\s*\\d+(\\.\\d+)?\\s*/\\s*[smh]\\s*$" },
          parse: (text2) => {
            const value = (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.WN)(text2);
            return value === void 0 ? { refused: `expected a rate; found ${(0, _yaml_tree_js__WEBPACK_IMPORTED_MODULE_5__.hD)(text2)}`, hint } : value > 0 && value <= most ? { value } : { refused: `expected a rate above 0/s and up to ${most}/s; found ${(0, _yaml_tree_js__WEBPACK_IMPORTED_MODULE_5__.hD)(text2)}` };
          }
        });
      }
      const percentage = (0, _text_option_js__WEBPACK_IMPORTED_MODULE_3__.vU)({
        type: "percentage",
        expected: "a percentage",
        hint: "a percentage has its sign, such as 10%",
        schema: { pattern: "^\\s*\\d+(\\.\\d+)?\\s*%\\s*$" },
        parse: (text2) => {
          const value = (0, _model_units_js__WEBPACK_IMPORTED_MODULE_0__.lo)(text2);
          return value === void 0 ? { refused: `expected a percentage; found ${(0, _yaml_tree_js__WEBPACK_IMPORTED_MODULE_5__.hD)(text2)}`, hint: "such as 10%" } : value > 0 && value <= 1 ? { value } : { refused: `expected a percentage above 0% and up to 100%; found ${(0, _yaml_tree_js__WEBPACK_IMPORTED_MODULE_5__.hD)(text2)}` };
        }
      }), name = (0, _text_option_js__WEBPACK_IMPORTED_MODULE_3__.vU)({
        type: "text",
        expected: "a text",
        hint: "put it into quotes",
        schema: { minLength: 1, maxLength: longestName, pattern: "\\S" },
        parse: (text2) => {
          const value = text2.trim();
          if (value === "")
            return { refused: "expected a text; found an empty one" };
          if ([...value].length > longestName)
            return {
              refused: `a text of ${[...value].length} characters, ${(0, _yaml_tree_js__WEBPACK_IMPORTED_MODULE_5__.hD)(value)}; at most ${longestName} are allowed`
            };
          const index = value.search(unprintable);
          return index >= 0 ? {
            refused: `the text ${(0, _yaml_tree_js__WEBPACK_IMPORTED_MODULE_5__.hD)(value)} holds a line break or another character that cannot be shown`,
            index
          } : value === "__proto__" ? { refused: 'the name "__proto__" is taken' } : { value };
        }
      }), file = (0, _text_option_js__WEBPACK_IMPORTED_MODULE_3__.vU)({
        type: "file",
        expected: "the path of a file",
        hint: "put it into quotes",
        schema: { minLength: 1, maxLength: longestPath },
        parse: (text2) => {
          const value = text2.trim();
          if (value === "")
            return { refused: "expected the path of a file; found an empty text" };
          const index = value.search(unprintable);
          return index >= 0 ? { refused: `the path ${(0, _yaml_tree_js__WEBPACK_IMPORTED_MODULE_5__.hD)(value)} holds a character that cannot be shown`, index } : value.length <= longestPath ? { value } : { refused: `the path ${(0, _yaml_tree_js__WEBPACK_IMPORTED_MODULE_5__.hD)(value)} is longer than ${longestPath} characters` };
        }
      }), headerLine = (0, _text_option_js__WEBPACK_IMPORTED_MODULE_3__.vU)({
        type: "header",
        expected: "a header",
        hint: 'such as "X-Commit: $commit", in quotes',
        schema: { pattern: "^\\s*[\\w-]+\\s*:\\s*\\S" },
        parse: (text2) => {
          const [, header, value] = /^\s*([\w-]{1,100})\s*:\s*([ -~]*?)\s*$/.exec(text2) ?? [];
          return header && value ? { value: { name: header, value } } : {
            refused: `expected a header; found ${(0, _yaml_tree_js__WEBPACK_IMPORTED_MODULE_5__.hD)(text2)}`,
            hint: 'such as "X-Commit: $commit"'
          };
        }
      }), address = (0, _text_option_js__WEBPACK_IMPORTED_MODULE_3__.vU)({
        type: "IP address",
        expected: "an IP address",
        hint: "put it into quotes",
        schema: { pattern: "^\\s*[\\dA-Fa-f:.]+\\s*$" },
        parse: (text2) => {
          const value = text2.trim();
          return isAddress(value) ? { value } : { refused: `expected an IP address; found ${(0, _yaml_tree_js__WEBPACK_IMPORTED_MODULE_5__.hD)(text2)}`, hint: "such as 10.1.2.3" };
        }
      }), isAddress = (text2) => text2.includes(":") ? /^[\da-fA-F:.]+$/.test(text2) && URL.canParse(`http://[${text2}]`) : /^\d{1,3}(\.\d{1,3}){3}$/.test(text2) && text2.split(".").every((part) => Number(part) < 256);
      function text({ most, expected }) {
        return (0, _text_option_js__WEBPACK_IMPORTED_MODULE_3__.vU)({
          type: "text",
          expected,
          hint: "put it into quotes",
          schema: { minLength: 1, maxLength: most },
          parse: (value) => value.trim() === "" ? { refused: `expected ${expected}; found an empty text` } : value.length > most ? { refused: `a text of ${value.length} characters; at most ${most} are allowed` } : { value }
        });
      }
      function choice(words) {
        const expected = words.length === 1 ? `\`${words[0]}\`` : `one of ${words.map((word) => `\`${word}\``).join(", ")}`;
        return (0, _text_option_js__WEBPACK_IMPORTED_MODULE_3__.vU)({
          type: words.map((word) => `\`${word}\``).join(" or "),
          expected,
          hint: "put it into quotes",
          schema: { enum: words },
          parse: (written) => {
            const value = words.find((word) => word === written.trim());
            if (value)
              return { value };
            const near = (0, _model_nearest_js__WEBPACK_IMPORTED_MODULE_7__.p)(written, words);
            return {
              refused: `expected ${expected}; found ${(0, _yaml_tree_js__WEBPACK_IMPORTED_MODULE_5__.hD)(written)}`,
              hint: near && `did you mean \`${near}\`?`
            };
          }
        });
      }
      const flag = {
        type: "`true` or `false`",
        schema: { type: "boolean" },
        read: (spot) => spot.node.kind === "boolean" ? spot.node.value : (0, _yaml_reading_js__WEBPACK_IMPORTED_MODULE_4__.RT)(spot, { message: `expected true or false; found ${(0, _yaml_tree_js__WEBPACK_IMPORTED_MODULE_5__.q0)(spot.node)}` })
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
            return (0, _yaml_reading_js__WEBPACK_IMPORTED_MODULE_4__.RT)(spot, { message: `expected ${expected}; found ${(0, _yaml_tree_js__WEBPACK_IMPORTED_MODULE_5__.q0)(node)}`, hint });
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
          return node.kind === "number" && node.value > 0 && node.value <= 1e6 ? node.value : (0, _yaml_reading_js__WEBPACK_IMPORTED_MODULE_4__.RT)(spot, {
            message: `expected a number above 0 and up to 1000000; found ${(0, _yaml_tree_js__WEBPACK_IMPORTED_MODULE_5__.q0)(node)}`
          });
        }
      }, statuses = (() => {
        const status = integer({ least: 100, most: 599 });
        return {
          type: "status code, or a list of them",
          schema: {
            anyOf: [status.schema, { type: "array", items: status.schema, minItems: 1, maxItems: 20 }]
          },
          read: (spot) => {
            const { node } = spot;
            if (node.kind !== "list") {
              const single = status.read(spot);
              return single === void 0 ? void 0 : [single];
            }
            if (node.items.length === 0 || node.items.length > 20)
              return (0, _yaml_reading_js__WEBPACK_IMPORTED_MODULE_4__.RT)(spot, { message: "expected 1 to 20 status codes" });
            const codes = node.items.map((item, index) => status.read({ ...spot, node: item, path: `${spot.path}[${index}]` }));
            return codes.every((code) => code !== void 0) ? codes : void 0;
          }
        };
      })(), quotePath = (path2) => (0, _yaml_tree_js__WEBPACK_IMPORTED_MODULE_5__.hD)(path2.replace(/\?.*$/s, "?…").replace(/^(https?:\/\/)[^/]*@/i, "$1")), anyPath = (0, _text_option_js__WEBPACK_IMPORTED_MODULE_3__.vU)({
        type: "path",
        expected: "a path",
        hint: "a path begins with a slash, such as /products",
        schema: { pattern: '^/(?!/)[!"$-~]*$', maxLength: 2e3 },
        parse: (value) => {
          if (!value.startsWith("/")) {
            const hint = /^https?:/i.test(value) ? "the address of the target stands in `target.url`" : "such as /products";
            return {
              refused: `expected a path that begins with a slash; found ${quotePath(value)}`,
              hint
            };
          }
          if (value.startsWith("//"))
            return { refused: `a path begins with one slash, not with two; found ${quotePath(value)}` };
          if (value.length > 2e3)
            return { refused: "the path is longer than 2000 characters" };
          const index = value.search(/[^!"$-~]/);
          return index < 0 ? { value } : {
            refused: `a path holds no blanks, no # and only ASCII; found ${quotePath(value)}`,
            hint: "percent-encode it, such as %20",
            index
          };
        }
      }), path = {
        ...anyPath,
        read: (spot) => {
          const value = anyPath.read(spot);
          for (const secret of (0, _telling_names_js__WEBPACK_IMPORTED_MODULE_2__.Q)(value ?? ""))
            spot.reading.secrets.add(secret);
          return value;
        }
      }, hostForm = "^(([A-Za-z0-9_*-]+(\\.[A-Za-z0-9_*-]+)*|\\[[0-9A-Fa-f:.]+\\])(:\\d{1,5})?|[0-9A-Fa-f]*:[0-9A-Fa-f]*:[0-9A-Fa-f:.]*)$", hostPattern = (0, _text_option_js__WEBPACK_IMPORTED_MODULE_3__.vU)({
        type: "host pattern",
        expected: "a host",
        hint: 'such as "*.preview.example", in quotes',
        schema: { pattern: hostForm },
        parse: (written) => new RegExp(hostForm).test(written) ? { value: written.toLowerCase() } : {
          refused: `expected a host name, an address or a pattern such as *.preview.example; found ${(0, _yaml_tree_js__WEBPACK_IMPORTED_MODULE_5__.hD)(written)}`,
          hint: "without scheme and path"
        }
      });
    })
  ),
  /***/
  2499: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        H: () => (
          /* binding */
          secretsOfBody
        ),
        /* harmony export */
        Q: () => (
          /* binding */
          secretsOfPath
        )
        /* harmony export */
      });
      const leastLength = 4, words = /* @__PURE__ */ new Set([
        "password",
        "passwd",
        "pwd",
        "passphrase",
        "passcode",
        "pin",
        "otp",
        "secret",
        "token",
        "jwt",
        "apikey",
        "key",
        "auth",
        "authorization",
        "credential",
        "credentials",
        "signature",
        "sig",
        "session",
        "sessionid",
        "sid",
        "bypass"
      ]);
      function tells(name) {
        return name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase().split(/[^a-z0-9]+/).some((part) => words.has(part));
      }
      const secretsOfPath = (path) => path.includes("?") ? secretsOfForm(path.replace(/^.*?\?/, "")) : [], secretsOfForm = (form) => form.split("&").flatMap((pair) => {
        const [name, value] = [...new URLSearchParams(pair)][0] ?? [];
        return name && value && value.length >= leastLength && tells(name) ? [.../* @__PURE__ */ new Set([value, pair.slice(pair.indexOf("=") + 1)])] : [];
      });
      function secretsOfJson(value) {
        return value === null || typeof value != "object" ? [] : Object.entries(value).flatMap(([name, inner]) => tells(name) && (typeof inner == "string" || typeof inner == "number") && `${inner}`.length >= leastLength ? [String(inner)] : secretsOfJson(inner));
      }
      function secretsOfBody(body) {
        try {
          return secretsOfJson(JSON.parse(body));
        } catch {
          return /^[^\s=&]+=/.test(body) ? secretsOfForm(body) : [];
        }
      }
    })
  ),
  /***/
  1788: (
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
      var _yaml_reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8575), _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3483);
      const longestExpression = 500;
      function textOption({ type, expected, hint, parse, schema = {}, secret }) {
        return {
          type,
          parse,
          schema: { type: "string", ...schema },
          read: (spot) => {
            if (spot.node.kind === "text")
              return readText(spot, parse);
            const found = secret ? (0, _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__.SB)(spot.node) : (0, _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__.q0)(spot.node);
            return (0, _yaml_reading_js__WEBPACK_IMPORTED_MODULE_0__.RT)(spot, { message: `expected ${expected}; found ${found}`, hint });
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
        return (0, _yaml_reading_js__WEBPACK_IMPORTED_MODULE_0__.RT)(spot, { message: refused, hint, at });
      }
    })
  ),
  /***/
  8575: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        N2: () => (
          /* binding */
          sortedMistakes
        ),
        /* harmony export */
        RT: () => (
          /* binding */
          mistake
        ),
        /* harmony export */
        lv: () => (
          /* binding */
          refuseFile
        )
        /* harmony export */
      });
      var _tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3483);
      function mistake(spot, { message, hint, at }) {
        const place = spot.reading.place(at ?? spot.node.at), text = (0, _tree_js__WEBPACK_IMPORTED_MODULE_0__.g$)(spot.path ? `${spot.path}: ${message}` : message);
        spot.reading.found.push({
          place,
          mistake: { message: text, ...hint && { hint: (0, _tree_js__WEBPACK_IMPORTED_MODULE_0__.g$)(hint) }, place }
        });
      }
      function refuseFile(spot, remark) {
        return spot.reading.found.length = 0, mistake(spot, remark);
      }
      const sortedMistakes = (reading) => reading.found.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column).map(({ mistake: mistake2 }) => mistake2);
    })
  ),
  /***/
  3483: (
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
        g$: () => (
          /* binding */
          printable
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
      var _model_joiners_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4214);
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
        return printable(JSON.stringify(short));
      }
      const printable = (text) => text.replace(unseen, "?"), unseen = (0, _model_joiners_js__WEBPACK_IMPORTED_MODULE_0__.E)("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "gu");
      function entryOf(node, key) {
        return node?.kind === "map" ? node.entries.find((entry) => entry.key === key) : void 0;
      }
    })
  ),
  /***/
  376: (
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
      function nearest(word, candidates, limit = Math.max(1, Math.floor(word.length / 3))) {
        return word.length > 100 ? void 0 : candidates.map((candidate) => ({
          candidate,
          distance: editDistance(word.toLowerCase(), candidate.toLowerCase())
        })).filter(({ distance }) => distance <= limit).sort((a, b) => a.distance - b.distance)[0]?.candidate;
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
  )
};
export {
  id,
  ids,
  modules
};
