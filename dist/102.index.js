const id = 102, ids = [102], modules = {
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
  5477: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__), __webpack_require__.d(__webpack_exports__, {
        calibrate: () => (
          /* binding */
          calibrate
        )
      });
      var external_node_path_ = __webpack_require__(6760), comparison_guard = __webpack_require__(3881), metric_key = __webpack_require__(8544), judge = __webpack_require__(3169), problem = __webpack_require__(9241), gather_evidence = __webpack_require__(950);
      const usualQuantiles = [0.5, 0.95, 0.99];
      async function calibrateOnce(given, ports, context) {
        const plan = { ...given, objectives: objectivesOf(given) }, at = new Date(context.clock.now()).toISOString(), evidence = await (0, gather_evidence.hx)(plan, ports, context);
        if (context.signal.aborted)
          return;
        const failure = evidence.failure ?? evidence.baseline?.failure;
        if (failure)
          throw new problem.AF("target", `not calibrated: ${failure.message}`, {
            ...failure.hint && { hint: failure.hint }
          });
        const { objectives, generator } = (0, judge.S)(plan, evidence), bad = generator?.checks.find(({ ok }) => !ok);
        if (bad)
          throw new problem.AF("target", `not calibrated: the load generator did not keep up (${bad.name})`, {
            hint: bad.advice
          });
        const offsets = (0, comparison_guard.wM)(objectives);
        if (Object.keys(offsets).length === 0)
          throw new problem.AF("target", "not calibrated: nothing could be compared", {
            hint: objectives[0]?.reason ?? "raise load.duration or load.rate"
          });
        return { at, seconds: evidence.load?.seconds ?? 0, offsets };
      }
      function objectivesOf({ objectives, load }) {
        const asked = objectives.flatMap((objective) => {
          if (objective.source !== "baseline")
            return [];
          const { metric, request } = objective;
          return metric.kind === "quantile" || metric.kind === "avg" || metric.kind === "throughput" && load.pace.kind === "users" ? [{ metric, ...request !== void 0 && { request } }] : [];
        }), usual = usualQuantiles.map((quantile) => ({
          metric: { kind: "quantile", quantile }
        }));
        return [...new Map([...usual, ...asked].map(({ metric, ...named }) => {
          const name = (0, metric_key.C)(metric, "request" in named ? named.request : void 0);
          return [name, { ...head, ...named, name, metric }];
        })).values()];
      }
      const head = {
        source: "baseline",
        comparator: "<=",
        unit: "ms",
        tolerance: { relative: 0.1 },
        key: !1,
        weight: 1,
        advisory: !0
      };
      var calibration_file = __webpack_require__(3757), units = __webpack_require__(5069);
      const percent = (log) => `${(0, units.ZV)(100 * Math.expm1(log), 2)} %`;
      function describeCalibration(calibration, path, isOneUrl) {
        const { runs } = calibration, keys = Object.keys(runs.at(-1).offsets), width = Math.max(...keys.map((key) => key.length)), lines = keys.map((key) => {
          const guard = (0, comparison_guard.HY)(calibration, key), offset = percent(runs.at(-1).offsets[key].offset);
          return `  ${key.padEnd(width)}  this run ${offset.padStart(8)}   a change fails from ${percent(guard.fail)} on, passes below ${percent(Math.max(0, Math.log(1.1) - guard.pass))} at a tolerance of 10 %`;
        }), count = `${runs.length} calibration run${runs.length === 1 ? "" : "s"}`, more = runs.length < comparison_guard.pv ? `Fewer than ${comparison_guard.pv} runs only widen the 2 % that are assumed. Deploy again before each run: only that tells how deployments differ.
` : "", one = isOneUrl ? `Both sides were one URL: this holds the noise of measuring, not the luck of where a deployment is placed.
` : "";
        return `${path}: ${count}
${lines.join(`
`)}
${more}${one}`;
      }
      var evidence_ports = __webpack_require__(7033), read_plan = __webpack_require__(6716), verdict = __webpack_require__(543), redact = __webpack_require__(5410), machine = __webpack_require__(5021), cli_arguments = __webpack_require__(8213), folder_name = __webpack_require__(6465), load_flags = __webpack_require__(5627), root_folder = __webpack_require__(1338), terminal_context = __webpack_require__(3163);
      const mostRuns = 50;
      async function calibrate(words) {
        const given = (0, cli_arguments.l)(words, { ...load_flags.I1, file: { type: "string" }, runs: { type: "string" } }, { least: 0, most: 0 }), runs = Number(given.text("runs") ?? "1");
        if (!Number.isInteger(runs) || runs < 1 || runs > mostRuns)
          throw new problem.AF("usage", `--runs: expected a whole number from 1 to ${mostRuns}`);
        const { plan, secrets, calibrationFile } = await (0, read_plan.m)({
          ...given.text("config") && { config: given.text("config") },
          folder: process.cwd(),
          root: await (0, root_folder.V)(given.text("config")),
          environment: process.env,
          overrides: (0, load_flags.FB)(given),
          options: { repository: (0, folder_name.u)(), nameOverride: load_flags.iP, calibrates: !0 }
        }), redactor = (0, redact.l)(secrets), context = (0, terminal_context.u)(redactor), paired = withBaseline(plan), { prometheus: _, ownPrometheus: __, ...loaded } = paired, ports = (0, evidence_ports.e)(loaded, { machine: (0, machine.V)(process.env), redact: redactor.redact }), path = (0, external_node_path_.resolve)(given.text("file") ?? calibrationFile ?? calibration_file.JM);
        let calibration;
        for (let run = 1; run <= runs; run += 1) {
          runs > 1 && context.log.info(`Calibration run ${run} of ${runs}`);
          const offsets = await calibrateOnce(paired, ports, context);
          if (!offsets)
            return verdict.An;
          calibration = await (0, calibration_file.ik)(path, plan.service, offsets);
        }
        return process.stdout.write(describeCalibration(calibration, path, isOneDeployment(paired))), calibrationFile === void 0 && process.stderr.write(`
Name it in the config:
  baseline: { calibration: ${(0, external_node_path_.relative)(process.cwd(), path)} }
`), 0;
      }
      function withBaseline(plan) {
        const baseline = plan.baseline ?? { ...plan.target, tolerance: 0.1 };
        return { ...plan, baseline: { ...baseline, isTarget: !0 } };
      }
      const isOneDeployment = ({ target, baseline }) => target.from.kind === "url" && baseline?.from.kind === "url" && target.from.url === baseline.from.url;
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
  3221: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        X: () => (
          /* binding */
          claimReportFolder
        )
        /* harmony export */
      });
      var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455), node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760), _make_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6817), _plain_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9119);
      const markerFile = ".reliability-gate-report", markerText = `Reliability Gate has made this folder and replaces the files of its earlier reports.
`, reportNames = [
        "record.json",
        "scorecard.md",
        "report.html",
        "junit.xml",
        "prometheus"
      ], largestRecord = 256 * 1024 * 1024;
      async function claimReportFolder(folder) {
        if (await (0, _make_folder_js__WEBPACK_IMPORTED_MODULE_2__.f)(folder), await hasMarker(folder))
          return {};
        const there = await Promise.all(reportNames.map(async (name) => await exists((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)) ? [name] : [])), [first] = there.flat();
        return first !== void 0 && !await isOwnRecord((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "record.json")) ? { inTheWay: first } : (await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, markerFile), markerText, { flag: "wx" }), {});
      }
      const hasMarker = async (folder) => (await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, markerFile)).catch(() => {
      }))?.isFile() ?? !1, exists = (path) => (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).then(() => !0, () => !1);
      async function isOwnRecord(path) {
        if (!(await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).catch(() => {
        }))?.isFile())
          return !1;
        const read = await (0, _plain_file_js__WEBPACK_IMPORTED_MODULE_3__.b$)(path, largestRecord);
        if (read.kind === "missing")
          return !1;
        try {
          const { schemaVersion, gate, verdict } = JSON.parse(read.bytes.toString("utf8"));
          return typeof schemaVersion == "number" && typeof gate == "object" && typeof verdict == "string";
        } catch {
          return !1;
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
