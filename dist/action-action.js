import {
  historyFolder,
  historyPublisher,
  runGate
} from "./shared-gate-history-history-folder.js";
import {
  evidencePorts,
  matchesEnvironment,
  stateOfDeployment
} from "./shared-deployments-ready.js";
import {
  fenced,
  findPullRequest,
  hide,
  runStep,
  workspace
} from "./shared-action-job-step.js";
import {
  checkHistory,
  checkPublisher,
  commentPublisher,
  groupPublisher,
  readEvent,
  readInputs,
  summaryPublisher
} from "./shared-publish-comment.js";
import {
  closeCheck,
  isShared,
  openCheck
} from "./shared-publish-check-run.js";
import {
  connectGitHub
} from "./shared-github-publications.js";
import "./shared-gate-record-redact-deep.js";
import "./shared-net-addresses-preview-address.js";
import {
  interrupted,
  isStartedHere
} from "./shared-gate-stages-experiments-run-experiment.js";
import "./shared-tools-cores.js";
import "./shared-gate-record-build-record.js";
import {
  commitTexts,
  findServiceName,
  folderTexts,
  readBasePolicy,
  readPlan,
  rootOf
} from "./shared-config-options.js";
import "./shared-language-yaml-parse-foreign.js";
import "./shared-files-decode-text.js";
import {
  locateReport,
  reportFiles,
  reportFolder,
  reportPath
} from "./shared-gate-record-report-files.js";
import {
  asInput,
  overridesOf
} from "./shared-config-overrides.js";
import "./shared-scorecard-parts-facts.js";
import "./shared-judge-judge-objective.js";
import {
  systemClock
} from "./shared-providers-cloudwatch-ask.js";
import "./shared-files-replace-file.js";
import "./shared-model-evidence-app-end.js";
import "./shared-model-basics-clean-text.js";
import {
  exitCodeByPolicy,
  exitCodes,
  interruptedExitCode,
  usageExitCode
} from "./shared-config-inputs.js";
import "./shared-files-report-folder.js";
import "./shared-files-make-folder.js";
import "./shared-github-remote-error.js";
import {
  undoersOn
} from "./shared-gate-undoers.js";
import "./shared-faults-ready-fault.js";
import {
  machineOf,
  stepEnvironment
} from "./shared-tools-machine.js";
import {
  openLeftovers
} from "./shared-tools-leftovers.js";
import "./shared-tools-worktree.js";
import "./shared-faults-proxy-options.js";
import "./shared-files-exists.js";
import "./shared-faults-command-options.js";
import "./shared-language-access-auth.js";
import "./shared-language-option.js";
import "./shared-providers-datadog-query.js";
import "./shared-providers-elasticsearch-search.js";
import "./shared-providers-loki-logql.js";
import "./shared-providers-newrelic-nrql.js";
import "./shared-providers-fill-query.js";
import "./shared-promql-locate-selectors.js";
import "./shared-promql-indicator.js";
import "./shared-providers-link-at.js";
import "./shared-promql-placeholders.js";
import "./shared-stats-quantile-type7.js";
import "./shared-net-auth-google.js";
import "./shared-net-waiting.js";
import "./shared-model-evidence-conventional.js";
import "./shared-language-environment.js";
import "./shared-tools-folder.js";
import "./shared-tools-container.js";
import "./shared-tools-processes-process.js";
import "./shared-files-plain-file.js";
import "./shared-model-basics-parse-json.js";
import "./shared-model-basics-is-object.js";
import "./shared-engines-embedded-kind.js";
import "./shared-stats-histogram.js";
import "./shared-engines-embedded-protocols-kafka-fields.js";
import "./shared-language-scalars-network.js";
import "./shared-language-scalars-amounts.js";
import "./shared-language-access-credential.js";
import "./shared-language-section.js";
import "./shared-language-access-telling-names.js";
import "./shared-language-limits.js";
import "./shared-language-list.js";
import "./shared-language-scalars-texts.js";
import {
  seededRandom
} from "./shared-stats-random.js";
import "./shared-net-http.js";
import {
  proxiesOf
} from "./shared-net-proxy.js";
import "./shared-net-addresses-address-guard.js";
import "./shared-engines-embedded-protocols-grpc-address.js";
import "./shared-language-access-headers.js";
import "./shared-language-variables.js";
import "./shared-language-scalars-socket-address.js";
import "./shared-language-text-option.js";
import "./shared-model-basics-nearest.js";
import "./shared-language-yaml-reading.js";
import "./shared-model-secret.js";
import "./shared-engines-embedded-scenario-varies.js";
import "./shared-model-plan-load.js";
import "./shared-language-json-path.js";
import "./shared-model-basics-units.js";
import "./shared-net-addresses-wildcard.js";
import "./shared-net-join-url.js";
import {
  oneLine,
  plainLines
} from "./shared-net-redaction-excerpt.js";
import "./shared-model-version.js";
import {
  Problem,
  formatMistake,
  formatProblem,
  problemLine
} from "./shared-model-problem.js";
import "./shared-language-template.js";
import "./shared-language-yaml-tree.js";
import "./shared-model-basics-joiners.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/action/action.js
import { resolve as resolve3 } from "node:path";

// build/action/event/idle.js
import * as core from "./vendor/github.js";

// build/action/job/state.js
import { saveState } from "./vendor/github.js";
var saveStarted = () => saveState("started", "true"), saveRun = (run) => saveState("run", run), saveLeftovers = (left) => saveState("leftovers", left), saveFinished = () => saveState("finished", "true");

// build/action/event/idle.js
function reasonToWait({ deployment }) {
  if (!(!deployment || ["success", "failure", "error"].includes(deployment.state)))
    return `nothing to measure yet: the deployment to "${deployment.environment}" is ${deployment.state}`;
}
function reasonToSkip({ target: { from } }, { deployment }) {
  let wanted = from.kind === "deployment" ? from.environment : void 0;
  if (!(!deployment || matchesEnvironment(wanted, deployment.environment)))
    return `nothing to measure: the deployment is to "${deployment.environment}", not to "${wanted}"`;
}
function skipRun(why, log) {
  return log.notice(why), core.setOutput("reason", oneLine(why)), saveFinished(), 0;
}

// build/action/event/may-start.js
var ofAnyCommit = [
  "pull_request_target",
  "workflow_run",
  "issue_comment",
  "status",
  "check_run",
  "check_suite"
];
function assertMayStart({ target, baseline }, { where }) {
  if (!(!(isStartedHere(target) || baseline !== void 0 && isStartedHere(baseline)) || !ofAnyCommit.includes(where.event ?? "")))
    throw new Problem("config", `on ${where.event} nothing is started: it would run the code of the checkout with the secrets of the default branch`, {
      hint: "start the app on pull_request, and publish by the sub-action publish on workflow_run: see docs/started-in-the-job.md"
    });
}

// build/action/job/base-config.js
import { isAbsolute, relative, resolve } from "node:path";
var defaultBranch = "HEAD", ofAnyCommit2 = [
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
  let path = named === void 0 ? void 0 : relative(folder, resolve(folder, named)), isOfRepository = path === void 0 || !(isAbsolute(path) || path.startsWith("..")), own = { config: named, texts: folderTexts(folder, rootOf(folder, named)), base: void 0 }, ref = baseSha ?? (ofAnyCommit2.includes(event.where.event ?? "") ? defaultBranch : void 0);
  if (ref === void 0)
    return own;
  let texts = commitTexts(github, ref);
  return configFrom === "base" ? { config: path, texts, base: void 0 } : {
    ...own,
    base: isOfRepository ? await readBasePolicy(path, texts) : { isThere: !1, waivers: [] }
  };
}
function reportBase({ file, ignoredWaivers }, { texts, base }, log) {
  texts.ofCommit && file === void 0 && log.notice("The base branch has no config: the built-in defaults hold"), base && !base.isThere && log.info("The base branch has no such config: the run is bound by its own policy only");
  let unread = base?.bounds?.unread;
  unread !== void 0 && log.warn(`No waiver holds, and only a moderate load may be sent: ${unread}`);
  for (let { objective } of ignoredWaivers)
    log.notice(`The waiver of ${objective} does not hold here: the config of the base branch does not have it`);
}

// build/action/job/interruptions.js
var cancelledBudgetMs = 4500;
function interruptions() {
  let run = new AbortController(), publishing = new AbortController();
  for (let signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => {
      run.signal.aborted || (run.abort(interrupted), setTimeout(() => publishing.abort(), cancelledBudgetMs).unref());
    });
  return { run: run.signal, publishing: publishing.signal };
}

// build/action/job/outcome.js
import * as core2 from "./vendor/github.js";
function conclude(record, log) {
  let { verdict, reason, blocks, evidence } = record;
  if (evidence.failure?.code === interrupted)
    return interruptedExitCode;
  let hint = evidence.failure?.hint, line = `${verdict}: ${reason}${hint ? ` (${hint})` : ""}`;
  return blocks ? log.error(line) : verdict !== "pass" && log.notice(line), exitCodeByPolicy(record);
}
function setOutputs(record, folder, commentUrl) {
  core2.setOutput("verdict", record.verdict), core2.setOutput("reason", oneLine(record.reason)), core2.setOutput("score", record.score ?? ""), core2.setOutput("grade", record.grade ?? ""), core2.setOutput("target", record.target.url), core2.setOutput("comment-url", commentUrl ?? "");
  for (let of of Object.keys(reportFiles))
    core2.setOutput(of, reportPath(folder, of));
}

// build/action/job/reject-config.js
import * as core3 from "./vendor/github.js";
async function rejectConfig(problem, { config, texts }, { event, github, inputs, redactor, log }) {
  let reason = plainLines(redactor.redact(formatProblem(problem))), isUnread = problem.code === "github";
  log.problem(problem, texts), core3.setOutput("verdict", "error"), core3.setOutput("reason", oneLine(redactor.redact(problemLine(problem))));
  let service = await findServiceName(config, texts, overridesOf(inputs.overrides, asInput)) ?? event.repo, check = await openCheck(github, {
    sha: event.sha,
    service,
    detailsUrl: event.where.runUrl,
    group: inputs.commentGroup
  });
  return await closeCheck(github, check, {
    conclusion: "failure",
    title: isUnread ? "the base branch could not be read" : "the config is wrong",
    summary: () => fenced(reason)
  }), isUnread ? exitCodes.error : usageExitCode;
}

// build/action/job/run-ports.js
import { resolve as resolve2 } from "node:path";
function deploymentsFor({ sha, deployment }, { pullRequest }, github) {
  return {
    source: github,
    sha,
    ...defined({ pullRequest }),
    ...deployment && {
      known: stateOfDeployment({
        ...deployment,
        ...defined({ deploymentId: deployment.id })
      })
    }
  };
}
function historyOf({ service }, { dir }, { baseSha, check }, { event, github }) {
  if (dir !== void 0)
    return historyFolder(resolve2(workspace(), dir), service);
  let app = (check.kind === "open" ? check.app : void 0) ?? actionsApp;
  return checkHistory(github, { service, sha: baseSha ?? event.sha, app });
}
var actionsApp = "github-actions", machineFor = ({ reportDir, token }, secrets) => ({
  ...machineOf(process.env),
  step: stepEnvironment(process.env, [...secrets, token]),
  keepIn: resolve2(workspace(), reportDir)
});

// build/action/action.js
function runAction() {
  return saveStarted(), runStep(startJob);
}
async function startJob(redactor, log) {
  let { run, publishing } = interruptions(), inputs = readInputs();
  hide([inputs.token], redactor);
  let event = readEvent(), { owner, repo, apiUrl } = event, proxies = proxiesOf(process.env), github = connectGitHub({
    token: inputs.token,
    apiUrl,
    owner,
    repo,
    signal: publishing,
    log,
    proxies
  }), job = { inputs, event, github, redactor, log, run }, idle = reasonToWait(event);
  if (idle !== void 0)
    return skipRun(idle, log);
  let found = await withPullRequest(event, github), source = await findConfigSource(inputs, {
    event,
    github,
    folder: workspace(),
    baseSha: found.baseSha
  }), plan = await planOf(source, job);
  return plan instanceof Problem ? rejectConfig(plan, source, job) : judgePullRequest(plan, found, job);
}
async function planOf(source, { inputs, event, redactor, log }) {
  try {
    let read = await readPlan({
      ...source,
      folder: workspace(),
      environment: process.env,
      overrides: overridesOf({ ...inputs.overrides, target: inputs.overrides.target ?? event.target }, asInput),
      options: { repository: event.repo }
    });
    hide(read.secrets, redactor), assertMayStart(read.plan, event), await locateReport(workspace(), inputs.reportDir), reportBase(read, source, log);
    for (let warning of read.warnings)
      log.warn(formatMistake(warning));
    return read;
  } catch (error) {
    if (error instanceof Problem)
      return error;
    throw error;
  }
}
async function judgePullRequest({ plan, secrets }, { where, baseSha }, job) {
  let { inputs, event, github, redactor, log, run } = job, other = reasonToSkip(plan, event);
  if (other !== void 0)
    return skipRun(other, log);
  let group = inputs.commentGroup, check = await openCheck(github, {
    sha: event.sha,
    service: plan.service,
    detailsUrl: where.runUrl,
    group
  }), shared = isShared(check) ? check : void 0;
  group !== void 0 && !shared && log.notice("comment-group: without a check run each service has its own comment"), saveRun({ check, service: plan.service, where });
  let context = {
    signal: run,
    clock: systemClock,
    log,
    random: seededRandom(Date.now()),
    proxies: proxiesOf(process.env),
    hide: (secret) => hide([secret], redactor)
  }, machine = machineFor(inputs, secrets), ports = {
    ...evidencePorts(plan, {
      folder: workspace(),
      machine,
      leftovers: openLeftovers(saveLeftovers, [], undoersOn(machine)),
      commit: event.sha,
      baseCommit: baseSha,
      redact: redactor.redact,
      deployments: deploymentsFor(event, where, github)
    }),
    ...plan.history && { history: historyOf(plan, plan.history, { baseSha, check }, job) },
    publishers: [
      ...shared ? [] : [commentPublisher(github, inputs.comment)],
      checkPublisher(github, check),
      ...shared ? [groupPublisher(github, inputs.comment, shared)] : [],
      ...plan.history?.dir === void 0 ? [] : [historyPublisher(resolve3(workspace(), plan.history.dir))],
      summaryPublisher(process.env.GITHUB_STEP_SUMMARY),
      reportFolder(resolve3(workspace(), inputs.reportDir))
    ],
    redact: redactor.redact
  }, { report, publications } = await runGate(plan, { advisory: inputs.advisory, where }, ports, context).catch((error) => closeBroken(error, check, job)), { record } = report;
  (record.evidence.failure?.code !== interrupted || publications.check?.kind === "published") && saveFinished(), log.scorecard(report.scorecard);
  for (let note of record.notes)
    log.notice(`${note.source}: ${note.message}${note.hint ? ` (${note.hint})` : ""}`);
  let { comment } = publications;
  return comment?.kind === "skipped" && log.info(`No comment: ${comment.why}`), setOutputs(record, inputs.reportDir, comment?.kind === "published" ? comment.url : void 0), conclude(record, log);
}
async function closeBroken(error, check, { github, log }) {
  throw (await closeCheck(github, check, {
    conclusion: "failure",
    title: "the gate failed",
    summary: () => "The gate ended because of a bug; its stack is in the log of the job."
  })).kind === "published" ? saveFinished() : log.warn("the check could not be closed"), error;
}
async function withPullRequest(event, github) {
  let { where, baseSha } = event;
  if (where.pullRequest !== void 0 || event.isOfBranch)
    return { where, baseSha };
  let found = await findPullRequest(event, github);
  return found ? { where: { ...where, pullRequest: found.number }, baseSha: baseSha ?? found.baseSha } : { where, baseSha };
}
export {
  runAction
};
