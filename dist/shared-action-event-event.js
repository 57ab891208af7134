import { overridingInputs, systemClock } from "./shared-config.js";
import { Problem, defined, formatMistake, plainLines } from "./shared-common.js";
import { fileDenialOf, previewAddress, renderTerminal, streamLog } from "./shared-gate.js";
import { appendFile, stat } from "node:fs/promises";
import * as core from "./vendor/github.js";
import { context, getInput, getMultilineInput } from "./vendor/github.js";
// build/action/event/event.js
function readEvent() {
	const { owner, repo } = context.repo;
	const payload = context.payload;
	const requested = readRequested(payload);
	const head = headOf(payload, requested);
	const sha = head.sha ?? context.sha;
	const branch = (head.branch ?? context.ref).replace(/^refs\/heads\//, "");
	const baseSha = payload.pull_request?.base?.sha ?? payload.merge_group?.base_sha;
	const headOwner = payload.workflow_run?.head_repository?.owner?.login;
	const headBranch = payload.workflow_run?.head_branch;
	return {
		owner,
		repo,
		apiUrl: context.apiUrl,
		sha,
		...defined({
			headLabel: headOwner && headBranch ? `${headOwner}:${headBranch}` : void 0,
			baseSha: baseSha || void 0
		}),
		isOfBranch: payload.merge_group !== void 0 || isDefaultBranch(payload),
		...deploymentOf(payload),
		...defined({
			run: payload.workflow_run && runOf(payload.workflow_run),
			target: requested.target
		}),
		where: {
			repository: `${owner}/${repo}`,
			commit: sha,
			branch,
			...defined({ pullRequest: head.pullRequest || void 0 }),
			runUrl: `${context.serverUrl}/${owner}/${repo}/actions/runs/${context.runId}`,
			event: context.eventName
		}
	};
}
function headOf(payload, requested) {
	const { pull_request, workflow_run, deployment, merge_group, sha, branches } = payload;
	if (pull_request) return {
		...pull_request.head,
		branch: pull_request.head?.ref,
		pullRequest: pull_request.number
	};
	if (workflow_run) return {
		sha: workflow_run.head_sha,
		branch: workflow_run.head_branch
	};
	if (deployment) return {
		sha: deployment.sha,
		branch: deployment.ref
	};
	if (merge_group) return {
		sha: merge_group.head_sha,
		branch: merge_group.head_ref
	};
	if (context.eventName === "status") return {
		sha,
		branch: branches?.[0]?.name
	};
	return requested;
}
const runOf = ({ id, conclusion }) => ({
	url: `${context.serverUrl}/${context.repo.owner}/${context.repo.repo}/actions/runs/${id}`,
	conclusion: conclusion ?? "unknown"
});
function deploymentOf({ deployment, deployment_status: status }) {
	if (!deployment || !status?.state) return {};
	const url = previewAddress(status.environment_url) ?? previewAddress(status.target_url);
	const { id, environment = "" } = deployment;
	return { deployment: {
		...defined({ id }),
		environment,
		state: status.state,
		...defined({
			url,
			description: status.description || void 0
		})
	} };
}
function isDefaultBranch({ repository }) {
	return ["push", "schedule"].includes(context.eventName) && context.ref === `refs/heads/${repository?.default_branch ?? ""}`;
}
function readRequested({ client_payload }) {
	const { sha, target, pull_request: pullRequest } = client_payload ?? {};
	const refuse = (key, expected) => {
		throw new Problem("config", `client_payload.${key} of the ${context.eventName}: expected ${expected}`);
	};
	if (sha !== void 0 && !/^[0-9a-f]{40}$/.test(String(sha))) refuse("sha", "a commit of 40 hexadecimal digits");
	if (target !== void 0 && typeof target !== "string") refuse("target", "an address such as https://preview.example");
	if (pullRequest !== void 0 && !(Number.isInteger(pullRequest) && Number(pullRequest) > 0)) refuse("pull_request", "the number of a pull request");
	return defined({
		sha: sha === void 0 ? void 0 : String(sha),
		target: target === void 0 ? void 0 : String(target),
		pullRequest: pullRequest === void 0 ? void 0 : Number(pullRequest)
	});
}
// build/action/job/inputs.js
const commentModes = [
	"always",
	"failure",
	"never"
];
function readInputs() {
	const text = (name) => getInput(name) || void 0;
	const isTrue = (name) => oneOf(name, text(name) ?? "false", ["true", "false"]) === "true";
	return {
		config: text("config"),
		record: text("record"),
		only: getMultilineInput("only"),
		period: text("period"),
		records: text("records"),
		issue: isTrue("issue"),
		configFrom: oneOf("config-from", text("config-from") ?? "head", ["head", "base"]),
		overrides: Object.fromEntries(overridingInputs.map((name) => [name, text(name)])),
		token: getInput("github-token"),
		comment: oneOf("comment", text("comment") ?? "always", commentModes),
		commentGroup: text("comment-group"),
		advisory: isTrue("advisory"),
		reportDir: text("report-dir") ?? "reliability-gate-report"
	};
}
function oneOf(input, value, known) {
	const found = known.find((one) => one === value);
	if (found === void 0) throw new Problem("config", `input ${input}: expected ${known.join(", ")}; found ${JSON.stringify(value)}`);
	return found;
}
// build/publish/job-summary.js
const mostBytes = 1048576;
async function appendJobSummary(path, text) {
	try {
		const left = mostBytes - await sizeOf(path) - 1;
		const rendered = typeof text === "string" ? text : text(Math.max(0, left));
		if (Buffer.byteLength(rendered) > left) return {
			kind: "denied",
			why: "the job summary would be larger than 1 MiB, which the runner refuses"
		};
		await appendFile(path, rendered.endsWith("\n") ? rendered : `${rendered}\n`);
		return { kind: "published" };
	} catch (error) {
		return fileDenialOf(error, "the job summary could not be written");
	}
}
async function sizeOf(path) {
	try {
		return (await stat(path)).size;
	} catch (error) {
		if (error.code === "ENOENT") return 0;
		throw error;
	}
}
// build/action/job/job-log.js
function jobLog(redact) {
	const write = (text) => process.stdout.write(disarm(text));
	const shown = (text) => plainLines(redact(text));
	return {
		...streamLog({
			write,
			live: false,
			redact,
			clock: systemClock,
			warning: (message) => `warning: ${message}`,
			loudness: core.isDebug() ? "verbose" : "usual"
		}),
		notice: (message) => core.notice(shown(message), { title: "Reliability Gate" }),
		error: (message) => core.error(shown(message), { title: "Reliability Gate" }),
		problem: ({ message, hint, mistakes }, { ofCommit } = { ofCommit: false }) => {
			const all = mistakes.length > 0 ? mistakes : [{
				message,
				...defined({ hint })
			}];
			for (const mistake of all) {
				const { place } = mistake;
				core.error(shown(formatMistake(mistake)), {
					title: "Reliability Gate: config",
					...place && place.input === void 0 && !ofCommit && {
						file: place.file,
						startLine: place.line,
						startColumn: place.column
					}
				});
			}
		},
		scorecard: (scorecard) => {
			const text = renderTerminal(scorecard, {
				color: false,
				width: 120
			});
			write(`\n${redact(text)}\n`);
		}
	};
}
const disarm = (text) => text.replace(/^(\s*):(?=:)/gm, "$1: ").replaceAll("##[", "## [");
export { appendJobSummary, jobLog, readEvent, readInputs };
