import { asInput, commitTexts, exitCodes, overridesOf, readPlan } from "./shared-config.js";
import { buildRecord, interrupted, judge, publishRecord, redactDeep } from "./shared-gate.js";
import { Problem, defined } from "./shared-common.js";
import { evidenceFor } from "./shared-gate-record-match-answers.js";
import { ofRecord, readRecord, showable } from "./shared-gate-record-count-mistake.js";
import { gitHubOf, readEvent } from "./shared-action-event-event.js";
import { findPullRequest } from "./shared-action-event-pull-request.js";
import { closingWith, hide, readInputs, runStep, setOutputs, setResult, showProblem, workspace } from "./shared-action-job-inputs.js";
import { checkPublisher, commentPublisher, summaryPublisher } from "./shared-action-job-check-history.js";
import { closeDue } from "./shared-action-job-state.js";
import { relative, resolve } from "node:path";
import { lstat, realpath } from "node:fs/promises";
// build/gate/plan/trusted-links.js
function withTrustedLinks(evidence, { providers }) {
	const named = providers.flatMap(({ settings }) => Object.values(settings).map(originOf));
	const trusted = (url) => {
		const origin = originOf(url);
		return origin !== void 0 && named.includes(origin) ? defined({ url }) : {};
	};
	const { dashboard, resources, answers, ...rest } = evidence;
	return {
		...rest,
		answers: answers.map((answer) => {
			const { url, ...measured } = answer.measured;
			return {
				...answer,
				measured: {
					...measured,
					...trusted(url)
				}
			};
		}),
		...defined({
			resources: resources?.map(({ url, ...one }) => ({
				...one,
				...trusted(url)
			})),
			dashboard: trusted(dashboard).url
		})
	};
}
const originOf = (text) => typeof text === "string" && URL.canParse(text) ? new URL(text).origin : void 0;
// build/gate/record/judge-foreign.js
function judgeForeign(record, run) {
	const { conclusion } = run;
	return ofRecord("the record", () => {
		const judged = judgeAgain(record, record.evidence, run);
		const failure = failureOf(conclusion, judged);
		return showable(failure ? judgeAgain(record, {
			...record.evidence,
			failure
		}, run) : judged);
	});
}
function failureOf(conclusion, { blocks }) {
	if (conclusion === "cancelled") return {
		code: interrupted,
		message: "The run was cancelled."
	};
	if (conclusion === "success" || blocks) return void 0;
	return {
		code: "run",
		message: `The run that measured it ended as ${conclusion}, though its record says nothing of it.`
	};
}
function judgeAgain(record, measured, { plan: own, planOf, where, advisory }) {
	const plan = {
		...own,
		load: record.plan.load
	};
	const evidence = withTrustedLinks(evidenceFor(plan, {
		...record,
		evidence: measured
	}), plan);
	const startedAt = new Date(record.startedAt).toISOString();
	const judged = buildRecord({
		plan,
		evidence,
		judgement: judge(plan, evidence),
		startedAt,
		advisory,
		where
	});
	const message = `measured by the pull request's own run, whose numbers cannot be verified, and judged here under ${planOf}`;
	return {
		...judged,
		notes: [{
			source: "publish",
			message
		}]
	};
}
// build/action/publish.js
const largestBytes = 33554432;
const deadlineMs = 3e5;
const runPublish = () => runStep(publishForeign);
async function publishForeign(redactor, log) {
	const inputs = readInputs();
	hide([inputs.token], redactor);
	const event = readEvent();
	const { run } = event;
	if (!run) throw new Problem("config", `publish: expected the event workflow_run; found ${event.where.event}`, { hint: "it belongs in a separate workflow, see docs/forks.md" });
	const signal = AbortSignal.timeout(deadlineMs);
	const github = gitHubOf(event, {
		token: inputs.token,
		signal,
		log
	});
	const pull = await findPullRequest(event, github);
	if (!pull) {
		log.notice(`Nothing is published: ${event.sha.slice(0, 7)} is not the head of an open pull request (any more)`);
		return 0;
	}
	const where = {
		...event.where,
		pullRequest: pull.number,
		runUrl: run.url
	};
	const { plan, planOf } = await planOfBase(pull, {
		inputs,
		event,
		github
	});
	const check = {
		sha: event.sha,
		service: plan.service,
		detailsUrl: run.url,
		kind: "unopened"
	};
	try {
		const foreign = await readForeign(inputs, event);
		const order = {
			plan,
			planOf,
			where,
			conclusion: run.conclusion,
			advisory: inputs.advisory
		};
		return await publish(redactDeep(judgeForeign(foreign, order), redactor.redact), {
			inputs,
			github,
			check,
			log
		});
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		return await refuse(error, {
			github,
			check,
			run,
			redactor,
			log
		});
	}
}
async function planOfBase({ baseSha }, { inputs, event, github }) {
	const texts = commitTexts(github, baseSha);
	const path = inputs.config && relative(workspace(), resolve(workspace(), inputs.config));
	const { plan, file } = await readPlan({
		config: path,
		texts,
		folder: workspace(),
		environment: void 0,
		overrides: overridesOf({ service: inputs.overrides.service }, asInput),
		options: {
			repository: event.repo,
			offline: true
		}
	});
	const name = file === void 0 ? "the built-in defaults" : texts.nameOf(file);
	return {
		plan,
		planOf: file === void 0 ? `${name}, as the base branch has no config` : `${name} of the base branch`
	};
}
async function readForeign({ record: given }, { sha }) {
	if (given === void 0) throw new Problem("config", "publish: the input `record` is missing");
	const path = resolve(workspace(), given);
	const refuse = (why, hint) => {
		throw new Problem("record", `the record ${given}: ${why}`, defined({ hint }));
	};
	const found = await lstat(path).catch(() => void 0);
	if (!found) return refuse("the run left none", "was its artifact downloaded, and did the run get that far?");
	if (!found.isFile() || await realpath(path) !== path) return refuse("it is not a regular file");
	if (found.size > largestBytes) return refuse(`it is larger than ${largestBytes / 1024 / 1024} MB`);
	const record = await readRecord(path);
	if (record.context.commit !== sha || record.commit !== sha) return refuse(`it belongs to another commit than the run, ${sha.slice(0, 7)}`);
	return record;
}
async function publish(record, { inputs, github, check, log }) {
	const published = await publishRecord(record, [
		commentPublisher(github, inputs.comment, check),
		checkPublisher(github, check),
		summaryPublisher(process.env.GITHUB_STEP_SUMMARY)
	]);
	const { publications } = published;
	log.scorecard(published.report.scorecard);
	for (const id of ["comment", "check"]) {
		const of = publications[id];
		if (of?.kind === "denied") log.error(`${id}: ${of.why}${of.hint ? ` (${of.hint})` : ""}`);
		if (of?.kind === "skipped") log.info(`No ${id}: ${of.why}`);
	}
	setResult(record);
	setOutputs({ "comment-url": publications.comment?.kind === "published" ? publications.comment.url ?? "" : "" });
	return publications.check?.kind === "published" ? 0 : exitCodes.error;
}
async function refuse(problem, { check, run, ...sinks }) {
	const wasCancelled = run.conclusion === "cancelled";
	showProblem(problem, sinks);
	const closing = closingWith(problem, {
		conclusion: wasCancelled ? "cancelled" : "failure",
		title: wasCancelled ? "cancelled" : "the record of the run was refused"
	}, sinks.redactor);
	const closed = await closeDue(sinks.github, check, closing);
	if (closed.kind === "denied") sinks.log.error(`check: ${closed.why}`);
	return exitCodes.error;
}
export { runPublish };
