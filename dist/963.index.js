const id = 963, ids = [963], modules = {
  /***/
  8832: (
    /***/
    ((__unused_webpack_module, exports, __webpack_require__) => {
      var aws4 = exports, url = __webpack_require__(7016), querystring = __webpack_require__(3480), crypto = __webpack_require__(6982), lru = __webpack_require__(2638), credentialsCache = lru(1e3);
      function hmac(key, string, encoding) {
        return crypto.createHmac("sha256", key).update(string, "utf8").digest(encoding);
      }
      function hash(string, encoding) {
        return crypto.createHash("sha256").update(string, "utf8").digest(encoding);
      }
      function encodeRfc3986(urlEncodedString) {
        return urlEncodedString.replace(/[!'()*]/g, function(c) {
          return "%" + c.charCodeAt(0).toString(16).toUpperCase();
        });
      }
      function encodeRfc3986Full(str) {
        return encodeRfc3986(encodeURIComponent(str));
      }
      var HEADERS_TO_IGNORE = {
        authorization: !0,
        connection: !0,
        "x-amzn-trace-id": !0,
        "user-agent": !0,
        expect: !0,
        "presigned-expires": !0,
        range: !0
      };
      function RequestSigner(request, credentials) {
        typeof request == "string" && (request = url.parse(request));
        var headers = request.headers = Object.assign({}, request.headers || {}), hostParts = (!this.service || !this.region) && this.matchHost(request.hostname || request.host || headers.Host || headers.host);
        this.request = request, this.credentials = credentials || this.defaultCredentials(), this.service = request.service || hostParts[0] || "", this.region = request.region || hostParts[1] || "us-east-1", this.service === "email" && (this.service = "ses"), !request.method && request.body && (request.method = "POST"), !headers.Host && !headers.host && (headers.Host = request.hostname || request.host || this.createHost(), request.port && (headers.Host += ":" + request.port)), !request.hostname && !request.host && (request.hostname = headers.Host || headers.host), this.isCodeCommitGit = this.service === "codecommit" && request.method === "GIT", this.extraHeadersToIgnore = request.extraHeadersToIgnore || /* @__PURE__ */ Object.create(null), this.extraHeadersToInclude = request.extraHeadersToInclude || /* @__PURE__ */ Object.create(null);
      }
      RequestSigner.prototype.matchHost = function(host) {
        var match = (host || "").match(/([^\.]{1,63})\.(?:([^\.]{0,63})\.)?amazonaws\.com(\.cn)?$/), hostParts = (match || []).slice(1, 3);
        if ((hostParts[1] === "es" || hostParts[1] === "aoss") && (hostParts = hostParts.reverse()), hostParts[1] == "s3")
          hostParts[0] = "s3", hostParts[1] = "us-east-1";
        else
          for (var i = 0; i < 2; i++)
            if (/^s3-/.test(hostParts[i])) {
              hostParts[1] = hostParts[i].slice(3), hostParts[0] = "s3";
              break;
            }
        return hostParts;
      }, RequestSigner.prototype.isSingleRegion = function() {
        return ["s3", "sdb"].indexOf(this.service) >= 0 && this.region === "us-east-1" ? !0 : ["cloudfront", "ls", "route53", "iam", "importexport", "sts"].indexOf(this.service) >= 0;
      }, RequestSigner.prototype.createHost = function() {
        var region = this.isSingleRegion() ? "" : "." + this.region, subdomain = this.service === "ses" ? "email" : this.service;
        return subdomain + region + ".amazonaws.com";
      }, RequestSigner.prototype.prepareRequest = function() {
        this.parsePath();
        var request = this.request, headers = request.headers, query;
        request.signQuery ? (this.parsedPath.query = query = this.parsedPath.query || {}, this.credentials.sessionToken && (query["X-Amz-Security-Token"] = this.credentials.sessionToken), this.service === "s3" && !query["X-Amz-Expires"] && (query["X-Amz-Expires"] = 86400), query["X-Amz-Date"] ? this.datetime = query["X-Amz-Date"] : query["X-Amz-Date"] = this.getDateTime(), query["X-Amz-Algorithm"] = "AWS4-HMAC-SHA256", query["X-Amz-Credential"] = this.credentials.accessKeyId + "/" + this.credentialString(), query["X-Amz-SignedHeaders"] = this.signedHeaders()) : (!request.doNotModifyHeaders && !this.isCodeCommitGit && (request.body && !headers["Content-Type"] && !headers["content-type"] && (headers["Content-Type"] = "application/x-www-form-urlencoded; charset=utf-8"), request.body && !headers["Content-Length"] && !headers["content-length"] && (headers["Content-Length"] = Buffer.byteLength(request.body)), this.credentials.sessionToken && !headers["X-Amz-Security-Token"] && !headers["x-amz-security-token"] && (headers["X-Amz-Security-Token"] = this.credentials.sessionToken), this.service === "s3" && !headers["X-Amz-Content-Sha256"] && !headers["x-amz-content-sha256"] && (headers["X-Amz-Content-Sha256"] = hash(this.request.body || "", "hex")), headers["X-Amz-Date"] || headers["x-amz-date"] ? this.datetime = headers["X-Amz-Date"] || headers["x-amz-date"] : headers["X-Amz-Date"] = this.getDateTime()), delete headers.Authorization, delete headers.authorization);
      }, RequestSigner.prototype.sign = function() {
        return this.parsedPath || this.prepareRequest(), this.request.signQuery ? this.parsedPath.query["X-Amz-Signature"] = this.signature() : this.request.headers.Authorization = this.authHeader(), this.request.path = this.formatPath(), this.request;
      }, RequestSigner.prototype.getDateTime = function() {
        if (!this.datetime) {
          var headers = this.request.headers, date = new Date(headers.Date || headers.date || /* @__PURE__ */ new Date());
          this.datetime = date.toISOString().replace(/[:\-]|\.\d{3}/g, ""), this.isCodeCommitGit && (this.datetime = this.datetime.slice(0, -1));
        }
        return this.datetime;
      }, RequestSigner.prototype.getDate = function() {
        return this.getDateTime().substr(0, 8);
      }, RequestSigner.prototype.authHeader = function() {
        return [
          "AWS4-HMAC-SHA256 Credential=" + this.credentials.accessKeyId + "/" + this.credentialString(),
          "SignedHeaders=" + this.signedHeaders(),
          "Signature=" + this.signature()
        ].join(", ");
      }, RequestSigner.prototype.signature = function() {
        var date = this.getDate(), cacheKey = [this.credentials.secretAccessKey, date, this.region, this.service].join(), kDate, kRegion, kService, kCredentials = credentialsCache.get(cacheKey);
        return kCredentials || (kDate = hmac("AWS4" + this.credentials.secretAccessKey, date), kRegion = hmac(kDate, this.region), kService = hmac(kRegion, this.service), kCredentials = hmac(kService, "aws4_request"), credentialsCache.set(cacheKey, kCredentials)), hmac(kCredentials, this.stringToSign(), "hex");
      }, RequestSigner.prototype.stringToSign = function() {
        return [
          "AWS4-HMAC-SHA256",
          this.getDateTime(),
          this.credentialString(),
          hash(this.canonicalString(), "hex")
        ].join(`
`);
      }, RequestSigner.prototype.canonicalString = function() {
        this.parsedPath || this.prepareRequest();
        var pathStr = this.parsedPath.path, query = this.parsedPath.query, headers = this.request.headers, queryStr = "", normalizePath = this.service !== "s3", decodePath = this.service === "s3" || this.request.doNotEncodePath, decodeSlashesInPath = this.service === "s3", firstValOnly = this.service === "s3", bodyHash;
        if (this.service === "s3" && this.request.signQuery ? bodyHash = "UNSIGNED-PAYLOAD" : this.isCodeCommitGit ? bodyHash = "" : bodyHash = headers["X-Amz-Content-Sha256"] || headers["x-amz-content-sha256"] || hash(this.request.body || "", "hex"), query) {
          var reducedQuery = Object.keys(query).reduce(function(obj, key) {
            return key && (obj[encodeRfc3986Full(key)] = Array.isArray(query[key]) && firstValOnly ? query[key][0] : query[key]), obj;
          }, {}), encodedQueryPieces = [];
          Object.keys(reducedQuery).sort().forEach(function(key) {
            Array.isArray(reducedQuery[key]) ? reducedQuery[key].map(encodeRfc3986Full).sort().forEach(function(val) {
              encodedQueryPieces.push(key + "=" + val);
            }) : encodedQueryPieces.push(key + "=" + encodeRfc3986Full(reducedQuery[key]));
          }), queryStr = encodedQueryPieces.join("&");
        }
        return pathStr !== "/" && (normalizePath && (pathStr = pathStr.replace(/\/{2,}/g, "/")), pathStr = pathStr.split("/").reduce(function(path, piece) {
          return normalizePath && piece === ".." ? path.pop() : (!normalizePath || piece !== ".") && (decodePath && (piece = decodeURIComponent(piece.replace(/\+/g, " "))), path.push(encodeRfc3986Full(piece))), path;
        }, []).join("/"), pathStr[0] !== "/" && (pathStr = "/" + pathStr), decodeSlashesInPath && (pathStr = pathStr.replace(/%2F/g, "/"))), [
          this.request.method || "GET",
          pathStr,
          queryStr,
          this.canonicalHeaders() + `
`,
          this.signedHeaders(),
          bodyHash
        ].join(`
`);
      }, RequestSigner.prototype.filterHeaders = function() {
        var headers = this.request.headers, extraHeadersToInclude = this.extraHeadersToInclude, extraHeadersToIgnore = this.extraHeadersToIgnore;
        this.filteredHeaders = Object.keys(headers).map(function(key) {
          return [key.toLowerCase(), headers[key]];
        }).filter(function(entry) {
          return extraHeadersToInclude[entry[0]] || HEADERS_TO_IGNORE[entry[0]] == null && !extraHeadersToIgnore[entry[0]];
        }).sort(function(a, b) {
          return a[0] < b[0] ? -1 : 1;
        });
      }, RequestSigner.prototype.canonicalHeaders = function() {
        return this.filteredHeaders || this.filterHeaders(), this.filteredHeaders.map(function(entry) {
          return entry[0] + ":" + entry[1].toString().trim().replace(/\s+/g, " ");
        }).join(`
`);
      }, RequestSigner.prototype.signedHeaders = function() {
        return this.filteredHeaders || this.filterHeaders(), this.filteredHeaders.map(function(entry) {
          return entry[0];
        }).join(";");
      }, RequestSigner.prototype.credentialString = function() {
        return [
          this.getDate(),
          this.region,
          this.service,
          "aws4_request"
        ].join("/");
      }, RequestSigner.prototype.defaultCredentials = function() {
        var env = process.env;
        return {
          accessKeyId: env.AWS_ACCESS_KEY_ID || env.AWS_ACCESS_KEY,
          secretAccessKey: env.AWS_SECRET_ACCESS_KEY || env.AWS_SECRET_KEY,
          sessionToken: env.AWS_SESSION_TOKEN
        };
      }, RequestSigner.prototype.parsePath = function() {
        var path = this.request.path || "/";
        /[^0-9A-Za-z;,/?:@&=+$\-_.!~*'()#%]/.test(path) && (path = encodeURI(decodeURI(path)));
        var queryIx = path.indexOf("?"), query = null;
        queryIx >= 0 && (query = querystring.parse(path.slice(queryIx + 1)), path = path.slice(0, queryIx)), this.parsedPath = {
          path,
          query
        };
      }, RequestSigner.prototype.formatPath = function() {
        var path = this.parsedPath.path, query = this.parsedPath.query;
        return query ? (query[""] != null && delete query[""], path + "?" + encodeRfc3986(querystring.stringify(query))) : path;
      }, aws4.RequestSigner = RequestSigner, aws4.sign = function(request, credentials) {
        return new RequestSigner(request, credentials).sign();
      };
    })
  ),
  /***/
  2638: (
    /***/
    ((module) => {
      module.exports = function(size) {
        return new LruCache(size);
      };
      function LruCache(size) {
        this.capacity = size | 0, this.map = /* @__PURE__ */ Object.create(null), this.list = new DoublyLinkedList();
      }
      LruCache.prototype.get = function(key) {
        var node = this.map[key];
        if (node != null)
          return this.used(node), node.val;
      }, LruCache.prototype.set = function(key, val) {
        var node = this.map[key];
        if (node != null)
          node.val = val;
        else {
          if (this.capacity || this.prune(), !this.capacity) return !1;
          node = new DoublyLinkedNode(key, val), this.map[key] = node, this.capacity--;
        }
        return this.used(node), !0;
      }, LruCache.prototype.used = function(node) {
        this.list.moveToFront(node);
      }, LruCache.prototype.prune = function() {
        var node = this.list.pop();
        node != null && (delete this.map[node.key], this.capacity++);
      };
      function DoublyLinkedList() {
        this.firstNode = null, this.lastNode = null;
      }
      DoublyLinkedList.prototype.moveToFront = function(node) {
        this.firstNode != node && (this.remove(node), this.firstNode == null ? (this.firstNode = node, this.lastNode = node, node.prev = null, node.next = null) : (node.prev = null, node.next = this.firstNode, node.next.prev = node, this.firstNode = node));
      }, DoublyLinkedList.prototype.pop = function() {
        var lastNode = this.lastNode;
        return lastNode != null && this.remove(lastNode), lastNode;
      }, DoublyLinkedList.prototype.remove = function(node) {
        this.firstNode == node ? this.firstNode = node.next : node.prev != null && (node.prev.next = node.next), this.lastNode == node ? this.lastNode = node.prev : node.next != null && (node.next.prev = node.prev);
      };
      function DoublyLinkedNode(key, val) {
        this.key = key, this.val = val, this.prev = null, this.next = null;
      }
    })
  ),
  /***/
  29: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        dt: () => (
          /* binding */
          exitFlag
        ),
        /* harmony export */
        r9: () => (
          /* binding */
          exitByOf
        ),
        /* harmony export */
        sX: () => (
          /* binding */
          exitOf
        )
        /* harmony export */
      });
      var _model_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9241), _model_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(543);
      const exitFlag = { "exit-by": { type: "string" } };
      function exitByOf(given) {
        const by = given.text("exit-by") ?? "verdict";
        if (by === "verdict" || by === "policy")
          return by;
        const hint = "verdict (the default), or policy: 0 where the policy does not block";
        throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_0__.AF("usage", `--exit-by: there is no ${JSON.stringify(by)}`, { hint });
      }
      function exitOf(record, by) {
        return by === "policy" ? { by, code: (0, _model_verdict_js__WEBPACK_IMPORTED_MODULE_1__.lj)(record) } : { by, code: record.advisory ? 0 : _model_verdict_js__WEBPACK_IMPORTED_MODULE_1__.hS[record.verdict] };
      }
    })
  ),
  /***/
  6465: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        u: () => (
          /* binding */
          folderName
        )
        /* harmony export */
      });
      var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
      const folderName = () => (0, node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(process.cwd()) || "service";
    })
  ),
  /***/
  9661: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        $: () => (
          /* binding */
          git
        )
        /* harmony export */
      });
      var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421), node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
      async function git(...words) {
        return (await (0, node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)("git", words, { timeout: 2e3 }).catch(() => {
        }))?.stdout.trim() || void 0;
      }
    })
  ),
  /***/
  5627: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        FB: () => (
          /* binding */
          overridesOf
        ),
        /* harmony export */
        I1: () => (
          /* binding */
          loadFlags
        ),
        /* harmony export */
        iP: () => (
          /* binding */
          flagOf
        )
        /* harmony export */
      });
      const loadFlags = {
        config: { type: "string" },
        target: { type: "string" },
        baseline: { type: "string" },
        "prometheus-url": { type: "string" },
        rate: { type: "string" },
        duration: { type: "string" },
        service: { type: "string" },
        "target-header": { type: "string", multiple: !0 },
        "baseline-header": { type: "string", multiple: !0 },
        "prometheus-header": { type: "string", multiple: !0 }
      }, overridesOf = (given) => ({
        target: given.text("target"),
        baseline: given.text("baseline"),
        prometheusUrl: given.text("prometheus-url"),
        rate: given.text("rate"),
        duration: given.text("duration"),
        service: given.text("service"),
        targetHeaders: given.list("target-header").join(`
`) || void 0,
        baselineHeaders: given.list("baseline-header").join(`
`) || void 0,
        prometheusHeaders: given.list("prometheus-header").join(`
`) || void 0
      }), flagOf = (input) => `--${input.replace(/-headers$/, "-header")}`;
    })
  ),
  /***/
  8366: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Z8: () => (
          /* binding */
          terminalOptions
        ),
        /* harmony export */
        jX: () => (
          /* binding */
          printNotes
        ),
        /* harmony export */
        o7: () => (
          /* binding */
          printScorecard
        )
        /* harmony export */
      });
      var _render_terminal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4425), _scorecard_build_scorecard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7761);
      function printScorecard(record, exit) {
        process.stdout.write((0, _render_terminal_js__WEBPACK_IMPORTED_MODULE_0__.b)((0, _scorecard_build_scorecard_js__WEBPACK_IMPORTED_MODULE_1__.b)(record), { ...terminalOptions(), ...exit && { exit } }));
      }
      const terminalOptions = () => ({
        color: process.stdout.isTTY === !0 && !process.env.NO_COLOR,
        width: process.stdout.columns || 100
      });
      function printNotes(notes) {
        for (const { source, message, hint } of notes)
          process.stderr.write(`note: ${source}: ${message}${hint ? ` (${hint})` : ""}
`);
      }
    })
  ),
  /***/
  1338: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        V: () => (
          /* binding */
          rootFolder
        )
        /* harmony export */
      });
      var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455), node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760), _gate_texts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9483);
      async function rootFolder(config) {
        const root = await repositoryAround(process.cwd()) ?? process.cwd();
        return (0, _gate_texts_js__WEBPACK_IMPORTED_MODULE_2__.I5)(root, config && (0, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(config));
      }
      async function repositoryAround(folder) {
        return await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ".git")).catch(() => {
        }) ? folder : (0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder) === folder ? void 0 : repositoryAround((0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder));
      }
    })
  ),
  /***/
  2720: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__), __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        run: () => (
          /* binding */
          run
        )
        /* harmony export */
      });
      var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760), _gate_evidence_ports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7033), _gate_gather_evidence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(950), _gate_history_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(111), _gate_read_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6716), _gate_report_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2343), _gate_run_gate_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6007), _model_problem_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9241), _model_verdict_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(543), _net_redact_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5410), _tools_machine_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5021), _arguments_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8213), _exit_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(29), _folder_name_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6465), _git_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(9661), _load_flags_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(5627), _print_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(8366), _root_folder_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(1338), _terminal_context_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(3163);
      const flags = {
        ..._load_flags_js__WEBPACK_IMPORTED_MODULE_15__.I1,
        "report-dir": { type: "string" },
        advisory: { type: "boolean" },
        ..._exit_js__WEBPACK_IMPORTED_MODULE_12__.dt
      };
      async function run(words) {
        const given = (0, _arguments_js__WEBPACK_IMPORTED_MODULE_11__.l)(words, flags, { least: 0, most: 0 }), by = (0, _exit_js__WEBPACK_IMPORTED_MODULE_12__.r9)(given), { plan, secrets, warnings } = await (0, _gate_read_plan_js__WEBPACK_IMPORTED_MODULE_4__.m)({
          ...given.text("config") && { config: given.text("config") },
          folder: process.cwd(),
          root: await (0, _root_folder_js__WEBPACK_IMPORTED_MODULE_17__.V)(given.text("config")),
          environment: process.env,
          overrides: (0, _load_flags_js__WEBPACK_IMPORTED_MODULE_15__.FB)(given),
          options: { repository: (0, _folder_name_js__WEBPACK_IMPORTED_MODULE_13__.u)(), nameOverride: _load_flags_js__WEBPACK_IMPORTED_MODULE_15__.iP }
        }), redactor = (0, _net_redact_js__WEBPACK_IMPORTED_MODULE_9__.l)(secrets), folder = await (0, _gate_report_files_js__WEBPACK_IMPORTED_MODULE_5__.Xl)(process.cwd(), given.text("report-dir") ?? _gate_report_files_js__WEBPACK_IMPORTED_MODULE_5__.Tc), context = (0, _terminal_context_js__WEBPACK_IMPORTED_MODULE_18__.u)(redactor);
        for (const warning of warnings)
          context.log.warn((0, _model_problem_js__WEBPACK_IMPORTED_MODULE_7__._P)(warning));
        const where = await whereWeAre(), options = { advisory: given.isSet("advisory"), where }, machine = { ...(0, _tools_machine_js__WEBPACK_IMPORTED_MODULE_10__.V)(process.env), keepIn: (0, _gate_report_files_js__WEBPACK_IMPORTED_MODULE_5__.de)(folder) }, kept = plan.history && (0, node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(historyDir(plan.history)), ports = {
          ...(0, _gate_evidence_ports_js__WEBPACK_IMPORTED_MODULE_1__.e)(plan, { machine, commit: where.commit, redact: redactor.redact }),
          ...kept && { history: (0, _gate_history_folder_js__WEBPACK_IMPORTED_MODULE_3__.v)(kept, plan.service) },
          publishers: [...kept ? [(0, _gate_history_folder_js__WEBPACK_IMPORTED_MODULE_3__.R)(kept)] : [], (0, _gate_report_files_js__WEBPACK_IMPORTED_MODULE_5__.t3)(folder)],
          redact: redactor.redact
        }, { record } = await (0, _gate_run_gate_js__WEBPACK_IMPORTED_MODULE_6__.R)(plan, options, ports, context), exit = record.evidence.failure?.code === _gate_gather_evidence_js__WEBPACK_IMPORTED_MODULE_2__.VM ? { by, code: _model_verdict_js__WEBPACK_IMPORTED_MODULE_8__.An } : (0, _exit_js__WEBPACK_IMPORTED_MODULE_12__.sX)(record, by);
        return (0, _print_js__WEBPACK_IMPORTED_MODULE_16__.o7)(record, exit), (0, _print_js__WEBPACK_IMPORTED_MODULE_16__.jX)(record.notes), printFiles(folder, record), exit.code;
      }
      function historyDir({ dir }) {
        if (dir !== void 0)
          return dir;
        throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_7__.AF("config", "baseline.history keeps earlier runs in check runs, which only a workflow run has", {
          hint: "give baseline.history.dir, or --baseline URL"
        });
      }
      async function whereWeAre() {
        const commit = await (0, _git_js__WEBPACK_IMPORTED_MODULE_14__.$)("rev-parse", "HEAD");
        return commit && /^[0-9a-f]{40,64}$/.test(commit) ? { commit } : {};
      }
      function printFiles(folder, record) {
        if (!record.notes.some((note) => note.source === "files")) {
          process.stderr.write(`
`);
          for (const of of Object.keys(_gate_report_files_js__WEBPACK_IMPORTED_MODULE_5__.IU))
            process.stderr.write(`${of.padEnd(9)} ${(0, _gate_report_files_js__WEBPACK_IMPORTED_MODULE_5__.eG)(folder, of)}
`);
        }
      }
    })
  ),
  /***/
  3163: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        u: () => (
          /* binding */
          terminalContext
        )
        /* harmony export */
      });
      var _gate_gather_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(950), _gate_stream_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4049), _gate_system_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8322), _model_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(543), _net_proxy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5312), _stats_random_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2681);
      function terminalContext({ redact, add }) {
        const stop = new AbortController();
        for (const signal of ["SIGINT", "SIGTERM"])
          process.once(signal, () => {
            stop.abort(_gate_gather_evidence_js__WEBPACK_IMPORTED_MODULE_0__.VM), process.once(signal, () => process.exit(_model_verdict_js__WEBPACK_IMPORTED_MODULE_3__.An));
          });
        return {
          signal: stop.signal,
          clock: _gate_system_clock_js__WEBPACK_IMPORTED_MODULE_2__.m,
          random: (0, _stats_random_js__WEBPACK_IMPORTED_MODULE_5__.I)(Date.now()),
          hide: add,
          proxies: (0, _net_proxy_js__WEBPACK_IMPORTED_MODULE_4__._j)(process.env),
          log: (0, _gate_stream_log_js__WEBPACK_IMPORTED_MODULE_1__.V)({
            write: (text) => process.stderr.write(text),
            live: process.stderr.isTTY === !0,
            redact,
            clock: _gate_system_clock_js__WEBPACK_IMPORTED_MODULE_2__.m,
            warning: (message) => `warning: ${message}`,
            debug: process.env.DEBUG !== void 0
          })
        };
      }
    })
  ),
  /***/
  2924: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        k: () => (
          /* binding */
          buildRecord
        )
      });
      var histogram = __webpack_require__(4414);
      function summarizeLoad(report, side) {
        const cells = report.cells.filter((cell) => cell.side === side), total = (key) => cells.reduce((sum, cell) => sum + cell[key], 0), latency = (0, histogram.Q7)(cells.map((cell) => cell.latency)), at = (q) => (0, histogram.YV)(latency, q) ?? null, sent = total("sent"), dropped = total("dropped");
        return {
          intended: sent + dropped,
          sent,
          completed: total("completed"),
          dropped,
          errors: sent - total("good"),
          latency: {
            p50: at(0.5),
            p90: at(0.9),
            p95: at(0.95),
            p99: at(0.99),
            max: latency.count > 0 ? latency.max : null
          }
        };
      }
      var policy = __webpack_require__(154), version = __webpack_require__(178), excerpt = __webpack_require__(8217);
      function buildRecord({ plan, evidence: found, judgement, startedAt, advisory, where }) {
        const { notes = [], ...evidence } = found, { verdict, reason, score, grade, objectives, blocks, generator, moved, profile, budgets } = judgement, { load } = evidence;
        return {
          schemaVersion: 1,
          verdict,
          reason: (0, excerpt.TN)(reason),
          score,
          grade,
          service: plan.service,
          commit: where.commit ?? null,
          window: load?.window ?? null,
          decidedAfter: load?.seconds ?? null,
          target: evidence.target,
          load: {
            head: load ? summarizeLoad(load, "head") : null,
            ...load?.design && { base: summarizeLoad(load, "base") },
            generator: load?.generator && generator ? { ...load.generator, ...generator } : null
          },
          objectives,
          ...moved && { moved },
          ...profile && { profile },
          ...budgets && { budgets },
          gate: { name: "reliability-gate", version: version.A },
          startedAt,
          blocks: blocks && !advisory,
          advisory,
          ...advisory && blocks && { wouldBlock: (0, policy.Yr)(judgement, plan.policy) },
          context: where,
          plan: withoutSecrets(plan),
          evidence,
          notes
        };
      }
      function withoutSecrets(plan) {
        return {
          ...plan,
          target: concealTarget(plan.target),
          ...plan.baseline && { baseline: concealTarget(plan.baseline) },
          ...plan.prometheus && { prometheus: concealPrometheus(plan.prometheus) },
          ...plan.ownPrometheus && { ownPrometheus: concealScrapes(plan.ownPrometheus) },
          load: {
            ...plan.load,
            requests: plan.load.requests.map(({ body: _, ...request }) => ({
              ...request,
              headers: concealed(request.headers)
            }))
          }
        };
      }
      const concealScrapes = ({ scrape, ...rest }) => ({
        ...rest,
        scrape: scrape.map((one) => ({ ...one, headers: concealed(one.headers) }))
      });
      function concealTarget(target) {
        const { route } = target;
        return {
          ...target,
          headers: concealed(target.headers),
          ...route && { route: { ...route, ...route.tls && { tls: concealed(route.tls) } } }
        };
      }
      function concealPrometheus({ auth, tls, ...plan }) {
        return {
          ...plan,
          headers: concealed(plan.headers),
          // All of it but its kind, since a name or an address can be a secret too.
          ...auth && { auth: { ...concealed(auth), kind: auth.kind } },
          ...tls && { tls: concealed(tls) }
        };
      }
      const concealed = (values) => Object.fromEntries(Object.keys(values).map((name) => [name, "***"]));
    })
  ),
  /***/
  111: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        R: () => (
          /* binding */
          historyPublisher
        ),
        /* harmony export */
        v: () => (
          /* binding */
          historyFolder
        )
        /* harmony export */
      });
      var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760), _files_make_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6817), _files_plain_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9119), _files_replace_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1715), _history_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6402);
      const largestBytes = 64 * 1024 * 1024, pathOf = (dir, service) => (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(dir, `${encodeURIComponent(service).replaceAll("*", "%2A")}.history.json`);
      function historyFolder(dir, service) {
        return async () => {
          const path = pathOf(dir, service), from = `the folder ${dir}`, fail = (message) => ({ from, runs: [], failure: { code: "history", message } }), read = await (0, _files_plain_file_js__WEBPACK_IMPORTED_MODULE_2__.b$)(path, largestBytes);
          if (read.kind === "missing")
            return read.isThere ? fail(`${path}: ${read.why}`) : { from, runs: [] };
          const runs = (0, _history_js__WEBPACK_IMPORTED_MODULE_4__.i6)(read.bytes.toString("utf8"), service);
          return runs ? { from, runs } : fail(`${path} is no history of ${service}`);
        };
      }
      function historyPublisher(dir) {
        return {
          id: "history",
          publish: async (record) => {
            const { service, plan, evidence, context } = record;
            if (!plan.history || !evidence.history || context.pullRequest !== void 0)
              return { kind: "skipped", why: "no run of a base branch" };
            if (evidence.history.failure)
              return { kind: "skipped", why: evidence.history.failure.message };
            const path = pathOf(dir, service);
            try {
              await (0, _files_make_folder_js__WEBPACK_IMPORTED_MODULE_1__.f)(dir), await (0, _files_replace_file_js__WEBPACK_IMPORTED_MODULE_3__.f)(path, `${(0, _history_js__WEBPACK_IMPORTED_MODULE_4__.As)(service, (0, _history_js__WEBPACK_IMPORTED_MODULE_4__.Ou)(record, plan.history.runs))}
`);
            } catch (error) {
              return {
                kind: "denied",
                why: `the history could not be kept: ${error.code ?? error}`
              };
            }
            return { kind: "published" };
          }
        };
      }
    })
  ),
  /***/
  1887: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        l: () => (
          /* binding */
          publishRecord
        )
        /* harmony export */
      });
      async function publishRecord(record, publishers) {
        let noted = record;
        const publications = {};
        for (const { id: id2, publish } of publishers) {
          const publication = await publish(noted).catch((error) => ({
            kind: "denied",
            why: error instanceof Error ? error.message : String(error)
          }));
          publications[id2] = publication;
          const note = noteOf(id2, publication);
          note && (noted = { ...noted, notes: [...noted.notes, note] });
        }
        return { record: noted, publications };
      }
      function noteOf(source, publication) {
        if (publication.kind === "denied")
          return { source, message: publication.why, ...publication.hint && { hint: publication.hint } };
      }
    })
  ),
  /***/
  5476: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        K: () => (
          /* binding */
          redactDeep
        )
        /* harmony export */
      });
      const foreignKeys = /* @__PURE__ */ new Set([
        "measurements",
        "budgets",
        "labels",
        "annotations",
        "match",
        "severities",
        "headers"
      ]), ownWords = /* @__PURE__ */ new Set([
        "kind",
        "verdict",
        "cause",
        "source",
        "comparator",
        "side",
        "profile",
        "grade",
        "state",
        "inconclusive",
        "noData",
        "tooFewRequests",
        "error",
        "start",
        "end",
        "startedAt",
        "commit"
      ]);
      function redactDeep(data, redact) {
        return walk(data, "", redact);
      }
      function walk(data, name, redact) {
        if (typeof data == "string")
          return ownWords.has(name) ? data : redact(data);
        if (Array.isArray(data))
          return data.map((item) => walk(item, foreignKeys.has(name) ? "" : name, redact));
        if (data === null || typeof data != "object")
          return data;
        const keyOf = foreignKeys.has(name) ? redact : (key) => key;
        return Object.fromEntries(Object.entries(data).map(([key, value]) => [keyOf(key), walk(value, key, redact)]));
      }
    })
  ),
  /***/
  6007: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        R: () => (
          /* binding */
          runGate
        )
        /* harmony export */
      });
      var _judge_judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3169), _tools_leftovers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6660), _build_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2924), _gather_evidence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(950), _publish_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1887), _redact_deep_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5476);
      async function runGate(plan, options, ports, context) {
        const startedAt = new Date(context.clock.now()).toISOString();
        try {
          const evidence = await (0, _gather_evidence_js__WEBPACK_IMPORTED_MODULE_3__.hx)(plan, ports, context), record = (0, _build_record_js__WEBPACK_IMPORTED_MODULE_2__.k)({
            plan,
            evidence,
            judgement: (0, _judge_judge_js__WEBPACK_IMPORTED_MODULE_0__.S)(plan, evidence),
            startedAt,
            ...options
          });
          return await (0, _publish_record_js__WEBPACK_IMPORTED_MODULE_5__.l)((0, _redact_deep_js__WEBPACK_IMPORTED_MODULE_4__.K)(record, ports.redact), ports.publishers);
        } finally {
          await cleanUp(ports, context);
        }
      }
      async function cleanUp({ leftovers }, { log }) {
        const undone = await leftovers?.undoAll() ?? [];
        for (const one of undone) {
          const text = (0, _tools_leftovers_js__WEBPACK_IMPORTED_MODULE_1__.$4)(one);
          text !== void 0 && log[one.outcome === "failed" ? "warn" : "info"](text);
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
