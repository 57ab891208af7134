import { defined, excerpt, isObject } from "./shared-common.js";
import { objectsIn } from "./shared-config.js";
import { fromNanoseconds } from "./shared-providers-nanoseconds.js";
// build/providers/spans/otlp.js
const spansOfOtlp = (resourceSpans) => objectsIn(resourceSpans).flatMap((ofResource) => {
	const service = serviceOf(ofResource.resource);
	return objectsIn(ofResource.scopeSpans).flatMap(({ spans }) => objectsIn(spans)).flatMap((span) => readSpan(span, service));
});
const spansOfTrace = (id, received) => received.filter(({ traceId }) => traceId === id).map(({ traceId: _, ...span }) => span);
const nameOf = (said, otherwise) => excerpt(typeof said === "string" ? said : "", 100) || otherwise;
function serviceOf(resource) {
	const value = objectsIn(isObject(resource) ? resource.attributes : void 0).find(({ key }) => key === "service.name")?.value;
	return nameOf(isObject(value) ? value.stringValue : void 0, "unknown service");
}
function readSpan(span, service) {
	const traceId = hex(span.traceId, 16);
	const [id, parent] = [span.spanId, span.parentSpanId].map((one) => hex(one, 8));
	const [start, end] = [span.startTimeUnixNano, span.endTimeUnixNano].map(fromNanoseconds);
	if (!traceId || !id || start === void 0 || end === void 0) return [];
	const { code } = isObject(span.status) ? span.status : {};
	return [{
		traceId,
		id,
		service,
		start,
		end: Math.max(start, end),
		name: nameOf(span.name, "unnamed span"),
		...defined({
			parent: parent && /[1-9a-f]/.test(parent) ? parent : void 0,
			failed: code === 2 || code === "STATUS_CODE_ERROR" ? true : void 0
		})
	}];
}
function hex(value, bytes) {
	if (typeof value === "string" && value.length === 2 * bytes && /^[0-9a-f]*$/i.test(value)) return value.toLowerCase();
	const read = value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(typeof value === "string" ? value : "", "base64");
	return read.length === bytes ? read.toString("hex") : void 0;
}
export { nameOf, spansOfOtlp, spansOfTrace };
