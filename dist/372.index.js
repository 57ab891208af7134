const id = 372, ids = [372], modules = {
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
        const { head_sha: sha, name, conclusion, external_id, details_url, output } = data, { title, summary, text } = output, said = { title: title ?? "", summary: summary ?? "", text: text ?? "" }, ours = { externalId: external_id ?? "", detailsUrl: details_url ?? "" };
        return { ...parseCheck(data), sha, name, conclusion, ...ours, ...said };
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
      var excerpt = __webpack_require__(8217);
      function describeError(error, needs) {
        const { status, response } = error;
        if (status === void 0)
          return { kind: "failed", message: `GitHub's answer makes no sense (${messageOf(error)})` };
        if (!response)
          return { kind: "failed", message: `GitHub was not reached: ${messageOf(error)}` };
        const message = `GitHub answered ${status}: ${(0, excerpt.Kb)(wordsOf(response, error))}`;
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
          return (0, excerpt.Kb)(String(error));
        const { code } = error.cause?.cause ?? {};
        return (0, excerpt.Kb)(error.message || code || error.name);
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
          getTokenState: () => call(void 0, async ({ rest }, { request }) => {
            const { data, headers } = await rest.rateLimit.get({ request }), { remaining, limit } = data.resources.core;
            return { remaining, limit, ...headers.date !== void 0 && { date: headers.date } };
          }),
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
          createCheck: ({ sha, name, detailsUrl, externalId, outcome }) => call("checks: write", async ({ rest }, { request, ...common }) => {
            const order = {
              ...common,
              request: { ...request, retries: 0 },
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
        let make;
        return async (needs, operation) => {
          if (!rest.token)
            return { kind: "refused", status: 401, message: "there is no token", hint: "give github-token" };
          const deadline = AbortSignal.timeout(operationTimeoutMs), request = { signal: AbortSignal.any([signal, deadline]), mayWait: budget(longestWaitMs) };
          make ??= Promise.all(
            /* import() */
            [__webpack_require__.e(752), __webpack_require__.e(439), __webpack_require__.e(56), __webpack_require__.e(661)]
          ).then(__webpack_require__.bind(__webpack_require__, 8661)).then(({ octokitMaker }) => octokitMaker({ ...rest, userAgent: agent }));
          const octokit = (await make)();
          try {
            const done = operation(octokit, { owner, repo, request });
            return { kind: "ok", value: await Promise.race([done, rejectedBy(request.signal)]) };
          } catch (error) {
            return signal.aborted ? { kind: "failed", message: "interrupted" } : deadline.aborted ? { kind: "failed", message: `GitHub took longer than ${operationTimeoutMs / 1e3} s` } : describeError(error, needs);
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
      var _net_excerpt_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8217), _comment_marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3808), _commit_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9638), _denial_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5157), _shed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6868);
      const isShared = (check) => check.kind === "open" && check.group !== void 0, checkPrefix = "Reliability Gate: ", checkName = (service) => `${checkPrefix}${service}`, serviceOfCheck = (name) => name.startsWith(checkPrefix) ? name.slice(checkPrefix.length) : void 0, groupId = (group) => `reliability-gate group=${(0, _comment_marker_js__WEBPACK_IMPORTED_MODULE_1__.aA)(group)}`.slice(0, 255);
      async function openCheck(store, order) {
        const { sha, service, detailsUrl, group } = order, target = { sha, service, ...detailsUrl && { detailsUrl }, ...group !== void 0 && { group } }, created = await store.createCheck(newCheck(target));
        if (created.kind === "ok") {
          const { id: id2, app } = created.value;
          return { ...target, kind: "open", id: id2, ...app && { app } };
        }
        return created.kind === "failed" ? { ...target, kind: "unopened" } : (await store.createCommitStatus((0, _commit_status_js__WEBPACK_IMPORTED_MODULE_0__.B)(target, "pending", "in progress"))).kind === "ok" ? { ...target, kind: "status" } : { ...target, ...(0, _denial_js__WEBPACK_IMPORTED_MODULE_2__.Z)(created, "neither a check nor a commit status could be set") };
      }
      async function closeCheck(store, check, closing) {
        if (check.kind === "denied")
          return { kind: "denied", why: check.why, ...check.hint && { hint: check.hint } };
        if (check.kind === "status")
          return closeStatus(store, check, closing);
        const { summary, ...rest } = closing, id2 = check.kind === "open" ? check.id : await findLost(store, check), closed = await (0, _shed_js__WEBPACK_IMPORTED_MODULE_3__.t)(summary, (text) => {
          const outcome = { ...rest, title: (0, _net_excerpt_js__WEBPACK_IMPORTED_MODULE_4__.TN)(rest.title), summary: text };
          return id2 === void 0 ? store.createCheck(newCheck(check, outcome)) : store.updateCheck(id2, outcome);
        });
        if (closed.kind === "ok")
          return { kind: "published", ...closed.value.url && { url: closed.value.url } };
        if (closed.kind === "failed")
          return (0, _denial_js__WEBPACK_IMPORTED_MODULE_2__.Z)(closed, "the check could not be closed");
        const instead = await closeStatus(store, check, closing);
        return instead.kind === "published" ? instead : (0, _denial_js__WEBPACK_IMPORTED_MODULE_2__.Z)(closed, "the check could not be closed");
      }
      async function findLost(store, { sha, service, detailsUrl }) {
        const listed = await store.listChecks(sha, checkName(service));
        if (!(listed.kind !== "ok" || detailsUrl === void 0))
          return listed.value.find((check) => check.conclusion === null && check.detailsUrl === detailsUrl)?.id;
      }
      function conclusionOf(verdict, { blocks, advisory }) {
        return blocks && !advisory ? "failure" : verdict === "pass" || verdict === "warn" ? "success" : "neutral";
      }
      async function closeStatus(store, target, { conclusion, title }) {
        const set = await store.createCommitStatus((0, _commit_status_js__WEBPACK_IMPORTED_MODULE_0__.B)(target, conclusion, title));
        return set.kind === "ok" ? { kind: "published" } : (0, _denial_js__WEBPACK_IMPORTED_MODULE_2__.Z)(set, "the commit status could not be set");
      }
      const newCheck = ({ sha, service, detailsUrl, group }, outcome) => ({
        sha,
        name: checkName(service),
        ...group !== void 0 && { externalId: groupId(group) },
        ...detailsUrl && { detailsUrl },
        ...outcome && { outcome }
      });
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
  )
};
export {
  id,
  ids,
  modules
};
