import { defined, isObject } from "./shared-common.js";
import { accessOf, explainRefused, parseJson, sourceHttp } from "./shared-config.js";
// build/providers/grafana/annotation.js
async function addAnnotation(region, send) {
	const { dashboard: dashboardUID, ...rest } = region;
	const response = await send({
		path: "",
		method: "POST",
		body: JSON.stringify({
			...rest,
			dashboardUID
		})
	});
	const json = response.kind === "answer" ? parseJson(response.body) : void 0;
	const id = isObject(json) ? json.id : void 0;
	return response.kind === "answer" && response.status === 200 && Number.isInteger(id) ? {
		kind: "added",
		id
	} : explain(response);
}
async function endAnnotation(id, region, send) {
	const response = await send({
		path: `/${id}`,
		method: "PATCH",
		body: JSON.stringify(region)
	});
	return response.kind === "answer" && response.status === 200 ? { kind: "ended" } : explain(response);
}
const explain = (response) => explainRefused(response, {
	access: "give grafana.token a service account that may write annotations",
	address: "is grafana.url its base URL, without /api?"
});
// build/providers/grafana/adapter.js
const sendBy = (access, context) => async ({ path, ...order }) => {
	const headers = { "content-type": "application/json" };
	const to = {
		...order,
		path: `/api/annotations${path}`,
		headers
	};
	return await sourceHttp(access).send(to, context);
};
const open = async (settings, { service = "a service" }) => {
	const access = accessOf(settings);
	if (!access || !settings.annotate) return linked;
	const tags = ["reliability-gate", service];
	let added;
	return {
		...linked,
		check: async (_, context) => {
			const time = context.clock.now();
			const found = await addAnnotation({
				time,
				timeEnd: time,
				text: `Reliability Gate: ${escapeText(service)} is under load`,
				tags,
				...defined({ dashboard: uidOf(settings) })
			}, sendBy(access, context));
			if (found.kind === "failed") return [noteOf("the run is not marked in Grafana", found)];
			added = {
				id: found.id,
				time
			};
			return [];
		},
		conclude: async (outcome, context) => {
			if (!added) return [];
			const { start, end } = outcome.window ?? {};
			const region = {
				time: start ?? added.time,
				timeEnd: end ?? context.clock.now(),
				text: textOf(outcome, service),
				tags: [...tags, outcome.verdict]
			};
			const found = await endAnnotation(added.id, region, sendBy(access, context));
			return found.kind === "failed" ? [noteOf("the annotation in Grafana has no end", found)] : [];
		}
	};
};
const linked = {
	check: () => Promise.resolve([]),
	measure: () => Promise.resolve({
		kind: "failed",
		query: "",
		warnings: [],
		detail: "Grafana provides no numbers"
	})
};
const noteOf = (what, { detail, hint }) => ({
	source: "grafana",
	message: `${what}: ${detail}`,
	...defined({ hint })
});
const uidOf = ({ dashboard = "" }) => /\/d\/([\w-]{1,40})(?:[/?#]|$)/.exec(dashboard)?.[1];
function textOf({ verdict, reason, link }, service) {
	const said = `Reliability Gate: ${escapeText(service)}: ${verdict}. ${escapeText(reason)}`;
	return link !== void 0 && /^https?:\/\//.test(link) ? `${said} <a href="${escapeText(link)}">Run</a>` : said;
}
const entities = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;"
};
const escapeText = (text) => text.replace(/[&<>"]/g, (one) => entities[one]);
const examine = async (settings, _, context) => {
	const check = "grafana";
	const access = accessOf(settings);
	if (!access || !settings.annotate) return [{
		check,
		state: "ok",
		message: "the scorecard links to its dashboard"
	}];
	const { response: said } = await sourceHttp(access).ask({ path: "/api/annotations?limit=1&tags=reliability-gate" }, context);
	if (said.kind === "answer" && said.status === 200) return [{
		check,
		state: "ok",
		message: `${access.url} lets annotations be read`
	}];
	const why = said.kind === "failed" ? said.message : `it responded with ${said.status}`;
	return [{
		check,
		state: "warning",
		message: `${access.url} does not let annotations be read: ${why}`,
		hint: "check grafana.url and grafana.token"
	}];
};
export { examine, open };
