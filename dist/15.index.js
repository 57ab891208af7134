const id = 15, ids = [15], modules = {
  /***/
  3396: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__), __webpack_require__.d(__webpack_exports__, {
        runAction: () => (
          /* binding */
          runAction
        )
      });
      var external_node_path_ = __webpack_require__(6760), core = __webpack_require__(143), environment_name = __webpack_require__(9860), github_deployment = __webpack_require__(1201), evidence_ports = __webpack_require__(9846), gather_evidence = __webpack_require__(950), history_folder = __webpack_require__(111), read_plan = __webpack_require__(6716), report_files = __webpack_require__(2343), run_gate = __webpack_require__(6007), system_clock = __webpack_require__(8322), github_github = __webpack_require__(2625), model_problem = __webpack_require__(9241), model_verdict = __webpack_require__(543), excerpt = __webpack_require__(8217), proxy = __webpack_require__(5312), machine = __webpack_require__(3280), check_run = __webpack_require__(9700), random = __webpack_require__(2681), base_policy = __webpack_require__(4620), gate_texts = __webpack_require__(9483);
      const defaultBranch = "HEAD", ofAnyCommit = [
        "workflow_run",
        "deployment",
        "deployment_status",
        "status",
        "check_run",
        "check_suite",
        "issue_comment",
        "pull_request",
        "pull_request_target",
        "pull_request_review"
      ];
      async function findConfigSource({ config: named, configFrom }, { event, baseSha, github, folder }) {
        const path = named === void 0 ? void 0 : (0, external_node_path_.relative)(folder, (0, external_node_path_.resolve)(folder, named)), isOfRepository = path === void 0 || !((0, external_node_path_.isAbsolute)(path) || path.startsWith("..")), own = { config: named, texts: (0, gate_texts.JF)(folder, (0, gate_texts.I5)(folder, named)), base: void 0 }, ref = baseSha ?? (ofAnyCommit.includes(event.where.event ?? "") ? defaultBranch : void 0);
        if (ref === void 0)
          return own;
        const texts = (0, gate_texts._g)(github, ref);
        return configFrom === "base" ? { config: path, texts, base: void 0 } : { ...own, base: isOfRepository ? await (0, base_policy.w)(path, texts) : { isThere: !1, waivers: [] } };
      }
      function tellBase({ file, ignoredWaivers }, { texts, base }, log) {
        texts.ofCommit && file === void 0 && log.notice("The base branch has no config: the built-in defaults hold"), base && !base.isThere && log.info("The base branch has no such config: the run is bound by its own policy only");
        const unread = base?.bounds?.unread;
        unread !== void 0 && log.warn(`No waiver holds, and only a moderate load may be sent: ${unread}`);
        for (const { objective } of ignoredWaivers)
          log.notice(`The waiver of ${objective} does not hold here: the config of the base branch does not have it`);
      }
      var check_history = __webpack_require__(2234), action_event = __webpack_require__(8623), action_inputs = __webpack_require__(7126), publishers = __webpack_require__(2791), pull_request = __webpack_require__(8808);
      const saveStarted = () => (0, core.LZ)("started", "true"), saveRun = (run) => (0, core.LZ)("run", run), saveServer = (server) => (0, core.LZ)("server", server), saveFinished = () => (0, core.LZ)("finished", "true");
      var step = __webpack_require__(4541);
      const cancelledBudgetMs = 4500;
      function runAction() {
        return saveStarted(), (0, step.eg)(startJob);
      }
      async function startJob(redactor, log) {
        const { run, publishing } = interruptions(), inputs = (0, action_inputs.K)();
        (0, step.jD)([inputs.token], redactor);
        const event = (0, action_event.j)(), { owner, repo, apiUrl } = event, proxies = (0, proxy._j)(process.env), github = (0, github_github.U)({ token: inputs.token, apiUrl, owner, repo, signal: publishing, log, proxies }), job = { inputs, event, github, redactor, log, run }, idle = whyIdle(event);
        if (idle !== void 0)
          return standIdle(idle, log);
        const found = await withPullRequest(event, github), source = await findConfigSource(inputs, { event, github, folder: (0, step.Gl)(), baseSha: found.baseSha }), plan = await planOf(source, job);
        return plan instanceof model_problem.AF ? rejectConfig(plan, source, job) : judgePullRequest(plan, found, job);
      }
      async function planOf(source, { inputs, event, redactor, log }) {
        try {
          const read = await (0, read_plan.m)({
            ...source,
            folder: (0, step.Gl)(),
            environment: process.env,
            overrides: { ...inputs.overrides, target: inputs.overrides.target ?? event.target },
            options: { repository: event.repo }
          });
          (0, step.jD)(read.secrets, redactor), await (0, report_files.Xl)((0, step.Gl)(), inputs.reportDir), tellBase(read, source, log);
          for (const warning of read.warnings)
            log.warn((0, model_problem._P)(warning));
          return read;
        } catch (error) {
          if (error instanceof model_problem.AF)
            return error;
          throw error;
        }
      }
      async function judgePullRequest({ plan }, { where, baseSha }, job) {
        const { inputs, event, github, redactor, log, run } = job, other = whyOther(plan, event);
        if (other !== void 0)
          return standIdle(other, log);
        const group = inputs.commentGroup, check = await (0, check_run.Xq)(github, { sha: event.sha, service: plan.service, detailsUrl: where.runUrl, group }), shared = (0, check_run.yM)(check) ? check : void 0;
        group !== void 0 && !shared && log.notice("comment-group: without a check run each service has its own comment"), saveRun({ check, service: plan.service, where });
        const context = {
          signal: run,
          clock: system_clock.m,
          log,
          random: (0, random.I)(Date.now()),
          proxies: (0, proxy._j)(process.env),
          hide: (secret) => (0, step.jD)([secret], redactor)
        }, ports = {
          ...(0, evidence_ports.e)(plan, {
            machine: machineFor(inputs),
            commit: event.sha,
            redact: redactor.redact,
            deployments: deploymentsFor(event, where, github)
          }),
          ...plan.history && { history: historyOf(plan, plan.history, { baseSha, check }, job) },
          publishers: [
            ...shared ? [] : [(0, publishers.wU)(github, inputs.comment)],
            (0, publishers.bp)(github, check),
            ...shared ? [(0, publishers.Ad)(github, inputs.comment, shared)] : [],
            ...plan.history?.dir === void 0 ? [] : [(0, history_folder.R)((0, external_node_path_.resolve)((0, step.Gl)(), plan.history.dir))],
            (0, publishers.r9)(process.env.GITHUB_STEP_SUMMARY),
            (0, report_files.t3)((0, external_node_path_.resolve)((0, step.Gl)(), inputs.reportDir))
          ],
          redact: redactor.redact
        }, { record, publications } = await (0, run_gate.R)(plan, { advisory: inputs.advisory, where }, ports, context).catch((error) => closeBroken(error, check, job));
        (record.evidence.failure?.code !== gather_evidence.VM || publications.check?.kind === "published") && saveFinished(), log.scorecard(record);
        for (const note of record.notes)
          log.notice(`${note.source}: ${note.message}${note.hint ? ` (${note.hint})` : ""}`);
        const { comment } = publications;
        return comment?.kind === "skipped" && log.info(`No comment: ${comment.why}`), setOutputs(record, inputs.reportDir, comment?.kind === "published" ? comment.url : void 0), conclude(record, log);
      }
      async function closeBroken(error, check, { github, log }) {
        const summary = () => "The gate has ended by a fault of its own; its stack is in the log of the job.";
        throw (await (0, check_run.tQ)(github, check, { conclusion: "failure", title: "the gate failed", summary })).kind === "published" ? saveFinished() : log.warn("the check could not be closed"), error;
      }
      function whyIdle({ deployment }) {
        if (!(!deployment || ["success", "failure", "error"].includes(deployment.state)))
          return `nothing to measure yet: the deployment to "${deployment.environment}" is ${deployment.state}`;
      }
      function whyOther({ target: { from } }, { deployment }) {
        const wanted = from.kind === "deployment" ? from.environment : void 0;
        if (!(!deployment || (0, environment_name.Lc)(wanted, deployment.environment)))
          return `nothing to measure: the deployment is to "${deployment.environment}", not to "${wanted}"`;
      }
      function standIdle(why, log) {
        return log.notice(why), core.uH("reason", (0, excerpt.TN)(why)), saveFinished(), 0;
      }
      function deploymentsFor({ sha, deployment }, { pullRequest }, github) {
        return {
          source: github,
          sha,
          ...pullRequest !== void 0 && { pullRequest },
          ...deployment && {
            told: (0, github_deployment.F1)({
              ...deployment,
              ...deployment.id !== void 0 && { deploymentId: deployment.id }
            })
          }
        };
      }
      function historyOf({ service }, { dir }, { baseSha, check }, { event, github }) {
        if (dir !== void 0)
          return (0, history_folder.v)((0, external_node_path_.resolve)((0, step.Gl)(), dir), service);
        const app = (check.kind === "open" ? check.app : void 0) ?? actionsApp;
        return (0, check_history.X)(github, { service, sha: baseSha ?? event.sha, app });
      }
      const actionsApp = "github-actions";
      async function rejectConfig(problem, { config, texts }, { event, github, inputs, redactor, log }) {
        const reason = (0, excerpt.y1)(redactor.redact((0, model_problem.Vw)(problem))), isUnread = problem.code === "github";
        log.problem(problem, texts), core.uH("verdict", "error"), core.uH("reason", (0, excerpt.TN)(redactor.redact((0, model_problem.YK)(problem))));
        const named = await (0, read_plan.g)(config, texts), service = inputs.overrides.service ?? named ?? event.repo, check = await (0, check_run.Xq)(github, {
          sha: event.sha,
          service,
          detailsUrl: event.where.runUrl,
          group: inputs.commentGroup
        });
        return await (0, check_run.tQ)(github, check, {
          conclusion: "failure",
          title: isUnread ? "the base branch could not be read" : "the config is wrong",
          summary: () => (0, step.OF)(reason)
        }), isUnread ? model_verdict.hS.error : model_verdict.rP;
      }
      async function withPullRequest(event, github) {
        const { where, baseSha } = event;
        if (where.pullRequest !== void 0 || event.isOfBranch)
          return { where, baseSha };
        const found = await (0, pull_request._)(event, github);
        return found ? { where: { ...where, pullRequest: found.number }, baseSha: baseSha ?? found.baseSha } : { where, baseSha };
      }
      function conclude(record, log) {
        const { verdict, reason, blocks, evidence } = record;
        if (evidence.failure?.code === gather_evidence.VM)
          return model_verdict.An;
        const hint = evidence.failure?.hint, line = `${verdict}: ${reason}${hint ? ` (${hint})` : ""}`;
        return blocks ? log.error(line) : verdict !== "pass" && log.notice(line), (0, model_verdict.lj)(record);
      }
      function setOutputs(record, folder, commentUrl) {
        core.uH("verdict", record.verdict), core.uH("reason", (0, excerpt.TN)(record.reason)), core.uH("score", record.score ?? ""), core.uH("grade", record.grade ?? ""), core.uH("target", record.target.url), core.uH("comment-url", commentUrl ?? "");
        for (const of of Object.keys(report_files.IU))
          core.uH(of, (0, report_files.eG)(folder, of));
      }
      function interruptions() {
        const run = new AbortController(), publishing = new AbortController();
        for (const signal of ["SIGINT", "SIGTERM"])
          process.on(signal, () => {
            run.signal.aborted || (run.abort(gather_evidence.VM), setTimeout(() => publishing.abort(), cancelledBudgetMs).unref());
          });
        return { run: run.signal, publishing: publishing.signal };
      }
      const machineFor = ({ reportDir }) => ({
        ...(0, machine.V)(process.env),
        keepIn: (0, report_files.de)((0, external_node_path_.resolve)((0, step.Gl)(), reportDir)),
        onStarted: saveServer
      });
    })
  ),
  /***/
  8808: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        _: () => (
          /* binding */
          findPullRequest
        )
        /* harmony export */
      });
      async function findPullRequest({ sha, headLabel }, github) {
        const ofBranch = headLabel === void 0 ? void 0 : await github.listPullRequestsOf(headLabel);
        return (ofBranch?.kind === "ok" ? ofBranch.value.find(({ open, headSha }) => open && headSha === sha) : void 0) ?? github.findPullRequest(sha);
      }
    })
  ),
  /***/
  4541: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Gl: () => (
          /* binding */
          workspace
        ),
        /* harmony export */
        OF: () => (
          /* binding */
          fenced
        ),
        /* harmony export */
        eg: () => (
          /* binding */
          runStep
        ),
        /* harmony export */
        jD: () => (
          /* binding */
          hide
        )
        /* harmony export */
      });
      var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(143), _model_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9241), _model_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(543), _net_excerpt_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8217), _net_redact_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5410), _job_log_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9175);
      async function runStep(step) {
        const redactor = (0, _net_redact_js__WEBPACK_IMPORTED_MODULE_4__.l)([]), log = (0, _job_log_js__WEBPACK_IMPORTED_MODULE_5__.W)(redactor.redact);
        try {
          return await step(redactor, log);
        } catch (error) {
          return reportFailure(error, redactor, log);
        }
      }
      function reportFailure(error, { redact }, log) {
        if (_actions_core__WEBPACK_IMPORTED_MODULE_0__.uH("verdict", "error"), error instanceof _model_problem_js__WEBPACK_IMPORTED_MODULE_1__.AF)
          return _actions_core__WEBPACK_IMPORTED_MODULE_0__.uH("reason", (0, _net_excerpt_js__WEBPACK_IMPORTED_MODULE_3__.TN)(redact((0, _model_problem_js__WEBPACK_IMPORTED_MODULE_1__.YK)(error)))), log.problem(error), error.code === "config" ? _model_verdict_js__WEBPACK_IMPORTED_MODULE_2__.rP : _model_verdict_js__WEBPACK_IMPORTED_MODULE_2__.hS.error;
        const stack = error instanceof Error ? error.stack ?? error.message : String(error);
        return _actions_core__WEBPACK_IMPORTED_MODULE_0__.uH("reason", "a bug in Reliability Gate; its stack is in the log of the job"), log.error(`A bug in Reliability Gate, please report it:
${stack}`), _model_verdict_js__WEBPACK_IMPORTED_MODULE_2__.hS.error;
      }
      function hide(secrets, redactor) {
        for (const secret of secrets)
          secret && (_actions_core__WEBPACK_IMPORTED_MODULE_0__.Pq(secret), redactor.add(secret));
      }
      const workspace = () => process.env.GITHUB_WORKSPACE ?? process.cwd(), fenced = (text) => `~~~
${text.replaceAll("~~~", "")}
~~~
`;
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
