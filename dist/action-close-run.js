import { createRedactor } from "./shared-gate.js";
import { isShared } from "./shared-publish-check-run.js";
import { cancelledRun, markCommentCancelled, publishGroup, renderCancelled } from "./shared-action-job-check-history.js";
import { gitHubOf, readEvent } from "./shared-action-event-event.js";
import { jobLog, readInputs } from "./shared-action-job-inputs.js";
import { closeDue } from "./shared-action-job-state.js";
import { setSecret } from "./vendor/github.js";
// build/action/close-run.js
const patience = {
	operationMs: 9e4,
	limitMs: 8e4
};
const totalMs = 1e5;
async function closeRun(open) {
	const inputs = readInputs();
	if (inputs.token) setSecret(inputs.token);
	const log = jobLog(createRedactor([inputs.token]).redact);
	const signal = AbortSignal.timeout(totalMs);
	const github = gitHubOf(readEvent(), {
		token: inputs.token,
		signal,
		log,
		patience
	});
	const { due = cancelledClosing(open) } = open;
	log.info(open.due ? "GitHub did not close the check of the run: trying once more" : "The step ended before its run did: closing what it had opened");
	const closed = await closeDue(github, open.check, due);
	if (closed.kind === "denied") log.warn(`check: ${closed.why}`);
	const told = await tellInComment(open, due, {
		github,
		inputs
	});
	if (told?.kind === "denied") log.warn(`comment: ${told.why}`);
}
const cancelledClosing = ({ service, where }) => ({
	conclusion: "cancelled",
	title: "cancelled",
	summary: renderCancelled(cancelledRun({
		service,
		context: where
	}))
});
async function tellInComment({ check, service, where: { pullRequest, commit } }, { conclusion, summary: body }, { github, inputs: { comment: mode } }) {
	if (pullRequest === void 0) return void 0;
	if (isShared(check)) return publishGroup(github, {
		pullRequest,
		mode,
		check
	});
	if (conclusion !== "cancelled") return void 0;
	return markCommentCancelled(github, {
		pullRequest,
		commit,
		mode,
		body,
		of: { service }
	});
}
export { closeRun };
