import { exitCodes, folderTexts, readPlan, rootOf, systemClock } from "./shared-config.js";
import { buildReviewScorecard, locateReport, reviewRenderings } from "./shared-gate.js";
import { findRuns, makeReview, periodOf, readOpenItems, reviewFiles, reviewIssue, writeReview } from "./shared-gate-review-find-runs.js";
import { gitHubOf, readEvent } from "./shared-action-event-event.js";
import { hide, readInputs, runStep, setOutputs, showResult, workspace } from "./shared-action-job-inputs.js";
import { interruptions } from "./shared-action-job-interruptions.js";
// build/action/review.js
const runReview = () => runStep(reviewPeriod);
async function reviewPeriod(redactor, log) {
	const inputs = readInputs();
	const kind = periodOf(inputs.period);
	hide([inputs.token], redactor);
	const event = readEvent();
	const folder = workspace();
	const { plan, checklist, actionLabel, secrets } = await readPlan({
		config: inputs.config,
		texts: folderTexts(folder, rootOf(folder, inputs.config)),
		folder,
		environment: void 0,
		overrides: [],
		options: {
			repository: event.repo,
			offline: true
		}
	});
	hide(secrets, redactor);
	const report = await locateReport(folder, inputs.reportDir);
	const github = gitHubOf(event, {
		token: inputs.token,
		signal: interruptions().run,
		log
	});
	const service = inputs.overrides.service ?? plan.service;
	const until = systemClock.now();
	const runs = await findRuns({
		records: inputs.records,
		history: plan.history,
		folder,
		github: async () => github,
		service,
		until
	});
	const { openItems, notes } = await readOpenItems(actionLabel, async () => github);
	const read = {
		...runs,
		notes: [...runs.notes, ...notes]
	};
	const review = makeReview(read, {
		kind,
		until,
		now: until,
		service,
		capacity: plan.capacity,
		checklist,
		openItems,
		redact: redactor.redact
	});
	log.scorecard(buildReviewScorecard(review));
	const written = await writeReview(report, review);
	const summary = reviewRenderings.summary(review);
	await showResult(review, {
		written,
		summary,
		folder: inputs.reportDir,
		files: reviewFiles
	}, log);
	if (review.verdict !== "pass") log.notice(`${review.verdict}: ${review.reason}`);
	if (!inputs.issue) return exitCodes[review.verdict];
	const issue = await reviewIssue(github, review);
	setOutputs({ "review-url": issue.kind === "published" ? issue.url ?? "" : "" });
	if (issue.kind === "published") return exitCodes[review.verdict];
	log.error(`${issue.why}${issue.kind === "denied" && issue.hint ? ` (${issue.hint})` : ""}`);
	return exitCodes.error;
}
export { runReview };
