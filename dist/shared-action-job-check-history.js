import { counted, defined } from "./shared-common.js";
import { bytesOf, code, denialOf, escapeHtml, folded, formatHistory, icons, interrupted, linkableRun, markdownTable, nextHistory, parseHistory, prose, proseCell, renderMarkdown, renderSummary } from "./shared-gate.js";
import { buildMarker, checkName, closeCheck, conclusionOf, hasMarker, hasRedTwin, isOfGroup, parseMarker, sendShedding, serviceOfCheck } from "./shared-publish-check-run.js";
import { formatCheckVerdict, parseCheckTitle } from "./shared-publish-check-title.js";
import { appendJobSummary } from "./shared-action-job-inputs.js";
import { verdicts } from "./shared-config.js";
import { keptRunText } from "./shared-gate-review-run-text.js";
// build/publish/comment.js
async function publishComment(store, order) {
	const { pullRequest, of, mode, blocks, body, commit } = order;
	if (mode === "never") return {
		kind: "skipped",
		why: "comment: never"
	};
	const found = await findOwn(store, pullRequest, of);
	if (found.kind !== "ok") return denialOf(found, "the comments could not be read");
	const [comment, ...others] = found.value;
	if (mode === "failure" && !blocks && (!comment || parseMarker(comment.body).state === "green")) return {
		kind: "skipped",
		why: "comment: failure, and nothing blocks"
	};
	const outdated = comment && await reasonOutdated(store, comment, order);
	if (outdated) return outdated;
	const text = withMarker(of, {
		state: blocks ? "blocks" : "green",
		commit
	}, body);
	const write = {
		...order,
		body: text
	};
	const written = comment ? await edit(store, comment, write) : await createOnly(store, write);
	if (written.kind !== "ok") return denialOf(written, "the comment could not be written");
	for (const { id } of others) await store.deleteComment(id);
	return {
		kind: "published",
		url: written.value.url
	};
}
async function createOnly(store, order) {
	const created = await create(store, order);
	if (created.kind !== "ok") return created;
	const found = await findOwn(store, order.pullRequest, order.of);
	const oldest = found.kind === "ok" ? found.value[0] : void 0;
	if (!oldest || oldest.id === created.value.id) return created;
	const edited = await edit(store, oldest, order);
	if (edited.kind === "ok" && edited.value.id !== created.value.id) await store.deleteComment(created.value.id);
	return edited;
}
async function markCommentCancelled(store, { body, ...place }) {
	const { pullRequest, of, mode, commit } = place;
	if (mode === "never") return {
		kind: "skipped",
		why: "comment: never"
	};
	const found = await findOwn(store, pullRequest, of);
	if (found.kind !== "ok") return denialOf(found, "the comments could not be read");
	const comment = found.value[0];
	if (!comment) return {
		kind: "skipped",
		why: "there is no comment yet"
	};
	const outdated = await reasonOutdated(store, comment, place);
	if (outdated) return outdated;
	const edited = await sendShedding(withMarker(of, {
		state: "cancelled",
		commit
	}, () => body), (text) => store.updateComment(comment.id, text));
	if (edited.kind === "ok") return {
		kind: "published",
		url: edited.value.url
	};
	if (isGone(edited)) return {
		kind: "skipped",
		why: "the comment was deleted"
	};
	return denialOf(edited, "the comment could not be edited");
}
async function reasonOutdated(store, { body }, { pullRequest, commit }) {
	const shownCommit = parseMarker(body).commit;
	if (commit === void 0 || shownCommit === void 0 || shownCommit === commit) return void 0;
	const pull = await store.getPullRequest(pullRequest);
	if (pull.kind !== "ok") return denialOf(pull, "the gate could not determine whether this commit is still the newest");
	const { headSha } = pull.value;
	if (headSha === commit) return void 0;
	return {
		kind: "skipped",
		why: `the pull request has moved on to ${headSha.slice(0, 7)}`
	};
}
async function findOwn(store, pullRequest, of) {
	const listed = await store.listComments(pullRequest);
	if (listed.kind !== "ok") return listed;
	const marked = listed.value.filter(({ body }) => hasMarker(body, of));
	if (marked.length === 0) return {
		kind: "ok",
		value: []
	};
	const login = (await store.login()).toLowerCase();
	return {
		kind: "ok",
		value: marked.filter(({ author }) => author.toLowerCase() === login).sort((a, b) => a.id - b.id)
	};
}
async function edit(store, { id }, order) {
	const edited = await sendShedding(order.body, (text) => store.updateComment(id, text));
	return isGone(edited) ? create(store, order) : edited;
}
const create = (store, { pullRequest, body }) => sendShedding(body, (text) => store.createComment(pullRequest, text));
function withMarker(of, marked, body) {
	const marker = `${buildMarker(of, marked)}\n`;
	return (budgetBytes) => marker + body(budgetBytes - Buffer.byteLength(marker));
}
const isGone = (result) => result.kind === "refused" && (result.status === 404 || result.status === 410);
// build/publish/group-comment.js
const mostRounds = 10;
async function publishGroupComment(store, order) {
	const { pullRequest, group, mode, sha, render } = order;
	let published = {
		kind: "skipped",
		why: "the group has no check run"
	};
	let written = "";
	for (let round = 0; round < mostRounds; round += 1) {
		const listed = await store.listChecks(sha);
		if (listed.kind !== "ok") return denialOf(listed, "the check runs of the group could not be read");
		const parts = partsOf(listed.value, order);
		const found = JSON.stringify(parts);
		if (parts.length === 0 || found === written) return published;
		written = found;
		const blocks = parts.some(({ conclusion }) => conclusion === "failure");
		published = await publishComment(store, {
			pullRequest,
			of: { group },
			mode,
			commit: sha,
			blocks,
			body: render(parts)
		});
		if (published.kind !== "published") return published;
	}
	return published;
}
function partsOf(checks, { group, app }) {
	return checks.filter((check) => check.app === app && isOfGroup(check.externalId, group)).flatMap(({ name, conclusion, title, summary, url }) => {
		const service = serviceOfCheck(name);
		return service === void 0 ? [] : [{
			service,
			conclusion,
			title,
			summary,
			...defined({ url: url || void 0 })
		}];
	}).sort((a, b) => a.service < b.service ? -1 : 1);
}
// build/render/markdown/cancelled.js
function renderCancelled({ service, commit, runUrl }) {
	const run = linkableRun(runUrl);
	const where = [commit ? `commit ${code(commit.slice(0, 7))}` : "", run ? `[workflow run](${run})` : ""];
	return `${[
		`## ⚪ Reliability Gate: ${prose(service, 100)} — cancelled`,
		"The run was cancelled before it had a verdict. Nothing is known about this commit; run the job again for a scorecard.",
		where.filter(Boolean).join(" · ")
	].filter(Boolean).join("\n\n")}\n`;
}
// build/render/markdown/group.js
const stateIcons = {
	...icons,
	running: "⏳",
	cancelled: "⚪"
};
const order = [
	...verdicts.filter((of) => of !== "pass"),
	"cancelled",
	"running",
	"pass"
];
const mostRows = 100;
function renderGroup(group, parts, budget) {
	const rows = parts.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
	const head = [titleLine(group, rows), table(rows.slice(0, mostRows))];
	if (rows.length > mostRows) head.push(`And ${rows.length - mostRows} more.`);
	const scorecards = rows.map(({ scorecard }) => scorecard);
	const assemble = (note = "") => {
		const shown = rows.map((row, i) => scorecards[i] ? folded(summaryOf(row), scorecards[i]) : "");
		return `${[
			...head,
			...shown,
			note
		].filter(Boolean).join("\n\n")}\n`;
	};
	let text = assemble();
	for (const shorten of [unfolded, () => ""]) for (let i = rows.length - 1; i >= 0 && bytesOf(text) > budget; i -= 1) {
		scorecards[i] = shorten(scorecards[i]);
		text = assemble("Not everything fits in a comment: the check of each service has its whole scorecard.");
	}
	return text;
}
function titleLine(group, rows) {
	const { state } = rows[0];
	const several = counted(rows.length, "service");
	const alike = rows.filter((row) => row.state === state).length;
	const words = alike === rows.length ? `${several}: ${state}` : `${alike} of ${several}: ${state}`;
	return `## ${stateIcons[state]} Reliability Gate: ${prose(group, 100)} — ${words}`;
}
const table = (rows) => markdownTable([
	{
		head: "",
		align: "center"
	},
	{ head: "Service" },
	{ head: "Verdict" },
	{ head: "Reason" }
], rows.map(({ service, state, words, reason, url }) => {
	const shown = proseCell(words, 100);
	return [
		stateIcons[state],
		proseCell(service, 100),
		linked(shown, url),
		reason ? proseCell(reason, 250) : ""
	];
}));
const linked = (text, url) => url && /^https:\/\/[\w.-]+\/[\w./-]+(\?[\w=&-]*)?$/.test(url) ? `[${text}](${url})` : text;
const summaryOf = ({ service, state }) => `${stateIcons[state]} <code>${escapeHtml(service, 100)}</code>`;
const unfolded = (scorecard) => {
	const at = scorecard.indexOf("<details");
	return at < 0 ? scorecard : scorecard.slice(0, at).trimEnd();
};
// build/action/job/check-history.js
const mostCommits = 20;
const heading = "The last runs of this branch that passed, for later runs to compare with (`baseline.history`).\n\n```json\n";
const ending = "\n```\n";
function checkHistory(github, { service, sha, app }) {
	return async () => {
		const nothing = {
			from: "the check runs of the base branch",
			runs: []
		};
		const failed = (message) => ({
			...nothing,
			failure: {
				code: "history",
				message
			}
		});
		const commits = await github.listCommits(sha, mostCommits);
		if (commits.kind !== "ok") return failed(`the commits of the base branch cannot be read: ${commits.message}`);
		for (const commit of commits.value) {
			const checks = await github.listChecks(commit, checkName(service));
			if (checks.kind !== "ok") return failed(`the check runs of ${commit.slice(0, 7)} cannot be read: ${checks.message}`);
			for (const check of checks.value) {
				if (check.app !== app || check.sha !== commit) continue;
				const runs = parseHistory(jsonOf(check.text), service);
				if (runs) return {
					from: `the check run of ${commit.slice(0, 7)}`,
					runs
				};
			}
		}
		return nothing;
	};
}
function checkText(record) {
	const { history } = record.plan;
	if (!history || history.dir !== void 0 || history.branch !== void 0) return void 0;
	return `${historyText(record)}${keptRunText(record)}`;
}
function historyText(record) {
	const { plan, evidence, context, service } = record;
	if (!plan.history || !evidence.history || evidence.history.failure) return "";
	if (context.pullRequest !== void 0) return "";
	return `${heading}${formatHistory(service, nextHistory(record, { most: plan.history.runs }))}${ending}`;
}
const jsonOf = (text) => {
	const from = text.indexOf(heading);
	const end = text.indexOf(ending, from + 104);
	return from < 0 || end < 0 ? "" : text.slice(from + 104, end);
};
// build/action/job/publishers.js
const wasInterrupted = (record) => record.evidence.failure?.code === interrupted;
const commentPublisher = (github, mode, check) => ({
	id: "comment",
	publish: async ({ record, scorecard }) => {
		const { pullRequest, commit } = record.context;
		if (pullRequest === void 0) return {
			kind: "skipped",
			why: "there is no pull request"
		};
		const to = {
			pullRequest,
			of: { service: record.service },
			mode,
			commit
		};
		if (wasInterrupted(record)) return markCommentCancelled(github, {
			...to,
			body: renderCancelled(cancelledRun(record))
		});
		if (!record.blocks && await hasRedTwin(github, check)) return {
			kind: "skipped",
			why: "it shows why another gate of this run and service failed"
		};
		return publishComment(github, {
			...to,
			blocks: record.blocks,
			body: (budget) => renderMarkdown(scorecard, budget)
		});
	}
});
const groupPublisher = (github, mode, check) => ({
	id: "comment",
	publish: async ({ record: { context: { pullRequest } } }) => pullRequest === void 0 ? {
		kind: "skipped",
		why: "there is no pull request"
	} : publishGroup(github, {
		pullRequest,
		mode,
		check
	})
});
const publishGroup = (github, { check, ...place }) => {
	const { group, sha, app } = check;
	const render = (parts) => (budget) => renderGroup(group, parts.map(rowOf), budget);
	return publishGroupComment(github, {
		...place,
		group,
		sha,
		app,
		render
	});
};
function rowOf({ service, conclusion, title, summary, url }) {
	const row = {
		service,
		scorecard: summary,
		...defined({ url: url || void 0 })
	};
	if (conclusion === null) return {
		...row,
		state: "running",
		words: "running",
		reason: "",
		scorecard: ""
	};
	if (conclusion === "cancelled") return {
		...row,
		state: "cancelled",
		words: "cancelled",
		reason: ""
	};
	const parsed = parseCheckTitle(title);
	if (!parsed) return {
		...row,
		state: "error",
		words: "error",
		reason: title
	};
	return {
		...row,
		state: parsed.verdict,
		words: formatCheckVerdict(parsed),
		reason: parsed.reason
	};
}
const checkPublisher = (github, check) => ({
	id: "check",
	publish: async (report) => closeCheck(github, check, closingOf(report))
});
const dueBudgetBytes = 1e4;
const dueClosing = (report) => {
	const { summary, ...closing } = closingOf(report);
	return {
		...closing,
		summary: summary(dueBudgetBytes)
	};
};
function closingOf({ record, scorecard }) {
	const isCancelled = wasInterrupted(record);
	return {
		conclusion: isCancelled ? "cancelled" : conclusionOf(record.verdict, record),
		title: isCancelled ? "cancelled" : titleOf(record),
		summary: (budget) => renderMarkdown(scorecard, budget),
		...defined({ text: checkText(record) })
	};
}
const summaryPublisher = (path) => ({
	id: "summary",
	publish: async ({ scorecard }) => {
		if (!path) return {
			kind: "skipped",
			why: "the runner gave no summary file"
		};
		return appendJobSummary(path, renderSummary(scorecard));
	}
});
const cancelledRun = ({ service, context }) => ({
	service,
	...defined({
		commit: context.commit || void 0,
		runUrl: context.runUrl || void 0
	})
});
const titleOf = ({ verdict, reason, advisory, wouldBlock }) => `${formatCheckVerdict({
	verdict,
	advisory,
	wouldBlock
})}: ${reason}`;
export { cancelledRun, checkHistory, checkPublisher, commentPublisher, dueClosing, groupPublisher, markCommentCancelled, publishGroup, renderCancelled, summaryPublisher };
