const id = 348;
const ids = [348];
const modules = {
  /***/
  1348: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__);
      __webpack_require__.d(__webpack_exports__, {
        runAction: () => (
          /* binding */
          runAction
        )
      });
      var external_node_path_ = __webpack_require__(6760);
      var core = __webpack_require__(143);
      var evidence_ports = __webpack_require__(5956);
      var gather_evidence = __webpack_require__(7593);
      var read_plan = __webpack_require__(5258);
      var report_files = __webpack_require__(2343);
      var run_gate = __webpack_require__(3227);
      var system_clock = __webpack_require__(8322);
      var github_github = __webpack_require__(1437);
      var model_problem = __webpack_require__(9241);
      var model_verdict = __webpack_require__(543);
      var redact = __webpack_require__(3567);
      var check_run = __webpack_require__(1940);
      var random = __webpack_require__(2681);
      var action_event = __webpack_require__(8623);
      var action_inputs = __webpack_require__(7126);
      var job_log = __webpack_require__(9175);
      var publishers = __webpack_require__(3929);
      ;
      const saveStarted = () => (0, core.LZ)("started", "true");
      const saveRun = (run) => (0, core.LZ)("run", run);
      const saveFinished = () => (0, core.LZ)("finished", "true");
      ;
      const cancelledBudgetMs = 4500;
      async function runAction() {
        saveStarted();
        const redactor = (0, redact.l)([]);
        const log = (0, job_log.W)(redactor.redact);
        try {
          return await startJob(redactor, log);
        } catch (error) {
          return reportFailure(error, log);
        }
      }
      async function startJob(redactor, log) {
        const { run, publishing } = interruptions();
        const inputs = (0, action_inputs.K)();
        hide([inputs.token], redactor);
        const event = (0, action_event.j)();
        const { owner, repo, apiUrl } = event;
        const github = (0, github_github.U)({ token: inputs.token, apiUrl, owner, repo, signal: publishing, log });
        const job = { inputs, event, github, redactor, log, run };
        const plan = await planOf(job);
        return plan instanceof model_problem.AF ? rejectConfig(plan, job) : judgePullRequest(plan, job);
      }
      async function planOf({ inputs, event, redactor }) {
        try {
          const { plan, secrets } = await (0, read_plan.m)({
            ...inputs.config && { config: inputs.config },
            folder: workspace(),
            environment: process.env,
            overrides: inputs.overrides,
            options: { repository: event.repo }
          });
          hide(secrets, redactor);
          return plan;
        } catch (error) {
          if (error instanceof model_problem.AF)
            return error;
          throw error;
        }
      }
      async function judgePullRequest(plan, job) {
        const { inputs, event, github, redactor, log, run } = job;
        const where = await withPullRequest(event, github);
        const check = await (0, check_run.Xq)(github, { sha: event.sha, service: plan.service, detailsUrl: where.runUrl });
        saveRun({ check, service: plan.service, where });
        const context = { signal: run, clock: system_clock.m, log, random: (0, random.I)(Date.now()) };
        const ports = {
          ...(0, evidence_ports.e)(plan, { source: github, sha: event.sha }),
          publishers: [
            (0, publishers.wU)(github, inputs.comment),
            (0, publishers.bp)(github, check),
            (0, publishers.r9)(process.env.GITHUB_STEP_SUMMARY),
            (0, report_files.t3)((0, external_node_path_.resolve)(workspace(), inputs.reportDir))
          ],
          redact: redactor.redact
        };
        const { record, publications } = await (0, run_gate.R)(plan, { advisory: inputs.advisory, where }, ports, context);
        if (record.evidence.failure?.code !== gather_evidence.V || publications.check?.kind === "published")
          saveFinished();
        log.scorecard(record);
        for (const note of record.notes)
          log.notice(`${note.source}: ${note.message}${note.hint ? ` (${note.hint})` : ""}`);
        const { comment } = publications;
        setOutputs(record, inputs.reportDir, comment?.kind === "published" ? comment.url : void 0);
        return conclude(record, log);
      }
      async function rejectConfig(problem, { event, github, inputs, log }) {
        const reason = (0, model_problem.Vw)(problem);
        log.problem(problem);
        core.uH("verdict", "error");
        core.uH("reason", reason);
        const named = await (0, read_plan.g)({ ...inputs.config && { config: inputs.config }, folder: workspace() });
        const service = inputs.overrides.service ?? named ?? event.repo;
        const check = await (0, check_run.Xq)(github, { sha: event.sha, service, detailsUrl: event.where.runUrl });
        await (0, check_run.tQ)(github, check, {
          conclusion: "failure",
          title: "the config is wrong",
          summary: () => fenced(reason)
        });
        return model_verdict.rP;
      }
      async function withPullRequest({ where, sha }, github) {
        if (where.pullRequest !== void 0)
          return where;
        const pullRequest = await github.findPullRequest(sha);
        return { ...where, ...pullRequest !== void 0 && { pullRequest } };
      }
      function conclude({ verdict, reason, blocks, evidence }, log) {
        if (evidence.failure?.code === gather_evidence.V)
          return model_verdict.An;
        const line = `${verdict}: ${reason}`;
        if (blocks)
          log.error(line);
        else if (verdict !== "pass")
          log.notice(line);
        return blocks ? model_verdict.hS[verdict] : 0;
      }
      function setOutputs(record, folder, commentUrl) {
        core.uH("verdict", record.verdict);
        core.uH("reason", record.reason);
        core.uH("score", record.score ?? "");
        core.uH("grade", record.grade ?? "");
        core.uH("target", record.target.url);
        core.uH("comment-url", commentUrl ?? "");
        for (const of of Object.keys(report_files.IU))
          core.uH(of, (0, report_files.eG)(folder, of));
      }
      function reportFailure(error, log) {
        core.uH("verdict", "error");
        if (error instanceof model_problem.AF) {
          core.uH("reason", (0, model_problem.Vw)(error));
          log.problem(error);
          return error.code === "config" || error.code === "not-supported" ? model_verdict.rP : model_verdict.hS.error;
        }
        const stack = error instanceof Error ? error.stack ?? error.message : String(error);
        core.uH("reason", "a bug in Reliability Gate; its stack is in the log of the job");
        log.error(`A bug in Reliability Gate, please report it:
${stack}`);
        return model_verdict.hS.error;
      }
      function interruptions() {
        const run = new AbortController();
        const publishing = new AbortController();
        for (const signal of ["SIGINT", "SIGTERM"]) {
          process.on(signal, () => {
            if (run.signal.aborted)
              return;
            run.abort(gather_evidence.V);
            setTimeout(() => publishing.abort(), cancelledBudgetMs).unref();
          });
        }
        return { run: run.signal, publishing: publishing.signal };
      }
      function hide(secrets, redactor) {
        for (const secret of secrets) {
          if (!secret)
            continue;
          core.Pq(secret);
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
