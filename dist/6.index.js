const id = 6, ids = [6], modules = {
  /***/
  2625: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        U: () => (
          /* binding */
          connectGitHub
        )
      });
      var version = __webpack_require__(178), remote_error = __webpack_require__(4241);
      const usualPatience = { operationMs: 3e4, requestMs: 1e4, limitMs: 2e4, retryMs: 500 };
      function caller({ owner, repo, signal, userAgent, patience, ...rest }) {
        const agent = userAgent ?? `reliability-gate/${version.A}`, { operationMs, requestMs, limitMs, retryMs } = { ...usualPatience, ...patience };
        let make;
        return async (needs, operation) => {
          if (!rest.token)
            return { kind: "refused", status: 401, message: "there is no token", hint: "give github-token" };
          const deadline = AbortSignal.timeout(operationMs), request = { signal: AbortSignal.any([signal, deadline]), mayWait: budget(limitMs), retryMs };
          make ??= Promise.all(
            /* import() */
            [__webpack_require__.e(752), __webpack_require__.e(439), __webpack_require__.e(56), __webpack_require__.e(661)]
          ).then(__webpack_require__.bind(__webpack_require__, 8661)).then(({ octokitMaker }) => octokitMaker({ ...rest, userAgent: agent, requestMs, retryMs }));
          const octokit = (await make)();
          try {
            const done = operation(octokit, { owner, repo, request });
            return { kind: "ok", value: await Promise.race([done, rejectedBy(request.signal)]) };
          } catch (error) {
            return signal.aborted ? { kind: "failed", message: "interrupted" } : deadline.aborted ? { kind: "failed", message: `GitHub took longer than ${operationMs / 1e3} s` } : (0, remote_error.U)(error, needs);
          }
        };
      }
      const rejectedBy = (signal) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason), { once: !0 }));
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
      var promises_ = __webpack_require__(8500), request_terms = __webpack_require__(5765);
      async function makeOnce(request, { make, find }) {
        for (let tried = 1; ; tried += 1)
          try {
            return await make({ ...request, retries: 0 });
          } catch (error) {
            if (request.signal.aborted || !leavesOpen(error))
              throw error;
            const mayTryAgain = await pause(tried, error, request), found = await find();
            if (found !== void 0)
              return found;
            if (!mayTryAgain)
              throw error;
          }
      }
      async function pause(tried, error, { signal, mayWait, retryMs }) {
        const askedMs = (0, remote_error.V)(error), mayTryAgain = tried <= request_terms.Z && (askedMs === void 0 || mayWait(askedMs));
        return await (0, promises_.setTimeout)(mayTryAgain ? askedMs ?? tried ** 2 * retryMs : retryMs, void 0, { signal }), mayTryAgain;
      }
      function leavesOpen(error) {
        const { status } = error;
        return status === void 0 || status >= 500;
      }
      var preview_address = __webpack_require__(7161);
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
        const { head_sha: sha, name, conclusion, external_id, details_url, output } = data, { title, summary, text } = output, said = { title: title ?? "", summary: summary ?? "", text: text ?? "" }, ours = { externalId: external_id ?? "", detailsUrl: details_url ?? "" };
        return { ...parseCheck(data), sha, name, conclusion, ...ours, ...said };
      }
      function parseSeenStatus({ context, state, description, target_url, creator }) {
        return { ...{ context, state, description: description ?? "", creator: creator?.login ?? "" }, ...target_url && { targetUrl: target_url } };
      }
      function parseDeployment({ id: id2, environment, sha }) {
        return { id: parseId(id2), environment, ...sha !== void 0 && { sha } };
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
      const parseRecentPullRequest = (data) => ({
        ...parsePullRequest(data),
        updatedAt: data.updated_at
      });
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
      const mostPages = 50, mostCheckPages = 5;
      function commentOperations(call, login) {
        return {
          listComments: (pullRequest) => call("pull-requests: write", (octokit, common) => readComments(octokit, common, pullRequest)),
          createComment: (pullRequest, body) => call("pull-requests: write", (octokit, common) => {
            const order = { ...common, issue_number: pullRequest, body };
            return makeOnce(common.request, {
              make: async (request) => parseComment((await octokit.rest.issues.createComment({ ...order, request })).data),
              find: async () => findComment(await readComments(octokit, common, pullRequest), { author: await login(), body })
            });
          }),
          updateComment: (id2, body) => call("pull-requests: write", async ({ rest }, common) => parseComment((await rest.issues.updateComment({ ...common, comment_id: id2, body })).data)),
          deleteComment: async (id2) => {
            const deleted = await call("pull-requests: write", async ({ rest }, common) => {
              await rest.issues.deleteComment({ ...common, comment_id: id2 });
            });
            return deleted.kind === "refused" && deleted.status === 404 ? { kind: "ok", value: void 0 } : deleted;
          }
        };
      }
      const readComments = ({ rest }, common, pullRequest) => {
        const order = { ...common, issue_number: pullRequest, per_page: 100 };
        return allPages(async (page) => {
          const { data, headers } = await rest.issues.listComments({ ...order, page });
          return { items: parseList(data, parseComment), isLast: isLastPage(headers) };
        }, mostPages);
      };
      function findComment(comments, wanted) {
        const author = wanted.author.toLowerCase(), body = wanted.body.trim();
        return comments.findLast((one) => one.author.toLowerCase() === author && one.body.trim() === body);
      }
      function checkOperations(call) {
        return {
          createCheck: (check) => call("checks: write", (octokit, common) => {
            const { sha, name, detailsUrl, externalId, outcome } = check, order = {
              ...common,
              name,
              head_sha: sha,
              ...detailsUrl && { details_url: detailsUrl },
              ...externalId && { external_id: externalId },
              ...outcome ? completed(outcome) : { status: "in_progress" }
            };
            return makeOnce(common.request, {
              make: async (request) => parseCheck((await octokit.rest.checks.create({ ...order, request })).data),
              find: async () => (await readChecks(octokit, common, sha, name)).find((one) => saysTheSame(one, check))
            });
          }),
          updateCheck: (id2, outcome) => call("checks: write", async ({ rest }, common) => parseCheck((await rest.checks.update({ ...common, check_run_id: id2, ...completed(outcome) })).data)),
          listChecks: (sha, name) => call("checks: read", (octokit, common) => readChecks(octokit, common, sha, name))
        };
      }
      function readChecks({ rest }, common, sha, name) {
        const order = { ...common, ref: sha, ...name !== void 0 && { check_name: name, filter: "all" }, per_page: 100 };
        return allPages(async (page) => {
          const { data, headers } = await rest.checks.listForRef({ ...order, page });
          return { items: parseList(data.check_runs, parseCheckText), isLast: isLastPage(headers) };
        }, mostCheckPages);
      }
      const completed = ({ conclusion, title, summary, text }) => ({
        status: "completed",
        conclusion,
        output: { title, summary, ...text !== void 0 && { text } }
      });
      function saysTheSame(found, { externalId = "", outcome }) {
        return found.externalId !== externalId || found.conclusion !== (outcome?.conclusion ?? null) ? !1 : !outcome || found.title === outcome.title && found.summary.trim() === outcome.summary.trim();
      }
      function statusOperations(call) {
        return {
          listCommitStatuses: (sha) => call("statuses: read", (octokit, common) => readStatuses(octokit, common, sha)),
          createCommitStatus: (status) => call("statuses: write", async (octokit, common) => {
            const { targetUrl, ...told } = status, order = { ...common, ...told, ...targetUrl && { target_url: targetUrl } };
            await makeOnce(common.request, {
              make: async (request) => parseSeenStatus((await octokit.rest.repos.createCommitStatus({ ...order, request })).data),
              find: async () => findStatus(await readStatuses(octokit, common, status.sha), status)
            });
          })
        };
      }
      async function readStatuses({ rest }, common, sha) {
        const order = { ...common, ref: sha, per_page: 100 };
        return parseList((await rest.repos.listCommitStatusesForRef(order)).data, parseSeenStatus);
      }
      function findStatus(statuses, wanted) {
        const newest = statuses.find(({ context }) => context === wanted.context), { state, description, targetUrl } = wanted;
        return newest?.state === state && newest.description === description && newest.targetUrl === targetUrl ? newest : void 0;
      }
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
          listRecentPullRequests: (since, most) => call("pull-requests: read", async ({ rest }, common) => {
            const order = { ...common, state: "all", sort: "updated", direction: "desc", per_page: 100 }, isRecent = ({ updatedAt }) => Date.parse(updatedAt) >= Date.parse(since);
            return (await allPages(async (page) => {
              const { data, headers } = await rest.pulls.list({ ...order, page }), items = parseList(data, parseRecentPullRequest);
              return { items, isLast: isLastPage(headers) || !items.every(isRecent) };
            }, Math.ceil(most / 100))).filter(isRecent).slice(0, most);
          }),
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
      const actionsLogin = "github-actions[bot]";
      function connectGitHub(connection) {
        const call = caller(connection), login = rememberLogin(call), pullRequests = pullRequestOperations(call);
        return {
          login,
          getTokenState: () => call(void 0, async ({ rest }, { request }) => {
            const { data, headers } = await rest.rateLimit.get({ request }), { remaining, limit } = data.resources.core;
            return { remaining, limit, ...headers.date !== void 0 && { date: headers.date } };
          }),
          ...commentOperations(call, login),
          ...checkOperations(call),
          ...statusOperations(call),
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
    })
  ),
  /***/
  4241: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        U: () => (
          /* binding */
          describeError
        ),
        /* harmony export */
        V: () => (
          /* binding */
          retryAfterMs
        )
        /* harmony export */
      });
      var _net_excerpt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8217);
      function describeError(error, needs) {
        const { status, response } = error;
        if (status === void 0)
          return { kind: "failed", message: `GitHub's answer makes no sense (${messageOf(error)})` };
        if (!response)
          return { kind: "failed", message: `GitHub was not reached: ${messageOf(error)}` };
        const message = `GitHub answered ${status}: ${(0, _net_excerpt_js__WEBPACK_IMPORTED_MODULE_0__.Kb)(wordsOf(response, error))}`;
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
          return (0, _net_excerpt_js__WEBPACK_IMPORTED_MODULE_0__.Kb)(String(error));
        const { code } = error.cause?.cause ?? {};
        return (0, _net_excerpt_js__WEBPACK_IMPORTED_MODULE_0__.Kb)(error.message || code || error.name);
      }
      function isRateLimit(status, { headers, data }) {
        if (status === 429)
          return !0;
        const words = String(data?.message ?? ""), asksToWait = headers?.["retry-after"] !== void 0 || String(headers?.["x-ratelimit-remaining"]) === "0";
        return status === 403 && (asksToWait || /rate limit/i.test(words));
      }
      function retryAfterMs(error) {
        const { status, response } = error;
        if (status !== 403 && status !== 429 && status !== 503)
          return;
        const seconds = Number(response?.headers?.["retry-after"] ?? Number.NaN);
        return seconds >= 0 ? seconds * 1e3 : void 0;
      }
      function adviceOn(status, needs) {
        if (status === 401)
          return { hint: "the token is wrong or has expired: check github-token" };
        if (status !== 403 && status !== 404 || !needs)
          return {};
        const asRule = needs.endsWith("write") ? "; a fork's pull request has a read-only token, whatever its permissions" : "";
        return { permission: needs, hint: `give the job the permission \`${needs}\`${asRule}` };
      }
    })
  ),
  /***/
  5765: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        Z: () => (
          /* binding */
          retries
        )
        /* harmony export */
      });
      const retries = 2;
    })
  )
};
export {
  id,
  ids,
  modules
};
