import { systemClock } from "./shared-config.js";
import { Problem, defined, proxiesOf, seededRandom } from "./shared-common.js";
import { connectGitHub, previewAddress } from "./shared-gate.js";
import { hide } from "./shared-action-job-inputs.js";
import { context } from "./vendor/github.js";
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
			target: requested.target,
			attempt: process.env.GITHUB_RUN_ATTEMPT || void 0
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
// build/action/job/context.js
const gitHubOf = ({ owner, repo, apiUrl }, connection) => connectGitHub({
	...connection,
	apiUrl,
	owner,
	repo,
	proxies: proxiesOf(process.env)
});
const contextOf = (signal, log, redactor) => ({
	signal,
	clock: systemClock,
	log,
	random: seededRandom(Date.now()),
	proxies: proxiesOf(process.env),
	hide: (secret) => hide([secret], redactor)
});
export { contextOf, gitHubOf, readEvent };
