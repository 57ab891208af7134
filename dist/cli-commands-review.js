import { buildReviewScorecard, createRedactor, locateReport, reviewRenderings } from "./shared-gate.js";
import { findRuns, makeReview, periodOf, readOpenItems, reviewIssue, writeReview } from "./shared-gate-review-find-runs.js";
import { date, exitCodes, formatOf, readArguments, readOfflinePlan, systemClock } from "./shared-config.js";
import { Problem, dayMs, defined } from "./shared-common.js";
import { gitHubFor } from "./shared-cli-github-kept-history.js";
import { printScorecard, printWritten } from "./shared-cli-print.js";
import { terminalContext } from "./shared-cli-interruptions.js";
// build/cli/commands/review.js
async function review(words) {
	const given = readArguments("review", words);
	const format = formatOf(given, reviewRenderings);
	const kind = periodOf(given.text("period"));
	const until = untilOf(given);
	const { plan, checklist, actionLabel, secrets, file } = await readOfflinePlan(given.text("config"), { repository: "" });
	const named = given.text("report-dir");
	const folder = named && await locateReport(process.cwd(), named);
	const redactor = createRedactor(secrets);
	const context = terminalContext(redactor, given);
	const gitHub = (what) => gitHubFor(what, context, given.text("repository"));
	const runs = await findRuns({
		records: given.text("records"),
		history: plan.history,
		folder: process.cwd(),
		github: gitHub,
		service: given.text("service") ?? plan.service,
		until
	});
	const { openItems, notes } = await readOpenItems(actionLabel, gitHub);
	const read = {
		...runs,
		notes: [...runs.notes, ...notes]
	};
	const made = makeReview(read, {
		kind,
		until,
		now: systemClock.now(),
		service: given.text("service") ?? (file === void 0 ? void 0 : plan.service),
		capacity: plan.capacity,
		checklist,
		openItems,
		redact: redactor.redact
	});
	show(made, format);
	if (folder) printWritten(await writeReview(folder, made));
	const code = exitCodes[made.verdict];
	return given.isSet("issue") ? tell(await reviewIssue(await gitHub("--issue"), made), code) : code;
}
function tell(issue, code) {
	if (issue.kind === "published") {
		process.stderr.write(`issue: ${issue.url ?? ""}\n`);
		return code;
	}
	const hint = issue.kind === "denied" && issue.hint ? `\nhint: ${issue.hint}` : "";
	process.stderr.write(`error: ${issue.why}${hint}\n`);
	return exitCodes.error;
}
function untilOf(given) {
	const day = given.text("until");
	if (day === void 0) return systemClock.now();
	const read = date.parse(day);
	if ("value" in read) return Date.parse(read.value) + dayMs;
	throw new Problem("usage", `--until: ${read.refused}`, defined({ hint: read.hint }));
}
function show(made, format) {
	if (format === "terminal") printScorecard(buildReviewScorecard(made));
	else process.stdout.write(reviewRenderings[format](made));
}
export { review };
