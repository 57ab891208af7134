const id = 645, ids = [645], modules = {
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
  6642: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__), __webpack_require__.d(__webpack_exports__, {
        doctor: () => (
          /* binding */
          doctor
        )
      });
      var external_node_path_ = __webpack_require__(6760), http = __webpack_require__(2550), join_url = __webpack_require__(9486), net_proxy = __webpack_require__(5312), clock = __webpack_require__(4672);
      const planOf = ({ config }) => "plan" in config ? config.plan : void 0, withoutPlan = (check) => ({
        check,
        state: "skipped",
        message: "not looked at: the config is wrong"
      }), timeoutMs = 8e3, checkClock = async (subject, context) => {
        const readings = (await Promise.all([askTarget(subject, context), askGitHub(subject, context)])).filter((reading) => reading !== void 0), check = "clock";
        if (readings.length === 0)
          return [{ check, state: "skipped", message: "nobody who was asked told the time" }];
        const off = readings.filter(({ skewMs }) => skewMs !== 0);
        return off.length > 0 ? off.map(({ whose, skewMs }) => {
          const side = skewMs > 0 ? "behind" : "ahead of", message = `ours is ${Math.abs(skewMs / 1e3).toFixed(1)} s ${side} that of ${whose}`;
          return { check, state: "warning", message, hint: "set both clocks, for example by NTP" };
        }) : [
          {
            check,
            state: "ok",
            message: `within a second or two of ${readings.map(({ whose }) => whose).join(" and ")}`
          }
        ];
      };
      async function askTarget(subject, { signal, proxies, clock: clock2 }) {
        const target = planOf(subject)?.target;
        if (target?.from.kind !== "url")
          return;
        const { headers, route, from, ready } = target, url = (0, join_url.w)(from.url, ready.path), askedAt = clock2.now(), answer = await (0, http.Sy)({
          url,
          headers,
          timeoutMs,
          signal,
          maxBytes: 1e3,
          maxRedirects: 0,
          ...route && { route },
          proxy: (0, net_proxy.iJ)(url, proxies)
        });
        if (answer.kind === "failed")
          return;
        const age = Number(answer.headers.age ?? 0);
        return read("the target", answer.headers.date, { askedAt, answeredAt: clock2.now(), age });
      }
      async function askGitHub({ github: github2 }, { clock: clock2 }) {
        if ("why" in github2)
          return;
        const askedAt = clock2.now(), state = await github2.asked.getTokenState();
        return state.kind === "ok" ? read("GitHub", state.value.date, { askedAt, answeredAt: clock2.now(), age: 0 }) : void 0;
      }
      function read(whose, date, { askedAt, answeredAt, age }) {
        const said = Date.parse(date ?? "") / 1e3 + (Number.isInteger(age) ? age : 0);
        if (Number.isFinite(said))
          return { whose, skewMs: (0, clock.d)((0, clock.M)({ said, askedAt, answeredAt })) };
      }
      var problem = __webpack_require__(9241);
      const checkConfig = async ({ config }) => {
        if (config instanceof problem.AF) {
          const { message: message2, hint } = config, whole = { message: message2, ...hint && { hint } };
          return (config.mistakes.length > 0 ? config.mistakes : [whole]).map(findingOf("problem"));
        }
        const { plan, file, warnings } = config, count = plan.objectives.length;
        return [
          { ...{ check: "config", state: "ok", message: `${file ?? "no config file, built-in defaults"}: ${count} objective${count === 1 ? "" : "s"} of ${plan.service}` }, ...!file && { hint: "`reliability-gate init` writes one" } },
          ...warnings.map(findingOf("warning"))
        ];
      }, findingOf = (state) => ({ hint, ...mistake }) => ({
        check: "config",
        state,
        message: (0, problem._P)(mistake),
        ...hint && { hint }
      });
      var promises_ = __webpack_require__(1455);
      const megabyte = 1024 * 1024, least = 20 * megabyte, comfortable = 500 * megabyte, checkDisk = async ({ reportFolder }) => {
        const check = "disk", folder = await nearestFolder(reportFolder);
        try {
          await (0, promises_.rmdir)(await (0, promises_.mkdtemp)((0, external_node_path_.join)(folder, ".reliability-gate-")));
        } catch (error) {
          const message2 = `the report folder ${reportFolder} cannot be written (${error.code ?? error})`;
          return [
            {
              check,
              state: "problem",
              message: message2,
              hint: "give another one as --report-dir, or report-dir of the action"
            }
          ];
        }
        const { bavail, bsize } = await (0, promises_.statfs)(folder), free = bavail * bsize, message = `the report folder can be written, ${formatBytes(free)} are free`;
        return free >= comfortable ? [{ check, state: "ok", message }] : [
          { check, state: free < least ? "problem" : "warning", message, hint: "make room on the disk" }
        ];
      };
      async function nearestFolder(path) {
        const found = await (0, promises_.stat)(path).catch(() => {
        }), parent = (0, external_node_path_.dirname)(path);
        return found || parent === path ? path : nearestFolder(parent);
      }
      const formatBytes = (bytes) => bytes >= 1024 * megabyte ? `${(bytes / 1024 / megabyte).toFixed(1)} GB` : `${Math.floor(bytes / megabyte)} MB`, nullSha = "0".repeat(40), fewRequests = 50, github_name = "doctor", checkGitHub = async (subject, context) => {
        const { github: github2 } = subject;
        if ("why" in github2)
          return [
            {
              check: "token",
              state: "skipped",
              message: `not looked at: ${github2.why}`,
              hint: github2.hint
            }
          ];
        const { asked, repository } = github2, state = await asked.getTokenState(), token = describeToken(state, repository);
        if (token.state === "problem")
          return [token];
        const seen = await asked.getRepository();
        return seen.kind !== "ok" ? [
          token,
          { check: "repository", state: "problem", message: `${repository}: ${seen.message}`, hint: "check the name of the repository, and whether the token may see it" }
        ] : [
          token,
          ...await whoseToken(asked),
          ...await permissions(asked, seen.value.defaultBranch, subject, context)
        ];
      };
      function describeToken(state, repository) {
        const accepted = `accepted by GitHub for ${repository}`;
        if (state.kind === "ok") {
          const { remaining, limit } = state.value, message = `${accepted}, ${remaining} of ${limit} requests left in this hour`;
          return remaining >= fewRequests ? { check: "token", state: "ok", message } : {
            check: "token",
            state: "warning",
            message,
            hint: "a run needs some dozens; wait, or use another token"
          };
        }
        if (state.kind === "refused" && state.status === 404)
          return { check: "token", state: "ok", message: accepted };
        const hint = state.kind === "refused" && state.hint ? state.hint : "check the network, the proxy and GITHUB_API_URL";
        return { check: "token", state: "problem", message: state.message, hint };
      }
      async function whoseToken(asked) {
        const login = await asked.login();
        return login.endsWith("[bot]") ? [] : [
          {
            check: "token",
            state: "warning",
            message: `it is that of ${login}, and may do other things than the token of a job`,
            hint: "run doctor in a step of the workflow to see what its job may do"
          }
        ];
      }
      async function permissions(asked, branch, subject, context) {
        const [contents, deployments, checks2, statuses, comments] = await Promise.all([
          asked.listCommits(branch, 1).then(ofRead),
          asked.listDeployments({}).then(ofRead),
          asked.createCheck({ sha: nullSha, name: github_name }).then(ofWrite),
          asked.createCommitStatus({
            sha: nullSha,
            context: github_name,
            state: "pending",
            description: "never made"
          }).then(ofWrite),
          tryComment(asked, context)
        ]), plan = planOf(subject), isGiven = plan === void 0 || plan.target.from.kind === "url";
        return [
          described("contents: read", contents, "warning", "waivers and limits of the base branch cannot be read"),
          described("deployments: read", deployments, isGiven ? "ok" : "problem", isGiven ? "not needed: the target is given" : "this commit's deployment cannot be found", isGiven ? void 0 : "give the job the permission `deployments: read`, or a target"),
          described("checks: write", checks2, "warning", "a commit status stands in for the check"),
          checks2.kind === "granted" ? described("statuses: write", statuses, "ok", "not needed: there is the check") : described("statuses: write", statuses, "warning", "where no check is allowed either, only the job itself tells"),
          described("pull-requests: write", comments, "warning", "there will be no comment")
        ];
      }
      async function tryComment(asked, { clock: clock2 }) {
        const listed = await asked.listRecentPullRequests(new Date(clock2.now() - 31536e6).toISOString(), 100);
        if (listed.kind !== "ok")
          return ofRead(listed);
        const open = listed.value.find((pull) => pull.open);
        if (!open)
          return { kind: "unknown", why: "there is no open pull request to ask about" };
        const answer = await asked.createComment(open.number, "");
        return answer.kind === "ok" && await asked.deleteComment(answer.value.id), ofWrite(answer);
      }
      function ofRead(answer) {
        return answer.kind === "ok" || answer.kind === "refused" && answer.status === 409 ? { kind: "granted" } : ofWrite(answer);
      }
      function ofWrite(answer) {
        if (answer.kind === "ok")
          return { kind: "granted" };
        if (answer.kind === "failed")
          return { kind: "unknown", why: answer.message };
        const { status, message, permission } = answer;
        return status === 422 ? { kind: "granted" } : /authenticate via a GitHub App|\blocked\b/i.test(message) ? { kind: "unknown", why: message } : permission === void 0 ? { kind: "unknown", why: message } : { kind: "missing", message };
      }
      function described(permission, standing, ifMissing, cost, hint = `give the job the permission \`${permission}\``) {
        if (standing.kind === "granted")
          return { check: permission, state: "ok", message: "granted" };
        if (standing.kind === "unknown")
          return {
            check: permission,
            state: "skipped",
            message: `not known: ${standing.why}; without it ${cost}`
          };
        const found = {
          check: permission,
          state: ifMissing,
          message: `missing (${standing.message}): ${cost}`
        };
        return ifMissing === "ok" ? { ...found, message: `missing, ${cost}` } : { ...found, ...hint && { hint } };
      }
      const oldest = 24, checkNode = async ({ nodeVersion }) => {
        const found = { check: "node", message: `Node ${nodeVersion}` };
        return Number.parseInt(nodeVersion, 10) >= oldest ? [{ ...found, state: "ok" }] : [{ ...found, state: "problem", hint: `Node ${oldest} or newer is needed` }];
      };
      var model_plan = __webpack_require__(4519), address_guard = __webpack_require__(1592), excerpt = __webpack_require__(8217), find_server = __webpack_require__(2664), own_jobs = __webpack_require__(6989), external_node_child_process_ = __webpack_require__(1421), external_node_util_ = __webpack_require__(7975);
      const tool_version_timeoutMs = 1e4;
      async function versionOf(tool, { environment }, args = ["--version"]) {
        if (tool.kind === "container")
          return versionIn(tool.image);
        const { stdout, stderr } = await (0, external_node_util_.promisify)(external_node_child_process_.execFile)(tool.path, args, {
          timeout: tool_version_timeoutMs,
          env: environment
        }).catch(() => ({ stdout: "", stderr: "" }));
        return versionIn(`${stdout}
${stderr}`);
      }
      const versionIn = (text) => /(?<![\w.])v?(\d+\.\d+(?:\.\d+)*(?:-[\w.]+)?)/.exec(text)?.[1], own_prometheus_timeoutMs = 8e3, sampleLine = /^[a-zA-Z_:][\w:]*(?:\{[^\n]*\})?[ \t]+[-+.\dINaef]+/gm, checkOwnPrometheus = async (subject, context) => {
        const plan = planOf(subject), own = plan?.ownPrometheus;
        if (!plan || !own)
          return [];
        const { target, policy } = plan, head = target.from.kind === "url" ? {
          url: target.from.url,
          headers: target.headers,
          ...target.route && { route: target.route }
        } : void 0, scrape = head ? own.scrape : own.scrape.filter(({ url }) => url !== void 0), jobs = (0, own_jobs.P)({ ...own, scrape }, head ?? { url: "http://localhost", headers: {} }, void 0), skipped = own.scrape.length - scrape.length > 0 ? [
          {
            check: "metrics",
            state: "skipped",
            message: "the address of the target is not known here"
          }
        ] : [], asked = await Promise.all(jobs.map((job) => scrapeOnce(job, (0, model_plan.BO)(policy), context)));
        return [await findOne(subject.machine), ...asked, ...skipped];
      };
      async function findOne(machine2) {
        const check = "prometheus";
        try {
          const tool = await (0, find_server.F)(machine2, process), version = await versionOf(tool, machine2), where = tool.kind === "container" ? `by Docker (${tool.path})` : tool.path;
          return {
            check,
            state: "ok",
            message: `one can be started: ${where}${version === void 0 ? "" : `, version ${version}`}`
          };
        } catch (error) {
          if (!(error instanceof problem.AF))
            throw error;
          return {
            check,
            state: "problem",
            message: error.message,
            ...error.hint && { hint: error.hint }
          };
        }
      }
      async function scrapeOnce({ url, headers, route }, bounds, { signal, proxies }) {
        const bad = (what2, hint) => ({
          check: "metrics",
          state: "problem",
          message: `${url}: ${what2}`,
          hint
        });
        try {
          (0, address_guard.aJ)(url, bounds);
        } catch (error) {
          if (!(error instanceof problem.AF))
            throw error;
          return bad(error.message, error.hint ?? "");
        }
        const proxy = (0, net_proxy.iJ)(url, proxies), answer = await (0, http.Sy)({
          url,
          headers,
          timeoutMs: own_prometheus_timeoutMs,
          signal,
          proxy,
          maxBytes: 4e6,
          ...route && { route }
        });
        if (answer.kind === "failed")
          return bad(answer.message, "give the path where the target tells its metrics as prometheus.scrape");
        const { status, body } = answer, count = body.match(sampleLine)?.length ?? 0;
        if (status === 200 && count > 0)
          return {
            check: "metrics",
            state: "ok",
            message: `${url} tells ${answer.truncated ? "more than " : ""}${count} series`
          };
        const what = status === 200 ? "what it answers is not in the text format of Prometheus" : `it answered ${status}`;
        return bad(`${what}: "${(0, excerpt.Kb)(body, 80)}"`, "give the path where the target tells its metrics as prometheus.scrape");
      }
      var providers = __webpack_require__(4431), gather_evidence = __webpack_require__(950);
      const checkPrometheus = async (subject, context) => {
        const check = "prometheus", plan = planOf(subject);
        if (!plan)
          return [withoutPlan(check)];
        const { prometheus } = plan;
        if (!prometheus)
          return plan.ownPrometheus ? [] : [{ check, state: "skipped", message: "the config names none" }];
        const indicators = (0, gather_evidence.md)(plan);
        try {
          const notes = await providers.r.prometheus(prometheus).check(indicators, context), asked = indicators.length === 0 ? "nothing is asked of it" : `it can be asked all of ${indicators.length}`;
          return [
            { check, state: "ok", message: `${prometheus.url} answers; ${asked}` },
            ...notes.map(({ message, hint }) => ({
              check,
              state: "warning",
              message,
              ...hint && { hint }
            }))
          ];
        } catch (error) {
          if (!(error instanceof problem.AF))
            throw error;
          const state = indicators.length > 0 ? "problem" : "warning";
          return [{ check, state, message: error.message, ...error.hint && { hint: error.hint } }];
        }
      }, checkProxy = async (subject, { proxies = {} }) => {
        const check = "proxy", named = Object.entries(proxies).filter(([scheme]) => scheme !== "no");
        if (named.length === 0)
          return [{ check, state: "ok", message: "none: everything is asked directly" }];
        const unread = named.filter(([, text]) => !URL.canParse(/^https?:\/\//i.test(text) ? text : `http://${text}`));
        if (unread.length > 0)
          return unread.map(([scheme]) => ({
            check,
            state: "warning",
            message: `${scheme}_proxy is no address, and is passed over`,
            hint: "such as http://proxy.example:3128"
          }));
        const plan = planOf(subject), { github: github2 } = subject, ways = [
          ...plan?.target.from.kind === "url" ? [["the target", plan.target.from.url]] : [],
          ...plan?.prometheus ? [["Prometheus", plan.prometheus.url]] : [],
          ..."why" in github2 ? [] : [["GitHub", github2.apiUrl]]
        ].map(([who = "", url = ""]) => {
          const proxy = (0, net_proxy.iJ)(url, proxies);
          return proxy ? `${who} through ${proxy.protocol}//${proxy.host}` : `${who} directly`;
        });
        return [
          {
            check,
            state: "ok",
            message: ways.length > 0 ? ways.join(", ") : "set, and nobody is asked through it"
          }
        ];
      };
      var environment_name = __webpack_require__(9860), probe = __webpack_require__(5925), deployments_ready = __webpack_require__(7703), engines = __webpack_require__(9437), try_requests = __webpack_require__(5130);
      const patienceMs = 5e3, checkTarget = async (subject, context) => {
        const plan = planOf(subject);
        if (!plan)
          return [withoutPlan("target")];
        const { target, baseline, load, policy } = plan, look = async (check, { from, ...rest }) => from.kind === "deployment" ? [await lookForDeployments(check, from.environment, subject)] : lookAt(check, { ...rest, from }, load, (0, model_plan.BO)(policy), context);
        return (await Promise.all([
          look("target", target),
          ...baseline ? [look("baseline", baseline)] : []
        ])).flat();
      };
      async function lookForDeployments(check, environment, { github: github2 }) {
        const hint = `give --${check} URL to look at one`, unknown = `no address is given: a run looks for a deployment${environment === void 0 ? "" : ` to "${environment}"`}`;
        if ("why" in github2)
          return { check, state: "skipped", message: unknown, hint };
        const listed = await github2.asked.listDeployments({});
        if (listed.kind !== "ok")
          return { check, state: "skipped", message: unknown, hint };
        const seen = [...new Set(listed.value.map((deployment) => deployment.environment))], matching = seen.filter((name) => (0, environment_name.Lc)(environment, name));
        if (matching.length > 0)
          return {
            check,
            state: "ok",
            message: `a run finds it by its deployment; there are some to ${shown(matching)}`
          };
        const others = seen.length > 0 ? `; the newest are to ${shown(seen)}` : ", nor any other", message = `${unknown}, and the repository has none${others}`;
        return {
          check,
          state: "warning",
          message,
          hint: `let a deployment be made first, or give --${check} URL`
        };
      }
      const shown = (environments) => environments.slice(0, 5).map((name) => `"${name}"`).join(", ");
      async function lookAt(check, addressed, load, bounds, context) {
        const { from, headers, ready, route } = addressed, state = check === "target" ? "problem" : "warning", warnings = [], log = { ...context.log, warn: (message) => warnings.push(message) }, asked = {
          url: from.url,
          ask: engines.s.embedded.askAs(load),
          headers,
          // Whose commit is there now does not matter yet.
          ready: {
            path: ready.path,
            timeoutMs: patienceMs,
            ...ready.status !== void 0 && { status: ready.status }
          },
          ...route && { route }
        };
        try {
          (0, address_guard.aJ)(from.url, bounds, route?.address);
          const ready2 = await (0, deployments_ready.b)(asked, { ...context, log });
          if (ready2.kind === "never")
            return [
              {
                check,
                state,
                message: ready2.message,
                hint: ready2.hint ?? "is it running, and reachable from here?"
              }
            ];
          const [warning] = warnings;
          return [warning === void 0 ? { check, state: "ok", message: `${from.url} is ready` } : { check, state: "warning", message: warning }, ...await tryOnce(check, addressed, load, context)];
        } catch (error) {
          if (!(error instanceof problem.AF))
            throw error;
          return [{ check, state, message: error.message, ...error.hint && { hint: error.hint } }];
        }
      }
      async function tryOnce(check, { from, headers, route }, load, context) {
        const { requests } = load, target = {
          url: from.url,
          headers,
          ask: engines.s.embedded.askAs(load),
          ...route && { route }
        }, probes = await (0, probe.d)(target, requests.filter(probe.I), context);
        return (0, try_requests.cx)(probes, requests) ? [{ check, state: check === "target" ? "problem" : "warning", ...(0, try_requests.nu)(probes) }] : [...(0, try_requests.O5)(probes), ...(0, try_requests.xD)(probes)].map(({ message, hint }) => ({ check, state: "warning", message, hint }));
      }
      const checks = [
        checkNode,
        checkConfig,
        checkGitHub,
        checkTarget,
        checkPrometheus,
        checkOwnPrometheus,
        checkClock,
        checkDisk,
        checkProxy
      ], longestMs = 2e4;
      async function examine(subject, context) {
        const signal = AbortSignal.any([context.signal, AbortSignal.timeout(longestMs)]);
        return (await Promise.all(checks.map((check) => check(subject, { ...context, signal, log: silent })))).flat();
      }
      const silent = {
        info: () => {
        },
        warn: () => {
        },
        debug: () => {
        },
        progress: () => {
        }
      };
      var read_plan = __webpack_require__(6716), github = __webpack_require__(2625), verdict = __webpack_require__(543), redact = __webpack_require__(5410), terminal_text = __webpack_require__(3525);
      const marks = { ok: "✔", warning: "!", problem: "✖", skipped: "–" }, colors = {
        ok: "green",
        warning: "yellow",
        problem: "red",
        skipped: "dim"
      };
      function renderCheckup(findings, { color, width }) {
        const paint = (0, terminal_text.C2)(color), ofState = Math.max(...findings.map(({ state }) => state.length)), ofCheck = Math.max(...findings.map(({ check }) => (0, terminal_text.F1)(check))), indent = " ".repeat(2 + ofState + 2 + ofCheck + 2), room = Math.max(indent.length + 40, Math.min(width, 140));
        return `${[...findings.flatMap(({ check, state, message, hint }) => {
          const [first = "", ...more] = (0, terminal_text.C1)(message, room, indent), head = `${marks[state]} ${state.padEnd(ofState)}`;
          return [
            `${paint(head, colors[state])}  ${check.padEnd(ofCheck)}  ${first.trimStart()}`,
            ...more,
            ...hint ? (0, terminal_text.C1)(`→ ${hint}`, room, indent) : []
          ];
        }), "", conclusion(findings)].join(`
`)}
`;
      }
      function conclusion(findings) {
        const count = (state) => findings.filter((finding) => finding.state === state).length, [problems, warnings, skipped] = [count("problem"), count("warning"), count("skipped")], rest = [
          ...warnings > 0 ? [`${warnings} warning${warnings === 1 ? "" : "s"}`] : [],
          ...skipped > 0 ? [`${skipped} not looked at`] : []
        ].join(", ");
        return `${problems === 0 ? "Nothing stands in the way of a run" : `${problems} problem${problems === 1 ? "" : "s"} to mend before a run`}${rest ? ` (${rest})` : ""}.`;
      }
      var machine = __webpack_require__(5021), cli_arguments = __webpack_require__(8213), folder_name = __webpack_require__(6465), github_place = __webpack_require__(4500), load_flags = __webpack_require__(5627), print = __webpack_require__(8366), root_folder = __webpack_require__(1338), terminal_context = __webpack_require__(3163);
      const flags = {
        ...load_flags.I1,
        "report-dir": { type: "string" },
        repository: { type: "string" }
      };
      async function doctor(words) {
        const given = (0, cli_arguments.l)(words, flags, { least: 0, most: 0 }), redactor = (0, redact.l)([]), context = (0, terminal_context.u)(redactor), subject = {
          nodeVersion: process.versions.node,
          config: await configOf(given, redactor),
          github: await githubOf(given, redactor, context),
          reportFolder: (0, external_node_path_.resolve)(given.text("report-dir") ?? "reliability-gate-report"),
          machine: (0, machine.V)(process.env)
        }, findings = await examine(subject, context);
        if (context.signal.aborted)
          return verdict.An;
        const shown2 = findings.map(({ hint, ...finding }) => ({
          ...finding,
          message: redactor.redact(finding.message),
          ...hint !== void 0 && { hint: redactor.redact(hint) }
        }));
        return process.stdout.write(renderCheckup(shown2, (0, print.Z8)())), findings.some(({ state }) => state === "problem") ? verdict.rP : 0;
      }
      async function configOf(given, redactor) {
        try {
          const { plan, file, secrets, warnings } = await (0, read_plan.m)({
            ...given.text("config") && { config: given.text("config") },
            folder: process.cwd(),
            root: await (0, root_folder.V)(given.text("config")),
            environment: process.env,
            overrides: (0, load_flags.FB)(given),
            options: { repository: (0, folder_name.u)(), nameOverride: load_flags.iP }
          });
          for (const secret of secrets)
            redactor.add(secret);
          return { plan, file, warnings };
        } catch (error) {
          if (error instanceof problem.AF)
            return error;
          throw error;
        }
      }
      async function githubOf(given, redactor, context) {
        const place = await (0, github_place.r)(process.env, given.text("repository"));
        if ("why" in place)
          return place;
        redactor.add(place.token);
        const { signal, log, proxies } = context, asked = (0, github.U)({ ...place, signal, log, proxies });
        return { repository: `${place.owner}/${place.repo}`, apiUrl: place.apiUrl, asked };
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
  4500: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        M: () => (
          /* binding */
          parseRemote
        ),
        /* harmony export */
        r: () => (
          /* binding */
          findGitHub
        )
        /* harmony export */
      });
      var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9661);
      const publicApi = "https://api.github.com";
      async function findGitHub(environment, named) {
        const remote = parseRemote(await (0, _git_js__WEBPACK_IMPORTED_MODULE_0__.$)("remote", "get-url", "origin") ?? ""), repository = named ?? environment.GITHUB_REPOSITORY ?? remote?.repository, [owner = "", repo = ""] = isRepository(repository) ? repository.split("/") : [];
        if (!owner || !repo)
          return { why: repository === void 0 ? "no repository is known" : `${JSON.stringify(repository)} is no repository`, hint: "run it in a clone, or give --repository owner/name" };
        const isPublic = named !== void 0 || environment.GITHUB_REPOSITORY !== void 0 || remote?.host === "github.com", apiUrl = environment.GITHUB_API_URL || (isPublic ? publicApi : void 0);
        if (apiUrl === void 0) {
          const hint = `set GITHUB_API_URL, such as https://${remote?.host ?? "github.example"}/api/v3`;
          return { why: `the remote of this folder is on ${remote?.host}, whose API is not known`, hint };
        }
        const token = environment.GITHUB_TOKEN || environment.GH_TOKEN;
        return token ? { token, apiUrl, owner, repo } : {
          why: "there is no token",
          hint: "set GITHUB_TOKEN, for example to what `gh auth token` prints"
        };
      }
      function parseRemote(url) {
        const short = /^(?:[\w.-]+@)?([\w.-]+):(?!\/)([^:]+)$/.exec(url), long = URL.canParse(url) ? new URL(url) : void 0, [host, path] = short ? [short[1], short[2]] : long ? [long.hostname, long.pathname] : ["", ""], repository = path.replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
        return host !== "" && isRepository(repository) ? { host: host.toLowerCase(), repository } : void 0;
      }
      const isRepository = (text) => /^[\w.-]+\/[\w.-]+$/.test(text ?? "");
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
  )
};
export {
  id,
  ids,
  modules
};
