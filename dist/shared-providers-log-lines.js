import { excerpt } from "./shared-common.js";
import { readSettled } from "./shared-providers-numbers-settled.js";
import { refusal } from "./shared-config.js";
// build/providers/log-lines.js
const logsOf = ({ settleMs, read }) => async (order, window, context) => {
	const once = () => {
		const end = Math.max(window.end, Math.ceil(context.clock.now() / 1e3));
		return read(order, {
			start: Math.floor(window.start),
			end
		}, context);
	};
	const found = await readSettled(once, {
		window,
		settleMs,
		what: "log lines"
	}, context);
	return found.kind === "late" ? refusal(found.detail) : found;
};
function lineOf({ at, text, beside = "" }, { ids }) {
	const all = `${text} ${beside}`.toLowerCase();
	const id = ids.find((one) => all.includes(one) || all.includes(asXray(one)));
	return id && Number.isFinite(at) ? [{
		id,
		at,
		text: excerpt(text, 500)
	}] : [];
}
const asXray = (id) => `1-${id.slice(0, 8)}-${id.slice(8)}`;
export { asXray, lineOf, logsOf };
