import { asInput, commitTexts, exitCodes, findServiceName, folderTexts, overridesOf, readBasePolicy, readPlan, rootOf, systemClock } from "./shared-config.js";
import { branchPublisher, connectGitHub, evidencePorts, historyBranch, historyFolder, historyPublisher, isStartedHere, keptRunsPublisher, locateReport, machineOf, matchesEnvironment, openLeftovers, reportFolder, runGate, stateOfDeployment, stepEnvironment, undoersOn } from "./shared-gate.js";
import { Problem, defined, formatMistake, formatProblem, oneLine, plainLines, problemLine, proxiesOf, seededRandom } from "./shared-common.js";
import { closeCheck, isShared, openCheck } from "./shared-publish-check-run.js";
import { readEvent, readInputs } from "./shared-action-event-event.js";
import { findPullRequest } from "./shared-action-event-pull-request.js";
import { interruptions } from "./shared-action-job-interruptions.js";
import { conclude, fenced, hide, runStep, setOutputs, workspace } from "./shared-action-job-outcome.js";
import { checkHistory, checkPublisher, commentPublisher, groupPublisher, summaryPublisher } from "./shared-action-job-check-history.js";
import { isAbsolute, relative, resolve } from "node:path";
import * as core from "./vendor/github.js";
import { saveState } from "./vendor/github.js";
// build/action/job/state.js
const saveStarted = () => saveState("started", "true");
const saveRun = (run) => saveState("run", run);
const saveLeftovers = (left) => saveState("leftovers", left);
const saveFinished = () => saveState("finished", "true");
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
	core.setOutput("reason", oneLine(why));
	saveFinished();
	return 0;
}
// build/action/event/may-start.js
const ofAnyCommit$1 = [...[
	"pull_request_target",
	"workflow_run",
	"issue_comment"
], ...[
	"status",
	"check_run",
	"check_suite"
]];
function assertMayStart({ target, baseline }, { where }) {
	if (!(isStartedHere(target) || baseline !== void 0 && isStartedHere(baseline)) || !ofAnyCommit$1.includes(where.event ?? "")) return;
	throw new Problem("config", `on ${where.event} nothing is started: it would run the code of the checkout with the secrets of the default branch`, { hint: "start the app on pull_request, and publish by the sub-action publish on workflow_run: see docs/started-in-the-job.md" });
}
// build/action/job/base-config.js
const defaultBranch = "HEAD";
const ofAnyCommit = [...[
	"workflow_run",
	"deployment",
	"deployment_status",
	"status",
	"check_run",
	"check_suite",
	"issue_comment"
], ...[
	"pull_request",
	"pull_request_target",
	"pull_request_review"
]];
async function findConfigSource({ config: named, configFrom }, { event, baseSha, github, folder }) {
	const path = named === void 0 ? void 0 : relative(folder, resolve(folder, named));
	const isOfRepository = path === void 0 || !(isAbsolute(path) || path.startsWith(".."));
	const own = {
		config: named,
		texts: folderTexts(folder, rootOf(folder, named)),
		base: void 0
	};
	const ref = baseSha ?? (ofAnyCommit.includes(event.where.event ?? "") ? defaultBranch : void 0);
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
	if (texts.ofCommit && file === void 0) log.notice("The base branch has no config: the built-in defaults hold");
	if (base && !base.isThere) log.info("The base branch has no such config: the run is bound by its own policy only");
	const unread = base?.bounds?.unread;
	if (unread !== void 0) log.warn(`No waiver holds, and only a moderate load may be sent: ${unread}`);
	for (const { objective } of ignoredWaivers) log.notice(`The waiver of ${objective} does not hold here: the config of the base branch does not have it`);
}
// build/action/job/reject-config.js
async function rejectConfig(problem, { config, texts }, { event, github, inputs, redactor, log }) {
	const reason = plainLines(redactor.redact(formatProblem(problem)));
	const isUnread = problem.code === "github";
	log.problem(problem, texts);
	core.setOutput("verdict", "error");
	core.setOutput("reason", oneLine(redactor.redact(problemLine(problem))));
	const service = await findServiceName(config, texts, overridesOf(inputs.overrides, asInput)) ?? event.repo;
	const check = await openCheck(github, {
		sha: event.sha,
		service,
		detailsUrl: event.where.runUrl,
		group: inputs.commentGroup
	});
	await closeCheck(github, check, {
		conclusion: "failure",
		title: isUnread ? "the base branch could not be read" : "the config is wrong",
		summary: () => fenced(reason)
	});
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
function historyOf({ service }, { dir, branch }, { baseSha, check, where }, { event, github }) {
	if (dir !== void 0) return historyFolder(relative(".", resolve(workspace(), dir)) || ".", service, where);
	if (branch !== void 0) return historyBranch(github, branch, service, where);
	const app = (check.kind === "open" ? check.app : void 0) ?? actionsApp;
	return checkHistory(github, {
		service,
		sha: baseSha ?? event.sha,
		app
	});
}
const actionsApp = "github-actions";
const machineFor = ({ reportDir, token }, secrets) => ({
	...machineOf(process.env),
	step: stepEnvironment(process.env, [...secrets, token]),
	keepIn: resolve(workspace(), reportDir)
});
// build/action/action.js
function runAction() {
	saveStarted();
	return runStep(startJob);
}
async function startJob(redactor, log) {
	const { run, publishing } = interruptions();
	const inputs = readInputs();
	hide([inputs.token], redactor);
	const event = readEvent();
	const { owner, repo, apiUrl } = event;
	const proxies = proxiesOf(process.env);
	const github = connectGitHub({
		token: inputs.token,
		apiUrl,
		owner,
		repo,
		signal: publishing,
		log,
		proxies
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
	return plan instanceof Problem ? rejectConfig(plan, source, job) : judgePullRequest(plan, found, job);
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
async function judgePullRequest({ plan, secrets }, { where, baseSha }, job) {
	const { inputs, event, github, redactor, log, run } = job;
	const other = reasonToSkip(plan, event);
	if (other !== void 0) return skipRun(other, log);
	const group = inputs.commentGroup;
	const check = await openCheck(github, {
		sha: event.sha,
		service: plan.service,
		detailsUrl: where.runUrl,
		group
	});
	const shared = isShared(check) ? check : void 0;
	if (group !== void 0 && !shared) log.notice("comment-group: without a check run each service has its own comment");
	saveRun({
		check,
		service: plan.service,
		where
	});
	const context = {
		signal: run,
		clock: systemClock,
		log,
		random: seededRandom(Date.now()),
		proxies: proxiesOf(process.env),
		hide: (secret) => hide([secret], redactor)
	};
	const machine = machineFor(inputs, secrets);
	const ports = {
		...evidencePorts(plan, {
			folder: workspace(),
			machine,
			leftovers: openLeftovers(saveLeftovers, [], undoersOn(machine)),
			commit: event.sha,
			baseCommit: baseSha,
			redact: redactor.redact,
			deployments: deploymentsFor(event, where, github)
		}),
		...defined({ history: plan.history && historyOf(plan, plan.history, {
			baseSha,
			check,
			where
		}, job) }),
		publishers: [
			...shared ? [] : [commentPublisher(github, inputs.comment)],
			checkPublisher(github, check),
			...shared ? [groupPublisher(github, inputs.comment, shared)] : [],
			...keepsRuns(plan, github),
			summaryPublisher(process.env.GITHUB_STEP_SUMMARY),
			reportFolder(resolve(workspace(), inputs.reportDir))
		],
		redact: redactor.redact
	};
	const { report, publications } = await runGate(plan, {
		advisory: inputs.advisory,
		where
	}, ports, context).catch((error) => closeBroken(error, check, job));
	const { record } = report;
	if (record.evidence.failure?.code !== "interrupted" || publications.check?.kind === "published") saveFinished();
	log.scorecard(report.scorecard);
	for (const note of record.notes) log.notice(`${note.source}: ${note.message}${note.hint ? ` (${note.hint})` : ""}`);
	const { comment } = publications;
	if (comment?.kind === "skipped") log.info(`No comment: ${comment.why}`);
	setOutputs(record, inputs.reportDir, comment?.kind === "published" ? comment.url : void 0);
	return conclude(record, log);
}
async function closeBroken(error, check, { github, log }) {
	const summary = () => "The gate ended because of a bug; its stack is in the log of the job.";
	if ((await closeCheck(github, check, {
		conclusion: "failure",
		title: "the gate failed",
		summary
	})).kind === "published") saveFinished();
	else log.warn("the check could not be closed");
	throw error;
}
async function withPullRequest(event, github) {
	const { where, baseSha } = event;
	if (where.pullRequest !== void 0 || event.isOfBranch) return {
		where,
		baseSha
	};
	const found = await findPullRequest(event, github);
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
function keepsRuns({ history }, github) {
	if (history?.branch !== void 0) return [branchPublisher(github, history.branch)];
	if (history?.dir === void 0) return [];
	const dir = resolve(workspace(), history.dir);
	return [historyPublisher(dir), keptRunsPublisher(dir)];
}
export { runAction };
