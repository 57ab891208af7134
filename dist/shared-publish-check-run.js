import { defined, oneLine } from "./shared-common.js";
import { isGreen } from "./shared-config.js";
import { denialOf } from "./shared-gate.js";
// build/publish/comment-marker.js
function buildMarker(of, { state, commit }) {
	return `${markerOf(of)} state=${state}${commit === void 0 ? "" : ` commit=${commit}`} -->`;
}
const hasMarker = (body, of) => body.startsWith(`${markerOf(of)} `);
function parseMarker(body) {
	const [, state, commit] = /^<!-- reliability-gate (?:service|group)=\S+ state=(green|cancelled|blocks)(?: commit=([0-9a-f]+))? -->/.exec(body) ?? [];
	return {
		state: state === "green" || state === "cancelled" ? state : "blocks",
		...defined({ commit })
	};
}
const markerOf = (of) => `<!-- reliability-gate ${"service" in of ? `service=${encodeName(of.service)}` : `group=${encodeName(of.group)}`}`;
const encodeName = (name) => encodeURIComponent(name.toWellFormed()).replaceAll("-", "%2D");
// build/publish/commit-status.js
const contextPrefix = "reliability-gate/";
const longestDescription = 140;
const states = {
	pending: {
		state: "pending",
		prefix: ""
	},
	success: {
		state: "success",
		prefix: ""
	},
	failure: {
		state: "failure",
		prefix: ""
	},
	neutral: {
		state: "success",
		prefix: "neutral, does not block: "
	},
	cancelled: {
		state: "error",
		prefix: ""
	}
};
function buildStatus({ sha, service, detailsUrl, attempt }, of, title) {
	const { state, prefix } = states[of];
	return {
		sha,
		context: `${contextPrefix}${service}`,
		state,
		description: shorten(prefix + oneLine(title), longestDescription),
		...defined({ targetUrl: addressOf(detailsUrl, attempt) })
	};
}
const addressOf = (detailsUrl = "", attempt) => detailsUrl && attempt !== void 0 ? `${detailsUrl}/attempts/${attempt}` : detailsUrl || void 0;
function parseStatus(context, description) {
	if (!context.startsWith(contextPrefix)) return void 0;
	const { prefix } = states.neutral;
	const title = description.startsWith(prefix) ? description.slice(prefix.length) : description;
	return {
		service: context.slice(17),
		title
	};
}
function shorten(text, length) {
	if (text.length <= length) return text;
	let kept = "";
	for (const character of text) {
		if (kept.length + character.length > length - 1) break;
		kept += character;
	}
	return `${kept}…`;
}
// build/publish/shed.js
const budgetsInBytes = [
	6e4,
	3e4,
	1e4
];
async function sendShedding(body, send) {
	let sent;
	let result;
	for (const budget of budgetsInBytes) {
		const text = body(budget);
		if (result && text === sent) break;
		result = await send(text);
		if (result.kind !== "refused" || result.status !== 422) return result;
		sent = text;
	}
	return result;
}
// build/publish/twins.js
const lets = ["success", "neutral"];
const isRed = ({ conclusion }) => conclusion === "failure";
const spoiled = (closing) => ({
	...closing,
	conclusion: "failure",
	title: "fail: another gate of this workflow run has the same service, and failed"
});
async function spoilTwins(store, twins) {
	for (const { id, conclusion, title, summary, text } of twins) {
		if (!lets.includes(conclusion ?? "")) continue;
		await store.updateCheck(id, spoiled({
			title,
			summary,
			...defined({ text: text || void 0 })
		}));
	}
}
const noteSpoiled = (publication) => publication.kind === "published" ? {
	...publication,
	note: {
		message: "the check is a failure: another gate of this workflow run has the same service, so both have one check and one comment, and that one failed",
		hint: "give each gate a `service` of its own, and require the check of each"
	}
} : publication;
// build/publish/check-run.js
const isShared = (check) => check.kind === "open" && check.group !== void 0;
const checkPrefix = "Reliability Gate: ";
const checkName = (service) => `${checkPrefix}${service}`;
const serviceOfCheck = (name) => name.startsWith(checkPrefix) ? name.slice(18) : void 0;
const longestExternalId = 255;
const groupId = (group) => `reliability-gate group=${encodeName(group)}`.slice(0, longestExternalId);
const isOfGroup = (externalId, group) => externalId === groupId(group) || externalId.startsWith(`${groupId(group)} `);
function externalIdOf({ group, detailsUrl, attempt }) {
	const run = detailsUrl && `run=${detailsUrl}${attempt === void 0 ? "" : attemptPart(attempt)}`;
	if (group === void 0) return run && `reliability-gate ${run}`.slice(0, longestExternalId);
	return `${groupId(group)}${run ? ` ${run}` : ""}`.slice(0, longestExternalId);
}
const attemptPart = (attempt) => ` attempt=${attempt}`;
async function openCheck(store, order) {
	const { sha, service, detailsUrl, group, attempt } = order;
	const target = {
		sha,
		service,
		...defined({
			detailsUrl: detailsUrl || void 0,
			group,
			attempt: attempt || void 0
		})
	};
	const created = await store.createCheck(newCheck(target));
	if (created.kind === "ok") {
		const { id, app } = created.value;
		return {
			...target,
			kind: "open",
			id,
			...defined({ app: app || void 0 })
		};
	}
	if (created.kind === "failed") return {
		...target,
		kind: "unopened"
	};
	if ((await store.createCommitStatus(buildStatus(target, "pending", "in progress"))).kind === "ok") return {
		...target,
		kind: "status"
	};
	return {
		...target,
		...denialOf(created, "neither a check nor a commit status could be set")
	};
}
async function closeCheck(store, check, closing) {
	if (check.kind === "denied" || closing.conclusion === "cancelled") return closeOne(store, check, closing);
	if (isRed(closing)) {
		const closed = await closeOne(store, check, closing);
		await spoilTwins(store, await twinsOf(store, check));
		return closed;
	}
	const isSpoiled = () => hasRedTwin(store, check);
	if (!await isSpoiled()) {
		const closed = await closeOne(store, check, closing);
		if (closed.kind !== "published" || !await isSpoiled()) return closed;
	}
	return noteSpoiled(await closeOne(store, check, spoiled(closing)));
}
async function hasRedTwin(store, check) {
	if (check.kind !== "status") return (await twinsOf(store, check)).some(isRed);
	if (!mayHaveTwins(check)) return false;
	const mine = buildStatus(check, "failure", "");
	const listed = await store.listCommitStatuses(check.sha);
	return listed.kind === "ok" && listed.value.some(({ context, state, targetUrl }) => context === mine.context && state === mine.state && targetUrl === mine.targetUrl);
}
function mayHaveTwins({ attempt, ...target }) {
	if (attempt === void 0 || target.detailsUrl === void 0) return false;
	return externalIdOf({
		...target,
		attempt
	})?.endsWith(attemptPart(attempt)) === true;
}
async function twinsOf(store, check) {
	if (check.kind === "status" || !mayHaveTwins(check)) return [];
	const listed = await store.listChecks(check.sha, checkName(check.service));
	if (listed.kind !== "ok") return [];
	const externalId = externalIdOf(check);
	const twins = listed.value.filter((one) => one.externalId === externalId);
	return check.kind === "open" ? twins.filter(({ id, app }) => id !== check.id && app === check.app) : twins;
}
async function closeOne(store, check, closing) {
	if (check.kind === "denied") return {
		kind: "denied",
		why: check.why,
		...defined({ hint: check.hint })
	};
	if (check.kind === "status") return closeStatus(store, check, closing);
	const { summary, ...rest } = closing;
	const id = check.kind === "open" ? check.id : await findLost(store, check);
	const closed = await sendShedding(summary, (text) => {
		const outcome = {
			...rest,
			title: oneLine(rest.title),
			summary: text
		};
		return id === void 0 ? store.createCheck(newCheck(check, outcome)) : store.updateCheck(id, outcome);
	});
	if (closed.kind === "ok") return {
		kind: "published",
		...defined({ url: closed.value.url || void 0 })
	};
	const denied = denialOf(closed, "the check could not be closed");
	if (closed.kind === "failed" || id !== void 0) return denied;
	const instead = await closeStatus(store, check, closing);
	return instead.kind === "published" ? instead : denied;
}
async function findLost(store, target) {
	const externalId = externalIdOf(target);
	if (externalId === void 0) return void 0;
	const listed = await store.listChecks(target.sha, checkName(target.service));
	if (listed.kind !== "ok") return void 0;
	return listed.value.find((check) => check.conclusion === null && check.externalId === externalId)?.id;
}
function conclusionOf(verdict, { blocks, advisory }) {
	if (blocks && !advisory) return "failure";
	return isGreen(verdict) ? "success" : "neutral";
}
async function closeStatus(store, target, { conclusion, title }) {
	const set = await store.createCommitStatus(buildStatus(target, conclusion, title));
	return set.kind === "ok" ? { kind: "published" } : denialOf(set, "the commit status could not be set");
}
function newCheck(target, outcome) {
	const { sha, service, detailsUrl } = target;
	const externalId = externalIdOf(target);
	return {
		sha,
		name: checkName(service),
		...defined({
			externalId: externalId || void 0,
			detailsUrl: detailsUrl || void 0,
			outcome
		})
	};
}
export { buildMarker, checkName, closeCheck, conclusionOf, encodeName, hasMarker, hasRedTwin, isOfGroup, isShared, openCheck, parseMarker, parseStatus, sendShedding, serviceOfCheck };
