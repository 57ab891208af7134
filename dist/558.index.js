const id = 558, ids = [558], modules = {
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
      var _gate_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6402), _publish_check_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1940);
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
      var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(143), _model_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9241);
      const commentModes = ["always", "failure", "never"];
      function readInputs() {
        const text = (name) => (0, _actions_core__WEBPACK_IMPORTED_MODULE_0__.V4)(name) || void 0;
        return {
          config: text("config"),
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
          advisory: oneOf("advisory", text("advisory") ?? "false", ["true", "false"]) === "true",
          reportDir: text("report-dir") ?? "reliability-gate-report"
        };
      }
      function oneOf(input, value, known) {
        const found = known.find((one) => one === value);
        if (found === void 0)
          throw new _model_problem_js__WEBPACK_IMPORTED_MODULE_1__.AF("config", `input ${input}: expected ${known.join(", ")}; found ${JSON.stringify(value)}`);
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
      var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(143), _gate_stream_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1192), _gate_system_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8322), _model_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9241), _render_terminal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9914), _scorecard_build_scorecard_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7761);
      function jobLog(redact) {
        const write = (text) => process.stdout.write(disarm(text));
        return {
          ...(0, _gate_stream_log_js__WEBPACK_IMPORTED_MODULE_1__.V)({
            write,
            live: !1,
            redact,
            clock: _gate_system_clock_js__WEBPACK_IMPORTED_MODULE_2__.m,
            warning: (message) => `warning: ${message}`,
            debug: _actions_core__WEBPACK_IMPORTED_MODULE_0__._o()
          }),
          notice: (message) => _actions_core__WEBPACK_IMPORTED_MODULE_0__.lm(redact(message), { title: "Reliability Gate" }),
          error: (message) => _actions_core__WEBPACK_IMPORTED_MODULE_0__.z3(redact(message), { title: "Reliability Gate" }),
          problem: ({ message, hint, mistakes }, { ofCommit } = { ofCommit: !1 }) => {
            const all = mistakes.length > 0 ? mistakes : [{ message, ...hint && { hint } }];
            for (const mistake of all) {
              const { place } = mistake;
              _actions_core__WEBPACK_IMPORTED_MODULE_0__.z3(redact((0, _model_problem_js__WEBPACK_IMPORTED_MODULE_3__._P)(mistake)), {
                title: "Reliability Gate: config",
                ...place && !ofCommit && { file: place.file, startLine: place.line, startColumn: place.column }
              });
            }
          },
          scorecard: (record) => {
            const text = (0, _render_terminal_js__WEBPACK_IMPORTED_MODULE_4__.b)((0, _scorecard_build_scorecard_js__WEBPACK_IMPORTED_MODULE_5__.b)(record), { color: !1, width: 120 });
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
  3929: (
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
        r9: () => (
          /* binding */
          summaryPublisher
        )
      });
      var gather_evidence = __webpack_require__(7284), check_run = __webpack_require__(1940), comment = __webpack_require__(8597), promises_ = __webpack_require__(1455), file_denial = __webpack_require__(7662);
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
      var cancelled = __webpack_require__(7618), markdown = __webpack_require__(5120), summary = __webpack_require__(4453), build_scorecard = __webpack_require__(7761), check_history = __webpack_require__(2234);
      const wasInterrupted = (record) => record.evidence.failure?.code === gather_evidence.V, commentPublisher = (github, mode) => ({
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
      }), checkPublisher = (github, check) => ({
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
      }), titleOf = ({ verdict, reason, advisory }) => `${advisory && verdict !== "pass" ? `${verdict} (advisory)` : verdict}: ${reason}`;
    })
  ),
  /***/
  1437: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        U: () => (
          /* binding */
          connectGitHub
        )
      });
      var version = __webpack_require__(178), preview_address = __webpack_require__(7161);
      function parseList(data, parse) {
        if (!Array.isArray(data))
          throw new Error("expected a list");
        return data.map(parse);
      }
      function parseComment({ id: id2, user, body, html_url }) {
        return { id: parseId(id2), author: user?.login ?? "", body: body ?? "", url: html_url };
      }
      function parseCheck({ id: id2, html_url, app }) {
        return { id: parseId(id2), ...html_url && { url: html_url }, ...app?.slug && { app: app.slug } };
      }
      function parseCheckText(data) {
        const { head_sha: sha, name, conclusion, external_id, output } = data, { title, summary, text } = output, said = { title: title ?? "", summary: summary ?? "", text: text ?? "" };
        return { ...parseCheck(data), sha, name, conclusion, externalId: external_id ?? "", ...said };
      }
      function parseSeenStatus({ context, state, description, target_url, creator }) {
        return { ...{ context, state, description: description ?? "", creator: creator?.login ?? "" }, ...target_url && { targetUrl: target_url } };
      }
      function parseDeployment({ id: id2, environment }) {
        return { id: parseId(id2), environment };
      }
      function parseDeploymentStatus(data) {
        const url = data.environment_url || (0, preview_address.j)(data.target_url), { id: id2, state, description } = data;
        return { id: parseId(id2), state, ...url && { url }, ...description && { description } };
      }
      function parsePullRequest({ number, state, draft, head, base }) {
        return {
          number,
          open: state === "open",
          draft: draft === !0,
          headSha: head.sha,
          headRef: head.ref,
          ...head.repo && { headRepository: head.repo.full_name },
          baseSha: base.sha,
          baseRef: base.ref
        };
      }
      function parseFile(data) {
        if (Array.isArray(data) || data.type !== "file" || data.encoding !== "base64" || data.content === void 0)
          throw new Error("expected a file");
        return Buffer.from(data.content, "base64").toString("utf8");
      }
      function parseId(id2) {
        if (!Number.isInteger(id2))
          throw new Error("expected an id");
        return id2;
      }
      function parseTree({ truncated, tree }) {
        if (truncated)
          throw new Error("the repository has too many files for one answer");
        return parseList(tree, (entry) => entry).filter(({ type }) => type === "blob").map(({ path }) => path);
      }
      var excerpt = __webpack_require__(8217);
      function describeError(error, needs) {
        const { status, response } = error;
        if (status === void 0)
          return { kind: "failed", message: `GitHub's answer makes no sense (${messageOf(error)})` };
        if (!response)
          return { kind: "failed", message: `GitHub was not reached: ${messageOf(error)}` };
        const message = `GitHub answered ${status}: ${(0, excerpt.K)(wordsOf(response, error))}`;
        return isRateLimit(status, response) ? { kind: "failed", status, message: `${message} (rate limit)` } : status >= 500 || status < 400 ? { kind: "failed", status, message } : { kind: "refused", status, message, ...adviceOn(status, needs) };
      }
      function wordsOf({ data }, error) {
        if (typeof data != "object" || data === null || !("message" in data))
          return messageOf(error);
        const { message, errors } = data;
        if (!Array.isArray(errors) || errors.length === 0)
          return String(message);
        const found = errors.map((one) => typeof one == "string" ? one : one?.message ?? JSON.stringify(one));
        return `${String(message)}: ${found.join(", ")}`;
      }
      function messageOf(error) {
        if (!(error instanceof Error))
          return (0, excerpt.K)(String(error));
        const { code } = error.cause?.cause ?? {};
        return (0, excerpt.K)(error.message || code || error.name);
      }
      function isRateLimit(status, { headers, data }) {
        if (status === 429)
          return !0;
        const words = String(data?.message ?? "");
        return status === 403 && (String(headers?.["x-ratelimit-remaining"]) === "0" || /rate limit/i.test(words));
      }
      function adviceOn(status, needs) {
        if (status === 401)
          return { hint: "the token is wrong or has expired: check github-token" };
        if (status !== 403 && status !== 404 || !needs)
          return {};
        const asRule = needs.endsWith("write") ? "; a fork's pull request has a read-only token, whatever its permissions" : "";
        return { permission: needs, hint: `give the job the permission \`${needs}\`${asRule}` };
      }
      const operationTimeoutMs = 3e4, longestWaitMs = 2e4, mostPages = 50, mostCheckPages = 5, actionsLogin = "github-actions[bot]";
      function connectGitHub(connection) {
        const call = caller(connection), pullRequests = pullRequestOperations(call);
        return {
          login: rememberLogin(call),
          ...commentOperations(call),
          ...checkOperations(call),
          ...deploymentOperations(call),
          ...contentOperations(call),
          ...pullRequests,
          findPullRequest: async (sha) => {
            const found = await pullRequests.listPullRequests(sha);
            if (found.kind !== "ok") {
              connection.log.debug(`No pull request found for ${sha}: ${found.message}`);
              return;
            }
            return found.value.find(({ open, headSha }) => open && headSha === sha);
          }
        };
      }
      function commentOperations(call) {
        return {
          listComments: (pullRequest) => call("pull-requests: write", async ({ rest }, common) => {
            const order = { ...common, issue_number: pullRequest, per_page: 100 };
            return allPages(async (page) => {
              const { data, headers } = await rest.issues.listComments({ ...order, page });
              return { items: parseList(data, parseComment), isLast: isLastPage(headers) };
            }, mostPages);
          }),
          createComment: (pullRequest, body) => call("pull-requests: write", async ({ rest }, { request, ...common }) => {
            const order = { ...common, issue_number: pullRequest, body, request: { ...request, retries: 0 } };
            return parseComment((await rest.issues.createComment(order)).data);
          }),
          updateComment: (id2, body) => call("pull-requests: write", async ({ rest }, common) => parseComment((await rest.issues.updateComment({ ...common, comment_id: id2, body })).data)),
          deleteComment: (id2) => call("pull-requests: write", async ({ rest }, common) => {
            await rest.issues.deleteComment({ ...common, comment_id: id2 });
          })
        };
      }
      function checkOperations(call) {
        return {
          createCheck: ({ sha, name, detailsUrl, externalId, outcome }) => call("checks: write", async ({ rest }, common) => {
            const order = {
              ...common,
              name,
              head_sha: sha,
              ...detailsUrl && { details_url: detailsUrl },
              ...externalId && { external_id: externalId }
            }, progress = outcome ? completed(outcome) : { status: "in_progress" };
            return parseCheck((await rest.checks.create({ ...order, ...progress })).data);
          }),
          updateCheck: (id2, outcome) => call("checks: write", async ({ rest }, common) => parseCheck((await rest.checks.update({ ...common, check_run_id: id2, ...completed(outcome) })).data)),
          listChecks: (sha, name) => call("checks: read", async ({ rest }, common) => {
            const order = {
              ...common,
              ref: sha,
              ...name !== void 0 && { check_name: name, filter: "all" },
              per_page: 100
            };
            return allPages(async (page) => {
              const { data, headers } = await rest.checks.listForRef({ ...order, page });
              return { items: parseList(data.check_runs, parseCheckText), isLast: isLastPage(headers) };
            }, mostCheckPages);
          }),
          listCommitStatuses: (sha) => call("statuses: read", async ({ rest }, common) => {
            const order = { ...common, ref: sha, per_page: 100 };
            return parseList((await rest.repos.listCommitStatusesForRef(order)).data, parseSeenStatus);
          }),
          createCommitStatus: ({ targetUrl, ...status }) => call("statuses: write", async ({ rest }, common) => {
            await rest.repos.createCommitStatus({ ...common, ...status, ...targetUrl && { target_url: targetUrl } });
          })
        };
      }
      const completed = ({ conclusion, title, summary, text }) => ({
        status: "completed",
        conclusion,
        output: { title, summary, ...text !== void 0 && { text } }
      });
      function deploymentOperations(call) {
        return {
          listDeployments: (of) => call("deployments: read", async ({ rest }, common) => {
            const order = { ...common, ...of, per_page: 100 };
            return parseList((await rest.repos.listDeployments(order)).data, parseDeployment);
          }),
          listDeploymentStatuses: (deploymentId) => call("deployments: read", async ({ rest }, common) => {
            const order = { ...common, deployment_id: deploymentId, per_page: 100 };
            return parseList((await rest.repos.listDeploymentStatuses(order)).data, parseDeploymentStatus);
          })
        };
      }
      function pullRequestOperations(call) {
        return {
          listPullRequests: (sha) => call("pull-requests: read", async ({ rest }, common) => {
            const order = { ...common, commit_sha: sha, per_page: 100 };
            return parseList((await rest.repos.listPullRequestsAssociatedWithCommit(order)).data, parsePullRequest);
          }),
          listPullRequestsOf: (head) => call("pull-requests: read", async ({ rest }, common) => parseList((await rest.pulls.list({ ...common, head, state: "open", per_page: 100 })).data, parsePullRequest)),
          getPullRequest: (number) => call("pull-requests: read", async ({ rest }, common) => parsePullRequest((await rest.pulls.get({ ...common, pull_number: number })).data))
        };
      }
      function contentOperations(call) {
        return {
          getRepository: () => call("contents: read", async ({ rest }, common) => ({
            defaultBranch: (await rest.repos.get(common)).data.default_branch
          })),
          listFiles: (sha) => call("contents: read", async ({ rest }, common) => parseTree((await rest.git.getTree({ ...common, tree_sha: sha, recursive: "true" })).data)),
          listCommits: (sha, most) => call("contents: read", async ({ rest }, common) => parseList((await rest.repos.listCommits({ ...common, sha, per_page: most })).data, ({ sha: sha2 }) => sha2)),
          readFile: async (path, ref) => {
            const read = await call("contents: read", async ({ rest }, common) => parseFile((await rest.repos.getContent({ ...common, path, ref })).data));
            return read.kind === "refused" && read.status === 404 ? { kind: "ok", value: void 0 } : read;
          }
        };
      }
      function rememberLogin(call) {
        let known;
        const ask = async () => {
          const viewer = await call(void 0, async ({ graphql }, { request }) => (await graphql("{ viewer { login } }", { request })).viewer.login);
          if (viewer.kind === "ok")
            return viewer.value;
          const user = await call(void 0, async ({ rest }, { request }) => (await rest.users.getAuthenticated({ request })).data.login);
          return user.kind === "ok" ? user.value : actionsLogin;
        };
        return () => (known ??= ask(), known);
      }
      function caller({ owner, repo, signal, userAgent, ...rest }) {
        const agent = userAgent ?? `reliability-gate/${version.A}`;
        let octokit;
        return async (needs, operation) => {
          if (!rest.token)
            return { kind: "refused", status: 401, message: "there is no token", hint: "give github-token" };
          octokit ??= Promise.all(
            /* import() */
            [__webpack_require__.e(56), __webpack_require__.e(661)]
          ).then(__webpack_require__.bind(__webpack_require__, 8661)).then(({ createOctokit }) => createOctokit({ ...rest, userAgent: agent }));
          const deadline = AbortSignal.timeout(operationTimeoutMs), request = { signal: AbortSignal.any([signal, deadline]), mayWait: budget(longestWaitMs) }, loaded = await octokit;
          try {
            return { kind: "ok", value: await operation(loaded, { owner, repo, request }) };
          } catch (error) {
            return signal.aborted ? { kind: "failed", message: "interrupted" } : deadline.aborted ? { kind: "failed", message: `GitHub took longer than ${operationTimeoutMs / 1e3} s` } : describeError(error, needs);
          }
        };
      }
      async function allPages(read, most) {
        const all = [];
        for (let page = 1; page <= most; page += 1) {
          const { items, isLast } = await read(page);
          if (all.push(...items), isLast)
            break;
        }
        return all;
      }
      const isLastPage = ({ link }) => !link?.includes('rel="next"');
      function budget(totalMs) {
        let leftMs = totalMs;
        return (ms) => ms > leftMs ? !1 : (leftMs -= ms, !0);
      }
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
        _P: () => (
          /* binding */
          formatMistake
        )
        /* harmony export */
      });
      class Problem extends Error {
        code;
        hint;
        mistakes;
        constructor(code, message, options = {}) {
          super(message), this.name = "Problem", this.code = code, this.hint = options.hint, this.mistakes = options.mistakes ?? [];
        }
      }
      function formatMistake({ place, message, hint }) {
        return `${place ? `${place.file}:${place.line}:${place.column}: ` : ""}${message}${hint ? ` (${hint})` : ""}`;
      }
      function formatProblem(problem) {
        return problem.mistakes.length > 0 ? problem.mistakes.map(formatMistake).join(`
`) : formatMistake({ message: problem.message, ...problem.hint && { hint: problem.hint } });
      }
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
      const verdicts = ["fail", "error", "inconclusive", "warn", "pass"];
      function worst(several) {
        return verdicts.find((verdict) => several.includes(verdict)) ?? "error";
      }
      const exitCodes = { pass: 0, warn: 0, fail: 1, inconclusive: 3, error: 4 }, usageExitCode = 2, interruptedExitCode = 130;
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
  1940: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        I3: () => (
          /* binding */
          checkName
        ),
        tQ: () => (
          /* binding */
          closeCheck
        ),
        vu: () => (
          /* binding */
          conclusionOf
        ),
        Xq: () => (
          /* binding */
          openCheck
        )
      });
      const longestDescription = 140, states = {
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
          context: `reliability-gate/${service}`,
          state,
          description: shorten(prefix + title, longestDescription),
          ...detailsUrl && { targetUrl: detailsUrl }
        };
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
      var denial = __webpack_require__(5157), shed = __webpack_require__(6868);
      const checkName = (service) => `Reliability Gate: ${service}`;
      async function openCheck(store, { sha, service, detailsUrl }) {
        const target = { sha, service, ...detailsUrl && { detailsUrl } }, created = await store.createCheck(newCheck(target));
        if (created.kind === "ok") {
          const { id: id2, app } = created.value;
          return { ...target, kind: "open", id: id2, ...app && { app } };
        }
        return created.kind === "failed" ? { ...target, kind: "unopened" } : (await store.createCommitStatus(buildStatus(target, "pending", "in progress"))).kind === "ok" ? { ...target, kind: "status" } : { ...target, ...(0, denial.Z)(created, "neither a check nor a commit status could be set") };
      }
      async function closeCheck(store, check, closing) {
        if (check.kind === "denied")
          return { kind: "denied", why: check.why, ...check.hint && { hint: check.hint } };
        if (check.kind === "status")
          return closeStatus(store, check, closing);
        const { summary, ...rest } = closing, closed = await (0, shed.t)(summary, (text) => {
          const outcome = { ...rest, summary: text };
          return check.kind === "open" ? store.updateCheck(check.id, outcome) : store.createCheck(newCheck(check, outcome));
        });
        if (closed.kind === "ok")
          return { kind: "published", ...closed.value.url && { url: closed.value.url } };
        if (closed.kind === "failed")
          return (0, denial.Z)(closed, "the check could not be closed");
        const instead = await closeStatus(store, check, closing);
        return instead.kind === "published" ? instead : (0, denial.Z)(closed, "the check could not be closed");
      }
      function conclusionOf(verdict, { blocks, advisory }) {
        return blocks && !advisory ? "failure" : verdict === "pass" || verdict === "warn" ? "success" : "neutral";
      }
      async function closeStatus(store, target, { conclusion, title }) {
        const set = await store.createCommitStatus(buildStatus(target, conclusion, title));
        return set.kind === "ok" ? { kind: "published" } : (0, denial.Z)(set, "the commit status could not be set");
      }
      const newCheck = ({ sha, service, detailsUrl }, outcome) => ({
        sha,
        name: checkName(service),
        ...detailsUrl && { detailsUrl },
        ...outcome && { outcome }
      });
    })
  ),
  /***/
  8597: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        _: () => (
          /* binding */
          markCommentCancelled
        ),
        p: () => (
          /* binding */
          publishComment
        )
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
      var denial = __webpack_require__(5157), shed = __webpack_require__(6868);
      async function publishComment(store, order) {
        const { pullRequest, of, mode, blocks, body, commit } = order;
        if (mode === "never")
          return { kind: "skipped", why: "comment: never" };
        const found = await findOwn(store, pullRequest, of);
        if (found.kind !== "ok")
          return (0, denial.Z)(found, "the comments could not be read");
        const [comment, ...others] = found.value;
        if (mode === "failure" && !blocks && (!comment || parseMarker(comment.body).state === "green"))
          return { kind: "skipped", why: "comment: failure, and nothing blocks" };
        const outdated = comment && await whyOutdated(store, comment, order);
        if (outdated)
          return outdated;
        const text = withMarker(of, { state: blocks ? "blocks" : "green", commit }, body), write = { ...order, body: text }, written = comment ? await edit(store, comment, write) : await create(store, write);
        if (written.kind !== "ok")
          return (0, denial.Z)(written, "the comment could not be written");
        for (const { id: id2 } of others)
          await store.deleteComment(id2);
        return { kind: "published", url: written.value.url };
      }
      async function markCommentCancelled(store, { body, ...place }) {
        const { pullRequest, of, mode, commit } = place;
        if (mode === "never")
          return { kind: "skipped", why: "comment: never" };
        const found = await findOwn(store, pullRequest, of);
        if (found.kind !== "ok")
          return (0, denial.Z)(found, "the comments could not be read");
        const comment = found.value[0];
        if (!comment)
          return { kind: "skipped", why: "there is no comment yet" };
        const outdated = await whyOutdated(store, comment, place);
        if (outdated)
          return outdated;
        const edited = await (0, shed.t)(withMarker(of, { state: "cancelled", commit }, () => body), (text) => store.updateComment(comment.id, text));
        return edited.kind === "ok" ? { kind: "published", url: edited.value.url } : isGone(edited) ? { kind: "skipped", why: "the comment was deleted" } : (0, denial.Z)(edited, "the comment could not be edited");
      }
      async function whyOutdated(store, { body }, { pullRequest, commit }) {
        const told = parseMarker(body).commit;
        if (commit === void 0 || told === void 0 || told === commit)
          return;
        const pull = await store.getPullRequest(pullRequest);
        if (pull.kind !== "ok")
          return (0, denial.Z)(pull, "whether this commit is still the newest could not be found out");
        const { headSha } = pull.value;
        if (headSha !== commit)
          return { kind: "skipped", why: `the pull request has moved on to ${headSha.slice(0, 7)}` };
      }
      async function findOwn(store, pullRequest, of) {
        const listed = await store.listComments(pullRequest);
        if (listed.kind !== "ok")
          return listed;
        const marked = listed.value.filter(({ body }) => hasMarker(body, of));
        if (marked.length === 0)
          return { kind: "ok", value: [] };
        const login = (await store.login()).toLowerCase();
        return { kind: "ok", value: marked.filter(({ author }) => author.toLowerCase() === login).sort((a, b) => a.id - b.id) };
      }
      async function edit(store, { id: id2 }, order) {
        const edited = await (0, shed.t)(order.body, (text) => store.updateComment(id2, text));
        return isGone(edited) ? create(store, order) : edited;
      }
      async function create(store, { pullRequest, of, body }) {
        const send = () => (0, shed.t)(body, (text) => store.createComment(pullRequest, text)), created = await send();
        if (created.kind !== "failed")
          return created;
        const found = await findOwn(store, pullRequest, of);
        if (found.kind !== "ok")
          return created;
        const comment = found.value[0];
        return comment ? (0, shed.t)(body, (text) => store.updateComment(comment.id, text)) : send();
      }
      function withMarker(of, marked, body) {
        const marker = `${buildMarker(of, marked)}
`;
        return (budgetBytes) => marker + body(budgetBytes - Buffer.byteLength(marker));
      }
      const isGone = (answer) => answer.kind === "refused" && (answer.status === 404 || answer.status === 410);
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
