const id = 691, ids = [691], modules = {
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
  722: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        _: () => (
          /* binding */
          github_context
        )
      });
      var external_fs_ = __webpack_require__(9896), external_os_ = __webpack_require__(857);
      class Context {
        /**
         * Hydrate the context from the environment
         */
        constructor() {
          var _a, _b, _c;
          if (this.payload = {}, process.env.GITHUB_EVENT_PATH)
            if ((0, external_fs_.existsSync)(process.env.GITHUB_EVENT_PATH))
              this.payload = JSON.parse((0, external_fs_.readFileSync)(process.env.GITHUB_EVENT_PATH, { encoding: "utf8" }));
            else {
              const path = process.env.GITHUB_EVENT_PATH;
              process.stdout.write(`GITHUB_EVENT_PATH ${path} does not exist${external_os_.EOL}`);
            }
          this.eventName = process.env.GITHUB_EVENT_NAME, this.sha = process.env.GITHUB_SHA, this.ref = process.env.GITHUB_REF, this.workflow = process.env.GITHUB_WORKFLOW, this.action = process.env.GITHUB_ACTION, this.actor = process.env.GITHUB_ACTOR, this.job = process.env.GITHUB_JOB, this.runAttempt = parseInt(process.env.GITHUB_RUN_ATTEMPT, 10), this.runNumber = parseInt(process.env.GITHUB_RUN_NUMBER, 10), this.runId = parseInt(process.env.GITHUB_RUN_ID, 10), this.apiUrl = (_a = process.env.GITHUB_API_URL) !== null && _a !== void 0 ? _a : "https://api.github.com", this.serverUrl = (_b = process.env.GITHUB_SERVER_URL) !== null && _b !== void 0 ? _b : "https://github.com", this.graphqlUrl = (_c = process.env.GITHUB_GRAPHQL_URL) !== null && _c !== void 0 ? _c : "https://api.github.com/graphql";
        }
        get issue() {
          const payload = this.payload;
          return Object.assign(Object.assign({}, this.repo), { number: (payload.issue || payload.pull_request || payload).number });
        }
        get repo() {
          if (process.env.GITHUB_REPOSITORY) {
            const [owner, repo] = process.env.GITHUB_REPOSITORY.split("/");
            return { owner, repo };
          }
          if (this.payload.repository)
            return {
              owner: this.payload.repository.owner.login,
              repo: this.payload.repository.name
            };
          throw new Error("context.repo requires a GITHUB_REPOSITORY environment variable like 'owner/repo'");
        }
      }
      var lib = __webpack_require__(4942), undici = __webpack_require__(6752), __awaiter = function(thisArg, _arguments, P, generator) {
        function adopt(value) {
          return value instanceof P ? value : new P(function(resolve) {
            resolve(value);
          });
        }
        return new (P || (P = Promise))(function(resolve, reject) {
          function fulfilled(value) {
            try {
              step(generator.next(value));
            } catch (e) {
              reject(e);
            }
          }
          function rejected(value) {
            try {
              step(generator.throw(value));
            } catch (e) {
              reject(e);
            }
          }
          function step(result) {
            result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
          }
          step((generator = generator.apply(thisArg, _arguments || [])).next());
        });
      };
      function getAuthString(token, options) {
        if (!token && !options.auth)
          throw new Error("Parameter token or opts.auth is required");
        if (token && options.auth)
          throw new Error("Parameters token and opts.auth may not both be specified");
        return typeof options.auth == "string" ? options.auth : `token ${token}`;
      }
      function getProxyAgent(destinationUrl) {
        return new lib.Qq().getAgent(destinationUrl);
      }
      function getProxyAgentDispatcher(destinationUrl) {
        return new lib.Qq().getAgentDispatcher(destinationUrl);
      }
      function getProxyFetch(destinationUrl) {
        const httpDispatcher = getProxyAgentDispatcher(destinationUrl);
        return (url, opts) => __awaiter(this, void 0, void 0, function* () {
          return (0, undici.hd)(url, Object.assign(Object.assign({}, opts), { dispatcher: httpDispatcher }));
        });
      }
      function getApiBaseUrl() {
        return process.env.GITHUB_API_URL || "https://api.github.com";
      }
      function getUserAgentWithOrchestrationId(baseUserAgent) {
        var _a;
        const orchId = (_a = process.env.ACTIONS_ORCHESTRATION_ID) === null || _a === void 0 ? void 0 : _a.trim();
        if (orchId) {
          const tag = `actions_orchestration_id/${orchId.replace(/[^a-z0-9_.-]/gi, "_")}`;
          return baseUserAgent?.includes(tag) ? baseUserAgent : `${baseUserAgent ? `${baseUserAgent} ` : ""}${tag}`;
        }
        return baseUserAgent;
      }
      var dist_src = __webpack_require__(4730), plugin_rest_endpoint_methods_dist_src = __webpack_require__(9210), dist_bundle = __webpack_require__(3779);
      const context = new Context(), baseUrl = getApiBaseUrl(), defaults = {
        baseUrl,
        request: {
          agent: getProxyAgent(baseUrl),
          fetch: getProxyFetch(baseUrl)
        }
      }, utils_GitHub = dist_src.E.plugin(plugin_rest_endpoint_methods_dist_src._, dist_bundle.ud).defaults(defaults);
      function utils_getOctokitOptions(token, options) {
        const opts = Object.assign({}, options || {}), auth = Utils.getAuthString(token, opts);
        auth && (opts.auth = auth);
        const userAgent = Utils.getUserAgentWithOrchestrationId(opts.userAgent);
        return userAgent && (opts.userAgent = userAgent), opts;
      }
      const github_context = new Context();
      function getOctokit(token, options, ...additionalPlugins) {
        const GitHubWithPlugins = GitHub.plugin(...additionalPlugins);
        return new GitHubWithPlugins(getOctokitOptions(token, options));
      }
    })
  )
};
export {
  id,
  ids,
  modules
};
