import { addressOf, defined, protocolKind } from "./shared-common.js";
import { sendOnce } from "./shared-engines-embedded-send-once.js";
// build/engines/embedded/check-requests.js
const checkRequests = (load) => async (order) => {
	const asked = new Set();
	for (const request of load.requests) {
		const address = addressOf(request, order.url) ?? order.url;
		const key = `${request.protocol} ${address}`;
		if (asked.has(key)) continue;
		asked.add(key);
		const found = await (await checkOf(request, load))?.(order);
		if (found?.kind === "bad") return {
			...found,
			what: `${address}: ${found.what}`
		};
	}
	return { kind: "good" };
};
async function checkOf(request, load) {
	const { readiness, opening } = protocolKind(request.protocol) ?? {};
	const other = request;
	if (readiness) return (await readiness()).check(load, other.settings);
	return opening && checkOpening(other, opening);
}
const checkOpening = ({ settings, ...request }, { keys, isReady }) => ({ signal = new AbortController().signal, headers = {}, ...order }) => {
	const given = Object.entries(settings).filter(([key]) => keys.includes(key));
	return sendOnce({
		request: {
			...request,
			settings: Object.fromEntries(given)
		},
		...order,
		signal,
		headers,
		...defined({ isGood: isReady })
	});
};
export { checkRequests };
