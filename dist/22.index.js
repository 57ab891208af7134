const id = 22, ids = [22], modules = {
  /***/
  6789: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__), __webpack_require__.d(__webpack_exports__, {
        runPublish: () => (
          /* binding */
          runPublish
        )
      });
      var promises_ = __webpack_require__(1455), external_node_path_ = __webpack_require__(6760), core = __webpack_require__(143), judge = __webpack_require__(3169), model_problem = __webpack_require__(9241), renderings = __webpack_require__(3529), build_record = __webpack_require__(2924), gather_evidence = __webpack_require__(950), match_answers = __webpack_require__(4689);
      function judgeForeign(record, run) {
        const { conclusion } = run;
        try {
          const judged = judgeAgain(record, record.evidence, run), failure = failureOf(conclusion, judged), found = failure ? judgeAgain(record, { ...record.evidence, failure }, run) : judged;
          for (const render of Object.values(renderings.A))
            render(found);
          return found;
        } catch (error) {
          const why = error instanceof Error ? error.message : String(error);
          throw new model_problem.AF("record", `the record holds what no run measures (${why.slice(0, 200)})`);
        }
      }
      function failureOf(conclusion, { blocks }) {
        if (conclusion === "cancelled")
          return { code: gather_evidence.VM, message: "The run was cancelled." };
        if (!(conclusion === "success" || blocks))
          return {
            code: "run",
            message: `The run that measured it ended as ${conclusion}, though its record says nothing of it.`
          };
      }
      function judgeAgain(record, measured, { plan: own, planOf, where, advisory }) {
        const plan = { ...own, load: record.plan.load }, evidence = (0, match_answers.h)(plan, { ...record, evidence: measured }), startedAt = new Date(record.startedAt).toISOString(), judged = (0, build_record.k)({
          plan,
          evidence,
          judgement: (0, judge.S)(plan, evidence),
          startedAt,
          advisory,
          where
        }), message = `measured by the pull request's own run, which could say what it likes, and judged here under ${planOf}`;
        return { ...judged, notes: [{ source: "publish", message }] };
      }
      var publish_record = __webpack_require__(1887), read_plan = __webpack_require__(6716), read_record = __webpack_require__(52), redact_deep = __webpack_require__(5476), gate_texts = __webpack_require__(9483), github_github = __webpack_require__(2625), verdict = __webpack_require__(543), excerpt = __webpack_require__(8217), proxy = __webpack_require__(5312), check_run = __webpack_require__(9700), action_event = __webpack_require__(8623), action_inputs = __webpack_require__(7126), publishers = __webpack_require__(2791), pull_request = __webpack_require__(8808), step = __webpack_require__(4541);
      const largestBytes = 32 * 1024 * 1024, deadlineMs = 5 * 6e4, runPublish = () => (0, step.eg)(publishForeign);
      async function publishForeign(redactor, log) {
        const inputs = (0, action_inputs.K)();
        (0, step.jD)([inputs.token], redactor);
        const event = (0, action_event.j)(), { owner, repo, apiUrl, run } = event;
        if (!run)
          throw new model_problem.AF("config", `publish: expected the event workflow_run; found ${event.where.event}`, {
            hint: "it belongs to a workflow of its own, see docs/forks.md"
          });
        const github = (0, github_github.U)({
          token: inputs.token,
          apiUrl,
          owner,
          repo,
          signal: AbortSignal.timeout(deadlineMs),
          log,
          proxies: (0, proxy._j)(process.env)
        }), pull = await (0, pull_request._)(event, github);
        if (!pull)
          return log.notice(`Nothing is published: ${event.sha.slice(0, 7)} is not the head of an open pull request (any more)`), 0;
        const where = { ...event.where, pullRequest: pull.number, runUrl: run.url }, { plan, planOf } = await planOfBase(pull, { inputs, event, github }), check = {
          sha: event.sha,
          service: plan.service,
          detailsUrl: run.url,
          kind: "unopened"
        };
        try {
          const foreign = await readForeign(inputs, event), order = { plan, planOf, where, conclusion: run.conclusion, advisory: inputs.advisory }, record = (0, redact_deep.K)(judgeForeign(foreign, order), redactor.redact);
          return await publish(record, { inputs, github, check, log });
        } catch (error) {
          if (!(error instanceof model_problem.AF))
            throw error;
          return await refuse(error, { github, check, run, redactor, log });
        }
      }
      async function planOfBase({ baseSha }, { inputs, event, github }) {
        const texts = (0, gate_texts._g)(github, baseSha), path = inputs.config && (0, external_node_path_.relative)((0, step.Gl)(), (0, external_node_path_.resolve)((0, step.Gl)(), inputs.config)), { plan, file } = await (0, read_plan.m)({
          config: path,
          texts,
          folder: (0, step.Gl)(),
          environment: void 0,
          overrides: { service: inputs.overrides.service },
          options: { repository: event.repo, offline: !0 }
        }), name = file === void 0 ? "the built-in defaults" : texts.nameOf(file);
        return {
          plan,
          planOf: file === void 0 ? `${name}, as the base branch has no config` : `${name} of the base branch`
        };
      }
      async function readForeign({ record: given }, { sha }) {
        if (given === void 0)
          throw new model_problem.AF("config", "publish: the input `record` is missing");
        const path = (0, external_node_path_.resolve)((0, step.Gl)(), given), refuse2 = (why, hint) => {
          throw new model_problem.AF("record", `the record ${given}: ${why}`, { ...hint && { hint } });
        }, found = await (0, promises_.lstat)(path).catch(() => {
        });
        if (!found)
          return refuse2("the run left none", "did its artifact come, and did the run get that far?");
        if (!found.isFile() || await (0, promises_.realpath)(path) !== path)
          return refuse2("it is no plain file");
        if (found.size > largestBytes)
          return refuse2(`it is larger than ${largestBytes / 1024 / 1024} MB`);
        const record = await (0, read_record.a)(path);
        return record.context.commit !== sha || record.commit !== sha ? refuse2(`it is of another commit than the run, ${sha.slice(0, 7)}`) : record;
      }
      async function publish(record, { inputs, github, check, log }) {
        const published = await (0, publish_record.l)(record, [
          (0, publishers.wU)(github, inputs.comment),
          (0, publishers.bp)(github, check),
          (0, publishers.r9)(process.env.GITHUB_STEP_SUMMARY)
        ]), { publications } = published;
        log.scorecard(published.record);
        for (const id2 of ["comment", "check"]) {
          const of = publications[id2];
          of?.kind === "denied" && log.error(`${id2}: ${of.why}${of.hint ? ` (${of.hint})` : ""}`), of?.kind === "skipped" && log.info(`No ${id2}: ${of.why}`);
        }
        return core.uH("verdict", record.verdict), core.uH("reason", (0, excerpt.TN)(record.reason)), core.uH("comment-url", publications.comment?.kind === "published" ? publications.comment.url ?? "" : ""), publications.check?.kind === "published" ? 0 : verdict.hS.error;
      }
      async function refuse(problem, { github, check, run, redactor, log }) {
        const reason = (0, excerpt.y1)(redactor.redact((0, model_problem.Vw)(problem))), wasCancelled = run.conclusion === "cancelled";
        log.problem(problem), core.uH("verdict", "error"), core.uH("reason", (0, excerpt.TN)(redactor.redact((0, model_problem.YK)(problem))));
        const closed = await (0, check_run.tQ)(github, check, {
          conclusion: wasCancelled ? "cancelled" : "failure",
          title: wasCancelled ? "cancelled" : "the record of the run was refused",
          summary: () => (0, step.OF)(reason)
        });
        return closed.kind === "denied" && log.error(`check: ${closed.why}`), verdict.hS.error;
      }
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
  4689: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        h: () => (
          /* binding */
          evidenceFor
        )
        /* harmony export */
      });
      var _model_alerts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(487), _model_indicator_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1627), _model_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4519), _net_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5410), _net_wildcard_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4956);
      function evidenceFor(plan, { plan: asked, evidence }) {
        const before = asked.objectives.filter(_model_plan_js__WEBPACK_IMPORTED_MODULE_1__.MA), isSource = matches(sourceOf(asked), sourceOf(plan)), matched = plan.objectives.filter(_model_plan_js__WEBPACK_IMPORTED_MODULE_1__.MA).map((now) => ({
          now,
          same: isSource ? pick(now, before, (other) => matches(questionOf(other, asked), questionOf(now, plan))) : void 0,
          budget: isSource ? pick(now, before, (other) => asksSameBudget(other, now)) : void 0
        })), memory = memoryFor(plan, asked, evidence, isSource);
        if (matched.every(isUnmoved) && memory === evidence.memory)
          return evidence;
        const { measurements, serverSeries, budgets } = evidence;
        return {
          ...evidence,
          measurements: byName(matched, ({ now, same }) => same ? own(measurements, same.name) : unasked(now, before, isSource ? void 0 : asked)),
          serverSeries: matched.flatMap(({ now: { name, unit }, same }) => serverSeries.flatMap((series) => series.objective === same?.name ? [{ ...series, objective: name, unit }] : [])),
          ...budgets && {
            budgets: byName(matched, ({ budget }) => budget && own(budgets, budget.name))
          },
          ...memory && { memory }
        };
      }
      const isUnmoved = ({ now, same, budget }) => same?.name === now.name && (budgetOf(now) === void 0 || budget?.name === now.name);
      function pick(now, before, isSame) {
        const same = before.filter(isSame);
        return same.find(({ name }) => name === now.name) ?? same[0];
      }
      const byName = (matched, find) => Object.fromEntries(matched.flatMap((match) => {
        const found = find(match);
        return found === void 0 ? [] : [[match.now.name, found]];
      })), own = (of, name) => Object.hasOwn(of, name) ? of[name] : void 0, budgetOf = (objective) => objective.source === "prometheus" && objective.slo?.budget ? canonical([objective.slo.windowMs, objective.slo.budget]) : void 0;
      function asksSameBudget(recorded, now) {
        const [before, budget] = [budgetOf(recorded), budgetOf(now)];
        return before !== void 0 && budget !== void 0 && matches(before, budget);
      }
      function questionOf({ indicator }, plan) {
        switch (indicator.kind) {
          case "histogram":
            return canonical(["histogram", indicator.metric, indicator.by]);
          case "conventional":
            return canonical([
              "conventional",
              indicator.what,
              (plan.prometheus ?? plan.ownPrometheus)?.target
            ]);
          case "alerts": {
            const { from, match, severities, forMs, intervalMs } = indicator, which = from.kind === "files" ? (0, _model_alerts_js__WEBPACK_IMPORTED_MODULE_0__.TH)(from.rules, indicator).map(({ annotations: _, ...rule }) => rule) : ["server", match, severities];
            return canonical(["alerts", which, forMs, intervalMs]);
          }
          default:
            return canonical(indicator);
        }
      }
      function sourceOf({ prometheus, ownPrometheus }) {
        return prometheus ? prometheus.url : ownPrometheus && canonical(ownPrometheus.scrape.map(({ url, path }) => [url, path]));
      }
      const matches = (recorded, now) => recorded === void 0 || now === void 0 || (0, _net_wildcard_js__WEBPACK_IMPORTED_MODULE_3__._)(recorded, now, _net_redact_js__WEBPACK_IMPORTED_MODULE_2__.d), canonical = (data) => JSON.stringify(data, (_, value) => typeof value == "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => a < b ? -1 : 1)) : value);
      function unasked({ name, indicator }, before, source) {
        const sameName = before.find((other) => other.name === name), found = source ? `it asked another source, ${source.prometheus?.url ?? "a Prometheus of its own"}` : sameName ? `under this name its run asked ${describe(sameName.indicator)}` : "its run did not ask it";
        return {
          kind: "no-data",
          query: describe(indicator),
          detail: `the record holds no answer to this question: ${found}`,
          hint: "run it again under this config",
          warnings: []
        };
      }
      const describe = (indicator) => indicator.kind === "alerts" ? "other alert rules" : (0, _model_indicator_js__WEBPACK_IMPORTED_MODULE_4__.n)(indicator);
      function memoryFor(plan, asked, { memory }, isSource) {
        const of = ({ prometheus, ownPrometheus }) => {
          const { memory: query, target } = prometheus ?? ownPrometheus ?? {};
          return canonical([query, target]);
        };
        return !memory || isSource && matches(of(asked), of(plan)) ? memory : { kind: "no-data", query: "", detail: "the record holds no answer to this question: its run asked for other memory", warnings: [] };
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
  52: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        a: () => (
          /* binding */
          readRecord
        )
        /* harmony export */
      });
      var _files_decode_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9294), _files_plain_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9119), _model_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9241);
      const mostWindows = 1e6, usualRecord = "expected the record.json of a report folder", largestBytes = 256 * 1024 * 1024;
      async function readRecord(path) {
        const read = await (0, _files_plain_file_js__WEBPACK_IMPORTED_MODULE_1__.b$)(path, largestBytes), decoded = read.kind === "bytes" ? (0, _files_decode_text_js__WEBPACK_IMPORTED_MODULE_0__.g)(read.bytes) : read;
        if (decoded.kind === "missing") {
          const hint = decoded.hint ?? (decoded.isThere ? void 0 : "a run writes it into its report folder");
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_2__.AF("record", `record ${path}: ${decoded.why}`, { ...hint && { hint } });
        }
        const data = parseJson(decoded.text, path);
        if (!isRecord(data))
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_2__.AF("record", `${path} is not a record of a run`, {
            hint: usualRecord
          });
        if (data.schemaVersion !== 1)
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_2__.AF("record", `${path} has schemaVersion ${String(data.schemaVersion)}; this gate reads version 1`, {
            hint: "use a newer gate"
          });
        return upgraded(data);
      }
      function upgraded(record) {
        const objectives = record.plan.objectives.map((objective) => {
          const { query, ...rest } = objective;
          return typeof query == "string" ? { ...rest, indicator: { kind: "value", query } } : objective;
        });
        return { ...record, plan: { ...record.plan, objectives } };
      }
      function parseJson(text, path) {
        try {
          return JSON.parse(text);
        } catch (error) {
          const at = /at position \d+|\(line \d+ column \d+\)/.exec(error.message)?.[0];
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_2__.AF("record", `${path} is not JSON${at ? ` ${at}` : ""}`, { hint: usualRecord });
        }
      }
      function isRecord(data) {
        if (!isObject(data) || !isObject(data.plan) || !isObject(data.evidence))
          return !1;
        const { plan, evidence } = data, parts = [
          plan.load,
          plan.target,
          plan.policy,
          evidence.target,
          evidence.measurements,
          data.context,
          data.gate
        ], lists = [data.objectives, data.notes, plan.objectives, evidence.serverSeries];
        return typeof data.schemaVersion == "number" && [data.verdict, data.reason, data.service, data.startedAt].every((text) => typeof text == "string") && parts.every(isObject) && lists.every((list) => Array.isArray(list) && list.every(isObject)) && (evidence.load === void 0 || isLoad(evidence.load));
      }
      function isLoad(load) {
        if (!isObject(load) || [load.generator, load.window].some((part) => part != null && !isObject(part)) || !isObject(load.engine))
          return !1;
        const lists = [load.cells, load.service, load.errorSamples], numbers = [load.seconds, load.windowSeconds];
        return lists.every((list) => Array.isArray(list) && list.every(isObject)) && numbers.every((number) => typeof number == "number" && number >= 0 && number < 1e6) && Number(load.seconds) / Number(load.windowSeconds) < mostWindows && load.cells.every(({ latency }) => isObject(latency) && Array.isArray(latency.buckets));
      }
      const isObject = (value) => typeof value == "object" && value !== null;
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
