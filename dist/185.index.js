const id = 185, ids = [185], modules = {
  /***/
  2234: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        X: () => (
          /* binding */
          checkHistory
        ),
        /* harmony export */
        u: () => (
          /* binding */
          historyText
        )
        /* harmony export */
      });
      var _gate_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6402), _publish_check_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9700);
      const mostCommits = 20, heading = "The last runs of this branch that passed, for later runs to compare with (`baseline.history`).\n\n```json\n", ending = "\n```\n";
      function checkHistory(github, { service, sha, app }) {
        return async () => {
          const nothing = { from: "the check runs of the base branch", runs: [] }, failed = (message) => ({ ...nothing, failure: { code: "history", message } }), commits = await github.listCommits(sha, mostCommits);
          if (commits.kind !== "ok")
            return failed(`the commits of the base branch cannot be read: ${commits.message}`);
          for (const commit of commits.value) {
            const checks = await github.listChecks(commit, (0, _publish_check_run_js__WEBPACK_IMPORTED_MODULE_1__.I3)(service));
            if (checks.kind !== "ok")
              return failed(`the check runs of ${commit.slice(0, 7)} cannot be read: ${checks.message}`);
            for (const check of checks.value) {
              if (check.app !== app || check.sha !== commit)
                continue;
              const runs = (0, _gate_history_js__WEBPACK_IMPORTED_MODULE_0__.i6)(jsonOf(check.text), service);
              if (runs)
                return { from: `the check run of ${commit.slice(0, 7)}`, runs };
            }
          }
          return nothing;
        };
      }
      function historyText(record) {
        const { plan, evidence, context, service } = record;
        if (!(!plan.history || plan.history.dir !== void 0 || !evidence.history || evidence.history.failure) && context.pullRequest === void 0)
          return `${heading}${(0, _gate_history_js__WEBPACK_IMPORTED_MODULE_0__.As)(service, (0, _gate_history_js__WEBPACK_IMPORTED_MODULE_0__.Ou)(record, plan.history.runs))}${ending}`;
      }
      const jsonOf = (text) => {
        const from = text.indexOf(heading), end = text.indexOf(ending, from + heading.length);
        return from < 0 || end < 0 ? "" : text.slice(from + heading.length, end);
      };
    })
  ),
  /***/
  8623: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        j: () => (
          /* binding */
          readEvent
        )
        /* harmony export */
      });
      var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(722), _model_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9241), _net_preview_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7161);
      function readEvent() {
        const { owner, repo } = _actions_github__WEBPACK_IMPORTED_MODULE_0__._.repo, payload = _actions_github__WEBPACK_IMPORTED_MODULE_0__._.payload, asked = readAsked(payload), head = headOf(payload, asked), sha = head.sha ?? _actions_github__WEBPACK_IMPORTED_MODULE_0__._.sha, branch = (head.branch ?? _actions_github__WEBPACK_IMPORTED_MODULE_0__._.ref).replace(/^refs\/heads\//, ""), baseSha = payload.pull_request?.base?.sha ?? payload.merge_group?.base_sha, headOwner = payload.workflow_run?.head_repository?.owner?.login, headBranch = payload.workflow_run?.head_branch;
        return {
          owner,
          repo,
          apiUrl: _actions_github__WEBPACK_IMPORTED_MODULE_0__._.apiUrl,
          sha,
          ...headOwner && headBranch && { headLabel: `${headOwner}:${headBranch}` },
          ...baseSha && { baseSha },
          isOfBranch: payload.merge_group !== void 0 || isDefaultBranch(payload),
          ...deploymentOf(payload),
          ...payload.workflow_run && { run: runOf(payload.workflow_run) },
          ...asked.target !== void 0 && { target: asked.target },
          where: {
            repository: `${owner}/${repo}`,
            commit: sha,
            branch,
            ...head.pullRequest && { pullRequest: head.pullRequest },
            runUrl: `${_actions_github__WEBPACK_IMPORTED_MODULE_0__._.serverUrl}/${owner}/${repo}/actions/runs/${_actions_github__WEBPACK_IMPORTED_MODULE_0__._.runId}`,
            event: _actions_github__WEBPACK_IMPORTED_MODULE_0__._.eventName
          }
        };
      }
      function headOf(payload, asked) {
        const { pull_request, workflow_run, deployment, merge_group, sha, branches } = payload;
        return pull_request ? { ...pull_request.head, branch: pull_request.head?.ref, pullRequest: pull_request.number } : workflow_run ? { sha: workflow_run.head_sha, branch: workflow_run.head_branch } : deployment ? { sha: deployment.sha, branch: deployment.ref } : merge_group ? { sha: merge_group.head_sha, branch: merge_group.head_ref } : _actions_github__WEBPACK_IMPORTED_MODULE_0__._.eventName === "status" ? { sha, branch: branches?.[0]?.name } : asked;
      }
      const runOf = ({ id: id2, conclusion }) => ({
        url: `${_actions_github__WEBPACK_IMPORTED_MODULE_0__._.serverUrl}/${_actions_github__WEBPACK_IMPORTED_MODULE_0__._.repo.owner}/${_actions_github__WEBPACK_IMPORTED_MODULE_0__._.repo.repo}/actions/runs/${id2}`,
        conclusion: conclusion ?? "unknown"
      });
      function deploymentOf({ deployment, deployment_status: status }) {
        if (!deployment || !status?.state)
          return {};
        const url = (0, _net_preview_address_js__WEBPACK_IMPORTED_MODULE_2__.j)(status.environment_url) ?? (0, _net_preview_address_js__WEBPACK_IMPORTED_MODULE_2__.j)(status.target_url), { id: id2, environment = "" } = deployment;
        return {
          deployment: {
            ...id2 !== void 0 && { id: id2 },
            environment,
            state: status.state,
            ...url !== void 0 && { url },
            ...status.description && { description: status.description }
          }
        };
      }
      function isDefaultBranch({ repository }) {
        return ["push", "schedule"].includes(_actions_github__WEBPACK_IMPORTED_MODULE_0__._.eventName) && _actions_github__WEBPACK_IMPORTED_MODULE_0__._.ref === `refs/heads/${repository?.default_branch ?? ""}`;
      }
      function readAsked({ client_payload }) {
        const { sha, target, pull_request: pullRequest } = client_payload ?? {}, refuse = (key, expected) => {
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_1__.AF("config", `client_payload.${key} of the ${_actions_github__WEBPACK_IMPORTED_MODULE_0__._.eventName}: expected ${expected}`);
        };
        return sha !== void 0 && !/^[0-9a-f]{40}$/.test(String(sha)) && refuse("sha", "a commit of 40 hexadecimal digits"), target !== void 0 && typeof target != "string" && refuse("target", "an address such as https://preview.example"), pullRequest !== void 0 && !(Number.isInteger(pullRequest) && Number(pullRequest) > 0) && refuse("pull_request", "the number of a pull request"), {
          ...sha !== void 0 && { sha: String(sha) },
          ...target !== void 0 && { target: String(target) },
          ...pullRequest !== void 0 && { pullRequest: Number(pullRequest) }
        };
      }
    })
  ),
  /***/
  7126: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        K: () => (
          /* binding */
          readInputs
        )
        /* harmony export */
      });
      var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(143), _gate_report_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2343), _model_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9241);
      const commentModes = ["always", "failure", "never"];
      function readInputs() {
        const text = (name) => (0, _actions_core__WEBPACK_IMPORTED_MODULE_0__.V4)(name) || void 0;
        return {
          config: text("config"),
          record: text("record"),
          configFrom: oneOf("config-from", text("config-from") ?? "head", ["head", "base"]),
          overrides: {
            target: text("target"),
            baseline: text("baseline"),
            prometheusUrl: text("prometheus-url"),
            rate: text("rate"),
            duration: text("duration"),
            service: text("service"),
            targetHeaders: text("target-headers"),
            baselineHeaders: text("baseline-headers"),
            prometheusHeaders: text("prometheus-headers")
          },
          token: (0, _actions_core__WEBPACK_IMPORTED_MODULE_0__.V4)("github-token"),
          comment: oneOf("comment", text("comment") ?? "always", commentModes),
          commentGroup: text("comment-group"),
          advisory: oneOf("advisory", text("advisory") ?? "false", ["true", "false"]) === "true",
          reportDir: text("report-dir") ?? _gate_report_files_js__WEBPACK_IMPORTED_MODULE_1__.Tc
        };
      }
      function oneOf(input, value, known) {
        const found = known.find((one) => one === value);
        if (found === void 0)
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_2__.AF("config", `input ${input}: expected ${known.join(", ")}; found ${JSON.stringify(value)}`);
        return found;
      }
    })
  ),
  /***/
  9175: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        W: () => (
          /* binding */
          jobLog
        )
        /* harmony export */
      });
      var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(143), _gate_stream_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1192), _gate_system_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8322), _model_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9241), _net_excerpt_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8217), _render_terminal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4425), _scorecard_build_scorecard_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7761);
      function jobLog(redact) {
        const write = (text) => process.stdout.write(disarm(text)), shown = (text) => (0, _net_excerpt_js__WEBPACK_IMPORTED_MODULE_4__.y1)(redact(text));
        return {
          ...(0, _gate_stream_log_js__WEBPACK_IMPORTED_MODULE_1__.V)({
            write,
            live: !1,
            redact,
            clock: _gate_system_clock_js__WEBPACK_IMPORTED_MODULE_2__.m,
            warning: (message) => `warning: ${message}`,
            debug: _actions_core__WEBPACK_IMPORTED_MODULE_0__._o()
          }),
          notice: (message) => _actions_core__WEBPACK_IMPORTED_MODULE_0__.lm(shown(message), { title: "Reliability Gate" }),
          error: (message) => _actions_core__WEBPACK_IMPORTED_MODULE_0__.z3(shown(message), { title: "Reliability Gate" }),
          problem: ({ message, hint, mistakes }, { ofCommit } = { ofCommit: !1 }) => {
            const all = mistakes.length > 0 ? mistakes : [{ message, ...hint && { hint } }];
            for (const mistake of all) {
              const { place } = mistake;
              _actions_core__WEBPACK_IMPORTED_MODULE_0__.z3(shown((0, _model_problem_js__WEBPACK_IMPORTED_MODULE_3__._P)(mistake)), {
                title: "Reliability Gate: config",
                ...place && !ofCommit && { file: place.file, startLine: place.line, startColumn: place.column }
              });
            }
          },
          scorecard: (record) => {
            const text = (0, _render_terminal_js__WEBPACK_IMPORTED_MODULE_5__.b)((0, _scorecard_build_scorecard_js__WEBPACK_IMPORTED_MODULE_6__.b)(record), { color: !1, width: 120 });
            write(`
${redact(text)}
`);
          }
        };
      }
      const disarm = (text) => text.replace(/^(\s*):(?=:)/gm, "$1: ").replaceAll("##[", "## [");
    })
  ),
  /***/
  2791: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        $b: () => (
          /* binding */
          cancelledRun
        ),
        bp: () => (
          /* binding */
          checkPublisher
        ),
        wU: () => (
          /* binding */
          commentPublisher
        ),
        Ad: () => (
          /* binding */
          groupPublisher
        ),
        r9: () => (
          /* binding */
          summaryPublisher
        ),
        dA: () => (
          /* binding */
          tellGroup
        )
      });
      var gather_evidence = __webpack_require__(950), check_run = __webpack_require__(9700), check_title = __webpack_require__(6167), comment = __webpack_require__(1561), denial = __webpack_require__(5157);
      const mostRounds = 10;
      async function publishGroupComment(store, order2) {
        const { pullRequest, group, mode, sha, render } = order2;
        let published = { kind: "skipped", why: "no check run of the group is there" }, told = "";
        for (let round = 0; round < mostRounds; round += 1) {
          const listed = await store.listChecks(sha);
          if (listed.kind !== "ok")
            return (0, denial.Z)(listed, "the check runs of the group could not be read");
          const parts = partsOf(listed.value, order2), found = JSON.stringify(parts);
          if (parts.length === 0 || found === told)
            return published;
          told = found;
          const blocks = parts.some(({ conclusion }) => conclusion === "failure"), place = { pullRequest, of: { group }, mode, commit: sha };
          if (published = await (0, comment.p)(store, { ...place, blocks, body: render(parts) }), published.kind !== "published")
            return published;
        }
        return published;
      }
      function partsOf(checks, { group, app }) {
        return checks.filter((check) => check.app === app && check.externalId === (0, check_run.V_)(group)).flatMap(({ name, conclusion, title, summary: summary2, url }) => {
          const service = (0, check_run.N9)(name);
          return service === void 0 ? [] : [{ service, conclusion, title, summary: summary2, ...url && { url } }];
        }).sort((a, b) => a.service < b.service ? -1 : 1);
      }
      var promises_ = __webpack_require__(1455), file_denial = __webpack_require__(7662);
      const mostBytes = 1024 * 1024;
      async function appendJobSummary(path, text) {
        try {
          const left = mostBytes - await sizeOf(path) - 1, rendered = typeof text == "string" ? text : text(Math.max(0, left));
          return Buffer.byteLength(rendered) > left ? { kind: "denied", why: "the job summary would be larger than 1 MiB, which the runner refuses" } : (await (0, promises_.appendFile)(path, rendered.endsWith(`
`) ? rendered : `${rendered}
`), { kind: "published" });
        } catch (error) {
          return (0, file_denial.$)(error, "the job summary could not be written");
        }
      }
      async function sizeOf(path) {
        try {
          return (await (0, promises_.stat)(path)).size;
        } catch (error) {
          if (error.code === "ENOENT")
            return 0;
          throw error;
        }
      }
      var cancelled = __webpack_require__(7618), verdict = __webpack_require__(543), escape_html = __webpack_require__(490), escape_markdown = __webpack_require__(5982), markdown_table = __webpack_require__(3681), words = __webpack_require__(8712);
      const stateIcons = { ...words.Pt, running: "⏳", cancelled: "⚪" }, order = [...verdict.rY.filter((of) => of !== "pass"), "cancelled", "running", "pass"], mostRows = 100;
      function renderGroup(group, parts, budget) {
        const rows = parts.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state)), head = [titleLine(group, rows), table(rows.slice(0, mostRows))];
        rows.length > mostRows && head.push(`And ${rows.length - mostRows} more.`);
        const scorecards = rows.map(({ scorecard }) => scorecard), assemble = (note = "") => {
          const shown = rows.map((row, i) => scorecards[i] ? (0, markdown_table.T)(summaryOf(row), scorecards[i]) : "");
          return `${[...head, ...shown, note].filter(Boolean).join(`

`)}
`;
        };
        let text = assemble();
        for (const shorten of [unfolded, () => ""])
          for (let i = rows.length - 1; i >= 0 && bytesOf(text) > budget; i -= 1)
            scorecards[i] = shorten(scorecards[i]), text = assemble("Not everything fits in a comment: the check of each service has its whole scorecard.");
        return text;
      }
      function titleLine(group, rows) {
        const { state } = rows[0], several = `${rows.length} service${rows.length === 1 ? "" : "s"}`, alike = rows.filter((row) => row.state === state).length, words2 = alike === rows.length ? `${several}: ${state}` : `${alike} of ${several}: ${state}`;
        return `## ${stateIcons[state]} Reliability Gate: ${(0, escape_markdown.CS)(group, 100)} — ${words2}`;
      }
      const table = (rows) => (0, markdown_table.Q)([{ head: "", align: "center" }, { head: "Service" }, { head: "Verdict" }, { head: "Reason" }], rows.map(({ service, state, words: words2, reason, url }) => {
        const shown = (0, escape_markdown.qy)(words2, 100);
        return [stateIcons[state], (0, escape_markdown.qy)(service, 100), linked(shown, url), reason ? (0, escape_markdown.qy)(reason, 250) : ""];
      })), linked = (text, url) => url && /^https:\/\/[\w.-]+\/[\w./-]+(\?[\w=&-]*)?$/.test(url) ? `[${text}](${url})` : text, summaryOf = ({ service, state }) => `${stateIcons[state]} <code>${(0, escape_html.Z)(service, 100)}</code>`, unfolded = (scorecard) => {
        const at = scorecard.indexOf("<details");
        return at < 0 ? scorecard : scorecard.slice(0, at).trimEnd();
      }, bytesOf = (text) => new TextEncoder().encode(text).length;
      var markdown = __webpack_require__(5120), summary = __webpack_require__(4453), build_scorecard = __webpack_require__(7761), check_history = __webpack_require__(2234);
      const wasInterrupted = (record) => record.evidence.failure?.code === gather_evidence.VM, commentPublisher = (github, mode) => ({
        id: "comment",
        publish: async (record) => {
          const { pullRequest, commit } = record.context;
          if (pullRequest === void 0)
            return { kind: "skipped", why: "there is no pull request" };
          const to = { pullRequest, of: { service: record.service }, mode, commit };
          if (wasInterrupted(record))
            return (0, comment._)(github, { ...to, body: (0, cancelled.e)(cancelledRun(record)) });
          const scorecard = (0, build_scorecard.b)(record);
          return (0, comment.p)(github, { ...to, blocks: record.blocks, body: (budget) => (0, markdown.G)(scorecard, budget) });
        }
      }), groupPublisher = (github, mode, check) => ({
        id: "comment",
        publish: async ({ context: { pullRequest } }) => pullRequest === void 0 ? { kind: "skipped", why: "there is no pull request" } : tellGroup(github, { pullRequest, mode, check })
      }), tellGroup = (github, { check, ...place }) => {
        const { group, sha, app } = check;
        return publishGroupComment(github, { ...place, group, sha, app, render: (parts) => (budget) => renderGroup(group, parts.map(rowOf), budget) });
      };
      function rowOf({ service, conclusion, title, summary: summary2, url }) {
        const row = { service, scorecard: summary2, ...url && { url } };
        if (conclusion === null)
          return { ...row, state: "running", words: "running", reason: "", scorecard: "" };
        if (conclusion === "cancelled")
          return { ...row, state: "cancelled", words: "cancelled", reason: "" };
        const told = (0, check_title.o)(title);
        return told ? { ...row, state: told.verdict, words: (0, check_title.L)(told), reason: told.reason } : { ...row, state: "error", words: "error", reason: title };
      }
      const checkPublisher = (github, check) => ({
        id: "check",
        publish: async (record) => {
          const scorecard = (0, build_scorecard.b)(record), conclusion = wasInterrupted(record) ? "cancelled" : (0, check_run.vu)(record.verdict, { blocks: record.blocks, advisory: record.advisory }), title = wasInterrupted(record) ? "cancelled" : titleOf(record), text = (0, check_history.u)(record), summary2 = (budget) => (0, markdown.G)(scorecard, budget);
          return (0, check_run.tQ)(github, check, { conclusion, title, summary: summary2, ...text !== void 0 && { text } });
        }
      }), summaryPublisher = (path) => ({
        id: "summary",
        publish: async (record) => path ? appendJobSummary(path, (0, summary.B)((0, build_scorecard.b)(record))) : { kind: "skipped", why: "the runner gave no summary file" }
      }), cancelledRun = ({ service, context }) => ({
        service,
        ...context.commit && { commit: context.commit },
        ...context.runUrl && { runUrl: context.runUrl }
      }), titleOf = ({ verdict: verdict2, reason, advisory, wouldBlock }) => `${(0, check_title.L)({ verdict: verdict2, advisory, wouldBlock })}: ${reason}`;
    })
  ),
  /***/
  9241: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        AF: () => (
          /* binding */
          Problem
        ),
        /* harmony export */
        Vw: () => (
          /* binding */
          formatProblem
        ),
        /* harmony export */
        W3: () => (
          /* binding */
          formatWarning
        ),
        /* harmony export */
        YK: () => (
          /* binding */
          problemLine
        ),
        /* harmony export */
        _P: () => (
          /* binding */
          formatMistake
        )
        /* harmony export */
      });
      const mostMistakes = 20, mostBytes = 5800, longestMessage = 4500, longestHint = 900;
      class Problem extends Error {
        code;
        hint;
        mistakes;
        constructor(code, message, options = {}) {
          super(clip(message, longestMessage)), this.name = "Problem", this.code = code, this.hint = options.hint && clip(options.hint, longestHint), this.mistakes = told(options.mistakes ?? []);
        }
      }
      function told(mistakes) {
        const shown = [];
        let bytes = 0;
        for (const mistake of mistakes) {
          const { message, hint } = mistake, clipped = {
            ...mistake,
            message: clip(message, longestMessage),
            ...hint !== void 0 && { hint: clip(hint, longestHint) }
          };
          if (bytes += new TextEncoder().encode(formatMistake(clipped)).length + 1, shown.length === mostMistakes || bytes > mostBytes && shown.length > 0)
            break;
          shown.push(clipped);
        }
        const rest = mistakes.length - shown.length;
        return rest === 0 ? shown : [...shown, { message: rest === 1 ? "1 more mistake follows" : `${rest} more mistakes follow` }];
      }
      function clip(text, most) {
        const bytes = new TextEncoder().encode(text);
        return bytes.length <= most ? text : `${new TextDecoder().decode(bytes.subarray(0, most)).replace(/\uFFFD+$/, "")}…`;
      }
      function formatMistake({ place, message, hint }) {
        return `${place ? `${place.file}:${place.line}:${place.column}: ` : ""}${message}${hint ? ` (${hint})` : ""}`;
      }
      const formatWarning = ({ message, ...warning }) => formatMistake({ ...warning, message: `warning: ${message}` });
      function formatProblem(problem) {
        return problem.mistakes.length > 0 ? problem.mistakes.map(formatMistake).join(`
`) : formatMistake({ message: problem.message, ...problem.hint && { hint: problem.hint } });
      }
      const problemLine = (problem) => formatProblem(problem).replaceAll(`
`, "; ");
    })
  ),
  /***/
  543: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        An: () => (
          /* binding */
          interruptedExitCode
        ),
        /* harmony export */
        Fg: () => (
          /* binding */
          blockingRules
        ),
        /* harmony export */
        QZ: () => (
          /* binding */
          worst
        ),
        /* harmony export */
        hS: () => (
          /* binding */
          exitCodes
        ),
        /* harmony export */
        lj: () => (
          /* binding */
          exitCodeByPolicy
        ),
        /* harmony export */
        rP: () => (
          /* binding */
          usageExitCode
        ),
        /* harmony export */
        rY: () => (
          /* binding */
          verdicts
        )
        /* harmony export */
      });
      const verdicts = ["fail", "error", "inconclusive", "warn", "pass"], blockingRules = ["fail", "no-data", "too-few-requests", "inconclusive", "error"];
      function worst(several) {
        return verdicts.find((verdict) => several.includes(verdict)) ?? "error";
      }
      const exitCodes = { pass: 0, warn: 0, fail: 1, inconclusive: 3, error: 4 }, exitCodeByPolicy = ({ verdict, blocks }) => blocks ? exitCodes[verdict] : 0, usageExitCode = 2, interruptedExitCode = 130;
    })
  ),
  /***/
  178: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        A: () => (
          /* binding */
          gateVersion
        )
        /* harmony export */
      });
      const gateVersion = "0.1.0";
    })
  ),
  /***/
  9700: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        I3: () => (
          /* binding */
          checkName
        ),
        /* harmony export */
        N9: () => (
          /* binding */
          serviceOfCheck
        ),
        /* harmony export */
        V_: () => (
          /* binding */
          groupId
        ),
        /* harmony export */
        Xq: () => (
          /* binding */
          openCheck
        ),
        /* harmony export */
        tQ: () => (
          /* binding */
          closeCheck
        ),
        /* harmony export */
        vu: () => (
          /* binding */
          conclusionOf
        ),
        /* harmony export */
        yM: () => (
          /* binding */
          isShared
        )
        /* harmony export */
      });
      var _net_excerpt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8217), _comment_marker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3808), _commit_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9638), _denial_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5157), _shed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6868);
      const isShared = (check) => check.kind === "open" && check.group !== void 0, checkPrefix = "Reliability Gate: ", checkName = (service) => `${checkPrefix}${service}`, serviceOfCheck = (name) => name.startsWith(checkPrefix) ? name.slice(checkPrefix.length) : void 0, longestExternalId = 255, groupId = (group) => `reliability-gate group=${(0, _comment_marker_js__WEBPACK_IMPORTED_MODULE_2__.aA)(group)}`.slice(0, longestExternalId);
      function externalIdOf({ group, detailsUrl }) {
        return group !== void 0 ? groupId(group) : detailsUrl && `reliability-gate run=${detailsUrl}`.slice(0, longestExternalId);
      }
      async function openCheck(store, order) {
        const { sha, service, detailsUrl, group } = order, target = { sha, service, ...detailsUrl && { detailsUrl }, ...group !== void 0 && { group } }, created = await store.createCheck(newCheck(target));
        if (created.kind === "ok") {
          const { id: id2, app } = created.value;
          return { ...target, kind: "open", id: id2, ...app && { app } };
        }
        return created.kind === "failed" ? { ...target, kind: "unopened" } : (await store.createCommitStatus((0, _commit_status_js__WEBPACK_IMPORTED_MODULE_1__.B)(target, "pending", "in progress"))).kind === "ok" ? { ...target, kind: "status" } : { ...target, ...(0, _denial_js__WEBPACK_IMPORTED_MODULE_3__.Z)(created, "neither a check nor a commit status could be set") };
      }
      async function closeCheck(store, check, closing) {
        if (check.kind === "denied")
          return { kind: "denied", why: check.why, ...check.hint && { hint: check.hint } };
        if (check.kind === "status")
          return closeStatus(store, check, closing);
        const { summary, ...rest } = closing, id2 = check.kind === "open" ? check.id : await findLost(store, check), closed = await (0, _shed_js__WEBPACK_IMPORTED_MODULE_4__.t)(summary, (text) => {
          const outcome = { ...rest, title: (0, _net_excerpt_js__WEBPACK_IMPORTED_MODULE_0__.TN)(rest.title), summary: text };
          return id2 === void 0 ? store.createCheck(newCheck(check, outcome)) : store.updateCheck(id2, outcome);
        });
        if (closed.kind === "ok")
          return { kind: "published", ...closed.value.url && { url: closed.value.url } };
        if (closed.kind === "failed")
          return (0, _denial_js__WEBPACK_IMPORTED_MODULE_3__.Z)(closed, "the check could not be closed");
        const instead = await closeStatus(store, check, closing);
        return instead.kind === "published" ? instead : (0, _denial_js__WEBPACK_IMPORTED_MODULE_3__.Z)(closed, "the check could not be closed");
      }
      async function findLost(store, target) {
        const externalId = externalIdOf(target);
        if (externalId === void 0)
          return;
        const listed = await store.listChecks(target.sha, checkName(target.service));
        if (listed.kind === "ok")
          return listed.value.find((check) => check.conclusion === null && check.externalId === externalId)?.id;
      }
      function conclusionOf(verdict, { blocks, advisory }) {
        return blocks && !advisory ? "failure" : verdict === "pass" || verdict === "warn" ? "success" : "neutral";
      }
      async function closeStatus(store, target, { conclusion, title }) {
        const set = await store.createCommitStatus((0, _commit_status_js__WEBPACK_IMPORTED_MODULE_1__.B)(target, conclusion, title));
        return set.kind === "ok" ? { kind: "published" } : (0, _denial_js__WEBPACK_IMPORTED_MODULE_3__.Z)(set, "the commit status could not be set");
      }
      function newCheck(target, outcome) {
        const { sha, service, detailsUrl } = target, externalId = externalIdOf(target);
        return {
          sha,
          name: checkName(service),
          ...externalId && { externalId },
          ...detailsUrl && { detailsUrl },
          ...outcome && { outcome }
        };
      }
    })
  ),
  /***/
  6167: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        L: () => (
          /* binding */
          formatCheckVerdict
        ),
        /* harmony export */
        o: () => (
          /* binding */
          parseCheckTitle
        )
        /* harmony export */
      });
      var _model_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(543);
      const title = new RegExp(`^(?<verdict>${_model_verdict_js__WEBPACK_IMPORTED_MODULE_0__.rY.join("|")})(?<advisory> \\(advisory(?:, would have blocked(?: by (?<rule>${_model_verdict_js__WEBPACK_IMPORTED_MODULE_0__.Fg.join("|")}))?)?\\))?: (?<reason>[^]*)$`);
      function formatCheckVerdict({ verdict, advisory, wouldBlock }) {
        return !advisory || verdict === "pass" ? verdict : wouldBlock ? `${verdict} (advisory, would have blocked${wouldBlock === verdict ? "" : ` by ${wouldBlock}`})` : `${verdict} (advisory)`;
      }
      function parseCheckTitle(text) {
        const found = title.exec(text)?.groups;
        if (!found)
          return;
        const verdict = found.verdict, advisory = found.advisory !== void 0, rule = found.rule ?? (isRule(verdict) ? verdict : void 0), wouldBlock = found.advisory?.includes("would have blocked") ? rule : void 0;
        return { verdict, advisory, ...wouldBlock && { wouldBlock }, reason: found.reason ?? "" };
      }
      const isRule = (verdict) => _model_verdict_js__WEBPACK_IMPORTED_MODULE_0__.Fg.includes(verdict);
    })
  ),
  /***/
  3808: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        aA: () => (
          /* binding */
          encodeName
        ),
        /* harmony export */
        gY: () => (
          /* binding */
          parseMarker
        ),
        /* harmony export */
        hQ: () => (
          /* binding */
          buildMarker
        ),
        /* harmony export */
        xY: () => (
          /* binding */
          hasMarker
        )
        /* harmony export */
      });
      function buildMarker(of, { state, commit }) {
        return `${markerOf(of)} state=${state}${commit === void 0 ? "" : ` commit=${commit}`} -->`;
      }
      const hasMarker = (body, of) => body.startsWith(`${markerOf(of)} `);
      function parseMarker(body) {
        const form = /^<!-- reliability-gate (?:service|group)=\S+ state=(green|cancelled|blocks)(?: commit=([0-9a-f]+))? -->/, [, state, commit] = form.exec(body) ?? [];
        return { state: state === "green" || state === "cancelled" ? state : "blocks", ...commit !== void 0 && { commit } };
      }
      const markerOf = (of) => `<!-- reliability-gate ${"service" in of ? `service=${encodeName(of.service)}` : `group=${encodeName(of.group)}`}`, encodeName = (name) => encodeURIComponent(name.toWellFormed()).replaceAll("-", "%2D");
    })
  ),
  /***/
  1561: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        _: () => (
          /* binding */
          markCommentCancelled
        ),
        /* harmony export */
        p: () => (
          /* binding */
          publishComment
        )
        /* harmony export */
      });
      var _comment_marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3808), _denial_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5157), _shed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6868);
      async function publishComment(store, order) {
        const { pullRequest, of, mode, blocks, body, commit } = order;
        if (mode === "never")
          return { kind: "skipped", why: "comment: never" };
        const found = await findOwn(store, pullRequest, of);
        if (found.kind !== "ok")
          return (0, _denial_js__WEBPACK_IMPORTED_MODULE_0__.Z)(found, "the comments could not be read");
        const [comment, ...others] = found.value;
        if (mode === "failure" && !blocks && (!comment || (0, _comment_marker_js__WEBPACK_IMPORTED_MODULE_1__.gY)(comment.body).state === "green"))
          return { kind: "skipped", why: "comment: failure, and nothing blocks" };
        const outdated = comment && await whyOutdated(store, comment, order);
        if (outdated)
          return outdated;
        const text = withMarker(of, { state: blocks ? "blocks" : "green", commit }, body), write = { ...order, body: text }, written = comment ? await edit(store, comment, write) : await createOnly(store, write);
        if (written.kind !== "ok")
          return (0, _denial_js__WEBPACK_IMPORTED_MODULE_0__.Z)(written, "the comment could not be written");
        for (const { id: id2 } of others)
          await store.deleteComment(id2);
        return { kind: "published", url: written.value.url };
      }
      async function createOnly(store, order) {
        const created = await create(store, order);
        if (created.kind !== "ok")
          return created;
        const found = await findOwn(store, order.pullRequest, order.of), oldest = found.kind === "ok" ? found.value[0] : void 0;
        if (!oldest || oldest.id === created.value.id)
          return created;
        const edited = await edit(store, oldest, order);
        return edited.kind === "ok" && edited.value.id !== created.value.id && await store.deleteComment(created.value.id), edited;
      }
      async function markCommentCancelled(store, { body, ...place }) {
        const { pullRequest, of, mode, commit } = place;
        if (mode === "never")
          return { kind: "skipped", why: "comment: never" };
        const found = await findOwn(store, pullRequest, of);
        if (found.kind !== "ok")
          return (0, _denial_js__WEBPACK_IMPORTED_MODULE_0__.Z)(found, "the comments could not be read");
        const comment = found.value[0];
        if (!comment)
          return { kind: "skipped", why: "there is no comment yet" };
        const outdated = await whyOutdated(store, comment, place);
        if (outdated)
          return outdated;
        const edited = await (0, _shed_js__WEBPACK_IMPORTED_MODULE_2__.t)(withMarker(of, { state: "cancelled", commit }, () => body), (text) => store.updateComment(comment.id, text));
        return edited.kind === "ok" ? { kind: "published", url: edited.value.url } : isGone(edited) ? { kind: "skipped", why: "the comment was deleted" } : (0, _denial_js__WEBPACK_IMPORTED_MODULE_0__.Z)(edited, "the comment could not be edited");
      }
      async function whyOutdated(store, { body }, { pullRequest, commit }) {
        const told = (0, _comment_marker_js__WEBPACK_IMPORTED_MODULE_1__.gY)(body).commit;
        if (commit === void 0 || told === void 0 || told === commit)
          return;
        const pull = await store.getPullRequest(pullRequest);
        if (pull.kind !== "ok")
          return (0, _denial_js__WEBPACK_IMPORTED_MODULE_0__.Z)(pull, "whether this commit is still the newest could not be found out");
        const { headSha } = pull.value;
        if (headSha !== commit)
          return { kind: "skipped", why: `the pull request has moved on to ${headSha.slice(0, 7)}` };
      }
      async function findOwn(store, pullRequest, of) {
        const listed = await store.listComments(pullRequest);
        if (listed.kind !== "ok")
          return listed;
        const marked = listed.value.filter(({ body }) => (0, _comment_marker_js__WEBPACK_IMPORTED_MODULE_1__.xY)(body, of));
        if (marked.length === 0)
          return { kind: "ok", value: [] };
        const login = (await store.login()).toLowerCase();
        return { kind: "ok", value: marked.filter(({ author }) => author.toLowerCase() === login).sort((a, b) => a.id - b.id) };
      }
      async function edit(store, { id: id2 }, order) {
        const edited = await (0, _shed_js__WEBPACK_IMPORTED_MODULE_2__.t)(order.body, (text) => store.updateComment(id2, text));
        return isGone(edited) ? create(store, order) : edited;
      }
      const create = (store, { pullRequest, body }) => (0, _shed_js__WEBPACK_IMPORTED_MODULE_2__.t)(body, (text) => store.createComment(pullRequest, text));
      function withMarker(of, marked, body) {
        const marker = `${(0, _comment_marker_js__WEBPACK_IMPORTED_MODULE_1__.hQ)(of, marked)}
`;
        return (budgetBytes) => marker + body(budgetBytes - Buffer.byteLength(marker));
      }
      const isGone = (answer) => answer.kind === "refused" && (answer.status === 404 || answer.status === 410);
    })
  ),
  /***/
  9638: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        B: () => (
          /* binding */
          buildStatus
        ),
        /* harmony export */
        i: () => (
          /* binding */
          parseStatus
        )
        /* harmony export */
      });
      var _net_excerpt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8217);
      const contextPrefix = "reliability-gate/", longestDescription = 140, states = {
        pending: { state: "pending", prefix: "" },
        success: { state: "success", prefix: "" },
        failure: { state: "failure", prefix: "" },
        neutral: { state: "success", prefix: "neutral, does not block: " },
        cancelled: { state: "error", prefix: "" }
      };
      function buildStatus({ sha, service, detailsUrl }, of, title) {
        const { state, prefix } = states[of];
        return {
          sha,
          context: `${contextPrefix}${service}`,
          state,
          description: shorten(prefix + (0, _net_excerpt_js__WEBPACK_IMPORTED_MODULE_0__.TN)(title), longestDescription),
          ...detailsUrl && { targetUrl: detailsUrl }
        };
      }
      function parseStatus(context, description) {
        if (!context.startsWith(contextPrefix))
          return;
        const { prefix } = states.neutral, title = description.startsWith(prefix) ? description.slice(prefix.length) : description;
        return { service: context.slice(contextPrefix.length), title };
      }
      function shorten(text, length) {
        if (text.length <= length)
          return text;
        let kept = "";
        for (const character of text) {
          if (kept.length + character.length > length - 1)
            break;
          kept += character;
        }
        return `${kept}…`;
      }
    })
  ),
  /***/
  5157: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Z: () => (
          /* binding */
          denialOf
        )
        /* harmony export */
      });
      function denialOf(answer, what) {
        const hint = answer.kind === "refused" ? answer.hint : void 0;
        return { kind: "denied", why: `${what}: ${answer.message}`, ...hint && { hint } };
      }
    })
  ),
  /***/
  6868: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        t: () => (
          /* binding */
          sendShedding
        )
        /* harmony export */
      });
      const budgetsInBytes = [6e4, 3e4, 1e4];
      async function sendShedding(body, send) {
        let sent, answer;
        for (const budget of budgetsInBytes) {
          const text = body(budget);
          if (answer && text === sent)
            break;
          if (answer = await send(text), answer.kind !== "refused" || answer.status !== 422)
            return answer;
          sent = text;
        }
        return answer;
      }
    })
  ),
  /***/
  7618: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        e: () => (
          /* binding */
          renderCancelled
        )
        /* harmony export */
      });
      var _escape_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5982), _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8712);
      function renderCancelled({ service, commit, runUrl }) {
        const run = (0, _words_js__WEBPACK_IMPORTED_MODULE_1__.Oh)(runUrl), where = [commit ? `commit ${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_0__.aY)(commit.slice(0, 7))}` : "", run ? `[workflow run](${run})` : ""];
        return `${[
          `## ⚪ Reliability Gate: ${(0, _escape_markdown_js__WEBPACK_IMPORTED_MODULE_0__.CS)(service, 100)} — cancelled`,
          "The run was cancelled before it had a verdict. Nothing is known about this commit; run the job again for a scorecard.",
          where.filter(Boolean).join(" · ")
        ].filter(Boolean).join(`

`)}
`;
      }
    })
  )
};
export {
  id,
  ids,
  modules
};
