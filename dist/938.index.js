const id = 938, ids = [938], modules = {
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
      var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(143), _github_github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2625), _net_proxy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5312), _net_redact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5410), _publish_check_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9700), _publish_comment_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1561), _render_cancelled_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7618), _event_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8623), _inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7126), _job_log_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9175), _publishers_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2791);
      async function closeRun(open) {
        const { token, comment } = (0, _inputs_js__WEBPACK_IMPORTED_MODULE_7__.K)();
        token && (0, _actions_core__WEBPACK_IMPORTED_MODULE_0__.Pq)(token);
        const log = (0, _job_log_js__WEBPACK_IMPORTED_MODULE_8__.W)((0, _net_redact_js__WEBPACK_IMPORTED_MODULE_3__.l)([token]).redact), { owner, repo, apiUrl } = (0, _event_js__WEBPACK_IMPORTED_MODULE_6__.j)(), proxies = (0, _net_proxy_js__WEBPACK_IMPORTED_MODULE_2__._j)(process.env), github = (0, _github_github_js__WEBPACK_IMPORTED_MODULE_1__.U)({
          token,
          apiUrl,
          owner,
          repo,
          signal: AbortSignal.timeout(2e4),
          log,
          proxies
        }), body = (0, _render_cancelled_js__WEBPACK_IMPORTED_MODULE_5__.e)((0, _publishers_js__WEBPACK_IMPORTED_MODULE_9__.$b)({ service: open.service, context: open.where }));
        log.info("The step ended before its run did: closing what it had opened");
        const closed = await (0, _publish_check_run_js__WEBPACK_IMPORTED_MODULE_4__.tQ)(github, open.check, {
          conclusion: "cancelled",
          title: "cancelled",
          summary: () => body
        });
        closed.kind === "denied" && log.warn(`check: ${closed.why}`);
        const { pullRequest, commit } = open.where;
        if (pullRequest !== void 0) {
          const { check } = open, marked = (0, _publish_check_run_js__WEBPACK_IMPORTED_MODULE_4__.yM)(check) ? await (0, _publishers_js__WEBPACK_IMPORTED_MODULE_9__.dA)(github, { pullRequest, mode: comment, check }) : await (0, _publish_comment_js__WEBPACK_IMPORTED_MODULE_10__._)(github, {
            pullRequest,
            commit,
            mode: comment,
            body,
            of: { service: open.service }
          });
          marked.kind === "denied" && log.warn(`comment: ${marked.why}`);
        }
      }
    })
  ),
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
  1715: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        f: () => (
          /* binding */
          replaceFile
        )
        /* harmony export */
      });
      var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598), node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
      async function replaceFile(path, text) {
        const made = `${path}.${(0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)().slice(0, 8)}.new`;
        try {
          await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(made, text, { flag: "wx" }), await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(made, path);
        } catch (error) {
          throw await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(made, { force: !0 }).catch(() => {
          }), error;
        }
      }
    })
  ),
  /***/
  1725: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Yw: () => (
          /* binding */
          isBelow
        ),
        /* harmony export */
        qY: () => (
          /* binding */
          outside
        ),
        /* harmony export */
        ux: () => (
          /* binding */
          within
        )
        /* harmony export */
      });
      var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455), node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760), _plain_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9119);
      function isBelow(folder, path) {
        const way = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
        return way !== ".." && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0, node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
      }
      const outside = {
        kind: "missing",
        isThere: !0,
        why: "it is outside of the repository",
        hint: "a config names files of its own repository or, without one, of the working folder"
      };
      async function within(root, path) {
        if (!isBelow(root, path))
          return outside;
        try {
          const real = await realPathOf(path);
          return isBelow(await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(root), real) ? { kind: "within", path: real } : outside;
        } catch (error) {
          return (0, _plain_file_js__WEBPACK_IMPORTED_MODULE_2__.MG)(error);
        }
      }
      async function realPathOf(path) {
        try {
          return await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path);
        } catch (error) {
          const parent = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
          if (error.code !== "ENOENT" || parent === path)
            throw error;
          return (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await realPathOf(parent), (0, node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
        }
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
