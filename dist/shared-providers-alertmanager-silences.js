import { isObject } from "./shared-common.js";
import { explainRefused, parseJson } from "./shared-config.js";
// build/providers/alertmanager/silences.js
const markOf = (id) => `reliability-gate ${id}`;
async function setSilence({ id, labels, startsAt, endsAt }, send) {
	const silence = {
		matchers: Object.entries(labels).map(([name, value]) => ({
			name,
			value,
			isRegex: false,
			isEqual: true
		})),
		startsAt: new Date(startsAt).toISOString(),
		endsAt: new Date(endsAt).toISOString(),
		createdBy: "reliability-gate",
		comment: `A load test is running. ${markOf(id)}`
	};
	const response = await send({
		path: "/silences",
		method: "POST",
		body: JSON.stringify(silence)
	});
	return response.kind === "answer" && response.status === 200 ? { kind: "set" } : explain(response);
}
async function removeSilences(id, send) {
	const listed = await send({ path: "/silences" });
	const found = listed.kind === "answer" && listed.status === 200 ? parseJson(listed.body) : void 0;
	if (!Array.isArray(found)) return explain(listed);
	const own = found.filter(isObject).filter((one) => isOpen(one) && isOf(one, id));
	for (const { id: silence } of own) {
		const response = await send({
			path: `/silence/${encodeURIComponent(String(silence))}`,
			method: "DELETE"
		});
		if (response.kind === "failed" || response.status !== 200) return explain(response);
	}
	return {
		kind: "removed",
		count: own.length
	};
}
const isOpen = ({ status }) => isObject(status) && status.state !== "expired";
const isOf = ({ comment }, id) => typeof comment === "string" && comment.endsWith(markOf(id));
const explain = (response) => explainRefused(response, {
	access: "give credentials in alertmanager.auth or alertmanager.headers",
	address: "is alertmanager.url its base URL, without /api/v2?"
});
export { removeSilences, setSilence };
