import { exitCodes, formatOf, readArguments, readPlan, rootFolder, systemClock } from "./shared-config.js";
import { buildReviewScorecard, createRedactor, locateReport, reviewRenderings } from "./shared-gate.js";
import { findRuns, makeReview, periodOf, reviewIssue, writeReview } from "./shared-gate-review-find-runs.js";
import { Problem } from "./shared-load.js";
import { gitHubFor } from "./shared-cli-github-kept-history.js";
import { printScorecard, printWritten } from "./shared-cli-print.js";
import { terminalContext } from "./shared-cli-interruptions.js";
// build/cli/commands/review.js
async function review(words) {
	const given = readArguments("review", words);
	const format = formatOf(given, reviewRenderings);
	const kind = periodOf(given.text("period"));
	const until = untilOf(given);
	const { plan, checklist, secrets, file } = await readPlan({
		config: given.text("config"),
		folder: process.cwd(),
		root: await rootFolder(given.text("config")),
		environment: void 0,
		overrides: [],
		options: {
			repository: "",
			offline: true
		}
	});
	const named = given.text("report-dir");
	const folder = named && await locateReport(process.cwd(), named);
	const redactor = createRedactor(secrets);
	const context = terminalContext(redactor, given);
	const gitHub = (what) => gitHubFor(what, context, given.text("repository"));
	const runs = await findRuns({
		records: given.text("records"),
		history: plan.history,
		folder: process.cwd(),
		github: () => gitHub("baseline.history.branch")
	});
	const made = makeReview(runs, {
		kind,
		until,
		service: given.text("service") ?? (file === void 0 ? void 0 : plan.service),
		capacity: plan.capacity,
		checklist,
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
	const start = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : NaN;
	if (Number.isNaN(start)) throw new Problem("usage", `--until: expected a day such as 2026-11-30; found ${JSON.stringify(day)}`);
	return start + 864e5;
}
function show(made, format) {
	if (format === "terminal") printScorecard(buildReviewScorecard(made));
	else process.stdout.write(reviewRenderings[format](made));
}
export { review };
