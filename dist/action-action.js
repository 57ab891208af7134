import { asInput, commitTexts, exitCodes, findServiceName, folderTexts, isBelow, overridesOf, readBasePolicy, readPlan, rootOf } from "./shared-config.js";
import { evidencePorts, foldNotes, isStartedHere, keptInFolder, keptOnBranch, locateReport, machineOfRun, matchesEnvironment, openLeftovers, removeReport, reportAt, reportFolder, runGate, stateOfDeployment, undoersOn } from "./shared-gate.js";
import { Problem, defined, formatMistake, oneLine } from "./shared-common.js";
import { isShared, openCheck } from "./shared-publish-check-run.js";
import { contextOf, gitHubOf, readEvent } from "./shared-action-event-event.js";
import { closingWith, conclude, hide, readInputs, runStep, setOutputs, setRunOutputs, showProblem, workspace } from "./shared-action-job-inputs.js";
import { closeOrLeave, leaveDue, saveFinished, saveLeftovers, saveRun } from "./shared-action-job-state.js";
import { findPullRequest, pullRequestOf } from "./shared-action-event-pull-request.js";
import { interruptions } from "./shared-action-job-interruptions.js";
import { checkHistory, checkPublisher, commentPublisher, dueClosing, groupPublisher, summaryPublisher } from "./shared-action-job-check-history.js";
import { relative, resolve } from "node:path";
// build/action/event/idle.js
function reasonToWait({ deployment }) {
	if (!deployment || [
		"success",
		"failure",
		"error"
	].includes(deployment.state)) return void 0;
	return `nothing to measure yet: the deployment to "${deployment.environment}" is ${deployment.state}`;
}
function reasonToSkip({ target: { from } }, { deployment }) {
	const wanted = from.kind === "deployment" ? from.environment : void 0;
	if (!deployment || matchesEnvironment(wanted, deployment.environment)) return void 0;
	return `nothing to measure: the deployment is to "${deployment.environment}", not to "${wanted}"`;
}
function skipRun(why, log) {
	log.notice(why);
	setOutputs({ reason: oneLine(why) });
	saveFinished();
	return 0;
}
// build/action/event/may-start.js
const withSecretsOfDefaultBranch = [
	"pull_request_target",
	"workflow_run",
	"issue_comment",
	"status",
	"check_run",
	"check_suite"
];
function assertMayStart({ target, baseline }, { where }) {
	if (!(isStartedHere(target) || baseline !== void 0 && isStartedHere(baseline)) || !withSecretsOfDefaultBranch.includes(where.event ?? "")) return;
	throw new Problem("config", `on ${where.event} nothing is started: it would run the code of the checkout with the secrets of the default branch`, { hint: "start the app on pull_request, and publish by the sub-action publish on workflow_run: see docs/started-in-the-job.md" });
}
// build/action/job/base-config.js
const defaultBranch = "HEAD";
const ofAnyCommit = [
	...withSecretsOfDefaultBranch,
	"deployment",
	"deployment_status",
	"pull_request",
	"pull_request_review",
	"pull_request_review_comment"
];
async function findConfigSource({ config: named, configFrom }, { event, baseSha, github, folder }) {
	const path = named === void 0 ? void 0 : relative(folder, resolve(folder, named));
	const isOfRepository = named === void 0 || isBelow(folder, resolve(folder, named));
	const own = {
		config: named,
		texts: folderTexts(folder, rootOf(folder, named)),
		base: void 0
	};
	const { event: name = "", pullRequest } = event.where;
	const isOfOther = pullRequest !== void 0 || ofAnyCommit.includes(name);
	const ref = baseSha ?? (isOfOther ? defaultBranch : void 0);
	if (ref === void 0) return own;
	const texts = commitTexts(github, ref);
	if (configFrom === "base") return {
		config: path,
		texts,
		base: void 0
	};
	return {
		...own,
		base: isOfRepository ? await readBasePolicy(path, texts) : {
			isThere: false,
			waivers: []
		}
	};
}
function reportBase({ file, ignoredWaivers }, { texts, base }, log) {
	if (texts.ofCommit && file === void 0) log.notice("The base branch has no config: the built-in defaults apply");
	if (base && !base.isThere) log.info("The base branch has no such config: only the policy of the run itself applies, and only faults of the kind proxy are allowed");
	const unread = base?.bounds?.unread;
	if (unread !== void 0) log.warn(`No waiver applies, and only a moderate load may be sent: ${unread}`);
	for (const { objective } of ignoredWaivers) log.notice(`The waiver of ${objective} does not apply: the config of the base branch does not contain it`);
}
// build/action/job/reject-config.js
async function rejectConfig(problem, { config, texts }, job) {
	const { event, github, inputs } = job;
	const isUnread = problem.code === "github";
	showProblem(problem, job, texts);
	const service = await findServiceName(config, texts, overridesOf(inputs.overrides, asInput)) ?? event.repo;
	const check = await openCheck(github, {
		sha: event.sha,
		service,
		detailsUrl: event.where.runUrl,
		group: inputs.commentGroup,
		attempt: event.attempt
	});
	const title = isUnread ? "the base branch could not be read" : "the config is wrong";
	const open = {
		check,
		service,
		where: event.where
	};
	saveRun(open);
	await closeOrLeave(open, closingWith(problem, {
		conclusion: "failure",
		title
	}, job.redactor), job);
	return isUnread ? exitCodes.error : 2;
}
// build/action/job/run-ports.js
function deploymentsFor({ sha, deployment }, { pullRequest }, github) {
	return {
		source: github,
		sha,
		...defined({
			pullRequest,
			known: deployment && stateOfDeployment({
				...deployment,
				...defined({ deploymentId: deployment.id })
			})
		})
	};
}
function keptHistory({ service }, { dir, branch }, { baseSha, check, where }, { event, github }) {
	if (dir !== void 0) return keptInFolder(reportAt(workspace(), dir), service, where);
	if (branch !== void 0) return keptOnBranch(github, branch, service, where);
	const app = (check.kind === "open" ? check.app : void 0) ?? actionsApp;
	return {
		history: checkHistory(github, {
			service,
			sha: baseSha ?? event.sha,
			app
		}),
		publishers: []
	};
}
const actionsApp = "github-actions";
const machineFor = ({ reportDir, token }, secrets) => ({
	...machineOfRun(process.env, [...secrets, token]),
	keepIn: reportAt(workspace(), reportDir)
});
// build/action/action.js
function runAction() {
	return runStep(startJob);
}
async function startJob(redactor, log) {
	const { run, publishing } = interruptions();
	const inputs = readInputs();
	hide([inputs.token], redactor);
	const event = readEvent();
	const github = gitHubOf(event, {
		token: inputs.token,
		signal: publishing,
		log
	});
	const job = {
		inputs,
		event,
		github,
		redactor,
		log,
		run
	};
	const idle = reasonToWait(event);
	if (idle !== void 0) return skipRun(idle, log);
	const found = await withPullRequest(event, github);
	const source = await findConfigSource(inputs, {
		event,
		github,
		folder: workspace(),
		baseSha: found.baseSha
	});
	const plan = await planOf(source, job);
	if (!(plan instanceof Problem)) return judgePullRequest(plan, found, job);
	await removeReport(workspace(), inputs.reportDir);
	return rejectConfig(plan, source, job);
}
async function planOf(source, { inputs, event, redactor, log }) {
	try {
		const read = await readPlan({
			...source,
			folder: workspace(),
			environment: process.env,
			overrides: overridesOf({
				...inputs.overrides,
				target: inputs.overrides.target ?? event.target
			}, asInput),
			options: { repository: event.repo }
		});
		hide(read.secrets, redactor);
		assertMayStart(read.plan, event);
		await locateReport(workspace(), inputs.reportDir);
		reportBase(read, source, log);
		for (const warning of read.warnings) log.warn(formatMistake(warning));
		return read;
	} catch (error) {
		if (error instanceof Problem) return error;
		throw error;
	}
}
async function judgePullRequest(read, { where, baseSha }, job) {
	const { plan } = read;
	const { inputs, event, github, redactor, log, run } = job;
	const other = reasonToSkip(plan, event);
	if (other !== void 0) return skipRun(other, log);
	const group = inputs.commentGroup;
	const check = await openCheck(github, {
		sha: event.sha,
		service: plan.service,
		detailsUrl: where.runUrl,
		group,
		attempt: event.attempt
	});
	if (group !== void 0 && !isShared(check)) log.notice("comment-group: without a check run each service has its own comment");
	const open = {
		check,
		service: plan.service,
		where
	};
	saveRun(open);
	const { report, publications } = await runGate(plan, {
		advisory: inputs.advisory,
		where
	}, portsOf(read, {
		where,
		baseSha
	}, check, job), contextOf(run, log, redactor)).catch((error) => closeBroken(error, open, job));
	if (publications.check?.kind === "published") saveFinished();
	else leaveDue(open, dueClosing(report));
	return tell({
		report,
		publications
	}, job);
}
function portsOf({ plan, secrets }, { where, baseSha }, check, job) {
	const { inputs, event, github, redactor } = job;
	const machine = machineFor(inputs, secrets);
	const kept = plan.history && keptHistory(plan, plan.history, {
		baseSha,
		check,
		where
	}, job);
	const shared = isShared(check) ? check : void 0;
	return {
		...evidencePorts(plan, {
			folder: workspace(),
			machine,
			leftovers: openLeftovers(saveLeftovers, [], undoersOn(machine)),
			commit: event.sha,
			baseCommit: baseSha,
			redact: redactor.redact,
			deployments: deploymentsFor(event, where, github)
		}),
		...defined({ history: kept?.history }),
		publishers: [
			...shared ? [] : [commentPublisher(github, inputs.comment, check)],
			checkPublisher(github, check),
			...shared ? [groupPublisher(github, inputs.comment, shared)] : [],
			...kept?.publishers ?? [],
			summaryPublisher(process.env.GITHUB_STEP_SUMMARY),
			reportFolder(reportAt(workspace(), inputs.reportDir))
		],
		redact: redactor.redact
	};
}
function tell({ report, publications }, { inputs, log }) {
	const { record } = report;
	log.scorecard(report.scorecard);
	for (const note of foldNotes(record.notes)) log.notice(`${note.source}: ${note.message}${note.hint ? ` (${note.hint})` : ""}`);
	const { comment } = publications;
	if (comment?.kind === "skipped") log.info(`No comment: ${comment.why}`);
	setRunOutputs(record, inputs.reportDir, comment?.kind === "published" ? comment.url : void 0);
	return conclude(record, log);
}
async function closeBroken(error, open, job) {
	await closeOrLeave(open, {
		conclusion: "failure",
		title: "the gate failed",
		summary: "The gate ended because of a bug; its stack is in the log of the job."
	}, job);
	throw error;
}
async function withPullRequest(event, github) {
	const { where, baseSha, isOfBranch } = event;
	if (isOfBranch || where.pullRequest !== void 0 && baseSha !== void 0) return {
		where,
		baseSha
	};
	const found = where.pullRequest === void 0 ? await findPullRequest(event, github) : await pullRequestOf(where.pullRequest, github);
	return found ? {
		where: {
			...where,
			pullRequest: found.number
		},
		baseSha: baseSha ?? found.baseSha
	} : {
		where,
		baseSha
	};
}
export { runAction };
