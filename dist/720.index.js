const id = 720, ids = [720], modules = {
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
      var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760), _gate_evidence_ports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9846), _gate_gather_evidence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(950), _gate_history_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(111), _gate_read_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6716), _gate_report_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2343), _gate_run_gate_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6007), _model_problem_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9241), _model_verdict_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(543), _net_redact_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5410), _providers_prometheus_own_machine_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3280), _arguments_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8213), _exit_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(29), _folder_name_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6465), _git_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(9661), _load_flags_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(5627), _print_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(8366), _root_folder_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(1338), _terminal_context_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(3163);
      const flags = { ..._load_flags_js__WEBPACK_IMPORTED_MODULE_15__.I1, "report-dir": { type: "string" }, advisory: { type: "boolean" }, ..._exit_js__WEBPACK_IMPORTED_MODULE_12__.dt };
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
        const where = await whereWeAre(), options = { advisory: given.isSet("advisory"), where }, machine = { ...(0, _providers_prometheus_own_machine_js__WEBPACK_IMPORTED_MODULE_10__.V)(process.env), keepIn: (0, _gate_report_files_js__WEBPACK_IMPORTED_MODULE_5__.de)(folder) }, kept = plan.history && (0, node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(historyDir(plan.history)), ports = {
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
      var _gate_gather_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(950), _gate_stream_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1192), _gate_system_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8322), _model_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(543), _net_proxy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5312), _stats_random_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2681);
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
          latency: { p50: at(0.5), p90: at(0.9), p95: at(0.95), p99: at(0.99), max: latency.count > 0 ? latency.max : null }
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
      const foreignKeys = /* @__PURE__ */ new Set(["measurements", "budgets", "labels", "annotations", "match", "severities", "headers"]), ownWords = /* @__PURE__ */ new Set([
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
      var _judge_judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3169), _build_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2924), _gather_evidence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(950), _publish_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1887), _redact_deep_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5476);
      async function runGate(plan, options, ports, context) {
        const startedAt = new Date(context.clock.now()).toISOString(), evidence = await (0, _gather_evidence_js__WEBPACK_IMPORTED_MODULE_2__.hx)(plan, ports, context), record = (0, _build_record_js__WEBPACK_IMPORTED_MODULE_1__.k)({ plan, evidence, judgement: (0, _judge_judge_js__WEBPACK_IMPORTED_MODULE_0__.S)(plan, evidence), startedAt, ...options });
        return (0, _publish_record_js__WEBPACK_IMPORTED_MODULE_4__.l)((0, _redact_deep_js__WEBPACK_IMPORTED_MODULE_3__.K)(record, ports.redact), ports.publishers);
      }
    })
  )
};
export {
  id,
  ids,
  modules
};
