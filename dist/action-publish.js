import {
  fenced,
  findPullRequest,
  hide,
  runStep,
  workspace
} from "./shared-action-job-step.js";
import {
  checkPublisher,
  commentPublisher,
  readEvent,
  readInputs,
  summaryPublisher
} from "./shared-publish-comment.js";
import {
  closeCheck
} from "./shared-publish-check-run.js";
import {
  connectGitHub
} from "./shared-github-publications.js";
import {
  redactDeep
} from "./shared-gate-record-redact-deep.js";
import "./shared-net-addresses-preview-address.js";
import {
  interrupted
} from "./shared-gate-stages-experiments-run-experiment.js";
import "./shared-tools-cores.js";
import {
  evidenceFor
} from "./shared-gate-record-match-answers.js";
import {
  readRecord
} from "./shared-gate-record-upgrade-record.js";
import {
  buildRecord,
  publishRecord
} from "./shared-gate-record-build-record.js";
import {
  commitTexts,
  readPlan
} from "./shared-config-options.js";
import "./shared-language-yaml-parse-foreign.js";
import "./shared-files-decode-text.js";
import "./shared-gate-record-report-files.js";
import {
  asInput,
  overridesOf
} from "./shared-config-overrides.js";
import {
  renderings,
  reportOf
} from "./shared-scorecard-parts-facts.js";
import {
  judge
} from "./shared-judge-judge-objective.js";
import "./shared-providers-cloudwatch-ask.js";
import "./shared-files-replace-file.js";
import "./shared-model-evidence-app-end.js";
import "./shared-model-basics-clean-text.js";
import {
  exitCodes
} from "./shared-config-inputs.js";
import "./shared-files-report-folder.js";
import "./shared-files-make-folder.js";
import "./shared-github-remote-error.js";
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
import "./shared-model-evidence-conventional.js";
import "./shared-language-environment.js";
import "./shared-files-plain-file.js";
import "./shared-model-basics-parse-json.js";
import "./shared-model-basics-is-object.js";
import "./shared-engines-embedded-health-health-facts.js";
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
  formatProblem,
  problemLine
} from "./shared-model-problem.js";
import "./shared-language-template.js";
import "./shared-language-yaml-tree.js";
import "./shared-model-basics-joiners.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/action/publish.js
import { lstat, realpath } from "node:fs/promises";
import { relative, resolve } from "node:path";
import * as core from "./vendor/github.js";

// build/gate/plan/trusted-links.js
function withTrustedLinks(evidence, { providers }) {
  let named = providers.flatMap(({ settings }) => Object.values(settings).map(originOf)), trusted = (url) => {
    let origin = originOf(url);
    return origin !== void 0 && named.includes(origin) ? defined({ url }) : {};
  }, { dashboard, resources, answers, ...rest } = evidence;
  return {
    ...rest,
    answers: answers.map((answer) => {
      let { url, ...measured } = answer.measured;
      return { ...answer, measured: { ...measured, ...trusted(url) } };
    }),
    ...defined({
      resources: resources?.map(({ url, ...one }) => ({ ...one, ...trusted(url) })),
      dashboard: trusted(dashboard).url
    })
  };
}
var originOf = (text) => typeof text == "string" && URL.canParse(text) ? new URL(text).origin : void 0;

// build/gate/record/judge-foreign.js
function judgeForeign(record, run) {
  let { conclusion } = run;
  try {
    let judged = judgeAgain(record, record.evidence, run), failure = failureOf(conclusion, judged), found = failure ? judgeAgain(record, { ...record.evidence, failure }, run) : judged, report = reportOf(found);
    for (let render of Object.values(renderings))
      render(report);
    return found;
  } catch (error) {
    let why = error instanceof Error ? error.message : String(error);
    throw new Problem("record", `the record holds what no run measures (${why.slice(0, 200)})`);
  }
}
function failureOf(conclusion, { blocks }) {
  if (conclusion === "cancelled")
    return { code: interrupted, message: "The run was cancelled." };
  if (!(conclusion === "success" || blocks))
    return {
      code: "run",
      message: `The run that measured it ended as ${conclusion}, though its record says nothing of it.`
    };
}
function judgeAgain(record, measured, { plan: own, planOf, where, advisory }) {
  let plan = { ...own, load: record.plan.load }, evidence = withTrustedLinks(evidenceFor(plan, { ...record, evidence: measured }), plan), startedAt = new Date(record.startedAt).toISOString(), judged = buildRecord({
    plan,
    evidence,
    judgement: judge(plan, evidence),
    startedAt,
    advisory,
    where
  }), message = `measured by the pull request's own run, which could say what it likes, and judged here under ${planOf}`;
  return { ...judged, notes: [{ source: "publish", message }] };
}

// build/action/publish.js
var largestBytes = 32 * 1024 * 1024, deadlineMs = 5 * 6e4, runPublish = () => runStep(publishForeign);
async function publishForeign(redactor, log) {
  let inputs = readInputs();
  hide([inputs.token], redactor);
  let event = readEvent(), { owner, repo, apiUrl, run } = event;
  if (!run)
    throw new Problem("config", `publish: expected the event workflow_run; found ${event.where.event}`, {
      hint: "it belongs to a workflow of its own, see docs/forks.md"
    });
  let github = connectGitHub({
    token: inputs.token,
    apiUrl,
    owner,
    repo,
    signal: AbortSignal.timeout(deadlineMs),
    log,
    proxies: proxiesOf(process.env)
  }), pull = await findPullRequest(event, github);
  if (!pull)
    return log.notice(`Nothing is published: ${event.sha.slice(0, 7)} is not the head of an open pull request (any more)`), 0;
  let where = { ...event.where, pullRequest: pull.number, runUrl: run.url }, { plan, planOf } = await planOfBase(pull, { inputs, event, github }), check = {
    sha: event.sha,
    service: plan.service,
    detailsUrl: run.url,
    kind: "unopened"
  };
  try {
    let foreign = await readForeign(inputs, event), order = { plan, planOf, where, conclusion: run.conclusion, advisory: inputs.advisory }, record = redactDeep(judgeForeign(foreign, order), redactor.redact);
    return await publish(record, { inputs, github, check, log });
  } catch (error) {
    if (!(error instanceof Problem))
      throw error;
    return await refuse(error, { github, check, run, redactor, log });
  }
}
async function planOfBase({ baseSha }, { inputs, event, github }) {
  let texts = commitTexts(github, baseSha), path = inputs.config && relative(workspace(), resolve(workspace(), inputs.config)), { plan, file } = await readPlan({
    config: path,
    texts,
    folder: workspace(),
    environment: void 0,
    overrides: overridesOf({ service: inputs.overrides.service }, asInput),
    options: { repository: event.repo, offline: !0 }
  }), name = file === void 0 ? "the built-in defaults" : texts.nameOf(file);
  return {
    plan,
    planOf: file === void 0 ? `${name}, as the base branch has no config` : `${name} of the base branch`
  };
}
async function readForeign({ record: given }, { sha }) {
  if (given === void 0)
    throw new Problem("config", "publish: the input `record` is missing");
  let path = resolve(workspace(), given), refuse2 = (why, hint) => {
    throw new Problem("record", `the record ${given}: ${why}`, defined({ hint }));
  }, found = await lstat(path).catch(() => {
  });
  if (!found)
    return refuse2("the run left none", "did its artifact come, and did the run get that far?");
  if (!found.isFile() || await realpath(path) !== path)
    return refuse2("it is no plain file");
  if (found.size > largestBytes)
    return refuse2(`it is larger than ${largestBytes / 1024 / 1024} MB`);
  let record = await readRecord(path);
  return record.context.commit !== sha || record.commit !== sha ? refuse2(`it is of another commit than the run, ${sha.slice(0, 7)}`) : record;
}
async function publish(record, { inputs, github, check, log }) {
  let published = await publishRecord(record, [
    commentPublisher(github, inputs.comment),
    checkPublisher(github, check),
    summaryPublisher(process.env.GITHUB_STEP_SUMMARY)
  ]), { publications } = published;
  log.scorecard(published.report.scorecard);
  for (let id of ["comment", "check"]) {
    let of = publications[id];
    of?.kind === "denied" && log.error(`${id}: ${of.why}${of.hint ? ` (${of.hint})` : ""}`), of?.kind === "skipped" && log.info(`No ${id}: ${of.why}`);
  }
  return core.setOutput("verdict", record.verdict), core.setOutput("reason", oneLine(record.reason)), core.setOutput("comment-url", publications.comment?.kind === "published" ? publications.comment.url ?? "" : ""), publications.check?.kind === "published" ? 0 : exitCodes.error;
}
async function refuse(problem, { github, check, run, redactor, log }) {
  let reason = plainLines(redactor.redact(formatProblem(problem))), wasCancelled = run.conclusion === "cancelled";
  log.problem(problem), core.setOutput("verdict", "error"), core.setOutput("reason", oneLine(redactor.redact(problemLine(problem))));
  let closed = await closeCheck(github, check, {
    conclusion: wasCancelled ? "cancelled" : "failure",
    title: wasCancelled ? "cancelled" : "the record of the run was refused",
    summary: () => fenced(reason)
  });
  return closed.kind === "denied" && log.error(`check: ${closed.why}`), exitCodes.error;
}
export {
  runPublish
};
