import {
  jobLog
} from "./shared-publish-comment.js";
import {
  createRedactor
} from "./shared-judge-judge-objective.js";
import {
  exitCodes,
  usageExitCode
} from "./shared-config-inputs.js";
import {
  oneLine
} from "./shared-net-redaction-excerpt.js";
import {
  Problem,
  problemLine
} from "./shared-model-problem.js";

// build/action/event/pull-request.js
async function findPullRequest({ sha, headLabel }, github) {
  let ofBranch = headLabel === void 0 ? void 0 : await github.listPullRequestsOf(headLabel);
  return (ofBranch?.kind === "ok" ? ofBranch.value.find(({ open, headSha }) => open && headSha === sha) : void 0) ?? github.findPullRequest(sha);
}

// build/action/job/step.js
import * as core from "./vendor/github.js";
async function runStep(step) {
  let redactor = createRedactor([]), log = jobLog(redactor.redact);
  try {
    return await step(redactor, log);
  } catch (error) {
    return reportFailure(error, redactor, log);
  }
}
function reportFailure(error, { redact }, log) {
  if (core.setOutput("verdict", "error"), error instanceof Problem)
    return core.setOutput("reason", oneLine(redact(problemLine(error)))), log.problem(error), error.code === "config" ? usageExitCode : exitCodes.error;
  let stack = error instanceof Error ? error.stack ?? error.message : String(error);
  return core.setOutput("reason", "a bug in Reliability Gate; its stack is in the log of the job"), log.error(`A bug in Reliability Gate, please report it:
${stack}`), exitCodes.error;
}
function hide(secrets, redactor) {
  for (let secret of secrets)
    secret && (core.setSecret(secret), redactor.add(secret));
}
var workspace = () => process.env.GITHUB_WORKSPACE ?? process.cwd(), fenced = (text) => `~~~
${text.replaceAll("~~~", "")}
~~~
`;

export {
  findPullRequest,
  runStep,
  hide,
  workspace,
  fenced
};
