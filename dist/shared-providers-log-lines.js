import { excerpt } from "./shared-common.js";
import { readSettled } from "./shared-providers-numbers-ended.js";
// build/providers/log-lines.js
const logsOf = ({ settleMs, find }) => async (order, window, context) => {
	const once = async () => {
		const end = Math.max(window.end, Math.ceil(context.clock.now() / 1e3));
		const found = await find(order, {
			start: Math.floor(window.start),
			end
		}, context);
		return Array.isArray(found) ? {
			kind: "lines",
			lines: found.flatMap((line) => withId(line, order))
		} : found;
	};
	return readSettled(once, {
		window,
		settleMs,
		what: "log lines"
	}, context);
};
function withId({ at, text, beside = "" }, { ids }) {
	const all = `${text} ${beside}`.toLowerCase();
	const id = ids.find((one) => all.includes(one) || all.includes(asXray(one)));
	return id && Number.isFinite(at) ? [{
		id,
		at,
		text: excerpt(text, 500)
	}] : [];
}
function lineOfObject(at, fields) {
	const beside = JSON.stringify(fields);
	return {
		at,
		text: typeof fields.message === "string" ? fields.message : beside,
		beside
	};
}
const asXray = (id) => `1-${id.slice(0, 8)}-${id.slice(8)}`;
export { asXray, lineOfObject, logsOf };
