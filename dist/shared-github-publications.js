import {
  previewAddress
} from "./shared-net-addresses-preview-address.js";
import {
  describeError,
  retryAfterMs
} from "./shared-github-remote-error.js";
import {
  gateVersion
} from "./shared-model-version.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/github/call.js
var usualPatience = {
  operationMs: 3e4,
  requestMs: 1e4,
  limitMs: 2e4,
  retryMs: 500
};
function caller({ owner, repo, signal, userAgent, patience, ...rest }) {
  let agent = userAgent ?? `reliability-gate/${gateVersion}`, { operationMs, requestMs, limitMs, retryMs } = { ...usualPatience, ...patience }, make;
  return async (needs, operation) => {
    if (!rest.token)
      return {
        kind: "refused",
        status: 401,
        message: "there is no token",
        hint: "give github-token"
      };
    let deadline = AbortSignal.timeout(operationMs), request = {
      signal: AbortSignal.any([signal, deadline]),
      mayWait: budget(limitMs),
      retryMs
    };
    make ??= import("./github-octokit.js").then(({ octokitMaker }) => octokitMaker({ ...rest, userAgent: agent, requestMs, retryMs }));
    let octokit = (await make)();
    try {
      let done = operation(octokit, { owner, repo, request });
      return { kind: "ok", value: await Promise.race([done, rejectedBy(request.signal)]) };
    } catch (error) {
      return signal.aborted ? { kind: "failed", message: "interrupted" } : deadline.aborted ? { kind: "failed", message: `GitHub took longer than ${operationMs / 1e3} s` } : describeError(error, needs);
    }
  };
}
var rejectedBy = (signal) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason), { once: !0 }));
async function allPages(read, most) {
  let all = [];
  for (let page = 1; page <= most; page += 1) {
    let { items, isLast } = await read(page);
    if (all.push(...items), isLast)
      break;
  }
  return all;
}
var isLastPage = ({ link }) => !link?.includes('rel="next"');
function budget(totalMs) {
  let leftMs = totalMs;
  return (ms) => ms > leftMs ? !1 : (leftMs -= ms, !0);
}

// build/github/make-once.js
import { setTimeout as delay } from "node:timers/promises";
async function makeOnce(request, { make, find }) {
  for (let tried = 1; ; tried += 1)
    try {
      return await make({ ...request, retries: 0 });
    } catch (error) {
      if (request.signal.aborted || !leavesOpen(error))
        throw error;
      let mayTryAgain = await pause(tried, error, request), found = await find();
      if (found !== void 0)
        return found;
      if (!mayTryAgain)
        throw error;
    }
}
async function pause(tried, error, { signal, mayWait, retryMs }) {
  let requestedMs = retryAfterMs(error), mayTryAgain = tried <= 2 && (requestedMs === void 0 || mayWait(requestedMs));
  return await delay(mayTryAgain ? requestedMs ?? tried ** 2 * retryMs : retryMs, void 0, { signal }), mayTryAgain;
}
function leavesOpen(error) {
  let { status } = error;
  return status === void 0 || status >= 500;
}

// build/github/parse.js
function parseList(data, parse) {
  if (!Array.isArray(data))
    throw new Error("expected a list");
  return data.map(parse);
}
function parseComment({ id, user, body, html_url }) {
  return { id: parseId(id), author: user?.login ?? "", body: body ?? "", url: html_url };
}
function parseCheck({ id, html_url, app }) {
  return {
    id: parseId(id),
    ...html_url && { url: html_url },
    ...app?.slug && { app: app.slug }
  };
}
function parseCheckText(data) {
  let { head_sha: sha, name, conclusion, external_id, details_url, output } = data, { title, summary, text } = output, said = { title: title ?? "", summary: summary ?? "", text: text ?? "" }, ours = { externalId: external_id ?? "", detailsUrl: details_url ?? "" };
  return { ...parseCheck(data), sha, name, conclusion, ...ours, ...said };
}
function parseSeenStatus({ context, state, description, target_url, creator }) {
  return { ...{ context, state, description: description ?? "", creator: creator?.login ?? "" }, ...target_url && { targetUrl: target_url } };
}
function parseDeployment({ id, environment, sha }) {
  return { id: parseId(id), environment, ...defined({ sha }) };
}
function parseDeploymentStatus(data) {
  let url = data.environment_url || previewAddress(data.target_url), { id, state, description } = data;
  return { id: parseId(id), state, ...url && { url }, ...description && { description } };
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
var parseRecentPullRequest = (data) => ({
  ...parsePullRequest(data),
  updatedAt: data.updated_at
});
function parseFile(data) {
  if (Array.isArray(data) || data.type !== "file" || data.encoding !== "base64" || data.content === void 0)
    throw new Error("expected a file");
  return Buffer.from(data.content, "base64").toString("utf8");
}
function parseId(id) {
  if (!Number.isInteger(id))
    throw new Error("expected an id");
  return id;
}
function parseTree({ truncated, tree }) {
  if (truncated)
    throw new Error("the repository has too many files for one answer");
  return parseList(tree, (entry) => entry).filter(({ type }) => type === "blob").map(({ path }) => path);
}

// build/github/publications.js
var mostPages = 50, mostCheckPages = 5;
function commentOperations(call, login) {
  return {
    listComments: (pullRequest) => call("pull-requests: write", (octokit, common) => readComments(octokit, common, pullRequest)),
    createComment: (pullRequest, body) => call("pull-requests: write", (octokit, common) => {
      let order = { ...common, issue_number: pullRequest, body };
      return makeOnce(common.request, {
        make: async (request) => parseComment((await octokit.rest.issues.createComment({ ...order, request })).data),
        find: async () => findComment(await readComments(octokit, common, pullRequest), {
          author: await login(),
          body
        })
      });
    }),
    updateComment: (id, body) => call("pull-requests: write", async ({ rest }, common) => parseComment((await rest.issues.updateComment({ ...common, comment_id: id, body })).data)),
    deleteComment: async (id) => {
      let deleted = await call("pull-requests: write", async ({ rest }, common) => {
        await rest.issues.deleteComment({ ...common, comment_id: id });
      });
      return deleted.kind === "refused" && deleted.status === 404 ? { kind: "ok", value: void 0 } : deleted;
    }
  };
}
var readComments = ({ rest }, common, pullRequest) => {
  let order = { ...common, issue_number: pullRequest, per_page: 100 };
  return allPages(async (page) => {
    let { data, headers } = await rest.issues.listComments({ ...order, page });
    return { items: parseList(data, parseComment), isLast: isLastPage(headers) };
  }, mostPages);
};
function findComment(comments, wanted) {
  let author = wanted.author.toLowerCase(), body = wanted.body.trim();
  return comments.findLast((one) => one.author.toLowerCase() === author && one.body.trim() === body);
}
function checkOperations(call) {
  return {
    createCheck: (check) => call("checks: write", (octokit, common) => {
      let { sha, name, detailsUrl, externalId, outcome } = check, order = {
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
    updateCheck: (id, outcome) => call("checks: write", async ({ rest }, common) => parseCheck((await rest.checks.update({ ...common, check_run_id: id, ...completed(outcome) })).data)),
    listChecks: (sha, name) => call("checks: read", (octokit, common) => readChecks(octokit, common, sha, name))
  };
}
function readChecks({ rest }, common, sha, name) {
  let order = { ...common, ref: sha, ...name !== void 0 && { check_name: name, filter: "all" }, per_page: 100 };
  return allPages(async (page) => {
    let { data, headers } = await rest.checks.listForRef({ ...order, page });
    return { items: parseList(data.check_runs, parseCheckText), isLast: isLastPage(headers) };
  }, mostCheckPages);
}
var completed = ({ conclusion, title, summary, text }) => ({
  status: "completed",
  conclusion,
  output: { title, summary, ...defined({ text }) }
});
function saysTheSame(found, { externalId = "", outcome }) {
  return found.externalId !== externalId || found.conclusion !== (outcome?.conclusion ?? null) ? !1 : !outcome || found.title === outcome.title && found.summary.trim() === outcome.summary.trim();
}
function statusOperations(call) {
  return {
    listCommitStatuses: (sha) => call("statuses: read", (octokit, common) => readStatuses(octokit, common, sha)),
    createCommitStatus: (status) => call("statuses: write", async (octokit, common) => {
      let { targetUrl, ...fields } = status, order = { ...common, ...fields, ...targetUrl && { target_url: targetUrl } };
      await makeOnce(common.request, {
        make: async (request) => parseSeenStatus((await octokit.rest.repos.createCommitStatus({ ...order, request })).data),
        find: async () => findStatus(await readStatuses(octokit, common, status.sha), status)
      });
    })
  };
}
async function readStatuses({ rest }, common, sha) {
  let order = { ...common, ref: sha, per_page: 100 };
  return parseList((await rest.repos.listCommitStatusesForRef(order)).data, parseSeenStatus);
}
function findStatus(statuses, wanted) {
  let newest = statuses.find(({ context }) => context === wanted.context), { state, description, targetUrl } = wanted;
  return newest?.state === state && newest.description === description && newest.targetUrl === targetUrl ? newest : void 0;
}

// build/github/repository.js
function deploymentOperations(call) {
  return {
    listDeployments: (of) => call("deployments: read", async ({ rest }, common) => {
      let order = { ...common, ...of, per_page: 100 };
      return parseList((await rest.repos.listDeployments(order)).data, parseDeployment);
    }),
    listDeploymentStatuses: (deploymentId) => call("deployments: read", async ({ rest }, common) => {
      let order = { ...common, deployment_id: deploymentId, per_page: 100 };
      return parseList((await rest.repos.listDeploymentStatuses(order)).data, parseDeploymentStatus);
    })
  };
}
function pullRequestOperations(call) {
  return {
    listPullRequests: (sha) => call("pull-requests: read", async ({ rest }, common) => {
      let order = { ...common, commit_sha: sha, per_page: 100 };
      return parseList((await rest.repos.listPullRequestsAssociatedWithCommit(order)).data, parsePullRequest);
    }),
    listPullRequestsOf: (head) => call("pull-requests: read", async ({ rest }, common) => parseList((await rest.pulls.list({ ...common, head, state: "open", per_page: 100 })).data, parsePullRequest)),
    listRecentPullRequests: (since, most) => call("pull-requests: read", async ({ rest }, common) => {
      let order = {
        ...common,
        state: "all",
        sort: "updated",
        direction: "desc",
        per_page: 100
      }, isRecent = ({ updatedAt }) => Date.parse(updatedAt) >= Date.parse(since);
      return (await allPages(async (page) => {
        let { data, headers } = await rest.pulls.list({ ...order, page }), items = parseList(data, parseRecentPullRequest);
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
      let read = await call("contents: read", async ({ rest }, common) => parseFile((await rest.repos.getContent({ ...common, path, ref })).data));
      return read.kind === "refused" && read.status === 404 ? { kind: "ok", value: void 0 } : read;
    }
  };
}

// build/github/github.js
var actionsLogin = "github-actions[bot]";
function connectGitHub(connection) {
  let call = caller(connection), login = rememberLogin(call), pullRequests = pullRequestOperations(call);
  return {
    login,
    getTokenState: () => call(void 0, async ({ rest }, { request }) => {
      let { data, headers } = await rest.rateLimit.get({ request }), { remaining, limit } = data.resources.core;
      return { remaining, limit, ...defined({ date: headers.date }) };
    }),
    ...commentOperations(call, login),
    ...checkOperations(call),
    ...statusOperations(call),
    ...deploymentOperations(call),
    ...contentOperations(call),
    ...pullRequests,
    findPullRequest: async (sha) => {
      let found = await pullRequests.listPullRequests(sha);
      if (found.kind !== "ok") {
        connection.log.debug(`No pull request found for ${sha}: ${found.message}`);
        return;
      }
      return found.value.find(({ open, headSha }) => open && headSha === sha);
    }
  };
}
function rememberLogin(call) {
  let known, ask = async () => {
    let viewer = await call(void 0, async ({ graphql }, { request }) => (await graphql("{ viewer { login } }", {
      request
    })).viewer.login);
    if (viewer.kind === "ok")
      return viewer.value;
    let user = await call(void 0, async ({ rest }, { request }) => (await rest.users.getAuthenticated({ request })).data.login);
    return user.kind === "ok" ? user.value : actionsLogin;
  };
  return () => (known ??= ask(), known);
}

export {
  connectGitHub
};
