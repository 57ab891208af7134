import { defined } from "./shared-load.js";
import { awsHttp, parseObject, refusal } from "./shared-config.js";
import { listOf, nameOf } from "./shared-providers-spans-otlp.js";
import { traceProvider } from "./shared-providers-spans-trace-source.js";
// build/providers/xray/segments.js
function spansOfSegment(segment) {
	return readPart(segment, nameOf(segment.name, "unknown service"), segment.parent_id);
}
function readPart(part, service, parent) {
	const { id, name, start_time: start, end_time: end } = part;
	const below = listOf(part.subsegments).flatMap((one) => readPart(one, service, id));
	if (typeof id !== "string" || typeof start !== "number" || typeof end !== "number") return below;
	const { http } = part;
	return [{
		id,
		service,
		name: described(name, http),
		start: start * 1e3,
		end: Math.max(start, end) * 1e3,
		...defined({
			parent: typeof parent === "string" ? parent : void 0,
			failed: hasFailed(part) ? true : void 0
		})
	}, ...below];
}
const hasFailed = ({ error, fault, throttle }) => [
	error,
	fault,
	throttle
].includes(true);
function described(name, http) {
	const { request } = http ?? {};
	const own = nameOf(name, "unnamed segment");
	return typeof request?.method === "string" ? nameOf(`${request.method} ${own}`, own) : own;
}
// build/providers/xray/adapter.js
const open = async (settings, { called = "xray" }) => {
	const http = awsHttp(settings, {
		key: called,
		title: "X-Ray",
		api: "X-Ray's API",
		base: "the base URL of the endpoint",
		lessHint: "a trace this large cannot be read",
		service: "xray",
		needs: "xray:BatchGetTraces and xray:GetTraceSummaries"
	});
	const post = (path, body) => ({
		path,
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify(body)
	});
	return traceProvider({
		title: "X-Ray",
		where: settings.url,
		settleMs: settings.settleMs,
		batch: 5,
		most: 200,
		reach: async (context) => {
			const end = Math.floor(context.clock.now() / 1e3);
			const isOwn = ({ TraceSummaries }) => Array.isArray(TraceSummaries);
			const order = post("/TraceSummaries", {
				StartTime: end - 60,
				EndTime: end
			});
			const found = await http.send(order, isOwn, context);
			return found.kind === "failed" ? found : { kind: "reached" };
		},
		read: async (ids, context) => {
			const spans = new Map();
			let next;
			for (let page = 0; page < mostPages; page += 1) {
				const order = post("/Traces", {
					TraceIds: ids.map(toXray),
					...defined({ NextToken: next })
				});
				const found = await http.send(order, ({ Traces }) => Array.isArray(Traces), context);
				if (found.kind === "failed") return found;
				for (const { Id, Segments } of listOf(found.json.Traces)) {
					const id = fromXray(String(Id));
					const read = listOf(Segments).map(({ Document }) => parseObject(String(Document))).flatMap((segment) => segment ? spansOfSegment(segment) : []);
					spans.set(id, [...spans.get(id) ?? [], ...read]);
				}
				const { NextToken } = found.json;
				if (typeof NextToken !== "string" || NextToken === "") return {
					kind: "spans",
					spans
				};
				next = NextToken;
			}
			return refusal("its response has too many pages", "are the traces very large?");
		}
	});
};
const mostPages = 20;
const toXray = (id) => `1-${id.slice(0, 8)}-${id.slice(8)}`;
const fromXray = (id) => id.replace(/^1-/, "").replace("-", "");
export { open };
