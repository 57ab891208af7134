import { openTraceBackend } from "./shared-providers-spans-trace-backend.js";
import { defined } from "./shared-load.js";
import { isObject } from "./shared-config.js";
import { listOf, nameOf } from "./shared-providers-spans-otlp.js";
// build/providers/zipkin/spans.js
function spansOfZipkin(items) {
	const read = listOf(items).flatMap(readSpan);
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
const open = openTraceBackend({
	key: "zipkin",
	title: "Zipkin",
	api: "Zipkin's API",
	base: "the base URL, without /api and /zipkin",
	probe: {
		path: "/api/v2/services",
		isOwn
	},
	trace: {
		path: (id) => `/api/v2/trace/${id}`,
		isOwn,
		isMissing: (body, id) => body.includes(id),
		spansIn: ({ items = [] }) => spansOfZipkin(items)
	}
});
export { open };
