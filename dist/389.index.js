const id = 389;
const ids = [389];
const modules = {
  /***/
  9389: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__);
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        runAction: () => (
          /* binding */
          runAction
        )
        /* harmony export */
      });
      var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
      var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(143);
      var _gate_evidence_ports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5956);
      var _gate_gather_evidence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7593);
      var _gate_read_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5258);
      var _gate_report_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2343);
      var _gate_run_gate_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3227);
      var _gate_system_clock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8322);
      var _github_github_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(1437);
      var _model_problem_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9241);
      var _model_verdict_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(543);
      var _net_redact_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(3567);
      var _publish_check_run_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1940);
      var _stats_random_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(2681);
      var _event_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8623);
      var _inputs_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7126);
      var _job_log_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(9175);
      var _publishers_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(3929);
      var _state_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(862);
      const cancelledBudgetMs = 4500;
      async function runAction() {
        (0, _state_js__WEBPACK_IMPORTED_MODULE_15__.nd)();
        const redactor = (0, _net_redact_js__WEBPACK_IMPORTED_MODULE_16__.l)([]);
        const log = (0, _job_log_js__WEBPACK_IMPORTED_MODULE_13__.W)(redactor.redact);
        try {
          return await startJob(redactor, log);
        } catch (error) {
          return reportFailure(error, log);
        }
      }
      async function startJob(redactor, log) {
        const { run, publishing } = interruptions();
        const inputs = (0, _inputs_js__WEBPACK_IMPORTED_MODULE_12__.K)();
        hide([inputs.token], redactor);
        const event = (0, _event_js__WEBPACK_IMPORTED_MODULE_11__.j)();
        const { owner, repo, apiUrl } = event;
        const github = (0, _github_github_js__WEBPACK_IMPORTED_MODULE_17__.U)({ token: inputs.token, apiUrl, owner, repo, signal: publishing, log });
        const job = { inputs, event, github, redactor, log, run };
        const plan = await planOf(job);
        return plan instanceof _model_problem_js__WEBPACK_IMPORTED_MODULE_8__.AF ? rejectConfig(plan, job) : judgePullRequest(plan, job);
      }
      async function planOf({ inputs, event, redactor }) {
        try {
          const { plan, secrets } = await (0, _gate_read_plan_js__WEBPACK_IMPORTED_MODULE_4__.m)({
            ...inputs.config && { config: inputs.config },
            folder: workspace(),
            environment: process.env,
            overrides: inputs.overrides,
            options: { repository: event.repo }
          });
          hide(secrets, redactor);
          return plan;
        } catch (error) {
          if (error instanceof _model_problem_js__WEBPACK_IMPORTED_MODULE_8__.AF)
            return error;
          throw error;
        }
      }
      async function judgePullRequest(plan, job) {
        const { inputs, event, github, redactor, log, run } = job;
        const where = await withPullRequest(event, github);
        const check = await (0, _publish_check_run_js__WEBPACK_IMPORTED_MODULE_10__.Xq)(github, { sha: event.sha, service: plan.service, detailsUrl: where.runUrl });
        (0, _state_js__WEBPACK_IMPORTED_MODULE_15__.BQ)({ check, service: plan.service, where });
        const context = { signal: run, clock: _gate_system_clock_js__WEBPACK_IMPORTED_MODULE_7__.m, log, random: (0, _stats_random_js__WEBPACK_IMPORTED_MODULE_18__.I)(Date.now()) };
        const ports = {
          ...(0, _gate_evidence_ports_js__WEBPACK_IMPORTED_MODULE_2__.e)(plan, { source: github, sha: event.sha }),
          publishers: [
            (0, _publishers_js__WEBPACK_IMPORTED_MODULE_14__.wU)(github, inputs.comment),
            (0, _publishers_js__WEBPACK_IMPORTED_MODULE_14__.bp)(github, check),
            (0, _publishers_js__WEBPACK_IMPORTED_MODULE_14__.r9)(process.env.GITHUB_STEP_SUMMARY),
            (0, _gate_report_files_js__WEBPACK_IMPORTED_MODULE_5__.t3)((0, node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace(), inputs.reportDir))
          ],
          redact: redactor.redact
        };
        const { record, publications } = await (0, _gate_run_gate_js__WEBPACK_IMPORTED_MODULE_6__.R)(plan, { advisory: inputs.advisory, where }, ports, context);
        if (record.evidence.failure?.code !== _gate_gather_evidence_js__WEBPACK_IMPORTED_MODULE_3__.V || publications.check?.kind === "published")
          (0, _state_js__WEBPACK_IMPORTED_MODULE_15__.Q8)();
        log.scorecard(record);
        for (const note of record.notes)
          log.notice(`${note.source}: ${note.message}${note.hint ? ` (${note.hint})` : ""}`);
        const { comment } = publications;
        setOutputs(record, inputs.reportDir, comment?.kind === "published" ? comment.url : void 0);
        return conclude(record, log);
      }
      async function rejectConfig(problem, { event, github, inputs, log }) {
        const reason = (0, _model_problem_js__WEBPACK_IMPORTED_MODULE_8__.Vw)(problem);
        log.problem(problem);
        _actions_core__WEBPACK_IMPORTED_MODULE_1__.uH("verdict", "error");
        _actions_core__WEBPACK_IMPORTED_MODULE_1__.uH("reason", reason);
        const service = inputs.overrides.service ?? event.repo;
        const check = await (0, _publish_check_run_js__WEBPACK_IMPORTED_MODULE_10__.Xq)(github, { sha: event.sha, service, detailsUrl: event.where.runUrl });
        await (0, _publish_check_run_js__WEBPACK_IMPORTED_MODULE_10__.tQ)(github, check, {
          conclusion: "failure",
          title: "the config is wrong",
          summary: () => fenced(reason)
        });
        return _model_verdict_js__WEBPACK_IMPORTED_MODULE_9__.rP;
      }
      async function withPullRequest({ where, sha }, github) {
        if (where.pullRequest !== void 0)
          return where;
        const pullRequest = await github.findPullRequest(sha);
        return { ...where, ...pullRequest !== void 0 && { pullRequest } };
      }
      function conclude({ verdict, reason, blocks, evidence }, log) {
        if (evidence.failure?.code === _gate_gather_evidence_js__WEBPACK_IMPORTED_MODULE_3__.V)
          return _model_verdict_js__WEBPACK_IMPORTED_MODULE_9__.An;
        const line = `${verdict}: ${reason}`;
        if (blocks)
          log.error(line);
        else if (verdict !== "pass")
          log.notice(line);
        return blocks ? _model_verdict_js__WEBPACK_IMPORTED_MODULE_9__.hS[verdict] : 0;
      }
      function setOutputs(record, folder, commentUrl) {
        _actions_core__WEBPACK_IMPORTED_MODULE_1__.uH("verdict", record.verdict);
        _actions_core__WEBPACK_IMPORTED_MODULE_1__.uH("reason", record.reason);
        _actions_core__WEBPACK_IMPORTED_MODULE_1__.uH("score", record.score ?? "");
        _actions_core__WEBPACK_IMPORTED_MODULE_1__.uH("grade", record.grade ?? "");
        _actions_core__WEBPACK_IMPORTED_MODULE_1__.uH("target", record.target.url);
        _actions_core__WEBPACK_IMPORTED_MODULE_1__.uH("comment-url", commentUrl ?? "");
        for (const of of Object.keys(_gate_report_files_js__WEBPACK_IMPORTED_MODULE_5__.IU))
          _actions_core__WEBPACK_IMPORTED_MODULE_1__.uH(of, (0, _gate_report_files_js__WEBPACK_IMPORTED_MODULE_5__.eG)(folder, of));
      }
      function reportFailure(error, log) {
        _actions_core__WEBPACK_IMPORTED_MODULE_1__.uH("verdict", "error");
        if (error instanceof _model_problem_js__WEBPACK_IMPORTED_MODULE_8__.AF) {
          _actions_core__WEBPACK_IMPORTED_MODULE_1__.uH("reason", (0, _model_problem_js__WEBPACK_IMPORTED_MODULE_8__.Vw)(error));
          log.problem(error);
          return error.code === "config" || error.code === "not-supported" ? _model_verdict_js__WEBPACK_IMPORTED_MODULE_9__.rP : _model_verdict_js__WEBPACK_IMPORTED_MODULE_9__.hS.error;
        }
        const stack = error instanceof Error ? error.stack ?? error.message : String(error);
        _actions_core__WEBPACK_IMPORTED_MODULE_1__.uH("reason", "a bug in Reliability Gate; its stack is in the log of the job");
        log.error(`A bug in Reliability Gate, please report it:
${stack}`);
        return _model_verdict_js__WEBPACK_IMPORTED_MODULE_9__.hS.error;
      }
      function interruptions() {
        const run = new AbortController();
        const publishing = new AbortController();
        for (const signal of ["SIGINT", "SIGTERM"]) {
          process.on(signal, () => {
            if (run.signal.aborted)
              return;
            run.abort(_gate_gather_evidence_js__WEBPACK_IMPORTED_MODULE_3__.V);
            setTimeout(() => publishing.abort(), cancelledBudgetMs).unref();
          });
        }
        return { run: run.signal, publishing: publishing.signal };
      }
      function hide(secrets, redactor) {
        for (const secret of secrets) {
          if (!secret)
            continue;
          _actions_core__WEBPACK_IMPORTED_MODULE_1__.Pq(secret);
          redactor.add(secret);
        }
      }
      const workspace = () => process.env.GITHUB_WORKSPACE ?? process.cwd();
      const fenced = (text) => `~~~
${text.replaceAll("~~~", "")}
~~~
`;
    })
  )
};
export {
  id,
  ids,
  modules
};
