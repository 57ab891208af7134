import { linkAt, listIn, objectsIn, pagesOf } from "./shared-config.js";
import { isTraceOfBase } from "./shared-model-evidence-trace-side.js";
import { isSelectedInAnyCase } from "./shared-providers-spans-span-measure.js";
import { openTraceBackend } from "./shared-providers-spans-trace-backend.js";
import { defined, isObject } from "./shared-common.js";
import { nameOf } from "./shared-providers-spans-otlp.js";
// build/providers/zipkin/spans.js
function spansOfZipkin(items) {
	const read = objectsIn(items).flatMap(readSpan);
	const halves = new Map(read.filter(({ shared }) => shared).map(({ span }) => [`${span.service} ${span.id}`, span.id]));
	const ownerOf = (service, id) => halves.has(`${service} ${id}`) ? serverHalf(id) : id;
	return read.map(({ span, shared }) => {
		if (shared) return {
			...span,
			id: serverHalf(span.id),
			parent: span.id
		};
		const { parent, ...own } = span;
		return parent === void 0 ? own : {
			...own,
			parent: ownerOf(span.service, parent)
		};
	});
}
const serverHalf = (id) => `${id} server`;
function readSpan({ id, parentId, name, timestamp, duration, shared, ...rest }) {
	if (typeof id !== "string" || typeof timestamp !== "number" || typeof duration !== "number") return [];
	const { serviceName } = isObject(rest.localEndpoint) ? rest.localEndpoint : {};
	return [{
		span: {
			id,
			service: nameOf(serviceName, "unknown service"),
			name: nameOf(name, "unnamed span"),
			start: timestamp / 1e3,
			end: (timestamp + duration) / 1e3,
			...defined({
				parent: typeof parentId === "string" ? parentId : void 0,
				failed: isObject(rest.tags) && "error" in rest.tags ? true : void 0
			})
		},
		shared: shared === true
	}];
}
// build/providers/zipkin/adapter.js
const isOwn = ({ items }) => Array.isArray(items);
const namesIn = ({ items }) => listIn(items);
const limit = 400;
const leadMs = 6e4;
const queryOf = (service, operation) => [["serviceName", service.toLowerCase()], ...operation === void 0 ? [] : [["spanName", operation.toLowerCase()]]];
const open = openTraceBackend({
	key: "zipkin",
	title: "Zipkin",
	api: "Zipkin's API",
	base: "the base URL, without /api and /zipkin",
	services: {
		path: "/api/v2/services",
		isOwn,
		namesIn
	},
	operations: (service) => ({
		path: `/api/v2/spans?${new URLSearchParams({ serviceName: service.toLowerCase() })}`,
		isOwn,
		namesIn
	}),
	trace: {
		path: (id) => `/api/v2/trace/${id}`,
		isOwn,
		isMissing: (body, id) => id !== "" && body.includes(id),
		spansIn: ({ items = [] }) => spansOfZipkin(items)
	},
	search: {
		leadMs,
		path: ({ service, operation }, { from, to }) => `/api/v2/traces?${new URLSearchParams([
			...queryOf(service, operation),
			["endTs", `${to}`],
			["lookback", `${to - from}`],
			["limit", `${limit}`]
		])}`,
		isOwn,
		spansIn: ({ items }) => {
			const traces = listIn(items);
			return {
				spans: traces.filter((one) => !objectsIn(one).some((span) => isTraceOfBase(span.traceId))).flatMap(spansOfZipkin),
				isWhole: traces.length < limit
			};
		},
		isWanted: isSelectedInAnyCase,
		link: (settings, { service, operation }, { start, end }) => {
			const base = pagesOf(settings);
			const pairs = [
				...queryOf(service, operation),
				["lookback", "range"],
				["startTs", `${Math.round(start * 1e3)}`],
				["endTs", `${Math.round(end * 1e3)}`]
			];
			return base && linkAt(base, () => pairs, "/zipkin/");
		}
	}
});
export { open };
