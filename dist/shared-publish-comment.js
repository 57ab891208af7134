import {
  buildMarker,
  checkName,
  closeCheck,
  conclusionOf,
  denialOf,
  formatCheckVerdict,
  groupId,
  hasMarker,
  parseCheckTitle,
  parseMarker,
  sendShedding,
  serviceOfCheck
} from "./shared-publish-check-run.js";
import {
  previewAddress
} from "./shared-net-addresses-preview-address.js";
import {
  formatHistory,
  interrupted,
  nextHistory,
  parseHistory,
  streamLog
} from "./shared-gate-stages-experiments-run-experiment.js";
import {
  fileDenialOf,
  usualReportFolder
} from "./shared-gate-record-report-files.js";
import {
  overridingInputs
} from "./shared-config-overrides.js";
import {
  code,
  escapeHtml,
  folded,
  icons,
  linkableRun,
  markdownTable,
  prose,
  proseCell,
  renderMarkdown,
  renderSummary,
  renderTerminal
} from "./shared-scorecard-parts-facts.js";
import {
  systemClock
} from "./shared-providers-cloudwatch-ask.js";
import {
  verdicts
} from "./shared-config-inputs.js";
import {
  plainLines
} from "./shared-net-redaction-excerpt.js";
import {
  Problem,
  formatMistake
} from "./shared-model-problem.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/action/event/event.js
import { context as runner } from "./vendor/github.js";
function readEvent() {
  let { owner, repo } = runner.repo, payload = runner.payload, requested = readRequested(payload), head = headOf(payload, requested), sha = head.sha ?? runner.sha, branch = (head.branch ?? runner.ref).replace(/^refs\/heads\//, ""), baseSha = payload.pull_request?.base?.sha ?? payload.merge_group?.base_sha, headOwner = payload.workflow_run?.head_repository?.owner?.login, headBranch = payload.workflow_run?.head_branch;
  return {
    owner,
    repo,
    apiUrl: runner.apiUrl,
    sha,
    ...headOwner && headBranch && { headLabel: `${headOwner}:${headBranch}` },
    ...baseSha && { baseSha },
    isOfBranch: payload.merge_group !== void 0 || isDefaultBranch(payload),
    ...deploymentOf(payload),
    ...payload.workflow_run && { run: runOf(payload.workflow_run) },
    ...defined({ target: requested.target }),
    where: {
      repository: `${owner}/${repo}`,
      commit: sha,
      branch,
      ...head.pullRequest && { pullRequest: head.pullRequest },
      runUrl: `${runner.serverUrl}/${owner}/${repo}/actions/runs/${runner.runId}`,
      event: runner.eventName
    }
  };
}
function headOf(payload, requested) {
  let { pull_request, workflow_run, deployment, merge_group, sha, branches } = payload;
  return pull_request ? {
    ...pull_request.head,
    branch: pull_request.head?.ref,
    pullRequest: pull_request.number
  } : workflow_run ? { sha: workflow_run.head_sha, branch: workflow_run.head_branch } : deployment ? { sha: deployment.sha, branch: deployment.ref } : merge_group ? { sha: merge_group.head_sha, branch: merge_group.head_ref } : runner.eventName === "status" ? { sha, branch: branches?.[0]?.name } : requested;
}
var runOf = ({ id, conclusion }) => ({
  url: `${runner.serverUrl}/${runner.repo.owner}/${runner.repo.repo}/actions/runs/${id}`,
  conclusion: conclusion ?? "unknown"
});
function deploymentOf({ deployment, deployment_status: status }) {
  if (!deployment || !status?.state)
    return {};
  let url = previewAddress(status.environment_url) ?? previewAddress(status.target_url), { id, environment = "" } = deployment;
  return {
    deployment: {
      ...defined({ id }),
      environment,
      state: status.state,
      ...defined({ url }),
      ...status.description && { description: status.description }
    }
  };
}
function isDefaultBranch({ repository }) {
  return ["push", "schedule"].includes(runner.eventName) && runner.ref === `refs/heads/${repository?.default_branch ?? ""}`;
}
function readRequested({ client_payload }) {
  let { sha, target, pull_request: pullRequest } = client_payload ?? {}, refuse = (key, expected) => {
    throw new Problem("config", `client_payload.${key} of the ${runner.eventName}: expected ${expected}`);
  };
  return sha !== void 0 && !/^[0-9a-f]{40}$/.test(String(sha)) && refuse("sha", "a commit of 40 hexadecimal digits"), target !== void 0 && typeof target != "string" && refuse("target", "an address such as https://preview.example"), pullRequest !== void 0 && !(Number.isInteger(pullRequest) && Number(pullRequest) > 0) && refuse("pull_request", "the number of a pull request"), {
    ...sha !== void 0 && { sha: String(sha) },
    ...target !== void 0 && { target: String(target) },
    ...pullRequest !== void 0 && { pullRequest: Number(pullRequest) }
  };
}

// build/action/job/inputs.js
import { getInput } from "./vendor/github.js";
var commentModes = ["always", "failure", "never"];
function readInputs() {
  let text = (name) => getInput(name) || void 0;
  return {
    config: text("config"),
    record: text("record"),
    configFrom: oneOf("config-from", text("config-from") ?? "head", ["head", "base"]),
    overrides: Object.fromEntries(overridingInputs.map((name) => [name, text(name)])),
    token: getInput("github-token"),
    comment: oneOf("comment", text("comment") ?? "always", commentModes),
    commentGroup: text("comment-group"),
    advisory: oneOf("advisory", text("advisory") ?? "false", ["true", "false"]) === "true",
    reportDir: text("report-dir") ?? usualReportFolder
  };
}
function oneOf(input, value, known) {
  let found = known.find((one) => one === value);
  if (found === void 0)
    throw new Problem("config", `input ${input}: expected ${known.join(", ")}; found ${JSON.stringify(value)}`);
  return found;
}

// build/publish/comment.js
async function publishComment(store, order2) {
  let { pullRequest, of, mode, blocks, body, commit } = order2;
  if (mode === "never")
    return { kind: "skipped", why: "comment: never" };
  let found = await findOwn(store, pullRequest, of);
  if (found.kind !== "ok")
    return denialOf(found, "the comments could not be read");
  let [comment, ...others] = found.value;
  if (mode === "failure" && !blocks && (!comment || parseMarker(comment.body).state === "green"))
    return { kind: "skipped", why: "comment: failure, and nothing blocks" };
  let outdated = comment && await reasonOutdated(store, comment, order2);
  if (outdated)
    return outdated;
  let text = withMarker(of, { state: blocks ? "blocks" : "green", commit }, body), write = { ...order2, body: text }, written = comment ? await edit(store, comment, write) : await createOnly(store, write);
  if (written.kind !== "ok")
    return denialOf(written, "the comment could not be written");
  for (let { id } of others)
    await store.deleteComment(id);
  return { kind: "published", url: written.value.url };
}
async function createOnly(store, order2) {
  let created = await create(store, order2);
  if (created.kind !== "ok")
    return created;
  let found = await findOwn(store, order2.pullRequest, order2.of), oldest = found.kind === "ok" ? found.value[0] : void 0;
  if (!oldest || oldest.id === created.value.id)
    return created;
  let edited = await edit(store, oldest, order2);
  return edited.kind === "ok" && edited.value.id !== created.value.id && await store.deleteComment(created.value.id), edited;
}
async function markCommentCancelled(store, { body, ...place }) {
  let { pullRequest, of, mode, commit } = place;
  if (mode === "never")
    return { kind: "skipped", why: "comment: never" };
  let found = await findOwn(store, pullRequest, of);
  if (found.kind !== "ok")
    return denialOf(found, "the comments could not be read");
  let comment = found.value[0];
  if (!comment)
    return { kind: "skipped", why: "there is no comment yet" };
  let outdated = await reasonOutdated(store, comment, place);
  if (outdated)
    return outdated;
  let edited = await sendShedding(withMarker(of, { state: "cancelled", commit }, () => body), (text) => store.updateComment(comment.id, text));
  return edited.kind === "ok" ? { kind: "published", url: edited.value.url } : isGone(edited) ? { kind: "skipped", why: "the comment was deleted" } : denialOf(edited, "the comment could not be edited");
}
async function reasonOutdated(store, { body }, { pullRequest, commit }) {
  let shownCommit = parseMarker(body).commit;
  if (commit === void 0 || shownCommit === void 0 || shownCommit === commit)
    return;
  let pull = await store.getPullRequest(pullRequest);
  if (pull.kind !== "ok")
    return denialOf(pull, "whether this commit is still the newest could not be found out");
  let { headSha } = pull.value;
  if (headSha !== commit)
    return { kind: "skipped", why: `the pull request has moved on to ${headSha.slice(0, 7)}` };
}
async function findOwn(store, pullRequest, of) {
  let listed = await store.listComments(pullRequest);
  if (listed.kind !== "ok")
    return listed;
  let marked = listed.value.filter(({ body }) => hasMarker(body, of));
  if (marked.length === 0)
    return { kind: "ok", value: [] };
  let login = (await store.login()).toLowerCase();
  return { kind: "ok", value: marked.filter(({ author }) => author.toLowerCase() === login).sort((a, b) => a.id - b.id) };
}
async function edit(store, { id }, order2) {
  let edited = await sendShedding(order2.body, (text) => store.updateComment(id, text));
  return isGone(edited) ? create(store, order2) : edited;
}
var create = (store, { pullRequest, body }) => sendShedding(body, (text) => store.createComment(pullRequest, text));
function withMarker(of, marked, body) {
  let marker = `${buildMarker(of, marked)}
`;
  return (budgetBytes) => marker + body(budgetBytes - Buffer.byteLength(marker));
}
var isGone = (result) => result.kind === "refused" && (result.status === 404 || result.status === 410);

// build/render/markdown/cancelled.js
function renderCancelled({ service, commit, runUrl }) {
  let run = linkableRun(runUrl), where = [
    commit ? `commit ${code(commit.slice(0, 7))}` : "",
    run ? `[workflow run](${run})` : ""
  ];
  return `${[
    `## ⚪ Reliability Gate: ${prose(service, 100)} — cancelled`,
    "The run was cancelled before it had a verdict. Nothing is known about this commit; run the job again for a scorecard.",
    where.filter(Boolean).join(" · ")
  ].filter(Boolean).join(`

`)}
`;
}

// build/publish/group-comment.js
var mostRounds = 10;
async function publishGroupComment(store, order2) {
  let { pullRequest, group, mode, sha, render } = order2, published = { kind: "skipped", why: "no check run of the group is there" }, written = "";
  for (let round = 0; round < mostRounds; round += 1) {
    let listed = await store.listChecks(sha);
    if (listed.kind !== "ok")
      return denialOf(listed, "the check runs of the group could not be read");
    let parts = partsOf(listed.value, order2), found = JSON.stringify(parts);
    if (parts.length === 0 || found === written)
      return published;
    written = found;
    let blocks = parts.some(({ conclusion }) => conclusion === "failure");
    if (published = await publishComment(store, { ...{ pullRequest, of: { group }, mode, commit: sha }, blocks, body: render(parts) }), published.kind !== "published")
      return published;
  }
  return published;
}
function partsOf(checks, { group, app }) {
  return checks.filter((check) => check.app === app && check.externalId === groupId(group)).flatMap(({ name, conclusion, title, summary, url }) => {
    let service = serviceOfCheck(name);
    return service === void 0 ? [] : [{ service, conclusion, title, summary, ...url && { url } }];
  }).sort((a, b) => a.service < b.service ? -1 : 1);
}

// build/publish/job-summary.js
import { appendFile, stat } from "node:fs/promises";
var mostBytes = 1024 * 1024;
async function appendJobSummary(path, text) {
  try {
    let left = mostBytes - await sizeOf(path) - 1, rendered = typeof text == "string" ? text : text(Math.max(0, left));
    return Buffer.byteLength(rendered) > left ? {
      kind: "denied",
      why: "the job summary would be larger than 1 MiB, which the runner refuses"
    } : (await appendFile(path, rendered.endsWith(`
`) ? rendered : `${rendered}
`), { kind: "published" });
  } catch (error2) {
    return fileDenialOf(error2, "the job summary could not be written");
  }
}
async function sizeOf(path) {
  try {
    return (await stat(path)).size;
  } catch (error2) {
    if (error2.code === "ENOENT")
      return 0;
    throw error2;
  }
}

// build/render/markdown/group.js
var stateIcons = { ...icons, running: "⏳", cancelled: "⚪" }, order = [
  ...verdicts.filter((of) => of !== "pass"),
  "cancelled",
  "running",
  "pass"
], mostRows = 100;
function renderGroup(group, parts, budget) {
  let rows = parts.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state)), head = [titleLine(group, rows), table(rows.slice(0, mostRows))];
  rows.length > mostRows && head.push(`And ${rows.length - mostRows} more.`);
  let scorecards = rows.map(({ scorecard }) => scorecard), assemble = (note = "") => {
    let shown = rows.map((row, i) => scorecards[i] ? folded(summaryOf(row), scorecards[i]) : "");
    return `${[...head, ...shown, note].filter(Boolean).join(`

`)}
`;
  }, text = assemble();
  for (let shorten of [unfolded, () => ""])
    for (let i = rows.length - 1; i >= 0 && bytesOf(text) > budget; i -= 1)
      scorecards[i] = shorten(scorecards[i]), text = assemble("Not everything fits in a comment: the check of each service has its whole scorecard.");
  return text;
}
function titleLine(group, rows) {
  let { state } = rows[0], several = `${rows.length} service${rows.length === 1 ? "" : "s"}`, alike = rows.filter((row) => row.state === state).length, words = alike === rows.length ? `${several}: ${state}` : `${alike} of ${several}: ${state}`;
  return `## ${stateIcons[state]} Reliability Gate: ${prose(group, 100)} — ${words}`;
}
var table = (rows) => markdownTable([{ head: "", align: "center" }, { head: "Service" }, { head: "Verdict" }, { head: "Reason" }], rows.map(({ service, state, words, reason, url }) => {
  let shown = proseCell(words, 100);
  return [
    stateIcons[state],
    proseCell(service, 100),
    linked(shown, url),
    reason ? proseCell(reason, 250) : ""
  ];
})), linked = (text, url) => url && /^https:\/\/[\w.-]+\/[\w./-]+(\?[\w=&-]*)?$/.test(url) ? `[${text}](${url})` : text, summaryOf = ({ service, state }) => `${stateIcons[state]} <code>${escapeHtml(service, 100)}</code>`, unfolded = (scorecard) => {
  let at = scorecard.indexOf("<details");
  return at < 0 ? scorecard : scorecard.slice(0, at).trimEnd();
}, bytesOf = (text) => new TextEncoder().encode(text).length;

// build/action/job/check-history.js
var mostCommits = 20, heading = "The last runs of this branch that passed, for later runs to compare with (`baseline.history`).\n\n```json\n", ending = "\n```\n";
function checkHistory(github, { service, sha, app }) {
  return async () => {
    let nothing = { from: "the check runs of the base branch", runs: [] }, failed = (message) => ({
      ...nothing,
      failure: { code: "history", message }
    }), commits = await github.listCommits(sha, mostCommits);
    if (commits.kind !== "ok")
      return failed(`the commits of the base branch cannot be read: ${commits.message}`);
    for (let commit of commits.value) {
      let checks = await github.listChecks(commit, checkName(service));
      if (checks.kind !== "ok")
        return failed(`the check runs of ${commit.slice(0, 7)} cannot be read: ${checks.message}`);
      for (let check of checks.value) {
        if (check.app !== app || check.sha !== commit)
          continue;
        let runs = parseHistory(jsonOf(check.text), service);
        if (runs)
          return { from: `the check run of ${commit.slice(0, 7)}`, runs };
      }
    }
    return nothing;
  };
}
function historyText(record) {
  let { plan, evidence, context, service } = record;
  if (!(!plan.history || plan.history.dir !== void 0 || !evidence.history || evidence.history.failure) && context.pullRequest === void 0)
    return `${heading}${formatHistory(service, nextHistory(record, plan.history.runs))}${ending}`;
}
var jsonOf = (text) => {
  let from = text.indexOf(heading), end = text.indexOf(ending, from + heading.length);
  return from < 0 || end < 0 ? "" : text.slice(from + heading.length, end);
};

// build/action/job/publishers.js
var wasInterrupted = (record) => record.evidence.failure?.code === interrupted, commentPublisher = (github, mode) => ({
  id: "comment",
  publish: async ({ record, scorecard }) => {
    let { pullRequest, commit } = record.context;
    if (pullRequest === void 0)
      return { kind: "skipped", why: "there is no pull request" };
    let to = { pullRequest, of: { service: record.service }, mode, commit };
    return wasInterrupted(record) ? markCommentCancelled(github, { ...to, body: renderCancelled(cancelledRun(record)) }) : publishComment(github, {
      ...to,
      blocks: record.blocks,
      body: (budget) => renderMarkdown(scorecard, budget)
    });
  }
}), groupPublisher = (github, mode, check) => ({
  id: "comment",
  publish: async ({ record: { context: { pullRequest } } }) => pullRequest === void 0 ? { kind: "skipped", why: "there is no pull request" } : publishGroup(github, { pullRequest, mode, check })
}), publishGroup = (github, { check, ...place }) => {
  let { group, sha, app } = check;
  return publishGroupComment(github, { ...place, group, sha, app, render: (parts) => (budget) => renderGroup(group, parts.map(rowOf), budget) });
};
function rowOf({ service, conclusion, title, summary, url }) {
  let row = { service, scorecard: summary, ...url && { url } };
  if (conclusion === null)
    return { ...row, state: "running", words: "running", reason: "", scorecard: "" };
  if (conclusion === "cancelled")
    return { ...row, state: "cancelled", words: "cancelled", reason: "" };
  let parsed = parseCheckTitle(title);
  return parsed ? { ...row, state: parsed.verdict, words: formatCheckVerdict(parsed), reason: parsed.reason } : { ...row, state: "error", words: "error", reason: title };
}
var checkPublisher = (github, check) => ({
  id: "check",
  publish: async ({ record, scorecard }) => {
    let conclusion = wasInterrupted(record) ? "cancelled" : conclusionOf(record.verdict, { blocks: record.blocks, advisory: record.advisory }), title = wasInterrupted(record) ? "cancelled" : titleOf(record), text = historyText(record);
    return closeCheck(github, check, {
      conclusion,
      title,
      summary: (budget) => renderMarkdown(scorecard, budget),
      ...defined({ text })
    });
  }
}), summaryPublisher = (path) => ({
  id: "summary",
  publish: async ({ scorecard }) => path ? appendJobSummary(path, renderSummary(scorecard)) : { kind: "skipped", why: "the runner gave no summary file" }
}), cancelledRun = ({ service, context }) => ({
  service,
  ...context.commit && { commit: context.commit },
  ...context.runUrl && { runUrl: context.runUrl }
}), titleOf = ({ verdict, reason, advisory, wouldBlock }) => `${formatCheckVerdict({ verdict, advisory, wouldBlock })}: ${reason}`;

// build/action/job/job-log.js
import * as core from "./vendor/github.js";
function jobLog(redact) {
  let write = (text) => process.stdout.write(disarm(text)), shown = (text) => plainLines(redact(text));
  return {
    ...streamLog({
      write,
      live: !1,
      redact,
      clock: systemClock,
      warning: (message) => `warning: ${message}`,
      loudness: core.isDebug() ? "verbose" : "usual"
    }),
    notice: (message) => core.notice(shown(message), { title: "Reliability Gate" }),
    error: (message) => core.error(shown(message), { title: "Reliability Gate" }),
    problem: ({ message, hint, mistakes }, { ofCommit } = { ofCommit: !1 }) => {
      let all = mistakes.length > 0 ? mistakes : [{ message, ...defined({ hint }) }];
      for (let mistake of all) {
        let { place } = mistake;
        core.error(shown(formatMistake(mistake)), {
          title: "Reliability Gate: config",
          ...place && place.input === void 0 && !ofCommit && { file: place.file, startLine: place.line, startColumn: place.column }
        });
      }
    },
    scorecard: (scorecard) => {
      let text = renderTerminal(scorecard, { color: !1, width: 120 });
      write(`
${redact(text)}
`);
    }
  };
}
var disarm = (text) => text.replace(/^(\s*):(?=:)/gm, "$1: ").replaceAll("##[", "## [");

export {
  readEvent,
  readInputs,
  markCommentCancelled,
  renderCancelled,
  checkHistory,
  commentPublisher,
  groupPublisher,
  publishGroup,
  checkPublisher,
  summaryPublisher,
  cancelledRun,
  jobLog
};
