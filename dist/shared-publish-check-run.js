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
function buildStatus({ sha, service, detailsUrl }, of, title) {
	const { state, prefix } = states[of];
	return {
		sha,
		context: `${contextPrefix}${service}`,
		state,
		description: shorten(prefix + oneLine(title), longestDescription),
		...defined({ targetUrl: detailsUrl || void 0 })
	};
}
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
// build/publish/check-run.js
const isShared = (check) => check.kind === "open" && check.group !== void 0;
const checkPrefix = "Reliability Gate: ";
const checkName = (service) => `${checkPrefix}${service}`;
const serviceOfCheck = (name) => name.startsWith(checkPrefix) ? name.slice(18) : void 0;
const longestExternalId = 255;
const groupId = (group) => `reliability-gate group=${encodeName(group)}`.slice(0, longestExternalId);
function externalIdOf({ group, detailsUrl }) {
	if (group !== void 0) return groupId(group);
	return detailsUrl && `reliability-gate run=${detailsUrl}`.slice(0, longestExternalId);
}
async function openCheck(store, order) {
	const { sha, service, detailsUrl, group } = order;
	const target = {
		sha,
		service,
		...defined({
			detailsUrl: detailsUrl || void 0,
			group
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
export { buildMarker, checkName, closeCheck, conclusionOf, encodeName, groupId, hasMarker, isShared, openCheck, parseMarker, parseStatus, sendShedding, serviceOfCheck };
