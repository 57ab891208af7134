import { Problem, defined, excerpt } from "./shared-load.js";
import { fetchText } from "./shared-config.js";
// build/faults/toxiproxy/toxiproxy.js
const timeoutMs = 1e4;
const open = async ({ url, proxy, toxic }, { key }, { signal }) => {
	const found = await ask({
		url,
		path: `/proxies/${encodeURIComponent(proxy)}`,
		signal
	});
	if (found.status === 404) throw new Problem("fault", `Toxiproxy has no proxy ${proxy}`, { hint: "create it before the run, as the target reaches its dependency through it" });
	const { enabled } = JSON.parse(found.body);
	if (enabled !== true) throw new Problem("fault", `the proxy ${proxy} of Toxiproxy is disabled`);
	const toxicName = toxic && `reliability-gate-${key}`;
	const injection = {
		url,
		proxy,
		...defined({ toxic: toxicName })
	};
	const at = pathOf(injection);
	return {
		injection,
		inject: async () => {
			const body = toxic ? {
				...toxic,
				name: toxicName,
				stream: "downstream"
			} : { enabled: false };
			await ask({
				url,
				path: toxic ? `/proxies/${encodeURIComponent(proxy)}/toxics` : at,
				body
			});
		},
		status: async () => {
			const { status, body } = await ask({
				url,
				path: at
			});
			if (toxic) return status === 200 ? "active" : "ended";
			return JSON.parse(body).enabled === false ? "active" : "ended";
		},
		mend: toxic ? `run curl -X DELETE ${url.replace(/\/$/, "")}${at}` : `enable the proxy ${proxy} of Toxiproxy again`
	};
};
const revert = async (saved) => {
	const injection = saved;
	const { url, toxic } = injection;
	const path = pathOf(injection);
	if (!toxic) {
		await ask({
			url,
			path,
			body: { enabled: true }
		});
		return "undone";
	}
	const { status } = await ask({
		url,
		path,
		method: "DELETE"
	});
	return status === 404 ? "was not there" : "undone";
};
function pathOf({ proxy, toxic }) {
	const path = `/proxies/${encodeURIComponent(proxy)}`;
	return toxic === void 0 ? path : `${path}/toxics/${encodeURIComponent(toxic)}`;
}
async function ask({ url, path, method, body, signal }) {
	const response = await fetchText({
		url: `${url.replace(/\/$/, "")}${path}`,
		timeoutMs,
		headers: { "content-type": "application/json" },
		...defined({
			method: method ?? (body ? "POST" : void 0),
			body: body && JSON.stringify(body),
			signal
		})
	});
	if (response.kind === "failed") throw new Problem("fault", `Toxiproxy at ${url}: ${response.message}`, { hint: "start it before the run, or correct `url`" });
	const { status } = response;
	if (status !== 404 && (status < 200 || status >= 300)) throw new Problem("fault", `Toxiproxy: status ${status}: ${excerpt(response.body, 200)}`);
	return response;
}
export { open, revert };
