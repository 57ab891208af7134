import { Problem, oneLine, problemLine } from "./shared-load.js";
import { exitCodes } from "./shared-config.js";
import { createRedactor } from "./shared-gate.js";
import { jobLog } from "./shared-action-event-event.js";
import * as core from "./vendor/github.js";
// build/action/event/pull-request.js
async function findPullRequest({ sha, headLabel }, github) {
	const ofBranch = headLabel === void 0 ? void 0 : await github.listPullRequestsOf(headLabel);
	return (ofBranch?.kind === "ok" ? ofBranch.value.find(({ open, headSha }) => open && headSha === sha) : void 0) ?? github.findPullRequest(sha);
}
// build/action/job/step.js
async function runStep(step) {
	const redactor = createRedactor([]);
	const log = jobLog(redactor.redact);
	try {
		return await step(redactor, log);
	} catch (error) {
		return reportFailure(error, redactor, log);
	}
}
function reportFailure(error, { redact }, log) {
	core.setOutput("verdict", "error");
	if (error instanceof Problem) {
		core.setOutput("reason", oneLine(redact(problemLine(error))));
		log.problem(error);
		return error.code === "config" ? 2 : exitCodes.error;
	}
	const stack = error instanceof Error ? error.stack ?? error.message : String(error);
	core.setOutput("reason", "a bug in Reliability Gate; its stack is in the log of the job");
	log.error(`A bug in Reliability Gate, please report it:\n${stack}`);
	return exitCodes.error;
}
function hide(secrets, redactor) {
	for (const secret of secrets) {
		if (!secret) continue;
		core.setSecret(secret);
		redactor.add(secret);
	}
}
const workspace = () => process.env.GITHUB_WORKSPACE ?? process.cwd();
const fenced = (text) => `~~~\n${text.replaceAll("~~~", "")}\n~~~\n`;
export { fenced, findPullRequest, hide, runStep, workspace };
