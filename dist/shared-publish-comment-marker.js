import { defined } from "./shared-load.js";
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
export { buildMarker, encodeName, hasMarker, parseMarker, sendShedding };
