import { Problem, defined, excerpt, joinUrl, oneLine, proxyFor } from "./shared-common.js";
import { fetchAuthorized } from "./shared-config.js";
// build/faults/fault-api.js
const timeoutMs = 1e4;
const retries = 2;
const pauseMs = 500;
const askFaultApi = (api, context) => async (order) => {
	const { clock, signal } = context;
	const request = requestOf(api, order, context);
	let response = await fetchAuthorized(request, api.authorize, context);
	for (let left = retries; left > 0 && mayPass(response, order); left -= 1) {
		await clock.sleep(pauseMs, signal);
		response = await fetchAuthorized(request, api.authorize, context);
	}
	return acceptable(response, order, api);
};
const requestOf = ({ url, headers, socket, route }, { path, method, body }, { signal, proxies }) => ({
	url: joinUrl(url, path),
	timeoutMs,
	headers: {
		"content-type": "application/json",
		accept: "application/json",
		...headers
	},
	signal,
	proxy: proxyFor(url, proxies),
	...defined({
		method: method ?? (body ? "POST" : void 0),
		body: body && JSON.stringify(body),
		socket,
		route
	})
});
function acceptable(response, { expected = [] }, { name, hint }) {
	if (response.kind === "failed") throw new Problem("fault", `${name}: ${response.message}`, { hint: response.hint ?? hint });
	const { status, body } = response;
	if (status >= 200 && status < 300 || expected.includes(status)) return response;
	const isRefused = status === 401 || status === 403;
	throw new Problem("fault", `${name}: status ${status}: ${excerpt(oneLine(body), 200)}`, defined({ hint: isRefused ? "check its credentials and their permissions" : void 0 }));
}
const unsent = ["refused", "dns"];
const lost = [
	...unsent,
	"reset",
	"timeout"
];
function mayPass(response, { once }) {
	if (response.kind === "failed") return (once ? unsent : lost).includes(response.reason);
	return response.status === 429 || !once && response.status >= 500;
}
export { askFaultApi };
