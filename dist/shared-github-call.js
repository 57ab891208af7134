import { defined } from "./shared-load.js";
import "./shared-start.js";
import { describeError, retryAfterMs } from "./shared-github-remote-error.js";
import { previewAddress } from "./shared-gate.js";
import { setTimeout } from "node:timers/promises";
// build/github/call.js
const usualPatience = {
	operationMs: 3e4,
	requestMs: 1e4,
	limitMs: 2e4,
	retryMs: 500
};
function caller({ owner, repo, signal, userAgent, patience, ...rest }) {
	const agent = userAgent ?? `reliability-gate/0.1.0`;
	const { operationMs, requestMs, limitMs, retryMs } = {
		...usualPatience,
		...patience
	};
	let make;
	return async (needs, operation) => {
		if (!rest.token) return {
			kind: "refused",
			status: 401,
			message: "there is no token",
			hint: "give github-token"
		};
		const deadline = AbortSignal.timeout(operationMs);
		const request = {
			signal: AbortSignal.any([signal, deadline]),
			mayWait: budget(limitMs),
			retryMs
		};
		make ??= import("./github-octokit.js").then(({ octokitMaker }) => octokitMaker({
			...rest,
			userAgent: agent,
			requestMs,
			retryMs
		}));
		const octokit = (await make)();
		try {
			const done = operation(octokit, {
				owner,
				repo,
				request
			});
			return {
				kind: "ok",
				value: await Promise.race([done, rejectedBy(request.signal)])
			};
		} catch (error) {
			if (signal.aborted) return {
				kind: "failed",
				message: "interrupted"
			};
			if (deadline.aborted) return {
				kind: "failed",
				message: `GitHub took longer than ${operationMs / 1e3} s`
			};
			return describeError(error, needs);
		}
	};
}
const rejectedBy = (signal) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason), { once: true }));
async function allPages(read, most) {
	const all = [];
	for (let page = 1; page <= most; page += 1) {
		const { items, isLast } = await read(page);
		all.push(...items);
		if (isLast) break;
	}
	return all;
}
const isLastPage = ({ link }) => !link?.includes("rel=\"next\"");
function budget(totalMs) {
	let leftMs = totalMs;
	return (ms) => {
		if (ms > leftMs) return false;
		leftMs -= ms;
		return true;
	};
}
// build/github/make-once.js
async function makeOnce(request, { make, find }) {
	for (let tried = 1;; tried += 1) try {
		return await make({
			...request,
			retries: 0
		});
	} catch (error) {
		if (request.signal.aborted || !leavesOpen(error)) throw error;
		const mayTryAgain = await pause(tried, error, request);
		const found = await find();
		if (found !== void 0) return found;
		if (!mayTryAgain) throw error;
	}
}
async function pause(tried, error, { signal, mayWait, retryMs }) {
	const requestedMs = retryAfterMs(error);
	const mayTryAgain = tried <= 2 && (requestedMs === void 0 || mayWait(requestedMs));
	await setTimeout(mayTryAgain ? requestedMs ?? tried ** 2 * retryMs : retryMs, void 0, { signal });
	return mayTryAgain;
}
function leavesOpen(error) {
	const { status } = error;
	return status === void 0 || status >= 500;
}
// build/github/parse.js
function parseList(data, parse) {
	if (!Array.isArray(data)) throw new Error("expected a list");
	return data.map(parse);
}
function parseComment({ id, user, body, html_url }) {
	return {
		id: parseId(id),
		author: user?.login ?? "",
		body: body ?? "",
		url: html_url
	};
}
function parseCheck({ id, html_url, app }) {
	return {
		id: parseId(id),
		...defined({
			url: html_url || void 0,
			app: app?.slug || void 0
		})
	};
}
function parseCheckText(data) {
	const { head_sha: sha, name, conclusion, external_id, details_url, output } = data;
	const { title, summary, text } = output;
	const said = {
		title: title ?? "",
		summary: summary ?? "",
		text: text ?? ""
	};
	const ours = {
		externalId: external_id ?? "",
		detailsUrl: details_url ?? ""
	};
	return {
		...parseCheck(data),
		sha,
		name,
		conclusion,
		...ours,
		...said
	};
}
function parseSeenStatus({ context, state, description, target_url, creator }) {
	return {
		context,
		state,
		description: description ?? "",
		creator: creator?.login ?? "",
		...defined({ targetUrl: target_url || void 0 })
	};
}
function parseDeployment({ id, environment, sha }) {
	return {
		id: parseId(id),
		environment,
		...defined({ sha })
	};
}
function parseDeploymentStatus(data) {
	const url = data.environment_url || previewAddress(data.target_url);
	const { id, state, description } = data;
	return {
		id: parseId(id),
		state,
		...defined({
			url: url || void 0,
			description: description || void 0
		})
	};
}
function parsePullRequest({ number, state, draft, head, base }) {
	return {
		number,
		open: state === "open",
		draft: draft === true,
		headSha: head.sha,
		headRef: head.ref,
		...defined({ headRepository: head.repo ? head.repo.full_name : void 0 }),
		baseSha: base.sha,
		baseRef: base.ref
	};
}
const parseRecentPullRequest = (data) => ({
	...parsePullRequest(data),
	updatedAt: data.updated_at
});
function parseFile(data) {
	if (Array.isArray(data) || data.type !== "file" || data.encoding !== "base64" || data.content === void 0) throw new Error("expected a file");
	return Buffer.from(data.content, "base64").toString("utf8");
}
function parseId(id) {
	if (!Number.isInteger(id)) throw new Error("expected an id");
	return id;
}
function parseTree({ truncated, tree }) {
	if (truncated) throw new Error("the repository has too many files for one answer");
	return parseList(tree, (entry) => entry).filter(({ type }) => type === "blob").map(({ path }) => path);
}
// build/github/publications.js
const mostPages = 50;
const mostCheckPages = 5;
function commentOperations(call, login) {
	return {
		listComments: (pullRequest) => call("pull-requests: write", (octokit, common) => readComments(octokit, common, pullRequest)),
		createComment: (pullRequest, body) => call("pull-requests: write", (octokit, common) => {
			const order = {
				...common,
				issue_number: pullRequest,
				body
			};
			return makeOnce(common.request, {
				make: async (request) => parseComment((await octokit.rest.issues.createComment({
					...order,
					request
				})).data),
				find: async () => findComment(await readComments(octokit, common, pullRequest), {
					author: await login(),
					body
				})
			});
		}),
		updateComment: (id, body) => call("pull-requests: write", async ({ rest }, common) => parseComment((await rest.issues.updateComment({
			...common,
			comment_id: id,
			body
		})).data)),
		deleteComment: async (id) => {
			const deleted = await call("pull-requests: write", async ({ rest }, common) => {
				await rest.issues.deleteComment({
					...common,
					comment_id: id
				});
			});
			return deleted.kind === "refused" && deleted.status === 404 ? {
				kind: "ok",
				value: void 0
			} : deleted;
		}
	};
}
const readComments = ({ rest }, common, pullRequest) => {
	const order = {
		...common,
		issue_number: pullRequest,
		per_page: 100
	};
	return allPages(async (page) => {
		const { data, headers } = await rest.issues.listComments({
			...order,
			page
		});
		return {
			items: parseList(data, parseComment),
			isLast: isLastPage(headers)
		};
	}, mostPages);
};
function findComment(comments, wanted) {
	const author = wanted.author.toLowerCase();
	const body = wanted.body.trim();
	return comments.findLast((one) => one.author.toLowerCase() === author && one.body.trim() === body);
}
function checkOperations(call) {
	return {
		createCheck: (check) => call("checks: write", (octokit, common) => {
			const { sha, name, detailsUrl, externalId, outcome } = check;
			const order = {
				...common,
				name,
				head_sha: sha,
				...defined({
					details_url: detailsUrl || void 0,
					external_id: externalId || void 0
				}),
				...outcome ? completed(outcome) : { status: "in_progress" }
			};
			return makeOnce(common.request, {
				make: async (request) => parseCheck((await octokit.rest.checks.create({
					...order,
					request
				})).data),
				find: async () => (await readChecks(octokit, common, sha, name)).find((one) => saysTheSame(one, check))
			});
		}),
		updateCheck: (id, outcome) => call("checks: write", async ({ rest }, common) => parseCheck((await rest.checks.update({
			...common,
			check_run_id: id,
			...completed(outcome)
		})).data)),
		listChecks: (sha, name) => call("checks: read", (octokit, common) => readChecks(octokit, common, sha, name))
	};
}
function readChecks({ rest }, common, sha, name) {
	const ofName = name !== void 0 && {
		check_name: name,
		filter: "all"
	};
	const order = {
		...common,
		ref: sha,
		...ofName,
		per_page: 100
	};
	return allPages(async (page) => {
		const { data, headers } = await rest.checks.listForRef({
			...order,
			page
		});
		return {
			items: parseList(data.check_runs, parseCheckText),
			isLast: isLastPage(headers)
		};
	}, mostCheckPages);
}
const completed = ({ conclusion, title, summary, text }) => ({
	status: "completed",
	conclusion,
	output: {
		title,
		summary,
		...defined({ text })
	}
});
function saysTheSame(found, { externalId = "", outcome }) {
	if (found.externalId !== externalId || found.conclusion !== (outcome?.conclusion ?? null)) return false;
	return !outcome || found.title === outcome.title && found.summary.trim() === outcome.summary.trim();
}
function statusOperations(call) {
	return {
		listCommitStatuses: (sha) => call("statuses: read", (octokit, common) => readStatuses(octokit, common, sha)),
		createCommitStatus: (status) => call("statuses: write", async (octokit, common) => {
			const { targetUrl, ...fields } = status;
			const order = {
				...common,
				...fields,
				...defined({ target_url: targetUrl || void 0 })
			};
			await makeOnce(common.request, {
				make: async (request) => parseSeenStatus((await octokit.rest.repos.createCommitStatus({
					...order,
					request
				})).data),
				find: async () => findStatus(await readStatuses(octokit, common, status.sha), status)
			});
		})
	};
}
async function readStatuses({ rest }, common, sha) {
	const order = {
		...common,
		ref: sha,
		per_page: 100
	};
	return parseList((await rest.repos.listCommitStatusesForRef(order)).data, parseSeenStatus);
}
function findStatus(statuses, wanted) {
	const newest = statuses.find(({ context }) => context === wanted.context);
	const { state, description, targetUrl } = wanted;
	return newest?.state === state && newest.description === description && newest.targetUrl === targetUrl ? newest : void 0;
}
// build/github/repository.js
function deploymentOperations(call) {
	return {
		listDeployments: (of) => call("deployments: read", async ({ rest }, common) => {
			const order = {
				...common,
				...of,
				per_page: 100
			};
			return parseList((await rest.repos.listDeployments(order)).data, parseDeployment);
		}),
		listDeploymentStatuses: (deploymentId) => call("deployments: read", async ({ rest }, common) => {
			const order = {
				...common,
				deployment_id: deploymentId,
				per_page: 100
			};
			return parseList((await rest.repos.listDeploymentStatuses(order)).data, parseDeploymentStatus);
		})
	};
}
function pullRequestOperations(call) {
	return {
		listPullRequests: (sha) => call("pull-requests: read", async ({ rest }, common) => {
			const order = {
				...common,
				commit_sha: sha,
				per_page: 100
			};
			return parseList((await rest.repos.listPullRequestsAssociatedWithCommit(order)).data, parsePullRequest);
		}),
		listPullRequestsOf: (head) => call("pull-requests: read", async ({ rest }, common) => parseList((await rest.pulls.list({
			...common,
			head,
			state: "open",
			per_page: 100
		})).data, parsePullRequest)),
		listRecentPullRequests: (since, most) => call("pull-requests: read", async ({ rest }, common) => {
			const order = {
				...common,
				state: "all",
				sort: "updated",
				direction: "desc",
				per_page: 100
			};
			const isRecent = ({ updatedAt }) => Date.parse(updatedAt) >= Date.parse(since);
			return (await allPages(async (page) => {
				const { data, headers } = await rest.pulls.list({
					...order,
					page
				});
				const items = parseList(data, parseRecentPullRequest);
				return {
					items,
					isLast: isLastPage(headers) || !items.every(isRecent)
				};
			}, Math.ceil(most / 100))).filter(isRecent).slice(0, most);
		}),
		getPullRequest: (number) => call("pull-requests: read", async ({ rest }, common) => parsePullRequest((await rest.pulls.get({
			...common,
			pull_number: number
		})).data))
	};
}
function contentOperations(call) {
	return {
		getRepository: () => call("contents: read", async ({ rest }, common) => ({ defaultBranch: (await rest.repos.get(common)).data.default_branch })),
		listFiles: (sha) => call("contents: read", async ({ rest }, common) => parseTree((await rest.git.getTree({
			...common,
			tree_sha: sha,
			recursive: "true"
		})).data)),
		listCommits: (sha, most) => call("contents: read", async ({ rest }, common) => parseList((await rest.repos.listCommits({
			...common,
			sha,
			per_page: most
		})).data, ({ sha }) => sha)),
		readFile: async (path, ref) => {
			const read = await call("contents: read", async ({ rest }, common) => parseFile((await rest.repos.getContent({
				...common,
				path,
				ref
			})).data));
			return read.kind === "refused" && read.status === 404 ? {
				kind: "ok",
				value: void 0
			} : read;
		}
	};
}
// build/github/github.js
const actionsLogin = "github-actions[bot]";
function connectGitHub(connection) {
	const call = caller(connection);
	const login = rememberLogin(call);
	const pullRequests = pullRequestOperations(call);
	return {
		login,
		getTokenState: () => call(void 0, async ({ rest }, { request }) => {
			const { data, headers } = await rest.rateLimit.get({ request });
			const { remaining, limit } = data.resources.core;
			return {
				remaining,
				limit,
				...defined({ date: headers.date })
			};
		}),
		...commentOperations(call, login),
		...checkOperations(call),
		...statusOperations(call),
		...deploymentOperations(call),
		...contentOperations(call),
		...pullRequests,
		findPullRequest: async (sha) => {
			const found = await pullRequests.listPullRequests(sha);
			if (found.kind !== "ok") {
				connection.log.debug(`No pull request found for ${sha}: ${found.message}`);
				return;
			}
			return found.value.find(({ open, headSha }) => open && headSha === sha);
		}
	};
}
function rememberLogin(call) {
	let known;
	const ask = async () => {
		const viewer = await call(void 0, async ({ graphql }, { request }) => {
			return (await graphql("{ viewer { login } }", { request })).viewer.login;
		});
		if (viewer.kind === "ok") return viewer.value;
		const user = await call(void 0, async ({ rest }, { request }) => {
			return (await rest.users.getAuthenticated({ request })).data.login;
		});
		return user.kind === "ok" ? user.value : actionsLogin;
	};
	return () => {
		known ??= ask();
		return known;
	};
}
export { connectGitHub };
