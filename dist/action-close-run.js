import {
  cancelledRun,
  jobLog,
  markCommentCancelled,
  publishGroup,
  readEvent,
  readInputs,
  renderCancelled
} from "./shared-publish-comment.js";
import {
  closeCheck,
  isShared
} from "./shared-publish-check-run.js";
import {
  connectGitHub
} from "./shared-github-publications.js";
import "./shared-net-addresses-preview-address.js";
import "./shared-gate-stages-experiments-run-experiment.js";
import "./shared-tools-cores.js";
import "./shared-gate-record-report-files.js";
import "./shared-config-overrides.js";
import "./shared-scorecard-parts-facts.js";
import {
  createRedactor
} from "./shared-judge-judge-objective.js";
import "./shared-providers-cloudwatch-ask.js";
import "./shared-files-replace-file.js";
import "./shared-model-evidence-app-end.js";
import "./shared-model-basics-clean-text.js";
import "./shared-config-inputs.js";
import "./shared-files-report-folder.js";
import "./shared-files-make-folder.js";
import "./shared-github-remote-error.js";
import "./shared-files-exists.js";
import "./shared-language-access-auth.js";
import "./shared-language-option.js";
import "./shared-providers-datadog-query.js";
import "./shared-providers-elasticsearch-search.js";
import "./shared-providers-loki-logql.js";
import "./shared-providers-newrelic-nrql.js";
import "./shared-providers-fill-query.js";
import "./shared-promql-indicator.js";
import "./shared-providers-link-at.js";
import "./shared-promql-placeholders.js";
import "./shared-stats-quantile-type7.js";
import "./shared-net-auth-google.js";
import "./shared-model-evidence-conventional.js";
import "./shared-files-plain-file.js";
import "./shared-model-basics-parse-json.js";
import "./shared-model-basics-is-object.js";
import "./shared-stats-histogram.js";
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
import "./shared-language-access-headers.js";
import "./shared-language-variables.js";
import "./shared-language-text-option.js";
import "./shared-model-basics-nearest.js";
import "./shared-language-yaml-reading.js";
import "./shared-model-secret.js";
import "./shared-model-plan-load.js";
import "./shared-model-basics-units.js";
import "./shared-net-addresses-wildcard.js";
import "./shared-net-join-url.js";
import "./shared-net-redaction-excerpt.js";
import "./shared-model-version.js";
import "./shared-model-problem.js";
import "./shared-language-yaml-tree.js";
import "./shared-model-basics-joiners.js";
import "./shared-model-basics-defined.js";

// build/action/close-run.js
import { setSecret } from "./vendor/github.js";
async function closeRun(open) {
  let { token, comment } = readInputs();
  token && setSecret(token);
  let log = jobLog(createRedactor([token]).redact), { owner, repo, apiUrl } = readEvent(), proxies = proxiesOf(process.env), github = connectGitHub({
    token,
    apiUrl,
    owner,
    repo,
    signal: AbortSignal.timeout(2e4),
    log,
    proxies
  }), body = renderCancelled(cancelledRun({ service: open.service, context: open.where }));
  log.info("The step ended before its run did: closing what it had opened");
  let closed = await closeCheck(github, open.check, {
    conclusion: "cancelled",
    title: "cancelled",
    summary: () => body
  });
  closed.kind === "denied" && log.warn(`check: ${closed.why}`);
  let { pullRequest, commit } = open.where;
  if (pullRequest !== void 0) {
    let { check } = open, marked = isShared(check) ? await publishGroup(github, { pullRequest, mode: comment, check }) : await markCommentCancelled(github, {
      pullRequest,
      commit,
      mode: comment,
      body,
      of: { service: open.service }
    });
    marked.kind === "denied" && log.warn(`comment: ${marked.why}`);
  }
}
export {
  closeRun
};
