import {
  cancelledRun,
  jobLog,
  markCommentCancelled,
  readEvent,
  readInputs,
  renderCancelled,
  tellGroup
} from "./shared-publish-comment.js";
import {
  closeCheck,
  isShared
} from "./shared-publish-check-run.js";
import {
  connectGitHub
} from "./shared-github-publications.js";
import "./shared-scorecard-parts-facts.js";
import "./shared-render-text-escape-markdown.js";
import "./shared-scorecard-text-words.js";
import "./shared-gate-stages-observe-target.js";
import "./shared-deployments-started-describe-end.js";
import {
  createRedactor
} from "./shared-judge-judge.js";
import "./shared-model-verdict.js";
import "./shared-model-evidence-app-end.js";
import "./shared-model-basics-clean-text.js";
import "./shared-files-within.js";
import "./shared-language-auth.js";
import "./shared-config-inputs.js";
import "./shared-files-replace-file.js";
import "./shared-github-remote-error.js";
import "./shared-language-option.js";
import "./shared-providers-datadog-query.js";
import "./shared-providers-elasticsearch-search.js";
import "./shared-providers-loki-logql.js";
import "./shared-files-report-folder.js";
import "./shared-files-make-folder.js";
import "./shared-files-exists.js";
import "./shared-promql-indicator.js";
import "./shared-providers-link-at.js";
import "./shared-stats-quantile-type7.js";
import "./shared-model-basics-format-quantile.js";
import "./shared-files-plain-file.js";
import {
  proxiesOf
} from "./shared-net-proxy.js";
import "./shared-language-list.js";
import "./shared-model-basics-is-object.js";
import "./shared-model-plan-load.js";
import "./shared-runtime.js";
import "./shared-net-excerpt.js";
import "./shared-language-section.js";
import "./shared-stats-histogram.js";
import "./shared-language-scalars.js";
import "./shared-model-basics-nearest.js";
import "./shared-model-secret.js";
import "./shared-language-yaml-tree.js";
import "./shared-model-basics-units.js";
import "./shared-model-version.js";
import "./shared-model-problem.js";
import "./shared-model-basics-defined.js";
import "./shared-model-basics-joiners.js";
import "./shared-runtime-2.js";

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
    let { check } = open, marked = isShared(check) ? await tellGroup(github, { pullRequest, mode: comment, check }) : await markCommentCancelled(github, {
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
