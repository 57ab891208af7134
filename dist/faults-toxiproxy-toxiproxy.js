import { Problem, defined } from "./shared-common.js";
import { undoContext } from "./shared-tools-undo-context.js";
import { askFaultApi } from "./shared-faults-fault-api.js";
// build/faults/toxiproxy/traffic.js
const counted = /^toxiproxy_proxy_/m;
const runtime = /^go_/m;
async function bytesThrough(proxy, ask) {
	const got = await ask({
		path: "/metrics",
		expected: [404]
	}).catch(() => void 0);
	return got && got.status !== 404 && !got.truncated ? bytesIn(got, proxy) : void 0;
}
function bytesIn({ body }, proxy) {
	if (!counted.test(body) && runtime.test(body)) return void 0;
	const label = `,proxy="${proxy.replace(/["\\]/g, "\\$&")}",`;
	return body.split("\n").filter((line) => line.startsWith("toxiproxy_proxy_received_bytes_total{") && line.includes(label)).reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(" "))), 0);
}
// build/faults/toxiproxy/toxiproxy.js
const open = async ({ url, proxy, toxic }, { key }, context) => {
	const ask = apiOf(url, context);
	const expected = [404];
	const found = await ask({
		path: `/proxies/${encodeURIComponent(proxy)}`,
		expected
	});
	if (found.status === 404) throw new Problem("fault", `Toxiproxy has no proxy ${proxy}`, { hint: "create it before the run, as the target reaches its dependency through it" });
	const { enabled, listen = "" } = JSON.parse(found.body);
	if (enabled !== true) throw new Problem("fault", `the proxy ${proxy} of Toxiproxy is disabled`);
	const toxicName = toxic && `reliability-gate-${key}`;
	const injection = {
		url,
		proxy,
		...defined({ toxic: toxicName })
	};
	const at = pathOf(injection);
	const count = () => bytesThrough(proxy, ask);
	let before = await count();
	return {
		injection,
		inject: async () => {
			const body = toxic ? {
				...toxic,
				name: toxicName,
				stream: "downstream"
			} : { enabled: false };
			const path = toxic ? `/proxies/${encodeURIComponent(proxy)}/toxics` : at;
			await ask({
				path,
				body,
				once: true
			});
			if (toxic) before = await count();
		},
		status: async () => {
			const { status, body } = await ask({
				path: at,
				expected
			});
			if (toxic) return status === 200 ? "active" : "ended";
			return JSON.parse(body).enabled === false ? "active" : "ended";
		},
		unused: async () => unusedOf({
			url,
			proxy,
			...defined({ toxic })
		}, listen, before, await count()),
		mend: toxic ? `run curl -X DELETE ${url.replace(/\/$/, "")}${at}` : `enable the proxy ${proxy} of Toxiproxy again`
	};
};
const revert = async (saved, { machine }) => {
	const injection = saved;
	const { url, toxic } = injection;
	const ask = apiOf(url, undoContext(machine));
	const path = pathOf(injection);
	if (!toxic) {
		await ask({
			path,
			body: { enabled: true }
		});
		return "undone";
	}
	const { status } = await ask({
		path,
		method: "DELETE",
		expected: [404]
	});
	return status === 404 ? "was not there" : "undone";
};
function unusedOf({ url, proxy, toxic }, listen, before, after) {
	const unknown = `it is not known whether a call passed through the proxy ${proxy} of Toxiproxy`;
	if (before === void 0 || after === void 0) return {
		unchecked: `${unknown}: Toxiproxy at ${url} does not count what passes`,
		hint: "start Toxiproxy, version 2.5 or newer, with -proxy-metrics"
	};
	if (after > before) return [];
	const at = {
		dependency: proxy,
		listen
	};
	if (!toxic) return [{
		...at,
		isShut: true
	}];
	if (toxic.type === "reset_peer") return [{
		...at,
		...defined({ isUncut: toxic.toxicity < 1 || void 0 })
	}];
	return {
		unchecked: `${unknown} while the fault was active: Toxiproxy counts a connection when it ends, and none ended`,
		hint: `make sure that the target calls ${listen}; the fault \`proxy\` counts calls on open connections too`
	};
}
function pathOf({ proxy, toxic }) {
	const path = `/proxies/${encodeURIComponent(proxy)}`;
	return toxic === void 0 ? path : `${path}/toxics/${encodeURIComponent(toxic)}`;
}
const apiOf = (url, context) => askFaultApi({
	name: `Toxiproxy at ${url}`,
	url,
	hint: "start it before the run, or correct `url`"
}, context);
export { open, revert };
