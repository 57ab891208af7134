import { createRedactor } from "./shared-gate.js";
import { closeCheck, isShared } from "./shared-publish-check-run.js";
import { cancelledRun, markCommentCancelled, publishGroup, renderCancelled } from "./shared-action-job-check-history.js";
import { gitHubOf, readEvent } from "./shared-action-event-event.js";
import { jobLog, readInputs } from "./shared-action-job-inputs.js";
import { setSecret } from "./vendor/github.js";
// build/action/close-run.js
async function closeRun(open) {
	const { token, comment } = readInputs();
	if (token) setSecret(token);
	const log = jobLog(createRedactor([token]).redact);
	const github = gitHubOf(readEvent(), {
		token,
		signal: AbortSignal.timeout(2e4),
		log
	});
	const body = renderCancelled(cancelledRun({
		service: open.service,
		context: open.where
	}));
	log.info("The step ended before its run did: closing what it had opened");
	const closed = await closeCheck(github, open.check, {
		conclusion: "cancelled",
		title: "cancelled",
		summary: () => body
	});
	if (closed.kind === "denied") log.warn(`check: ${closed.why}`);
	const { pullRequest, commit } = open.where;
	if (pullRequest !== void 0) {
		const { check } = open;
		const marked = isShared(check) ? await publishGroup(github, {
			pullRequest,
			mode: comment,
			check
		}) : await markCommentCancelled(github, {
			pullRequest,
			commit,
			mode: comment,
			body,
			of: { service: open.service }
		});
		if (marked.kind === "denied") log.warn(`comment: ${marked.why}`);
	}
}
export { closeRun };
